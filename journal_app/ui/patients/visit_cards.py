"""Puts the entries of one visit below a card that says so; it must not leave a card out, nor order what is no visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_datetime
from journal_app.domain.journal import JournalItem
from journal_app.domain.treatments import TreatmentEntry
from journal_app.domain.visits import Visit, visits_of
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.timeline_words import BETWEEN
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.timeline_card import TimelineCard


def in_visits(cards: tuple[TimelineCard, ...], look: Look) -> tuple[TimelineCard, ...]:
    """The cards in their order, but those of a visit together, where its newest stands; one entry alone is no group.

    Versions that were corrected stay beside what corrects them.
    """
    visits = {visit.session: visit for visit in visits_of(look.record.items) if len(visit.entries) > 1}
    items = {item.id: item for item in look.record.items}
    of_visit: dict[UUID, list[TimelineCard]] = {}
    for card in cards:
        session = _session(items, card.id)
        if session in visits:
            of_visit.setdefault(session, []).append(card)
    ordered: list[TimelineCard] = []
    for card in cards:
        session = _session(items, card.id)
        held = of_visit.get(session) if session is not None else None
        if session is None or held is None:
            ordered.append(card)
        elif held[0] is card:
            ordered.append(_head(look, visits[session], held))
            ordered.extend(replace(one, below=session) for one in held)
    return tuple(ordered)


def _session(items: Mapping[UUID, JournalItem], card: UUID) -> UUID | None:
    item = items.get(card)
    content: object = None if item is None else item.content
    return content.session if isinstance(content, TreatmentEntry) else None


def _head(look: Look, visit: Visit, held: list[TimelineCard]) -> TimelineCard:
    title = QCoreApplication.translate("VisitCards", "One visit, {count} entries").format(count=len(visit.entries))
    who = (f"{look.treatment_name(one.treatment)}, {one.performer_name}" for one in visit.entries)
    return TimelineCard(
        id=visit.session,
        when=format_datetime(visit.begun, language_of(), zone=look.zone),
        title=title,
        lines=(BETWEEN.join(who),),
        heads=tuple(one.id for one in held),
    )
