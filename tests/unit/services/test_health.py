"""Health answers: taken in by anyone at the desk, worth nothing until a practitioner confirms them, then never lost."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from uuid import UUID

import pytest
from pypdf import PdfReader

from journal_app.domain.access import Purpose
from journal_app.domain.consents import DrawnSignature
from journal_app.domain.errors import UserFacing
from journal_app.domain.health import (
    Alert,
    Allergy,
    AllergyState,
    Answer,
    AnsweredForm,
    FormReference,
    HealthConfirmed,
    HealthSubmitted,
    QuestionnairePublished,
    Respondent,
)
from journal_app.domain.health_forms import Form
from journal_app.domain.health_review import unconfirmed_allergies
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.questionnaires import NO, YES, Place
from journal_app.domain.records import NewRecord
from journal_app.packs.pack_library import PackLibrary
from journal_app.services import gate, health, notes, printing
from journal_app.services.health import HandedBack
from journal_app.services.rulebook import facts_of
from journal_app.services.session import Session
from tests.clinic import (
    AUDIT,
    RECEPTION,
    OpenClinic,
    a_health_form,
    a_patient,
    a_signature,
    a_submission,
    answered_harmlessly,
    details,
    everything_in,
    kinds_written,
    opened,
)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def handed_back(session: Session, *forms: Form, **changes: object) -> HandedBack:
    now = session.now()
    return replace(HandedBack(forms, now, now, signature=a_signature()), **changes)  # type: ignore[arg-type]


def said(form: Form, **answers: str) -> Form:
    """The form with other answers; ``__`` stands for a dot, ``_`` for a hyphen."""
    for name, value in answers.items():
        form = form.answered(Place(name.replace("__", ".").replace("_", "-")), value)
    return answered_harmlessly(form)


def confirmed(clinic: OpenClinic, patient: UUID, **changes: object) -> HealthConfirmed:
    """Whatever waits is confirmed as proposed, but for ``changes``."""
    record = opened(clinic.session, patient)
    proposal = replace(health.propose(clinic.session, record), **changes)  # type: ignore[arg-type]
    if not proposal.allergies and "none_known" not in changes:
        proposal = replace(proposal, none_known=True)
    health.confirm(clinic.session, record, proposal)
    content = opened(clinic.session, patient).items[0].content
    assert isinstance(content, HealthConfirmed)
    return content


# -------------------------------------------------------------------------------------------------------- handing over


def test_the_general_questionnaire_comes_first_and_additions_with_their_treatments(clinic: OpenClinic) -> None:
    def ids(*treatments: str, language: str = "da") -> list[str]:
        return [one.id for one in health.questionnaires_for(clinic.session, treatments, language=language)]

    assert ids() == ["general"]
    assert ids("botulinum") == ids("botulinum", language="sv") == ["general", "injectables"]
    assert ids("pmu", "vascular_laser") == ["general", "laser-light", "pmu"]
    with pytest.raises(UserFacing) as refusal:
        ids(language="de")
    assert refusal.value.key == "health.no_questionnaire"


def test_a_form_begins_blank_at_reception_and_with_last_time_for_a_practitioner(
    clinic: OpenClinic, patient: UUID
) -> None:
    session = clinic.session
    a_submission(session, patient, said(a_health_form(session), skin__type="3", pregnancy__pregnant="no"))
    confirmed(clinic, patient)
    questionnaires = health.questionnaires_for(session, ("botulinum",), language="sv")
    record = opened(session, patient)
    general, addition = health.begin(session, record, questionnaires)
    assert general.values_at(Place("skin.type")) == ("3",), "answered in Danish, offered in Swedish"
    assert Place("pregnancy.pregnant") in general.missing, "asked anew"
    assert general.values_at(Place("pregnancy.pregnant")) == ()
    assert (addition.answers, addition.last) == ((), None)
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    assert health.begin_blank(clinic.session, questionnaires) == tuple(Form(one) for one in questionnaires)
    with pytest.raises(UserFacing):
        health.begin(clinic.session, record, questionnaires)


def test_answers_come_back_as_they_were_given(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    form = said(a_health_form(session), medicines__anticoagulants=YES, closing__other="  Et spørgsmål\n")
    answers = handed_back(session, form)
    made = health.submit(session, opened(session, patient), answers)
    record = opened(session, patient)
    (waiting,) = record.submissions
    content = waiting.content
    assert isinstance(content, HealthSubmitted)
    assert (made.kinds, made.patients) == (frozenset({"health.submitted"}), frozenset({patient}))
    assert made.made == waiting.id
    assert content.forms == (form.as_answered(),)
    assert Answer("closing.other", ("Et spørgsmål",)) in content.forms[0].answers
    assert content.alerts == (Alert.ANTICOAGULANTS,)
    assert (content.signature, content.shown_at, content.answered_at) == (
        a_signature(),
        answers.shown_at,
        answers.answered_at,
    )
    assert (content.respondent, content.respondent_name) == (Respondent.PATIENT, "Mette Nielsen")
    assert (content.handed_over_by, content.handed_over_by_name) == (clinic.owner.id, "Anna Holm")


@pytest.mark.parametrize(
    ("respondent", "typed", "kept"),
    [
        (Respondent.PATIENT, "ignored", "Mette Nielsen"),
        (Respondent.STAFF, "ignored", "Anna Holm"),
        (Respondent.GUARDIAN, " Karen Nielsen ", "Karen Nielsen"),
    ],
)
def test_it_is_kept_who_answered(
    clinic: OpenClinic, patient: UUID, respondent: Respondent, typed: str, kept: str
) -> None:
    session = clinic.session
    answers = handed_back(
        session,
        answered_harmlessly(a_health_form(session)),
        respondent=respondent,
        respondent_name=typed,
        signature=None,
    )
    health.submit(session, opened(session, patient), answers)
    content = opened(session, patient).submissions[0].content
    assert isinstance(content, HealthSubmitted)
    assert (content.respondent, content.respondent_name, content.signature) == (respondent, kept, None)


_LONG = timedelta(hours=5)
Spoil = Callable[[Session, HandedBack], HandedBack]


def _other_form(_: Session, answers: HandedBack) -> HandedBack:
    (form,) = answers.forms
    easier = replace(form.questionnaire, items=form.questionnaire.items[:1])
    return replace(answers, forms=(answered_harmlessly(Form(easier)),))


def _with(place: Place, *values: str) -> Spoil:
    return lambda _, answers: replace(answers, forms=(answers.forms[0].answered(place, *values),))


SPOILED: dict[str, tuple[str, Spoil]] = {
    "no form": ("health.no_form", lambda _, answers: replace(answers, forms=())),
    "twice": ("health.no_form", lambda _, answers: replace(answers, forms=answers.forms * 2)),
    "missing": ("health.missing", _with(Place("illness.diabetes"))),
    "blank": ("health.missing", _with(Place("expectations.wishes"), " \n")),
    "follow-up missing": ("health.missing", _with(Place("allergies.any"), YES)),
    "wrong": ("health.wrong", _with(Place("illness.diabetes"), "perhaps")),
    "unknown": ("health.wrong", _with(Place("illness.gout"), YES)),
    "control character": ("text.control_character", _with(Place("closing.other"), "\x07")),
    "too long": ("text.too_long", _with(Place("closing.other"), "x" * 2001)),
    "two lines": ("text.line_break", _with(Place("expectations.event"), "a\nb")),
    "other questionnaire": ("health.other_questionnaire", _other_form),
    "scrawl": ("health.unsigned", lambda _, a: replace(a, signature=DrawnSignature((), "pen", 1, 1))),
    "ahead": ("health.times", lambda _, a: replace(a, answered_at=a.answered_at + timedelta(minutes=3))),
    "backwards": ("health.times", lambda _, a: replace(a, shown_at=a.answered_at + timedelta(seconds=1))),
    "stale": (
        "health.times",
        lambda _, a: replace(a, shown_at=a.shown_at - _LONG, answered_at=a.answered_at - _LONG),
    ),
    "nameless guardian": ("health.no_guardian", lambda _, a: replace(a, respondent=Respondent.GUARDIAN)),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILED)
def test_what_cannot_be_kept_is_refused(clinic: OpenClinic, patient: UUID, name: str) -> None:
    session, record = clinic.session, opened(clinic.session, patient)
    key, spoil = SPOILED[name]
    answers = spoil(session, handed_back(session, answered_harmlessly(a_health_form(session))))
    before = clinic.vault.head()
    with pytest.raises(UserFacing) as refusal:
        health.submit(session, record, answers)
    assert refusal.value.key == key
    assert clinic.vault.head() == before


def test_an_auditor_hands_nothing_over(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    answers = handed_back(clinic.session, answered_harmlessly(a_health_form(clinic.session)))
    clinic.sign_in(clinic.colleague("Per Revisor", AUDIT))
    for attempt in (
        lambda: health.submit(clinic.session, record, answers),
        lambda: health.begin_blank(clinic.session, ()),
        lambda: health.propose(clinic.session, record),
        lambda: health.questionnaire_of(clinic.session, answers.forms[0].questionnaire.reference),
    ):
        with pytest.raises(UserFacing):
            attempt()


# -------------------------------------------------------------------------------------------------- the questionnaires


def test_a_questionnaire_is_kept_once_and_to_the_byte(clinic: OpenClinic, patient: UUID) -> None:
    session, before = clinic.session, clinic.vault.head().size
    for _ in range(2):
        a_submission(session, patient, answered_harmlessly(a_health_form(session)))
    form = a_health_form(session).questionnaire
    kept = clinic.vault.published_questionnaires()[form.reference.sha256]
    assert (kept.source, kept.form) == (form.source, form.reference)
    assert health.questionnaire_of(session, form.reference) == form
    assert health.questionnaire_of(session, replace(form.reference, sha256="00" * 32)) is None
    written = kinds_written(clinic.vault, before)
    every = len(session.packs.questionnaires("da"))
    assert written.count("questionnaire.published") == every
    assert written.index("questionnaire.published") < written.index("health.submitted")


def test_nothing_beside_the_answers_shows_which_addition_was_asked(clinic: OpenClinic, patient: UUID) -> None:
    """A header says that health answers came in; which questionnaire, and so which treatment, only the body."""
    session = clinic.session
    written = []
    for language, identifier in (("da", "pmu"), ("sv", "peel")):
        before = clinic.vault.head().size
        a_submission(session, patient, answered_harmlessly(a_health_form(session, identifier, language=language)))
        written.append(kinds_written(clinic.vault, before))
        headers = [row[2] for row in everything_in(clinic.vault)["ledger"][before:]]
        (header,) = [json.loads(str(one)) for one in headers if '"health.submitted"' in str(one)]
        assert (header["refs"], header["gate"], header["files"]) == ({}, None, [])
    assert written[0] == written[1]


def test_answers_outlive_the_questionnaire_on_disk(
    clinic: OpenClinic, patient: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = clinic.session
    a_submission(session, patient, said(a_health_form(session), illness__epilepsy=YES))
    monkeypatch.setattr(PackLibrary, "questionnaires", lambda *_: ())
    record = opened(session, patient)
    (form,) = health.propose(session, record).forms
    assert form.values_at(Place("illness.epilepsy")) == (YES,)
    assert confirmed(clinic, patient).alerts == (Alert.EPILEPSY,)


# ---------------------------------------------------------------------------------------------------------- confirming


def test_what_is_submitted_warns_and_counts_only_when_confirmed(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    assert opened(session, patient).alerts.known is None
    submission = a_submission(session, patient, said(a_health_form(session), illness__pacemaker=YES))
    record = opened(session, patient)
    assert (record.alerts.confirmed, record.alerts.unconfirmed) == ((), (Alert.PACEMAKER,))
    assert record.alerts.known is None, "nobody has read it"
    assert record.allergies.state is AllergyState.NOT_RECORDED
    content = confirmed(clinic, patient)
    assert (content.submissions, content.none_known) == ((submission,), True)
    record = opened(session, patient)
    assert record.submissions == ()
    assert (record.alerts.confirmed, record.alerts.unconfirmed) == ((Alert.PACEMAKER,), ())
    assert record.alerts.known == (Alert.PACEMAKER,)
    assert (record.alerts.recorded_by, record.alerts.recorded_at) == ("Anna Holm", record.items[0].at)
    assert record.allergies.state is AllergyState.NONE_KNOWN


def test_an_addition_alone_leaves_the_rest_unknown(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    form = a_health_form(session, "peel")
    a_submission(session, patient, said(form, peel__sun=YES))
    content = confirmed(clinic, patient, none_known=False)
    assert content.alerts == (Alert.RECENT_SUN,)
    record = opened(session, patient)
    assert record.alerts.raised == (Alert.RECENT_SUN,)
    assert record.alerts.known is None
    assert record.allergies.state is AllergyState.NOT_RECORDED


def test_allergies_are_proposed_and_those_known_before_stay(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    notes.confirm_health(
        session,
        opened(session, patient),
        HealthConfirmed((Allergy("latex", "rødme"), Allergy("Nikkel")), none_known=False),
    )
    form = a_health_form(session).answered(Place("allergies.any"), YES)
    form = form.answered(Place("allergies.list.substance"), "Latex").answered(
        Place("allergies.list.reaction"), "udslæt"
    )
    a_submission(session, patient, answered_harmlessly(form))
    proposal = health.propose(session, opened(session, patient))
    assert proposal.allergies == (Allergy("Latex", "udslæt"), Allergy("Nikkel"))
    assert not proposal.none_known
    assert confirmed(clinic, patient).alerts == (Alert.ALLERGY,)


@pytest.mark.parametrize(
    "changes", [{"allergies": (), "none_known": False}, {"allergies": (Allergy("x"),), "none_known": True}]
)
def test_allergies_are_named_or_denied(clinic: OpenClinic, patient: UUID, changes: dict[str, object]) -> None:
    a_submission(clinic.session, patient, answered_harmlessly(a_health_form(clinic.session)))
    with pytest.raises(UserFacing) as refusal:
        confirmed(clinic, patient, **changes)
    assert refusal.value.key == "health.unclear"


def test_allergies_wait_by_name_until_they_are_confirmed_or_set_aside(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session

    def waiting() -> list[str]:
        record = opened(session, patient)
        return [one.substance for one in unconfirmed_allergies(record, health.questionnaires_in(session, record))]

    notes.confirm_health(session, opened(session, patient), HealthConfirmed((Allergy("Latex"),), none_known=False))
    form = a_health_form(session).answered(Place("allergies.any"), YES)
    for row, substance in enumerate(("latex", "Penicillin")):
        form = form.answered(Place("allergies.list.substance", row), substance)
    first = a_submission(session, patient, answered_harmlessly(form))
    second = a_submission(session, patient, said(a_health_form(session)))
    assert waiting() == ["Penicillin"], "what is known does not wait, however it is written"
    health.set_aside(session, opened(session, patient), first, reason="Søsterens svar")
    assert waiting() == []
    assert [item.id for item in opened(session, patient).submissions] == [second]


def test_an_alert_is_left_out_only_with_a_reason_and_then_stays_out(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    a_submission(session, patient, said(a_health_form(session), illness__diabetes=YES, illness__epilepsy=YES))
    with pytest.raises(UserFacing) as refusal:
        confirmed(clinic, patient, alerts=(Alert.DIABETES,))
    assert refusal.value.key == "health.alert_dropped"
    confirmed(clinic, patient, alerts=(Alert.DIABETES,), remarks="Feberkramper som barn.")
    a_submission(session, patient, answered_harmlessly(a_health_form(session, "peel")))
    assert health.propose(session, opened(session, patient)).alerts == (Alert.DIABETES,), "not raised again"
    assert confirmed(clinic, patient).alerts == (Alert.DIABETES,)


def test_an_alert_that_a_practitioner_added_stays_until_they_take_it_away(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    a_submission(session, patient, answered_harmlessly(a_health_form(session)))
    assert confirmed(clinic, patient, alerts=(Alert.KELOID_TENDENCY,)).alerts == (Alert.KELOID_TENDENCY,)
    a_submission(session, patient, answered_harmlessly(a_health_form(session)))
    assert confirmed(clinic, patient).alerts == (Alert.KELOID_TENDENCY,)
    assert opened(session, patient).alerts.known == (Alert.KELOID_TENDENCY,)


def test_new_answers_take_the_place_of_old_ones(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    a_submission(session, patient, said(a_health_form(session), pregnancy__breastfeeding=YES))
    confirmed(clinic, patient)
    a_submission(session, patient, said(a_health_form(session), pregnancy__breastfeeding=NO))
    proposal = health.propose(session, opened(session, patient))
    assert proposal.forms[0].changed == {Place("pregnancy.breastfeeding")}
    assert proposal.forms[0].changed_sections == ("pregnancy",)
    assert confirmed(clinic, patient).alerts == ()


def test_of_two_submissions_the_newer_is_proposed_and_both_warn(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    first = a_submission(session, patient, said(a_health_form(session), skin__keloid=YES))
    second = a_submission(session, patient, said(a_health_form(session), illness__cold=YES))
    record = opened(session, patient)
    assert [item.id for item in record.submissions] == [second, first]
    proposal = health.propose(session, record)
    assert proposal.submissions == (second, first)
    assert proposal.forms[0].values_at(Place("skin.keloid")) == (NO,)
    assert proposal.alerts == (Alert.KELOID_TENDENCY, Alert.COLD_INTOLERANCE)
    alone = health.propose(session, record, (second,))
    assert alone.alerts == (Alert.COLD_INTOLERANCE,)
    health.confirm(session, record, replace(alone, none_known=True))
    record = opened(session, patient)
    assert [item.id for item in record.submissions] == [first]
    assert record.alerts.unconfirmed == (Alert.KELOID_TENDENCY,), "the older one still waits to be read"


def test_nothing_is_confirmed_twice_or_for_another(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    a_submission(session, patient, answered_harmlessly(a_health_form(session)))
    record = opened(session, patient)
    proposal = replace(health.propose(session, record), none_known=True)
    other = a_patient(session, details("Hansen"))
    with pytest.raises(UserFacing) as refusal:
        health.confirm(session, opened(session, other), proposal)
    assert refusal.value.key == "health.nothing_to_confirm"
    health.confirm(session, record, proposal)
    with pytest.raises(UserFacing) as refusal:
        health.confirm(session, opened(session, patient), proposal)
    assert refusal.value.key == "health.nothing_to_confirm"


def test_a_practitioner_may_put_an_answer_right(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    a_submission(session, patient, said(a_health_form(session), skin__type="1"))
    (form,) = health.propose(session, opened(session, patient)).forms
    content = confirmed(clinic, patient, forms=(form.answered(Place("skin.type"), "4"),))
    assert Answer("skin.type", ("4",)) in content.forms[0].answers
    with pytest.raises(UserFacing):
        confirmed(clinic, patient, forms=(form.answered(Place("skin.type"), "7"),))


def test_confirming_allergies_alone_loses_nothing_else(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    a_submission(session, patient, said(a_health_form(session), illness__diabetes=YES))
    before = confirmed(clinic, patient)
    notes.confirm_health(session, opened(session, patient), HealthConfirmed((Allergy("Latex"),), none_known=False))
    after = opened(session, patient).items[0].content
    assert isinstance(after, HealthConfirmed)
    assert after.forms == before.forms
    assert after.alerts == (Alert.ALLERGY, Alert.DIABETES)
    assert opened(session, patient).alerts.known == (Alert.ALLERGY, Alert.DIABETES)
    notes.confirm_health(session, opened(session, patient), HealthConfirmed((), none_known=True))
    assert opened(session, patient).alerts.known == (Alert.DIABETES,)


def test_unchanged_is_kept_only_where_it_is_so(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    a_submission(session, patient, said(a_health_form(session), skin__keloid=YES))
    confirmed(clinic, patient)
    (form,) = health.begin(session, opened(session, patient), health.questionnaires_for(session, (), language="da"))
    form = form.answered(Place("skin.keloid")).said_unchanged("skin").said_unchanged("illness")
    assert form.values_at(Place("skin.keloid")) == (YES,)
    assert Place("skin.sun") in form.missing, "whether the patient was in the sun is asked all the same"
    form = form.answered(Place("skin.sun"), YES)
    form = answered_harmlessly(form.answered(Place("illness.epilepsy"), YES))
    a_submission(session, patient, form, prefilled=True)
    content = opened(session, patient).submissions[0].content
    assert isinstance(content, HealthSubmitted)
    assert content.prefilled
    assert content.forms[0].unchanged == ("skin",), "epilepsy is new, whatever was claimed"
    assert content.alerts == (Alert.KELOID_TENDENCY, Alert.EPILEPSY, Alert.RECENT_SUN)
    blank = answered_harmlessly(a_health_form(session)).said_unchanged("habits")
    assert blank.as_answered().unchanged == ()


def test_what_reception_took_in_is_confirmed_by_a_practitioner(clinic: OpenClinic, patient: UUID) -> None:
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    registry = gate.take_registry(clinic.session, patient)
    answers = handed_back(clinic.session, said(a_health_form(clinic.session), medicines__isotretinoin="now"))
    health.submit(clinic.session, registry, answers)
    clinic.sign_in(clinic.owner)
    record = opened(clinic.session, patient)
    assert record.alerts.unconfirmed == (Alert.ISOTRETINOIN,)
    assert record.submissions[0].author_name == "Lise Reception"
    assert confirmed(clinic, patient).alerts == (Alert.ISOTRETINOIN,)


def test_the_printed_journal_holds_questions_and_answers(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    form = a_health_form(session, language="sv")
    a_submission(session, patient, said(form, expectations__wishes="Slätare panna", illness__epilepsy=YES))
    confirmed(clinic, patient)
    request = printing.PrintRequest(PrintLanguage.DANISH, Purpose.CARE, "", session.clock.zone())
    text = " ".join(
        page.extract_text() for page in PdfReader(BytesIO(printing.journal(session, patient, request))).pages
    )
    text = " ".join(text.split())
    assert "Helbredsskema besvaret" in text
    assert "Vad vill du ha hjälp med" in text
    assert text.count("Slätare panna") == 1
    assert "Svar som i nr. 2" in text, "what was confirmed is what was submitted, to the letter"
    assert "Epilepsi eller kramper" in text


def test_a_questionnaire_that_cannot_be_read_keeps_nothing_else_from_being_read(
    clinic: OpenClinic, patient: UUID
) -> None:
    """Whoever has the keys of reception and a program of their own can publish what they like, and answer it."""
    session = clinic.session
    a_submission(session, patient, answered_harmlessly(a_health_form(session)))
    content = opened(session, patient).submissions[0].content
    assert isinstance(content, HealthSubmitted)
    source = '{"resourceType": "Questionnaire"}'
    form = FormReference("https://example.org/x", "1", "da", hashlib.sha256(source.encode()).hexdigest())
    strange = AnsweredForm(form, (Answer("x", ("noget",), 10**12),))
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(NewRecord("questionnaire.published", QuestionnairePublished(form, source)))
        act.append(NewRecord("health.submitted", replace(content, forms=(strange,)), patient=patient, purpose="care"))
    record = opened(session, patient)
    strange_one, known_one = (item.id for item in record.submissions)
    with pytest.raises(UserFacing) as refusal:
        health.propose(session, record)
    assert refusal.value.key == "health.unreadable"
    health.confirm(session, record, replace(health.propose(session, record, (known_one,)), none_known=True))
    record = opened(session, patient)
    assert [item.id for item in record.submissions] == [strange_one]
    health.set_aside(session, record, strange_one, reason="Kan ikke læses.")
    assert opened(session, patient).submissions == ()
    request = printing.PrintRequest(PrintLanguage.DANISH, Purpose.CARE, "", session.clock.zone())
    pages = PdfReader(BytesIO(printing.journal(session, patient, request))).pages
    assert "noget" in " ".join(page.extract_text() for page in pages)


def test_answers_that_are_anothers_are_set_aside_and_confirm_nothing(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    submission = a_submission(session, patient, said(a_health_form(session), illness__pacemaker=YES))
    record = opened(session, patient)
    with pytest.raises(UserFacing) as refusal:
        health.set_aside(session, record, submission, reason=" \n")
    assert refusal.value.key == "health.no_reason"
    made = health.set_aside(session, record, submission, reason="Udfyldt for søsteren.")
    assert (made.kinds, made.patients) == (frozenset({"health.set_aside"}), frozenset({patient}))
    record = opened(session, patient)
    assert record.submissions == ()
    assert (record.alerts.raised, record.alerts.known) == ((), None)
    assert record.allergies.state is AllergyState.NOT_RECORDED
    facts = facts_of(session, record, "botulinum", done=None, at=session.now())
    assert facts.health_confirmed_at is None
    assert any(item.id == submission and isinstance(item.content, HealthSubmitted) for item in record.items)
    for attempt in (
        lambda: health.set_aside(session, record, submission, reason="igen"),
        lambda: health.propose(session, record, (submission,)),
    ):
        with pytest.raises(UserFacing) as refusal:
            attempt()
        assert refusal.value.key == "health.nothing_to_confirm"


def test_an_old_look_undoes_no_newer_confirmation(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    submission = a_submission(session, patient, said(a_health_form(session), illness__diabetes=YES))
    old = opened(session, patient)
    proposal = replace(health.propose(session, old), none_known=True)
    confirmed(clinic, patient)
    before, latex = clinic.vault.head(), HealthConfirmed((Allergy("Latex"),), none_known=False)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: health.confirm(session, old, proposal),
        lambda: notes.confirm_health(session, old, latex),
        lambda: health.set_aside(session, old, submission, reason="x"),
    )
    for attempt in attempts:
        with pytest.raises(UserFacing) as refusal:
            attempt()
        assert refusal.value.key == "health.stale"
    assert clinic.vault.head() == before
    assert opened(session, patient).alerts.known == (Alert.DIABETES,)
