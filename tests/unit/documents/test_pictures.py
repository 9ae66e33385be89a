"""Pictures as cameras and attackers make them: shown upright and in their colours, or refused in words."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image, ImageCms, ImageDraw
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from journal_app.documents import pictures
from journal_app.documents.picture_child import LENGTH
from journal_app.documents.pictures import PictureReader
from journal_app.domain.pictures import PictureFormat, PictureRefused, Pixels, Refusal

SAMPLES = Path(__file__).parents[2] / "samples" / "pictures"
RED, BLUE = (200, 30, 30), (20, 20, 220)
CANARY = "Canary Kirsten 55.676"
WIDTH, HEIGHT, CORNER = 96, 64, 32


@pytest.fixture(scope="module")
def reader() -> Iterator[PictureReader]:
    with PictureReader() as opened:
        yield opened


def scene() -> Image.Image:
    """Red, with a blue upper left corner, so that every turn and mirroring shows."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), RED)
    ImageDraw.Draw(picture).rectangle((0, 0, CORNER - 1, CORNER - 1), fill=BLUE)
    return picture


def saved(picture: Image.Image, form: str = "JPEG", **options: Any) -> bytes:  # noqa: ANN401 -- Pillow's
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def exif_of(*, orientation: int = 1, offset: str | None = "+01:00") -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Make] = "Invented"
    exif[ExifTags.Base.Model] = "Invented Camera 1"
    exif[ExifTags.Base.ImageDescription] = CANARY
    detail = exif.get_ifd(ExifTags.IFD.Exif)
    detail[ExifTags.Base.DateTimeOriginal] = "2026:03:02 09:30:00"
    if offset is not None:
        detail[ExifTags.Base.OffsetTimeOriginal] = offset
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[1], place[2] = "N", (55.0, 40.0, 34.0)
    return exif


def near(pixels: Pixels, x: int, y: int) -> tuple[int, int, int]:
    start = 3 * (y * pixels.width + x)
    red, green, blue = pixels.rgb[start : start + 3]
    return red, green, blue


def is_like(found: tuple[int, int, int], wanted: tuple[int, int, int], by: int = 30) -> bool:
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))


def is_upright(pixels: Pixels) -> bool:
    middle = CORNER // 2
    return is_like(near(pixels, middle, middle), BLUE) and all(
        is_like(near(pixels, x, y), RED)
        for x, y in (
            (pixels.width - middle, middle),
            (middle, pixels.height - 8),
            (pixels.width - 8, pixels.height - 8),
        )
    )


UNTURNED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera's sensor lay for each orientation that it wrote down."""


@pytest.mark.parametrize("orientation", UNTURNED)
def test_every_way_of_holding_a_camera_is_shown_upright(reader: PictureReader, orientation: int) -> None:
    turn = UNTURNED[orientation]
    lying = scene() if turn is None else scene().transpose(turn)
    content = saved(lying, quality=95, exif=exif_of(orientation=orientation))
    facts, (shown,) = reader.read(content, longest=[200])
    assert (facts.width, facts.height) == (shown.width, shown.height) == (WIDTH, HEIGHT)
    assert is_upright(shown)


def test_the_camera_tells_when_and_with_what_and_that_it_knew_where(reader: PictureReader) -> None:
    facts, _ = reader.read(saved(scene(), exif=exif_of()))
    assert facts.format is PictureFormat.JPEG
    assert facts.taken == datetime(2026, 3, 2, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    assert facts.device == "Invented Camera 1"
    assert facts.has_place


def test_a_camera_without_an_offset_tells_its_own_clock(reader: PictureReader) -> None:
    facts, _ = reader.read(saved(scene(), exif=exif_of(offset=None)))
    assert facts.taken == datetime(2026, 3, 2, 9, 30)  # noqa: DTZ001 -- that is the point


@pytest.mark.parametrize("moment", ["0000:00:00 00:00:00", "2026:02:30 10:00:00", "yesterday", ""])
def test_a_time_that_never_was_is_none(reader: PictureReader, moment: str) -> None:
    exif = exif_of()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = moment
    assert reader.read(saved(scene(), exif=exif))[0].taken is None


def test_damaged_facts_do_not_keep_a_photo_from_the_journal(reader: PictureReader) -> None:
    whole = saved(scene(), quality=95, exif=exif_of())
    start = whole.index(b"Exif\x00\x00") + 6
    facts, (shown,) = reader.read(whole[:start] + b"\xff" * 40 + whole[start + 40 :], longest=[200])
    assert facts.taken is None
    assert is_upright(shown)


@pytest.mark.parametrize(
    ("form", "options", "kept"),
    [
        ("PNG", {}, PictureFormat.PNG),
        ("WEBP", {"lossless": True}, PictureFormat.WEBP),
        ("TIFF", {}, PictureFormat.TIFF),
        ("TIFF", {"compression": "tiff_lzw"}, PictureFormat.TIFF),
    ],
)
def test_the_other_formats(reader: PictureReader, form: str, options: dict[str, Any], kept: PictureFormat) -> None:
    facts, (shown,) = reader.read(saved(scene(), form, **options), longest=[200])
    assert facts.format is kept
    assert is_upright(shown)


def test_a_telephones_heic(reader: PictureReader) -> None:
    facts, (shown,) = reader.read((SAMPLES / "blue_corner.heic").read_bytes(), longest=[200])
    assert (facts.format, facts.width, facts.height) == (PictureFormat.HEIF, WIDTH, HEIGHT)
    assert is_upright(shown)


def test_a_telephones_jpeg_with_more_behind_it(reader: PictureReader) -> None:
    content = saved(scene(), "MPO", save_all=True, append_images=[Image.new("RGB", (WIDTH, HEIGHT), "white")])
    facts, (shown,) = reader.read(content, longest=[200])
    assert facts.format is PictureFormat.JPEG
    assert is_upright(shown)


def test_printers_colours_and_grey_and_clear_ones(reader: PictureReader) -> None:
    _, (cmyk,) = reader.read(saved(scene().convert("CMYK"), quality=95), longest=[200])
    assert is_upright(cmyk)
    _, (grey,) = reader.read(saved(Image.new("L", (8, 8), 77), "PNG"), longest=[8])
    assert near(grey, 4, 4) == (77, 77, 77)
    _, (clear,) = reader.read(saved(Image.new("RGBA", (8, 8), (0, 0, 0, 0)), "PNG"), longest=[8])
    assert near(clear, 4, 4) == (255, 255, 255)
    _, (palette,) = reader.read(saved(scene().quantize(8), "PNG"), longest=[200])
    assert is_upright(palette)


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
def test_sixteen_bits_are_as_bright_as_eight(reader: PictureReader, form: str) -> None:
    deep = Image.frombytes("I;16", (8, 8), struct.pack("<64H", *[0x8080] * 64))
    _, (shown,) = reader.read(saved(deep, form), longest=[8])
    assert is_like(near(shown, 4, 4), (128, 128, 128), by=2)


def test_a_colour_profile_is_honoured(reader: PictureReader) -> None:
    plain = Image.new("RGB", (8, 8), (100, 150, 200))
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    _, (same,) = reader.read(saved(plain, "PNG", icc_profile=lab), longest=[8])
    assert is_like(near(same, 4, 4), (100, 150, 200), by=2)
    _, (kept,) = reader.read(saved(plain, "PNG", icc_profile=b"no profile at all"), longest=[8])
    assert near(kept, 4, 4) == (100, 150, 200)


def test_renditions_keep_the_shape_and_are_never_larger(reader: PictureReader) -> None:
    _, (small, large) = reader.read(saved(Image.new("RGB", (900, 600), RED), quality=95), longest=[90, 2000])
    assert (small.width, small.height) == (90, 60)
    assert (large.width, large.height) == (900, 600)
    assert len(small.rgb) == 3 * 90 * 60


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_telephones_twelve_megapixels_are_halved_while_they_are_decoded(
    reader: PictureReader, orientation: int
) -> None:
    """The half of 4,032 pixels does for 2,048 and is had for nothing; the half of 3,264 would be too coarse."""
    for (wide, high), largest in (((4032, 3024), (2016, 1512)), ((3264, 2448), (2048, 1536))):
        turn = UNTURNED[orientation]
        lying = scene().resize((wide, high)) if turn is None else scene().resize((wide, high)).transpose(turn)
        content = saved(lying, quality=60, exif=exif_of(orientation=orientation))
        facts, (small, large) = reader.read(content, longest=[360, 2048])
        assert (facts.width, facts.height) == (wide, high)
        assert (large.width, large.height) == largest
        assert (small.width, small.height) == (360, 270)
        for shown in (small, large):
            assert is_like(near(shown, shown.width // 6, shown.height // 4), BLUE)
            assert is_like(near(shown, shown.width * 5 // 6, shown.height * 3 // 4), RED)


def test_what_is_made_from_pixels_holds_nothing_of_the_file(reader: PictureReader) -> None:
    content = saved(scene(), quality=95, exif=exif_of(), comment=CANARY.encode(), icc_profile=b"x" * 200)
    assert CANARY.encode() in content
    _, (shown,) = reader.read(content, longest=[200])
    clean = reader.jpeg(shown)
    with Image.open(io.BytesIO(clean)) as fresh:
        assert not fresh.getexif()
        assert {"comment", "exif", "icc_profile"}.isdisjoint(fresh.info)
    assert b"Invented" not in clean
    assert CANARY.encode() not in clean


# ------------------------------------------------------------------------------------------------------- the attacker's


def png_bomb(width: int, height: int) -> bytes:
    """A small PNG of one colour that unpacks to width x height bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = zlib.compressobj(9)
    row = b"\x00" * (width + 1)
    data = b"".join(rows.compress(row) for _ in range(height)) + rows.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def refusal(reader: PictureReader, content: bytes) -> Refusal:
    with pytest.raises(PictureRefused) as refused:
        reader.read(content, longest=[200])
    assert str(refused.value).endswith(".")
    return refused.value.refusal


def animated(form: str) -> bytes:
    return saved(scene(), form, save_all=True, append_images=[Image.new("RGB", (WIDTH, HEIGHT), "white")], duration=100)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(b"", Refusal.EMPTY, id="empty"),
        pytest.param(b"\xff\xd8\xff\xe0 and no more", Refusal.BROKEN, id="a beginning"),
        pytest.param(b"%PDF-1.7\n", Refusal.UNKNOWN, id="pdf"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", Refusal.UNKNOWN, id="svg"),
        pytest.param(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", Refusal.UNKNOWN, id="eps"),
        pytest.param(saved(scene(), "GIF"), Refusal.UNKNOWN, id="gif"),
        pytest.param(saved(scene(), "BMP"), Refusal.UNKNOWN, id="bmp"),
        pytest.param(saved(scene(), "PPM"), Refusal.UNKNOWN, id="ppm"),
        pytest.param(animated("WEBP"), Refusal.MOVES, id="webp that moves"),
        pytest.param(animated("PNG"), Refusal.MOVES, id="png that moves"),
        pytest.param(saved(scene(), "PNG")[:-40], Refusal.BROKEN, id="cut png"),
        pytest.param(saved(scene(), quality=95)[:700], Refusal.BROKEN, id="cut jpeg"),
        pytest.param(saved(scene(), "TIFF")[:400], Refusal.BROKEN, id="cut tiff"),
        pytest.param((SAMPLES / "blue_corner.heic").read_bytes()[:600], Refusal.BROKEN, id="cut heic"),
        pytest.param(png_bomb(9_000, 9_000), Refusal.TOO_MANY_PIXELS, id="81 megapixels"),
        pytest.param(png_bomb(15_000, 15_000), Refusal.TOO_MANY_PIXELS, id="bomb"),
    ],
)
def test_what_is_no_still_picture_is_refused_in_words(reader: PictureReader, content: bytes, why: Refusal) -> None:
    assert refusal(reader, content) is why


def test_two_pages_of_a_tiff_are_not_one_photo(reader: PictureReader) -> None:
    two = saved(scene(), "TIFF", save_all=True, append_images=[scene()])
    assert refusal(reader, two) is Refusal.MOVES


def test_a_refused_picture_does_not_stop_the_next(reader: PictureReader) -> None:
    refusal(reader, b"\xff\xd8\xff\xe0 broken")
    assert is_upright(reader.read(saved(scene(), quality=95), longest=[200])[1][0])


def test_a_process_that_dies_is_a_sentence_and_the_next_picture_gets_another() -> None:
    with PictureReader() as reader:
        reader.read(saved(scene()))
        child = reader._child
        assert child is not None
        child.kill()
        child.wait()
        assert is_upright(reader.read(saved(scene(), quality=95), longest=[200])[1][0])
        second = reader._child
        assert second is not None
        assert second.pid != child.pid


def test_no_process_opens_pictures_for_long_nor_after_one_that_it_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_MOST_PICTURES", 3)
    whole, pids = saved(scene(), quality=95), []
    with PictureReader() as reader:
        for content in (whole, whole, whole, whole, b"\xff\xd8\xff\xe0 broken", whole):
            try:
                assert is_upright(reader.read(content, longest=[200])[1][0])
            except PictureRefused:
                assert content is not whole
            assert reader._child is not None, "the next one is being started already"
            pids.append(reader._child.pid)
    assert pids[0] == pids[1] != pids[2] == pids[3] != pids[4] == pids[5]


def test_a_picture_is_opened_meanwhile_and_no_answer_is_taken_for_anothers(reader: PictureReader) -> None:
    red, blue = (saved(Image.new("RGB", (9, 9), colour), "PNG") for colour in (RED, BLUE))
    first = reader.begin(red, longest=[9])
    _, (shown,) = first()
    assert near(shown, 4, 4) == RED
    abandoned = reader.begin(red, longest=[9])
    waited_for = reader.begin(blue, longest=[9])
    with pytest.raises(PictureRefused):
        abandoned()
    _, (shown,) = waited_for()
    assert near(shown, 4, 4) == BLUE, "nobody waited for the red one"
    with pytest.raises(PictureRefused):
        waited_for()
    reader.begin(red, longest=[9])
    _, (shown,) = reader.begin(red, longest=[9])()
    assert near(shown, 4, 4) == RED, "it was begun already"
    with pytest.raises(PictureRefused) as refused:
        reader.begin(b"")
    assert refused.value.refusal is Refusal.EMPTY


@pytest.mark.skipif(sys.platform != "linux", reason="there alone a process has a limit of memory")
def test_the_limits_hold_for_each_picture_and_the_next_is_opened_all_the_same() -> None:
    resource = pytest.importorskip("resource")
    whole = saved(scene(), quality=95)
    with PictureReader() as reader:
        for _ in range(3):
            assert is_upright(reader.read(whole, longest=[200])[1][0])
            child = reader._child
            assert child is not None
            resource.prlimit(child.pid, resource.RLIMIT_AS, (64 * 1024**2, 64 * 1024**2))
            with pytest.raises(PictureRefused) as refused:
                reader.read(saved(Image.new("RGB", (6000, 6000), RED)), longest=[2048])
            assert refused.value.refusal is Refusal.TOO_HARD
            assert child.returncode is not None


def test_the_process_gets_neither_our_environment_nor_our_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("JOURNAL_SECRET", CANARY)
    with (tmp_path / "open").open("wb"), PictureReader() as reader:
        reader.read(saved(scene()))
        child = reader._child
        assert child is not None
        proc = Path(f"/proc/{child.pid}")
        if not proc.exists():
            pytest.skip("this system does not show its processes")
        assert CANARY.encode() not in (proc / "environ").read_bytes()
        opened = [str(link.readlink()) for link in (proc / "fd").iterdir()]
        assert not [path for path in opened if str(tmp_path) in path]
        limits = (proc / "limits").read_text()
        assert "Max core file size        0 " in limits
        assert "Max file size             0 " in limits
        assert "Max address space         unlimited" not in limits


FAIR: dict[str, object] = {
    "format": "jpeg",
    "width": 1,
    "height": 1,
    "taken": None,
    "device": "",
    "has_place": False,
    "sizes": [[1, 1]],
}


@pytest.mark.parametrize(
    "told",
    [
        {"sizes": [[200, 200]]},
        {"sizes": [[1_000_000, 1]]},
        {"sizes": [[2, 1]]},
        {"sizes": []},
        {"sizes": [[True, 1]]},
        {"format": "exe"},
        {"width": 10**9},
        {"taken": "soon"},
    ],
)
def test_what_the_process_says_is_not_believed(told: dict[str, object]) -> None:
    assert pictures._checked(FAIR, b"abc", (100,))[1] == (Pixels(1, 1, b"abc"),)
    with pytest.raises(ValueError, match=r"."):
        pictures._checked({**FAIR, **told}, b"abc", (100,))


def taken_over(says: bytes) -> subprocess.Popen[bytes]:
    """A process in whose decoder somebody runs their own program: it says what it likes, and begins another."""
    program = (
        "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(5)']);"
        f"sys.stdout.buffer.write({says!r}); sys.stdout.flush(); sys.stdin.read()"
    )
    return subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def test_what_is_left_of_an_answer_is_not_taken_for_the_next() -> None:
    """A head that breaks the reading leaves its body behind, which may look like an answer about another's photo."""
    head, body = b"[" * 9_999, b"the next answer"
    reader = PictureReader()
    reader._child = child = taken_over(LENGTH.pack(len(head), len(body)) + head + body)
    assert refusal(reader, b"x") is Refusal.TOO_HARD
    assert child.returncode is not None


def test_a_process_cannot_make_us_fill_the_memory() -> None:
    side = 80_000_000
    reader = PictureReader()
    reader._child = taken_over(LENGTH.pack(2, 4_000_000_000) + b"{}")
    with pytest.raises(PictureRefused) as refused:
        reader.read(b"x", longest=[side])
    assert refused.value.refusal is Refusal.TOO_HARD
    with pytest.raises(ValueError, match="size"):
        pictures._checked({**FAIR, "width": side, "height": 2}, b"abc", (100,))


def test_what_a_process_began_itself_does_not_keep_us_waiting() -> None:
    reader, begun = PictureReader(), time.monotonic()
    reader._child = child = taken_over(b".")
    assert child.stdout is not None
    child.stdout.read(1)  # the other one runs by now, and holds both pipes
    reader.close()
    assert child.returncode is not None
    assert time.monotonic() - begun < 4


# ---------------------------------------------------------------------------------------------------------------- PDFs


def a_pdf(*texts: str, size: tuple[float, float] = (595, 842)) -> bytes:
    """A PDF of pages with a blue upper left corner, as any scanner's program writes them."""
    writer = PdfWriter()
    for _ in texts:
        page = writer.add_blank_page(*size)
        corner = DecodedStreamObject()
        corner.set_data(f"0 0 1 rg 0 {size[1] - 100} 100 100 re f".encode())
        page[NameObject("/Contents")] = writer._add_object(corner)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_the_pages_of_a_scan_are_drawn(reader: PictureReader) -> None:
    count, (second, third) = reader.pages(a_pdf("1", "2", "3"), longest=842, first=1, most=5)
    assert count == 3
    for page in (second, third):
        assert page.height == 842
        assert near(page, 40, 40) == (0, 0, 255)
        assert near(page, 300, 600) == (255, 255, 255)


def test_a_locked_pdf_is_refused_in_words(reader: PictureReader) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(a_pdf("1")))
    writer.encrypt("secret")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(PictureRefused, match="password"):
        reader.pages(out.getvalue(), longest=100)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(b"", Refusal.EMPTY, id="empty"),
        pytest.param(saved(scene()), Refusal.NO_PDF, id="a photo"),
        pytest.param(b"%PDF-1.7\n%%EOF", Refusal.NO_PDF, id="no pages"),
        pytest.param(b"%PDF-1.7\n" + bytes(5000), Refusal.NO_PDF, id="zeros"),
        pytest.param(a_pdf(*["page"] * 501), Refusal.TOO_MANY_PAGES, id="501 pages"),
    ],
)
def test_what_is_no_pdf_is_refused_in_words(reader: PictureReader, content: bytes, why: Refusal) -> None:
    with pytest.raises(PictureRefused) as refused:
        reader.pages(content, longest=100)
    assert refused.value.refusal is why


def test_a_page_of_a_kilometre_is_drawn_no_larger(reader: PictureReader) -> None:
    _, (page,) = reader.pages(a_pdf("1", size=(14_000, 10)), longest=200)
    assert page.width <= 200


@pytest.mark.parametrize(
    "told", [{"pages": 0}, {"pages": 501}, {"sizes": [[101, 1]]}, {"sizes": [[1, 1], [1, 1], [1, 1]]}, {"sizes": 3}]
)
def test_what_the_process_says_of_pages_is_not_believed(told: dict[str, object]) -> None:
    fair: dict[str, object] = {"pages": 1, "sizes": [[1, 1]]}
    assert pictures._checked_pages(fair, b"abc", longest=100, most=2) == (1, (Pixels(1, 1, b"abc"),))
    with pytest.raises(ValueError, match=r"."):
        pictures._checked_pages({**fair, **told}, b"abc", longest=100, most=2)


@pytest.mark.skipif(os.name != "posix", reason="pipes can be watched there alone")
@pytest.mark.parametrize(
    "does", ["import time; time.sleep(60)", "import sys, time; sys.stdin.buffer.read(4); time.sleep(60)"]
)
def test_a_process_that_was_taken_over_and_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    def silent() -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", does], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(pictures, "_started", silent)
    monkeypatch.setattr(pictures, "_PATIENCE", 0.5)
    with PictureReader() as reader, pytest.raises(PictureRefused) as refused:
        reader.read(bytes(2_000_000))
    assert refused.value.refusal is Refusal.TOO_HARD
    assert reader._child is None
