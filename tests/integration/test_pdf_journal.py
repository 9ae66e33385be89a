"""A journal as PDF: complete, readable, its author's text never anything but text, and nothing left behind."""

from __future__ import annotations

import gc
import json
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pypdfium2
import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader

from journal_app.documents.journal_pdf import journal_pdf
from journal_app.documents.typesetting import typeset
from journal_app.domain.errors import Bug, Environmental
from journal_app.domain.health import Allergy, AllergyState, AllergySummary
from journal_app.domain.journal import PatientRecord
from journal_app.domain.maps import PHOTO, MapPoint
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Patient, PatientRegistered, Source
from journal_app.domain.pictures import CleanJpeg
from journal_app.domain.printing import JournalDocument, PrintLanguage
from journal_app.domain.treatments import Note, NoteKind, ProductLine
from tests.printed_samples import (
    CLINIC,
    DETAILS,
    LEDGER,
    PATIENT,
    START,
    Diary,
    a_consent,
    a_diary,
    a_journal,
    a_printout,
    an_entry,
)

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def pages(pdf: bytes) -> list[str]:
    """Each page's words, as a reader that is not ours finds them."""
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True)
    return [" ".join(page.split()) for page in done.stdout.decode().split("\f")[:-1]]


def squeezed(text: str) -> str:
    """Without white space and places to break, which a line end may stand for."""
    return re.sub(r"[\s\u200b]", "", text)


@pytest.fixture(scope="module")
def danish() -> bytes:
    return journal_pdf(a_journal(), resources=RESOURCES)


def test_every_page_names_the_patient_and_counts_the_pages(danish: bytes) -> None:
    found = pages(danish)
    assert len(found) > 4
    for number, text in enumerate(found, start=1):
        assert "SØRENSEN-ŁUKASIEWICZ, Åse Märta" in text
        assert "070761-4285" in text
        assert f"Side {number} af {len(found)}" in text


def test_the_original_stays_readable_beside_its_corrections(danish: bytes) -> None:
    text = " ".join(pages(danish))
    original = text.index("Fem punkter i glabella, seks i panden.")
    first = text.index("Fem punkter i glabella, otte i panden.")
    second = text.index("Fem punkter i glabella, syv i panden.")
    later = text.index("Ringede: let blåt mærke")
    assert original < first < second < later
    assert "Antallet af punkter i panden var forkert." in text
    assert "Rettelse af nr. 5" in text


def test_the_consent_is_there_as_it_was_shown(danish: bytes) -> None:
    text = " ".join(pages(danish))
    for sentence in (
        "Midlet får små muskler til at slappe af i tre til fem måneder",
        'en skjult bivirkning: `#eval("1+1")` og $x^2$ er ikke kode her',
        "Jeg har læst teksten og fået svar på mine spørgsmål.",
        "Må jeg køre bil bagefter? Ja.",
        "Behandlingsrum 2",
        "9f" * 32,
    ):
        assert sentence in text


def test_products_have_maker_lot_expiry_and_amount(danish: bytes) -> None:
    text = " ".join(pages(danish))
    assert "Botox 100 E AbbVie (Allergan) C8123 C3 30-Apr-2027 22,5 Allergan-enheder" in text


def test_points_are_drawn_on_their_maps_and_said_in_words(danish: bytes) -> None:
    reader = read(danish)
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "1 Ansigt: panden mellem brynene Botox 100 E 4,5 Allergan-enheder intramuskulært" in text
    assert "6 Ansigt: panden Botox 100 E mikrodråber, 30 G" in text
    assert "7 Ansigtets venstre side Natriumchlorid 9 mg/ml 0,5 ml" in text
    assert "22,5 Allergan-enheder, punkter: 6" in text
    assert "Patientens højre Patientens venstre" in text
    told = [*_alternatives(cast("Any", reader.trailer["/Root"])["/StructTreeRoot"])]
    assert told.count("Ansigt, nummererede punkter: 6. Tabellen nedenfor siger, hvad hvert punkt var.") == 3


def _alternatives(node: Any) -> Iterator[str]:  # noqa: ANN401 - of a PDF
    """What stands for pictures where they cannot be seen, in the order of reading."""
    if "/Alt" in node:
        yield str(node["/Alt"])
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        inner = child.get_object() if hasattr(child, "get_object") else child
        if isinstance(inner, dict):
            yield from _alternatives(inner)


def test_the_first_page_says_how_to_verify(danish: bytes) -> None:
    first = pages(danish)[0]
    for fact in (str(LEDGER.vault), LEDGER.first_record, str(LEDGER.size), LEDGER.root, "Klagesag", "Penicillin"):
        assert fact in first


def test_every_record_shows_its_id_and_leaf(danish: bytes) -> None:
    text = squeezed(" ".join(pages(danish)))
    for item in a_diary().items:
        assert squeezed(str(item.id)) in text
        assert item.leaf.hex() in text


def test_it_declares_itself_an_archive_file_with_tags_and_its_own_fonts(danish: bytes) -> None:
    reader = read(danish)
    root = cast("dict[str, Any]", reader.trailer["/Root"])
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "da"
    fonts = subprocess.run(["pdffonts", "-"], input=danish, capture_output=True, check=True).stdout.decode()
    rows = fonts.splitlines()[2:]
    assert rows
    assert all(re.search(r"yes yes yes\s+\d+\s+\d+$", row) for row in rows)


def test_the_data_lie_inside_character_by_character(danish: bytes) -> None:
    (content,) = read(danish).attachments["journal.json"]
    data = json.loads(content)
    assert data["ledger"]["root"] == LEDGER.root
    assert [record["number"] for record in data["records"]] == list(range(1, 13))
    assert data["records"][3]["content"]["text_body"] == a_consent().text_body
    assert data["records"][11]["content"] is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (PrintLanguage.DANISH, "Patientjournal Sket Rettelse Underskrift allergier"),
        (PrintLanguage.SWEDISH, "Patientjournal Hände Rättelse Underskrift allergier"),
        (PrintLanguage.ENGLISH, "Patient journal Happened Correction Signature allergies"),
    ],
)
def test_the_labels_are_in_the_chosen_language(language: PrintLanguage, words: str) -> None:
    text = " ".join(pages(journal_pdf(a_journal(language=language), resources=RESOURCES)))
    assert all(word in text for word in words.split())


def test_the_same_document_gives_the_same_bytes(danish: bytes) -> None:
    assert journal_pdf(a_journal(), resources=RESOURCES) == danish


def test_an_empty_journal_says_so() -> None:
    empty = PatientRecord(PATIENT, (), AllergySummary(AllergyState.NOT_RECORDED), START, PATIENT.id)
    text = " ".join(pages(journal_pdf(a_journal(empty), resources=RESOURCES)))
    assert "Journalen indeholder ingen optegnelser." in text
    assert "Allergier ikke registreret" in text


# ------------------------------------------------------------------------------------------------------ hostile text

HOSTILE = [
    '#eval("1+1") #image("/etc/passwd") #read("/etc/passwd") #sys.inputs',
    '"] #panic("out") [',
    "$x^2$ \\ * _ ` ``` < > @ref <label> = heading // comment /* */ ~ -- --- ...",
    "{page} {at} {0} %s \\u{41}",
    "<b>bold</b><script>alert(1)</script>",
    "\\\\server\\share ../../../etc/passwd",
    "a" * 1_000,
    "https://example.org/" + "b" * 300,
    "مرحبا بالعالم שלום עולם abc",
    "日本語 ก็ 🙂👩\u200d⚕️ ❤️",
    "\x00\x07\x1b[31m\x7f\x85\u2028\u2029\ufeff\u202eesrever\u202c",
    "e\u0301 q\u0303 a\u0323\u0302 x\u0336 \u0301 م\u0651 a\u20dd",
    "\ud800 half",
    "\t tab\n\n\n   spaces   ",
]


def hostile_journal(text: str) -> JournalDocument:
    """The text in every field that a person can write."""
    details = replace(
        DETAILS,
        name=PersonName(text, text, text, text),
        phones=(text,),
        email=text,
        language=text,
        own_doctor=text,
        reception_notes=text,
        address=replace(DETAILS.address, street=text, city=text),
    )
    diary = Diary()
    diary.add("patient.registered", PatientRegistered(details, Source.PATIENT), at=START)
    product = ProductLine(text, text, text, None, Decimal(1), text)
    spot = MapPoint("face_front", Decimal("0.5"), Decimal("0.5"), 0, Decimal(1), depth=text, technique=text, area=text)
    entry = an_entry(
        text,
        aftercare=text,
        areas=(text,),
        performer_name=text,
        products=(product,),
        treatment=text,
        points=(spot, replace(spot, map=text, product=7)),
    )
    diary.add("treatment.signed", entry, at=START)
    consent = a_consent(text_title=text, text_body=f"{text}\n\n- {text}", ticks=(text,), signer_name=text)
    diary.add("consent.signed", consent, at=START)
    diary.add("note.signed", Note(NoteKind.PHONE, START, text), at=START)
    allergies = AllergySummary(AllergyState.KNOWN, (Allergy(text, text),), START, text)
    document = a_journal(diary.record(Patient(PATIENT.id, details), allergies))
    printout = replace(a_printout(), by=text, purpose=text)
    return replace(document, clinic=replace(CLINIC, name=text, address=text), printout=printout)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_breaks_a_journal_or_becomes_anything_else(text: str) -> None:
    found = pages(journal_pdf(hostile_journal(text), resources=RESOURCES))
    printed = " ".join(found)
    assert "root:x:0" not in printed
    assert all(f"Side {number} af {len(found)}" in page for number, page in enumerate(found, start=1))
    if text.isascii() and text.isprintable():
        assert squeezed(text) in squeezed(printed)


def test_ten_thousand_letters_without_a_space_stay_on_the_page() -> None:
    diary = Diary()
    diary.add("note.signed", Note(NoteKind.PHONE, START, "W" * 10_000), at=START)
    found = pages(journal_pdf(a_journal(diary.record()), resources=RESOURCES))
    runs = re.findall(r"W{16,}", " ".join(found))
    assert sum(map(len, runs)) == 10_000
    assert len(found) > 3


# ------------------------------------------------------------------------------------------------------ confinement


def a_folder(tmp_path: Path, template: str) -> Path:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "fonts").symlink_to(RESOURCES / "documents" / "fonts")
    (tmp_path / "documents" / "one.typ").write_text(template, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "template",
    ['#read("/etc/passwd")', '#read("../../../../../../etc/passwd")', '#read("../secret.txt")'],
)
def test_a_template_reads_nothing_outside_its_folder(tmp_path: Path, template: str) -> None:
    (tmp_path / "secret.txt").write_text("patient", encoding="utf-8")
    with pytest.raises(Bug):
        typeset("one.typ", {}, resources=a_folder(tmp_path, template), at=START)


def test_a_failing_template_tells_nothing_of_its_data(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "#panic(sys.inputs.data)")
    with pytest.raises(Bug) as failure:
        typeset("one.typ", {"name": "CanaryName"}, resources=folder, at=START)
    assert "CanaryName" not in str(failure.value)
    assert failure.value.__context__ is None
    assert failure.value.__cause__ is None


def test_missing_templates_and_fonts_are_the_machines_fault(tmp_path: Path) -> None:
    with pytest.raises(Environmental):
        typeset("one.typ", {}, resources=tmp_path, at=START)
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "one.typ").write_text("x", encoding="utf-8")
    with pytest.raises(Environmental):
        typeset("one.typ", {}, resources=tmp_path, at=START)


WRITES_NO_FILE = """
import resource, sys
from datetime import timedelta
from pathlib import Path
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # from here on, the system refuses the first byte written to any file
if sys.argv[1] == "control":
    Path(sys.argv[2], "plain.txt").write_text("x")
from journal_app.documents.journal_pdf import journal_pdf
from journal_app.documents.seal import seal_pdf
from journal_app.vault.seal_certificate import ClinicSealKey, create_seal_certificate
from tests.printed_samples import START, a_journal
seal = ClinicSealKey(create_seal_certificate("Klinik", now=START))
print(len(seal_pdf(journal_pdf(a_journal(), resources=Path("resources")), seal)))
"""


def run_without_files(tmp_path: Path, mode: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", "-c", WRITES_NO_FILE, mode, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on file size")
def test_setting_and_sealing_write_no_file_at_all(tmp_path: Path) -> None:
    done = run_without_files(tmp_path, "print")
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 100_000
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on file size")
def test_the_limit_would_have_caught_a_file(tmp_path: Path) -> None:
    assert run_without_files(tmp_path, "control").returncode != 0


# --------------------------------------------------------------------------------------------------------- volume


def a_long_journal(entries: int) -> JournalDocument:
    diary = a_diary()
    for number in range(entries):
        diary.add("note.signed", Note(NoteKind.PHONE, START, f"Opkald {number}. " + "Alt vel. " * 30), at=START)
    return a_journal(diary.record())


def test_a_long_journal_is_whole() -> None:
    text = " ".join(pages(journal_pdf(a_long_journal(120), resources=RESOURCES)))
    assert all(f"Opkald {number}." in text for number in range(120))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the process's own memory figures")
def test_printing_again_and_again_does_not_pile_up(resident: Callable[[], int]) -> None:
    document = a_long_journal(60)
    for _ in range(2):
        journal_pdf(document, resources=RESOURCES)
    before = resident()
    for _ in range(4):
        journal_pdf(document, resources=RESOURCES)
    gc.collect()
    assert resident() - before < 60 * 2**20


@pytest.fixture
def resident() -> Callable[[], int]:
    """Bytes of memory that the process holds."""
    return lambda: int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


# ---------------------------------------------------------------------------------------------- points on a photo


MAGENTA, GREEN = (200, 30, 200), (30, 200, 30)
PORTRAIT, PROFILE = UUID(int=71), UUID(int=72)


def a_photo(colour: tuple[int, int, int], size: tuple[int, int]) -> CleanJpeg:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG", quality=95)
    return CleanJpeg(*size, out.getvalue())


def pointed(*places: tuple[UUID, str, str]) -> JournalDocument:
    """A journal with one entry whose points lie on photos: whose file, and where."""
    points = tuple(MapPoint(PHOTO, Decimal(x), Decimal(y), 0, Decimal(4), photo=file) for file, x, y in places)
    diary = Diary()
    diary.add("treatment.signed", replace(an_entry(), points=points), at=START)
    return a_journal(diary.record())


def drawn(document: JournalDocument) -> list[Image.Image]:
    """Its pages at 100 dots to the inch, as a reader that is not ours draws them."""
    pdf = pypdfium2.PdfDocument(journal_pdf(document, resources=RESOURCES))
    return [pdf[number].render(scale=100 / 72).to_pil().convert("RGB") for number in range(len(pdf))]


def area_of(pictures: list[Image.Image], colour: tuple[int, int, int]) -> tuple[Image.Image, tuple[int, int, int, int]]:
    """The page with a colour on it, and the box that it fills there."""
    for picture in pictures:
        red, green, blue = ImageChops.difference(picture, Image.new("RGB", picture.size, colour)).split()
        apart = ImageChops.lighter(ImageChops.lighter(red, green), blue)
        box = apart.point(lambda far: 255 if far < 30 else 0).getbbox()
        if box is not None:
            return picture, box
    raise AssertionError(colour)


def test_points_on_a_photo_are_drawn_where_they_lie_on_it() -> None:
    document = replace(
        pointed((PORTRAIT, "0.25", "0.5"), (PORTRAIT, "0.75", "0.9"), (PROFILE, "0.5", "0.5")),
        photos={PORTRAIT: a_photo(MAGENTA, (600, 900)), PROFILE: a_photo(GREEN, (900, 600))},
    )
    pictures = drawn(document)
    for colour, shape, marked, free in (
        (MAGENTA, 600 / 900, ((0.25, 0.5), (0.75, 0.9)), ((0.75, 0.5), (0.25, 0.9))),
        (GREEN, 900 / 600, ((0.5, 0.5),), ((0.25, 0.5), (0.5, 0.9))),
    ):
        page, (left, top, right, bottom) = area_of(pictures, colour)
        width, height = right - left, bottom - top
        assert abs(width / height - shape) < 0.03
        for x, y in (*marked, *free):
            at = (round(left + x * width), round(top + y * height))
            around = page.crop((at[0] - 4, at[1] - 4, at[0] + 5, at[1] + 5))
            darkest = min(sum(cast("tuple[int, ...]", around.getpixel((a, b)))) for a in range(9) for b in range(9))
            assert (darkest < sum(colour) - 60) == ((x, y) in marked), (colour, x, y)
    text = " ".join(pages(journal_pdf(document, resources=RESOURCES)))
    assert "1 Foto 1 Botox 100 E 4" in text
    assert "3 Foto 2 Botox 100 E 4" in text


def test_a_photo_that_did_not_open_is_said_to_be_missing_and_its_points_stand_in_the_table() -> None:
    text = " ".join(pages(journal_pdf(pointed((PORTRAIT, "0.25", "0.5")), resources=RESOURCES)))
    assert "“Foto” kunne ikke åbnes" in text
    assert "1 Foto Botox 100 E 4" in text
