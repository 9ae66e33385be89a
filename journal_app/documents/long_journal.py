"""Sets a journal, a long one in parts that are joined: no process holds all its pages; it must not choose what goes in.

Every part is set twice, each time by a process that is gone afterwards: first to learn how many pages it has and where
its records stand, then with the numbers of the pages, which the overview in front and the foot of every page tell.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any, Final, TypeAlias

from journal_app.documents.joined_pdf import NotJoined, Target, joined
from journal_app.documents.typesetting import Attachment, Value, inputs_of, prepared, required, typeset
from journal_app.documents.typesetting_child import compiled_apart, measured_apart

Told: TypeAlias = Callable[[int, int], None]
"""Told how much of how much is done, several times a second; what it raises ends the work."""

TEMPLATE: Final = "journal.typ"
_MOST_TEXT = 250_000
"""Characters of records in a part: some eighty pages, for which a process holds a hundred megabytes."""
_MOST_PICTURES = 4_000_000
"""Characters of drawings and photos under points in a part."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """How many pages a part has, and on which of them, how far below its top, each of its records begins."""

    pages: int
    records: Mapping[str, tuple[int, float]]


def set_journal(
    data: Mapping[str, Value],
    *,
    maps: Mapping[str, Mapping[str, Value]],
    resources: Path,
    at: datetime,
    attachment: Attachment,
    told: Told,
) -> bytes:
    """The PDF/A-3a of a journal's data, as ``typesetting.typeset`` makes one; ``maps`` are what points lie on, by name.

    Raises:
        Environmental, Bug: as there.
    """
    template, whole = prepared(TEMPLATE, data, resources=resources)
    first, *others = _groups(whole["records"], maps)
    if others:
        # What cannot be joined, as after a change of the typesetter, is set at once: a journal must get out.
        with suppress(NotJoined):
            return _InParts(template, whole, [first, *others], maps=maps, told=told).made(at, attachment)
    still = partial(told, 0, 1)
    return typeset(
        TEMPLATE, {**data, "maps": dict(maps)}, resources=resources, at=at, attachment=attachment, still=still
    )


class _InParts:
    """One journal that is set in parts: the front, then some records at a time."""

    def __init__(
        self,
        template: Path,
        whole: Mapping[str, Any],
        groups: Sequence[list[Any]],
        *,
        maps: Mapping[str, Mapping[str, Value]],
        told: Told,
    ) -> None:
        self._template, self._maps, self._told = template, maps, told
        self._steps, self._done = 2 * (len(groups) + 1), 0
        self._parts = [{**whole, "records": []}, *({**whole, "overview": [], "records": group} for group in groups)]
        self._unknown = {str(line["number"]): 0 for line in whole["overview"]}

    def made(self, at: datetime, attachment: Attachment) -> bytes:
        measured = [self._measured(number) for number in range(len(self._parts))]
        before = list(accumulate((one.pages for one in measured), initial=0))
        targets = {
            name: Target(part, page - 1, below)
            for part, one in enumerate(measured)
            for name, (page, below) in one.records.items()
        }
        where = {name: before[one.part] + one.page + 1 for name, one in targets.items()}
        pdfs = []
        for number, first in enumerate(before[:-1]):
            data = self._data(number, before=first, pages=before[-1], where=where)
            inputs = inputs_of(data, None if number else attachment)
            pdfs.append(required(compiled_apart(self._template, inputs, at, still=self._still), self._template))
            self._step()
        return joined(pdfs, targets)

    def _measured(self, number: int) -> _Measured:
        inputs = inputs_of(self._data(number, before=0, pages=0, where=self._unknown))
        told = json.loads(required(measured_apart(self._template, inputs, still=self._still), self._template))
        self._step()
        return _Measured(told["pages"], {name: (page, below) for name, page, below in told["records"]})

    def _data(self, number: int, *, before: int, pages: int, where: Mapping[str, int]) -> dict[str, Any]:
        """What the template is told of a part, and of its place in the whole."""
        place = {
            "is-front": number == 0,
            "is-first": number == 1,
            "is-last": number == len(self._parts) - 1,
            "before": before,
            "pages": pages,
            "where": {} if number else where,
        }
        data = self._parts[number]
        maps = {name: self._maps[name] for name in _maps_of(data["records"]) if name in self._maps}
        resources = self._template.parents[1]
        return {**data, "part": place, **prepared(TEMPLATE, {"maps": maps}, resources=resources)[1]}

    def _still(self) -> None:
        self._told(self._done, self._steps)

    def _step(self) -> None:
        self._done += 1
        self._still()


def _groups(records: Sequence[Any], maps: Mapping[str, Mapping[str, Value]]) -> Iterator[list[Any]]:
    """The records in order, so many together as one process sets with little memory; at least one."""
    sizes = {name: len(str(drawing["svg"])) for name, drawing in maps.items()}
    group, drawn, length = list[Any](), set[str](), 0
    for record in records:
        more, used = len(json.dumps(record, ensure_ascii=False)), set(_maps_of([record]))
        pictures = sum(sizes.get(name, 0) for name in drawn | used)
        if group and (length + more > _MOST_TEXT or pictures > _MOST_PICTURES):
            yield group
            group, drawn, length = [], set(), 0
        group.append(record)
        drawn, length = drawn | used, length + more
    yield group


def _maps_of(records: Sequence[Any]) -> Iterator[str]:
    """The names of the drawings and photos that points of the records lie on, those of corrections too."""
    for record in records:
        for part in record["parts"]:
            if part["is"] == "points":
                yield from (picture["map"] for picture in part["maps"])
        yield from _maps_of(record["corrections"])
