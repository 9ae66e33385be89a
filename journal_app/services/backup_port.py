"""What the services ask of whatever makes and tries backups; it must not know how or where one is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import Enum
from pathlib import Path
from typing import Final, Protocol, TypeAlias
from uuid import UUID

from journal_app.domain.backups import BackupHistory, BackupMade, BackupProven
from journal_app.domain.errors import JournalError, UserFacing

OnProgress: TypeAlias = Callable[[int, int], None]
"""Told now and then how much of how much is done; what it raises stops the work."""


def _untold(_done: int, _total: int) -> None:
    """Nobody looks."""


class Care(Enum):
    """How much of what already lies on the medium is read again."""

    SAMPLE = "sample"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class BackupOrder:
    """Where to make a backup.

    ``country`` (two letters) may be empty where the medium has said it before; ``despite`` says why to go on although a
    check stopped the last try.
    """

    target: Path
    country: str = ""
    despite: str = ""
    care: Care = Care.SAMPLE
    on_progress: OnProgress = _untold


@dataclass(frozen=True, slots=True)
class BackupDone:
    """A backup that was made and verified.

    ``lost`` counts photos and documents that are damaged or missing both here and on the medium; ``removed`` the older
    backups that were thinned out; ``service`` names the cloud service that seems to copy the folder, else empty.
    ``is_beside``: it lies on the journal's own disk.
    ``strange`` counts what lies on the drive and was left out of account: backups that nobody known signed or that are
    dated ahead of the clock, and the list of erasures where such a one said more than the journal knows.
    """

    made: BackupMade
    name: str
    new_files: int
    lost: int
    removed: int
    service: str
    strange: int
    is_beside: bool = False


class Reach(Enum):
    """Whether a drive may be read and listed, or takes what is written and gives nothing back."""

    READ = "read"
    WRITE_ONLY = "write only"


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that was made without any key: how many new photos and documents it brought, and when.

    It proves nothing yet. ``is_read_back`` says whether the bytes were at least compared with those that were read.
    """

    new_files: int
    made: datetime
    is_read_back: bool


@dataclass(frozen=True, slots=True)
class Daily:
    """What came of the day's own backup: ``done`` where one was made or a waiting copy counted, ``problem`` why not.

    Both are None where nothing was due. ``is_missing``: it was due and no drive is there.
    """

    done: BackupDone | None = None
    problem: JournalError | None = None
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class TrialOrder:
    """Which backup to try: the newest one at ``target``, with an owner's own keys or nothing but the printed sheets."""

    target: Path
    registry_words: str = field(default="", repr=False)
    clinical_words: str = field(default="", repr=False)
    on_progress: OnProgress = _untold


@dataclass(frozen=True, slots=True)
class TrialDone:
    """What a trial found; with any ``findings``, nothing was proven and nothing written down."""

    proven: BackupProven | None
    findings: tuple[UserFacing, ...]


@dataclass(frozen=True, slots=True)
class BackupPlace:
    """A folder that this computer made backups in: when last, when one there was last proven, and if it is there now.

    ``country`` is where it says that it is kept, empty where it is not there. ``is_beside``: on the journal's own disk.
    """

    folder: Path
    made: datetime | None
    proven: datetime | None
    country: str
    is_there: bool
    is_beside: bool = False


class Backups(Protocol):
    """Backups of the open journal."""

    def make(self, order: BackupOrder, now: Callable[[], datetime]) -> BackupDone:
        """Write a backup, read it back, say so in the journal, and thin out older ones.

        Raises UserFacing where a check stopped it, which ``despite`` overrules, Environmental where it failed.
        """

    def try_restore(self, order: TrialOrder, now: Callable[[], datetime]) -> TrialDone:
        """Restore the newest backup to a throw-away place, verify everything in it, and say so in the journal."""

    def keep_erasures(self, at: datetime) -> None:
        """Keep every erasure beside the backups that are there, so that no older one undoes it."""

    def places(self) -> tuple[BackupPlace, ...]:
        """Every folder that this computer made backups in, the one used last first."""

    def is_beside(self, folder: Path) -> bool:
        """Whether a folder lies on the journal's own disk, so that one broken disk takes both."""

    def is_at_close(self) -> bool:
        """Whether this computer makes a backup when the program is closed."""

    def keep_at_close(self, *, is_on: bool) -> None:
        """Make one when the program is closed from now on, or no more."""

    def daily_at(self) -> time | None:
        """At which time of this computer's day a backup is made while the program runs; None where none is."""

    def keep_daily_at(self, at: time | None) -> None:
        """Make one each day at this time from now on, or no more."""

    def count_unattended(self, target: Path, now: Callable[[], datetime]) -> BackupDone | None:
        """Verify the newest copy that was made without any key to ``target``, and make a backup of it that counts."""

    def history(self) -> BackupHistory:
        """The newest backup and the newest proven restore that the journal knows of."""


class Way(Enum):
    """How somebody who restores with the printed sheets gets in: with their password, or with a new one."""

    OWN_PASSWORD = "own password"  # noqa: S105 -- no password
    NEW_PASSWORD = "new password"  # noqa: S105 -- no password


@dataclass(frozen=True, slots=True)
class RestoreForm:
    """Which backup to restore, where to, and what somebody typed.

    ``name`` is a backup's own, empty for the newest. Without sheets the computer must know the clinic's secret
    already, and ``person`` must have owned the clinic when the backup was made. ``despite`` says why to put in force
    what was not found sound, and counts for the problems that were ``shown``, by `problems_of`. ``anchors`` are texts
    of signed checkpoints that were kept elsewhere, such as on paper: the backup must agree with them, and reach as far.
    """

    source: Path
    place: Path
    person: UUID
    password: bytearray = field(repr=False)
    registry_words: str = field(default="", repr=False)
    clinical_words: str = field(default="", repr=False)
    way: Way = Way.OWN_PASSWORD
    name: str = ""
    reason: str = ""
    despite: str = ""
    shown: frozenset[str] = frozenset()
    anchors: tuple[str, ...] = ()
    on_progress: OnProgress = _untold


class RestoreUnsound(UserFacing):
    """Verification found something in a backup that was about to be restored; ``found`` says what, one by one."""

    def __init__(self, found: tuple[UserFacing, ...]) -> None:
        self.found = found
        super().__init__(
            "restore.unsound",
            "The backup was laid out but is not sound, so it was not put in force. Use another backup; if there is "
            "none, say why you go on.",
        )


OVERRULABLE: Final = frozenset(
    {"restore.unsound", "backup.erased_since", "backup.erased_since_told", "backup.erasures_unknown"}
)
"""Problems after which somebody may restore all the same, with a reason."""


def problems_of(problem: JournalError) -> frozenset[str]:
    """The keys that somebody must have seen before a reason to go on counts: the problem's, and each finding's."""
    found = problem.found if isinstance(problem, RestoreUnsound) else ()
    return frozenset({problem.key, *(one.key for one in found)})


@dataclass(frozen=True, slots=True)
class ErasedAgain:
    """What a restore did about erasures made since the backup: how many it made again, how many are left to make.

    ``known_until`` is until when it is known that there were no others, None where nothing is.
    """

    made: int
    left: int
    known_until: datetime | None


@dataclass(frozen=True, slots=True)
class Restored:
    """A restored journal: where it is, how many records the backup had, and when it was made.

    ``lost`` counts the checkpoints known to lead further than the backup; ``line`` is the journal's from now on.
    ``fingerprint`` is the leaf of record 0, hex, as the recovery sheets bear it: whoever could write to the drive can
    put a whole journal of their own there, which only this tells from the clinic's.
    """

    place: Path
    size: int
    made: datetime
    lost: int
    line: int
    erased: ErasedAgain
    fingerprint: str
