"""The command ``export-all``: everything of everybody who may go, whole and proven, however often it is interrupted."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
import pyzipper

from journal_app.bootstrap import terminal
from journal_app.bootstrap.front_door import Circumstances
from journal_app.bundle import clinic, clinic_check, making, transport, verify_export
from journal_app.bundle.bag import BagDiskFull
from journal_app.bundle.clinic_progress import NAME as PROGRESS
from journal_app.domain.bundles import CLINIC_EXPORTED
from journal_app.domain.people import Role
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.restrictions import Opening, OpeningGround, RestrictionGround
from journal_app.services import gate, restrictions
from journal_app.services.bundle_port import ClinicMade, ClinicOrder
from journal_app.services.clinic_export import ClinicRequest
from journal_app.services.restrictions import NewRestriction
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import (
    OTHER_PASSWORD,
    OWNING,
    PASSWORD,
    PRACTITIONER,
    RECEPTION,
    ClinicClock,
    OpenClinic,
    a_note,
    a_patient,
    a_treated_patient,
    details,
    kinds_written,
)

WHY, RECIPIENT = "Klinikken skifter system", "Nyt System ApS"
FORMULA = "=HYPERLINK(1)"


@pytest.fixture
def patients(clinic: OpenClinic) -> list[UUID]:
    """One who was treated, one whose name would be a formula, and one more; the clinic is closed for the night."""
    made = [a_treated_patient(clinic)]
    made.append(a_patient(clinic.session, details("Öberg", "Astrid", reception_notes=FORMULA)))
    made.append(a_patient(clinic.session, details("Lund", "Eva")))
    clinic.colleague("Lise Krogh", RECEPTION)
    clinic.sign_out()
    return made


def words(clinic: OpenClinic, out: Path, *more: str, who: str = "Anna Holm", password: str = PASSWORD) -> list[str]:
    file = out.with_name("password.txt")
    file.write_text(password, encoding="utf-8")
    given = ["export-all", str(clinic.folder), str(out), "--purpose", WHY, "--recipient", RECIPIENT, "--json"]
    return [*given, "--as", who, "--password-file", str(file), *more]


def export(clinic: OpenClinic, out: Path, *more: str, **who: str) -> int:
    circumstances = Circumstances(
        now=clinic.time.now, clock=lambda zone: ClinicClock(clinic.time, zone), policy=KdfPolicy.TEST, home=clinic.home
    )
    return terminal.run(words(clinic, out, *more, **who), circumstances)


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def kinds(clinic: OpenClinic) -> list[str]:
    clinic.sign_in(clinic.owner)
    found = kinds_written(clinic.vault)
    clinic.sign_out()
    return found


READABLE = ("--readable", "Hentes på stedet")


# ------------------------------------------------------------------------------------------------------------ the good


def test_a_readable_folder_holds_every_journal_and_every_list_and_is_proven(
    clinic: OpenClinic, patients: list[UUID], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ud"
    assert export(clinic, out, *READABLE) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["patients"], told["written"], told["failed"], told["left_out"]) == (3, 3, [], [])
    assert {path.name for path in out.iterdir()} == {
        "README.txt",
        "manifest-sha256.txt",
        "patients",
        "signature.json",
        "tables",
    }
    for patient in patients:
        assert verify_export.verify(out / "patients" / str(patient), told["fingerprint"]).findings == ()
    report = clinic_check.verify(out, told["fingerprint"])
    assert (report.code, report.findings, report.notices) == (verify_export.WHOLE, (), ())
    assert report.facts["recipient"] == RECIPIENT
    assert clinic_check.verify(out).code == verify_export.UNPROVEN
    assert terminal.run(["verify-export", str(out), "--fingerprint", told["fingerprint"]]) == 0
    assert terminal.run(["verify-export", str(out), "--fingerprint", "00" * 32]) == 1
    if os.name == "posix":
        files = [path for path in out.rglob("*") if path.is_file()]
        assert all(path.stat().st_mode & 0o077 == 0 for path in (out, *out.iterdir(), *files))
        command = ["sha256sum", "--quiet", "-c", "manifest-sha256.txt"]
        subprocess.run(command, cwd=out, check=True)


def test_the_lists_are_plain_csv_in_which_nothing_is_a_formula(
    clinic: OpenClinic, patients: list[UUID], tmp_path: Path
) -> None:
    out = tmp_path / "ud"
    assert export(clinic, out, *READABLE) == 0
    tables = out / "tables"
    people = rows_of((tables / "patients.csv").read_bytes())
    assert {one["patient"]: one["journal"] for one in people} == {str(one): f"patients/{one}" for one in patients}
    assert {one["reception_notes"] for one in people} == {"", f"'{FORMULA}"}
    assert next(one for one in people if one["family"] == "Nielsen")["identifiers"] == "dk-cpr 0707614285"
    (owner,) = (one for one in rows_of((tables / "staff.csv").read_bytes()) if one["name"] == "Anna Holm")
    assert (owner["registration"], owner["profession"]) == ("0BX7Q", "læge")
    assert (tables / "lots.csv").read_bytes().count(b"\r\n") == len(rows_of((tables / "lots.csv").read_bytes())) + 1
    looks = rows_of((tables / "access-log.csv").read_bytes())
    assert {str(one) for one in patients} <= {one["patient"] for one in looks if one["act"] == "access.exported"}
    positions = [int(one["position"]) for one in looks]
    assert positions == sorted(set(positions), reverse=True)


def test_every_patient_is_traced_before_their_data_leave_and_the_ledger_speaks_last(
    clinic: OpenClinic, patients: list[UUID], tmp_path: Path
) -> None:
    assert export(clinic, tmp_path / "ud", *READABLE) == 0
    written = kinds(clinic)
    last = written.index(CLINIC_EXPORTED)
    assert written.count(CLINIC_EXPORTED) == 1
    told = [kind for kind in written[:last] if kind in {"access.exported", "access.log_read", "case.exported"}]
    # the beginning, each journal (with its list of looks) before it is told that it left, and the clinic's two lists
    each = ["access.exported", "access.log_read", "case.exported"]
    assert told == ["access.exported", *each * len(patients), "access.exported", "access.log_read"]


def test_encrypted_it_all_opens_with_one_passphrase_that_is_told_once(
    clinic: OpenClinic, patients: list[UUID], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ud"
    assert export(clinic, out) == 0
    told = capsys.readouterr()
    passphrase = told.err.strip().splitlines()[-1]
    assert len(passphrase) == 24
    assert passphrase not in told.out
    assert {path.name for path in (out / "patients").iterdir()} == {f"{one}.zip" for one in patients}
    with pyzipper.AESZipFile(out / "tables.zip") as archive:
        archive.setpassword(passphrase.encode())
        assert len(rows_of(archive.read("journal/patients.csv"))) == 3
    with pyzipper.AESZipFile(out / "patients" / f"{patients[0]}.zip") as archive:
        archive.setpassword(passphrase.encode())
        assert archive.read("journal/data/00-journal.pdf").startswith(b"%PDF")
    everything = b"".join(path.read_bytes() for path in out.rglob("*") if path.is_file())
    assert b"Astrid" not in everything
    assert passphrase.encode() not in everything


# --------------------------------------------------------------------------------------------------------- interrupted


def _interrupted_at(monkeypatch: pytest.MonkeyPatch, which: int, problem: BaseException) -> None:
    """The journal with this number fails while it is written."""
    plain, count = making.make, iter(range(1000))

    def make(*given: object, **named: object) -> object:
        if next(count) == which:
            raise problem
        return plain(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "make", make)


@pytest.mark.parametrize("problem", [BagDiskFull(), KeyboardInterrupt()])
@pytest.mark.parametrize("which", [0, 1, 2])
def test_what_was_interrupted_goes_on_with_those_that_are_missing(
    clinic: OpenClinic,
    patients: list[UUID],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    which: int,
    problem: BaseException,
) -> None:
    out, phrase = tmp_path / "ud", ("--passphrase-file", str(tmp_path / "phrase"))
    with monkeypatch.context() as patched:
        _interrupted_at(patched, which, problem)
        assert export(clinic, out, *phrase) in {3, 130}
    before = {path.name: path.read_bytes() for path in (out / "patients").iterdir()}
    assert len(before) == which
    assert (out / PROGRESS).is_file()
    assert not (out / "signature.json").exists()
    capsys.readouterr()
    assert export(clinic, out, *phrase) == 0
    assert json.loads(capsys.readouterr().out)["written"] == len(patients) - which
    after = {path.name: path.read_bytes() for path in (out / "patients").iterdir()}
    assert after.keys() == {f"{one}.zip" for one in patients}
    assert before.items() <= after.items()
    assert not (out / PROGRESS).exists()
    assert kinds(clinic).count("case.exported") == len(patients)


def test_a_killed_process_leaves_nothing_half_written_after_going_on(
    clinic: OpenClinic, patients: list[UUID], tmp_path: Path
) -> None:
    out = tmp_path / "ud"
    given = json.dumps(words(clinic, out, *READABLE))
    command = [sys.executable, "-m", "tests.exporting_all_process", str(clinic.home), "2", given]
    ended = subprocess.run(command, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert list((out / "patients").glob(".*.unfinished"))
    clinic.time.go(hours=1)
    assert export(clinic, out, *READABLE) == 0
    assert {path.name for path in (out / "patients").iterdir()} == {str(one) for one in patients}
    assert clinic_check.verify(out).findings == ()


def test_after_a_torn_line_that_journal_is_written_again(
    clinic: OpenClinic, patients: list[UUID], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "ud"
    with monkeypatch.context() as patched:
        _interrupted_at(patched, 2, BagDiskFull())
        assert export(clinic, out, *READABLE) == 3
    progress = out / PROGRESS
    progress.write_bytes(progress.read_bytes()[:-20])
    assert export(clinic, out, *READABLE) == 0
    assert clinic_check.verify(out).findings == ()
    assert len(list((out / "patients").iterdir())) == len(patients)


def test_a_journal_that_went_on_meanwhile_is_written_again_and_one_that_was_restricted_goes(
    clinic: OpenClinic,
    patients: list[UUID],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "ud"
    with monkeypatch.context() as patched:
        _interrupted_at(patched, 2, BagDiskFull())
        assert export(clinic, out, *READABLE) == 3
    waits = not (out / "patients" / str(patients[2])).exists()
    clinic.sign_in(clinic.owner)
    a_note(clinic.session, patients[0], "Ringede i aften")
    restrictions.restrict(
        clinic.session, NewRestriction(patient=patients[1], ground=RestrictionGround.ACCURACY, reason="Bestridt")
    )
    clinic.sign_out()
    capsys.readouterr()
    assert export(clinic, out, *READABLE) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["written"], told["left_out"]) == (1 + waits, [str(patients[1])])
    assert {path.name for path in (out / "patients").iterdir()} == {str(patients[0]), str(patients[2])}
    assert "Ringede i aften" in (out / "patients" / str(patients[0]) / verify_export.RECORDS).read_text("utf-8")
    assert str(patients[1]) in (out / "README.txt").read_text("utf-8")
    for table in (out / "tables").iterdir():
        assert str(patients[1]) not in table.read_text("utf-8")
        assert "Astrid" not in table.read_text("utf-8")


# ------------------------------------------------------------------------------------------------------------- refused


def test_another_work_a_wrong_passphrase_and_a_full_folder_are_refused(
    clinic: OpenClinic, patients: list[UUID], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, phrase = tmp_path / "ud", tmp_path / "phrase"
    with monkeypatch.context() as patched:
        _interrupted_at(patched, 1, BagDiskFull())
        assert export(clinic, out, "--passphrase-file", str(phrase)) == 3
    assert phrase.stat().st_mode & 0o077 == 0 or os.name != "posix"
    assert export(clinic, out, *READABLE) == 2
    phrase.write_text(transport.new_passphrase())
    assert export(clinic, out, "--passphrase-file", str(phrase)) == 2
    assert export(clinic, tmp_path / "b", "--passphrase-file", str(tmp_path / "b" / "phrase")) == 2
    full = tmp_path / "full"
    full.mkdir()
    (full / "other.txt").write_text("mine")
    assert export(clinic, full, *READABLE) == 2
    assert [path.name for path in full.iterdir()] == ["other.txt"]
    assert len(list((out / "patients").iterdir())) == 1


@pytest.mark.parametrize("roles", [RECEPTION, PRACTITIONER, OWNING])
def test_only_an_owner_who_practises_can(
    clinic: OpenClinic, patients: list[UUID], tmp_path: Path, roles: frozenset[Role]
) -> None:
    clinic.sign_in(clinic.owner)
    clinic.colleague("Ida Bang", roles)
    clinic.sign_out()
    assert export(clinic, tmp_path / "ud", *READABLE, who="Ida Bang", password=OTHER_PASSWORD) == 2
    assert not (tmp_path / "ud").exists()
    assert CLINIC_EXPORTED not in kinds(clinic)
    assert patients


@pytest.mark.parametrize("is_named", [True, False])
def test_a_restricted_journal_goes_only_when_it_was_opened_all_the_same(
    clinic: OpenClinic, tmp_path: Path, is_named: bool
) -> None:
    patient = a_patient(clinic.session)
    readers = (clinic.owner.id,) if is_named else ()
    restrictions.restrict(
        clinic.session,
        NewRestriction(patient=patient, ground=RestrictionGround.ACCURACY, reason="Bestridt", readers=readers),
    )
    asked = ClinicRequest(RECIPIENT, WHY, PrintLanguage.SWEDISH, clinic.session.clock.zone())
    made = clinic_made(clinic, asked, tmp_path / "ud")
    assert (made.patients, made.left_out) == (0, (patient,))
    if not is_named:
        gate.open_all_the_same(clinic.session, patient, Opening(OpeningGround.PROTECTION, "Skal følge med videre"))
        made = clinic_made(clinic, asked, tmp_path / "ud-2")
        assert (made.patients, made.left_out) == (1, ())


def clinic_made(clinic_: OpenClinic, asked: ClinicRequest, place: Path) -> ClinicMade:
    return clinic.make(clinic_.session, asked, ClinicOrder(place, None))


# ------------------------------------------------------------------------------------------------------------ tampered


def _flip(out: Path) -> None:
    file = next((out / "patients").rglob("fhir.json"))
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def _resummed(out: Path) -> None:
    """As somebody would who knows of sums and has no key."""
    table = out / "tables" / "patients.csv"
    before = clinic_check.sum_of(table)
    table.write_bytes(table.read_bytes().replace(b"Astrid", b"Asgerd"))
    manifest = out / "manifest-sha256.txt"
    manifest.write_text(manifest.read_text().replace(before, clinic_check.sum_of(table)))


def _resigned(out: Path) -> None:
    _resummed(out)
    file = out / "signature.json"
    seal = json.loads(file.read_bytes())
    seal["manifest"] = clinic_check.sum_of(out / "manifest-sha256.txt")
    file.write_bytes(verify_export.canonical(seal))


TAMPERING: dict[str, tuple[Callable[[Path], object], str]] = {
    "a byte": (_flip, "changed"),
    "a file less": (lambda out: next((out / "patients").rglob("README.txt")).unlink(), "missing"),
    "a file more": (lambda out: (out / "tables" / "more.csv").write_bytes(b"x"), "extra"),
    "new sums": (_resummed, "other_bundle"),
    "new sums and their hash": (_resigned, "other_bundle"),
    "no signature": (lambda out: (out / "signature.json").unlink(), "missing"),
    "nonsense for a signature": (lambda out: (out / "signature.json").write_bytes(b"[]"), "seal"),
}


@pytest.mark.parametrize("how", TAMPERING)
def test_what_was_changed_afterwards_is_found(
    clinic: OpenClinic, patients: list[UUID], tmp_path: Path, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    out = tmp_path / "ud"
    assert export(clinic, out, *READABLE) == 0
    assert patients
    TAMPERING[how][0](out)
    assert TAMPERING[how][1] in {one.key for one in clinic_check.verify(out).findings}
    capsys.readouterr()
    assert terminal.run(["verify-export", str(out), "--language", "da"]) == 1
    assert capsys.readouterr().out


def test_what_was_changed_before_the_end_stops_it_by_name_and_is_written_again_once_deleted(
    clinic: OpenClinic,
    patients: list[UUID],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "ud"
    with monkeypatch.context() as patched:
        _interrupted_at(patched, 2, BagDiskFull())
        assert export(clinic, out, *READABLE) == 3
    _flip(out)
    capsys.readouterr()
    assert export(clinic, out, *READABLE) == 3
    told = capsys.readouterr().err
    named = next(one for one in patients if str(one) in told)
    assert CLINIC_EXPORTED not in kinds(clinic)
    for path in sorted((out / "patients" / str(named)).rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (out / "patients" / str(named)).rmdir()
    assert export(clinic, out, *READABLE) == 0
    assert clinic_check.verify(out).findings == ()


def test_a_journal_that_cannot_be_written_whole_does_not_keep_the_rest(
    clinic: OpenClinic,
    patients: list[UUID],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "ud"
    with monkeypatch.context() as patched:
        _interrupted_at(patched, 1, making.BundleBroken("changed"))
        assert export(clinic, out, *READABLE) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["patients"], len(told["failed"])) == (2, 1)
    assert told["failed"][0] in (out / "README.txt").read_text("utf-8")
    assert UUID(told["failed"][0]) in patients
