"""Whatever a file says beside its pixels, in every place a file has for saying things: no copy of it says any of it."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from uuid import UUID

import pytest
from PIL import ExifTags, Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from journal_app.domain.journal import PatientRecord
from journal_app.domain.photos import Photo
from journal_app.services import photo_copies, photos
from journal_app.services.photo_copies import DicomChoice
from journal_app.services.session import Session
from tests.clinic import OpenClinic, a_patient, opened
from tests.integration.test_photos import from_file, taken_in
from tests.integration.test_photos_as_dicom import fragment

NAME, PLACE, CLOCK = "Kanarie Fuglsang", "55.6814 N 12.5758 E", "2001:02:03 04:05:06"
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>{NAME}</dc:creator>{PLACE}</x:xmpmeta>'.encode()
SECRETS = (NAME.encode(), PLACE.encode(), CLOCK.encode(), NAME.encode("utf-16-be"), NAME.encode("utf-16-le"))
_ALLOWED = frozenset((0xE0, 0xDB, 0xC0, 0xC4, 0xDD))
"""The JFIF head, tables, the frame, restarts: nothing in which words could stand."""
_ICC_NAME = "sRGB built-in".encode("utf-16-be")


def an_exif() -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist], exif[ExifTags.Base.ImageDescription] = NAME, PLACE
    exif[ExifTags.Base.Make] = NAME
    exif[ExifTags.Base.XPAuthor] = NAME.encode("utf-16-le")
    detail, place = exif.get_ifd(ExifTags.IFD.Exif), exif.get_ifd(ExifTags.IFD.GPSInfo)
    detail[ExifTags.Base.DateTimeOriginal], detail[ExifTags.Base.UserComment] = CLOCK, NAME.encode()
    place[ExifTags.GPS.GPSAreaInformation] = PLACE.encode()
    return exif


def a_profile() -> bytes:
    """An sRGB profile that bears a name, as some cameras' do."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert _ICC_NAME in profile
    return profile.replace(_ICC_NAME, NAME[:13].encode("utf-16-be"))


def a_jpeg() -> bytes:
    out = io.BytesIO()
    told = {"exif": an_exif(), "comment": NAME.encode(), "xmp": XMP, "icc_profile": a_profile()}
    Image.new("RGB", (320, 200), (180, 60, 60)).save(out, "JPEG", **told)
    content = out.getvalue()
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x16\x1c\x02\x50\x00\x10" + NAME.encode()
    segment = b"\xff\xed" + (len(iptc) + 2).to_bytes(2, "big") + iptc
    return content[:2] + segment + content[2:] + NAME.encode() + PLACE.encode()  # and more behind its end


def a_png() -> bytes:
    words = PngInfo()
    words.add_text("Author", NAME)
    words.add_itxt("XML:com.adobe.xmp", XMP.decode())
    out = io.BytesIO()
    Image.new("RGB", (320, 200), (180, 60, 60)).save(out, "PNG", pnginfo=words, exif=an_exif(), icc_profile=a_profile())
    return out.getvalue()


def a_tiff() -> bytes:
    out = io.BytesIO()
    tags = {
        ExifTags.Base.Artist.value: NAME,
        700: XMP,
        33723: NAME.encode(),
        ExifTags.Base.ImageDescription.value: PLACE,
    }
    Image.new("RGB", (320, 200), (180, 60, 60)).save(out, "TIFF", tiffinfo=tags, icc_profile=a_profile())
    return out.getvalue()


def a_webp() -> bytes:
    out = io.BytesIO()
    picture = Image.new("RGB", (320, 200), (180, 60, 60))
    picture.save(out, "WEBP", exif=an_exif(), xmp=XMP, icc_profile=a_profile())
    return out.getvalue()


Made = Callable[[Session, PatientRecord, Photo], bytes]
COPIES: dict[str, Made] = {
    "plain": photo_copies.marked_copy,
    "marked": lambda session, record, photo: photo_copies.marked_copy(session, record, photo, watermark="Klinik"),
    "collage": lambda session, record, photo: photo_copies.collage(
        session, record, (photo, photo), captions=("Før", "Efter")
    ),
    "dicom": lambda session, record, photo: photo_copies.dicom_copy(session, record, photo, DicomChoice("Før")),
    "thumbnail": photos.thumbnail,
    "screen": photos.for_screen,
}


def segments(jpeg: bytes) -> set[int]:
    """The markers of a JPEG up to its scan; it must end where its scan does."""
    assert jpeg.rstrip(b"\x00").endswith(b"\xff\xd9")
    found, place = set(), 2
    while jpeg[place + 1] != 0xDA:
        assert jpeg[place] == 0xFF
        found.add(jpeg[place + 1])
        place += 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
    return found


@pytest.mark.parametrize("make", [a_jpeg, a_png, a_tiff, a_webp])
def test_no_copy_says_what_the_file_said(
    clinic: OpenClinic, make: Callable[[], bytes], caplog: pytest.LogCaptureFixture
) -> None:
    content = make()
    assert all(secret in content for secret in SECRETS[:2]), "the file must tell, or finding nothing says nothing"
    caplog.set_level(logging.DEBUG)
    patient: UUID = a_patient(clinic.session)
    photo, _ = taken_in(clinic, patient, from_file(content))
    record = opened(clinic.session, patient)
    for name, copy in COPIES.items():
        made = copy(clinic.session, record, photo)
        assert [secret for secret in SECRETS if secret in made] == [], name
        jpeg = fragment(made) if name == "dicom" else made
        assert segments(jpeg) <= _ALLOWED, name
        with Image.open(io.BytesIO(jpeg)) as shown:
            assert not shown.getexif()
            assert "icc_profile" not in shown.info, "its colours are sRGB by now, and a profile can bear names"
    assert [secret for secret in (NAME, PLACE, CLOCK, "Nielsen") if secret in caplog.text] == []
