"""The process in which a large document is set: data come in, a PDF goes out; it must not hold a key, nor write a file.

A typesetter holds all pages at once, hundreds of megabytes for a large journal, and gives little of it back. In a
process of its own that is gone when the document is there, and with it every word of the patient that it remembered.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import journal_app
from journal_app.documents.child_limits import keep_within
from journal_app.domain.errors import Environmental

if TYPE_CHECKING:
    import typst

CHILD_ARGUMENT: Final = "--typeset"
"""What a packed program is started with to be the process that sets a document."""
_KEPT_ENVIRONMENT = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_LONGEST_SECONDS = 600.0
_SET, _NOT_SET = b"\x01", b"\x00"


class TypesettingEnded(Environmental):
    """The process that sets documents ended before the document was there."""

    def __init__(self) -> None:
        super().__init__(
            "documents.typesetting_ended",
            "The document could not be set: the computer has too little memory left, or it took too long. "
            "Close other programs and try again.",
        )


def main() -> int:
    """Set the one document that standard input tells, and write it to standard output."""
    keep_within()
    order = json.loads(sys.stdin.buffer.read())
    made = compiled(Path(order["template"]), order["inputs"], datetime.fromisoformat(order["at"]))
    sys.stdout.buffer.write(_NOT_SET if made is None else _SET + made)
    sys.stdout.buffer.flush()
    return 0


def compiled(template: Path, inputs: Mapping[str, str], at: datetime) -> bytes | None:
    """The PDF/A-3a of a template and its inputs, dated ``at`` (aware); None where they do not fit each other."""
    import typst

    try:
        made, _ = typst.compile_with_warnings(
            str(template),
            root=str(template.parent),
            font_paths=fonts(template.parent),
            sys_inputs=dict(inputs),
            format="pdf",
            pdf_standards=["a-3a"],
            # Templates use no packages; should one ever ask, there is none to find and nothing is fetched.
            package_path=str(template.parent),
            package_cache_path=str(template.parent),
            timestamp=at.replace(microsecond=0).astimezone(UTC),
        )
    except typst.TypstError:
        return None
    return made


@cache
def fonts(folder: Path) -> typst.Fonts:
    """The fonts that ship beside the templates, and no others."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder / "fonts")])


def compiled_apart(template: Path, inputs: Mapping[str, str], at: datetime) -> bytes | None:
    """As :func:`compiled`, in a process of its own that is gone afterwards; everything goes through pipes.

    Raises:
        TypesettingEnded: it ended without an answer, or took longer than ten minutes.
    """
    order = json.dumps({"template": str(template), "inputs": dict(inputs), "at": at.isoformat()}).encode()
    try:
        done = subprocess.run(  # noqa: S603 -- our own program
            _command(),
            input=order,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            timeout=_LONGEST_SECONDS,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError):
        raise TypesettingEnded from None
    if done.stdout[:1] not in {_SET, _NOT_SET}:
        raise TypesettingEnded
    return done.stdout[1:] if done.stdout[:1] == _SET else None


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    return [sys.executable, "-m", "journal_app.documents.typesetting_child"]


def _environment() -> dict[str, str]:
    environment = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    if not getattr(sys, "frozen", False):
        environment["PYTHONPATH"] = str(Path(journal_app.__file__).parents[1])
    return environment


if __name__ == "__main__":
    sys.exit(main())
