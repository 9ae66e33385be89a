"""Checks all clinical data below a folder, for those who edit it; it must not change or apply anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from journal_app.domain.consents import TextUse
from journal_app.domain.rules import Jurisdiction, LoadedPack, TreatmentDefinition
from journal_app.packs.catalogues import check_catalogues
from journal_app.packs.maps import check_maps
from journal_app.packs.problems import PackProblem, PackRefused
from journal_app.packs.questionnaires import read_questionnaires
from journal_app.packs.rule_packs import load_pack
from journal_app.packs.texts import TextFile, read_text_files
from journal_app.packs.toml_files import line_of

_USES = {"information": TextUse.INFORMATION, "consent": TextUse.CONSENT, "aftercare": TextUse.INFORMATION}


def check(root: Path) -> tuple[PackProblem, ...]:
    """Return everything wrong with the packs, texts, forms, maps and translations below ``root``, each once."""
    read = list(read_text_files(root))
    problems = [one for one in read if isinstance(one, PackProblem)]
    texts = [one for one in read if isinstance(one, TextFile)]
    problems += [one for one in read_questionnaires(root) if isinstance(one, PackProblem)]
    areas: dict[str, frozenset[str]] = {}
    for jurisdiction in Jurisdiction:
        try:
            pack = load_pack(root, jurisdiction)
        except PackRefused as refused:
            problems += refused.problems
        else:
            problems += _gaps(root, pack, texts)
            areas |= {one.code: frozenset(area.id for area in one.areas) for one in pack.treatments}
    problems += check_maps(root, areas)
    problems += check_catalogues(root)
    return tuple(dict.fromkeys(problems))


def _gaps(root: Path, pack: LoadedPack, texts: list[TextFile]) -> Iterator[PackProblem]:
    """Yield what the definitions need of texts, and the texts name of definitions, that is not there."""
    jurisdiction = pack.rule_pack.jurisdiction
    codes = {definition.code for definition in pack.treatments}
    for file in texts:
        for unknown in sorted(set(file.text.treatments) - codes):
            yield _in(root, file.path, "treatments", f"There is no treatment {unknown}.")
    for definition in pack.treatments:
        if jurisdiction in definition.classes:
            yield from _missing_texts(root, definition, jurisdiction, texts)
            yield from _silent_texts(root, definition, texts)
    if not any(f.text.use is TextUse.CONFIDENTIALITY and jurisdiction in f.jurisdictions for f in texts):
        yield PackProblem("texts", None, f"There is no statement of confidentiality for {jurisdiction}.")


def _missing_texts(
    root: Path, definition: TreatmentDefinition, jurisdiction: Jurisdiction, texts: list[TextFile]
) -> Iterator[PackProblem]:
    name = _file_of(definition)
    for use, ids in definition.texts.items():
        named = [file for file in texts if file.text.id in ids and file.text.use is _USES[use]]
        for unknown in sorted(set(ids) - {file.text.id for file in named}):
            yield _in(root, name, f"texts.{use}", f"There is no {use} text {unknown}.")
        if ids and not any(jurisdiction in file.jurisdictions for file in named):
            yield _in(root, name, f"texts.{use}", f"None of its {use} texts is for {jurisdiction}.")


def _silent_texts(root: Path, definition: TreatmentDefinition, texts: list[TextFile]) -> Iterator[PackProblem]:
    """Yield texts that a definition names and that do not name its treatment: a consent covers what it names."""
    for file in texts:
        is_named = any(file.text.id in ids for ids in definition.texts.values())
        if is_named and definition.code not in file.text.treatments:
            problem = f"Its treatments must hold {definition.code}: {_file_of(definition)} names it."
            yield _in(root, file.path, "treatments", problem)


def _file_of(definition: TreatmentDefinition) -> str:
    return f"packs/treatments/{definition.code}.toml"


def _in(root: Path, name: str, key: str, problem: str) -> PackProblem:
    """A problem with the line of a key, in a file that was read before."""
    return PackProblem(name, line_of((root / name).read_text(encoding="utf-8"), f".{key}"), problem)
