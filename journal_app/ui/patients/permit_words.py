"""What a consent beyond treatment is called and permits, in the language of the screen; it must not judge it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from journal_app.domain.consents import ConsentDeclined, ConsentPurpose, ConsentSigned, FollowUpKind, SignerCapacity
from journal_app.ui.patients.look import Look


def purpose_name(purpose: ConsentPurpose) -> str:
    """What a consent permits."""
    return {
        ConsentPurpose.TREATMENT: QCoreApplication.translate("PermitWords", "Treatment"),
        ConsentPurpose.PHOTO_RECORD: QCoreApplication.translate("PermitWords", "Photos for the record"),
        ConsentPurpose.PHOTO_MARKETING: QCoreApplication.translate("PermitWords", "Photos for marketing"),
        ConsentPurpose.PHOTO_TEACHING: QCoreApplication.translate("PermitWords", "Photos for teaching"),
        ConsentPurpose.DISCLOSURE: QCoreApplication.translate("PermitWords", "Passing on information"),
        ConsentPurpose.GUARDIAN: QCoreApplication.translate("PermitWords", "Consent of a parent or guardian"),
        ConsentPurpose.MARKETING: QCoreApplication.translate("PermitWords", "News, offers and surveys"),
    }[purpose]


def what_for(look: Look, content: ConsentSigned | ConsentDeclined) -> str:
    """The treatments that a consent is to, or what it permits instead."""
    if content.purpose is ConsentPurpose.TREATMENT:
        return ", ".join(look.treatment_name(code) for code in content.treatments)
    concerns = content.concerns if isinstance(content, ConsentSigned) else ""
    name = purpose_name(content.purpose)
    return f"{name} ({look.treatment_name(concerns)})" if concerns else name


def permit_facts(consent: ConsentSigned) -> Iterator[tuple[str, str]]:
    """Who signed for the patient, who interpreted, and what is let out to whom: label and value, where it is said."""
    told = consent.disclosure
    if told is not None:
        yield QCoreApplication.translate("PermitWords", "Recipient"), told.recipient
        yield QCoreApplication.translate("PermitWords", "Information"), told.information
        yield QCoreApplication.translate("PermitWords", "For what"), told.matter
    if consent.capacity is SignerCapacity.GUARDIAN:
        guardian = f"{consent.signer_name} ({consent.relation})"
        yield QCoreApplication.translate("PermitWords", "Signed by a guardian"), guardian
    if consent.interpreter:
        yield QCoreApplication.translate("PermitWords", "Interpreter"), consent.interpreter


def permit_lines(consent: ConsentSigned) -> tuple[str, ...]:
    """The same, and what was chosen and left, one line each, for a card."""
    lines = [f"{label}: {value}" for label, value in permit_facts(consent)]
    if consent.choices:
        allowed = QCoreApplication.translate("PermitWords", "Allowed: {choices}")
        lines.append(allowed.format(choices=" ".join(consent.choices)))
    elif consent.choices_left:
        lines.append(QCoreApplication.translate("PermitWords", "None of the choices is allowed"))
    return tuple(lines)


def follow_up_words(kind: FollowUpKind, what: str) -> str:
    """What is to be done after a withdrawal, or was."""
    shape = {
        FollowUpKind.CHOICE: QCoreApplication.translate("PermitWords", "Take down: {what}"),
        FollowUpKind.RECIPIENT: QCoreApplication.translate("PermitWords", "Tell {what} that nothing more may be used"),
        FollowUpKind.NO_NEW_PHOTOS: QCoreApplication.translate(
            "PermitWords", "Take no new photos. Those already taken stay in the record"
        ),
        FollowUpKind.COPY: QCoreApplication.translate("PermitWords", "Call back the copy: {what}"),
        FollowUpKind.NOTHING_IN_USE: QCoreApplication.translate(
            "PermitWords", "Make sure that nothing it allowed is in use any more"
        ),
    }
    return shape[kind].format(what=what)
