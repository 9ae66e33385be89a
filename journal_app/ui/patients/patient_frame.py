"""The frame of every page that a patient holds: head, titles, steps, problem and buttons; it must not say anything."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.ui.tokens import XL, L, M, S

_WIDEST = 1000
"""Pixels; longer lines are hard to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientFrame:
    """What stands where: ``head`` from left to right, ``titles`` downwards, ``onward`` are the buttons on the right."""

    head: tuple[QWidget, QWidget]
    titles: tuple[QWidget, ...]
    steps: QWidget
    problem: QWidget
    decline: QWidget
    onward: tuple[QWidget, ...]

    def lay_out(self, page: QWidget) -> None:
        """Fill ``page``, which has no layout yet, in its middle."""
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        column.addLayout(self._head())
        column.addLayout(self._titles())
        column.addWidget(self.steps, 1)
        column.addWidget(self.problem)
        column.addLayout(self._foot())
        outer = QHBoxLayout(page)
        outer.setContentsMargins(XL, XL, XL, XL)
        outer.addStretch(1)
        outer.addWidget(inner, 20)
        outer.addStretch(1)
        for before, after in pairwise((*reversed(self.onward), self.decline)):
            QWidget.setTabOrder(before, after)  # on with it first; back and out of it are further away

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        wide, narrow = self.head
        row.addWidget(wide, 1)
        row.addWidget(narrow)
        return row

    def _titles(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(S)
        for title in self.titles:
            column.addWidget(title)
        return column

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self.decline)
        row.addStretch(1)
        for button in self.onward:
            row.addWidget(button)
        return row
