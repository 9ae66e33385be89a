"""Aftercare on paper: the text that the entry says was given, in the patient's language, traced before it is made."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader

from journal_app.domain.aftercare import AftercarePrinted
from journal_app.domain.errors import UserFacing
from journal_app.resource_root import resource_root
from journal_app.services import aftercare, texts
from journal_app.services.ports import AccessFilter
from tests.clinic import RECEPTION, TREATMENT, OpenClinic, a_treated_patient, opened

SHIPPED = (Path(resource_root()) / "texts" / "da" / "botulinum-aftercare.md").read_text(encoding="utf-8")


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_treated_patient(clinic)


@pytest.fixture
def entry(clinic: OpenClinic, patient: UUID) -> UUID:
    return next(one.id for one in opened(clinic.session, patient).items if one.kind == "treatment.signed")


def pages_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def printed(clinic: OpenClinic, patient: UUID, entry: UUID, language: str = "da") -> str:
    record = opened(clinic.session, patient)
    return pages_of(aftercare.print_sheet(clinic.session, record, entry, language=language).pdf)


def test_the_sheet_has_the_text_the_patient_and_what_was_done(clinic: OpenClinic, patient: UUID, entry: UUID) -> None:
    sheet = printed(clinic, patient, entry)
    for words in ("Efter din behandling med botulinumtoksin", "Mette", "Gnid og massér ikke", "Ring 112"):
        assert words in sheet, words
    assert "botulinum-aftercare, version 1, sprog dansk" in sheet
    assert "Do not rub" not in sheet
    assert "After your botulinum toxin treatment" in printed(clinic, patient, entry, "en")


def test_it_is_traced_and_stands_in_the_journal(clinic: OpenClinic, patient: UUID, entry: UUID) -> None:
    before = clinic.vault.head().size
    printed(clinic, patient, entry)
    events = [one for one in clinic.vault.access_events(AccessFilter(patient=patient)) if one.position >= before]
    assert [(one.kind, one.reason) for one in events if one.kind == "access.printed"] == [("access.printed", "")]
    (item,) = (one for one in opened(clinic.session, patient).items if one.kind == "aftercare.printed")
    told = item.content
    assert isinstance(told, AftercarePrinted)
    assert (told.entry, told.treatment, told.text.id, told.text.language) == (
        entry,
        TREATMENT,
        "botulinum-aftercare",
        "da",
    )
    assert told.title == "Efter din behandling med botulinumtoksin"


def test_a_newer_text_does_not_change_what_was_given_then(clinic: OpenClinic, patient: UUID, entry: UUID) -> None:
    clinic.time.go(minutes=1)
    texts.publish(clinic.session, SHIPPED.replace('version = "1"', 'version = "2"').replace("Gnid og", "Gnub og"))
    sheet = printed(clinic, patient, entry)
    assert "version 1" in sheet
    assert "Gnid og" in sheet


def test_no_language_but_those_the_text_is_in(clinic: OpenClinic, patient: UUID, entry: UUID) -> None:
    record = opened(clinic.session, patient)
    assert set(aftercare.sheets_of(clinic.session, record, entry)) == {"da", "sv", "en"}
    before = clinic.vault.head().size
    with pytest.raises(UserFacing) as refusal:
        aftercare.print_sheet(clinic.session, record, entry, language="pl")
    assert refusal.value.key == "aftercare.no_text"
    assert clinic.vault.head().size == before, "nothing is written of what was not made"


def test_of_an_unknown_entry_nothing_is_printed(clinic: OpenClinic, patient: UUID) -> None:
    with pytest.raises(UserFacing) as refusal:
        printed(clinic, patient, uuid4())
    assert refusal.value.key == "aftercare.no_entry"


def test_reception_prints_none(clinic: OpenClinic, patient: UUID, entry: UUID) -> None:
    record = opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(UserFacing) as refusal:
        aftercare.print_sheet(session, record, entry, language="da")
    assert refusal.value.key == "permission.write_clinical"
