"""Why one treats although a rule warns: a field for each such rule; it must not judge, nor propose a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.rules.evaluation import unmet_warnings
from journal_app.domain.rules.model import Finding
from journal_app.domain.rules.wording import Phrasebook
from journal_app.domain.treatments import Deviation
from journal_app.services.treatments import LONGEST_REASON
from journal_app.ui.patients.gate_words import finding_sentence
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


class DeviationRows(LivingWidget):
    """A card that is there while anything warns; what was typed for a rule is kept while the rule is met.

    Signals:
        changed: a reason was edited.
    """

    changed = Signal()

    def __init__(self, phrases: Callable[[], Phrasebook], *, after: QWidget) -> None:
        """``phrases`` are the sentences in the language of the screen; Tab comes here from ``after``."""
        super().__init__()
        self.setObjectName("deviations")
        self._phrases, self._after = phrases, after
        self._warned: tuple[Finding, ...] = ()
        self._typed: dict[str, str] = {}
        self.rows: dict[str, FormRow] = {}
        self._card = Card()
        self._lead = PlainLabel("", TextRole.SECONDARY)
        self._card.body.setSpacing(L)
        self._card.body.addWidget(self._lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()
        self.settle()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Ask for a reason for each of the findings that warns."""
        self._warned = unmet_warnings(findings)
        wanted = {finding.rule for finding in self._warned}
        for rule in [rule for rule in self.rows if rule not in wanted]:
            row = self.rows.pop(rule)
            self._card.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        before = self._after
        for place, finding in enumerate(self._warned, start=1):
            row = self.rows.get(finding.rule) or self.rows.setdefault(finding.rule, self._row(finding.rule))
            self._card.body.insertWidget(place, row)
            QWidget.setTabOrder(before, row.field)
            before = row.field
        self.setVisible(bool(self._warned))
        self.retranslate()

    def deviations(self) -> tuple[Deviation, ...]:
        """The warnings that are not met, each with what was typed for it."""
        return tuple(Deviation(one.rule, one.message, self._typed.get(one.rule, "").strip()) for one in self._warned)

    def lacking(self) -> tuple[tuple[FormRow, str], ...]:
        """The rows without a reason, each with what to do."""
        sentence = self.tr("Write why you treat all the same, or wait")
        return tuple((self.rows[one.rule], sentence) for one in self.deviations() if not one.reason)

    def content(self) -> Mapping[str, str]:
        """Everything typed, by rule, for a draft."""
        return dict(self._typed)

    def restore(self, typed: Mapping[str, str]) -> None:
        """Show what was typed before."""
        self._typed.update(typed)
        for rule, row in self.rows.items():
            _line(row).setText(self._typed.get(rule, ""))

    def retranslate(self) -> None:
        """Say every text again."""
        self._card.set_title(self.tr("Rules that warn"))
        self._lead.setText(self.tr("Each reason is signed with the entry and stays in the journal"))
        for finding in self._warned:
            book = self._phrases()
            what = finding_sentence(finding, book).partition(". ")[0].rstrip(".")
            source = self.tr("Why you treat all the same. Rule: {source}").format(source=finding.source.in_words(book))
            self.rows[finding.rule].set_texts(what, source)

    def _row(self, rule: str) -> FormRow:
        line = QLineEdit(self._typed.get(rule, ""))
        line.setObjectName(f"deviation-{rule}")
        line.setMaxLength(LONGEST_REASON)
        line.textEdited.connect(lambda text: self._edited(rule, text))
        return FormRow("", line)

    def _edited(self, rule: str, text: str) -> None:
        self._typed[rule] = text
        self.changed.emit()


def _line(row: FormRow) -> QLineEdit:
    if not isinstance(row.field, QLineEdit):
        raise TypeError(type(row.field).__name__)
    return row.field
