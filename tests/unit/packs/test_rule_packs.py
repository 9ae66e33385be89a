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
    prefix = "gb" if jurisdiction.startswith("GB") else jurisdiction.lower()
    # What speaks against a treatment is clinical knowledge; that refused information refuses is a reading of the act.
    expected = [f"{prefix}-contraindicated"]
    if jurisdiction is Jurisdiction.SWEDEN:
        expected.insert(0, "se-information-not-refused")
    assert [rule.id for rule in hard] == expected
    assert all(rule.sentence.endswith(".") and rule.source.law for rule in pack.rule_pack.rules)


def test_the_hash_is_of_the_bytes_and_the_bytes_alone_make_the_pack(root: Path) -> None:
    pack = load_pack(root, "DK")
    assert pack.sha256 == hashlib.sha256(pack.canonical).hexdigest()
    assert pack.canonical.decode("utf-8").startswith("journal/pack/1 DK\nfile DK/requests.toml ")
    (root / "packs" / "DK" / "rules.toml").unlink()
    assert read_pack(pack.canonical) == pack


def test_any_edit_changes_the_hash_and_only_of_packs_that_hold_the_file(root: Path, edit: Edit) -> None:
    before = {jurisdiction: load_pack(root, jurisdiction).sha256 for jurisdiction in Jurisdiction}
    edit("packs/GB/rules.toml", "# What England", "#  What England")
    after = {jurisdiction: load_pack(root, jurisdiction).sha256 for jurisdiction in Jurisdiction}
    assert {j for j in Jurisdiction if before[j] != after[j]} == {j for j in Jurisdiction if j.startswith("GB")}


def test_the_included_rules_follow_the_countrys_own() -> None:
    ids = [rule.id for rule in load_pack(RESOURCES, "GB-SCT").rule_pack.rules]
    assert ids[:3] == ["sct-age", "sct-age-before-the-act", "sct-age-policy"]
    assert ids[4] == "gb-pmu-age"


RULES, TOXIN, DA, SV, EN = (
    *("DK/rules.toml", "treatments/botulinum.toml"),
    *("messages.da.toml", "messages.sv.toml", "messages.en.toml"),
)
TWICE = 'id = "dk-age"\nvalid_from = 2014-07-01\noperator = "information_complete"'
NO_CLOCK = "[clock]\nutc_offset_minutes = 60\nsummer_time = true"


@pytest.mark.parametrize(
    ("name", "old", "new", "place", "words"),
    [
        (RULES, "years = 18", 'years = "18"', 'years = "18"', "Rule dk-age: Expected `int`, got `str` (in years)"),
        (RULES, "years = 18", "year = 18", "year = 18", "knows no number year; it knows years"),
        (RULES, "years = 18", "years = 0", "years = 0", "every number must be at least 1"),
        (RULES, '"age_at_least"', '"age"', '"age"', "there is no operator age; there are after_photo"),
        (RULES, 'mode = "block"', 'mode = "stop"', '"stop"', "Invalid enum value 'stop'"),
        (RULES, '"verified"', '"unsure"', 'mode = "block"', "may warn or remind, but not block"),
        (RULES, 'operator = "age_at_least"', "", "[[rule]]", "missing required field `operator`"),
        (RULES, 'mode = "block"', 'mode = "block"\ncolour = 1', "[[rule]]", "unknown field `colour`"),
        (RULES, "2014-07-01", "2014-07-01\nvalid_to = 2014-06-30", "valid_to", "it ends before it begins"),
        (RULES, '"booking", "consent", "treatment"', "", "stages = []", "at least one stage"),
        (RULES, 'sentence = "Any', 'sentence = " " #', 'sentence = " "', "needs a sentence"),
        (RULES, '"dk-information-complete"', '"dk-age"', TWICE, "two rules with the id dk-age"),
        (RULES, "[clock]", "[clock", "[clock", "This is not valid TOML"),
        (RULES, NO_CLOCK, "", None, "There is no [clock]"),
        (RULES, 'version = "2"', 'version = ""', "version =", "and a version"),
        (RULES, 'jurisdiction = "DK"', 'jurisdiction = "SE"', "jurisdiction =", 'must say jurisdiction = "DK"'),
        (RULES, 'version = "2"', 'version = "2"\ninclude = "SE"', None, "names no jurisdiction"),
        (RULES, 'version = "2"', 'version = "2"\ninclude = "XX"', None, "The file is missing"),
        (RULES, '"age_at_least"', '"age_at_least"\nmessage = "m"', 'id = "dk-age"', "sentence m."),
        (RULES, "numbers = { years", 'treatments = ["x"]\nnumbers = { years', 'id = "dk-age"', "no treatment x"),
        (RULES, '"consent_in_force"', '"before_photo"', "valid_months", "knows no number valid_months"),
        (RULES, 'classes = ["surgery"]', "classes = [1]", "classes = [1]", "Expected `str`, got `int`"),
        (RULES, "areas = [", "areas = [1, ", "areas = [1", "Expected `str`, got `int`"),
        (TOXIN, 'code = "botulinum"', 'code = "botox"', '"botox"', "named after its code: botox.toml"),
        (TOXIN, 'id = "forehead"', 'id = "glabella"', 'id = "glabella"\nnames = { da = "Pande"', "defined twice"),
        (TOXIN, 'id = "lot"', 'id = "product"', 'id = "product"\nnames = { da = "Batch', "product is defined twice"),
        (TOXIN, "= 84", "= 0", "interval_days", "at least one day"),
        (TOXIN, "[10, 42]", "[42, 10]", "after_photo_days", "later than the result first shows"),
        (TOXIN, '\nSE = "toxin"', "", "[allowed_roles]", "the same jurisdictions"),
        (TOXIN, 'sv = "Botulinumtoxin"', "", "[names]", "missing required field `sv`"),
        (TOXIN, 'sv = "Panna", ', "", 'names = { da = "Pande"', "missing required field `sv`"),
        (TOXIN, '"pregnancy"', '"pregnant"', "block =", "Invalid enum value 'pregnant'"),
        (TOXIN, '"pregnancy"', '"breastfeeding"', "[contraindications]", "contraindication breastfeeding stands twice"),
        (TOXIN, '"front_animated"', '"sideways"', "poses =", "Invalid enum value 'sideways'"),
        (TOXIN, 'product_units = ["U"]\n', "", 'id = "lot"', "A lot needs product_units"),
        (TOXIN, "warn_below = 1\n", "warn_below = 500\n", 'id = "amount"', "warn_below must be less than warn_above"),
        (TOXIN, 'unit = "ml"\n', "", 'id = "dilution"', "only a number with a unit has a usual range"),
        (TOXIN, "warn_below = 1\n", 'warn_below = "1"\n', 'warn_below = "1"', "got `str`"),
        (TOXIN, "medicine = true", "medicine = 1", "medicine = 1", "Expected `bool`, got `int`"),
        (SV, "{years}", "{years", "{years ", "age_at_least.old_enough is no sentence, or the braces"),
        (SV, "{years}", "{years:d}", "{years:d}", "age_at_least.old_enough is no sentence, or the braces"),
        (SV, "{years}", "{year}", "{year}", "words in braces of age_at_least.old_enough differ"),
        (DA, "[before_photo]", "[before_photo", "[before_photo", "This is not valid TOML"),
        (DA, "[before_photo]", "[photo]", None, "before_photo.missing is missing"),
        (DA, "[before_photo]", "[photo]", 'taken = "Der blev', "photo.taken has no English one"),
        (EN, "photo from before treatment was taken on {at}", "photo {age}", None, "cannot fill age"),
        (EN, "[before_photo]", "[photo]", None, "the sentence before_photo.taken is missing"),
        (EN, 'diabetes = "', 'diabetic = "', None, "The alert diabetes has no name"),
        (DA, 'old_enough = "', "old_enough = 5 #", "old_enough = 5", "age_at_least.old_enough is no sentence"),
        (DA, "[age_at_least]", "age = 1\n[age_at_least]", "age = 1", "age must be a table"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(
    root: Path, edit: Edit, name: str, old: str, new: str, place: str | None, words: str
) -> None:
    edit(f"packs/{name}", old, new)
    with pytest.raises(PackRefused) as refused:
        load_pack(root, "DK")
    said = [p for p in refused.value.problems if words in p.problem]
    assert said, [str(problem) for problem in refused.value.problems]
    if place is not None:
        text = (root / "packs" / name).read_text(encoding="utf-8")
        assert (said[0].file, said[0].line) == (f"packs/{name}", text[: text.index(place)].count("\n") + 1)


@pytest.mark.parametrize(
    "hostile",
    [
        b"\x00" * 400,
        b"a = " + b"9" * 5000,
        b"[[rule]]\n" * 5000,
        b"a = " + b"[" * 3000,
        b"rule = 1",
        b"\xff\xfe[\x00",
        b'jurisdiction = "DK"\nrule = [{}]',
        b"",
    ],
)
@pytest.mark.parametrize("name", [RULES, TOXIN, DA])
def test_a_hostile_file_is_refused_with_its_name(root: Path, name: str, hostile: bytes) -> None:
    (root / "packs" / name).write_bytes(hostile)
    with pytest.raises(PackRefused) as refused:
        load_pack(root, "DK")
    assert any(problem.file == f"packs/{name}" for problem in refused.value.problems)


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
    assert "packs/treatments/botulinum.toml, line 7" in refused.value.message


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
