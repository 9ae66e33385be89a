"""What somebody does with the registry sheet alone, with a copied record of it, or with an older journal: nothing more.

The sheet lets people who work here in again. It gives no clinical key, nobody back who left, and no way round the
warning that this journal is not the one that the computer saw.
"""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.domain.clinic import MarkOverruled, UserKeyChanged
from journal_app.domain.errors import Environmental, JournalError
from journal_app.domain.records import NewRecord, Written
from journal_app.services.front_door import RecoveryForm, SignInForm
from journal_app.services.session import Session
from journal_app.vault import (
    clinical_grants,
    database,
    keyring_files,
    keyring_recovery,
    keyring_standing,
    keyring_steps,
    role_keys,
    verifying,
)
from journal_app.vault.acting import Acting, Author, Holding
from journal_app.vault.keyring_format import KeyringDamaged
from journal_app.vault.keyring_recovery import WrongSheet
from journal_app.vault.ledger import Row
from journal_app.vault.open_keys import agreement_key, signing_key
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.opening import LedgerBehindMark, SignIn
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.recovery import Sheet, SheetKind
from journal_app.vault.signing import SigningKey
from journal_app.vault.slots import Proof
from journal_app.vault.verifying import Request, Signatures
from tests.attacks import unrefused
from tests.clinic import (
    OTHER_PASSWORD,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_clinic,
    a_door,
    a_note,
    a_password,
    a_patient,
    files_below,
    kinds_written,
)

NEW = "lanterne under havets bund"
REGISTRY, CLINICAL = 0, 1


def words(clinic: OpenClinic, sheet: int) -> str:
    return " ".join(clinic.sheets[sheet].words)


def sheet_of(clinic: OpenClinic) -> Sheet:
    return Sheet.typed(words(clinic, REGISTRY), vault=clinic.vault.id, kind=SheetKind.REGISTRY)


def a_form(clinic: OpenClinic, person: UUID, *, clinical: str = "", overrule: str = "") -> RecoveryForm:
    return RecoveryForm(person, words(clinic, REGISTRY), bytearray(NEW.encode()), clinical, overrule)


def recovered(clinic: OpenClinic, person: UUID, **more: str) -> Session:
    """Recover at the clinic's own computer; whoever is signed in leaves first."""
    clinic.sign_out()
    clinic.session = clinic.door.recover(clinic.folder, a_form(clinic, person, **more))
    clinic.passwords[person] = NEW
    return clinic.session


def findings_of(clinic: OpenClinic, person: UUID) -> set[str]:
    clinic.sign_out()
    typed = SignIn(person, bytearray(clinic.passwords[person].encode()), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
    report = verifying.verify(unlocked, Request(signatures=Signatures.ALL))
    return {one.key.removeprefix("verify.") for one in report.found()}


def by_sheet(clinic: OpenClinic, changed: UserKeyChanged, *, author: UUID, key: SigningKey | None = None) -> Written:
    """Write new keys for somebody with the sheet's key and a program of one's own."""
    vault = clinic.vault
    who = Author(vault.id, author, vault.seat, key or sheet_of(clinic).signing, Holding.SHEET)
    with unrefused(), vault._database.acting():
        acting = Acting(vault._database, vault._body_keys, author=who, at=clinic.time.now())
        (written,) = acting.append(NewRecord("user.key_changed", changed))
    return written


def drawn_for(person: UUID) -> tuple[UserKeyChanged, bytearray]:
    private = keyring_steps.drawn(64)
    changed = UserKeyChanged(person, signing_key(private).public.hex(), agreement_key(private).public.hex(), "recovery")
    return changed, private


# ------------------------------------------------------------------------------------- the clinical key stays sealed


def test_the_registry_sheet_opens_no_clinical_key_under_any_name(clinic: OpenClinic) -> None:
    ring, sheet = clinic.vault.ring, sheet_of(clinic)
    disguised = Sheet(sheet.vault, SheetKind.CLINICAL, sheet.secret)
    for tried in (sheet, disguised):
        with pytest.raises(WrongSheet):
            keyring_recovery.opened_clinical(ring, tried)
        with pytest.raises(KeyringDamaged):
            keyring_steps.clinical_sealing(ring).opened_by_sheet(ring.clinical, tried.agreement)


def test_its_words_in_the_clinical_field_change_nothing(clinic: OpenClinic) -> None:
    clinic.sign_out()
    before = files_below(clinic.folder)
    with pytest.raises(WrongSheet):
        clinic.door.recover(clinic.folder, a_form(clinic, clinic.owner.id, clinical=words(clinic, REGISTRY)))
    assert files_below(clinic.folder) == before


def test_whoever_is_recovered_with_it_alone_reads_nothing_clinical(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    a_note(clinic.session, patient, "Kanariefugl")
    session = recovered(clinic, clinic.owner.id)
    assert not session.vault.can_read_clinical()
    assert [item.content for item in session.vault.journal(patient) if item.kind == "note.signed"] == [None]
    assert clinic.vault.ring.person(clinic.owner.id).clinical.value == "pending"


def test_a_receptionist_with_both_sheets_stays_a_receptionist(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    session = recovered(clinic, lise.id, clinical=words(clinic, CLINICAL))
    assert not session.vault.can_read_clinical()


def test_whom_the_sheet_let_in_puts_no_clinical_key_of_their_own_in_force(clinic: OpenClinic) -> None:
    """Else everything written from then on would be sealed to whoever found the sheet."""
    bo = clinic.colleague("Bo", PRACTITIONER)
    people_before = clinic.vault.ring
    clinic.session.vault.staff.grant_clinical(bo.id, at=clinic.time.now())
    assert people_before.version < clinic.vault.ring.version
    recovered(clinic, clinic.owner.id)
    vault = clinic.vault
    ring = vault.ring
    members = keyring_steps.members_of(clinical_grants.proved(ring))
    planted = keyring_steps.clinical_sealing(ring).new(
        2, keyring_steps.drawn(32), members, ring.recovery.clinical_agreement
    )
    forged = keyring_steps.next_version(dataclasses.replace(ring, clinical=(*ring.clinical, planted)), vault.keys)
    keyring_files.stage(clinic.folder, forged)
    with vault.act(clinic.time.now()) as act:
        act.append(NewRecord("keyring.changed", keyring_standing.stated(forged, "rotated")))
    keyring_files.commit_staged(clinic.folder)
    assert "authority.keyring" in findings_of(clinic, clinic.owner.id)
    with pytest.raises(Environmental) as refused:
        clinic.door.open(clinic.folder, SignInForm(bo.id, bytearray(OTHER_PASSWORD.encode())))
    assert refused.value.key == "keyring.not_in_ledger"


# -------------------------------------------------------------------------------------------------- a leaver is gone


@pytest.fixture
def leaver(clinic: OpenClinic) -> UUID:
    bo = clinic.colleague("Bo", PRACTITIONER)
    clinic.session.vault.staff.dismiss(bo.id, reason="stoppet", at=clinic.time.now())
    return bo.id


@pytest.mark.parametrize("who", ["a leaver", "nobody"])
def test_the_program_recovers_nobody_who_does_not_work_here(clinic: OpenClinic, leaver: UUID, who: str) -> None:
    clinic.sign_out()
    before = files_below(clinic.folder)
    with pytest.raises(JournalError):
        clinic.door.recover(clinic.folder, a_form(clinic, leaver if who == "a leaver" else uuid4()))
    assert files_below(clinic.folder) == before


def test_the_sheets_own_signature_brings_no_leaver_back(clinic: OpenClinic, leaver: UUID) -> None:
    changed, private = drawn_for(leaver)
    by_sheet(clinic, changed, author=leaver)
    vault = clinic.vault
    assert leaver not in vault.signers().holders()
    assert leaver not in vault.signers().members()
    ring = vault.ring
    label, parameters = "Bo", ring.parameters
    proof = Proof(NEW, vault.keys.secret, None)
    person = keyring_steps.new_person(
        private,
        user=leaver,
        label=label,
        proof=proof,
        vault=vault.id,
        parameters=parameters,
        clinical=ring.person(clinic.owner.id).clinical.__class__.NONE,
    )
    registry = keyring_steps.registry_sealing(ring).with_member(
        ring.registry, vault.keys.registry, user=leaver, public=person.agreement_public
    )
    forged = dataclasses.replace(
        ring, people=(*ring.people, person), registry=registry, version=ring.version + 1
    ).signed_by(signing_key(private), user=leaver)
    keyring_files.stage(clinic.folder, forged)
    who = Author(vault.id, leaver, vault.seat, signing_key(private))
    with unrefused(), vault._database.acting():
        acting = Acting(vault._database, vault._body_keys, author=who, at=clinic.time.now())
        acting.append(NewRecord("keyring.changed", keyring_standing.stated(forged, "recovered")))
    keyring_files.commit_staged(clinic.folder)
    found = findings_of(clinic, clinic.owner.id)
    assert found >= {"authority.recovery", "signatures.unknown_key"}
    with pytest.raises(Environmental) as refused:
        clinic.door.open(clinic.folder, SignInForm(leaver, bytearray(NEW.encode())))
    assert refused.value.key == "keyring.not_in_ledger"


def test_nor_does_it_make_somebody_new(clinic: OpenClinic) -> None:
    ghost = uuid4()
    by_sheet(clinic, drawn_for(ghost)[0], author=ghost)
    assert ghost not in clinic.vault.signers().holders()
    assert "authority.recovery" in findings_of(clinic, clinic.owner.id)


# --------------------------------------------------------------------------------------------- no keys without a sheet


@pytest.mark.parametrize("by", ["an owner", "the victim", "the clinical sheet", "another sheet"])
def test_nobody_sets_keys_for_somebody_without_the_registry_sheet(clinic: OpenClinic, by: str) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    before = clinic.vault.signers().holders()[lise.id]
    keys = {
        "an owner": clinic.vault.keys.signing,
        "the victim": clinic.vault.keys.signing,
        "the clinical sheet": Sheet.typed(
            words(clinic, CLINICAL), vault=clinic.vault.id, kind=SheetKind.CLINICAL
        ).signing,
        "another sheet": Sheet.drawn(clinic.vault.id, SheetKind.REGISTRY).signing,
    }
    author = lise.id if by != "an owner" else clinic.owner.id
    by_sheet(clinic, drawn_for(lise.id)[0], author=author, key=keys[by])
    assert clinic.vault.signers().holders()[lise.id] == before
    found = findings_of(clinic, clinic.owner.id)
    assert found & {"authority.role", "signatures.unknown_key", "signatures.other_author"}


def test_the_sheet_does_not_sign_for_one_in_the_name_of_another(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    before = clinic.vault.signers().holders()
    by_sheet(clinic, drawn_for(lise.id)[0], author=clinic.owner.id)
    assert clinic.vault.signers().holders() == before
    assert "authority.recovery" in findings_of(clinic, clinic.owner.id)


# ------------------------------------------------------------------------------------- an older or another journal


def earlier_copy(clinic: OpenClinic, tmp_path: Path) -> Path:
    """A copy of the vault as it is now, after which something more is written."""
    clinic.sign_out()
    kept = tmp_path / "kept"
    shutil.copytree(clinic.folder, kept)
    clinic.session = clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password()))
    a_patient(clinic.session)
    clinic.sign_out()
    return kept


def test_a_recovery_stops_at_a_journal_older_than_this_computer_saw(clinic: OpenClinic, tmp_path: Path) -> None:
    kept = earlier_copy(clinic, tmp_path)
    shutil.rmtree(clinic.folder)
    shutil.copytree(kept, clinic.folder)
    before = files_below(clinic.folder)
    form = a_form(clinic, clinic.owner.id)
    with pytest.raises(LedgerBehindMark):
        clinic.door.recover(clinic.folder, form)
    after = {name: content for name, content in files_below(clinic.folder).items() if name in before}
    assert after["keyring.json"] == before["keyring.json"]
    with pytest.raises(LedgerBehindMark):
        clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password()))


def test_it_goes_on_with_a_reason_that_is_kept(clinic: OpenClinic, tmp_path: Path) -> None:
    kept = earlier_copy(clinic, tmp_path)
    shutil.rmtree(clinic.folder)
    shutil.copytree(kept, clinic.folder)
    clinic.session = clinic.door.recover(clinic.folder, a_form(clinic, clinic.owner.id, overrule="gendannet fra kopi"))
    assert clinic.vault.newest_of("mark.overruled") == MarkOverruled("gendannet fra kopi")


@pytest.mark.parametrize("gone", ["mark", "mark and anchors"])
def test_it_stops_where_the_mark_was_taken_away(clinic: OpenClinic, gone: str) -> None:
    clinic.sign_out()
    seat = clinic.home / str(clinic.door.sign_of(clinic.folder).vault)
    (seat / "mark").unlink()
    if gone == "mark and anchors":
        (seat / "anchors").unlink()
    with pytest.raises(LedgerBehindMark) as stopped:
        clinic.door.recover(clinic.folder, a_form(clinic, clinic.owner.id))
    assert stopped.value.verdict == "mark missing"


def test_a_sound_journal_and_a_new_computer_need_no_reason(clinic: OpenClinic, tmp_path: Path) -> None:
    recovered(clinic, clinic.owner.id)
    assert kinds_written(clinic.vault)[-1] == "access.signed_in"
    clinic.sign_out()
    elsewhere = a_door(tmp_path / "another computer", clinic.time)
    with pytest.raises(JournalError):  # the first try at a new computer leaves a seat, and yet nothing was seen there
        elsewhere.open(clinic.folder, SignInForm(clinic.owner.id, bytearray(NEW.encode())))
    clinic.session = elsewhere.recover(clinic.folder, a_form(clinic, clinic.owner.id))
    assert clinic.vault.person.id == clinic.owner.id


def test_another_journal_in_its_place_is_not_opened_by_this_sheet(clinic: OpenClinic, tmp_path: Path) -> None:
    other = a_clinic(tmp_path / "other")
    other.sign_out()
    clinic.sign_out()
    shutil.rmtree(clinic.folder)
    shutil.copytree(other.folder, clinic.folder)
    before = files_below(clinic.folder)
    with pytest.raises(JournalError):
        clinic.door.recover(clinic.folder, a_form(clinic, other.owner.id))
    assert files_below(clinic.folder) == before


def test_a_list_of_keys_that_the_ledger_does_not_know_is_not_recovered_from(clinic: OpenClinic) -> None:
    """Reception signs a list of its own, and hopes that a recovery puts it in force."""
    lise = clinic.colleague("Lise", RECEPTION)
    clinic.sign_in(lise)
    ring, keys = clinic.vault.ring, clinic.vault.keys
    anna = dataclasses.replace(ring.person(clinic.owner.id), label="Anna H.")
    forged = keyring_steps.next_version(keyring_steps.with_person(ring, anna), keys)
    clinic.sign_out()
    keyring_files.replace(clinic.folder, forged)
    before = files_below(clinic.folder)
    with pytest.raises(Environmental) as refused:
        clinic.door.recover(clinic.folder, a_form(clinic, clinic.owner.id))
    assert refused.value.key == "keyring.not_in_ledger"
    after = files_below(clinic.folder)
    assert {name: after[name] for name in before if name.startswith("keyring")} == {
        name: content for name, content in before.items() if name.startswith("keyring")
    }


# -------------------------------------------------------------------------------------------------- an old record again


def recovery_row(vault: OpenVault) -> Row:
    newest = "SELECT max(position) FROM records WHERE kind = 'user.key_changed'"
    row = vault._store.row(vault._database.execute(newest).fetchone()[0])
    assert row is not None
    return row


def put_at_the_end(clinic: OpenClinic, row: Row) -> None:
    """Append a copied row, byte for byte, with the tree, head and list that belong to it, without any gate."""
    vault = clinic.vault
    position = vault.head().size
    copied = dataclasses.replace(row, position=position)
    other = database.open_existing(vault._database.path, role_keys.sqlcipher_key(vault.keys.newest_registry))
    try:
        connection = other.connection
        connection.set_authorizer(None)
        connection.execute("PRAGMA query_only = OFF")
        store = type(vault._store)(other)
        connection.execute("BEGIN IMMEDIATE")
        store.append(position, [copied], newest=0)
        connection.execute(
            "INSERT INTO records SELECT ?, randomblob(16), 'user.key_changed', NULL, ?, ?, 0, NULL",
            (position, clinic.owner.id.bytes, vault.seat.bytes),
        )
        connection.execute("COMMIT")
    finally:
        other.connection.close()


def test_an_old_recovery_put_in_again_gives_the_old_keys_nothing(clinic: OpenClinic) -> None:
    recovered(clinic, clinic.owner.id)
    first = clinic.vault.keys.signing.public
    row = recovery_row(clinic.vault)
    recovered(clinic, clinic.owner.id)
    second = clinic.vault.keys.signing.public
    assert clinic.vault.signers().holders()[clinic.owner.id] == second != first
    put_at_the_end(clinic, row)
    assert clinic.vault.signers().holders()[clinic.owner.id] == second


def test_one_from_an_end_that_was_left_counts_only_where_it_was_written(clinic: OpenClinic, tmp_path: Path) -> None:
    """A recovery in a copy; the clinic goes on without it, and then somebody puts its record into the living one."""
    clinic.sign_out()
    copy, home = tmp_path / "copy", tmp_path / "copied home"
    shutil.copytree(clinic.folder, copy)
    shutil.copytree(clinic.home, home)
    branch = a_door(home, clinic.time).recover(copy, a_form(clinic, clinic.owner.id)).vault
    assert isinstance(branch, OpenVault)
    row, planted = recovery_row(branch), branch.keys.signing.public
    branch.sign_out(clinic.time.now())
    clinic.session = clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password()))
    before = clinic.vault.signers().holders()[clinic.owner.id]
    put_at_the_end(clinic, row)
    assert clinic.vault.signers().holders()[clinic.owner.id] == before != planted
    found = findings_of(clinic, clinic.owner.id)
    assert "streams.broken" in found
    assert not found & {"signatures.ended_key", "signatures.unknown_key", "authority.keyring", "keyring.people"}


def test_a_leaver_is_not_let_in_by_the_recovery_they_once_had(clinic: OpenClinic) -> None:
    bo = clinic.colleague("Bo", PRACTITIONER)
    recovered(clinic, bo.id)
    row = recovery_row(clinic.vault)
    clinic.sign_in(clinic.owner)
    clinic.session.vault.staff.dismiss(bo.id, reason="stoppet", at=clinic.time.now())
    put_at_the_end(clinic, row)
    assert bo.id not in clinic.vault.signers().holders()
