"""The banner holds to NHS CUI: order, no colons, nothing cut off, what is missing is "Not known"."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Address, Gender
from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.widgets.patient_banner import PatientBanner
from journal_app.ui.widgets.plain_label import PlainLabel
from tests.ui.gallery import TODAY, a_patient
from tests.ui.windows import open_window

MISSING = {"born": None, "identifiers": (), "gender": Gender.UNKNOWN, "address": Address(), "phones": ()}


@pytest.fixture
def banner(qtbot: QtBot) -> PatientBanner:
    made = PatientBanner()
    qtbot.addWidget(made)
    made.set_patient(a_patient(), TODAY, "en")
    made.resize(1100, 100)
    open_window(made)
    return made


def texts(banner: PatientBanner) -> list[str]:
    return [label.text() for label in banner.findChildren(PlainLabel) if not label.isHidden() and label.isVisible()]


def test_says_name_birth_gender_number_address_phone_without_colons(banner: PatientBanner) -> None:
    assert texts(banner) == [
        "NIELSEN, Mette (Fru)",
        "Preferred name",
        "Mette",
        "Born",
        "07-Jul-1961 (65y)",
        "Gender",
        "Female",
        "CPR",
        "070761-4285",
        "Address",
        "Strandvejen 1, 2. tv., 2100 København Ø",
        "Phone",
        "20 12 34 56",
    ]
    assert not any(":" in text for text in texts(banner))


def test_the_tab_key_goes_in_the_same_order(banner: PatientBanner, qtbot: QtBot) -> None:
    open_window(banner)
    banner.name.setFocus()
    order = []
    for _step in range(7):
        focused = QApplication.focusWidget()
        assert focused is not None
        order.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert order == [
        "patientName",
        "preferredValue",
        "bornValue",
        "genderValue",
        "identifierValue",
        "addressValue",
        "phoneValue",
    ]


def test_values_are_stronger_than_labels(banner: PatientBanner) -> None:
    assert banner.born.value.font().weight() > banner.born.label.font().weight()
    assert banner.name.fontInfo().pixelSize() > banner.born.value.fontInfo().pixelSize()


def test_every_value_says_what_it_means(banner: PatientBanner) -> None:
    for field in (banner.born, banner.gender, banner.identifier, banner.address, banner.phone):
        assert field.value.toolTip()
        assert field.value.accessibleName().startswith(field.label.text())


def test_what_is_missing_is_not_known(banner: PatientBanner) -> None:
    banner.set_patient(a_patient(**MISSING), TODAY, "en")
    assert texts(banner).count("Not known") == 5
    assert "?" not in "".join(texts(banner))


def test_the_deceased_are_shown_in_another_colour_and_pattern(banner: PatientBanner) -> None:
    alive = banner.grab().toImage()
    banner.set_patient(a_patient(died=date(2026, 5, 2)), TODAY, "en")
    assert "02-May-2026 (age at death 64y)" in texts(banner)
    assert "07-Jul-1961" in texts(banner)  # without an age today
    dead = banner.grab().toImage()
    row = {dead.pixelColor(x, 3).name() for x in range(200, 260)}
    assert dead.pixelColor(2, 50) != alive.pixelColor(2, 50)
    assert len(row) > 1  # a pattern, not one colour
    banner.set_patient(a_patient(), TODAY, "en")
    assert not banner.died.isVisible()


@pytest.mark.parametrize("width", [420, 700, 1100, 1600])
@pytest.mark.parametrize("scale", [1, 2])
def test_nothing_is_cut_off_at_any_width(app: QApplication, qtbot: QtBot, width: int, scale: float) -> None:
    theme.apply(app, Appearance.LIGHT, scale=scale)
    made = PatientBanner()
    qtbot.addWidget(made)
    name = PersonName("van der Westhuizen-Björklund", "Elisabeth Katarina Maria", "Prof", "Lisbeth")
    made.set_patient(a_patient(name=name), TODAY, "en")
    made.resize(width, 10)
    open_window(made)
    qtbot.waitUntil(lambda: made.height() >= made.heightForWidth(made.width()))
    for label in made.findChildren(PlainLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            assert made.rect().contains(label.mapTo(made, label.rect().bottomRight())), label.text()


def test_a_masked_number_is_shown_on_request_and_masked_for_the_next(qtbot: QtBot) -> None:
    made = PatientBanner(masked=True)
    qtbot.addWidget(made)
    made.set_patient(a_patient(), TODAY, "en")
    made.show()
    assert made.identifier.value.text() == "070761-••••"
    with qtbot.waitSignal(made.identifier_shown):
        QTest.mouseClick(made._unmask, Qt.MouseButton.LeftButton)
    assert made.identifier.value.text() == "070761-4285"
    assert made._unmask.accessibleName() == "Hide part of the number"
    with qtbot.assertNotEmitted(made.identifier_shown):
        QTest.mouseClick(made._unmask, Qt.MouseButton.LeftButton)
    QTest.mouseClick(made._unmask, Qt.MouseButton.LeftButton)
    made.set_patient(a_patient(), TODAY, "en")
    assert made.identifier.value.text() == "070761-••••"


@pytest.mark.parametrize(
    ("identifier", "label", "value"),
    [
        (Identifier(IdentifierSystem.NHS, "9434765919"), "NHS No.", "943 476 5919"),
        (Identifier(IdentifierSystem.PERSONNUMMER, "196408233234"), "Personnummer", "19640823-3234"),
        (Identifier(IdentifierSystem.PASSPORT, "X1234567", "Norge"), "Norge", "X1234567"),
    ],
)
def test_numbers_carry_their_issuers_name_and_grouping(
    banner: PatientBanner, identifier: Identifier, label: str, value: str
) -> None:
    banner.set_patient(a_patient(identifiers=(identifier,)), TODAY, "en")
    assert (banner.identifier.label.text(), banner.identifier.value.text()) == (label, value)


def test_month_names_are_in_the_language_asked_for(banner: PatientBanner) -> None:
    banner.set_patient(a_patient(born=date(1961, 10, 7)), TODAY, "da")
    assert banner.born.value.text() == "07-Okt-1961 (65 år)"


def test_the_banner_is_named_and_its_parts_are_reachable(banner: PatientBanner) -> None:
    assert banner.accessibleName() == "Patient"
    assert isinstance(banner.findChild(QWidget, "patientName"), PlainLabel)
