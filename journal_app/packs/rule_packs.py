"""Puts a jurisdiction's rules, definitions and sentences together into one pack with one hash; it must not apply it.

A pack's canonical bytes are UTF-8 text: the line ``journal/pack/1 DK``, then each file, in the order of their paths,
as the line ``file <path below packs> <length in bytes>``, its exact bytes, and a line feed. A pack kept in a ledger is
read from these bytes alone, so that an edited file on disk changes nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from journal_app.domain.health import Alert
from journal_app.domain.rules import Jurisdiction, LoadedPack, Mode, Phrasebook, Rule, RulePack, TreatmentDefinition
from journal_app.domain.rules.deadlines import RequestRules
from journal_app.domain.rules.operators import ConsentInForce
from journal_app.packs.messages import LANGUAGES, disagreements, messages_name, placeholders, read_phrasebook
from journal_app.packs.problems import PackProblem, PackRefused
from journal_app.packs.request_files import joined, read_request_rules
from journal_app.packs.rule_files import RuleFile, read_rules
from journal_app.packs.toml_files import line_of, read_toml
from journal_app.packs.treatments import read_definition

_FORMAT = "journal/pack/1"
_REQUESTS = "requests.toml"
_HEAD = re.compile(rb"journal/pack/1 (?P<jurisdiction>[A-Z-]{2,6})\n")
_FILE = re.compile(rb"file (?P<name>[A-Za-z0-9_./-]{1,200}) (?P<size>[0-9]{1,8})\n")


def load_pack(root: Path, jurisdiction: str) -> LoadedPack:
    """Return the pack of ``jurisdiction`` as proposed by the files below ``root``/packs. Raises ``PackRefused``."""
    return read_pack(pack_bytes(root, jurisdiction))


def pack_bytes(root: Path, jurisdiction: str) -> bytes:
    """Return the canonical bytes of the pack of ``jurisdiction``. Raises ``PackRefused`` when a file cannot be read."""
    packs = root / "packs"
    if jurisdiction not in set(Jurisdiction):
        raise PackRefused([PackProblem("packs", None, f"There is no jurisdiction {jurisdiction}.")])
    names = [f"{jurisdiction}/rules.toml", *(messages_name(language) for language in LANGUAGES)]
    names += [f"treatments/{path.name}" for path in packs.glob("treatments/*.toml")]
    own = _read(packs, names[0])
    tables = read_toml(f"packs/{names[0]}", own)
    include = tables.get("include") if isinstance(tables, dict) else None
    if isinstance(include, str) and include in {path.name for path in packs.iterdir()}:
        names.append(f"{include}/rules.toml")
    names += [f"{own}/{_REQUESTS}" for own in _whose(jurisdiction, include) if (packs / own / _REQUESTS).is_file()]
    files = {name: _read(packs, name) for name in names}
    parts = (f"file {name} {len(data)}\n".encode() + data + b"\n" for name, data in sorted(files.items()))
    return f"{_FORMAT} {jurisdiction}\n".encode() + b"".join(parts)


def read_pack(canonical: bytes) -> LoadedPack:
    """Return the pack these canonical bytes hold. Raises ``PackRefused`` with everything that is wrong."""
    jurisdiction, files = _split(canonical)
    assembly = _Assembly(jurisdiction, files)
    rule_pack, requests = assembly.rule_pack(), assembly.request_rules()
    if rule_pack is None or assembly.problems:
        raise PackRefused(assembly.problems)
    return LoadedPack(
        rule_pack=rule_pack,
        treatments=tuple(assembly.definitions),
        canonical=canonical,
        sha256=hashlib.sha256(canonical).hexdigest(),
        requests=requests,
    )


def _whose(jurisdiction: str, include: object) -> tuple[str, ...]:
    return (jurisdiction, include) if isinstance(include, str) else (jurisdiction,)


def _read(packs: Path, name: str) -> bytes:
    try:
        return (packs / name).read_bytes()
    except OSError:
        raise PackRefused([PackProblem(f"packs/{name}", None, "The file is missing or cannot be read.")]) from None


def _split(canonical: bytes) -> tuple[Jurisdiction, dict[str, bytes]]:
    """Return whose pack it is and its files by path; refuse anything that is not exactly the form."""
    head = _HEAD.match(canonical)
    files: list[tuple[str, bytes]] = []
    at = head.end() if head else len(canonical)
    while at < len(canonical):
        file = _FILE.match(canonical, at)
        if file is None:
            raise _damaged()
        start = file.end()
        at = start + int(file["size"]) + 1
        files.append((file["name"].decode(), canonical[start : at - 1]))
        if canonical[at - 1 : at] != b"\n":
            raise _damaged()
    names = [name for name, _ in files]
    if head is None or head["jurisdiction"].decode() not in set(Jurisdiction) or names != sorted(set(names)):
        raise _damaged()
    return Jurisdiction(head["jurisdiction"].decode()), dict(files)


def _damaged() -> PackRefused:
    return PackRefused([PackProblem("pack", None, f"The pack's bytes are not in the form {_FORMAT}.")])


class _Assembly:
    """Collects the parts of one pack and everything wrong with them."""

    def __init__(self, jurisdiction: Jurisdiction, files: Mapping[str, bytes]) -> None:
        self.jurisdiction = jurisdiction
        self.files = files
        self.problems: list[PackProblem] = []
        self.definitions = list(self._definitions())
        self.books = {language: book for language in LANGUAGES if (book := self._book(language))}

    def rule_pack(self) -> RulePack | None:
        """Return the pack, or None when parts of it are missing."""
        rule_files = [file for file in self._rule_files() if file is not None]
        clock = next((file.clock for file in rule_files if file.clock), None)
        if clock is None and not self.problems:
            self._complain(f"{self.jurisdiction}/rules.toml", "There is no [clock].")
        if clock is None or len(self.books) < len(LANGUAGES):
            return None
        pack = RulePack(
            jurisdiction=self.jurisdiction,
            version=rule_files[0].version,
            clock=clock,
            classes={d.code: d.classes[self.jurisdiction] for d in self.definitions if self.jurisdiction in d.classes},
            rules=tuple(rule for file in rule_files for rule in file.rules),
            phrasebook=self.books["en"],
            terms={d.code: d.terms(self.jurisdiction) for d in self.definitions},
        )
        sources = {language: self.files[messages_name(language)].decode() for language in LANGUAGES}
        self.problems += disagreements(self.books, sources)
        self.problems += self._contradictions(pack)
        return pack

    def request_rules(self) -> RequestRules:
        """Return the rules about requests of every file that has some, the jurisdiction's own first."""
        found: list[RequestRules] = []
        names = [name for name in self.files if name.endswith(f"/{_REQUESTS}")]
        for name in sorted(names, key=lambda one: (not one.startswith(f"{self.jurisdiction}/"), one)):
            rules, problems = read_request_rules(f"packs/{name}", self.files[name])
            self.problems += problems
            if rules is not None:
                found.append(rules)
        return joined(found)

    def _complain(self, name: str, problem: str, *, key: str = "") -> None:
        line = line_of(self.files[name].decode(), f".{key}") if key else None
        self.problems.append(PackProblem(f"packs/{name}", line, problem))

    def _definitions(self) -> Iterator[TreatmentDefinition]:
        for name, data in self.files.items():
            if name.startswith("treatments/"):
                read = read_definition(f"packs/{name}", data)
                if isinstance(read, PackProblem):
                    self.problems.append(read)
                else:
                    yield read

    def _book(self, language: str) -> Phrasebook | None:
        name = messages_name(language)
        if name not in self.files:
            self._complain(name, "The file is missing.")
            return None
        book = read_phrasebook(f"packs/{name}", self.files[name], language)
        if isinstance(book, PackProblem):
            self.problems.append(book)
            return None
        return book

    def _rule_files(self) -> Iterator[RuleFile | None]:
        name = f"{self.jurisdiction}/rules.toml"
        own = self._rule_file(name)
        yield own
        if own is None:
            return
        if own.jurisdiction is not self.jurisdiction or not own.version:
            wrong = "version" if own.jurisdiction is self.jurisdiction else "jurisdiction"
            self._complain(name, f'It must say jurisdiction = "{self.jurisdiction}" and a version.', key=wrong)
        if own.include:
            shared = self._rule_file(f"{own.include}/rules.toml")
            if shared is not None and (shared.jurisdiction or shared.include):
                problem = "An included file names no jurisdiction and includes none."
                self._complain(f"{own.include}/rules.toml", problem, key="jurisdiction")
            yield shared

    def _rule_file(self, name: str) -> RuleFile | None:
        if name not in self.files:
            self._complain(name, "The file is missing.")
            return None
        file, problems = read_rules(f"packs/{name}", self.files[name])
        self.problems += problems
        return file

    def _contradictions(self, pack: RulePack) -> Iterator[PackProblem]:
        ids = [rule.id for rule in pack.rules]
        for twice in sorted({one for one in ids if ids.count(one) > 1}):
            yield self._of_rule(twice, f"There are two rules with the id {twice}.")
        codes = {definition.code for definition in self.definitions}
        for rule in pack.rules:
            for unknown in sorted(rule.treatments - codes):
                yield self._of_rule(rule.id, f"Rule {rule.id}: there is no treatment {unknown}.")
            for said in _unsaid(rule, pack.phrasebook):
                yield self._of_rule(rule.id, f"Rule {rule.id}: {said}.")
        for alert in Alert:
            if f"alert.{alert}" not in pack.phrasebook.sentences:
                yield PackProblem(f"packs/{messages_name('en')}", None, f"The alert {alert} has no name in [alert].")
        for code, treatment_class in pack.classes.items():
            if not any(_demands_consent(rule) and rule.concerns(code, treatment_class) for rule in pack.rules):
                name = f"packs/{self.jurisdiction}/rules.toml"
                yield PackProblem(name, None, f"No rule that blocks demands a consent for {code}.")

    def _of_rule(self, rule: str, problem: str) -> PackProblem:
        """A problem with the place where the rule of this id begins."""
        wanted = re.compile(rf"^\s*id\s*=\s*[\"']{re.escape(rule)}[\"']", re.MULTILINE)
        for name, data in self.files.items():
            text = data.decode()
            if name.endswith("/rules.toml") and (found := wanted.search(text)):
                return PackProblem(f"packs/{name}", text[: found.start()].count("\n") + 1, problem)
        return PackProblem(f"packs/{self.jurisdiction}/rules.toml", None, problem)


def _demands_consent(rule: Rule) -> bool:
    return isinstance(rule.operator, ConsentInForce) and rule.effective_mode is Mode.BLOCK


def _unsaid(rule: Rule, book: Phrasebook) -> Iterator[str]:
    """Yield which outcomes of the rule have no sentence, or one with words in braces that they do not fill."""
    for outcome, known in rule.operator.outcomes.items():
        sentence = book.sentences.get(f"{rule.message}.{outcome}")
        if sentence is None:
            yield f"the sentence {rule.message}.{outcome} is missing"
        elif unknown := sorted((placeholders(sentence) or frozenset()) - known):
            yield f"the sentence {rule.message}.{outcome} cannot fill {', '.join(unknown)}"
