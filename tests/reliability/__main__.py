"""Runs the fault programme: ``python -m tests.reliability --minutes 30``; it only reads what was asked and says so."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tests.reliability import programme
from tests.reliability.parts import PARTS

TOTALS = Path(__file__).with_name("totals.json")
REPORT = Path(__file__).parents[2] / "docs" / "reliability.md"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30, help="how long all parts together run (default 30)")
    parser.add_argument("--only", nargs="+", choices=[part.name for part in PARTS], help="run these parts alone")
    parser.add_argument("--times", type=int, default=1, help="how often, one run after another (default once)")
    parser.add_argument("--totals", type=Path, default=TOTALS, help="where the figures add up")
    parser.add_argument("--report", type=Path, default=REPORT, help="the document that the table is put into")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes at once (default: cores)")
    given = parser.parse_args()
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # never the keystore of whoever runs this
    chosen = [part for part in PARTS if not given.only or part.name in given.only]
    failures = 0
    for _ in range(given.times):
        failures += programme.run(
            chosen,
            seconds=given.minutes * 60,
            totals=given.totals,
            workers=given.workers,
            say=lambda line: print(line, flush=True),
        )
        programme.write_report(PARTS, totals=given.totals, report=given.report)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
