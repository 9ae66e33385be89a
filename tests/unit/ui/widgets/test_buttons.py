"""Buttons keep their key, wrap their text, and show the focus in yellow on any ground."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.theme import Appearance
from journal_app.ui.widgets.buttons import Button, IconButton, Kind
from journal_app.ui.widgets.section_button import Section, SectionButton
from tests.ui.windows import open_window


def shown(qtbot: QtBot, widget: QWidget, *, width: int = 300) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(widget)
    page.resize(width, 120)
    open_window(page)
    return page


def test_a_new_text_keeps_the_key(qtbot: QtBot) -> None:
    button = Button("Lock", keys="Ctrl+L")
    qtbot.addWidget(button)
    button.setText("Lås")
    assert button.shortcut() == QKeySequence("Ctrl+L")
    assert button.key_hint() == "Ctrl+L"
    assert button.words() == "Lås"


def test_an_ampersand_is_a_letter(qtbot: QtBot) -> None:
    button = Button("Fillers & more")
    qtbot.addWidget(button)
    assert button.words() == "Fillers & more"
    assert button.shortcut().isEmpty()


def test_the_key_works(qtbot: QtBot) -> None:
    button = Button("New treatment entry", Kind.PRIMARY, keys="Ctrl+N")
    page = shown(qtbot, button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize(
    "make",
    [
        lambda: Button("Give information"),
        lambda: IconButton(Icon.CLOSE, "Close"),
        lambda: SectionButton(Section("patients", "Patients", Icon.PERSON), 1),
    ],
    ids=["button", "picture", "section"],
)
def test_enter_presses_as_space_does(qtbot: QtBot, make: Callable[[], QAbstractButton], key: Qt.Key) -> None:
    button = make()
    page = shown(qtbot, button)
    button.setFocus()
    pressed: list[bool] = []
    button.clicked.connect(lambda _checked=False: pressed.append(True))
    QTest.keyClick(page.windowHandle(), key)
    assert len(pressed) == 1


def test_enter_held_down_or_with_another_key_presses_nothing(qtbot: QtBot) -> None:
    button = Button("Give information")
    page = shown(qtbot, button)
    button.setFocus()
    pressed: list[bool] = []
    button.clicked.connect(lambda _checked=False: pressed.append(True))
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(button, held)
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []
    button.setEnabled(False)
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_Return)
    assert pressed == []


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_focus_is_yellow_with_a_dark_bar(
    app: QApplication, qtbot: QtBot, kind: Kind, appearance: Appearance
) -> None:
    theme.apply(app, appearance)
    button = Button("Go on", kind)
    page = shown(qtbot, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    image = button.grab().toImage()
    tokens = theme.active()
    assert page.isActiveWindow()
    assert image.pixelColor(8, image.height() // 2).name() == tokens.focus
    assert image.pixelColor(image.width() // 2, image.height() - 3).name() == tokens.on_focus


def test_kinds_look_different(qtbot: QtBot) -> None:
    colours = set()
    for kind in (Kind.PRIMARY, Kind.SECONDARY, Kind.DANGER):
        button = Button("Go on", kind)
        page = shown(qtbot, button)
        other = Button("Elsewhere")
        other.setParent(page)
        other.show()
        other.setFocus()
        colours.add(button.grab().toImage().pixelColor(8, button.height() // 2).name())
    assert len(colours) == 3


def test_a_long_text_makes_the_button_higher_not_shorter(qtbot: QtBot) -> None:
    button = Button("Hand over to the patient for reading and signing", keys="F8")
    qtbot.addWidget(button)
    wide, narrow = button.sizeHint().width(), button.minimumSizeHint().width()
    assert narrow < wide
    assert button.heightForWidth(narrow) > button.heightForWidth(wide) == button.sizeHint().height()


def test_targets_are_large_enough(qtbot: QtBot) -> None:
    patient = QWidget()
    qtbot.addWidget(patient)
    patient.setProperty(theme.PATIENT_MODE, "true")
    inner = QVBoxLayout(patient)
    buttons = (Button("Sign"), IconButton(Icon.CLOSE, "Close"))
    for button in buttons:
        qtbot.addWidget(button)
        assert button.sizeHint().height() >= 32
        inner.addWidget(button)
        assert button.sizeHint().height() >= 44


def test_a_button_of_a_picture_has_a_name_and_a_tip(qtbot: QtBot) -> None:
    button = IconButton(Icon.SETTINGS, "Settings", keys="F2")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Settings"
    assert button.toolTip() == "Settings  F2"
    assert button.shortcut() == QKeySequence("F2")
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)
