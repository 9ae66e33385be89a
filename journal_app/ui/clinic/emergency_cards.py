"""The emergency cards, one key away from everywhere; it must not show a patient, nor make anyone wait for a worker."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.consents import ClinicalText
from journal_app.ui.theme import PATIENT_MODE, TextRole
from journal_app.ui.tokens import XL, L, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.ui.widgets.plain_label import PlainLabel


class EmergencyCards(QDialog):
    """One card at a time in large type, the others a key away (1, 2, 3 …). Esc closes."""

    def __init__(self, parent: QWidget, cards: tuple[ClinicalText, ...]) -> None:
        super().__init__(parent)
        self.setObjectName("emergencyCards")
        title = QCoreApplication.translate("EmergencyCards", "Emergency")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._cards = cards
        self.setProperty(PATIENT_MODE, True)  # noqa: FBT003 - Qt's own signature; as large as what a patient reads
        self.buttons: list[Button] = []
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(S)
        for number, card in enumerate(cards, start=1):
            button = Button(card.title, Kind.SECONDARY, keys=str(number))
            button.setObjectName(f"card-{card.id}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, card=card: self.show_card(card))
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        self.heading = PlainLabel("", TextRole.TITLE)
        self.page = MarkdownPage()
        self.reviewer = PlainLabel("", TextRole.SECONDARY)
        close = Button(QCoreApplication.translate("EmergencyCards", "Close"), Kind.SECONDARY, keys="Esc")
        close.setObjectName("closeCardsButton")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.reviewer, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(M)
        column.addLayout(row)
        column.addWidget(self.heading)
        column.addWidget(self.page, 1)
        column.addLayout(foot)
        self.resize(parent.window().size() * 0.92)
        if cards:
            self.show_card(cards[0])

    def show_card(self, card: ClinicalText) -> None:
        """Show this one."""
        for button, one in zip(self.buttons, self._cards, strict=True):
            button.set_kind(Kind.PRIMARY if one is card else Kind.SECONDARY)
        self.heading.setText(card.title)
        self.page.set_markdown(card.body, title=card.title)
        version = QCoreApplication.translate("EmergencyCards", "{reviewer}. Version {version}")
        self.reviewer.setText(version.format(reviewer=card.reviewer, version=card.version))
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
