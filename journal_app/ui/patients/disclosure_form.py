"""The fields that passing something on and obtaining something share: with whom, why, on what basis, how and when.

It must not write anything down.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.backups import country_code
from journal_app.domain.disclosures import OTHERS, Basis, Channel
from journal_app.services.typed_words import LONGEST_LINE, LONGEST_TEXT
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.disclosure_words import basis_name, channel_name, party_name
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.text_area import TextArea

E = TypeVar("E", bound=StrEnum)
_LONGEST_COUNTRY = 20
"""Room for somebody who writes the whole name; the error then asks for two letters."""


def chooser(codes: Iterable[StrEnum], name: str) -> Chooser:
    """One of these codes; the words come with the language."""
    made = Chooser()
    made.setObjectName(name)
    for one in codes:
        made.addItem("", one.value)
    return made


def area(name: str, *, lines: int = 2) -> TextArea:
    """A text of some lines."""
    made = TextArea(LONGEST_TEXT, lines=lines)
    made.edit.setObjectName(name)
    return made


class DisclosureForm(ActPage):
    """The shared rows; subclasses put them into ``column`` in their order."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self._look = look
        self.party = chooser(OTHERS, "disclosureParty")
        self.who = QLineEdit()
        self.who.setObjectName("disclosureWho")
        self.who.setMaxLength(LONGEST_LINE)
        self.country = QLineEdit(look.country)
        self.country.setObjectName("disclosureCountry")
        self.country.setMaxLength(_LONGEST_COUNTRY)
        self.content, self.why = area("disclosureContent"), area("disclosureWhy")
        self.basis = chooser(Basis, "disclosureBasis")
        self.basis_words = area("disclosureBasisWords")
        self.channel = chooser(Channel, "disclosureChannel")
        self.moment = MomentField(self.now, look.zone)
        self.party_row, self.who_row = FormRow("", self.party), FormRow("", self.who)
        self.country_row = FormRow("", self.country)
        self.content_row, self.why_row = FormRow("", self.content), FormRow("", self.why)
        self.basis_row, self.basis_words_row = FormRow("", self.basis), FormRow("", self.basis_words)
        self.channel_row, self.moment_row = FormRow("", self.channel), FormRow("", self.moment)

    def first_field(self) -> QWidget:
        """Who it is."""
        return self.party

    def has_unsaved(self) -> bool:
        """Any words."""
        return any(one.text().strip() for one in (self.who, self.content, self.why, self.basis_words))

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        for place, party in enumerate(OTHERS):
            self.party.setItemText(place, party_name(party))
        for place, basis in enumerate(Basis):
            self.basis.setItemText(place, basis_name(basis))
        for place, channel in enumerate(Channel):
            self.channel.setItemText(place, channel_name(channel))
        self.country_row.set_texts(
            QCoreApplication.translate("DisclosureForm", "Country"),
            QCoreApplication.translate("DisclosureForm", "By its two letters, such as DK"),
        )
        self.why_row.set_texts(QCoreApplication.translate("DisclosureForm", "Why it was necessary"))
        self.basis_row.set_texts(QCoreApplication.translate("DisclosureForm", "On what basis"))
        self.channel_row.set_texts(QCoreApplication.translate("DisclosureForm", "How"))
        self.moment_row.set_texts(QCoreApplication.translate("DisclosureForm", "When"))

    def chosen(self, codes: type[E], box: Chooser) -> E:
        """What a chooser says."""
        return codes(str(box.currentData()))

    def typed_country(self) -> str:
        """Two letters, or empty."""
        return country_code(self.country.text())

    def common_problems(self) -> tuple[tuple[FormRow, str], ...]:
        """What is missing of the shared fields."""
        no_who = "" if self.who.text().strip() else QCoreApplication.translate("DisclosureForm", "Write who it is")
        no_country = (
            ""
            if self.typed_country()
            else QCoreApplication.translate("DisclosureForm", "Write the country by its two letters, such as DK")
        )
        no_reason = (
            ""
            if self.why.text().strip()
            else QCoreApplication.translate("DisclosureForm", "Write why it was necessary")
        )
        return (
            (self.who_row, no_who),
            (self.country_row, no_country),
            (self.content_row, self.content.problem()),
            (self.why_row, self.why.problem() or no_reason),
            (self.basis_words_row, self.basis_words.problem()),
            (self.moment_row, self.moment.problem()),
        )
