"""How people's names are built, shown, sorted and folded for search; it must not store anything."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from journal_app.domain.errors import UserFacing


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name (FHIR HumanName): family, given names, title before the name, preferred name."""

    family: str
    given: str
    title: str = ""
    preferred: str = ""


class Lines(StrEnum):
    """Whether a field holds one line or several."""

    ONE = "one"
    MANY = "many"


# ------------------------------------------------------------------------------------------------------------ showing

_TURKISH = frozenset("\u0131\u0130\u011f\u011e\u015f\u015e")  # dotless i, dotted I, g breve, s cedilla
_UNCHANGED_CASE = range(0x10D0, 0x1100)  # Georgian: its capitals are missing from most fonts
_CAPITAL_SHARP_S = "\u1e9e"


def display_name(name: PersonName) -> str:
    """``NIELSEN, Mette (Fru)``: family name in capitals, given names, title without full stop (NHS CUI, ISB 1506)."""
    shown = ", ".join(part for part in (_capitals(name.family.strip()), name.given.strip()) if part)
    title = re.sub(r"\.(?=[a-z])", " ", name.title).replace(".", "").strip()
    return f"{shown} ({title})".strip() if title else shown


def plain_name(name: PersonName) -> str:
    """``Mette Nielsen``: given names, then the family name, as in a sentence."""
    return " ".join(part for part in (name.given.strip(), name.family.strip()) if part)


def _capitals(text: str) -> str:
    """Capitals that can be read back: sharp s keeps its own capital, Turkish i its dot."""
    text = text.replace("\u00df", _CAPITAL_SHARP_S)
    if not _TURKISH.isdisjoint(text):
        text = text.replace("i", "\u0130")
    return "".join(sign if ord(sign) in _UNCHANGED_CASE else sign.upper() for sign in text)


# ------------------------------------------------------------------------------------------------------------- search

_FOLDED = str.maketrans(
    {
        "\u00e6": "a",  # ae ligature
        "\u0153": "o",  # oe ligature
        "\u00f8": "o",  # o with stroke
        "\u00f0": "d",  # eth
        "\u0111": "d",  # d with stroke
        "\u00fe": "th",  # thorn
        "\u0142": "l",  # l with stroke
        "\u0127": "h",  # h with stroke
        "\u0167": "t",  # t with stroke
        "\u014b": "n",  # eng
        "\u0131": "i",  # dotless i
        "\u02bc": " ",  # apostrophes that count as letters
        "\u02b9": " ",
    }
)
# The second letter of these stands for a mark on the first: aa for å, ae for ä and æ, oe for ö and ø, ue for ü.
_SPELT_OUT = frozenset(("aa", "ae", "oe", "ue"))
_APOSTROPHES = "'\u2019\u2018\u02bc\u02b9\u00b4`\u2032"


def fold(text: str) -> str:
    """The text as search sees it: folded words with one space between.

    Case, accents and marks are gone, and the spellings of one sound are one: *Åse*, *Aase* and *Ase* fold alike, as do
    *Müller*, *Mueller* and *Muller*, *Sørensen*, *Soerensen* and *Sörensen*. Every beginning of a text folds to a
    beginning of the folded text, so typing narrows a search and never loses a hit.
    """
    return " ".join(_folded_words(_without_apostrophes(text)))


def search_words(text: str) -> tuple[str, ...]:
    """The words under which a text is found; hyphens and apostrophes divide and join: *o*, *brien* and *obrien*."""
    found: list[str] = []
    for written in text.split():
        joined = _folded_words(_without_apostrophes(written))
        found += [*joined, *_folded_words(written), _contracted("".join(joined))]
    return tuple(dict.fromkeys(word for word in found if word))


def query_words(text: str) -> tuple[str, ...]:
    """The words of a query; a text matches when each of them begins one of its ``search_words``."""
    return tuple(dict.fromkeys(fold(text).split()))


def _folded_words(text: str) -> list[str]:
    folded = "".join(sign if sign.isalnum() else " " for sign in _unmarked(text))
    return [_contracted(word) for word in folded.split()]


def _unmarked(text: str) -> str:
    """Lower case without accents and other marks."""
    # Case folding can bring marks of its own, so that the text is taken apart on both sides of it.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_FOLDED)
    return "".join(sign for sign in apart if unicodedata.category(sign) not in {"Mn", "Me", "Cf"})


def _contracted(word: str) -> str:
    kept: list[str] = []
    for sign in word:
        if not kept or kept[-1] + sign not in _SPELT_OUT:
            kept.append(sign)
    return "".join(kept)


def _without_apostrophes(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, _APOSTROPHES)))


# ------------------------------------------------------------------------------------------------------------ sorting

# Behind z, in the alphabet's own order: { | } follow z in ASCII.
_LAST_LETTERS = {
    "da": {"\u00e6": "{", "\u00e4": "{", "\u00f8": "|", "\u00f6": "|", "\u00e5": "}", "aa": "}", "\u00fc": "y"},
    "sv": {"\u00e5": "{", "\u00e4": "|", "\u00e6": "|", "\u00f6": "}", "\u00f8": "}", "\u00fc": "y"},
}


def sort_key(name: PersonName, language: str) -> tuple[str, str, str, str]:
    """A key that sorts names by family, then given name, in the alphabet of the language.

    Danish ends æ, ø, å (and aa sorts as å), Swedish å, ä, ö; elsewhere marked letters stand with their plain ones. The
    last two parts only keep the order of names that the alphabet holds equal.
    """
    return (_alphabetic(name.family, language), _alphabetic(name.given, language), name.family, name.given)


def _alphabetic(text: str, language: str) -> str:
    written = unicodedata.normalize("NFC", text).casefold()
    alphabet = _alphabet(language)
    for letters, place in alphabet.pairs:
        written = written.replace(letters, place)
    return " ".join(written.translate(alphabet).split())


class _Alphabet(dict[int, str]):
    """What each letter sorts as in one language; worked out once a letter, since a search sorts hundreds of names."""

    def __init__(self, last: Mapping[str, str]) -> None:
        """Begin with the letters that stand last; pairs of letters that count as one are the caller's to replace."""
        self.pairs = tuple((letters, place) for letters, place in last.items() if len(letters) > 1)
        super().__init__({ord(sign): sign for sign in "{|}"})
        self.update({ord(letter): place for letter, place in last.items() if len(letter) == 1})

    def __missing__(self, code: int) -> str:
        self[code] = _plain_letter(chr(code))
        return self[code]


@cache
def _alphabet(language: str) -> _Alphabet:
    return _Alphabet(_LAST_LETTERS.get(language, {}))


def _plain_letter(sign: str) -> str:
    if sign == "\u00e6":
        return "ae"
    if sign in _APOSTROPHES:
        return ""
    folded = _unmarked(sign)
    return folded if folded.isalnum() or not folded else " "


# ------------------------------------------------------------------------------------------------------- pasted text

# Zero-width joiners spell words in Persian and Indic scripts; direction marks only place a number.
_NEEDED_INVISIBLE = frozenset("\u200c\u200d\u200e\u200f\u061c")
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_MAX_GROWTH = 4  # one composed character comes from at most four pasted ones


def clean_text(text: str, *, max_length: int, lines: Lines) -> str:
    r"""The text in Unicode form NFC with ``\n`` as its only line end; nothing else is changed or left out.

    Args:
        text: What was typed, pasted or read.
        max_length: In code points, after composing.
        lines: Whether line ends and tabs may stand in it.

    Raises:
        UserFacing: ``text.too_long``, ``text.line_break``, ``text.bidi_override`` or ``text.control_character``.
    """
    # What is hopelessly long is not even looked through.
    composed = "" if len(text) > _MAX_GROWTH * max_length else unicodedata.normalize("NFC", text)
    if len(composed) > max_length or len(text) > _MAX_GROWTH * max_length:
        raise UserFacing(
            "text.too_long", "This text is too long: at most {max_length} characters fit here.", max_length=max_length
        )
    composed = composed.replace("\r\n", "\n").replace("\r", "\n")
    allowed = frozenset("\n\t") if lines is Lines.MANY else frozenset()
    for place, sign in enumerate(composed, start=1):
        if sign not in allowed:
            _refuse_sign(sign, place)
    return composed


def _refuse_sign(sign: str, place: int) -> None:
    if sign == "\n" or unicodedata.category(sign) in {"Zl", "Zp"}:
        raise UserFacing(
            "text.line_break", "This field holds one line. Take out the line break at character {place}.", place=place
        )
    if sign in _OVERRIDES:
        raise UserFacing(
            "text.bidi_override",
            "Character {place} is invisible and turns the reading direction. Type the text instead of pasting it.",
            place=place,
        )
    is_noncharacter = ord(sign) & 0xFFFE == 0xFFFE  # noqa: PLR2004 -- Unicode: the last two code points of each plane
    if is_noncharacter or (unicodedata.category(sign) in {"Cc", "Cf", "Cs"} and sign not in _NEEDED_INVISIBLE):
        raise UserFacing(
            "text.control_character",
            "Character {place} is an invisible control character. Type the text instead of pasting it.",
            place=place,
        )
