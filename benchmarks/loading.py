"""Fills a vault with as many real records as a benchmark asks for, and a plain SQLite file with the same content.

Every record is appended by the vault's own act: sealed, signed, put into the tree, its view rows written, each entry
judged by the database's gate. What differs from daily work: one commit holds thousands of records, no permission is
asked, no rule pack judges, and no trace accompanies the writing. `verify` finds nothing in a vault filled here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

from benchmarks.plain import PlainJournal
from journal_app.bootstrap.demo_people import Inventor, Wordlists
from journal_app.bootstrap.demo_shift import TREATMENT, drawn
from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.domain.access import Purpose
from journal_app.domain.clinic import Clinic
from journal_app.domain.consents import ConsentSigned, InformationGiven, TextUse
from journal_app.domain.names import plain_name
from journal_app.domain.patients import PatientDetails, PatientRegistered, Source
from journal_app.domain.people import Registration, Role
from journal_app.domain.records import ConsentGate, EntryGate, NewRecord
from journal_app.domain.treatments import Deviation, ProductLine, TreatmentEntry
from journal_app.resource_root import resource_root
from journal_app.services import consents, people, rulebook
from journal_app.services.front_door import FoundingForm
from journal_app.services.session import Session
from journal_app.services.staff_port import Newcomer
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.passwords import KdfPolicy

PASSWORD, PIN = "solsort trampolin kaffekop", "274915"
LONG_JOURNAL = 100
LONG_JOURNALS = 20
LOTS = 4_000
"""How many lots the entries used: 25 entries of each among 100,000."""
AGO = timedelta(days=200)
_TIME_TO_THINK = timedelta(days=4)
"""Between the information, the consent and the treatment; the rules ask for less."""
_TEXT = "Ønsker et friskere udtryk og har læst informationen. Symmetrisk, kølet i to minutter, ingen gener. "
_ENTRY_CHARACTERS = 600
_SIGNATURES = 100
_BATCH = 2000
_REASONS = (
    Deviation("dk-before-photo", "before_photo.missing", "Patienten ønsker ikke foto."),
    Deviation("dk-health", "health_confirmed_within.missing", "Talt igennem ved konsultationen."),
)


@dataclass(frozen=True, slots=True)
class Scale:
    """How much: patients, entries besides the long journals', and log records."""

    patients: int
    entries: int
    log: int


@dataclass
class Loaded:
    """A vault and a plain file with the same content, ready to be measured."""

    folder: Path
    session: Session
    door: RealFrontDoor
    plain: PlainJournal
    details: list[PatientDetails] = field(default_factory=list)
    patients: list[UUID] = field(default_factory=list)
    long: list[UUID] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def vault(self) -> OpenVault:
        """The vault behind the session."""
        assert isinstance(self.session.vault, OpenVault)
        return self.session.vault


def load(folder: Path, scale: Scale, *, seed: int = 7, tell: Callable[[str], None]) -> Loaded:
    """Found a clinic in ``folder`` and fill it; passwords are derived with next to no work, which is measured apart."""
    resources = resource_root()
    door = RealFrontDoor(resources, Circumstances(policy=KdfPolicy.TEST, home=folder / "home"))
    doctor = Registration("Styrelsen for Patientsikkerhed", "DEMO-0ABCD", "læge")
    owner = Newcomer(
        "Anna Holm", frozenset({Role.OWNER, Role.PRACTITIONER}), bytearray(PASSWORD.encode()), "læge", doctor
    )
    clinic = Clinic("Klinik Holm", "Strandpromenaden 1", "DK", demo=True)
    session = door.found(FoundingForm(folder / "vault", clinic, owner)).session
    people.set_pin(session, password=bytearray(PASSWORD.encode()), pin=PIN)
    loaded = Loaded(folder, session, door, PlainJournal(folder / "plain.db"))
    filler = _Filler(loaded, Random(seed), Wordlists.read(resources))
    started = datetime.now(UTC)
    for what, records in filler.everything(scale):
        count = filler.write(records)
        tell(f"  {what}: {count:,} records")
    loaded.seconds = (datetime.now(UTC) - started).total_seconds()
    return loaded


class _Filler:
    def __init__(self, loaded: Loaded, random: Random, words: Wordlists) -> None:
        self._loaded = loaded
        self._random = random
        self._inventor = Inventor(words, random, today=datetime.now(UTC).date() - timedelta(days=4000))
        session = loaded.session
        self._person = session.vault.person
        self._texts = {
            (use, language): consents.text_for(session, TREATMENT, use=use, language=language)
            for use in (TextUse.INFORMATION, TextUse.CONSENT)
            for language in ("da", "en")
        }
        self._pack = rulebook.pack_in_force(session).sha256
        self._signatures = [drawn(random) for _ in range(_SIGNATURES)]
        self._at = datetime.now(UTC) - AGO
        self._consent_of: dict[UUID, UUID] = {}

    def everything(self, scale: Scale) -> Iterator[tuple[str, Iterator[NewRecord]]]:
        """What is written, kind by kind, in the order in which it has to be."""
        yield "patients", self._patients(scale.patients)
        yield "information", (self._information(patient) for patient in self._loaded.patients)
        self._at += _TIME_TO_THINK
        yield "consents", (self._consent(n) for n in range(len(self._loaded.patients)))
        self._at += _TIME_TO_THINK
        yield "entries", self._entries(scale.entries)
        yield "log", self._log(scale.log)

    def write(self, records: Iterator[NewRecord]) -> int:
        """Append them, thousands to a commit; both files get the same."""
        vault, plain, count = self._loaded.vault, self._loaded.plain, 0
        for batch in _batches(records, _BATCH):
            self._at += timedelta(minutes=1)
            with vault.act(self._at) as act:
                written = act.append(*batch)
            for record, made in zip(batch, written, strict=True):
                if record.kind == "consent.signed" and record.patient is not None:
                    self._consent_of[record.patient] = made.id
            plain.add(batch, at=self._at, author=self._person.id)
            count += len(batch)
        return count

    def _patients(self, count: int) -> Iterator[NewRecord]:
        for details in self._inventor.patients(count):
            patient = uuid4()
            self._loaded.patients.append(patient)
            self._loaded.details.append(details)
            yield NewRecord(
                "patient.registered", PatientRegistered(details, Source.PATIENT), patient, Purpose.REGISTRATION.value
            )
        self._loaded.long.extend(self._loaded.patients[:LONG_JOURNALS])

    def _information(self, patient: UUID) -> NewRecord:
        at = self._at
        text = consents.reference_to(self._texts[TextUse.INFORMATION, "da"])
        content = InformationGiven(TREATMENT, text, at, at, self._person.id, self._person.name)
        return NewRecord("information.given", content, patient, Purpose.CARE.value)

    def _consent(self, number: int) -> NewRecord:
        patient, details = self._loaded.patients[number], self._loaded.details[number]
        text, signed = self._texts[TextUse.CONSENT, details.language], self._at
        content = ConsentSigned(
            treatments=text.treatments,
            text=consents.reference_to(text),
            text_title=text.title,
            text_body=text.body,
            ticks=text.ticks,
            signer_name=plain_name(details.name),
            signature=self._random.choice(self._signatures),
            shown_at=signed,
            signed_at=signed,
            valid_from=signed,
            valid_until=signed + timedelta(days=365),
            witness=self._person.id,
            witness_name=self._person.name,
        )
        gate = ConsentGate(text.treatments, signed, signed, content.valid_until)
        return NewRecord("consent.signed", content, patient, Purpose.CARE.value, gate=gate)

    def _entries(self, count: int) -> Iterator[NewRecord]:
        for patient in self._loaded.long:
            for _ in range(LONG_JOURNAL - 2):  # besides the information and the consent
                yield self._entry(patient)
        rest = self._loaded.patients[LONG_JOURNALS:] or self._loaded.patients
        for number in range(count):
            yield self._entry(rest[number % len(rest)])

    def _entry(self, patient: UUID) -> NewRecord:
        done, consent = self._at, self._consent_of[patient]
        text = (_TEXT * 7)[: _ENTRY_CHARACTERS - self._random.randrange(40)]
        entry = an_entry(self._person.id, done, text, lot=f"C{self._random.randrange(LOTS)}")
        return entry_record(patient, consent, replace(entry, pack_sha256=self._pack))

    def _log(self, count: int) -> Iterator[NewRecord]:
        for _ in range(count):
            yield NewRecord(
                "access.record_opened", patient=self._random.choice(self._loaded.patients), purpose=Purpose.CARE.value
            )


def an_entry(performer: UUID, done: datetime, text: str, *, lot: str = "C26011") -> TreatmentEntry:
    """A treatment of two areas with one product."""
    line = ProductLine("Botox", "AbbVie", lot, (done + timedelta(days=400)).date(), Decimal(24), "U")
    return TreatmentEntry(
        treatment=TREATMENT,
        done=done,
        performer=performer,
        performer_name="Anna Holm",
        performer_registration="DEMO-0ABCD",
        areas=("glabella", "forehead"),
        products=(line,),
        text=text,
        deviations=_REASONS,
    )


def entry_record(patient: UUID, consent: UUID, entry: TreatmentEntry) -> NewRecord:
    """The record of an entry that rests on a consent."""
    return NewRecord(
        "treatment.signed",
        replace(entry, consent=consent),
        patient,
        Purpose.CARE.value,
        refs={"consent": (consent,)},
        gate=EntryGate(entry.treatment, entry.done),
    )


def _batches(records: Iterator[NewRecord], size: int) -> Iterator[Sequence[NewRecord]]:
    batch: list[NewRecord] = []
    for record in records:
        batch.append(record)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
