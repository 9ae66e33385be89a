"""What another pack would change: nothing is left unsaid, and nothing is said that does not change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from journal_app.domain.health import Alert
from journal_app.domain.rules import Certainty, Jurisdiction, LegalSource, LoadedPack, Mode, Rule, Stage
from journal_app.domain.rules.comparison import Aspect, Difference, compare
from journal_app.domain.rules.operators import AgeAtLeast, AreaAllowed
from journal_app.packs.rule_packs import load_pack
from journal_app.resource_root import resource_root


@pytest.fixture(scope="module")
def pack() -> LoadedPack:
    return load_pack(resource_root(), "DK")


def with_rule(pack: LoadedPack, wanted: str, **changes: object) -> LoadedPack:
    rules = tuple(
        replace(rule, **changes) if rule.id == wanted else rule  # type: ignore[arg-type]
        for rule in pack.rule_pack.rules
    )
    return replace(pack, rule_pack=replace(pack.rule_pack, rules=rules))


def with_treatment(pack: LoadedPack, **changes: object) -> LoadedPack:
    treatments = tuple(
        replace(one, **changes) if one.code == "botulinum" else one  # type: ignore[arg-type]
        for one in pack.treatments
    )
    return replace(pack, treatments=treatments)


def rule_of(pack: LoadedPack, wanted: str) -> Rule:
    return next(rule for rule in pack.rule_pack.rules if rule.id == wanted)


def test_a_pack_changes_nothing_against_itself(pack: LoadedPack) -> None:
    assert compare(pack, pack).is_empty


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"operator": AgeAtLeast(years=21)}, Difference(Aspect.NUMBER, "18", "21", "years")),
        ({"mode": Mode.REMIND}, Difference(Aspect.MODE, "block", "remind")),
        ({"certainty": Certainty.GENERAL}, Difference(Aspect.CERTAINTY, "verified", "general")),
        ({"valid_from": date(2027, 1, 1)}, Difference(Aspect.VALID_FROM, "2014-07-01", "2027-01-01")),
        ({"valid_to": date(2027, 1, 1)}, Difference(Aspect.VALID_TO, "", "2027-01-01")),
        (
            {"source": LegalSource("BEK 1/2027", "§ 2")},
            Difference(Aspect.SOURCE, "BEK 834/2014 § 3. Amended by 1503/2016 and 253/2019.", "BEK 1/2027 § 2"),
        ),
        ({"stages": frozenset({Stage.CONSENT})}, Difference(Aspect.SCOPE, "booking, consent, treatment", "consent")),
    ],
)
def test_every_change_of_a_rule_is_told(pack: LoadedPack, changes: dict[str, object], said: Difference) -> None:
    (change,) = compare(pack, with_rule(pack, "dk-age", **changes)).rules
    assert change.rule.id == "dk-age"
    assert change.differences == (said,)


def test_what_is_unsure_is_told_by_what_it_does_and_not_by_what_it_says(pack: LoadedPack) -> None:
    """A rule that blocks on paper but is unsure only warns; making it unsure is making it a warning."""
    (change,) = compare(pack, with_rule(pack, "dk-age", certainty=Certainty.UNSURE)).rules
    assert change.differences == (
        Difference(Aspect.MODE, "block", "warn"),
        Difference(Aspect.CERTAINTY, "verified", "unsure"),
    )


def test_another_demand_under_the_same_id_is_told_with_its_numbers(pack: LoadedPack) -> None:
    (change,) = compare(pack, with_rule(pack, "dk-age", operator=AreaAllowed(areas=("lips",)))).rules
    assert {(one.aspect, one.name) for one in change.differences} >= {
        (Aspect.NUMBER, "years"),
        (Aspect.NUMBER, "areas"),
        (Aspect.DEMAND, ""),
    }


def test_added_and_removed_rules_are_told_as_such(pack: LoadedPack) -> None:
    fewer = replace(pack, rule_pack=replace(pack.rule_pack, rules=pack.rule_pack.rules[1:]))
    gone = rule_of(pack, "dk-age")
    (removed,) = compare(pack, fewer).rules
    assert (removed.before, removed.after, removed.rule) == (gone, None, gone)
    (added,) = compare(fewer, pack).rules
    assert (added.before, added.after) == (None, gone)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"interval_days": 77}, Aspect.INTERVAL),
        ({"after_photo_days": (3, 9)}, Aspect.AFTER_PHOTO),
        ({"forbidding_alerts": (Alert.ALLERGY,)}, Aspect.FORBIDDING),
        ({"cautioning_alerts": ()}, Aspect.CAUTIONING),
        ({"texts": {"consent": ("other-consent",)}}, Aspect.TEXTS),
        ({"areas": ()}, Aspect.AREAS),
        ({"product_units": ("ml",)}, Aspect.UNITS),
        ({"names": {"da": "A", "sv": "B", "en": "C"}}, Aspect.NAME),
        ({"is_medicine": False}, Aspect.MEDICINE),
        ({"classes": {Jurisdiction.DENMARK: "skin_care"}}, Aspect.CLASS),
        ({"allowed_roles": {}}, Aspect.ROLES),
        ({"fields": ()}, Aspect.FIELDS),
        ({"poses": ()}, Aspect.POSES),
    ],
)
def test_every_change_of_a_treatment_is_told(pack: LoadedPack, changes: dict[str, object], said: Aspect) -> None:
    (change,) = compare(pack, with_treatment(pack, **changes)).treatments
    assert change.treatment.code == "botulinum"
    assert [one.aspect for one in change.differences] == [said]


def test_what_counts_in_other_countries_only_changes_nothing_here(pack: LoadedPack) -> None:
    definition = pack.treatment("botulinum")
    elsewhere = {**definition.classes, Jurisdiction.SWEDEN: "something else"}
    assert compare(pack, with_treatment(pack, classes=elsewhere)).is_empty


def test_sentences_and_the_clock_are_told_too(pack: LoadedPack) -> None:
    book = pack.rule_pack.phrasebook
    sentences = {**book.sentences, "label.block": "says no", "label.new": "new"}
    reworded = replace(pack, rule_pack=replace(pack.rule_pack, phrasebook=replace(book, sentences=sentences)))
    assert compare(pack, reworded).sentences == 2
    clock = replace(pack.rule_pack.clock, summer_time=not pack.rule_pack.clock.summer_time)
    assert compare(pack, replace(pack, rule_pack=replace(pack.rule_pack, clock=clock))).clock


def test_another_deadline_is_told_though_no_rule_differs(pack: LoadedPack) -> None:
    first, *others = pack.requests.deadlines
    longer = replace(pack.requests, deadlines=(replace(first, count=first.count + 1), *others))
    found = compare(pack, replace(pack, requests=longer))
    assert (found.requests, found.is_empty) == (1, False)
