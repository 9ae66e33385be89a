"""Says in a journal that it was restricted and that this ended, for the templates; it must not lock anything."""

from __future__ import annotations

from collections.abc import Callable

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part, facts, prose
from journal_app.domain.printing import PrintedRecord
from journal_app.domain.restrictions import RestrictionLifted, RestrictionSet


def set_parts(_: PrintedRecord, content: RestrictionSet, wording: Wording) -> list[Part]:
    """On what ground and why."""
    ground = (wording.say("restriction", "ground"), wording.coded("restriction_grounds", content.ground.value))
    return [facts([ground]), *prose(wording.say("restriction", "reason"), content.reason)]


def lifted_parts(_: PrintedRecord, content: RestrictionLifted, wording: Wording) -> list[Part]:
    """When the person was told, and why it ended."""
    told = (wording.say("restriction", "told"), wording.day(content.told))
    return [facts([told]), *prose(wording.say("restriction", "reason"), content.reason)]


WRITERS: dict[type, Callable[..., list[Part]]] = {RestrictionSet: set_parts, RestrictionLifted: lifted_parts}
