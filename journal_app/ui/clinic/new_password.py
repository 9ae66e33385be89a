"""Choosing a password: twice, with a word on its strength while it is typed; the rules themselves are the domain's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from journal_app.domain.findings import Finding, Severity, has_errors
from journal_app.domain.password_rules import RECOMMENDED_LENGTH, judge_password
from journal_app.ui.clinic.password_field import PasswordField
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, S
from journal_app.ui.translation import translate_sentence
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel


class NewPassword(LivingWidget):
    """Two fields and a line that says whether the password would be accepted.

    ``blocked`` gives the known passwords; it is asked once, when the first letter is typed.

    Signals:
        submitted: Enter in the second field.
    """

    submitted = Signal()

    def __init__(
        self, blocked: Callable[[], frozenset[str]], *, words: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("newPassword")
        self._blocked, self._words = blocked, words
        self._known: frozenset[str] | None = None
        self.first, self.second = PasswordField(), PasswordField()
        self.first.setObjectName("firstPassword")
        self.second.setObjectName("secondPassword")
        self._rows = FormRow("", self.first), FormRow("", self.second)
        self._bar = QProgressBar()
        self._bar.setRange(0, RECOMMENDED_LENGTH)
        self._bar.setTextVisible(False)
        self._icon = IconLabel(Icon.TODO, "secondary")
        self._verdict = PlainLabel("", TextRole.SECONDARY)
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self._icon)
        line.addWidget(self._verdict, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self._rows[0])
        column.addWidget(self._bar)
        column.addLayout(line)
        column.addSpacing(L - S)
        column.addWidget(self._rows[1])
        self.setFocusProxy(self.first)
        self.first.edited.connect(self._judge)
        self.first.submitted.connect(self.second.setFocus)
        self.second.submitted.connect(self.submitted)
        self.settle()

    def set_words(self, words: tuple[str, ...]) -> None:
        """What anyone would guess first: the clinic's and the person's name."""
        self._words = words

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._rows[0].set_texts(self.tr("New password"), self.tr("Three or four words that do not belong together."))
        self._rows[1].set_texts(self.tr("The same password again"))
        self._bar.setAccessibleName(self.tr("Strength of the password"))
        self._judge()

    def is_right(self) -> bool:
        """Whether both fields hold the same acceptable password; what is wrong is shown beside them."""
        for row in self._rows:
            row.show_error("")
        findings = self._findings()
        if has_errors(findings):
            worst = next(finding for finding in findings if finding.severity is Severity.ERROR)
            self.show_problem(_sentence(worst))
            return False
        if self.first.text() != self.second.text():
            self._rows[1].show_error(self.tr("The two passwords differ. Type the same one twice."))
            self.second.setFocus()
            return False
        return True

    def show_problem(self, sentence: str) -> None:
        """Say beside the field why the password was refused."""
        self._rows[0].show_error(sentence)
        self.first.setFocus()

    def take(self) -> bytearray:
        """The password as bytes to be wiped; both fields are empty at once."""
        self.second.forget()
        return self.first.take()

    def forget(self) -> None:
        """Empty both fields."""
        self.first.forget()
        self.second.forget()

    def _findings(self) -> tuple[Finding, ...]:
        if self._known is None:
            self._known = self._blocked()
        return judge_password(self.first.text(), blocked=self._known, words=self._words)

    def _judge(self) -> None:
        typed = self.first.text()
        self._bar.setValue(min(len(typed), RECOMMENDED_LENGTH))
        if not typed:
            self._say(Icon.TODO, "secondary", self.tr("At least 12 characters; 15 or more are better."))
            return
        findings = self._findings()
        if has_errors(findings):
            self._say(Icon.TODO, "error", _sentence(findings[0]))
        elif findings:
            self._say(Icon.CHECK, "warning", _sentence(findings[0]))
        else:
            self._say(Icon.DONE, "success", self.tr("A good password."))

    def _say(self, icon: Icon, colour: str, sentence: str) -> None:
        self._icon.show_icon(icon, colour)
        self._verdict.setText(sentence)


def _sentence(finding: Finding) -> str:
    return translate_sentence(finding.key, finding.sentence, dict(finding.params))
