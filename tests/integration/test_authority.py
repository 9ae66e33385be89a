"""Whose word counts: what a receptionist does with stolen time, own code and all keys of reception counts for nothing.

Each attack writes with the program's own means but without its refusals, as a program of one's own would.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.clinic import (
    Approval,
    ConfidentialitySigned,
    ErasureCarriedOut,
    ErasureExtent,
    PatientsMerged,
    PositionRange,
    RestoreMade,
    UserAdded,
    UserKeyChanged,
)
from journal_app.domain.consents import ConsentConfirmed, InformationGiven
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.health import Allergy, AllergyState, HealthConfirmed
from journal_app.domain.journal import allergy_summary
from journal_app.domain.people import Role
from journal_app.domain.records import ConsentGate, EntryGate, NewRecord
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services.staff_port import Newcomer
from journal_app.vault import (
    clinical_grants,
    database,
    keyring_files,
    keyring_standing,
    keyring_steps,
    role_sealing,
    verifying,
)
from journal_app.vault.acting import Acting, Author, RoleRefused
from journal_app.vault.checks.anchors import Lines, Standing, check_anchors
from journal_app.vault.checks.erasures import ERASURE, approved_message
from journal_app.vault.checks.report import Findings
from journal_app.vault.database import ActRefused
from journal_app.vault.high_water import Mark
from journal_app.vault.keyring_format import ClinicalAccess, Keyring
from journal_app.vault.open_keys import agreement_key, signing_key
from journal_app.vault.opening import SignIn, Surroundings, open_vault
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.verifying import Report, Request, Severity, Signatures
from tests.attacks import unrefused
from tests.clinic_history import PASSWORD, TEXT, TREATMENT, TestClinic, lived_clinic


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return lived_clinic(tmp_path)


@pytest.fixture
def reception(clinic: TestClinic) -> UUID:
    """Bea, who signed in at reception."""
    bea = next(person for person in clinic.vault.people() if person.roles == {Role.RECEPTIONIST})
    clinic.sign_in(bea.id)
    return bea.id


def put_in_force(clinic: TestClinic, ring: Keyring, *records: NewRecord) -> None:
    """Have the present person put a keyring in force that they made themselves."""
    vault = clinic.vault
    ring = keyring_steps.next_version(ring, vault.keys)
    keyring_files.stage(clinic.folder, ring)
    with unrefused(), vault.act(clinic.now()) as act:
        act.append(*records, NewRecord("keyring.changed", keyring_standing.stated(ring, "PIN set")))
    keyring_files.commit_staged(clinic.folder)
    vault.take_keys(ring, vault.keys)
    vault.sign_out(clinic.now())


def verified(clinic: TestClinic, *anchors: str) -> Report:
    clinic.vault.close()
    return verifying.verify(clinic.unlocked(), Request(signatures=Signatures.ALL, anchors=anchors))


def keys_found(report: Report) -> set[str]:
    return {one.key.removeprefix("verify.") for one in report.found()}


def require_refused(clinic: TestClinic) -> None:
    typed = SignIn(clinic.owner, bytearray(PASSWORD), policy=KdfPolicy.TEST)
    with pytest.raises(Environmental) as refusal:
        open_vault(clinic.folder, typed, Surroundings(clinic.now, home=clinic.home))
    assert refusal.value.key == "keyring.not_in_ledger"


# ------------------------------------------------------------------------------------------------------- sign-in keys


@pytest.mark.usefixtures("reception")
def test_a_clinical_key_that_reception_planted_is_used_by_nobody(clinic: TestClinic) -> None:
    ring = clinic.vault.ring
    members = keyring_steps.members_of(clinical_grants.proved(ring))
    sheet = ring.recovery.clinical_agreement
    planted = keyring_steps.clinical_sealing(ring).new(2, keyring_steps.drawn(32), members, sheet)
    put_in_force(clinic, dataclasses.replace(ring, clinical=(*ring.clinical, planted)))
    assert "authority.keyring" in keys_found(verified(clinic))
    require_refused(clinic)


def test_a_clinical_key_that_an_owner_planted_is_used_by_nobody(clinic: TestClinic) -> None:
    """An owner without the clinical key makes herself a practitioner, and every new patient's key lie open to her."""
    mona = clinic.vault.staff.admit(Newcomer("Mona", frozenset({Role.OWNER}), bytearray(PASSWORD)), at=clinic.now())
    clinic.sign_in(mona.id)
    assert not clinic.vault.can_read_clinical()
    both = dataclasses.replace(clinic.vault.person, roles=frozenset({Role.OWNER, Role.PRACTITIONER}))
    clinic.vault.staff.change(both, at=clinic.now())
    ring = clinic.vault.ring
    members = keyring_steps.members_of(clinical_grants.proved(ring))
    sheet = ring.recovery.clinical_agreement
    planted = keyring_steps.clinical_sealing(ring).new(2, keyring_steps.drawn(32), members, sheet)
    put_in_force(clinic, dataclasses.replace(ring, clinical=(*ring.clinical, planted)))
    assert "authority.keyring" in keys_found(verified(clinic))
    require_refused(clinic)


@pytest.mark.usefixtures("reception")
def test_a_clinical_key_in_place_of_the_first_is_used_by_nobody(clinic: TestClinic) -> None:
    ring = clinic.vault.ring
    members = keyring_steps.members_of(clinical_grants.proved(ring))
    sheet = ring.recovery.clinical_agreement
    planted = keyring_steps.clinical_sealing(ring).new(1, keyring_steps.drawn(32), members, sheet)
    put_in_force(clinic, dataclasses.replace(ring, clinical=(planted,)))
    report = verifying.verify(clinic.unlocked(), Request(signatures=Signatures.ALL))
    assert keys_found(report) >= {"authority.keyring", "keyring.other", "keyring.clinical"}
    require_refused(clinic)


def other_keys(clinic: TestClinic, victim: UUID) -> tuple[Keyring, UserKeyChanged]:
    """A keyring in which somebody has keys that the attacker drew, waiting for the clinical key."""
    ring, private = clinic.vault.ring, keyring_steps.drawn(64)
    signing, agreement = signing_key(private).public, agreement_key(private).public
    changed = dataclasses.replace(
        ring.person(victim),
        signing_public=signing,
        agreement_public=agreement,
        clinical=ClinicalAccess.PENDING,
        grant=b"",
    )
    sealing = keyring_steps.registry_sealing(ring)
    registry = sealing.with_member(ring.registry, clinic.vault.keys.registry, user=victim, public=agreement)
    clinical = role_sealing.without_member(ring.clinical, victim)
    other = dataclasses.replace(keyring_steps.with_person(ring, changed), registry=registry, clinical=clinical)
    return other, UserKeyChanged(victim, signing.hex(), agreement.hex(), "recovery")


@pytest.mark.parametrize("says_so", [True, False])
def test_keys_that_reception_drew_for_a_practitioner_get_nothing(clinic: TestClinic, *, says_so: bool) -> None:
    newcomer = Newcomer("Bo Ek", frozenset({Role.PRACTITIONER}), bytearray(PASSWORD))
    victim = clinic.vault.staff.admit(newcomer, at=clinic.now()).id
    before = clinic.vault.agreement_public_of(victim)
    bea = next(person for person in clinic.vault.people() if person.roles == {Role.RECEPTIONIST})
    clinic.sign_in(bea.id)
    ring, changed = other_keys(clinic, victim)
    vault = clinic.vault
    ring = keyring_steps.next_version(ring, vault.keys)
    keyring_files.stage(clinic.folder, ring)
    told = [NewRecord("user.key_changed", changed)] if says_so else []
    with unrefused(), vault.act(clinic.now()) as act:
        act.append(*told, NewRecord("keyring.changed", keyring_standing.stated(ring, "recovered")))
    keyring_files.commit_staged(clinic.folder)
    assert vault.agreement_public_of(victim) == before
    vault.sign_out(clinic.now())
    found = keys_found(verified(clinic))
    assert found >= {"authority.keyring", "keyring.people"}
    assert ("authority.role" in found) == says_so
    require_refused(clinic)


def test_a_role_given_later_is_sealed_to_the_key_that_the_ledger_states(
    clinic: TestClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    bea = next(person for person in clinic.vault.people() if person.roles == {Role.RECEPTIONIST})
    monkeypatch.setattr(type(clinic.vault), "agreement_public_of", lambda *_: b"\x09" + bytes(31))
    practising = dataclasses.replace(bea, roles=bea.roles | {Role.PRACTITIONER})
    with pytest.raises(Environmental):
        clinic.vault.staff.change(practising, at=clinic.now())


def test_an_owner_who_gives_up_the_role_leaves_a_sound_journal(clinic: TestClinic) -> None:
    newcomer = Newcomer("Bo Ek", frozenset({Role.OWNER, Role.PRACTITIONER}), bytearray(PASSWORD))
    clinic.vault.staff.admit(newcomer, at=clinic.now())
    leaving = dataclasses.replace(clinic.vault.person, name="Anna H.", roles=frozenset({Role.RECEPTIONIST}))
    clinic.vault.staff.change(leaving, at=clinic.now())
    clinic.sign_in(clinic.owner)
    assert verified(clinic).is_sound


@pytest.mark.usefixtures("reception")
def test_reception_may_change_its_own_password_and_pin(clinic: TestClinic) -> None:
    other = bytearray(b"violet harmonika frokost")
    clinic.vault.staff.change_password(old=bytearray(PASSWORD), new=other, at=clinic.now())
    clinic.vault.staff.set_pin(password=bytearray(b"violet harmonika frokost"), pin="860391", at=clinic.now())
    clinic.sign_in(clinic.owner)
    assert verified(clinic).is_sound


@pytest.mark.usefixtures("reception")
def test_reception_may_not_change_another_ones_slot(clinic: TestClinic) -> None:
    ring, bea = clinic.vault.ring, clinic.vault.keys.user
    exchanged = dataclasses.replace(ring.person(clinic.owner), slot=ring.person(bea).slot)
    put_in_force(clinic, keyring_steps.with_person(ring, exchanged))
    with pytest.raises(UserFacing):
        clinic.unlocked()
    report = verifying.verify(clinic.unlocked(bea), Request(signatures=Signatures.ALL))
    assert "authority.keyring" in keys_found(report)


# -------------------------------------------------------------------------------------------------- what roles may say


def test_what_is_signed_with_keys_that_reception_drew_has_no_content(clinic: TestClinic, reception: UUID) -> None:
    private = keyring_steps.drawn(64)
    forged = UserKeyChanged(
        clinic.owner, signing_key(private).public.hex(), agreement_key(private).public.hex(), "recovery"
    )
    with unrefused():
        clinic.write("user.key_changed", forged)
    assert reception != clinic.owner
    assert clinic.vault.signers().holders()[clinic.owner] != signing_key(private).public
    vault, health = clinic.vault, HealthConfirmed((), none_known=True)
    author = Author(vault.id, clinic.owner, vault.seat, signing_key(private))
    with unrefused(), vault._database.acting():
        writer = Acting(vault._database, vault._body_keys, author=author, at=clinic.now())
        writer.append(NewRecord("health.confirmed", health, patient=clinic.patients[0]))
    assert keys_found(verified(clinic)) >= {"authority.role", "signatures.unknown_key"}


@pytest.mark.usefixtures("reception")
def test_what_reception_says_of_allergies_does_not_reach_the_strip(clinic: TestClinic) -> None:
    patient = clinic.patients[0]
    with unrefused():
        clinic.write("health.confirmed", HealthConfirmed((), none_known=True), patient=patient)
    clinic.sign_in(clinic.owner)
    items = clinic.vault.journal(patient)
    newest = max(items, key=lambda item: item.position)
    assert (newest.kind, newest.content, newest.counts) == ("health.confirmed", None, False)
    summary = allergy_summary(items)
    assert (summary.state, summary.allergies) == (AllergyState.KNOWN, (Allergy("latex", "udslæt"),))
    assert keys_found(verified(clinic)) == {"authority.role"}


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("user.added", lambda c: UserAdded(c.owner, "x", (Role.OWNER,), "", None, "00" * 32, "00" * 32)),
        ("user.key_changed", lambda c: UserKeyChanged(c.owner, "00" * 32, "00" * 32, "recovery")),
        ("restore.made", lambda _: RestoreMade(1, 0, 5, "00" * 32, (), "", "x")),
        ("health.confirmed", lambda _: HealthConfirmed((), none_known=True)),
    ],
)
@pytest.mark.usefixtures("reception")
def test_the_program_does_not_write_what_the_role_forbids(
    clinic: TestClinic, kind: str, content: Callable[[TestClinic], object]
) -> None:
    size = clinic.vault.head().size
    with pytest.raises(RoleRefused):
        clinic.write(kind, content(clinic), patient=clinic.patients[0])
    assert clinic.vault.head().size == size


def test_nobody_signs_that_another_treated(clinic: TestClinic) -> None:
    patient = clinic.register("Olsen", "Eva")
    consent = clinic.consent(patient)
    clinic.now()
    entry = dataclasses.replace(clinic.entry(consent), performer=UUID(int=7))
    gate = EntryGate(entry.treatment, entry.done)
    clinic.write("treatment.signed", entry, patient=patient, gate=gate, refs={"consent": (consent,)})
    assert keys_found(verified(clinic)) == {"authority.performer"}


def test_a_consent_that_reception_let_count_carries_no_treatment(clinic: TestClinic) -> None:
    patient = clinic.register("Olsen", "Eva")
    bea = next(person for person in clinic.vault.people() if person.roles == {Role.RECEPTIONIST})
    clinic.sign_in(bea.id)
    at = clinic.now()
    gate = ConsentGate((TREATMENT,), at, at, None)
    taken = clinic.write("consent.signed", clinic.consent_content(at), patient=patient, gate=gate)
    clinic.sign_in(clinic.owner)
    clinic.consent(patient)
    token = clinic.vault._body_keys.of_patient(patient).treatment_token(TREATMENT)
    clinic.sign_in(bea.id)
    refs = {"consent": (taken.id,)}
    with unrefused(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(Acting, "_blinded", lambda *_: dataclasses.replace(gate, treatments=(token,)))
        clinic.write("consent.confirmed", ConsentConfirmed(taken.id, (TREATMENT,)), patient=patient, refs=refs)
    clinic.sign_in(clinic.owner)
    clinic.treat(patient, taken.id)
    assert keys_found(verified(clinic)) == {"authority.role", "gate.no_consent"}


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("information.given", lambda c, him: InformationGiven(TREATMENT, TEXT, c.moment, c.moment, him, "Bea Lund")),
        ("consent.signed", lambda c, him: dataclasses.replace(c.consent_content(c.moment), witness=him)),
        ("user.confidentiality_signed", lambda _, him: ConfidentialitySigned(him, TEXT, "Jeg lover")),
    ],
)
def test_nobody_says_that_another_informed_witnessed_or_signed(
    clinic: TestClinic, kind: str, content: Callable[[TestClinic, UUID], object]
) -> None:
    bea = next(person for person in clinic.vault.people() if person.roles == {Role.RECEPTIONIST})
    said = content(clinic, bea.id)
    patient = None if kind.startswith("user") else clinic.patients[0]
    clinic.write(kind, said, patient=patient)
    assert not clinic.vault.has_signed_statement(bea.id, text=TEXT.id, version=TEXT.version)
    assert keys_found(verified(clinic)) == {"authority.another"}


def backdated(clinic: TestClinic, *records: NewRecord, much: timedelta) -> None:
    """Write records with a time that lies far back, and no word of a clock."""
    vault = clinic.vault
    author = Author(vault.id, clinic.owner, vault.seat, vault.keys.signing)
    with pytest.MonkeyPatch.context() as patch, vault._database.acting():
        patch.setattr(Acting, "_clock_record", lambda *_: ())
        Acting(vault._database, vault._body_keys, author=author, at=clinic.moment - much).append(*records)


@pytest.mark.parametrize(
    ("much", "found"),
    [(timedelta(minutes=2), set()), (timedelta(minutes=2, microseconds=1), {"headers.time_back"})],
)
def test_a_look_or_a_note_that_was_dated_back_is_found(clinic: TestClinic, much: timedelta, found: set[str]) -> None:
    """Else a look would fall out of the stretch that a log review asks for."""
    looked = NewRecord("access.record_opened", patient=clinic.patients[0], purpose="care")
    clinic.moment = datetime.fromisoformat(newest_time(clinic))
    backdated(clinic, looked, much=much)
    assert keys_found(verified(clinic)) == found


def newest_time(clinic: TestClinic) -> str:
    header = "SELECT max(json_extract(header, '$.at')) FROM ledger"
    return str(clinic.vault._database.execute(header).fetchone()[0])


def test_a_clock_that_was_said_to_have_gone_back_is_sound(clinic: TestClinic) -> None:
    clinic.moment -= timedelta(days=2)
    clinic.write("access.record_opened", patient=clinic.patients[0], purpose="care")
    clinic.moment += timedelta(days=3)
    clinic.write("access.record_opened", patient=clinic.patients[0], purpose="care")
    assert verified(clinic).is_sound


def test_what_was_said_of_one_clock_excuses_no_later_one(clinic: TestClinic) -> None:
    clinic.moment -= timedelta(days=2)
    clinic.write("access.record_opened", patient=clinic.patients[0], purpose="care")
    clinic.moment += timedelta(days=3)
    clinic.write("access.record_opened", patient=clinic.patients[0], purpose="care")
    looked = NewRecord("access.record_opened", patient=clinic.patients[0], purpose="care")
    backdated(clinic, looked, much=timedelta(hours=1))
    assert keys_found(verified(clinic)) == {"headers.time_back"}


# ---------------------------------------------------------------------------------------------------------- corrections


def correct(clinic: TestClinic, patient: UUID, original: UUID, changed: TreatmentEntry) -> None:
    assert changed.consent is not None
    refs = {"consent": (changed.consent,), "corrects": (original,)}
    content = dataclasses.replace(changed, corrects=original, reason="x")
    clinic.write(
        "treatment.corrected", content, patient=patient, gate=EntryGate(content.treatment, content.done), refs=refs
    )


def test_a_correction_that_names_another_performer_is_found(clinic: TestClinic) -> None:
    patient = clinic.register("Olsen", "Eva")
    consent = clinic.consent(patient)
    clinic.now()
    entry = clinic.entry(consent)
    signed = clinic.treat(patient, consent)
    correct(clinic, patient, signed.id, dataclasses.replace(entry, performer=UUID(int=7)))
    assert keys_found(verified(clinic)) == {"gate.body_differs"}


@pytest.mark.parametrize("has_triggers", [True, False])
def test_a_correction_makes_no_other_treatment_of_an_entry(
    clinic: TestClinic, monkeypatch: pytest.MonkeyPatch, *, has_triggers: bool
) -> None:
    patient, at = clinic.register("Olsen", "Eva"), clinic.now()
    consent = clinic.consent(patient)
    both = dataclasses.replace(clinic.consent_content(at), treatments=("filler",))
    other = clinic.write("consent.signed", both, patient=patient, gate=ConsentGate(("filler",), at, at, None)).id
    clinic.now()
    entry = clinic.entry(consent)
    signed = clinic.treat(patient, consent)
    changed = dataclasses.replace(entry, treatment="filler", consent=other)
    if has_triggers:
        with pytest.raises(ActRefused) as refusal:
            correct(clinic, patient, signed.id, changed)
        assert refusal.value.params == {"why": "correction of another entry"}
        return
    with without_triggers(clinic):
        correct(clinic, patient, signed.id, changed)
    assert keys_found(verified(clinic)) == {"gate.correction", "gate.body_differs"}


@contextmanager
def without_triggers(clinic: TestClinic) -> Iterator[None]:
    """Another program takes the triggers away and puts them back."""
    connection = clinic.vault._database.connection
    connection.set_authorizer(None)
    connection.execute("PRAGMA query_only = OFF")
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    clinic.vault._database._switch(database.Mode.READING)
    yield
    connection.set_authorizer(None)
    connection.execute("PRAGMA query_only = OFF")
    for _, sql in triggers:
        connection.execute(sql)
    clinic.vault._database._switch(database.Mode.READING)


# ----------------------------------------------------------------------------------------------------------- for review


@pytest.mark.parametrize("is_undone", [True, False])
def test_a_consent_borrowed_by_a_merge_is_for_review_once_it_is_undone(clinic: TestClinic, *, is_undone: bool) -> None:
    eva, mia = clinic.register("Olsen", "Eva"), clinic.register("Friis", "Mia")
    consent = clinic.consent(eva)
    clinic.write("patient.merged", PatientsMerged(eva, mia, "samme"), patient=eva)
    entry = clinic.treat(mia, consent)
    if is_undone:
        clinic.write("patient.unmerged", PatientsMerged(eva, mia, "ikke samme"), patient=eva)
    assert noticed(clinic) == ({("verify.gate.unmerged", (entry.position,))} if is_undone else set())


@pytest.mark.parametrize("late", [timedelta(hours=4), timedelta(hours=4, seconds=1)])
def test_a_consent_that_is_dated_back_is_for_review(clinic: TestClinic, late: timedelta) -> None:
    """So the reflection time could be made to have passed."""
    patient = clinic.register("Olsen", "Eva")
    at = clinic.moment + timedelta(seconds=1) - late
    clinic.consent(patient, signed=at)
    position = clinic.vault.head().size - 1
    is_too_late = late > timedelta(hours=4)
    assert noticed(clinic) == ({("verify.gate.written_late", (position,))} if is_too_late else set())


def noticed(clinic: TestClinic) -> set[tuple[str, tuple[int, ...]]]:
    clinic.vault.sign_out(clinic.now())
    report = verifying.verify(clinic.unlocked(), Request(signatures=Signatures.ALL))
    assert report.is_sound, report.found()
    return {(one.key, one.positions) for one in report.findings if one.severity is Severity.NOTICE}


# ----------------------------------------------------------------------------------------------- restores and erasures


@pytest.mark.parametrize("is_listed", [True, False])
def test_a_restore_hides_no_anchor_that_it_does_not_list(clinic: TestClinic, *, is_listed: bool) -> None:
    with clinic.vault.act(clinic.now()) as act:
        kept = act.sign_checkpoint()  # type: ignore[attr-defined]
    lines, findings, fork = Lines(), Findings(), 3
    restore = RestoreMade(1, 0, fork, "00" * 32, (kept,) if is_listed else (), "", "disk failed")
    lines.learn(fork, restore, author=clinic.owner, root=bytes(32), findings=findings)
    size = clinic.vault.head().size
    assert not findings.all()
    standing = Standing(clinic.vault.id, Mark("1", size, b"", 1), lines, {})
    check_anchors(standing, [kept], clinic.vault.signers(), findings)
    expected = "verify.anchors.abandoned" if is_listed else "verify.anchors.unlisted"
    assert [one.key for one in findings.all()] == [expected]


@pytest.mark.usefixtures("reception")
def test_a_restore_that_reception_wrote_begins_no_line(clinic: TestClinic) -> None:
    head = clinic.vault.head()
    with unrefused():
        clinic.write("restore.made", RestoreMade(1, 0, head.size, head.root.hex(), (), "", "restored"))
    report = verified(clinic)
    assert "authority.role" in keys_found(report)
    assert report.line == 0


def test_two_approvals_of_one_receptionist_erase_nothing(clinic: TestClinic, reception: UUID) -> None:
    """With the help of an owner whom the receptionist let in themselves."""
    private = keyring_steps.drawn(64)
    ghost, key = UUID(int=9), signing_key(private)
    added = UserAdded(ghost, "Gæst", (Role.OWNER,), "", None, key.public.hex(), agreement_key(private).public.hex())
    erasure = ErasureCarriedOut(
        extent=ErasureExtent.BODIES, retention_class="x", positions=(PositionRange(9, 9),), reason="x", approvals=()
    )
    message = approved_message(clinic.vault.id, erasure)
    approvals = tuple(
        Approval(person, signer.key_id.hex(), signer.sign(ERASURE, message).hex())
        for person, signer in ((reception, clinic.vault.keys.signing), (ghost, key))
    )
    with unrefused():
        clinic.write("user.added", added)
        clinic.write("erasure.carried_out", dataclasses.replace(erasure, approvals=approvals))
    report = verified(clinic)
    assert keys_found(report) == {"authority.role"}
    assert [one.count for one in report.found()] == [2]
