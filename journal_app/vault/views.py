"""Pure projectors: which view rows follow from one record; they must not read a database, a clock or a clinical body.

The result depends on the header and, for registry kinds only, the unsealed content, so that a receptionist's seat and a
practitioner's build the same views. Rebuilding every view is projecting every record again, in order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeAlias
from uuid import UUID

from journal_app.domain import clinic
from journal_app.domain.codec import to_fields
from journal_app.domain.identifiers import digits_of
from journal_app.domain.names import search_words
from journal_app.domain.patients import PatientChanged, PatientDetails, PatientRegistered
from journal_app.domain.phones import search_digits
from journal_app.domain.records import KINDS, ConsentGate, EntryGate, Header, Stream, WithdrawalGate
from journal_app.domain.restrictions import OpenedAllTheSame, RestrictionLifted
from journal_app.vault.database import Value
from journal_app.vault.matching import match_keys
from journal_app.vault.signing import key_id_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_OWNER = 1
"""Where the first owner is added; record 0 named their key already, and it counts from there."""


@dataclass(frozen=True, slots=True)
class Put:
    """Insert one row; an existing row with the same key gives way, where ``table`` allows that."""

    table: str
    row: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Change:
    """Set columns of the rows that match; nothing happens where none does."""

    table: str
    where: Mapping[str, Value]
    row: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Drop:
    """Remove the rows that match."""

    table: str
    where: Mapping[str, Value] = field(default_factory=dict)


Step: TypeAlias = Put | Change | Drop


@dataclass(frozen=True, slots=True)
class Projected:
    """What a projector may look at: the record's place, leaf and header, and its content if the registry seals it."""

    position: int
    leaf: bytes
    header: Header
    content: object | None


def micros(moment: datetime) -> int:
    """Microseconds since 1970-01-01 UTC, exactly."""
    whole = int(moment.replace(microsecond=0).timestamp())
    return whole * 1_000_000 + moment.microsecond


def moment_of(microseconds: int) -> datetime:
    """The aware UTC time that a view stores as microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=microseconds)


def project(record: Projected) -> tuple[Step, ...]:
    """Every view row that follows from ``record``."""
    projector = _PROJECTORS.get(record.header.kind)
    return (*_placed(record), *(projector(record) if projector else ()))


def stream_of(header: Header) -> UUID:
    """The stream a record belongs to: its patient's or its seat's."""
    kind = KINDS.get(header.kind)
    of_patient = header.patient is not None and (kind is None or kind.stream is Stream.PATIENT)
    return header.patient if of_patient and header.patient is not None else header.seat


def _placed(record: Projected) -> tuple[Step, ...]:
    header = record.header
    return (
        Put(
            "records",
            {
                "position": record.position,
                "id": header.id.bytes,
                "kind": header.kind,
                "patient": _bytes(header.patient),
                "author": header.author.bytes,
                "seat": header.seat.bytes,
                "at": micros(header.at),
                "purpose": header.purpose,
            },
        ),
        Put(
            "streams",
            {"stream": stream_of(header).bytes, "nth": header.previous.nth + 1, "leaf": record.leaf},
        ),
    )


def _bytes(value: UUID | None) -> bytes | None:
    return None if value is None else value.bytes


def _vault_created(record: Projected) -> tuple[Step, ...]:
    content = record.content
    if not isinstance(content, clinic.VaultCreated):
        return ()
    return (_key(content.owner, bytes.fromhex(content.owner_signing), record.position),)


def _key(person: UUID, public: bytes, position: int) -> Step:
    row: dict[str, Value] = {"key": key_id_of(public), "person": person.bytes, "public": public}
    return Put("person_keys", row | {"valid_from": position, "valid_until": None})


def _person(content: clinic.UserAdded | clinic.UserChanged) -> dict[str, Value]:
    registration = content.registration
    return {
        "name": content.name,
        "roles": ",".join(sorted(content.roles)),
        "title": content.title,
        "authority": "" if registration is None else registration.authority,
        "number": "" if registration is None else registration.number,
        "profession": "" if registration is None else registration.profession,
    }


def _user_added(record: Projected) -> tuple[Step, ...]:
    content = record.content
    if not isinstance(content, clinic.UserAdded):
        return ()
    row: dict[str, Value] = {"id": content.user.bytes, "added": record.position, "removed": None}
    joined = Put("people", row | _person(content))
    if record.position == _FIRST_OWNER:
        return (joined,)
    return (joined, _key(content.user, bytes.fromhex(content.signing), record.position))


def _user_changed(record: Projected) -> tuple[Step, ...]:
    content = record.content
    if not isinstance(content, clinic.UserChanged):
        return ()
    return (Change("people", {"id": content.user.bytes}, _person(content)),)


def _user_key_changed(record: Projected) -> tuple[Step, ...]:
    content = record.content
    if not isinstance(content, clinic.UserKeyChanged):
        return ()
    ended = Change("person_keys", {"person": content.user.bytes, "valid_until": None}, {"valid_until": record.position})
    return (ended, _key(content.user, bytes.fromhex(content.signing), record.position))


def _user_removed(record: Projected) -> tuple[Step, ...]:
    content = record.content
    if not isinstance(content, clinic.UserRemoved):
        return ()
    who = content.user.bytes
    return (
        Change("people", {"id": who}, {"removed": record.position}),
        Change("person_keys", {"person": who, "valid_until": None}, {"valid_until": record.position}),
    )


def _statement_signed(record: Projected) -> tuple[Step, ...]:
    content = record.content
    if not isinstance(content, clinic.ConfidentialitySigned) or content.user != record.header.author:
        return ()  # nobody signs for another
    row: dict[str, Value] = {"person": content.user.bytes, "text": content.text.id, "version": content.text.version}
    return (Put("statements", row | {"position": record.position}),)


def _policy_changed(record: Projected) -> tuple[Step, ...]:
    content = record.content
    if not isinstance(content, clinic.PolicyChanged):
        return ()
    return (Put("settings", {"name": content.name, "value": content.value}),)


def _pack_applied(record: Projected) -> tuple[Step, ...]:
    content = record.content
    if not isinstance(content, clinic.PackApplied):
        return ()
    row: dict[str, Value] = {"jurisdiction": content.jurisdiction, "version": content.version, "sha256": content.sha256}
    return (Put("packs", row | {"position": record.position}),)


def _patient_registered(record: Projected) -> tuple[Step, ...]:
    content, patient = record.content, record.header.patient
    if not isinstance(content, PatientRegistered) or patient is None:
        return ()
    row: dict[str, Value] = {"number": record.position, "id": patient.bytes, "changed": record.position}
    return (Put("patients", row | _details(content.details)), *_findable(patient, content.details))


def _patient_changed(record: Projected) -> tuple[Step, ...]:
    content, patient = record.content, record.header.patient
    if not isinstance(content, PatientChanged) or patient is None:
        return ()
    row = _details(content.details) | {"changed": record.position}
    return (
        Change("patients", {"id": patient.bytes}, row),
        Drop("patient_identifiers", {"patient": patient.bytes}),
        Drop("patient_matches", {"patient": patient.bytes}),
        *_findable(patient, content.details),
    )


def _details(details: PatientDetails) -> dict[str, Value]:
    first = details.identifiers[0] if details.identifiers else None
    return {
        "details": json.dumps(to_fields(details), ensure_ascii=False),
        "family": details.name.family,
        "given": details.name.given,
        "title": details.name.title,
        "preferred": details.name.preferred,
        "born": None if details.born is None else details.born.isoformat(),
        "identifier_system": None if first is None else first.system.value,
        "identifier": None if first is None else first.value,
        "identifier_issuer": None if first is None else first.issuer,
        "phone": details.phones[0] if details.phones else "",
    }


def _findable(patient: UUID, details: PatientDetails) -> tuple[Step, ...]:
    text = f"{details.name.family} {details.name.given} {details.name.preferred} {details.email}"
    numbers = [digits_of(identifier) for identifier in details.identifiers]
    numbers += [search_digits(phone, country=details.address.country) for phone in details.phones]
    identifiers = dict.fromkeys((i.value, i.system.value) for i in details.identifiers)
    return (
        Put("patient_words", {"patient": patient.bytes, "words": " ".join(search_words(text))}),
        Put("patient_digits", {"patient": patient.bytes, "digits": " ".join(numbers)}),
        *(
            Put("patient_identifiers", {"value": value, "system": system, "patient": patient.bytes})
            for value, system in identifiers
        ),
        *(Put("patient_matches", {"match": key, "patient": patient.bytes}) for key in match_keys(details)),
    )


def _patient_merged(record: Projected) -> tuple[Step, ...]:
    content = record.content
    if not isinstance(content, clinic.PatientsMerged):
        return ()
    survivor, duplicate = content.survivor.bytes, content.duplicate.bytes
    step = Put("mergings", {"position": record.position, "patient": duplicate, "survivor": survivor})
    return (Put("merges", {"patient": duplicate, "survivor": survivor}), step)


def _patient_unmerged(record: Projected) -> tuple[Step, ...]:
    content = record.content
    if not isinstance(content, clinic.PatientsMerged):
        return ()
    step = Put("mergings", {"position": record.position, "patient": content.duplicate.bytes, "survivor": None})
    return (Drop("merges", {"patient": content.duplicate.bytes}), step)


def _shown(record: Projected) -> tuple[Step, ...]:
    content = record.content
    if not isinstance(content, clinic.AccessDetail | OpenedAllTheSame):
        return ()
    shown = dict.fromkeys(content.shown)
    return tuple(Put("shown", {"patient": patient.bytes, "position": record.position}) for patient in shown)


def _consent_counts(record: Projected) -> tuple[Step, ...]:
    header, gate = record.header, record.header.gate
    if not isinstance(gate, ConsentGate) or header.patient is None:
        return ()  # sealed at reception: it counts once a practitioner confirms it
    consent = header.refs["consent"][0] if header.kind == "consent.confirmed" else header.id
    row: dict[str, Value] = {
        "record": consent.bytes,
        "position": record.position,
        "patient": header.patient.bytes,
        "signed": micros(gate.signed),
        "valid_from": micros(gate.valid_from),
        "valid_until": None if gate.valid_until is None else micros(gate.valid_until),
    }
    tokens = dict.fromkeys(gate.treatments)
    return (
        Put("consents", row),
        *(Put("consent_treatments", {"consent": consent.bytes, "token": token}) for token in tokens),
    )


def _consent_withdrawn(record: Projected) -> tuple[Step, ...]:
    header, gate = record.header, record.header.gate
    if not isinstance(gate, WithdrawalGate):
        return ()
    consent = header.refs["consent"][0].bytes
    row: dict[str, Value] = {"position": record.position, "consent": consent, "effective": micros(gate.effective)}
    return (Put("withdrawals", row),)


def _entry_signed(record: Projected) -> tuple[Step, ...]:
    header, gate = record.header, record.header.gate
    if not isinstance(gate, EntryGate) or header.patient is None:
        return ()  # the database then refuses the record: it has no entry
    corrects = header.refs.get("corrects", ())
    row: dict[str, Value] = {
        "position": record.position,
        "record": header.id.bytes,
        "patient": header.patient.bytes,
        "token": gate.treatment,
        "done": micros(gate.done),
        "consent": header.refs["consent"][0].bytes if header.refs.get("consent") else None,
        "corrects": corrects[0].bytes if corrects else None,
    }
    lots = dict.fromkeys(gate.lots)
    return (
        Put("entries", row),
        *(Put("entry_lots", {"token": token, "position": record.position}) for token in lots),
    )


def _restricted(record: Projected) -> tuple[Step, ...]:
    header = record.header
    if header.patient is None:  # what cannot be read locks, too
        return ()
    row: dict[str, Value] = {"record": header.id.bytes, "position": record.position}
    return (Put("restrictions", row | {"patient": header.patient.bytes, "since": micros(header.at)}),)


def _restriction_lifted(record: Projected) -> tuple[Step, ...]:
    if not isinstance(record.content, RestrictionLifted):
        return ()
    named = record.header.refs.get("restriction", ())
    return tuple(Put("lifted", {"position": record.position, "restriction": one.bytes}) for one in named[:1])


_PROJECTORS: Mapping[str, Callable[[Projected], tuple[Step, ...]]] = {
    "vault.created": _vault_created,
    "user.added": _user_added,
    "user.changed": _user_changed,
    "user.key_changed": _user_key_changed,
    "user.removed": _user_removed,
    "user.confidentiality_signed": _statement_signed,
    "policy.changed": _policy_changed,
    "pack.applied": _pack_applied,
    "patient.registered": _patient_registered,
    "patient.changed": _patient_changed,
    "patient.merged": _patient_merged,
    "patient.unmerged": _patient_unmerged,
    "restriction.set": _restricted,
    "restriction.lifted": _restriction_lifted,
    "access.searched": _shown,
    "access.record_opened": _shown,
    "access.emergency_opened": _shown,
    "access.log_read": _shown,
    "access.printed": _shown,
    "access.exported": _shown,
    "consent.signed": _consent_counts,
    "consent.confirmed": _consent_counts,
    "consent.withdrawn": _consent_withdrawn,
    "treatment.signed": _entry_signed,
    "treatment.corrected": _entry_signed,
}
