"""Whatever is done in whatever order: no signed treatment is one that the rules of its own date refuse.

Acts are drawn at random against a real vault, with the clock going on and entries dated back; each may be refused. At
the end every entry is judged again, from the journal as it stood when it was signed, by the rules of its date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.domain.consents import Disclosure, Signer, SignerCapacity, TextUse
from journal_app.domain.errors import JournalError
from journal_app.domain.journal import PatientRecord
from journal_app.domain.patients import PatientChanged, PatientDetails, PatientRegistered, Source
from journal_app.domain.rules import Mode, Verdict, evaluate, verdict
from journal_app.domain.treatments import Deviation, TreatmentEntry
from journal_app.services import consents, patients, permits, rulebook, treatments
from journal_app.services.consents import PatientAnswer
from journal_app.services.rulebook import RulesRefuse
from tests.clinic import (
    PIN,
    TREATMENT,
    OpenClinic,
    a_clinic,
    a_healthy,
    a_patient,
    a_signature,
    details,
    entry_of,
    opened,
)

Act = Callable[[OpenClinic, UUID, int], object]
REASON = "We decided so."


@pytest.fixture(scope="module", params=["DK", "SE", "GB-ENG"])
def long_lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenClinic]:
    """One clinic whose patients come and go; what it decides about its rules stays."""
    made = a_clinic(tmp_path_factory.mktemp("clinic") / "place", jurisdiction=request.param)
    yield made
    made.close()


def _inform(clinic: OpenClinic, patient: UUID, size: int, *, written: bool, oral: bool, refused: bool = False) -> None:
    text = consents.text_for(clinic.session, TREATMENT, use=TextUse.INFORMATION, language="en")
    at = clinic.session.now() - timedelta(hours=size % 50)
    consents.give_information(
        clinic.session,
        opened(clinic.session, patient),
        TREATMENT,
        text=text,
        written_at=at if written else None,
        oral_at=at if oral else None,
        refused=refused,
    )


def _consent(clinic: OpenClinic, patient: UUID, size: int) -> None:
    text = consents.text_for(clinic.session, TREATMENT, use=TextUse.CONSENT, language="en")
    at = clinic.session.now() - timedelta(minutes=size % 240)
    answer = PatientAnswer(text, text.ticks, a_signature(), at, at)
    consents.sign_consent(clinic.session, opened(clinic.session, patient), answer)


def _permit(clinic: OpenClinic, patient: UUID, size: int) -> None:
    """A consent to something else, by whoever may sign it, which is to let nobody treat."""
    texts = permits.texts_to_hand_over(clinic.session, language="en")
    text = texts[size % len(texts)]
    guardian = Signer(SignerCapacity.GUARDIAN, "Karen Nielsen", "mother")
    asked = permits.Asked(text, guardian, TREATMENT, Disclosure("Dr. Falk", "All", "Referral"))
    at = clinic.session.now()
    answer = PatientAnswer(text, text.ticks, a_signature(), at, at)
    permits.sign(clinic.session, opened(clinic.session, patient).patient, asked, answer)


def _withdraw(clinic: OpenClinic, patient: UUID, size: int) -> None:
    record = opened(clinic.session, patient)
    signed = [item.id for item in record.items if item.kind == "consent.signed"]
    if signed:
        consents.withdraw_consent(clinic.session, record, signed[size % len(signed)], channel="phone")


def _treat(clinic: OpenClinic, patient: UUID, size: int, *, hours_ago: int = 0) -> None:
    done = clinic.session.now() - timedelta(hours=hours_ago, minutes=size % 7)
    written = entry_of(clinic.session, done=done, deviations=_reasons(clinic))
    treatments.sign(clinic.session, opened(clinic.session, patient), written, pin=PIN)


def _reasons(clinic: OpenClinic) -> tuple[Deviation, ...]:
    """A reason for every warning there may be: what only warns is to stand in nobody's way here."""
    rules = rulebook.pack_in_force(clinic.session).rule_pack.rules
    return tuple(Deviation(rule.id, rule.message, REASON) for rule in rules)


def _correct(clinic: OpenClinic, patient: UUID, size: int) -> None:
    record = opened(clinic.session, patient)
    entries = [item.id for item in record.items if isinstance(item.content, TreatmentEntry)]
    if entries:
        corrected = entry_of(clinic.session, text=f"Corrected {size}", deviations=_reasons(clinic))
        treatments.correct(clinic.session, record, entries[size % len(entries)], corrected, reason="A slip.", pin=PIN)


def _born(clinic: OpenClinic, patient: UUID, size: int) -> None:
    born = [None, date(1980, 5, 17), clinic.time.moment.date().replace(year=clinic.time.moment.year - 18)][size % 3]
    record = opened(clinic.session, patient)
    patients.change(clinic.session, patient, replace(record.patient.details, born=born), source=Source.PATIENT)


def _adjust(clinic: OpenClinic, _patient: UUID, size: int) -> None:
    rules = rulebook.pack_in_force(clinic.session).rule_pack.rules
    rule = rules[size % len(rules)]
    if "photo" not in rule.id and "identity" not in rule.id and "prescriber" not in rule.id:
        rulebook.adjust_rule(clinic.session, rule.id, mode=list(Mode)[size % 3], reason=REASON)


def _lengthen(clinic: OpenClinic, _patient: UUID, size: int) -> None:
    rules = [rule.id for rule in rulebook.pack_in_force(clinic.session).rule_pack.rules if "-reflection-" in rule.id]
    rulebook.adjust_rule(clinic.session, rules[size % len(rules)], numbers={"hours": 40 + size % 20}, reason=REASON)


ACTS: dict[str, Act] = {
    "inform": lambda c, p, n: _inform(c, p, n, written=True, oral=True),
    "inform again": lambda c, p, n: _inform(c, p, n, written=True, oral=True),
    "hand out": lambda c, p, n: _inform(c, p, n, written=True, oral=False),
    "talk": lambda c, p, n: _inform(c, p, n, written=False, oral=True),
    "refuse": lambda c, p, n: _inform(c, p, n, written=False, oral=False, refused=True),
    "confirm health": lambda c, p, _n: a_healthy(c.session, p),
    "consent": _consent,
    "consent again": _consent,
    "permit": _permit,
    "withdraw": _withdraw,
    "wait": lambda c, _p, n: c.time.go(hours=n),
    "wait two days": lambda c, _p, n: c.time.go(hours=48, minutes=n - 30),
    "treat": _treat,
    "treat again": _treat,
    "treat, dated back": lambda c, p, n: _treat(c, p, n, hours_ago=n),
    "correct": _correct,
    "birth date": _born,
    "adjust": _adjust,
    "lengthen": _lengthen,
}
# A visit as it should be is drawn often, so that there are entries to judge; anything may happen around and within it.
VISIT = [("inform", 0), ("wait two days", 40), ("confirm health", 0), ("consent", 0), ("treat", 0)]
STEPS = st.lists(st.tuples(st.sampled_from(list(ACTS)), st.integers(0, 60)), max_size=6)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(before=STEPS, at=st.integers(0, len(VISIT)), within=STEPS, after=STEPS)
def test_no_signed_treatment_is_one_the_rules_of_its_date_refuse(
    long_lived: OpenClinic,
    before: list[tuple[str, int]],
    at: int,
    within: list[tuple[str, int]],
    after: list[tuple[str, int]],
) -> None:
    clinic = long_lived
    patient = a_patient(clinic.session, details("Prøve", f"Nr. {clinic.vault.head().size}", language="en"))
    for name, size in (*before, *VISIT[:at], *within, *VISIT[at:], *after):
        clinic.time.go(minutes=1)
        with suppress(JournalError):
            ACTS[name](clinic, patient, size)
    assert_lawful(clinic, patient)


def assert_lawful(clinic: OpenClinic, patient: UUID) -> int:
    """Judge each entry of a journal by its own date; returns how many there are."""
    record = opened(clinic.session, patient)
    entries = [item for item in record.items if isinstance(item.content, TreatmentEntry)]
    for item in entries:
        entry = item.content
        assert isinstance(entry, TreatmentEntry)
        # What had been corrected stands as it was; the correction was not there yet.
        then = tuple(replace(i, corrected_by=None) for i in record.items if i.position < item.position)
        person = replace(record.patient, details=_details_at(record, item.position))
        known = replace(record, items=then, patient=person)
        facts = rulebook.facts_of(clinic.session, known, entry.treatment, done=entry.done)
        pack = rulebook.pack_in_force(clinic.session, at=entry.done)
        assert entry.pack_sha256 == pack.sha256
        found = evaluate(pack.rule_pack, replace(facts, areas=entry.areas), at=entry.done)
        assert verdict(found) is not Verdict.BLOCKED, [one for one in found if one.status != "ok"]
    return len(entries)


def _details_at(record: PatientRecord, position: int) -> PatientDetails:
    said = [
        i for i in record.items if i.position < position and isinstance(i.content, PatientRegistered | PatientChanged)
    ]
    newest = max(said, key=lambda item: item.position).content
    assert isinstance(newest, PatientRegistered | PatientChanged)
    return newest.details


def test_the_visit_alone_is_signed_and_judged(tmp_path: Path) -> None:
    """Else the test above could be content with nothing."""
    for jurisdiction in ("DK", "SE", "GB-ENG"):
        clinic = a_clinic(tmp_path / jurisdiction, jurisdiction=jurisdiction)
        patient = a_patient(clinic.session, details("Prøve", language="en"))
        for name, size in VISIT:
            ACTS[name](clinic, patient, size)
        assert assert_lawful(clinic, patient) == 1
        clinic.close()


@pytest.mark.parametrize("size", range(5))
def test_no_consent_to_something_else_takes_the_place_of_one_to_the_treatment(tmp_path: Path, size: int) -> None:
    clinic = a_clinic(tmp_path / "clinic", jurisdiction="DK")
    patient = a_patient(clinic.session, details("Prøve", language="en"))
    for name, much in (("inform", 0), ("wait two days", 40), ("confirm health", 0), ("permit", size)):
        ACTS[name](clinic, patient, much)
    with pytest.raises(RulesRefuse):
        _treat(clinic, patient, 0)
    assert assert_lawful(clinic, patient) == 0
    clinic.close()
