"""Offers to go on with a registration, or a change of details, that was left unsaved; it shows nothing of what it says.

Signals tell what was chosen; the screen around it opens or throws away.
"""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.dates import format_datetime, format_time
from journal_app.services import registry_drafts
from journal_app.services.registry_drafts import Waiting
from journal_app.ui.desk import Desk
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.stripe import Stripe, StripeKind


class UnsavedOffer(Stripe):
    """A stripe with two buttons, shown while there is something to offer.

    Signals:
        continued: ``Waiting``, the person goes on with it.
        thrown_away: ``Waiting``, it is gone.
    """

    continued = Signal(object)
    thrown_away = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._offered: Waiting | None = None
        self._zone: tzinfo = desk.session.clock.zone()
        self._desk = desk
        self.continue_button, self.discard_button = Button("", Kind.SECONDARY), Button("", Kind.QUIET)
        super().__init__(StripeKind.UNSAVED, parent)
        self.continue_button.setObjectName("continueUnsavedButton")
        self.discard_button.setObjectName("discardUnsavedButton")
        self.add_action(self.continue_button)
        self.add_action(self.discard_button)
        self.continue_button.clicked.connect(self._continue)
        self.discard_button.clicked.connect(self.throw_away)
        self.hide()

    def offer(self, waiting: Waiting | None) -> None:
        """Offer this, or nothing."""
        self._offered = waiting
        self.setVisible(waiting is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it again in the language of now."""
        waiting = self._offered
        if waiting is not None:
            what = self.tr("Registration") if waiting.patient is None else self.tr("Change of a patient's details")
            what = waiting.left or what
            self._sentence = self.tr("{what} of {when}: continue?").format(what=what, when=self._when(waiting))
        self.continue_button.setText(self.tr("Continue"))
        self.discard_button.setText(self.tr("Throw it away"))
        super().retranslate()

    def _when(self, waiting: Waiting) -> str:
        today = self._desk.session.clock.now().astimezone(self._zone).date()
        if waiting.saved.astimezone(self._zone).date() == today:
            return format_time(waiting.saved, zone=self._zone)
        return format_datetime(waiting.saved, language_of(), zone=self._zone)

    def _continue(self) -> None:
        waiting = self._offered
        self.offer(None)
        if waiting is not None:
            self.continued.emit(waiting)

    def throw_away(self) -> None:
        """Throw away what is offered."""
        waiting, session = self._offered, self._desk.session
        self.offer(None)
        if waiting is not None:
            self._desk.tasks.run(
                lambda: registry_drafts.discard(session, waiting.id),
                lambda _nothing: self._thrown_away(waiting),
                self._desk.ways.fail,
                self,
            )

    def _thrown_away(self, waiting: Waiting) -> None:
        self._desk.ways.say(self.tr("What was not saved is thrown away"))
        self.thrown_away.emit(waiting)
