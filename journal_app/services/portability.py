"""Answers a request for portability (GDPR Art. 20): the journal as FHIR with its files, and to whom it went.

It must not write any file: whoever calls puts each where it is to lie, and takes all of them back where told to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import Clinic
from journal_app.domain.dates import format_date
from journal_app.domain.disclosures import Basis, Channel, Party
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import plain_name
from journal_app.domain.people import Permission
from journal_app.domain.printing import PrintLanguage, clinic_language
from journal_app.domain.requests import Asking, RequestCase, Right
from journal_app.domain.restrictions import OpeningGround
from journal_app.domain.set_aside import set_aside, without_set_aside
from journal_app.domain.transfers import TransferBasis
from journal_app.services import disclosures, exporting, gate
from journal_app.services.disclosures import FileOut, NewDisclosure
from journal_app.services.exporting import OriginalFile
from journal_app.services.printing import PrintRequest
from journal_app.services.requests import NoSuchRequest
from journal_app.services.session import ChangeSet, Session

DATA_NAME, HASHES_NAME, FILES_NAME = "journal.fhir.json", "SHA256SUMS", "file"
_UNITED_KINGDOM = "GB"
_COUNTRY_LETTERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Portable:
    """Who gets the copy, by which way, and why its files are not encrypted.

    The patient needs no name, nor who asks in their place: the request has it. For anybody else ``named_how`` says how
    and when the patient named them.
    """

    party: Party
    channel: Channel
    unencrypted_why: str
    language: PrintLanguage
    recipient: str = ""
    country: str = ""
    transfer: TransferBasis | None = None
    transfer_words: str = ""
    named_how: str = ""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What came of it: what changed, how many files lie there, and how many could not be opened.

    ``left_out`` papers, answers and photos that were set aside are not in it: they may be another patient's.
    """

    changes: ChangeSet
    files: int
    missing: int
    left_out: int


@dataclass(frozen=True, slots=True)
class _Words:
    """What the journal says of it, in the clinic's language."""

    why: str
    what: str
    left_out: str


_WORDS: Mapping[PrintLanguage, _Words] = MappingProxyType(
    {
        PrintLanguage.DANISH: _Words(
            "Anmodning om dataportabilitet modtaget {day}",
            "Hele journalen som data (FHIR) med billeder og dokumenter",
            "Hvad der er lagt til side, fordi det kan være en andens, med begrundelserne: {count}",
        ),
        PrintLanguage.SWEDISH: _Words(
            "Begäran om dataportabilitet mottagen {day}",
            "Hela journalen som data (FHIR) med bilder och dokument",
            "Vad som är lagt åt sidan, eftersom det kan vara någon annans, med skälen: {count}",
        ),
        PrintLanguage.ENGLISH: _Words(
            "Request for portability received on {day}",
            "The whole journal as data (FHIR) with photos and documents",
            "What was set aside, for it may be somebody else's, with the reasons: {count}",
        ),
    }
)


def hand_over(
    session: Session,
    request: UUID,
    wanted: Portable,
    *,
    put: Callable[[str, bytes], object],
    take_back: Callable[[], object],
) -> HandedOver:
    """Hand a patient's journal over as data and write down to whom; what cannot be written down is taken back.

    Raises:
        UserFacing: no permission, no such open request for portability, a relative of somebody who died asks, nobody
            showed who they are, nobody registered, nothing says why it is not encrypted or that the patient named who
            gets it, or it may not go so (see ``disclosures.disclose``).
        Environmental: a file could not be put.
    """
    try:
        return _hand_over(session, request, wanted, put)
    except BaseException:
        take_back()
        raise


def _hand_over(session: Session, request: UUID, wanted: Portable, put: Callable[[str, bytes], object]) -> HandedOver:
    session.require(Permission.ANSWER_REQUEST)
    session.require(Permission.EXPORT_PATIENT)
    case = _case(session, request)
    if not wanted.unencrypted_why.strip():
        raise UserFacing("portability.readable", "Write why the files may be readable for whoever has them.")
    if wanted.party is not Party.PATIENT and not wanted.named_how.strip():
        raise UserFacing("portability.not_named", "Write when and how the patient named who gets it.")
    if case.patient is None:
        raise UserFacing("portability.nobody", "Nobody is registered for this request, so there is no journal.")
    why = _why(session, case)
    whole = gate.take_record(session, case.patient, Purpose.ACCESS_REQUEST, reason=why)
    record, aside = without_set_aside(whole), len(set_aside(whole.items))
    new = replace(
        _disclosure(session, record, wanted, why),
        collected_by=_collected_by(case, wanted),
        left_out=_left_out(session, aside),
        all_the_same=OpeningGround.CONSENT,  # whoever asks for it to be passed on consents to that
    )
    disclosures.require_basis(session, record, new)
    asked = PrintRequest(wanted.language, Purpose.ACCESS_REQUEST, why, session.clock.zone())
    who = new.collected_by or new.recipient
    bundle = exporting.export_fhir(session, record.patient.id, asked, recipient=who, shown=without_set_aside)
    originals = exporting.originals_of(record)
    sums: dict[str, str] = {}
    for name, content in _files(session, record, bundle, originals):
        sums[name] = hashlib.sha256(content).hexdigest()
        put(name, content)
    listed = "".join(f"{digest}  {name}\n" for name, digest in sums.items()).encode()
    put(HASHES_NAME, listed)
    out = FileOut(hashlib.sha256(listed).hexdigest(), wanted.unencrypted_why)
    changes = disclosures.disclose(session, record, replace(new, file=out))
    return HandedOver(changes, files=len(sums) + 1, missing=len(originals) + 1 - len(sums), left_out=aside)


def _case(session: Session, request: UUID) -> RequestCase:
    with session.vault.snapshot() as reader:
        case = next((one for one in reader.requests() if one.id == request), None)
    if case is None or case.asked.right is not Right.PORTABILITY or case.closed is not None:
        raise NoSuchRequest
    if case.asked.asking is Asking.RELATIVE_OF_DECEASED:
        raise UserFacing(
            "portability.deceased",
            "The right to a portable copy ends with the patient's life. Relatives ask for access to the journal.",
        )
    if not case.is_identified:
        raise UserFacing("portability.identity", "First write down what showed who they are: the journal goes to them.")
    return case


def _why(session: Session, case: RequestCase) -> str:
    language = clinic_language(session.vault.clinic().jurisdiction)
    return _WORDS[language].why.format(day=format_date(case.asked.received, language.value))


def _left_out(session: Session, count: int) -> str:
    language = clinic_language(session.vault.clinic().jurisdiction)
    return _WORDS[language].left_out.format(count=count) if count else ""


def _collected_by(case: RequestCase, wanted: Portable) -> str:
    """Who gets what is meant for the patient, where somebody else asks."""
    is_theirs = wanted.party is Party.PATIENT and case.asked.asking is not Asking.PATIENT
    return case.asked.requester if is_theirs else ""


def _disclosure(session: Session, record: PatientRecord, wanted: Portable, why: str) -> NewDisclosure:
    clinic, is_own = session.vault.clinic(), wanted.party is Party.PATIENT
    return NewDisclosure(
        party=wanted.party,
        recipient=plain_name(record.patient.details.name) if is_own else wanted.recipient,
        country=clinic.jurisdiction[:_COUNTRY_LETTERS] if is_own else wanted.country,
        why=why,
        basis=Basis.LAW,
        basis_words=_paragraph(clinic) if is_own else f"{_paragraph(clinic)}: {wanted.named_how.strip()}",
        channel=wanted.channel,
        made_at=session.now(),
        content=_WORDS[clinic_language(clinic.jurisdiction)].what,
        transfer=None if is_own else wanted.transfer,
        transfer_words="" if is_own else wanted.transfer_words,
    )


def _paragraph(clinic: Clinic) -> str:
    return "UK GDPR Art. 20" if clinic.jurisdiction.startswith(_UNITED_KINGDOM) else "GDPR Art. 20"


def _files(
    session: Session, record: PatientRecord, bundle: bytes, originals: tuple[OriginalFile, ...]
) -> Iterator[tuple[str, bytes]]:
    """The data, and the originals one at a time, for they may be large; what cannot be opened is left out."""
    yield DATA_NAME, bundle
    for number, original in enumerate(originals, start=1):
        try:
            content = exporting.open_original(session, record, original)
        except (UserFacing, Environmental):
            continue
        yield f"{FILES_NAME}-{number:04d}.{exporting.suffix_of(content)}", content
