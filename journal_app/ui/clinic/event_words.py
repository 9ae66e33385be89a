"""What the kinds and purposes of access events are called on the screen; it must not judge them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.domain.access import Purpose

KINDS = (
    "access.record_opened",
    "access.emergency_opened",
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
    words = {
        "access.record_opened": QCoreApplication.translate("AccessEvents", "Opened the record"),
        "access.emergency_opened": QCoreApplication.translate("AccessEvents", "Opened a restricted record"),
        "access.searched": QCoreApplication.translate("AccessEvents", "Searched"),
        "access.printed": QCoreApplication.translate("AccessEvents", "Printed"),
        "access.exported": QCoreApplication.translate("AccessEvents", "Handed out a copy"),
        "access.log_read": QCoreApplication.translate("AccessEvents", "Read the access log"),
        "access.signed_in": QCoreApplication.translate("AccessEvents", "Signed in"),
        "access.signed_out": QCoreApplication.translate("AccessEvents", "Signed out"),
        "access.locked": QCoreApplication.translate("AccessEvents", "Locked the screen"),
        "access.unlocked": QCoreApplication.translate("AccessEvents", "Came back after a lock"),
        "access.sign_in_failed": QCoreApplication.translate("AccessEvents", "Sign-in failed"),
    }
    return words.get(kind, kind)


def purpose_name(purpose: Purpose | None) -> str:
    """A purpose in the language of now; nothing where the kind has none."""
    if purpose is None:
        return ""
    words = {
        Purpose.CARE: QCoreApplication.translate("AccessEvents", "Treatment"),
        Purpose.REGISTRATION: QCoreApplication.translate("AccessEvents", "Registration"),
        Purpose.CONSULTATION: QCoreApplication.translate("AccessEvents", "Consultation"),
        Purpose.COMPLAINT: QCoreApplication.translate("AccessEvents", "Complaint"),
        Purpose.ACCESS_REQUEST: QCoreApplication.translate("AccessEvents", "Access request"),
        Purpose.LOG_REVIEW: QCoreApplication.translate("AccessEvents", "Log review"),
        Purpose.EXPORT: QCoreApplication.translate("AccessEvents", "Handing out a copy"),
        Purpose.ADMINISTRATION: QCoreApplication.translate("AccessEvents", "Running the clinic"),
        Purpose.SEARCH: QCoreApplication.translate("AccessEvents", "Finding a patient"),
        Purpose.QUALITY: QCoreApplication.translate("AccessEvents", "Quality assurance"),
        Purpose.RECALL: QCoreApplication.translate("AccessEvents", "Recall of a product"),
    }
    return words[purpose]
