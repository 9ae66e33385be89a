"""People joining, changing and leaving, their passwords, PINs and signed statements; it must not touch keys itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import UUID

from journal_app.domain.clinic import ConfidentialitySigned
from journal_app.domain.consents import ClinicalText, TextUse, version_order
from journal_app.domain.errors import UserFacing
from journal_app.domain.findings import refuse_errors
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.password_rules import judge_password
from journal_app.domain.people import Permission, Person, Registration, Role, judge_removal, judge_roles
from journal_app.domain.records import NewRecord
from journal_app.services import registry_drafts
from journal_app.services.consents import reference_to
from journal_app.services.gate import words_of
from journal_app.services.session import ChangeSet, Session
from journal_app.services.staff_port import Newcomer
from journal_app.services.texts import texts_in_force

_LONGEST_NAME = 200


def admit(session: Session, newcomer: Newcomer) -> ChangeSet:
    """Let someone join; they typed their password themselves. ``made`` is the person's id.

    Raises:
        UserFacing: no permission, no name or role, or a password that is too weak.
    """
    session.require(Permission.MANAGE_PEOPLE)
    name = _new_name(session, newcomer.name)
    _require_role(newcomer.roles)
    require_password(session, newcomer.password, name=name)
    cleaned = replace(
        newcomer, name=name, title=_line(newcomer.title), registration=_clean_registration(newcomer.registration)
    )
    person = session.vault.staff.admit(cleaned, at=session.now())
    return ChangeSet.of("user.added", "keyring.changed", made=person.id)


def change(session: Session, person: Person) -> ChangeSet:
    """Give someone another name, title, registration or roles.

    Raises:
        UserFacing: no permission, no name or role, or nobody would own the clinic any more.
    """
    session.require(Permission.MANAGE_PEOPLE)
    person = replace(
        person,
        name=_new_name(session, person.name, besides=person.id),
        title=_line(person.title),
        registration=_clean_registration(person.registration),
    )
    _require_role(person.roles)
    refuse_errors(judge_roles(person.id, person.roles, session.vault.people()))
    session.vault.staff.change(person, at=session.now())
    return ChangeSet.of("user.changed", made=person.id)


def _new_name(session: Session, typed: str, *, besides: UUID | None = None) -> str:
    name = _line(typed.strip())
    if not name:
        raise UserFacing("people.no_name", "Write the person's name.")
    if any(person.active and person.name == name and person.id != besides for person in session.vault.people()):
        raise UserFacing(
            "people.same_name", "Somebody of this name signs in here already. Add something that tells them apart."
        )
    return name


def _require_role(roles: frozenset[Role]) -> None:
    if not roles:
        raise UserFacing("people.no_role", "Choose at least one role.")


def _clean_registration(registration: Registration | None) -> Registration | None:
    if registration is None:
        return None
    return Registration(_line(registration.authority), _line(registration.number), _line(registration.profession))


def _line(text: str) -> str:
    return clean_text(text, max_length=_LONGEST_NAME, lines=Lines.ONE)


def dismiss(session: Session, person: UUID, *, reason: str) -> ChangeSet:
    """Let someone leave; what they wrote stays theirs, and registrations that they left unsaved become one's own.

    Raises:
        UserFacing: no permission, no reason, oneself, or the last owner.
    """
    session.require(Permission.MANAGE_PEOPLE)
    why = words_of(reason)
    if not why.strip():
        raise UserFacing("people.no_reason", "Write why the person leaves.")
    refuse_errors(judge_removal(person, session.vault.people()))
    take_over = partial(registry_drafts.taken_over, me=session.vault.person.id)
    session.vault.staff.dismiss(person, reason=why, at=session.now(), also=take_over)
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
        UserFacing: the old one is wrong, the new one too weak, or there were too many wrong ones.
    """
    require_password(session, new, name=session.vault.person.name)
    at = session.now()
    with session.vault.password_tried(at):
        session.vault.staff.change_password(old=old, new=new, at=at)
    return ChangeSet.of("keyring.changed")


def set_pin(session: Session, *, password: bytearray, pin: str) -> ChangeSet:
    """Another PIN for the one signed in.

    Raises:
        UserFacing: the password is wrong, the PIN too simple, or there were too many wrong passwords.
    """
    at = session.now()
    with session.vault.password_tried(at):
        session.vault.staff.set_pin(password=password, pin=pin, at=at)
    return ChangeSet.of("keyring.changed")


def statement_to_sign(session: Session, *, language: str) -> ClinicalText | None:
    """The confidentiality statement that the one signed in has not signed yet, or None."""
    texts = texts_in_force(session)
    statements = [text for text in texts if text.use is TextUse.CONFIDENTIALITY]
    fitting = [text for text in statements if text.language == language] or statements
    if not fitting:
        return None
    me, newest = session.vault.person.id, max(fitting, key=lambda text: version_order(text.version))
    # Whoever signed it in one language is not asked again in another.
    signed = any(
        session.vault.has_signed_statement(me, text=text.id, version=text.version)
        for text in statements
        if text.version >= newest.version
    )
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
