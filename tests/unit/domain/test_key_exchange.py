"""Which keys are due to be exchanged, from what the ledger says alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from uuid import UUID, uuid4

import pytest

from journal_app.domain.clinic import KeyringChanged, UserAdded, UserChanged, UserKeyChanged, UserRemoved
from journal_app.domain.key_exchange import Cause, Due, Exchange, KeysRotated, SeatLost, exchange_due
from journal_app.domain.people import Role

DAY = datetime(2026, 11, 23, 8, tzinfo=UTC)
BO, RIE, SEAT = uuid4(), uuid4(), uuid4()
IN_FORCE = KeyringChanged(4, "", "keys exchanged", (), 2, (), "", ())
BOTH = (KeysRotated(2, 2, "ab" * 32, "cd" * 64, (Cause.LEFT,)), IN_FORCE)
REGISTRY_ALONE = (KeysRotated(2, 1, "", "", (Cause.LEFT,)), IN_FORCE)


def added(person: UUID, *roles: Role) -> UserAdded:
    return UserAdded(person, "Bo", tuple(roles), "", None, "", "")


def changed(person: UUID, *roles: Role) -> UserChanged:
    return UserChanged(person, "Bo", tuple(roles), "", None)


def after(*contents: object) -> Exchange:
    return exchange_due((DAY + timedelta(days=day), content) for day, content in zip(count(), contents, strict=False))


PRACTITIONER, RECEPTION = added(BO, Role.PRACTITIONER), added(RIE, Role.RECEPTIONIST)


def test_nothing_is_due_while_nobody_left() -> None:
    found = after(PRACTITIONER, RECEPTION, changed(BO, Role.PRACTITIONER, Role.OWNER), *BOTH)
    assert (found, found.is_due, found.causes) == (Exchange(), False, ())


@pytest.mark.parametrize(
    ("content", "cause", "about"),
    [
        (UserRemoved(BO, "Rejst"), Cause.LEFT, BO),
        (SeatLost(SEAT, None, "I toget"), Cause.COMPUTER_LOST, SEAT),
        (UserKeyChanged(RIE, "", "", "recovery"), Cause.KIT_USED, RIE),
    ],
)
def test_both_keys_are_due(content: object, cause: Cause, about: UUID) -> None:
    due = Due(cause, DAY + timedelta(days=2), about)
    assert after(PRACTITIONER, RECEPTION, content) == Exchange((due,), (due,))


def test_a_receptionist_who_left_never_had_the_clinical_key() -> None:
    found = after(PRACTITIONER, RECEPTION, UserRemoved(RIE, "Rejst"))
    assert (len(found.registry), found.clinical, found.is_due) == (1, (), True)


def test_who_treats_no_more_and_stays_had_the_clinical_key_alone() -> None:
    found = after(PRACTITIONER, changed(BO, Role.RECEPTIONIST), UserRemoved(BO, "Rejst"))
    assert [one.cause for one in found.clinical] == [Cause.CARES_NO_MORE]
    assert [one.cause for one in found.registry] == [Cause.LEFT]
    assert found.causes == (Cause.LEFT, Cause.CARES_NO_MORE)


def test_an_exchange_ends_what_was_due_before_it() -> None:
    left, lost = UserRemoved(BO, "Rejst"), SeatLost(SEAT, None, "")
    assert not after(PRACTITIONER, left, *BOTH).is_due
    found = after(PRACTITIONER, left, *REGISTRY_ALONE)
    assert (found.registry, [one.cause for one in found.clinical]) == ((), [Cause.LEFT])
    assert not after(PRACTITIONER, left, *REGISTRY_ALONE, *BOTH).is_due
    assert after(PRACTITIONER, left, *BOTH, lost).causes == (Cause.COMPUTER_LOST,)


def test_other_records_say_nothing_of_it() -> None:
    assert after("anything", None) == Exchange()
