"""What is registered of one patient and everything that was registered before; it must not fetch or change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, tzinfo
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from journal_app.domain.cases import KINDS as CASE_KINDS
from journal_app.domain.cases import CaseClosed, CaseNoted, CaseOpened
from journal_app.domain.circumstances import IdentityChecked
from journal_app.domain.clinic import PatientsMerged
from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.identifiers import Identifier, format_identifier
from journal_app.domain.journal import JournalItem
from journal_app.domain.patients import (
    Channel,
    Gender,
    PatientChanged,
    PatientDetails,
    PatientRegistered,
    changes,
)
from journal_app.domain.phones import format_phone
from journal_app.domain.privacy import MarketingChosen, MarketingSuppressed, NoticeGiven
from journal_app.domain.requests import RequestAdvanced, RequestClosed, RequestNoted, RequestReceived
from journal_app.domain.restrictions import RestrictionLifted, RestrictionSet
from journal_app.ui.cases.words import in_words as case_in_words
from journal_app.ui.icons import Icon
from journal_app.ui.patients.words import (
    channel_name,
    field_name,
    gender_name,
    identity_method_name,
    language_name,
    marketing_in_words,
    notice_channel_name,
    source_name,
    suppressed_sentence,
    yes_or_no,
)
from journal_app.ui.requests.words import in_words
from journal_app.ui.restrictions.words import in_words as restriction_in_words
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, XS, L, M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.patient_banner import system_name
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel, SelectableLabel
from journal_app.ui.widgets.reading_area import ReadingArea

_SHOWN = (
    *("name.family", "name.given", "name.title", "name.preferred", "identifiers", "born", "died", "gender"),
    *(
        "phones",
        "email",
        "preferred_channel",
        "language",
        "needs_interpreter",
        "address.street",
        "address.postal_code",
        "address.city",
    ),
    *("address.country", "next_of_kin.name", "next_of_kin.relation", "next_of_kin.phone", "own_doctor"),
    "reception_notes",
)

_Asked = (
    RequestReceived
    | RequestNoted
    | RequestAdvanced
    | RequestClosed
    | CaseOpened
    | CaseNoted
    | CaseClosed
    | RestrictionSet
    | RestrictionLifted
)


@dataclass(frozen=True, slots=True)
class RegistryEvent:
    """One line of the history, ready to show; ``duplicate`` is who could be shown apart again."""

    heading: str
    lines: tuple[str, ...]
    duplicate: UUID | None = None


def value_in_words(details: PatientDetails, field: str, *, country: str) -> str:
    """One field as it is read; "Not known" where there is nothing."""
    value: object = details
    for part in field.split("."):
        value = getattr(value, part)
    match value:
        case bool():
            words = yes_or_no(value)
        case date():
            words = format_date(value, language_of())
        case Gender():
            words = gender_name(value)
        case Channel():
            words = channel_name(value)
        case tuple():
            words = ", ".join(_one(part, country=country) for part in value)
        case _ if field == "language":
            words = language_name(str(value))
        case _ if field == "next_of_kin.phone":
            words = format_phone(str(value), country=country) if value else ""
        case _:
            words = "" if value is None else str(value)
    return words or QCoreApplication.translate("RegistryView", "Not known")


def _one(part: object, *, country: str) -> str:
    if isinstance(part, Identifier):
        return f"{system_name(part)} {format_identifier(part)}".strip()
    return format_phone(str(part), country=country)


def registry_events(
    items: Iterable[JournalItem], *, country: str, zone: tzinfo, merged: Iterable[UUID] = ()
) -> tuple[RegistryEvent, ...]:
    """The history of a registration, newest first, each change with what was there before."""
    apart = set(merged)
    events: list[RegistryEvent] = []
    before: PatientDetails | None = None
    for item in sorted(items, key=lambda one: one.position):
        content: object = item.content
        when = format_datetime(item.at, language_of(), zone=zone)
        lines: tuple[str, ...] = ()
        duplicate = None
        if isinstance(content, PatientRegistered | PatientChanged):
            if isinstance(content, PatientChanged) and before is not None:
                lines = tuple(_change_lines(before, content.details, country=country))
            source = QCoreApplication.translate("RegistryView", "Information from: {source}")
            lines = (*lines, source.format(source=source_name(content.source)))
            before = content.details
        elif isinstance(content, IdentityChecked):
            seen = QCoreApplication.translate("RegistryView", "{document}, born {date}")
            born = format_date(content.born, language_of())
            lines = (seen.format(document=identity_method_name(content.how), date=born),)
        elif isinstance(content, NoticeGiven):
            lines = (f"{content.title}, {notice_channel_name(content.channel).lower()}",)
        elif isinstance(content, MarketingChosen | MarketingSuppressed):
            lines = _marketing_lines(content)
        elif isinstance(content, _Asked):
            lines = _asked_lines(content)
        elif isinstance(content, PatientsMerged):
            reason = QCoreApplication.translate("RegistryView", "Reason: {reason}")
            lines = (reason.format(reason=content.reason),)
            if item.kind == "patient.merged" and content.duplicate in apart:
                duplicate = content.duplicate
                apart.discard(content.duplicate)
        events.append(RegistryEvent(f"{when}   ·   {_what(item.kind)}   ·   {item.author_name}", lines, duplicate))
    return tuple(reversed(events))


def _marketing_lines(content: MarketingChosen | MarketingSuppressed) -> tuple[str, ...]:
    if isinstance(content, MarketingSuppressed):
        return (suppressed_sentence(content.by),)
    return tuple(map(marketing_in_words, content.choices))


def _asked_lines(content: _Asked) -> tuple[str, ...]:
    """What was asked of the clinic; more of a complaint case than its step is for whoever keeps it."""
    if isinstance(content, CaseOpened | CaseNoted | CaseClosed):
        return (case_in_words(content)[0],)
    if isinstance(content, RestrictionSet | RestrictionLifted):
        return restriction_in_words(content)[1]
    title, told = in_words(content)
    return (title, *told)


def _what(kind: str) -> str:
    return {
        "patient.registered": QCoreApplication.translate("RegistryView", "Registered"),
        "patient.changed": QCoreApplication.translate("RegistryView", "Changed"),
        "patient.identity_checked": QCoreApplication.translate("RegistryView", "Identity checked"),
        "notice.given": QCoreApplication.translate("RegistryView", "Privacy notice given"),
        "marketing.chosen": QCoreApplication.translate("RegistryView", "Choice about marketing"),
        "marketing.suppressed": QCoreApplication.translate("RegistryView", "Earlier objection known again"),
        "request.received": QCoreApplication.translate("RegistryView", "Request for own data"),
        "request.noted": QCoreApplication.translate("RegistryView", "Request for own data"),
        "request.advanced": QCoreApplication.translate("RegistryView", "Request for own data"),
        **dict.fromkeys(CASE_KINDS, QCoreApplication.translate("RegistryView", "Complaint case")),
        "restriction.set": QCoreApplication.translate("RegistryView", "Journal restricted"),
        "restriction.lifted": QCoreApplication.translate("RegistryView", "Restriction lifted"),
        "request.closed": QCoreApplication.translate("RegistryView", "Request for own data"),
        "patient.merged": QCoreApplication.translate("RegistryView", "Joined with another registration"),
        "patient.unmerged": QCoreApplication.translate("RegistryView", "Shown apart again"),
    }.get(kind, kind)


def _change_lines(before: PatientDetails, after: PatientDetails, *, country: str) -> Iterator[str]:
    shape = QCoreApplication.translate("RegistryView", "{field}: {new} (before: {old})")
    for field in changes(before, after):
        new = value_in_words(after, field, country=country)
        old = value_in_words(before, field, country=country)
        yield shape.format(field=field_name(field), new=new, old=old)


class RegistryView(LivingWidget):
    """Two cards: what is registered, and how it came to be.

    Signals:
        apart_requested: UUID of a duplicate that should be shown apart again.
    """

    apart_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("registryView")
        self._content: tuple[PatientDetails, tuple[JournalItem, ...], tuple[UUID, ...]] | None = None
        self._country = "DK"
        self._zone: tzinfo | None = None
        self._may_part = False
        self.details_card, self.history_card = Card(), Card()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, L, S, L)
        column.setSpacing(L)
        column.addWidget(self.details_card)
        column.addWidget(self.history_card)
        column.addStretch(1)
        scroll = ReadingArea(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._scroll = scroll
        self.settle()

    def show_registry(
        self,
        details: PatientDetails,
        items: tuple[JournalItem, ...],
        *,
        country: str,
        zone: tzinfo,
        merged: tuple[UUID, ...] = (),
        may_part: bool = False,
    ) -> None:
        """Show these details and the records they came from."""
        self._content, self._country, self._zone, self._may_part = (details, items, merged), country, zone, may_part
        self.retranslate()

    def retranslate(self) -> None:
        """Write both cards again."""
        self.details_card.set_title(self.tr("Registered details"))
        self.history_card.set_title(self.tr("History"))
        self._scroll.setAccessibleName(self.tr("Registered details and their history"))
        if self._content is None or self._zone is None:
            return
        details, items, merged = self._content
        self._fill(self.details_card, self._grid(details))
        events = registry_events(items, country=self._country, zone=self._zone, merged=merged)
        self._fill(self.history_card, self._lines(events))

    @staticmethod
    def _fill(card: Card, content: QWidget) -> None:
        while (item := card.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        card.body.addWidget(content)

    def _grid(self, details: PatientDetails) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(XL)
        grid.setVerticalSpacing(S)
        unknown = QCoreApplication.translate("RegistryView", "Not known")
        place = 0
        for field in _SHOWN:
            value = value_in_words(details, field, country=self._country)
            if field == "needs_interpreter" and not details.needs_interpreter:
                continue
            if value == unknown and field not in {"identifiers", "born", "phones", "email"}:
                continue
            label = PlainLabel(field_name(field), TextRole.SECONDARY)
            shown = SelectableLabel(value, TextRole.STRONG)
            shown.setAccessibleName(f"{field_name(field)} {value}")
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, place, 1)
            place += 1
        grid.setColumnStretch(1, 1)
        return holder

    def _lines(self, events: tuple[RegistryEvent, ...]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        for event in events:
            block = QVBoxLayout()
            block.setSpacing(XS)
            block.addWidget(LineLabel(event.heading, TextRole.STRONG))
            for line in event.lines:
                block.addWidget(LineLabel(line, TextRole.SECONDARY))
            if event.duplicate is not None and self._may_part:
                block.addWidget(self._part_button(event.duplicate), 0, Qt.AlignmentFlag.AlignLeft)
            column.addLayout(block)
        return holder

    def _part_button(self, duplicate: UUID) -> Button:
        button = Button(self.tr("Undo: show apart again"), Kind.SECONDARY, icon=Icon.UNDO)
        button.setObjectName("unmergeButton")
        button.clicked.connect(lambda: self.apart_requested.emit(duplicate))
        return button
