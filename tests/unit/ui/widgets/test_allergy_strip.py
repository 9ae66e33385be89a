"""Four exact states, each told by words and an icon of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.domain.health import Allergy, AllergyState, AllergySummary
from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.widgets.allergy_strip import _LOOKS, AllergyStrip

AT = datetime(2026, 11, 20, 9, 2, tzinfo=UTC)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


@pytest.fixture
def strip(qtbot: QtBot) -> AllergyStrip:
    made = AllergyStrip()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (AllergyState.KNOWN, "Known allergies"),
        (AllergyState.NONE_KNOWN, "No known allergies"),
        (AllergyState.NOT_RECORDED, "Allergies not recorded"),
        (AllergyState.UNAVAILABLE, "Allergies unavailable"),
    ],
)
def test_the_states_are_said_in_exactly_these_words(strip: AllergyStrip, state: AllergyState, words: str) -> None:
    strip.set_summary(AllergySummary(state), "en", zone=COPENHAGEN)
    assert strip.heading.text() == words
    assert strip.accessibleDescription() == words


def test_every_state_has_an_icon_of_its_own() -> None:
    assert len({look.icon for look in _LOOKS.values()}) == len(AllergyState)


def test_until_something_is_known_it_says_that_it_cannot_say(strip: AllergyStrip) -> None:
    assert strip.heading.text() == "Allergies unavailable"


def test_each_allergy_is_shown_with_its_reaction_and_who_recorded_it(strip: AllergyStrip) -> None:
    known = (Allergy("Lidocaine", "rash"), Allergy("Latex"))
    strip.set_summary(AllergySummary(AllergyState.KNOWN, known, AT, "A. Holm"), "en", zone=COPENHAGEN, role="nurse")
    assert strip.list.text() == "Lidocaine: rash   ·   Latex"
    assert strip.source.text() == "Last confirmed 20-Nov-2026 10:02, A. Holm (nurse)"
    assert strip.list.isVisible()


def test_none_known_says_who_found_that(strip: AllergyStrip) -> None:
    strip.set_summary(AllergySummary(AllergyState.NONE_KNOWN, (), AT, "A. Holm"), "da", zone=COPENHAGEN, role="nurse")
    assert strip.source.text() == "Last confirmed 20-Nov-2026 10:02, A. Holm (nurse)"
    assert not strip.list.isVisible()


def test_what_belonged_to_another_state_does_not_linger(strip: AllergyStrip) -> None:
    known = (Allergy("Lidocaine", "rash"),)
    strip.set_summary(AllergySummary(AllergyState.KNOWN, known, AT, "A. Holm"), "en", zone=COPENHAGEN)
    strip.set_summary(AllergySummary(AllergyState.NOT_RECORDED), "en", zone=COPENHAGEN)
    assert strip.list.text() == strip.source.text() == ""


def test_the_ground_follows_the_look(app: QApplication, strip: AllergyStrip) -> None:
    strip.resize(400, 40)
    theme.apply(app, Appearance.DARK)
    assert strip.grab().toImage().pixelColor(390, 10).name() == theme.active().error_ground
