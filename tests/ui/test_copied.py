"""What is copied in the program: kept out of clipboard histories, as plain text, and gone after a minute."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from journal_app.ui import copied
from journal_app.ui.copied import CopyWatch

pytestmark = pytest.mark.xcb
CANARY = "Canariensis 070761-4285"


@pytest.fixture
def watch(qtbot: QtBot) -> Iterator[CopyWatch]:
    owner = QObject()
    QGuiApplication.clipboard().clear()
    yield CopyWatch(owner)
    QGuiApplication.clipboard().clear()
    owner.deleteLater()


def test_what_any_field_copies_is_marked_for_histories_and_is_plain(watch: CopyWatch, qtbot: QtBot) -> None:
    rich = QTextEdit()
    qtbot.addWidget(rich)
    rich.setHtml(f"<b>{CANARY}</b>")
    rich.selectAll()
    rich.copy()
    kept = QGuiApplication.clipboard().mimeData()
    assert kept.text() == CANARY
    assert not kept.hasHtml()
    for kind, said in copied.MARKS.items():
        assert kept.data(kind).data() == said
    assert watch.timer.isActive()


def test_it_is_gone_after_a_minute_and_a_new_copy_begins_anew(watch: CopyWatch, qtbot: QtBot) -> None:
    assert watch.timer.interval() == copied.KEPT_SECONDS * 1000 == 60_000
    line = QLineEdit(CANARY)
    qtbot.addWidget(line)
    line.selectAll()
    line.copy()
    watch.timer.setInterval(150)
    QGuiApplication.clipboard().setText("once more")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "", timeout=5000)
    assert not watch.timer.isActive()


def test_what_is_no_text_is_left_as_it_is(watch: CopyWatch) -> None:
    data = QMimeData()
    data.setData("application/x-something", b"1")
    QGuiApplication.clipboard().setMimeData(data)
    assert QGuiApplication.clipboard().mimeData().hasFormat("application/x-something")
    assert not watch.timer.isActive()
