"""The card of a corrected version and of the version that it corrects, each leading to the other; it must not judge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from journal_app.domain.corrections import corrects, why_corrected
from journal_app.domain.journal import JournalItem
from journal_app.ui.icons import Icon
from journal_app.ui.patients.card_text import shortened
from journal_app.ui.widgets.timeline_card import TimelineCard, Tone
from journal_app.ui.widgets.typeset import Badge

_Moment = Callable[[datetime], str]


def as_correction(
    made: TimelineCard, content: object, items: Mapping[UUID, JournalItem], moment: _Moment
) -> TimelineCard:
    """A card that says why an older version was corrected, and leads to it; of what corrects none the same card."""
    version = corrects(content)
    if version is None:
        return made
    old = items.get(version)
    when = moment(old.at) if old is not None else ""
    label = QCoreApplication.translate("CorrectionCards", "Corrects the version written {when}").format(when=when)
    why = QCoreApplication.translate("CorrectionCards", "Corrected because: {reason}")
    return replace(
        made,
        lines=(*made.lines, shortened(why.format(reason=why_corrected(content)))),
        tone=made.tone if made.tone is Tone.DANGER else Tone.WARNING,
        icon=Icon.CORRECTED,
        badges=(Badge(QCoreApplication.translate("CorrectionCards", "Correction")), *made.badges),
        link=version,
        link_label=label,
    )


def as_corrected(
    made: TimelineCard, item: JournalItem, items: Mapping[UUID, JournalItem], moment: _Moment
) -> TimelineCard:
    """A card struck through that leads to what corrects the record; of the version that stands the same card."""
    if item.corrected_by is None:
        return made
    newer = items.get(item.corrected_by)
    label = QCoreApplication.translate("CorrectionCards", "Corrected later")
    if newer is not None and corrects(newer.content) is not None:
        text = QCoreApplication.translate("CorrectionCards", "Corrected {when} by {who}: {reason}")
        reason = shortened(why_corrected(newer.content))
        label = text.format(when=moment(newer.at), who=newer.author_name, reason=reason)
    return replace(made, superseded=True, link=item.corrected_by, link_label=label)
