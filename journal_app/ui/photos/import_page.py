"""Takes photos in: what was chosen, a look at each, where it belongs, and what became of it; it keeps none on its own.

Files are read where they lie and stay there, unless somebody has them deleted once the journal holds them to the byte.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.photos import PhotoMoment, PhotoPlace
from journal_app.domain.pictures import Pixels
from journal_app.services.photo_folders import FoundPicture
from journal_app.services.photos import Doubt
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.file_dialogs import remember_nothing, say_labels
from journal_app.ui.icons import Icon
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.photo_cards import photo_moment_name
from journal_app.ui.photos.folder_picker import FolderPicker
from journal_app.ui.photos.incoming import Halt, Incoming, Outcome, keep_all
from journal_app.ui.photos.source_report import SourceReport
from journal_app.ui.photos.words import doubt_sentence, pose_name
from journal_app.ui.photos.working import Working
from journal_app.ui.tasks import Step
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, S
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import LineLabel

_SUFFIXES = "*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif"
_PICTURE = 140
MOST_AT_ONCE = 200
_FEW = 8


class _Card(LivingWidget):
    """One picture: how it looks, its pose, and what is wrong with it."""

    def __init__(self, incoming: Incoming, poses: Iterable[str]) -> None:
        super().__init__()
        self.incoming = incoming
        self.is_refused, self.is_kept, self.is_seen = False, False, False
        self.picture = QLabel()
        self.picture.setFixedSize(_PICTURE, _PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = LineLabel(incoming.name, TextRole.SMALL)
        self.problem = LineLabel("", TextRole.ERROR)
        self.problem.hide()
        self.pose = Chooser()
        self.pose.setObjectName("photoPose")
        self._poses = tuple(poses)
        self.remove_button = Button("", Kind.QUIET, icon=Icon.CLEAR)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for widget in (self.picture, self.name, self.pose, self.problem, self.remove_button):
            column.addWidget(widget)
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        chosen = self.pose.currentData()
        self.pose.clear()
        self.pose.addItem(self.tr("No pose"), "")
        for pose in self._poses:
            self.pose.addItem(pose_name(pose), pose)
        self.pose.setCurrentIndex(max(0, self.pose.findData(chosen)))
        self.pose.setAccessibleName(self.tr("Pose of {name}").format(name=self.incoming.name))
        self.picture.setAccessibleName(self.incoming.name)
        self.remove_button.setText(self.tr("Leave out"))
        self.remove_button.setAccessibleName(self.tr("Leave out {name}").format(name=self.incoming.name))

    def show_pixels(self, pixels: Pixels) -> None:
        """Show how it looks."""
        image = QImage(pixels.rgb, pixels.width, pixels.height, 3 * pixels.width, QImage.Format.Format_RGB888)
        size = self.picture.size()
        aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self.picture.setPixmap(QPixmap.fromImage(image).scaled(size, aspect, smooth))

    def keep(self) -> None:
        """The journal holds it; nothing more is said of it here."""
        self.is_kept = True
        self.pose.setEnabled(False)
        self.remove_button.hide()

    def refuse(self, sentence: str) -> None:
        """Say why it will not be taken in."""
        self.is_refused = True
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.pose.setEnabled(False)


class PhotoImportPage(ActPage):
    """Choose files, say what they show, keep them."""

    def __init__(
        self, desk: Desk, look: Look, treatment: str, incoming: tuple[Incoming, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, keys="Ctrl+S", parent=parent)
        self.setObjectName("photoImportPage")
        self._look = look
        self.cards: list[_Card] = []
        self.outcomes: tuple[Outcome, ...] = ()
        self._keeping: Halt | None = None
        self._looking = Halt()
        self.dialog: QFileDialog | None = None
        self._build_fields(treatment)
        self.settle()
        self.add(incoming)

    def first_field(self) -> QWidget:
        """The way to the files, or what they show once there are some."""
        return self.moment if self.cards else self.choose_button

    def has_unsaved(self) -> bool:
        """What lies in files is not lost; what was pasted is."""
        pasted = any(card.incoming.path is None and not card.is_refused for card in self.cards)
        return pasted and not self.outcomes

    # -------------------------------------------------------------------------------------------------------- building

    def _build_fields(self, treatment: str) -> None:
        self.choose_button = Button("", Kind.SECONDARY, keys="Ctrl+O", icon=Icon.ADD)
        self.choose_button.setObjectName("choosePhotosButton")
        self.choose_button.clicked.connect(self._choose)
        self.folder_button = Button("", Kind.SECONDARY, icon=Icon.ADD)
        self.folder_button.setObjectName("choosePhotoFolderButton")
        self.picker = FolderPicker(self.desk, self.problem.show_problem)
        self.picker.picked.connect(self._picked)
        self.folder_button.clicked.connect(self.picker.choose)
        self.moment, self.treatment = Chooser(), Chooser()
        self.moment.setObjectName("photoMoment")
        self.treatment.setObjectName("photoTreatment")
        for moment in PhotoMoment:
            self.moment.addItem("", moment.value)
        self.treatment.addItem("", "")
        for definition in self._look.treatments:
            self.treatment.addItem("", definition.code)
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(treatment)))
        self.treatment.activated.connect(lambda _index: self._renew_poses())
        self.moment_row, self.treatment_row = FormRow("", self.moment), FormRow("", self.treatment)
        self.report = Notice(NoticeKind.GOOD)
        self.doubts = Notice(NoticeKind.WARNING)
        self.source_report = SourceReport(self.desk, self._look.record)
        self.source_report.emptied.connect(self.desk.bus.changed.emit)
        self.working = Working()
        self.working.stopped.connect(self._stop)
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(L)
        ways = FlowLayout(across=S, down=S)
        for button in (self.choose_button, self.folder_button):
            ways.addWidget(button)
        for widget in (self.report, self.source_report, self.doubts):
            self.column.addWidget(widget)
        self.column.addLayout(ways)
        for row in (self.picker, self.working, self.treatment_row, self.moment_row, self._grid_holder):
            self.column.addWidget(row)

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Take in photos"))
        self.setAccessibleName(self.heading.text())
        self.choose_button.setText(self.tr("Choose files"))
        self.folder_button.setText(self.tr("Choose a folder, card or phone"))
        self.moment_row.set_texts(self.tr("When in the treatment"))
        self.treatment_row.set_texts(self.tr("Treatment"), self.tr("Its usual poses can then be chosen for each photo"))
        for place, moment in enumerate(PhotoMoment):
            self.moment.setItemText(place, photo_moment_name(moment))
        self.treatment.setItemText(0, self.tr("None"))
        for place, definition in enumerate(self._look.treatments, start=1):
            self.treatment.setItemText(place, self._look.treatment_name(definition.code))
        self._say_act()

    def _say_act(self) -> None:
        count = len(self._wanted())
        self.act_button.setText(self.tr("Keep %n photo(s) for {name}", "", count).format(name=self._look.patient_name))
        self.act_button.setEnabled(bool(count) and not self._keeping)
        self.cancel_button.setText(self.tr("Close") if self.outcomes else self.tr("Cancel"))

    # ---------------------------------------------------------------------------------------------------- what comes in

    def add(self, incoming: Iterable[Incoming]) -> None:
        """Put pictures on the page and have each looked at where it can do no harm."""
        known = {card.incoming.path for card in self.cards if card.incoming.path is not None}
        fresh = [one for one in incoming if one.path is None or one.path not in known]
        room = max(0, MOST_AT_ONCE - len(self.cards))
        beyond = len(fresh) - room
        self.doubts.say(
            self.tr("%n picture(s) more than can be taken in at once: take them in next", "", beyond)
            if beyond > 0
            else ""
        )
        for one in fresh[:room]:
            card = _Card(one, self._poses())
            card.remove_button.clicked.connect(partial(self._remove, card))
            self.cards.append(card)
            self._look_at(card)
        self._lay_out()

    def _look_at(self, card: _Card) -> None:
        session, incoming, halt = self.desk.session, card.incoming, self._looking

        def seen() -> Pixels | None:
            if halt.is_wanted:
                return None
            _, (pixels,) = session.pictures.read(incoming.read(), longest=(2 * _PICTURE,))
            return pixels

        self.desk.tasks.run(seen, partial(self._have_seen, card), partial(self._refuse, card), card)

    def _have_seen(self, card: _Card, pixels: Pixels | None) -> None:
        if pixels is None:
            self._remove(card)
            return
        card.show_pixels(pixels)
        self._say_seen(card)

    def _refuse(self, card: _Card, problem: Exception) -> None:
        card.refuse(sentence_of(problem) if isinstance(problem, UserFacing | Environmental) else "")
        self._say_seen(card)
        self._say_act()

    def _say_seen(self, card: _Card) -> None:
        """How many are looked at; where it is few, nobody needs to be told."""
        card.is_seen = True
        total, done = len(self.cards), sum(one.is_seen for one in self.cards)
        if done < total and total > _FEW:
            self.working.say(self.tr("Looked at {done} of {total}").format(done=done, total=total))
        else:
            self.working.over()

    def _picked(self, pictures: tuple[FoundPicture, ...]) -> None:
        found = self.picker.found
        if found is not None:
            self._looking = Halt()
            self.add(Incoming.from_file(one.path, found.folder) for one in pictures)
            self.moment.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        """What is under way ends after the picture it is at: what is kept stays kept, what was not looked at goes."""
        if self._keeping is not None:
            self._keeping.is_wanted = True
        else:
            self._looking.is_wanted = True

    def leave(self) -> None:
        """Go back to the record; nothing more is looked at."""
        self._stop()
        super().leave()

    def _remove(self, card: _Card) -> None:
        self.cards.remove(card)
        card.hide()
        card.deleteLater()
        self._lay_out()

    def _lay_out(self) -> None:
        across = max(1, min(4, len(self.cards)))
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // across, place % across, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(across, 1)
        self._say_act()

    def _poses(self) -> tuple[str, ...]:
        definition = self._look.treatment(str(self.treatment.currentData() or ""))
        return () if definition is None else tuple(pose.value for pose in definition.poses)

    def _renew_poses(self) -> None:
        for card in self.cards:
            card._poses = self._poses()  # noqa: SLF001 -- our own card
            card.retranslate()

    def _wanted(self) -> list[_Card]:
        return [card for card in self.cards if not card.is_refused and not card.is_kept]

    def _choose(self) -> None:
        dialog = self.dialog = QFileDialog(self, self.tr("Choose photos"))
        remember_nothing(dialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        photos = self.tr("Photos")
        dialog.setNameFilter(f"{photos} ({_SUFFIXES} {_SUFFIXES.upper()})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say_labels(dialog)
        dialog.filesSelected.connect(lambda chosen: self.add(Incoming.from_file(Path(one)) for one in chosen))
        dialog.open()

    # --------------------------------------------------------------------------------------------------------- keeping

    def carry_out(self) -> None:
        """Keep them one after the other; one that is refused does not stop the rest."""
        cards = self._wanted()
        if not cards or self._keeping:
            return
        halt = self._keeping = Halt()
        place = PhotoPlace(PhotoMoment(self.moment.currentData()), treatment=str(self.treatment.currentData() or ""))
        orders = [(card.incoming, replace(place, pose=str(card.pose.currentData() or ""))) for card in cards]
        session, record = self.desk.session, self._look.record
        self.act_button.setEnabled(False)
        self.problem.clear()
        self.desk.tasks.run_with_progress(
            lambda progress: keep_all(session, record, orders, progress, halt),
            self._kept,
            self._not_kept,
            self,
            progressed=self._say_progress,
        )

    def _say_progress(self, step: Step) -> None:
        self.act_button.setText(self.tr("{done} of {total}").format(done=step.done, total=step.total))
        self.working.say(self.act_button.words())

    def _not_kept(self, problem: Exception) -> None:
        self._keeping = None
        self.working.over()
        self._say_act()
        self.problem.show_problem(problem)

    def _not_taken_in(self, held: int) -> int:
        """How many pictures lie where these came from and are not held: all of the folder's, or of the files chosen."""
        found = self.picker.found
        files = [card for card in self.cards if card.incoming.path is not None]
        return (len(files) if found is None else len(found.pictures)) - held

    def _kept(self, fresh: tuple[Outcome, ...]) -> None:
        self._keeping = None
        self.working.over()
        outcomes = self.outcomes = (*self.outcomes, *fresh)
        by_card = {id(card.incoming): card for card in self.cards}
        for one in fresh:
            if one.problem is None:
                by_card[id(one.incoming)].keep()
            else:
                by_card[id(one.incoming)].refuse(sentence_of(one.problem))
        kept = [one for one in outcomes if one.kept is not None]
        refused = len(outcomes) - len(kept)
        words = self.tr("%n photo(s) are in the journal", "", len(kept))
        if refused:
            words += ". " + self.tr("%n could not be taken in, see below", "", refused)
        if self._wanted():
            words += ". " + self.tr("%n are not taken in yet", "", len(self._wanted()))
        self.report.say(words)
        found = {doubt for one in kept if one.kept is not None for doubt in one.kept.doubts}
        self.doubts.say("\n".join(doubt_sentence(doubt) for doubt in Doubt if doubt in found))
        sources = tuple(source for one in outcomes if (source := one.source) is not None)
        self.source_report.show_sources(sources, others=self._not_taken_in(len(sources)))
        self._say_act()
        self.area.verticalScrollBar().setValue(0)
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if kept:
            patient = self._look.record.patient.id
            self.desk.bus.changed.emit(ChangeSet.of("photo.taken", patients=[patient]))
