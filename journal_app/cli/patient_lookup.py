"""Finds the one patient that somebody names on the command line; every look is traced like one at a screen."""

from __future__ import annotations

import re
from uuid import UUID

from journal_app.cli.arguments import Usage
from journal_app.domain.identifiers import digits_of
from journal_app.domain.names import display_name, fold, plain_name
from journal_app.domain.patients import Patient, PatientStub
from journal_app.services import gate
from journal_app.services.search import PatientSearch
from journal_app.services.session import Session

_TITLE = re.compile(r"\s*\([^()]*\)$")
_FEWEST_DIGITS = 6
_MOST_LOOKED_INTO = 5


def find_patient(session: Session, named: str) -> UUID:
    """The patient with this id, this identifier or exactly this name.

    Raises:
        Usage: there is none, or more than one.
        UserFacing: no permission to search.
    """
    wanted = named.strip()
    if (by_id := _as_id(wanted)) is not None:
        return by_id
    search = PatientSearch(session)
    stubs = search.find(_TITLE.sub("", wanted))  # a title is shown behind the name, and not searched by
    search.settle()
    found = {stub.merged_into or stub.id for stub in stubs if _is_meant(session, stub, wanted, of=len(stubs))}
    if len(found) != 1:
        what = "no patient" if not found else f"{len(found)} patients"
        raise Usage(f"{what} of exactly this name or identifier; use the whole identifier or the journal's own id")
    return found.pop()


def _as_id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _is_meant(session: Session, stub: PatientStub, wanted: str, *, of: int) -> bool:
    if len(digits_of(wanted)) < _FEWEST_DIGITS:
        return fold(wanted) in {fold(plain_name(stub.name)), fold(display_name(stub.name)), _family_first(stub)}
    if stub.identifier is not None and _is_same_number(stub.identifier.value, wanted):
        return True
    # A line shows the first identifier only; the others stand in the registry, which is opened, and traced, for few.
    return of <= _MOST_LOOKED_INTO and _has_number(gate.take_registry(session, stub.id).patient, wanted)


def _family_first(stub: PatientStub) -> str:
    return fold(f"{stub.name.family} {stub.name.given}")


def _has_number(patient: Patient, wanted: str) -> bool:
    return any(_is_same_number(identifier.value, wanted) for identifier in patient.details.identifiers)


def _is_same_number(value: str, wanted: str) -> bool:
    """Twelve Swedish digits may be written as ten, without the century."""
    written, known = digits_of(wanted), digits_of(value)
    return written == known or (len(known) == 12 and written == known[2:])  # noqa: PLR2004 -- as stored
