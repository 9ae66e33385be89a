"""A consent in the patient's hands: in their language, large enough, read to the end, every statement, a signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from journal_app.domain.consents import ClinicalText, TextUse
from journal_app.packs.pack_library import PackLibrary
from journal_app.resource_root import resource_root
from journal_app.services.consents import PatientAnswer
from journal_app.ui.patients.consent_page import ConsentPage, Shown, Step
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.translation import Language, Translation
from tests.ui.hands import keys, press, sign_on
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb
BEGAN = datetime(2026, 11, 20, 9, 2, tzinfo=UTC)


class Minutes:
    """A clock that is a minute later each time it is asked."""

    def __init__(self) -> None:
        self.moment = BEGAN

    def now(self) -> datetime:
        self.moment += timedelta(minutes=1)
        return self.moment


@pytest.fixture
def translation(app: QApplication) -> Iterator[Translation]:
    made = Translation(app, resource_root() / "translations")
    made.switch(Language.ENGLISH)
    yield made
    made.switch(Language.ENGLISH)
    made.deleteLater()


def consent_text(language: str = "da") -> ClinicalText:
    texts = PackLibrary(resource_root()).texts("DK" if language != "sv" else "SE")
    return next(text for text in texts if text.use is TextUse.CONSENT and text.language == language)


@pytest.fixture
def page(translation: Translation) -> Iterator[ConsentPage]:
    made = handed("da")
    yield made
    made.hide()
    made.deleteLater()


def handed(language: str) -> ConsentPage:
    shown = Shown(consent_text(language), "Mette Nielsen", "07-Jul-1961", "Klinik Holm")
    made = ConsentPage(shown, PatientWords(language), Minutes().now)
    made.resize(1280, 800)
    open_window(made)
    return made


def test_the_title_is_read_once(page: ConsentPage) -> None:
    title = consent_text().title
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert (said + page.page.toPlainText().split("\n")).count(title) == 1
    read(page)
    press(page.next_button)
    assert page.heading.isVisible(), "where the text is not before the patient's eyes, its title is"


def test_a_text_without_a_title_of_its_own_gets_it(translation: Translation) -> None:
    text = replace(consent_text(), body="Læs det hele.")
    made = ConsentPage(Shown(text, "Mette Nielsen", "", "Klinik Holm"), PatientWords("da"), Minutes().now)
    open_window(made)
    assert made.heading.isVisible()
    made.hide()
    made.deleteLater()


def at(page: ConsentPage) -> Step:
    return page.step


def read(page: ConsentPage) -> None:
    bar = page.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    press(page.next_button)


def tick_all(page: ConsentPage) -> None:
    for tick in page.ticks:
        tick.setFocus()
        keys(Qt.Key.Key_Space)
    press(page.next_button)


@pytest.mark.parametrize(
    ("language", "words"),
    [("da", "Læs videre"), ("sv", "Läs vidare"), ("en", "Read on")],
)
def test_it_speaks_the_patients_language_whatever_the_screen_speaks(
    translation: Translation, language: str, words: str
) -> None:
    translation.switch(Language.SWEDISH if language == "da" else Language.DANISH)
    page = handed(language)
    assert page.next_button.words() == words
    read(page)
    tick_all(page)
    agree = {"da": "Jeg samtykker og skriver under", "sv": "Jag samtycker och skriver under", "en": "I agree and sign"}
    assert page.next_button.words() == agree[language]
    translation.switch(Language.ENGLISH)
    assert page.next_button.words() == agree[language], "the staff's switch does not change the patient's page"
    page.hide()
    page.deleteLater()


def test_nothing_is_smaller_than_fourteen_points(page: ConsentPage) -> None:
    for label in page.findChildren(QLabel):
        if label.text():
            assert label.fontInfo().pointSizeF() >= 13.5, label.text()
    for tick in page.ticks:
        assert tick.fontInfo().pointSizeF() >= 13.5


def test_the_keyboard_reads_and_nothing_is_skipped(page: ConsentPage) -> None:
    press(page.next_button)
    assert at(page) == Step.READ
    assert not page.page.was_read_to_end()
    for _turn in range(20):
        keys(Qt.Key.Key_Space)
    page.page.setFocus()
    for _turn in range(20):
        keys(Qt.Key.Key_Space)
    assert page.page.was_read_to_end()
    press(page.next_button)
    assert at(page) == Step.CONFIRM


def test_no_statement_is_ticked_beforehand_and_each_must_be(page: ConsentPage) -> None:
    read(page)
    assert not any(tick.isChecked() for tick in page.ticks)
    assert len(page.ticks) == len(consent_text().ticks)
    press(page.next_button)
    assert at(page) == Step.CONFIRM
    assert page.problem.isVisible()
    assert page.ticks[0].hasFocus()


def test_a_dot_is_no_signature_and_clearing_begins_anew(page: ConsentPage) -> None:
    read(page)
    tick_all(page)
    answers: list[object] = []
    page.signed.connect(answers.append)
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(50, 50))
    press(page.next_button)
    assert answers == []
    assert page.problem.isVisible()
    press(page.clear_button)
    assert page.canvas.is_empty()
    sign_on(page.canvas)
    press(page.next_button)
    (answer,) = answers
    assert isinstance(answer, PatientAnswer)
    assert answer.shown_at < answer.signed_at
    assert set(answer.ticks) == set(consent_text().ticks)
    assert not page.next_button.isEnabled(), "one signature is one consent"


def test_declining_needs_no_reason(page: ConsentPage) -> None:
    reasons: list[str] = []
    page.declined.connect(reasons.append)
    press(page.decline_button)
    assert at(page) == Step.DECLINE
    press(page.next_button)
    assert reasons == [""]


def test_one_may_go_back_and_lose_nothing(page: ConsentPage) -> None:
    read(page)
    tick_all(page)
    press(page.back_button)
    assert all(tick.isChecked() for tick in page.ticks)
    press(page.decline_button)
    press(page.back_button)
    assert at(page) == Step.READ


def test_hostile_text_stays_text(translation: Translation) -> None:
    bad = replace(consent_text(), title="<img src=file:////host/x>", ticks=("<b>&amp;</b>",))
    page = ConsentPage(Shown(bad, "<u>M</u>", "", "<i>K</i>"), PatientWords("da"), Minutes().now)
    open_window(page)
    for label in page.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    assert page.ticks[0].text() == "<b>&&amp;</b>"
    page.hide()
    page.deleteLater()
