"""A small invented clinic with a varied past, for tests that look at a whole journal.

Identifiers are official test numbers. Every vault made here is of test grade and lies in the test's own folders.
"""

from __future__ import annotations

import base64
import hashlib
import io
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID, uuid4

from journal_app.domain.clinic import (
    AccessDetail,
    Clinic,
    PackApplied,
    PatientsMerged,
    PolicyChanged,
    SignInFailed,
)
from journal_app.domain.consents import (
    ConsentConfirmed,
    ConsentSigned,
    ConsentWithdrawn,
    DrawnSignature,
    InformationGiven,
    StrokePoint,
    TextReference,
)
from journal_app.domain.health import (
    Alert,
    Allergy,
    Answer,
    AnsweredForm,
    FormReference,
    HealthConfirmed,
    HealthSetAside,
    HealthSubmitted,
    QuestionnairePublished,
    Respondent,
)
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.names import PersonName
from journal_app.domain.patients import PatientChanged, PatientDetails, PatientRegistered, Source
from journal_app.domain.people import Role
from journal_app.domain.records import (
    ConsentGate,
    EntryGate,
    NewRecord,
    SealedFile,
    WithdrawalGate,
    Written,
)
from journal_app.domain.treatments import Note, NoteKind, ProductLine, TreatmentEntry
from journal_app.services.ports import Draft
from journal_app.services.staff_port import Newcomer
from journal_app.vault import founding, opening, stream_file
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.opening import SignIn, Surroundings
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.verifying import Unlocked, unlock

PASSWORD = b"correct horse battery"
TREATMENT = "botulinum-toxin"
TEXT = TextReference("botulinum-consent", "1", "da", "00" * 32)
START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
DETAILS = PatientDetails(
    PersonName("Nielsen", "Mette Æbelø"),
    (Identifier(IdentifierSystem.CPR, "0707614285"),),
    date(1961, 7, 7),
    phones=("+45 20 12 34 56",),
    email="mette@example.dk",
)


@dataclass(slots=True)
class TestClinic:
    """A vault, the seat's home and a clock that goes on by a second whenever it is read."""

    __test__ = False  # for pytest, which collects by name

    folder: Path
    home: Path
    vault: OpenVault
    owner: UUID
    moment: datetime = START
    patients: list[UUID] = field(default_factory=list)

    def now(self) -> datetime:
        """The next second."""
        self.moment += timedelta(seconds=1)
        return self.moment

    def write(self, kind: str, content: object = None, **facts: object) -> Written:
        """Append one record in an act of its own."""
        with self.vault.act(self.now()) as act:
            (written,) = act.append(NewRecord(kind, content, **facts))  # type: ignore[arg-type]
        return written

    def register(self, family: str, given: str, *, cpr: str = "") -> UUID:
        """Register a patient."""
        patient = uuid4()
        identifiers = (Identifier(IdentifierSystem.CPR, cpr),) if cpr else ()
        details = PatientDetails(PersonName(family, given), identifiers, date(1980, 1, 1), phones=("20 30 40 50",))
        self.write("patient.registered", PatientRegistered(details, Source.PATIENT), patient=patient)
        self.patients.append(patient)
        return patient

    def consent(self, patient: UUID, *, signed: datetime | None = None, until: datetime | None = None) -> UUID:
        """Have a patient sign a consent."""
        at = signed or self.moment
        gate = ConsentGate((TREATMENT,), at, at, until)
        return self.write("consent.signed", self.consent_content(at, until), patient=patient, gate=gate).id

    def consent_content(self, at: datetime, until: datetime | None = None) -> ConsentSigned:
        """What a consent says."""
        strokes = ((StrokePoint(1, 2, 3), StrokePoint(4, 5, 6, 700)),)
        return ConsentSigned(
            treatments=(TREATMENT,),
            text=TEXT,
            text_title="Samtykke",
            text_body="Jeg er blevet informeret.",
            ticks=("Jeg har forstået.",),
            signer_name="Mette Nielsen",
            signature=DrawnSignature(strokes, "pen", 600, 200),
            shown_at=at,
            signed_at=at,
            valid_from=at,
            valid_until=until,
            witness=self.vault.person.id,
            witness_name=self.vault.person.name,
        )

    def entry(self, consent: UUID, *, done: datetime | None = None) -> TreatmentEntry:
        """What a treatment entry says."""
        line = ProductLine("Botox", "AbbVie", "C7654C3", date(2028, 1, 1), Decimal("20.5"), "U")
        return TreatmentEntry(
            treatment=TREATMENT,
            done=done or self.moment,
            performer=self.owner,
            performer_name="Anna Holm",
            performer_registration="",
            areas=("glabella",),
            products=(line,),
            text="Ukompliceret.",
            consent=consent,
        )

    def treat(self, patient: UUID, consent: UUID) -> Written:
        """Sign a treatment entry of this moment."""
        entry = self.entry(consent)
        gate = EntryGate(entry.treatment, entry.done)
        return self.write("treatment.signed", entry, patient=patient, gate=gate, refs={"consent": (consent,)})

    def correct(self, patient: UUID, original: Written, entry: TreatmentEntry) -> Written:
        """Sign a correction beside an entry."""
        assert entry.consent is not None
        refs = {"consent": (entry.consent,), "corrects": (original.id,)}
        corrected = replace(entry, corrects=original.id, reason="Skrivefejl", text="20 enheder.")
        gate = EntryGate(entry.treatment, entry.done)
        return self.write("treatment.corrected", corrected, patient=patient, gate=gate, refs=refs)

    def withdraw(self, patient: UUID, consent: UUID) -> Written:
        """Take a consent back from this moment on."""
        effective = self.now()
        content = ConsentWithdrawn(consent, effective, "phone", "Jeg har ombestemt mig.")
        gate = WithdrawalGate(effective)
        return self.write("consent.withdrawn", content, patient=patient, gate=gate, refs={"consent": (consent,)})

    def photo(self, patient: UUID, content: bytes = b"\xff\xd8 not really a photo" * 5000) -> UUID:
        """Keep a sealed file that a note vouches for."""
        file_id, key = uuid4(), stream_file.new_key()
        facts = stream_file.write_sealed(
            self.folder, io.BytesIO(content), key=key, vault=self.vault.id, file_id=file_id
        )
        file = SealedFile(file_id, facts.sealed_size, facts.sealed_sha256.hex())
        note = Note(NoteKind.CONSULTATION, self.now(), "Foto taget.")
        self.write(
            "note.signed",
            note,
            patient=patient,
            files=(file,),
            secrets={f"file {file_id}": base64.b64encode(key).decode()},
        )
        return file_id

    def sign_in(self, person: UUID) -> None:
        """Let another person take the seat."""
        self.vault.sign_out(self.now())
        typed = SignIn(person, bytearray(PASSWORD), policy=KdfPolicy.TEST)
        self.vault = opening.open_vault(self.folder, typed, Surroundings(self.now, home=self.home))

    def unlocked(self, person: UUID | None = None) -> Unlocked:
        """Keys for verifying, as whoever runs the command would open them."""
        typed = SignIn(person or self.owner, bytearray(PASSWORD), policy=KdfPolicy.TEST)
        return unlock(self.folder, typed, home=self.home)


def found_clinic(folder: Path) -> TestClinic:
    """A clinic with its first owner, who is a practitioner, and nothing else."""
    founder = founding.Founder("Anna Holm", frozenset({Role.OWNER, Role.PRACTITIONER}), bytearray(PASSWORD))
    made = founding.found_vault(
        folder / "vault",
        Clinic("Klinikken", "Vej 1\n8000 Aarhus C", "DK"),
        founder,
        now=lambda: START,
        policy=KdfPolicy.TEST,
        home=folder / "seats",
    )
    return TestClinic(folder / "vault", folder / "seats", made.vault, made.vault.person.id)


def lived_clinic(folder: Path) -> TestClinic:
    """A clinic in which everything happened at least once; the owner is signed in, the vault open."""
    clinic = found_clinic(folder)
    _staff_and_settings(clinic)
    _one_patient_with_everything(clinic)
    _merged_and_parted(clinic)
    _traces(clinic)
    return clinic


def _staff_and_settings(clinic: TestClinic) -> None:
    staff = clinic.vault.staff
    receptionist = Newcomer("Bea Lund", frozenset({Role.RECEPTIONIST}), bytearray(PASSWORD))
    leaver = Newcomer("Carl Dam", frozenset({Role.PRACTITIONER}), bytearray(PASSWORD))
    staff.admit(receptionist, at=clinic.now())
    carl = staff.admit(leaver, at=clinic.now())
    staff.change(replace(carl, name="Carl Dam Holm", title="læge"), at=clinic.now())
    staff.dismiss(carl.id, reason="left", at=clinic.now())
    clinic.write("policy.changed", PolicyChanged("idle_minutes", "5", "default"))
    clinic.write("pack.applied", PackApplied("DK", "1", "11" * 32, "[pack]\n"))


def _one_patient_with_everything(clinic: TestClinic) -> None:
    patient = uuid4()
    clinic.patients.append(patient)
    clinic.write("patient.registered", PatientRegistered(DETAILS, Source.PATIENT), patient=patient)
    changed = replace(DETAILS, email="m.nielsen@example.dk", phones=("+45 20 12 34 56", "+45 86 12 34 56"))
    clinic.write("patient.changed", PatientChanged(changed, ("email", "phones"), Source.PATIENT), patient=patient)
    _health(clinic, patient)
    told = InformationGiven(TREATMENT, TEXT, clinic.moment, clinic.moment, clinic.owner, "Anna Holm")
    clinic.write("information.given", told, patient=patient)
    consent = clinic.consent(patient)
    original = clinic.treat(patient, consent)
    clinic.correct(patient, original, clinic.entry(consent, done=clinic.moment - timedelta(seconds=1)))
    clinic.write(
        "note.signed", Note(NoteKind.PHONE, clinic.moment, "Ringede. \u201cGodt tilfreds.\u201d"), patient=patient
    )
    clinic.photo(patient)
    clinic.withdraw(patient, consent)
    clinic.consent(patient, until=clinic.moment + timedelta(days=365))


SOURCE = '{"resourceType": "Questionnaire", "title": "Helbred “æøå”"}\n'
FORM = FormReference(
    "https://journal.invalid/Questionnaire/general", "1", "da", hashlib.sha256(SOURCE.encode()).hexdigest()
)


def _health(clinic: TestClinic, patient: UUID) -> None:
    """Answers, what was asked, and a confirmation."""
    clinic.write("questionnaire.published", QuestionnairePublished(FORM, SOURCE))
    answered = AnsweredForm(FORM, (Answer("allergies.any", ("true",)), Answer("substance", ("latex",))), ("habits",))
    submitted = HealthSubmitted(
        forms=(answered,),
        alerts=(Alert.ALLERGY,),
        respondent=Respondent.GUARDIAN,
        respondent_name="Karen Nielsen",
        signature=DrawnSignature(((StrokePoint(1, 2, 3),),), "pen", 600, 200),
        shown_at=clinic.moment,
        answered_at=clinic.moment,
        handed_over_by=clinic.owner,
        handed_over_by_name="Anna Holm",
    )
    jest = clinic.write("health.submitted", submitted, patient=patient).id
    aside = HealthSetAside(jest, "Udfyldt for søsteren.")
    clinic.write("health.set_aside", aside, patient=patient, refs={"submissions": (jest,)})
    taken = clinic.write("health.submitted", submitted, patient=patient).id
    confirmed = HealthConfirmed(
        allergies=(Allergy("latex", "udslæt"),),
        none_known=False,
        alerts=(Alert.ALLERGY,),
        asked=(Alert.ALLERGY, Alert.DIABETES),
        forms=(answered,),
        submissions=(taken,),
        remarks="Set sammen med moderen.",
    )
    clinic.write("health.confirmed", confirmed, patient=patient, refs={"submissions": (taken,)})


def _merged_and_parted(clinic: TestClinic) -> None:
    survivor, duplicate = clinic.register("Hansen", "Bo", cpr="0704614285"), clinic.register("Hansen", "Bo Ebbe")
    consent = clinic.consent(duplicate)
    clinic.write("patient.merged", PatientsMerged(survivor, duplicate, "same person"), patient=survivor)
    clinic.treat(survivor, consent)
    clinic.write("patient.unmerged", PatientsMerged(survivor, duplicate, "brothers"), patient=survivor)
    clinic.write("patient.merged", PatientsMerged(survivor, duplicate, "not brothers"), patient=survivor)


def _traces(clinic: TestClinic) -> None:
    patient = clinic.patients[0]
    seen = AccessDetail(query="niel", shown=(patient, clinic.patients[1]))
    clinic.write("access.searched", seen, purpose="search")
    clinic.write("access.record_opened", patient=patient, purpose="care")
    clinic.write("access.sign_in_failed", SignInFailed(clinic.owner, clinic.moment, "wrong password"))
    at = clinic.now()
    draft = Draft(uuid4(), clinic.owner, patient, "treatment", at, {"text": "Ikke færdig"})
    with clinic.vault.act(at) as act:
        act.save_draft(draft)


def reception_consent(clinic: TestClinic, patient: UUID) -> None:
    """Have the receptionist take a consent, which is sealed to the inbox, and the owner let it count."""
    receptionist = next(person for person in clinic.vault.people() if person.roles == {Role.RECEPTIONIST})
    clinic.sign_in(receptionist.id)
    at = clinic.moment
    gate = ConsentGate((TREATMENT,), at, at, None)
    taken = clinic.write("consent.signed", clinic.consent_content(at), patient=patient, gate=gate)
    clinic.sign_in(clinic.owner)
    confirmed = ConsentConfirmed(taken.id, (TREATMENT,))
    refs = {"consent": (taken.id,)}
    clinic.write("consent.confirmed", confirmed, patient=patient, gate=gate, refs=refs)
    clinic.treat(patient, taken.id)
