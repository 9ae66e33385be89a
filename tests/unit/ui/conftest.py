"""Fixtures of the tests of the window; nothing here knows a vault."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from journal_app.ui import theme
from journal_app.ui.theme import Appearance


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application in light, and in light again afterwards."""
    theme.apply(qapp, Appearance.LIGHT)
    yield qapp
    theme.set_reduced_motion(reduced=False)
    theme.apply(qapp, Appearance.LIGHT)
