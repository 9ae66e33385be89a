"""Finds everyone who got a lot, keeps the call list and hands it out; each look is traced before it is given.

The trace names who was shown and not which lot: it lies open to all staff, and the lot must not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from uuid import UUID

from journal_app.domain import gs1
from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.errors import UserFacing
from journal_app.domain.findings import Finding
from journal_app.domain.lots import normal_lot
from journal_app.domain.names import Lines, PersonName, clean_text, sort_key
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission
from journal_app.domain.printing import PrintLanguage, Printout, RecallSheet
from journal_app.domain.recalls import (
    LotUse,
    RecallCalled,
    RecallCount,
    RecallLine,
    RecallList,
    RecallOutcome,
    Remaining,
    remaining,
)
from journal_app.domain.records import NewRecord
from journal_app.services.ports import Act, Reader
from journal_app.services.printing import ledger_state, words_for_codes
from journal_app.services.session import ChangeSet, Session

LONGEST_NOTE = 2_000
LONGEST_LOT = 200


class SheetForm(Enum):
    """What a call list is handed out as."""

    PDF = "pdf"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class LotAsked:
    """Which lot a typed or scanned text asks for; ``others`` are what it could mean besides, ``doubts`` say why."""

    lot: str
    others: tuple[str, ...]
    doubts: tuple[Finding, ...]


def lot_asked(session: Session, text: str) -> LotAsked:
    """The lot number in a typed or scanned text, in capitals as packs print it.

    Raises:
        UserFacing: no permission, the code is broken (``gs1.Gs1Refused``), or no lot number stands in it.
    """
    session.require(Permission.RECALL)
    scan = gs1.read(text, today=session.clock.today())
    if scan.form is gs1.Form.TEXT:
        lots = [clean_text(scan.text, max_length=LONGEST_LOT, lines=Lines.ONE)]
    else:
        lots = list(dict.fromkeys(one.lot for one in (scan.reading, *scan.others) if one.lot))
    lots = [lot.upper() for lot in lots if normal_lot(lot)]
    if not lots:
        raise UserFacing("recall.no_lot", "This code holds no lot number. Scan another code of the pack, or type it.")
    return LotAsked(lots[0], tuple(lots[1:]), scan.doubts)


def count(session: Session, lot: str) -> RecallCount:
    """How many patients and treatments a recall reaches; it names nobody.

    Raises:
        UserFacing: no permission or no lot number.
        ClinicalKeyNeeded: this process does not hold the clinical key.
    """
    session.require(Permission.RECALL)
    number = _require_lot(lot)
    with session.vault.snapshot() as reader:
        uses = reader.lot_uses(number)
        is_received = _is_received(reader, number)
    is_withdrawn = sum(use.is_withdrawn for use in uses)
    return RecallCount(len({use.patient for use in uses}), len(uses), is_withdrawn, is_received=is_received)


def left_of(session: Session, lot: UUID) -> Remaining | None:
    """What is left of a received lot, by opening every entry that used it; totals alone, of nobody who.

    Raises:
        UserFacing: no permission, or a lot that was not received here.
        ClinicalKeyNeeded: this process does not hold the clinical key.
    """
    session.require(Permission.RECALL)
    with session.vault.snapshot() as reader:
        stock = reader.stock()
        known = stock.lots.get(lot)
        if known is None:
            raise UserFacing("stock.unknown_lot", "This lot was not received here. Look at the list again.")
        uses = reader.lot_uses(known.received.number)
    return remaining(known, stock.products[known.received.product].details, uses)


def find(session: Session, lot: str) -> RecallList:
    """Everyone who got a lot, by name; one durable trace names all of them before the list is given.

    Raises:
        UserFacing: no permission or no lot number.
        Environmental: no clinical key, an altered record, or a trace that could not be written; no list comes back.
    """
    session.require(Permission.RECALL)
    now, number = session.now(), _require_lot(lot)
    with session.vault.act(now) as act:
        found = _recall(act, number, now)
        act.append(_trace("access.searched", found))
    return found


def _recall(act: Act, lot: str, now: datetime) -> RecallList:
    uses: dict[UUID, list[LotUse]] = {}
    for use in act.lot_uses(lot):
        uses.setdefault(use.patient, []).append(use)
    for patient, found in uses.items():
        if act.is_withheld(patient):  # they are warned like everybody, without what was done
            uses[patient] = [replace(use, lines=()) for use in found]
    calls = act.recall_calls(lot, uses.keys())
    lines = [
        RecallLine(act.stub(patient) or _nameless(patient), tuple(uses[patient]), calls[patient]) for patient in uses
    ]
    lines.sort(key=lambda line: (line.is_withdrawn, sort_key(line.patient.name, "da"), line.patient.id))
    return RecallList(lot, now, tuple(lines), is_received=_is_received(act, lot))


def _is_received(reader: Reader, lot: str) -> bool:
    """Whether a lot of this number was ever received here, however it is spelled."""
    wanted = normal_lot(lot)
    return any(normal_lot(one.received.number) == wanted for one in reader.stock().lots.values())


def _nameless(patient: UUID) -> PatientStub:
    """The line of somebody whose registration is not there: nobody treated is left out of a recall."""
    return PatientStub(patient, PersonName("", str(patient)), None, None, "", None)


def call(session: Session, recall: RecallList, patient: UUID, outcome: RecallOutcome, *, note: str = "") -> ChangeSet:
    """Write down that the person signed in tried to reach a patient of the list, and how that ended.

    Raises:
        UserFacing: no permission, or somebody who does not stand in the list.
    """
    session.require(Permission.RECALL)
    if all(line.patient.id != patient for line in recall.lines):
        raise UserFacing("recall.not_listed", "This patient is not on the list. Look up the lot again.")
    person, now = session.vault.person, session.now()
    words = clean_text(note.strip(), max_length=LONGEST_NOTE, lines=Lines.MANY)
    content = RecallCalled(recall.lot, outcome, person.id, person.name, now, words)
    new = NewRecord("recall.called", content, patient=patient, purpose=Purpose.RECALL.value)
    with session.vault.act(now) as act:
        (written,) = act.append(new)
    return ChangeSet.of(new.kind, patients=[patient], made=written.id)


def hand_out(session: Session, lot: str, form: SheetForm, language: PrintLanguage) -> bytes:
    """The call list as it is now, as a sealed PDF or a table; ``access.exported`` is durable before it is made.

    Raises:
        UserFacing: no permission or no lot number.
        Environmental: as in :func:`find`.
    """
    session.require(Permission.RECALL)
    session.require(Permission.EXPORT_PATIENT)
    now, number = session.now(), _require_lot(lot)
    with session.vault.act(now) as act:
        found = _recall(act, number, now)
        act.append(_trace("access.exported", found))
    person = session.vault.person
    printout = Printout(language, now, person.name, Purpose.RECALL.value, session.clock.zone())
    names = words_for_codes(session, language.value)
    sheet = RecallSheet(session.vault.clinic(), found, ledger_state(session), printout, names)
    if form is SheetForm.CSV:
        return session.documents.recall_csv(sheet)
    return session.documents.recall_pdf(sheet, session.vault.seal())


def _require_lot(lot: str) -> str:
    number = clean_text(lot.strip(), max_length=LONGEST_LOT, lines=Lines.ONE)
    if not normal_lot(number):
        raise UserFacing("recall.no_number", "Write the lot number as it is printed on the pack.")
    return number.upper()


def _trace(kind: str, recall: RecallList) -> NewRecord:
    shown = tuple(line.patient.id for line in recall.lines)
    return NewRecord(kind, AccessDetail(shown=shown) if shown else None, purpose=Purpose.RECALL.value)
