"""Who wrote what, when, and in place of what, as FHIR ``Provenance``; it must not claim more than the ledger proves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from journal_app.documents.fhir.about import About
from journal_app.documents.fhir.parts import TERMINOLOGY, Resource, coding, derived, moment, to, told
from journal_app.domain.journal import JournalItem
from journal_app.domain.reactions import ReactionReported
from journal_app.domain.treatments import TreatmentEntry

_AUTHOR = coding("urn:iso-astm:E1762-95:2013", "1.2.840.10065.1.12.1.1", "Author's Signature")


def provenance_of(item: JournalItem, targets: Sequence[UUID], about: About) -> Iterator[Resource]:
    """One record's author and time, what it rests on, and what it stands in the place of.

    The signature's own bytes are in the record beside the bundle; its place in the ledger is named instead.
    """
    if not targets:
        return
    who = about.person(item.author, item.author_name)
    yield told(
        resourceType="Provenance",
        id=str(derived(item.id, "provenance")),
        target=[to(target) for target in targets],
        recorded=moment(item.at),
        agent=[
            told(type=told(coding=[coding(TERMINOLOGY + "provenance-participant-type", "author", "Author")]), who=who)
        ],
        entity=[*_replaced(item, about), *_rests_on(item, about), _in_ledger(item)],
        signature=[told(type=[_AUTHOR], when=moment(item.at), who=who)],
    )


def _replaced(item: JournalItem, about: About) -> list[Resource]:
    corrects = getattr(item.content, "corrects", None)
    if corrects is None or not about.holds(corrects):
        return []
    is_untold = isinstance(item.content, ReactionReported) and about.is_old(about.items[corrects])
    return [told(role="revision", what=_record(corrects) if is_untold else to(corrects))]


def _rests_on(item: JournalItem, about: About) -> list[Resource]:
    consent = item.content.consent if isinstance(item.content, TreatmentEntry) else None
    return [told(role="source", what=to(consent, kind="Consent"))] if consent and about.holds(consent) else []


def _in_ledger(item: JournalItem) -> Resource:
    """The record that this was told from, and its leaf in the ledger."""
    return told(role="source", what=_record(item.id, f"record {item.position}, leaf {item.leaf.hex()}"))


def _record(record: UUID, display: str = "") -> Resource:
    """A record of the journal that is no resource of the bundle."""
    return told(identifier=told(system="urn:ietf:rfc:3986", value=f"urn:uuid:{record}"), display=display)
