"""Takes in a request: what, when, how, of whom; it must not look for a duplicate or decide anything."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.dates import Expected
from journal_app.domain.privacy import SaidHow
from journal_app.domain.requests import Asking, Right
from journal_app.services import requests
from journal_app.services.requests import NewRequest
from journal_app.services.session import ChangeSet
from journal_app.services.typed_words import LONGEST_LINE, LONGEST_TEXT
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.pick_patient import PickedPatient, PickPatientDialog
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.patients.words import said_how_name
from journal_app.ui.requests.words import asking_name, right_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M, S
from journal_app.ui.translation import translate_sentence
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.form import FormRow, show_faults
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.text_area import TextArea

_WIDTH = 640


class ReceiveDialog(AskingDialog):
    """The form; a patient is chosen by searching, and whoever is none is typed in."""

    def __init__(self, parent: QWidget, desk: Desk, done: Callable[[ChangeSet], object]) -> None:
        title = QCoreApplication.translate("ReceiveDialog", "Take in a request")
        super().__init__(parent, title, icon=Icon.PRIVACY, fill=True)
        self.setObjectName("receiveDialog")
        self.setMinimumWidth(_WIDTH)
        self._desk, self._done = desk, done
        self._patient: PickedPatient | None = None
        self.notice = Notice(NoticeKind.ERROR)
        self.right, self.how, self.asking = Chooser(), Chooser(), Chooser()
        self.received = DateField(desk.today, expected=Expected.NEAR)
        self.requester, self.contact = QLineEdit(), TextArea(LONGEST_TEXT, lines=2)
        self.words = TextArea(LONGEST_TEXT, lines=2)
        self.patient_name = PlainLabel("", TextRole.STRONG)
        self.pick_button, self.nobody_button = Button("", Kind.SECONDARY, icon=Icon.SEARCH), Button("", Kind.QUIET)
        self._fill()
        self._lay_out()
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.take_button = self.add_button(self.tr("Take it in"), Kind.PRIMARY, self._take, name="takeRequestButton")
        self.asking.currentIndexChanged.connect(lambda _place: self._show_who())
        self.pick_button.clicked.connect(lambda _on=False: PickPatientDialog(self, self._desk, self._picked).open())
        self.nobody_button.clicked.connect(lambda _on=False: self._picked(None))
        self._picked(None)
        self.right.setFocus()

    def _fill(self) -> None:
        for right in Right:
            self.right.addItem(right_name(right), right)
        for how in SaidHow:
            self.how.addItem(said_how_name(how), how)
        for asking in Asking:
            self.asking.addItem(asking_name(asking), asking)
        self.received.set_value(self._desk.today())
        self.requester.setMaxLength(LONGEST_LINE)
        self.pick_button.setText(self.tr("Choose the patient…"))
        self.nobody_button.setText(self.tr("Is no patient here"))
        for widget, name in (
            (self.right, "rightChooser"),
            (self.how, "howChooser"),
            (self.asking, "askingChooser"),
            (self.received.edit, "receivedDay"),
            (self.requester, "requesterEdit"),
            (self.contact.edit, "contactEdit"),
            (self.words.edit, "requestWords"),
            (self.pick_button, "pickPatientButton"),
            (self.nobody_button, "noPatientButton"),
        ):
            widget.setObjectName(name)

    def _lay_out(self) -> None:
        chosen = QWidget()
        line = FlowLayout(chosen, across=M, down=S, middle=True)
        for widget in (self.patient_name, self.pick_button, self.nobody_button):
            line.addWidget(widget)
        chosen.setFocusProxy(self.pick_button)
        self._requester_row = FormRow(self.tr("Who asks?"), self.requester)
        self._contact_row = FormRow(
            self.tr("Where does the answer go?"),
            self.contact,
            hint=self.tr("Address or e-mail, where it is another than the patient's registered one."),
        )
        quiet = self.tr(
            "Nothing about health: everyone at reception can read it. File the letter itself as a document."
        )
        form = QVBoxLayout()
        form.setSpacing(M)
        self._received_row = FormRow(self.tr("When did it reach the clinic?"), self.received)
        self._words_row = FormRow(self.tr("What was asked, in a few words"), self.words, hint=quiet, optional=True)
        for row in (
            FormRow(self.tr("What is asked for?"), self.right),
            self._received_row,
            FormRow(self.tr("How did it come?"), self.how),
            FormRow(self.tr("Whose data?"), chosen),
            FormRow(self.tr("Who asks for them?"), self.asking),
            self._requester_row,
            self._contact_row,
            self._words_row,
        ):
            form.addWidget(row)
        self.body.addWidget(self.notice)
        self.body.addWidget(scrolled(form), 1)

    def _picked(self, patient: PickedPatient | None) -> None:
        self._patient = patient
        self.patient_name.setText(self.tr("No patient chosen") if patient is None else patient.told)
        self.nobody_button.setVisible(patient is not None)
        self._show_who()

    def _show_who(self) -> None:
        is_patient = self._patient is not None and Asking(self.asking.currentData()) is Asking.PATIENT
        self._requester_row.setVisible(not is_patient)
        for row in (self._requester_row, self._contact_row):
            row.show_error("")
        label = self.tr("Where does the answer go?")
        hint = self.tr("Address or e-mail, where it is another than the patient's registered one.")
        self._contact_row.set_texts(label, hint if self._patient is not None else "")

    def _take(self) -> None:
        received = self.received.value()
        is_patient = self._patient is not None and Asking(self.asking.currentData()) is Asking.PATIENT
        no_day = self.tr("Write the day on which it reached the clinic.") if received is None else ""
        nobody = translate_sentence("request.nobody", requests.NOBODY)
        nowhere = translate_sentence("request.no_contact", requests.NO_CONTACT)
        is_sent_home = self._patient is not None or bool(self.contact.text().strip())
        is_faulty = show_faults(
            (self._received_row, self.received.problem() or no_day),
            (self._requester_row, "" if is_patient or self.requester.text().strip() else nobody),
            (self._contact_row, self.contact.problem() or ("" if is_sent_home else nowhere)),
            (self._words_row, self.words.problem()),
        )
        self.notice.say("")
        if is_faulty or received is None:
            return
        new = NewRequest(
            right=Right(self.right.currentData()),
            received=received,
            how=SaidHow(self.how.currentData()),
            asking=Asking(self.asking.currentData()),
            patient=None if self._patient is None else self._patient.id,
            requester="" if is_patient else self.requester.text(),
            contact=self.contact.text(),
            words=self.words.text(),
        )
        session = self._desk.session
        self.setFocus()  # a button that is switched off would hand the focus on, to whatever comes next
        self.take_button.setEnabled(False)
        self._desk.tasks.run(lambda: requests.receive(session, new), self._taken, self._refused, self)

    def _taken(self, changes: ChangeSet) -> None:
        self.accept()
        self._done(changes)

    def _refused(self, problem: Exception) -> None:
        self.take_button.setEnabled(True)
        self.take_button.setFocus()
        sentence = problem_sentence(problem, self.tr("The request could not be taken in. Try again."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)
