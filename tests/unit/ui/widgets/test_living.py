"""A living widget says and draws itself again exactly when something changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.tokens import Tokens
from journal_app.ui.widgets.living import LivingWidget, WholeWidget, restyle
from journal_app.ui.widgets.plain_label import LineLabel


class Counting(LivingWidget):
    """Counts how often it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.settle()

    def retranslate(self) -> None:
        self.said.append("said")

    def recolour(self, tokens: Tokens) -> None:
        self.said.append(tokens.name)


def test_speaks_and_paints_once_at_first(qtbot: QtBot) -> None:
    widget = Counting()
    qtbot.addWidget(widget)
    assert widget.said == ["said", "light"]


def test_paints_again_for_another_look_and_speaks_again_for_another_language(app: QApplication, qtbot: QtBot) -> None:
    widget = Counting()
    qtbot.addWidget(widget)
    widget.show()
    theme.apply(app, Appearance.DARK)
    theme.apply(app, Appearance.DARK)
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert widget.said == ["said", "light", "dark", "said"]


def test_is_never_squeezed_below_its_wrapped_text(qtbot: QtBot) -> None:
    page, whole = QWidget(), WholeWidget()
    qtbot.addWidget(page)
    QVBoxLayout(whole).addWidget(LineLabel("word " * 40))
    QVBoxLayout(page).addWidget(whole)
    page.show()
    page.resize(200, 10)
    qtbot.waitUntil(lambda: whole.height() >= whole.heightForWidth(whole.width()) > 100)


def test_a_property_of_the_style_sheet_is_read_again(qtbot: QtBot) -> None:
    label = LineLabel("text")
    qtbot.addWidget(label)
    before = label.fontInfo().pixelSize()
    restyle(label, "role", "title")
    assert label.fontInfo().pixelSize() > before
