"""People joining, changing and leaving; their passwords, PINs and the statement they sign."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest

from journal_app.domain.clinic import ConfidentialitySigned
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Person, Registration, Role
from journal_app.services import people
from journal_app.services.session import Session
from journal_app.services.staff_port import Newcomer
from tests.clinic import (
    AUDIT,
    OTHER_PASSWORD,
    OWNING,
    PASSWORD,
    PIN,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_password,
    a_patient,
    kinds_written,
    opened,
)

NURSE = Registration("Styrelsen for Patientsikkerhed", "0CDEF", "sygeplejerske")


def a_newcomer(**changes: object) -> Newcomer:
    plain = Newcomer("Bo Lund", PRACTITIONER, a_password(OTHER_PASSWORD), "overlæge", NURSE)
    return replace(plain, **changes)  # type: ignore[arg-type]


def refused(session: Session, attempt: Callable[[Session], object]) -> str:
    size = session.vault.head().size
    with pytest.raises(UserFacing) as refusal:
        attempt(session)
    assert session.vault.head().size == size
    return refusal.value.key


# ------------------------------------------------------------------------------------------------------------- joining


def test_wrong_passwords_of_someone_signed_in_are_throttled_and_told(clinic: OpenClinic) -> None:
    """A screen left open must not be the place to try passwords at."""
    refusals = []
    for _ in range(8):
        with pytest.raises(UserFacing) as refusal:
            people.set_pin(clinic.session, password=a_password("x" * 20), pin="860391")
        refusals.append(refusal.value.key)
        with pytest.raises(UserFacing) as refusal:
            people.change_password(clinic.session, old=a_password("x" * 20), new=a_password("en anden sætning"))
        refusals.append(refusal.value.key)
    assert refusals[0] == "vault.sign_in.wrong_password"
    assert refusals[-1] == "sign_in.too_many"
    wrong = refusals.count("vault.sign_in.wrong_password")
    clinic.sign_out()
    clinic.time.go(minutes=10)
    session = clinic.sign_in(clinic.owner)
    assert kinds_written(session.vault).count("access.sign_in_failed") == wrong  # type: ignore[arg-type]


def test_a_newcomer_signs_in_and_works(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    made = people.admit(clinic.session, a_newcomer(name="  Bo Lund "))
    assert made.kinds == {"user.added", "keyring.changed"}
    assert made.made is not None
    person = clinic.person(made.made)
    assert person == Person(made.made, "Bo Lund", PRACTITIONER, "overlæge", NURSE)
    clinic.passwords[person.id] = OTHER_PASSWORD
    session = clinic.sign_in(person)
    assert session.vault.person == person
    assert opened(session, patient).patient.id == patient


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"name": ""}, "people.no_name"),
        ({"name": "   "}, "people.no_name"),
        ({"name": "Anna Holm"}, "people.same_name"),
        ({"roles": frozenset()}, "people.no_role"),
        ({"password": bytearray(b"kort")}, "password.too_short"),
    ],
)
def test_who_cannot_join(clinic: OpenClinic, changes: dict[str, object], key: str) -> None:
    assert refused(clinic.session, lambda session: people.admit(session, a_newcomer(**changes))) == key


def test_a_password_of_the_clinics_own_words_is_refused(clinic: OpenClinic) -> None:
    for weak in ("klinikholmklinikholm", "bolundbolundbolund", "password1234password"):
        refused(clinic.session, lambda session, weak=weak: people.admit(session, a_newcomer(password=a_password(weak))))  # type: ignore[misc]


def test_a_leavers_name_is_free_again(clinic: OpenClinic) -> None:
    first = clinic.colleague("Bo Lund", RECEPTION)
    people.dismiss(clinic.session, first.id, reason="Nyt arbejde")
    second = clinic.colleague("Bo Lund", RECEPTION)
    assert first.id != second.id


@pytest.mark.parametrize("roles", [PRACTITIONER, RECEPTION, AUDIT], ids=["practitioner", "receptionist", "auditor"])
def test_only_owners_change_people(clinic: OpenClinic, roles: frozenset[Role]) -> None:
    anna = clinic.owner
    session = clinic.sign_in(clinic.colleague("Lise", roles))
    attempts: tuple[Callable[[Session], object], ...] = (
        lambda session: people.admit(session, a_newcomer()),
        lambda session: people.change(session, anna),
        lambda session: people.dismiss(session, anna.id, reason="x"),
    )
    for attempt in attempts:
        assert refused(session, attempt) == "permission.manage_people"


# ------------------------------------------------------------------------------------------------------------ changing


def test_a_change_counts_from_the_next_moment(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    made = people.change(clinic.session, replace(lise, name="Lise Lund", title="sekretær", roles=RECEPTION | AUDIT))
    assert (made.kinds, made.made) == (frozenset({"user.changed"}), lise.id)
    assert clinic.person(lise.id) == replace(lise, name="Lise Lund", title="sekretær", roles=RECEPTION | AUDIT)
    labels = {name.label for name in clinic.door.sign_of(clinic.folder).names}
    assert labels == {"Anna Holm", "Lise Lund"}


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"name": " "}, "people.no_name"),
        ({"name": "Anna Holm"}, "people.same_name"),
        ({"roles": frozenset()}, "people.no_role"),
    ],
)
def test_what_a_change_cannot_do(clinic: OpenClinic, changes: dict[str, object], key: str) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    wrong = replace(lise, **changes)  # type: ignore[arg-type]
    assert refused(clinic.session, lambda session: people.change(session, wrong)) == key


def test_ones_own_name_is_no_other_persons(clinic: OpenClinic) -> None:
    people.change(clinic.session, replace(clinic.owner, title="ejer"))
    assert clinic.vault.person.title == "ejer"


def test_somebody_owns_the_clinic(clinic: OpenClinic) -> None:
    without = replace(clinic.owner, roles=PRACTITIONER)
    assert refused(clinic.session, lambda session: people.change(session, without)) == "people.last_owner"
    clinic.colleague("Mona", OWNING)
    people.change(clinic.session, without)
    assert refused(clinic.session, lambda session: people.admit(session, a_newcomer())) == "permission.manage_people"


def test_the_clinical_key_follows_the_role(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    lise = clinic.colleague("Lise", RECEPTION)
    people.change(clinic.session, replace(lise, roles=PRACTITIONER))
    assert clinic.sign_in(lise).vault.can_read_clinical()
    assert opened(clinic.session, patient).patient.id == patient
    clinic.sign_in(clinic.owner)
    people.change(clinic.session, replace(lise, roles=RECEPTION))
    assert not clinic.sign_in(lise).vault.can_read_clinical()


def test_nobody_unknown_is_changed(clinic: OpenClinic) -> None:
    stranger = Person(uuid4(), "Ingen", RECEPTION)
    assert refused(clinic.session, lambda session: people.change(session, stranger)) == "vault.keyring.unknown_person"
    assert (
        refused(clinic.session, lambda session: people.dismiss(session, stranger.id, reason="x"))
        == "vault.keyring.unknown_person"
    )


# ------------------------------------------------------------------------------------------------------------- leaving


def test_a_leaver_is_gone_and_what_they_wrote_stays_theirs(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    patient = a_patient(clinic.sign_in(lise))
    clinic.sign_in(clinic.owner)
    made = people.dismiss(clinic.session, lise.id, reason="Nyt arbejde")
    assert made.kinds == {"user.removed", "keyring.changed"}
    assert not clinic.person(lise.id).active
    assert opened(clinic.session, patient).items[0].author_name == "Lise"
    with pytest.raises(UserFacing):
        clinic.sign_in(lise)


def test_nobody_leaves_without_a_reason_and_the_last_owner_not_at_all(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    assert refused(clinic.session, lambda session: people.dismiss(session, lise.id, reason=" ")) == "people.no_reason"
    anna = clinic.owner.id
    assert refused(clinic.session, lambda session: people.dismiss(session, anna, reason="x")) == "people.last_owner"


# -------------------------------------------------------------------------------------------------------- clinical key


def test_a_practitioner_grants_the_key_to_who_waits(clinic: OpenClinic) -> None:
    owner = clinic.colleague("Mona Owner", OWNING)
    clinic.sign_in(owner)
    waiting = people.admit(clinic.session, a_newcomer()).made
    assert waiting is not None
    clinic.passwords[waiting] = OTHER_PASSWORD
    assert clinic.session.vault.staff.awaiting_clinical() == (waiting,)
    assert (
        refused(clinic.session, lambda session: people.grant_clinical(session, waiting)) == "permission.write_clinical"
    )
    assert not clinic.sign_in(waiting).vault.can_read_clinical()

    clinic.sign_in(clinic.owner)
    made = people.grant_clinical(clinic.session, waiting)
    assert made.kinds == {"keyring.changed"}
    assert clinic.session.vault.staff.awaiting_clinical() == ()
    assert clinic.sign_in(waiting).vault.can_read_clinical()


# ------------------------------------------------------------------------------------------------------ password, PIN


def test_a_new_password_opens_and_the_old_one_does_not(clinic: OpenClinic) -> None:
    people.change_password(clinic.session, old=a_password(), new=a_password("en helt anden sætning"))
    assert kinds_written(clinic.vault)[-1] == "keyring.changed"
    with pytest.raises(UserFacing) as wrong:
        clinic.sign_in(clinic.owner)
    assert wrong.value.key == "vault.sign_in.wrong_password"
    clinic.sign_in(clinic.owner, password="en helt anden sætning")


def test_a_new_password_needs_the_old_one_and_strength(clinic: OpenClinic) -> None:
    new = "en helt anden sætning"
    for old, other, key in (
        (OTHER_PASSWORD, new, "vault.sign_in.wrong_password"),
        (PASSWORD, "kort", "password.too_short"),
    ):
        found = refused(
            clinic.session,
            lambda session, old=old, other=other: people.change_password(  # type: ignore[misc]
                session, old=a_password(old), new=a_password(other)
            ),
        )
        assert found == key


def test_a_pin_is_set_with_the_password(clinic: OpenClinic) -> None:
    people.set_pin(clinic.session, password=a_password(), pin="860391")
    clinic.vault.confirm_pin("860391")
    clinic.sign_in(clinic.owner)
    clinic.vault.confirm_pin("860391")
    with pytest.raises(UserFacing):
        clinic.vault.confirm_pin(PIN)
    for password, pin in ((OTHER_PASSWORD, "860392"), (PASSWORD, "111111"), (PASSWORD, "12345")):
        refused(
            clinic.session,
            lambda session, password=password, pin=pin: people.set_pin(  # type: ignore[misc]
                session, password=a_password(password), pin=pin
            ),
        )


# ----------------------------------------------------------------------------------------------------------- statement


def test_the_statement_is_signed_once(clinic: OpenClinic) -> None:
    text = people.statement_to_sign(clinic.session, language="da")
    assert text is not None
    assert text.language == "da"
    made = people.sign_statement(clinic.session, text)
    assert made.kinds == {"user.confidentiality_signed"}
    assert people.statement_to_sign(clinic.session, language="da") is None
    content = clinic.vault.newest_of("user.confidentiality_signed")
    assert isinstance(content, ConfidentialitySigned)
    assert (content.user, content.body, content.text.sha256) == (clinic.owner.id, text.body, text.sha256)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    assert people.statement_to_sign(session, language="da") is not None


def test_a_language_without_a_statement_gets_another(clinic: OpenClinic) -> None:
    assert people.statement_to_sign(clinic.session, language="is") is not None


def test_a_clinic_without_a_statement_asks_for_none(clinic: OpenClinic) -> None:
    class Packs:
        def __getattr__(self, name: str) -> object:
            return getattr(clinic.session.packs, name)

        def texts(self, jurisdiction: str) -> tuple[()]:
            return ()

    session = replace(clinic.session, packs=Packs())  # type: ignore[arg-type]
    assert people.statement_to_sign(session, language="da") is None
