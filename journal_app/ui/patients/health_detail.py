"""A health record in full: the answers as they were asked, the alerts, who gave them; it must not change any of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from journal_app.domain.health import Answer, AnsweredForm
from journal_app.domain.questionnaires import Place, Questionnaire
from journal_app.ui.icons import Icon
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.patients.health_words import Said, SaidSection, sections_in_words
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, S
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel, PlainLabel, SelectableLabel


def answered_cards(
    questionnaire: Questionnaire | None, form: AnsweredForm, *, last: Iterable[Answer] | None = None
) -> Iterator[Card]:
    """A card a section; what differs from ``last`` is marked, unless nobody knows of a last time."""
    if questionnaire is None:
        card = Card(form.form.canonical)
        card.body.addWidget(_raw(form.answers))
        yield card
        return
    words = PatientWords(form.form.language)
    before = None if last is None else _by_place(sections_in_words(questionnaire, last, words))
    for section in sections_in_words(questionnaire, form.answers, words):
        card = Card(f"{questionnaire.title}: {section.title}")
        if section.link_id in form.unchanged:
            said = QCoreApplication.translate("HealthDetail", "Said to be unchanged since last time")
            card.body.addWidget(LineLabel(said, TextRole.SECONDARY))
        card.body.addWidget(_answers(section, before))
        yield card


def _by_place(sections: tuple[SaidSection, ...]) -> dict[Place, str]:
    return {said.place: said.answer for section in sections for said in section.said}


def _answers(section: SaidSection, before: dict[Place, str] | None) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(L)
    grid.setVerticalSpacing(S)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    for row, said in enumerate(section.said):
        question = PlainLabel(said.question, TextRole.SECONDARY)
        question.longest_line = None
        grid.addWidget(question, row, 0, Qt.AlignmentFlag.AlignTop)
        was = None if before is None else before.get(said.place, "")
        grid.addWidget(_answer(said, was), row, 1, Qt.AlignmentFlag.AlignTop)
    return holder


def _answer(said: Said, was: str | None) -> QWidget:
    """The answer; with an arrow and what it was last time where it changed."""
    answer = said.answer or QCoreApplication.translate("HealthDetail", "Not answered")
    is_changed = was is not None and was != said.answer
    shown = SelectableLabel(answer, TextRole.STRONG if is_changed else TextRole.BODY)
    shown.setAccessibleName(f"{said.question} {answer}")
    if not is_changed:
        return shown
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(XS + 2)
    row.addWidget(IconLabel(Icon.CORRECTION, "warning"), 0, Qt.AlignmentFlag.AlignTop)
    changed = QCoreApplication.translate("HealthDetail", "Changed; last time: {answer}")
    new = QCoreApplication.translate("HealthDetail", "New; not answered last time")
    why = LineLabel(changed.format(answer=was) if was else new, TextRole.WARNING)
    why.setObjectName("changedSince")
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(shown)
    words.addWidget(why)
    row.addLayout(words, 1)
    return holder


def _raw(answers: Iterable[Answer]) -> QWidget:
    """Answers to a questionnaire that the journal does not hold, by their codes: nothing is left out."""
    lines = [f"{one.link_id} ({one.row + 1}): {', '.join(one.values)}" for one in answers]
    return SelectableLabel("\n".join(lines), TextRole.BODY)


def signature_card(picture: QPixmap, name: str) -> Card:
    """The signature as it was drawn."""
    card = Card(QCoreApplication.translate("HealthDetail", "Signature"))
    label = QLabel()
    label.setPixmap(picture)
    label.setAccessibleName(QCoreApplication.translate("HealthDetail", "Signature of {name}").format(name=name))
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    card.body.addWidget(label)
    return card
