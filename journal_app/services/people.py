"""People joining, changing and leaving, their passwords, PINs and signed statements; it must not touch keys itself."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from journal_app.domain.clinic import ConfidentialitySigned
from journal_app.domain.consents import ClinicalText, TextUse
from journal_app.domain.errors import UserFacing
from journal_app.domain.findings import refuse_errors
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.password_rules import judge_password
from journal_app.domain.people import Permission, Person, judge_removal, judge_roles
from journal_app.domain.records import NewRecord
from journal_app.services.consents import reference_to
from journal_app.services.ports import Newcomer
from journal_app.services.session import ChangeSet, Session

_LONGEST_NAME = 200


def admit(session: Session, newcomer: Newcomer) -> ChangeSet:
    """Let someone join; they typed their password themselves. ``made`` is the person's id.

    Raises:
        UserFacing: no permission, no name or role, or a password that is too weak.
    """
    session.require(Permission.MANAGE_PEOPLE)
    name = clean_text(newcomer.name.strip(), max_length=_LONGEST_NAME, lines=Lines.ONE)
    if not name:
        raise UserFacing("people.no_name", "Write the person's name.")
    if not newcomer.roles:
        raise UserFacing("people.no_role", "Choose at least one role.")
    if any(person.active and person.name == name for person in session.vault.people()):
        raise UserFacing(
            "people.same_name", "Somebody of this name signs in here already. Add something that tells them apart."
        )
    require_password(session, newcomer.password, name=name)
    person = session.vault.staff.admit(replace(newcomer, name=name), at=session.now())
    return ChangeSet.of("user.added", "keyring.changed", made=person.id)


def change(session: Session, person: Person) -> ChangeSet:
    """Give someone another name, title, registration or roles.

    Raises:
        UserFacing: no permission, or nobody would own the clinic any more.
    """
    session.require(Permission.MANAGE_PEOPLE)
    refuse_errors(judge_roles(person.id, person.roles, session.vault.people()))
    session.vault.staff.change(person, at=session.now())
    return ChangeSet.of("user.changed", made=person.id)


def dismiss(session: Session, person: UUID, *, reason: str) -> ChangeSet:
    """Let someone leave; what they wrote stays theirs.

    Raises:
        UserFacing: no permission, no reason, oneself, or the last owner.
    """
    session.require(Permission.MANAGE_PEOPLE)
    if not reason.strip():
        raise UserFacing("people.no_reason", "Write why the person leaves.")
    refuse_errors(judge_removal(person, session.vault.people()))
    session.vault.staff.dismiss(person, reason=reason, at=session.now())
    return ChangeSet.of("user.removed", "keyring.changed", made=person)


def grant_clinical(session: Session, person: UUID) -> ChangeSet:
    """Seal the clinical key to a waiting colleague; only one who holds it can.

    Raises:
        UserFacing: no clinical key here, or nobody is waiting under this id.
    """
    session.require(Permission.WRITE_CLINICAL)
    session.vault.staff.grant_clinical(person, at=session.now())
    return ChangeSet.of("keyring.changed", made=person)


def change_password(session: Session, *, old: bytearray, new: bytearray) -> ChangeSet:
    """Another password for the one signed in.

    Raises:
        UserFacing: the old one is wrong, or the new one too weak.
    """
    require_password(session, new, name=session.vault.person.name)
    session.vault.staff.change_password(old=old, new=new, at=session.now())
    return ChangeSet.of("keyring.changed")


def set_pin(session: Session, *, password: bytearray, pin: str) -> ChangeSet:
    """Another PIN for the one signed in.

    Raises:
        UserFacing: the password is wrong, or the PIN too simple.
    """
    session.vault.staff.set_pin(password=password, pin=pin, at=session.now())
    return ChangeSet.of("keyring.changed")


def statement_to_sign(session: Session, *, language: str) -> ClinicalText | None:
    """The confidentiality statement that the one signed in has not signed yet, or None."""
    texts = session.packs.texts(session.vault.clinic().jurisdiction)
    statements = [text for text in texts if text.use is TextUse.CONFIDENTIALITY]
    fitting = [text for text in statements if text.language == language] or statements
    if not fitting:
        return None
    newest = max(fitting, key=lambda text: text.version)
    signed = session.vault.has_signed_statement(session.vault.person.id, text=newest.id, version=newest.version)
    return None if signed else newest


def sign_statement(session: Session, text: ClinicalText) -> ChangeSet:
    """Record that the one signed in signed the clinic's confidentiality statement."""
    person = session.vault.person
    content = ConfidentialitySigned(person.id, reference_to(text), text.body)
    with session.vault.act(session.now()) as act:
        act.append(NewRecord("user.confidentiality_signed", content))
    return ChangeSet.of("user.confidentiality_signed", made=person.id)


def require_password(session: Session, password: bytearray, *, name: str) -> None:
    """Refuse a password that is too short or too common.

    Raises:
        UserFacing: with the first thing that is wrong.
    """
    refuse_errors(
        judge_password(
            password.decode(),
            blocked=session.packs.blocked_passwords(),
            words=(session.vault.clinic().name, name),
        )
    )
