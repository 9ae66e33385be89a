"""The few signs of Markdown that consent texts use; all others stay text."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.documents.shown_text import blocks, plain

TEXTS = sorted((Path(__file__).resolve().parents[3] / "resources" / "texts").rglob("*.md"))


def runs(*parts: tuple[str, str]) -> list[dict[str, str]]:
    return [{"style": style, "text": text} for style, text in parts]


def test_headings_paragraphs_and_items_are_told_apart() -> None:
    found = blocks("# One\ntwo\nthree\n\n- four\n  five\n2) six\n\nseven")
    assert [(block["is"], plain(block)) for block in found] == [
        ("heading", "One"),
        ("paragraph", "two three"),
        ("item", "four five"),
        ("item", "six"),
        ("paragraph", "seven"),
    ]
    assert (found[0]["level"], found[2]["mark"], found[3]["mark"]) == (1, "•", "2)")


def test_strong_and_emphasised_words_keep_their_style() -> None:
    (block,) = blocks("a **b** _c_ *d* __e__ f")
    assert block["runs"] == runs(
        ("plain", "a "),
        ("strong", "b"),
        ("plain", " "),
        ("emphasis", "c"),
        ("plain", " "),
        ("emphasis", "d"),
        ("plain", " "),
        ("strong", "e"),
        ("plain", " f"),
    )


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4", "snake_case_word", "#eval(1)", "<b>bold</b>", "**open", "`code` $x$", "[a](b)", "1.5 ml"]
)
def test_other_signs_stay_as_they_are(text: str) -> None:
    assert [(block["is"], plain(block)) for block in blocks(text)] == [("paragraph", text)]


def test_a_table_has_its_rows_and_cells() -> None:
    (table,) = blocks("| a | b |\n|---|:-:|\n| **c** | d e |")
    assert table == {
        "is": "table",
        "rows": [
            [runs(("plain", "a")), runs(("plain", "b"))],
            [runs(("strong", "c")), runs(("plain", "d e"))],
        ],
    }


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def words(body: str) -> str:
    found = ""
    for block in cast("list[dict[str, Any]]", blocks(body)):
        cells = [cell for row in block.get("rows", [[block.get("runs", [])]]) for cell in row]
        found += block.get("mark", "") + "".join(run["text"] for cell in cells for run in cell)
    return found


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_no_letter_of_a_real_text_is_lost(file: Path) -> None:
    body = file.read_text(encoding="utf-8").split("+++", 2)[2]
    assert letters(words(body)) == letters(body)


@given(st.text("ab1 *_#|-\n.)+"))
def test_no_letter_is_ever_lost(body: str) -> None:
    assert letters(words(body)) == letters(body)
