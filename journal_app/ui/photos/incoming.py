"""Pictures on their way into the journal and what became of each; it must not show any."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.photos import PhotoPlace, PhotoSource
from journal_app.domain.pictures import MOST_BYTES, PictureRefused, Refusal
from journal_app.services import photos
from journal_app.services.photo_folders import Source
from journal_app.services.photos import NewPhoto, PhotoKept
from journal_app.services.session import Session
from journal_app.ui.tasks import Progress


@dataclass(frozen=True, slots=True)
class Incoming:
    """One picture on its way in: what it is called here, its bytes, whence.

    ``path`` where it is a file, ``folder`` the one that was chosen with all that lies below it.
    """

    name: str
    content: bytes | None
    source: PhotoSource
    path: Path | None = None
    folder: Path | None = None

    @classmethod
    def from_file(cls, path: Path, folder: Path | None = None) -> Incoming:
        """A file that is read when it is needed."""
        return cls(path.name, None, PhotoSource.FILE, path, folder)

    def read(self) -> bytes:
        """The bytes.

        Raises:
            PictureRefused: it is larger than any photo.
            Environmental: it cannot be read.
        """
        if self.content is not None:
            return self.content
        if self.path is None:
            raise PictureRefused(Refusal.EMPTY)
        try:
            size = self.path.stat().st_size
            if size > MOST_BYTES:
                raise PictureRefused(Refusal.TOO_LARGE)
            if self.path.is_file():  # a pipe or a device may never end
                with self.path.open("rb") as file:
                    return file.read(size)
        except OSError:
            pass
        raise Environmental(
            "photo.unreadable", "The file {name} cannot be read. Look whether the card is still in.", name=self.name
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one: kept, or the problem."""

    incoming: Incoming
    kept: PhotoKept | None
    problem: UserFacing | Environmental | None

    @property
    def source(self) -> Source | None:
        """The file, where the journal holds it to the byte, so that the one outside may go."""
        path = self.incoming.path
        photo = None if self.kept is None or not self.kept.is_held else self.kept.changes.made
        return None if path is None or photo is None else Source(path, self.incoming.folder or path.parent, photo)


class Halt:
    """Whether somebody wants what is under way to end after the picture that it is at."""

    def __init__(self) -> None:
        self.is_wanted = False


def keep_all(
    session: Session,
    record: PatientRecord,
    orders: list[tuple[Incoming, PhotoPlace]],
    progress: Progress,
    halt: Halt | None = None,
) -> tuple[Outcome, ...]:
    """Keep them one after the other; one that is refused does not stop the rest, and what was not begun is left out.

    Each is read while the one before is kept, so that no more than two are in memory.
    """
    outcomes: list[Outcome] = []
    ahead = _read(orders[0][0]) if orders else b""
    for done, (incoming, place) in enumerate(orders):
        if halt is not None and halt.is_wanted:
            break
        progress.report(done, len(orders))
        content, ahead = ahead, _read(orders[done + 1][0]) if done + 1 < len(orders) else b""
        outcomes.append(_keep_one(session, record, (incoming, place), content=content, following=ahead))
    return tuple(outcomes)


def _read(incoming: Incoming) -> bytes | UserFacing | Environmental:
    try:
        return incoming.read()
    except (UserFacing, Environmental) as problem:
        return problem


def _keep_one(
    session: Session,
    record: PatientRecord,
    order: tuple[Incoming, PhotoPlace],
    *,
    content: bytes | UserFacing | Environmental,
    following: bytes | UserFacing | Environmental,
) -> Outcome:
    incoming, place = order
    if not isinstance(content, bytes):
        return Outcome(incoming, None, content)
    new, after = NewPhoto(content, incoming.source, place), following if isinstance(following, bytes) else b""
    try:
        return Outcome(incoming, photos.take_in(session, record, new, following=after), None)
    except (UserFacing, Environmental) as problem:
        return Outcome(incoming, None, problem)
