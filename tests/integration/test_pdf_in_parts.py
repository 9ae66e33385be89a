"""A long journal is set in parts: joined it reads, leads and is tagged as one that was set at once."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from journal_app.documents import joined_pdf, long_journal, typesetting_child
from journal_app.documents.joined_pdf import NotJoined, Target
from journal_app.documents.journal_pdf import journal_pdf
from journal_app.documents.seal import seal_pdf
from journal_app.documents.typesetting import Drawing
from journal_app.domain.maps import PHOTO, MapPoint
from journal_app.domain.printing import JournalDocument
from journal_app.vault.seal_certificate import ClinicSealKey, create_seal_certificate
from tests.integration.test_pdf_journal import MAGENTA, PORTRAIT, a_photo
from tests.printed_samples import CLINIC, START, a_diary, a_journal, an_entry

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
HOSTILE = r"Zebra 12 0 R ((( \) 3 0 R endstream /StructParents 0 (U1x0y0) /A<</S/URI/URI(record:1)>> \\"
ENTRIES = 40
PART = 20_000
"""Characters of a part, so that a journal of this size has some seven."""


def a_long_journal() -> JournalDocument:
    """Every kind of record, a name that looks like the inside of a PDF, and some entries on a photo."""
    diary = a_diary()
    for number in range(ENTRIES):
        points = (MapPoint(PHOTO, Decimal("0.5"), Decimal("0.5"), 0, Decimal(4), photo=PORTRAIT),)
        entry = an_entry(f"Besøg {number}. " + "Alt vel. " * 40, treatment="hostile")
        diary.add("treatment.signed", replace(entry, points=points) if number % 10 == 0 else entry, at=START)
    journal = a_journal(diary.record())
    photos = {PORTRAIT: a_photo(MAGENTA, (600, 900))}
    return replace(journal, names={**journal.names, "hostile": HOSTILE}, photos=photos)


@pytest.fixture(scope="module")
def at_once() -> bytes:
    return journal_pdf(a_long_journal(), resources=RESOURCES)


@pytest.fixture(scope="module")
def told() -> list[tuple[int, int]]:
    return []


@pytest.fixture(scope="module")
def in_parts(told: list[tuple[int, int]]) -> bytes:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(long_journal, "_MOST_TEXT", PART)
        return journal_pdf(a_long_journal(), resources=RESOURCES, told=lambda done, of: told.append((done, of)))


@pytest.fixture(scope="module")
def one(at_once: bytes) -> PdfReader:
    return PdfReader(BytesIO(at_once), strict=True)


@pytest.fixture(scope="module")
def joint(in_parts: bytes) -> PdfReader:
    return PdfReader(BytesIO(in_parts), strict=True)


def pages(pdf: bytes) -> list[str]:
    """Each page's words, as a reader that is not ours finds them."""
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True)
    return [" ".join(page.split()) for page in done.stdout.decode().split("\f")[:-1]]


def root_of(reader: PdfReader) -> dict[str, Any]:
    return cast("dict[str, Any]", reader.trailer["/Root"])


# -------------------------------------------------------------------------------------------------------- what it says


def test_every_page_names_the_patient_and_counts_the_pages_of_the_whole(in_parts: bytes, at_once: bytes) -> None:
    found = pages(in_parts)
    assert len(found) > len(pages(at_once))  # every part begins a page
    for number, text in enumerate(found, start=1):
        assert "SØRENSEN-ŁUKASIEWICZ, Åse Märta" in text
        assert f"Side {number} af {len(found)}" in text


def test_it_says_what_it_would_have_said_at_once(in_parts: bytes, at_once: bytes) -> None:
    text = re.sub(r"\s", "", " ".join(pages(in_parts)))
    for record in a_long_journal().records:
        assert record.item.leaf.hex() in text
    for number in range(ENTRIES):
        assert f"Besøg{number}.Altvel." in text
    whole = re.sub(r"\s", "", " ".join(pages(at_once)))
    for once in ("Oversigt", "Journalen", "Journalenslutterher", "Ægthed"):
        assert text.count(once) == whole.count(once)


def test_a_photo_is_there_in_every_part_that_needs_it(in_parts: bytes, at_once: bytes) -> None:
    def shown(pdf: bytes) -> int:
        document = pypdfium2.PdfDocument(pdf)
        drawn = (document[number].render(scale=0.5).to_pil().convert("RGB") for number in range(len(document)))
        return sum(any(near(colour) for _, colour in page.getcolors(1 << 20) or ()) for page in drawn)

    def near(colour: Any) -> bool:  # noqa: ANN401 - as Pillow tells it
        return all(abs(one - other) < 8 for one, other in zip(colour, MAGENTA, strict=True))

    assert shown(in_parts) == shown(at_once) == ENTRIES // 10


def test_the_same_journal_makes_the_same_bytes(in_parts: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_journal, "_MOST_TEXT", PART)
    assert journal_pdf(a_long_journal(), resources=RESOURCES) == in_parts


# ------------------------------------------------------------------------------------------------------ where it leads


def outline(reader: PdfReader, entries: list[Any] | None = None, depth: int = 0) -> Iterator[tuple[int, str, int]]:
    """Depth, title and page of each entry."""
    for entry in reader.outline if entries is None else entries:
        if isinstance(entry, list):
            yield from outline(reader, entry, depth + 1)
        else:
            yield depth, str(entry.title), cast("int", reader.get_destination_page_number(entry))


def test_the_outline_is_one(joint: PdfReader, one: PdfReader) -> None:
    found = list(outline(joint))
    assert [entry[:2] for entry in found] == [entry[:2] for entry in outline(one)]
    assert sum(HOSTILE in title for _, title, _ in found) == ENTRIES
    assert all(earlier[2] <= later[2] for earlier, later in pairwise(found))
    entries = [root_of(joint)["/Outlines"]["/First"]]
    while entries:  # every number of entries below is the true one, and who is below knows it
        above = entries.pop()
        below = [above["/First"]] if "/First" in above else []
        while below and "/Next" in below[-1]:
            below.append(below[-1]["/Next"])
        assert all(entry["/Parent"] == above for entry in below)
        assert not below or (above["/Last"] == below[-1] and above["/Count"] == -len(below))
        entries += below


def test_the_overview_leads_to_each_record_and_tells_its_page(joint: PdfReader, in_parts: bytes) -> None:
    found = pages(in_parts)
    numbers = {page.indirect_reference: number for number, page in enumerate(joint.pages)}
    links = [link.get_object() for page in joint.pages for link in cast("Any", page.get("/Annots", []))]
    records = [entry for entry in outline(joint) if entry[0] > 1]
    assert len(links) == len(records)
    for link, (_, title, page) in zip(links, records, strict=True):
        assert "/A" not in link
        assert numbers[link["/Dest"][0].indirect_reference] == page
        assert link["/Contents"] == str(page + 1)
        assert re.sub(r"\W", "", title) in re.sub(r"\W", "", found[page])
    overview = " ".join(found[: numbers[links[0]["/Dest"][0].indirect_reference]])
    assert all(f" {page + 1} " in f"{overview} " for _, _, page in records)


# ------------------------------------------------------------------------------------------------------ how it is made


def test_every_reference_leads_to_something_and_nothing_is_left_over(joint: PdfReader) -> None:
    size, reached, open_ends = cast("int", joint.trailer["/Size"]), set[int](), [cast("Any", joint.trailer)]
    while open_ends:
        at = open_ends.pop()
        if isinstance(at, IndirectObject):
            if at.idnum not in reached:
                reached.add(at.idnum)
                assert at.get_object() is not None
                open_ends.append(at.get_object())
        elif isinstance(at, DictionaryObject):
            open_ends += at.values()
        elif isinstance(at, ArrayObject):
            open_ends += at
    assert reached == set(range(1, size))


def elements(node: Any) -> Iterator[Any]:  # noqa: ANN401 - of a PDF
    """What is tagged, in the order of reading."""
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        inner = child.get_object()
        if isinstance(inner, dict) and "/S" in inner:
            assert inner["/P"] == node
            yield inner
            yield from elements(inner)


def test_it_is_tagged_as_one(joint: PdfReader, one: PdfReader) -> None:
    def told(reader: PdfReader) -> list[tuple[str, str]]:
        all_tags = elements(root_of(reader)["/StructTreeRoot"])
        return [(str(tag["/S"]), str(tag.get("/Alt", tag.get("/T", "")))) for tag in all_tags if tag["/S"] != "/Part"]

    assert told(joint) == told(one)
    assert root_of(joint)["/StructTreeRoot"]["/RoleMap"] == root_of(one)["/StructTreeRoot"]["/RoleMap"]


def test_each_place_knows_its_tag_and_each_cell_its_heading(joint: PdfReader) -> None:
    tags = root_of(joint)["/StructTreeRoot"]
    flat = tags["/ParentTree"]["/Nums"]
    places = dict(zip(flat[::2], flat[1::2], strict=True))
    assert list(places) == list(range(cast("int", tags["/ParentTreeNextKey"])))
    for page in joint.pages:
        tagged = places.pop(page["/StructParents"]).get_object()
        for number, tag in enumerate(tagged):
            assert number in tag["/K"]
            assert tag["/Pg"] == page
        for link in cast("Any", page.get("/Annots", [])):
            tag = places.pop(link["/StructParent"]).get_object()
            (held,) = (kid.get_object()["/Obj"] for kid in tag["/K"] if isinstance(kid.get_object(), dict))
            assert held == link.get_object()
    assert not places
    names = tags["/IDTree"]["/Names"]
    assert names[::2] == sorted(set(names[::2]))
    assert all(cell["/ID"] == name for name, cell in zip(names[::2], names[1::2], strict=True))
    cells = [tag for tag in elements(tags) if tag["/S"] in {"/TD", "/TH"}]
    assert {name for cell in cells for part in cell["/A"] for name in part.get("/Headers", [])} <= set(names[::2])


def test_it_declares_itself_an_archive_file_and_holds_its_data(joint: PdfReader, one: PdfReader) -> None:
    metadata = root_of(joint)["/Metadata"].get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert f"<xmpTPg:NPages>{len(joint.pages)}</xmpTPg:NPages>" in metadata
    assert set(root_of(joint)) == set(root_of(one))
    assert joint.metadata == one.metadata
    assert joint.attachments == one.attachments


def test_the_clinics_seal_holds_on_it(in_parts: bytes, tmp_path: Path) -> None:
    file = tmp_path / "sealed.pdf"
    file.write_bytes(seal_pdf(in_parts, ClinicSealKey(create_seal_certificate(CLINIC.name, now=START))))
    said = subprocess.run(["pdfsig", str(file)], capture_output=True, check=False).stdout.decode()
    assert "Signature is Valid." in said
    assert "Total document signed" in said


def test_photos_part_a_journal_too_and_one_that_several_records_share_counts_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def on(photo: str) -> dict[str, Any]:
        return {"parts": [{"is": "facts"}, {"is": "points", "maps": [{"map": photo}]}], "corrections": []}

    corrected = {"parts": [], "corrections": [on("c")]}
    records = [on("a"), on("a"), on("b"), on("a"), corrected, on("gone"), on("b")]
    maps = {name: {"svg": Drawing("x" * 1000)} for name in "abc"}
    monkeypatch.setattr(long_journal, "_MOST_PICTURES", 2500)
    assert list(long_journal._groups(records, maps)) == [records[:4], records[4:]]
    assert list(long_journal._groups([], maps)) == [[]]


# ----------------------------------------------------------------------------------------------------- while it is made


def test_it_tells_each_part_twice_and_ends_with_all(in_parts: bytes, told: list[tuple[int, int]]) -> None:
    assert in_parts
    (of,) = {of for _, of in told}
    assert of > 2 * 5
    assert sorted(told) == told
    assert {done for done, _ in told} >= set(range(1, of + 1))


@pytest.mark.parametrize("share", [0.3, 0.8], ids=["while it is measured", "while it is set"])
def test_it_can_be_stopped(monkeypatch: pytest.MonkeyPatch, share: float) -> None:
    monkeypatch.setattr(long_journal, "_MOST_TEXT", PART)
    started = list[subprocess.Popen[bytes]]()
    begin = subprocess.Popen

    def watched(*what: Any, **how: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401 - passed on
        started.append(begin(*what, **how))
        return started[-1]

    class Stopped(Exception):
        pass

    def stop(done: int, of: int) -> None:
        if done < of * share or started[-1].returncode is not None:
            return
        started[-1].send_signal(signal.SIGSTOP)  # so that it cannot end by itself before it is ended
        became = os.waitid(os.P_PID, started[-1].pid, os.WEXITED | os.WSTOPPED | os.WNOWAIT)
        if became is not None and became.si_code == os.CLD_STOPPED:
            raise Stopped

    monkeypatch.setattr(subprocess, "Popen", watched)
    monkeypatch.setattr(typesetting_child, "_LOOK_SECONDS", 0.01)  # or a part may be set between two looks
    with pytest.raises(Stopped):
        journal_pdf(a_long_journal(), resources=RESOURCES, told=stop)
    assert started[-1].returncode not in {None, 0}  # it was ended, and waited for


def test_what_the_typesetter_did_not_write_is_not_joined(in_parts: bytes) -> None:
    for other in (b"", b"CanaryText", in_parts[:-2000], in_parts.replace(b"/Outlines", b"/Outsides")):
        with pytest.raises(NotJoined) as failure:
            joined_pdf.joined([in_parts, other], {})
        assert "CanaryText" not in str(failure.value)


def test_what_cannot_be_joined_is_set_at_once(monkeypatch: pytest.MonkeyPatch, at_once: bytes) -> None:
    """After a change of the typesetter, say: it takes more memory, but the journal gets out."""

    def refuse(_parts: Sequence[bytes], _targets: Mapping[str, Target]) -> bytes:
        raise NotJoined

    monkeypatch.setattr(long_journal, "_MOST_TEXT", PART)
    monkeypatch.setattr(long_journal, "joined", refuse)
    made = journal_pdf(a_long_journal(), resources=RESOURCES)
    assert pages(made) == pages(at_once)
