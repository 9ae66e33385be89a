"""Forms printed for filling in by hand and what comes back of them; it must not print, read or judge a page."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.consents import ConsentConfirmed, ConsentSigned, ConsentWithdrawn, PaperPoint
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem
from journal_app.domain.paper_contents import FormPrinted, PaperFiled, PaperSetAside, PaperText
from journal_app.domain.people import Person, Role

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: no letter that is read for a digit."""
_BODY, _CHECK = 10, 2
_PRIME = 1021
"""The largest prime below 32²: any one wrong character, and any two that changed places, leave another remainder."""
_READ_FOR = str.maketrans("OIL", "011")
_CODE_USE = b"journal/form-code/1\0"


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """Which printed form a code leads to; whose it is, and nothing of what it says."""

    record: UUID
    patient: UUID
    printed_at: datetime


class CodeMisread(UserFacing):
    """What was typed is no code of a form."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "paper.code_misread",
            "This is not a code of a form. Type the 12 characters beside the square again; a character may be misread.",
        )


# ------------------------------------------------------------------------------------------------------------ the code


def form_code(vault: UUID, record: UUID) -> str:
    """The 12 characters that file a printed form: 50 bits of a hash of its record's id, and two to check them.

    It says nothing by itself: who has no journal learns from it neither whose form it is nor which.
    """
    digest = hashlib.sha256(_CODE_USE + vault.bytes + record.bytes).digest()
    number = int.from_bytes(digest[:8], "big") >> 14
    return _in_base32(number, _BODY) + _in_base32(number % _PRIME, _CHECK)


def in_groups(code: str) -> str:
    """A code as people read it: three groups of four."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def read_code(typed: str) -> str:
    """The code that somebody typed or scanned: case, blanks and hyphens do not matter, nor O for 0 and I or L for 1.

    Raises:
        CodeMisread: it has another length or a strange character, or its check characters do not fit.
    """
    code = re.sub(r"[\s\-]", "", typed).upper().translate(_READ_FOR)
    if len(code) != _BODY + _CHECK or not set(code) <= set(ALPHABET):
        raise CodeMisread
    body, check = _number_in(code[:_BODY]), _number_in(code[_BODY:])
    if body % _PRIME != check:
        raise CodeMisread
    return code


def _in_base32(number: int, length: int) -> str:
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


def _number_in(text: str) -> int:
    number = 0
    for character in text:
        number = number << 5 | ALPHABET.index(character)
    return number


# ---------------------------------------------------------------------------------------------------------- the people


def points_of(asked: PaperText) -> tuple[PaperPoint, ...]:
    """What is to be compared on such a paper; statements only where it has some."""
    return tuple(point for point in PaperPoint if point is not PaperPoint.TICKS or asked.ticks)


def others_who_may_look(first: UUID, people: Iterable[Person]) -> tuple[Person, ...]:
    """The practitioners who work here beside the first one who looked."""
    return tuple(one for one in people if one.active and one.id != first and Role.PRACTITIONER in one.roles)


def asked_on(filed: PaperFiled, items: Iterable[JournalItem]) -> FormPrinted | PaperText | None:
    """What stood on a filed paper: its printed form, or the text of a PDF signed elsewhere; None if it is not there."""
    if filed.form is None:
        return filed.asked
    found = next((item.content for item in items if item.id == filed.form), None)
    return found if isinstance(found, FormPrinted) else None


def waiting_papers(items: Iterable[JournalItem]) -> tuple[JournalItem, ...]:
    """The filed papers that nobody has taken into the journal or set aside yet, newest first."""
    known = tuple(items)
    used = {paper_of(item.content) for item in known if item.counts}
    waiting = (one for one in known if isinstance(one.content, PaperFiled) and one.counts and one.id not in used)
    return tuple(sorted(waiting, key=lambda item: item.position, reverse=True))


def waiting_for_a_second(items: Iterable[JournalItem]) -> tuple[JournalItem, ...]:
    """The consents on paper that one person has looked at and nobody let count, newest first; none taken back."""
    known = tuple(item for item in items if item.counts)
    over = {item.content.consent for item in known if isinstance(item.content, ConsentConfirmed | ConsentWithdrawn)}
    aside = {item.content.filed for item in known if isinstance(item.content, PaperSetAside)}
    found = (one for one in known if _is_on_paper(one) and one.id not in over and paper_of(one.content) not in aside)
    return tuple(sorted(found, key=lambda item: item.position, reverse=True))


def _is_on_paper(item: JournalItem) -> bool:
    return isinstance(item.content, ConsentSigned) and item.content.paper is not None


def paper_of(content: object) -> UUID | None:
    """The filed paper that a record was read from or sets aside; None for every other record."""
    if isinstance(content, PaperSetAside):
        return content.filed
    paper = getattr(content, "paper", None)
    return getattr(paper, "filed", paper)
