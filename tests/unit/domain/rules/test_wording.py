"""Sentences with dates in three languages."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from journal_app.domain.rules import Phrasebook

BOOK = Phrasebook("da", {"wait": "Slutter {end}, {days} dage fra {start}.", "plain": "Intet."})


def test_a_sentence_shows_days_and_local_times_in_the_languages_own_months() -> None:
    end = datetime(2026, 10, 25, 10, 5, tzinfo=timezone(timedelta(hours=1)))
    said = BOOK.say("wait", (("end", end), ("days", 2), ("start", date(2026, 5, 4))))
    assert said == "Slutter 25-Okt-2026 10:05, 2 dage fra 04-Maj-2026."
    assert BOOK.say("plain") == "Intet."


def test_a_moment_is_shown_on_its_own_clock() -> None:
    at = datetime(2026, 1, 1, 23, 30, tzinfo=UTC)
    assert Phrasebook("en", {"k": "{at}"}).say("k", (("at", at),)) == "01-Jan-2026 23:30"


def test_keys_of_other_sentences_are_said_as_a_list() -> None:
    book = Phrasebook("da", {"all": "Ser {what}.", "alert.a": "amning", "alert.b": "epilepsi"})
    assert book.say("all", (("what", ("alert.b", "alert.a")),)) == "Ser epilepsi, amning."


def test_an_unknown_sentence_is_an_error() -> None:
    with pytest.raises(KeyError):
        BOOK.say("missing")
