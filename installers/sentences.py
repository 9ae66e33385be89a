"""Finds every sentence that comes from below with a key, so that the catalogues can hold it; it changes nothing.

Errors and findings outside the user interface carry a translation key and an English sentence. Most stand beside each
other in the source and are read from the syntax tree: literals, a name given a literal just before, or what a small
function of the same module is called with. Where a key is put together while the program runs, the module is asked
instead (`COMPOSED`). A place that can be read in neither way is reported, so that no sentence is passed over unseen.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Final, TypeAlias
from uuid import UUID

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from journal_app.domain import people, pictures  # noqa: E402 - a script beside the package
from journal_app.domain.errors import JournalError, UserFacing  # noqa: E402
from journal_app.domain.kits import KitLabel  # noqa: E402
from journal_app.services import (  # noqa: E402
    breaches,
    cases,
    disclosures,
    redactions,
    requests,
    restrictions,
    role_review,
)
from journal_app.vault import keyring_recovery, places  # noqa: E402
from journal_app.vault.checks import sentences as verification  # noqa: E402
from journal_app.vault.recovery import SheetKind  # noqa: E402

_KEY: Final = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
_FAMILIES: Final = {
    "journal_app.domain.errors.JournalError": ("key", "sentence"),
    "journal_app.domain.findings.Finding": ("severity", "key", "sentence"),
    "journal_app.vault.checks.report.Finding": ("check", "severity", "key", "sentence"),
}
"""The classes that carry a key and a sentence, with the order of what they are made from."""
_BUG: Final = "journal_app.domain.errors.Bug"
_Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
_Values: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """One sentence: its key, the English words in ``str.format`` form, and where it stands (``module:line``)."""

    key: str
    text: str
    place: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Collected:
    """Everything that was found, in order; ``unread`` names the places whose key or sentence could not be read."""

    sentences: tuple[Sentence, ...]
    unread: tuple[str, ...]

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Every key with its sentence."""
        return frozenset((one.key, one.text) for one in self.sentences)

    def contradictions(self) -> tuple[str, ...]:
        """Keys that have more than one English sentence; a key is to say one thing."""
        said: dict[str, dict[str, str]] = {}
        for one in self.sentences:
            said.setdefault(one.key, {}).setdefault(one.text, one.place)
        return tuple(f"{key}: {', '.join(texts.values())}" for key, texts in sorted(said.items()) if len(texts) > 1)


# ------------------------------------------------------------------------------------------------------ composed keys


def _of_errors(errors: Iterable[JournalError]) -> dict[str, str]:
    return {error.key: error.sentence for error in errors}


def _of_permissions() -> dict[str, str]:
    nobody = people.Person(UUID(int=0), name="", roles=frozenset())

    def refusal(permission: people.Permission) -> JournalError:
        try:
            people.require(nobody, permission)
        except UserFacing as refused:
            return refused
        raise AssertionError(permission)

    return _of_errors(refusal(permission) for permission in people.Permission)


def _of_pictures() -> dict[str, str]:
    return _of_errors(pictures.PictureRefused(refusal) for refusal in pictures.Refusal)


def _of_places() -> dict[str, str]:
    return _of_errors(places.PlaceRefused(reason, "") for reason in places.Refusal)


def _of_request_steps() -> dict[str, str]:
    return {f"request.{problem}": sentence for problem, sentence in requests.PROBLEMS.items()}


def _of_breaches() -> dict[str, str]:
    return {f"breach.{problem}": sentence for problem, sentence in breaches.PROBLEMS.items()}


def _of_restrictions() -> dict[str, str]:
    return {f"restriction.{problem}": sentence for problem, sentence in restrictions.PROBLEMS.items()}


def _of_roles() -> dict[str, str]:
    return {f"roles.{problem}": sentence for problem, sentence in role_review.PROBLEMS.items()}


def _of_cases() -> dict[str, str]:
    return {f"case.{problem}": sentence for problem, sentence in cases.PROBLEMS.items()}


def _of_disclosures() -> dict[str, str]:
    return {f"disclosure.{problem}": sentence for problem, sentence in disclosures.PROBLEMS.items()}


def _of_redactions() -> dict[str, str]:
    return {f"redaction.{problem}": sentence for problem, sentence in redactions.PROBLEMS.items()}


def _of_sheets() -> dict[str, str]:
    return _of_errors(keyring_recovery.WrongSheet(kind, KitLabel()) for kind in SheetKind)


def _of_verification() -> dict[str, str]:
    return {key: said.sentence for key, said in verification.SENTENCES.items()}


def _of_sound_verification() -> dict[str, str]:
    return {f"verify.{check}.ok": sentence for check, sentence in verification.ALL_WELL.items()}


COMPOSED: Final[Mapping[str, Callable[[], dict[str, str]]]] = {
    "domain.people.require": _of_permissions,
    "domain.pictures.PictureRefused.__init__": _of_pictures,
    "vault.places.PlaceRefused.__init__": _of_places,
    "vault.keyring_recovery.WrongSheet.__init__": _of_sheets,
    "services.requests._write": _of_request_steps,
    "services.breaches._refuse": _of_breaches,
    "services.cases._refuse": _of_cases,
    "services.disclosures._refuse": _of_disclosures,
    "services.redactions.decide": _of_redactions,
    "services.restrictions._refuse": _of_restrictions,
    "services.role_review.sign": _of_roles,
    "vault.checks.report.Findings._noted": _of_verification,
    "vault.checks.report.Findings._well": _of_sound_verification,
}
"""Where keys are put together at run time, below ``journal_app``: what gives every key there with its sentence."""


# ------------------------------------------------------------------------------------------------------------ reading


@dataclass(frozen=True, slots=True)
class _Module:
    """A parsed module: its dotted name, its tree, what its names stand for, and what encloses each node."""

    name: str
    tree: ast.Module
    names: Mapping[str, str]
    parents: Mapping[ast.AST, ast.AST]

    def full(self, node: ast.expr) -> str:
        """The full dotted name of what a name or an attribute means."""
        written = ast.unparse(node)
        first, dot, rest = written.partition(".")
        return self.names.get(first, f"{self.name}.{first}") + dot + rest

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """What encloses ``node``, from the inside out."""
        while (outer := self.parents.get(node)) is not None:
            yield outer
            node = outer

    def function_of(self, node: ast.AST) -> _Function | None:
        """The innermost function around ``node``."""
        return next((one for one in self.around(node) if isinstance(one, _Function)), None)

    def qualified(self, node: ast.AST) -> str:
        """Dotted name of the function or class around ``node``, below the package."""
        scopes = [one.name for one in self.around(node) if isinstance(one, _Function | ast.ClassDef)]
        return ".".join([*self.name.split(".")[1:], *reversed(scopes)])


def collect(package: Path) -> Collected:
    """Every sentence of the modules in ``package``, sorted by key, and the places that could not be read."""
    modules = [_read(path, package) for path in sorted(package.rglob("*.py"))]
    carriers = _Carriers(modules)
    found: set[Sentence] = set()
    unread: list[str] = []
    for module in modules:
        for call in ast.walk(module.tree):
            if not isinstance(call, ast.Call):
                continue
            said = list(_said_by(call, module, carriers))
            found.update(one for one in said if isinstance(one, Sentence))
            unread.extend(one for one in said if isinstance(one, str))
    return Collected(tuple(sorted(found)), tuple(unread))


def _read(path: Path, package: Path) -> _Module:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parts = path.relative_to(package.parent).with_suffix("").parts
    names = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    return _Module(".".join(parts).removesuffix(".__init__"), tree, names, parents)


class _Carriers:
    """Which classes carry a sentence, and in which order they take it."""

    def __init__(self, modules: Iterable[_Module]) -> None:
        self._bases: dict[str, list[str]] = {}
        self._own_init: set[str] = set()
        for module in modules:
            for node in ast.walk(module.tree):
                if isinstance(node, ast.ClassDef):
                    name = f"{module.name}.{node.name}"
                    self._bases[name] = [module.full(base) for base in node.bases]
                    if any(isinstance(one, _Function) and one.name == "__init__" for one in node.body):
                        self._own_init.add(name)

    def order(self, name: str) -> tuple[str, ...]:
        """The parameters of the family that class ``name`` belongs to; empty if to none, or if it is a bug."""
        if name == _BUG or name not in self._bases:
            return ()
        return _FAMILIES.get(name) or next((found for base in self._bases[name] if (found := self.order(base))), ())

    def takes_sentence(self, name: str) -> bool:
        """Whether one is made from a key and a sentence, and not from something of its own."""
        while name not in _FAMILIES:
            if name in self._own_init:
                return False
            name = next(base for base in self._bases[name] if self.order(base))
        return True


def _said_by(call: ast.Call, module: _Module, carriers: _Carriers) -> Iterator[Sentence | str]:
    """What one call says, or where it could not be read."""
    place = f"{module.name}:{call.lineno}"
    order = _carried(call, module, carriers)
    if order:
        given = dict(zip(order, call.args, strict=False)) | {word.arg: word.value for word in call.keywords if word.arg}
        key, text = given.get("key"), given.get("sentence")
        if key is not None and _is_passed_on(key, text):
            return
        pairs = list(_pairs(key, text, call, module))
        if not pairs and (composed := COMPOSED.get(module.qualified(call))) is not None:
            pairs = list(composed().items())
        yield from (Sentence(one, words, place) for one, words in pairs)
        if not pairs:
            yield f"{place}: {ast.unparse(call)}"
    elif (pair := _literal_pair(call)) is not None and not _is_bug(call) and not _is_handed_on(call, module, carriers):
        yield Sentence(*pair, place)


def _carried(call: ast.Call, module: _Module, carriers: _Carriers) -> tuple[str, ...]:
    """The order of key and sentence in this call, if it makes something that carries them."""
    if ast.unparse(call.func) == "super().__init__":
        holder = next((one for one in module.around(call) if isinstance(one, ast.ClassDef)), None)
        name = "" if holder is None else f"{module.name}.{holder.name}"
        return () if name in _FAMILIES else carriers.order(name)
    if not isinstance(call.func, ast.Name | ast.Attribute):
        return ()
    name = module.full(call.func)
    order = carriers.order(name)
    return order if order and carriers.takes_sentence(name) else ()


def _is_passed_on(key: ast.expr, text: ast.expr | None) -> bool:
    """Whether both are taken over from something that was found where it was made."""
    return (
        isinstance(key, ast.Attribute)
        and isinstance(text, ast.Attribute)
        and (key.attr, text.attr) == ("key", "sentence")
        and ast.unparse(key.value) == ast.unparse(text.value)
    )


def _pairs(key: ast.expr | None, text: ast.expr | None, call: ast.Call, module: _Module) -> Iterator[tuple[str, str]]:
    """Key and sentence of a call, read where it stands or from what the function around it is called with."""
    if key is None or text is None:
        return
    here = _value(key, call, module, {}), _value(text, call, module, {})
    if here[0] is not None and here[1] is not None:
        yield here[0], here[1]
        return
    function = module.function_of(call)
    if function is None:
        return
    for caller in _calls_of(function, module):
        given = _arguments(function, caller, module)
        there = _value(key, call, module, given), _value(text, call, module, given)
        if there[0] is not None and there[1] is not None:
            yield there[0], there[1]


def _calls_of(function: _Function, module: _Module) -> Iterator[ast.Call]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function.name:
            yield node


def _arguments(function: _Function, call: ast.Call, module: _Module) -> _Values:
    """What ``function`` gets in ``call``, as far as it is text."""
    given = dict(zip((one.arg for one in function.args.args), call.args, strict=False))
    given |= {word.arg: word.value for word in call.keywords if word.arg}
    read = {name: _value(expression, call, module, {}) for name, expression in given.items()}
    return {name: value for name, value in read.items() if value is not None}


def _value(expression: ast.expr, at: ast.AST, module: _Module, given: _Values) -> str | None:
    """The text that ``expression`` has at a place, or None."""
    if isinstance(expression, ast.Constant):
        return expression.value if isinstance(expression.value, str) else None
    if isinstance(expression, ast.FormattedValue):
        return _value(expression.value, at, module, given)
    if isinstance(expression, ast.JoinedStr):
        parts = [_value(part, at, module, given) for part in expression.values]
        return None if None in parts else "".join(part or "" for part in parts)
    if isinstance(expression, ast.Name):
        return given.get(expression.id) or _assigned(expression.id, at, module)
    return None


def _assigned(name: str, at: ast.AST, module: _Module) -> str | None:
    """The literal that ``name`` was given last before a place, in its function or in the module."""
    line = getattr(at, "lineno", 0)
    for scope in (module.function_of(at), module.tree):
        nodes = () if scope is None else ast.walk(scope)
        before = [
            (node.lineno, node.value)
            for node in nodes
            if isinstance(node, ast.Assign | ast.AnnAssign) and _target(node) == name and node.lineno <= line
        ]
        if before:
            value = max(before, key=lambda one: one[0])[1]
            return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None
    return None


def _target(node: ast.Assign | ast.AnnAssign) -> str:
    target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
    return target.id if isinstance(target, ast.Name) else ""


def _is_bug(call: ast.Call) -> bool:
    """Whether this is an error of ours, whose sentence never reaches a screen."""
    return isinstance(call.func, ast.Name) and call.func.id == "Bug"


def _is_handed_on(call: ast.Call, module: _Module, carriers: _Carriers) -> bool:
    """Whether a function of the same module is called that makes the sentence, and may give the key a first part."""
    return any(
        isinstance(node, ast.Call) and _carried(node, module, carriers)
        for function in ast.walk(module.tree)
        if isinstance(function, _Function) and isinstance(call.func, ast.Name) and function.name == call.func.id
        for node in ast.walk(function)
    )


def _literal_pair(call: ast.Call) -> tuple[str, str] | None:
    """A dotted key and a sentence beside each other in any other call."""
    named = {word.arg: word.value for word in call.keywords}
    texts = [*call.args, *(named[name] for name in ("key", "sentence", "default") if name in named)]
    literals = [one.value for one in texts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    for key, sentence in pairwise(literals):
        if _KEY.fullmatch(key) and " " in sentence:
            return key, sentence
    return None
