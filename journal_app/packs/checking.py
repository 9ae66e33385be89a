"""Checks all clinical data below a folder, for those who edit it; it must not change or apply anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from journal_app.domain.consents import TextUse
from journal_app.domain.rules import Jurisdiction, LoadedPack, TreatmentDefinition
from journal_app.packs.problems import PackProblem, PackRefused
from journal_app.packs.questionnaires import read_questionnaires
from journal_app.packs.rule_packs import load_pack
from journal_app.packs.texts import TextFile, read_text_files

_USES = {"information": TextUse.INFORMATION, "consent": TextUse.CONSENT, "aftercare": TextUse.INFORMATION}


def check(root: Path) -> tuple[PackProblem, ...]:
    """Return everything wrong with packs, texts and questionnaires below ``root``, each once; empty if all is well."""
    read = list(read_text_files(root))
    problems = [one for one in read if isinstance(one, PackProblem)]
    texts = [one for one in read if isinstance(one, TextFile)]
    problems += [one for one in read_questionnaires(root) if isinstance(one, PackProblem)]
    for jurisdiction in Jurisdiction:
        try:
            pack = load_pack(root, jurisdiction)
        except PackRefused as refused:
            problems += refused.problems
        else:
            problems += _gaps(pack, texts)
    return tuple(dict.fromkeys(problems))


def _gaps(pack: LoadedPack, texts: list[TextFile]) -> Iterator[PackProblem]:
    """Yield what the definitions need of texts, and the texts name of definitions, that is not there."""
    jurisdiction = pack.rule_pack.jurisdiction
    codes = {definition.code for definition in pack.treatments}
    for file in texts:
        for unknown in sorted(set(file.text.treatments) - codes):
            yield PackProblem(file.path, None, f"There is no treatment {unknown}.")
    for definition in pack.treatments:
        if jurisdiction in definition.classes:
            yield from _missing_texts(definition, jurisdiction, texts)
    if not any(f.text.use is TextUse.CONFIDENTIALITY and jurisdiction in f.jurisdictions for f in texts):
        yield PackProblem("texts", None, f"There is no statement of confidentiality for {jurisdiction}.")


def _missing_texts(
    definition: TreatmentDefinition, jurisdiction: Jurisdiction, texts: list[TextFile]
) -> Iterator[PackProblem]:
    name = f"packs/treatments/{definition.code}.toml"
    for use, ids in definition.texts.items():
        named = [file for file in texts if file.text.id in ids and file.text.use is _USES[use]]
        for unknown in sorted(set(ids) - {file.text.id for file in named}):
            yield PackProblem(name, None, f"There is no {use} text {unknown}.")
        if ids and not any(jurisdiction in file.jurisdictions for file in named):
            yield PackProblem(name, None, f"None of its {use} texts is for {jurisdiction}.")
