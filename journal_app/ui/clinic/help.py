"""The page of keys, of the licences, and the way into the manual; it must not explain law or medicine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from journal_app.ui.clinic.licences import LicencesCard
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.plain_label import PlainLabel


class HelpScreen(ClinicScreen):
    """Every key and what it does, by where it works; and at the end whose work the program stands on."""

    def __init__(self, show_manual: Callable[[QWidget], None], licences: Path | None = None) -> None:
        super().__init__()
        self._licences = licences
        self.setObjectName("helpScreen")
        self.manual = Button("", Kind.SECONDARY, keys="F1")
        self.manual.setObjectName("manualButton")
        self.manual.clicked.connect(lambda _on=False: show_manual(self))
        self.column.addWidget(self.manual, 0, Qt.AlignmentFlag.AlignLeft)
        self._cards: list[Card] = []
        self.settle()

    def retranslate(self) -> None:
        """Write the tables again in the language of now."""
        self.say_head(
            self.tr("Help"), self.tr("Everything can be done from the keyboard. Tab and arrows move as usual.")
        )
        self.manual.setText(self.tr("Open the manual"))
        for card in self._cards:
            self.column.removeWidget(card)
            card.deleteLater()
        self._cards = [_table(title, lines) for title, lines in _groups()]
        if self._licences is not None:
            self._cards.append(LicencesCard(self._licences))
        for card in self._cards:
            self.column.addWidget(card)


def _groups() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    everywhere = (
        ("F1", QCoreApplication.translate("HelpScreen", "The manual, at the page on what is shown")),
        ("Ctrl+K", QCoreApplication.translate("HelpScreen", "Search for a patient")),
        ("Ctrl+R", QCoreApplication.translate("HelpScreen", "Register a patient")),
        ("Ctrl+L", QCoreApplication.translate("HelpScreen", "Lock the screen")),
        ("F9", QCoreApplication.translate("HelpScreen", "What to do in an emergency")),
        ("F6", QCoreApplication.translate("HelpScreen", "Next part of the window")),
        ("Alt+1", QCoreApplication.translate("HelpScreen", "First section at the left; Alt+2 the second, and so on")),
        ("Esc", QCoreApplication.translate("HelpScreen", "Back")),
    )
    record = (
        ("Ctrl+N", QCoreApplication.translate("HelpScreen", "New treatment entry")),
        ("Ctrl+F", QCoreApplication.translate("HelpScreen", "Search in the patient's journal")),
        ("Ctrl+D", QCoreApplication.translate("HelpScreen", "Repeat the last plan, in a treatment entry")),
        ("Alt+1", QCoreApplication.translate("HelpScreen", "First step of the visit, in a treatment entry; and so on")),
        ("Ctrl+E", QCoreApplication.translate("HelpScreen", "Change a patient's details (reception)")),
        ("F8", QCoreApplication.translate("HelpScreen", "Hand the screen to the patient")),
        ("Ctrl+S", QCoreApplication.translate("HelpScreen", "Save the draft or the form")),
        ("Ctrl+Return", QCoreApplication.translate("HelpScreen", "Sign")),
        ("Ctrl+Z", QCoreApplication.translate("HelpScreen", "Undo while typing")),
        ("Ctrl+P", QCoreApplication.translate("HelpScreen", "Print the forms that were chosen")),
    )
    today = (
        ("Ctrl+N", QCoreApplication.translate("HelpScreen", "New appointment")),
        ("Space", QCoreApplication.translate("HelpScreen", "The patient has arrived; once more, and not yet")),
        ("Return", QCoreApplication.translate("HelpScreen", "Open the patient, with the planned treatment chosen")),
        ("I", QCoreApplication.translate("HelpScreen", "In session; D done, N did not come, B expected again")),
        ("Del", QCoreApplication.translate("HelpScreen", "Cancel the appointment")),
        ("F2", QCoreApplication.translate("HelpScreen", "Another time, treatment or practitioner")),
    )
    photos = (
        ("Ctrl+P", QCoreApplication.translate("HelpScreen", "Take in photos; Ctrl+O chooses the files")),
        ("Ctrl+V", QCoreApplication.translate("HelpScreen", "Take in the photo that was copied")),
        (
            "PgDown",
            QCoreApplication.translate("HelpScreen", "The older photo while one is shown; PgUp the newer"),
        ),
        ("Space", QCoreApplication.translate("HelpScreen", "The other photo, while two are compared")),
        ("E", QCoreApplication.translate("HelpScreen", "Mark the eyes, so that two photos lie alike")),
        ("0", QCoreApplication.translate("HelpScreen", "The whole photo; + and − make it larger and smaller")),
    )
    points = (
        ("A", QCoreApplication.translate("HelpScreen", "A point in the middle; the arrows move it")),
        ("N", QCoreApplication.translate("HelpScreen", "Next point; P the one before")),
        ("M", QCoreApplication.translate("HelpScreen", "Mirror the point")),
        ("Del", QCoreApplication.translate("HelpScreen", "Remove the point; Ctrl+Z undoes, Ctrl+Y does it again")),
        ("F", QCoreApplication.translate("HelpScreen", "The whole drawing; + and − make it larger and smaller")),
    )
    hand_over = (
        ("Del", QCoreApplication.translate("HelpScreen", "Clear the signature field")),
        ("Backspace", QCoreApplication.translate("HelpScreen", "Undo the last stroke of the signature")),
    )
    return (
        (QCoreApplication.translate("HelpScreen", "Everywhere"), everywhere),
        (QCoreApplication.translate("HelpScreen", "On the day's list"), today),
        (QCoreApplication.translate("HelpScreen", "In a patient's record"), record),
        (QCoreApplication.translate("HelpScreen", "Photos"), photos),
        (QCoreApplication.translate("HelpScreen", "On a map of points"), points),
        (QCoreApplication.translate("HelpScreen", "In the patient's hands"), hand_over),
    )


def _table(title: str, lines: tuple[tuple[str, str], ...]) -> Card:
    card = Card(title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(XL)
    grid.setVerticalSpacing(S)
    grid.setColumnStretch(1, 1)
    for row, (keys, meaning) in enumerate(lines):
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        label = PlainLabel(shown, TextRole.STRONG)
        label.setMinimumWidth(label.fontMetrics().averageCharWidth() * 16)
        grid.addWidget(label, row, 0)
        grid.addWidget(PlainLabel(meaning), row, 1)
    card.body.addLayout(grid)
    return card
