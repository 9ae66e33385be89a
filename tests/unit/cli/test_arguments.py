"""What the words of the command line come to mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal_app.cli import arguments
from journal_app.cli.arguments import Options, Usage

WHOM = ("--to", "patient", "--basis", "law", "--channel", "post")


def read(*words: str) -> Options:
    return arguments.read(words, version="1.2.3", program="journal")


def test_the_demo_has_a_size_of_its_own_unless_one_is_given() -> None:
    assert read("demo", "v") == Options("demo", vault=Path("v"))
    told = read("demo", "v", "--seed", "9", "--patients", "30", "--years", "1")
    assert (told.seed, told.patients, told.years) == (9, 30, 1)


@pytest.mark.parametrize(
    "words",
    [
        ("--as", "Anna", "--json", "--password-file", "p", "--secret-file", "s", "verify", "v"),
        ("verify", "v", "--as", "Anna", "--json", "--password-file", "p", "--secret-file", "s"),
        ("--as", "Anna", "--password-file", "p", "verify", "--json", "v", "--secret-file", "s"),
    ],
)
def test_shared_options_stand_before_or_behind_the_command(words: tuple[str, ...]) -> None:
    wanted = Options(
        "verify", json=True, person="Anna", password_file=Path("p"), secret_file=Path("s"), vault=Path("v")
    )
    assert read(*words) == wanted


def test_several_anchors_and_a_full_run() -> None:
    told = read("verify", "v", "--anchor", "a", "--anchor", "b", "--full")
    assert told.anchors == (Path("a"), Path("b"))
    assert told.is_full


def test_an_export_needs_a_purpose() -> None:
    told = read("export-patient", "v", "Mette Nielsen", "out", "--purpose", "klage", *WHOM)
    assert (told.patient, told.out_folder, told.purpose) == ("Mette Nielsen", Path("out"), "klage")
    with pytest.raises(Usage, match="--purpose"):
        read("export-patient", "v", "Mette Nielsen", "out", *WHOM)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("frobnicate",),
        ("demo",),
        ("demo", "v", "--patients", "0"),
        ("demo", "v", "--patients", "many"),
        ("demo", "v", "--years", "31"),
        ("verify", "v", "w"),
        ("export-patient", "v", "p", "out", "--purpose", "x", *WHOM, "--language", "fr"),
    ],
)
def test_what_makes_no_sense_is_said_and_not_printed(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Usage, match="usage:"):
        read(*words)
    assert capsys.readouterr() == ("", "")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        read("--version")
    assert end.value.code == 0
    assert capsys.readouterr().out.strip() == "1.2.3"
