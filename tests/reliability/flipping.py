"""Turns over single bits of everything a closed clinic has on its disks, and asks the program's own checks of each.

Pages of the database carry their own seals, so one check tells of one flip in each page at once, by the page's number.
All else is flipped bit by bit. What no check tells of is counted as unread or not relied on, by name.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.errors import JournalError
from journal_app.vault import database, high_water, keyring_files, role_keys, stream_file, verifying
from journal_app.vault.backup import checking, file_list, medium, staging
from journal_app.vault.backup.layout import BackupFolder
from journal_app.vault.checks import key_files
from journal_app.vault.checks.report import Findings
from journal_app.vault.high_water import Mark, Verdict
from journal_app.vault.ledger import SqlRecordStore
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import a_note, a_password
from tests.reliability.acting_process import Actor
from tests.reliability.acts_clinic import ActsClinic

PAGE = 4096
SALT = 16
EVERY_BIT = tuple(range(8))


@dataclass
class Tally:
    """How many bits were flipped in what, and which of them nothing told of."""

    flips: Counter[str] = field(default_factory=Counter)
    silent: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def count(self, what: str, *, told: bool, where: object) -> None:
        self.flips[what] += 1
        if not told:
            self.failures.append(f"{what}: nothing told of a flip at {where}")


def flipped(content: bytes, place: int, bit: int) -> bytes:
    return content[:place] + bytes((content[place] ^ 1 << bit,)) + content[place + 1 :]


def is_refused(attempt: Callable[[], object]) -> bool:
    """Whether the program says so, in one of its own sentences."""
    try:
        attempt()
    except JournalError:
        return True
    return False


class Flipper:
    """Flips bits of one clinic's files."""

    def __init__(self, clinic: ActsClinic, *, bits: tuple[int, ...], step: int, chance: random.Random) -> None:
        """``step`` is how many bytes lie between those flipped; 1 takes each."""
        self.clinic, self.bits, self.step, self.chance = clinic, bits, step, chance
        typed = SignIn(clinic.owner, a_password(), policy=KdfPolicy.TEST)
        self.unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
        self.key = bytes(role_keys.sqlcipher_key(self.unlocked.keys.newest_registry))
        self.folder = BackupFolder.below(clinic.drive, self.unlocked.ring.vault)
        self.tally = Tally()

    def all(self, go_on: Callable[[], bool]) -> Tally:
        """Everything, as far as there is time; what is not finished is told by the counts."""
        for part in (self.mark, self.keyring, self.keyrings, self.photos, self.small_parts_of_backup):
            if go_on():
                part()
        self.log(go_on)
        self.first_page(go_on)
        self.pages(go_on)
        self.copied_database(go_on)
        return self.tally

    def _places(self, size: int, *, step: int = 0) -> Iterable[tuple[int, int]]:
        """Each place with a bit of it: all of them, or as many bits by chance of some places."""
        step = step or self.step
        for place in range(self.chance.randrange(step) if step > 1 else 0, size, step):
            for bit in self.bits if len(self.bits) == 8 else self.chance.sample(EVERY_BIT, len(self.bits)):
                yield place, bit

    def _each(self, path: Path, *, step: int = 0) -> Iterator[tuple[int, int]]:
        """Flip bit after bit of a file; afterwards it is as it was."""
        whole = path.read_bytes()
        try:
            for place, bit in self._places(len(whole), step=step):
                path.write_bytes(flipped(whole, place, bit))
                yield place, bit
        finally:
            path.write_bytes(whole)

    # ------------------------------------------------------------------------------------------------- the database

    def pages(self, go_on: Callable[[], bool]) -> None:
        """One flip in each page behind the first at a time; the engine must name exactly these pages."""
        path = self.clinic.folder / "journal-1.db"
        whole = path.read_bytes()
        pages = range(1, len(whole) // PAGE)
        expected = {f"HMAC verification failed for page {number + 1}" for number in pages}
        try:
            for place, bit in self._places(PAGE):
                if not go_on():
                    return
                content = bytearray(whole)
                for number in pages:
                    content[number * PAGE + place] ^= 1 << bit
                path.write_bytes(content)
                found = self._named_pages(path)
                self.tally.flips["database"] += len(pages)
                if found != expected:
                    missed = sorted(expected - found)[:3]
                    self.tally.failures.append(f"database: byte {place} bit {bit}: {missed}")
        finally:
            path.write_bytes(whole)

    def _named_pages(self, path: Path) -> set[str]:
        connection = sqlcipher.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
        try:
            connection.execute("PRAGMA cipher_log_level=NONE")
            connection.set_key(bytearray(b"x'" + self.key.hex().encode() + b"'"))
            return {row[0] for row in connection.execute("PRAGMA cipher_integrity_check")}
        finally:
            connection.close()

    def first_page(self, go_on: Callable[[], bool]) -> None:
        """Its salt and seal are read at every opening."""
        path = self.clinic.folder / "journal-1.db"
        with path.open("r+b") as file:
            page = file.read(PAGE)
            for place, bit in self._places(PAGE):
                if not go_on():
                    break
                file.seek(0)
                file.write(flipped(page, place, bit))
                file.flush()
                told = is_refused(lambda: database.open_unchanging(path, self.key))
                self.tally.count("database", told=told, where=f"page 1, byte {place}, bit {bit}")
            file.seek(0)
            file.write(page)

    def log(self, go_on: Callable[[], bool]) -> None:
        """In the write-ahead log of a journal that nobody closed: SQLite drops what comes after, the mark tells."""
        for content in self._left_open():
            log = self.clinic.folder / "journal-1.db-wal"
            for place, bit in self._places(len(content[log]), step=max(self.step, 97)):
                if not go_on():
                    break
                for path, data in content.items():
                    path.write_bytes(flipped(data, place, bit) if path == log else data)
                log.with_name("journal-1.db-shm").unlink(missing_ok=True)
                self.tally.count("log", told=not self._stands().is_fine, where=f"byte {place}, bit {bit}")

    def _left_open(self) -> Iterator[dict[Path, bytes]]:
        """The database and its log as they lie there after three records, before anybody folded them."""
        given = json.loads(self.clinic.arguments())
        actor = Actor(given)
        vault = actor.session.vault
        assert isinstance(vault, OpenVault)
        actor.session.vault._database.fold_log()  # type: ignore[attr-defined]
        for word in ("En", "To", "Tre"):
            a_note(actor.session, self.clinic.patient, word)
        paths = [self.clinic.folder / name for name in ("journal-1.db", "journal-1.db-wal")]
        content = {path: path.read_bytes() for path in paths}
        mark = self.clinic.home / str(self.unlocked.ring.vault) / "mark"
        kept = mark.read_bytes()
        vault.close()
        mark.write_bytes(kept)
        yield content

    def _stands(self) -> Verdict:
        """What comparing the ledger with the mark says, as at every opening."""
        file = database.open_existing(self.clinic.folder / "journal-1.db", self.key)
        try:
            store = SqlRecordStore(file)
            head = store.head()
            mark = high_water.read(self.clinic.home / str(self.unlocked.ring.vault) / "mark", self.unlocked.mark_key)
            here = Mark(str(head.line), head.size, head.root(), self.unlocked.ring.version)
            return high_water.judge(mark, here, store.root_at)
        finally:
            file.connection.close()

    # ------------------------------------------------------------------------------------------- keys, photos, mark

    def keyring(self) -> None:
        """In one copy: the other one opens, and verify tells."""
        for name in (keyring_files.NAME, keyring_files.COPY_NAME):
            for place, bit in self._each(self.clinic.folder / name):
                findings = Findings()
                key_files.check_copies(self.clinic.folder, self.unlocked.ring, findings)
                self.tally.count("keyring", told=findings.any_noted, where=f"{name}, byte {place}, bit {bit}")

    def keyrings(self) -> None:
        """In both copies alike: refused, or not the keyring that the ledger states."""
        other = self.clinic.folder / keyring_files.COPY_NAME
        whole = other.read_bytes()
        for place, bit in self._each(self.clinic.folder / keyring_files.NAME):
            other.write_bytes(flipped(whole, place, bit))
            told = is_refused(lambda: keyring_files.read(self.clinic.folder)) or (
                keyring_files.read(self.clinic.folder).digest != self.unlocked.ring.digest
            )
            self.tally.count("keyring", told=told, where=f"both copies, byte {place}, bit {bit}")
        other.write_bytes(whole)

    def photos(self) -> None:
        """The sealed file's hash stands in a signed header."""
        for path in sorted((self.clinic.folder / stream_file.FOLDER).glob("??/*")):
            identifier = next(
                one for one in stream_file.ids_on_disk(self.clinic.folder) if path.name.startswith(str(one))
            )
            if path.name != str(identifier):
                continue
            whole = stream_file.fingerprint(self.clinic.folder, identifier)
            for place, bit in self._each(path):
                told = stream_file.fingerprint(self.clinic.folder, identifier) != whole
                self.tally.count("photo", told=told, where=f"byte {place}, bit {bit}")

    def mark(self) -> None:
        """Either half of it: the other one still holds, and verify tells."""
        path = self.clinic.home / str(self.unlocked.ring.vault) / "mark"
        for place, bit in self._each(path):
            told = not high_water.is_whole(path, self.unlocked.mark_key)
            self.tally.count("mark", told=told, where=f"byte {place}, bit {bit}")

    # ------------------------------------------------------------------------------------------------------- backups

    def small_parts_of_backup(self) -> None:
        """Manifest, keyring, list, photos; what the medium says of itself is signed nowhere, so it is only counted."""
        place = self.folder.generations / self.folder.names()[-1]
        for name in ("manifest.json", "keyring.json", "files.list"):
            for where, bit in self._each(place / name):
                self.tally.count("backup", told=is_refused(self._read_backup), where=f"{name}, byte {where}, bit {bit}")
        for path in sorted((self.folder.path / "files").glob("??/*")):
            for where, bit in self._each(path):
                self.tally.count("backup", told=is_refused(self._read_backup), where=f"photo, byte {where}, bit {bit}")
        for _ in self._each(self.folder.target):
            self.tally.flips["backup"] += 1
            if not is_refused(lambda: medium.read(self.folder)):
                self.tally.silent["target.json: another id or country"] += 1

    def copied_database(self, go_on: Callable[[], bool]) -> None:
        """One hash is over the whole of it, so some of its bytes stand for all."""
        place = self.folder.generations / self.folder.names()[-1]
        for where, bit in self._each(place / "journal.db", step=max(self.step, 97)):
            if not go_on():
                break
            self.tally.count("backup", told=is_refused(self._read_backup), where=f"journal.db, byte {where}, bit {bit}")

    def _read_backup(self) -> None:
        chosen = staging.choose(self.clinic.drive)
        checking.check_parts(chosen.place, chosen.manifest)
        for file in file_list.read(chosen.place / "files.list", count=chosen.manifest.file_count):
            checking.check_file(chosen.folder, file)
