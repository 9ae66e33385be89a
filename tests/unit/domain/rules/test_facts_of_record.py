"""What a journal says to the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.circumstances import (
    Cleared,
    CompetenceStated,
    Competent,
    ConsultationMode,
    Delegated,
    DelegationGiven,
    Evidence,
    IdentityChecked,
    IdentityMethod,
    PhotoLeft,
    PhotoLeftOut,
    PrescriberConsulted,
    TreatmentReported,
)
from journal_app.domain.consents import (
    ConsentConfirmed,
    ConsentSigned,
    ConsentWithdrawn,
    DrawnSignature,
    InformationGiven,
    TextReference,
)
from journal_app.domain.health import (
    Alert,
    AllergyState,
    AllergySummary,
    HealthConfirmed,
    HealthSubmitted,
    Respondent,
)
from journal_app.domain.journal import JournalContent, JournalItem, PatientRecord
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Patient, PatientDetails
from journal_app.domain.people import Person, Registration, Role
from journal_app.domain.photos import PhotoMoment, PhotoPlace, PhotoSetAside, PhotoSource, PhotoTaken, PhotoTime
from journal_app.domain.pictures import PictureFormat
from journal_app.domain.rules import (
    EarlierTreatment,
    Facts,
    Information,
    Jurisdiction,
    Performer,
    ProfessionalRole,
    Stage,
    facts_from_record,
    role_of,
)
from journal_app.domain.rules.facts import IdentityCheck
from journal_app.domain.rules.facts_of_record import StaffKnown
from journal_app.domain.treatments import Note, NoteKind, TreatmentEntry
from tests.unit.domain.rules.cases import HOUR, INFORMED, MINUTE

DONE = INFORMED + 48 * HOUR
TEXT = TextReference("botulinum-consent", "1", "da", "ab" * 32)


def a_person(number: int, profession: str = "", registration: str = "12345") -> Person:
    registered = Registration("An authority", registration, profession) if profession else None
    return Person(UUID(int=number), "A. Person", frozenset({Role.PRACTITIONER}), registration=registered)


DOCTOR = a_person(1, "Læge")
NURSE = a_person(2, "sygeplejerske")


def an_item(
    content: JournalContent, at: datetime = INFORMED, *, kind: str = "x", number: int = 9, has_gate: bool = True
) -> JournalItem:
    place = int(at.timestamp())
    return JournalItem(UUID(int=number), kind, at, DOCTOR.id, DOCTOR.name, place, bytes(32), content, has_gate=has_gate)


def a_photo(taken: datetime, *, number: int = 9, treatment: str = "") -> JournalItem:
    shown = PhotoPlace(PhotoMoment.BEFORE, treatment=treatment)
    content = PhotoTaken(
        UUID(int=1), 1, "00", PictureFormat.JPEG, 1, 1, taken, PhotoTime.NOW, PhotoSource.CAMERA, shown
    )
    return an_item(content, taken, kind="photo.taken", number=number)


def asked_about_health(at: datetime, *alerts: Alert, asked: tuple[Alert, ...] = ()) -> JournalItem:
    confirmed = HealthConfirmed((), none_known=not alerts, alerts=alerts, asked=asked)
    return an_item(confirmed, at, kind="health.confirmed")


def given(written: datetime | None, oral: datetime | None, **changes: object) -> InformationGiven:
    fields: dict[str, object] = {"treatment": "botulinum", "given_by": DOCTOR.id, "given_by_name": DOCTOR.name}
    return InformationGiven(text=TEXT, written_at=written, oral_at=oral, **(fields | changes))  # type: ignore[arg-type]


def a_signed_consent(signed_at: datetime, treatments: tuple[str, ...] = ("botulinum",)) -> ConsentSigned:
    return ConsentSigned(
        treatments=treatments,
        text=TEXT,
        text_title="Samtykke",
        text_body="Tekst",
        ticks=(),
        signer_name="Nancy Berggren",
        signature=DrawnSignature((), "pen", 100, 50),
        shown_at=signed_at - MINUTE,
        signed_at=signed_at,
        valid_from=signed_at,
        valid_until=None,
        witness=DOCTOR.id,
        witness_name=DOCTOR.name,
    )


def an_entry(done: datetime, treatment: str = "botulinum") -> TreatmentEntry:
    return TreatmentEntry(treatment, done, DOCTOR.id, DOCTOR.name, "12345", ("glabella",), (), "")


def facts_of(
    *items: JournalItem,
    done: datetime | None = DONE,
    language: str = "da",
    performer: Person = DOCTOR,
    staff: StaffKnown | None = None,
    needs_interpreter: bool = False,
) -> Facts:
    details = PatientDetails(
        PersonName("Berggren", "Nancy"),
        born=date(1980, 5, 4),
        language=language,
        needs_interpreter=needs_interpreter,
    )
    record = PatientRecord(
        Patient(UUID(int=7), details), items, AllergySummary(AllergyState.NOT_RECORDED), DONE, UUID(int=8)
    )
    return facts_from_record(
        record,
        "botulinum",
        performer=performer,
        done=done,
        jurisdiction=Jurisdiction.DENMARK,
        staff=staff or StaffKnown((DOCTOR, NURSE)),
    )


def test_an_empty_journal_yields_only_who_and_where() -> None:
    facts = facts_of(done=None)
    assert facts == Facts(
        jurisdiction=Jurisdiction.DENMARK,
        treatment="botulinum",
        born=date(1980, 5, 4),
        performer=facts.performer,
        patient_languages=("da",),
        alerts_asked=frozenset(),
    )
    assert facts_of(language="").patient_languages is None
    assert facts.stage is Stage.TREATMENT


def test_paper_and_conversation_of_different_days_are_joined() -> None:
    facts = facts_of(an_item(given(None, INFORMED, given_by=NURSE.id)), an_item(given(INFORMED - 24 * HOUR, None)))
    assert facts.information == Information(
        written_at=INFORMED - 24 * HOUR,
        oral_at=INFORMED,
        given_by_role=ProfessionalRole.NURSE,
        given_by_performer=False,
    )


def test_the_first_complete_information_counts_and_a_repetition_does_not_restart_the_clock() -> None:
    facts = facts_of(an_item(given(DONE - HOUR, DONE - HOUR)), an_item(given(INFORMED - HOUR, INFORMED)))
    assert facts.information.complete_at == INFORMED
    assert facts.information.given_by_performer is True


def test_information_about_another_treatment_or_from_the_future_does_not_count() -> None:
    facts = facts_of(
        an_item(given(INFORMED, INFORMED, treatment="filler")), an_item(given(DONE + MINUTE, DONE + MINUTE))
    )
    assert facts.information == Information()


@pytest.mark.parametrize(("first", "second", "refused"), [(False, True, True), (True, False, False)])
def test_the_newest_word_on_refusal_counts(*, first: bool, second: bool, refused: bool) -> None:
    facts = facts_of(
        an_item(given(INFORMED, INFORMED, refused=first)),
        an_item(given(INFORMED + HOUR, INFORMED + HOUR, refused=second)),
    )
    assert facts.information.refused is refused
    assert facts.information.complete_at == (INFORMED if second else INFORMED + HOUR)


def test_a_refusal_without_times_is_dated_by_its_record() -> None:
    assert facts_of(an_item(given(None, None, refused=True), DONE)).information.refused
    assert not facts_of(an_item(given(None, None, refused=True), DONE + MINUTE)).information.refused


def test_information_since_the_last_treatment_counts_where_it_is_complete() -> None:
    old = an_item(given(INFORMED - 100 * HOUR, INFORMED - 100 * HOUR))
    entry = an_item(an_entry(INFORMED - 50 * HOUR))
    complete = facts_of(an_item(given(INFORMED - HOUR, INFORMED)), entry, old)
    assert complete.information.complete_at == INFORMED
    paper_only = facts_of(an_item(given(INFORMED - HOUR, None)), entry, old)
    assert paper_only.information.complete_at == INFORMED - 100 * HOUR


def test_consents_keep_their_terms_and_their_first_withdrawal() -> None:
    withdrawn = [ConsentWithdrawn(UUID(int=5), DONE + n * HOUR, "phone") for n in (2, 1, 3)]
    facts = facts_of(
        *(an_item(one) for one in withdrawn),
        an_item(a_signed_consent(DONE, ("botulinum", "filler")), number=5),
        an_item(a_signed_consent(DONE, ("filler",)), number=6),
    )
    (consent,) = facts.consents
    assert (consent.id, consent.language, consent.treatments) == (UUID(int=5), "da", ("botulinum", "filler"))
    assert (consent.signed_at, consent.valid_from, consent.until) == (DONE, DONE, None)
    assert consent.withdrawn_at == DONE + HOUR


def test_a_second_withdrawal_ends_what_was_signed_after_the_first() -> None:
    facts = facts_of(
        an_item(a_signed_consent(DONE, ("botulinum",)), number=5),
        an_item(a_signed_consent(DONE + 2 * HOUR, ("botulinum",)), number=6),
        an_item(a_signed_consent(DONE + 4 * HOUR, ("botulinum",)), number=7),
        an_item(ConsentWithdrawn(UUID(int=5), DONE + HOUR, "phone")),
        an_item(ConsentWithdrawn(UUID(int=5), DONE + 3 * HOUR, "phone")),
    )
    assert [one.withdrawn_at for one in facts.consents] == [DONE + HOUR, DONE + 3 * HOUR, None]


def test_earlier_treatments_are_of_the_same_kind_before_this_one_and_not_superseded() -> None:
    superseded = an_item(an_entry(DONE - 3 * HOUR))
    corrected = JournalItem(
        superseded.id, "treatment.signed", superseded.at, DOCTOR.id, "", 0, b"", superseded.content, UUID(int=11)
    )
    facts = facts_of(
        corrected,
        an_item(an_entry(DONE - HOUR)),
        an_item(an_entry(DONE)),
        an_item(an_entry(DONE - 2 * HOUR, "filler")),
        an_item(Note(NoteKind.PHONE, DONE - HOUR, "rang")),
    )
    assert facts.earlier == (EarlierTreatment(DONE - HOUR),)


def test_photos_and_health_count_up_to_the_treatment() -> None:
    facts = facts_of(
        a_photo(DONE),
        a_photo(DONE + MINUTE, number=10),
        asked_about_health(INFORMED),
        asked_about_health(INFORMED - HOUR),
        asked_about_health(DONE + MINUTE),
    )
    assert facts.before_photos == (DONE,)
    assert facts.health_confirmed_at == INFORMED
    assert facts.alerts == ()


def test_photos_since_the_last_treatment_show_its_result() -> None:
    facts = facts_of(
        an_item(an_entry(DONE - 2 * HOUR)),
        a_photo(DONE - 2 * HOUR),
        a_photo(DONE - HOUR, number=10),
    )
    assert facts.after_photos == (DONE - HOUR,)
    assert len(facts.before_photos) == 2


def test_a_photo_of_another_treatment_or_set_aside_shows_nothing_of_this_one() -> None:
    aside = an_item(PhotoSetAside(UUID(int=10), "sløret"), DONE - MINUTE, kind="photo.set_aside", number=11)
    facts = facts_of(a_photo(DONE - HOUR, treatment="filler"), a_photo(DONE - 2 * HOUR, number=10), aside)
    assert facts.before_photos == ()


def test_what_a_patient_answered_warns_before_anybody_confirmed_it() -> None:
    asked = (Alert.PREGNANCY, Alert.DIABETES)
    calm = asked_about_health(INFORMED - HOUR, asked=asked)
    answers = HealthSubmitted(
        forms=(),
        alerts=(Alert.PREGNANCY,),
        respondent=Respondent.PATIENT,
        respondent_name="Nancy Berggren",
        signature=None,
        shown_at=INFORMED - MINUTE,
        answered_at=INFORMED,
        handed_over_by=DOCTOR.id,
        handed_over_by_name=DOCTOR.name,
    )
    pregnant = an_item(answers, INFORMED, kind="health.submitted", number=10)
    assert (facts_of(calm).alerts, facts_of(calm).alerts_asked) == ((), frozenset(asked))
    assert facts_of(calm, pregnant).alerts == (Alert.PREGNANCY,)
    assert facts_of(pregnant).alerts == (Alert.PREGNANCY,)
    assert (facts_of(pregnant).alerts_asked, facts_of(pregnant).health_confirmed_at) == (frozenset(), None)
    assert facts_of(calm, pregnant, done=INFORMED - MINUTE).alerts == ()


def test_the_newest_confirmation_of_health_says_what_to_look_out_for() -> None:
    allergic = asked_about_health(INFORMED, Alert.ALLERGY)
    before = asked_about_health(INFORMED - HOUR)
    after = asked_about_health(DONE + MINUTE)
    assert facts_of(before, allergic, after).alerts == (Alert.ALLERGY,)
    assert facts_of(before, after, done=DONE + HOUR).alerts == ()
    assert facts_of(after).alerts is None


@pytest.mark.parametrize(
    ("person", "role", "registered"),
    [
        (DOCTOR, ProfessionalRole.DOCTOR, True),
        (a_person(3, "  Registered   Nurse "), ProfessionalRole.NURSE, True),
        (a_person(3, "SJUKSKÖTERSKA", registration=" "), ProfessionalRole.NURSE, False),
        (a_person(3, "wizard"), None, True),
        (a_person(3), None, False),
    ],
)
def test_the_performers_profession_and_registration(
    person: Person, role: ProfessionalRole | None, *, registered: bool
) -> None:
    performer = facts_of(performer=person).performer
    assert (performer.role, performer.registered) == (role, registered)
    assert role_of(person) is role


def test_now_is_the_opening_of_the_record_unless_told_otherwise() -> None:
    later = asked_about_health(datetime(2027, 1, 1, tzinfo=UTC))
    assert facts_of(later, done=None).health_confirmed_at is None
    assert facts_of(later, done=datetime(2027, 1, 2, tzinfo=UTC)).health_confirmed_at == later.at


# ---------------------------------------------------------------------------------------------- besides consent


def test_a_consent_from_reception_counts_as_its_confirmation_says() -> None:
    taken = an_item(replace(a_signed_consent(INFORMED), valid_from=None), has_gate=False)
    assert facts_of(taken).consents == ()
    confirmed = an_item(ConsentConfirmed(taken.id, ("botulinum",), INFORMED + HOUR, DONE + HOUR))
    (known,) = facts_of(taken, confirmed).consents
    assert (known.id, known.begins, known.until) == (taken.id, INFORMED + HOUR, DONE + HOUR)


def test_an_older_confirmation_leaves_it_to_the_consent() -> None:
    taken = an_item(replace(a_signed_consent(INFORMED), valid_until=DONE), has_gate=False)
    (known,) = facts_of(taken, an_item(ConsentConfirmed(taken.id, ("botulinum",)))).consents
    assert (known.begins, known.until) == (INFORMED, DONE)


def test_the_newest_identity_check_by_the_registered_birth_date_counts() -> None:
    def check(born: date) -> IdentityChecked:
        return IdentityChecked(IdentityMethod.PASSPORT, born, NURSE.id, NURSE.name)

    before, after = an_item(check(date(1980, 5, 4)), DONE - HOUR), an_item(check(date(1980, 5, 4)), DONE + HOUR)
    found = facts_of(before, after, an_item(check(date(1981, 5, 4)), DONE - MINUTE)).identity_check
    assert found == IdentityCheck(DONE - HOUR, "passport", NURSE.name)


def test_a_treatment_elsewhere_is_an_earlier_one_that_was_not_done_here() -> None:
    def reported(treatment: str, day: date) -> JournalItem:
        return an_item(
            TreatmentReported(treatment, day, "Klinik Havnen", Evidence.LETTER, NURSE.id, NURSE.name), DONE + HOUR
        )

    day = DONE.date() - timedelta(days=90)
    facts = facts_of(reported("botulinum", day), reported("filler", day), reported("botulinum", date(2999, 1, 1)))
    (elsewhere,) = facts.earlier
    assert (elsewhere.done.date(), elsewhere.here, elsewhere.evidence) == (day, False, "letter")


@pytest.mark.parametrize("mode", list(ConsultationMode))
def test_only_a_meeting_in_person_is_a_consultation(mode: ConsultationMode) -> None:
    def consulted(at: datetime) -> JournalItem:
        return an_item(PrescriberConsulted("botulinum", at, mode, "Dr Ada Invented", "GMC 7654321"))

    found = facts_of(consulted(INFORMED), consulted(DONE + HOUR)).prescriber_consulted_at
    assert found == (INFORMED if mode is ConsultationMode.IN_PERSON else None)


def test_what_was_left_to_the_performer_and_to_nobody_else() -> None:
    def left_to(delegate: Person, *, ended_at: datetime | None = None) -> Delegated:
        given = DelegationGiven(
            responsible=DOCTOR.id,
            responsible_name=DOCTOR.name,
            delegate=delegate.id,
            delegate_name=delegate.name,
            treatments=("botulinum",),
            place="",
            valid_from=INFORMED,
            valid_until=DONE + 24 * HOUR,
            instruction="Kun panden.",
        )
        return Delegated(uuid4(), given, INFORMED, ended_at)

    assert facts_of(performer=NURSE).delegations is None
    assert facts_of(performer=NURSE, staff=StaffKnown(delegated=(left_to(DOCTOR),))).delegations == ()
    staff = StaffKnown(delegated=(left_to(NURSE), left_to(NURSE, ended_at=DONE)))
    found = facts_of(performer=NURSE, staff=staff).delegations
    assert found is not None
    assert [(one.begins, one.until, one.place) for one in found] == [
        (INFORMED, DONE + 24 * HOUR, None),
        (INFORMED, DONE, None),
    ]


def test_who_left_the_treatment_to_the_performer_answers_for_it() -> None:
    def responsible(*delegated: Delegated) -> Performer | None:
        staff = StaffKnown(people=(DOCTOR, NURSE), delegated=delegated)
        return facts_of(performer=NURSE, staff=staff).responsible

    def left(treatment: str = "botulinum", begins: datetime = INFORMED, until: datetime | None = None) -> Delegated:
        given = DelegationGiven(DOCTOR.id, "", NURSE.id, "", (treatment,), "", begins, until, "")
        return Delegated(uuid4(), given, INFORMED)

    assert responsible(left()) == facts_of().performer
    assert responsible() is None
    signed_later = replace(left(), signed_at=DONE + MINUTE)
    assert facts_of(performer=NURSE, staff=StaffKnown(delegated=(signed_later,))).delegations is None
    for none in (left("filler"), left(begins=DONE + MINUTE), left(until=DONE), signed_later):
        assert responsible(none) is None
        assert responsible(none, left()) == facts_of().performer
    assert facts_of(performer=NURSE, staff=StaffKnown(delegated=(left(),))).responsible is None, "nobody of that id"


def test_what_somebody_is_cleared_for() -> None:
    assert facts_of().performer.competences is None
    stated = CompetenceStated(DOCTOR.id, (Cleared("botulinum", "", date(2027, 1, 1)),), "Kursus")

    def known(at: datetime) -> StaffKnown:
        return StaffKnown(competences={DOCTOR.id: Competent(stated, at, DOCTOR.id)})

    (one,) = facts_of(staff=known(DONE)).performer.competences or ()
    assert (one.treatments, one.places, one.until) == (("botulinum",), (), date(2027, 1, 1))
    assert facts_of(staff=known(DONE + MINUTE)).performer.competences is None, "stated after the treatment"


@pytest.mark.parametrize(
    ("noted", "counts"),
    [
        (DONE - 48 * HOUR, True),
        (DONE, True),
        (DONE + 24 * HOUR, True),
        (DONE + 24 * HOUR + MINUTE, False),
    ],
)
def test_why_there_is_no_photo_is_noted_by_the_day_after(noted: datetime, *, counts: bool) -> None:
    left = PhotoLeftOut("botulinum", PhotoLeft.BEFORE, "Kameraet", DOCTOR.id, DOCTOR.name)
    facts = facts_of(an_item(left, noted))
    assert facts.no_before_photo == ("Kameraet" if counts else "")
    other = replace(left, treatment="filler")
    assert not facts_of(an_item(other, noted)).no_before_photo


def test_a_photo_of_the_result_is_declined_for_the_last_treatment_alone() -> None:
    left = PhotoLeftOut("botulinum", PhotoLeft.AFTER, "", DOCTOR.id, DOCTOR.name)
    last = an_item(an_entry(DONE - 48 * HOUR), number=5)
    assert facts_of(last, an_item(left, DONE - 47 * HOUR, number=6)).after_photo_declined
    assert not facts_of(last, an_item(left, DONE - 49 * HOUR, number=6)).after_photo_declined
    assert not facts_of(last, an_item(left, DONE + MINUTE, number=6)).after_photo_declined, "declined afterwards"
    assert not facts_of(last).after_photo_declined


def test_who_needs_an_interpreter_is_what_the_registration_says() -> None:
    assert not facts_of().needs_interpreter
    assert facts_of(needs_interpreter=True).needs_interpreter
