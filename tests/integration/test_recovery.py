"""The printed sheets let people back in, on this computer or another, and the ledger tells of it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.domain.clinic import Clinic
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Role
from journal_app.domain.printing import SheetKind as PrintedKind
from journal_app.resource_root import resource_root
from journal_app.services import backups
from journal_app.services.backup_port import BackupOrder, RestoreForm, TrialOrder, Way
from journal_app.services.front_door import FoundedVault, FoundingForm, RecoveryForm, SignInForm
from journal_app.services.staff_port import Newcomer
from journal_app.vault.instance_lock import VaultInUse
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.recovery import Sheet

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


@pytest.fixture
def typed_sheets(monkeypatch: pytest.MonkeyPatch) -> list[Sheet]:
    """Every sheet that was made of typed words."""
    seen: list[Sheet] = []
    read = Sheet.typed.__func__  # type: ignore[attr-defined]

    def typed(cls: type[Sheet], /, text: str, **given: object) -> Sheet:
        seen.append(read(cls, text, **given))
        return seen[-1]

    monkeypatch.setattr(Sheet, "typed", classmethod(typed))
    return seen


def require_overwritten(sheets: list[Sheet], count: int) -> None:
    assert len(sheets) >= count
    assert not any(any(one.secret) for one in sheets)
    sheets.clear()


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


def test_no_typed_sheet_outlives_its_act(folder: Path, tmp_path: Path, typed_sheets: list[Sheet]) -> None:
    """A registry sheet's secret in memory would let its finder in as anybody, long after it is back in its safe."""
    made, owner = founded(folder, tmp_path / "home")
    session, both = made.session, (words(made, 0), words(made, 1))
    assert session.vault.recognises_sheet(PrintedKind.REGISTRY, both[0])
    require_overwritten(typed_sheets, 1)
    backups.back_up(session, BackupOrder(tmp_path / "usb", country="DK"))
    assert backups.try_restore(session, TrialOrder(tmp_path / "usb", *both)).proven is not None
    require_overwritten(typed_sheets, 2)
    with pytest.raises(VaultInUse):
        door_at(tmp_path / "elsewhere").recover(folder, RecoveryForm(owner, both[0], bytearray(NEW.encode()), both[1]))
    require_overwritten(typed_sheets, 2)
    session.vault.sign_out(session.now())
    session = door_at(tmp_path / "home").recover(folder, RecoveryForm(owner, both[0], bytearray(NEW.encode()), both[1]))
    require_overwritten(typed_sheets, 2)
    assert session.vault.can_read_clinical()
    session.vault.sign_out(session.now())
    for way, password in ((Way.NEW_PASSWORD, NEW), (Way.OWN_PASSWORD, OLD)):
        form = RestoreForm(tmp_path / "usb", tmp_path / way.value, owner, bytearray(password.encode()), *both, way)
        assert door_at(tmp_path / f"home {way.value}").restore(form).size > 0
        require_overwritten(typed_sheets, 2)
