"""What is packed is enough: the program starts from it with an empty environment, and finds its data beside it."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from installers import packing
from journal_app import __version__
from tests import as_packed
from tests.as_packed import AsPacked


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> AsPacked:
    return as_packed.laid_out(tmp_path_factory.mktemp("packed"))


def test_the_window_opens(packed: AsPacked) -> None:
    shown = packed.window()
    assert shown.returncode == 0, shown.stdout
    assert shown.stdout.strip() == "Welcome – Journal"


def test_it_tells_its_version_and_lacks_nothing(packed: AsPacked) -> None:
    assert packed.run("--version").stdout.strip() == __version__
    assert "Nothing is missing." in packed.run("doctor").stdout


@pytest.mark.thorough
def test_a_clinic_is_made_and_verified(packed: AsPacked) -> None:
    vault = packed.place / "home" / "vault"
    made = packed.run("demo", str(vault), "--patients", "2", "--years", "1", "--json")
    assert made.returncode == 0, made.stdout
    owner = next(one for one in json.loads(made.stdout)["people"] if "owner" in one["roles"])
    word = packed.place / "home" / "password"
    word.write_text(f"{owner['password']}\n", "utf-8")
    verified = packed.run("verify", str(vault), "--full", "--as", owner["name"], "--password-file", str(word), "--json")
    assert verified.returncode == 0, verified.stdout
    assert json.loads(verified.stdout)["sound"] is True


def test_each_folder_of_data_that_a_wheel_has_is_packed_too() -> None:
    """One list is kept for each way to install; what one of them forgets nobody notices in a checkout."""
    project = tomllib.loads((packing.ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["sources"]
    packed = {target: Path(source) for source, target in as_packed.specified().datas}
    assert wheel
    for source, target in wheel.items():
        assert packed[target] == packing.ROOT / source
    asked = (packing.ROOT / "journal_app" / "resource_root.py").read_text("utf-8")
    assert {f"journal_app/{name}" for name in re.findall(r'_PACKAGE / "(\w+)"', asked)} == set(wheel.values())
