"""Which earlier record one kind of record may be about; it must not look any record up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_ENTRIES = frozenset(("treatment.signed", "treatment.corrected"))
_NOTES = frozenset(("note.signed", "note.corrected"))


@dataclass(frozen=True, slots=True)
class Following:
    """``name`` of the reference in the header and of the field in the body; ``kinds`` it may lead to.

    Without ``always`` the reference may be left out.
    """

    name: str
    kinds: frozenset[str]
    always: bool = True


FOLLOWING: Mapping[str, Following] = MappingProxyType(
    {
        "note.corrected": Following("corrects", _NOTES),
        "emergency.treated": Following("entry", _ENTRIES, always=False),
        "emergency.reviewed": Following("emergency", frozenset(("emergency.treated",))),
        "reaction.reported": Following("entry", _ENTRIES, always=False),
        "reaction.followed_up": Following("reaction", frozenset(("reaction.reported",))),
        "prescription.recorded": Following("consultation", frozenset(("prescriber.consulted",)), always=False),
        "course.ended": Following("course", frozenset(("course.planned",))),
        "entry.countersigned": Following("entry", _ENTRIES),
    }
)
"""By the kind of the record that follows up. What a corrected treatment corrects is part of the consent gate."""

CORRECTS: Mapping[str, frozenset[str]] = MappingProxyType({"treatment.corrected": _ENTRIES, "note.corrected": _NOTES})
"""Which kinds a correction can stand beside; one of another kind corrects nothing."""
