"""One value, one byte string: RFC 8785 as narrowed, both ways."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.vault import canonical
from journal_app.vault.canonical import CanonicalError, decode, decode_object, encode

if TYPE_CHECKING:
    from journal_app.vault.canonical import Json

ascii_keys = st.text(st.characters(max_codepoint=0x7F), max_size=6)
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ascii_keys, inner, max_size=4), max_leaves=12
)


@given(values)
def test_what_is_written_is_read_back(value: Json) -> None:
    assert decode(encode(value)) == value


@given(values)
def test_an_independent_writer_agrees(value: Json) -> None:
    expected = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()
    assert encode(value) == expected


@given(st.binary(max_size=24) | values.map(lambda value: json.dumps(value).encode()))
def test_what_is_read_is_written_back(data: bytes) -> None:
    try:
        value = decode(data)
    except CanonicalError:
        return
    assert encode(value) == data


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('\u20ac$\u000f\nA\'B"\\"/', b'"\xe2\x82\xac$\\u000f\\nA\'B\\"\\\\\\"/"'),  # the string of RFC 8785 §3.2.2
        ("\b\t\n\f\r", rb'"\b\t\n\f\r"'),
        ("\x00\x0b\x1f", rb'"\u0000\u000b\u001f"'),
        ("\x7f\x80", b'"\x7f\xc2\x80"'),
        ("\u2028\u2029\ufeff", b'"\xe2\x80\xa8\xe2\x80\xa9\xef\xbb\xbf"'),
        ("</script>", b'"</script>"'),
        ("\U0001f602", b'"\xf0\x9f\x98\x82"'),
        ("e\u0301", b'"e\xcc\x81"'),  # no normalisation: what was signed stays as it was typed
    ],
)
def test_strings_are_escaped_as_the_rfc_says(text: str, expected: bytes) -> None:
    assert encode(text) == expected
    assert decode(expected) == text


def test_members_are_sorted_at_every_depth() -> None:
    assert encode({"b": {"z": 1, "a": 2}, "a": [{"y": 1, "x": 2}], "B": None, "": True}) == (
        b'{"":true,"B":null,"a":[{"x":2,"y":1}],"b":{"a":2,"z":1}}'
    )


def test_tuples_are_lists() -> None:
    assert encode(("a", (1, 2))) == b'["a",[1,2]]'


@pytest.mark.parametrize("number", [2**53 - 1, -(2**53) + 1, 0])
def test_integers_up_to_the_limit(number: int) -> None:
    assert decode(encode(number)) == number


class _Text(str):
    __slots__ = ()


class _Number(int):
    pass


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        float("nan"),
        2**53,
        -(2**53),
        b"bytes",
        {1: "x"},
        {"ø": 1},
        {"a": 1.5},
        [1.5],
        {"a": {"b": [2**53]}},
        "\ud800",
        {"a": ["\udfff"]},
        {1, 2},
        object(),
        _Text("x"),
        _Number(1),
        {_Text("x"): 1},
    ],
)
def test_values_without_a_canonical_form_are_refused(value: object) -> None:
    with pytest.raises(CanonicalError):
        encode(cast("Any", value))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" 1",
        b"1 ",
        b"1\n",
        b"01",
        b"-0",
        b"+1",
        b"1.0",
        b"1e2",
        b"1E400",
        b"0.1",
        b"9007199254740992",
        b"-9007199254740992",
        b"1" * 400,
        b"1" * 5000,
        b"NaN",
        b"Infinity",
        b"true ",
        b"[1,]",
        b"[1, 2]",
        b"[1",
        b'{"a":1,"a":1}',
        b'{"a":1,"a":2}',
        b'{"b":1,"a":2}',
        b'{"a" :1}',
        b'{"a":1}}',
        '{"ø":1}'.encode(),
        b'{"\\u0061":1}',
        b'"\\u0041"',
        b'"\\/"',
        b'"\\u000A"',
        b'"\\u000a"',
        b'"\\u001F"',
        b'"\\u007f"',
        b'"\\u2028"',
        b'"\\ud83d\\ude02"',
        b'"\\ud800"',
        b'"\n"',
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b'"\xc0\x80"',
        b'\xef\xbb\xbf"x"',
        b"'x'",
    ],
)
def test_bytes_that_would_be_written_otherwise_are_refused(data: bytes) -> None:
    with pytest.raises(CanonicalError):
        decode(data)


def _nested(depth: int) -> Json:
    value: Json = 1
    for level in range(depth):
        value = [value] if level % 2 else {"a": value}
    return value


def test_depth_has_a_limit() -> None:
    deepest = _nested(canonical.MAX_DEPTH)
    assert decode(encode(deepest)) == deepest
    for too_deep in (_nested(canonical.MAX_DEPTH + 1), [deepest], {"a": deepest}):
        with pytest.raises(CanonicalError, match="deep"):
            encode(too_deep)
        with pytest.raises(CanonicalError, match="deep"):
            decode(json.dumps(too_deep, separators=(",", ":")).encode())


def test_hostile_depth_does_not_exhaust_the_stack() -> None:
    with pytest.raises(CanonicalError, match="deep"):
        decode(b"[" * 100_000 + b"]" * 100_000)
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(CanonicalError, match="deep"):
        encode(endless)


def test_length_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canonical, "MAX_BYTES", 10)
    assert decode(encode("x" * 8)) == "x" * 8
    with pytest.raises(CanonicalError, match="long"):
        encode("x" * 9)
    with pytest.raises(CanonicalError, match="long"):
        decode(b'"xxxxxxxxx"')


def test_an_object_is_asked_for_by_name() -> None:
    assert decode_object(b'{"a":1}') == {"a": 1}
    with pytest.raises(CanonicalError):
        decode_object(b"[]")


def test_the_reason_never_quotes_content() -> None:
    with pytest.raises(CanonicalError) as refused:
        decode(b'{"cpr":"0101701234" }')
    assert "0101701234" not in str(refused.value)
    assert refused.value.__cause__ is None
