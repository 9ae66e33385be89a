"""What people paste into fields: refused with a sentence, or kept to the last character; never a crash, never lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from journal_app.domain.access import Purpose, StaffNames
from journal_app.domain.errors import JournalError, UserFacing
from journal_app.domain.health import Allergy, HealthConfirmed, Respondent
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Address, Contact, Patient, PatientDetails, Source
from journal_app.domain.people import Registration
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.questionnaires import Place
from journal_app.domain.treatments import Note, NoteKind, ProductLine
from journal_app.services import consents, drafts, gate, health, notes, patients, people, printing, search, treatments
from journal_app.services.staff_port import Newcomer
from tests.clinic import (
    METTE,
    PIN,
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_clinic,
    a_consent,
    a_health_form,
    a_healthy,
    a_password,
    a_patient,
    a_submission,
    an_answer,
    an_entry,
    answered_harmlessly,
    consent_text,
    details,
    entry_of,
    everything_in,
    opened,
)

TEN_MEGABYTES = "æ" * 5_000_000
CONTROL = "Nielsen\x00\x1b[2J"
OVERRIDE = "Nielsen\u202egnp.exe"
HOSTILE = "<img src=file:////host/x> <b>Mette</b> & {0} %s '; DROP TABLE ledger; --"


@dataclass(frozen=True)
class Desk:
    """A clinic with a patient who may be treated, and the person at the desk."""

    clinic: OpenClinic
    patient: UUID

    @property
    def record(self) -> PatientRecord:
        return opened(self.clinic.session, self.patient)


def a_desk(clinic: OpenClinic) -> Desk:
    patient = a_patient(clinic.session)
    a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    return Desk(clinic, patient)


@pytest.fixture
def desk(clinic: OpenClinic) -> Desk:
    return a_desk(clinic)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all the fields: what is refused changes nothing, and what is kept is in nobody's way."""
    clinic = a_clinic(tmp_path_factory.mktemp("shared"))
    yield a_desk(clinic)
    clinic.close()


def somebody() -> str:
    """A name that nobody has yet."""
    return f"Lise {uuid4()}"


def _details(**changes: object) -> Callable[[Desk], object]:
    return lambda desk: patients.register(desk.clinic.session, details(**changes), source=Source.PATIENT)  # type: ignore[arg-type]


def _entry(desk: Desk, **changes: object) -> object:
    session = desk.clinic.session
    return treatments.sign(session, desk.record, entry_of(session, **changes), pin=PIN)


def _product(desk: Desk, **changes: object) -> object:
    plain: ProductLine = entry_of(desk.clinic.session).products[0]
    return _entry(desk, products=(replace(plain, **changes),))  # type: ignore[arg-type]


def _newcomer(desk: Desk, **changes: object) -> object:
    plain = Newcomer(somebody(), RECEPTION, a_password("paraply regnvejr himmel"))
    return people.admit(desk.clinic.session, replace(plain, **changes))  # type: ignore[arg-type]


def _print(desk: Desk, reason: str) -> object:
    session = desk.clinic.session
    request = printing.PrintRequest(PrintLanguage.DANISH, Purpose.ACCESS_REQUEST, reason, session.clock.zone())
    return printing.access_report(session, desk.patient, request, staff_names=StaffNames.HIDDEN)


def _information(desk: Desk, questions: str) -> object:
    session = desk.clinic.session
    return consents.give_information(
        session,
        desk.record,
        TREATMENT,
        text=consent_text(session),
        written_at=session.now(),
        oral_at=None,
        questions=questions,
    )


def _withdrawal(desk: Desk, *, channel: str = "phone", words: str = "") -> object:
    session, record = desk.clinic.session, desk.record
    known = next(item.id for item in record.items if item.kind == "consent.signed")
    return consents.withdraw_consent(session, record, known, channel=channel, words=words)


def _correction(desk: Desk, reason: str) -> object:
    session = desk.clinic.session
    original = an_entry(session, desk.patient)
    return treatments.correct(
        session, desk.record, original, entry_of(session, areas=("forehead",)), reason=reason, pin=PIN
    )


def _merge(desk: Desk, reason: str) -> object:
    session = desk.clinic.session
    other = a_patient(session, details("Hansen"))
    return patients.merge(session, survivor=desk.patient, duplicate=other, reason=reason)


def _unmerge(desk: Desk, reason: str) -> object:
    session = desk.clinic.session
    other = a_patient(session, details("Hansen"))
    patients.merge(session, survivor=desk.patient, duplicate=other, reason="samme")
    return patients.unmerge(session, other, reason=reason)


def _dismissal(desk: Desk, reason: str) -> object:
    lise = desk.clinic.colleague(somebody(), RECEPTION)
    return people.dismiss(desk.clinic.session, lise.id, reason=reason)


def _changed_person(desk: Desk, **changes: object) -> object:
    return people.change(desk.clinic.session, replace(desk.clinic.owner, **changes))  # type: ignore[arg-type]


def _answers(desk: Desk, text: str, **changes: object) -> object:
    form = a_health_form(desk.clinic.session).answered(Place("expectations.wishes"), text)
    return a_submission(desk.clinic.session, desk.patient, answered_harmlessly(form), **changes)


def _set_aside(desk: Desk, reason: str) -> object:
    session = desk.clinic.session
    submission = a_submission(session, desk.patient, answered_harmlessly(a_health_form(session)))
    return health.set_aside(session, opened(session, desk.patient), submission, reason=reason)


def _confirmation(desk: Desk, **changes: object) -> object:
    session = desk.clinic.session
    proposal = replace(health.propose(session, desk.record), allergies=(Allergy("Latex"),))
    return health.confirm(session, desk.record, replace(proposal, **changes))  # type: ignore[arg-type]


FIELDS: dict[str, Callable[[Desk, str], object]] = {
    "family name": lambda desk, text: _details(family=text)(desk),
    "given name": lambda desk, text: _details(given=text)(desk),
    "title": lambda desk, text: _details(name=PersonName("Holm", "Eva", text))(desk),
    "street": lambda desk, text: _details(address=Address(street=text))(desk),
    "city": lambda desk, text: _details(address=Address(city=text))(desk),
    "phone": lambda desk, text: _details(phones=(text,))(desk),
    "e-mail": lambda desk, text: _details(email=text)(desk),
    "next of kin": lambda desk, text: _details(next_of_kin=Contact(name=text))(desk),
    "own doctor": lambda desk, text: _details(own_doctor=text)(desk),
    "reception notes": lambda desk, text: _details(reception_notes=text)(desk),
    "identifier": lambda desk, text: _details(identifiers=(Identifier(IdentifierSystem.OTHER, text, "X"),))(desk),
    "issuer": lambda desk, text: _details(identifiers=(Identifier(IdentifierSystem.OTHER, "1", text),))(desk),
    "changed name": lambda desk, text: patients.change(
        desk.clinic.session, desk.patient, details(text), source=Source.OTHER
    ),
    "merge reason": _merge,
    "unmerge reason": _unmerge,
    "search": lambda desk, text: search.PatientSearch(desk.clinic.session).find(text),
    "reason to open": lambda desk, text: gate.take_record(
        desk.clinic.session, desk.patient, Purpose.COMPLAINT, reason=text
    ),
    "reason to see the registry": lambda desk, text: gate.take_registry(
        desk.clinic.session, desk.patient, Purpose.COMPLAINT, reason=text
    ),
    "reason to print": _print,
    "questions": _information,
    "questions at signing": lambda desk, text: consents.sign_consent(
        desk.clinic.session, desk.record, an_answer(desk.clinic.session, questions=text)
    ),
    "reason to decline": lambda desk, text: consents.decline_consent(
        desk.clinic.session, desk.record, consent_text(desk.clinic.session), reason=text
    ),
    "channel of a withdrawal": lambda desk, text: _withdrawal(desk, channel=text),
    "words of a withdrawal": lambda desk, text: _withdrawal(desk, words=text),
    "note": lambda desk, text: notes.sign_note(
        desk.clinic.session, desk.record, Note(NoteKind.PHONE, desk.clinic.session.now(), text)
    ),
    "substance": lambda desk, text: notes.confirm_health(
        desk.clinic.session, desk.record, HealthConfirmed((Allergy(text),), none_known=False)
    ),
    "reaction": lambda desk, text: notes.confirm_health(
        desk.clinic.session, desk.record, HealthConfirmed((Allergy("Lidocain", text),), none_known=False)
    ),
    "health answer": _answers,
    "guardian": lambda desk, text: _answers(desk, "Ja", respondent=Respondent.GUARDIAN, respondent_name=text),
    "reason to set aside": _set_aside,
    "health remarks": lambda desk, text: _confirmation(desk, remarks=text),
    "confirmed substance": lambda desk, text: _confirmation(desk, allergies=(Allergy(text),)),
    "treatment text": lambda desk, text: _entry(desk, text=text),
    "aftercare": lambda desk, text: _entry(desk, aftercare=text),
    "area": lambda desk, text: _entry(desk, areas=(text,)),
    "product": lambda desk, text: _product(desk, product=text),
    "manufacturer": lambda desk, text: _product(desk, manufacturer=text),
    "lot": lambda desk, text: _product(desk, lot=text),
    "unit": lambda desk, text: _product(desk, unit=text),
    "correction reason": _correction,
    "colleague's name": lambda desk, text: _newcomer(desk, name=text),
    "colleague's title": lambda desk, text: _newcomer(desk, title=text),
    "registration": lambda desk, text: _newcomer(desk, registration=Registration(text, "1", "læge")),
    "changed person's name": lambda desk, text: _changed_person(desk, name=text),
    "changed person's title": lambda desk, text: _changed_person(desk, title=text),
    "reason to leave": _dismissal,
}
BEFORE_REFUSING = frozenset(
    ("correction reason", "merge reason", "unmerge reason", "reason to leave", "reason to set aside")
)  # where the test itself first writes something rightful


@pytest.mark.parametrize("text", [TEN_MEGABYTES, CONTROL, OVERRIDE], ids=["ten megabytes", "control", "override"])
@pytest.mark.parametrize("name", FIELDS)
def test_what_does_not_fit_is_refused_with_a_sentence(shared: Desk, name: str, text: str) -> None:
    before = shared.clinic.vault.head().size
    with pytest.raises(UserFacing) as refusal:
        FIELDS[name](shared, text)
    assert len(refusal.value.message) < 300
    assert refusal.value.key not in {"people.same_name", "people.no_name"}
    assert text not in refusal.value.message
    if name not in BEFORE_REFUSING:
        kinds = {kind for _, _, kind, *_ in everything_in(shared.clinic.vault)["records"][before:]}
        assert kinds <= {"access.record_opened"}


@pytest.mark.parametrize("name", sorted(FIELDS.keys() - {"e-mail", "identifier", "title"}))
def test_hostile_text_is_only_text(shared: Desk, name: str) -> None:
    """Kept as typed or refused, and the journal stands."""
    with suppress(UserFacing):
        FIELDS[name](shared, HOSTILE)
    assert opened(shared.clinic.session, shared.patient).patient.id == shared.patient
    assert shared.clinic.vault.head().size == len(everything_in(shared.clinic.vault)["ledger"])


def test_hostile_text_comes_back_to_the_character(desk: Desk) -> None:
    session = desk.clinic.session
    hostile = PatientDetails(PersonName(HOSTILE, HOSTILE), own_doctor=HOSTILE, reception_notes=HOSTILE)
    made = a_patient(session, hostile)
    notes.sign_note(session, opened(session, made), Note(NoteKind.PHONE, session.now(), HOSTILE))
    record = opened(session, made)
    assert record.patient == Patient(made, hostile)
    written = next(item.content for item in record.items if item.kind == "note.signed")
    assert isinstance(written, Note)
    assert written.text == HOSTILE
    (found,) = search.PatientSearch(session).find("drop table ledger")
    assert found.name == hostile.name


def test_a_draft_of_ten_megabytes_is_refused_and_the_one_before_is_kept(desk: Desk) -> None:
    session, record = desk.clinic.session, desk.record
    kept = drafts.save_draft(session, record, kind="note", content={"text": "halv"})
    with pytest.raises(UserFacing):
        drafts.save_draft(session, record, kind="note", content={"text": TEN_MEGABYTES}, draft=kept)
    (draft,) = drafts.drafts_in(session, record)
    assert draft.content == {"text": "halv"}


@pytest.mark.parametrize("content", [{"text": "halv\ud800"}, {"text": CONTROL}, {"tæxt": "halv"}, {"size": 1 << 60}])
def test_a_strange_draft_is_kept_or_refused_and_never_breaks(desk: Desk, content: dict[str, str | int]) -> None:
    session, record = desk.clinic.session, desk.record
    try:
        drafts.save_draft(session, record, kind="note", content=content)
    except JournalError:
        assert drafts.drafts_in(session, record) == ()
    else:
        assert drafts.drafts_in(session, record)[0].content == content


def test_letters_in_pieces_are_kept_as_whole_ones(desk: Desk) -> None:
    """What is typed on another keyboard as A + ring reads, and is found, as Å."""
    session = desk.clinic.session
    notes.sign_note(session, desk.record, Note(NoteKind.PHONE, session.now(), "A\u030asa ringede\r\nIgen i morgen"))
    written = desk.record.items[0].content
    assert isinstance(written, Note)
    assert written.text == "Åsa ringede\nIgen i morgen"


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        "'",
        "*",
        "niels*",
        "a OR b",
        "NEAR(a b)",
        "-niels",
        "^",
        "{",
        "col:x",
        "\\",
        "%",
        "_",
        "0 or 1",
        "٣٤٥",
        "🙂",
        "ß",
        "…",
    ],
)
def test_no_search_is_a_command(shared: Desk, typed: str) -> None:
    search.PatientSearch(shared.clinic.session).find(typed)
    assert search.PatientSearch(shared.clinic.session).find("nielsen mette")


def test_numbers_beyond_reason_are_kept_as_typed(desk: Desk) -> None:
    """An amount is a decimal and stays one, digit for digit."""
    session = desk.clinic.session
    amount = Decimal("12.500000000000000000000000000000000000001")
    plain = entry_of(session).products[0]
    an_entry(session, desk.patient, products=(replace(plain, amount=amount),))
    content = desk.record.items[0].content
    assert getattr(content, "products")[0].amount == amount  # noqa: B009 -- a treatment's
    assert METTE.name.family == "Nielsen"
