"""The gate shows every condition with its reason and way out, and never greys its button out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.gate_panel import _PICTURES, GateLine, GatePanel, GateRow, GateStatus
from tests.ui.gallery import gate_lines
from tests.ui.windows import open_window


@pytest.fixture
def panel(qtbot: QtBot) -> GatePanel:
    made = GatePanel()
    qtbot.addWidget(made)
    made.resize(360, 600)
    open_window(made)
    return made


def test_every_status_has_a_picture_of_its_own_and_words(panel: GatePanel) -> None:
    panel.set_lines(tuple(GateLine(status, "Consent") for status in GateStatus))
    assert len({icon for icon, _colour in _PICTURES.values()}) == len(GateStatus)
    names = [row.accessibleName() for row in panel.findChildren(GateRow)]
    assert names == ["Met: Consent", "To do: Consent", "Warning: Consent", "Not met: Consent"]


def test_the_action_of_a_line_comes_back_by_its_id(panel: GatePanel, qtbot: QtBot) -> None:
    panel.set_lines(gate_lines())
    button = panel.findChild(Button, "gateAction-photo")
    assert button is not None
    with qtbot.waitSignal(panel.action_requested) as heard:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.args == ["photo"]


def test_while_something_is_open_the_button_leads_there(panel: GatePanel, qtbot: QtBot) -> None:
    panel.set_lines(gate_lines())
    button = panel.set_primary("New treatment entry", keys="Ctrl+N")
    assert button.isEnabled()
    assert button.kind is Kind.SECONDARY
    assert button.accessibleDescription() == "2 to do first"
    with qtbot.assertNotEmitted(panel.primary_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "gateAction-photo"


def test_when_all_is_met_the_button_acts(panel: GatePanel, qtbot: QtBot) -> None:
    panel.set_lines(gate_lines(done=True))
    button = panel.set_primary("New treatment entry")
    assert button.kind is Kind.PRIMARY
    assert not panel.is_open()
    with qtbot.waitSignal(panel.primary_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_only_warns_leaves_it_ready_and_says_that_a_reason_will_be_asked(panel: GatePanel) -> None:
    button = panel.set_primary("New treatment entry")
    warnings = tuple(GateLine(GateStatus.WARN, text, asks_reason=True) for text in ("Photo", "Health"))
    reminder = GateLine(GateStatus.WARN, "Identity")
    panel.set_lines((GateLine(GateStatus.OK, "Consent"), *warnings, reminder))
    assert button.kind is Kind.PRIMARY
    assert button.accessibleDescription() == "Ready, with a reason for 2 warnings"
    panel.set_lines((GateLine(GateStatus.OK, "Consent"), reminder))
    assert button.accessibleDescription() == "Ready"


def test_new_lines_replace_the_old(panel: GatePanel) -> None:
    panel.set_lines(gate_lines())
    panel.set_lines(gate_lines(done=True))
    assert len([row for row in panel.findChildren(GateRow) if row in panel._rows]) == len(gate_lines(done=True))
    assert panel.accessibleName() == "Before you treat"
