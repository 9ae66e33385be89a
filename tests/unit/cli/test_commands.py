"""Exit codes and the two forms of an answer, whatever the parts behind the commands do."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Never, cast
from uuid import UUID

import pytest

from journal_app.cli import commands
from journal_app.cli.parts import (
    DemoClinic,
    DemoPerson,
    DoctorLine,
    PackParts,
    Parts,
    TourMade,
    VerifyLine,
    VerifyOrder,
    VerifyReport,
)
from journal_app.domain.errors import Bug, Environmental, JournalError, UserFacing
from journal_app.services.front_door import FrontDoor, SignInName, VaultSign

ANNA, BO = UUID(int=1), UUID(int=2)
SECRET = "Mette Nielsen 070761-4285"
WHOM = ("--to", "patient", "--basis", "law", "--channel", "post", "--unencrypted", "Fetched in person")


class Door:
    """Shows two names and opens nothing."""

    def sign_of(self, folder: Path) -> VaultSign:
        if folder.name == "nothing":
            raise Environmental("keyring.missing", "There is no journal in this folder.")
        return VaultSign(UUID(int=9), (SignInName(ANNA, "Anna Holm"), SignInName(BO, "Bo Lind")), is_demo=False)

    def open(self, _folder: Path, _form: object) -> object:
        raise UserFacing("vault.sign_in.wrong", "That password is not right.")


def a_report(*, is_sound: bool) -> VerifyReport:
    line = VerifyLine("leaves", "ok" if is_sound else "finding", "verify.leaves", "A record was altered.", (4, 7), 2)
    return VerifyReport(
        UUID(int=9), 0, 12, "ab" * 32, 0, is_sound=is_sound, is_complete=True, lines=(line,), seconds=0.5
    )


def unused(*_: object) -> Never:
    raise AssertionError


def parts(**changes: object) -> Parts:
    plain = Parts(
        version="1.2.3",
        program="journal",
        door=cast("FrontDoor", Door()),
        first_owner=lambda _: ANNA,
        demo=unused,
        verify=unused,
        doctor=unused,
        tour=unused,
        sentence=lambda error: error.message,
        copy_unattended=unused,
        make_bundle=unused,
        make_clinic=unused,
        check_bundle=unused,
        packs=PackParts(check=unused, load=unused, phrasebook=unused, read_case=unused, case_fields=()),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def raising(error: Exception) -> Callable[..., Never]:
    def fail(*_: object) -> Never:
        raise error

    return fail


@pytest.fixture
def password(tmp_path: Path) -> Path:
    file = tmp_path / "password"
    file.write_bytes("blåbær solsort kaffekop\r\nanother line\n".encode())
    return file


# --------------------------------------------------------------------------------------------------------------- demo


def test_a_demo_tells_its_people_in_both_forms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    person = DemoPerson("Anna Holm", ("owner", "practitioner"), "solsort kompas", "274915")
    made = DemoClinic(tmp_path / "v", (person,), patients=8, records=99, seconds=1.0)
    demo = parts(demo=lambda *_: made)
    assert commands.main(["demo", str(tmp_path / "v"), "--json"], demo) == commands.FINE
    told = json.loads(capsys.readouterr().out)
    assert told["people"] == [
        {"name": "Anna Holm", "roles": ["owner", "practitioner"], "password": "solsort kompas", "pin": "274915"}
    ]
    assert told["vault"] == str(tmp_path / "v")
    assert commands.main(["demo", str(tmp_path / "v")], demo) == commands.FINE
    assert "solsort kompas" in capsys.readouterr().out


# ------------------------------------------------------------------------------------------------------------- verify


@pytest.mark.parametrize(("is_sound", "code"), [(True, 0), (False, 1)])
def test_verify_ends_with_what_it_found(
    password: Path, capsys: pytest.CaptureFixture[str], *, is_sound: bool, code: int
) -> None:
    verifying = parts(verify=lambda *_: a_report(is_sound=is_sound))
    assert commands.main(["verify", "v", "--password-file", str(password), "--json"], verifying) == code
    told = json.loads(capsys.readouterr().out)
    assert told["sound"] is is_sound
    assert told["results"][0]["positions"] == [4, 7]
    assert commands.main(["verify", "v", "--password-file", str(password)], verifying) == code
    assert "(at 4, 7)" in capsys.readouterr().out


def test_who_signs_in_and_with_what(password: Path) -> None:
    orders: list[VerifyOrder] = []

    def verify(order: VerifyOrder, _: object) -> VerifyReport:
        orders.append(order)
        return a_report(is_sound=True)

    words = ["verify", "v", "--password-file", str(password)]
    for more in ([], ["--as", "bo lind"], ["--as", str(BO)]):
        assert commands.main([*words, *more], parts(verify=verify)) == commands.FINE
    assert [order.form.person for order in orders] == [ANNA, BO, BO]
    assert orders[0].form.password.decode() == "blåbær solsort kaffekop"


def test_anchors_are_read_and_a_missing_one_is_wrong_usage(tmp_path: Path, password: Path) -> None:
    orders: list[VerifyOrder] = []

    def verify(order: VerifyOrder, _: object) -> VerifyReport:
        orders.append(order)
        return a_report(is_sound=True)

    (tmp_path / "anchor").write_text("a note", encoding="utf-8")
    words = ["verify", "v", "--password-file", str(password), "--full", "--anchor"]
    assert commands.main([*words, str(tmp_path / "anchor")], parts(verify=verify)) == commands.FINE
    assert orders[0].anchors == ("a note",)
    assert orders[0].is_full
    assert commands.main([*words, str(tmp_path / "none")], parts(verify=verify)) == commands.USAGE


# ------------------------------------------------------------------------------------------------------------ trouble


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (UserFacing("vault.sign_in.wrong", "That password is not right."), 3, "That password is not right."),
        (Environmental("vault.damaged", "The journal is damaged."), 3, "The journal is damaged."),
        (ValueError(SECRET), 3, "ValueError at test_commands.py"),
        (KeyError(SECRET), 3, "KeyError at test_commands.py"),
    ],
)
def test_trouble_with_a_vault_is_one_sentence_and_no_data(
    password: Path, capsys: pytest.CaptureFixture[str], error: Exception, code: int, said: str
) -> None:
    words = ["verify", "v", "--password-file", str(password), "--json"]
    assert commands.main(words, parts(verify=raising(error))) == code
    out, err = capsys.readouterr()
    assert said in err
    assert len(err.splitlines()) == 1
    assert SECRET not in out + err
    assert "Traceback" not in err
    assert json.loads(out)["error"]["sentence"] == err.strip()


def test_a_bug_shows_neither_its_text_nor_its_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["doctor"], parts(doctor=raising(Bug("x.y", "{who}", who=SECRET)))) == commands.CANNOT_OPEN
    assert SECRET not in capsys.readouterr().err


def test_a_refusal_before_anything_was_opened_is_wrong_usage(tmp_path: Path) -> None:
    refused = raising(UserFacing("founding.not_empty", "This folder is not empty."))
    assert commands.main(["demo", str(tmp_path / "v")], parts(demo=refused)) == commands.USAGE


def test_no_vault_there_cannot_be_opened(password: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["verify", "nothing", "--password-file", str(password)]
    assert commands.main(words, parts()) == commands.CANNOT_OPEN
    assert capsys.readouterr().err.strip() == "There is no journal in this folder."


def test_nobody_of_that_name_is_wrong_usage(password: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--as", "Nobody", "verify", "v", "--password-file", str(password)]
    assert commands.main(words, parts()) == commands.USAGE
    assert "Anna Holm, Bo Lind" in capsys.readouterr().err


def test_without_a_terminal_a_password_file_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert commands.main(["verify", "v"], parts()) == commands.USAGE
    assert "--password-file" in capsys.readouterr().err


def test_an_unreadable_password_file_is_wrong_usage(tmp_path: Path) -> None:
    assert commands.main(["verify", "v", "--password-file", str(tmp_path / "none")], parts()) == commands.USAGE


def test_an_interruption_is_no_error_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object) -> Never:
        raise KeyboardInterrupt

    assert commands.main(["doctor"], parts(doctor=interrupted)) == commands.INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_usage_errors_come_as_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["frobnicate", "--json"], parts()) == commands.USAGE
    assert json.loads(capsys.readouterr().out)["error"]["key"] == "usage"


def test_help_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["--help"], parts()) == commands.FINE
    assert "export-patient" in capsys.readouterr().out


# ------------------------------------------------------------------------------------------------------------- export


@pytest.mark.parametrize("purpose", ["", "  ", "x"])
def test_an_export_without_a_real_purpose_opens_nothing(tmp_path: Path, password: Path, purpose: str) -> None:
    words = ["export-patient", "v", "p", str(tmp_path / "out"), "--purpose", purpose, *WHOM]
    assert commands.main([*words, "--password-file", str(password)], parts()) == commands.USAGE
    assert not (tmp_path / "out").exists()


def test_an_export_into_a_folder_with_something_opens_nothing(tmp_path: Path, password: Path) -> None:
    words = ["export-patient", "v", "p", str(tmp_path), "--purpose", "klage 12", *WHOM]
    assert commands.main([*words, "--password-file", str(password)], parts()) == commands.USAGE


def test_an_export_with_a_wrong_password_cannot_open(tmp_path: Path, password: Path) -> None:
    words = ["export-patient", "v", "p", str(tmp_path / "out"), "--purpose", "klage 12", *WHOM]
    assert commands.main([*words, "--password-file", str(password)], parts()) == commands.CANNOT_OPEN


def test_fhir_is_never_written_over_a_file(tmp_path: Path, password: Path) -> None:
    there = tmp_path / "old.json"
    there.write_text("kept", encoding="utf-8")
    words = ["export-fhir", "v", "p", str(there), "--purpose", "klage 12", *WHOM]
    assert commands.main([*words, "--password-file", str(password)], parts()) == commands.USAGE
    assert there.read_text(encoding="utf-8") == "kept"


# ---------------------------------------------------------------------------------------------------- doctor and tour


@pytest.mark.parametrize(("is_fine", "code"), [(True, 0), (False, 1)])
def test_the_doctor_finds_what_is_lacking(capsys: pytest.CaptureFixture[str], *, is_fine: bool, code: int) -> None:
    lines = (DoctorLine("Versions", "python", "3.11"), DoctorLine("Window", "fonts", "none", is_fine, "get some"))
    assert commands.main(["doctor", "--json"], parts(doctor=lambda: lines)) == code
    told = json.loads(capsys.readouterr().out)
    assert told["fine"] is is_fine
    assert told["checks"][1] == {
        "topic": "Window",
        "name": "fonts",
        "found": "none",
        "fine": is_fine,
        "advice": "get some",
    }
    assert commands.main(["doctor"], parts(doctor=lambda: lines)) == code
    assert ("LACK" in capsys.readouterr().out) is not is_fine


@pytest.mark.parametrize(("problems", "code"), [((), 0), (("a picture is empty",), 1)])
def test_a_tour_tells_its_pictures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], problems: tuple[str, ...], code: int
) -> None:
    made = TourMade((tmp_path / "home-light.png",), problems)
    assert commands.main(["tour", str(tmp_path), "--json"], parts(tour=lambda _: made)) == code
    told = json.loads(capsys.readouterr().out)
    assert told == {"pictures": [str(tmp_path / "home-light.png")], "problems": list(problems)}


@pytest.mark.parametrize("words", [("--as", "Anna"), ("--password-file", "x"), ("--secret-file", "x")])
def test_a_tour_says_that_one_person_is_not_enough(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, str]
) -> None:
    assert commands.main(["tour", str(tmp_path), "--vault", "v", *words], parts()) == commands.USAGE
    said = capsys.readouterr().err
    assert "VAULT-people.json" in said
    assert "three people" in said


def test_sentences_are_those_of_the_system(capsys: pytest.CaptureFixture[str]) -> None:
    def danish(error: JournalError) -> str:
        return f"på dansk: {error.key}"

    made = parts(doctor=raising(Environmental("a.b", "In English.")), sentence=danish)
    assert commands.main(["doctor"], made) == commands.CANNOT_OPEN
    assert capsys.readouterr().err.strip() == "på dansk: a.b"
