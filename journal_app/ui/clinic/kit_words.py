"""Recovery kits in a person's words: which one it is, why a new one is due, why it is issued; it must not judge it."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from journal_app.domain.kits import DueCause, KitDue, KitLabel, Why
from journal_app.services.new_kits import Standing
from journal_app.ui.widgets.date_field import long_date


def kit_name(kit: KitLabel, zone: tzinfo | None) -> str:
    """Which kit it is, as it stands on the paper; ``zone`` None is this computer's."""
    if kit.made is None:
        return QCoreApplication.translate("KitWords", "recovery kit {number}, made with the journal").format(
            number=kit.number
        )
    day = long_date(kit.made.astimezone(zone).date())
    return QCoreApplication.translate("KitWords", "recovery kit {number}, made {when}").format(
        number=kit.number, when=day
    )


def due_reasons(standing: Standing) -> str:
    """Every reason for a new kit once, in one line."""
    return " ".join(dict.fromkeys(_reason(one, standing) for one in standing.kit.due))


def why_words(why: Why) -> str:
    """One reason to issue a kit, to choose from."""
    if why is Why.USED:
        return QCoreApplication.translate("KitWords", "The present kit was used")
    if why is Why.LOST:
        return QCoreApplication.translate("KitWords", "A sheet is lost")
    if why is Why.SEEN:
        return QCoreApplication.translate("KitWords", "Somebody may have seen or copied the words")
    if why is Why.OWNER_LEFT:
        return QCoreApplication.translate("KitWords", "An owner who knew the kit has left")
    return QCoreApplication.translate("KitWords", "None of these; a new one all the same")


def moment_there(when: datetime, zone: tzinfo) -> str:
    """A moment by the clinic's clock."""
    local = when.astimezone(zone)
    return f"{long_date(local.date())} {local:%H:%M}"


def _reason(due: KitDue, standing: Standing) -> str:
    name = "" if due.about is None else standing.names.get(due.about, "")
    if due.cause is DueCause.LET_IN:
        sentence = QCoreApplication.translate("KitWords", "The recovery kit let {name} in.")
    elif due.cause is DueCause.RESTORED:
        sentence = QCoreApplication.translate("KitWords", "A backup was restored with the recovery kit.")
    elif due.cause is DueCause.OLDER:
        sentence = QCoreApplication.translate(
            "KitWords", "A backup was restored in which an older kit counts again that had been replaced."
        )
    else:
        sentence = QCoreApplication.translate("KitWords", "{name} no longer owns the clinic, and may know the words.")
    return sentence.format(name=name)
