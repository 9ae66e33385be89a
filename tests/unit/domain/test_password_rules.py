"""Which passwords are accepted."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.findings import has_errors
from journal_app.domain.password_rules import judge_password, normalise_password

LIST = Path(__file__).parents[3] / "resources" / "passwords" / "blocked.txt"
BLOCKED = frozenset(LIST.read_text(encoding="utf-8").splitlines())
WORDS = ("Klinik Strandgade", "Mette Nielsen", "Bo")


def keys(password: str) -> list[str]:
    return [
        f"{finding.severity}:{finding.key.removeprefix('password.')}"
        for finding in judge_password(password, blocked=BLOCKED, words=WORDS)
    ]


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("", ["error:too_short"]),
        ("kvist-lampe", ["error:too_short"]),  # 11
        ("kvist-lampe7", ["warn:short"]),  # 12
        ("kvist-lampe-ro", ["warn:short"]),  # 14
        ("kvist-lampe-ror", []),  # 15
        ("kvist lampe ror ude", []),
        ("kvist-lampe-" + "ab9" * 17 + "x", []),  # 64
        ("q7" + "kvist-lampe" * 90 + "7gh2!fd", []),  # close to the greatest length
        ("x" * 1025, ["error:too_long"]),
        ("x" * 10_000_000, ["error:too_long"]),
        ("密码是很长的一句话呀吧哦呢", ["warn:short"]),
        ("\ud800kvist-lampe-ror", ["error:unreadable"]),
        ("\uff4b\uff56ist-lampe", ["error:too_short"]),
        # Patterns.
        ("aaaaaaaaaaaaaaaa", ["error:pattern"]),
        ("abcabcabcabcab", ["error:pattern"]),
        ("k9k9k9k9k9k9k9", ["error:pattern"]),
        ("abcdefghijklmnop", ["error:pattern"]),
        ("zyxwvutsrqponm", ["error:pattern"]),
        ("1234567890123456", ["error:pattern"]),
        ("098765432109876", ["error:pattern"]),
        # Known words, whatever stands around them.
        ("adgangskode1", ["error:known"]),
        ("Password12345!", ["error:known"]),
        ("P4ssw0rd12345", ["error:known"]),
        ("p@$$word-2026", ["error:known"]),
        ("2026-Velkommen-2026", ["error:known"]),
        ("SommerVinter2026", ["error:known"]),
        ("skønhed-klinik", ["error:known"]),
        ("qwertyuiopasdf", ["error:known"]),
        ("correcthorsebatterystaple", ["error:known"]),
        # The clinic's and the person's own words.
        ("Strandgade-2026", ["error:own_words"]),
        ("mette.nielsen.strandgade", ["error:own_words"]),
        ("MetteNielsen1961", ["error:own_words"]),
        ("Strandgade kvist lampe", []),
        ("bobobo-kvist-lampe", []),  # words of fewer than four letters do not count
    ],
)
def test_judges(password: str, expected: list[str]) -> None:
    assert keys(password) == expected


def test_without_a_list_and_words_only_length_and_pattern_count() -> None:
    assert judge_password("Password12345!!", blocked=frozenset()) == ()


@given(st.text(max_size=80))
def test_no_finding_quotes_the_password(password: str) -> None:
    for finding in judge_password(password, blocked=BLOCKED, words=WORDS):
        assert finding.params == ()
        assert finding.message == finding.sentence
        assert finding.sentence.endswith(".")


@given(st.text(st.characters(codec="utf-8"), min_size=12, max_size=40))
def test_the_same_password_in_another_form_is_judged_alike(password: str) -> None:
    forms = {form: unicodedata.normalize(form, password) for form in ("NFC", "NFD", "NFKC", "NFKD")}
    assert len({normalise_password(form) for form in forms.values()}) == 1
    assert len({judge_password(form, blocked=BLOCKED) for form in forms.values()}) == 1


@pytest.mark.parametrize("password", sorted(BLOCKED)[::40])
def test_every_listed_password_is_refused(password: str) -> None:
    assert has_errors(judge_password(password, blocked=BLOCKED))


def test_the_list_is_in_the_form_that_is_compared() -> None:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert all(line == unicodedata.normalize("NFKC", line).casefold() == line.strip() != "" for line in lines)
    assert sum(len(line) >= 12 for line in lines) > 2500
