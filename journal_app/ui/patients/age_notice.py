"""That the patient is too young, with the rule that says so, while they are being registered; it must not refuse it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.errors import UserFacing
from journal_app.domain.rules.evaluation import evaluate
from journal_app.domain.rules.facts import Facts, Jurisdiction, Stage
from journal_app.domain.rules.model import Finding, Status
from journal_app.domain.rules.operators import Remedy
from journal_app.domain.rules.wording import Phrasebook
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import Session
from journal_app.ui import theme
from journal_app.ui.announce import announce
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, M, S
from journal_app.ui.translation import Language, language_of
from journal_app.ui.widgets.living import WholeWidget, stretch
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel, PlainLabel

Said = tuple[tuple[Finding, dict[str, Phrasebook]], ...]


def too_young(session: Session, born: date) -> Said:
    """What the rules in force say against treating someone born then, once per rule; for the worker."""
    try:
        pack = pack_in_force(session)
    except UserFacing:  # no rules are in force yet: nothing can be said
        return ()
    now, jurisdiction = session.now(), Jurisdiction(session.vault.clinic().jurisdiction)
    phrases = {language.value: session.packs.phrasebook(language.value) for language in Language}
    found: dict[str, Finding] = {}
    for treatment in pack.treatments:
        facts = Facts(jurisdiction=jurisdiction, treatment=treatment.code, stage=Stage.BOOKING, born=born)
        for finding in evaluate(pack.rule_pack, facts, at=now):
            if finding.status is not Status.OK and finding.resolves is Remedy.WAIT:
                found.setdefault(finding.rule, finding)
    return tuple((finding, phrases) for finding in found.values())


class AgeNotice(WholeWidget):
    """The sentence and its legal source; empty, it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ageNotice")
        self._said: Said = ()
        self.title = PlainLabel("", TextRole.STRONG)
        self.text, self.source = LineLabel(), LineLabel("", TextRole.SECONDARY)
        words = QVBoxLayout()
        words.setSpacing(XS)
        for label in (self.title, self.text, self.source):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M, L, M)
        row.setSpacing(S)
        row.addWidget(IconLabel(Icon.WARNING, "warning", size=20), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        stretch(self)
        self.hide()
        self.settle()

    def show_findings(self, said: Said) -> None:
        """Say these, or nothing."""
        self._said = said
        self.setVisible(bool(said))
        self.retranslate()
        if said:
            announce(self, self.text.text())

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.title.setText(self.tr("Too young for cosmetic treatment"))
        sentences = [phrases[language_of()].say(one.message, one.params) for one, phrases in self._said]
        self.text.setText("\n".join(sentences))
        sources = ", ".join(str(one.source) for one, _phrases in self._said)
        self.source.setText(self.tr("{source}. Registering is possible all the same.").format(source=sources))
        self.setAccessibleName(f"{self.title.text()}. {self.text.text()}")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, tokens = QPainter(self), theme.active()
        painter.fillRect(self.rect(), QColor(tokens.warning_ground))
        painter.fillRect(0, 0, 4, self.height(), QColor(tokens.warning))
