"""What the ledger says of the clinic itself: founding, people, keys, packs, settings; it must not know patients."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from journal_app.domain.consents import TextPublished, TextReference
from journal_app.domain.people import Person, Registration, Role


@dataclass(frozen=True, slots=True)
class Clinic:
    """The clinic as it signs letters: name, postal address, jurisdiction (``DK``, ``GB-ENG`` … ``SE``), demo or not."""

    name: str
    address: str
    jurisdiction: str
    demo: bool = False


@dataclass(frozen=True, slots=True)
class VaultCreated:
    """Content of record 0, the trust root. Public keys are lowercase hex, the seal certificate is DER in base64.

    ``recovery_…`` are the recovery sheets' keys, to which every new epoch of R and C is sealed: no keyring has others.
    """

    clinic: Clinic
    owner: UUID
    owner_signing: str
    owner_agreement: str
    clinical_public: str
    recovery_signing: str
    recovery_registry: str
    recovery_clinical: str
    seal_certificate: str


@dataclass(frozen=True, slots=True)
class UserAdded:
    """Content of ``user.added``: who joined, with which roles and public keys."""

    user: UUID
    name: str
    roles: tuple[Role, ...]
    title: str
    registration: Registration | None
    signing: str
    agreement: str

    def person(self) -> Person:
        """The person this record adds."""
        return Person(self.user, self.name, frozenset(self.roles), self.title, self.registration)


@dataclass(frozen=True, slots=True)
class UserChanged:
    """Content of ``user.changed``: the new name, roles, title and registration."""

    user: UUID
    name: str
    roles: tuple[Role, ...]
    title: str
    registration: Registration | None


@dataclass(frozen=True, slots=True)
class UserKeyChanged:
    """Content of ``user.key_changed``: new public keys, and who authorised them (a person's id, or ``recovery``)."""

    user: UUID
    signing: str
    agreement: str
    authorised_by: str


@dataclass(frozen=True, slots=True)
class UserRemoved:
    """Content of ``user.removed``: signatures after this position do not count."""

    user: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class SlotStated:
    """What a keyring has of one person, as SHA-256, lowercase hex: the slot that their password opens, and the rest.

    ``entry`` is of all that is theirs besides the slot: name, keys, access, and the role keys sealed to them.
    """

    user: UUID
    sha256: str
    entry: str


@dataclass(frozen=True, slots=True)
class KeyringChanged:
    """Content of ``keyring.changed``: the keyring's version and the SHA-256 of its file, lowercase hex.

    ``clinical_publics`` are the public halves of the clinical key by epoch, hex, ``registry_epochs`` how many epochs
    the registry key has, ``sheets`` the recovery sheets' public keys, hex, in the order of record 0. ``frame`` is the
    SHA-256 of all that is no single person's: the keyring without version, signature, people and what is sealed to
    them. With these and ``slots`` the ledger tells from one change to the next what its author touched.
    """

    version: int
    sha256: str
    why: str
    clinical_publics: tuple[str, ...]
    registry_epochs: int
    sheets: tuple[str, ...]
    frame: str
    slots: tuple[SlotStated, ...]


@dataclass(frozen=True, slots=True)
class ConfidentialitySigned:
    """Content of ``user.confidentiality_signed``: which statement the person signed, and its words."""

    user: UUID
    text: TextReference
    body: str


@dataclass(frozen=True, slots=True)
class PolicyChanged:
    """Content of ``policy.changed``: one setting of the clinic, its new value as text, and the reason."""

    name: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class PackApplied:
    """Content of ``pack.applied``: the rules in force from here on, byte for byte, their SHA-256, and why.

    ``reason`` is empty for the first, which the clinic was founded with.
    """

    jurisdiction: str
    version: str
    sha256: str
    source: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of an owner about rules, settings or texts: the moment, who took it, and its record's content."""

    at: datetime
    by: UUID
    content: PackApplied | PolicyChanged | TextPublished


@dataclass(frozen=True, slots=True)
class PatientsMerged:
    """Content of ``patient.merged`` and ``patient.unmerged``: ``duplicate`` is (no longer) shown as the survivor."""

    survivor: UUID
    duplicate: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class AccessDetail:
    """Sealed part of an access record: the reason in words, what was searched for, and whose lines were shown."""

    reason: str = ""
    query: str = ""
    shown: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class SignInFailed:
    """Content of ``access.sign_in_failed``, reported by the next person in: who was tried, when, and why it failed."""

    user: UUID | None
    tried_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class MarkOverruled:
    """Content of ``mark.overruled``: why someone went on although the journal was not the one this seat last saw."""

    reason: str


@dataclass(frozen=True, slots=True)
class SeatEnrolled:
    """Content of ``seat.enrolled``: what the computer calls itself at whose seat the journal was opened first."""

    host: str


@dataclass(frozen=True, slots=True)
class SeatNamed:
    """Content of ``seat.named``: what an owner calls a seat from now on, and at which place it stands.

    ``place`` is a place's name, empty where nobody said so: then it is the clinic's first.
    """

    seat: UUID
    name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place where the clinic treats: what it is called, which tells it from the others, and its address."""

    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class PlacesStated:
    """Content of ``places.stated``: all the clinic's places, the first one first; it replaces earlier ones."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Workstation:
    """A seat as people call it: as an owner named it, else as its computer calls itself, else by its number.

    ``place`` is where it stands as an owner said, empty where nobody did.
    """

    seat: UUID
    name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class ClockWentBack:
    """Content of ``clock.went_back``: the newest time in the ledger and the earlier time the clock now says."""

    newest: datetime
    now: datetime


@dataclass(frozen=True, slots=True)
class RestoreMade:
    """Content of ``restore.made``, the first record of a new line: from where on the old line is abandoned, and why.

    The new ``line`` shares the first ``fork_size`` records with ``parent_line``; ``fork_root`` is their root, lowercase
    hex. ``lost_anchors`` are the checkpoint notes known of the lost part, ``backup`` the lowercase hex SHA-256 of
    the backup's manifest, or empty.
    """

    line: int
    parent_line: int
    fork_size: int
    fork_root: str
    lost_anchors: tuple[str, ...]
    backup: str
    reason: str


class ErasureExtent(StrEnum):
    """What an erasure takes: bodies alone, or whole records down to their leaves."""

    BODIES = "bodies"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class PositionRange:
    """Positions from ``first`` to ``last``, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Approval:
    """One person's approval of an erasure: who, SHA-256 of their public key and Ed25519 signature, lowercase hex."""

    person: UUID
    key: str
    signature: str


@dataclass(frozen=True, slots=True)
class ErasureCarriedOut:
    """Content of ``erasure.carried_out``: what was taken from which positions, of which class, approved by two.

    ``suppressed`` are digests (hex, sorted) by which an objection to marketing is known again; empty where nobody
    objected, or where another erasure of the same act has them. They stand in no approval.
    """

    extent: ErasureExtent
    retention_class: str
    positions: tuple[PositionRange, ...]
    reason: str
    approvals: tuple[Approval, ...]
    suppressed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ErasureRepeated:
    """Content of ``erasure.repeated``: an erasure that a restore had undone, carried out again in what it brought back.

    ``record`` is the id of the lost ``erasure.carried_out``, ``erasure`` what it said, ``patients`` whose keys go; ids
    alone. ``positions`` are those taken here: of what it names, those that the backup has.
    """

    record: UUID
    patients: tuple[UUID, ...]
    erasure: ErasureCarriedOut
    positions: tuple[PositionRange, ...]


@dataclass(frozen=True, slots=True)
class ErasureProposed:
    """Content of ``erasure.proposed``: what one person approved to be taken out, of which patients.

    ``erasures`` are as they are to be carried out, each with that person's approval. ``patients`` are ids alone.
    """

    patients: tuple[UUID, ...]
    erasures: tuple[ErasureCarriedOut, ...]


@dataclass(frozen=True, slots=True)
class ErasureTurnedDown:
    """Content of ``erasure.turned_down``: a proposal that is not to be carried out, and why."""

    proposal: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class HoldPlaced:
    """Content of ``hold.placed``: nothing of this patient may be erased until it is released, and why."""

    patient: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class HoldReleased:
    """Content of ``hold.released``: a hold that ended, and why."""

    hold: UUID
    reason: str
