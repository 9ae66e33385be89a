"""A journal that is handed out as a folder: what stands in it, that it is proven whole, and that no change slips by."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import pyzipper
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from journal_app.bootstrap import terminal
from journal_app.bootstrap.front_door import Circumstances
from journal_app.bundle import making, transport, verify_export
from journal_app.bundle.bag import BagDiskFull, PlaceTaken
from journal_app.domain.access import Purpose, StaffNames
from journal_app.domain.bundles import BundleMark, CaseExported
from journal_app.domain.clinic import Clinic
from journal_app.domain.disclosures import DisclosureMade
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.photos import PhotoTaken
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.records import NewRecord
from journal_app.services import case_export, disclosures, patients
from journal_app.services.bundle_port import OnProgress
from journal_app.services.session import Session
from journal_app.vault.passwords import KdfPolicy
from tests.bundles import (
    REASON,
    RECIPIENT,
    HandedOut,
    change_signature,
    found_in,
    handed_out,
    kind_of,
    names_in,
    rebag,
    records_in,
    request_for,
    write_records,
)
from tests.clinic import (
    PASSWORD,
    OpenClinic,
    a_clinic,
    a_note,
    a_patient,
    a_treated_patient,
    details,
    kinds_written,
    opened,
)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HandedOut]:
    """One good folder for the whole module; nobody changes it, and acts of the clinic come behind what it shows."""
    yield from handed_out(tmp_path_factory.mktemp("clinic"))


# ------------------------------------------------------------------------------------------------------------ the good


def test_the_folder_is_whole_and_says_what_is_in_it(good: HandedOut) -> None:
    names = names_in(good.folder)
    assert next(name for name in names if name.startswith("data/")) == "data/00-journal.pdf"
    assert {name.split("/")[1] for name in names if name.startswith("data/")} == {
        "00-journal.pdf",
        "access-log.txt",
        "contents.sha256",
        "disclosures.txt",
        "documents",
        "fhir.json",
        "photos",
        "proof",
        "ro-crate-metadata.json",
    }
    assert {name for name in names if "/" not in name} == {
        "README.txt",
        "bag-info.txt",
        "bagit.txt",
        "manifest-sha256.txt",
        "signature.json",
        "tagmanifest-sha256.txt",
        "verify_export.py",
    }
    assert verify_export.verify(good.folder).code == verify_export.UNPROVEN
    report = verify_export.verify(good.folder, good.made.fingerprint)
    assert (report.code, report.findings, report.notices) == (verify_export.WHOLE, (), ())
    assert report.facts["recipient"] == RECIPIENT
    assert report.facts["fingerprint"] == good.clinic.vault.first_leaf().hex()
    assert not [path for path in good.folder.parent.iterdir() if path.name.endswith(".unfinished")]
    if os.name == "posix":
        assert good.folder.stat().st_mode & 0o077 == 0
        assert all((good.folder / name).stat().st_mode & 0o077 == 0 for name in names)


def test_every_record_and_every_original_is_there(good: HandedOut) -> None:
    shown = records_in(good.folder)
    journal = [item for item in opened(good.clinic.session, good.patient).items if item.kind != "case.exported"]
    positions = {item.position for item in journal}
    assert positions <= {one["position"] for one in shown}
    kinds = [kind_of(one) for one in shown if one["position"] in positions]
    assert {"patient.registered", "consent.signed", "treatment.signed", "photo.taken", "paper.filed"} <= set(kinds)
    assert good.made.records == len(positions)
    entry = next(one for one in shown if kind_of(one) == "treatment.signed")
    assert entry["body"]["fields"]["products"][0]["lot"] == "C1234"
    photo = next(one["body"]["fields"] for one in shown if kind_of(one) == "photo.taken")
    (file,) = (good.folder / "data/photos").iterdir()
    assert hashlib.sha256(file.read_bytes()).hexdigest() == photo["sha256"]
    assert len(list((good.folder / "data/documents").iterdir())) == 2


def test_no_secret_and_no_other_patient_is_in_it(good: HandedOut) -> None:
    """Keys of files and of the seal lie beside fields; a search shows others, and they typed names."""
    clinic = good.clinic
    other = a_patient(clinic.session, details("Öberg", "Astrid"))
    text = (good.folder / verify_export.RECORDS).read_text("utf-8")
    assert "seal_key" not in text
    assert '"secrets"' not in text
    for record in records_in(good.folder):
        if kind_of(record).startswith("access.") and record["body"] is not None:
            assert set(record["body"]["withheld"]) == {"query", "shown"}
    private = base64.b64decode(clinic.vault.secrets_of(0)["seal_key"])
    for name in names_in(good.folder):
        data = (good.folder / name).read_bytes()
        assert private not in data
        assert base64.b64encode(private) not in data
        assert str(other).encode() not in data


def test_the_first_page_names_the_folder(good: HandedOut) -> None:
    pypdf = pytest.importorskip("pypdf")
    first = pypdf.PdfReader(good.folder / verify_export.PDF).pages[0].extract_text().replace("\n", "")
    contents = hashlib.sha256((good.folder / verify_export.CONTENTS).read_bytes()).hexdigest()
    assert contents in first.replace(" ", "")
    assert good.made.fingerprint in first.replace(" ", "")


def test_the_journal_says_that_it_was_handed_out(good: HandedOut) -> None:
    """In the patient's own stream, so that a later folder cannot leave it out."""
    items = opened(good.clinic.session, good.patient).items
    exported = next(item for item in items if item.kind == "case.exported")
    content = exported.content
    assert isinstance(content, CaseExported)
    tags = hashlib.sha256((good.folder / verify_export.TAGS).read_bytes()).hexdigest()
    assert (content.recipient, content.reason, content.tag_manifest) == (RECIPIENT, REASON, tags)
    kinds = kinds_written(good.clinic.vault)
    assert kinds.index("access.exported") < kinds.index("case.exported")
    later = making.make(
        good.clinic.session,
        request_for(good.clinic.session, good.patient, recipient="Patienten selv", language=PrintLanguage.SWEDISH),
        good.folder.with_name("later"),
    )
    assert "case.exported" in {kind_of(one) for one in records_in(later.folder)}
    told = (later.folder / "data/disclosures.txt").read_text("utf-8")
    assert f"hela journalen till {RECIPIENT} ({REASON})" in told
    assert verify_export.verify(later.folder, good.made.fingerprint).code == verify_export.WHOLE


def test_the_vault_is_sound_after_it(good: HandedOut, tmp_path: Path) -> None:
    clinic, password = good.clinic, tmp_path / "password.txt"
    password.write_text(PASSWORD, encoding="utf-8")
    clinic.sign_out()
    circumstances = Circumstances(now=clinic.time.now, policy=KdfPolicy.TEST, home=clinic.home)
    words = ["verify", str(clinic.folder), "--full", "--as", clinic.owner.name, "--password-file", str(password)]
    try:
        assert terminal.run(words, circumstances) == 0
    finally:
        clinic.sign_in(clinic.owner)


def test_other_tools_read_the_lists(good: HandedOut) -> None:
    if shutil.which("sha256sum") is None:
        pytest.skip("no sha256sum here")
    for name in (verify_export.MANIFEST, verify_export.TAGS, verify_export.CONTENTS):
        assert summed(good.folder, name) == 0
    copy = good.copy()
    target = copy / "data/access-log.txt"
    target.write_bytes(target.read_bytes() + b" ")
    assert summed(copy, verify_export.MANIFEST) != 0


def summed(folder: Path, name: str) -> int:
    words = ["sha256sum", "--strict", "-c", name]
    return subprocess.run(words, cwd=folder, capture_output=True, check=False).returncode


def test_the_metadata_is_a_crate_of_every_file(good: HandedOut) -> None:
    crate = json.loads((good.folder / "data/ro-crate-metadata.json").read_text("utf-8"))
    by_id = {one["@id"]: one for one in crate["@graph"]}
    listed = {part["@id"] for part in by_id["./"]["hasPart"]}
    data = {name.removeprefix("data/") for name in names_in(good.folder) if name.startswith("data/")}
    assert listed == data - {"ro-crate-metadata.json"}
    assert by_id["ro-crate-metadata.json"]["about"] == {"@id": "./"}
    for name in listed - {"00-journal.pdf", "contents.sha256"}:
        assert by_id[name]["sha256"] == hashlib.sha256((good.folder / "data" / name).read_bytes()).hexdigest()


def test_the_copy_in_the_folder_runs_alone(good: HandedOut, tmp_path: Path) -> None:
    """Isolated, without the program, in an empty folder; it speaks the computer's language and writes nothing."""
    before = names_in(good.folder)
    words = [sys.executable, "-I", str(good.folder / "verify_export.py")]
    for locale, said in (("da_DK.UTF-8", "Oprindelsen"), ("sv_SE.UTF-8", "Ursprunget"), ("C.UTF-8", "Origin")):
        environment = {"LC_ALL": locale, "PYTHONUTF8": "1"}
        plain = subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, check=False)
        assert plain.returncode == verify_export.UNPROVEN
        assert said in plain.stdout.decode()
    proven = subprocess.run([*words, "--fingerprint", grouped(good.made.fingerprint)], cwd=tmp_path, check=False)
    assert proven.returncode == verify_export.WHOLE
    assert subprocess.run([*words, "--fingerprint", "0" * 64], cwd=tmp_path, check=False).returncode == 1
    assert subprocess.run([*words, "--fingerprint", "abc"], cwd=tmp_path, check=False).returncode == 2
    assert names_in(good.folder) == before
    assert list(tmp_path.iterdir()) == []


def grouped(fingerprint: str) -> str:
    """As somebody writes it down over the telephone."""
    return " ".join(fingerprint[i : i + 4] for i in range(0, 64, 4)).upper()


# ------------------------------------------------------------------------------------------------------------- changes


def test_a_change_of_any_byte_is_found(good: HandedOut, request: pytest.FixtureRequest) -> None:
    """Every file, one bit each: what the lists do not cover at every few bytes, the rest at many places."""
    copy, places = good.copy(), random.Random(7)
    is_thorough = bool(request.config.getoption("--thorough"))
    for name in names_in(copy):
        path, data = copy / name, (copy / name).read_bytes()
        is_signed = name in (verify_export.SIGNATURE, verify_export.TAGS)
        number = (1500 if is_signed else 400) if is_thorough else 60 if is_signed else 20
        spots = {*range(0, len(data), max(1, len(data) // number)), places.randrange(len(data)), len(data) - 1}
        for spot in sorted(spots):
            path.write_bytes(data[:spot] + bytes([data[spot] ^ 1 << places.randrange(8)]) + data[spot + 1 :])
            # The sums alone find it, and spare the signatures, unless they are what was changed.
            assert found_in(copy) if is_signed else verify_export.check_files(copy), (name, spot)
        path.write_bytes(data[:-1])
        assert found_in(copy), name
        path.write_bytes(data)
    assert not found_in(copy)


def test_a_file_less_or_more_is_found(good: HandedOut) -> None:
    copy = good.copy()
    for name in names_in(copy):
        data = (copy / name).read_bytes()
        (copy / name).unlink()
        assert found_in(copy), name
        (copy / name).write_bytes(data)
    (copy / "data" / "photos" / "extra.jpg").write_bytes(b"x")
    assert found_in(copy) == {"extra"}
    (copy / "data" / "photos" / "extra.jpg").unlink()
    (copy / ".hidden").write_bytes(b"x")
    assert found_in(copy) == {"strange"}


def test_a_forgery_with_fresh_sums_is_found(good: HandedOut) -> None:
    copy = good.copy()
    (copy / verify_export.PDF).write_bytes(b"%PDF-1.7 another journal")
    rebag(copy)
    assert found_in(copy) == {"other_bundle", "signature"}
    tags = hashlib.sha256((copy / verify_export.TAGS).read_bytes()).hexdigest()
    change_signature(copy, tagmanifest=tags)
    assert found_in(copy) == {"other_bundle", "signature"}


def test_a_photo_exchanged_is_found(good: HandedOut) -> None:
    copy = good.copy()
    (photo,) = (copy / "data/photos").iterdir()
    photo.write_bytes(b"\xff\xd8\xff another face")
    rebag(copy)
    assert "other_original" in found_in(copy)
    photo.unlink()
    rebag(copy)
    assert {"no_original", "original_count"} <= found_in(copy)


def test_two_photos_that_change_places_are_found(good: HandedOut) -> None:
    copy = good.copy()
    one, other = sorted((copy / "data/documents").iterdir())
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    rebag(copy)
    assert "other_original" in found_in(copy)


@pytest.mark.parametrize("which", [0, 2, -1])
def test_a_record_left_out_is_found_though_everything_is_recomputed(good: HandedOut, which: int) -> None:
    """The first, one in the middle, and the last, which no other record names."""
    copy, shown = good.copy(), records_in(good.folder)
    journal = [one for one in shown if json.loads(one["header"])["patient"] and not kind_of(one).startswith("access.")]
    write_records(copy, [one for one in shown if one is not journal[which]])
    rebag(copy)
    tags = hashlib.sha256((copy / verify_export.TAGS).read_bytes()).hexdigest()
    change_signature(copy, tagmanifest=tags)
    assert "left_out" in found_in(copy)


def test_a_text_changed_with_its_commitment_is_found(good: HandedOut) -> None:
    copy, shown = good.copy(), records_in(good.folder)
    note = next(one for one in shown if kind_of(one) == "note.signed")
    note["body"]["fields"]["text"] = "Ringede og var vred."
    write_records(copy, shown)
    rebag(copy)
    assert "record" in found_in(copy)
    header = json.loads(note["header"])
    fields, salts = note["body"]["fields"], note["body"]["salts"]
    leaves = [verify_export._field_leaf(name, fields[name], salts[name]) for name in sorted(fields)]
    header["body"] = verify_export.root_of(leaves).hex()
    note["header"] = verify_export.canonical(header).decode()
    write_records(copy, shown)
    rebag(copy)
    assert "not_in_ledger" in found_in(copy)


def test_a_folder_of_another_clinic_of_the_same_name_is_found(good: HandedOut, tmp_path: Path) -> None:
    """It is sound in itself; only the fingerprint tells."""
    other = a_clinic(tmp_path)
    assert other.vault.clinic() == Clinic("Klinik Holm", "Vej 1, 2100 København", "DK", demo=False)
    patient = a_treated_patient(other)
    made = making.make(other.session, request_for(other.session, patient), tmp_path / "ud")
    other.close()
    assert verify_export.verify(made.folder).code == verify_export.UNPROVEN
    assert found_in(made.folder, good.made.fingerprint) == {"other_clinic"}


def test_signatures_of_one_folder_do_not_sign_another(good: HandedOut, tmp_path: Path) -> None:
    """Two of one clinic, of two patients: the signature of one beside the files of the other."""
    clinic = good.clinic
    patient = a_patient(clinic.session, details("Madsen", "Bo"))
    a_note(clinic.session, patient)
    made = making.make(clinic.session, request_for(clinic.session, patient), tmp_path / "ud")
    assert verify_export.verify(made.folder, good.made.fingerprint).code == verify_export.WHOLE
    shutil.copyfile(good.folder / verify_export.SIGNATURE, made.folder / verify_export.SIGNATURE)
    assert found_in(made.folder)


def test_a_record_of_somebody_else_does_not_pass_as_the_patients(good: HandedOut, tmp_path: Path) -> None:
    clinic = good.clinic
    patient = a_patient(clinic.session, details("Madsen", "Ida"))
    made = making.make(clinic.session, request_for(clinic.session, patient), tmp_path / "ud")
    foreign = [one for one in records_in(good.folder) if kind_of(one) == "note.signed"]
    shown = records_in(made.folder)
    write_records(made.folder, sorted([*shown, *foreign], key=lambda one: one["position"]))
    rebag(made.folder)
    assert found_in(made.folder) & {"not_in_ledger", "foreign"}


def test_another_key_does_not_sign_in_the_clinics_name(good: HandedOut) -> None:
    """A whole forgery of the last step: own key, own signature over own lists."""
    copy, key = good.copy(), Ed25519PrivateKey.generate()
    tags = hashlib.sha256((copy / verify_export.TAGS).read_bytes()).digest()
    vault = good.clinic.vault.id.bytes
    change_signature(
        copy,
        key=key.public_key().public_bytes_raw().hex(),
        signature=key.sign(b"journal/export/1\x00" + vault + tags).hex(),
    )
    assert found_in(copy) == {"signature"}


# ----------------------------------------------------------------------------------------------------------- hostility


def write(path: str, data: bytes) -> Callable[[Path], None]:
    def does(folder: Path) -> None:
        (folder / path).write_bytes(data)

    return does


def link_outside(folder: Path) -> None:
    (folder / "data/access-log.txt").unlink()
    (folder / "data/access-log.txt").symlink_to("/etc/hostname")


def link_folder(folder: Path) -> None:
    (folder / "data/more").symlink_to("/etc", target_is_directory=True)


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "data/pipe")


def deep_folders(folder: Path) -> None:
    (folder / "/".join(["data", *"abcdefghijk"])).mkdir(parents=True)


def prefixed(name: str, line: bytes) -> Callable[[Path], None]:
    def does(folder: Path) -> None:
        (folder / name).write_bytes(line + (folder / name).read_bytes())

    return does


SUM = b"0" * 64
DEEP = b'{"v":' + b"[" * 200_000 + b"]" * 200_000 + b"}"
HOSTILE: dict[str, Callable[[Path], None]] = {
    "traversal": prefixed(verify_export.MANIFEST, SUM + b"  data/../../etc/passwd\n"),
    "absolute": prefixed(verify_export.MANIFEST, SUM + b"  /etc/passwd\n"),
    "nul": prefixed(verify_export.MANIFEST, SUM + b"  data/a\x00b\n"),
    "drive": prefixed(verify_export.MANIFEST, SUM + b"  C:\\x\n"),
    "twice": lambda folder: write(
        verify_export.MANIFEST, (folder / verify_export.MANIFEST).read_bytes().splitlines(keepends=True)[0] * 2
    )(folder),
    "not text": write(verify_export.TAGS, b"\xff\xfe\x00"),
    "huge list": write(verify_export.TAGS, b"0" * (17 << 20)),
    "many lines": write(verify_export.MANIFEST, b"\n" * 300_000),
    "deep": write(verify_export.SIGNATURE, DEEP),
    "big number": write(verify_export.SIGNATURE, b'{"v":' + b"9" * 1_000_000 + b"}"),
    "doubled key": write(verify_export.SIGNATURE, b'{"v":1,"v":1}'),
    "nan": write(verify_export.SIGNATURE, b'{"v":NaN}'),
    "wrong types": write(verify_export.SIGNATURE, b'{"checkpoint":1,"consistency":{},"export":[],"v":1}'),
    "newer": write(verify_export.SIGNATURE, b'{"v":2}'),
    "empty": write(verify_export.SIGNATURE, b""),
    "bad note": write(verify_export.CHECKPOINT, b"journal/x/0\n1\n\n"),
    "long line": write(verify_export.RECORDS, b"[" * (17 << 20)),
    "deep record": write(verify_export.RECORDS, DEEP + b"\n"),
    "no record": write(verify_export.RECORDS, b""),
    "deep folders": deep_folders,
}
if os.name == "posix":
    HOSTILE |= {"link": link_outside, "linked folder": link_folder, "pipe": pipe}


@pytest.mark.parametrize("attack", HOSTILE)
def test_a_hostile_folder_ends_in_a_sentence(good: HandedOut, attack: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In every language, soon, and without reading what lies outside; also with lists made anew."""
    copy = good.copy()
    HOSTILE[attack](copy)
    assert verify_export.main([str(copy), "--language", "en"]) == verify_export.WRONG
    assert "Do not rely on this folder" in capsys.readouterr().out
    report = verify_export.verify(copy)
    for language in verify_export.LANGUAGES:
        assert 2 < len(verify_export.told(report, language)) < 100
    if attack in {"long line", "deep record", "no record", "bad note"}:
        rebag(copy)
        assert found_in(copy) & {"too_large", "record", "founding", "checkpoint"}


def test_what_a_folder_says_of_itself_cannot_pass_for_a_result() -> None:
    finding = verify_export.Finding.of("extra", name="data/\x1b[2K\rWhole\n\u202e")
    for language in verify_export.LANGUAGES:
        line = verify_export.sentence(finding, language)
        assert line.isprintable()
        assert "\u202e" not in line


def test_what_the_computer_puts_into_folders_is_no_alarm(good: HandedOut) -> None:
    """Looking into the folder with Finder or the Explorer leaves files of their own; a link of that name is none."""
    copy = good.copy()
    for name in (".DS_Store", "data/photos/Thumbs.db", "data/desktop.ini", "data/._00-journal.pdf"):
        (copy / name).write_bytes(b"the system's own")
    report = verify_export.verify(copy, good.made.fingerprint)
    assert report.code == verify_export.WHOLE
    assert report.notices == (verify_export.Finding.of("systems_own", count=4),)
    if os.name == "posix":
        (copy / "data/Thumbs.db").symlink_to("/etc")
        assert found_in(copy) == {"strange"}


# ------------------------------------------------------------------------------------------------------------ refusals


def test_nothing_is_left_of_what_fails(good: HandedOut, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Cancelled, a full disk, bytes that change on their way to the disk, and a place that is taken."""
    session, request = good.clinic.session, request_for(good.clinic.session, good.patient)

    class Stopped(Exception):
        pass

    def stop(done: int, of_all: int) -> None:
        if done == of_all // 2:
            raise Stopped

    with pytest.raises(Stopped):
        making.make(session, request, tmp_path / "ud", on_progress=stop)
    assert list(tmp_path.iterdir()) == []

    real = os.fsync
    count = 0

    def full(descriptor: int) -> None:
        nonlocal count
        count += 1
        if count > 6:
            raise OSError(28, "No space left on device")
        real(descriptor)

    with monkeypatch.context() as patched:
        patched.setattr("journal_app.bundle.bag.os.fsync", full)
        with pytest.raises((BagDiskFull, Environmental)):
            making.make(session, request, tmp_path / "ud")
    assert list(tmp_path.iterdir()) == []

    before = kinds_written(good.clinic.vault).count("case.exported")
    with monkeypatch.context() as patched:
        sound = case_export.journal_pdf

        def damaged(session: Session, case: case_export.Case, mark: BundleMark, told: OnProgress) -> bytes:
            made = sound(session, case, mark, told)
            (path,) = tmp_path.glob(".*/data/access-log.txt")
            path.write_bytes(b"x" + path.read_bytes()[1:])
            return made

        patched.setattr(case_export, "journal_pdf", damaged)
        with pytest.raises(making.BundleBroken):
            making.make(session, request, tmp_path / "ud")
    assert list(tmp_path.iterdir()) == []
    assert kinds_written(good.clinic.vault).count("case.exported") == before

    (tmp_path / "ud").mkdir()
    (tmp_path / "ud" / "mine").write_text("x", encoding="ascii")
    with pytest.raises(PlaceTaken):
        making.make(session, request, tmp_path / "ud")
    assert names_in(tmp_path) == ["ud/mine"]


@pytest.mark.parametrize("is_encrypted", [False, True], ids=["folder", "encrypted"])
def test_it_can_be_stopped_while_the_pages_are_set(
    good: HandedOut, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, is_encrypted: bool
) -> None:
    """Nothing is left: no folder, no process, and no word in the journal that it was handed out."""
    session, request = good.clinic.session, request_for(good.clinic.session, good.patient)
    monkeypatch.setattr("journal_app.documents.typesetting._LARGE", 0)
    started = list[subprocess.Popen[bytes]]()
    begin = subprocess.Popen

    def watched(*what: Any, **how: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401 - passed on
        started.append(begin(*what, **how))
        return started[-1]

    class Stopped(Exception):
        pass

    def stop(_done: int, _of: int) -> None:
        if any("typesetting_child" in str(one.args) and one.returncode is None for one in started):
            raise Stopped

    before = kinds_written(good.clinic.vault).count("case.exported")
    monkeypatch.setattr(subprocess, "Popen", watched)
    make: Any = transport.make_encrypted if is_encrypted else making.make
    with pytest.raises(Stopped):
        make(session, request, tmp_path / "ud", on_progress=stop)
    assert list(tmp_path.iterdir()) == []
    (setting,) = (one for one in started if "typesetting_child" in str(one.args))
    assert setting.returncode not in {None, 0}  # it was ended, and waited for
    assert kinds_written(good.clinic.vault).count("case.exported") == before


@pytest.mark.parametrize("changes", [{"recipient": " "}, {"reason": ""}], ids=lambda one: next(iter(one)))
def test_what_is_not_said_is_asked_for(good: HandedOut, tmp_path: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(UserFacing):
        making.make(good.clinic.session, request_for(good.clinic.session, good.patient, **changes), tmp_path / "ud")
    assert list(tmp_path.iterdir()) == []


def test_staff_who_only_looked_need_not_be_named(good: HandedOut, tmp_path: Path) -> None:
    request = request_for(
        good.clinic.session, good.patient, purpose=Purpose.ACCESS_REQUEST, staff_names=StaffNames.HIDDEN
    )
    made = making.make(good.clinic.session, request, tmp_path / "ud")
    assert verify_export.verify(made.folder, good.made.fingerprint).code == verify_export.WHOLE
    assert not [one for one in records_in(made.folder) if kind_of(one).startswith("access.")]
    assert "Anna Holm" not in (made.folder / "data/access-log.txt").read_text("utf-8")


def test_a_missing_original_does_not_keep_the_rest_back(good: HandedOut, tmp_path: Path) -> None:
    """What does not open is named, signed for, and told by the verifier."""
    clinic = good.clinic
    sealed = next(path for path in sorted((clinic.folder / "photos").rglob("*")) if path.is_file())
    data = sealed.read_bytes()
    sealed.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    try:
        made = making.make(clinic.session, request_for(clinic.session, good.patient), tmp_path / "ud")
    finally:
        sealed.write_bytes(data)
    assert len(made.missing) == 1
    report = verify_export.verify(made.folder, good.made.fingerprint)
    assert report.code == verify_export.WHOLE
    assert {one.key for one in report.notices} == {"lacking"}
    assert "1 fotos eller dokumenter" in (made.folder / "README.txt").read_text("utf-8")


def test_a_merged_registration_goes_with_it(good: HandedOut, tmp_path: Path) -> None:
    clinic = good.clinic
    patient, twice = a_patient(clinic.session, details("Lund", "Eva")), a_patient(clinic.session, details("Lund", "E."))
    a_note(clinic.session, twice, "Skrevet under den anden.")
    patients.merge(clinic.session, survivor=patient, duplicate=twice, reason="Samme person")
    made = making.make(clinic.session, request_for(clinic.session, patient), tmp_path / "ud")
    assert verify_export.verify(made.folder, good.made.fingerprint).code == verify_export.WHOLE
    shown = records_in(made.folder)
    assert {json.loads(one["header"])["patient"] for one in shown} >= {str(patient), str(twice)}
    write_records(made.folder, [one for one in shown if json.loads(one["header"])["patient"] != str(twice)])
    rebag(made.folder)
    assert "left_out" in found_in(made.folder)
    assert replace(made, records=0) != made


# -------------------------------------------------------------------------------------------------------- the terminal

BASIS = (
    "--to",
    "authority",
    "--country",
    "DK",
    "--channel",
    "medium",
    "--basis",
    "law",
    "--basis-words",
    "SUL § 43, stk. 2, nr. 2",
)


def disclosed(clinic: OpenClinic, patient: UUID) -> DisclosureMade:
    """What the journal says was passed on last."""
    clinic.sign_in(clinic.owner)
    contents = [one.content for one in opened(clinic.session, patient).items]
    return [one for one in contents if isinstance(one, DisclosureMade)][-1]


def test_the_terminal_hands_out_and_checks(good: HandedOut, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clinic, password, out = good.clinic, tmp_path / "password.txt", tmp_path / "ud"
    password.write_text(PASSWORD, encoding="utf-8")
    clinic.sign_out()
    circumstances = Circumstances(now=clinic.time.now, policy=KdfPolicy.TEST, home=clinic.home)
    words = ["export-patient", str(clinic.folder), str(good.patient), str(out), "--purpose", REASON, "--bundle"]
    words += ["--as", clinic.owner.name, "--password-file", str(password), "--because", "complaint", "--json"]
    words += [*BASIS, "--unencrypted", "Hentes selv"]
    try:
        assert terminal.run(words, circumstances) == 2  # to whom?
        assert not out.exists()
        capsys.readouterr()
        assert terminal.run([*words, "--recipient", RECIPIENT], circumstances) == 0
        told = json.loads(capsys.readouterr().out)
        assert told["fingerprint"] == good.made.fingerprint
        assert (Path(told["place"]), told["missing"], told["passphrase"]) == (out, 0, None)
        made = disclosed(clinic, good.patient)
        assert (made.recipient, made.basis_words, made.sha256) == (RECIPIENT, BASIS[-1], told["tag_manifest"])
        lines = disclosures.register(clinic.session, since=made.made_at)
        assert [line.content for line in lines] == [made], "one line, though the folder's own record says less of it"
        clinic.sign_out()
        check = ["verify-export", str(out), "--language", "sv"]
        assert terminal.run(check, circumstances) == 4
        assert "Ursprunget är inte bevisat" in capsys.readouterr().out
        assert terminal.run([*check, "--fingerprint", told["fingerprint"]], circumstances) == 0
        assert terminal.run([*check, "--fingerprint", "1234"], circumstances) == 2
        assert terminal.run(["verify-export", str(tmp_path / "none")], circumstances) == 2
        (out / "README.txt").write_text("x", encoding="ascii")
        capsys.readouterr()
        assert terminal.run([*check, "--json"], circumstances) == 1
        assert json.loads(capsys.readouterr().out)["findings"][0]["key"] == "changed"
    finally:
        clinic.sign_in(clinic.owner)


def test_one_encrypted_file_for_the_way(good: HandedOut, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It opens with the passphrase alone, in two programs that are not this one, and holds the whole folder."""
    clinic, password, out = good.clinic, tmp_path / "password.txt", tmp_path / "ud.zip"
    password.write_text(PASSWORD, encoding="utf-8")
    clinic.sign_out()
    circumstances = Circumstances(now=clinic.time.now, policy=KdfPolicy.TEST, home=clinic.home)
    words = ["export-patient", str(clinic.folder), str(good.patient), str(out), "--purpose", REASON, "--bundle"]
    words += ["--as", clinic.owner.name, "--password-file", str(password), "--recipient", RECIPIENT, *BASIS]
    try:
        assert terminal.run([*words, "--encrypted", "--json"], circumstances) == 0
        told = json.loads(capsys.readouterr().out)
        assert terminal.run([*words, "--encrypted"], circumstances) == 2  # it is there already
    finally:
        clinic.sign_in(clinic.owner)
    passphrase = told["passphrase"]
    assert len(passphrase.replace("-", "")) == 20
    assert set(passphrase) <= {*transport.SIGNS, "-"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["password.txt", "ud.zip"]
    if os.name == "posix":
        assert out.stat().st_mode & 0o077 == 0
    data = out.read_bytes()
    assert b"Nielsen" not in data
    with pyzipper.AESZipFile(out) as archive:
        assert all((one.wz_aes_version, one.wz_aes_strength, one.CRC) == (2, 3, 0) for one in archive.infolist())
        archive.extractall(tmp_path / "opened", pwd=passphrase.encode())
    assert verify_export.verify(tmp_path / "opened" / "journal", told["fingerprint"]).code == verify_export.WHOLE
    tags = hashlib.sha256((tmp_path / "opened" / "journal" / verify_export.TAGS).read_bytes()).hexdigest()
    contents = [one.content for one in opened(clinic.session, good.patient).items]
    (made,) = [one for one in contents if isinstance(one, DisclosureMade) and one.sha256 == tags]
    assert made.content.endswith(verify_export.TAGS), "it says what the checksum is of: whoever opened the file has it"
    assert not transport.is_whole(out, tmp_path / "opened" / "journal", transport.new_passphrase())
    assert transport.is_whole(out, tmp_path / "opened" / "journal", passphrase)
    out.write_bytes(data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 1]) + data[len(data) // 2 + 1 :])
    assert not transport.is_whole(out, tmp_path / "opened" / "journal", passphrase)
    seven = shutil.which("7z") or shutil.which("7zz") or shutil.which("7za")
    if seven is not None:
        out.write_bytes(data)
        tested = subprocess.run([seven, "t", f"-p{passphrase}", str(out)], capture_output=True, check=False)
        assert tested.returncode == 0


def test_large_photos_pass_through_one_at_a_time(
    good: HandedOut, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """What Python holds at once, most of it for the PDF, stays far below all of them together."""
    clinic, size = good.clinic, 10_000_000
    patient = a_patient(clinic.session, details("Storm", "Nils"))
    number = 40 if request.config.getoption("--thorough") else 12
    session = clinic.session
    taken = next(item.content for item in opened(session, good.patient).items if isinstance(item.content, PhotoTaken))
    for _ in range(number):
        kept = clinic.vault.keep_file(io.BytesIO(b"\xff\xd8\xff" + os.urandom(size)))
        content = replace(taken, file=kept.file.id, size=kept.size, sha256=kept.sha256)
        new = NewRecord("photo.taken", content, patient, "care", files=(kept.file,), secrets=kept.secrets)
        with clinic.vault.act(clinic.time.now()) as act:
            act.append(new)
    tracemalloc.start()
    try:
        made = making.make(clinic.session, request_for(clinic.session, patient), tmp_path / "ud")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert made.files == number
    assert peak < 90_000_000 < number * size
    assert verify_export.verify(made.folder, good.made.fingerprint).code == verify_export.WHOLE
