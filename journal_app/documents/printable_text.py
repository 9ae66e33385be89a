"""Makes any text drawable with the fonts at hand, hiding nothing; it must not translate or interpret it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

LONGEST_UNBROKEN = 48
_CHUNK = re.compile(r"\S{32}(?=\S)")
_UNBROKEN = re.compile(rf"\S{{{LONGEST_UNBROKEN + 1},}}")
_HASH = re.compile(r"[0-9a-f]{64}")
_BREAK_HERE = "\u200b"
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_EMOJI_STYLE = re.compile("[\ufe0e\ufe0f]")
_PLAIN = re.compile("[\n\x20-\x7e\xa0-\xac\xae-\xff]*")
# Invisible, but with a meaning in the writing they stand in: joiners, a place to break, a place to hyphenate.
_INVISIBLE = frozenset("\u200b\u200c\u200d\xad")


class PrintableText:
    """Turns text into what a set of fonts can draw.

    What no font has, and what would act unseen (control characters, marks that reverse the direction of reading), is
    written out by its number, e.g. ``[U+202E]``, pictures also by name. Every kind of line end becomes a line feed, a
    tab four spaces, and a run of more than 48 characters without a space gets invisible places to break.
    """

    def __init__(self, fonts: Sequence[Collection[int]]) -> None:
        """Take the code points each font draws, in the order the fonts are tried."""
        self._fonts = tuple(fonts)

    def __call__(self, text: str) -> str:
        """The text as it can be printed."""
        if not _PLAIN.fullmatch(text):
            text = self._drawn(text)
        return _UNBROKEN.sub(_breakable, text)

    def _drawn(self, text: str) -> str:
        text = _LINE_ENDS.sub("\n", _EMOJI_STYLE.sub("", text)).replace("\t", "    ")
        drawn: list[str] = []
        able = self._fonts
        for character in unicodedata.normalize("NFC", text):
            # A character and the marks on it come from one font, or the mark is written out beside it.
            among = able if unicodedata.category(character) in ("Mn", "Mc", "Me") else self._fonts
            having = tuple(font for font in among if ord(character) in font)
            if character in _INVISIBLE or character == "\n":
                drawn.append(character)
            elif having and not _acts_unseen(character):
                drawn.append(character)
                able = having
            else:
                drawn.append(_written_out(character))
                able = ()
        return "".join(drawn)


def _acts_unseen(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn")


def _written_out(character: str) -> str:
    name = unicodedata.name(character, "").lower() if unicodedata.category(character) == "So" else ""
    return f"[U+{ord(character):04X} {name}]" if name else f"[U+{ord(character):04X}]"


def _breakable(run: re.Match[str]) -> str:
    if _HASH.fullmatch(run.group()):
        # Copied from the page it must be the same hash; the templates set it small enough for one line.
        return run.group()
    return _CHUNK.sub(lambda part: part.group() + _BREAK_HERE, run.group())
