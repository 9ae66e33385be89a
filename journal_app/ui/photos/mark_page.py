"""Draws lines, arrows, circles, words and measures over a photo, as a layer of its own; the photo never changes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from journal_app.domain.photo_measures import length_by
from journal_app.domain.photos import MarkKind, Photo, PhotoMark, PhotoMarked
from journal_app.services import photos
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.photos import fetching
from journal_app.ui.photos.mark_canvas import MarkCanvas
from journal_app.ui.photos.photo_marks import mark_kind_name, mark_words, millimetre_words, read_millimetres
from journal_app.ui.photos.words import photo_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.widgets.buttons import Button, IconButton, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel

_SIDE, _LIST_HEIGHT, _LONGEST_TEXT, _LONGEST_NUMBER = 380, 170, 200, 9


class MarkPage(ActPage):
    """The photo at the left; what is drawn next, the list of what is drawn, and the chosen one at the right."""

    def __init__(self, desk: Desk, look: Look, photo: Photo, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("markPhotoPage")
        self._look, self._photo = look, photo
        self.canvas = MarkCanvas(photo.marks)
        self._build_fields()
        self._connect()
        self.settle()
        self._fetch()

    def first_field(self) -> QWidget:
        """The photo."""
        return self.canvas

    def has_unsaved(self) -> bool:
        """Whether something is drawn otherwise than it is kept."""
        return self.canvas.marks != self._photo.marks

    def _build_fields(self) -> None:
        self.kind, self.list = Chooser(), QListWidget()
        self.kind.setObjectName("markKind")
        self.list.setObjectName("markList")
        self.list.setFixedHeight(_LIST_HEIGHT)
        for kind in MarkKind:
            self.kind.addItem("", kind.value)
        self.kind.setCurrentIndex(self.kind.findData(self.canvas.kind.value))
        self.add_button = Button("", Kind.SECONDARY, icon=Icon.ADD)
        self.add_button.setObjectName("addMarkButton")
        self.undo_button, self.remove_button = IconButton(Icon.UNDO), IconButton(Icon.CLEAR)
        self.remove_button.setObjectName("removeMarkButton")
        self.text, self.length = QLineEdit(), QLineEdit()
        self.text.setObjectName("markText")
        self.length.setObjectName("markLength")
        self.text.setMaxLength(_LONGEST_TEXT)
        self.length.setMaxLength(_LONGEST_NUMBER)
        self.hint = PlainLabel("", TextRole.SECONDARY)
        self.kind_row, self.list_row = FormRow("", self.kind), FormRow("", self.list)
        self.text_row, self.length_row = FormRow("", self.text), FormRow("", self.length)
        acts = QHBoxLayout()
        acts.setSpacing(S)
        for button in (self.add_button, self.undo_button, self.remove_button):
            acts.addWidget(button)
        acts.addStretch(1)
        self.column.addWidget(self.kind_row)
        self.column.addLayout(acts)
        for row in (self.list_row, self.text_row, self.length_row, self.hint):
            self.column.addWidget(row)
        self.area.setMinimumWidth(_SIDE)
        left = QVBoxLayout()
        left.setContentsMargins(L, L, 0, M)
        left.addWidget(self.canvas)
        self.beside.insertLayout(0, left, 5)

    def _connect(self) -> None:
        self.canvas.changed.connect(self._show_state)
        self.canvas.drawn.connect(self._drawn)
        self.kind.currentIndexChanged.connect(lambda _index: self._set_kind())
        self.list.currentRowChanged.connect(self.canvas.choose)
        self.add_button.clicked.connect(self.canvas.put_in_the_middle)
        self.undo_button.clicked.connect(self.canvas.take_back)
        self.remove_button.clicked.connect(self.canvas.remove_chosen)
        self.text.editingFinished.connect(self._set_text)
        self.length.editingFinished.connect(self._set_length)

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Draw on the photo"))
        self.setAccessibleName(self.heading.text())
        self.canvas.setAccessibleName(photo_name(self._photo, self._look.zone))
        for place, kind in enumerate(MarkKind):
            self.kind.setItemText(place, mark_kind_name(kind))
        self.kind_row.set_texts(self.tr("What is drawn next"))
        self.list_row.set_texts(self.tr("What is drawn"))
        self.text_row.set_texts(self.tr("Words"))
        self.length_row.set_texts(
            self.tr("Length in mm"), self.tr("Type it for one measure; the next are proposed by it")
        )
        self.add_button.setText(self.tr("Add in the middle"))
        self.undo_button.name_it(self.tr("Undo"))
        self.remove_button.name_it(self.tr("Remove the chosen one"))
        self.hint.setText(self.tr("Drag on the photo. Arrows move the chosen one, with Shift its end."))
        self.act_button.setText(self.tr("Save for {name}").format(name=self._look.patient_name))
        self._show_state()

    # --------------------------------------------------------------------------------------------------------- drawing

    def _show_state(self) -> None:
        marks, chosen = self.canvas.marks, self.canvas.chosen_mark()
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems([f"{number}. {mark_words(mark)}" for number, mark in enumerate(marks, start=1)])
            self.list.setCurrentRow(self.canvas.chosen)
        self.text.setText("" if chosen is None else chosen.text)
        is_measure = chosen is not None and chosen.kind is MarkKind.MEASURE
        self.length.setText(millimetre_words(chosen.millimetres) if chosen is not None and is_measure else "")
        self.text_row.setVisible(chosen is not None)
        self.length_row.setVisible(is_measure)
        self.remove_button.setEnabled(chosen is not None)
        self.act_button.setEnabled(self.has_unsaved())

    def _set_kind(self) -> None:
        self.canvas.kind = MarkKind(self.kind.currentData())

    def _drawn(self) -> None:
        """A new measure is as long as the others say; words are typed at once."""
        mark = self.canvas.chosen_mark()
        if mark is None:
            return
        if mark.kind is MarkKind.MEASURE:
            proposed = length_by(mark, self.canvas.marks, self.canvas.size_of_photo)
            if proposed is not None:
                self._replace(replace(mark, millimetres=proposed))
            else:
                self.length.setFocus(Qt.FocusReason.OtherFocusReason)
        elif mark.kind is MarkKind.TEXT:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_text(self) -> None:
        mark = self.canvas.chosen_mark()
        if mark is not None:
            self._replace(replace(mark, text=self.text.text().strip()))

    def _set_length(self) -> None:
        mark = self.canvas.chosen_mark()
        problem = self._length_problem()
        self.length_row.show_error(problem)
        if mark is not None and mark.kind is MarkKind.MEASURE and not problem:
            self._replace(replace(mark, millimetres=read_millimetres(self.length.text())))

    def _length_problem(self) -> str:
        try:
            read_millimetres(self.length.text())
        except ValueError:
            return self.tr("Write a length in millimetres, for instance 12.5")
        return ""

    def _replace(self, mark: PhotoMark) -> None:
        if mark != self.canvas.chosen_mark():
            self.canvas.replace_chosen(mark)

    # --------------------------------------------------------------------------------------------------------- keeping

    def carry_out(self) -> None:
        """Keep the layer."""
        self._set_text()
        self._set_length()
        nameless = any(mark.kind is MarkKind.TEXT and not mark.text for mark in self.canvas.marks)
        missing = self.tr("Write the words, or remove the empty text") if nameless else ""
        if self.refuse((self.text_row, missing), (self.length_row, self._length_problem())):
            return
        session, record = self.desk.session, self._look.record
        layer = PhotoMarked(self._photo.id, self.canvas.marks, self._photo.eyes)
        self.act_with(lambda: photos.mark(session, record, layer), said=self.tr("The drawing is kept beside the photo"))

    def _fetch(self) -> None:
        session, record, photo = self.desk.session, self._look.record, self._photo
        self.desk.tasks.run(
            lambda: fetching.for_screen(session, record, photo),
            self.canvas.show_photo,
            self.problem.show_problem,
            self,
        )
