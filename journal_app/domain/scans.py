"""Which files may be a scan, by how their bytes begin and end; it must not open, decode or draw any."""

from __future__ import annotations

import re

from journal_app.domain.errors import UserFacing

LARGEST_SCAN = 25 * 1024 * 1024
"""Bytes of one file: some twenty pages of a careful scanner."""
MOST_SCAN_PAGES = 60
PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
_PDF_HEAD = re.compile(rb"%PDF-(1\.[0-7]|2\.0)\s")
_PDF_TAIL = re.compile(rb"startxref\s+\d{1,12}\s+%%EOF\s*\Z")
_TAIL_BYTES = 1024
_PICTURES = {b"\xff\xd8\xff": JPEG, b"\x89PNG\r\n\x1a\n": PNG}


def scan_type(data: bytes) -> str:
    """The IANA media type that a file's bytes begin as, never its name; whether it is whole, its opener tells.

    Raises:
        UserFacing: it is empty, too large, no PDF, JPEG or PNG, or a PDF without its end.
    """
    if not data:
        raise UserFacing("scan.empty", "The file is empty. Scan the paper again.")
    if len(data) > LARGEST_SCAN:
        raise UserFacing(
            "scan.too_large",
            "The file is larger than {most} MB. Scan the paper again with fewer dots per inch.",
            most=LARGEST_SCAN // 1024**2,
        )
    if data.startswith(b"%PDF-"):
        if not _PDF_HEAD.match(data) or not _PDF_TAIL.search(data[-_TAIL_BYTES:]):
            raise UserFacing("scan.pdf_broken", "This PDF is damaged or not whole. Scan the paper again.")
        return PDF
    kind = next((media_type for magic, media_type in _PICTURES.items() if data.startswith(magic)), None)
    if kind is None:
        raise UserFacing("scan.other_kind", "This is neither a PDF nor a JPEG or PNG picture. Choose the paper's scan.")
    return kind
