"""Compares two to four photos of a patient, and has the points kept by which they lie over each other.

It must not change a photo: what is marked is a layer of its own.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSlider, QWidget

from journal_app.domain.photos import Photo, PhotoMarked, PhotoPoint
from journal_app.services import photos
from journal_app.services.session import ChangeSet
from journal_app.ui.announce import announce
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.look import Look
from journal_app.ui.photos import fetching
from journal_app.ui.photos.closer_look import CloserLook
from journal_app.ui.photos.compare_view import MOST, CompareMode, CompareView, Layer
from journal_app.ui.photos.hand_out_page import HandOutPage
from journal_app.ui.photos.lost_originals import LostOriginals
from journal_app.ui.photos.viewing_page import ViewingPage
from journal_app.ui.photos.words import photo_name
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.plain_label import PlainLabel

_STEPS = 100
_EYES = 2
_ALL = tuple(CompareMode)
_BESIDE_ONLY = (CompareMode.BESIDE, CompareMode.BLINK)


class ComparePage(ViewingPage):
    """The photos, oldest first; the others are laid over the first by the eyes, where both were marked."""

    def __init__(self, desk: Desk, look: Look, chosen: tuple[Photo, ...], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("comparePage")
        self._look, self._photos = look, chosen[:MOST]
        self._images: dict[UUID, QImage] = {}
        self._eyes: dict[UUID, tuple[PhotoPoint, ...]] = {photo.id: photo.eyes for photo in self._photos}
        self.view = CompareView()
        self._build()
        self._closer = CloserLook(self, look, self._have)
        self.view.changed.connect(self._show_state)
        self.view.closer.connect(lambda: self._closer.at(self._photos))
        self.view.marked.connect(self._mark)
        self.body.addWidget(self.view, 1)
        self.settle()
        for photo in self._photos:
            self._fetch(photo)
        LostOriginals(self, look).show_for(self._photos)

    def first_field(self) -> QWidget:
        """The photos themselves: every key of comparing works there."""
        return self.view

    def _build(self) -> None:
        self.mode = Chooser()
        self.mode.setObjectName("compareMode")
        for mode in _ALL if len(self._photos) == _EYES else _BESIDE_ONLY:  # an edge and a veil lie between two
            self.mode.addItem("", mode.value)
        self.mode.activated.connect(lambda _index: self.view.set_mode(CompareMode(self.mode.currentData())))
        self.amount = QSlider(Qt.Orientation.Horizontal)
        self.amount.setObjectName("compareAmount")
        self.amount.setRange(0, _STEPS)
        self.amount.setMinimumWidth(160)
        self.amount.valueChanged.connect(self._set_amount)
        self.eyes_button = Button("", Kind.SECONDARY, keys="E", icon=Icon.SHOW)
        self.eyes_button.setObjectName("markEyesButton")
        self.eyes_button.clicked.connect(self._mark_or_end)
        self.fit_button = Button("", Kind.QUIET, keys="0")
        self.fit_button.clicked.connect(self.view.fit)
        self.collage_button = Button("", Kind.SECONDARY, icon=Icon.EXPORT)
        self.collage_button.setObjectName("collageButton")
        self.collage_button.setEnabled(not self._look.damaged)
        self.collage_button.clicked.connect(self._hand_out)
        self.drawings = Tick()
        self.drawings.setObjectName("showDrawings")
        self.drawings.setVisible(any(photo.marks for photo in self._photos))
        self.drawings.toggled.connect(lambda on: self.view.show_drawings(shown=on))
        self.hint = PlainLabel("", TextRole.SECONDARY)
        views = (self.mode, self.amount, self.eyes_button, self.fit_button)
        for widget in (*views, self.drawings, self.collage_button, self.hint):
            self.tools.addWidget(widget)

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Compare photos"))
        self.setAccessibleName(self.heading.text())
        self.view.setAccessibleName(", ".join(photo_name(photo, self._look.zone) for photo in self._photos))
        self.mode.setAccessibleName(self.tr("How to compare"))
        names = {
            CompareMode.BESIDE: self.tr("Beside each other"),
            CompareMode.SLIDER: self.tr("Slider"),
            CompareMode.BLINK: self.tr("Blink"),
            CompareMode.OVERLAY: self.tr("Overlay"),
        }
        for place in range(self.mode.count()):
            self.mode.setItemText(place, names[CompareMode(self.mode.itemData(place))])
        self.fit_button.setText(self.tr("Fit"))
        self.collage_button.setText(self.tr("Hand out a collage"))
        self.drawings.setText(self.tr("Drawings"))
        self._show_state()

    def _show_state(self) -> None:
        mode, is_marking = self.view.mode, self.view.is_marking
        self.amount.setVisible(mode in {CompareMode.SLIDER, CompareMode.OVERLAY} and not is_marking)
        is_slider = mode is CompareMode.SLIDER
        self.amount.setAccessibleName(self.tr("Where the edge is") if is_slider else self.tr("Opacity"))
        with QSignalBlocker(self.amount):
            self.amount.setValue(round(_STEPS * (self.view.slider if is_slider else self.view.opacity)))
        self.mode.setEnabled(not is_marking)
        self.eyes_button.setText(self.tr("Done") if is_marking else self.tr("Mark the eyes"))
        self.hint.setText(self._hint(mode))

    def _hint(self, mode: CompareMode) -> str:
        if self.view.is_marking:
            return self.tr("Press on both eyes of each photo, the same one first")
        hints = {
            CompareMode.BESIDE: self.tr("Wheel or + and − zoom, drag to move"),
            CompareMode.SLIDER: self.tr("← and → move the edge"),
            CompareMode.BLINK: self.tr("Space shows the next"),
            CompareMode.OVERLAY: self.tr("[ and ] change the opacity"),
        }
        return hints[mode]

    def _hand_out(self) -> None:
        self.page_wanted.emit(HandOutPage(self.desk, self._look, self._photos))

    def _set_amount(self, value: int) -> None:
        set_it = self.view.set_slider if self.view.mode is CompareMode.SLIDER else self.view.set_opacity
        set_it(value / _STEPS)

    # -------------------------------------------------------------------------------------------------------- pictures

    def _fetch(self, photo: Photo) -> None:
        session, record = self.desk.session, self._look.record
        self.desk.tasks.run(
            lambda: fetching.for_screen(session, record, photo),
            partial(self._have, photo.id),
            self.problem.show_problem,
            self,
        )

    def _have(self, photo: UUID, image: QImage) -> None:
        self._images[photo] = image
        if len(self._images) == len(self._photos):
            self._show_layers()

    def _show_layers(self) -> None:
        zone = self._look.zone
        self.view.show_layers(
            [
                Layer(self._images[photo.id], photo_name(photo, zone), self._eyes[photo.id], photo.marks)
                for photo in self._photos
            ]
        )

    # ------------------------------------------------------------------------------------------------------------ eyes

    def _mark_or_end(self) -> None:
        self.view.is_marking = not self.view.is_marking
        if self.view.is_marking:
            self.view.fit()
        self._show_layers()
        self._show_state()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, number: int, point: object) -> None:
        photo = self._photos[number]
        known = self._eyes[photo.id]
        if not isinstance(point, PhotoPoint):
            return
        self._eyes[photo.id] = (point,) if len(known) >= _EYES else (*known, point)
        self._show_layers()
        if len(self._eyes[photo.id]) == _EYES:
            announce(self, self.tr("Both eyes are marked on photo {number}").format(number=number + 1))
            self._keep(photo)

    def _keep(self, photo: Photo) -> None:
        session, record = self.desk.session, self._look.record
        layer = PhotoMarked(photo.id, photo.marks, self._eyes[photo.id])
        self._photos = tuple(replace(one, eyes=layer.eyes) if one.id == photo.id else one for one in self._photos)
        self.desk.tasks.run(lambda: photos.mark(session, record, layer), self._told, self.problem.show_problem, self)

    def _told(self, made: ChangeSet) -> None:
        self.desk.bus.changed.emit(made)
