"""The look can be changed while windows are open, and follows the system when it is meant to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui import theme
from journal_app.ui.theme import Appearance, TextRole
from journal_app.ui.tokens import DARK, LIGHT, sharpened


def test_light_and_dark_switch_live(app: QApplication, qtbot: QtBot) -> None:
    label = QLabel("text")
    qtbot.addWidget(label)
    label.show()
    shown = theme.apply(app, Appearance.LIGHT)
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == LIGHT.text
    with qtbot.waitSignal(shown.changed):
        theme.apply(app, Appearance.DARK)
    assert theme.active() is DARK
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.text
    assert app.palette().color(QPalette.ColorRole.Window).name() == DARK.ground


def test_applying_twice_keeps_one_theme(app: QApplication) -> None:
    assert theme.apply(app, Appearance.LIGHT) is theme.apply(app, Appearance.DARK)


def test_system_follows_what_the_desktop_says(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = theme.apply(app, Appearance.SYSTEM)
    hints = type(app.styleHints())
    monkeypatch.setattr(hints, "colorScheme", lambda _self: Qt.ColorScheme.Dark)
    shown._follow_system()
    assert theme.active() is DARK
    monkeypatch.setattr(hints, "colorScheme", lambda _self: Qt.ColorScheme.Light)
    shown._follow_system()
    assert theme.active() is LIGHT


def test_a_chosen_look_does_not_follow_the_desktop(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = theme.apply(app, Appearance.LIGHT)
    monkeypatch.setattr(type(app.styleHints()), "colorScheme", lambda _self: Qt.ColorScheme.Dark)
    shown._follow_system()
    assert theme.active() is LIGHT


def test_who_asked_the_system_for_contrast_gets_it_at_once(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown = theme.apply(app, Appearance.LIGHT)
    style = app.styleHints()
    hints = style.accessibility()
    monkeypatch.setattr(type(hints), "contrastPreference", lambda _self: Qt.ContrastPreference.HighContrast)
    with qtbot.waitSignal(shown.changed):
        hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.active() == sharpened(LIGHT)
    assert app.palette().color(QPalette.ColorRole.WindowText).name() == "#000000"
    theme.apply(app, Appearance.DARK)
    assert theme.active() == sharpened(DARK)
    assert theme.active() != DARK


def test_type_grows_with_its_scale_and_never_below_ten_points(app: QApplication) -> None:
    theme.apply(app, Appearance.LIGHT)
    small = theme.body_points()
    assert small >= 10
    theme.apply(app, Appearance.LIGHT, scale=2)
    assert theme.body_points() == pytest.approx(2 * small)
    assert theme.font(TextRole.TITLE).pointSizeF() > theme.body_points()
    theme.apply(app, Appearance.LIGHT)
    assert theme.body_points() == pytest.approx(small)


def test_less_motion_means_none(app: QApplication) -> None:
    theme.set_reduced_motion(reduced=True)
    assert theme.animation_ms() == 0
    theme.set_reduced_motion(reduced=False)
    assert theme.animation_ms() <= 150


def test_targets_are_larger_where_a_patient_presses(qtbot: QtBot) -> None:
    page, inner = QWidget(), QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(inner)
    assert theme.target(inner) == 32
    page.setProperty(theme.PATIENT_MODE, "true")
    assert theme.target(inner) == 44
    assert theme.patient_points() >= 14


def test_every_role_has_a_size() -> None:
    assert set(theme.SCALE) == set(TextRole)
