"""Somebody leaves, a computer is lost: the wizards by keys alone, in a real window over a real journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from journal_app.domain.key_exchange import Cause
from journal_app.services import access_log, breaches, key_exchange
from journal_app.services.ports import AccessFilter
from journal_app.services.session import Session
from journal_app.vault import opening
from journal_app.vault.passwords import KdfPolicy
from tests.ui.clinic_window import ANNA, ANNA_PASSWORD, LISE, ClinicWindow, a_window, delete_now, found, press
from tests.ui.hands import select_line
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
_Answer = TypeVar("_Answer")
SPACE, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Escape


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


def open_people(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - a PeopleScreen
    shell = clinic.sign_in()
    shell.to_section("people")
    clinic.rest()
    return clinic.screen()


def asked(clinic: ClinicWindow, work: Callable[[Session], _Answer]) -> _Answer:
    """What the worker says, for only it may look into the open journal."""
    standing, found, refused = clinic.application.standing, list[_Answer](), list[Exception]()
    assert standing is not None
    session: Session = standing.session
    clinic.application.tasks.run(lambda: work(session), found.append, refused.append, clinic.application)
    clinic.qtbot.waitUntil(lambda: bool(found or refused))
    assert not refused
    return found[0]


def remove(clinic: ClinicWindow, screen: Any, name: str) -> Any:  # noqa: ANN401 - the screen, and the dialog
    select_line(screen.table, name)
    QTest.keyClick(screen.remove_button, SPACE)
    clinic.rest()
    dialog: Any = found(QDialog, "confirmDialog")
    QTest.keyClicks(dialog.reason, "moved to Odense")
    QTest.keyClick(dialog.confirm, SPACE)
    clinic.rest()
    delete_now()
    return found(QDialog, "leavingDialog")


def exchange(clinic: ClinicWindow, dialog: Any) -> None:  # noqa: ANN401 - a LeavingDialog
    assert dialog.panel.holders_tick.hasFocus()
    assert ANNA in dialog.panel.holders_tick.text()
    assert not dialog.panel.exchange_button.isEnabled(), "not before a person said that the names are right"
    QTest.keyClick(dialog.panel.holders_tick, SPACE)
    QTest.keyClick(dialog.panel.exchange_button, SPACE)
    assert dialog.panel.is_busy
    QTest.keyClick(dialog, ESCAPE)
    assert dialog.isVisible(), "not while it works"
    clinic.qtbot.waitUntil(lambda: not dialog.panel.is_busy, timeout=60_000)
    clinic.rest()


def test_somebody_leaves_by_keys_alone(clinic: ClinicWindow) -> None:
    screen = open_people(clinic)
    dialog = remove(clinic, screen, LISE)
    assert LISE in dialog.windowTitle()
    assert LISE in dialog.panel.notice.text()
    assert clinic.page.standing.keys_due
    assert unnamed(dialog) == []
    assert small_targets(dialog, least=32) == []
    assert cut_off(dialog) == []
    exchange(clinic, dialog)
    assert "backup" in dialog.panel.notice.text()
    assert not screen.keys_notice.text()
    assert not clinic.page.standing.keys_due
    assert [path.name for path in clinic.vault.glob("journal-*.db")] == ["journal-2.db"]

    QTest.keyClick(dialog.reach_button, SPACE)
    clinic.rest()
    assert "No health data" in dialog._sum.text()
    assert not dialog.table.isVisible(), "she never opened anybody"

    QTest.keyClick(dialog.pdf_button, SPACE)
    clinic.rest()
    save: Any = found(QDialog, "saveDialog")
    save.reject()
    delete_now()

    QTest.keyClick(dialog.breach_button, SPACE)
    clinic.rest()
    breach: Any = found(QDialog, "noticeBreachDialog")
    assert LISE in breach.what.text()
    for tick in (next(iter(breach.natures.values())), next(iter(breach.kinds.values()))):
        QTest.keyClick(tick, SPACE)
    QTest.keyClick(breach.write_button, SPACE)
    clinic.rest()
    delete_now()
    assert len(asked(clinic, breaches.register).lines) == 1
    QTest.keyClick(dialog, ESCAPE)
    clinic.rest()
    delete_now()


def test_everything_goes_on_after_the_exchange_and_at_the_next_sign_in(clinic: ClinicWindow) -> None:
    screen = open_people(clinic)
    press(screen.renew_button)
    clinic.rest()
    dialog: Any = found(QDialog, "leavingDialog")
    assert not dialog.findChildren(QDialog)
    exchange(clinic, dialog)
    dialog.reject()
    delete_now()
    clinic.page.to_section("log")
    clinic.rest()
    assert asked(clinic, lambda session: access_log.read_log(session, AccessFilter(limit=50))).events
    clinic.application.sign_out()
    clinic.wait_for("signInPage")
    session = clinic.session()
    assert session.vault.person.name == ANNA
    assert not key_exchange.standing(session).due.is_due
    session.vault.sign_out(session.now())


def test_a_computer_is_lost_by_keys_alone(clinic: ClinicWindow, tmp_path: Path) -> None:
    session = clinic.session()
    person, now = session.vault.person.id, session.now
    secret = bytearray(session.vault.keys.secret)  # type: ignore[attr-defined]
    session.vault.sign_out(now())
    typed = opening.SignIn(person, bytearray(ANNA_PASSWORD.encode()), secret=secret, policy=KdfPolicy.TEST)
    around = opening.Surroundings(now=now, home=tmp_path / "second", host="LAPTOP-7")
    opening.open_vault(clinic.vault, typed, around).sign_out(now())
    screen = open_people(clinic)
    QTest.keyClick(screen.lost_button, SPACE)
    clinic.rest()
    lost: Any = found(QDialog, "lostComputerDialog")
    assert lost.computer.currentText() == "LAPTOP-7"
    QTest.keyClick(lost.write_button, SPACE)
    clinic.rest()
    assert lost.notice.text(), "not without a word on it"
    QTest.keyClicks(lost.words.edit, "Left in the train.")
    assert unnamed(lost) == []
    QTest.keyClick(lost.write_button, SPACE)
    clinic.rest()
    delete_now()
    dialog: Any = found(QDialog, "leavingDialog")
    assert "LAPTOP-7" in dialog.windowTitle()
    assert asked(clinic, key_exchange.standing).due.causes == (Cause.COMPUTER_LOST,)
    QTest.keyClick(dialog.reach_button, SPACE)
    clinic.rest()
    assert ANNA in dialog._sum.text()
    dialog.panel.holders_tick.setFocus()
    exchange(clinic, dialog)
    QTest.keyClick(dialog, ESCAPE)
    delete_now()
    assert not screen.keys_notice.text()
