"""Reads the clinical texts patients and staff are given: Markdown with a head in TOML; it must not render them."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from journal_app.domain.consents import ClinicalText, ConsentPurpose, TextUse
from journal_app.domain.rules import Jurisdiction
from journal_app.packs.messages import LANGUAGES
from journal_app.packs.problems import PackProblem, PackRefused
from journal_app.packs.toml_files import line_of, read_typed

_FENCE = "+++"
_LARGEST = 200_000


class _Head(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    version: str
    language: str
    use: TextUse
    title: str
    jurisdictions: tuple[Jurisdiction, ...]
    valid_from: date
    reviewer: str
    treatments: tuple[str, ...] = ()
    ticks: tuple[str, ...] = ()
    purpose: ConsentPurpose = ConsentPurpose.TREATMENT
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextFile:
    """One text with what decides where it may be used: jurisdictions, and its path below ``resources``."""

    text: ClinicalText
    jurisdictions: tuple[Jurisdiction, ...]
    path: str


def load_texts(root: Path) -> tuple[ClinicalText, ...]:
    """Return every text below ``root``/texts, by id, then language. Raises ``PackRefused``."""
    return tuple(file.text for file in load_text_files(root))


def texts_of(root: Path, jurisdiction: str) -> tuple[ClinicalText, ...]:
    """Return the texts written for ``jurisdiction``, by id, then language. Raises ``PackRefused``."""
    return tuple(file.text for file in load_text_files(root) if jurisdiction in file.jurisdictions)


def load_text_files(root: Path) -> tuple[TextFile, ...]:
    """Return every text with its head, by id, then language. Raises ``PackRefused`` with everything that is wrong."""
    read = list(read_text_files(root))
    if problems := [one for one in read if isinstance(one, PackProblem)]:
        raise PackRefused(problems)
    files = [one for one in read if isinstance(one, TextFile)]
    return tuple(sorted(files, key=lambda file: (file.text.id, file.text.language)))


def read_text_files(root: Path) -> Iterator[TextFile | PackProblem]:
    """Yield every text below ``root``/texts, or what is wrong with it."""
    for path in sorted((root / "texts").glob("*/*.md")):
        name = path.relative_to(root).as_posix()
        try:
            data = path.read_bytes()
        except OSError:
            yield PackProblem(name, None, "The file cannot be read.")
            continue
        yield read_text(name, data)


def read_text(name: str, data: bytes) -> TextFile | PackProblem:
    """Return the text that ``data`` holds; ``name`` is its path, ending in ``<language>/<id>.md``; empty for none."""
    if len(data) > _LARGEST:
        return PackProblem(name, None, f"The text is longer than {_LARGEST} bytes.")
    try:
        whole = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return PackProblem(name, line, "This is not UTF-8 text. Save the file with UTF-8 encoding.")
    before, _, rest = whole.partition(f"{_FENCE}\n")
    head_text, end, body = rest.partition(f"\n{_FENCE}\n")
    if before or not end:
        return PackProblem(name, 1, "The file must begin with a head between two lines of +++.")
    head = read_typed(name, head_text.encode(), _Head)
    if isinstance(head, PackProblem):
        return PackProblem(name, None if head.line is None else head.line + 1, head.problem)
    if complaint := next(_complaints(name, head, body), None):
        field, problem = complaint
        place = line_of(head_text, f".{field}")
        return PackProblem(name, None if place is None else place + 1, problem)
    text = ClinicalText(
        id=head.id,
        version=head.version,
        language=head.language,
        use=head.use,
        treatments=head.treatments,
        title=head.title,
        body=body.strip("\n") + "\n",
        ticks=head.ticks,
        sha256=hashlib.sha256(data).hexdigest(),
        purpose=head.purpose,
        choices=head.choices,
        reviewer=head.reviewer,
        valid_from=head.valid_from,
    )
    return TextFile(text, head.jurisdictions, name)


def _complaints(name: str, head: _Head, body: str) -> Iterator[tuple[str, str]]:
    if name and not name.endswith(f"{head.language}/{head.id}.md"):
        yield "id", f"The file must lie in the folder of its language and be named after its id: {head.id}.md."
    if head.language not in LANGUAGES:
        yield "language", f"The language must be one of {', '.join(LANGUAGES)}."
    if not head.jurisdictions:
        yield "jurisdictions", "At least one jurisdiction must be named."
    if not (head.version and head.title.strip() and head.reviewer.strip() and body.strip()):
        yield "version", "Version, title, reviewer and the text itself must not be empty."
    yield from _consent_complaints(head)
    statements = (*head.ticks, *head.choices)
    if any(not statement.strip() for statement in statements) or len(set(statements)) != len(statements):
        yield "ticks", "Each statement to tick must have words, and none may stand twice."
    lines = (head.title, head.version, head.reviewer, *statements)
    signs = set("".join(lines)) | set(body) - {"\n"}  # each sign once: the texts together have a million
    if any(map(_is_unseen, signs)):
        yield "id", "The text holds control characters that cannot be seen. Remove them."


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cs"}


def _consent_complaints(head: _Head) -> Iterator[tuple[str, str]]:
    """A consent to anything but treatment names no treatment, so that it can never stand for a consent to treatment."""
    is_of_treatment = head.purpose is ConsentPurpose.TREATMENT
    if head.use is not TextUse.CONSENT:
        if head.choices or not is_of_treatment:
            yield "use", "Only a consent has a purpose or choices."
    elif is_of_treatment and not (head.ticks and head.treatments):
        yield "use", "A consent needs statements to tick and at least one treatment."
    elif not is_of_treatment and (head.treatments or not head.ticks):
        yield "purpose", "A consent to anything but treatment needs statements to tick and names no treatment."
