"""Printed recovery sheets: one secret each as 24 words and a QR text, and the keys that follow from it.

It must not draw, print or store a sheet. The words are BIP-39 in English (256 bits and a checksum of eight), the list
whose words differ in their first four letters; of a sheet that was split, any two shares do (`recovery_shares`).
Memory: words are text and cannot be wiped; a sheet's secret can.
"""

from __future__ import annotations

import enum
import hmac
import re
import secrets
import unicodedata
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final, Self

from mnemonic import Mnemonic

from journal_app.domain.errors import UserFacing
from journal_app.vault import hpke, passwords, recovery_shares, secret_memory, signing

SECRET_BYTES: Final = 32
WORDS: Final = 24
GROUP_WORDS: Final = 4
GROUPS: Final = WORDS // GROUP_WORDS
GROUPS_TO_RETYPE: Final = 2

_PREFIX_LETTERS: Final = 4
_QR_MARK: Final = "JOURNAL-RECOVERY"
_QR_FORMAT: Final = "1"
_QR_PARTS: Final = 5
_AGREEMENT_INFO: Final = b"journal/recovery/x25519/1"
_SIGNING_INFO: Final = b"journal/recovery/ed25519/1"


class SheetKind(enum.Enum):
    """Which key a sheet recovers; the value goes into its QR text and its key derivation."""

    REGISTRY = "registry"
    CLINICAL = "clinical"


class SheetWordsWrong(UserFacing):
    """What was typed is no sheet; ``params["position"]`` counts the offending word from 1 where one is known."""


class SheetOfAnotherVault(UserFacing):
    """A scanned sheet belongs to another vault or recovers another key."""

    def __init__(self) -> None:
        super().__init__(
            "vault.sheet.other", "This recovery sheet belongs to another journal, or it is the other of the two sheets."
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A recovery sheet of one vault: its kind and its 32 secret bytes."""

    vault: uuid.UUID
    kind: SheetKind
    secret: bytearray

    @classmethod
    def drawn(cls, vault: uuid.UUID, kind: SheetKind) -> Self:
        """Return a new sheet with a random secret."""
        return cls(vault=vault, kind=kind, secret=secret_memory.taken(secrets.token_bytes(SECRET_BYTES)))

    @classmethod
    def typed(cls, text: str, *, vault: uuid.UUID, kind: SheetKind) -> Self:
        """Return the sheet that was typed or scanned; raise `SheetWordsWrong`, `SharesWrong` or `SheetOfAnotherVault`.

        Of a sheet that was split, the words of two shares one after another are the sheet. Case, accents, spacing, line
        breaks, numbering and commas do not matter, and four letters of a word suffice. Whether the words are of this
        vault and sheet only the keyring can tell.
        """
        stripped = text.strip()
        if stripped.upper().startswith(_QR_MARK):
            return cls(vault=vault, kind=kind, secret=_secret_in_qr(stripped.upper(), vault, kind))
        return cls(vault=vault, kind=kind, secret=_secret_in_words(stripped))

    @property
    def words(self) -> tuple[str, ...]:
        """The 24 words."""
        return tuple(_bip39().to_mnemonic(bytes(self.secret)).split(" "))

    @property
    def shares(self) -> tuple[tuple[str, ...], ...]:
        """The words of three shares, drawn anew each time, of which any two are the sheet."""
        return recovery_shares.split(self.secret)

    @property
    def qr_text(self) -> str:
        """What the QR code holds, in the characters that make the smallest code."""
        parts = (_QR_MARK, _QR_FORMAT, self.kind.value, str(self.vault), self.secret.hex())
        return ":".join(parts).upper()

    @property
    def agreement(self) -> hpke.AgreementKey:
        """The X25519 key to which the vault's keys are sealed."""
        private = self._derived(_AGREEMENT_INFO)
        try:
            return hpke.AgreementKey(secret_memory.lent(private))
        finally:
            secret_memory.wipe(private)

    @property
    def signing(self) -> signing.SigningKey:
        """The Ed25519 key that may sign a keyring; only the registry sheet's is ever accepted."""
        seed = self._derived(_SIGNING_INFO)
        try:
            return signing.SigningKey(secret_memory.lent(seed))
        finally:
            secret_memory.wipe(seed)

    def wipe(self) -> None:
        """Overwrite the secret."""
        secret_memory.wipe(self.secret)

    def _derived(self, info: bytes) -> bytearray:
        return passwords.hkdf(self.secret, salt=self.vault.bytes, info=info + b"/" + self.kind.value.encode())

    def __repr__(self) -> str:
        """Name the sheet; the secret never shows."""
        return f"Sheet({self.kind.value} of {self.vault})"


@dataclass(frozen=True, slots=True)
class Sheets:
    """The registry sheet, and the clinical one where it is at hand; whoever typed them wipes them."""

    registry: Sheet
    clinical: Sheet | None

    @classmethod
    def typed(cls, vault: uuid.UUID, registry_words: str, clinical_words: str) -> Self:
        """The sheets that somebody typed; see `Sheet.typed` for what is refused."""
        registry = Sheet.typed(registry_words, vault=vault, kind=SheetKind.REGISTRY)
        try:
            has_both = bool(clinical_words.strip())
            clinical = Sheet.typed(clinical_words, vault=vault, kind=SheetKind.CLINICAL) if has_both else None
        except BaseException:
            registry.wipe()
            raise
        return cls(registry, clinical)

    def wipe(self) -> None:
        """Overwrite the secrets."""
        self.registry.wipe()
        if self.clinical is not None:
            self.clinical.wipe()


def groups(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the 24 words in the six groups of four in which a sheet shows them."""
    return tuple(tuple(words[start : start + GROUP_WORDS]) for start in range(0, WORDS, GROUP_WORDS))


def two_groups_to_retype(random: Random | None = None) -> tuple[int, ...]:
    """Return which two groups (counted from 0, in order) a person types back to show the sheet is at hand."""
    drawn = (random or secrets.SystemRandom()).sample(range(GROUPS), GROUPS_TO_RETYPE)
    return tuple(sorted(drawn))


def matches(words: Sequence[str], group: int, typed: str) -> bool:
    """Tell whether ``typed`` is that group of the words, as tolerantly as `Sheet.typed` reads."""
    try:
        read = tuple(_word(token, position) for position, token in enumerate(_tokens(typed), start=1))
    except SheetWordsWrong:
        return False
    expected = groups(words)[group]
    return hmac.compare_digest(" ".join(read).encode(), " ".join(expected).encode())


@cache
def _bip39() -> Mnemonic:
    return Mnemonic("english")


@cache
def _words_by_start() -> dict[str, str]:
    return {word[:_PREFIX_LETTERS]: word for word in _bip39().wordlist}


def _tokens(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold()
    unaccented = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.findall("[a-z]+", unaccented)


def _word(token: str, position: int) -> str:
    """Return the listed word that ``token`` is, or begins from its fourth letter on."""
    word = _words_by_start().get(token[:_PREFIX_LETTERS])
    if word is None or not word.startswith(token):
        raise SheetWordsWrong(
            "vault.sheet.unknown_word", "Word {position} is not on the list of words. Check it.", position=position
        )
    return word


def _secret_in_words(text: str) -> bytearray:
    tokens = _tokens(text)
    if recovery_shares.are_meant(tokens):
        return recovery_shares.joined(tokens)
    if len(tokens) != WORDS:  # said first: the words of a share are of another list
        raise SheetWordsWrong(
            "vault.sheet.word_count",
            "A sheet has 24 words, and a share of a split one 33. Number of words here: {count}.",
            count=len(tokens),
        )
    words = [_word(token, position) for position, token in enumerate(tokens, start=1)]
    try:
        return bytearray(_bip39().to_entropy(words))
    except ValueError:
        raise SheetWordsWrong(
            "vault.sheet.checksum", "These words do not belong together. One is wrong, or two have changed places."
        ) from None


def _secret_in_qr(text: str, vault: uuid.UUID, kind: SheetKind) -> bytearray:
    parts = text.split(":")
    try:
        secret = bytearray.fromhex(parts[-1])
    except ValueError:
        secret = bytearray()
    if len(parts) != _QR_PARTS or parts[1] != _QR_FORMAT or len(secret) != SECRET_BYTES:
        raise SheetWordsWrong("vault.sheet.code", "The code could not be read. Scan it again or type the words.")
    if parts[2:4] != [kind.value.upper(), str(vault).upper()]:
        raise SheetOfAnotherVault
    return secret
