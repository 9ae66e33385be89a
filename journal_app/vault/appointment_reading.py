"""Opens the lines of the day lists, those only that were sealed for their place; it must not keep one."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from journal_app.domain.appointments import Appointment
from journal_app.vault import appointment_rows
from journal_app.vault.unsealing import Unsealing


class AppointmentReading(Unsealing):
    """Who is expected when."""

    def appointments(self, since: datetime, until: datetime) -> tuple[Appointment, ...]:
        """Appointments that begin from ``since`` on and before ``until``, earliest first; those only that open."""
        return appointment_rows.between(self._database, self._keys, since, until)

    def appointment(self, appointment: UUID) -> Appointment | None:
        """One appointment, if it is there and opens."""
        return appointment_rows.one(self._database, self._keys, appointment)
