"""The words of the command line and what they mean; it must not carry anything out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

from journal_app.domain.rules import Jurisdiction

COMMANDS = ("demo", "verify", "export-patient", "doctor", "tour", "packs")
_MOST_PATIENTS, _MOST_YEARS = 200_000, 30


class Usage(Exception):
    """The words make no sense; the message says which."""


@dataclass(frozen=True, slots=True)
class Options:
    """Everything that was asked for; what a command does not know keeps its default."""

    command: str
    json: bool = False
    person: str = ""
    password_file: Path | None = None
    secret_file: Path | None = None
    vault: Path | None = None
    out: Path | None = None
    patient: str = ""
    purpose: str = ""
    language: str = ""
    seed: int = 7
    patients: int = 2000
    years: int = 3
    anchors: tuple[Path, ...] = ()
    is_full: bool = False
    action: str = ""
    folder: Path | None = None
    jurisdiction: str = ""
    treatment: str = ""
    case: str = ""
    on: date | None = None

    @property
    def vault_folder(self) -> Path:
        """The vault of a command that has one."""
        if self.vault is None:
            raise Usage("the vault's folder is missing")
        return self.vault

    @property
    def out_folder(self) -> Path:
        """Where a command writes to."""
        if self.out is None:
            raise Usage("the folder to write to is missing")
        return self.out


class _Parser(argparse.ArgumentParser):
    """A parser that leaves saying what is wrong to its caller."""

    def error(self, message: str) -> NoReturn:
        raise Usage(f"{message}\n{self.format_usage().strip()}")


def read(words: Sequence[str], *, version: str) -> Options:
    """What ``words`` ask for; prints help or the version and leaves with SystemExit where that is asked for.

    Raises:
        Usage: they make no sense.
    """
    found = _parser(version).parse_args(list(words))
    values = {name: value for name, value in vars(found).items() if value is not None}
    if "anchors" in values:
        values["anchors"] = tuple(values["anchors"])
    return Options(**values)


def asks_for_json(words: Sequence[str]) -> bool:
    """Whether ``--json`` stands among words that may make no sense otherwise."""
    return "--json" in words


def _parser(version: str) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m journal_app",
        description="An encrypted clinical journal for aesthetic clinics. Without a command it opens its window.",
        epilog="Exit codes: 0 fine, 1 something was found, 2 wrong usage, 3 the vault cannot be opened.",
    )
    parser.add_argument("--version", action="version", version=version)
    _add_shared(parser, None)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    for name, sentence, fill in (
        ("demo", "make an invented clinic: test identifiers only, marked DEMO for good", _demo),
        ("verify", "is anything altered, missing or rolled back; writes nothing into the vault", _verify),
        ("export-patient", "hand out one patient's journal as a PDF, as data and with its original files", _export),
        ("doctor", "versions, settings, self-tests, and what this machine lacks", _doctor),
        ("tour", "take a picture of every screen, light and dark, without a display", _tour),
        ("packs", "the rules, treatments and texts: check, explain or try them out", _packs),
    ):
        one = commands.add_parser(name, help=sentence, description=sentence)
        # The shared options may stand behind the command, too; then they must not reset what stood before it.
        _add_shared(one, argparse.SUPPRESS)
        fill(one)
    return parser


def _add_shared(parser: argparse.ArgumentParser, default: str | None) -> None:
    shared = parser.add_argument_group("signing in and output")
    shared.add_argument("--as", dest="person", metavar="PERSON", default=default, help="who signs in: a name or an id")
    shared.add_argument("--password-file", type=Path, metavar="FILE", default=default, help="first line: the password")
    shared.add_argument("--secret-file", type=Path, metavar="FILE", default=default, help="the clinic's secret")
    shared.add_argument("--json", action="store_true", default=default, help="print one JSON document, nothing else")


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", type=Path, metavar="VAULT")
    parser.add_argument("--seed", type=int, metavar="N", help="another clinic for another number (7)")
    parser.add_argument("--patients", type=_count(_MOST_PATIENTS), metavar="N", help="how many patients (2000)")
    parser.add_argument("--years", type=_count(_MOST_YEARS), metavar="N", help="over how many years (3)")


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", type=Path, metavar="VAULT")
    parser.add_argument(
        "--anchor", dest="anchors", type=Path, action="append", metavar="FILE", help="signed checkpoints kept elsewhere"
    )
    parser.add_argument("--full", dest="is_full", action="store_true", default=None, help="every signature once more")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", type=Path, metavar="VAULT")
    parser.add_argument("patient", metavar="PATIENT", help="the journal's id, an identifier, or the exact name")
    parser.add_argument("out", type=Path, metavar="OUT", help="a new or empty folder")
    parser.add_argument("--purpose", required=True, metavar="TEXT", help="for whom and why; the patient may read it")
    parser.add_argument("--language", choices=("da", "sv", "en"), help="the language of the PDF (the clinic's)")


def _doctor(_parser: argparse.ArgumentParser) -> None:
    """Takes nothing."""


def _tour(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder for the pictures")
    parser.add_argument(
        "--vault",
        type=Path,
        metavar="VAULT",
        help="a demo vault, with its people in VAULT-people.json beside it; a small one is made without it",
    )


def _packs(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=_Parser)
    check = _action(actions, "check", "is every rule, treatment, sentence and text well-formed and complete")
    check.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="a folder with packs/ and texts/ in it")
    explain = _action(actions, "explain", "the rules that apply to a treatment, in words, with sources and marks")
    explain.add_argument("jurisdiction", metavar="JURISDICTION", choices=[*Jurisdiction], help=", ".join(Jurisdiction))
    explain.add_argument("treatment", metavar="TREATMENT", help="as “packs ids” lists them")
    explain.add_argument("--on", type=date.fromisoformat, metavar="DAY", help="the rules of that day (today)")
    evaluate = _action(actions, "evaluate", "what the rules say of a described case: JSON, and exit code 1 if blocked")
    evaluate.add_argument("case", metavar="CASE", help="a JSON file, or - for standard input")
    ids = _action(actions, "ids", "the words that a case may use: treatments, areas, professions, alerts")
    for one in (explain, evaluate, ids):
        one.add_argument("--packs", dest="folder", type=Path, metavar="DIR", help="other data than the program's own")
    for one in (explain, evaluate):
        one.add_argument("--language", choices=("da", "sv", "en"), help="the language of the sentences (en)")


def _action(actions: argparse._SubParsersAction[_Parser], name: str, sentence: str) -> argparse.ArgumentParser:
    one = actions.add_parser(name, help=sentence, description=sentence)
    _add_shared(one, argparse.SUPPRESS)
    return one


class _count:  # noqa: N801 -- argparse shows this name to the person
    """A whole number from 1 up to a greatest."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.__name__ = "number"

    def __call__(self, text: str) -> int:
        number = int(text)
        if not 1 <= number <= self._most:
            raise ValueError
        return number
