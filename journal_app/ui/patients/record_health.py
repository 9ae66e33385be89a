"""The health side of an open record: what waits, handing questions over, asking, confirming; it must not draw the rest.

The record shows its stripe and news, and pushes the pages that it wants.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.dates import format_datetime, format_time
from journal_app.domain.health import HealthSubmitted
from journal_app.domain.health_forms import Form
from journal_app.domain.printing import occurred_at
from journal_app.services import health
from journal_app.services.health import Confirmation
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.patients.desk_health_page import DeskHealthPage, is_asked_in
from journal_app.ui.patients.handing import Handing
from journal_app.ui.patients.health_ask_page import HealthAskPage
from journal_app.ui.patients.health_copies import CopyOffer, answers_in
from journal_app.ui.patients.health_hand_over import HandingHealth, HealthHandOver
from journal_app.ui.patients.health_review_page import HealthReviewPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.print_page import PrintPage
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind


class HealthStripe(Notice):
    """Says which health answers wait for the practitioner; hidden without any."""

    def __init__(self) -> None:
        super().__init__(NoticeKind.WARNING)
        self.setObjectName("healthStripe")
        self.look_button = Button("", Kind.SECONDARY)
        self.look_button.setObjectName("lookThroughButton")
        self.add_action(self.look_button)

    def show_for(self, look: Look, *, is_wanted: bool) -> None:
        """Say what waits in this record; hidden where it would be in the way."""
        waiting = look.record.submissions
        if not waiting or not is_wanted:
            self.say("")
            return
        moment = occurred_at(waiting[0])
        is_today = moment.astimezone(look.zone).date() == look.record.opened_at.astimezone(look.zone).date()
        when = format_time(moment, zone=look.zone)
        if not is_today:
            when = format_datetime(moment, language_of(), zone=look.zone)
        one = self.tr("Health answers of {when} wait for you")
        several = self.tr("Health answers wait for you: {count}, the newest of {when}")
        self.look_button.setText(self.tr("Look through"))
        self.say((one if len(waiting) == 1 else several).format(when=when, count=len(waiting)))


class RecordHealth(QObject):
    """Acts on one look at a time.

    Signals:
        page_wanted: ActPage, to be shown below the banner.
        failed: the problem that stood in the way.
    """

    page_wanted = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, treatment: Callable[[], str], follow: Callable[[Handing], bool], parent: QWidget
    ) -> None:
        """``treatment`` tells which is chosen, ``follow`` keeps a hand-over until its answers are written down.

        It says False where another's are not yet, and then nothing is handed over.
        """
        super().__init__(parent)
        self._desk, self._treatment, self._follow = desk, treatment, follow
        self._look: Look | None = None
        self._next: UUID | None = None
        self.stripe = HealthStripe()
        self.news = Notice(NoticeKind.INFORMATION)
        self.news.setObjectName("healthNews")
        self.copy_offer = CopyOffer()
        self._confirmed: UUID | None = None
        self.stripe.look_button.clicked.connect(self.review)
        self.copy_offer.copy_button.clicked.connect(self._copy)

    def show_look(self, look: Look, *, is_wanted: bool) -> None:
        """Follow the record; what the practitioner just asked is looked through as soon as it is there."""
        self._look = look
        self.stripe.show_for(look, is_wanted=is_wanted and not look.damaged)
        self._show_offer(look, is_wanted=is_wanted)
        if self._next is not None and self._next in {item.id for item in look.record.submissions}:
            self._next = None
            self.review()

    def review(self) -> None:
        """Propose what to confirm of what waits, or of what stands."""
        look, session = self._look, self._desk.session
        if look is None or look.damaged:
            return
        readable = tuple(one.id for one in look.record.submissions if isinstance(one.content, HealthSubmitted))
        self._desk.tasks.run(
            lambda: health.propose(session, look.record, readable),
            lambda proposal: self._show_review(look, proposal),
            self.failed.emit,
            self,
        )

    def hand_over(self) -> None:
        """Hand the questions over in the patient's language, or ask in which."""
        look, session = self._look, self._desk.session
        if look is None or look.damaged:
            return
        language = look.record.patient.details.language
        self._desk.tasks.run(
            lambda: is_asked_in(session, language),
            lambda is_there: self._hand_over_in(language, self._treatment()) if is_there else self._choose(look),
            self.failed.emit,
            self,
        )

    def ask(self) -> None:
        """Ask the patient oneself, in the language of the screen."""
        look, treatment = self._look, self._treatment()
        if look is None or look.damaged:
            return
        self._desk.tasks.run(
            lambda: self._begun(look, language_of(), treatment),
            lambda forms: self._show_asking(look, forms),
            self.failed.emit,
            self,
        )

    def _begun(self, look: Look, language: str, treatment: str) -> tuple[Form, ...]:
        session = self._desk.session
        questionnaires = health.questionnaires_for(session, (treatment,) if treatment else (), language=language)
        return health.begin(session, look.record, questionnaires)

    def _show_review(self, look: Look, proposal: Confirmation) -> None:
        page = HealthReviewPage(self._desk, look, proposal)
        page.hand_over_wanted.connect(self.hand_over)
        page.asking_wanted.connect(self.ask)
        page.acted.connect(self._offer_copy)
        self.page_wanted.emit(page)

    def _show_asking(self, look: Look, forms: tuple[Form, ...]) -> None:
        page = HealthAskPage(self._desk, look, forms)
        page.acted.connect(self._review_next)
        self.page_wanted.emit(page)

    def _review_next(self, made: object) -> None:
        if isinstance(made, ChangeSet):
            self._next = made.made

    def _offer_copy(self, made: object) -> None:
        """Once the record shows what was just confirmed."""
        if isinstance(made, ChangeSet):
            self._confirmed = made.made

    def _show_offer(self, look: Look, *, is_wanted: bool) -> None:
        """Until something else is begun in the record."""
        confirmed = None if self._confirmed is None else look.item(self._confirmed)
        if is_wanted and confirmed is not None and answers_in(look, confirmed):
            self.copy_offer.offer()
        elif self.copy_offer.text():
            self._confirmed = None
            self.copy_offer.say("")

    def _copy(self) -> None:
        look, wanted = self._look, self._confirmed
        confirmed = look.item(wanted) if look is not None and wanted is not None else None
        self._confirmed = None
        self.copy_offer.say("")
        if look is not None and confirmed is not None:
            self.page_wanted.emit(PrintPage(self._desk, look, answers=answers_in(look, confirmed)))

    def _choose(self, look: Look) -> None:
        page = DeskHealthPage(self._desk, look.record.patient, treatment=self._treatment())
        page.chosen.connect(self._hand_over_in)
        self.page_wanted.emit(page)

    def _hand_over_in(self, language: str, treatment: str) -> None:
        look, session = self._look, self._desk.session
        if look is None:
            return
        what = HealthHandOver(
            look.record.patient,
            look.clinic.name,
            language,
            submit=lambda answers: health.submit(session, look.record, answers),
        )
        handing = HandingHealth(self._desk, what, self)
        if not self._follow(handing):
            return
        self.news.say("")
        handing.declined.connect(
            lambda: self.news.say(self.tr("The patient did not want to answer the health questions. Nothing is kept."))
        )
        handing.begin(lambda: self._begun(look, language, treatment))
