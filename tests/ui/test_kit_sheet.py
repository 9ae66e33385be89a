"""A sheet of the kit with the longest words there are: all of it is seen, in a narrow page as in a wide one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from journal_app.domain.printing import SheetKind
from journal_app.services.front_door import KitSheet
from journal_app.ui.clinic.kit_sheet import KitSheetPanel
from tests.ui.clinic_window import ClinicWindow, a_window
from tests.ui.screen_checks import cut_off
from tests.ui.stop_checks import too_wide

pytestmark = pytest.mark.xcb
LONGEST = ("mushroom",) * 24
SECRET = "f" * 64
LONGEST_SHARE = ("academic",) * 33


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize(("width", "is_beside"), [(514, False), (900, True)])
@pytest.mark.parametrize("kind", list(SheetKind))
def test_the_longest_words_fit(clinic: ClinicWindow, kind: SheetKind, width: int, *, is_beside: bool) -> None:
    session = clinic.session()
    page = QScrollArea()
    clinic.qtbot.addWidget(page)
    page.setWidgetResizable(True)
    panel = KitSheetPanel(clinic.application.tasks, session, KitSheet(kind, LONGEST, SECRET))
    page.setWidget(panel)
    page.resize(width, 700)
    page.show()
    clinic.rest()
    assert too_wide(page) == []
    assert cut_off(page) == []
    words, picture = (QRect(one.mapTo(panel, QPoint()), one.size()) for one in (panel._words, panel._qr))
    assert not words.intersects(picture)
    assert (picture.top() == words.top()) is is_beside
    session.vault.sign_out(session.now())


@pytest.mark.parametrize("number", [2, 3])
def test_a_share_with_the_longest_words_fits(clinic: ClinicWindow, number: int) -> None:
    session = clinic.session()
    page = QScrollArea()
    clinic.qtbot.addWidget(page)
    page.setWidgetResizable(True)
    share = KitSheet(SheetKind.CLINICAL, LONGEST_SHARE, " ".join(LONGEST_SHARE).upper(), share=number)
    panel = KitSheetPanel(clinic.application.tasks, session, share)
    page.setWidget(panel)
    page.resize(514, 700)
    page.show()
    clinic.rest()
    assert too_wide(page) == []
    assert cut_off(page) == []
    if number == 2:
        assert panel.asked == tuple(range(9)), "two shares are asked for whole"
    else:
        assert max(panel.asked) < 8, "the last word alone is no group to ask for"
    panel.type_button.click()
    clinic.qtbot.waitUntil(lambda: cut_off(page) == [])
    assert too_wide(page) == []
    session.vault.sign_out(session.now())
