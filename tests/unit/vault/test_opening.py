"""Opening a vault: what is asked, what is refused, what is traced, and what a crash left half done."""

from __future__ import annotations

import os
import time
from datetime import timedelta
from uuid import UUID

import pytest

from journal_app.domain.clinic import KeyringChanged, MarkOverruled, SignInFailed
from journal_app.domain.errors import Bug, Environmental, UserFacing
from journal_app.domain.records import NewRecord
from journal_app.services import people
from journal_app.services.front_door import SignInForm
from journal_app.vault import keyring_files, keystore, opening
from journal_app.vault.attempts import Attempts
from journal_app.vault.checks.signers import Signers
from journal_app.vault.instance_lock import VaultInUse
from journal_app.vault.opening import LedgerBehindMark, SecretMissing, Surroundings, Throttles, TooManyTries
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.seat import open_seat
from tests.clinic import RECEPTION, OpenClinic, a_password, a_patient, is_closed, kinds_written


def sign_in(clinic: OpenClinic, **changes: object) -> opening.SignIn:
    plain = {"person": clinic.owner.id, "password": a_password(), "policy": KdfPolicy.TEST} | changes
    return opening.SignIn(**plain)  # type: ignore[arg-type]


def around(clinic: OpenClinic) -> Surroundings:
    return Surroundings(now=clinic.time.now, home=clinic.home)


def test_who_comes_in_is_written_down(clinic: OpenClinic) -> None:
    clinic.sign_out()
    vault = opening.open_vault(clinic.folder, sign_in(clinic), around(clinic))
    assert kinds_written(vault)[-2:] == ["access.signed_out", "access.signed_in"]
    assert vault.person == clinic.owner
    vault.close()


def test_a_failed_try_is_reported_by_the_next_one_in(clinic: OpenClinic) -> None:
    clinic.sign_out()
    for person in (clinic.owner.id, UUID(int=7)):
        with pytest.raises(UserFacing):
            opening.open_vault(
                clinic.folder, sign_in(clinic, person=person, password=a_password("x" * 20)), around(clinic)
            )
    vault = opening.open_vault(clinic.folder, sign_in(clinic), around(clinic))
    assert kinds_written(vault)[-3:] == ["access.sign_in_failed"] * 2 + ["access.signed_in"]
    content = vault.newest_of("access.sign_in_failed")
    assert isinstance(content, SignInFailed)
    assert content.user == UUID(int=7)
    vault.close()
    vault = opening.open_vault(clinic.folder, sign_in(clinic), around(clinic))
    assert kinds_written(vault)[-1:] == ["access.signed_in"]
    assert kinds_written(vault).count("access.sign_in_failed") == 2, "each is reported once"
    vault.close()


def test_too_many_tries_wait_and_the_count_is_one_for_the_program(clinic: OpenClinic) -> None:
    clinic.sign_out()
    place = around(clinic)
    wrong = sign_in(clinic, password=a_password("x" * 20))
    refusals = []
    for _ in range(12):
        with pytest.raises(UserFacing) as refusal:
            opening.open_vault(clinic.folder, wrong, place)
        refusals.append(refusal.value)
    assert isinstance(refusals[-1], TooManyTries)
    assert 0 < int(refusals[-1].params["seconds"]) <= 301
    with pytest.raises(TooManyTries):
        opening.open_vault(clinic.folder, sign_in(clinic), place)


def test_one_counter_for_each_seat(clinic: OpenClinic) -> None:
    throttles = Throttles()
    seat = open_seat(clinic.vault.id, home=clinic.home)
    assert throttles.of(seat) is throttles.of(seat)
    assert isinstance(throttles.of(seat), Attempts)


def test_a_secret_can_be_given_by_hand(clinic: OpenClinic) -> None:
    secret = bytearray(clinic.vault.keys.secret)
    clinic.sign_out()
    seat = open_seat(clinic.vault.id, home=clinic.home)
    store = keystore.open_secret_store(seat.folder)
    store.put(keystore.CLINIC_SECRET, bytearray(os.urandom(32)))
    with pytest.raises(UserFacing) as refusal:
        opening.open_vault(clinic.folder, sign_in(clinic), around(clinic))
    assert refusal.value.key == "vault.sign_in.wrong_secret"
    clinic.time.go(minutes=10)
    opening.open_vault(clinic.folder, sign_in(clinic, secret=secret), around(clinic)).close()


def test_a_seat_without_the_secret_says_so(clinic: OpenClinic) -> None:
    clinic.sign_out()
    seat = open_seat(clinic.vault.id, home=clinic.home)
    for file in seat.folder.glob("*secret*"):
        file.unlink()
    with pytest.raises(SecretMissing):
        opening.open_vault(clinic.folder, sign_in(clinic), around(clinic))


def test_a_refusal_lets_the_next_program_in(clinic: OpenClinic) -> None:
    """Neither a lock nor keys stay behind."""
    with pytest.raises(VaultInUse):
        opening.open_vault(clinic.folder, sign_in(clinic), around(clinic))
    clinic.sign_out()
    with pytest.raises(UserFacing):
        opening.open_vault(clinic.folder, sign_in(clinic, password=a_password("x" * 20)), around(clinic))
    clinic.time.go(minutes=1)
    opening.open_vault(clinic.folder, sign_in(clinic), around(clinic)).close()


def test_keys_of_a_failed_opening_are_overwritten(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    clinic.sign_out()
    held = []
    unlock = opening.unlock

    def seen(*args: object, **kwargs: object) -> object:
        held.append(unlock(*args, **kwargs))  # type: ignore[arg-type]
        return held[-1]

    monkeypatch.setattr(opening, "unlock", seen)
    (clinic.folder / "journal-1.db").rename(clinic.folder / "elsewhere")
    with pytest.raises(Environmental):
        opening.open_vault(clinic.folder, sign_in(clinic), around(clinic))
    (clinic.folder / "elsewhere").rename(clinic.folder / "journal-1.db")
    monkeypatch.setattr(opening, "_settle_keyring", _broken)
    with pytest.raises(KeyError):
        opening.open_vault(clinic.folder, sign_in(clinic), around(clinic))
    assert len(held) == 2
    for keys in held:
        assert not any(keys.secret)
        assert not any(keys.private)


def _broken(*_: object) -> None:
    raise KeyError


# ----------------------------------------------------------------------------------------------------------------- mark


def test_a_mark_that_vanished_or_broke_is_no_first_time(clinic: OpenClinic) -> None:
    clinic.sign_out()
    mark = open_seat(clinic.vault.id, home=clinic.home).mark
    content = mark.read_bytes()
    for damage, verdict in ((None, "mark missing"), (b"x" * len(content), "mark damaged")):
        mark.unlink(missing_ok=True)
        if damage is not None:
            mark.write_bytes(damage)
        with pytest.raises(LedgerBehindMark) as refusal:
            opening.open_vault(clinic.folder, sign_in(clinic), around(clinic))
        assert refusal.value.verdict == verdict
    vault = opening.open_vault(clinic.folder, sign_in(clinic, overrule="ny computer"), around(clinic))
    assert vault.newest_of("mark.overruled") == MarkOverruled("ny computer")
    vault.close()
    opening.open_vault(clinic.folder, sign_in(clinic), around(clinic)).close()


def test_an_older_copy_is_behind_the_mark(clinic: OpenClinic) -> None:
    clinic.sign_out()
    older = (clinic.folder / "journal-1.db").read_bytes()
    opening.open_vault(clinic.folder, sign_in(clinic), around(clinic)).close()
    (clinic.folder / "journal-1.db").write_bytes(older)
    with pytest.raises(LedgerBehindMark) as refusal:
        opening.open_vault(clinic.folder, sign_in(clinic), around(clinic))
    assert refusal.value.verdict == "behind"


def test_a_seat_that_never_saw_the_vault_begins_to_mark(
    clinic: OpenClinic, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = bytearray(clinic.vault.keys.secret)
    clinic.sign_out()
    elsewhere = Surroundings(now=clinic.time.now, home=tmp_path_factory.mktemp("elsewhere"))
    vault = opening.open_vault(clinic.folder, sign_in(clinic, secret=secret), elsewhere)
    assert vault.seat != clinic.vault.seat
    vault.close()


# -------------------------------------------------------------------------------------------------------------- keyring


def test_a_change_of_people_that_a_crash_cut_off_after_the_ledger_is_completed(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    with monkeypatch.context() as crash:
        crash.setattr(keyring_files, "commit_staged", _broken)
        with pytest.raises(KeyError):
            people.dismiss(clinic.session, lise.id, reason="Nyt arbejde")
    clinic.close()
    assert keyring_files.staged(clinic.folder) is not None
    with pytest.raises(Environmental) as told:
        clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password()))
    assert told.value.key == "keyring.finished"
    clinic.session = clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password()))
    assert keyring_files.staged(clinic.folder) is None
    assert [name.label for name in clinic.door.sign_of(clinic.folder).names] == ["Anna Holm"]


def test_a_change_of_people_that_never_reached_the_ledger_is_dropped(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    with monkeypatch.context() as crash:
        crash.setattr(type(clinic.vault), "act", _broken)
        crash.setattr(keyring_files, "discard_staged", lambda _: None)
        with pytest.raises(KeyError):
            people.dismiss(clinic.session, lise.id, reason="Nyt arbejde")
    clinic.close()
    assert keyring_files.staged(clinic.folder) is not None
    clinic.session = clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password()))
    assert keyring_files.staged(clinic.folder) is None
    assert clinic.person(lise.id).active
    clinic.sign_in(lise)


def test_an_older_keyring_in_its_place_is_refused(clinic: OpenClinic) -> None:
    """A leaver's slot does not come back with an old file."""
    lise = clinic.colleague("Lise", RECEPTION)
    older = {name: (clinic.folder / name).read_bytes() for name in ("keyring.json", "keyring.copy.json")}
    people.dismiss(clinic.session, lise.id, reason="Nyt arbejde")
    clinic.sign_out()
    for name, content in older.items():
        (clinic.folder / name).write_bytes(content)
    for person in (lise, clinic.owner):
        with pytest.raises(Environmental) as refusal:
            clinic.sign_in(person)
        assert refusal.value.key == "keyring.not_in_ledger"


def test_a_ledger_that_states_no_keyring_is_refused(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(opening.newest_keyring(clinic.vault), KeyringChanged)
    monkeypatch.setattr(type(clinic.vault), "signers", lambda _: Signers(clinic.vault.id))
    with pytest.raises(Environmental) as refusal:
        opening.newest_keyring(clinic.vault)
    assert refusal.value.key == "keyring.unstated"


# --------------------------------------------------------------------------------------------------------- coming back


def test_coming_back_is_written_down_and_asks_the_mark(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    keys = clinic.vault.keys
    kept = keys.to_bytes()
    seat = clinic.vault.workstation
    clinic.vault.close()
    vault = opening.reopen(clinic.folder, type(keys).from_bytes(kept), seat=seat, now=clinic.time.now)
    assert kinds_written(vault)[-1] == "access.unlocked"
    assert vault.stub(patient) is not None
    with pytest.raises(VaultInUse):
        opening.reopen(clinic.folder, type(keys).from_bytes(kept), seat=seat, now=clinic.time.now)
    vault.close()
    seat.mark.unlink()
    again = type(keys).from_bytes(kept)
    with pytest.raises(LedgerBehindMark):
        opening.reopen(clinic.folder, again, seat=seat, now=clinic.time.now)
    assert not any(again.secret)
    (clinic.folder / "journal-1.db").unlink()
    with pytest.raises(Environmental):
        opening.reopen(clinic.folder, type(keys).from_bytes(kept), seat=seat, now=clinic.time.now)


def test_somebody_unknown_has_no_label(clinic: OpenClinic) -> None:
    assert opening._label(clinic.vault.ring, UUID(int=9)) == ""
    assert opening._label(clinic.vault.ring, clinic.owner.id) == "Anna Holm"
    assert time.monotonic() > 0


def test_an_act_in_the_ledger_after_signing_out_is_impossible(clinic: OpenClinic) -> None:
    vault = clinic.vault
    clinic.sign_out()
    assert is_closed(vault)
    with pytest.raises(Bug), vault.act(clinic.time.now() + timedelta(seconds=1)) as act:
        act.append(NewRecord("access.signed_in"))
