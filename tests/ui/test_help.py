"""The page of keys says every key that a button of the program has; behind it stand the licences."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import journal_app.ui
from journal_app.resource_root import resource_root
from journal_app.ui.clinic.help import HelpScreen
from journal_app.ui.clinic.licences import LicencesCard

pytestmark = pytest.mark.xcb
SAID_ELSEWHERE = {"Alt+B", "Alt+N"}
"""Those of the first start, which has no help yet."""


def test_every_key_of_a_button_stands_on_the_page(app: QApplication) -> None:
    assert app is not None
    page = HelpScreen(lambda _at: None)
    said = set(" ".join(label.text() for label in page.findChildren(QLabel)).replace(";", "").split())
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path(journal_app.ui.__file__).parent.rglob("*.py"))
    keys = set(re.findall(r'keys="([^"]+)"', code)) | set(re.findall(r'_KEYS = "([^"]+)"', code))
    assert {"Ctrl+N", "F8", "E"} <= keys, "it finds the buttons' keys"
    assert keys - said == SAID_ELSEWHERE
    page.deleteLater()


def test_the_licences_are_read_by_keyboard_alone(app: QApplication, qtbot: QtBot) -> None:
    assert app is not None
    page = HelpScreen(lambda _at: None, resource_root() / "licences")
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    qtbot.waitExposed(page)
    (card,) = page.findChildren(LicencesCard)
    assert not card.list.isVisible()
    card.open.setFocus()
    QTest.keyClick(card.open, Qt.Key.Key_Space)
    assert page.focusWidget() is card.list
    rows = [card.list.item(row).text() for row in range(card.list.count())]
    assert any(row.startswith("pillow ") for row in rows)
    assert "Qt (pyside6-essentials) · LGPL-3.0-only" in rows
    assert rows == sorted(rows, key=str.casefold)
    card.list.setCurrentRow(rows.index("Qt (pyside6-essentials) · LGPL-3.0-only"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in card.text.toPlainText()
    QTest.keyClick(card.list, Qt.Key.Key_Tab)
    assert page.focusWidget() is card.text
    assert card.list.accessibleName()
    assert card.text.accessibleName()
    for row in range(card.list.count()):
        card.list.setCurrentRow(row)
        assert len(card.text.toPlainText()) > 100, rows[row]
