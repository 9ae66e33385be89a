"""Holds records that follow up another to what they may be about, and counts emergencies; it must not judge care."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from journal_app.domain.countersigning import COUNTERSIGNED, EntryCountersigned, answers_for
from journal_app.domain.emergencies import EmergencyReviewed, EmergencyTreated
from journal_app.domain.following import FOLLOWING
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.domain.records import EntryGate, Header
from journal_app.vault.checks.report import Findings
from journal_app.vault.delegations_so_far import DelegationsSoFar


class FollowedUp:
    """The kind of every record that another may be about, and the emergencies that nobody has reviewed yet."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kinds: dict[bytes, str] = {}
        self._open: dict[UUID, int] = {}
        self._authors: dict[UUID, UUID] = {}
        self._entries: dict[bytes, tuple[UUID, datetime]] = {}
        self._countersigned: list[tuple[int, UUID, UUID]] = []
        self._delegations = DelegationsSoFar()

    def learn(self, header: Header, content: object, *, by_owner: bool) -> None:
        """Take in a record of the staff that counts."""
        self._delegations.learn(header, content, by_owner=by_owner)

    def check(self, position: int, header: Header, content: object, findings: Findings) -> None:
        """Check what a record that counts is about, then remember the record itself."""
        following = FOLLOWING.get(header.kind)
        if following is not None:
            self._check_about(position, header, content, findings)
        if _names_another(header, content):
            findings.add("verify.authority.another", position)
        if header.kind == "emergency.treated":
            self._open[header.id] = position
            self._authors[header.id] = header.author
            findings.add("verify.gate.emergencies", position)
        elif header.kind == "emergency.reviewed":
            self._review(position, header, findings)
        elif header.kind == COUNTERSIGNED:
            self._countersigned += [(position, header.author, one) for one in header.refs.get("entry", ())]
        if isinstance(header.gate, EntryGate):
            self._entries[header.id.bytes] = header.author, header.gate.done
        self._kinds[header.id.bytes] = header.kind

    def conclude(self, findings: Findings) -> None:
        """Note the emergencies that still wait, and words on entries by somebody who did not answer for them."""
        given = self._delegations.all()
        for position, doctor, entry in self._countersigned:
            author, done = self._entries.get(entry.bytes, (None, None))
            held = () if author is None or done is None else answers_for(given, author=author, done=done)
            if not any(one.given.responsible == doctor for one in held):
                findings.add("verify.authority.countersigned", position)
        if self._open:
            findings.add("verify.gate.unreviewed", *sorted(self._open.values()))

    def _check_about(self, position: int, header: Header, content: object, findings: Findings) -> None:
        following = FOLLOWING[header.kind]
        ids = header.refs.get(following.name, ())
        wanted = {1} if following.always else {0, 1}
        # A reference to a record that is not there is said by `references` already.
        kinds = {self._kinds.get(one.bytes, "") for one in ids} - {""}
        if len(ids) not in wanted or not kinds <= following.kinds:
            findings.add("verify.references.other_kind", position)
        told = getattr(content, following.name, None) if content is not None else None
        if content is not None and told != (ids[0] if ids else None):
            findings.add("verify.references.body_differs", position)

    def _review(self, position: int, header: Header, findings: Findings) -> None:
        for one in header.refs.get("emergency", ()):
            self._open.pop(one, None)
            if self._authors.get(one) == header.author:
                findings.add("verify.gate.reviewed_alone", position)


def _names_another(header: Header, content: object) -> bool:
    """Whether a record says that somebody else treated, saw or reviewed than the one who signed it."""
    match content:
        case EmergencyTreated(treated_by=who) | EmergencyReviewed(reviewed_by=who):
            return who != header.author
        case EntryCountersigned(doctor=who):
            return who != header.author
        case ReactionReported(reported_by=who) | ReactionFollowedUp(seen_by=who):
            return who != header.author
        case _:
            return False
