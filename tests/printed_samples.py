"""An invented patient's journal with every kind of record, for the tests of printed documents."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from math import sin
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from journal_app.domain import disclosures
from journal_app.domain.aftercare import AftercarePrinted
from journal_app.domain.blackening import CaseRedacted, Redaction
from journal_app.domain.bundles import CaseExported, StreamEnd
from journal_app.domain.circumstances import ConsultationMode
from journal_app.domain.clinic import Clinic
from journal_app.domain.consents import (
    ConsentDeclined,
    ConsentSigned,
    ConsentWithdrawn,
    DrawnSignature,
    InformationGiven,
    StrokePoint,
    TextReference,
)
from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.courses import CourseEnded, CoursePlanned
from journal_app.domain.disclosures import Basis, DataObtained, DisclosureMade, Party
from journal_app.domain.emergencies import Complication, DrugGiven, EmergencyReviewed, EmergencyTreated
from journal_app.domain.health import Allergy, AllergyState, AllergySummary, HealthConfirmed
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.journal import JournalContent, JournalItem, PatientRecord
from journal_app.domain.left_drafts import DraftTakenOver
from journal_app.domain.maps import MapPoint
from journal_app.domain.names import PersonName
from journal_app.domain.patients import (
    Address,
    Channel,
    Contact,
    Gender,
    Patient,
    PatientChanged,
    PatientDetails,
    PatientRegistered,
    Source,
)
from journal_app.domain.people import Person, Registration, Role
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.printing import JournalDocument, LedgerState, PrintLanguage, Printout, journal_document
from journal_app.domain.reactions import Outcome, ReactionFollowedUp, ReactionReported, Seriousness
from journal_app.domain.transfers import TransferBasis
from journal_app.domain.treatments import Note, NoteKind, ProductLine, Setting, TreatmentEntry

_SPACE = UUID("6f1d5f0e-6f6c-4d3a-9f29-6a2f4c1d7b10")
START = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def an_id(name: str) -> UUID:
    return uuid5(_SPACE, name)


NURSE = Person(
    an_id("nurse"),
    "Anna Lund",
    frozenset({Role.PRACTITIONER}),
    "Sygeplejerske",
    Registration("Styrelsen for Patientsikkerhed", "0BX7Q", "Sygeplejerske"),
)
DOCTOR = Person(
    an_id("doctor"),
    "Mikkel Øhrstrøm",
    frozenset({Role.PRACTITIONER, Role.OWNER}),
    "Overlæge",
    Registration("Styrelsen for Patientsikkerhed", "07KLM", "Læge, speciallæge i dermatologi"),
)
RECEPTIONIST = Person(an_id("reception"), "Åsa Sjögren", frozenset({Role.RECEPTIONIST}))
PEOPLE = (NURSE, DOCTOR, RECEPTIONIST)

CLINIC = Clinic("Klinik Ærøskøbing Hud & Æstetik", "Søndergade 12, 2. sal\n5970 Ærøskøbing\nDanmark", "DK", demo=True)
DETAILS = PatientDetails(
    name=PersonName("Sørensen-Łukasiewicz", "Åse Märta", "fru", "Märta"),
    identifiers=(Identifier(IdentifierSystem.CPR, "0707614285"),),
    born=date(1961, 7, 7),
    gender=Gender.FEMALE,
    address=Address("Vestergade 4", "5970", "Ærøskøbing", "DK"),
    phones=("20 12 34 56",),
    email="maerta@example.dk",
    language="da",
    next_of_kin=Contact("Jörg Strauß", "ægtefælle", "+49 30 901820"),
    own_doctor="Lægehuset Havnen",
    preferred_channel=Channel.SMS,
    reception_notes="Kommer helst om formiddagen.",
)
PATIENT = Patient(an_id("patient"), DETAILS)
NAMES = {
    "botulinum_toxin": "Botulinumtoksin",
    "dermal_filler": "Filler",
    "glabella": "panden mellem brynene",
    "forehead": "panden",
    "crows_feet": "øjenkrogene",
    "allergan_unit": "Allergan-enheder",
    "ml": "ml",
}
CONSENT_BODY = """Du overvejer en behandling med **botulinumtoksin** i ansigtet.

## Hvad virker det på?

Midlet får små muskler til at slappe af i *tre til fem måneder*. Virkningen kommer efter 3–14 dage.

- blå mærker og ømhed (hos 1 ud af 10)
- hængende øjenlåg (hos 1 ud af 100), som forsvinder igen
- en skjult bivirkning: `#eval("1+1")` og $x^2$ er ikke kode her

## Hvis noget går galt

1. Ring til klinikken på det nummer, du har fået.
2. Ring 112 ved besvær med at trække vejret.
"""
CONSENT_TEXT = TextReference("dk-botulinum-consent", "2026-02", "da", "9f" * 32)


def a_signature(*, pressure: bool = True) -> DrawnSignature:
    """Three wavy strokes as a pen would leave them."""

    def stroke(start: int, steps: int, height: int) -> tuple[StrokePoint, ...]:
        return tuple(
            StrokePoint(
                x=start + step * 6,
                y=500 + int(height * sin(step / 3.1)),
                t=step * 8,
                pressure=300 + int(280 * sin(step / 9) ** 2) if pressure else None,
            )
            for step in range(steps)
        )

    dot = (StrokePoint(760, 240, 0, 700),)
    return DrawnSignature((stroke(80, 60, 260), stroke(420, 70, 180), dot), "pen", 900, 300)


@dataclass
class Diary:
    """Builds a record item by item, in the order of writing."""

    items: list[JournalItem] = field(default_factory=list)

    def add(
        self,
        kind: str,
        content: JournalContent,
        *,
        at: datetime,
        by: Person = NURSE,
        name: str = "",
        corrected_by: UUID | None = None,
    ) -> UUID:
        position = 17 + 3 * len(self.items)
        record = an_id(name or f"{kind}-{len(self.items)}")
        leaf = (position * 7919).to_bytes(4, "big") * 8
        self.items.append(JournalItem(record, kind, at, by.id, by.name, position, leaf, content, corrected_by))
        return record

    def record(self, patient: Patient = PATIENT, allergies: AllergySummary | None = None) -> PatientRecord:
        known = AllergySummary(
            AllergyState.KNOWN,
            (Allergy("Penicillin", "udslæt over hele kroppen"), Allergy("Lidocain")),
            START + timedelta(minutes=9),
            "Anna Lund, sygeplejerske",
        )
        newest_first = tuple(reversed(self.items))
        return PatientRecord(patient, newest_first, allergies or known, START + timedelta(days=90), an_id("trace"))


def _point(x: str, y: str, amount: str | None, *, area: str, depth: str = "", technique: str = "") -> MapPoint:
    given = None if amount is None else Decimal(amount)
    return MapPoint("face_front", Decimal(x), Decimal(y), 0, given, depth, technique, area)


POINTS = (
    _point("0.5000", "0.4400", "4.5", area="glabella", depth="intramuskulært"),
    _point("0.4500", "0.4200", "4.5", area="glabella"),
    _point("0.5500", "0.4200", "4.5", area="glabella"),
    _point("0.3900", "0.3967", "4.5", area="glabella"),
    _point("0.6100", "0.3967", "4.5", area="glabella"),
    _point("0.4000", "0.2956", None, area="forehead", technique="mikrodråber, 30 G"),
    MapPoint("face_left", Decimal("0.3600"), Decimal("0.4340"), 1, Decimal("0.5")),
)


def an_entry(text: str = "", **changes: object) -> TreatmentEntry:
    entry = TreatmentEntry(
        treatment="botulinum_toxin",
        done=START + timedelta(days=3, hours=1),
        performer=NURSE.id,
        performer_name=NURSE.name,
        performer_registration="sygeplejerske, autorisation 0BX7Q",
        areas=("glabella", "forehead"),
        products=(
            ProductLine(
                *("Botox 100 E", "AbbVie (Allergan)", "C8123 C3", date(2027, 4, 30), Decimal("22.5"), "allergan_unit"),
                strength="100 allergan-enheder",
                diluted_ml=Decimal("2.5"),
                udi="07046261398763",
                lot_record=an_id("lot"),
            ),
            ProductLine("Natriumchlorid 9 mg/ml", "B. Braun", "24178012", date(2028, 1, 31), Decimal("2.5"), "ml"),
        ),
        consent=an_id("consent"),
        pack_sha256="6b" * 32,
        points=POINTS,
        text=text
        or "Fem punkter i glabella, seks i panden. Ingen blødning.\n\nPatienten så resultatet i spejlet og var tryg.",
        aftercare="Ikke ligge ned i fire timer. Ingen sauna i to døgn.",
        ended=START + timedelta(days=3, hours=1, minutes=20),
        place="Klinikken på Strandvejen",
        indication="Dybe, statiske panderynker.",
        wishes="Et friskere udtryk, som stadig kan bevæge sig.",
        findings="Symmetrisk, let ptose i højre øjenlåg.",
        plan="Kontrol om tre uger, igen om tre måneder.",
        reaction="Let rødme ved to punkter.",
        next_visit=date(2026, 12, 17),
        settings=(Setting("technique", "32G, intramuskulært"), Setting("needle_depth", "4", "mm")),
    )
    return replace(entry, **changes)  # type: ignore[arg-type]


def a_consent(**changes: object) -> ConsentSigned:
    signed = START + timedelta(hours=1)
    consent = ConsentSigned(
        treatments=("botulinum_toxin",),
        text=CONSENT_TEXT,
        text_title="Samtykke til behandling med botulinumtoksin",
        text_body=CONSENT_BODY,
        ticks=(
            "Jeg har læst teksten og fået svar på mine spørgsmål.",
            "Jeg er fyldt 18 år, er ikke gravid og ammer ikke.",
            "Jeg ved, at jeg kan fortryde når som helst.",
        ),
        signer_name="Åse Märta Sørensen-Łukasiewicz",
        signature=a_signature(),
        shown_at=signed - timedelta(minutes=6),
        signed_at=signed,
        valid_from=signed + timedelta(days=2),
        valid_until=signed + timedelta(days=365),
        witness=NURSE.id,
        witness_name=NURSE.name,
        seat_name="Behandlingsrum 2",
        questions="Må jeg køre bil bagefter? Ja.",
    )
    return replace(consent, **changes)  # type: ignore[arg-type]


def a_diary() -> Diary:
    """A whole visit and what came after it: every kind of record, a correction of a correction, a late note."""
    diary = Diary()
    diary.add("patient.registered", PatientRegistered(DETAILS, Source.PATIENT), at=START, by=RECEPTIONIST)
    diary.add(
        "health.confirmed",
        HealthConfirmed((Allergy("Penicillin", "udslæt over hele kroppen"), Allergy("Lidocain")), none_known=False),
        at=START + timedelta(minutes=9),
    )
    diary.add(
        "information.given",
        InformationGiven(
            "botulinum_toxin",
            TextReference("dk-botulinum-information", "2026-02", "da", "3c" * 32),
            START + timedelta(minutes=15),
            START + timedelta(minutes=25),
            DOCTOR.id,
            DOCTOR.name,
            questions="Spurgte om virkningen aftager over tid.",
        ),
        at=START + timedelta(minutes=30),
        by=DOCTOR,
    )
    consent = diary.add("consent.signed", a_consent(), at=START + timedelta(hours=1, minutes=1), name="consent")
    first, second, third = an_id("entry"), an_id("correction-1"), an_id("correction-2")
    entry = an_entry()
    diary.add("treatment.signed", entry, at=entry.done + timedelta(minutes=14), name="entry", corrected_by=second)
    fixed = an_entry(
        "Fem punkter i glabella, otte i panden.", corrects=first, reason="Antallet af punkter i panden var forkert."
    )
    diary.add("treatment.corrected", fixed, at=entry.done + timedelta(days=1), name="correction-1", corrected_by=third)
    diary.add(
        "treatment.corrected",
        an_entry("Fem punkter i glabella, syv i panden.", corrects=second, reason="Talt efter på fotoet."),
        at=entry.done + timedelta(days=2),
        by=DOCTOR,
        name="correction-2",
    )
    diary.add(
        "note.signed",
        Note(NoteKind.PHONE, entry.done + timedelta(days=4), "Ringede: let blåt mærke, aftager. Ingen hovedpine."),
        at=entry.done + timedelta(days=9),
    )
    moved = replace(
        DETAILS, address=Address("Nørregade 9", "5970", "Ærøskøbing", "DK"), phones=("20 12 34 56", "62 52 00 00")
    )
    diary.add(
        "patient.changed",
        PatientChanged(moved, ("address", "phones"), Source.PATIENT),
        at=START + timedelta(days=40),
        by=RECEPTIONIST,
    )
    diary.add(
        "consent.declined",
        ConsentDeclined(
            ("dermal_filler",), TextReference("dk-filler-consent", "2026-01", "da", "77" * 32), "Vil tænke over det."
        ),
        at=START + timedelta(days=60),
    )
    diary.add(
        "consent.withdrawn",
        ConsentWithdrawn(consent, START + timedelta(days=61), "phone", "Jeg vil ikke have mere toksin."),
        at=START + timedelta(days=61),
    )
    diary.add("treatment.signed", None, at=START + timedelta(days=70), by=DOCTOR)
    return diary


def what_else_is_written() -> dict[str, JournalContent]:
    """One of each kind that stands in a journal beside planned treatments, with something in every field."""
    entry, began = an_id("entry"), START + timedelta(hours=3)
    drug = DrugGiven("Hyaluronidase", "H-77", date(2027, 1, 31), "1500 IE", "s.c.", began + timedelta(minutes=4))
    line = ProductLine("Restylane", "Galderma", "RL-9", date(2027, 5, 31), Decimal("0.5"), "ml")
    written: dict[str, JournalContent] = {
        "note.corrected": Note(NoteKind.EXAMINATION, began, "Ingen behandling.", an_id("note"), "Var ingen samtale."),
        "emergency.treated": EmergencyTreated(
            Complication.VASCULAR_OCCLUSION,
            began,
            "Afblegning af overlæben to minutter efter injektion.",
            (drug, replace(drug, drug="Acetylsalicylsyre", expiry=None, dose="300 mg", route="oralt")),
            "Varme omslag, massage.",
            "Kapillærrespons normal efter 40 minutter.",
            "Vævet ville dø.",
            DOCTOR.id,
            DOCTOR.name,
            "Lise holdt tiden.",
            entry,
        ),
        "emergency.reviewed": EmergencyReviewed(an_id("emergency"), "Rigtigt handlet.", NURSE.id, NURSE.name),
        "reaction.reported": ReactionReported(
            Seriousness.SEVERE,
            began,
            "Hævelse og rødme om munden.",
            "Antihistamin.",
            Outcome.RECOVERING,
            "botulinum_toxin",
            (line,),
            NURSE.id,
            NURSE.name,
            date(2026, 12, 1),
            entry,
        ),
        "reaction.followed_up": ReactionFollowedUp(
            an_id("reaction"),
            began + timedelta(days=3),
            "Hævelsen er væk.",
            Outcome.RECOVERED,
            NURSE.id,
            NURSE.name,
            date(2026, 12, 24),
            "Lægemiddelstyrelsen",
            date(2026, 11, 30),
            "DK-2026-117",
        ),
        "prescription.recorded": PrescriptionRecorded(
            "Aciclovir",
            "400 mg",
            "tabletter",
            "1 tablet tre gange daglig",
            "15 stk.",
            "Forebyggelse af herpes",
            date(2026, 11, 23),
            "Karin Lind",
            "0GBK2",
            ConsultationMode.VIDEO,
            NURSE.id,
            NURSE.name,
            "Taget til sig selv.",
            an_id("consultation"),
        ),
        "course.planned": CoursePlanned(
            "botulinum_toxin", 3, 120, date(2026, 12, 1), "Blødere panderynker.", DOCTOR.id, DOCTOR.name
        ),
        "course.ended": CourseEnded(an_id("course"), "Patienten er gravid.", DOCTOR.id, DOCTOR.name),
        "aftercare.printed": AftercarePrinted(
            entry,
            "botulinum_toxin",
            TextReference("botulinum-aftercare", "1", "da", "8e" * 32),
            "Efter din behandling med botulinumtoksin",
        ),
        "entry.countersigned": EntryCountersigned(
            entry, "5e6f7081" * 8, an_id("delegation"), DOCTOR.id, DOCTOR.name, "Set og godkendt."
        ),
        "case.exported": CaseExported(
            "Styrelsen for Patientklager",
            "Klagesag 12/2026",
            "da",
            "5e6f7081" * 8,
            "a1b2c3d4" * 8,
            41,
            (StreamEnd(an_id("patient"), 41, "0badcafe" * 8),),
            7,
            (an_id("file"),),
            48211,
            "5e6f7081" * 8,
        ),
        "case.redacted": CaseRedacted(
            an_id("case"),
            (
                Redaction(entry, ("text",), "Søsterens sygdom nævnes."),
                Redaction(an_id("photo"), (), "En anden person ses på billedet."),
            ),
            DOCTOR.id,
            DOCTOR.name,
        ),
        "disclosure.made": DisclosureMade(
            party=Party.INSURER,
            recipient="Tryg Forsikring A/S",
            country="US",
            transfer=TransferBasis.CLAUSES,
            transfer_words="Kontrakt af 1. marts 2026.",
            why="Patienten søger erstatning for behandlingen.",
            left_out="Fotos og tidligere sygdomme.",
            basis=Basis.CONSENT,
            consent=an_id("consent to disclosure"),
            consent_until=began + timedelta(days=365),
            basis_words="",
            records=(entry,),
            content="Behandlingen og reaktionen efter den.",
            channel=disclosures.Channel.SECURE_MAIL,
            sha256="5e6f7081" * 8,
            unencrypted_why="Sendt i selskabets egen krypterede portal.",
            made_at=began + timedelta(days=2),
            made_by=DOCTOR.id,
            made_by_name=DOCTOR.name,
        ),
        "data.obtained": DataObtained(
            party=Party.HOSPITAL,
            source="Rigshospitalet",
            country="DK",
            why="Tidligere reaktion på bedøvelse.",
            basis=Basis.CONSENT,
            basis_words="Mundtligt samtykke samme dag.",
            content="Udskrivningsbrev.",
            channel=disclosures.Channel.SECURE_MAIL,
            document=an_id("discharge letter"),
            obtained_at=began + timedelta(days=1),
            obtained_by=NURSE.id,
            obtained_by_name=NURSE.name,
        ),
        "draft.taken_over": DraftTakenOver(
            draft=an_id("draft"),
            becomes=an_id("draft of the taker"),
            what="correction",
            saved=began,
            begun_by=NURSE.id,
            begun_by_name=NURSE.name,
            begun_until=began + timedelta(days=1),
            taken_by=DOCTOR.id,
            taken_by_name=DOCTOR.name,
        ),
    }
    return written | {
        "emergency.corrected": _corrected(written["emergency.treated"], an_id("emergency")),
        "reaction.corrected": _corrected(written["reaction.reported"], an_id("reaction")),
        "prescription.corrected": _corrected(written["prescription.recorded"], an_id("prescription")),
    }


def _corrected(content: JournalContent, original: UUID) -> JournalContent:
    assert isinstance(content, EmergencyTreated | ReactionReported | PrescriptionRecorded)
    return replace(content, corrects=original, corrected_because="Batchnummeret var læst forkert.")


LEDGER = LedgerState(an_id("vault"), "a1b2c3d4" * 8, 48211, "5e6f7081" * 8)


def a_printout(language: PrintLanguage = PrintLanguage.DANISH) -> Printout:
    return Printout(language, START + timedelta(days=90, hours=2), "Mikkel Øhrstrøm", "complaint", COPENHAGEN)


def a_journal(record: PatientRecord | None = None, language: PrintLanguage = PrintLanguage.DANISH) -> JournalDocument:
    return journal_document(
        record or a_diary().record(),
        clinic=CLINIC,
        ledger=LEDGER,
        printout=a_printout(language),
        people=PEOPLE,
        names=NAMES,
    )
