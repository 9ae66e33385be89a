"""The command ``doctor`` on this machine, and its word where something is not as it should be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journal_app.bootstrap import doctor, terminal
from journal_app.bootstrap.front_door import Circumstances
from journal_app.resource_root import resource_root
from journal_app.vault import keystore, self_test


def topics(home: Path) -> dict[tuple[str, str], tuple[str, bool]]:
    return {(line.topic, line.name): (line.found, line.is_fine) for line in doctor.examine(resource_root(), home=home)}


def test_it_needs_no_vault_and_makes_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = terminal.run(["doctor", "--json"], Circumstances(home=tmp_path / "home"))
    told = json.loads(capsys.readouterr().out)
    assert told["fine"] is (code == 0)
    found = {check["name"]: check for check in told["checks"]}
    assert found["SHA-256"]["fine"]
    assert found["synchronous"]["found"] == "2"
    assert found["cipher_version"]["found"].startswith("4.")
    assert found["keystore"]["found"] == "none", "and that is no fault"
    assert found["keystore"]["fine"]
    assert "0600" in found["keystore"]["advice"]
    assert not (tmp_path / "home").exists()


def test_a_primitive_that_fails_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = (self_test.SelfTestResult("Ed25519", passed=False, seconds=0.0),)
    monkeypatch.setattr(self_test, "run", lambda: results)
    assert topics(tmp_path)["Self-tests", "Ed25519"] == ("gives a wrong answer", False)


def test_a_secret_that_others_can_read_is_a_finding(tmp_path: Path) -> None:
    store = keystore.FileSecrets(tmp_path / "seat")
    store.put(keystore.CLINIC_SECRET, bytes(32))
    assert ("Secrets of this computer", "seat") not in topics(tmp_path)
    (tmp_path / "seat" / keystore.CLINIC_SECRET).chmod(0o644)
    assert topics(tmp_path)["Secrets of this computer", "seat"] == ("others can read its secret", False)


def test_missing_libraries_are_named_with_their_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_LIBRARIES", {"libnotthere.so.9": "libnotthere9"})
    lines = {line.name: line for line in doctor.examine(resource_root(), home=tmp_path)}
    assert not lines["Qt's libraries"].is_fine
    assert "libnotthere9" in lines["Qt's libraries"].advice


def test_missing_data_files_are_a_finding(tmp_path: Path) -> None:
    lines = {line.name: line for line in doctor.examine(tmp_path / "empty", home=tmp_path)}
    assert not lines["texts"].is_fine
