"""The stock and the recall as people use them: scanner, keyboard and mouse, and what each role sees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from journal_app.domain.consents import ConsentSigned
from journal_app.domain.products import LotEnd, ProductDetails, ProductKind
from journal_app.domain.recalls import RecallLine, RecallOutcome
from journal_app.domain.records import ConsentGate, EntryGate, NewRecord
from journal_app.services import consents, products
from journal_app.services.products import NewLot
from journal_app.services.session import Session
from journal_app.ui import sections, theme
from journal_app.ui.clinic.table_cells import in_lines
from journal_app.ui.theme import Appearance
from journal_app.ui.tokens import S
from journal_app.ui.translation import Language
from tests.clinic import TREATMENT, a_signature, consent_text, entry_of
from tests.ui.clinic_window import (
    ANNA,
    LISE,
    LISE_PASSWORD,
    LISE_PIN,
    ClinicWindow,
    a_window,
    delete_now,
    found,
    press,
    settle,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
GTIN = "09506000134352"
TOXIN = ProductDetails(
    name="Solvanox",
    manufacturer="Nordlys Pharma",
    kind=ProductKind.TOXIN,
    strength="100 E",
    content=Decimal(100),
    unit="E",
    gtin=GTIN,
    number="",
    is_medicine=True,
    open_hours=24,
    jurisdictions=(),
)


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    """Anna, who owns and treats; Lise at reception."""
    made = a_window(qtbot, tmp_path)
    session = made.session(LISE, LISE_PASSWORD)
    settle(session, LISE_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    yield made
    made.close()


def stocked(session: Session) -> tuple[UUID, UUID]:
    """A product and a lot of it, written down before anybody opens the window."""
    product = products.register_product(session, TOXIN).made
    assert product is not None
    expiry = session.clock.today() + timedelta(days=400)
    lot = products.receive_lot(session, NewLot(product=product, number="SX-1042", expiry=expiry, quantity=5)).made
    assert lot is not None
    return product, lot


def open_stock(clinic: ClinicWindow, *who: str) -> Any:  # noqa: ANN401 - a StockScreen
    clinic.sign_in(*who).to_section("stock")
    clinic.rest()
    return clinic.screen()


def scan(clinic: ClinicWindow, screen: Any, code: str) -> None:  # noqa: ANN401 - a screen with a line for the scanner
    """As a scanner types: each sign by itself, the separator too, then Enter."""
    screen.scan.setFocus()
    for place, part in enumerate(code.split("\x1d")):
        if place:
            QTest.keyClick(screen.scan, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(screen.scan, part)
    QTest.keyClick(screen.scan, Qt.Key.Key_Return)
    clinic.rest()


def write(widget: QLineEdit, text: str) -> None:
    widget.setFocus()
    widget.clear()
    QTest.keyClicks(widget, text)


def dialog(name: str) -> Any:  # noqa: ANN401 - one of the stock's dialogs
    return found(QDialog, name)


def save(clinic: ClinicWindow, one: Any) -> None:  # noqa: ANN401 - one of the stock's dialogs
    press(one.save_button)
    clinic.rest()
    delete_now()


# ---------------------------------------------------------------------------------------------------------------- stock


def test_an_unknown_pack_is_registered_and_its_lot_received(clinic: ClinicWindow) -> None:
    screen = open_stock(clinic)
    code = f"]d201{GTIN}10SX-1042\x1d17281231"
    scan(clinic, screen, code)
    new = dialog("productDialog")
    assert new.gtin.text() == GTIN
    write(new.name, "Solvanox")
    write(new.content, "100")
    press(new.save_button)
    assert new.kind_row.error.text(), "nobody said what it is"
    QTest.keyClick(new.kind, Qt.Key.Key_Down)
    assert new.unit_row.error.text(), "a number without its unit says nothing"
    write(new.unit, "E")
    save(clinic, new)
    receive = dialog("receiveLotDialog")
    assert (receive.lot.text(), str(receive.expiry.value())) == ("SX-1042", "2028-12-31")
    write(receive.quantity, "5")
    save(clinic, receive)
    assert [one.lot.received.number for one in screen.lots.lines] == ["SX-1042"]
    scan(clinic, screen, code)
    assert QApplication.activeModalWidget() is None
    assert "Solvanox" in screen.notice.accessibleName()


def test_a_code_without_separators_is_doubted_where_it_is_received(clinic: ClinicWindow) -> None:
    session = clinic.session()
    stocked(session)
    session.vault.sign_out(session.now())
    screen = open_stock(clinic)
    scan(clinic, screen, f"01{GTIN}10ABC17281231")
    receive = dialog("receiveLotDialog")
    assert "more than one way" in receive.notice.text()
    press(receive.save_button)
    assert receive.isVisible(), "nothing is received without expiry and count"


def test_a_broken_code_is_said_and_nothing_opens(clinic: ClinicWindow) -> None:
    screen = open_stock(clinic)
    scan(clinic, screen, "]d20109506000134353")
    assert QApplication.activeModalWidget() is None
    assert "check digit" in screen.notice.text()
    assert screen.scan.selectedText() == screen.scan.text() == "]d20109506000134353"
    scan(clinic, screen, "NOT-HERE")
    assert "Nothing in the stock has this number" in screen.notice.text()
    assert screen.scan.selectedText() == screen.scan.text() == "NOT-HERE", "to be compared, and typed over"


def test_a_vial_is_opened_and_thrown_away(clinic: ClinicWindow) -> None:
    session = clinic.session()
    stocked(session)
    session.vault.sign_out(session.now())
    screen = open_stock(clinic)
    press(screen.lots.open_button)
    opening = dialog("openVialDialog")
    write(opening.amount, "2,5")
    press(opening.save_button)
    assert opening.liquid_row.error.text(), "millilitres of what?"
    write(opening.liquid, "NaCl 9 mg/ml")
    save(clinic, opening)
    (vial,) = screen.vials.lines
    assert vial.vial.opened.diluted_ml == Decimal("2.5")
    screen.tabs.setCurrentWidget(screen.vials)
    press(screen.vials.discard_button)
    confirm: Any = found(QDialog, "confirmDialog")
    press(confirm.confirm)
    clinic.rest()
    assert screen.vials.lines == ()


def test_a_lot_is_taken_out_of_use_and_a_scan_says_so(clinic: ClinicWindow) -> None:
    session = clinic.session()
    stocked(session)
    session.vault.sign_out(session.now())
    screen = open_stock(clinic)
    press(screen.lots.close_button)
    closing = dialog("closeLotDialog")
    closing.reason.setCurrentIndex(closing.reason.findData(LotEnd.RECALLED))
    save(clinic, closing)
    assert screen.lots.lines == ()
    scan(clinic, screen, "sx1042")
    assert "recalled" in screen.notice.text()


def test_reception_receives_opens_no_vial_and_has_no_recall(clinic: ClinicWindow) -> None:
    session = clinic.session()
    stocked(session)
    session.vault.sign_out(session.now())
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    assert "recall" not in {section.id for section in sections.of_standing(shell.standing)}
    shell.to_section("stock")
    clinic.rest()
    screen = clinic.screen()
    assert screen.lots.lines
    assert screen.lots.close_button.isVisible()
    assert not screen.lots.open_button.isVisible()


# --------------------------------------------------------------------------------------------------------------- recall


def a_used_lot(clinic: ClinicWindow) -> UUID:
    """The clinic's patient got lot C1234 before anybody opens the window."""
    session = clinic.session()
    (stub,) = session.vault.search("", limit=5)
    text, signed = consent_text(session), session.now()
    consent = ConsentSigned(
        treatments=text.treatments,
        text=consents.reference_to(text),
        text_title=text.title,
        text_body=text.body,
        ticks=text.ticks,
        signer_name="Patient",
        signature=a_signature(),
        shown_at=signed,
        signed_at=signed,
        valid_from=signed,
        valid_until=None,
        witness=session.vault.person.id,
        witness_name=ANNA,
    )
    gate = ConsentGate(text.treatments, signed, signed, None)
    with session.vault.act(session.now()) as act:
        (given,) = act.append(NewRecord("consent.signed", consent, stub.id, "care", gate=gate))
        entry = entry_of(session, done=signed, consent=given.id)
        facts = EntryGate(TREATMENT, signed)
        act.append(NewRecord("treatment.signed", entry, stub.id, "care", refs={"consent": (given.id,)}, gate=facts))
    session.vault.sign_out(session.now())
    return stub.id


def open_recall(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - a RecallScreen
    clinic.sign_in().to_section("recall")
    clinic.rest()
    return clinic.screen()


def size(clinic: ClinicWindow, screen: Any) -> int:  # noqa: ANN401 - a screen
    """How many records there are, asked where the vault is open."""
    desk, sizes = screen._desk, list[int]()
    desk.tasks.run(lambda: desk.session.vault.head().size, sizes.append, desk.ways.fail, screen)
    clinic.rest()
    return sizes[0]


def listed(screen: Any) -> tuple[RecallLine, ...]:  # noqa: ANN401 - a RecallScreen
    lines: tuple[RecallLine, ...] = screen.list.known.lines
    return lines


def test_first_how_many_then_who_then_the_call(clinic: ClinicWindow) -> None:
    patient = a_used_lot(clinic)
    screen = open_recall(clinic)
    before = size(clinic, screen)
    scan(clinic, screen, "c-1234")
    assert "1 patient" in screen.counted.text()
    assert screen.list.known is None, "no name before it is asked for"
    assert size(clinic, screen) == before
    press(screen.names_button)
    clinic.rest()
    (line,) = listed(screen)
    assert line.patient.id == patient
    assert size(clinic, screen) == before + 1, "and the access log says who was shown"
    write(screen.list.note, "Kommer på fredag")
    press(screen.list.buttons[RecallOutcome.INFORMED])
    clinic.rest()
    (line,) = listed(screen)
    assert (line.outcome, line.calls[0].note) == (RecallOutcome.INFORMED, "Kommer på fredag")
    scan(clinic, screen, "D1")
    assert screen.list.known is None, "nobody of the lot before stays on the screen"
    assert "Compare the number" in screen.counted.text(), "a slip of the hand must not pass for good news"
    assert "No names" in screen.empty.accessibleName(), "nor is there a picture without words"


def test_a_number_that_nobody_got_stays_to_be_compared_and_a_long_line_is_read_whole(clinic: ClinicWindow) -> None:
    a_used_lot(clinic)
    screen = open_recall(clinic)
    scan(clinic, screen, "C9999")
    assert screen.scan.selectedText() == "C9999"
    scan(clinic, screen, "C1234")
    assert screen.scan.text() == ""
    press(screen.names_button)
    clinic.application.window.resize(1280, 800)
    clinic.application.speak(Language.DANISH)
    clinic.rest()
    press(screen.list.buttons[RecallOutcome.REACHED])
    clinic.rest()
    table = screen.list.table
    metrics, shown = table.fontMetrics(), table._lines.lines[0]
    assert "orienteret" in shown[-1]
    for column, text in enumerate(shown):
        lines = in_lines(text, metrics, table.columnWidth(column) - 2 * S, most=3)
        assert " ".join(lines) == text, "nothing is cut"


def test_the_call_list_is_saved_where_one_says(clinic: ClinicWindow, tmp_path: Path) -> None:
    a_used_lot(clinic)
    screen = open_recall(clinic)
    scan(clinic, screen, "C1234")
    press(screen.names_button)
    clinic.rest()
    press(screen.csv_button)
    clinic.rest()
    chooser: Any = found(QFileDialog, "saveDialog")
    assert Path(chooser.selectedFiles()[0]).name.startswith("recall-")
    chooser.fileSelected.emit(str(tmp_path / "liste.csv"))
    chooser.close()
    clinic.rest()
    assert b"C1234" in (tmp_path / "liste.csv").read_bytes()


# ---------------------------------------------------------------------------------------------------------------- looks


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_part_is_named_and_whole(
    clinic: ClinicWindow, app: QApplication, language: Language, scale: float
) -> None:
    a_used_lot(clinic)
    session = clinic.session()
    stocked(session)
    session.vault.sign_out(session.now())
    shell = clinic.sign_in()
    clinic.application.speak(language)
    if scale > 1:
        theme.apply(app, Appearance.DARK, scale=scale)
        clinic.application.window.resize(1800, 1100)
    shell.to_section("stock")
    clinic.rest()
    stock = clinic.screen()
    for panel in (stock.lots, stock.vials, stock.products):
        stock.tabs.setCurrentWidget(panel)
        whole(clinic, stock)
    for button, name in (
        (stock.product_button, "productDialog"),
        (stock.receive_button, "receiveLotDialog"),
        (stock.lots.open_button, "openVialDialog"),
        (stock.lots.close_button, "closeLotDialog"),
    ):
        stock.tabs.setCurrentWidget(stock.lots)
        press(button)
        shown = dialog(name)
        whole(clinic, shown)
        shown.reject()
        delete_now()
    shell.to_section("recall")
    clinic.rest()
    screen = clinic.screen()
    scan(clinic, screen, "C1234")
    press(screen.names_button)
    clinic.rest()
    whole(clinic, screen)


def whole(clinic: ClinicWindow, shown: Any) -> None:  # noqa: ANN401 - a screen or a dialog
    """Once it is laid out, nothing is cut off, without a name or too small to hit."""
    clinic.qtbot.waitUntil(lambda: cut_off(shown) == [])
    assert unnamed(shown) == []
    assert small_targets(shown, least=32) == []
