"""Sheets: BIP-39 words that survive how people type, and keys that follow from nothing else."""

from __future__ import annotations

import random
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.vault import recovery
from journal_app.vault.recovery import Sheet, SheetKind, SheetOfAnotherVault, SheetWordsWrong

VAULT = uuid.UUID("11111111-1111-4111-8111-111111111111")

# The 256-bit vectors published with BIP-39 (English).
BIP39 = [
    ("00" * 32, "abandon " * 23 + "art"),
    (
        "7f" * 32,
        f"{'legal winner thank year wave sausage worth useful ' * 2}legal winner thank year wave sausage worth title",
    ),
    (
        "80" * 32,
        "letter advice cage absurd amount doctor acoustic avoid " * 2
        + "letter advice cage absurd amount doctor acoustic bless",
    ),
    ("ff" * 32, "zoo " * 23 + "vote"),
]


def sheet_of(secret: bytes, kind: SheetKind = SheetKind.REGISTRY) -> Sheet:
    return Sheet(vault=VAULT, kind=kind, secret=bytearray(secret))


def typed(text: str, kind: SheetKind = SheetKind.REGISTRY) -> Sheet:
    return Sheet.typed(text, vault=VAULT, kind=kind)


@pytest.mark.parametrize(("secret", "words"), BIP39)
def test_words_are_those_of_bip39(secret: str, words: str) -> None:
    assert " ".join(sheet_of(bytes.fromhex(secret)).words) == words
    assert typed(words).secret.hex() == secret


@given(st.binary(min_size=32, max_size=32))
def test_words_and_code_come_back(secret: bytes) -> None:
    sheet = sheet_of(secret)

    assert len(sheet.words) == 24
    assert typed(" ".join(sheet.words)).secret == secret
    assert typed(sheet.qr_text).secret == secret


@pytest.mark.parametrize(
    "written",
    [
        lambda words: " ".join(words).upper(),
        lambda words: "\n".join(f"{number}. {word}" for number, word in enumerate(words, start=1)),
        lambda words: ",  ".join(words) + "\t",
        lambda words: " ".join(word[:4] for word in words),
        lambda words: " ".join(words).replace("a", "á"),
    ],
)
def test_it_does_not_matter_how_words_are_typed(written: object) -> None:
    sheet = Sheet.drawn(VAULT, SheetKind.CLINICAL)
    assert callable(written)

    assert typed(written(sheet.words)).secret == sheet.secret


def test_a_wrong_word_is_named_by_its_place() -> None:
    words = list(sheet_of(bytes(32)).words)
    for wrong in ("abanxxx", "xyzzy", "aba"):
        words[6] = wrong
        with pytest.raises(SheetWordsWrong) as raised:
            typed(" ".join(words))
        assert raised.value.params == {"position": 7}


def test_too_few_words_are_counted() -> None:
    with pytest.raises(SheetWordsWrong) as raised:
        typed("abandon " * 23)
    assert raised.value.params == {"count": 23}


def test_two_swapped_words_are_noticed() -> None:
    words = list(sheet_of(bytes(range(32))).words)
    words[3], words[4] = words[4], words[3]

    with pytest.raises(SheetWordsWrong) as raised:
        typed(" ".join(words))
    assert raised.value.key == "vault.sheet.checksum"


@pytest.mark.parametrize(
    "damage",
    [
        lambda code: code[:-2],
        lambda code: code[:-1] + "G",
        lambda code: code.replace(":1:", ":2:"),
        lambda code: code + ":00",
    ],
)
def test_a_damaged_code_is_refused(damage: object) -> None:
    assert callable(damage)
    with pytest.raises(SheetWordsWrong):
        typed(damage(sheet_of(bytes(32)).qr_text))


def test_a_code_tells_whose_it_is() -> None:
    other_vault = Sheet(vault=uuid.uuid4(), kind=SheetKind.REGISTRY, secret=bytearray(32))
    for foreign in (other_vault.qr_text, sheet_of(bytes(32), SheetKind.CLINICAL).qr_text):
        with pytest.raises(SheetOfAnotherVault):
            typed(foreign)
    assert typed(sheet_of(bytes(range(32))).qr_text.lower()).secret == bytes(range(32))


def test_a_code_uses_the_alphabet_that_makes_it_small() -> None:
    assert set(sheet_of(bytes(range(32))).qr_text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def test_keys_differ_by_kind_vault_and_use_and_nothing_else() -> None:
    registry, clinical = sheet_of(bytes(32)), sheet_of(bytes(32), SheetKind.CLINICAL)
    elsewhere = Sheet(vault=uuid.uuid4(), kind=SheetKind.REGISTRY, secret=bytearray(32))

    assert registry.agreement.public == sheet_of(bytes(32)).agreement.public
    assert registry.signing.public == sheet_of(bytes(32)).signing.public
    assert len({sheet.agreement.public for sheet in (registry, clinical, elsewhere)}) == 3
    assert len({sheet.signing.public for sheet in (registry, clinical, elsewhere)}) == 3


def test_a_sheet_is_random_can_be_wiped_and_does_not_show_itself() -> None:
    sheet = Sheet.drawn(VAULT, SheetKind.REGISTRY)
    assert sheet.secret != Sheet.drawn(VAULT, SheetKind.REGISTRY).secret
    assert sheet.secret.hex() not in repr(sheet)

    sheet.wipe()

    assert sheet.secret == bytes(32)


def test_two_groups_are_asked_back() -> None:
    drawn = {recovery.two_groups_to_retype(random.Random(seed)) for seed in range(200)}

    assert len(drawn) == 15, "every pair of the six groups"
    assert all(first < second < 6 for first, second in drawn)
    assert len(recovery.two_groups_to_retype()) == 2


def test_a_group_matches_however_it_is_typed() -> None:
    words = sheet_of(bytes(range(32))).words
    groups = recovery.groups(words)
    assert [word for group in groups for word in group] == list(words)

    assert recovery.matches(words, 2, " ".join(groups[2]).upper())
    assert recovery.matches(words, 2, ",".join(word[:4] for word in groups[2]))
    assert not recovery.matches(words, 2, " ".join(groups[3]))
    assert not recovery.matches(words, 2, " ".join(groups[2][:3]))
    assert not recovery.matches(words, 2, "four unlisted wordsx here")
    assert not recovery.matches(words, 2, "")
