"""Handing out the whole clinic when it changes systems: whose journals, and the lists beside; it must not write files.

Each journal is handed out by ``case_export``, with its own traces. The lists are traced for all whom they name before
a line of them is given.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta, tzinfo
from itertools import islice
from pathlib import Path
from typing import TypeAlias, TypeVar
from uuid import UUID

from journal_app.domain.access import AccessEvent, Purpose
from journal_app.domain.appointments import MOST_KEPT_DAYS
from journal_app.domain.bundles import CLINIC_EXPORTED, ClinicExported, ExportSignature, ProvenRecord
from journal_app.domain.clinic import AccessDetail, Clinic
from journal_app.domain.codec import encode_time
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.patients import Patient
from journal_app.domain.people import Permission
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.records import NewRecord
from journal_app.services import gate
from journal_app.services.bundle_port import ClinicBegun, ClinicMade, ClinicOrder, OnProgress
from journal_app.services.case_export import LONGEST_RECIPIENT, CaseRequest
from journal_app.services.ports import AccessFilter, Reader
from journal_app.services.session import Session

_BATCH = 500
"""Patients or log lines that are read at once, so that a large clinic takes no more memory than a small one."""
_AHEAD = timedelta(days=4 * 366)
_EXPORT = Purpose.EXPORT.value

_One = TypeVar("_One")
Row: TypeAlias = Sequence[str]
Table: TypeAlias = tuple[str, Iterator[bytes]]
"""A table's file name, and its bytes piece by piece."""


@dataclass(frozen=True, slots=True)
class ClinicRequest:
    """To whom the whole clinic is handed out, why, in which language, and on which clock its times are told."""

    recipient: str
    reason: str
    language: PrintLanguage
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whose journals go out, and whose stay since they are restricted; in the order of their ids."""

    request: ClinicRequest
    clinic: Clinic
    fingerprint: str
    patients: tuple[UUID, ...]
    left_out: tuple[UUID, ...]

    def case_of(self, patient: UUID) -> CaseRequest:
        """How one of the journals is handed out."""
        asked = self.request
        return CaseRequest(patient, asked.recipient, asked.reason, asked.language, asked.zone, Purpose.EXPORT)


@dataclass(frozen=True, slots=True)
class ClosedExport:
    """What shows that the clinic handed this out: the record and those of whose key signed it, with proof."""

    record: ProvenRecord
    people: tuple[ProvenRecord, ...]
    note: str
    signed: ExportSignature


def begin(session: Session, request: ClinicRequest) -> Chosen:
    """Whose journals go out; ``access.exported`` of nobody says that it was begun, also each time it goes on.

    A restricted journal stays (GDPR Art. 18 (2); PDL 4 kap. 4 §) unless this person opened it all the same since
    signing in: being named by a restriction lets them read it, not pass it on.

    Raises:
        UserFacing: no permission (the owner's and a practitioner's), no recipient or no reason.
    """
    _require(session)
    recipient = clean_text(request.recipient, max_length=LONGEST_RECIPIENT, lines=Lines.ONE).strip()
    reason = gate.words_of(request.reason).strip()
    if not recipient:
        raise UserFacing("case_export.no_recipient", "Write to whom the journal is handed out.")
    if not reason:
        raise UserFacing("clinic_export.no_reason", "Write why every journal is handed out.")
    asked = ClinicRequest(recipient, reason, request.language, request.zone)
    with session.vault.act(session.now()) as act:
        detail = AccessDetail(reason=f"{recipient}: {reason}")
        act.append(NewRecord("access.exported", detail, purpose=_EXPORT))
        patients = _shown_patients(act)
        staying = tuple(one for one in patients if _stays(act, one, session.vault.person.id))
    going = tuple(one for one in patients if one not in frozenset(staying))
    return Chosen(asked, session.vault.clinic(), session.vault.first_leaf().hex(), going, staying)


def hand_out(session: Session, request: ClinicRequest, order: ClinicOrder, on_progress: OnProgress) -> ClinicMade:
    """Hand the whole clinic out as a folder of open formats, or go on where that was interrupted.

    Raises:
        UserFacing: no permission, no recipient or reason, something else lies there, or a wrong passphrase.
        Environmental: it could not be written or read back; what is whole stays, and can be gone on with.
    """
    _require(session)
    return session.bundles.make_clinic(session, request, order, on_progress)


def begun(session: Session, place: Path) -> ClinicBegun | None:
    """What was begun in a folder and not finished; it holds no patient's data.

    Raises:
        UserFacing: no permission.
    """
    _require(session)
    return session.bundles.begun_clinic(place)


def _require(session: Session) -> None:
    for permission in (Permission.EXPORT_CLINIC, Permission.EXPORT_PATIENT, Permission.READ_ACCESS_LOG):
        session.require(permission)


def _shown_patients(reader: Reader) -> tuple[UUID, ...]:
    """Everyone who is registered, those merged into others left out, in the order of their ids."""
    found = reader.search("", limit=reader.patient_count() + 1)
    return tuple(sorted(one.id for one in found if one.merged_into is None))


def _stays(reader: Reader, patient: UUID, person: UUID) -> bool:
    if not reader.is_restricted(patient):
        return False
    standing = [one for one in reader.restrictions() if one.lifted is None and patient in one.on]
    is_opened = not reader.is_withheld(patient) and any(person not in one.readers for one in standing)
    return not is_opened


def newest_of(session: Session, patient: UUID) -> int:
    """Where the newest record of a journal stands, for telling whether it went on since it was handed out.

    Raises:
        UserFacing: no permission.
    """
    _require(session)
    with session.vault.snapshot() as reader:
        return max(reader.positions_of((patient, *reader.merged_with(patient))), default=-1)


# ------------------------------------------------------------------------------------------------------------- tables


def tables(session: Session, chosen: Chosen, place_of: Callable[[UUID], str]) -> Iterator[Table]:
    """The clinic's lists, one after the other; ``place_of`` names the file of a journal, empty where there is none.

    Each batch of patients is traced (``access.exported``) before its lines are given, and so is the access log
    (``access.log_read``). Nobody whose journal stays is in any of them.

    Raises:
        UserFacing: no permission.
    """
    _require(session)

    def written(rows: Iterable[Row]) -> Iterator[bytes]:
        for some in _batches(rows):
            yield session.documents.plain_table(some)

    yield "patients.csv", written(_patients(session, chosen, place_of))
    yield "appointments.csv", written(_appointments(session, chosen))
    yield "staff.csv", written(_staff(session))
    yield "products.csv", written(_products(session))
    yield "lots.csv", written(_lots(session))
    yield "access-log.csv", written(_access_log(session, chosen))


def _batches(all_of: Iterable[_One]) -> Iterator[tuple[_One, ...]]:
    source = iter(all_of)
    while some := tuple(islice(source, _BATCH)):
        yield some


def _traced(session: Session, chosen: Chosen, shown: Collection[UUID], kind: str = "access.exported") -> None:
    detail = AccessDetail(reason=f"{chosen.request.recipient}: {chosen.request.reason}", shown=tuple(shown))
    with session.vault.act(session.now()) as act:
        act.append(NewRecord(kind, detail, purpose=_EXPORT))


def _patients(session: Session, chosen: Chosen, place_of: Callable[[UUID], str]) -> Iterator[Row]:
    yield (
        *("patient", "journal", "family", "given", "title", "preferred", "identifiers", "born", "gender", "street"),
        *("postal_code", "city", "country", "phones", "email", "language", "next_of_kin", "next_of_kin_relation"),
        *("next_of_kin_phone", "own_doctor", "reception_notes", "preferred_channel", "died", "needs_interpreter"),
        "merged_registrations",
    )
    for some in _batches(chosen.patients):
        _traced(session, chosen, some)
        with session.vault.snapshot() as reader:
            lines = [(reader.patient(one), reader.merged_with(one)) for one in some]
        for known, merged in lines:
            if known is not None:
                yield _patient(known, merged, place_of(known.id))


def _patient(known: Patient, merged: Sequence[UUID], place: str) -> Row:
    one = known.details
    numbers = (f"{each.system.value} {each.value} {each.issuer}".strip() for each in one.identifiers)
    return (
        *(str(known.id), place, one.name.family, one.name.given, one.name.title, one.name.preferred),
        *("; ".join(numbers), "" if one.born is None else one.born.isoformat(), one.gender.value),
        *(one.address.street, one.address.postal_code, one.address.city, one.address.country),
        *("; ".join(one.phones), one.email, one.language),
        *(one.next_of_kin.name, one.next_of_kin.relation, one.next_of_kin.phone, one.own_doctor),
        *(one.reception_notes, one.preferred_channel.value, "" if one.died is None else one.died.isoformat()),
        *(_yes(holds=one.needs_interpreter), "; ".join(map(str, merged))),
    )


def _yes(*, holds: bool) -> str:
    return "yes" if holds else "no"


def _appointments(session: Session, chosen: Chosen) -> Iterator[Row]:
    yield ("appointment", "patient", "start", "minutes", "practitioner", "treatment", "state", "note", "source")
    now, going = session.now(), frozenset(chosen.patients)
    with session.vault.snapshot() as reader:
        found = reader.appointments(now - timedelta(days=MOST_KEPT_DAYS + 1), now + _AHEAD)
        whose = {one.id: reader.survivor(one.patient) for one in found}
    for one in found:
        if whose[one.id] in going:
            person = "" if one.practitioner is None else str(one.practitioner)
            yield (
                *(str(one.id), str(whose[one.id]), encode_time(one.start), str(one.minutes), person),
                *(one.treatment, one.state.value, one.note, one.source),
            )


def _staff(session: Session) -> Iterator[Row]:
    yield ("person", "name", "title", "roles", "works_here", "authority", "registration", "profession")
    for one in session.vault.people():
        held = one.registration
        of_authority = ("", "", "") if held is None else (held.authority, held.number, held.profession)
        roles = "; ".join(sorted(role.value for role in one.roles))
        yield (str(one.id), one.name, one.title, roles, _yes(holds=one.active), *of_authority)


def _products(session: Session) -> Iterator[Row]:
    yield (
        *("product", "name", "manufacturer", "kind", "strength", "content", "unit", "gtin", "number", "is_medicine"),
        *("open_hours", "jurisdictions"),
    )
    with session.vault.snapshot() as reader:
        products = reader.stock().products
    for product in products.values():
        one = product.details
        yield (
            *(str(product.id), one.name, one.manufacturer, one.kind.value, one.strength, _text(one.content), one.unit),
            *(one.gtin, one.number, _yes(holds=one.is_medicine), _text(one.open_hours), "; ".join(one.jurisdictions)),
        )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _lots(session: Session) -> Iterator[Row]:
    yield (
        *("lot", "product", "number", "expiry", "quantity", "supplier", "received_on", "remark"),
        *("closed_at", "closed_because"),
    )
    with session.vault.snapshot() as reader:
        lots = reader.stock().lots
    for lot in lots.values():
        one = lot.received
        yield (
            *(str(lot.id), str(one.product), one.number, one.expiry.isoformat(), str(one.quantity), one.supplier),
            *(one.received_on.isoformat(), one.remark, "" if lot.closed_at is None else encode_time(lot.closed_at)),
            "" if lot.closed is None else lot.closed.reason.value,
        )


def _access_log(session: Session, chosen: Chosen) -> Iterator[Row]:
    """Every look, newest first: of journals that go out, and of nobody in particular."""
    yield ("position", "at", "person", "name", "act", "patient", "purpose", "reason", "workstation", "patients_shown")
    _traced(session, chosen, (), kind="access.log_read")
    staying, before = frozenset(chosen.left_out), None
    while True:
        with session.vault.snapshot() as reader:
            events = reader.access_events(AccessFilter(before=before, limit=_BATCH))
            whose = {one.position: one.patient and reader.survivor(one.patient) for one in events}
        for one in events:
            if whose[one.position] not in staying:
                yield _look(one)
        if len(events) < _BATCH:
            return
        before = events[-1].position


def _look(one: AccessEvent) -> Row:
    return (
        *(str(one.position), encode_time(one.at), str(one.person), one.person_name, one.kind, _text(one.patient)),
        *("" if one.purpose is None else one.purpose.value, one.reason, one.seat, str(one.count)),
    )


# ------------------------------------------------------------------------------------------------------------ closing


def close(session: Session, content: ClinicExported) -> ClosedExport:
    """Write into the ledger what was handed out, and sign it; the folder's files must be whole on disk before.

    Raises:
        UserFacing: no permission any more.
    """
    _require(session)
    later = session.vault.evidence(session.now(), NewRecord(CLINIC_EXPORTED, content, purpose=_EXPORT))
    behind = sorted(later.people_behind({session.vault.person.id}))
    return ClosedExport(
        record=later.proven(later.size - 1),
        people=tuple(later.proven(one, withheld=_withheld(later.proven(one))) for one in behind),
        note=later.note,
        signed=session.vault.sign_export(bytes.fromhex(content.manifest)),
    )


def _withheld(record: ProvenRecord) -> tuple[str, ...]:
    return ("reason",) if record.kind == "user.removed" else ()
