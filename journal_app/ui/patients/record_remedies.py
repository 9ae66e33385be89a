"""What the gate and the steps of a visit lead to: each remedy to its page or section; it must not judge any rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.circumstances import PhotoLeft
from journal_app.domain.consents import ConsentPurpose
from journal_app.domain.rules.operators import Remedy
from journal_app.ui.desk import CLEARANCES, PEOPLE, Desk
from journal_app.ui.patients.consultation_page import ConsultationPage
from journal_app.ui.patients.health_review_page import HealthReviewPage
from journal_app.ui.patients.identity_page import IdentityPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.permit_page import PermitPage
from journal_app.ui.patients.photo_left_out_page import PhotoLeftOutPage
from journal_app.ui.patients.record_consents import RecordConsents
from journal_app.ui.patients.record_health import RecordHealth
from journal_app.ui.patients.record_overview import RecordOverview
from journal_app.ui.patients.visit_rail import ENTRY, photos_wanted
from journal_app.ui.photos.record_photos import RecordPhotos


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of an open record that remedies lead to, and whether a page of a kind is open already."""

    overview: RecordOverview
    consents: RecordConsents
    health: RecordHealth
    photos: RecordPhotos
    is_open: Callable[[type[QWidget]], bool]


class RecordRemedies(QObject):
    """Acts on one look at a time.

    Signals:
        page_wanted: ActPage, to be shown below the banner.
        entry_wanted: a treatment entry is to be written.
    """

    page_wanted = Signal(object)
    entry_wanted = Signal()

    def __init__(self, desk: Desk, sides: Sides, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._sides = desk, sides
        self._look: Look | None = None

    def show_look(self, look: Look) -> None:
        """Follow the record."""
        self._look = look

    def mend(self, code: str) -> None:
        """Lead to what mends what a rule found; nothing where the journal can only be read."""
        look, to_section = self._look, self._desk.ways.to_section
        if look is None or look.damaged:
            return
        remedies: dict[Remedy, Callable[[], object]] = {
            Remedy.GIVE_INFORMATION: self._sides.consents.inform,
            Remedy.HAND_OVER_CONSENT: self._sides.consents.hand_over,
            Remedy.CONFIRM_HEALTH: self._confirm_health,
            Remedy.CALL_INTERPRETER: self._sides.consents.inform,
            Remedy.CHECK_IDENTITY: lambda: self._check_identity(look),
            Remedy.RECORD_GUARDIAN_CONSENT: self._ask_guardian,
            Remedy.RECORD_PRESCRIBER_CONSULTATION: lambda: self._note_consultation(look),
            Remedy.TAKE_BEFORE_PHOTO: lambda: self._leave_photo_out(look, PhotoLeft.BEFORE),
            Remedy.TAKE_AFTER_PHOTO: lambda: self._leave_photo_out(look, PhotoLeft.AFTER),
            Remedy.ADD_REGISTRATION: lambda: to_section(PEOPLE),
            Remedy.RECORD_DELEGATION: lambda: to_section(CLEARANCES),
            Remedy.RECORD_RESPONSIBLE: lambda: to_section(CLEARANCES),
            Remedy.STATE_COMPETENCE: lambda: to_section(CLEARANCES),
            Remedy.ADD_BIRTH_DATE: lambda: self._desk.ways.to_registry_form(look.record.patient.id),
            Remedy.SET_LANGUAGE: lambda: self._desk.ways.to_registry_form(look.record.patient.id),
        }
        remedies.get(Remedy(code), lambda: None)()

    def take_step(self, action: str) -> None:
        """Go on with the visit where the rail says."""
        if action == ENTRY:
            self.entry_wanted.emit()
        elif (wanted := photos_wanted(action)) is not None:
            self._sides.photos.capture(*wanted)
        else:
            self.mend(action)

    def ask_permit(self, purpose: ConsentPurpose | None = None, treatment: str = "") -> None:
        """Ask for another consent than that to a treatment."""
        if not self._sides.is_open(PermitPage):
            self._sides.consents.ask_permit(purpose, treatment)

    def _confirm_health(self) -> None:
        if not self._sides.is_open(HealthReviewPage):
            self._sides.health.review()

    def _check_identity(self, look: Look) -> None:
        if not self._sides.is_open(IdentityPage):
            self.page_wanted.emit(IdentityPage(self._desk, look.record.patient))

    def _ask_guardian(self) -> None:
        self.ask_permit(ConsentPurpose.GUARDIAN, self._sides.overview.code())

    def _note_consultation(self, look: Look) -> None:
        definition = self._sides.overview.definition()
        if definition is not None and not self._sides.is_open(ConsultationPage):
            self.page_wanted.emit(ConsultationPage(self._desk, look, definition))

    def _leave_photo_out(self, look: Look, which: PhotoLeft) -> None:
        definition = self._sides.overview.definition()
        if definition is not None and not self._sides.is_open(PhotoLeftOutPage):
            page = PhotoLeftOutPage(self._desk, look, definition, which)
            page.capture_wanted.connect(self._sides.photos.capture)
            self.page_wanted.emit(page)
