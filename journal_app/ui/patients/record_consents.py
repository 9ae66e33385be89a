"""The consents of an open record: informing, handing over, permits, letting one count; it must not draw the rest.

The record pushes the pages that it wants, and shows its stripe while a patient's answers are not written down.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.consents import ConsentPurpose, TextUse
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.services import consents
from journal_app.services.rulebook import RulesRefuse
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.patients.clinical_texts import ReadyConsent, ready_consent, texts_for
from journal_app.ui.patients.gate_words import finding_sentence
from journal_app.ui.patients.handing import Handing
from journal_app.ui.patients.handing_over import HandingOver, HandOver
from journal_app.ui.patients.information_page import InformationPage
from journal_app.ui.patients.language_page import LanguagePage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.permit_page import PermitPage, permit_hand_over
from journal_app.ui.widgets.buttons import Button, Kind


class UnsavedStripe(Notice):
    """Says that what a patient answered is not in the journal yet; hidden while nothing is."""

    def __init__(self) -> None:
        super().__init__(NoticeKind.ERROR)
        self.save_again_button = Button("", Kind.SECONDARY)
        self.save_again_button.setObjectName("saveAgainButton")
        self.add_action(self.save_again_button)

    def retranslate(self) -> None:
        """Say the button again."""
        super().retranslate()
        if hasattr(self, "save_again_button"):  # the notice says its heading while it is made
            self.save_again_button.setText(self.tr("Save again"))


class RecordConsents(QObject):
    """Acts on one look at a time, for the treatment that is chosen.

    Signals:
        page_wanted: ActPage, to be shown below the banner.
        failed: the problem that stood in the way.
        refused: str, why something cannot be signed or counted, rule by rule.
        handing: the screen is about to be lent to the patient; what is being written is to be kept.
        acted: ChangeSet; what the patient did is written down.
        over: the staff have the screen back.
    """

    page_wanted = Signal(object)
    failed = Signal(object)
    refused = Signal(str)
    handing = Signal()
    acted = Signal(object)
    over = Signal()

    def __init__(self, desk: Desk, definition: Callable[[], TreatmentDefinition | None], parent: QWidget) -> None:
        """``definition`` tells which treatment is chosen."""
        super().__init__(parent)
        self._desk, self._definition = desk, definition
        self._look: Look | None = None
        self._handing: Handing | None = None
        self.stripe = UnsavedStripe()
        self.stripe.save_again_button.clicked.connect(self._save_again)

    def show_look(self, look: Look) -> None:
        """Follow the record."""
        self._look = look

    # ------------------------------------------------------------------------------------------------------ consents

    def inform(self) -> None:
        """Write down what the patient is told."""
        look, definition = self._look, self._definition()
        if look is not None and definition is not None:
            self.page_wanted.emit(InformationPage(self._desk, look, definition))

    def hand_over(self) -> None:
        """Hand the consent over in the patient's language, or ask in which."""
        look, definition = self._look, self._definition()
        if look is None or definition is None or look.damaged or self.has_unsaved():
            return
        session, language = self._desk.session, look.record.patient.details.language
        self._desk.tasks.run(
            lambda: texts_for(session, definition, TextUse.CONSENT.value),
            lambda texts: self._hand_over_in(language) if language in texts else self._ask_language(look, dict(texts)),
            self.failed.emit,
            self,
        )

    def ask_permit(self, purpose: ConsentPurpose | None = None, treatment: str = "") -> None:
        """Choose what else the patient is asked to permit; ``purpose`` is chosen already, None asks for it."""
        look = self._look
        if look is None or look.damaged:
            return
        page = PermitPage(self._desk, look.record.patient, purpose=purpose, treatment=treatment)
        page.chosen.connect(self._hand_over_permit)
        self.page_wanted.emit(page)

    def let_count(self, consent: UUID) -> None:
        """Let a consent that reception took count."""
        look, session = self._look, self._desk.session
        if look is not None:
            record = look.record
            self._desk.tasks.run(
                lambda: consents.confirm_consent(session, record, consent), self._counts, self._does_not_count, self
            )

    def _counts(self, made: ChangeSet) -> None:
        self._desk.bus.changed.emit(made)
        self._desk.ways.say(self.tr("The consent counts now"))

    def _does_not_count(self, problem: Exception) -> None:
        look = self._look
        if look is None or not isinstance(problem, RulesRefuse):
            self.failed.emit(problem)
            return
        reasons = "\n".join(finding_sentence(one, look.phrasebook()) for one in problem.findings)
        self.refused.emit(self.tr("The consent cannot count as it was taken:\n{reasons}").format(reasons=reasons))

    # ----------------------------------------------------------------------------------------------------- hand-overs

    def follow(self, handing: Handing) -> bool:
        """Keep a hand-over until its answers are written down; False while another's are not."""
        if self.has_unsaved():
            return False
        self._handing = handing
        handing.failed.connect(self.failed)
        handing.changed.connect(self.acted)
        handing.changed.connect(self._desk.bus.changed.emit)
        handing.unsaved.connect(self._not_saved)
        handing.over.connect(self.over)
        return True

    def has_unsaved(self) -> bool:
        """Whether a patient's answers would be lost; then says so."""
        if self._handing is None or not self._handing.is_unsaved:
            return False
        self._desk.ways.say(self.tr("Save what the patient answered first"))
        return True

    def _ask_language(self, look: Look, texts: dict[str, object]) -> None:
        page = LanguagePage(self._desk, look, texts)  # type: ignore[arg-type] # by language, as texts_for gives them
        page.language_chosen.connect(self._hand_over_in)
        self.page_wanted.emit(page)

    def _hand_over_in(self, language: str) -> None:
        look, definition = self._look, self._definition()
        if look is None or definition is None:
            return
        self.handing.emit()
        session, record = self._desk.session, look.record
        what = HandOver(
            record.patient,
            look.clinic.name,
            sign=lambda answer: consents.sign_consent(session, record, answer),
            decline=lambda text, reason: consents.decline_consent(
                session, record, text, reason=reason, treatment=definition.code
            ),
        )
        self._lead(what, lambda: ready_consent(session, record, definition, language=language))

    def _hand_over_permit(self, ready: object) -> None:
        look = self._look
        if look is not None and isinstance(ready, ReadyConsent) and ready.asked is not None:
            patient, clinic = look.record.patient, look.clinic.name
            self._lead(permit_hand_over(self._desk.session, patient, ready.asked, clinic=clinic), lambda: ready)

    def _lead(self, what: HandOver, prepare: Callable[[], ReadyConsent]) -> None:
        """To the patient and back."""
        handing = HandingOver(self._desk, what, self)
        handing.refused.connect(self._may_not_sign)
        if self.follow(handing):
            handing.begin(prepare)

    def _may_not_sign(self, ready: object) -> None:
        look = self._look
        if look is None or not isinstance(ready, ReadyConsent):
            return
        reasons = "\n".join(finding_sentence(one, look.phrasebook()) for one in ready.standing_in_the_way)
        self.refused.emit(self.tr("The consent cannot be signed yet:\n{reasons}").format(reasons=reasons))

    def _not_saved(self, problem: object) -> None:
        self.stripe.say(self.tr("What the patient answered is not in the journal yet. Do not close the program."))
        if isinstance(problem, Exception):
            self.failed.emit(problem)
        self.stripe.save_again_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_again(self) -> None:
        handing = self._handing
        if handing is not None:
            self.stripe.say("")
            handing.save_again()
