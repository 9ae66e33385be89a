"""Puts a backup in force in a new place, verified first, on a line of its own; it must not touch any other place.

The ledger goes on with ``restore.made``, which says where the line so far was left and what is known of the part that
was lost: checkpoints that this computer or the medium kept. Everything happens in a folder beside the new place under a
name that does not count, which gets its name when all of it is written; then this computer is enrolled.
"""

from __future__ import annotations

import glob
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from journal_app.domain.clinic import RestoreMade
from journal_app.domain.errors import UserFacing
from journal_app.domain.kits import USED, KitUsed
from journal_app.domain.people import Role
from journal_app.domain.records import NewRecord
from journal_app.services.backup_port import ErasedAgain, Restored, RestoreForm, RestoreUnsound, Way, problems_of
from journal_app.vault import (
    database,
    durable_file,
    keystore,
    opening,
    places,
    recovering,
    renditions,
    role_keys,
    seat,
    stream_file,
)
from journal_app.vault.acting import Acting, Author
from journal_app.vault.backup import (
    erased_since,
    keeping_erasures,
    kit_labels,
    lost_part,
    newest_members,
    staging,
    unlocking,
)
from journal_app.vault.backup.believed import Belief
from journal_app.vault.backup.erased_since import ErasedSince, ErasuresUnknown, Since
from journal_app.vault.backup.erasure_list import Recipient
from journal_app.vault.backup.lost_part import Fork
from journal_app.vault.backup.staging import Chosen
from journal_app.vault.backup.unlocking import Opened
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.database import Database
from journal_app.vault.erasing import Erasing, LostErasure
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.ledger import SqlRecordStore
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.opening import SecretMissing, SignIn, Surroundings
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.reading import Reading
from journal_app.vault.recovery import Sheets
from journal_app.vault.seat import Seat
from journal_app.vault.secret_memory import wipe
from journal_app.vault.verifying import Report


class PlaceTaken(UserFacing):
    """A backup is restored into a new place only."""

    def __init__(self) -> None:
        super().__init__(
            "restore.place_taken",
            "There is something in that folder already. A backup is restored into a new folder only, so that nothing "
            "is lost; choose another one.",
        )


class OwnerNeeded(UserFacing):
    """Only an owner puts a backup in force."""

    def __init__(self) -> None:
        super().__init__("restore.owner", "Only an owner of the clinic can restore a backup. Choose an owner's name.")


def restore(form: RestoreForm, around: Surroundings, policy: KdfPolicy) -> Restored:
    """Restore a backup into a new place and enrol this computer in it; see ``services.backup_port.RestoreForm``.

    Raises:
        UserFacing: the place is taken or unfit, wrong words or password, no owner, or not sound.
        Environmental: there is no backup, or it is damaged.
    """
    chosen = staging.choose(form.source, form.name)
    place = form.place.expanduser().absolute()
    _require_new(place, chosen)
    with _opened(chosen, form, around, policy) as opened:
        with _workshop(place) as journal:
            belief = newest_members.of(chosen, opened, around.now())
            since = _erased_since(chosen, belief, form, around)
            staging.lay_out(chosen, journal, opened.key, opened.keys, on_progress=form.on_progress)
            report = _verified(chosen, journal, opened.keys, form)
            here = seat.open_seat(chosen.manifest.vault, home=around.home)
            fork = lost_part.fork(chosen, report, belief, here, opened.keys, form.anchors)
            beginning = _Beginning(chosen, journal, opened, here, report, fork, since)
            erased, fingerprint = _begin_line(beginning, form, around)
            if erased.made:
                _verified(replace(chosen, ring=opened.renewed or chosen.ring), journal, opened.keys, form)
            _put_in_force(journal, place)
        why = f"restored from the backup of {chosen.manifest.made:%Y-%m-%d %H:%M} UTC"
        _enrol(place, form, opened, here, why=why, around=around, policy=policy)
    return Restored(place, report.size, chosen.manifest.made, len(fork.lost), fork.line, erased, fingerprint)


def _erased_since(chosen: Chosen, belief: Belief, form: RestoreForm, around: Surroundings) -> Since:
    """What is known on the drive and at this computer, where it has a seat; a restore that fails enrols none."""
    vault = chosen.manifest.vault
    known_here = seat.open_seat(vault, home=around.home).erasures if seat.has_seat(vault, home=around.home) else None
    since = erased_since.known(chosen, known_here, belief)
    if not since.is_known:
        _require_overruled(form, ErasuresUnknown())
    return since


def _verified(chosen: Chosen, journal: Path, keys: OpenKeys, form: RestoreForm) -> Report:
    report = staging.verify(chosen, journal, keys, form.anchors)
    if found := staging.findings_of(report):
        _require_overruled(form, RestoreUnsound(found))
    return report


def _require_overruled(form: RestoreForm, problem: UserFacing) -> None:
    """Raise the problem unless somebody to whom it was shown said why to go on."""
    if not form.despite.strip() or not problems_of(problem) <= form.shown:
        raise problem


def _require_new(place: Path, chosen: Chosen) -> None:
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise PlaceTaken
    if chosen.folder.path == place or chosen.folder.path in place.parents:
        raise PlaceTaken
    if not chosen.ring.is_demo:
        places.judge(place).require_allowed()


@contextmanager
def _opened(chosen: Chosen, form: RestoreForm, around: Surroundings, policy: KdfPolicy) -> Iterator[Opened]:
    """The backup's key and the restorer's, overwritten at the end with the sheets that led to them."""
    vault, words = chosen.manifest.vault, form.registry_words
    sheets = Sheets.typed(vault, words, form.clinical_words) if words else None
    try:
        opened = _by_own_keys(chosen, form, around, policy) if sheets is None else _by(sheets, chosen, form, policy)
        try:
            yield opened
        finally:
            wipe(opened.key)
            opened.keys.wipe()
    finally:
        if sheets is not None:
            sheets.wipe()


def _by(sheets: Sheets, chosen: Chosen, form: RestoreForm, policy: KdfPolicy) -> Opened:
    unlock = unlocking.with_new_password if form.way is Way.NEW_PASSWORD else unlocking.with_password
    return unlock(chosen, sheets, person=form.person, password=form.password, policy=policy)


def _by_own_keys(chosen: Chosen, form: RestoreForm, around: Surroundings, policy: KdfPolicy) -> Opened:
    keys = _own_keys(chosen.ring, form, around, policy)
    try:
        return Opened(unlocking.by_owner(chosen, keys), keys)
    except BaseException:
        keys.wipe()
        raise


def _own_keys(ring: Keyring, form: RestoreForm, around: Surroundings, policy: KdfPolicy) -> OpenKeys:
    """Somebody's keys at a computer that has the clinic's secret; tries are throttled as at signing in."""
    if not seat.has_seat(ring.vault, home=around.home):
        raise SecretMissing
    here = seat.open_seat(ring.vault, home=around.home)
    typed = SignIn(form.person, form.password, policy=policy)
    return opening.try_keys(ring, typed, seat=here, attempts=around.throttles.of(here), at=around.now())


@contextmanager
def _workshop(place: Path) -> Iterator[Path]:
    """A folder beside the new place, gone afterwards unless it got its name.

    What a restore into this place left that was killed has what was erased since that backup, so it goes first.
    """
    workshop = place.with_name(f".{place.name}-restoring-{secrets.token_hex(4)}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        for left in place.parent.glob(f".{glob.escape(place.name)}-restoring-????????"):
            shutil.rmtree(left, ignore_errors=True)
        yield workshop
    except OSError as problem:
        raise durable_file.as_environmental(problem, place.parent) from problem
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Beginning:
    """A laid-out, verified journal whose next line is about to begin."""

    chosen: Chosen
    journal: Path
    opened: Opened
    here: Seat
    report: Report
    fork: Fork
    since: Since

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        """Whose keys may open an erasure that was kept: the restorer's and the sheet's."""
        keys, sheet = self.opened.keys, self.opened.sheet
        own = Recipient(keys.agreement, keys.user)
        return (own,) if sheet is None else (own, Recipient(sheet.agreement, None))

    def told(self, reason: str) -> RestoreMade:
        """What the ledger is told."""
        report = self.report
        return RestoreMade(
            line=self.fork.line,
            parent_line=report.line,
            fork_size=report.size,
            fork_root=report.root.hex(),
            lost_anchors=self.fork.lost,
            backup=self.chosen.manifest.digest.hex(),
            reason=reason,
        )


def _begin_line(beginning: _Beginning, form: RestoreForm, around: Surroundings) -> tuple[ErasedAgain, str]:
    """Append what lets the restorer in, where they need it, and ``restore.made``, in one transaction.

    Then erase again what was erased since, and return what came of it, and the journal's fingerprint.
    """
    opened, ring = beginning.opened, beginning.chosen.ring
    key = role_keys.sqlcipher_key(opened.keys.newest_registry)
    try:
        file = database.open_existing(beginning.journal / ring.database, key)
    finally:
        wipe(key)
    try:
        _require_owner(file, opened.keys, ring)
        said = " ".join(part for part in (form.reason.strip(), form.despite.strip()) if part)
        told = beginning.told(said)
        records = NewRecord("restore.made", told), *_kit_used(beginning)
        if opened.renewed is not None and opened.sheet is not None:
            entry = recovering.LettingIn(
                beginning.journal, file, opened.keys, beginning.here.seat, opened.renewed, opened.sheet
            )
            recovering.let_in(entry, around.now, *records)
        else:
            author = Author(ring.vault, opened.keys.user, beginning.here.seat, opened.keys.signing)
            with file.writing():
                Acting(file, BodyKeys(opened.keys, ring, file), author=author, at=around.now()).append(*records)
        return _erase_again(beginning, file, told, form, around), SqlRecordStore(file).leaves(0, 1)[0].hex()
    finally:
        file.close()


def _kit_used(beginning: _Beginning) -> tuple[NewRecord, ...]:
    """What makes a new kit due: the sheets were taken out, or a kit counts again that was replaced since.

    Whom the sheet gave a new password, the ledger tells of anyway.
    """
    opened, kit = beginning.opened, beginning.chosen.ring.recovery.kit
    newest = max(kit.number, kit_labels.newest(beginning.chosen.folder))
    is_told = opened.sheet is None or opened.renewed is not None
    if is_told and newest == kit.number:
        return ()
    return (NewRecord(USED, KitUsed(kit.number, newest)),)


def _erase_again(
    beginning: _Beginning, file: Database, told: RestoreMade, form: RestoreForm, around: Surroundings
) -> ErasedAgain:
    """Take out again what was erased since the backup; nothing of it has been shown to anybody.

    What the backup lacks says its ledger: its manifest may be by somebody who left.

    Raises:
        ErasedSince: something is left, and nobody said why to go on.
    """
    since, opened, ring = beginning.since, beginning.opened, beginning.opened.renewed or beginning.chosen.ring
    keys = BodyKeys(opened.keys, ring, file)
    lacking = since.told.difference(keeping_erasures.told_in(Reading(file, keys)))
    lost = erased_since.opened(since, lacking, ring.vault, beginning.recipients)
    files: set[UUID] = set()
    refused: tuple[UUID, ...] = ()
    if lost:
        author = Author(ring.vault, opened.keys.user, beginning.here.seat, opened.keys.signing)
        with file.acting():
            act = Erasing(file, keys, author=author, at=around.now())
            refused = act.repeat(lost, told, files=files)
    left = len(lacking) - len(lost) + len(refused)
    if left:
        said = tuple(_said_of(one, ring) for one in lost if one.record in refused)
        _require_overruled(form, ErasedSince(left, said))
    for one in files:
        renditions.remove_files(beginning.journal, one)
        stream_file.remove(beginning.journal, one)
    file.fold_log()
    return ErasedAgain(len(lost) - len(refused), left, since.until)


def _said_of(lost: LostErasure, ring: Keyring) -> tuple[str, str]:
    """Reason and approvers of an erasure, as they are shown to whoever decides about it."""
    names = {one.user: one.label for one in ring.people}
    approvers = (names.get(one.person, "?") for one in lost.erasure.approvals)
    return lost.erasure.reason, ", ".join(approvers) or "–"


def _require_owner(file: Database, keys: OpenKeys, ring: Keyring) -> None:
    people = Reading(file, BodyKeys(keys, ring, file)).people()
    if not any(one.id == keys.user and one.active and Role.OWNER in one.roles for one in people):
        raise OwnerNeeded


def _put_in_force(journal: Path, place: Path) -> None:
    """Give the finished folder its name, which is the moment at which the backup is restored."""
    for name in (journal, *(one for one in journal.rglob("*") if one.is_dir())):
        durable_file.sync_folder(name)
    if place.exists():
        place.rmdir()
    durable_file.replace(journal, place)


def _enrol(
    place: Path,
    form: RestoreForm,
    opened: Opened,
    here: Seat,
    *,
    why: str,
    around: Surroundings,
    policy: KdfPolicy,
) -> None:
    """Give this computer the clinic's secret and hold it to the restored journal from here on, by opening it once."""
    keystore.open_secret_store(here.folder).put(keystore.CLINIC_SECRET, opened.keys.secret)
    typed = SignIn(form.person, form.password, secret=bytearray(opened.keys.secret), overrule=why, policy=policy)
    opening.open_vault(place, typed, around).sign_out(around.now())
