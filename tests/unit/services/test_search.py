"""Finding patients: what is found, who may look, and what is written down of it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from journal_app.domain.clinic import AccessDetail
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Source
from journal_app.domain.people import Role
from journal_app.services import patients
from journal_app.services.ports import AccessFilter
from journal_app.services.search import LIMIT, LONGEST_QUERY, PatientSearch
from journal_app.vault.acting import Acting
from journal_app.vault.database import Answer, DiskFull, Value
from tests.clinic import (
    AUDIT,
    METTE,
    OWNING,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_patient,
    a_treated_patient,
    details,
    kinds_written,
)


@pytest.mark.parametrize(
    "typed",
    [
        "niels",
        "Mette NIELSEN",
        "nielsen m",
        "0707614285",
        "070761-4285",
        "4285",
        "07",
        "20 12 34 56",
        "+4520123456",
        "mette@example",
        "example.dk",
    ],
)
def test_a_patient_is_found_by(clinic: OpenClinic, typed: str) -> None:
    patient = a_patient(clinic.session)
    a_patient(clinic.session, details("Hansen", "Åse"))
    assert [stub.id for stub in PatientSearch(clinic.session).find(typed)] == [patient]


@pytest.mark.parametrize("typed", ["åse", "ase", "AASE", "aase", "Sørensen", "soerensen", "sorensen", "Łuk", "luk"])
def test_letters_are_folded(clinic: OpenClinic, typed: str) -> None:
    patient = a_patient(clinic.session, details("Sørensen-Łukasiewicz", "Åse"))
    assert [stub.id for stub in PatientSearch(clinic.session).find(typed)] == [patient]


@pytest.mark.parametrize("typed", ["nielsen hansen", "xyz", "9999999999", "nielsen 99", "54321"])
def test_every_word_must_fit(clinic: OpenClinic, typed: str) -> None:
    a_patient(clinic.session)
    assert PatientSearch(clinic.session).find(typed) == ()


def test_nothing_typed_shows_whom_one_had_in_hand_last(clinic: OpenClinic) -> None:
    made = [a_patient(clinic.session, details(f"Nr{number}")) for number in range(3)]
    patients.change(clinic.session, made[0], details("Ny"), source=Source.PATIENT)
    found = PatientSearch(clinic.session).find("  ")
    assert [stub.id for stub in found] == [made[0], made[2], made[1]]


def test_no_more_are_shown_than_asked_for(clinic: OpenClinic) -> None:
    for number in range(5):
        a_patient(clinic.session, details("Nielsen", f"Nr{number}"))
    assert len(PatientSearch(clinic.session).find("nielsen", limit=3)) == 3
    assert len(PatientSearch(clinic.session).find("", limit=2)) == 2


def test_of_more_than_fit_the_first_by_name_are_shown(clinic: OpenClinic) -> None:
    for given in ("Åse", "Øjvind", "Bo", "Zita", "Anna"):
        a_patient(clinic.session, details("Nielsen", given))
    found = PatientSearch(clinic.session).find("nielsen", limit=4)
    assert [stub.name.given for stub in found] == ["Anna", "Bo", "Zita", "Øjvind"]


@pytest.mark.parametrize("typed", ["n", "07", "0707", "nielsen 07", "nielsen 0707"])
def test_a_search_asks_the_database_as_often_however_many_match(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    asked: list[str] = []
    execute = clinic.vault._database.execute

    def told(sql: str, parameters: tuple[Value, ...] = ()) -> Answer:
        asked.append(sql)
        return execute(sql, parameters)

    def found() -> int:
        asked.clear()
        return len(clinic.vault.search(typed, limit=LIMIT))

    a_patient(clinic.session)
    monkeypatch.setattr(clinic.vault._database, "execute", told)
    found()  # who is shown as whom is read once and remembered
    assert found() == 1
    of_one = asked.copy()
    for number in range(20):
        a_patient(clinic.session, details("Nielsen", f"Nr{number}", identifiers=METTE.identifiers))
    assert found() == 21
    assert asked == of_one
    assert of_one


def test_a_line_is_identity_alone(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    (stub,) = PatientSearch(clinic.session).find("nielsen")
    assert (stub.id, stub.name, stub.born) == (patient, METTE.name, METTE.born)
    assert stub.identifier == METTE.identifiers[0]
    assert stub.phone == METTE.phones[0]
    assert stub.last_visit is not None


def test_who_was_merged_away_comes_last_and_says_into_whom(clinic: OpenClinic) -> None:
    gone, kept = a_patient(clinic.session, details("Nielsen", "A")), a_patient(clinic.session, details("Nielsen", "B"))
    patients.merge(clinic.session, survivor=kept, duplicate=gone, reason="samme")
    found = PatientSearch(clinic.session).find("nielsen")
    assert [(stub.id, stub.merged_into) for stub in found] == [(kept, None), (gone, kept)]
    assert [stub.shown_as for stub in found] == [None, PersonName("Nielsen", "B")]


def test_whose_name_a_merged_line_shows_was_shown(clinic: OpenClinic) -> None:
    gone, kept = a_patient(clinic.session, details("Nielsen", "A")), a_patient(clinic.session, details("Hansen", "B"))
    patients.merge(clinic.session, survivor=kept, duplicate=gone, reason="samme")
    finder = PatientSearch(clinic.session)
    assert [stub.id for stub in finder.find("nielsen")] == [gone]
    finder.settle()
    with clinic.vault.snapshot() as reader:
        (newest, *_) = reader.access_events(AccessFilter(kinds=("access.searched",), patient=kept, limit=1))
    assert newest.count == 2, "the line that was found, and the name of whom it opens"


def test_the_names_stand_in_the_order_of_the_alphabet(clinic: OpenClinic) -> None:
    for name in ("Åberg", "Ågård", "Zander", "Ærø", "Aagaard", "Øst"):
        a_patient(clinic.session, details(name, "Test"))
    names = [stub.name.family for stub in PatientSearch(clinic.session).find("test")]
    assert names == ["Zander", "Ærø", "Øst", "Åberg", "Aagaard", "Ågård"]


# --------------------------------------------------------------------------------------------------------------- trace


def details_written(clinic: OpenClinic, since: int) -> list[AccessDetail | None]:
    rows = clinic.vault._store.rows(since, clinic.vault.head().size)
    return [clinic.vault.content_of(row) for row in rows]  # type: ignore[misc]


def test_a_search_is_one_record_before_and_one_after(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    before = clinic.vault.head().size
    looked = PatientSearch(clinic.session)
    looked.settle()
    assert clinic.vault.head().size == before
    for typed in ("n", "ni", "nie"):
        looked.find(typed)
    assert kinds_written(clinic.vault, before) == ["access.searched"]
    looked.settle()
    assert details_written(clinic, before) == [None, AccessDetail(query="n | ni | nie", shown=(patient,))]
    looked.settle()
    assert clinic.vault.head().size == before + 2
    looked.find("niel")
    looked.settle()
    assert details_written(clinic, before)[2:] == [AccessDetail(query="niel", shown=(patient,))]


def test_everybody_shown_is_written_down_once(clinic: OpenClinic) -> None:
    one, other = a_patient(clinic.session), a_patient(clinic.session, details("Hansen", "Nils"))
    before = clinic.vault.head().size
    looked = PatientSearch(clinic.session)
    for typed in ("ni", "niel", "nils", "nobody"):
        looked.find(typed)
    looked.settle()
    last = details_written(clinic, before)[-1]
    assert last is not None
    assert (last.query, set(last.shown), len(last.shown)) == ("ni | niel | nils | nobody", {one, other}, 2)


def test_what_was_typed_is_written_down_although_it_showed_nobody(clinic: OpenClinic) -> None:
    before = clinic.vault.head().size
    looked = PatientSearch(clinic.session)
    assert looked.find("nobody") == ()
    looked.settle()
    assert details_written(clinic, before) == [None, AccessDetail(query="nobody")]


def test_a_search_that_is_not_settled_settles_itself_with_the_next_look(clinic: OpenClinic) -> None:
    one, other = a_patient(clinic.session), a_patient(clinic.session, details("Hansen", "Ida"))
    clinic.time.step = timedelta()
    before = clinic.vault.head().size
    looked = PatientSearch(clinic.session)
    looked.find("nielsen")
    clinic.time.go(seconds=5)
    looked.find("ida")
    assert details_written(clinic, before) == [None]
    clinic.time.go(microseconds=1)
    looked.find("nobody")
    written = details_written(clinic, before)
    assert written == [None, AccessDetail(query="nielsen | ida", shown=(one, other))]
    looked.settle()
    assert details_written(clinic, before)[2:] == [AccessDetail(query="nobody")]


def test_nobody_is_shown_while_what_was_shown_cannot_be_written_down(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = a_patient(clinic.session)
    looked = PatientSearch(clinic.session)
    looked.find("nielsen")
    clinic.time.go(seconds=6)

    def full(_: Acting, *__: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(Acting, "append", full)
        for _ in range(2):
            with pytest.raises(DiskFull):
                looked.find("niel")
        with pytest.raises(DiskFull):
            looked.settle()
    before = clinic.vault.head().size
    assert [stub.id for stub in looked.find("niels")] == [patient]
    assert details_written(clinic, before) == [AccessDetail(query="nielsen", shown=(patient,))]


@pytest.mark.parametrize(
    "roles", [PRACTITIONER, RECEPTION, OWNING, AUDIT], ids=["practitioner", "receptionist", "owner", "auditor"]
)
def test_everybody_finds(clinic: OpenClinic, roles: frozenset[Role]) -> None:
    patient: UUID = a_patient(clinic.session)
    session = clinic.sign_in(clinic.colleague("Lise", roles))
    assert [stub.id for stub in PatientSearch(session).find("nielsen")] == [patient]


def test_a_dismissed_person_finds_nobody(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journal_app.domain.people.PERMISSIONS", dict.fromkeys(Role, frozenset()))
    before = clinic.vault.head().size
    with pytest.raises(UserFacing):
        PatientSearch(clinic.session).find("nielsen")
    assert clinic.vault.head().size == before


def test_what_is_too_long_to_be_a_name_is_not_searched_for(clinic: OpenClinic) -> None:
    before = clinic.vault.head().size
    with pytest.raises(UserFacing):
        PatientSearch(clinic.session).find("x" * (LONGEST_QUERY + 1))
    assert clinic.vault.head().size == before
