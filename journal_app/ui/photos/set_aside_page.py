"""Takes a photo out of the others' sight with a reason; it stays in the journal and in every export."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.photos import Photo
from journal_app.services import photos
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.photos.words import photo_name
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel

_LONGEST_REASON = 200


class SetAsidePage(ActPage):
    """Why."""

    def __init__(self, desk: Desk, look: Look, photo: Photo, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("setPhotoAsidePage")
        self._look, self._photo = look, photo
        self.what = LineLabel()
        self.reason = QLineEdit()
        self.reason.setObjectName("asideReason")
        self.reason.setMaxLength(_LONGEST_REASON)
        self.row = FormRow("", self.reason)
        self.column.addWidget(self.what)
        self.column.addWidget(self.row)
        self.settle()

    def first_field(self) -> QWidget:
        """The reason."""
        return self.reason

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Set the photo aside"))
        self.setAccessibleName(self.heading.text())
        stays = self.tr(
            "{photo}. It stays in the journal and in every export, and is no longer shown among the others."
        )
        self.what.setText(stays.format(photo=photo_name(self._photo, self._look.zone)))
        self.row.set_texts(self.tr("Why"))
        self.act_button.setText(self.tr("Set aside for {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Write it down."""
        reason = self.reason.text().strip()
        if self.refuse((self.row, "" if reason else self.tr("Write why the photo is set aside"))):
            return
        session, record, photo = self.desk.session, self._look.record, self._photo.id
        self.act_with(
            lambda: photos.set_aside(session, record, photo, reason=reason), said=self.tr("The photo is set aside")
        )
