"""Memory and time of setting a long journal: ``python -m benchmarks.journal_pdf [ENTRIES]``; nothing of it is a test.

Prints what the program's own process held at most, and what the largest process it started held.
"""

from __future__ import annotations

import resource
import sys
import time
from datetime import UTC, datetime

from journal_app.documents import typesetting
from journal_app.documents.typesetting import Value, typeset
from journal_app.resource_root import resource_root

_WORDS = "Injected in small portions, no bruising, the patient was told to keep upright for four hours. "


def main() -> None:
    """Set a document of so many invented paragraphs, apart and within this process, and print both."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    for way, limit in (("apart", 0), ("within", sys.maxsize)):
        typesetting._LARGE = limit  # noqa: SLF001 -- to measure the way that is not taken
        began = time.perf_counter()
        made = typeset("authority.typ", _document(entries), resources=resource_root(), at=datetime.now(UTC))
        seconds = time.perf_counter() - began
        own, other = map(_most, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        print(f"{way}: {seconds:.1f} s, own {own:.0f} MB, largest child {other:.0f} MB, PDF {len(made) / 1e6:.1f} MB")


def _most(whose: int) -> float:
    """The most that was held, in MB of 2**20 bytes (Linux tells kibibytes)."""
    return resource.getrusage(whose).ru_maxrss / 1024


def _document(entries: int) -> dict[str, Value]:
    return {
        "language": "en",
        "title": "Invented",
        "clinic": {"name": "Klinik Holm", "address": "", "short": "Klinik Holm"},
        "demo": "",
        "patient": {"name": "Invented", "born": "", "identifier": ""},
        "printed": "",
        "page-number": "{page}/{pages}",
        "paragraphs": [[f"{number}", _WORDS * 12] for number in range(entries)],
        "verify-title": "",
        "verify-rows": [],
    }


if __name__ == "__main__":
    main()
