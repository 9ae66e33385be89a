"""Headers and contents; what every released schema wrote lies in tests/samples/records and is read for ever."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain import records
from journal_app.domain.codec import ContentUnreadable, Json, to_fields
from journal_app.domain.errors import Environmental
from journal_app.domain.people import Role
from journal_app.domain.records import (
    KINDS,
    ConsentGate,
    EntryGate,
    Gate,
    Header,
    Previous,
    Seal,
    SealedFile,
    Stream,
    WithdrawalGate,
    header_from_json,
    header_json,
    lets_treat,
    read_content,
)
from journal_app.domain.treatments import Note

SAMPLES = Path(__file__).parents[2] / "samples" / "records"
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
_MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 -- bounds
_TOKENS = st.binary(min_size=32, max_size=32).map(bytes.hex)
_GATES: st.SearchStrategy[Gate | None] = st.one_of(
    st.none(),
    st.builds(
        ConsentGate,
        treatments=st.lists(_TOKENS, max_size=3).map(tuple),
        signed=_MOMENTS,
        valid_from=_MOMENTS,
        valid_until=st.none() | _MOMENTS,
    ),
    st.builds(WithdrawalGate, effective=_MOMENTS),
    st.builds(EntryGate, treatment=_TOKENS, done=_MOMENTS),
)
_LEAVES = st.none() | st.binary(min_size=32, max_size=32)
HEADERS = st.builds(
    Header,
    id=st.uuids(),
    kind=st.sampled_from(sorted(KINDS)),
    schema=st.integers(1, 5),
    at=_MOMENTS,
    author=st.uuids(),
    key=st.binary(min_size=32, max_size=32),
    seat=st.uuids(),
    patient=st.none() | st.uuids(),
    purpose=st.none() | st.just("care"),
    previous=st.builds(Previous, nth=st.integers(0, 2**40), leaf=_LEAVES),
    refs=st.dictionaries(st.sampled_from(["consent", "corrects"]), st.lists(st.uuids(), max_size=2).map(tuple)),
    gate=_GATES,
    files=st.lists(st.builds(SealedFile, id=st.uuids(), size=st.integers(0, 2**40), sha256=_TOKENS), max_size=2).map(
        tuple
    ),
    body=_LEAVES,
)


def a_header(**changes: object) -> Header:
    header = Header(
        id=UUID(int=1),
        kind="note.signed",
        schema=1,
        at=NOW,
        author=UUID(int=2),
        key=b"k" * 32,
        seat=UUID(int=3),
        patient=UUID(int=4),
        purpose="care",
        previous=Previous(0, None),
        refs={},
        gate=None,
        files=(),
        body=b"b" * 32,
    )
    return replace(header, **changes)  # type: ignore[arg-type]


@given(HEADERS)
def test_headers_survive_the_round_trip(header: Header) -> None:
    written = json.loads(json.dumps(header_json(header)))
    assert header_from_json(written) == header


def test_a_header_says_nothing_of_the_patient_but_the_id() -> None:
    header = a_header(gate=ConsentGate(("ab" * 32,), NOW, NOW, NOW + timedelta(days=365)))
    assert header_json(header) == {
        "v": 1,
        "id": "00000000-0000-0000-0000-000000000001",
        "kind": "note.signed",
        "schema": 1,
        "at": "2026-03-02T08:00:00.000000Z",
        "author": "00000000-0000-0000-0000-000000000002",
        "key": "6b" * 32,
        "seat": "00000000-0000-0000-0000-000000000003",
        "patient": "00000000-0000-0000-0000-000000000004",
        "purpose": "care",
        "prev": {"nth": 0, "leaf": None},
        "refs": {},
        "gate": {
            "treatments": ["ab" * 32],
            "signed": "2026-03-02T08:00:00.000000Z",
            "from": "2026-03-02T08:00:00.000000Z",
            "until": "2027-03-02T08:00:00.000000Z",
        },
        "files": [],
        "body": "62" * 32,
    }


def _written(**changes: Json) -> dict[str, Json]:
    return {**header_json(a_header()), **changes}


@pytest.mark.parametrize("name", sorted(header_json(a_header())))
def test_a_header_without_one_of_its_members_is_refused(name: str) -> None:
    with pytest.raises(ContentUnreadable):
        header_from_json({key: part for key, part in _written().items() if key != name})


@pytest.mark.parametrize(
    "changes",
    [
        {"v": 2},
        {"v": "1"},
        {"more": 1},
        {"id": "00000000000000000000000000000001"},
        {"id": "{00000000-0000-0000-0000-000000000001}"},
        {"id": "0000000A-0000-0000-0000-000000000001"},
        {"id": None},
        {"author": "somebody"},
        {"patient": 4},
        {"at": "2026-03-02T08:00:00Z"},
        {"key": "zz"},
        {"key": None},
        {"prev": None},
        {"prev": {"nth": 0}},
        {"prev": {"nth": 0, "leaf": "x"}},
        {"refs": None},
        {"refs": {"consent": ["x"]}},
        {"refs": {"consent": None}},
        {"files": None},
        {"files": [{"id": str(UUID(int=1))}]},
        {"body": "x"},
        {"schema": None},
        {"gate": []},
        {"gate": {}},
        {"gate": {"effective": "soon"}},
        {"gate": {"treatment": "ab"}},
        {"gate": {"treatment": "ab", "done": "2026-03-02T08:00:00.000000Z", "more": 1}},
    ],
    ids=str,
)
def test_what_is_no_header_is_refused(changes: Mapping[str, Json]) -> None:
    with pytest.raises(ContentUnreadable):
        header_from_json(_written(**changes))


@pytest.mark.parametrize("value", [None, [], "x", 1, {}])
def test_what_is_not_even_an_object_is_refused(value: Json) -> None:
    with pytest.raises(ContentUnreadable):
        header_from_json(value)


# -------------------------------------------------------------------------------------------------------------- kinds


def test_every_clinical_kind_belongs_to_a_patient() -> None:
    assert all(kind.stream is Stream.PATIENT for kind in KINDS.values() if kind.seal is Seal.CLINICAL)


def test_access_and_system_records_stand_in_the_seats_stream() -> None:
    for kind in KINDS.values():
        if kind.name.startswith(("access.", "user.", "vault.", "keyring.")):
            assert (kind.stream, kind.seal) == (Stream.SEAT, Seal.REGISTRY)


def test_kinds_are_known_by_their_own_names() -> None:
    assert all(name == kind.name for name, kind in KINDS.items())


# -------------------------------------------------------------------------------------------------------- kept samples


def _samples() -> list[Path]:
    return sorted(SAMPLES.glob("*.json"))


def test_every_schema_of_every_kind_has_a_kept_sample() -> None:
    wanted = {
        f"{kind.name}-{schema}"
        for kind in KINDS.values()
        if kind.content is not None
        for schema in range(1, kind.schema + 1)
    }
    assert {path.stem for path in _samples()} == wanted


@pytest.mark.parametrize("path", _samples(), ids=lambda path: path.stem)
def test_what_was_ever_written_is_read_for_ever(path: Path) -> None:
    name, _, schema = path.stem.rpartition("-")
    kept = json.loads(path.read_text(encoding="utf-8"))
    content = read_content(name, int(schema), kept["fields"])
    assert type(content) is KINDS[name].content
    assert repr(content) == kept["reads"]
    if int(schema) == KINDS[name].schema:
        assert to_fields(content) == kept["fields"]


def test_a_sample_holds_something_in_every_field() -> None:
    """An empty sample would prove little; only what may be absent is."""
    for path in _samples():
        fields = json.loads(path.read_text(encoding="utf-8"))["fields"]
        empty = [name for name, part in fields.items() if part in ("", None, [], {})]
        assert not empty, f"{path.name}: {empty}"


# ------------------------------------------------------------------------------------------------------------- reading


def a_note() -> dict[str, Json]:
    return {"kind": "phone", "happened": "2026-03-02T08:00:00.000000Z", "text": "Ringede"}


def test_an_unknown_kind_a_kind_without_body_and_a_newer_schema_are_unreadable() -> None:
    for kind, schema in (("note.sung", 1), ("access.signed_in", 1), ("note.signed", 3)):
        with pytest.raises(ContentUnreadable) as refusal:
            read_content(kind, schema, a_note())
        assert isinstance(refusal.value, Environmental)
        assert refusal.value.params["what"] == kind


def test_an_older_schema_is_read_forward_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it will be, once a kind has its third schema: the first named the text otherwise, the second had no kind."""

    def from_first(fields: dict[str, Json]) -> dict[str, Json]:
        return {"text": fields["words"], "happened": fields["happened"]}

    def from_second(fields: dict[str, Json]) -> dict[str, Json]:
        return {**fields, "kind": "phone"}

    monkeypatch.setattr(records, "KINDS", {"note.signed": replace(KINDS["note.signed"], schema=3)})
    monkeypatch.setattr(records, "FORWARD", {("note.signed", 1): from_first, ("note.signed", 2): from_second})
    newest = read_content("note.signed", 3, a_note())
    assert isinstance(newest, Note)
    assert read_content("note.signed", 2, {"text": "Ringede", "happened": a_note()["happened"]}) == newest
    assert read_content("note.signed", 1, {"words": "Ringede", "happened": a_note()["happened"]}) == newest


def test_reading_does_not_change_what_was_read() -> None:
    fields = a_note()
    before = dict(fields)
    read_content("note.signed", 1, fields)
    assert fields == before


def test_reception_may_sign_what_lets_nobody_treat() -> None:
    to_treatment, to_something_else = (ConsentGate(tokens, NOW, NOW, None) for tokens in (("ab" * 32,), ()))
    assert [lets_treat(gate) for gate in (None, to_something_else, to_treatment)] == [False, False, True]
    for gate in (None, to_something_else):
        assert Role.RECEPTIONIST in records.roles_for("consent.signed", has_gate=lets_treat(gate))
    assert Role.RECEPTIONIST not in records.roles_for("consent.signed", has_gate=lets_treat(to_treatment))
    assert Role.RECEPTIONIST not in records.roles_for("consent.confirmed", has_gate=lets_treat(to_something_else))
