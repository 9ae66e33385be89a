"""Clinical texts as they are shipped, and every way to spoil one."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from journal_app.domain.consents import ConsentPurpose, TextUse
from journal_app.domain.rules import Jurisdiction
from journal_app.packs import PackRefused, load_text_files, load_texts, texts_of
from journal_app.packs.problems import PackProblem
from journal_app.packs.texts import TextFile, read_text
from tests.unit.packs.conftest import RESOURCES, Edit

NAME = "texts/da/botulinum-consent.md"


def test_a_text_is_its_file_byte_for_byte() -> None:
    consent = next(t for t in load_texts(RESOURCES) if (t.id, t.language) == ("botulinum-consent", "da"))
    assert consent.use is TextUse.CONSENT
    assert consent.treatments == ("botulinum",)
    assert consent.body.startswith("# Samtykke til behandling med botulinumtoksin\n")
    assert consent.sha256 == hashlib.sha256((RESOURCES / NAME).read_bytes()).hexdigest()


@pytest.mark.parametrize("jurisdiction", list(Jurisdiction))
@pytest.mark.parametrize("use", sorted(set(TextUse) - {TextUse.REPORT}))
def test_every_jurisdiction_has_each_text_in_its_own_language_and_in_english(
    jurisdiction: Jurisdiction, use: TextUse
) -> None:
    own = {"DK": "da", "SE": "sv"}.get(jurisdiction, "en")
    languages = {text.language for text in texts_of(RESOURCES, jurisdiction) if text.use is use}
    assert {own, "en"} <= languages


@pytest.mark.parametrize("jurisdiction", list(Jurisdiction))
def test_an_authority_reads_reports_in_its_own_language(jurisdiction: Jurisdiction) -> None:
    reports = [text for text in texts_of(RESOURCES, jurisdiction) if text.use is TextUse.REPORT]
    own = {"DK": "da", "SE": "sv"}.get(jurisdiction, "en")
    assert {(text.id, text.language) for text in reports} == {
        ("reaction-report-medicine", own),
        ("reaction-report-device", own),
        ("breach-notification", own),
    }


def test_every_text_says_that_the_clinic_must_review_it() -> None:
    words = {"da": "skal gennemgås", "sv": "ska granskas", "en": "to be reviewed"}
    for file in load_text_files(RESOURCES):
        assert words[file.text.language] in file.text.reviewer


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('id = "botulinum-consent"', 'id = "other"', 2, "named after its id: other.md"),
        ('language = "da"', 'language = "sv"', 2, "folder of its language"),
        ('use = "consent"', 'use = "advert"', 5, "Invalid enum value 'advert'"),
        ('treatments = ["botulinum"]', "", 5, "at least one treatment"),
        ('jurisdictions = ["DK"]', "jurisdictions = []", 7, "At least one jurisdiction"),
        ('jurisdictions = ["DK"]', 'jurisdictions = ["XX"]', 7, "Invalid enum value 'XX'"),
        ('version = "1"', 'version = ""', 3, "must not be empty"),
        ('reviewer = "Skabelon, skal gennemgås af klinikken"', "", None, "missing required field `reviewer`"),
        ('  "Jeg har fået prisen oplyst.",', '  "Jeg er fyldt 18 år.",', 11, "none may stand twice"),
        ("valid_from = 2026-11-23", "valid_from = tomorrow", 9, "not valid TOML"),
        ('use = "consent"', 'use = "consent"\npurpose = "advert"', 6, "Invalid enum value 'advert'"),
        ('use = "consent"', 'use = "consent"\npurpose = "marketing"', 6, "names no treatment"),
        ('use = "consent"', 'use = "notice"\npurpose = "marketing"', 5, "Only a consent has a purpose"),
        (
            'use = "consent"',
            'use = "information"\nchoices = ["På e-mail."]',
            5,
            "Only a consent has a purpose or choices",
        ),
        ('use = "consent"', 'use = "consent"\nchoices = ["Jeg er fyldt 18 år."]', 12, "none may stand twice"),
        ("Du er ved", "Du er\u200b ved", 2, "control characters"),
        ("Du er ved", "Du er\x07 ved", 2, "control characters"),
        ('"Jeg er fyldt 18 år."', '"Jeg er fyldt 18 år.\u200b"', 2, "control characters"),
        ('title = "', 'title = "\u202e', 2, "control characters"),
        ("+++\nid", "---\nid", 1, "between two lines of +++"),
        ("]\n+++\n", "]\n", 1, "between two lines of +++"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(
    root: Path, edit: Edit, old: str, new: str, line: int | None, words: str
) -> None:
    edit(NAME, old, new)
    with pytest.raises(PackRefused) as refused:
        load_texts(root)
    (problem,) = refused.value.problems
    assert words in problem.problem
    assert (problem.file, problem.line) == (NAME, line)


def test_a_language_nobody_speaks_here_is_refused(root: Path) -> None:
    data = (root / NAME).read_bytes().replace(b'language = "da"', b'language = "no"')
    problem = read_text("texts/no/botulinum-consent.md", data)
    assert isinstance(problem, PackProblem)
    assert "one of da, sv, en" in problem.problem


def test_bytes_that_are_not_utf8_or_too_many_are_refused() -> None:
    latin = read_text(NAME, b"+++\n\n\xe6")
    assert isinstance(latin, PackProblem)
    assert (latin.line, "not UTF-8" in latin.problem) == (3, True)
    long = read_text(NAME, b"x" * 200_001)
    assert isinstance(long, PackProblem)
    assert "longer" in long.problem


def test_windows_line_ends_make_the_same_text_with_another_hash() -> None:
    data = (RESOURCES / NAME).read_bytes()
    unix, windows = read_text(NAME, data), read_text(NAME, data.replace(b"\n", b"\r\n"))
    assert isinstance(unix, TextFile)
    assert isinstance(windows, TextFile)
    assert (unix.text.body, unix.text.ticks) == (windows.text.body, windows.text.ticks)
    assert unix.text.sha256 != windows.text.sha256


def test_a_consent_to_something_else_permits_that_and_no_treatment() -> None:
    read = read_text(
        "texts/da/photo-marketing-consent.md", (RESOURCES / "texts/da/photo-marketing-consent.md").read_bytes()
    )
    assert isinstance(read, TextFile)
    assert (read.text.purpose, read.text.treatments) == (ConsentPurpose.PHOTO_MARKETING, ())
    assert read.text.choices[0] == "På klinikkens hjemmeside."


@pytest.mark.parametrize("statements", ["ticks", "choices"])
def test_a_consent_to_something_else_needs_statements_that_must_be_ticked(statements: str) -> None:
    whole = (RESOURCES / "texts/da/photo-record-consent.md").read_bytes()
    spoiled = read_text("texts/da/photo-record-consent.md", whole.replace(b"ticks = [", f"{statements} = [".encode()))
    assert isinstance(spoiled, TextFile if statements == "ticks" else PackProblem)


def test_a_text_without_a_purpose_is_what_it_was_before_there_were_purposes() -> None:
    read = read_text(NAME, (RESOURCES / NAME).read_bytes())
    assert isinstance(read, TextFile)
    assert (read.text.purpose, read.text.choices) == (ConsentPurpose.TREATMENT, ())


def test_a_folder_in_place_of_a_text_cannot_be_read(root: Path) -> None:
    (root / "texts" / "da" / "x.md").mkdir()
    with pytest.raises(PackRefused, match="cannot be read"):
        load_texts(root)
