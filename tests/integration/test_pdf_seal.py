"""The clinic's seal on a PDF, judged by a program that is not ours."""

from __future__ import annotations

import re
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pytest
from pypdf import PdfReader

from journal_app.documents.journal_pdf import journal_pdf
from journal_app.documents.press import Press
from journal_app.documents.seal import FIELD_NAME, seal_pdf
from journal_app.domain.errors import Bug
from journal_app.domain.printing import AccessReport, PrintLanguage, RecoverySheet, SheetKind, consent_copy, health_copy
from journal_app.vault.seal_certificate import ClinicSealKey, create_seal_certificate
from tests.printed_samples import (
    CLINIC,
    COPENHAGEN,
    LEDGER,
    PATIENT,
    START,
    a_diary,
    a_journal,
    a_printout,
    an_id,
)
from tests.unit.documents.test_health_layout import a_submission

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="module")
def seal() -> ClinicSealKey:
    return ClinicSealKey(create_seal_certificate(CLINIC.name, now=START))


@pytest.fixture(scope="module")
def plain() -> bytes:
    return journal_pdf(a_journal(), resources=RESOURCES)


@pytest.fixture(scope="module")
def sealed(plain: bytes, seal: ClinicSealKey) -> bytes:
    return seal_pdf(plain, seal)


def pdfsig(pdf: bytes, folder: Path) -> str:
    file = folder / "sealed.pdf"
    file.write_bytes(pdf)
    return subprocess.run(["pdfsig", str(file)], capture_output=True, check=False).stdout.decode()


def test_pdfsig_finds_the_signature_valid(sealed: bytes, tmp_path: Path) -> None:
    said = pdfsig(sealed, tmp_path)
    assert "Signature is Valid." in said
    assert "Total document signed" in said
    assert f"Common Name: {CLINIC.name}" in said
    assert "ETSI.CAdES.detached" in said
    assert FIELD_NAME in said


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9])
def test_pdfsig_finds_any_flipped_byte(sealed: bytes, tmp_path: Path, share: float) -> None:
    (start, length, *_) = signed_ranges(sealed)
    place = start + int(length * share)
    damaged = sealed[:place] + bytes([sealed[place] ^ 0x01]) + sealed[place + 1 :]
    said = pdfsig(damaged, tmp_path)
    assert "Signature is Valid." not in said
    assert "Digest Mismatch" in said or "Signature Validation" not in said


def signed_ranges(pdf: bytes) -> list[int]:
    (found,) = re.findall(rb"/ByteRange\s*\[([\d\s]+)\]", pdf)
    return [int(number) for number in found.split()]


def test_the_seal_is_appended_and_nothing_before_it_changes(plain: bytes, sealed: bytes) -> None:
    assert sealed.startswith(plain)
    assert len(sealed) - len(plain) < 20_000
    _, first, second, rest = signed_ranges(sealed)
    assert second + rest == len(sealed)
    assert first > len(plain)


def test_the_sealed_file_declares_what_it_declared_before(plain: bytes, sealed: bytes) -> None:
    before, after = PdfReader(BytesIO(plain)), PdfReader(BytesIO(sealed))
    assert metadata_of(after) == metadata_of(before)
    assert b"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in metadata_of(after)
    assert after.metadata == before.metadata
    added = set(cast("Any", after.trailer["/Root"])) - set(cast("Any", before.trailer["/Root"]))
    assert added == {"/AcroForm"}
    assert len(after.pages) == len(before.pages)
    assert after.attachments["journal.json"] == before.attachments["journal.json"]


def metadata_of(reader: PdfReader) -> bytes:
    content: bytes = cast("Any", reader.trailer["/Root"])["/Metadata"].get_data()
    return content


def test_what_is_no_pdf_cannot_be_sealed(seal: ClinicSealKey) -> None:
    with pytest.raises(Bug) as failure:
        seal_pdf(b"CanaryText", seal)
    assert "CanaryText" not in str(failure.value)


def test_the_press_seals_what_leaves_and_not_the_recovery_sheets(seal: ClinicSealKey, tmp_path: Path) -> None:
    press, facts = Press(RESOURCES), {"clinic": CLINIC, "ledger": LEDGER, "printout": a_printout()}
    copy = consent_copy(a_diary().record(), consent=an_id("consent"), **facts)  # type: ignore[arg-type]
    diary = a_diary()
    answers = diary.add("health.submitted", a_submission(), at=START)
    told = health_copy(diary.record(), submissions=(answers,), **facts)  # type: ignore[arg-type]
    report = AccessReport(CLINIC, PATIENT, START, START, (), LEDGER, a_printout())
    for pdf in (
        press.journal_pdf(a_journal(), seal),
        press.consent_pdf(copy, seal),
        press.health_pdf(told, seal),
        press.access_pdf(report, seal),
    ):
        assert "Signature is Valid." in pdfsig(pdf, tmp_path)
    sheet = RecoverySheet(
        kind=SheetKind.CLINICAL,
        vault=LEDGER.vault,
        clinic=CLINIC,
        first_record=LEDGER.first_record,
        made_at=START,
        zone=COPENHAGEN,
        language=PrintLanguage.ENGLISH,
        words=("word",) * 24,
        qr_payload="PAYLOAD",
    )
    assert b"/ByteRange" not in press.recovery_pdf(sheet)
