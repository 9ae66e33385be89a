"""The access log of a real clinic: what it shows, how it is narrowed down and grows, and the patient's own report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal_app.domain.access import Purpose
from journal_app.domain.log_review import Verdict
from journal_app.services import access_log, gate
from journal_app.services.ports import AccessFilter
from journal_app.services.search import PatientSearch
from journal_app.ui.clinic.access_log import PAGE
from journal_app.ui.clinic.table_cells import in_lines
from journal_app.ui.tokens import S
from journal_app.ui.translation import Language
from journal_app.vault.seat import host_name
from tests.ui.clinic_window import (
    ANNA,
    CANARY,
    LISE,
    LISE_PASSWORD,
    ClinicWindow,
    a_window,
    delete_now,
    found,
    press,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


def look_at_the_patient(clinic: ClinicWindow) -> None:
    """Anna opens the record, Lise the registry card."""
    session = clinic.session()
    patient = PatientSearch(session).find(CANARY)[0].id
    gate.take_record(session, patient, Purpose.CARE)
    session.vault.sign_out(session.now())
    session = clinic.session(LISE, LISE_PASSWORD)
    gate.take_registry(session, patient)
    session.vault.sign_out(session.now())


def open_log(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - an AccessLogScreen
    shell = clinic.sign_in()
    shell.to_section("log")
    clinic.rest()
    return clinic.screen()


def column(screen: Any, number: int) -> list[str]:  # noqa: ANN401 - an AccessLogScreen
    return [str(screen.model.index(row, number).data()) for row in range(screen.model.rowCount())]


def pick(clinic: ClinicWindow, dialog: Any) -> None:  # noqa: ANN401 - a PickPatientDialog
    clinic.rest()
    QTest.keyClicks(dialog.finder.field, CANARY[:4])
    QTest.keyClick(dialog.finder.field, Qt.Key.Key_Return)
    clinic.qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())
    delete_now()
    clinic.rest()


def test_newest_first_in_words_and_reading_is_itself_written_down(clinic: ClinicWindow) -> None:
    look_at_the_patient(clinic)
    screen = open_log(clinic)
    kinds, who, why = column(screen, 2), column(screen, 1), column(screen, 4)
    assert kinds[0] == "Read the access log"
    assert "Opened the record" in kinds
    assert {ANNA, LISE} <= set(who)
    assert "Treatment" in why
    assert not [kind for kind in kinds if kind.startswith("access.")], "every kind has words"


def test_patients_are_called_by_name_birth_date_and_masked_number(clinic: ClinicWindow) -> None:
    look_at_the_patient(clinic)
    screen = open_log(clinic)
    opened = [patient for kind, patient in zip(column(screen, 2), column(screen, 3), strict=True) if "record" in kind]
    assert len(opened) == 2
    for line in opened:
        assert CANARY.casefold() in line.casefold()
        assert line.endswith(" · 07-Jul-1961 · 070761-••••")
    assert not any(str(patient)[:8] in "".join(column(screen, 3)) for patient in screen.model._patients)


def test_an_owner_names_the_workstation_of_a_line(clinic: ClinicWindow) -> None:
    screen = open_log(clinic)
    assert set(column(screen, 5)) == {host_name()}
    press(screen.name_button)
    dialog: Any = found(QDialog, "nameWorkstationDialog")
    assert dialog.name.text() == host_name()
    assert unnamed(dialog) == []
    dialog.name.clear()
    press(dialog.save_button)
    clinic.rest()
    assert dialog._row.error.text()
    QTest.keyClicks(dialog.name, "Rum 2")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    clinic.qtbot.waitUntil(lambda: set(column(screen, 5)) == {"Rum 2"}, timeout=10_000)
    clinic.rest()


def test_all_that_matters_is_read_at_the_usual_size(clinic: ClinicWindow) -> None:
    look_at_the_patient(clinic)
    screen = open_log(clinic)
    clinic.application.window.resize(1280, 800)
    clinic.qtbot.waitUntil(lambda: screen.table.horizontalScrollBar().maximum() == 0)
    metrics = screen.table.fontMetrics()
    for row in range(screen.model.rowCount()):
        for number in range(6):
            text, width = column(screen, number)[row], screen.table.columnWidth(number) - 2 * S
            shown = " ".join(in_lines(text, metrics, width, most=2))
            assert shown == text, f"{text} in {width}"


def test_in_a_small_window_no_column_is_out_of_sight_and_only_a_reason_is_cut(clinic: ClinicWindow) -> None:
    look_at_the_patient(clinic)
    screen = open_log(clinic)
    clinic.application.window.resize(860, 600)
    for language in Language:
        clinic.application.speak(language)
        clinic.rest()
        clinic.qtbot.waitUntil(lambda: screen.table.horizontalScrollBar().maximum() == 0)
        metrics = screen.table.fontMetrics()
        most = (screen.table.rowHeight(0) - 2 * S) // metrics.height()
        for number in (0, 1, 2, 3, 5):
            for text in column(screen, number):
                shown = " ".join(in_lines(text, metrics, screen.table.columnWidth(number) - 2 * S, most=most))
                assert shown == text, language


def test_a_reason_longer_than_its_cell_ends_in_an_ellipsis_and_is_whole_in_the_tip(clinic: ClinicWindow) -> None:
    metrics = clinic.application.window.fontMetrics()
    long = "Complaint case: " + "the complaint board asked for everything since the first visit " * 3
    lines = in_lines(long, metrics, 200, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(metrics.horizontalAdvance(line) <= 200 for line in lines)
    assert in_lines("", metrics, 200, most=2) == [""]


def test_filters_by_patient_person_kind_and_day(clinic: ClinicWindow) -> None:
    look_at_the_patient(clinic)
    screen = open_log(clinic)
    screen.person_chooser.setCurrentIndex(screen.person_chooser.findText(LISE))
    screen.person_chooser.activated.emit(1)
    clinic.rest()
    assert set(column(screen, 1)) == {LISE}
    screen.person_chooser.setCurrentIndex(0)
    screen.kind_chooser.setCurrentIndex(screen.kind_chooser.findData("access.record_opened"))
    screen.kind_chooser.activated.emit(1)
    clinic.rest()
    assert set(column(screen, 2)) == {"Opened the record"}
    assert len(column(screen, 2)) == 2
    press(screen.patient_button)
    pick(clinic, found(QDialog, "pickPatientDialog"))
    assert screen.everyone_button.isVisible()
    assert all(CANARY.casefold() in name.casefold() for name in column(screen, 3))
    tomorrow = screen._desk.today() + timedelta(days=1)
    screen.since.set_value(tomorrow)
    clinic.rest()
    assert screen.model.rowCount() == 0
    assert screen._empty.isVisible()
    screen.since.set_value(None)
    screen.until.set_value(tomorrow)
    press(screen.everyone_button)
    clinic.rest()
    assert screen.model.rowCount() == 2


def test_a_line_leads_to_only_its_patient_or_person(clinic: ClinicWindow) -> None:
    look_at_the_patient(clinic)
    screen = open_log(clinic)
    screen.table.selectRow(column(screen, 2).index("Opened the record"))
    press(screen.only_patient_button)
    clinic.rest()
    assert screen._patient is not None
    screen.table.selectRow(column(screen, 1).index(LISE))
    press(screen.only_person_button)
    clinic.rest()
    assert set(column(screen, 1)) == {LISE}


def test_older_events_follow_by_pages(clinic: ClinicWindow) -> None:
    session = clinic.session()
    for _ in range(PAGE + 20):
        access_log.read_log(session, AccessFilter(limit=1))
    session.vault.sign_out(session.now())
    screen = open_log(clinic)
    assert screen.model.rowCount() == PAGE
    screen.table.scrollToBottom()
    clinic.qtbot.waitUntil(lambda: screen.model.rowCount() > PAGE, timeout=5000)
    clinic.rest()
    places = [screen.model.event_at(row).position for row in range(screen.model.rowCount())]
    assert places == sorted(places, reverse=True)
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("with_names", [True, False])
def test_the_patients_report_is_saved_as_a_pdf_under_a_neutral_name(clinic: ClinicWindow, with_names: bool) -> None:
    look_at_the_patient(clinic)
    screen = open_log(clinic)
    press(screen.report_button)
    pick(clinic, found(QDialog, "pickPatientDialog"))
    dialog: Any = found(QDialog, "reportDialog")
    dialog.languages.setCurrentIndex(dialog.languages.findData("da"))
    press(dialog.make_button)
    assert dialog._reason_row.error.text(), "not without a reason"
    QTest.keyClicks(dialog.reason, "aktindsigt 12. marts")
    if with_names:
        QTest.keyClick(dialog.names, Qt.Key.Key_Space)
    assert unnamed(dialog) == []
    press(dialog.make_button)
    clinic.qtbot.waitUntil(lambda: bool(dialog.findChildren(QFileDialog)), timeout=30_000)
    clinic.rest()
    save = found(QFileDialog, "saveDialog")
    assert CANARY.casefold() not in Path(save.selectedFiles()[0]).name.casefold()
    save.setDirectory(str(clinic.tmp))
    target = clinic.tmp / Path(save.selectedFiles()[0]).name
    save.accept()
    clinic.qtbot.waitUntil(target.exists, timeout=5000)
    clinic.rest()
    text = "".join(page.extract_text() for page in pypdf.PdfReader(target).pages)
    assert CANARY.casefold() in text.casefold()
    assert (LISE in text) is with_names


def test_the_log_is_named_and_whole(clinic: ClinicWindow) -> None:
    look_at_the_patient(clinic)
    screen = open_log(clinic)
    assert unnamed(screen) == []
    assert cut_off(screen) == []
    assert small_targets(screen, least=32) == []


def test_a_review_by_keys_alone_is_signed_and_the_next_begins_where_it_ended(clinic: ClinicWindow) -> None:
    """Anna judges what Lise looked at; her own looks are left to somebody else."""
    look_at_the_patient(clinic)
    look_at_the_patient(clinic)
    screen = open_log(clinic)
    press(screen.review_button)
    dialog: Any = found(QDialog, "logReviewDialog")
    clinic.rest()
    rows = dialog.table.model().rowCount()
    assert rows >= 2
    assert "your own looks" in dialog.lead.text()
    assert not dialog.sign_button.isEnabled()
    assert unnamed(dialog) == []
    assert cut_off(dialog) == []
    assert small_targets(dialog, least=32) == []
    QTest.keyClick(dialog.table, Qt.Key.Key_Q)  # without a question it asks for one, and nothing is said yet
    assert dialog.question.hasFocus()
    QTest.keyClicks(dialog.question, "Hvorfor?")
    QTest.keyClick(dialog.question, Qt.Key.Key_Return)
    for _ in range(rows - 1):
        assert dialog.table.hasFocus()
        QTest.keyClick(dialog.table, Qt.Key.Key_J)
    assert dialog.sign_button.isEnabled()
    press(dialog.sign_button)
    clinic.rest()
    press(screen.queries_button)
    queries: Any = found(QDialog, "logQueriesDialog")
    clinic.rest()
    assert (unnamed(queries), cut_off(queries), small_targets(queries, least=32)) == ([], [], [])
    QTest.keyClicks(queries.finding, "Aftalt med ejeren.")
    QTest.keyClick(queries.finding, Qt.Key.Key_Return)
    clinic.qtbot.waitUntil(lambda: not screen.queries_button.isVisible())
    clinic.application.sign_out()
    clinic.sign_in_page()
    session = clinic.session()
    with session.vault.snapshot() as reader:
        (review,), (settled,) = reader.log_reviews(), reader.settled_queries()
    assert (settled.review, settled.finding) == (review.id, "Aftalt med ejeren.")
    verdicts = [one.verdict for one in review.content.judged]
    assert verdicts == [Verdict.QUERY, *[Verdict.JUSTIFIED] * (rows - 1)]
    assert review.content.judged[0].note == "Hvorfor?"
    session.vault.sign_out(session.now())


def test_escape_loses_no_judgement_and_draws_no_other_sample(clinic: ClinicWindow) -> None:
    """Whoever closes the list by accident, or looks at another period, goes on where they were."""
    look_at_the_patient(clinic)
    look_at_the_patient(clinic)
    screen = open_log(clinic)
    press(screen.review_button)
    dialog: Any = found(QDialog, "logReviewDialog")
    clinic.rest()
    seed, rows = dialog._sheet.seed, dialog.table.model().rowCount()
    QTest.keyClick(dialog.table, Qt.Key.Key_J)
    QTest.keyClick(dialog.question, Qt.Key.Key_Escape)
    clinic.rest()
    delete_now()
    press(screen.review_button)
    again: Any = found(QDialog, "logReviewDialog")
    clinic.rest()
    assert (again._sheet.seed, again.table.model().rowCount()) == (seed, rows)
    assert again.table.model().index(0, 5).data() == "Justified"
    assert again.table.row == 1, "it goes on with the first that is not judged"
    again.since.set_value(again.since.value())
    again._read()
    clinic.rest()
    assert again.table.model().index(0, 5).data() == "Justified"
    for _ in range(rows - 1):
        QTest.keyClick(again.table, Qt.Key.Key_J)
    press(again.sign_button)
    clinic.rest()
    assert screen._begun.said == {}, "what is signed is not kept for the next review"
    assert screen._begun.seed == ""
