"""What roles are called on the screen and what each allows, in a sentence; it must not decide what they allow."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from journal_app.domain.people import Role


def role_name(role: Role) -> str:
    """The role in the language of now."""
    names = {
        Role.PRACTITIONER: QCoreApplication.translate("Roles", "Practitioner"),
        Role.RECEPTIONIST: QCoreApplication.translate("Roles", "Receptionist"),
        Role.OWNER: QCoreApplication.translate("Roles", "Owner"),
        Role.AUDITOR: QCoreApplication.translate("Roles", "Auditor"),
    }
    return names[role]


def role_names(roles: Iterable[Role]) -> tuple[str, ...]:
    """The roles in the order in which they are always shown."""
    held = frozenset(roles)
    return tuple(role_name(role) for role in Role if role in held)


def role_sentence(role: Role) -> str:
    """What the role allows, in the language of now."""
    sentences = {
        Role.PRACTITIONER: QCoreApplication.translate(
            "Roles", "Reads and writes health data, collects consent, treats and signs. Holds the clinical key."
        ),
        Role.RECEPTIONIST: QCoreApplication.translate(
            "Roles", "Registers patients and hands them forms. Cannot read health data."
        ),
        Role.OWNER: QCoreApplication.translate(
            "Roles", "Decides about people, rules and the access log. Cannot read health data by that alone."
        ),
        Role.AUDITOR: QCoreApplication.translate(
            "Roles", "Reviews who has looked at what. Cannot read health data or contact details."
        ),
    }
    return sentences[role]
