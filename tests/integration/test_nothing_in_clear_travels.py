"""An encrypted hand-out never lies readable on the drive that it travels on, and what a crash leaves here goes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from journal_app.bundle import making, transport
from journal_app.domain.printing import PrintLanguage
from journal_app.services import cases
from journal_app.services.bundle_port import BundleOrder
from journal_app.services.cases import HandOut, NewCase
from tests.clinic import OpenClinic, a_note, a_patient

WORDS = "HEMMELIGT"


class Crash(Exception):
    """The program dies."""


def handed_out(clinic: OpenClinic, place: Path) -> None:
    patient = a_patient(clinic.session)
    a_note(clinic.session, patient, WORDS)
    received = clinic.session.clock.today()
    opened = cases.open_case(
        clinic.session, NewCase(patient=patient, authority="Nævnet", number="1", received=received)
    )
    assert opened.made is not None
    order = BundleOrder(place, is_encrypted=True)
    wish = HandOut(
        case=opened.made, recipient="Nævnet", reason="Bad om den", language=PrintLanguage.DANISH, order=order
    )
    cases.hand_out(clinic.session, wish)


def readable_below(folder: Path) -> list[str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if WORDS.encode() in path.read_bytes()]


def test_the_stick_holds_nothing_readable_at_any_time(
    clinic: OpenClinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, pack = tmp_path / "stick", transport.pack
    stick.mkdir()
    seen: dict[str, list[str]] = {}

    def looked_at(folder: Path, file: Path, passphrase: str) -> None:
        seen["made"] = readable_below(folder)
        seen["on the stick"] = readable_below(stick)
        pack(folder, file, passphrase)
        seen["packed"] = readable_below(stick)

    monkeypatch.setattr(transport, "pack", looked_at)
    handed_out(clinic, stick / "ud.zip")
    assert seen["made"], "it is readable where it is made"
    assert seen["on the stick"] == seen["packed"] == []
    assert [path.name for path in stick.iterdir()] == ["ud.zip"]
    assert readable_below(clinic.home) == []


def test_what_a_crash_left_is_gone_after_the_next_sign_in(
    clinic: OpenClinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_ignored: object) -> None:
        raise Crash

    monkeypatch.setattr(transport, "pack", dies)
    monkeypatch.setattr(shutil, "rmtree", lambda *_path, **_words: None)
    with pytest.raises(Crash):
        handed_out(clinic, tmp_path / "ud.zip")
    monkeypatch.undo()
    assert readable_below(clinic.home), "the crash left it here"
    clinic.sign_out()
    clinic.sign_in(clinic.owner)
    assert readable_below(clinic.home) == []
    assert list(clinic.home.rglob("workshop-*")) == []


def test_a_drive_that_cannot_be_written_to_is_told_of_before_anything_is_made(
    clinic: OpenClinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    monkeypatch.setattr(making, "make", lambda *_all, **_words: made.append(None))
    (tmp_path / "a file").write_text("x")
    with pytest.raises(Exception, match=r"\.$"):
        handed_out(clinic, tmp_path / "a file" / "ud.zip")
    assert made == []
