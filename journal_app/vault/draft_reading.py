"""Opens the drafts that were kept, those only that their author sealed; it must not keep one."""

from __future__ import annotations

from uuid import UUID

from journal_app.services.ports import Draft, RegistryDraft
from journal_app.vault import draft_sealing
from journal_app.vault.envelope import SealBroken
from journal_app.vault.restricted_reading import RestrictedReading
from journal_app.vault.views import moment_of


class DraftReading(RestrictedReading):
    """What was typed and not signed, of treatments and notes and of registrations."""

    def drafts(self, *, author: UUID | None = None, patient: UUID | None = None) -> tuple[Draft, ...]:
        """Drafts of an author, of a patient or all, newest first; those only that open, so none without the key.

        Of a restricted journal those only whom it is open to.
        """
        if not self.can_read_clinical():
            return ()
        rows = self._database.execute(
            "SELECT id, author, patient, kind, saved, envelope FROM drafts"
            " WHERE (?1 IS NULL OR author = ?1) AND (?2 IS NULL OR patient = ?2) AND kind <> ?3 ORDER BY saved DESC",
            (
                None if author is None else author.bytes,
                None if patient is None else patient.bytes,
                draft_sealing.REGISTRY,
            ),
        )
        found = (self._draft(*row) for row in rows.fetchall())
        closed = self._closed()
        return tuple(one for one in found if one is not None and self.survivor(one.patient) not in closed)

    def draft_count(self, author: UUID) -> int:
        """How many drafts of an author lie here, opened or not; without those of registrations."""
        found = self._database.execute(
            "SELECT count(*) FROM drafts WHERE author = ? AND kind <> ?", (author.bytes, draft_sealing.REGISTRY)
        )
        count: int = found.fetchone()[0]
        return count

    def registry_drafts(self, author: UUID) -> tuple[RegistryDraft, ...]:
        """What an author typed of registrations and has not saved, newest first; those only that open."""
        rows = self._database.execute(
            "SELECT id, patient, saved, envelope FROM drafts WHERE author = ? AND kind = ? ORDER BY saved DESC",
            (author.bytes, draft_sealing.REGISTRY),
        )
        found = (self._registry_draft(author, *row) for row in rows.fetchall())
        return tuple(draft for draft in found if draft is not None)

    def _registry_draft(
        self, author: UUID, draft: bytes, patient: bytes, saved: int, sealed: bytes
    ) -> RegistryDraft | None:
        one, whose = UUID(bytes=draft), UUID(bytes=patient)
        try:
            content = draft_sealing.unseal_registry(sealed, draft=one, author=author, patient=whose, keys=self._keys)
        except SealBroken:
            return None
        of = None if whose == draft_sealing.NOBODY_YET else whose
        return RegistryDraft(one, author, of, moment_of(saved), content)

    def _draft(self, draft: bytes, author: bytes, patient: bytes, kind: str, saved: int, sealed: bytes) -> Draft | None:
        """A draft, or None where it is not what its author sealed: one that was planted must not hide the others."""
        who, whose, of = UUID(bytes=draft), UUID(bytes=author), UUID(bytes=patient)
        try:
            content, begun = draft_sealing.unseal(
                sealed, draft=who, author=whose, patient=of, kind=kind, keys=self._keys, database=self._database
            )
        except SealBroken:
            return None
        return Draft(who, whose, of, kind, moment_of(saved), content, begun)
