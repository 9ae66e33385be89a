"""Whoever can write to the drive while a whole clinic's export is interrupted puts nothing under its signature."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.bundle import clinic as clinic_bundle
from journal_app.bundle import clinic_check, verify_export
from journal_app.bundle.clinic_progress import NAME as PROGRESS
from journal_app.domain.printing import PrintLanguage
from journal_app.services.bundle_port import ClinicOrder
from journal_app.services.clinic_export import ClinicRequest
from tests.clinic import OpenClinic, a_patient, details

FORGED = b"%PDF- quite another journal"


class Stopped(Exception):
    """Somebody pressed Stop."""


def begun(clinic: OpenClinic, out: Path, monkeypatch: pytest.MonkeyPatch) -> ClinicRequest:
    """All journals are written, the lists are not."""

    def stops(_making: object) -> None:
        raise Stopped

    request = ClinicRequest("Nyt System", "skifter", PrintLanguage.DANISH, clinic.session.clock.zone())
    with monkeypatch.context() as patch:
        patch.setattr(clinic_bundle._Making, "_write_rest", stops)
        with pytest.raises(Stopped):
            clinic_bundle.make(clinic.session, request, ClinicOrder(out, None))
    return request


def rewritten(out: Path, change: Callable[[dict[str, object]], None]) -> None:
    first, *lines = [json.loads(line) for line in (out / PROGRESS).read_text().splitlines()]
    for line in lines:
        change(line)
    (out / PROGRESS).write_text("".join(json.dumps(line) + "\n" for line in (first, *lines)))


def require_honest(out: Path, fingerprint: str, *patients: UUID) -> None:
    assert clinic_check.verify(out, fingerprint).findings == ()
    for patient in patients:
        journal = out / "patients" / str(patient)
        assert verify_export.verify(journal, fingerprint).findings == ()
        assert (journal / "data" / "00-journal.pdf").read_bytes() != FORGED


def test_another_pdf_with_its_sum_is_made_anew(
    clinic: OpenClinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient, other = a_patient(clinic.session), a_patient(clinic.session, details("Lund", "Eva"))
    out = tmp_path / "ud"
    request = begun(clinic, out, monkeypatch)
    forged = out / "patients" / str(patient) / "data" / "00-journal.pdf"
    forged.write_bytes(FORGED)
    name, digest = forged.relative_to(out).as_posix(), hashlib.sha256(FORGED).hexdigest()

    def with_its_sum(line: dict[str, object]) -> None:
        if line["patient"] == str(patient):
            assert isinstance(line["sums"], dict)
            line["sums"][name] = digest

    rewritten(out, with_its_sum)
    made = clinic_bundle.make(clinic.session, request, ClinicOrder(out, None))
    require_honest(out, made.fingerprint, patient, other)
    assert made.written == 1, "the other one was signed for, and is kept"


def test_a_line_of_another_work_does_not_count_here(
    clinic: OpenClinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = a_patient(clinic.session)
    request = begun(clinic, tmp_path / "first", monkeypatch)
    begun(clinic, tmp_path / "second", monkeypatch)
    first, second = (tmp_path / name / PROGRESS for name in ("first", "second"))
    kept = second.read_text().splitlines()[0]
    second.write_text("\n".join([kept, *first.read_text().splitlines()[1:]]) + "\n")
    shutil.rmtree(tmp_path / "second" / "patients")
    shutil.copytree(tmp_path / "first" / "patients", tmp_path / "second" / "patients")
    made = clinic_bundle.make(clinic.session, request, ClinicOrder(tmp_path / "second", None))
    assert made.written == 1
    require_honest(tmp_path / "second", made.fingerprint, patient)
