"""The Debian package in a clean Debian 12 without a network: installed, used, upgraded, removed; the journal stays.

Building the package takes minutes. Where ``JOURNAL_PACKED`` names a program that ``installers.packing`` packed, or
``JOURNAL_DEB`` the package itself, that one is tried.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import desk
from benchmarks.first_minutes import DRIVE, NUMBER, OWNER, PASSWORD, QUESTION, REACTION, FirstMinutes, House
from benchmarks.first_minutes import VAULT as VAULT_NAME
from journal_app import __version__
from tests import clean_roots
from tests.clean_roots import PERSON, CleanRoot

pytestmark = [
    pytest.mark.thorough,
    pytest.mark.skipif(bool(clean_roots.lacking()), reason=clean_roots.lacking() or "-"),
]
ROOT = Path(__file__).resolve().parents[2]
HOME = "/home/person"
VAULT = f"{HOME}/clinic/vault"
NEWER = f"{__version__}+test1"
MOST_SECONDS = 300
"""Somebody's first five minutes; without the pauses of a person who reads, and on a machine that does other things."""


def _built(out: Path, *words: str) -> Path:
    made = subprocess.run(
        [sys.executable, "-m", "installers.deb", str(out), *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return Path(made.stdout.split()[-1])


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if given := os.environ.get("JOURNAL_DEB"):
        return Path(given)
    packed = os.environ.get("JOURNAL_PACKED")
    return _built(tmp_path_factory.mktemp("package"), *(("--packed", packed) if packed else ()))


@pytest.fixture(scope="module")
def newer(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same program as a higher version, as an upgrade brings it."""
    folder = tmp_path_factory.mktemp("newer")
    subprocess.run(["dpkg-deb", "-R", str(package), str(folder / "root")], check=True)
    control = folder / "root" / "DEBIAN" / "control"
    text = control.read_text("utf-8")
    control.write_text(text.replace(f"Version: {__version__}\n", f"Version: {NEWER}\n"), "utf-8")
    subprocess.run(["dpkg-deb", "--build", "-Znone", str(folder / "root"), str(folder / "newer.deb")], check=True)
    shutil.rmtree(folder / "root")
    return folder / "newer.deb"


def needs(package: Path) -> list[str]:
    """The names of what the package depends on."""
    asked = subprocess.run(["dpkg-deb", "-f", str(package), "Depends"], capture_output=True, text=True, check=True)
    return [one.split()[0] for one in asked.stdout.strip().split(",")]


@pytest.fixture(scope="module")
def clean(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CleanRoot]:
    """A Debian 12 with what the package depends on, without Python, and from now on without a network."""
    place = tmp_path_factory.mktemp("clean") / "root"
    yield clean_roots.made("bookworm", place, needs(package))
    shutil.rmtree(place)


def state(root: CleanRoot) -> dict[str, bytes]:
    """Every file of the journal and of this computer's secrets."""
    home = root.place / HOME.lstrip("/")
    return {str(path.relative_to(home)): path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file()}


def journal(root: CleanRoot, *words: str, expected: int = 0) -> str:
    done = root.run(
        "journal", *words, user=PERSON, environment={"HOME": HOME, "QT_QPA_PLATFORM": "offscreen"}, seconds=1800
    )
    assert done.returncode == expected, done.stdout
    return done.stdout


def test_it_is_installed_used_upgraded_and_removed(clean: CleanRoot, package: Path, newer: Path) -> None:
    """One story, because each step needs the one before."""
    assert clean.run("python3", "-V").returncode, "there is no other Python that could have helped"
    clean.take_in(package, "/root/journal.deb", owner="0:0")
    clean.must("dpkg", "-i", "/root/journal.deb")
    assert journal(clean, "--version").strip() == __version__
    assert "Nothing is missing." in journal(clean, "doctor")

    clean.must("mkdir", "-p", f"{HOME}/clinic", user=PERSON)
    made = json.loads(journal(clean, "demo", VAULT, "--patients", "8", "--years", "1", "--json"))
    owner = next(one for one in made["people"] if "owner" in one["roles"])
    word = clean.place / HOME.lstrip("/") / "password"
    word.write_text(f"{owner['password']}\n", "utf-8")
    word.chmod(0o644)
    signed_in = ("--as", owner["name"], "--password-file", f"{HOME}/password")
    journal(clean, "verify", VAULT, "--full", *signed_in)
    before = state(clean)

    clean.take_in(newer, "/root/newer.deb", owner="0:0")
    clean.must("dpkg", "-i", "/root/newer.deb")
    assert NEWER in clean.must("dpkg-query", "-W", "journal-app")
    assert state(clean) == before
    journal(clean, "verify", VAULT, *signed_in)
    before = state(clean)

    clean.must("dpkg", "--purge", "journal-app")
    assert state(clean) == before
    left = [path for path in (clean.place / "usr").rglob("*") if "journal-app" in path.name or path.name == "journal"]
    assert not left


@pytest.mark.skipif(bool(desk.lacking()), reason=desk.lacking() or "-")
def test_the_first_five_minutes(clean: CleanRoot, package: Path, tmp_path: Path) -> None:
    """Somebody who never saw it, with real keys and a mouse before a display of its own."""
    pictures = Path(os.environ.get("JOURNAL_PICTURES", tmp_path))
    clean.take_in(package, "/root/first.deb", owner="0:0")
    began = time.monotonic()
    clean.must("dpkg", "-i", "/root/first.deb")
    print(f"\n{time.monotonic() - began:6.1f} s                        installed")
    clean.must("useradd", "--create-home", "newcomer")
    uid = clean.must("id", "-u", "newcomer").strip()
    house = House(clean.place / "home" / "newcomer", "/home/newcomer")
    clean.must("mkdir", f"{house.called}/{DRIVE}", user=f"{uid}:{uid}")
    with desk.desk() as at:
        environment = {"HOME": house.called, "DISPLAY": at.name}
        minutes = FirstMinutes(at, house, pictures)
        try:
            minutes.walk(lambda: clean.begin("journal", user=f"{uid}:{uid}", environment=environment))
        finally:
            at.picture().save(pictures / "last.png")
            for one in minutes.steps:
                print(f"{one.seconds:6.1f} s {one.keys:4} keys {one.clicks:2} clicks  {one.name}")
    assert [one.name for one in minutes.steps][-1] == "the screen locked"
    assert sum(one.seconds for one in minutes.steps) < MOST_SECONDS

    (house.place / "password").write_text(f"{PASSWORD}\n", "utf-8")

    def asked(command: str, *words: str) -> str:
        signed_in = ("--as", OWNER, "--password-file", f"{house.called}/password", "--json")
        said: str = clean.must(
            *("journal", command, f"{house.called}/{VAULT_NAME}", *words, *signed_in),
            user=f"{uid}:{uid}",
            environment={"HOME": house.called},
        )
        return said

    assert json.loads(asked("verify", "--full"))["sound"] is True
    whom = ("--to", "patient", "--basis", "law", "--basis-words", "GDPR Art. 15", "--channel", "in_person")
    why = ("--purpose", "What was written", "--unencrypted", "Fetched in person")
    asked("export-patient", NUMBER, f"{house.called}/out", *whom, *why)
    written = (house.place / "out" / "journal.json").read_text("utf-8")
    assert [one["kind"] for one in json.loads(written)["records"]] == [
        *("patient.registered", "health.confirmed", "information.given"),
        *("consent.signed", "treatment.signed"),
    ]
    assert REACTION in written, "letters of the language come as they were typed"
    assert QUESTION in written
    clean.must("dpkg", "--purge", "journal-app")


def test_every_screen_is_shown_by_the_installed_program(clean: CleanRoot, package: Path) -> None:
    clean.take_in(package, "/root/again.deb", owner="0:0")
    clean.must("dpkg", "-i", "/root/again.deb")
    journal(clean, "tour", f"{HOME}/pictures")
    assert len(list((clean.place / HOME.lstrip("/") / "pictures").rglob("*.png"))) > 100
    clean.must("dpkg", "--purge", "journal-app")


def test_menus_files_and_manual_are_well_formed(package: Path, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "-x", str(package), str(tmp_path)], check=True)
    assert (tmp_path / "usr/bin/journal").readlink() == Path("../lib/journal-app/journal-app")
    listed = subprocess.run(["dpkg-deb", "-I", str(package)], capture_output=True, text=True, check=True).stdout
    assert not any(script in listed for script in ("preinst", "postinst", "prerm", "postrm"))
    if shutil.which("desktop-file-validate"):
        for entry in (tmp_path / "usr/share/applications").iterdir():
            subprocess.run(["desktop-file-validate", str(entry)], check=True)
    gpl_only = ("Charts", "DataVisualization", "VirtualKeyboard", "Quick3D", "readline", "gdbm")
    assert not [path for path in tmp_path.rglob("*") if any(word in path.name for word in gpl_only)]
