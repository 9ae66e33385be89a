"""Trees and proofs after RFC 6962, against its published vectors and against a literal reading of its text."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import Bug
from journal_app.vault import merkle
from journal_app.vault.merkle import EMPTY, EMPTY_ROOT, TILE, Frontier, FrontierBroken, RangeRoots, leaf_hash, root_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# The reference leaves and roots published with Certificate Transparency (RFC 6962).
ENTRIES = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
_5F = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
_6B = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
_96 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
_BC = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
_CA = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
_D3 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
_0E = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
LEAVES = tuple(leaf_hash(bytes.fromhex(entry)) for entry in ENTRIES)

RangeRoot = merkle.RangeRoot


def _numbered(count: int) -> list[bytes]:
    return [leaf_hash(number.to_bytes(4, "big")) for number in range(count)]


def _roots_over(leaves: Sequence[bytes]) -> Callable[[int, int], bytes]:
    return lambda start, end: root_of(leaves[start:end])


def _mth(leaves: Sequence[bytes]) -> bytes:
    """RFC 6962 §2.1, word for word, except that leaves come hashed."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\x01" + _mth(leaves[:k]) + _mth(leaves[k:])).digest()


@pytest.mark.parametrize("size", range(9))
def test_published_roots(size: int) -> None:
    assert root_of(LEAVES[:size]).hex() == ROOTS[size]


@pytest.mark.parametrize(
    ("index", "size", "proof"),
    [
        (0, 1, []),
        (0, 8, [_96, _5F, _6B]),
        (5, 8, [_BC, _CA, _D3]),
        (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
        (1, 5, ["6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", _5F, _BC]),
    ],
)
def test_published_inclusion_proofs(index: int, size: int, proof: list[str]) -> None:
    computed = merkle.inclusion_proof(index, size, _roots_over(LEAVES))
    assert [part.hex() for part in computed] == proof
    root = bytes.fromhex(ROOTS[size])
    assert merkle.verify_inclusion(LEAVES[index], index, size, proof=computed, root=root)


@pytest.mark.parametrize(
    ("old", "new", "proof"),
    [
        (1, 1, []),
        (1, 8, [_96, _5F, _6B]),
        (6, 8, [_0E, _CA, _D3]),
        (2, 5, [_5F, _BC]),
    ],
)
def test_published_consistency_proofs(old: int, new: int, proof: list[str]) -> None:
    computed = merkle.consistency_proof(old, new, _roots_over(LEAVES))
    assert [part.hex() for part in computed] == proof
    old_root, new_root = bytes.fromhex(ROOTS[old]), bytes.fromhex(ROOTS[new])
    assert merkle.verify_consistency(old, new, old_root=old_root, new_root=new_root, proof=computed)


@given(st.integers(0, 600))
def test_the_frontier_has_the_root_of_the_rfc(size: int) -> None:
    leaves = _numbered(size)
    assert root_of(leaves) == _mth(leaves)


@given(st.integers(0, 300), st.integers(0, 300))
def test_appending_one_by_one_or_together_is_the_same(first: int, more: int) -> None:
    leaves = _numbered(first + more)
    one_by_one = EMPTY.extend(leaves[:first])
    for leaf in leaves[first:]:
        one_by_one = one_by_one.append(leaf)
    assert one_by_one == EMPTY.extend(leaves)
    assert one_by_one.size == first + more


def test_an_empty_tree_has_the_hash_of_nothing() -> None:
    assert Frontier().root() == EMPTY_ROOT == sha256(b"").digest()


@given(st.integers(0, 600))
def test_a_frontier_survives_storage(size: int) -> None:
    frontier = EMPTY.extend(_numbered(size))
    assert Frontier.decode(frontier.encode()) == frontier


@pytest.mark.parametrize("data", [b"", bytes(7), bytes(9), (1).to_bytes(8, "big"), (2).to_bytes(8, "big") + bytes(64)])
def test_damaged_frontiers_are_refused(data: bytes) -> None:
    with pytest.raises(FrontierBroken):
        Frontier.decode(data)


def test_every_small_proof_verifies_and_only_in_its_place() -> None:
    leaves = _numbered(34)
    roots = _roots_over(leaves)
    for size in range(1, 34):
        root = roots(0, size)
        for index in range(size):
            proof = merkle.inclusion_proof(index, size, roots)
            assert merkle.verify_inclusion(leaves[index], index, size, proof=proof, root=root)
            for other in range(size):
                if other != index:
                    assert not merkle.verify_inclusion(leaves[index], other, size, proof=proof, root=root)
            assert not merkle.verify_inclusion(leaves[index + 1], index, size, proof=proof, root=root)


def test_every_small_growth_verifies_and_only_from_its_own_past() -> None:
    leaves = _numbered(34)
    roots = _roots_over(leaves)
    foreign = [leaf_hash(b"foreign"), *leaves[1:]]
    for new in range(1, 34):
        for old in range(new + 1):
            proof = merkle.consistency_proof(old, new, roots)
            old_root, new_root = root_of(leaves[:old]), roots(0, new)
            assert merkle.verify_consistency(old, new, old_root=old_root, new_root=new_root, proof=proof)
            if old:
                forged = root_of(foreign[:old])
                assert not merkle.verify_consistency(old, new, old_root=forged, new_root=new_root, proof=proof)


@given(st.data())
def test_a_changed_proof_proves_nothing(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 200))
    leaves = _numbered(size)
    roots = _roots_over(leaves)
    root = roots(0, size)
    index = data.draw(st.integers(0, size - 1))
    proof = list(merkle.inclusion_proof(index, size, roots))
    spoilt = _spoil(data, proof)
    assert not merkle.verify_inclusion(leaves[index], index, size, proof=spoilt, root=root)
    old = data.draw(st.integers(1, size - 1))
    growth = list(merkle.consistency_proof(old, size, roots))
    old_root = roots(0, old)
    spoilt = _spoil(data, growth)
    assert not merkle.verify_consistency(old, size, old_root=old_root, new_root=root, proof=spoilt)


def _spoil(data: st.DataObject, proof: list[bytes]) -> list[bytes]:
    at = data.draw(st.integers(0, len(proof) - 1))
    part = proof[at]
    flipped = bytes([part[0] ^ 1]) + part[1:]
    return data.draw(
        st.sampled_from(
            [
                [*proof[:at], flipped, *proof[at + 1 :]],
                [*proof[:at], *proof[at + 1 :]],
                [*proof, part],
                [part, *proof],
                [*proof[:at], part[:-1], *proof[at + 1 :]],
                [*proof, b""],
                [],
            ]
        )
    )


def test_proofs_with_impossible_numbers_are_refused() -> None:
    leaf, root = LEAVES[0], bytes.fromhex(ROOTS[1])
    assert merkle.verify_inclusion(leaf, 0, 1, proof=(), root=root)
    assert not merkle.verify_inclusion(leaf, 1, 1, proof=(), root=root)
    assert not merkle.verify_inclusion(leaf, -1, 1, proof=(), root=root)
    assert not merkle.verify_inclusion(leaf, 0, 0, proof=(), root=root)
    assert not merkle.verify_inclusion(b"", 0, 1, proof=(), root=b"")
    assert not merkle.verify_consistency(2, 1, old_root=root, new_root=root, proof=())
    assert not merkle.verify_consistency(-1, 1, old_root=root, new_root=root, proof=())
    assert not merkle.verify_consistency(1, 1, old_root=b"", new_root=b"", proof=())


def test_growth_from_nothing_and_standing_still() -> None:
    root, other = bytes.fromhex(ROOTS[3]), bytes.fromhex(ROOTS[4])
    assert merkle.verify_consistency(0, 3, old_root=EMPTY_ROOT, new_root=root, proof=())
    assert not merkle.verify_consistency(0, 3, old_root=other, new_root=root, proof=())
    assert not merkle.verify_consistency(0, 3, old_root=EMPTY_ROOT, new_root=root, proof=(root,))
    assert merkle.verify_consistency(3, 3, old_root=root, new_root=root, proof=())
    assert not merkle.verify_consistency(3, 3, old_root=root, new_root=root, proof=(root,))
    assert not merkle.verify_consistency(3, 3, old_root=root, new_root=other, proof=())


def test_asking_for_a_proof_outside_the_tree_is_our_mistake() -> None:
    roots = _roots_over(LEAVES)
    for index, size in ((1, 1), (0, 0), (-1, 3)):
        with pytest.raises(Bug):
            merkle.inclusion_proof(index, size, roots)
    for old, new in ((2, 1), (-1, 1)):
        with pytest.raises(Bug):
            merkle.consistency_proof(old, new, roots)


@given(st.integers(1, 5 * TILE), st.data())
def test_range_roots_with_a_cache_are_those_without(size: int, data: st.DataObject) -> None:
    leaves = _numbered(size)
    start = data.draw(st.integers(0, size - 1) | st.just(0) | st.sampled_from(range(0, size, TILE)))
    end = data.draw(st.integers(start + 1, size))
    roots = RangeRoots(lambda first, last: leaves[first:last], {})
    assert roots(start, end) == _mth(leaves[start:end])
    assert roots(start, end) == _mth(leaves[start:end])


def test_proofs_from_cached_tiles_read_few_leaves() -> None:
    size = 20 * TILE + 5
    leaves = _numbered(size)
    read: list[int] = []

    def load(start: int, end: int) -> list[bytes]:
        read.append(end - start)
        return leaves[start:end]

    cache: dict[int, bytes] = {}
    roots = RangeRoots(load, cache)
    root = roots(0, size)
    assert root == root_of(leaves)
    assert sorted(cache) == list(range(20))
    read.clear()
    for index in (0, TILE - 1, TILE, 11 * TILE + 3, size - 1):
        proof = merkle.inclusion_proof(index, size, roots)
        assert merkle.verify_inclusion(leaves[index], index, size, proof=proof, root=root)
    proof = merkle.consistency_proof(7 * TILE + 9, size, roots)
    assert merkle.verify_consistency(
        7 * TILE + 9, size, old_root=root_of(leaves[: 7 * TILE + 9]), new_root=root, proof=proof
    )
    assert sum(read) < 7 * TILE
