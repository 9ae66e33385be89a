"""What waits is counted for those who work from it, named only with a trace, and gone once it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from journal_app.domain.consents import ConsentSigned
from journal_app.domain.countersigning_time import countersigning_due
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Role
from journal_app.domain.received import DocumentFormat, DocumentKind, DocumentReceived
from journal_app.domain.worklists import Work
from journal_app.services import (
    consents,
    countersigning,
    delegations,
    drafts,
    emergencies,
    patients,
    people,
    reactions,
    received,
    rulebook,
    worklists,
)
from journal_app.services.delegations import NewDelegation
from journal_app.services.rulebook import pack_in_force
from tests.clinic import (
    AUDIT,
    PIN,
    PRACTITIONER,
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_consent,
    a_healthy,
    a_patient,
    an_entry,
    details,
    entry_of,
    opened,
)
from tests.paper_scans import a_picture
from tests.written import a_follow_up, a_reaction_reported, an_emergency_written


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def contents_of(clinic: OpenClinic, patient: UUID) -> list[object]:
    return [item.content for item in opened(clinic.session, patient).items]


def waiting(clinic: OpenClinic, work: Work) -> list[tuple[UUID, UUID | None]]:
    found = [(line.stub.id, line.item) for line in worklists.find(clinic.session, work)]
    assert worklists.count(clinic.session)[work] == len(found)
    return found


def test_an_emergency_waits_until_a_colleague_reviewed_it(clinic: OpenClinic, patient: UUID) -> None:
    colleague = clinic.colleague("Nanna Nurse", PRACTITIONER)
    emergency = an_emergency_written(clinic.session, patient)
    assert waiting(clinic, Work.EMERGENCIES) == [(patient, emergency)]
    clinic.sign_in(colleague)
    assert waiting(clinic, Work.EMERGENCIES) == [(patient, emergency)]
    emergencies.review(clinic.session, opened(clinic.session, patient), emergency, conclusion="Fint")
    assert waiting(clinic, Work.EMERGENCIES) == []


def test_an_owner_who_reads_nothing_clinical_sees_that_emergencies_wait(clinic: OpenClinic, patient: UUID) -> None:
    emergency = an_emergency_written(clinic.session, patient)
    clinic.sign_in(clinic.colleague("Olga Owner", frozenset({Role.OWNER})))
    assert worklists.count(clinic.session) == {Work.EMERGENCIES: 1, Work.OPENED_RESTRICTED: 0}
    assert waiting(clinic, Work.EMERGENCIES) == [(patient, emergency)]
    with pytest.raises(UserFacing) as refusal:
        worklists.find(clinic.session, Work.FOLLOW_UPS)
    assert refusal.value.key == "worklist.not_yours"


@pytest.mark.parametrize("roles", [RECEPTION, AUDIT])
def test_others_work_from_none(clinic: OpenClinic, patient: UUID, roles: frozenset[Role]) -> None:
    an_emergency_written(clinic.session, patient)
    clinic.sign_in(clinic.colleague("Lise", roles))
    assert worklists.count(clinic.session) == {}
    for work in Work:
        with pytest.raises(UserFacing):
            worklists.find(clinic.session, work)


def test_a_reaction_waits_from_its_day_on_by_the_last_word_on_it(clinic: OpenClinic, patient: UUID) -> None:
    today = clinic.session.clock.today()
    reaction = a_reaction_reported(clinic.session, patient, follow_up=today + timedelta(days=2))
    a_reaction_reported(clinic.session, patient)
    assert waiting(clinic, Work.FOLLOW_UPS) == []
    clinic.time.moment += timedelta(days=3)
    assert waiting(clinic, Work.FOLLOW_UPS) == [(patient, reaction)]
    later = clinic.session.clock.today() + timedelta(days=7)
    told = a_follow_up(clinic.session, reaction, follow_up=later)
    reactions.follow_up(clinic.session, opened(clinic.session, patient), told)
    assert waiting(clinic, Work.FOLLOW_UPS) == []
    clinic.time.moment += timedelta(days=8)
    assert waiting(clinic, Work.FOLLOW_UPS) == [(patient, reaction)]


def test_own_drafts_wait_once_an_entry_would_be_late(clinic: OpenClinic, patient: UUID) -> None:
    drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="note", content={"text": "halv"})
    clinic.time.moment += timedelta(hours=23)
    assert waiting(clinic, Work.DRAFTS) == []
    clinic.time.moment += timedelta(hours=2)
    assert waiting(clinic, Work.DRAFTS) == [(patient, None)]
    clinic.sign_in(clinic.colleague("Nanna Nurse", PRACTITIONER))
    assert waiting(clinic, Work.DRAFTS) == []


def test_a_consent_waits_in_its_last_days_unless_a_longer_one_stands_beside_it(
    clinic: OpenClinic, patient: UUID
) -> None:
    a_consent(clinic, patient)
    (until,) = (one.valid_until for one in contents_of(clinic, patient) if isinstance(one, ConsentSigned))
    assert until is not None
    assert waiting(clinic, Work.CONSENTS) == []
    clinic.time.moment = until - timedelta(days=20)
    ((who, item),) = waiting(clinic, Work.CONSENTS)
    assert who == patient
    newer = a_consent(clinic, patient)
    assert waiting(clinic, Work.CONSENTS) == []
    consents.withdraw_consent(clinic.session, opened(clinic.session, patient), newer, channel="phone")
    assert item is not None


def test_an_entry_under_a_delegation_waits_for_the_doctor_who_gave_it(clinic: OpenClinic, patient: UUID) -> None:
    nurse = clinic.colleague("Nanna Nurse", PRACTITIONER)
    new = NewDelegation(
        delegate=nurse.id,
        treatments=(TREATMENT,),
        valid_from=clinic.time.moment,
        valid_until=None,
        instruction="Kun panden.",
    )
    delegations.give(clinic.session, new, pin=PIN)
    doctor = clinic.vault.person
    a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    clinic.sign_in(nurse)
    people.set_pin(clinic.session, password=bytearray(clinic.passwords[nurse.id].encode()), pin=PIN)
    entry = an_entry(clinic.session, patient)
    assert waiting(clinic, Work.COUNTERSIGN) == []
    clinic.sign_in(doctor)
    assert waiting(clinic, Work.COUNTERSIGN) == [(patient, entry)]
    (line,) = worklists.find(clinic.session, Work.COUNTERSIGN)
    zone, done = clinic.session.clock.zone(), line.when
    assert isinstance(done, datetime)
    assert line.more.due == (done + timedelta(days=14)).astimezone(zone).date()
    assert line.more.source == "Autorisationsloven § 18"
    assert line.more.names["da"] == "Botulinumtoksin"
    rulebook.adjust_rule(clinic.session, "dk-countersigned", numbers={"days": 3}, reason="Hver uge")
    (line,) = worklists.find(clinic.session, Work.COUNTERSIGN)
    assert line.more.due == (done + timedelta(days=3)).astimezone(zone).date()
    with pytest.raises(UserFacing):
        rulebook.adjust_rule(clinic.session, "dk-countersigned", numbers={"days": 30}, reason="Engang")
    countersigning.countersign(clinic.session, opened(clinic.session, patient), entry, remark="", pin=PIN)
    assert waiting(clinic, Work.COUNTERSIGN) == []


def test_where_no_rule_wants_a_countersignature_none_is_due(clinic: OpenClinic, patient: UUID) -> None:
    pack = pack_in_force(clinic.session).rule_pack
    entry = entry_of(clinic.session)
    assert countersigning_due(pack, entry) is not None
    assert countersigning_due(pack, replace(entry, treatment="whitening")) is None
    assert countersigning_due(pack, replace(entry, treatment="nothing")) is None
    assert countersigning_due(pack, replace(entry, done=datetime(2014, 6, 30, 12, tzinfo=UTC))) is None
    sweden = clinic.session.packs.proposed("SE").rule_pack
    assert countersigning_due(sweden, entry) is None


def test_a_merged_patient_is_shown_as_the_survivor(clinic: OpenClinic, patient: UUID) -> None:
    duplicate = a_patient(clinic.session, details("Nilsen", "Mette", identifiers=()))
    emergency = an_emergency_written(clinic.session, duplicate)
    patients.merge(clinic.session, survivor=patient, duplicate=duplicate, reason="samme person")
    assert waiting(clinic, Work.EMERGENCIES) == [(patient, emergency)]


def test_a_paper_waits_until_its_scan_is_filed(clinic: OpenClinic, patient: UUID) -> None:
    today = clinic.session.clock.today()
    letter = DocumentReceived(DocumentKind.LETTER, "Brev", "", today, DocumentFormat.PAPER, paper_place="Skab 2")
    paper = received.file_document(clinic.session, patient, letter).changes.made
    assert paper is not None
    assert waiting(clinic, Work.SCANS) == [(patient, paper)]
    scan = a_picture()
    received.file_document(clinic.session, patient, letter, content=scan)
    assert waiting(clinic, Work.SCANS) == [(patient, paper)], "another document is not its scan"
    received.file_document(clinic.session, patient, replace(letter, scan_of=paper), content=scan + b"\n")
    assert waiting(clinic, Work.SCANS) == []


def test_reception_is_not_told_which_papers_wait(clinic: OpenClinic, patient: UUID) -> None:
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    assert Work.SCANS not in worklists.count(clinic.session)
    with pytest.raises(UserFacing):
        worklists.find(clinic.session, Work.SCANS)
