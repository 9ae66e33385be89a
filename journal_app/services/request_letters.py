"""Letters about a request as sealed PDFs, each traced before it is made; it must not send one."""

from __future__ import annotations

from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import display_name
from journal_app.domain.patients import Patient
from journal_app.domain.people import Permission
from journal_app.domain.printing import PrintLanguage, Printout
from journal_app.domain.records import NewRecord
from journal_app.domain.request_clocks import clocks_of
from journal_app.domain.request_letters import RECEPTIONS, LetterKind, RequestLetter, letters_of, words_of
from journal_app.domain.requests import RequestCase
from journal_app.services import gate
from journal_app.services.ports import Act
from journal_app.services.printing import ledger_state
from journal_app.services.requests import NoSuchRequest, rules_of
from journal_app.services.session import Session


def letter(session: Session, request: UUID, kind: LetterKind, language: PrintLanguage) -> bytes:
    """One letter about a request, as the case stands now.

    Raises:
        UserFacing: no permission, no such request, or the case has no such letter.
    """
    session.require(Permission.RECEIVE_REQUEST if kind in RECEPTIONS else Permission.ANSWER_REQUEST)
    with session.vault.act(session.now()) as act:
        case = next((one for one in act.requests() if one.id == request), None)
        if case is None:
            raise NoSuchRequest
        if kind not in letters_of(case):
            raise UserFacing("request.no_letter", "As the request stands, there is no such letter. Look at it again.")
        patient = None if case.patient is None else act.patient(act.survivor(case.patient))
        act.append(_trace(act, patient, kind))
        rules = rules_of(session, act)
    addressee, address = _to(case, patient)
    made = RequestLetter(
        kind=kind,
        clinic=session.vault.clinic(),
        patient=patient,
        addressee=addressee,
        address=address,
        case=case,
        due=clocks_of(case, rules).next_due,
        words=words_of(kind, case),
        complaints_to=rules.complaints_to.get(language.value, ""),
        ledger=ledger_state(session),
        printout=Printout(language, session.now(), session.vault.person.name, kind.value, session.clock.zone()),
    )
    return session.documents.letter_pdf(made, session.vault.seal())


def _trace(act: Act, patient: Patient | None, kind: LetterKind) -> NewRecord:
    purpose = Purpose.ACCESS_REQUEST.value
    if patient is None:
        return NewRecord("access.printed", AccessDetail(reason=kind.value), purpose=purpose)
    detail = gate.detail_of(act, patient.id, reason=kind.value)
    return NewRecord("access.printed", detail, patient=patient.id, purpose=purpose)


def _to(case: RequestCase, patient: Patient | None) -> tuple[str, str]:
    """To whom and where: what was typed of whoever asks, else what is registered of the patient."""
    asked = case.asked
    if patient is None:
        return asked.requester, asked.contact
    name, posted = posted_to(patient)
    return asked.requester or name, asked.contact or posted


def posted_to(patient: Patient) -> tuple[str, str]:
    """To whom and where a letter to a registered patient goes: their address, or their e-mail where there is none."""
    details = patient.details
    where = details.address
    lines = (where.street, f"{where.postal_code} {where.city}".strip(), where.country if where.street else "")
    posted = "\n".join(line for line in lines if line)
    return display_name(details.name), posted or details.email
