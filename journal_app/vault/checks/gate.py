"""Judges every treatment entry against its consent once more, from signed headers alone; it must not look at any view.

Where the clinical key is here, the headers' gate facts are besides compared with what the sealed bodies say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from journal_app.domain.consents import ConsentConfirmed, ConsentSigned, ConsentWithdrawn
from journal_app.domain.records import ConsentGate, EntryGate, Header, WithdrawalGate
from journal_app.domain.treatments import TreatmentEntry
from journal_app.vault.checks.references import Merges
from journal_app.vault.checks.report import Findings

TokenOf: TypeAlias = Callable[[UUID, str], "str | None"]
"""Gives a patient's token for a treatment code, or None where the patient's keys are not to be had."""

_ENTRIES = frozenset(("treatment.signed", "treatment.corrected"))


@dataclass(slots=True)
class _Consent:
    patient: UUID
    gate: ConsentGate
    withdrawn: list[datetime] = field(default_factory=list)
    entries: list[tuple[int, datetime]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Entry:
    patient: UUID
    done: datetime


@dataclass(frozen=True, slots=True)
class _Given:
    """What a consent's body says, kept until a practitioner's confirmation repeats it."""

    signed: datetime
    valid_from: datetime
    valid_until: datetime | None
    treatments: tuple[str, ...]


class Gate:
    """Consents, withdrawals and entries as far as the ledger has been read."""

    def __init__(self, merges: Merges) -> None:
        """Begin with none."""
        self._merges = merges
        self._consents: dict[UUID, _Consent] = {}
        self._entries: dict[UUID, _Entry] = {}
        self._given: dict[UUID, _Given] = {}

    def check(self, position: int, header: Header, findings: Findings) -> None:
        """Judge one record by its header, and remember what later ones rest on."""
        if header.kind in _ENTRIES:
            self._check_entry(position, header, findings)
        elif header.kind in ("consent.signed", "consent.confirmed"):
            self._learn_consent(position, header, findings)
        elif header.kind == "consent.withdrawn":
            self._learn_withdrawal(position, header, findings)
        elif header.gate is not None:
            findings.add("verify.gate.misplaced", position)

    def _learn_consent(self, position: int, header: Header, findings: Findings) -> None:
        gate = header.gate
        if gate is None:
            return  # taken at reception: it counts once a practitioner confirms it
        consent = header.id if header.kind == "consent.signed" else _first(header, "consent")
        if not isinstance(gate, ConsentGate) or consent is None or header.patient is None:
            findings.add("verify.gate.misplaced", position)
        elif consent in self._consents:
            findings.add("verify.gate.counted_twice", position)
        else:
            self._consents[consent] = _Consent(header.patient, gate)

    def _learn_withdrawal(self, position: int, header: Header, findings: Findings) -> None:
        gate, consent = header.gate, self._consents.get(_first(header, "consent") or UUID(int=0))
        if not isinstance(gate, WithdrawalGate):
            findings.add("verify.gate.misplaced", position)
        elif consent is not None:
            consent.withdrawn.append(gate.effective)
            late = [entry for entry, done in consent.entries if gate.effective <= done]
            if late:
                findings.add("verify.gate.withdrawn_late", *late)

    def _check_entry(self, position: int, header: Header, findings: Findings) -> None:
        gate = header.gate
        if not isinstance(gate, EntryGate) or header.patient is None:
            findings.add("verify.gate.no_facts", position)
            return
        consent = self._consents.get(_first(header, "consent") or UUID(int=0))
        why = "no_consent" if consent is None else self._refusal(header.patient, gate, consent)
        if why:
            findings.add(f"verify.gate.{why}", position)
        if consent is not None:
            consent.entries.append((position, gate.done))
        self._check_correction(position, header, gate, findings)
        self._entries[header.id] = _Entry(header.patient, gate.done)

    def _refusal(self, patient: UUID, gate: EntryGate, consent: _Consent) -> str:
        """Why the consent does not carry the entry, as the end of a sentence's key; empty where it does."""
        given = consent.gate
        refusals = (
            ("other_patient", not self._merges.are_one(patient, consent.patient)),
            ("other_treatment", gate.treatment not in given.treatments),
            ("before_signing", gate.done < given.signed),
            ("before_start", gate.done < given.valid_from),
            ("expired", given.valid_until is not None and gate.done >= given.valid_until),
            ("withdrawn", any(effective <= gate.done for effective in consent.withdrawn)),
        )
        return next((why for why, holds in refusals if holds), "")

    def _check_correction(self, position: int, header: Header, gate: EntryGate, findings: Findings) -> None:
        corrects = _first(header, "corrects")
        if (corrects is not None) != (header.kind == "treatment.corrected"):
            findings.add("verify.gate.correction", position)
        elif corrects is not None:
            original = self._entries.get(corrects)
            if original is None or original.done != gate.done:
                findings.add("verify.gate.correction", position)

    def check_body(self, position: int, header: Header, content: object, *, token: TokenOf, findings: Findings) -> None:
        """Compare the header's facts with the opened body."""
        if isinstance(content, TreatmentEntry):
            agrees = self._entry_agrees(header, content, token)
        elif isinstance(content, ConsentSigned):
            given = _Given(content.signed_at, content.valid_from, content.valid_until, content.treatments)
            self._given[header.id] = given
            agrees = header.gate is None or _consent_agrees(header, given, content.treatments, token)
        elif isinstance(content, ConsentConfirmed):
            told = self._given.get(content.consent)
            agrees = content.consent == _first(header, "consent") and (
                told is None or _consent_agrees(header, told, content.treatments, token)
            )
        elif isinstance(content, ConsentWithdrawn):
            agrees = content.consent == _first(header, "consent") and header.gate == WithdrawalGate(content.effective)
        else:
            return
        if not agrees:
            findings.add("verify.gate.body_differs", position)

    def _entry_agrees(self, header: Header, content: TreatmentEntry, token: TokenOf) -> bool:
        gate, consent = header.gate, _first(header, "consent")
        if not isinstance(gate, EntryGate) or header.patient is None:
            return True  # said already
        known = None if consent is None else self._consents.get(consent)
        expected = token(header.patient if known is None else known.patient, content.treatment)
        return (
            expected in (None, gate.treatment)
            and content.done == gate.done
            and content.consent in (None, consent)
            and content.corrects in (None, _first(header, "corrects"))
        )


def _consent_agrees(header: Header, given: _Given, treatments: Sequence[str], token: TokenOf) -> bool:
    gate = header.gate
    if not isinstance(gate, ConsentGate) or header.patient is None:
        return False
    expected = [token(header.patient, code) for code in treatments]
    return (
        (None in expected or sorted(map(str, expected)) == sorted(gate.treatments))
        and set(treatments) <= set(given.treatments)
        and (gate.signed, gate.valid_from, gate.valid_until) == (given.signed, given.valid_from, given.valid_until)
    )


def _first(header: Header, name: str) -> UUID | None:
    ids = header.refs.get(name, ())
    return ids[0] if ids else None
