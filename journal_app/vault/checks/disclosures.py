"""Holds what was passed on to a basis that held at that time; it must not know what was passed on."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from journal_app.domain.clinic import VaultCreated
from journal_app.domain.disclosures import DataObtained, DisclosureMade, problem_of
from journal_app.domain.records import ConsentGate, Header, WithdrawalGate


class BasesOfDisclosures:
    """Every consent to something else than treatment, until when it holds, and what was taken back."""

    def __init__(self) -> None:
        """Begin with none."""
        self._jurisdiction = ""
        self._consents: dict[UUID, ConsentGate] = {}
        self._taken_back: dict[UUID, datetime] = {}

    def lacks(self, header: Header, content: object) -> bool:
        """Take in a record that counts; whether it is one of something passed on or got that rests on nothing."""
        if isinstance(content, VaultCreated):
            self._jurisdiction = content.clinic.jurisdiction
        if header.kind == "consent.signed" and isinstance(header.gate, ConsentGate) and not header.gate.treatments:
            self._consents[header.id] = header.gate
        elif isinstance(header.gate, WithdrawalGate):
            for one in header.refs.get("consent", ()):
                self._taken_back[one] = min(header.gate.effective, self._taken_back.get(one, header.gate.effective))
        match content:
            case DisclosureMade(made_at=moment):
                return moment > header.at or self._is_baseless(content)
            case DataObtained(obtained_at=moment):
                return moment > header.at or problem_of(content, jurisdiction=self._jurisdiction) is not None
            case _:
                return False

    def _is_baseless(self, made: DisclosureMade) -> bool:
        if problem_of(made, jurisdiction=self._jurisdiction) is not None:
            return True
        return made.consent is not None and not self._holds(made.consent, made.made_at)

    def _holds(self, consent: UUID, at: datetime) -> bool:
        gate = self._consents.get(consent)
        if gate is None or gate.signed > at or (gate.valid_until is not None and gate.valid_until <= at):
            return False
        gone = self._taken_back.get(consent)
        return gone is None or gone > at
