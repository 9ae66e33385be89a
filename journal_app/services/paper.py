"""Taking what stands on a filed paper into the journal: a consent by two people's looks, information, health answers.

One person's look at a paper lets nobody treat: a consent counts when another practitioner has compared the same paper,
or, where the clinic has no other, when the one has proved who they are and written why. It must not file or print.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import (
    ConsentConfirmed,
    ConsentSigned,
    InformationGiven,
    PaperEvidence,
    PaperPoint,
)
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem, PatientRecord
from journal_app.domain.names import Lines, clean_text, plain_name
from journal_app.domain.paper import (
    asked_on,
    others_who_may_look,
    points_of,
    waiting_for_a_second,
    waiting_papers,
)
from journal_app.domain.paper_contents import FormPrinted, FormUse, PaperFiled, PaperSetAside, PaperText
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission
from journal_app.domain.pictures import Pixels
from journal_app.domain.records import ConsentGate, NewRecord
from journal_app.services import gate
from journal_app.services.consents import LONGEST_WORDS, window_of
from journal_app.services.paper_forms import all_drawn, paper_text
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import ChangeSet, Session
from journal_app.services.texts import text_at
from journal_app.services.workstations import name_here

_FEWEST_LETTERS = 3
_MOST_WAITING = 200


@dataclass(frozen=True, slots=True)
class PaperDate:
    """When a paper says it was signed: the day, and the time of day in the clinic's zone where it bears one."""

    day: date
    time: time | None = None


@dataclass(frozen=True, slots=True)
class SignedBetween:
    """The first and the last moment at which a paper may have been signed; the same where it bears a time."""

    earliest: datetime
    latest: datetime


@dataclass(frozen=True, slots=True)
class Alone:
    """Why one person looks twice, and the PIN that proves who they are."""

    reason: str
    pin: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A filed paper that waits: its item and what stood on it, as far as it is known."""

    item: JournalItem
    filed: PaperFiled
    form: FormPrinted | None
    asked: PaperText | None

    @property
    def use(self) -> FormUse | None:
        """What it is for; a PDF signed elsewhere is a consent. None where its form cannot be read."""
        if self.filed.form is None:
            return FormUse.CONSENT
        return None if self.form is None else self.form.use

    @property
    def treatment(self) -> str:
        """The code of the treatment it is about, empty where none."""
        return self.filed.treatment if self.form is None else self.form.treatment


def paper_of(record: PatientRecord, filed: UUID) -> Paper:
    """A filed paper of a record that is open, with what stood on it.

    Raises:
        UserFacing: the record has no such paper.
    """
    item = next((one for one in record.items if one.id == filed), None)
    if item is None or not isinstance(item.content, PaperFiled):
        raise UserFacing("paper.unknown", "This paper is not in the patient's journal. Open the record again.")
    asked = asked_on(item.content, record.items)
    form = asked if isinstance(asked, FormPrinted) else None
    return Paper(item, item.content, form, form.asked if form is not None else item.content.asked)


def pages_of(session: Session, record: PatientRecord, filed: UUID) -> tuple[Pixels, ...]:
    """The pages of a filed paper, drawn of the very bytes whose hashes the record keeps.

    Raises:
        UserFacing: no permission, or the record has no such paper.
        Environmental: a file is missing or damaged, or is not the one that was filed.
    """
    paper = paper_of(record, filed)
    found = tuple(gate.open_file(session, record, filed, page.id) for page in paper.filed.pages)
    if any(
        hashlib.sha256(data).hexdigest() != page.sha256 for data, page in zip(found, paper.filed.pages, strict=True)
    ):
        raise UserFacing("paper.other_pages", "These pages are not those that were filed. Run a full check.")
    types = (page.media_type for page in paper.filed.pages)
    return all_drawn(session, zip(found, types, strict=True))


# ------------------------------------------------------------------------------------------------------------ consents


def look_first(
    session: Session, record: PatientRecord, filed: UUID, *, signed: PaperDate, checked: tuple[PaperPoint, ...]
) -> ChangeSet:
    """Take a consent from a paper after comparing it; it waits for a second person and lets nobody treat until then.

    Raises:
        RulesRefuse: the consent might not be taken when it was signed.
        UserFacing: no permission, the paper does not wait or is no consent, a point is not compared, the date cannot be
            right, or the text was not in force then.
    """
    session.require(Permission.WRITE_CLINICAL)
    paper = _waiting(record, filed)
    asked = paper.asked
    if paper.use is not FormUse.CONSENT or asked is None:
        raise UserFacing("paper.no_consent", "This paper is no consent. Take it in as what it is.")
    _require_compared(asked, checked)
    between = signed_between(session, record, paper, signed)
    _require_in_force(session, paper, asked, between.earliest)
    _window(session, record, paper.treatment, between)
    pages_of(session, record, filed)
    content = _consent(session, record, paper, asked=asked, between=between, signed=signed)
    return _append(session, record, NewRecord("consent.signed", content, refs={"paper": (filed,)}))


def look_second(
    session: Session,
    record: PatientRecord,
    consent: UUID,
    *,
    checked: tuple[PaperPoint, ...],
    alone: Alone | None = None,
) -> ChangeSet:
    """Let a consent on paper count, after a second person has compared it; from when, the rules say.

    ``alone`` only where the clinic has no other practitioner than the one who looked first.

    Raises:
        RulesRefuse: the consent might not be taken when it was signed.
        UserFacing: no permission, it does not wait, it was the same person and there is another, the PIN is wrong, a
            point is not compared, no reason was written, or the first look wrote down what is not on the paper.
    """
    session.require(Permission.WRITE_CLINICAL)
    item = next((one for one in waiting_for_a_second(record.items) if one.id == consent), None)
    content = None if item is None else item.content
    if item is None or not isinstance(content, ConsentSigned) or content.paper is None:
        raise UserFacing("paper.not_waiting", "This consent does not wait for a second person. Open the record again.")
    paper = paper_of(record, content.paper.filed)
    if paper.asked is None:
        raise UserFacing("paper.no_consent", "This paper is no consent. Take it in as what it is.")
    _require_compared(paper.asked, checked)
    between = _require_as_read(session, record, paper, content, asked=paper.asked, evidence=content.paper)
    why = _require_other(session, item, alone)
    pages_of(session, record, content.paper.filed)
    window = _window(session, record, paper.treatment, between)
    new = NewRecord(
        "consent.confirmed",
        ConsentConfirmed(consent, content.treatments, *window, checked=checked, alone=why),
        gate=ConsentGate(content.treatments, content.signed_at, *window),
        refs={"consent": (consent,)},
    )
    return _append(session, record, new)


def set_aside(session: Session, record: PatientRecord, filed: UUID, *, reason: str) -> ChangeSet:
    """Let a filed paper, and a consent that somebody took from it, count for nothing; the pages stay in the journal.

    Raises:
        UserFacing: no permission, no reason, or the paper does not wait.
    """
    session.require(Permission.WRITE_CLINICAL)
    why = _reason(reason)
    half = {
        item.content.paper.filed
        for item in waiting_for_a_second(record.items)
        if isinstance(item.content, ConsentSigned) and item.content.paper is not None
    }
    if filed not in half:
        _waiting(record, filed)
    new = NewRecord("paper.set_aside", PaperSetAside(filed, why), refs={"paper": (filed,)})
    return _append(session, record, new)


def _require_as_read(
    session: Session,
    record: PatientRecord,
    paper: Paper,
    content: ConsentSigned,
    *,
    asked: PaperText,
    evidence: PaperEvidence,
) -> SignedBetween:
    """What the first look took is what the paper asks, signed as it says; or the second lets count what it never saw.

    The words of both looks are on the paper and the page; treatments, text and hashes are in the record alone.
    """
    moment = content.signed_at.astimezone(session.clock.zone())
    signed = PaperDate(moment.date(), moment.time() if evidence.with_time else None)
    between = signed_between(session, record, paper, signed)
    _require_in_force(session, paper, asked, between.earliest)
    expected = _consent(session, record, paper, asked=asked, between=between, signed=signed)
    # Who looked, where, and what the patient was called then may be otherwise by now.
    told = replace(
        expected,
        signer_name=content.signer_name,
        witness=content.witness,
        witness_name=content.witness_name,
        seat_name=content.seat_name,
    )
    said = [item.content for item in record.items if item.counts]
    confirmed = {one.consent for one in said if isinstance(one, ConsentConfirmed)}
    counting = (item.content for item in record.items if item.id in confirmed)
    is_used = any(
        isinstance(one, ConsentSigned) and one.paper and one.paper.filed == evidence.filed for one in counting
    )
    if content != told or is_used:
        raise UserFacing(
            "paper.other_than_read",
            "What the first look wrote down is not what stands on this paper. Set the paper aside, and ask for a new "
            "consent.",
        )
    return between


def _require_other(session: Session, item: JournalItem, alone: Alone | None) -> str:
    """The reason for which one person may look twice; empty where it is another."""
    me = session.vault.person
    if item.author != me.id:
        return ""
    others = others_who_may_look(me.id, session.vault.people())
    if others:
        raise UserFacing(
            "paper.same_person",
            "You looked at this paper first. The second must be another practitioner: {names}.",
            names=", ".join(one.name for one in others),
        )
    if alone is None:
        raise UserFacing(
            "paper.alone", "The clinic has no other practitioner. Write why you confirm alone, and type your PIN."
        )
    why = _reason(alone.reason)
    session.vault.confirm_pin(alone.pin)
    return why


def _reason(text: str) -> str:
    why = clean_text(text, max_length=LONGEST_WORDS, lines=Lines.MANY)
    if sum(sign.isalnum() for sign in why) < _FEWEST_LETTERS:
        raise UserFacing("paper.no_reason", "Write in a few words why.")
    return why


def _waiting(record: PatientRecord, filed: UUID) -> Paper:
    if all(item.id != filed for item in waiting_papers(record.items)):
        raise UserFacing("paper.taken", "This paper was taken in or set aside already. Open the record again.")
    return paper_of(record, filed)


def _require_compared(asked: PaperText, checked: tuple[PaperPoint, ...]) -> None:
    if not set(points_of(asked)) <= set(checked):
        raise UserFacing("paper.not_compared", "Compare every point with the paper, and tick it.")


def _require_in_force(session: Session, paper: Paper, asked: PaperText, at: datetime) -> None:
    """The text counted here when it was signed, for this treatment, word for word; one that was replaced does not.

    What a printed form says of itself is what whoever printed it wrote down, so its words are compared, too.
    """
    text = asked.text
    named = pack_in_force(session, at=at).treatment(paper.treatment).texts.get(FormUse.CONSENT.value, ())
    held = text_at(session, text.id, text.language, at=at)
    if text.id not in named or held is None or asked != paper_text(held):
        raise UserFacing(
            "paper.text_not_in_force",
            "The text on the paper (version {version}) was not in force when it was signed. Ask for a new consent.",
            version=text.version,
        )


def _consent(
    session: Session,
    record: PatientRecord,
    paper: Paper,
    *,
    asked: PaperText,
    between: SignedBetween,
    signed: PaperDate,
) -> ConsentSigned:
    person = session.vault.person
    pages = tuple(page.sha256 for page in paper.filed.pages)
    return ConsentSigned(
        treatments=(paper.treatment,),
        text=asked.text,
        text_title=asked.title,
        text_body=asked.body,
        ticks=asked.ticks,
        signer_name=plain_name(record.patient.details.name),
        signature=None,
        shown_at=min(between.earliest, _printed_at(record, paper) or between.earliest),
        signed_at=between.earliest,
        valid_from=None,
        valid_until=None,
        witness=person.id,
        witness_name=person.name,
        seat_name=name_here(session),
        treatment_name=paper.filed.treatment_name if paper.form is None else paper.form.treatment_name,
        choices_left=asked.choices,  # what a hand ticked of choices is on the page alone; nobody treats by it
        paper=PaperEvidence(
            filed=paper.item.id,
            source=paper.filed.source,
            sha256=pages,
            checked=points_of(asked),
            with_time=signed.time is not None,
        ),
    )


def _window(
    session: Session, record: PatientRecord, treatment: str, between: SignedBetween
) -> tuple[datetime, datetime | None]:
    """From when until when it counts, whenever it was signed between the two: the later start, the earlier end."""
    moments = dict.fromkeys((between.earliest, between.latest))
    windows = [window_of(session, record, (treatment,), signed_at=moment) for moment in moments]
    ends = [until for _, until in windows if until is not None]
    return max(begins for begins, _ in windows), min(ends, default=None)


# --------------------------------------------------------------------------------------------------------------- dates


def signed_between(session: Session, record: PatientRecord, paper: Paper, signed: PaperDate) -> SignedBetween:
    """When a paper may have been signed: by what it bears, not before it was printed and not after it was filed.

    Raises:
        UserFacing: it cannot have been signed then.
    """
    printed, filed = _printed_at(record, paper), paper.item.at
    start = datetime.combine(signed.day, signed.time or time.min, session.clock.zone())
    if signed.time is None:
        earliest = start if printed is None else max(start, printed)
        latest = _end_of_day(session, start, filed)
    else:
        earliest = latest = start
    is_before = printed is not None and latest < printed.replace(second=0, microsecond=0)
    if is_before or earliest > filed or earliest > latest:
        raise UserFacing(
            "paper.date",
            "The paper cannot have been signed then: that is before it was printed, or after it was filed. "
            "Compare the date with the paper.",
        )
    return SignedBetween(_in_utc(earliest), _in_utc(latest))


def _end_of_day(session: Session, moment: datetime, filed: datetime) -> datetime:
    """The last moment of a moment's day in the clinic, or the filing, whichever came first."""
    day = moment.astimezone(session.clock.zone()).date()
    return _in_utc(min(datetime.combine(day + timedelta(days=1), time.min, session.clock.zone()), filed))


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _printed_at(record: PatientRecord, paper: Paper) -> datetime | None:
    return next((item.at for item in record.items if item.id == paper.filed.form), None)


# ---------------------------------------------------------------------------------------------- information and answers


def record_information(
    session: Session, record: PatientRecord, filed: UUID, *, signed: PaperDate, oral_at: datetime | None = None
) -> ChangeSet:
    """Record that a patient had the written information, as a signed paper says, from the last moment of its date on.

    Raises:
        UserFacing: no permission, the paper does not wait or is no information, or a time cannot be right.
    """
    session.require(Permission.WRITE_CLINICAL)
    paper = _waiting(record, filed)
    if paper.use is not FormUse.INFORMATION or paper.asked is None:
        raise UserFacing("paper.no_information", "This paper is no information. Take it in as what it is.")
    if oral_at is not None and oral_at > session.now():
        raise UserFacing("information.ahead", "Information cannot be given in the future.")
    between = signed_between(session, record, paper, signed)
    person = session.vault.person
    content = InformationGiven(
        treatment=paper.treatment,
        text=paper.asked.text,
        written_at=between.latest,
        oral_at=oral_at,
        given_by=person.id,
        given_by_name=person.name,
        paper=filed,
    )
    return _append(session, record, NewRecord("information.given", content, refs={"paper": (filed,)}))


# ------------------------------------------------------------------------------------------------------- the worklist


def count_waiting(session: Session) -> int:
    """How many consents on paper wait for a look by the person signed in; none where they may not look.

    It names nobody, so it is no look at a patient.
    """
    if not session.vault.can_read_clinical():
        return 0
    return len(session.vault.papers_waiting(session.vault.person.id, limit=_MOST_WAITING))


def find_waiting(session: Session) -> tuple[PatientStub, ...]:
    """Identity lines of patients with a consent on paper that waits for a second look by the person signed in.

    Traced as a search that showed them.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_CLINICAL)
    with session.vault.act(session.now()) as act:
        wanted = dict.fromkeys(
            act.survivor(one) for one in act.papers_waiting(session.vault.person.id, limit=_MOST_WAITING)
        )
        found = tuple(stub for stub in map(act.stub, wanted) if stub is not None)
        if found:
            shown = AccessDetail(shown=tuple(stub.id for stub in found))
            act.append(NewRecord("access.searched", shown, purpose=Purpose.SEARCH.value))
    return found


def _append(session: Session, record: PatientRecord, new: NewRecord) -> ChangeSet:
    patient = record.patient.id
    kept = NewRecord(new.kind, new.content, patient, Purpose.CARE.value, new.refs, new.gate)
    with session.vault.act(session.now()) as act:
        (written,) = act.append(kept)
    return ChangeSet.of(new.kind, patients=[patient], made=written.id)
