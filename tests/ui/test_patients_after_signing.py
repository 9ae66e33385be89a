"""After signing, one stands on what was signed: its card has the focus, is in view, and is what is read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import notes
from journal_app.ui.widgets.timeline import Timeline, spoken
from tests.ui.hands import button, chord, focused, give_reasons, keys, press
from tests.ui.patient_desk import PIN, OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb
_CONSENTS_TAB, _DETAILS_TAB = 1, 2


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[OpenClinic]:
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()


@pytest.fixture
def record(clinic: OpenClinic) -> Shown:
    """A patient with a consent and more notes than fit on the screen; one stands on the oldest card."""
    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=3))
    clinic.consent(patient)
    for number in range(12):
        _note(clinic, patient, f"Opkald {number}")
    clinic.window.to_patient(patient)
    shown = clinic.window.screen_shown
    until(lambda: shown._look is not None and shown.overview.entry_button.isVisible())
    shown.overview.timeline.setFocus()
    keys(Qt.Key.Key_End)
    assert not _is_in_view(shown.overview.timeline, shown.overview.timeline._model.cards[0].id)
    return shown


def test_a_signed_note_has_the_focus(clinic: OpenClinic, record: Shown) -> None:
    press(record.overview.note_button)
    keys("Ringede om ømhed")
    chord(Qt.Key.Key_Return)
    until(lambda: not record._pages)
    until(lambda: record._look.record.items[0].content.text == "Ringede om ømhed")
    _expect_to_stand_on_the_newest(record, record.overview.timeline)


def test_a_signed_entry_has_the_focus_whatever_was_in_front(clinic: OpenClinic, record: Shown) -> None:
    record.overview.tabs.setCurrentIndex(_DETAILS_TAB)
    chord(Qt.Key.Key_N)
    page = record._pages[-1]
    page.fields.areas.ticks[0].setChecked(True)
    page.fields.products.rows[0].product.setFocus()
    keys("Botox", Qt.Key.Key_Return, "AbbVie", Qt.Key.Key_Return, "C1", Qt.Key.Key_Return)
    keys(f"31/3/{clinic.clock.now().year + 2}", Qt.Key.Key_Return, "20")
    give_reasons(page)
    chord(Qt.Key.Key_Return)
    until(page.pin_card.isVisible)
    keys(PIN)
    until(lambda: not record._pages)
    until(lambda: record._look.record.items[0].kind == "treatment.signed")
    _expect_to_stand_on_the_newest(record, record.overview.timeline)


def test_what_is_done_among_the_consents_is_shown_among_them(clinic: OpenClinic, record: Shown) -> None:
    record.overview.tabs.setCurrentIndex(_CONSENTS_TAB)
    press(record.overview.inform_button)
    information = record._pages[-1]
    until(lambda: information.language.count() > 0)
    press(information.written)
    press(information.oral)
    chord(Qt.Key.Key_S)
    until(lambda: not record._pages)
    until(lambda: record._look.record.items[0].kind == "information.given")
    _expect_to_stand_on_the_newest(record, record.overview.consents)


def test_leaving_without_signing_stays_where_one_was(clinic: OpenClinic, record: Shown) -> None:
    stood_on = record.overview.timeline.chosen()
    press(record.overview.note_button)
    keys(Qt.Key.Key_Escape)
    until(lambda: not record._pages)
    assert record.overview.timeline.hasFocus()
    assert record.overview.timeline.chosen() == stood_on
    assert button(record, "noteButton").isVisible()


def _note(clinic: OpenClinic, patient: UUID, text: str) -> None:
    record, now = clinic.record(patient), clinic.clock.now()
    clinic.ask(lambda: notes.sign_note(clinic.session, record, Note(NoteKind.PHONE, now, text)))


def _expect_to_stand_on_the_newest(record: Shown, cards: Timeline) -> None:
    newest = record._look.record.items[0].id
    until(lambda: cards.chosen() == newest)
    assert focused() is cards
    assert cards.isVisible()
    assert _is_in_view(cards, newest)
    (card,) = (one for one in cards._model.cards if one.id == newest)
    read = QAccessible.queryAccessibleInterface(cards).focusChild()
    assert read is not None
    assert read.text(QAccessible.Text.Name) == spoken(card)


def _is_in_view(cards: Timeline, card: UUID) -> bool:
    row = cards._model.row_of(card)
    assert row is not None
    return cards.viewport().rect().contains(cards.visualRect(cards._model.index(row)))
