"""Stripes say what kind of thing a screen is, in words, an icon and a pattern."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.stripe import _LOOKS, Stripe, StripeKind


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (StripeKind.DEMO, "DEMO. Every patient here is invented"),
        (StripeKind.DRAFT, "Draft, not signed. Of 14:32"),
        (StripeKind.UNSAVED, "Not saved. Of 14:32"),
        (StripeKind.READ_ONLY, "Read only. Of 14:32"),
        (StripeKind.DAMAGE, "Damaged. Of 14:32"),
    ],
)
def test_says_it_in_words(qtbot: QtBot, kind: StripeKind, words: str) -> None:
    stripe = Stripe(kind)
    qtbot.addWidget(stripe)
    if kind is not StripeKind.DEMO:
        stripe.say("Of 14:32")
    assert stripe.accessibleName() == words


def test_every_kind_has_an_icon_of_its_own() -> None:
    assert len({look.icon for look in _LOOKS.values()}) == len(StripeKind)


def test_what_is_not_the_real_thing_is_hatched_in_either_look(app: QApplication, qtbot: QtBot) -> None:
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        theme.apply(app, appearance)
        for kind in (StripeKind.DEMO, StripeKind.DRAFT):
            stripe = Stripe(kind)
            qtbot.addWidget(stripe)
            stripe.resize(800, 40)
            image = stripe.grab().toImage()
            assert len({image.pixelColor(x, 20).name() for x in range(700, 780)}) > 1


def test_can_offer_something_to_do(qtbot: QtBot) -> None:
    stripe, button = Stripe(StripeKind.DRAFT), Button("Continue")
    qtbot.addWidget(stripe)
    stripe.add_action(button)
    stripe.resize(600, 60)
    stripe.show()
    assert button.isVisible()
