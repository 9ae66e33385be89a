"""The tables as data: every one is known to the authorizer, and every ledger table is frozen."""

from __future__ import annotations

import re

from journal_app.vault.schema import DDL, ERASING, GATE_TABLES, LEDGER_TABLES, VIEW_TABLES, WRITABLE_TABLES

CREATED = {match.group(1) for statement in DDL if (match := re.match(r"CREATE (?:VIRTUAL )?TABLE (\w+)", statement))}
TRIGGERS = {
    match.groups() for statement in DDL if (match := re.match(r"CREATE TRIGGER (\w+) BEFORE (\w+) ON (\w+)", statement))
}


def test_every_table_has_one_kind() -> None:
    search = {"patient_words", "patient_digits"}
    assert LEDGER_TABLES | WRITABLE_TABLES | VIEW_TABLES | search | {ERASING} == CREATED
    for one, other in ((LEDGER_TABLES, WRITABLE_TABLES), (LEDGER_TABLES, VIEW_TABLES), (WRITABLE_TABLES, VIEW_TABLES)):
        assert not one & other


def test_nothing_changes_or_deletes_what_the_ledger_holds() -> None:
    for table in LEDGER_TABLES:
        assert {verb for _, verb, on in TRIGGERS if on == table} == {"UPDATE", "DELETE"}


def test_what_the_gate_compares_is_compared_with_its_record() -> None:
    assert GATE_TABLES.keys() <= VIEW_TABLES
    for table in GATE_TABLES.keys() - {"merges"}:
        assert {"INSERT", "UPDATE"} <= {verb for _, verb, on in TRIGGERS if on == table}
        assert GATE_TABLES[table] == {"INSERT"}


def test_every_refusal_of_a_trigger_reads_as_the_gates() -> None:
    for statement in DDL:
        if statement.startswith("CREATE TRIGGER"):
            assert re.search(r"RAISE\(ABORT, 'gate: [a-z ,-]+'\)", statement), statement
