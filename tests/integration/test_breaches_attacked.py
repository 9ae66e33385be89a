"""A register of breaches written past the services is found: a step skipped, a false time, a receptionist's word."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.domain.breaches import (
    BreachAssessed,
    BreachClosed,
    BreachNoticed,
    BreachNotified,
    DataKind,
    Nature,
    Next,
    Risk,
)
from journal_app.domain.people import Role
from journal_app.services.staff_port import Newcomer
from journal_app.vault import verifying
from journal_app.vault.acting import Acting, RoleRefused
from journal_app.vault.verifying import Contents, Request, Signatures
from tests.clinic_history import PASSWORD, TestClinic, found_clinic


class Desk:
    """Writes straight into the ledger, in the name of whoever is signed in or of another."""

    def __init__(self, clinic: TestClinic) -> None:
        self.clinic = clinic

    @property
    def me(self) -> tuple[UUID, str]:
        person = self.clinic.vault.person
        return person.id, person.name

    def notice(self, *, aware: datetime | None = None, by: UUID | None = None) -> UUID:
        me, name = self.me
        said = BreachNoticed(
            None,
            aware or self.clinic.moment,
            (Nature.AVAILABILITY,),
            "Serveren er væk",
            (DataKind.HEALTH,),
            None,
            None,
            "",
            by or me,
            name,
        )
        return self.clinic.write("breach.noticed", said).id

    def assess(self, breach: UUID, risk: Risk) -> None:
        self.write("breach.assessed", BreachAssessed(breach, risk, "Derfor", "", "", (), *self.me))

    def notify(self, breach: UUID, at: datetime | None = None, late: str = "") -> None:
        told = BreachNotified(breach, "Datatilsynet", at or self.clinic.moment, "", late, *self.me)
        self.write("breach.notified", told)

    def close(self, breach: UUID, *, named: UUID | None = None) -> None:
        self.write("breach.closed", BreachClosed(breach, "", "", *self.me), named)

    def write(self, kind: str, content: object, named: UUID | None = None) -> None:
        breach = named or content.breach  # type: ignore[attr-defined]
        self.clinic.write(kind, content, refs={"breach": (breach,)})

    def next_of(self, breach: UUID) -> Next | None:
        return next(one for one in self.clinic.vault.breaches() if one.id == breach).next

    def found(self, contents: Contents = Contents.OPENED) -> set[str]:
        self.clinic.vault.close()
        report = verifying.verify(self.clinic.unlocked(), Request(signatures=Signatures.ALL, contents=contents))
        return {one.key.removeprefix("verify.") for one in report.found()}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(found_clinic(tmp_path))


@pytest.mark.parametrize("contents", Contents)
def test_what_was_done_as_it_should_is_sound(desk: Desk, contents: Contents) -> None:
    breach = desk.notice()
    desk.assess(breach, Risk.SOME)
    desk.notify(breach)
    desk.close(breach)
    assert desk.next_of(breach) is None
    assert desk.found(contents) == set()


def test_steps_that_were_skipped_count_for_nothing_and_are_found(desk: Desk) -> None:
    unjudged, unnotified = desk.notice(), desk.notice()
    desk.notify(unjudged)
    desk.close(unjudged)
    desk.assess(unnotified, Risk.SOME)
    desk.close(unnotified)
    assert (desk.next_of(unjudged), desk.next_of(unnotified)) == (Next.ASSESS, Next.NOTIFY)
    assert desk.found() == {"references.breach_order"}


def test_a_notification_before_anybody_knew_is_found(desk: Desk) -> None:
    breach = desk.notice()
    desk.assess(breach, Risk.SOME)
    desk.notify(breach, desk.clinic.moment - timedelta(days=1))
    assert desk.next_of(breach) is Next.NOTIFY
    assert desk.found() == {"references.breach_order"}


def test_a_late_notification_without_a_reason_is_found(desk: Desk) -> None:
    breach = desk.notice(aware=desk.clinic.moment - timedelta(hours=80))
    desk.assess(breach, Risk.SOME)
    desk.notify(breach)
    assert desk.next_of(breach) is Next.NOTIFY
    assert desk.found() == {"references.breach_order"}


def test_a_clinic_that_says_it_will_know_only_tomorrow_is_found(desk: Desk) -> None:
    desk.notice(aware=desk.clinic.moment + timedelta(days=1))
    assert desk.clinic.vault.breaches() == ()
    assert desk.found() == {"references.breach_order"}


def test_a_breach_in_anothers_name_and_a_step_of_none_are_found(desk: Desk) -> None:
    desk.notice(by=uuid4())
    desk.assess(uuid4(), Risk.NONE)
    assert desk.clinic.vault.breaches() == ()
    assert desk.found() >= {"authority.another", "references.unknown"}


def test_a_step_that_names_another_breach_outside_than_inside_is_found(desk: Desk) -> None:
    breach, other = desk.notice(), desk.notice()
    desk.assess(breach, Risk.NONE)
    desk.close(breach, named=other)
    assert desk.found() == {"references.body_differs"}


def test_a_receptionist_cannot_close_and_who_forces_it_is_found(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    breach = desk.notice()
    desk.assess(breach, Risk.NONE)
    lise = Newcomer("Lise", frozenset({Role.RECEPTIONIST}), bytearray(PASSWORD))
    desk.clinic.sign_in(desk.clinic.vault.staff.admit(lise, at=desk.clinic.now()).id)
    with pytest.raises(RoleRefused):
        desk.close(breach)
    monkeypatch.setattr(Acting, "_require_role", lambda *_args, **_facts: None)
    desk.close(breach)
    assert desk.next_of(breach) is Next.CLOSE
    assert desk.found() == {"authority.role"}
