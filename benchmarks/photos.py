"""What keeping photos costs, beside the same files in a folder with the smaller ones that Pillow makes.

The plain folder gets the same work: each photo decoded once by Pillow, with the same shortcuts that the program takes
(a JPEG's decoder halves what it can), the same two smaller ones encoded alike, all three on the disk before the next.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from uuid import UUID

from PIL import Image, ImageOps

from benchmarks import photo_grid
from benchmarks.cases import Row
from benchmarks.loading import Loaded
from benchmarks.timing import Taken, taken, times
from journal_app.domain.access import Purpose
from journal_app.domain.journal import PatientRecord, photos_of
from journal_app.domain.photos import Photo, PhotoSource
from journal_app.services import gate, photos
from journal_app.services.photos import SCREEN, THUMBNAIL, NewPhoto
from journal_app.services.session import Session

MEGAPIXELS = 12
"""As a telephone takes them: 4,000 to 3,000."""
_COARSE = 10
"""Noise of every tenth pixel, smoothed: about as large a file as a telephone's photo of skin."""
_KINDS = 7
"""How many different pictures there are; each photo is one of them with a number of its own in it. Of a number that
shares no factor with how rarely the plain folder gets one, or it would get some kinds and never the others."""
_SCREENFUL = 12
_SHOWN = 60
"""How many photos of one patient are looked at."""
_OF_ONE_PATIENT = 2_000
"""How many photos one patient has at most; the others are the next patient's."""
_PLAIN = 500
"""How many photos the plain folder gets at most, spread over the run: the disk need not hold all of them twice."""
_QUALITIES = {THUMBNAIL: 80, SCREEN: 85}
_LEFT_FREE = 10 * 1024**3
"""Bytes of the disk that are others'."""
_LOOKED_EVERY = 100
"""Photos after which the disk is looked at again: other programs fill it, too."""


class DiskTooFull(Exception):
    """So many photos would leave too little of the disk to others; nothing more was written."""


@dataclass(slots=True)
class _Folder:
    """Originals and smaller ones as plain files."""

    place: Path
    count: int = 0
    spent: list[Taken] = field(default_factory=list)

    def keep(self, content: bytes) -> None:
        """The file and its smaller ones, each on the disk when it returns."""
        self.count += 1
        name = hashlib.sha256(content).hexdigest()
        _on_disk(self.place / f"{name}.jpg", content)
        for longest, smaller in _smaller(content).items():
            _on_disk(self.place / f"{name}.{longest}.jpg", smaller)

    def read(self, photo: Photo, longest: int | None = None) -> bytes:
        """The original, or the one of that size."""
        name = photo.original.sha256
        return (self.place / (f"{name}.jpg" if longest is None else f"{name}.{longest}.jpg")).read_bytes()

    def sizes(self) -> tuple[float, float]:
        """KiB per photo: of all its files, and of the one for the screen."""
        files = [(path.name, path.stat().st_size / 1024) for path in self.place.iterdir()]
        screen = sum(size for name, size in files if name.endswith(f".{SCREEN}.jpg"))
        return sum(size for _, size in files) / self.count, screen / self.count


def measure(loaded: Loaded, count: int, *, megapixels: int = MEGAPIXELS) -> Iterator[Row]:
    """Take ``count`` photos in, as a card full of them, look at the grid, and at some of them.

    Ctrl+C ends the taking in, and what was taken in by then is measured.
    """
    session, plain = loaded.session, _Folder(loaded.folder / "plain-photos")
    plain.place.mkdir()
    kinds = [picture(number, megapixels) for number in range(min(count, _KINDS))]
    session.pictures.read(kinds[0], longest=(THUMBNAIL,))  # the process that opens pictures is there by now
    _require_room(loaded.folder, count * _bytes_kept(kinds[0]) + min(count, _PLAIN) * _bytes_kept(kinds[0]))
    before = _size(loaded)
    ours, apart = _taken_in(loaded, plain, kinds, count)
    each = f"{len(ours):,} photos of {megapixels} megapixels"
    yield Row(f"take in {each}, each to the byte", times(ours), times(plain.spent), target="≤ 1.3 ×")
    computed = (sum(one.processor for one in ours) + apart) / len(ours)
    folder = sum(one.processor for one in plain.spent) / len(plain.spent)
    yield Row("what the processor computed for it, the process that opens pictures included", computed, folder)
    yield Row("photos taken in", 1000 * len(ours) / sum(one.clock for one in ours), None, unit="a second")
    grown, (files, screen) = (_size(loaded) - before) / len(ours) / 1024, plain.sizes()
    yield Row("growth per photo, beside the same three files", grown, files, unit="KiB")
    yield Row("growth beyond those files", (grown / files - 1) * 100, None, unit="%", target="≤ 1 %")
    yield Row("of which the one as large as the screen", screen, screen, unit="KiB")
    record = opened_journal(session, loaded.patients[0])
    yield from _looked_at(session, record, plain)
    yield from photo_grid.measure_kept(session, record, loaded.folder / "plain-thumbnails")


def _taken_in(loaded: Loaded, plain: _Folder, kinds: Sequence[bytes], count: int) -> tuple[Sequence[Taken], float]:
    """Photo by photo in the vault and, at every so many, in the folder, so that both meet the same other programs.

    Returns what each took, and the milliseconds that the processes computed that open pictures.
    """
    session, every = loaded.session, max(1, count // _PLAIN)
    ours, stop, began = list[Taken](), Event(), os.times()
    before = signal.signal(signal.SIGINT, lambda *_: stop.set())
    record = opened_journal(session, loaded.patients[0])
    following = numbered(kinds, 0)
    for number in range(count):
        if number and number % _OF_ONE_PATIENT == 0:
            record = opened_journal(session, loaded.patients[number // _OF_ONE_PATIENT % len(loaded.patients)])
        if number % _LOOKED_EVERY == 0:
            _require_room(loaded.folder, 0)
        content, following = following, numbered(kinds, number + 1) if number + 1 < count else b""
        new = NewPhoto(content, PhotoSource.FILE)
        ours.append(taken(lambda: photos.take_in(session, record, new, following=following)))  # noqa: B023 -- at once
        if number % every == 0:
            plain.spent.append(taken(lambda: plain.keep(content)))  # noqa: B023 -- at once
        if stop.is_set():
            break
    signal.signal(signal.SIGINT, before)
    session.pictures.close()  # type: ignore[attr-defined] # so that what its processes computed is known
    ended = os.times()
    apart = ended.children_user + ended.children_system - began.children_user - began.children_system
    return ours, apart * 1000


def _looked_at(session: Session, record: PatientRecord, plain: _Folder) -> Iterator[Row]:
    held = [photo for photo in photos_of(record.items) if (plain.place / f"{photo.original.sha256}.jpg").exists()]
    shown = held[:_SHOWN]
    screenful = (shown * _SCREENFUL)[:_SCREENFUL]

    def open_grid() -> None:
        for photo in screenful:
            _decoded(photos.thumbnail(session, record, photo))

    def open_folder() -> None:
        for photo in screenful:
            _decoded(plain.read(photo, THUMBNAIL))

    ours, theirs = list[Taken](), list[Taken]()
    for _ in shown:
        ours.append(taken(open_grid))
        theirs.append(taken(open_folder))
    yield Row(f"a grid of {_SCREENFUL} thumbnails", times(ours), times(theirs))

    ours, theirs = [], []
    for photo in shown:
        ours.append(taken(lambda: _decoded(photos.for_screen(session, record, photo))))  # noqa: B023 -- done at once
        theirs.append(taken(lambda: _decoded(plain.read(photo, SCREEN))))  # noqa: B023 -- done at once
    yield Row("open a photo as large as the screen", times(ours), times(theirs), target="≤ 200 ms")

    ours, theirs = [], []
    for photo in shown:
        ours.append(taken(lambda: photos.close_up(session, record, photo)))  # noqa: B023 -- done at once
        theirs.append(taken(lambda: _decoded(plain.read(photo)).tobytes()))  # noqa: B023 -- done at once
    yield Row("open every pixel of it, as zooming does", times(ours), times(theirs))


def _bytes_kept(content: bytes) -> int:
    """Of a photo and its smaller ones, as files."""
    return len(content) + sum(map(len, _smaller(content).values()))


def _require_room(folder: Path, needed: int) -> None:
    """Raise `DiskTooFull` unless so many bytes more leave others enough."""
    free = shutil.disk_usage(folder).free
    if free - needed < _LEFT_FREE:
        raise DiskTooFull(f"{needed / 1e9:.0f} GB are needed, {free / 1e9:.0f} are free, and 10 GB are left to others.")


def opened_journal(session: Session, patient: UUID) -> PatientRecord:
    """A patient's journal, looked at for care."""
    return gate.take_record(session, patient, Purpose.CARE)


def picture(number: int, megapixels: int = MEGAPIXELS) -> bytes:
    """A JPEG of nothing, as large as a telephone's."""
    wide = round((megapixels * 1_000_000 * 4 / 3) ** 0.5)
    high = wide * 3 // 4
    size = (wide // _COARSE, high // _COARSE)
    seen = hashlib.shake_256(str(number).encode()).digest(size[0] * size[1] * 3)
    picture = Image.frombytes("RGB", size, seen).resize((wide, high), Image.Resampling.BICUBIC)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()


def numbered(kinds: Sequence[bytes], number: int) -> bytes:
    """One of the pictures with its number as a comment behind the beginning: another file, made for nothing."""
    picture, words = kinds[number % len(kinds)], b"%010d" % number
    return picture[:2] + b"\xff\xfe" + (len(words) + 2).to_bytes(2, "big") + words + picture[2:]


def _smaller(content: bytes) -> dict[int, bytes]:
    made = {}
    with Image.open(io.BytesIO(content)) as opened:
        if max(opened.size) * 8 >= SCREEN * 15:  # else half of it would be too small for the screen
            opened.draft("RGB", (opened.width // 2, opened.height // 2))
        picture = ImageOps.exif_transpose(opened)
        for longest in (SCREEN, THUMBNAIL):
            picture.thumbnail((longest, longest))
            out = io.BytesIO()
            picture.save(out, "JPEG", quality=_QUALITIES[longest], optimize=longest == THUMBNAIL)
            made[longest] = out.getvalue()
    return made


def _decoded(jpeg: bytes) -> Image.Image:
    with Image.open(io.BytesIO(jpeg)) as picture:
        picture.load()
        return picture


def _on_disk(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _size(loaded: Loaded) -> int:
    """Bytes of the vault, with nothing of its database in a log."""
    loaded.vault._database.fold_log()  # noqa: SLF001 -- else the log's size would be taken for growth
    return sum(path.stat().st_size for path in (loaded.folder / "vault").rglob("*") if path.is_file())
