"""A sound journal verifies, whoever asks and whatever lies in its log, and verifying leaves no trace anywhere."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.people import Role
from journal_app.services.ports import AccessFilter
from journal_app.vault import keyring, keyring_files, notes, opening, verified_positions, verifying
from journal_app.vault.attempts import TooManyTries
from journal_app.vault.checks import report
from journal_app.vault.checks.sentences import ALL_WELL, SENTENCES
from journal_app.vault.opening import SecretMissing, SignIn
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.verifying import Check, Contents, Pages, Request, Severity, Signatures
from tests.bulk import write_access_records
from tests.clinic_history import PASSWORD, START, TestClinic, lived_clinic, reception_consent


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    made = lived_clinic(tmp_path)
    reception_consent(made, made.patients[0])
    return made


def state(*folders: Path) -> dict[str, tuple[int, str]]:
    """Every file with its time of change and content."""
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path): (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest()) for path in files}


def messages(found: verifying.Report) -> list[str]:
    return [one.message for one in found.findings if one.severity is not Severity.OK]


def test_a_sound_journal_has_every_check_and_no_finding(clinic: TestClinic) -> None:
    size = clinic.vault.head().size
    clinic.vault.close()
    found = verifying.verify(clinic.unlocked(), Request(signatures=Signatures.ALL))
    assert found.is_sound, messages(found)
    assert not messages(found)
    assert {one.check for one in found.findings} == set(Check)
    assert (found.size, found.line, found.signatures_from) == (size, 0, 0)
    assert all(one.message == ALL_WELL[one.check] for one in found.findings)


def test_verifying_writes_nothing(clinic: TestClinic) -> None:
    clinic.vault.close()
    before = state(clinic.folder, clinic.home)
    assert verifying.verify(clinic.unlocked()).is_sound
    assert state(clinic.folder, clinic.home) == before


def test_a_log_that_is_not_folded_is_read_and_left_alone(clinic: TestClinic, tmp_path: Path) -> None:
    """As a crash leaves it: the records are in the log, and only there."""
    crashed = tmp_path / "crashed"
    shutil.copytree(clinic.folder, crashed)
    size = clinic.vault.head().size
    clinic.vault.close()
    clinic.folder = crashed
    assert (crashed / "journal-1.db-wal").stat().st_size > 100_000
    before = state(crashed, clinic.home)
    found = verifying.verify(clinic.unlocked())
    assert not [one for one in found.found() if one.check is not Check.MARK], messages(found)
    assert found.size == size
    assert state(crashed, clinic.home) == before


def test_wrong_passwords_are_throttled_and_told_by_the_next_one_in(clinic: TestClinic) -> None:
    """Else verifying would be the way to guess a password unseen."""
    clinic.vault.sign_out(clinic.now())
    before = state(clinic.folder)
    refusals = []
    for _ in range(25):
        wrong = SignIn(clinic.owner, bytearray(b"wrong"), policy=KdfPolicy.TEST)
        with pytest.raises(UserFacing) as refusal:
            verifying.unlock(clinic.folder, wrong, home=clinic.home, at=clinic.now())
        refusals.append(type(refusal.value))
    assert refusals[:3] == [keyring.WrongPassword] * 3
    assert refusals[-1] is TooManyTries
    assert refusals.count(keyring.WrongPassword) <= 10
    assert state(clinic.folder) == before
    clinic.moment += timedelta(minutes=10)
    typed = SignIn(clinic.owner, bytearray(PASSWORD), policy=KdfPolicy.TEST)
    vault = opening.open_vault(clinic.folder, typed, opening.Surroundings(clinic.now, home=clinic.home))
    told = vault.access_events(AccessFilter(kinds=("access.sign_in_failed",)))
    assert len([one for one in told if one.reason == "vault.sign_in.wrong_password"]) >= 3
    vault.close()


def test_a_machine_that_was_never_enrolled_needs_the_secret_and_is_not_enrolled(
    clinic: TestClinic, tmp_path: Path
) -> None:
    secret = bytearray(clinic.vault.keys.secret)
    clinic.vault.close()
    elsewhere = tmp_path / "elsewhere"
    typed = SignIn(clinic.owner, bytearray(PASSWORD), policy=KdfPolicy.TEST)
    with pytest.raises(SecretMissing):
        verifying.unlock(clinic.folder, typed, home=elsewhere)
    typed = SignIn(clinic.owner, bytearray(PASSWORD), secret=secret, policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, typed, home=elsewhere)
    found = verifying.verify(unlocked)
    assert found.is_sound
    assert [one.key for one in found.findings if one.severity is Severity.NOTICE] == ["verify.mark.none"]
    verifying.remember(unlocked, found)
    assert not elsewhere.exists()


def test_a_receptionist_verifies_all_but_clinical_contents(clinic: TestClinic) -> None:
    receptionist = next(person for person in clinic.vault.people() if person.roles == {Role.RECEPTIONIST})
    clinic.vault.close()
    found = verifying.verify(clinic.unlocked(receptionist.id))
    assert found.is_sound, messages(found)
    (notice,) = [one for one in found.findings if one.severity is Severity.NOTICE]
    assert notice.key == "verify.bodies.not_opened"
    assert notice.count > 10


def test_sealed_contents_take_less(clinic: TestClinic) -> None:
    clinic.vault.close()
    found = verifying.verify(clinic.unlocked(), Request(contents=Contents.SEALED, pages=Pages.READ))
    assert found.is_sound, messages(found)
    assert not {Check.VIEWS, Check.PAGES, Check.SCHEMA} & {one.check for one in found.findings}


def test_signatures_go_on_where_they_ended(clinic: TestClinic) -> None:
    size = clinic.vault.head().size
    clinic.vault.close()
    unlocked = clinic.unlocked()
    first = verifying.verify(unlocked)
    assert first.signatures_from == 0
    verifying.remember(unlocked, first)
    assert verifying.verify(unlocked).signatures_from == size
    assert verifying.verify(unlocked, Request(signatures=Signatures.ALL)).signatures_from == 0


def test_with_an_anchor_every_signature_is_verified(clinic: TestClinic) -> None:
    clinic.vault.sign_out(clinic.now())
    unlocked = clinic.unlocked()
    verifying.remember(unlocked, verifying.verify(unlocked))
    assert unlocked.seat is not None
    anchor = unlocked.seat.read_anchors()[-1]
    assert verifying.verify(unlocked).signatures_from > 0
    assert verifying.verify(unlocked, Request(anchors=(anchor,))).signatures_from == 0


def test_no_colleague_spares_me_signatures(clinic: TestClinic) -> None:
    """What one verified says nothing to another, and the keys they share cannot write it."""
    clinic.vault.close()
    unlocked = clinic.unlocked()
    found = verifying.verify(unlocked)
    assert unlocked.seat is not None
    shared = unlocked.mark_key(max(unlocked.keys.registry)) or b""
    forged = verified_positions.Verified(found.line, found.size, found.root)
    verified_positions.write(unlocked.seat.folder, unlocked.keys.user, shared, verified=forged)
    assert verifying.verify(unlocked).signatures_from == 0


def test_what_was_verified_of_another_past_is_said_and_all_is_verified_again(clinic: TestClinic) -> None:
    clinic.vault.close()
    unlocked = clinic.unlocked()
    found = verifying.verify(unlocked)
    assert unlocked.seat is not None
    other = verified_positions.Verified(found.line, found.size - 3, bytes(32))
    key = verified_positions.key_of(unlocked.keys.private)
    verified_positions.write(unlocked.seat.folder, unlocked.keys.user, key, verified=other)
    again = verifying.verify(unlocked)
    assert [one.key for one in again.found()] == ["verify.signatures.changed_since"]
    assert again.signatures_from == 0
    assert again.is_complete


def test_unsound_or_cut_short_nothing_is_remembered(clinic: TestClinic) -> None:
    write_access_records(clinic.vault, 5000, patients=clinic.patients, at=START + timedelta(hours=1))
    clinic.vault.close()
    unlocked = clinic.unlocked()
    told: list[verifying.Progress] = []

    def stop(progress: verifying.Progress) -> bool:
        told.append(progress)
        return False

    found = verifying.verify(unlocked, Request(on_progress=stop))
    assert len(told) == 1
    assert 0 < told[0].done < told[0].total
    assert not found.is_complete
    assert not found.is_sound
    verifying.remember(unlocked, found)
    assert verifying.verify(unlocked).signatures_from == 0


def test_anchors_in_every_form_agree(clinic: TestClinic) -> None:
    clinic.vault.sign_out(clinic.now())
    unlocked = clinic.unlocked()
    assert unlocked.seat is not None
    kept = unlocked.seat.anchors.read_text("utf-8")
    (*_, note) = unlocked.seat.read_anchors()
    manifest = json.dumps({"backup": {"checkpoint": note}}, indent=1)
    found = verifying.verify(unlocked, Request(anchors=(kept, note, manifest)))
    assert found.is_sound, messages(found)
    assert Check.ANCHORS in {one.check for one in found.findings}
    nothing = verifying.verify(unlocked, Request(anchors=("{}",)))
    assert [one.key for one in nothing.found()] == ["verify.anchors.none_found"]


def test_anchors_that_are_not_of_this_journal(clinic: TestClinic) -> None:
    clinic.vault.sign_out(clinic.now())
    unlocked = clinic.unlocked()
    assert unlocked.seat is not None
    (*_, note) = unlocked.seat.read_anchors()
    stated, key = notes.parse(note).checkpoint, unlocked.keys.signing

    def signed(origin: str, size: int, root: bytes) -> str:
        return notes.sign(notes.Checkpoint(origin, size, root), name=str(clinic.owner), key=key)

    cases = {
        "verify.anchors.other_vault": signed(notes.origin_of(uuid4(), "0"), stated.size, stated.root),
        "verify.anchors.other_line": signed(notes.origin_of(stated.vault, "7"), stated.size, stated.root),
        "verify.anchors.truncated": signed(stated.origin, stated.size + 1, stated.root),
        "verify.anchors.other_tree": signed(stated.origin, stated.size - 1, stated.root),
        "verify.anchors.unsigned": note.replace(f"\n{stated.size}\n", f"\n{stated.size - 1}\n"),
    }
    for key_of_sentence, anchor in cases.items():
        found = verifying.verify(unlocked, Request(anchors=(anchor,)))
        assert [one.key for one in found.found()] == [key_of_sentence]


def test_a_journal_without_database_is_not_verified(clinic: TestClinic) -> None:
    clinic.vault.close()
    unlocked = clinic.unlocked()
    (clinic.folder / "journal-1.db").unlink()
    with pytest.raises(Environmental, match="missing"):
        verifying.verify(unlocked)


def test_a_lost_copy_of_the_key_file_is_found_and_not_repaired(clinic: TestClinic) -> None:
    clinic.vault.close()
    (clinic.folder / keyring_files.COPY_NAME).unlink()
    found = verifying.verify(clinic.unlocked())
    assert [one.key for one in found.found()] == ["verify.keyring.copies"]
    assert not (clinic.folder / keyring_files.COPY_NAME).exists()


def test_every_sentence_belongs_to_its_check_and_can_be_filled_in() -> None:
    values = dict.fromkeys(("version", "stated", "pages", "table", "what", "first", "last", "missing", "size"), 1)
    values |= dict.fromkeys(("line", "expected", "view", "id", "files", "count"), 1)
    for key, said in SENTENCES.items():
        assert key.split(".")[1] == said.check
        assert said.sentence.format(**values)
        assert said.severity is not Severity.OK
    assert set(ALL_WELL) == set(Check)


def test_findings_join_what_is_alike_and_name_only_so_many_positions() -> None:
    findings = report.Findings()
    for position in range(500):
        findings.add("verify.streams.broken", position)
    findings.add("verify.mark.none")
    findings.checked(Check.STREAMS, Check.MARK, Check.GATE)
    streams, gate, mark = findings.all()
    assert (streams.check, streams.severity, streams.count) == (Check.STREAMS, Severity.FINDING, 500)
    assert streams.positions == tuple(range(report.MOST_POSITIONS))
    assert (gate.check, gate.severity, gate.message) == (Check.GATE, Severity.OK, ALL_WELL[Check.GATE])
    assert (mark.check, mark.severity) == (Check.MARK, Severity.NOTICE)


def test_the_copy_is_of_one_moment_or_none(clinic: TestClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    from journal_app.vault.checks import pages

    real = shutil.copyfile

    def busy(source: Path, target: Path) -> None:
        real(source, target)
        if not str(source).endswith("-wal"):
            os.utime(source, ns=(0, source.stat().st_mtime_ns + 1_000_000))

    unlocked = clinic.unlocked()
    monkeypatch.setattr(shutil, "copyfile", busy)
    with pytest.raises(pages.NeverStill):
        verifying.verify(unlocked)
    clinic.vault.close()
