"""Takes the manual's pictures anew, in every language, out of the tour; it must not be used for any other picture.

    python installers/manual_pictures.py

It takes some minutes for each language. The pictures are of the demo clinic: everybody in them is invented.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
MANUAL = ROOT / "docs" / "manual"
LOCALES = {"en": "en_GB.UTF-8", "da": "da_DK.UTF-8", "sv": "sv_SE.UTF-8"}
SCENES = {
    "home": "home-waiting",
    "today": "today-arrived",
    "record": "record-ready",
    "hand-over": "hand-over-read",
    "entry": "entry-repeated",
    "compare": "photos-beside",
    "access-log": "access-log",
    "requests": "requests",
    "backup": "backup-proven",
}
"""The manual's name of each picture, and the tour's."""
_COLOURS = 128


def main() -> None:
    """Walk the tour once in each language, and keep the scenes that the manual shows."""
    for language, locale in LOCALES.items():
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                [sys.executable, "-m", "journal_app", "tour", folder],
                check=True,
                cwd=ROOT,
                env={**os.environ, "LANG": locale, "LC_ALL": locale},
            )
            keep(Path(folder), language)


def keep(tour: Path, language: str) -> None:
    """Copy the scenes out of a tour's folder, with as few colours as a screen needs.

    Raises:
        ValueError: the tour has no such scene, or more than one.
    """
    pictures = MANUAL / language / "pictures"
    pictures.mkdir(exist_ok=True)
    for name, scene in SCENES.items():
        for appearance in ("light", "dark"):
            (taken,) = tour.glob(f"[0-9][0-9][0-9]-{scene}-{appearance}.png")
            few = Image.open(taken).convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
            few.save(pictures / f"{name}-{appearance}.png", optimize=True)


if __name__ == "__main__":
    main()
