"""Holds records that follow up another to what they may be about, and counts emergencies; it must not judge care."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from journal_app.domain.blackening import CaseRedacted
from journal_app.domain.countersigning import COUNTERSIGNED, EntryCountersigned, answers_for
from journal_app.domain.disclosures import DataObtained, DisclosureMade
from journal_app.domain.emergencies import EmergencyReviewed, EmergencyTreated
from journal_app.domain.following import FOLLOWING
from journal_app.domain.left_drafts import DraftTakenOver
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.domain.records import EntryGate, Header
from journal_app.vault.breaches_so_far import BreachesSoFar
from journal_app.vault.cases_so_far import CaseMisstep, CasesSoFar
from journal_app.vault.checks.disclosures import BasesOfDisclosures
from journal_app.vault.checks.named import NamedInBodies, Place
from journal_app.vault.checks.references import Merges
from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.signers import Signers
from journal_app.vault.delegations_so_far import DelegationsSoFar
from journal_app.vault.requests_so_far import Misstep, RequestsSoFar
from journal_app.vault.restrictions_so_far import LockMisstep, RestrictionsSoFar

_MISSTEPS = {
    Misstep.ANOTHER_NAMED: "verify.authority.another",
    Misstep.ANOTHER_PERSON: "verify.references.request_person",
    Misstep.OUT_OF_ORDER: "verify.references.request_order",
}
_BREACH_MISSTEPS = {
    Misstep.ANOTHER_NAMED: "verify.authority.another",
    Misstep.OUT_OF_ORDER: "verify.references.breach_order",
}
"""That a request is not there at all, the check of references says."""
_CASE_MISSTEPS = {
    CaseMisstep.ANOTHER_NAMED: "verify.authority.another",
    CaseMisstep.ANOTHER_PERSON: "verify.references.case_person",
    CaseMisstep.OUT_OF_ORDER: "verify.references.case_order",
    CaseMisstep.NO_HOLD: "verify.references.case_hold",
    CaseMisstep.HELD: "verify.references.case_held",
}
_LOCK_MISSTEPS = {
    LockMisstep.ANOTHER_NAMED: "verify.authority.another",
    LockMisstep.ANOTHER_PERSON: "verify.references.restriction_person",
    LockMisstep.OUT_OF_ORDER: "verify.references.restriction_order",
    LockMisstep.WRITTEN: "verify.gate.restricted",
}


class FollowedUp:
    """The kind of every record that another may be about, and the emergencies that nobody has reviewed yet."""

    def __init__(self, merges: Merges, signers: Signers) -> None:
        """Begin with none."""
        self._signers = signers
        self._bodies = NamedInBodies(merges)
        self._kinds: dict[bytes, str] = {}
        self._open: dict[UUID, int] = {}
        self._treated_by: dict[UUID, UUID] = {}
        self._own: dict[UUID, frozenset[UUID]] = {}
        self._named: dict[UUID, UUID] = {}
        self._entries: dict[bytes, tuple[UUID, datetime]] = {}
        self._countersigned: list[tuple[int, UUID, UUID]] = []
        self._delegations = DelegationsSoFar()
        self._requests = RequestsSoFar()
        self._breaches = BreachesSoFar()
        self._cases = CasesSoFar()
        self._bases = BasesOfDisclosures()
        self._restrictions = RestrictionsSoFar()

    def learn(self, header: Header, content: object, *, by_owner: bool) -> None:
        """Take in a record of the staff that counts."""
        self._delegations.learn(header, content, by_owner=by_owner)

    def check(self, position: int, header: Header, content: object, place: Place, findings: Findings) -> None:
        """Check what a record that counts is about, then remember the record itself."""
        self._check_about(position, header, content, findings)
        self._bodies.check(position, header, content, place, findings)
        if self._names_another(header, content):
            findings.add("verify.authority.another", position)
        if header.kind == "emergency.treated":
            self._open[header.id] = position
            self._treated_by[header.id] = header.author
            self._own[header.id] = frozenset((header.author,))
            findings.add("verify.gate.emergencies", position)
        elif header.kind == "emergency.corrected":
            self._replace(position, header)
        elif header.kind == "emergency.reviewed":
            self._review(position, header, findings)
        elif header.kind == COUNTERSIGNED:
            self._countersigned += [(position, header.author, one) for one in header.refs.get("entry", ())]
        self._check_steps(position, header, content, findings)
        if isinstance(header.gate, EntryGate):
            self._entries[header.id.bytes] = header.author, header.gate.done
        self._kinds[header.id.bytes] = header.kind

    def _check_steps(self, position: int, header: Header, content: object, findings: Findings) -> None:
        misstep = self._requests.learn(header, content)
        if misstep in _MISSTEPS:
            findings.add(_MISSTEPS[misstep], position)
        misstep = self._breaches.learn(header, content)
        if misstep in _BREACH_MISSTEPS:
            findings.add(_BREACH_MISSTEPS[misstep], position)
        in_case = self._cases.learn(header, content)
        if in_case in _CASE_MISSTEPS:
            findings.add(_CASE_MISSTEPS[in_case], position)
        if self._bases.lacks(header, content):
            findings.add("verify.references.disclosure_basis", position)
        self._check_restricted(position, header, content, findings)

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
        for following in FOLLOWING.get(header.kind, ()):
            ids = header.refs.get(following.name, ())
            wanted = {1} if following.always else {0, 1}
            # A reference to a record that is not there is said by `references` already.
            kinds = {self._kinds.get(one.bytes, "") for one in ids} - {""}
            if len(ids) not in wanted or not kinds <= following.kinds:
                findings.add("verify.references.other_kind", position)
            told = getattr(content, following.name, None)
            if content is not None and told != (ids[0] if ids else None):
                findings.add("verify.references.body_differs", position)

    def _check_restricted(self, position: int, header: Header, content: object, findings: Findings) -> None:
        written = self._restrictions.judge(header)
        for misstep in (written, self._restrictions.learn(header, content)):
            if misstep is not None:
                findings.add(_LOCK_MISSTEPS[misstep], position)

    def _replace(self, position: int, header: Header) -> None:
        """A corrected emergency waits for a review of its own, whether the version before was reviewed or not."""
        for one in header.refs.get("corrects", ()):
            treated = self._treated_by.get(one)
            if treated is not None:
                self._open.pop(one, None)
                self._open[header.id] = position
                self._treated_by[header.id] = treated
                self._own[header.id] = frozenset((treated, header.author))

    def _review(self, position: int, header: Header, findings: Findings) -> None:
        for one in header.refs.get("emergency", ()):
            is_own = header.author in self._own.get(one, ())
            if is_own and self._signers.practitioners_at(position) - {str(header.author)}:
                findings.add("verify.authority.own_review", position)
                continue
            self._open.pop(one, None)
            if is_own:
                findings.add("verify.gate.reviewed_alone", position)

    def _names_another(self, header: Header, content: object) -> bool:
        """Whether somebody else is said to have treated or seen than signed it, or than what it corrects says."""
        who = _named(content)
        if who is None:
            return False
        corrects = header.refs.get("corrects", ())
        self._named[header.id] = who
        if not corrects:
            return who != header.author
        return any(self._named.get(one, who) != who for one in corrects)


def _named(content: object) -> UUID | None:
    """Who treated, reported, wrote down, saw or reviewed, by what a record says; None where it names nobody so."""
    match content:
        case (
            EmergencyTreated(treated_by=who)
            | EmergencyReviewed(reviewed_by=who)
            | EntryCountersigned(doctor=who)
            | ReactionReported(reported_by=who)
            | ReactionFollowedUp(seen_by=who)
            | PrescriptionRecorded(recorded_by=who)
            | DraftTakenOver(taken_by=who)
            | DisclosureMade(made_by=who)
            | CaseRedacted(decided_by=who)
            | DataObtained(obtained_by=who)
        ):
            return who
        case _:
            return None
