"""Informing, and taking, declining and withdrawing consent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.consents import (
    ConsentDeclined,
    ConsentSigned,
    ConsentWithdrawn,
    DrawnSignature,
    InformationGiven,
    StrokePoint,
    TextUse,
)
from journal_app.domain.errors import UserFacing
from journal_app.domain.rules.model import Status
from journal_app.services import consents, treatments
from journal_app.services.rulebook import RulesRefuse
from tests.clinic import (
    PIN,
    RECEPTION,
    REFLECTION,
    TREATMENT,
    OpenClinic,
    a_consent,
    a_healthy,
    a_patient,
    a_signature,
    an_answer,
    consent_text,
    details,
    entry_of,
    inform,
    kinds_written,
    opened,
)

HOUR = timedelta(hours=1)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


@pytest.fixture
def informed(clinic: OpenClinic, patient: UUID) -> UUID:
    """A patient who was informed and has thought it over."""
    inform(clinic.session, patient)
    clinic.time.moment += REFLECTION
    return patient


def newest(clinic: OpenClinic, patient: UUID) -> object:
    return opened(clinic.session, patient).items[0].content


# --------------------------------------------------------------------------------------------------------------- texts


def test_the_newest_text_of_the_patients_language(clinic: OpenClinic) -> None:
    for language in ("da", "en"):
        text = consents.text_for(clinic.session, TREATMENT, use=TextUse.INFORMATION, language=language)
        assert (text.language, text.use) == (language, TextUse.INFORMATION)


def test_a_text_in_no_language_of_the_patients_is_missing(clinic: OpenClinic) -> None:
    with pytest.raises(UserFacing) as missing:
        consents.text_for(clinic.session, TREATMENT, use=TextUse.CONSENT, language="is")
    assert missing.value.params == {"language": "is"}


def test_of_two_versions_the_newer_one_is_shown(clinic: OpenClinic) -> None:
    text = consent_text(clinic.session)

    class Packs:
        """The clinic's packs with one text more."""

        def __getattr__(self, name: str) -> object:
            return getattr(clinic.session.packs, name)

        def texts(self, jurisdiction: str) -> object:
            return (replace(text, version="9999"), *clinic.session.packs.texts(jurisdiction))

    session = replace(clinic.session, packs=Packs())  # type: ignore[arg-type]
    found = consents.text_for(session, TREATMENT, use=TextUse.CONSENT, language="da")
    assert found.version == "9999"
    assert consents.reference_to(found).version == "9999"


# --------------------------------------------------------------------------------------------------------- information


def test_information_says_who_gave_it_and_when(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.session
    text = consents.text_for(session, TREATMENT, use=TextUse.INFORMATION, language="da")
    written, oral = session.now(), session.now()
    made = consents.give_information(
        session,
        opened(session, patient),
        TREATMENT,
        text=text,
        written_at=written,
        oral_at=oral,
        questions="Gør det ondt?",
    )
    assert (made.kinds, made.patients) == (frozenset({"information.given"}), frozenset({patient}))
    assert newest(clinic, patient) == InformationGiven(
        TREATMENT,
        consents.reference_to(text),
        written,
        oral,
        clinic.owner.id,
        "Anna Holm",
        questions="Gør det ondt?",
    )


def test_information_needs_something_given_unless_it_was_refused(clinic: OpenClinic, patient: UUID) -> None:
    session, record, text = clinic.session, opened(clinic.session, patient), consent_text(clinic.session)
    with pytest.raises(UserFacing) as nothing:
        consents.give_information(session, record, TREATMENT, text=text, written_at=None, oral_at=None)
    assert nothing.value.key == "information.nothing"
    consents.give_information(session, record, TREATMENT, text=text, written_at=None, oral_at=None, refused=True)
    content = newest(clinic, patient)
    assert isinstance(content, InformationGiven)
    assert content.refused


@pytest.mark.parametrize("which", ["written_at", "oral_at"])
def test_information_is_not_given_in_the_future(clinic: OpenClinic, patient: UUID, which: str) -> None:
    session, record, text = clinic.session, opened(clinic.session, patient), consent_text(clinic.session)
    given = {"written_at": session.now(), "oral_at": session.now()} | {which: session.now() + HOUR}
    written, oral = given["written_at"], given["oral_at"]
    with pytest.raises(UserFacing) as ahead:
        consents.give_information(session, record, TREATMENT, text=text, written_at=written, oral_at=oral)
    assert ahead.value.key == "information.ahead"


# ------------------------------------------------------------------------------------------------------------- signing


def test_a_consent_binds_the_exact_text_the_strokes_and_the_times(clinic: OpenClinic, informed: UUID) -> None:
    answer = an_answer(clinic.session, questions="Nej")
    made = consents.sign_consent(clinic.session, opened(clinic.session, informed), answer)
    assert made.kinds == {"consent.signed"}
    content = newest(clinic, informed)
    assert isinstance(content, ConsentSigned)
    assert content.text == consents.reference_to(answer.text)
    assert (content.text_title, content.text_body) == (answer.text.title, answer.text.body)
    assert (content.ticks, content.signature) == (answer.text.ticks, answer.signature)
    assert (content.shown_at, content.signed_at) == (answer.shown_at, answer.signed_at)
    assert (content.witness, content.witness_name) == (clinic.owner.id, "Anna Holm")
    assert content.signer_name == "Mette Nielsen"
    assert content.questions == "Nej"
    assert content.valid_from == answer.signed_at
    assert content.valid_until is not None
    assert content.valid_until > answer.signed_at + timedelta(days=364)


def test_the_order_of_the_ticks_does_not_matter_and_each_must_be_there(clinic: OpenClinic, informed: UUID) -> None:
    ticks = consent_text(clinic.session).ticks
    assert len(ticks) > 1
    for wrong in ((), ticks[:-1], (*ticks, "Og noget mere")):
        with pytest.raises(UserFacing) as unticked:
            consents.sign_consent(
                clinic.session, opened(clinic.session, informed), an_answer(clinic.session, ticks=wrong)
            )
        assert unticked.value.key == "consent.unticked"
    doubled = an_answer(clinic.session, ticks=(*ticks, ticks[0]))
    with pytest.raises(UserFacing):
        consents.sign_consent(clinic.session, opened(clinic.session, informed), doubled)
    backwards = an_answer(clinic.session, ticks=ticks[::-1])
    consents.sign_consent(clinic.session, opened(clinic.session, informed), backwards)


@pytest.mark.parametrize(
    "changes",
    [
        {"body": "Noget helt andet"},
        {"sha256": "00" * 32},
        {"version": "9999"},
        {"language": "sv"},
        {"title": "Andet"},
        {"id": "another"},
        {"ticks": ("Ja",)},
        {"treatments": ("filler",)},
        {"treatments": (TREATMENT, "filler")},
        {"treatments": ()},
    ],
    ids="-".join,
)
def test_only_a_text_of_the_clinic_is_signed(clinic: OpenClinic, informed: UUID, changes: dict[str, object]) -> None:
    forged = replace(consent_text(clinic.session), **changes)  # type: ignore[arg-type]
    answer = an_answer(clinic.session, text=forged, ticks=forged.ticks)
    before = kinds_written(clinic.vault)
    with pytest.raises(UserFacing) as refusal:
        consents.sign_consent(clinic.session, opened(clinic.session, informed), answer)
    assert refusal.value.key == "consent.other_text"
    assert kinds_written(clinic.vault) == [*before, "access.record_opened"]


def test_a_text_that_the_treatment_does_not_name_is_not_signed(clinic: OpenClinic, informed: UUID) -> None:
    text = replace(consent_text(clinic.session), id="unnamed")

    class Packs:
        """The clinic's packs with a text that no treatment names."""

        def __getattr__(self, name: str) -> object:
            return getattr(clinic.session.packs, name)

        def texts(self, jurisdiction: str) -> object:
            return (text, *clinic.session.packs.texts(jurisdiction))

    session = replace(clinic.session, packs=Packs())  # type: ignore[arg-type]
    with pytest.raises(UserFacing) as refusal:
        consents.sign_consent(session, opened(session, informed), an_answer(session, text=text))
    assert refusal.value.key == "consent.other_text"


TICK = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("shown", "signed", "is_taken"),
    [
        pytest.param(timedelta(), timedelta(), True, id="now"),
        pytest.param(-4 * HOUR, -4 * HOUR, True, id="four hours ago"),
        pytest.param(-4 * HOUR, -4 * HOUR - TICK, False, id="longer ago"),
        pytest.param(timedelta(), timedelta(minutes=2), True, id="a clock two minutes ahead"),
        pytest.param(timedelta(), timedelta(minutes=2) + TICK, False, id="in the future"),
        pytest.param(TICK, timedelta(), False, id="signed before it was shown"),
        pytest.param(-4 * HOUR - 2 * TICK, -4 * HOUR - TICK, False, id="days ago"),
    ],
)
def test_a_consent_was_signed_a_moment_ago(
    clinic: OpenClinic, informed: UUID, shown: timedelta, signed: timedelta, *, is_taken: bool
) -> None:
    record = opened(clinic.session, informed)
    clinic.time.step = timedelta()
    now = clinic.time.go(hours=5)
    answer = an_answer(clinic.session, shown_at=now + shown, signed_at=now + signed)
    if is_taken:
        consents.sign_consent(clinic.session, record, answer)
        return
    with pytest.raises(UserFacing) as refusal:
        consents.sign_consent(clinic.session, record, answer)
    assert refusal.value.key == "consent.times"


def test_an_information_text_is_no_consent(clinic: OpenClinic, informed: UUID) -> None:
    text = consents.text_for(clinic.session, TREATMENT, use=TextUse.INFORMATION, language="da")
    with pytest.raises(UserFacing):
        consents.sign_consent(
            clinic.session, opened(clinic.session, informed), an_answer(clinic.session, text=text, ticks=text.ticks)
        )


@pytest.mark.parametrize("points", [0, 1, 4])
def test_a_dot_is_no_signature(clinic: OpenClinic, informed: UUID, points: int) -> None:
    strokes = tuple((StrokePoint(1, 1, number),) for number in range(points))
    drawn = DrawnSignature(strokes, "pen", 400, 200)
    with pytest.raises(UserFacing) as unsigned:
        consents.sign_consent(
            clinic.session, opened(clinic.session, informed), an_answer(clinic.session, signature=drawn)
        )
    assert unsigned.value.key == "consent.unsigned"
    assert a_signature().strokes


def test_nobody_consents_before_being_informed(clinic: OpenClinic, patient: UUID) -> None:
    with pytest.raises(RulesRefuse) as refusal:
        consents.sign_consent(clinic.session, opened(clinic.session, patient), an_answer(clinic.session))
    assert refusal.value.findings
    assert all(finding.status is Status.BLOCKED for finding in refusal.value.findings)


def test_a_minor_does_not_consent(clinic: OpenClinic) -> None:
    child = a_patient(clinic.session, details("Ung", born=clinic.time.moment.date() - timedelta(days=17 * 365)))
    inform(clinic.session, child)
    clinic.time.moment += REFLECTION
    with pytest.raises(RulesRefuse):
        consents.sign_consent(clinic.session, opened(clinic.session, child), an_answer(clinic.session))


def test_a_consent_signed_too_early_counts_only_once_the_time_is_over(clinic: OpenClinic, patient: UUID) -> None:
    """Forty-eight hours after the information; the treatment may follow then, and not a moment before."""
    inform(clinic.session, patient)
    told = clinic.time.moment
    a_healthy(clinic.session, patient)
    consents.sign_consent(clinic.session, opened(clinic.session, patient), an_answer(clinic.session))
    content = next(i.content for i in opened(clinic.session, patient).items if i.kind == "consent.signed")
    assert isinstance(content, ConsentSigned)
    begins = content.valid_from
    assert begins is not None
    assert timedelta(hours=48) - timedelta(minutes=1) < begins - told <= timedelta(hours=48)
    clinic.time.moment = begins + HOUR
    clinic.time.step = timedelta()
    record = opened(clinic.session, patient)
    with pytest.raises(RulesRefuse):
        treatments.sign(
            clinic.session, record, entry_of(clinic.session, done=begins - timedelta(microseconds=1)), pin=PIN
        )
    treatments.sign(clinic.session, record, entry_of(clinic.session, done=begins), pin=PIN)


def test_what_the_rules_say_before_a_consent_is_taken(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    now = consents.findings_before(clinic.session, record, TREATMENT)
    assert any(finding.status is Status.BLOCKED for finding in now)
    later = consents.findings_before(clinic.session, record, TREATMENT, at=clinic.time.moment + REFLECTION)
    assert {finding.status for finding in now} == {finding.status for finding in later}


# ---------------------------------------------------------------------------------------------- declining, withdrawing


def test_a_no_is_written_down(clinic: OpenClinic, informed: UUID) -> None:
    text = consent_text(clinic.session)
    made = consents.decline_consent(clinic.session, opened(clinic.session, informed), text, reason="For dyrt")
    assert made.kinds == {"consent.declined"}
    assert newest(clinic, informed) == ConsentDeclined(text.treatments, consents.reference_to(text), "For dyrt")


def test_a_consent_taken_back_counts_no_more(clinic: OpenClinic, patient: UUID) -> None:
    consent = a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    record = opened(clinic.session, patient)
    before = clinic.session.now()
    consents.withdraw_consent(clinic.session, record, consent, channel="phone", words="Jeg har fortrudt")
    content = newest(clinic, patient)
    assert isinstance(content, ConsentWithdrawn)
    assert (content.consent, content.channel, content.words) == (consent, "phone", "Jeg har fortrudt")
    with pytest.raises(RulesRefuse):
        treatments.sign(clinic.session, record, entry_of(clinic.session), pin=PIN)
    treatments.sign(clinic.session, record, entry_of(clinic.session, done=before), pin=PIN)


def test_only_a_consent_of_this_journal_is_taken_back(clinic: OpenClinic, patient: UUID) -> None:
    consent = a_consent(clinic, patient)
    other = a_patient(clinic.session, details("Hansen"))
    information = opened(clinic.session, patient).items[-2].id
    for record, wrong in (
        (opened(clinic.session, other), consent),
        (opened(clinic.session, patient), uuid4()),
        (opened(clinic.session, patient), information),
    ):
        with pytest.raises(UserFacing) as unknown:
            consents.withdraw_consent(clinic.session, record, wrong, channel="phone")
        assert unknown.value.key == "consent.unknown"


def test_reception_neither_informs_nor_takes_consents(clinic: OpenClinic, informed: UUID) -> None:
    record, text, answer = opened(clinic.session, informed), consent_text(clinic.session), an_answer(clinic.session)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    attempts: tuple[Callable[[], object], ...] = (
        lambda: consents.give_information(
            session, record, TREATMENT, text=text, written_at=session.now(), oral_at=None
        ),
        lambda: consents.sign_consent(session, record, answer),
        lambda: consents.decline_consent(session, record, text),
        lambda: consents.withdraw_consent(session, record, uuid4(), channel="phone"),
    )
    for attempt in attempts:
        with pytest.raises(UserFacing) as refusal:
            attempt()
        assert refusal.value.key == "permission.write_clinical"


# ------------------------------------------------------------------------------------------------- several treatments


def test_a_text_of_several_treatments_is_signed_for_one(clinic: OpenClinic, informed: UUID) -> None:
    """Whoever agrees to a light peel has not agreed to a deep one."""
    text = replace(consent_text(clinic.session), treatments=("peel_superficial", "peel_deep"))
    assert consents.treatment_of(text, "peel_deep") == "peel_deep"
    for chosen in ("", TREATMENT):
        with pytest.raises(UserFacing, match="Choose the treatment"):
            consents.treatment_of(text, chosen)
    consents.sign_consent(
        clinic.session, opened(clinic.session, informed), an_answer(clinic.session, treatment=TREATMENT)
    )
    signed = newest(clinic, informed)
    assert isinstance(signed, ConsentSigned)
    assert (signed.treatments, signed.treatment_name) == ((TREATMENT,), "Botulinumtoksin")


def test_another_treatment_than_the_texts_is_not_signed_for(clinic: OpenClinic, informed: UUID) -> None:
    record = opened(clinic.session, informed)
    with pytest.raises(UserFacing, match="Choose the treatment"):
        consents.sign_consent(clinic.session, record, an_answer(clinic.session, treatment="filler"))
    assert "consent.signed" not in kinds_written(clinic.vault)
