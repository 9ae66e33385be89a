"""Says whether a keyring is the one that the ledger's authorised records lead to; it must not open a key or a file.

The file is signed by whoever changed it, and everyone who signs in could sign another. So it counts only if

- the newest lawful ``keyring.changed`` names its version and digest (which changes are lawful: `checks.signers`);
- its clinical epochs have the public halves stated there: the one of record 0 and those proved to follow it;
- its people are those whom the ledger names, with the newest signing and agreement keys that it states for them, and
  only practitioners among them hold the clinical key;
- its recovery sheets are those of the kit in force, which began with record 0 (`checks.kits`): whoever put others
  there would be given every later role key.
"""

from __future__ import annotations

from journal_app.domain.clinic import KeyringChanged, SlotStated
from journal_app.domain.errors import Environmental
from journal_app.domain.people import Role
from journal_app.vault.checks.signers import Signers
from journal_app.vault.keyring_format import ClinicalAccess, Keyring


class KeyringNotLawful(Environmental):
    """The keyring is another than the ledger leads to; ``params["reason"]`` says in which part, as a code."""

    def __init__(self, reason: str) -> None:
        """Keep the reason: ``unstated``, ``other``, ``people``, ``sheets`` or ``clinical``."""
        super().__init__(
            "keyring.not_in_ledger",
            "The sign-in keys are not the ones the journal knows: an older copy may have been put in "
            "their place. Restore the newest backup.",
            reason=reason,
        )


def stated(ring: Keyring, why: str) -> KeyringChanged:
    """What the ledger is told of a version of the keyring."""
    entries = ring.entry_digests()
    return KeyringChanged(
        version=ring.version,
        sha256=ring.digest.hex(),
        why=why,
        clinical_publics=clinical_publics(ring),
        registry_epochs=len(ring.registry),
        sheets=tuple(public.hex() for public in ring.recovery.publics),
        frame=ring.frame.hex(),
        slots=tuple(
            SlotStated(user, digest.hex(), entries[user].hex()) for user, digest in sorted(ring.slot_digests().items())
        ),
    )


def clinical_publics(ring: Keyring) -> tuple[str, ...]:
    """The public halves of the clinical key by epoch, hex."""
    return tuple((epoch.public or b"").hex() for epoch in ring.clinical)


def faults(ring: Keyring, signers: Signers) -> tuple[str, ...]:
    """What speaks against ``ring`` at the end of the ledger from which ``signers`` learnt; nothing if it counts."""
    lawful = signers.keyring
    if lawful is None:
        return ("unstated",)
    judged = {
        "other": lawful != stated(ring, lawful.why),
        "people": _people_differ(ring, signers),
        "sheets": (ring.recovery.publics, ring.recovery.kit) != (signers.kits.publics, signers.kits.label),
        "clinical": clinical_publics(ring) != lawful.clinical_publics,
    }
    return tuple(fault for fault, holds in judged.items() if holds)


def require(ring: Keyring, signers: Signers) -> None:
    """Return if ``ring`` counts.

    Raises:
        KeyringNotLawful: it does not.
    """
    found = faults(ring, signers)
    if found:
        raise KeyringNotLawful(found[0])


def _people_differ(ring: Keyring, signers: Signers) -> bool:
    members = signers.members()
    in_ring = {one.user: (one.signing_public, one.agreement_public) for one in ring.people}
    holders = {one.user for one in ring.people if one.clinical is ClinicalAccess.GRANTED}
    practitioners = {user for user, member in members.items() if Role.PRACTITIONER in member.roles}
    in_ledger = {user: (member.signing, member.agreement) for user, member in members.items()}
    return in_ring != in_ledger or not holders <= practitioners
