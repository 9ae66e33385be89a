"""Commits to a body's fields one by one and checks what is opened against it; it must not know what a field means.

The commitment is an RFC 6962 root over the top-level fields in key order, with the leaf
``SHA-256(0x00 ‖ salt (32) ‖ u16be(length of name) ‖ name ‖ canonical JSON of the value)``. Each salt is random and used
for one field only, so one field can be shown with its proof while the others stay unguessable. A body without fields
commits to the root of the empty tree; that is no commitment to nothing being hidden, for there is nothing to hide.
"""

from __future__ import annotations

import binascii
import secrets as randomness
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from journal_app.domain.errors import Bug, Environmental
from journal_app.vault import canonical, merkle
from journal_app.vault.canonical import Encodable, Json

SALT_BYTES: Final = 32

_LONGEST_NAME: Final = 0xFFFF
_PARTS: Final = {"fields", "salts", "secrets"}


class BodyBroken(Environmental):
    """An opened body is not what its header commits to."""

    def __init__(self) -> None:
        super().__init__(
            "vault.body.broken",
            "A part of the journal is not what was signed: it was altered or damaged. Have the whole journal checked.",
        )


@dataclass(frozen=True, slots=True)
class Body:
    """What a record's envelope holds: fields and their salts under the commitment, secrets (file keys) outside it."""

    fields: Mapping[str, Json] = field(repr=False)  # what is shown in a traceback must not hold patient text
    salts: Mapping[str, bytes] = field(repr=False)
    secrets: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class FieldProof:
    """What, with the value, shows one field to be part of a commitment: name, salt, place and path."""

    name: str
    salt: bytes
    index: int
    count: int
    path: tuple[bytes, ...]


def new_salts(fields: Iterable[str]) -> dict[str, bytes]:
    """Return a fresh random salt for each field name."""
    return {name: randomness.token_bytes(SALT_BYTES) for name in fields}


def commit(fields: Mapping[str, Encodable], salts: Mapping[str, bytes]) -> bytes:
    """Return the commitment (32 bytes); raise `CanonicalError` for a value without canonical form."""
    return merkle.root_of(_leaves(fields, salts))


def commit_checked(fields: Mapping[str, Json], salts: Mapping[str, bytes]) -> bytes:
    """The same for the fields of a body that was just encoded or decoded, which checked every one of them."""
    return merkle.root_of([_leaf(name, salts[name], canonical.encode_checked(fields[name])) for name in sorted(fields)])


def field_leaf(name: str, value: Encodable, salt: bytes) -> bytes:
    """Return a field's leaf, which may stand in the field's place where that is withheld."""
    return _leaf(name, salt, canonical.encode(value))


def field_proof(fields: Mapping[str, Encodable], salts: Mapping[str, bytes], name: str) -> FieldProof:
    """Return the proof that lets ``name`` be shown without the other fields; raise `Bug` where it is no field."""
    if name not in fields:
        raise Bug("vault.body.no_field", "there is no such field to prove")
    index = sorted(fields).index(name)
    leaves = _leaves(fields, salts)
    path = merkle.inclusion_proof(index, len(leaves), lambda start, end: merkle.root_of(leaves[start:end]))
    return FieldProof(name=name, salt=salts[name], index=index, count=len(leaves), path=path)


def verify_field(root: bytes, value: Encodable, proof: FieldProof) -> bool:
    """Tell whether ``root`` commits to a field of this name and value.

    The name is part of the leaf; ``index`` and ``count`` only steer the path and by themselves prove nothing.
    """
    if len(proof.salt) != SALT_BYTES or not _is_name(proof.name):
        return False
    leaf = _leaf(proof.name, proof.salt, canonical.encode(value))
    return merkle.verify_inclusion(leaf, proof.index, proof.count, proof=proof.path, root=root)


def encode_body(
    fields: Mapping[str, Encodable], salts: Mapping[str, bytes], secrets: Mapping[str, str] | None = None
) -> bytes:
    """Return a body's plaintext: canonical JSON of fields, salts (base64) and secrets."""
    _require_matching(fields, salts)
    encoded = {name: binascii.b2a_base64(salt, newline=False).decode() for name, salt in salts.items()}
    return canonical.encode({"fields": dict(fields), "salts": encoded, "secrets": dict(secrets or {})})


def decode_body(data: bytes, commitment: bytes) -> Body:
    """Return the body in ``data``; raise `BodyBroken` unless it has the shape of one and meets ``commitment``."""
    try:
        parts = canonical.decode_object(data)
    except canonical.CanonicalError:
        raise BodyBroken from None
    body = _body(parts)
    if commit_checked(body.fields, body.salts) != commitment:
        raise BodyBroken
    return body


def _body(parts: Mapping[str, Json]) -> Body:
    if parts.keys() != _PARTS:
        raise BodyBroken
    fields, salts, secrets = _object(parts["fields"]), _texts(parts["salts"]), _texts(parts["secrets"])
    if salts.keys() != fields.keys() or not all(_is_name(name) for name in fields):
        raise BodyBroken
    return Body(fields, {name: _salt(text) for name, text in salts.items()}, secrets)


def _object(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise BodyBroken
    return value


def _texts(value: Json) -> dict[str, str]:
    members = _object(value)
    if not all(isinstance(member, str) for member in members.values()):
        raise BodyBroken
    return cast("dict[str, str]", members)


def _salt(text: str) -> bytes:
    try:
        salt = binascii.a2b_base64(text)
    except ValueError:
        raise BodyBroken from None
    # Bytes have one spelling that is written, and no other is read.
    if len(salt) != SALT_BYTES or binascii.b2a_base64(salt, newline=False).decode() != text:
        raise BodyBroken
    return salt


def _leaves(fields: Mapping[str, Encodable], salts: Mapping[str, bytes]) -> Sequence[bytes]:
    _require_matching(fields, salts)
    return [_leaf(name, salts[name], canonical.encode(fields[name])) for name in sorted(fields)]


def _leaf(name: str, salt: bytes, value: bytes) -> bytes:
    encoded = name.encode("ascii")
    return merkle.leaf_hash(salt + len(encoded).to_bytes(2, "big") + encoded + value)


def _is_name(name: str) -> bool:
    return name.isascii() and len(name) <= _LONGEST_NAME


def _require_matching(fields: Mapping[str, Encodable], salts: Mapping[str, bytes]) -> None:
    if fields.keys() != salts.keys() or any(len(salt) != SALT_BYTES for salt in salts.values()):
        raise Bug("vault.body.salts", "every field needs its own salt of 32 bytes")
    if not all(_is_name(name) for name in fields):
        raise Bug("vault.body.name", "a field's name is short ASCII text")
