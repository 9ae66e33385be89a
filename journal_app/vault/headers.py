"""Turns headers into their signed bytes and back, and signs them; it must not know bodies or tables."""

from __future__ import annotations

from uuid import UUID

from journal_app.domain.records import Header, header_from_json, header_json
from journal_app.vault import canonical, merkle, signing


def encode(header: Header) -> bytes:
    """The header's canonical bytes, which are hashed and signed."""
    return canonical.encode(header_json(header))


def decode(data: bytes) -> Header:
    """The header in stored bytes.

    Raises:
        CanonicalError: the bytes are not canonical JSON.
        ContentUnreadable: they are no header of this format.
    """
    return header_from_json(canonical.decode(data))


def signed_message(vault: UUID, header: bytes) -> bytes:
    """What a record's signature covers after its prefix: vault id ‖ header bytes."""
    return vault.bytes + header


def leaf_of(header: bytes, signature: bytes) -> bytes:
    """The RFC 6962 leaf of a record: SHA-256(0x00 ‖ u32be(len header) ‖ header ‖ signature)."""
    return merkle.leaf_hash(len(header).to_bytes(4, "big") + header + signature)


def sign(header: bytes, *, vault: UUID, key: signing.SigningKey) -> bytes:
    """The record's Ed25519 signature, 64 bytes."""
    return key.sign(signing.RECORD, signed_message(vault, header))


def is_signed(header: bytes, signature: bytes, *, vault: UUID, public: bytes) -> bool:
    """Whether ``public`` made ``signature`` over this header of this vault."""
    return signing.verify(public, signature, signing.RECORD, signed_message(vault, header))
