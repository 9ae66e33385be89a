"""The tables, indexes and triggers of a journal's database, as data; it must not run any of them.

Ledger tables hold what cannot be made again; view tables can be thrown away and rebuilt. Times in views are
microseconds since 1970-01-01 UTC, ids are 16-byte UUIDs.
"""

from __future__ import annotations

from journal_app.domain.restrictions import WRITABLE

SCHEMA_VERSION = 1

CONSENT_AHEAD = 120_000_000
"""How far a consent's signature may lie ahead of its record's time, in microseconds: two clocks of one clinic."""
ENTRY_AHEAD = 300_000_000
"""How far a treatment may lie ahead of its record's time, in microseconds."""

LEDGER_TABLES = frozenset({"ledger", "bodies"})
ERASING = "erasing"
"""Names, during an erasure and never otherwise, the positions whose bodies or headers may go."""
WRITABLE_TABLES = frozenset({"head", "subtrees", "checkpoints", "patient_keys", "drafts", "appointments", "renditions"})
VIEW_TABLES = frozenset(
    {
        "records",
        "streams",
        "people",
        "person_keys",
        "settings",
        "packs",
        "statements",
        "patients",
        "patient_identifiers",
        "patient_matches",
        "merges",
        "mergings",
        "shown",
        "consents",
        "consent_treatments",
        "withdrawals",
        "entries",
        "entry_lots",
        "restrictions",
        "lifted",
    }
)
GATE_TABLES = {
    "consents": frozenset({"INSERT"}),
    "consent_treatments": frozenset({"INSERT"}),
    "withdrawals": frozenset({"INSERT"}),
    "entries": frozenset({"INSERT"}),
    "entry_lots": frozenset({"INSERT"}),
    "merges": frozenset({"INSERT", "DELETE"}),
    "mergings": frozenset({"INSERT"}),
    "restrictions": frozenset({"INSERT"}),
    "lifted": frozenset({"INSERT"}),
}
"""What an act may do to the views that the gate compares; only a rebuild may do more."""

_LEDGER = (
    """CREATE TABLE ledger (
        position INTEGER PRIMARY KEY CHECK (position >= 0),
        leaf BLOB NOT NULL CHECK (length(leaf) = 32),
        header TEXT,
        signature BLOB,
        gated INTEGER GENERATED ALWAYS AS (
            CASE WHEN json_extract(header, '$.kind') IN ('treatment.signed', 'treatment.corrected') THEN position END
        ) STORED REFERENCES entries (position) DEFERRABLE INITIALLY DEFERRED,
        CHECK ((header IS NULL) = (signature IS NULL))
    )""",
    # Without it, every entry would have SQLite look through the whole ledger for the record that waits for it.
    "CREATE INDEX ledger_gated ON ledger (gated) WHERE gated IS NOT NULL",
    """CREATE TABLE bodies (
        position INTEGER PRIMARY KEY REFERENCES ledger (position),
        envelope BLOB NOT NULL
    )""",
    f"CREATE TABLE {ERASING} (position INTEGER PRIMARY KEY REFERENCES ledger (position), extent TEXT NOT NULL)",
    """CREATE TABLE head (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        line INTEGER NOT NULL,
        size INTEGER NOT NULL,
        frontier BLOB NOT NULL,
        newest INTEGER NOT NULL
    )""",
    "CREATE TABLE subtrees (number INTEGER PRIMARY KEY, root BLOB NOT NULL)",
    """CREATE TABLE checkpoints (
        size INTEGER NOT NULL, line INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (line, size)
    )""",
    """CREATE TABLE patient_keys (
        key_id BLOB PRIMARY KEY,
        patient BLOB NOT NULL UNIQUE,
        epoch INTEGER NOT NULL,
        sealed BLOB NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE drafts (
        id BLOB PRIMARY KEY,
        author BLOB NOT NULL,
        patient BLOB NOT NULL,
        kind TEXT NOT NULL,
        saved INTEGER NOT NULL,
        envelope BLOB NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE appointments (
        id BLOB PRIMARY KEY, start INTEGER NOT NULL, envelope BLOB NOT NULL
    ) WITHOUT ROWID""",
    "CREATE INDEX appointments_by_start ON appointments (start)",
    """CREATE TABLE renditions (
        file BLOB NOT NULL,
        longest INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (file, longest)
    )""",
)

_VIEWS = (
    """CREATE TABLE records (
        position INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        patient BLOB,
        author BLOB NOT NULL,
        seat BLOB NOT NULL,
        at INTEGER NOT NULL,
        purpose TEXT
    )""",
    "CREATE INDEX records_of_patient ON records (patient, position) WHERE patient IS NOT NULL",
    "CREATE INDEX records_of_kind ON records (kind, position)",
    "CREATE TABLE streams (stream BLOB PRIMARY KEY, nth INTEGER NOT NULL, leaf BLOB NOT NULL) WITHOUT ROWID",
    """CREATE TABLE people (
        id BLOB PRIMARY KEY,
        name TEXT NOT NULL,
        roles TEXT NOT NULL,
        title TEXT NOT NULL,
        authority TEXT NOT NULL,
        number TEXT NOT NULL,
        profession TEXT NOT NULL,
        added INTEGER NOT NULL,
        removed INTEGER
    ) WITHOUT ROWID""",
    """CREATE TABLE person_keys (
        key BLOB PRIMARY KEY,
        person BLOB NOT NULL,
        public BLOB NOT NULL,
        valid_from INTEGER NOT NULL,
        valid_until INTEGER
    ) WITHOUT ROWID""",
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE packs (
        position INTEGER PRIMARY KEY, jurisdiction TEXT NOT NULL, version TEXT NOT NULL, sha256 TEXT NOT NULL
    )""",
    """CREATE TABLE statements (
        person BLOB NOT NULL, text TEXT NOT NULL, version TEXT NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY (person, text, version)
    ) WITHOUT ROWID""",
    """CREATE TABLE patients (
        number INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        details TEXT NOT NULL,
        family TEXT NOT NULL,
        given TEXT NOT NULL,
        title TEXT NOT NULL,
        preferred TEXT NOT NULL,
        born TEXT,
        identifier_system TEXT,
        identifier TEXT,
        identifier_issuer TEXT,
        phone TEXT NOT NULL,
        changed INTEGER NOT NULL
    )""",
    "CREATE INDEX patients_changed ON patients (changed)",
    """CREATE TABLE patient_identifiers (
        value TEXT NOT NULL, system TEXT NOT NULL, patient BLOB NOT NULL,
        PRIMARY KEY (value, system, patient)
    ) WITHOUT ROWID""",
    """CREATE TABLE patient_matches (
        match TEXT NOT NULL, patient BLOB NOT NULL,
        PRIMARY KEY (match, patient)
    ) WITHOUT ROWID""",
    "CREATE TABLE merges (patient BLOB PRIMARY KEY, survivor BLOB NOT NULL) WITHOUT ROWID",
    # Every merge and, without survivor, every parting: a restriction stays on whom it was once on.
    """CREATE TABLE mergings (
        position INTEGER PRIMARY KEY REFERENCES ledger (position), patient BLOB NOT NULL, survivor BLOB
    )""",
    """CREATE TABLE shown (
        patient BLOB NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (patient, position)
    ) WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE patient_words USING fts5 (
        words, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
    )""",
    "CREATE VIRTUAL TABLE patient_digits USING fts5 (digits, tokenize = 'trigram')",
    "INSERT INTO patient_words (patient_words, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO patient_digits (patient_digits, rank) VALUES ('secure-delete', 1)",
    """CREATE TABLE consents (
        record BLOB PRIMARY KEY,
        position INTEGER NOT NULL UNIQUE REFERENCES ledger (position),
        patient BLOB NOT NULL,
        signed INTEGER NOT NULL,
        valid_from INTEGER NOT NULL,
        valid_until INTEGER
    ) WITHOUT ROWID""",
    "CREATE INDEX consents_of_patient ON consents (patient)",
    """CREATE TABLE consent_treatments (
        consent BLOB NOT NULL REFERENCES consents (record) DEFERRABLE INITIALLY DEFERRED,
        token TEXT NOT NULL,
        PRIMARY KEY (consent, token)
    ) WITHOUT ROWID""",
    "CREATE INDEX consents_to_treatment ON consent_treatments (token)",
    """CREATE TABLE withdrawals (
        position INTEGER PRIMARY KEY REFERENCES ledger (position),
        consent BLOB NOT NULL,
        effective INTEGER NOT NULL
    )""",
    "CREATE INDEX withdrawals_of_consent ON withdrawals (consent)",
    """CREATE TABLE entries (
        position INTEGER PRIMARY KEY REFERENCES ledger (position) DEFERRABLE INITIALLY DEFERRED,
        record BLOB NOT NULL UNIQUE,
        patient BLOB NOT NULL,
        token TEXT NOT NULL,
        done INTEGER NOT NULL,
        consent BLOB NOT NULL REFERENCES consents (record) DEFERRABLE INITIALLY DEFERRED,
        corrects BLOB REFERENCES entries (record) DEFERRABLE INITIALLY DEFERRED
    )""",
    "CREATE INDEX entries_of_patient ON entries (patient, done)",
    "CREATE INDEX entries_of_consent ON entries (consent)",
    "CREATE INDEX entries_corrected ON entries (corrects) WHERE corrects IS NOT NULL",
    """CREATE TABLE entry_lots (
        token TEXT NOT NULL,
        position INTEGER NOT NULL REFERENCES entries (position) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (token, position)
    ) WITHOUT ROWID""",
    # Without it, throwing the views away would have SQLite look through all lots for each entry.
    "CREATE INDEX lots_of_entry ON entry_lots (position)",
    """CREATE TABLE restrictions (
        record BLOB PRIMARY KEY,
        position INTEGER NOT NULL UNIQUE REFERENCES ledger (position),
        patient BLOB NOT NULL,
        since INTEGER NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE lifted (
        position INTEGER PRIMARY KEY REFERENCES ledger (position),
        restriction BLOB NOT NULL
    )""",
    "CREATE INDEX lifted_restriction ON lifted (restriction)",
)

_FROZEN = (
    """CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'gate: ledger is append-only'); END""",
    """CREATE TRIGGER bodies_no_update BEFORE UPDATE ON bodies
    BEGIN SELECT RAISE(ABORT, 'gate: bodies is append-only'); END""",
    # An erasure leaves a record's place and leaf, or takes its body, and only where it is named.
    f"""CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
    WHEN NEW.position IS NOT OLD.position OR NEW.leaf IS NOT OLD.leaf
        OR NEW.header IS NOT NULL OR NEW.signature IS NOT NULL
        OR NOT EXISTS (SELECT 1 FROM {ERASING} WHERE position = OLD.position AND extent = 'records')
    BEGIN SELECT RAISE(ABORT, 'gate: ledger is append-only'); END""",  # noqa: S608 -- our own names
    f"""CREATE TRIGGER bodies_no_delete BEFORE DELETE ON bodies
    WHEN NOT EXISTS (SELECT 1 FROM {ERASING} WHERE position = OLD.position)
    BEGIN SELECT RAISE(ABORT, 'gate: bodies is append-only'); END""",  # noqa: S608 -- our own names
)


# What the gate compares stands in the signed headers, so each row must say the same as the header it was made from.
def _same_id(path: str, column: str) -> str:
    return f"replace(json_extract(ledger.header, '$.{path}'), '-', '') = lower(hex(NEW.{column}))"


def _same_time(path: str, column: str) -> str:
    """A header's time reads 2026-11-23T08:00:00.000000Z, a view's counts microseconds; absent is NULL in both."""
    return f"NEW.{column} IS {_micros(path)}"


def _micros(path: str, table: str = "ledger") -> str:
    text = f"json_extract({table}.header, '$.{path}')"
    return f"unixepoch(substr({text}, 1, 19)) * 1000000 + substr({text}, 21, 6)"


def _one_person(one: str, other: str) -> str:
    shown = "coalesce((SELECT survivor FROM merges WHERE merges.patient = {0}), {0})"
    return f"{shown.format(one)} = {shown.format(other)}"


def _is_author(column: str, record: str) -> str:
    return f"lower(hex({column})) = replace(json_extract({record}.header, '$.author'), '-', '')"


_PAPER_OF_FIRST = "unhex(replace(json_extract(first.header, '$.refs.paper[0]'), '-', ''))"
_IS_PRACTITIONER = "',' || people.roles || ',' LIKE '%,practitioner,%'"

# Whom a restriction is on: from the patient along every merge that held when, or after, somebody came to be in it.
_STANDS_ON_NEW = """EXISTS (
        WITH RECURSIVE held (record, patient, place) AS (
            SELECT set_.record, set_.patient, set_.position FROM restrictions AS set_
            WHERE NOT EXISTS (SELECT 1 FROM lifted WHERE lifted.restriction = set_.record)
            UNION
            SELECT held.record, CASE m.patient WHEN held.patient THEN m.survivor ELSE m.patient END,
                max(held.place, m.position)
            FROM held JOIN mergings AS m ON m.survivor IS NOT NULL AND held.patient IN (m.patient, m.survivor)
            WHERE NOT EXISTS (
                SELECT 1 FROM mergings AS later
                WHERE later.patient = m.patient AND later.position > m.position AND later.position <= held.place
            )
        )
        SELECT 1 FROM held JOIN restrictions AS r ON r.record = held.record WHERE held.patient = NEW.patient"""
_WRITABLE_KINDS = ", ".join(f"'{kind}'" for kind in sorted(WRITABLE))

_CONSENT_OF_HEADER = """CASE json_extract(ledger.header, '$.kind')
            WHEN 'consent.signed' THEN json_extract(ledger.header, '$.id')
            WHEN 'consent.confirmed' THEN json_extract(ledger.header, '$.refs.consent[0]') END"""

_GATE = (
    f"""CREATE TRIGGER entry_is_the_signed_one BEFORE INSERT ON entries
    WHEN NOT EXISTS (
        SELECT 1 FROM ledger
        WHERE ledger.position = NEW.position AND ledger.gated = NEW.position
          AND {_same_id("id", "record")}
          AND {_same_id("patient", "patient")}
          AND {_same_id("refs.consent[0]", "consent")}
          AND json_extract(ledger.header, '$.gate.treatment') = NEW.token
          AND {_same_time("gate.done", "done")}
          AND CASE json_extract(ledger.header, '$.kind') WHEN 'treatment.corrected'
              THEN {_same_id("refs.corrects[0]", "corrects")} ELSE NEW.corrects IS NULL END
    )
    BEGIN SELECT RAISE(ABORT, 'gate: entry differs from its record'); END""",  # noqa: S608 -- our own names
    f"""CREATE TRIGGER correction_is_of_the_same BEFORE INSERT ON entries
    WHEN NEW.corrects IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM entries AS e JOIN consents AS c ON c.record = e.consent
        WHERE e.record = NEW.corrects AND e.done = NEW.done
          AND {_one_person("e.patient", "NEW.patient")}
          AND (e.token = NEW.token OR c.patient IS NOT (SELECT patient FROM consents WHERE record = NEW.consent))
    )
    BEGIN SELECT RAISE(ABORT, 'gate: correction of another entry'); END""",  # noqa: S608 -- our own names
    f"""CREATE TRIGGER entry_is_not_ahead BEFORE INSERT ON entries
    WHEN EXISTS (
        SELECT 1 FROM ledger WHERE ledger.position = NEW.position AND NEW.done > {_micros("at")} + {ENTRY_AHEAD}
    )
    BEGIN SELECT RAISE(ABORT, 'gate: entry before it was done'); END""",  # noqa: S608 -- our own names
    f"""CREATE TRIGGER entry_needs_consent BEFORE INSERT ON entries
    WHEN NOT EXISTS (
        SELECT 1 FROM consents AS c JOIN consent_treatments AS t ON t.consent = c.record
        WHERE c.record = NEW.consent AND t.token = NEW.token
          AND {_one_person("c.patient", "NEW.patient")}
          AND c.signed <= NEW.done AND c.valid_from <= NEW.done
          AND (c.valid_until IS NULL OR NEW.done < c.valid_until)
          AND NOT EXISTS (SELECT 1 FROM withdrawals AS w WHERE w.consent = c.record AND w.effective <= NEW.done)
          AND NOT EXISTS (
              SELECT 1 FROM consent_treatments AS same JOIN consents AS lost ON lost.record = same.consent
                  JOIN withdrawals AS w ON w.consent = lost.record
              WHERE same.token = NEW.token AND {_one_person("lost.patient", "c.patient")}
                AND c.signed <= w.effective AND w.effective <= NEW.done
          )
          AND NOT EXISTS (
              SELECT 1 FROM records AS given JOIN ledger AS first ON first.position = given.position
                  LEFT JOIN records AS paper ON paper.id = {_PAPER_OF_FIRST}
              WHERE given.id = c.record AND NOT ({_one_person("given.patient", "NEW.patient")}
                AND {_one_person("coalesce(paper.patient, NEW.patient)", "NEW.patient")})
          )
    )
    BEGIN SELECT RAISE(ABORT, 'gate: no valid consent'); END""",  # noqa: S608 -- our own names
    """CREATE TRIGGER entry_stays BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'gate: entries are not changed'); END""",
    """CREATE TRIGGER lot_is_the_signed_one BEFORE INSERT ON entry_lots
    WHEN NOT EXISTS (
        SELECT 1 FROM ledger, json_each(ledger.header, '$.gate.lots') AS named
        WHERE ledger.position = NEW.position AND ledger.gated = NEW.position AND named.value = NEW.token
    )
    BEGIN SELECT RAISE(ABORT, 'gate: lot is not in the record'); END""",
    """CREATE TRIGGER lot_stays BEFORE UPDATE ON entry_lots
    BEGIN SELECT RAISE(ABORT, 'gate: lots are not changed'); END""",
    f"""CREATE TRIGGER consent_is_the_signed_one BEFORE INSERT ON consents
    WHEN NOT EXISTS (
        SELECT 1 FROM ledger
        WHERE ledger.position = NEW.position
          AND replace({_CONSENT_OF_HEADER}, '-', '') = lower(hex(NEW.record))
          AND {_same_id("patient", "patient")}
          AND json_extract(ledger.header, '$.gate.signed') IS NOT NULL
          AND {_same_time("gate.signed", "signed")}
          AND {_same_time("gate.from", "valid_from")}
          AND {_same_time("gate.until", "valid_until")}
    )
    BEGIN SELECT RAISE(ABORT, 'gate: consent differs from its record'); END""",  # noqa: S608 -- our own names
    f"""CREATE TRIGGER consent_is_confirmed BEFORE INSERT ON consents
    WHEN EXISTS (
        SELECT 1 FROM ledger
        WHERE ledger.position = NEW.position AND json_extract(ledger.header, '$.kind') = 'consent.confirmed'
    ) AND NOT EXISTS (
        SELECT 1 FROM records JOIN ledger ON ledger.position = records.position
        WHERE records.id = NEW.record AND ledger.position < NEW.position
          AND {_same_id("id", "record")}
          AND json_extract(ledger.header, '$.kind') = 'consent.signed'
          AND json_extract(ledger.header, '$.gate') IS NULL
          AND replace(json_extract(ledger.header, '$.patient'), '-', '') = lower(hex(records.patient))
          AND {_one_person("records.patient", "NEW.patient")}
    )
    BEGIN SELECT RAISE(ABORT, 'gate: nothing to confirm'); END""",  # noqa: S608 -- our own names
    f"""CREATE TRIGGER consent_is_not_ahead BEFORE INSERT ON consents
    WHEN EXISTS (
        SELECT 1 FROM records JOIN ledger ON ledger.position = records.position
        WHERE records.id = NEW.record AND NEW.signed > {_micros("at")} + {CONSENT_AHEAD}
    )
    BEGIN SELECT RAISE(ABORT, 'gate: consent before it was signed'); END""",  # noqa: S608 -- our own names
    f"""CREATE TRIGGER consent_on_paper_needs_two BEFORE INSERT ON consents
    WHEN EXISTS (
        SELECT 1 FROM records JOIN ledger AS first ON first.position = records.position
            JOIN ledger AS second ON second.position = NEW.position
        WHERE records.id = NEW.record AND json_extract(first.header, '$.refs.paper[0]') IS NOT NULL
          AND (json_extract(second.header, '$.kind') = 'consent.signed'
            OR NOT EXISTS (SELECT 1 FROM people WHERE {_is_author("people.id", "first")} AND {_IS_PRACTITIONER})
            OR (json_extract(first.header, '$.author') = json_extract(second.header, '$.author') AND EXISTS (
                SELECT 1 FROM people
                WHERE NOT {_is_author("people.id", "first")} AND removed IS NULL AND {_IS_PRACTITIONER}))
            OR NOT EXISTS (
                SELECT 1 FROM records AS paper
                WHERE paper.id = {_PAPER_OF_FIRST}
                  AND paper.kind = 'paper.filed' AND {_one_person("paper.patient", "NEW.patient")})
            OR EXISTS (
                SELECT 1 FROM records AS aside JOIN ledger AS said ON said.position = aside.position
                    JOIN people ON {_is_author("people.id", "said")} AND {_IS_PRACTITIONER}
                WHERE aside.kind = 'paper.set_aside' AND aside.position < NEW.position
                  AND json_extract(said.header, '$.refs.paper[0]') = json_extract(first.header, '$.refs.paper[0]')))
    )
    BEGIN SELECT RAISE(ABORT, 'gate: a paper needs two people'); END""",  # noqa: S608 -- our own names
    """CREATE TRIGGER consent_stays BEFORE UPDATE ON consents
    BEGIN SELECT RAISE(ABORT, 'gate: consents are not changed'); END""",
    """CREATE TRIGGER consent_is_to_this BEFORE INSERT ON consent_treatments
    WHEN NOT EXISTS (
        SELECT 1 FROM consents JOIN ledger ON ledger.position = consents.position,
            json_each(ledger.header, '$.gate.treatments') AS signed
        WHERE consents.record = NEW.consent AND signed.value = NEW.token
    )
    BEGIN SELECT RAISE(ABORT, 'gate: consent is not to this treatment'); END""",
    """CREATE TRIGGER consent_to_this_stays BEFORE UPDATE ON consent_treatments
    BEGIN SELECT RAISE(ABORT, 'gate: consents are not changed'); END""",
    f"""CREATE TRIGGER withdrawal_is_the_signed_one BEFORE INSERT ON withdrawals
    WHEN NOT EXISTS (
        SELECT 1 FROM ledger
        WHERE ledger.position = NEW.position
          AND json_extract(ledger.header, '$.kind') = 'consent.withdrawn'
          AND {_same_id("refs.consent[0]", "consent")}
          AND {_same_time("gate.effective", "effective")}
    )
    BEGIN SELECT RAISE(ABORT, 'gate: withdrawal differs from its record'); END""",  # noqa: S608 -- our own names
    """CREATE TRIGGER withdrawal_stays BEFORE UPDATE ON withdrawals
    BEGIN SELECT RAISE(ABORT, 'gate: withdrawals are not changed'); END""",
    f"""CREATE TRIGGER restricted_is_not_written BEFORE INSERT ON records
    WHEN NEW.patient IS NOT NULL AND NEW.kind NOT LIKE 'access.%' AND NEW.kind NOT IN ({_WRITABLE_KINDS})
        AND {_STANDS_ON_NEW})
    BEGIN SELECT RAISE(ABORT, 'gate: journal is restricted'); END""",
    f"""CREATE TRIGGER restricted_is_not_treated BEFORE INSERT ON entries
    WHEN {_STANDS_ON_NEW} AND r.since <= NEW.done)
    BEGIN SELECT RAISE(ABORT, 'gate: journal is restricted'); END""",
    f"""CREATE TRIGGER restriction_is_the_signed_one BEFORE INSERT ON restrictions
    WHEN NOT EXISTS (
        SELECT 1 FROM ledger
        WHERE ledger.position = NEW.position
          AND json_extract(ledger.header, '$.kind') = 'restriction.set'
          AND {_same_id("id", "record")}
          AND {_same_id("patient", "patient")}
          AND {_same_time("at", "since")}
    )
    BEGIN SELECT RAISE(ABORT, 'gate: restriction differs from its record'); END""",  # noqa: S608 -- our own names
    """CREATE TRIGGER restriction_stays BEFORE UPDATE ON restrictions
    BEGIN SELECT RAISE(ABORT, 'gate: restrictions are not changed'); END""",
    f"""CREATE TRIGGER lifting_is_the_signed_one BEFORE INSERT ON lifted
    WHEN NOT EXISTS (
        SELECT 1 FROM ledger JOIN restrictions AS r ON r.record = NEW.restriction
        WHERE ledger.position = NEW.position
          AND json_extract(ledger.header, '$.kind') = 'restriction.lifted'
          AND {_same_id("refs.restriction[0]", "restriction")}
          AND replace(json_extract(ledger.header, '$.patient'), '-', '') = lower(hex(r.patient))
    )
    BEGIN SELECT RAISE(ABORT, 'gate: lifting differs from its record'); END""",  # noqa: S608 -- our own names
    f"""CREATE TRIGGER merging_is_the_signed_one BEFORE INSERT ON mergings
    WHEN NOT EXISTS (
        SELECT 1 FROM ledger
        WHERE ledger.position = NEW.position AND CASE json_extract(ledger.header, '$.kind')
            WHEN 'patient.merged' THEN {_same_id("patient", "survivor")}
            WHEN 'patient.unmerged' THEN NEW.survivor IS NULL END
    )
    BEGIN SELECT RAISE(ABORT, 'gate: merge differs from its record'); END""",  # noqa: S608 -- our own names
    """CREATE TRIGGER merging_stays BEFORE UPDATE ON mergings
    BEGIN SELECT RAISE(ABORT, 'gate: merges are not changed'); END""",
    """CREATE TRIGGER lifting_stays BEFORE UPDATE ON lifted
    BEGIN SELECT RAISE(ABORT, 'gate: restrictions are not changed'); END""",
)


def _typed(statement: str) -> str:
    """The statement with its table made STRICT: a column then holds the type it names and no other."""
    if not statement.startswith("CREATE TABLE"):
        return statement
    return f"{statement}, STRICT" if statement.endswith("WITHOUT ROWID") else f"{statement} STRICT"


DDL: tuple[str, ...] = tuple(map(_typed, _LEDGER + _VIEWS)) + _FROZEN + _GATE
