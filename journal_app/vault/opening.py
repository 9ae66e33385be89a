"""Opens a vault for one person: password, keys, database, self-checks, mark, trace; it must not show anything."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from journal_app.domain.clinic import KeyringChanged, MarkOverruled, SeatEnrolled, SignInFailed
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.records import NewRecord
from journal_app.vault import (
    database,
    database_files,
    erased_files,
    high_water,
    keyring,
    keyring_files,
    keyring_standing,
    keyring_steps,
    keystore,
    ledger_tail,
    role_keys,
    self_test,
    stream_file,
    verified_positions,
)
from journal_app.vault.attempts import Attempts, TooManyTries
from journal_app.vault.checks.signers import Signers
from journal_app.vault.high_water import MarkDamaged
from journal_app.vault.instance_lock import Holder, InstanceLock
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.seat import Seat, host_name, open_seat, seats_folder
from journal_app.vault.secret_memory import wipe

__all__ = [
    "LedgerBehindMark",
    "SecretMissing",
    "SignIn",
    "Surroundings",
    "Throttles",
    "TooManyTries",
    "had_it_open",
    "newest_keyring",
    "open_vault",
    "reopen",
    "require_standing",
    "try_keys",
    "unlock",
    "was_here",
]


class SecretMissing(UserFacing):
    """This workstation was never enrolled, or its keystore lost the clinic secret."""

    def __init__(self) -> None:
        """Say the way out."""
        super().__init__(
            "sign_in.no_secret",
            "This computer has not been used for this journal yet, so a password alone does not open it here. Ask the "
            "owner: with the recovery sheets they let you in below. If you were given the clinic's secret file for "
            "this computer, choose it below.",
        )


class LedgerBehindMark(UserFacing):
    """The vault is older than, or another than, what this computer has seen."""

    def __init__(self, verdict: str) -> None:
        """Keep what the comparison with the mark said, for the screen."""
        self.verdict = verdict
        super().__init__(
            "vault.behind_mark",
            "This is not the newest journal that this computer has seen. An older copy may be in its "
            "place, or its newest part is lost. Restore the newest backup, or go on with a reason.",
            verdict=verdict,
        )


@dataclass(frozen=True, slots=True)
class SignIn:
    """What somebody typed to get in.

    ``secret`` overrides the keystore, ``overrule`` goes on despite the mark and says why, ``policy`` TEST admits to one
    whose passwords protect nothing, because a test made it.
    """

    person: UUID
    password: bytearray
    secret: bytearray | None = None
    second_factor: bytes | None = None
    overrule: str = ""
    policy: KdfPolicy = KdfPolicy.CALIBRATED


class Throttles:
    """The counters of failed sign-ins, one per seat, kept while the program runs: a moved clock resets none."""

    def __init__(self) -> None:
        """Begin without any."""
        self._attempts: dict[Path, Attempts] = {}

    def of(self, seat: Seat) -> Attempts:
        """The counter of a seat."""
        if seat.attempts not in self._attempts:
            self._attempts[seat.attempts] = Attempts(seat.attempts, monotonic=time.monotonic)
        return self._attempts[seat.attempts]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What opening a vault needs besides what was typed: the time, throttles, where seats are kept, the computer."""

    now: Callable[[], datetime]
    throttles: Throttles = field(default_factory=Throttles)
    home: Path | None = None
    host: str = field(default_factory=host_name)


def open_vault(folder: Path, sign_in: SignIn, around: Surroundings) -> OpenVault:
    """Open the vault in ``folder`` and leave the trace of it.

    Raises:
        UserFacing: wrong password or secret, too many tries, vault in use, ledger behind the mark.
        Environmental: keyring or database missing or damaged, library unfit.
    """
    self_test.require()
    ring = keyring_files.read(folder)
    has_traces = was_here(ring.vault, home=around.home)
    seat, attempts = _seat_and_attempts(ring, around)
    was_enrolled = has_traces or _holds_secret(seat)
    holder = Holder.of_this_program(seat=seat.seat, since=around.now(), label=_label(ring, sign_in.person))
    lock = InstanceLock(folder, holder)
    lock.acquire()
    try:
        keys = unlock(ring, sign_in, seat=seat, attempts=attempts, at=around.now())
        vault = _opened(folder, ring, keys, seat=seat, lock=lock)
        vault.count_with(attempts)
    except BaseException:
        lock.release()
        raise
    try:
        if not sign_in.overrule:
            require_standing(vault, was_enrolled=was_enrolled)
        vault.adopt_mark()
        _trace(vault, sign_in, attempts=attempts, around=around)
        _sweep(vault, sign_in)
    except BaseException:
        vault.close()
        raise
    return vault


def was_here(vault: UUID, *, home: Path | None = None) -> bool:
    """Whether anything on this machine shows that it had the vault open: who takes a mark away may forget the rest."""
    folder = (home or seats_folder()) / str(vault)
    named = ("seat.json", "mark", "anchors", "attempts", keystore.CLINIC_SECRET)
    return any((folder / name).exists() for name in named) or any(folder.glob(f"{verified_positions.NAME}*"))


def had_it_open(seat: Seat) -> bool:
    """Whether anything shows that the journal was open at this seat, and not only that someone tried to sign in."""
    left = seat.mark.exists() or seat.anchors.exists() or any(seat.folder.glob(f"{verified_positions.NAME}*"))
    return left or _holds_secret(seat)


def _holds_secret(seat: Seat) -> bool:
    try:
        return keystore.open_secret_store(seat.folder).get(keystore.CLINIC_SECRET) is not None
    except Environmental:  # who brings the secret along needs no keystore
        return False


def _seat_and_attempts(ring: Keyring, around: Surroundings) -> tuple[Seat, Attempts]:
    seat = open_seat(ring.vault, home=around.home)
    return seat, around.throttles.of(seat)


def reopen(
    folder: Path, keys: OpenKeys, *, seat: Seat, now: Callable[[], datetime], attempts: Attempts | None = None
) -> OpenVault:
    """Open a vault again for someone whose keys are at hand, after an idle lock, and leave the trace of it.

    Raises:
        KeysOutdated: they were removed meanwhile, or got or lost a key; only signing in gives the right ones.
        UserFacing: someone else has the vault open, or the ledger is behind the mark.
        Environmental: keyring or database missing or damaged.
    """
    ring = keyring_files.read(folder)
    keyring_steps.require_current(ring, keys)
    lock = InstanceLock(folder, Holder.of_this_program(seat=seat.seat, since=now(), label=_label(ring, keys.user)))
    lock.acquire()
    try:
        vault = _opened(folder, ring, keys, seat=seat, lock=lock)
        if attempts is not None:
            vault.count_with(attempts)
    except BaseException:
        lock.release()
        raise
    try:
        require_standing(vault, was_enrolled=True)
        vault.adopt_mark()
        with vault.act(now()) as act:
            act.append(NewRecord("access.unlocked"))
    except BaseException:
        vault.close()
        raise
    return vault


def _label(ring: Keyring, person: UUID) -> str:
    return next((known.label for known in ring.people if known.user == person), "")


def unlock(ring: Keyring, sign_in: SignIn, *, seat: Seat, attempts: Attempts, at: datetime) -> OpenKeys:
    """The person's keys, throttled and counted; see :func:`open_vault` for what is raised."""
    keys = try_keys(ring, sign_in, seat=seat, attempts=attempts, at=at)
    attempts.succeeded(sign_in.person, at)
    return keys


def try_keys(ring: Keyring, sign_in: SignIn, *, seat: Seat, attempts: Attempts, at: datetime) -> OpenKeys:
    """The person's keys, throttled; a failure is counted, a success writes nothing."""
    secret = sign_in.secret or keystore.open_secret_store(seat.folder).get(keystore.CLINIC_SECRET)
    if secret is None:
        raise SecretMissing
    with attempts.tried(sign_in.person, at):
        return keyring.unlock(
            ring,
            sign_in.person,
            sign_in.password,
            secret,
            second_factor=sign_in.second_factor,
            allow_test_kdf=sign_in.policy is KdfPolicy.TEST,
        )


def _opened(folder: Path, ring: Keyring, keys: OpenKeys, *, seat: Seat, lock: InstanceLock) -> OpenVault:
    key = role_keys.sqlcipher_key(keys.newest_registry)
    try:
        file = database.open_existing(folder / ring.database, key)
    except BaseException:
        keys.wipe()
        raise
    finally:
        wipe(key)
    try:
        ledger_tail.require_whole(file)
        vault = OpenVault(folder, database=file, keys=keys, ring=ring, seat=seat, lock=lock)
        _settle_keyring(folder, vault)
        keyring_files.repair(folder, ring)
    except BaseException:
        file.close()
        keys.wipe()
        raise
    return vault


def _sweep(vault: OpenVault, sign_in: SignIn) -> None:
    """Delete what a crash left in clear, half sealed, half erased or out of force; where it cannot, nobody is kept out.

    Who went on despite the mark may have an older journal open than the one beside it: then no database goes.
    """
    vault.workstation.remove_workshops()
    with suppress(Environmental):
        keyring_files.remove_unfinished(vault.folder)
    with suppress(Environmental):
        stream_file.remove_unfinished(vault.folder)
    with suppress(Environmental):
        erased_files.finish(vault.folder, vault.database)
    with suppress(Environmental):
        if not sign_in.overrule:
            database_files.sweep(vault.folder, vault.ring.database)


def _settle_keyring(folder: Path, vault: OpenVault) -> None:
    """Finish or drop a keyring change that a crash interrupted, and refuse a keyring that the ledger does not know."""
    settle_keyring(folder, vault.ring, vault.signers())


def settle_keyring(folder: Path, ring: Keyring, signers: Signers) -> None:
    """Finish or drop an interrupted change, and refuse ``ring`` unless the ledger lawfully leads to it.

    Raises:
        Environmental: the change was finished, so that keys must be opened again; or the keyring does not count.
    """
    stated = lawful_keyring(signers)
    staged = keyring_files.staged(folder)
    if staged is not None:
        if staged.digest.hex() == stated.sha256:
            keyring_files.commit_staged(folder)
            if staged.digest != ring.digest:
                raise Environmental(
                    "keyring.finished",
                    "A change of who has access had been interrupted and has just been completed. Please sign in "
                    "again.",
                )
        else:
            keyring_files.discard_staged(folder)
            if staged.database != ring.database:  # an exchange of keys that came to nothing
                database_files.remove(folder, staged.database)
    keyring_standing.require(ring, signers)


def newest_keyring(vault: OpenVault) -> KeyringChanged:
    """What the ledger says of the keyring in force."""
    return lawful_keyring(vault.signers())


def lawful_keyring(signers: Signers) -> KeyringChanged:
    """The newest change of the keyring that someone made who may."""
    if signers.keyring is None:
        raise Environmental(
            "keyring.unstated", "The journal does not say which sign-in keys are valid. Restore the newest backup."
        )
    return signers.keyring


def require_standing(vault: OpenVault, *, was_enrolled: bool) -> None:
    """Refuse a ledger that is not the one this seat last saw, and one whose mark vanished or broke.

    Raises:
        LedgerBehindMark: with what the comparison said.
    """
    try:
        verdict = vault.judge_mark()
    except MarkDamaged:
        raise LedgerBehindMark("mark damaged") from None
    if verdict is high_water.Verdict.FRESH and was_enrolled:
        raise LedgerBehindMark("mark missing")
    if not verdict.is_fine:
        raise LedgerBehindMark(verdict.value)
    anchored = vault.judge_anchor()
    if not anchored.is_fine:
        raise LedgerBehindMark(f"anchor {anchored.value}")


def _trace(vault: OpenVault, sign_in: SignIn, *, attempts: Attempts, around: Surroundings) -> None:
    at = around.now()
    told = [
        NewRecord("access.sign_in_failed", SignInFailed(tried.user, tried.at, tried.reason))
        for tried in attempts.unreported()
    ]
    if not vault.is_seat_enrolled():
        told.append(NewRecord("seat.enrolled", SeatEnrolled(around.host)))
    signed_in = NewRecord("access.signed_in")
    if sign_in.overrule:  # from here on this seat holds the journal to what it was overruled to
        vault.keep_anchor(at, *told, NewRecord("mark.overruled", MarkOverruled(sign_in.overrule)), signed_in)
    else:
        with vault.act(at) as act:
            act.append(*told, signed_in)
    attempts.mark_reported()
