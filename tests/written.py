"""What a clinic writes beside planned treatments, ready to be signed; for the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from journal_app.domain.circumstances import ConsultationMode
from journal_app.domain.emergencies import Complication, DrugGiven, EmergencyTreated
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.reactions import Outcome, ReactionFollowedUp, ReactionReported, Seriousness
from journal_app.services import emergencies, reactions
from journal_app.services.session import Session
from tests.clinic import opened

NOBODY = UUID(int=0)
"""Who treated, reported or saw: the services put in who is signed in."""


def an_emergency(session: Session, **changes: object) -> EmergencyTreated:
    now = session.now()
    drug = DrugGiven("Hyaluronidase", "H-77", date(2027, 1, 31), "1500 IE", "s.c.", now)
    plain = EmergencyTreated(
        Complication.VASCULAR_OCCLUSION,
        now,
        "Afblegning af overlæben",
        (drug,),
        "Varme og massage",
        "Kapillærrespons normal",
        "Vævet ville dø",
        NOBODY,
        "",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def an_emergency_written(session: Session, patient: UUID, **changes: object) -> UUID:
    made = emergencies.write_down(session, opened(session, patient), an_emergency(session, **changes)).made
    assert made is not None
    return made


def a_reaction(session: Session, **changes: object) -> ReactionReported:
    plain = ReactionReported(
        Seriousness.MODERATE,
        session.now(),
        "Hævelse om munden",
        "Antihistamin",
        Outcome.RECOVERING,
        "",
        (),
        NOBODY,
        "",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def a_reaction_reported(session: Session, patient: UUID, **changes: object) -> UUID:
    made = reactions.report(session, opened(session, patient), a_reaction(session, **changes)).made
    assert made is not None
    return made


def a_follow_up(session: Session, reaction: UUID, **changes: object) -> ReactionFollowedUp:
    plain = ReactionFollowedUp(reaction, session.now(), "Bedre", Outcome.RECOVERED, NOBODY, "")
    return replace(plain, **changes)  # type: ignore[arg-type]


def a_prescription(session: Session, **changes: object) -> PrescriptionRecorded:
    plain = PrescriptionRecorded(
        "Aciclovir",
        "400 mg",
        "tabletter",
        "1 tablet tre gange daglig",
        "15 stk.",
        "Forebyggelse af herpes",
        session.clock.today() - timedelta(days=1),
        "Karin Lind",
        "0GBK2",
        ConsultationMode.VIDEO,
        NOBODY,
        "",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]
