"""A Debian system that has nothing of ours, to try things in as somebody else would; it knows no part of the program.

Making one needs root, debootstrap and Debian's archive. Where ``JOURNAL_TEST_ROOTS`` names a folder, systems that lie
there under their suites' names are copied instead of made.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.desk import SOCKETS

PERSON = "1000:1000"
_ENVIRONMENT = {
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "LC_ALL": "C.UTF-8",
    "TZ": "Europe/Copenhagen",
    "DEBIAN_FRONTEND": "noninteractive",
}
# A process and mount table of its own, which vanish with the command.
_APART = ("unshare", "--mount", "--pid", "--fork", "--kill-child")
_ENTER = 'mount -t proc proc "$1/proc" && root=$1 && user=$2 && shift 2 && exec chroot --userspec="$user" "$root" "$@"'
# The one thing of this machine that a program inside may see: where displays listen.
_SHOW = f'mkdir -p "$1{SOCKETS}" && mount --bind "{SOCKETS}" "$1{SOCKETS}" && '


@dataclass(frozen=True)
class CleanRoot:
    """A system below ``place``."""

    place: Path

    def run(
        self,
        *words: str,
        user: str = "0:0",
        has_network: bool = False,
        environment: dict[str, str] | None = None,
        seconds: float = 900,
    ) -> subprocess.CompletedProcess[str]:
        """Run a command inside, without a network unless it is asked for; output and errors come back together."""
        apart = _APART if has_network else (*_APART, "--net")
        return subprocess.run(
            [*apart, "sh", "-c", _ENTER, "sh", str(self.place), user, *words],
            env=_ENVIRONMENT | (environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=seconds,
            check=False,
        )

    def begin(self, *words: str, user: str, environment: dict[str, str]) -> subprocess.Popen[bytes]:
        """Start a program inside, without a network, that shows its windows on a display of this machine."""
        return subprocess.Popen(
            [*_APART, "--net", "sh", "-c", _SHOW + _ENTER, "sh", str(self.place), user, *words],
            env=_ENVIRONMENT | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def must(self, *words: str, **more: object) -> str:
        """Run a command that has to succeed; returns what it said."""
        done = self.run(*words, **more)  # type: ignore[arg-type]
        assert done.returncode == 0, f"{' '.join(words)}: {done.returncode}\n{done.stdout}"
        return done.stdout

    def take_in(self, source: Path, target: str, *, owner: str = PERSON) -> None:
        """Copy a file or folder to a place inside."""
        inside = self.place / target.lstrip("/")
        if source.is_dir():
            shutil.copytree(source, inside)
        else:
            inside.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, inside)
        subprocess.run(["chown", "-R", owner, str(inside)], check=True)

    def install(self, *packages: str) -> None:
        """Install Debian packages, with a network."""
        self.must("apt-get", "-q", "update", has_network=True)
        self.must("apt-get", "-q", "install", "-y", "--no-install-recommends", *packages, has_network=True)


def lacking() -> str:
    """Why no clean system can be made here; empty where one can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "only root makes a clean system"
    missing = [name for name in ("debootstrap", "unshare", "chroot", "dpkg-shlibdeps") if shutil.which(name) is None]
    return f"not here: {', '.join(missing)}" if missing else ""


def made(suite: str, place: Path, packages: Sequence[str] = ()) -> CleanRoot:
    """A minimal Debian of this suite below ``place``, with a person who has a home folder, and these packages."""
    kept = os.environ.get("JOURNAL_TEST_ROOTS")
    if kept and (Path(kept) / suite).is_dir():
        subprocess.run(["cp", "-a", str(Path(kept) / suite), str(place)], check=True)
    else:
        subprocess.run(["debootstrap", "--variant=minbase", suite, str(place)], check=True, stdout=subprocess.DEVNULL)
    root = CleanRoot(place)
    if root.run("id", "person").returncode:
        root.must("useradd", "--create-home", "--uid", "1000", "person")
    if packages:
        root.install(*packages)
    return root
