"""Exchanging the keys: all of it or nothing, and who holds the old ones opens nothing of what is in force."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.domain.errors import Environmental, JournalError
from journal_app.domain.key_exchange import Cause, KeysRotated
from journal_app.domain.photos import PhotoTaken
from journal_app.services import gate, health, people
from journal_app.services.front_door import SignInForm
from journal_app.services.registry_drafts import save
from journal_app.vault import (
    database,
    database_files,
    durable_file,
    key_exchange,
    keyring_files,
    opening,
    role_keys,
    succession,
    verifying,
)
from journal_app.vault.backup import database_copy
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.envelope import SealBroken
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from tests.backed_up import BackedUp, made, template
from tests.clinic import (
    CARE,
    OTHER_PASSWORD,
    PASSWORD,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_health_form,
    a_note,
    a_password,
    a_signature,
    answered_harmlessly,
    everything_in,
    files_below,
    kinds_written,
    opened,
)

__all__ = ["made", "template"]


def untold(_done: int, _total: int) -> None:
    """Nobody looks."""


def exchange(clinic: OpenClinic, *causes: Cause) -> None:
    clinic.vault.exchange_keys(causes or (Cause.ASKED,), at=clinic.time.now(), on_progress=untold)


def due(clinic: OpenClinic) -> tuple[tuple[Cause, ...], bool, bool]:
    found = clinic.vault.exchange_due()
    return found.causes, bool(found.registry), bool(found.clinical)


def report(clinic: OpenClinic, password: str = PASSWORD) -> verifying.Report:
    typed = SignIn(clinic.owner.id, a_password(password), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
    return verifying.verify(unlocked, verifying.Request(signatures=verifying.Signatures.ALL))


def is_sound(clinic: OpenClinic) -> bool:
    clinic.sign_out()
    found = report(clinic)
    assert found.is_complete, found.found()
    assert found.is_sound, found.found()
    return True


@dataclass
class Left:
    """What somebody took along: their copy of the folder and of the keys they held, wiped by nobody."""

    folder: Path
    keys: OpenKeys


def took_along(clinic: OpenClinic, place: Path) -> Left:
    shutil.copytree(clinic.folder, place)
    return Left(place, OpenKeys.from_bytes(clinic.vault.keys.to_bytes()))


@pytest.fixture
def shared(made: BackedUp) -> tuple[OpenClinic, UUID]:
    """A clinic of two practitioners and a receptionist, with a treated patient and photos."""
    made.clinic.colleague("Bo Behandler", CARE)
    made.clinic.colleague("Rie Reception", RECEPTION)
    return made.clinic, made.patient


def answered_at_the_desk(clinic: OpenClinic, patient: UUID) -> None:
    """Reception hands the forms over: what the patient answers lies in the inbox."""
    clinic.sign_in(named(clinic, "Rie"))
    form = answered_harmlessly(a_health_form(clinic.session))
    now = clinic.session.now()
    answers = health.HandedBack((form,), now, now, signature=a_signature())
    health.submit(clinic.session, gate.take_registry(clinic.session, patient), answers)


def named(clinic: OpenClinic, name: str) -> UUID:
    return next(one.id for one in clinic.vault.people() if one.name.startswith(name))


def test_everything_reads_as_before(shared: tuple[OpenClinic, UUID]) -> None:
    clinic, patient = shared
    answered_at_the_desk(clinic, patient)
    clinic.sign_in(clinic.owner)
    a_note(clinic.session, patient, "Før nøglerne blev skiftet.")
    record, size = opened(clinic.session, patient), clinic.vault.head().size
    exchange(clinic)
    assert kinds_written(clinic.vault, size) == ["keys.rotated", "keyring.changed"]
    assert clinic.vault.ring.database == "journal-2.db"
    again = opened(clinic.session, patient)
    assert again.items == record.items
    a_note(clinic.session, patient, "Efter.")
    assert is_sound(clinic)
    clinic.sign_in(clinic.owner)
    assert len(opened(clinic.session, patient).items) == len(record.items) + 1
    assert not (clinic.folder / "journal-1.db").exists()


def test_nothing_in_the_new_file_lies_under_a_key_from_before(shared: tuple[OpenClinic, UUID], tmp_path: Path) -> None:
    """Even with the new registry key: no body, no patient's key, no draft."""
    clinic, patient = shared
    answered_at_the_desk(clinic, patient)
    save(clinic.session, uuid4(), {"family": "Halvvejs"})
    clinic.sign_in(clinic.owner)
    left = took_along(clinic, tmp_path / "taken")
    exchange(clinic)
    own = BodyKeys(left.keys, clinic.vault.ring, clinic.vault.database)
    key_ids = {*own._registry, *own._inboxes}
    old = database.open_existing(left.folder / "journal-1.db", role_keys.sqlcipher_key(left.keys.newest_registry))
    key_ids |= {row[0] for row in old.execute("SELECT key_id FROM patient_keys").fetchall()}
    old.close()
    found = clinic.vault.database.execute(
        "SELECT substr(envelope, 2, 16) FROM bodies UNION SELECT substr(envelope, 2, 16) FROM drafts"
        " UNION SELECT key_id FROM patient_keys"
    ).fetchall()
    assert not key_ids.intersection(row[0] for row in found)
    with pytest.raises(SealBroken):
        own.of_patient(patient)


def test_who_left_opens_nothing_that_is_in_force(shared: tuple[OpenClinic, UUID], tmp_path: Path) -> None:
    clinic, _ = shared
    bo = named(clinic, "Bo")
    clinic.sign_in(bo)
    left = took_along(clinic, tmp_path / "taken")
    clinic.sign_in(clinic.owner)
    people.dismiss(clinic.session, bo, reason="Nyt arbejde")
    assert due(clinic) == ((Cause.LEFT,), True, True)
    exchange(clinic, Cause.LEFT)
    assert due(clinic) == ((), False, False)
    clinic.sign_out()
    ring = keyring_files.read(clinic.folder)
    assert bo not in {one.user for one in ring.people}
    assert all(bo not in epoch.sealed for epoch in (*ring.registry, *ring.clinical))
    for secret in left.keys.registry.values():
        with pytest.raises(JournalError):
            database.open_existing(clinic.folder / ring.database, role_keys.sqlcipher_key(secret))
    # Their old list of keys, with the password and this computer's secret, put beside the new file.
    mixed = tmp_path / "mixed"
    shutil.copytree(clinic.folder, mixed)
    for name in ("keyring.json", "keyring.copy.json"):
        shutil.copyfile(left.folder / name, mixed / name)
    with pytest.raises(JournalError):
        clinic.door.open(mixed, SignInForm(bo, a_password(OTHER_PASSWORD)))
    # And the whole old folder in the new one's place is not the journal that this computer saw.
    with pytest.raises(opening.LedgerBehindMark):
        clinic.door.open(left.folder, SignInForm(bo, a_password(OTHER_PASSWORD)))
    assert is_sound(clinic)


def test_another_computer_learns_the_new_keys_at_its_next_sign_in(
    shared: tuple[OpenClinic, UUID], tmp_path: Path
) -> None:
    clinic, patient = shared
    clinic.sign_out()
    other = tmp_path / "another computer"
    shutil.copytree(clinic.home, other)
    (next(other.iterdir()) / "seat.json").unlink()
    clinic.sign_in(clinic.owner)
    exchange(clinic)
    clinic.sign_out()
    typed = SignIn(named_in(clinic, "Bo"), a_password(OTHER_PASSWORD), policy=KdfPolicy.TEST)
    vault = opening.open_vault(clinic.folder, typed, opening.Surroundings(now=clinic.time.now, home=other))
    assert (len(vault.keys.registry), len(vault.keys.clinical)) == (2, 2)
    assert vault.journal(patient)
    vault.sign_out(clinic.time.now())
    assert is_sound(clinic)


def named_in(clinic: OpenClinic, name: str) -> UUID:
    return next(one.user for one in keyring_files.read(clinic.folder).people if one.label.startswith(name))


def test_without_the_clinical_key_the_registry_key_alone_is_exchanged(shared: tuple[OpenClinic, UUID]) -> None:
    clinic, patient = shared
    ida = clinic.colleague("Ida Indehaver", frozenset({*CARE} - PRACTITIONER))
    before = opened(clinic.session, patient)
    clinic.sign_in(ida)
    people.dismiss(clinic.session, named(clinic, "Bo"), reason="Rejst")
    exchange(clinic, Cause.LEFT)
    assert due(clinic) == ((Cause.LEFT,), False, True), "a practitioner still has to exchange the clinical key"
    clinic.sign_in(clinic.owner)
    assert opened(clinic.session, patient).items == before.items
    exchange(clinic, Cause.LEFT)
    assert due(clinic) == ((), False, False)
    rotated = [content for _, content in clinic.vault.told("keys.rotated") if isinstance(content, KeysRotated)]
    assert [(one.registry, one.clinical, bool(one.proof)) for one in rotated] == [(2, 1, False), (3, 2, True)]
    assert is_sound(clinic)


def test_lots_and_treatments_are_still_found(shared: tuple[OpenClinic, UUID]) -> None:
    clinic, patient = shared
    exchange(clinic)
    assert [use.patient for use in clinic.vault.lot_uses("C1234")] == [patient]


class Stopped(BaseException):
    """The program ends here."""


STEPS: tuple[tuple[object, str], ...] = (
    (database_copy, "copy"),
    (key_exchange, "_sealed_anew"),
    (key_exchange, "_read_back"),
    (key_exchange, "_state"),
    (keyring_files, "stage"),
    (durable_file, "replace"),
    (key_exchange, "_put_in_force"),
)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", range(len(STEPS)))
def test_whatever_stops_it_the_journal_is_before_or_after(
    shared: tuple[OpenClinic, UUID], monkeypatch: pytest.MonkeyPatch, step: int, when: str
) -> None:
    """As a kill: nothing of what clears up afterwards runs either."""
    clinic, patient = shared
    before = everything_in(clinic.vault)["ledger"]
    module, name = STEPS[step]
    real: Callable[..., object] = getattr(module, name)

    def stopping(*args: object, **named: object) -> object:
        if when == "after":
            real(*args, **named)
        raise Stopped

    with monkeypatch.context() as patched:
        patched.setattr(module, name, stopping)
        patched.setattr(database_files, "remove", untold)
        patched.setattr(keyring_files, "discard_staged", lambda _folder: None)
        with pytest.raises(Stopped):
            exchange(clinic)
    clinic.close()
    clinic.session = clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password(PASSWORD)))
    is_after = clinic.vault.ring.database == "journal-2.db"
    assert is_after is (name == "_put_in_force" and when == "after")
    assert everything_in(clinic.vault)["ledger"][: len(before)] == before
    assert [
        path.name for path in clinic.folder.glob("journal-*") if path.suffix != ".db" and "-" not in path.suffix
    ] == []
    names = {path.name for path in clinic.folder.iterdir() if path.name.startswith(("journal-", "keyring"))}
    assert {name for name in names if not name.endswith(("-wal", "-shm"))} == {
        clinic.vault.ring.database,
        "keyring.json",
        "keyring.copy.json",
    }
    exchange(clinic)
    assert opened(clinic.session, patient).items
    assert is_sound(clinic)


def test_a_list_of_keys_half_put_in_force_is_completed(
    shared: tuple[OpenClinic, UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy was written, the rename was not: the newer one counts, and its database is there."""
    clinic, _ = shared
    real = durable_file.replace

    def stopping(source: Path, target: Path) -> None:
        if target.name == keyring_files.NAME:
            raise Stopped
        real(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(durable_file, "replace", stopping)
        with pytest.raises(Stopped):
            exchange(clinic)
    clinic.close()
    clinic.session = clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password(PASSWORD)))
    assert clinic.vault.ring.database == "journal-2.db"
    assert keyring_files.are_copies_sound(clinic.folder)
    assert keyring_files.staged(clinic.folder) is None
    assert is_sound(clinic)


def test_a_stop_by_hand_changes_nothing(shared: tuple[OpenClinic, UUID]) -> None:
    clinic, _ = shared
    clinic.vault.database.fold_log()
    before, ring = files_below(clinic.folder), clinic.vault.ring

    def stop(done: int, total: int) -> None:
        if done > total // 3:
            raise Stopped

    with pytest.raises(Stopped):
        clinic.vault.exchange_keys((Cause.ASKED,), at=clinic.time.now(), on_progress=stop)
    assert clinic.vault.ring is ring
    clinic.vault.database.fold_log()
    assert {name: data for name, data in files_below(clinic.folder).items() if "-shm" not in name} == {
        name: data for name, data in before.items() if "-shm" not in name
    }
    exchange(clinic)
    assert is_sound(clinic)


def test_no_room_is_said_before_anything_is_written(
    shared: tuple[OpenClinic, UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic, _ = shared
    names = set(files_below(clinic.folder))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: type("Usage", (), {"free": 1000}))
    with pytest.raises(key_exchange.NoRoomForExchange):
        exchange(clinic)
    assert set(files_below(clinic.folder)) == names


def test_an_older_journal_gone_on_with_deletes_no_newer_one(shared: tuple[OpenClinic, UUID], tmp_path: Path) -> None:
    clinic, _ = shared
    clinic.sign_out()
    old = tmp_path / "old"
    shutil.copytree(clinic.folder, old)
    clinic.sign_in(clinic.owner)
    exchange(clinic)
    clinic.sign_out()
    for name in ("keyring.json", "keyring.copy.json", "journal-1.db"):
        shutil.copyfile(old / name, clinic.folder / name)
    form = SignInForm(clinic.owner.id, a_password(PASSWORD), overrule="Jeg ved hvad jeg gør")
    clinic.session = clinic.door.open(clinic.folder, form)
    assert (clinic.folder / "journal-2.db").exists()
    exchange(clinic)
    assert clinic.vault.ring.database == "journal-3.db"


def test_photos_still_open(shared: tuple[OpenClinic, UUID]) -> None:
    clinic, patient = shared
    items = clinic.vault.journal(patient)
    taken = [(item.id, item.content.file) for item in items if isinstance(item.content, PhotoTaken)]
    before = [clinic.vault.file(*one) for one in taken]
    exchange(clinic)
    assert len(before) == 3
    assert [clinic.vault.file(*one) for one in taken] == before


def test_names_of_files(tmp_path: Path) -> None:
    assert database_files.next_name(tmp_path, "journal-1.db") == "journal-2.db"
    (tmp_path / "journal-7.db").touch()
    (tmp_path / "journal-x.db").touch()
    assert database_files.next_name(tmp_path, "journal-1.db") == "journal-8.db"
    (tmp_path / "journal-8.next").touch()
    database_files.sweep(tmp_path, "journal-8.db")
    assert {path.name for path in tmp_path.iterdir()} == {"journal-x.db"}


def test_a_changed_record_is_noticed_when_the_copy_is_read_back(
    shared: tuple[OpenClinic, UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic, _ = shared
    real = key_exchange._sealed_anew

    def forgetting(making: key_exchange._Making, on_progress: Callable[[int, int], None]) -> frozenset[int]:
        done = real(making, on_progress)
        with making.opened() as file, file.writing(database.Mode.RESEALING):
            file.execute("INSERT INTO erasing SELECT max(position), 'x' FROM bodies")
            file.execute("DELETE FROM bodies WHERE position = (SELECT max(position) FROM bodies)")
            file.execute("DELETE FROM erasing")
        return done

    monkeypatch.setattr(key_exchange, "_sealed_anew", forgetting)
    with pytest.raises(Environmental):
        exchange(clinic)
    assert clinic.vault.ring.database == "journal-1.db"
    assert is_sound(clinic)


def test_keys_of_nobody_prove_nothing(shared: tuple[OpenClinic, UUID], monkeypatch: pytest.MonkeyPatch) -> None:
    """An owner with a program of their own makes a clinical key and signs it with another one: it does not count."""
    clinic, _ = shared
    real = succession.prove
    monkeypatch.setattr(succession, "prove", lambda _key, successor: real(bytearray(b"\x07" * 32), successor))
    exchange(clinic)
    clinic.close()
    with pytest.raises(Environmental) as refused:
        clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password(PASSWORD)))
    assert refused.value.key == "keyring.not_in_ledger"
    found = {finding.key for finding in report(clinic).found()}
    assert {"verify.authority.rotation", "verify.authority.keyring"} <= found


def test_a_second_exchange_is_proved_by_the_second_key(shared: tuple[OpenClinic, UUID]) -> None:
    clinic, patient = shared
    for _ in range(3):
        exchange(clinic)
    assert (clinic.vault.ring.database, len(clinic.vault.ring.clinical)) == ("journal-4.db", 4)
    assert opened(clinic.session, patient).items
    assert is_sound(clinic)


def test_a_patient_key_keeps_its_token_key_and_nothing_else(shared: tuple[OpenClinic, UUID]) -> None:
    clinic, patient = shared
    before = clinic.vault._body_keys.of_patient(patient)
    token, secret = bytes(before.token), bytes(before.secret)
    exchange(clinic)
    after = clinic.vault._body_keys.of_patient(patient)
    assert bytes(after.token) == token
    assert bytes(after.secret) != secret


def test_someone_who_waits_for_the_clinical_key_still_can_get_it(shared: tuple[OpenClinic, UUID]) -> None:
    clinic, patient = shared
    ida = clinic.colleague("Ida Indehaver", frozenset({*CARE} - PRACTITIONER))
    clinic.sign_in(ida)
    anna = clinic.colleague("Anna Afventer", PRACTITIONER)
    clinic.sign_in(clinic.owner)
    exchange(clinic)
    assert clinic.vault.staff.awaiting_clinical() == (anna.id,)
    people.grant_clinical(clinic.session, anna.id)
    clinic.sign_in(anna)
    assert opened(clinic.session, patient).items
    assert is_sound(replace(clinic))
