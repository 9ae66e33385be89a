"""Seals drafts to their patient, author and kind, and opens them as such; it must not store them.

A draft of clinical content lies under its patient's key, an unsaved registration under a key of the registry's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from journal_app.domain.codec import ContentUnreadable, Json, from_fields, to_fields
from journal_app.domain.left_drafts import Begun
from journal_app.services.ports import Draft, RegistryDraft
from journal_app.vault import canonical, envelope
from journal_app.vault.body_keys import BodyKeys, ClinicalKeyNeeded
from journal_app.vault.database import Database
from journal_app.vault.envelope import SealBroken

REGISTRY: Final = "registry"
"""The kind of every unsaved registration and change of details; no screen names a draft of its own so."""
NOBODY_YET: Final = UUID(int=0)
"""Stands for the patient in the row of someone who is not registered yet."""


def seal(draft: Draft, keys: BodyKeys) -> bytes:
    """An envelope under the patient's key, which says inside whose draft it is and of whom.

    Raises:
        ClinicalKeyNeeded: this process holds no clinical key; a draft never goes to the inbox.
    """
    if not keys.can_read_clinical:
        raise ClinicalKeyNeeded
    said: dict[str, Json] = {**_place(draft.author, draft.patient, draft.kind), "content": dict(draft.content)}
    if draft.begun is not None:
        said["begun"] = to_fields(draft.begun)
    return keys.seal_clinical(canonical.encode(said), draft.id, draft.patient)


def unseal(
    sealed: bytes, *, draft: UUID, author: UUID, patient: UUID, kind: str, keys: BodyKeys, database: Database
) -> tuple[Mapping[str, Json], Begun | None]:
    """What was typed and who began it, if the envelope is this patient's and says what its row says of whose it is.

    Raises:
        SealBroken: it is not; so is anything in the inbox or under the registry's key, where others could put it.
    """
    suite, key_id = envelope.key_id_of(sealed)
    owner = database.execute("SELECT patient FROM patient_keys WHERE key_id = ?", (key_id,)).fetchone()
    if suite != envelope.SUITE_KEY or owner is None or owner[0] != patient.bytes:
        raise SealBroken
    try:
        said = canonical.decode_object(keys.unseal(sealed, draft) or b"")
    except canonical.CanonicalError:
        raise SealBroken from None
    content, begun = said.pop("content", None), said.pop("begun", None)
    if said != _place(author, patient, kind) or not isinstance(content, dict):
        raise SealBroken
    try:
        return content, from_fields(Begun, begun) if isinstance(begun, dict) else None
    except ContentUnreadable:
        raise SealBroken from None


def seal_registry(draft: RegistryDraft, keys: BodyKeys) -> bytes:
    """An envelope that all staff could open, bound to the draft, its author and its patient, if there is one."""
    place = _registry_place(draft.id, draft.author, draft.patient or NOBODY_YET)
    return keys.seal_registry_draft(canonical.encode({"content": dict(draft.content)}), place)


def unseal_registry(sealed: bytes, *, draft: UUID, author: UUID, patient: UUID, keys: BodyKeys) -> Mapping[str, Json]:
    """What was typed, if the envelope belongs to this row.

    Raises:
        SealBroken: it does not.
    """
    plain = keys.unseal_registry_draft(sealed, _registry_place(draft, author, patient))
    try:
        content = canonical.decode_object(plain).get("content")
    except canonical.CanonicalError:
        raise SealBroken from None
    if not isinstance(content, dict):
        raise SealBroken
    return content


def resealed(
    sealed: bytes, *, draft: UUID, author: UUID, patient: UUID, kind: str, before: BodyKeys, after: BodyKeys
) -> bytes | None:
    """The envelope of a draft's row under the keys ``after``; None where ``before`` hold no key for it.

    Raises:
        SealBroken: they do, and yet it does not open.
    """
    if kind == REGISTRY:
        place = _registry_place(draft, author, patient)
        return after.seal_registry_draft(before.unseal_registry_draft(sealed, place), place)
    if not before.can_read_clinical:
        return None
    # What lies in the inbox or is another's was put there by somebody, and is not made a draft by being sealed anew.
    unseal(sealed, draft=draft, author=author, patient=patient, kind=kind, keys=before, database=before.database)
    return after.seal_clinical(before.unseal(sealed, draft) or b"", draft, patient)


def _registry_place(draft: UUID, author: UUID, patient: UUID) -> bytes:
    return draft.bytes + author.bytes + patient.bytes


def _place(author: UUID, patient: UUID, kind: str) -> dict[str, Json]:
    return {"author": str(author), "kind": kind, "patient": str(patient)}
