"""Barcodes as scanners type them: published examples, broken and hostile ones, and what could mean two things."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.gs1 import LONGEST, SEPARATOR, Form, Gs1Refused, Scan, read
from journal_app.domain.gs1_identifiers import IDENTIFIERS, Check, has_check_digit

TODAY = date(2026, 11, 23)
GTIN = "09506000134352"  # of the GS1 General Specifications' and the Digital Link Standard's own examples
GS = SEPARATOR


def scanned(text: str) -> Scan:
    return read(text, today=TODAY)


def refusal(text: str) -> str:
    with pytest.raises(Gs1Refused) as refused:
        scanned(text)
    assert refused.value.sentence.endswith(".")
    return refused.value.key.removeprefix("gs1.")


def elements(text: str) -> dict[str, str]:
    return {one.ai: one.value for one in scanned(text).reading.elements}


# ------------------------------------------------------------------------------------------------- one pack, many ways

PACK = {"01": GTIN, "17": "271231", "10": "AB-12/C"}


@pytest.mark.parametrize(
    "text",
    [
        f"]d201{GTIN}17271231{'10AB-12/C'}",
        f"]C101{GTIN}1727123110AB-12/C",
        f"]Q301{GTIN}1727123110AB-12/C",
        f"]d2{GS}01{GTIN}1727123110AB-12/C{GS}",
        f"01{GTIN}1727123110AB-12/C",
        f"01{GTIN}10AB-12/C{GS}17271231",
        f"]d201{GTIN}10AB-12/C{GS}17271231\r\n",
        *(
            f"01{GTIN}10AB-12/C{mark}17271231"
            for mark in ("\u241d", "\u2194", "<GS>", "{GS}", "[GS]", "<FNC1>", "^]", "\\x1d", "\\u001D", "|", "~", "^")
        ),
        f"(01){GTIN}(17)271231(10)AB-12/C",
        f"(01) {GTIN} (17) 271231 (10) AB-12/C",
        f"https://id.gs1.org/01/{GTIN}/10/AB-12%2FC?17=271231",
        f"https://example.com/a/b/01/{GTIN[1:]}/10/AB-12%2FC?17=271231&linkType=gs1:pip#top",
        f"]Q1HTTPS://EXAMPLE.COM/01/{GTIN}/10/AB-12%2FC?17=271231",
    ],
)
def test_one_pack_reads_the_same_however_it_is_sent(text: str) -> None:
    assert elements(text) == PACK
    reading = scanned(text).reading
    assert (reading.gtin, reading.lot, reading.expiry) == (GTIN, "AB-12/C", date(2027, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The worked examples of the General Specifications, the Digital Link Standard and GS1's guidelines.
        ("]C100106141412345678908", {"00": "106141412345678908"}),
        ("]C100106141411234567897", {"00": "106141411234567897"}),
        ("(01)09501101530003(17)140704(10)AB-123", {"01": "09501101530003", "17": "140704", "10": "AB-123"}),
        ("(01)09521234543213(3103)000123", {"01": "09521234543213", "3103": "000123"}),
        ("(01)09521234543213(11)130100(10)ABC123", {"01": "09521234543213", "11": "130100", "10": "ABC123"}),
        ("(8006)095212345432130103", {"8006": "095212345432130103"}),
        ("(02)09521234543213(37)25", {"02": "09521234543213", "37": "25"}),
        ("(414)5412345000013", {"414": "5412345000013"}),
        (
            "https://id.gs1.org/01/09506000134352/10/ABC1/21/12345?17=180426",
            {"01": GTIN, "10": "ABC1", "21": "12345", "17": "180426"},
        ),
        (
            "https://dalgiardino.com/01/09506000134369/10/ABC/21/123456",
            {"01": "09506000134369", "10": "ABC", "21": "123456"},
        ),
    ],
)
def test_published_examples(text: str, expected: dict[str, str]) -> None:
    assert elements(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"]d201{GTIN}20{'01'}22VAR1{GS}235TPX{GS}240ADD", {"20": "01", "22": "VAR1", "235": "TPX", "240": "ADD"}),
        (f"]d201{GTIN}422208421208ABC{GS}420DK2100", {"422": "208", "421": "208ABC", "420": "DK2100"}),
        (f"]d201{GTIN}8005001250{GS}8018095060001343524999", None),
        (f"]d201{GTIN}80082611231530{GS}8020REF{GS}90X", {"8008": "2611231530", "8020": "REF", "90": "X"}),
        (f"]d201{GTIN}71001234567", {"710": "01234567"}),
    ],
)
def test_the_other_identifiers(text: str, value: dict[str, str] | None) -> None:
    if value is None:
        assert refusal(text) in {"check_digit", "value_too_long"}
    else:
        assert elements(text) == {"01": GTIN} | value


def test_national_numbers_name_their_country() -> None:
    assert scanned(f"]d201{GTIN}71001234567{GS}7163400935").reading.national == (("DE", "01234567"), ("IT", "3400935"))


@pytest.mark.parametrize(
    ("digits", "day"),
    [
        ("270200", date(2027, 2, 28)),
        ("280200", date(2028, 2, 29)),
        ("261130", date(2026, 11, 30)),
        ("760101", date(2076, 1, 1)),  # 50 years ahead
        ("770101", date(1977, 1, 1)),  # 51 ahead: the century before
        ("000131", date(2000, 1, 31)),
    ],
)
def test_days_and_centuries(digits: str, day: date) -> None:
    assert scanned(f"(01){GTIN}(17){digits}").reading.expiry == day


def test_a_year_fifty_behind_is_of_the_next_century() -> None:
    assert read(f"(01){GTIN}(17)010131", today=date(2051, 6, 1)).reading.expiry == date(2101, 1, 31)


# ----------------------------------------------------------------------------------------------------- what is no code


@pytest.mark.parametrize("number", ["5701234567899"[:12] + "9", "4006381333931", "96385074", "036000291452"])
def test_bare_product_numbers(number: str) -> None:
    found = scanned(number)
    if not has_check_digit(number):
        assert (found.form, [one.key for one in found.doubts]) == (Form.TEXT, ["gs1.maybe_gtin"])
        return
    assert (found.form, found.reading.gtin) == (Form.GTIN, number.zfill(14))


@pytest.mark.parametrize("text", ["123456", "PZN-01234562", "10ABC123", "21A", "C1234-A", "0123456", "LOT 10 AB", "17"])
def test_numbers_of_other_kinds_and_typed_lots_stay_text(text: str) -> None:
    found = scanned(text)
    assert (found.form, found.text, found.doubts, found.reading.lot) == (Form.TEXT, text, (), "")


def test_a_typed_number_that_reads_as_a_code_is_doubted() -> None:
    found = scanned("1726123110ABC")
    assert (found.reading.expiry, found.reading.lot) == (date(2026, 12, 31), "ABC")
    assert "gs1.maybe_text" in [one.key for one in found.doubts]


# --------------------------------------------------------------------------------------------- what could be two things


def test_without_separator_a_lot_that_may_end_sooner_is_said() -> None:
    found = scanned(f"01{GTIN}10ABC17271231")
    assert [one.key for one in found.doubts] == ["gs1.no_separator"]
    lots = {(one.lot, one.expiry) for one in (found.reading, *found.others)}
    assert {("ABC17271231", None), ("ABC", date(2027, 12, 31))} <= lots


def test_without_separator_a_serial_number_behind_the_lot_is_said() -> None:
    found = scanned(f"01{GTIN}1727123110ABC21SER")
    assert ("ABC", "SER") in {(one.lot, one.serial) for one in found.others}


def test_a_separator_anywhere_shows_that_the_scanner_sends_them() -> None:
    assert scanned(f"01{GTIN}240X{GS}10ABC17271231").doubts == ()


def test_a_last_lot_that_can_be_nothing_else_is_certain() -> None:
    assert scanned(f"01{GTIN}1727123110ABC17260131").doubts == ()  # a second, other expiry is none


# --------------------------------------------------------------------------------------------------------------- broken


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        (" \r\n", "empty"),
        ("]d2", "empty"),
        (f"]d2{GS}{GS}", "empty"),
        ("x" * (LONGEST + 1), "too_long"),
        ("]d201" + "9" * LONGEST, "too_long"),
        (f"]d201{GTIN[:-1]}3", "check_digit"),
        (f"01{GTIN[:-1]}3", "check_digit"),
        (f"]d201{GTIN[:-2]}", "cut_off"),
        (f"]d201{GTIN}17", "cut_off"),
        (f"]d201{GTIN}10", "cut_off"),
        (f"]d201{GTIN}171332", "cut_off"),
        (f"]d201{GTIN}17271332", "no_day"),
        (f"]d201{GTIN}17270230", "no_day"),
        (f"]d201{GTIN}05123", "unknown"),
        (f"]d201{GTIN}ZZ", "no_identifier"),
        (f"]d201{GTIN}10A B", "characters"),
        (f"]d201{GTIN}10Æ", "characters"),
        (f"]d201{GTIN}10\u0665", "characters"),
        (f"]d201{GTIN}10" + "A" * 21, "value_too_long"),
        (f"]d201{GTIN}10A{GS}10B", "repeated"),
        (f"]d201{GTIN}10A\x00B", "control_characters"),
        (f"]d201{GTIN}10A\x1b[31m", "control_characters"),
        ("]d2\u202e01", "control_characters"),
        ("[)>\x1e06\x1d9N110123\x1e\x04", "other_format"),
        ("(05)123", "unknown"),
        ("(01)123", "cut_off"),
        ("https://example.com/shop?x=1", "no_link"),
        (f"https://example.com/01/{GTIN}/10", "no_link"),
        (f"https://example.com/01/{GTIN}?05=1", "unknown"),
        (f"https://example.com/01/{GTIN}/10/%00", "characters"),
    ],
)
def test_what_is_broken_is_said(text: str, why: str) -> None:
    assert refusal(text) == why


def test_no_refusal_repeats_what_was_typed() -> None:
    for text in ("]d201hemmeligt", "]d2<b>x", f"]d201{GTIN}10<b>\u00e6"):
        with pytest.raises(Gs1Refused) as refused:
            scanned(text)
        assert "hemmeligt" not in refused.value.message
        assert "<" not in refused.value.message


# ------------------------------------------------------------------------------------------------------- many at a time

SIGNS = "!%&*+,-./0123456789:;=?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
VARIABLE = sorted(ai for ai, one in IDENTIFIERS.items() if not one.is_fixed and one.check is Check.NONE)


@given(st.text())
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        found = scanned(text)
    except Gs1Refused as refused:
        assert refused.sentence.endswith(".")  # noqa: PT017 -- any of them
    else:
        assert found.text


@given(st.text(alphabet="0123456789()AZ|\x1d]d2CQ", max_size=60))
def test_likelier_texts_too(text: str) -> None:
    try:
        scanned(text)
    except Gs1Refused:
        return


@given(lot=st.text(SIGNS, min_size=1, max_size=20), serial=st.text(SIGNS, min_size=1, max_size=20))
def test_with_separators_nothing_is_doubtful(lot: str, serial: str) -> None:
    found = scanned(f"]d201{GTIN}10{lot}{GS}21{serial}{GS}17271231")
    assert (found.reading.lot, found.reading.serial, found.others, found.doubts) == (lot, serial, (), ())


@given(lot=st.text(SIGNS, min_size=1, max_size=20), serial=st.text(SIGNS, min_size=1, max_size=20))
def test_without_separators_the_right_reading_is_always_among_those_shown_or_it_is_refused(
    lot: str, serial: str
) -> None:
    text = f"]d201{GTIN}10{lot}21{serial}"
    try:
        found = scanned(text)
    except Gs1Refused as refused:
        assert refused.key == "gs1.value_too_long"  # noqa: PT017 -- it cannot be one lot
        return
    readings = [(one.lot, one.serial) for one in (found.reading, *found.others)]
    assert found.doubts
    assert len(readings) > 1
    assert (lot, serial) in readings or len(found.others) >= 8


@given(st.sampled_from(VARIABLE), st.text(SIGNS, min_size=1, max_size=3))
def test_every_last_value_is_kept_as_it_is(ai: str, value: str) -> None:
    known = IDENTIFIERS[ai]
    if known.pattern.fullmatch(value) is None:
        return
    found = scanned(f"]d201{GTIN}{ai}{value}{GS}")
    assert found.reading.elements[-1].value == value


@given(st.integers(min_value=0, max_value=12), st.integers(min_value=1, max_value=9))
def test_one_wrong_digit_of_a_product_number_is_found(place: int, more: int) -> None:
    wrong = GTIN[:place] + str((int(GTIN[place]) + more) % 10) + GTIN[place + 1 :]
    assert refusal(f"]d201{wrong}") == "check_digit"


def test_a_long_hostile_text_is_read_quickly() -> None:
    for text in ("]d2" + "10" * 900, f"01{GTIN}" + "1021" * 400, "(10)" * 400, "17270101" * 240, "10A21" * 4):
        try:
            scanned(text)
        except Gs1Refused:
            continue
