"""Every widget as screens will put it together: named, whole, large enough, in either look, large type, long words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.resource_root import resource_root
from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language, Translation
from tests.ui import gallery
from tests.ui.pseudo_locale import PseudoLocale
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb


@pytest.fixture(autouse=True)
def _listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def pseudo() -> Iterator[PseudoLocale]:
    made = PseudoLocale()
    QCoreApplication.installTranslator(made)
    yield made
    QCoreApplication.removeTranslator(made)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("name", list(gallery.PAGES))
def test_everything_is_named_whole_and_large_enough(
    app: QApplication, qtbot: QtBot, name: str, appearance: Appearance, tmp_path: Path
) -> None:
    theme.apply(app, appearance)
    page = gallery.show(name)
    qtbot.addWidget(page)
    assert unnamed(page) == []
    assert cut_off(page) == []
    assert small_targets(page, least=44 if name == "patient" else 32) == []
    picture = tmp_path / f"{name}.png"
    assert page.grab().save(str(picture))


@pytest.mark.parametrize("name", list(gallery.PAGES))
def test_nothing_is_cut_off_at_twice_the_size(app: QApplication, qtbot: QtBot, name: str) -> None:
    theme.apply(app, Appearance.LIGHT, scale=2)
    page = gallery.show(name)
    qtbot.addWidget(page)
    assert cut_off(page) == []


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("name", list(gallery.PAGES))
def test_nothing_is_cut_off_in_a_longer_language(qtbot: QtBot, name: str) -> None:
    page = gallery.show(name)
    qtbot.addWidget(page)
    assert cut_off(page) == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_focus_is_seen_on_everything(app: QApplication, qtbot: QtBot, appearance: Appearance) -> None:
    theme.apply(app, appearance)
    page = gallery.show("focus")
    qtbot.addWidget(page)
    before = page.grab().toImage()
    assert gallery.focus_sheet(page).toImage() != before


def test_a_page_can_change_its_look_its_size_and_its_language_while_it_is_open(app: QApplication, qtbot: QtBot) -> None:
    page = gallery.show("record")
    qtbot.addWidget(page)
    spoken = Translation(app, resource_root() / "translations")
    for language in (Language.DANISH, Language.SWEDISH, Language.ENGLISH):
        spoken.switch(language)
        theme.apply(app, Appearance.DARK, scale=1.5)
        gallery.settle(page)
        assert cut_off(page) == []
        theme.apply(app, Appearance.LIGHT)
        gallery.settle(page)
        assert cut_off(page) == []
    for translator in spoken._installed:
        QCoreApplication.removeTranslator(translator)
    spoken.deleteLater()
