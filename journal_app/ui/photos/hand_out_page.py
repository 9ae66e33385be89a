"""Hands out a clean copy of a photo, or a collage of several; what for and to whom is written down before it exists."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from journal_app.domain.consents import ConsentPurpose
from journal_app.domain.permits import permitted
from journal_app.domain.photos import PATIENTS_OWN, Photo, PhotoMoment
from journal_app.services import photo_copies, photos
from journal_app.services.photo_copies import LONGEST_WATERMARK, DicomChoice
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.file_dialogs import remember_nothing, say_labels
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.permit_words import purpose_name
from journal_app.ui.patients.photo_cards import photo_moment_name
from journal_app.ui.patients.print_page import write_whole
from journal_app.ui.photos.words import photo_name, pose_name
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel

_LONGEST_RECIPIENT = 200
_JPEG, _DICOM = "jpeg", "dicom"
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
        self.form = Chooser()
        self.form.setObjectName("handOutForm")
        for form in (_JPEG, _DICOM):
            self.form.addItem("", form)
        self.form_row = FormRow("", self.form)
        self.form_row.setVisible(not self._is_collage)
        self.with_name, self.with_original = Tick(), Tick()
        self.with_name.setObjectName("handOutWithName")
        self.with_original.setObjectName("handOutWithOriginal")
        self.about_original = LineLabel("", TextRole.SECONDARY)
        self.watermark = QLineEdit()
        self.watermark.setObjectName("handOutWatermark")
        self.watermark.setMaxLength(LONGEST_WATERMARK)
        self.watermark_row = FormRow("", self.watermark, optional=True)
        for widget in (self.what, self.purpose_row, self.recipient_row, self.form_row):
            self.column.addWidget(widget)
        for part in (self.with_name, self.with_original, self.about_original, self.watermark_row):
            self.column.addWidget(part)
        self.purpose.currentIndexChanged.connect(lambda _index: self._show_recipient())
        self.form.currentIndexChanged.connect(lambda _index: self._show_form())
        self.with_original.toggled.connect(lambda _on: self._show_form())
        self._fits: bool | None = None
        self._show_recipient()
        self._show_form()
        self.settle()
        self._look_whether_it_fits()

    def first_field(self) -> QWidget:
        """What it is for."""
        return self.purpose

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Hand out a collage") if self._is_collage else self.tr("Hand out a copy"))
        self.setAccessibleName(self.heading.text())
        self.form_row.set_texts(self.tr("As"))
        self.form.setItemText(0, self.tr("Picture (JPEG)"))
        self.form.setItemText(1, self.tr("DICOM, for another clinic’s picture archive"))
        self.with_original.setText(self.tr("With the original file’s own details (camera, perhaps place)"))
        self._show_form()
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
        if self._is_dicom:
            choice = DicomChoice(self._caption(chosen[0]), self.with_name.isChecked(), self._is_original)
            mark = "" if self._is_original else watermark
            self.work_on(
                lambda: photo_copies.dicom_copy(session, record, chosen[0], choice, watermark=mark), self._ask_where
            )
            return
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

    @property
    def _is_dicom(self) -> bool:
        return not self._is_collage and self.form.currentData() == _DICOM

    @property
    def _is_original(self) -> bool:
        return self._is_dicom and self._fits is True and self.with_original.isChecked()

    def _look_whether_it_fits(self) -> None:
        """Whether the original could stand in a DICOM file as it is; until that is known it is not offered."""
        if self._is_collage:
            return
        session, record, photo = self.desk.session, self._look.record, self._photos[0]
        self.desk.tasks.run(
            lambda: photo_copies.original_fits(session, record, photo), self._have_fit, self.problem.show_problem, self
        )

    def _have_fit(self, fits: bool) -> None:
        self._fits = fits
        self._show_form()

    def _show_form(self) -> None:
        """What goes out with the pixels, in words, for the form that is chosen."""
        clean = self.tr("{photo}. The copy holds the picture alone: no place, no camera, no name.")
        names = "; ".join(photo_name(photo, self._look.zone) for photo in self._photos)
        self.what.setText(clean.format(photo=names) if not (self._is_collage or self._is_dicom) else names)
        self.with_name.setText(
            self.tr("With the patient’s name, number, birth date and gender, and when it was taken")
            if self._is_dicom
            else self.tr("With the patient’s name and the days of the photos")
        )
        self.with_name.setVisible(self._is_collage or self._is_dicom)
        self.with_original.setVisible(self._is_dicom and self._fits is True)
        self.about_original.setVisible(self._is_dicom)
        self.about_original.setText(self._about_original())
        self.watermark_row.setVisible(not self._is_original)

    def _about_original(self) -> str:
        original = self._photos[0].original
        if self._fits is None:
            return ""
        if not self._fits:
            shape = self.tr("A re-encoded copy goes in: this original ({form}) cannot stand in a DICOM file as it is")
            return shape.format(form=original.format.value.upper())
        if not self.with_original.isChecked():
            return self.tr("A re-encoded copy goes in, made of the picture alone: no place, no camera")
        if original.has_place:
            return self.tr("The original goes out to the byte. It says where it was taken.")
        return self.tr("The original goes out to the byte, with all it says of the camera and its owner, unturned")

    def _title(self) -> str:
        return self._look.patient_name if self.with_name.isChecked() else ""

    def _caption(self, photo: Photo) -> str:
        """What the photo shows; on which day only where the patient is named anyway."""
        if self.with_name.isChecked():
            return photo_name(photo, self._look.zone)
        moment = "" if photo.place.moment is PhotoMoment.OTHER else photo_moment_name(photo.place.moment)
        return ", ".join(part for part in (moment, pose_name(photo.place.pose)) if part)

    def _show_recipient(self) -> None:
        purpose = self.purpose.currentData()
        self.recipient_row.setVisible(purpose != PATIENTS_OWN)
        if purpose == ConsentPurpose.DISCLOSURE and not self.recipient.text():
            holding = permitted(self._look.record.items, ConsentPurpose.DISCLOSURE, at=self.now())
            named = [one.signed.disclosure.recipient for one in holding if one.signed.disclosure is not None]
            self.recipient.setText(named[0] if len(named) == 1 else "")

    def _recipient(self) -> str:
        """Whoever is written; the patient's own copy goes to nobody else."""
        is_own = self.purpose.currentData() == PATIENTS_OWN
        return self._look.patient_name if is_own else self.recipient.text().strip()

    def _not_permitted(self, purpose: str) -> str:
        if purpose == PATIENTS_OWN or permitted(self._look.record.items, ConsentPurpose(purpose), at=self.now()):
            return ""
        return self.tr("The patient has not consented to this, or took it back. Hand over the consent first.")

    def _ask_where(self, content: bytes) -> None:
        dialog = self.dialog = QFileDialog(self, self.tr("Save the copy"))
        dialog.setObjectName("saveDialog")
        remember_nothing(dialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = "dcm" if self._is_dicom else "jpg"
        dialog.setNameFilter("DICOM (*.dcm)" if self._is_dicom else "JPEG (*.jpg)")
        dialog.setDefaultSuffix(suffix)
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.selectFile(self.tr("photo") + f"-{self.desk.today().isoformat()}.{suffix}")
        say_labels(dialog)
        dialog.fileSelected.connect(lambda chosen: self._write(Path(chosen), content))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, path: Path, content: bytes) -> None:
        session, record, shown = self.desk.session, self._look.record, tuple(photo.id for photo in self._photos)
        form = "collage" if self._is_collage else _DICOM if self._is_dicom else _JPEG
        is_named = self.with_name.isChecked() and form != _JPEG
        copy = photos.Copy(content, form, is_named, self._is_original)
        purpose, recipient = str(self.purpose.currentData()), self._recipient()

        def hand_out() -> ChangeSet:
            made = photos.copy_out(session, record, shown, copy=copy, purpose=purpose, recipient=recipient)
            write_whole(path, content)
            return made

        self.act_with(hand_out, said=self.tr("Saved as {file}").format(file=path.name))
