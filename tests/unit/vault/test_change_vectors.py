"""The published ledger of merges, confirmations, corrections and changed keys reads as the format says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

from journal_app.domain.records import Header, read_content
from journal_app.vault import commitment, envelope, headers
from journal_app.vault.body_keys import PatientKeys
from journal_app.vault.checks.gate import Gate
from journal_app.vault.checks.references import Merges, References
from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.signers import Signers
from journal_app.vault.checks.stored import HeaderReader
from journal_app.vault.checks.streams import Streams
from journal_app.vault.envelope import BodyKey
from journal_app.vault.hpke import AgreementKey
from journal_app.vault.signing import key_id_of
from tests.vectors import generate_changes

FOLDER = Path(__file__).parents[2] / "vectors"
KEYRING: dict[str, Any] = json.loads((FOLDER / "keyring.json").read_text())
CHANGES: dict[str, Any] = json.loads((FOLDER / "changes.json").read_text())
VAULT = UUID(CHANGES["vault"])
PATIENTS = {UUID(one["patient"]): one for one in CHANGES["patient_keys"]}


def token(patient: UUID, code: str) -> str:
    return patient_keys(patient).treatment_token(code)


def patient_keys(patient: UUID) -> PatientKeys:
    known = PATIENTS[patient]
    secret = bytearray.fromhex(known["body_key"])
    return PatientKeys(_key(known), bytearray.fromhex(known["token_key"]), secret)


def _key(known: dict[str, str]) -> BodyKey:
    return BodyKey(bytes.fromhex(known["body_key"]), key_id=bytes.fromhex(known.get("key_id") or known["body_key_id"]))


def opened(header: Header, sealed: bytes) -> bytes:
    suite, key_id = envelope.key_id_of(sealed)
    if suite == envelope.SUITE_INBOX:
        private = AgreementKey(bytes.fromhex(KEYRING["role_keys"]["clinical"]["1"]["inbox_private"]))
        return envelope.unseal_from_inbox(sealed, private=private, key_id=key_id, vault=VAULT, record=header.id)
    clinical = header.kind.startswith(("consent.", "treatment."))
    known = PATIENTS[header.patient] if clinical and header.patient else KEYRING["role_keys"]["registry"]["1"]
    return envelope.unseal(sealed, key=_key(known), vault=VAULT, record=header.id)


def content_of(header: Header, body: dict[str, str] | None) -> object | None:
    if body is None:
        return None
    fields = commitment.decode_body(opened(header, bytes.fromhex(body["envelope"])), header.body or b"").fields
    return read_content(header.kind, header.schema, fields)


def signer_of(header: Header) -> bytes:
    """The key that must have signed: the sheet's, the new one after it, else the author's first."""
    if header.kind == "user.key_changed":
        return bytes.fromhex(CHANGES["recovery_signing"])
    if header.kind == "access.signed_in":
        return bytes.fromhex(CHANGES["new_key"]["ed25519"])
    return bytes.fromhex(CHANGES["people"][str(header.author)])


def test_every_record_joins_opens_and_is_carried_by_its_consent() -> None:
    findings, reader, streams, merges = Findings(), HeaderReader(), Streams(), Merges()
    gate, references = Gate(merges, Signers(VAULT)), References(merges)
    for record in CHANGES["records"]:
        position, leaf, data = record["position"], bytes.fromhex(record["leaf"]), record["header"].encode()
        header, signature = headers.decode(data), bytes.fromhex(record["signature"])
        public = signer_of(header)
        assert header.key == key_id_of(public)
        assert headers.is_signed(data, signature, vault=VAULT, public=public)
        assert headers.leaf_of(data, signature) == leaf
        content = content_of(header, record["body"])
        merges.learn(header.kind, content)
        streams.follow(position, reader.read(data), leaf, findings)
        references.check(position, header, is_after_erasure=False, findings=findings)
        gate.check(position, header, findings)
        gate.check_body(position, header, content, token=token, findings=findings)
    assert not [one for one in findings.all() if one.severity == "finding"]


def test_the_treatment_rests_on_the_duplicates_consent() -> None:
    heads = [json.loads(record["header"]) for record in CHANGES["records"]]
    kinds = [head["kind"] for head in heads]
    entry, confirmed = heads[kinds.index("treatment.signed")], heads[kinds.index("consent.confirmed")]
    assert entry["patient"] != confirmed["patient"]
    assert entry["gate"]["treatment"] == CHANGES["tokens"]["dermal-filler"][confirmed["patient"]]
    assert CHANGES["tokens"]["dermal-filler"][entry["patient"]] not in confirmed["gate"]["treatments"]
    assert {"patient.merged", "patient.unmerged", "treatment.corrected", "user.removed", "user.key_changed"} < set(
        kinds
    )


def test_running_the_generator_again_changes_nothing() -> None:
    assert generate_changes.text() == (FOLDER / generate_changes.FILE).read_text()
