"""What roles allow, and who may not leave."""

from __future__ import annotations

from itertools import combinations
from uuid import UUID

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.findings import Severity
from journal_app.domain.people import (
    PERMISSIONS,
    Permission,
    Person,
    Role,
    holds_clinical_key,
    judge_removal,
    judge_roles,
    permissions,
    require,
)

P = Permission
EVERY_COMBINATION = [frozenset(chosen) for size in range(len(Role) + 1) for chosen in combinations(Role, size)]
CLINICAL = {P.READ_CLINICAL, P.WRITE_CLINICAL, P.SIGN_TREATMENT, P.EXPORT_PATIENT, P.OPEN_VIAL, P.RECALL}


def person(number: int, *roles: Role, active: bool = True) -> Person:
    return Person(UUID(int=number), f"Person {number}", frozenset(roles), active=active)


@pytest.mark.parametrize("roles", EVERY_COMBINATION)
def test_roles_together_allow_what_each_allows(roles: frozenset[Role]) -> None:
    assert permissions(roles) == {permission for role in roles for permission in PERMISSIONS[role]}


@pytest.mark.parametrize("roles", EVERY_COMBINATION)
def test_nothing_but_practitioner_gives_anything_clinical(roles: frozenset[Role]) -> None:
    assert permissions(roles) & CLINICAL == (CLINICAL if Role.PRACTITIONER in roles else set())
    assert holds_clinical_key(roles) is (Role.PRACTITIONER in roles)


def test_each_role_has_what_its_days_need() -> None:
    assert permissions({Role.RECEPTIONIST}) == {
        P.SEARCH_PATIENTS,
        P.READ_REGISTRY,
        P.REGISTER_PATIENT,
        P.CHANGE_PATIENT,
        P.KEEP_STOCK,
        P.HAND_OVER,
        P.RECEIVE_REQUEST,
    }
    assert P.ANSWER_REQUEST in permissions({Role.OWNER}) & permissions({Role.PRACTITIONER})
    assert permissions({Role.AUDITOR}) == {
        P.SEARCH_PATIENTS,
        P.READ_ACCESS_LOG,
        P.EXPORT_ACCESS_REPORT,
        P.PROPOSE_ERASURE,
        P.READ_BREACHES,
        P.READ_PROCESSING,
        P.READ_REPORTS,
    }
    assert permissions({Role.OWNER}) >= {P.MANAGE_PEOPLE, P.MANAGE_CLINIC, P.READ_ACCESS_LOG, P.RESTORE_BACKUP}
    assert permissions({Role.PRACTITIONER}) >= CLINICAL | permissions({Role.RECEPTIONIST})
    assert not permissions({Role.PRACTITIONER}) & {P.MANAGE_PEOPLE, P.READ_ACCESS_LOG}
    assert permissions(()) == frozenset()


def test_every_permission_is_somebodys() -> None:
    assert permissions(Role) == set(Permission)


@pytest.mark.parametrize("permission", list(Permission))
@pytest.mark.parametrize("roles", EVERY_COMBINATION)
def test_require_refuses_what_the_roles_do_not_allow(roles: frozenset[Role], permission: Permission) -> None:
    someone = person(1, *roles)
    if permission in permissions(roles):
        require(someone, permission)
    else:
        with pytest.raises(UserFacing, match=r"[.]$") as refused:
            require(someone, permission)
        assert refused.value.key == f"permission.{permission.value}"


def test_a_leaver_may_do_nothing() -> None:
    with pytest.raises(UserFacing) as refused:
        require(person(1, *Role, active=False), P.SEARCH_PATIENTS)
    assert refused.value.key == "person.inactive"


OWNER = person(1, Role.OWNER, Role.PRACTITIONER)
NURSE = person(2, Role.PRACTITIONER)
RECEPTION = person(3, Role.RECEPTIONIST)
LEFT = person(4, Role.OWNER, Role.PRACTITIONER, active=False)


@pytest.mark.parametrize(
    ("leaver", "people", "expected"),
    [
        (OWNER, (OWNER, RECEPTION), ["error:people.last_owner", "warn:people.last_practitioner"]),
        (OWNER, (OWNER, NURSE), ["error:people.last_owner"]),
        (OWNER, (OWNER, NURSE, LEFT), ["error:people.last_owner"]),
        (OWNER, (OWNER, NURSE, person(5, Role.OWNER)), []),
        (NURSE, (NURSE, person(5, Role.OWNER), LEFT), ["warn:people.last_practitioner"]),
        (RECEPTION, (OWNER, RECEPTION), []),
        (LEFT, (OWNER, LEFT), []),
        (person(9, Role.OWNER), (OWNER,), []),
    ],
)
def test_who_may_leave(leaver: Person, people: tuple[Person, ...], expected: list[str]) -> None:
    findings = judge_removal(leaver.id, people)
    assert [f"{finding.severity}:{finding.key}" for finding in findings] == expected


def test_roles_may_change_as_long_as_an_owner_stays() -> None:
    people = (OWNER, NURSE)
    assert judge_roles(OWNER.id, frozenset({Role.OWNER}), people) == ()
    assert judge_roles(NURSE.id, frozenset({Role.OWNER, Role.PRACTITIONER}), people) == ()
    (finding,) = judge_roles(OWNER.id, frozenset({Role.PRACTITIONER}), people)
    assert finding.severity is Severity.ERROR
    (finding,) = judge_roles(OWNER.id, frozenset({Role.OWNER}), (OWNER, RECEPTION))
    assert (finding.severity, finding.key) == (Severity.WARN, "people.last_practitioner")
