"""Writes the keyring's test vector beside it; it must not import the program.

The rules are those of `generate.py`. Run it as ``python -m tests.vectors.generate_keyring``; running it again changes
nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from mnemonic import Mnemonic

from tests.vectors.generate import HERE, VAULT, Vector, canonical, fixed, hpke

NAME: Final = "keyring.json"
KDF: Final[Vector] = {"name": "argon2id", "memory_kib": 65536, "iterations": 3, "lanes": 4}
OWNER: Final = UUID("0a0a0a0a-0000-4000-8000-000000000001")
DESK: Final = UUID("0a0a0a0a-0000-4000-8000-000000000002")
SECRET: Final = fixed("clinic secret")
SHEETS: Final = {kind: fixed(f"{kind} sheet") for kind in ("registry", "clinical")}
ROLE_KEYS: Final = {
    "registry": {1: fixed("R 1"), 2: fixed("R 2")},
    "clinical": {1: fixed("C 1")},
}
KEY_FILE: Final = b"the content of a key file\n"
# Typed with a combining ring and an ordinary ligature: NFKC makes it the password below.
TYPED: Final = {OWNER: "bl\u00e5b\u00e6r pa\u030a \ufb01ordbunden", DESK: "sju sj\u00f6sjuka sj\u00f6m\u00e4n"}
NORMALISED: Final = {OWNER: "bl\u00e5b\u00e6r p\u00e5 fiordbunden", DESK: "sju sj\u00f6sjuka sj\u00f6m\u00e4n"}
PIN: Final = "482915"


def hkdf(material: bytes, salt: bytes | None, info: bytes, length: int = 32) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(material)


def argon2(password: str, salt: bytes) -> bytes:
    return Argon2id(salt=salt, length=32, iterations=3, lanes=4, memory_cost=65536).derive(password.encode())


def ed25519(seed: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def x25519(private: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


# --------------------------------------------------------------------------------------------------------------- people


def pin_verifier() -> Vector:
    salt = fixed("pin salt", 16)
    cost = {name: value for name, value in KDF.items() if name != "name"}
    return {"v": 1, "salt": salt.hex(), "tag": argon2(PIN, salt).hex(), **cost}


def person(user: UUID, name: str, *, key_file: bytes | None, pin: Vector | None) -> Vector:
    """One person's public entry and, beside it, what only that person could know."""
    seed, private, salt = fixed(f"{name} seed"), fixed(f"{name} x25519"), fixed(f"{name} salt", 16)
    slot, nonce = UUID(bytes=fixed(f"{name} slot", 16), version=4), fixed(f"{name} nonce", 12)
    tag = argon2(NORMALISED[user], salt)
    factor = b"" if key_file is None else hashlib.sha256(key_file).digest()
    key = hkdf(tag + SECRET + factor, VAULT.bytes, b"journal/slot/1" + user.bytes + slot.bytes)
    aad = b"journal/slot-body/1" + VAULT.bytes + user.bytes + slot.bytes
    plain = seed + private + canonical({"pin": pin})
    return {
        "seed": seed,
        "private": private,
        "argon2id": tag,
        "slot_key": key,
        "key_file": key_file,
        "pin": pin,
        "slot": {
            "id": str(slot),
            "kdf": KDF,
            "salt": salt.hex(),
            "sealed": (nonce + AESGCM(key).encrypt(nonce, plain, aad)).hex(),
            "second_factor": key_file is not None,
        },
    }


def entry(user: UUID, label: str, clinical: str, made: Vector) -> Vector:
    return {
        "user": str(user),
        "label": label,
        "ed25519": ed25519(made["seed"]).hex(),
        "x25519": x25519(made["private"]).hex(),
        "clinical": clinical,
        "grant": grant(user, x25519(made["private"])) if clinical == "granted" else "",
        "slot": made["slot"],
    }


def grant(user: UUID, public: bytes) -> str:
    """What the newest C signs of its holder: XEdDSA, with fixed bytes for the random ones."""
    epoch, key = max(ROLE_KEYS["clinical"].items())
    message = b"journal/clinical-grant/1\x00" + VAULT.bytes + user.bytes + epoch.to_bytes(4, "big") + public
    return xeddsa(hkdf(key, None, b"journal/clinical/x25519/1"), message, fixed("grant", 32) * 2).hex()


P: Final = 2**255 - 19
ORDER: Final = 2**252 + 27742317777372353535851937790883648493


def xeddsa(private: bytes, message: bytes, drawn: bytes) -> bytes:
    """XEdDSA, revision 1, §2.2 and §2.4, in the affine coordinates of RFC 8032 §5.1."""
    scalar = int.from_bytes(private, "little") & ((1 << 254) - 8) | 1 << 254
    x, y = times_base(scalar % ORDER)
    public, secret = y.to_bytes(32, "little"), (-scalar if x & 1 else scalar) % ORDER
    prefix = (2**256 - 2).to_bytes(32, "little")
    nonce = hashed(prefix + secret.to_bytes(32, "little") + message + drawn)
    x, y = times_base(nonce)
    commitment = (y | (x & 1) << 255).to_bytes(32, "little")
    return commitment + ((nonce + hashed(commitment + public + message) * secret) % ORDER).to_bytes(32, "little")


def hashed(data: bytes) -> int:
    return int.from_bytes(hashlib.sha512(data).digest(), "little") % ORDER


def times_base(scalar: int) -> tuple[int, int]:
    d, total = -121665 * pow(121666, -1, P) % P, (0, 1)
    base = (0x216936D3CD6E53FEC0A4E231FDD6DC5C692CC7609525A7B2C9562D608F25D51A, 4 * pow(5, -1, P) % P)

    def sum_of(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
        (a, b), (s, t) = one, other
        crossed = d * a * b * s * t
        return (
            (a * t + b * s) * pow(1 + crossed, -1, P) % P,
            (b * t + a * s) * pow(1 - crossed, -1, P) % P,
        )

    for bit in reversed(range(scalar.bit_length())):
        total = sum_of(total, total)
        if scalar >> bit & 1:
            total = sum_of(total, base)
    return total


def opened(user: UUID, made: Vector) -> Vector:
    held = ("registry", "clinical") if user == OWNER else ("registry",)
    return {
        "user": str(user),
        "password_as_typed": TYPED[user],
        "password_after_nfkc": NORMALISED[user],
        "key_file": None if made["key_file"] is None else made["key_file"].hex(),
        "argon2id": made["argon2id"].hex(),
        "slot_key": made["slot_key"].hex(),
        "ed25519_seed": made["seed"].hex(),
        "x25519_private": made["private"].hex(),
        "pin": None if made["pin"] is None else PIN,
        "pin_verifier": made["pin"],
        "holds": list(held),
    }


# ------------------------------------------------------------------------------------------------------------ role keys


def info(kind: str, epoch: int, user: UUID | None) -> bytes:
    recipient = b"recovery" if user is None else user.bytes
    return b"journal/key/1\x00" + VAULT.bytes + kind.encode() + b"\x00" + epoch.to_bytes(4, "big") + recipient


def sealed(key: bytes, public: bytes, kind: str, epoch: int, user: UUID | None) -> str:
    return hpke(fixed(f"ephemeral {kind} {epoch} {user}"), public, key, info(kind, epoch, user)).hex()


def epochs(kind: str, members: dict[UUID, bytes]) -> list[Vector]:
    made = []
    for number, key in ROLE_KEYS[kind].items():
        epoch: Vector = {
            "epoch": number,
            "sealed": {str(user): sealed(key, public, kind, number, user) for user, public in members.items()},
            "recovery": sealed(key, x25519(sheet_keys(kind)["x25519"]), kind, number, None),
        }
        if kind == "clinical":
            epoch["public"] = x25519(hkdf(key, None, b"journal/clinical/x25519/1")).hex()
        made.append(epoch)
    return made


def derived() -> Vector:
    registry = {
        str(epoch): {
            "R": key.hex(),
            "sqlcipher_key": hkdf(key, None, b"journal/registry/sqlcipher/1").hex(),
            "body_key": hkdf(key, None, b"journal/registry/body/1").hex(),
            "body_key_id": hkdf(key, None, b"journal/registry/body-key-id/1", 16).hex(),
            "high_water_key": hkdf(key, None, b"journal/registry/high-water/1").hex(),
        }
        for epoch, key in ROLE_KEYS["registry"].items()
    }
    clinical = {}
    for epoch, key in ROLE_KEYS["clinical"].items():
        private = hkdf(key, None, b"journal/clinical/x25519/1")
        clinical[str(epoch)] = {
            "C": key.hex(),
            "inbox_private": private.hex(),
            "inbox_public": x25519(private).hex(),
            "inbox_key_id": hashlib.sha256(x25519(private)).digest()[:16].hex(),
            "patient_key_wrapping_key": hkdf(key, None, b"journal/clinical/patient-key/1").hex(),
            "patient_key_wrapping_key_id": hkdf(key, None, b"journal/clinical/patient-key-id/1", 16).hex(),
            "lot_token_key": hkdf(key, None, b"journal/clinical/lot-token/1").hex(),
        }
    return {"registry": registry, "clinical": clinical}


# ------------------------------------------------------------------------------------------------------------- recovery


def sheet_keys(kind: str) -> dict[str, bytes]:
    secret = SHEETS[kind]
    return {
        "x25519": hkdf(secret, VAULT.bytes, b"journal/recovery/x25519/1/" + kind.encode()),
        "ed25519": hkdf(secret, VAULT.bytes, b"journal/recovery/ed25519/1/" + kind.encode()),
    }


def sheets() -> Vector:
    return {
        kind: {
            "secret": secret.hex(),
            "words": Mnemonic("english").to_mnemonic(secret),
            "code": f"JOURNAL-RECOVERY:1:{kind}:{VAULT}:{secret.hex()}".upper(),
            "x25519_private": sheet_keys(kind)["x25519"].hex(),
            "ed25519_seed": sheet_keys(kind)["ed25519"].hex(),
        }
        for kind, secret in SHEETS.items()
    }


def recovery() -> Vector:
    registry, clinical = sheet_keys("registry"), sheet_keys("clinical")
    return {
        "registry": {"ed25519": ed25519(registry["ed25519"]).hex(), "x25519": x25519(registry["x25519"]).hex()},
        "clinical": {"x25519": x25519(clinical["x25519"]).hex()},
        "secret": sealed(SECRET, x25519(registry["x25519"]), "secret", 0, None),
    }


# ---------------------------------------------------------------------------------------------------------------- whole


def keyring() -> Vector:
    owner = person(OWNER, "owner", key_file=None, pin=pin_verifier())
    desk = person(DESK, "desk", key_file=KEY_FILE, pin=None)
    everyone = {OWNER: x25519(owner["private"]), DESK: x25519(desk["private"])}
    unsigned: Vector = {
        "v": 1,
        "vault": str(VAULT),
        "version": 4,
        "database": "journal-2.db",
        "demo": False,
        "test_grade": False,
        "kdf": KDF,
        "secret_check": hmac.digest(SECRET, b"journal/secret-check/1" + VAULT.bytes, "sha256").hex(),
        "people": [entry(OWNER, "Åse Ømark", "granted", owner), entry(DESK, "Bo Ek", "none", desk)],
        "registry": epochs("registry", everyone),
        "clinical": epochs("clinical", {OWNER: everyone[OWNER]}),
        "recovery": recovery(),
    }
    message = b"journal/keyring/1\x00" + VAULT.bytes + canonical(unsigned)
    signature = Ed25519PrivateKey.from_private_bytes(owner["seed"]).sign(message)
    key_id = hashlib.sha256(ed25519(owner["seed"])).hexdigest()
    signed = {"by": str(OWNER), "key": key_id, "signature": signature.hex()}
    file = canonical({**unsigned, "signed": signed})
    return {
        "about": "A keyring after one change of R, with all that opens it; 'file' is the text of keyring.json.",
        "file": file.decode(),
        "sha256": hashlib.sha256(file).hexdigest(),
        "signed_message": message.hex(),
        "clinic_secret": SECRET.hex(),
        "people": [opened(OWNER, owner), opened(DESK, desk)],
        "role_keys": derived(),
        "sheets": sheets(),
    }


def text() -> str:
    """The vector file's content."""
    return json.dumps(keyring(), ensure_ascii=True, indent=1, sort_keys=False) + "\n"


if __name__ == "__main__":
    (HERE / NAME).write_text(text(), encoding="ascii")
