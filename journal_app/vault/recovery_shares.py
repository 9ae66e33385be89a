"""Splits a recovery sheet's secret into three shares of which any two give it back (SLIP-39); it must not keep one.

A share has 33 words of SLIP-39's own list, whose words differ in their first four letters: an identifier that the three
have in common, the share's number, its part of the secret, and a checksum that finds any three wrong words. There is
one group, two of three, and no passphrase, so that other programs that know SLIP-39 give the same secret back.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Final

from journal_app.domain.errors import Bug, UserFacing
from journal_app.vault import secret_memory

if TYPE_CHECKING:
    from shamir_mnemonic.share import Share

SHARES: Final = 3
NEEDED: Final = 2
WORDS: Final = 33
SECRET_BYTES: Final = 32

_FEWEST: Final = WORDS - 3
"""From so many words on, what was typed is taken for shares and not for a sheet of 24."""
_PREFIX_LETTERS: Final = 4
_HEAD_WORDS: Final = 2
_NO_PASSPHRASE_ROUNDS: Final = 0
_MOST_ROUNDS: Final = 4
"""An exponent: each more doubles the time that two shares take, and 15, the highest, takes minutes."""


class SharesWrong(UserFacing):
    """What was typed of a split sheet does not give it back; ``params["share"]`` counts as typed, from 1."""


def split(secret: bytes | bytearray) -> tuple[tuple[str, ...], ...]:
    """Return the words of the three shares of a sheet's secret, each pair of which was tried."""
    from shamir_mnemonic import generate_mnemonics

    groups = generate_mnemonics(1, [(NEEDED, SHARES)], bytes(secret), iteration_exponent=_NO_PASSPHRASE_ROUNDS)
    shares = tuple(tuple(words.split(" ")) for words in groups[0])
    if any(joined((*one, *other)) != secret for one, other in combinations(shares, NEEDED)):
        raise Bug("vault.shares.split", "two shares do not give back what was split")
    return shares


def are_meant(words: Sequence[str]) -> bool:
    """Tell by how many words were typed whether they are shares rather than a whole sheet."""
    return len(words) >= _FEWEST


def joined(typed: Sequence[str]) -> bytearray:
    """Return the secret from the words of two or three shares one after another; raise `SharesWrong`."""
    from shamir_mnemonic import MnemonicError, combine_mnemonics

    shares = _shares(typed)
    found = set[bytes]()
    try:
        for pair in combinations(shares, NEEDED):
            found.add(combine_mnemonics(share.mnemonic() for share in pair))
    except MnemonicError:
        found.clear()
    if len(found) != 1:
        raise SharesWrong(
            "vault.shares.apart", "These shares do not belong together: one of them is of another sheet or another kit."
        )
    return secret_memory.taken(found.pop())


def _shares(typed: Sequence[str]) -> list[Share]:
    """The shares that were typed, each whole, of one sheet, and no two the same."""
    from shamir_mnemonic import MnemonicError
    from shamir_mnemonic.share import Share

    shares: list[Share] = []
    for place, part in enumerate(_parts(typed), start=1):
        words = [_word(token, at, share=place) for at, token in enumerate(part)]
        if len(words) != WORDS:
            raise SharesWrong(
                "vault.shares.word_count",
                "A share has 33 words. Share {share} here has {count}.",
                share=place,
                count=len(words),
            )
        try:
            share = Share.from_mnemonic(" ".join(words))
        except MnemonicError:
            raise SharesWrong(
                "vault.shares.checksum",
                "The words of share {share} do not belong together. One is wrong, or two have changed places.",
                share=place,
            ) from None
        _require_fit(share, shares, place)
        shares.append(share)
    if len(shares) < NEEDED:
        raise SharesWrong(
            "vault.shares.too_few",
            "This is share {number} of a split sheet. Two of the three are needed: type another one behind it.",
            number=shares[0].index + 1,
        )
    return shares


def _require_fit(share: Share, before: Sequence[Share], place: int) -> None:
    is_quick = share.iteration_exponent <= _MOST_ROUNDS
    shape = (share.group_threshold, share.group_count, share.member_threshold, len(share.value))
    if not is_quick or shape != (1, 1, NEEDED, SECRET_BYTES):
        raise SharesWrong(
            "vault.shares.foreign", "Share {share} is not of a recovery sheet of this program.", share=place
        )
    if before and share.group_parameters() != before[0].group_parameters():
        raise SharesWrong(
            "vault.shares.mixed",
            "Share {share} is of another sheet or another kit than share 1. Look at sheet and kit on the papers.",
            share=place,
        )
    if any(one.index == share.index for one in before):
        raise SharesWrong(
            "vault.shares.twice",
            "Share {share} is one that was typed already. Another one is needed.",
            share=place,
        )


def _parts(typed: Sequence[str]) -> list[Sequence[str]]:
    """The words of each share; where one has too few or too many, by the two words with which all begin."""
    if len(typed) % WORDS == 0:
        starts = list(range(0, len(typed), WORDS))
    else:
        begun = [token[:_PREFIX_LETTERS] for token in typed]
        starts = [at for at in range(len(begun)) if begun[at : at + _HEAD_WORDS] == begun[:_HEAD_WORDS]]
    return [typed[start:end] for start, end in zip(starts, [*starts[1:], len(typed)], strict=True)]


def _word(token: str, at: int, *, share: int) -> str:
    """Return the listed word that ``token`` is, or begins from its fourth letter on.

    A place beyond a share's last word is one of the share behind it, whose first words were not found.
    """
    word = _words_by_start().get(token[:_PREFIX_LETTERS])
    if word is None or not word.startswith(token):
        raise SharesWrong(
            "vault.shares.unknown_word",
            "Word {position} of share {share} is not on the list of words. Check it.",
            position=at % WORDS + 1,
            share=share + at // WORDS,
        )
    return word


@cache
def _words_by_start() -> dict[str, str]:
    from shamir_mnemonic.wordlist import WORDLIST

    return {word[:_PREFIX_LETTERS]: word for word in WORDLIST}
