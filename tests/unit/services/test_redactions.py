"""What is blackened for a complaint case: in no file that leaves, shown as withheld, untouched in the vault."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader

from journal_app.bundle import verify_export
from journal_app.domain.access import LookReasons, Purpose
from journal_app.domain.blackening import CaseRedacted, ChosenDraft, Redaction
from journal_app.domain.errors import UserFacing
from journal_app.domain.health import Allergy, HealthConfirmed
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import cases, drafts, exporting, gate, notes, redactions
from journal_app.services.bundle_port import BundleOrder
from journal_app.services.case_export import CaseRequest
from journal_app.services.cases import HandOut, NewCase
from journal_app.vault import opening, verifying
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.verifying import Severity
from tests.clinic import RECEPTION, OpenClinic, a_note, a_password, a_treated_patient, opened
from tests.integration.test_cli_export import take_in_all
from tests.paper_scans import a_pdf, a_picture

SISTER = "Søsteren Birgitte har Bechterew"
WHOLE = "Nævner en anden patient ved navn"
WHY, WHY_PHOTO = "En pårørendes helbred", "En anden person ses"


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    made = a_treated_patient(clinic)
    take_in_all(clinic, made, a_picture("JPEG", (96, 72), 10), a_pdf("Henvisning"), a_picture("PNG", (60, 40), 250))
    return made


@pytest.fixture
def case(clinic: OpenClinic, patient: UUID) -> UUID:
    today = clinic.session.clock.today()
    made = cases.open_case(clinic.session, NewCase(patient=patient, authority="Styrelsen", number="1", received=today))
    assert made.made is not None
    return made.made


def the_record(clinic: OpenClinic, patient: UUID, kind: str) -> UUID:
    return next(item.id for item in opened(clinic.session, patient).items if item.kind == kind)


def a_noted(clinic: OpenClinic, patient: UUID, text: str) -> UUID:
    note = Note(NoteKind.PHONE, clinic.session.now(), text)
    made = notes.sign_note(clinic.session, opened(clinic.session, patient), note).made
    assert made is not None
    return made


def hand_out(
    clinic: OpenClinic,
    case: UUID,
    place: Path,
    language: PrintLanguage = PrintLanguage.DANISH,
    look_reasons: LookReasons = LookReasons.SHOWN,
) -> Path:
    wanted = HandOut(
        case=case,
        recipient="Styrelsen",
        reason="Udbedt",
        language=language,
        order=BundleOrder(place, is_encrypted=False),
        look_reasons=look_reasons,
    )
    made = cases.hand_out(clinic.session, wanted)
    report = verify_export.verify(made.place, made.fingerprint)
    assert report.findings == ()
    return made.place


def text_of(folder: Path) -> str:
    pages = PdfReader(BytesIO((folder / "data/00-journal.pdf").read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def words_in(folder: Path) -> str:
    """Everything readable in a folder, the PDF's attachment included."""
    reader = PdfReader(BytesIO((folder / "data/00-journal.pdf").read_bytes()))
    attached = [part for parts in reader.attachments.values() for part in parts]
    texts = [
        path.read_text("utf-8", errors="replace")
        for path in folder.rglob("*")
        if path.suffix != ".pdf" and path.is_file()
    ]
    return "\n".join([*texts, text_of(folder), *(part.decode("utf-8", errors="replace") for part in attached)])


def unresolved_in(folder: Path) -> set[str]:
    """References of the FHIR bundle that lead nowhere in it; the clinic's vault is no resource but the source."""
    bundle = json.loads((folder / "data/fhir.json").read_text("utf-8"))
    there = {one["fullUrl"] for one in bundle["entry"]}
    text = json.dumps(bundle["entry"])
    return set(re.findall(r'"reference": "(urn:uuid:[0-9a-f-]+)"', text)) - there


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(UserFacing) as caught:
        act()
    return caught.value.key


def test_what_is_blackened_is_in_no_file_that_leaves_and_the_folder_still_verifies(
    clinic: OpenClinic, patient: UUID, case: UUID, tmp_path: Path
) -> None:
    partly, wholly = a_noted(clinic, patient, SISTER), a_noted(clinic, patient, WHOLE)
    photo, kept = the_record(clinic, patient, "photo.taken"), a_note(clinic.session, patient, "Ringede og var glad.")
    leaves = {item.id: item.leaf for item in opened(clinic.session, patient).items}
    redactions.decide(
        clinic.session,
        case,
        [Redaction(partly, ("text",), WHY), Redaction(wholly, (), WHY), Redaction(photo, (), WHY_PHOTO)],
    )
    folder = hand_out(clinic, case, tmp_path / "ud")
    everything = words_in(folder)
    for words in ("Birgitte", "Bechterew", WHOLE):
        assert words not in everything
    for words in (WHY, WHY_PHOTO, f"[Overstreget: {WHY}]", "Ringede og var glad."):
        assert words in everything
    assert "Overstreget i denne kopi" in text_of(folder)
    assert unresolved_in(folder) == set()
    assert not (folder / "data/photos").exists()
    assert "Overstreget af hensyn til andre: dele af 3 optegnelser" in (folder / "README.txt").read_text("utf-8")
    lines = [json.loads(line) for line in (folder / verify_export.RECORDS).read_text("utf-8").splitlines()]
    bodies = {json.loads(line["header"])["id"]: line["body"] for line in lines}
    assert set(bodies[str(partly)]["withheld"]) == {"text"}
    assert bodies[str(wholly)]["fields"] == bodies[str(photo)]["fields"] == {}
    assert bodies[str(kept)]["withheld"] == {}
    after = {item.id: item for item in opened(clinic.session, patient).items}
    assert {one: after[one].leaf for one in leaves} == leaves
    content = after[partly].content
    assert isinstance(content, Note)
    assert content.text == SISTER
    assert found_by_verifying(clinic) == set()


def test_the_newest_decision_counts_and_only_for_its_own_case(
    clinic: OpenClinic, patient: UUID, case: UUID, tmp_path: Path
) -> None:
    note = a_noted(clinic, patient, SISTER)
    redactions.decide(clinic.session, case, [Redaction(note, (), WHY)])
    today = clinic.session.clock.today()
    other = cases.open_case(clinic.session, NewCase(patient=patient, authority="Ankenævn", number="2", received=today))
    assert other.made is not None
    assert "Birgitte" in words_in(hand_out(clinic, other.made, tmp_path / "andet"))
    redactions.decide(clinic.session, case, [])
    assert "Birgitte" in words_in(hand_out(clinic, case, tmp_path / "igen"))
    decided = next(item for item in opened(clinic.session, patient).items if item.kind == "case.redacted")
    assert isinstance(decided.content, CaseRedacted)
    assert decided.content.decided_by_name == clinic.vault.person.name


def test_what_cannot_be_blackened_is_refused(clinic: OpenClinic, patient: UUID, case: UUID) -> None:
    note, registered = a_noted(clinic, patient, SISTER), the_record(clinic, patient, "patient.registered")
    answers = {
        "redaction.no_reason": [Redaction(note, (), " ")],
        "redaction.twice": [Redaction(note, (), WHY), Redaction(note, ("text",), WHY)],
        "redaction.not_here": [Redaction(uuid4(), (), WHY)],
        "redaction.stays": [Redaction(registered, (), WHY)],
        "redaction.no_text": [Redaction(note, ("kind",), WHY)],
    }
    for key, wanted in answers.items():
        assert refused(lambda wanted=wanted: redactions.decide(clinic.session, case, wanted)) == key  # type: ignore[misc]
    assert refused(lambda: redactions.decide(clinic.session, uuid4(), [])) == "redaction.no_case"
    session = clinic.sign_in(clinic.colleague("Lise Krogh", RECEPTION))
    assert refused(lambda: redactions.decide(session, case, [])) == "permission.export_patient"


def attached_in(folder: Path) -> str:
    """What is attached to the journal's PDF."""
    reader = PdfReader(BytesIO((folder / "data/00-journal.pdf").read_bytes()))
    return "\n".join(part.decode("utf-8", errors="replace") for parts in reader.attachments.values() for part in parts)


def test_a_blackened_confirmation_of_health_is_not_told_at_the_journals_head_either(
    clinic: OpenClinic, patient: UUID, case: UUID, tmp_path: Path
) -> None:
    allergy = Allergy("Søsterens HIV-medicin", "udslæt")
    confirmed = HealthConfirmed((allergy,), none_known=False)
    notes.confirm_health(clinic.session, opened(clinic.session, patient), confirmed)
    told = max(
        (item for item in opened(clinic.session, patient).items if item.kind == "health.confirmed"),
        key=lambda item: item.position,
    )
    assert allergy.substance in words_in(hand_out(clinic, case, tmp_path / "hel"))
    redactions.decide(clinic.session, case, [Redaction(told.id, (), WHY)])
    folder = hand_out(clinic, case, tmp_path / "ud")
    assert allergy.substance not in words_in(folder)
    assert allergy.substance not in attached_in(folder)


@pytest.mark.parametrize("chosen", ["first", "newest"])
def test_one_decision_covers_every_version_of_a_note(
    clinic: OpenClinic, patient: UUID, case: UUID, tmp_path: Path, chosen: str
) -> None:
    first = a_noted(clinic, patient, SISTER)
    newest = a_corrected(clinic, patient, first, f"{SISTER} rettet")
    named = first if chosen == "first" else newest
    redactions.decide(clinic.session, case, [Redaction(named, ("text",), WHY)])
    assert "Birgitte" not in words_in(hand_out(clinic, case, tmp_path / "ud"))
    a_corrected(clinic, patient, newest, f"{SISTER} rettet igen")  # after the decision
    assert "Birgitte" not in words_in(hand_out(clinic, case, tmp_path / "igen"))
    twice = [Redaction(first, ("text",), WHY), Redaction(newest, (), WHOLE)]
    assert refused(lambda: redactions.decide(clinic.session, case, twice)) == "redaction.twice"


def a_corrected(clinic: OpenClinic, patient: UUID, note: UUID, text: str) -> UUID:
    record = opened(clinic.session, patient)
    said = Note(NoteKind.PHONE, clinic.session.now(), text)
    made = notes.correct_note(clinic.session, record, note, said, reason="Stavefejl").made
    assert made is not None
    return made


def test_once_something_is_blackened_an_unsigned_draft_goes_out_only_if_chosen_and_as_it_was_then(
    clinic: OpenClinic, patient: UUID, case: UUID, tmp_path: Path
) -> None:
    note = a_noted(clinic, patient, SISTER)
    said = {"text": f"{SISTER}, kladde"}
    drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="note", content=said)
    (draft,) = exporting.drafts_of(clinic.session, opened(clinic.session, patient))
    assert "kladde" in words_in(hand_out(clinic, case, tmp_path / "alt"))
    redactions.decide(clinic.session, case, [Redaction(note, (), WHY)])
    folder = hand_out(clinic, case, tmp_path / "uden")
    assert "kladde" not in words_in(folder)
    assert "1 notater uden underskrift" in (folder / "README.txt").read_text("utf-8")
    chosen = [ChosenDraft(draft.id, draft.saved)]
    redactions.decide(clinic.session, case, [Redaction(note, (), WHY)], drafts=chosen)
    assert "kladde" in words_in(hand_out(clinic, case, tmp_path / "valgt"))
    clinic.time.go(minutes=1)
    record = opened(clinic.session, patient)
    drafts.save_draft(clinic.session, record, kind="note", content=said, draft=draft.id)
    assert "kladde" not in words_in(hand_out(clinic, case, tmp_path / "senere"))
    redactions.decide(clinic.session, case, [], drafts=[])
    assert "kladde" not in words_in(hand_out(clinic, case, tmp_path / "ingen"))
    redactions.decide(clinic.session, case, [])
    assert "kladde" in words_in(hand_out(clinic, case, tmp_path / "igen"))


def test_the_reasons_typed_for_looks_can_be_left_out_of_list_and_records(
    clinic: OpenClinic, patient: UUID, case: UUID, tmp_path: Path
) -> None:
    gate.take_record(clinic.session, patient, Purpose.COMPLAINT, reason="Søsteren Birgitte ringede")
    assert words_in(hand_out(clinic, case, tmp_path / "med")).count("Søsteren Birgitte ringede") > 1
    folder = hand_out(clinic, case, tmp_path / "uden", look_reasons=LookReasons.HIDDEN)
    assert "Birgitte" not in words_in(folder)


def test_a_whole_journal_for_a_complaint_does_not_go_past_what_is_blackened_for_a_case(
    clinic: OpenClinic, patient: UUID, case: UUID, tmp_path: Path
) -> None:
    request = CaseRequest(
        patient, "Styrelsen", "Udbedt", PrintLanguage.DANISH, clinic.session.clock.zone(), purpose=Purpose.COMPLAINT
    )

    def made(place: str) -> object:
        return clinic.session.bundles.make(
            clinic.session, request, BundleOrder(tmp_path / place, is_encrypted=False), lambda _done, _of: None
        )

    assert made("før")
    redactions.decide(clinic.session, case, [Redaction(a_noted(clinic, patient, SISTER), (), WHY)])
    assert refused(lambda: made("efter")) == "case_export.blackened"
    assert not (tmp_path / "efter").exists()
    redactions.decide(clinic.session, case, [])
    assert made("igen")


def found_by_verifying(clinic: OpenClinic) -> set[str]:
    typed = opening.SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
    return {one.key for one in verifying.verify(unlocked).findings if one.severity is Severity.FINDING}
