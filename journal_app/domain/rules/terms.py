"""What a treatment's definition says to the rules of one jurisdiction; it must not judge."""

from __future__ import annotations

from dataclasses import dataclass

from journal_app.domain.health import Alert
from journal_app.domain.rules.facts import ProfessionalRole


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentTerms:
    """Who may give a treatment, how long to wait before the next, and which alerts forbid it or ask for caution.

    ``interval_days`` is None where there is no usual interval.
    """

    allowed_roles: tuple[ProfessionalRole, ...] = ()
    interval_days: int | None = None
    forbidding_alerts: tuple[Alert, ...] = ()
    cautioning_alerts: tuple[Alert, ...] = ()
