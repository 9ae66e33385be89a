"""Judges every treatment entry against its consent once more, from signed headers alone; it must not look at any view.

Where the clinical key is here, the headers' gate facts are besides compared with what the sealed bodies say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import UUID

from journal_app.domain.consents import (
    ConsentConfirmed,
    ConsentPurpose,
    ConsentSigned,
    ConsentWithdrawn,
    needs_practitioner,
)
from journal_app.domain.paper_contents import FormPrinted, PaperFiled
from journal_app.domain.people import Role
from journal_app.domain.records import ConsentGate, EntryGate, Header, WithdrawalGate
from journal_app.domain.treatments import TreatmentEntry
from journal_app.vault.checks.references import Merges
from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.signers import Signers
from journal_app.vault.paper_consents import (
    FirstLook,
    first_look,
    is_as_signed,
    is_second,
    is_whole_look,
    set_aside,
)
from journal_app.vault.schema import CONSENT_AHEAD, ENTRY_AHEAD

TokenOf: TypeAlias = Callable[[UUID, str], "str | None"]
"""Gives a patient's token for a treatment code, or None where the patient's keys are not to be had."""

_CONSENT_AHEAD = timedelta(microseconds=CONSENT_AHEAD)
_ENTRY_AHEAD = timedelta(microseconds=ENTRY_AHEAD)
_CONSENT_BEHIND = timedelta(hours=4)
"""How long after its signing a consent may be written down without a question."""
_ENTRIES = frozenset(("treatment.signed", "treatment.corrected"))


@dataclass(frozen=True, slots=True)
class _Consent:
    """One that counts, and whose every record is that it rests on: the signing, the paper, and what lets it count."""

    id: UUID
    patient: UUID
    gate: ConsentGate
    of: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class _Entry:
    position: int
    done: datetime
    consent: _Consent


@dataclass(frozen=True, slots=True)
class _Signed:
    """What later corrections of an entry are held to: when it was done, of what, by tokens of which patient."""

    done: datetime
    token: str
    patient: UUID | None


@dataclass(frozen=True, slots=True)
class _Unconfirmed:
    """A consent taken without the clinical key: whose, and when it was written."""

    patient: UUID | None
    at: datetime
    look: FirstLook | None


@dataclass(frozen=True, slots=True)
class _Given:
    """What a consent's body says, kept until a practitioner's confirmation repeats or adds it."""

    signed: datetime
    valid_from: datetime | None
    valid_until: datetime | None
    treatments: tuple[str, ...]


class Gate:
    """Consents, withdrawals and entries as far as the ledger has been read."""

    def __init__(self, merges: Merges, signers: Signers) -> None:
        """Begin with none."""
        self._merges = merges
        self._signers = signers
        self._papers: dict[UUID, tuple[str, ...] | None] = {}
        self._asked: dict[UUID, str] = {}
        self._filed_for: dict[UUID, UUID | None] = {}
        self._papers_over: set[UUID] = set()
        self._consents: dict[UUID, _Consent] = {}
        self._unconfirmed: dict[UUID, _Unconfirmed] = {}
        self._to_treatment: defaultdict[str, list[_Consent]] = defaultdict(list)
        self._withdrawn: defaultdict[UUID, list[datetime]] = defaultdict(list)
        self._entries: defaultdict[str, list[_Entry]] = defaultdict(list)
        self._signed: dict[UUID, _Signed] = {}
        self._treated: dict[UUID, tuple[str, UUID, UUID | None]] = {}
        self._in_visits: set[tuple[str, UUID, UUID]] = set()
        self._borrowed: list[tuple[int, UUID, frozenset[UUID]]] = []
        self._given: dict[UUID, _Given] = {}

    def check(self, position: int, header: Header, findings: Findings) -> None:
        """Judge one record by its header, and remember what later ones rest on."""
        if header.kind == "paper.filed":
            self._papers[header.id] = None
            self._filed_for[header.id] = header.patient
        self._papers_over.update(set_aside(position, header, self._signers))
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
        look = first_look(position, header)
        if look is not None and (gate is not None or not self._is_filed(look, header.patient)):
            findings.add("verify.gate.paper_alone", position)
            return
        if header.kind == "consent.signed" and gate is None:
            self._unconfirmed[header.id] = _Unconfirmed(header.patient, header.at, look)
            return  # taken at reception or from paper: it counts once a practitioner confirms it
        consent = header.id if header.kind == "consent.signed" else _first(header, "consent")
        if not isinstance(gate, ConsentGate) or consent is None or header.patient is None:
            findings.add("verify.gate.misplaced", position)
        elif consent in self._consents:
            findings.add("verify.gate.counted_twice", position)
        elif header.kind == "consent.confirmed" and not self._may_confirm(header.patient, consent):
            findings.add("verify.gate.confirms_nothing", position)
        elif not self._is_looked_at(position, header, consent):
            findings.add("verify.gate.paper_alone", position)
        else:
            taken = self._unconfirmed.get(consent)
            written = header.at if taken is None else taken.at
            if gate.signed > written + _CONSENT_AHEAD:
                findings.add("verify.gate.ahead", position)
            look = None if taken is None else taken.look  # two people have said from when it is
            if gate.signed < written - _CONSENT_BEHIND and look is None:
                findings.add("verify.gate.written_late", position)
            self._papers_over.update(() if look is None else (look.paper,))
            self._let_count(_Consent(consent, header.patient, gate, frozenset(self._whose(header.patient, taken))))

    def _let_count(self, consent: _Consent) -> None:
        self._consents[consent.id] = consent
        for token in dict.fromkeys(consent.gate.treatments):
            self._to_treatment[token].append(consent)

    def _whose(self, patient: UUID, taken: _Unconfirmed | None) -> Iterator[UUID]:
        """Of whom each record is that a consent rests on: a merge that is undone parts them again."""
        yield patient
        if taken is not None and taken.patient is not None:
            yield taken.patient
        filed_for = None if taken is None or taken.look is None else self._filed_for[taken.look.paper]
        if filed_for is not None:
            yield filed_for

    def _is_filed(self, look: FirstLook, patient: UUID | None) -> bool:
        return look.paper in self._papers and self._merges.are_one(patient, self._filed_for[look.paper])

    def _may_confirm(self, patient: UUID, consent: UUID) -> bool:
        taken = self._unconfirmed.get(consent)
        return taken is not None and self._merges.are_one(patient, taken.patient)

    def _is_looked_at(self, position: int, header: Header, consent: UUID) -> bool:
        """Whether a consent on paper is let count by whoever may, after another's look."""
        taken = self._unconfirmed.get(consent)
        look = None if taken is None else taken.look
        if look is None:
            return True
        return look.paper not in self._papers_over and is_second(look, position, header, self._signers)

    def _learn_withdrawal(self, position: int, header: Header, findings: Findings) -> None:
        gate, consent = header.gate, _first(header, "consent")
        if not isinstance(gate, WithdrawalGate) or consent is None:
            findings.add("verify.gate.misplaced", position)
            return
        self._withdrawn[consent].append(gate.effective)
        known = self._consents.get(consent)
        if known is None:
            return  # one that is confirmed only later counts from then on, with this withdrawal
        late = {
            entry.position
            for token in known.gate.treatments
            for entry in self._entries[token]
            if gate.effective <= entry.done and self._ends(known, gate.effective, entry.consent)
        }
        if late:
            findings.add("verify.gate.withdrawn_late", *sorted(late))

    def _ends(self, withdrawn: _Consent, effective: datetime, consent: _Consent) -> bool:
        """Whether a withdrawal ends a consent: its own, and every one to the treatment that was signed before."""
        return consent.id == withdrawn.id or (
            consent.gate.signed <= effective and self._merges.are_one(consent.patient, withdrawn.patient)
        )

    def _endings(self, consent: _Consent, token: str) -> Iterator[datetime]:
        """When the consent was ended for the treatment, as far as has been read."""
        yield from self._withdrawn.get(consent.id, ())
        for other in self._to_treatment[token]:
            for effective in self._withdrawn.get(other.id, ()):
                if self._ends(other, effective, consent):
                    yield effective

    def _check_entry(self, position: int, header: Header, findings: Findings) -> None:
        gate = header.gate
        if not isinstance(gate, EntryGate) or header.patient is None:
            findings.add("verify.gate.no_facts", position)
            return
        consent = self._consents.get(_first(header, "consent") or UUID(int=0))
        why = "no_consent" if consent is None else self._refusal(header.patient, gate, consent)
        if why:
            findings.add(f"verify.gate.{why}", position)
        if gate.done > header.at + _ENTRY_AHEAD:
            findings.add("verify.gate.ahead", position)
        if consent is not None:
            self._entries[gate.treatment].append(_Entry(position, gate.done, consent))
            if consent.of != {header.patient} and not why:
                self._borrowed.append((position, header.patient, consent.of))
        signed = _Signed(gate.done, gate.treatment, None if consent is None else consent.patient)
        self._check_correction(position, header, signed, findings)
        self._signed[header.id] = signed

    def _refusal(self, patient: UUID, gate: EntryGate, consent: _Consent) -> str:
        """Why the consent does not carry the entry, as the end of a sentence's key; empty where it does."""
        given = consent.gate
        refusals = (
            ("other_patient", not self._are_one(patient, consent.of)),
            ("other_treatment", gate.treatment not in given.treatments),
            ("before_signing", gate.done < given.signed),
            ("before_start", gate.done < given.valid_from),
            ("expired", given.valid_until is not None and gate.done >= given.valid_until),
            ("withdrawn", any(effective <= gate.done for effective in self._endings(consent, gate.treatment))),
        )
        return next((why for why, holds in refusals if holds), "")

    def _check_correction(self, position: int, header: Header, signed: _Signed, findings: Findings) -> None:
        corrects = _first(header, "corrects")
        if header.kind == "treatment.signed":
            is_right = corrects is None
        else:
            known = None if corrects is None else self._signed.get(corrects)
            # Between two patients' tokens only the opened bodies tell whether it is the same treatment.
            is_right = known is not None and (
                known == signed if known.patient == signed.patient else known.done == signed.done
            )
        if not is_right:
            findings.add("verify.gate.correction", position)

    def conclude(self, findings: Findings) -> None:
        """Note what rests on a merge that holds no longer: a consent may have been borrowed for one treatment."""
        for position, patient, others in self._borrowed:
            if not self._are_one(patient, others):
                findings.add("verify.gate.unmerged", position)

    def _are_one(self, patient: UUID, others: frozenset[UUID]) -> bool:
        return all(self._merges.are_one(patient, one) for one in others)

    def check_body(self, position: int, header: Header, content: object, *, token: TokenOf, findings: Findings) -> None:
        """Compare the header's facts with the opened body."""
        if isinstance(content, TreatmentEntry):
            agrees = self._entry_agrees(header, content, token) and self._corrects_the_same(header, content)
            self._check_visit(position, header, content, findings)
        elif isinstance(content, ConsentSigned):
            given = _Given(content.signed_at, content.valid_from, content.valid_until, content.treatments)
            self._given[header.id] = given
            may_wait = header.gate is None and content.purpose is ConsentPurpose.TREATMENT
            agrees = may_wait or _consent_agrees(header, given, content.treatments, token)
            agrees = agrees and is_as_signed(header, content) and self._is_of_its_paper(content)
            if needs_practitioner(content) and Role.PRACTITIONER not in self._roles(position, header):
                findings.add("verify.authority.role", position)
        elif isinstance(content, FormPrinted):
            self._asked[header.id] = content.treatment
            return
        elif isinstance(content, PaperFiled):
            self._asked[header.id] = content.treatment if content.form is None else self._asked.get(content.form, "")
            self._papers[header.id] = tuple(page.sha256 for page in content.pages)
            agrees = tuple(page.id for page in content.pages) == tuple(file.id for file in header.files)
        elif isinstance(content, ConsentConfirmed):
            told = self._given.get(content.consent)
            if told is not None and content.valid_from is not None:
                told = replace(told, valid_from=content.valid_from, valid_until=content.valid_until)
            agrees = content.consent == _first(header, "consent") and (
                told is None or _consent_agrees(header, told, content.treatments, token)
            )
            look = taken.look if (taken := self._unconfirmed.get(content.consent)) is not None else None
            agrees = agrees and (look is None or is_whole_look(look, header, content))
        elif isinstance(content, ConsentWithdrawn):
            agrees = content.consent == _first(header, "consent") and header.gate == WithdrawalGate(content.effective)
        else:
            return
        if not agrees:
            findings.add("verify.gate.body_differs", position)

    def _roles(self, position: int, header: Header) -> frozenset[Role]:
        return self._signers.roles_at(str(header.author), position)

    def _is_of_its_paper(self, content: ConsentSigned) -> bool:
        """Whether what was looked at are the pages that were filed, byte for byte, and it is to what they ask."""
        if content.paper is None:
            return True
        asked = self._asked.get(content.paper.filed, "")
        is_to_that = not asked or content.treatments == (asked,)
        return is_to_that and self._papers.get(content.paper.filed) in (None, content.paper.sha256)

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

    def _check_visit(self, position: int, header: Header, content: TreatmentEntry, findings: Findings) -> None:
        """A visit holds one entry for each performer and treatment; corrections of it are no further ones."""
        if content.session is None or header.kind != "treatment.signed":
            return
        signed = content.treatment, content.performer, content.session
        if signed in self._in_visits:
            findings.add("verify.gate.twice_in_visit", position)
        self._in_visits.add(signed)

    def _corrects_the_same(self, header: Header, content: TreatmentEntry) -> bool:
        """Whether a correction says the same treatment, performer and visit as the entry it stands beside."""
        treated = self._treated[header.id] = content.treatment, content.performer, content.session
        corrects = _first(header, "corrects")
        return corrects is None or self._treated.get(corrects, treated) == treated


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
