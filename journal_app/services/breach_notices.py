"""Puts together what the authority asks of a breach, as text to copy or a PDF; it names nobody and sends nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.breaches import BreachCase, DataKind, Nature, Risk
from journal_app.domain.consents import ClinicalText, TextUse
from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.errors import UserFacing
from journal_app.domain.handouts import AuthoritySheet
from journal_app.domain.printing import PrintLanguage, Printout
from journal_app.services.authority_reports import AuthorityReport, paragraphs_of
from journal_app.services.breaches import find
from journal_app.services.printing import ledger_state
from journal_app.services.session import Session
from journal_app.services.texts import texts_in_force

NOTIFICATION = "breach-notification"
"""The id of the text that says what the authority of the clinic's country asks for, in its language."""

_PLACE = re.compile(r"\{([a-z_]+)\}")
_NOTHING = "–"


def put_together(session: Session, breach: UUID) -> AuthorityReport:
    """What is known of a breach, in the form that the authority asks for (Art. 33(3)); what nobody wrote is a dash.

    Raises:
        UserFacing: no permission, no such breach, or the clinic has no such text.
    """
    with session.vault.snapshot() as reader:
        case = find(session, reader, breach)
        form = next((one for one in texts_in_force(session, reader) if _is_form(one)), None)
    if form is None:
        raise UserFacing("report.no_text", "There is no text for such a report. An owner can publish one.")
    values = _values(session, case, form.language)

    def filled(text: str) -> str:
        return _PLACE.sub(lambda place: values.get(place[1], place[0]), text)

    told = tuple((label, filled(text)) for label, text in paragraphs_of(form))
    return AuthorityReport(form.title, filled(form.body.replace("**", "")), form.language, told, "")


def print_notice(session: Session, breach: UUID) -> bytes:
    """The same as a sealed PDF/A, in the language of the authority.

    Raises:
        UserFacing: as ``put_together``.
    """
    made = put_together(session, breach)
    language = made.language if made.language in set(PrintLanguage) else PrintLanguage.ENGLISH
    purpose, zone = Purpose.ADMINISTRATION.value, session.clock.zone()
    sheet = AuthoritySheet(
        clinic=session.vault.clinic(),
        title=made.title,
        paragraphs=made.paragraphs,
        whom=made.whom,
        ledger=ledger_state(session),
        printout=Printout(PrintLanguage(language), session.now(), session.vault.person.name, purpose, zone),
    )
    return session.documents.authority_pdf(sheet, session.vault.seal())


def _is_form(text: ClinicalText) -> bool:
    return text.use is TextUse.REPORT and text.id == NOTIFICATION


def _values(session: Session, case: BreachCase, language: str) -> Mapping[str, str]:
    zone, clinic = session.clock.zone(), session.vault.clinic()
    noticed, known = case.noticed, case.assessed
    steps = (noticed.measures, "" if known is None else known.measures)
    return {
        "clinic": clinic.name,
        "address": ", ".join(line for line in clinic.address.splitlines() if line.strip()) or _NOTHING,
        "reporter": session.vault.person.name,
        "aware": format_datetime(noticed.aware, language, zone=zone),
        "happened": _NOTHING if noticed.happened is None else format_date(noticed.happened, language),
        "what": noticed.what,
        "people": _NOTHING if noticed.people is None else str(noticed.people),
        "records": _NOTHING if noticed.records is None else str(noticed.records),
        "consequences": (known and known.consequences) or _NOTHING,
        "reasons": (known and known.reasons) or _NOTHING,
        "measures": "\n".join(one for one in steps if one) or _NOTHING,
        "told": str(len(case.told)),
        "late": (case.notified and case.notified[0].late) or _NOTHING,
        "reference": case.notified[0].reference if case.notified else _NOTHING,
        **_ticked(Nature, noticed.nature),
        **_ticked(DataKind, noticed.data),
        **_ticked(Risk, () if known is None else (known.risk,)),
    }


def _ticked(codes: Iterable[StrEnum], which: Iterable[StrEnum]) -> dict[str, str]:
    chosen = set(which)
    return {code.value: "x" if code in chosen else " " for code in codes}
