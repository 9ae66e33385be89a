"""Copies of photos after their consent was taken back: each is found, told of, settled once; none leaves afterwards."""

from __future__ import annotations

import io
from datetime import timedelta
from uuid import UUID

import pytest
from pypdf import PdfReader

from journal_app.domain.access import Purpose
from journal_app.domain.consents import ConsentPurpose, CopyOutcome, FollowedUp, FollowUpKind
from journal_app.domain.copies import copies_out, copies_under
from journal_app.domain.errors import UserFacing
from journal_app.domain.follow_ups import FollowUp
from journal_app.domain.journal import JournalItem, PatientRecord
from journal_app.domain.photos import PATIENTS_OWN
from journal_app.domain.printing import PrintLanguage
from journal_app.services import call_lists, consents, follow_ups, photos, printing
from tests.clinic import RECEPTION, OpenClinic, kinds_written, opened
from tests.integration.test_photos import a_jpeg, from_file, taken_in
from tests.unit.services.test_follow_ups import known
from tests.unit.services.test_permits import asked_for, patient, signed

__all__ = ["patient"]
MARKETING = ConsentPurpose.PHOTO_MARKETING.value


def a_minute(clinic: OpenClinic) -> None:
    clinic.time.moment += timedelta(minutes=1)


def handed(clinic: OpenClinic, patient: UUID, recipient: str, purpose: str = MARKETING) -> UUID:
    record = opened(clinic.session, patient)
    photo = next(one.id for one in record.items if one.kind == "photo.taken")
    a_minute(clinic)
    made = photos.copy_out(
        clinic.session,
        record,
        (photo,),
        copy=photos.Copy(recipient.encode(), "jpeg"),
        purpose=purpose,
        recipient=recipient,
    ).made
    assert made is not None
    return made


def consented(clinic: OpenClinic, patient: UUID, purpose: ConsentPurpose = ConsentPurpose.PHOTO_MARKETING) -> UUID:
    a_minute(clinic)
    return signed(clinic, patient, asked_for(clinic, purpose))


def withdraw(clinic: OpenClinic, patient: UUID, consent: UUID) -> None:
    a_minute(clinic)
    consents.withdraw_consent(clinic.session, opened(clinic.session, patient), consent, channel="phone")
    a_minute(clinic)


def copies(clinic: OpenClinic, patient: UUID, consent: UUID) -> list[FollowUp]:
    return [one for one in known(clinic, patient, consent) if one.kind is FollowUpKind.PHOTO_COPY]


def tell(clinic: OpenClinic, patient: UUID, consent: UUID, item: str, outcome: CopyOutcome, note: str = "") -> None:
    record = opened(clinic.session, patient)
    follow_ups.call_back(clinic.session, record, consent, item, outcome=outcome, note=note)
    a_minute(clinic)


def outcome_of(item: JournalItem) -> CopyOutcome | None:
    assert isinstance(item.content, FollowedUp)
    return item.content.outcome


@pytest.fixture
def photo(clinic: OpenClinic, patient: UUID) -> UUID:
    return taken_in(clinic, patient, from_file(a_jpeg(width=300)))[0].id


# --------------------------------------------------------------------------------------------------------- the clinic's


@pytest.mark.usefixtures("photo")
def test_every_copy_for_the_purpose_is_asked_for_and_no_other(clinic: OpenClinic, patient: UUID) -> None:
    first = consented(clinic, patient)
    handed(clinic, patient, "Studio Vest")
    second = consented(clinic, patient)
    handed(clinic, patient, "Instagram")
    handed(clinic, patient, "Mette Nielsen", PATIENTS_OWN)
    consented(clinic, patient, ConsentPurpose.PHOTO_TEACHING)
    handed(clinic, patient, "Kursus", ConsentPurpose.PHOTO_TEACHING.value)
    printing.journal(
        clinic.session,
        patient,
        printing.PrintRequest(PrintLanguage.DANISH, Purpose.CARE, "", clinic.session.clock.zone()),
    )
    before = opened(clinic.session, patient)
    assert len(copies_under(before.items, first)) == len(copies_under(before.items, second)) == 2
    withdraw(clinic, patient, second)
    found = known(clinic, patient, second)
    assert [one.copy.content.recipient for one in found if one.copy is not None] == ["Studio Vest", "Instagram"]
    assert all(one.kind is FollowUpKind.PHOTO_COPY for one in found), "a print of the journal was no marketing"
    assert found[0].what == f"Studio Vest, {clinic.time.moment.date()}, Anna Holm"
    assert [bool(one.taken_back) for one in copies_out(opened(clinic.session, patient).items)] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.usefixtures("photo")
def test_it_waits_until_every_recipient_is_told_and_a_try_is_no_end(clinic: OpenClinic, patient: UUID) -> None:
    consent = consented(clinic, patient)
    for recipient in ("Studio Vest", "Instagram"):
        handed(clinic, patient, recipient)
    withdraw(clinic, patient, consent)
    studio, instagram = (one.item for one in copies(clinic, patient, consent))
    tell(clinic, patient, consent, studio, CopyOutcome.NOT_REACHED, "Telefonsvarer")
    tell(clinic, patient, consent, instagram, CopyOutcome.DELETED)
    assert follow_ups.count_open(clinic.session) == 1
    with pytest.raises(UserFacing, match="what was said"):
        tell(clinic, patient, consent, studio, CopyOutcome.REFUSED)
    with pytest.raises(UserFacing, match="how it went"):
        follow_ups.tick_off(clinic.session, opened(clinic.session, patient), consent, studio)
    tell(clinic, patient, consent, studio, CopyOutcome.REFUSED, "Er trykt i en brochure")
    assert follow_ups.count_open(clinic.session) == 0
    told = [one.copy.tried for one in copies(clinic, patient, consent) if one.copy is not None]
    assert [[outcome_of(item) for item in tries] for tries in told] == [
        [CopyOutcome.NOT_REACHED, CopyOutcome.REFUSED],
        [CopyOutcome.DELETED],
    ]
    with pytest.raises(UserFacing, match="done already"):
        tell(clinic, patient, consent, studio, CopyOutcome.RETURNED)


@pytest.mark.usefixtures("photo")
def test_two_withdrawals_that_ask_for_the_same_copy_are_settled_by_one_word(clinic: OpenClinic, patient: UUID) -> None:
    first = consented(clinic, patient)
    handed(clinic, patient, "Instagram")
    second = consented(clinic, patient)
    for consent in (first, second):
        withdraw(clinic, patient, consent)
    (copy,) = copies(clinic, patient, second)
    tell(clinic, patient, second, copy.item, CopyOutcome.RETURNED)
    assert follow_ups.count_open(clinic.session) == 0
    third = consented(clinic, patient)
    handed(clinic, patient, "Facebook")
    withdraw(clinic, patient, third)
    assert [one.copy.content.recipient for one in copies(clinic, patient, third) if one.copy] == ["Facebook"]


@pytest.mark.usefixtures("photo")
def test_the_list_is_for_the_clinic_and_the_letters_name_no_patient(clinic: OpenClinic, patient: UUID) -> None:
    consent = consented(clinic, patient)
    for recipient in ("Studio Vest", "Instagram", "studio  vest"):
        handed(clinic, patient, recipient)
    withdraw(clinic, patient, consent)
    tell(clinic, patient, consent, copies(clinic, patient, consent)[1].item, CopyOutcome.DELETED, "Bekræftet pr. mail")
    before = clinic.vault.head().size
    made = call_lists.call_list(clinic.session, opened(clinic.session, patient), consent, PrintLanguage.DANISH)
    assert "access.printed" in kinds_written(clinic.vault, before)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(made)).pages]
    assert len(pages) == 2, "one letter: the same studio twice, and who deleted it gets none"
    assert "NIELSEN" in pages[0]
    assert "Bekræftet pr. mail" in pages[0]
    assert pages[1].count("JPEG") == 2
    assert "nielsen" not in pages[1].lower()


@pytest.mark.usefixtures("photo")
def test_a_copy_is_passed_on_to_whom_the_consent_names(clinic: OpenClinic, patient: UUID) -> None:
    consented(clinic, patient, ConsentPurpose.DISCLOSURE)
    with pytest.raises(UserFacing, match="somebody else"):
        handed(clinic, patient, "Dr. Sommer", ConsentPurpose.DISCLOSURE.value)
    handed(clinic, patient, "dr. falk,  Amager", ConsentPurpose.DISCLOSURE.value)


# ------------------------------------------------------------------------------------------------------ the attacker's


def test_no_copy_leaves_after_the_withdrawal_by_a_record_that_was_open_before(
    clinic: OpenClinic, patient: UUID, photo: UUID
) -> None:
    consent = consented(clinic, patient)
    stale: PatientRecord = opened(clinic.session, patient)
    withdraw(clinic, patient, consent)
    size = clinic.vault.head().size
    with pytest.raises(UserFacing, match="took it back"):
        photos.copy_out(
            clinic.session, stale, (photo,), copy=photos.Copy(b"x", "jpeg"), purpose=MARKETING, recipient="Instagram"
        )
    assert kinds_written(clinic.vault, size) == []


@pytest.mark.usefixtures("photo")
def test_reception_neither_sees_the_copies_nor_settles_them(clinic: OpenClinic, patient: UUID) -> None:
    consent = consented(clinic, patient)
    handed(clinic, patient, "Instagram")
    withdraw(clinic, patient, consent)
    record, item = opened(clinic.session, patient), copies(clinic, patient, consent)[0].item
    session = clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    for forbidden in (
        lambda: follow_ups.call_back(session, record, consent, item, outcome=CopyOutcome.DELETED),
        lambda: call_lists.call_list(session, record, consent, PrintLanguage.DANISH),
    ):
        with pytest.raises(UserFacing):
            forbidden()
