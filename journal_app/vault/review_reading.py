"""Reads reviews of the access log, and who had to do with whom near a look; it must not judge a look."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta

from journal_app.domain.access import AccessEvent
from journal_app.domain.log_review import LogReviewed, QuerySettled, Review
from journal_app.domain.role_review import REVIEWED, RolesReviewed
from journal_app.vault import headers
from journal_app.vault.unsealing import Unsealing
from journal_app.vault.views import micros

_WORKED_TOGETHER = """
    SELECT looks.position FROM (
        SELECT json_extract(value, '$[0]') AS position, unhex(json_extract(value, '$[1]')) AS person,
               unhex(json_extract(value, '$[2]')) AS patient, json_extract(value, '$[3]') AS at
        FROM json_each(?)
    ) AS looks WHERE EXISTS (
        SELECT 1 FROM records WHERE records.patient = looks.patient AND records.author = looks.person
        AND records.kind NOT LIKE 'access.%' AND records.at BETWEEN looks.at - ? AND looks.at + ?
    )
"""
"""The looks of somebody who wrote of the same patient near them. A view says so: it can spare a look a flag."""


class ReviewReading(Unsealing):
    """What reviewers said, and what they must know before."""

    def explained_looks(self, events: Iterable[AccessEvent], *, within: timedelta) -> frozenset[int]:
        """Positions of the looks at a patient of whom the same person wrote something within so long of them."""
        looks = [
            [event.position, event.person.hex, event.patient.hex, micros(event.at)]
            for event in events
            if event.patient is not None
        ]
        stretch = int(within.total_seconds() * 1_000_000)
        found = self._database.execute(_WORKED_TOGETHER, (json.dumps(looks), stretch, stretch))
        return frozenset(position for (position,) in found.fetchall())

    def log_reviews(self) -> tuple[Review, ...]:
        """Every review that counts, oldest first."""
        found = self._lawful.counting("log.reviewed", after=-1)
        return tuple(
            Review(header.id, header.at, header.author, content)
            for header, content in found
            if isinstance(content, LogReviewed)
        )

    def role_reviews(self) -> tuple[RolesReviewed, ...]:
        """Every review of who holds which role that its author signed in their own name, oldest first."""
        return tuple(
            content
            for header, content in self._lawful.counting(REVIEWED)
            if isinstance(content, RolesReviewed) and content.reviewed_by == header.author
        )

    def founded_at(self) -> datetime:
        """When record 0 was written."""
        row = self._store.row(0)
        return headers.decode(row.header if row is not None and row.header is not None else b"").at

    def settled_queries(self) -> tuple[QuerySettled, ...]:
        """How the queries of reviews ended, oldest first."""
        found = self._lawful.counting("log.query_settled", after=-1)
        return tuple(content for _, content in found if isinstance(content, QuerySettled))
