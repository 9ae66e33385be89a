"""The commands on packs, as clinicians use them: check, explain, evaluate, and the ids a case may use."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from journal_app.bootstrap import terminal
from journal_app.domain.health import Alert
from journal_app.domain.rules import Jurisdiction
from journal_app.packs import load_pack
from journal_app.packs.cases import CASE_FIELDS
from journal_app.packs.messages import LANGUAGES
from journal_app.resource_root import resource_root

RESOURCES = resource_root()
CASE = {
    "jurisdiction": "DK",
    "treatment": "botulinum",
    "born": "1980-05-04",
    "at": "2026-11-25T10:05+01:00",
    "area": "glabella",
    "information_written_at": "2026-11-23T09:05+01:00",
    "information_oral_at": "2026-11-23T10:05+01:00",
    "information_by_role": "doctor",
    "consent_signed_at": "2026-11-23T11:00+01:00",
    "consent_language": "da",
    "patient_languages": ["da"],
    "before_photo_at": "2026-11-25T10:00+01:00",
    "health_confirmed_at": "2026-11-23T10:00+01:00",
    "identity_checked": True,
    "performer_role": "doctor",
    "performer_registered": True,
    "alerts": [],
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the rules with one treatment and its texts: a folder that somebody edits."""
    folder = tmp_path / "edited"
    shutil.copytree(RESOURCES / "packs", folder / "packs", ignore=lambda _, names: [n for n in names if is_other(n)])
    shutil.copytree(RESOURCES / "questionnaires", folder / "questionnaires")
    shutil.copytree(RESOURCES / "maps", folder / "maps", ignore=shutil.ignore_patterns("filler.toml", "skin.toml"))
    for language in LANGUAGES:
        (folder / "texts" / language).mkdir(parents=True)
        for path in (RESOURCES / "texts" / language).glob("*.md"):
            if path.name.startswith(("botulinum-", "staff-")):
                shutil.copy(path, folder / "texts" / language)
    return folder


def is_other(name: str) -> bool:
    shared = {"rules.toml", "botulinum.toml", *(f"messages.{language}.toml" for language in LANGUAGES)}
    return name.endswith(".toml") and name not in shared


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *words: str, **changes: object
) -> tuple[int, dict[str, object]]:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(CASE | changes), encoding="utf-8")
    code = terminal.run(["packs", "evaluate", str(file), *words])
    said = capsys.readouterr()
    assert said.err == ""
    answer = json.loads(said.out)
    assert isinstance(answer, dict)
    return code, answer


# ------------------------------------------------------------------------------------------------------------ evaluate


def test_a_case_without_fault_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = judged(tmp_path, capsys)
    assert (code, answer["verdict"]) == (0, "ok")
    assert answer.keys() == {"verdict", "findings"}
    findings = answer["findings"]
    assert isinstance(findings, list)
    assert all(one.keys() == {"rule", "status", "message", "earliest", "source"} for one in findings)
    assert {one["status"] for one in findings} == {"ok"}


def test_a_minute_too_early_is_blocked_until_then(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = judged(tmp_path, capsys, at="2026-11-25T10:04+01:00", before_photo_at="2026-11-25T10:00+01:00")
    assert (code, answer["verdict"]) == (1, "blocked")
    findings = answer["findings"]
    assert isinstance(findings, list)
    (wait,) = [one for one in findings if one["rule"] == "dk-reflection-first-injection"]
    assert wait["status"] == "blocked"
    assert datetime.fromisoformat(wait["earliest"]) == datetime.fromisoformat("2026-11-25T10:05+01:00")
    assert "25-Nov-2026 10:05" in wait["message"]
    assert wait["source"] == "BEK 834/2014"


def test_a_warning_ends_with_0_and_speaks_the_wanted_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, answer = judged(tmp_path, capsys, "--language", "da", before_photo_at=None)
    assert (code, answer["verdict"]) == (0, "warned")
    findings = answer["findings"]
    assert isinstance(findings, list)
    assert [one["message"] for one in findings if one["status"] == "warn"] == [
        "Der er intet foto fra før denne behandling. Tag et, før du begynder, eller notér hvorfor ikke."
    ]


def test_what_is_left_out_is_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "case.json"
    least = {name: CASE[name] for name in ("jurisdiction", "treatment", "born", "at")}
    file.write_text(json.dumps(least), encoding="utf-8")
    assert terminal.run(["packs", "evaluate", str(file)]) == 1
    statuses = {one["rule"]: one["status"] for one in json.loads(capsys.readouterr().out)["findings"]}
    assert statuses["dk-consent"] == "blocked"
    assert statuses["dk-age"] == "ok"
    assert statuses["dk-performer"] == "warn", "an absent yes or no is no"
    assert statuses["dk-responsible"] == "todo"
    file.write_text(json.dumps({k: v for k, v in CASE.items() if k not in ("alerts", "patient_languages")}))
    assert terminal.run(["packs", "evaluate", str(file)]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["verdict"] == "warned"
    assert {one["rule"] for one in answer["findings"] if one["status"] == "todo"} == {
        "dk-caution",
        "dk-consent-language",
    }


def test_a_case_may_come_from_a_pipe(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(CASE).encode())))
    assert terminal.run(["packs", "evaluate", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "ok"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"jurisdiction": "NO"}, "jurisdiction must be one of DK, GB-ENG, GB-SCT, GB-WLS, GB-NIR, SE, not “NO”"),
        ({"treatment": "leeches"}, "treatment must be one of botulinum"),
        ({"area": "elbow"}, "area must be one of glabella"),
        ({"area": ["glabella", "elbow"]}, "not “elbow”"),
        ({"born": "4 May 1980"}, "born must be a day such as 1980-05-04"),
        ({"born": "0001-01-01"}, "born must be a day"),
        ({"at": "2026-11-25T10:05"}, "at must be a time with its offset"),
        ({"at": "9999-12-31T23:59:59Z"}, "at must be a time"),
        ({"at": None}, "at"),
        ({"consent_signed_at": "yesterday"}, "consent_signed_at must be a time"),
        ({"performer_role": "wizard"}, "performer_role must be one of doctor"),
        ({"alerts": ["moonlight"]}, "alerts must be one of allergy"),
        ({"alerts": "pregnancy"}, "alerts"),
        ({"identity_checked": "yes"}, "identity_checked"),
        ({"patient_languages": ["<b>"]}, "patient_languages must be a language"),
        ({"colour": "blue"}, "colour"),
        ({"treatment": "x" * 5000 + "\n\x1b[2J"}, "…”"),
    ],
)
def test_a_bad_case_ends_with_2_and_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], changes: dict[str, object], words: str
) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(CASE | changes), encoding="utf-8")
    assert terminal.run(["packs", "evaluate", str(file)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert words in said.err
    assert "\x1b" not in said.err


@pytest.mark.parametrize("missing", ["jurisdiction", "treatment", "born", "at"])
def test_the_first_four_fields_are_needed(tmp_path: Path, capsys: pytest.CaptureFixture[str], missing: str) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps({k: v for k, v in CASE.items() if k != missing}), encoding="utf-8")
    assert terminal.run(["packs", "evaluate", str(file)]) == 2
    assert missing in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b"[" * 100_000, b"{}" + b" " * 200_000, b"null"])
def test_what_is_no_case_at_all_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    file = tmp_path / "case.json"
    file.write_bytes(content)
    assert terminal.run(["packs", "evaluate", str(file)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert terminal.run(["packs", "evaluate", str(tmp_path / "none.json")]) == 2


def test_a_pack_is_tried_out_before_it_is_applied(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = data / "packs" / "DK" / "rules.toml"
    replace_in(rules, "hours = 48, waived", "hours = 49, waived")
    assert judged(tmp_path, capsys)[0] == 0
    assert judged(tmp_path, capsys, "--packs", str(data))[0] == 1


# ------------------------------------------------------------------------------------------------------- explain, ids


def test_the_rules_of_a_treatment_are_explained_with_source_and_mark(capsys: pytest.CaptureFixture[str]) -> None:
    assert terminal.run(["packs", "explain", "DK", "botulinum"]) == 0
    said = capsys.readouterr().out
    assert "dk-reflection-first-injection  [refuses; read in the source]" in said
    assert "at least 2 days (48 hours)" in said
    assert "Source: BEK 834/2014 § 3" in said
    assert "Not with: pregnancy, a neuromuscular disease" in said
    assert "dk-reflection-surgery" not in said
    assert terminal.run(["packs", "explain", "DK", "botulinum", "--language", "sv"]) == 0
    assert "[stoppar; läst i källan]\n  Patienten har fyllt 18 år." in capsys.readouterr().out


def test_the_rules_of_another_day_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    def rules(day: str) -> set[str]:
        assert terminal.run(["packs", "explain", "GB-SCT", "threads", "--on", day, "--json"]) == 0
        return {one["rule"] for one in json.loads(capsys.readouterr().out)["rules"]}

    assert "sct-age" in rules("2026-05-12")
    assert "sct-age-before-the-act" in rules("2026-05-11")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("jurisdiction", list(Jurisdiction))
def test_every_treatment_can_be_explained_everywhere_in_every_language(
    capsys: pytest.CaptureFixture[str], jurisdiction: str, language: str
) -> None:
    for definition in load_pack(RESOURCES, jurisdiction).treatments:
        words = ["packs", "explain", jurisdiction, definition.code, "--language", language]
        assert terminal.run(words) == 0
        said = capsys.readouterr().out
        assert definition.names[language] in said
        assert "{" not in said
        assert said.count("\n  ") == 2 * said.count("]\n"), "each rule has a sentence and a source"


def test_whoever_reads_only_the_first_line_is_not_told_of_a_mistake() -> None:
    words = [sys.executable, "-m", "journal_app", "packs", "explain", "DK", "botulinum"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0) as explaining:
        assert explaining.stdout is not None
        assert explaining.stderr is not None
        explaining.stdout.close()
        assert explaining.stderr.read() == b""
    assert explaining.returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        ("explain", "NO", "botulinum"),
        ("explain", "DK", "leeches"),
        ("explain", "DK"),
        ("explain", "DK", "botulinum", "--on", "tomorrow"),
        ("explain", "DK", "botulinum", "--language", "no"),
        ("check", "/nowhere/at/all"),
        ("evaluate",),
        ("polish",),
        (),
    ],
)
def test_wrong_words_end_with_2(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    assert terminal.run(["packs", *words]) == 2
    assert capsys.readouterr().err


def test_the_ids_that_a_case_may_use_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert terminal.run(["packs", "ids", "--json"]) == 0
    ids = json.loads(capsys.readouterr().out)
    assert ids["jurisdictions"] == [one.value for one in Jurisdiction]
    assert {"botulinum", "filler", "pmu", "surgery_referral"} <= set(ids["treatments"])
    assert set(ids["areas"]) == {area for areas in ids["areas_of"].values() for area in areas}
    assert ids["alerts"] == [one.value for one in Alert]
    assert "nurse" in ids["roles"]
    assert ids["fields"] == list(CASE_FIELDS)
    assert terminal.run(["packs", "ids"]) == 0
    assert "areas of pmu: brows" in capsys.readouterr().out


# --------------------------------------------------------------------------------------------------------------- check


def test_data_without_fault_end_with_0(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in (data, data / "packs"):
        assert terminal.run(["packs", "check", str(folder)]) == 0
        assert "well-formed" in capsys.readouterr().out


def test_what_is_wrong_is_told_with_file_line_and_sentence(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace_in(data / "packs" / "SE" / "rules.toml", "years = 18", "years = 0")
    replace_in(data / "texts" / "da" / "botulinum-consent.md", 'use = "consent"', 'use = "advert"')
    assert terminal.run(["packs", "check", str(data)]) == 1
    said = capsys.readouterr().out
    assert "packs/SE/rules.toml:15: Rule se-age: every number must be at least 1." in said
    assert "texts/da/botulinum-consent.md:5: " in said
    assert terminal.run(["packs", "check", str(data), "--json"]) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert {k: v for k, v in problems[1].items() if k != "problem"} == {"file": "packs/SE/rules.toml", "line": 15}


# ------------------------------------------------------------------------------------- a treatment, by files alone


DEFINITION = """
code = "carboxytherapy"
product_units = ["ml"]
interval_days = 7
poses = ["front", "close_up"]

[names]
da = "Carboxyterapi"
sv = "Karboxiterapi"
en = "Carboxytherapy"

[classes]
DK = "injection"
SE = "injection"

[allowed_roles]
DK = ["doctor", "nurse"]
SE = ["doctor", "nurse"]

[texts]
information = ["carboxytherapy-information"]
consent = ["carboxytherapy-consent"]
aftercare = ["carboxytherapy-aftercare"]

[contraindications]
block = ["pregnancy"]
warn = ["anticoagulants"]

[[field]]
id = "amount"
names = { da = "Mængde", sv = "Mängd", en = "Amount" }
unit = "ml"
warn_below = 1
warn_above = 100.5
required = true

[[area]]
id = "thighs"
names = { da = "Lår", sv = "Lår", en = "Thighs" }
"""
TEXT = """+++
id = "carboxytherapy-{use}"
version = "1"
language = "{language}"
use = "{kind}"
title = "Carboxytherapy"
jurisdictions = ["{jurisdiction}"]
treatments = ["carboxytherapy"]
valid_from = 2026-11-23
reviewer = "Invented"
ticks = [{ticks}]
+++

# Carboxytherapy

What it is, what it does, what may go wrong.
"""


def test_a_treatment_is_added_by_adding_files_only(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As docs/adding-a-treatment.md describes it."""
    (data / "packs" / "treatments" / "carboxytherapy.toml").write_text(DEFINITION, encoding="utf-8")
    assert terminal.run(["packs", "check", str(data)]) == 1
    said = capsys.readouterr().out
    assert "packs/treatments/carboxytherapy.toml:21: There is no information text carboxytherapy-information." in said
    for language, jurisdiction in (("da", "DK"), ("sv", "SE")):
        for use, kind in (("information", "information"), ("consent", "consent"), ("aftercare", "information")):
            words = TEXT.format(
                use=use,
                kind=kind,
                language=language,
                jurisdiction=jurisdiction,
                ticks='"I have understood."' if use == "consent" else "",
            )
            (data / "texts" / language / f"carboxytherapy-{use}.md").write_text(words, encoding="utf-8")
    assert terminal.run(["packs", "check", str(data)]) == 0
    capsys.readouterr()
    packs = ("--packs", str(data))
    case = {"treatment": "carboxytherapy", "area": "thighs"}
    assert judged(tmp_path, capsys, *packs, **case)[1]["verdict"] == "ok"
    assert judged(tmp_path, capsys, *packs, **case, born="2010-01-01")[1]["verdict"] == "blocked"
    assert judged(tmp_path, capsys, *packs, **case, alerts=["pregnancy"])[1]["verdict"] == "blocked"
    assert judged(tmp_path, capsys, *packs, **case, alerts=["anticoagulants"])[1]["verdict"] == "warned"
    assert judged(tmp_path, capsys, *packs, **case, jurisdiction="SE")[1]["verdict"] == "blocked", "too soon in Sweden"
    assert terminal.run(["packs", "explain", "SE", "carboxytherapy", *packs]) == 0
    assert "se-reflection-injection" in capsys.readouterr().out
    assert terminal.run(["packs", "explain", "GB-ENG", "carboxytherapy", *packs]) == 2
