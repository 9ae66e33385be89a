"""Who may be the same person as the one being registered, beside the form; it must not decide that they are."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.dates import format_date
from journal_app.domain.identifiers import format_identifier
from journal_app.domain.names import display_name
from journal_app.domain.patients import Certainty
from journal_app.services.patients import PossibleDuplicate
from journal_app.ui import theme
from journal_app.ui.announce import announce
from journal_app.ui.icons import Icon
from journal_app.ui.patients.words import ground_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget, stretch
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel, PlainLabel

MOST_SHOWN = 3


class DuplicatePanel(LivingWidget):
    """A line for each likely person with what both have in common, and the two ways on.

    Signals:
        same_person: UUID; this is the one.
        different_person: none of them is.
    """

    same_person = Signal(object)
    different_person = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicatePanel")
        self._found: tuple[PossibleDuplicate, ...] = ()
        self._asks = False
        self._title = PlainLabel("", TextRole.HEADING)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(S)
        self._holders: list[QWidget] = []
        self.open_buttons: list[Button] = []
        self.anyway_button = Button("", Kind.SECONDARY)
        self.anyway_button.setObjectName("registerAnywayButton")
        self.anyway_button.clicked.connect(self.different_person.emit)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(IconLabel(Icon.SAME_NAME, "warning", size=22))
        head.addWidget(self._title, 1)
        head.addWidget(self.anyway_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(S)
        column.addLayout(head)
        column.addLayout(self._lines)
        stretch(self)
        self.hide()
        self.settle()

    def show_found(self, found: tuple[PossibleDuplicate, ...], *, asks: bool) -> None:
        """Show these people; ``asks`` when saving waits for an answer."""
        for holder in self._holders:
            self._lines.removeWidget(holder)
            holder.deleteLater()
        self._found, self._asks = found, asks
        self._holders, self.open_buttons = [], []
        for match in found[:MOST_SHOWN]:
            self._add(match)
        self.anyway_button.setVisible(asks)
        self.setVisible(bool(found))
        self.retranslate()
        if found:
            announce(self, self._title.text(), urgent=True)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        count = len(self._found)
        certain = any(match.likeness.certainty is Certainty.SAME for match in self._found)
        title = self.tr("This person is registered already") if certain else self.tr("Perhaps registered already")
        more = count - MOST_SHOWN
        if more > 0:
            title = self.tr("{title}, and %n more", "", more).format(title=title)
        self._title.setText(title)
        self.anyway_button.setText(self.tr("Somebody else: register anyway"))
        for button in self.open_buttons:
            button.setText(self.tr("Same person: open"))
        self.setAccessibleName(title)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, tokens = QPainter(self), theme.active()
        painter.fillRect(self.rect(), QColor(tokens.warning_ground))
        painter.fillRect(0, 0, 4, self.height(), QColor(tokens.warning))

    def _add(self, match: PossibleDuplicate) -> None:
        details, patient = match.patient.details, match.patient.id
        language = language_of()
        facts = [format_date(details.born, language)] if details.born else []
        facts += [format_identifier(details.identifiers[0])] if details.identifiers else []
        facts += [", ".join(ground_name(ground) for ground in match.likeness.grounds)]
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        words = QVBoxLayout()
        words.setSpacing(XS)
        words.addWidget(PlainLabel(display_name(details.name), TextRole.STRONG))
        words.addWidget(LineLabel("   ·   ".join(facts), TextRole.SECONDARY))
        button = Button("", Kind.SECONDARY, icon=Icon.ARROW_RIGHT)
        button.setObjectName("samePersonButton")
        button.setAccessibleDescription(display_name(details.name))
        button.clicked.connect(lambda: self._chosen(patient))
        row.addLayout(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._lines.addWidget(holder)
        self._holders.append(holder)
        self.open_buttons.append(button)

    def _chosen(self, patient: UUID) -> None:
        self.same_person.emit(patient)
