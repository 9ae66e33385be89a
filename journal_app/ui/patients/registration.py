"""Registering patients and changing what is registered, duplicates shown in time; it must not lose what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal_app.domain.codec import Json
from journal_app.domain.findings import Severity
from journal_app.domain.identifiers import SyntheticNumbers
from journal_app.domain.names import display_name
from journal_app.domain.patients import FieldFinding, PatientDetails, Source, changes, validate
from journal_app.services import gate, patients, registry_drafts
from journal_app.services.patients import DetailsRefused, PossibleDuplicate
from journal_app.services.ports import RegistryDraft
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.desk import Desk
from journal_app.ui.patients.age_notice import AgeNotice, too_young
from journal_app.ui.patients.draft_keeper import DraftKeeper
from journal_app.ui.patients.duplicate_panel import DuplicatePanel
from journal_app.ui.patients.identifier_row import FormPlace
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.patients.registry_form import RegistryForm
from journal_app.ui.patients.registry_texts import changed_texts, put_texts, texts_of
from journal_app.ui.patients.unsaved_offer import UnsavedOffer
from journal_app.ui.patients.words import source_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, XS, L, M, S
from journal_app.ui.translation import translate_sentence
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import ErrorSummary, FieldError
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_LOOK_AFTER_MS = 250
_WIDEST = 1120
_SOURCE = "source"


@dataclass(frozen=True, slots=True)
class _Start:
    """What the form needs before it can stand."""

    country: str
    is_demo: bool
    details: PatientDetails | None
    unsaved: RegistryDraft | None = None


class _RegistryFormPage(LivingWidget):
    """What registering and changing have in common."""

    def __init__(
        self, desk: Desk, patient: UUID | None, draft: UUID | None = None, parent: QWidget | None = None
    ) -> None:
        """``draft`` is what the person chose to go on with."""
        super().__init__(parent, surface="ground")
        self._desk, self._patient, self._wanted_draft = desk, patient, draft
        self._offered: RegistryDraft | None = None
        self._texts: Mapping[str, Json] = {}
        session = desk.session
        self.drafts = DraftKeeper(
            desk,
            lambda draft, content: registry_drafts.save(session, draft, content, patient=patient),
            self._unsaved_texts,
            parent=self,
        )
        self.offer = UnsavedOffer(desk)
        self._before: PatientDetails | None = None
        self._is_dirty = self._is_saving = self._wants_focus = False
        self._checked: PatientDetails | None = None
        self.form: RegistryForm | None = None
        self._heading = PlainLabel("", TextRole.TITLE)
        self._needed = PlainLabel("", TextRole.SECONDARY)
        self.summary, self.notice, self.problem = ErrorSummary(), AgeNotice(), ProblemNote()
        self.duplicates = DuplicatePanel()
        self.source = Chooser()
        self.source.setObjectName("source")
        for one in Source:
            self.source.addItem("", one.value)
        self._source_label = PlainLabel("", TextRole.LABEL)
        self._source_label.setBuddy(self.source)
        self.save_button = Button("", Kind.PRIMARY, keys="Ctrl+S")
        self.save_button.setObjectName("saveButton")
        self.cancel_button = Button("", Kind.QUIET)
        self.cancel_button.setObjectName("cancelButton")
        self._look_timer = QTimer(self)
        self._look_timer.setSingleShot(True)
        self._look_timer.setInterval(_LOOK_AFTER_MS)
        self._arrange()
        self._connect()
        desk.tasks.run(lambda: self._gather(desk.session), self._begin, self._desk.ways.fail, self)

    # ------------------------------------------------------------------------------------------- the shell's questions

    def title(self) -> str:
        """The screen's name."""
        return self._heading.text()

    def focus_first(self) -> None:
        """Into the first field that is still empty."""
        self._wants_focus = True
        if self.form is not None:
            self.form.first_empty().setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        """Whether nothing typed waits to be saved; else it is kept, and the shell asks what to do with it."""
        if self._is_dirty:
            self.drafts.save_now()
        return not self._is_dirty

    def throw_away(self) -> None:
        """Forget what was typed."""
        self.drafts.stop()
        draft, session = self.drafts.draft, self._desk.session
        if draft is not None:
            self._desk.tasks.run(
                lambda: registry_drafts.discard(session, draft), lambda _nothing: None, self._desk.ways.fail, self
            )

    # --------------------------------------------------------------------------------------------------- beginning

    def _gather(self, session: Session) -> _Start:
        clinic = session.vault.clinic()
        return _Start(clinic.jurisdiction[:2], clinic.demo, None)

    def _begin(self, start: _Start) -> None:
        synthetic = SyntheticNumbers.ACCEPTED if start.is_demo else SyntheticNumbers.REFUSED
        form = self.form = RegistryForm(FormPlace(start.country, synthetic, self._desk.today))
        self._body.insertWidget(self._body.indexOf(self.notice) + 1, form, 1)
        form.show()  # at once, or keys that are typed ahead would pass its fields by
        self._before = start.details
        if start.details is not None:
            form.show_details(start.details)
        self._texts = texts_of(form)
        self._take_up(start.unsaved)
        form.edited.connect(self._edited)
        form.identity_left.connect(self._look_timer.start)
        form.born_changed.connect(self._judge_age)
        form.order_tabs(self.source, self.cancel_button, self.save_button)
        if form.born.value() is not None:
            self._judge_age(form.born.value())
        if self._wants_focus:
            self.focus_first()

    def _take_up(self, unsaved: RegistryDraft | None) -> None:
        """Go on with what was left unsaved where the person chose to, else offer it."""
        if unsaved is None:
            return
        if self._wanted_draft is not None:
            self._restore(unsaved)
        else:
            self._offered = unsaved
            self.offer.offer(registry_drafts.Waiting(unsaved.id, unsaved.patient, unsaved.saved))

    def _restore(self, unsaved: RegistryDraft) -> None:
        if self.form is None:
            return
        self.drafts.draft, self._is_dirty = unsaved.id, True
        put_texts(self.form, unsaved.content)
        self.source.setCurrentIndex(max(0, self.source.findData(unsaved.content.get(_SOURCE))))

    def _continue(self) -> None:
        if self._offered is not None:
            self._restore(self._offered)
            self.focus_first()

    def _unsaved_texts(self) -> Mapping[str, Json]:
        now = {} if self.form is None else texts_of(self.form)
        return {**changed_texts(self._texts, now), _SOURCE: str(self.source.currentData())}

    def _arrange(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(XL, L, XL, L)
        self._body.setSpacing(L)
        head = QVBoxLayout()
        head.setSpacing(XS)
        head.addWidget(self._heading)
        head.addWidget(self._needed)
        self._body.addLayout(head)
        self._body.addWidget(self.summary)
        self._body.addWidget(self.notice)
        holder = QWidget()
        centre = QHBoxLayout(holder)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addWidget(inner, 1, Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(holder)
        holder.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        foot = QWidget()
        foot.setProperty("surface", "panel")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        row = self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, foot)
        row.setContentsMargins(XL, M, XL, M)
        row.setSpacing(S)
        whence, acts = QHBoxLayout(), QHBoxLayout()
        whence.addWidget(self._source_label)
        whence.addWidget(self.source)
        whence.addStretch(1)
        acts.addStretch(1)
        acts.addWidget(self.cancel_button)
        acts.addWidget(self.save_button)
        row.addLayout(whence)
        row.addLayout(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.offer)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.duplicates)
        column.addWidget(self.problem)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._desk.ways.back)
        self.offer.continued.connect(lambda _waiting: self._continue())
        self.source.activated.connect(lambda _place: self._edited())
        self.duplicates.same_person.connect(self._open_same)
        self.duplicates.different_person.connect(self._save_anyway)
        self._look_timer.timeout.connect(self._look_for_duplicates)

    def retranslate(self) -> None:
        """Say every text again."""
        self._needed.setText(self.tr("Only a name is needed. Leave empty what is not known."))
        self._source_label.setText(self.tr("Information from"))
        self.source.setAccessibleName(self._source_label.text())
        for place in range(self.source.count()):
            self.source.setItemText(place, source_name(Source(self.source.itemData(place))))
        self.cancel_button.setText(self.tr("Cancel"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the source where both do not fit beside each other."""
        super().resizeEvent(event)
        parts = (self._source_label, self.source, self.cancel_button, self.save_button)
        wanted = sum(part.sizeHint().width() + S for part in parts) + 2 * XL
        way = QBoxLayout.Direction.TopToBottom if wanted > self.width() else QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, after asking what to do with what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self._desk.ways.back()
            return
        super().keyPressEvent(event)

    # --------------------------------------------------------------------------------------------------- while typing

    def _edited(self) -> None:
        self._is_dirty = True
        self.drafts.touch()
        if self.form is not None and self.summary.isVisible():
            self.summary.drop_mended(self._errors(validate(self.form.details(), today=self._desk.today())))

    def _judge_age(self, born: object) -> None:
        if not isinstance(born, date):
            self.notice.show_findings(())
            return
        session = self._desk.session
        self._desk.tasks.run(lambda: too_young(session, born), self.notice.show_findings, self._desk.ways.fail, self)

    def _look_for_duplicates(self) -> None:
        if self.form is None or self._is_saving:
            return
        details = self.form.details()
        if details == self._checked or not (details.identifiers or (details.born and details.name.family)):
            return
        session, besides = self._desk.session, self._patient
        self._checked = details
        self._desk.tasks.run(
            lambda: patients.find_duplicates(session, details, besides=besides),
            lambda found: self.duplicates.show_found(found, asks=False),
            self.problem.show_problem,
            self,
        )

    # --------------------------------------------------------------------------------------------------------- saving

    def _save(self) -> None:
        if self.form is None or self._is_saving:
            return
        self._look_timer.stop()
        self.problem.clear()
        details = self.form.details()
        errors = self._errors(validate(details, today=self._desk.today()))
        self.summary.show_errors(errors)
        if errors:
            self._scroll.ensureWidgetVisible(self.summary)
            return
        session, besides = self._desk.session, self._patient
        if self._before is not None and not _tells_who(self._before, details):
            self._write(details)
            return
        self._is_saving = True
        self._desk.tasks.run(
            lambda: patients.find_duplicates(session, details, besides=besides),
            lambda found: self._judged(details, found),
            self._refused,
            self,
        )

    def _judged(self, details: PatientDetails, found: tuple[PossibleDuplicate, ...]) -> None:
        self._is_saving = False
        self._checked = details
        self.duplicates.show_found(found, asks=True)
        if found:
            self.duplicates.open_buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._write(details)

    def _save_anyway(self) -> None:
        if self.form is not None:
            errors = self._errors(validate(self.form.details(), today=self._desk.today()))
            self.summary.show_errors(errors)
            if not errors:
                self._write(self.form.details())

    def _write(self, details: PatientDetails) -> None:
        self._is_saving = True
        source = Source(self.source.currentData())
        session = self._desk.session
        self.drafts.stop()
        self._desk.tasks.run(
            lambda: self._carry_out(session, details, source),
            lambda made: self._saved(made, details),
            self._refused,
            self,
        )

    def _carry_out(self, session: Session, details: PatientDetails, source: Source) -> ChangeSet:
        return patients.register(session, details, source=source, draft=self.drafts.draft)

    def _saved(self, made: ChangeSet, details: PatientDetails) -> None:
        self._is_saving = self._is_dirty = False
        if made.kinds:
            self._desk.bus.changed.emit(made)
        name = display_name(details.name)
        self._desk.ways.say(self._done_sentence().format(name=name) if made.kinds else self.tr("Nothing was changed"))
        patient = made.made or self._patient
        if patient is not None:
            self._desk.ways.to_patient(patient)

    def _done_sentence(self) -> str:
        return self.tr("{name} is registered")

    def _refused(self, problem: Exception) -> None:
        self._is_saving = False
        self.drafts.go_on()
        if isinstance(problem, DetailsRefused):
            self.summary.show_errors(self._errors(problem.findings))
            return
        self.problem.show_problem(problem)

    def _errors(self, findings: tuple[FieldFinding, ...]) -> tuple[FieldError, ...]:
        form = self.form
        if form is None:
            return ()
        unreadable = [FieldError(form.rows[name], sentence) for name, sentence in form.unreadable().items()]
        found = [
            FieldError(form.row_for(one.field), translate_sentence(one.key, one.sentence, dict(one.params)))
            for one in findings
            if one.severity is Severity.ERROR
        ]
        once: dict[object, FieldError] = {}
        for error in (*found, *unreadable):
            once.setdefault(error.row, error)
        return tuple(sorted(once.values(), key=lambda error: form.place_of(error.row)))

    def _open_same(self, patient: object) -> None:
        self._is_dirty = False
        self.throw_away()
        if isinstance(patient, UUID):
            self._desk.ways.to_patient(patient)


class RegistrationScreen(_RegistryFormPage):
    """A new patient: identifier first, about seventy keys for a plain registration, no mouse."""

    def __init__(self, desk: Desk, typed: str = "", draft: UUID | None = None, parent: QWidget | None = None) -> None:
        """``typed`` is what was searched for; it is put where it belongs."""
        super().__init__(desk, None, draft, parent)
        self.setObjectName("registrationScreen")
        self._typed = typed
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self._heading.setText(self.tr("New patient"))
        self.setAccessibleName(self.title())
        self.save_button.setText(self.tr("Register"))

    def _gather(self, session: Session) -> _Start:
        start, draft = super()._gather(session), self._wanted_draft
        return start if draft is None else replace(start, unsaved=registry_drafts.of_new_patient(session, draft))

    def _begin(self, start: _Start) -> None:
        super()._begin(start)
        if self.form is not None and self._typed:
            self.form.put_typed(self._typed)
            self._is_dirty = True
            self.drafts.touch()
            if self._wants_focus:
                self.focus_first()


class RegistryFormScreen(_RegistryFormPage):
    """Changing what is registered of one patient; whatever was there before is kept."""

    def __init__(self, desk: Desk, patient: UUID, draft: UUID | None = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, patient, draft, parent)
        self.setObjectName("registryFormScreen")
        self._name = ""
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        heading = self.tr("Change details of {name}").format(name=self._name) if self._name else ""
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        self.save_button.setText(self.tr("Save for {name}").format(name=self._name))

    def _gather(self, session: Session) -> _Start:
        clinic = session.vault.clinic()
        opened = gate.take_registry(session, self._patient_id())
        unsaved = registry_drafts.of_record(session, opened)
        return _Start(clinic.jurisdiction[:2], clinic.demo, opened.patient.details, unsaved)

    def _begin(self, start: _Start) -> None:
        if start.details is not None:
            self._name = display_name(start.details.name)
        super()._begin(start)
        self.retranslate()

    def _carry_out(self, session: Session, details: PatientDetails, source: Source) -> ChangeSet:
        return patients.change(session, self._patient_id(), details, source=source, draft=self.drafts.draft)

    def _done_sentence(self) -> str:
        return self.tr("The details of {name} are saved")

    def _patient_id(self) -> UUID:
        if self._patient is None:
            raise TypeError("a change needs a patient")
        return self._patient


def _tells_who(before: PatientDetails, after: PatientDetails) -> bool:
    """Whether something changed by which two people are told apart."""
    telling = {"identifiers", "born", "phones", "email", "name.family", "name.given"}
    return bool(telling.intersection(changes(before, after)))
