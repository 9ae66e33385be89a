"""Takes photos with a camera, pose after pose, and keeps those that are wanted; no frame is written anywhere.

What the camera sees is let go as soon as the page is not in front: when it is left, covered, or the screen locks.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSlider, QStackedWidget, QWidget

from journal_app.domain.consents import ConsentPurpose
from journal_app.domain.journal import photos_of
from journal_app.domain.permits import permitted
from journal_app.domain.photos import Photo, PhotoMoment, PhotoPlace, PhotoSource
from journal_app.services.photos import Doubt
from journal_app.services.session import ChangeSet
from journal_app.ui.announce import announce
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.icons import Icon
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.photo_cards import photo_moment_name
from journal_app.ui.photos import fetching
from journal_app.ui.photos.camera_source import CameraDevice
from journal_app.ui.photos.camera_view import MOST_GHOST, CameraView
from journal_app.ui.photos.import_page import PhotoImportPage
from journal_app.ui.photos.incoming import Incoming, Outcome, keep_all
from journal_app.ui.photos.pose_list import PoseList
from journal_app.ui.photos.shot_strip import Shot, ShotStrip
from journal_app.ui.photos.words import doubt_sentence, pose_name
from journal_app.ui.tasks import Step
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.yielding import Yielding

_SIDE = 400
_LETTERS = 14
"""A chooser is at least this wide, and no wider for what it offers: the camera needs the room."""


class CapturePage(ActPage):
    """The camera at the left, poses and what belongs to all photos at the right.

    Signals:
        page_wanted: ActPage, a page that the record is to show above this one.
    """

    page_wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        look: Look,
        treatment: str,
        moment: PhotoMoment = PhotoMoment.BEFORE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, keys="Ctrl+S", parent=parent)
        self.setObjectName("capturePage")
        self._look = look
        self._devices: tuple[CameraDevice, ...] = ()
        self._earlier: dict[UUID, QImage] = {}
        self._is_keeping = False
        self._size = ""  # the resolution last chosen, for a camera that comes back
        self.camera = desk.camera()
        self._build_stage()
        self._build_side(treatment, moment)
        self._connect()
        self.settle()
        self._show_poses()

    def first_field(self) -> QWidget:
        """What the camera sees: every key of taking works there. Without one, the way to the files."""
        return self.view if self._devices else self.import_button

    def has_unsaved(self) -> bool:
        """A picture that is taken and not kept is nowhere else."""
        return bool(self.strip.shots)

    def leave(self) -> None:
        """Go back to the record; what was taken and not kept is gone then, so it is asked first."""
        if not self.strip.shots:
            super().leave()
            return
        lost = self.tr(
            "%n photo(s) of {name} are taken and not kept. They are nowhere else.", "", len(self.strip.shots)
        )
        question = Question(
            self.tr("Throw the photos away?"), lost.format(name=self._look.patient_name), self.tr("Throw away")
        )
        ConfirmDialog(self, question, lambda _reason: self.left.emit()).open()

    # -------------------------------------------------------------------------------------------------------- building

    def _build_stage(self) -> None:
        self.view, self.strip = CameraView(), ShotStrip()
        self.missing = EmptyState(Icon.CAMERA)
        self.import_button = Button("", Kind.SECONDARY, keys="Ctrl+O", icon=Icon.ADD)
        self.import_button.setObjectName("importInsteadButton")
        self.missing.add_action(self.import_button)
        self.front = QStackedWidget()
        self.front.addWidget(self.view)
        self.front.addWidget(self.missing)
        self.take_button = Button("", Kind.SECONDARY, icon=Icon.CAMERA)
        self.take_button.setObjectName("takeButton")
        self.ghost_label = PlainLabel("", TextRole.SECONDARY)
        self.ghost = QSlider(Qt.Orientation.Horizontal)
        self.ghost.setObjectName("ghostAmount")
        self.ghost.setRange(0, MOST_GHOST)
        self.ghost.setValue(self.view.ghost)
        self.ghost.setFixedWidth(90)
        self.grid, self.level = Tick(), Tick()
        for tick in (self.grid, self.level):
            tick.setChecked(True)
        self.tools = QWidget()
        row = FlowLayout(self.tools, across=S, down=S, middle=True)
        for widget in (self.take_button, self.ghost_label, self.ghost, self.grid, self.level):
            row.addWidget(widget)
        stage = Yielding()
        stage.column.setContentsMargins(L, L, 0, M)
        stage.column.setSpacing(M)
        stage.column.addWidget(self.front, 1)
        stage.column.addWidget(self.tools)
        stage.column.addWidget(self.strip)
        self.beside.insertWidget(0, stage, 5)

    def _build_side(self, treatment: str, moment: PhotoMoment) -> None:
        self.area.setMinimumWidth(_SIDE)
        self.doubt = Notice(NoticeKind.WARNING)
        self.poses = PoseList()
        self.treatment, self.moment = Chooser(), Chooser()
        self.device, self.resolution = Chooser(), Chooser()
        names = ("captureTreatment", "captureMoment", "captureDevice", "captureResolution")
        for chooser, name in zip((self.treatment, self.moment, self.device, self.resolution), names, strict=True):
            chooser.setObjectName(name)
            chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            chooser.setMinimumContentsLength(_LETTERS)
        self.treatment.addItem("", "")
        for definition in self._look.treatments:
            self.treatment.addItem("", definition.code)
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(treatment)))
        for one in PhotoMoment:
            self.moment.addItem("", one.value)
        self.moment.setCurrentIndex(self.moment.findData(moment.value))
        self.rows = [FormRow("", field) for field in (self.poses, self.moment, self.treatment, self.device)]
        self.resolution_row = FormRow("", self.resolution)
        for widget in (self.doubt, *self.rows, self.resolution_row):
            self.column.addWidget(widget)

    def _connect(self) -> None:
        self.camera.frame.connect(self.view.show_frame)
        self.camera.taken.connect(self._have)
        self.camera.missed.connect(self._missed)
        self.camera.lost.connect(self._lost)
        self.camera.devices_changed.connect(self._find_devices)
        self.view.take_wanted.connect(self._take)
        self.view.ghost_changed.connect(self._show_ghost)
        self.ghost.valueChanged.connect(self.view.set_ghost)
        self.grid.toggled.connect(lambda on: self.view.show_grid(shown=on))
        self.level.toggled.connect(lambda on: self.view.show_level(shown=on))
        self.take_button.clicked.connect(self._take)
        self.import_button.clicked.connect(self._import_instead)
        self.poses.chosen.connect(self._pose_chosen)
        self.strip.retake_wanted.connect(self._retake)
        self.treatment.activated.connect(lambda _index: self._show_poses())
        self.device.activated.connect(lambda _index: self._offer_resolutions())
        self.resolution.activated.connect(lambda _index: self._start())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Take photos"))
        self.setAccessibleName(self.heading.text())
        self.view.setAccessibleName(self.tr("What the camera sees"))
        self.view.setAccessibleDescription(self.tr("Space takes, [ and ] show less or more of the earlier photo"))
        self.take_button.setText(self.tr("Take (Space)"))
        self.grid.setText(self.tr("Grid"))
        self.level.setText(self.tr("Level line"))
        self.ghost.setAccessibleName(self.tr("How much of the earlier photo is seen"))
        self.import_button.setText(self.tr("Take in photos from files"))
        self.rows[0].set_texts(self.tr("Pose"))
        self.rows[1].set_texts(self.tr("When in the treatment"))
        self.rows[2].set_texts(self.tr("Treatment"))
        self.rows[3].set_texts(self.tr("Camera"))
        self.resolution_row.set_texts(self.tr("Resolution"))
        for place, moment in enumerate(PhotoMoment):
            self.moment.setItemText(place, photo_moment_name(moment))
        self.treatment.setItemText(0, self.tr("None"))
        for place, definition in enumerate(self._look.treatments, start=1):
            self.treatment.setItemText(place, self._look.treatment_name(definition.code))
        has_consent = permitted(self._look.record.items, ConsentPurpose.PHOTO_RECORD, at=self.now())
        self.doubt.say("" if has_consent else doubt_sentence(Doubt.NO_CONSENT))
        self._show_ghost(self.view.ghost)
        self._say_act()

    def _say_act(self) -> None:
        count = len(self.strip.shots)
        self.act_button.setText(self.tr("Keep %n photo(s) for {name}", "", count).format(name=self._look.patient_name))
        self.act_button.setEnabled(bool(count) and not self._is_keeping)

    # ---------------------------------------------------------------------------------------------------------- camera

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._find_devices()

    def hideEvent(self, event: QHideEvent) -> None:
        self.camera.stop()
        self.view.show_frame(QImage())
        super().hideEvent(event)

    def _find_devices(self) -> None:
        """Offer the cameras that are there; the one in use goes on if it still is."""
        before = self.device.currentData()
        self._devices = self.camera.devices()
        self.device.clear()
        for one in self._devices:
            self.device.addItem(one.name, one.id)
        self.device.setCurrentIndex(max(0, self.device.findData(before)))
        for row in (self.rows[3], self.resolution_row):
            row.setVisible(bool(self._devices))
        if self.device.currentData() != before or not self.view.is_seeing:
            self._offer_resolutions()

    def _offer_resolutions(self) -> None:
        chosen = next((one for one in self._devices if one.id == self.device.currentData()), None)
        offered = () if chosen is None else chosen.resolutions
        self._size = self.resolution.currentText() or self._size
        self.resolution.clear()
        for width, height in offered:
            self.resolution.addItem(f"{width} × {height}", (width, height))
        self.resolution.setCurrentIndex(max(0, self.resolution.findText(self._size)))
        self._start()

    def _start(self) -> None:
        if not self._devices or not self.isVisible():
            self._show_missing(self._why_none())
            return
        self.front.setCurrentWidget(self.view)
        self.tools.show()
        self.camera.start(str(self.device.currentData()), self.resolution.currentData() or (0, 0))

    def _why_none(self) -> str:
        if not self.camera.lacks:
            return self.tr("No camera is connected")
        return self.tr("This computer cannot use a camera: {part} is missing").format(part=self.camera.lacks)

    def _lost(self) -> None:
        self._show_missing(self.tr("The camera is gone, or another program is using it"))

    def _show_missing(self, sentence: str) -> None:
        self.view.show_frame(QImage())
        taken = self.tr("Connect it again, or take photos in from files. What was taken is still here.")
        none = self.tr("Connect one, or take photos in from files")
        self.missing.say(sentence, taken if self.strip.shots else none)
        self.front.setCurrentWidget(self.missing)
        self.tools.hide()
        if self.isVisible():
            announce(self, sentence)
            self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _import_instead(self) -> None:
        self.page_wanted.emit(PhotoImportPage(self.desk, self._look, str(self.treatment.currentData() or "")))

    # ---------------------------------------------------------------------------------------------------------- taking

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the view work on the whole page, where no field has a use for them itself."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight}:
            self.view.keyPressEvent(event)
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        if self.view.is_seeing and not self._is_keeping:
            self.problem.clear()
            self.camera.take()

    def _missed(self) -> None:
        self.problem.say(self.tr("The picture could not be taken. Try once more."))

    def _have(self, content: bytes) -> None:
        shot = Shot(self.poses.pose, content)
        for old in [one for one in self.strip.shots if shot.pose and one.pose == shot.pose]:
            self.strip.drop(old)
        self.strip.add(shot)
        name = pose_name(shot.pose) if shot.pose else self.tr("Another photo")
        announce(self, self.tr("Taken: {pose}").format(pose=name))
        self._count()
        self.poses.choose(self.poses.next_pose())
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retake(self, shot: object) -> None:
        if isinstance(shot, Shot):
            self.strip.drop(shot)
            self._count()
            self.poses.choose(shot.pose)
            self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        self.poses.count(tuple(shot.pose for shot in self.strip.shots))
        self._say_act()

    # ------------------------------------------------------------------------------------------------- the earlier one

    def _show_poses(self) -> None:
        definition = self._look.treatment(str(self.treatment.currentData() or ""))
        self.poses.show_poses(() if definition is None else tuple(pose.value for pose in definition.poses))
        self._count()

    def _pose_chosen(self, pose: str) -> None:
        earlier = self._earlier_of(pose)
        self.view.show_earlier(QImage() if earlier is None else self._earlier.get(earlier.id, QImage()))
        self._show_ghost(self.view.ghost)
        if earlier is not None and earlier.id not in self._earlier:
            session, record = self.desk.session, self._look.record
            self.desk.tasks.run(
                lambda: fetching.for_screen(session, record, earlier),
                partial(self._have_earlier, earlier.id),
                self.problem.show_problem,
                self,
            )

    def _earlier_of(self, pose: str) -> Photo | None:
        """The newest photo of the same pose that is not set aside."""
        standing = photos_of(self._look.record.items)
        return next((one for one in standing if pose and one.place.pose == pose and not one.set_aside), None)

    def _have_earlier(self, photo: UUID, image: QImage) -> None:
        self._earlier[photo] = image
        self._pose_chosen(self.poses.pose)

    def _show_ghost(self, percent: int) -> None:
        has_earlier = self._earlier_of(self.poses.pose) is not None
        with QSignalBlocker(self.ghost):
            self.ghost.setValue(percent)
        self.ghost.setVisible(has_earlier)
        if has_earlier:
            self.ghost_label.setText(self.tr("Earlier {percent} %  [ ]").format(percent=percent))
        else:
            self.ghost_label.setText(self.tr("No earlier photo of this pose"))

    # --------------------------------------------------------------------------------------------------------- keeping

    def carry_out(self) -> None:
        """Keep them one after the other; what is refused stays here."""
        shots = self.strip.shots
        if not shots or self._is_keeping:
            return
        place = PhotoPlace(PhotoMoment(self.moment.currentData()), treatment=str(self.treatment.currentData() or ""))
        orders = [
            (Incoming(pose_name(shot.pose), shot.content, PhotoSource.CAMERA), replace(place, pose=shot.pose))
            for shot in shots
        ]
        session, record = self.desk.session, self._look.record
        self._is_keeping = True
        self._say_act()
        self.problem.clear()
        self.desk.tasks.run_with_progress(
            lambda progress: keep_all(session, record, orders, progress),
            partial(self._kept, shots),
            self._not_kept,
            self,
            progressed=self._say_progress,
        )

    def _say_progress(self, step: Step) -> None:
        self.act_button.setText(self.tr("{done} of {total}").format(done=step.done, total=step.total))

    def _not_kept(self, problem: Exception) -> None:
        self._is_keeping = False
        self.problem.show_problem(problem)
        self._say_act()

    def _kept(self, shots: tuple[Shot, ...], outcomes: tuple[Outcome, ...]) -> None:
        self._is_keeping = False
        kept = [shot for shot, one in zip(shots, outcomes, strict=True) if one.kept is not None]
        for shot in kept:
            self.strip.drop(shot)
        self._count()
        refused = [one.problem for one in outcomes if one.problem is not None]
        if kept:
            self.desk.ways.say(self.tr("%n photo(s) are in the journal", "", len(kept)))
            self.desk.bus.changed.emit(ChangeSet.of("photo.taken", patients=[self._look.record.patient.id]))
        if refused:
            self.problem.say(sentence_of(refused[0]))
        else:
            self.left.emit()
