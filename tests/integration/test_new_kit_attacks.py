"""What somebody does with a staff key, an old sheet, a found sheet or a clock, to put a kit of their own in force."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.bundle import making, verify_export
from journal_app.domain.clinic import ClockWentBack
from journal_app.domain.errors import Environmental
from journal_app.domain.kits import ASKED, ISSUED, TURNED_DOWN, KitAsked, KitIssued, KitLabel, KitTurnedDown, Why
from journal_app.domain.people import Role
from journal_app.domain.printing import SheetKind
from journal_app.domain.records import NewRecord
from journal_app.services.front_door import SignInForm
from journal_app.vault import keyring_files, keyring_kits, keyring_standing, keyring_steps, kit_proofs
from journal_app.vault.acting import Acting, Author
from journal_app.vault.checks.kits import Issue
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.keyring_kits import NewSheets
from journal_app.vault.kit_proofs import Kit
from journal_app.vault.recovery import Sheet
from journal_app.vault.recovery import SheetKind as VaultKind
from tests.attacks import unrefused
from tests.bundles import request_for
from tests.clinic import (
    CARE,
    OWNING,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_note,
    a_password,
    a_patient,
)
from tests.forged_bundles import Forger, Member
from tests.integration.test_new_kits import findings_of, issued, let_in, words_of
from tests.integration.test_recovery_attacks import by_sheet, drawn_for

WEEK = timedelta(days=7)


def drawn(clinic: OpenClinic, number: int = 2) -> NewSheets:
    vault = clinic.vault.id
    registry, clinical = (Sheet.drawn(vault, kind) for kind in VaultKind)
    return NewSheets(KitLabel(number, clinic.time.now()), registry, clinical)


def a_sheet(clinic: OpenClinic) -> Sheet:
    """The registry sheet in force."""
    return Sheet.typed(words_of(clinic.sheets), vault=clinic.vault.id, kind=VaultKind.REGISTRY)


def said_of(clinic: OpenClinic, own: NewSheets, *, sheet: Sheet | None, clinical: bytearray | None = None) -> KitIssued:
    """What the ledger would be told, signed by ``sheet`` where there is one, and by the clinical key or another."""
    publics = kit_proofs.publics_of(own.registry, own.clinical)
    kit = Kit(clinic.vault.id, clinic.vault.keys.user, own.label.number, publics)
    key = clinic.vault.keys.newest_clinical if clinical is None else clinical
    assert own.label.made is not None
    return KitIssued(
        number=own.label.number,
        made=own.label.made,
        registry_signing=publics[0].hex(),
        registry=publics[1].hex(),
        clinical=publics[2].hex(),
        clinical_proof=kit_proofs.by_clinical(key, kit).hex(),
        sheet_proof="" if sheet is None else kit_proofs.by_sheet(sheet, kit).hex(),
        why=Why.ASKED,
    )


def forged_ring(clinic: OpenClinic, own: NewSheets) -> Keyring:
    """The keyring with sheets of one's own; who holds no clinical key seals another one in its place."""
    vault = clinic.vault
    held = vault.keys.clinical or {epoch.number: keyring_steps.drawn(32) for epoch in vault.ring.clinical}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(keyring_kits, "_require_opened", lambda *_: None)
        return keyring_kits.with_new_kit(vault.ring, vault.keys, own, held)


def write(clinic: OpenClinic, *records: NewRecord, at: timedelta = timedelta()) -> None:
    """Append with a program of one's own, at a time of one's own."""
    vault = clinic.vault
    who = Author(vault.id, vault.keys.user, vault.seat, vault.keys.signing)
    with unrefused(), vault._database.acting():
        Acting(vault._database, vault._body_keys, author=who, at=clinic.time.now() + at).append(*records)


def put_in_force(
    clinic: OpenClinic, said: KitIssued, ring: Keyring, *between: NewRecord, at: timedelta = timedelta()
) -> None:
    stated = NewRecord("keyring.changed", keyring_standing.stated(ring, "new recovery kit"))
    keyring_files.stage(clinic.folder, ring)
    write(clinic, NewRecord(ISSUED, said), *between, stated, at=at)
    keyring_files.commit_staged(clinic.folder)


def is_kept_out(clinic: OpenClinic, person: UUID) -> bool:
    clinic.sign_out()
    with pytest.raises(Environmental) as refused:
        clinic.door.open(clinic.folder, SignInForm(person, a_password(clinic.passwords[person])))
    return refused.value.key == "keyring.not_in_ledger"


def is_refused(clinic: OpenClinic, own: NewSheets) -> bool:
    """Whether the kit is not in force, its keyring keeps everybody out rather than count, and `verify` says so."""
    in_force = clinic.vault.signers().kits.publics
    assert in_force != kit_proofs.publics_of(own.registry, own.clinical)
    return is_kept_out(clinic, clinic.owner.id) and bool(
        findings_of(clinic) & {"authority.kit", "authority.role", "signatures.ended_key"}
    )


def test_what_is_tried_here_works_with_the_right_proofs(clinic: OpenClinic) -> None:
    own = drawn(clinic)
    put_in_force(clinic, said_of(clinic, own, sheet=a_sheet(clinic)), forged_ring(clinic, own))
    assert clinic.vault.signers().kits.publics == kit_proofs.publics_of(own.registry, own.clinical)
    assert findings_of(clinic) == set()
    clinic.sign_in(clinic.owner)


# ---------------------------------------------------------------------------------------------------------- staff keys


@pytest.mark.parametrize("roles", [PRACTITIONER, RECEPTION, OWNING, CARE], ids=["care", "desk", "owner", "both"])
def test_keys_of_staff_alone_put_no_kit_in_force(clinic: OpenClinic, roles: frozenset[Role]) -> None:
    bo = clinic.colleague("Bo", roles)
    clinic.sign_in(bo)
    own = drawn(clinic)
    clinical = None if clinic.vault.keys.holds_clinical else keyring_steps.drawn(32)
    put_in_force(clinic, said_of(clinic, own, sheet=None, clinical=clinical), forged_ring(clinic, own))
    assert is_refused(clinic, own)


@pytest.mark.parametrize("which", ["a sheet of their own", "the clinical sheet", "the new sheet", "garbage"])
def test_nor_does_another_sheets_signature(clinic: OpenClinic, which: str) -> None:
    own = drawn(clinic)
    signers = {
        "a sheet of their own": Sheet.drawn(clinic.vault.id, VaultKind.REGISTRY),
        "the clinical sheet": Sheet.typed(
            words_of(clinic.sheets, SheetKind.CLINICAL), vault=clinic.vault.id, kind=VaultKind.CLINICAL
        ),
        "the new sheet": own.registry,
    }
    said = said_of(clinic, own, sheet=signers.get(which))
    said = dataclasses.replace(said, sheet_proof="cd" * 64) if which == "garbage" else said
    put_in_force(clinic, said, forged_ring(clinic, own))
    assert is_refused(clinic, own)


def test_a_practitioner_with_the_sheet_puts_none_in_force(clinic: OpenClinic) -> None:
    bo = clinic.colleague("Bo", PRACTITIONER)
    clinic.sign_in(bo)
    own = drawn(clinic)
    put_in_force(clinic, said_of(clinic, own, sheet=a_sheet(clinic)), forged_ring(clinic, own))
    assert is_refused(clinic, own)


def test_a_proof_is_of_one_author_one_number_and_these_sheets(clinic: OpenClinic) -> None:
    sheet, own = a_sheet(clinic), drawn(clinic)
    good = said_of(clinic, own, sheet=sheet)
    other = said_of(clinic, drawn(clinic), sheet=sheet)
    olga = clinic.colleague("Olga", CARE)
    wrong = (
        dataclasses.replace(good, number=3),
        dataclasses.replace(good, number=1),
        dataclasses.replace(good, registry=other.registry),
        dataclasses.replace(good, clinical=other.clinical),
        dataclasses.replace(good, registry_signing=other.registry_signing),
        dataclasses.replace(good, sheet_proof=other.sheet_proof),
        dataclasses.replace(good, clinical_proof=other.clinical_proof),
        dataclasses.replace(good, registry=good.clinical),
        dataclasses.replace(good, registry=good.registry.upper()),
        dataclasses.replace(good, registry="x"),
    )
    kits, public = clinic.vault.signers().kits, clinic.vault.ring.newest_clinical_public
    at = clinic.time.now()
    mine, hers = Issue(9, clinic.owner.id, at, public), Issue(9, olga.id, at, public)
    assert kits.follows(good, mine) is not None
    assert kits.follows(good, hers) is None
    assert [kits.follows(one, mine) for one in wrong] == [None] * len(wrong)


# ---------------------------------------------------------------------------------------------------- one sheet alone


def test_who_found_sheet_one_puts_no_clinical_sheet_of_their_own_in_force(clinic: OpenClinic) -> None:
    """Else the next clinical key would be sealed to them by whoever exchanges it."""
    olga = clinic.colleague("Olga", OWNING)
    let_in(clinic, olga.id, clinic.sheets, both=False)
    clinic.time.go(days=8)
    own = drawn(clinic)
    said = said_of(clinic, own, sheet=a_sheet(clinic), clinical=keyring_steps.drawn(32))
    put_in_force(clinic, said, forged_ring(clinic, own))
    assert is_refused(clinic, own)


def test_who_found_both_sheets_still_waits_and_is_seen(clinic: OpenClinic) -> None:
    let_in(clinic, clinic.owner.id, clinic.sheets)
    assert clinic.vault.keys.holds_clinical
    own = drawn(clinic)
    put_in_force(clinic, said_of(clinic, own, sheet=a_sheet(clinic)), forged_ring(clinic, own), at=timedelta(days=6))
    assert is_refused(clinic, own)


def test_the_sheets_own_record_does_not_say_since_when_they_waited(clinic: OpenClinic) -> None:
    """What the sheet signs tells no clock, so a program of one's own can date it back."""
    real = clinic.time.moment
    clinic.time.go(days=-30)
    let_in(
        clinic, clinic.owner.id, clinic.sheets
    )  # every record of it is thirty days back, and clock.went_back says so
    clinic.time.moment = real + timedelta(days=1)
    own = drawn(clinic)
    put_in_force(clinic, said_of(clinic, own, sheet=a_sheet(clinic)), forged_ring(clinic, own))
    assert is_refused(clinic, own)


# ------------------------------------------------------------------------------------------------------- an old sheet


def test_an_old_sheet_issues_nothing_and_gives_nobody_keys(clinic: OpenClinic) -> None:
    stale = a_sheet(clinic)
    issued(clinic)
    own = drawn(clinic, number=3)
    put_in_force(clinic, said_of(clinic, own, sheet=stale), forged_ring(clinic, own))
    assert is_refused(clinic, own)


def test_what_an_old_sheet_signs_gives_nobody_keys(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    stale = a_sheet(clinic)
    issued(clinic)
    before = clinic.vault.signers().holders()[lise.id]
    by_sheet(clinic, drawn_for(lise.id)[0], author=lise.id, key=stale.signing)
    assert clinic.vault.signers().holders()[lise.id] == before
    assert "signatures.unknown_key" in findings_of(clinic)


def test_an_old_kit_does_not_come_back_under_a_new_number(clinic: OpenClinic) -> None:
    vault = clinic.vault
    old = NewSheets(
        KitLabel(3, clinic.time.now()),
        a_sheet(clinic),
        Sheet.typed(words_of(clinic.sheets, SheetKind.CLINICAL), vault=vault.id, kind=VaultKind.CLINICAL),
    )
    issued(clinic)
    put_in_force(clinic, said_of(clinic, old, sheet=a_sheet(clinic)), forged_ring(clinic, old))
    assert is_refused(clinic, old)


# ------------------------------------------------------------------------------------------------------ waiting times


@pytest.mark.parametrize("how", ["too early", "dated back", "dated back with a word", "turned down", "by no owner"])
def test_no_request_is_shorter_than_seven_days(clinic: OpenClinic, how: str) -> None:
    asked, week = NewRecord(ASKED, KitAsked(Why.LOST)), WEEK + timedelta(minutes=1)
    if how == "by no owner":
        bo = clinic.colleague("Bo", PRACTITIONER)
        clinic.sign_in(bo)
        write(clinic, asked)
        clinic.sign_in(clinic.owner)
        clinic.time.go(days=8)
    elif how == "dated back":
        with pytest.MonkeyPatch.context() as patched:  # a program of their own says nothing of a clock
            patched.setattr(Acting, "_clock_record", lambda *_: ())
            write(clinic, asked, at=-week)
    elif how == "dated back with a word":
        write(clinic, asked, at=-week)
    elif how == "turned down":
        write(clinic, asked)
        clinic.time.go(days=3)
        write(clinic, NewRecord(TURNED_DOWN, KitTurnedDown("Nej")))
        clinic.time.go(days=5)
    else:
        write(clinic, asked)
        clinic.time.go(days=6, hours=23)
    own = drawn(clinic)
    put_in_force(clinic, said_of(clinic, own, sheet=None), forged_ring(clinic, own))
    if how == "dated back":  # nothing in it told of the clock: verification does
        assert "headers.time_back" in findings_of(clinic)
        return
    assert is_refused(clinic, own)


def test_a_word_of_a_clock_that_is_not_true_is_found(clinic: OpenClinic) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Acting, "_clock_record", lambda *_: ())
        back = -WEEK - timedelta(minutes=1)
        lie = NewRecord("clock.went_back", ClockWentBack(clinic.time.moment + back, clinic.time.moment + back))
        write(clinic, lie, NewRecord(ASKED, KitAsked(Why.LOST)), at=back)
        own = drawn(clinic)
        put_in_force(clinic, said_of(clinic, own, sheet=None), forged_ring(clinic, own))
    assert "headers.time_back" in findings_of(clinic)


# ------------------------------------------------------------------------------------------- records without a keyring


@pytest.mark.parametrize("then", ["nothing", "the old sheets", "something between"])
def test_who_says_that_a_kit_was_issued_issued_nothing(clinic: OpenClinic, then: str) -> None:
    own = drawn(clinic)
    said = said_of(clinic, own, sheet=a_sheet(clinic))
    vault = clinic.vault
    if then == "nothing":
        write(clinic, NewRecord(ISSUED, said))
    elif then == "the old sheets":
        ring = keyring_steps.next_version(vault.ring, vault.keys)
        put_in_force(clinic, said, ring)
        vault.take_keys(ring, vault.keys)
    else:
        put_in_force(clinic, said, forged_ring(clinic, own), NewRecord("access.unlocked"))
        assert is_refused(clinic, own)
        return
    assert clinic.vault.kit_standing().kit.number == 1
    assert not clinic.vault.exchange_due().is_due
    assert findings_of(clinic) == {"authority.kit"}
    clinic.sign_in(clinic.owner)
    issued(clinic)
    assert clinic.vault.kit_standing().kit.number == 2


def test_a_keyring_that_gives_its_kit_another_number_or_day_is_not_the_one(clinic: OpenClinic) -> None:
    own = drawn(clinic)
    said = said_of(clinic, own, sheet=a_sheet(clinic))
    ring = forged_ring(clinic, dataclasses.replace(own, label=KitLabel(7, own.label.made)))
    put_in_force(clinic, said, ring)
    assert is_kept_out(clinic, clinic.owner.id)
    assert "keyring.sheets" in findings_of(clinic)


# -------------------------------------------------------------------------------------------------------- handed out


def test_a_folder_shows_the_kit_by_which_somebody_got_new_keys(clinic: OpenClinic, tmp_path: Path) -> None:
    olga = clinic.colleague("Olga", CARE)
    clinic.session.vault.staff.grant_clinical(olga.id, at=clinic.time.now())
    patient = a_patient(clinic.session)
    issued(clinic)
    let_in(clinic, olga.id, clinic.sheets)
    a_note(clinic.session, patient, "Efter gendannelsen")
    made = making.make(clinic.session, request_for(clinic.session, patient), tmp_path / "ud")
    kinds = [line for line in (made.folder / verify_export.RECORDS).read_text("utf-8").splitlines() if ISSUED in line]
    assert len(kinds) == 1
    assert verify_export.verify(made.folder, made.fingerprint).code == verify_export.WHOLE


@pytest.mark.parametrize("by", ["the sheet", "a request", "nobody", "a young request", "another sheet", "no owner"])
def test_the_folders_own_verifier_judges_a_new_kit(tmp_path: Path, by: str) -> None:
    forger, new, leaver = Forger().found(), Member(), Member()
    owner = forger.owner
    added = {"user": owner.id, "name": "Anna", "roles": ["owner"], "signing": owner.public.hex()}
    forger.write("user.added", added, by=owner)
    care = {"user": leaver.id, "name": "Bo", "roles": ["practitioner"], "signing": leaver.public.hex()}
    forger.write("user.added", care, by=owner)
    author = leaver if by == "no owner" else owner
    if "request" in by:
        at = "2026-11-16T08:00:00.000000Z" if by == "a request" else "2026-11-16T08:00:01.000000Z"
        forger.write("kit.asked", {"why": "lost"}, by=owner, at=at)
    publics = [new.public, bytes(range(32)), bytes(range(1, 33))]
    message = b"journal/kit/1\x00" + forger.vault.bytes + UUID(author.id).bytes + (2).to_bytes(4, "big")
    signer = {"the sheet": forger.sheet, "no owner": forger.sheet, "another sheet": new}.get(by)
    proof = "" if signer is None else signer.key.sign(message + b"".join(publics)).hex()
    names = ("registry_signing", "registry", "clinical")
    said = {name: public.hex() for name, public in zip(names, publics, strict=True)}
    forger.write(ISSUED, {**said, "number": 2, "sheet_proof": proof}, by=author)
    again = Member(id=owner.id)
    changed = {"user": owner.id, "signing": again.public.hex(), "authorised_by": "recovery"}
    forger.write("user.key_changed", changed, by=Member(id=owner.id, key=new.key))
    forger.write("note.signed", {"text": "Ny nøgle"}, by=again, patient=forger.patient)
    found = verify_export.verify(forger.folder(tmp_path / "ud", by=again)).findings
    keys = {one.key for one in found}
    assert (keys == set()) is (by in {"the sheet", "a request"})


def test_a_colleague_let_in_by_the_second_kit_is_found_where_it_is_left_out(tmp_path: Path) -> None:
    forger, new = Forger().found(), Member()
    owner = forger.owner
    again = Member(id=owner.id)
    changed = {"user": owner.id, "signing": again.public.hex(), "authorised_by": "recovery"}
    forger.write("user.key_changed", changed, by=Member(id=owner.id, key=new.key))
    forger.write("note.signed", {"text": "Ny nøgle"}, by=again, patient=forger.patient)
    assert verify_export.verify(forger.folder(tmp_path / "ud", by=again)).findings
