"""The printed sheets let people back in, on this computer or another, and the ledger tells of it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.domain.clinic import Clinic
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Role
from journal_app.resource_root import resource_root
from journal_app.services.front_door import FoundedVault, FoundingForm, RecoveryForm, SignInForm
from journal_app.services.staff_port import Newcomer
from journal_app.vault.passwords import KdfPolicy

OLD = "solsort trampolin kaffekop"
NEW = "lanterne under havets bund"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


def door_at(home: Path) -> RealFrontDoor:
    return RealFrontDoor(resource_root(), Circumstances(policy=KdfPolicy.TEST, home=home))


def founded(folder: Path, home: Path) -> tuple[FoundedVault, UUID]:
    owner = Newcomer("Anna Holm", frozenset({Role.OWNER, Role.PRACTITIONER}), bytearray(OLD.encode()))
    made = door_at(home).found(FoundingForm(folder, Clinic("Klinik Holm", "Vej 1", "DK"), owner))
    return made, made.session.vault.person.id


def words(made: FoundedVault, sheet: int) -> str:
    return " ".join(made.sheets[sheet].words)


def test_both_sheets_and_a_new_computer_open_everything(folder: Path, tmp_path: Path) -> None:
    made, owner = founded(folder, tmp_path / "home")
    made.session.vault.sign_out(made.session.now())
    other = door_at(tmp_path / "another computer")
    form = RecoveryForm(owner, words(made, 0), bytearray(NEW.encode()), words(made, 1))
    session = other.recover(folder, form)
    assert session.vault.can_read_clinical()
    session.vault.sign_out(session.now())
    again = other.open(folder, SignInForm(owner, bytearray(NEW.encode())))
    assert again.vault.person.name == "Anna Holm"
    again.vault.sign_out(again.now())


def test_the_registry_sheet_alone_does_not_open_clinical_content(folder: Path, tmp_path: Path) -> None:
    made, owner = founded(folder, tmp_path / "home")
    made.session.vault.sign_out(made.session.now())
    session = door_at(tmp_path / "home").recover(folder, RecoveryForm(owner, words(made, 0), bytearray(NEW.encode())))
    assert not session.vault.can_read_clinical()
    session.vault.sign_out(session.now())


def test_the_old_password_is_gone(folder: Path, tmp_path: Path) -> None:
    made, owner = founded(folder, tmp_path / "home")
    made.session.vault.sign_out(made.session.now())
    door = door_at(tmp_path / "home")
    session = door.recover(folder, RecoveryForm(owner, words(made, 0), bytearray(NEW.encode())))
    session.vault.sign_out(session.now())
    with pytest.raises(UserFacing, match="password"):
        door.open(folder, SignInForm(owner, bytearray(OLD.encode())))


def test_wrong_words_change_nothing(folder: Path, tmp_path: Path) -> None:
    made, owner = founded(folder, tmp_path / "home")
    made.session.vault.sign_out(made.session.now())
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    swapped = " ".join(reversed(made.sheets[0].words))
    for wrong in ("", "one two three", swapped, words(made, 1)):
        with pytest.raises(UserFacing):
            door_at(tmp_path / "home").recover(folder, RecoveryForm(owner, wrong, bytearray(NEW.encode())))
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_a_vault_in_use_is_not_recovered(folder: Path, tmp_path: Path) -> None:
    made, owner = founded(folder, tmp_path / "home")
    form = RecoveryForm(owner, words(made, 0), bytearray(NEW.encode()))
    with pytest.raises(UserFacing, match="open"):
        door_at(tmp_path / "home").recover(folder, form)
    made.session.vault.sign_out(made.session.now())
