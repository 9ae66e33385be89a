"""Everything of one patient, handed out once and traced before it is made."""

from __future__ import annotations

from uuid import UUID

import pytest

from journal_app.cli.export_files import data_of
from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Role
from journal_app.domain.printing import PrintLanguage
from journal_app.services import drafts, exporting, patients
from journal_app.services.printing import PrintRequest
from tests.clinic import (
    OWNING,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_patient,
    a_treated_patient,
    details,
    kinds_written,
    opened,
)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_treated_patient(clinic)


def a_request(clinic: OpenClinic, reason: str = "flytter til en anden klinik") -> PrintRequest:
    return PrintRequest(PrintLanguage.DANISH, Purpose.EXPORT, reason, clinic.session.clock.zone())


def test_an_export_is_the_record_its_pdf_and_the_unsigned_rest(clinic: OpenClinic, patient: UUID) -> None:
    draft = drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="note", content={"text": "halv"})
    size = clinic.vault.head().size
    made = exporting.export(clinic.session, patient, a_request(clinic))
    assert kinds_written(clinic.vault, size) == ["access.record_opened", "access.exported"]
    assert made.pdf.startswith(b"%PDF")
    assert made.record.patient.id == patient
    assert [one.id for one in made.drafts] == [draft]
    assert (made.clinic.name, made.made_by) == ("Klinik Holm", "Anna Holm")
    assert made.ledger.size == clinic.vault.head().size


def test_an_export_needs_a_reason(clinic: OpenClinic, patient: UUID) -> None:
    size = clinic.vault.head().size
    with pytest.raises(UserFacing) as refusal:
        exporting.export(clinic.session, patient, a_request(clinic, " "))
    assert refusal.value.key == "access.reason_missing"
    assert clinic.vault.head().size == size


@pytest.mark.parametrize("roles", [RECEPTION, OWNING], ids=["receptionist", "owner"])
def test_only_practitioners_hand_out_whole_journals(clinic: OpenClinic, patient: UUID, roles: frozenset[Role]) -> None:
    session = clinic.sign_in(clinic.colleague("Lise", roles))
    with pytest.raises(UserFacing) as refusal:
        exporting.export(session, patient, a_request(clinic))
    assert refusal.value.key == "permission.export_patient"


def test_the_unsigned_work_of_everyone_comes_too_and_is_marked(clinic: OpenClinic) -> None:
    patient, other = a_patient(clinic.session), a_patient(clinic.session, details("Hansen"))
    merged = a_patient(clinic.session, details("Nielson"))
    for whose, text in ((patient, "a"), (other, "b"), (merged, "c")):
        drafts.save_draft(clinic.session, opened(clinic.session, whose), kind="note", content={"text": text})
    patients.merge(clinic.session, survivor=patient, duplicate=merged, reason="samme")
    clinic.sign_in(clinic.colleague("Bo Lund", PRACTITIONER))
    found = exporting.export(clinic.session, patient, a_request(clinic))
    assert [draft.content["text"] for draft in found.drafts] == ["c", "a"]
    assert {draft.author for draft in found.drafts} == {clinic.owner.id}
    written = data_of(found, purpose="access_request")["drafts"]
    assert [(one["unsigned"], one["author"]) for one in written] == [(True, str(clinic.owner.id))] * 2
