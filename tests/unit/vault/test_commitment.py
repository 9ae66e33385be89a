"""A commitment binds every field and shows one without the others."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import Bug
from journal_app.vault import canonical, commitment
from journal_app.vault.commitment import Body, BodyBroken, commit, decode_body, encode_body, field_proof, verify_field
from journal_app.vault.merkle import EMPTY_ROOT

if TYPE_CHECKING:
    from journal_app.vault.canonical import Json

FIELDS: dict[str, Json] = {
    "product": "Botulinum toxin A",
    "units": "20",
    "areas": ["glabella"],
    "lot": None,
    "note": "ø",
}
SALTS = {name: hashlib.sha256(name.encode()).digest() for name in FIELDS}

names = st.text(st.characters(max_codepoint=0x7F), max_size=8)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
field_maps = st.dictionaries(names, texts | st.integers(-9, 9) | st.lists(texts, max_size=2), max_size=9)


def _leaf(name: str, value: bytes) -> bytes:
    data = SALTS[name] + len(name).to_bytes(2, "big") + name.encode() + value
    return hashlib.sha256(b"\x00" + data).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def test_the_commitment_by_hand() -> None:
    areas, lot = _leaf("areas", b'["glabella"]'), _leaf("lot", b"null")
    note, product = _leaf("note", '"ø"'.encode()), _leaf("product", b'"Botulinum toxin A"')
    units = _leaf("units", b'"20"')
    assert commit(FIELDS, SALTS) == _node(_node(_node(areas, lot), _node(note, product)), units)


def test_no_fields_commit_to_the_empty_tree() -> None:
    assert commit({}, {}) == EMPTY_ROOT
    assert decode_body(encode_body({}, {}), EMPTY_ROOT) == Body({}, {}, {})


def test_the_order_of_writing_does_not_matter() -> None:
    assert commit(dict(reversed(FIELDS.items())), SALTS) == commit(FIELDS, SALTS)


@given(field_maps)
def test_each_field_shows_by_itself(fields: dict[str, Json]) -> None:
    salts = commitment.new_salts(fields)
    root = commit(fields, salts)
    for name, value in fields.items():
        proof = field_proof(fields, salts, name)
        assert verify_field(root, value, proof)
        assert not verify_field(root, [value], proof)
        assert not verify_field(commit({**fields, name: [value]}, salts), value, proof)


def test_a_proof_shows_nothing_else() -> None:
    root = commit(FIELDS, SALTS)
    proof = field_proof(FIELDS, SALTS, "units")
    assert verify_field(root, "20", proof)
    changes: list[dict[str, Any]] = [
        {"name": "unit"},
        {"name": "ünits"},
        {"name": "x" * 70_000},
        {"salt": bytes(32)},
        {"salt": proof.salt[:-1]},
        {"index": 0},
        {"index": 5},
        {"count": 4},
        {"path": ()},
        {"path": (*proof.path, bytes(32))},
    ]
    for change in changes:
        assert not verify_field(root, "20", dataclasses.replace(proof, **change)), change


def test_name_and_value_cannot_flow_into_each_other() -> None:
    salt = {"a": bytes(32)}
    one = commit({"a": "b"}, salt)
    assert one != commit({'a"': "b"}, {'a"': bytes(32)})
    assert one != commit({"": "b"}, {"": bytes(32)})


def test_salts_are_new_each_time_and_hide_equal_values() -> None:
    first, second = commitment.new_salts(FIELDS), commitment.new_salts(FIELDS)
    assert first.keys() == FIELDS.keys()
    assert len({*first.values(), *second.values()}) == 2 * len(FIELDS)
    assert all(len(salt) == 32 for salt in first.values())
    assert commit(FIELDS, first) != commit(FIELDS, second)


def test_the_bytes_of_a_body() -> None:
    fields: dict[str, Json] = {"b": 1, "a": "x"}
    salts = {"a": bytes(32), "b": b"\xff" * 32}
    zeros, ones = base64.b64encode(bytes(32)).decode(), base64.b64encode(b"\xff" * 32).decode()
    assert encode_body(fields, salts, {"file": "k"}) == (
        f'{{"fields":{{"a":"x","b":1}},"salts":{{"a":"{zeros}","b":"{ones}"}},"secrets":{{"file":"k"}}}}'.encode()
    )


@given(field_maps, st.dictionaries(names, texts, max_size=3))
def test_a_body_survives_storage(fields: dict[str, Json], secrets: dict[str, str]) -> None:
    salts = commitment.new_salts(fields)
    body = decode_body(encode_body(fields, salts, secrets), commit(fields, salts))
    assert body == Body(fields, salts, secrets)


def test_a_body_that_the_header_does_not_commit_to_is_refused() -> None:
    data = encode_body(FIELDS, SALTS)
    root = commit(FIELDS, SALTS)
    assert decode_body(data, root).fields == FIELDS
    for name in FIELDS:
        fewer: dict[str, Json] = {key: value for key, value in FIELDS.items() if key != name}
        for other in (
            encode_body({**FIELDS, name: "changed"}, SALTS),
            encode_body(FIELDS, {**SALTS, name: bytes(32)}),
            encode_body(fewer, {key: SALTS[key] for key in fewer}),
        ):
            with pytest.raises(BodyBroken):
                decode_body(other, root)


def test_secrets_stand_outside_the_commitment() -> None:
    root = commit(FIELDS, SALTS)
    assert decode_body(encode_body(FIELDS, SALTS, {"file": "key"}), root).secrets == {"file": "key"}
    assert decode_body(encode_body(FIELDS, SALTS), root).secrets == {}


SALT = base64.b64encode(bytes(32)).decode()


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        {"fields": {}, "salts": {}},
        {"fields": {}, "salts": {}, "secrets": {}, "more": {}},
        {"fields": [], "salts": {}, "secrets": {}},
        {"fields": {}, "salts": [], "secrets": {}},
        {"fields": {}, "salts": {}, "secrets": []},
        {"fields": {}, "salts": {}, "secrets": {"file": 1}},
        {"fields": {"a": 1}, "salts": {}, "secrets": {}},
        {"fields": {}, "salts": {"a": SALT}, "secrets": {}},
        {"fields": {"a": 1}, "salts": {"a": 1}, "secrets": {}},
        {"fields": {"a": 1}, "salts": {"a": SALT[:-4]}, "secrets": {}},
        {"fields": {"a": 1}, "salts": {"a": SALT + "\n"}, "secrets": {}},
        {"fields": {"a": 1}, "salts": {"a": SALT.replace("A=", "B=")}, "secrets": {}},
        {"fields": {"a": 1}, "salts": {"a": "ø"}, "secrets": {}},
        {"fields": {"a" * 70_000: 1}, "salts": {"a" * 70_000: SALT}, "secrets": {}},
    ],
    ids=str,
)
def test_what_has_not_the_shape_of_a_body_is_refused(value: Json) -> None:
    with pytest.raises(BodyBroken):
        decode_body(canonical.encode(value), EMPTY_ROOT)


def test_what_is_not_canonical_is_refused() -> None:
    with pytest.raises(BodyBroken):
        decode_body(b'{"fields":{},"salts":{}, "secrets":{}}', EMPTY_ROOT)


def test_salts_must_fit_the_fields() -> None:
    for salts in ({}, {**SALTS, "more": bytes(32)}, {**SALTS, "units": bytes(31)}):
        with pytest.raises(Bug):
            commit(FIELDS, salts)
        with pytest.raises(Bug):
            encode_body(FIELDS, salts)


@pytest.mark.parametrize("name", ["ø", "x" * 70_000])
def test_names_are_short_ascii(name: str) -> None:
    with pytest.raises(Bug):
        commit({name: 1}, {name: bytes(32)})


def test_only_a_field_can_be_proved() -> None:
    with pytest.raises(Bug):
        field_proof(FIELDS, SALTS, "absent")


def test_a_body_does_not_show_its_content() -> None:
    assert repr(Body({"name": "Nancy"}, {}, {"file": "key"})) == "Body()"
