"""Prints the table: ``python -m benchmarks [--scale PATIENTS[:ENTRIES:LOG] …] [--markdown FILE]``.

How the one in docs/benchmarks.md is made stands at its end.

Times depend on the machine and on what else it does; the ratios to plain SQLite, measured in the same run, say more.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks import cases, journal_list, photo_grid, photos, startup
from benchmarks.cases import Row
from benchmarks.loading import LONG_JOURNAL, LONG_JOURNALS, Scale, load
from benchmarks.timing import Times

_ABOUT = (
    "What encryption, signatures, the tree and the traces cost, each beside the same work on plain `sqlite3` in the",
    "same run. Times are milliseconds at the middle / 95th percentile / worst unless a unit is named, and depend on",
    "the machine; the ratio compares the middles. *Processor* is what the program itself computed, at the middle, and",
    "in brackets the plain one: neither other programs nor the disk add to it. Nothing here is a test: a slower",
    "machine fails nothing.",
)
_HONESTY = (
    "Vaults are filled by the vault's own act (sealed, signed, projected, gated), thousands of records to a commit;",
    "each is verified afterwards, and nothing may be found. Passwords are derived with next to no work while filling",
    "and signing in; what a real derivation and a PIN cost stands under *At any scale*.",
)


_ENTRIES, _LOG, _PHOTOS = 10, 50, 8
_READING = Path(__file__).with_name("reading.md")
"""What is to be said of the numbers, put below them."""


@dataclass(frozen=True, slots=True)
class Run:
    """One scale's rows, and how long filling the vault took."""

    scale: Scale
    rows: tuple[Row, ...]
    records: int
    seconds: float
    load: float
    """The machine's load average when the run ended: above the number of cores, programs waited for one another."""


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print; what a run has measured is written after each scale, the largest may take a night."""
    options = _options(words)
    if options.photos_alone:
        for row in _photos_alone(options):
            print(_line(row), flush=True)
        print(_conditions())
        return 0
    general, runs = _at_any_scale(options), list[Run]()
    for scale in _scales(options):
        runs.append(_run(scale, options))
        if options.markdown:
            options.markdown.write_text(_markdown(runs, general, options), encoding="utf-8")
    print("\n".join(_table(runs, general)))
    return 0


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="What encryption and proof cost.")
    parser.add_argument(
        "--scale",
        action="append",
        default=[],
        metavar="PATIENTS[:ENTRIES:LOG]",
        help="may be given more than once; entries and log records are per patient",
    )
    parser.add_argument(
        "--entries", type=int, default=_ENTRIES, metavar="N", help=f"treatment entries per patient ({_ENTRIES})"
    )
    parser.add_argument("--log", type=int, default=_LOG, metavar="N", help=f"log records per patient ({_LOG})")
    parser.add_argument("--photos", type=int, default=_PHOTOS, metavar="N", help=f"photos to take in ({_PHOTOS})")
    parser.add_argument("--megapixels", type=int, default=photos.MEGAPIXELS, metavar="N", help="of each photo")
    parser.add_argument("--photos-alone", action="store_true", help="measure photos and nothing else")
    parser.add_argument("--seed", type=int, default=7, metavar="N")
    parser.add_argument("--folder", type=Path, metavar="FOLDER", help="where to work (a temporary folder)")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table there as well")
    return parser.parse_args(words)


def _scales(options: argparse.Namespace) -> Iterator[Scale]:
    for words in options.scale or ["1000"]:
        patients, entries, log = map(int, words.split(":") if ":" in words else (words, options.entries, options.log))
        yield Scale(patients, patients * entries, patients * log)


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
    return Run(scale, tuple(rows), records, loaded.seconds, _load())


def _load() -> float:
    return os.getloadavg()[1] if hasattr(os, "getloadavg") else 0.0


def _at_any_scale(options: argparse.Namespace) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="journal-benchmark-", dir=options.folder) as folder:
        loaded = load(Path(folder), Scale(20, 0, 0), tell=lambda _: None)
        kept = list(photos.measure(loaded, options.photos, megapixels=options.megapixels)) if options.photos else []
        loaded.vault.close()
        loaded.plain.close()
        started = list(startup.measure(Path(folder) / "vault", home=Path(folder) / "home"))
        general = list(cases.at_any_scale(Path(folder)))
    if not started:
        _tell("  start to the sign-in page: skipped, there is no window here")
    return [*started, *general, *kept, *photo_grid.measure(), *journal_list.measure()]


def _photos_alone(options: argparse.Namespace) -> Iterator[Row]:
    with tempfile.TemporaryDirectory(prefix="journal-benchmark-", dir=options.folder) as folder:
        loaded = load(Path(folder), Scale(20, 0, 0), tell=lambda _: None)
        yield from photos.measure(loaded, options.photos, megapixels=options.megapixels)
        loaded.vault.close()
        loaded.plain.close()
    yield from photo_grid.measure()


def _conditions() -> str:
    return f"{_machine()}; the machine's load average was {_load():.1f} at the end"


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


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


def _spent(row: Row) -> float | None:
    return row.vault.processor if isinstance(row.vault, Times) else row.processor


def _processor(row: Row) -> str:
    spent = _spent(row)
    ours = "–" if spent is None else f"{spent:.2f}"
    return f"{ours} ({row.plain.processor:.2f})" if isinstance(row.plain, Times) else ours


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
        lines += [f"{name:<58} {' '.join(_grown(factors))}" for name, factors in growth.items()]
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
        f"{row.name:<58} {_shown(row.vault):>24} {_processor(row):>16} {_shown(row.plain):>24} {_ratio(row):>9}"
        f" {row.unit:<10} {row.target}"
    )


def _growth(runs: Sequence[Run]) -> Mapping[str, tuple[float, float | None]]:
    """By which factors each row of the first run has grown in the last: by the clock, and by the processor's time."""
    if len(runs) < 2:
        return {}
    first, last = ({row.name: row for row in run.rows} for run in (runs[0], runs[-1]))
    return {
        name: (_middle(row.vault) / _middle(first[name].vault), _quotient(_spent(row), _spent(first[name])))
        for name, row in last.items()
        if name in first
    }


def _quotient(last: float | None, first: float | None) -> float | None:
    return last / first if last is not None and first else None


def _grown(factors: tuple[float, float | None]) -> tuple[str, str]:
    clock, processor = factors
    return f"{clock:.2f} ×", "–" if processor is None else f"{processor:.2f} ×"


def _markdown(runs: Sequence[Run], general: Sequence[Row], options: argparse.Namespace) -> str:
    lines = ["# Benchmarks", "", *_ABOUT, "", *_made(runs, options), "", *_HONESTY]
    for run in runs:
        lines += ["", f"## {_heading(run)}", "", *_markdown_table(run.rows)]
    lines += ["", "## At any scale", "", *_markdown_table(general)]
    growth = _growth(runs)
    if growth:
        lines += ["", f"## Growth {_span(runs)}", ""]
        lines += ["| work | factor of the middle | of the processor's time |", "|---|---|---|"]
        lines += [f"| {name} | {' | '.join(_grown(factors))} |" for name, factors in growth.items()]
    return "\n".join(lines) + "\n\n" + _READING.read_text(encoding="utf-8")


def _made(runs: Sequence[Run], options: argparse.Namespace) -> list[str]:
    """By which command on what machine, how busy it was, and what was scaled down."""
    scales = " ".join(f"--scale {_spelt(run.scale)}" for run in runs)
    busy = ", ".join(f"{run.load:.1f}" for run in runs)
    lines = [
        f"Made with `python -m benchmarks {scales} --seed {options.seed}` on {_machine()},",
        f"{time.strftime('%Y-%m-%d')}.",
        f"The machine's load average was {busy} when each scale was done; what is above {os.cpu_count()} was other",
        "programs' work, and waiting for it is in the times, the rarer ones above all.",
    ]
    lines += [_scaled_down(run.scale) for run in runs if _mix(run.scale) != (_ENTRIES, _LOG)]
    return lines


def _mix(scale: Scale) -> tuple[int, int]:
    return scale.entries // scale.patients, scale.log // scale.patients


def _spelt(scale: Scale) -> str:
    return ":".join(map(str, (scale.patients, *_mix(scale))))


def _scaled_down(scale: Scale) -> str:
    entries, log = _mix(scale)
    return (
        f"\n**Scaled down** at {scale.patients:,} patients: entries per patient {entries} instead of {_ENTRIES}, log"
        f"\nrecords {log} instead of {_LOG}. The first {LONG_JOURNALS} patients have {LONG_JOURNAL} records anyway."
    )


def _markdown_table(rows: Sequence[Row]) -> list[str]:
    lines = ["| work | vault | processor | plain | ratio | unit | target |", "|---|---|---|---|---|---|---|"]
    lines += [
        f"| {row.name} | {_shown(row.vault)} | {_processor(row)} | {_shown(row.plain)} | {_ratio(row)} |"
        f" {row.unit} | {row.target} |"
        for row in rows
    ]
    return lines


if __name__ == "__main__":
    sys.exit(main())
