"""Purposes, reasons, and the patient's own report of who looked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest

from journal_app.domain.access import (
    AccessEvent,
    Purpose,
    StaffNames,
    access_report_lines,
    needs_reason,
    require_reason,
)
from journal_app.domain.errors import UserFacing

OPENED = AccessEvent(
    at=datetime(2026, 7, 7, 22, 5, tzinfo=UTC),
    person=UUID(int=1),
    person_name="Mette Nielsen",
    kind="access.record_opened",
    patient=UUID(int=2),
    purpose=Purpose.CARE,
    reason="",
    seat="Room 1",
    position=7,
)
COPIED = replace(OPENED, kind="access.exported", purpose=Purpose.COMPLAINT, reason="Case 12, asked by Ole", position=9)
SUMMER = timezone(timedelta(hours=2))
LOOKS = ("access.record_opened", "access.searched", "access.exported", "access.printed", "access.log_read")


def report(*events: AccessEvent, language: str = "en", names: StaffNames = StaffNames.SHOWN) -> tuple[str, ...]:
    return access_report_lines(events, language=language, with_names=names, zone=SUMMER)


@pytest.mark.parametrize(
    ("purpose", "needed"),
    [
        (Purpose.CARE, False),
        (Purpose.REGISTRATION, False),
        (Purpose.CONSULTATION, False),
        (Purpose.COMPLAINT, True),
        (Purpose.ACCESS_REQUEST, True),
        (Purpose.LOG_REVIEW, False),
        (Purpose.EXPORT, True),
        (Purpose.ADMINISTRATION, True),
        (Purpose.SEARCH, False),
        (Purpose.QUALITY, True),
        (Purpose.RECALL, False),
    ],
)
def test_which_purposes_need_a_reason(purpose: Purpose, needed: bool) -> None:
    assert needs_reason(purpose) is needed
    require_reason(purpose, "Case 12")
    if not needed:
        require_reason(purpose, "")
        return
    for reason in ("", "   ", "...", "ab"):
        with pytest.raises(UserFacing) as refused:
            require_reason(purpose, reason)
        assert refused.value.key == "access.reason_missing"


WORDED = {
    "en": (
        "Mette Nielsen opened your record for your treatment, workstation Room 1.",
        "Mette Nielsen made a copy of your record because of a complaint, workstation Room 1, reason given",
    ),
    "da": (
        "Mette Nielsen åbnede din journal i forbindelse med din behandling, arbejdsplads Room 1.",
        "Mette Nielsen lavede en kopi af din journal på grund af en klage, arbejdsplads Room 1, angivet grund",
    ),
    "sv": (
        "Mette Nielsen öppnade din journal för din behandling, arbetsplats Room 1.",
        "Mette Nielsen gjorde en kopia av din journal på grund av ett klagomål, arbetsplats Room 1, angivet skäl",
    ),
}


@pytest.mark.parametrize("language", list(WORDED))
def test_reports_in_the_patients_language_oldest_first(language: str) -> None:
    opened, copied = WORDED[language]
    assert report(COPIED, OPENED, language=language) == (
        f"08-Jul-2026 00:05: {opened}",
        f"08-Jul-2026 00:05: {copied}: “Case 12, asked by Ole”.",
    )


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_hidden_names_are_nowhere(language: str) -> None:
    text = " ".join(report(OPENED, COPIED, language=language, names=StaffNames.HIDDEN))
    assert "Mette" not in text
    assert "Ole" not in text
    assert "Room 1" in text


@pytest.mark.parametrize("kind", LOOKS)
@pytest.mark.parametrize("purpose", list(Purpose))
def test_every_look_and_purpose_has_words_of_its_own_in_each_language(kind: str, purpose: Purpose) -> None:
    other = replace(OPENED, kind="note.signed", purpose=purpose)
    for language in ("en", "da", "sv"):
        (line,) = report(replace(OPENED, kind=kind, purpose=purpose), language=language)
        assert line != report(other, language=language)[0]
    assert len({report(replace(OPENED, purpose=purpose), language=code) for code in ("en", "da", "sv")}) == 3


def test_what_is_missing_is_left_out() -> None:
    bare = replace(OPENED, kind="treatment.signed", purpose=None, seat="")
    assert report(bare) == ("08-Jul-2026 00:05: Mette Nielsen worked with your record.",)


def test_braces_in_data_stay_braces() -> None:
    (line,) = report(replace(COPIED, reason="{0} {x}", seat="{}"))
    assert "workstation {}, reason given: “{0} {x}”" in line


def test_no_look_at_all_is_said_too() -> None:
    assert report() == ("Nobody has looked at your record in this period.",)
    assert report(language="da") != report(language="sv") != report()


def test_another_language_reads_english() -> None:
    assert report(OPENED, language="pl") == report(OPENED)
