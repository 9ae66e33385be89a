"""Whether the clinic can recover: the kit was typed back, and is due again every 30 days; it must not keep secrets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from journal_app.domain.clinic import PolicyChanged
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Permission
from journal_app.domain.printing import PrintLanguage, RecoverySheet, SheetKind
from journal_app.domain.records import NewRecord
from journal_app.services.front_door import KitSheet, are_groups_right
from journal_app.services.ports import Reader
from journal_app.services.session import ChangeSet, Session

ASKED_AGAIN_AFTER = timedelta(days=30)
_SETTING = "recovery_kit.{kind}.confirmed"
_SHARES = "recovery_kit.{kind}.shares"
_TWO_OF_THREE, _WHOLE = "2/3", "1/1"


@dataclass(frozen=True, slots=True)
class KitStatus:
    """The "can we recover?" light: when each sheet was last typed back, and whether one is due.

    ``split`` are the sheets that were printed as three shares, of which any two open what the sheet does.
    """

    confirmed: Mapping[SheetKind, date]
    is_ready: bool
    is_due: bool
    split: frozenset[SheetKind] = frozenset()


def status(session: Session, reader: Reader | None = None) -> KitStatus:
    """How the recovery kit stands today."""
    settings = (reader or session.vault).settings()
    confirmed = {
        kind: date.fromisoformat(settings[_SETTING.format(kind=kind.value)])
        for kind in SheetKind
        if _SETTING.format(kind=kind.value) in settings
    }
    is_ready = len(confirmed) == len(SheetKind)
    is_due = not is_ready or session.clock.today() - min(confirmed.values()) >= ASKED_AGAIN_AFTER
    return KitStatus(confirmed, is_ready, is_due, _split(settings))


def _split(settings: Mapping[str, str]) -> frozenset[SheetKind]:
    return frozenset(kind for kind in SheetKind if settings.get(_SHARES.format(kind=kind.value)) == _TWO_OF_THREE)


def told_of_shares(session: Session, split: frozenset[SheetKind]) -> tuple[NewRecord, ...]:
    """What the journal is told of which sheets of a new kit are split, where that is new."""
    changed = split ^ _split(session.vault.settings())
    told = ((kind, _TWO_OF_THREE if kind in split else _WHOLE) for kind in SheetKind if kind in changed)
    return tuple(
        NewRecord("policy.changed", PolicyChanged(_SHARES.format(kind=kind.value), value, "new recovery kit"))
        for kind, value in told
    )


def confirm_groups(session: Session, sheet: KitSheet, typed: Mapping[int, str]) -> ChangeSet:
    """Record that a freshly printed sheet was typed back, group by group.

    Raises:
        UserFacing: no permission, or a group differs.
    """
    session.require(Permission.MANAGE_CLINIC)
    if not are_groups_right(sheet, typed):
        raise UserFacing(
            "kit.wrong_group", "These words are not the ones on the sheet. Look again and type them once more."
        )
    return _confirmed(session, sheet.kind)


def confirm_words(session: Session, kind: SheetKind, typed: str) -> ChangeSet:
    """Record that a kept sheet still opens what it should.

    Raises:
        UserFacing: no permission, these are not this vault's words, or shares that do not make a sheet.
    """
    session.require(Permission.MANAGE_CLINIC)
    if not session.vault.recognises_sheet(kind, typed):
        raise UserFacing(
            "kit.wrong_words", "These are not the words of this journal's sheet. Check that it is the right sheet."
        )
    return _confirmed(session, kind)


def _confirmed(session: Session, kind: SheetKind) -> ChangeSet:
    with session.vault.act(session.now()) as act:
        act.append(typed_back(session, kind))
    return ChangeSet.of("policy.changed")


def typed_back(session: Session, kind: SheetKind) -> NewRecord:
    """What the journal is told of a sheet that was typed back from paper today."""
    value = session.clock.today().isoformat()
    return NewRecord("policy.changed", PolicyChanged(_SETTING.format(kind=kind.value), value, "typed back from paper"))


def require_ready(session: Session, reader: Reader) -> None:
    """Refuse to register a real patient while nobody could recover the journal.

    Raises:
        UserFacing: the kit was never typed back.
    """
    if not reader.clinic().demo and not status(session, reader).is_ready:
        raise UserFacing(
            "kit.not_confirmed",
            "Print the recovery kit and type it back first: without it a lost password would lose every journal.",
        )


def sheet_pdf(session: Session, sheet: KitSheet, *, language: PrintLanguage) -> bytes:
    """One sheet of the kit as a PDF, to print and to keep outside the computer."""
    printed = RecoverySheet(
        kind=sheet.kind,
        vault=session.vault.id,
        clinic=session.vault.clinic(),
        first_record=session.vault.first_leaf().hex(),
        made_at=sheet.label.made or session.now(),
        zone=session.clock.zone(),
        language=language,
        words=sheet.words,
        qr_payload=sheet.qr_text,
        kit=sheet.label.number,
        share=sheet.share,
    )
    return session.documents.recovery_pdf(printed)
