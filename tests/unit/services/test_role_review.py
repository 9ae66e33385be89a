"""The yearly review of who holds which role, and what is due: whom it shows, who signs it, and when it is due again."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.role_review import RoleVerdict
from journal_app.services import people, reviews_due, role_review
from journal_app.services.reviews_due import Due
from journal_app.services.role_review import Said
from tests.clinic import AUDIT, PRACTITIONER, RECEPTION, OpenClinic

RIGHT = Said(RoleVerdict.RIGHT)


def all_right(clinic: OpenClinic) -> dict[UUID, Said]:
    return {one.person.id: RIGHT for one in role_review.look(clinic.session).people}


def due(clinic: OpenClinic) -> dict[Due, bool]:
    return {one.what: one.is_overdue for one in reviews_due.find(clinic.session)}


def test_it_shows_everyone_with_what_they_hold(clinic: OpenClinic) -> None:
    pia, lise = clinic.colleague("Pia Læge", PRACTITIONER), clinic.colleague("Lise Krogh", RECEPTION)
    clinic.sign_in(lise)
    clinic.sign_in(clinic.owner)
    gone = clinic.colleague("Gitte Væk", RECEPTION)
    people.dismiss(clinic.session, gone.id, reason="Stoppet")
    shown = {one.person.name: one for one in role_review.look(clinic.session).people}
    assert list(shown) == ["Anna Holm", "Lise Krogh", "Pia Læge"]
    assert shown["Pia Læge"].holds_clinical_key
    assert shown["Pia Læge"].last_sign_in is None
    assert shown["Lise Krogh"].last_sign_in is not None
    assert not shown["Lise Krogh"].holds_clinical_key
    assert pia.id in {one.person.id for one in shown.values()}


def test_an_owner_signs_of_everyone_and_an_auditor_reads_it(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise Krogh", RECEPTION)
    said = all_right(clinic)
    del said[lise.id]
    with pytest.raises(UserFacing) as missing:
        role_review.sign(clinic.session, said)
    assert missing.value.key == "roles.not_all"
    with pytest.raises(UserFacing) as silent:
        role_review.sign(clinic.session, {**said, lise.id: Said(RoleVerdict.TO_CHANGE, " ")})
    assert silent.value.key == "roles.no_note"
    role_review.sign(clinic.session, {**said, lise.id: Said(RoleVerdict.TO_CHANGE, "Stopper til sommer")})
    clinic.sign_in(clinic.colleague("Ida Revisor", AUDIT))
    sheet = role_review.look(clinic.session)
    assert not sheet.may_sign
    assert sheet.last is not None
    assert [(one.name, one.verdict, one.note) for one in sheet.last.people] == [
        ("Anna Holm", RoleVerdict.RIGHT, ""),
        ("Lise Krogh", RoleVerdict.TO_CHANGE, "Stopper til sommer"),
    ]
    with pytest.raises(UserFacing) as refusal:
        role_review.sign(clinic.session, all_right(clinic))
    assert refusal.value.key == "permission.manage_people"
    clinic.sign_in(lise)
    with pytest.raises(UserFacing):
        role_review.look(clinic.session)


def test_it_is_due_again_after_a_year(clinic: OpenClinic) -> None:
    assert not due(clinic)[Due.ROLES]
    clinic.time.go(days=366)
    assert role_review.look(clinic.session).is_overdue
    assert due(clinic)[Due.ROLES]
    role_review.sign(clinic.session, all_right(clinic))
    sheet = role_review.look(clinic.session)
    assert sheet.due - sheet.today == timedelta(days=365)
    assert due(clinic) == {
        Due.ROLES: False,
        Due.ACCESS_LOG: True,
        Due.QUERIES: False,
        Due.OWN_LOOKS: False,
        Due.RESTRICTED_OPENED: False,
    }
