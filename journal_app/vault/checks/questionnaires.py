"""Checks that health answers keep the questionnaire they answer; it must not judge any answer."""

from __future__ import annotations

from journal_app.domain.health import HealthConfirmed, HealthSubmitted, QuestionnairePublished
from journal_app.vault.checks.report import Findings


class Questionnaires:
    """Every questionnaire that was published so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._published: set[str] = set()

    def check(self, position: int, content: object, findings: Findings) -> None:
        """Remember a questionnaire, or hold answers to those that stand before them."""
        if isinstance(content, QuestionnairePublished):
            is_kept = content.is_true
            self._published.add(content.form.sha256 if is_kept else "")
        elif isinstance(content, HealthSubmitted | HealthConfirmed):
            is_kept = all(answered.form.sha256 in self._published for answered in content.forms)
        else:
            return
        if not is_kept:
            findings.add("verify.references.questionnaire", position)
