"""Half-written registrations: kept for their author, sealed to their place, gone once saved or thrown away."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from journal_app.domain.codec import Json
from journal_app.domain.errors import UserFacing
from journal_app.domain.patients import Source
from journal_app.services import drafts, gate, patients, registry_drafts
from journal_app.services.registry_drafts import Waiting
from journal_app.vault import draft_sealing, opening, verifying
from journal_app.vault.checks.report import Severity
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import (
    AUDIT,
    METTE,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_password,
    a_patient,
    details,
    everything_in,
    opened,
)

TYPED: dict[str, Json] = {"name.family": "Kanariefugl", "identifiers": [["dk-cpr", "0707", ""]]}


@pytest.fixture
def reception(clinic: OpenClinic) -> OpenClinic:
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    return clinic


def findings_of(clinic: OpenClinic, person: UUID | None = None) -> set[str]:
    who = person or clinic.owner.id
    typed = opening.SignIn(who, a_password(clinic.passwords[who]), policy=KdfPolicy.TEST)
    found = verifying.verify(verifying.unlock(clinic.folder, typed, home=clinic.home)).findings
    return {one.key for one in found if one.severity is Severity.FINDING}


def test_a_registration_comes_back_to_its_author_at_reception(reception: OpenClinic) -> None:
    session, draft = reception.session, uuid4()
    registry_drafts.save(session, draft, {"name.family": "K"})
    registry_drafts.save(session, draft, TYPED)
    (one,) = registry_drafts.waiting(session)
    assert (one.id, one.patient) == (draft, None)
    kept = registry_drafts.of_new_patient(session, draft)
    assert kept is not None
    assert kept.content == TYPED
    lise = reception.vault.person
    reception.sign_in(lise)
    assert registry_drafts.waiting(reception.session) == (one,)


def test_it_is_nobody_elses(reception: OpenClinic) -> None:
    draft = uuid4()
    registry_drafts.save(reception.session, draft, TYPED)
    session = reception.sign_in(reception.owner)
    assert registry_drafts.waiting(session) == ()
    assert registry_drafts.of_new_patient(session, draft) is None
    registry_drafts.discard(session, draft)
    registry_drafts.save(session, draft, {"name.family": "Stjålet"})
    lise = next(person for person in reception.vault.people() if person.name == "Lise")
    kept = registry_drafts.of_new_patient(reception.sign_in(lise), draft)
    assert kept is not None
    assert kept.content == TYPED


def test_a_change_comes_back_only_with_the_details_that_were_looked_at(reception: OpenClinic) -> None:
    patient, other = a_patient(reception.session), a_patient(reception.session, details("Hansen"))
    draft = uuid4()
    registry_drafts.save(reception.session, draft, TYPED, patient=patient)
    assert registry_drafts.of_new_patient(reception.session, draft) is None
    assert registry_drafts.of_record(reception.session, gate.take_registry(reception.session, other)) is None
    kept = registry_drafts.of_record(reception.session, gate.take_registry(reception.session, patient))
    assert kept is not None
    assert (kept.id, kept.content) == (draft, TYPED)


def test_saving_and_throwing_away_end_it(reception: OpenClinic) -> None:
    session = reception.session
    registered, unchanged, changed, thrown = (uuid4() for _ in range(4))
    patient = a_patient(session, details("Hansen"))
    registry_drafts.save(session, registered, TYPED)
    registry_drafts.save(session, unchanged, TYPED, patient=patient)
    registry_drafts.save(session, changed, TYPED, patient=patient)
    registry_drafts.save(session, thrown, TYPED)
    patients.register(session, METTE, source=Source.PATIENT, draft=registered)
    patients.change(session, patient, details("Hansen"), source=Source.PATIENT, draft=unchanged)
    patients.change(session, patient, details("Hansson"), source=Source.PATIENT, draft=changed)
    registry_drafts.discard(session, thrown)
    assert everything_in(reception.vault)["drafts"] == []


def test_what_cannot_be_saved_stays(reception: OpenClinic) -> None:
    draft = uuid4()
    registry_drafts.save(reception.session, draft, TYPED)
    with pytest.raises(UserFacing):
        patients.register(reception.session, details("", ""), source=Source.PATIENT, draft=draft)
    assert [one.id for one in registry_drafts.waiting(reception.session)] == [draft]


def test_it_lies_sealed_and_is_no_record(reception: OpenClinic) -> None:
    size = reception.vault.head().size
    registry_drafts.save(reception.session, uuid4(), TYPED)
    assert reception.vault.head().size == size
    (row,) = everything_in(reception.vault)["drafts"]
    assert b"Kanariefugl" not in bytes(row[5])  # type: ignore[call-overload]
    assert b"Kanariefugl" not in b"".join(path.read_bytes() for path in reception.folder.iterdir() if path.is_file())


@pytest.mark.parametrize("column", ["id", "author", "patient", "kind"])
def test_one_moved_to_another_place_is_none_and_a_finding(reception: OpenClinic, column: str) -> None:
    draft, lise = uuid4(), reception.vault.person.id
    registry_drafts.save(reception.session, draft, TYPED)
    values: dict[str, str | bytes] = {
        "id": uuid4().bytes,
        "author": reception.owner.id.bytes,
        "patient": uuid4().bytes,
        "kind": "note",
    }
    with reception.vault._database.writing():
        reception.vault._database.execute(f"UPDATE drafts SET {column} = ?", (values[column],))
    for person in (lise, reception.owner.id):
        session = reception.sign_in(person)
        assert registry_drafts.waiting(session) == ()
        assert reception.vault.drafts() == ()
    assert "verify.drafts.broken" in findings_of(reception)


def test_verifying_opens_them_without_the_clinical_key(reception: OpenClinic) -> None:
    lise = reception.vault.person.id
    registry_drafts.save(reception.session, uuid4(), TYPED)
    reception.sign_out()
    assert findings_of(reception, lise) == set()
    assert findings_of(reception) == set()


def test_a_registry_body_is_no_draft_and_a_draft_no_body(reception: OpenClinic) -> None:
    """The same bytes under the key for bodies do not open as a draft: neither can stand for the other."""
    keys, draft, lise = reception.vault._body_keys, uuid4(), reception.vault.person.id
    sealed = keys.seal_registry(b'{"content":{}}', draft)
    row = (draft.bytes, lise.bytes, draft_sealing.NOBODY_YET.bytes, draft_sealing.REGISTRY, 0, sealed)
    with reception.vault._database.writing():
        reception.vault._database.execute("INSERT INTO drafts VALUES (?, ?, ?, ?, ?, ?)", row)
    assert registry_drafts.waiting(reception.session) == ()
    assert "verify.drafts.broken" in findings_of(reception)


def test_clinical_drafts_and_these_do_not_mix(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    record = opened(clinic.session, patient)
    note = drafts.save_draft(clinic.session, record, kind="note", content={"text": "a"})
    change = uuid4()
    registry_drafts.save(clinic.session, change, TYPED, patient=patient)
    assert [one.id for one in drafts.drafts_in(clinic.session, record)] == [note]
    (waiting,) = registry_drafts.waiting(clinic.session)
    assert waiting == Waiting(change, patient, waiting.saved)


@pytest.mark.parametrize(("roles", "may"), [(PRACTITIONER, True), (RECEPTION, True), (AUDIT, False)])
def test_who_registers_has_them(clinic: OpenClinic, roles: frozenset, may: bool) -> None:  # type: ignore[type-arg]
    session = clinic.sign_in(clinic.colleague("Bo", roles))
    if may:
        registry_drafts.save(session, uuid4(), TYPED)
        assert registry_drafts.waiting(session)
        return
    for refused in (
        lambda: registry_drafts.save(session, uuid4(), TYPED),
        lambda: registry_drafts.waiting(session),
        lambda: registry_drafts.of_new_patient(session, uuid4()),
        lambda: registry_drafts.discard(session, uuid4()),
    ):
        with pytest.raises(UserFacing):
            refused()


def test_no_more_text_than_a_form_holds(reception: OpenClinic) -> None:
    with pytest.raises(UserFacing) as refusal:
        registry_drafts.save(reception.session, uuid4(), {"x": "x" * (registry_drafts.LONGEST_DRAFT + 1)})
    assert refusal.value.key == "draft.too_long"
