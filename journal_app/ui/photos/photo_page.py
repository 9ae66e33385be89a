"""One photo as large as the window, what the journal says of it, and the ways to say it anew; it must not change it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.dates import format_datetime
from journal_app.domain.permits import PERMIT_PURPOSES, permitted
from journal_app.domain.photos import Photo, PhotoTime
from journal_app.services import photos
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.permit_words import purpose_name
from journal_app.ui.patients.photo_cards import photo_moment_name
from journal_app.ui.photos.compare_view import CompareView, Layer
from journal_app.ui.photos.describe_page import DescribePage
from journal_app.ui.photos.hand_out_page import HandOutPage
from journal_app.ui.photos.mark_page import MarkPage
from journal_app.ui.photos.photo_marks import mark_words
from journal_app.ui.photos.set_aside_page import SetAsidePage
from journal_app.ui.photos.viewing_page import ViewingPage
from journal_app.ui.photos.words import photo_name, pose_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.plain_label import LineLabel

_SIDE = 300


class PhotoPage(ViewingPage):
    """The photo at the left, its facts at the right."""

    def __init__(self, desk: Desk, look: Look, photo: Photo, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("photoPage")
        self._look, self._photo = look, photo
        self.view = CompareView()
        self.facts = Card()
        self.facts.setObjectName("photoFacts")
        side = QWidget()
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self.facts)
        column.addStretch(1)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(side)
        self._build_tools()
        self.settle()
        self._fetch()

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
        desk, look, photo = self.desk, self._look, self._photo
        self.describe_button.clicked.connect(lambda: self.page_wanted.emit(DescribePage(desk, look, photo)))
        self.aside_button.clicked.connect(lambda: self.page_wanted.emit(SetAsidePage(desk, look, photo)))
        self.hand_out_button.clicked.connect(lambda: self.page_wanted.emit(HandOutPage(desk, look, (photo,))))
        self.draw_button = Button("", Kind.SECONDARY, icon=Icon.DRAFT)
        self.draw_button.setObjectName("drawOnPhotoButton")
        self.draw_button.clicked.connect(lambda: self.page_wanted.emit(MarkPage(desk, look, photo)))
        for button in (self.describe_button, self.draw_button, self.hand_out_button, self.aside_button):
            button.setEnabled(not look.damaged)
            self.tools.addWidget(button)
        self.drawings = Tick()
        self.drawings.setObjectName("showDrawings")
        self.drawings.toggled.connect(lambda on: self.view.show_drawings(shown=on))
        self.drawings.setChecked(bool(photo.marks))
        self.drawings.setVisible(bool(photo.marks))
        self.tools.addWidget(self.drawings)
        self.aside_button.setVisible(not photo.set_aside)

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
        handed = [one.recipient for one in photo.handed_out]
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
            (self.tr("Copies were given to"), "\n".join(handed)),
            (self.tr("Set aside"), photo.set_aside),
        ]

    def _fetch(self) -> None:
        session, record, photo = self.desk.session, self._look.record, self._photo
        self.desk.tasks.run(
            lambda: photos.for_screen(session, record, photo), self._have, self.problem.show_problem, self
        )

    def _have(self, jpeg: bytes) -> None:
        name = photo_name(self._photo, self._look.zone)
        self.view.show_layers([Layer(QImage.fromData(QByteArray(jpeg)), name, marks=self._photo.marks)])
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
