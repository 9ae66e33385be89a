"""A photo as a DICOM object: conforming by another's judgement, with nothing in it but what was chosen."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pydicom
import pytest
from PIL import ExifTags, Image
from pydicom.encaps import generate_frames

from journal_app.domain.errors import UserFacing
from journal_app.domain.jpeg_head import frame_of
from journal_app.domain.photos import Photo
from journal_app.services import photo_copies
from journal_app.services.photo_copies import DicomChoice
from tests.clinic import METTE, OpenClinic, a_patient, opened
from tests.integration.test_photos import CANARY, from_file, taken_in

OFFIS = shutil.which("dciodvfy")
needs_dciodvfy = pytest.mark.skipif(
    OFFIS is None, reason="dciodvfy is not installed: apt-get install dicom3tools, then this judges what we write"
)
PLAIN, NAMED = DicomChoice("Før, forfra"), DicomChoice("Før, forfra", with_identity=True)
WHOLE = DicomChoice("", with_identity=True, with_original=True)
DEVICE = "Kanarie Kamera"


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def a_photo(mode: str = "RGB", *, suffix: str = "JPEG", **saved: Any) -> bytes:  # noqa: ANN401 -- handed on
    """One from a camera that wrote down its name, the place and a comment, of an odd number of bytes."""
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = CANARY.decode()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = DEVICE, "EOS 9"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    colour = {"RGB": (200, 30, 30), "L": 90, "CMYK": (9, 90, 90, 9)}[mode]
    out = io.BytesIO()
    picture = Image.new(mode, (301, 201), colour)  # type: ignore[arg-type] # a colour of its mode
    extra: dict[str, object] = {"comment": CANARY} if suffix == "JPEG" else {}
    picture.save(out, suffix, exif=exif, **extra, **saved)
    content = out.getvalue()
    return content if len(content) % 2 or suffix != "JPEG" else content + b"\x00"


def photo_of(clinic: OpenClinic, patient: UUID, content: bytes) -> Photo:
    return taken_in(clinic, patient, from_file(content))[0]


def dicom(clinic: OpenClinic, patient: UUID, photo: Photo, choice: DicomChoice, watermark: str = "") -> bytes:
    record = opened(clinic.session, patient)
    return photo_copies.dicom_copy(clinic.session, record, photo, choice, watermark=watermark)


def read(content: bytes) -> pydicom.Dataset:
    return pydicom.dcmread(io.BytesIO(content))


def fragment(content: bytes) -> bytes:
    (frame,) = generate_frames(read(content).PixelData, number_of_frames=1)
    return frame


# --------------------------------------------------------------------------------------------------------- the clinic's


@needs_dciodvfy
@pytest.mark.parametrize(
    ("mode", "saved", "choice", "watermark"),
    [
        ("RGB", {"subsampling": 0}, WHOLE, ""),
        ("RGB", {"subsampling": 2}, WHOLE, ""),
        ("L", {}, WHOLE, ""),
        ("RGB", {"progressive": True}, NAMED, ""),
        ("CMYK", {}, PLAIN, "Klinik Holm"),
    ],
)
def test_another_program_finds_no_error_in_it(
    clinic: OpenClinic,
    patient: UUID,
    tmp_path: Path,
    *,
    mode: str,
    saved: dict[str, Any],
    choice: DicomChoice,
    watermark: str,
) -> None:
    photo = photo_of(clinic, patient, a_photo(mode, suffix="JPEG", **saved))
    file = tmp_path / "photo.dcm"
    file.write_bytes(dicom(clinic, patient, photo, choice, watermark))
    judged = subprocess.run([str(OFFIS), str(file)], capture_output=True, text=True, check=False)
    said = judged.stdout + judged.stderr
    assert "VLPhotographicImage" in said, "it must know what it judges"
    assert [line for line in said.splitlines() if line.startswith("Error")] == []


@needs_dciodvfy
def test_the_judge_does_find_errors(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    """Or finding none would say nothing."""
    broken = read(dicom(clinic, patient, photo_of(clinic, patient, a_photo()), PLAIN))
    del broken.Rows
    broken.save_as(tmp_path / "broken.dcm")
    judged = subprocess.run([str(OFFIS), str(tmp_path / "broken.dcm")], capture_output=True, text=True, check=False)
    assert "Error" in judged.stdout + judged.stderr


def test_the_original_comes_out_again_to_the_byte(clinic: OpenClinic, patient: UUID) -> None:
    content = a_photo(subsampling=0)
    made = dicom(clinic, patient, photo_of(clinic, patient, content), WHOLE)
    inside = fragment(made)
    assert inside[: len(content)] == content
    assert inside[len(content) :] == b"\x00", "padded to an even length"
    told = read(made)
    assert (told.Rows, told.Columns, told.PhotometricInterpretation) == (201, 301, "YBR_FULL_422")
    assert told.ImageType == ["ORIGINAL", "PRIMARY"]
    assert told.Manufacturer.startswith(DEVICE)
    assert str(told.PatientName) == "Nielsen^Mette"
    assert told.PatientBirthDate == f"{METTE.born:%Y%m%d}"


def test_without_that_choice_nothing_of_the_camera_or_the_patient_goes_out(clinic: OpenClinic, patient: UUID) -> None:
    photo = photo_of(clinic, patient, a_photo())
    made = dicom(clinic, patient, photo, PLAIN, "Klinik Holm")
    for secret in (
        CANARY,
        DEVICE.encode(),
        b"Nielsen",
        b"Mette",
        b"Exif",
        str(photo.id).encode(),
        photo.taken.strftime("%Y%m%d").encode(),
    ):
        assert secret not in made, secret
    told = read(made)
    assert (str(told.PatientName), told.PatientID, told.StudyDate, told.PatientBirthDate) == ("", "", "", "")
    assert (told.BurnedInAnnotation, told.RecognizableVisualFeatures) == ("YES", "YES")
    assert told.SeriesDescription == "Før, forfra"
    again = read(dicom(clinic, patient, photo, PLAIN))
    assert "BurnedInAnnotation" not in again, "nobody looked whether the camera wrote something into the picture"
    ids = {told.StudyInstanceUID, told.SeriesInstanceUID, told.SOPInstanceUID}
    assert not ids & {again.StudyInstanceUID, again.SeriesInstanceUID, again.SOPInstanceUID}, "no two copies are linked"


@pytest.mark.parametrize(
    ("mode", "suffix", "saved"), [("RGB", "PNG", {}), ("RGB", "JPEG", {"progressive": True}), ("CMYK", "JPEG", {})]
)
def test_an_original_that_cannot_stand_in_it_is_re_encoded_and_never_passed_off_as_one(
    clinic: OpenClinic, patient: UUID, mode: str, suffix: str, saved: dict[str, Any]
) -> None:
    photo, record = photo_of(clinic, patient, a_photo(mode, suffix=suffix, **saved)), opened(clinic.session, patient)
    assert not photo_copies.original_fits(clinic.session, record, photo)
    with pytest.raises(UserFacing, match="as it is"):
        dicom(clinic, patient, photo, WHOLE)
    made = dicom(clinic, patient, photo, NAMED)
    assert read(made).ImageType == ["DERIVED", "PRIMARY"]
    frame = frame_of(fragment(made))
    assert frame is not None
    assert (frame.is_baseline, frame.components, CANARY in made) == (True, 3, False)


# ------------------------------------------------------------------------------------------------------ the attacker's


def test_no_original_goes_out_as_if_it_were_marked(clinic: OpenClinic, patient: UUID) -> None:
    photo = photo_of(clinic, patient, a_photo())
    with pytest.raises(UserFacing, match="watermark"):
        dicom(clinic, patient, photo, WHOLE, "Klinik Holm")


def test_a_name_cannot_write_other_fields(clinic: OpenClinic) -> None:
    """In DICOM a backslash parts values and a caret parts names."""
    name = replace(METTE.name, family="Niel\\sen^Dr=Evil", given="M" * 90)
    patient = a_patient(clinic.session, replace(METTE, name=name, identifiers=()))
    told = read(dicom(clinic, patient, photo_of(clinic, patient, a_photo()), NAMED))
    assert told.PatientName.family_name == "Niel sen Dr Evil"
    assert told.PatientName.given_name == "M" * 31
    assert told.PatientName.name_prefix == ""
    assert date.fromisoformat(told.StudyDate) <= clinic.session.clock.today()


@pytest.mark.parametrize("cut", range(2, 40, 3))
def test_a_damaged_head_is_no_frame(cut: int) -> None:
    whole = a_photo()
    start = whole.index(b"\xff\xc0")
    assert frame_of(whole) is not None
    assert frame_of(whole[: start + min(cut, 18)]) is None
    assert frame_of(b"\xff\xd8" + b"\xff\x01" * cut) is None
    assert frame_of(b"\xff\xd8\xff\xe0\x00\x00" * cut) is None
