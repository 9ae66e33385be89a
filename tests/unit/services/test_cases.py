"""A complaint case from the letter to the decision: who does what, what holds the journal, and what leaves for it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.bundle import verify_export
from journal_app.domain.access import Purpose
from journal_app.domain.bundles import CaseExported
from journal_app.domain.cases import CaseNote, CaseOutcome, ComplaintCase, HandedOut, Wanted
from journal_app.domain.errors import UserFacing
from journal_app.domain.printing import PrintLanguage
from journal_app.services import access_log, case_export, cases, erasure, patients
from journal_app.services.bundle_port import BundleOrder
from journal_app.services.cases import HandOut, NewCase
from journal_app.services.ports import AccessFilter
from tests.bundles import request_for
from tests.clinic import (
    OWNING,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_patient,
    a_treated_patient,
    details,
    opened,
)

BOARD, NUMBER = "Styrelsen for Patientklager", "26/4711"
DECADE = timedelta(days=3653)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_treated_patient(clinic)


def new_case(clinic: OpenClinic, whose: UUID, **changes: object) -> NewCase:
    today = clinic.session.clock.today()
    plain = {
        "patient": whose,
        "authority": BOARD,
        "number": NUMBER,
        "received": today,
        "deadline": today + timedelta(days=21),
        "wanted": (Wanted.JOURNAL, Wanted.STATEMENT),
    }
    return NewCase(**{**plain, **changes})  # type: ignore[arg-type]


def a_case(clinic: OpenClinic, patient: UUID, **changes: object) -> UUID:
    made = cases.open_case(clinic.session, new_case(clinic, patient, **changes)).made
    assert made is not None
    return made


def the_case(clinic: OpenClinic, *, closed: bool = False) -> ComplaintCase:
    (line,) = cases.find(clinic.session, closed=closed).lines
    return line.case


def handing(case: UUID, place: Path, **changes: object) -> HandOut:
    plain = {
        "case": case,
        "recipient": BOARD,
        "reason": "Journalen er udbedt i brevet.",
        "language": PrintLanguage.DANISH,
        "order": BundleOrder(place),
    }
    return HandOut(**{**plain, **changes})  # type: ignore[arg-type]


def refused(key: str, act: object, *args: object, **facts: object) -> None:
    with pytest.raises(UserFacing) as refusal:
        act(*args, **facts)  # type: ignore[operator]
    assert refusal.value.key == key


def test_an_owner_without_the_clinical_key_opens_a_practitioner_hands_out_and_the_owner_closes(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    owner = clinic.colleague("Ole Ejer", OWNING)
    practitioner = clinic.colleague("Pia Læge", PRACTITIONER)
    clinic.sign_in(owner)
    case, today = a_case(clinic, patient), clinic.session.clock.today()
    cases.note(clinic.session, case, CaseNote.LETTER_SENT, on=today, words="Kvittering til styrelsen.")
    later = today + timedelta(days=30)
    cases.note(clinic.session, case, CaseNote.DEADLINE_MOVED, on=today, deadline=later)
    assert the_case(clinic).deadline == later
    refused("permission.export_patient", cases.hand_out, clinic.session, handing(case, tmp_path / "nej"))

    clinic.sign_in(practitioner)
    told: list[tuple[int, int]] = []
    made = cases.hand_out(clinic.session, handing(case, tmp_path / "ud"), lambda done, of: told.append((done, of)))
    assert told[-1][0] == told[-1][1]
    assert verify_export.verify(made.place, made.fingerprint).findings == ()
    refused("permission.carry_out_erasure", cases.close, clinic.session, case, CaseOutcome.SETTLED, reason="x")
    exported = next(one for one in opened(clinic.session, patient).items if one.kind == "case.exported")
    assert isinstance(exported.content, CaseExported)
    assert f"{BOARD}, {NUMBER}" in exported.content.reason

    clinic.sign_in(owner)
    known = the_case(clinic)
    assert known.is_handed_out
    assert [one.author for one in known.steps if isinstance(one.content, HandedOut)] == [practitioner.id]
    cases.close(clinic.session, case, CaseOutcome.NO_CRITICISM, reason="Afgjort uden kritik.")
    assert cases.find(clinic.session).lines == ()
    assert the_case(clinic, closed=True).closed is not None
    assert clinic.vault.legal_holds() == {}
    refused("case.closed", cases.note, clinic.session, case, CaseNote.REMARK, on=today, words="Mere")

    clinic.sign_in(clinic.owner)
    events = access_log.read_log(clinic.session, AccessFilter(patient=patient)).events
    left = [one for one in events if one.kind == "access.exported"]
    assert [one.purpose for one in left] == [Purpose.COMPLAINT]
    assert NUMBER in left[0].reason
    refused(
        "case_export.no_case", case_export.open_case, clinic.session, request_for(clinic.session, patient, case=case)
    )


def test_an_encrypted_file_goes_with_a_passphrase_that_is_kept_nowhere(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    case = a_case(clinic, patient)
    order = BundleOrder(tmp_path / "sag.zip", is_encrypted=True)
    made = cases.hand_out(clinic.session, handing(case, tmp_path, order=order))
    assert made.place == order.place
    assert made.passphrase
    assert made.passphrase not in repr(made)
    assert [path.name for path in tmp_path.glob("sag*")] == ["sag.zip"]


def test_reception_neither_sees_nor_keeps_a_case(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    case = a_case(clinic, patient)
    clinic.sign_in(clinic.colleague("Lise Krogh", RECEPTION))
    session, today = clinic.session, clinic.session.clock.today()
    refused("permission.keep_case", cases.find, session)
    refused("permission.keep_case", cases.open_case, session, new_case(clinic, patient))
    refused("permission.keep_case", cases.note, session, case, CaseNote.REMARK, on=today, words="x")
    refused("permission.export_patient", cases.hand_out, session, handing(case, tmp_path / "ud"))
    refused("permission.carry_out_erasure", cases.close, session, case, CaseOutcome.MISTAKE, reason="x")
    assert not (tmp_path / "ud").exists()


def test_an_open_case_keeps_the_journal_and_its_hold_cannot_be_released_past_it(
    clinic: OpenClinic, patient: UUID
) -> None:
    case = a_case(clinic, patient)
    other = erasure.place_hold(clinic.session, patient, reason="Forsikringssag").made
    clinic.time.go(days=DECADE.days + 3)
    refused("erasure.held", erasure.propose, clinic.session, patient, reason="Tiden er gået.")
    hold = the_case(clinic).opened.hold
    refused("hold.of_case", erasure.release_hold, clinic.session, hold, reason="Bare væk")
    for empty in ("", "  \n "):
        refused("case.no_reason", cases.close, clinic.session, case, CaseOutcome.SETTLED, reason=empty)
    assert set(clinic.vault.legal_holds()) == {hold, other}
    cases.close(clinic.session, case, CaseOutcome.SETTLED, reason="Forlig.")
    assert set(clinic.vault.legal_holds()) == {other}
    refused("erasure.held", erasure.propose, clinic.session, patient, reason="Tiden er gået.")


def test_nothing_is_left_of_a_case_that_cannot_be_opened(clinic: OpenClinic, patient: UUID) -> None:
    today = clinic.session.clock.today()
    bad: dict[str, dict[str, object]] = {
        "case.no_authority": {"authority": "  "},
        "case.deadline_first": {"deadline": today - timedelta(days=1)},
        "case.ahead": {"received": today + timedelta(days=1), "deadline": None},
        "patient.unknown": {"patient": uuid4()},
    }
    for key, changes in bad.items():
        refused(key, cases.open_case, clinic.session, new_case(clinic, patient, **changes))
    assert cases.find(clinic.session).lines == ()
    assert clinic.vault.legal_holds() == {}


def test_what_does_not_follow_is_refused(clinic: OpenClinic, patient: UUID) -> None:
    case, session = a_case(clinic, patient), clinic.session
    today = session.clock.today()
    moved = CaseNote.DEADLINE_MOVED
    refused("case.no_words", cases.note, session, case, CaseNote.LETTER_RECEIVED, on=today)
    refused("case.no_day", cases.note, session, case, moved, on=today)
    refused("case.no_day", cases.note, session, case, moved, on=today, deadline=today - timedelta(days=1))
    refused("case.before_it_came", cases.note, session, case, CaseNote.REMARK, on=today - timedelta(days=1), words="x")
    refused("case.ahead", cases.note, session, case, CaseNote.REMARK, on=today + timedelta(days=1), words="x")
    refused("case.unknown", cases.note, session, uuid4(), CaseNote.REMARK, on=today, words="x")
    assert the_case(clinic).steps == ()


def test_a_journal_goes_out_for_its_own_case_alone_and_with_a_reason(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    other = a_patient(clinic.session, details("Olsen", "Ole", identifiers=()))
    case, session = a_case(clinic, other), clinic.session
    refused("case_export.no_case", case_export.open_case, session, request_for(session, patient, case=case))
    refused("case.no_export_reason", cases.hand_out, session, handing(case, tmp_path / "ud", reason=" "))
    refused("case_export.no_recipient", cases.hand_out, session, handing(case, tmp_path / "ud", recipient=" "))
    refused("case.unknown", cases.hand_out, session, handing(uuid4(), tmp_path / "ud"))
    assert not (tmp_path / "ud").exists()
    assert not the_case(clinic).is_handed_out


def test_the_earliest_deadline_stands_first_and_a_merged_registration_shows_its_survivor(clinic: OpenClinic) -> None:
    one = a_patient(clinic.session, details("Olsen", "Ole", identifiers=()))
    two = a_patient(clinic.session, details("Olesen", "Ole", identifiers=()))
    today = clinic.session.clock.today()
    without = a_case(clinic, one, deadline=None)
    late = a_case(clinic, two, deadline=today + timedelta(days=9))
    soon = a_case(clinic, one, deadline=today + timedelta(days=2), number="")
    patients.merge(clinic.session, duplicate=two, survivor=one, reason="Samme person")
    lines = cases.find(clinic.session).lines
    assert [line.case.id for line in lines] == [soon, late, without]
    assert {line.stub.id for line in lines if line.stub is not None} == {one}
    cases.close(clinic.session, late, CaseOutcome.WITHDRAWN, reason="Trukket tilbage.")
    assert {line.case.id for line in cases.find(clinic.session).lines} == {soon, without}
