"""Holds the types that we wrote for the database binding to the binding that is installed."""

from __future__ import annotations

import ast
from pathlib import Path

import sqlcipher3.dbapi2
from sqlcipher3 import dbapi2

STUB = Path(__file__).resolve().parents[1] / "typings" / "sqlcipher3" / "dbapi2.pyi"


def _members(body: list[ast.stmt]) -> set[str]:
    names = set()
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            names.add(statement.name)
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            names.add(statement.target.id)
    return {name for name in names if not name.startswith("_")}


def _tree() -> ast.Module:
    return ast.parse(STUB.read_text(encoding="utf-8"))


def test_every_described_name_exists() -> None:
    names = _members(_tree().body)
    assert len(names) > 100
    assert sorted(name for name in names if not hasattr(dbapi2, name)) == []


def test_every_described_method_exists() -> None:
    for described in _tree().body:
        if not isinstance(described, ast.ClassDef) or described.name.startswith("_") or described.name == "Error":
            continue
        real = getattr(dbapi2, described.name)
        assert [name for name in _members(described.body) if not hasattr(real, name)] == [], described.name


def test_every_constant_is_described() -> None:
    constants = {name for name in dir(dbapi2) if name.startswith(("SQLITE_", "PARSE_"))}
    assert constants <= _members(_tree().body)


def test_the_binding_is_the_one_that_was_described() -> None:
    connection = sqlcipher3.dbapi2.connect(":memory:")
    assert connection.execute("PRAGMA cipher_version").fetchone()[0].startswith("4.19")
    connection.close()
