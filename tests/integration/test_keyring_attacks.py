"""Somebody inside states a list of keys of their own, with a program of their own: no later key may come to them."""

from __future__ import annotations

import dataclasses
import secrets
from uuid import UUID, uuid4

import pytest

from journal_app.domain.clinic import UserAdded
from journal_app.domain.errors import Environmental
from journal_app.domain.key_exchange import ROTATED, Cause, KeysRotated
from journal_app.domain.people import Role
from journal_app.domain.records import NewRecord
from journal_app.services import people
from journal_app.services.front_door import SignInForm
from journal_app.vault import (
    clinical_grants,
    keyring_files,
    keyring_recovery,
    keyring_standing,
    keyring_steps,
    verifying,
)
from journal_app.vault.keyring_format import ClinicalAccess, Keyring
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.recovery import Sheet, SheetKind
from journal_app.vault.slots import Proof
from journal_app.vault.verifying import Request, Signatures
from tests.clinic import CARE, OTHER_PASSWORD, OWNING, PRACTITIONER, RECEPTION, OpenClinic, a_password
from tests.integration.test_recovery_attacks import recovered


def put_in_force(clinic: OpenClinic, forged: Keyring, *before: NewRecord) -> None:
    """Write ``forged`` as the program writes a keyring, without asking whether it may be."""
    vault = clinic.vault
    keyring_files.stage(clinic.folder, forged)
    with vault.act(clinic.time.now()) as act:
        act.append(*before, NewRecord("keyring.changed", keyring_standing.stated(forged, "password changed")))
    keyring_files.commit_staged(clinic.folder)
    vault.take_keys(forged, vault.keys)


def findings_of(clinic: OpenClinic, person: UUID) -> set[str]:
    clinic.sign_out()
    typed = SignIn(person, a_password(clinic.passwords[person]), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
    report = verifying.verify(unlocked, Request(signatures=Signatures.ALL))
    return {one.key.removeprefix("verify.") for one in report.found()}


def is_kept_out(clinic: OpenClinic, person: UUID) -> bool:
    """Whether the journal refuses to open over its list of keys, so that nobody exchanges anything with it."""
    clinic.sign_out()
    with pytest.raises(Environmental) as refused:
        clinic.door.open(clinic.folder, SignInForm(person, a_password(clinic.passwords[person])))
    return refused.value.key == "keyring.not_in_ledger"


# ------------------------------------------------------------------------------------------------ sheets of one's own


@pytest.mark.parametrize("which", ["registry_agreement", "clinical_agreement", "registry_signing"])
@pytest.mark.parametrize("roles", [CARE, OWNING], ids=["a practitioner", "an owner"])
def test_nobody_puts_a_recovery_sheet_of_their_own_in_place(
    clinic: OpenClinic, roles: frozenset[Role], which: str
) -> None:
    """Every later R and C is sealed to the sheets: theirs would open the keys made after they left."""
    bo = clinic.colleague("Bo", roles)
    clinic.sign_in(bo)
    vault = clinic.vault
    own = Sheet.drawn(vault.id, SheetKind.CLINICAL)
    public = own.signing.public if which == "registry_signing" else own.agreement.public
    recovery = dataclasses.replace(vault.ring.recovery, **{which: public})  # type: ignore[arg-type]
    forged = keyring_steps.next_version(dataclasses.replace(vault.ring, recovery=recovery), vault.keys)
    put_in_force(clinic, forged)
    assert is_kept_out(clinic, clinic.owner.id)
    assert findings_of(clinic, clinic.owner.id) >= {"authority.keyring", "keyring.sheets"}


def test_nor_does_who_states_the_right_sheets_over_a_list_with_others(clinic: OpenClinic) -> None:
    bo = clinic.colleague("Bo", CARE)
    clinic.sign_in(bo)
    vault = clinic.vault
    own = Sheet.drawn(vault.id, SheetKind.REGISTRY).agreement.public
    recovery = dataclasses.replace(vault.ring.recovery, registry_agreement=own)
    forged = keyring_steps.next_version(dataclasses.replace(vault.ring, recovery=recovery), vault.keys)
    stated = keyring_standing.stated(forged, "password changed")
    lie = dataclasses.replace(stated, sheets=keyring_standing.stated(vault.ring, "").sheets)
    keyring_files.stage(clinic.folder, forged)
    with vault.act(clinic.time.now()) as act:
        act.append(NewRecord("keyring.changed", lie))
    keyring_files.commit_staged(clinic.folder)
    assert is_kept_out(clinic, clinic.owner.id)
    assert findings_of(clinic, clinic.owner.id) >= {"keyring.other", "keyring.sheets"}


@pytest.mark.parametrize("what", ["the sheet", "a colleague's name", "a colleague's slot"])
def test_whom_the_sheet_lets_in_changes_nothing_but_what_is_theirs(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    clinic.sign_out()
    real = keyring_recovery.with_recovered_password

    def changed_too(keyring: Keyring, sheet: Sheet, **named: object) -> Keyring:
        ring = real(keyring, sheet, **named)  # type: ignore[arg-type]
        other = ring.person(clinic.owner.id)
        if what == "the sheet":
            own = Sheet.drawn(ring.vault, SheetKind.CLINICAL).agreement.public
            ring = dataclasses.replace(ring, recovery=dataclasses.replace(ring.recovery, clinical_agreement=own))
        elif what == "a colleague's name":
            ring = keyring_steps.with_person(ring, dataclasses.replace(other, label="Anden"))
        else:
            ring = keyring_steps.with_person(ring, dataclasses.replace(other, slot=ring.person(lise.id).slot))
        return ring.signed_by(sheet.signing, user=None)

    monkeypatch.setattr(keyring_recovery, "with_recovered_password", changed_too)
    with pytest.raises(Environmental) as refused:
        recovered(clinic, lise.id)
    assert refused.value.key == "keyring.not_in_ledger"


def test_whom_the_sheet_lets_in_is_let_in(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    recovered(clinic, lise.id)
    assert findings_of(clinic, lise.id) == set()


# ------------------------------------------------------------------------------------------ holders made up by owners


def planted(clinic: OpenClinic, grant: bytes) -> tuple[Keyring, NewRecord]:
    """The keyring with an invented practitioner, said to hold the clinical key, and the record that adds them."""
    vault, nobody, private = clinic.vault, uuid4(), keyring_steps.drawn(64)
    at = vault.ring
    person = keyring_steps.new_person(
        private,
        user=nobody,
        label="Vikar",
        proof=Proof(OTHER_PASSWORD, vault.keys.secret),
        vault=vault.id,
        parameters=at.parameters,
        clinical=ClinicalAccess.GRANTED,
    )
    members = keyring_steps.registry_sealing(at).with_member(
        at.registry, vault.keys.registry, user=nobody, public=person.agreement_public
    )
    sealed = tuple(
        dataclasses.replace(epoch, sealed={**epoch.sealed, nobody: secrets.token_bytes(80)}) for epoch in at.clinical
    )
    people_then = (*at.people, dataclasses.replace(person, grant=grant))
    forged = dataclasses.replace(at, people=people_then, registry=members, clinical=sealed)
    keys = (person.signing_public.hex(), person.agreement_public.hex())
    added = UserAdded(nobody, "Vikar Vikarsen", (Role.PRACTITIONER,), "", None, *keys)
    return keyring_steps.next_version(forged, vault.keys), NewRecord("user.added", added)


@pytest.mark.parametrize("grant", ["random", "a colleague's"])
def test_who_is_only_said_to_hold_the_clinical_key_gets_no_other(clinic: OpenClinic, grant: str) -> None:
    """An owner without the clinical key adds a practitioner of their own making and marks them as a holder."""
    olga = clinic.colleague("Olga Ejer", OWNING)
    owners = clinic.vault.ring.person(clinic.owner.id).grant
    clinic.sign_in(olga)
    assert not clinic.vault.can_read_clinical()
    forged, added = planted(clinic, owners if grant != "random" else secrets.token_bytes(64))
    nobody = forged.people[-1].user
    put_in_force(clinic, forged, added)
    assert findings_of(clinic, clinic.owner.id) == {"keyring.grants"}
    clinic.sign_in(clinic.owner)
    assert clinic.session.vault.staff.holding_clinical() == (clinic.owner.id,)
    clinic.vault.exchange_keys((Cause.ASKED,), at=clinic.time.now(), on_progress=lambda _done, _total: None)
    ring = clinic.vault.ring
    assert all(nobody not in epoch.sealed for epoch in ring.clinical)
    assert ring.person(nobody).clinical is ClinicalAccess.PENDING
    assert clinic.session.vault.staff.awaiting_clinical() == (nobody,)
    assert findings_of(clinic, clinic.owner.id) == set()


def test_who_was_removed_holds_nothing_and_who_stays_holds_the_next(clinic: OpenClinic) -> None:
    bo, cia = (clinic.colleague(name, PRACTITIONER) for name in ("Bo", "Cia"))
    clinic.sign_in(clinic.owner)
    assert set(clinic.session.vault.staff.holding_clinical()) == {clinic.owner.id, bo.id, cia.id}
    people.dismiss(clinic.session, bo.id, reason="Rejst")
    for _ in range(2):
        assert set(clinic.session.vault.staff.holding_clinical()) == {clinic.owner.id, cia.id}
        clinic.vault.exchange_keys((Cause.LEFT,), at=clinic.time.now(), on_progress=lambda _done, _total: None)
    clinic.sign_in(cia)
    assert clinic.vault.can_read_clinical()
    assert findings_of(clinic, clinic.owner.id) == set()


def test_a_grant_is_of_one_epoch_and_one_key(clinic: OpenClinic) -> None:
    """The grant of before the exchange is none after it, and new keys from the sheet bring none along."""
    before = clinic.vault.ring
    clinic.vault.exchange_keys((Cause.ASKED,), at=clinic.time.now(), on_progress=lambda _done, _total: None)
    ring = clinic.vault.ring
    own = ring.person(clinic.owner.id)
    assert clinical_grants.is_proved(own, ring)
    older = dataclasses.replace(own, grant=before.person(clinic.owner.id).grant)
    other = dataclasses.replace(own, agreement_public=secrets.token_bytes(32))
    elsewhere = dataclasses.replace(ring, vault=uuid4())
    assert not any(
        (
            clinical_grants.is_proved(older, ring),
            clinical_grants.is_proved(other, ring),
            clinical_grants.is_proved(own, elsewhere),
        )
    )


# ------------------------------------------------------------------------------------------------ versions far ahead


@pytest.mark.parametrize("version", [2**53 - 1, 0, 1], ids=["far ahead", "the same again", "one skipped"])
@pytest.mark.parametrize("who", ["reception", "a practitioner"])
def test_versions_are_counted_up_by_one(clinic: OpenClinic, who: str, version: int) -> None:
    """Else whoever changes their password can leave no number for the dismissal that follows."""
    lise = clinic.colleague("Lise", RECEPTION if who == "reception" else CARE)
    clinic.sign_in(lise)
    vault = clinic.vault
    before = vault.ring
    number = version if version > 1 else before.version + 2 * version
    forged = dataclasses.replace(before, version=number).signed_by(vault.keys.signing, user=lise.id)
    with vault.act(clinic.time.now()) as act:
        act.append(NewRecord("keyring.changed", keyring_standing.stated(forged, "password changed")))
    assert "authority.keyring" in findings_of(clinic, clinic.owner.id)
    clinic.sign_in(clinic.owner)
    assert clinic.vault.ring == before
    people.dismiss(clinic.session, lise.id, reason="Rejst")
    assert clinic.vault.ring.version == before.version + 1
    clinic.sign_out()
    clinic.sign_in(clinic.owner)


def test_a_change_of_many_steps_is_one_version(clinic: OpenClinic) -> None:
    """Another name and another role at once, with the clinical key asked for and granted."""
    lise = clinic.colleague("Lise", RECEPTION)
    before = clinic.vault.ring.version
    people.change(clinic.session, dataclasses.replace(lise, name="Lise Ny", roles=CARE))
    assert clinic.vault.ring.version == before + 1
    assert findings_of(clinic, clinic.owner.id) == set()


# ------------------------------------------------------------------------------------- exchanges that exchanged nothing


@pytest.mark.parametrize("epoch", [1, 2, 99])
@pytest.mark.parametrize("then", ["nothing", "the old keys", "epochs that are not there"])
def test_who_says_that_keys_were_exchanged_exchanged_nothing(clinic: OpenClinic, epoch: int, then: str) -> None:
    """What is due stays due, and changes of the list of keys go on."""
    lise = clinic.colleague("Lise", RECEPTION)
    people.dismiss(clinic.session, lise.id, reason="Rejst")
    vault = clinic.vault
    before = vault.exchange_due()
    assert before.causes == (Cause.LEFT,)
    said = NewRecord(ROTATED, KeysRotated(epoch, 1, "", "", (Cause.LEFT,)))
    if then == "the old keys":
        put_in_force(clinic, keyring_steps.next_version(vault.ring, vault.keys), said)
    else:
        stated = keyring_standing.stated(keyring_steps.next_version(vault.ring, vault.keys), "keys exchanged")
        more = [NewRecord("keyring.changed", dataclasses.replace(stated, registry_epochs=epoch + 1))]
        with vault.act(clinic.time.now()) as act:
            act.append(said, *(more if then != "nothing" else []))
    assert clinic.vault.exchange_due() == before
    assert "authority.rotation" in findings_of(clinic, clinic.owner.id)
    clinic.sign_in(clinic.owner)
    clinic.colleague("Bo", RECEPTION)
    clinic.vault.exchange_keys((Cause.LEFT,), at=clinic.time.now(), on_progress=lambda _done, _total: None)
    assert not clinic.vault.exchange_due().is_due
    clinic.sign_out()
    clinic.sign_in(clinic.owner)
