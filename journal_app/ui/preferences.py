"""What this computer remembers of the window: which journal, language, looks and place; never a name or anything read.

The file is small and may be lost: whatever cannot be read counts as not chosen yet.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language

_Kind = TypeVar("_Kind", bound=StrEnum)
SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""Sizes of type one can choose, as factors of the system's."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything that is remembered.

    ``geometry`` is Qt's own form in base64, ``person`` who signed in last, ``hand_over_display`` the display on which
    patients get forms, as ``ui.displays`` tells them apart; empty where nobody was asked yet. ``scan_folder`` is where
    this computer's scanner puts its files.
    """

    vault: Path | None = None
    person: UUID | None = None
    language: Language | None = None
    appearance: Appearance = Appearance.SYSTEM
    scale: float = 1.0
    geometry: str = ""
    hand_over_display: str = ""
    scan_folder: Path | None = None


class PreferencesFile:
    """The preferences on disk."""

    def __init__(self, path: Path) -> None:
        """Keep them at ``path``, whose folder is made when something is written."""
        self._path = path
        self._kept = _read(path)

    @property
    def kept(self) -> Preferences:
        """The preferences of now."""
        return self._kept

    def change(self, **changes: Any) -> Preferences:  # noqa: ANN401 - the fields of Preferences
        """Remember other values; a disk that refuses costs only the memory."""
        changed = replace(self._kept, **changes)
        if changed != self._kept:
            self._kept = changed
            _write(self._path, changed)
        return changed


def _read(path: Path) -> Preferences:
    try:
        members = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(members, dict):
        return Preferences()
    return Preferences(
        vault=_folder(members.get("vault")),
        person=_uuid(members.get("person")),
        language=_one_of(Language, members.get("language")),
        appearance=_one_of(Appearance, members.get("appearance")) or Appearance.SYSTEM,
        scale=scale if (scale := members.get("scale")) in SCALES else 1.0,
        geometry=geometry if isinstance(geometry := members.get("geometry"), str) else "",
        hand_over_display=display if isinstance(display := members.get("hand_over_display"), str) else "",
        scan_folder=_folder(members.get("scan_folder")),
    )


def _folder(written: object) -> Path | None:
    return Path(written) if isinstance(written, str) and written and "\0" not in written else None


def _write(path: Path, kept: Preferences) -> None:
    members: Mapping[str, object] = {
        "vault": "" if kept.vault is None else str(kept.vault),
        "person": "" if kept.person is None else str(kept.person),
        "language": "" if kept.language is None else kept.language.value,
        "appearance": kept.appearance.value,
        "scale": kept.scale,
        "geometry": kept.geometry,
        "hand_over_display": kept.hand_over_display,
        "scan_folder": "" if kept.scan_folder is None else str(kept.scan_folder),
    }
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(members, indent=1), encoding="utf-8")
        os.replace(fresh, path)  # noqa: PTH105 - the one call that replaces on every system
    except OSError:
        return


def _uuid(text: object) -> UUID | None:
    try:
        return UUID(text) if isinstance(text, str) else None
    except ValueError:
        return None


def _one_of(kinds: type[_Kind], value: object) -> _Kind | None:
    try:
        return kinds(str(value))
    except ValueError:
        return None
