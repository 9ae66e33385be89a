"""Questionnaires as they are shipped, and every way to spoil one."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.health import Alert
from journal_app.domain.questionnaires import Meaning, Questionnaire, asked_about, every_item
from journal_app.packs import PackRefused, check, decode_questionnaire, load_questionnaires
from journal_app.packs.pack_library import PackLibrary
from journal_app.packs.questionnaire_files import read_questionnaire
from tests.unit.packs.conftest import RESOURCES, Edit

GENERAL = "questionnaires/da/general.json"
ADDITIONS = frozenset(
    ("injectables", "peel", "needling", "laser-light", "pmu", "cryolipolysis", "plasma", "whitening", "skin-care")
)
FAMILIES = ADDITIONS | {"general"}


@pytest.fixture(scope="module")
def shipped() -> tuple[Questionnaire, ...]:
    return load_questionnaires(RESOURCES)


def test_every_family_has_one_in_every_language(shipped: tuple[Questionnaire, ...]) -> None:
    assert {(one.id, one.reference.language) for one in shipped} == {
        (family, language) for family in FAMILIES for language in ("da", "sv", "en")
    }
    assert [one.id for one in PackLibrary(RESOURCES).questionnaires("sv")] == [
        "general",
        *sorted(ADDITIONS),
    ]


def test_a_questionnaire_is_its_file_byte_for_byte(shipped: tuple[Questionnaire, ...]) -> None:
    for one in shipped:
        data = (RESOURCES / "questionnaires" / one.reference.language / f"{one.id}.json").read_bytes()
        assert one.source.encode() == data
        assert one.reference.sha256 == hashlib.sha256(data).hexdigest()
        assert decode_questionnaire(one.source) == one


def test_the_general_one_asks_about_everything(shipped: tuple[Questionnaire, ...]) -> None:
    for one in shipped:
        if one.id == "general":
            assert asked_about(one) == set(Alert)
            assert {item.meaning for item in every_item(one.items)} == {None, *Meaning}
            assert one.treatments == ()
        else:
            assert one.treatments


def test_no_two_languages_say_the_same(shipped: tuple[Questionnaire, ...]) -> None:
    """A text that was copied and not translated; some short words are spelled alike."""
    by_language = {
        language: {(one.id, item.link_id): item.text for one in shipped if one.reference.language == language
                   for item in every_item(one.items)}
        for language in ("da", "sv", "en")
    }  # fmt: skip
    for one, other in (("da", "sv"), ("da", "en"), ("sv", "en")):
        alike = {text for place, text in by_language[one].items() if by_language[other][place] == text}
        assert {text for text in alike if len(text) > 16} == set(), alike


def test_no_question_asks_who_the_patient_is(shipped: tuple[Questionnaire, ...]) -> None:
    words = {"cpr", "personnummer", "nhs number", "adresse", "adress", "address", "telefon", "phone number", "e-mail"}
    for one in shipped:
        for item in every_item(one.items):
            assert not [word for word in words if word in item.text.lower()], item.link_id


def test_every_questionnaire_says_that_the_clinic_must_review_it(shipped: tuple[Questionnaire, ...]) -> None:
    words = {"da": "skal gennemgås", "sv": "ska granskas", "en": "to be reviewed"}
    assert all(words[one.reference.language] in one.purpose for one in shipped)


def test_items_are_r4(shipped: tuple[Questionnaire, ...]) -> None:
    """The invariants of FHIR R4 that concern what we use: que-1 to que-4, que-6, que-7, que-10, que-12."""
    for one in shipped:
        whole = json.loads(one.source)
        assert whole["resourceType"] == "Questionnaire"
        links = []
        for item in _items(whole):
            links.append(item["linkId"])
            assert (item["type"] == "group") == ("item" in item)
            assert item["type"] != "display" or not {"code", "required", "repeats"} & item.keys()
            assert ("answerOption" in item) == (item["type"] == "choice")
            assert "maxLength" not in item or item["type"] in {"string", "text"}
            conditions = item.get("enableWhen", [])
            assert len(conditions) < 2 or item["enableBehavior"] in {"all", "any"}
            assert all("answerBoolean" in c for c in conditions if c["operator"] == "exists")
        assert len(links) == len(set(links))


def _items(node: dict[str, Any]) -> list[dict[str, Any]]:
    return [found for item in node.get("item", []) for found in (item, *_items(item))]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"resourceType": "Questionnaire"', '"resourceType": "Patient"', "resourceType must be Questionnaire"),
        ('"id": "general"', '"id": "other"', "address that ends in /Questionnaire/other"),
        ('"language": "da"', '"language": "sv"', "named after its id: questionnaires/sv/general.json"),
        ('"language": "da"', '"language": "de"', "language must be one of da, sv, en"),
        ('"status": "active"', '"status": "draft"', "Invalid enum value 'draft' (in status)"),
        ('"version": "1"', '"version": " "', "Version and title must not be empty"),
        ('"version": "1"', '"version": "2"', "differ from those in en"),
        ('"title": "Helbredsoplysninger",', "", "missing required field `title`"),
        ('"status": "active",', '"status": "active", "status": "active",', "status stands twice"),
        ('"status": "active",', '"status": "active", "colour": "red",', "unknown field `colour`"),
        ('"status": "active",', '"status": "active"', "line 10: This is not valid JSON"),
        ('"linkId": "expectations.own-wish"', '"linkId": "expectations.wishes"', "two items with the linkId"),
        ('"linkId": "expectations.own-wish"', '"linkId": "mit ønske"', "letters, digits, dots and hyphens"),
        ('"linkId": "expectations.own-wish"', '"linkId": "expectations.mine"', "stands only in one of da and en"),
        ('"type": "boolean"', '"type": "slider"', "Invalid enum value 'slider' (in item[0].item[1].type)"),
        ('"type": "boolean"', '"type": "choice"', "a choice needs at least two options"),
        ('"type": "boolean"', '"type": "group"', "a group has items"),
        ('"required": true', '"required": true, "repeats": true', "only a group or a choice can repeat"),
        ('"maxLength": 2000', '"maxLength": 0', "maxLength is for written answers"),
        ('"maxLength": 2000', '"maxLength": 1000', "expectations.wishes differs from that in en"),
        ('"valueCode": "allergy"', '"valueCode": "hay_fever"', "there is no alert hay_fever; there are allergy"),
        ('"valueCode": "1-to-3-hours"', '"valueCode": "2-hours"', "with an answer that it cannot have"),
        ("StructureDefinition/asked-anew", "StructureDefinition/asked-twice", "there is no extension"),
        ('"url": "answer"', '"url": "reply"', "which alert and which answer"),
        ('"question": "allergies.any"', '"question": "allergies.all"', "which is no question before it"),
        ('"question": "allergies.any"', '"question": "skin.sun"', "which is no question before it"),
        ('"question": "allergies.any"', '"question": "expectations"', "which is no question before it"),
        ('"question": "illness.heart"', '"question": "allergies.list.reaction"', "which is in another list"),
        ('"question": "illness.heart"', '"question": "illness.cancer"', "waits for an answer"),
        ('"enableBehavior": "any",', "", "enableBehavior must say all or any"),
        ('"code": "allergy-substance"', '"code": "substance"', "its meaning must be one of"),
        ('"display": "Under en time"', '"display": ""', "and words to show"),
        ('"code": "under-1-hour"', '"code": "1-to-3-hours"', "each with its own code"),
        ("Er behandlingen", "Er \\u0007 behandlingen", "characters that cannot be seen"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(root: Path, edit: Edit, old: str, new: str, words: str) -> None:
    edit(GENERAL, old, new)
    problems = [str(problem) for problem in check(root)]
    assert any(words in problem for problem in problems), problems
    assert all(problem.startswith("questionnaires/") for problem in problems)
    with pytest.raises(PackRefused):
        load_questionnaires(root)


def test_the_line_of_the_item_is_named(root: Path, edit: Edit) -> None:
    edit(GENERAL, '"linkId": "illness.epilepsy",', '"linkId": "illness.epilepsy", "repeats": true,')
    (problem,) = check(root)
    assert problem.line == _text(root)[: _text(root).index('"illness.epilepsy"')].count("\n") + 1


def _text(root: Path) -> str:
    return (root / GENERAL).read_text(encoding="utf-8")


def test_an_alert_that_nobody_asks_about_is_named(root: Path, edit: Edit) -> None:
    for language in ("da", "sv", "en"):
        edit(f"questionnaires/{language}/general.json", '"valueCode": "epilepsy"', '"valueCode": "diabetes"')
    (problem,) = check(root)
    assert str(problem) == (
        "questionnaires/en/general.json: No answer raises the alert epilepsy; every alert needs one."
    )


def test_a_missing_language_and_a_missing_general_one_are_named(root: Path) -> None:
    (root / "questionnaires" / "sv" / "peel.json").unlink()
    assert [str(one) for one in check(root)] == ["questionnaires/sv/peel.json: The file is missing."]
    for language in ("da", "sv", "en"):
        (root / "questionnaires" / language / "general.json").unlink()
    assert "questionnaires: There is no questionnaire general." in map(str, check(root))


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"null", b"\xff", b"[" * 100_000, b"1e999", b'{"item": NaN}', b"x" * 400_001]
)
def test_what_is_no_questionnaire_is_refused(data: bytes) -> None:
    read, problems = read_questionnaire("questionnaires/da/x.json", data)
    assert read is None
    assert len(problems) == 1
    with pytest.raises(PackRefused):
        decode_questionnaire(data.decode("latin-1"))


def test_what_is_nested_without_end_or_says_a_member_twice_among_many_is_said_so() -> None:
    nested = b'{"item": ' + b"[" * 20_000 + b"]" * 20_000 + b"}"
    (problem,) = read_questionnaire("deep", nested)[1]
    assert problem.problem == "This is not valid JSON: it is nested too deeply."
    members = b",".join(b'"%d":0' % number for number in range(30_000))
    (problem,) = read_questionnaire("many", b"{" + members + b',"29999":1}')[1]  # took minutes once
    assert problem.problem == "The member 29999 stands twice in one object."
