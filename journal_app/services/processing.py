"""Gathers what the clinic set up into the register of processing activities, and hands it out; it reads no patient."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from journal_app.domain.access import Purpose
from journal_app.domain.disclosures import MADE, DisclosureMade
from journal_app.domain.people import Permission
from journal_app.domain.printing import PrintLanguage, Printout
from journal_app.domain.processing import BackupKept, Register, area_of, recipients_of
from journal_app.domain.retention import RetentionClass, rule_for
from journal_app.services import appointments
from journal_app.services.printing import ledger_state
from journal_app.services.session import Session

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class LockTimes:
    """After how much rest a screen locks, and how much at the front desk."""

    rest: timedelta
    reception: timedelta


def shown(session: Session, language: PrintLanguage, locks: LockTimes) -> tuple[tuple[str, str], ...]:
    """The register's parts, each a heading and what stands under it, in a language.

    Raises:
        UserFacing: no permission.
        Environmental: the words are missing.
    """
    return session.documents.processing_parts(_register(session, language, locks))


def hand_out(session: Session, language: PrintLanguage, locks: LockTimes) -> bytes:
    """The register as a sealed PDF/A; raises as :func:`shown` does."""
    return session.documents.processing_pdf(_register(session, language, locks), session.vault.seal())


def _register(session: Session, language: PrintLanguage, locks: LockTimes) -> Register:
    session.require(Permission.READ_PROCESSING)
    vault = session.vault
    clinic, history = vault.clinic(), vault.backups.history()
    with vault.snapshot() as reader:
        applied = reader.applied_pack(clinic.jurisdiction)
        roles = Counter(role for person in reader.people() if person.active for role in person.roles)
        reviews = reader.log_reviews()
        seats = len(reader.workstations())
        kept_days = appointments.kept_days(session, reader)
        made = [one.item.content for one in reader.of_kinds((MADE,))] if reader.can_read_clinical() else None
    places = [BackupKept(one.country, one.made, one.proven) for one in vault.backups.places()]
    if not places and history.made is not None:  # made at another computer
        places = [BackupKept(history.made.country, history.made_at, history.proven_at)]
    return Register(
        clinic=clinic,
        area=area_of(clinic.jurisdiction),
        roles=dict(roles),
        retention={kind: rule_for(clinic.jurisdiction, kind) for kind in RetentionClass},
        kept_days=kept_days,
        rules_version="" if applied is None else applied.version,
        seats=seats,
        backups=tuple(places),
        recipients=None if made is None else recipients_of(one for one in made if isinstance(one, DisclosureMade)),
        proven_at=history.proven_at,
        reviewed_until=max((review.content.until for review in reviews), default=None),
        lock_minutes=locks.rest // _MINUTE,
        reception_minutes=locks.reception // _MINUTE,
        printout=Printout(
            language, session.now(), vault.person.name, Purpose.ADMINISTRATION.value, session.clock.zone()
        ),
        ledger=ledger_state(session),
    )
