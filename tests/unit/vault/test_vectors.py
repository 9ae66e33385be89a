"""The published test vectors verify with the program, read as an outsider would read them: from the files alone."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from journal_app.vault import (
    canonical,
    commitment,
    envelope,
    high_water,
    merkle,
    notes,
    role_keys,
    signing,
    stream_file,
)
from journal_app.vault.hpke import AgreementKey

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parents[2] / "vectors"


def _load(name: str) -> Any:  # noqa: ANN401 -- JSON
    return json.loads((FOLDER / name).read_text(encoding="ascii"))


def _bytes(parts: list[str]) -> list[bytes]:
    return [bytes.fromhex(part) for part in parts]


def test_canonical_json() -> None:
    vectors = _load("canonical.json")
    assert len(vectors["accepted"]) >= 15
    assert len(vectors["refused"]) >= 20
    for vector in vectors["accepted"]:
        data = bytes.fromhex(vector["bytes"])
        assert canonical.encode(vector["value"]) == data
        assert canonical.decode(data) == vector["value"]
    for vector in vectors["refused"]:
        with pytest.raises(canonical.CanonicalError):
            canonical.decode(bytes.fromhex(vector["bytes"]))


def test_trees() -> None:
    vectors = _load("trees.json")
    leaves = [merkle.leaf_hash(bytes.fromhex(entry)) for entry in vectors["entries"]]
    assert [leaf.hex() for leaf in leaves] == vectors["leaves"]
    assert merkle.EMPTY_ROOT.hex() == vectors["empty_root"]
    assert [tree["size"] for tree in vectors["trees"]] == list(range(1, 10))
    for tree in vectors["trees"]:
        assert merkle.root_of(leaves[: tree["size"]]).hex() == tree["root"]


@pytest.mark.parametrize("size", range(1, 10))
def test_every_proof_of_every_tree(size: int) -> None:
    vectors = _load("trees.json")
    leaves = _bytes(vectors["leaves"])
    roots = {tree["size"]: bytes.fromhex(tree["root"]) for tree in vectors["trees"]}
    tree = vectors["trees"][size - 1]

    def range_root(start: int, end: int) -> bytes:
        return merkle.root_of(leaves[start:end])

    assert [one["index"] for one in tree["inclusion"]] == list(range(size))
    for one in tree["inclusion"]:
        index, proof = one["index"], _bytes(one["proof"])
        assert merkle.verify_inclusion(leaves[index], index, size, proof=proof, root=roots[size])
        assert list(merkle.inclusion_proof(index, size, range_root)) == proof
    assert [one["old"] for one in tree["consistency"]] == list(range(1, size + 1))
    for one in tree["consistency"]:
        old, proof = one["old"], _bytes(one["proof"])
        assert merkle.verify_consistency(old, size, old_root=roots[old], new_root=roots[size], proof=proof)
        assert list(merkle.consistency_proof(old, size, range_root)) == proof


def _check_body(vector: Mapping[str, Any], plaintext: bytes) -> None:
    root = bytes.fromhex(vector["commitment"])
    assert plaintext.hex() == vector["plaintext"]
    body = commitment.decode_body(plaintext, root)
    assert body.fields == vector["fields"]
    assert {name: salt.hex() for name, salt in body.salts.items()} == vector["salts"]
    assert body.secrets == vector["secrets"]
    assert commitment.encode_body(body.fields, body.salts, body.secrets) == plaintext
    assert [one["name"] for one in vector["field_proofs"]] == sorted(body.fields)
    for one in vector["field_proofs"]:
        name = one["name"]
        proof = commitment.FieldProof(name, body.salts[name], one["index"], one["count"], tuple(_bytes(one["path"])))
        assert commitment.verify_field(root, body.fields[name], proof)
        assert not commitment.verify_field(root, "another value", proof)
        assert commitment.field_proof(body.fields, body.salts, name) == proof


def test_a_body_under_a_body_key() -> None:
    vector = _load("body_suite1.json")
    sealed, key_id = bytes.fromhex(vector["envelope"]), bytes.fromhex(vector["key_id"])
    key = envelope.BodyKey(bytes.fromhex(vector["key"]), key_id=key_id)
    assert envelope.key_id_of(sealed) == (envelope.SUITE_KEY, key_id)
    opened = envelope.unseal(sealed, key=key, vault=UUID(vector["vault"]), record=UUID(vector["record"]))
    _check_body(vector, opened)


def test_a_body_in_the_inbox() -> None:
    vector = _load("body_suite2.json")
    sealed, key_id = bytes.fromhex(vector["envelope"]), bytes.fromhex(vector["key_id"])
    private = AgreementKey(bytes.fromhex(vector["private_key"]))
    assert private.public.hex() == vector["public_key"]
    assert role_keys.clinical_key_id(private.public) == key_id
    assert envelope.key_id_of(sealed) == (envelope.SUITE_INBOX, key_id)
    opened = envelope.unseal_from_inbox(
        sealed, private=private, key_id=key_id, vault=UUID(vector["vault"]), record=UUID(vector["record"])
    )
    _check_body(vector, opened)


def test_a_checkpoint() -> None:
    vector = _load("checkpoint.json")
    key = notes.NoteKey(vector["signer"], bytes.fromhex(vector["public_key"]))
    expected = notes.Checkpoint(
        notes.origin_of(UUID(vector["vault"]), vector["line"]), vector["size"], bytes.fromhex(vector["root"])
    )
    assert key.text == vector["verifier_key"]
    signed = notes.parse(vector["note"])
    assert signed.checkpoint == expected
    assert notes.verify(signed, [key]) == (key,)
    signer = signing.SigningKey(bytes.fromhex(vector["seed"]))
    assert notes.sign(expected, name=vector["signer"], key=signer) == vector["note"]
    for refused in vector["refused"]:
        with pytest.raises(notes.NoteBroken):
            notes.verify(notes.parse(refused["note"]), [key])


def test_sealed_files() -> None:
    vector = _load("stream_file.json")
    key, vault, file_id = bytes.fromhex(vector["key"]), UUID(vector["vault"]), UUID(vector["file"])
    assert vector["chunk"] == stream_file.CHUNK_BYTES
    for one in vector["files"]:
        content = bytes(number % 251 for number in range(one["size"]))
        target = io.BytesIO()
        facts = stream_file.seal_file(io.BytesIO(content), target, key=key, vault=vault, file_id=file_id)
        assert hashlib.sha256(content).hexdigest() == one["sha256"] == facts.sha256.hex()
        assert (facts.sealed_size, facts.sealed_sha256.hex()) == (one["sealed_size"], one["sealed_sha256"])
        assert one.get("sealed", target.getvalue().hex()) == target.getvalue().hex()
        target.seek(0)
        assert b"".join(stream_file.open_file(target, key=key, vault=vault, file_id=file_id)) == content


def test_marks(tmp_path: Path) -> None:
    vector = _load("mark.json")
    keys = {int(epoch): bytes.fromhex(key) for epoch, key in vector["keys"].items()}
    path = tmp_path / "mark"
    for one in vector["files"]:
        path.write_bytes(b"".join(_slot(*parts) for parts in one["slots"]))
        if one["mark"] is None:
            with pytest.raises(high_water.MarkDamaged):
                high_water.read(path, keys.get)
        else:
            mark = one["mark"]
            expected = high_water.Mark(mark["line"], mark["size"], bytes.fromhex(mark["root"]), mark["keyring"])
            assert high_water.read(path, keys.get) == expected


def _slot(start: str, zeros: str, mac: str) -> bytes:
    return bytes.fromhex(start) + bytes(int(zeros.removeprefix("z*"))) + bytes.fromhex(mac)


def test_file_keys_are_among_the_secrets_as_base64() -> None:
    secrets = _load("body_suite1.json")["secrets"]
    key = bytes.fromhex(_load("stream_file.json")["key"])
    assert [base64.b64decode(value) for value in secrets.values()] == [key]
