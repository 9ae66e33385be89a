"""What keeping photos costs, beside the same files in a folder with thumbnails that Pillow makes."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PIL import Image, ImageOps

from benchmarks.cases import Row
from benchmarks.loading import Loaded
from benchmarks.timing import timed
from journal_app.domain.access import Purpose
from journal_app.domain.journal import PatientRecord, photos_of
from journal_app.domain.photos import Photo, PhotoSource
from journal_app.services import gate, photos
from journal_app.services.photos import SCREEN, THUMBNAIL, NewPhoto
from journal_app.services.session import Session

_SIDES = (4000, 3000)
"""Twelve megapixels, as a telephone takes them."""
_COARSE = 5
"""Noise of every fifth pixel, smoothed: about as large a file as a photo of skin."""
_SCREENFUL = 12


@dataclass(frozen=True, slots=True)
class _Folder:
    """Originals and thumbnails as plain files."""

    place: Path

    def keep(self, name: str, content: bytes) -> None:
        """The file and its thumbnail, each on the disk when it returns."""
        _on_disk(self.place / f"{name}.jpg", content)
        _on_disk(self.place / f"{name}.small.jpg", _smaller(content, THUMBNAIL))

    def size(self) -> int:
        """Bytes of everything in it."""
        return _bytes_below(self.place)


def measure(loaded: Loaded, count: int) -> Iterator[Row]:
    """Take ``count`` photos in, look at the grid, and at each of them."""
    session, plain = loaded.session, _Folder(loaded.folder / "plain-photos")
    plain.place.mkdir()
    pictures = [_picture(number) for number in range(count)]
    record = _opened(session, loaded.patients[0])
    session.pictures.read(pictures[0], longest=(THUMBNAIL,))  # the process that opens pictures is there by now
    before = _bytes_below(loaded.folder / "vault")
    vault = timed(lambda one: photos.take_in(session, record, NewPhoto(one, PhotoSource.FILE)), pictures)
    kept = timed(lambda one: plain.keep(hashlib.sha256(one).hexdigest(), one), pictures)
    yield Row("take a photo of 12 megapixels in, to the byte", vault, kept)
    grown = (_bytes_below(loaded.folder / "vault") - before) / count / 1024
    yield Row("growth per photo of 12 megapixels", grown, plain.size() / count / 1024, unit="KiB")
    yield from _looked_at(session, _opened(session, loaded.patients[0]), plain)


def _looked_at(session: Session, record: PatientRecord, plain: _Folder) -> Iterator[Row]:
    shown = photos_of(record.items)
    screenful = (shown * _SCREENFUL)[:_SCREENFUL]

    def open_grid(_round: int) -> None:
        for photo in screenful:
            _decoded(photos.thumbnail(session, record, photo))

    def open_folder(_round: int) -> None:
        for photo in screenful:
            _decoded((plain.place / f"{photo.original.sha256}.small.jpg").read_bytes())

    rounds = range(len(shown))
    yield Row(f"a grid of {_SCREENFUL} thumbnails", timed(open_grid, rounds), timed(open_folder, rounds))

    def open_plain(photo: Photo) -> None:
        _smaller((plain.place / f"{photo.original.sha256}.jpg").read_bytes(), SCREEN)

    ours = timed(lambda photo: photos.for_screen(session, record, photo), shown)
    yield Row("open a photo as large as the screen", ours, timed(open_plain, shown))


def _opened(session: Session, patient: UUID) -> PatientRecord:
    return gate.take_record(session, patient, Purpose.CARE)


def _picture(number: int) -> bytes:
    wide, high = _SIDES
    size = (wide // _COARSE, high // _COARSE)
    seen = hashlib.shake_256(str(number).encode()).digest(size[0] * size[1] * 3)
    picture = Image.frombytes("RGB", size, seen).resize(_SIDES, Image.Resampling.BICUBIC)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()


def _smaller(content: bytes, longest: int) -> bytes:
    with Image.open(io.BytesIO(content)) as opened:
        opened.draft("RGB", (longest, longest))
        picture = ImageOps.exif_transpose(opened)
        picture.thumbnail((longest, longest))
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=80)
    return out.getvalue()


def _decoded(jpeg: bytes) -> None:
    with Image.open(io.BytesIO(jpeg)) as picture:
        picture.load()


def _on_disk(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _bytes_below(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
