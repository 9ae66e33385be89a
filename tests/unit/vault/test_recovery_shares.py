"""Three shares of a recovery sheet: any two give it back; what does not is refused in a sentence that says which."""

from __future__ import annotations

import json
import time
import uuid
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest
from shamir_mnemonic import MnemonicError, combine_mnemonics, generate_mnemonics
from shamir_mnemonic.shamir import EncryptedMasterSecret, split_ems
from shamir_mnemonic.share import Share

from journal_app.vault import recovery_shares
from journal_app.vault.recovery import Sheet, SheetKind, SheetWordsWrong
from journal_app.vault.recovery_shares import SharesWrong

VAULT = uuid.UUID(int=7)
PASSPHRASE = b"TREZOR"
AT_MOST_SECONDS = 2.0
VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "slip39.json").read_text("utf-8"))["vectors"]
GIVEN = [one for one in VECTORS if one["secret"]]
REFUSED = [one for one in VECTORS if not one["secret"]]
TWO_OF_256_BITS = next(one for one in GIVEN if len(one["mnemonics"]) == 2 and len(one["secret"]) == 64)


def a_sheet(kind: SheetKind = SheetKind.REGISTRY) -> Sheet:
    return Sheet.drawn(VAULT, kind)


def typed(*shares: tuple[str, ...]) -> Sheet:
    return Sheet.typed("\n\n".join(" ".join(words) for words in shares), vault=VAULT, kind=SheetKind.REGISTRY)


def refused(text: str) -> SharesWrong:
    with pytest.raises(SharesWrong) as problem:
        Sheet.typed(text, vault=VAULT, kind=SheetKind.REGISTRY)
    assert problem.value.message.endswith(".")
    return problem.value


def said(*shares: tuple[str, ...]) -> tuple[str, object]:
    problem = refused("\n".join(" ".join(words) for words in shares))
    return problem.key.removeprefix("vault.shares."), problem.params.get("share")


# --------------------------------------------------------------------------------------------------------- the vectors


@pytest.mark.parametrize("vector", GIVEN)
def test_the_official_vectors_give_their_secrets(vector: dict[str, Any]) -> None:
    assert combine_mnemonics(vector["mnemonics"], PASSPHRASE).hex() == vector["secret"]


@pytest.mark.parametrize("vector", REFUSED)
def test_the_official_vectors_of_bad_shares_are_refused(vector: dict[str, Any]) -> None:
    with pytest.raises(MnemonicError):
        combine_mnemonics(vector["mnemonics"], PASSPHRASE)


def test_the_shares_of_an_official_vector_are_read_here() -> None:
    """Two of three of 256 bits, the shape that is printed here; only the passphrase is another."""
    shares = TWO_OF_256_BITS["mnemonics"]
    found = Sheet.typed(" ".join(shares), vault=VAULT, kind=SheetKind.REGISTRY)
    assert bytes(found.secret) == combine_mnemonics(shares)


def test_what_is_printed_another_program_reads() -> None:
    sheet = a_sheet()
    for pair in combinations(sheet.shares, 2):
        assert combine_mnemonics([" ".join(words) for words in pair]) == sheet.secret


# ------------------------------------------------------------------------------------------------------------ any two


def test_any_two_in_any_order_are_the_sheet_and_all_three_too() -> None:
    sheet = a_sheet()
    shares = sheet.shares
    assert {len(words) for words in shares} == {recovery_shares.WORDS}
    for some in (*permutations(shares, 2), *permutations(shares, 3)):
        assert typed(*some).secret == sheet.secret
        assert typed(*some).agreement.public == sheet.agreement.public


def test_shares_are_drawn_anew_each_time() -> None:
    sheet = a_sheet()
    one, other = sheet.shares, sheet.shares
    assert not set(one) & set(other)
    assert said(one[0], other[1])[0] == "mixed"


def test_they_are_read_as_tolerantly_as_a_sheet() -> None:
    sheet = a_sheet()
    lines = [
        f"{number}. {word[:4].upper()},"
        for words in sheet.shares[1:]
        for number, word in enumerate(words, start=1)
    ]  # fmt: skip
    assert Sheet.typed("\n".join(lines), vault=VAULT, kind=SheetKind.REGISTRY).secret == sheet.secret


# ------------------------------------------------------------------------------------------------------------ refused


def test_too_few_says_which_one_it_is() -> None:
    shares = a_sheet().shares
    problem = refused(" ".join(shares[2]))
    assert (problem.key, problem.params["number"]) == ("vault.shares.too_few", 3)
    assert said(shares[1], shares[1]) == ("twice", 2)


def test_shares_that_would_take_minutes_are_foreign() -> None:
    """A share says itself how long it is to be worked on; the highest number would hold the program up for long."""
    slow = EncryptedMasterSecret(identifier=7, extendable=True, iteration_exponent=15, ciphertext=bytes(32))
    (group,) = split_ems(1, [(2, 3)], slow)
    started = time.monotonic()
    assert said(*(tuple(share.words()) for share in group[:2])) == ("foreign", 1)
    assert time.monotonic() - started < AT_MOST_SECONDS


def test_a_wrong_word_says_in_which_share() -> None:
    one, other, _ = a_sheet().shares
    wrong = (*other[:10], "duke" if other[10] != "duke" else "ajar", *other[11:])
    assert said(one, wrong) == ("checksum", 2)
    assert said(wrong, one) == ("checksum", 1)
    misspelt = refused(" ".join((*one, *other[:4], "xylofon", *other[5:])))
    assert misspelt.key == "vault.shares.unknown_word"
    assert (misspelt.params["position"], misspelt.params["share"]) == (5, 2)


@pytest.mark.parametrize(("lost", "place"), [(0, 1), (1, 2)])
def test_a_word_too_few_says_in_which_share(lost: int, place: int) -> None:
    shares = [list(words) for words in a_sheet().shares[:2]]
    del shares[lost][20]
    problem = refused(" ".join(" ".join(words) for words in shares))
    assert (problem.key, problem.params["share"], problem.params["count"]) == ("vault.shares.word_count", place, 32)


@pytest.mark.parametrize("count", [1, 20, 25, 29])
def test_a_part_of_a_share_is_not_taken_for_a_sheet_with_foreign_words(count: int) -> None:
    words = a_sheet().shares[0][:count]
    with pytest.raises(SheetWordsWrong) as problem:
        Sheet.typed(" ".join(words), vault=VAULT, kind=SheetKind.REGISTRY)
    assert (problem.value.key, problem.value.params["count"]) == ("vault.sheet.word_count", count)
    assert "24" in problem.value.message
    assert "33" in problem.value.message


@pytest.mark.parametrize("count", [30, 34, 40])
def test_a_share_alone_that_is_too_short_or_too_long_says_so(count: int) -> None:
    one, other, _ = a_sheet().shares
    problem = refused(" ".join((*one, *other[2:])[:count]))
    assert (problem.key, problem.params["count"]) == ("vault.shares.word_count", count)


def test_a_misspelt_word_behind_a_share_that_is_too_short_is_counted_in_its_own() -> None:
    one, other, _ = a_sheet().shares
    misspelt = refused(" ".join((*one[:20], *one[21:], *other[:4], "xylofon", *other[5:])))
    assert misspelt.key == "vault.shares.word_count"
    at_fault = refused(" ".join((*one, *other[:4], "xylofon", *other[5:], "extra")))
    assert (at_fault.key, at_fault.params["position"], at_fault.params["share"]) == ("vault.shares.unknown_word", 5, 2)


def test_shares_of_two_sheets_or_of_two_kits_are_told_apart() -> None:
    one, other = a_sheet(), a_sheet(SheetKind.CLINICAL)
    assert said(one.shares[0], other.shares[1]) == ("mixed", 2)
    shares = one.shares
    assert said(shares[0], shares[1], other.shares[2]) == ("mixed", 3)


def test_a_share_split_otherwise_is_foreign() -> None:
    groups = generate_mnemonics(1, [(3, 5)], bytes(32), iteration_exponent=0)
    shares = tuple(tuple(words.split()) for words in groups[0])
    assert said(*shares[:3]) == ("foreign", 1)
    alone = generate_mnemonics(1, [(1, 1)], bytes(32), iteration_exponent=0)
    assert said(tuple(alone[0][0].split())) == ("foreign", 1)


def test_a_forged_third_share_is_found() -> None:
    """One that fits by its words and is of another split with the same identifier."""
    shares = a_sheet().shares
    real = [Share.from_mnemonic(" ".join(words)) for words in shares]
    forged = Share(real[2].identifier, real[2].extendable, real[2].iteration_exponent, 0, 1, 1, 2, 2, bytes(32)).words()
    assert said(shares[0], shares[1], tuple(forged))[0] == "apart"
    assert said(shares[0], tuple(forged))[0] == "apart"
