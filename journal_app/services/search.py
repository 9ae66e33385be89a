"""Finding patients as one types, traced before the first line is shown; it must not show more than identity."""

from __future__ import annotations

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


class PatientSearch:
    """One search from the first key to a selection; the screen calls ``settle`` at a pause of at most two seconds.

    The first look writes a durable ``access.searched``; what was typed and who was shown follow with ``settle``.
    """

    def __init__(self, session: Session) -> None:
        """Begin; nothing is shown and nothing is traced yet."""
        self._session = session
        self._is_traced = False
        self._query = ""
        self._shown: dict[UUID, None] = {}

    def find(self, typed: str, *, limit: int = LIMIT) -> tuple[PatientStub, ...]:
        """Identity lines of the patients that match; the trace comes first.

        Raises:
            UserFacing: no permission, or text that cannot be searched for.
        """
        self._session.require(Permission.SEARCH_PATIENTS)
        words = clean_text(typed, max_length=LONGEST_QUERY, lines=Lines.ONE)
        if self._is_traced:
            with self._session.vault.snapshot() as reader:
                found = reader.search(words, limit=limit)
        else:
            with self._session.vault.act(self._session.now()) as act:
                act.append(NewRecord("access.searched", purpose=Purpose.SEARCH.value))
                found = act.search(words, limit=limit)
            self._is_traced = True
        self._query = words
        self._shown |= dict.fromkeys(stub.id for stub in found)
        return found

    def settle(self) -> None:
        """Write down what was typed last and every patient whose line was shown since the last settling."""
        if not self._shown:
            return
        detail = AccessDetail(query=self._query, shown=tuple(self._shown))
        with self._session.vault.act(self._session.now()) as act:
            act.append(NewRecord("access.searched", detail, purpose=Purpose.SEARCH.value))
        self._shown.clear()
