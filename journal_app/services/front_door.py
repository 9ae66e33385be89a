"""How one gets into a vault: founding, signing in, locking and coming back, as a port; it must not know keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias
from uuid import UUID

from journal_app.domain.kits import KitLabel

if TYPE_CHECKING:
    from journal_app.domain.clinic import Clinic
    from journal_app.domain.printing import SheetKind
    from journal_app.services.backup_port import Restored, RestoreForm
    from journal_app.services.session import Session
    from journal_app.services.staff_port import Newcomer


@dataclass(frozen=True, slots=True)
class SignInName:
    """One line of the sign-in list: who, and the name shown before anyone signed in."""

    person: UUID
    label: str


@dataclass(frozen=True, slots=True)
class VaultSign:
    """What a vault shows to everyone: its id, who may sign in, whether it is a demo, and which kit's sheets open it."""

    vault: UUID
    names: tuple[SignInName, ...]
    is_demo: bool
    kit: KitLabel = field(default_factory=KitLabel)


@dataclass(frozen=True, slots=True)
class BackupSign:
    """What the backups in a folder show to everyone: each one's name and time, newest first, and of one whose it is.

    ``is_known_here``: this computer has the clinic's secret, so an owner's password is enough. ``kits`` says by a
    backup's name the sheets of which recovery kit open it.
    """

    made: tuple[tuple[str, datetime], ...]
    sign: VaultSign
    is_known_here: bool
    kits: Mapping[str, KitLabel] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SignInForm:
    """What somebody typed to get in; ``overrule`` says why to go on although this computer saw another journal."""

    person: UUID
    password: bytearray = field(repr=False)
    secret_file: Path | None = None
    overrule: str = ""


@dataclass(frozen=True, slots=True)
class RecoveryForm:
    """What somebody typed who cannot sign in: who they are, the sheets' words, and a new password.

    ``overrule`` goes on although this computer has seen a newer journal, and says why.
    """

    person: UUID
    registry_words: str = field(repr=False)
    password: bytearray = field(repr=False)
    clinical_words: str = field(default="", repr=False)
    overrule: str = ""


@dataclass(frozen=True, slots=True)
class FoundingForm:
    """What the first-run wizard asked: where, which clinic, who owns it."""

    folder: Path
    clinic: Clinic
    owner: Newcomer


SHARES_NEEDED = 2
"""How many of a split sheet's three shares open what it does; so many are typed back whole."""
GROUP_WORDS = 4

Paper: TypeAlias = "tuple[SheetKind, int]"
"""Which paper of a kit: of which sheet, and which of its three shares, 0 for the whole sheet."""


@dataclass(frozen=True, slots=True)
class KitSheet:
    """One sheet of a recovery kit while it may be seen: its 24 words, the same secret for a camera, and which kit.

    Of a sheet that is split each of the three shares is one of these, with 33 words; ``share`` counts them from 1.
    """

    kind: SheetKind
    words: tuple[str, ...] = field(repr=False)
    qr_text: str = field(repr=False)
    label: KitLabel = field(default_factory=KitLabel)
    share: int = 0

    @property
    def paper(self) -> Paper:
        """Which paper of the kit it is."""
        return self.kind, self.share


@dataclass(frozen=True, slots=True)
class FoundedVault:
    """A new vault, signed in, with its recovery kit."""

    session: Session
    sheets: tuple[KitSheet, ...]


class LockedSession(Protocol):
    """A session behind an idle lock: its keys exist only wrapped under the PIN and a secret of the keystore."""

    @property
    def person(self) -> UUID:
        """Who locked it."""

    @property
    def label(self) -> str:
        """Their name."""

    def unlock(self, pin: str) -> Session:
        """Come back with the PIN.

        Raises:
            UserFacing: a wrong PIN, five wrong ones, or more than 30 minutes; then only the password helps.
        """

    def forget(self) -> None:
        """Drop the wrapped keys; from now on only the password helps."""


class FrontDoor(Protocol):
    """Where vaults are founded and opened."""

    def sign_of(self, folder: Path) -> VaultSign:
        """What the vault in ``folder`` shows to everyone; raises where there is none."""

    def require_place(self, folder: Path) -> tuple[str, ...]:
        """Refuse a network share, a cloud-sync folder or a read-only one (UserFacing); returns cautions as keys."""

    def found(self, form: FoundingForm) -> FoundedVault:
        """Make a vault and sign its owner in."""

    def open(self, folder: Path, form: SignInForm) -> Session:
        """Sign in; see ``vault.opening`` for what is refused and how."""

    def recover(self, folder: Path, form: RecoveryForm) -> Session:
        """Sign in with the printed recovery sheets and a new password; see ``vault.recovering``."""

    def sign_of_backup(self, source: Path, name: str) -> VaultSign:
        """What the backup of a name (empty: the newest) in ``source`` shows to everyone; raises where there is none."""

    def look_into_backups(self, source: Path) -> BackupSign:
        """What the backups in ``source`` show to everyone; raises where there is none."""

    def restore(self, form: RestoreForm) -> Restored:
        """Restore a backup into a new place; see ``vault.backup.restoring`` for what is refused."""

    def lock(self, session: Session) -> LockedSession | None:
        """Lock a session, or sign it out where its person has no PIN (then None)."""


def groups_of(words: tuple[str, ...], *, size: int = GROUP_WORDS) -> tuple[tuple[str, ...], ...]:
    """The words as they are printed: six groups of four, of a share eight and its last word."""
    return tuple(words[start : start + size] for start in range(0, len(words), size))


def are_groups_right(sheet: KitSheet, typed: Mapping[int, str]) -> bool:
    """Whether every typed group (by its number, from 0) has the sheet's words."""
    groups = groups_of(sheet.words)
    return bool(typed) and all(tuple(text.casefold().split()) == groups[number] for number, text in typed.items())
