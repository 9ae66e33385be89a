"""Everything of one journal that went to somebody else or came from them, in one list; it must not judge any basis.

GDPR Art. 15(1)(c) and (g), and C-154/21: the patient is told who the recipients were, not only of which kind.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from journal_app.domain.bundles import CaseExported
from journal_app.domain.disclosures import DataObtained, DisclosureMade, Party
from journal_app.domain.journal import JournalItem
from journal_app.domain.names import fold, plain_name
from journal_app.domain.patients import PatientChanged, PatientRegistered
from journal_app.domain.photos import PATIENTS_OWN, PhotoHandedOut


class Way(StrEnum):
    """Whether something went or came."""

    TO = "to"
    FROM = "from"


class Whole(StrEnum):
    """What went, where no words say it."""

    JOURNAL = "journal"
    PHOTOS = "photos"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Handed:
    """One line: when, which way, who (``party`` is a code or empty), what in words or as a whole, and why.

    ``basis`` is the code of a basis, empty where the record knows none.
    """

    at: datetime
    way: Way
    who: str
    party: str
    what: str
    whole: Whole | None
    basis: str
    why: str


def handed_on(items: Iterable[JournalItem]) -> tuple[Handed, ...]:
    """The lines of a journal, oldest first; what the patient got in their own name is none."""
    known = tuple(items)
    own, counted = own_names(known), [item for item in known if item.counts]
    told = told_better(item.content for item in counted)
    found = [line for item in counted if not repeats(item.content, told) and (line := _line(item, own)) is not None]
    return tuple(sorted(found, key=lambda line: line.at))


def own_names(items: Iterable[JournalItem]) -> frozenset[str]:
    """The names that the patient of a journal has or had, as ``is_own_name`` compares them."""
    contents = (item.content for item in items)
    named = (one.details.name for one in contents if isinstance(one, PatientRegistered | PatientChanged))
    return frozenset(fold(plain_name(name)) for name in named)


def is_own_name(who: str, own: frozenset[str]) -> bool:
    """Whether somebody who is named as a recipient is the patient."""
    return fold(who) in own


def told_better(contents: Iterable[object]) -> frozenset[str]:
    """Checksums of what left of which a disclosure says more (who that is, on what basis) than the folder's record.

    One to the patient says nothing in their report, so it stands in for nothing.
    """
    made = (one for one in contents if isinstance(one, DisclosureMade) and one.party is not Party.PATIENT)
    return frozenset(one.sha256 for one in made if one.sha256)


def repeats(content: object, told: frozenset[str]) -> bool:
    """Whether it is a folder's record of which a disclosure says more."""
    return isinstance(content, CaseExported) and content.tag_manifest in told


def _line(item: JournalItem, own: frozenset[str]) -> Handed | None:
    content: object = item.content
    match content:
        case DisclosureMade(party=Party.PATIENT, recipient=who) if is_own_name(who, own):
            return None
        case DisclosureMade(party=party, recipient=who, basis=basis, why=why, content=what):
            whole = None if what else Whole.RECORDS
            return Handed(content.made_at, Way.TO, who, party.value, what, whole, basis.value, why)
        case DataObtained(party=party, source=who, basis=basis, why=why, content=what):
            return Handed(content.obtained_at, Way.FROM, who, party.value, what, None, basis.value, why)
        case CaseExported(recipient=who, reason=why):
            return Handed(item.at, Way.TO, who, "", "", Whole.JOURNAL, "", why)
        case PhotoHandedOut(recipient=who, purpose=purpose) if purpose != PATIENTS_OWN:
            return Handed(item.at, Way.TO, who, "", "", Whole.PHOTOS, purpose, "")
        case _:
            return None
