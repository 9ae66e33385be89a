"""What the terminal is handed by ``bootstrap``, and what comes back; it must not know how any of it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from journal_app.domain.errors import JournalError
from journal_app.domain.rules import Facts, LoadedPack, Phrasebook
from journal_app.services.backup_port import Copied, Reach
from journal_app.services.bundle_port import BundleMade, BundleOrder, ClinicMade, ClinicOrder
from journal_app.services.case_export import CaseRequest
from journal_app.services.clinic_export import ClinicRequest
from journal_app.services.front_door import FrontDoor, SignInForm
from journal_app.services.session import Session


@dataclass(frozen=True, slots=True)
class DemoOrder:
    """Which demo clinic to make: where, which of them, how many patients over how many years."""

    vault: Path
    seed: int = 7
    patients: int = 2000
    years: int = 3


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody who works in the demo clinic; their password protects invented data only."""

    name: str
    roles: tuple[str, ...]
    password: str
    pin: str


@dataclass(frozen=True, slots=True)
class DemoClinic:
    """A demo clinic that was made; ``people_file`` keeps its people beside it for the sign-in page."""

    vault: Path
    people: tuple[DemoPerson, ...]
    patients: int
    records: int
    seconds: float
    people_file: Path | None = None


@dataclass(frozen=True, slots=True)
class VerifyOrder:
    """Which vault to verify, opened by whom, against which anchors' texts, and whether every signature is looked at."""

    vault: Path
    form: SignInForm
    anchors: tuple[str, ...] = ()
    is_full: bool = False


@dataclass(frozen=True, slots=True)
class VerifyLine:
    """What one check says: ``severity`` is ok, notice or finding; ``positions`` are some of the ``count`` records."""

    check: str
    severity: str
    key: str
    sentence: str
    positions: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """The outcome for a vault: how far its ledger reaches, what was found, and whether everything could be checked."""

    vault: UUID
    line: int
    size: int
    root: str
    signatures_from: int
    is_sound: bool
    is_complete: bool
    lines: tuple[VerifyLine, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class BundleCheck:
    """What a check of such a folder says: exit code, lines for people, and key and sentence of each thing found."""

    code: int
    lines: tuple[str, ...]
    findings: tuple[tuple[str, str], ...]
    notices: tuple[tuple[str, str], ...]
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DoctorLine:
    """One thing the program needs or uses: what it is, what was found, and what to do where that is not fine."""

    topic: str
    name: str
    found: str
    is_fine: bool = True
    advice: str = ""


@dataclass(frozen=True, slots=True)
class TourOrder:
    """Where the pictures go, and of which vault; None makes a small demo clinic for them."""

    pictures: Path
    vault: Path | None = None


@dataclass(frozen=True, slots=True)
class TourMade:
    """The pictures that were taken, and what went wrong on the way."""

    pictures: tuple[Path, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackComplaint:
    """One thing wrong with the clinical data: the file below the data's folder, the line where known, a sentence."""

    file: str
    line: int | None
    problem: str


@dataclass(frozen=True, slots=True)
class PackParts:
    """The clinical data in a folder (None: those of the program), read anew each time."""

    check: Callable[[Path | None], tuple[PackComplaint, ...]]
    load: Callable[[Path | None, str], LoadedPack]
    phrasebook: Callable[[Path | None, str], Phrasebook]
    read_case: Callable[[Path | None, bytes], tuple[LoadedPack, Facts, datetime]]
    case_fields: tuple[str, ...]


Progress = Callable[[int, int], None]
"""Told now and then how much of how much is done."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Every concrete part behind the commands, and what starts the program at a terminal."""

    version: str
    program: str
    door: FrontDoor
    first_owner: Callable[[Path], UUID]
    demo: Callable[[DemoOrder, Progress], DemoClinic]
    verify: Callable[[VerifyOrder, Progress], VerifyReport]
    doctor: Callable[[], tuple[DoctorLine, ...]]
    tour: Callable[[TourOrder], TourMade]
    sentence: Callable[[JournalError], str]
    copy_unattended: Callable[[Path, Path, Reach], Copied]
    make_bundle: Callable[[Session, CaseRequest, BundleOrder, Progress], BundleMade]
    make_clinic: Callable[[Session, ClinicRequest, ClinicOrder, Progress], ClinicMade]
    check_bundle: Callable[[Path, str, str], BundleCheck]
    packs: PackParts
