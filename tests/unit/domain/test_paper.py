"""The code on a form: whatever is misread is noticed, and nothing is learnt from it."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.paper import ALPHABET, CodeMisread, form_code, in_groups, read_code

_CODES = st.builds(form_code, st.uuids(), st.uuids())


@given(_CODES)
def test_a_code_is_read_as_it_was_printed_however_it_is_typed(code: str) -> None:
    assert len(code) == 12
    assert set(code) <= set(ALPHABET)
    for typed in (code, in_groups(code), in_groups(code).lower(), f" {code[:5]} {code[5:]}\n", code.replace("0", "O")):
        assert read_code(typed) == code
    assert read_code(code.replace("1", "I")) == read_code(code.replace("1", "l")) == code


@given(_CODES, st.integers(0, 11), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(code: str, place: int, wrong: str) -> None:
    altered = code[:place] + wrong + code[place + 1 :]
    if altered != code:
        with pytest.raises(CodeMisread):
            read_code(altered)


@given(_CODES, st.integers(0, 9), st.integers(0, 9))
def test_two_characters_that_changed_places_are_noticed(code: str, one: int, other: int) -> None:
    signs = list(code)
    signs[one], signs[other] = signs[other], signs[one]
    altered = "".join(signs)
    if altered != code:
        with pytest.raises(CodeMisread):
            read_code(altered)


@pytest.mark.parametrize(
    "typed", ["", "ABC", "A" * 13, "UUUU-UUUU-UUUU", "../../etc/passwd", "ÆØÅÆØÅÆØÅÆØÅ", "0" * 11 + "1"]
)
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(CodeMisread):
        read_code(typed)


def test_a_code_is_of_one_vault_and_one_record() -> None:
    vault, record = UUID(int=1), UUID(int=2)
    assert form_code(vault, record) == form_code(vault, record)
    others = {form_code(uuid4(), record) for _ in range(50)} | {form_code(vault, uuid4()) for _ in range(50)}
    assert len(others | {form_code(vault, record)}) == 101
