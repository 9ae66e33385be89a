"""A clinic with one computer loses it: with nothing but drive and kit it goes on at a new one, and the old one ends."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.domain.errors import JournalError
from journal_app.domain.key_exchange import Cause
from journal_app.domain.kits import DueCause
from journal_app.resource_root import resource_root
from journal_app.services import backups, key_exchange, new_kits
from journal_app.services.backup_port import BackupOrder
from journal_app.services.front_door import SignInForm
from journal_app.vault import database, role_keys
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.passwords import KdfPolicy
from tests.ui.clinic_window import ANNA, ANNA_PASSWORD, CANARY, ClinicWindow, a_window, choose, delete_now, found, press
from tests.ui.test_leaving import asked, exchange
from tests.ui.test_restore import NEW_PASSWORD, key, keys, to_restore

pytestmark = pytest.mark.xcb
SPACE = Qt.Key.Key_Space


@dataclass
class Stolen:
    """The old computer with all that was on it, in a thief's hands; the drive and the kit, which lay elsewhere."""

    window: ClinicWindow
    drive: Path
    words: tuple[str, str]
    vault: Path
    home: Path
    seat: str
    signing: bytes
    registry: dict[int, bytearray]


@pytest.fixture
def stolen(qtbot: QtBot, tmp_path: Path) -> Iterator[Stolen]:
    before = a_window(qtbot, tmp_path / "old")
    session = before.session()
    vault = session.vault
    assert isinstance(vault, OpenVault)
    backups.back_up(session, BackupOrder(tmp_path / "usb", country="DK"))
    seat, signing = str(vault.seat), vault.keys.signing.public
    registry = {epoch: bytearray(secret) for epoch, secret in vault.keys.registry.items()}
    vault.sign_out(session.now())
    words = [" ".join(sheet.words) for sheet in before.sheets]
    before.close()
    shutil.move(tmp_path / "old", tmp_path / "thief")
    window = a_window(qtbot, tmp_path / "new", founded=False)
    thief = tmp_path / "thief"
    yield Stolen(
        window, tmp_path / "usb", (words[0], words[1]), thief / "vault", thief / "home", seat, signing, registry
    )
    if not window.has_ended:
        window.close()


def restored(stolen: Stolen, place: Path) -> Any:  # noqa: ANN401 - the shell
    """Restore with the kit and a new password through the window, and sign in there."""
    window = stolen.window
    page = to_restore(window)
    keys(str(stolen.drive))
    key(Qt.Key.Key_Return)
    window.rest()
    assert [kit.number for kit in page.how._kits.values()] == [1], "which kit the backup opens with is said"
    key(Qt.Key.Key_Tab)
    for words in stolen.words:
        keys(words)
        key(Qt.Key.Key_Tab)
    key(SPACE)
    page.where.place.folder.selectAll()
    keys(str(place))
    key(Qt.Key.Key_Tab)
    window.rest()
    key(Qt.Key.Key_Tab)
    for _ in range(2):
        keys(NEW_PASSWORD)
        key(Qt.Key.Key_Return)
    window.rest()
    assert page.told.isVisible(), page.notice.accessibleName()
    key(SPACE)
    choose(window.wait_for("signInPage"), ANNA)
    keys(NEW_PASSWORD)
    key(Qt.Key.Key_Return)
    press(window.wait_for("pinPage").later_button)
    return window.wait_for("shell")


def report_lost(stolen: Stolen, shell: Any) -> None:  # noqa: ANN401 - the shell
    """The wizard for a lost computer, up to new keys."""
    window = stolen.window
    shell.to_section("people")
    window.rest()
    QTest.keyClick(window.screen().lost_button, SPACE)
    window.rest()
    lost: Any = found(QDialog, "lostComputerDialog")
    places = [str(lost.computer.itemData(row)) for row in range(lost.computer.count())]
    assert places == [stolen.seat], "the old computer is there to be chosen, and this one is not"
    QTest.keyClicks(lost.words.edit, "Stolen from the clinic at night.")
    QTest.keyClick(lost.write_button, SPACE)
    window.rest()
    delete_now()
    dialog: Any = found(QDialog, "leavingDialog")
    assert Cause.COMPUTER_LOST in asked(window, key_exchange.standing).due.causes
    dialog.panel.holders_tick.setFocus()
    exchange(window, dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    delete_now()


def test_the_owner_goes_on_at_a_new_computer_and_the_old_one_no_longer_signs(stolen: Stolen, tmp_path: Path) -> None:
    place = tmp_path / "new" / "journal"
    shell = restored(stolen, place)
    assert shell.standing.reads_clinical
    assert shell.standing.new_kit.kit.due[0].cause is DueCause.LET_IN, "the kit was used, so a new one is due"
    person = shell.standing.person.id
    report_lost(stolen, shell)
    window = stolen.window
    assert not asked(window, key_exchange.standing).due.is_due
    assert asked(window, new_kits.standing).kit.due, "until it is issued"
    window.close()
    window.has_ended = True

    session = window.door.open(place, SignInForm(person, bytearray(NEW_PASSWORD.encode())))
    vault = session.vault
    assert isinstance(vault, OpenVault)
    assert [line.name.family for line in vault.search(CANARY, limit=5)] == [CANARY]
    signers = vault.signers()
    assert stolen.signing not in signers.holders().values(), "what the old computer signs from now on counts no more"
    file = place / vault.ring.database
    vault.sign_out(session.now())

    thief = RealFrontDoor(resource_root(), Circumstances(policy=KdfPolicy.TEST, home=stolen.home))
    with pytest.raises(JournalError, match="password"):  # the clinic's secret is on it, and the password was known
        thief.open(place, SignInForm(person, bytearray(ANNA_PASSWORD.encode())))
    for secret in stolen.registry.values():
        with pytest.raises(JournalError):
            database.open_existing(file, role_keys.sqlcipher_key(secret))


def test_what_the_old_computer_goes_on_with_does_not_get_back_to_the_clinic(stolen: Stolen, tmp_path: Path) -> None:
    """A thief who knows the password goes on writing there: on a line that the clinic has left."""
    place = tmp_path / "new" / "journal"
    shell = restored(stolen, place)
    person = shell.standing.person.id
    stolen.window.close()
    stolen.window.has_ended = True
    session = stolen.window.door.open(place, SignInForm(person, bytearray(NEW_PASSWORD.encode())))
    backups.back_up(session, BackupOrder(stolen.drive))
    session.vault.sign_out(session.now())
    thief = RealFrontDoor(resource_root(), Circumstances(policy=KdfPolicy.TEST, home=stolen.home))
    old = thief.open(stolen.vault, SignInForm(person, bytearray(ANNA_PASSWORD.encode())))
    with pytest.raises(JournalError) as refused:
        backups.back_up(old, BackupOrder(stolen.drive))
    assert refused.value.key == "backup.journal_differs"
    old.vault.sign_out(old.now())
