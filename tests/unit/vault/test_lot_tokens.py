"""The blind tokens of lots: made as the format says, one an epoch, and held against the body by every verification."""

from __future__ import annotations

import hmac
from dataclasses import replace
from hashlib import sha256
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from journal_app.domain.records import EntryGate, Header, Previous
from journal_app.domain.treatments import ProductLine, TreatmentEntry
from journal_app.vault.body_keys import BodyKeys, ClinicalKeyNeeded
from journal_app.vault.checks.lots import check_lots
from journal_app.vault.checks.report import Findings
from journal_app.vault.reading import Reading
from tests.clinic import RECEPTION, TREATMENT, OpenClinic, a_treated_patient, entry_of

LOT = "C1234"


def by_hand(clinical: bytes, lot: str) -> str:
    """As docs/format.md has it, without the program."""
    key = HKDF(SHA256(), 32, salt=None, info=b"journal/clinical/lot-token/1").derive(clinical)
    return hmac.new(key, b"lot\x00" + lot.encode(), sha256).hexdigest()


def test_a_token_is_what_the_format_says(clinic: OpenClinic) -> None:
    (clinical,) = clinic.vault.keys.clinical.values()
    assert clinic.vault._body_keys.lot_token(LOT) == by_hand(bytes(clinical), LOT)
    a_treated_patient(clinic)
    tokens = clinic.vault._database.execute("SELECT token FROM entry_lots").fetchall()
    assert tokens == [(by_hand(bytes(clinical), LOT),)]


def test_a_new_epoch_writes_new_tokens_and_still_finds_the_old(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    keys = replace(clinic.vault.keys, clinical={**clinic.vault.keys.clinical, 2: bytearray(b"\x07" * 32)})
    later = BodyKeys(keys, clinic.vault.ring, clinic.vault._database)
    assert later.lot_tokens(LOT) == (clinic.vault._body_keys.lot_token(LOT), by_hand(b"\x07" * 32, LOT))
    assert later.lot_token(LOT) == by_hand(b"\x07" * 32, LOT)
    (use,) = Reading(clinic.vault._database, later).lot_uses(LOT)
    assert use.patient == patient


def test_without_the_clinical_key_there_are_no_tokens(clinic: OpenClinic) -> None:
    clinic.sign_in(clinic.colleague("Rie Reception", RECEPTION))
    for ask in (clinic.vault._body_keys.lot_token, clinic.vault._body_keys.lot_tokens):
        with pytest.raises(ClinicalKeyNeeded):
            ask(LOT)


# ------------------------------------------------------------------------------------------------------------ verifying


def tokens_of(lot: str) -> tuple[str, ...]:
    """Two epochs'."""
    return f"1-{lot}", f"2-{lot}"


def is_found(entry: TreatmentEntry, *lots: str, schema: int = 3) -> bool:
    header = Header(
        id=uuid4(),
        kind="treatment.signed",
        schema=schema,
        at=entry.done,
        author=uuid4(),
        key=bytes(32),
        seat=uuid4(),
        patient=uuid4(),
        purpose="care",
        previous=Previous(0, None),
        refs={},
        gate=EntryGate(TREATMENT, entry.done, lots),
        files=(),
        body=bytes(32),
    )
    findings = Findings()
    check_lots(7, header, entry, tokens_of=tokens_of, findings=findings)
    return [one.key for one in findings.all()] == ["verify.gate.lots_differ"]


@pytest.mark.parametrize(
    ("lots", "expected"),
    [
        (("1-A", "1-B"), False),
        (("2-B", "2-A"), False),
        (("1-A",), True),
        ((), True),
        (("1-A", "1-B", "1-C"), True),
        (("1-A", "1-C"), True),
        (("1-A", "2-A"), True),
        (("1-A", "1-A"), True),
        (("1-A", "1-B", "1-B"), True),
    ],
)
def test_header_and_body_name_the_same_lots(clinic: OpenClinic, lots: tuple[str, ...], expected: bool) -> None:
    line = entry_of(clinic.session).products[0]
    entry = entry_of(clinic.session, products=(replace(line, lot="a"), replace(line, lot="B"), replace(line, lot="A")))
    assert is_found(entry, *lots) is expected


def test_entries_from_before_lots_stood_in_headers_are_left_alone(clinic: OpenClinic) -> None:
    entry = entry_of(clinic.session)
    assert not is_found(entry, schema=2)
    assert is_found(entry, "1-OTHER", schema=2)
    bare: tuple[ProductLine, ...] = ()
    assert not is_found(replace(entry, products=bare))
