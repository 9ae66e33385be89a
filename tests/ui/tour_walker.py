"""Walks the tour's stops in one look and judges each: ``python -m tests.ui.tour_walker FOLDER``; prints JSON."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journal_app.bootstrap import tour
from journal_app.ui.application import Surroundings
from journal_app.ui.theme import Appearance
from journal_app.ui.tour import guide, hands
from journal_app.ui.tour.camera import Camera, Picture, _put_away_toasts, _whole
from journal_app.ui.tour.stage import Ground
from journal_app.ui.translation import Language, Translation
from tests.ui.pseudo_locale import PseudoLocale
from tests.ui.stop_checks import faults

SMALLEST, USUAL = (860, 600), (1280, 800)
_PATIENCE_SECONDS = 120.0
_SETTLED_MS = 800


class JudgingCamera(Camera):
    """Takes each picture once, and has what it shows judged."""

    def __init__(self, app: QApplication, folder: Path, *, size: tuple[int, int]) -> None:
        super().__init__(app, folder, size=size)
        self.found: dict[str, list[str]] = {}

    @contextmanager
    def in_type(self, scale: float) -> Iterator[None]:
        yield

    def take(self, window: QWidget, name: str, description: str, *, with_toast: bool = False) -> None:
        if not with_toast:
            _put_away_toasts(window)
        QTest.qWait(30)
        self._number += 1
        file = self._folder / f"{self._number:03d}-{name}.png"
        found = faults(window)
        if found:  # a machine that does much else may still be laying it out: what counts is what stays so
            QTest.qWait(_SETTLED_MS)
            found = faults(window)
        _whole(window).save(str(file), "PNG", 60)
        self.pictures.append(Picture(file, description))
        if found:
            self.found[file.stem] = found


def _spoken(ground: Ground, scale: float, appearance: Appearance) -> Ground:
    def surroundings() -> Surroundings:
        made = ground.surroundings()
        made.preferences.change(scale=scale, language=Language.ENGLISH, appearance=appearance)
        return made

    return replace(ground, surroundings=surroundings)


def _stretch() -> None:
    pseudo, switch = PseudoLocale(QCoreApplication.instance()), Translation.switch

    def switched(self: Translation, language: Language) -> None:
        switch(self, language)
        QCoreApplication.removeTranslator(pseudo)
        QCoreApplication.installTranslator(pseudo)

    Translation.switch = switched  # type: ignore[method-assign]


def _numbers(typed: str) -> tuple[int, ...]:
    return tuple(int(one) for one in typed.split(","))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--walks", type=_numbers, default=guide.EVERY_WALK, help="counted from one: 2,5")
    parser.add_argument("--stretched", action="store_true")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--look", type=Appearance, default=Appearance.LIGHT)
    parser.add_argument("--size", type=int, nargs=2, default=USUAL)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    hands._PATIENCE_SECONDS = _PATIENCE_SECONDS  # a walk is judged by what it shows, not by how soon
    with tempfile.TemporaryDirectory(prefix="walk-", ignore_cleanup_errors=True) as folder:
        own = Path(folder)
        with tour._own_home(own):
            clinic = tour._own_clinic(own)
            app = tour._application(own)
            if given.stretched:
                _stretch()
            ground = _spoken(tour._ground(clinic, own), given.scale, given.look)
            camera = JudgingCamera(app, given.folder, size=tuple(given.size))
            walked = guide.lead(app, ground, camera, walks=given.walks)
    json.dump(
        {"stops": len(walked.pictures), "problems": walked.problems, "found": camera.found},
        sys.stdout,
        indent=1,
        ensure_ascii=False,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
