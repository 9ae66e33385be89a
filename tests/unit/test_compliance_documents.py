"""What the documents for buyers point at is there: each link, test and folder they name as the proof of a line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journal_app.domain import role_review
from journal_app.domain.retention import Binding, RetentionClass, RetentionRule, rule_for
from journal_app.services import recovery_kit, reviews_due
from journal_app.ui.translation import CATALOGUE, read_catalogue

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "compliance"
DOCUMENTS = sorted(FOLDER.glob("*.md"))
FILLED_IN = (*("dpia-template", "incident-plan", "log-review-routine", "records-of-processing", "retention-schedule"),)
"""Those that a clinic fills in or hangs up: they are in its language, too."""
TRANSLATED = [FOLDER / language / f"{name}.md" for language in ("da", "sv") for name in FILLED_IN]


@pytest.mark.parametrize("document", [*DOCUMENTS, *TRANSLATED], ids=lambda one: f"{one.parent.name}-{one.name}")
def test_what_a_document_points_at_is_there(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    named = {ROOT / path for path in re.findall(r"`((?:tests|docs|resources)/[^`]+)`", text)}
    linked = {document.parent / path for path in re.findall(r"\]\(([^)#]+)\)", text)}
    assert [str(path) for path in named | linked if not path.exists()] == []


def test_the_list_names_every_document() -> None:
    listed = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert {one.name for one in DOCUMENTS if f"({one.name})" not in listed} == {"README.md"}


def test_every_hazard_has_a_control_that_is_shown() -> None:
    lines = (FOLDER / "hazard-log.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| H")]
    assert [row[0] for row in rows] == [f"H{number}" for number in range(1, len(rows) + 1)]
    for row in rows:
        before, after = (re.fullmatch(r"(\d)×(\d)=(\d+)", row[place]) for place in (3, 7))
        assert before is not None
        assert after is not None
        assert int(before[1]) * int(before[2]) == int(before[3])
        assert int(after[1]) * int(after[2]) == int(after[3]) < int(before[3])
        assert "`" in row[5], "a control nobody can run is a wish"


@pytest.mark.parametrize(("place", "country"), [(1, "DK"), (2, "SE"), (3, "GB")])
@pytest.mark.parametrize(
    ("kind", "named"),
    [
        (RetentionClass.JOURNAL, "journal with"),
        (RetentionClass.PROSPECT, "identity of somebody"),
        (RetentionClass.ACCESS_LOG, "access log"),
    ],
)
def test_the_schedule_says_what_the_program_holds_to(
    place: int, country: str, kind: RetentionClass, named: str
) -> None:
    lines = (FOLDER / "retention-schedule.md").read_text(encoding="utf-8").splitlines()
    (row,) = (line for line in lines if line.startswith(f"| {named}"))
    cell, rule = row.strip("|").split("|")[place], rule_for(country, kind)
    assert f"{rule.years} year" in cell
    assert ("benchmark" in cell) is (rule.binding is Binding.BENCHMARK)
    assert ("by law" in cell) is (rule.binding is Binding.LAW)
    assert all(f"{age}th" in cell for age in _ages(rule))


def _ages(rule: RetentionRule) -> tuple[int, ...]:
    return tuple(age for age in (rule.until_age, rule.until_age_if_17) if age is not None)


def test_the_routine_has_the_days_after_which_the_program_calls_a_review_overdue() -> None:
    routine = (FOLDER / "log-review-routine.md").read_text(encoding="utf-8")
    assert f"After {reviews_due.LOG_EVERY.days} days without a review" in routine
    assert f"After {role_review.EVERY.days} days" in routine
    assert f"each {recovery_kit.ASKED_AGAIN_AFTER.days} days" in (FOLDER / "dpia-template.md").read_text(
        encoding="utf-8"
    )


def test_the_documents_name_buttons_as_the_program_has_them() -> None:
    interface = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "journal_app" / "ui").rglob("*.py"))
    for document in (FOLDER / f"{name}.md" for name in FILLED_IN):
        assert [one for one in _quoted(document) if f'"{one}"' not in interface] == [], document.name


@pytest.mark.parametrize("document", TRANSLATED, ids=lambda one: f"{one.parent.name}-{one.stem}")
def test_a_translated_document_says_the_same_in_the_same_order(document: Path) -> None:
    """Rows with their cells, headings, what the clinic fills in, numbers, and each button by its name there."""
    original = FOLDER / document.name
    assert _shape(document) == _shape(original)
    names: dict[str, set[str]] = {}
    catalogue = ROOT / "resources" / "translations" / CATALOGUE.format(language=document.parent.name)
    for one in read_catalogue(catalogue):
        names.setdefault(one.source, set()).update(one.forms)
    both = list(zip(_quoted(original), _quoted(document), strict=True))
    assert [pair for pair in both if pair[1] not in names[pair[0]]] == []


def test_nothing_else_is_translated() -> None:
    assert sorted(FOLDER.glob("*/*.md")) == sorted(TRANSLATED)


def _quoted(document: Path) -> list[str]:
    """The buttons and screens that a document names."""
    return re.findall(r"[“”]([^“”\n]+)[”“]", document.read_text(encoding="utf-8"))


def _shape(document: Path) -> list[tuple[object, ...]]:
    text = document.read_text(encoding="utf-8")
    signs = [line[: len(line) - len(line.lstrip("#-|0123456789."))] for line in text.splitlines()]
    rows = [line.count("|") for line in text.splitlines() if line.startswith("|")]
    numbers = sorted(re.findall(r"(?<!\d)(?:10|25|26|31|33|35|36|49|72|365|2016:40)(?!\d)", text))
    return [
        ("signs", *(sign for sign in signs if sign)),
        ("cells", *rows),
        ("blanks", text.count("[")),
        ("numbers", *numbers),
    ]
