"""Reads what was written of one patient, each record judged as it is read; it must not write."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from uuid import UUID

from journal_app.domain.blackening import CASE_REDACTED, CaseRedacted
from journal_app.domain.consents import ConsentPurpose, ConsentSigned, ConsentStub, needs_practitioner
from journal_app.domain.following import CORRECTS
from journal_app.domain.journal import JournalItem
from journal_app.domain.people import Role
from journal_app.domain.privacy import NoticeGiven, Uninformed, is_current
from journal_app.domain.records import REGISTRY_KINDS, Header, WithdrawalGate, lets_treat
from journal_app.vault import headers
from journal_app.vault.lawful import JOINED, ROW, Read, RecordAltered, decoded
from journal_app.vault.ledger import Row
from journal_app.vault.paper_consents import is_as_signed, unseconded
from journal_app.vault.patient_lines import PatientLines

_REGISTRY_KINDS = ",".join(f"'{kind}'" for kind in sorted(REGISTRY_KINDS))
_NEWEST_NOTICES = "SELECT patient, max(position) FROM records WHERE kind = 'notice.given' GROUP BY patient"
_DECISIONS = (
    f"SELECT {ROW} FROM ledger LEFT JOIN bodies ON bodies.position = ledger.position"  # noqa: S608 -- our own words
    " WHERE json_extract(header, '$.kind') = ? AND json_extract(header, '$.refs.case[0]') = ? ORDER BY ledger.position"
)
_LIVING = "SELECT id FROM patients WHERE json_extract(details, '$.died') IS NULL ORDER BY number"
MOST_NOTICES = 2_000
_CONSENT_KINDS = ("consent.signed", "consent.confirmed", "consent.withdrawn", "paper.set_aside")


class JournalReading(PatientLines):
    """A patient's journal, the part of it that reception reads, and who was told how their data are used."""

    def registry_history(self, patient: UUID) -> tuple[JournalItem, ...]:
        """Registrations, changes, merges, notices and choices of a patient, oldest first: all but health."""
        return self._items(self._read((patient,), f"AND kind IN ({_REGISTRY_KINDS})"))

    def uninformed(self, current: Collection[tuple[str, str, str]], *, limit: int) -> Uninformed:
        """Patients whose newest privacy notice is none of ``current``; at most ``limit``, oldest first.

        Opens at most ``MOST_NOTICES`` notices, those of the patients registered first; that there is more is said.
        """
        newest = dict(self._database.execute(_NEWEST_NOTICES).fetchall())
        found: list[UUID] = []
        opened, has_more = 0, False
        for patient, same in self._shown_once():
            if len(found) == limit:
                return Uninformed(tuple(found), has_more=True)
            position = max(newest.get(one.bytes, -1) for one in same)
            if position < 0:
                found.append(patient)
            elif opened == MOST_NOTICES:
                has_more = True
            else:
                opened += 1
                if not is_current(self._notice_at(position, same), current):
                    found.append(patient)
        return Uninformed(tuple(found), has_more=has_more)

    def _shown_once(self) -> Iterator[tuple[UUID, tuple[UUID, ...]]]:
        """Every living patient, with all their registrations, oldest first."""
        duplicates: dict[UUID, list[UUID]] = {}
        merges = self._lawful.merges()
        for duplicate, survivor in merges.items():
            duplicates.setdefault(survivor, []).append(duplicate)
        for (one,) in self._database.execute(_LIVING).fetchall():
            patient = UUID(bytes=one)
            if patient not in merges:
                yield patient, (patient, *duplicates.get(patient, ()))

    def _notice_at(self, position: int, patients: Collection[UUID]) -> NoticeGiven | None:
        row = self._store.row(position) if position >= 0 else None
        if row is None or row.header is None:
            return None
        header = headers.decode(row.header)
        self._lawful.require_signed(row, header)
        if header.patient not in patients or not self._lawful.is_lawful(row, header):
            return None
        content, _is_damaged = self._content_unless_damaged(row, header)
        return content if isinstance(content, NoticeGiven) else None

    def answers_handed_in(self, patient: UUID) -> datetime | None:
        """When a patient or their duplicates last handed in health answers, without a word of them."""
        same = (patient, *self.merged_with(patient))
        told = [header for one in same for _, header in self._lawful.of("health.submitted", patient=one)]
        return max((header.at for header in told), default=None)

    def consent_stubs(self, patient: UUID) -> tuple[ConsentStub, ...]:
        """The consents a patient and their duplicates signed, newest first, without what they are to."""
        signed: dict[UUID, Header] = {}
        confirmed: set[UUID] = set()
        withdrawn: dict[UUID, datetime] = {}
        patients = (patient, *self.merged_with(patient))
        found = [read for one in patients for read in self._lawful.of(*_CONSENT_KINDS, patient=one)]
        for_nothing = unseconded(((row.position, header) for row, header in found), self._lawful.signers())
        for row, header in found:
            if row.position not in for_nothing:
                if header.kind == "consent.signed":
                    signed[header.id] = header
                elif header.kind == "consent.confirmed":
                    confirmed.update(header.refs.get("consent", ()))
                elif isinstance(header.gate, WithdrawalGate):
                    for consent in header.refs.get("consent", ()):
                        withdrawn[consent] = min(header.gate.effective, withdrawn.get(consent, header.gate.effective))
        newest_first = sorted(signed.values(), key=lambda header: (header.at, header.id), reverse=True)
        return tuple(
            ConsentStub(
                id=header.id,
                written_at=header.at,
                counts=header.gate is not None or header.id in confirmed,
                withdrawn_at=withdrawn.get(header.id),
                is_to_treatment=header.gate is None or lets_treat(header.gate),
            )
            for header in newest_first
        )

    def journal(self, patient: UUID) -> tuple[JournalItem, ...]:
        """Every record of the patient's stream and its duplicates' streams, oldest first.

        What cannot be opened, or is not what was committed to, comes without content; so does what the author's role
        did not allow, and that corrects nothing either.

        Raises:
            RecordAltered: a record is not the one that was signed by its author, or another patient's.
            RecordMissing: a record of theirs is not in the list of records.
            JournalRestricted: it is restricted, and closed to whoever reads.
        """
        self._require_open(patient)
        patients = (patient, *self.merged_with(patient))
        read = self._read(patients, "AND kind NOT LIKE 'access.%'")
        self._lawful.require_unbroken(read, patients)
        return self._items(read)

    def decision_on(self, case: UUID) -> JournalItem | None:
        """The newest decision that counts on what is blackened for a case, in whichever stream it stands.

        Found by what was signed in the whole ledger: no view is believed, and parting two registrations hides none.
        One that does not open counts and comes without content.

        Raises:
            RecordAltered: one of them is not the one that was signed by its author.
        """
        found = self._database.execute(_DECISIONS, (CASE_REDACTED, str(case)))
        read = decoded(found.fetchall())
        for row, header in read:
            self._lawful.require_signed(row, header)
        opened = self._lawful.header_of(case)
        whose = None if opened is None else opened.patient
        patients = {row.position: header.patient for row, header in read}
        counting = [
            item
            for item in self._items(read)
            if item.counts
            and _is_decided_by(item, case)
            and self._lawful.merges_before(item.position).are_one(patients[item.position], whose)
        ]
        return counting[-1] if counting else None

    def _read(self, patients: Collection[UUID], only: str) -> list[Read]:
        """The patients' records with their headers, each theirs and the one that was signed by its author."""
        ids = tuple(patient.bytes for patient in patients)
        found = self._database.execute(
            f"SELECT {ROW} FROM {JOINED} WHERE patient IN ({','.join('?' * len(ids))}) {only}"  # noqa: S608 -- only our own names and question marks are put in
            " ORDER BY records.position",
            ids,
        )
        read = decoded(found.fetchall())
        for row, header in read:
            self._lawful.require_signed(row, header)
            if header.patient not in patients:
                raise RecordAltered
        return read

    def _items(
        self, read: Collection[Read], opened: Callable[[Row, Header], tuple[object | None, bool]] | None = None
    ) -> tuple[JournalItem, ...]:
        """The records as items; ``opened`` opens one instead of unsealing it, where somebody knows it already."""
        open_one = opened or self._content_unless_damaged
        names = {person.id: person.name for person in self.people()}
        contents = {row.position: open_one(row, header) for row, header in read}
        lawful = {
            row.position
            for row, header in read
            if self._lawful.is_lawful(row, header) and self._is_theirs(row.position, header, contents[row.position][0])
        }
        lawful -= unseconded(((row.position, header) for row, header in read), self._lawful.signers())
        corrected = self._corrected([header for row, header in read if row.position in lawful])
        return tuple(
            JournalItem(
                id=header.id,
                kind=header.kind,
                at=header.at,
                author=header.author,
                author_name=names.get(header.author, ""),
                position=row.position,
                leaf=row.leaf,
                content=contents[row.position][0] if row.position in lawful else None,  # type: ignore[arg-type]
                corrected_by=corrected.get(header.id),
                counts=row.position in lawful,
                has_gate=header.gate is not None,
                is_damaged=contents[row.position][1],
            )
            for row, header in read
        )

    def _corrected(self, counting: Collection[Header]) -> Mapping[UUID, UUID]:
        """What corrects each version: a later record of the right kind about the same person; the last one counts."""
        seen: dict[UUID, Header] = {}
        corrected: dict[UUID, UUID] = {}
        for header in counting:
            for one in header.refs.get("corrects", ()):
                old = seen.get(one)
                if old is not None and old.kind in CORRECTS.get(header.kind, ()) and self._are_one(old, header):
                    corrected[one] = header.id
            seen[header.id] = header
        return corrected

    def _are_one(self, one: Header, other: Header) -> bool:
        if one.patient is None or other.patient is None:
            return False
        return one.patient == other.patient or self.survivor(one.patient) == self.survivor(other.patient)

    def _is_theirs(self, position: int, header: Header, content: object | None) -> bool:
        """Whether what the opened body says is its author's to say, which the header alone does not tell."""
        roles = self._lawful.signers().roles_at(str(header.author), position)
        return _is_gate_of(header, content) and (not needs_practitioner(content) or Role.PRACTITIONER in roles)


def _is_decided_by(item: JournalItem, case: UUID) -> bool:
    """Whether what opens of a decision is its author's own word on this case; what does not open may be."""
    told = item.content
    return not isinstance(told, CaseRedacted) or (told.decided_by, told.case) == (item.author, case)


def _is_gate_of(header: Header, content: object | None) -> bool:
    """Whether a consent's gate facts are of what its body permits; else its author had not the role they ask for."""
    if not is_as_signed(header, content):
        return False
    if not isinstance(content, ConsentSigned) or header.gate is None:
        return True
    return lets_treat(header.gate) is (content.purpose is ConsentPurpose.TREATMENT)
