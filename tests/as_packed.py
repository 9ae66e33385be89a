"""The program laid out as the packer lays it out, in seconds: what journal.spec names, and no checkout around it.

It must not stand in for the package: libraries are those of the environment of the tests. Each run tries this; whether
the package itself works, tests/integration/test_installed_package.py shows.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import types
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from installers import packed_files, packing

_START = """
import importlib.abc, sys

class LeftOut(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {left_out!r}:
            raise ModuleNotFoundError(f"{{name}} is not packed", name=name)

sys.meta_path.insert(0, LeftOut())
sys.path[:0] = [{home!r}, {packages!r}]
from journal_app.__main__ import main
"""
_SHOWN = """
import os, time
from PySide6.QtWidgets import QApplication

def until_shown(app):
    end = time.monotonic() + {seconds}
    while not any(one.isVisible() and one.windowTitle() for one in app.topLevelWidgets()):
        app.processEvents()
        assert time.monotonic() < end, "no window was shown"
    print(app.topLevelWidgets()[0].windowTitle(), flush=True)
    os._exit(0)

QApplication.exec = until_shown
sys.exit(main([]))
"""
_SECONDS = 90
_FOUND_ONLY = "qtawesome"
"""Never imported, but its folder is looked for."""


@dataclass
class Specified:
    """What journal.spec asks the packer for."""

    datas: list[tuple[str, str]] = field(default_factory=list)
    excludes: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    icons: list[str | None] = field(default_factory=list)


def specified() -> Specified:
    """Read the spec as the packer does, with a packer that only writes down what it is asked for."""
    asked = Specified()

    def analysis(_scripts: list[str], **words: Any) -> types.SimpleNamespace:  # noqa: ANN401 - as the packer takes them
        asked.datas, asked.excludes, asked.hidden = words["datas"], words["excludes"], words["hiddenimports"]
        return types.SimpleNamespace(binaries=[], datas=[], pure=[], scripts=[])

    def program(*_parts: object, **words: Any) -> None:  # noqa: ANN401 - as the packer takes them
        asked.icons.append(words["icon"])

    hooks: Any = types.ModuleType("PyInstaller.utils.hooks")
    hooks.collect_data_files, hooks.copy_metadata = _data_files, lambda _name: []
    hooks.collect_submodules = lambda name: [name]
    around = {"Analysis": analysis, "PYZ": lambda _pure: None, "EXE": program, "COLLECT": lambda *_, **__: None}
    with _stead({"PyInstaller.utils.hooks": hooks}):
        exec(compile(packing.SPEC.read_text("utf-8"), str(packing.SPEC), "exec"), around)  # noqa: S102 - our own file
    return asked


def _data_files(name: str, subdir: str = "") -> list[tuple[str, str]]:
    """A package's files that are no modules, as far as they are packed, each with the folder it goes to."""
    found = find_spec(name)
    assert found is not None
    assert found.origin is not None
    packages = Path(found.origin).parents[1]
    files = [
        one for one in (packages / name / subdir).rglob("*") if one.is_file() and one.suffix not in {".py", ".pyc"}
    ]
    targets = [(str(one), str(one.relative_to(packages))) for one in files]
    return [(source, str(Path(to).parent)) for source, to in targets if packed_files.is_packed(to, source, linux=True)]


@contextmanager
def _stead(modules: dict[str, types.ModuleType]) -> Iterator[None]:
    """These modules where the packer has its own; the path and the environment are as before afterwards."""
    kept, path, environment = {name: sys.modules.get(name) for name in modules}, [*sys.path], dict(os.environ)
    os.environ |= {"JOURNAL_CHECKOUT": str(packing.ROOT), "JOURNAL_ICONS": "icons"}
    sys.modules.update(modules)
    try:
        yield
    finally:
        sys.path[:] = path
        os.environ.clear()
        os.environ.update(environment)
        for name, module in kept.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module


@dataclass(frozen=True)
class AsPacked:
    """The program below ``place``, for a person who has a home and nothing else."""

    place: Path

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run one command with an empty environment."""
        return self._started(f"sys.exit(main({list(words)!r}))")

    def window(self) -> subprocess.CompletedProcess[str]:
        """Start the window and end as soon as it is shown; its title is printed."""
        return self._started(_SHOWN.format(seconds=_SECONDS / 2))

    def _started(self, then: str) -> subprocess.CompletedProcess[str]:
        start = _START.format(
            left_out=tuple(name for name in packed_files.LEFT_OUT_MODULES if name != _FOUND_ONLY),
            home=str(self.place / "_internal"),
            packages=sysconfig.get_path("purelib"),
        )
        return subprocess.run(
            [sys.executable, "-I", "-S", "-B", "-c", start + then],
            env={"HOME": str(self.place / "home"), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
            cwd=self.place,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_SECONDS,
            check=False,
        )


def laid_out(place: Path) -> AsPacked:
    """Lay our modules and what the spec names of data where the packer would."""
    inside = place / "_internal"
    package = packing.ROOT / "journal_app"
    shutil.copytree(package, inside / "journal_app", ignore=shutil.ignore_patterns("__pycache__"))
    for source, target in specified().datas:
        if Path(source).is_dir():
            shutil.copytree(source, inside / target, dirs_exist_ok=True)
        else:
            (inside / target).mkdir(parents=True, exist_ok=True)
            shutil.copy(source, inside / target)
    (place / "home").mkdir()
    return AsPacked(place)
