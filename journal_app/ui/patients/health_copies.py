"""Which health answers of a record the patient can have a copy of, and the offer of it; it must not make the copy."""

from __future__ import annotations

from journal_app.domain.health import HealthConfirmed, HealthSetAside, HealthSubmitted
from journal_app.domain.journal import JournalItem
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.icons import Icon
from journal_app.ui.patients.look import Look
from journal_app.ui.widgets.buttons import Button, Kind


def answers_in(look: Look, item: JournalItem) -> tuple[JournalItem, ...]:
    """The patient's own answers in a record of health: itself, or those it confirms; none that were set aside."""
    aside = {one.content.submission for one in look.record.items if isinstance(one.content, HealthSetAside)}
    content: object = item.content
    if isinstance(content, HealthSubmitted):
        found = [item]
    elif isinstance(content, HealthConfirmed):
        found = [one for one in look.record.items if one.id in content.submissions]
    else:
        found = []
    return tuple(one for one in found if one.id not in aside and isinstance(one.content, HealthSubmitted))


class CopyOffer(Notice):
    """Offers a copy of what was just confirmed; hidden again once it is taken up, or the record is left."""

    def __init__(self) -> None:
        super().__init__(NoticeKind.GOOD)
        self.setObjectName("copyOffer")
        self.copy_button = Button("", Kind.SECONDARY, icon=Icon.EXPORT)
        self.copy_button.setObjectName("copyAnswersButton")
        self.add_action(self.copy_button)

    def offer(self) -> None:
        """Say it in the language of now."""
        self.copy_button.setText(self.tr("Copy for the patient"))
        self.say(self.tr("The patient's health is confirmed. The patient can have a copy of the answers."))
