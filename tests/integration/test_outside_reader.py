"""A reader and verifier written from docs/format.md alone, in one piece, held against the program's own reading.

Up to the line that says so, nothing here imports the program: only SQLCipher, a cryptography library and the standard
library. Section numbers are those of the document.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import shutil
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlcipher3 import dbapi2 as sqlcipher

Json = Any


class Refused(Exception):
    """What the document says must be refused."""


def require(holds: object, what: str) -> None:
    if not holds:
        raise Refused(what)


# ------------------------------------------------------------------------------------------------------ 1. conventions


def canonical(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def parsed(data: bytes) -> Json:
    value = json.loads(data)
    require(canonical(value) == data, "not canonical")
    return value


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def derived(material: bytes, info: bytes, *, salt: bytes | None = None, length: int = 32) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(material)


def hpke_opened(private: bytes, sealed: bytes, info: bytes) -> bytes:
    """RFC 9180 §5.1.1, §6.1: base mode, single shot, empty aad."""
    kem, suite = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x02"
    key = X25519PrivateKey.from_private_bytes(private)
    encapsulated, ciphertext = sealed[:32], sealed[32:]
    agreed = key.exchange(X25519PublicKey.from_public_bytes(encapsulated))
    context = encapsulated + key.public_key().public_bytes_raw()
    shared = _expand(kem, _extract(kem, b"", b"eae_prk", agreed), b"shared_secret", context, 32)
    schedule = b"\x00" + _extract(suite, b"", b"psk_id_hash", b"") + _extract(suite, b"", b"info_hash", info)
    master = _extract(suite, shared, b"secret", b"")
    nonce = _expand(suite, master, b"base_nonce", schedule, 12)
    return AESGCM(_expand(suite, master, b"key", schedule, 32)).decrypt(nonce, ciphertext, b"")


def _extract(suite: bytes, salt: bytes, label: bytes, material: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + material, "sha256")


def _expand(suite: bytes, secret: bytes, label: bytes, info: bytes, length: int) -> bytes:
    labeled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return hmac.digest(secret, labeled + b"\x01", "sha256")[:length]


def is_signed(public: bytes, signature: bytes, message: bytes) -> bool:
    if int.from_bytes(signature[32:], "little") >= 2**252 + 27742317777372353535851937790883648493:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True


# ------------------------------------------------------------------------------------------------- 3. keys, 4. keyring


@dataclass
class Keys:
    """What one person's password and the clinic secret open."""

    keyring: Json
    digest: str
    vault: UUID
    registry: dict[int, bytes]
    clinical: dict[int, bytes]

    @property
    def database(self) -> bytes:
        return derived(self.registry[max(self.registry)], b"journal/registry/sqlcipher/1")


def sign_in(folder: Path, user: str, password: str, secret: bytes) -> Keys:
    data = (folder / "keyring.json").read_bytes()
    ring = parsed(data)
    require(ring["v"] == 1, "version")
    vault = UUID(ring["vault"])
    check = hmac.digest(secret, b"journal/secret-check/1" + vault.bytes, "sha256")
    require(check.hex() == ring["secret_check"], "clinic secret")
    _require_keyring_signature(ring, vault)
    (person,) = [one for one in ring["people"] if one["user"] == user]
    agreement = _opened_slot(person, vault, password, secret)
    registry = _opened_epochs(ring["registry"], b"registry", user, vault, agreement)
    granted = person["clinical"] == "granted"
    clinical = _opened_epochs(ring["clinical"], b"clinical", user, vault, agreement) if granted else {}
    for epoch in ring["clinical"] if granted else []:
        inbox = X25519PrivateKey.from_private_bytes(derived(clinical[epoch["epoch"]], b"journal/clinical/x25519/1"))
        require(inbox.public_key().public_bytes_raw().hex() == epoch["public"], "clinical key")
    return Keys(ring, sha256(data).hex(), vault, registry, clinical)


def _require_keyring_signature(ring: Json, vault: UUID) -> None:
    signed = ring["signed"]
    keys = {one["user"]: one["ed25519"] for one in ring["people"]}
    public = bytes.fromhex(keys.get(signed["by"]) or ring["recovery"]["registry"]["ed25519"])
    message = vault.bytes + canonical({name: value for name, value in ring.items() if name != "signed"})
    require(sha256(public).hex() == signed["key"], "keyring key")
    signature = bytes.fromhex(signed["signature"])
    require(is_signed(public, signature, b"journal/keyring/1\x00" + message), "keyring signature")


def _opened_slot(person: Json, vault: UUID, password: str, secret: bytes) -> bytes:
    slot, user = person["slot"], UUID(person["user"])
    cost = slot["kdf"]
    tag = Argon2id(
        salt=bytes.fromhex(slot["salt"]),
        length=32,
        iterations=cost["iterations"],
        lanes=cost["lanes"],
        memory_cost=cost["memory_kib"],
    ).derive(unicodedata.normalize("NFKC", password).encode())
    place = user.bytes + UUID(slot["id"]).bytes
    key = derived(tag + secret, b"journal/slot/1" + place, salt=vault.bytes)
    sealed = bytes.fromhex(slot["sealed"])
    plain = AESGCM(key).decrypt(sealed[:12], sealed[12:], b"journal/slot-body/1" + vault.bytes + place)
    signing = Ed25519PrivateKey.from_private_bytes(plain[:32]).public_key().public_bytes_raw()
    require(signing.hex() == person["ed25519"], "own key")
    return plain[32:64]


def _opened_epochs(epochs: Json, kind: bytes, user: str, vault: UUID, agreement: bytes) -> dict[int, bytes]:
    opened = {}
    for epoch in epochs:
        number = epoch["epoch"]
        info = b"journal/key/1\x00" + vault.bytes + kind + b"\x00" + number.to_bytes(4, "big") + UUID(user).bytes
        opened[number] = hpke_opened(agreement, bytes.fromhex(epoch["sealed"][user]), info)
    return opened


# -------------------------------------------------------------------------------------------- 6. database, 7. records


def connected(path: Path, key: bytes) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(path))
    connection.set_key(bytearray(b"x'" + key.hex().encode() + b"'"))
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    require(version == 1, "version of the database")
    return connection


@dataclass
class Journal:
    """Everything read, verified on the way."""

    keys: Keys
    bodies: dict[bytes, bytes] = field(default_factory=dict)
    tokens: dict[str, bytes] = field(default_factory=dict)
    counting: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    streams: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    leaves: list[bytes] = field(default_factory=list)
    records: list[tuple[Json, Json]] = field(default_factory=list)
    consents: dict[str, tuple[str, Json]] = field(default_factory=dict)
    withdrawn: dict[str, list[str]] = field(default_factory=dict)
    survivors: dict[str, str] = field(default_factory=dict)
    recovery: bytes = b""
    stated: Json = None


STREAM_OF_PATIENT = ("patient.", "health.", "information.", "consent.", "treatment.", "note.")


def read_journal(folder: Path, keys: Keys) -> Journal:
    journal = Journal(keys)
    connection = connected(folder / keys.keyring["database"], keys.database)
    _learn_keys(journal, connection)
    rows = connection.execute(
        "SELECT ledger.position, leaf, header, signature, envelope FROM ledger"
        " LEFT JOIN bodies ON bodies.position = ledger.position ORDER BY ledger.position"
    )
    for expected, (position, leaf, text, signature, envelope) in enumerate(rows):
        require(position == expected, "position")
        _record(journal, position, leaf, text.encode(), signature, envelope)
    size, frontier = connection.execute("SELECT size, frontier FROM head").fetchone()
    require(size == len(journal.leaves), "size")
    require(frontier == frontier_of(journal.leaves), "tree")
    for checkpoint_size, note in connection.execute("SELECT size, note FROM checkpoints").fetchall():
        _checkpoint(journal, checkpoint_size, note)
    connection.close()
    require(journal.stated["sha256"] == keys.digest, "keyring is not the one the ledger states")
    return journal


def _learn_keys(journal: Journal, connection: sqlcipher.Connection) -> None:
    for key in journal.keys.registry.values():
        identifier = derived(key, b"journal/registry/body-key-id/1", length=16)
        journal.bodies[identifier] = derived(key, b"journal/registry/body/1")
    for key_id, patient, epoch, sealed in connection.execute("SELECT key_id, patient, epoch, sealed FROM patient_keys"):
        if epoch in journal.keys.clinical:
            wrapping = derived(journal.keys.clinical[epoch], b"journal/clinical/patient-key/1")
            place = journal.keys.vault.bytes + patient + key_id + epoch.to_bytes(4, "big")
            both = AESGCM(wrapping).decrypt(sealed[:12], sealed[12:], b"journal/patient-key/1" + place)
            journal.bodies[key_id] = both[:32]
            journal.tokens[str(UUID(bytes=patient))] = both[32:]


def _record(
    journal: Journal, position: int, leaf: bytes, data: bytes, signature: bytes, envelope: bytes | None
) -> None:
    require(sha256(b"\x00" + len(data).to_bytes(4, "big") + data + signature) == leaf, "leaf")
    header = parsed(data)
    fields: Json = opened(journal, header, envelope) if envelope else None
    require((envelope is None) == (header["body"] is None), "body")
    if position == 0:
        require(fields, "trust root")
        journal.recovery = bytes.fromhex(fields["recovery_signing"])
        _begin(journal, fields["owner"], fields["owner_signing"])
    _require_signature(journal, header, data, signature)
    _follow(journal, header, leaf)
    _gate(journal, header, fields)
    _learn(journal, header, fields)
    journal.leaves.append(leaf)
    journal.records.append((header, fields))


def _begin(journal: Journal, person: str, public: str) -> None:
    key = bytes.fromhex(public)
    journal.counting[sha256(key).hex()] = (person, key)


def _require_signature(journal: Journal, header: Json, data: bytes, signature: bytes) -> None:
    by_sheet = header["kind"] == "user.key_changed" and header["key"] == sha256(journal.recovery).hex()
    known = (header["author"], journal.recovery) if by_sheet else journal.counting.get(header["key"])
    require(known is not None and known[0] == header["author"], "author")
    assert known is not None
    require(is_signed(known[1], signature, b"journal/record/1\x00" + journal.keys.vault.bytes + data), "signature")


def _follow(journal: Journal, header: Json, leaf: bytes) -> None:
    stream = header["patient"] if header["kind"].startswith(STREAM_OF_PATIENT) else header["seat"]
    count, newest = journal.streams.get(stream, (0, b""))
    require(header["prev"] == {"nth": count, "leaf": newest.hex() or None}, "stream")
    journal.streams[stream] = (count + 1, leaf)


def _learn(journal: Journal, header: Json, fields: Json) -> None:
    kind = header["kind"]
    if kind == "user.added":
        _begin(journal, fields["user"], fields["signing"])
    elif kind in ("user.removed", "user.key_changed"):
        journal.counting = {key: one for key, one in journal.counting.items() if one[0] != fields["user"]}
        if kind == "user.key_changed":
            _begin(journal, fields["user"], fields["signing"])
    elif kind == "keyring.changed":
        journal.stated = fields
    elif kind == "patient.merged":
        journal.survivors[fields["duplicate"]] = fields["survivor"]
    elif kind == "patient.unmerged":
        journal.survivors.pop(fields["duplicate"], None)


def _gate(journal: Journal, header: Json, fields: Json) -> None:
    gate: Json = header["gate"]
    consent = (header["refs"].get("consent") or [None])[0]
    if header["kind"] in ("consent.signed", "consent.confirmed") and gate is not None:
        journal.consents[consent or header["id"]] = (header["patient"], gate)
    elif header["kind"] == "consent.withdrawn":
        journal.withdrawn.setdefault(consent, []).append(gate["effective"])
    elif header["kind"].startswith("treatment."):
        patient, given = journal.consents[consent]
        done = gate["done"]
        require(_shown_as(journal, patient) == _shown_as(journal, header["patient"]), "patient")
        require(gate["treatment"] in given["treatments"], "treatment")
        require(given["signed"] <= done and given["from"] <= done, "time")
        require(given["until"] is None or done < given["until"], "expired")
        require(all(effective > done for effective in journal.withdrawn.get(consent, [])), "withdrawn")
        if fields is not None:
            code = b"treatment\x00" + fields["treatment"].encode()
            token = hmac.digest(journal.tokens[patient], code, "sha256").hex()
            require(token == gate["treatment"], "token")
            if header["schema"] >= 3 or "lots" in gate:  # entries before name no lots
                require(sorted(gate.get("lots", [])) in _lot_tokens(journal, fields), "lots")


def _compared(number: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", number).casefold())
    return "".join(sign for sign in folded if unicodedata.category(sign)[0] in "LN").upper()


def _lot_tokens(journal: Journal, fields: Json) -> list[list[str]]:
    """The tokens of an entry's lots, by each epoch's key: §7."""
    lots = {_compared(line["lot"]) for line in fields["products"]} - {""}
    keys = [derived(clinical, b"journal/clinical/lot-token/1") for clinical in journal.keys.clinical.values()]
    return [sorted(hmac.digest(key, b"lot\x00" + lot.encode(), "sha256").hex() for lot in lots) for key in keys]


def _shown_as(journal: Journal, patient: str) -> str:
    return journal.survivors.get(patient, patient)


# ------------------------------------------------------------------------------- 8. bodies, 9. tree, 10. checkpoints


def opened(journal: Journal, header: Json, envelope: bytes) -> Json:
    """The fields of a body, or None where it is sealed to others."""
    suite, key_id = envelope[0], envelope[1:17]
    place = b"journal/body/1" + journal.keys.vault.bytes + UUID(header["id"]).bytes + envelope[:17]
    plain: bytes | None = None
    if suite == 1 and key_id in journal.bodies:
        plain = AESGCM(journal.bodies[key_id]).decrypt(envelope[17:29], envelope[29:], place)
    elif suite == 2:
        for key in journal.keys.clinical.values():
            private = derived(key, b"journal/clinical/x25519/1")
            public = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
            if sha256(public)[:16] == key_id:
                plain = hpke_opened(private, envelope[17:], place)
    if plain is None:
        return None
    body = parsed(plain)
    require(body.keys() == {"fields", "salts", "secrets"}, "body")
    leaves = [
        sha256(
            b"\x00"
            + base64.b64decode(body["salts"][name])
            + len(name).to_bytes(2, "big")
            + name.encode()
            + canonical(body["fields"][name])
        )
        for name in sorted(body["fields"])
    ]
    require(root_of(leaves).hex() == header["body"], "commitment")
    return body["fields"]


def root_of(leaves: list[bytes]) -> bytes:
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"")
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + root_of(leaves[:half]) + root_of(leaves[half:]))


def frontier_of(leaves: list[bytes]) -> bytes:
    parts, start = [len(leaves).to_bytes(8, "big")], 0
    for bit in reversed(range(len(leaves).bit_length())):
        if len(leaves) >> bit & 1:
            parts.append(root_of(leaves[start : start + (1 << bit)]))
            start += 1 << bit
    return b"".join(parts)


def _checkpoint(journal: Journal, size: int, note: str) -> None:
    text, _, signatures = note.partition("\n\n")
    origin, stated, root = text.split("\n")
    require(origin == f"journal/{journal.keys.vault}/0", "origin")
    require(int(stated) == size, "size")
    require(base64.b64decode(root) == root_of(journal.leaves[:size]), "root")
    _, name, encoded = signatures.removesuffix("\n").split(" ")
    (public,) = [key for person, key in journal.counting.values() if person == name]
    data = base64.b64decode(encoded)
    require(data[:4] == sha256(name.encode() + b"\n\x01" + public)[:4], "key hash")
    require(is_signed(public, data[4:], (text + "\n").encode()), "checkpoint")


def first_page(path: Path, key: bytes) -> bytes:
    """Page 1 of the database, opened without SQLCipher."""
    page = path.read_bytes()[:4096]
    salt, ciphertext, vector, mac = page[:16], page[16:4016], page[4016:4032], page[4032:]
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    expected = hmac.digest(mac_key, ciphertext + vector + (1).to_bytes(4, "little"), "sha512")
    require(mac == expected, "page")
    decryptor = Cipher(algorithms.AES256(key), modes.CBC(vector)).decryptor()
    return b"SQLite format 3\x00" + decryptor.update(ciphertext) + decryptor.finalize()


# ------------------------------------------------------- from here on the program's own reading, to compare with

from journal_app.domain.codec import to_fields  # noqa: E402
from tests.clinic_history import PASSWORD, TestClinic, lived_clinic, reception_consent  # noqa: E402


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    made = lived_clinic(tmp_path)
    reception_consent(made, made.patients[0])
    with made.vault.act(made.now()) as act:
        act.sign_checkpoint()  # type: ignore[attr-defined]
    return made


def outside(clinic: TestClinic, user: UUID) -> tuple[Path, Keys]:
    """A copy of the vault's folder and the keys that the outsider opens from password and clinic secret."""
    secret = bytes(clinic.vault.keys.secret)
    clinic.vault._database.fold_log()
    folder = clinic.folder.with_name("copy")
    shutil.copytree(clinic.folder, folder, dirs_exist_ok=True)
    return folder, sign_in(folder, str(user), PASSWORD.decode(), secret)


def test_an_outsider_verifies_everything_and_reads_the_journal_as_we_do(clinic: TestClinic) -> None:
    folder, keys = outside(clinic, clinic.owner)
    journal = read_journal(folder, keys)
    head = clinic.vault.head()
    assert (len(journal.leaves), root_of(journal.leaves)) == (head.size, head.root)
    for patient in clinic.patients:
        ours = clinic.vault.journal(patient)
        alone = [item for item in ours if journal.records[item.position][0]["patient"] == str(patient)]
        theirs = [
            (header["id"], header["kind"], header["at"], fields)
            for header, fields in journal.records
            if header["patient"] == str(patient) and not header["kind"].startswith("access.")
        ]
        read = [(str(item.id), item.kind, item.at, to_fields(item.content)) for item in alone]
        assert [(one, kind, fields) for one, kind, _, fields in theirs] == [
            (one, kind, fields) for one, kind, _, fields in read
        ]
        assert theirs
    kinds = {header["kind"] for header, _ in journal.records}
    assert {"treatment.corrected", "consent.confirmed", "patient.unmerged", "access.searched"} <= kinds
    assert all(fields is not None for header, fields in journal.records if header["body"])
    clinic.vault.close()


def test_an_outsider_with_the_registry_key_reads_no_clinical_word(clinic: TestClinic) -> None:
    (receptionist,) = [person for person in clinic.vault.people() if person.roles == {"receptionist"}]
    folder, keys = outside(clinic, receptionist.id)
    assert not keys.clinical
    journal = read_journal(folder, keys)
    sealed = {header["kind"] for header, fields in journal.records if header["body"] and fields is None}
    assert sealed == {
        "health.submitted",
        "health.set_aside",
        "health.confirmed",
        "information.given",
        "consent.signed",
        "consent.confirmed",
        "consent.withdrawn",
        "treatment.signed",
        "treatment.corrected",
        "note.signed",
    }
    clinic.vault.close()


def test_a_wrong_password_or_secret_opens_nothing(clinic: TestClinic) -> None:
    folder, _ = outside(clinic, clinic.owner)
    with pytest.raises(Refused, match="clinic secret"):
        sign_in(folder, str(clinic.owner), PASSWORD.decode(), bytes(32))
    with pytest.raises(InvalidTag):
        sign_in(folder, str(clinic.owner), "wrong horse battery", bytes(clinic.vault.keys.secret))
    clinic.vault.close()


def test_an_outsider_refuses_an_altered_record(clinic: TestClinic) -> None:
    folder, keys = outside(clinic, clinic.owner)
    connection = connected(folder / "journal-1.db", keys.database)
    connection.execute("DROP TRIGGER ledger_no_update")
    connection.execute("UPDATE ledger SET header = replace(header, '\"care\"', '\"quality\"')")
    connection.commit()
    connection.close()
    with pytest.raises(Refused, match="leaf"):
        read_journal(folder, keys)
    clinic.vault.close()


def test_a_page_opens_without_sqlcipher(clinic: TestClinic) -> None:
    folder, keys = outside(clinic, clinic.owner)
    page = first_page(folder / "journal-1.db", keys.database)
    assert int.from_bytes(page[16:18], "big") == 4096
    assert page[20] == 80  # bytes at each page's end that SQLite leaves to IV and HMAC
    with pytest.raises(Refused):
        first_page(folder / "journal-1.db", bytes(32))
    clinic.vault.close()


def test_this_reader_was_not_lent_a_line_of_ours() -> None:
    reader, line, _ = Path(__file__).read_text("utf-8").partition("# ---" + "-" * 52 + " from here on")
    assert line
    assert "journal_app" not in reader.partition('"""')[2].partition('"""')[2]
