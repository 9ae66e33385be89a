"""One person's turn at the demo clinic's workstation, and the small acts that visits are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from uuid import UUID

from journal_app.bootstrap.demo_calendar import Calendar
from journal_app.bootstrap.demo_face import InventedFace, Sitting
from journal_app.bootstrap.demo_health import filled_in
from journal_app.bootstrap.demo_paper import signed_page
from journal_app.bootstrap.demo_people import Inventor, Wordlists
from journal_app.bootstrap.demo_points import usual_points
from journal_app.bootstrap.moving_clock import MovingClock
from journal_app.domain.access import Purpose
from journal_app.domain.consents import ConsentPurpose, DrawnSignature, StrokePoint, TextUse
from journal_app.domain.health import Allergy
from journal_app.domain.journal import PatientRecord, photos_of
from journal_app.domain.names import plain_name
from journal_app.domain.paper_contents import FormUse, PaperText
from journal_app.domain.patients import Patient, PatientDetails, Source
from journal_app.domain.photos import PhotoMark, PhotoMarked, PhotoPlace, PhotoSource
from journal_app.domain.privacy import NoticeChannel
from journal_app.domain.rules.model import Mode
from journal_app.domain.treatments import Deviation, Note, NoteKind, ProductLine, TreatmentEntry
from journal_app.services import (
    choices,
    consents,
    gate,
    health,
    notes,
    paper_forms,
    patients,
    permits,
    photo_copies,
    photos,
    treatments,
)
from journal_app.services.photos import NewPhoto
from journal_app.services.rulebook import pack_in_force
from journal_app.services.search import PatientSearch
from journal_app.services.session import Session

TREATMENT = "botulinum"
PRODUCTS = (("Botox", "AbbVie", "C"), ("Azzalure", "Galderma", "A"), ("Bocouture", "Merz", "M"))
_AREAS = (("glabella",), ("glabella", "forehead"), ("crows_feet",), ("forehead", "crows_feet"), ("masseter",))
_AFTERCARE = "Efterbehandling gennemgået, og arket udleveret."
_TOLD_OF_PRIVACY = 0.96
"""The share of patients who got the privacy notice when they were registered."""
SHELF_LIFE = timedelta(days=540)


@dataclass
class Shift:
    """Somebody signed in on a day: the session, their PIN, and what the acts draw from."""

    session: Session
    pin: str
    day: date
    clock: MovingClock
    calendar: Calendar
    random: Random
    words: Wordlists
    inventor: Inventor
    faces: InventedFace
    longest_pause: timedelta

    def pass_time(self, minutes: float) -> None:
        """Let time go by, less of it on a day with much to do."""
        self.clock.step = timedelta(seconds=1)
        self.clock.move_to(self.clock.now() + min(timedelta(minutes=minutes), self.longest_pause))

    def pick(self, key: str) -> str:
        """One of the invented notes."""
        return self.random.choice(self.words.of("notes", key))

    def happens(self, share: float) -> bool:
        """Whether what befalls this share of cases befalls this one."""
        return self.random.random() < share

    # ---------------------------------------------------------------------------------------------------- reception

    def file_signed_form(self, patient: Patient) -> UUID | None:
        """Print a consent, have it signed by hand, and file the scan."""
        made = paper_forms.print_forms(
            self.session, patient, TREATMENT, uses=frozenset({FormUse.CONSENT}), language="da"
        )
        (code,) = made.codes
        self.pass_time(20)
        text = consents.text_for(self.session, TREATMENT, use=TextUse.CONSENT, language="da")
        asked = PaperText(consents.reference_to(text), text.title, text.body, text.ticks, text.choices)
        scan = signed_page(asked, name=plain_name(patient.details.name), code=code, signed=self.day)
        return paper_forms.file_scan(self.session, patient, (scan,), code=code).made

    def search(self, details: PatientDetails, *, letters: int = 4) -> None:
        """Type the beginning of a name, sometimes of a number, and look."""
        typed = details.name.family[:letters]
        if details.identifiers and self.happens(0.3):
            typed = details.identifiers[0].value[:6]
        search = PatientSearch(self.session)
        search.find(typed)
        self.pass_time(0.1)
        search.settle()

    def register(self, details: PatientDetails, *, told: bool = True) -> UUID:
        """Look whether the person is here already, then register them; most are ``told`` of their privacy."""
        self.search(details)
        patients.find_duplicates(self.session, details)
        self.pass_time(2)
        made = patients.register(self.session, details, source=Source.PATIENT).made
        if made is None:
            raise AssertionError
        if told and self.happens(_TOLD_OF_PRIVACY):
            self.give_notice(made, language=details.language)
        return made

    def give_notice(self, patient: UUID, *, language: str) -> None:
        """Hand the privacy notice over with the papers."""
        notices = {text.language: text for text in choices.notices_in_force(self.session)}
        text = notices.get(language, notices["da"])
        choices.give_notice(self.session, patient, text, channel=NoticeChannel.PAPER)

    # ----------------------------------------------------------------------------------------------------- practice

    def open(self, patient: UUID, purpose: Purpose = Purpose.CARE) -> PatientRecord:
        """Open a journal."""
        return gate.take_record(self.session, patient, purpose)

    def inform(self, record: PatientRecord) -> None:
        """Give the written information, then talk it through."""
        text = consents.text_for(
            self.session, TREATMENT, use=TextUse.INFORMATION, language=record.patient.details.language
        )
        written = self.clock.now()
        self.pass_time(12)
        consents.give_information(
            self.session, record, TREATMENT, text=text, written_at=written, oral_at=self.clock.now()
        )

    def confirm_health(self, record: PatientRecord, allergies: Sequence[tuple[str, str]] = ()) -> None:
        """Go through the health questionnaire together."""
        known = tuple(Allergy(substance, reaction) for substance, reaction in allergies)
        language = record.patient.details.language
        (general,) = health.questionnaires_for(self.session, (), language=language)
        wish = self.random.choice(self.words.of("health", "wishes"))
        form = filled_in(general, self.random, wish=wish, allergies=known)
        standing = health.propose(self.session, record, ())
        health.confirm(
            self.session,
            record,
            replace(standing, forms=(form,), allergies=known, none_known=not known, alerts=form.alerts),
        )

    def photograph(
        self, record: PatientRecord, sitting: Sitting, place: PhotoPlace, marks: tuple[PhotoMark, ...] = ()
    ) -> None:
        """Take a photo with the clinic's camera, draw on it, and say where the eyes are, to lay it over others."""
        taken = photos.take_in(self.session, record, NewPhoto(self.faces.photo(sitting), PhotoSource.CAMERA, place))
        now = self.open(record.patient.id)
        if taken.changes.made is not None:
            layer = PhotoMarked(taken.changes.made, marks, self.faces.eyes(sitting))
            photos.mark(self.session, now, layer)

    def hand_out(self, record: PatientRecord, purpose: ConsentPurpose, recipient: str) -> None:
        """A clean copy of the newest photo, to somebody outside."""
        photo = photos_of(record.items)[0]
        copy = photo_copies.marked_copy(self.session, record, photo, watermark="Klinik Holm")
        photos.copy_out(
            *(self.session, record, (photo.id,)),
            copy=photos.Copy(copy, "jpeg"),
            purpose=purpose.value,
            recipient=recipient,
        )
        self.pass_time(4)

    def note(self, record: PatientRecord, kind: NoteKind, text: str) -> None:
        """Sign a note."""
        notes.sign_note(self.session, record, Note(kind, self.clock.now(), text))

    def take_consent(self, record: PatientRecord) -> UUID | None:
        """Hand the screen over; the patient reads, ticks everything and signs."""
        text = consents.text_for(self.session, TREATMENT, use=TextUse.CONSENT, language=record.patient.details.language)
        shown = self.clock.now()
        self.pass_time(4)
        signature = drawn(self.random)
        answer = consents.PatientAnswer(text, text.ticks, signature, shown, self.clock.now())
        return consents.sign_consent(self.session, record, answer).made

    def permit(self, record: PatientRecord, purpose: ConsentPurpose, *, choices_ticked: int = 0) -> UUID | None:
        """The patient signs for something other than a treatment, and ticks the first so many choices."""
        language, shown = record.patient.details.language, self.clock.now()
        texts = permits.texts_to_hand_over(self.session, language=language)
        text = next(one for one in texts if one.purpose is purpose)
        self.pass_time(3)
        answer = consents.PatientAnswer(
            text, text.ticks, drawn(self.random), shown, self.clock.now(), choices=text.choices[:choices_ticked]
        )
        return permits.sign(self.session, record.patient, permits.Asked(text), answer).made

    def decline(self, record: PatientRecord, reason: str) -> None:
        """The patient says no."""
        text = consents.text_for(self.session, TREATMENT, use=TextUse.CONSENT, language=record.patient.details.language)
        consents.decline_consent(self.session, record, text, reason=reason)

    def entry(self, text: str) -> TreatmentEntry:
        """What was done just now, by the person on duty."""
        person = self.session.vault.person
        number = "" if person.registration is None else person.registration.number
        areas, product = self.random.choice(_AREAS), self._product(self.clock.now())
        return TreatmentEntry(
            treatment=TREATMENT,
            done=self.clock.now(),
            performer=person.id,
            performer_name=person.name,
            performer_registration=number,
            areas=areas,
            products=(product,),
            text=text,
            aftercare=_AFTERCARE,
            deviations=self._reasons(),
            points=usual_points(self.session.packs.atlas(), areas, product.amount),
        )

    def _reasons(self) -> tuple[Deviation, ...]:
        """A reason for each rule that may warn; the service keeps those that do."""
        warning = [rule for rule in pack_in_force(self.session).rule_pack.rules if rule.effective_mode is Mode.WARN]
        return tuple(Deviation(rule.id, rule.message, self._reason(rule.message)) for rule in warning)

    def _reason(self, kind: str) -> str:
        known = kind if kind in self.words.tables["reasons"] else "other"
        return self.random.choice(self.words.of("reasons", known))

    def treat(self, record: PatientRecord, text: str) -> tuple[UUID, TreatmentEntry]:
        """Treat and sign; the rules and the database both look at it."""
        self.pass_time(10)
        entry = self.entry(text)
        self.pass_time(3)
        made = treatments.sign(self.session, record, entry, pin=self.pin).made
        if made is None:
            raise AssertionError
        return made, entry

    def correct(self, record: PatientRecord, original: UUID, entry: TreatmentEntry, *, reason: str) -> None:
        """Sign a corrected version beside an entry."""
        treatments.correct(self.session, record, original, entry, reason=reason, pin=self.pin)

    def _product(self, at: datetime) -> ProductLine:
        name, maker, letter = self.random.choice(PRODUCTS)
        opened = date(at.year, (at.month - 1) // 2 * 2 + 1, 1)
        lot = lots_of(letter, opened)[self.random.randrange(1, 4) - 1]
        return ProductLine(name, maker, lot, opened + SHELF_LIFE, Decimal(self.random.randrange(12, 66, 2)), "U")


def lots_of(letter: str, opened: date) -> tuple[str, ...]:
    """The lots of a product that are in use for the two months from a day on."""
    return tuple(f"{letter}{opened:%y%m}{number}" for number in range(1, 4))


def drawn(random: Random) -> DrawnSignature:
    """A signature of a few strokes that wander from left to right."""
    strokes, x, t = [], 80, 0
    for _ in range(random.randrange(2, 4)):
        points, y = [], random.randrange(350, 650)
        for _ in range(random.randrange(9, 16)):
            points.append(StrokePoint(min(x, 980), y, t, random.randrange(250, 900)))
            x, t = x + random.randrange(8, 30), t + random.randrange(9, 24)
            y = min(930, max(70, y + random.randrange(-160, 170)))
        strokes.append(tuple(points))
        t += random.randrange(90, 240)
    return DrawnSignature(tuple(strokes), random.choice(("pen", "touch", "mouse")), 640, 240)
