"""What the kinds and purposes of access events are called on the screen; it must not judge them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.domain.access import Purpose

KINDS = (
    "access.record_opened",
    "access.searched",
    "access.printed",
    "access.exported",
    "access.log_read",
    "access.signed_in",
    "access.signed_out",
    "access.locked",
    "access.unlocked",
    "access.sign_in_failed",
)
"""In the order in which they are offered."""


def kind_name(kind: str) -> str:
    """A kind of event in the language of now; one that has no words yet shows its own name."""
    say = QCoreApplication.translate
    words = {
        "access.record_opened": say("AccessEvents", "Opened the record"),
        "access.searched": say("AccessEvents", "Searched"),
        "access.printed": say("AccessEvents", "Printed"),
        "access.exported": say("AccessEvents", "Handed out a copy"),
        "access.log_read": say("AccessEvents", "Read the access log"),
        "access.signed_in": say("AccessEvents", "Signed in"),
        "access.signed_out": say("AccessEvents", "Signed out"),
        "access.locked": say("AccessEvents", "Locked the screen"),
        "access.unlocked": say("AccessEvents", "Came back after a lock"),
        "access.sign_in_failed": say("AccessEvents", "Sign-in failed"),
    }
    return words.get(kind, kind)


def purpose_name(purpose: Purpose | None) -> str:
    """A purpose in the language of now; nothing where the kind has none."""
    if purpose is None:
        return ""
    say = QCoreApplication.translate
    words = {
        Purpose.CARE: say("AccessEvents", "Treatment"),
        Purpose.REGISTRATION: say("AccessEvents", "Registration"),
        Purpose.CONSULTATION: say("AccessEvents", "Consultation"),
        Purpose.COMPLAINT: say("AccessEvents", "Complaint"),
        Purpose.ACCESS_REQUEST: say("AccessEvents", "Access request"),
        Purpose.LOG_REVIEW: say("AccessEvents", "Log review"),
        Purpose.EXPORT: say("AccessEvents", "Handing out a copy"),
        Purpose.ADMINISTRATION: say("AccessEvents", "Running the clinic"),
        Purpose.SEARCH: say("AccessEvents", "Finding a patient"),
        Purpose.QUALITY: say("AccessEvents", "Quality assurance"),
    }
    return words[purpose]
