"""A new vault: its first records, its files, and what a crash on the way leaves."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from journal_app.domain.clinic import Clinic, KeyringChanged, UserAdded, VaultCreated
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.people import Role
from journal_app.services.front_door import FoundingForm
from journal_app.services.staff_port import Newcomer
from journal_app.vault import founding, keyring_files
from journal_app.vault.founding import FolderNotEmpty, Founded, Founder, found_vault
from journal_app.vault.high_water import Verdict
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import CARE, DOCTOR, OWNING, PASSWORD, Time, a_door, a_password, everything_in, kinds_written

CLINIC = Clinic("Klinik Holm", "Vej 1", "DK", demo=True)


def found(place: Path, *, roles: frozenset[Role] = CARE) -> Founded:
    founder = Founder("Anna Holm", roles, a_password(), "speciallæge", DOCTOR)
    return found_vault(place / "vault", CLINIC, founder, now=Time().now, policy=KdfPolicy.TEST, home=place / "home")


def test_the_first_three_records_are_the_trust_root(tmp_path: Path) -> None:
    made = found(tmp_path)
    vault = made.vault
    assert kinds_written(vault) == ["vault.created", "user.added", "keyring.changed", "seat.enrolled"]
    rows = [vault._store.row(position) for position in range(3)]
    created, added, stated = (vault.content_of(row) for row in rows if row is not None)
    assert isinstance(created, VaultCreated)
    assert isinstance(added, UserAdded)
    assert isinstance(stated, KeyringChanged)
    assert created.clinic == CLINIC
    assert created.owner == added.user == vault.person.id
    assert created.owner_signing == added.signing == vault.keys.signing.public.hex()
    assert created.owner_agreement == added.agreement == vault.keys.agreement.public.hex()
    assert created.clinical_public == vault.ring.newest_clinical_public.hex()
    assert (stated.version, stated.sha256) == (1, keyring_files.load(tmp_path / "vault").digest.hex())
    assert vault.judge_mark() is Verdict.EQUAL
    assert vault.ring.is_demo
    vault.close()


def test_an_owner_who_is_no_practitioner_holds_no_clinical_key(tmp_path: Path) -> None:
    made = found(tmp_path, roles=OWNING)
    assert not made.vault.can_read_clinical()
    made.vault.close()


def test_the_folder_is_private_and_holds_only_what_it_should(tmp_path: Path) -> None:
    made = found(tmp_path)
    made.vault.close()
    folder = tmp_path / "vault"
    assert {path.name for path in folder.iterdir()} == {
        "journal-1.db",
        "keyring.json",
        "keyring.copy.json",
        "vault.lock",
    }
    if os.name == "posix":
        assert folder.stat().st_mode & 0o777 == 0o700


def test_no_secret_lies_in_the_folder(tmp_path: Path) -> None:
    made = found(tmp_path)
    keys = made.vault.keys
    secrets = [bytes(keys.secret), bytes(keys.newest_registry), bytes(keys.newest_clinical), bytes(keys.private)]
    made.vault.close()
    for path in (tmp_path / "vault").iterdir():
        content = path.read_bytes()
        assert PASSWORD.encode() not in content
        for secret in secrets:
            assert secret not in content
            assert secret.hex().encode() not in content


@pytest.mark.parametrize("what", ["a file in it", "a file"])
def test_what_lies_there_already_is_not_touched(tmp_path: Path, what: str) -> None:
    place = tmp_path / "vault"
    if what == "a file":
        place.write_text("x")
    else:
        place.mkdir()
        (place / "holiday.jpg").write_text("x")
    with pytest.raises(FolderNotEmpty):
        found(tmp_path)
    assert (place if what == "a file" else place / "holiday.jpg").read_text() == "x"


def test_an_empty_folder_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    found(tmp_path).vault.close()


def test_a_folder_that_cannot_be_looked_into_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "iterdir", broken)
    (tmp_path / "vault").mkdir()
    with pytest.raises(Environmental):
        found(tmp_path)


@pytest.mark.parametrize("step", ["_first_records", "keyring_files"])
def test_a_founding_that_breaks_off_is_no_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """The key file comes last: whatever a crash left, nobody takes it for a journal."""

    def broken(*_: object, **__: object) -> None:
        raise KeyError

    target = (founding, "_first_records") if step == "_first_records" else (keyring_files, "replace")
    monkeypatch.setattr(*target, broken)
    with pytest.raises(KeyError):
        found(tmp_path)
    with pytest.raises(Environmental):
        keyring_files.load(tmp_path / "vault")


def test_the_seal_is_of_the_clinics_name(tmp_path: Path) -> None:
    made = found(tmp_path)
    certificate = made.vault.seal().certificate
    assert b"Klinik Holm" in certificate
    made.vault.close()


def test_the_founder_leaves_no_name_in_a_header(tmp_path: Path) -> None:
    made = found(tmp_path)
    for row in everything_in(made.vault)["ledger"]:
        header = json.loads(str(row[2]))
        assert "Anna" not in str(header)
        assert "Klinik" not in str(header)
    made.vault.close()


def test_a_weak_password_founds_nothing(tmp_path: Path) -> None:
    door = a_door(tmp_path / "home", Time())
    for weak in ("kort", "klinikholm123", "passwordpassword"):
        owner = Newcomer("Anna Holm", CARE, a_password(weak))
        with pytest.raises(UserFacing):
            door.found(FoundingForm(tmp_path / "vault", CLINIC, owner))
        assert not (tmp_path / "vault").exists()
