"""What the check of all data finds; a treatment added by files alone is in tests/integration/test_cli_packs.py."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from journal_app.packs import check
from tests.unit.packs.conftest import RESOURCES, Edit


def test_the_shipped_data_are_faultless() -> None:
    assert check(RESOURCES) == ()


def test_gaps_between_definitions_and_texts_are_named(root: Path) -> None:
    (root / "texts" / "sv" / "staff-confidentiality.md").unlink()
    (root / "texts" / "en" / "staff-confidentiality-se.md").unlink()
    (root / "texts" / "en" / "botulinum-consent-dk.md").unlink()
    shutil.rmtree(root / "texts" / "da")
    said = {str(problem) for problem in check(root)}
    assert said == {
        "texts: There is no statement of confidentiality for SE.",
        "packs/treatments/botulinum.toml, line 35: There is no consent text botulinum-consent-dk.",
        "packs/treatments/botulinum.toml, line 35: None of its consent texts is for DK.",
    }


def test_a_text_of_an_unknown_treatment_is_named(root: Path, edit: Edit) -> None:
    edit("texts/da/botulinum-aftercare.md", 'treatments = ["botulinum"]', 'treatments = ["botulinum", "x"]')
    assert [str(p) for p in check(root)] == ["texts/da/botulinum-aftercare.md, line 8: There is no treatment x."]


def test_a_text_that_does_not_name_the_treatment_is_named(root: Path, edit: Edit) -> None:
    edit("texts/sv/botulinum-consent.md", 'treatments = ["botulinum"]', 'treatments = ["botox"]')
    said = check(root)
    assert {(one.file, one.line) for one in said} == {("texts/sv/botulinum-consent.md", 8)}
    assert {one.problem for one in said} == {
        "There is no treatment botox.",
        "Its treatments must hold botulinum: packs/treatments/botulinum.toml names it.",
    }


def test_a_text_of_the_wrong_use_does_not_count(root: Path, edit: Edit) -> None:
    edit("packs/treatments/botulinum.toml", '["botulinum-aftercare"]', '["botulinum-consent"]')
    said = {str(problem) for problem in check(root)}
    assert "packs/treatments/botulinum.toml, line 36: There is no aftercare text botulinum-consent." in said


def test_a_problem_in_a_shared_file_is_told_once(root: Path, edit: Edit) -> None:
    edit("packs/GB/rules.toml", "hours = 24", "hours = 0")
    assert len(check(root)) == 1


def test_a_broken_text_and_a_broken_pack_are_both_told(root: Path, edit: Edit) -> None:
    edit("texts/sv/botulinum-consent.md", "+++\n", "")
    edit("packs/SE/rules.toml", "[clock]", "[clock")
    files = {problem.file for problem in check(root)}
    assert {"texts/sv/botulinum-consent.md", "packs/SE/rules.toml"} <= files


@pytest.mark.parametrize(
    ("written", "line", "words"),
    [
        ("<TS><context>\n</TS>", 2, "not valid XML: mismatched tag"),
        ('<TS>\n<translation type="unfinished"></translation></TS>', 2, "not translated yet"),
        ("<TS></TS>", None, ""),
    ],
)
def test_translations_are_looked_at(root: Path, written: str, line: int | None, words: str) -> None:
    (root / "translations").mkdir()
    (root / "translations" / "journal_app_da.ts").write_text(written, encoding="utf-8")
    said = check(root)
    assert [one.line for one in said] == ([] if line is None else [line])
    assert all(words in one.problem and one.file == "translations/journal_app_da.ts" for one in said)


def test_translations_that_are_no_text_are_named(root: Path) -> None:
    (root / "translations").mkdir()
    file = root / "translations" / "journal_app_sv.ts"
    file.write_bytes(b'<?xml version="1.0" encoding="latin-1"?>\n<TS>\xe6</TS>')
    assert [(one.line, "not UTF-8" in one.problem) for one in check(root)] == [(2, True)]
    file.unlink()
    file.mkdir()
    assert ["cannot be read" in one.problem for one in check(root)] == [True]
