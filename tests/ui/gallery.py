"""Every widget with invented data, in light and dark, as pictures: ``python -m tests.ui.gallery FOLDER``.

It serves eyes and tests alike; it opens no vault. Numbers are official test numbers, people are invented.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID, uuid5

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from journal_app.domain.health import Allergy, AllergyState, AllergySummary
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.maps import MapPoint
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Address, Gender, Patient, PatientDetails, PatientStub
from journal_app.packs.maps import load_atlas
from journal_app.resource_root import resource_root
from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.signature_pad import SignaturePad, prepare_pointer_events
from journal_app.ui.theme import Appearance, TextRole
from journal_app.ui.tokens import XL, L, M
from journal_app.ui.translation import Language, Translation, language_of
from journal_app.ui.widgets.allergy_strip import AllergyStrip
from journal_app.ui.widgets.buttons import Button, IconButton, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Alternative, Chooser, Tick
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.face_map import FaceMapEditor
from journal_app.ui.widgets.form import ErrorSummary, FieldError, FormRow
from journal_app.ui.widgets.gate_panel import GateLine, GatePanel, GateStatus
from journal_app.ui.widgets.identifier_field import IdentifierField
from journal_app.ui.widgets.map_book import MapProduct
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.ui.widgets.navigation_rail import NavigationRail
from journal_app.ui.widgets.patient_banner import PatientBanner
from journal_app.ui.widgets.pin_entry import PinEntry
from journal_app.ui.widgets.plain_label import PlainLabel, SelectableLabel
from journal_app.ui.widgets.search_results import SearchResults, result_rows
from journal_app.ui.widgets.section_button import Section, SectionButton
from journal_app.ui.widgets.stripe import Stripe, StripeKind
from journal_app.ui.widgets.text_area import TextArea
from journal_app.ui.widgets.timeline import Timeline
from journal_app.ui.widgets.timeline_card import TimelineCard, Tone
from journal_app.ui.widgets.toast import Toast
from journal_app.ui.widgets.typeset import Badge
from tests.ui.pseudo_locale import PseudoLocale

_NOWHERE = Qt.AlignmentFlag(0)
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 9, 2, tzinfo=UTC)
SPACE = UUID("7a0d6f1e-3c53-4a55-9b9e-3a4ad9f1f001")


def numbered(name: str) -> UUID:
    """An id that is the same in every run."""
    return uuid5(SPACE, name)


def a_patient(**changes: object) -> Patient:
    """An invented patient with an official test number."""
    details: dict[str, object] = {
        "name": PersonName("Nielsen", "Mette", "Fru", "Mette"),
        "identifiers": (Identifier(IdentifierSystem.CPR, "0707614285"),),
        "born": date(1961, 7, 7),
        "gender": Gender.FEMALE,
        "address": Address("Strandvejen 1, 2. tv.", "2100", "København Ø", "DK"),
        "phones": ("20123456",),
    }
    return Patient(numbered("mette"), PatientDetails(**(details | changes)))  # type: ignore[arg-type] # by name


def allergies() -> AllergySummary:
    """Two known allergies."""
    known = (Allergy("Lidocaine", "rash"), Allergy("Adhesive tape", "blistering"))
    return AllergySummary(AllergyState.KNOWN, known, NOW, "A. Holm")


def cards() -> tuple[TimelineCard, ...]:
    """A short journal with a correction in it."""
    wrong, right = numbered("wrong"), numbered("right")
    return (
        TimelineCard(
            numbered("treated"),
            "20-Nov-2026 10:10",
            "Botulinum toxin, glabella: 5 points, 20 U in all",
            ("Lot C1234C3, expires 31-Mar-2028", "2 photos   ·   signed by A. Holm 10:31"),
            Tone.NEUTRAL,
            icon=Icon.TREATMENT,
        ),
        TimelineCard(
            numbered("consent"),
            "20-Nov-2026 10:05",
            "Consent signed: botulinum toxin, version 2026.1 (Danish)",
            ("Signed with pen   ·   3d 2hr after the information",),
            Tone.GOOD,
            (Badge("Valid to 20-Nov-2027", "success"),),
            icon=Icon.CONSENT,
        ),
        TimelineCard(
            numbered("reaction"),
            "18-Nov-2026 16:20",
            "Reaction reported: swelling of the upper lip after hyaluronic acid",
            ("Called back the same day, seen 19-Nov-2026 08:15, subsided without treatment",),
            Tone.DANGER,
            (Badge("Follow-up due", "warning"), Badge("Reported", "info")),
            icon=Icon.REACTION,
        ),
        TimelineCard(
            right,
            "03-Aug-2026 09:12",
            "Botulinum toxin, forehead: 8 points, 20 U in all",
            ("Reason: typing error in the dose",),
            Tone.WARNING,
            (Badge("Correction"),),
            link=wrong,
            link_label="Corrects the entry of 02-Aug-2026 14:00",
            icon=Icon.DRAFT,
        ),
        TimelineCard(
            wrong,
            "02-Aug-2026 14:00",
            "Botulinum toxin, forehead: 8 points, 18 U in all",
            ("Lot C1199B1, expires 31-Jan-2028",),
            superseded=True,
            link=right,
            link_label="Corrected 03-Aug-2026 09:12 by A. Holm: typing error in the dose",
            icon=Icon.TREATMENT,
        ),
        TimelineCard(
            numbered("told"),
            "30-Jul-2026 08:40",
            "Information given in writing and orally",
            ("The reflection time of 48 hours began",),
            icon=Icon.TALK,
        ),
    )


def gate_lines(*, done: bool = False) -> tuple[GateLine, ...]:
    """What must hold before a treatment."""
    photo = GateLine(GateStatus.TODO, "Before photo missing", "Front, left and right", "Take before photo", "photo")
    return (
        GateLine(GateStatus.OK, "18 years or over"),
        GateLine(GateStatus.OK, "Health history confirmed today"),
        GateLine(GateStatus.OK, "Information given 3d 2hr ago", "At least 48 hours are required"),
        GateLine(GateStatus.OK, "Consent signed"),
        GateLine(GateStatus.OK, "Before photos taken") if done else photo,
        GateLine(GateStatus.WARN, "Lidocaine allergy recorded", "Choose a product without lidocaine"),
        *(
            ()
            if done
            else (
                GateLine(
                    GateStatus.BLOCKED,
                    "Lot C1234C3 has expired",
                    "It expired 31-Oct-2026",
                    "Choose another lot",
                    "lot",
                ),
            )
        ),
    )


SECTIONS = (
    Section("patients", "Patients", Icon.PATIENTS),
    Section("today", "Today", Icon.TODAY, 6),
    Section("cases", "Complaint cases", Icon.CASE),
    Section("privacy", "Privacy requests", Icon.PRIVACY, 2),
    Section("access", "Access log", Icon.LOG),
    Section("backup", "Backup", Icon.BACKUP),
    Section("settings", "Settings", Icon.SETTINGS),
)

CONSENT = """# Treatment with botulinum toxin

Botulinum toxin relaxes the muscles that make **expression lines**. The effect sets in after 3 to 5 days and lasts
3 to 4 months.

## What may happen

- Bruising and tenderness where the needle went in, **often**
- Headache for a day or two
- A drooping eyelid, *rarely*, gone after some weeks

## Before you decide

1. You have at least 48 hours to think it over.
2. You may bring someone with you.
3. You may change your mind at any time, also after signing.

<b>Text that looks like HTML</b> stays text. ![no](file:///etc/hostname)
"""


def rail(*, demo: bool = True) -> NavigationRail:
    """The left edge as a practitioner sees it."""
    made = NavigationRail(demo=demo)
    made.set_sections(SECTIONS)
    made.show_section("patients")
    made.set_person("Anna Holm", "Nurse")
    made.set_lock_countdown(272)
    return made


def record_page() -> QWidget:
    """A patient's record as the screens will put it together."""
    page = QWidget()
    page.setProperty("surface", "ground")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
    banner, strip = PatientBanner(masked=True), AllergyStrip()
    banner.set_patient(a_patient(), TODAY, language_of())
    strip.set_summary(allergies(), language_of(), zone=UTC, role="nurse")
    timeline, gate = Timeline(), GatePanel()
    timeline.set_cards(cards())
    gate.set_lines(gate_lines())
    gate.set_primary("New treatment entry", keys="Ctrl+N")
    gate.add_secondary(Button("Write a note", keys="Ctrl+Shift+N"))
    tabs = QTabWidget()
    first = QWidget()
    tabs.addTab(first, "Timeline")
    for title in ("Health", "Consents", "Photos", "Documents"):
        tabs.addTab(QWidget(), title)
    box = QVBoxLayout(first)
    box.setContentsMargins(0, M, 0, 0)
    box.addWidget(timeline)
    middle = QHBoxLayout()
    middle.setContentsMargins(XL, M, XL, XL)
    middle.setSpacing(XL)
    middle.addWidget(tabs, 1)
    middle.addWidget(gate)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(banner)
    right.addWidget(strip)
    right.addLayout(middle, 1)
    whole = QHBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(rail())
    whole.addLayout(right, 1)
    return page


def banners_page() -> QWidget:
    """Banners and allergy strips in every state."""
    page, column = _column()
    long_name = PersonName("van der Westhuizen-Björklund", "Elisabeth Katarina Maria", "Prof", "Lisbeth")
    for patient, masked in (
        (a_patient(), True),
        (a_patient(born=None, identifiers=(), gender=Gender.UNKNOWN, address=Address(), phones=()), False),
        (a_patient(name=long_name, phones=("20123456", "+46701234567")), False),
        (a_patient(died=date(2026, 5, 2)), False),
    ):
        banner = PatientBanner(masked=masked)
        banner.set_patient(patient, TODAY, "en")
        column.addWidget(banner)
    for state in AllergyState:
        strip = AllergyStrip()
        given = allergies() if state is AllergyState.KNOWN else AllergySummary(state)
        if state is AllergyState.NONE_KNOWN:
            given = AllergySummary(state, (), NOW, "A. Holm")
        strip.set_summary(given, "en", zone=UTC, role="nurse" if given.recorded_by else "")
        column.addWidget(strip)
    column.addStretch(1)
    return page


def controls_page() -> QWidget:
    """Buttons, stripes, the controls Qt draws, the empty state."""
    page, column = _column()
    for kind in StripeKind:
        stripe = Stripe(kind)
        if kind is StripeKind.DRAFT:
            stripe.say("Of 14:32 today by A. Holm: 11 points, 3 photos")
        if kind is StripeKind.DAMAGE:
            stripe.say("Record 1,204 does not match its seal. The journal can be read, not written")
        column.addWidget(stripe)
    row = QHBoxLayout()
    row.setSpacing(M)
    row.addWidget(Button("New treatment entry", Kind.PRIMARY, keys="Ctrl+N"))
    row.addWidget(Button("Take before photo", keys="Ctrl+P", icon=Icon.CAMERA))
    row.addWidget(Button("Erase NIELSEN, Mette", Kind.DANGER))
    row.addWidget(Button("Cancel", Kind.QUIET))
    off = Button("Not now")
    off.setEnabled(False)
    row.addWidget(off)
    row.addWidget(IconButton(Icon.SETTINGS, "Settings"))
    row.addStretch(1)
    column.addLayout(row)
    native = QHBoxLayout()
    native.setSpacing(M)
    box = Chooser()
    box.addItems(["Botulinum toxin", "Hyaluronic acid"])
    tick, choice = Tick("I have read this"), Alternative("Left side")
    tick.setChecked(True)
    choice.setChecked(True)
    bar = QProgressBar()
    bar.setValue(40)
    for widget in (QPushButton("Qt's own button"), box, tick, Tick("Not yet"), choice, bar, _named_line()):
        native.addWidget(widget)
    column.addLayout(native)
    column.addLayout(_cards_row())
    column.addStretch(1)
    page.toast = Toast(page)  # type: ignore[attr-defined] # kept where the test finds it
    return page


def _named_line() -> QLineEdit:
    line = QLineEdit("Text")
    line.setAccessibleName("Text")
    return line


def _cards_row() -> QHBoxLayout:
    cards_row = QHBoxLayout()
    cards_row.setSpacing(L)
    card = Card("Drafts of today")
    card.corner.addWidget(IconButton(Icon.ADD, "New draft"))
    card.body.addWidget(PlainLabel("Botulinum toxin, glabella"))
    card.body.addWidget(PlainLabel("NIELSEN, Mette, 14:32", TextRole.SECONDARY))
    cards_row.addWidget(card, 1)
    empty = EmptyState(Icon.PATIENTS)
    empty.say("No patients yet", "Add the first one, or import from another system")
    empty.add_action(Button("New patient", Kind.PRIMARY, keys="Ctrl+R"))
    other = Card()
    other.body.addWidget(empty)
    cards_row.addWidget(other, 1)
    pin = PinEntry()
    pin.setText("123")
    unlock = Card("Welcome back, Anna Holm")
    unlock.body.addWidget(pin, 0, Qt.AlignmentFlag.AlignLeft)
    unlock.body.addStretch(1)
    cards_row.addWidget(unlock, 1)
    return cards_row


def form_page() -> QWidget:
    """A form with its errors."""
    page, column = _column()
    summary = ErrorSummary()
    column.addWidget(summary)
    systems = (IdentifierSystem.CPR, IdentifierSystem.CPR_REPLACEMENT, IdentifierSystem.PASSPORT, IdentifierSystem.NONE)
    number, born, text = IdentifierField(systems, lambda: TODAY), DateField(lambda: TODAY), TextArea(120)
    rows = [
        FormRow("Number", number, hint="Type it first: it suggests the birth date"),
        FormRow("Date of birth", born, hint="For example 7/7/1961"),
        FormRow("Family name", QLineEdit()),
        FormRow("Phone", QLineEdit("20 12 34 56"), optional=True),
        FormRow("Notes for reception", text, optional=True),
    ]
    for row in rows:
        column.addWidget(row)
    column.addStretch(1)
    number.edit.setText("010165-0000")
    number.edit.editingFinished.emit()
    born.set_value(date(1965, 1, 1))
    text.set_text(
        "Prefers to be called in the afternoon. Comes with her daughter. Parking is needed close to the door, please."
    )
    summary.show_errors(
        (
            FieldError(rows[2], "Write the family name"),
            FieldError(rows[3], "Write at least 8 digits"),
        )
    )
    return page


def finding_page() -> QWidget:
    """Search results, the gate when all is met, the signature pad."""
    page, column = _column()
    stubs = (
        PatientStub(
            numbered("a"),
            PersonName("Nielsen", "Mette", "Fru"),
            date(1961, 7, 7),
            Identifier(IdentifierSystem.CPR, "0707614285"),
            "",
            date(2026, 11, 20),
        ),
        PatientStub(
            numbered("b"),
            PersonName("Nielsen", "Mette"),
            date(1984, 3, 2),
            Identifier(IdentifierSystem.CPR, "0203841118"),
            "",
            None,
        ),
        PatientStub(numbered("c"), PersonName("Nielsen-Holmegaard", "Karl Emil"), None, None, "", date(2025, 1, 9)),
    )
    results = SearchResults()
    results.set_rows(result_rows(stubs, "en"))
    gate = GatePanel()
    gate.set_lines(gate_lines(done=True))
    gate.set_primary("New treatment entry", keys="Ctrl+N")
    row = QHBoxLayout()
    row.setSpacing(XL)
    row.addWidget(results, 1)
    row.addWidget(gate, 1)
    column.addLayout(row, 1)
    pad = SignaturePad()
    page.pad = pad  # type: ignore[attr-defined] # drawn on once it has its size
    column.addWidget(pad, 1)
    return page


def patient_page() -> QWidget:
    """A consent as the patient reads it."""
    page, column = _column()
    page.setProperty(theme.PATIENT_MODE, True)  # noqa: FBT003 - Qt's own signature
    text = MarkdownPage()
    text.set_markdown(CONSENT, title="Consent")
    column.addWidget(text, 1)
    column.addWidget(
        Tick(
            "I have read and understood what may happen, how often it happens, and what to do then. I have been "
            "able to ask, and my questions were answered"
        )
    )
    column.addWidget(Tick("I consent to the treatment"))
    row = QHBoxLayout()
    row.setSpacing(M)
    row.addStretch(1)
    row.addWidget(Button("I do not wish to sign"))
    row.addWidget(Button("Sign", Kind.PRIMARY))
    column.addLayout(row)
    return page


POINT_AREAS = {
    "glabella": "Frown lines (glabella)",
    "forehead": "Forehead",
    "crows_feet": "Crow’s feet",
    "upper_lip": "Upper lip",
    "masseter": "Jaw muscles (masseter)",
}
"""Some areas of a treatment, as its definition names them."""


def some_points() -> tuple[MapPoint, ...]:
    """Points of two products, one still without a dose."""
    glabella = (("0.5000", "0.4400"), ("0.4500", "0.4200"), ("0.5500", "0.4200"), ("0.3900", "0.3967"))
    forehead = (("0.4000", "0.2956"), ("0.6000", "0.2956"))
    return (
        *(MapPoint("face_front", Decimal(x), Decimal(y), 0, Decimal(4), area="glabella") for x, y in glabella),
        MapPoint("face_front", Decimal("0.1967"), Decimal("0.4600"), 0, None, "intramuscular", area="crows_feet"),
        *(MapPoint("face_front", Decimal(x), Decimal(y), 1, Decimal("2.5"), area="forehead") for x, y in forehead),
    )


def a_map() -> FaceMapEditor:
    """A map being filled in."""
    editor = FaceMapEditor(load_atlas(resource_root()))
    editor.set_treatment("botulinum", POINT_AREAS)
    editor.set_products((MapProduct("Botulax", "U", Decimal(20)), MapProduct("Azzalure", "U")))
    editor.set_points(some_points())
    editor.book.choose(1)
    return editor


def map_page() -> QWidget:
    """A map being filled in."""
    page, column = _column()
    column.addWidget(a_map(), 1)
    return page


def compared_map_page() -> QWidget:
    """A signed map, compared with an earlier one."""
    page, column = _column()
    editor = a_map()
    earlier = [replace(point, amount=Decimal(5)) for point in some_points()[:2]]
    fresh = MapPoint("face_front", Decimal("0.8033"), Decimal("0.4600"), 0, Decimal(3), area="crows_feet")
    editor.set_compared((*earlier, *some_points()[2:4], fresh), "02-Aug-2026")
    editor.set_read_only(read_only=True)
    editor.set_build("b")
    column.addWidget(editor, 1)
    return page


def focus_page() -> QWidget:
    """One of each thing that can have the focus; ``focus_sheet`` gives it to them one after the other."""
    page, column = _column()
    button, danger = Button("New treatment entry", Kind.PRIMARY, keys="Ctrl+N"), Button("Revoke", Kind.DANGER)
    pin, results, timeline = PinEntry(), SearchResults(), Timeline()
    pin.setText("12")
    stub = PatientStub(numbered("a"), PersonName("Nielsen", "Mette"), date(1961, 7, 7), None, "", None)
    results.set_rows(result_rows((stub,), "en"))
    results.setFixedHeight(84)
    timeline.set_cards(cards()[:1])
    timeline.setFixedHeight(110)
    box = Chooser()
    box.addItems(["Botulinum toxin"])
    tabs = QTabBar()
    tabs.addTab("Timeline")
    tabs.addTab("Health")
    section = SectionButton(SECTIONS[1], 2)
    ticked = Tick("I have read this")
    ticked.setChecked(True)
    things: list[QWidget] = [
        *(button, danger, Button("Cancel", Kind.QUIET), IconButton(Icon.SETTINGS, "Settings"), QPushButton("Qt's own")),
        *(_named_line(), box, ticked, Alternative("Left side"), section, pin, results, timeline, tabs),
        SelectableLabel("07-Jul-1961 (65y)"),
    ]
    for thing in things:
        column.addWidget(thing, 0, Qt.AlignmentFlag.AlignLeft if isinstance(thing, Button | IconButton) else _NOWHERE)
    page.things = things  # type: ignore[attr-defined] # one after the other
    return page


def focus_sheet(page: QWidget) -> QPixmap:
    """The page as if everything on it had the focus at once."""
    whole = QPixmap(page.grab())
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    painter = QPainter(whole)
    for thing in page.things:  # type: ignore[attr-defined] # set by the page
        thing.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.qWait(20)
        if not thing.hasFocus():
            raise RuntimeError(f"{type(thing).__name__} did not take the focus")
        painter.drawPixmap(thing.mapTo(page, QPoint(0, 0)), thing.grab())
    painter.end()
    return whole


PAGES: dict[str, Callable[[], QWidget]] = {
    "record": record_page,
    "banners": banners_page,
    "controls": controls_page,
    "form": form_page,
    "finding": finding_page,
    "patient": patient_page,
    "focus": focus_page,
    "map": map_page,
    "map_compared": compared_map_page,
}


def draw_on(pad: SignaturePad) -> None:
    """Sign with invented strokes of the mouse."""
    canvas = pad.canvas
    import math

    size = canvas.size()
    for stroke in range(2):
        places = [
            QPointF(
                size.width() * (0.15 + 0.3 * stroke + 0.25 * step / 40),
                size.height() * (0.55 - 0.25 * math.sin(step / 4) * math.cos(step / 17 + stroke)),
            )
            for step in range(40)
        ]
        _mouse(canvas, QEvent.Type.MouseButtonPress, places[0])
        for place in places[1:]:
            _mouse(canvas, QEvent.Type.MouseMove, place)
        _mouse(canvas, QEvent.Type.MouseButtonRelease, places[-1])


def _mouse(widget: QWidget, kind: QEvent.Type, at: QPointF) -> None:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind, at, widget.mapToGlobal(at), button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QCoreApplication.sendEvent(widget, event)


def settle(page: QWidget) -> None:
    """Let layouts and paints happen."""
    for _round in range(3):
        QTest.qWait(70)


def show(name: str, *, size: QSize | None = None) -> QWidget:
    """One page as a window, in the look applied at present."""
    page = PAGES[name]()
    page.resize(size or QSize(1280, 800))
    page.show()
    settle(page)
    if name == "finding":
        draw_on(page.pad)  # type: ignore[attr-defined] # set by the page
    if name == "controls":
        page.toast.say("Photo removed from the draft", can_undo=True)  # type: ignore[attr-defined] # set by the page
    settle(page)
    return page


def _column() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    page.setProperty("surface", "ground")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
    scroll, inner = QScrollArea(), QWidget()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scroll)
    column = QVBoxLayout(inner)
    column.setContentsMargins(XL, XL, XL, XL)
    column.setSpacing(M)
    return page, column


def main() -> int:
    """Write a picture of every page in light and dark into a folder."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--scale", type=float, default=1.0)
    reader.add_argument("--pseudo", action="store_true")
    reader.add_argument("--language", choices=list(Language), default=Language.ENGLISH)
    reader.add_argument("--only", default="")
    chosen = reader.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    prepare_pointer_events()
    app = QApplication(sys.argv[:1])
    Translation(app, Path(__file__).parents[2] / "resources" / "translations").switch(Language(chosen.language))
    if chosen.pseudo:
        pseudo = PseudoLocale()
        app.installTranslator(pseudo)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        theme.apply(app, appearance, scale=chosen.scale)
        for name in PAGES:
            if chosen.only and chosen.only != name:
                continue
            page = show(name)
            picture = focus_sheet(page) if name == "focus" else page.grab()
            picture.save(str(chosen.folder / f"{name}-{appearance.value}.png"))
            page.close()
            page.deleteLater()
    return 0


if __name__ == "__main__":
    sys.exit(main())
