"""Holds health answers to the questionnaires they answer and to their own headers; it must not judge any answer."""

from __future__ import annotations

from journal_app.domain.health import HealthConfirmed, HealthSetAside, HealthSubmitted, QuestionnairePublished
from journal_app.domain.records import Header
from journal_app.vault.checks.report import Findings


class HealthAnswers:
    """Knows every questionnaire that was published so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._published: set[str] = set()

    def check(self, position: int, header: Header, content: object, findings: Findings) -> None:
        """Remember a questionnaire, or check answers as far as they could be opened."""
        if isinstance(content, QuestionnairePublished):
            if content.is_true:
                self._published.add(content.form.sha256)
            else:
                findings.add("verify.references.questionnaire", position)
        elif isinstance(content, HealthSubmitted | HealthConfirmed):
            if any(answered.form.sha256 not in self._published for answered in content.forms):
                findings.add("verify.references.questionnaire", position)
            if isinstance(content, HealthSubmitted):
                if content.handed_over_by != header.author:
                    findings.add("verify.authority.hand_over", position)
            elif content.submissions != header.refs.get("submissions", ()):
                findings.add("verify.references.submissions", position)
        elif isinstance(content, HealthSetAside) and header.refs != {"submissions": (content.submission,)}:
            findings.add("verify.references.submissions", position)
