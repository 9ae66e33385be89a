"""Writes the test vectors beside it; it must not import the program.

Whoever writes a reader in another language checks it against these files. They are made here in a few lines straight
from `docs/format.md` and the RFCs, not with the program's own code, so that vectors and program check each other
(`tests/unit/vault/test_vectors.py`). Everything random is fixed, so running this again changes nothing. All bytes are
lowercase hex unless a format itself says otherwise. Keys here are examples: never use them.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

HERE = Path(__file__).parent
VAULT = UUID("6f2d6b0e-3f0a-4d0e-9b52-0d6a7f1f0001")
RECORD = UUID("01935a3c-7e00-7abc-8def-0123456789ab")
PHOTO = UUID("ab935a3c-7e00-4abc-8def-0123456789ab")

Vector = dict[str, Any]


def fixed(label: str, length: int = 32) -> bytes:
    """Stand-in for random bytes: the start of SHA-256 of a label that says what they are for."""
    return hashlib.sha256(f"journal test vector: {label}".encode()).digest()[:length]


# ----------------------------------------------------------------------------------------------------- canonical JSON


def canonical(value: object) -> bytes:
    """RFC 8785 for the values that the format allows."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def canonical_json() -> Vector:
    values: list[object] = [
        None,
        True,
        0,
        -1,
        2**53 - 1,
        -(2**53) + 1,
        "",
        "Ærø, ß, e\u0301",
        '\u20ac$\u000f\nA\'B"\\"/',
        "\b\t\n\f\r\u0000\u001f\u007f\u0080",
        "\u2028\u2029\ufeff\U0001f602</script>",
        [],
        {},
        [1, [2, [3]]],
        {"b": 1, "a": {"z": [], "Z": None}, "": "20.5", "B": False},
    ]
    refused = {
        "a space": '{"a": 1}',
        "a line break at the end": "1\n",
        "keys out of order": '{"b":1,"a":2}',
        "a repeated key": '{"a":1,"a":1}',
        "a key that is not ASCII": '{"ø":1}',
        "a fraction": "1.5",
        "a whole number written as a fraction": "1.0",
        "an exponent": "1e2",
        "minus zero": "-0",
        "a leading zero": "01",
        "an integer of 2**53": "9007199254740992",
        "an escape that is not needed": '"\\u0041"',
        "an escaped slash": '"\\/"',
        "a long escape where a short one exists": '"\\u000a"',
        "an escape in capital letters": '"\\u001F"',
        "a line break inside a string": '"\n"',
        "a lone surrogate": '"\\ud800"',
        "a surrogate pair written as escapes": '"\\ud83d\\ude02"',
        "a comma too many": "[1,]",
        "something after the value": "1 2",
        "nothing": "",
        "not a number": "NaN",
        "33 lists inside each other": "[" * 33 + "]" * 33,
    }
    broken = {"a byte order mark": b"\xef\xbb\xbf1", "bytes that are not UTF-8": b'"\xff"', "UTF-16": b"1\x00"}
    refusals = [{"why": why, "bytes": text.encode().hex()} for why, text in refused.items()]
    refusals += [{"why": why, "bytes": data.hex()} for why, data in broken.items()]
    return {
        "about": "Canonical JSON: each value with its only bytes; byte strings that a reader must refuse.",
        "accepted": [{"value": value, "bytes": canonical(value).hex()} for value in values],
        "refused": refusals,
    }


# ---------------------------------------------------------------------------------------------------------------- trees


def leaf(data: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + data).digest()


def root(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962 §2.1 over leaf hashes."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    k = split(len(leaves))
    return hashlib.sha256(b"\x01" + root(leaves[:k]) + root(leaves[k:])).digest()


def split(count: int) -> int:
    k = 1
    while k * 2 < count:
        k *= 2
    return k


def inclusion(index: int, leaves: list[bytes]) -> list[bytes]:
    """PATH of RFC 6962 §2.1.1."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if index < k:
        return [*inclusion(index, leaves[:k]), root(leaves[k:])]
    return [*inclusion(index - k, leaves[k:]), root(leaves[:k])]


def consistency(old: int, leaves: list[bytes], *, whole: bool = True) -> list[bytes]:
    """SUBPROOF of RFC 6962 §2.1.2, for old > 0."""
    if old == len(leaves):
        return [] if whole else [root(leaves)]
    k = split(len(leaves))
    if old <= k:
        return [*consistency(old, leaves[:k], whole=whole), root(leaves[k:])]
    return [*consistency(old - k, leaves[k:], whole=False), root(leaves[:k])]


def trees() -> Vector:
    entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
    entries.append("7071")
    leaves = [leaf(bytes.fromhex(entry)) for entry in entries]
    sizes = range(1, len(leaves) + 1)
    return {
        "about": "RFC 6962 trees of 1 to 9 leaves; entry i hashes to leaf i. The first eight are the RFC's well-known.",
        "entries": entries,
        "leaves": [one.hex() for one in leaves],
        "empty_root": root([]).hex(),
        "trees": [
            {
                "size": size,
                "root": root(leaves[:size]).hex(),
                "inclusion": [
                    {"index": index, "proof": [part.hex() for part in inclusion(index, leaves[:size])]}
                    for index in range(size)
                ],
                "consistency": [
                    {"old": old, "proof": [part.hex() for part in consistency(old, leaves[:size])]}
                    for old in range(1, size + 1)
                ],
            }
            for size in sizes
        ],
    }


# ------------------------------------------------------------------------------------------------------------ bodies


def body(fields: dict[str, object], secrets: dict[str, str]) -> tuple[Vector, bytes]:
    """What both suites share: plaintext, salts, commitment and a proof for every field."""
    salts = {name: fixed(f"salt of {name}") for name in fields}
    names = sorted(fields)
    leaves = [
        leaf(salts[name] + len(name).to_bytes(2, "big") + name.encode() + canonical(fields[name])) for name in names
    ]
    encoded = {name: base64.b64encode(salt).decode() for name, salt in salts.items()}
    plaintext = canonical({"fields": fields, "salts": encoded, "secrets": secrets})
    shared = {
        "fields": fields,
        "salts": {name: salt.hex() for name, salt in salts.items()},
        "secrets": secrets,
        "plaintext": plaintext.hex(),
        "commitment": root(leaves).hex(),
        "field_proofs": [
            {
                "name": name,
                "index": index,
                "count": len(names),
                "leaf": leaves[index].hex(),
                "path": [part.hex() for part in inclusion(index, leaves)],
            }
            for index, name in enumerate(names)
        ],
    }
    return shared, plaintext


def context(suite: int, key_id: bytes) -> bytes:
    return b"journal/body/1" + VAULT.bytes + RECORD.bytes + bytes([suite]) + key_id


def body_suite1() -> Vector:
    key, key_id, nonce = fixed("body key"), fixed("body key id", 16), fixed("nonce", 12)
    fields: dict[str, object] = {
        "areas": ["glabella", "forehead"],
        "lot": "C7654C3",
        "note": "Lidt ømhed. \u201cGodt tilfreds.\u201d",
        "product": "Botulinum toxin A",
        "units": "20.5",
    }
    shared, plaintext = body(fields, {f"file {PHOTO}": base64.b64encode(fixed("file key")).decode()})
    sealed = AESGCM(key).encrypt(nonce, plaintext, context(1, key_id))
    return {
        "about": "A body sealed under a body key: 1, key id, nonce, AES-256-GCM ciphertext and tag.",
        "vault": str(VAULT),
        "record": str(RECORD),
        "key": key.hex(),
        "key_id": key_id.hex(),
        "aad": context(1, key_id).hex(),
        "envelope": (b"\x01" + key_id + nonce + sealed).hex(),
        **shared,
    }


def body_suite2() -> Vector:
    private = fixed("inbox private key")
    public = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    key_id = hashlib.sha256(public).digest()[:16]
    shared, plaintext = body({"allergies": ["latex"], "pregnant": False, "weight": None}, {})
    sealed = hpke(fixed("ephemeral key"), public, plaintext, context(2, key_id))
    return {
        "about": "A body sealed to the inbox: 2, key id, then HPKE's encapsulated key, ciphertext and tag.",
        "vault": str(VAULT),
        "record": str(RECORD),
        "private_key": private.hex(),
        "public_key": public.hex(),
        "key_id": key_id.hex(),
        "info": context(2, key_id).hex(),
        "envelope": (b"\x02" + key_id + sealed).hex(),
        **shared,
    }


def hpke(ephemeral: bytes, public: bytes, plaintext: bytes, info: bytes) -> bytes:
    """RFC 9180 base mode, single shot: X25519, HKDF-SHA256, AES-256-GCM, empty aad."""
    kem, suite = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x02"
    secret = X25519PrivateKey.from_private_bytes(ephemeral)
    enc = secret.public_key().public_bytes_raw()
    agreed = secret.exchange(X25519PublicKey.from_public_bytes(public))
    shared = expand(kem, extract(kem, b"", b"eae_prk", agreed), b"shared_secret", enc + public, 32)
    schedule = b"\x00" + extract(suite, b"", b"psk_id_hash", b"") + extract(suite, b"", b"info_hash", info)
    master = extract(suite, shared, b"secret", b"")
    key, nonce = expand(suite, master, b"key", schedule, 32), expand(suite, master, b"base_nonce", schedule, 12)
    return enc + AESGCM(key).encrypt(nonce, plaintext, b"")


def extract(suite: bytes, salt: bytes, label: bytes, material: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + material, "sha256")


def expand(suite: bytes, secret: bytes, label: bytes, info: bytes, length: int) -> bytes:
    labeled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return hmac.digest(secret, labeled + b"\x01", "sha256")[:length]


# ----------------------------------------------------------------------------------------------------------- checkpoint


def checkpoint() -> Vector:
    seed, name = fixed("checkpoint signer"), "seat-1.example"
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public = key.public_key().public_bytes_raw()
    tree = root([leaf(bytes([number])) for number in range(5)])
    text = f"journal/{VAULT}/1\n5\n{base64.b64encode(tree).decode()}\n"
    key_hash = hashlib.sha256(name.encode() + b"\n\x01" + public).digest()[:4]
    line = f"\u2014 {name} {base64.b64encode(key_hash + key.sign(text.encode())).decode()}\n"
    return {
        "about": "A checkpoint as a C2SP signed note; the root is over the leaves of the entries 00 to 04.",
        "vault": str(VAULT),
        "line": "1",
        "size": 5,
        "root": tree.hex(),
        "signer": name,
        "seed": seed.hex(),
        "public_key": public.hex(),
        "verifier_key": verifier_key(name, key_hash, public),
        "note": text + "\n" + line,
        "refused": [
            {"why": "another size under the same signature", "note": text.replace("\n5\n", "\n6\n") + "\n" + line},
            {"why": "a leading zero", "note": text.replace("\n5\n", "\n05\n") + "\n" + line},
            {"why": "no blank line", "note": text + line},
            {"why": "the same signature twice", "note": text + "\n" + line + line},
        ],
    }


def verifier_key(name: str, key_hash: bytes, public: bytes) -> str:
    return f"{name}+{key_hash.hex()}+{base64.b64encode(bytes([1]) + public).decode()}"


# ------------------------------------------------------------------------------------------------------ sealed files


def sealed_file(content: bytes, key: bytes) -> bytes:
    header = b"JOURNALF\x01" + VAULT.bytes + PHOTO.bytes
    chunks = [content[at : at + 65536] for at in range(0, len(content), 65536)] or [b""]
    sealed = [
        AESGCM(key).encrypt(number.to_bytes(11, "big") + bytes([number == len(chunks) - 1]), chunk, header)
        for number, chunk in enumerate(chunks)
    ]
    return header + b"".join(sealed)


def stream_file() -> Vector:
    key = fixed("file key")
    files = []
    for size in (0, 5, 65535, 65536, 65537, 131072, 200000):
        content = bytes(number % 251 for number in range(size))
        sealed = sealed_file(content, key)
        facts = {
            "size": size,
            "sha256": hashlib.sha256(content).hexdigest(),
            "sealed_size": len(sealed),
            "sealed_sha256": hashlib.sha256(sealed).hexdigest(),
        }
        files.append(facts | ({"sealed": sealed.hex()} if size < 100 else {}))
    return {
        "about": "Sealed files; byte i of each original is i mod 251. Short ones are given whole, long ones by hash.",
        "vault": str(VAULT),
        "file": str(PHOTO),
        "key": key.hex(),
        "chunk": 65536,
        "files": files,
    }


# ------------------------------------------------------------------------------------------------------ high-water mark


def slot(sequence: int, epoch: int, payload: bytes, key: bytes) -> bytes:
    start = b"JRNLMARK" + sequence.to_bytes(8, "big") + epoch.to_bytes(4, "big") + len(payload).to_bytes(2, "big")
    data = (start + payload).ljust(4064, b"\x00")
    return data + hmac.digest(key, data, "sha256")


def mark() -> Vector:
    keys = {1: fixed("mark key of epoch 1"), 2: fixed("mark key of epoch 2")}
    roots = {size: root([leaf(bytes([number])) for number in range(size)]).hex() for size in (4, 5)}
    older, newer = ({"line": "1", "size": size, "root": roots[size], "keyring": 7} for size in (4, 5))
    first, second = slot(8, 2, canonical(newer), keys[2]), slot(7, 1, canonical(older), keys[1])
    damaged = bytearray(first)
    damaged[40] ^= 1
    return {
        "about": "A seat's mark file: two slots of 4,096 bytes. Zeros are shortened to z*N.",
        "keys": {str(epoch): key.hex() for epoch, key in keys.items()},
        "files": [
            {"slots": [short(first), short(second)], "mark": newer, "why": "the higher sequence counts"},
            {"slots": [short(bytes(damaged)), short(second)], "mark": older, "why": "the newer slot is damaged"},
            {
                "slots": [short(second), short(bytes(4096))],
                "mark": None,
                "why": "a slot in the other's place is damage",
            },
        ],
    }


def short(data: bytes) -> list[str]:
    """The slot in three parts: what is before the filling zeros, ``z*N`` for these, and the MAC."""
    start, mac = data[:4064].rstrip(b"\x00"), data[4064:]
    return [start.hex(), f"z*{4064 - len(start)}", mac.hex()]


FILES = {
    "canonical.json": canonical_json,
    "trees.json": trees,
    "body_suite1.json": body_suite1,
    "body_suite2.json": body_suite2,
    "checkpoint.json": checkpoint,
    "stream_file.json": stream_file,
    "mark.json": mark,
}


def main() -> None:
    for name, make in FILES.items():
        text = json.dumps(make(), ensure_ascii=True, indent=1, sort_keys=False)
        (HERE / name).write_text(text + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
