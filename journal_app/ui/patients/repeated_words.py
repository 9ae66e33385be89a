"""What was taken over from a last session, and what must be looked at, in words; it must not take over anything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.repeating import Repeated
from journal_app.domain.treatments import TreatmentEntry
from journal_app.domain.units import unit_word
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.timeline_words import amount_in_words
from journal_app.ui.translation import language_of


def repeated_in_words(look: Look, last: TreatmentEntry, taken: Repeated, *counts: str) -> str:
    """One sentence for what was copied and from when, with the ``counts``, and one for what must be checked."""
    done = format_date(last.done.astimezone(look.zone).date(), language_of())
    areas = ", ".join(look.area_name(last.treatment, area) for area in taken.areas)
    products = ", ".join(
        f"{line.product} {amount_in_words(line.amount)} {unit_word(line.unit, language_of())}".strip()
        for line in taken.products
    )
    plan = QCoreApplication.translate("RepeatedWords", "the plan") if taken.plan else ""
    what = "; ".join(part for part in (areas, products, *counts, plan) if part)
    copied = QCoreApplication.translate("RepeatedWords", "Copied from {date}: {what}.").format(date=done, what=what)
    return f"{copied} {_to_check(taken)}"


def _to_check(taken: Repeated) -> str:
    if any(not line.lot for line in taken.products):
        return QCoreApplication.translate("RepeatedWords", "Fill in lot and expiry, and check every dose.")
    return QCoreApplication.translate("RepeatedWords", "Check everything before you sign.")
