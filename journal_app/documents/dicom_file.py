"""Writes a photo as a DICOM object (VL Photographic Image, PS3.3 A.32.4) with the JPEG inside as it is; it reads none.

Nothing is said of the patient but what was chosen: what DICOM asks for and may be empty is empty.
"""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from journal_app.domain.dicom_photo import DicomPhoto, colours
from journal_app.domain.gender import Gender

if TYPE_CHECKING:
    from pydicom.dataset import Dataset
    from pydicom.uid import UID

    from journal_app.domain.patients import PatientDetails

_PHOTOGRAPH = "1.2.840.10008.5.1.4.1.1.77.1.4"
_LONGEST = 64
"""Letters of a short text (LO, PN) in DICOM."""
_UNWANTED = re.compile(r"[\\^=\x00-\x1f\x7f]")
"""What parts values and parts of names in DICOM; control characters change its character sets."""
_SEX = {Gender.FEMALE: "F", Gender.MALE: "M", Gender.OTHER: "O"}


def dicom_file(photo: DicomPhoto) -> bytes:
    """The object as a file (PS3.10), with transfer syntax JPEG Baseline; the JPEG's bytes stand in one fragment."""
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.encaps import encapsulate
    from pydicom.uid import UID, JPEGBaseline8Bit

    study, series, instance = (_uid(drawn) for drawn in photo.ids)
    file = Dataset()
    file.file_meta = FileMetaDataset()
    file.file_meta.MediaStorageSOPClassUID = UID(_PHOTOGRAPH)
    file.file_meta.MediaStorageSOPInstanceUID = instance
    file.file_meta.TransferSyntaxUID = JPEGBaseline8Bit
    file.SpecificCharacterSet = "ISO_IR 192"
    file.SOPClassUID = _PHOTOGRAPH
    file.SOPInstanceUID = instance
    file.StudyInstanceUID, file.SeriesInstanceUID = study, series
    file.StudyID, file.AccessionNumber, file.ReferringPhysicianName = "", "", ""
    file.Modality, file.SeriesNumber, file.InstanceNumber = "XC", 1, 1
    file.Laterality = ""
    file.SeriesDescription = _text(photo.description)
    file.Manufacturer = _text(photo.device)
    _say_when(file, photo.taken)
    _say_whose(file, photo.identity)
    _say_picture(file, photo)
    file.PixelData = encapsulate([photo.jpeg], has_bot=False)
    file["PixelData"].is_undefined_length = True
    out = io.BytesIO()
    file.save_as(out, enforce_file_format=True)
    return out.getvalue()


def _say_when(file: Dataset, taken: datetime | None) -> None:
    day, time = ("", "") if taken is None else (f"{taken:%Y%m%d}", f"{taken:%H%M%S}")
    file.StudyDate, file.StudyTime = day, time
    if taken is not None:
        file.ContentDate, file.ContentTime = day, time
        file.AcquisitionDateTime = f"{taken:%Y%m%d%H%M%S%z}"
        file.TimezoneOffsetFromUTC = f"{taken:%z}"


def _say_whose(file: Dataset, identity: PatientDetails | None) -> None:
    file.PatientName, file.PatientID, file.PatientBirthDate, file.PatientSex = "", "", "", ""
    if identity is None:
        return
    file.PatientName = f"{_text(identity.name.family, 31)}^{_text(identity.name.given, 31)}"
    if identity.identifiers:
        file.PatientID = _text(identity.identifiers[0].value)
    if identity.born is not None:
        file.PatientBirthDate = f"{identity.born:%Y%m%d}"
    file.PatientSex = _SEX.get(identity.gender, "")


def _say_picture(file: Dataset, photo: DicomPhoto) -> None:
    frame = photo.frame
    file.ImageType = ["ORIGINAL" if photo.is_original else "DERIVED", "PRIMARY"]
    file.SamplesPerPixel, file.PhotometricInterpretation = frame.components, colours(frame)
    if frame.components > 1:
        file.PlanarConfiguration = 0
    file.Rows, file.Columns = frame.height, frame.width
    file.BitsAllocated, file.BitsStored, file.HighBit, file.PixelRepresentation = 8, 8, 7, 0
    file.LossyImageCompression, file.LossyImageCompressionMethod = "01", "ISO_10918_1"
    plain = frame.width * frame.height * frame.components
    file.LossyImageCompressionRatio = f"{max(plain / len(photo.jpeg), 0.01):.2f}"
    if photo.has_words_on_it:  # else left out, which says that nobody looked for any (PS3.3, table C.7-9)
        file.BurnedInAnnotation = "YES"
    file.RecognizableVisualFeatures = "YES"  # a photo of a person; nobody here judges whether they can be known by it
    file.AcquisitionContextSequence = []
    file.PatientOrientation = ""


def _uid(drawn: UUID) -> UID:
    """A UID of a UUID (PS3.5 B.2)."""
    from pydicom.uid import UID

    return UID(f"2.25.{drawn.int}")


def _text(value: str, longest: int = _LONGEST) -> str:
    return " ".join(_UNWANTED.sub(" ", value).split())[:longest].strip()
