"""Writing down what was passed on about a patient, or got from others, and the register of it; it must not send it.

A consent that something rests on must hold at that time and name the recipient, as the journal stands at this moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TypeAlias
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.backups import country_code
from journal_app.domain.bundles import CASE_EXPORTED, CaseExported
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import ConsentPurpose
from journal_app.domain.disclosed import is_own_name, own_names, repeats, told_better
from journal_app.domain.disclosures import (
    MADE,
    OBTAINED,
    Basis,
    Channel,
    DataObtained,
    DisclosureMade,
    DisclosureProblem,
    Party,
    problem_of,
)
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem, PatientRecord
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission
from journal_app.domain.permits import Permit, permitted, permitted_to
from journal_app.domain.records import NewRecord
from journal_app.domain.restrictions import OpeningGround
from journal_app.domain.transfers import TransferBasis, is_adequate, needs_basis
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import one_line, paragraphs

_REGISTER = "disclosures"


@dataclass(frozen=True, slots=True)
class FileOut:
    """A file that left, and why it was not encrypted, empty where it was.

    ``sha256`` (hex) is of its very bytes, of a folder's files of the list of their checksums.
    """

    sha256: str
    unencrypted_why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDisclosure:
    """Something passed on, as it was typed in; ``consent`` None leaves it to the one that names the recipient.

    What goes to the patient names the patient; ``collected_by`` is the name of whoever comes for it in their place.
    ``all_the_same`` is the ground on which it leaves a restricted journal (GDPR Art. 18 (2)), where the basis is none.
    """

    party: Party
    recipient: str
    country: str
    why: str
    basis: Basis
    channel: Channel
    made_at: datetime
    content: str = ""
    left_out: str = ""
    records: tuple[UUID, ...] = ()
    transfer: TransferBasis | None = None
    transfer_words: str = ""
    consent: UUID | None = None
    basis_words: str = ""
    file: FileOut | None = None
    collected_by: str = ""
    all_the_same: OpeningGround | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewObtained:
    """Something got from others, as it was typed in; ``document`` is the record that it was filed as."""

    party: Party
    source: str
    country: str
    why: str
    basis: Basis
    basis_words: str
    content: str
    channel: Channel
    obtained_at: datetime
    document: UUID | None = None


RegisterContent: TypeAlias = DisclosureMade | DataObtained | CaseExported


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One line of the register: what was passed on or got, when it was written, and about whom.

    A whole journal that was handed out as a folder is one, too, where no disclosure says more of it.
    """

    id: UUID
    at: datetime
    stub: PatientStub | None
    content: RegisterContent


PROBLEMS: Mapping[DisclosureProblem, str] = MappingProxyType(
    {
        DisclosureProblem.NO_PARTY: "Write who it went to, or from whom it came.",
        DisclosureProblem.NO_COUNTRY: "Write the country by its two letters, such as DK.",
        DisclosureProblem.NO_TRANSFER: (
            "This country is outside the area in which health data may go about freely. Choose on what basis they may"
            " leave it (GDPR Chapter V). Without one they may not be passed on."
        ),
        DisclosureProblem.NO_TRANSFER_WORDS: (
            "Write which decision, contract or circumstance lets the data go to this recipient in this country."
        ),
        DisclosureProblem.NO_REASON: "Write why it was necessary.",
        DisclosureProblem.NO_CONTENT: "Choose what went, or describe it in a few words.",
        DisclosureProblem.NO_CONSENT: "Choose the patient's consent that it rests on.",
        DisclosureProblem.NO_CONSENT_WORDS: "Write when and how the patient consented.",
        DisclosureProblem.NO_PARAGRAPH: "Write the paragraph that allows or demands it.",
        DisclosureProblem.NO_VITAL_REASON: "Write whose life or health it was about, and why it could not wait.",
        DisclosureProblem.NO_FINGERPRINT: "The checksum of the file is none. Choose the file again.",
    }
)
"""What is said where something cannot be written, under the key ``disclosure.<problem>``."""


def require_basis(session: Session, record: PatientRecord, new: NewDisclosure) -> None:
    """That something may leave, asked before it does: what could not be written down must not go.

    Raises:
        UserFacing: as ``disclose``, or the journal is restricted and nothing says on what ground it leaves.
    """
    _made(session, record.items, new)
    with session.vault.snapshot() as reader:
        is_restricted = reader.is_restricted(record.patient.id)
    if is_restricted and not _has_ground(new):
        raise UserFacing(
            "disclosure.restricted",
            "This journal is restricted: who may read it may not pass it on. It goes to the patient, with their"
            " consent, or on a ground of Article 18 (2). For a complaint, hand it out from the case.",
        )


def disclose(session: Session, record: PatientRecord, new: NewDisclosure) -> ChangeSet:
    """Write down that something was passed on.

    Raises:
        UserFacing: no permission, something is missing, it lies ahead, the country needs a basis for the transfer, a
            record is not of this journal, it is said to go to the patient and names another, or no consent that names
            the recipient holds at that time.
    """
    patient = record.patient.id
    with session.vault.act(session.now()) as act:
        content = _made(session, act.journal(patient), new)
        refs = {} if content.consent is None else {"consent": (content.consent,)}
        (written,) = act.append(NewRecord(MADE, content, patient=patient, purpose=Purpose.EXPORT.value, refs=refs))
    return ChangeSet.of(MADE, patients=[patient], made=written.id)


def obtain(session: Session, record: PatientRecord, new: NewObtained) -> ChangeSet:
    """Write down that something was got from somebody else.

    Raises:
        UserFacing: no permission, something is missing, it lies ahead, or there is no such document in this journal.
    """
    session.require(Permission.WRITE_CLINICAL)
    _require_past(session, new.obtained_at)
    person, patient = session.vault.person, record.patient.id
    content = DataObtained(
        party=new.party,
        source=one_line(new.source),
        country=country_code(new.country),
        why=paragraphs(new.why),
        basis=new.basis,
        basis_words=paragraphs(new.basis_words),
        content=paragraphs(new.content),
        channel=new.channel,
        document=new.document,
        obtained_at=new.obtained_at,
        obtained_by=person.id,
        obtained_by_name=person.name,
    )
    _refuse(problem_of(content, jurisdiction=session.vault.clinic().jurisdiction))
    refs = {} if new.document is None else {"document": (new.document,)}
    with session.vault.act(session.now()) as act:
        received = {item.id for item in act.journal(patient) if item.kind == "document.received" and item.counts}
        if new.document is not None and new.document not in received:
            raise _not_here()
        (written,) = act.append(NewRecord(OBTAINED, content, patient=patient, purpose=Purpose.CARE.value, refs=refs))
    return ChangeSet.of(OBTAINED, patients=[patient], made=written.id)


def register(session: Session, *, since: datetime) -> tuple[RegisterLine, ...]:
    """Everything that was passed on or got since a time, of all patients, newest first; traced as a search.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.EXPORT_PATIENT)
    with session.vault.act(session.now()) as act:
        lines = []
        found = tuple(act.of_kinds((MADE, OBTAINED, CASE_EXPORTED), since=since))
        told = told_better(one.item.content for one in found)
        for one in found:
            content = one.item.content
            if isinstance(content, RegisterContent) and not repeats(content, told):
                lines.append(RegisterLine(one.item.id, one.item.at, act.stub(act.survivor(one.patient)), content))
        shown = tuple(dict.fromkeys(line.stub.id for line in lines if line.stub is not None))
        if lines:
            act.append(
                NewRecord(
                    "access.searched", AccessDetail(reason=_REGISTER, shown=shown), purpose=Purpose.ADMINISTRATION.value
                )
            )
    return tuple(reversed(lines))


def _made(session: Session, items: Iterable[JournalItem], new: NewDisclosure) -> DisclosureMade:
    session.require(Permission.EXPORT_PATIENT)
    _require_past(session, new.made_at)
    person, jurisdiction = session.vault.person, session.vault.clinic().jurisdiction
    known = tuple(items)
    if not {item.id for item in known}.issuperset(new.records):
        raise _not_here()
    recipient, country = _recipient(known, new), country_code(new.country)
    rests_on_consent = new.basis is Basis.CONSENT and bool(recipient)
    permit = _permit(known, recipient, new) if rests_on_consent else None
    content = DisclosureMade(
        party=new.party,
        recipient=recipient,
        country=country,
        transfer=_transfer(new.transfer, country, jurisdiction),
        transfer_words=paragraphs(new.transfer_words),
        why=paragraphs(new.why),
        left_out=paragraphs(new.left_out),
        basis=new.basis,
        consent=None if permit is None else permit.id,
        consent_until=None if permit is None else permit.signed.valid_until,
        basis_words=paragraphs(new.basis_words),
        records=tuple(dict.fromkeys(new.records)),
        content=paragraphs(new.content),
        channel=new.channel,
        sha256="" if new.file is None else new.file.sha256,
        unencrypted_why="" if new.file is None else paragraphs(new.file.unencrypted_why),
        made_at=new.made_at,
        made_by=person.id,
        made_by_name=person.name,
    )
    _refuse(problem_of(content, jurisdiction=jurisdiction))
    return content


def _has_ground(new: NewDisclosure) -> bool:
    """Whether Art. 18 (2) lets it leave a restricted journal; their own data still go to the person (Art. 15)."""
    is_theirs = new.party is Party.PATIENT or new.basis in (Basis.CONSENT, Basis.VITAL_INTEREST)
    return is_theirs or new.all_the_same is not None


def _recipient(items: tuple[JournalItem, ...], new: NewDisclosure) -> str:
    """The name as it is kept; to the patient goes what names the patient, for it stands in no report of theirs."""
    recipient = one_line(new.recipient)
    if new.party is not Party.PATIENT or not recipient:
        return recipient
    if not is_own_name(recipient, own_names(items)):
        raise UserFacing(
            "disclosure.not_the_patient",
            "This is not the patient's name. Write who receives it, and what they are.",
        )
    return one_line(new.collected_by) or recipient


def _transfer(chosen: TransferBasis | None, country: str, jurisdiction: str) -> TransferBasis | None:
    """What was chosen, or the decision that finds the whole country adequate; none within the area."""
    if not country or not needs_basis(country, jurisdiction=jurisdiction):
        return None
    if chosen is None and is_adequate(country, jurisdiction=jurisdiction):
        return TransferBasis.ADEQUACY
    return chosen


def _permit(items: tuple[JournalItem, ...], recipient: str, new: NewDisclosure) -> Permit:
    found = permitted_to(items, recipient, at=new.made_at)
    permit = next((one for one in found if new.consent in (None, one.id)), None)
    if permit is not None:
        return permit
    if permitted(items, ConsentPurpose.DISCLOSURE, at=new.made_at):
        raise UserFacing(
            "disclosure.other_recipient",
            "The patient consented to passing on to somebody else. Write the recipient as the consent names them, or"
            " ask for another consent.",
        )
    raise UserFacing(
        "disclosure.not_permitted",
        "No consent of the patient to passing this on held at that time: none was signed, it was taken back, or it has"
        " expired. Ask for one first. If it has left already, write that into the register of data breaches.",
    )


def _require_past(session: Session, moment: datetime) -> None:
    if moment > session.now():
        raise UserFacing("disclosure.ahead", "That time has not come yet. Check the date.")


def _not_here() -> UserFacing:
    return UserFacing("disclosure.other_record", "This record is not in the patient's journal. Open the record again.")


def _refuse(problem: DisclosureProblem | None) -> None:
    if problem is not None:
        raise UserFacing(f"disclosure.{problem}", PROBLEMS[problem])
