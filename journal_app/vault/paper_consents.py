"""Judges whether two who may have looked at a consent on paper, from signed headers alone; it must not open any body.

The first look is the ``consent.signed`` that names the filed paper, the second the ``consent.confirmed`` that lets it
count. One person's word is not enough, whatever keys they hold: not two records of one author, unless the clinic had no
other practitioner at that place, and not a first look by somebody who is none.
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
ALWAYS_COMPARED: Final = frozenset((PaperPoint.NAME, PaperPoint.TEXT, PaperPoint.SIGNATURE, PaperPoint.DATE))


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Who took a consent from a paper, at which place of the ledger."""

    author: UUID
    position: int


def first_look(position: int, header: Header) -> FirstLook | None:
    """The first look that a record is, or None where it is no consent on paper."""
    is_one = header.kind == "consent.signed" and bool(header.refs.get(PAPER))
    return FirstLook(header.author, position) if is_one else None


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
    known = tuple(records)
    looks = {header.id: look for position, header in known if (look := first_look(position, header)) is not None}
    found = {position for position, header in known if header.id in looks and header.gate is not None}
    for position, header in known:
        consent = header.refs.get("consent", ()) if header.kind == "consent.confirmed" else ()
        look = looks.get(consent[0]) if consent else None
        if look is not None and not is_second(look, position, header, signers):
            found.add(position)
    return frozenset(found)
