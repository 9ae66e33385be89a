"""Unsigned work: kept between keystrokes, one's own, gone when thrown away."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.services import drafts
from journal_app.services.ports import Draft
from tests.clinic import PRACTITIONER, RECEPTION, OpenClinic, a_patient, details, everything_in, opened


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
