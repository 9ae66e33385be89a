"""The seat's own folder outside the vault: its identity and what must not lie beside the data; it holds no keys itself.

A seat is one workstation's enrolment in one vault. Its high-water mark, sign-in attempts and anchors would prove
nothing if they could be swapped together with the vault, so they live in the person's data folder of the system.
"""

from __future__ import annotations

import os
import platform
import secrets
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from journal_app.domain.errors import Environmental
from journal_app.vault import canonical, durable_file

HOME_VARIABLE: Final = "JOURNAL_HOME"
"""Environment variable that names the folder holding all seats, instead of the system's."""

FORMAT: Final = 1
LONGEST_HOST: Final = 60
_APPLICATION: Final = "journal-app"
_WORKSHOP: Final = "workshop-"
_SEAT_FILE_LIMIT: Final = 4096
_ANCHOR_FILE_LIMIT: Final = 64 * 1024 * 1024


class SeatDamaged(Environmental):
    """The seat's identity cannot be read; a new one would hide that its mark is gone, so a person decides."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "vault.seat.damaged",
            "This computer's own notes about the journal are damaged ({folder}). Ask whoever looks "
            "after the computers.",
            folder=str(folder),
        )


@dataclass(frozen=True, slots=True)
class Seat:
    """One workstation's enrolment in one vault, with the places of what it keeps."""

    folder: Path
    vault: uuid.UUID
    seat: uuid.UUID

    @property
    def mark(self) -> Path:
        """Where the high-water mark lies."""
        return self.folder / "mark"

    @property
    def attempts(self) -> Path:
        """Where failed sign-ins are counted."""
        return self.folder / "attempts"

    @property
    def anchors(self) -> Path:
        """Where checkpoints are kept, each added and none ever changed."""
        return self.folder / "anchors"

    @property
    def erasures(self) -> Path:
        """The folder of the list of erasures, so that an older backup does not undo one."""
        return self.folder / "erasures"

    def new_workshop(self) -> Path:
        """A new folder that only this person can open; `remove_workshops` is for what a crash leaves of it."""
        made = self.folder / f"{_WORKSHOP}{secrets.token_hex(8)}"
        durable_file.make_private_folder(made)
        return made

    def remove_workshops(self) -> None:
        """Remove what lies in them."""
        for one in self.folder.glob(f"{_WORKSHOP}*"):
            shutil.rmtree(one, ignore_errors=True)

    def append_anchor(self, note: str) -> None:
        """Keep one signed checkpoint note; returns when it is on disk."""
        line = canonical.encode({"note": note}) + b"\n"
        if _is_torn(durable_file.read(self.anchors, limit=_ANCHOR_FILE_LIMIT)):
            line = b"\n" + line
        durable_file.append(self.anchors, line)

    def read_anchors(self) -> tuple[str, ...]:
        """Return the notes kept so far, oldest first; what a power cut left half written is passed over."""
        content = durable_file.read(self.anchors, limit=_ANCHOR_FILE_LIMIT) or b""
        notes = (_note_in(line) for line in content.split(b"\n"))
        return tuple(note for note in notes if note is not None)


def host_name() -> str:
    """What this computer calls itself, without its domain; what nobody can see is left out, and it may be empty."""
    first = platform.node().split(".", maxsplit=1)[0]
    return "".join(sign for sign in first if sign.isprintable()).strip()[:LONGEST_HOST]


def seats_folder() -> Path:
    """Return the folder that holds all seats of this person on this machine."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named)
    import platformdirs  # 10 ms that only the first opening needs

    return platformdirs.user_data_path(_APPLICATION, appauthor=False)


def open_seat(vault: uuid.UUID, *, home: Path | None = None) -> Seat:
    """Return this machine's seat in ``vault``, enrolled now if it has none; raise `SeatDamaged`."""
    folder = (home or seats_folder()) / str(vault)
    durable_file.make_private_folder(folder)
    content = _content(folder)
    if content is None:
        seat = uuid.uuid4()
        durable_file.write(folder / "seat.json", canonical.encode(_written(vault, seat)))
        return Seat(folder=folder, vault=vault, seat=seat)
    return Seat(folder=folder, vault=vault, seat=_seat_in(content, vault, folder))


def has_seat(vault: uuid.UUID, *, home: Path | None = None) -> bool:
    """Tell whether this machine is already enrolled in ``vault``, without enrolling it."""
    return ((home or seats_folder()) / str(vault) / "seat.json").exists()


def _content(folder: Path) -> bytes | None:
    try:
        return durable_file.read(folder / "seat.json", limit=_SEAT_FILE_LIMIT)
    except durable_file.FileTooLong:
        raise SeatDamaged(folder) from None


def _written(vault: uuid.UUID, seat: uuid.UUID) -> dict[str, int | str]:
    return {"v": FORMAT, "vault": str(vault), "seat": str(seat)}


def _seat_in(content: bytes, vault: uuid.UUID, folder: Path) -> uuid.UUID:
    try:
        members = canonical.decode_object(content)
        seat = uuid.UUID(str(members.get("seat")))
    except (canonical.CanonicalError, ValueError):
        raise SeatDamaged(folder) from None
    if members != _written(vault, seat):
        raise SeatDamaged(folder)
    return seat


def _is_torn(content: bytes | None) -> bool:
    return bool(content) and not (content or b"").endswith(b"\n")


def _note_in(line: bytes) -> str | None:
    try:
        note = canonical.decode_object(line).get("note")
    except canonical.CanonicalError:
        return None
    return note if isinstance(note, str) else None
