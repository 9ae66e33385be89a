"""An unlocked vault: hands out reads and acts, marks commits, drops keys at the end; it must not judge rules."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO
from uuid import UUID

from journal_app.domain.bundles import ExportSignature
from journal_app.domain.errors import Bug, Environmental, UserFacing
from journal_app.domain.printing import SheetKind
from journal_app.domain.records import NewRecord
from journal_app.vault import (
    erased_files,
    erasing,
    high_water,
    kept_files,
    notes,
    recovery,
    renditions,
    role_keys,
    signing,
    stream_file,
)
from journal_app.vault.acting import Acting, Author
from journal_app.vault.attempts import Attempts
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.erasing import Erasing
from journal_app.vault.high_water import Mark, MarkFile
from journal_app.vault.kept_files import FileKeyNeeded
from journal_app.vault.kit_changes import KitChanges
from journal_app.vault.lawful import Lawful
from journal_app.vault.notes import NoteBroken
from journal_app.vault.pin import PinExhausted, PinGuard
from journal_app.vault.proving import LedgerEvidence
from journal_app.vault.reading import Reading
from journal_app.vault.seal_certificate import ClinicSealKey, SealCertificate
from journal_app.vault.secret_memory import lent
from journal_app.vault.slots import WrongPassword
from journal_app.vault.staff_changes import StaffChanges
from journal_app.vault.stream_file import FileSealBroken

if TYPE_CHECKING:
    from pathlib import Path

    from journal_app.domain.clinic import Approval, ErasureCarriedOut
    from journal_app.domain.key_exchange import Cause
    from journal_app.domain.people import Person
    from journal_app.services.backup_port import Backups, OnProgress
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
        self.kits = KitChanges(self, folder)
        self._seat = seat
        self._lock = lock
        self._mark: MarkFile | None = None
        self.pin_guard = PinGuard()
        self.attempts = Attempts(seat.attempts)
        self._newest: datetime | None = None
        self.is_mark_stale = False
        self._is_gathering = False
        self._unnamed = set[UUID]()
        self._file_keys: dict[tuple[UUID, UUID], str] = {}
        self._is_closed = False
        self._person = self._reader = keys.user
        self._read_since = self._store.head().size

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
        self._unnamed.clear()
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

    def approve_erasure(self, erasure: ErasureCarriedOut) -> Approval:
        """This person's signature under an erasure; it takes two people's to carry it out."""
        return erasing.approve(erasure, person=self._person, key=self._keys_in_hand.signing, vault=self.id)

    def erase(self, patients: Collection[UUID], erasures: Iterable[ErasureCarriedOut], *, at: datetime) -> None:
        """Carry out approved erasures: keys, bodies, records, views and files go, and nothing of them stays in a log.

        Raises:
            ErasureRefused: two people did not approve exactly this.
        """
        if self._is_closed or self._is_gathering:
            raise Bug("vault.erase", "an erasure within other acts")
        author = Author(self.id, self._person, self._seat.seat, self._keys_in_hand.signing)
        with self._database.acting():
            act = Erasing(self._database, self._body_keys, author=author, at=at)
            files = act.erase(patients, erasures)
            erased_files.write_down(self.folder, files)
        self.take_keys(self.ring, self._keys_in_hand)  # what was opened of the patients is dropped
        self._lawful = Lawful(self._database, self.id, self.content_of)
        erased_files.delete(self.folder, files)
        self._database.fold_log()
        self.write_mark()
        self.backups.keep_erasures(at)

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
        kept = kept_files.keep(self.folder, content, vault=self.id)
        self._unnamed.add(kept.file.id)
        return kept

    def discard_file(self, kept: KeptFile) -> None:
        """Delete a file that was kept since the last act, because no record is to name it."""
        if kept.file.id not in self._unnamed:
            raise Bug("vault.file.named", "a file that a record may name is not deleted")
        stream_file.remove(self.folder, kept.file.id)
        self._unnamed.remove(kept.file.id)

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
            JournalRestricted: it belongs to a restricted journal that is closed to this person.
            Environmental: the file is missing or damaged.
        """
        self._require_open_record(record)
        position, vouched = self.vouched(record, file)
        key = self.secrets_of(position).get(kept_files.secret_name(file))
        return kept_files.read(self.folder, vouched, key, vault=self.id)

    def rendition(self, record: UUID, file: UUID, longest: int) -> bytes | None:
        """The smaller picture of a file that a record vouches for, or None where none of that size is kept that opens.

        Raises:
            RecordAltered: the record is not the one that was signed, or vouches for no such file.
            FileKeyNeeded: its key does not open for this person.
        """
        key = self._key_of(record, file)
        sealed = renditions.get(file=file, longest=longest, folder=self.folder, database=self._database)
        if sealed is None:
            return None
        try:
            return renditions.unseal(sealed, key, file=file, longest=longest, vault=self.id)
        except FileSealBroken:
            return None

    def keep_rendition(self, record: UUID, file: UUID, data: bytes, *, longest: int) -> None:
        """Keep a smaller picture of a file that a record vouches for, in place of the one of that size.

        Raises:
            RecordAltered, FileKeyNeeded: as ``rendition``.
            Environmental: it could not be written.
        """
        sealed = renditions.seal(data, self._key_of(record, file), file=file, longest=longest, vault=self.id)
        with self._database.writing():
            renditions.put(sealed, file=file, longest=longest, folder=self.folder, database=self._database)

    def _key_of(self, record: UUID, file: UUID) -> str:
        """What a record keeps of a file's key: found out once, for a grid shows many, and what it opens is proof."""
        self._require_open_record(record)
        key = self._file_keys.get((record, file))
        if key is None:
            position, _ = self.vouched(record, file)
            key = self.secrets_of(position).get(kept_files.secret_name(file))
        if key is None:
            raise FileKeyNeeded
        self._file_keys[record, file] = key
        return key

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
    def database(self) -> Database:
        """The open database, for copying it within the vault package."""
        return self._database

    @property
    def backups(self) -> Backups:
        """Backups of this journal."""
        from journal_app.vault.backup.backups import BackupRoom  # which verifies, and so knows how vaults are opened

        return BackupRoom(self)

    @property
    def keys(self) -> OpenKeys:
        """The opened keys, for changes of the keyring within the vault package."""
        return self._keys_in_hand

    def take_keys(self, ring: Keyring, keys: OpenKeys) -> None:
        """Go on under a new version of the keyring; what the keys until now had opened is dropped."""
        self.ring = ring
        self._keys_in_hand = keys
        self._remembered.clear()
        self._body_keys.forget()
        self._file_keys.clear()
        self._body_keys = BodyKeys(keys, ring, self._database)
        self._keys = self._body_keys

    def move_into(self, database: Database, ring: Keyring, keys: OpenKeys) -> None:
        """Go on in another database file of the same journal, which the keyring now names; the one so far is closed."""
        before, reader, read_since = self._database, self._reader, self._read_since
        self._body_keys.forget()
        self._file_keys.clear()
        self.ring = ring
        self._keys_in_hand = keys
        self._body_keys = BodyKeys(keys, ring, database)
        super().__init__(database, self._body_keys)
        self._reader, self._read_since = reader, read_since  # the same person, since the same moment
        if self._mark is not None:
            self._mark.close()
            self._mark = None
        try:
            self.adopt_mark()
        except Environmental:
            self.is_mark_stale = True  # the older mark stays, and finds the ledger ahead
        before.close()

    def exchange_keys(self, causes: tuple[Cause, ...], *, at: datetime, on_progress: OnProgress) -> None:
        """New epochs of R, and of C where it is here, and everything that they seal under them; see `key_exchange`."""
        from journal_app.vault import key_exchange  # which knows how a vault is opened

        if self._is_closed or self._is_gathering:
            raise Bug("vault.exchange", "an exchange of keys within other acts")
        key_exchange.exchange(self, causes, at=at, on_progress=on_progress)

    def seal(self) -> ClinicSealKey:
        """The clinic's seal for documents, from record 0."""
        secrets = self.secrets_of(0)
        certificate = base64.b64decode(self.founding().seal_certificate)
        return ClinicSealKey(SealCertificate(certificate, base64.b64decode(secrets["seal_key"])))

    def recognises_sheet(self, kind: SheetKind, typed: str) -> bool:
        """Whether ``typed`` are the words of this vault's recovery sheet; raise `SharesWrong` for shares of none."""
        wanted = recovery.SheetKind.REGISTRY if kind is SheetKind.REGISTRY else recovery.SheetKind.CLINICAL
        try:
            sheet = recovery.Sheet.typed(typed, vault=self.id, kind=wanted)
        except (recovery.SheetWordsWrong, recovery.SheetOfAnotherVault):
            return False
        known = self.ring.recovery
        public = known.registry_agreement if kind is SheetKind.REGISTRY else known.clinical_agreement
        try:
            return sheet.agreement.public == public
        finally:
            sheet.wipe()

    def keep_anchor(self, at: datetime, *records: NewRecord) -> str:
        """Append ``records``, sign a checkpoint, keep it outside the vault, and return it."""
        with self.act(at) as act:
            act.append(*records)
            note: str = act.sign_checkpoint()  # type: ignore[attr-defined]
        self._seat.append_anchor(note)
        return note

    def evidence(self, at: datetime, *records: NewRecord) -> LedgerEvidence:
        """Append ``records``, sign a checkpoint, keep it outside the vault, and prove what it covers."""
        note = self.keep_anchor(at, *records)
        return LedgerEvidence(note, database=self._database, lawful=self._lawful, body_of=self._body)

    def workshop(self) -> Path:
        """A new folder of this person's own on this computer, for what leaves it encrypted only."""
        return self._seat.new_workshop()

    def sign_part(self, digest: bytes) -> bytes:
        """The signature of the person signed in under what of an unfinished export is whole."""
        return self._keys_in_hand.signing.sign(signing.EXPORT_PART, self.id.bytes + digest)

    def signed_part(self, digest: bytes, signature: bytes) -> bool:
        """Whether the person signed in made this signature with `sign_part`."""
        public = self._keys_in_hand.signing.public
        return signing.verify(public, signature, signing.EXPORT_PART, self.id.bytes + digest)

    def sign_export(self, tag_manifest: bytes) -> ExportSignature:
        """Sign the SHA-256 of a handed-out folder's tag manifest with the key of the person signed in."""
        key = self._keys_in_hand.signing
        return ExportSignature(key.public, key.sign(signing.EXPORT, self.id.bytes + tag_manifest))

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
        self._remembered.clear()
        self._body_keys.forget()
        self._file_keys.clear()
        self._body_keys = BodyKeys.none()
        self._keys = self._body_keys
        self._lock.release()
