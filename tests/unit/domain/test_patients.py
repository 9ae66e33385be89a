"""Registrations: what is wrong in one, what changed between two, and when two are one person."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.findings import Severity
from journal_app.domain.identifiers import Identifier, IdentifierSystem, SyntheticNumbers
from journal_app.domain.names import PersonName
from journal_app.domain.patients import (
    Address,
    Certainty,
    Channel,
    Contact,
    Duplicate,
    Gender,
    Ground,
    PatientDetails,
    age_on,
    changes,
    judge_duplicate,
    validate,
)

TODAY = date(2026, 11, 23)
CPR = Identifier(IdentifierSystem.CPR, "0707614285")
METTE = PatientDetails(
    name=PersonName("Nielsen", "Mette", "Fru", "Mette"),
    identifiers=(CPR,),
    born=date(1961, 7, 7),
    gender=Gender.FEMALE,
    address=Address("Storegade 1\n2. tv", "8000", "Aarhus", "DK"),
    phones=("12 34 56 78",),
    email="mette@example.dk",
    language="da",
    next_of_kin=Contact("Ole", "husband", "87654321"),
    own_doctor="Dr. Hansen\nTorvet 2",
    reception_notes="Hears badly.",
    preferred_channel=Channel.SMS,
)


def found(details: PatientDetails) -> list[str]:
    findings = validate(details, today=TODAY)
    assert all(finding.message.endswith(".") for finding in findings)
    return [f"{finding.severity}:{finding.key}:{finding.field}" for finding in findings]


def test_a_complete_registration_has_no_findings() -> None:
    assert found(METTE) == []
    assert found(PatientDetails(PersonName("", "Mette"))) == []
    assert found(PatientDetails(PersonName("Nielsen", ""))) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"name": PersonName(" ", "")}, ["error:patient.name_missing:name.family"]),
        ({"born": date(2026, 11, 24), "identifiers": ()}, ["error:patient.born_in_future:born"]),
        ({"born": date(1900, 11, 23), "identifiers": ()}, ["error:patient.born_too_long_ago:born"]),
        ({"born": date(1900, 11, 24), "identifiers": ()}, []),
        ({"born": date(1890, 1, 1), "identifiers": (), "died": date(1990, 1, 1)}, []),
        ({"died": date(2026, 11, 24)}, ["error:patient.died_in_future:died"]),
        ({"died": date(1961, 7, 6)}, ["error:patient.died_before_birth:died"]),
        ({"died": TODAY}, []),
        ({"email": ""}, []),
        ({"email": "mette.o'brien+x@sub.example.co.uk"}, []),
        ({"email": "bøv@blåbær.dk"}, []),
        ({"email": "a@b.xn--p1ai"}, []),
        *(
            ({"email": email}, ["error:patient.email:email"])
            for email in ("mette", "@example.dk", "mette@", "mette@example", "me tte@example.dk", "a@b..dk", "a@@b.dk")
        ),
        ({"phones": ("12345678", "none")}, ["warn:patient.phone_without_digits:phones.1"]),
        ({"phones": ("1\0",)}, ["error:text.control_character:phones.0"]),
        ({"identifiers": (Identifier(IdentifierSystem.CPR, "07"),)}, ["error:identifier.cpr.shape:identifiers.0"]),
        (
            {"identifiers": (CPR, Identifier(IdentifierSystem.CPR, "1111111118"))},
            ["warn:identifier.second_of_kind:identifiers.1", "warn:identifier.other_birth_date:identifiers.1"],
        ),
        (
            {
                "identifiers": (
                    Identifier(IdentifierSystem.PASSPORT, "AB123456"),
                    Identifier(IdentifierSystem.OTHER, "1"),
                )
            },
            ["warn:identifier.issuer_missing:identifiers.0", "warn:identifier.issuer_missing:identifiers.1"],
        ),
        (
            {
                "identifiers": (
                    Identifier(IdentifierSystem.PASSPORT, "AB123456", "DK"),
                    Identifier(IdentifierSystem.PASSPORT, "AB123457", "SE"),
                    Identifier(IdentifierSystem.NONE, ""),
                )
            },
            [],
        ),
        ({"born": date(1961, 7, 8)}, ["warn:identifier.other_birth_date:identifiers.0"]),
        ({"born": None}, []),
        ({"reception_notes": "a\u202eb"}, ["error:text.bidi_override:reception_notes"]),
        ({"reception_notes": "x" * 10_000_000}, ["error:text.too_long:reception_notes"]),
        ({"email": "x" * 10_000_000}, ["error:text.too_long:email"]),
        ({"phones": ("1" * 10_000_000,)}, ["error:text.too_long:phones.0"]),
        ({"name": PersonName("Niel\nsen", "Mette")}, ["error:text.line_break:name.family"]),
        ({"address": Address(city="Aar\0hus")}, ["error:text.control_character:address.city"]),
        ({"next_of_kin": Contact(name="O\0le")}, ["error:text.control_character:next_of_kin.name"]),
    ],
)
def test_finds_what_is_wrong(change: dict[str, object], expected: list[str]) -> None:
    assert found(replace(METTE, **change)) == expected  # type: ignore[arg-type]


def test_a_finding_about_length_says_how_long() -> None:
    (finding,) = validate(replace(METTE, language="x" * 41), today=TODAY)
    assert finding.params == (("max_length", 40),)
    assert finding.message == "This text is too long: at most 40 characters fit here."


def test_test_numbers_belong_to_a_demo_clinic() -> None:
    details = replace(METTE, identifiers=(Identifier(IdentifierSystem.NHS, "9990000018"),))
    assert [finding.severity for finding in validate(details, today=TODAY)] == [Severity.ERROR]
    accepted = validate(details, today=TODAY, synthetic=SyntheticNumbers.ACCEPTED)
    assert [finding.severity for finding in accepted] == [Severity.WARN]


def test_names_what_changed_in_the_order_of_the_form() -> None:
    assert changes(METTE, METTE) == ()
    after = replace(
        METTE,
        name=replace(METTE.name, family="Hansen"),
        phones=(),
        address=replace(METTE.address, city="Odense", street=""),
        died=TODAY,
    )
    assert changes(METTE, after) == ("name.family", "address.street", "address.city", "phones", "died")
    assert changes(after, METTE) == changes(METTE, after)


def test_every_field_can_change() -> None:
    nobody = PatientDetails(PersonName("", ""))
    changed = changes(nobody, replace(METTE, died=TODAY, needs_interpreter=True))
    assert {name.partition(".")[0] for name in changed} == {part.name for part in fields(PatientDetails)}


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(1961, 7, 7), date(2026, 7, 6), 64),
        (date(1961, 7, 7), date(2026, 7, 7), 65),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
        (date(2026, 7, 7), date(2026, 7, 6), -1),
    ],
)
def test_age_on_a_day(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


def likeness(change: dict[str, object], base: PatientDetails = METTE) -> tuple[Certainty, set[Ground]] | None:
    judged = judge_duplicate(base, replace(base, **change))  # type: ignore[arg-type]
    return None if judged is None else (judged.certainty, set(judged.grounds))


NO_NUMBER = replace(METTE, identifiers=())
NAME_BORN = {Ground.NAME, Ground.BORN}


def test_the_same_identifier_is_the_same_person() -> None:
    stranger = PatientDetails(PersonName("Olsen", "Ib"), identifiers=(Identifier(IdentifierSystem.OTHER, "1"), CPR))
    assert judge_duplicate(METTE, stranger) == Duplicate(Certainty.SAME, (Ground.IDENTIFIER,))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Identifier(IdentifierSystem.CPR, "0101650035"), Identifier(IdentifierSystem.CHI, "0101650035"), False),
        (Identifier(IdentifierSystem.PASSPORT, "AB1", "DK"), Identifier(IdentifierSystem.PASSPORT, "ab1", "dk "), True),
        (Identifier(IdentifierSystem.PASSPORT, "AB1", "DK"), Identifier(IdentifierSystem.PASSPORT, "AB1", "SE"), False),
        (Identifier(IdentifierSystem.NONE, "17"), Identifier(IdentifierSystem.NONE, "17"), False),
        (Identifier(IdentifierSystem.OTHER, ""), Identifier(IdentifierSystem.OTHER, ""), False),
    ],
)
def test_an_identifier_counts_with_its_issuer(one: Identifier, other: Identifier, same: bool) -> None:
    first = PatientDetails(PersonName("Nielsen", "Mette"), identifiers=(one,))
    second = PatientDetails(PersonName("Olsen", "Ib"), identifiers=(other,))
    assert (judge_duplicate(first, second) is not None) is same


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, (Certainty.LIKELY, NAME_BORN | {Ground.PHONE, Ground.EMAIL})),
        ({"email": ""}, (Certainty.LIKELY, NAME_BORN | {Ground.PHONE})),
        ({"email": " METTE@example.dk", "phones": ()}, (Certainty.LIKELY, NAME_BORN | {Ground.EMAIL})),
        ({"email": "", "phones": ("+4512345678",)}, (Certainty.LIKELY, NAME_BORN | {Ground.PHONE})),
        ({"email": "", "phones": ("5678",)}, (Certainty.POSSIBLE, NAME_BORN)),
        ({"email": "", "phones": ()}, (Certainty.POSSIBLE, NAME_BORN)),
        (
            {"name": PersonName("Mette", "Nielsen"), "email": "", "phones": ()},
            (Certainty.POSSIBLE, {Ground.SWAPPED_NAME, Ground.BORN}),
        ),
        ({"name": PersonName("NIELSEN", "Mette Marie"), "email": "", "phones": ()}, (Certainty.POSSIBLE, NAME_BORN)),
        ({"name": PersonName("Nielsen", "Marie"), "email": "", "phones": ()}, None),
        ({"name": PersonName("Nielsen", "")}, None),
        ({"name": PersonName("Hansen", "Mette")}, None),
        ({"born": date(1961, 7, 8)}, None),
        ({"born": None}, None),
    ],
)
def test_name_and_birth_date_make_a_possible_duplicate(
    change: dict[str, object], expected: tuple[Certainty, set[Ground]] | None
) -> None:
    assert likeness(change, NO_NUMBER) == expected


def test_spellings_of_one_name_are_one_name() -> None:
    base = replace(NO_NUMBER, name=PersonName("Sørensen", "Åse"))
    assert likeness({"name": PersonName("Soerensen", "Aase")}, base) is not None
    only_family = replace(NO_NUMBER, name=PersonName("Cher", ""))
    assert likeness({"name": PersonName("Chér", "")}, only_family) is not None
    only_given = replace(NO_NUMBER, name=PersonName("", "Cher"))
    assert likeness({}, only_given) is not None


def test_names_without_letters_are_no_names() -> None:
    assert likeness({}, replace(NO_NUMBER, name=PersonName("--", "!"))) is None


def test_two_without_birth_dates_are_not_compared_by_name() -> None:
    assert likeness({}, replace(NO_NUMBER, born=None)) is None


FEW_NAMES = st.sampled_from(("", "Nielsen", "NIELSEN", "Mette", "Mette Marie", "Marie", "Åse", "Aase", "-"))
FEW_DETAILS = st.builds(
    PatientDetails,
    name=st.builds(PersonName, FEW_NAMES, FEW_NAMES),
    identifiers=st.lists(
        st.builds(
            Identifier,
            st.sampled_from((IdentifierSystem.CPR, IdentifierSystem.OTHER, IdentifierSystem.NONE)),
            st.sampled_from(("", "1", "2")),
        ),
        max_size=2,
    ).map(tuple),
    born=st.sampled_from((None, date(1961, 7, 7), date(1961, 7, 8))),
    phones=st.lists(st.sampled_from(("12345678", "+4512345678", "5678", "07700 900123", "")), max_size=2).map(tuple),
    email=st.sampled_from(("", "a@b.dk", "A@B.dk", "c@d.dk")),
)


@given(FEW_DETAILS, FEW_DETAILS)
def test_the_judgement_is_the_same_both_ways(one: PatientDetails, other: PatientDetails) -> None:
    assert judge_duplicate(one, other) == judge_duplicate(other, one)


@given(FEW_DETAILS)
def test_whoever_has_an_identifier_is_a_duplicate_of_themselves(details: PatientDetails) -> None:
    judged = judge_duplicate(details, details)
    if any(identifier.value and identifier.system is not IdentifierSystem.NONE for identifier in details.identifiers):
        assert judged is not None
        assert judged.certainty is Certainty.SAME
