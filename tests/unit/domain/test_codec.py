"""How contents are written as plain JSON and read again: nothing is lost, and there is one spelling for each value."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_app.domain.codec import (
    ContentUnreadable,
    Json,
    decode_shown_time,
    decode_time,
    encode_time,
    from_fields,
    to_fields,
)
from journal_app.domain.consents import InformationGiven, TextReference
from journal_app.domain.names import PersonName
from journal_app.domain.patients import PatientDetails, PatientRegistered, Source
from journal_app.domain.people import Role
from journal_app.domain.treatments import NoteKind, ProductLine
from tests.unit.domain.contents import CONTENTS, contents_of


@pytest.mark.parametrize("content", CONTENTS, ids=lambda cls: cls.__name__)
def test_every_content_survives_the_round_trip(content: type[Any]) -> None:
    @settings(max_examples=20)
    @given(contents_of(content))
    def holds(value: object) -> None:
        written = to_fields(value)
        assert from_fields(content, json.loads(json.dumps(written))) == value
        assert to_fields(from_fields(content, written)) == written

    holds()


@pytest.mark.parametrize("content", CONTENTS, ids=lambda cls: cls.__name__)
def test_what_is_written_is_plain_json_without_a_float(content: type[Any]) -> None:
    @settings(max_examples=20)
    @given(contents_of(content))
    def holds(value: object) -> None:
        assert _is_plain(to_fields(value))

    holds()


def _is_plain(value: Any) -> bool:  # noqa: ANN401 -- what was written
    match value:
        case dict():
            return all(key.isascii() and _is_plain(part) for key, part in value.items())
        case list():
            return all(_is_plain(part) for part in value)
        case _:
            return type(value) in {str, int, bool, type(None)}


@pytest.mark.parametrize("content", CONTENTS, ids=lambda cls: cls.__name__)
def test_an_unknown_or_a_missing_field_is_refused(content: type[Any]) -> None:
    @settings(max_examples=20)
    @given(contents_of(content))
    def holds(value: object) -> None:
        written = to_fields(value)
        with pytest.raises(ContentUnreadable):
            from_fields(content, {**written, "unheard_of": 1})
        for name in _required(content) & written.keys():
            with pytest.raises(ContentUnreadable):
                from_fields(content, {key: part for key, part in written.items() if key != name})

    holds()


def _required(content: type[Any]) -> set[str]:
    from dataclasses import MISSING

    return {part.name for part in fields(content) if part.default is MISSING and part.default_factory is MISSING}


@pytest.mark.parametrize("content", CONTENTS, ids=lambda cls: cls.__name__)
def test_a_field_of_another_shape_is_refused_and_no_value_is_quoted(content: type[Any]) -> None:
    @settings(max_examples=20)
    @given(contents_of(content), st.data())
    def holds(value: object, data: st.DataObject) -> None:
        written = to_fields(value)
        name = data.draw(st.sampled_from(sorted(written)))
        strange: list[Json] = [{"patient": "Mette"}, ["Mette"], 1.5, "Mette", True]  # type: ignore[list-item]
        other = data.draw(st.sampled_from([part for part in strange if type(part) is not type(written[name])]))
        with pytest.raises(ContentUnreadable) as refusal:
            from_fields(content, {**written, name: other})
        assert "Mette" not in str(refusal.value)

    holds()


def test_a_left_out_field_takes_its_default() -> None:
    assert from_fields(ProductLine, _product(expiry=None)) == replace(_line(), expiry=None)
    reference: Json = {"id": "t", "version": "1", "language": "da", "sha256": "ab"}
    given_by = str(UUID(int=1))
    written: dict[str, Json] = {
        "treatment": "x",
        "text": reference,
        "written_at": None,
        "oral_at": None,
        "given_by": given_by,
        "given_by_name": "Anna",
    }
    content = from_fields(InformationGiven, written)
    assert content == InformationGiven("x", TextReference("t", "1", "da", "ab"), None, None, UUID(int=1), "Anna")
    assert (content.refused, content.questions) == (False, "")


def _line() -> ProductLine:
    return ProductLine("Botox", "AbbVie", "C1", date(2028, 1, 1), Decimal("2.50"), "U")


def _product(**changes: Json) -> dict[str, Json]:
    return {**to_fields(_line()), **changes}


def test_decimals_keep_their_digits() -> None:
    assert _product()["amount"] == "2.50"
    assert str(from_fields(ProductLine, _product(amount="2.500")).amount) == "2.500"


@pytest.mark.parametrize(
    "amount", ["two", 2, 1.5, True, None, "", {}, "NaN", "Infinity", "-sNaN", " 2", "2_0", "+2", "٢"]
)
def test_what_is_no_decimal_is_refused(amount: Json) -> None:
    with pytest.raises(ContentUnreadable):
        from_fields(ProductLine, _product(amount=amount))


@pytest.mark.parametrize("expiry", ["2028-13-01", "01-01-2028", "20280101", "2028-W01-1", 20280101, True])
def test_what_is_no_date_is_refused(expiry: Json) -> None:
    with pytest.raises(ContentUnreadable):
        from_fields(ProductLine, _product(expiry=expiry))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_not_written(number: str) -> None:
    with pytest.raises(ValueError, match="number"):
        to_fields(replace(_line(), amount=Decimal(number)))


def test_an_id_has_one_spelling() -> None:
    @dataclass(frozen=True)
    class Named:
        id: UUID

    plain = str(UUID(int=0xABC))
    assert from_fields(Named, {"id": plain}) == Named(UUID(int=0xABC))
    for strange in (plain.upper(), plain.replace("-", ""), f"{{{plain}}}", f"urn:uuid:{plain}", 5):
        with pytest.raises(ContentUnreadable):
            from_fields(Named, {"id": strange})


def test_details_stand_at_the_level_of_their_record() -> None:
    """So that a single field of a registration can be shown or withheld."""
    registered = PatientRegistered(PatientDetails(PersonName("Nielsen", "Mette")), Source.PATIENT)
    written = to_fields(registered)
    assert "details" not in written
    assert written["email"] == ""
    assert written["source"] == "patient"
    assert from_fields(PatientRegistered, written) == registered


def test_enums_stand_as_their_values_and_unknown_ones_are_refused() -> None:
    @dataclass(frozen=True)
    class Held:
        roles: tuple[Role, ...]
        kind: NoteKind | None = None

    held = Held((Role.OWNER,), NoteKind.PHONE)
    assert to_fields(held) == {"roles": ["owner"], "kind": "phone"}
    assert from_fields(Held, {"roles": ["owner"], "kind": "phone"}) == held
    for strange in ({"roles": ["king"]}, {"roles": "owner"}, {"roles": [], "kind": "smoke"}):
        with pytest.raises(ContentUnreadable):
            from_fields(Held, strange)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [1, "1", None, [], {}])
def test_a_boolean_is_no_number_and_a_number_no_boolean(wrong: Json) -> None:
    @dataclass(frozen=True)
    class Flag:
        on: bool

    @dataclass(frozen=True)
    class Count:
        many: int

    with pytest.raises(ContentUnreadable):
        from_fields(Flag, {"on": wrong})
    with pytest.raises(ContentUnreadable):
        from_fields(Count, {"many": True if wrong == 1 else wrong})


def test_two_kinds_of_value_in_one_field_have_no_written_form() -> None:
    @dataclass(frozen=True)
    class Either:
        value: int | str

    with pytest.raises(KeyError):
        to_fields(Either(1))


# --------------------------------------------------------------------------------------------------------------- times


@given(st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC)))  # noqa: DTZ001 -- bounds
def test_times_survive(moment: datetime) -> None:
    assert decode_time(encode_time(moment)) == moment


def test_times_are_utc_with_six_decimals() -> None:
    moment = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Copenhagen"))
    assert encode_time(moment) == "2026-11-23T08:00:00.000000Z"
    assert encode_time(moment.astimezone(timezone(timedelta(hours=-11)))) == "2026-11-23T08:00:00.000000Z"
    assert decode_time("2026-11-23T08:00:00.000001Z").tzinfo is UTC


def test_an_early_year_is_written_with_four_digits() -> None:
    assert encode_time(datetime(987, 1, 1, tzinfo=UTC)) == "0987-01-01T00:00:00.000000Z"


def test_a_time_without_zone_is_not_written() -> None:
    with pytest.raises(ValueError, match="zone"):
        encode_time(datetime(2026, 11, 23))  # noqa: DTZ001 -- the point


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-23T08:00:00.0Z",
        "2026-11-23T08:00:00Z",
        "2026-11-23T08:00:00.000000+00:00",
        "2026-11-23 08:00:00.000000Z",
        "2026-1-23T08:00:00.000000Z",
        "2026-11-23T08:00:00.000000z",
        "2026-11-23T24:00:00.000000Z",
        "2026-02-30T08:00:00.000000Z",
        "٢٠٢٦-11-23T08:00:00.000000Z",
        " 2026-11-23T08:00:00.000000Z",
        "0001-01-01T00:00:00.000000+14:00",
        "9999-12-31T23:59:59.000000-12:00",
        "",
    ],
)
def test_every_other_spelling_of_a_time_is_refused(text: str) -> None:
    with pytest.raises((ContentUnreadable, ValueError)):
        decode_time(text)


@pytest.mark.parametrize("text", ["0001-01-01T11:59:59.999999Z", "9999-12-31T10:00:00.000000Z"])
def test_a_time_that_not_every_clock_can_show_is_none_that_is_shown(text: str) -> None:
    decode_time(text)
    with pytest.raises(ContentUnreadable):
        decode_shown_time(text)
    assert decode_shown_time("9999-12-31T09:59:59.999999Z").astimezone(ZoneInfo("Pacific/Kiritimati")).year == 9999


def test_a_strange_time_in_a_content_is_unreadable() -> None:
    @dataclass(frozen=True)
    class When:
        at: datetime

    for strange in ("2026-11-23T08:00:00.0Z", "soon", 5, None):
        with pytest.raises(ContentUnreadable):
            from_fields(When, {"at": strange})


@given(
    st.dictionaries(st.text(max_size=5), st.none() | st.booleans() | st.integers() | st.text(max_size=5), max_size=4)
)
def test_nothing_read_from_strangers_breaks(values: dict[str, Any]) -> None:
    for content in CONTENTS:
        try:
            from_fields(content, values)
        except ContentUnreadable:
            continue
