"""Papers from outside in a real vault: filed by whoever opens the post, read by those who treat, or refused."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from PIL import Image
from pypdf import PdfWriter

from journal_app.domain.errors import UserFacing
from journal_app.domain.pictures import PictureRefused
from journal_app.domain.received import DocumentFormat, DocumentKind, DocumentReceived
from journal_app.services import gate, paper, paper_forms, received
from journal_app.services.filed_before import FiledBefore, IfFiledBefore
from tests.clinic import AUDIT, RECEPTION, OpenClinic, a_patient, details, files_below, opened
from tests.paper_scans import a_picture, printed
from tests.paper_scans import filed as a_scan_filed

CANARY = b"Kanarie Jensen"


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def a_letter(clinic: OpenClinic, **changes: object) -> DocumentReceived:
    today = clinic.session.clock.today()
    letter = DocumentReceived(DocumentKind.REFERRAL, "Henvisning", "Dr. Holm", today, DocumentFormat.PDF, dated=today)
    return replace(letter, **changes)  # type: ignore[arg-type]


def a_pdf(pages: int = 3) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    writer.add_metadata({"/Author": CANARY.decode()})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def a_scan() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (1240, 1754), "white").save(out, "JPEG")
    return out.getvalue()


def filed(clinic: OpenClinic, patient: UUID, letter: DocumentReceived, content: bytes | None) -> UUID:
    made = received.file_document(clinic.session, patient, letter, content=content)
    assert made.is_held is (content is not None)
    assert made.changes.made is not None
    return made.changes.made


def content_of(clinic: OpenClinic, patient: UUID, item: UUID) -> DocumentReceived:
    found = next(one.content for one in opened(clinic.session, patient).items if one.id == item)
    assert isinstance(found, DocumentReceived)
    return found


@pytest.mark.parametrize(("content", "form", "pages"), [(a_pdf(), "pdf", 3), (a_scan(), "picture", 1)])
def test_what_came_is_kept_to_the_byte_and_its_pages_are_shown(
    clinic: OpenClinic, patient: UUID, content: bytes, form: str, pages: int
) -> None:
    item = filed(clinic, patient, a_letter(clinic), content)
    told = content_of(clinic, patient, item)
    assert (told.format, told.pages, told.size) == (DocumentFormat(form), pages, len(content))
    record = opened(clinic.session, patient)
    assert told.file is not None
    assert gate.open_file(clinic.session, record, item, told.file) == content
    count, shown = received.page_of(clinic.session, record, item, page=pages - 1)
    assert count == pages
    assert max(shown.width, shown.height) == received.PAGE
    with pytest.raises(UserFacing):
        received.page_of(clinic.session, record, a_patient(clinic.session))


def test_nothing_of_it_lies_open_on_the_disk(clinic: OpenClinic, patient: UUID) -> None:
    filed(clinic, patient, a_letter(clinic), a_pdf())
    assert [name for name, data in files_below(clinic.folder).items() if CANARY in data or b"%PDF" in data] == []


def test_reception_files_the_post_and_does_not_read_it_back(clinic: OpenClinic, patient: UUID) -> None:
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    item = filed(clinic, patient, a_letter(clinic), a_pdf())
    shown = gate.take_registry(clinic.session, patient)
    assert all("document" not in one.kind for one in shown.history)
    clinic.sign_in(clinic.owner)
    assert content_of(clinic, patient, item).title == "Henvisning"


def test_a_paper_is_noted_by_its_place_until_it_is_scanned(clinic: OpenClinic, patient: UUID) -> None:
    with pytest.raises(UserFacing, match="where the paper lies"):
        filed(clinic, patient, a_letter(clinic), None)
    paper = filed(clinic, patient, a_letter(clinic, paper_place="Skab 2, mappe N"), None)
    assert content_of(clinic, patient, paper).format is DocumentFormat.PAPER
    scan = filed(clinic, patient, a_letter(clinic, scan_of=paper), a_scan())
    assert content_of(clinic, patient, scan).scan_of == paper


@pytest.mark.parametrize(
    ("changes", "says"),
    [({"title": "  "}, "what the document is"), ({"received": timedelta(days=1)}, "future")],
)
def test_what_cannot_be_is_refused_in_words(
    clinic: OpenClinic, patient: UUID, changes: dict[str, object], says: str
) -> None:
    today = clinic.session.clock.today()
    moved = {name: today + value if isinstance(value, timedelta) else value for name, value in changes.items()}
    with pytest.raises(UserFacing, match=says):
        filed(clinic, patient, a_letter(clinic, **moved), a_pdf())


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a zip", b"%PDF-1.7 and no more", a_scan()[:500]])
def test_a_file_that_is_not_whole_is_refused_and_leaves_nothing(
    clinic: OpenClinic, patient: UUID, content: bytes
) -> None:
    size, before = clinic.vault.head().size, set(files_below(clinic.folder))
    with pytest.raises(PictureRefused):
        filed(clinic, patient, a_letter(clinic), content)
    assert clinic.vault.head().size == size
    assert {name for name in set(files_below(clinic.folder)) - before if "photos" in name} == set()


def test_an_auditor_files_nothing(clinic: OpenClinic, patient: UUID) -> None:
    letter = a_letter(clinic)
    clinic.sign_in(clinic.colleague("Ada Auditor", AUDIT))
    with pytest.raises(UserFacing):
        filed(clinic, patient, letter, a_pdf())


def test_the_very_same_file_is_asked_about_before_it_is_filed_twice(clinic: OpenClinic, patient: UUID) -> None:
    content, letter = a_pdf(), a_letter(clinic)
    item = filed(clinic, patient, letter, content)
    before, files = clinic.vault.head().size, files_below(clinic.folder)
    with pytest.raises(FiledBefore) as asked:
        received.file_document(clinic.session, patient, replace(letter, title="Brev"), content=content)
    first = next(one for one in opened(clinic.session, patient).items if one.id == item)
    assert (asked.value.at, asked.value.by) == (first.at, clinic.owner.name)
    assert clinic.vault.head().size == before + 1, "the look just now, and nothing filed"
    assert files_below(clinic.folder).keys() == files.keys()
    again = received.file_document(clinic.session, patient, letter, content=content, known=IfFiledBefore.FILE_AGAIN)
    assert again.is_held
    other = a_patient(clinic.session, details("Jensen", "Karen", identifiers=()))
    filed(clinic, other, letter, content)
    filed(clinic, patient, letter, a_pdf(4))


def test_reception_is_not_told_what_it_may_not_read(clinic: OpenClinic, patient: UUID) -> None:
    filed(clinic, patient, a_letter(clinic), a_scan())
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    filed(clinic, patient, a_letter(clinic), a_scan())


def test_a_scan_of_a_form_is_asked_about_until_it_is_set_aside(clinic: OpenClinic, patient: UUID) -> None:
    page, code = a_picture(), printed(clinic.session, patient)
    first = a_scan_filed(clinic, patient, code, page)
    known = opened(clinic.session, patient).patient
    with pytest.raises(FiledBefore):
        paper_forms.file_scan(clinic.session, known, (page,), code=code)
    with pytest.raises(FiledBefore):
        filed(clinic, patient, a_letter(clinic), page)
    paper.set_aside(clinic.session, opened(clinic.session, patient), first, reason="Forkert side")
    paper_forms.file_scan(clinic.session, known, (page,), code=code)
