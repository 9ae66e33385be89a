"""Scans as a scanner would make them, and files that only pretend: for every test of what comes in on paper."""

from __future__ import annotations

import zlib
from io import BytesIO
from uuid import UUID

from PIL import Image

from journal_app.domain.paper_contents import FormUse
from journal_app.services import gate, paper_forms
from journal_app.services.filed_before import IfFiledBefore
from journal_app.services.session import Session
from tests.clinic import TREATMENT, OpenClinic


def a_picture(kind: str = "JPEG", size: tuple[int, int] = (210, 297), shade: int = 240) -> bytes:
    """A grey page."""
    made = BytesIO()
    Image.new("L", size, shade).save(made, kind)
    return made.getvalue()


def a_pdf(words: str = "Signed") -> bytes:
    """A whole one-page PDF with a few words on it."""
    drawn = f"BT /F1 24 Tf 72 720 Td ({words}) Tj ET".encode("ascii")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
    ]
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def a_bomb(side: int = 30_000) -> bytes:
    """A small PNG that says it is a picture of ``side`` by ``side``, all of one colour."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    head = side.to_bytes(4, "big") * 2 + b"\x01\x00\x00\x00\x00"
    rows = zlib.compress(bytes(side // 8 + 1) * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def printed(session: Session, patient: UUID, use: FormUse = FormUse.CONSENT) -> str:
    """Print one form for a patient; the code that stands on it."""
    registry = gate.take_registry(session, patient)
    made = paper_forms.print_forms(session, registry.patient, TREATMENT, uses=frozenset({use}), language="da")
    (code,) = made.codes
    return code


def filed(clinic: OpenClinic, patient: UUID, code: str, *pages: bytes) -> UUID:
    """File the scan of a printed form as whoever is signed in; one grey page is as good as another."""
    registry, known = gate.take_registry(clinic.session, patient), IfFiledBefore.FILE_AGAIN
    scan = pages or (a_picture(),)
    made = paper_forms.file_scan(clinic.session, registry.patient, scan, code=code, known=known).made
    assert made is not None
    return made
