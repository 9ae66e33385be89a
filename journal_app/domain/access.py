"""Why someone looks at patient data, and the patient's own report of who did; it must not decide who may.

The report answers GDPR Art. 15 as read in C-579/21 (dates and purposes; staff identities only when balanced) and
Swedish PDL 8 kap. 5 § (unit and time, in words a patient understands).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.dates import format_datetime
from journal_app.domain.errors import UserFacing


class Purpose(StrEnum):
    """Why patient data are opened; the code that stands in a record's header."""

    CARE = "care"
    REGISTRATION = "registration"
    CONSULTATION = "consultation"
    COMPLAINT = "complaint"
    ACCESS_REQUEST = "access_request"
    LOG_REVIEW = "log_review"
    EXPORT = "export"
    ADMINISTRATION = "administration"
    SEARCH = "search"
    QUALITY = "quality"
    RECALL = "recall"


class StaffNames(StrEnum):
    """Whether a report names the staff: needed only if the patient cannot exercise a right otherwise (C-579/21)."""

    SHOWN = "shown"
    HIDDEN = "hidden"


class LookReasons(StrEnum):
    """Whether a report repeats what was typed as the reason for a look, which may tell of somebody else."""

    SHOWN = "shown"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class AccessEvent:
    """One look at patient data: who, when (aware UTC), what kind of look, at whom, why, from which workstation.

    ``kind`` is the record's kind (``access.record_opened`` …), ``patient`` None when no single patient was meant,
    ``purpose`` None when the kind has none (a failed sign-in), ``reason`` the typed words if any, ``seat`` the
    workstation's name, ``seat_id`` its id, ``position`` the record's place in the ledger, ``count`` how many patients
    were shown, ``ground`` the code of why a restricted journal was opened all the same.
    """

    at: datetime
    person: UUID
    person_name: str
    kind: str
    patient: UUID | None
    purpose: Purpose | None
    reason: str
    seat: str
    position: int
    count: int = 1
    seat_id: UUID | None = None
    ground: str = ""


_REASON_NEEDED = frozenset(
    (Purpose.COMPLAINT, Purpose.ACCESS_REQUEST, Purpose.EXPORT, Purpose.ADMINISTRATION, Purpose.QUALITY)
)
_SHORTEST_REASON = 3


def needs_reason(purpose: Purpose) -> bool:
    """Whether the purpose alone says too little, so that a reason must be typed (a case, a request, a recipient)."""
    return purpose in _REASON_NEEDED


def require_reason(purpose: Purpose, reason: str) -> None:
    """Refuse a purpose that needs a reason and has none.

    Raises:
        UserFacing: ``access.reason_missing``.
    """
    if needs_reason(purpose) and sum(sign.isalnum() for sign in reason) < _SHORTEST_REASON:
        raise UserFacing("access.reason_missing", "Write why you need this, in a few words. The patient may read it.")


# ------------------------------------------------------------------------------------------------------------- report


@dataclass(frozen=True, slots=True)
class _Words:
    """The report's words in one language."""

    somebody: str
    acts: Mapping[str, str]
    other_act: str
    purposes: Mapping[Purpose, str]
    seat: str
    reason: str
    nobody: str


_ENGLISH = _Words(
    somebody="A member of staff",
    acts={
        "access.record_opened": "opened your record",
        "access.emergency_opened": "opened your restricted record",
        "access.searched": "saw your name in a search",
        "access.exported": "made a copy of your record",
        "access.printed": "printed from your record",
        "access.log_read": "looked through the list of who has opened your record",
    },
    other_act="worked with your record",
    purposes={
        Purpose.CARE: "for your treatment",
        Purpose.REGISTRATION: "to register your details",
        Purpose.CONSULTATION: "for a consultation with you",
        Purpose.COMPLAINT: "because of a complaint",
        Purpose.ACCESS_REQUEST: "because someone asked for access to the record",
        Purpose.LOG_REVIEW: "to check who has opened records",
        Purpose.EXPORT: "to hand out a copy",
        Purpose.ADMINISTRATION: "for the running of the clinic",
        Purpose.SEARCH: "to find a patient",
        Purpose.QUALITY: "for quality assurance",
        Purpose.RECALL: "because a product was recalled",
    },
    seat="workstation {}",
    reason="reason given: “{}”",
    nobody="Nobody has looked at your record in this period.",
)
_DANISH = _Words(
    somebody="En medarbejder",
    acts={
        "access.record_opened": "åbnede din journal",
        "access.emergency_opened": "åbnede din begrænsede journal",
        "access.searched": "så dit navn i en søgning",
        "access.exported": "lavede en kopi af din journal",
        "access.printed": "udskrev fra din journal",
        "access.log_read": "gennemgik listen over, hvem der har åbnet din journal",
    },
    other_act="arbejdede med din journal",
    purposes={
        Purpose.CARE: "i forbindelse med din behandling",
        Purpose.REGISTRATION: "for at registrere dine oplysninger",
        Purpose.CONSULTATION: "i forbindelse med en konsultation med dig",
        Purpose.COMPLAINT: "på grund af en klage",
        Purpose.ACCESS_REQUEST: "fordi nogen bad om aktindsigt i journalen",
        Purpose.LOG_REVIEW: "for at kontrollere, hvem der har åbnet journaler",
        Purpose.EXPORT: "for at udlevere en kopi",
        Purpose.ADMINISTRATION: "for at drive klinikken",
        Purpose.SEARCH: "for at finde en patient",
        Purpose.QUALITY: "for at sikre kvaliteten",
        Purpose.RECALL: "fordi et produkt blev kaldt tilbage",
    },
    seat="arbejdsplads {}",
    reason="angivet grund: “{}”",
    nobody="Ingen har set din journal i denne periode.",
)
_SWEDISH = _Words(
    somebody="En medarbetare",
    acts={
        "access.record_opened": "öppnade din journal",
        "access.emergency_opened": "öppnade din spärrade journal",
        "access.searched": "såg ditt namn i en sökning",
        "access.exported": "gjorde en kopia av din journal",
        "access.printed": "skrev ut från din journal",
        "access.log_read": "gick igenom listan över vem som har öppnat din journal",
    },
    other_act="arbetade med din journal",
    purposes={
        Purpose.CARE: "för din behandling",
        Purpose.REGISTRATION: "för att registrera dina uppgifter",
        Purpose.CONSULTATION: "för en konsultation med dig",
        Purpose.COMPLAINT: "på grund av ett klagomål",
        Purpose.ACCESS_REQUEST: "för att någon begärde att få ta del av journalen",
        Purpose.LOG_REVIEW: "för att kontrollera vem som har öppnat journaler",
        Purpose.EXPORT: "för att lämna ut en kopia",
        Purpose.ADMINISTRATION: "för att driva kliniken",
        Purpose.SEARCH: "för att hitta en patient",
        Purpose.QUALITY: "för att säkra kvaliteten",
        Purpose.RECALL: "för att en produkt återkallades",
    },
    seat="arbetsplats {}",
    reason="angivet skäl: “{}”",
    nobody="Ingen har tittat i din journal under den här perioden.",
)
_LANGUAGES: Mapping[str, _Words] = MappingProxyType({"en": _ENGLISH, "da": _DANISH, "sv": _SWEDISH})


def access_report_lines(
    events: Iterable[AccessEvent],
    *,
    language: str,
    with_names: StaffNames,
    zone: tzinfo,
    with_reasons: LookReasons = LookReasons.SHOWN,
) -> tuple[str, ...]:
    """One plain sentence per look at one patient's record, oldest first; a single sentence if there was none.

    ``language`` is da, sv or en (any other reads English). Times are on the clock of ``zone``. With names hidden, typed
    reasons are left out too, because they may name someone. Only events of the patient may be passed in.
    """
    words = _LANGUAGES.get(language, _ENGLISH)
    known = events if with_reasons is LookReasons.SHOWN else (replace(event, reason="") for event in events)
    ordered = sorted(known, key=lambda event: event.position)
    lines = tuple(_line(event, words, language=language, with_names=with_names, zone=zone) for event in ordered)
    return lines or (words.nobody,)


def _line(event: AccessEvent, words: _Words, *, language: str, with_names: StaffNames, zone: tzinfo) -> str:
    who = event.person_name if with_names is StaffNames.SHOWN else words.somebody
    parts = [f"{who} {words.acts.get(event.kind, words.other_act)}"]
    if event.purpose is not None:
        parts[0] += f" {words.purposes[event.purpose]}"
    if event.seat:
        parts.append(words.seat.format(event.seat))
    if event.reason and with_names is StaffNames.SHOWN:
        parts.append(words.reason.format(event.reason))
    return f"{format_datetime(event.at, language, zone=zone)}: {', '.join(parts)}."
