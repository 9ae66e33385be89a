"""Gathers the licences of everything that is packed into ``resources/licences``; it must not judge them.

``python3 -m installers.licences update [WHEELS]`` reads the installed packages, and from the folder of wheels those for
other systems; ``check`` says what of the lock is missing or stale. In the folder ``packages.json`` names the packages,
``parts.json``, written by hand, what is built into them or stands beside them, and ``texts`` holds the texts.
"""

from __future__ import annotations

import argparse
import email
import hashlib
import importlib.metadata
import json
import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "installers" / "requirements.lock"
FOLDER = ROOT / "resources" / "licences"
PACKAGES, TEXTS = FOLDER / "packages.json", FOLDER / "texts"
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)(?: *; *([^\\]+?))? *\\?$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_IS_A_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors?\.)", re.IGNORECASE)
# Where a package names its licence in words of its own, or not at all: the SPDX expression of what its texts say.
SAID_HERE = {
    "aiohappyeyeballs": "PSF-2.0",
    "aiosignal": "Apache-2.0",
    "asn1crypto": "MIT",
    "backports-tarfile": "MIT",
    "certifi": "MPL-2.0",
    "frozenlist": "Apache-2.0",
    "jaraco-classes": "MIT",
    "lxml": "BSD-3-Clause",
    "mnemonic": "MIT",
    "multidict": "Apache-2.0",
    "oscrypto": "MIT",
    "pi-heif": "BSD-3-Clause AND LGPL-3.0-or-later",
    "propcache": "Apache-2.0",
    "pycryptodomex": "BSD-2-Clause AND Unlicense",
    "pydicom": "MIT AND BSD-3-Clause",
    "pypdfium2": "(Apache-2.0 OR BSD-3-Clause) AND BSD-3-Clause",
    # Of the three licences that Qt offers, the one that we take.
    "pyside6-addons": "LGPL-3.0-only",
    "pyside6-essentials": "LGPL-3.0-only",
    "pywin32-ctypes": "BSD-3-Clause",
    "qtawesome": "MIT",
    "qtpy": "MIT",
    "segno": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "sqlcipher3": "Zlib",
    "tzdata": "Apache-2.0",
    "yarl": "Apache-2.0",
}
# The texts of these lie in the folder already, under their own names.
COMMON = {"LGPL-3.0-only": ("LGPL-3.0.txt", "GPL-3.0.txt"), "LGPL-3.0-or-later": ("LGPL-3.0.txt", "GPL-3.0.txt")}


@dataclass(frozen=True)
class Locked:
    """A package as the lock names it: with the hashes of its files, and the systems it is for (all where empty)."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]


def locked(text: str) -> tuple[Locked, ...]:
    """Every package of a lock file's text."""
    found: list[Locked] = []
    for line in text.splitlines():
        pinned = _PINNED.match(line)
        if pinned:
            found.append(Locked(canonical(pinned[1]), pinned[2], pinned[3] or "", ()))
        elif found and (digest := _HASH.search(line)):
            last = found.pop()
            found.append(Locked(last.name, last.version, last.marker, (*last.hashes, digest[1])))
    return tuple(found)


def canonical(name: str) -> str:
    """A package's name as everybody compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def expression(name: str, metadata: Message) -> str:
    """The SPDX expression of a package's licence; empty where neither it nor we say one."""
    return SAID_HERE.get(name) or str(metadata.get("License-Expression") or "") or _plain(metadata)


def _plain(metadata: Message) -> str:
    said = str(metadata.get("License") or "")
    return said if re.fullmatch(r"[A-Za-z0-9.+-]+", said) else ""


def _installed(one: Locked) -> tuple[Message, list[bytes]] | None:
    try:
        found = importlib.metadata.distribution(one.name)
    except importlib.metadata.PackageNotFoundError:
        return None
    if found.version != one.version:
        return None
    files = sorted(file for file in found.files or () if _holds_a_licence(file.as_posix()))
    text = found.read_text("METADATA") or ""
    return email.message_from_string(text), [Path(str(file.locate())).read_bytes() for file in files]


def _holds_a_licence(path: str) -> bool:
    _, is_told, inside = path.partition(".dist-info/")
    is_one = inside.startswith("licenses/") or _IS_A_LICENCE.search(inside.rpartition("/")[2])
    return bool(is_told and is_one and not inside.endswith("/"))


def _in_a_wheel(one: Locked, wheels: Path | None) -> tuple[Message, list[bytes]] | None:
    if wheels is None:
        return None
    for path in sorted(wheels.glob("*.whl")):
        name, version = path.name.split("-")[:2]
        if (canonical(name), version) == (one.name, one.version):
            with zipfile.ZipFile(path) as wheel:
                metadata = next(entry for entry in wheel.namelist() if entry.endswith(".dist-info/METADATA"))
                texts = [wheel.read(entry) for entry in sorted(wheel.namelist()) if _holds_a_licence(entry)]
                return email.message_from_bytes(wheel.read(metadata)), texts
    return None


def update(wheels: Path | None) -> Iterator[str]:
    """Write the folder anew; yields a sentence for each package of which nothing is to be had."""
    before = {entry["name"]: entry for entry in json.loads(PACKAGES.read_text("utf-8"))} if PACKAGES.exists() else {}
    entries = []
    for one in locked(LOCK.read_text("utf-8")):
        found = _installed(one) or _in_a_wheel(one, wheels)
        if found is None:
            if before.get(one.name, {}).get("version") != one.version:
                yield f"{one.name} {one.version} is neither installed nor among the wheels."
            entries += [before[one.name]] if one.name in before else []
            continue
        metadata, texts = found
        said = expression(one.name, metadata)
        names = [_kept(text) for text in texts] + [name for part in COMMON for name in COMMON[part] if part in said]
        entries.append({"name": one.name, "version": one.version, "licence": said, "texts": sorted(set(names))})
    PACKAGES.write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    parts = json.loads((FOLDER / "parts.json").read_text("utf-8"))
    used = {name for entry in (*entries, *parts) for name in entry["texts"]}
    for path in TEXTS.iterdir():
        if path.name not in used:
            path.unlink()


def _kept(text: bytes) -> str:
    """Keep a text once, however many packages bring it; returns the name of its file."""
    plain = "\n".join(line.rstrip() for line in text.decode("utf-8", "replace").splitlines()).strip() + "\n"
    name = f"{hashlib.sha256(plain.encode()).hexdigest()[:12]}.txt"
    (TEXTS / name).write_text(plain, encoding="utf-8", newline="\n")
    return name


def check() -> Iterator[str]:
    """A sentence for everything that is missing or stale."""
    entries = {entry["name"]: entry for entry in json.loads(PACKAGES.read_text("utf-8"))}
    wanted = {one.name: one for one in locked(LOCK.read_text("utf-8"))}
    for name in sorted(entries.keys() - wanted.keys()):
        yield f"{name} is not in the lock any more."
    for name, one in wanted.items():
        entry = entries.get(name)
        if entry is None or entry["version"] != one.version:
            yield f"The licence of {name} {one.version} is not gathered yet."
        elif not entry["licence"]:
            yield f"{name} says no licence; add it to SAID_HERE."
        elif not entry["texts"]:
            yield f"{name} brings no text of its licence."
    parts = json.loads((FOLDER / "parts.json").read_text("utf-8"))
    for text in (name for entry in (*entries.values(), *parts) for name in entry["texts"]):
        if not (TEXTS / text).is_file():
            yield f"The text {text} is missing."


def main(arguments: Sequence[str] | None = None) -> int:
    """Update or check; 1 where something is missing."""
    parser = argparse.ArgumentParser(description="Gather the licences of everything that is packed.")
    parser.add_argument("act", choices=("update", "check"))
    parser.add_argument("wheels", type=Path, nargs="?", help="a folder of wheels, for packages of other systems")
    options = parser.parse_args(arguments)
    FOLDER.mkdir(exist_ok=True)
    TEXTS.mkdir(exist_ok=True)
    problems = [*update(options.wheels)] if options.act == "update" else []
    problems += check()
    for problem in dict.fromkeys(problems):
        print(problem)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
