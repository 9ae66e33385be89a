"""By when the rules want a responsible person's word on an entry; it must not say whose, nor whether it is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from journal_app.domain.rules.model import LegalSource, RulePack
from journal_app.domain.rules.operators import CountersignedWithin
from journal_app.domain.treatments import TreatmentEntry


@dataclass(frozen=True, slots=True)
class CountersigningDue:
    """The first moment at which an entry is late for its countersignature, and the law that says so."""

    until: datetime
    source: LegalSource


def countersigning_due(pack: RulePack, entry: TreatmentEntry) -> CountersigningDue | None:
    """What the strictest rule in force on the entry's day wants; None where no rule speaks of it."""
    own_class = pack.classes.get(entry.treatment)
    if own_class is None:
        return None
    day = pack.clock.day(entry.done)
    found = [
        CountersigningDue(entry.done + timedelta(days=rule.operator.days), rule.source)
        for rule in pack.rules
        if isinstance(rule.operator, CountersignedWithin)
        and rule.in_force_on(day)
        and rule.concerns(entry.treatment, own_class)
        and (not rule.jurisdictions or pack.jurisdiction in rule.jurisdictions)
    ]
    return min(found, key=lambda one: one.until, default=None)
