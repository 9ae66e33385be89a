"""Says anew what a photo shows and when it was taken; what was said before stays in the journal."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.photos import Photo, PhotoMoment, PhotoPlace
from journal_app.services import photos
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.patients.photo_cards import photo_moment_name
from journal_app.ui.photos.words import pose_name
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.text_area import TextArea

_LONGEST_NOTE, _LONGEST_REASON = 2000, 200
_MINUTE = 60.0
"""A field of hours and minutes tells a moment no closer."""


class DescribePage(ActPage):
    """Treatment, moment, pose, when it was taken, a note."""

    def __init__(self, desk: Desk, look: Look, photo: Photo, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("describePhotoPage")
        self._look, self._photo = look, photo
        place = photo.place
        self.treatment, self.moment, self.pose = Chooser(), Chooser(), Chooser()
        self.treatment.addItem("", "")
        for definition in look.treatments:
            self.treatment.addItem("", definition.code)
        for moment in PhotoMoment:
            self.moment.addItem("", moment.value)
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(place.treatment)))
        self.moment.setCurrentIndex(self.moment.findData(place.moment.value))
        self.taken = MomentField(self.now, look.zone)
        self.taken.set_moment(photo.taken)
        self.note = TextArea(_LONGEST_NOTE)
        self.note.set_text(place.note)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST_REASON)
        self._fill_poses(place.pose)
        self.treatment.activated.connect(lambda _index: self._fill_poses(str(self.pose.currentData() or "")))
        self.rows = [FormRow("", field) for field in (self.treatment, self.moment, self.pose, self.taken, self.note)]
        self.reason_row = FormRow("", self.reason, optional=True)
        for row in (*self.rows, self.reason_row):
            self.column.addWidget(row)
        self.settle()

    def first_field(self) -> QWidget:
        """The moment: what is most often wrong."""
        return self.moment

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Describe the photo anew"))
        self.setAccessibleName(self.heading.text())
        labels = (
            self.tr("Treatment"),
            self.tr("When in the treatment"),
            self.tr("Pose"),
            self.tr("When it was taken"),
            self.tr("Note"),
        )
        for row, label in zip(self.rows, labels, strict=True):
            row.set_texts(label)
        self.reason_row.set_texts(
            self.tr("How the time is known"), self.tr("Needed where you change when it was taken")
        )
        self.treatment.setItemText(0, self.tr("None"))
        for number, definition in enumerate(self._look.treatments, start=1):
            self.treatment.setItemText(number, self._look.treatment_name(definition.code))
        for number, moment in enumerate(PhotoMoment):
            self.moment.setItemText(number, photo_moment_name(moment))
        self.pose.setItemText(0, self.tr("None"))
        self.act_button.setText(self.tr("Save for {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Write it down."""
        if self.refuse((self.rows[3], self.taken.problem()), (self.rows[4], self.note.problem())):
            return
        session, record, photo = self.desk.session, self._look.record, self._photo
        place = PhotoPlace(
            PhotoMoment(self.moment.currentData()),
            str(self.pose.currentData() or ""),
            photo.place.area,
            str(self.treatment.currentData() or ""),
            photo.place.session,
            self.note.text().strip(),
        )
        typed, reason = self.taken.moment(), self.reason.text().strip()
        taken = None if typed is None or abs((typed - photo.taken).total_seconds()) < _MINUTE else typed
        self.act_with(
            lambda: photos.describe(session, record, photo.id, place, taken=taken, reason=reason),
            said=self.tr("The photo is described anew"),
        )

    def _fill_poses(self, chosen: str) -> None:
        definition = self._look.treatment(str(self.treatment.currentData() or ""))
        offered = [] if definition is None else [pose.value for pose in definition.poses]
        self.pose.clear()
        self.pose.addItem(self.tr("None"), "")
        for pose in dict.fromkeys((*offered, *([chosen] if chosen else []))):
            self.pose.addItem(pose_name(pose), pose)
        self.pose.setCurrentIndex(max(0, self.pose.findData(chosen)))
