"""Computes Merkle tree hashes and proofs after RFC 6962; it must not know what a leaf stands for, nor store anything.

In this module a *leaf* is always a leaf hash (32 bytes). Ranges are half open: leaves[start:end].
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, TypeAlias

from journal_app.domain.errors import Bug, Environmental

HASH_BYTES: Final = 32
EMPTY_ROOT: Final = sha256(b"").digest()
"""The root of a tree without leaves (RFC 6962 §2.1)."""

TILE: Final = 256
"""How many leaves a cached subtree root covers."""

_SIZE_BYTES: Final = 8

RangeRoot: TypeAlias = Callable[[int, int], bytes]
"""Gives the root of leaves[start:end], taken as a tree of their own; only asked where start < end."""

LeafLoader: TypeAlias = Callable[[int, int], Sequence[bytes]]
"""Gives the leaves[start:end] in order."""


class FrontierBroken(Environmental):
    """Stored frontier bytes are no frontier."""

    def __init__(self) -> None:
        """Take no parameters: there is nothing to add."""
        super().__init__(
            "vault.merkle.frontier_broken",
            "The journal's note of its own end is damaged. Have the whole journal checked.",
        )


def leaf_hash(data: bytes) -> bytes:
    """Return SHA-256(0x00 ‖ data)."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return SHA-256(0x01 ‖ left ‖ right)."""
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """All that is needed to append: the roots of the perfect subtrees a tree of ``size`` leaves is made of.

    ``hashes`` holds one root per set bit of ``size``, the largest subtree first.
    """

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> Frontier:
        """Return the frontier after one more leaf."""
        return self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> Frontier:
        """Return the frontier after more leaves, in order."""
        size, hashes = self.size, list(self.hashes)
        for leaf in leaves:
            node, carry = leaf, size
            while carry & 1:
                node = node_hash(hashes.pop(), node)
                carry >>= 1
            hashes.append(node)
            size += 1
        return Frontier(size, tuple(hashes))

    def root(self) -> bytes:
        """Return the tree's root, `EMPTY_ROOT` where there are no leaves."""
        return _fold(self.hashes)

    def encode(self) -> bytes:
        """Return ``u64be(size) ‖ hashes``."""
        return self.size.to_bytes(_SIZE_BYTES, "big") + b"".join(self.hashes)

    @staticmethod
    def decode(data: bytes) -> Frontier:
        """Return the frontier that ``encode`` wrote; raise `FrontierBroken` for any other length."""
        size = int.from_bytes(data[:_SIZE_BYTES], "big")
        if len(data) != _SIZE_BYTES + HASH_BYTES * size.bit_count():
            raise FrontierBroken
        hashes = tuple(data[at : at + HASH_BYTES] for at in range(_SIZE_BYTES, len(data), HASH_BYTES))
        return Frontier(size, hashes)


EMPTY: Final = Frontier()
"""The frontier of a tree without leaves."""


def root_of(leaves: Iterable[bytes]) -> bytes:
    """Return the root over ``leaves``."""
    return EMPTY.extend(leaves).root()


class RangeRoots:
    """Computes range roots from loaded leaves, remembering the root of every full tile of 256 leaves it meets.

    ``cache`` maps tile number to root and may be any mutable mapping, a table for one. Leaves never change, so an entry
    stays right for as long as the ledger's line lives.
    """

    __slots__ = ("_cache", "_leaves")

    def __init__(self, leaves: LeafLoader, cache: MutableMapping[int, bytes]) -> None:
        """Keep the loader and the cache; nothing is read yet."""
        self._leaves = leaves
        self._cache = cache

    def __call__(self, start: int, end: int) -> bytes:
        """Return the root of leaves[start:end]."""
        if start % TILE:
            return root_of(self._leaves(start, end))
        whole = end - end % TILE
        if whole <= start:
            return root_of(self._leaves(start, end))
        tiles = EMPTY.extend(self.tile_root(tile) for tile in range(start // TILE, whole // TILE))
        rest = EMPTY.extend(self._leaves(whole, end)) if whole < end else EMPTY
        return _fold(tiles.hashes + rest.hashes)

    def tile_root(self, tile: int) -> bytes:
        """Return the root of the full tile with this number."""
        known = self._cache.get(tile)
        if known is None:
            known = root_of(self._leaves(tile * TILE, (tile + 1) * TILE))
            self._cache[tile] = known
        return known


def inclusion_proof(index: int, size: int, range_root: RangeRoot) -> tuple[bytes, ...]:
    """Return the path from leaf ``index`` to the root of the first ``size`` leaves (RFC 6962 §2.1.1), leaf end first.

    Raises `Bug` where the leaf is not in that tree.
    """
    if not 0 <= index < size:
        raise Bug("vault.merkle.index", "leaf {index} is not in a tree of {size}", index=index, size=size)
    start, end = 0, size
    path: list[bytes] = []
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(range_root(middle, end))
            end = middle
        else:
            path.append(range_root(start, middle))
            start = middle
    return tuple(reversed(path))


def consistency_proof(old: int, new: int, range_root: RangeRoot) -> tuple[bytes, ...]:
    """Return the proof that the tree of ``old`` leaves begins the tree of ``new`` (RFC 6962 §2.1.2).

    Empty for ``old == new`` and for ``old == 0``, which begins every tree. Raises `Bug` for ``old > new``.
    """
    if not 0 <= old <= new:
        raise Bug("vault.merkle.sizes", "a tree of {new} does not grow from {old}", old=old, new=new)
    if old in (0, new):
        return ()
    start, end = 0, new
    proof: list[bytes] = []
    while end != old:
        middle = start + _split(end - start)
        if old <= middle:
            proof.append(range_root(middle, end))
            end = middle
        else:
            proof.append(range_root(start, middle))
            start = middle
    if start:  # else the last subtree is the old tree itself, whose root the verifier has
        proof.append(range_root(start, end))
    return tuple(reversed(proof))


def verify_inclusion(leaf: bytes, index: int, size: int, *, proof: Sequence[bytes], root: bytes) -> bool:
    """Tell whether ``proof`` places ``leaf`` at ``index`` in the tree of this size and root (RFC 9162 §2.1.3.2)."""
    if not 0 <= index < size or not _are_hashes(leaf, *proof):
        return False
    node, last, computed = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            computed = node_hash(sibling, computed)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            computed = node_hash(computed, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and computed == root


def verify_consistency(old: int, new: int, *, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Tell whether ``proof`` shows that the old tree begins the new one (RFC 9162 §2.1.4.2).

    From an empty tree the only proof is the empty one, and it says nothing of ``new_root``.
    """
    if not 0 <= old <= new or not _are_hashes(old_root, new_root, *proof):
        return False
    if old == 0:
        return not proof and old_root == EMPTY_ROOT
    if old == new:
        return not proof and old_root == new_root
    # A power of two is itself a subtree of the new tree, so its root is the start of the path and is not repeated.
    path = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    return bool(proof) and _climb_both(old - 1, new - 1, path) == (old_root, new_root)


def _climb_both(node: int, last: int, path: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    """Return the old and the new root that a consistency path leads to, None where its length is wrong."""
    while node & 1:
        node, last = node >> 1, last >> 1
    old_root = new_root = path[0]
    for sibling in path[1:]:
        if last == 0:
            return None
        if node & 1 or node == last:
            old_root, new_root = node_hash(sibling, old_root), node_hash(sibling, new_root)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            new_root = node_hash(new_root, sibling)
        node, last = node >> 1, last >> 1
    return (old_root, new_root) if last == 0 else None


def _fold(hashes: Sequence[bytes]) -> bytes:
    """Join subtree roots, largest first, into the root of the tree they make."""
    if not hashes:
        return EMPTY_ROOT
    root = hashes[-1]
    for left in reversed(hashes[:-1]):
        root = node_hash(left, root)
    return root


def _split(count: int) -> int:
    """Return the largest power of two below ``count`` (RFC 6962 §2.1), for count ≥ 2."""
    return 1 << ((count - 1).bit_length() - 1)


def _are_hashes(*values: bytes) -> bool:
    return all(len(value) == HASH_BYTES for value in values)
