"""Checks that ``refs`` lead back to earlier records of the same person; it must not judge what a reference means."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from journal_app.domain.clinic import PatientsMerged
from journal_app.domain.records import Header
from journal_app.vault.checks.report import Findings


class Merges:
    """Under whom each patient is shown at the present position."""

    def __init__(self) -> None:
        """Begin with nobody merged."""
        self._survivors: dict[UUID, UUID] = {}

    def learn(self, kind: str, content: object) -> None:
        """Take in a merge or its undoing."""
        if not isinstance(content, PatientsMerged):
            return
        if kind == "patient.merged":
            self._survivors[content.duplicate] = content.survivor
        else:
            self._survivors.pop(content.duplicate, None)

    def are_one(self, one: UUID | None, other: UUID | None) -> bool:
        """Whether two patients are shown as one."""
        if one is None or other is None:
            return one is other
        return self.survivor(one) == self.survivor(other)

    def survivor(self, patient: UUID) -> UUID:
        """The patient under whom this one is shown; itself if never merged."""
        return self._survivors.get(patient, patient)

    def survivors(self) -> Mapping[UUID, UUID]:
        """Whom each merged registration is shown as."""
        return dict(self._survivors)

    def merged_with(self, patient: UUID) -> tuple[UUID, ...]:
        """The duplicates shown as ``patient``."""
        return tuple(sorted(one for one, survivor in self._survivors.items() if survivor == patient))


class References:
    """Every record that can be referred to, by id. Traces of access cannot: nothing rests on them."""

    def __init__(self, merges: Merges) -> None:
        """Begin with none."""
        self._merges = merges
        self._patients: dict[bytes, UUID | None] = {}

    def check(self, position: int, header: Header, *, is_after_erasure: bool, findings: Findings) -> None:
        """Check the record's references, then remember the record itself."""
        for identifier in {part for ids in header.refs.values() for part in ids}:
            if identifier.bytes not in self._patients:
                # What a reduced record was, nobody can tell any more; it may well have been this one.
                key = "verify.references.maybe_erased" if is_after_erasure else "verify.references.unknown"
                findings.add(key, position)
            elif not self._is_same_patient(header.patient, self._patients[identifier.bytes]):
                findings.add("verify.references.other_patient", position)
        if header.id.bytes in self._patients:
            findings.add("verify.references.repeated_id", position)
        self._patients[header.id.bytes] = header.patient

    def _is_same_patient(self, one: UUID | None, other: UUID | None) -> bool:
        return one is None or other is None or self._merges.are_one(one, other)
