"""Reads treatment definitions from TOML; it must not know any particular treatment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from journal_app.domain.rules import Jurisdiction, ProfessionalRole, TreatmentArea, TreatmentDefinition, TreatmentField
from journal_app.packs.problems import PackProblem
from journal_app.packs.toml_files import line_of, read_typed


class _Names(msgspec.Struct, forbid_unknown_fields=True):
    da: str
    sv: str
    en: str

    def by_language(self) -> dict[str, str]:
        return {"da": self.da, "sv": self.sv, "en": self.en}


class _Texts(msgspec.Struct, forbid_unknown_fields=True):
    information: tuple[str, ...]
    consent: tuple[str, ...]
    aftercare: tuple[str, ...] = ()


class _Field(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    names: _Names
    unit: str = ""
    required: bool = False


class _Area(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    names: _Names


class _DefinitionFile(msgspec.Struct, forbid_unknown_fields=True):
    code: str
    names: _Names
    classes: dict[Jurisdiction, str]
    allowed_roles: dict[Jurisdiction, tuple[ProfessionalRole, ...]]
    texts: _Texts
    product_units: tuple[str, ...] = ()
    interval_days: int | None = None
    field: list[_Field] = []
    area: list[_Area] = []


def read_definition(name: str, data: bytes) -> TreatmentDefinition | PackProblem:
    """Return the treatment that a file defines; the file is named after the treatment's code."""
    read = read_typed(name, data, _DefinitionFile)
    if isinstance(read, PackProblem):
        return read
    problem = next(_contradictions(name, data.decode("utf-8"), read), None)
    return problem or TreatmentDefinition(
        code=read.code,
        names=read.names.by_language(),
        classes=read.classes,
        allowed_roles=read.allowed_roles,
        product_units=read.product_units,
        fields=tuple(TreatmentField(f.id, f.names.by_language(), f.unit, f.required) for f in read.field),
        areas=tuple(TreatmentArea(a.id, a.names.by_language()) for a in read.area),
        texts={"information": read.texts.information, "consent": read.texts.consent, "aftercare": read.texts.aftercare},
        interval_days=read.interval_days,
    )


def _contradictions(name: str, text: str, read: _DefinitionFile) -> Iterator[PackProblem]:
    if name.rpartition("/")[2] != f"{read.code}.toml":
        yield PackProblem(name, line_of(text, ".code"), f"The file must be named after its code: {read.code}.toml.")
    for what, ids in (("field", [f.id for f in read.field]), ("area", [a.id for a in read.area])):
        for twice in _doubled(ids):
            again = len(ids) - 1 - ids[::-1].index(twice)
            yield PackProblem(name, line_of(text, f".{what}[{again}].id"), f"The {what} {twice} is defined twice.")
    if read.interval_days is not None and read.interval_days < 1:
        yield PackProblem(name, line_of(text, ".interval_days"), "The interval must be at least one day.")
    if read.classes.keys() != read.allowed_roles.keys():
        yield PackProblem(
            name, line_of(text, ".allowed_roles"), "Classes and allowed roles must name the same jurisdictions."
        )


def _doubled(ids: Iterable[str]) -> list[str]:
    return [one for one, times in Counter(ids).items() if times > 1]
