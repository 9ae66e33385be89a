"""Shows whose work the program is made of and under which licences; it must not change or fetch anything."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QScrollArea

from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.plain_label import PlainLabel

_LINES = 12
"""How many lines of the list, and of a text, are seen at once."""


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody else's work in the program: how it is called, its licence (SPDX), and the files with the texts."""

    name: str
    licence: str
    texts: tuple[str, ...]


def parts_in(folder: Path) -> tuple[Part, ...]:
    """Everything that ``installers.licences`` gathered in ``folder``, by name."""
    found = []
    for file in ("parts.json", "packages.json"):
        for entry in json.loads((folder / file).read_text(encoding="utf-8")):
            said = entry.get("version") or (f"({entry['within']})" if entry.get("within") else "")
            found.append(Part(f"{entry['name']} {said}".strip(), entry["licence"], tuple(entry["texts"])))
    return tuple(sorted(found, key=lambda part: part.name.casefold()))


class LicencesCard(Card):
    """A button at first; pressed, the list of parts and the text of the one that is chosen."""

    def __init__(self, folder: Path) -> None:
        super().__init__(self.tr("Other people's work in this program"))
        self._folder = folder
        self._parts: tuple[Part, ...] = ()
        lead = PlainLabel(self.tr("The program stands on the work of others. Their licences let us hand it on to you."))
        self.body.addWidget(lead)
        self.open = Button(self.tr("Show the licences"))
        self.open.setObjectName("licencesButton")
        self.open.clicked.connect(self._show)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts and their licences"))
        self.list.currentRowChanged.connect(self._read)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        for box in (self.list, self.text):
            box.setMinimumHeight(box.fontMetrics().lineSpacing() * _LINES)
            box.hide()
            self.body.addWidget(box)

    def _show(self) -> None:
        self._parts = parts_in(self._folder)
        for part in self._parts:
            self.list.addItem(QListWidgetItem(f"{part.name} · {part.licence}"))
        self.list.show()
        self.text.show()
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.open.hide()
        QTimer.singleShot(0, self, self._come_into_view)  # when the page has made room for both

    def _come_into_view(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(self.text)
            above.ensureWidgetVisible(self.list)

    def _read(self, row: int) -> None:
        texts = self._parts[row].texts if 0 <= row < len(self._parts) else ()
        read = [(self._folder / "texts" / name).read_text(encoding="utf-8") for name in texts]
        self.text.setPlainText("\n\n".join(read))
