"""Whose result is to be photographed waits from the day on which it shows, and a photo of it or a no settles it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from journal_app.domain.after_photos import is_settled, wanted_after
from journal_app.domain.circumstances import PhotoLeft
from journal_app.domain.patients import Source
from journal_app.domain.photos import PhotoMoment, PhotoPlace, PhotoSource
from journal_app.domain.treatments import TreatmentEntry
from journal_app.domain.worklists import Work, WorkLine
from journal_app.services import circumstances, patients, photos, treatments, worklists
from journal_app.services.photos import NewPhoto
from journal_app.services.rulebook import pack_in_force
from tests.clinic import (
    METTE,
    PIN,
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_consent,
    a_healthy,
    a_patient,
    a_treated_patient,
    an_entry,
    details,
    opened,
)
from tests.paper_scans import a_picture

FRONT = PhotoPlace(PhotoMoment.AFTER, "front", "", TREATMENT)
OPENS, DUE = timedelta(days=10), timedelta(days=42)
"""What the definition of botulinum toxin says."""


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_treated_patient(clinic)


def waiting(clinic: OpenClinic) -> tuple[WorkLine, ...]:
    lines = worklists.find(clinic.session, Work.AFTER_PHOTOS)
    assert worklists.count(clinic.session)[Work.AFTER_PHOTOS] == len(lines)
    return lines


def photographed(clinic: OpenClinic, patient: UUID, place: PhotoPlace = FRONT) -> UUID:
    """A photo of this moment; each is another picture."""
    shade = int(clinic.time.moment.timestamp()) // 3600 % 250
    new = NewPhoto(a_picture(shade=shade), PhotoSource.CAMERA, place, taken=clinic.session.now())
    made = photos.take_in(clinic.session, opened(clinic.session, patient), new).changes.made
    assert made is not None
    return made


def the_entry(clinic: OpenClinic, patient: UUID) -> UUID:
    return next(one.id for one in opened(clinic.session, patient).items if one.kind.startswith("treatment."))


def test_it_waits_from_the_day_the_result_shows_and_says_by_when(clinic: OpenClinic, patient: UUID) -> None:
    done = clinic.time.moment
    clinic.time.moment = done + OPENS - timedelta(minutes=1)
    assert waiting(clinic) == ()
    clinic.time.moment = done + OPENS
    (line,) = waiting(clinic)
    assert (line.stub.id, line.item) == (patient, the_entry(clinic, patient))
    assert line.more.treatment == TREATMENT
    assert line.more.names["da"] == "Botulinumtoksin"
    assert line.more.due == (done + DUE).astimezone(clinic.session.clock.zone()).date()
    assert line.more.source == "", "the law asks for a photo; its day is the treatment's"


def test_a_photo_of_the_result_settles_it_and_one_of_something_else_does_not(clinic: OpenClinic, patient: UUID) -> None:
    photographed(clinic, patient)
    clinic.time.moment += timedelta(days=1)
    photographed(clinic, patient)  # too early: the result does not show yet
    clinic.time.moment += OPENS
    for other in (
        replace(FRONT, treatment="filler"),
        replace(FRONT, area="chin"),
        replace(FRONT, pose="back"),
        replace(FRONT, moment=PhotoMoment.DURING),
    ):
        clinic.time.moment += timedelta(hours=1)
        photographed(clinic, patient, other)
    assert len(waiting(clinic)) == 1
    clinic.time.moment += timedelta(hours=1)
    photo = photographed(clinic, patient, replace(FRONT, area="glabella"))
    assert waiting(clinic) == ()
    photos.set_aside(clinic.session, opened(clinic.session, patient), photo, reason="Sløret")
    assert len(waiting(clinic)) == 1, "a photo that was set aside shows nothing"


def test_a_no_settles_it_and_so_does_the_next_treatment(clinic: OpenClinic, patient: UUID) -> None:
    other = a_patient(clinic.session, details("Holm", "Ida"))
    a_consent(clinic, other)
    a_healthy(clinic.session, other)
    an_entry(clinic.session, other)
    clinic.time.moment += OPENS + timedelta(days=3)
    assert {line.stub.id for line in waiting(clinic)} == {patient, other}
    circumstances.leave_photo_out(
        clinic.session, opened(clinic.session, other), TREATMENT, PhotoLeft.AFTER, reason="Ønsker det ikke"
    )
    assert {line.stub.id for line in waiting(clinic)} == {patient}
    a_consent(clinic, patient)
    an_entry(clinic.session, patient)
    assert waiting(clinic) == (), "what is treated anew shows the earlier result no more"


def test_a_corrected_entry_stands_once_as_it_is_now(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    old = next(item for item in record.items if item.kind == "treatment.signed")
    assert isinstance(old.content, TreatmentEntry)
    moved = replace(old.content, areas=("forehead",))
    made = treatments.correct(clinic.session, record, old.id, moved, reason="Det var panden", pin=PIN).made
    clinic.time.moment += OPENS + timedelta(days=1)
    assert [line.item for line in waiting(clinic)] == [made]
    photographed(clinic, patient, replace(FRONT, area="glabella"))
    assert len(waiting(clinic)) == 1


def test_nobody_is_called_in_for_ever_nor_after_their_death(clinic: OpenClinic, patient: UUID) -> None:
    clinic.time.moment += DUE + timedelta(days=2)
    (line,) = waiting(clinic)
    assert line.more.due is not None
    assert line.more.due < clinic.session.clock.today()
    dead = replace(METTE, died=clinic.session.clock.today())
    patients.change(clinic.session, patient, dead, source=Source.REGISTER)
    assert waiting(clinic) == ()
    patients.change(clinic.session, patient, METTE, source=Source.REGISTER)
    assert len(waiting(clinic)) == 1
    clinic.time.moment += timedelta(days=30)
    assert waiting(clinic) == ()


def test_a_merged_registration_s_photo_counts(clinic: OpenClinic, patient: UUID) -> None:
    twin = a_patient(clinic.session, details("Nielsen", "Mete"))
    clinic.time.moment += OPENS + timedelta(days=1)
    photographed(clinic, twin)
    assert len(waiting(clinic)) == 1
    patients.merge(clinic.session, survivor=patient, duplicate=twin, reason="Samme")
    assert waiting(clinic) == ()


def test_where_no_rule_asks_only_who_was_photographed_before_waits(clinic: OpenClinic, patient: UUID) -> None:
    pack = pack_in_force(clinic.session)
    pack = replace(pack, rule_pack=replace(pack.rule_pack, rules=()))
    entry = next(one.content for one in opened(clinic.session, patient).items if one.kind == "treatment.signed")
    assert isinstance(entry, TreatmentEntry)
    wanted = wanted_after(pack, entry)
    assert wanted is not None
    assert wanted.source == ""
    assert is_settled(wanted, entry, opened(clinic.session, patient).items)
    new = NewPhoto(a_picture(), PhotoSource.CAMERA, replace(FRONT, moment=PhotoMoment.BEFORE), taken=entry.done)
    photos.take_in(clinic.session, opened(clinic.session, patient), new)
    assert not is_settled(wanted, entry, opened(clinic.session, patient).items)
    silent = tuple(replace(one, after_photo_days=None) for one in pack.treatments)
    assert wanted_after(replace(pack, treatments=silent), entry) is None


def test_what_a_list_has_opened_is_kept_until_the_vault_closes_and_never_for_who_lacks_the_key(
    clinic: OpenClinic, patient: UUID
) -> None:
    clinic.time.moment += OPENS + timedelta(days=1)
    first = waiting(clinic)
    vault = clinic.vault
    assert vault._remembered
    assert waiting(clinic) == first, "told from memory, it is the same"
    record = opened(clinic.session, patient)
    assert all(leaf in {item.leaf for item in record.items} for leaf in vault._remembered)
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    assert not vault._remembered
    with clinic.vault.snapshot() as reader:
        assert all(one.item.content is None for one in reader.of_kinds(("treatment.signed",)))
    assert not clinic.vault._remembered
