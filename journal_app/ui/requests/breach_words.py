"""Words for data breaches, their steps and clock, in the language of the screen; it must not judge or count."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from journal_app.domain.breaches import BreachCase, DataKind, Nature, Next, Risk, ToldHow

_HOUR = timedelta(hours=1)


def nature_name(nature: Nature) -> str:
    """What happened to the data."""
    return {
        Nature.CONFIDENTIALITY: QCoreApplication.translate("BreachWords", "Others saw them or could have"),
        Nature.INTEGRITY: QCoreApplication.translate("BreachWords", "They were changed"),
        Nature.AVAILABILITY: QCoreApplication.translate("BreachWords", "They are lost or cannot be reached"),
    }[nature]


def data_name(kind: DataKind) -> str:
    """Which data."""
    return {
        DataKind.IDENTITY: QCoreApplication.translate("BreachWords", "Names and numbers"),
        DataKind.CONTACT: QCoreApplication.translate("BreachWords", "Contact details"),
        DataKind.HEALTH: QCoreApplication.translate("BreachWords", "Health"),
        DataKind.PHOTOS: QCoreApplication.translate("BreachWords", "Photos"),
        DataKind.PAYMENT: QCoreApplication.translate("BreachWords", "Payments"),
        DataKind.STAFF: QCoreApplication.translate("BreachWords", "About staff"),
        DataKind.OTHER: QCoreApplication.translate("BreachWords", "Other data"),
    }[kind]


def risk_name(risk: Risk) -> str:
    """How likely it harms people, and who then must hear of it."""
    return {
        Risk.NONE: QCoreApplication.translate("BreachWords", "Unlikely: nobody need be notified"),
        Risk.SOME: QCoreApplication.translate("BreachWords", "A risk: notify the authority"),
        Risk.HIGH: QCoreApplication.translate("BreachWords", "A high risk: notify the authority and tell the people"),
    }[risk]


def told_name(how: ToldHow) -> str:
    """How people heard of it."""
    return {
        ToldHow.PHONE: QCoreApplication.translate("BreachWords", "By phone"),
        ToldHow.LETTER: QCoreApplication.translate("BreachWords", "By letter"),
        ToldHow.SECURE_MAIL: QCoreApplication.translate("BreachWords", "By secure mail"),
        ToldHow.EMAIL: QCoreApplication.translate("BreachWords", "By e-mail"),
        ToldHow.IN_PERSON: QCoreApplication.translate("BreachWords", "In person"),
        ToldHow.PUBLIC: QCoreApplication.translate("BreachWords", "By a public notice"),
    }[how]


def next_name(step: Next | None) -> str:
    """What a breach waits for."""
    return {
        Next.ASSESS: QCoreApplication.translate("BreachWords", "Assess the risk"),
        Next.NOTIFY: QCoreApplication.translate("BreachWords", "Notify the authority"),
        Next.TELL: QCoreApplication.translate("BreachWords", "Tell those affected"),
        Next.CLOSE: QCoreApplication.translate("BreachWords", "Close the case"),
        None: QCoreApplication.translate("BreachWords", "Closed"),
    }[step]


def told_in_words(case: BreachCase, name: Callable[[UUID], str], moment: Callable[[datetime], str]) -> tuple[str, ...]:
    """Who heard of it, when and how, a line each in the order in which it was written, and who is still to be told."""
    notified = QCoreApplication.translate("BreachWords", "Notified: {who}, {when}")
    told = QCoreApplication.translate("BreachWords", "Told: {who}, {how}, {when} ({by})")
    to_tell = QCoreApplication.translate("BreachWords", "Still to be told: {who}")
    lines = [notified.format(who=one.authority, when=moment(one.at)) for one in case.notified]
    lines += [
        told.format(
            who=one.whom if one.patient is None else name(one.patient),
            how=_within(told_name(one.how)),
            when=moment(one.at),
            by=one.told_by_name,
        )
        for one in case.told
    ]
    lines += [to_tell.format(who=name(one)) for one in case.to_tell]
    return tuple(lines)


def _within(words: str) -> str:
    """Words that begin a line, within one."""
    return f"{words[:1].lower()}{words[1:]}"


def clock_in_words(left: timedelta | None, case: BreachCase) -> str:
    """How long is left to notify, or what ended the clock."""
    if left is None:
        if case.notified:
            return QCoreApplication.translate("BreachWords", "Notified")
        return QCoreApplication.translate("BreachWords", "Not to be notified")
    if left < timedelta(0):
        return _Hours().over(-left // _HOUR)
    return _Hours().left(left // _HOUR)


class _Hours(QObject):
    """Numbers of hours, whose forms only ``tr`` finds."""

    def over(self, count: int) -> str:
        return self.tr("%n hours over", "", count)

    def left(self, count: int) -> str:
        return self.tr("%n hours left", "", count)
