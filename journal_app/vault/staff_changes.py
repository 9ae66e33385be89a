"""Carries changes of people through keyring and ledger together; it must not decide who may ask for them.

Order: the next keyring is staged on disk, the ledger says so, the staged file takes its place. A crash before the
ledger's commit drops the change, one after it completes the change at the next opening.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from journal_app.domain.clinic import UserAdded, UserChanged, UserRemoved
from journal_app.domain.errors import Environmental
from journal_app.domain.people import Person, holds_clinical_key
from journal_app.domain.records import NewRecord
from journal_app.vault import clinical_grants, keyring_changes, keyring_files, keyring_standing, keyring_steps
from journal_app.vault.keyring_format import ClinicalAccess, Keyring

if TYPE_CHECKING:
    from journal_app.services.ports import Act
    from journal_app.services.staff_port import Newcomer
    from journal_app.vault.open_keys import OpenKeys
    from journal_app.vault.open_vault import OpenVault


class StaffChanges:
    """Changes of people in one open vault; see ``services.staff_port.Staff``."""

    def __init__(self, vault: OpenVault, folder: Path) -> None:
        """Change the people of ``vault``, whose keyring lies in ``folder``."""
        self._vault = vault
        self._folder = folder

    def admit(self, newcomer: Newcomer, *, at: datetime) -> Person:
        """Let someone join; a practitioner gets the clinical key at once where the one acting holds it."""
        user = uuid4()
        ring = keyring_changes.with_person_added(
            self._vault.ring,
            self._vault.keys,
            user=user,
            label=newcomer.name,
            password=newcomer.password,
            clinical=_clinical_access(newcomer.roles),
        )
        slot = ring.person(user)
        added = UserAdded(
            user=user,
            name=newcomer.name,
            roles=tuple(sorted(newcomer.roles)),
            title=newcomer.title,
            registration=newcomer.registration,
            signing=slot.signing_public.hex(),
            agreement=slot.agreement_public.hex(),
        )
        self._commit(ring, "person added", [NewRecord("user.added", added)], at=at)
        return added.person()

    def change(self, person: Person, *, at: datetime) -> None:
        """Write new name, title, registration and roles; keys follow the roles."""
        changed = UserChanged(person.id, person.name, tuple(sorted(person.roles)), person.title, person.registration)
        ring = self._with_label(self._vault.ring, person)
        ring = self._with_roles(ring, person)
        # Behind the keyring's record, for an owner who gives up that role could not change the keyring any more.
        self._commit(ring, "person changed", [], at=at, last=[NewRecord("user.changed", changed)])

    def _with_label(self, ring: Keyring, person: Person) -> Keyring:
        if ring.person(person.id).label == person.name:
            return ring
        return keyring_changes.with_label_changed(ring, self._vault.keys, person.id, person.name)

    def _with_roles(self, ring: Keyring, person: Person) -> Keyring:
        """The clinical key goes with the practitioner's role: asked for (and granted, where possible) or taken away."""
        keys, access = self._vault.keys, ring.person(person.id).clinical
        if not holds_clinical_key(person.roles):
            return (
                ring if access is ClinicalAccess.NONE else keyring_changes.with_clinical_revoked(ring, keys, person.id)
            )
        if access is not ClinicalAccess.NONE:
            return ring
        asked = keyring_changes.with_clinical_asked(ring, keys, person.id)
        if not keys.holds_clinical:
            return asked
        public = self._vault.agreement_public_of(person.id)
        return keyring_changes.with_clinical_granted(asked, keys, person.id, agreement_public=public)

    def dismiss(self, person: UUID, *, reason: str, at: datetime, also: Callable[[Act], object] | None = None) -> None:
        """Take someone's slot away; signatures of theirs after this position do not count.

        What they listed of erasures is listed by whoever stays first: afterwards nobody believes their lists.
        """
        self._vault.backups.keep_erasures(at)
        ring = keyring_changes.with_person_removed(self._vault.ring, self._vault.keys, person)
        removed = NewRecord("user.removed", UserRemoved(person, reason))
        self._commit(ring, "person removed", [removed], at=at, also=also)

    def change_password(self, *, old: bytearray, new: bytearray, at: datetime) -> None:
        """Another password for the one signed in."""
        ring = keyring_changes.with_password_changed(self._vault.ring, self._vault.keys, old=old, new=new)
        self._commit(ring, "password changed", [], at=at)

    def set_pin(self, *, password: bytearray, pin: str, at: datetime) -> None:
        """Another PIN for the one signed in."""
        renewal = keyring_changes.with_pin_set(self._vault.ring, self._vault.keys, password=password, pin=pin)
        self._commit(renewal.keyring, "PIN set", [], at=at, keys=renewal.keys)

    def awaiting_clinical(self) -> tuple[UUID, ...]:
        """Practitioners to whom nobody has sealed the clinical key yet."""
        return tuple(p.user for p in self._vault.ring.people if p.clinical is ClinicalAccess.PENDING)

    def holding_clinical(self) -> tuple[UUID, ...]:
        """Those to whom a holder of the clinical key gave it, as that key itself shows; an exchange goes to them."""
        return tuple(p.user for p in clinical_grants.proved(self._vault.ring))

    def grant_clinical(self, person: UUID, *, at: datetime) -> None:
        """Seal the clinical key to the public key that the ledger, not only the keyring, states for this person."""
        stated = self._vault.agreement_public_of(person)
        ring = keyring_changes.with_clinical_granted(
            self._vault.ring, self._vault.keys, person, agreement_public=stated
        )
        self._commit(ring, "clinical key granted", [], at=at)

    def _commit(
        self,
        ring: Keyring,
        why: str,
        records: Sequence[NewRecord],
        *,
        at: datetime,
        keys: OpenKeys | None = None,
        last: Sequence[NewRecord] = (),
        also: Callable[[Act], object] | None = None,
    ) -> None:
        from journal_app.vault import opening  # which knows open vaults, and those what is here

        if ring.version == self._vault.ring.version:
            with self._vault.act(at) as act:
                act.append(*records, *last)
            return
        # A change that the disk kept although it said otherwise must not be staged over.
        opening.settle_keyring(self._folder, self._vault.ring, self._vault.signers())
        ring = keyring_steps.as_one_change(ring, self._vault.keys, since=self._vault.ring)
        keyring_files.stage(self._folder, ring)
        stated = keyring_standing.stated(ring, why)
        try:
            with self._vault.act(at) as act:
                act.append(*records, NewRecord("keyring.changed", stated), *last)
                if also is not None:
                    also(act)
        except Environmental:  # whether the disk has it says the next opening, which keeps or drops what is staged
            raise
        except BaseException:
            keyring_files.discard_staged(self._folder)
            raise
        keyring_files.commit_staged(self._folder)
        self._vault.take_keys(ring, keys or self._vault.keys)
        self._vault.write_mark()  # the act above still marked the earlier version of the keyring


def _clinical_access(roles: frozenset[object]) -> ClinicalAccess:
    return ClinicalAccess.GRANTED if holds_clinical_key(roles) else ClinicalAccess.NONE  # type: ignore[arg-type]
