"""Unsigned work: kept between keystrokes, one's own, gone when thrown away."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.services import drafts
from journal_app.services.ports import Draft
from journal_app.vault import canonical, opening, verifying
from journal_app.vault.checks.report import Severity
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import PRACTITIONER, RECEPTION, OpenClinic, a_password, a_patient, details, everything_in, opened


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def test_a_draft_comes_back_as_it_was_typed_newest_first(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    first = drafts.save_draft(clinic.session, record, kind="note", content={"text": "Blåbærgrød <b>"})
    second = drafts.save_draft(clinic.session, record, kind="treatment", content={"areas": ["glabella"], "n": 3})
    found = drafts.drafts_in(clinic.session, record)
    assert [draft.id for draft in found] == [second, first]
    assert found[1] == Draft(first, clinic.owner.id, patient, "note", found[1].saved, {"text": "Blåbærgrød <b>"})
    assert found[0].content == {"areas": ["glabella"], "n": 3}


def test_saving_again_replaces_the_same_draft(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    draft = drafts.save_draft(clinic.session, record, kind="note", content={"text": "a"})
    assert drafts.save_draft(clinic.session, record, kind="note", content={"text": "ab"}, draft=draft) == draft
    (only,) = drafts.drafts_in(clinic.session, record)
    assert only.content == {"text": "ab"}


def test_drafts_are_no_records(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    before = clinic.vault.head()
    draft = drafts.save_draft(clinic.session, record, kind="note", content={"text": "a"})
    drafts.discard_draft(clinic.session, draft)
    assert clinic.vault.head() == before
    assert drafts.drafts_in(clinic.session, record) == ()
    drafts.discard_draft(clinic.session, uuid4())


def test_drafts_belong_to_their_author_and_patient(clinic: OpenClinic, patient: UUID) -> None:
    other = a_patient(clinic.session, details("Hansen"))
    mine = drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="note", content={"text": "mit"})
    session = clinic.sign_in(clinic.colleague("Bo Lund", PRACTITIONER))
    record = opened(session, patient)
    assert drafts.drafts_in(session, record) == ()
    drafts.discard_draft(session, mine)
    drafts.save_draft(session, record, kind="note", content={"text": "stjålet"}, draft=mine)
    session = clinic.sign_in(clinic.owner)
    (kept,) = drafts.drafts_in(session, opened(session, patient))
    assert kept.content == {"text": "mit"}
    assert drafts.drafts_in(session, opened(session, other)) == ()


def test_a_draft_lies_sealed(clinic: OpenClinic, patient: UUID) -> None:
    drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="note", content={"text": "kanariefugl"})
    (row,) = everything_in(clinic.vault)["drafts"]
    assert b"kanariefugl" not in bytes(row[5])  # type: ignore[call-overload]


@pytest.mark.parametrize("column", ["author", "patient", "kind"])
def test_a_draft_moved_to_another_author_patient_or_kind_is_none(
    clinic: OpenClinic, patient: UUID, column: str
) -> None:
    other = a_patient(clinic.session, details("Hansen"))
    bo = clinic.colleague("Bo Lund", PRACTITIONER)
    kept = drafts.save_draft(clinic.session, opened(clinic.session, other), kind="note", content={"text": "b"})
    drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="note", content={"text": "a"})
    assert len(clinic.vault.drafts()) == 2
    value: object = {"author": bo.id.bytes, "patient": other.bytes, "kind": "treatment"}[column]
    with clinic.vault._database.writing():
        clinic.vault._database.execute(
            f"UPDATE drafts SET {column} = ? WHERE id <> ?",  # the column's name is the test's own
            (value, kept.bytes),  # type: ignore[arg-type]
        )
    assert [draft.id for draft in clinic.vault.drafts()] == [kept]
    assert "verify.drafts.broken" in findings_of(clinic)


@pytest.mark.parametrize("way", ["inbox", "registry"])
def test_a_draft_that_someone_without_the_clinical_key_could_plant_is_none(
    clinic: OpenClinic, patient: UUID, way: str
) -> None:
    kept = drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="note", content={"text": "a"})
    said = {"author": str(clinic.owner.id), "content": {"text": "x"}, "kind": "note", "patient": str(patient)}
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    keys, planted = clinic.vault._body_keys, uuid4()
    plain = canonical.encode(said)  # type: ignore[arg-type]
    sealed = keys.seal_clinical(plain, planted, patient) if way == "inbox" else keys.seal_registry(plain, planted)
    row = (planted.bytes, clinic.owner.id.bytes, patient.bytes, "note", 0, sealed)
    with clinic.vault._database.writing():
        clinic.vault._database.execute("INSERT INTO drafts VALUES (?, ?, ?, ?, ?, ?)", row)
    session = clinic.sign_in(clinic.owner)
    assert [draft.id for draft in drafts.drafts_in(session, opened(session, patient))] == [kept]
    assert "verify.drafts.broken" in findings_of(clinic)


def findings_of(clinic: OpenClinic) -> set[str]:
    typed = opening.SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
    found = verifying.verify(unlocked).findings
    return {one.key for one in found if one.severity is Severity.FINDING}


def test_a_million_signs_fit_and_no_more(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    drafts.save_draft(clinic.session, record, kind="note", content={"text": "x" * drafts.LONGEST_DRAFT})
    with pytest.raises(UserFacing) as refusal:
        drafts.save_draft(clinic.session, record, kind="note", content={"text": "x" * (drafts.LONGEST_DRAFT + 1)})
    assert refusal.value.key == "draft.too_long"


def test_reception_has_none(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    draft = drafts.save_draft(clinic.session, record, kind="note", content={"text": "a"})
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(UserFacing):
        drafts.save_draft(session, record, kind="note", content={"text": "b"})
    with pytest.raises(UserFacing):
        drafts.drafts_in(session, record)
    with pytest.raises(UserFacing):
        drafts.discard_draft(session, draft)
    assert len(everything_in(clinic.vault)["drafts"]) == 1
