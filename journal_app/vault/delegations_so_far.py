"""Which delegations hold, learned record by record in the order of the ledger; it must not judge who wrote a record.

Each counts from its signature at the earliest, and until whoever gave or got it no longer treats here. One that its
author signed for somebody else, or gave to themselves, is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from journal_app.domain.circumstances import Delegated, DelegationEnded, DelegationGiven
from journal_app.domain.clinic import UserChanged, UserRemoved
from journal_app.domain.people import Role
from journal_app.domain.records import Header


class DelegationsSoFar:
    """Every delegation up to the record that was learned last."""

    def __init__(self) -> None:
        """Begin with none."""
        self._given: dict[UUID, Delegated] = {}
        self._ended: dict[UUID, tuple[datetime, str]] = {}

    def learn(self, header: Header, content: object, *, by_owner: bool) -> None:
        """Take in a record that counts; ``by_owner``: its author is an owner at its place."""
        if isinstance(content, DelegationGiven):
            if content.responsible == header.author != content.delegate:
                counting = replace(content, valid_from=max(content.valid_from, header.at))
                self._given[header.id] = Delegated(header.id, counting, header.at)
            return
        why = content.reason if isinstance(content, DelegationEnded) else ""
        for one in self._ended_by(header, content, by_owner=by_owner):
            self._ended.setdefault(one, (header.at, why))

    def all(self) -> tuple[Delegated, ...]:
        """Every delegation, oldest first, with when and why it ended before its time."""
        standing = ((one, *self._ended.get(id_, (None, ""))) for id_, one in self._given.items())
        return tuple(replace(one, ended_at=at, ended_why=why) for one, at, why in standing)

    def _ended_by(self, header: Header, content: object, *, by_owner: bool) -> Iterator[UUID]:
        if isinstance(content, DelegationEnded):
            ending = self._given.get(content.delegation)
            if ending is not None and (by_owner or ending.given.responsible == header.author):
                yield content.delegation
        elif isinstance(content, UserRemoved) or (
            isinstance(content, UserChanged) and Role.PRACTITIONER not in content.roles
        ):
            for id_, one in self._given.items():
                if content.user in {one.given.responsible, one.given.delegate}:
                    yield id_
