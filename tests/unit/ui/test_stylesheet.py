"""The style sheet is filled completely, and leaves rows of lists to the delegates."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.stylesheet import stylesheet
from journal_app.ui.tokens import DARK, LIGHT, Tokens
from tests.ui.windows import open_window


@pytest.mark.parametrize("appearance", [LIGHT, DARK], ids=lambda one: one.name)
def test_only_colours_of_the_appearance(appearance: Tokens) -> None:
    rules = stylesheet(appearance, body=10, line=16)
    colours = {getattr(appearance, name) for name in Tokens.__dataclass_fields__ if name != "name"}
    assert "$" not in rules
    assert set(re.findall(r"#[0-9a-f]{6}\b", rules)) <= colours


def test_no_rule_for_the_rows_of_a_list() -> None:
    assert re.findall(r"\w*View(?:\[[^\]]*\])?::item", stylesheet(LIGHT, body=10, line=16)) == []


@pytest.mark.xcb
def test_the_ring_of_a_focused_scroll_area_is_whole(qtbot: QtBot) -> None:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    content = QWidget()
    content.setStyleSheet("background: #ff0000")
    area.setWidget(content)
    qtbot.addWidget(area)
    area.resize(200, 120)
    open_window(area)
    area.clearFocus()
    unfocused = area.viewport().geometry()
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)
    assert area.viewport().geometry() == unfocused, "nothing jumps"
    picture = area.grab().toImage()
    middle, centre = area.height() // 2, area.width() // 2
    edges = ((0, middle), (area.width() - 1, middle), (centre, 0), (centre, area.height() - 1))
    assert {picture.pixelColor(*edge).name() for edge in edges} == {LIGHT.field_focus_edge}


def test_sizes_follow_the_body() -> None:
    assert "font-size: 27.00pt" in stylesheet(LIGHT, body=20, line=32)
    assert "min-height: 32px" in stylesheet(LIGHT, body=20, line=32)


def test_a_patient_reads_at_least_fourteen_points() -> None:
    assert '*[patientMode="true"] QWidget { font-size: 14.00pt; }' in stylesheet(LIGHT, body=10, line=16)


def test_what_never_has_the_focus_keeps_no_room_for_its_ring(qtbot: QtBot) -> None:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    qtbot.addWidget(area)
    area.resize(200, 120)
    open_window(area)
    assert area.viewport().geometry() == area.rect(), "so that it stands in line with what is beside it"
