"""Finds words of the screen that no translator would ever see; it must not judge the translations themselves.

Two signs give an untranslated text away: a literal handed to something that shows it, and a literal anywhere that reads
as words. Both are allowed inside ``tr`` and ``translate`` under these very names, because lupdate knows no other and
passes the text by; and where nobody reads them (names of objects, logs, errors of ours).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

SHOWN_BY: Final = frozenset(
    (
        *("setText", "setPlainText", "setTitle", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis"),
        *("setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setLabelText", "setInformativeText"),
        *("setPrefix", "setSuffix", "setSpecialValueText", "setTabText", "setItemText", "setHeaderLabels"),
        *("setHorizontalHeaderLabels", "addItem", "addItems", "addTab", "insertItem", "addRow", "addAction", "addMenu"),
        *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu"),
        *("QTableWidgetItem", "QListWidgetItem", "QStandardItem", "QProgressDialog", "drawText"),
        *("PlainLabel", "Button", "IconButton", "Card", "FormRow", "EmptyState", "FieldError", "Toast", "Stripe"),
        *("say", "say_head", "set_texts", "show_error", "show_problem", "add_button", "announce"),
    )
)
"""What shows the texts it is given: methods of Qt, classes of Qt, and those of ours."""
TRANSLATES: Final = frozenset(("tr", "translate", "translate_sentence", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"))
NOT_SHOWN: Final = frozenset(
    (
        *("setObjectName", "setProperty", "property", "findChild", "findChildren", "getLogger", "setStyleSheet"),
        *("debug", "info", "warning", "error", "exception", "critical", "log"),
        *("compile", "match", "fullmatch", "search", "sub", "strftime", "joinpath", "getattr"),
        *("Bug", "RuntimeError", "TypeError", "ValueError", "LookupError", "NotImplementedError", "AssertionError"),
    )
)
NAMES_ONLY: Final = frozenset(("name", "object_name", "icon", "colour", "role", "key", "keys", "objectName", "id"))
"""Keywords whose text is a name for the program."""
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_READS_AS_WORDS: Final = re.compile(
    r"""^[A-ZÆØÅÄÖ][^\W\d_]+(['’]\w+)?,?\ [a-zæøåäö]  # a capital, and a small letter after the first word
    | ^[A-ZÆØÅÄÖ].*[a-zæøåäö]{2}[.?!]$  # one that begins and ends as a sentence
    | ^[a-zæøåäö]+\ [a-zæøåäö]+\ [a-zæøåäö]+  # three words in a row""",
    re.VERBOSE,
)


def untranslated(source: str) -> Iterator[tuple[int, str]]:
    """Line and words of every text of a screen's module that is shown or reads as words, and is not translated."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    silent = _silent(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node in silent:
            continue
        if not _WORD.search(node.value):
            continue
        call, keyword = _receiver(node, parents)
        if call in TRANSLATES | NOT_SHOWN:
            continue
        is_shown = call in SHOWN_BY and keyword not in NAMES_ONLY
        if is_shown or _READS_AS_WORDS.search(node.value):
            yield node.lineno, node.value


def _silent(tree: ast.Module) -> set[ast.AST]:
    """Docstrings, indexes and types, and what is raised."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.add(node.value)
        spoken_elsewhere: list[ast.AST | None] = []
        if isinstance(node, ast.Raise):
            spoken_elsewhere = [node.exc]
        elif isinstance(node, ast.Subscript):
            spoken_elsewhere = [node.slice]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "super().__init__" and _is_key(node):
            spoken_elsewhere = list(node.args)
        for root in spoken_elsewhere:
            found.update(ast.walk(root) if root is not None else ())
    return found


def _is_key(call: ast.Call) -> bool:
    """Whether an error makes itself from a key and a sentence, which the collector of sentences finds."""
    first = call.args[0] if call.args else None
    return isinstance(first, ast.Constant) and isinstance(first.value, str) and "." in first.value


def _receiver(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> tuple[str, str]:
    """The name of the call that gets this text, and the keyword it comes by; empty where none does."""
    keyword = ""
    while (outer := parents.get(node)) is not None:
        if isinstance(outer, ast.keyword):
            keyword = outer.arg or ""
        elif isinstance(outer, ast.Call):
            if node is outer.func:  # a method of the text itself, as in "{name}".format(…)
                node = outer
                continue
            return _last_name(outer.func), keyword
        elif isinstance(outer, ast.stmt | ast.Lambda | ast.Compare | ast.Dict):
            return "", keyword
        node = outer
    return "", keyword


def _last_name(function: ast.expr) -> str:
    return ast.unparse(function).rpartition(".")[2]
