"""What a record holds, in words: nothing may be missing."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from journal_app.documents.labels import Wording, read_labels
from journal_app.documents.record_layout import (
    _WRITERS,
    record_data,
    record_parts,
    record_title,
    registration_of,
)
from journal_app.domain.clinic import PatientsMerged
from journal_app.domain.consents import ConsentConfirmed, ConsentPurpose, ConsentSigned, Disclosure, SignerCapacity
from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.health import HealthConfirmed
from journal_app.domain.journal import JournalContent, JournalItem
from journal_app.domain.patients import PatientChanged, Source
from journal_app.domain.printing import PrintedRecord, PrintLanguage, printed_records
from journal_app.domain.records import KINDS, Stream
from journal_app.domain.treatments import Deviation
from tests.printed_samples import (
    COPENHAGEN,
    DETAILS,
    DOCTOR,
    NAMES,
    NURSE,
    PEOPLE,
    RECEPTIONIST,
    START,
    a_consent,
    a_diary,
    an_entry,
    an_id,
    what_else_is_written,
)

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
WORDING = Wording(read_labels(RESOURCES, PrintLanguage.ENGLISH), PrintLanguage.ENGLISH, COPENHAGEN, dict(NAMES))


def a_record(content: object, kind: str = "note.signed", **more: object) -> PrintedRecord:
    item = JournalItem(an_id("one"), kind, START, NURSE.id, NURSE.name, 5, b"\1" * 32, cast("JournalContent", content))
    return replace(PrintedRecord(1, item, START), **more)  # type: ignore[arg-type]


def everything(value: object) -> str:
    """Every string in a layout, one a line."""
    if isinstance(value, str):
        return value
    if is_dataclass(value):
        return "\n".join(everything(getattr(value, field.name)) for field in fields(value))
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return "\n".join(map(everything, parts))


def texts_of(content: object) -> list[str]:
    """Every piece of text a person wrote into a content."""
    if isinstance(content, str):
        return [content] if type(content) is str else []
    if is_dataclass(content):
        return [text for field in fields(content) for text in texts_of(getattr(content, field.name))]
    return [text for part in content for text in texts_of(part)] if isinstance(content, tuple) else []


SAMPLES: dict[type, object] = {type(item.content): item.content for item in a_diary().items if item.content is not None}
SAMPLES |= {type(content): content for content in what_else_is_written().values()}
CODES = {"pen": "a pen", "phone": "By phone", "da": "Danish", "correction": "Correction of an entry", **NAMES}


def digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


@pytest.mark.parametrize("content", SAMPLES.values(), ids=[kind.__name__ for kind in SAMPLES])
def test_every_word_of_a_record_is_printed(content: object) -> None:
    printed = everything(record_data(a_record(content), WORDING))
    # The names of changed fields show as the changes themselves, a text's Markdown is read by shown_text.
    left_out = {*getattr(content, "changed", ()), getattr(content, "text_body", "")}
    words = [CODES.get(text, text) for text in texts_of(content) if text not in left_out]
    assert words
    for word in words:
        known_number = word.isdigit() and word in digits(printed)
        assert word in printed or word.upper() in printed or known_number, word


def test_every_kind_of_a_patients_record_has_words_of_its_own() -> None:
    kinds = {kind.content for kind in KINDS.values() if kind.stream is Stream.PATIENT}
    assert kinds <= _WRITERS.keys()


@dataclass(frozen=True, slots=True)
class FromTheFuture:
    remark: str
    count: int
    nothing: str = ""


def test_a_content_without_words_of_its_own_is_printed_field_by_field() -> None:
    (part,) = record_parts(a_record(FromTheFuture("kept", 3)), WORDING)
    assert part["rows"] == [["remark", "kept"], ["count", "3"]]


def test_what_could_not_be_read_says_so() -> None:
    (part,) = record_parts(a_record(None), WORDING)
    assert part["is"] == "remark"
    assert "could not be read" in str(part["text"])
    sealed = a_record(None)
    (part,) = record_parts(replace(sealed, item=replace(sealed.item, is_damaged=True)), WORDING)
    assert "damaged" in str(part["text"])


def test_a_corrected_entry_is_marked_and_its_corrections_follow() -> None:
    records = {record.item.id: record for record in printed_records(a_diary().items, people=PEOPLE)}
    data = record_data(records[an_id("entry")], WORDING)
    assert data["marks"] == ["Corrected"]
    corrections = cast("list[dict[str, object]]", data["corrections"])
    assert [one["corrects"] for one in corrections] == ["Correction of no. 5", "Correction of no. 6"]
    assert [one["marks"] for one in corrections] == [["Corrected"], ["Written more than a day later"]]


def test_a_correction_without_its_original_says_so() -> None:
    correction = an_entry(corrects=an_id("elsewhere"), reason="typo")
    assert "not in this printout" in str(record_data(a_record(correction), WORDING)["corrects"])


def test_a_withdrawn_consent_is_marked() -> None:
    data = record_data(a_record(a_consent(), ended_by=11), WORDING)
    assert data["marks"] == ["Withdrawn"]
    assert "no. 11" in everything(data["notes"])


def test_only_what_changed_is_shown_of_changed_details() -> None:
    content = PatientChanged(replace(DETAILS, email="new@example.dk"), ("email",), Source.PATIENT)
    changes, source = record_parts(a_record(content, before=DETAILS), WORDING)
    assert changes["rows"] == [["E-mail", "maerta@example.dk", "new@example.dk"]]
    assert source["rows"] == [["Source of the information", "The patient"]]
    nothing, _ = record_parts(a_record(replace(content, details=DETAILS), before=DETAILS), WORDING)
    assert nothing["is"] == "remark"


def test_merges_and_confirmations_are_told() -> None:
    merged = everything(record_parts(a_record(PatientsMerged(an_id("a"), an_id("b"), "twice")), WORDING))
    assert str(an_id("a")) in merged
    assert "twice" in merged
    confirmed = everything(record_parts(a_record(ConsentConfirmed(an_id("c"), ("botulinum_toxin",))), WORDING))
    assert "Botulinumtoksin" in confirmed


def test_no_known_allergies_is_not_the_same_as_none_recorded() -> None:
    assert "No known allergies" in everything(record_parts(a_record(HealthConfirmed((), none_known=True)), WORDING))
    unsaid = everything(record_parts(a_record(HealthConfirmed((), none_known=False)), WORDING))
    assert "not recorded" in unsaid


def test_a_treatment_names_the_consent_it_rests_on() -> None:
    assert "No. 4" in everything(record_parts(a_record(an_entry(), rests_on=4), WORDING))
    assert str(an_id("consent")) in everything(record_parts(a_record(an_entry()), WORDING))
    assert "no products" in everything(record_parts(a_record(an_entry(products=())), WORDING)).lower()


def test_a_deviation_is_named_with_its_rule_and_its_reason() -> None:
    photo = Deviation("dk-before-photo", "before_photo.missing", "Patienten ønsker ikke foto")
    wording = replace(WORDING, names={**WORDING.names, "names.before_photo": "Photo before the treatment"})
    printed = everything(record_parts(a_record(an_entry(deviations=(photo,))), wording))
    assert "Deviation from “Photo before the treatment” (dk-before-photo)" in printed
    assert "Patienten ønsker ikke foto" in printed
    unnamed = everything(record_parts(a_record(an_entry(deviations=(photo,))), WORDING))
    assert "Deviation from “dk-before-photo” (dk-before-photo)" in unnamed, "a rule that has no name any more"


def test_a_text_that_begins_with_its_title_shows_it_once() -> None:
    text = a_consent(text_title="Title", text_body="# Title\n\nWords")
    shown = next(part for part in record_parts(a_record(text), WORDING) if part["is"] == "shown")
    assert shown["title"] == ""
    assert everything(shown["blocks"]).count("Title") == 1


def test_an_impossible_language_code_is_not_passed_on() -> None:
    text = replace(a_consent().text, language="Dansk!")
    shown = next(part for part in record_parts(a_record(a_consent(text=text)), WORDING) if part["is"] == "shown")
    assert shown["language"] == ""


def test_titles_say_what_and_for_which_treatment() -> None:
    assert record_title(a_record(an_entry(), "treatment.signed"), WORDING) == "Treatment: Botulinumtoksin"
    assert record_title(a_record(a_consent(), "consent.signed"), WORDING) == "Consent signed: Botulinumtoksin"
    assert record_title(a_record(None, "new.kind"), WORDING) == "new.kind"


def test_a_registration_is_written_in_full() -> None:
    assert registration_of(DOCTOR, WORDING) == (
        "Overlæge, Læge, speciallæge i dermatologi, registration 07KLM, Styrelsen for Patientsikkerhed"
    )
    assert registration_of(RECEPTIONIST, WORDING) == ""
    assert registration_of(None, WORDING) == ""


def a_permit(**changes: object) -> ConsentSigned:
    """A guardian lets a doctor know, through an interpreter, and leaves one choice."""
    told: dict[str, object] = {
        "treatments": (),
        "purpose": ConsentPurpose.DISCLOSURE,
        "choices": ("Også fotos.",),
        "choices_left": ("Også ældre notater.",),
        "capacity": SignerCapacity.GUARDIAN,
        "relation": "mor",
        "interpreter": "Amir Haddad",
        "disclosure": Disclosure("Dr. Falk, Amager", "Alt om panden i 2026", "En henvisning"),
    }
    return a_consent(**(told | changes))


def test_every_word_of_a_consent_beyond_treatment_is_printed() -> None:
    permit = a_permit(purpose=ConsentPurpose.GUARDIAN, concerns="botulinum_toxin")
    for content in (permit, a_permit()):
        printed = everything(record_data(a_record(content, "consent.signed"), WORDING))
        left_out = {content.text_body}
        words = [CODES.get(text, text) for text in texts_of(content) if text not in left_out]
        assert [word for word in words if word not in printed] == []
        assert f"{content.signer_name} (mor)" in printed
    assert record_title(a_record(a_permit(), "consent.signed"), WORDING) == "Consent signed: Passing on information"
    title = record_title(a_record(permit, "consent.signed"), WORDING)
    assert title == "Consent signed: Consent of a parent or guardian: Botulinumtoksin"


def test_what_was_left_is_not_among_what_was_chosen() -> None:
    parts = record_parts(a_record(a_permit()), WORDING)
    ticked = [part["items"] for part in parts if part["is"] == "ticks"]
    assert ["Også fotos."] in ticked
    assert not any("Også ældre notater." in items for items in ticked)  # type: ignore[operator]


def test_a_countersigned_entry_says_where_and_its_correction_does_not() -> None:
    diary = a_diary()
    entry = next(item for item in diary.items if item.id == an_id("entry"))
    newest = next(item for item in diary.items if item.id == an_id("correction-2"))
    word = EntryCountersigned(entry.id, entry.leaf.hex(), an_id("delegation"), DOCTOR.id, DOCTOR.name)
    diary.add("entry.countersigned", word, at=START + timedelta(days=80), by=DOCTOR)
    records = {record.item.id: record for record in printed_records(diary.items, people=PEOPLE)}
    number = max(record.number for record in records.values())
    assert records[entry.id].countersigned_in == number
    assert f"see no. {number}" in everything(record_data(records[entry.id], WORDING)["notes"])
    corrections = {one.item.id: one for one in records[entry.id].corrections}
    assert corrections[newest.id].countersigned_in is None
