"""What is to be looked into in the clinic and by when, from a terminal; it names no patient and judges nothing."""

from __future__ import annotations

from journal_app.cli.arguments import Options
from journal_app.cli.parts import Parts
from journal_app.cli.signing_in import signed_in
from journal_app.cli.speech import Speech
from journal_app.services import reviews_due

FINE, FINDING = 0, 1


def run(options: Options, parts: Parts, speech: Speech) -> int:
    """List what is due; 1 where something is overdue."""
    with signed_in(options, parts) as session:
        found = reviews_due.find(session)
    lines = [
        f"{'OVERDUE' if one.is_overdue else 'ok     '}  {one.what}: "
        + (f"{one.count} waiting" if one.by is None else f"by {one.by.isoformat()}")
        for one in found
    ]
    document = [
        {
            "what": one.what.value,
            "by": None if one.by is None else one.by.isoformat(),
            "count": one.count,
            "overdue": one.is_overdue,
        }
        for one in found
    ]
    speech.answer({"reviews": list(document)}, lines)
    return FINDING if any(one.is_overdue for one in found) else FINE
