"""Packs as they are shipped, and every way to spoil one."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from journal_app.domain.rules import Certainty, Jurisdiction, Mode
from journal_app.packs import PackRefused, load_pack, pack_bytes, read_pack
from tests.unit.packs.conftest import RESOURCES, Edit


@pytest.mark.parametrize("jurisdiction", list(Jurisdiction))
def test_every_shipped_pack_loads_and_blocks_only_by_what_is_verified(jurisdiction: Jurisdiction) -> None:
    pack = load_pack(RESOURCES, jurisdiction)
    assert pack.rule_pack.jurisdiction is jurisdiction
    assert pack.treatment("botulinum").classes[jurisdiction] == "toxin"
    hard = [r for r in pack.rule_pack.rules if r.mode is Mode.BLOCK and r.certainty is not Certainty.VERIFIED]
    assert [rule.id for rule in hard] == (["se-information-not-refused"] if jurisdiction is Jurisdiction.SWEDEN else [])
    assert all(rule.sentence.endswith(".") and rule.source.law for rule in pack.rule_pack.rules)


def test_the_hash_is_of_the_bytes_and_the_bytes_alone_make_the_pack(root: Path) -> None:
    pack = load_pack(root, "DK")
    assert pack.sha256 == hashlib.sha256(pack.canonical).hexdigest()
    assert pack.canonical.decode("utf-8").startswith("journal/pack/1 DK\nfile DK/rules.toml ")
    (root / "packs" / "DK" / "rules.toml").unlink()
    assert read_pack(pack.canonical) == pack


def test_any_edit_changes_the_hash_and_only_of_packs_that_hold_the_file(root: Path, edit: Edit) -> None:
    before = {jurisdiction: load_pack(root, jurisdiction).sha256 for jurisdiction in Jurisdiction}
    edit("packs/GB/rules.toml", "# What England", "#  What England")
    after = {jurisdiction: load_pack(root, jurisdiction).sha256 for jurisdiction in Jurisdiction}
    assert {j for j in Jurisdiction if before[j] != after[j]} == {j for j in Jurisdiction if j.startswith("GB")}


def test_the_included_rules_follow_the_countrys_own() -> None:
    ids = [rule.id for rule in load_pack(RESOURCES, "GB-SCT").rule_pack.rules]
    assert ids[:3] == ["sct-age", "sct-age-before-the-act", "gb-information-complete"]


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "words"),
    [
        ("DK/rules.toml", "years = 18", 'years = "18"', 14, "Rule dk-age: Expected `int`, got `str` (in years)"),
        ("DK/rules.toml", "years = 18", "year = 18", 14, "knows no number year; it knows years"),
        ("DK/rules.toml", "years = 18", "years = 0", 14, "every number must be at least 1"),
        ("DK/rules.toml", '"age_at_least"', '"age"', 13, "there is no operator age; there are after_photo"),
        ("DK/rules.toml", 'mode = "block"', 'mode = "stop"', 16, "Invalid enum value 'stop'"),
        ("DK/rules.toml", 'certainty = "verified"', 'certainty = "unsure"', 16, "may warn or remind, but not block"),
        ("DK/rules.toml", 'operator = "age_at_least"', "", 10, "missing required field `operator`"),
        ("DK/rules.toml", 'mode = "block"', 'mode = "block"\ncolour = 1', 10, "unknown field `colour`"),
        ("DK/rules.toml", "2014-07-01", "2014-07-01\nvalid_to = 2014-06-30", 13, "it ends before it begins"),
        ("DK/rules.toml", '"booking", "consent", "treatment"', "", 15, "at least one stage"),
        ("DK/rules.toml", 'sentence = "Any', 'sentence = " " #', 18, "needs a sentence"),
        ("DK/rules.toml", '"dk-information-complete"', '"dk-age"', 22, "two rules with the id dk-age"),
        ("DK/rules.toml", "[clock]", "[clock", 6, "This is not valid TOML"),
        ("DK/rules.toml", "[clock]\nutc_offset_minutes = 60\nsummer_time = true", "", None, "There is no [clock]"),
        ("DK/rules.toml", 'version = "1"', 'version = ""', None, "and a version"),
        ("DK/rules.toml", 'jurisdiction = "DK"', 'jurisdiction = "SE"', None, 'must say jurisdiction = "DK"'),
        ("DK/rules.toml", 'version = "1"', 'version = "1"\ninclude = "SE"', None, "names no jurisdiction"),
        ("DK/rules.toml", 'version = "1"', 'version = "1"\ninclude = "XX"', None, "The file is missing"),
        ("DK/rules.toml", 'operator = "age_at_least"', 'operator = "age_at_least"\nmessage = "m"', None, "sentence m."),
        ("DK/rules.toml", "numbers = { years", 'treatments = ["x"]\nnumbers = { years', None, "no treatment x"),
        ("DK/rules.toml", '"consent_in_force"', '"before_photo"', 97, "knows no number valid_months"),
        ("DK/rules.toml", 'classes = ["surgery"]', "classes = [1]", 65, "Expected `str`, got `int`"),
        ("treatments/botulinum.toml", 'code = "botulinum"', 'code = "botox"', 2, "named after its code: botox.toml"),
        ("treatments/botulinum.toml", 'id = "forehead"', 'id = "glabella"', 68, "area glabella is defined twice"),
        ("treatments/botulinum.toml", 'id = "lot"', 'id = "product"', 39, "field product is defined twice"),
        ("treatments/botulinum.toml", "= 84", "= 0", 5, "at least one day"),
        ("treatments/botulinum.toml", 'SE = "toxin"', "", 20, "the same jurisdictions"),
        ("treatments/botulinum.toml", 'sv = "Botulinumtoxin"', "", 7, "missing required field `sv`"),
        ("treatments/botulinum.toml", 'sv = "Panna", ', "", 69, "missing required field `sv`"),
        ("messages.sv.toml", "{years}", "{years", 5, "age_at_least.old_enough is no sentence, or the braces"),
        ("messages.sv.toml", "{years}", "{years:d}", 5, "age_at_least.old_enough is no sentence, or the braces"),
        ("messages.sv.toml", "{years}", "{year}", None, "words in braces of age_at_least.old_enough differ"),
        ("messages.da.toml", "[before_photo]", "[before_photo", 59, "This is not valid TOML"),
        ("messages.da.toml", "[before_photo]", "[photo]", None, "before_photo.missing is missing"),
        ("messages.da.toml", "[before_photo]", "[photo]", None, "photo.taken has no English one"),
        ("messages.en.toml", "photo from before treatment was taken on {at}", "photo {age}", None, "cannot fill age"),
        ("messages.en.toml", "[before_photo]", "[photo]", None, "the sentence before_photo.taken is missing"),
        ("messages.da.toml", 'old_enough = "', "old_enough = 5 #", 5, "age_at_least.old_enough is no sentence"),
        ("messages.da.toml", "[age_at_least]", "age = 1\n[age_at_least]", 4, "age must be a table"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(
    root: Path, edit: Edit, name: str, old: str, new: str, line: int | None, words: str
) -> None:
    edit(f"packs/{name}", old, new)
    with pytest.raises(PackRefused) as refused:
        load_pack(root, "DK")
    said = [p for p in refused.value.problems if words in p.problem]
    assert said, [str(problem) for problem in refused.value.problems]
    assert said[0].line == line
    if "include" not in new:
        assert str(said[0]).startswith(f"packs/{'DK/rules.toml' if name == 'messages.en.toml' else name}")


def test_a_pack_without_a_blocking_demand_for_consent_is_refused(root: Path, edit: Edit) -> None:
    edit(
        "packs/DK/rules.toml",
        'numbers = { valid_months = 12 }\nmode = "block"',
        'numbers = { valid_months = 12 }\nmode = "warn"',
    )
    with pytest.raises(PackRefused, match="No rule that blocks demands a consent for botulinum"):
        load_pack(root, "DK")


def test_a_rule_may_not_have_the_id_of_an_included_one(root: Path, edit: Edit) -> None:
    edit("packs/GB-ENG/rules.toml", '"eng-identity"', '"gb-health"')
    with pytest.raises(PackRefused, match="two rules with the id gb-health"):
        load_pack(root, "GB-ENG")


def test_every_problem_of_a_pack_is_told_at_once(root: Path, edit: Edit) -> None:
    edit("packs/DK/rules.toml", "years = 18", "years = 0")
    edit("packs/DK/rules.toml", "hours = 168", "hours = 0")
    edit("packs/treatments/botulinum.toml", "= 84", "= 0")
    with pytest.raises(PackRefused) as refused:
        load_pack(root, "DK")
    assert len(refused.value.problems) == 3
    assert "packs/treatments/botulinum.toml, line 5" in refused.value.message


@pytest.mark.parametrize("jurisdiction", ["XX", "../DK", ""])
def test_an_unknown_jurisdiction_is_refused(root: Path, jurisdiction: str) -> None:
    with pytest.raises(PackRefused, match="There is no jurisdiction"):
        pack_bytes(root, jurisdiction)


@pytest.mark.parametrize("name", ["DK/rules.toml", "messages.sv.toml"])
def test_a_missing_file_is_named(root: Path, name: str) -> None:
    (root / "packs" / name).unlink()
    with pytest.raises(PackRefused, match="The file is missing or cannot be read"):
        load_pack(root, "DK")


def test_bytes_that_are_not_utf8_are_named_with_their_line(root: Path) -> None:
    path = root / "packs" / "DK" / "rules.toml"
    path.write_bytes(path.read_bytes() + b"# \xe6\n")
    with pytest.raises(PackRefused, match="not UTF-8 text"):
        load_pack(root, "DK")


def test_a_treatment_that_cannot_be_read_is_named(root: Path) -> None:
    (root / "packs" / "treatments" / "x.toml").write_text("code =", encoding="utf-8")
    with pytest.raises(PackRefused, match=r"treatments/x\.toml, line 1"):
        load_pack(root, "SE")


GOOD = pack_bytes(RESOURCES, "SE")


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"journal/pack/1 XX\n",
        GOOD[:-1],
        GOOD[:-2],
        GOOD + b"x",
        GOOD + b"file SE/rules.toml 0\n\n",
        GOOD.replace(b"journal/pack/1", b"journal/pack/2", 1),
        GOOD.replace(b"file SE", b"fine SE", 1),
    ],
)
def test_bytes_in_another_form_are_refused(damaged: bytes) -> None:
    with pytest.raises(PackRefused, match="not in the form"):
        read_pack(damaged)


@pytest.mark.parametrize("lacking", [b"SE/rules.toml", b"messages.sv.toml"])
def test_bytes_that_lack_a_file_are_refused(lacking: bytes) -> None:
    start = GOOD.index(b"file " + lacking)
    end = start + GOOD[start:].index(b"\n") + 2 + int(GOOD[start:].split(b"\n", 1)[0].rsplit(b" ", 1)[1])
    with pytest.raises(PackRefused, match="The file is missing"):
        read_pack(GOOD[:start] + GOOD[end:])
