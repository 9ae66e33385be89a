"""One person's session, and what an act says it changed."""

from __future__ import annotations

from uuid import uuid4

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Permission
from journal_app.services.session import ChangeSet
from tests.clinic import RECEPTION, OpenClinic


def test_a_session_asks_what_its_person_may_at_this_moment(clinic: OpenClinic) -> None:
    clinic.session.require(Permission.MANAGE_CLINIC)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    session.require(Permission.REGISTER_PATIENT)
    with pytest.raises(UserFacing):
        session.require(Permission.MANAGE_CLINIC)


def test_a_session_has_the_clinics_time(clinic: OpenClinic) -> None:
    before = clinic.time.moment
    assert clinic.session.now() > before


def test_a_change_set_says_what_and_whom() -> None:
    patient = uuid4()
    made = ChangeSet.of("note.signed", patients=[patient, patient], made=patient)
    assert (made.kinds, made.patients, made.made) == (frozenset({"note.signed"}), frozenset({patient}), patient)
    assert ChangeSet.of() == ChangeSet(frozenset())
