"""A real clinic in a real vault, and a bare window that walks its ways: what the patient screens are driven in.

The window stands in for the shell and knows nothing but the screens it is asked for.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.bootstrap.system_clock import SystemClock
from journal_app.domain.access import Purpose
from journal_app.domain.clinic import Clinic
from journal_app.domain.consents import DrawnSignature, StrokePoint, TextUse
from journal_app.domain.gender import Gender
from journal_app.domain.health import Allergy
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Address, PatientDetails, Source
from journal_app.domain.people import Registration, Role
from journal_app.domain.treatments import ProductLine, TreatmentEntry
from journal_app.resource_root import resource_root
from journal_app.services import consents, gate, health, patients, people, recovery_kit, treatments
from journal_app.services.front_door import FoundingForm, SignInForm, groups_of
from journal_app.services.session import Session
from journal_app.services.staff_port import Newcomer
from journal_app.ui.bus import Bus
from journal_app.ui.desk import Desk
from journal_app.ui.patients.home import HomeScreen
from journal_app.ui.patients.registration import RegistrationScreen, RegistryFormScreen
from journal_app.ui.patients.registry_card import RegistryCard
from journal_app.ui.screens import record_screen
from journal_app.ui.tasks import Tasks
from journal_app.ui.translation import language_of
from journal_app.vault.passwords import KdfPolicy
from tests import shipped
from tests.clinic import REASONS, a_health_form, answered_harmlessly
from tests.ui.windows import open_window

T = TypeVar("T")
Shown = Any
"""A screen or page; each test knows which one it asked for."""
PASSWORD, PIN = "solsort trampolin kaffekop", "274915"
LISE = "grøn paraply i regnvejr"
BOTULINUM = "botulinum"
PATIENCE_MS = 10_000


class MovableClock:
    """Runs like the computer's, from wherever it was put."""

    def __init__(self, ahead: timedelta = timedelta()) -> None:
        self._ahead = ahead

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def advance(self, by: timedelta) -> None:
        self._ahead += by


def until(holds: Callable[[], bool], *, patience_ms: int = PATIENCE_MS) -> None:
    """Let Qt run until something holds."""
    end = time.monotonic() + patience_ms / 1000
    while not holds():
        if time.monotonic() > end:
            raise AssertionError("it did not come about in time")
        QCoreApplication.processEvents()
        time.sleep(0.002)


class BareWindow(QWidget):
    """One screen at a time; says and fails are remembered."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bareWindow")
        self.desk: Desk | None = None
        self.said: list[str] = []
        self.sections: list[str] = []
        self.failures: list[Exception] = []
        self.handed: QWidget | None = None
        self._left: Callable[[], None] | None = None
        self.reads_clinical = True
        self.before: list[Callable[[], QWidget]] = []
        self.stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    @property
    def screen_shown(self) -> Shown:
        return self.stack.currentWidget()

    def show_screen(self, make: Callable[[], QWidget]) -> None:
        old: Any = self.stack.currentWidget()
        if old is not None and not old.may_leave():
            return
        self.before.append(make)
        self._put(make())

    def _put(self, screen: Shown) -> None:
        old = self.stack.currentWidget()
        self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)
        if old is not None:
            self.stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        screen.focus_first()

    def _desk(self) -> Desk:
        assert self.desk is not None
        return self.desk

    def to_section(self, section: str) -> None:
        self.sections.append(section)

    def to_home(self) -> None:
        self.show_screen(lambda: HomeScreen(self._desk()))

    def to_patient(self, patient: UUID, *, treatment: str = "", item: UUID | None = None, photos: bool = False) -> None:
        if self.reads_clinical:
            self.show_screen(lambda: record_screen(self._desk(), patient, treatment, item, photos=photos))
        else:
            self.show_screen(lambda: RegistryCard(self._desk(), patient))

    def to_registration(self, typed: str, draft: UUID | None = None) -> None:
        self.show_screen(lambda: RegistrationScreen(self._desk(), typed=typed, draft=draft))

    def to_registry_form(self, patient: UUID, draft: UUID | None = None) -> None:
        self.show_screen(lambda: RegistryFormScreen(self._desk(), patient, draft=draft))

    def back(self) -> None:
        old: Any = self.stack.currentWidget()
        if old.may_leave() and len(self.before) > 1:
            self.before.pop()
            self._put(self.before[-1]())

    def hand_over(self, page: QWidget, *, left: Callable[[], None]) -> None:
        page.resize(self.size())
        open_window(page)  # else keys would still go to the window before
        page.setFocus()
        self.handed, self._left = page, left

    def end_hand_over(self) -> None:
        page, left, self.handed = self.handed, self._left, None
        assert page is not None
        assert left is not None
        page.hide()
        page.deleteLater()
        self.activateWindow()
        left()

    def say(self, sentence: str) -> None:
        self.said.append(sentence)

    def fail(self, problem: Exception) -> None:
        self.failures.append(problem)


@dataclass
class OpenClinic:
    """A founded clinic with somebody signed in and the window they sit at."""

    folder: Path
    door: RealFrontDoor
    clock: MovableClock
    tasks: Tasks
    session: Session
    window: BareWindow
    bus: Bus
    closed: bool = field(default=False)

    def ask(self, work: Callable[[], T]) -> T:
        """Have the worker do something, and wait for it."""
        return asked(self.tasks, work)

    def register(self, details: PatientDetails | None = None) -> UUID:
        made = self.ask(lambda: patients.register(self.session, details or mette(), source=Source.PATIENT)).made
        assert made is not None
        return made

    def record(self, patient: UUID) -> PatientRecord:
        return self.ask(lambda: gate.take_record(self.session, patient, Purpose.CARE))

    def inform(self, patient: UUID) -> None:
        """Information in writing and orally, now."""
        record, now = self.record(patient), self.clock.now()
        text = self.ask(lambda: consents.text_for(self.session, BOTULINUM, use=TextUse.INFORMATION, language="da"))
        self.ask(
            lambda: consents.give_information(self.session, record, BOTULINUM, text=text, written_at=now, oral_at=now)
        )

    def consent(self, patient: UUID) -> UUID:
        """A consent signed now."""
        record, now = self.record(patient), self.clock.now()
        text = self.ask(lambda: consents.text_for(self.session, BOTULINUM, use=TextUse.CONSENT, language="da"))
        answer = consents.PatientAnswer(
            text, text.ticks, a_signature(), now - timedelta(minutes=6), now, "Må jeg træne?"
        )
        made = self.ask(lambda: consents.sign_consent(self.session, record, answer)).made
        assert made is not None
        return made

    def confirm_allergies(self, patient: UUID, *allergies: Allergy) -> None:
        """All health questions were asked; nothing speaks against a treatment but these."""
        record = self.record(patient)
        forms = (self.ask(lambda: answered_harmlessly(a_health_form(self.session))),)
        confirmed = health.Confirmation(allergies, none_known=not allergies, alerts=(), forms=forms)
        self.ask(lambda: health.confirm(self.session, record, confirmed))

    def treat(self, patient: UUID, **changes: Shown) -> UUID:
        """A treatment done now and signed."""
        record, me = self.record(patient), self.ask(lambda: self.session.vault.person)
        line = ProductLine("Botox", "AbbVie", "C1234C3", date(self.clock.now().year + 2, 3, 31), Decimal(20), "U")
        parts: dict[str, Any] = {
            "treatment": BOTULINUM,
            "done": self.clock.now(),
            "performer": me.id,
            "performer_name": me.name,
            "performer_registration": "0ABCD",
            "areas": ("glabella", "forehead"),
            "products": (line,),
            "text": "Fem punkter i glabella, fire i panden. Ingen gener.",
            "deviations": REASONS,
        }
        entry = TreatmentEntry(**(parts | changes))
        made = self.ask(lambda: treatments.sign(self.session, record, entry, pin=PIN)).made
        assert made is not None
        return made

    def correct(self, patient: UUID, original: UUID, entry: TreatmentEntry, reason: str) -> None:
        record = self.record(patient)
        self.ask(lambda: treatments.correct(self.session, record, original, entry, reason=reason, pin=PIN))

    def sign_in_reception(self) -> None:
        """The receptionist takes the seat, in a session of her own."""
        newcomer = Newcomer("Lise Reception", frozenset({Role.RECEPTIONIST}), bytearray(LISE.encode()))

        self.ask(lambda: people.admit(self.session, newcomer))
        self.sign_in_again("Lise", LISE)
        self.window.reads_clinical = False

    def sign_in_again(self, name: str, password: str) -> None:
        """Somebody known takes the seat, in a session of their own; practitioners see records again."""

        def change_seats() -> Session:
            self.session.vault.sign_out(self.clock.now())
            (known,) = [one for one in self.door.sign_of(self.folder).names if one.label.startswith(name)]
            return self.door.open(self.folder, SignInForm(known.person, bytearray(password.encode())))

        self.session = self.ask(change_seats)
        self.sit_down()
        self.window.reads_clinical = True

    def sit_down(self) -> None:
        self.window.desk = Desk(self.session, self.tasks, self.bus, self.window, language_of(), self._today)

    def _today(self) -> date:
        return self.session.clock.today()

    def close(self) -> None:
        """Leave the screens, sign out, close the window."""
        if self.closed:
            return
        self.closed = True
        for widget in (self.window.handed, self.window):
            if widget is not None and isValid(widget):
                widget.hide()
                widget.deleteLater()
        self.tasks.close(lambda: self.session.vault.sign_out(self.clock.now()))
        self.tasks.deleteLater()
        self.bus.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def asked(tasks: Tasks, work: Callable[[], T]) -> T:
    """Have the worker do something, and wait for it; what it raises is raised here."""
    answers: list[T] = []
    problems: list[Exception] = []

    def guarded() -> None:
        try:
            answers.append(work())
        except Exception as problem:  # noqa: BLE001 - raised again where it was asked for
            problems.append(problem)

    over: list[None] = []
    tasks.run(guarded, over.append, problems.append, tasks)
    until(lambda: bool(over))
    if problems:
        raise problems[0]
    return answers[0]


def open_clinic(
    folder: Path, *, jurisdiction: str = "DK", name: str = "Klinik Holm", ago: timedelta = timedelta()
) -> OpenClinic:
    """Found a clinic whose clock stands ``ago`` behind, with its recovery kit confirmed and a PIN set."""
    clock = MovableClock(-ago)

    class Shown(SystemClock):
        def now(self) -> datetime:
            return clock.now()

        def today(self) -> date:
            return clock.now().astimezone(self.zone()).date()

    door = RealFrontDoor(
        resource_root(),
        Circumstances(now=clock.now, clock=Shown, packs=shipped.packs, policy=KdfPolicy.TEST, home=folder / "home"),
    )
    tasks = Tasks()
    registration = Registration("Styrelsen for Patientsikkerhed", "0ABCD", "læge")
    owner = Newcomer(
        "Anna Holm",
        frozenset({Role.OWNER, Role.PRACTITIONER}),
        bytearray(PASSWORD.encode()),
        "læge",
        registration,
    )
    form = FoundingForm(folder / "vault", Clinic(name, "Vej 1, 2100 København", jurisdiction), owner)

    def found() -> Session:
        founded = door.found(form)
        people.set_pin(founded.session, password=bytearray(PASSWORD.encode()), pin=PIN)
        for sheet in founded.sheets:
            groups = groups_of(sheet.words)
            recovery_kit.confirm_groups(founded.session, sheet, {0: " ".join(groups[0]), 3: " ".join(groups[3])})
        return founded.session

    session = asked(tasks, found)
    window = BareWindow()
    made = OpenClinic(folder / "vault", door, clock, tasks, session, window, Bus())
    made.sit_down()
    window.resize(1070, 800)
    return made


def mette(**changes: Shown) -> PatientDetails:
    """An invented patient with an official test number."""
    parts: dict[str, Any] = {
        "name": PersonName("Nielsen", "Mette", "Fru", "Mette"),
        "identifiers": (Identifier(IdentifierSystem.CPR, "0707614285"),),
        "born": date(1961, 7, 7),
        "gender": Gender.FEMALE,
        "address": Address("Strandvejen 1, 2. tv.", "2100", "København Ø", "DK"),
        "phones": ("+45 20 12 34 56",),
        "email": "mette@example.dk",
        "language": "da",
    }
    return PatientDetails(**(parts | changes))


def a_signature() -> DrawnSignature:
    """Strokes like a name written with a mouse."""
    points = [(80 + 9 * i, 520 + round(180 * math.sin(i / 3.1) * math.cos(i / 11))) for i in range(90)]
    strokes = (
        tuple(StrokePoint(x, y, 12 * i) for i, (x, y) in enumerate(points[:55])),
        tuple(StrokePoint(x, y, 900 + 12 * i) for i, (x, y) in enumerate(points[55:])),
    )
    return DrawnSignature(strokes, "mouse", 640, 220)
