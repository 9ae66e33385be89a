"""Views made anew equal the living ones after a varied past, and nothing but views changes."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.domain.clinic import PatientsMerged
from journal_app.domain.errors import Environmental
from journal_app.domain.people import Role
from journal_app.domain.restrictions import RestrictionGround, RestrictionLifted, RestrictionSet
from journal_app.services.staff_port import Newcomer
from journal_app.vault import rebuilding
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.database import Database
from journal_app.vault.schema import LEDGER_TABLES, VIEW_TABLES, WRITABLE_TABLES
from tests.clinic_history import PASSWORD, TestClinic, found_clinic, lived_clinic, reception_consent


def rows_of(journal: Database, tables: frozenset[str]) -> dict[str, list[str]]:
    return {table: sorted(map(repr, journal.execute(f"SELECT * FROM {table}"))) for table in tables}


def views_of(journal: Database) -> dict[str, list[str]]:
    found = rows_of(journal, VIEW_TABLES)
    for table in rebuilding.SEARCH_INDEXES:
        found[table] = sorted(map(repr, journal.execute(f"SELECT rowid, * FROM {table}")))
    return found


def assert_rebuilds_equal(clinic: TestClinic, keys: BodyKeys) -> None:
    journal = clinic.vault._database
    living, kept = views_of(journal), rows_of(journal, LEDGER_TABLES | WRITABLE_TABLES)
    assert rebuilding.rebuild(journal, keys) == clinic.vault.head().size
    assert views_of(journal) == living
    assert rows_of(journal, LEDGER_TABLES | WRITABLE_TABLES) == kept


def restricted_and_lifted(clinic: TestClinic, patient: UUID) -> None:
    me, day = clinic.vault.person, clinic.moment.date()
    content = RestrictionSet(RestrictionGround.CLAIM, None, "Krav", (), me.id, me.name)
    restriction = clinic.write("restriction.set", content, patient=patient).id
    lifted = RestrictionLifted(restriction, day, "Afgjort", me.id, me.name)
    clinic.write("restriction.lifted", lifted, patient=patient, refs={"restriction": (restriction,)})


def test_views_are_the_same_after_a_varied_past(tmp_path: Path) -> None:
    clinic = lived_clinic(tmp_path)
    reception_consent(clinic, clinic.patients[0])
    restricted_and_lifted(clinic, clinic.patients[0])
    assert all(rows for table, rows in views_of(clinic.vault._database).items() if table != "statements")
    assert_rebuilds_equal(clinic, clinic.vault._body_keys)
    assert len(clinic.vault.search("niels", limit=5)) == 1
    assert len(clinic.vault.search("076142", limit=5)) == 1
    clinic.vault.close()


def test_the_registry_key_is_enough(tmp_path: Path) -> None:
    clinic = lived_clinic(tmp_path)
    receptionist = next(person for person in clinic.vault.people() if person.roles == {Role.RECEPTIONIST})
    clinic.sign_in(receptionist.id)
    assert not clinic.vault._body_keys.can_read_clinical
    assert_rebuilds_equal(clinic, clinic.vault._body_keys)
    clinic.vault.close()


def test_spoilt_views_are_made_good(tmp_path: Path) -> None:
    clinic = lived_clinic(tmp_path)
    journal = clinic.vault._database
    living = views_of(journal)
    from journal_app.vault.database import Mode

    with journal.writing(Mode.REBUILDING):
        journal.execute("UPDATE patients SET family = 'Nobody'")
        journal.execute("DELETE FROM patient_words")
        journal.execute("DELETE FROM shown")
    assert views_of(journal) != living
    rebuilding.rebuild(journal, clinic.vault._body_keys)
    assert views_of(journal) == living
    clinic.vault.close()


def test_what_cannot_be_read_leaves_the_views_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clinic = lived_clinic(tmp_path)
    journal = clinic.vault._database
    living = views_of(journal)

    class Unreadable(Environmental):
        def __init__(self) -> None:
            super().__init__("test.unreadable")

    def refuse(*_: object) -> None:
        raise Unreadable

    monkeypatch.setattr(rebuilding, "read_content", refuse)
    with pytest.raises(Unreadable):
        rebuilding.rebuild(journal, clinic.vault._body_keys)
    assert views_of(journal) == living
    clinic.vault.close()


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["register", "consent", "treat", "withdraw", "merge", "unmerge", "admit"]), st.integers(0, 5)
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=STEPS)
def test_any_past_rebuilds_the_same(tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]) -> None:
    clinic = found_clinic(tmp_path_factory.mktemp("past"))
    clinic.register("Larsen", "Ida")
    consents: list[tuple[object, object]] = []
    for step, number in steps:
        patient = clinic.patients[number % len(clinic.patients)]
        other = clinic.patients[(number + 1) % len(clinic.patients)]
        try:
            if step == "register":
                clinic.register("Larsen", f"Ida {number}")
            elif step == "consent":
                consents.append((patient, clinic.consent(patient)))
            elif step == "treat" and consents:
                clinic.treat(patient, consents[number % len(consents)][1])  # type: ignore[arg-type]
            elif step == "withdraw" and consents:
                clinic.withdraw(*consents[number % len(consents)])  # type: ignore[arg-type]
            elif step in ("merge", "unmerge") and patient != other:
                clinic.write(f"patient.{step}d", PatientsMerged(patient, other, "test"), patient=patient)
            elif step == "admit":
                person = Newcomer(f"Person {uuid4()}", frozenset({Role.AUDITOR}), bytearray(PASSWORD))
                clinic.vault.staff.admit(person, at=clinic.now())
        except Environmental as refused:  # the gate: a treatment without its consent
            if refused.key != "vault.gate_refused":
                raise
    assert_rebuilds_equal(clinic, clinic.vault._body_keys)
    clinic.vault.close()
