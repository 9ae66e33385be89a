"""A seat keeps one identity per vault, in a folder of its own, and its anchors only ever grow."""

from __future__ import annotations

import stat
import uuid
from pathlib import Path

import pytest

from journal_app.vault import canonical, seat

VAULT = uuid.UUID("11111111-1111-4111-8111-111111111111")


def test_a_seat_is_enrolled_once_and_then_the_same(tmp_path: Path) -> None:
    assert not seat.has_seat(VAULT, home=tmp_path)

    first = seat.open_seat(VAULT, home=tmp_path)
    again = seat.open_seat(VAULT, home=tmp_path)
    other = seat.open_seat(uuid.uuid4(), home=tmp_path)

    assert first == again
    assert first.seat != other.seat
    assert first.seat.version == 4
    assert seat.has_seat(VAULT, home=tmp_path)
    assert stat.S_IMODE(first.folder.stat().st_mode) == 0o700
    assert {first.mark.parent, first.attempts.parent, first.anchors.parent} == {first.folder}


def test_the_environment_says_where_seats_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNAL_HOME", str(tmp_path / "here"))

    assert seat.open_seat(VAULT).folder == tmp_path / "here" / str(VAULT)
    assert seat.has_seat(VAULT)


def test_without_it_they_are_in_the_systems_data_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JOURNAL_HOME")

    assert seat.seats_folder().name == "journal-app"
    assert seat.seats_folder().is_relative_to(home)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        canonical.encode({"v": 1, "vault": str(VAULT), "seat": "none"}),
        canonical.encode({"v": 1, "vault": "22222222-2222-4222-8222-222222222222", "seat": str(VAULT)}),
        canonical.encode({"v": 2, "vault": str(VAULT), "seat": str(VAULT)}),
        b"x" * 5000,
    ],
)
def test_a_damaged_identity_is_never_replaced_in_silence(tmp_path: Path, content: bytes) -> None:
    folder = seat.open_seat(VAULT, home=tmp_path).folder
    (folder / "seat.json").write_bytes(content)

    with pytest.raises(seat.SeatDamaged):
        seat.open_seat(VAULT, home=tmp_path)
    assert (folder / "seat.json").read_bytes() == content


def test_anchors_only_grow(tmp_path: Path) -> None:
    place = seat.open_seat(VAULT, home=tmp_path)
    assert place.read_anchors() == ()

    place.append_anchor("journal/x\n1\nroot\n")
    place.append_anchor("journal/x\n2\nroot\n")

    assert place.read_anchors() == ("journal/x\n1\nroot\n", "journal/x\n2\nroot\n")


def test_an_anchor_torn_by_a_power_cut_is_passed_over(tmp_path: Path) -> None:
    place = seat.open_seat(VAULT, home=tmp_path)
    place.append_anchor("first")
    with place.anchors.open("ab") as stream:
        stream.write(b'{"note":"hal')

    place.append_anchor("second")

    assert place.read_anchors() == ("first", "second")


def test_a_foreign_line_is_no_anchor(tmp_path: Path) -> None:
    place = seat.open_seat(VAULT, home=tmp_path)
    place.anchors.write_bytes(b'{"note":1}\n{"other":"x"}\n')

    assert place.read_anchors() == ()
