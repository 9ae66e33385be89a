"""The documents besides the journal: recovery sheets, a patient's access report, a patient's copy of a consent."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pytest
from mnemonic import Mnemonic
from pypdf import PdfReader

from journal_app.documents.access_pdf import access_pdf
from journal_app.documents.consent_pdf import consent_pdf
from journal_app.documents.recovery_pdf import recovery_pdf
from journal_app.domain.disclosed import Handed, Way, Whole
from journal_app.domain.printing import (
    AccessLine,
    AccessReport,
    PrintLanguage,
    RecoverySheet,
    SheetKind,
    consent_copy,
)
from tests.printed_samples import (
    CLINIC,
    COPENHAGEN,
    LEDGER,
    NAMES,
    PATIENT,
    PEOPLE,
    START,
    a_diary,
    a_printout,
    an_id,
)

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
WORDS = tuple(Mnemonic("english").to_mnemonic(bytes(range(32))).split())
PAYLOAD = f"JOURNAL-RECOVERY:1:REGISTRY:{LEDGER.vault}:{bytes(range(32)).hex()}".upper()


def pages(pdf: bytes) -> list[str]:
    """Each page's words, as a reader that is not ours finds them."""
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True)
    return [" ".join(page.split()) for page in done.stdout.decode().split("\f")[:-1]]


# -------------------------------------------------------------------------------------------------------- recovery


def a_sheet(kind: SheetKind = SheetKind.REGISTRY, language: PrintLanguage = PrintLanguage.DANISH) -> RecoverySheet:
    return RecoverySheet(
        kind=kind,
        vault=LEDGER.vault,
        clinic=CLINIC,
        first_record=LEDGER.first_record,
        made_at=START,
        zone=COPENHAGEN,
        language=language,
        words=WORDS,
        qr_payload=PAYLOAD,
    )


@pytest.mark.parametrize("language", list(PrintLanguage))
@pytest.mark.parametrize("kind", list(SheetKind))
def test_a_sheet_is_one_page_with_its_numbered_words_in_order(kind: SheetKind, language: PrintLanguage) -> None:
    (page,) = pages(recovery_pdf(a_sheet(kind, language), resources=RESOURCES))
    numbered = " ".join(f"{number} {word}" for number, word in enumerate(WORDS, start=1))
    assert numbered in page
    for fact in (str(LEDGER.vault), LEDGER.first_record, CLINIC.name):
        assert fact in page


def test_the_two_sheets_cannot_be_taken_for_each_other() -> None:
    registry, clinical = (pages(recovery_pdf(a_sheet(kind), resources=RESOURCES))[0] for kind in SheetKind)
    assert "Gendannelsesark 1: registret" in registry
    assert "Gendannelsesark 2: journalerne" in clinical


def test_the_words_stand_on_the_page_and_nowhere_else() -> None:
    pdf = recovery_pdf(a_sheet(), resources=RESOURCES)
    reader = PdfReader(BytesIO(pdf))
    assert not reader.attachments
    metadata = cast("Any", reader.trailer["/Root"])["/Metadata"].get_data().decode()
    assert WORDS[0] not in metadata
    assert PAYLOAD not in pages(pdf)[0]


def test_a_long_clinic_name_still_leaves_one_page() -> None:
    sheet = replace(a_sheet(), clinic=replace(CLINIC, name="Klinik " * 14))
    assert len(pages(recovery_pdf(sheet, resources=RESOURCES))) == 1


LONGEST_SHARE = ("academic",) * 33


@pytest.mark.parametrize("language", list(PrintLanguage))
@pytest.mark.parametrize("kind", list(SheetKind))
def test_a_share_is_one_page_that_says_which_it_is(kind: SheetKind, language: PrintLanguage) -> None:
    payload = " ".join(LONGEST_SHARE).upper()
    sheet = replace(a_sheet(kind, language), words=LONGEST_SHARE, qr_payload=payload, share=2)
    (page,) = pages(recovery_pdf(sheet, resources=RESOURCES))
    assert " ".join(f"{number} {word}" for number, word in enumerate(LONGEST_SHARE, start=1)) in page
    assert re.search(r"\b2 (af|av|of) 3\b", page)
    assert "24" not in page.split("academic")[0], "nothing is said of a whole sheet's words"


def test_a_share_has_as_many_words_as_a_share() -> None:
    with pytest.raises(ValueError, match="24"):
        replace(a_sheet(), share=1)


# ---------------------------------------------------------------------------------------------------------- access


def a_report(lines: tuple[AccessLine, ...], language: PrintLanguage = PrintLanguage.ENGLISH) -> AccessReport:
    return AccessReport(
        clinic=CLINIC,
        patient=PATIENT,
        since=START,
        until=START + timedelta(days=90),
        lines=lines,
        ledger=LEDGER,
        printout=a_printout(language),
    )


def a_line(hours: int = 0, **changes: str) -> AccessLine:
    line = AccessLine(
        START + timedelta(hours=hours), "Anna Lund", "practitioner", "access.record_opened", "care", "Room 2"
    )
    return replace(line, **changes)  # type: ignore[arg-type]


def test_a_report_says_who_what_why_and_where_oldest_first() -> None:
    lines = (a_line(5, act="access.printed", purpose="complaint"), a_line(0))
    text = " ".join(pages(access_pdf(a_report(lines), resources=RESOURCES)))
    first = text.index("02-Mar-2026 09:30 Anna Lund Practitioner Opened the record Treatment and care Room 2")
    second = text.index("02-Mar-2026 14:30 Anna Lund Practitioner Printed Complaint case Room 2")
    assert first < second
    assert "Number of lines 2" in text


def test_a_report_without_names_says_that_they_are_left_out() -> None:
    text = " ".join(pages(access_pdf(a_report((a_line(who=""),)), resources=RESOURCES)))
    assert "Names of staff are left out" in text
    assert "Anna Lund" not in text
    assert "Names of staff" not in " ".join(pages(access_pdf(a_report((a_line(),)), resources=RESOURCES)))


def test_a_report_of_nothing_says_so() -> None:
    text = " ".join(pages(access_pdf(a_report(()), resources=RESOURCES)))
    assert "Nobody looked at the record in this period." in text


def test_every_page_of_a_long_report_has_the_heads_the_patient_and_the_count() -> None:
    found = pages(access_pdf(a_report(tuple(a_line(hour) for hour in range(120))), resources=RESOURCES))
    assert len(found) > 2
    for number, text in enumerate(found, start=1):
        assert "SØRENSEN-ŁUKASIEWICZ" in text
        assert f"Page {number} of {len(found)}" in text
    assert all("When Who What Why Where" in text for text in found[:-1])


def test_what_proves_a_report_never_stands_alone_on_a_page() -> None:
    for count in range(14, 32):
        found = pages(access_pdf(a_report(tuple(a_line(hour) for hour in range(count))), resources=RESOURCES))
        last = found[-1]
        assert "Authenticity" in last, count
        assert "Opened the record" in last, count
        assert all("When Who What Why Where" in page for page in found), count
        assert sum(page.count("Opened the record") for page in found) == count


def test_nor_where_something_was_handed_over() -> None:
    gone = Handed(START, Way.TO, "Egen læge", "", "", Whole.JOURNAL, "", "Patienten bad om det.")
    for count in range(4, 40, 3):
        report = replace(a_report((a_line(),)), handed=(gone,) * count)
        found = pages(access_pdf(report, resources=RESOURCES))
        assert "Authenticity" in found[-1], count
        assert "Egen læge" in found[-1], count
        assert sum(page.count("Egen læge") for page in found) == count


def test_the_words_of_a_report_are_not_cut_in_two() -> None:
    line = a_line(act="access.log_read", purpose="log_review", seat="Behandlingsrum 2")
    text = pages(access_pdf(a_report((line,), PrintLanguage.DANISH), resources=RESOURCES))[0]
    for words in ("Læste adgangsloggen", "Gennemgang af adgangsloggen", "Behandlingsrum 2"):
        assert words in text


def test_a_report_carries_its_data() -> None:
    (content,) = PdfReader(BytesIO(access_pdf(a_report((a_line(),)), resources=RESOURCES))).attachments["access.json"]
    assert json.loads(content)["lines"][0]["purpose"] == "care"


# --------------------------------------------------------------------------------------------------------- consent


def test_a_copy_has_the_text_the_ticks_the_signer_and_the_withdrawal() -> None:
    copy = consent_copy(
        a_diary().record(),
        consent=an_id("consent"),
        clinic=CLINIC,
        ledger=LEDGER,
        printout=a_printout(),
        people=PEOPLE,
        names=NAMES,
    )
    pdf = consent_pdf(copy, resources=RESOURCES)
    text = " ".join(pages(pdf))
    for words in (
        "Du kan til enhver tid trække dit samtykke tilbage",
        "Hvad virker det på?",
        "Jeg er fyldt 18 år, er ikke gravid og ammer ikke.",
        "Åse Märta Sørensen-Łukasiewicz",
        "Jeg vil ikke have mere toksin.",
        "Dette samtykke er trukket tilbage",
    ):
        assert words in text
    (content,) = PdfReader(BytesIO(pdf)).attachments["consent.json"]
    assert [record["kind"] for record in json.loads(content)["records"]] == ["consent.signed", "consent.withdrawn"]
