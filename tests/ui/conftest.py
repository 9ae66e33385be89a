"""Fixtures of the tests of the window; nothing here knows a vault."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language, Translation


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application in light and in English, and so again afterwards."""
    theme.apply(qapp, Appearance.LIGHT)
    yield qapp
    for translation in qapp.findChildren(Translation):
        translation.switch(Language.ENGLISH)
    Translation.spoken = Language.ENGLISH
    QLocale.setDefault(QLocale(Language.ENGLISH.value))
    theme.set_reduced_motion(reduced=False)
    theme.apply(qapp, Appearance.LIGHT)
