"""Finding patients as one types, traced before the first line is shown; it must not show more than identity."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.services.session import Session

LIMIT = 50
LONGEST_QUERY = 200
LONGEST_UNSETTLED = timedelta(seconds=5)
_BETWEEN_QUERIES = " | "


class PatientSearch:
    """One search from the first key to a selection; the screen calls ``settle`` at a pause of at most two seconds.

    The first look writes a durable ``access.searched``; everything typed and everyone shown since follow with
    ``settle``, or with the next look where nothing was settled for five seconds.
    """

    def __init__(self, session: Session) -> None:
        """Begin; nothing is shown and nothing is traced yet."""
        self._session = session
        self._is_traced = False
        self._unsettled_since: datetime | None = None
        self._queries: dict[str, None] = {}
        self._shown: dict[UUID, None] = {}

    def find(self, typed: str, *, limit: int = LIMIT) -> tuple[PatientStub, ...]:
        """Identity lines of the patients that match; the trace comes first.

        Raises:
            UserFacing: no permission, or text that cannot be searched for.
            Environmental: what was shown before is overdue and cannot be written down; no line comes back.
        """
        self._session.require(Permission.SEARCH_PATIENTS)
        words = clean_text(typed, max_length=LONGEST_QUERY, lines=Lines.ONE)
        now = self._session.now()
        if self._is_traced and not self._is_overdue(now):
            with self._session.vault.snapshot() as reader:
                found = reader.search(words, limit=limit)
        else:
            with self._session.vault.act(now) as act:
                act.append(self._trace())
                found = act.search(words, limit=limit)
            self._forget()
            self._is_traced = True
        self._unsettled_since = self._unsettled_since or now
        self._queries[words] = None
        self._shown |= dict.fromkeys(one for stub in found for one in (stub.id, stub.merged_into) if one is not None)
        return found

    def settle(self) -> None:
        """Write down everything typed and every patient whose line was shown since the last settling."""
        if self._unsettled_since is None:
            return
        with self._session.vault.act(self._session.now()) as act:
            act.append(self._trace())
        self._forget()

    def _is_overdue(self, now: datetime) -> bool:
        return self._unsettled_since is not None and abs(now - self._unsettled_since) > LONGEST_UNSETTLED

    def _trace(self) -> NewRecord:
        detail = None
        if self._unsettled_since is not None:
            typed = _BETWEEN_QUERIES.join(query for query in self._queries if query)
            detail = AccessDetail(query=typed, shown=tuple(self._shown))
        return NewRecord("access.searched", detail, purpose=Purpose.SEARCH.value)

    def _forget(self) -> None:
        self._unsettled_since = None
        self._queries.clear()
        self._shown.clear()
