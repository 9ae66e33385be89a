"""What the shell must know of the person signed in, read once on the worker; it must not hold patient data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journal_app.domain.errors import JournalError
from journal_app.domain.people import Permission, Person, Role, permissions

if TYPE_CHECKING:
    from pathlib import Path

    from journal_app.domain.clinic import Clinic
    from journal_app.domain.consents import ClinicalText
    from journal_app.services.front_door import FrontDoor, SignInForm
    from journal_app.services.new_kits import Standing as NewKit
    from journal_app.services.recovery_kit import KitStatus
    from journal_app.services.session import Session


@dataclass(frozen=True, slots=True)
class Standing:
    """Who is signed in where, and what is still to be done before and beside the work.

    ``statement`` is the confidentiality statement still to be signed, ``waiting`` how many colleagues wait for the
    clinical key that this person could grant, ``overdue`` how many requests for own data are past their last day.
    ``keys_due``: keys are due to be exchanged, and this person can do so. ``new_kit``: how the recovery kit stands, and
    whether a new one is due.
    """

    session: Session
    folder: Path
    person: Person
    clinic: Clinic
    has_pin: bool
    reads_clinical: bool
    statement: ClinicalText | None
    kit: KitStatus
    waiting: int
    overdue: int = 0
    keys_due: bool = False
    new_kit: NewKit | None = None

    def may(self, permission: Permission) -> bool:
        """Whether one of the person's roles allows it."""
        return permission in permissions(self.person.roles)


def standing_of(session: Session, folder: Path, *, language: str) -> Standing:
    """How the person signed in stands; runs on the worker."""
    # Rules, texts and documents come with these; the sign-in page is shown before they are needed.
    from journal_app.services import key_exchange, new_kits, people, recovery_kit, requests

    vault = session.vault
    with vault.snapshot() as reader:
        person = vault.person
        reads = vault.can_read_clinical()
        grants = reads and Role.PRACTITIONER in person.roles
        return Standing(
            session=session,
            folder=folder,
            person=person,
            clinic=reader.clinic(),
            has_pin=vault.has_pin,
            reads_clinical=reads,
            statement=people.statement_to_sign(session, language=language),
            kit=recovery_kit.status(session, reader),
            waiting=len(vault.staff.awaiting_clinical()) if grants else 0,
            overdue=requests.count_overdue(session, reader),
            keys_due=key_exchange.standing(session, reader).can_help,
            new_kit=new_kits.standing(session, reader),
        )


def sign_in(door: FrontDoor, folder: Path, form: SignInForm, *, language: str) -> Standing:
    """Open the vault and see how the person stands; runs on the worker and wipes the password.

    Raises:
        UserFacing: see ``services.front_door``.
        Environmental: likewise; then nobody is signed in.
    """
    try:
        session = door.open(folder, form)
    finally:
        wipe(form.password)
    return settled(session, folder, language=language)


def settled(session: Session, folder: Path, *, language: str) -> Standing:
    """How the person stands who has just come in; where that cannot be read they are signed out again."""
    try:
        return standing_of(session, folder, language=language)
    except JournalError:
        session.vault.sign_out(session.now())
        raise


def wipe(password: bytearray) -> None:
    """Overwrite a typed password."""
    password[:] = bytes(len(password))
