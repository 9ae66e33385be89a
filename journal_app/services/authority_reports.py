"""Puts together what an authority asks of a reaction, as text to copy or a PDF; it must not send anything.

The patient is told by initials, age and sex unless somebody asks for the name. That a text was made is traced like any
other handing out, before it is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.consents import ClinicalText, TextUse
from journal_app.domain.corrections import newest_version, originals
from journal_app.domain.dates import format_date, format_datetime, whole_years
from journal_app.domain.errors import UserFacing
from journal_app.domain.handouts import AuthoritySheet
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import PersonName, display_name
from journal_app.domain.patients import Gender
from journal_app.domain.people import Permission
from journal_app.domain.printing import PrintLanguage, Printout
from journal_app.domain.reactions import Outcome, ReactionFollowedUp, ReactionReported, Seriousness
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import ProductLine, TreatmentEntry
from journal_app.domain.units import unit_word
from journal_app.services import gate
from journal_app.services.printing import ledger_state, words_for_codes
from journal_app.services.session import Session
from journal_app.services.texts import texts_in_force

_PLACE = re.compile(r"\{([a-z_]+)\}")
_LABELLED = re.compile(r"\*\*([^*]+?):?\*\*\s*(.*)", re.DOTALL)
_NOTHING = "–"
_LOT = {"da": "batch", "sv": "batch", "en": "lot"}


class ReportOf(StrEnum):
    """What the reaction is thought to come from; the two are reported on different forms."""

    MEDICINE = "reaction-report-medicine"
    DEVICE = "reaction-report-device"


class Naming(Enum):
    """How the patient is told."""

    INITIALS = "initials"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class AuthorityReport:
    """The text, in the language of the authority, with the title of the form it follows.

    ``paragraphs`` are those of ``body`` as label and value, the label empty where the form gives none; ``whom`` is the
    patient as the authority may know them.
    """

    title: str
    body: str
    language: str
    paragraphs: tuple[tuple[str, str], ...]
    whom: str


def put_together(
    session: Session, record: PatientRecord, reaction: UUID, *, of: ReportOf, naming: Naming = Naming.INITIALS
) -> AuthorityReport:
    """What the record says of a reaction, in the form that the authority of the clinic's country asks for.

    By the newest version of the reaction and all that followed it up, whichever version ``reaction`` names.

    Raises:
        UserFacing: no permission, no such reaction, or the clinic has no text for such a report.
    """
    return _traced(session, record, reaction, of=of, naming=naming, kind="access.exported")


def print_report(
    session: Session, record: PatientRecord, reaction: UUID, *, of: ReportOf, naming: Naming = Naming.INITIALS
) -> bytes:
    """The same as a sealed PDF/A, in the language of the authority; who it is of stands nowhere unless asked for.

    Raises:
        UserFacing: as ``put_together``.
    """
    report = _traced(session, record, reaction, of=of, naming=naming, kind="access.printed")
    language = report.language if report.language in set(PrintLanguage) else PrintLanguage.ENGLISH
    sheet = AuthoritySheet(
        clinic=session.vault.clinic(),
        title=report.title,
        paragraphs=report.paragraphs,
        whom=report.whom,
        ledger=ledger_state(session),
        printout=Printout(
            PrintLanguage(language),
            session.now(),
            session.vault.person.name,
            Purpose.ADMINISTRATION.value,
            session.clock.zone(),
        ),
    )
    return session.documents.authority_pdf(sheet, session.vault.seal())


def _traced(
    session: Session, record: PatientRecord, reaction: UUID, *, of: ReportOf, naming: Naming, kind: str
) -> AuthorityReport:
    """Put it together, once the trace of this kind is written."""
    session.require(Permission.EXPORT_PATIENT)
    newest = newest_version({one.id: one for one in record.items}, reaction)
    told = None if newest is None else newest.content
    if not isinstance(told, ReactionReported):
        raise UserFacing("reaction.unknown", "This reaction is not in the patient's journal.")
    form = next((text for text in texts_in_force(session) if _is_form(text, of)), None)
    if form is None:
        raise UserFacing("report.no_text", "There is no text for such a report. An owner can publish one.")
    with session.vault.act(session.now()) as act:
        detail = gate.detail_of(act, record.patient.id, reason=form.title)
        act.append(NewRecord(kind, detail, patient=record.patient.id, purpose=Purpose.ADMINISTRATION.value))
    values = _values(session, record, told, reaction=reaction, language=form.language, naming=naming)
    paragraphs = tuple(
        (label, _PLACE.sub(lambda place: values.get(place[1], place[0]), text)) for label, text in paragraphs_of(form)
    )
    body = _PLACE.sub(lambda place: values.get(place[1], place[0]), form.body.replace("**", ""))
    return AuthorityReport(form.title, body, form.language, paragraphs, values["patient"])


def paragraphs_of(form: ClinicalText) -> Iterator[tuple[str, str]]:
    """Label and text of each paragraph of the form, before anything is filled in."""
    for paragraph in re.split(r"\n\s*\n", form.body.strip()):
        labelled = _LABELLED.fullmatch(paragraph.strip())
        label, text = labelled.groups() if labelled else ("", paragraph)
        yield label, text.replace("**", "").strip()


def _is_form(text: ClinicalText, of: ReportOf) -> bool:
    return text.use is TextUse.REPORT and text.id == of.value


def _values(
    session: Session, record: PatientRecord, told: ReactionReported, *, reaction: UUID, language: str, naming: Naming
) -> Mapping[str, str]:
    details, zone, words = record.patient.details, session.clock.zone(), words_for_codes(session, language)

    def moment(at: datetime) -> str:
        return format_datetime(at, language, zone=zone)

    original = originals(record.items)
    followed = [
        one.content
        for one in sorted(record.items, key=lambda item: item.position)
        if isinstance(one.content, ReactionFollowedUp) and original.get(one.content.reaction) == original[reaction]
    ]
    outcome = followed[-1].outcome if followed else told.outcome
    entry = next((one.content for one in record.items if one.id == told.entry), None)
    return {
        "patient": _initials(details.name) if naming is Naming.INITIALS else display_name(details.name),
        "age": _age(details.born, told.onset.astimezone(zone).date()),
        **_ticked(Gender, details.gender),
        **_ticked(Seriousness, told.seriousness),
        **_ticked(Outcome, outcome),
        "treatment": words.get(told.treatment, told.treatment) or _NOTHING,
        "done": moment(entry.done) if isinstance(entry, TreatmentEntry) else _NOTHING,
        "products": "\n".join(_product(one, language) for one in told.products) or _NOTHING,
        "onset": moment(told.onset),
        "description": told.description,
        "measures": told.measures or _NOTHING,
        "follow_ups": "\n".join(f"{moment(one.seen)}: {one.text}" for one in followed if one.text) or _NOTHING,
        "reporter": session.vault.person.name,
        "clinic": session.vault.clinic().name,
    }


def _ticked(codes: Iterable[StrEnum], which: StrEnum) -> dict[str, str]:
    return {code.value: "x" if code is which else " " for code in codes}


def _initials(name: PersonName) -> str:
    parts = [*name.given.split(), *name.family.split()]
    return " ".join(f"{part[0].upper()}." for part in parts if part) or _NOTHING


def _age(born: date | None, day: date) -> str:
    return _NOTHING if born is None else str(whole_years(born, day))


def _product(line: ProductLine, language: str) -> str:
    expiry = "" if line.expiry is None else f", {format_date(line.expiry, language)}"
    amount = f"{line.amount.normalize():f}".replace(".", "." if language == "en" else ",")
    lot = _LOT.get(language, _LOT["en"])
    unit = unit_word(line.unit, language)
    return f"{line.product} ({line.manufacturer}), {amount} {unit}, {lot} {line.lot}{expiry}"
