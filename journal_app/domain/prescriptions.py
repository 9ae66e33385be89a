"""What somebody prescribed, as it is written down afterwards; it must not order anything anywhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from journal_app.domain.circumstances import ConsultationMode
from journal_app.domain.text_changes import evenly_spaced


@dataclass(frozen=True, slots=True)
class PrescriptionRecorded:
    """Content of ``prescription.recorded``; of ``prescription.corrected`` with ``corrects``, ``corrected_because``.

    ``dose`` and ``quantity`` are in words with their units, ``indication`` is what it is for. ``consultation`` is the
    ``prescriber.consulted`` record that tells how the patient was seen, where there is one.
    """

    medicine: str
    strength: str
    form: str
    dose: str
    quantity: str
    indication: str
    prescribed: date
    prescriber_name: str
    prescriber_registration: str
    seen: ConsultationMode
    recorded_by: UUID
    recorded_by_name: str
    remark: str = ""
    consultation: UUID | None = None
    corrects: UUID | None = None
    corrected_because: str = ""

    def tells_the_same_as(self, other: PrescriptionRecorded) -> bool:
        """Whether both say the same was prescribed, whatever they correct and however spaced."""
        return self._told() == other._told()

    def _told(self) -> PrescriptionRecorded:
        return replace(evenly_spaced(self), corrects=None, corrected_because="")
