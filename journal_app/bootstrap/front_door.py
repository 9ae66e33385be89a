"""The front door with real vaults behind it; see ``services.front_door``. It must not decide anything itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from uuid import UUID

from journal_app.bootstrap.handing_out import BundleMaker
from journal_app.bootstrap.system_clock import SystemClock, zone_of
from journal_app.documents.pictures import PictureReader
from journal_app.documents.press import Press
from journal_app.domain.errors import Bug
from journal_app.domain.findings import refuse_errors
from journal_app.domain.password_rules import judge_password
from journal_app.domain.printing import SheetKind
from journal_app.packs.pack_library import PackLibrary
from journal_app.services import rulebook
from journal_app.services.backup_port import Restored, RestoreForm, Way
from journal_app.services.front_door import (
    BackupSign,
    FoundedVault,
    FoundingForm,
    KitSheet,
    LockedSession,
    RecoveryForm,
    SignInForm,
    SignInName,
    VaultSign,
)
from journal_app.services.ports import Clock
from journal_app.services.session import Session
from journal_app.vault import founding, keyring_files, keystore, opening, places, recovering, recovery, seat
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.locking import LockedVault
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.seat import host_name
from journal_app.vault.secret_memory import wipe


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What differs between a clinic and a test: clock, cost of passwords, place of seats, computer, library."""

    now: Callable[[], datetime] = _now
    clock: Callable[[tzinfo], Clock] = SystemClock
    policy: KdfPolicy = KdfPolicy.CALIBRATED
    home: Path | None = None
    host: str = field(default_factory=host_name)
    packs: Callable[[Path], PackLibrary] = PackLibrary


class RealFrontDoor:
    """Founds, opens and locks vaults on this computer."""

    def __init__(self, resources: Path, circumstances: Circumstances | None = None) -> None:
        """Use the clinical data and templates in ``resources``."""
        self._real = circumstances or Circumstances()
        self._packs = self._real.packs(resources)
        self._press = Press(resources)
        self._pictures = PictureReader()
        self._around = opening.Surroundings(now=self._real.now, home=self._real.home, host=self._real.host)

    def sign_of(self, folder: Path) -> VaultSign:
        """What the vault in ``folder`` shows to everyone.

        Raises:
            Environmental: there is none, or its keyring is damaged.
        """
        ring = keyring_files.read(folder)  # nobody has settled yet which copy counts
        return _sign_of(ring)

    def require_place(self, folder: Path) -> tuple[str, ...]:
        """Refuse a place a vault may not live in; returns keys of cautions."""
        verdict = places.judge(folder)
        verdict.require_allowed()
        return tuple(f"vault.place.{caution.value}" for caution in verdict.cautions)

    def found(self, form: FoundingForm) -> FoundedVault:
        """Make a vault, put the jurisdiction's rules in force, and sign the owner in."""
        if not form.clinic.demo:
            self.require_place(form.folder)
        self._require_password(form.owner.password, words=(form.clinic.name, form.owner.name))
        founder = founding.Founder(
            name=form.owner.name,
            roles=form.owner.roles,
            password=form.owner.password,
            title=form.owner.title,
            registration=form.owner.registration,
        )
        made = founding.found_vault(
            form.folder,
            form.clinic,
            founder,
            now=self._real.now,
            policy=self._real.policy,
            home=self._real.home,
            host=self._real.host,
        )
        session = self._session(made.vault)
        rulebook.apply_proposed(session)
        sheets = (
            _kit_sheet(SheetKind.REGISTRY, made.registry_sheet),
            _kit_sheet(SheetKind.CLINICAL, made.clinical_sheet),
        )
        return FoundedVault(session, sheets)

    def _require_password(self, password: bytearray, *, words: tuple[str, ...] = ()) -> None:
        refuse_errors(judge_password(password.decode(), blocked=self._packs.blocked_passwords(), words=words))

    def open(self, folder: Path, form: SignInForm) -> Session:
        """Sign in; see ``vault.opening.open_vault`` for what is refused and how."""
        secret = None if form.secret_file is None else keystore.read_secret_file(form.secret_file)
        typed = opening.SignIn(
            person=form.person,
            password=form.password,
            secret=secret,
            overrule=form.overrule,
            policy=self._real.policy,
        )
        return self._session(opening.open_vault(folder, typed, self._around))

    def recover(self, folder: Path, form: RecoveryForm) -> Session:
        """Sign in with the printed recovery sheets and a new password."""
        self._require_password(form.password)
        typed = recovering.Recovery(
            person=form.person,
            registry_words=form.registry_words,
            password=form.password,
            clinical_words=form.clinical_words,
            overrule=form.overrule,
            policy=self._real.policy,
        )
        return self._session(recovering.recover(folder, typed, self._around))

    def sign_of_backup(self, source: Path, name: str) -> VaultSign:
        """What the backup of a name (empty: the newest) in ``source`` shows to everyone."""
        from journal_app.vault.backup import staging  # verifies, so it is more to import than signing in needs

        ring = staging.choose(source, name).ring
        return _sign_of(ring)

    def look_into_backups(self, source: Path) -> BackupSign:
        """What the backups in ``source`` show to everyone."""
        from journal_app.vault.backup import kit_labels, manifest, staging  # see above

        chosen = staging.choose(source)
        made = tuple((name, one.made) for name, one in manifest.readable(chosen.folder).items())
        return BackupSign(
            made[::-1],
            _sign_of(chosen.ring),
            is_known_here=self._knows_secret(chosen.ring.vault),
            kits=kit_labels.of(chosen.folder),
        )

    def _knows_secret(self, vault: UUID) -> bool:
        if not seat.has_seat(vault, home=self._real.home):
            return False
        folder = seat.open_seat(vault, home=self._real.home).folder
        try:
            secret = keystore.open_secret_store(folder).get(keystore.CLINIC_SECRET)
        except keystore.KeystoreFailed:
            return False  # the printed kit opens it all the same
        if secret is not None:
            wipe(secret)
        return secret is not None

    def restore(self, form: RestoreForm) -> Restored:
        """Restore a backup into a new place and enrol this computer in it."""
        from journal_app.vault.backup import restoring  # see above

        if form.way is Way.NEW_PASSWORD:
            self._require_password(form.password)
        return restoring.restore(form, self._around, self._real.policy)

    def lock(self, session: Session) -> LockedSession | None:
        """Lock a session, or sign it out where its person has no PIN."""
        self._pictures.close()  # that process still has the last photos in its memory
        vault = session.vault
        if not isinstance(vault, OpenVault):
            raise Bug("front_door.vault", "this session was not opened here")
        if not vault.has_pin:
            vault.sign_out(self._real.now())
            return None
        return _Locked(LockedVault(vault, at=self._real.now()), self)

    def session_of(self, vault: OpenVault) -> Session:
        """A session over an opened vault."""
        return self._session(vault)

    @property
    def now(self) -> Callable[[], datetime]:
        """The clock that vaults are opened by."""
        return self._real.now

    def _session(self, vault: OpenVault) -> Session:
        self._pictures.close()  # nobody is shown pictures by a process that opened another's files
        try:
            clock = self._real.clock(zone_of(vault.clinic().jurisdiction))
        except BaseException:
            vault.close()
            raise
        return Session(vault, clock, self._packs, self._press, self._pictures, BundleMaker())


@dataclass(frozen=True, slots=True)
class _Locked:
    """A locked vault that comes back as a session."""

    locked: LockedVault
    door: RealFrontDoor

    @property
    def person(self) -> UUID:
        """Who locked it."""
        return self.locked.person

    @property
    def label(self) -> str:
        """Their name."""
        return self.locked.label

    def unlock(self, pin: str) -> Session:
        """Come back with the PIN."""
        return self.door.session_of(self.locked.unlock(pin, now=self.door.now))

    def forget(self) -> None:
        """Drop the wrapped keys."""
        self.locked.forget()


def _sign_of(ring: Keyring) -> VaultSign:
    names = tuple(SignInName(person.user, person.label) for person in ring.people)
    return VaultSign(ring.vault, names, ring.is_demo, ring.recovery.kit)


def _kit_sheet(kind: SheetKind, sheet: recovery.Sheet) -> KitSheet:
    return KitSheet(kind, sheet.words, sheet.qr_text)
