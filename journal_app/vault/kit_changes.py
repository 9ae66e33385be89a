"""Draws the next recovery kit of an open vault and puts it in force, wholly or not; it must not decide who may ask.

A kit that was drawn is nothing until it is in force: no file and no record knows of it. Then, as with every change of
who has access, the next keyring is staged, the ledger says so, and the staged file takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.kits import ISSUED, WAIT, KitIssued, KitLabel, Why
from journal_app.domain.printing import SheetKind as PrintedKind
from journal_app.domain.records import NewRecord
from journal_app.services.front_door import KitSheet
from journal_app.services.kit_port import DrawnKit, OldSheets
from journal_app.vault import (
    keyring_files,
    keyring_kits,
    keyring_recovery,
    keyring_standing,
    kit_proofs,
    secret_memory,
)
from journal_app.vault.checks.kits import Issue
from journal_app.vault.keyring_kits import NewSheets
from journal_app.vault.kit_proofs import Kit
from journal_app.vault.recovery import Sheet, SheetKind

if TYPE_CHECKING:
    from journal_app.vault.keyring_format import Keyring
    from journal_app.vault.open_vault import OpenVault

_KINDS: Final = {PrintedKind.REGISTRY: SheetKind.REGISTRY, PrintedKind.CLINICAL: SheetKind.CLINICAL}


class KitOutrun(UserFacing):
    """Another kit was put in force since this one was drawn."""

    def __init__(self) -> None:
        super().__init__(
            "kit.outrun",
            "Another recovery kit was issued meanwhile. Destroy the sheets that you have just printed, and begin anew.",
        )


class KitTooEarly(UserFacing):
    """Nobody proved enough yet; ``params["when"]`` is from when on it may be issued."""

    def __init__(self, when: datetime) -> None:
        super().__init__(
            "kit.too_early",
            "The new recovery kit can be issued from {when} on. Until then the present one stays in force.",
            when=f"{when:%Y-%m-%d %H:%M} UTC",
        )


class KitNotAllowed(UserFacing):
    """The old sheet 1 is missing and no request stands."""

    def __init__(self) -> None:
        super().__init__(
            "kit.not_allowed",
            "Type the words of the present sheet 1. If it is lost, ask for a new kit without it: everybody is told, "
            "and after seven days it can be issued.",
        )


class ClinicalSheetNeeded(UserFacing):
    """Nobody here can seal the clinical key to a new sheet 2."""

    def __init__(self) -> None:
        super().__init__(
            "kit.clinical_needed",
            "You do not hold the clinical key, so the new sheet 2 needs the words of the present one. If that is lost, "
            "an owner who is a practitioner must issue the kit.",
        )


class KitChanges:
    """Changes of the recovery kit in one open vault; see ``services.kit_port.Kits``."""

    def __init__(self, vault: OpenVault, folder: Path) -> None:
        """Change the kit of ``vault``, whose keyring lies in ``folder``."""
        self._vault = vault
        self._folder = folder

    def draw(self, at: datetime, *, split: frozenset[PrintedKind] = frozenset()) -> DrawnKit:
        """Draw the next kit, some of its sheets as three shares of which any two open; nothing is changed."""
        vault = self._vault.id
        label = KitLabel(self._vault.signers().kits.label.number + 1, at)
        drawn = {kind: Sheet.drawn(vault, of) for kind, of in _KINDS.items()}
        try:
            sheets = tuple(KitSheet(kind, one.words, one.qr_text, label) for kind, one in drawn.items())
            shares = (_shares_of(kind, one, label) for kind, one in drawn.items() if kind in split)
            return DrawnKit(sheets, tuple(chain.from_iterable(shares)))
        finally:
            for one in drawn.values():
                one.wipe()

    def require_possible(self, old: OldSheets, *, at: datetime) -> None:
        """Raise unless a kit could be put in force now by whoever is signed in, and with these sheets."""
        kits, person = self._vault.signers().kits, self._vault.keys.user
        given = kits.given_by_sheet.get(person)
        if given is not None and at < given + WAIT:
            raise KitTooEarly(given + WAIT)
        if old.registry_words.strip():
            self._old(SheetKind.REGISTRY, old.registry_words).wipe()
        elif kits.request is None:
            raise KitNotAllowed
        elif at < kits.request.ripe:
            raise KitTooEarly(kits.request.ripe)
        with self._clinical(old):
            return

    def issue(self, kit: DrawnKit, old: OldSheets, why: Why, *then: NewRecord, at: datetime) -> None:
        """Put a drawn kit in force in place of the one so far, and write ``then``: all of it or nothing."""
        from journal_app.vault import opening  # which knows open vaults, and those what is here

        self.require_possible(old, at=at)
        vault = self._vault
        opening.settle_keyring(self._folder, vault.ring, vault.signers())
        if kit.label.number != vault.signers().kits.label.number + 1:
            raise KitOutrun
        sheets = self._new(kit)
        try:
            with self._clinical(old) as clinical:
                ring = keyring_kits.with_new_kit(vault.ring, vault.keys, sheets, clinical)
                issued = self._stated(sheets, old, clinical, why)
        finally:
            sheets.wipe()
        self._require_lawful(issued, at)
        self._commit(ring, (NewRecord(ISSUED, issued), self._keyring(ring), *then), at=at)
        vault.backups.keep_erasures(at)

    def _new(self, kit: DrawnKit) -> NewSheets:
        words = {sheet.kind: " ".join(sheet.words) for sheet in kit.sheets}
        typed = {kind: Sheet.typed(words[kind], vault=self._vault.id, kind=of) for kind, of in _KINDS.items()}
        return NewSheets(kit.label, typed[PrintedKind.REGISTRY], typed[PrintedKind.CLINICAL])

    def _old(self, kind: SheetKind, words: str) -> Sheet:
        """The sheet in force that was typed; raise `WrongSheet` for another."""
        sheet = Sheet.typed(words, vault=self._vault.id, kind=kind)
        keyring_recovery.require_sheet(self._vault.ring, sheet, kind)
        return sheet

    @contextmanager
    def _clinical(self, old: OldSheets) -> Iterator[Mapping[int, bytearray]]:
        """Every epoch of the clinical key, of whoever is signed in or by the old sheet 2."""
        keys = self._vault.keys
        if keys.holds_clinical:
            yield keys.clinical
            return
        if not old.clinical_words.strip():
            raise ClinicalSheetNeeded
        sheet = self._old(SheetKind.CLINICAL, old.clinical_words)
        opened = keyring_recovery.opened_clinical(self._vault.ring, sheet)
        try:
            yield opened
        finally:
            secret_memory.wipe_all(opened.values())
            sheet.wipe()

    def _stated(self, new: NewSheets, old: OldSheets, clinical: Mapping[int, bytearray], why: Why) -> KitIssued:
        vault, made = self._vault, new.label.made
        publics = kit_proofs.publics_of(new.registry, new.clinical)
        kit = Kit(vault.id, vault.keys.user, new.label.number, publics)
        by_sheet = b""
        if old.registry_words.strip():
            sheet = self._old(SheetKind.REGISTRY, old.registry_words)
            by_sheet = kit_proofs.by_sheet(sheet, kit)
            sheet.wipe()
        if made is None:
            raise KitOutrun
        return KitIssued(
            number=kit.number,
            made=made,
            registry_signing=publics[0].hex(),
            registry=publics[1].hex(),
            clinical=publics[2].hex(),
            clinical_proof=kit_proofs.by_clinical(clinical[max(clinical)], kit).hex(),
            sheet_proof=by_sheet.hex(),
            why=why,
        )

    def _require_lawful(self, issued: KitIssued, at: datetime) -> None:
        """Write nothing that every verification would refuse."""
        signers, keys = self._vault.signers(), self._vault.keys
        issue = Issue(0, keys.user, at, self._vault.ring.newest_clinical_public)
        if signers.kits.follows(issued, issue) is None:
            raise KitNotAllowed

    def _keyring(self, ring: Keyring) -> NewRecord:
        return NewRecord("keyring.changed", keyring_standing.stated(ring, "new recovery kit"))

    def _commit(self, ring: Keyring, records: tuple[NewRecord, ...], *, at: datetime) -> None:
        keyring_files.stage(self._folder, ring)
        try:
            with self._vault.act(at) as act:
                act.append(*records)
        except Environmental:  # whether the disk has it says the next opening, which keeps or drops what is staged
            raise
        except BaseException:
            keyring_files.discard_staged(self._folder)
            raise
        keyring_files.commit_staged(self._folder)
        self._vault.take_keys(ring, replace(self._vault.keys))
        self._vault.write_mark()


def _shares_of(kind: PrintedKind, sheet: Sheet, label: KitLabel) -> tuple[KitSheet, ...]:
    """The three papers of a split sheet; for a camera each is its words in capitals, which make the smallest code."""
    return tuple(
        KitSheet(kind, words, " ".join(words).upper(), label, number)
        for number, words in enumerate(sheet.shares, start=1)
    )
