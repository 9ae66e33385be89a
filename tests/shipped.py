"""The rules and texts that ship, read once in a process of tests, for every clinic in it; it must not keep others."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from journal_app.domain.rules.definitions import LoadedPack
from journal_app.packs.pack_library import PackLibrary
from journal_app.resource_root import resource_root


class _ReadOnce(PackLibrary):
    """Takes what lies on disk to stay as it is."""

    def __init__(self, resources: Path) -> None:
        super().__init__(resources)
        self._proposed = cache(super().proposed)

    def proposed(self, jurisdiction: str) -> LoadedPack:
        return self._proposed(jurisdiction)


@cache
def _shipped() -> PackLibrary:
    return _ReadOnce(resource_root())


def packs(resources: Path) -> PackLibrary:
    """The library of a folder: the shared one of what ships, for any other folder one of its own."""
    return _shipped() if resources == resource_root() else PackLibrary(resources)
