"""Finds the pictures of a folder or card, and empties it of exactly those that the journal holds; it follows no link.

What is deleted is written down. A file goes only while it is, to the byte, what was sealed, and only with its folder
where it was: neither it nor a folder above it may have become a link meanwhile.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.journal import PatientRecord, photos_of
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.photos import Photo, PhotoSourcesDeleted, SourceDeleted
from journal_app.domain.pictures import MOST_BYTES
from journal_app.domain.records import NewRecord
from journal_app.services.session import ChangeSet, Session

MOST_FOUND = 2_000
"""Pictures of one folder; a card that holds more is taken in by its folders."""
MOST_DEEP = 12
"""Folders below each other."""
MOST_SEEN = 50_000
"""Files and folders looked at by name."""
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".heic", ".heif")
_NOT_THE_OWNERS = frozenset(
    ("thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "@eadir", "__macosx")
)
"""What systems put beside pictures by themselves; what begins with a full stop is left out, too."""
_HIDDEN_BY_WINDOWS = 0x2 | 0x4
"""FILE_ATTRIBUTE_HIDDEN and FILE_ATTRIBUTE_SYSTEM."""
_MOUNTED_BY_WINDOWS = 0xA0000003
"""IO_REPARSE_TAG_MOUNT_POINT: a junction, which is a link under another name."""
_LONGEST_NAME, _KEPT_OF_NAME = 600, 200
_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A file that is called like a picture: where it lies, and when it was written (aware UTC)."""

    path: Path
    written: datetime


@dataclass(frozen=True, slots=True)
class FolderFound:
    """What lies below a folder: pictures by day and name, how many other files, and which folders do not open.

    ``has_more``: there was more than is looked at at once.
    """

    folder: Path
    pictures: tuple[FoundPicture, ...]
    others: int
    closed: tuple[str, ...]
    has_more: bool


class Left(StrEnum):
    """Why a file was not deleted."""

    GONE = "gone"
    LINK = "link"
    CHANGED = "changed"
    NOT_HELD = "not_held"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was taken in: where it lies, below which folder that somebody chose, and as which photo."""

    path: Path
    folder: Path
    photo: UUID


@dataclass(frozen=True, slots=True)
class Emptied:
    """What was deleted and what was not, and why; ``changes`` is None where nothing was."""

    changes: ChangeSet | None
    deleted: tuple[Path, ...]
    left: tuple[tuple[Path, Left], ...]


def find_pictures(session: Session, folder: Path, report: Callable[[int], None]) -> FolderFound:
    """Look through a folder and those below it by name alone; ``report`` is told how many pictures there are so far.

    Raises:
        UserFacing: no permission.
        Environmental: the folder cannot be looked into.
    """
    session.require(Permission.WRITE_CLINICAL)
    try:
        os.scandir(folder).close()
    except OSError:
        raise Environmental(
            "photo.folder_closed", "This folder cannot be looked into. Look whether the card is still in."
        ) from None
    look = _Look(report)
    look.through(folder)
    found = tuple(sorted(look.pictures, key=lambda one: (one.written.date(), str(one.path))))
    return FolderFound(folder, found, look.others, tuple(look.closed), look.has_more)


def delete_sources(
    session: Session, record: PatientRecord, sources: Iterable[Source], report: Callable[[int], None]
) -> Emptied:
    """Delete these files, each after comparing it and the journal's own copy with what was sealed; write down which.

    ``report`` is told how many were looked at; where it raises, what was deleted by then is written down first.

    Raises:
        UserFacing: no permission.
        Environmental: what was deleted could not be written down.
    """
    session.require(Permission.WRITE_CLINICAL)
    wanted = tuple(sources)
    with session.vault.snapshot() as reader:
        standing = {one.id: one for one in photos_of(reader.journal(record.patient.id))}
    deleted: list[Source] = []
    left: list[tuple[Path, Left]] = []
    try:
        for number, source in enumerate(wanted):
            report(number)
            why = _delete(session, source, standing.get(source.photo))
            if why is None:
                deleted.append(source)
            else:
                left.append((source.path, why))
    finally:
        changes = _written_down(session, record, deleted, left) if deleted else None
    return Emptied(changes, tuple(one.path for one in deleted), tuple(left))


class _Look:
    """One look through a folder, within the limits."""

    def __init__(self, report: Callable[[int], None]) -> None:
        self._report = report
        self._seen = 0
        self.pictures: list[FoundPicture] = []
        self.others = 0
        self.closed: list[str] = []
        self.has_more = False

    def through(self, top: Path) -> None:
        """Look at everything below, one folder after the other."""
        waiting = [(top, 0)]
        while waiting and not self.has_more:
            folder, deep = waiting.pop()
            self._report(len(self.pictures))
            try:
                with os.scandir(folder) as entries:
                    for entry in _plain(entries):
                        if self._is_enough():
                            return
                        if not entry.is_dir(follow_symlinks=False):
                            self._file(entry)
                        elif deep < MOST_DEEP:
                            waiting.append((Path(entry.path), deep + 1))
                        else:
                            self.has_more = True
            except OSError:
                self.closed.append(folder.name)

    def _is_enough(self) -> bool:
        self._seen += 1
        self.has_more = self.has_more or self._seen > MOST_SEEN or len(self.pictures) >= MOST_FOUND
        return self._seen > MOST_SEEN or len(self.pictures) >= MOST_FOUND

    def _file(self, entry: os.DirEntry[str]) -> None:
        if not entry.name.lower().endswith(SUFFIXES):
            self.others += 1
            return
        written = datetime.fromtimestamp(max(0.0, entry.stat(follow_symlinks=False).st_mtime), UTC)
        self.pictures.append(FoundPicture(Path(entry.path), written))


def _plain(entries: Iterable[os.DirEntry[str]]) -> Iterator[os.DirEntry[str]]:
    """Folders and files of the owner's; no link, nothing hidden, no pipe or device."""
    for entry in entries:
        if entry.name.startswith(".") or entry.name.lower() in _NOT_THE_OWNERS:
            continue
        try:
            told = entry.stat(follow_symlinks=False)
        except OSError:  # a damaged entry keeps nobody from the others
            continue
        if getattr(told, "st_file_attributes", 0) & _HIDDEN_BY_WINDOWS or _is_link(told):
            continue
        if entry.is_dir(follow_symlinks=False) or entry.is_file(follow_symlinks=False):
            yield entry


def _delete(session: Session, source: Source, photo: Photo | None) -> Left | None:
    """Delete one file; why not, where it was left."""
    try:
        if _is_behind_a_link(source):
            return Left.LINK
        sealed = None if photo is None else photo.original
        if sealed is None or _hash_of_journals(session, source.photo, sealed.file) != sealed.sha256:
            return Left.NOT_HELD
        before, digest = _hash_of(source.path)
        if digest != sealed.sha256 or _identity(source.path.lstat()) != before or _is_behind_a_link(source):
            return Left.CHANGED
        source.path.unlink()
    except FileNotFoundError:
        return Left.GONE
    except OSError:
        return Left.REFUSED
    return None


def _is_behind_a_link(source: Source) -> bool:
    """Whether the file, or a folder between it and the one that was chosen, is a link."""
    if not source.path.is_relative_to(source.folder):
        return True
    above = (one for one in source.path.parents if one != source.folder and one.is_relative_to(source.folder))
    return any(_is_link(one.lstat()) for one in (source.path, *above))


def _is_link(told: os.stat_result) -> bool:
    return stat.S_ISLNK(told.st_mode) or getattr(told, "st_reparse_tag", 0) == _MOUNTED_BY_WINDOWS


def _hash_of(path: Path) -> tuple[tuple[int, ...], str]:
    """Which file it is, and the SHA-256 (hex) of what lies in it; of one larger than any photo, of nothing."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        told = os.fstat(file.fileno())
        digest = hashlib.sha256()
        if stat.S_ISREG(told.st_mode) and told.st_size <= MOST_BYTES:
            while part := file.read(_AT_ONCE):
                digest.update(part)
        return _identity(told), digest.hexdigest()


def _identity(told: os.stat_result) -> tuple[int, ...]:
    return told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns


def _hash_of_journals(session: Session, photo: UUID, file: UUID) -> str:
    """Of what the journal gives back now; empty where it gives nothing."""
    try:
        return hashlib.sha256(session.vault.file(photo, file)).hexdigest()
    except (UserFacing, Environmental):
        return ""


def _written_down(
    session: Session, record: PatientRecord, deleted: list[Source], left: list[tuple[Path, Left]]
) -> ChangeSet:
    folder = deleted[0].folder
    content = PhotoSourcesDeleted(
        _line(folder.name or str(folder)),
        tuple(SourceDeleted(one.photo, _line(one.path.name)) for one in deleted),
        tuple(_line(path.name) for path, _ in left),
    )
    new = NewRecord("photo.sources_deleted", content, patient=record.patient.id, purpose=Purpose.CARE.value)
    with session.vault.act(session.now()) as act:
        (written,) = act.append(new)
    return ChangeSet.of(new.kind, patients=[record.patient.id], made=written.id)


def _line(text: str) -> str:
    """A file's name as it can be kept: file systems allow what no text may hold."""
    seen = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    return clean_text(seen[:_KEPT_OF_NAME], max_length=_LONGEST_NAME, lines=Lines.ONE).strip()
