"""Photos in a real vault: kept to the byte, shown small, described anew, let out by consent, found when altered."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PIL import ExifTags, Image, ImageChops
from pypdf import PdfReader

from journal_app.domain.access import Purpose
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.journal import PatientRecord, photos_of
from journal_app.domain.maps import PHOTO, MapPoint
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
from journal_app.domain.printing import PrintLanguage
from journal_app.services import gate, photo_copies, photos, printed_photos, printing
from journal_app.services.photos import SCREEN, THUMBNAIL, Doubt, NewPhoto
from journal_app.services.printed_photos import PRINTED
from journal_app.services.printing import PrintRequest
from journal_app.vault import stream_file, verifying
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import (
    OTHER_PASSWORD,
    PASSWORD,
    RECEPTION,
    OpenClinic,
    a_password,
    a_patient,
    a_treated_patient,
    an_entry,
    files_below,
    opened,
    second_connection,
)

RED, GREEN = (200, 30, 30), (0, 200, 0)
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


def test_a_card_full_is_kept_photo_by_photo_and_none_shows_anothers_pixels(clinic: OpenClinic, patient: UUID) -> None:
    """Each is opened while the one before is written: a broken one between them neither stops nor shifts the others."""
    colours = {1: RED, 2: None, 3: GREEN, 4: (20, 20, 220), 5: None}
    card = [a_jpeg()[:900] if colour is None else a_jpeg(colour) for colour in colours.values()]
    record = opened(clinic.session, patient)
    made: list[UUID | None] = []
    for content, following in zip(card, [*card[1:], b""], strict=True):
        try:
            made.append(photos.take_in(clinic.session, record, from_file(content), following=following).changes.made)
        except PictureRefused:
            made.append(None)
    assert [one is None for one in made] == [colour is None for colour in colours.values()]
    for photo, colour in zip(made, colours.values(), strict=True):
        if photo is not None and colour is not None:
            shown = photos.thumbnail(clinic.session, opened(clinic.session, patient), photo_of(clinic, patient, photo))
            assert _nearest(Image.open(io.BytesIO(shown)).getpixel((9, 9)), (colour,)) == colour
    sealed = [name for name in files_below(clinic.folder / stream_file.FOLDER) if name.count("-") == 4]
    assert len(sealed) == 3, "nothing is left of what was refused"


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
        copy=photos.Copy(b"copy", "jpeg"),
        purpose=PATIENTS_OWN,
        recipient="Mette",
    )
    (given,) = photo_of(clinic, patient, photo.id).handed_out
    assert (given.recipient, given.consent) == ("Mette", None)


def test_no_copy_leaves_of_a_photo_that_was_set_aside(clinic: OpenClinic, patient: UUID) -> None:
    """It may show another patient; the record that is still open from before does not know yet."""
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    before = opened(clinic.session, patient)
    photos.set_aside(clinic.session, before, photo.id, reason="En anden patient")
    copy = photos.Copy(b"copy", "jpeg")
    for record in (before, opened(clinic.session, patient)):
        with pytest.raises(UserFacing, match="set aside"):
            photos.copy_out(clinic.session, record, (photo.id,), copy=copy, purpose=PATIENTS_OWN, recipient="Mette")
    assert photo_of(clinic, patient, photo.id).handed_out == ()


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
            copy=photos.Copy(b"copy", "jpeg"),
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


def swap_rows(clinic: OpenClinic, one: Photo, other: Photo) -> None:
    with second_connection(clinic.vault) as raw, raw.writing():
        for photo, takes in ((one, b"one"), (other, b"other")):
            raw.execute("UPDATE renditions SET file = ? WHERE file = ?", (takes, photo.original.file.bytes))
        for photo, takes in ((one, b"other"), (other, b"one")):
            raw.execute("UPDATE renditions SET file = ? WHERE file = ?", (photo.original.file.bytes, takes))


def swap_files(clinic: OpenClinic, one: Photo, other: Photo) -> None:
    paths = [screen_file(clinic, photo) for photo in (one, other)]
    sealed = [path.read_bytes() for path in paths]
    for path, data in zip(paths, reversed(sealed), strict=True):
        path.write_bytes(data)


def cut_rows(clinic: OpenClinic, one: Photo, other: Photo) -> None:
    with second_connection(clinic.vault) as raw, raw.writing():
        files = (one.original.file.bytes, other.original.file.bytes)
        raw.execute("UPDATE renditions SET sealed = substr(sealed, 1, 9) WHERE file IN (?, ?)", files)


def flip_files(clinic: OpenClinic, one: Photo, other: Photo) -> None:
    for photo in (one, other):
        data = bytearray(screen_file(clinic, photo).read_bytes())
        data[-1] ^= 1
        screen_file(clinic, photo).write_bytes(data)


def call_it_larger(clinic: OpenClinic, one: Photo, other: Photo) -> None:
    """The thumbnail in the place of the picture for the screen, of the very same photo."""
    for photo in (one, other):
        file = photo.original.file
        (row,) = clinic.vault._database.execute(
            "SELECT sealed FROM renditions WHERE file = ?", (file.bytes,)
        ).fetchall()
        screen_file(clinic, photo).write_bytes(row[0])


def screen_file(clinic: OpenClinic, photo: Photo) -> Path:
    original = stream_file.path_of(clinic.folder, photo.original.file)
    return original.with_name(f"{original.name}-{SCREEN}")


@pytest.mark.parametrize("attack", [swap_rows, swap_files, cut_rows, flip_files, call_it_larger])
def test_a_swapped_or_damaged_rendition_is_found_never_shown_and_made_anew(
    clinic: OpenClinic, patient: UUID, attack: Callable[[OpenClinic, Photo, Photo], None]
) -> None:
    """One patient's face before another's name, or the one before in place of the one after: neither ever shows."""
    other = a_patient(clinic.session)
    poses = PhotoPlace(PhotoMoment.BEFORE, pose="front"), PhotoPlace(PhotoMoment.AFTER, pose="left")
    whose = ((patient, RED, poses[0]), (other, GREEN, poses[1]))
    pair = [taken_in(clinic, one, from_file(a_jpeg(colour), place))[0] for one, colour, place in whose]
    assert verified(clinic).is_sound
    attack(clinic, *pair)
    assert [one.key for one in verified(clinic).found()] == ["verify.files.rendition"]
    for photo, (owner, colour, _) in zip(pair, whose, strict=True):
        record = opened(clinic.session, owner)
        for show, longest in ((photos.thumbnail, THUMBNAIL), (photos.for_screen, SCREEN)):
            with Image.open(io.BytesIO(show(clinic.session, record, photo))) as shown:
                assert max(shown.size) == longest
                assert _nearest(shown.getpixel((9, 9)), (colour,)) == colour
    assert verified(clinic).is_sound, "what was damaged was made anew, and stays"


@pytest.mark.parametrize("attack", ["missing", "damaged"])
def test_a_lost_original_is_said_while_what_was_made_of_it_still_shows(
    clinic: OpenClinic, patient: UUID, attack: str
) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    record = opened(clinic.session, patient)
    photos.require_original(clinic.session, record, photo)
    original = stream_file.path_of(clinic.folder, photo.original.file)
    if attack == "missing":
        original.unlink()
    else:
        content = original.read_bytes()
        original.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert photos.for_screen(clinic.session, record, photo), "better than nothing"
    with pytest.raises(Environmental) as said:
        photos.require_original(clinic.session, record, photo)
    assert said.value.key == "photo.original_lost"
    assert not verified(clinic).is_sound


def test_renditions_of_nobodys_photo_are_named_and_those_that_stay_sealed_to_somebody_are_not(
    clinic: OpenClinic, patient: UUID
) -> None:
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    stray = screen_file(clinic, photo).with_name(f"{uuid4()}-{SCREEN}")
    stray.write_bytes(b"anything")
    report = verified(clinic)
    assert report.is_sound
    assert [one.params for one in report.findings if one.key == "verify.files.stray_renditions"] == [(("files", 1),)]
    stray.unlink()
    cut_rows(clinic, photo, photo)
    reception = clinic.colleague("Lise Reception", RECEPTION)
    assert verified(clinic, reception.id, OTHER_PASSWORD).is_sound, "without the key nobody can tell"
    assert not verified(clinic).is_sound


def verified(clinic: OpenClinic, by: UUID | None = None, password: str = PASSWORD) -> verifying.Report:
    """What somebody, the owner unless said otherwise, finds who checks the journal while nobody has it open."""
    clinic.sign_out()
    sign_in = SignIn(by or clinic.owner.id, a_password(password), policy=KdfPolicy.TEST)
    report = verifying.verify(verifying.unlock(clinic.folder, sign_in, home=clinic.home))
    clinic.sign_in(clinic.owner)
    return report


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


def test_a_printed_journal_has_the_photo_under_its_points_and_says_when_it_is_gone(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    photo, _ = taken_in(clinic, patient, from_file(a_jpeg()))
    point = MapPoint(PHOTO, Decimal("0.5"), Decimal("0.5"), 0, Decimal(20), photo=photo.original.file)
    an_entry(clinic.session, patient, points=(point,))
    photos.set_aside(clinic.session, opened(clinic.session, patient), photo.id, reason="Uskarpt")
    record = opened(clinic.session, patient)
    (printed,) = printed_photos.photos_under_points(clinic.session, record).items()
    assert printed[0] == photo.original.file
    assert (printed[1].width, printed[1].height) == (PRINTED, round(PRINTED * 2 / 3))
    assert CANARY not in printed[1].content, "nothing of the file but its pixels"
    request = PrintRequest(PrintLanguage.DANISH, Purpose.CARE, "", clinic.session.clock.zone())
    pdf = printing.journal(clinic.session, patient, request)
    images = [image for page in PdfReader(io.BytesIO(pdf)).pages for image in page.images]
    assert [image.image.size for image in images if image.image is not None] == [(PRINTED, round(PRINTED * 2 / 3))]
    # Somebody with the clinical key puts another picture where the screen's lies: it is no evidence, and not printed.
    for longest in (photos.THUMBNAIL, photos.SCREEN):
        clinic.vault.keep_rendition(photo.id, photo.original.file, a_jpeg((10, 200, 10), width=600), longest=longest)
    assert printed_photos.photos_under_points(clinic.session, record) == {photo.original.file: printed[1]}
    stream_file.path_of(clinic.folder, photo.original.file).unlink()
    without = PdfReader(io.BytesIO(printing.journal(clinic.session, patient, request)))
    text = " ".join(page.extract_text() for page in without.pages)
    assert "kunne ikke åbnes" in " ".join(text.split())
