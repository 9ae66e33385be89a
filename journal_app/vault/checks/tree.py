"""Grows the Merkle tree from the stored leaves, tile by tile, and tells its root at any size asked for beforehand.

It must not know what the leaves stand for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from journal_app.vault.merkle import EMPTY, EMPTY_ROOT, TILE, Frontier


class GrowingTree:
    """A tree under construction. ``wanted`` are sizes whose roots are remembered as the tree passes them."""

    def __init__(self, wanted: Iterable[int]) -> None:
        """Begin with no leaf."""
        self._wanted = sorted(set(wanted), reverse=True)
        self._whole = EMPTY
        self._rest: tuple[bytes, ...] = ()
        self._roots: dict[int, bytes] = {}
        self.tiles: list[bytes] = []

    @property
    def size(self) -> int:
        """How many leaves the tree has."""
        return self._whole.size * TILE + len(self._rest)

    @property
    def roots(self) -> Mapping[int, bytes]:
        """The roots at the wanted sizes that the tree has reached."""
        return self._roots

    def grow(self, leaves: Sequence[bytes]) -> None:
        """Add the next leaves: a full tile, or the last, shorter one."""
        whole, before = self._whole, self.size
        while self._wanted and self._wanted[-1] <= before + len(leaves):
            size = self._wanted.pop()
            self._roots[size] = root_with(whole, leaves[: size - before])
        if len(leaves) == TILE:
            root = tile_root(leaves)
            self.tiles.append(root)
            self._whole = whole.append(root)
        else:
            self._rest = tuple(leaves)

    def root_within(self, leaves: Sequence[bytes]) -> bytes:
        """The root as it would be with these further leaves, fewer than a tile."""
        return root_with(self._whole, leaves)

    def frontier(self) -> Frontier:
        """The frontier of the whole tree."""
        rest = EMPTY.extend(self._rest)
        return Frontier(self.size, self._whole.hashes + rest.hashes)


def root_with(whole: Frontier, leaves: Sequence[bytes]) -> bytes:
    """The root of full tiles (``whole`` has a tile's root for each leaf) followed by ``leaves``, at most one tile."""
    if not whole.size and not leaves:
        return EMPTY_ROOT
    if len(leaves) == TILE:
        return whole.append(tile_root(leaves)).root()
    rest = EMPTY.extend(leaves)
    return Frontier(whole.size * TILE + rest.size, whole.hashes + rest.hashes).root()


def tile_root(leaves: Sequence[bytes]) -> bytes:
    """The root over one full tile of leaves, level by level, which is twice as quick as leaf by leaf."""
    level = list(leaves)
    while len(level) > 1:
        level = [sha256(b"\x01" + left + right).digest() for left, right in zip(level[::2], level[1::2], strict=True)]
    return level[0]
