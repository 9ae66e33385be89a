"""Finds the key that opens or seals a body: registry's, patient's or inbox's; it must not store keys in clear."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.domain.errors import Environmental
from journal_app.vault import envelope, role_keys
from journal_app.vault.database import Database
from journal_app.vault.envelope import BodyKey, SealBroken
from journal_app.vault.hpke import AgreementKey
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.secret_memory import joined, lent, taken, wipe

_CONTEXT = b"journal/patient-key/1"
_NONCE_BYTES = 12
_KEY_BYTES = 32


class ClinicalKeyNeeded(Environmental):
    """This person's keys do not open clinical content."""

    def __init__(self) -> None:
        """Say who can."""
        super().__init__("vault.clinical_key_needed", "Only a practitioner's sign-in can open or write this.")


@dataclass(frozen=True, slots=True)
class PatientKeys:
    """A patient's body key and token key, opened; ``secret`` is the memory that the body key was made from."""

    body: BodyKey
    token: bytearray = field(repr=False)
    secret: bytearray = field(repr=False)

    def wipe(self) -> None:
        """Overwrite both; nothing may be opened or blinded with them afterwards."""
        wipe(self.token, self.secret)

    def treatment_token(self, code: str) -> str:
        """The blind token of a treatment code, hex: HMAC-SHA256(token key, "treatment" ‖ 0x00 ‖ code)."""
        return hmac.new(lent(self.token), b"treatment\x00" + code.encode(), sha256).hexdigest()


class BodyKeys:
    """The keys of one signed-in person, by the ids that envelopes carry."""

    def __init__(self, keys: OpenKeys, ring: Keyring, database: Database) -> None:
        """Derive what this person may hold; patients' keys are read from ``database`` when needed."""
        self._vault = ring.vault
        self._database = database
        self._secrets: list[bytearray] = []  # the ciphers may read the memory they were made from at any time
        self._registry: dict[bytes, BodyKey] = {}
        self._drafts: dict[bytes, BodyKey] = {}
        self._objections: list[bytes] = []
        for _, secret in sorted(keys.registry.items()):
            key_id = role_keys.registry_body_key_id(secret)
            self._registry[key_id] = BodyKey(self._held(role_keys.registry_body_key(secret)), key_id=key_id)
            self._drafts[key_id] = BodyKey(self._held(role_keys.registry_draft_key(secret)), key_id=key_id)
            self._objections.append(self._held(role_keys.objection_key(secret)))
        self.registry = self._registry[next(reversed(self._registry))]
        self._wrapping = {
            epoch: AESGCM(self._held(role_keys.patient_key_wrapping_key(secret)))
            for epoch, secret in keys.clinical.items()
        }
        self._lots = {
            epoch: self._held(role_keys.lot_token_key(secret)) for epoch, secret in sorted(keys.clinical.items())
        }
        self._inboxes: dict[bytes, AgreementKey] = {}
        for secret in keys.clinical.values():
            agreement = role_keys.clinical_agreement(secret)
            self._inboxes[role_keys.clinical_key_id(agreement.public)] = agreement
        self._inbox_public = ring.newest_clinical_public
        self._patients: dict[UUID, PatientKeys] = {}
        self._patient_of_key: dict[bytes, UUID] = {}

    @classmethod
    def none(cls) -> BodyKeys:
        """Keys of nobody, for a vault that was closed: every question about a body then fails."""
        return cls.__new__(cls)

    def forget(self) -> None:
        """Overwrite and drop what can be overwritten and dropped; nothing can be opened afterwards."""
        self.forget_unwritten()
        self._registry.clear()
        self._drafts.clear()
        self._objections.clear()
        self._wrapping.clear()
        self._lots.clear()
        self._inboxes.clear()
        del self.registry
        wipe(*self._secrets)

    def _held(self, secret: bytearray) -> bytes:
        self._secrets.append(secret)
        return lent(secret)

    @property
    def vault(self) -> UUID:
        """The vault that every envelope and every signature is bound to."""
        return self._vault

    @property
    def database(self) -> Database:
        """Where patients' keys are read from."""
        return self._database

    @property
    def can_read_clinical(self) -> bool:
        """Whether the clinical key is here."""
        return bool(self._wrapping)

    def seal_registry(self, plaintext: bytes, record: UUID) -> bytes:
        """An envelope that all staff can open."""
        return envelope.seal(plaintext, key=self.registry, vault=self._vault, record=record)

    def seal_registry_draft(self, plaintext: bytes, place: bytes) -> bytes:
        """An unsaved registration, openable by staff and in this ``place`` alone."""
        key = self._drafts[self.registry.key_id]
        return envelope.seal_draft(plaintext, key=key, place=self._vault.bytes + place)

    def unseal_registry_draft(self, sealed: bytes, place: bytes) -> bytes:
        """Its plaintext.

        Raises:
            SealBroken: another key's, another place's, or altered.
        """
        return envelope.unseal_draft(sealed, key=self._draft_key_of(sealed), place=self._vault.bytes + place)

    def seal_appointment(self, plaintext: bytes, place: bytes) -> bytes:
        """An appointment of a day list, openable by staff and in this ``place`` alone."""
        key, context = self._drafts[self.registry.key_id], envelope.APPOINTMENT_CONTEXT
        return envelope.seal_draft(plaintext, key=key, place=self._vault.bytes + place, context=context)

    def unseal_appointment(self, sealed: bytes, place: bytes) -> bytes:
        """Its plaintext.

        Raises:
            SealBroken: another key's, another place's, or altered.
        """
        key, context = self._draft_key_of(sealed), envelope.APPOINTMENT_CONTEXT
        return envelope.unseal_draft(sealed, key=key, place=self._vault.bytes + place, context=context)

    def _draft_key_of(self, sealed: bytes) -> BodyKey:
        suite, key_id = envelope.key_id_of(sealed)
        key = self._drafts.get(key_id)
        if suite != envelope.SUITE_KEY or key is None:
            raise SealBroken
        return key

    def seal_clinical(self, plaintext: bytes, record: UUID, patient: UUID) -> bytes:
        """An envelope under the patient's key, or to the inbox where this process holds no clinical key."""
        if self.can_read_clinical:
            key = self.of_patient(patient).body
            return envelope.seal(plaintext, key=key, vault=self._vault, record=record)
        key_id = role_keys.clinical_key_id(self._inbox_public)
        return envelope.seal_to_inbox(
            plaintext, public=self._inbox_public, key_id=key_id, vault=self._vault, record=record
        )

    def unseal(self, sealed: bytes, record: UUID) -> bytes | None:
        """The body's plaintext, or None where this person holds no key for it.

        Raises:
            SealBroken: the key is here, and yet the envelope does not open.
        """
        suite, key_id = envelope.key_id_of(sealed)
        if suite == envelope.SUITE_INBOX:
            return self._unseal_inbox(sealed, key_id, record)
        key = self._registry.get(key_id) or self._patient_body_key(key_id)
        return None if key is None else envelope.unseal(sealed, key=key, vault=self._vault, record=record)

    def _unseal_inbox(self, sealed: bytes, key_id: bytes, record: UUID) -> bytes | None:
        private = self._inboxes.get(key_id)
        if private is None:
            if self.can_read_clinical:
                raise SealBroken
            return None
        return envelope.unseal_from_inbox(sealed, private=private, key_id=key_id, vault=self._vault, record=record)

    def of_patient(self, patient: UUID) -> PatientKeys:
        """The patient's keys; made and stored at the first clinical act.

        Raises:
            ClinicalKeyNeeded: this process holds no clinical key.
        """
        if not self.can_read_clinical:
            raise ClinicalKeyNeeded
        known = self._patients.get(patient)
        if known is None:
            row = self._database.execute(
                "SELECT key_id, epoch, sealed FROM patient_keys WHERE patient = ?", (patient.bytes,)
            ).fetchone()
            known = self._made(patient) if row is None else self._opened(patient, *row)
            self._remember(patient, known)
        return known

    def lot_token(self, lot: str) -> str:
        """The token under which entries written now name a lot (`domain.lots.normal_lot`), hex.

        Raises:
            ClinicalKeyNeeded: this process holds no clinical key.
        """
        return self.lot_tokens(lot)[-1]

    def lot_tokens(self, lot: str) -> tuple[str, ...]:
        """Every token that a lot ever had, by epoch: HMAC-SHA256(lot token key, "lot" ‖ 0x00 ‖ lot).

        Raises:
            ClinicalKeyNeeded: this process holds no clinical key.
        """
        if not self._lots:
            raise ClinicalKeyNeeded
        return tuple(hmac.new(key, b"lot\x00" + lot.encode(), sha256).hexdigest() for key in self._lots.values())

    def objection_digests(self, stretched: bytes) -> tuple[str, ...]:
        """Every digest that a mark ever had, by epoch of R, the newest last; see ``vault.objections``."""
        return tuple(hmac.new(key, stretched, sha256).hexdigest() for key in self._objections)

    def forget_unwritten(self) -> None:
        """Drop remembered patient keys, after a rolled-back act may have made one that was never stored."""
        for keys in self._patients.values():
            keys.wipe()
        self._patients.clear()
        self._patient_of_key.clear()

    def _remember(self, patient: UUID, keys: PatientKeys) -> None:
        self._patients[patient] = keys
        self._patient_of_key[keys.body.key_id] = patient

    def _patient_body_key(self, key_id: bytes) -> BodyKey | None:
        if not self.can_read_clinical:
            return None
        patient = self._patient_of_key.get(key_id)
        if patient is None:
            row = self._database.execute("SELECT patient FROM patient_keys WHERE key_id = ?", (key_id,)).fetchone()
            if row is None:
                raise SealBroken
            patient = UUID(bytes=row[0])
        return self.of_patient(patient).body

    def renew(self, patient: UUID, before: PatientKeys) -> None:
        """Store, as the patient's only ones, a new body key under the newest clinical key, and the token key as it was.

        Tokens stand in signed headers and are equal within one patient for good, so their key never changes.
        """
        self._database.execute("DELETE FROM patient_keys WHERE patient = ?", (patient.bytes,))
        drawn = taken(secrets.token_bytes(_KEY_BYTES))
        self._remember(patient, self._stored(patient, joined(drawn, before.token)))
        wipe(drawn)

    def _made(self, patient: UUID) -> PatientKeys:
        return self._stored(patient, taken(secrets.token_bytes(2 * _KEY_BYTES)))

    def _stored(self, patient: UUID, both: bytearray) -> PatientKeys:
        key_id = secrets.token_bytes(16)
        epoch = max(self._wrapping)
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = nonce + self._wrapping[epoch].encrypt(nonce, lent(both), self._bound(patient, key_id, epoch))
        self._database.execute("INSERT INTO patient_keys VALUES (?, ?, ?, ?)", (key_id, patient.bytes, epoch, sealed))
        return _patient_keys(both, key_id)

    def _opened(self, patient: UUID, key_id: bytes, epoch: int, sealed: bytes) -> PatientKeys:
        wrapping = self._wrapping.get(epoch)
        if wrapping is None:
            raise SealBroken
        try:
            both = taken(
                wrapping.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], self._bound(patient, key_id, epoch))
            )
        except InvalidTag:
            raise SealBroken from None
        return _patient_keys(both, key_id)

    def _bound(self, patient: UUID, key_id: bytes, epoch: int) -> bytes:
        return _CONTEXT + self._vault.bytes + patient.bytes + key_id + epoch.to_bytes(4, "big")


def _patient_keys(both: bytearray, key_id: bytes) -> PatientKeys:
    """A patient's keys from body key ‖ token key, which is overwritten."""
    secret, token = both[:_KEY_BYTES], both[_KEY_BYTES:]
    wipe(both)
    return PatientKeys(BodyKey(lent(secret), key_id=key_id), token, secret)
