"""The command ``review``: which routine reviews are due, and that an overdue one is a finding."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journal_app.bootstrap import terminal
from journal_app.bootstrap.front_door import Circumstances
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import OTHER_PASSWORD, PASSWORD, RECEPTION, ClinicClock, OpenClinic


def asked(clinic: OpenClinic, tmp: Path, *words: str, password: str = PASSWORD) -> int:
    file = tmp / "password.txt"
    file.write_text(password, encoding="utf-8")
    given = ["review", str(clinic.folder), *words, "--password-file", str(file)]
    circumstances = Circumstances(
        now=clinic.time.now, clock=lambda zone: ClinicClock(clinic.time, zone), policy=KdfPolicy.TEST, home=clinic.home
    )
    return terminal.run(given, circumstances)


def test_what_is_due_is_listed_and_what_is_overdue_is_a_finding(
    clinic: OpenClinic, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic.sign_out()
    assert asked(clinic, tmp_path, "--as", "Anna Holm") == 0
    assert "OVERDUE" not in capsys.readouterr().out
    clinic.time.go(days=370)
    assert asked(clinic, tmp_path, "--as", "Anna Holm", "--json") == 1
    told = {one["what"]: one for one in json.loads(capsys.readouterr().out)["reviews"]}
    assert told["roles"] == {"what": "roles", "by": "2027-03-02", "count": 0, "overdue": True}
    assert told["access_log"]["overdue"]
    assert told["queries"] == {"what": "queries", "by": None, "count": 0, "overdue": False}


def test_reception_is_told_whom_to_ask(clinic: OpenClinic, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clinic.colleague("Lise Krogh", RECEPTION)
    clinic.sign_out()
    assert asked(clinic, tmp_path, "--as", "Lise Krogh", password=OTHER_PASSWORD) > 1
    assert "access log" in capsys.readouterr().err
