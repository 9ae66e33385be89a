"""What a consent beyond treatment is called and permits, in the language of the screen; it must not judge it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from journal_app.domain.consents import (
    ConsentDeclined,
    ConsentPurpose,
    ConsentSigned,
    ConsentWithdrawn,
    CopyOutcome,
    FollowedUp,
    FollowUpKind,
    SignerCapacity,
)
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


def withdrawn_title(look: Look, withdrawn: ConsentWithdrawn) -> str:
    """That a consent was withdrawn, and to what, where it can be read."""
    signed = look.item(withdrawn.consent)
    if signed is None or not isinstance(signed.content, ConsentSigned):
        return QCoreApplication.translate("TimelineWords", "Consent withdrawn")
    title = QCoreApplication.translate("TimelineWords", "Consent withdrawn: {treatment}")
    return title.format(treatment=what_for(look, signed.content))


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
            "PermitWords", "Take no new photos. Those already taken stay in the record."
        ),
        FollowUpKind.COPY: QCoreApplication.translate("PermitWords", "Call back the copy: {what}"),
        FollowUpKind.PHOTO_COPY: QCoreApplication.translate("PermitWords", "Copy of photos: {what}"),
        FollowUpKind.NOTHING_IN_USE: QCoreApplication.translate(
            "PermitWords", "Make sure that nothing it allowed is in use any more"
        ),
    }
    return shape[kind].format(what=what)


def outcome_name(outcome: CopyOutcome) -> str:
    """How it went with whoever has a copy."""
    return {
        CopyOutcome.RETURNED: QCoreApplication.translate("PermitWords", "The copy came back"),
        CopyOutcome.DELETED: QCoreApplication.translate(
            "PermitWords", "The recipient says it is deleted or taken down"
        ),
        CopyOutcome.INFORMED: QCoreApplication.translate("PermitWords", "The recipient is informed"),
        CopyOutcome.REFUSED: QCoreApplication.translate("PermitWords", "The recipient keeps it"),
        CopyOutcome.NOT_REACHED: QCoreApplication.translate("PermitWords", "Not reached yet"),
    }[outcome]


def followed_up_lines(done: FollowedUp) -> tuple[str, ...]:
    """What was done or tried after a withdrawal, one line each, for a card."""
    lines = (
        follow_up_words(done.kind, done.what),
        "" if done.outcome is None else outcome_name(done.outcome),
        done.note,
    )
    return tuple(line for line in lines if line)
