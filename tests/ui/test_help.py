"""The page of keys says every key that a button of the program has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

import journal_app.ui
from journal_app.ui.clinic.help import HelpScreen

pytestmark = pytest.mark.xcb
SAID_ELSEWHERE = {"Alt+B", "Alt+N"}
"""Those of the first start, which has no help yet."""


def test_every_key_of_a_button_stands_on_the_page(app: QApplication) -> None:
    assert app is not None
    page = HelpScreen()
    said = set(" ".join(label.text() for label in page.findChildren(QLabel)).replace(";", "").split())
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path(journal_app.ui.__file__).parent.rglob("*.py"))
    keys = set(re.findall(r'keys="([^"]+)"', code)) | set(re.findall(r'_KEYS = "([^"]+)"', code))
    assert {"Ctrl+N", "F8", "E"} <= keys, "it finds the buttons' keys"
    assert keys - said == SAID_ELSEWHERE
    page.deleteLater()
