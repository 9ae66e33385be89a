"""The words of documents: the same in every language, and one for every code there is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from journal_app.documents.labels import Wording, read_labels
from journal_app.domain.access import Purpose
from journal_app.domain.circumstances import ConsultationMode, Evidence, IdentityMethod
from journal_app.domain.emergencies import Complication
from journal_app.domain.errors import Environmental
from journal_app.domain.health import Alert, AllergyState, Respondent
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.patients import Channel, Gender, Source
from journal_app.domain.people import Role
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.privacy import MarketingChannel, MarketingPurpose, NoticeChannel, SaidHow
from journal_app.domain.reactions import Outcome, Seriousness
from journal_app.domain.recalls import RecallOutcome
from journal_app.domain.records import KINDS, Stream
from journal_app.domain.treatments import NoteKind

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def flat(language: PrintLanguage) -> dict[str, str]:
    found = {}
    for section, labels in read_labels(RESOURCES, language).items():
        for key, text in labels.items():
            for place, sentence in enumerate(text if isinstance(text, list) else [text]):
                found[f"{section}.{key}.{place}"] = sentence
    return found


def wording(language: PrintLanguage = PrintLanguage.DANISH, **names: str) -> Wording:
    return Wording(read_labels(RESOURCES, language), language, UTC, names)


@pytest.mark.parametrize("language", [PrintLanguage.DANISH, PrintLanguage.SWEDISH])
def test_every_language_says_the_same_things_with_the_same_words_to_fill_in(language: PrintLanguage) -> None:
    english, other = flat(PrintLanguage.ENGLISH), flat(language)
    assert english.keys() == other.keys()
    for key, sentence in english.items():
        assert sorted(re.findall(r"\{\w+\}", sentence)) == sorted(re.findall(r"\{\w+\}", other[key])), key


@pytest.mark.parametrize("language", list(PrintLanguage))
def test_no_label_is_empty(language: PrintLanguage) -> None:
    assert [key for key, sentence in flat(language).items() if not sentence.strip()] == []


CODES: list[tuple[str, Iterable[str]]] = [
    ("kinds", [kind.name for kind in KINDS.values() if kind.stream is Stream.PATIENT]),
    ("identity_methods", IdentityMethod),
    ("evidences", Evidence),
    ("consultation_modes", ConsultationMode),
    ("recall_outcomes", RecallOutcome),
    ("notice_channels", NoticeChannel),
    ("said_how", SaidHow),
    ("marketing_purposes", MarketingPurpose),
    ("marketing_channels", MarketingChannel),
    ("complications", Complication),
    ("seriousness", Seriousness),
    ("outcomes", Outcome),
    ("acts", ["access.record_opened", "access.searched", "access.printed", "access.exported", "access.log_read"]),
    ("purposes", Purpose),
    ("genders", Gender),
    ("channels", Channel),
    ("sources", Source),
    ("allergies", AllergyState),
    ("alerts", Alert),
    ("respondents", Respondent),
    ("notes", NoteKind),
    ("roles", Role),
    ("identifier_systems", IdentifierSystem),
    ("devices", ["pen", "touch", "mouse"]),
]


@pytest.mark.parametrize(("section", "codes"), CODES, ids=[section for section, _ in CODES])
def test_every_code_has_its_word(section: str, codes: Iterable[str]) -> None:
    labels = read_labels(RESOURCES, PrintLanguage.ENGLISH)[section]
    assert [code for code in codes if code not in labels] == []


def test_a_code_without_a_word_is_shown_as_it_is() -> None:
    assert wording().coded("purposes", "Ringede om svar") == "Ringede om svar"
    assert wording(brow="pande").coded("purposes", "brow") == "pande"


def test_what_is_filled_in_is_not_read_for_braces() -> None:
    assert wording().say("page", "printed", at="{by}", by="{0}{at}") == "Udskrevet {by} af {0}{at}"


def test_numbers_have_the_languages_sign_and_are_never_rounded() -> None:
    assert wording().amount(Decimal("22.50")) == "22,50"
    assert wording(PrintLanguage.ENGLISH).amount(Decimal("0.10")) == "0.10"
    assert wording(PrintLanguage.SWEDISH).amount(Decimal("1E+2")) == "100"


def test_dates_and_identifiers_look_as_on_the_screen() -> None:
    assert wording().day(date(1961, 5, 7)) == "07-Maj-1961"
    assert wording().day(None) == "Ikke oplyst"
    assert wording().moment(datetime(2026, 11, 23, 9, 5, tzinfo=UTC)) == "23-Nov-2026 09:05"
    assert wording().identifier(Identifier(IdentifierSystem.CPR, "0707614285")) == "CPR-nr. 070761-4285"
    assert wording().identifier(Identifier(IdentifierSystem.PASSPORT, "C01X", "DE")) == "Pas C01X (DE)"


def test_a_missing_or_damaged_file_is_the_machines_fault(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    with pytest.raises(Environmental):
        read_labels(tmp_path, PrintLanguage.DANISH)
    (tmp_path / "documents" / "labels.sv.toml").write_text("[page", encoding="utf-8")
    with pytest.raises(Environmental):
        read_labels(tmp_path, PrintLanguage.SWEDISH)
