"""Looks at the translations of the program's own words, which clinicians may correct; it must not translate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from journal_app.packs.problems import PackProblem

_UNFINISHED = re.compile(r'<translation type="(?:unfinished|vanished|obsolete)"')
_LARGEST = 5_000_000


def check_catalogues(root: Path) -> Iterator[PackProblem]:
    """Yield what is wrong with the files below ``root``/translations: their form, and what is not translated."""
    for path in sorted((root / "translations").glob("*.ts")):
        name = path.relative_to(root).as_posix()
        try:
            data = path.read_bytes()
        except OSError:
            yield PackProblem(name, None, "The file cannot be read.")
            continue
        yield from _problems(name, data)


def _problems(name: str, data: bytes) -> Iterator[PackProblem]:
    if len(data) > _LARGEST:
        yield PackProblem(name, None, f"The file is longer than {_LARGEST} bytes.")
        return
    parser = expat.ParserCreate()
    try:
        parser.Parse(data, True)  # noqa: FBT003 -- expat takes it by place alone
        text = data.decode("utf-8")
    except expat.ExpatError as error:
        yield PackProblem(name, error.lineno, f"This is not valid XML: {expat.ErrorString(error.code)}.")
        return
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        yield PackProblem(name, line, "This is not UTF-8 text. Save the file with UTF-8 encoding.")
        return
    for number, written in enumerate(text.splitlines(), start=1):
        if _UNFINISHED.search(written):
            yield PackProblem(name, number, "This sentence is not translated yet.")
