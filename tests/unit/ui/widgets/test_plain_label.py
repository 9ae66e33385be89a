"""Labels show data as it is, whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.theme import Appearance, TextRole
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel, PlainLabel, SelectableLabel


def test_what_looks_like_markup_stays_text(qtbot: QtBot) -> None:
    for kind in (PlainLabel, LineLabel, SelectableLabel):
        label = kind("<b>Mette</b>")
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_long_text_wraps_at_a_readable_length_and_a_line_takes_its_line(qtbot: QtBot) -> None:
    text = "Nothing of this may be cut off, however long it gets. " * 4
    page, line = PlainLabel(text), LineLabel(text)
    qtbot.addWidget(page)
    qtbot.addWidget(line)
    assert page.sizeHint().width() < line.sizeHint().width()
    assert page.sizeHint().height() > line.sizeHint().height()


def test_a_date_in_a_narrow_label_is_not_broken_and_stays_what_it_was(qtbot: QtBot) -> None:
    text = "Last confirmed 07-Jul-1961"
    label, same = PlainLabel(text), PlainLabel("07-Jul-1961")
    for one in (label, same):
        qtbot.addWidget(one)
    narrow = same.sizeHint().width() + 6
    bounds = label.fontMetrics().boundingRect(
        0, 0, narrow, 1000, int(Qt.TextFlag.TextWordWrap), "Last\nconfirmed\ndate"
    )
    assert label.heightForWidth(narrow) == bounds.height(), "three lines: the date is one of them"
    assert label.text() == text
    assert label.property("text") != text, "only what is drawn holds together"


def test_what_is_copied_is_what_was_said(qtbot: QtBot) -> None:
    label = SelectableLabel("07-Jul-1961, 20 U")
    qtbot.addWidget(label)
    assert label.property("text") == label.text() == "07-Jul-1961, 20 U"


def test_a_value_can_be_reached_and_copied_by_keyboard(qtbot: QtBot) -> None:
    label = SelectableLabel("070761-4285")
    qtbot.addWidget(label)
    assert label.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_role_can_change(qtbot: QtBot) -> None:
    label = PlainLabel("Locks in 00:20")
    qtbot.addWidget(label)
    label.set_role(TextRole.ERROR)
    assert label.palette().color(label.foregroundRole()).name() == theme.active().error


def test_a_picture_grows_with_the_type(app: QApplication, qtbot: QtBot) -> None:
    label = IconLabel(Icon.LOCK)
    qtbot.addWidget(label)
    label.show()
    before = label.width()
    theme.apply(app, Appearance.LIGHT, scale=2)
    assert label.width() >= 1.9 * before
