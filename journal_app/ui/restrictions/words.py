"""Words for restrictions and their grounds, in the language of the screen; it must not judge any."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.restrictions import OpeningGround, RestrictionGround, RestrictionLifted, RestrictionSet
from journal_app.ui.translation import language_of

Told: TypeAlias = RestrictionSet | RestrictionLifted


def ground_name(ground: RestrictionGround) -> str:
    """Why a journal is restricted, with its paragraph."""
    return {
        RestrictionGround.ACCURACY: QCoreApplication.translate(
            "RestrictionWords", "The patient says that it is wrong: until that is checked (Art. 18 (1) (a))"
        ),
        RestrictionGround.UNLAWFUL: QCoreApplication.translate(
            "RestrictionWords", "It should not be here, and the patient wants it kept (Art. 18 (1) (b))"
        ),
        RestrictionGround.CLAIM: QCoreApplication.translate(
            "RestrictionWords", "The clinic needs it no longer, the patient does, for a claim (Art. 18 (1) (c))"
        ),
        RestrictionGround.OBJECTION: QCoreApplication.translate(
            "RestrictionWords", "The patient objects: until it is decided whose interest weighs more (Art. 18 (1) (d))"
        ),
        RestrictionGround.BLOCKED: QCoreApplication.translate(
            "RestrictionWords", "The patient has it blocked for other staff (PDL 4:4, SUL § 42 a)"
        ),
    }[ground]


def opening_name(ground: OpeningGround) -> str:
    """Why a restricted journal is opened all the same, with its paragraph."""
    return {
        OpeningGround.CONSENT: QCoreApplication.translate(
            "RestrictionWords", "The patient consents to it now (Art. 18 (2))"
        ),
        OpeningGround.PROTECTION: QCoreApplication.translate(
            "RestrictionWords", "Somebody is in danger and the patient cannot be asked (Art. 18 (2), PDL 4:5)"
        ),
        OpeningGround.CLAIM: QCoreApplication.translate(
            "RestrictionWords", "To establish, exercise or defend a legal claim (Art. 18 (2))"
        ),
        OpeningGround.PUBLIC_INTEREST: QCoreApplication.translate(
            "RestrictionWords", "An important public interest, such as an order of an authority (Art. 18 (2))"
        ),
    }[ground]


def restricted_sentence() -> str:
    """What stands above a restricted journal that is open."""
    return QCoreApplication.translate(
        "RestrictionWords",
        "This journal is restricted. Only what has happened, corrections, papers, requests and complaint cases can be "
        "written in it.",
    )


def said_by(content: RestrictionSet | None) -> tuple[str, ...]:
    """What a restriction says of itself, also where it cannot be read."""
    if content is not None:
        return in_words(content)[1]
    unread = QCoreApplication.translate(
        "RestrictionWords", "What this restriction says cannot be read, so the journal stays closed. Run a full check."
    )
    return (unread,)


def in_words(content: Told) -> tuple[str, tuple[str, ...]]:
    """What a record says: its title and the lines below it."""
    if isinstance(content, RestrictionSet):
        title = QCoreApplication.translate("RestrictionWords", "Journal restricted")
        return title, (ground_name(content.ground), content.reason)
    title = QCoreApplication.translate("RestrictionWords", "Restriction lifted")
    told = QCoreApplication.translate("RestrictionWords", "The patient was told on {day}")
    return title, (told.format(day=format_date(content.told, language_of())), content.reason)
