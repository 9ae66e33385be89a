"""Photos in a real vault: kept to the byte, shown small, described anew, let out by consent, found when altered."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PIL import ExifTags, Image, ImageChops

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.journal import PatientRecord, photos_of
from journal_app.domain.photos import (
    PATIENTS_OWN,
    MarkKind,
    Photo,
    PhotoMark,
    PhotoMarked,
    PhotoMoment,
    PhotoPlace,
    PhotoPoint,
    PhotoSource,
    PhotoTime,
)
from journal_app.domain.pictures import PictureRefused
from journal_app.services import gate, photo_copies, photos
from journal_app.services.photos import SCREEN, THUMBNAIL, Doubt, NewPhoto
from journal_app.vault import stream_file
from journal_app.vault.stream_file import FileSealBroken
from tests.clinic import RECEPTION, OpenClinic, a_patient, files_below, opened, second_connection

RED = (200, 30, 30)
CANARY = b"Kanarie 55.676N 12.568E"
MIDDLE = PhotoPoint(Decimal("0.5"), Decimal("0.5"))


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def a_jpeg(colour: tuple[int, int, int] = RED, *, taken: str = "", width: int = 3000) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = CANARY.decode()
    if taken:
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    out = io.BytesIO()
    Image.new("RGB", (width, width * 2 // 3), colour).save(out, "JPEG", exif=exif, comment=CANARY)
    return out.getvalue()


def taken_in(clinic: OpenClinic, patient: UUID, new: NewPhoto) -> tuple[Photo, tuple[Doubt, ...]]:
    kept = photos.take_in(clinic.session, opened(clinic.session, patient), new)
    return photo_of(clinic, patient, kept.changes.made), kept.doubts


def photo_of(clinic: OpenClinic, patient: UUID, photo: UUID | None) -> Photo:
    return next(one for one in photos_of(opened(clinic.session, patient).items) if one.id == photo)


def from_file(content: bytes, place: PhotoPlace = PhotoPlace()) -> NewPhoto:  # noqa: B008 -- frozen
    return NewPhoto(content, PhotoSource.FILE, place)


# --------------------------------------------------------------------------------------------------------- the clinic's


def test_the_original_is_kept_to_the_byte_and_shown_small_and_large(clinic: OpenClinic, patient: UUID) -> None:
    content = a_jpeg()
    photo, _ = taken_in(clinic, patient, from_file(content, PhotoPlace(PhotoMoment.BEFORE, pose="front")))
    record = opened(clinic.session, patient)
    assert gate.open_file(clinic.session, record, photo.id, photo.original.file) == content
    assert (photo.original.width, photo.original.height) == (3000, 2000)
    assert photo.place.moment is PhotoMoment.BEFORE
    for made, longest in (
        (photos.thumbnail(clinic.session, record, photo), THUMBNAIL),
        (photos.for_screen(clinic.session, record, photo), SCREEN),
    ):
        assert CANARY not in made
        with Image.open(io.BytesIO(made)) as shown:
            assert max(shown.size) == longest
            assert not shown.getexif()


def test_nothing_of_a_photo_lies_open_on_the_disk(clinic: OpenClinic, patient: UUID) -> None:
    taken_in(clinic, patient, from_file(a_jpeg()))
    assert [name for name, data in files_below(clinic.folder).items() if CANARY in data or b"JFIF" in data] == []


def test_a_camera_that_knows_the_time_is_believed_up_to_now(clinic: OpenClinic, patient: UUID) -> None:
    now = clinic.time.now()
    zone = clinic.session.clock.zone()
    an_hour_ago = (now - timedelta(hours=1)).astimezone(zone)
    photo, doubts = taken_in(clinic, patient, from_file(a_jpeg(taken=f"{an_hour_ago:%Y:%m:%d %H:%M:%S}")))
    assert photo.taken == (now - timedelta(hours=1)).replace(microsecond=0)
    assert photo.original.told_by is PhotoTime.CAMERA
    assert Doubt.CLOCK not in doubts
    ahead = (now + timedelta(days=400)).astimezone(zone)
    photo, doubts = taken_in(clinic, patient, from_file(a_jpeg((1, 2, 3), taken=f"{ahead:%Y:%m:%d %H:%M:%S}")))
    assert photo.taken <= clinic.time.now()
    assert photo.original.told_by is PhotoTime.NOW
    assert Doubt.CLOCK in doubts


def test_without_a_consent_to_photos_for_the_record_somebody_is_told(clinic: OpenClinic, patient: UUID) -> None:
    _, doubts = taken_in(clinic, patient, from_file(a_jpeg()))
    assert doubts == (Doubt.NO_CONSENT,)


def test_the_same_file_is_not_kept_twice(clinic: OpenClinic, patient: UUID) -> None:
    taken_in(clinic, patient, from_file(a_jpeg()))
    with pytest.raises(UserFacing, match="already"):
        taken_in(clinic, patient, from_file(a_jpeg()))
    taken_in(clinic, a_patient(clinic.session), from_file(a_jpeg()))  # another patient's copy is another photo


def test_a_refused_picture_leaves_nothing(clinic: OpenClinic, patient: UUID) -> None:
    before, head = set(files_below(clinic.folder)), clinic.vault.head().size
    record = opened(clinic.session, patient)
    with pytest.raises(PictureRefused):
        photos.take_in(clinic.session, record, from_file(a_jpeg()[:900]))
    assert {name for name in set(files_below(clinic.folder)) - before if "photos" in name} == set()
    assert clinic.vault.head().size == head + 1  # the look alone


def test_what_it_shows_can_be_told_anew_and_the_first_word_stays(clinic: OpenClinic, patient: UUID) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    record = opened(clinic.session, patient)
    told = PhotoPlace(PhotoMoment.AFTER, pose="front", treatment="botulinum")
    earlier = photo.taken - timedelta(days=3)
    with pytest.raises(UserFacing, match="how it is known"):
        photos.describe(clinic.session, record, photo.id, told, taken=earlier)
    photos.describe(clinic.session, record, photo.id, told, taken=earlier, reason="Står på kortet")
    now = photo_of(clinic, patient, photo.id)
    assert (now.place, now.taken, now.original.taken) == (told, earlier, photo.taken)


def test_a_photo_set_aside_stays_in_the_journal(clinic: OpenClinic, patient: UUID) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    photos.set_aside(clinic.session, opened(clinic.session, patient), photo.id, reason="Sløret")
    assert photo_of(clinic, patient, photo.id).set_aside == "Sløret"
    assert photos.thumbnail(clinic.session, opened(clinic.session, patient), photo)


def test_what_is_drawn_lies_beside_the_original(clinic: OpenClinic, patient: UUID) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    record = opened(clinic.session, patient)
    mark = PhotoMark(MarkKind.MEASURE, MIDDLE, PhotoPoint(Decimal("0.6"), Decimal("0.5")), "ar", Decimal(12))
    photos.mark(clinic.session, record, PhotoMarked(photo.id, (mark,), (MIDDLE, MIDDLE)))
    now = photo_of(clinic, patient, photo.id)
    assert (now.marks, now.eyes) == ((mark,), (MIDDLE, MIDDLE))
    assert gate.open_file(clinic.session, opened(clinic.session, patient), photo.id, photo.original.file) == a_jpeg()
    outside = replace(mark, end=PhotoPoint(Decimal(2), Decimal(0)))
    with pytest.raises(UserFacing, match="outside"):
        photos.mark(clinic.session, record, PhotoMarked(photo.id, (outside,)))


def test_the_patients_own_copy_needs_no_consent_and_is_written_down(clinic: OpenClinic, patient: UUID) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    photos.copy_out(
        clinic.session,
        opened(clinic.session, patient),
        (photo.id,),
        content=b"copy",
        form="jpeg",
        purpose=PATIENTS_OWN,
        recipient="Mette",
    )
    (given,) = photo_of(clinic, patient, photo.id).handed_out
    assert (given.recipient, given.consent) == ("Mette", None)


@pytest.mark.parametrize("purpose", ["photo_marketing", "photo_teaching"])
def test_no_copy_leaves_for_what_nobody_consented_to(clinic: OpenClinic, patient: UUID, purpose: str) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    size = clinic.vault.head().size
    record = opened(clinic.session, patient)
    with pytest.raises(UserFacing, match="not consented"):
        photos.copy_out(
            clinic.session,
            record,
            (photo.id,),
            content=b"copy",
            form="jpeg",
            purpose=purpose,
            recipient="Instagram",
            consent=uuid4(),
        )
    assert clinic.vault.head().size == size + 1


# ------------------------------------------------------------------------------------------------------ the attacker's


def test_reception_neither_takes_nor_sees_photos(clinic: OpenClinic, patient: UUID) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    record = opened(clinic.session, patient)
    reception = clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    for refused in (
        lambda: photos.take_in(reception, record, from_file(a_jpeg((9, 9, 9)))),
        lambda: photos.thumbnail(reception, record, photo),
        lambda: photos.for_screen(reception, record, photo),
    ):
        with pytest.raises(UserFacing):
            refused()
    with pytest.raises(UserFacing, match="practitioners"):
        clinic.vault.rendition(photo.id, photo.original.file, THUMBNAIL)


def test_anothers_thumbnail_in_its_place_is_not_shown(clinic: OpenClinic, patient: UUID) -> None:
    first, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    second, _ = taken_in(clinic, patient, from_file(a_jpeg((0, 200, 0))))
    with second_connection(clinic.vault) as other, other.writing():
        other.execute(
            "UPDATE renditions SET sealed = (SELECT sealed FROM renditions WHERE file = ?) WHERE file = ?",
            (second.original.file.bytes, first.original.file.bytes),
        )
    with pytest.raises(FileSealBroken):
        photos.thumbnail(clinic.session, opened(clinic.session, patient), first)


def test_a_thumbnail_that_is_gone_is_made_again(clinic: OpenClinic, patient: UUID) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    with second_connection(clinic.vault) as other, other.writing():
        other.execute("DELETE FROM renditions")
    with Image.open(io.BytesIO(photos.thumbnail(clinic.session, opened(clinic.session, patient), photo))) as shown:
        assert max(shown.size) == THUMBNAIL


def test_one_byte_of_an_original_is_found(clinic: OpenClinic, patient: UUID) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    path: Path = stream_file.path_of(clinic.folder, photo.original.file)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    record = opened(clinic.session, patient)
    with pytest.raises(Environmental):
        gate.open_file(clinic.session, record, photo.id, photo.original.file)


def test_a_photo_of_another_patients_record_is_not_reached(clinic: OpenClinic, patient: UUID) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    other: PatientRecord = opened(clinic.session, a_patient(clinic.session))
    for refused in (
        lambda: photos.thumbnail(clinic.session, other, photo),
        lambda: photos.describe(clinic.session, other, photo.id, PhotoPlace()),
        lambda: photos.set_aside(clinic.session, other, photo.id, reason="x"),
        lambda: photos.mark(clinic.session, other, PhotoMarked(photo.id)),
    ):
        with pytest.raises(UserFacing, match="not in the patient"):
            refused()


def test_a_typed_time_is_kept_in_utc(clinic: OpenClinic, patient: UUID) -> None:
    typed = clinic.time.now().astimezone(clinic.session.clock.zone()) - timedelta(days=9)
    photo, _ = taken_in(clinic, patient, replace(from_file(a_jpeg()), taken=typed))
    assert (photo.taken, photo.taken.tzinfo, photo.original.told_by) == (typed, UTC, PhotoTime.TYPED)


# ------------------------------------------------------------------------------------------------ copies, collages


def test_a_copy_keeps_every_pixel_and_a_watermark_crosses_all_of_it(clinic: OpenClinic, patient: UUID) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg(width=1500)))
    record = opened(clinic.session, patient)
    plain, marked = (
        photo_copies.marked_copy(clinic.session, record, photo, watermark=words) for words in ("", "Klinik Ærø")
    )
    for copy in (plain, marked):
        assert CANARY not in copy
        with Image.open(io.BytesIO(copy)) as shown:
            assert shown.size == (1500, 1000)
            assert not shown.getexif()
    difference = ImageChops.difference(*(Image.open(io.BytesIO(copy)).convert("L") for copy in (plain, marked)))
    for left in range(0, 1500, 500):
        for top in range(0, 1000, 500):
            assert max(difference.crop((left, top, left + 500, top + 500)).tobytes()) > 20, "a corner without it"


def test_a_collage_shows_each_photo_as_high_as_the_others_with_words_it_can_draw(
    clinic: OpenClinic, patient: UUID
) -> None:
    colours = (RED, (20, 160, 60), (30, 60, 200))
    shown = [
        taken_in(clinic, patient, from_file(a_jpeg(colour, width=width)))[0]
        for colour, width in zip(colours, (900, 1200, 2400), strict=True)
    ]
    record = opened(clinic.session, patient)
    made = photo_copies.collage(
        clinic.session, record, tuple(shown), captions=("Før", "Under", "\u202eEfter"), title="ÅGÅRD, Åse"
    )
    assert CANARY not in made
    with Image.open(io.BytesIO(made)) as page:
        found = {_nearest(page.getpixel((x, page.height // 2)), colours) for x in range(0, page.width, 20)}
        assert found == {None, *colours}
    for wrong in (shown[:1], [*shown, *shown]):
        with pytest.raises(UserFacing, match="two to four"):
            photo_copies.collage(clinic.session, record, tuple(wrong), captions=("",) * len(wrong))


def _nearest(pixel: object, colours: tuple[tuple[int, int, int], ...]) -> tuple[int, int, int] | None:
    assert isinstance(pixel, tuple)
    return next((one for one in colours if all(abs(a - b) < 12 for a, b in zip(one, pixel, strict=True))), None)
