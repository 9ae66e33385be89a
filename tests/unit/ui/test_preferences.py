"""What a person prefers is remembered, and whatever lies in its file, the program starts."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal_app.ui.preferences import Preferences, PreferencesFile


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"vault": ' + b"[" * 20_000 + b"]" * 20_000 + b"}",
        b'{"scale": ' + b"9" * 5000 + b"}",
        b'{"vault": "\\u0000", "scan_folder": "a\\u0000b"}',
        b'{"vault": 1, "person": {}, "language": [], "appearance": null, "scale": "1", "geometry": 0}',
    ],
)
def test_a_file_that_means_nothing_is_as_none(tmp_path: Path, written: bytes) -> None:
    path = tmp_path / "preferences.json"
    path.write_bytes(written)
    assert PreferencesFile(path).kept == Preferences()
    PreferencesFile(path).change(geometry="AAAA")
    assert PreferencesFile(path).kept.geometry == "AAAA"
