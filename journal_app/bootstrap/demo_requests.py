"""What the demo clinic's patients ask about their own data, and whose time is over: under way, refused, proposed."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from journal_app.bootstrap.demo_shift import Shift
from journal_app.domain.privacy import SaidHow
from journal_app.domain.requests import Advance, IdentityProof, Outcome, RequestNote, Right, SentHow
from journal_app.services import erasure, requests
from journal_app.services.requests import NewRequest

_LAY = timedelta(days=4)
"""How long the letter had lain before reception took it in, so that its days are soon over."""


def asked_for_access(shift: Shift, patient: UUID) -> None:
    """Reception takes in a letter that lay for some days, and knows who wrote it."""
    session = shift.session
    today = session.clock.today()
    new = NewRequest(
        right=Right.ACCESS,
        received=today - _LAY,
        how=SaidHow.LETTER,
        patient=patient,
        words="Vil gerne have hele journalen, fotos og en liste over, hvem der har set den.",
    )
    made = requests.receive(session, new).made
    if made is not None:
        requests.note(session, made, RequestNote.IDENTITY_SHOWN, on=today, proof=IdentityProof.KNOWN_HERE)


def refused_erasure(shift: Shift, patient: UUID) -> None:
    """The owner takes in a request to erase the journal, and says why it is kept."""
    session = shift.session
    today = session.clock.today()
    new = NewRequest(right=Right.ERASURE, received=today, how=SaidHow.EMAIL, patient=patient)
    made = requests.receive(session, new).made
    if made is None:
        return
    requests.note(session, made, RequestNote.IDENTITY_SHOWN, on=today, proof=IdentityProof.ELECTRONIC_ID)
    requests.advance(session, made, Advance.GATHERING)
    ground = requests.look(session, made).refusals[0]
    requests.close(
        session,
        made,
        Outcome.REFUSED,
        how=SentHow.SECURE_MAIL,
        paragraph=str(ground.source),
        reason=ground.texts["da"],
    )


def proposed_erasure(shift: Shift, patient: UUID) -> None:
    """Somebody who never came is to be erased, if a clinic of so few years has kept them long enough."""
    if erasure.plan(shift.session, patient).may_go:
        erasure.propose(shift.session, patient, reason="Kom aldrig, og har ikke ladet høre fra sig i et år.")
