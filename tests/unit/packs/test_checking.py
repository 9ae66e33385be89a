"""What the check of all data finds, and a treatment added by files alone."""

from __future__ import annotations

import shutil
from pathlib import Path

from journal_app.domain.rules import Facts, Jurisdiction, Verdict, evaluate, verdict
from journal_app.packs import check, load_pack
from tests.unit.domain.rules.cases import INFORMED
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
        "packs/treatments/botulinum.toml: There is no consent text botulinum-consent-dk.",
        "packs/treatments/botulinum.toml: None of its consent texts is for DK.",
    }


def test_a_text_of_an_unknown_treatment_is_named(root: Path, edit: Edit) -> None:
    edit("texts/da/botulinum-aftercare.md", 'treatments = ["botulinum"]', 'treatments = ["botulinum", "x"]')
    assert [str(p) for p in check(root)] == ["texts/da/botulinum-aftercare.md: There is no treatment x."]


def test_a_text_that_does_not_name_the_treatment_is_named(root: Path, edit: Edit) -> None:
    edit("texts/sv/botulinum-consent.md", 'treatments = ["botulinum"]', 'treatments = ["botox"]')
    said = {str(problem) for problem in check(root)}
    assert said == {
        "texts/sv/botulinum-consent.md: There is no treatment botox.",
        "texts/sv/botulinum-consent.md: Its treatments must hold botulinum: packs/treatments/botulinum.toml names it.",
    }


def test_a_text_of_the_wrong_use_does_not_count(root: Path, edit: Edit) -> None:
    edit("packs/treatments/botulinum.toml", '["botulinum-aftercare"]', '["botulinum-consent"]')
    assert "packs/treatments/botulinum.toml: There is no aftercare text botulinum-consent." in map(str, check(root))


def test_a_problem_in_a_shared_file_is_told_once(root: Path, edit: Edit) -> None:
    edit("packs/GB/rules.toml", "hours = 24", "hours = 0")
    assert len(check(root)) == 1


def test_a_broken_text_and_a_broken_pack_are_both_told(root: Path, edit: Edit) -> None:
    edit("texts/sv/botulinum-consent.md", "+++\n", "")
    edit("packs/SE/rules.toml", "[clock]", "[clock")
    files = {problem.file for problem in check(root)}
    assert {"texts/sv/botulinum-consent.md", "packs/SE/rules.toml"} <= files


def test_a_treatment_is_added_by_adding_files_only(root: Path) -> None:
    """As docs/adding-a-treatment.md describes it."""
    packs, texts = root / "packs" / "treatments", root / "texts" / "da"
    definition = (packs / "botulinum.toml").read_text(encoding="utf-8")
    parts = definition.replace("botulinum", "filler").replace('= "toxin"', '= "filler"')
    parts = parts.replace(', "filler-information-dk", "filler-information-se"', "")
    parts = parts.replace(', "filler-consent-dk", "filler-consent-se"', "")
    only_denmark = [line for line in parts.splitlines() if not line.startswith(("GB-", "SE ="))]
    (packs / "filler.toml").write_text("\n".join(only_denmark), encoding="utf-8")
    for use in ("information", "consent", "aftercare"):
        text = (texts / f"botulinum-{use}.md").read_text(encoding="utf-8")
        (texts / f"filler-{use}.md").write_text(text.replace("botulinum", "filler"), encoding="utf-8")
    assert check(root) == ()
    pack = load_pack(root, "DK").rule_pack
    findings = evaluate(pack, Facts(jurisdiction=Jurisdiction.DENMARK, treatment="filler"), at=INFORMED)
    assert verdict(findings) is Verdict.BLOCKED
    assert "dk-reflection-first-injection" in {finding.rule for finding in findings}
