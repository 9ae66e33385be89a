"""What places that name an erased person, their judgements and what was not searched are called; it judges nothing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from journal_app.domain.mentions import Part, Verdict, Where


def where_name(where: Where) -> str:
    """What a kind of place is called."""
    words = {
        Where.REGISTRATION: QCoreApplication.translate("MentionWords", "Registration"),
        Where.BOOKING: QCoreApplication.translate("MentionWords", "Booking"),
        Where.NOTE: QCoreApplication.translate("MentionWords", "Note"),
        Where.ENTRY: QCoreApplication.translate("MentionWords", "Entry"),
        Where.CONSENT: QCoreApplication.translate("MentionWords", "Consent"),
        Where.HEALTH: QCoreApplication.translate("MentionWords", "Health answers"),
        Where.PHOTO: QCoreApplication.translate("MentionWords", "Photo"),
        Where.DOCUMENT: QCoreApplication.translate("MentionWords", "Document"),
        Where.REQUEST: QCoreApplication.translate("MentionWords", "Request or case"),
        Where.HOLD: QCoreApplication.translate("MentionWords", "Hold or erasure"),
        Where.LOOK: QCoreApplication.translate("MentionWords", "Search or reason in the access log"),
        Where.OTHER: QCoreApplication.translate("MentionWords", "Other record"),
    }
    return words[where]


def verdict_name(verdict: Verdict | None) -> str:
    """What a judgement is called; what nobody judged says so."""
    if verdict is None:
        return QCoreApplication.translate("MentionWords", "Not judged yet")
    words = {
        Verdict.SOMEBODY_ELSE: QCoreApplication.translate("MentionWords", "Belongs there: it is somebody else"),
        Verdict.CARE_NEEDS_IT: QCoreApplication.translate("MentionWords", "Belongs there: the care needs it"),
        Verdict.LAW_KEEPS_IT: QCoreApplication.translate("MentionWords", "Belongs there: the law keeps it as written"),
        Verdict.TO_CORRECT: QCoreApplication.translate("MentionWords", "To be corrected"),
    }
    return words[verdict]


def unsearched_lines(parts: Iterable[Part]) -> tuple[str, ...]:
    """What was not looked through and who can, a sentence for each part."""
    words = {
        Part.REGISTRY: QCoreApplication.translate(
            "MentionWords", "Registrations and bookings are not searched. The owner or a practitioner must look."
        ),
        Part.CLINICAL: QCoreApplication.translate(
            "MentionWords", "Clinical journals are not searched. A practitioner must look."
        ),
        Part.ACCESS_LOG: QCoreApplication.translate(
            "MentionWords", "Searches in the access log are not searched. The owner or the auditor must look."
        ),
        Part.RESTRICTED: QCoreApplication.translate(
            "MentionWords", "Restricted journals are not searched. Somebody to whom they are open must look."
        ),
    }
    return tuple(words[part] for part in parts)
