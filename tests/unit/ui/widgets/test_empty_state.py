"""Emptiness says what is not there and what to do."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from journal_app.ui.icons import Icon
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.empty_state import EmptyState


def test_says_and_offers(qtbot: QtBot) -> None:
    empty, button = EmptyState(Icon.PATIENTS), Button("New patient", Kind.PRIMARY)
    qtbot.addWidget(empty)
    empty.say("No patients yet", "Add the first one")
    empty.add_action(button)
    empty.show()
    assert empty.accessibleName() == "No patients yet Add the first one"
    assert button.isVisible()
    empty.say("No entries")
    assert not empty._hint.isVisible()
