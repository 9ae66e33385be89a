"""What goes into an installer and what must not; it packs nothing."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from installers import packed_files
from installers.packed_files import is_packed

ROOT = Path(__file__).resolve().parents[3]
QT = "PySide6/Qt"
# doc.qt.io/qt-6/licensing.html: what the open-source edition offers under the GPL alone.
GPL_ONLY = (
    "Qt6Charts",
    "Qt6DataVisualization",
    "Qt6Graphs",
    "Qt6GraphsWidgets",
    "Qt6HttpServer",
    "Qt6NetworkAuth",
    "Qt6Quick3D",
    "Qt6QuickTimeline",
    "Qt6ShaderTools",
    "Qt6VirtualKeyboard",
    "Qt6VirtualKeyboardQml",
)


@pytest.mark.parametrize("name", GPL_ONLY)
def test_no_library_of_qt_that_is_under_the_gpl_alone(name: str) -> None:
    framework = f"Qt{name.removeprefix('Qt6')}"
    framework = f"{QT}/lib/{framework}.framework/Versions/A/{framework}"
    binding = f"PySide6/Qt{name.removeprefix('Qt6')}"
    for target in (
        f"{QT}/lib/lib{name}.so.6",
        f"lib{name}.so.6",
        f"PySide6/{name}.dll",
        framework,
        f"{binding}.abi3.so",
        f"{binding}.pyd",
    ):
        assert not is_packed(target, "/environment/x", linux=False), target


def test_no_readline_and_no_gdbm() -> None:
    assert {"readline", "_gdbm", "_dbm"} <= set(packed_files.LEFT_OUT_MODULES)


@pytest.mark.parametrize(
    ("target", "linux"),
    [
        (f"{QT}/lib/libQt6Widgets.so.6", True),
        ("libQt6Widgets.so.6", True),
        ("PySide6/Qt6Widgets.dll", False),
        ("PySide6/QtWidgets.abi3.so", True),
        (f"{QT}/lib/QtWidgets.framework/Versions/A/QtWidgets", False),
        (f"{QT}/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", False),
        (f"{QT}/translations/qtbase_da.qm", True),
        ("qtawesome/fonts/phosphor-1.3.0.ttf", True),
        ("journal_app/resources/packs/DK/2026.toml", True),
        ("pillow.libs/libtiff-20b7e810.so.6.3.0", True),
    ],
)
def test_what_is_needed_goes_in(target: str, linux: bool) -> None:
    assert is_packed(target, "/environment/x", linux=linux)


@pytest.mark.parametrize(
    "target",
    [
        f"{QT}/plugins/platforms/libqlinuxfb.so",
        f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/qml/QtQuick/qmldir",
        f"{QT}/translations/qtbase_de.qm",
        "qtawesome/fonts/fontawesome5-solid-webfont-5.15.4.ttf",
        "pydicom/data/test_files/CT_small.dcm",
    ],
)
def test_what_is_not_needed_stays_out(target: str) -> None:
    assert not is_packed(target, "/environment/x", linux=True)


def test_what_debian_mends_stays_debians_but_python_is_ours() -> None:
    assert not is_packed("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", linux=True)
    assert is_packed("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", linux=True)
    extension = "_ssl.cpython-311-x86_64-linux-gnu.so"
    assert is_packed(f"python3.11/lib-dynload/{extension}", f"/usr/lib/python3.11/lib-dynload/{extension}", linux=True)


def test_every_module_of_qt_that_the_program_imports_has_its_library() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "journal_app").rglob("*.py"))
    imported = set(re.findall(r"from PySide6\.Qt(\w+) import", code))
    assert imported
    assert {f"Qt6{name}" for name in imported} <= packed_files.QT_LIBRARIES


def test_the_font_of_the_icons_is_the_one_that_is_packed() -> None:
    icons = (ROOT / "journal_app" / "ui" / "icons.py").read_text("utf-8")
    assert all(f'"{name}"' in icons for name in packed_files.ICON_FONT)
    found = find_spec("qtawesome")
    assert found is not None
    assert found.origin is not None
    assert all((Path(found.origin).parent / "fonts" / name).is_file() for name in packed_files.ICON_FONT)
