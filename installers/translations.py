"""Keeps the catalogues in step with the sources (``update``) and refuses unfinished or broken ones (``check``).

    python installers/translations.py update
    python installers/translations.py check

``update`` has Qt's lupdate read every literal text of the program and keeps existing translations; sentences that come
from below with a key and an English default are collected here, because lupdate cannot see them.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from installers.sentences import collect  # noqa: E402 - a script beside the package
from journal_app.ui.translation import CATALOGUE, SENTENCES, Language, Message, read_catalogue  # noqa: E402 - a script beside the package

FOLDER = ROOT / "resources" / "translations"
PACKAGE = ROOT / "journal_app"
_PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%n")
_COUNTED_IN_ENGLISH = ["-pluralonly"]


def update(catalogues: Path = FOLDER) -> int:
    """Have lupdate bring every catalogue in ``catalogues`` up to date, or make it."""
    catalogues.mkdir(parents=True, exist_ok=True)
    sources = sorted(str(path) for path in (PACKAGE / "ui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        from_below = Path(folder) / "sentences.py"
        lines = [
            f"QCoreApplication.translate({SENTENCES!r}, {_quoted(text)}, {_quoted(key)})"
            for key, text in sorted(collect(PACKAGE).pairs)
        ]
        from_below.write_text("\n".join(lines) + "\n", encoding="utf-8")
        for language in Language:
            target = catalogues / CATALOGUE.format(language=language.value)
            options = _COUNTED_IN_ENGLISH if language is Language.ENGLISH else []
            subprocess.run(
                [
                    *(str(Path(sys.executable).parent / "pyside6-lupdate"), *sources, str(from_below)),
                    *("-no-obsolete", "-locations", "none", "-source-language", "en", *options),
                    *("-target-language", language.value, "-ts", str(target)),
                ],
                check=True,
            )
    return 0


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def check() -> int:
    """Say what is missing or broken in the catalogues and the sentences; 1 if anything is."""
    found = [*unsaid(), *(problem for language in Language for problem in problems(language))]
    for problem in found:
        print(problem)
    print(f"{len(found)} problem(s) in the catalogues")
    return 1 if found else 0


def unsaid() -> Iterator[str]:
    """Sentences from below that cannot be read from the sources, and keys that say two things."""
    collected = collect(PACKAGE)
    yield from (f"cannot be read: {place}" for place in collected.unread)
    yield from (f"two sentences for one key: {key}" for key in collected.contradictions())


def problems(language: Language, catalogues: Path = FOLDER) -> Iterator[str]:
    """What is wrong with one catalogue: unfinished messages, placeholders that differ, sentences missing or gone.

    A context with a dot is lupdate's own mistake, where ``self.tr`` follows ``QCoreApplication.translate`` in a tuple.
    """
    messages = read_catalogue(catalogues / CATALOGUE.format(language=language.value))
    for message in messages:
        where = f"{language.value}: {message.context}: {message.source!r}"
        if "." in message.context:
            yield f"{where}: filed where nobody looks"
        elif not message.finished:
            yield f"{where}: unfinished"
        elif not _same_placeholders(message):
            yield f"{where}: placeholders differ"
    if language is Language.ENGLISH:
        return
    known = {(message.comment, message.source) for message in messages if message.context == SENTENCES}
    said = collect(PACKAGE).pairs
    for key, sentence in sorted(said - known):
        yield f"{language.value}: {key}: {sentence!r}: not in the catalogue"
    for key, sentence in sorted(known - said):
        yield f"{language.value}: {key}: {sentence!r}: nothing says it any more"


def _same_placeholders(message: Message) -> bool:
    wanted = sorted(_PLACEHOLDER.findall(message.source))
    # The form for one may spell the number out.
    forms = message.forms if len(message.forms) == 1 else message.forms[1:]
    return all(sorted(_PLACEHOLDER.findall(form)) == wanted for form in forms)


if __name__ == "__main__":
    acts = {"update": update, "check": check}
    if len(sys.argv) != 2 or sys.argv[1] not in acts:  # noqa: PLR2004 - the script and its one word
        sys.exit("usage: translations.py update | check")
    sys.exit(acts[sys.argv[1]]())
