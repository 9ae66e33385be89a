"""The process in which a large document is set: data come in, a PDF goes out; it must not hold a key, nor write a file.

A typesetter holds all pages at once, hundreds of megabytes for a large journal, and gives little of it back. In a
process of its own that is gone when the document is there, and with it every word of the patient that it remembered.
Whoever waits for it is asked several times a second whether to go on, and ends it by raising.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
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
_LOOK_SECONDS = 0.1
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
    """Set or measure the one document that standard input tells, and write what came of it to standard output."""
    keep_within()
    order = json.loads(sys.stdin.buffer.read())
    template, inputs = Path(order["template"]), order["inputs"]
    at = order["at"]
    made = measured(template, inputs) if at is None else compiled(template, inputs, datetime.fromisoformat(at))
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


def measured(template: Path, inputs: Mapping[str, str]) -> bytes | None:
    """What a template says of its own pages, as JSON, without making a PDF; None as for :func:`compiled`."""
    import typst

    try:
        told = typst.query(
            str(template),
            "<measured>",
            field="value",
            one=True,
            root=str(template.parent),
            font_paths=fonts(template.parent),
            sys_inputs=dict(inputs),
            package_path=str(template.parent),
            package_cache_path=str(template.parent),
        )
    except (typst.TypstError, RuntimeError):  # a query wraps what a template stumbled over
        return None
    return told.encode()


@cache
def fonts(folder: Path) -> typst.Fonts:
    """The fonts that ship beside the templates, and no others."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder / "fonts")])


def compiled_apart(
    template: Path, inputs: Mapping[str, str], at: datetime, *, still: Callable[[], object] = lambda: None
) -> bytes | None:
    """As :func:`compiled`, in a process of its own that is gone afterwards; everything goes through pipes.

    ``still`` is called several times a second meanwhile; what it raises ends the process and is raised.

    Raises:
        TypesettingEnded: it ended without an answer, or took longer than ten minutes.
    """
    return _apart({"template": str(template), "inputs": dict(inputs), "at": at.isoformat()}, still)


def measured_apart(
    template: Path, inputs: Mapping[str, str], *, still: Callable[[], object] = lambda: None
) -> bytes | None:
    """As :func:`measured`, in a process of its own, as :func:`compiled_apart`.

    Raises:
        TypesettingEnded: as there.
    """
    return _apart({"template": str(template), "inputs": dict(inputs), "at": None}, still)


def _apart(order: Mapping[str, object], still: Callable[[], object]) -> bytes | None:
    try:
        process = subprocess.Popen(  # noqa: S603 -- our own program
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        raise TypesettingEnded from None
    with process:
        try:
            answer = _answer(process, json.dumps(order).encode(), still)
        except BaseException:
            process.kill()
            raise
    if process.returncode or answer[:1] not in {_SET, _NOT_SET}:
        raise TypesettingEnded
    return answer[1:] if answer[:1] == _SET else None


def _answer(process: subprocess.Popen[bytes], order: bytes, still: Callable[[], object]) -> bytes:
    until = time.monotonic() + _LONGEST_SECONDS
    if process.stdin is not None:
        with suppress(OSError), process.stdin as inward:  # one that ended before it had read all answers nothing
            inward.write(order)
        process.stdin = None  # or waiting for the answer would look for something more to send
    while time.monotonic() < until:
        with suppress(subprocess.TimeoutExpired):  # what came until then is kept for the next look
            return process.communicate(timeout=_LOOK_SECONDS)[0]
        still()
    raise TypesettingEnded


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
