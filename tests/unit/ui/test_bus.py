"""The bus hands on exactly what was changed."""

from __future__ import annotations

from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from journal_app.ui.bus import Bus


@dataclass(frozen=True, slots=True)
class Change:
    """Stands for what an act changed."""

    kinds: tuple[str, ...]


def test_screens_get_the_very_change(qtbot: QtBot) -> None:
    bus, change = Bus(), Change(("note.signed",))
    with qtbot.waitSignal(bus.changed) as heard:
        bus.changed.emit(change)
    assert heard.args == [change]
