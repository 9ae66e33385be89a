"""The command ``requests``: what is due first, one request with its steps, and that the log says who looked."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.bootstrap import terminal
from journal_app.bootstrap.front_door import Circumstances
from journal_app.domain.requests import Right
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import AUDIT, OTHER_PASSWORD, PASSWORD, ClinicClock, OpenClinic, a_patient, kinds_written
from tests.unit.services.test_requests import received, reviewed


def asked(clinic: OpenClinic, tmp: Path, *words: str, password: str = PASSWORD) -> int:
    file = tmp / "password.txt"
    file.write_text(password, encoding="utf-8")
    given = ["requests", str(clinic.folder), *words, "--password-file", str(file)]
    circumstances = Circumstances(
        now=clinic.time.now, clock=lambda zone: ClinicClock(clinic.time, zone), policy=KdfPolicy.TEST, home=clinic.home
    )
    return terminal.run(given, circumstances)


@pytest.fixture
def overdue(clinic: OpenClinic) -> UUID:
    """An access request twenty days old and an erasure of today's."""
    patient = a_patient(clinic.session)
    clinic.colleague("Ada Auditor", AUDIT)
    old = received(clinic, patient)
    reviewed(clinic, old)
    clinic.time.moment += timedelta(days=20)
    received(clinic, None, Right.ERASURE)
    clinic.sign_out()
    return old


def test_what_is_overdue_comes_first_and_is_a_finding(
    clinic: OpenClinic, overdue: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(clinic, tmp_path, "--json") == 1
    first, second = json.loads(capsys.readouterr().out)["requests"]
    assert (first["id"], first["step"], first["days_left"]) == (str(overdue), "review", -11)
    assert (second["whose"], second["patient"]) == ("Ukendt Uldsen", None)
    assert {one["rule"]: one["due"] for one in first["clocks"]}["dk-sul-access"] == "2026-03-11"
    assert asked(clinic, tmp_path, "--closed") == 0
    assert capsys.readouterr().out == "There are none.\n"


def test_one_request_is_shown_with_its_steps_and_traced(
    clinic: OpenClinic, overdue: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(clinic, tmp_path, str(overdue)) == 1
    told = capsys.readouterr().out
    assert "Sundhedsloven § 38: 2026-03-11, runs, -11 days" in told
    assert "note identity_shown" in told
    assert "advance review" in told
    clinic.sign_in(clinic.owner)
    assert kinds_written(clinic.vault).count("access.record_opened") == 1


def test_an_auditor_and_a_request_that_is_none_get_a_sentence(
    clinic: OpenClinic, overdue: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(clinic, tmp_path, "--as", "Ada Auditor", password=OTHER_PASSWORD) == 2
    assert asked(clinic, tmp_path, str(UUID(int=5))) == 2
    assert asked(clinic, tmp_path, "nonsense") == 2
    assert capsys.readouterr().out == ""
