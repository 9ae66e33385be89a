"""An invented clinic in a temporary folder: a real vault with real keys, a clock that tests turn, and people in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.domain.access import Purpose
from journal_app.domain.clinic import Clinic
from journal_app.domain.consents import ClinicalText, DrawnSignature, StrokePoint, TextUse
from journal_app.domain.errors import JournalError
from journal_app.domain.health_forms import Form
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Gender, PatientDetails, Source
from journal_app.domain.people import Person, Registration, Role
from journal_app.domain.questionnaires import NO, ItemType
from journal_app.domain.treatments import Deviation, Note, NoteKind, ProductLine, TreatmentEntry
from journal_app.resource_root import resource_root
from journal_app.services import consents, gate, health, notes, patients, people, recovery_kit, treatments
from journal_app.services.front_door import FoundingForm, KitSheet, LockedSession, SignInForm, groups_of
from journal_app.services.session import Session
from journal_app.services.staff_port import Newcomer
from journal_app.vault import database, role_keys
from journal_app.vault.database import Database
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.passwords import KdfPolicy
from tests import shipped

PASSWORD = "solsort trampolin kaffekop"
OTHER_PASSWORD = "paraply regnvejr himmel"
PIN = "274915"
TREATMENT = "botulinum"
FIRST_DAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DOCTOR = Registration("Styrelsen for Patientsikkerhed", "0BX7Q", "læge")
REFLECTION = timedelta(hours=49)

CARE = frozenset({Role.OWNER, Role.PRACTITIONER})
PRACTITIONER = frozenset({Role.PRACTITIONER})
RECEPTION = frozenset({Role.RECEPTIONIST})
AUDIT = frozenset({Role.AUDITOR})
OWNING = frozenset({Role.OWNER})


class Time:
    """The clinic's clock: every look is a second later than the last, unless it stands; tests turn it."""

    def __init__(self, start: datetime = FIRST_DAY) -> None:
        self.moment = start
        self.step = timedelta(seconds=1)

    def now(self) -> datetime:
        self.moment += self.step
        return self.moment

    def go(self, **much: float) -> datetime:
        """Turn the clock by a timedelta's parts."""
        self.moment += timedelta(**much)
        return self.moment


@dataclass(frozen=True)
class ClinicClock:
    """What the services see of a :class:`Time`."""

    time: Time
    shown: tzinfo

    def now(self) -> datetime:
        return self.time.now()

    def today(self) -> date:
        return self.time.moment.astimezone(self.shown).date()

    def zone(self) -> tzinfo:
        return self.shown


def a_password(text: str = PASSWORD) -> bytearray:
    return bytearray(text.encode())


@dataclass
class OpenClinic:
    """A clinic on disk and who is signed in at the moment."""

    folder: Path
    home: Path
    time: Time
    door: RealFrontDoor
    session: Session
    sheets: tuple[KitSheet, ...]
    owner: Person
    passwords: dict[UUID, str] = field(default_factory=dict)

    @property
    def vault(self) -> OpenVault:
        vault = self.session.vault
        assert isinstance(vault, OpenVault)
        return vault

    def colleague(self, name: str, roles: frozenset[Role], *, password: str = OTHER_PASSWORD) -> Person:
        """Someone joins, let in by whoever is signed in."""
        registration = DOCTOR if Role.PRACTITIONER in roles else None
        newcomer = Newcomer(name, roles, a_password(password), "", registration)
        made = people.admit(self.session, newcomer).made
        assert made is not None
        self.passwords[made] = password
        return self.person(made)

    def person(self, wanted: UUID) -> Person:
        return next(person for person in self.session.vault.people() if person.id == wanted)

    def sign_in(self, person: Person | UUID, *, password: str | None = None) -> Session:
        """Sign the present person out and another one in."""
        who = person if isinstance(person, UUID) else person.id
        self.sign_out()
        typed = a_password(password or self.passwords[who])
        self.session = self.door.open(self.folder, SignInForm(who, typed))
        return self.session

    def sign_out(self) -> None:
        if not is_closed(self.vault):
            self.vault.sign_out(self.time.now())

    def lock(self) -> LockedSession:
        locked = self.door.lock(self.session)
        assert locked is not None
        return locked

    def close(self) -> None:
        """End without a word, as a crash would; fine where it was closed already."""
        if not is_closed(self.vault):
            self.vault.close()


def is_closed(vault: OpenVault) -> bool:
    """Whether the vault's keys were dropped."""
    return not any(vault.keys.secret)


def a_door(home: Path, time: Time) -> RealFrontDoor:
    circumstances = Circumstances(
        now=time.now,
        clock=lambda zone: ClinicClock(time, zone),
        policy=KdfPolicy.TEST,
        home=home,
        packs=shipped.packs,
    )
    return RealFrontDoor(resource_root(), circumstances)


def a_clinic(
    place: Path,
    *,
    time: Time | None = None,
    jurisdiction: str = "DK",
    demo: bool = False,
    roles: frozenset[Role] = CARE,
    ready: bool = True,
) -> OpenClinic:
    """Found a clinic below ``place``; its owner is signed in, has a PIN, and has typed the recovery kit back."""
    time = time or Time()
    door = a_door(place / "home", time)
    clinic = Clinic("Klinik Holm", "Vej 1, 2100 København", jurisdiction, demo)
    owner = Newcomer("Anna Holm", roles, a_password(), "speciallæge", DOCTOR)
    founded = door.found(FoundingForm(place / "vault", clinic, owner))
    session = founded.session
    made = OpenClinic(place / "vault", place / "home", time, door, session, founded.sheets, session.vault.person)
    made.passwords[made.owner.id] = PASSWORD
    if ready:
        people.set_pin(session, password=a_password(), pin=PIN)
        type_kit_back(session, founded.sheets)
    return made


def type_kit_back(session: Session, sheets: tuple[KitSheet, ...]) -> None:
    for sheet in sheets:
        groups = groups_of(sheet.words)
        recovery_kit.confirm_groups(session, sheet, {0: " ".join(groups[0]), 3: " ".join(groups[3])})


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[OpenClinic]:
    """A clinic of one practitioner-owner, ready for patients."""
    made = a_clinic(tmp_path)
    yield made
    with suppress(JournalError):
        made.close()


# ----------------------------------------------------------------------------------------------------------- patients

METTE = PatientDetails(
    PersonName("Nielsen", "Mette", "Fru"),
    (Identifier(IdentifierSystem.CPR, "0707614285"),),
    date(1961, 7, 7),
    Gender.FEMALE,
    phones=("+45 20 12 34 56",),
    email="mette@example.dk",
    language="da",
)


def details(family: str = "Nielsen", given: str = "Mette", **changes: object) -> PatientDetails:
    """Details of somebody who shares nothing with anybody else but what ``changes`` say."""
    plain = PatientDetails(PersonName(family, given), born=date(1980, 5, 17), language="da")
    return replace(plain, **changes)  # type: ignore[arg-type]


def a_patient(session: Session, given: PatientDetails = METTE) -> UUID:
    made = patients.register(session, given, source=Source.PATIENT).made
    assert made is not None
    return made


def opened(session: Session, patient: UUID) -> PatientRecord:
    return gate.take_record(session, patient, Purpose.CARE)


# ------------------------------------------------------------------------------------------------- consent, treatment


def a_signature() -> DrawnSignature:
    return DrawnSignature((tuple(StrokePoint(i * 50, i * 20, i * 10) for i in range(10)),), "mouse", 400, 200)


def consent_text(session: Session) -> ClinicalText:
    return consents.text_for(session, TREATMENT, use=TextUse.CONSENT, language="da")


def an_answer(session: Session, **changes: object) -> consents.PatientAnswer:
    """What a patient who agrees hands back now."""
    text, now = consent_text(session), session.now()
    return replace(consents.PatientAnswer(text, text.ticks, a_signature(), now, now), **changes)  # type: ignore[arg-type]


def inform(session: Session, patient: UUID) -> UUID:
    """The patient is informed in writing and by word."""
    text = consents.text_for(session, TREATMENT, use=TextUse.INFORMATION, language="da")
    now = session.now()
    made = consents.give_information(
        session, opened(session, patient), TREATMENT, text=text, written_at=now, oral_at=now
    ).made
    assert made is not None
    return made


def a_consent(clinic: OpenClinic, patient: UUID, **changes: object) -> UUID:
    """The patient is informed, thinks it over, and signs."""
    inform(clinic.session, patient)
    clinic.time.moment += REFLECTION
    made = consents.sign_consent(
        clinic.session, opened(clinic.session, patient), an_answer(clinic.session, **changes)
    ).made
    assert made is not None
    return made


def a_healthy(session: Session, patient: UUID) -> None:
    """Everything was asked, and the answer was no."""
    asked = (answered_harmlessly(a_health_form(session)),)
    confirmation = health.Confirmation((), none_known=True, alerts=(), forms=asked)
    health.confirm(session, opened(session, patient), confirmation)


def a_health_form(session: Session, identifier: str = "general", *, language: str = "da") -> Form:
    """An empty questionnaire."""
    found = next(one for one in session.packs.questionnaires(language) if one.id == identifier)
    return Form(found)


def answered_harmlessly(form: Form) -> Form:
    """The form with an answer to every question that must have one: no, the first option, or a word."""
    while form.missing:
        place = form.missing[0]
        item = next(shown.item for shown in form.visible if shown.place == place)
        plain = {ItemType.BOOLEAN: NO, ItemType.CHOICE: item.options[0].code if item.options else ""}
        form = form.answered(place, plain.get(item.type, "Ja"))
    return form


def a_submission(session: Session, patient: UUID, *forms: Form, **changes: object) -> UUID:
    """A practitioner hands the forms over, and the patient hands them back answered."""
    now = session.now()
    answers = health.HandedBack(forms, now, now, signature=a_signature())
    made = health.submit(session, opened(session, patient), replace(answers, **changes)).made  # type: ignore[arg-type]
    assert made is not None
    return made


REASONS = tuple(
    Deviation(f"dk-{rule}", "", "Aftalt med patienten.")
    for rule in (
        "before-photo",
        "health",
        "information-order",
        "responsible-held-talk",
        "consent-language",
        "performer",
    )
)
"""A reason for whatever may warn in these clinics; the service keeps those that do."""


def entry_of(session: Session, **changes: object) -> TreatmentEntry:
    """A treatment done just now, not yet signed."""
    person = session.vault.person
    plain = TreatmentEntry(
        treatment=TREATMENT,
        done=session.now(),
        performer=person.id,
        performer_name=person.name,
        performer_registration="0BX7Q",
        areas=("glabella",),
        products=(ProductLine("Botox", "AbbVie", "C1234", date(2028, 1, 1), Decimal(20), "U"),),
        text="Fint forløb",
        deviations=REASONS,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def an_entry(session: Session, patient: UUID, **changes: object) -> UUID:
    """A signed treatment; consent must have been given."""
    signed = treatments.sign(session, opened(session, patient), entry_of(session, **changes), pin=PIN)
    assert signed.made is not None
    return signed.made


def a_note(session: Session, patient: UUID, text: str = "Ringede og var glad.") -> UUID:
    note = Note(NoteKind.PHONE, session.now(), text)
    made = notes.sign_note(session, opened(session, patient), note).made
    assert made is not None
    return made


def a_treated_patient(clinic: OpenClinic) -> UUID:
    """A patient with information, consent, health answers and one signed entry."""
    patient = a_patient(clinic.session)
    a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    an_entry(clinic.session, patient)
    return patient


# -------------------------------------------------------------------------------------------------------- the records


def kinds_written(vault: OpenVault, since: int = 0) -> list[str]:
    """The kinds of records from a position on."""
    rows = vault._database.execute("SELECT kind FROM records WHERE position >= ? ORDER BY position", (since,))
    return [kind for (kind,) in rows]


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file's bytes, to compare before and after."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@contextmanager
def second_connection(vault: OpenVault) -> Iterator[Database]:
    """The same database through another connection, which sees only what is committed."""
    other = database.open_existing(vault._database.path, role_keys.sqlcipher_key(vault.keys.newest_registry))
    try:
        yield other
    finally:
        other.connection.close()


def everything_in(vault: OpenVault) -> dict[str, list[tuple[object, ...]]]:
    """Every committed row of every table."""
    with second_connection(vault) as other:
        names = other.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT NULL").fetchall()
        return {name: other.execute(f"SELECT * FROM {name}").fetchall() for (name,) in names}
