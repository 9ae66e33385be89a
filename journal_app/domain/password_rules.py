"""Which passwords the journal accepts; it must not keep, log or quote one.

Length and a list of known words, no rules of composition and no expiry (NIST SP 800-63B-4, OWASP ASVS 5.0 chapter 6.2).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from journal_app.domain.findings import Finding, Severity

MIN_LENGTH = 12
RECOMMENDED_LENGTH = 15
MAX_LENGTH = 1024
"""Lengths in code points after normalisation."""

_SHORTEST_WORD = 4
_REST_THAT_PROTECTS = 8
_LONGEST_REPEATED = 4
_LOOK_ALIKES = str.maketrans("013457@$!|", "oieastasil")


def normalise_password(password: str) -> str:
    """The form that is judged and hashed: Unicode NFKC, so that every machine's keyboard gives the same password."""
    return unicodedata.normalize("NFKC", password)


def judge_password(password: str, *, blocked: frozenset[str], words: Iterable[str] = ()) -> tuple[Finding, ...]:
    """What speaks against a password; no finding with ``ERROR`` means accepted.

    Args:
        password: As typed; judged after ``normalise_password``.
        blocked: Known words and passwords in lower case. A password is refused if it is one of them or two of them
            in a row, with digits and signs around and look-alikes (``p4ssw0rd``) undone.
        words: What anyone would guess first, the clinic's name and the person's own; too little beside them is refused.
    """
    if len(password) > MAX_LENGTH:
        sentence = "This password is too long: at most 1024 characters."
        return (Finding(Severity.ERROR, "password.too_long", sentence),)
    typed = normalise_password(password)
    if any(unicodedata.category(sign) == "Cs" for sign in typed):
        sentence = "This password holds a character that cannot be stored. Type it instead of pasting it."
        return (Finding(Severity.ERROR, "password.unreadable", sentence),)
    if len(typed) < MIN_LENGTH:
        sentence = "A password needs at least 12 characters. Three or four words that do not belong together are good."
        return (Finding(Severity.ERROR, "password.too_short", sentence),)
    return _judge_content(typed, blocked, words)


def _judge_content(typed: str, blocked: frozenset[str], words: Iterable[str]) -> tuple[Finding, ...]:
    if _is_pattern(typed):
        sentence = "This password repeats itself or counts up or down. Choose words that do not belong together."
        return (Finding(Severity.ERROR, "password.pattern", sentence),)
    if _is_known(typed, blocked):
        sentence = "This password is among the first that are tried. Choose words that do not belong together."
        return (Finding(Severity.ERROR, "password.known", sentence),)
    if _is_little_besides(typed, words):
        sentence = "Beside the clinic's or your own name there is too little left. Choose other words."
        return (Finding(Severity.ERROR, "password.own_words", sentence),)
    if len(typed) < RECOMMENDED_LENGTH:
        sentence = "This password is accepted. Fifteen characters or more are better: add a word."
        return (Finding(Severity.WARN, "password.short", sentence),)
    return ()


def _is_pattern(typed: str) -> bool:
    """A short block repeated, or signs that follow each other by one step."""
    plain = typed.casefold()
    block = next((size for size in range(1, _LONGEST_REPEATED + 1) if plain[size:] == plain[:-size]), None)
    steps = {ord(after) - ord(before) for before, after in pairwise(plain)}
    digits = {(ord(after) - ord(before)) % 10 for before, after in pairwise(plain)}
    return block is not None or steps in ({1}, {-1}) or (plain.isdecimal() and digits in ({1}, {9}))


def _is_known(typed: str, blocked: frozenset[str]) -> bool:
    return any(_is_made_of(spelt, blocked) for spelt in _spellings(typed))


def _spellings(typed: str) -> tuple[str, ...]:
    """The password as it is, without what stands around its letters, and with look-alikes read as letters."""
    plain = typed.casefold()
    without_end = re.sub(r"[\W\d_]+$", "", plain)
    core = re.sub(r"^[\W\d_]+", "", without_end)
    read = (spelt.translate(_LOOK_ALIKES) for spelt in (plain, without_end, core))
    return (plain, *(re.sub(r"[\W_]+", "", spelt) for spelt in (plain, core, *read)))


def _is_made_of(spelt: str, blocked: frozenset[str]) -> bool:
    """One known word, or two in a row."""
    if spelt in blocked:
        return True
    cuts = range(_SHORTEST_WORD, len(spelt) - _SHORTEST_WORD + 1)
    return any(spelt[:cut] in blocked and spelt[cut:] in blocked for cut in cuts)


def _is_little_besides(typed: str, words: Iterable[str]) -> bool:
    plain = re.sub(r"[\W_]+", "", typed.casefold())
    parts = {part for word in words for part in re.findall(r"[^\W_]+", normalise_password(word).casefold())}
    own = sorted((part for part in parts if len(part) >= _SHORTEST_WORD), key=len, reverse=True)
    rest = plain
    for part in own:
        rest = rest.replace(part, "")
    return rest != plain and len(rest) < _REST_THAT_PROTECTS
