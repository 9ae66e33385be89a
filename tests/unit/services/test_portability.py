"""A request for portability: the journal as data for whoever the patient names, with its record, or nothing at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from journal_app.domain.disclosed import handed_on
from journal_app.domain.disclosures import Basis, Channel, DisclosureMade, Party
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.photos import PhotoPlace, PhotoSource
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.privacy import SaidHow
from journal_app.domain.questionnaires import Place
from journal_app.domain.requests import Asking, IdentityProof, RequestNote, Right
from journal_app.services import disclosures, health, paper, photos, portability, requests
from journal_app.services.photos import NewPhoto
from journal_app.services.portability import HandedOver, Portable
from journal_app.services.requests import NewRequest
from tests.clinic import (
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_health_form,
    a_submission,
    a_treated_patient,
    answered_harmlessly,
    kinds_written,
    opened,
)
from tests.paper_scans import a_picture, filed, printed

OWN = Portable(
    party=Party.PATIENT,
    channel=Channel.MEDIUM,
    unencrypted_why="Patientens egen nøgle",
    language=PrintLanguage.DANISH,
)
NAMED = "I brev af 20. november"
OTHER = replace(OWN, party=Party.SPECIALIST, recipient="Dr. Falk", country="SE", named_how=NAMED)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_treated_patient(clinic)


def asked(clinic: OpenClinic, patient: UUID, *, right: Right = Right.PORTABILITY, is_identified: bool = True) -> UUID:
    session, today = clinic.session, clinic.session.clock.today()
    made = requests.receive(session, NewRequest(right=right, received=today, how=SaidHow.LETTER, patient=patient)).made
    assert made is not None
    if is_identified:
        requests.note(session, made, RequestNote.IDENTITY_SHOWN, on=today, proof=IdentityProof.KNOWN_HERE)
    return made


def asked_for(clinic: OpenClinic, patient: UUID, asking: Asking) -> UUID:
    """Karen Nielsen asks in the patient's place, and showed that she may."""
    session, today = clinic.session, clinic.session.clock.today()
    new = NewRequest(
        right=Right.PORTABILITY,
        received=today,
        how=SaidHow.LETTER,
        patient=patient,
        asking=asking,
        requester="Karen Nielsen",
    )
    made = requests.receive(session, new).made
    assert made is not None
    proof = IdentityProof.AUTHORITY_SHOWN
    requests.note(session, made, RequestNote.IDENTITY_SHOWN, on=today, proof=proof)
    return made


class Folder(dict[str, bytes]):
    """What was put, until it is taken back."""

    def hand_over(self, clinic: OpenClinic, request: UUID, wanted: Portable = OWN) -> HandedOver:
        return portability.hand_over(clinic.session, request, wanted, put=self.__setitem__, take_back=self.clear)


def disclosed(clinic: OpenClinic, patient: UUID) -> list[DisclosureMade]:
    contents = [one.content for one in opened(clinic.session, patient).items]
    return [one for one in contents if isinstance(one, DisclosureMade)]


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(UserFacing) as caught:
        act()
    return caught.value.key


def test_the_patient_gets_data_and_files_and_the_journal_says_so(clinic: OpenClinic, patient: UUID) -> None:
    picture = a_picture()
    photos.take_in(clinic.session, opened(clinic.session, patient), NewPhoto(picture, PhotoSource.FILE))
    folder = Folder()
    made = folder.hand_over(clinic, asked(clinic, patient))
    assert (made.files, made.missing) == (3, 0)
    assert json.loads(folder["journal.fhir.json"])["resourceType"] == "Bundle"
    assert folder["file-0001.jpg"] == picture
    sums = dict(line.split("  ")[::-1] for line in folder["SHA256SUMS"].decode().splitlines())
    assert sums == {name: hashlib.sha256(folder[name]).hexdigest() for name in ("journal.fhir.json", "file-0001.jpg")}
    (told,) = disclosed(clinic, patient)
    assert (told.party, told.recipient, told.basis, told.basis_words) == (
        *(Party.PATIENT, "Mette Nielsen"),
        *(Basis.LAW, "GDPR Art. 20"),
    )
    assert told.sha256 == hashlib.sha256(folder["SHA256SUMS"]).hexdigest()
    assert told.why.startswith("Anmodning om dataportabilitet")
    assert handed_on(opened(clinic.session, patient).items) == (), "the patient is no recipient in their own report"


def test_whom_the_patient_names_is_a_recipient_in_their_report(clinic: OpenClinic, patient: UUID) -> None:
    Folder().hand_over(clinic, asked(clinic, patient), OTHER)
    (line,) = handed_on(opened(clinic.session, patient).items)
    assert line.who == "Dr. Falk"
    (told,) = disclosed(clinic, patient)
    assert told.basis_words == f"GDPR Art. 20: {NAMED}", "the patient named them, or it would not have gone"


def test_what_was_set_aside_is_somebody_elses_and_stays(clinic: OpenClinic, patient: UUID) -> None:
    """A scan, answers and a photo filed under the wrong patient; nothing of them, nor why, goes out."""
    session, own = clinic.session, a_picture(shade=20)
    photos.take_in(session, opened(session, patient), NewPhoto(own, PhotoSource.FILE))
    other = NewPhoto(a_picture(shade=90), PhotoSource.FILE)
    strange = photos.take_in(session, opened(session, patient), other).changes.made
    scan = filed(clinic, patient, printed(session, patient), a_picture("PNG", (210, 297), 250))
    form = a_health_form(session).answered(Place("closing.other"), "Søsterens hjertepiller")
    answers = a_submission(session, patient, answered_harmlessly(form))
    assert strange is not None
    photos.describe(session, opened(session, patient), strange, PhotoPlace(note="Karen Holms hage"))
    photos.set_aside(session, opened(session, patient), strange, reason="Er Karen Holms")
    paper.set_aside(session, opened(session, patient), scan, reason="Er Karen Holms")
    health.set_aside(session, opened(session, patient), answers, reason="Er Karen Holms")
    folder = Folder()
    made = folder.hand_over(clinic, asked(clinic, patient))
    assert (made.files, made.missing, made.left_out) == (3, 0, 3)
    assert [folder[name] for name in folder if name.startswith("file-")] == [own]
    data = folder["journal.fhir.json"].decode()
    theirs = ("Karen Holm", "hjertepiller", str(strange), str(scan), str(answers))
    assert [one for one in theirs if one in data] == []
    (told,) = disclosed(clinic, patient)
    assert told.left_out.endswith("med begrundelserne: 3")


def test_who_asks_in_the_patients_place_is_named(clinic: OpenClinic, patient: UUID) -> None:
    """Somebody who collects it, as a guardian does, stands in the patient's report under their own name."""
    request = asked_for(clinic, patient, Asking.GUARDIAN)
    Folder().hand_over(clinic, request)
    (told,) = disclosed(clinic, patient)
    assert (told.party, told.recipient) == (Party.PATIENT, "Karen Nielsen")
    assert [line.who for line in handed_on(opened(clinic.session, patient).items)] == ["Karen Nielsen"]


@pytest.mark.parametrize(
    ("wanted", "key"),
    [
        (replace(OWN, unencrypted_why=" "), "portability.readable"),
        (replace(OTHER, recipient=""), "disclosure.no_party"),
        (replace(OTHER, named_how=" "), "portability.not_named"),
        (replace(OTHER, country="US"), "disclosure.no_transfer"),
    ],
)
def test_what_could_not_be_written_down_is_not_made(
    clinic: OpenClinic, patient: UUID, wanted: Portable, key: str
) -> None:
    folder, request, before = Folder(), asked(clinic, patient), clinic.vault.head().size
    assert refused(lambda: folder.hand_over(clinic, request, wanted)) == key
    assert folder == {}
    assert "access.exported" not in kinds_written(clinic.vault, before)


def test_only_an_open_request_for_it_of_somebody_who_is_identified_is_answered(
    clinic: OpenClinic, patient: UUID
) -> None:
    folder = Folder()
    other, unknown = asked(clinic, patient, right=Right.ACCESS), asked(clinic, patient, is_identified=False)
    assert refused(lambda: folder.hand_over(clinic, other)) == "request.unknown"
    assert refused(lambda: folder.hand_over(clinic, unknown)) == "portability.identity"
    mine = asked(clinic, patient)
    session = clinic.sign_in(clinic.colleague("Lise Krogh", RECEPTION))
    assert refused(lambda: folder.hand_over(clinic, mine)).startswith("permission.")
    assert session.vault.person.name == "Lise Krogh"
    assert folder == {}


def test_the_right_ends_with_the_patients_life(clinic: OpenClinic, patient: UUID) -> None:
    folder, request = Folder(), asked_for(clinic, patient, Asking.RELATIVE_OF_DECEASED)
    assert refused(lambda: folder.hand_over(clinic, request)) == "portability.deceased"
    assert folder == {}


@pytest.mark.parametrize("where", ["put", "record"])
def test_what_fails_half_way_leaves_nothing(
    clinic: OpenClinic, patient: UUID, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def full(*_: object) -> object:
        raise Environmental("paper.not_written", "The disk is full.")

    folder, request = Folder(), asked(clinic, patient)
    put = full if where == "put" else folder.__setitem__
    if where == "record":
        monkeypatch.setattr(disclosures, "disclose", full)
    with pytest.raises(Environmental):
        portability.hand_over(clinic.session, request, OWN, put=put, take_back=folder.clear)
    assert folder == {}
    assert disclosed(clinic, patient) == []


def test_a_practitioner_who_owns_nothing_may_answer(clinic: OpenClinic, patient: UUID) -> None:
    request = asked(clinic, patient)
    clinic.sign_in(clinic.colleague("Peter Holm", PRACTITIONER))
    assert Folder().hand_over(clinic, request).missing == 0
