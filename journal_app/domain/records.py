"""The kinds of records a journal is written in and the shape of their headers; it must not seal, sign or store them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from functools import lru_cache
from typing import TypeAlias
from uuid import UUID

from journal_app.domain import (
    aftercare,
    backups,
    blackening,
    breaches,
    bundles,
    cases,
    circumstances,
    clinic,
    consents,
    countersigning,
    courses,
    disclosures,
    emergencies,
    health,
    key_exchange,
    kits,
    left_drafts,
    log_review,
    mentions,
    paper_contents,
    patients,
    photos,
    prescriptions,
    privacy,
    products,
    reactions,
    recalls,
    received,
    requests,
    restrictions,
    role_review,
    treatments,
)
from journal_app.domain.codec import ContentUnreadable, Json, decode_time, encode_time, from_fields
from journal_app.domain.people import Role

FORMAT_VERSION = 1


class Stream(Enum):
    """Which chain of ``prev`` a record belongs to: its patient's, or that of the seat it was written at."""

    PATIENT = "patient"
    SEAT = "seat"


class Seal(Enum):
    """Whose key seals a record's body."""

    REGISTRY = "registry"
    CLINICAL = "clinical"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: name, stream, seal, newest schema number and the dataclass of its content (None: no body).

    ``roles`` are those of which its author must have one; empty where everyone may write it. ``of_anyone``: it may be
    about somebody who is no patient; then it stands in the seat's stream.
    """

    name: str
    stream: Stream
    seal: Seal
    content: type | None
    roles: frozenset[Role] = frozenset()
    schema: int = 1
    of_anyone: bool = False


_P, _S = Stream.PATIENT, Stream.SEAT
_R, _C = Seal.REGISTRY, Seal.CLINICAL
_OWNER, _CARE = frozenset({Role.OWNER}), frozenset({Role.PRACTITIONER})
_MERGING = _OWNER | _CARE
_PROPOSING = _OWNER | _CARE | {Role.AUDITOR}
_LOOKING = _OWNER | {Role.AUDITOR}
_REGISTERING = _OWNER | _CARE | {Role.RECEPTIONIST}

SHEET_SIGNED = "user.key_changed"
"""The one kind that only the recovery sheet's key signs."""

KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("vault.created", _S, _R, clinic.VaultCreated, _OWNER),
        Kind("user.added", _S, _R, clinic.UserAdded, _OWNER),
        Kind("user.changed", _S, _R, clinic.UserChanged, _OWNER),
        Kind("user.key_changed", _S, _R, clinic.UserKeyChanged),
        Kind("user.removed", _S, _R, clinic.UserRemoved, _OWNER),
        Kind("user.confidentiality_signed", _S, _R, clinic.ConfidentialitySigned),
        Kind("user.competence_stated", _S, _R, circumstances.CompetenceStated, _OWNER),
        Kind("delegation.given", _S, _R, circumstances.DelegationGiven, _CARE),
        Kind("delegation.ended", _S, _R, circumstances.DelegationEnded, _MERGING),
        Kind("keyring.changed", _S, _R, clinic.KeyringChanged),
        Kind(key_exchange.ROTATED, _S, _R, key_exchange.KeysRotated, _MERGING),
        Kind(kits.ISSUED, _S, _R, kits.KitIssued, _OWNER),
        Kind(kits.ASKED, _S, _R, kits.KitAsked, _OWNER),
        Kind(kits.TURNED_DOWN, _S, _R, kits.KitTurnedDown),
        Kind(kits.USED, _S, _R, kits.KitUsed, _OWNER),
        Kind("policy.changed", _S, _R, clinic.PolicyChanged, _OWNER),
        Kind("pack.applied", _S, _R, clinic.PackApplied, _OWNER, schema=2),
        Kind("text.published", _S, _R, consents.TextPublished, _OWNER),
        Kind("questionnaire.published", _S, _R, health.QuestionnairePublished, _REGISTERING),
        Kind("mark.overruled", _S, _R, clinic.MarkOverruled),
        Kind("seat.enrolled", _S, _R, clinic.SeatEnrolled),
        Kind("seat.named", _S, _R, clinic.SeatNamed, _OWNER, schema=2),
        Kind(key_exchange.LOST, _S, _R, key_exchange.SeatLost, _OWNER),
        Kind("places.stated", _S, _R, clinic.PlacesStated, _OWNER),
        Kind("clock.went_back", _S, _R, clinic.ClockWentBack),
        Kind("product.registered", _S, _R, products.ProductRegistered, _REGISTERING),
        Kind("product.changed", _S, _R, products.ProductChanged, _REGISTERING),
        Kind("lot.received", _S, _R, products.LotReceived, _REGISTERING),
        Kind("lot.closed", _S, _R, products.LotClosed, _REGISTERING),
        Kind("vial.opened", _S, _R, products.VialOpened, _CARE),
        Kind("vial.discarded", _S, _R, products.VialDiscarded, _CARE),
        Kind("backup.made", _S, _R, backups.BackupMade, _MERGING),
        Kind("backup.proven", _S, _R, backups.BackupProven, _OWNER),
        Kind("log.reviewed", _S, _R, log_review.LogReviewed, _LOOKING, schema=2),
        Kind("log.query_settled", _S, _R, log_review.QuerySettled, _LOOKING),
        Kind("roles.reviewed", _S, _R, role_review.RolesReviewed, _OWNER),
        Kind(bundles.CLINIC_EXPORTED, _S, _R, bundles.ClinicExported, _OWNER),
        Kind("restore.made", _S, _R, clinic.RestoreMade, _OWNER),
        Kind("hold.placed", _S, _R, clinic.HoldPlaced, _MERGING),
        Kind("hold.released", _S, _R, clinic.HoldReleased, _OWNER),
        Kind("erasure.proposed", _S, _R, clinic.ErasureProposed, _PROPOSING, schema=2),
        Kind("erasure.turned_down", _S, _R, clinic.ErasureTurnedDown, _PROPOSING),
        Kind("erasure.looked_through", _S, _R, mentions.ErasureLookedThrough, _PROPOSING),
        Kind("erasure.carried_out", _S, _R, clinic.ErasureCarriedOut, _OWNER, schema=2),
        Kind("erasure.repeated", _S, _R, clinic.ErasureRepeated, _OWNER, schema=2),
        Kind("breach.noticed", _S, _R, breaches.BreachNoticed, _OWNER),
        Kind("breach.assessed", _S, _R, breaches.BreachAssessed, _OWNER),
        Kind("breach.notified", _S, _R, breaches.BreachNotified, _OWNER),
        Kind("breach.person_told", _S, _R, breaches.BreachPersonTold, _OWNER),
        Kind("breach.closed", _S, _R, breaches.BreachClosed, _OWNER),
        Kind("patient.registered", _P, _R, patients.PatientRegistered, _REGISTERING, schema=2),
        Kind("patient.changed", _P, _R, patients.PatientChanged, _REGISTERING, schema=2),
        Kind("patient.identity_checked", _P, _R, circumstances.IdentityChecked, _REGISTERING),
        Kind("notice.given", _P, _R, privacy.NoticeGiven, _REGISTERING),
        Kind("marketing.chosen", _P, _R, privacy.MarketingChosen, _REGISTERING),
        Kind("marketing.suppressed", _P, _R, privacy.MarketingSuppressed, _REGISTERING),
        Kind("patient.merged", _P, _R, clinic.PatientsMerged, _MERGING),
        Kind("patient.unmerged", _P, _R, clinic.PatientsMerged, _MERGING),
        Kind("health.submitted", _P, _C, health.HealthSubmitted, _REGISTERING, schema=2),
        Kind("health.set_aside", _P, _C, health.HealthSetAside, _CARE),
        Kind("health.confirmed", _P, _C, health.HealthConfirmed, _CARE, schema=2),
        Kind("information.given", _P, _C, consents.InformationGiven, _CARE, schema=3),
        Kind("consent.signed", _P, _C, consents.ConsentSigned, _CARE, schema=3),
        Kind("consent.confirmed", _P, _C, consents.ConsentConfirmed, _CARE, schema=3),
        Kind("consent.declined", _P, _C, consents.ConsentDeclined, _REGISTERING, schema=2),
        Kind("consent.withdrawn", _P, _C, consents.ConsentWithdrawn, _REGISTERING),
        Kind("withdrawal.followed_up", _P, _C, consents.FollowedUp, _CARE, schema=2),
        Kind("form.printed", _P, _C, paper_contents.FormPrinted, _REGISTERING),
        Kind("paper.filed", _P, _C, paper_contents.PaperFiled, _REGISTERING),
        Kind("paper.set_aside", _P, _C, paper_contents.PaperSetAside, _CARE),
        Kind("treatment.reported", _P, _C, circumstances.TreatmentReported, _CARE),
        Kind("prescriber.consulted", _P, _C, circumstances.PrescriberConsulted, _CARE),
        Kind("photo.left_out", _P, _C, circumstances.PhotoLeftOut, _CARE),
        Kind("treatment.signed", _P, _C, treatments.TreatmentEntry, _CARE, schema=3),
        Kind("treatment.corrected", _P, _C, treatments.TreatmentEntry, _CARE, schema=3),
        Kind("aftercare.printed", _P, _C, aftercare.AftercarePrinted, _CARE),
        Kind("recall.called", _P, _C, recalls.RecallCalled, _CARE),
        Kind("note.signed", _P, _C, treatments.Note, _CARE, schema=2),
        Kind("note.corrected", _P, _C, treatments.Note, _CARE),
        Kind("emergency.treated", _P, _C, emergencies.EmergencyTreated, _CARE, schema=2),
        Kind("emergency.corrected", _P, _C, emergencies.EmergencyTreated, _CARE),
        Kind("emergency.reviewed", _P, _C, emergencies.EmergencyReviewed, _CARE),
        Kind("reaction.reported", _P, _C, reactions.ReactionReported, _CARE, schema=2),
        Kind("reaction.corrected", _P, _C, reactions.ReactionReported, _CARE),
        Kind("reaction.followed_up", _P, _C, reactions.ReactionFollowedUp, _CARE),
        Kind("prescription.recorded", _P, _C, prescriptions.PrescriptionRecorded, _CARE, schema=2),
        Kind("prescription.corrected", _P, _C, prescriptions.PrescriptionRecorded, _CARE),
        Kind("course.planned", _P, _C, courses.CoursePlanned, _CARE),
        Kind("course.ended", _P, _C, courses.CourseEnded, _CARE),
        Kind("entry.countersigned", _P, _C, countersigning.EntryCountersigned, _CARE),
        Kind("draft.taken_over", _P, _C, left_drafts.DraftTakenOver, _CARE),
        Kind("document.received", _P, _C, received.DocumentReceived, _REGISTERING),
        Kind("photo.taken", _P, _C, photos.PhotoTaken, _CARE),
        Kind("photo.described", _P, _C, photos.PhotoDescribed, _CARE),
        Kind("photo.set_aside", _P, _C, photos.PhotoSetAside, _CARE),
        Kind("photo.marked", _P, _C, photos.PhotoMarked, _CARE),
        Kind("photo.handed_out", _P, _C, photos.PhotoHandedOut, _CARE, schema=2),
        Kind("photo.sources_deleted", _P, _C, photos.PhotoSourcesDeleted, _CARE),
        Kind("request.received", _P, _R, requests.RequestReceived, _REGISTERING, of_anyone=True),
        Kind("request.noted", _P, _R, requests.RequestNoted, _REGISTERING, of_anyone=True),
        Kind("request.advanced", _P, _R, requests.RequestAdvanced, _MERGING, of_anyone=True),
        Kind("request.closed", _P, _R, requests.RequestClosed, _MERGING, of_anyone=True),
        Kind("case.opened", _P, _R, cases.CaseOpened, _MERGING),
        Kind("case.noted", _P, _R, cases.CaseNoted, _MERGING),
        Kind("case.closed", _P, _R, cases.CaseClosed, _OWNER),
        Kind("case.redacted", _P, _C, blackening.CaseRedacted, _CARE),
        Kind("case.exported", _P, _C, bundles.CaseExported, _CARE),
        Kind("disclosure.made", _P, _C, disclosures.DisclosureMade, _CARE, schema=2),
        Kind("data.obtained", _P, _C, disclosures.DataObtained, _CARE),
        Kind("restriction.set", _P, _R, restrictions.RestrictionSet, _MERGING),
        Kind("restriction.lifted", _P, _R, restrictions.RestrictionLifted, _OWNER),
        Kind("access.signed_in", _S, _R, None),
        Kind("access.signed_out", _S, _R, None),
        Kind("access.locked", _S, _R, None),
        Kind("access.unlocked", _S, _R, None),
        Kind("access.sign_in_failed", _S, _R, clinic.SignInFailed),
        Kind("access.searched", _S, _R, clinic.AccessDetail),
        Kind("access.record_opened", _S, _R, clinic.AccessDetail),
        Kind("access.emergency_opened", _S, _R, restrictions.OpenedAllTheSame, _CARE),
        Kind("access.log_read", _S, _R, clinic.AccessDetail),
        Kind("access.printed", _S, _R, clinic.AccessDetail),
        Kind("access.exported", _S, _R, clinic.AccessDetail),
    )
}

REGISTRY_KINDS = frozenset(
    kind.name for kind in KINDS.values() if kind.stream is Stream.PATIENT and kind.seal is Seal.REGISTRY
)
"""What stands in a patient's stream and is no health data, so that reception reads it too."""


def roles_for(kind: str, *, has_gate: bool) -> frozenset[Role]:
    """The roles of which the author of such a record must have one; empty where everyone may write it.

    ``has_gate``: see ``lets_treat``. A consent without such facts lets nobody treat, or only once a practitioner
    confirms it, so reception may take it. (One on paper asks two practitioners; see ``vault.paper_consents``.)
    """
    if kind == "consent.signed" and not has_gate:
        return _REGISTERING
    known = KINDS.get(kind)
    return frozenset() if known is None else known.roles


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A sealed file that a record vouches for: its id, size in bytes and lowercase hex SHA-256 of the sealed bytes."""

    id: UUID
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ConsentGate:
    """Gate facts of a consent: treatment tokens (hex), when signed, from when and until when it counts.

    A consent that permits something other than a treatment has no tokens, so that it opens the gate to none.
    """

    treatments: tuple[str, ...]
    signed: datetime
    valid_from: datetime
    valid_until: datetime | None


@dataclass(frozen=True, slots=True)
class WithdrawalGate:
    """Gate facts of a withdrawal: from when the consent no longer counts."""

    effective: datetime


@dataclass(frozen=True, slots=True)
class EntryGate:
    """Gate facts of a treatment entry: the treatment's token (hex), when it was done, and the tokens of its lots."""

    treatment: str
    done: datetime
    lots: tuple[str, ...] = ()


Gate: TypeAlias = ConsentGate | WithdrawalGate | EntryGate


def lets_treat(gate: Gate | None) -> bool:
    """Whether a header's gate facts speak of a treatment; those of a consent to something else name none."""
    return gate is not None and not (isinstance(gate, ConsentGate) and not gate.treatments)


@dataclass(frozen=True, slots=True)
class Previous:
    """The record before this one in its stream: how many came before, and the last one's leaf (None for the first)."""

    nth: int
    leaf: bytes | None


@dataclass(frozen=True, slots=True)
class Header:
    """The signed part of a record; ``body`` is the commitment to the sealed fields (32 bytes) or None."""

    id: UUID
    kind: str
    schema: int
    at: datetime
    author: UUID
    key: bytes
    seat: UUID
    patient: UUID | None
    purpose: str | None
    previous: Previous
    refs: Mapping[str, tuple[UUID, ...]]
    gate: Gate | None
    files: tuple[SealedFile, ...]
    body: bytes | None


@dataclass(frozen=True, slots=True)
class NewRecord:
    """What an act wants written; the vault adds id, author, key, seat, place and signature.

    ``gate`` holds treatment codes where a header holds tokens: the vault, which has the token key, replaces them, and
    takes the lots of an entry from its content, so that both say the same.
    """

    kind: str
    content: object | None = None
    patient: UUID | None = None
    purpose: str | None = None
    refs: Mapping[str, tuple[UUID, ...]] = field(default_factory=dict)
    gate: Gate | None = None
    files: tuple[SealedFile, ...] = ()
    secrets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """Where a record came to stand: its id, position in the ledger and 32-byte leaf."""

    id: UUID
    position: int
    leaf: bytes


def header_json(header: Header) -> dict[str, Json]:
    """The header as the JSON object that is encoded canonically, hashed and signed."""
    return {
        "v": FORMAT_VERSION,
        "id": str(header.id),
        "kind": header.kind,
        "schema": header.schema,
        "at": encode_time(header.at),
        "author": str(header.author),
        "key": header.key.hex(),
        "seat": str(header.seat),
        "patient": None if header.patient is None else str(header.patient),
        "purpose": header.purpose,
        "prev": {"nth": header.previous.nth, "leaf": _hex(header.previous.leaf)},
        "refs": {name: [str(part) for part in ids] for name, ids in header.refs.items()},
        "gate": _gate_json(header.gate),
        "files": [{"id": str(f.id), "size": f.size, "sha256": f.sha256} for f in header.files],
        "body": _hex(header.body),
    }


def header_from_json(value: Json) -> Header:
    """The header that a JSON object describes.

    Raises:
        ContentUnreadable: it is not a header of this format, or one of a newer version.
    """
    try:
        return _header(value)  # type: ignore[arg-type]
    except (KeyError, TypeError, ValueError, AttributeError) as wrong:
        raise ContentUnreadable("header") from wrong


_NAMES = frozenset(
    (
        "v",
        "id",
        "kind",
        "schema",
        "at",
        "author",
        "key",
        "seat",
        "patient",
        "purpose",
        "prev",
        "refs",
        "gate",
        "files",
        "body",
    )
)


def _header(value: dict[str, Json]) -> Header:
    if value.keys() != _NAMES or value["v"] != FORMAT_VERSION:
        raise ContentUnreadable("header")
    prev: dict[str, Json] = value["prev"]  # type: ignore[assignment]
    refs: dict[str, list[str]] = value["refs"]  # type: ignore[assignment]
    files: list[dict[str, Json]] = value["files"]  # type: ignore[assignment]
    return Header(
        id=_uuid(value["id"]),
        kind=str(value["kind"]),
        schema=int(value["schema"]),  # type: ignore[arg-type]
        at=decode_time(value["at"]),  # type: ignore[arg-type]
        author=_uuid(value["author"]),
        key=bytes.fromhex(value["key"]),  # type: ignore[arg-type]
        seat=_uuid(value["seat"]),
        patient=None if value["patient"] is None else _uuid(value["patient"]),
        purpose=value["purpose"],  # type: ignore[arg-type]
        previous=Previous(prev["nth"], _bytes(prev["leaf"])),  # type: ignore[arg-type]
        refs={name: tuple(_uuid(part) for part in ids) for name, ids in refs.items()},
        gate=_gate(value["gate"], str(value["kind"])),
        files=tuple(SealedFile(_uuid(f["id"]), f["size"], f["sha256"]) for f in files),  # type: ignore[arg-type]
        body=_bytes(value["body"]),
    )


def _gate_json(gate: Gate | None) -> Json:
    if gate is None:
        return None
    if isinstance(gate, ConsentGate):
        return {
            "treatments": list(gate.treatments),
            "signed": encode_time(gate.signed),
            "from": encode_time(gate.valid_from),
            "until": None if gate.valid_until is None else encode_time(gate.valid_until),
        }
    if isinstance(gate, WithdrawalGate):
        return {"effective": encode_time(gate.effective)}
    facts: dict[str, Json] = {"treatment": gate.treatment, "done": encode_time(gate.done)}
    return facts | {"lots": list(gate.lots)} if gate.lots else facts


def _gate(value: Json, kind: str) -> Gate | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise ContentUnreadable(kind)
    keys = frozenset(value)
    if keys == {"treatments", "signed", "from", "until"}:
        until = value["until"]
        return ConsentGate(
            treatments=tuple(value["treatments"]),  # type: ignore[arg-type]
            signed=decode_time(value["signed"]),  # type: ignore[arg-type]
            valid_from=decode_time(value["from"]),  # type: ignore[arg-type]
            valid_until=None if until is None else decode_time(until),  # type: ignore[arg-type]
        )
    if keys == {"effective"}:
        return WithdrawalGate(decode_time(value["effective"]))  # type: ignore[arg-type]
    if keys - {"lots"} == {"treatment", "done"} and value.get("lots") != []:
        lots = tuple(value.get("lots", ()))  # type: ignore[arg-type]
        return EntryGate(value["treatment"], decode_time(value["done"]), lots)  # type: ignore[arg-type]
    raise ContentUnreadable(kind)


def _hex(value: bytes | None) -> str | None:
    return None if value is None else value.hex()


def _bytes(value: Json) -> bytes | None:
    return None if value is None else bytes.fromhex(value)  # type: ignore[arg-type]


def _uuid(value: Json) -> UUID:
    if not isinstance(value, str):
        raise ContentUnreadable("id")
    return _id_of(value)


@lru_cache(maxsize=4096)  # a journal names one patient, few authors and few seats, and each of them in every header
def _id_of(text: str) -> UUID:
    parsed = UUID(text)
    if str(parsed) != text:
        raise ContentUnreadable("id")
    return parsed


Forward: TypeAlias = Callable[[dict[str, Json]], dict[str, Json]]


def _as_it_is(fields: dict[str, Json]) -> dict[str, Json]:
    """The next schema only lets more be absent, or adds fields that were then at their defaults."""
    return fields


def _without_deviations(fields: dict[str, Json]) -> dict[str, Json]:
    """An entry from before deviations were written down: it tells of none."""
    return {**fields, "deviations": []}


def _health_confirmed_1(fields: dict[str, Json]) -> dict[str, Json]:
    """The first form asked of allergies alone."""
    is_allergic, was_asked = bool(fields.get("allergies")), bool(fields.get("allergies") or fields.get("none_known"))
    allergy: Json = health.Alert.ALLERGY.value
    return {**fields, "alerts": [allergy] if is_allergic else [], "asked": [allergy] if was_asked else []}


_GREW: Mapping[str, tuple[int, ...]] = {
    "pack.applied": (1,),
    "seat.named": (1,),
    "log.reviewed": (1,),
    "erasure.proposed": (1,),
    "erasure.carried_out": (1,),
    "erasure.repeated": (1,),
    "patient.registered": (1,),
    "patient.changed": (1,),
    "health.submitted": (1,),
    "information.given": (1, 2),
    "consent.signed": (1, 2),
    "consent.confirmed": (1, 2),
    "consent.declined": (1,),
    "withdrawal.followed_up": (1,),
    "photo.handed_out": (1,),
    "disclosure.made": (1,),
    "treatment.signed": (2,),
    "treatment.corrected": (2,),
    "note.signed": (1,),
    "emergency.treated": (1,),
    "reaction.reported": (1,),
    "prescription.recorded": (1,),
}
"""Of which schemas the next one reads the fields as they are."""
FORWARD: Mapping[tuple[str, int], Forward] = {
    **{(kind, schema): _as_it_is for kind, schemas in _GREW.items() for schema in schemas},
    ("health.confirmed", 1): _health_confirmed_1,
    ("treatment.signed", 1): _without_deviations,
    ("treatment.corrected", 1): _without_deviations,
}
"""How a body of a schema reads as the next one, by ``(kind, schema)``."""


def read_content(kind: str, schema: int, fields: Mapping[str, Json]) -> object:
    """The content of a record of any schema ever released.

    Raises:
        ContentUnreadable: the kind is unknown, has no body, or the schema is newer than this program.
    """
    known = KINDS.get(kind)
    if known is None or known.content is None or schema > known.schema:
        raise ContentUnreadable(kind)
    values = dict(fields)
    for number in range(schema, known.schema):
        values = FORWARD[kind, number](values)
    return from_fields(known.content, values)
