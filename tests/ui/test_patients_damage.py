"""A journal of which a part cannot be read says so in red, with what to do, and is only read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from journal_app.domain.health import Allergy
from journal_app.ui.widgets.stripe import Stripe
from tests.damage import damage_body
from tests.ui.hands import button, chord, keys, press
from tests.ui.patient_desk import OpenClinic, Shown, open_clinic, until
from tests.ui.screen_checks import cut_off, unnamed
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
    """A patient who was treated and may be treated again; one begins a note and stops."""
    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=3))
    clinic.consent(patient)
    clinic.confirm_allergies(patient, Allergy("Lidocain", "udslæt"))
    clinic.treat(patient)
    clinic.window.to_patient(patient)
    shown = clinic.window.screen_shown
    until(lambda: shown._look is not None and shown.overview.entry_button.isVisible())
    assert not shown.damage_stripe.isVisible()
    return shown


def damaged(clinic: OpenClinic, record: Shown, kind: str) -> UUID:
    """Damage the record of a kind and look again."""
    item: Shown = next(one for one in record._look.record.items if one.kind == kind)
    vault: Shown = clinic.session.vault
    clinic.ask(lambda: damage_body(vault, item.position))
    record._take_look()
    until(record.damage_stripe.isVisible)
    found: UUID = item.id
    return found


def test_the_stripe_says_what_it_means_and_what_to_do(clinic: OpenClinic, record: Shown) -> None:
    damaged(clinic, record, "treatment.signed")
    stripe: Stripe = record.damage_stripe
    said = stripe.accessibleName()
    assert said.startswith("Damaged. 1 record")
    assert "verify" in said
    assert "Change nothing in the journal's folder" in said
    assert cut_off(record) == []
    assert unnamed(record) == []


def test_the_card_says_it_in_words_and_opens(clinic: OpenClinic, record: Shown) -> None:
    broken = damaged(clinic, record, "treatment.signed")
    card = next(one for one in record.overview.timeline._model.cards if one.id == broken)
    assert card.title == "Damaged: this record cannot be read"
    assert card.tone.value == "danger"
    record.overview.timeline.setFocus()
    record.overview.timeline.choose(broken)
    keys(Qt.Key.Key_Return)
    detail = record._pages[-1]
    assert not detail.correct_button.isVisible()
    assert button(detail, "detailBack").hasFocus()


def test_nothing_is_written_in_it_by_any_key_or_button(clinic: OpenClinic, record: Shown) -> None:
    damaged(clinic, record, "health.confirmed")
    assert record.top.strip.heading.text() == "Allergies unavailable"
    for writing in (
        record.overview.note_button,
        record.overview.inform_button,
        record.top.allergies_button,
        record.overview.change_button,
    ):
        assert not writing.isEnabled()
    record.overview.timeline.setFocus()
    for key in (Qt.Key.Key_N, Qt.Key.Key_R):
        chord(key)
    keys(Qt.Key.Key_F8)
    press(record.overview.entry_button)
    assert record._pages == []
    assert clinic.window.handed is None
    assert record.overview.gate.is_open()
    assert record.overview.gate._rows[0].line.text == "Part of this journal cannot be read"
    assert record.overview.print_button.isEnabled(), "what is left can be read and printed"
    (entry,) = (one for one in record._look.record.items if one.kind == "treatment.signed")
    record._open_item(entry.id)
    assert not record._pages[-1].correct_button.isVisible()
