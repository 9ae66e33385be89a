"""Writes the vectors of whole records beside it; it must not import the program.

The rules are those of `generate.py`, the keys those of `keyring.json`. Run it as ``python -m
tests.vectors.generate_records``; running it again changes nothing.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.vectors import generate_keyring as ring
from tests.vectors.generate import (
    HERE,
    PHOTO,
    VAULT,
    Vector,
    canonical,
    fixed,
    hpke,
    inclusion,
    leaf,
    root,
    sealed_file,
)

SEAT: Final = UUID("0b0b0b0b-0000-4000-8000-000000000001")
PATIENT: Final = UUID("0c0c0c0c-0000-4000-8000-000000000001")
OTHER: Final = UUID("0c0c0c0c-0000-4000-8000-000000000002")
SEEDS: Final = {ring.OWNER: fixed("owner seed"), ring.DESK: fixed("desk seed")}
R: Final = ring.ROLE_KEYS["registry"][1]
C: Final = ring.ROLE_KEYS["clinical"][1]
TOKEN_KEY: Final = fixed("token key")
BODY_KEY: Final = fixed("patient body key")
BODY_KEY_ID: Final = fixed("patient body key id", 16)
TREATMENT: Final = "botulinum-toxin"
TEXT: Final = {"id": "botulinum-consent", "language": "da", "sha256": "00" * 32, "version": "1"}
REGISTRY: Final = frozenset(
    (
        "vault.created",
        "user.added",
        "user.key_changed",
        "user.removed",
        "keyring.changed",
        "patient.registered",
        "patient.merged",
        "patient.unmerged",
        "access.searched",
        "erasure.carried_out",
        "restore.made",
    )
)
OF_PATIENT: Final = frozenset(
    (
        "patient.registered",
        "patient.merged",
        "patient.unmerged",
        "consent.signed",
        "consent.confirmed",
        "consent.withdrawn",
        "treatment.signed",
        "treatment.corrected",
        "note.signed",
    )
)


def ed25519(person: UUID) -> bytes:
    return ring.ed25519(SEEDS[person])


def key_id(person: UUID) -> bytes:
    return hashlib.sha256(ed25519(person)).digest()


def at(second: int) -> str:
    return f"2026-11-23T08:00:{second:02}.000000Z"


def record_id(number: int) -> UUID:
    """A UUIDv7 of the record's millisecond, with fixed random bits."""
    milliseconds = 1795420800000 + 1000 * number
    tail = int.from_bytes(fixed(f"record {number}", 10), "big")
    bits = milliseconds << 80 | 0x7 << 76 | (tail >> 62 & 0xFFF) << 64 | 0b10 << 62 | tail & (1 << 62) - 1
    return UUID(int=bits)


def token(code: str, patient: UUID = PATIENT) -> str:
    return hmac.digest(token_key(patient), b"treatment\x00" + code.encode(), "sha256").hex()


def token_key(patient: UUID) -> bytes:
    return TOKEN_KEY if patient == PATIENT else fixed("other token key")


def body_key(patient: UUID | None) -> tuple[bytes, bytes]:
    """A patient's body key id and body key."""
    if patient == OTHER:
        return fixed("other body key id", 16), fixed("other body key")
    return BODY_KEY_ID, BODY_KEY


def registry_key() -> tuple[bytes, bytes]:
    return (
        ring.hkdf(R, None, b"journal/registry/body-key-id/1", 16),
        ring.hkdf(R, None, b"journal/registry/body/1"),
    )


# ------------------------------------------------------------------------------------------------------------- ledger


@dataclass
class Ledger:
    """Records one after another, as they come to stand."""

    records: list[Vector] = field(default_factory=list)
    leaves: list[bytes] = field(default_factory=list)
    newest: dict[UUID, tuple[int, bytes]] = field(default_factory=dict)

    def append(
        self,
        kind: str,
        fields: dict[str, object] | None = None,
        *,
        author: UUID = ring.OWNER,
        patient: UUID | None = None,
        purpose: str | None = None,
        refs: dict[str, list[str]] | None = None,
        gate: dict[str, object] | None = None,
        files: list[dict[str, object]] | None = None,
        secrets: dict[str, str] | None = None,
        suite: int = 1,
        seed: bytes | None = None,
    ) -> str:
        """Seal, sign and append a record; ``seed`` where it is signed with another key than the author's first."""
        number = len(self.records)
        signing = SEEDS[author] if seed is None else seed
        identifier = record_id(number)
        stream = patient if patient is not None and kind in OF_PATIENT else SEAT
        nth, last = self.newest.get(stream, (0, None))
        body = None if fields is None else sealed(kind, fields, secrets or {}, identifier, suite, patient)
        header = canonical(
            {
                "v": 1,
                "id": str(identifier),
                "kind": kind,
                "schema": 1,
                "at": at(number),
                "author": str(author),
                "key": hashlib.sha256(ring.ed25519(signing)).hexdigest(),
                "seat": str(SEAT),
                "patient": None if patient is None else str(patient),
                "purpose": purpose,
                "prev": {"nth": nth, "leaf": None if last is None else last.hex()},
                "refs": refs or {},
                "gate": gate,
                "files": files or [],
                "body": None if body is None else body["commitment"],
            }
        )
        signature = Ed25519PrivateKey.from_private_bytes(signing).sign(b"journal/record/1\x00" + VAULT.bytes + header)
        one = leaf(len(header).to_bytes(4, "big") + header + signature)
        self.leaves.append(one)
        self.newest[stream] = (nth + 1, one)
        self.records.append(
            {
                "position": number,
                "stream": str(stream),
                "header": header.decode(),
                "signature": signature.hex(),
                "leaf": one.hex(),
                "root": root(self.leaves).hex(),
                "body": body,
            }
        )
        return str(identifier)


def sealed(
    kind: str,
    fields: dict[str, object],
    secrets: dict[str, str],
    record: UUID,
    suite: int,
    patient: UUID | None,
) -> Vector:
    """A body with all that leads to it."""
    salts = {name: fixed(f"salt of {name} of {record}") for name in fields}
    leaves = [
        leaf(salts[name] + len(name).to_bytes(2, "big") + name.encode() + canonical(fields[name]))
        for name in sorted(fields)
    ]
    encoded = {name: base64.b64encode(salt).decode() for name, salt in salts.items()}
    plaintext = canonical({"fields": fields, "salts": encoded, "secrets": secrets})
    return {
        "commitment": root(leaves).hex(),
        "envelope": envelope(kind, plaintext, record, suite, patient).hex(),
        "sealed_with": "inbox" if suite == 2 else "registry" if kind in REGISTRY else "patient",
        "plaintext": plaintext.decode(),
    }


def envelope(kind: str, plaintext: bytes, record: UUID, suite: int, patient: UUID | None) -> bytes:
    if suite == 2:
        public = ring.x25519(ring.hkdf(C, None, b"journal/clinical/x25519/1"))
        identifier = hashlib.sha256(public).digest()[:16]
        info = b"journal/body/1" + VAULT.bytes + record.bytes + b"\x02" + identifier
        return b"\x02" + identifier + hpke(fixed(f"ephemeral of {record}"), public, plaintext, info)
    identifier, key = registry_key() if kind in REGISTRY else body_key(patient)
    nonce = fixed(f"nonce of {record}", 12)
    aad = b"journal/body/1" + VAULT.bytes + record.bytes + b"\x01" + identifier
    return b"\x01" + identifier + nonce + AESGCM(key).encrypt(nonce, plaintext, aad)


# ------------------------------------------------------------------------------------------------------------ contents


def user(person: UUID, name: str, roles: list[str]) -> dict[str, object]:
    return {
        "user": str(person),
        "name": name,
        "roles": roles,
        "title": "",
        "registration": None,
        "signing": ed25519(person).hex(),
        "agreement": ring.x25519(fixed(f"{'owner' if person == ring.OWNER else 'desk'} x25519")).hex(),
    }


def begun() -> Ledger:
    """The first two records of every vault."""
    ledger = Ledger()
    clinic = {"name": "Klinikken", "address": "Vej 1\n8000 Aarhus C", "jurisdiction": "DK", "demo": False}
    owner = user(ring.OWNER, "Åse Ømark", ["owner", "practitioner"])
    ledger.append(
        "vault.created",
        {
            "clinic": clinic,
            "owner": str(ring.OWNER),
            "owner_signing": owner["signing"],
            "owner_agreement": owner["agreement"],
            "clinical_public": ring.x25519(ring.hkdf(C, None, b"journal/clinical/x25519/1")).hex(),
            "recovery_signing": ring.ed25519(ring.sheet_keys("registry")["ed25519"]).hex(),
            "recovery_registry": ring.recovery()["registry"]["x25519"],
            "recovery_clinical": ring.recovery()["clinical"]["x25519"],
            "seal_certificate": base64.b64encode(b"(a certificate in DER)").decode(),
        },
        secrets={"seal_key": base64.b64encode(b"(a private key in DER)").decode()},
    )
    ledger.append("user.added", owner)
    return ledger


def founded() -> Ledger:
    """The first records of every vault, and a second person."""
    ledger = begun()
    keyring = ring.keyring()
    parsed = json.loads(keyring["file"])
    ledger.append(
        "keyring.changed",
        {
            "version": 4,
            "sha256": keyring["sha256"],
            "why": "an example",
            "clinical_publics": [ring.x25519(ring.hkdf(C, None, b"journal/clinical/x25519/1")).hex()],
            "registry_epochs": len(parsed["registry"]),
            "sheets": [*parsed["recovery"]["registry"].values(), *parsed["recovery"]["clinical"].values()],
            "frame": frame(parsed),
            "slots": [
                {
                    "user": person["user"],
                    "sha256": hashlib.sha256(canonical(person["slot"])).hexdigest(),
                    "entry": entry_digest(parsed, person),
                }
                for person in sorted(parsed["people"], key=lambda person: person["user"])
            ],
        },
    )
    ledger.append("user.added", user(ring.DESK, "Bo Ek", ["owner", "practitioner", "receptionist"]))
    return ledger


def frame(keyring: dict[str, Any]) -> str:
    """The SHA-256 of a keyring without version, signature, people and what is sealed to them."""
    rest = {name: part for name, part in keyring.items() if name not in ("signed", "version", "people")}
    for kind in ("registry", "clinical"):
        rest[kind] = [{name: part for name, part in epoch.items() if name != "sealed"} for epoch in keyring[kind]]
    return hashlib.sha256(canonical(rest)).hexdigest()


def entry_digest(keyring: dict[str, Any], person: dict[str, Any]) -> str:
    """The SHA-256 of what a keyring has of one person besides their slot."""
    held = {
        kind: [epoch["sealed"][person["user"]] for epoch in keyring[kind] if person["user"] in epoch["sealed"]]
        for kind in ("registry", "clinical")
    }
    public = {name: part for name, part in person.items() if name != "slot"}
    return hashlib.sha256(canonical({"person": public, **held})).hexdigest()


def patient_details() -> dict[str, object]:
    return {
        "name": {"family": "Nielsen", "given": "Mette Æbelø", "title": "", "preferred": ""},
        "identifiers": [{"system": "dk-cpr", "value": "0707614285", "issuer": ""}],
        "born": "1961-07-07",
        "gender": "unknown",
        "address": {"street": "", "postal_code": "", "city": "", "country": ""},
        "phones": ["+45 20 12 34 56"],
        "email": "",
        "language": "",
        "next_of_kin": {"name": "", "relation": "", "phone": ""},
        "own_doctor": "",
        "reception_notes": "",
        "preferred_channel": "none",
        "died": None,
        "source": "patient",
    }


def consent() -> dict[str, object]:
    return {
        "treatments": [TREATMENT],
        "text": TEXT,
        "text_title": "Samtykke",
        "text_body": "Jeg er blevet informeret.",
        "ticks": ["Jeg har forstået."],
        "signer_name": "Mette Æbelø Nielsen",
        "signature": {
            "strokes": [
                [{"x": 100, "y": 500, "t": 0, "pressure": 512}, {"x": 900, "y": 480, "t": 730, "pressure": None}]
            ],
            "device": "pen",
            "width": 600,
            "height": 200,
        },
        "shown_at": "2026-11-20T08:00:00.000000Z",
        "signed_at": "2026-11-20T08:05:00.000000Z",
        "valid_from": "2026-11-22T08:05:00.000000Z",
        "valid_until": None,
        "witness": str(ring.OWNER),
        "witness_name": "Åse Ømark",
        "seat_name": "",
        "questions": "",
    }


def entry(consent_id: str) -> dict[str, object]:
    line = {
        "product": "Botox",
        "manufacturer": "AbbVie",
        "lot": "C7654C3",
        "expiry": "2028-01-01",
        "amount": "20.5",
        "unit": "U",
    }
    return {
        "treatment": TREATMENT,
        "done": at(5),
        "performer": str(ring.OWNER),
        "performer_name": "Åse Ømark",
        "performer_registration": "",
        "areas": ["glabella"],
        "products": [line],
        "text": "Lidt ømhed. “Godt tilfreds.”",
        "aftercare": "",
        "session": None,
        "consent": consent_id,
        "corrects": None,
        "reason": "",
        "pack_sha256": "",
    }


def visit() -> Ledger:
    """A founded vault and one patient's first visits."""
    ledger = founded()
    ledger.append("patient.registered", patient_details(), author=ring.DESK, patient=PATIENT)
    given = ledger.append(
        "consent.signed",
        consent(),
        patient=PATIENT,
        purpose="care",
        gate={
            "treatments": [token(TREATMENT)],
            "signed": "2026-11-20T08:05:00.000000Z",
            "from": "2026-11-22T08:05:00.000000Z",
            "until": None,
        },
    )
    ledger.append("access.record_opened", patient=PATIENT, purpose="care")
    ledger.append(
        "treatment.signed",
        entry(given),
        patient=PATIENT,
        purpose="care",
        refs={"consent": [given]},
        gate={"treatment": token(TREATMENT), "done": at(5)},
    )
    note: dict[str, object] = {"kind": "phone", "happened": at(8), "text": "Ringede fra receptionen."}
    ledger.append("note.signed", note, author=ring.DESK, patient=PATIENT, suite=2)
    content = bytes(number % 251 for number in range(5))
    file = sealed_file(content, fixed("file key"))
    ledger.append(
        "note.signed",
        {"kind": "consultation", "happened": at(9), "text": "Foto taget."},
        patient=PATIENT,
        files=[{"id": str(PHOTO), "size": len(file), "sha256": hashlib.sha256(file).hexdigest()}],
        secrets={f"file {PHOTO}": base64.b64encode(fixed("file key")).decode()},
    )
    ledger.append(
        "consent.withdrawn",
        {"consent": given, "effective": at(10), "channel": "phone", "words": "Jeg har ombestemt mig."},
        patient=PATIENT,
        purpose="care",
        refs={"consent": [given]},
        gate={"effective": at(10)},
    )
    ledger.append(
        "access.searched", {"reason": "", "query": "niel", "shown": [str(PATIENT)]}, author=ring.DESK, purpose="search"
    )
    return ledger


# ------------------------------------------------------------------------------------------------------------- vectors


def patient_keys(patient: UUID = PATIENT) -> Vector:
    nonce = fixed("patient key nonce" if patient == PATIENT else "other patient key nonce", 12)
    key_id, key = body_key(patient)
    bound = b"journal/patient-key/1" + VAULT.bytes + patient.bytes + key_id + (1).to_bytes(4, "big")
    wrapping = ring.hkdf(C, None, b"journal/clinical/patient-key/1")
    return {
        "patient": str(patient),
        "epoch": 1,
        "key_id": key_id.hex(),
        "body_key": key.hex(),
        "token_key": token_key(patient).hex(),
        "sealed": (nonce + AESGCM(wrapping).encrypt(nonce, key + token_key(patient), bound)).hex(),
        "aad": bound.hex(),
        "treatment": TREATMENT,
        "token": token(TREATMENT, patient),
    }


def records() -> Vector:
    ledger = visit()
    return {
        "about": "A small ledger; 'root' is the tree's after the record. The keys are those of keyring.json.",
        "vault": str(VAULT),
        "people": {str(person): ed25519(person).hex() for person in SEEDS},
        "registry_epoch": 1,
        "clinical_epoch": 1,
        "patient_keys": [patient_keys()],
        "records": ledger.records,
        "frontier": frontier(ledger.leaves),
    }


def frontier(leaves: list[bytes]) -> str:
    """Size, then the roots of the perfect subtrees, largest first."""
    parts, start = [], 0
    for bit in reversed(range(len(leaves).bit_length())):
        if len(leaves) >> bit & 1:
            parts.append(root(leaves[start : start + (1 << bit)]))
            start += 1 << bit
    return (len(leaves).to_bytes(8, "big") + b"".join(parts)).hex()


def erased_record() -> Vector:
    """Position 6 was reduced to its leaf and position 8 lost its body, each by an approved erasure."""
    ledger = visit()
    kept = dict(enumerate(ledger.records))
    for extent, position, retention in (("records", 6, "access-log"), ("bodies", 8, "journal")):
        ledger.append("erasure.carried_out", erasure(extent, position, retention))
    kept = dict(enumerate(ledger.records))
    kept[6] = {"position": 6, "leaf": ledger.records[6]["leaf"]}
    kept[8] = {**ledger.records[8], "body": {"commitment": ledger.records[8]["body"]["commitment"]}}
    size = len(ledger.leaves)
    return {
        "about": "The ledger of records.json after two erasures. The tree is the same as if nothing had been erased.",
        "vault": str(VAULT),
        "records": [kept[number] for number in range(size)],
        "root": root(ledger.leaves).hex(),
        "inclusion_of_7": [part.hex() for part in inclusion(7, ledger.leaves)],
        "reduced": [6],
        "without_body": [8],
    }


def erasure(extent: str, position: int, retention: str) -> dict[str, object]:
    approved = {
        "extent": extent,
        "positions": [{"first": position, "last": position}],
        "reason": "retention has ended",
        "retention_class": retention,
    }
    message = b"journal/erasure/1\x00" + VAULT.bytes + canonical(approved)
    approvals = [
        {
            "person": str(person),
            "key": key_id(person).hex(),
            "signature": Ed25519PrivateKey.from_private_bytes(seed).sign(message).hex(),
        }
        for person, seed in SEEDS.items()
    ]
    return {**approved, "approvals": approvals}


def note_of(line: int, leaves: list[bytes]) -> str:
    """A checkpoint, signed by the owner."""
    name, public = str(ring.OWNER), ed25519(ring.OWNER)
    text = f"journal/{VAULT}/{line}\n{len(leaves)}\n{base64.b64encode(root(leaves)).decode()}\n"
    hint = hashlib.sha256(name.encode() + b"\n\x01" + public).digest()[:4]
    signature = Ed25519PrivateKey.from_private_bytes(SEEDS[ring.OWNER]).sign(text.encode())
    return f"{text}\n\u2014 {name} {base64.b64encode(hint + signature).decode()}\n"


def restored_line() -> Vector:
    """Line 0 reached twelve records; a backup of eight was restored; line 1 goes on from there."""
    lost = visit()
    fork = 8
    before, after = note_of(0, lost.leaves[:5]), note_of(0, lost.leaves)
    ledger = Ledger(lost.records[:fork], lost.leaves[:fork], {})
    for record in ledger.records:
        nth = json.loads(record["header"])["prev"]["nth"]
        ledger.newest[UUID(record["stream"])] = (nth + 1, bytes.fromhex(record["leaf"]))
    ledger.append(
        "restore.made",
        {
            "line": 1,
            "parent_line": 0,
            "fork_size": fork,
            "fork_root": root(lost.leaves[:fork]).hex(),
            "lost_anchors": [after],
            "backup": "",
            "reason": "the disk failed",
        },
    )
    ledger.append("access.record_opened", patient=PATIENT, purpose="care")
    return {
        "about": "Line 0 up to its fork, then line 1, which begins with restore.made; and what anchors are worth then.",
        "vault": str(VAULT),
        "line": 1,
        "records": ledger.records,
        "root": root(ledger.leaves).hex(),
        "anchors": [
            {"note": before, "verdict": "ok", "why": "before the fork"},
            {"note": after, "verdict": "abandoned", "why": "of line 0, behind the fork"},
            {"note": note_of(1, ledger.leaves), "verdict": "ok", "why": "of line 1"},
            {"note": note_of(1, lost.leaves[:9]), "verdict": "finding", "why": "of line 1, over other records"},
            {"note": note_of(2, ledger.leaves), "verdict": "finding", "why": "of a line that no restore leads to"},
        ],
    }


FILES: Final = {"records.json": records, "erased_record.json": erased_record, "restored_line.json": restored_line}


def text_of(name: str) -> str:
    """A vector file's content."""
    return json.dumps(FILES[name](), ensure_ascii=True, indent=1, sort_keys=False) + "\n"


if __name__ == "__main__":
    for file_name in FILES:
        (HERE / file_name).write_text(text_of(file_name), encoding="ascii")
