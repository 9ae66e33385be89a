"""What may be filed as a scan, by its bytes: names say nothing."""

from __future__ import annotations

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.scans import JPEG, LARGEST_SCAN, PDF, PNG, scan_type
from tests.paper_scans import a_pdf, a_picture


def refusal(data: bytes) -> str:
    with pytest.raises(UserFacing) as refused:
        scan_type(data)
    return refused.value.key


def test_pages_of_the_three_kinds_are_known_by_their_bytes() -> None:
    assert scan_type(a_pdf()) == PDF
    assert scan_type(a_picture("JPEG")) == JPEG
    assert scan_type(a_picture("PNG")) == PNG


def test_an_empty_and_an_over_large_file() -> None:
    assert refusal(b"") == "scan.empty"
    assert refusal(b"%PDF-1.7\n" + bytes(LARGEST_SCAN)) == "scan.too_large"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\nnothing else",
        b"%PDF-9.9\n" + a_pdf()[9:],
        a_pdf()[:-30],
        a_pdf() + b"MZ" + bytes(2000),
        b"%PDF-<script>alert(1)</script>",
    ],
)
def test_a_pdf_that_is_none(data: bytes) -> None:
    assert refusal(data) == "scan.pdf_broken"


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\x00" + bytes(500),
        b"PK\x03\x04" + bytes(100),
        b"<html></html>",
        b"GIF89a" + bytes(50),
        b" " + a_pdf(),
        a_picture("GIF"),
        a_picture("TIFF"),
        a_picture("BMP"),
    ],
)
def test_other_kinds_of_files(data: bytes) -> None:
    assert refusal(data) == "scan.other_kind"
