"""A patient comes back for the same again: in the real window, with every act counted, by keys and by mouse.

An act is one shortcut, one click, one scan, or one field filled in. Signing in is not counted. Services are asked only
to prepare the clinic, and afterwards for what has become of it.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.journal import photos_of
from journal_app.domain.maps import MapPoint
from journal_app.domain.photos import PhotoMoment, PhotoSource
from journal_app.domain.products import ProductDetails, ProductKind
from journal_app.domain.treatments import Setting, TreatmentEntry
from journal_app.services import people, photos, products
from journal_app.services.products import NewLot
from journal_app.ui.photos.drawn_camera import DrawnCamera
from tests.clinic import PASSWORD, PIN, a_clinic, a_consent, a_healthy, a_patient, an_entry, opened
from tests.ui.test_the_first_whole_visit import ALT, CTRL, NO, House, Workstation

pytestmark = pytest.mark.xcb

MOST_ACTS = 18
GTIN = "07046261398763"
NEW_LOT = "C2611B"
REASON = "Patienten ønsker ikke foto"
POSES = ("front", "front_animated")


def _frame(shade: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (640, 360), (shade, 120, 90)).save(out, "PNG")
    return out.getvalue()


SEEN = tuple(_frame(150 + 20 * number) for number in range(len(POSES)))
"""What the camera sees, one after the other."""


def a_camera() -> DrawnCamera:
    """A camera that is fed with generated frames."""
    return DrawnCamera("Test camera", SEEN)


@dataclass
class Counted:
    """A person at the workstation, who does one thing at a time."""

    here: Workstation
    acts: int = 0

    def shortcut(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
        self.acts += 1
        self.here.hands.key(key, modifiers)
        self.here.hands.rest()

    def fill_in(self, text: str) -> None:
        """A field that has the focus; Enter, where it is pressed to go on, is part of it."""
        self.acts += 1
        self.here.hands.type(text)
        self.here.hands.rest(150)

    def scan(self, code: str) -> None:
        """A scanner types and ends with Enter."""
        self.acts += 1
        self.here.hands.type(f"{code}\n")
        self.here.hands.rest(150)

    def click(self, name: str) -> None:
        self.acts += 1
        self.here.hands.click(self.here.hands.see(name))
        self.here.hands.rest()

    def click_first(self, name: str) -> None:
        """The first line of a list."""
        self.acts += 1
        self.here.hands.click_row(name, 0)
        self.here.hands.rest()


@dataclass
class Returning:
    """The house on the day the patient comes back, and who the patient is."""

    house: House
    patient: UUID
    code: str

    def entries(self) -> list[TreatmentEntry]:
        """The entries of the journal, newest first."""
        with self.house.owner_session() as session:
            items = opened(session, self.patient).items
            return [item.content for item in items if isinstance(item.content, TreatmentEntry)]


@pytest.fixture
def returning(qtbot: QtBot, tmp_path: Path) -> Returning:
    """Treated in the spring, informed and consented then; health is confirmed today, and a new lot has come."""
    clinic = a_clinic(tmp_path)
    session = clinic.session
    statement = people.statement_to_sign(session, language="en")
    assert statement is not None
    people.sign_statement(session, statement)
    botox = products.register_product(
        session,
        ProductDetails(
            *("Botox", "AbbVie", ProductKind.TOXIN, "100 U", Decimal(100), "U", GTIN, "", True, 24, ()),
        ),
    ).made
    assert botox is not None
    patient = a_patient(session)
    a_consent(clinic, patient)
    a_healthy(session, patient)
    an_entry(
        session,
        patient,
        plan="Igen om tre måneder",
        findings="Symmetrisk",
        settings=(Setting("technique", "32G, intramuskulært"),),
        points=(MapPoint("face_front", Decimal("0.5"), Decimal("0.33"), 0, Decimal(20)),),
    )
    clinic.time.moment += timedelta(days=100)
    a_healthy(session, patient)
    expiry = session.clock.today() + timedelta(days=700)
    products.receive_lot(session, NewLot(product=botox, number=NEW_LOT, expiry=expiry, quantity=5))
    clinic.sign_out()
    return Returning(House(qtbot, clinic, tmp_path), patient, f"01{GTIN}17{expiry:%y%m%d}10{NEW_LOT}")


def assert_written(returning: Returning) -> None:
    """What was signed is the plan of last time, with today's lot and dose, and nothing of what was found then."""
    newest, before = returning.entries()
    (line,) = newest.products
    assert (line.product, line.lot, line.amount, line.unit) == ("Botox", NEW_LOT, Decimal(24), "U")
    assert (line.udi, line.strength, line.expiry is not None, line.lot_record is not None) == (
        GTIN,
        "100 U",
        True,
        True,
    )
    assert (newest.areas, newest.settings, newest.plan) == (before.areas, before.settings, before.plan)
    assert newest.points == before.points
    assert (newest.findings, newest.text) == ("", "")
    assert newest.deviations == (), "why there is no photo is written down by itself"


def assert_photographed(returning: Returning) -> None:
    """Every pose once, as the camera gave it, before the treatment that was signed."""
    with returning.house.owner_session() as session:
        record = opened(session, returning.patient)
        taken = photos_of(record.items)
        assert sorted(photo.place.pose for photo in taken) == sorted(POSES)
        assert {photo.place.moment for photo in taken} == {PhotoMoment.BEFORE}
        assert {photo.original.source for photo in taken} == {PhotoSource.CAMERA}
        assert {photos.original_of(session, record, photo) for photo in taken} == set(SEEN)


def test_by_keys(returning: Returning) -> None:
    with returning.house.workstation() as here:
        here.sign_in("Anna Holm", PASSWORD)
        hands, clicks = Counted(here), here.hands.clicks
        hands.fill_in("nielsen")
        hands.shortcut(Qt.Key.Key_Return)
        here.wait_for("recordScreen")
        hands.shortcut(Qt.Key.Key_N, CTRL)
        here.wait_for("treatmentPage")
        hands.shortcut(Qt.Key.Key_D, CTRL)
        here.wait_for("repeatedNotice")
        hands.scan(returning.code)
        hands.fill_in("24")
        hands.shortcut(Qt.Key.Key_3, ALT)
        here.wait_for("stepFinding")
        hands.shortcut(Qt.Key.Key_Tab)
        hands.shortcut(Qt.Key.Key_Return)
        hands.fill_in(REASON)
        hands.shortcut(Qt.Key.Key_S, CTRL)
        here.wait_for("treatmentPage")
        hands.shortcut(Qt.Key.Key_Return, CTRL)
        here.wait_for("pinCard")
        hands.fill_in(PIN)
        here.wait_for("timeline")
    assert_written(returning)
    assert hands.acts <= MOST_ACTS
    assert here.hands.clicks == clicks, "no mouse"


def test_by_mouse(returning: Returning) -> None:
    """What is not a text of the person's own, or a scan, is clicked; so are the digits of the PIN."""
    with returning.house.workstation() as here:
        here.sign_in("Anna Holm", PASSWORD)
        hands = Counted(here)
        hands.click_first("searchResults")
        here.wait_for("recordScreen")
        hands.click("gatePrimaryButton")
        here.wait_for("treatmentPage")
        hands.click("repeatButton")
        here.wait_for("repeatedNotice")
        hands.scan(returning.code)
        hands.fill_in("24")
        hands.click("step-photos")
        hands.click("stepOther")
        hands.fill_in(REASON)
        hands.click("actButton")
        here.wait_for("treatmentPage")
        hands.click("actButton")
        here.wait_for("pinCard")
        hands.click("digitPadButton")
        for digit in PIN:
            hands.click(f"digit-{digit}")
        here.wait_for("timeline")
    assert_written(returning)
    assert hands.acts <= MOST_ACTS


def test_by_keys_with_photos(returning: Returning) -> None:
    """Before the treatment, at rest and with muscles tensed: two photos instead of a reason why there is none."""
    with returning.house.workstation(a_camera) as here:
        here.sign_in("Anna Holm", PASSWORD)
        hands, clicks = Counted(here), here.hands.clicks
        hands.fill_in("nielsen")
        hands.shortcut(Qt.Key.Key_Return)
        here.wait_for("recordScreen")
        hands.shortcut(Qt.Key.Key_N, CTRL)
        here.wait_for("treatmentPage")
        hands.shortcut(Qt.Key.Key_D, CTRL)
        here.wait_for("repeatedNotice")
        hands.scan(returning.code)
        hands.fill_in("24")
        hands.shortcut(Qt.Key.Key_3, ALT)
        here.wait_for("stepFinding")
        hands.shortcut(Qt.Key.Key_Return)
        here.wait_for("capturePage")
        for _ in POSES:
            hands.shortcut(Qt.Key.Key_Space)
        hands.shortcut(Qt.Key.Key_S, CTRL)
        here.wait_for("treatmentPage")
        hands.shortcut(Qt.Key.Key_Return, CTRL)
        here.wait_for("pinCard")
        hands.fill_in(PIN)
        here.wait_for("timeline")
    assert_written(returning)
    assert_photographed(returning)
    assert hands.acts <= MOST_ACTS
    assert here.hands.clicks == clicks, "no mouse"


def test_by_mouse_with_photos(returning: Returning) -> None:
    with returning.house.workstation(a_camera) as here:
        here.sign_in("Anna Holm", PASSWORD)
        hands = Counted(here)
        hands.click_first("searchResults")
        here.wait_for("recordScreen")
        hands.click("gatePrimaryButton")
        here.wait_for("treatmentPage")
        hands.click("repeatButton")
        here.wait_for("repeatedNotice")
        hands.scan(returning.code)
        hands.fill_in("24")
        hands.click("step-photos")
        hands.click("stepAction")
        here.wait_for("capturePage")
        for _ in POSES:
            hands.click("takeButton")
        hands.click("actButton")
        here.wait_for("treatmentPage")
        hands.click("actButton")
        here.wait_for("pinCard")
        hands.click("digitPadButton")
        for digit in PIN:
            hands.click(f"digit-{digit}")
        here.wait_for("timeline")
    assert_written(returning)
    assert_photographed(returning)
    assert hands.acts <= MOST_ACTS + 1, "each digit of the PIN is a click of its own"


def test_what_a_returning_patient_needs_is_on_the_first_screen(returning: Returning) -> None:
    """Areas, product, dose and the way to sign are seen without scrolling in a window of 1280 by 800."""
    with returning.house.workstation() as here:
        here.application.window.resize(1280, 800)
        here.sign_in("Anna Holm", PASSWORD)
        hands = Counted(here)
        hands.fill_in("nielsen")
        hands.shortcut(Qt.Key.Key_Return)
        here.wait_for("recordScreen")
        hands.shortcut(Qt.Key.Key_N, CTRL)
        here.wait_for("treatmentPage")
        hands.shortcut(Qt.Key.Key_D, CTRL)
        here.wait_for("repeatedNotice")
        for name in ("sessionRail", "repeatButton", "area-glabella", "product", "lot", "amount", "actButton"):
            assert is_whole(here.hands.see(name)), name


def is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().size() == widget.size()
