"""A folder or card of photos: what is found in it, and that it is emptied of exactly what the journal holds."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.photos import PhotoSourcesDeleted
from journal_app.services import photo_folders, photos
from journal_app.services.photo_folders import FolderFound, Left, Source
from tests.clinic import RECEPTION, OpenClinic, a_patient, opened
from tests.integration.test_photos import a_jpeg, from_file

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="makes links and closed folders as Linux has them")


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


@pytest.fixture
def card(tmp_path: Path) -> Path:
    folder = tmp_path / "CARD"
    (folder / "DCIM" / "100CANON").mkdir(parents=True)
    return folder


def ignore(_done: int) -> None:
    """Nobody watches."""


def found(clinic: OpenClinic, folder: Path) -> FolderFound:
    return photo_folders.find_pictures(clinic.session, folder, ignore)


def kept(clinic: OpenClinic, patient: UUID, card: Path, *names: str) -> tuple[Source, ...]:
    """Files on the card that the journal has taken in."""
    sources = []
    for number, name in enumerate(names):
        path = card / "DCIM" / "100CANON" / name
        path.write_bytes(a_jpeg((number * 9, 0, 0), width=60))
        made = photos.take_in(clinic.session, opened(clinic.session, patient), from_file(path.read_bytes()))
        assert made.is_held
        assert made.changes.made is not None
        sources.append(Source(path, card, made.changes.made))
    return tuple(sources)


def emptied(clinic: OpenClinic, patient: UUID, sources: tuple[Source, ...]) -> photo_folders.Emptied:
    return photo_folders.delete_sources(clinic.session, opened(clinic.session, patient), sources, ignore)


def told(clinic: OpenClinic, patient: UUID) -> list[PhotoSourcesDeleted]:
    items = opened(clinic.session, patient).items
    return [item.content for item in items if isinstance(item.content, PhotoSourcesDeleted)]


# --------------------------------------------------------------------------------------------------------- the clinic's


def test_pictures_are_found_all_the_way_down_and_nothing_that_systems_put_there(clinic: OpenClinic, card: Path) -> None:
    inner = card / "DCIM" / "100CANON"
    for name in ("IMG_1.JPG", "IMG_2.heic", "b.PNG"):
        (inner / name).write_bytes(b"x")
    for name in ("Thumbs.db", ".hidden.jpg", "._IMG_1.JPG", "MVI_3.MOV", "notes.txt"):
        (inner / name).write_bytes(b"x")
    for name in (".thumbnails", "$RECYCLE.BIN", "System Volume Information", "@eaDir"):
        (card / name).mkdir()
        (card / name / "old.jpg").write_bytes(b"x")
    seen = found(clinic, card)
    assert sorted(one.path.name for one in seen.pictures) == ["IMG_1.JPG", "IMG_2.heic", "b.PNG"]
    assert (seen.others, seen.closed, seen.has_more) == (2, (), False)


def test_a_folder_that_is_not_there_is_said_and_a_large_one_ends_somewhere(
    clinic: OpenClinic, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Environmental, match="cannot be looked into"):
        found(clinic, card / "gone")
    for number in range(9):
        (card / f"{number}.jpg").write_bytes(b"x")
    monkeypatch.setattr(photo_folders, "MOST_FOUND", 4)
    seen = found(clinic, card)
    assert (len(seen.pictures), seen.has_more) == (4, True)
    monkeypatch.setattr(photo_folders, "MOST_DEEP", 1)
    monkeypatch.setattr(photo_folders, "MOST_FOUND", 99)
    assert found(clinic, card).has_more, "DCIM/100CANON lies deeper"


def test_who_looks_can_stop(clinic: OpenClinic, card: Path) -> None:
    class EnoughError(Exception):
        pass

    def stop(_done: int) -> None:
        raise EnoughError

    with pytest.raises(EnoughError):
        photo_folders.find_pictures(clinic.session, card, stop)


def test_exactly_what_the_journal_holds_goes_and_is_written_down(clinic: OpenClinic, patient: UUID, card: Path) -> None:
    sources = kept(clinic, patient, card, "IMG_1.JPG", "IMG_2.JPG")
    beside = card / "DCIM" / "100CANON" / "IMG_3.JPG"
    beside.write_bytes(a_jpeg((1, 2, 3), width=60))
    result = emptied(clinic, patient, sources)
    assert [path.name for path in result.deleted] == ["IMG_1.JPG", "IMG_2.JPG"]
    assert not any(one.path.exists() for one in sources)
    assert beside.exists()
    (record,) = told(clinic, patient)
    assert record.place == "CARD"
    assert [(one.photo, one.name) for one in record.files] == [(one.photo, one.path.name) for one in sources]


def test_what_was_deleted_before_somebody_stopped_is_written_down_all_the_same(
    clinic: OpenClinic, patient: UUID, card: Path
) -> None:
    sources = kept(clinic, patient, card, "IMG_1.JPG", "IMG_2.JPG")

    def stop(done: int) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        photo_folders.delete_sources(clinic.session, opened(clinic.session, patient), sources, stop)
    assert [one.path.exists() for one in sources] == [False, True]
    assert [one.name for one in told(clinic, patient)[0].files] == ["IMG_1.JPG"]


@posix_only
def test_a_name_that_no_text_can_hold_keeps_no_photo_from_going(clinic: OpenClinic, patient: UUID, card: Path) -> None:
    (source,) = kept(clinic, patient, card, "IMG_1.JPG")
    odd = Path(os.fsdecode(os.fsencode(source.path.parent) + b"/\xff\n\xe2\x80\xae.JPG"))
    source.path.rename(odd)
    result = emptied(clinic, patient, (Source(odd, card, source.photo),))
    assert result.deleted == (odd,)
    assert told(clinic, patient)[0].files[0].name == "\N{REPLACEMENT CHARACTER}" * 3 + ".JPG"


# ------------------------------------------------------------------------------------------------------ the attacker's


def changed(source: Source) -> None:
    source.path.write_bytes(a_jpeg((250, 250, 0), width=60))


def cut_short(source: Source) -> None:
    source.path.write_bytes(source.path.read_bytes()[:-1])


def gone(source: Source) -> None:
    source.path.unlink()


def linked(source: Source) -> None:
    """The same bytes, but elsewhere: what lies there was never taken in."""
    elsewhere = source.folder.parent / "archive.jpg"
    source.path.rename(elsewhere)
    source.path.symlink_to(elsewhere)


def folder_linked(source: Source) -> None:
    elsewhere = source.folder.parent / "archive"
    source.path.parent.rename(elsewhere)
    source.path.parent.symlink_to(elsewhere, target_is_directory=True)


@posix_only
@pytest.mark.parametrize(
    ("trick", "why"),
    [
        (changed, Left.CHANGED),
        (cut_short, Left.CHANGED),
        (gone, Left.GONE),
        (linked, Left.LINK),
        (folder_linked, Left.LINK),
    ],
)
def test_a_file_that_is_no_longer_what_was_taken_in_stays(
    clinic: OpenClinic, patient: UUID, card: Path, trick: Callable[[Source], None], why: Left
) -> None:
    (source,) = kept(clinic, patient, card, "IMG_1.JPG")
    trick(source)
    lying = {path: path.read_bytes() for path in card.parent.rglob("*.[jJ][pP][gG]") if path.is_file()}
    result = emptied(clinic, patient, (source,))
    assert (result.deleted, result.left, result.changes) == ((), ((source.path, why),), None)
    assert {path: path.read_bytes() for path in lying} == lying
    assert told(clinic, patient) == []


def test_a_file_goes_only_as_the_photo_it_is_and_only_while_the_journal_gives_it_back(
    clinic: OpenClinic, patient: UUID, card: Path
) -> None:
    first, second = kept(clinic, patient, card, "IMG_1.JPG", "IMG_2.JPG")
    swapped = Source(first.path, card, second.photo)
    outside = Source(first.path, card / "DCIM" / "other", first.photo)
    unknown = Source(first.path, card, UUID(int=7))
    whys = [emptied(clinic, patient, (one,)).left[0][1] for one in (swapped, outside, unknown)]
    assert whys == [Left.CHANGED, Left.LINK, Left.NOT_HELD]
    other = a_patient(clinic.session)
    assert emptied(clinic, other, (first,)).left == ((first.path, Left.NOT_HELD),)
    for file in (clinic.folder / "photos").rglob("*"):
        if file.is_file():
            file.write_bytes(hashlib.sha256(file.read_bytes()).digest())
    assert emptied(clinic, patient, (first,)).left == ((first.path, Left.NOT_HELD),)
    assert first.path.exists()


@posix_only
def test_no_link_leads_out_of_the_folder(clinic: OpenClinic, card: Path) -> None:
    outside = card.parent / "private"
    outside.mkdir()
    (outside / "secret.jpg").write_bytes(b"x")
    (card / "a.jpg").symlink_to(outside / "secret.jpg")
    (card / "down").symlink_to(outside, target_is_directory=True)
    (card / "round").symlink_to(card, target_is_directory=True)
    os.mkfifo(card / "pipe.jpg")
    assert found(clinic, card).pictures == ()


def test_reception_neither_looks_through_a_card_nor_empties_one(clinic: OpenClinic, patient: UUID, card: Path) -> None:
    sources, record = kept(clinic, patient, card, "IMG_1.JPG"), opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    with pytest.raises(UserFacing):
        photo_folders.find_pictures(session, card, ignore)
    with pytest.raises(UserFacing):
        photo_folders.delete_sources(session, record, sources, ignore)
    assert sources[0].path.exists()
