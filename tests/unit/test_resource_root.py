"""Tests where the data that ship with the program are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal_app import resource_root


def test_in_a_checkout_the_data_lie_beside_the_package() -> None:
    found = resource_root.resource_root()
    assert found.name == "resources"
    assert (found.parent / "pyproject.toml").is_file()


def test_installed_data_in_the_package_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "journal_app" / "resources"
    inside.mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(resource_root, "_PACKAGE", inside.parent)
    assert resource_root.resource_root() == inside


def test_missing_data_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource_root, "_PACKAGE", tmp_path / "journal_app")
    with pytest.raises(FileNotFoundError, match="resources"):
        resource_root.resource_root()


def test_the_manual_lies_in_the_package_or_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (resource_root.manual_root() / "en").is_dir()
    inside = tmp_path / "journal_app" / "manual"
    inside.mkdir(parents=True)
    monkeypatch.setattr(resource_root, "_PACKAGE", inside.parent)
    assert resource_root.manual_root() == inside
    inside.rmdir()
    with pytest.raises(FileNotFoundError, match="manual"):
        resource_root.manual_root()
