"""Words for what stands in a journal beside planned treatments, in the language of the screen; it must not judge."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.emergencies import Complication
from journal_app.domain.reactions import Outcome, Seriousness
from journal_app.domain.worklists import Work
from journal_app.ui.translation import language_of


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
        Work.AFTER_PHOTOS: QCoreApplication.translate("WrittenWords", "Results to photograph: {count}"),
        Work.OPENED_RESTRICTED: QCoreApplication.translate(
            "WrittenWords", "Restricted journals that were opened: {count}"
        ),
        Work.LEFT_DRAFTS: QCoreApplication.translate("WrittenWords", "Drafts of those who left: {count}"),
    }[work].format(count=count)


def begun_words(name: str, until: datetime, zone: tzinfo) -> str:
    """Whose a draft was that a colleague goes on with."""
    said = QCoreApplication.translate("WrittenWords", "begun by {name}, who has not treated here since {date}")
    return said.format(name=name, date=format_date(until.astimezone(zone).date(), language_of()))


def opened_words(name: str, when: str) -> str:
    """Who opened a restricted journal although it did not name them."""
    return QCoreApplication.translate("WrittenWords", "opened by {name}, {when}").format(name=name, when=when)


def begun_shortly(name: str, until: datetime, zone: tzinfo) -> str:
    """The same where there is little room."""
    said = QCoreApplication.translate("WrittenWords", "begun by {name} (here until {date})")
    return said.format(name=name, date=format_date(until.astimezone(zone).date(), language_of()))


def due_words(due: date, source: str, *, today: date) -> str:
    """By when something is to be done, or that its day is past and by which law there is one."""
    if today <= due:
        return QCoreApplication.translate("WrittenWords", "due {date}").format(date=format_date(due, language_of()))
    overdue = QCoreApplication.translate("WrittenWords", "overdue since {date}")
    said = overdue.format(date=format_date(due, language_of()))
    return f"{said} ({source})" if source else said
