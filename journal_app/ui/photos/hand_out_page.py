"""Hands out a clean copy of a photo, or a collage of several; what for and to whom is written down before it exists."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from journal_app.domain.consents import ConsentPurpose
from journal_app.domain.permits import permitted
from journal_app.domain.photos import PATIENTS_OWN, Photo, PhotoMoment
from journal_app.services import photo_copies, photos
from journal_app.services.photo_copies import LONGEST_WATERMARK
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.file_dialogs import say_labels
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.permit_words import purpose_name
from journal_app.ui.patients.photo_cards import photo_moment_name
from journal_app.ui.patients.print_page import write_whole
from journal_app.ui.photos.words import photo_name, pose_name
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel

_LONGEST_RECIPIENT = 200
_PURPOSES = (ConsentPurpose.PHOTO_MARKETING, ConsentPurpose.PHOTO_TEACHING, ConsentPurpose.DISCLOSURE)


class HandOutPage(ActPage):
    """Purpose, recipient and what is written on it; then where to save it."""

    def __init__(self, desk: Desk, look: Look, chosen: tuple[Photo, ...], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("handOutPhotoPage")
        self._look, self._photos = look, chosen
        self.dialog: QFileDialog | None = None
        self.what = LineLabel()
        self.purpose = Chooser()
        self.purpose.setObjectName("handOutPurpose")
        self.purpose.addItem("", PATIENTS_OWN)
        for purpose in _PURPOSES:
            self.purpose.addItem("", purpose.value)
        self.recipient = QLineEdit()
        self.recipient.setObjectName("handOutRecipient")
        self.recipient.setMaxLength(_LONGEST_RECIPIENT)
        self.purpose_row, self.recipient_row = FormRow("", self.purpose), FormRow("", self.recipient)
        self.with_name = Tick()
        self.with_name.setObjectName("handOutWithName")
        self.with_name.setVisible(self._is_collage)
        self.watermark = QLineEdit()
        self.watermark.setObjectName("handOutWatermark")
        self.watermark.setMaxLength(LONGEST_WATERMARK)
        self.watermark_row = FormRow("", self.watermark, optional=True)
        for widget in (self.what, self.purpose_row, self.recipient_row, self.with_name, self.watermark_row):
            self.column.addWidget(widget)
        self.purpose.currentIndexChanged.connect(lambda _index: self._show_recipient())
        self._show_recipient()
        self.settle()

    def first_field(self) -> QWidget:
        """What it is for."""
        return self.purpose

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Hand out a collage") if self._is_collage else self.tr("Hand out a copy"))
        self.setAccessibleName(self.heading.text())
        clean = self.tr("{photo}. The copy holds the picture alone: no place, no camera, no name")
        names = "; ".join(photo_name(photo, self._look.zone) for photo in self._photos)
        self.what.setText(clean.format(photo=names) if not self._is_collage else names)
        self.with_name.setText(self.tr("With the patient’s name and the days of the photos"))
        self.watermark_row.set_texts(
            self.tr("Watermark"), self.tr("Written across every photo, such as the name of the clinic")
        )
        self.purpose.setItemText(0, self.tr("The patient’s own copy"))
        for number, purpose in enumerate(_PURPOSES, start=1):
            self.purpose.setItemText(number, purpose_name(purpose))
        self.purpose_row.set_texts(self.tr("What it is for"))
        self.recipient_row.set_texts(self.tr("Who gets it"), self.tr("It is written down with the copy’s fingerprint"))
        save = (
            self.tr("Save a collage of {name}’s photos")
            if self._is_collage
            else self.tr("Save a copy of {name}’s photo")
        )
        self.act_button.setText(save.format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Look whether it may leave, make it, then ask where to."""
        purpose, recipient = str(self.purpose.currentData()), self._recipient()
        missing = "" if recipient else self.tr("Write who gets the copy")
        if self.refuse((self.purpose_row, self._not_permitted(purpose)), (self.recipient_row, missing)):
            return
        session, record, chosen = self.desk.session, self._look.record, self._photos
        watermark, title = self.watermark.text().strip(), self._title()
        if not self._is_collage:
            self.work_on(
                lambda: photo_copies.marked_copy(session, record, chosen[0], watermark=watermark), self._ask_where
            )
            return
        captions = tuple(self._caption(photo) for photo in chosen)
        self.work_on(
            lambda: photo_copies.collage(session, record, chosen, captions=captions, title=title, watermark=watermark),
            self._ask_where,
        )

    @property
    def _is_collage(self) -> bool:
        return len(self._photos) > 1

    def _title(self) -> str:
        return self._look.patient_name if self.with_name.isChecked() else ""

    def _caption(self, photo: Photo) -> str:
        """What the photo shows; on which day only where the patient is named anyway."""
        if self.with_name.isChecked():
            return photo_name(photo, self._look.zone)
        moment = "" if photo.place.moment is PhotoMoment.OTHER else photo_moment_name(photo.place.moment)
        return ", ".join(part for part in (moment, pose_name(photo.place.pose)) if part)

    def _show_recipient(self) -> None:
        self.recipient_row.setVisible(self.purpose.currentData() != PATIENTS_OWN)

    def _recipient(self) -> str:
        """Whoever is written; the patient's own copy goes to nobody else."""
        is_own = self.purpose.currentData() == PATIENTS_OWN
        return self._look.patient_name if is_own else self.recipient.text().strip()

    def _not_permitted(self, purpose: str) -> str:
        if purpose == PATIENTS_OWN or permitted(self._look.record.items, ConsentPurpose(purpose), at=self.now()):
            return ""
        return self.tr("The patient has not consented to this, or took it back. Hand over the consent first")

    def _ask_where(self, jpeg: bytes) -> None:
        dialog = self.dialog = QFileDialog(self, self.tr("Save the copy"))
        dialog.setObjectName("saveDialog")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("JPEG (*.jpg)")
        dialog.setDefaultSuffix("jpg")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.selectFile(self.tr("photo") + f"-{self.desk.today().isoformat()}.jpg")
        say_labels(dialog)
        dialog.fileSelected.connect(lambda chosen: self._write(Path(chosen), jpeg))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, path: Path, jpeg: bytes) -> None:
        session, record, shown = self.desk.session, self._look.record, tuple(photo.id for photo in self._photos)
        form = "collage" if self._is_collage else "jpeg"
        purpose, recipient = str(self.purpose.currentData()), self._recipient()

        def hand_out() -> ChangeSet:
            made = photos.copy_out(
                session, record, shown, content=jpeg, form=form, purpose=purpose, recipient=recipient
            )
            write_whole(path, jpeg)
            return made

        self.act_with(hand_out, said=self.tr("Saved as {file}").format(file=path.name))
