"""Our own clinical texts are shown as text and nothing else, and it is known when their end was seen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QTextDocument, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.packs import load_texts
from journal_app.ui import theme
from journal_app.ui.widgets.markdown_page import BlockKind, MarkdownPage, blocks
from tests.ui.windows import open_window

RESOURCES = Path(__file__).parents[4] / "resources"
LONG = "# Title\n\n" + "A sentence that takes some room on the page. " * 200


@pytest.fixture
def page(qtbot: QtBot) -> MarkdownPage:
    made = MarkdownPage()
    qtbot.addWidget(made)
    made.resize(600, 400)
    open_window(made)
    return made


def test_the_subset_is_read() -> None:
    read = list(
        blocks(
            "# One\n\nA **bold** word\ngoes on.\n\n- first\n  still first\n- second\n\n1. a\n2) b\n\n#### Four\nText"
        )
    )
    assert [(block.kind, block.level) for block in read] == [
        (BlockKind.HEADING, 1),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.BULLET, 0),
        (BlockKind.BULLET, 0),
        (BlockKind.NUMBERED, 0),
        (BlockKind.NUMBERED, 0),
        (BlockKind.HEADING, 3),
        (BlockKind.PARAGRAPH, 0),
    ]
    assert read[1].runs == (("A ", False), ("bold", True), (" word goes on.", False))
    assert read[2].runs == (("first still first", False),)


TABLE = "Before.\n\n| How often | What |\n|---|---|\n| Rare | **call 112** |\n| Very rare | |\n\nAfter."


def test_a_table_is_read_row_by_row() -> None:
    rows = [block for block in blocks(TABLE) if block.kind is BlockKind.ROW]
    assert [row.cells for row in rows] == [
        ((("How often", False),), (("What", False),)),
        ((("Rare", False),), (("call 112", True),)),
        ((("Very rare", False),), ()),
    ]


def test_what_only_begins_like_a_row_is_text() -> None:
    assert [block.kind for block in blocks("| not a row\nnor this |")] == [BlockKind.PARAGRAPH]


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=200))
def test_no_letter_is_lost(text: str) -> None:
    shown = "".join(run for block in blocks(text) for run, _bold in block.runs)
    kept = "".join(sign for sign in shown if sign.isalpha())
    assert kept == "".join(sign for sign in text if sign.isalpha())


def test_what_looks_like_html_or_a_link_stays_text(page: MarkdownPage) -> None:
    text = "<img src='file:///etc/hostname'><script>x</script> [a](https://example.org) ![b](file:///etc/hostname)"
    page.set_markdown(text)
    assert page.toPlainText() == text
    assert page.document().allFormats()
    assert not any(shape.isImageFormat() or shape.toCharFormat().isAnchor() for shape in page.document().allFormats())


def test_a_table_is_shown_as_one_and_nothing_of_its_drawing_as_text(page: MarkdownPage) -> None:
    page.set_markdown(TABLE)
    (table,) = [frame for frame in page.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert (table.rows(), table.columns(), table.format().headerRowCount()) == (3, 2, 1)
    assert table.cellAt(1, 1).firstCursorPosition().block().text() == "call 112"
    words = page.toPlainText()
    assert "|" not in words
    assert " ".join(words.split()) == "Before. How often What Rare call 112 Very rare After."


def test_a_text_goes_on_below_a_table_without_a_gap(page: MarkdownPage) -> None:
    page.set_markdown(TABLE)
    assert page.document().lastBlock().text() == "After."
    assert page.document().lastBlock().previous().text() == ""  # the empty cell, and no empty line after it
    assert page.document().blockCount() == 1 + 6 + 1


def test_every_clinical_text_is_shown_whole_and_without_signs_of_markdown(page: MarkdownPage) -> None:
    for text in load_texts(RESOURCES):
        page.set_markdown(text.body)
        shown = page.toPlainText()
        assert "|" not in shown, text.id
        assert "**" not in shown, text.id
        unnumbered = re.sub(r"(?m)^\d{1,3}[.)] +", "", text.body)  # a list's numbers are drawn, not written
        assert re.findall(r"\w+", shown) == re.findall(r"\w+", unnumbered), text.id
        assert page.horizontalScrollBar().maximum() == 0


def test_nothing_is_ever_loaded(page: MarkdownPage) -> None:
    assert page.loadResource(QTextDocument.ResourceType.ImageResource.value, "file:///etc/hostname") is None


def test_a_long_text_is_read_to_its_end_only_by_going_there(page: MarkdownPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.read_to_end):
        page.set_markdown(LONG)
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    assert not page.was_read_to_end()
    with qtbot.waitSignal(page.read_to_end):
        for _press in range(50):
            QTest.keyClick(page, Qt.Key.Key_Space)
    assert page.was_read_to_end()


def test_keys_that_move_the_cursor_begin_at_the_beginning(page: MarkdownPage, qtbot: QtBot) -> None:
    """Else one key would lead past everything to the end, and the text would count as read."""
    page.set_markdown(LONG)
    page.hide()
    page.show()
    qtbot.waitExposed(page)
    assert page.textCursor().position() == 0
    QTest.keyClick(page, Qt.Key.Key_Right)
    qtbot.wait(300)
    assert not page.was_read_to_end()
    assert page.verticalScrollBar().value() == 0


def test_it_turns_to_a_heading(page: MarkdownPage) -> None:
    page.set_markdown(f"Before.\n\n## One\n\n{LONG}\n\n## Two\n\nAfter.")
    page.to_heading(0)
    assert page.textCursor().block().text() == "One"
    assert 0 < page.cursorRect().top() < page.fontMetrics().height()
    page.to_heading(2)
    assert page.textCursor().block().text() == "Two"
    assert page.viewport().rect().contains(page.cursorRect().center())
    page.to_heading(7)
    assert page.textCursor().block().text() == "Two", "there is no such heading"


def test_another_text_is_unread_again_and_begins_at_its_beginning(page: MarkdownPage) -> None:
    page.set_markdown(LONG)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    page.set_markdown(LONG + "More.")
    assert not page.was_read_to_end()
    assert page.verticalScrollBar().value() == 0


def test_a_text_that_fits_is_read_when_it_is_seen_not_before(qtbot: QtBot) -> None:
    page = MarkdownPage()
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.set_markdown("Short.")
    assert not page.was_read_to_end()
    with qtbot.waitSignal(page.read_to_end):
        page.show()


def test_a_window_made_larger_shows_the_end(page: MarkdownPage, qtbot: QtBot) -> None:
    page.set_markdown("word " * 500)
    assert not page.was_read_to_end()
    with qtbot.waitSignal(page.read_to_end):
        page.resize(1000, 1000)


def test_a_patient_reads_large_type_and_no_line_is_cut_off(qtbot: QtBot) -> None:
    holder, page = QWidget(), MarkdownPage()
    qtbot.addWidget(holder)
    holder.setProperty(theme.PATIENT_MODE, "true")
    QVBoxLayout(holder).addWidget(page)
    page.set_markdown(LONG)
    holder.resize(900, 500)
    open_window(holder)
    sizes = [shape.toCharFormat().fontPointSize() for shape in page.document().allFormats() if shape.isCharFormat()]
    assert min(size for size in sizes if size) >= 14
    assert page.document().size().width() <= page.viewport().width()
    assert page.horizontalScrollBar().maximum() == 0


def test_it_cannot_be_changed(page: MarkdownPage, qtbot: QtBot) -> None:
    page.set_markdown("Text", title="Consent")
    QTest.keyClicks(page, "abc")
    assert page.toPlainText() == "Text"
    assert page.accessibleName() == "Consent"


def test_a_picture_is_shown_where_it_was_handed_over_and_nowhere_else(page: MarkdownPage) -> None:
    text = "Before\n\n![A red square](red.png)\n\n![Another](file:///etc/passwd)\n\nAfter"
    red = QImage(2000, 100, QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    page.set_markdown(text, pictures={"red.png": red})
    shown = page.toPlainText().split("\n")
    assert shown == ["Before", "\ufffc", "A red square", "![Another](file:///etc/passwd)", "After"]
    assert page.document().size().width() <= page.viewport().width(), "it is no wider than the lines"
    page.set_markdown(text)
    assert "\ufffc" not in page.toPlainText(), "a text that a patient signs brings no pictures"
