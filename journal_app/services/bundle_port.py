"""What the services ask of whatever hands a whole journal out as a folder; it must not know how one is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias
from uuid import UUID

if TYPE_CHECKING:
    from journal_app.services.case_export import CaseRequest
    from journal_app.services.clinic_export import ClinicRequest
    from journal_app.services.session import Session

OnProgress: TypeAlias = Callable[[int, int], None]
"""Told now and then how much of how much is done; what it raises stops the work, and nothing is left of it."""


@dataclass(frozen=True, slots=True)
class BundleOrder:
    """Where a handed-out journal is to lie, as a folder or as one encrypted file."""

    place: Path
    is_encrypted: bool = False


@dataclass(frozen=True, slots=True)
class BundleMade:
    """A journal that was handed out: where it lies, what it holds, how many files did not open, and its two hashes.

    ``passphrase`` opens it where it is one encrypted file, and is told this once.
    """

    place: Path
    records: int
    files: int
    missing: int
    fingerprint: str
    tag_manifest: str
    passphrase: str = field(default="", repr=False)


class Passphrase(Protocol):
    """How the one passphrase of a whole clinic's encrypted files gets to a person and back; nothing here keeps it."""

    def tell(self, passphrase: str) -> None:
        """Show the passphrase that was just drawn, before anything is written; it is not shown again."""

    def ask(self) -> str:
        """The passphrase that was shown when the work began."""


@dataclass(frozen=True, slots=True)
class ClinicOrder:
    """Where a whole clinic is to lie; ``passphrase`` is None where it may lie there readable."""

    place: Path
    passphrase: Passphrase | None


@dataclass(frozen=True, slots=True)
class ClinicMade:
    """A whole clinic that was handed out: where it lies, and what of it does not.

    ``patients`` counts the journals there, of which ``written`` were written this time. ``left_out`` are restricted,
    ``failed`` could not be written whole; ``missing`` counts photos and documents that did not open.
    """

    place: Path
    patients: int
    written: int
    missing: int
    left_out: tuple[UUID, ...]
    failed: tuple[UUID, ...]
    fingerprint: str
    manifest: str


@dataclass(frozen=True, slots=True)
class ClinicBegun:
    """What was begun in a folder and not finished; only the same words go on with it. ``language`` is its code."""

    recipient: str
    reason: str
    language: str
    is_encrypted: bool


class Bundles(Protocol):
    """Makes such folders."""

    def make(self, session: Session, request: CaseRequest, order: BundleOrder, on_progress: OnProgress) -> BundleMade:
        """Hand a patient's whole journal out, read back whole before it lies there.

        Raises UserFacing where it may not be or something lies in the place, Environmental where it failed.
        """

    def make_clinic(
        self, session: Session, request: ClinicRequest, order: ClinicOrder, on_progress: OnProgress
    ) -> ClinicMade:
        """Hand the whole clinic out, or go on where that was interrupted; raises as ``make`` does."""

    def begun_clinic(self, place: Path) -> ClinicBegun | None:
        """What was begun in a folder and can be gone on with."""
