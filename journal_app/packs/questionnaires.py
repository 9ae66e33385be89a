"""Reads all questionnaires and holds the languages to each other; it must not choose which one a patient is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from journal_app.domain.health import Alert
from journal_app.domain.questionnaires import Item, Questionnaire, asked_about, every_item
from journal_app.packs.messages import LANGUAGES
from journal_app.packs.problems import PackProblem, PackRefused
from journal_app.packs.questionnaire_files import read_questionnaire

GENERAL = "general"
"""The id of the questionnaire for every treatment, which asks about every alert."""


def load_questionnaires(root: Path) -> tuple[Questionnaire, ...]:
    """Return every questionnaire below ``root``/questionnaires, the general one first. Raises ``PackRefused``."""
    found = list(read_questionnaires(root))
    if problems := [one for one in found if isinstance(one, PackProblem)]:
        raise PackRefused(problems)
    known = [one for one in found if isinstance(one, Questionnaire)]
    return tuple(sorted(known, key=lambda one: (one.id != GENERAL, one.id, one.reference.language)))


def decode_questionnaire(source: str) -> Questionnaire:
    """Return the questionnaire in the exact text of a ``questionnaire.published`` record. Raises ``PackRefused``."""
    read, problems = read_questionnaire("a questionnaire in the journal", source.encode())
    if read is None:
        raise PackRefused(problems)
    return read


def read_questionnaires(root: Path) -> Iterator[Questionnaire | PackProblem]:
    """Yield every questionnaire below ``root``/questionnaires, what is wrong with it, and where languages disagree."""
    found: list[Questionnaire] = []
    is_broken = False
    for path in sorted((root / "questionnaires").glob("*/*.json")):
        name = path.relative_to(root).as_posix()
        try:
            read, problems = read_questionnaire(name, path.read_bytes())
        except OSError:
            read, problems = None, (PackProblem(name, None, "The file cannot be read."),)
        if read is not None and path_of(read) != name:
            words = f"It must lie in the folder of its language and be named after its id: {path_of(read)}."
            read, problems = None, (PackProblem(name, None, words),)
        is_broken = is_broken or bool(problems)
        yield from problems
        if read is not None:
            found.append(read)
    yield from found
    if not is_broken:
        yield from _disagreements(found)


def path_of(questionnaire: Questionnaire) -> str:
    """Return where a questionnaire lies below ``resources``."""
    return f"questionnaires/{questionnaire.reference.language}/{questionnaire.id}.json"


def _disagreements(found: list[Questionnaire]) -> Iterator[PackProblem]:
    by_id: dict[str, dict[str, Questionnaire]] = {}
    for one in found:
        by_id.setdefault(one.id, {})[one.reference.language] = one
    if GENERAL not in by_id:
        yield PackProblem("questionnaires", None, f"There is no questionnaire {GENERAL}.")
    for identifier, languages in sorted(by_id.items()):
        for language in sorted(set(LANGUAGES) - languages.keys()):
            yield PackProblem(f"questionnaires/{language}/{identifier}.json", None, "The file is missing.")
        pattern = languages.get("en") or next(iter(languages.values()))
        for one in languages.values():
            yield from _differences(one, pattern)
        if identifier == GENERAL:
            for alert in sorted(set(Alert) - asked_about(pattern)):
                yield PackProblem(path_of(pattern), None, f"No answer raises the alert {alert}; every alert needs one.")


def _differences(one: Questionnaire, pattern: Questionnaire) -> Iterator[PackProblem]:
    """Yield where a translation differs from the English questionnaire in more than its words."""
    name, other = path_of(one), pattern.reference.language
    if (one.reference.canonical, one.treatments) != (pattern.reference.canonical, pattern.treatments):
        yield PackProblem(name, None, f"Its url, version or treatments differ from those in {other}.")
    ours, theirs = _bones(one.items), _bones(pattern.items)
    for link in ours.keys() ^ theirs.keys():
        yield PackProblem(name, None, f"The item {link} stands only in one of {one.reference.language} and {other}.")
    if ours.keys() == theirs.keys():
        if list(ours) != list(theirs):
            yield PackProblem(name, None, f"The order of the items differs from that in {other}.")
        for link, bone in ours.items():
            if bone != theirs[link]:
                yield PackProblem(name, None, f"The item {link} differs from that in {other} in more than its words.")


def _bones(items: Iterable[Item]) -> dict[str, Item]:
    """Each item without words, by link id; of a group, which items are in it."""
    return {item.link_id: _bone(item) for item in every_item(items)}


def _bone(item: Item) -> Item:
    options = tuple(replace(option, display="") for option in item.options)
    return replace(item, text="", options=options, items=tuple(_bone(inner) for inner in item.items))
