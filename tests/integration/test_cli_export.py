"""The command ``export-patient``: what is handed out, to whom it is refused, and that the log says so."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.bootstrap import terminal
from journal_app.bootstrap.front_door import Circumstances
from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.disclosed import handed_on
from journal_app.domain.disclosures import Basis, Channel, DisclosureMade, Party
from journal_app.domain.errors import Environmental
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.photos import PhotoSource
from journal_app.domain.received import DocumentFormat, DocumentKind, DocumentReceived
from journal_app.domain.restrictions import RestrictionGround
from journal_app.services import disclosures, photos, received, restrictions
from journal_app.services.photos import NewPhoto
from journal_app.services.restrictions import NewRestriction
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import (
    METTE,
    OTHER_PASSWORD,
    PASSWORD,
    RECEPTION,
    OpenClinic,
    a_patient,
    a_treated_patient,
    details,
    files_below,
    kinds_written,
    opened,
)
from tests.paper_scans import a_pdf, a_picture, filed, printed

PURPOSE = "Klagesag 12/2026"
LAW = "SUL § 43, stk. 2, nr. 2"
WHOM = (
    *("--to", "insurer", "--recipient", "Tryg Forsikring A/S"),
    *("--country", "DK", "--basis", "law", "--basis-words", LAW),
)
HOW = ("--channel", "medium", "--unencrypted", "Hentes af bud")
SWEDE = Identifier(IdentifierSystem.PERSONNUMMER, "199006022397")


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    """Somebody treated; somebody of nearly the same name; the clinic is closed for the night."""
    clinic.colleague("Lise Krogh", RECEPTION)
    treated = a_treated_patient(clinic)
    a_patient(clinic.session, details("Nielsen", "Mette-Marie"))
    a_patient(clinic.session, details("Öberg", "Astrid", identifiers=(METTE.identifiers[0], SWEDE)[1:]))
    clinic.sign_out()
    return treated


def export(clinic: OpenClinic, out: Path, who: str, *words: str, password: str = PASSWORD) -> int:
    file = out.with_name("password.txt")
    file.write_text(password, encoding="utf-8")
    given = ["export-patient", str(clinic.folder), who, str(out), "--purpose", PURPOSE, "--password-file", str(file)]
    return terminal.run([*given, *WHOM, *HOW, *words], around(clinic))


def around(clinic: OpenClinic) -> Circumstances:
    return Circumstances(now=clinic.time.now, policy=KdfPolicy.TEST, home=clinic.home)


def disclosed(clinic: OpenClinic, patient: UUID) -> list[DisclosureMade]:
    """What the journal says was passed on."""
    clinic.sign_in(clinic.owner)
    contents = [one.content for one in opened(clinic.session, patient).items]
    return [one for one in contents if isinstance(one, DisclosureMade)]


def data(out: Path) -> dict[str, object]:
    read = json.loads((out / "journal.json").read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return read


@pytest.mark.parametrize(
    "named", ["Mette Nielsen", "nielsen, mette (fru)", "NIELSEN Mette", "0707614285", "070761-4285"]
)
def test_a_patient_is_found_by_exact_name_or_identifier(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, named: str
) -> None:
    assert export(clinic, tmp_path / "out", named) == 0
    assert data(tmp_path / "out")["patient"]["id"] == str(patient)  # type: ignore[index]


@pytest.mark.parametrize("named", ["199006022397", "900602-2397", "Astrid Öberg", "astrid oeberg"])
def test_twelve_digits_may_be_written_as_ten(clinic: OpenClinic, patient: UUID, tmp_path: Path, named: str) -> None:
    assert export(clinic, tmp_path / "out", named) == 0
    assert data(tmp_path / "out")["patient"]["name"]["family"] == "Öberg"  # type: ignore[index]


def test_a_patient_is_found_by_id(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    assert export(clinic, tmp_path / "out", str(patient)) == 0


@pytest.mark.parametrize("named", ["Mette", "Nielsen", "070761", "4285", "Nobody Here", str(UUID(int=7))])
def test_part_of_a_name_or_nobody_is_wrong_usage(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str], named: str
) -> None:
    assert export(clinic, tmp_path / "out", named) == 2
    assert not (tmp_path / "out").exists()
    assert "Nielsen" not in capsys.readouterr().err


def test_two_of_one_name_need_an_identifier(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    clinic.sign_in(clinic.owner)
    a_patient(clinic.session, replace(METTE, identifiers=(), email="", phones=()))
    clinic.sign_out()
    assert export(clinic, tmp_path / "out", "Mette Nielsen") == 2
    assert export(clinic, tmp_path / "out", "0707614285") == 0


def test_what_is_handed_out_is_whole_and_private(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert export(clinic, out, str(patient)) == 0
    assert out.stat().st_mode & 0o777 == 0o700
    assert {path.name for path in out.iterdir()} == {"journal.pdf", "journal.json", "SHA256SUMS"}
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in out.iterdir())
    assert (out / "journal.pdf").read_bytes().startswith(b"%PDF-")
    for line in (out / "SHA256SUMS").read_text(encoding="ascii").splitlines():
        wanted, name = line.split("  ")
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == wanted
    told = data(out)
    records = told["records"]
    assert isinstance(records, list)
    kinds = [record["kind"] for record in records]
    assert kinds == [
        "patient.registered",
        "information.given",
        "consent.signed",
        "health.confirmed",
        "treatment.signed",
    ]
    assert records[4]["content"]["products"][0]["lot"] == "C1234"
    assert told["made"]["purpose"] == PURPOSE  # type: ignore[index]


def test_photos_documents_and_scans_are_handed_out_to_the_byte(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    photo, letter, scan = a_picture("JPEG", (640, 480), 10), a_pdf("Henvisning"), a_picture("PNG", (210, 297), 250)
    clinic.sign_in(clinic.owner)
    take_in_all(clinic, patient, photo, letter, scan)
    clinic.sign_out()
    out = tmp_path / "out"
    assert export(clinic, out, str(patient)) == 0
    assert {path.name: path.read_bytes() for path in out.glob("file-*")} == {
        "file-0001.jpg": photo,
        "file-0002.pdf": letter,
        "file-0003.png": scan,
    }
    sums = dict(line.split("  ")[::-1] for line in (out / "SHA256SUMS").read_text(encoding="ascii").splitlines())
    told = data(out)["files"]
    assert isinstance(told, list)
    assert [sums[one["name"]] for one in told] == [one["sha256"] for one in told]
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in out.iterdir())


def test_a_file_that_is_damaged_is_said_and_the_rest_is_handed_out(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic.sign_in(clinic.owner)
    before = set(files_below(clinic.folder))
    take_in_all(clinic, patient, a_picture(), a_pdf(), a_picture("PNG"))
    clinic.sign_out()
    photo, *_ = sorted(
        (clinic.folder / name for name in set(files_below(clinic.folder)) - before if "photos" in name),
        key=lambda path: path.stat().st_mtime_ns,
    )
    photo.write_bytes(photo.read_bytes()[:-1] + b"X")
    out = tmp_path / "out"
    assert export(clinic, out, str(patient)) == 1
    assert "1 of the journal's files could not be opened" in capsys.readouterr().out
    told = data(out)["files"]
    assert isinstance(told, list)
    assert [one["name"] for one in told] == [None, "file-0002.pdf", "file-0003.png"]


def take_in_all(clinic: OpenClinic, patient: UUID, photo: bytes, letter: bytes, scan: bytes) -> None:
    """A photo, a document from outside, and the scan of a printed form."""
    session = clinic.session
    photos.take_in(session, opened(session, patient), NewPhoto(photo, PhotoSource.FILE))
    today = session.clock.today()
    told = DocumentReceived(DocumentKind.REFERRAL, "Henvisning", "Dr. Holm", today, DocumentFormat.PDF)
    received.file_document(session, patient, told, content=letter)
    filed(clinic, patient, printed(session, patient), scan)


def test_the_log_says_who_handed_out_what_and_why(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    before = clinic.sign_in(clinic.owner).vault.head().size
    clinic.sign_out()
    assert export(clinic, tmp_path / "out", "0707614285") == 0
    clinic.sign_in(clinic.owner)
    written = kinds_written(clinic.vault, before)
    expected = ["access.searched", "access.record_opened", "access.exported", "disclosure.made", "access.signed_out"]
    assert _in_order(expected, written)
    reading = clinic.vault
    rows = reading._database.execute(
        "SELECT position, patient, purpose FROM records WHERE kind = 'access.exported'"
    ).fetchall()
    ((position, whose, purpose),) = rows
    assert (UUID(bytes=whose), purpose) == (patient, Purpose.EXPORT.value)
    row = reading._store.row(position)
    assert row is not None
    content = reading.content_of(row)
    assert isinstance(content, AccessDetail)
    assert content.reason == PURPOSE


def _in_order(wanted: Sequence[str], found: Sequence[str]) -> bool:
    rest = iter(found)
    return all(kind in rest for kind in wanted)


def test_a_receptionist_hands_out_nothing(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert export(clinic, out, str(patient), "--as", "Lise Krogh", "--json", password=OTHER_PASSWORD) == 2
    assert not out.exists()
    assert json.loads(capsys.readouterr().out)["error"]["key"] == "permission.export_patient"


def test_while_someone_else_has_the_vault_open_it_cannot_be_opened(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    clinic.sign_in(clinic.owner)
    assert export(clinic, tmp_path / "out", str(patient)) == 3
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="asks the owner of a folder")
def test_a_folder_that_another_user_laid_there_gets_nothing(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder of theirs they could exchange the files once they are written."""
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(os, "getuid", lambda: out.stat().st_uid + 1)
    assert export(clinic, out, str(patient)) == 2
    assert list(out.iterdir()) == []


@pytest.mark.parametrize(("words", "kind"), [((), "collection"), (("--summary",), "document")])
def test_fhir_goes_into_one_file_for_its_owner_alone_and_leaves_a_trace(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, words: tuple[str, ...], kind: str
) -> None:
    out, secret = tmp_path / "journal.json", tmp_path / "password.txt"
    secret.write_text(PASSWORD, encoding="utf-8")
    given = ["export-fhir", str(clinic.folder), "Mette Nielsen", str(out), "--purpose", PURPOSE]
    given += [
        "--password-file",
        str(secret),
        *HOW,
        "--to",
        "patient",
        "--basis",
        "law",
        "--basis-words",
        "GDPR art. 20",
    ]
    assert terminal.run([*given, *words], around(clinic)) == 0
    bundle = json.loads(out.read_text(encoding="utf-8"))
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", kind)
    assert str(patient) in out.read_text(encoding="utf-8")
    if os.name == "posix":
        assert out.stat().st_mode & 0o077 == 0
    (made,) = disclosed(clinic, patient)
    assert "access.exported" in kinds_written(clinic.vault)
    assert (made.party, made.recipient, made.basis_words) == (Party.PATIENT, "Mette Nielsen", "GDPR art. 20")
    assert made.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()
    assert handed_on(opened(clinic.session, patient).items) == (), "what the patient got went to nobody else"


# --------------------------------------------------------------------------------------------------------- passed on


def test_the_journal_says_to_whom_why_on_what_basis_what_and_which_bytes(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert export(clinic, out, str(patient)) == 0
    (made,) = disclosed(clinic, patient)
    assert (made.party, made.recipient, made.country, made.why) == (Party.INSURER, "Tryg Forsikring A/S", "DK", PURPOSE)
    assert (made.basis, made.basis_words, made.channel) == (Basis.LAW, LAW, Channel.MEDIUM)
    assert (made.content, made.unencrypted_why) == (
        "Hele journalen som PDF og data, med billeder og dokumenter",
        "Hentes af bud",
    )
    assert made.sha256 == hashlib.sha256((out / "SHA256SUMS").read_bytes()).hexdigest()


@pytest.mark.parametrize(
    "left_out", ["--to", "--recipient", "--country", "--basis", "--basis-words", "--channel", "--unencrypted"]
)
@pytest.mark.parametrize("command", ["export-patient", "export-fhir"])
def test_what_could_not_be_written_down_does_not_leave(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, command: str, left_out: str
) -> None:
    out, secret = tmp_path / "out", tmp_path / "password.txt"
    secret.write_text(PASSWORD, encoding="utf-8")
    words = dict(zip((told := (*WHOM, *HOW))[::2], told[1::2], strict=True))
    kept = [word for name, value in words.items() if name != left_out for word in (name, value)]
    given = [command, str(clinic.folder), str(patient), str(out), "--purpose", PURPOSE, "--password-file", str(secret)]
    assert terminal.run([*given, *kept], around(clinic)) == 2
    assert not out.exists()
    assert disclosed(clinic, patient) == []
    assert "access.exported" not in kinds_written(clinic.vault)


@pytest.mark.parametrize("command", ["export-patient", "export-fhir"])
def test_nobody_else_gets_it_as_the_patient(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the patient got stands in no report of theirs."""
    out, secret = tmp_path / "out", tmp_path / "password.txt"
    secret.write_text(PASSWORD, encoding="utf-8")
    given = [command, str(clinic.folder), str(patient), str(out), "--purpose", PURPOSE, "--password-file", str(secret)]
    assert terminal.run([*given, *WHOM, *HOW, "--to", "patient"], around(clinic)) == 2
    assert "--to patient" in capsys.readouterr().err
    assert not out.exists()
    assert disclosed(clinic, patient) == []


@pytest.mark.parametrize("command", ["export-patient", "export-fhir"])
def test_a_restricted_journal_leaves_on_a_ground_alone(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Being named by the restriction lets the owner read it, not pass it on (GDPR Art. 18 (2))."""
    clinic.sign_in(clinic.owner)
    new = NewRestriction(
        patient=patient, ground=RestrictionGround.ACCURACY, reason="Bestridt", readers=(clinic.owner.id,)
    )
    restrictions.restrict(clinic.session, new)
    clinic.sign_out()
    out, secret = tmp_path / "out", tmp_path / "password.txt"
    secret.write_text(PASSWORD, encoding="utf-8")
    given = [command, str(clinic.folder), str(patient), str(out), "--purpose", PURPOSE, "--password-file", str(secret)]
    assert terminal.run([*given, *WHOM, *HOW, "--json"], around(clinic)) == 2
    assert json.loads(capsys.readouterr().out)["error"]["key"] == "disclosure.restricted"
    assert not out.exists()
    assert terminal.run([*given, *WHOM, *HOW, "--although-restricted", "claim"], around(clinic)) == 0
    (made,) = disclosed(clinic, patient)
    assert made.basis_words == f"{LAW}; GDPR Art. 18 (2): et retskrav"
    clinic.sign_out()
    own = ("--to", "patient", "--basis", "law", "--basis-words", "GDPR Art. 15")
    given[3] = str(tmp_path / "own")
    assert terminal.run([*given, *own, *HOW], around(clinic)) == 0, "their own data still go to the patient"


def test_what_can_be_read_is_never_told_as_encrypted(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only the folder with proof is sealed for the way; the plain one lies open, whatever was asked for."""
    out, secret = tmp_path / "out", tmp_path / "password.txt"
    secret.write_text(PASSWORD, encoding="utf-8")
    given = ["export-patient", str(clinic.folder), str(patient), str(out), "--purpose", PURPOSE, "--encrypted"]
    told = (*WHOM, "--channel", "medium", "--password-file", str(secret))
    assert terminal.run([*given, *told], around(clinic)) == 2
    assert "--bundle" in capsys.readouterr().err
    assert not out.exists()
    assert disclosed(clinic, patient) == []


def test_without_a_consent_that_names_the_recipient_or_a_basis_for_the_country_nothing_leaves(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert export(clinic, out, str(patient), "--basis", "consent", "--json") == 2
    assert json.loads(capsys.readouterr().out)["error"]["key"] == "disclosure.not_permitted"
    assert export(clinic, out, str(patient), "--country", "US", "--json") == 2
    assert json.loads(capsys.readouterr().out)["error"]["key"] == "disclosure.no_transfer"
    assert not out.exists()
    clauses = ("--country", "US", "--transfer", "clauses", "--transfer-words", "Kontrakt af 1. marts")
    assert export(clinic, out, str(patient), *clauses) == 0
    (made,) = disclosed(clinic, patient)
    assert (made.country, made.transfer_words) == ("US", "Kontrakt af 1. marts")


@pytest.mark.parametrize("command", ["export-patient", "export-fhir"])
def test_what_cannot_be_written_down_any_more_does_not_stay(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """The disk fills up, or a consent is taken back, between the making and the writing down."""

    def full(*_: object) -> object:
        raise Environmental("vault.full", "The disk is full.")

    out, secret = tmp_path / "out", tmp_path / "password.txt"
    secret.write_text(PASSWORD, encoding="utf-8")
    monkeypatch.setattr(disclosures, "disclose", full)
    given = [command, str(clinic.folder), str(patient), str(out), "--purpose", PURPOSE, "--password-file", str(secret)]
    assert terminal.run([*given, *WHOM, *HOW], around(clinic)) == 3
    assert not out.exists()


@pytest.mark.parametrize("command", ["export-patient", "export-fhir"])
@pytest.mark.parametrize("problem", [OSError(28, "full"), KeyboardInterrupt()])
def test_half_a_file_does_not_stay(
    clinic: OpenClinic,
    patient: UUID,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    problem: BaseException,
) -> None:
    """The drive fills up, or somebody presses Ctrl+C, while a file is being written."""
    out, secret = tmp_path / "out", tmp_path / "password.txt"
    secret.write_text(PASSWORD, encoding="utf-8")
    written: list[str] = []

    def fails(descriptor: int) -> None:
        there = [one for one in (out, *out.glob("*")) if one.exists()]
        if any(os.path.samestat(os.fstat(descriptor), one.stat()) for one in there):
            written.append(str(out))
            raise problem
        return to_disk(descriptor)

    to_disk = os.fsync
    monkeypatch.setattr(os, "fsync", fails)
    given = [command, str(clinic.folder), str(patient), str(out), "--purpose", PURPOSE, "--password-file", str(secret)]
    assert terminal.run([*given, *WHOM, *HOW], around(clinic)) == (2 if isinstance(problem, OSError) else 130)
    monkeypatch.undo()
    assert written
    assert not out.exists()
    assert disclosed(clinic, patient) == []


def test_behind_a_link_nothing_stays_and_what_cannot_be_deleted_is_named(
    clinic: OpenClinic,
    patient: UUID,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(*_: object) -> object:
        raise Environmental("vault.full", "The disk is full.")

    itself, link = tmp_path / "itself", tmp_path / "link"
    itself.mkdir()
    link.symlink_to(itself)
    monkeypatch.setattr(disclosures, "disclose", full)
    assert export(clinic, link, str(patient)) == 3
    assert list(itself.iterdir()) == []
    monkeypatch.setattr(Path, "unlink", lambda path, **_: (_ for _ in ()).throw(PermissionError(1, "no", str(path))))
    assert export(clinic, link, str(patient)) == 2
    assert str(itself / "journal.pdf") in capsys.readouterr().err
    monkeypatch.undo()
    assert disclosed(clinic, patient) == []
