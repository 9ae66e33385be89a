"""The keys under which two registrations of one person meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from journal_app.domain.names import PersonName
from journal_app.domain.patients import PatientDetails
from journal_app.vault.matching import match_keys
from tests.clinic import METTE

PLAIN = PatientDetails(PersonName("Nielsen", "Mette"))


def test_each_name_meets_with_the_birth_date() -> None:
    keys = match_keys(replace(PLAIN, born=date(1961, 7, 7)))
    assert set(keys) == {"name:nielsen:1961-07-07", "name:mette:1961-07-07"}


def test_a_name_without_a_birth_date_meets_nobody() -> None:
    assert match_keys(PLAIN) == ()


def test_family_and_given_name_may_have_changed_places() -> None:
    born = date(1961, 7, 7)
    swapped = PatientDetails(PersonName("Mette", "Nielsen"), born=born)
    assert set(match_keys(swapped)) == set(match_keys(replace(PLAIN, born=born)))


def test_phones_meet_whichever_way_they_are_written() -> None:
    ways = ("+45 20 12 34 56", "20123456", "0045 20-12-34-56")
    keys = {match_keys(replace(PLAIN, phones=(phone,), address=replace(METTE.address, country="DK"))) for phone in ways}
    assert len(keys) == 1


def test_an_extension_is_no_phone() -> None:
    assert match_keys(replace(PLAIN, phones=("12345",))) == ()


def test_e_mail_meets_in_any_case_once() -> None:
    assert match_keys(replace(PLAIN, email="Mette@Example.DK")) == ("email:mette@example.dk",)
    assert match_keys(replace(PLAIN, phones=("20123456", "20123456"))) == match_keys(
        replace(PLAIN, phones=("20123456",))
    )
