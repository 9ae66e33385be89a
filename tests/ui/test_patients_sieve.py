"""Finding in one patient's journal: every word that was written is found, and nothing signed stays hidden for good."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.hands import chord, focused, keys
from tests.ui.patient_desk import OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[OpenClinic]:
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()


@pytest.fixture
def record(clinic: OpenClinic) -> Shown:
    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=3))
    clinic.consent(patient)
    clinic.confirm_allergies(patient)
    clinic.treat(patient, text=f"{'Meget er sagt om dette. ' * 60}Sidste ord: ørelæge.", plan="Igen til jul")
    clinic.window.to_patient(patient)
    shown = clinic.window.screen_shown
    until(lambda: shown._look is not None and shown.overview.entry_button.isVisible())
    return shown


def titles(record: Shown) -> list[str]:
    return [card.title for card in record.overview.timeline._model.cards]


def test_ctrl_f_finds_what_no_card_has_room_for(record: Shown) -> None:
    everything = titles(record)
    chord(Qt.Key.Key_F)
    assert focused() is record.overview.sieve.field
    keys("ØRELÆGE jul")
    assert titles(record) == ["Botulinum toxin: Frown lines (glabella), Forehead"]
    assert record.overview.sieve.state.text() == f"1 of {len(everything)}"
    keys(Qt.Key.Key_Escape)
    assert titles(record) == everything
    assert record.isVisible(), "Esc left the search, not the record"


def test_one_kind_of_record_is_shown_alone(record: Shown) -> None:
    kind = record.overview.sieve.kind
    kind.setCurrentIndex(kind.findData("consent"))
    assert titles(record) == ["Consent signed: Botulinum toxin", "Information given: Botulinum toxin"]
    kind.setCurrentIndex(kind.findData("photo"))
    assert titles(record) == []
    assert record.overview.sieve.state.text().startswith("0 of ")


def test_what_was_just_signed_is_never_hidden_by_a_search(clinic: OpenClinic, record: Shown) -> None:
    record.overview.sieve.field.setText("ørelæge")
    made = clinic.treat(record._patient)
    record._take_look()
    until(lambda: record._look.record.items[0].id == made)
    assert not record.overview.timeline.has(made)
    assert record.overview.lead_to(made)
    assert record.overview.sieve.field.text() == ""
