"""Words for what a clinical text is for and whose it is; it must not hold a clinical sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.domain.consents import ClinicalText, TextUse
from journal_app.services.texts import TextVersion


def use_name(use: TextUse) -> str:
    """What a text is for; a use that has no name here as its code."""
    return {
        TextUse.INFORMATION: QCoreApplication.translate("TextWords", "Information"),
        TextUse.CONSENT: QCoreApplication.translate("TextWords", "Consent"),
        TextUse.CONFIDENTIALITY: QCoreApplication.translate("TextWords", "Statement of staff"),
        TextUse.EMERGENCY: QCoreApplication.translate("TextWords", "Emergency card"),
        TextUse.REPORT: QCoreApplication.translate("TextWords", "Report to an authority"),
        TextUse.LETTER: QCoreApplication.translate("TextWords", "Letter to patients"),
        TextUse.NOTICE: QCoreApplication.translate("TextWords", "Privacy notice"),
    }.get(use, use.value)


def whose(version: TextVersion) -> str:
    """Whether a version is the clinic's own."""
    if version.published_at is None:
        return QCoreApplication.translate("TextWords", "Shipped")
    return QCoreApplication.translate("TextWords", "Own")


def as_read(text: ClinicalText) -> str:
    """The whole text as Markdown, with what is ticked and what may be ticked."""
    parts = [text.body]
    for head, statements in (
        (QCoreApplication.translate("TextWords", "To tick one by one"), text.ticks),
        (QCoreApplication.translate("TextWords", "To tick or leave"), text.choices),
    ):
        if statements:
            parts.append(f"## {head}\n\n" + "\n".join(f"- {statement}" for statement in statements))
    return "\n\n".join(parts)
