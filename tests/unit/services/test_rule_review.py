"""What an owner reads before deciding: since when the rules count, what a proposal changes, what was adjusted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from journal_app.domain.clinic import PackApplied
from journal_app.domain.errors import UserFacing
from journal_app.domain.rules.adjustments import Adjustment
from journal_app.domain.rules.definitions import LoadedPack
from journal_app.domain.rules.model import Certainty, Mode, Rule
from journal_app.services import rule_review, rulebook
from journal_app.services.session import Session
from tests.clinic import PRACTITIONER, OpenClinic
from tests.unit.services.test_rulebook import Packs

PHOTO, REFLECTION = "dk-before-photo", "dk-reflection-first-injection"


def proposing(session: Session, *, canonical: bytes | None = None, change: Callable[[Rule], Rule]) -> Session:
    """The session with a pack on disk whose rules are changed so."""
    pack: LoadedPack = session.packs.proposed("DK")
    rules = tuple(change(rule) for rule in pack.rule_pack.rules)
    newer = replace(
        pack, rule_pack=replace(pack.rule_pack, rules=rules), sha256="ab" * 32, canonical=canonical or pack.canonical
    )
    return replace(session, packs=Packs(session, newer))  # type: ignore[arg-type]


def stricter_photo(rule: Rule) -> Rule:
    return replace(rule, mode=Mode.BLOCK, certainty=Certainty.VERIFIED) if rule.id == PHOTO else rule


def test_it_says_since_when_the_rules_count_and_by_whom(clinic: OpenClinic) -> None:
    found = rule_review.in_force(clinic.session)
    assert found.pack.sha256 == rulebook.pack_in_force(clinic.session).sha256
    assert found.applied_by == clinic.vault.person.name
    assert found.applied_at <= clinic.session.now()


def test_the_files_that_count_already_change_nothing(clinic: OpenClinic) -> None:
    proposal = rule_review.what_would_change(clinic.session)
    assert proposal.is_in_force
    assert proposal.changes.is_empty
    assert proposal.lapsing == ()


def test_reading_what_would_change_changes_nothing(clinic: OpenClinic) -> None:
    session = proposing(clinic.session, change=stricter_photo)
    size, before = clinic.vault.head().size, rulebook.pack_in_force(session)
    proposal = rule_review.what_would_change(session)
    assert not proposal.is_in_force
    assert [change.rule.id for change in proposal.changes.rules] == [PHOTO]
    assert clinic.vault.head().size == size
    assert rulebook.pack_in_force(session) == before


def test_the_clinics_own_adjustment_is_not_mistaken_for_a_difference(clinic: OpenClinic) -> None:
    rulebook.adjust_rule(clinic.session, PHOTO, mode=Mode.BLOCK, reason="We always photograph.")
    assert rule_review.what_would_change(clinic.session).changes.is_empty


def test_an_adjustment_that_a_proposal_makes_void_is_named(clinic: OpenClinic) -> None:
    rulebook.adjust_rule(clinic.session, PHOTO, mode=Mode.REMIND, reason="The camera is broken.")
    proposal = rule_review.what_would_change(proposing(clinic.session, change=stricter_photo))
    assert proposal.lapsing == (Adjustment(PHOTO, Mode.REMIND),)


def test_what_was_not_seen_is_not_applied(clinic: OpenClinic) -> None:
    seen = rule_review.what_would_change(clinic.session).pack.sha256
    session = proposing(clinic.session, change=stricter_photo)
    with pytest.raises(UserFacing) as refusal:
        rulebook.apply_proposed(session, seen=seen)
    assert refusal.value.key == "pack.not_seen"
    with pytest.raises(UserFacing, match="why other rules"):
        rulebook.apply_proposed(session, seen="ab" * 32, reason=" ")
    made = rulebook.apply_proposed(session, seen="ab" * 32, reason="New order from 1 January.")
    assert made.kinds == {"pack.applied"}
    newest = clinic.vault.decisions()[-1].content
    assert isinstance(newest, PackApplied)
    assert newest.reason == "New order from 1 January."


def test_adjustments_are_listed_with_who_when_why_and_whether_they_count(clinic: OpenClinic) -> None:
    rulebook.adjust_rule(clinic.session, PHOTO, mode=Mode.BLOCK, reason="We always photograph.")
    clinic.time.go(days=1)
    rulebook.adjust_rule(clinic.session, PHOTO, mode=Mode.REMIND, reason="The camera is broken.")
    rulebook.adjust_rule(clinic.session, REFLECTION, numbers={"hours": 200}, reason="Our own rule.")
    clinic.time.go(days=1)
    rulebook.adjust_rule(clinic.session, PHOTO, reason="It is mended.")
    found = rule_review.adjustments(clinic.session)
    assert [(one.adjustment.rule, one.reason, one.counts, one.is_taken_back) for one in found] == [
        (PHOTO, "It is mended.", False, True),
        (REFLECTION, "Our own rule.", True, False),
        (PHOTO, "The camera is broken.", False, False),
        (PHOTO, "We always photograph.", False, False),
    ]
    assert {one.by for one in found} == {clinic.vault.person.name}
    assert found[0].at > found[1].at > found[3].at


@pytest.mark.parametrize("look", [rule_review.in_force, rule_review.what_would_change, rule_review.adjustments])
def test_only_an_owner_reads_it(clinic: OpenClinic, look: Callable[[Session], object]) -> None:
    session = clinic.sign_in(clinic.colleague("Bo Lund", PRACTITIONER))
    with pytest.raises(UserFacing) as refusal:
        look(session)
    assert refusal.value.key == "permission.manage_clinic"
