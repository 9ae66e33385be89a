"""Shows our own texts: headings, paragraphs, lists, tables, bold; it must not load, link or run anything.

The text is put together block by block, never parsed as HTML, so that nothing in it can become more than text. A
picture is shown only if it was handed over with the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TypeAlias

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from journal_app.ui import theme
from journal_app.ui.tokens import XL, XS, L, M, S

_SETTLING_MS = 250
"""While a page is laid out it may for a moment seem to show its end; only what has stood still this long counts."""


class BlockKind(StrEnum):
    """What a block of the text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"
    ROW = "row"
    PICTURE = "picture"


Runs: TypeAlias = "tuple[tuple[str, bool], ...]"


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its kind, a heading's level (1 to 3), its runs as (text, bold), a table row's cells.

    A picture's run is what it shows, in words, and ``picture`` the name it was handed over under.
    """

    kind: BlockKind
    level: int
    runs: Runs
    cells: tuple[Runs, ...] = ()
    picture: str = ""


_HEADING = re.compile(r"(#{1,6}) +(.*)")
_BULLET = re.compile(r"[-*] +(.*)")
_NUMBERED = re.compile(r"\d{1,3}[.)] +(.*)")
_ROW = re.compile(r"\|(.*)\|")
_PICTURE = re.compile(r"!\[(.+)\]\((.+)\)")
_ROW_RULE = re.compile(r"\|[\s:|-]*-[\s:|-]*\|")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_DEEPEST = 3
_WIDEST_LINE = 84
_HEADING_SCALE = {1: 1.45, 2: 1.2, 3: 1.05}


def blocks(markdown: str, pictures: Collection[str] = ()) -> Iterator[Block]:
    """The blocks of our Markdown; what is not of the subset, or no picture at hand, is shown as it is written."""
    open_block: tuple[BlockKind, int, list[str]] | None = None
    for line in [*markdown.splitlines(), ""]:
        if (shown := _PICTURE.fullmatch(line.strip())) and shown[2] in pictures and open_block is None:
            yield Block(BlockKind.PICTURE, 0, ((shown[1], False),), picture=shown[2])
            continue
        begun = _begun(line.strip())
        if open_block is not None and (begun is not None or not line.strip() or open_block[0] is BlockKind.HEADING):
            yield _block(*open_block)
            open_block = None
        if begun is not None and begun[0] is BlockKind.ROW:
            open_block = None
            if not _ROW_RULE.fullmatch(line.strip()):
                yield _row(begun[2][0])
        elif begun is not None:
            open_block = begun
        elif line.strip():
            kind, level, parts = open_block or (BlockKind.PARAGRAPH, 0, [])
            open_block = (kind, level, [*parts, line.strip()])


def _begun(line: str) -> tuple[BlockKind, int, list[str]] | None:
    if match := _HEADING.fullmatch(line):
        return BlockKind.HEADING, min(len(match[1]), _DEEPEST), [match[2]]
    if match := _BULLET.fullmatch(line):
        return BlockKind.BULLET, 0, [match[1]]
    if match := _NUMBERED.fullmatch(line):
        return BlockKind.NUMBERED, 0, [match[1]]
    if match := _ROW.fullmatch(line):
        return BlockKind.ROW, 0, [match[1]]
    return None


def _block(kind: BlockKind, level: int, parts: list[str]) -> Block:
    return Block(kind, level, _runs(" ".join(parts)))


def _row(line: str) -> Block:
    cells = tuple(_runs(cell.strip()) for cell in line.split("|"))
    return Block(BlockKind.ROW, 0, tuple(run for cell in cells for run in cell), cells)


def _runs(text: str) -> Runs:
    return tuple((piece, place % 2 == 1) for place, piece in enumerate(_BOLD.split(text)) if piece)


def _spaced() -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return shape


class MarkdownPage(QTextEdit):
    """A text to read, not to change; at least 14 points where a patient reads.

    Signals:
        read_to_end: the end of the text has been on the screen; emitted once per text.
    """

    read_to_end = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("markdownPage")
        self._markdown, self._ended, self._writing = "", False, False
        self._pictures: Mapping[str, QImage] = {}
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLING_MS)
        self._settled.timeout.connect(self._look_for_end)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._settled.start())

    def set_markdown(self, markdown: str, *, title: str = "", pictures: Mapping[str, QImage] | None = None) -> None:
        """Show a text from its beginning; ``title`` names it for a screen reader, ``pictures`` are those it names."""
        self._markdown, self._ended, self._pictures = markdown, False, pictures or {}
        self.setAccessibleName(title)
        self.verticalScrollBar().setValue(0)
        self._write()

    def to_heading(self, place: int) -> None:
        """Turn to a heading, by its place among them from 0, and read on from there."""
        block, left = self.document().begin(), place
        while block.isValid() and (left > 0 or not block.blockFormat().headingLevel()):
            left -= bool(block.blockFormat().headingLevel())
            block = block.next()
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect().top() - M)

    def was_read_to_end(self) -> bool:
        """Whether the end of this text has been on the screen."""
        return self._ended

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing, ever: a text is only its words."""
        return None

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type] # as above
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines to a length that can be read."""
        super().resizeEvent(event)
        self._wrap()
        self._look_for_end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter turn the page as in a reader."""
        bar = self.verticalScrollBar()
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return} and bar.value() < bar.maximum():
            bar.setValue(bar.value() + bar.pageStep() - 2 * self.fontMetrics().height())
            return
        super().keyPressEvent(event)

    def _wrap(self) -> None:
        metrics = QFontMetrics(self._hand(Block(BlockKind.PARAGRAPH, 0, ()), bold=False).font())
        self.setLineWrapColumnOrWidth(min(self.viewport().width(), metrics.averageCharWidth() * _WIDEST_LINE))

    def _points(self) -> float:
        return theme.patient_points() if theme.in_patient_mode(self) else theme.body_points()

    def _write(self) -> None:
        at = self.verticalScrollBar().value()
        self._writing = True  # an empty page would seem to be at its end
        self._wrap()
        document = self.document()
        document.clear()
        document.setDocumentMargin(L)
        cursor = QTextCursor(document)
        fresh = True  # the cursor stands in an empty block that is there already
        for in_table, group in groupby(
            blocks(self._markdown, self._pictures), lambda block: block.kind is BlockKind.ROW
        ):
            if in_table:
                self._write_table(cursor, tuple(group))
            else:
                self._write_blocks(cursor, group, fresh=fresh)
            fresh = in_table
        self.moveCursor(QTextCursor.MoveOperation.Start)  # Qt leaves it at the end of what was written
        self._writing = False
        self.verticalScrollBar().setValue(at)
        self._settled.start()

    def _write_table(self, cursor: QTextCursor, rows: Sequence[Block]) -> None:
        """The first row is the head. Afterwards the cursor stands in the empty block that Qt keeps below a table."""
        columns = max(len(row.cells) for row in rows)
        shape = QTextTableFormat()
        shape.setHeaderRowCount(1)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 100 / columns)] * columns)
        shape.setCellPadding(S)
        shape.setTopMargin(S)
        shape.setBottomMargin(S)
        shape.setBorder(1)
        shape.setBorderCollapse(True)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(QColor(theme.active().border))
        spaced = _spaced()
        table = cursor.insertTable(len(rows), columns, shape)
        for line, row in enumerate(rows):
            for column, cell in enumerate(row.cells):
                within = table.cellAt(line, column).firstCursorPosition()
                within.setBlockFormat(spaced)
                for text, bold in cell:
                    within.insertText(text, self._hand(row, bold=bold or line == 0))
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _write_blocks(self, cursor: QTextCursor, group: Iterator[Block], *, fresh: bool) -> None:
        opened: QTextList | None = None
        for place, block in enumerate(group):
            opened = self._write_block(cursor, block, opened, fresh=fresh and place == 0)

    def _write_block(
        self, cursor: QTextCursor, block: Block, opened: QTextList | None, *, fresh: bool
    ) -> QTextList | None:
        shape = _spaced()
        at_top = cursor.position() == 0
        shape.setTopMargin(0 if at_top else XL if block.kind is BlockKind.HEADING else S)
        shape.setBottomMargin(S if block.kind is BlockKind.HEADING else XS)
        if block.kind is BlockKind.HEADING:
            shape.setHeadingLevel(block.level)
        if block.kind is BlockKind.PICTURE:  # else it would keep a third of its height free below it
            shape.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if fresh:
            cursor.setBlockFormat(shape)
        else:
            cursor.insertBlock(shape)
        if block.kind is BlockKind.PICTURE:
            self._write_picture(cursor, block)
        kept = self._into_list(cursor, block, opened)
        # The sign of a list item is drawn in its block's own hand, which would else be that of the heading before.
        cursor.setBlockCharFormat(self._hand(block, bold=False))
        for text, bold in block.runs:
            cursor.insertText(text, self._hand(block, bold=bold))
        return kept

    def _write_picture(self, cursor: QTextCursor, block: Block) -> None:
        """The picture, no wider than the lines; what it shows is said below it, for those too who do not see it."""
        image = self._pictures[block.picture]
        width = min(image.width(), self.lineWrapColumnOrWidth() - 2 * L)
        sharp = image.scaledToWidth(round(width * self.devicePixelRatioF()), Qt.TransformationMode.SmoothTransformation)
        sharp.setDevicePixelRatio(self.devicePixelRatioF())
        cursor.insertImage(sharp, block.picture)
        cursor.insertBlock(_spaced())

    @staticmethod
    def _into_list(cursor: QTextCursor, block: Block, opened: QTextList | None) -> QTextList | None:
        if block.kind not in {BlockKind.BULLET, BlockKind.NUMBERED}:
            return None
        wanted = QTextListFormat.Style.ListDisc if block.kind is BlockKind.BULLET else QTextListFormat.Style.ListDecimal
        shape = QTextListFormat()
        shape.setStyle(wanted)
        shape.setIndent(1)
        if opened is not None and opened.format().style() == wanted:
            opened.add(cursor.block())
            return opened
        return cursor.createList(shape)

    def _hand(self, block: Block, *, bold: bool) -> QTextCharFormat:
        hand = QTextCharFormat()
        scale = _HEADING_SCALE.get(block.level, 1.0)
        hand.setFontPointSize(self._points() * scale)
        strong = bold or block.kind is BlockKind.HEADING
        hand.setFontWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return hand

    def _scrolled(self, value: int) -> None:
        """Someone turned the page: its end counts at once. Without that, only a layout that has come to rest counts."""
        if value > 0:
            self._look_for_end()
        else:
            self._settled.start()

    def _look_for_end(self) -> None:
        if self._ended or self._writing or not self._markdown or not self.isVisible():
            return
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum() - M:
            self._ended = True
            self.read_to_end.emit()
