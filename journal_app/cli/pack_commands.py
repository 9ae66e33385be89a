"""What clinicians ask about the clinical data: is it well-formed, what does it demand, what would it say of a case."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from journal_app.cli.arguments import Options, Usage
from journal_app.cli.parts import PackComplaint, Parts
from journal_app.cli.speech import Document, Speech
from journal_app.domain.health import Alert
from journal_app.domain.rules import (
    Demand,
    Finding,
    Jurisdiction,
    LoadedPack,
    Phrasebook,
    ProfessionalRole,
    Verdict,
    evaluate,
    explain,
    verdict,
)

FINE, FINDING = 0, 1
_LARGEST_CASE = 1_000_000


def run(options: Options, parts: Parts, speech: Speech) -> int:
    """Carry out one of the commands on packs; returns the exit code."""
    return _ACTIONS[options.action](options, parts, speech)


def _check(options: Options, parts: Parts, speech: Speech) -> int:
    found = parts.packs.check(options.folder)
    document: Document = {
        "fine": not found,
        "problems": [{"file": one.file, "line": one.line, "problem": one.problem} for one in found],
    }
    speech.answer(document, _complaint_lines(found))
    return FINDING if found else FINE


def _complaint_lines(found: Sequence[PackComplaint]) -> list[str]:
    if not found:
        return ["All rules, treatments and texts are well-formed, and nothing is missing."]
    places = [f"{one.file}:{one.line}" if one.line else one.file for one in found]
    lines = [f"{place}: {one.problem}" for place, one in zip(places, found, strict=True)]
    return [*lines, "", f"{len(found)} problem(s)."]


def _explain(options: Options, parts: Parts, speech: Speech) -> int:
    language = options.language or "en"
    pack, book = (
        parts.packs.load(options.folder, options.jurisdiction),
        parts.packs.phrasebook(options.folder, language),
    )
    if options.treatment not in pack.rule_pack.classes:
        raise Usage(f"there is no treatment {options.treatment} here; there are {_listed(pack.rule_pack.classes)}")
    on = options.on or datetime.now(UTC).date()
    demands = explain(pack, options.treatment, on=on, book=book)
    speech.answer(_explained(pack, options.treatment, on, demands), _demand_lines(pack, options, on, demands, book))
    return FINE


def _explained(pack: LoadedPack, treatment: str, on: date, demands: Sequence[Demand]) -> Document:
    return {
        "jurisdiction": pack.rule_pack.jurisdiction.value,
        "treatment": treatment,
        "class": pack.rule_pack.classes[treatment],
        "version": pack.rule_pack.version,
        "on": on.isoformat(),
        "rules": [
            {
                "rule": one.rule.id,
                "mode": one.mode.value,
                "certainty": one.rule.certainty.value,
                "sentence": one.sentence,
                "source": str(one.rule.source),
                "note": one.rule.source.note,
                "only_medicine": one.rule.only_medicine,
            }
            for one in demands
        ],
    }


def _demand_lines(
    pack: LoadedPack, options: Options, on: date, demands: Sequence[Demand], book: Phrasebook
) -> list[str]:
    name = pack.treatment(options.treatment).names[book.language]
    lines = [f"{pack.rule_pack.jurisdiction} · {name} · {on.isoformat()}"]
    label = {key.removeprefix("label."): text for key, text in book.sentences.items() if key.startswith("label.")}
    for one in demands:
        only = f" {label['only_medicine']}" if one.rule.only_medicine else ""
        lines += [
            "",
            f"{one.rule.id}  [{label[one.mode]}; {label[one.rule.certainty]}]",
            f"  {one.sentence}{only}",
            f"  {label['source']}: {one.rule.source.with_note(book)}",
        ]
    return lines


def _evaluate(options: Options, parts: Parts, _speech: Speech) -> int:
    pack, facts, at = parts.packs.read_case(options.folder, _case(options.case))
    book = parts.packs.phrasebook(options.folder, options.language or "en")
    findings = evaluate(pack.rule_pack, facts, at=at)
    answer = verdict(findings)
    document: Document = {"verdict": answer.value, "findings": [_finding(pack, one, book) for one in findings]}
    # For programs and for pipes: the answer is JSON whatever else is asked for.
    Speech(is_json=True).answer(document, [])
    return FINDING if answer is Verdict.BLOCKED else FINE


def _finding(pack: LoadedPack, finding: Finding, book: Phrasebook) -> Document:
    earliest = None if finding.until is None else pack.rule_pack.clock.local(finding.until).isoformat()
    return {
        "rule": finding.rule,
        "status": finding.status.value,
        "message": book.say(finding.message, finding.params),
        "earliest": earliest,
        "source": str(finding.source),
    }


def _case(named: str) -> bytes:
    """The bytes of a file, or of standard input for ``-``."""
    try:
        if named == "-":
            return sys.stdin.buffer.read(_LARGEST_CASE)
        with Path(named).open("rb") as file:
            return file.read(_LARGEST_CASE)
    except OSError as problem:
        raise Usage(f"the case cannot be read ({type(problem).__name__})") from None


def _ids(options: Options, parts: Parts, speech: Speech) -> int:
    treatments = parts.packs.load(options.folder, Jurisdiction.DENMARK).treatments
    areas_of = {one.code: [area.id for area in one.areas] for one in treatments}
    document: Document = {
        "jurisdictions": [one.value for one in Jurisdiction],
        "treatments": list(areas_of),
        "areas": sorted({area for areas in areas_of.values() for area in areas}),
        "areas_of": areas_of,
        "roles": [one.value for one in ProfessionalRole],
        "alerts": [one.value for one in Alert],
        "fields": list(parts.packs.case_fields),
    }
    lines = [f"{name}: {_listed(ids)}" for name, ids in document.items() if name != "areas_of"]
    speech.answer(document, [*lines, *(f"areas of {code}: {_listed(areas)}" for code, areas in areas_of.items())])
    return FINE


def _listed(ids: Sequence[str] | Mapping[str, object]) -> str:
    return ", ".join(ids)


_ACTIONS: Mapping[str, Callable[[Options, Parts, Speech], int]] = {
    "check": _check,
    "explain": _explain,
    "evaluate": _evaluate,
    "ids": _ids,
}
