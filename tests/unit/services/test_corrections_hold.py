"""Whatever is corrected how often: what was signed stays as it was, and the versions are one chain to the original."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.domain.corrections import CORRECTABLE, corrects, originals, why_corrected
from journal_app.domain.emergencies import DrugGiven, EmergencyTreated
from journal_app.domain.errors import UserFacing
from journal_app.domain.following import CORRECTS
from journal_app.domain.journal import JournalItem
from journal_app.domain.lots import normal_lot
from journal_app.domain.maps import MapPoint
from journal_app.domain.records import KINDS, NewRecord
from journal_app.domain.treatments import Note, NoteKind, Setting
from journal_app.domain.worklists import Work
from journal_app.services import (
    authority_reports,
    emergencies,
    notes,
    prescriptions,
    reactions,
    recall,
    treatments,
    worklists,
)
from journal_app.services.authority_reports import ReportOf
from journal_app.services.corrections import NothingCorrected
from journal_app.services.session import ChangeSet, Session
from journal_app.vault import verifying
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import (
    PIN,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_consent,
    a_password,
    a_patient,
    an_entry,
    details,
    opened,
)
from tests.written import (
    a_follow_up,
    a_prescription,
    a_reaction,
    a_reaction_reported,
    an_emergency_written,
)

EXAMPLES = 6
"""Of each kind; each signs up to five times with a real vault, entries with a real PIN."""
NOON = datetime.fromisoformat("2026-03-01T11:00:00+00:00")

shares = st.integers(min_value=0, max_value=1000).map(lambda thousandth: Decimal(thousandth) / 1000)
points = st.builds(MapPoint, st.sampled_from(("face_front", "lips")), shares, shares, st.none(), st.none())
words = st.text(st.characters(codec="utf-8", categories=("L", "N", "Zs")), min_size=1, max_size=40).filter(str.strip)
lots = st.sampled_from(("H-77", "h 77", "L-9", ""))


@dataclass(frozen=True, slots=True)
class Way:
    """How one kind is signed and corrected, and what a correction may change of it."""

    sign: Callable[[OpenClinic, UUID], UUID]
    correct: Callable[..., ChangeSet]
    changes: st.SearchStrategy[dict[str, object]]


def made(changes: ChangeSet) -> UUID:
    assert changes.made is not None
    return changes.made


def with_pin(session: Session, record: Any, original: UUID, told: Any, *, reason: str) -> ChangeSet:  # noqa: ANN401 -- as the service has them
    return treatments.correct(session, record, original, told, reason=reason, pin=PIN)


def drugs_of(lot: str) -> tuple[DrugGiven, ...]:
    return (DrugGiven("Hyaluronidase", lot, date(2027, 1, 31), "1500 IE", "s.c.", NOON),)


def optional(**changes: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries({}, optional=changes)


WAYS: Mapping[str, Way] = {
    "treatment": Way(
        lambda clinic, patient: an_entry(clinic.session, patient),
        with_pin,
        optional(
            text=words,
            areas=st.lists(st.sampled_from(("glabella", "forehead", "chin")), min_size=1, max_size=3, unique=True).map(
                tuple
            ),
            points=st.lists(points, max_size=3).map(tuple),
            settings=words.map(lambda value: (Setting("technique", value),)),
            plan=words,
        ),
    ),
    "note": Way(
        lambda clinic, patient: made(
            notes.sign_note(
                clinic.session,
                opened(clinic.session, patient),
                Note(NoteKind.PHONE, clinic.session.now(), "Ringede"),
            )
        ),
        notes.correct_note,
        optional(text=words, kind=st.sampled_from(NoteKind)),
    ),
    "emergency": Way(
        lambda clinic, patient: an_emergency_written(clinic.session, patient),
        emergencies.correct,
        optional(what_happened=words, outcome=words, drugs=lots.map(drugs_of), reason=words),
    ),
    "reaction": Way(
        lambda clinic, patient: a_reaction_reported(clinic.session, patient),
        reactions.correct,
        optional(description=words, measures=words, follow_up=st.none() | st.just(date(2026, 12, 1))),
    ),
    "prescription": Way(
        lambda clinic, patient: made(
            prescriptions.record_prescription(
                clinic.session, opened(clinic.session, patient), a_prescription(clinic.session)
            )
        ),
        prescriptions.correct,
        optional(medicine=words, dose=words, remark=words),
    ),
}
BESIDE = sorted(WAYS.keys() - {"treatment"})


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    made = a_patient(clinic.session)
    a_consent(clinic, made)
    return made


def read(clinic: OpenClinic, patient: UUID) -> dict[UUID, JournalItem]:
    return {item.id: item for item in opened(clinic.session, patient).items if isinstance(item.content, CORRECTABLE)}


def corrected(clinic: OpenClinic, patient: UUID, original: UUID, kind: str, why: str = "x", **told: object) -> UUID:
    """A correction of the newest version in some fields."""
    items = read(clinic, patient)
    newest = original
    while (following := items[newest].corrected_by) is not None:
        newest = following
    content: Any = replace(items[newest].content, **told)  # type: ignore[type-var] # fields of that kind
    record = opened(clinic.session, patient)
    return made(WAYS[kind].correct(clinic.session, record, original, content, reason=why))


def test_every_kind_that_corrects_is_tried_here() -> None:
    assert {kind.split(".")[0] for kind in CORRECTS} == WAYS.keys()
    assert {KINDS[kind].content for kind in CORRECTS} == set(CORRECTABLE)


@pytest.mark.parametrize("kind", WAYS)
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_signed_content_never_changes_and_corrections_are_one_chain(
    clinic: OpenClinic, patient: UUID, kind: str, data: st.DataObject
) -> None:
    """Whichever version a person had open when they corrected, the newest is what is corrected."""
    way = WAYS[kind]
    versions = data.draw(st.lists(way.changes, min_size=1, max_size=4))
    chain = [way.sign(clinic, patient)]
    for change in versions:
        before = read(clinic, patient)
        newest: Any = before[chain[-1]].content
        told = replace(newest, **change)
        opened_version = data.draw(st.sampled_from(chain))
        record = opened(clinic.session, patient)
        try:
            chain.append(made(way.correct(clinic.session, record, opened_version, told, reason="Slåfejl")))
        except NothingCorrected:
            assert told.tells_the_same_as(newest)
            assert read(clinic, patient).keys() == before.keys()
            continue
        after = read(clinic, patient)
        for kept, item in before.items():
            assert (after[kept].content, after[kept].leaf, after[kept].at) == (item.content, item.leaf, item.at)
    items = read(clinic, patient)
    assert walk(items, chain[-1], backwards=True) == chain[::-1]
    assert walk(items, chain[0], backwards=False) == chain
    assert [one for one in chain if items[one].corrected_by is None] == [chain[-1]], "one version stands"
    assert {originals(items.values())[one] for one in chain} == {chain[0]}
    assert [why_corrected(items[one].content) for one in chain] == ["", *["Slåfejl"] * (len(chain) - 1)]
    assert who_did(items[chain[-1]].content) == who_did(items[chain[0]].content)
    if kind == "emergency":
        found_by_newest(clinic, items, chain)


def walk(items: dict[UUID, JournalItem], start: UUID, *, backwards: bool) -> list[UUID]:
    """From the newest to the original, by what each says it corrects; or on, by what corrects each."""
    walked = [start]
    while (at := corrects(items[walked[-1]].content) if backwards else items[walked[-1]].corrected_by) is not None:
        assert at not in walked, "a chain has an end"
        walked.append(at)
    return walked


def who_did(content: object) -> object:
    names = ("performer", "treated_by", "reported_by", "recorded_by")
    return next((getattr(content, name) for name in names if hasattr(content, name)), None)


def found_by_newest(clinic: OpenClinic, items: Mapping[UUID, JournalItem], chain: list[UUID]) -> None:
    """A recall finds the lots of the newest version, and says of the others that they were named once."""
    named = {one: lots_of(items[one].content) for one in chain}
    for asked in ("H-77", "L9"):
        lot = normal_lot(asked)
        versions = tuple(one for one in chain if lot in named[one])
        expected = [(versions, lot not in named[chain[-1]])] if versions else []
        uses = [use for line in recall.find(clinic.session, asked).lines for use in line.uses]
        assert [(use.versions, use.is_withdrawn) for use in uses if use.newest == chain[-1]] == expected
        assert recall.count(clinic.session, asked).treatments == len(uses)


def lots_of(content: object) -> set[str]:
    assert isinstance(content, EmergencyTreated)
    return {normal_lot(one.lot) for one in content.drugs}


# ---------------------------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize("kind", BESIDE)
def test_a_correction_needs_a_reason_a_difference_and_a_record_of_its_kind(
    clinic: OpenClinic, patient: UUID, kind: str
) -> None:
    original, entry = WAYS[kind].sign(clinic, patient), an_entry(clinic.session, patient)
    other = a_patient(clinic.session, details("Hansen"))
    told: Any = read(clinic, patient)[original].content
    size = clinic.vault.head().size
    for whose, what, reason, key in (
        (patient, original, " \n", f"correction.no_{kind}_reason"),
        (patient, original, "x", "correction.nothing_changed"),
        (other, original, "x", f"{kind}.unknown"),
        (patient, entry, "x", f"{kind}.unknown"),
    ):
        with pytest.raises(UserFacing) as refusal:
            WAYS[kind].correct(clinic.session, opened(clinic.session, whose), what, told, reason=reason)
        assert refusal.value.key == key
    assert clinic.vault.head().size == size + 4, "only the looks were written"


@pytest.mark.parametrize("kind", BESIDE)
def test_reception_corrects_none(clinic: OpenClinic, patient: UUID, kind: str) -> None:
    original = WAYS[kind].sign(clinic, patient)
    told: Any = read(clinic, patient)[original].content
    record = opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(UserFacing) as refusal:
        WAYS[kind].correct(session, record, original, told, reason="x")
    assert refusal.value.key == "permission.write_clinical"


def test_what_no_original_could_say_no_correction_says(clinic: OpenClinic, patient: UUID) -> None:
    emergency = an_emergency_written(clinic.session, patient)
    reaction = a_reaction_reported(clinic.session, patient)
    later = clinic.time.moment + timedelta(hours=1)
    wrong: tuple[tuple[str, UUID, dict[str, Any], str], ...] = (
        ("emergency", emergency, {"reason": ""}, "emergency.no_reason"),
        ("emergency", emergency, {"began": later}, "emergency.ahead"),
        ("reaction", reaction, {"onset": later}, "reaction.ahead"),
        ("reaction", reaction, {"entry": reaction}, "treatment.unknown"),
    )
    for kind, original, changes, key in wrong:
        with pytest.raises(UserFacing) as refusal:
            corrected(clinic, patient, original, kind, **changes)
        assert refusal.value.key == key


# ------------------------------------------------------------------------------------------------- what follows it up


def waiting(clinic: OpenClinic, work: Work) -> list[UUID | None]:
    return [line.item for line in worklists.find(clinic.session, work)]


def test_a_corrected_emergency_waits_for_a_review_of_its_own(clinic: OpenClinic, patient: UUID) -> None:
    """Whoever wrote a harmless text, had it reviewed and corrected it afterwards, is not past the review."""
    nanna, otto = (clinic.colleague(name, PRACTITIONER) for name in ("Nanna Nurse", "Otto Olsen"))
    owner = clinic.owner
    first = an_emergency_written(clinic.session, patient)
    clinic.sign_in(nanna)
    emergencies.review(clinic.session, opened(clinic.session, patient), first, conclusion="Fint")
    assert waiting(clinic, Work.EMERGENCIES) == []
    newer = corrected(clinic, patient, first, "emergency", what_happened="Nekrose af næsen")
    assert waiting(clinic, Work.EMERGENCIES) == [newer]
    items = read(clinic, patient)
    for who in (nanna, owner):  # who corrected it, and who treated
        clinic.sign_in(who)
        assert not emergencies.may_be_reviewed_by(clinic.vault.person, items[newer], clinic.vault.people())
        with pytest.raises(UserFacing) as refusal:
            emergencies.review(clinic.session, opened(clinic.session, patient), newer, conclusion="Fint")
        assert refusal.value.key == "emergency.own_review"
    clinic.sign_in(otto)
    with pytest.raises(UserFacing) as refusal:
        emergencies.review(clinic.session, opened(clinic.session, patient), first, conclusion="Fint")
    assert refusal.value.key == "emergency.corrected"
    emergencies.review(clinic.session, opened(clinic.session, patient), newer, conclusion="Fint")
    assert waiting(clinic, Work.EMERGENCIES) == []
    typed = SignIn(owner.id, a_password(), policy=KdfPolicy.TEST)
    clinic.vault.close()
    report = verifying.verify(verifying.unlock(clinic.folder, typed, home=clinic.home))
    assert [one.key for one in report.found()] == []
    assert "verify.gate.unreviewed" not in {one.key for one in report.findings}


def test_what_followed_up_a_reaction_follows_up_its_newest_version(clinic: OpenClinic, patient: UUID) -> None:
    today = clinic.session.clock.today()
    first = a_reaction_reported(clinic.session, patient, follow_up=today)
    newer = corrected(clinic, patient, first, "reaction", description="Hævelse og feber")
    assert waiting(clinic, Work.FOLLOW_UPS) == [newer]
    record = opened(clinic.session, patient)
    seen = made(reactions.follow_up(clinic.session, record, a_follow_up(clinic.session, first, text="Aftaget")))
    followed: Any = next(item for item in opened(clinic.session, patient).items if item.id == seen)
    assert followed.content.reaction == newer, "written with an old version open, it names the one that stands"
    assert waiting(clinic, Work.FOLLOW_UPS) == []
    newest = corrected(clinic, patient, newer, "reaction", measures="Antihistamin i tre dage")
    assert waiting(clinic, Work.FOLLOW_UPS) == [], "nothing more is to be followed up, whatever the report once said"
    for version in (first, newer, newest):
        record = opened(clinic.session, patient)
        text = authority_reports.put_together(clinic.session, record, version, of=ReportOf.MEDICINE).body
        assert "Hævelse og feber" in text
        assert "Antihistamin i tre dage" in text
        assert "Aftaget" in text


def test_a_corrected_reaction_takes_over_the_lots_as_they_stand_now(clinic: OpenClinic, patient: UUID) -> None:
    entry = an_entry(clinic.session, patient)
    first = a_reaction_reported(clinic.session, patient, entry=entry)
    (line,) = read(clinic, patient)[entry].content.products  # type: ignore[union-attr] # an entry
    fixed = corrected(clinic, patient, entry, "treatment", products=(replace(line, lot="RIGTIG-1"),))
    written = corrected(clinic, patient, first, "reaction", description="Rødme")
    newer: Any = read(clinic, patient)[written].content
    assert (newer.entry, [one.lot for one in newer.products]) == (fixed, ["RIGTIG-1"])


# ------------------------------------------------------------------------------------------------------------- attacks


def test_what_says_to_correct_anothers_or_another_kind_corrects_nothing(clinic: OpenClinic, patient: UUID) -> None:
    """Written past the services: it takes nothing from a list, nor out of a recall."""
    emergency = an_emergency_written(clinic.session, patient)
    other = a_patient(clinic.session, details("Hansen"))
    content = replace(read(clinic, patient)[emergency].content, drugs=(), corrects=emergency, corrected_because="x")  # type: ignore[type-var]
    told = replace(a_reaction(clinic.session), corrects=emergency, corrected_because="x")
    with clinic.vault.act(clinic.session.now()) as act:
        refs = {"corrects": (emergency,)}
        act.append(NewRecord("emergency.corrected", content, other, "care", refs=refs))
        act.append(NewRecord("reaction.corrected", told, patient, "care", refs=refs))
    assert emergency in waiting(clinic, Work.EMERGENCIES)
    assert read(clinic, patient)[emergency].corrected_by is None
    (use,) = recall.find(clinic.session, "H-77").lines[0].uses
    assert (use.newest, use.is_withdrawn) == (emergency, False)
