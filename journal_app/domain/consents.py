"""Consent and the information before it: texts, strokes, signatures, states; it must not decide (rules do) nor draw."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class TextUse(StrEnum):
    """What a clinical text is for."""

    INFORMATION = "information"
    CONSENT = "consent"
    CONFIDENTIALITY = "confidentiality"
    NOTICE = "notice"
    EMERGENCY = "emergency"  #: a card that staff read in an emergency; of no patient
    REPORT = "report"  #: the form in which facts are put together for an authority
    LETTER = "letter"  #: what patients are told in writing of something that happened


class ConsentPurpose(StrEnum):
    """What a consent text permits; each is asked, given and withdrawn by itself."""

    TREATMENT = "treatment"
    PHOTO_RECORD = "photo_record"
    PHOTO_MARKETING = "photo_marketing"
    PHOTO_TEACHING = "photo_teaching"
    DISCLOSURE = "disclosure"
    GUARDIAN = "guardian"
    MARKETING = "marketing"


@dataclass(frozen=True, slots=True)
class ClinicalText:
    """One version of a text in one language: ``body`` is Markdown, ``ticks`` the statements to tick one by one.

    ``purpose`` is what a consent permits; only one to treatment names ``treatments``. ``choices`` are statements that
    may be ticked or left, each by itself; nothing that is left is permitted.
    ``sha256`` is the lowercase hex SHA-256 of the UTF-8 bytes that were read from the text's file. ``reviewer`` is who
    answers for the words, and ``valid_from`` the day they were meant to count from, as the file says.
    """

    id: str
    version: str
    language: str
    use: TextUse
    treatments: tuple[str, ...]
    title: str
    body: str
    ticks: tuple[str, ...]
    sha256: str
    purpose: ConsentPurpose = ConsentPurpose.TREATMENT
    choices: tuple[str, ...] = ()
    reviewer: str = ""
    valid_from: date | None = None


def version_order(version: str) -> tuple[tuple[int, str], ...]:
    """A version as it sorts: its parts between full stops, numbers by their size (10 comes after 9)."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in version.split("."))


@dataclass(frozen=True, slots=True)
class TextPublished:
    """Content of ``text.published``: the clinic's own version of a text, byte for byte as it was published.

    ``source`` is the whole file, head and body; ``sha256`` the lowercase hex SHA-256 of its UTF-8 bytes.
    """

    id: str
    version: str
    language: str
    sha256: str
    source: str


@dataclass(frozen=True, slots=True)
class TextReference:
    """Which exact text was shown."""

    id: str
    version: str
    language: str
    sha256: str


@dataclass(frozen=True, slots=True)
class StrokePoint:
    """A pen's sample: x, y in 1/1000 of the pad's width and height, ms since the first, pressure 0–1000 or None."""

    x: int
    y: int
    t: int
    pressure: int | None = None


@dataclass(frozen=True, slots=True)
class DrawnSignature:
    """A signature as it was drawn: strokes of samples, the device (pen, touch, mouse), the pad's size in px."""

    strokes: tuple[tuple[StrokePoint, ...], ...]
    device: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class InformationGiven:
    """Content of ``information.given``: what the patient was told, when in writing and when orally, by whom.

    ``paper`` is the ``paper.filed`` record of the form on which the patient signed for it.
    """

    treatment: str
    text: TextReference
    written_at: datetime | None
    oral_at: datetime | None
    given_by: UUID
    given_by_name: str
    refused: bool = False
    questions: str = ""
    interpreter: str = ""
    paper: UUID | None = None


class PaperSource(StrEnum):
    """What was filed: a scan of a printed form signed by hand, or a PDF that was signed elsewhere."""

    SCAN = "scan"
    SIGNED_PDF = "signed_pdf"


class PaperPoint(StrEnum):
    """What somebody compared with their own eyes before a consent on paper may count."""

    NAME = "name"
    TEXT = "text"
    TICKS = "ticks"
    SIGNATURE = "signature"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class PaperEvidence:
    """That a consent was signed outside this program: the ``paper.filed`` record it stands in, and the first look.

    ``sha256`` are the lowercase hex hashes of the originals that were looked at, in the order of the record's files.
    ``with_time``: the paper bears the time of day; without it the consent was signed at some moment of that day.
    """

    filed: UUID
    source: PaperSource
    sha256: tuple[str, ...]
    checked: tuple[PaperPoint, ...]
    with_time: bool = False


class SignerCapacity(StrEnum):
    """As whom somebody signs: the patient, or whoever decides for them."""

    PATIENT = "patient"
    GUARDIAN = "guardian"


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs, as the clinic says before the hand-over: the patient, or a guardian by name and relation.

    ``interpreter`` is who interpreted for them, empty where nobody did.
    """

    capacity: SignerCapacity = SignerCapacity.PATIENT
    name: str = ""
    relation: str = ""
    interpreter: str = ""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What a consent to disclosure lets out: to whom, which information, and for what; it ends with that matter."""

    recipient: str
    information: str
    matter: str


@dataclass(frozen=True, slots=True)
class ConsentSigned:
    """Content of ``consent.signed``: the exact text shown, every tick, the strokes, the times and the witness.

    ``text_body`` is the text as shown, ``text.sha256`` its file's hash, ``valid_from`` the end of the reflection time,
    ``valid_until`` the end of validity or None. Taken at reception, where nobody can judge that, both are None: such a
    consent counts when a practitioner confirms it, as the confirmation says. ``treatment_name`` is what the patient saw
    the treatment called beside the text, which may speak of several. Times are aware UTC datetimes.

    A consent that permits something else (``purpose``) names no ``treatments`` and counts from when it was signed.
    ``choices`` are those that were ticked, ``choices_left`` those that were offered and left, so not permitted.
    ``signer_name`` signed in the ``capacity`` of the patient, or of a guardian with a ``relation`` to them.
    ``concerns`` is the code of the treatment that a guardian's consent stands beside, empty for all others.

    A consent signed outside this program has ``paper`` for a drawn ``signature``: ``shown_at`` is then when the form
    was printed (or the moment of signing), ``witness`` who looked first. It counts when somebody else has looked, too.
    """

    treatments: tuple[str, ...]
    text: TextReference
    text_title: str
    text_body: str
    ticks: tuple[str, ...]
    signer_name: str
    signature: DrawnSignature | None
    shown_at: datetime
    signed_at: datetime
    valid_from: datetime | None
    valid_until: datetime | None
    witness: UUID
    witness_name: str
    seat_name: str = ""
    questions: str = ""
    treatment_name: str = ""
    purpose: ConsentPurpose = ConsentPurpose.TREATMENT
    choices: tuple[str, ...] = ()
    choices_left: tuple[str, ...] = ()
    capacity: SignerCapacity = SignerCapacity.PATIENT
    relation: str = ""
    interpreter: str = ""
    concerns: str = ""
    disclosure: Disclosure | None = None
    paper: PaperEvidence | None = None

    def __post_init__(self) -> None:
        """Hold that only a consent to treatment names treatments, and that it was signed here or on paper.

        Raises:
            ValueError: it permits something else and names some, or was signed nowhere.
        """
        if self.purpose is not ConsentPurpose.TREATMENT and self.treatments:
            raise ValueError(self.purpose.value)
        if self.signature is None and self.paper is None:
            unsigned = "signature"
            raise ValueError(unsigned)


def needs_practitioner(content: object) -> bool:
    """Whether a consent beyond treatment is only a practitioner's to take: a guardian's, for it bears on treatment."""
    return isinstance(content, ConsentSigned) and content.purpose is ConsentPurpose.GUARDIAN


@dataclass(frozen=True, slots=True)
class ConsentConfirmed:
    """Content of ``consent.confirmed``: a practitioner lets a consent taken at reception count, from when until when.

    ``valid_from`` None: as the consent itself says, in confirmations of schema 1. For a consent on paper this is the
    second look: ``checked`` is what was compared. ``alone`` is why the same person looked twice, where the clinic had
    no other practitioner; they then proved with their PIN or password that it was them. Empty for all others.
    """

    consent: UUID
    treatments: tuple[str, ...]
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    checked: tuple[PaperPoint, ...] = ()
    alone: str = ""


@dataclass(frozen=True, slots=True)
class ConsentDeclined:
    """Content of ``consent.declined``: which text was declined, what it would have permitted, and a reason if given."""

    treatments: tuple[str, ...]
    text: TextReference
    reason: str = ""
    purpose: ConsentPurpose = ConsentPurpose.TREATMENT


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    """Content of ``consent.withdrawn``: from when, through which channel, and what the patient said."""

    consent: UUID
    effective: datetime
    channel: str
    words: str = ""


class FollowUpKind(StrEnum):
    """What kind of thing is to be done."""

    CHOICE = "choice"
    RECIPIENT = "recipient"
    NO_NEW_PHOTOS = "no_new_photos"
    COPY = "copy"
    PHOTO_COPY = "photo_copy"
    NOTHING_IN_USE = "nothing_in_use"


class CopyOutcome(StrEnum):
    """How it went with whoever has a copy of photos whose consent was taken back."""

    RETURNED = "returned"
    DELETED = "deleted"
    INFORMED = "informed"
    REFUSED = "refused"
    NOT_REACHED = "not_reached"

    @property
    def settles(self) -> bool:
        """Whether nothing is left to do; somebody who was not reached is tried again."""
        return self is not CopyOutcome.NOT_REACHED


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """Content of ``withdrawal.followed_up``: one thing that was to be done is done, or was tried, by whom.

    ``item`` is its key, ``what`` the choice, the recipient or the copy that it was about, in words, or empty. Of a
    copy of photos ``copy`` is the ``photo.handed_out`` record, ``outcome`` how it went and ``note`` what was said.
    """

    consent: UUID
    item: str
    kind: FollowUpKind
    what: str
    done_by: UUID
    done_by_name: str
    outcome: CopyOutcome | None = None
    note: str = ""
    copy: UUID | None = None


@dataclass(frozen=True, slots=True)
class ConsentStub:
    """What anybody at the desk may know of a signed consent: that it is there, not to what.

    ``counts`` is False while it waits for a practitioner; ``withdrawn_at`` is when it first was taken back.
    ``is_to_treatment`` is False where it permits something else, whatever that is.
    """

    id: UUID
    written_at: datetime
    counts: bool
    withdrawn_at: datetime | None
    is_to_treatment: bool = True
