"""The installer for Windows: NSIS takes the script without a warning, and its uninstaller removes only a list."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from installers import icons, nsis

PLACES = ((4, 2), (14, 4), (18, 4))
"""Where an icon's file keeps its number of pictures, and the first one's size and start."""


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A stand-in for what is packed on Windows."""
    folder = tmp_path / "packed"
    (folder / "_internal" / "Qt").mkdir(parents=True)
    for name in ("Journal.exe", "journal-app.exe", "_internal/a$b.dll", "_internal/Qt/æ.qm"):
        (folder / name).write_bytes(b"MZ")
    return folder


def test_the_uninstaller_names_each_file_and_only_empty_folders(packed: Path) -> None:
    assert [*nsis.removal(packed)] == [
        'Delete "$INSTDIR\\Journal.exe"',
        'Delete "$INSTDIR\\_internal\\Qt\\æ.qm"',
        'Delete "$INSTDIR\\_internal\\a$$b.dll"',
        'Delete "$INSTDIR\\journal-app.exe"',
        'RMDir "$INSTDIR\\_internal\\Qt"',
        'RMDir "$INSTDIR\\_internal"',
    ]
    script = nsis.SCRIPT.read_text("utf-8")
    assert "RMDir /r" not in script
    assert "\\*" not in script.partition('Section "Uninstall"')[2], "no pattern takes more away than was laid down"


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not here")
def test_nsis_takes_the_script(packed: Path, tmp_path: Path) -> None:
    icon, _ = icons.make(tmp_path / "icons")
    made = nsis.make(packed, icon, tmp_path / "out", version="1.2.3")
    assert made.name == "journal-1.2.3.exe"
    assert made.read_bytes()[:2] == b"MZ"
    whole = icon.read_bytes()
    number, size, start = (
        int.from_bytes(whole[at : at + length], "little") for at, length in ((4, 2), (14, 4), (18, 4))
    )
    assert number == len(icons.WINDOWS_SIZES)
    assert whole[start : start + size] in made.read_bytes(), "Windows shows it for the installer"
