"""What a practitioner sees of health answers: the strip, the cards of the timeline, and each record whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from journal_app.domain.health import Allergy
from journal_app.domain.questionnaires import YES
from journal_app.resource_root import resource_root
from journal_app.services import health
from journal_app.ui.translation import Language, Translation
from tests.ui.health_forms import handed_in, harmless
from tests.ui.patient_desk import OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path) -> Iterator[OpenClinic]:
    """A clinic whose screens speak English, and whose patients read Danish."""
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


def opened(clinic: OpenClinic, patient: UUID) -> Shown:
    clinic.window.to_patient(patient)
    until(lambda: clinic.window.screen_shown._look is not None)
    return clinic.window.screen_shown


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_before_anything_is_asked_the_strip_says_so(clinic: OpenClinic) -> None:
    record = opened(clinic, clinic.register())
    assert record.top.alerts.isVisible()
    assert record.top.alerts.heading.text() == "Health questions not asked"


def test_an_unconfirmed_alert_is_marked_with_words_and_a_confirmed_one_is_not(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.confirm_allergies(patient)
    handed_in(clinic, patient, harmless(clinic, {"medicines.anticoagulants": YES, "allergies.anaphylaxis": YES}))
    record = opened(clinic, patient)
    assert [mark.words for mark in record.top.alerts.shown] == [
        "An earlier severe allergic reaction (anaphylaxis) (not confirmed)",
        "Blood-thinning medicine (not confirmed)",
    ]
    assert "Blood-thinning medicine (not confirmed)" in record.top.alerts.accessibleDescription()
    look = clinic.record(patient)
    proposal = replace(clinic.ask(lambda: health.propose(clinic.session, look)), none_known=True)
    made = clinic.ask(lambda: health.confirm(clinic.session, look, proposal))
    clinic.bus.changed.emit(made)
    until(lambda: all(mark.is_confirmed for mark in record.top.alerts.shown))
    assert [mark.words for mark in record.top.alerts.shown] == [
        "An earlier severe allergic reaction (anaphylaxis)",
        "Blood-thinning medicine",
    ]


def test_an_allergy_that_nobody_has_confirmed_is_named_beside_those_that_are(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.confirm_allergies(patient, Allergy("Lidocain", "udslæt"))
    answers = {"allergies.any": YES, "allergies.list.substance": "Penicillin", "allergies.list.reaction": "nældefeber"}
    handed_in(clinic, patient, harmless(clinic, answers))
    record = opened(clinic, patient)
    assert record.top.strip.list.text() == "Lidocain: udslæt"
    assert [mark.words for mark in record.top.alerts.shown] == ["Penicillin: nældefeber (not confirmed)"]


def test_all_answered_with_no_says_that_there_are_no_alerts(clinic: OpenClinic) -> None:
    patient = clinic.register()
    handed_in(clinic, patient, harmless(clinic))
    record = opened(clinic, patient)
    assert record.top.alerts.heading.text() == "Health questions not asked", "an unread form is no answer"
    look = clinic.record(patient)
    proposal = replace(clinic.ask(lambda: health.propose(clinic.session, look)), none_known=True)
    clinic.bus.changed.emit(clinic.ask(lambda: health.confirm(clinic.session, look, proposal)))
    until(lambda: record.top.alerts.heading.text() == "No alerts")


def test_the_timeline_names_answers_and_what_came_of_them(clinic: OpenClinic) -> None:
    patient = clinic.register()
    wrong = handed_in(clinic, patient, harmless(clinic))
    handed_in(clinic, patient, harmless(clinic, {"illness.epilepsy": YES}))
    look = clinic.record(patient)
    clinic.ask(lambda: health.set_aside(clinic.session, look, wrong, reason="En anden patients svar"))
    record = opened(clinic, patient)
    cards = {card.id: card for card in record.overview.timeline._model.cards}
    newest, right, *_ = record._look.record.items
    assert cards[newest.id].title == "Health answers set aside"
    assert "En anden patients svar" in cards[newest.id].lines
    assert cards[newest.id].link == wrong
    assert [badge.text for badge in cards[wrong].badges] == ["Set aside"]
    assert [badge.text for badge in cards[right.id].badges] == ["Waits for a practitioner"]
    assert "Alerts: Epilepsy" in cards[right.id].lines
    assert not any("cannot read" in card.title for card in cards.values())


def test_each_answer_stands_in_full_with_its_question_as_it_was_asked(clinic: OpenClinic) -> None:
    patient = clinic.register()
    made = handed_in(
        clinic, patient, harmless(clinic, {"illness.epilepsy": YES, "closing.other": "Jeg sover <b>dårligt</b>"})
    )
    record = opened(clinic, patient)
    record._open_item(made)
    shown = texts(record._pages[-1])
    assert "Har du epilepsi" in shown
    assert "Jeg sover <b>dårligt</b>" in shown, "as it was written, never as markup"
    assert "Mette Nielsen, the patient" in shown
    assert "https://journal.invalid/Questionnaire/general|" in shown
