"""What may be filed as a scan, by its bytes: names say nothing, and nothing is unpacked that is not a page."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from journal_app.documents.scans import JPEG, PDF, PNG, scan_type
from journal_app.domain.errors import UserFacing
from journal_app.domain.paper import LARGEST_SCAN
from tests.paper_scans import a_bomb, a_pdf, a_picture


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
        b"II*\x00" + bytes(99),
    ],
)
def test_other_kinds_of_files(data: bytes) -> None:
    assert refusal(data) == "scan.other_kind"


def test_a_gif_and_a_tiff_that_are_whole_are_no_scans_either() -> None:
    for kind in ("GIF", "TIFF", "BMP"):
        assert refusal(a_picture(kind)) == "scan.other_kind"


def test_a_picture_of_several_frames_is_no_page() -> None:
    made = BytesIO()
    frames = [Image.new("RGB", (20, 20), shade) for shade in ("red", "blue")]
    frames[0].save(made, "PNG", save_all=True, append_images=frames[1:])
    assert refusal(made.getvalue()) == "scan.other_kind"


@pytest.mark.parametrize("side", [8_000, 12_000, 30_000])
def test_a_decompression_bomb_is_refused_before_it_unfolds(side: int) -> None:
    bomb = a_bomb(side)
    assert len(bomb) < 20_000
    assert refusal(bomb) == "scan.too_many_pixels"


def test_a_long_thin_picture_is_no_page() -> None:
    assert refusal(a_picture("PNG", (20_001, 2))) == "scan.too_many_pixels"


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_damaged_picture(kind: str) -> None:
    whole = a_picture(kind, (600, 800))
    assert refusal(whole[: len(whole) // 2]) in {"scan.picture_broken", "scan.other_kind"}
