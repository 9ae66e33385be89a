"""Judges whether two who may have looked at a consent on paper, from signed headers alone; it must not open any body.

The first look is the ``consent.signed`` that names the filed paper, the second the ``consent.confirmed`` that lets it
count. One person's word is not enough, whatever keys they hold: not two records of one author, unless the clinic had no
other practitioner at that place, and not a first look by somebody who is none. A paper lets one consent count, and none
once a practitioner has set it aside.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from journal_app.domain.consents import ConsentConfirmed, ConsentSigned, PaperPoint
from journal_app.domain.people import Role
from journal_app.domain.records import Header
from journal_app.vault.checks.signers import Signers

PAPER: Final = "paper"
"""Under which name a record refers to the filed paper that it is taken from."""
_SET_ASIDE: Final = "paper.set_aside"
ALWAYS_COMPARED: Final = frozenset((PaperPoint.NAME, PaperPoint.TEXT, PaperPoint.SIGNATURE, PaperPoint.DATE))


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Who took a consent from which filed paper, at which place of the ledger."""

    author: UUID
    position: int
    paper: UUID


def first_look(position: int, header: Header) -> FirstLook | None:
    """The first look that a record is, or None where it is no consent on paper."""
    papers = header.refs.get(PAPER, ()) if header.kind == "consent.signed" else ()
    return FirstLook(header.author, position, papers[0]) if papers else None


def is_second(first: FirstLook, position: int, header: Header, signers: Signers) -> bool:
    """Whether a confirmation is the second look of another, or of the same person where there was no other."""
    if Role.PRACTITIONER not in signers.roles_at(str(first.author), first.position):
        return False
    return header.author != first.author or signers.practitioners_at(position) <= {str(first.author)}


def is_as_signed(header: Header, content: object) -> bool:
    """Whether a consent's body and header agree on the paper, and the paper lets nobody treat by itself.

    True where the content is sealed to others, or of another kind.
    """
    if isinstance(content, ConsentSigned):
        filed = () if content.paper is None else (content.paper.filed,)
        return header.refs.get(PAPER, ()) == filed and (not filed or header.gate is None)
    return True


def is_whole_look(first: FirstLook, header: Header, content: object) -> bool:
    """Whether a second look says what was compared, and why one person looked twice where they did."""
    if not isinstance(content, ConsentConfirmed):
        return True
    says_why = bool(content.alone.strip()) is (header.author == first.author)
    return says_why and set(content.checked) >= ALWAYS_COMPARED


def unseconded(records: Iterable[tuple[int, Header]], signers: Signers) -> frozenset[int]:
    """The positions of what counts for nothing: papers that let treat by themselves, and second looks that are none."""
    known = sorted(records, key=lambda read: read[0])
    looks = {header.id: look for position, header in known if (look := first_look(position, header)) is not None}
    found = {position for position, header in known if header.id in looks and header.gate is not None}
    over: set[UUID] = set()
    for position, header in known:
        over.update(set_aside(position, header, signers))
        consent = header.refs.get("consent", ()) if header.kind == "consent.confirmed" else ()
        look = looks.get(consent[0]) if consent else None
        if look is None:
            continue
        if look.paper in over or not is_second(look, position, header, signers):
            found.add(position)
        else:
            over.add(look.paper)
    return frozenset(found)


def set_aside(position: int, header: Header, signers: Signers) -> tuple[UUID, ...]:
    """The papers that a record lets count for nothing from there on; none where its author may not say so."""
    if header.kind != _SET_ASIDE:
        return ()
    is_allowed = signers.allows(position, author=str(header.author), kind=header.kind, has_gate=False)
    return header.refs.get(PAPER, ()) if is_allowed else ()
