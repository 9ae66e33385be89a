"""The frame of every page before and around the work: one card in the middle, language and version at the foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal_app import __version__
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, XS, L, M, S
from journal_app.ui.translation import Language, language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel

LANGUAGE_NAMES = {Language.DANISH: "Dansk", Language.SWEDISH: "Svenska", Language.ENGLISH: "English"}
"""Each in its own language, so never translated."""


class FrontPage(LivingWidget):
    """A page with one card; subclasses fill ``card.body`` and say their texts in ``retranslate``.

    Signals:
        language_chosen: ``Language``.
    """

    language_chosen = Signal(object)
    width_of_card = 480
    has_asked = True
    """Whether the worker was asked everything that the page begins with."""

    def __init__(self, icon: Icon) -> None:
        super().__init__(surface="ground")
        self.heading = PlainLabel("", TextRole.TITLE)
        self.lead = PlainLabel("", TextRole.SECONDARY)
        self.notice = Notice(NoticeKind.ERROR)
        self.card = Card()
        self.card.setFixedWidth(self.width_of_card)
        self.card.body.setSpacing(L)
        self.card.layout().setContentsMargins(XL, XL, XL, XL)  # type: ignore[union-attr] # every card has one
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(IconLabel(icon, "accent", size=30), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(XS)
        words.addWidget(self.heading)
        words.addWidget(self.lead)
        head.addLayout(words, 1)
        self.card.body.addLayout(head)
        self.card.body.addWidget(self.notice)
        self.language_buttons: list[Button] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(L)
        self._column.addStretch(1)
        self._column.addLayout(_in_the_middle(self.card))
        self._column.addStretch(2)
        inner = QWidget()
        inner.setLayout(self._column)
        inner.setProperty("surface", "ground")
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A viewport of ours: met as a parent, Qt's own would have every kind of widget made known to Python.
        scroll.setViewport(QWidget())
        scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(self._foot())

    def add_actions(self, *widgets: QWidget) -> None:
        """Put buttons below one another."""
        column = QVBoxLayout()
        column.setSpacing(S)
        for widget in widgets:
            column.addWidget(widget)
        self.card.body.addLayout(column)

    def title(self) -> str:
        """The page's name for the window."""
        return self.heading.text()

    def focus_first(self) -> None:
        """Put the focus where one begins."""

    def may_leave(self) -> bool:
        """Nothing is lost by leaving."""
        return True

    def broke(self) -> None:
        """Something unexpected happened on the worker: say so, and let the person try again."""
        self.notice.say(
            QCoreApplication.translate(
                "FrontPage", "Something unexpected happened. Nothing that was saved is lost. Try again, or start anew."
            ),
            kind=NoticeKind.ERROR,
        )

    def add_beside(self, widget: QWidget) -> None:
        """Put something above the card."""
        self._column.insertLayout(1, _in_the_middle(widget))

    def add_below(self, widget: QWidget) -> None:
        """Put something below the card."""
        self._column.insertLayout(self._column.count() - 1, _in_the_middle(widget))

    def say_head(self, heading: str, lead: str = "") -> None:
        """The page's heading and the sentence below it."""
        self.heading.setText(heading)
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead))
        self.setAccessibleName(heading)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(L, S, L, S)
        foot.setSpacing(0)
        for language, name in LANGUAGE_NAMES.items():
            button = Button(name, Kind.QUIET)
            button.setObjectName(f"language-{language.value}")
            button.setCheckable(True)
            button.setChecked(language.value == language_of())
            button.clicked.connect(lambda _checked=False, chosen=language: self._chose(chosen))
            foot.addWidget(button)
            self.language_buttons.append(button)
        foot.addStretch(1)
        foot.addWidget(PlainLabel(__version__, TextRole.SMALL))
        return foot

    def _chose(self, language: Language) -> None:
        self.language_chosen.emit(language)
        for one, button in zip(LANGUAGE_NAMES, self.language_buttons, strict=True):
            button.setChecked(one is language)


def _in_the_middle(widget: QWidget) -> QHBoxLayout:
    """With room at both sides; an alignment instead would measure wrapped texts at the whole width."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row
