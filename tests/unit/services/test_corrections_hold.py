"""Whatever is corrected how often: what was signed stays as it was, and the versions are one chain to the original."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.domain.journal import JournalItem
from journal_app.domain.maps import MapPoint
from journal_app.domain.treatments import Setting, TreatmentEntry
from journal_app.services import treatments
from tests.clinic import PIN, OpenClinic, a_consent, a_patient, an_entry, opened

EXAMPLES = 8
"""Each signs up to five times with a real vault and a real PIN."""

shares = st.integers(min_value=0, max_value=1000).map(lambda thousandth: Decimal(thousandth) / 1000)
points = st.builds(MapPoint, st.sampled_from(("face_front", "lips")), shares, shares, st.none(), st.none())
words = st.text(st.characters(codec="utf-8", categories=("L", "N", "Zs")), min_size=1, max_size=40).filter(str.strip)
changes = st.fixed_dictionaries(
    {"text": words},
    optional={
        "areas": st.lists(st.sampled_from(("glabella", "forehead", "chin")), min_size=1, max_size=3, unique=True).map(
            tuple
        ),
        "points": st.lists(points, max_size=3).map(tuple),
        "settings": words.map(lambda value: (Setting("technique", value),)),
        "plan": words,
    },
)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    made = a_patient(clinic.session)
    a_consent(clinic, made)
    return made


def read(clinic: OpenClinic, patient: UUID) -> dict[UUID, JournalItem]:
    return {item.id: item for item in opened(clinic.session, patient).items if isinstance(item.content, TreatmentEntry)}


def entry(item: JournalItem) -> TreatmentEntry:
    assert isinstance(item.content, TreatmentEntry)
    return item.content


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(versions=st.lists(changes, min_size=1, max_size=4), picks=st.lists(st.integers(0, 9), min_size=4, max_size=4))
def test_signed_content_never_changes_and_corrections_are_one_chain(
    clinic: OpenClinic, patient: UUID, versions: list[dict[str, object]], picks: list[int]
) -> None:
    """Whichever version a person had open when they corrected, the newest is what is corrected."""
    chain = [an_entry(clinic.session, patient)]
    for change, pick in zip(versions, picks, strict=False):
        before = read(clinic, patient)
        newest = entry(before[chain[-1]])
        corrected = replace(newest, **change)  # type: ignore[arg-type] # fields of an entry
        opened_version = chain[pick % len(chain)]
        record = opened(clinic.session, patient)
        if corrected.tells_the_same_as(newest):
            continue
        made = treatments.correct(clinic.session, record, opened_version, corrected, reason="Slåfejl", pin=PIN).made
        assert made is not None
        after = read(clinic, patient)
        for kept, item in before.items():
            assert (after[kept].content, after[kept].leaf, after[kept].at) == (item.content, item.leaf, item.at)
        chain.append(made)
    items = read(clinic, patient)
    assert walk(items, chain[-1], backwards=True) == chain[::-1]
    assert walk(items, chain[0], backwards=False) == chain
    assert [one for one in chain if items[one].corrected_by is None] == [chain[-1]], "one version stands"


def walk(items: dict[UUID, JournalItem], start: UUID, *, backwards: bool) -> list[UUID]:
    """From the newest to the original, by what each says it corrects; or on, by what corrects each."""
    walked = [start]
    while (at := entry(items[walked[-1]]).corrects if backwards else items[walked[-1]].corrected_by) is not None:
        assert at not in walked, "a chain has an end"
        walked.append(at)
    return walked
