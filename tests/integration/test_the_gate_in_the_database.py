"""The consent gate that stands in the database: whatever is written to the program's own connection, it holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.consents import ConsentConfirmed, ConsentSigned, ConsentWithdrawn
from journal_app.domain.errors import Environmental, JournalError
from journal_app.domain.names import PersonName
from journal_app.domain.patients import PatientDetails, PatientRegistered, Source
from journal_app.domain.records import ConsentGate, EntryGate, NewRecord, WithdrawalGate
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import patients
from journal_app.services.consents import reference_to
from journal_app.services.ports import Act
from journal_app.vault import headers
from journal_app.vault.database import ActRefused, Mode
from journal_app.vault.ledger import Row, SqlRecordStore
from tests.clinic import (
    TREATMENT,
    OpenClinic,
    a_signature,
    a_treated_patient,
    consent_text,
    entry_of,
    everything_in,
    kinds_written,
)

OTHER_TREATMENT = "filler"
TICK = timedelta(microseconds=1)
HOUR = timedelta(hours=1)
NO_CONSENT = "no valid consent"
ANOTHER_ENTRY = "correction of another entry"
DIFFERS = "entry differs from its record"


@pytest.fixture
def written(clinic: OpenClinic) -> Writing:
    return Writing(clinic)


class Writing:
    """Appends records as a faulty service would: no rule is asked, only the database's gate is left."""

    def __init__(self, clinic: OpenClinic) -> None:
        self.clinic = clinic
        self.at = clinic.time.now()
        self.session = clinic.session

    def append(self, *new: NewRecord) -> UUID:
        with self.clinic.vault.act(self.clinic.time.now()) as act:
            return act.append(*new)[-1].id

    def append_at(self, at: datetime, *new: NewRecord) -> None:
        with self.clinic.vault.act(at) as act:
            act.append(*new)

    def patient(self, name: str = "Nielsen") -> UUID:
        patient = uuid4()
        content = PatientRegistered(PatientDetails(PersonName(name, "Mette")), Source.PATIENT)
        self.append(NewRecord("patient.registered", content, patient=patient, purpose="registration"))
        return patient

    def consent(
        self,
        patient: UUID,
        *,
        signed: datetime | None = None,
        valid_from: datetime | None = None,
        until: datetime | None = None,
        treatments: tuple[str, ...] = (TREATMENT,),
        confirmed: bool = True,
    ) -> UUID:
        signed = signed or self.at
        gate = ConsentGate(treatments, signed, valid_from or signed, until)
        text = consent_text(self.session)
        content = ConsentSigned(
            treatments=treatments,
            text=reference_to(text),
            text_title=text.title,
            text_body=text.body,
            ticks=text.ticks,
            signer_name="Mette Nielsen",
            signature=a_signature(),
            shown_at=signed,
            signed_at=signed,
            valid_from=gate.valid_from,
            valid_until=until,
            witness=self.clinic.owner.id,
            witness_name=self.clinic.owner.name,
        )
        counts = gate if confirmed else None
        return self.append(NewRecord("consent.signed", content, patient=patient, purpose="care", gate=counts))

    def withdrawal(self, patient: UUID, consent: UUID, effective: datetime) -> UUID:
        content = ConsentWithdrawn(consent, effective, "phone")
        gate = WithdrawalGate(effective)
        refs = {"consent": (consent,)}
        return self.append(
            NewRecord("consent.withdrawn", content, patient=patient, purpose="care", gate=gate, refs=refs)
        )

    def merge(self, *, survivor: UUID, duplicate: UUID) -> None:
        patients.merge(self.session, survivor=survivor, duplicate=duplicate, reason="samme person")

    def entry(
        self,
        patient: UUID,
        consent: UUID | None,
        *,
        done: datetime | None = None,
        treatment: str = TREATMENT,
        corrects: UUID | None = None,
    ) -> UUID:
        done = done or self.at
        self.clinic.time.moment = max(self.clinic.time.moment, done)  # nothing is written down before it is done
        return self.append(
            an_entry_record(self.clinic, patient, consent, done=done, treatment=treatment, corrects=corrects)
        )


def an_entry_record(
    clinic: OpenClinic,
    patient: UUID,
    consent: UUID | None,
    *,
    done: datetime,
    treatment: str = TREATMENT,
    corrects: UUID | None = None,
) -> NewRecord:
    content = entry_of(clinic.session, treatment=treatment, done=done, consent=consent, corrects=corrects)
    refs = {"consent": () if consent is None else (consent,)}
    if corrects is not None:
        refs["corrects"] = (corrects,)
    kind = "treatment.signed" if corrects is None else "treatment.corrected"
    return NewRecord(kind, content, patient=patient, purpose="care", refs=refs, gate=EntryGate(treatment, done))


@contextmanager
def refused(clinic: OpenClinic, why: str = NO_CONSENT) -> Iterator[None]:
    """The gate refuses, and the ledger is as it was."""
    before = everything_in(clinic.vault)
    with pytest.raises(ActRefused) as refusal:
        yield
    assert refusal.value.params == {"why": why}
    assert everything_in(clinic.vault) == before


# ---------------------------------------------------------------------------------------------------------- boundaries


@pytest.mark.parametrize("late", [timedelta(), TICK, timedelta(days=400)])
def test_an_entry_stands_from_the_moment_of_signing_on(written: Writing, late: timedelta) -> None:
    patient = written.patient()
    consent = written.consent(patient)
    made = written.entry(patient, consent, done=written.at + late)
    rows = everything_in(written.clinic.vault)["entries"]
    assert [row[1] for row in rows] == [made.bytes]


def test_an_entry_before_the_signature_is_refused(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient, valid_from=written.at - HOUR)
    with refused(written.clinic):
        written.entry(patient, consent, done=written.at - TICK)


def test_the_reflection_time_must_be_over(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient, valid_from=written.at + HOUR)
    with refused(written.clinic):
        written.entry(patient, consent, done=written.at + HOUR - TICK)
    written.entry(patient, consent, done=written.at + HOUR)


def test_the_end_of_validity_is_excluded(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient, until=written.at + HOUR)
    with refused(written.clinic):
        written.entry(patient, consent, done=written.at + HOUR)
    written.entry(patient, consent, done=written.at + HOUR - TICK)


def test_a_withdrawal_counts_from_its_very_moment(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient)
    written.withdrawal(patient, consent, written.at + HOUR)
    with refused(written.clinic):
        written.entry(patient, consent, done=written.at + HOUR)
    written.entry(patient, consent, done=written.at + HOUR - TICK)


def test_a_second_withdrawal_does_not_undo_the_first(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient)
    written.withdrawal(patient, consent, written.at + HOUR)
    written.withdrawal(patient, consent, written.at + 2 * HOUR)
    with refused(written.clinic):
        written.entry(patient, consent, done=written.at + HOUR)


def test_a_withdrawal_ends_its_own_consent_even_from_before_it_was_signed(written: Writing) -> None:
    """A patient who said no on the phone and signed by mistake: the no names this very consent."""
    patient = written.patient()
    consent = written.consent(patient)
    written.withdrawal(patient, consent, written.at - HOUR)
    with refused(written.clinic):
        written.entry(patient, consent)


def test_a_withdrawal_ends_every_older_consent_to_the_treatment(written: Writing) -> None:
    patient = written.patient()
    older, newer = written.consent(patient), written.consent(patient)
    other = written.consent(patient, treatments=(OTHER_TREATMENT,))
    written.withdrawal(patient, newer, written.at + HOUR)
    with refused(written.clinic):
        written.entry(patient, older, done=written.at + HOUR)
    written.entry(patient, other, done=written.at + HOUR, treatment=OTHER_TREATMENT)
    again = written.consent(patient, signed=written.at + HOUR + TICK)
    written.entry(patient, again, done=written.at + 2 * HOUR)


def test_another_patients_withdrawal_ends_nothing(written: Writing) -> None:
    one, other = written.patient(), written.patient("Hansen")
    consent, gone = written.consent(one), written.consent(other)
    written.withdrawal(other, gone, written.at)
    written.entry(one, consent)


def test_an_entry_is_not_written_down_before_it_was_done(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient)
    at = written.clinic.time.moment
    late = timedelta(minutes=5)
    with refused(written.clinic, "entry before it was done"):
        written.append_at(at, an_entry_record(written.clinic, patient, consent, done=at + late + TICK))
    written.append_at(at, an_entry_record(written.clinic, patient, consent, done=at + late))


def test_a_consent_is_not_written_down_before_it_was_signed(written: Writing) -> None:
    patient = written.patient()
    with refused(written.clinic, "consent before it was signed"):
        written.consent(patient, signed=written.clinic.time.moment + HOUR)


# -------------------------------------------------------------------------------------------------------- confirming


def a_confirmation(patient: UUID, consent: UUID, signed: datetime) -> NewRecord:
    gate = ConsentGate((TREATMENT,), signed, signed, None)
    content = ConsentConfirmed(consent, (TREATMENT,))
    refs = {"consent": (consent,)}
    return NewRecord("consent.confirmed", content, patient=patient, purpose="care", refs=refs, gate=gate)


def test_a_consent_from_reception_counts_once_it_is_confirmed(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient, confirmed=False)
    with refused(written.clinic):
        written.entry(patient, consent)
    written.append(a_confirmation(patient, consent, written.at))
    written.entry(patient, consent)


def test_a_withdrawal_before_the_confirmation_counts(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient, confirmed=False)
    written.withdrawal(patient, consent, written.at)
    written.append(a_confirmation(patient, consent, written.at))
    with refused(written.clinic):
        written.entry(patient, consent)


@pytest.mark.parametrize("what", ["nothing", "a note", "another's consent"])
def test_only_a_consent_of_the_same_patient_can_be_confirmed(written: Writing, what: str) -> None:
    patient, other = written.patient(), written.patient("Hansen")
    note = Note(NoteKind.PHONE, written.at, "Ringede")
    named = {
        "nothing": uuid4(),
        "a note": written.append(NewRecord("note.signed", note, patient=patient, purpose="care")),
        "another's consent": written.consent(other, confirmed=False),
    }[what]
    with refused(written.clinic, "nothing to confirm"):
        written.append(a_confirmation(patient, named, written.at))


def test_a_consent_of_a_merged_registration_can_be_confirmed(written: Writing) -> None:
    patient, other = written.patient(), written.patient("Hansen")
    consent = written.consent(other, confirmed=False)
    written.merge(survivor=patient, duplicate=other)
    written.append(a_confirmation(patient, consent, written.at))
    written.entry(patient, consent)


# ------------------------------------------------------------------------------------------------ whose, and for what


def test_another_patients_consent_is_refused(written: Writing) -> None:
    one, other = written.patient(), written.patient("Hansen")
    consent = written.consent(one)
    with refused(written.clinic):
        written.entry(other, consent)


def test_a_consent_to_another_treatment_is_refused(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient, treatments=(OTHER_TREATMENT,))
    with refused(written.clinic):
        written.entry(patient, consent)


def test_a_consent_to_two_treatments_counts_for_both_and_no_third(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient, treatments=(TREATMENT, OTHER_TREATMENT))
    written.entry(patient, consent, treatment=OTHER_TREATMENT)
    written.entry(patient, consent)
    with refused(written.clinic):
        written.entry(patient, consent, treatment="peel")


def test_the_same_treatment_has_another_token_for_each_patient(written: Writing) -> None:
    for name in ("Nielsen", "Hansen"):
        patient = written.patient(name)
        written.entry(patient, written.consent(patient))
    tokens = {row[3] for row in everything_in(written.clinic.vault)["entries"]}
    assert len(tokens) == 2


def test_an_entry_without_consent_is_refused(written: Writing) -> None:
    patient = written.patient()
    with refused(written.clinic):
        written.entry(patient, None)


@pytest.mark.parametrize("what", ["nothing", "a note"])
def test_what_is_no_consent_is_refused(written: Writing, what: str) -> None:
    patient = written.patient()
    note = Note(NoteKind.PHONE, written.at, "Ringede")
    known = written.append(NewRecord("note.signed", note, patient=patient, purpose="care"))
    with refused(written.clinic):
        written.entry(patient, known if what == "a note" else uuid4())


def test_an_entry_whose_header_states_no_gate_is_refused(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient)
    before = everything_in(written.clinic.vault)
    whole = an_entry_record(written.clinic, patient, consent, done=written.at)
    with pytest.raises(Environmental):  # the ledger's row has no entry, and the commit finds it
        written.append(replace(whole, gate=None))
    assert everything_in(written.clinic.vault) == before


def test_a_correction_needs_the_consent_of_its_own_moment(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient, until=written.at + HOUR)
    original = written.entry(patient, consent)
    written.entry(patient, consent, corrects=original)
    with refused(written.clinic):
        written.entry(patient, consent, done=written.at + HOUR, corrects=original)


# ------------------------------------------------------------------------------------------------------------- merges


def test_a_correction_stands_beside_an_entry_of_its_own_time(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient)
    original = written.entry(patient, consent, done=written.at + HOUR)
    with refused(written.clinic, ANOTHER_ENTRY):
        written.entry(patient, consent, done=written.at + HOUR + TICK, corrects=original)
    written.entry(patient, consent, done=written.at + HOUR, corrects=original)


def test_a_correction_stands_beside_an_entry_of_its_own_patient(written: Writing) -> None:
    patient, other = written.patient(), written.patient("Hansen")
    original = written.entry(patient, written.consent(patient))
    hers = written.consent(other)
    with refused(written.clinic, ANOTHER_ENTRY):
        written.entry(other, hers, corrects=original)
    written.merge(survivor=patient, duplicate=other)
    written.entry(other, hers, corrects=original)


def test_a_correction_of_what_is_no_entry_is_refused(written: Writing) -> None:
    patient = written.patient()
    consent = written.consent(patient)
    with refused(written.clinic, ANOTHER_ENTRY):
        written.entry(patient, consent, corrects=consent)


def test_merged_patients_share_their_consents_both_ways(written: Writing) -> None:
    one, other = written.patient(), written.patient("Hansen")
    of_one, of_other = written.consent(one), written.consent(other)
    written.merge(survivor=one, duplicate=other)
    for patient in (one, other):
        for consent in (of_one, of_other):
            written.entry(patient, consent)


def test_three_merged_registrations_share_their_consents(written: Writing) -> None:
    first, second, third = (written.patient(name) for name in ("Nielsen", "Hansen", "Holm"))
    consent = written.consent(third)
    written.merge(survivor=second, duplicate=third)
    written.merge(survivor=first, duplicate=second)
    for patient in (first, second, third):
        written.entry(patient, consent)


def test_a_merge_undone_parts_their_consents_again(written: Writing) -> None:
    one, other = written.patient(), written.patient("Hansen")
    consent = written.consent(other)
    written.merge(survivor=one, duplicate=other)
    written.entry(one, consent)
    patients.unmerge(written.session, other, reason="dog to")
    with refused(written.clinic):
        written.entry(one, consent)
    written.entry(other, consent)


def test_a_consent_confirmed_while_merged_carries_nobody_once_they_are_parted(written: Writing) -> None:
    """Else whoever may merge makes another's signature the patient's own by confirming it in between."""
    one, other = written.patient(), written.patient("Hansen")
    consent = written.consent(other, confirmed=False)
    written.merge(survivor=one, duplicate=other)
    written.append(a_confirmation(one, consent, written.at))
    patients.unmerge(written.session, other, reason="dog to")
    for patient in (one, other):
        with refused(written.clinic):
            written.entry(patient, consent)


# ------------------------------------------------------------------------------------------------------------ raw SQL

SETTINGS = (
    "PRAGMA writable_schema = ON",
    "PRAGMA recursive_triggers = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA defer_foreign_keys = ON",
    "PRAGMA ignore_check_constraints = ON",
    "PRAGMA query_only = OFF",
    "PRAGMA trusted_schema = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = OFF",
    "PRAGMA secure_delete = OFF",
    "PRAGMA temp_store = FILE",
    "PRAGMA user_version = 99",
    "PRAGMA key = 'x'",
    "PRAGMA rekey = 'x'",
    "PRAGMA cipher_plaintext_header_size = 32",
    "SELECT * FROM pragma_writable_schema",
    "ATTACH ':memory:' AS other",
    "ATTACH 'plain.db' AS other KEY ''",
    "VACUUM",
    "VACUUM INTO 'copy.db'",
    "REINDEX",
    "ANALYZE",
    "SELECT load_extension('x')",
    "SELECT sqlcipher_export('main')",
)
SHAPES = (
    "CREATE TABLE more (x)",
    "CREATE TEMP TABLE more (x)",
    "CREATE VIEW more AS SELECT 1",
    "CREATE TRIGGER t AFTER INSERT ON ledger BEGIN SELECT 1; END",
    "CREATE TEMP TRIGGER t BEFORE INSERT ON entries BEGIN SELECT RAISE(IGNORE); END",
    "CREATE INDEX i ON ledger (leaf)",
    "CREATE VIRTUAL TABLE v USING fts5 (x)",
    "DROP TRIGGER entry_needs_consent",
    "DROP TABLE entries",
    "DROP TABLE patient_words_data",
    "ALTER TABLE entries RENAME TO gone",
    "ALTER TABLE ledger ADD COLUMN more",
    "UPDATE sqlite_master SET sql = ''",
    "INSERT INTO sqlite_master VALUES ('table', 'x', 'x', 1, '')",
    "DELETE FROM sqlite_master",
)
ROWS = (
    "UPDATE ledger SET leaf = zeroblob(32) WHERE position = 3",
    "UPDATE ledger SET header = NULL, signature = NULL",
    "DELETE FROM ledger WHERE position = 3",
    "DELETE FROM ledger",
    "INSERT OR REPLACE INTO ledger (position, leaf, header, signature) SELECT 3, zeroblob(32), NULL, NULL",
    "REPLACE INTO ledger (position, leaf) VALUES (3, zeroblob(32))",
    "INSERT INTO ledger (position, leaf) VALUES (3, zeroblob(32)) ON CONFLICT DO UPDATE SET leaf = zeroblob(32)",
    "UPDATE OR REPLACE ledger SET position = 2 WHERE position = 3",
    "UPDATE bodies SET envelope = x'00'",
    "DELETE FROM bodies",
    "INSERT OR REPLACE INTO bodies VALUES (3, x'00')",
    "INSERT INTO bodies VALUES (3, x'00') ON CONFLICT DO UPDATE SET envelope = x'00'",
    "UPDATE entries SET consent = (SELECT min(record) FROM consents)",
    "DELETE FROM entries",
    "INSERT OR REPLACE INTO entries SELECT position, record, patient, token, done + 1, consent, corrects FROM entries",
    "INSERT INTO entries SELECT * FROM entries WHERE 1 ON CONFLICT DO UPDATE SET done = done + 1",
    "UPDATE consents SET valid_from = 0",
    "DELETE FROM consents",
    "INSERT OR REPLACE INTO consents SELECT record, position, patient, 0, 0, NULL FROM consents",
    "UPDATE consent_treatments SET token = 'ab'",
    "DELETE FROM consent_treatments",
    "INSERT INTO consent_treatments SELECT record, 'ab' FROM consents",
    "DELETE FROM withdrawals",
    "UPDATE withdrawals SET effective = 9e18",
    "INSERT OR REPLACE INTO withdrawals SELECT position, consent, effective + 1 FROM withdrawals",
    "INSERT INTO withdrawals SELECT 3, record, 0 FROM consents",
)
MAY_DO_NOTHING = frozenset(("UPDATE sqlite_master SET sql = ''", "DELETE FROM sqlite_master"))


@pytest.fixture
def lived_in(clinic: OpenClinic) -> OpenClinic:
    """A clinic whose every gate table has a row."""
    patient = a_treated_patient(clinic)
    writing = Writing(clinic)
    writing.withdrawal(patient, writing.consent(patient), writing.at + HOUR)
    return clinic


def assert_refused(clinic: OpenClinic, sql: str) -> None:
    with pytest.raises(sqlcipher.Error):
        clinic.vault._database.connection.execute(sql).fetchall()


def shape(clinic: OpenClinic) -> list[tuple[str, str]]:
    return clinic.vault._database.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def test_raw_sql_outside_an_act_changes_nothing(lived_in: OpenClinic) -> None:
    before, form = everything_in(lived_in.vault), shape(lived_in)
    for sql in (*SETTINGS, *SHAPES, *ROWS, "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"):
        assert_refused(lived_in, sql)
    assert everything_in(lived_in.vault) == before
    assert shape(lived_in) == form


def test_the_authorizer_alone_refuses_to_write_outside_an_act(lived_in: OpenClinic) -> None:
    """Two locks hold the same door; this one is tried with the other open."""
    database, before = lived_in.vault._database, everything_in(lived_in.vault)
    database.connection.set_authorizer(None)
    database.connection.execute("PRAGMA query_only = OFF")
    database.connection.set_authorizer(database._authorize)
    for sql in (*SHAPES, *ROWS, "INSERT INTO settings VALUES ('x', '1')"):
        assert_refused(lived_in, sql)
    assert everything_in(lived_in.vault) == before


@pytest.mark.parametrize("mode", [Mode.WRITING, Mode.REBUILDING])
def test_the_authorizer_alone_keeps_the_ledger_append_only(lived_in: OpenClinic, mode: Mode) -> None:
    """Without the triggers, which another program may have dropped."""
    database, connection = lived_in.vault._database, lived_in.vault._database.connection
    connection.set_authorizer(None)
    connection.execute("PRAGMA query_only = OFF")
    for name in ("ledger_no_update", "ledger_no_delete", "bodies_no_update", "bodies_no_delete"):
        connection.execute(f"DROP TRIGGER {name}")
    with database.writing(mode):
        for table, column in (("ledger", "leaf"), ("bodies", "envelope")):
            assert_refused(lived_in, f"UPDATE {table} SET {column} = {column}")
            assert_refused(lived_in, f"DELETE FROM {table} WHERE position = 3")


def test_raw_sql_inside_an_act_changes_nothing(lived_in: OpenClinic) -> None:
    """Between an act's own appends nothing may be written, so that not even a new row can be forged."""
    form = shape(lived_in)
    before = everything_in(lived_in.vault)
    with lived_in.vault.act(lived_in.time.now()) as act:
        for sql in (*SETTINGS, *SHAPES, *ROWS, "INSERT INTO ledger (position, leaf) VALUES (999, zeroblob(32))"):
            assert_refused(lived_in, sql)
        act.append(NewRecord("access.record_opened", purpose="care"))
        for sql in (*SETTINGS, *SHAPES, *ROWS):
            assert_refused(lived_in, sql)
    after = everything_in(lived_in.vault)
    changed = {table for table in before if before[table] != after[table]}
    assert changed == {"ledger", "head", "records", "streams"}
    assert shape(lived_in) == form


def test_the_settings_that_protect_are_still_in_force_afterwards(lived_in: OpenClinic) -> None:
    connection = lived_in.vault._database.connection
    for sql in SETTINGS:
        with suppress(sqlcipher.Error):
            connection.execute(sql).fetchall()
    connection.set_authorizer(None)
    names = ("foreign_keys", "recursive_triggers", "secure_delete", "trusted_schema", "synchronous", "query_only")
    assert [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names] == [1, 1, 1, 0, 2, 1]


@pytest.mark.parametrize("sql", [sql for sql in (*SHAPES, *ROWS) if sql not in MAY_DO_NOTHING])
def test_the_gate_itself_holds_where_rows_may_be_written(lived_in: OpenClinic, sql: str) -> None:
    """Where many acts are gathered, tables stay open for writing; triggers and authorizer then stand alone."""
    before, form = everything_in(lived_in.vault), shape(lived_in)
    with suppress(JournalError), lived_in.vault.gathering(), suppress(sqlcipher.Error):
        lived_in.vault._database.connection.execute(sql)
    assert everything_in(lived_in.vault) == before
    assert shape(lived_in) == form


def test_a_forged_header_without_an_entry_is_found_at_commit(lived_in: OpenClinic) -> None:
    """A row of the ledger that says it is a treatment must have passed the gate."""
    database = lived_in.vault._database
    before = everything_in(lived_in.vault)
    size = lived_in.vault.head().size
    with pytest.raises(Environmental), database.writing():
        database.execute(
            "INSERT INTO ledger (position, leaf, header, signature)"
            " SELECT ?, leaf, header, signature FROM ledger"
            " WHERE json_extract(header, '$.kind') = 'treatment.signed'",
            (size,),
        )
    assert everything_in(lived_in.vault) == before


@pytest.mark.parametrize(
    ("column", "value", "why"),
    [
        ("record", "zeroblob(16)", DIFFERS),
        ("done", "done + 1", DIFFERS),
        ("patient", "(SELECT max(patient) FROM consents WHERE patient <> entries.patient)", NO_CONSENT),
        ("token", "'ab'", NO_CONSENT),
        ("consent", "(SELECT max(record) FROM consents WHERE patient <> entries.patient)", NO_CONSENT),
        ("consent", "(SELECT max(record) FROM consents WHERE patient = entries.patient)", DIFFERS),
        ("corrects", "record", DIFFERS),
    ],
)
def test_an_entry_that_says_otherwise_than_its_header_is_refused(
    written: Writing, column: str, value: str, why: str
) -> None:
    patient = written.patient()
    written.entry(patient, written.consent(patient))
    written.consent(patient)
    written.consent(written.patient("Hansen"))
    columns = ["position", "record", "patient", "token", "done", "consent", "corrects"]
    chosen = [value if name == column else name for name in columns]
    with refused(written.clinic, why), written.clinic.vault._database.writing():
        written.clinic.vault._database.execute(
            f"INSERT OR REPLACE INTO entries SELECT {', '.join(chosen)} FROM entries"
        )


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("record", "zeroblob(16)"),
        ("patient", "zeroblob(16)"),
        ("signed", "signed - 1"),
        ("valid_from", "0"),
        ("valid_until", "NULL"),
        ("valid_until", "valid_until + 1"),
    ],
)
def test_a_consent_that_says_otherwise_than_its_header_is_refused(written: Writing, column: str, value: str) -> None:
    written.consent(written.patient(), until=written.at + HOUR)
    columns = ["record", "position", "patient", "signed", "valid_from", "valid_until"]
    chosen = [value if name == column else name for name in columns]
    database = written.clinic.vault._database
    with refused(written.clinic, "consent differs from its record"), database.writing():
        database.execute(f"INSERT OR REPLACE INTO consents SELECT {', '.join(chosen)} FROM consents")


def test_a_row_equal_to_its_header_may_be_put_again(written: Writing) -> None:
    """The positive control of the two tests above."""
    patient = written.patient()
    written.entry(patient, written.consent(patient, until=written.at + HOUR))
    before = everything_in(written.clinic.vault)
    database = written.clinic.vault._database
    with database.writing():
        database.execute("INSERT OR REPLACE INTO entries SELECT * FROM entries")
        database.execute("INSERT OR REPLACE INTO consents SELECT * FROM consents")
        database.execute("INSERT OR REPLACE INTO consent_treatments SELECT * FROM consent_treatments")
    assert everything_in(written.clinic.vault) == before


def test_a_statement_prepared_in_an_act_does_not_run_outside(clinic: OpenClinic) -> None:
    connection = clinic.vault._database.connection
    sql = "INSERT INTO settings (name, value) VALUES (?, ?)"
    cursor = connection.cursor()
    with clinic.vault._database.writing():
        cursor.execute(sql, ("a", "1"))
        connection.execute(sql, ("b", "1"))
    before = everything_in(clinic.vault)
    for run in (cursor.execute, connection.execute):
        with suppress(sqlcipher.Error):  # the binding runs a statement that was refused before as if it were empty
            run(sql, ("c", "1"))
    assert everything_in(clinic.vault) == before
    with clinic.vault._database.writing():
        connection.execute(sql, ("c", "1"))
    assert clinic.vault._database.execute("SELECT value FROM settings WHERE name = 'c'").fetchall() == [("1",)]


def test_the_programs_own_statements_do_not_run_outside_an_act(clinic: OpenClinic) -> None:
    """The text of every statement that an append ran, once more, outside."""
    database = clinic.vault._database
    seen: list[str] = []
    database.connection.set_trace_callback(seen.append)
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(NewRecord("access.record_opened", purpose="care"))
    database.connection.set_trace_callback(None)
    writes = [sql for sql in seen if sql.startswith(("INSERT", "UPDATE", "DELETE"))]
    assert len(writes) >= 3
    before = everything_in(clinic.vault)
    for sql in writes:
        with pytest.raises(sqlcipher.Error):
            database.connection.execute(sql)
    assert everything_in(clinic.vault) == before


def test_a_stored_blob_is_not_written_into(lived_in: OpenClinic) -> None:
    connection = lived_in.vault._database.connection
    with pytest.raises(sqlcipher.Error, match="readonly"):
        connection.open_blob("bodies", "envelope", 0, readonly=False)
    with pytest.raises(sqlcipher.Error, match="generated columns"):
        connection.open_blob("ledger", "leaf", 0, readonly=False)
    with lived_in.vault.act(lived_in.time.now()) as act:
        act.append(NewRecord("access.record_opened", purpose="care"))
        with pytest.raises(sqlcipher.Error, match="readonly"):
            connection.open_blob("bodies", "envelope", 0, readonly=False)


def test_scripts_and_extensions_are_refused(lived_in: OpenClinic) -> None:
    connection = lived_in.vault._database.connection
    before = everything_in(lived_in.vault)
    with pytest.raises(sqlcipher.Error):
        connection.executescript("DELETE FROM bodies; DELETE FROM ledger;")
    with pytest.raises(sqlcipher.Error):
        connection.load_extension("x")
    assert everything_in(lived_in.vault) == before


def test_an_act_that_breaks_leaves_nothing(clinic: OpenClinic) -> None:
    before = everything_in(clinic.vault)

    def break_off(act: Act) -> None:
        act.append(NewRecord("access.record_opened", purpose="care"))
        raise KeyError

    with pytest.raises(KeyError), clinic.vault.act(clinic.time.now()) as act:
        break_off(act)
    assert everything_in(clinic.vault) == before
    assert kinds_written(clinic.vault, since=clinic.vault.head().size) == []


def test_the_views_can_be_rebuilt_through_the_gate(lived_in: OpenClinic) -> None:
    """Rebuilding may empty the gate's tables, yet not fill them with anything the headers do not say."""
    database = lived_in.vault._database
    before = everything_in(lived_in.vault)
    with refused(lived_in, "withdrawal differs from its record"), database.writing(Mode.REBUILDING):
        database.execute("DELETE FROM withdrawals")
        database.execute("INSERT INTO withdrawals SELECT 3, record, 0 FROM consents")
    assert everything_in(lived_in.vault) == before
    with pytest.raises(Environmental), database.writing(Mode.REBUILDING):
        database.execute("DELETE FROM ledger")


@pytest.mark.parametrize(
    ("sql", "why"),
    [
        ("UPDATE entries SET done = done", "entries are not changed"),
        ("UPDATE consents SET valid_from = valid_from", "consents are not changed"),
        ("UPDATE consent_treatments SET token = token", "consents are not changed"),
        ("UPDATE withdrawals SET effective = effective", "withdrawals are not changed"),
    ],
)
def test_not_even_a_rebuild_changes_a_row_of_the_gate(lived_in: OpenClinic, sql: str, why: str) -> None:
    """There the authorizer lets all views be written, so the triggers stand alone."""
    with refused(lived_in, why), lived_in.vault._database.writing(Mode.REBUILDING):
        lived_in.vault._database.execute(sql)


def test_a_forged_row_of_the_ledger_does_not_move_the_head(clinic: OpenClinic) -> None:
    store = SqlRecordStore(clinic.vault._database)
    row = store.row(0)
    assert row is not None
    assert row.header is not None
    assert headers.decode(row.header).kind == "vault.created"
    with pytest.raises(Environmental), clinic.vault._database.writing():
        store.append(clinic.vault.head().size - 1, [Row(1, b"\0" * 32, None, None, None)], newest=0)


def test_contents_of_the_tested_tables_are_what_they_were_named_for(lived_in: OpenClinic) -> None:
    """The attacks above would prove little on empty tables."""
    rows = everything_in(lived_in.vault)
    assert all(rows[table] for table in ("entries", "consents", "consent_treatments", "withdrawals", "bodies"))
