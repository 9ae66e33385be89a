"""What patients answered of their health, and what was confirmed of it, as cards of the timeline; it must not judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from journal_app.domain.health import Alert, HealthConfirmed, HealthSetAside, HealthSubmitted
from journal_app.domain.journal import JournalItem
from journal_app.ui.icons import Icon
from journal_app.ui.patients.health_words import BETWEEN, alerts_in_words, respondent_in_words
from journal_app.ui.patients.look import Look
from journal_app.ui.widgets.timeline_card import TimelineCard, Tone
from journal_app.ui.widgets.typeset import Badge


class PlainCard(Protocol):
    """Makes a card of a title and lines."""

    def __call__(self, item: JournalItem, title: str, *lines: str, icon: Icon) -> TimelineCard:
        """The card; empty lines are left out."""


class HealthCards:
    """Says one look's health records."""

    def __init__(self, look: Look, plain: PlainCard) -> None:
        self._look, self._plain = look, plain
        self._items = {item.id for item in look.record.items}
        self._waiting = {item.id for item in look.record.submissions}
        self._settled = _settled_submissions(look)

    def confirmed(self, item: JournalItem, health: HealthConfirmed) -> TimelineCard:
        """What is held to be so from then on."""
        alerts = self._alerts(alert for alert in health.alerts if alert is not Alert.ALLERGY)
        confirmed = (
            QCoreApplication.translate("TimelineWords", "Health answers confirmed") if health.submissions else ""
        )
        if not health.allergies:
            none_known = QCoreApplication.translate("TimelineWords", "No known allergies confirmed")
            unsaid = QCoreApplication.translate("TimelineWords", "Health confirmed; allergies not recorded")
            title = none_known if health.none_known else unsaid
            made = self._plain(item, title, confirmed, alerts, health.remarks, icon=Icon.HEALTH)
            return replace(made, tone=Tone.WARNING) if alerts else made
        named = [f"{one.substance}: {one.reaction}" if one.reaction else one.substance for one in health.allergies]
        title = QCoreApplication.translate("TimelineWords", "Allergies confirmed")
        made = self._plain(item, title, BETWEEN.join(named), confirmed, alerts, health.remarks, icon=Icon.ALLERGY)
        return replace(made, tone=Tone.DANGER)

    def submitted(self, item: JournalItem, submitted: HealthSubmitted) -> TimelineCard:
        """That the patient answered, and what came of it."""
        title = QCoreApplication.translate("TimelineWords", "Health questions answered")
        who = respondent_in_words(submitted.respondent, submitted.respondent_name)
        made = self._plain(item, title, who, self._alerts(submitted.alerts), icon=Icon.HEALTH)
        waits, done = item.id in self._waiting, self._settled.get(item.id)
        if waits:
            badge = Badge(QCoreApplication.translate("TimelineWords", "Waits for a practitioner"), "warning")
            return replace(made, tone=Tone.WARNING, badges=(badge,))
        if done is None:
            return made
        if done.kind == "health.set_aside":
            badge = Badge(QCoreApplication.translate("TimelineWords", "Set aside"), "error")
            label = QCoreApplication.translate("TimelineWords", "Why it was set aside")
        else:
            badge = Badge(QCoreApplication.translate("TimelineWords", "Confirmed"), "success")
            label = QCoreApplication.translate("TimelineWords", "What was confirmed")
        return replace(made, badges=(badge,), link=done.id, link_label=label)

    def set_aside(self, item: JournalItem, aside: HealthSetAside) -> TimelineCard:
        """That answers count for nothing, and why."""
        title = QCoreApplication.translate("TimelineWords", "Health answers set aside")
        label = QCoreApplication.translate("TimelineWords", "The answers that count for nothing")
        made = self._plain(item, title, aside.reason, icon=Icon.HEALTH)
        known = aside.submission in self._items
        return replace(made, link=aside.submission if known else None, link_label=label if known else "")

    def _alerts(self, alerts: Iterable[Alert]) -> str:
        said = alerts_in_words(alerts, self._look.phrasebook())
        return QCoreApplication.translate("TimelineWords", "Alerts: {alerts}").format(alerts=said) if said else ""


def _settled_submissions(look: Look) -> Mapping[UUID, JournalItem]:
    """The record that confirmed health answers or set them aside, by the answers' own."""
    found: dict[UUID, JournalItem] = {}
    for item in look.record.items:
        if isinstance(item.content, HealthConfirmed):
            found |= dict.fromkeys(item.content.submissions, item)
        elif isinstance(item.content, HealthSetAside):
            found[item.content.submission] = item
    return found
