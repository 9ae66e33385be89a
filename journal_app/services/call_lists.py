"""Hands out the call and letter list of copies to call back, traced before it is made; it calls nobody."""

from __future__ import annotations

from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import ConsentSigned, ConsentWithdrawn
from journal_app.domain.copies import copies_to_call_back
from journal_app.domain.copies_sheet import CopiesSheet
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.people import Permission
from journal_app.domain.printing import PrintLanguage, Printout
from journal_app.domain.records import NewRecord
from journal_app.services.printing import ledger_state
from journal_app.services.session import Session


def call_list(session: Session, record: PatientRecord, consent: UUID, language: PrintLanguage) -> bytes:
    """Every copy that the withdrawal of a consent asks for, and a letter to each recipient not told yet, as a PDF/A.

    Raises:
        UserFacing: no permission, or no copy is asked for by the withdrawal of such a consent.
    """
    session.require(Permission.READ_CLINICAL)
    session.require(Permission.EXPORT_PATIENT)
    now, patient = session.now(), record.patient.id
    with session.vault.act(now) as act:
        items = act.journal(patient)
        signed = next((one.content for one in items if one.id == consent), None)
        copies = copies_to_call_back(items, consent)
        if not copies or not isinstance(signed, ConsentSigned):
            raise UserFacing("follow_up.no_copies", "No copy of a photo was handed out on this consent.")
        merged = act.merged_with(patient)
        detail = AccessDetail(shown=merged) if merged else None
        act.append(NewRecord("access.printed", detail, patient=patient, purpose=Purpose.CARE.value))
    withdrawn = min(
        one.content.effective
        for one in items
        if isinstance(one.content, ConsentWithdrawn) and one.content.consent == consent
    )
    printout = Printout(language, now, session.vault.person.name, Purpose.CARE.value, session.clock.zone())
    clinic, ledger = session.vault.clinic(), ledger_state(session)
    sheet = CopiesSheet(clinic, record.patient, signed.purpose.value, withdrawn, copies, ledger, printout)
    return session.documents.copies_pdf(sheet, session.vault.seal())
