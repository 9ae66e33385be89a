"""A national or local number: issuer, number grouped as it is typed, and what is odd about it; it must not store it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from journal_app.domain.findings import Finding, Severity
from journal_app.domain.identifiers import (
    Checked,
    Identifier,
    IdentifierSystem,
    SyntheticNumbers,
    digits_of,
    format_identifier,
    parse,
)
from journal_app.ui.announce import announce
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, M, S
from journal_app.ui.translation import translate_sentence
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.patient_banner import system_name
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel

_LENGTHS = {
    IdentifierSystem.CPR: 10,
    IdentifierSystem.NHS: 10,
    IdentifierSystem.CHI: 10,
    IdentifierSystem.HC: 10,
    IdentifierSystem.PERSONNUMMER: 12,
    IdentifierSystem.SAMORDNINGSNUMMER: 12,
}
_ISSUED_BY_NAME = {IdentifierSystem.PASSPORT, IdentifierSystem.OTHER}
_LEAST_CHOICE = 96
_LONGEST = 40
_LETTERS = 15
"""So many average characters are seen at the least: a whole national number."""


class IdentifierField(LivingWidget):
    """A chooser of systems, a line for the number and, for passports and others, who issued it.

    In the line, arrows up and down choose the system. Where not all of it has room side by side, it stands below.

    Signals:
        checked: ``Checked``, when the number was left: it suggests birth date and gender.
        problem_changed: str, why the number cannot be kept; empty when it can. Warnings stand below and stop nothing.
    """

    checked = Signal(object)
    problem_changed = Signal(str)

    def __init__(
        self,
        systems: tuple[IdentifierSystem, ...],
        today: Callable[[], date],
        *,
        synthetic: SyntheticNumbers = SyntheticNumbers.REFUSED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today, self._synthetic = today, synthetic
        self._warnings: tuple[Finding, ...] = ()
        self._written = ""
        self.system_box = Chooser()
        self.system_box.setObjectName("identifierSystem")
        self.system_box.setProperty("byKey", True)  # noqa: FBT003 - Qt's own signature; arrows in the line choose it
        for system in systems:
            self.system_box.addItem("", system)
        self.edit = QLineEdit()
        self.edit.setObjectName("identifierEdit")
        self.edit.setMaxLength(_LONGEST)
        self.issuer_edit = QLineEdit()
        self.issuer_edit.setObjectName("identifierIssuer")
        self.issuer_edit.setMaxLength(_LONGEST)
        self.warning = PlainLabel("", TextRole.BODY)
        self.warning.setObjectName("identifierWarning")
        self._arrange()
        self.setFocusProxy(self.edit)
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._left)
        self.system_box.currentIndexChanged.connect(self._chosen)
        self.settle()
        self._chosen()

    def value(self) -> Checked | None:
        """What was typed, read and judged; None while it is empty."""
        text = self.edit.text().strip()
        if not text:
            return None
        issuer = self.issuer_edit.text().strip()
        return parse(text, self.system(), today=self._today(), issuer=issuer, synthetic=self._synthetic)

    def system(self) -> IdentifierSystem:
        """Who is chosen as the issuer."""
        return IdentifierSystem(self.system_box.currentData())

    def set_value(self, identifier: Identifier | None) -> None:
        """Show an identifier, grouped."""
        if identifier is not None:
            self.system_box.setCurrentIndex(max(0, self.system_box.findData(identifier.system)))
            self.issuer_edit.setText(identifier.issuer)
        self.edit.setText(format_identifier(identifier) if identifier else "")
        self._written = self.edit.text()
        self._judge()

    def set_text(self, text: str, system: IdentifierSystem, *, issuer: str = "") -> None:
        """Show what was typed once, number or not, and judge it."""
        self.system_box.setCurrentIndex(max(0, self.system_box.findData(system)))
        self.issuer_edit.setText(issuer)
        self.edit.setText(text)
        self._written = text
        self._judge()

    def retranslate(self) -> None:
        """Name the systems and say warnings in the language of now."""
        for place in range(self.system_box.count()):
            system = IdentifierSystem(self.system_box.itemData(place))
            self.system_box.setItemText(place, self._named(system))
        self.system_box.setAccessibleName(self.tr("Kind of number"))
        self.edit.setMinimumWidth(self.edit.fontMetrics().averageCharWidth() * _LETTERS + 2 * M)
        self.issuer_edit.setPlaceholderText(self.tr("Issued by"))
        self.issuer_edit.setAccessibleName(self.tr("Issued by"))
        self._show_warnings()
        self._give_room()

    def _arrange(self) -> None:
        self._warning_line = QWidget()
        line = QHBoxLayout(self._warning_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(XS + 2)
        line.addWidget(IconLabel(Icon.WARNING, "warning"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.warning, 1)
        self._warning_line.hide()
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(S)
        self.system_box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.system_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.system_box.setMinimumWidth(_LEAST_CHOICE)  # with large type the number needs the room
        row.addWidget(self.system_box)
        row.addWidget(self.edit, 2)
        row.addWidget(self.issuer_edit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(row)
        column.addWidget(self._warning_line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose another system from the number's line, for whoever has no mouse."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = steps.get(Qt.Key(event.key()), 0)
            place = self.system_box.currentIndex() + step
            if step and 0 <= place < self.system_box.count():
                self.system_box.setCurrentIndex(place)
                announce(self.edit, self.system_box.currentText())
                return True
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Room for the widest of its parts: the others go below."""
        return QSize(max(self._least_widths()), super().minimumSizeHint().height())

    def _give_room(self) -> None:
        least, ways = self._least_widths(), QBoxLayout.Direction
        is_narrow = self.width() < sum(least) + S * (len(least) - 1)
        self._row.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _least_widths(self) -> list[int]:
        parts = (self.system_box, self.edit, self.issuer_edit)
        return [max(one.minimumWidth(), one.minimumSizeHint().width()) for one in parts if not one.isHidden()]

    def _named(self, system: IdentifierSystem) -> str:
        named = {
            IdentifierSystem.PASSPORT: self.tr("Passport"),
            IdentifierSystem.OTHER: self.tr("Other number"),
            IdentifierSystem.NONE: self.tr("No number"),
        }
        return named.get(system) or system_name(Identifier(system, ""))

    def _chosen(self, _index: int = 0) -> None:
        system = self.system()
        self.issuer_edit.setVisible(system in _ISSUED_BY_NAME)
        if system is IdentifierSystem.NONE and self.edit.hasFocus():
            self.system_box.setFocus()  # the arrows go on there
        self.edit.setEnabled(system is not IdentifierSystem.NONE)
        self._give_room()
        if self.edit.text():
            self._regroup(self.edit.text())
            self._judge()

    def _typed(self, text: str) -> None:
        removed = len(text) < len(self._written)
        if not removed:
            self._regroup(text)
        self._written = self.edit.text()

    def _regroup(self, text: str) -> None:
        """Group the digits as their issuer writes them, keeping the cursor behind the digit it was behind."""
        grouped = self._grouped(text)
        if grouped == text:
            return
        before = len(digits_of(text[: self.edit.cursorPosition()]))
        self.edit.setText(grouped)
        at = 0
        while before and at < len(grouped):
            before -= grouped[at].isdecimal()
            at += 1
        self.edit.setCursorPosition(at)

    def _grouped(self, text: str) -> str:
        digits, length = digits_of(text), _LENGTHS.get(self.system(), 0)
        others = text.replace("-", "").replace(" ", "")
        swedish = self.system() in {IdentifierSystem.PERSONNUMMER, IdentifierSystem.SAMORDNINGSNUMMER}
        if not length or digits != others or len(digits) > length or (swedish and len(digits) < length):
            return text  # letters, too many digits, or the ten-digit form with its own separator: shown as typed
        return format_identifier(Identifier(self.system(), digits)).rstrip("- ")

    def _left(self) -> None:
        found = self._judge()
        if found is not None:
            self.checked.emit(found)

    def _judge(self) -> Checked | None:
        found = self.value()
        findings = found.findings if found else ()
        self._warnings = tuple(one for one in findings if one.severity is Severity.WARN)
        self._show_warnings()
        errors = [one for one in findings if one.severity is Severity.ERROR]
        self.problem_changed.emit(translate_sentence(errors[0].key, errors[0].sentence) if errors else "")
        if found is not None and found.acceptable:
            self.edit.setText(format_identifier(found.identifier))
            self._written = self.edit.text()
        return found

    def _show_warnings(self) -> None:
        text = "\n".join(translate_sentence(one.key, one.sentence) for one in self._warnings)
        self.warning.setText(text)
        self._warning_line.setVisible(bool(text))
        self.edit.setToolTip(text)
