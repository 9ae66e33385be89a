"""The words of the command line and what they mean; it must not carry anything out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

from journal_app.domain.disclosures import Basis, Channel, Party
from journal_app.domain.restrictions import OpeningGround
from journal_app.domain.rules import Jurisdiction
from journal_app.domain.transfers import TransferBasis

COMMANDS = (
    "demo",
    "verify",
    "export-patient",
    "export-case",
    "export-all",
    "verify-export",
    "export-fhir",
    "backup",
    "restore",
    "requests",
    "review",
    "doctor",
    "tour",
    "packs",
)
_BECAUSE = ("complaint", "access_request", "export")
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
    is_bundle: bool = False
    recipient: str = ""
    because: str = ""
    hides_staff: bool = False
    hides_reasons: bool = False
    is_encrypted: bool = False
    fingerprint: str = ""
    summary: bool = False
    seed: int = 7
    patients: int = 2000
    years: int = 3
    anchors: tuple[Path, ...] = ()
    is_full: bool = False
    is_closed: bool = False
    action: str = ""
    folder: Path | None = None
    jurisdiction: str = ""
    treatment: str = ""
    case: str = ""
    party: str = ""
    basis: str = ""
    basis_words: str = ""
    all_the_same: str = ""
    channel: str = ""
    transfer: str = ""
    transfer_words: str = ""
    on: date | None = None
    source: Path | None = None
    country: str = ""
    despite: str = ""
    passphrase_file: Path | None = None
    shown: tuple[str, ...] = ()
    generation: str = ""
    words_file: Path | None = None
    clinical_words_file: Path | None = None
    is_drill: bool = False
    is_new_password: bool = False
    is_unattended: bool = False
    is_write_only: bool = False

    @property
    def vault_folder(self) -> Path:
        """The vault of a command that has one."""
        if self.vault is None:
            raise Usage("the vault's folder is missing")
        return self.vault

    @property
    def source_folder(self) -> Path:
        """Where a command reads from."""
        if self.source is None:
            raise Usage("the backup's folder is missing")
        return self.source

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


def read(words: Sequence[str], *, version: str, program: str) -> Options:
    """What ``words`` ask for; prints help or the version and leaves with SystemExit where that is asked for.

    Raises:
        Usage: they make no sense.
    """
    found = _parser(version, program).parse_args(list(words))
    values = {name: value for name, value in vars(found).items() if value is not None}
    if "anchors" in values:
        values["anchors"] = tuple(values["anchors"])
    if "shown" in values:
        values["shown"] = tuple(values["shown"])
    return Options(**values)


def asks_for_json(words: Sequence[str]) -> bool:
    """Whether ``--json`` stands among words that may make no sense otherwise."""
    return "--json" in words


def _parser(version: str, program: str) -> argparse.ArgumentParser:
    parser = _Parser(
        prog=program,
        description="An encrypted clinical journal for aesthetic clinics. Without a command it opens its window.",
        epilog="Exit codes: 0 fine, 1 something was found, 2 wrong usage, 3 the vault cannot be opened, "
        "4 a folder is whole, but its origin was not compared.",
    )
    parser.add_argument("--version", action="version", version=version)
    _add_shared(parser, None)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    for name, sentence, fill in (
        ("demo", "make an invented clinic: test identifiers only, marked DEMO for good", _demo),
        ("verify", "is anything altered, missing or rolled back; writes nothing into the vault", _verify),
        ("export-patient", "hand out one patient's journal as a PDF, as data and with its original files", _export),
        ("export-case", "hand out the journal of a complaint case with proof, without what is blackened", _export_case),
        ("export-all", "hand out the whole clinic for another system; goes on where it was interrupted", _export_all),
        ("backup", "copy the journal to another drive and read it back, or try whether the newest copy works", _backup),
        ("restore", "make a journal out of a backup, in a new folder", _restore),
        (
            "verify-export",
            "is a journal that was handed out as a folder whole, unaltered, and from that clinic",
            _check,
        ),
        (
            "export-fhir",
            "hand out one patient's journal, or a summary of it, for another system (FHIR R4)",
            _export_fhir,
        ),
        ("requests", "requests for one's own data that are due, or one with its steps", _requests),
        ("review", "which routine reviews are due: of the access log, of roles, and what waits in them", _review),
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
    _add_anchors(parser)
    parser.add_argument("--full", dest="is_full", action="store_true", default=None, help="every signature once more")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", type=Path, metavar="VAULT")
    parser.add_argument("patient", metavar="PATIENT", help="the journal's id, an identifier, or the exact name")
    parser.add_argument("out", type=Path, metavar="OUT", help="a new or empty folder")
    parser.add_argument("--purpose", required=True, metavar="TEXT", help="for whom and why; the patient may read it")
    parser.add_argument("--language", choices=("da", "sv", "en"), help="the language of the PDF (the clinic's)")
    _add_disclosure(parser)
    bundle = parser.add_argument_group("with proof, for a complaint board, the patient or another clinic")
    bundle.add_argument(
        "--bundle", dest="is_bundle", action="store_true", default=None, help="a signed folder that anybody can check"
    )
    bundle.add_argument(
        "--because", choices=_BECAUSE, help="of a complaint, somebody's right of access, or else (export)"
    )
    bundle.add_argument(
        "--encrypted",
        dest="is_encrypted",
        action="store_true",
        default=None,
        help="with --bundle: one file for the way; OUT names it",
    )
    bundle.add_argument(
        "--hide-staff", dest="hides_staff", action="store_true", default=None, help="do not name who looked"
    )
    bundle.add_argument(
        "--hide-reasons",
        dest="hides_reasons",
        action="store_true",
        default=None,
        help="leave out what was typed as the reason for a look",
    )


def _add_disclosure(parser: argparse.ArgumentParser) -> None:
    """What the journal will say of what leaves; without it nothing does."""
    told = parser.add_argument_group("to whom and on what basis; the journal will say so")
    told.add_argument("--to", dest="party", choices=[*Party], required=True, help="who that is")
    told.add_argument("--recipient", metavar="NAME", help="their name; not with --to patient")
    told.add_argument("--basis", choices=[*Basis], required=True, help="a consent must name the recipient and hold now")
    told.add_argument(
        "--basis-words", dest="basis_words", metavar="TEXT", help="the paragraph, or whose life and why it cannot wait"
    )
    told.add_argument(
        "--although-restricted",
        dest="all_the_same",
        choices=[*OpeningGround],
        help="on what ground a restricted journal leaves all the same (GDPR Art. 18 (2)), where the basis is a law",
    )
    told.add_argument("--channel", choices=[*Channel], required=True, help="by which way it goes")
    told.add_argument("--unencrypted", dest="despite", metavar="TEXT", help="why what is written may be readable")
    told.add_argument(
        "--country", metavar="CODE", help="the recipient's, by two letters (with --to patient the clinic's)"
    )
    told.add_argument(
        "--transfer", choices=[*TransferBasis], help="on what basis it may go to that country, where one is needed"
    )
    told.add_argument(
        "--transfer-words", dest="transfer_words", metavar="TEXT", help="which decision, contract or circumstance"
    )


def _export_case(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", type=Path, metavar="VAULT")
    parser.add_argument("case", metavar="CASE", help="the authority's number of an open case, or its id")
    parser.add_argument("out", type=Path, metavar="OUT", help="a new or empty folder, or the file to make")
    parser.add_argument("--purpose", required=True, metavar="TEXT", help="why; the patient may read it")
    parser.add_argument("--recipient", metavar="TEXT", help="to whom it is handed out (the authority of the case)")
    parser.add_argument("--language", choices=("da", "sv", "en"), help="the language of the folder (the clinic's)")
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument(
        "--encrypted", dest="is_encrypted", action="store_true", default=None, help="one file for the way; OUT names it"
    )
    way.add_argument("--unencrypted", dest="despite", metavar="TEXT", help="a plain folder, and why it may be one")
    parser.add_argument(
        "--hide-staff", dest="hides_staff", action="store_true", default=None, help="do not name who looked"
    )
    parser.add_argument(
        "--hide-reasons",
        dest="hides_reasons",
        action="store_true",
        default=None,
        help="leave out what was typed as the reason for a look",
    )


def _export_all(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", type=Path, metavar="VAULT")
    parser.add_argument("out", type=Path, metavar="OUT", help="a new or empty folder, or one in which this was begun")
    parser.add_argument("--purpose", required=True, metavar="TEXT", help="why; every patient may read it")
    parser.add_argument("--recipient", required=True, metavar="TEXT", help="to whom; every journal will say so")
    parser.add_argument("--language", choices=("da", "sv", "en"), help="the language of the folder (the clinic's)")
    parser.add_argument("--readable", dest="despite", metavar="WHY", help="do not encrypt it, and why it may be so")
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="where the passphrase is written, or read from to go on, instead of the terminal; not in OUT",
    )


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--fingerprint", metavar="F", help="the clinic's, as you got it by another way than the folder")
    parser.add_argument("--language", choices=("da", "sv", "en"), help="the language of the sentences (the computer's)")


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", type=Path, metavar="VAULT")
    parser.add_argument("out", type=Path, metavar="TARGET", help="a folder on another drive")
    parser.add_argument(
        "--country", metavar="CODE", help="where the drive is kept, such as DK; asked for the first time"
    )
    parser.add_argument(
        "--drill",
        dest="is_drill",
        action="store_true",
        default=None,
        help="restore the newest backup to a throw-away place and verify it, instead of making one",
    )
    parser.add_argument("--full", dest="is_full", action="store_true", default=None, help="read every file there again")
    parser.add_argument(
        "--unattended",
        dest="is_unattended",
        action="store_true",
        default=None,
        help="copy the closed journal without any key, for the system's scheduler; it counts after the next sign-in",
    )
    parser.add_argument(
        "--write-only",
        dest="is_write_only",
        action="store_true",
        default=None,
        help="with --unattended: the folder lets nothing be read; what lies there then proves nothing",
    )
    parser.add_argument("--despite", metavar="TEXT", help="why to go on although a check stopped the backup")
    _add_words(parser)


def _add_anchors(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--anchor", dest="anchors", type=Path, action="append", metavar="FILE", help="signed checkpoints kept elsewhere"
    )


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", type=Path, metavar="BACKUP", help="the folder given to “backup” as TARGET")
    parser.add_argument("out", type=Path, metavar="NEW_PLACE", help="a new or empty folder for the journal")
    parser.add_argument("--generation", metavar="NAME", help="an older backup than the newest, by its folder's name")
    parser.add_argument("--purpose", metavar="TEXT", help="why it was restored; stands in the journal")
    parser.add_argument("--despite", metavar="TEXT", help="why to go on although the backup is not sound")
    parser.add_argument("--shown", action="append", metavar="PROBLEM", help="a problem told by the last try")
    _add_anchors(parser)
    parser.add_argument(
        "--new-password",
        dest="is_new_password",
        action="store_true",
        default=None,
        help="the password is a new one, which the recovery sheet lets this person have",
    )
    _add_words(parser)


def _add_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--words-file", type=Path, metavar="FILE", help="the 24 words of recovery sheet 1")
    parser.add_argument("--clinical-words-file", type=Path, metavar="FILE", help="the 24 words of recovery sheet 2")


def _export_fhir(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", type=Path, metavar="VAULT")
    parser.add_argument("patient", metavar="PATIENT", help="the journal's id, an identifier, or the exact name")
    parser.add_argument("out", type=Path, metavar="FILE", help="a file that is not there yet")
    parser.add_argument("--purpose", required=True, metavar="TEXT", help="for whom and why; the patient may read it")
    _add_disclosure(parser)
    parser.add_argument("--summary", action="store_true", default=None, help="a short account for other treaters (IPS)")
    parser.add_argument("--language", choices=("da", "sv", "en"), help="the language of names for codes (the clinic's)")


def _requests(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", type=Path, metavar="VAULT")
    parser.add_argument("case", nargs="?", metavar="REQUEST", help="the id of one request (all that are open)")
    parser.add_argument("--closed", dest="is_closed", action="store_true", default=None, help="those that are closed")


def _review(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", type=Path, metavar="VAULT")


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
