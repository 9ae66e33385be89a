"""Every icon is in the font and is drawn in the colour asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QColor

from journal_app.ui import icons
from journal_app.ui.icons import Icon


@pytest.mark.parametrize("which", list(Icon))
def test_is_drawn_in_its_colour(which: Icon) -> None:
    image = icons.pixmap(which, "#ff0000", 24).toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 250
    }
    assert colours == {"#ff0000"}


def test_is_kept_after_the_first_time() -> None:
    assert icons.pixmap(Icon.LOCK, "#00ff00", 16).cacheKey() == icons.pixmap(Icon.LOCK, "#00ff00", 16).cacheKey()
    assert not icons.icon(Icon.LOCK, QColor("#00ff00").name()).isNull()


def test_the_package_with_all_its_fonts_is_not_loaded() -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from journal_app.ui import icons; icons.pixmap(icons.Icon.LOCK, '#000000', 16);"
        "sys.exit('qtawesome' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
