"""Tests what setting up from source decides; it installs nothing."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

from installers import from_source
from installers.from_source import Machine, Stop

ROOT = Path(__file__).resolve().parents[3]


def test_without_root_the_exact_command_is_told() -> None:
    with pytest.raises(
        Stop, match=r"sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libgl1 xvfb'"
    ):
        from_source.install_system_packages(["libgl1", "xvfb"], Machine(linux=True, apt=True, root=False))


def test_without_apt_the_libraries_are_named() -> None:
    with pytest.raises(Stop, match="libgl1"):
        from_source.install_system_packages(["libgl1"], Machine(linux=True, apt=False, root=True))


def test_nothing_missing_asks_for_nothing() -> None:
    from_source.install_system_packages([], Machine(linux=True, apt=False, root=False))


def test_missing_libraries_are_found_by_loading_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_source, "QT_LIBRARIES", {"libno-such-thing.so.9": "no-such-package"})
    monkeypatch.setattr(from_source, "WINDOW_LIBRARIES", {"libnor-this.so.9": "nor-this"})
    assert from_source.missing_packages(tests=False, window=False)[0] == "no-such-package"
    assert "nor-this" in from_source.missing_packages(tests=False, window=True)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A checkout with small lock files and a pip that only notes what it was asked for."""
    asked: list[str] = []
    locks = {name: tmp_path / f"{name}.lock" for name in ("run", "build", "dev")}
    for name, path in locks.items():
        path.write_text(name)
    (tmp_path / "pyproject.toml").write_text("")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(from_source, "ROOT", tmp_path)
    monkeypatch.setattr(from_source, "STAMP", tmp_path / ".venv" / "installed-from.json")
    monkeypatch.setattr(from_source, "RUNTIME", (locks["run"], locks["build"]))
    monkeypatch.setattr(from_source, "DEVELOPMENT", (locks["dev"],))
    monkeypatch.setattr(
        from_source, "_pip", lambda arguments, _failure: asked.append(str(arguments[-1]).rpartition("/")[2])
    )
    return asked


def test_packages_are_installed_once_for_one_lock(checkout: list[str]) -> None:
    from_source.install_packages(tests=False)
    assert checkout == ["run.lock", "build.lock", "."]
    from_source.install_packages(tests=False)
    assert len(checkout) == 3


def test_a_changed_lock_is_installed_again(checkout: list[str]) -> None:
    from_source.install_packages(tests=False)
    from_source.RUNTIME[0].write_text("changed")
    from_source.install_packages(tests=False)
    assert len(checkout) == 6


def test_what_the_tests_need_holds_what_the_program_needs(checkout: list[str]) -> None:
    from_source.install_packages(tests=True)
    from_source.install_packages(tests=False)
    assert checkout == ["dev.lock", "."]
    from_source.install_packages(tests=True)
    assert len(checkout) == 2


def test_what_the_program_needs_is_not_enough_for_the_tests(checkout: list[str]) -> None:
    from_source.install_packages(tests=False)
    from_source.install_packages(tests=True)
    assert checkout[3:] == ["dev.lock", "."]


def test_a_damaged_stamp_means_installing_again(checkout: list[str]) -> None:
    from_source.STAMP.write_text("[")
    from_source.install_packages(tests=False)
    assert len(checkout) == 3
    assert set(json.loads(from_source.STAMP.read_text())) == {"runtime"}


def test_a_package_that_fails_to_install_is_tried_again(checkout: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_arguments: object, failure: str) -> None:
        raise Stop(failure)

    monkeypatch.setattr(from_source, "_pip", refuse)
    with pytest.raises(Stop):
        from_source.install_packages(tests=False)
    assert not from_source.STAMP.exists()
    assert checkout == []


def test_pip_installs_what_is_locked_and_chooses_no_version_itself(
    checkout: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(
        from_source, "_pip", lambda arguments, _failure: commands.append([str(word) for word in arguments])
    )
    from_source.install_packages(tests=True)
    assert checkout == []
    assert len(commands) == 2
    assert all("--no-deps" in command for command in commands)
    assert "--require-hashes" in commands[0]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-build.lock", "requirements-dev.lock"])
def test_every_locked_package_has_a_hash_and_no_address(name: str) -> None:
    lines = (ROOT / "installers" / name).read_text(encoding="utf-8").splitlines()
    packages = [number for number, line in enumerate(lines) if line and not line.startswith((" ", "#"))]
    assert packages
    assert all("==" in lines[number] and lines[number + 1].startswith("    --hash=sha256:") for number in packages)
    assert not [line for line in lines if "://" in line or line.startswith("-")]


def test_the_locks_agree() -> None:
    def versions(name: str) -> set[str]:
        lines = (ROOT / "installers" / name).read_text(encoding="utf-8").splitlines()
        return {line.split()[0] for line in lines if line and not line.startswith((" ", "#"))}

    everything = versions("requirements-dev.lock")
    assert versions("requirements.lock") <= everything
    assert versions("requirements-build.lock") <= everything
    assert "pyside6-essentials==6.11.3" in everything


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_a_display_is_one_that_is_named() -> None:
    assert not from_source.has_display({})
    assert not from_source.has_display({"DISPLAY": ""})
    assert from_source.has_display({"DISPLAY": ":0"})
    assert from_source.has_display({"WAYLAND_DISPLAY": "wayland-0"})


PEOPLE = {"people": [{"name": "Ida Invented", "roles": ["owner", "practitioner"], "password": "three plain words"}]}


class Journal:
    """Stands in for the program: notes how it was started, and answers ``demo`` with its people."""

    def __init__(self) -> None:
        self.started: list[list[str]] = []
        self.homes: list[str] = []
        self.answer = json.dumps(PEOPLE)
        self.code = 0

    def run(self, command: list[object], *, env: dict[str, str], **_: object) -> subprocess.CompletedProcess[str]:
        words = [str(word) for word in command]
        self.started.append(words[words.index("journal_app") + 1 :])
        self.homes.append(env["JOURNAL_HOME"])
        return subprocess.CompletedProcess(words, self.code, stdout=self.answer)


@pytest.fixture
def journal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Journal:
    stand_in = Journal()
    monkeypatch.setattr("installers.from_source.subprocess.run", stand_in.run)
    monkeypatch.setattr(from_source, "set_up", lambda **_: None)
    monkeypatch.setattr("installers.from_source.tempfile.mkdtemp", lambda **_: str(tmp_path))
    return stand_in


def _demo(*words: str) -> int:
    return from_source.main(["demo", *words])


def test_the_demo_opens_a_window_where_there_is_a_display(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(from_source, "has_display", lambda: True)
    assert _demo("--patients", "12") == 0
    vault = str(tmp_path / "vault")
    assert journal.started == [["demo", vault, "--json", "--patients=12"], ["--vault", vault]]
    assert set(journal.homes) == {str(tmp_path / "home")}
    said = capsys.readouterr().out
    assert "Ida Invented" in said
    assert "three plain words" in said
    assert str(tmp_path) in said


def test_the_demo_takes_pictures_where_there_is_no_display(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(from_source, "has_display", lambda: False)
    assert _demo() == 0
    assert journal.started[1] == ["tour", str(tmp_path / "pictures"), "--vault", str(tmp_path / "vault")]
    assert f"The pictures are in {tmp_path / 'pictures'}" in capsys.readouterr().out


@pytest.mark.parametrize(("code", "answer"), [(3, ""), (0, "no json"), (0, "[]"), (0, "{}")])
def test_a_demo_that_cannot_be_made_is_told_and_opens_nothing(
    journal: Journal, capsys: pytest.CaptureFixture[str], code: int, answer: str
) -> None:
    journal.code, journal.answer = code, answer
    assert _demo() == 1
    assert len(journal.started) == 1
    assert "demo clinic" in capsys.readouterr().err


def test_words_after_run_and_test_are_passed_on() -> None:
    parse = from_source._parser().parse_args
    assert parse(["run", "verify", "vault", "--json"]).arguments == ["verify", "vault", "--json"]
    assert parse(["test", "-x", "-k", "keys"]).arguments == ["-x", "-k", "keys"]
    assert parse(["test"]) == argparse.Namespace(command="test", arguments=[], act=from_source.test)


def test_only_a_whole_run_measures_branches() -> None:
    assert from_source.coverage_words(["-k", "keys"]) == []
    words = from_source.coverage_words([])
    assert {"--cov=journal_app/domain", "--cov=journal_app/vault"} <= set(words)
    assert {f"--ignore={folder}" for folder in from_source.UNMEASURED} <= set(words)
    assert set(from_source.UNMEASURED) <= set(from_source.WINDOW_WORDS), "what is not measured is tried all the same"


def test_the_demo_s_people_are_told_what_they_sign_in_and_unlock_with() -> None:
    person = {"name": "Anna Holm", "roles": ["owner"], "password": "fire ord i alt", "pin": "190285"}
    line = from_source._people_table([person])
    assert all(part in line for part in ("Anna Holm", "owner", "fire ord i alt", "PIN 190285"))
