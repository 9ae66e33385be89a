"""Words for what stands in a journal beside planned treatments, in the language of the screen; it must not judge."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.domain.emergencies import Complication
from journal_app.domain.reactions import Outcome, Seriousness
from journal_app.domain.worklists import Work


def complication_name(complication: Complication) -> str:
    """What had to be treated at once."""
    return {
        Complication.VASCULAR_OCCLUSION: QCoreApplication.translate("WrittenWords", "Vascular occlusion"),
        Complication.ANAPHYLAXIS: QCoreApplication.translate("WrittenWords", "Anaphylaxis"),
        Complication.ANAESTHETIC_TOXICITY: QCoreApplication.translate("WrittenWords", "Local anaesthetic toxicity"),
        Complication.FAINTING: QCoreApplication.translate("WrittenWords", "Fainting"),
        Complication.BLEEDING: QCoreApplication.translate("WrittenWords", "Bleeding"),
        Complication.BURN: QCoreApplication.translate("WrittenWords", "Burn"),
        Complication.OTHER: QCoreApplication.translate("WrittenWords", "Something else"),
    }[complication]


def seriousness_name(seriousness: Seriousness) -> str:
    """How grave a reaction is."""
    return {
        Seriousness.MILD: QCoreApplication.translate("WrittenWords", "Mild"),
        Seriousness.MODERATE: QCoreApplication.translate("WrittenWords", "Moderate"),
        Seriousness.SEVERE: QCoreApplication.translate("WrittenWords", "Severe"),
        Seriousness.LIFE_THREATENING: QCoreApplication.translate("WrittenWords", "Life-threatening"),
    }[seriousness]


def outcome_name(outcome: Outcome) -> str:
    """How a reaction stands."""
    return {
        Outcome.RECOVERED: QCoreApplication.translate("WrittenWords", "Recovered"),
        Outcome.RECOVERING: QCoreApplication.translate("WrittenWords", "Recovering"),
        Outcome.NOT_RECOVERED: QCoreApplication.translate("WrittenWords", "Not recovered"),
        Outcome.LASTING: QCoreApplication.translate("WrittenWords", "Recovered with lasting effects"),
        Outcome.DIED: QCoreApplication.translate("WrittenWords", "Died"),
        Outcome.UNKNOWN: QCoreApplication.translate("WrittenWords", "Not known"),
    }[outcome]


def work_name(work: Work, count: int) -> str:
    """What waits on a list, and how much of it."""
    return {
        Work.EMERGENCIES: QCoreApplication.translate("WrittenWords", "Emergencies to review: {count}"),
        Work.COUNTERSIGN: QCoreApplication.translate("WrittenWords", "Entries to countersign: {count}"),
        Work.FOLLOW_UPS: QCoreApplication.translate("WrittenWords", "Reactions to follow up: {count}"),
        Work.DRAFTS: QCoreApplication.translate("WrittenWords", "Your drafts that wait to be signed: {count}"),
        Work.CONSENTS: QCoreApplication.translate("WrittenWords", "Consents that end within 30 days: {count}"),
        Work.SCANS: QCoreApplication.translate("WrittenWords", "Papers that wait for their scan: {count}"),
    }[work].format(count=count)
