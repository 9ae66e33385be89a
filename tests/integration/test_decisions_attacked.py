"""What is blackened for a case stays so: through merging and parting, a damaged decision, and another's name."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.blackening import CaseRedacted, ChosenDraft, Redaction
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.records import NewRecord
from journal_app.domain.redactions import DecisionProblem
from journal_app.services import cases, erasure, gate, patients, redactions
from journal_app.services.bundle_port import BundleOrder
from journal_app.services.case_export import CaseRequest
from journal_app.services.cases import NewCase
from journal_app.vault.lawful import RecordAltered
from tests.attacks import spoil_bodies
from tests.clinic import PRACTITIONER, OpenClinic, a_note, a_patient, details, opened
from tests.unit.services.test_redactions import found_by_verifying, hand_out, refused, words_in

SISTER = "Søsteren Birgitte har Bechterew"
WHY = "En pårørendes helbred"
ASKED = "Udbedt"


class Two:
    """Two registrations of one person, a note in each, and a complaint case on the second."""

    def __init__(self, clinic: OpenClinic) -> None:
        self.clinic = clinic
        self.survivor = a_patient(clinic.session)
        self.duplicate = a_patient(clinic.session, details("Nielsen", "Mette"))
        self.case = a_case(clinic, self.duplicate)
        self.note = a_note(clinic.session, self.duplicate, SISTER)
        self.other = a_note(clinic.session, self.survivor, "Broderen Kaj har gigt")

    def merge(self) -> None:
        patients.merge(self.clinic.session, survivor=self.survivor, duplicate=self.duplicate, reason="Samme.")

    def part(self) -> None:
        patients.unmerge(self.clinic.session, self.duplicate, reason="To personer.")

    def decide(self, *notes: UUID) -> None:
        redactions.decide(self.clinic.session, self.case, [Redaction(one, (), WHY) for one in notes])


def a_case(clinic: OpenClinic, patient: UUID) -> UUID:
    today = clinic.session.clock.today()
    new = NewCase(patient=patient, authority="Styrelsen", number="1", received=today)
    made = cases.open_case(clinic.session, new).made
    assert made is not None
    return made


def written(clinic: OpenClinic, content: CaseRedacted, patient: UUID) -> None:
    """A decision in the ledger as another program, or an earlier one, put it there."""
    new = NewRecord("case.redacted", content, patient=patient, purpose="complaint", refs={"case": (content.case,)})
    with clinic.vault.act(clinic.session.now()) as act:
        act.append(new)


def the_whole(clinic: OpenClinic, patient: UUID, place: Path) -> object:
    """The journal for a complaint without naming a case."""
    zone = clinic.session.clock.zone()
    request = CaseRequest(patient, "S", ASKED, PrintLanguage.DANISH, zone, purpose=Purpose.COMPLAINT)
    order = BundleOrder(place / "hel", is_encrypted=False)
    return clinic.session.bundles.make(clinic.session, request, order, lambda _done, _of: None)


@pytest.fixture
def two(clinic: OpenClinic) -> Two:
    return Two(clinic)


def test_parting_two_registrations_lets_nothing_out_that_was_blackened(
    clinic: OpenClinic, two: Two, tmp_path: Path
) -> None:
    two.merge()
    two.decide(two.note)
    assert "Bechterew" not in words_in(hand_out(clinic, two.case, tmp_path / "sammen"))
    two.part()
    assert "Bechterew" not in words_in(hand_out(clinic, two.case, tmp_path / "hver for sig"))
    two.merge()
    assert "Bechterew" not in words_in(hand_out(clinic, two.case, tmp_path / "igen"))
    assert found_by_verifying(clinic) == set()


def test_a_decision_in_the_other_ones_journal_closes_the_case_until_somebody_decides_again(
    clinic: OpenClinic, two: Two, tmp_path: Path
) -> None:
    """Earlier programs wrote it in the journal that both were shown as."""
    two.merge()
    person = clinic.vault.person
    content = CaseRedacted(two.case, (Redaction(two.note, (), WHY),), person.id, person.name)
    written(clinic, content, two.survivor)
    assert "Bechterew" not in words_in(hand_out(clinic, two.case, tmp_path / "sammen"))
    two.part()
    assert refused(lambda: hand_out(clinic, two.case, tmp_path / "ud")) == "case_export.decision_elsewhere"
    assert not (tmp_path / "ud").exists()
    standing = redactions.standing(clinic.session, opened(clinic.session, two.duplicate), two.case)
    assert (standing.problem, set(standing.layer.redactions)) == (DecisionProblem.ELSEWHERE, {two.note})
    two.decide(two.note)
    assert "Bechterew" not in words_in(hand_out(clinic, two.case, tmp_path / "ud"))


def test_a_decision_that_names_what_is_the_other_ones_now_is_no_half_decision(
    clinic: OpenClinic, two: Two, tmp_path: Path
) -> None:
    two.merge()
    two.decide(two.note, two.other)
    two.part()
    assert refused(lambda: hand_out(clinic, two.case, tmp_path / "ud")) == "case_export.decision_elsewhere"
    two.decide(two.note)
    words = words_in(hand_out(clinic, two.case, tmp_path / "ud"))
    assert ("Bechterew" in words, "Kaj" in words) == (False, False)


def test_a_damaged_decision_lets_nothing_out(clinic: OpenClinic, tmp_path: Path) -> None:
    patient = a_patient(clinic.session)
    note, case = a_note(clinic.session, patient, SISTER), a_case(clinic, patient)
    redactions.decide(clinic.session, case, [Redaction(note, (), WHY)])
    clinic.sign_in(clinic.owner)
    spoil_bodies(clinic.vault, "case.redacted")
    assert refused(lambda: hand_out(clinic, case, tmp_path / "ud")) == "case_export.decision_unreadable"
    assert refused(lambda: the_whole(clinic, patient, tmp_path)) == "case_export.blackened"
    redactions.decide(clinic.session, case, [Redaction(note, (), WHY)])
    assert "Bechterew" not in words_in(hand_out(clinic, case, tmp_path / "ud"))


@pytest.mark.parametrize("kind", ["case.opened", "hold.placed"])
def test_a_damaged_case_or_hold_lets_nothing_out_and_nothing_be_erased(
    clinic: OpenClinic, tmp_path: Path, kind: str
) -> None:
    patient, other = a_patient(clinic.session), a_patient(clinic.session, details("Holm", "Karen"))
    note, case = a_note(clinic.session, patient, SISTER), a_case(clinic, patient)
    redactions.decide(clinic.session, case, [Redaction(note, (), WHY)])
    spoil_bodies(clinic.vault, kind)
    clinic.sign_in(clinic.owner)
    if kind == "case.opened":
        assert refused(lambda: hand_out(clinic, case, tmp_path / "ud")) == "case.unknown"
        assert refused(lambda: the_whole(clinic, patient, tmp_path)) == "case_export.case_unreadable"
        assert the_whole(clinic, other, tmp_path)
    else:
        assert "Bechterew" not in words_in(hand_out(clinic, case, tmp_path / "ud"))
        assert refused(lambda: the_whole(clinic, patient, tmp_path)) == "case_export.blackened"
    with pytest.raises(RecordAltered):
        erasure.plan(clinic.session, patient)


def test_a_decision_hidden_from_the_list_of_records_is_still_one(clinic: OpenClinic, two: Two, tmp_path: Path) -> None:
    """With another program somebody takes the row away from the view, where the other journal's chain shows no gap."""
    two.merge()
    person = clinic.vault.person
    written(clinic, CaseRedacted(two.case, (Redaction(two.note, (), WHY),), person.id, person.name), two.survivor)
    two.part()
    with clinic.vault.database.writing():
        clinic.vault.database.execute("DELETE FROM records WHERE kind = 'case.redacted'")
    assert refused(lambda: hand_out(clinic, two.case, tmp_path / "ud")) == "case_export.decision_elsewhere"


@pytest.mark.parametrize("whose", ["another's name", "another case", "another patient"])
def test_a_decision_that_is_not_its_authors_on_this_case_replaces_none(
    clinic: OpenClinic, two: Two, tmp_path: Path, whose: str
) -> None:
    bo = clinic.colleague("Bo", PRACTITIONER)
    two.decide(two.note)
    anna = clinic.owner
    clinic.sign_in(bo)
    other = a_case(clinic, two.survivor)
    stated = {
        "another's name": (CaseRedacted(two.case, (), anna.id, anna.name), two.duplicate),
        "another case": (CaseRedacted(other, (), bo.id, bo.name), two.duplicate),
        "another patient": (CaseRedacted(two.case, (), bo.id, bo.name), two.survivor),
    }
    content, patient = stated[whose]
    refs = {"case": (two.case,)}
    with clinic.vault.act(clinic.session.now()) as act:
        act.append(NewRecord("case.redacted", content, patient=patient, purpose="complaint", refs=refs))
    clinic.sign_in(anna)
    assert "Bechterew" not in words_in(hand_out(clinic, two.case, tmp_path / "ud"))
    assert found_by_verifying(clinic) != set()


def test_nobody_blackens_in_anothers_name(clinic: OpenClinic, two: Two, tmp_path: Path) -> None:
    anna = clinic.owner
    clinic.sign_in(clinic.colleague("Bo", PRACTITIONER))
    written(clinic, CaseRedacted(two.case, (Redaction(two.note, (), WHY),), anna.id, anna.name), two.duplicate)
    clinic.sign_in(anna)
    assert "Bechterew" in words_in(hand_out(clinic, two.case, tmp_path / "ud"))
    assert found_by_verifying(clinic) == {"verify.authority.another"}


def test_after_parting_a_journal_goes_out_with_names_and_tells_the_looks_that_showed_it(
    clinic: OpenClinic, two: Two, tmp_path: Path
) -> None:
    """A look at both is in the report of each; the signed record of it names the other one, so it is told alone."""
    two.merge()
    gate.take_record(clinic.session, two.survivor, Purpose.ADMINISTRATION, reason="Så begge")
    two.part()
    gate.take_record(clinic.session, two.survivor, Purpose.ADMINISTRATION, reason="Kun den ene")
    folder = hand_out(clinic, two.case, tmp_path / "ud")
    told = (folder / "data/access-log.txt").read_text("utf-8")
    assert ("Så begge" in told, "Kun den ene" in told) == (True, False)
    assert str(two.survivor) not in (folder / "data/proof/records.jsonl").read_text("utf-8")


def test_a_decision_about_drafts_alone_is_kept_through_parting(clinic: OpenClinic, two: Two) -> None:
    two.merge()
    redactions.decide(clinic.session, two.case, [], drafts=())
    two.part()
    standing = redactions.standing(clinic.session, opened(clinic.session, two.duplicate), two.case)
    assert (standing.problem, standing.layer.drafts) == (None, frozenset[ChosenDraft]())
