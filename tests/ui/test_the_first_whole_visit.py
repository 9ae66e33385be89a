"""A whole visit in the real window with a real vault: every step a key press or click, nothing called to help it on.

Somebody else at the workstation is another start of the program with a front door of its own, as another process would
be. Services are asked only for the clinic's founding and, afterwards, for what has become of it.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.access import Purpose
from journal_app.domain.consents import ConsentSigned, InformationGiven
from journal_app.domain.treatments import TreatmentEntry
from journal_app.packs.pack_library import PackLibrary
from journal_app.resource_root import manual_root, resource_root
from journal_app.services import access_log, people
from journal_app.services.front_door import SignInForm
from journal_app.services.ports import AccessFilter
from journal_app.services.session import Session
from journal_app.ui.application import Application, Surroundings
from journal_app.ui.idle import HAND_OVER_SECONDS
from journal_app.ui.photos.camera_source import CameraSource
from journal_app.ui.preferences import PreferencesFile
from journal_app.ui.shell import Shell
from journal_app.ui.tour.hands import Hands, visible_widgets
from journal_app.ui.tour.signature import SIGNATURE
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.vault import verifying
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import (
    OTHER_PASSWORD,
    PASSWORD,
    PIN,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    Time,
    a_clinic,
    a_door,
    a_healthy,
    a_patient,
)
from tests.clinic import inform as inform_by_services

pytestmark = pytest.mark.xcb

NO, CTRL, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NURSE, LISE = "Jonas Berg", "Lise Krogh"
NURSE_PIN, LISE_PIN = "518206", "849305"
NUMBER = "0707614285"
ENTRY = "Fem punkter i glabella, ingen gener."
QUESTION = "Hvor lang tid varer det?"
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.UserRole)
CLINICAL_WORDS = (
    *("botulin", "botox", "glabella", "lidokain", "nældefeber", "c2611a", "fem punkter", "hvor lang tid"),
    *("consent", "samtykke", "treatment", "behandling"),
)
"""What no widget of the receptionist may say after all this has been written about the patient."""
DESK_ACTS = frozenset(("Hand over consent", "Other consents", "Consent withdrawn"))
"""What the desk itself may do; the buttons say so for every patient, whatever was written."""


class CountingHands(Hands):
    """Hands that know how often they pressed a key and how often they clicked."""

    keys = clicks = 0

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
        self.keys += 1
        super().key(key, modifiers)

    def type(self, text: str) -> None:
        self.keys += len(text)
        super().type(text)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.clicks += 1
        super().click(widget, at)


@dataclass
class Seconds:
    """How long nobody has touched anything, as the test says."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Workstation:
    """One start of the program."""

    application: Application
    hands: CountingHands
    seconds: Seconds
    started_again: list[Path | None] = field(default_factory=list)

    @property
    def shell(self) -> Shell:
        page = self.application.window.centralWidget()
        assert isinstance(page, Shell)
        return page

    def wait_for(self, name: str) -> None:
        self.hands.see(name)
        self.hands.rest()

    def leave_alone(self) -> None:
        """Be away until the screen is locked; whatever still moves on a slow computer begins the count anew."""
        for _ in range(5):
            if not self.hands.sees("lockScreen"):
                self.seconds.now += HAND_OVER_SECONDS
                QTest.qWait(1_200)  # the program looks once a second
        self.wait_for("lockScreen")

    def choose(self, name: str) -> None:
        self.wait_for("signInPage")
        (button,) = (one for one in visible_widgets() if isinstance(one, QAbstractButton) and one.text() == name)
        self.hands.click(button)

    def sign_in(self, name: str, password: str, *, first_pin: str = "") -> None:
        """By name and password; the first time, the statement and a PIN come before the desk."""
        self.choose(name)
        self.hands.type(password)
        self.hands.enter()
        if first_pin:
            self.wait_for("statementPage")
            self.hands.press("readTick")
            self.hands.press("signButton")
            self.wait_for("pinPage")
            self.hands.type(f"{first_pin}\n{first_pin}\n{password}\n")
        self.wait_for("homeScreen")

    def find(self, typed: str) -> None:
        self.hands.key(Qt.Key.Key_K, CTRL)
        self.wait_for("homeScreen")
        self.hands.type(typed)
        self.hands.rest(150)

    def said(self) -> str:
        """What the visible labels say."""
        return "\n".join(one.text() for one in visible_widgets() if isinstance(one, QLabel))


@dataclass
class House:
    """The clinic with its owner, a nurse who treats and a receptionist; nobody is signed in."""

    qtbot: QtBot
    clinic: OpenClinic
    place: Path

    @property
    def vault(self) -> Path:
        return self.clinic.folder

    @property
    def time(self) -> Time:
        return self.clinic.time

    @contextmanager
    def workstation(self, camera: Callable[[], CameraSource] = CameraSource) -> Iterator[Workstation]:
        """Start the program, in a room without a camera or with this one; its window is closed as a person does."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        door, seconds, again = a_door(self.clinic.home, self.time), Seconds(), list[Path | None]()
        surroundings = Surroundings(
            door=lambda: door,
            translations=resource_root() / "translations",
            manual=manual_root(),
            preferences=PreferencesFile(self.place / "window.json"),
            start_again=again.append,
            blocked_passwords=PackLibrary(resource_root()).blocked_passwords,
            monotonic=seconds,
            camera=camera,
        )
        application = Application(app, surroundings)
        here = Workstation(application, CountingHands(lambda: application.tasks), seconds, again)
        application.start(self.vault)
        application.window.activateWindow()
        assert QTest.qWaitForWindowActive(application.window)
        try:
            yield here
        finally:
            over: list[bool] = []
            application.ended.connect(lambda: over.append(True))
            application.window.close()
            application.quit()
            self.qtbot.waitUntil(lambda: bool(over), timeout=20_000)
            application.window.deleteLater()
            application.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @contextmanager
    def owner_session(self) -> Iterator[Session]:
        """The owner at the services, to look at what has been written."""
        door = a_door(self.clinic.home, self.time)
        form = SignInForm(self.clinic.owner.id, bytearray(PASSWORD.encode()))
        session = door.open(self.vault, form)
        yield session
        session.vault.sign_out(session.now())

    def kinds(self) -> list[str]:
        """The kinds of the one patient's records, oldest first."""
        with self.owner_session() as session:
            return [item.kind for item in _oldest_first(session)]


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> House:
    clinic = a_clinic(tmp_path)
    clinic.colleague(NURSE, PRACTITIONER)
    clinic.colleague(LISE, RECEPTION)
    clinic.sign_out()
    return House(qtbot, clinic, tmp_path)


def _oldest_first(session: Session) -> list:  # type: ignore[type-arg] # items of the journal
    (stub,) = session.vault.search("nielsen", limit=2)
    return sorted(session.vault.journal(stub.id), key=lambda item: item.position)


# ------------------------------------------------------------------------------------------------------------ the acts


def register(here: Workstation) -> None:
    """From the empty field to the registered patient, without a mouse."""
    hands = here.hands
    keys, clicks = hands.keys, hands.clicks
    hands.type(f"{NUMBER}\n")
    here.wait_for("registrationScreen")
    hands.type("Nielsen\nMette\n\n\n20123456\nmette@example.dk")
    hands.key(Qt.Key.Key_S, CTRL)
    here.wait_for("registryCard")
    assert "07-Jul-1961" in here.said()
    assert "mette@example.dk" in here.said()
    assert hands.keys - keys <= 70
    assert hands.clicks == clicks


def inform(here: Workstation) -> None:
    hands = here.hands
    hands.press("recordAllergiesButton")
    here.wait_for("allergiesPage")
    hands.type("Lidokain\tNældefeber")
    hands.key(Qt.Key.Key_S, CTRL)
    here.wait_for("gatePanel")
    hands.press("gateAction-give_information")
    here.wait_for("informationPage")
    hands.press("writtenTick")
    hands.press("oralTick")
    hands.key(Qt.Key.Key_S, CTRL)
    here.wait_for("gatePanel")


def write_entry(here: Workstation) -> None:
    hands = here.hands
    hands.key(Qt.Key.Key_N, CTRL)
    here.wait_for("treatmentPage")
    hands.press("area-glabella")
    for name, text in (("product", "Botox"), ("maker", "AbbVie"), ("lot", "C2611A"), ("expiry", "31-03-2028")):
        hands.type_into(name, text)
    hands.type_into("amount", "20")
    hands.type_into("entryText", ENTRY)


def give_reasons(here: Workstation) -> None:
    """Type one for every rule that warns."""
    names = [one.objectName() for one in visible_widgets() if one.objectName().startswith("deviation-")]
    assert "deviation-dk-before-photo" in names
    for name in names:
        here.hands.type_into(name, "Aftalt med lægen")


def hand_over(here: Workstation) -> None:
    here.hands.key(Qt.Key.Key_F8)
    here.wait_for("consentPage")
    assert not here.application.window.isVisible(), "nothing but the form is on the screen"


def read(here: Workstation) -> list[Tick]:
    """Turn the pages to the end; the statements come only then."""
    hands = here.hands
    assert not _ticks()
    for _page in range(80):
        hands.key(Qt.Key.Key_Space)
        if hands.see("markdownPage", MarkdownPage).was_read_to_end():
            break
    hands.press("consentNext")
    return _ticks()


def _ticks() -> list[Tick]:
    return [one for one in visible_widgets() if isinstance(one, Tick)]


def tick_and_sign(here: Workstation) -> None:
    hands = here.hands
    ticks = read(here)
    assert len(ticks) == 10
    assert not any(tick.isChecked() for tick in ticks)
    for tick in ticks:
        hands.click(tick)
    hands.type_into("questions", QUESTION)
    hands.press("consentNext")
    here.wait_for("signatureCanvas")
    hands.draw("signatureCanvas", SIGNATURE)
    hands.press("consentNext")
    here.wait_for("thanks")
    hands.press("consentNext")
    here.wait_for("handBackPanel")
    assert "Tak. Giv skærmen tilbage" in here.said(), "to the patient in the patient's language"
    assert "For staff: your PIN" in here.said(), "to the staff in the language of the screen"


def take_back(here: Workstation, pin: str) -> None:
    here.hands.type(pin)
    here.wait_for("recordScreen")
    assert here.application.window.isVisible()


def print_journal(here: Workstation, file: Path) -> None:
    hands = here.hands
    hands.press("printButton")
    here.wait_for("printPage")
    hands.type_into("printReason", "Patienten bad om den")
    hands.press("actButton")
    here.wait_for("saveDialog")
    hands.type_into("fileNameEdit", f"{file}\n")
    hands.wait(file.exists, "the PDF")
    here.wait_for("timeline")


# ------------------------------------------------------------------------------------------------------------ the visit


def test_the_first_whole_visit(house: House, tmp_path: Path) -> None:
    with house.workstation() as reception:
        reception.sign_in(LISE, OTHER_PASSWORD, first_pin=LISE_PIN)
        register(reception)
        sign_out(reception)

    with house.workstation() as room:
        room.sign_in(NURSE, OTHER_PASSWORD, first_pin=NURSE_PIN)
        room.find("niels")
        room.hands.enter()
        room.wait_for("recordScreen")
        inform(room)
        write_entry(room)
        room.hands.key(Qt.Key.Key_Return, CTRL)
        room.hands.rest(400)
        assert "There is no signed consent for this treatment" in room.said()
        assert "Reflection time ends 04-Mar-2026" in room.said(), "the earliest lawful time"
        assert not room.hands.sees("pinCard"), "no PIN is asked for what may not be signed"
        assert room.hands.sees("gateAction-hand_over_consent"), "the way out stands beside it"
        room.hands.press("cancelButton")

    assert "treatment.signed" not in house.kinds()
    house.time.go(hours=48)

    with house.workstation() as room:
        room.sign_in(NURSE, OTHER_PASSWORD)
        room.find("0707")
        room.hands.enter()
        room.wait_for("recordScreen")
        assert "lidokain" in everything_said().casefold(), "what reception must not see is found where it may be seen"
        hand_over(room)
        tick_and_sign(room)
        take_back(room, NURSE_PIN)
        room.hands.press("continueDraftButton")
        room.wait_for("treatmentPage")
        room.hands.rest(400)
        give_reasons(room)
        room.hands.key(Qt.Key.Key_Return, CTRL)
        room.wait_for("pinCard")
        room.hands.type(NURSE_PIN)
        room.wait_for("timeline")
        print_journal(room, tmp_path / "journal.pdf")

    with house.workstation() as reception:
        reception.sign_in(LISE, OTHER_PASSWORD)
        reception.find("niels")
        reception.hands.enter()
        reception.wait_for("registryCard")
        assert "mette@example.dk" in everything_said()
        said = "\n".join(line for line in everything_said().splitlines() if line not in DESK_ACTS).casefold()
        assert [line for line in said.splitlines() if any(word in line for word in CLINICAL_WORDS)] == []

    what_was_written(house)
    what_was_traced(house)
    the_pdf_is_sealed(tmp_path / "journal.pdf")
    nothing_was_altered(house)


def sign_out(here: Workstation) -> None:
    here.hands.press("section-account")
    here.hands.rest()
    here.hands.press("signOutButton")
    here.wait_for("signInPage")


def everything_said() -> str:
    """Every text in the widget tree, shown or not, and in every list."""
    texts: list[str] = []
    for widget in QApplication.allWidgets():
        texts += [widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        said = (getattr(widget, name, None) for name in ("text", "toPlainText", "currentText"))
        texts += [str(say()) for say in said if callable(say)]
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model, top = widget.model(), QModelIndex()
            columns = 1 if isinstance(widget, QListView) else model.columnCount(top)
            places = product(range(model.rowCount(top)), range(columns), ROLES)
            texts += [str(model.data(model.index(row, column), role)) for row, column, role in places]
    return "\n".join(texts)


def what_was_written(house: House) -> None:
    with house.owner_session() as session:
        items = _oldest_first(session)
        assert [item.kind for item in items] == [
            "patient.registered",
            "health.confirmed",
            "information.given",
            "consent.signed",
            "treatment.signed",
        ]
        informed, consent, entry = (item.content for item in items[2:])
        assert isinstance(informed, InformationGiven)
        assert isinstance(consent, ConsentSigned)
        assert consent.questions == QUESTION
        assert consent.signature is not None
        assert consent.signature.device == "mouse"
        assert sum(len(stroke) for stroke in consent.signature.strokes) > 100
        assert isinstance(entry, TreatmentEntry)
        assert entry.text.endswith(ENTRY)
        assert entry.performer_name == NURSE
        assert entry.done > consent.signed_at


def what_was_traced(house: House) -> None:
    """Every look stands in the log in the order in which it happened; none at the patient is missing or too much."""
    with house.owner_session() as session:
        events = sorted(access_log.read_log(session, AccessFilter(limit=1000)).events, key=lambda event: event.position)
        (stub,) = session.vault.search("nielsen", limit=2)
    looks = [(event.person_name, event.kind.removeprefix("access.")) for event in events]
    expected = [
        *((LISE, kind) for kind in ("signed_in", "searched", "record_opened", "signed_out")),
        *((NURSE, kind) for kind in ("signed_in", "searched", "record_opened", "signed_out")),
        *((NURSE, kind) for kind in ("signed_in", "searched", "record_opened", "printed", "signed_out")),
        *((LISE, kind) for kind in ("signed_in", "searched", "record_opened", "signed_out")),
    ]
    assert in_this_order(looks, expected), looks
    of_patient = [(event.person_name, event.kind, event.purpose) for event in events if event.patient == stub.id]
    opened, printed = "access.record_opened", "access.printed"
    assert of_patient == [
        (LISE, opened, Purpose.REGISTRATION),
        *[(NURSE, opened, Purpose.CARE)] * 3,  # the first look, and one after the allergies and the information each
        *[(NURSE, opened, Purpose.CARE)] * 3,  # on the second day, after the consent, and after the treatment
        (NURSE, opened, Purpose.ACCESS_REQUEST),
        (NURSE, printed, Purpose.ACCESS_REQUEST),
        (LISE, opened, Purpose.REGISTRATION),
    ]


def in_this_order(looks: list[tuple[str, str]], expected: list[tuple[str, str]]) -> bool:
    rest = iter(looks)
    return all(one in rest for one in expected)


def the_pdf_is_sealed(file: Path) -> None:
    assert file.read_bytes().startswith(b"%PDF-")
    checked = subprocess.run(["pdfsig", str(file)], capture_output=True, check=False)
    assert b"Signature is Valid." in checked.stdout
    assert b"Total document signed" in checked.stdout


def nothing_was_altered(house: House) -> None:
    sign_in = SignIn(person=house.clinic.owner.id, password=bytearray(PASSWORD.encode()), policy=KdfPolicy.TEST)
    report = verifying.verify(verifying.unlock(house.vault, sign_in, home=house.clinic.home), verifying.Request())
    assert report.is_complete
    assert report.is_sound, [one.message for one in report.findings]


# --------------------------------------------------------------------------------------------- in the patient's hands


@pytest.fixture
def informed(qtbot: QtBot, tmp_path: Path) -> House:
    """A patient was informed and has thought it over; whoever signs in next may hand the consent over."""
    clinic = a_clinic(tmp_path)
    patient = a_patient(clinic.session)
    inform_by_services(clinic.session, patient)
    a_healthy(clinic.session, patient)
    statement = people.statement_to_sign(clinic.session, language="en")
    assert statement is not None
    people.sign_statement(clinic.session, statement)
    clinic.time.go(hours=49)
    clinic.sign_out()
    return House(qtbot, clinic, tmp_path)


@contextmanager
def in_the_patients_hands(house: House) -> Iterator[Workstation]:
    with house.workstation() as room:
        room.sign_in("Anna Holm", PASSWORD)
        room.find("nielsen")
        room.hands.enter()
        room.wait_for("recordScreen")
        hand_over(room)
        yield room


def test_a_hand_over_is_left_by_nothing_but_the_pin(informed: House) -> None:
    with in_the_patients_hands(informed) as room:
        hands, window = room.hands, room.hands.see("handOverWindow", QWidget)
        assert window.geometry() == window.screen().geometry()
        for key, held in (
            *((Qt.Key.Key_Escape, NO), (Qt.Key.Key_F1, NO), (Qt.Key.Key_F6, NO), (Qt.Key.Key_F8, NO)),
            *((Qt.Key.Key_Q, CTRL), (Qt.Key.Key_W, CTRL), (Qt.Key.Key_K, CTRL), (Qt.Key.Key_L, CTRL)),
            *((Qt.Key.Key_N, CTRL), (Qt.Key.Key_P, CTRL), (Qt.Key.Key_R, CTRL), (Qt.Key.Key_Return, CTRL)),
            *((Qt.Key.Key_F4, ALT), (Qt.Key.Key_Tab, ALT), (Qt.Key.Key_1, ALT), (Qt.Key.Key_Space, ALT)),
        ):
            hands.key(key, held)
            hands.rest(0)
            still_alone(room, window)
        window.close()
        room.application.window.close()
        still_alone(room, window)
        for corner in ((2, 2), (window.width() - 3, 2), (2, window.height() - 3), (window.width() // 2, 2)):
            QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, NO, QPoint(*corner))
            QTest.mouseClick(window.windowHandle(), Qt.MouseButton.RightButton, NO, QPoint(*corner))
            still_alone(room, window)
        hands.press("staffButton")
        room.wait_for("handBackPanel")
        hands.type("111222\n")
        hands.rest()
        still_alone(room, window)
        take_back(room, PIN)
    assert "consent.signed" not in informed.kinds()


def still_alone(room: Workstation, window: QWidget) -> None:
    assert window.isVisible()
    assert not room.application.window.isVisible()
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]
    assert [one.objectName() for one in shown if one.objectName() != "lockCover"] == []


def test_a_patient_left_alone_for_long_is_locked_out_and_signs_nothing_by_halves(informed: House) -> None:
    """What was ticked and drawn but not yet signed goes with the keys; afterwards one begins at the first page."""
    with in_the_patients_hands(informed) as room:
        hands = room.hands
        for tick in read(room):
            hands.click(tick)
        hands.press("consentNext")
        room.wait_for("signatureCanvas")
        hands.draw("signatureCanvas", SIGNATURE)
        room.seconds.now += HAND_OVER_SECONDS - 1
        QTest.qWait(1200)
        assert hands.sees("signatureCanvas"), "a slow reader is left in peace"
        room.leave_alone()
        assert not hands.sees("handOverWindow")
        assert "nielsen" not in everything_said().casefold()
        hands.type(PIN)
        room.wait_for("homeScreen")
        room.find("nielsen")
        hands.enter()
        room.wait_for("recordScreen")
        hand_over(room)
        assert not _ticks(), "from the first page"
        tick_and_sign(room)
        take_back(room, PIN)
    assert informed.kinds().count("consent.signed") == 1


def test_what_the_patient_signed_outlives_a_lock(informed: House) -> None:
    with in_the_patients_hands(informed) as room:
        tick_and_sign(room)
        room.leave_alone()
    assert informed.kinds().count("consent.signed") == 1
