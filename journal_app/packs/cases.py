"""Reads a described case from JSON into facts, for training and for trying out a pack; it must not judge it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

import msgspec

from journal_app.domain.errors import UserFacing
from journal_app.domain.health import Alert
from journal_app.domain.rules import (
    Competence,
    Consent,
    Delegation,
    EarlierTreatment,
    Facts,
    Information,
    Jurisdiction,
    LoadedPack,
    Performer,
    ProfessionalRole,
    consent_window,
)

_LARGEST = 100_000
_PERFORMER, _RESPONSIBLE = UUID(int=1), UUID(int=2)
"""A case names no persons; who treats and who left it to them are two."""
_LONGEST_SHOWN = 60
_FIRST, _LAST = 1800, 2200
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


class BadCase(UserFacing):
    """The description cannot be judged; the sentence says which field, and what it should hold."""

    def __init__(self, problem: str) -> None:
        super().__init__("packs.bad_case", "This case cannot be judged: {problem}", problem=problem)


class _Cleared(msgspec.Struct, forbid_unknown_fields=True):
    """What the performer is cleared to do: the case's treatment if none is named, everywhere if no place is."""

    treatment: str | None = None
    place: str | None = None
    until: str | None = None


class _Left(msgspec.Struct, forbid_unknown_fields=True):
    """What was left to the performer: by whom, from when, until when (first moment without), where, which treatment."""

    by_role: str
    begins: str
    until: str | None = None
    place: str | None = None
    treatment: str | None = None


class _Case(msgspec.Struct, forbid_unknown_fields=True):
    """The fields of a case; times are ISO 8601 with offset. What may be left out is null by default."""

    jurisdiction: str
    treatment: str
    born: str
    at: str
    area: str | list[str] | None = None
    information_written_at: str | None = None
    information_oral_at: str | None = None
    information_by_role: str | None = None
    information_refused: bool | None = None
    consent_signed_at: str | None = None
    consent_withdrawn_at: str | None = None
    consent_language: str | None = None
    patient_languages: list[str] | None = None
    previous_same_type_at: str | None = None
    previous_session_at: str | None = None
    before_photo_at: str | None = None
    health_confirmed_at: str | None = None
    alerts: list[str] | None = None
    identity_checked: bool | None = None
    performer_role: str | None = None
    performer_registered: bool | None = None
    responsible_role: str | None = None
    responsible_registered: bool | None = None
    prescriber_consulted_at: str | None = None
    product_is_medicine: bool | None = None
    needs_interpreter: bool | None = None
    interpreter: str | None = None
    place: str | None = None
    cleared: list[_Cleared] | None = None
    delegated: list[_Left] | None = None
    no_before_photo: str | None = None
    after_photo_declined: bool | None = None


CASE_FIELDS = tuple(_Case.__struct_fields__)
"""The names a case may use; the first four must be there."""


@dataclass(frozen=True, slots=True)
class DescribedCase:
    """A case as it was described: where, and the fields that were given."""

    jurisdiction: Jurisdiction
    described: _Case

    def facts(self, pack: LoadedPack) -> tuple[Facts, datetime]:
        """Return the facts and the moment to judge them at.

        Raises:
            BadCase: the pack does not know the treatment or the area, or a value is none of its kind.
        """
        return _facts(self.described, self.jurisdiction, pack)


def read_case(data: bytes) -> DescribedCase:
    """Return the case that JSON describes.

    Raises:
        BadCase: it is no JSON, or lacks or misnames a field.
    """
    if len(data) > _LARGEST:
        raise BadCase(f"it is longer than {_LARGEST} bytes.")
    try:
        described = msgspec.json.decode(data, type=_Case)
    except msgspec.ValidationError as error:
        raise BadCase(f"{str(error).replace(' - at `$.', ' (in ').replace('`$`', 'the case').rstrip('`')}.") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadCase(f"it is not valid JSON ({error}).") from None
    return DescribedCase(Jurisdiction(_one_of("jurisdiction", described.jurisdiction, Jurisdiction)), described)


def _facts(case: _Case, jurisdiction: Jurisdiction, pack: LoadedPack) -> tuple[Facts, datetime]:
    treatment = _one_of("treatment", case.treatment, pack.rule_pack.classes)
    areas = () if case.area is None else (case.area,) if isinstance(case.area, str) else tuple(case.area)
    known = [area.id for area in pack.treatment(treatment).areas]
    at = _moment("at", case.at)
    earlier = {_time("previous_same_type_at", case.previous_same_type_at)}
    earlier |= {_time("previous_session_at", case.previous_session_at)}
    facts = Facts(
        jurisdiction=jurisdiction,
        treatment=treatment,
        born=_day("born", case.born),
        identity_checked=bool(case.identity_checked),
        product_is_medicine=bool(case.product_is_medicine),
        areas=tuple(_one_of("area", area, known) for area in areas),
        information=_information(case),
        earlier=tuple(EarlierTreatment(done) for done in sorted(one for one in earlier if one is not None)),
        performer=Performer(
            _role("performer_role", case.performer_role), bool(case.performer_registered), _PERFORMER, _cleared(case)
        ),
        responsible=_responsible(case),
        delegations=_delegations(case),
        needs_interpreter=bool(case.needs_interpreter),
        place=case.place,
        patient_languages=_languages(case.patient_languages),
        before_photos=_given(_time("before_photo_at", case.before_photo_at)),
        no_before_photo=case.no_before_photo or "",
        after_photo_declined=bool(case.after_photo_declined),
        alerts=None if case.alerts is None else tuple(Alert(_one_of("alerts", one, Alert)) for one in case.alerts),
        health_confirmed_at=_time("health_confirmed_at", case.health_confirmed_at),
        prescriber_consulted_at=_time("prescriber_consulted_at", case.prescriber_consulted_at),
    )
    return replace(facts, consents=_consents(case, facts, pack)), at


def _consents(case: _Case, facts: Facts, pack: LoadedPack) -> tuple[Consent, ...]:
    """The consent with the term that the rules give it, as one signed in the journal has."""
    signed = _time("consent_signed_at", case.consent_signed_at)
    withdrawn = _time("consent_withdrawn_at", case.consent_withdrawn_at)
    if signed is None:
        return ()
    try:
        begins, until = consent_window(pack.rule_pack, facts, signed_at=signed)
    except UserFacing:  # the information was not complete: the rules on information say so
        begins, until = signed, None
    # Who signs again after taking a consent back has agreed again.
    withdrawn = None if withdrawn is None or withdrawn < signed else withdrawn
    language = None if case.consent_language is None else _language("consent_language", case.consent_language)
    return (
        Consent(
            signed_at=signed,
            valid_from=begins,
            until=until,
            withdrawn_at=withdrawn,
            language=language,
            treatments=(facts.treatment,),
        ),
    )


def _information(case: _Case) -> Information:
    """Whoever has the performer's profession is taken to be the performer: a case names no persons."""
    given_by, performer = _role("information_by_role", case.information_by_role), case.performer_role
    return Information(
        written_at=_time("information_written_at", case.information_written_at),
        oral_at=_time("information_oral_at", case.information_oral_at),
        refused=bool(case.information_refused),
        given_by_role=given_by,
        given_by_performer=None if given_by is None or performer is None else given_by == performer,
        interpreter=case.interpreter or "",
    )


def _cleared(case: _Case) -> tuple[Competence, ...] | None:
    if case.cleared is None:
        return None
    return tuple(
        Competence(
            treatments=(one.treatment or case.treatment,),
            places=(one.place,) if one.place else (),
            until=None if one.until is None else _day("cleared", one.until),
        )
        for one in case.cleared
    )


def _delegations(case: _Case) -> tuple[Delegation, ...] | None:
    if case.delegated is None:
        return None
    return tuple(
        Delegation(
            responsible=_RESPONSIBLE,
            delegate=_PERFORMER,
            treatments=(one.treatment or case.treatment,),
            begins=_moment("delegated", one.begins),
            until=_time("delegated", one.until),
            place=one.place,
            responsible_role=_role("delegated", one.by_role),
        )
        for one in case.delegated
    )


def _responsible(case: _Case) -> Performer | None:
    role = _role("responsible_role", case.responsible_role)
    return None if role is None else Performer(role, bool(case.responsible_registered))


def _languages(given: list[str] | None) -> tuple[str, ...] | None:
    return None if given is None else tuple(_language("patient_languages", one) for one in given)


def _language(field: str, text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise BadCase(f"{field} must be a language such as da, sv or en, not {_quoted(text)}.")
    return text


def _role(field: str, text: str | None) -> ProfessionalRole | None:
    return None if text is None else ProfessionalRole(_one_of(field, text, ProfessionalRole))


def _one_of(field: str, text: str, known: Iterable[str]) -> str:
    names = [str(one) for one in known]
    if text not in names:
        raise BadCase(f"{field} must be one of {', '.join(names)}, not {_quoted(text)}.")
    return text


def _given(moment: datetime | None) -> tuple[datetime, ...]:
    return () if moment is None else (moment,)


def _time(field: str, text: str | None) -> datetime | None:
    return None if text is None else _moment(field, text)


def _moment(field: str, text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None or not _FIRST <= moment.year <= _LAST:
        example = "2026-11-25T10:05+01:00"
        raise BadCase(f"{field} must be a time with its offset, such as {example}, not {_quoted(text)}.")
    return moment


def _day(field: str, text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or not _FIRST <= day.year <= _LAST:
        raise BadCase(f"{field} must be a day such as 1980-05-04, not {_quoted(text)}.")
    return day


def _quoted(text: str) -> str:
    shown = "".join(sign if sign.isprintable() else "?" for sign in text[:_LONGEST_SHOWN])
    return f"“{shown}{'…' if len(text) > _LONGEST_SHOWN else ''}”"
