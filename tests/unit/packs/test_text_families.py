"""Every family of clinical texts: complete in each language and jurisdiction, and saying the same in all of them."""

from __future__ import annotations

import re
from functools import cache

import pytest

from journal_app.domain.consents import ConsentPurpose, TextUse
from journal_app.packs import TextFile, load_text_files
from tests.unit.packs.conftest import RESOURCES

DK, SE = ("DK",), ("SE",)
GB = ("GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR")
NATIONAL = {("da", ""): DK, ("sv", ""): SE, ("en", ""): GB, ("en", "-dk"): DK, ("en", "-se"): SE}
SHEETS = {("da", ""): (*DK, *SE, *GB), ("sv", ""): (*DK, *SE, *GB), ("en", ""): (*DK, *SE, *GB)}
KINDS = {"information": NATIONAL, "consent": NATIONAL, "aftercare": SHEETS}

TEN_POINTS = {
    "sv": (
        "alternativ",
        "kostar",
        "resultat",
        "patientförsäkring",
        "upprepas",
        "komplikationer",
        "läkemedel",
        "riskerna",
        "eftervården",
        "IVO",
    ),
    "en": (
        "alternatives",
        "costs",
        "result",
        "patient insurance",
        "repeated",
        "complications",
        "medicines",
        "risks",
        "aftercare",
        "IVO",
    ),
}


@cache
def files() -> dict[tuple[str, str], TextFile]:
    return {(file.text.language, file.text.id): file for file in load_text_files(RESOURCES)}


def kind_of(family: str, kind: str) -> dict[tuple[str, str], TextFile]:
    """The texts of one kind that the family has, by language and what its id ends with."""
    start = f"{family}-{kind}"
    return {(lang, name.removeprefix(start)): f for (lang, name), f in files().items() if name.startswith(start)}


FAMILIES = sorted(
    {
        re.sub(r"-consent(-\w\w)?$", "", name)
        for (_, name), f in files().items()
        if f.text.use is TextUse.CONSENT and f.text.purpose is ConsentPurpose.TREATMENT
    }
)
BREAKING_THE_SKIN = {
    "botulinum",
    "filler",
    "booster",
    "peel",
    "microneedling",
    "prp",
    "threads",
    "sclerotherapy",
    "surgery-referral",
}
each_family = pytest.mark.parametrize("family", FAMILIES)


def test_every_family_that_breaks_the_skin_is_there() -> None:
    assert set(FAMILIES) >= BREAKING_THE_SKIN


@each_family
@pytest.mark.parametrize("kind", KINDS)
def test_each_text_stands_in_every_language_for_its_jurisdictions(family: str, kind: str) -> None:
    found = kind_of(family, kind)
    assert {place: file.jurisdictions for place, file in found.items()} == KINDS[kind]
    assert len({file.text.version for file in found.values()}) == 1
    assert {file.text.use for file in found.values()} == {TextUse(kind if kind == "consent" else "information")}


@each_family
def test_a_family_is_about_the_same_treatments_throughout(family: str) -> None:
    assert len({file.text.treatments for kind in KINDS for file in kind_of(family, kind).values()}) == 1


@each_family
def test_where_the_law_is_the_same_so_is_the_number_of_statements(family: str) -> None:
    ticks = {place: file.text.ticks for place, file in kind_of(family, "consent").items()}
    assert len(ticks["da", ""]) == len(ticks["en", "-dk"])
    assert len(ticks["sv", ""]) == len(ticks["en", "-se"])


@each_family
@pytest.mark.parametrize("place", [("sv", ""), ("en", "-se")])
def test_the_swedish_consent_ticks_the_ten_points_one_by_one(family: str, place: tuple[str, str]) -> None:
    ticks = kind_of(family, "consent")[place].text.ticks
    assert len(ticks) >= 10
    for tick, point in zip(ticks, TEN_POINTS[place[0]], strict=False):
        assert point in tick


@each_family
def test_no_language_leaves_out_a_complication(family: str) -> None:
    """Each names as many rows of complications, the head and the line below it counted."""
    rows = {place: file.text.body.count("\n| ") for place, file in kind_of(family, "information").items()}
    assert len(set(rows.values())) == 1, rows
    assert min(rows.values()) > 3


@each_family
@pytest.mark.parametrize("kind", KINDS)
def test_no_language_leaves_out_a_piece_of_advice(family: str, kind: str) -> None:
    """A Swedish information puts points under IVO's heads instead; there only the two for Denmark are compared."""
    items = {place: len(re.findall(r"^- ", f.text.body, re.MULTILINE)) for place, f in kind_of(family, kind).items()}
    if kind == "information":
        items = {place: items[place] for place in (("da", ""), ("en", "-dk"))}
    assert len(set(items.values())) == 1, items


@each_family
@pytest.mark.parametrize("kind", ["information", "consent"])
def test_a_text_never_names_the_emergency_number_of_another_country(family: str, kind: str) -> None:
    for file in kind_of(family, kind).values():
        foreign = "112" if file.jurisdictions == GB else "999"
        assert not re.search(rf"\b{foreign}\b", file.text.body), file.path


@pytest.mark.parametrize("family", sorted(BREAKING_THE_SKIN))
def test_what_breaks_the_skin_says_when_to_call_the_emergency_number(family: str) -> None:
    for file in kind_of(family, "information").values():
        assert ("999" if file.jurisdictions == GB else "112") in file.text.body, file.path
    sheets = {place: file.text.body for place, file in kind_of(family, "aftercare").items()}
    assert "112" in sheets["da", ""]
    assert "112" in sheets["sv", ""]
    assert "999 (in Denmark and Sweden 112)" in sheets["en", ""]


def test_no_number_can_break_between_two_lines() -> None:
    """Else "1 in 1 000" may stand with "1 in 1" at a line's end; such a number needs a space that does not break."""
    for file in files().values():
        assert not re.search(r"\d \d{3}\b", file.text.body), file.path
