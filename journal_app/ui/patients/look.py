"""What the record screen shows of one patient, gathered in one traced look on the worker; it must not show anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.atlas import Atlas
from journal_app.domain.circumstances import Delegated
from journal_app.domain.clinic import Clinic
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem, PatientRecord
from journal_app.domain.names import display_name
from journal_app.domain.people import Person
from journal_app.domain.privacy import newest_notice
from journal_app.domain.questionnaires import Questionnaire
from journal_app.domain.rules.definitions import LoadedPack, TreatmentDefinition
from journal_app.domain.rules.evaluation import evaluate
from journal_app.domain.rules.model import Finding
from journal_app.domain.rules.wording import Phrasebook
from journal_app.domain.treatments import ProductLine
from journal_app.services import choices, drafts, gate, health
from journal_app.services.places import place_here, places_of
from journal_app.services.ports import Draft
from journal_app.services.products import findings_of_lines
from journal_app.services.rulebook import facts_of, findings_now, pack_in_force
from journal_app.services.session import Session
from journal_app.ui.translation import Language, language_of


@dataclass(frozen=True, slots=True)
class Look:
    """One patient's journal at one moment, with the rules' opinion and everything needed to say it in words.

    ``questionnaires`` are those that the record holds answers to, by the SHA-256 of their text. ``places`` are the
    names of the clinic's, ``place_here`` the one where this workstation stands.
    """

    record: PatientRecord
    pack: LoadedPack | None
    findings: Mapping[str, tuple[Finding, ...]]
    drafts: tuple[Draft, ...]
    people: Mapping[UUID, Person]
    me: Person
    clinic: Clinic
    phrases: Mapping[str, Phrasebook]
    questionnaires: Mapping[str, Questionnaire]
    zone: tzinfo
    atlas: Atlas
    is_informed: bool = True
    delegations: tuple[Delegated, ...] = ()
    places: tuple[str, ...] = ()
    place_here: str = ""
    restricted: bool = False

    @property
    def patient_name(self) -> str:
        """The patient as a button names them."""
        return display_name(self.record.patient.details.name)

    @property
    def treatments(self) -> tuple[TreatmentDefinition, ...]:
        """What the clinic offers."""
        return () if self.pack is None else self.pack.treatments

    @property
    def country(self) -> str:
        """ISO 3166-1 code of the clinic's country."""
        return self.clinic.jurisdiction[:2]

    def treatment(self, code: str) -> TreatmentDefinition | None:
        """The definition with this code, if the rules in force still hold it."""
        return next((definition for definition in self.treatments if definition.code == code), None)

    def treatment_name(self, code: str) -> str:
        """A treatment in the language of the screen; its code where the rules in force do not know it."""
        definition = self.treatment(code)
        return code if definition is None else definition.names.get(language_of(), code)

    def area_name(self, code: str, area: str) -> str:
        """An area in the language of the screen."""
        definition = self.treatment(code)
        known = {} if definition is None else {one.id: one.names for one in definition.areas}
        return known[area].get(language_of(), area) if area in known else area

    @property
    def damaged(self) -> int:
        """How many records cannot be read because they are damaged; with any, the journal is only read."""
        return sum(item.is_damaged for item in self.record.items)

    def item(self, wanted: UUID) -> JournalItem | None:
        """One record of the journal."""
        return next((item for item in self.record.items if item.id == wanted), None)

    def original_of(self, draft: Draft | None) -> JournalItem | None:
        """What a draft is a correction of, if it is one."""
        original = "" if draft is None else str(draft.content.get("original", ""))
        return self.item(UUID(original)) if original else None

    def phrasebook(self) -> Phrasebook:
        """The sentences of findings in the language of the screen."""
        return self.phrases[language_of()]


def take_look(session: Session, patient: UUID, purpose: Purpose, *, reason: str = "") -> Look:
    """Open the record (traced) and gather what goes with it; for the worker.

    Raises:
        UserFacing, Environmental: as ``gate.take_record``.
    """
    record = gate.take_record(session, patient, purpose, reason=reason)
    try:
        pack = pack_in_force(session)
    except UserFacing:  # no rules yet: the record can be read, and nothing can be treated
        pack = None
    treatments = () if pack is None else pack.treatments
    return Look(
        record=record,
        pack=pack,
        findings={one.code: findings_now(session, record, one.code) for one in treatments},
        drafts=drafts.drafts_in(session, record),
        people={person.id: person for person in session.vault.people()},
        me=session.vault.person,
        clinic=session.vault.clinic(),
        phrases={language.value: session.packs.phrasebook(language.value) for language in Language},
        questionnaires=health.questionnaires_in(session, record),
        zone=session.clock.zone(),
        atlas=session.packs.atlas(),
        delegations=session.vault.delegations(),
        places=tuple(one.name for one in places_of(session)),
        place_here=place_here(session),
        restricted=session.vault.is_restricted(record.patient.id),
        is_informed=choices.is_informed(session, newest_notice(record.items)),
    )


def findings_at(
    session: Session,
    record: PatientRecord,
    treatment: str,
    *,
    done: datetime,
    areas: tuple[str, ...] = (),
    products: tuple[ProductLine, ...] = (),
    place: str | None = None,
) -> tuple[Finding, ...]:
    """What rules and stock say of treating these areas at ``done`` with these products; for the worker.

    ``place`` is where: None where this workstation stands, empty where nobody knows.
    """
    pack = pack_in_force(session, at=done)
    facts = facts_of(session, record, treatment, done=done, pack=pack, place=place)
    of_the_rules = evaluate(pack.rule_pack, replace(facts, areas=areas), at=done)
    return (*of_the_rules, *findings_of_lines(session, products, done=done))
