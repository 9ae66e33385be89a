"""Reads treatment definitions from TOML; it must not know any particular treatment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

import msgspec

from journal_app.domain.health import Alert
from journal_app.domain.rules import (
    Jurisdiction,
    Pose,
    ProfessionalRole,
    TreatmentArea,
    TreatmentDefinition,
    TreatmentField,
)
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
    warn_below: int | float | None = None
    warn_above: int | float | None = None

    def field(self) -> TreatmentField:
        return TreatmentField(
            id=self.id,
            names=self.names.by_language(),
            unit=self.unit,
            required=self.required,
            warn_below=None if self.warn_below is None else Decimal(str(self.warn_below)),
            warn_above=None if self.warn_above is None else Decimal(str(self.warn_above)),
        )


class _Area(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    names: _Names


class _Contraindications(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    block: tuple[Alert, ...] = ()
    warn: tuple[Alert, ...] = ()


class _DefinitionFile(msgspec.Struct, forbid_unknown_fields=True):
    code: str
    names: _Names
    classes: dict[Jurisdiction, str]
    allowed_roles: dict[Jurisdiction, tuple[ProfessionalRole, ...]]
    texts: _Texts
    product_units: tuple[str, ...] = ()
    interval_days: int | None = None
    medicine: bool = False
    poses: tuple[Pose, ...] = ()
    after_photo_days: tuple[int, int] | None = None
    contraindications: _Contraindications = _Contraindications()
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
        fields=tuple(one.field() for one in read.field),
        areas=tuple(TreatmentArea(a.id, a.names.by_language()) for a in read.area),
        texts={"information": read.texts.information, "consent": read.texts.consent, "aftercare": read.texts.aftercare},
        interval_days=read.interval_days,
        poses=read.poses,
        after_photo_days=read.after_photo_days,
        forbidding_alerts=read.contraindications.block,
        cautioning_alerts=read.contraindications.warn,
        is_medicine=read.medicine,
    )


def _contradictions(name: str, text: str, read: _DefinitionFile) -> Iterator[PackProblem]:
    if name.rpartition("/")[2] != f"{read.code}.toml":
        yield PackProblem(name, line_of(text, ".code"), f"The file must be named after its code: {read.code}.toml.")
    for what, ids in (("field", [f.id for f in read.field]), ("area", [a.id for a in read.area])):
        for twice in _doubled(ids):
            again = len(ids) - 1 - ids[::-1].index(twice)
            yield PackProblem(name, line_of(text, f".{what}[{again}].id"), f"The {what} {twice} is defined twice.")
    for index, field in enumerate(read.field):
        if complaint := _limits(field):
            yield PackProblem(name, line_of(text, f".field[{index}].id"), f"The field {field.id}: {complaint}.")
        if field.id == "lot" and not read.product_units:
            words = "A lot needs product_units, or a recall would not find it"
            yield PackProblem(name, line_of(text, f".field[{index}].id"), f"{words}.")
    alerts = (*read.contraindications.block, *read.contraindications.warn)
    for twice in _doubled(alerts):
        place = line_of(text, ".contraindications")
        yield PackProblem(name, place, f"The contraindication {twice} stands twice.")
    yield from _days(name, text, read)
    if read.classes.keys() != read.allowed_roles.keys():
        yield PackProblem(
            name, line_of(text, ".allowed_roles"), "Classes and allowed roles must name the same jurisdictions."
        )


def _days(name: str, text: str, read: _DefinitionFile) -> Iterator[PackProblem]:
    if read.interval_days is not None and read.interval_days < 1:
        yield PackProblem(name, line_of(text, ".interval_days"), "The interval must be at least one day.")
    if read.after_photo_days is not None and not 0 <= read.after_photo_days[0] < read.after_photo_days[1]:
        problem = "A photo of the result is due some days after a treatment, and later than the result first shows."
        yield PackProblem(name, line_of(text, ".after_photo_days"), problem)


def _limits(field: _Field) -> str | None:
    below, above = field.warn_below, field.warn_above
    if below is None and above is None:
        return None
    if not field.unit:
        return "only a number with a unit has a usual range"
    if below is not None and above is not None and below >= above:
        return "warn_below must be less than warn_above"
    return None


def _doubled(ids: Iterable[str]) -> list[str]:
    return [one for one, times in Counter(ids).items() if times > 1]
