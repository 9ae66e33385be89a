"""Which routine reviews are due in the clinic: of the access log, of roles, and what waits in them; it names nobody.

It must not review anything itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from journal_app.domain.log_review import open_queries, still_left
from journal_app.domain.people import Permission
from journal_app.domain.restrictions import OPENED_ALL_THE_SAME
from journal_app.services import log_review, role_review
from journal_app.services.ports import AccessFilter, Reader
from journal_app.services.session import Session

LOG_EVERY = timedelta(days=31)
"""How long the access log may go without a review before one is overdue; systematic and recurring is what law asks."""
_MOST = 1_000


class Due(StrEnum):
    """What is reviewed."""

    ACCESS_LOG = "access_log"
    ROLES = "roles"
    QUERIES = "queries"
    OWN_LOOKS = "own_looks"
    RESTRICTED_OPENED = "restricted_opened"


@dataclass(frozen=True, slots=True)
class ReviewDue:
    """One review: the day by which it is due, or how much waits in it where it has no day."""

    what: Due
    by: date | None
    count: int
    is_overdue: bool


def find(session: Session) -> tuple[ReviewDue, ...]:
    """Every routine review with its day or count; what waits without a day is overdue at once.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_ACCESS_LOG)
    today, zone = session.clock.today(), session.clock.zone()
    reached = log_review.reviewed_until(session)
    with session.vault.snapshot() as reader:
        begun = reached or reader.founded_at()
        log_by = begun.astimezone(zone).date() + LOG_EVERY
        roles_by = role_review.due_of(session, reader)
        counts = {
            Due.QUERIES: len(open_queries(reader.log_reviews(), reader.settled_queries())),
            Due.OWN_LOOKS: len(still_left(reader.log_reviews())),
            Due.RESTRICTED_OPENED: _unjudged_openings(reader),
        }
    dated = {Due.ACCESS_LOG: log_by, Due.ROLES: roles_by}
    return (
        *(ReviewDue(what, by, 0, by < today) for what, by in dated.items()),
        *(ReviewDue(what, None, count, count > 0) for what, count in counts.items()),
    )


def _unjudged_openings(reader: Reader) -> int:
    judged = {one.position for review in reader.log_reviews() for one in review.content.judged}
    opened = reader.access_events(AccessFilter(kinds=(OPENED_ALL_THE_SAME,), limit=_MOST))
    return sum(one.position not in judged for one in opened)
