"""The command ``export-case``: the case by its number, what is blackened stays behind, and the journal says so."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.bootstrap import terminal
from journal_app.bootstrap.front_door import Circumstances
from journal_app.bundle import verify_export
from journal_app.domain.blackening import Redaction
from journal_app.services import cases, redactions
from journal_app.services.cases import NewCase
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import PASSWORD, ClinicClock, OpenClinic, a_note, a_patient, opened

NUMBER, SECRET = "26/4711", "Søsteren Birgitte"


def export(clinic: OpenClinic, tmp: Path, case: str, *words: str) -> int:
    file = tmp / "password.txt"
    file.write_text(PASSWORD, encoding="utf-8")
    given = ["export-case", str(clinic.folder), case, *words, "--purpose", "Udbedt", "--password-file", str(file)]
    circumstances = Circumstances(
        now=clinic.time.now, clock=lambda zone: ClinicClock(clinic.time, zone), policy=KdfPolicy.TEST, home=clinic.home
    )
    return terminal.run(given, circumstances)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    """Somebody with an open case, in which a note about a sister is blackened."""
    made = a_patient(clinic.session)
    note, today = a_note(clinic.session, made, SECRET), clinic.session.clock.today()
    opened_now = cases.open_case(
        clinic.session, NewCase(patient=made, authority="Styrelsen", number=NUMBER, received=today)
    )
    assert opened_now.made is not None
    redactions.decide(clinic.session, opened_now.made, [Redaction(note, (), "En andens helbred")])
    clinic.sign_out()
    return made


def test_the_folder_is_whole_lacks_what_is_blackened_and_stands_in_the_journal(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(clinic, tmp_path, NUMBER, str(tmp_path / "ud"), "--unencrypted", "Hentes selv", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    folder = Path(told["place"])
    assert verify_export.verify(folder, told["fingerprint"]).findings == ()
    assert SECRET not in (folder / verify_export.RECORDS).read_text("utf-8")
    assert SECRET not in (folder / "data/fhir.json").read_text("utf-8")
    clinic.sign_in(clinic.owner)
    exported = next(one for one in opened(clinic.session, patient).items if one.kind == "case.exported")
    assert "Hentes selv" in str(exported.content)
    assert cases.find(clinic.session).lines[0].case.is_handed_out


@pytest.mark.usefixtures("patient")
def test_a_plain_folder_needs_a_reason_and_an_unknown_case_is_told_with_those_there_are(
    clinic: OpenClinic, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(clinic, tmp_path, NUMBER, str(tmp_path / "ud")) == 2
    assert export(clinic, tmp_path, "26/1", str(tmp_path / "ud"), "--encrypted") == 2
    assert NUMBER in capsys.readouterr().err
    assert not (tmp_path / "ud").exists()
