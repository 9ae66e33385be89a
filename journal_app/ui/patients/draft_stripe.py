"""Offers the draft that was left behind in a record; it must neither open nor throw it away itself."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.dates import format_datetime, format_time
from journal_app.domain.journal import photos_of
from journal_app.services.ports import Draft
from journal_app.ui.patients.emergency_page import EMERGENCY_DRAFT
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.note_page import DRAFT_KIND as NOTE_DRAFT
from journal_app.ui.patients.prescription_page import PRESCRIPTION_DRAFT
from journal_app.ui.patients.reaction_page import REACTION_DRAFT
from journal_app.ui.patients.written_words import begun_shortly
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.stripe import Stripe, StripeKind


class DraftStripe(Stripe):
    """What the draft is of, of when, and the two things one can do with it; hidden without one.

    Signals:
        continued, thrown_away: Draft; the stripe offers it no more.
    """

    continued = Signal(object)
    thrown_away = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(StripeKind.DRAFT, parent)
        self.draft: Draft | None = None
        self.continue_button, self.discard_button = Button("", Kind.SECONDARY), Button("", Kind.QUIET)
        self.continue_button.setObjectName("continueDraftButton")
        self.discard_button.setObjectName("discardDraftButton")
        self.add_action(self.continue_button)
        self.add_action(self.discard_button)
        self.continue_button.clicked.connect(lambda: self._give(self.continued))
        self.discard_button.clicked.connect(lambda: self._give(self.thrown_away))
        self.hide()
        self.retranslate()

    def offer(self, drafts: tuple[Draft, ...]) -> None:
        """Offer the newest of these, or nothing."""
        self.draft = next(iter(drafts), None)

    def show_for(self, look: Look | None, now: datetime, *, is_wanted: bool) -> None:
        """Say what is offered in this record; hidden where nothing is, or where it would be in the way."""
        draft = self.draft
        self.setVisible(draft is not None and is_wanted)
        if draft is None or look is None:
            return
        is_today = draft.saved.astimezone(look.zone).date() == now.astimezone(look.zone).date()
        when = (
            format_time(draft.saved, zone=look.zone)
            if is_today
            else format_datetime(draft.saved, language_of(), zone=look.zone)
        )
        named = {
            NOTE_DRAFT: self.tr("Note"),
            EMERGENCY_DRAFT: self.tr("Emergency"),
            REACTION_DRAFT: self.tr("Reaction"),
            PRESCRIPTION_DRAFT: self.tr("Prescription"),
        }
        page, treatment = (str(draft.content.get(name, "")) for name in ("page", "treatment"))
        what = named.get(draft.kind) or page or look.treatment_name(treatment)
        if draft.content.get("original"):
            what = self.tr("Correction: {what}").format(what=what)
        begun = "" if draft.begun is None else begun_shortly(draft.begun.author_name, draft.begun.until, look.zone)
        held = ", ".join(part for part in (what, begun, *self._counts(look, draft)) if part)
        self.say(self.tr("{what}, saved {when}. Continue?").format(what=held, when=when))

    def _counts(self, look: Look, draft: Draft) -> tuple[str, ...]:
        """How many points stand in a draft of an entry, and how many photos were taken the same day."""
        points = draft.content.get("points")
        if not isinstance(points, list):
            return ()
        day = draft.saved.astimezone(look.zone).date()
        taken = (one for one in photos_of(look.record.items) if not one.set_aside)
        photos = sum(one.taken.astimezone(look.zone).date() == day for one in taken)
        return (
            self.tr("%n points", "", len(points)) if points else "",
            self.tr("%n photos", "", photos) if photos else "",
        )

    def retranslate(self) -> None:
        """Name the buttons in the language of now; the record says the rest anew."""
        if hasattr(self, "continue_button"):  # the stripe says its heading while it is made
            self.continue_button.setText(self.tr("Continue"))
            self.discard_button.setText(self.tr("Throw away"))
        super().retranslate()

    def _give(self, signal: object) -> None:
        draft, self.draft = self.draft, None
        self.hide()
        if draft is not None:
            signal.emit(draft)  # type: ignore[attr-defined] # one of the two above
