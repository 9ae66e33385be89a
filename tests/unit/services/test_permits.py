"""Consents beyond treatment: what is kept of them, what they permit, and that nobody can treat on one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.consents import (
    ConsentConfirmed,
    ConsentDeclined,
    ConsentPurpose,
    ConsentSigned,
    Disclosure,
    Signer,
    SignerCapacity,
    TextUse,
)
from journal_app.domain.errors import Bug, UserFacing
from journal_app.domain.permits import PERMIT_PURPOSES, permitted
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.records import ConsentGate, EntryGate, NewRecord
from journal_app.domain.rules.facts import Stage
from journal_app.domain.rules.local_time import months_after
from journal_app.services import consents, gate, permits, printing, reception, rulebook, treatments
from journal_app.services.consents import PatientAnswer
from journal_app.services.rulebook import RulesRefuse
from journal_app.vault import acting, opening, verifying
from journal_app.vault.database import ActRefused
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.verifying import Severity
from tests.clinic import (
    AUDIT,
    PIN,
    RECEPTION,
    REFLECTION,
    TREATMENT,
    OpenClinic,
    a_healthy,
    a_password,
    a_patient,
    a_signature,
    entry_of,
    inform,
    opened,
)

GUARDIAN = Signer(SignerCapacity.GUARDIAN, "Karen Nielsen", "mor")
LETTER = Disclosure("Dr. Falk, Amager", "Behandlinger i 2026", "Henvisning")


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def asked_for(clinic: OpenClinic, purpose: ConsentPurpose, **changes: object) -> permits.Asked:
    text = next(one for one in permits.texts_to_hand_over(clinic.session, language="da") if one.purpose is purpose)
    needed: dict[ConsentPurpose, dict[str, object]] = {
        ConsentPurpose.DISCLOSURE: {"disclosure": LETTER},
        ConsentPurpose.GUARDIAN: {"signer": GUARDIAN, "treatment": TREATMENT},
    }
    return replace(permits.Asked(text), **(needed.get(purpose, {}) | changes))  # type: ignore[arg-type]


def answered(clinic: OpenClinic, asked: permits.Asked, *choices: str) -> PatientAnswer:
    now = clinic.session.now()
    return PatientAnswer(asked.text, asked.text.ticks, a_signature(), now, now, choices=choices)


def signed(clinic: OpenClinic, patient: UUID, asked: permits.Asked, *choices: str) -> UUID:
    known = gate.take_registry(clinic.session, patient).patient
    made = permits.sign(clinic.session, known, asked, answered(clinic, asked, *choices)).made
    assert made is not None
    return made


def content_of(clinic: OpenClinic, patient: UUID, consent: UUID) -> ConsentSigned:
    content = next(item.content for item in opened(clinic.session, patient).items if item.id == consent)
    assert isinstance(content, ConsentSigned)
    return content


def held(clinic: OpenClinic, patient: UUID, purpose: ConsentPurpose) -> list[UUID]:
    items = opened(clinic.session, patient).items
    return [one.id for one in permitted(items, purpose, at=clinic.session.now())]


# ------------------------------------------------------------------------------------------------------------- signing


@pytest.mark.parametrize("purpose", PERMIT_PURPOSES)
def test_each_purpose_is_asked_signed_and_taken_back_by_itself(
    clinic: OpenClinic, patient: UUID, purpose: ConsentPurpose
) -> None:
    consent = signed(clinic, patient, asked_for(clinic, purpose))
    content = content_of(clinic, patient, consent)
    assert (content.purpose, content.treatments) == (purpose, ())
    assert content.valid_from == content.signed_at
    assert {one: held(clinic, patient, one) for one in PERMIT_PURPOSES} == {
        one: [consent] if one is purpose else [] for one in PERMIT_PURPOSES
    }
    clinic.time.moment += timedelta(minutes=1)
    consents.withdraw_consent(clinic.session, opened(clinic.session, patient), consent, channel="phone")
    assert held(clinic, patient, purpose) == []


def test_only_what_was_ticked_is_permitted_and_what_was_left_is_kept_as_left(clinic: OpenClinic, patient: UUID) -> None:
    asked = asked_for(clinic, ConsentPurpose.PHOTO_MARKETING)
    first, second, *left = asked.text.choices
    content = content_of(clinic, patient, signed(clinic, patient, asked, second, first))
    assert (content.choices, content.choices_left) == ((first, second), tuple(left))
    assert content_of(clinic, patient, signed(clinic, patient, asked)).choices == ()


def test_a_choice_that_was_never_offered_is_refused(clinic: OpenClinic, patient: UUID) -> None:
    asked = asked_for(clinic, ConsentPurpose.PHOTO_MARKETING)
    with pytest.raises(UserFacing) as refused:
        signed(clinic, patient, asked, "Alt, for altid.")
    assert refused.value.key == "consent.other_choice"


def test_a_guardian_signs_by_name_and_relation_beside_one_treatment(clinic: OpenClinic, patient: UUID) -> None:
    signer = replace(GUARDIAN, name=" Karen Nielsen ", interpreter="Amir Haddad, arabisk")
    content = content_of(
        clinic, patient, signed(clinic, patient, asked_for(clinic, ConsentPurpose.GUARDIAN, signer=signer))
    )
    assert (content.signer_name, content.relation, content.capacity) == (
        "Karen Nielsen",
        "mor",
        SignerCapacity.GUARDIAN,
    )
    assert (content.interpreter, content.concerns) == ("Amir Haddad, arabisk", TREATMENT)
    assert content.treatment_name == "Botulinumtoksin"
    now, session = clinic.session.now(), clinic.session
    record = opened(session, patient)

    def consented(treatment: str) -> object:
        return rulebook.facts_of(
            session, record, treatment, done=None, at=now, stage=Stage.CONSENT
        ).guardian_consented_at

    assert (consented(TREATMENT), consented("filler")) == (content.signed_at, None)


@pytest.mark.parametrize(
    ("purpose", "changes", "why"),
    [
        (ConsentPurpose.GUARDIAN, {"signer": Signer()}, "permit.only_guardian"),
        (ConsentPurpose.GUARDIAN, {"signer": replace(GUARDIAN, name=" ")}, "permit.no_guardian"),
        (ConsentPurpose.PHOTO_RECORD, {"signer": replace(GUARDIAN, relation="")}, "permit.no_guardian"),
        (ConsentPurpose.GUARDIAN, {"treatment": "exorcism"}, "treatment.not_offered"),
        (ConsentPurpose.DISCLOSURE, {"disclosure": None}, "permit.no_recipient"),
        (ConsentPurpose.DISCLOSURE, {"disclosure": replace(LETTER, information="\n")}, "permit.no_recipient"),
    ],
)
def test_what_is_not_said_beforehand_is_not_handed_over(
    clinic: OpenClinic, patient: UUID, purpose: ConsentPurpose, changes: dict[str, object], why: str
) -> None:
    with pytest.raises(UserFacing) as refused:
        signed(clinic, patient, asked_for(clinic, purpose, **changes))
    assert refused.value.key == why


def test_disclosure_stands_per_recipient_and_ends_after_a_year_in_denmark(clinic: OpenClinic, patient: UUID) -> None:
    doctor = signed(clinic, patient, asked_for(clinic, ConsentPurpose.DISCLOSURE))
    insurer = replace(LETTER, recipient="Tryg")
    other = signed(clinic, patient, asked_for(clinic, ConsentPurpose.DISCLOSURE, disclosure=insurer))
    assert content_of(clinic, patient, doctor).disclosure == LETTER
    assert held(clinic, patient, ConsentPurpose.DISCLOSURE) == [other, doctor]
    clinic.time.moment += timedelta(days=365)
    assert held(clinic, patient, ConsentPurpose.DISCLOSURE) == []


def test_the_rules_in_force_say_how_long_disclosure_lasts_and_a_clinic_may_shorten_it(
    clinic: OpenClinic, patient: UUID
) -> None:
    rulebook.adjust_rule(clinic.session, "dk-disclosure", numbers={"months": 6}, reason="Half a year is enough.")
    clinic.time.moment += timedelta(minutes=1)
    shorter = signed(clinic, patient, asked_for(clinic, ConsentPurpose.DISCLOSURE))
    at = content_of(clinic, patient, shorter).signed_at
    assert content_of(clinic, patient, shorter).valid_until == months_after(at, 6)
    with pytest.raises(UserFacing):
        rulebook.adjust_rule(clinic.session, "dk-disclosure", numbers={"months": 13}, reason="Longer.")


def test_a_newer_word_replaces_the_older_one_and_a_no_does_not_wake_it(clinic: OpenClinic, patient: UUID) -> None:
    asked = asked_for(clinic, ConsentPurpose.PHOTO_MARKETING)
    signed(clinic, patient, asked, *asked.text.choices)
    clinic.time.moment += timedelta(minutes=1)
    narrower = signed(clinic, patient, asked, asked.text.choices[0])
    assert held(clinic, patient, ConsentPurpose.PHOTO_MARKETING) == [narrower]
    clinic.time.moment += timedelta(minutes=1)
    consents.withdraw_consent(clinic.session, opened(clinic.session, patient), narrower, channel="phone")
    assert held(clinic, patient, ConsentPurpose.PHOTO_MARKETING) == []


def test_a_no_says_to_what(clinic: OpenClinic, patient: UUID) -> None:
    asked = asked_for(clinic, ConsentPurpose.PHOTO_TEACHING)
    known = gate.take_registry(clinic.session, patient).patient
    permits.decline(clinic.session, known, asked.text, reason="Ikke mig")
    declined = opened(clinic.session, patient).items[0].content
    assert isinstance(declined, ConsentDeclined)
    assert (declined.purpose, declined.treatments) == (ConsentPurpose.PHOTO_TEACHING, ())


def test_what_was_handed_out_since_is_listed_for_taking_down(clinic: OpenClinic, patient: UUID) -> None:
    def hand_out() -> None:
        zone = clinic.session.clock.zone()
        request = printing.PrintRequest(PrintLanguage.DANISH, Purpose.CARE, "", zone)
        printing.journal(clinic.session, patient, request)

    hand_out()
    clinic.time.moment += timedelta(minutes=1)
    consent = signed(clinic, patient, asked_for(clinic, ConsentPurpose.PHOTO_MARKETING))
    clinic.time.moment += timedelta(minutes=1)
    since = clinic.session.now()
    hand_out()
    found = permits.handed_out(clinic.session, opened(clinic.session, patient), consent)
    assert [(one.kind, one.at > since) for one in found] == [("access.printed", True)]


# --------------------------------------------------------------------------------------------------------- at the desk


def test_the_desk_takes_them_and_cannot_read_them_back(clinic: OpenClinic, patient: UUID) -> None:
    asked = asked_for(clinic, ConsentPurpose.PHOTO_MARKETING)
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    consent = signed(clinic, patient, asked, asked.text.choices[0])
    assert [item.content for item in clinic.vault.journal(patient) if item.id == consent] == [None]
    (stub,) = gate.take_registry(clinic.session, patient).consents
    assert (stub.counts, stub.is_to_treatment) == (True, False)
    with pytest.raises(UserFacing):
        permits.handed_out(clinic.session, opened(clinic.session, patient), consent)
    reception.note_withdrawal(clinic.session, gate.take_registry(clinic.session, patient), consent, channel="phone")
    clinic.sign_in(clinic.owner)
    assert content_of(clinic, patient, consent).choices == asked.text.choices[:1]
    assert held(clinic, patient, ConsentPurpose.PHOTO_MARKETING) == []


def test_an_auditor_hands_nothing_over(clinic: OpenClinic, patient: UUID) -> None:
    known = gate.take_registry(clinic.session, patient).patient
    asked = asked_for(clinic, ConsentPurpose.PHOTO_RECORD)
    clinic.sign_in(clinic.colleague("Ib Revisor", AUDIT))
    with pytest.raises(UserFacing):
        permits.sign(clinic.session, known, asked, answered(clinic, asked))
    with pytest.raises(UserFacing):
        permits.decline(clinic.session, known, asked.text)


# ------------------------------------------------------------------------------------------------------- against abuse


@pytest.fixture
def photographed(clinic: OpenClinic, patient: UUID) -> UUID:
    """Informed, thought over, and signed for marketing alone."""
    a_healthy(clinic.session, patient)
    inform(clinic.session, patient)
    clinic.time.moment += REFLECTION
    return patient


@pytest.mark.parametrize("purpose", PERMIT_PURPOSES)
def test_nobody_is_treated_on_a_consent_to_something_else(
    clinic: OpenClinic, photographed: UUID, purpose: ConsentPurpose
) -> None:
    consent = signed(clinic, photographed, asked_for(clinic, purpose))
    record = opened(clinic.session, photographed)
    with pytest.raises(RulesRefuse):
        treatments.sign(clinic.session, record, entry_of(clinic.session), pin=PIN)
    with pytest.raises(UserFacing) as refused:
        consents.confirm_consent(clinic.session, record, consent)
    assert refused.value.key == "consent.nothing_to_confirm"
    with pytest.raises(UserFacing):
        permits_as_treatment(clinic, photographed, purpose)


def permits_as_treatment(clinic: OpenClinic, patient: UUID, purpose: ConsentPurpose) -> None:
    asked = asked_for(clinic, purpose)
    answer = replace(answered(clinic, asked), treatment=TREATMENT)
    consents.sign_consent(clinic.session, opened(clinic.session, patient), answer)


def test_a_text_to_treatment_is_not_signed_as_anything_else(clinic: OpenClinic, patient: UUID) -> None:
    text = consents.text_for(clinic.session, TREATMENT, use=TextUse.CONSENT, language="da")
    for asked in (
        permits.Asked(text),
        permits.Asked(replace(text, purpose=ConsentPurpose.PHOTO_RECORD)),
        permits.Asked(replace(asked_for(clinic, ConsentPurpose.PHOTO_RECORD).text, body="Alt er tilladt.")),
    ):
        with pytest.raises(UserFacing) as refused:
            signed(clinic, patient, asked)
        assert refused.value.key == "consent.other_text"


def test_reception_hands_over_no_guardians_consent(clinic: OpenClinic, patient: UUID) -> None:
    """It bears on whether a child is treated, and nobody confirms it afterwards."""
    asked = asked_for(clinic, ConsentPurpose.GUARDIAN)
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    offered = permits.texts_to_hand_over(clinic.session, language="da")
    assert {one.purpose for one in offered} == set(PERMIT_PURPOSES) - {ConsentPurpose.GUARDIAN}
    known = gate.take_registry(clinic.session, patient).patient
    with pytest.raises(UserFacing):
        permits.require_ready(clinic.session, asked)
    with pytest.raises(UserFacing):
        permits.decline(clinic.session, known, asked.text)


def test_nobody_says_no_to_a_text_that_is_none(clinic: OpenClinic, patient: UUID) -> None:
    known = opened(clinic.session, patient).patient
    made_up = replace(asked_for(clinic, ConsentPurpose.PHOTO_RECORD).text, version="999")
    with pytest.raises(UserFacing, match="not a consent text"):
        permits.decline(clinic.session, known, made_up)


def test_code_that_goes_straight_to_the_vault_cannot_treat_on_one(clinic: OpenClinic, photographed: UUID) -> None:
    consent = signed(clinic, photographed, asked_for(clinic, ConsentPurpose.PHOTO_MARKETING))
    content = content_of(clinic, photographed, consent)
    now, refs = clinic.session.now(), {"consent": (consent,)}
    with pytest.raises(ValueError, match="photo_marketing"):
        replace(content, treatments=(TREATMENT,))

    def append(new: NewRecord) -> Callable[[], None]:
        def act() -> None:
            with clinic.vault.act(now) as acting:
                acting.append(new)

        return act

    counts = ConsentGate((TREATMENT,), now, now, None)
    entry = replace(entry_of(clinic.session), consent=consent)
    to_treatment = replace(content, purpose=ConsentPurpose.TREATMENT, treatments=(TREATMENT,))
    no_tokens = ConsentGate((), now, now, None)
    for attack, expected in (
        (NewRecord("consent.signed", to_treatment, photographed, "care", gate=no_tokens), Bug),
        (NewRecord("consent.signed", content, photographed, "care", gate=counts), Bug),
        (NewRecord("consent.signed", content, photographed, "care"), Bug),
        (
            NewRecord(
                "consent.confirmed", ConsentConfirmed(consent, (TREATMENT,), now), photographed, "care", refs, counts
            ),
            ActRefused,
        ),
        (NewRecord("treatment.signed", entry, photographed, "care", refs, EntryGate(TREATMENT, now)), ActRefused),
    ):
        with pytest.raises(expected):
            append(attack)()


def test_a_consent_that_is_not_there_lets_nothing_be_listed(clinic: OpenClinic, patient: UUID) -> None:
    with pytest.raises(UserFacing):
        permits.handed_out(clinic.session, opened(clinic.session, patient), uuid4())


def test_verifying_finds_nothing_wrong_with_them(clinic: OpenClinic, patient: UUID) -> None:
    clinic.colleague("Lise Reception", RECEPTION)
    for purpose in PERMIT_PURPOSES:
        signed(clinic, patient, asked_for(clinic, purpose))
    asked = asked_for(clinic, ConsentPurpose.PHOTO_MARKETING)
    clinic.sign_in(next(one for one in clinic.vault.people() if one.roles == RECEPTION))
    signed(clinic, patient, asked)
    clinic.sign_in(clinic.owner)
    assert found_by_verifying(clinic) == set()


def test_verifying_finds_one_whose_header_speaks_of_a_treatment(
    clinic: OpenClinic, patient: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A changed program writes what the program refuses, with a practitioner's own keys."""
    content = content_of(clinic, patient, signed(clinic, patient, asked_for(clinic, ConsentPurpose.PHOTO_MARKETING)))
    monkeypatch.setattr(acting, "_require_whole_consent", lambda _new: None)
    now = content.signed_at
    for forged in (ConsentGate((TREATMENT,), now, now, None), None):
        with clinic.vault.act(clinic.session.now()) as act:
            act.append(NewRecord("consent.signed", content, patient, "care", gate=forged))
        assert "verify.gate.body_differs" in found_by_verifying(clinic)


def found_by_verifying(clinic: OpenClinic) -> set[str]:
    typed = opening.SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
    found = verifying.verify(unlocked).findings
    return {one.key for one in found if one.severity is Severity.FINDING}
