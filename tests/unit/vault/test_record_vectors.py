"""The published ledgers verify and open with the program, made as they were without the program's code."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.domain.clinic import ErasureCarriedOut, RestoreMade
from journal_app.domain.codec import to_fields
from journal_app.domain.records import KINDS, read_content
from journal_app.vault import commitment, envelope, headers, merkle, notes
from journal_app.vault.body_keys import PatientKeys
from journal_app.vault.checks import anchors
from journal_app.vault.checks.anchors import Lines, Standing
from journal_app.vault.checks.erasures import Absences
from journal_app.vault.checks.gate import Gate
from journal_app.vault.checks.references import Merges, References
from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.signers import Signers
from journal_app.vault.checks.stored import HeaderReader, stream_of
from journal_app.vault.checks.streams import Streams
from journal_app.vault.envelope import BodyKey
from journal_app.vault.high_water import Mark
from journal_app.vault.hpke import AgreementKey
from journal_app.vault.merkle import EMPTY, Frontier, root_of
from tests.vectors import generate_records

FOLDER = Path(__file__).parents[2] / "vectors"
KEYRING: dict[str, Any] = json.loads((FOLDER / "keyring.json").read_text())
RECORDS: dict[str, Any] = json.loads((FOLDER / "records.json").read_text())
ERASED: dict[str, Any] = json.loads((FOLDER / "erased_record.json").read_text())
RESTORED: dict[str, Any] = json.loads((FOLDER / "restored_line.json").read_text())
VAULT = UUID(RECORDS["vault"])


@pytest.mark.parametrize("name", sorted(generate_records.FILES))
def test_running_the_generator_again_changes_nothing(name: str) -> None:
    assert generate_records.text_of(name) == (FOLDER / name).read_text()


def opener() -> Callable[[UUID, bytes], bytes]:
    """What opens an envelope: by the key id it names, one of the vector's keys."""
    registry = KEYRING["role_keys"]["registry"]["1"]
    (patient,) = RECORDS["patient_keys"]
    bodies = [
        BodyKey(bytes.fromhex(registry["body_key"]), key_id=bytes.fromhex(registry["body_key_id"])),
        BodyKey(bytes.fromhex(patient["body_key"]), key_id=bytes.fromhex(patient["key_id"])),
    ]
    by_id = {key.key_id: key for key in bodies}
    clinical = KEYRING["role_keys"]["clinical"]["1"]
    inbox, inbox_id = AgreementKey(bytes.fromhex(clinical["inbox_private"])), bytes.fromhex(clinical["inbox_key_id"])

    def opened(record: UUID, sealed: bytes) -> bytes:
        suite, key_id = envelope.key_id_of(sealed)
        if suite == envelope.SUITE_INBOX:
            return envelope.unseal_from_inbox(sealed, private=inbox, key_id=inbox_id, vault=VAULT, record=record)
        return envelope.unseal(sealed, key=by_id[key_id], vault=VAULT, record=record)

    return opened


def is_said_in(old: object, new: object) -> bool:
    """Whether everything that was written stands in a newer form, which may say more beside it."""
    if isinstance(old, dict) and isinstance(new, dict):
        return all(name in new and is_said_in(value, new[name]) for name, value in old.items())
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(is_said_in, old, new))
    return old == new


def content_of(record: Mapping[str, Any]) -> object:
    header = headers.decode(record["header"].encode())
    if not (record["body"] or {}).get("envelope"):
        return None
    plaintext = opener()(header.id, bytes.fromhex(record["body"]["envelope"]))
    assert plaintext.decode() == record["body"]["plaintext"]
    assert header.body == bytes.fromhex(record["body"]["commitment"])
    body = commitment.decode_body(plaintext, header.body or b"")
    content = read_content(header.kind, header.schema, body.fields)
    newest = to_fields(content)
    assert is_said_in(body.fields, newest), "what an older schema says is said still"
    assert header.schema < KINDS[header.kind].schema or newest == body.fields
    return content


def judged(vector: Mapping[str, Any], lines: Lines | None = None) -> tuple[Findings, Signers]:
    """Every check of `ledger_pass` that needs no database, over a published ledger."""
    findings, reader, signers, streams, merges = Findings(), HeaderReader(), Signers(VAULT), Streams(), Merges()
    gate, references, absences, frontier = Gate(merges, signers), References(merges), Absences(VAULT), EMPTY
    for record in vector["records"]:
        position, leaf = record["position"], bytes.fromhex(record["leaf"])
        before, frontier = frontier, frontier.append(leaf)
        if "header" not in record:
            absences.reduced(position)
            streams.reduced(leaf)
            continue
        data, signature = record["header"].encode(), bytes.fromhex(record["signature"])
        stored, header = reader.read(data), headers.decode(data)
        assert headers.encode(header) == data
        assert headers.leaf_of(data, signature) == leaf
        assert stream_of(stored) == record["stream"]
        assert frontier.root().hex() == record["root"]
        content = content_of(record)
        if header.body is not None and "envelope" not in record["body"]:
            absences.bodiless(position)
        if position == 0:
            signers.learn(0, content, author=header.author, findings=findings)
        public = signers.judge(position, stored, findings)
        assert public is not None
        signers.check(position, data, signature, public=public, findings=findings)
        if position:
            signers.learn(position, content, author=header.author, findings=findings)
        if isinstance(content, ErasureCarriedOut):
            absences.learn(position, content, at=header.at, signers=signers, findings=findings)
        if isinstance(content, RestoreMade) and lines is not None:
            lines.learn(position, content, author=header.author, root=before.root(), findings=findings)
        streams.follow(position, stored, leaf, findings)
        if not stored.kind.startswith("access."):
            references.check(position, header, is_after_erasure=absences.any_reduced, findings=findings)
            gate.check(position, header, findings)
            gate.check_body(position, header, content, token=token, findings=findings)
    absences.conclude(findings)
    return findings, signers


def token(patient: UUID, code: str) -> str | None:
    (known,) = RECORDS["patient_keys"]
    assert str(patient) == known["patient"]
    secret = bytearray.fromhex(known["body_key"])
    body = BodyKey(bytes(secret), key_id=bytes.fromhex(known["key_id"]))
    return PatientKeys(body, bytearray.fromhex(known["token_key"]), secret).treatment_token(code)


def damage(findings: Findings) -> list[str]:
    return [one.message for one in findings.all() if one.severity == "finding"]


def test_the_ledger() -> None:
    findings, _ = judged(RECORDS)
    assert not damage(findings)
    kinds = {json.loads(record["header"])["kind"] for record in RECORDS["records"]}
    assert len(kinds) >= 10
    assert {record["body"]["sealed_with"] for record in RECORDS["records"] if record["body"]} == {
        "registry",
        "patient",
        "inbox",
    }
    leaves = [bytes.fromhex(record["leaf"]) for record in RECORDS["records"]]
    assert Frontier().extend(leaves).encode().hex() == RECORDS["frontier"]


def test_the_patients_keys() -> None:
    (known,) = RECORDS["patient_keys"]
    wrapping = bytes.fromhex(KEYRING["role_keys"]["clinical"]["1"]["patient_key_wrapping_key"])
    sealed = bytes.fromhex(known["sealed"])
    plain = AESGCM(wrapping).decrypt(sealed[:12], sealed[12:], bytes.fromhex(known["aad"]))
    assert plain.hex() == known["body_key"] + known["token_key"]
    assert token(UUID(known["patient"]), known["treatment"]) == known["token"]


def test_an_erased_record_leaves_the_tree_as_it_was() -> None:
    findings, _ = judged(ERASED)
    assert not damage(findings)
    assert ERASED["records"][6].keys() == {"position", "leaf"}
    assert "envelope" not in ERASED["records"][8]["body"]
    leaves = [bytes.fromhex(record["leaf"]) for record in ERASED["records"]]
    assert root_of(leaves).hex() == ERASED["root"]
    proof = [bytes.fromhex(part) for part in ERASED["inclusion_of_7"]]
    root = bytes.fromhex(ERASED["root"])
    assert merkle.verify_inclusion(leaves[7], 7, len(leaves), proof=proof, root=root)


@pytest.mark.parametrize("missing", [12, 13])
def test_without_its_erasure_an_absence_is_damage(missing: int) -> None:
    records = [record for record in ERASED["records"] if record["position"] < 12]
    if missing == 13:
        records.append(ERASED["records"][12])
    findings, _ = judged({"records": records})
    assert len(damage(findings)) == (2 if missing == 12 else 1)


def test_a_restored_line() -> None:
    lines = Lines()
    findings, signers = judged(RESTORED, lines)
    assert not damage(findings)
    assert lines.current == RESTORED["line"]
    leaves = [bytes.fromhex(record["leaf"]) for record in RESTORED["records"]]
    roots = {size: root_of(leaves[:size]) for size in range(len(leaves) + 1)}
    standing = Standing(VAULT, Mark(str(lines.current), len(leaves), roots[len(leaves)], 1), lines, roots)
    for anchor in RESTORED["anchors"]:
        assert verdict(standing, anchor["note"], signers) == anchor["verdict"], anchor["why"]
    assert notes.parse(RESTORED["anchors"][1]["note"]).checkpoint.size == 12


def verdict(standing: Standing, note: str, signers: Signers) -> str:
    findings = Findings()
    anchors.check_anchors(standing, [note], signers, findings)
    (one,) = findings.all()
    return "abandoned" if one.key.endswith(".abandoned") else str(one.severity)


def test_every_vector_file_is_told_of() -> None:
    told: Sequence[str] = [path.name for path in FOLDER.glob("*.json")]
    text = (FOLDER.parents[1] / "docs" / "format.md").read_text("utf-8")
    assert all(f"`{name}`" in text for name in told)
