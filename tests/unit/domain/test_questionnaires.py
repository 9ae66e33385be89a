"""What is shown, missing, kept and raised: by example, and for any answers at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.health import Alert, Allergy, Answer, FormReference, in_order
from journal_app.domain.health_forms import Form
from journal_app.domain.questionnaires import (
    MOST_ROWS,
    NO,
    YES,
    AllergyAnswers,
    Condition,
    Enable,
    Item,
    ItemType,
    Meaning,
    Operator,
    Option,
    Place,
    Questionnaire,
    Trigger,
    alerts_of,
    allergies_of,
    asked_about,
    by_place,
    carried_over,
    changed_sections,
    changed_since,
    every_item,
    missing,
    settled,
    visible,
    wrong,
)

NEVER, NOW, EARLIER = Option("never", "Never"), Option("now", "Now"), Option("earlier", "Earlier")


def when(question: str, answer: str = YES, operator: Operator = Operator.EQUAL) -> tuple[Condition, ...]:
    return (Condition(question, operator, answer),)


SUBSTANCE = Item("list.substance", ItemType.STRING, "Substance", required=True, meaning=Meaning.SUBSTANCE)
REACTION = Item("list.reaction", ItemType.STRING, "Reaction", max_length=20, meaning=Meaning.REACTION)
SEVERE = Item("list.severe", ItemType.BOOLEAN, "Severe?", triggers=(Trigger(Alert.ANAPHYLAXIS_HISTORY, YES),))
SEVERE_WHAT = Item("list.severe-what", ItemType.TEXT, "What?", required=True, conditions=when("list.severe"))
ALLERGIES = Item(
    "allergies",
    ItemType.GROUP,
    "Allergies",
    items=(
        Item(
            "any",
            ItemType.BOOLEAN,
            "Any?",
            required=True,
            triggers=(Trigger(Alert.ALLERGY, YES),),
            meaning=Meaning.HAS_ALLERGIES,
        ),
        Item(
            "list",
            ItemType.GROUP,
            "Which?",
            repeats=True,
            conditions=when("any"),
            meaning=Meaning.ALLERGY,
            items=(SUBSTANCE, REACTION, SEVERE, SEVERE_WHAT),
        ),
    ),
)
MEDICINE = Item(
    "medicine",
    ItemType.GROUP,
    "Medicine",
    items=(
        Item(
            "isotretinoin",
            ItemType.CHOICE,
            "Isotretinoin?",
            required=True,
            options=(NEVER, NOW, EARLIER),
            triggers=(Trigger(Alert.ISOTRETINOIN, "now"), Trigger(Alert.ISOTRETINOIN, "earlier")),
        ),
        Item(
            "isotretinoin-when",
            ItemType.DATE,
            "Until when?",
            conditions=(*when("isotretinoin", "now"), *when("isotretinoin", "earlier")),
            enable=Enable.ANY,
        ),
        Item("pregnant", ItemType.BOOLEAN, "Pregnant?", asked_anew=True, triggers=(Trigger(Alert.PREGNANCY, YES),)),
        Item("skin", ItemType.CHOICE, "Skin?", repeats=True, options=(Option("a", "A"), Option("b", "B"))),
        Item("count", ItemType.INTEGER, "How many?", conditions=when("skin", YES, Operator.EXISTS)),
        Item("why-not", ItemType.TEXT, "Why not?", conditions=when("skin", "a", Operator.NOT_EQUAL)),
        Item("thanks", ItemType.DISPLAY, "Thank you"),
    ),
)
FORM = Questionnaire(
    "form", FormReference("https://journal.invalid/Questionnaire/form", "1", "en", "00" * 32), "Form", "", (),
    (ALLERGIES, MEDICINE), "{}",
)  # fmt: skip


def answers(**given: str | tuple[str, ...]) -> tuple[Answer, ...]:
    """Answers by link id, with ``_`` for a hyphen and ``__`` for a dot; a trailing ``_row1`` is the row."""
    found = []
    for spelled, values in given.items():
        name, _, row = spelled.partition("_row")
        link = name.replace("__", ".").replace("_", "-")
        found.append(Answer(link, (values,) if isinstance(values, str) else values, int(row or 0)))
    return tuple(found)


def shown(given_answers: tuple[Answer, ...]) -> list[tuple[str, int]]:
    return [(one.item.link_id, one.row) for one in visible(FORM, given_answers)]


# ----------------------------------------------------------------------------------------------------------- by example


def test_follow_ups_show_only_when_they_are_wanted() -> None:
    assert shown(()) == [
        ("allergies", 0), ("any", 0), ("medicine", 0), ("isotretinoin", 0), ("pregnant", 0), ("skin", 0),
        ("why-not", 0), ("thanks", 0),
    ]  # fmt: skip
    assert ("list.substance", 0) in shown(answers(any=YES))
    assert ("list", 0) not in shown(answers(any=NO))
    assert ("isotretinoin-when", 0) in shown(answers(isotretinoin="earlier"))
    assert ("isotretinoin-when", 0) not in shown(answers(isotretinoin="never"))
    assert ("count", 0) in shown(answers(skin=("b", "a")))
    assert ("why-not", 0) not in shown(answers(skin=("b", "a")))
    assert ("why-not", 0) in shown(answers(skin="b"))


def test_each_row_of_a_list_has_follow_ups_of_its_own() -> None:
    given_answers = answers(any=YES, list__severe_row0=NO, list__severe_row1=YES)
    assert ("list.severe-what", 0) not in shown(given_answers)
    assert ("list.severe-what", 1) in shown(given_answers)


def test_rows_may_be_open_before_anything_stands_in_them() -> None:
    given_answers = answers(any=YES, list__substance="Latex")

    def rows(**open_rows: int) -> list[int]:
        found = visible(FORM, given_answers, rows=open_rows)
        return [one.row for one in found if one.item.link_id == "list.substance"]

    assert rows() == [0]
    assert rows(list=3) == [0, 1, 2]
    assert rows(list=0) == [0], "what is answered never closes"
    assert rows(list=MOST_ROWS + 7) == list(range(MOST_ROWS))
    assert missing(FORM, given_answers) == (Place("isotretinoin"),), "an open row asks for nothing"
    assert [one for one in visible(FORM, answers(any=NO), rows={"list": 2}) if one.item.is_list] == []


def test_a_row_taken_out_moves_those_after_it_up() -> None:
    group = next(item for item in ALLERGIES.items if item.is_list)
    given_answers = answers(
        any=YES,
        list__substance="Latex",
        list__reaction_row1="rash",
        list__substance_row1="Nickel",
        list__substance_row2="Plaster",
        list__severe_row2=YES,
    )
    left = Form(FORM, given_answers).without_row(group, 1)
    assert set(left.answers) == set(
        answers(any=YES, list__substance="Latex", list__substance_row1="Plaster", list__severe_row1=YES)
    )
    assert Form(FORM, given_answers).without_row(group, 9).answers == given_answers


def test_an_answer_to_what_is_hidden_counts_for_nothing() -> None:
    given_answers = answers(any=NO, list__substance="Latex", list__severe=YES, isotretinoin="never")
    assert alerts_of(FORM, given_answers) == ()
    assert missing(FORM, given_answers) == ()
    assert settled(FORM, given_answers) == answers(any=NO, isotretinoin="never")
    assert allergies_of(FORM, given_answers) == AllergyAnswers((), none_known=True)


def test_what_is_missing_is_named_in_order() -> None:
    assert missing(FORM, ()) == (Place("any"), Place("isotretinoin"))
    assert missing(FORM, answers(any=YES, isotretinoin="now")) == (Place("list.substance"),)
    half = answers(
        any=YES, isotretinoin="now", list__substance="Latex", list__reaction_row1="rash", list__severe_row1=YES
    )
    assert missing(FORM, half) == (Place("list.substance", 1), Place("list.severe-what", 1))
    assert missing(FORM, answers(any=YES, isotretinoin="now", list__substance="  ")) == (Place("list.substance"),)


@pytest.mark.parametrize(
    "answer",
    [
        Answer("unknown", (YES,)),
        Answer("allergies", (YES,)),
        Answer("thanks", (YES,)),
        Answer("any", ("yes",)),
        Answer("any", (YES, NO)),
        Answer("any", (YES,), row=1),
        Answer("any", (YES,), row=-1),
        Answer("list.substance", ("Latex",), row=MOST_ROWS),
        Answer("isotretinoin", ("sometimes",)),
        Answer("isotretinoin", ("now", "never")),
        Answer("skin", ("a", "a")),
        Answer("isotretinoin-when", ("2026-02-29",)),
        Answer("isotretinoin-when", ("20260228",)),
        Answer("count", ("1.5",)),
        Answer("count", ("-0",)),
        Answer("count", ("٣",)),
        Answer("list.reaction", ("x" * 21,)),
    ],
    ids=str,
)
def test_an_answer_that_no_question_allows_is_found(answer: Answer) -> None:
    assert wrong(FORM, (answer,)) == (Place(answer.link_id, answer.row),)


def test_two_answers_at_one_place_are_wrong() -> None:
    assert wrong(FORM, (*answers(any=YES), *answers(any=NO))) == (Place("any"),)


def test_right_answers_are_right() -> None:
    given_answers = answers(
        any=YES, list__substance="Latex", list__substance_row1="Nickel", isotretinoin="earlier",
        isotretinoin_when="2024-02-29", skin=("a", "b"), count="-12", pregnant=(),
    )  # fmt: skip
    assert wrong(FORM, given_answers) == ()


def test_empty_rows_close_up() -> None:
    given_answers = answers(
        any=YES, list__substance_row1=" Latex ", list__substance_row4="Nickel", list__reaction_row4="rash"
    )
    assert settled(FORM, given_answers) == answers(
        any=YES, list__substance="Latex", list__substance_row1="Nickel", list__reaction_row1="rash"
    )


def test_alerts_come_in_their_own_order() -> None:
    given_answers = answers(pregnant=YES, isotretinoin="earlier", any=YES, list__severe_row1=YES)
    assert alerts_of(FORM, given_answers) == (
        Alert.ALLERGY, Alert.ANAPHYLAXIS_HISTORY, Alert.PREGNANCY, Alert.ISOTRETINOIN,
    )  # fmt: skip
    assert asked_about(FORM) == {Alert.ALLERGY, Alert.ANAPHYLAXIS_HISTORY, Alert.PREGNANCY, Alert.ISOTRETINOIN}


def test_allergies_are_read_row_by_row() -> None:
    named = answers(any=YES, list__substance="Latex", list__reaction="rash", list__substance_row1="Nickel")
    assert allergies_of(FORM, named) == AllergyAnswers((Allergy("Latex", "rash"), Allergy("Nickel")), none_known=False)
    assert allergies_of(FORM, ()) == AllergyAnswers((), none_known=False)
    assert allergies_of(FORM, answers(any=YES)) == AllergyAnswers((), none_known=False)
    assert allergies_of(replace(FORM, items=(MEDICINE,)), ()) is None


def test_what_must_be_asked_anew_is_not_carried_over() -> None:
    earlier = answers(pregnant=NO, any=NO, isotretinoin="never", skin=("a", "gone"), unknown=YES)
    assert carried_over(FORM, earlier) == answers(any=NO, isotretinoin="never")


def test_changes_are_found_where_they_are() -> None:
    old = answers(any=NO, isotretinoin="never", skin=("a",))
    new = answers(any=YES, list__substance="Latex", isotretinoin="never")
    assert changed_since(old, new) == {Place("any"), Place("list.substance"), Place("skin")}
    assert changed_sections(FORM, old, new) == ("allergies", "medicine")
    assert changed_sections(FORM, old, answers(any=NO, isotretinoin=" never ", skin=("a",))) == ()


def test_alerts_have_the_ids_that_rules_know() -> None:
    ids = """
        allergy anaphylaxis_history local_anaesthetic_allergy hyaluronidase_allergy pregnancy breastfeeding
        anticoagulants bleeding_disorder neuromuscular_disease isotretinoin active_skin_infection herpes_simplex
        keloid_tendency previous_filler permanent_implant autoimmune_disease immunosuppression diabetes epilepsy
        photosensitivity photosensitising_medicine recent_sun pacemaker cold_intolerance cancer_treatment
        previous_complication body_dysmorphia_concern blood_borne_infection recent_surgery recent_vaccination
        dental_work
    """
    assert [alert.value for alert in Alert] == ids.split()


# ------------------------------------------------------------------------------------------------------------ whatever

LINKS = [item.link_id for item in every_item(FORM.items)]
VALUES = st.sampled_from([YES, NO, "never", "now", "earlier", "a", "b", "", "  ", " x ", "2026-11-28", "7"])
ANSWERS = st.lists(
    st.builds(Answer, st.sampled_from(LINKS), st.lists(VALUES, max_size=3).map(tuple), st.integers(0, 4)),
    max_size=25,
    unique_by=lambda one: (one.link_id, one.row),
).map(tuple)


@given(ANSWERS)
def test_settling_twice_is_settling_once(given_answers: tuple[Answer, ...]) -> None:
    once = settled(FORM, given_answers)
    assert settled(FORM, once) == once
    assert all(answer.values and all(value == value.strip() != "" for value in answer.values) for answer in once)


@given(ANSWERS)
def test_settling_changes_nothing_that_counts(given_answers: tuple[Answer, ...]) -> None:
    kept = settled(FORM, given_answers)
    assert alerts_of(FORM, kept) == alerts_of(FORM, given_answers)
    assert {one.item.link_id for one in visible(FORM, kept)} <= {
        one.item.link_id for one in visible(FORM, given_answers)
    }
    assert allergies_of(FORM, kept) == allergies_of(FORM, given_answers)


@given(ANSWERS)
def test_only_what_is_visible_is_missing_kept_or_raised(given_answers: tuple[Answer, ...]) -> None:
    places = {one.place for one in visible(FORM, given_answers)}
    assert set(missing(FORM, given_answers)) <= places
    assert not set(missing(FORM, given_answers)) & set(by_place(given_answers))
    assert set(alerts_of(FORM, given_answers)) <= asked_about(FORM)
    assert in_order(frozenset(alerts_of(FORM, given_answers))) == alerts_of(FORM, given_answers)


@given(ANSWERS)
def test_the_order_in_which_answers_come_means_nothing(given_answers: tuple[Answer, ...]) -> None:
    backwards = given_answers[::-1]
    assert settled(FORM, backwards) == settled(FORM, given_answers)
    assert visible(FORM, backwards) == visible(FORM, given_answers)


@given(ANSWERS, ANSWERS)
def test_changes_are_the_same_from_both_sides(old: tuple[Answer, ...], new: tuple[Answer, ...]) -> None:
    assert changed_since(old, new) == changed_since(new, old)
    assert changed_since(old, old) == frozenset()
    assert changed_since((), new) == set(by_place(new))


@given(ANSWERS)
def test_what_is_carried_over_fits_and_is_nothing_new(given_answers: tuple[Answer, ...]) -> None:
    kept = settled(FORM, given_answers)
    begun = carried_over(FORM, kept)
    assert wrong(FORM, begun) == ()
    assert Alert.PREGNANCY not in alerts_of(FORM, begun)
    assert {value for answer in begun for value in answer.values} <= {v for answer in kept for v in answer.values}
