"""The demo clinic's patients with a name of their own: every state a screen shows, each in one journal.

Their numbers are examples from the offices' own descriptions of the check digits.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from uuid import UUID

from journal_app.bootstrap import demo_requests
from journal_app.bootstrap.demo_calendar import OWNER, PRACTITIONER, RECEPTIONIST, Calendar, Task
from journal_app.bootstrap.demo_face import Sitting
from journal_app.bootstrap.demo_points import with_amount
from journal_app.bootstrap.demo_shift import TREATMENT, Shift
from journal_app.domain.access import Purpose
from journal_app.domain.consents import ConsentPurpose, PaperPoint
from journal_app.domain.gender import Gender
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Address, Channel, Contact, PatientDetails, Source
from journal_app.domain.photos import MarkKind, PhotoMark, PhotoMoment, PhotoPlace, PhotoPoint
from journal_app.domain.rules.definitions import Pose
from journal_app.domain.treatments import NoteKind
from journal_app.services import consents, drafts, gate, paper, patients
from journal_app.services.paper import PaperDate

_COPENHAGEN = Address("Lærkevej 12, 2. tv.", "2100", "København Ø", "DK")

METTE = PatientDetails(
    name=PersonName("Nielsen", "Mette", "Fru"),
    identifiers=(Identifier(IdentifierSystem.CPR, "0707614285"),),
    born=date(1961, 7, 7),
    gender=Gender.FEMALE,
    address=_COPENHAGEN,
    phones=("+44 7700 900123",),
    email="mette.nielsen@example.org",
    language="da",
    next_of_kin=Contact("Jens Nielsen", "ægtefælle", "+44 7700 900124"),
    own_doctor="Lægerne ved Humlebakken",
    reception_notes="Foretrækker tider efter kl. 15.",
    preferred_channel=Channel.SMS,
)
FREJA = PatientDetails(
    name=PersonName("Lindqvist Møller", "Freja", preferred="Freja"),
    identifiers=(Identifier(IdentifierSystem.CPR_REPLACEMENT, "7403884112"),),
    born=date(1988, 3, 14),
    gender=Gender.FEMALE,
    address=replace(_COPENHAGEN, street="Egelunden 4"),
    phones=("+44 7700 900231",),
    email="freja@example.org",
    language="da",
)
ASE = PatientDetails(name=PersonName("Sørensen", "Åse"), phones=("+44 7700 900345",), language="da")
EMIL = PatientDetails(name=PersonName("Ågård", "Emil"), gender=Gender.MALE, phones=("+44 7700 900456",), language="da")
WILLIAM = PatientDetails(
    name=PersonName("Ashworth", "William", "Mr"),
    identifiers=(Identifier(IdentifierSystem.NHS, "9990000018"),),
    born=date(1979, 11, 2),
    gender=Gender.MALE,
    address=Address("7 Larkspur Road", "ZZ99 3VZ", "London", "GB"),
    phones=("+44 7700 900567",),
    email="william.ashworth@example.org",
    language="en",
)
ASTRID = PatientDetails(
    name=PersonName("Öberg", "Astrid"),
    identifiers=(Identifier(IdentifierSystem.SAMORDNINGSNUMMER, "197010632391"),),
    born=date(1970, 10, 3),
    gender=Gender.FEMALE,
    address=Address("Björkstigen 9", "211 20", "Malmö", "SE"),
    phones=("+46 70 17 40 612",),
    language="da",
)
BO = PatientDetails(
    name=PersonName("Bech-Jensen", "Bo"),
    identifiers=(Identifier(IdentifierSystem.CPR, "0101650000"),),
    born=date(1965, 1, 1),
    gender=Gender.UNKNOWN,
    phones=("+44 7700 900678",),
    language="da",
)
KARIN = PatientDetails(
    name=PersonName("Holst", "Karin"),
    identifiers=(Identifier(IdentifierSystem.CPR, "1111111118"),),
    born=date(1911, 11, 11),
    gender=Gender.FEMALE,
    phones=("+44 7700 900789",),
    language="da",
)
OTTO = PatientDetails(name=PersonName("Vinther", "Otto"), phones=("+44 7700 900890",), language="da")


def _at(x: str, y: str) -> PhotoPoint:
    return PhotoPoint(Decimal(x), Decimal(y))


_DRAWN = (
    PhotoMark(MarkKind.CIRCLE, _at("0.5", "0.41"), _at("0.56", "0.41"), "Glabella"),
    PhotoMark(MarkKind.MEASURE, _at("0.3681", "0.4722"), _at("0.6319", "0.4722"), millimetres=Decimal(62)),
)
"""Where the first photo shows what is to be treated, and how far apart the pupils are."""
COUNT = 9
"""How many stories there are."""


class Story:
    """One named patient's way through the clinic, counted in days before the last one."""

    def __init__(self, calendar: Calendar, details: PatientDetails) -> None:
        """Tell it on ``calendar``."""
        self._calendar = calendar
        self._after = calendar.first
        self.details = details
        self.patient = UUID(int=0)
        self.consent: UUID | None = None
        self.shown_off: UUID | None = None
        self.paper: UUID | None = None

    def on(self, days_ago: int, who: str, task: Task) -> None:
        """Put a task down so many days before the end, but later than the one told before it."""
        earliest = self._calendar.next_day(who, after=self._after, wait=3) or self._calendar.last
        wanted = self._calendar.last_day(who, until=self._calendar.last - timedelta(days=days_ago))
        day = wanted if days_ago == 0 else max(wanted, earliest)
        self._after = day
        self._calendar.put(who, day, task)

    def registered(self, shift: Shift, *, told: bool = True) -> None:
        """Reception takes the person down, and tells them of their privacy, unless there is no time."""
        self.patient = shift.register(self.details, told=told)

    def informed(self, shift: Shift) -> None:
        """The first conversation."""
        record = shift.open(self.patient, Purpose.CONSULTATION)
        shift.inform(record)
        shift.note(record, NoteKind.CONSULTATION, shift.pick("consultation"))

    def consented(self, shift: Shift) -> None:
        """A signature, and no treatment yet."""
        self.consent = shift.take_consent(shift.open(self.patient))

    def treated(self, shift: Shift, *, text: str) -> None:
        """A treatment under the newest consent, taken now if there is none."""
        record = shift.open(self.patient)
        if self.consent is None:
            self.consent = shift.take_consent(record)
        shift.treat(record, text)


def plan(calendar: Calendar) -> None:
    """Put every story down."""
    _mette(calendar)
    _waiting(calendar)
    _with_nothing(calendar)
    _too_young(calendar)
    _treated_twice(calendar, WILLIAM, PRACTITIONER)
    astrid = _treated_twice(calendar, ASTRID, OWNER)
    astrid.on(90, OWNER, lambda shift: demo_requests.refused_erasure(shift, astrid.patient))
    _on_paper(_treated_twice(calendar, BO, PRACTITIONER))
    _declined(calendar)
    _never_came(calendar)


def _mette(calendar: Calendar) -> None:
    story = Story(calendar, METTE)
    story.on(400, RECEPTIONIST, story.registered)
    story.on(395, OWNER, partial(_mette_first, story=story))
    story.on(390, OWNER, partial(_mette_corrected, story=story))
    story.on(375, OWNER, partial(_mette_photographed_after, story=story))
    story.on(280, OWNER, partial(story.treated, text="Samme dosis som sidst, patienten er tilfreds."))
    story.on(200, RECEPTIONIST, partial(_moved, story=story))
    story.on(40, OWNER, partial(_mette_renewed, story=story))
    story.on(12, OWNER, partial(_mette_withdrawn, story=story))
    story.on(6, RECEPTIONIST, lambda shift: demo_requests.asked_for_access(shift, story.patient))


def _mette_first(shift: Shift, story: Story) -> None:
    record = shift.open(story.patient, Purpose.CONSULTATION)
    shift.confirm_health(record, [("Lidokain", "hævelse"), ("Penicillin", "udslæt")])
    shift.inform(record)
    shift.note(record, NoteKind.CONSULTATION, "Ønsker et friskere udtryk. Taler om forventninger og om at lade være.")
    shift.permit(record, ConsentPurpose.PHOTO_RECORD)
    story.shown_off = shift.permit(record, ConsentPurpose.PHOTO_MARKETING, choices_ticked=2)


def _mette_corrected(shift: Shift, story: Story) -> None:
    record = shift.open(story.patient)
    story.consent = shift.take_consent(record)
    shift.photograph(record, Sitting(lines=0.55), _photo(PhotoMoment.BEFORE, Pose.FRONT), _DRAWN)
    shift.photograph(record, Sitting(lines=1.0, size=1.01), _photo(PhotoMoment.BEFORE, Pose.FRONT_ANIMATED))
    made, entry = shift.treat(record, "Fint forløb, let rødme, der svandt på ti minutter.")
    right = with_amount(shift.session.packs.atlas(), entry, entry.products[0].amount - 4)
    shift.pass_time(25)
    shift.correct(record, made, right, reason="Tastefejl: der blev brugt fire enheder mindre.")


def _mette_photographed_after(shift: Shift, story: Story) -> None:
    """The camera is never held quite alike, which is why photos are laid over each other by the eyes."""
    record = shift.open(story.patient)
    held = Sitting(lines=0.08, size=0.95, turn=2.0, aside=30, light=1.04)
    shift.photograph(record, held, _photo(PhotoMoment.AFTER, Pose.FRONT))
    tense = Sitting(lines=0.25, size=0.97, turn=-1.0, aside=-18, light=1.03)
    shift.photograph(record, tense, _photo(PhotoMoment.AFTER, Pose.FRONT_ANIMATED))
    for recipient in ("Studio Vest, København", "Klinikkens Instagram"):
        shift.hand_out(shift.open(story.patient), ConsentPurpose.PHOTO_MARKETING, recipient)


def _photo(moment: PhotoMoment, pose: Pose) -> PhotoPlace:
    return PhotoPlace(moment, pose=pose.value, treatment=TREATMENT)


def _moved(shift: Shift, story: Story) -> None:
    gate.take_registry(shift.session, story.patient)
    address = replace(story.details.address, street="Møllebakken 31", postal_code="2800", city="Kongens Lyngby")
    story.details = replace(story.details, address=address)
    patients.change(shift.session, story.patient, story.details, source=Source.REGISTER)


def _mette_renewed(shift: Shift, story: Story) -> None:
    record = shift.open(story.patient)
    shift.confirm_health(record, [("Lidokain", "hævelse"), ("Penicillin", "udslæt")])
    shift.inform(record)
    story.consent = shift.take_consent(record)
    shift.treat(record, "Fint forløb, ingen gener.")


def _mette_withdrawn(shift: Shift, story: Story) -> None:
    record = shift.open(story.patient)
    if story.consent is not None:
        words = "Vil holde pause og ikke behandles, før hun selv ringer."
        consents.withdraw_consent(shift.session, record, story.consent, channel="telefon", words=words)
    if story.shown_off is not None:
        consents.withdraw_consent(shift.session, record, story.shown_off, channel="telefon")
    shift.note(record, NoteKind.PHONE, "Ringer og trækker sit samtykke tilbage. Velkommen igen, når hun vil.")


def _waiting(calendar: Calendar) -> None:
    story = Story(calendar, FREJA)
    story.on(0, RECEPTIONIST, story.registered)
    story.on(0, OWNER, story.informed)
    story.on(0, OWNER, story.consented)


def _with_nothing(calendar: Calendar) -> None:
    story = Story(calendar, ASE)
    story.on(0, RECEPTIONIST, partial(story.registered, told=False))


def _too_young(calendar: Calendar) -> None:
    born = calendar.last - timedelta(days=17 * 365 + 120)
    number = Identifier(IdentifierSystem.CPR_REPLACEMENT, f"{born.day + 60:02d}{born:%m%y}5113")
    story = Story(calendar, replace(EMIL, born=born, identifiers=(number,)))
    story.on(30, RECEPTIONIST, story.registered)
    story.on(20, PRACTITIONER, partial(_refused, story=story))


def _refused(shift: Shift, story: Story) -> None:
    record = shift.open(story.patient, Purpose.CONSULTATION)
    shift.note(record, NoteKind.REFUSAL, "Er 17 år og behandles ikke. Velkommen til en samtale, når han er fyldt 18.")


def _treated_twice(calendar: Calendar, details: PatientDetails, who: str) -> Story:
    story = Story(calendar, details)
    story.on(330, RECEPTIONIST, story.registered)
    story.on(320, who, partial(_informed_without_allergies, story=story))
    story.on(310, who, partial(story.treated, text="Symmetrisk. Kølet i to minutter."))
    story.on(190, who, partial(story.treated, text="Samme dosis som sidst."))
    return story


def _on_paper(story: Story) -> None:
    """The patient signs at home; one practitioner has compared the paper, and another has not yet."""
    story.on(12, PRACTITIONER, story.informed)
    story.on(6, RECEPTIONIST, partial(_filed, story=story))
    story.on(0, PRACTITIONER, partial(_compared, story=story))


def _filed(shift: Shift, story: Story) -> None:
    registry = gate.take_registry(shift.session, story.patient)
    story.paper = shift.file_signed_form(registry.patient)


def _compared(shift: Shift, story: Story) -> None:
    if story.paper is not None:
        record = shift.open(story.patient)
        waiting = paper.paper_of(record, story.paper)
        signed = PaperDate(waiting.item.at.astimezone(shift.session.clock.zone()).date())
        paper.look_first(shift.session, record, story.paper, signed=signed, checked=tuple(PaperPoint))


def _informed_without_allergies(shift: Shift, story: Story) -> None:
    shift.confirm_health(shift.open(story.patient, Purpose.CONSULTATION))
    story.informed(shift)


def _declined(calendar: Calendar) -> None:
    story = Story(calendar, KARIN)
    story.on(60, RECEPTIONIST, story.registered)
    story.on(50, PRACTITIONER, partial(_said_no, story=story))
    story.on(0, PRACTITIONER, partial(_left_half_written, story=story))


def _never_came(calendar: Calendar) -> None:
    """Registered and never seen: once the year is over, a practitioner proposes what an owner must approve."""
    story = Story(calendar, OTTO)
    story.on(420, RECEPTIONIST, story.registered)
    story.on(3, PRACTITIONER, lambda shift: demo_requests.proposed_erasure(shift, story.patient))


def _said_no(shift: Shift, story: Story) -> None:
    story.informed(shift)
    shift.decline(shift.open(story.patient), "Synes, at risikoen er for stor i hendes alder.")


def _left_half_written(shift: Shift, story: Story) -> None:
    """A note that nobody signed: its author's own, until they leave."""
    content = {"kind": NoteKind.PHONE.value, "text": "Ringer og spørger, om hun kan nå at ombestemme sig."}
    drafts.save_draft(shift.session, shift.open(story.patient), kind="note", content=content)
