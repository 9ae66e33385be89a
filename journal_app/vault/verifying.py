"""Verifies a whole journal, from key file to photos, and reports what was found; it writes nothing into the vault.

Neither does it move this seat's high-water mark, nor leave a trace but of a wrong password: whoever verifies has the
files anyway, and a check that changed what it checks would prove less. `remember` is a separate step. Order: key file;
the database's pages, after its log was folded into a copy; tables and triggers; then one pass over all records with
every check that follows them; then what was signed or seen of the journal elsewhere; then views, drafts and files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Final, TypeAlias

from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.errors import Environmental
from journal_app.vault import (
    high_water,
    keyring,
    keyring_files,
    role_keys,
    verified_positions,
)
from journal_app.vault import (
    seat as seats,
)
from journal_app.vault.attempts import Attempts
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.checks import anchors, key_files, pages
from journal_app.vault.checks.anchors import Lines, Standing, StoredCheckpoint
from journal_app.vault.checks.bodies import Bodies, BodyTable, Contents
from journal_app.vault.checks.erasures import Absences
from journal_app.vault.checks.following import FollowedUp
from journal_app.vault.checks.gate import Gate
from journal_app.vault.checks.health_answers import HealthAnswers
from journal_app.vault.checks.ledger_pass import LedgerPass, Steps
from journal_app.vault.checks.references import Merges, References
from journal_app.vault.checks.report import Check, Finding, Findings, Report, Severity
from journal_app.vault.checks.sealed_files import Renditions, SealedFiles
from journal_app.vault.checks.signers import Signers
from journal_app.vault.checks.streams import Streams
from journal_app.vault.checks.times import Times
from journal_app.vault.checks.tree import GrowingTree
from journal_app.vault.checks.view_rows import ViewRows, scratch_views
from journal_app.vault.database import Database, DatabaseDamaged
from journal_app.vault.high_water import Mark, MarkDamaged
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.ledger import Head, SqlRecordStore
from journal_app.vault.merkle import EMPTY_ROOT, FrontierBroken
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.opening import SecretMissing, SignIn, try_keys
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.seat import Seat
from journal_app.vault.secret_memory import lent, wipe
from journal_app.vault.verified_positions import Verified

__all__ = [
    "Check",
    "Contents",
    "Finding",
    "Pages",
    "Progress",
    "Report",
    "Request",
    "Severity",
    "Signatures",
    "Unlocked",
    "remember",
    "unlock",
    "verify",
]


class Signatures(Enum):
    """Which signatures are verified: all of them, or those behind where this person verified them here before."""

    ALL = "all"
    SINCE_LAST = "since last"


class Pages(Enum):
    """Whether the database's pages and tables are checked as such, or only read."""

    CHECKED = "checked"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of how many records have been read."""

    done: int
    total: int


OnProgress: TypeAlias = Callable[[Progress], bool]
"""Told now and then how far a verification is; it stops where False is returned."""


def _go_on(_: Progress) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is to be verified, and how thoroughly.

    ``anchors`` are the texts of files that hold signed checkpoints; those that this seat kept are looked at anyway.
    """

    signatures: Signatures = Signatures.SINCE_LAST
    contents: Contents = Contents.OPENED
    pages: Pages = Pages.CHECKED
    anchors: tuple[str, ...] = ()
    on_progress: OnProgress = _go_on


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A vault's folder with one person's opened keys, and this machine's seat in it if it has one."""

    folder: Path
    ring: Keyring
    keys: OpenKeys
    seat: Seat | None

    def mark_key(self, epoch: int) -> bytes | None:
        """The key under which this seat's notes are authenticated in an epoch of the registry key."""
        secret = self.keys.registry.get(epoch)
        return None if secret is None else lent(role_keys.high_water_key(secret))


class _Stopped(Exception):
    """The caller wants no more."""


_STRANGE: Final = (Environmental, TypeError, ValueError, AttributeError, LookupError, ArithmeticError)
"""What reading values of unheard-of types and sizes ends in."""


def unlock(folder: Path, sign_in: SignIn, *, home: Path | None = None, at: datetime | None = None) -> Unlocked:
    """Open a person's keys for verifying; nothing is repaired, enrolled or written but the count of failures.

    A wrong password at ``at`` (now, where none is given) is counted where those to sign in are, and told by the next
    one in: else this would be the way to guess.

    Raises:
        UserFacing: wrong password or secret, too many of them, or this machine has no secret.
        Environmental: the key file is missing or damaged in both copies.
    """
    ring = keyring_files.read(folder)
    seat = seats.open_seat(ring.vault, home=home) if seats.has_seat(ring.vault, home=home) else None
    if seat is not None:
        attempts = Attempts(seat.attempts)
        moment = at or datetime.now(UTC)
        return Unlocked(folder, ring, try_keys(ring, sign_in, seat=seat, attempts=attempts, at=moment), seat)
    if sign_in.secret is None:
        raise SecretMissing
    keys = keyring.unlock(
        ring,
        sign_in.person,
        sign_in.password,
        sign_in.secret,
        second_factor=sign_in.second_factor,
        allow_test_kdf=sign_in.policy is KdfPolicy.TEST,
    )
    return Unlocked(folder, ring, keys, None)


def verify(unlocked: Unlocked, request: Request | None = None) -> Report:
    """Verify everything and report it. Damage becomes a finding, never an exception.

    Not for a process that has the vault's database open itself; see `pages.unchanging`.

    Raises:
        Environmental: there is no database, it is of a newer version, or it is written all the time.
    """
    asked = request or Request()
    # Whoever brings an anchor wants to know what was signed, not what was once found right.
    is_short = asked.signatures is Signatures.SINCE_LAST and not asked.anchors
    known = _verified(unlocked) if is_short else None
    run = _Run(unlocked, asked, known)
    report = run.report()
    if run.has_other_past:
        again = _Run(unlocked, asked, None)
        again.findings.add("verify.signatures.changed_since", size=known.size if known else 0)
        return again.report()
    return report


def remember(unlocked: Unlocked, report: Report) -> None:
    """Let this person's next verification here begin its signatures where this one ended; only after a sound report."""
    if unlocked.seat is None or not report.is_sound:
        return
    verified = Verified(report.line, report.size, report.root)
    key = verified_positions.key_of(unlocked.keys.private)
    verified_positions.write(unlocked.seat.folder, unlocked.keys.user, key, verified=verified)
    wipe(key)


def _readable(text: bytes) -> str:
    """Text out of the database, whatever bytes it holds: what is not text compares as different, and stops nothing."""
    return text.decode("utf-8", "replace")


def _verified(unlocked: Unlocked) -> Verified | None:
    if unlocked.seat is None:
        return None
    key = verified_positions.key_of(unlocked.keys.private)
    try:
        return verified_positions.read(unlocked.seat.folder, unlocked.keys.user, key)
    finally:
        wipe(key)


@dataclass(slots=True)
class _Outside:
    """What is known of the ledger from elsewhere, read before the pass so that the tree can be asked at these sizes."""

    stored: tuple[StoredCheckpoint, ...]
    notes: tuple[str, ...]
    mark: Mark | None
    sizes: set[int] = field(default_factory=set)


class _Run:
    """One verification."""

    def __init__(self, unlocked: Unlocked, request: Request, known: Verified | None) -> None:
        self._unlocked = unlocked
        self._request = request
        self._known = known
        self.findings = Findings()
        self.has_other_past = False
        self._is_complete = False
        self._reached: tuple[int, int, bytes] = (0, 0, EMPTY_ROOT)

    def report(self) -> Report:
        key_files.check_copies(self._unlocked.folder, self._unlocked.ring, self.findings)
        try:
            self._read()
        except DatabaseDamaged:
            self.findings.add("verify.pages.unreadable")
        line, size, root = self._reached
        return Report(
            vault=self._unlocked.ring.vault,
            line=line,
            size=size,
            root=root,
            signatures_from=self._signatures_from,
            findings=self.findings.all(),
            is_complete=self._is_complete,
        )

    @property
    def _signatures_from(self) -> int:
        return 0 if self._known is None else self._known.size

    def _read(self) -> None:
        path = self._unlocked.folder / self._unlocked.ring.database
        with pages.unchanging(path, lambda: role_keys.sqlcipher_key(self._unlocked.keys.newest_registry)) as journal:
            journal.connection.text_factory = _readable
            self._checked(journal)

    def _checked(self, journal: Database) -> None:
        try:
            if self._request.pages is Pages.CHECKED:
                pages.check_pages(journal, self.findings)
                pages.check_schema(journal, self.findings)
            with self._views(journal) as views:
                self._records(journal, views)
        except _Stopped:
            pass
        except (DatabaseDamaged, sqlcipher.Error):
            self.findings.add("verify.pages.unreadable")
        except _STRANGE:  # whoever has the keys can put anything into a column; it must not stop the report
            self.findings.add("verify.pages.strange")

    @contextmanager
    def _views(self, journal: Database) -> Iterator[ViewRows | None]:
        if self._request.contents is Contents.SEALED:
            yield None
            return
        with scratch_views() as scratch:
            yield ViewRows(journal, scratch)

    def _records(self, journal: Database, views: ViewRows | None) -> None:
        outside = self._outside(journal)
        head = self._head(journal)
        keys = BodyKeys(self._unlocked.keys, self._unlocked.ring, journal)
        try:
            self._pass(journal, self._steps(journal, keys, views, outside.sizes), outside, head)
        finally:
            keys.forget()

    def _pass(self, journal: Database, steps: Steps, outside: _Outside, head: Head | None) -> None:
        reading = LedgerPass(journal, steps, self.findings)
        total = 0 if head is None else head.size
        reading.run(lambda done: self._tell(done, total))
        self._reached = (steps.lines.current, reading.size, steps.tree.frontier().root())
        self.has_other_past = self._known is not None and steps.tree.roots.get(self._known.size) != self._known.root
        if self.has_other_past:
            return
        self._check_head(journal, head, reading, steps)
        steps.absences.conclude(self.findings)
        steps.gate.conclude(self.findings)
        steps.followed.conclude(self.findings)
        key_files.check_stated(self._unlocked.ring, steps.signers, self.findings)
        self._check_outside(outside, steps)
        if steps.views is not None:
            steps.views.conclude(steps.streams.rows(), self.findings)
        steps.bodies.check_drafts(self.findings)
        steps.bodies.check_appointments(self.findings)
        self.findings.checked(Check.DRAFTS)
        steps.files.check(self._unlocked.folder, journal, steps.absences, self.findings)
        self._is_complete = True

    def _tell(self, done: int, total: int) -> None:
        if not self._request.on_progress(Progress(done, total)):
            raise _Stopped

    def _steps(self, journal: Database, keys: BodyKeys, views: ViewRows | None, sizes: set[int]) -> Steps:
        unlocked, contents = self._unlocked, self._request.contents
        registry = frozenset(role_keys.registry_body_key_id(secret) for secret in unlocked.keys.registry.values())
        merges, signers = Merges(), Signers(unlocked.ring.vault)
        return Steps(
            signers=signers,
            streams=Streams(),
            times=Times(),
            table=BodyTable(journal, contents),
            bodies=Bodies(
                journal,
                keys,
                registry=registry,
                contents=contents,
                renditions=Renditions(unlocked.folder, journal, unlocked.ring.vault),
            ),
            absences=Absences(unlocked.ring.vault),
            merges=merges,
            references=References(merges),
            health=HealthAnswers(),
            followed=FollowedUp(merges, signers),
            gate=Gate(merges, signers),
            files=SealedFiles(),
            lines=Lines(),
            tree=GrowingTree(sizes),
            views=views,
            signatures_from=self._signatures_from,
        )

    def _head(self, journal: Database) -> Head | None:
        try:
            return SqlRecordStore(journal).head()
        except DatabaseDamaged:
            raise
        except (Environmental, FrontierBroken, TypeError):  # TypeError: there is no row
            self.findings.add("verify.tree.head")
            return None

    def _check_head(self, journal: Database, head: Head | None, reading: LedgerPass, steps: Steps) -> None:
        findings, tree = self.findings, steps.tree
        if head is not None:
            if head.size > reading.size:
                findings.add("verify.positions.truncated", missing=head.size - reading.size)
            elif head.size < reading.size:
                findings.add("verify.positions.beyond_head", *range(head.size, reading.size))
            if head.frontier != tree.frontier():
                findings.add("verify.tree.differs")
            if head.line != steps.lines.current:
                findings.add("verify.lines.other", line=head.line, expected=steps.lines.current)
        for number, root in journal.execute("SELECT number, root FROM subtrees").fetchall():
            if not 0 <= number < len(tree.tiles) or tree.tiles[number] != root:
                findings.add("verify.tree.cache")
        findings.checked(Check.TREE, Check.LINES)

    def _outside(self, journal: Database) -> _Outside:
        stored = anchors.stored_checkpoints(journal)
        found = [anchors.notes_in(text) for text in self._request.anchors]
        for texts in found:
            if not texts:
                self.findings.add("verify.anchors.none_found")
        kept = () if self._unlocked.seat is None else self._unlocked.seat.read_anchors()
        given = tuple(dict.fromkeys((*(note for texts in found for note in texts), *kept)))
        outside = _Outside(stored, given, self._mark())
        outside.sizes.update(one.size for one in stored)
        outside.sizes.update(anchors.sizes_in(given))
        if outside.mark is not None:
            outside.sizes.add(outside.mark.size)
        if self._known is not None:
            outside.sizes.add(self._known.size)
        return outside

    def _mark(self) -> Mark | None:
        if self._unlocked.seat is None:
            return None
        try:
            mark = high_water.read(self._unlocked.seat.mark, self._unlocked.mark_key)
            if mark is not None and not high_water.is_whole(self._unlocked.seat.mark, self._unlocked.mark_key):
                self.findings.add("verify.mark.half")
        except MarkDamaged:
            self.findings.add("verify.mark.damaged")
            return None
        return mark

    def _check_outside(self, outside: _Outside, steps: Steps) -> None:
        line, size, root = self._reached
        head = Mark(str(line), size, root, self._unlocked.ring.version)
        standing = Standing(self._unlocked.ring.vault, head, steps.lines, steps.tree.roots)
        anchors.check_checkpoints(standing, outside.stored, steps.signers, self.findings)
        if self._request.anchors or outside.notes:
            anchors.check_anchors(standing, outside.notes, steps.signers, self.findings)
        anchors.check_mark(standing, outside.mark, self.findings)
