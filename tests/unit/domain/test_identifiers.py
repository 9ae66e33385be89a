"""Identifiers as they are typed, shown, masked and guessed."""

from __future__ import annotations

from datetime import date

import nhs_number
import pytest
from hypothesis import given
from hypothesis import strategies as st
from personnummer import personnummer

from journal_app.domain.findings import Severity
from journal_app.domain.gender import Gender
from journal_app.domain.identifiers import (
    Identifier,
    IdentifierSystem,
    SyntheticNumbers,
    digits_of,
    format_identifier,
    guess,
    mask_identifier,
    parse,
)
from journal_app.domain.national_numbers import luhn_digit

TODAY = date(2026, 11, 23)
CPR, REPLACEMENT = IdentifierSystem.CPR, IdentifierSystem.CPR_REPLACEMENT
NHS, CHI, HC = IdentifierSystem.NHS, IdentifierSystem.CHI, IdentifierSystem.HC
PNR, SAMORDNING = IdentifierSystem.PERSONNUMMER, IdentifierSystem.SAMORDNINGSNUMMER
PASSPORT, OTHER, NONE = IdentifierSystem.PASSPORT, IdentifierSystem.OTHER, IdentifierSystem.NONE


def keys(text: str, system: IdentifierSystem) -> list[str]:
    checked = parse(text, system, today=TODAY)
    assert all(finding.sentence.endswith(".") for finding in checked.findings)
    return [f"{finding.severity}:{finding.key.removeprefix('identifier.')}" for finding in checked.findings]


@pytest.mark.parametrize(
    ("text", "system", "value", "born", "gender"),
    [
        ("070761-4285", CPR, "0707614285", date(1961, 7, 7), Gender.MALE),
        ("1111111118", CPR, "1111111118", date(1911, 11, 11), Gender.FEMALE),
        ("670761-4285", REPLACEMENT, "6707614285", date(1961, 7, 7), Gender.MALE),
        ("010190-1ABC", REPLACEMENT, "0101901ABC", date(1990, 1, 1), None),
        ("010190-A1B1", REPLACEMENT, "010190A1B1", date(1990, 1, 1), Gender.MALE),
        ("670761-8285", REPLACEMENT, "6707618285", date(1961, 7, 7), Gender.MALE),  # digit 7 would say 1861
        ("401 023 2137", NHS, "4010232137", None, None),
        ("0101650035", CHI, "0101650035", date(1965, 1, 1), Gender.MALE),
        ("320 000 0015", HC, "3200000015", None, None),
        ("640823-3234", PNR, "196408233234", date(1964, 8, 23), Gender.MALE),
        ("19640823-3234", PNR, "196408233234", date(1964, 8, 23), Gender.MALE),
        ("6408233234", PNR, "196408233234", date(1964, 8, 23), Gender.MALE),
        ("121212-1212", PNR, "201212121212", date(2012, 12, 12), Gender.MALE),
        ("121212+1212", PNR, "191212121212", date(1912, 12, 12), Gender.MALE),
        ("701063-2391", SAMORDNING, "197010632391", date(1970, 10, 3), Gender.MALE),
        ("  ab 12-34 567 ", PASSPORT, "AB1234567", None, None),
        ("local 17-b", OTHER, "LOCAL 17-B", None, None),
        ("", NONE, "", None, None),
    ],
)
def test_reads_without_findings(
    text: str, system: IdentifierSystem, value: str, born: date | None, gender: Gender | None
) -> None:
    checked = parse(text, system, today=TODAY, issuer="X")
    assert (checked.identifier, checked.born, checked.gender) == (Identifier(system, value, "X"), born, gender)
    assert checked.findings == ()
    assert checked.acceptable


@pytest.mark.parametrize(
    ("text", "system", "expected"),
    [
        # A CPR's checksum and century only warn; its shape and date do not.
        ("010165-0000", CPR, ["warn:cpr.modulus"]),
        ("010136-4000", CPR, ["warn:cpr.century", "warn:cpr.modulus"]),  # 2036
        ("010158-5000", CPR, ["warn:cpr.century", "warn:cpr.modulus"]),  # 1858
        ("290200-0000", CPR, ["warn:cpr.century", "warn:cpr.modulus"]),  # no such day in 1900
        ("310261-0000", CPR, ["error:cpr.date"]),
        ("070761-428", CPR, ["error:cpr.shape"]),
        ("070761-42855", CPR, ["error:cpr.shape"]),
        ("", CPR, ["error:cpr.shape"]),
        ("670761-4285", CPR, ["warn:cpr.is_replacement"]),
        ("010190-A1B1", CPR, ["warn:cpr.is_replacement"]),
        ("070761-4285", REPLACEMENT, ["warn:replacement.looks_real"]),
        ("990761-428A", REPLACEMENT, ["error:replacement.date"]),
        ("0707", REPLACEMENT, ["error:replacement.shape"]),
        # British numbers.
        ("9434765919", NHS, ["warn:nhs.range"]),
        ("4444444444", NHS, ["warn:nhs.range"]),
        ("9991234560", NHS, ["error:gb.check_digit"]),
        ("9990000018", NHS, ["error:nhs.test_refused"]),
        ("0000000000", NHS, ["error:gb.check_digit"]),
        ("401 023 2138", NHS, ["error:gb.check_digit"]),
        ("401 023 213", NHS, ["error:gb.shape"]),
        ("401 023 213X", NHS, ["error:gb.shape"]),
        ("4010232137", HC, ["warn:hc.range"]),
        ("4010232138", HC, ["error:gb.check_digit"]),
        ("4010232137", CHI, ["error:chi.date"]),
        ("0101650014", CHI, ["error:gb.check_digit"]),
        # Swedish numbers.
        ("640823-3235", PNR, ["error:se.check_digit"]),
        ("640823-0007", PNR, ["error:se.check_digit"]),  # serial 000 is not issued
        ("640823/3234", PNR, ["error:se.shape"]),
        ("40823-3234", PNR, ["error:se.shape"]),
        ("", SAMORDNING, ["error:se.shape"]),
        ("701063-2391", PNR, ["warn:se.is_samordning"]),
        ("640823-3234", SAMORDNING, ["warn:se.is_personnummer"]),
        # Others.
        ("AB 1", PASSPORT, ["error:passport.shape"]),
        ("AB#12345", PASSPORT, ["error:passport.shape"]),
        ("   ", OTHER, ["error:empty"]),
    ],
)
def test_finds(text: str, system: IdentifierSystem, expected: list[str]) -> None:
    assert keys(text, system) == expected


def with_check_digit(nine: str) -> str:
    return nine + str(luhn_digit(nine))


def test_impossible_swedish_dates_are_refused() -> None:
    assert keys(with_check_digit("641323323"), PNR) == ["error:se.date"]
    assert keys(with_check_digit("640800323"), PNR) == ["error:se.date"]
    assert keys("18" + with_check_digit("640823323"), PNR) == ["error:se.year"]
    assert keys("20" + with_check_digit("640823323"), PNR) == ["error:se.year"]
    assert keys(with_check_digit("270101323")[:6] + "+" + with_check_digit("270101323")[6:], PNR) == ["error:se.year"]


def test_a_samordningsnummer_of_an_unknown_day_suggests_no_birth_date() -> None:
    checked = parse(with_check_digit("641060323"), SAMORDNING, today=TODAY)
    assert checked.acceptable
    assert checked.identifier.value.startswith("19641060")
    assert checked.born is None


def test_a_replacement_number_typed_as_cpr_is_kept_as_what_it_is() -> None:
    checked = parse("670761-4285", CPR, today=TODAY)
    assert checked.identifier == Identifier(REPLACEMENT, "6707614285")
    assert checked.born == date(1961, 7, 7)


def test_the_other_swedish_kind_is_kept_as_what_it_is() -> None:
    assert parse("701063-2391", PNR, today=TODAY).identifier.system is SAMORDNING
    assert parse("640823-3234", SAMORDNING, today=TODAY).identifier.system is PNR


def test_a_doubtful_century_suggests_no_birth_date() -> None:
    assert parse("010136-4000", CPR, today=TODAY).born is None


def test_test_numbers_are_accepted_only_where_they_belong() -> None:
    checked = parse("999 000 0018", NHS, today=TODAY, synthetic=SyntheticNumbers.ACCEPTED)
    assert checked.acceptable
    assert [finding.key for finding in checked.findings] == ["identifier.nhs.test"]
    assert not parse("999 000 0018", NHS, today=TODAY).acceptable
    wrong = parse("9991234560", NHS, today=TODAY, synthetic=SyntheticNumbers.ACCEPTED)
    assert [finding.key for finding in wrong.findings] == ["identifier.gb.check_digit"]


@pytest.mark.parametrize(
    "text",
    [
        "070761 4285",
        "070761\N{NO-BREAK SPACE}4285",
        "070761\N{NON-BREAKING HYPHEN}4285",
        "070761\N{EN DASH}4285",
        "070761\N{MINUS SIGN}4285",
        "\uff10\uff17\uff10\uff17\uff16\uff11\uff0d\uff14\uff12\uff18\uff15",
        " 07 07 61 - 42 85 ",
        "\u0660\u0667\u0660\u0667\u0666\u0661-\u0664\u0662\u0668\u0665",
    ],
)
def test_spaces_dashes_and_other_digits_are_tolerated(text: str) -> None:
    assert parse(text, CPR, today=TODAY).identifier.value == "0707614285"


@pytest.mark.parametrize("sign", ["\0", "\n", "\t", "\x7f", "\u202e", "\u200b", "\ufeff", "\ud800", "\u2028"])
@pytest.mark.parametrize("system", list(IdentifierSystem))
def test_control_characters_are_refused(sign: str, system: IdentifierSystem) -> None:
    assert keys(f"070761{sign}4285", system) == ["error:control_character"]
    assert guess(f"070761{sign}4285", country="DK") == ()


@pytest.mark.parametrize("system", list(IdentifierSystem))
def test_a_flood_of_text_is_refused(system: IdentifierSystem) -> None:
    assert keys("1" * 10_000_000, system) == ["error:long"]
    assert guess("1" * 10_000_000, country="DK") == ()


@given(st.text(max_size=45), st.sampled_from(IdentifierSystem))
def test_any_text_gives_an_answer_without_quoting_it(text: str, system: IdentifierSystem) -> None:
    checked = parse(text, system, today=TODAY)
    assert checked.acceptable is all(finding.severity is Severity.WARN for finding in checked.findings)
    guess(text, country="GB")


@given(st.sampled_from(IdentifierSystem), st.text("0123456789", min_size=10, max_size=12))
def test_a_stored_value_reads_back_as_itself(system: IdentifierSystem, text: str) -> None:
    first = parse(text, system, today=TODAY)
    if first.acceptable:
        again = parse(format_identifier(first.identifier), first.identifier.system, today=TODAY)
        assert again.identifier == first.identifier
        assert (again.born, again.gender) == (first.born, first.gender)


@given(st.text("0123456789", min_size=10, max_size=10))
def test_nhs_numbers_agree_with_another_implementation(value: str) -> None:
    region = nhs_number.REGION_ENGLAND_WALES_IOM
    ours = parse(value, NHS, today=TODAY)
    assert nhs_number.is_valid(value, for_region=region) is (ours.acceptable and value[0] in "467")


@given(st.integers(0, 499_999_999))
def test_nhs_numbers_of_any_stem_agree_with_another_implementation(stem: int) -> None:
    nine = str(400_000_000 + stem)
    check = nhs_number.validate.calculate_checksum(nine)
    for digit in range(10):
        assert parse(f"{nine}{digit}", NHS, today=TODAY, synthetic=SyntheticNumbers.ACCEPTED).acceptable is (
            digit == check
        )


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(personnummer, "_get_current_date", lambda: TODAY)


BIRTHS = st.dates(date(1928, 1, 1), TODAY)


@given(born=BIRTHS, serial=st.integers(1, 999), added=st.sampled_from((0, 60)), wrong=st.integers(0, 9))
def test_swedish_numbers_agree_with_another_implementation(born: date, serial: int, added: int, wrong: int) -> None:
    nine = f"{born:%y%m}{born.day + added:02d}{serial:03d}"
    typed = f"{born:%Y}"[:2] + nine + str((luhn_digit(nine) + wrong) % 10)
    ours = parse(typed, SAMORDNING if added else PNR, today=TODAY)
    assert ours.acceptable is personnummer.valid(typed)
    if ours.acceptable:
        theirs = personnummer.parse(typed)
        assert ours.identifier.value == theirs.format(long_format=True)
        assert ours.born == theirs.get_date() == born
        assert (ours.gender is Gender.MALE) is theirs.is_male()


@pytest.mark.usefixtures("clock")
def test_swedish_numbers_of_ten_digits_agree_with_another_implementation() -> None:
    for year in range(100):
        for separator in ("-", "+"):
            nine = f"{year:02d}0823323"
            typed = f"{nine[:6]}{separator}{nine[6:]}{luhn_digit(nine)}"
            theirs = personnummer.parse(typed)
            assert parse(typed, PNR, today=TODAY).identifier.value == theirs.format(long_format=True)


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("070761-4285", "DK", (CPR, SAMORDNING)),
        ("070761-4285", "SE", (SAMORDNING, CPR)),
        ("0101650035", "GB", (CHI, CPR)),
        ("0101650035", "DK", (CPR, CHI)),
        ("701063-2391", "SE", (SAMORDNING, REPLACEMENT, NHS)),
        ("701063-2391", "GB", (NHS, REPLACEMENT, SAMORDNING)),
        ("640823-3234", "DK", (REPLACEMENT, PNR)),
        ("196408233234", "DK", (PNR,)),
        ("401 023 2137", "DK", (NHS,)),
        ("999 000 0018", "GB", (NHS,)),
        ("320 000 0015", "GB", (HC,)),
        ("010190-A1B1", "DK", (REPLACEMENT,)),
        ("010190-A1B1", "NO", (REPLACEMENT,)),
        ("AA1234567", "DK", (PASSPORT,)),
        ("201234567", "DK", (PASSPORT,)),
        ("641060" + with_check_digit("641060323")[6:], "SE", (SAMORDNING, REPLACEMENT)),
        ("640823-0007", "SE", (REPLACEMENT,)),
        ("Nielsen", "DK", ()),
        ("3102610000", "DK", ()),
        ("12345678", "DK", ()),
        ("", "DK", ()),
    ],
)
def test_guesses_the_clinics_country_first(text: str, country: str, expected: tuple[IdentifierSystem, ...]) -> None:
    assert guess(text, country=country) == expected


@given(st.text("0123456789", min_size=10, max_size=12), st.sampled_from(("DK", "GB", "SE")))
def test_what_is_guessed_can_be_read(text: str, country: str) -> None:
    for system in guess(text, country=country):
        checked = parse(text, system, today=TODAY, synthetic=SyntheticNumbers.ACCEPTED)
        assert checked.acceptable or [finding.key for finding in checked.findings] == ["identifier.se.year"]
        assert checked.identifier.system is system


@pytest.mark.parametrize(
    ("identifier", "shown", "masked"),
    [
        (Identifier(CPR, "0707614285"), "070761-4285", "070761-••••"),
        (Identifier(REPLACEMENT, "010190A1B1"), "010190-A1B1", "010190-••••"),
        (Identifier(NHS, "4010232137"), "401 023 2137", "••• ••• 2137"),
        (Identifier(HC, "3200000015"), "320 000 0015", "••• ••• 0015"),
        (Identifier(CHI, "0101650035"), "010165 0035", "010165 ••••"),
        (Identifier(PNR, "196408233234"), "19640823-3234", "19640823-••••"),
        (Identifier(SAMORDNING, "197010632391"), "19701063-2391", "19701063-••••"),
        (Identifier(PASSPORT, "AB1234567", "DK"), "AB1234567", "•••••4567"),
        (Identifier(OTHER, "17"), "17", "••"),
        (Identifier(NONE, ""), "", ""),
        (Identifier(CPR, "070761"), "070761", "07••••"),
    ],
)
def test_shows_and_masks(identifier: Identifier, shown: str, masked: str) -> None:
    assert format_identifier(identifier) == shown
    assert mask_identifier(identifier) == masked


@given(st.sampled_from(IdentifierSystem), st.text("0123456789ABC", min_size=1, max_size=14))
def test_a_mask_never_shows_the_whole(system: IdentifierSystem, value: str) -> None:
    masked = mask_identifier(Identifier(system, value))
    assert masked.count("•") >= min(len(value), 1)
    assert len(masked) == len(format_identifier(Identifier(system, value)))


def test_digits_of_a_text_or_an_identifier() -> None:
    assert digits_of("070761-4285") == "0707614285"
    assert digits_of("\uff10\uff17 a\u00b2") == "07"
    assert digits_of(Identifier(PASSPORT, "AB12")) == "12"
