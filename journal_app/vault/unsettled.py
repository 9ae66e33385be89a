"""Finds withdrawals after which something is left to do, from signed headers alone; it must not open a body."""

from __future__ import annotations

from uuid import UUID

from journal_app.vault.journal_reading import JournalReading


class UnsettledReading(JournalReading):
    """Who took back a consent to something else than treatment, and whose is not settled."""

    def unsettled_withdrawals(self) -> tuple[UUID, ...]:
        """Patients with such a consent, each once, whose withdrawal is the oldest first."""
        settled: set[tuple[UUID, UUID]] = set()
        for _, header in self._lawful.of("withdrawal.followed_up"):
            if header.patient is not None:
                settled |= {(self.survivor(header.patient), consent) for consent in header.refs.get("settles", ())}
        withdrawn = (header.patient for _, header in self._lawful.of("consent.withdrawn"))
        patients = dict.fromkeys(self.survivor(patient) for patient in withdrawn if patient is not None)
        return tuple(patient for patient in patients if self._has_unsettled(patient, settled))

    def _has_unsettled(self, patient: UUID, settled: set[tuple[UUID, UUID]]) -> bool:
        return any(
            not stub.is_to_treatment and stub.withdrawn_at is not None and (patient, stub.id) not in settled
            for stub in self.consent_stubs(patient)
        )
