"""The commands ``backup`` and ``restore`` from words to exit code, and what ``doctor`` says afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journal_app.bootstrap import terminal
from journal_app.bootstrap.doctor import examine
from journal_app.bootstrap.front_door import Circumstances
from journal_app.domain.clinic import RestoreMade
from journal_app.resource_root import resource_root
from journal_app.vault.passwords import KdfPolicy
from tests.backed_up import NEW_PASSWORD, BackedUp, made, sign_in_at, template
from tests.clinic import PASSWORD, ClinicClock, opened

__all__ = ["made", "template"]


def run(made: BackedUp, *words: str, home: Path | None = None) -> int:
    time = made.clinic.time
    circumstances = Circumstances(
        now=time.now,
        clock=lambda zone: ClinicClock(time, zone),
        policy=KdfPolicy.TEST,
        home=home or made.clinic.home,
    )
    return terminal.run(list(words), circumstances)


@pytest.fixture
def files(made: BackedUp, tmp_path: Path) -> dict[str, str]:
    """Files for what is typed: the password, a new one, and the words of both sheets."""
    contents = {"password": PASSWORD, "new": NEW_PASSWORD, **made.words}
    for name, text in contents.items():
        (tmp_path / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    return {name: str(tmp_path / f"{name}.txt") for name in contents}


def told_by_doctor(made: BackedUp) -> dict[str, str]:
    lines = examine(resource_root(), home=made.clinic.home)
    return {line.name.partition(": ")[2]: line.found for line in lines if line.topic == "Backups"}


def test_from_the_first_backup_to_a_new_computer(
    made: BackedUp, files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made.clinic.sign_out()
    assert told_by_doctor(made) == {"last backup": "never", "last proven restore": "never"}
    vault, drive = str(made.clinic.folder), str(made.drive)
    signing = ("--password-file", files["password"], "--json")
    words = ("--words-file", files["registry"], "--clinical-words-file", files["clinical"])

    assert run(made, "backup", vault, drive, *signing) == 2
    assert json.loads(capsys.readouterr().out)["error"]["key"] == "backup.country_needed"
    assert run(made, "backup", vault, drive, "--country", "dk", *signing) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["files"], told["new_files"], told["country"]) == (3, 3, "DK")
    assert run(made, "backup", vault, drive, "--drill", *words, *signing) == 0
    proven = json.loads(capsys.readouterr().out)
    assert (proven["proven"], proven["opened_with"], proven["records"]) == (True, "sheets", told["records"])
    said = told_by_doctor(made)
    assert said["last backup"].startswith("2026-03-")
    assert said["last proven restore"].startswith("2026-03-")

    home, place = tmp_path / "new home", tmp_path / "new place"
    signing = ("--password-file", files["new"], "--json")
    assert run(made, "restore", drive, str(place), "--new-password", *signing, home=home) == 2
    capsys.readouterr()
    assert run(made, "restore", drive, str(place), *words, *signing, home=home) == 3, "it is no password of theirs"
    capsys.readouterr()
    assert not place.exists()
    asked = ("--as", "anna holm", "--new-password", "--purpose", "Brand", *words, *signing)
    assert run(made, "restore", drive, str(place), *asked, home=home) == 0
    restored = json.loads(capsys.readouterr().out)
    assert (restored["vault"], restored["records"], restored["line"]) == (str(place), told["records"], 1)
    sign_in_at(made.clinic, home, place, NEW_PASSWORD)
    assert opened(made.clinic.session, made.patient).items
    made.clinic.sign_out()
    assert run(made, "verify", str(place), "--full", *signing, home=home) == 0


def test_sentences_for_people(made: BackedUp, files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    made.clinic.sign_out()
    signing = ("--password-file", files["password"])
    asked = (str(made.clinic.folder), str(made.drive), *signing)
    assert run(made, "backup", *asked, "--country", "US") == 0
    out = capsys.readouterr().out
    assert "3 photos and documents (3 new)" in out
    assert "outside the EEA" in out
    assert run(made, "backup", *asked, "--drill") == 0
    assert "restored with an owner's keys and verified" in capsys.readouterr().out
    next((made.folder.path / "files").rglob("*-*")).write_bytes(b"x")
    assert run(made, "backup", *asked, "--drill") == 2 + 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip() == "This backup is damaged or was altered (file). Nothing was changed. Use another one."
    assert "Nielsen" not in out + err


def test_what_is_not_sound_is_put_in_force_with_a_reason_only(
    made: BackedUp, files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A photo was lost before the backup, here and on the drive."""
    made.photo_files()[0].unlink()
    made.clinic.sign_out()
    signing = ("--password-file", files["password"], "--json")
    vault, drive, place = str(made.clinic.folder), str(made.drive), tmp_path / "new"
    assert run(made, "backup", vault, drive, "--country", "DK", *signing) == 1
    assert json.loads(capsys.readouterr().out)["lost"] == 1
    assert run(made, "backup", vault, drive, "--drill", *signing) == 1
    assert json.loads(capsys.readouterr().out)["proven"] is False
    assert run(made, "restore", drive, str(place), *signing) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["findings"]
    assert "{" not in "".join(told["findings"])
    assert not place.exists()
    assert run(made, "restore", drive, str(place), "--despite", "et foto er væk", *signing) == 1, (
        "not for what is unseen"
    )
    capsys.readouterr()
    shown = [word for problem in told["problems"] for word in ("--shown", problem)]
    assert run(made, "restore", drive, str(place), "--despite", "et foto er væk", *shown, *signing) == 0
    capsys.readouterr()
    sign_in_at(made.clinic, made.clinic.home, place, PASSWORD)
    said = made.clinic.vault.newest_of("restore.made")
    assert isinstance(said, RestoreMade)
    assert said.reason == "et foto er væk"


def test_a_folder_without_backups(made: BackedUp, files: dict[str, str], tmp_path: Path) -> None:
    made.clinic.sign_out()
    signing = ("--password-file", files["password"])
    assert run(made, "restore", str(tmp_path / "nothing"), str(tmp_path / "new"), *signing) == 3
    assert run(made, "backup", str(made.clinic.folder), str(made.drive), "--drill", *signing) == 3
