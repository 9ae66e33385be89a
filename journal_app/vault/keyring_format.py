"""The keyring file: what it holds, its one byte form and its signature; it must not open, make or change any key.

Everything in it is public or sealed. Bytes are written as lower-case hexadecimal. A parsed keyring is checked to be
whole in itself; whether it is the newest one, and whether its signer had the right, only the ledger can tell.
"""

from __future__ import annotations

import enum
import hashlib
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, NoReturn, Self

from journal_app.domain.codec import ContentUnreadable, decode_shown_time, encode_time
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.kits import FIRST, KitLabel
from journal_app.vault import canonical, hpke, passwords, signing

FORMAT: Final = 1
SECRET_CHECK_BYTES: Final = 32
MOST_PEOPLE: Final = 1000
LONGEST_LABEL: Final = 100

_BY_RECOVERY: Final = "recovery"
_DATABASE_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}\.[a-z0-9]{1,8}")


class ClinicalAccess(enum.Enum):
    """Whether a person holds the clinical key, waits for a holder to grant it, or is not meant to have it."""

    NONE = "none"
    PENDING = "pending"
    GRANTED = "granted"


class KeyringDamaged(Environmental):
    """The keyring is not as the program writes it, or its signature is wrong; ``params["reason"]`` quotes nothing."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            "vault.keyring.damaged",
            "The file with the journal's sign-in keys is damaged ({reason}). Nothing was changed. "
            "Restore it from a backup.",
            reason=reason,
        )


class KeyringTooNew(UserFacing):
    """The keyring was written by a newer version of the program."""

    def __init__(self) -> None:
        super().__init__(
            "vault.keyring.too_new",
            "This journal was made by a newer version of the program. Install the newest version to open it.",
        )


class UnknownPerson(UserFacing):
    """Nobody of that id is in the keyring."""

    def __init__(self) -> None:
        super().__init__(
            "vault.keyring.unknown_person",
            "This person has no access to the journal, or no longer has it. Ask the clinic's owner.",
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """How one person's password opens that person's private keys."""

    slot: uuid.UUID
    parameters: passwords.Argon2Parameters
    salt: bytes
    sealed: bytes
    needs_second_factor: bool


@dataclass(frozen=True, slots=True)
class Person:
    """One person who may sign in: the name shown in the list, slot, public keys and clinical access.

    ``grant`` is the signature by the newest clinical key of whoever holds it (`clinical_grants`), empty for others.
    """

    user: uuid.UUID
    label: str
    slot: Slot
    signing_public: bytes
    agreement_public: bytes
    clinical: ClinicalAccess
    grant: bytes = b""


@dataclass(frozen=True, slots=True)
class Epoch:
    """One generation of a role key, sealed to each member and to its recovery sheet; ``public`` for C only."""

    number: int
    sealed: Mapping[uuid.UUID, bytes]
    recovery: bytes
    public: bytes | None = None


@dataclass(frozen=True, slots=True)
class RecoveryKeys:
    """The public halves of the recovery sheets, the clinic secret sealed to the registry sheet, and which kit it is."""

    registry_signing: bytes
    registry_agreement: bytes
    clinical_agreement: bytes
    sealed_secret: bytes
    kit: KitLabel = field(default_factory=KitLabel)

    @property
    def publics(self) -> tuple[bytes, bytes, bytes]:
        """The sheets' public keys, in the order of record 0, which pins those of the first kit."""
        return self.registry_signing, self.registry_agreement, self.clinical_agreement


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed this version: a person, or the registry recovery sheet (``user`` is None)."""

    user: uuid.UUID | None
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Keyring:
    """One signed version of the keyring.

    ``database`` names the active database file; ``parameters`` are those of new slots; ``is_test_grade`` marks a
    keyring whose passwords protect nothing, which a real sign-in refuses.
    """

    vault: uuid.UUID
    version: int
    database: str
    is_demo: bool
    is_test_grade: bool
    parameters: passwords.Argon2Parameters
    secret_check: bytes
    people: tuple[Person, ...]
    registry: tuple[Epoch, ...]
    clinical: tuple[Epoch, ...]
    recovery: RecoveryKeys
    signed: Signed | None = field(default=None)

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Return the keyring in the file's bytes, whole and rightly signed; raise `KeyringDamaged`, `KeyringTooNew`."""
        keyring = cls._read(data)
        if keyring.encode() != data:
            raise KeyringDamaged("form")
        _check_whole(keyring)
        keyring.require_signature()
        return keyring

    @classmethod
    def _read(cls, data: bytes) -> Self:
        try:
            members = _Reader(canonical.decode_object(data))
        except canonical.CanonicalError:
            raise KeyringDamaged("form") from None
        if members.integer("v") > FORMAT:
            raise KeyringTooNew
        return cls(
            vault=members.uuid("vault"),
            version=members.integer("version"),
            database=members.text("database"),
            is_demo=members.flag("demo"),
            is_test_grade=members.flag("test_grade"),
            parameters=_read_parameters(members.inner("kdf")),
            secret_check=members.hex("secret_check"),
            people=tuple(_read_person(person) for person in members.list("people")),
            registry=tuple(_read_epoch(epoch) for epoch in members.list("registry")),
            clinical=tuple(_read_epoch(epoch) for epoch in members.list("clinical")),
            recovery=_read_recovery(members.inner("recovery")),
            signed=_read_signed(members.inner("signed")),
        )

    def encode(self) -> bytes:
        """Return the file's bytes."""
        return canonical.encode(_members(self))

    @property
    def digest(self) -> bytes:
        """The SHA-256 of the file's bytes, which the ledger's ``keyring.changed`` states."""
        return hashlib.sha256(self.encode()).digest()

    @property
    def frame(self) -> bytes:
        """Return the SHA-256 of all that is no single person's: no version, signature, people or sealings to them."""
        shared = _members(replace(self, signed=None))
        del shared["version"], shared["people"]
        for kind, epochs in (("registry", self.registry), ("clinical", self.clinical)):
            shared[kind] = [_without(_epoch_members(epoch), "sealed") for epoch in epochs]
        return hashlib.sha256(canonical.encode(shared)).digest()

    def entry_digests(self) -> dict[uuid.UUID, bytes]:
        """Return the SHA-256 of all that is each person's besides their slot."""
        return {one.user: hashlib.sha256(canonical.encode(self._entry(one))).digest() for one in self.people}

    def _entry(self, person: Person) -> dict[str, canonical.Encodable]:
        held: dict[str, canonical.Encodable] = {
            kind: [epoch.sealed[person.user].hex() for epoch in epochs if person.user in epoch.sealed]
            for kind, epochs in (("registry", self.registry), ("clinical", self.clinical))
        }
        return {"person": _without(_person_members(person), "slot"), **held}

    def slot_digests(self) -> dict[uuid.UUID, bytes]:
        """Return the SHA-256 of each person's slot."""
        slots = {one.user: _person_members(one)["slot"] for one in self.people}
        return {user: hashlib.sha256(canonical.encode(slot)).digest() for user, slot in slots.items()}

    @property
    def newest_clinical_public(self) -> bytes:
        """The public half of the newest clinical key, to which the inbox is sealed."""
        return self.clinical[-1].public or b""  # epochs are in order and have one, see `_check_whole`

    def person(self, user: uuid.UUID) -> Person:
        """Return the person of that id; raise `UnknownPerson`."""
        for person in self.people:
            if person.user == user:
                return person
        raise UnknownPerson

    def require_signature(self) -> None:
        """Raise `KeyringDamaged` unless one of the keys in this very version signed it."""
        if self.signed is None:
            raise KeyringDamaged("not signed")
        public = self._signer_public(self.signed)
        is_signed = signing.verify(public, self.signed.signature, signing.KEYRING, self._signed_message())
        if self.signed.key_id != signing.key_id_of(public) or not is_signed:
            raise KeyringDamaged("signature")

    def signed_by(self, key: signing.SigningKey, *, user: uuid.UUID | None) -> Keyring:
        """Return this keyring signed with ``key`` of ``user``, or of the registry sheet where that is None."""
        signature = key.sign(signing.KEYRING, self._signed_message())
        return replace(self, signed=Signed(user=user, key_id=key.key_id, signature=signature))

    def _signer_public(self, signed: Signed) -> bytes:
        if signed.user is None:
            return self.recovery.registry_signing
        try:
            return self.person(signed.user).signing_public
        except UnknownPerson:
            raise KeyringDamaged("signer") from None

    def _signed_message(self) -> bytes:
        return self.vault.bytes + canonical.encode(_members(replace(self, signed=None)))


# --------------------------------------------------------------------------------------------------- whole in itself


def _check_whole(keyring: Keyring) -> None:
    _require(keyring.version >= 1, "version")
    _require(_DATABASE_NAME.fullmatch(keyring.database) is not None, "database name")
    _require(len(keyring.secret_check) == SECRET_CHECK_BYTES, "secret check")
    users = {person.user for person in keyring.people}
    _require(len(users) == len(keyring.people) and 1 <= len(users) <= MOST_PEOPLE, "people")
    for person in keyring.people:
        _check_person(person, keyring)
    _check_parameters(keyring.parameters, keyring)
    granted = {person.user for person in keyring.people if person.clinical is ClinicalAccess.GRANTED}
    _check_epochs(keyring.registry, users)
    _check_epochs(keyring.clinical, granted)
    _require(all(epoch.public is None for epoch in keyring.registry), "registry epochs")
    _require(all(len(epoch.public or b"") == hpke.KEY_BYTES for epoch in keyring.clinical), "clinical epochs")
    _check_recovery(keyring.recovery)


def _check_person(person: Person, keyring: Keyring) -> None:
    _require(is_usable_label(person.label), "label")
    _require(signing.is_acceptable_key(person.signing_public), "signing key")
    _require(len(person.agreement_public) == hpke.KEY_BYTES, "agreement key")
    is_granted = person.clinical is ClinicalAccess.GRANTED
    _require(len(person.grant) == (signing.SIGNATURE_BYTES if is_granted else 0), "grant")
    _require(len(person.slot.salt) == passwords.SALT_BYTES, "salt")
    _check_parameters(person.slot.parameters, keyring)


def _check_parameters(parameters: passwords.Argon2Parameters, keyring: Keyring) -> None:
    try:
        if keyring.is_test_grade:
            passwords.require_bounded(parameters)
        else:
            passwords.require_floor(parameters)
    except passwords.WeakDerivation:
        raise KeyringDamaged("password settings") from None


def _check_epochs(epochs: tuple[Epoch, ...], members: set[uuid.UUID]) -> None:
    _require([epoch.number for epoch in epochs] == list(range(1, len(epochs) + 1)) and bool(epochs), "epochs")
    _require(all(set(epoch.sealed) == members for epoch in epochs), "members of an epoch")


def _check_recovery(recovery: RecoveryKeys) -> None:
    _require(signing.is_acceptable_key(recovery.registry_signing), "recovery key")
    _require(len(recovery.registry_agreement) == hpke.KEY_BYTES, "recovery key")
    _require(len(recovery.clinical_agreement) == hpke.KEY_BYTES, "recovery key")
    _require((recovery.kit.number > FIRST) == (recovery.kit.made is not None), "kit")
    _require(recovery.kit.number >= FIRST, "kit")


def is_usable_label(label: str) -> bool:
    """Tell whether ``label`` can stand in the sign-in list: 1 to 100 printable characters, no blanks at its ends."""
    return 0 < len(label) <= LONGEST_LABEL and label.isprintable() and label == label.strip()


def is_database_name(name: str) -> bool:
    """Tell whether ``name`` is a plain file name that a keyring may point to, and no path."""
    return _DATABASE_NAME.fullmatch(name) is not None


def _require(holds: bool, reason: str) -> None:  # noqa: FBT001 -- a check reads best as a statement
    if not holds:
        raise KeyringDamaged(reason)


# ------------------------------------------------------------------------------------------------------------ writing


def _members(keyring: Keyring) -> dict[str, canonical.Encodable]:
    members: dict[str, canonical.Encodable] = {
        "v": FORMAT,
        "vault": str(keyring.vault),
        "version": keyring.version,
        "database": keyring.database,
        "demo": keyring.is_demo,
        "test_grade": keyring.is_test_grade,
        "kdf": _parameter_members(keyring.parameters),
        "secret_check": keyring.secret_check.hex(),
        "people": [_person_members(person) for person in keyring.people],
        "registry": [_epoch_members(epoch) for epoch in keyring.registry],
        "clinical": [_epoch_members(epoch) for epoch in keyring.clinical],
        "recovery": _recovery_members(keyring.recovery),
    }
    if keyring.signed is not None:
        members["signed"] = _signed_members(keyring.signed)
    return members


def _parameter_members(parameters: passwords.Argon2Parameters) -> dict[str, canonical.Encodable]:
    return {
        "name": "argon2id",
        "memory_kib": parameters.memory_kib,
        "iterations": parameters.iterations,
        "lanes": parameters.lanes,
    }


def _person_members(person: Person) -> dict[str, canonical.Encodable]:
    return {
        "user": str(person.user),
        "label": person.label,
        "ed25519": person.signing_public.hex(),
        "x25519": person.agreement_public.hex(),
        "clinical": person.clinical.value,
        "grant": person.grant.hex(),
        "slot": {
            "id": str(person.slot.slot),
            "kdf": _parameter_members(person.slot.parameters),
            "salt": person.slot.salt.hex(),
            "sealed": person.slot.sealed.hex(),
            "second_factor": person.slot.needs_second_factor,
        },
    }


def _without(members: dict[str, canonical.Encodable], name: str) -> dict[str, canonical.Encodable]:
    return {one: part for one, part in members.items() if one != name}


def _epoch_members(epoch: Epoch) -> dict[str, canonical.Encodable]:
    members: dict[str, canonical.Encodable] = {
        "epoch": epoch.number,
        "sealed": {str(user): sealed.hex() for user, sealed in epoch.sealed.items()},
        "recovery": epoch.recovery.hex(),
    }
    if epoch.public is not None:
        members["public"] = epoch.public.hex()
    return members


def _recovery_members(recovery: RecoveryKeys) -> dict[str, canonical.Encodable]:
    members: dict[str, canonical.Encodable] = {
        "registry": {"ed25519": recovery.registry_signing.hex(), "x25519": recovery.registry_agreement.hex()},
        "clinical": {"x25519": recovery.clinical_agreement.hex()},
        "secret": recovery.sealed_secret.hex(),
    }
    if recovery.kit.made is not None:
        members["kit"] = {"number": recovery.kit.number, "made": encode_time(recovery.kit.made)}
    return members


def _signed_members(signed: Signed) -> dict[str, canonical.Encodable]:
    return {
        "by": _BY_RECOVERY if signed.user is None else str(signed.user),
        "key": signed.key_id.hex(),
        "signature": signed.signature.hex(),
    }


# ------------------------------------------------------------------------------------------------------------ reading


class _Reader:
    """Takes typed members out of a parsed object; anything else than what is asked for is damage."""

    def __init__(self, value: canonical.Json) -> None:
        self._members = value if isinstance(value, dict) else _damaged("object")

    def integer(self, name: str) -> int:
        value = self._members.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else _damaged(name)

    def flag(self, name: str) -> bool:
        value = self._members.get(name)
        return value if isinstance(value, bool) else _damaged(name)

    def text(self, name: str) -> str:
        value = self._members.get(name)
        return value if isinstance(value, str) else _damaged(name)

    def hex(self, name: str) -> bytes:
        try:
            return bytes.fromhex(self.text(name))
        except ValueError:
            _damaged(name)

    def uuid(self, name: str) -> uuid.UUID:
        return _read_uuid(self.text(name))

    def inner(self, name: str) -> _Reader:
        return _Reader(self._members.get(name))

    def list(self, name: str) -> Iterable[_Reader]:
        value = self._members.get(name)
        return map(_Reader, value) if isinstance(value, list) else _damaged(name)

    def names(self) -> Iterable[str]:
        return self._members

    def has(self, name: str) -> bool:
        return name in self._members


def _damaged(reason: str) -> NoReturn:
    raise KeyringDamaged(reason)


def _read_uuid(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        _damaged("id")


def _read_parameters(members: _Reader) -> passwords.Argon2Parameters:
    return passwords.Argon2Parameters(
        memory_kib=members.integer("memory_kib"),
        iterations=members.integer("iterations"),
        lanes=members.integer("lanes"),
    )


def _read_person(members: _Reader) -> Person:
    slot = members.inner("slot")
    return Person(
        user=members.uuid("user"),
        label=members.text("label"),
        slot=Slot(
            slot=slot.uuid("id"),
            parameters=_read_parameters(slot.inner("kdf")),
            salt=slot.hex("salt"),
            sealed=slot.hex("sealed"),
            needs_second_factor=slot.flag("second_factor"),
        ),
        signing_public=members.hex("ed25519"),
        agreement_public=members.hex("x25519"),
        clinical=_read_access(members.text("clinical")),
        grant=members.hex("grant"),
    )


def _read_access(text: str) -> ClinicalAccess:
    try:
        return ClinicalAccess(text)
    except ValueError:
        _damaged("clinical")


def _read_epoch(members: _Reader) -> Epoch:
    sealed = members.inner("sealed")
    return Epoch(
        number=members.integer("epoch"),
        sealed={_read_uuid(name): sealed.hex(name) for name in sealed.names()},
        recovery=members.hex("recovery"),
        public=members.hex("public") if members.has("public") else None,
    )


def _read_recovery(members: _Reader) -> RecoveryKeys:
    registry = members.inner("registry")
    return RecoveryKeys(
        registry_signing=registry.hex("ed25519"),
        registry_agreement=registry.hex("x25519"),
        clinical_agreement=members.inner("clinical").hex("x25519"),
        sealed_secret=members.hex("secret"),
        kit=_read_kit(members.inner("kit")) if members.has("kit") else KitLabel(),
    )


def _read_kit(members: _Reader) -> KitLabel:
    try:
        return KitLabel(members.integer("number"), decode_shown_time(members.text("made")))
    except (ContentUnreadable, ValueError):
        _damaged("kit")


def _read_signed(members: _Reader) -> Signed:
    by = members.text("by")
    return Signed(
        user=None if by == _BY_RECOVERY else _read_uuid(by),
        key_id=members.hex("key"),
        signature=members.hex("signature"),
    )
