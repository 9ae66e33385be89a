"""A patient who can be treated, and the entry page written and signed as somebody at the keyboard does it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from tests.ui.hands import chord, give_reasons, keys
from tests.ui.patient_desk import PIN, OpenClinic, Shown, until


def a_record(clinic: OpenClinic) -> Shown:
    """A patient who was informed three days ago and consented today."""
    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=3))
    clinic.consent(patient)
    clinic.window.to_patient(patient)
    shown = clinic.window.screen_shown
    until(lambda: shown._look is not None and shown.overview.entry_button.isVisible())
    return shown


def entry_page(record: Shown) -> Shown:
    """A new entry of the treatment that is chosen."""
    chord(Qt.Key.Key_N)
    return record._pages[-1]


def fill(page: Shown, clinic: OpenClinic, *, amount: str = "20", expires: str = "") -> None:
    """One area, one product, and a reason for whatever warns."""
    page.fields.areas.ticks[0].setChecked(True)
    page.fields.products.rows[0].product.setFocus()
    keys("Botox", Qt.Key.Key_Return, "AbbVie", Qt.Key.Key_Return, "C1", Qt.Key.Key_Return)
    keys(expires or f"31/3/{clinic.clock.now().year + 2}", Qt.Key.Key_Return, amount, Qt.Key.Key_Return)
    give_reasons(page)


def sign(page: Shown) -> None:
    """Ask for the PIN, and type it."""
    chord(Qt.Key.Key_Return)
    until(page.pin_card.isVisible)
    keys(PIN)
