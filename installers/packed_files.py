"""What of the program and its packages goes into an installer, and why not the rest; it must not read or change a file.

Qt's own libraries are named one by one, because the package brings some that are free only under the GPL (the virtual
keyboard, charts, data visualisation, Quick 3D), which a program under another licence may not hand out. On Linux the
system's libraries stay the system's: Debian mends them, and a copy of ours would grow old unseen.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

IDENTIFIER: Final = "org.journal-app.Journal"

# Packages that are asked for their version while the program runs, or that find their parts through it.
WITH_METADATA: Final = (
    "cryptography",
    "keyring",
    "msgspec",
    "pillow",
    "pyhanko",
    "pyside6-addons",
    "pyside6-essentials",
    "sqlcipher3",
    "typst",
)
WITH_DATA: Final = ("mnemonic", "shamir_mnemonic")  # their word lists
# Keystores are found by name alone.
NAMED_IMPORTS: Final = (
    "keyring.backends.SecretService",
    "keyring.backends.Windows",
    "keyring.backends.macOS",
)
# What nothing of ours asks for. "readline" and "_gdbm" would bring libraries under the GPL.
LEFT_OUT_MODULES: Final = (
    "_curses",
    "_dbm",
    "_gdbm",
    "_sqlite3",
    "_tkinter",
    "curses",
    "idlelib",
    "lib2to3",
    "pip",
    "qtawesome",  # its fonts are read, it is never imported
    "qtpy",
    "readline",
    "setuptools",
    "sqlite3",
    "test",
    "tkinter",
    "turtle",
)

QT_LIBRARIES: Final = frozenset(
    {
        "Qt6Concurrent",
        "Qt6Core",
        "Qt6DBus",
        "Qt6FFmpegStub-crypto",
        "Qt6FFmpegStub-ssl",
        "Qt6FFmpegStub-va",
        "Qt6FFmpegStub-va-drm",
        "Qt6FFmpegStub-va-x11",
        "Qt6Gui",
        "Qt6Multimedia",
        "Qt6MultimediaWidgets",
        "Qt6Network",
        "Qt6OpenGL",
        "Qt6Pdf",
        "Qt6PrintSupport",
        # What plays a camera's picture is linked against these five.
        "Qt6Qml",
        "Qt6QmlMeta",
        "Qt6QmlModels",
        "Qt6QmlWorkerScript",
        "Qt6Quick",
        "Qt6Svg",
        "Qt6Test",
        "Qt6WaylandClient",
        "Qt6Widgets",
        "Qt6WlShellIntegration",
        "Qt6XcbQpa",
    }
)
QT_PLUGINS: Final = frozenset(
    {
        "iconengines/qsvgicon",
        "imageformats/qjpeg",
        "imageformats/qsvg",
        "multimedia/darwinmediaplugin",
        "multimedia/ffmpegmediaplugin",
        "multimedia/windowsmediaplugin",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "platforms/qcocoa",
        "platforms/qoffscreen",
        "platforms/qwayland",
        "platforms/qwindows",
        "platforms/qxcb",
        "platformthemes/qxdgdesktopportal",
        "printsupport/cupsprintersupport",
        "styles/qmacstyle",
        "styles/qmodernwindowsstyle",
        "wayland-decoration-client/bradient",
        "wayland-graphics-integration-client/qt-plugin-wayland-egl",
        "wayland-shell-integration/xdg-shell",
        "xcbglintegrations/qxcb-egl-integration",
        "xcbglintegrations/qxcb-glx-integration",
    }
)
QT_LANGUAGES: Final = ("da", "sv")  # English is what Qt says by itself
ICON_FONT: Final = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"
SYSTEM_FOLDERS: Final = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/usr/local/lib/")

_QT_LIBRARY = re.compile(r"^(?:lib)?(Qt6[A-Za-z0-9-]+?)(?:\.so.*|\.dll|\.\d.*|\.dylib)?$")
_QT_BINDING = re.compile(r"^Qt(\w+)\.(?:abi3\.so|pyd|pyi)$")
_TRANSLATION = re.compile(r"^qt(?:base|multimedia)?_([a-z]{2,3}(?:_[A-Z]{2})?)\.qm$")


def is_packed(target: str, source: str, *, linux: bool) -> bool:
    """Whether a file goes into the installer.

    Args:
        target: where it would lie in the program's folder.
        source: where it is taken from, or what a link points to.
        linux: whether the installer is one for Linux.
    """
    path = PurePosixPath(target.replace("\\", "/"))
    if linux and _is_the_systems(path.name, source):
        return False
    if path.parts[0] == "PySide6" or _QT_LIBRARY.match(path.name):
        return _is_qt_we_use(path)
    if path.parts[:2] == ("qtawesome", "fonts"):
        return path.name in ICON_FONT  # beside the file by which the folder is found
    return path.parts[:2] != ("pydicom", "data") or path.suffix == ".py"  # the rest are pictures to test with


def _is_the_systems(name: str, source: str) -> bool:
    """A library that Debian has a package of. Python's own is ours, wherever it lies."""
    is_pythons = name.startswith("libpython") or "cpython" in name
    return ".so" in name and not is_pythons and source.startswith(SYSTEM_FOLDERS)


def _is_qt_we_use(path: PurePosixPath) -> bool:
    if "plugins" in path.parts:
        return f"{path.parent.name}/{path.name.removeprefix('lib').partition('.')[0]}" in QT_PLUGINS
    translation = _TRANSLATION.match(path.name)
    if translation:
        return translation[1] in QT_LANGUAGES
    return "qml" not in path.parts and _library(path) in {None, *QT_LIBRARIES}


def _library(path: PurePosixPath) -> str | None:
    """Which of Qt's libraries a file is, or belongs to: on macOS each is a folder of its own."""
    found = _QT_LIBRARY.match(path.name)
    if found:
        return found[1]
    binding = _QT_BINDING.match(path.name)
    if binding:
        return f"Qt6{binding[1]}"
    framework = next((part for part in path.parts if part.startswith("Qt") and part.endswith(".framework")), None)
    return None if framework is None else f"Qt6{framework[2:].removesuffix('.framework')}"
