"""The health questions in a patient's hands: a section a step, follow-ups, what is missing, a signature or a no."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from journal_app.domain.health import Respondent
from journal_app.domain.health_forms import Form
from journal_app.domain.questionnaires import NO, YES, Place, Questionnaire
from journal_app.packs.pack_library import PackLibrary
from journal_app.resource_root import resource_root
from journal_app.services.health import HandedBack
from journal_app.ui import theme
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.patients.health_page import HealthPage, Questions, Stage
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language, Translation
from tests.clinic import answered_harmlessly
from tests.ui.hands import button, focused, keys, press, sign_on
from tests.ui.patient_desk import Shown, until
from tests.ui.screen_checks import cut_off, small_targets, unnamed
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb
PATIENT = 44


class Minutes:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 28, 13, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


@pytest.fixture
def translation(app: QApplication) -> Iterator[Translation]:
    made = Translation(app, resource_root() / "translations")
    made.switch(Language.ENGLISH)
    theme.apply(app, Appearance.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture(scope="module")
def library() -> PackLibrary:
    return PackLibrary(resource_root())


@pytest.fixture
def open_page(translation: Translation, library: PackLibrary) -> Iterator[Callable[..., Shown]]:
    """Opens the page with forms; Danish, blank and the general questions alone unless said otherwise."""
    pages: list[HealthPage] = []

    def make(*forms: Form, language: str = "da") -> Shown:
        asked = forms or (Form(general(library, language)),)
        questions = Questions(asked, "Mette Nielsen", "07-jul-1961", "Klinik Holm")
        page = HealthPage(questions, PatientWords(language), now=Minutes().now, today=lambda: date(2026, 11, 28))
        page.resize(1100, 800)
        pages.append(page)
        open_window(page)
        return page

    yield make
    for page in pages:
        page.hide()
        page.deleteLater()


def general(library: PackLibrary, language: str = "da") -> Questionnaire:
    return next(one for one in library.questionnaires(language) if one.id == "general")


def choose(page: Shown, link_id: str, code: str) -> None:
    """Press one choice of a question that is shown."""
    press(page.section.form.rows[Place(link_id)].field.boxes[code])


def answer_rest(page: Shown) -> None:
    """Answer whatever the section still misses: no, the first choice, or a word."""
    while errors := page.section.form.errors():
        field = errors[0].row.field
        if hasattr(field, "boxes"):
            press(field.boxes.get(NO) or next(iter(field.boxes.values())))
        else:
            field.setFocus()
            keys("Ja")


def to_section(page: Shown, link_id: str) -> None:
    while page.section.form._section != link_id:
        answer_rest(page)
        press(page.next_button)


def to_review(page: Shown) -> None:
    while page.stage is Stage.ASK:
        answer_rest(page)
        press(page.next_button)


def texts(page: Shown) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_after_the_last_question_the_way_on_comes_first(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    answer_rest(page)
    press(page.next_button)
    answer_rest(page)
    last = [one for one in page.section.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus][-1]
    last.setFocus()
    reached = []
    for _step in range(3):
        keys(Qt.Key.Key_Tab)
        reached.append(focused())
    assert reached == [page.next_button, page.back_button, page.decline_button]


def test_from_the_first_question_to_the_signature(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    given: list[object] = []
    page.handed_in.connect(given.append)
    assert page.progress.text() == "Trin 1 af 11"
    to_review(page)
    assert page.progress.text() == "Trin 10 af 11"
    assert "Er du gravid" in texts(page), "everything once more"
    press(page.next_button)
    press(page.next_button)
    assert given == [], "no signature yet"
    assert page.problem.isVisible()
    sign_on(page.sign.canvas)
    press(page.next_button)
    (answers,) = given
    assert isinstance(answers, HandedBack)
    assert answers.shown_at < answers.answered_at
    assert answers.respondent is Respondent.PATIENT
    assert answers.signature is not None
    assert not answers.forms[0].missing
    assert not answers.prefilled
    for act in (page.next_button, page.back_button, page.decline_button):
        assert not act.isEnabled(), "handed in once, and not declined besides"


def test_what_is_missing_is_listed_at_the_top_in_the_patients_language(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    press(page.next_button)
    summary: Shown = page.section.summary
    assert summary.isVisible()
    assert summary._title.text() == "Se venligst på disse spørgsmål: 4"
    assert focused().objectName() == "errorSummary"
    press(summary.links[1])
    assert page.section.form.rows[Place("expectations.own-wish")].isAncestorOf(focused())
    keys(Qt.Key.Key_Space)
    assert len(summary.links) == 3, "what is answered leaves the list"
    assert page.progress.text() == "Trin 1 af 11"


def test_a_link_leads_to_its_question_wherever_it_is(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    to_section(page, "illness")
    press(page.next_button)
    last = page.section.form.rows[Place("illness.other")]
    assert last.visibleRegion().isEmpty()
    page.section.summary.links[-1].setFocus()
    keys(Qt.Key.Key_Return)
    assert last.isAncestorOf(focused())
    until(lambda: not last.visibleRegion().isEmpty())


def test_follow_ups_come_and_go_and_what_is_hidden_does_not_count(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    to_section(page, "illness")
    form = page.section.form
    assert Place("illness.heart-what") not in form.rows
    choose(page, "illness.heart", YES)
    box = form.rows[Place("illness.heart-what")].field
    box.setFocus()
    keys("Forhøjet blodtryk")
    above = form.rows[Place("illness.heart")]
    below = form.rows[Place("illness.pacemaker")]
    follow_up = form.rows[Place("illness.heart-what")]
    until(lambda: above.y() < follow_up.y() < below.y())
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert below.isAncestorOf(focused()), "Tab goes where the eye goes"
    choose(page, "illness.heart", NO)
    assert Place("illness.heart-what") not in form.rows
    to_review(page)
    assert "Forhøjet blodtryk" not in texts(page)


def test_allergies_one_row_each_and_a_row_taken_out_moves_the_others_up(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    to_section(page, "allergies")
    choose(page, "allergies.any", YES)
    substances = ("Lidocain", "Nikkel", "Plaster")
    for row, substance in enumerate(substances):
        if row:
            press(button(page, "add-allergies.list"))
        page.section.form.rows[Place("allergies.list.substance", row)].focus_field()
        keys(substance)
    press(button(page, "takeOut-allergies.list-1"))
    shown = [place.row for place in page.section.form.rows if place.link_id == "allergies.list.substance"]
    assert shown == [0, 1]
    said = [page.section.form.rows[Place("allergies.list.substance", row)].field.text() for row in shown]
    assert said == ["Lidocain", "Plaster"]
    named = page.forms[0].allergies.allergies
    assert [one.substance for one in named] == ["Lidocain", "Plaster"]


def test_the_keyboard_alone_answers(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    to_section(page, "pregnancy")
    assert page.section.form.rows[Place("pregnancy.pregnant")].isAncestorOf(focused())
    keys(Qt.Key.Key_Space)
    first, second, *_ = page.section.form.rows[Place("pregnancy.pregnant")].field.boxes.values()
    assert first.isChecked()
    keys(Qt.Key.Key_Down)
    assert second.isChecked()
    assert page.forms[0].values_at(Place("pregnancy.pregnant")) == (
        list(page.section.form.rows[Place("pregnancy.pregnant")].field.boxes)[1],
    ), "the arrow chose, and it is kept"


def test_each_step_begins_at_its_top(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    to_section(page, "medicines")
    answer_rest(page)
    bar = page.section.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    press(page.next_button)
    assert page.section.area.verticalScrollBar().value() == 0


def test_going_back_loses_nothing_and_an_answer_can_be_changed_at_the_end(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    to_section(page, "illness")
    choose(page, "illness.epilepsy", YES)
    press(page.back_button)
    press(page.next_button)
    assert page.section.form.rows[Place("illness.epilepsy")].field.values() == (YES,)
    to_review(page)
    press(button(page, "change-illness"))
    choose(page, "illness.diabetes", YES)
    answer_rest(page)
    to_review(page)
    assert page.forms[0].values_at(Place("illness.diabetes")) == (YES,)


def test_nothing_has_changed_keeps_last_time_and_asks_anew_what_must_be(
    open_page: Callable[..., Shown], library: PackLibrary
) -> None:
    last = answered_harmlessly(Form(general(library)).answered(Place("skin.type"), "3"))
    begun = Form(general(library), tuple(one for one in last.answers if "herpes" not in one.link_id), last.answers)
    page = open_page(begun)
    to_section(page, "skin")
    assert focused().objectName() == "unchangedButton"
    keys(Qt.Key.Key_Space)
    assert page.section.summary.isVisible(), "cold sores must be asked anew"
    answer_rest(page)
    press(page.next_button)
    assert "skin" in page.forms[0].as_answered().unchanged
    to_review(page)


def test_a_blank_form_offers_no_last_time(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    assert page.section.unchanged_button.isHidden()


def test_a_no_is_possible_at_every_step_and_keeps_nothing(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    said: list[bool] = []
    page.declined.connect(lambda: said.append(True))
    to_section(page, "illness")
    press(page.decline_button)
    assert page.stage is Stage.DECLINE
    press(page.back_button)
    assert page.section.form._section == "illness", "one may think again"
    to_review(page)
    press(page.decline_button)
    press(page.next_button)
    assert said == [True]


def test_a_guardian_says_who_they_are(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    given: list[object] = []
    page.handed_in.connect(given.append)
    to_review(page)
    press(page.next_button)
    press(page.sign.guardian)
    sign_on(page.sign.canvas)
    press(page.next_button)
    assert given == []
    assert focused() is page.sign.guardian_name
    keys("Karen Nielsen")
    press(page.next_button)
    (answers,) = given
    assert isinstance(answers, HandedBack)
    assert (answers.respondent, answers.respondent_name) == (Respondent.GUARDIAN, "Karen Nielsen")


def test_once_it_is_saved_no_answer_stays_on_the_page(open_page: Callable[..., Shown], app: QApplication) -> None:
    page = open_page()
    page.section.form.rows[Place("expectations.wishes")].focus_field()
    keys("Hemmeligheden")
    to_review(page)
    page.show_saved()
    QTest.qWait(0)
    app.sendPostedEvents(None, 52)
    left = [label.text() for label in page.findChildren(QLabel)]
    left += [line.text() for line in page.findChildren(QLineEdit)]
    left += [box.toPlainText() for box in page.findChildren(QPlainTextEdit)]
    assert not any("Hemmelighed" in text for text in left)
    assert page.forms == []
    assert page._questions.forms == (), "nor last time's"
    assert page.sign.canvas.is_empty()


def test_too_long_and_invisible_text_is_said_before_it_is_handed_in(open_page: Callable[..., Shown]) -> None:
    page = open_page()
    box = page.section.form.rows[Place("expectations.wishes")].field
    box.setPlainText("Glattere pande\u202e")
    press(page.next_button)
    assert "ingen kan se" in texts(page)
    box.setPlainText("x" * 2001)
    press(page.next_button)
    assert "for langt" in texts(page)
    box.setPlainText("Glattere pande")
    answer_rest(page)
    press(page.next_button)
    assert page.section.form._section == "allergies"


@pytest.mark.parametrize(("language", "scale"), [("da", 1.0), ("en", 1.0), ("sv", 1.3)])
def test_every_step_is_named_whole_and_large_enough(
    open_page: Callable[..., Shown], app: QApplication, language: str, scale: float
) -> None:
    theme.apply(app, Appearance.LIGHT, scale=scale)
    page = open_page(language=language)
    found: list[str] = []

    def check(name: str) -> None:
        QTest.qWait(20)
        found.extend(f"{name}: no name: {one}" for one in unnamed(page))
        found.extend(f"{name}: cut off: {one}" for one in cut_off(page))
        found.extend(f"{name}: too small: {one}" for one in small_targets(page, least=PATIENT))

    press(page.next_button)
    check("errors")
    while page.stage is Stage.ASK:
        for row in list(page.section.form.rows.values()):
            if hasattr(row.field, "boxes") and YES in row.field.boxes:
                press(row.field.boxes[YES])
        answer_rest(page)
        check(page.section.form._section)
        press(page.next_button)
    check("review")
    press(page.next_button)
    press(page.sign.guardian)
    check("sign")
    press(page.decline_button)
    check("decline")
    page.show_saved()
    check("thanks")
    assert not found, "\n".join(found)
    assert all(child.fontInfo().pointSizeF() >= 14 for child in page.findChildren(QAbstractButton))
