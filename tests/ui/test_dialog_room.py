"""Dialogs are as high as their texts need: a form grows with what it asks, and a long choice wraps, also in 200 %."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui import theme
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.dialogs import AskingDialog
from journal_app.ui.icons import Icon
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow, show_faults
from journal_app.ui.widgets.text_area import TextArea
from tests.ui.screen_checks import cut_off

pytestmark = pytest.mark.xcb
LONG = "The clinic needs it no longer, the patient does, for a claim that may take years to be settled (Art. 18)"


@pytest.fixture(params=[1.0, 2.0])
def scale(app: QApplication, request: pytest.FixtureRequest) -> Iterator[float]:
    theme.apply(app, theme.Appearance.LIGHT, scale=request.param)
    yield request.param
    theme.apply(app, theme.Appearance.LIGHT)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def a_form(window: QWidget) -> tuple[AskingDialog, Chooser, FormRow, FormRow]:
    """A narrow dialog that asks two things in a form, and one more that is hidden."""
    dialog = AskingDialog(window, "Ask", icon=Icon.NOTE, fill=True)
    chooser = Chooser()
    chooser.addItem(LONG)
    form = QVBoxLayout()
    first, hidden = FormRow("Why?", TextArea(100), hint=LONG), FormRow("Why so?", TextArea(100), hint=LONG)
    for row in (FormRow("Which?", chooser), first, hidden):
        form.addWidget(row)
    hidden.hide()
    dialog.body.addWidget(scrolled(form), 1)
    dialog.setFixedWidth(460)
    dialog.open()
    return dialog, chooser, first, hidden


@pytest.mark.usefixtures("scale")
def test_a_form_is_shown_whole_and_grows_with_a_question(qtbot: QtBot, window: QWidget) -> None:
    dialog, _chooser, _first, hidden = a_form(window)
    (area,) = dialog._forms()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    assert cut_off(dialog) == []
    before = dialog.height()
    hidden.show()
    qtbot.waitUntil(lambda: dialog.height() > before or area.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: dialog.frameGeometry().bottom() <= dialog.screen().availableGeometry().bottom())
    dialog.reject()


@pytest.mark.usefixtures("scale")
def test_a_long_choice_wraps_instead_of_widening_the_form(qtbot: QtBot, window: QWidget) -> None:
    dialog, chooser, _first, _hidden = a_form(window)
    assert chooser.minimumSizeHint().width() < chooser.sizeHint().width()
    qtbot.waitUntil(lambda: chooser.height() >= chooser.sizeHint().height() + chooser.fontMetrics().height())
    assert chooser.width() < dialog.width()
    dialog.reject()


def test_the_first_field_at_fault_is_marked_and_has_the_focus(window: QWidget) -> None:
    dialog, _chooser, first, hidden = a_form(window)
    hidden.show()
    assert show_faults((first, ""), (hidden, "Write why."))
    assert dialog.focusWidget() is hidden.field.focusProxy()
    assert hidden.error.text() == "Write why."
    assert not show_faults((first, ""), (hidden, ""))
    assert hidden.error.text() == ""
    dialog.reject()


def test_a_dialog_begins_no_larger_than_the_window_below_it(qtbot: QtBot, window: QWidget) -> None:
    dialog = AskingDialog(window, "Register", icon=Icon.LOG, fill=True)
    dialog.resize(1080, 640)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.width() < window.width()
    assert dialog.height() < window.height()
