"""Type at twice the size in a small window: what one needs to press or read is neither cut off nor out of reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.worklists import Work
from journal_app.services.choices import ToInform
from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language
from journal_app.ui.widgets.patient_banner import PatientBanner
from tests.ui.clinic_window import LISE, LISE_PASSWORD, LISE_PIN, ClinicWindow, a_window, press, settle
from tests.ui.screen_checks import cut_off

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path, app: QApplication) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    session = made.session(LISE, LISE_PASSWORD)
    settle(session, LISE_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    yield made
    made.close()
    theme.apply(app, Appearance.LIGHT, scale=1.0)


def out_of_reach(screen: QWidget) -> list[str]:
    """The scroll areas whose content is wider than they are, though they do not scroll sideways."""
    wide = []
    for area in screen.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None and content.width() > area.viewport().width():
            wide.append(f"{content.width()} in {area.viewport().width()}")
    return wide


def test_the_left_edge_and_the_days_head_have_room(clinic: ClinicWindow, app: QApplication) -> None:
    """The owner has most sections and, on the day's list, most to choose; Danish has the longest words."""
    shell = clinic.sign_in()
    clinic.application.window.resize(1280, 800)
    clinic.application.speak(Language.DANISH)
    theme.apply(app, Appearance.LIGHT, scale=2.0)
    shell.to_section("today")
    clinic.rest()
    clinic.qtbot.waitUntil(lambda: out_of_reach(shell.rail) == [])
    clinic.qtbot.waitUntil(lambda: cut_off(clinic.screen()) == [])
    head = clinic.screen().new_button
    assert head.height() <= 2 * theme.TARGET, "a lead of several lines makes no button taller"


def test_nothing_lies_beyond_the_edge(clinic: ClinicWindow, app: QApplication) -> None:
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    clinic.application.window.resize(1024, 700)
    theme.apply(app, Appearance.LIGHT, scale=2.0)
    shell.to_section("account")
    clinic.qtbot.waitUntil(lambda: out_of_reach(clinic.screen()) == [])
    clinic.application.speak(Language.SWEDISH)
    shell.to_registration("")
    clinic.qtbot.waitUntil(lambda: clinic.screen().form is not None, timeout=10_000)
    screen = clinic.screen()
    clinic.qtbot.waitUntil(lambda: out_of_reach(screen) == [])
    for part in (screen.cancel_button, screen.save_button, screen.source):
        assert part.width() >= part.sizeHint().width(), part.objectName()


def test_the_last_filter_of_the_access_log_is_whole(clinic: ClinicWindow, app: QApplication) -> None:
    shell = clinic.sign_in()
    clinic.application.window.resize(1280, 800)
    clinic.application.speak(Language.DANISH)
    theme.apply(app, Appearance.LIGHT, scale=2.0)
    shell.to_section("log")
    clinic.rest()
    screen = clinic.screen()
    last = screen.until.edit
    clinic.qtbot.waitUntil(lambda: last.visibleRegion().boundingRect() == last.rect())
    assert screen.table.isVisible()


def test_the_banner_leaves_the_form_its_room_and_still_says_who_it_is(clinic: ClinicWindow, app: QApplication) -> None:
    session = clinic.session()
    (stub,) = session.vault.search("", limit=5)
    session.vault.sign_out(session.now())
    shell = clinic.sign_in()
    clinic.application.window.resize(1280, 800)
    theme.apply(app, Appearance.LIGHT, scale=2.0)
    shell.to_patient(stub.id)
    clinic.rest()
    (banner,) = (one for one in clinic.screen().findChildren(PatientBanner) if one.isVisible())
    clinic.qtbot.waitUntil(lambda: banner.height() < clinic.application.window.height() // 5)
    for part in (banner.name, banner.born, banner.gender, banner.identifier):
        assert part.isVisible()
        assert part.visibleRegion().boundingRect() == part.rect()
    assert not banner.phone.isVisible()
    press(banner.more_button)
    clinic.qtbot.waitUntil(banner.phone.isVisible)
    theme.apply(app, Appearance.LIGHT, scale=1.0)
    clinic.application.window.resize(1281, 800)
    clinic.qtbot.waitUntil(lambda: not banner.more_button.isVisible() and banner.phone.isVisible())


def test_nothing_of_a_record_lies_over_anything_else(clinic: ClinicWindow, app: QApplication) -> None:
    session = clinic.session()
    (stub,) = session.vault.search("", limit=5)
    session.vault.sign_out(session.now())
    shell = clinic.sign_in()
    clinic.application.window.resize(1280, 800)
    clinic.application.speak(Language.SWEDISH)
    theme.apply(app, Appearance.LIGHT, scale=2.0)
    shell.to_patient(stub.id)
    clinic.rest()
    overview = clinic.screen().overview
    above = (overview.note_button, overview.write_button, overview.document_button, overview.print_button)
    clinic.qtbot.waitUntil(
        lambda: all(one.mapToGlobal(one.rect().bottomLeft()).y() < top_of(overview.sieve) for one in above)
    )
    assert overview.entry_button.height() >= overview.entry_button.sizeHint().height()


def top_of(widget: QWidget) -> int:
    """Where a widget begins, in px of the screen."""
    return widget.mapToGlobal(widget.rect().topLeft()).y()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", list(Language))
def test_all_that_waits_leaves_the_search_its_room(
    clinic: ClinicWindow, app: QApplication, scale: float, language: Language
) -> None:
    shell = clinic.sign_in()
    clinic.application.window.resize(1280, 800)
    clinic.application.speak(language)
    theme.apply(app, Appearance.LIGHT, scale=scale)
    shell.to_section("help")
    shell.to_home()
    clinic.rest()
    screen = clinic.screen()
    screen.roles_due.say(screen.tr("Who holds which role was to be reviewed by {day}.").format(day="28-Nov-2026"))
    screen.to_inform._have_count(ToInform(1, has_more=False))
    for told in (screen.to_take_down, screen.second_looks):
        told._have_count(1)
    work = (Work.CONSENTS, Work.AFTER_PHOTOS, Work.OPENED_RESTRICTED)
    screen.worklists._have_counts(dict.fromkeys(work, 8))
    clinic.rest()
    finder = screen.finder
    clinic.qtbot.waitUntil(lambda: finder.field.height() >= finder.field.sizeHint().height())
    clinic.qtbot.waitUntil(lambda: screen.above.height() >= screen.above.minimumSizeHint().height() > 0)
    assert finder.results.height() >= 6 * finder.results.fontMetrics().height()
    clinic.qtbot.waitUntil(lambda: cut_off(screen) == [])
    notices = (screen.to_take_down.notice, screen.second_looks.notice, screen.to_inform.notice, screen.roles_due)
    assert all(one.height() >= one.heightForWidth(one.width()) for one in notices)
    for one in (*(screen.worklists.buttons[each] for each in work), screen.to_inform.notice):
        screen.above.ensureWidgetVisible(one)
        seen = one.visibleRegion().boundingRect()
        assert (seen.width(), seen.height()) == (one.width(), one.height())
