"""One photo as large as the window, what the journal says of it, and the ways to say it anew; it must not change it."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.copies import copies_out
from journal_app.domain.dates import format_datetime
from journal_app.domain.permits import PERMIT_PURPOSES, permitted
from journal_app.domain.photos import Photo, PhotoTime
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.permit_words import purpose_name
from journal_app.ui.patients.photo_cards import photo_moment_name
from journal_app.ui.photos import fetching
from journal_app.ui.photos.closer_look import CloserLook
from journal_app.ui.photos.compare_view import CompareView, Layer
from journal_app.ui.photos.describe_page import DescribePage
from journal_app.ui.photos.hand_out_page import HandOutPage
from journal_app.ui.photos.lost_originals import LostOriginals
from journal_app.ui.photos.mark_page import MarkPage
from journal_app.ui.photos.photo_marks import mark_words
from journal_app.ui.photos.set_aside_page import SetAsidePage
from journal_app.ui.photos.viewing_page import ViewingPage
from journal_app.ui.photos.words import copy_words, photo_name, pose_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.plain_label import LineLabel

_SIDE = 300


class PhotoPage(ViewingPage):
    """The photo at the left, its facts at the right; Page Up and Page Down turn to the newer and the older one.

    The photos beside the one that is looked at are fetched meanwhile, so that turning shows them at once.
    """

    def __init__(
        self, desk: Desk, look: Look, photo: Photo, among: tuple[Photo, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.setObjectName("photoPage")
        self._look, self._photo, self._among = look, photo, among or (photo,)
        self._images: dict[UUID, QImage] = {}
        self.view = CompareView()
        self._closer = CloserLook(self, look, self._have)
        self._lost = LostOriginals(self, look)
        self.view.closer.connect(lambda: self._closer.at((self._photo,)))
        self.facts = Card()
        self.facts.setObjectName("photoFacts")
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.facts)
        side = scrolled(column)
        side.setFixedWidth(_SIDE)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(side)
        self._build_tools()
        self.settle()
        self._turn_to(photo)

    def first_field(self) -> QWidget:
        """The photo."""
        return self.view

    def _build_tools(self) -> None:
        self.describe_button = Button("", Kind.SECONDARY, icon=Icon.NOTE)
        self.describe_button.setObjectName("describePhotoButton")
        self.aside_button = Button("", Kind.SECONDARY, icon=Icon.HIDE)
        self.aside_button.setObjectName("setPhotoAsideButton")
        self.hand_out_button = Button("", Kind.SECONDARY, icon=Icon.EXPORT)
        self.hand_out_button.setObjectName("handOutPhotoButton")
        desk, look = self.desk, self._look
        self.describe_button.clicked.connect(lambda: self.page_wanted.emit(DescribePage(desk, look, self._photo)))
        self.aside_button.clicked.connect(lambda: self.page_wanted.emit(SetAsidePage(desk, look, self._photo)))
        self.hand_out_button.clicked.connect(lambda: self.page_wanted.emit(HandOutPage(desk, look, (self._photo,))))
        self.draw_button = Button("", Kind.SECONDARY, icon=Icon.DRAFT)
        self.draw_button.setObjectName("drawOnPhotoButton")
        self.draw_button.clicked.connect(lambda: self.page_wanted.emit(MarkPage(desk, look, self._photo)))
        self.newer_button = Button("", Kind.QUIET, keys="PgUp")
        self.newer_button.setObjectName("newerPhotoButton")
        self.newer_button.clicked.connect(lambda: self._turn(-1))
        self.older_button = Button("", Kind.QUIET, keys="PgDown")
        self.older_button.setObjectName("olderPhotoButton")
        self.older_button.clicked.connect(lambda: self._turn(1))
        for button in (self.newer_button, self.older_button):
            button.setVisible(len(self._among) > 1)
            self.tools.addWidget(button)
        for button in (self.describe_button, self.draw_button, self.hand_out_button, self.aside_button):
            button.setEnabled(not look.damaged)
            self.tools.addWidget(button)
        self.drawings = Tick()
        self.drawings.setObjectName("showDrawings")
        self.drawings.toggled.connect(lambda on: self.view.show_drawings(shown=on))
        self.tools.addWidget(self.drawings)

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(photo_name(self._photo, self._look.zone))
        self.setAccessibleName(self.heading.text())
        self.view.setAccessibleName(self.heading.text())
        self.describe_button.setText(self.tr("Describe anew"))
        self.aside_button.setText(self.tr("Set aside"))
        self.draw_button.setText(self.tr("Draw on it"))
        self.drawings.setText(self.tr("Drawings"))
        self.hand_out_button.setText(self.tr("Hand out a copy"))
        self.newer_button.setText(self.tr("Newer photo"))
        self.older_button.setText(self.tr("Older photo"))
        self.facts.set_title(self.tr("What the journal says"))
        self._show_facts()

    def _show_facts(self) -> None:
        while (item := self.facts.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for label, value in self._rows():
            if value:
                self.facts.body.addWidget(LineLabel(label, TextRole.SECONDARY))
                self.facts.body.addWidget(LineLabel(value))
                self.facts.body.addSpacing(S)

    def _rows(self) -> list[tuple[str, str]]:
        photo, look = self._photo, self._look
        original, place = photo.original, photo.place
        told = {
            PhotoTime.NOW: self.tr("by this clinic’s clock"),
            PhotoTime.CAMERA: self.tr("by the camera’s clock"),
            PhotoTime.TYPED: self.tr("as somebody typed it"),
        }[original.told_by if photo.taken == original.taken else PhotoTime.TYPED]
        when = format_datetime(photo.taken, language_of(), zone=look.zone)
        allowed = [
            purpose_name(purpose)
            for purpose in PERMIT_PURPOSES
            if purpose.value.startswith("photo") and permitted(look.record.items, purpose, at=look.record.opened_at)
        ]
        copies = [one for one in copies_out(look.record.items) if photo.id in one.content.photos]
        return [
            (self.tr("Taken"), f"{when}, {told}"),
            (self.tr("When in the treatment"), photo_moment_name(place.moment)),
            (self.tr("Treatment"), look.treatment_name(place.treatment) if place.treatment else ""),
            (self.tr("Pose"), pose_name(place.pose)),
            (self.tr("Note"), place.note),
            (self.tr("Drawn"), "\n".join(mark_words(mark) for mark in photo.marks)),
            (self.tr("Camera"), original.device),
            (self.tr("Size"), f"{original.width} × {original.height}"),
            (self.tr("Consent is in force to"), "\n".join(allowed) or self.tr("nothing: it may not leave the journal")),
            (self.tr("Copies were given to"), "\n".join(map(copy_words, copies))),
            (self.tr("Set aside"), photo.set_aside),
        ]

    # --------------------------------------------------------------------------------------------------------- turning

    def _turn(self, by: int) -> None:
        place = self._place() + by
        if 0 <= place < len(self._among):
            self.view.fit()
            self._turn_to(self._among[place])
            self.retranslate()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> int:
        return next(place for place, photo in enumerate(self._among) if photo.id == self._photo.id)

    def _turn_to(self, photo: Photo) -> None:
        self._photo = photo
        self.drawings.setChecked(bool(photo.marks))
        self.drawings.setVisible(bool(photo.marks))
        self.aside_button.setVisible(not photo.set_aside)
        self.hand_out_button.setVisible(not photo.set_aside)
        self.newer_button.setEnabled(self._place() > 0)
        self.older_button.setEnabled(self._place() < len(self._among) - 1)
        self.view.show_layers([])
        near = self._near()
        self._images = {one.id: self._images[one.id] for one in near if one.id in self._images}
        self._closer.forget(near)
        self._show()
        for one in near:
            if one.id not in self._images:
                self._fetch(one)
        self._lost.show_for((photo,))

    def _near(self) -> tuple[Photo, ...]:
        """The photo, the older one beside it, and the newer one: in the order in which they are wanted."""
        place = self._place()
        return (self._photo, *self._among[place + 1 : place + 2], *self._among[max(0, place - 1) : place])

    def _fetch(self, photo: Photo) -> None:
        session, record = self.desk.session, self._look.record
        self.desk.tasks.run(
            lambda: fetching.for_screen(session, record, photo),
            partial(self._have, photo.id),
            self.problem.show_problem,
            self,
        )

    def _have(self, photo: UUID, image: QImage) -> None:
        known = self._images.get(photo)
        is_more = known is None or image.width() > known.width()
        if is_more and any(one.id == photo for one in self._near()):
            self._images[photo] = image
            self._show()

    def _show(self) -> None:
        image = self._images.get(self._photo.id)
        if image is not None:
            name = photo_name(self._photo, self._look.zone)
            self.view.show_layers([Layer(image, name, marks=self._photo.marks)])
