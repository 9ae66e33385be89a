"""A journal without what was set aside in it, for copies that must hold nothing of another; it must not judge why.

Papers, answers and photos are set aside where they are another patient's, for instance (GDPR Art. 15(4) and 20(4)).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from journal_app.domain.health import HealthSetAside
from journal_app.domain.journal import JournalItem, PatientRecord
from journal_app.domain.paper import paper_of
from journal_app.domain.paper_contents import PaperSetAside
from journal_app.domain.photos import PhotoDescribed, PhotoMarked, PhotoSetAside

_WORDS = (PaperSetAside, HealthSetAside, PhotoSetAside)


def set_aside(items: Iterable[JournalItem]) -> frozenset[UUID]:
    """The papers, answers and photos that were set aside, by the ids of their records."""
    return frozenset(target for item in items if (target := _target(item.content)) is not None)


def without_set_aside(record: PatientRecord) -> PatientRecord:
    """The record without them, without why they were set aside, and without what was read from them or said of them."""
    aside = set_aside(record.items)
    kept = tuple(item for item in record.items if item.id not in aside and not _is_of(item.content, aside))
    return replace(record, items=kept)


def _target(content: object) -> UUID | None:
    match content:
        case PaperSetAside(filed=target) | HealthSetAside(submission=target) | PhotoSetAside(photo=target):
            return target
        case _:
            return None


def _is_of(content: object, aside: frozenset[UUID]) -> bool:
    if isinstance(content, _WORDS):
        return True
    if isinstance(content, PhotoDescribed | PhotoMarked):
        return content.photo in aside
    return paper_of(content) in aside
