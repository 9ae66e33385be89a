"""Seals drafts to their patient, author and kind, and opens them as such; it must not store them."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from journal_app.domain.codec import Json
from journal_app.services.ports import Draft
from journal_app.vault import canonical, envelope
from journal_app.vault.body_keys import BodyKeys, ClinicalKeyNeeded
from journal_app.vault.database import Database
from journal_app.vault.envelope import SealBroken


def seal(draft: Draft, keys: BodyKeys) -> bytes:
    """An envelope under the patient's key, which says inside whose draft it is and of whom.

    Raises:
        ClinicalKeyNeeded: this process holds no clinical key; a draft never goes to the inbox.
    """
    if not keys.can_read_clinical:
        raise ClinicalKeyNeeded
    said = {**_place(draft.author, draft.patient, draft.kind), "content": dict(draft.content)}
    return keys.seal_clinical(canonical.encode(said), draft.id, draft.patient)


def unseal(
    sealed: bytes, *, draft: UUID, author: UUID, patient: UUID, kind: str, keys: BodyKeys, database: Database
) -> Mapping[str, Json]:
    """What was typed, if the envelope is this patient's and says the same author, patient and kind as its row.

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
    content = said.pop("content", None)
    if said != _place(author, patient, kind) or not isinstance(content, dict):
        raise SealBroken
    return content


def _place(author: UUID, patient: UUID, kind: str) -> dict[str, Json]:
    return {"author": str(author), "kind": kind, "patient": str(patient)}
