"""How the access log calls a patient: name, birth date and identifier, nothing else; it must not look anybody up."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.identifiers import mask_identifier
from journal_app.domain.names import display_name
from journal_app.domain.patients import PatientStub
from journal_app.ui.translation import language_of

_BETWEEN = " · "


def name_of(patient: UUID, line: PatientStub | None) -> str:
    """A patient's name; a number where nobody of this id is registered any more."""
    if line is None:
        return QCoreApplication.translate("AccessModel", "No. {number}").format(number=str(patient)[:8])
    return display_name(line.name)


def identity_line(patient: UUID, line: PatientStub | None) -> str:
    """A patient's name with birth date and identifier, as far as they are known."""
    facts = [name_of(patient, line)]
    if line is not None and line.born is not None:
        facts.append(format_date(line.born, language_of()))
    if line is not None and line.identifier is not None:
        facts.append(mask_identifier(line.identifier))
    return _BETWEEN.join(facts)
