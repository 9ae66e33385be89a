"""Prints the table: ``python -m benchmarks [--scale N …] [--entries N] [--log N] [--markdown FILE]``.

Times depend on the machine and on what else it does; the ratios to plain SQLite, measured in the same run, say more.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks import cases, startup
from benchmarks.cases import Row
from benchmarks.loading import Scale, load
from benchmarks.timing import Times

_ABOUT = (
    "What encryption, signatures, the tree and the traces cost, each beside the same work on plain `sqlite3` in the",
    "same run. Times are milliseconds at the middle / 95th percentile / worst unless a unit is named, and depend on",
    "the machine; the ratio compares the middles. Nothing here is a test: a slower machine fails nothing.",
)
_HONESTY = (
    "Vaults are filled by the vault's own act (sealed, signed, projected, gated), thousands of records to a commit;",
    "each is verified afterwards, and nothing may be found. Passwords are derived with next to no work while filling",
    "and signing in; what a real derivation and a PIN cost stands under *At any scale*.",
)


@dataclass(frozen=True, slots=True)
class Run:
    """One scale's rows, and how long filling the vault took."""

    scale: Scale
    rows: tuple[Row, ...]
    records: int
    seconds: float


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print."""
    options = _options(words)
    runs = [_run(_scale(options, patients), options) for patients in options.scale or [1000]]
    general = [*cases.derivations(), *_started(options)]
    print("\n".join(_table(runs, general)))
    if options.markdown:
        options.markdown.write_text(_markdown(runs, general, options), encoding="utf-8")
    return 0


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="What encryption and proof cost.")
    parser.add_argument("--scale", type=int, action="append", metavar="PATIENTS", help="may be given more than once")
    parser.add_argument("--entries", type=int, default=10, metavar="N", help="treatment entries per patient (10)")
    parser.add_argument("--log", type=int, default=50, metavar="N", help="log records per patient (50)")
    parser.add_argument("--seed", type=int, default=7, metavar="N")
    parser.add_argument("--folder", type=Path, metavar="FOLDER", help="where to work (a temporary folder)")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table there as well")
    return parser.parse_args(words)


def _scale(options: argparse.Namespace, patients: int) -> Scale:
    return Scale(patients, patients * options.entries, patients * options.log)


def _run(scale: Scale, options: argparse.Namespace) -> Run:
    _tell(f"{scale.patients:,} patients, {scale.entries:,} entries, {scale.log:,} log records")
    with tempfile.TemporaryDirectory(prefix="journal-benchmark-", dir=options.folder) as folder:
        loaded = load(Path(folder), scale, seed=options.seed, tell=_tell)
        records = loaded.vault.head().size
        rows = []
        for row in cases.measure(loaded, Random(options.seed)):
            _tell(f"  {row.name}: {_shown(row.vault)} {row.unit}")
            rows.append(row)
        loaded.plain.close()
    return Run(scale, tuple(rows), records, loaded.seconds)


def _started(options: argparse.Namespace) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="journal-benchmark-", dir=options.folder) as folder:
        loaded = load(Path(folder), Scale(20, 0, 0), tell=lambda _: None)
        loaded.vault.close()
        loaded.plain.close()
        rows = list(startup.measure(Path(folder) / "vault", home=Path(folder) / "home"))
    if not rows:
        _tell("  start to the sign-in page: skipped, there is no window here")
    return rows


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


# -------------------------------------------------------------------------------------------------------------- table


def _shown(value: Times | float | None) -> str:
    if value is None:
        return "–"
    if isinstance(value, Times):
        return f"{value.p50:.2f} / {value.p95:.2f} / {value.worst:.1f}"
    return f"{value:.1f}"


def _middle(value: Times | float) -> float:
    return value.p50 if isinstance(value, Times) else value


def _ratio(row: Row) -> str:
    if row.plain is None or not _middle(row.plain):
        return "–"
    return f"{_middle(row.vault) / _middle(row.plain):.1f} ×"


def _table(runs: Sequence[Run], general: Sequence[Row]) -> list[str]:
    lines = []
    for run in runs:
        lines += ["", _heading(run), ""]
        lines += [_line(row) for row in run.rows]
    lines += ["", "At any scale", "", *(_line(row) for row in general)]
    growth = _growth(runs)
    if growth:
        lines += [
            "",
            f"Growth of the middle from {runs[0].scale.patients:,} to {runs[-1].scale.patients:,} patients",
            "",
        ]
        lines += [f"{name:<58} {factor:.2f} ×" for name, factor in growth.items()]
    return lines


def _span(runs: Sequence[Run]) -> str:
    return f"from {runs[0].scale.patients:,} to {runs[-1].scale.patients:,} patients"


def _heading(run: Run) -> str:
    scale, rate = run.scale, run.records / run.seconds
    return (
        f"{scale.patients:,} patients, {run.records:,} records ({scale.entries:,} entries, {scale.log:,} log);"
        f" filled at {rate:,.0f} records a second, the plain file included"
    )


def _line(row: Row) -> str:
    return (
        f"{row.name:<58} {_shown(row.vault):>24} {_shown(row.plain):>24} {_ratio(row):>9} {row.unit:<10} {row.target}"
    )


def _growth(runs: Sequence[Run]) -> Mapping[str, float]:
    if len(runs) < 2:
        return {}
    first = {row.name: _middle(row.vault) for row in runs[0].rows}
    return {row.name: _middle(row.vault) / first[row.name] for row in runs[-1].rows if first.get(row.name)}


def _markdown(runs: Sequence[Run], general: Sequence[Row], options: argparse.Namespace) -> str:
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    scales = " ".join(f"--scale {run.scale.patients}" for run in runs)
    words = f"python -m benchmarks {scales} --entries {options.entries} --log {options.log}"
    made = f"Made with `{words}` on {machine}, {time.strftime('%Y-%m-%d')}."
    lines = ["# Benchmarks", "", *_ABOUT, "", made, "", *_HONESTY]
    for run in runs:
        lines += ["", f"## {_heading(run)}", "", *_markdown_table(run.rows)]
    lines += ["", "## At any scale", "", *_markdown_table(general)]
    growth = _growth(runs)
    if growth:
        lines += ["", f"## Growth {_span(runs)}", ""]
        lines += ["| work | factor of the middle |", "|---|---|"]
        lines += [f"| {name} | {factor:.2f} × |" for name, factor in growth.items()]
    return "\n".join(lines) + "\n"


def _markdown_table(rows: Sequence[Row]) -> list[str]:
    lines = ["| work | vault | plain | ratio | unit | target |", "|---|---|---|---|---|---|"]
    lines += [
        f"| {row.name} | {_shown(row.vault)} | {_shown(row.plain)} | {_ratio(row)} | {row.unit} | {row.target} |"
        for row in rows
    ]
    return lines


if __name__ == "__main__":
    sys.exit(main())
