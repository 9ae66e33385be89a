"""Rules that a linter of imports cannot see, read from the syntax tree; runs none of the code that it judges."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

VAGUE_NAMES = frozenset({"utils", "util", "common", "core", "helpers", "helper", "manager", "managers", "misc"})
THE_ONE_DOOR = PurePosixPath("journal_app/ui/tasks.py")
THREAD_MODULES = ("_thread", "concurrent", "multiprocessing")
THREAD_NAMES = frozenset(
    {"Thread", "Timer", "QThread", "QThreadPool", "QRunnable", "QtConcurrent", "ThreadPoolExecutor", "to_thread"}
)
# Of the standard library, what reaches outside: clock, files, network, chance, other processes and threads, databases.
IMPURE_MODULES = frozenset(
    {
        *("asyncio", "ctypes", "glob", "http", "io", "logging", "multiprocessing", "os", "pathlib", "random"),
        *("secrets", "shelve", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile"),
        *("threading", "time", "urllib"),
    }
)
IMPURE_CALLS = frozenset(
    {
        *("datetime.now", "datetime.utcnow", "datetime.today", "datetime.datetime.now", "datetime.datetime.utcnow"),
        *("datetime.datetime.today", "datetime.date.today", "date.today"),
        *("uuid.uuid1", "uuid.uuid4", "uuid.uuid7", "uuid1", "uuid4", "uuid7", "uuid.getnode"),
        *("open", "input", "exec", "eval", "print"),
    }
)

BEHIND_THE_GATE = frozenset(
    {
        *(
            "act",
            "access_events",
            "appointment",
            "appointments",
            "cases",
            "drafts",
            "file",
            "journal",
            "merged_with",
            "patient",
            "registry_history",
            "requests",
            "restrictions",
            "search",
        ),
        *("sharing_a_key", "stub", "survivor"),
    }
)


@dataclass(frozen=True, slots=True)
class Module:
    """One file of the package: its path from the project's root, and its syntax tree."""

    path: PurePosixPath
    tree: ast.Module

    @classmethod
    def of(cls, path: str, source: str) -> Module:
        """Parse a source text as if it stood at ``path``."""
        return cls(PurePosixPath(path), ast.parse(source))

    def is_in(self, *packages: str) -> bool:
        """Does the module belong to one of these packages directly under ``journal_app``."""
        return len(self.path.parts) > 1 and self.path.parts[1].removesuffix(".py") in packages


Fence = Callable[[Module], Iterator[str]]


def _dotted(node: ast.expr) -> str:
    """``a.b.c`` of a name or attribute, else an empty string."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (left := _dotted(node.value)):
        return f"{left}.{node.attr}"
    return ""


def _imports(tree: ast.Module) -> Iterator[tuple[int, str, str]]:
    """Line, module and imported name (empty for a plain import) of every import, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, node.module or "", alias.name) for alias in node.names)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def names_say_what_a_thing_is(module: Module) -> Iterator[str]:
    """No module or package has a name that could hold anything."""
    for part in module.path.parts:
        if part.removesuffix(".py") in VAGUE_NAMES:
            yield f"{module.path}: '{part}' could hold anything"


def modules_say_their_job(module: Module) -> Iterator[str]:
    """Every module begins with a docstring."""
    if not (ast.get_docstring(module.tree) or "").strip():
        yield f"{module.path}: no docstring"


def one_door_starts_threads(module: Module) -> Iterator[str]:
    """Only ``ui/tasks.py`` starts threads; locks and thread-local values may be used anywhere."""
    if module.path == THE_ONE_DOOR:
        return
    for line, source, name in _imports(module.tree):
        if source.split(".")[0] in THREAD_MODULES or name in THREAD_NAMES:
            yield f"{module.path}:{line}: imports {source}{'.' if name else ''}{name}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and (
            node.attr in THREAD_NAMES - {"Timer"} or _dotted(node) == "threading.Timer" or _dotted(node) == "os.fork"
        ):
            yield f"{module.path}:{node.lineno}: uses {_dotted(node) or node.attr}"


def translated_texts_are_literals(module: Module) -> Iterator[str]:
    """What goes into ``tr`` and ``translate`` is a plain literal, and no f-string calls them: catalogues miss those."""
    for made in (node for node in ast.walk(module.tree) if isinstance(node, ast.JoinedStr)):
        for call in _calls(made):
            if _dotted(call.func).split(".")[-1] in {"tr", "translate"}:
                yield f"{module.path}:{call.lineno}: a text is translated inside an f-string"
    for call in _calls(module.tree):
        if _dotted(call.func).split(".")[-1] not in {"tr", "translate"}:
            continue
        for argument in call.args:
            built = isinstance(argument, ast.JoinedStr | ast.BinOp) or (
                isinstance(argument, ast.Call)
                and isinstance(argument.func, ast.Attribute)
                and argument.func.attr == "format"
            )
            if built:
                yield f"{module.path}:{call.lineno}: a text is put together inside the call that translates it"


def only_the_terminal_prints(module: Module) -> Iterator[str]:
    """Nothing outside ``cli`` prints: elsewhere it would be a log that nobody checks for patient data."""
    if module.is_in("cli"):
        return
    for call in _calls(module.tree):
        if _dotted(call.func) in {"print", "pprint", "pprint.pprint"}:
            yield f"{module.path}:{call.lineno}: prints"


def domain_and_services_use_the_standard_library(module: Module) -> Iterator[str]:
    """``domain`` and ``services`` import no other project's code."""
    if not module.is_in("domain", "services"):
        return
    for line, source, _ in _imports(module.tree):
        top = source.split(".")[0]
        if top != "journal_app" and top not in sys.stdlib_module_names:
            yield f"{module.path}:{line}: imports {source}"


def domain_is_pure(module: Module) -> Iterator[str]:
    """``domain`` asks neither clock nor chance nor files: what it needs to know comes in as an argument."""
    if not module.is_in("domain"):
        return
    for line, source, name in _imports(module.tree):
        if source.split(".")[0] in IMPURE_MODULES or f"{source}.{name}" in IMPURE_CALLS:
            yield f"{module.path}:{line}: imports {source}{'.' if name else ''}{name}"
    for call in _calls(module.tree):
        if _dotted(call.func) in IMPURE_CALLS:
            yield f"{module.path}:{call.lineno}: calls {_dotted(call.func)}"


def screens_go_through_the_gate(module: Module) -> Iterator[str]:
    """``ui`` and ``cli`` ask the vault for no patient and begin no act: services do, which leave the trace."""
    if not module.is_in("ui", "cli", "documents"):
        return
    for node in ast.walk(module.tree):
        if (
            isinstance(node, ast.Attribute)
            and node.attr in BEHIND_THE_GATE
            and _dotted(node.value).split(".")[-1] == "vault"
        ):
            yield f"{module.path}:{node.lineno}: asks {_dotted(node)}"


FENCES: tuple[Fence, ...] = (
    names_say_what_a_thing_is,
    modules_say_their_job,
    one_door_starts_threads,
    translated_texts_are_literals,
    only_the_terminal_prints,
    domain_and_services_use_the_standard_library,
    domain_is_pure,
    screens_go_through_the_gate,
)
