"""Self-drawn widgets have a role, also when many come and go; announcements reach nobody when nobody listens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui import announce


class Drawn(QWidget):
    """A widget that paints itself."""


class FinerDrawn(Drawn):
    """One more of them."""


@pytest.fixture(autouse=True)
def _listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_a_role_holds_for_the_class_and_those_below_it(qtbot: QtBot) -> None:
    announce.give_role(Drawn, QAccessible.Role.Canvas)
    for made in (Drawn(), FinerDrawn()):
        qtbot.addWidget(made)
        made.setAccessibleName("Signature field")
        seen = QAccessible.queryAccessibleInterface(made)
        assert seen.role() == QAccessible.Role.Canvas
        assert seen.text(QAccessible.Text.Name) == "Signature field"


def test_interfaces_go_with_their_widgets() -> None:
    announce.give_role(Drawn, QAccessible.Role.Canvas)
    before = len(announce._kept)
    for _round in range(300):
        made = Drawn()
        QAccessible.queryAccessibleInterface(made)
        made.deleteLater()
        del made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(announce._kept) == before


@pytest.mark.parametrize("urgent", [False, True])
def test_announcing_harms_nobody(qtbot: QtBot, urgent: bool) -> None:
    made = QWidget()
    qtbot.addWidget(made)
    announce.announce(made, "Draft saved", urgent=urgent)
    QAccessible.setActive(False)
    announce.announce(made, "Draft saved", urgent=urgent)
