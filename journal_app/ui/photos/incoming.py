"""Pictures on their way into the journal and what became of each; it must not show any."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.photos import PhotoPlace, PhotoSource
from journal_app.domain.pictures import MOST_BYTES, PictureRefused, Refusal
from journal_app.services import photos
from journal_app.services.photos import NewPhoto, PhotoKept
from journal_app.services.session import Session
from journal_app.ui.tasks import Progress


@dataclass(frozen=True, slots=True)
class Incoming:
    """One picture on its way in: what it is called here, its bytes, whence; ``path`` where it is a file."""

    name: str
    content: bytes | None
    source: PhotoSource
    path: Path | None = None

    @classmethod
    def from_file(cls, path: Path) -> Incoming:
        """A file that is read when it is needed."""
        return cls(path.name, None, PhotoSource.FILE, path)

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
    def is_one_too_many(self) -> bool:
        """Whether the journal holds a file to the byte, so that the one outside may go."""
        return self.incoming.path is not None and self.kept is not None and self.kept.is_held


def keep_all(
    session: Session, record: PatientRecord, orders: list[tuple[Incoming, PhotoPlace]], progress: Progress
) -> tuple[Outcome, ...]:
    """Keep them one after the other; one that is refused does not stop the rest."""
    outcomes = []
    for done, (incoming, place) in enumerate(orders):
        progress.report(done, len(orders))
        outcomes.append(_keep_one(session, record, incoming, place))
    return tuple(outcomes)


def _keep_one(session: Session, record: PatientRecord, incoming: Incoming, place: PhotoPlace) -> Outcome:
    try:
        content = incoming.read()
        kept = photos.take_in(session, record, NewPhoto(content, incoming.source, place))
    except (UserFacing, Environmental) as problem:
        return Outcome(incoming, None, problem)
    return Outcome(incoming, kept, None)
