"""What is typed becomes a query of quoted words; nothing typed is ever a command."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.vault import patient_search
from journal_app.vault.patient_search import PatientQuery, patient_query


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", PatientQuery("", "", "")),
        ("   ", PatientQuery("", "", "")),
        ("niels", PatientQuery('"niels" *', "", "")),
        ("Mette NIELSEN", PatientQuery('"mette" * AND "nielsen" *', "", "")),
        ("0707614285", PatientQuery("", '"0707614285"', "")),
        ("070761-4285", PatientQuery("", '"0707614285"', "")),
        ("20 12 34", PatientQuery("", '"201234"', "")),
        ("+45 20", PatientQuery("", '"4520"', "")),
        ("07", PatientQuery("", "", "07")),
        ("niels 07", PatientQuery('"niels" *', "", "07")),
        ("niels 0707", PatientQuery('"niels" *', '"0707"', "")),
        ("\u0660\u0667\u0660\u0667", PatientQuery("", '"0707"', "")),
    ],
)
def test_what_is_typed(typed: str, query: PatientQuery) -> None:
    assert patient_query(typed) == query


def test_nothing_typed_is_empty() -> None:
    assert patient_query("  ").is_empty
    for typed in ("a", "1", "123"):
        assert not patient_query(typed).is_empty


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_query_that_runs(typed: str) -> None:
    connection = sqlcipher.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE names USING fts5 (words)")
    connection.execute("CREATE VIRTUAL TABLE numbers USING fts5 (digits, tokenize = 'trigram')")
    query = patient_query(typed)
    if query.words:
        connection.execute("SELECT rowid FROM names WHERE names MATCH ?", (query.words,)).fetchall()
    if query.digits:
        connection.execute("SELECT rowid FROM numbers WHERE numbers MATCH ?", (query.digits,)).fetchall()
    assert query.digits_start.isdigit() or not query.digits_start
    connection.close()


def test_a_quote_stays_a_sign() -> None:
    assert patient_search._quoted('a"b') == '"a""b"'
