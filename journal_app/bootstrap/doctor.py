"""Looks at this machine for everything the program needs; it must not open a vault, nor change or fetch anything."""

from __future__ import annotations

import ctypes
import importlib.metadata
import os
import platform
import secrets
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from journal_app import __version__
from journal_app.bootstrap import itself, process_shield
from journal_app.cli.parts import DoctorLine
from journal_app.domain.errors import Environmental
from journal_app.vault import database, keystore, passwords, seat, self_test
from journal_app.vault.backup import seat_notes

_OLDEST = (3, 11)
_PACKAGES = (
    "pyside6-essentials",
    "pyside6-addons",
    "sqlcipher3",
    "cryptography",
    "typst",
    "pyhanko",
    "pillow",
    "keyring",
    "msgspec",
)
_BROKEN_QT = "6.12.0"
_SETTINGS = {
    "cipher_version": "",
    "cipher_provider": "",
    "cipher_page_size": "4096",
    "journal_mode": "wal",
    "synchronous": "2",
    "foreign_keys": "1",
    "recursive_triggers": "1",
    "secure_delete": "1",
    "trusted_schema": "0",
    "cell_size_check": "1",
    "temp_store": "2",
    "mmap_size": "0",
}
_NEVER_SHOWN_WHEN_OFF = frozenset({"mmap_size"})
_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
_WINDOW_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
_FONT_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("~/.fonts"),
    Path("~/.local/share/fonts"),
)


def examine(resources: Path, *, home: Path | None = None) -> Iterator[DoctorLine]:
    """Every line of the examination, topic by topic."""
    yield from _versions()
    yield from _engine()
    yield from _self_tests()
    yield from _keeping_secrets(home)
    yield from _backups(home or seat.seats_folder())
    yield from _screen()
    yield from _files(resources)


# ----------------------------------------------------------------------------------------------------------- versions


def _versions() -> Iterator[DoctorLine]:
    topic = "Versions"
    yield DoctorLine(topic, "journal", __version__)
    python_fits = sys.version_info >= _OLDEST
    advice = "" if python_fits else "Python 3.11 or newer is needed."
    yield DoctorLine(topic, "python", platform.python_version(), python_fits, advice)
    yield DoctorLine(topic, "system", f"{platform.system()} {platform.machine()}")
    for name in _PACKAGES:
        yield _package(topic, name)


def _package(topic: str, name: str) -> DoctorLine:
    try:
        found = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return DoctorLine(topic, name, "not installed", is_fine=False, advice="Install the program's packages anew.")
    if name.startswith("pyside6") and found == _BROKEN_QT:
        return DoctorLine(topic, name, found, is_fine=False, advice="This version crashes; install one below 6.12.")
    return DoctorLine(topic, name, found)


# ------------------------------------------------------------------------------------------------------------- engine


def _engine() -> Iterator[DoctorLine]:
    topic = "Encrypted database"
    try:
        with tempfile.TemporaryDirectory(prefix="journal-doctor-") as folder:
            made = database.create(Path(folder) / "doctor.db", secrets.token_bytes(32))
            try:
                yield from _settings(topic, made)
            finally:
                made.close()
    except Environmental as unfit:
        yield DoctorLine(topic, "SQLCipher", unfit.message, is_fine=False, advice="Install the program anew.")


def _settings(topic: str, made: database.Database) -> Iterator[DoctorLine]:
    yield DoctorLine(topic, "SQLite", str(made.execute("SELECT sqlite_version()").fetchone()[0]))
    made.connection.set_authorizer(None)  # an empty database of our own, to be asked what a vault may not be
    for name, wanted in _SETTINGS.items():
        row = made.connection.execute(f"PRAGMA {name}").fetchone()
        found = "0" if row is None and name in _NEVER_SHOWN_WHEN_OFF else str(row[0] if row else "")
        is_fine = found == wanted if wanted else bool(found)
        yield DoctorLine(topic, name, found or "no answer", is_fine, "" if is_fine else f"It should be {wanted}.")


def _self_tests() -> Iterator[DoctorLine]:
    for result in self_test.run():
        found = "gives the published answer" if result.passed else "gives a wrong answer"
        advice = "" if result.passed else "No vault is opened on this machine with this installation."
        yield DoctorLine("Self-tests", result.name, found, result.passed, advice)


# ------------------------------------------------------------------------------------------------------------ secrets


def _keeping_secrets(home: Path | None) -> Iterator[DoctorLine]:
    topic = "Secrets of this computer"
    folder = home or seat.seats_folder()
    yield DoctorLine(topic, "folder", str(folder))
    try:
        store = keystore.open_secret_store(folder / "doctor").describe()
    except keystore.KeystoreFailed as failed:
        yield DoctorLine(topic, "keystore", failed.message, is_fine=False)
    else:
        yield _store(topic, store)
    yield from _seats(topic, folder)
    yield from _locked_down(topic)
    floor = passwords.FLOOR
    yield DoctorLine(topic, "password derivation", f"Argon2id, at least {floor.memory_kib // 1024} MiB")


def _store(topic: str, store: keystore.SecretStoreDescription) -> DoctorLine:
    if store.place is keystore.SecretPlace.KEYSTORE:
        return DoctorLine(topic, "keystore", f"the system's own ({store.detail})")
    advice = "Secrets lie in files of mode 0600 there: encrypt this disk, or sign in to a desktop with a keystore."
    return DoctorLine(topic, "keystore", "none", advice=advice)


def _backups(folder: Path) -> Iterator[DoctorLine]:
    """When the last backup and the last proven restore were, for each journal that was open here."""
    topic = "Backups"
    for place in sorted(folder.iterdir()) if folder.is_dir() else []:
        if not (place / "mark").exists():
            continue
        noted = seat_notes.read(place)
        made = max((one.made for one in noted if one.made is not None), default=None)
        proven = max((one.proven for one in noted if one.proven is not None), default=None)
        advice = "" if made is not None else f"Run: {itself.name()} backup VAULT TARGET"
        yield DoctorLine(topic, f"{place.name}: last backup", _day(made), advice=advice)
        copied = max((one.copied for one in noted if one.copied is not None), default=None)
        if copied is not None:
            yield DoctorLine(topic, f"{place.name}: last copy by the scheduler, not proven", _day(copied))
        advice = "" if proven is not None or made is None else f"Run: {itself.name()} backup VAULT TARGET --drill"
        yield DoctorLine(topic, f"{place.name}: last proven restore", _day(proven), advice=advice)


def _day(moment: datetime | None) -> str:
    return "never" if moment is None else f"{moment:%Y-%m-%d %H:%M} UTC"


def _locked_down(topic: str) -> Iterator[DoctorLine]:
    """What the program does for itself when it starts; nothing is wrong with a system that knows none of it."""
    held = process_shield.held()
    yield DoctorLine(topic, "memory", ", ".join(sorted(held)) or "not kept from other programs")
    yield DoctorLine(topic, "clipboard", "marked for histories to leave out, empty after a minute and at each lock")
    yield DoctorLine(topic, "crash messages", "type and place only")
    yield DoctorLine(topic, "temporary files", "sealed copies only, deleted at once")


def _seats(topic: str, folder: Path) -> Iterator[DoctorLine]:
    """A seat whose secret others could read is a finding; one without is not."""
    places = sorted(folder.iterdir()) if folder.is_dir() else []
    for place in places:
        files = keystore.FileSecrets(place)
        if place.is_dir() and files.holds_any() and files.describe().is_exposed:
            advice = f"Run: chmod 700 {place}; chmod 600 {place}/*"
            yield DoctorLine(topic, place.name, "others can read its secret", is_fine=False, advice=advice)


# ------------------------------------------------------------------------------------------------------------- screen


def _screen() -> Iterator[DoctorLine]:
    topic = "Window"
    if sys.platform.startswith("linux"):
        yield _libraries(topic, "Qt's libraries", _LIBRARIES)
        yield _libraries(topic, "libraries of a window on X", _WINDOW_LIBRARIES)
        yield _fonts(topic)
    yield _display(topic)


def _libraries(topic: str, name: str, wanted: dict[str, str]) -> DoctorLine:
    missing = [package for library, package in wanted.items() if not _loads(library)]
    if not missing:
        return DoctorLine(topic, name, "all here")
    advice = f"On Debian: apt-get install {' '.join(missing)}"
    return DoctorLine(topic, name, f"{len(missing)} missing", is_fine=False, advice=advice)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _fonts(topic: str) -> DoctorLine:
    folders = (Path(folder).expanduser() for folder in _FONT_FOLDERS)
    has_font = any(next(folder.rglob("*.[to]tf"), None) is not None for folder in folders if folder.is_dir())
    if has_font:
        return DoctorLine(topic, "fonts", "here")
    return DoctorLine(topic, "fonts", "none", is_fine=False, advice="On Debian: apt-get install fonts-dejavu-core")


def _display(topic: str) -> DoctorLine:
    has_one = not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    if has_one:
        return DoctorLine(topic, "display", "here")
    return DoctorLine(topic, "display", "none", advice="Commands and the tour work without one; the window does not.")


# -------------------------------------------------------------------------------------------------------------- files


def _files(resources: Path) -> Iterator[DoctorLine]:
    for name in ("packs", "texts", "documents", "translations", "passwords", "demo"):
        is_here = any((resources / name).rglob("*"))
        found = "here" if is_here else "missing"
        yield DoctorLine("Data files", name, found, is_here, "" if is_here else "Install the program anew.")
