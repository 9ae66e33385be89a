"""Before an erasure: every other place that names the person is found, judged, and kept without a word of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.codec import to_fields
from journal_app.domain.errors import UserFacing
from journal_app.domain.mentions import Part, Verdict, Where
from journal_app.domain.patients import Contact, Source
from journal_app.domain.people import Role
from journal_app.domain.records import NewRecord
from journal_app.domain.restrictions import RestrictionGround
from journal_app.services import appointments, erasure, gate, mentions, patients, restrictions
from journal_app.services.appointments import Booking
from journal_app.services.ports import AccessFilter
from journal_app.services.restrictions import NewRestriction
from journal_app.services.search import PatientSearch
from tests.clinic import METTE, OpenClinic, a_note, a_patient, a_treated_patient, details
from tests.integration.test_erasure import AUDIT, CANARY, DECADE, a_canary, raw_pages, verified

OWNING = frozenset({Role.OWNER})
TOLD = f"Kom sammen med sin søster, Solveig {CANARY}s telefon er 20 30 40 50, og blev hentet igen."


def named_elsewhere(clinic: OpenClinic) -> UUID:
    """Somebody else whose note, next of kin, booking and looks name the one to be erased."""
    kin = details("Bekkasin", "Bodil", next_of_kin=Contact(f"Solveig {CANARY.upper()}", "søster", ""))
    other = a_patient(clinic.session, kin)
    gate.take_record(clinic.session, other, Purpose.COMPLAINT, reason=f"Klage fra {CANARY}")
    a_note(clinic.session, other, TOLD)
    a_note(clinic.session, other, f"{CANARY}berg er et sted, 120304050 et nummer.".replace("120304050", "203040"))
    at = clinic.session.now() + timedelta(days=1)
    appointments.book(clinic.session, Booking(other, "", None, at, note="Følges af frk. kanariensis"))
    return other


def test_every_place_that_names_the_person_is_found_and_nothing_that_is_theirs(clinic: OpenClinic) -> None:
    canary, other = a_canary(clinic), named_elsewhere(clinic)
    PatientSearch(clinic.session).find(f"{CANARY} Findesikke")
    search = PatientSearch(clinic.session)
    search.find(f"{CANARY} Gunhild")
    search.settle()
    erasure.place_hold(clinic.session, other, reason=f"Arvesag efter {CANARY}")
    looked = mentions.look(clinic.session, canary)
    assert looked.unsearched == ()
    found = {(one.where, None if one.patient is None else one.patient.id) for one in looked.mentions}
    assert found == {
        (Where.NOTE, other),
        (Where.REGISTRATION, other),
        (Where.BOOKING, other),
        (Where.LOOK, other),
        (Where.LOOK, None),
        (Where.HOLD, None),
    }
    (note,) = [one for one in looked.mentions if one.where is Where.NOTE]
    assert CANARY in note.words
    assert len(note.words) < len(TOLD) + 8
    trace = clinic.vault.access_events(AccessFilter(patient=other))[0]
    assert (trace.kind, trace.purpose) == ("access.searched", Purpose.ADMINISTRATION)


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("hr. ÅSE-NÆSS kom", True),
        ("hr. Aase Naess' kom", True),
        ("Åse-Næssberg kom", False),
        ("Næss Åse kom", False),
        ("070761-4285", True),
        ("+45 20 12 34 56", True),
        ("nr. 20123457", False),
        ("skriv til METTE@example.dk.", True),
        ("skriv til annemette@example.dk", False),
        ("A\u030ase-Næss", True),
    ],
)
def test_what_names_a_person_is_a_whole_word_or_number_in_any_spelling(
    clinic: OpenClinic, text: str, is_named: object
) -> None:
    patient = a_patient(clinic.session, replace(METTE, name=replace(METTE.name, family="Åse-Næss")))
    a_note(clinic.session, a_patient(clinic.session, details("Krage", "Kai")), text)
    assert bool(mentions.look(clinic.session, patient).mentions) is is_named


def test_a_name_that_was_given_up_still_names_the_person(clinic: OpenClinic) -> None:
    before = details(CANARY, "Solveig")
    patient = a_patient(clinic.session, before)
    now = replace(before, name=replace(before.name, family="Gift"))
    patients.change(clinic.session, patient, now, source=Source.PATIENT)
    a_note(clinic.session, a_patient(clinic.session, details("Krage", "Kai")), f"Nabo til {CANARY}.")
    assert len(mentions.look(clinic.session, patient).mentions) == 1


def test_an_owner_without_the_clinical_key_is_told_what_was_not_looked_at(clinic: OpenClinic) -> None:
    canary = a_canary(clinic)
    named_elsewhere(clinic)
    owner = clinic.colleague("Otto Ejer", OWNING)
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    clinic.time.go(days=DECADE.days + 3)
    clinic.sign_in(auditor)
    looked = mentions.look(clinic.session, canary)
    assert looked.unsearched == (Part.REGISTRY, Part.CLINICAL)
    assert {one.where for one in looked.mentions} == {Where.LOOK}
    erasure.propose(clinic.session, canary, reason="Opbevaringstiden er gået.")
    clinic.sign_in(owner)
    looked = mentions.look(clinic.session, canary)
    assert looked.unsearched == (Part.CLINICAL,)
    assert Where.NOTE not in {one.where for one in looked.mentions}
    mentions.judge(clinic.session, looked, {})
    (waiting,) = erasure.kept(clinic.session).waiting
    assert waiting.unsearched == (Part.CLINICAL,)
    assert waiting.unsettled == len(looked.mentions)
    clinic.sign_in(clinic.owner)
    looked = mentions.look(clinic.session, canary)
    mentions.judge(clinic.session, looked, {one.place: Verdict.CARE_NEEDS_IT for one in looked.mentions})
    (waiting,) = erasure.kept(clinic.session).waiting
    assert (waiting.unsearched, waiting.unsettled) == ((), 0)
    assert {one.verdict for one in mentions.look(clinic.session, canary).mentions} == {Verdict.CARE_NEEDS_IT}
    erasure.carry_out(clinic.session, waiting.proposed)
    assert verified(clinic) == []


def test_nothing_of_the_erased_person_stands_in_what_keeps_the_judgement(clinic: OpenClinic) -> None:
    """The places are put right before the erasure; afterwards no page holds the name, the judgement's least of all."""
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    canary = a_canary(clinic)
    kin = details("Bekkasin", "Bodil")
    other = a_patient(clinic.session, kin)
    at = clinic.session.now() + timedelta(days=1)
    booking = Booking(other, "", None, at, note=f"Følges af {CANARY}")
    appointments.book(clinic.session, booking)
    looked = mentions.look(clinic.session, canary)
    (place,) = looked.mentions
    mentions.judge(clinic.session, looked, {place.place: Verdict.TO_CORRECT})
    ((_, kept),) = clinic.vault.counting(mentions.LOOKED)
    assert to_fields(kept) == {
        "patients": [str(canary)],
        "searched": ["registry", "clinical", "access_log", "restricted"],
        "judged": [{"place": str(place.place), "verdict": "to_correct"}],
        "left": 1,
    }
    appointments.change(clinic.session, place.place, replace(booking, note=""))
    mentions.judge(clinic.session, mentions.look(clinic.session, canary), {})
    clinic.time.go(days=DECADE.days + 3)
    clinic.sign_in(auditor)
    erasure.propose(clinic.session, canary, reason="Opbevaringstiden er gået.")
    clinic.sign_in(clinic.owner)
    (waiting,) = erasure.kept(clinic.session).waiting
    assert waiting.unsettled == 0, "what was put right is settled"
    erasure.carry_out(clinic.session, waiting.proposed)
    pages = raw_pages(clinic)
    for word in (CANARY, CANARY.upper(), CANARY.lower()):
        assert word.encode() not in pages


def test_only_what_was_found_is_judged_and_only_by_those_who_may(clinic: OpenClinic) -> None:
    canary = a_canary(clinic)
    looked = mentions.look(clinic.session, canary)
    with pytest.raises(UserFacing) as refused:
        mentions.judge(clinic.session, looked, {uuid4(): Verdict.TO_CORRECT})
    assert refused.value.key == "erasure.not_found"
    clinic.sign_in(clinic.colleague("Rie Lund", frozenset({Role.RECEPTIONIST})))
    for act in (lambda: mentions.look(clinic.session, canary), lambda: mentions.judge(clinic.session, looked, {})):
        with pytest.raises(UserFacing):
            act()


def test_a_restricted_journal_is_not_searched_and_that_is_said(clinic: OpenClinic) -> None:
    canary, other = a_canary(clinic), named_elsewhere(clinic)
    reader = clinic.colleague("Bo Lund", frozenset({Role.PRACTITIONER}))
    new = NewRestriction(patient=other, ground=RestrictionGround.ACCURACY, reason="Bestridt.", readers=(reader.id,))
    restrictions.restrict(clinic.session, new)
    looked = mentions.look(clinic.session, canary)
    assert looked.unsearched == (Part.RESTRICTED,)
    assert {one.where for one in looked.mentions} == {Where.LOOK}, "the owner reads the log of looks at it"
    mentions.judge(clinic.session, looked, {})
    assert mentions.unsearched(clinic.vault, (canary,)) == (Part.RESTRICTED,)


def test_looking_at_a_proposal_does_not_change_it_but_a_typed_look_does(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    clinic.time.go(days=DECADE.days + 3)
    clinic.sign_in(auditor)
    erasure.propose(clinic.session, patient, reason="Opbevaringstiden er gået.")
    clinic.sign_in(clinic.owner)
    erasure.plan(clinic.session, patient)
    erasure.kept(clinic.session)
    (waiting,) = erasure.kept(clinic.session).waiting
    with clinic.vault.act(clinic.session.now()) as act:
        shown = AccessDetail(reason="retention", query="Mette", shown=(patient,))
        act.append(NewRecord("access.searched", shown, purpose=Purpose.ADMINISTRATION.value))
    with pytest.raises(UserFacing) as changed:
        erasure.carry_out(clinic.session, waiting.proposed)
    assert changed.value.key == "erasure.changed"
