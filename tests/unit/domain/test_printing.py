"""Order, numbers and references of a printed journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest

from journal_app.domain.consents import InformationGiven
from journal_app.domain.health import Answer, AnsweredForm, FormReference, HealthConfirmed
from journal_app.domain.journal import JournalItem
from journal_app.domain.patients import PatientRegistered, Source
from journal_app.domain.printing import (
    PrintedRecord,
    PrintLanguage,
    RecoverySheet,
    SheetKind,
    consent_copy,
    is_written_late,
    occurred_at,
    printed_records,
)
from tests.printed_samples import (
    CLINIC,
    COPENHAGEN,
    DETAILS,
    LEDGER,
    NURSE,
    PEOPLE,
    START,
    Diary,
    a_diary,
    a_journal,
    a_printout,
    an_entry,
    an_id,
    what_else_is_written,
)


def numbers(records: tuple[PrintedRecord, ...]) -> list[int | list[int]]:
    found: list[int | list[int]] = []
    for record in records:
        found.append(record.number)
        if record.corrections:
            found.append([one.number for one in record.corrections])
    return found


def by_name(records: tuple[PrintedRecord, ...], name: str) -> PrintedRecord:
    return next(record for record in records if record.item.id == an_id(name))


def test_every_record_is_printed_exactly_once_and_corrections_stand_with_their_original() -> None:
    document = a_journal()
    assert numbers(document.records) == [1, 2, 3, 4, 5, [6, 7], 8, 9, 10, 11, 12]
    assert document.record_count == 12


def test_the_order_is_that_of_happening_and_the_number_that_of_writing() -> None:
    diary = Diary()
    diary.add("note.signed", None, at=START)
    late = an_entry(done=START - timedelta(days=5))
    diary.add("treatment.signed", late, at=START + timedelta(minutes=1))
    records = printed_records(diary.items)
    assert numbers(records) == [2, 1]
    assert [is_written_late(record) for record in records] == [True, False]


def test_two_things_at_one_moment_stand_as_they_were_written() -> None:
    diary = Diary()
    for _ in range(3):
        diary.add("note.signed", None, at=START)
    assert numbers(printed_records(reversed(diary.items))) == [1, 2, 3]


def test_a_record_written_after_exactly_a_day_is_not_late() -> None:
    item = a_diary().items[0]
    assert not is_written_late(PrintedRecord(1, item, item.at - timedelta(hours=24)))
    assert is_written_late(PrintedRecord(1, item, item.at - timedelta(hours=24, microseconds=1)))


def test_information_happened_when_it_was_first_given() -> None:
    given = cast("InformationGiven", a_diary().items[2].content)
    item = a_diary().items[2]
    assert occurred_at(item) == given.written_at
    oral_only = replace(item, content=replace(given, written_at=None))
    assert occurred_at(oral_only) == given.oral_at
    refused = replace(item, content=replace(given, written_at=None, oral_at=None))
    assert occurred_at(refused) == item.at


def test_references_are_numbers_of_this_printout() -> None:
    records = a_journal().records
    consent = by_name(records, "consent")
    entry = by_name(records, "entry")
    withdrawal = records[-2]
    assert (consent.ended_by, withdrawal.refers_to) == (withdrawal.number, consent.number)
    assert entry.rests_on == consent.number
    assert [one.refers_to for one in entry.corrections] == [5, 6]


def test_a_correction_whose_original_is_not_there_stands_for_itself() -> None:
    items = [item for item in a_diary().items if item.id not in (an_id("entry"), an_id("consent"))]
    records = printed_records(items)
    first = by_name(records, "correction-1")
    assert first.refers_to is None
    assert first.rests_on is None
    assert [one.item.id for one in first.corrections] == [an_id("correction-2")]


def test_a_changed_registration_knows_what_it_replaced() -> None:
    records = a_journal().records
    assert records[0].before is None
    assert next(record for record in records if record.item.kind == "patient.changed").before == DETAILS


def test_the_author_is_the_person_with_their_registration() -> None:
    records = a_journal().records
    assert by_name(records, "consent").author is NURSE
    stranger = Diary()
    stranger.add("patient.registered", PatientRegistered(DETAILS, Source.PATIENT), at=START)
    assert printed_records(stranger.items, people=()) == (PrintedRecord(1, stranger.items[0], START),)


def test_a_consent_copy_has_the_consent_and_its_withdrawal() -> None:
    copy = consent_copy(
        a_diary().record(),
        consent=an_id("consent"),
        clinic=CLINIC,
        ledger=LEDGER,
        printout=a_printout(),
        people=PEOPLE,
    )
    assert copy.record.item.kind == "consent.signed"
    assert copy.withdrawal is not None
    assert copy.withdrawal.item.kind == "consent.withdrawn"


def test_only_a_consent_can_be_copied_as_one() -> None:
    facts = {"clinic": CLINIC, "ledger": LEDGER, "printout": a_printout()}
    with pytest.raises(TypeError, match=r"treatment\.signed"):
        consent_copy(a_diary().record(), consent=an_id("entry"), **facts)  # type: ignore[arg-type]
    with pytest.raises(KeyError):
        consent_copy(a_diary().record(), consent=an_id("nobody"), **facts)  # type: ignore[arg-type]


def a_sheet(words: int) -> RecoverySheet:
    return RecoverySheet(
        kind=SheetKind.REGISTRY,
        vault=LEDGER.vault,
        clinic=CLINIC,
        first_record=LEDGER.first_record,
        made_at=START,
        zone=COPENHAGEN,
        language=PrintLanguage.DANISH,
        words=("secretword",) * words,
        qr_payload="SECRETPAYLOAD",
    )


def test_a_recovery_sheet_has_24_words_and_never_shows_them_in_a_log() -> None:
    assert "secret" not in repr(a_sheet(24)).lower()
    with pytest.raises(ValueError, match="23") as wrong:
        a_sheet(23)
    assert "secret" not in str(wrong.value)


def test_no_records_make_an_empty_journal() -> None:
    items: list[JournalItem] = []
    assert printed_records(items) == ()


def test_answers_that_stand_word_for_word_in_an_earlier_record_are_told_once() -> None:
    form = FormReference("https://journal.invalid/Questionnaire/general", "1", "da", "11" * 32)
    same = AnsweredForm(form, (Answer("allergies.any", ("true",)),))
    other = replace(same, answers=(Answer("allergies.any", ("false",)),))
    diary = Diary()
    for minute, form_then in enumerate((same, same, other, other)):
        content = HealthConfirmed((), none_known=True, forms=(form_then,))
        diary.add("health.confirmed", content, at=START + timedelta(minutes=minute))
    told = [record.told_in for record in printed_records(diary.items)]
    assert told == [{}, {form.sha256: 1}, {}, {form.sha256: 3}]


def test_what_is_written_besides_stands_with_its_original_and_names_both_records() -> None:
    """The correction of an emergency leads to the version it corrects, and still to the entry that it followed."""
    written = what_else_is_written()
    diary = Diary()
    diary.add("treatment.signed", an_entry(), at=START, name="entry")
    for kind, name in (("emergency.treated", "emergency"), ("reaction.reported", "reaction")):
        diary.add(kind, written[kind], at=START + timedelta(hours=4), name=name)
    for kind in ("emergency.corrected", "reaction.corrected"):
        diary.add(kind, written[kind], at=START + timedelta(hours=5), name=kind)
    records = printed_records(diary.items)
    for name, number in (("emergency", 2), ("reaction", 3)):
        original = by_name(records, name)
        (correction,) = original.corrections
        assert (original.refers_to, original.rests_on) == (1, 1)
        assert (correction.refers_to, correction.rests_on) == (number, 1)
