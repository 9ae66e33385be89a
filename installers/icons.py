"""Draws the program's icon for Windows and macOS from the one that Linux shows; it must not draw anything of its own.

``python -m installers.icons OUT`` in an environment that holds the locked packages; ``installers/packing.py`` does it.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent / "linux" / "journal-app.svg"
WINDOWS, MACOS = "journal.ico", "journal.icns"
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""What Windows asks for at 100 to 250 %; the largest is for large tiles."""
MACOS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def drawn(size: int) -> Image.Image:
    """The icon, so many pixels wide, drawn at that size and not shrunk from another."""
    canvas = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    canvas.save(buffer, "PNG")  # type: ignore[call-overload] # the format's name is text at run time
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGBA")


def make(out: Path) -> tuple[Path, Path]:
    """Write both icons into a folder; returns the one for Windows and the one for macOS."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    out.mkdir(parents=True, exist_ok=True)
    for name, sizes in ((WINDOWS, WINDOWS_SIZES), (MACOS, MACOS_SIZES)):
        pictures = [drawn(size) for size in sizes]
        largest = pictures[-1]
        if name == WINDOWS:
            of_every_size = [(size, size) for size in sizes]
            # Bitmaps, because older readers take a compressed picture at 256 pixels only.
            largest.save(out / name, sizes=of_every_size, append_images=pictures[:-1], bitmap_format="bmp")
        else:
            largest.save(out / name, append_images=pictures[:-1])
    del application
    return out / WINDOWS, out / MACOS


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw both into the named folder and say where they lie."""
    parser = argparse.ArgumentParser(description="Draw the program's icon for Windows and macOS.")
    parser.add_argument("out", type=Path, help="the folder for the two files")
    for path in make(parser.parse_args(arguments).out):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
