"""Recording that the clinic's privacy notice reached a patient, with its text in view; it must not say it was read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.consents import ClinicalText
from journal_app.domain.names import display_name
from journal_app.domain.patients import Patient
from journal_app.domain.privacy import NoticeChannel
from journal_app.services import choices
from journal_app.services.session import Session
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.words import language_name, notice_channel_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.ui.widgets.plain_label import PlainLabel


def _notices(session: Session) -> Mapping[str, ClinicalText]:
    return {text.language: text for text in choices.notices_in_force(session)}


class NoticePage(ActPage):
    """In which language, and how it reached the patient."""

    def __init__(self, desk: Desk, patient: Patient, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("noticePage")
        self._patient = patient
        self._texts: Mapping[str, ClinicalText] = {}
        self.language, self.channel = Chooser(), Chooser()
        self.language.setObjectName("noticeLanguage")
        self.channel.setObjectName("noticeChannel")
        for one in NoticeChannel:
            self.channel.addItem("", one.value)
        self.language_row, self.channel_row = FormRow("", self.language), FormRow("", self.channel)
        self.column.addWidget(self.language_row)
        self.column.addWidget(self.channel_row)
        self._preview_title = PlainLabel("", TextRole.HEADING)
        self.preview = MarkdownPage()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, L, L, L)
        column.setSpacing(M)
        column.addWidget(self._preview_title)
        column.addWidget(self.preview, 1)
        self.beside.addWidget(side, 2)
        self.language.currentIndexChanged.connect(lambda _index: self._show_text())
        self.settle()
        session = desk.session
        desk.tasks.run(lambda: _notices(session), self._have_texts, self.problem.show_problem, self)

    def first_field(self) -> QWidget:
        """How it reached the patient; the language is the patient's already."""
        return self.channel

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Privacy notice given"))
        self.setAccessibleName(self.heading.text())
        self.language_row.set_texts(self.tr("Language of the text"))
        self.channel_row.set_texts(self.tr("How it reached the patient"))
        self._preview_title.setText(self.tr("The text"))
        for place in range(self.language.count()):
            self.language.setItemText(place, language_name(str(self.language.itemData(place))))
        for place, one in enumerate(NoticeChannel):
            self.channel.setItemText(place, notice_channel_name(one))
        name = display_name(self._patient.details.name)
        self.act_button.setText(self.tr("Record for {name}").format(name=name))

    def carry_out(self) -> None:
        """Record it."""
        text = self._text()
        missing = "" if text is not None else self.tr("The clinic has no privacy notice in this language")
        if self.refuse((self.language_row, missing)) or text is None:
            return
        session, patient = self.desk.session, self._patient.id
        channel = NoticeChannel(self.channel.currentData())
        self.act_with(
            lambda: choices.give_notice(session, patient, text, channel=channel),
            said=self.tr("It is recorded that the privacy notice was given"),
        )

    def _have_texts(self, texts: Mapping[str, ClinicalText]) -> None:
        self._texts = texts
        for code in texts:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._patient.details.language)))
        self._show_text()

    def _text(self) -> ClinicalText | None:
        return self._texts.get(str(self.language.currentData()))

    def _show_text(self) -> None:
        text = self._text()
        self.preview.set_markdown("" if text is None else text.body, title="" if text is None else text.title)


class NoticeOffer(Notice):
    """Says that the present privacy notice has not reached a patient, with the button that records that it did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._is_wanted = False
        self.button = Button("", Kind.SECONDARY)
        super().__init__(NoticeKind.INFORMATION, parent)
        self.setObjectName("noticeOffer")
        self.button.setObjectName("giveNoticeButton")
        self.add_action(self.button)
        self.retranslate()

    def offer(self, *, wanted: bool) -> None:
        """Say it, or nothing."""
        self._is_wanted = wanted
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.button.setText(self.tr("Record privacy notice"))
        self.say(self.tr("The patient has not been given the privacy notice in force") if self._is_wanted else "")
