"""An erasure in a real vault: nothing of the patient is left, everyone else's journal is as it was, and it verifies."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail, ErasureCarriedOut, ErasureExtent, PositionRange
from journal_app.domain.errors import Bug, UserFacing
from journal_app.domain.people import Person, Role
from journal_app.domain.photos import PhotoSource, PhotoTaken
from journal_app.domain.privacy import MarketingChosen, SaidHow
from journal_app.domain.records import NewRecord
from journal_app.domain.requests import Right
from journal_app.domain.retention import RetentionClass
from journal_app.services import appointments, erasure, gate, photos, requests
from journal_app.services.appointments import Booking
from journal_app.services.patients import merge, unmerge
from journal_app.services.photos import NewPhoto
from journal_app.services.requests import NewRequest
from journal_app.services.search import PatientSearch
from journal_app.vault import erased_files, role_keys, stream_file, verifying
from journal_app.vault.database import Mode
from journal_app.vault.erasing import ErasureRefused
from journal_app.vault.lawful import RecordAltered, RecordMissing
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import (
    METTE,
    OpenClinic,
    a_consent,
    a_healthy,
    a_note,
    a_password,
    a_patient,
    a_treated_patient,
    an_entry,
    details,
    everything_in,
    files_below,
    opened,
    second_connection,
)
from tests.paper_scans import a_picture

CANARY, SAID = "Kanariensis", "Fortalte om sin kanariefugl."
DECADE = timedelta(days=3653)
AUDIT = frozenset({Role.AUDITOR})


def a_canary(clinic: OpenClinic) -> UUID:
    """Somebody with everything that a journal can hold of them, and a search in which they were typed."""
    named = details(CANARY, "Solveig", identifiers=(), phones=("+4520304050",))
    patient = a_patient(clinic.session, named)
    a_healthy(clinic.session, patient)
    consent = a_consent(clinic, patient)
    an_entry(clinic.session, patient, consent=consent)
    a_note(clinic.session, patient, SAID)
    photos.take_in(clinic.session, opened(clinic.session, patient), NewPhoto(a_picture(), PhotoSource.FILE))
    PatientSearch(clinic.session).find(CANARY)
    appointments.book(clinic.session, Booking(patient, "", None, clinic.session.now() + timedelta(days=1)))
    return patient


def erased(clinic: OpenClinic, patient: UUID, auditor: Person) -> None:
    """Proposed by the auditor and carried out by the owner, once the law lets it go."""
    clinic.time.go(days=DECADE.days + 3)
    clinic.sign_in(auditor)
    erasure.propose(clinic.session, patient, reason="Opbevaringstiden er gået.")
    clinic.sign_in(clinic.owner)
    (waiting,) = erasure.proposals(clinic.session)
    erasure.carry_out(clinic.session, waiting)


def raw_pages(clinic: OpenClinic) -> bytes:
    """Every byte of every page of the database file, decrypted by hand, free ones included; the log must be empty."""
    path = clinic.vault._database.path
    clinic.vault._database.fold_log()
    log = path.with_name(path.name + "-wal")
    assert not log.exists() or log.stat().st_size == 0
    key = bytes(role_keys.sqlcipher_key(clinic.vault.keys.newest_registry))
    content = path.read_bytes()
    pages = [content[start : start + _PAGE] for start in range(0, len(content), _PAGE)]
    return b"".join(_decrypted(page, key, skip=_SALT if number == 0 else 0) for number, page in enumerate(pages))


_PAGE, _SALT, _IV, _RESERVED = 4096, 16, 16, 80


def _decrypted(page: bytes, key: bytes, *, skip: int) -> bytes:
    vector = page[_PAGE - _RESERVED :][:_IV]
    cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return bytes(cipher.update(page[skip : _PAGE - _RESERVED]) + cipher.finalize())


def verified(clinic: OpenClinic) -> list[str]:
    """What a whole verification finds, after everyone signed out."""
    clinic.sign_out()
    typed = SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
    report = verifying.verify(unlocked, verifying.Request(signatures=verifying.Signatures.ALL))
    found = [finding.key for finding in report.found()]
    clinic.sign_in(clinic.owner)
    return found


def test_nothing_of_the_patient_is_left_and_everything_else_is_as_it_was(clinic: OpenClinic) -> None:
    other = a_treated_patient(clinic)
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    others = set(files_below(clinic.folder / "photos"))
    canary = a_canary(clinic)
    ledger = {row[0]: row for row in everything_in(clinic.vault)["ledger"]}
    kept = list(opened(clinic.session, other).items)
    assert len(set(files_below(clinic.folder / "photos")) - others) > 1, "an original, and what was made of it"
    assert CANARY.encode() in raw_pages(clinic)
    erased(clinic, canary, auditor)

    pages = raw_pages(clinic)
    for word in (CANARY, CANARY.upper(), CANARY.lower(), "+4520304050", "20304050"):
        assert word.encode() not in pages
    assert set(files_below(clinic.folder / "photos")) == others
    rows = everything_in(clinic.vault)
    assert not [row for row in rows["patient_keys"] if canary.bytes in row]
    assert rows["renditions"] == []
    assert rows["appointments"] == []
    with second_connection(clinic.vault) as database:
        gone = [row[0] for row in database.execute("SELECT position FROM ledger WHERE header IS NULL").fetchall()]
    after = {row[0]: row for row in rows["ledger"]}
    assert gone
    for position, row in ledger.items():
        assert after[position][1] == row[1], "a leaf has changed"
        if position not in gone:
            assert after[position] == row
    assert list(opened(clinic.session, other).items) == kept
    assert PatientSearch(clinic.session).find(CANARY[:5]) == ()
    with pytest.raises(UserFacing):
        gate.take_record(clinic.session, canary, Purpose.CARE)
    assert verified(clinic) == []


def test_the_law_keeps_a_journal_and_says_which_one(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    with pytest.raises(erasure.ErasureKept) as kept:
        erasure.propose(clinic.session, patient, reason="Patienten beder om det.")
    assert kept.value.key == "erasure.kept"
    assert "autorisationsloven" in str(kept.value.params["source"])
    planned = erasure.plan(clinic.session, patient)
    assert planned.kept_until is not None
    assert not planned.may_go
    assert planned.kept_until.year == clinic.session.clock.today().year + 10


def test_asking_for_an_erasure_does_not_put_it_off(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    clinic.time.go(days=DECADE.days + 3)
    clinic.sign_in(clinic.owner)
    today = clinic.session.clock.today()
    requests.receive(
        clinic.session, NewRequest(right=Right.ERASURE, received=today, how=SaidHow.PHONE, patient=patient)
    )
    assert clinic.vault.positions_of((patient,)), "what is written of the request goes with the journal"
    assert erasure.plan(clinic.session, patient).may_go


def test_a_hold_overrides_every_clock_until_an_owner_releases_it(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    hold = erasure.place_hold(clinic.session, patient, reason="Klage 12/2026").made
    assert hold is not None
    clinic.time.go(days=DECADE.days + 3)
    clinic.sign_in(clinic.owner)
    with pytest.raises(erasure.ErasureKept) as held:
        erasure.propose(clinic.session, patient, reason="Tiden er gået.")
    assert held.value.key == "erasure.held"
    erasure.release_hold(clinic.session, hold, reason="Afgørelsen er faldet.")
    assert erasure.plan(clinic.session, patient).may_go


def test_one_person_cannot_approve_twice_where_another_could(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    clinic.colleague("Ida Revisor", AUDIT)
    clinic.time.go(days=DECADE.days + 3)
    clinic.sign_in(clinic.owner)
    erasure.propose(clinic.session, patient, reason="Tiden er gået.")
    clinic.time.go(days=30)
    clinic.sign_in(clinic.owner)
    (waiting,) = erasure.proposals(clinic.session)
    before = everything_in(clinic.vault)["ledger"]
    with pytest.raises(ErasureRefused):
        erasure.carry_out(clinic.session, waiting)
    assert everything_in(clinic.vault)["ledger"] == before


def test_whoever_works_alone_confirms_twice_a_week_apart(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    clinic.time.go(days=DECADE.days + 3)
    clinic.sign_in(clinic.owner)
    erasure.propose(clinic.session, patient, reason="Tiden er gået.")
    (waiting,) = erasure.proposals(clinic.session)
    clinic.time.go(days=6)
    clinic.sign_in(clinic.owner)
    with pytest.raises(ErasureRefused):
        erasure.carry_out(clinic.session, waiting)
    clinic.time.go(days=2)
    clinic.sign_in(clinic.owner)
    with clinic.vault.snapshot() as reader:
        assert reader.of_kinds(("treatment.signed",))
    assert clinic.vault._remembered, "a list has opened what is erased now"
    erasure.carry_out(clinic.session, waiting)
    assert not clinic.vault._remembered
    assert erasure.proposals(clinic.session) == ()
    assert verified(clinic) == []


def test_what_was_written_since_the_proposal_stops_it(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session, METTE)
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    clinic.time.go(days=800)
    clinic.sign_in(auditor)
    erasure.propose(clinic.session, patient, reason="Kom aldrig.")
    clinic.sign_in(clinic.owner)
    (waiting,) = erasure.proposals(clinic.session)
    gate.take_registry(clinic.session, patient)
    with pytest.raises(UserFacing) as changed:
        erasure.carry_out(clinic.session, waiting)
    assert changed.value.key == "erasure.changed"
    erasure.turn_down(clinic.session, waiting, reason="Blev set på.")
    assert erasure.proposals(clinic.session) == ()


def test_an_approval_of_something_else_does_not_count(clinic: OpenClinic) -> None:
    """An attacker in the owner's seat widens an approved erasure by one position."""
    a_treated_patient(clinic)
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    wanted = ErasureCarriedOut(ErasureExtent.BODIES, "journal", (PositionRange(5, 6),), "?", ())
    clinic.sign_in(auditor)
    first = clinic.vault.approve_erasure(wanted)
    clinic.sign_in(clinic.owner)
    wider = replace(wanted, positions=(PositionRange(5, 7),))
    both = (first, clinic.vault.approve_erasure(wider))
    with pytest.raises(ErasureRefused):
        clinic.vault.erase((), [replace(wider, approvals=both)], at=clinic.session.now())


def test_what_the_journal_stands_on_is_never_taken_out(clinic: OpenClinic) -> None:
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    with second_connection(clinic.vault) as database:
        place = database.execute("SELECT max(position) FROM records WHERE kind = 'user.added'").fetchone()[0]
    wanted = ErasureCarriedOut(ErasureExtent.RECORDS, "journal", (PositionRange(place, place),), "?", ())
    clinic.sign_in(auditor)
    first = clinic.vault.approve_erasure(wanted)
    clinic.sign_in(clinic.owner)
    approved = replace(wanted, approvals=(first, clinic.vault.approve_erasure(wanted)))
    with pytest.raises(Bug):
        clinic.vault.erase((), [approved], at=clinic.session.now())


def test_a_clock_set_back_for_one_record_makes_no_journal_old(clinic: OpenClinic) -> None:
    """An owner wants yesterday's treatment gone, and has a telephone number changed eleven years ago."""
    patient = a_treated_patient(clinic)
    born = clinic.time.moment
    clinic.sign_in(clinic.owner)
    clinic.time.moment = born - DECADE - timedelta(days=400)
    said = MarketingChosen((), next(iter(SaidHow)))
    with clinic.vault.act(clinic.session.now()) as act:
        act.append(NewRecord("marketing.chosen", said, patient=patient))
    clinic.time.moment = born + timedelta(days=1)
    clinic.sign_in(clinic.owner)
    planned = erasure.plan(clinic.session, patient)
    assert planned.kept_until is not None
    with pytest.raises(erasure.ErasureKept):
        erasure.propose(clinic.session, patient, reason="Tiden er gået.")


def test_a_view_does_not_say_that_somebody_never_became_a_patient(clinic: OpenClinic) -> None:
    """Somebody with the registry key and another program lists every clinical record as something else, or not."""
    patient = a_treated_patient(clinic)
    clinic.time.go(days=800)
    clinic.sign_in(clinic.owner)
    clinical = "patient = ? AND kind NOT LIKE 'access.%' AND kind NOT LIKE 'patient.%'"
    whole = clinic.vault.positions_of((patient,))
    for forgery in (
        f"UPDATE records SET kind = 'notice.given' WHERE {clinical}",
        f"DELETE FROM records WHERE {clinical}",
    ):
        with clinic.vault._database.writing(Mode.REBUILDING):
            clinic.vault._database.execute(forgery, (patient.bytes,))
        assert erasure.plan(clinic.session, patient).kind is RetentionClass.JOURNAL
        assert clinic.vault.positions_of((patient,)) == whole
    with clinic.vault._database.writing(Mode.REBUILDING):
        clinic.vault._database.execute("DELETE FROM streams WHERE stream = ?", (patient.bytes,))
    with pytest.raises(RecordMissing):
        erasure.plan(clinic.session, patient)


@pytest.mark.parametrize("kind", ["treatment.signed", "access.searched"])
def test_a_view_puts_nothing_among_the_looks_that_are_emptied(clinic: OpenClinic, kind: str) -> None:
    """Somebody at reception calls a record a look at a registration that may go, and two honest people erase that."""
    a_treated_patient(clinic)
    decoy, other = (a_patient(clinic.session, details("Falsk", given)) for given in ("Else", "Inge"))
    with clinic.vault.act(clinic.session.now()) as act:
        both = AccessDetail(shown=(decoy, other))
        act.append(NewRecord("access.searched", both, purpose=Purpose.SEARCH.value))
    clinic.time.go(days=800)
    clinic.sign_in(clinic.owner)
    journal = clinic.vault._database
    (place,) = journal.execute("SELECT min(position) FROM records WHERE kind = ?", (kind,)).fetchone()
    with journal.writing(Mode.REBUILDING):
        journal.execute(
            "UPDATE records SET kind = 'access.printed', patient = ? WHERE position = ?", (decoy.bytes, place)
        )
    erasure.propose(clinic.session, decoy, reason="Kom aldrig.")
    (waiting,) = erasure.proposals(clinic.session)
    named = [part for one in waiting.content.erasures for part in one.positions]
    assert not any(part.first <= place <= part.last for part in named)
    with journal.writing(Mode.REBUILDING):
        journal.execute("DELETE FROM shown WHERE patient = ?", (other.bytes,))
    with pytest.raises(RecordAltered):
        erasure.plan(clinic.session, decoy)


@pytest.mark.parametrize(
    "hidden", ["DELETE FROM records WHERE kind = '{}'", "UPDATE records SET kind = 'x' WHERE kind = '{}'"]
)
def test_a_hold_that_is_hidden_from_the_list_still_holds(clinic: OpenClinic, hidden: str) -> None:
    patient = a_patient(clinic.session, METTE)
    erasure.place_hold(clinic.session, patient, reason="Klage 12/2026")
    clinic.time.go(days=800)
    clinic.sign_in(clinic.owner)
    with clinic.vault._database.writing(Mode.REBUILDING):
        clinic.vault._database.execute(hidden.format("hold.placed"))
    with pytest.raises(RecordMissing):
        erasure.propose(clinic.session, patient, reason="Kom aldrig.")


def test_parting_patients_takes_nobody_out_of_a_hold(clinic: OpenClinic) -> None:
    """The owner parts the treated registration from the one that the hold names."""
    duplicate, survivor = a_treated_patient(clinic), a_patient(clinic.session, details("Holm", "Karen"))
    merge(clinic.session, survivor=survivor, duplicate=duplicate, reason="Samme person.")
    erasure.place_hold(clinic.session, duplicate, reason="Klage 12/2026")
    clinic.sign_in(clinic.owner)
    unmerge(clinic.session, duplicate, reason="Alligevel ikke.")
    assert erasure.plan(clinic.session, duplicate).held == ("Klage 12/2026",)
    assert erasure.plan(clinic.session, survivor).held == ("Klage 12/2026",)


def test_reception_approves_no_erasure(clinic: OpenClinic) -> None:
    """A receptionist signs with another program, so that an owner need not ask anybody who may judge it."""
    patient = a_patient(clinic.session, METTE)
    reception = clinic.colleague("Rie Lund", frozenset({Role.RECEPTIONIST}))
    with second_connection(clinic.vault) as database:
        place = database.execute("SELECT max(position) FROM records WHERE patient = ?", (patient.bytes,)).fetchone()[0]
    wanted = ErasureCarriedOut(ErasureExtent.RECORDS, "prospect", (PositionRange(place, place),), "?", ())
    clinic.sign_in(reception)
    first = clinic.vault.approve_erasure(wanted)
    clinic.sign_in(clinic.owner)
    approved = replace(wanted, approvals=(first, clinic.vault.approve_erasure(wanted)))
    with pytest.raises(ErasureRefused):
        clinic.vault.erase((), [approved], at=clinic.session.now())
    with clinic.vault.act(clinic.session.now()) as act:
        act.append(NewRecord("erasure.carried_out", approved))
    assert verified(clinic) == ["verify.erasures.not_approved"]


def test_a_proposal_says_as_what_the_records_are_kept(clinic: OpenClinic) -> None:
    """Whoever approves second signs that nobody was treated, and the ledger keeps it."""
    patient = a_patient(clinic.session, METTE)
    clinic.time.go(days=800)
    clinic.sign_in(clinic.owner)
    erasure.propose(clinic.session, patient, reason="Kom aldrig.")
    (waiting,) = erasure.proposals(clinic.session)
    assert waiting.content.erasures[0].retention_class == "prospect"


def test_nobodys_photo_goes_with_somebody_elses_registration(clinic: OpenClinic) -> None:
    """Somebody at reception has a registration that is never used name a patient's photo, and waits for it to go."""
    patient = a_treated_patient(clinic)
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    record = opened(clinic.session, patient)
    photo = photos.take_in(clinic.session, record, NewPhoto(a_picture(), PhotoSource.FILE)).changes.made
    assert photo is not None
    decoy = a_patient(clinic.session, details("Falsk", "Else"))
    with clinic.vault.act(clinic.session.now()) as act:
        item = next(one for one in act.journal(patient) if one.id == photo)
        assert isinstance(item.content, PhotoTaken)
        _, vouched = clinic.vault.vouched(photo, item.content.file)
        said = MarketingChosen((), next(iter(SaidHow)))
        act.append(NewRecord("marketing.chosen", said, patient=decoy, files=(vouched,)))
    clinic.sign_out()
    typed = SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    report = verifying.verify(verifying.unlock(clinic.folder, typed, home=clinic.home))
    (shared,) = [one for one in report.findings if one.key == "verify.files.shared"]
    assert shared.count == 2, "both records are named"
    clinic.time.go(days=800)
    clinic.sign_in(auditor)
    erasure.propose(clinic.session, decoy, reason="Kom aldrig.")
    clinic.sign_in(clinic.owner)
    (waiting,) = erasure.proposals(clinic.session)
    erasure.carry_out(clinic.session, waiting)
    assert clinic.vault.file(photo, item.content.file) == a_picture()
    assert clinic.vault.rendition(photo, item.content.file, photos.THUMBNAIL) is not None


def test_an_erasure_that_was_interrupted_ends_at_the_next_sign_in(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program dies when the erasure is committed and no file is deleted yet."""
    auditor = clinic.colleague("Vera Revisor", AUDIT)
    others = set(files_below(clinic.folder / "photos"))
    patient = a_canary(clinic)
    with monkeypatch.context() as patch:
        patch.setattr(erased_files, "delete", died)
        with pytest.raises(Died):
            erased(clinic, patient, auditor)
    assert set(files_below(clinic.folder / "photos")) > others
    clinic.close()
    clinic.sign_in(clinic.owner)
    assert set(files_below(clinic.folder / "photos")) == others
    assert not (clinic.folder / erased_files.NAME).exists()
    assert verified(clinic) == []


@pytest.mark.parametrize("listed", [None, b"", b'{"files":["x"],"v":1}', b"[" * 50_000])
def test_a_list_of_an_erasure_that_never_was_deletes_nothing(clinic: OpenClinic, listed: bytes | None) -> None:
    a_canary(clinic)
    before = files_below(clinic.folder / "photos")
    if listed is None:
        erased_files.write_down(clinic.folder, stream_file.ids_on_disk(clinic.folder))
    else:
        (clinic.folder / erased_files.NAME).write_bytes(listed)
    clinic.sign_in(clinic.owner)
    assert files_below(clinic.folder / "photos") == before
    assert not (clinic.folder / erased_files.NAME).exists()


class Died(BaseException):
    """The program is no more."""


def died(*_: object) -> None:
    raise Died
