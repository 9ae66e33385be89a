"""An unlocked vault: hands out reads and acts, marks commits, drops keys at the end; it must not judge rules."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO
from uuid import UUID

from journal_app.domain.errors import Bug, Environmental, UserFacing
from journal_app.domain.printing import SheetKind
from journal_app.domain.records import NewRecord
from journal_app.vault import high_water, kept_files, notes, recovery, role_keys
from journal_app.vault.acting import Acting, Author
from journal_app.vault.attempts import Attempts
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.high_water import Mark, MarkFile
from journal_app.vault.notes import NoteBroken
from journal_app.vault.pin import PinExhausted, PinGuard
from journal_app.vault.reading import Reading
from journal_app.vault.seal_certificate import ClinicSealKey, SealCertificate
from journal_app.vault.secret_memory import lent
from journal_app.vault.slots import WrongPassword
from journal_app.vault.staff_changes import StaffChanges

if TYPE_CHECKING:
    from pathlib import Path

    from journal_app.domain.people import Person
    from journal_app.services.ports import Act, KeptFile, Reader
    from journal_app.vault.database import Database
    from journal_app.vault.instance_lock import InstanceLock
    from journal_app.vault.keyring_format import Keyring
    from journal_app.vault.open_keys import OpenKeys
    from journal_app.vault.seat import Seat


class PersonGone(UserFacing):
    """The person no longer works here."""

    def __init__(self) -> None:
        """Say whom to ask."""
        super().__init__("vault.person_gone", "This person has been removed from the journal. Ask the clinic's owner.")


class OpenVault(Reading):
    """One person's open vault on one seat; belongs to the thread that opened it. See ``services.ports.Vault``."""

    def __init__(
        self, folder: Path, *, database: Database, keys: OpenKeys, ring: Keyring, seat: Seat, lock: InstanceLock
    ) -> None:
        """Take over an opened database and the person's opened keys; ``adopt_mark`` must follow."""
        self._keys_in_hand = keys
        self._body_keys = BodyKeys(keys, ring, database)
        super().__init__(database, self._body_keys)
        self.ring = ring
        self.folder = folder
        self.staff = StaffChanges(self, folder)
        self._seat = seat
        self._lock = lock
        self._mark: MarkFile | None = None
        self.pin_guard = PinGuard()
        self.attempts = Attempts(seat.attempts)
        self._newest: datetime | None = None
        self.is_mark_stale = False
        self._is_gathering = False
        self._is_closed = False
        self._person = keys.user

    @property
    def person(self) -> Person:
        """Who is signed in, with the roles of this moment.

        Raises:
            PersonGone: they were removed.
        """
        for person in self.people():
            if person.id == self._person and person.active:
                return person
        raise PersonGone

    @property
    def id(self) -> UUID:
        """The vault's id."""
        return self.ring.vault

    @property
    def seat(self) -> UUID:
        """This workstation's id."""
        return self._seat.seat

    def is_seat_enrolled(self) -> bool:
        """Whether the journal knows what this seat's computer calls itself."""
        found = self._database.execute(
            "SELECT 1 FROM records WHERE kind = 'seat.enrolled' AND seat = ?", (self._seat.seat.bytes,)
        )
        return found.fetchone() is not None

    @contextmanager
    def act(self, at: datetime) -> Iterator[Act]:
        """One transaction at ``at``; committed and marked when the block ends, undone when it raises."""
        if self._is_closed:
            raise Bug("vault.closed", "an act in a vault that was closed")
        self._newest = at
        author = Author(self.id, self._person, self._seat.seat, self._keys_in_hand.signing)
        try:
            with self._database.part_of_writing() if self._is_gathering else self._database.acting():
                acting = Acting(self._database, self._body_keys, author=author, at=at)
                acting.share_founding(self)
                yield acting
        except BaseException:
            self._body_keys.forget_unwritten()
            raise
        if not self._is_gathering:
            self.write_mark()

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Make all acts of the block one commit, marked once, where many are written and none is acknowledged before.

        An act that raises is undone alone; when the block itself raises, none of its acts remains.
        """
        self._is_gathering = True
        try:
            with self._database.writing():
                yield
        except BaseException:
            self._body_keys.forget_unwritten()
            raise
        finally:
            self._is_gathering = False
        self.write_mark()

    @contextmanager
    def snapshot(self) -> Iterator[Reader]:
        """Several reads of the same moment."""
        if self._is_gathering:
            yield self
            return
        with self._database.snapshot():
            yield self

    def standing(self) -> Mark:
        """How far the ledger and keyring have come, in the form the mark keeps."""
        head = self._store.head()
        return Mark(str(head.line), head.size, head.root(), self.ring.version)

    def judge_mark(self) -> high_water.Verdict:
        """Compare the ledger with this seat's mark.

        Raises:
            MarkDamaged: the mark cannot be read.
        """
        mark = high_water.read(self._seat.mark, self._mark_key)
        return high_water.judge(mark, self.standing(), self._store.root_at)

    def judge_anchor(self) -> high_water.Verdict:
        """Compare the ledger with the checkpoint that this seat kept last, which outlives a mark that is taken away.

        Its signature is not asked: in the seat's own folder, any checkpoint that does not fit is a warning.
        """
        for text in reversed(self._seat.read_anchors()):
            try:
                kept = notes.parse(text).checkpoint
            except NoteBroken:
                continue
            if kept.vault == self.id:
                mark = Mark(kept.line, kept.size, kept.root, 0)
                return high_water.judge(mark, self.standing(), self._store.root_at)
        return high_water.Verdict.FRESH

    def adopt_mark(self) -> None:
        """Begin to mark from where the ledger stands now; whatever was marked before gives way."""
        epoch = max(self._keys_in_hand.registry)
        key = lent(role_keys.high_water_key(self._keys_in_hand.newest_registry))
        high_water.write(self._seat.mark, self.standing(), key=key, epoch=epoch)
        self._mark = MarkFile(self._seat.mark, key_for_epoch=self._mark_key, epoch=epoch)

    def _mark_key(self, epoch: int) -> bytes | None:
        secret = self._keys_in_hand.registry.get(epoch)
        return None if secret is None else lent(role_keys.high_water_key(secret))

    def write_mark(self) -> None:
        """Write the high-water mark for where the journal stands; a mark that cannot be written loses nothing."""
        if self._mark is None:
            return
        try:
            self._mark.write(self.standing())
        except Environmental:
            self.is_mark_stale = (
                True  # the record itself is safe; the next opening finds the ledger ahead, which is fine
            )
        else:
            self.is_mark_stale = False

    def keep_file(self, content: BinaryIO) -> KeptFile:
        """Seal a file into the vault's folder, before any record names it."""
        return kept_files.keep(self.folder, content, vault=self.id)

    def holds(self, kept: KeptFile) -> bool:
        """Whether what lies in the folder now is the file that was kept, to the byte, whoever may open it later."""
        key = kept.secrets.get(kept_files.secret_name(kept.file.id))
        try:
            content = kept_files.read(self.folder, kept.file, key, vault=self.id)
        except (UserFacing, Environmental):
            return False
        return hashlib.sha256(content).hexdigest() == kept.sha256

    def file(self, record: UUID, file: UUID) -> bytes:
        """The original of a file that a record vouches for.

        Raises:
            RecordAltered: the record is not the one that was signed, or vouches for no such file.
            FileKeyNeeded: its key does not open for this person.
            Environmental: the file is missing or damaged.
        """
        position, vouched = self.vouched(record, file)
        key = self.secrets_of(position).get(kept_files.secret_name(file))
        return kept_files.read(self.folder, vouched, key, vault=self.id)

    def rendition(self, record: UUID, file: UUID, longest: int) -> bytes | None:
        """The smaller picture of a file that a record vouches for, or None where none of that size was kept.

        Raises:
            RecordAltered: the record is not the one that was signed, or vouches for no such file.
            FileKeyNeeded: its key does not open for this person.
            FileSealBroken: what was kept is not it.
        """
        position, _ = self.vouched(record, file)
        found = self._database.execute(
            "SELECT sealed FROM renditions WHERE file = ? AND longest = ?", (file.bytes, longest)
        ).fetchone()
        if found is None:
            return None
        key = self.secrets_of(position).get(kept_files.secret_name(file))
        return kept_files.open_rendition(found[0], key, file=file, longest=longest, vault=self.id)

    def confirm_pin(self, pin: str) -> None:
        """Return if this is the person's PIN.

        Raises:
            WrongPin, PinExhausted: it is not; after five tries only the password helps.
            UserFacing: the person has no PIN yet.
        """
        if self._keys_in_hand.pin is None:
            raise UserFacing("pin.not_set", "You have no PIN yet. Set one under your name first.")
        had_tries = self.pin_guard.tries_left > 0
        try:
            self.pin_guard.check(self._keys_in_hand.pin, pin)
        except PinExhausted as refused:
            if had_tries and self._newest is not None:
                self.attempts.failed(self._person, self._newest, refused.key)
            raise

    def count_with(self, attempts: Attempts) -> None:
        """Count wrong passwords where sign-ins are counted while the program runs."""
        self.attempts = attempts

    @contextmanager
    def password_tried(self, at: datetime) -> Iterator[None]:
        """A try of the person's own password at ``at``, throttled and counted like one to sign in.

        Raises:
            TooManyTries: before anything was tried.
        """
        with self.attempts.tried(self._person, at, counted=WrongPassword):
            yield
        self.attempts.succeeded(self._person, at)

    @property
    def workstation(self) -> Seat:
        """This workstation's own folder."""
        return self._seat

    @property
    def has_pin(self) -> bool:
        """Whether the person has set a PIN."""
        return self._keys_in_hand.pin is not None

    @property
    def keys(self) -> OpenKeys:
        """The opened keys, for changes of the keyring within the vault package."""
        return self._keys_in_hand

    def take_keys(self, ring: Keyring, keys: OpenKeys) -> None:
        """Go on under a new version of the keyring."""
        self.ring = ring
        self._keys_in_hand = keys
        self._body_keys.forget()
        self._body_keys = BodyKeys(keys, ring, self._database)
        self._keys = self._body_keys

    def seal(self) -> ClinicSealKey:
        """The clinic's seal for documents, from record 0."""
        secrets = self.secrets_of(0)
        certificate = base64.b64decode(self.founding().seal_certificate)
        return ClinicSealKey(SealCertificate(certificate, base64.b64decode(secrets["seal_key"])))

    def recognises_sheet(self, kind: SheetKind, typed: str) -> bool:
        """Whether ``typed`` are the words of this vault's recovery sheet."""
        wanted = recovery.SheetKind.REGISTRY if kind is SheetKind.REGISTRY else recovery.SheetKind.CLINICAL
        try:
            sheet = recovery.Sheet.typed(typed, vault=self.id, kind=wanted)
        except UserFacing:
            return False
        known = self.ring.recovery
        public = known.registry_agreement if kind is SheetKind.REGISTRY else known.clinical_agreement
        return sheet.agreement.public == public

    def keep_anchor(self, at: datetime, *records: NewRecord) -> None:
        """Append ``records``, sign a checkpoint, and keep it outside the vault."""
        with self.act(at) as act:
            act.append(*records)
            note = act.sign_checkpoint()  # type: ignore[attr-defined]
        self._seat.append_anchor(note)

    def sign_out(self, at: datetime) -> None:
        """Write that the person left, sign a checkpoint, keep it outside the vault, and close."""
        try:
            self.keep_anchor(at, NewRecord("access.signed_out"))
        finally:
            self.close()

    def close(self) -> None:
        """Drop the keys and close the files; once is enough."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._mark is not None:
            self._mark.close()
        self._database.close()
        self._keys_in_hand.wipe()
        self._body_keys.forget()
        self._body_keys = BodyKeys.none()
        self._keys = self._body_keys
        self._lock.release()
