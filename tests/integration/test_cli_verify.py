"""The command ``verify`` on a real vault: sound, altered, anchored, closed; and it writes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journal_app.bootstrap import terminal
from journal_app.bootstrap.front_door import Circumstances
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import PASSWORD, OpenClinic, a_treated_patient, files_below, second_connection


@pytest.fixture
def password(tmp_path: Path) -> Path:
    file = tmp_path / "password.txt"
    file.write_text(f"{PASSWORD}\n", encoding="utf-8")
    return file


def run(clinic: OpenClinic, *words: str) -> int:
    return terminal.run(list(words), Circumstances(policy=KdfPolicy.TEST, home=clinic.home))


def verify(clinic: OpenClinic, password: Path, *words: str) -> int:
    return run(clinic, "verify", str(clinic.folder), "--password-file", str(password), "--json", *words)


def test_a_sound_vault_is_fine_and_stays_byte_for_byte(
    clinic: OpenClinic, password: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_treated_patient(clinic)
    clinic.sign_out()
    before = files_below(clinic.folder)
    assert verify(clinic, password, "--full") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sound"]
    assert told["signatures_from"] == 0
    assert {result["check"] for result in told["results"]} >= {"leaves", "signatures", "gate", "mark", "views"}
    assert files_below(clinic.folder) == before
    assert verify(clinic, password) == 0
    assert json.loads(capsys.readouterr().out)["signatures_from"] == told["size"]


def test_an_altered_record_is_a_finding(clinic: OpenClinic, password: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_treated_patient(clinic)
    with second_connection(clinic.vault) as other:
        other.connection.set_authorizer(None)
        other.connection.execute("PRAGMA query_only = OFF")
        other.connection.execute("DROP TRIGGER ledger_no_update")
        other.connection.execute("UPDATE ledger SET signature = zeroblob(64) WHERE position = 5")
    clinic.sign_out()
    assert verify(clinic, password) == 1
    out, err = capsys.readouterr()
    found = [result for result in json.loads(out)["results"] if result["severity"] == "finding"]
    assert {5} <= {position for result in found for position in result["positions"]}
    assert "Nielsen" not in out + err


def test_an_anchor_that_the_ledger_agrees_with(
    clinic: OpenClinic, password: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_treated_patient(clinic)
    clinic.sign_out()
    (kept,) = clinic.vault.workstation.read_anchors()
    anchor = tmp_path / "anchor"
    anchor.write_text(kept, encoding="utf-8")
    assert verify(clinic, password, "--anchor", str(anchor)) == 0
    assert "anchors" in {result["check"] for result in json.loads(capsys.readouterr().out)["results"]}


@pytest.mark.parametrize("damage", ["password", "folder", "secret"])
def test_what_cannot_be_opened_ends_with_three(
    clinic: OpenClinic, password: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    clinic.sign_out()
    words: list[str] = []
    if damage == "password":
        password.write_text("not the password at all\n", encoding="utf-8")
    elif damage == "folder":
        clinic.folder = tmp_path / "elsewhere"
    else:
        (tmp_path / "secret").write_text("ab" * 32, encoding="ascii")
        words = ["--secret-file", str(tmp_path / "secret")]
    assert verify(clinic, password, *words) == 3
    out, err = capsys.readouterr()
    assert len(err.strip().splitlines()) == 1
    assert json.loads(out)["error"]["sentence"] == err.strip()


def test_a_text_for_people(clinic: OpenClinic, password: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clinic.sign_out()
    assert run(clinic, "--password-file", str(password), "--as", "anna holm", "verify", str(clinic.folder)) == 0
    assert "Nothing was found to be altered, missing or rolled back." in capsys.readouterr().out
