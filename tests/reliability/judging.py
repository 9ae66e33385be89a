"""Judges what a fault left of the acts clinic: nothing acknowledged lost, nothing torn, and it opens.

``look`` reads everything without signing in: keys, every page's seal, the ledger to its root, the mark, each photo,
each backup. ``live_on`` signs in as the program does, which settles and sweeps what was interrupted (``enter``), and
verifies the whole (``verified``, ``restored``). All of it changes the files it judges.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from journal_app.domain.errors import Environmental, JournalError, UserFacing
from journal_app.domain.key_exchange import LOST, ROTATED
from journal_app.domain.kits import ASKED, FIRST, TURNED_DOWN
from journal_app.vault import (
    database,
    headers,
    high_water,
    keyring_files,
    keyring_recovery,
    ledger_tail,
    opening,
    recovering,
    role_keys,
    stream_file,
    verifying,
)
from journal_app.vault.backup import checking, file_list, layout, staging
from journal_app.vault.backup.layout import BackupFolder
from journal_app.vault.high_water import Mark
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.keyring_recovery import WrongSheet
from journal_app.vault.ledger import SqlRecordStore
from journal_app.vault.merkle import root_of
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.opening import LedgerBehindMark, SignIn, Surroundings
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.recovery import Sheet, SheetKind
from journal_app.vault.verifying import Request, Signatures
from tests.clinic import OTHER_PASSWORD, PASSWORD, Time, a_password
from tests.reliability.acting_process import RESTORED_PASSWORD
from tests.reliability.acts_clinic import ActsClinic, Told


class Lost(AssertionError):
    """What was acknowledged is not there, or something is torn."""


def require(fact: object, what: str) -> None:
    if not fact:
        raise Lost(what)


class Judge:
    """Judges the acts clinic's files wherever they were put."""

    def __init__(self, clinic: ActsClinic) -> None:
        """Learn the clinic's secret, and the first kit's sheet, which opens the role keys until there is a next."""
        typed = SignIn(clinic.owner, a_password(), policy=KdfPolicy.TEST)
        unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
        self.vault = unlocked.ring.vault
        self.secret = bytes(unlocked.keys.secret)
        self._sheets: dict[bytes, Sheet] = {}
        self._learn(clinic.words)
        self._registries: dict[bytes, dict[int, bytes]] = {}
        self._leaving = self._files_of(clinic)
        self.time = Time(clinic.moment + timedelta(days=20))
        self._sound_backups: set[bytes] = set()

    def hear(self, told: Told) -> None:
        """Learn the sheets of the kits that were drawn so far."""
        for words in (*told.kits.values(), *told.tried_kit.values()):
            self._learn(words)

    def _learn(self, words: Mapping[str, str]) -> None:
        sheet = Sheet.typed(words["registry"], vault=self.vault, kind=SheetKind.REGISTRY)
        self._sheets[sheet.signing.public] = sheet

    def registries(self, ring: Keyring) -> dict[int, bytes]:
        """Every epoch of the registry key in a keyring."""
        if ring.digest not in self._registries:
            sheet = self._sheets.get(ring.recovery.registry_signing)
            if sheet is None:
                raise Lost("a recovery kit that nobody has on paper")
            opened = keyring_recovery.opened_registry(ring, sheet)
            self._registries[ring.digest] = {epoch: bytes(key) for epoch, key in opened.items()}
        return self._registries[ring.digest]

    def key(self, ring: Keyring) -> bytearray:
        """What opens the database that a keyring names."""
        known = self.registries(ring)
        return role_keys.sqlcipher_key(bytearray(known[max(known)]))

    def _file(self, clinic: ActsClinic, ring: Keyring) -> database.Database:
        return database.open_existing(clinic.folder / ring.database, self.key(ring))

    def _files_of(self, clinic: ActsClinic) -> frozenset[UUID]:
        """The sealed files of the patient who is to be erased."""
        file = self._file(clinic, keyring_files.read(clinic.folder))
        try:
            heads = [json.loads(row[0]) for row in file.execute("SELECT header FROM ledger")]
        finally:
            file.close()
        return frozenset(
            UUID(one["id"]) for head in heads if head["patient"] == str(clinic.leaving) for one in head["files"]
        )

    # ------------------------------------------------------------------------------------------------------ looking

    def look(self, clinic: ActsClinic, told: Told, *, pages: bool = True) -> None:
        """Everything there, whole, as far as it was acknowledged; raises `Lost` or what the program says.

        Without ``pages`` only what is read of the database has its pages' seals checked.
        """
        self.hear(told)
        ring = keyring_files.read(clinic.folder)
        require(len(ring.registry) >= told.epochs, "an acknowledged exchange of keys")
        require(ring.recovery.kit.number in told.kits_that_may_be(clinic.words), "an acknowledged recovery kit")
        file = self._file(clinic, ring)
        try:
            ledger_tail.require_whole(file)
            self._ledger(clinic, file, ring)
            self._acknowledged(clinic, file, told)
            if not pages:
                return
            file.fold_log()
            require(not file.execute("PRAGMA cipher_integrity_check").fetchall(), "a page's seal")
            require(file.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the database's structure")
        finally:
            file.connection.close()

    def _ledger(self, clinic: ActsClinic, file: database.Database, ring: Keyring) -> None:
        store = SqlRecordStore(file)
        head = store.head()
        leaves, named = [], dict[str, tuple[int, str]]()
        for row in store.rows(0, head.size):
            if row.header is not None and row.signature is not None:
                require(row.leaf == headers.leaf_of(row.header, row.signature), "a record's leaf")
                for one in json.loads(row.header)["files"]:
                    named[one["id"]] = (one["size"], one["sha256"])
            leaves.append(row.leaf)
        require(len(leaves) == head.size and root_of(leaves) == head.root(), "the ledger's root")
        for name, facts in named.items():
            size, digest = stream_file.fingerprint(clinic.folder, UUID(name))
            require((size, digest.hex()) == facts, "a photo")
        mark = high_water.read(clinic.home / str(self.vault) / "mark", self.mark_key(ring))
        require(mark, "the mark")
        assert mark is not None
        staged = keyring_files.staged(clinic.folder)
        newest = ring.version if staged is None else max(ring.version, staged.version)
        verdict = high_water.judge(mark, Mark(str(head.line), head.size, head.root(), newest), store.root_at)
        require(verdict.is_fine, f"the mark says {verdict.value}")

    def mark_key(self, ring: Keyring) -> high_water.KeyForEpoch:
        """What gives the keys under which a seat's mark may lie."""
        known = self.registries(ring)
        return lambda epoch: bytes(role_keys.high_water_key(bytearray(known[epoch]))) if epoch in known else None

    def _acknowledged(self, clinic: ActsClinic, file: database.Database, told: Told) -> None:
        def ids(query: str) -> set[UUID]:
            return {UUID(bytes=row[0]) for row in file.execute(query)}

        require(told.records <= ids("SELECT id FROM records"), "an acknowledged record")
        require(told.patients <= ids("SELECT id FROM patients"), "an acknowledged patient")
        drafts = ids("SELECT id FROM drafts")
        require(told.drafts <= drafts, "an acknowledged draft")
        require(len(drafts) > len(told.drafts), "what a colleague left half filled")
        require(told.members.keys() <= ids("SELECT id FROM people"), "an acknowledged colleague")
        entries = file.execute("SELECT count(*) FROM entries").fetchone()[0]
        gated = file.execute("SELECT count(*) FROM records WHERE kind LIKE 'treatment.%'").fetchone()[0]
        require(entries == gated, "an entry without its row")
        loose = "SELECT 1 FROM ledger JOIN bodies USING (position) WHERE header IS NULL LIMIT 1"
        require(file.execute(loose).fetchone() is None, "a body of what was erased")
        gone_people = ids("SELECT id FROM people WHERE removed IS NOT NULL")
        require(told.left <= gone_people, "somebody who left is still here")
        require(not gone_people & ids("SELECT author FROM drafts"), "what a colleague left half filled is nobody's")
        lost = file.execute("SELECT count(*) FROM records WHERE kind = ?", (LOST,)).fetchone()[0]
        require(lost <= 1 and lost >= len(told.lost), "a lost computer")
        asked = file.execute("SELECT count(*) FROM records WHERE kind IN (?, ?)", (ASKED, TURNED_DOWN)).fetchone()[0]
        require(asked >= told.requests, "a recovery kit that was asked for, or stopped")
        for gone in told.erased:
            keys = file.execute("SELECT 1 FROM patient_keys WHERE patient = ?", (gone.bytes,)).fetchone()
            require(keys is None, "an erased patient's key")
            require(clinic.leaving not in ids("SELECT id FROM patients"), "an erased patient")

    def backups(self, clinic: ActsClinic, told: Told) -> None:
        """Every backup that counts is whole, and those acknowledged are there (or thinned out by a newer one)."""
        folder = BackupFolder.below(clinic.drive, self.vault)
        names = folder.names()
        require(names, "every backup is gone")
        for name in names:
            self._backup(clinic, folder, name)
        for name, manifest in told.backups.items():
            if name in names:
                data = (folder.generations / name / layout.MANIFEST).read_bytes()
                require(hashlib.sha256(data).hexdigest() == manifest, "an acknowledged backup's manifest")
            else:
                require(len(names) >= 3 or any(other > name for other in names), "an acknowledged backup")

    def _backup(self, clinic: ActsClinic, folder: BackupFolder, name: str) -> None:
        place = folder.generations / name
        parts = [one for one in sorted(place.iterdir()) if one.is_file()]
        files = sorted((folder.path / "files").glob("??/*"))
        known = _digest_of((*parts, *files))
        if known in self._sound_backups:
            return
        chosen = staging.choose(clinic.drive, name)
        checking.check_parts(place, chosen.manifest)
        for file in file_list.read(place / layout.LIST, count=chosen.manifest.file_count):
            checking.check_file(folder, file)
        self._sound_backups.add(known)

    # ---------------------------------------------------------------------------------------------------- living on

    def live_on(self, clinic: ActsClinic, told: Told) -> None:
        """Sign in as whoever sits there would, verify the whole, and let every acknowledged colleague in."""
        self.verified(clinic, told, self.enter(clinic, told))
        self.restored(clinic, told)

    def enter(self, clinic: ActsClinic, told: Told) -> str:
        """The owner signs in, after which nothing half done is left; with which password."""
        fits = self.settle(clinic, told)
        self._nothing_left_of_the_erased(clinic)
        self._exchanged_wholly(clinic)
        self.kit_in_force(clinic, told)
        return fits

    def verified(self, clinic: ActsClinic, told: Told, fits: str) -> None:
        """The whole journal is sound, and everybody gets in who should, and nobody else."""
        typed = SignIn(clinic.owner, a_password(fits), policy=KdfPolicy.TEST)
        self._verified(clinic.folder, typed, clinic.home)
        self._signed_in(clinic, clinic.auditor, OTHER_PASSWORD).sign_out(self.time.now())
        for person, password in told.members.items():
            self._signed_in(clinic, person, password).sign_out(self.time.now())
        self._colleague(clinic, told)
        if told.kits or told.tried_kit:
            self._by_the_sheets(clinic, told)

    def kit_in_force(self, clinic: ActsClinic, told: Told) -> dict[int, dict[str, str]]:
        """The one recovery kit in force once somebody signed in, with its words; no other opens anything."""
        self.hear(told)
        ring = keyring_files.read(clinic.folder)
        known = {FIRST: clinic.words} | told.kits | told.tried_kit
        fitting = [number for number, words in known.items() if self._opens(ring, words)]
        require(fitting, "a recovery kit that nobody has on paper")
        require(
            fitting == [ring.recovery.kit.number], f"kits {fitting} open what kit {ring.recovery.kit.number} should"
        )
        return {number: known[number] for number in fitting}

    def _opens(self, ring: Keyring, words: Mapping[str, str]) -> bool:
        """Whether a kit's sheets open everything that the keyring holds; one of them alone is torn."""
        registry, clinical = (Sheet.typed(words[kind.value], vault=self.vault, kind=kind) for kind in SheetKind)
        by_registry = _opened(lambda: keyring_recovery.opened_registry(ring, registry))
        by_clinical = _opened(lambda: keyring_recovery.opened_clinical(ring, clinical))
        require((by_registry is None) == (by_clinical is None), "one sheet of a kit without the other")
        if by_registry is None or by_clinical is None:
            return False
        require(keyring_recovery.recovered_secret(ring, registry) == self.secret, "the secret that a sheet opens")
        require(len(by_registry) == len(ring.registry), "an epoch that sheet 1 opens")
        require(len(by_clinical) == len(ring.clinical), "an epoch that sheet 2 opens")
        return True

    def _by_the_sheets(self, clinic: ActsClinic, told: Told) -> None:
        """Nothing but the paper, at a computer that knows nothing, opens the journal, which is sound afterwards."""
        (words,) = self.kit_in_force(clinic, told).values()
        home = clinic.root / "paper home"
        shutil.rmtree(home, ignore_errors=True)
        typed = recovering.Recovery(
            clinic.owner,
            words["registry"],
            a_password(RESTORED_PASSWORD),
            clinical_words=words["clinical"],
            policy=KdfPolicy.TEST,
        )
        vault = recovering.recover(clinic.folder, typed, Surroundings(self.time.now, home=home))
        require(vault.can_read_clinical(), "the clinical key by sheet 2")
        vault.sign_out(self.time.now())
        again = SignIn(clinic.owner, a_password(RESTORED_PASSWORD), policy=KdfPolicy.TEST)
        self._verified(clinic.folder, again, home)

    def _exchanged_wholly(self, clinic: ActsClinic) -> None:
        """Once somebody signed in there is one database, and the ledger in it tells of every exchange."""
        ring = keyring_files.read(clinic.folder)
        databases = {path.name for path in clinic.folder.glob("journal-*") if not path.name.endswith(("-wal", "-shm"))}
        require(databases == {ring.database}, f"databases {sorted(databases)}")
        file = self._file(clinic, ring)
        try:
            told = file.execute("SELECT count(*) FROM records WHERE kind = ?", (ROTATED,)).fetchone()[0]
        finally:
            file.connection.close()
        require(told == len(ring.registry) - 1 == len(ring.clinical) - 1, "an exchange that nothing tells of")

    def _colleague(self, clinic: ActsClinic, told: Told) -> None:
        """Who left does not get in; as long as nobody said so, they do or do not, as the keyring says."""
        is_in = any(one.user == clinic.colleague for one in keyring_files.read(clinic.folder).people)
        require(not (is_in and told.left), "somebody who left still has keys")
        if is_in:
            self._signed_in(clinic, clinic.colleague, OTHER_PASSWORD).sign_out(self.time.now())
            return
        try:
            self._signed_in(clinic, clinic.colleague, OTHER_PASSWORD).close()
        except (UserFacing, Environmental):
            return
        raise Lost("somebody who left got in")

    def _nothing_left_of_the_erased(self, clinic: ActsClinic) -> None:
        """Once an erasure is in the ledger and somebody signed in, its files are gone, however it ended."""
        file = self._file(clinic, keyring_files.read(clinic.folder))
        try:
            found = file.execute("SELECT 1 FROM patients WHERE id = ?", (clinic.leaving.bytes,)).fetchone()
        finally:
            file.connection.close()
        left = self._leaving & stream_file.ids_on_disk(clinic.folder)
        require(found is not None or not left, "a file of an erased patient")
        require(found is None or left == self._leaving, "a file of a patient who was not erased")

    def settle(self, clinic: ActsClinic, told: Told) -> str:
        """The owner signs in, with the password acknowledged or the one that was being set; which it was."""
        said: JournalError | None = None
        for password in (*told.may_be(PASSWORD), *told.may_be(PASSWORD)):  # again: what was finished may have been it
            try:
                vault = self._signed_in(clinic, clinic.owner, password)
                require(vault.kit_standing().kit == vault.ring.recovery.kit, "the ledger names another recovery kit")
                vault.sign_out(self.time.now())
            except (UserFacing, Environmental) as problem:
                if problem.key not in ("vault.sign_in.wrong_password", "keyring.finished"):
                    raise
                said = problem
            else:
                return password
        raise Lost(f"the owner does not get in: {said}")

    def _signed_in(self, clinic: ActsClinic, person: UUID, password: str) -> OpenVault:
        typed = SignIn(person, a_password(password), policy=KdfPolicy.TEST)
        return opening.open_vault(clinic.folder, typed, Surroundings(self.time.now, home=clinic.home))

    def _verified(self, folder: Path, typed: SignIn, home: Path) -> None:
        unlocked = verifying.unlock(folder, typed, home=home)
        report = verifying.verify(unlocked, Request(signatures=Signatures.ALL))
        found = report.found()
        require(report.is_sound, f"verify found {[one.key for one in found]}")

    def restored(self, clinic: ActsClinic, told: Told) -> None:
        """A restored place is whole or not there; whole and enrolled once it was acknowledged."""
        place, home = clinic.restored, clinic.root / "new home"
        if not place.exists():
            require(not told.restored, "an acknowledged restore")
            return
        why = "" if told.restored else "the computer went off meanwhile"
        typed = SignIn(
            clinic.owner,
            a_password(RESTORED_PASSWORD),
            secret=bytearray(self.secret),
            overrule=why,
            policy=KdfPolicy.TEST,
        )
        around = Surroundings(self.time.now, home=home)
        try:
            vault = opening.open_vault(place, typed, around)
        except LedgerBehindMark as said:
            raise Lost(f"restored, but {said.verdict}") from said
        vault.sign_out(self.time.now())
        again = SignIn(
            clinic.owner, a_password(RESTORED_PASSWORD), secret=bytearray(self.secret), policy=KdfPolicy.TEST
        )
        self._verified(place, again, home)


def _opened(by_sheet: Callable[[], dict[int, bytearray]]) -> dict[int, bytearray] | None:
    """What a sheet opens, None where it is another kit's."""
    try:
        return by_sheet()
    except WrongSheet:
        return None


def _digest_of(paths: Iterable[Path]) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for path in paths:
        content = path.read_bytes()
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
    return digest.digest()
