"""The idle lock: keys wrapped under the PIN, five tries, half an hour, then the password."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journal_app.domain.clinic import SignInFailed
from journal_app.domain.errors import UserFacing
from journal_app.services import people
from journal_app.services.front_door import SignInForm
from journal_app.vault import keystore, locking, pin
from journal_app.vault.instance_lock import VaultInUse
from journal_app.vault.locking import LockedVault, PasswordNeeded
from journal_app.vault.pin import PinExhausted, WrongPin
from tests.clinic import (
    OTHER_PASSWORD,
    PIN,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_door,
    a_password,
    a_patient,
    is_closed,
    kinds_written,
    opened,
)


class Clock:
    """A monotonic clock that tests turn."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def locked(clinic: OpenClinic, clock: Clock) -> LockedVault:
    return LockedVault(clinic.vault, at=clinic.time.now(), monotonic=clock)


def unlock(clinic: OpenClinic, locked: LockedVault, typed: str = PIN) -> None:
    vault = locked.unlock(typed, now=clinic.time.now)
    clinic.session = clinic.door.session_of(vault)


def test_a_lock_closes_the_vault_and_the_pin_opens_it(clinic: OpenClinic, clock: Clock) -> None:
    patient = a_patient(clinic.session)
    vault = clinic.vault
    locked = LockedVault(vault, at=clinic.time.now(), monotonic=clock)
    assert is_closed(vault)
    assert (locked.person, locked.label) == (clinic.owner.id, "Anna Holm")
    clock.seconds += pin.WRAP_SECONDS
    unlock(clinic, locked)
    assert kinds_written(clinic.vault)[-2:] == ["access.locked", "access.unlocked"]
    assert opened(clinic.session, patient).patient.id == patient
    clinic.vault.confirm_pin(PIN)


@pytest.mark.parametrize("change", ["dismissed", "demoted"])
def test_what_was_taken_away_meanwhile_does_not_come_back_with_the_pin(
    clinic: OpenClinic, clock: Clock, change: str
) -> None:
    mona = clinic.colleague("Mona Holm", PRACTITIONER)
    clinic.sign_in(mona)
    people.set_pin(clinic.session, password=a_password(OTHER_PASSWORD), pin=PIN)
    locked = LockedVault(clinic.vault, at=clinic.time.now(), monotonic=clock)
    clinic.sign_in(clinic.owner)
    if change == "dismissed":
        people.dismiss(clinic.session, mona.id, reason="fratrådt")
    else:
        people.change(clinic.session, replace(mona, roles=RECEPTION))
    size = clinic.vault.head().size + 1
    clinic.sign_out()
    for _ in range(2):
        with pytest.raises(PasswordNeeded):
            locked.unlock(PIN, now=clinic.time.now)
    clinic.session = clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password()))
    assert kinds_written(clinic.vault, since=size) == ["access.signed_in"], "and nothing was signed with an ended key"


def test_whoever_got_the_clinical_key_meanwhile_gets_it_by_signing_in(clinic: OpenClinic, clock: Clock) -> None:
    lise = clinic.colleague("Lise Reception", RECEPTION)
    clinic.sign_in(lise)
    people.set_pin(clinic.session, password=a_password(OTHER_PASSWORD), pin=PIN)
    locked = LockedVault(clinic.vault, at=clinic.time.now(), monotonic=clock)
    clinic.sign_in(clinic.owner)
    people.change(clinic.session, replace(lise, roles=RECEPTION | PRACTITIONER))
    clinic.sign_out()
    with pytest.raises(PasswordNeeded):
        locked.unlock(PIN, now=clinic.time.now)
    clinic.session = clinic.door.open(clinic.folder, SignInForm(lise.id, a_password(OTHER_PASSWORD)))
    assert clinic.vault.can_read_clinical()


def test_the_wrapped_keys_open_once(clinic: OpenClinic, locked: LockedVault) -> None:
    unlock(clinic, locked)
    with pytest.raises(PasswordNeeded):
        locked.unlock(PIN, now=clinic.time.now)


def test_five_wrong_pins_ask_for_the_password(clinic: OpenClinic, locked: LockedVault) -> None:
    for left in (4, 3, 2, 1):
        with pytest.raises(WrongPin) as wrong:
            locked.unlock("111222", now=clinic.time.now)
        assert wrong.value.params == {"left": left}
    for typed in ("111222", PIN):
        with pytest.raises(PasswordNeeded):
            locked.unlock(typed, now=clinic.time.now)
    clinic.session = clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password()))


@pytest.mark.parametrize("seconds", [pin.WRAP_SECONDS + 0.001, -1])
def test_after_half_an_hour_only_the_password_helps(
    clinic: OpenClinic, locked: LockedVault, clock: Clock, seconds: float
) -> None:
    clock.seconds += seconds
    with pytest.raises(PasswordNeeded):
        locked.unlock(PIN, now=clinic.time.now)
    clock.seconds -= seconds
    with pytest.raises(PasswordNeeded):
        locked.unlock(PIN, now=clinic.time.now)


def test_what_is_forgotten_stays_forgotten(clinic: OpenClinic, locked: LockedVault) -> None:
    locked.forget()
    with pytest.raises(PasswordNeeded):
        locked.unlock(PIN, now=clinic.time.now)


def test_who_has_no_pin_cannot_lock(clinic: OpenClinic) -> None:
    clinic.sign_in(clinic.colleague("Bo Lund", PRACTITIONER))
    with pytest.raises(UserFacing) as refusal:
        LockedVault(clinic.vault, at=clinic.time.now())
    assert refusal.value.key == "pin.not_set"
    assert not is_closed(clinic.vault)
    assert clinic.door.lock(clinic.session) is None
    assert is_closed(clinic.vault)


def test_somebody_else_who_came_in_meanwhile_is_not_disturbed(clinic: OpenClinic, locked: LockedVault) -> None:
    clinic.session = a_door(clinic.home, clinic.time).open(clinic.folder, SignInForm(clinic.owner.id, a_password()))
    with pytest.raises(VaultInUse):
        locked.unlock(PIN, now=clinic.time.now)
    clinic.sign_out()
    unlock(clinic, locked)


def test_keys_of_a_failed_return_are_overwritten(
    clinic: OpenClinic, locked: LockedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = []

    def broken(_: object, keys: object, **__: object) -> None:
        held.append(keys)
        raise KeyError

    monkeypatch.setattr(locking, "reopen", broken)
    with pytest.raises(KeyError):
        locked.unlock(PIN, now=clinic.time.now)
    assert not any(held[0].secret)  # type: ignore[attr-defined]


def test_each_seat_has_one_lasting_secret_for_its_locks(clinic: OpenClinic, clock: Clock) -> None:
    seat = clinic.vault.workstation
    store = keystore.open_secret_store(seat.folder)
    assert store.get(keystore.PIN_SECRET) is None
    locked = LockedVault(clinic.vault, at=clinic.time.now(), monotonic=clock)
    first = store.get(keystore.PIN_SECRET)
    assert first is not None
    unlock(clinic, locked)
    locked = LockedVault(clinic.vault, at=clinic.time.now(), monotonic=clock)
    assert store.get(keystore.PIN_SECRET) == first
    unlock(clinic, locked)


def test_a_lock_that_cannot_wrap_still_closes(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError

    monkeypatch.setattr(pin, "wrap_keys", broken)
    with pytest.raises(KeyError):
        LockedVault(clinic.vault, at=clinic.time.now())
    assert is_closed(clinic.vault)


def test_wrong_pins_count_on_behind_the_lock_and_are_told(clinic: OpenClinic) -> None:
    """Five wrong ones at a signature leave none for the lock, and three none the fewer."""
    for number in range(3):
        with pytest.raises(WrongPin):
            clinic.vault.confirm_pin(f"11100{number}")
    locked = clinic.lock()
    with pytest.raises(WrongPin) as refusal:
        locked.unlock("111009")
    assert refusal.value.params["left"] == 1
    with pytest.raises(PasswordNeeded):
        locked.unlock("111008")
    session = clinic.sign_in(clinic.owner)
    content = session.vault.newest_of("access.sign_in_failed")  # type: ignore[attr-defined]
    assert isinstance(content, SignInFailed)
    assert (content.user, content.reason) == (clinic.owner.id, "vault.pin.exhausted")


def test_an_exhausted_pin_opens_no_lock(clinic: OpenClinic) -> None:
    for number in range(5):
        with pytest.raises((WrongPin, PinExhausted)):
            clinic.vault.confirm_pin(f"11100{number}")
    locked = clinic.lock()
    with pytest.raises(PasswordNeeded):
        locked.unlock(PIN)
    session = clinic.sign_in(clinic.owner)
    assert kinds_written(session.vault).count("access.sign_in_failed") >= 1  # type: ignore[arg-type]
