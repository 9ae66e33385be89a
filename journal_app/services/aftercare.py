"""The aftercare of a signed entry as a sheet for the patient, traced before it is made; it must not judge the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.aftercare import AftercarePrinted
from journal_app.domain.consents import ClinicalText, version_order
from journal_app.domain.errors import UserFacing
from journal_app.domain.handouts import AftercareSheet
from journal_app.domain.journal import JournalItem, PatientRecord
from journal_app.domain.people import Permission
from journal_app.domain.printing import PrintLanguage, Printout
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services import gate
from journal_app.services.consents import reference_to
from journal_app.services.printing import ledger_state, words_for_codes
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import ChangeSet, Session
from journal_app.services.texts import text_at

AFTERCARE = "aftercare"


@dataclass(frozen=True, slots=True)
class PrintedAftercare:
    """The sealed PDF/A, and what was written down of it."""

    pdf: bytes
    changes: ChangeSet


def sheets_of(session: Session, record: PatientRecord, entry: UUID) -> Mapping[str, ClinicalText]:
    """By language, the aftercare text that counted here when the entry was signed: the one that it says was given.

    Raises:
        UserFacing: the patient's journal holds no such entry, or no rules are in force.
    """
    item, told = _entry(record, entry)
    known = next((one for one in pack_in_force(session).treatments if one.code == told.treatment), None)
    ids = () if known is None else known.texts.get(AFTERCARE, ())
    found = {language.value: _newest(session, ids, language.value, at=item.at) for language in PrintLanguage}
    return {language: text for language, text in found.items() if text is not None}


def print_sheet(session: Session, record: PatientRecord, entry: UUID, *, language: str) -> PrintedAftercare:
    """The sheet in a language, for the patient to take home; the printing and its text are written down first.

    Raises:
        UserFacing: no permission, no such entry, or no aftercare text in the language.
    """
    session.require(Permission.WRITE_CLINICAL)
    text = sheets_of(session, record, entry).get(language)
    if text is None:
        raise UserFacing("aftercare.no_text", "There is no aftercare text of this treatment in this language.")
    _item, told = _entry(record, entry)
    patient, purpose = record.patient.id, Purpose.CARE.value
    content = AftercarePrinted(entry, told.treatment, reference_to(text), text.title)
    with session.vault.act(session.now()) as act:
        detail = gate.detail_of(act, patient, reason="")  # reception can read it, so it names no treatment
        act.append(NewRecord("access.printed", detail, patient=patient, purpose=purpose))
        act.append(NewRecord("aftercare.printed", content, patient=patient, purpose=purpose, refs={"entry": (entry,)}))
    sheet = AftercareSheet(
        clinic=session.vault.clinic(),
        patient=record.patient,
        entry=told,
        text=text,
        ledger=ledger_state(session),
        printout=_printout(session, PrintLanguage(language)),
        names=words_for_codes(session, language),
    )
    pdf = session.documents.aftercare_pdf(sheet, session.vault.seal())
    return PrintedAftercare(pdf, ChangeSet.of("aftercare.printed", patients=[patient]))


def _entry(record: PatientRecord, entry: UUID) -> tuple[JournalItem, TreatmentEntry]:
    item = next((one for one in record.items if one.id == entry and one.counts), None)
    if item is None or not isinstance(item.content, TreatmentEntry):
        raise UserFacing("aftercare.no_entry", "This treatment entry is not in the patient's journal.")
    return item, item.content


def _newest(session: Session, ids: tuple[str, ...], language: str, *, at: datetime) -> ClinicalText | None:
    texts = [text for text in (text_at(session, one, language, at=at) for one in ids) if text is not None]
    return max(texts, key=lambda text: version_order(text.version), default=None)


def _printout(session: Session, language: PrintLanguage) -> Printout:
    return Printout(language, session.now(), session.vault.person.name, Purpose.CARE.value, session.clock.zone())
