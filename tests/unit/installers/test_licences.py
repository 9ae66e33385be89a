"""The licences and the list of parts say everything that is locked, and the same thing each time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from installers import licences, sbom

LOCK = """\
pillow==13.0.0 \\
    --hash=sha256:{a} \\
    --hash=sha256:{b}
tzdata==2026.6 ; sys_platform == 'win32' \\
    --hash=sha256:{a}
""".format(a="a" * 64, b="b" * 64)


def test_a_lock_is_read() -> None:
    pillow, tzdata = licences.locked(LOCK)
    assert (pillow.name, pillow.version, pillow.marker, len(pillow.hashes)) == ("pillow", "13.0.0", "", 2)
    assert tzdata.marker.strip() == "sys_platform == 'win32'"


def test_every_locked_package_has_its_licence_and_its_text() -> None:
    """After a change of the lock: ``python3 -m installers.licences update``."""
    assert not [*licences.check()]


def test_a_newer_package_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text(licences.LOCK.read_text("utf-8").replace("pillow==13.0.0", "pillow==13.0.1"), "utf-8")
    monkeypatch.setattr(licences, "LOCK", lock)
    assert [*licences.check()] == ["The licence of pillow 13.0.1 is not gathered yet."]


def test_only_the_starter_is_under_the_gpl_and_that_with_its_exception() -> None:
    entries = [*sbom._read(licences.PACKAGES), *sbom._read(licences.FOLDER / "parts.json")]
    under = {entry["name"]: entry["licence"] for entry in entries if "GPL" in entry["licence"].replace("LGPL", "")}
    assert under == {"PyInstaller bootloader": "GPL-2.0-or-later WITH Bootloader-exception"}


def test_the_list_of_parts_is_whole_and_the_same_each_time() -> None:
    listed = sbom.document(1_700_000_000)
    assert json.dumps(listed) == json.dumps(sbom.document(1_700_000_000))
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    assert listed["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    purls = {one["purl"] for one in listed["components"] if "purl" in one}
    assert purls == {f"pkg:pypi/{one.name}@{one.version}" for one in licences.locked(licences.LOCK.read_text("utf-8"))}
    refs = [one["bom-ref"] for one in listed["components"]]
    assert len(refs) == len(set(refs))
    assert listed["dependencies"][0]["dependsOn"] == sorted(refs)
    assert all(one["licenses"][0]["expression"] for one in listed["components"])
