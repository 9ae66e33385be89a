"""Which earlier record one kind of record may be about; it must not look any record up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_ENTRIES = frozenset(("treatment.signed", "treatment.corrected"))
_NOTES = frozenset(("note.signed", "note.corrected"))
_EMERGENCIES = frozenset(("emergency.treated", "emergency.corrected"))
_REACTIONS = frozenset(("reaction.reported", "reaction.corrected"))
_PRESCRIPTIONS = frozenset(("prescription.recorded", "prescription.corrected"))
_CASES = frozenset(("case.opened",))
_REQUESTS = frozenset(("request.received",))
_BREACHES = frozenset(("breach.noticed",))
_RESTRICTIONS = frozenset(("restriction.set",))


@dataclass(frozen=True, slots=True)
class Following:
    """``name`` of the reference in the header and of the field in the body; ``kinds`` it may lead to.

    Without ``always`` the reference may be left out.
    """

    name: str
    kinds: frozenset[str]
    always: bool = True


_ENTRY = Following("entry", _ENTRIES, always=False)
_CONSULTATION = Following("consultation", frozenset(("prescriber.consulted",)), always=False)

FOLLOWING: Mapping[str, tuple[Following, ...]] = MappingProxyType(
    {
        "note.corrected": (Following("corrects", _NOTES),),
        "emergency.treated": (_ENTRY,),
        "emergency.corrected": (Following("corrects", _EMERGENCIES), _ENTRY),
        "emergency.reviewed": (Following("emergency", _EMERGENCIES),),
        "reaction.reported": (_ENTRY,),
        "reaction.corrected": (Following("corrects", _REACTIONS), _ENTRY),
        "reaction.followed_up": (Following("reaction", _REACTIONS),),
        "prescription.recorded": (_CONSULTATION,),
        "prescription.corrected": (Following("corrects", _PRESCRIPTIONS), _CONSULTATION),
        "course.ended": (Following("course", frozenset(("course.planned",))),),
        "entry.countersigned": (Following("entry", _ENTRIES),),
        "aftercare.printed": (Following("entry", _ENTRIES),),
        "request.noted": (Following("request", _REQUESTS),),
        "request.advanced": (Following("request", _REQUESTS),),
        "request.closed": (Following("request", _REQUESTS),),
        "breach.assessed": (Following("breach", _BREACHES),),
        "breach.notified": (Following("breach", _BREACHES),),
        "breach.person_told": (Following("breach", _BREACHES),),
        "breach.closed": (Following("breach", _BREACHES),),
        "disclosure.made": (Following("consent", frozenset(("consent.signed",)), always=False),),
        "data.obtained": (Following("document", frozenset(("document.received",)), always=False),),
        "case.redacted": (Following("case", _CASES),),
        "restriction.set": (Following("request", _REQUESTS, always=False),),
        "restriction.lifted": (Following("restriction", _RESTRICTIONS),),
        "case.noted": (Following("case", _CASES),),
        "case.closed": (Following("case", _CASES),),
    }
)
"""By the kind of the record that follows up. What a corrected treatment corrects is part of the consent gate."""

CORRECTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "treatment.corrected": _ENTRIES,
        "note.corrected": _NOTES,
        "emergency.corrected": _EMERGENCIES,
        "reaction.corrected": _REACTIONS,
        "prescription.corrected": _PRESCRIPTIONS,
    }
)
"""Which kinds a correction can stand beside; one of another kind corrects nothing."""
