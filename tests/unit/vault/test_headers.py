"""Headers as the bytes that are hashed and signed."""

from __future__ import annotations

import hashlib
import os
from uuid import UUID

import pytest

from journal_app.domain.codec import ContentUnreadable
from journal_app.vault import canonical, headers
from journal_app.vault.canonical import CanonicalError
from journal_app.vault.signing import RECORD, SigningKey
from tests.unit.domain.test_records import a_header

VAULT = UUID(int=99)
KEY = SigningKey(os.urandom(32))


def test_bytes_and_header_are_one() -> None:
    encoded = headers.encode(a_header())
    assert headers.decode(encoded) == a_header()
    assert headers.encode(headers.decode(encoded)) == encoded
    encoded.decode("ascii")


def test_bytes_that_differ_from_their_own_writing_are_refused() -> None:
    encoded = headers.encode(a_header())
    for strange in (encoded + b"\n", b" " + encoded, encoded.replace(b":", b": ", 1), encoded[:-1]):
        with pytest.raises(CanonicalError):
            headers.decode(strange)
    with pytest.raises(ContentUnreadable):
        headers.decode(canonical.encode({"v": 1}))


def test_a_leaf_is_of_length_header_and_signature() -> None:
    header, signature = headers.encode(a_header()), b"s" * 64
    whole = b"\0" + len(header).to_bytes(4, "big") + header + signature
    assert headers.leaf_of(header, signature) == hashlib.sha256(whole).digest()


def test_a_signature_is_of_this_header_vault_and_key() -> None:
    header = headers.encode(a_header())
    signature = headers.sign(header, vault=VAULT, key=KEY)
    assert headers.is_signed(header, signature, vault=VAULT, public=KEY.public)
    other = headers.encode(a_header(purpose="search"))
    assert not headers.is_signed(other, signature, vault=VAULT, public=KEY.public)
    assert not headers.is_signed(header, signature, vault=UUID(int=1), public=KEY.public)
    assert not headers.is_signed(header, signature, vault=VAULT, public=SigningKey(os.urandom(32)).public)
    assert headers.signed_message(VAULT, header) == VAULT.bytes + header
    assert KEY.sign(RECORD, VAULT.bytes + header) == signature
