"""Every patient screen in each language and look: all is named, nothing is cut off, everything is large enough."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from journal_app.resource_root import resource_root
from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language, Translation
from tests.ui.patient_desk import open_clinic
from tests.ui.patient_gallery import furnish, settle, shots
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
SMALL, PATIENT = 32, 44


@pytest.fixture(autouse=True)
def _listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def translation(app: QApplication) -> Iterator[Translation]:
    made = Translation(app, resource_root() / "translations")
    yield made
    made.switch(Language.ENGLISH)
    made.deleteLater()


@pytest.mark.parametrize(
    ("appearance", "language", "scale"),
    [
        (Appearance.LIGHT, Language.DANISH, 1.0),
        (Appearance.DARK, Language.ENGLISH, 1.0),
        (Appearance.LIGHT, Language.SWEDISH, 1.3),
    ],
)
def test_everything_is_named_whole_and_large_enough(
    app: QApplication,
    translation: Translation,
    tmp_path: Path,
    appearance: Appearance,
    language: Language,
    scale: float,
) -> None:
    translation.switch(language)
    theme.apply(app, appearance, scale=scale)
    clinic = open_clinic(tmp_path, ago=timedelta(days=120))
    try:
        patient = furnish(clinic)
        found: list[str] = []
        for name in shots(clinic, patient):
            settle()
            shown = clinic.window.handed or clinic.window
            least = PATIENT if clinic.window.handed is not None else SMALL
            found += [f"{name}: no name: {one}" for one in unnamed(shown)]
            found += [f"{name}: cut off: {one}" for one in cut_off(shown)]
            found += [f"{name}: too small: {one}" for one in small_targets(shown, least=least)]
        assert not found, "\n".join(found)
        assert clinic.window.failures == []
    finally:
        clinic.close()
