"""Why the clinic's keys are due to be exchanged, in a person's words; it must not find out whether they are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.domain.key_exchange import Cause, Due
from journal_app.services.key_exchange import Standing


def reasons(standing: Standing) -> str:
    """Every reason once, in one line: who left, what was lost."""
    both = (*standing.due.registry, *standing.due.clinical)
    return " ".join(dict.fromkeys(_reason(one, standing.names.get(one.about, "")) for one in both))


def holders(standing: Standing) -> str:
    """Everyone to whom the new clinical key will go, by name, for a sentence."""
    return ", ".join(standing.names.get(one, "") for one in standing.holders)


def _reason(due: Due, name: str) -> str:
    if due.cause is Cause.LEFT:
        sentence = QCoreApplication.translate("ExchangeWords", "{name} has left.")
    elif due.cause is Cause.CARES_NO_MORE:
        sentence = QCoreApplication.translate("ExchangeWords", "{name} is no practitioner any more.")
    elif due.cause is Cause.COMPUTER_LOST:
        sentence = QCoreApplication.translate("ExchangeWords", "The computer {name} is lost.")
    elif due.cause is Cause.KIT_REPLACED:
        sentence = QCoreApplication.translate(
            "ExchangeWords", "A new recovery kit was issued; the old one opens the keys until now."
        )
    else:
        sentence = QCoreApplication.translate("ExchangeWords", "The recovery kit let {name} in.")
    return sentence.format(name=name)
