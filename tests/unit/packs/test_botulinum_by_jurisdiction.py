"""Botulinum toxin in six jurisdictions, to the minute: what the shipped rules must say, written from the law.

Each case starts from one that is faultless in its jurisdiction and changes what the line names. The faultless case:
written information Mon 23-Nov-2026 08:05 UTC, conversation 09:05 UTC, so that 48 hours end Wed 25-Nov-2026 09:05 UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from journal_app.domain.rules import (
    Consent,
    EarlierTreatment,
    Facts,
    Finding,
    Information,
    Jurisdiction,
    LoadedPack,
    Performer,
    ProfessionalRole,
    Stage,
    Status,
    Verdict,
    evaluate,
    verdict,
)
from journal_app.packs import load_pack

RESOURCES = Path(__file__).parents[3] / "resources"
END = "2026-11-25T09:05Z"
OK, WARNED, BLOCKED = Verdict.OK, Verdict.WARNED, Verdict.BLOCKED
DK, ENG, SCT, WLS, NIR, SE = "DK", "GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR", "SE"
UK = (ENG, SCT, WLS, NIR)


@cache
def pack(jurisdiction: str) -> LoadedPack:
    return load_pack(RESOURCES, jurisdiction)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def case(jurisdiction: str, changes: Mapping[str, object]) -> Facts:
    facts = Facts(
        jurisdiction=Jurisdiction(jurisdiction),
        treatment="botulinum",
        born=date(1980, 5, 4),
        identity_checked=True,
        information=Information(
            written_at=moment("2026-11-23T08:05Z"),
            oral_at=moment("2026-11-23T09:05Z"),
            given_by_role=ProfessionalRole.DOCTOR,
            given_by_performer=True,
        ),
        consents=(signed(END),),
        performer=Performer(ProfessionalRole.DOCTOR, registered=True),
        patient_languages=("da", "sv", "en"),
        alerts=(),
        before_photos=(moment(END),),
        health_confirmed_at=moment("2026-11-23T09:05Z"),
        prescriber_consulted_at=moment("2026-11-23T09:05Z"),
    )
    return replace(facts, **changes)  # type: ignore[arg-type]


def signed(at: str, **changes: object) -> Consent:
    consent = Consent(signed_at=moment(at), language="en", treatments=("botulinum",))
    return replace(consent, **changes)  # type: ignore[arg-type]


def told(written: str | None, oral: str | None, **changes: object) -> Information:
    return Information(
        written_at=written and moment(written),  # type: ignore[arg-type]
        oral_at=oral and moment(oral),  # type: ignore[arg-type]
        **{"given_by_role": ProfessionalRole.DOCTOR, "given_by_performer": True} | changes,  # type: ignore[arg-type]
    )


def done(*times: str, here: bool = True) -> tuple[EarlierTreatment, ...]:
    return tuple(EarlierTreatment(moment(at), here) for at in times)


# jurisdiction, moment of treatment, what differs from the faultless case, verdict, the rules that are not content
Row = tuple[str, str, Mapping[str, object], Verdict, set[str]]

FAULTLESS: list[Row] = [(j, END, {}, OK, set()) for j in (DK, *UK, SE)]

AGE: list[Row] = [
    # Eighteen begins at local midnight: 23:00 UTC in Copenhagen and Stockholm in winter, 00:00 UTC in London.
    (DK, "2026-11-25T22:59Z", {"born": date(2008, 11, 26)}, BLOCKED, {"dk-age"}),
    (DK, "2026-11-25T23:00Z", {"born": date(2008, 11, 26)}, OK, set()),
    (SE, "2026-11-25T22:59Z", {"born": date(2008, 11, 26)}, BLOCKED, {"se-age"}),
    (SE, "2026-11-25T23:00Z", {"born": date(2008, 11, 26)}, OK, set()),
    (ENG, "2026-11-25T23:59Z", {"born": date(2008, 11, 26)}, BLOCKED, {"eng-age"}),
    (ENG, "2026-11-26T00:00Z", {"born": date(2008, 11, 26)}, OK, set()),
    (SCT, "2026-11-25T23:59Z", {"born": date(2008, 11, 26)}, BLOCKED, {"sct-age"}),
    (SCT, "2026-11-26T00:00Z", {"born": date(2008, 11, 26)}, OK, set()),
    (WLS, "2026-11-25T23:59Z", {"born": date(2008, 11, 26)}, WARNED, {"wls-age"}),
    (WLS, "2026-11-26T00:00Z", {"born": date(2008, 11, 26)}, OK, set()),
    (NIR, "2026-11-25T23:59Z", {"born": date(2008, 11, 26)}, WARNED, {"nir-age"}),
    (NIR, "2026-11-26T00:00Z", {"born": date(2008, 11, 26)}, OK, set()),
    # An unknown birth date is to do, and counts as the rule's mode.
    (DK, END, {"born": None}, BLOCKED, {"dk-age"}),
    (ENG, END, {"born": None}, BLOCKED, {"eng-age"}),
    (SE, END, {"born": None}, BLOCKED, {"se-age"}),
    (WLS, END, {"born": None}, WARNED, {"wls-age"}),
]

BY_A_NURSE_FOR_A_DOCTOR = {
    "performer": Performer(ProfessionalRole.NURSE, registered=True),
    "responsible": Performer(ProfessionalRole.DOCTOR, registered=True),
}
INFORMATION: list[Row] = [
    (
        DK,
        END,
        {"information": told(None, "2026-11-23T09:05Z")},
        BLOCKED,
        {"dk-information-complete", "dk-reflection-first-injection"},
    ),
    (
        DK,
        END,
        {"information": told("2026-11-23T08:05Z", None)},
        BLOCKED,
        {"dk-information-complete", "dk-reflection-first-injection"},
    ),
    (
        DK,
        END,
        {"information": told("2026-11-23T08:05Z", "2026-11-23T09:05Z", refused=True)},
        BLOCKED,
        {"dk-information-not-refused"},
    ),
    (DK, END, {"information": told("2026-11-23T09:05Z", "2026-11-23T08:05Z")}, WARNED, {"dk-information-order"}),
    (DK, END, {"information": told("2026-11-23T09:05Z", "2026-11-23T09:05Z")}, OK, set()),
    (
        DK,
        END,
        {"information": told("2026-11-23T08:05Z", "2026-11-23T09:05Z", given_by_role=ProfessionalRole.NURSE)},
        WARNED,
        {"dk-responsible-held-talk"},
    ),
    (
        DK,
        END,
        {"information": told("2026-11-23T08:05Z", "2026-11-23T09:05Z", given_by_role=None)},
        WARNED,
        {"dk-responsible-held-talk"},
    ),
    (DK, END, {"performer": Performer(ProfessionalRole.NURSE, registered=True)}, WARNED, {"dk-responsible"}),
    (DK, END, BY_A_NURSE_FOR_A_DOCTOR, OK, set()),
    (
        SE,
        END,
        {"information": told(None, None)},
        BLOCKED,
        {"se-information-complete", "se-reflection-injection", "se-consent-after-reflection-injection"},
    ),
    (
        SE,
        END,
        {"information": told("2026-11-23T08:05Z", "2026-11-23T09:05Z", refused=True)},
        BLOCKED,
        {"se-information-not-refused"},
    ),
    (SE, END, {"information": told("2026-11-23T09:05Z", "2026-11-23T08:05Z")}, OK, set()),
    *[
        (j, END, {"information": told(None, "2026-11-23T09:05Z")}, WARNED, {"gb-information-complete", "gb-reflection"})
        for j in UK
    ],
    *[
        (
            j,
            END,
            {"information": told("2026-11-23T08:05Z", "2026-11-23T09:05Z", given_by_performer=False)},
            WARNED,
            {"gb-performer-held-talk"},
        )
        for j in UK
    ],
]

EARLY = {"consents": (signed("2026-11-23T10:00Z"),)}
REFLECTION: list[Row] = [
    # Denmark: 48 elapsed hours before the first treatment; the consent itself may be signed earlier.
    (
        DK,
        "2026-11-25T09:04Z",
        {**EARLY, "before_photos": (moment("2026-11-25T09:00Z"),)},
        BLOCKED,
        {"dk-reflection-first-injection"},
    ),
    (DK, "2026-11-25T09:05Z", EARLY, OK, set()),
    # The clock starts with the later of the two, whichever that is.
    (
        DK,
        END,
        {**EARLY, "information": told("2026-11-20T08:00Z", "2026-11-23T09:06Z")},
        BLOCKED,
        {"dk-reflection-first-injection"},
    ),
    (
        DK,
        END,
        {**EARLY, "information": told("2026-11-23T09:06Z", "2026-11-20T08:00Z")},
        BLOCKED,
        {"dk-reflection-first-injection", "dk-information-order"},
    ),
    # Not the first treatment here: no new wait, however long ago.
    (
        DK,
        "2026-11-23T12:00Z",
        {**EARLY, "before_photos": (moment("2026-11-23T11:00Z"),), "earlier": done("2020-01-10T12:00Z")},
        OK,
        set(),
    ),
    # Treatment elsewhere does not exempt.
    (
        DK,
        "2026-11-23T12:00Z",
        {**EARLY, "before_photos": (moment("2026-11-23T11:00Z"),), "earlier": done("2026-06-01T12:00Z", here=False)},
        BLOCKED,
        {"dk-reflection-first-injection"},
    ),
    # Over the end of summer time (25-Oct-2026): 48 elapsed hours, so the wall clock shows an hour less.
    (
        DK,
        "2026-10-26T08:59+01:00",
        {
            "information": told("2026-10-24T09:00+02:00", "2026-10-24T10:00+02:00"),
            "consents": (signed("2026-10-24T11:00+02:00"),),
            "before_photos": (moment("2026-10-24T11:00+02:00"),),
            "health_confirmed_at": moment("2026-10-24T11:00+02:00"),
        },
        BLOCKED,
        {"dk-reflection-first-injection"},
    ),
    (
        DK,
        "2026-10-26T09:00+01:00",
        {
            "information": told("2026-10-24T09:00+02:00", "2026-10-24T10:00+02:00"),
            "consents": (signed("2026-10-24T11:00+02:00"),),
            "before_photos": (moment("2026-10-24T11:00+02:00"),),
            "health_confirmed_at": moment("2026-10-24T11:00+02:00"),
        },
        OK,
        set(),
    ),
    # Over its beginning (28-Mar-2027): an hour more.
    (
        DK,
        "2027-03-29T10:59+02:00",
        {
            "information": told("2027-03-27T09:00+01:00", "2027-03-27T10:00+01:00"),
            "consents": (signed("2027-03-27T11:00+01:00"),),
            "before_photos": (moment("2027-03-27T11:00+01:00"),),
        },
        BLOCKED,
        {"dk-reflection-first-injection"},
    ),
    (
        DK,
        "2027-03-29T11:00+02:00",
        {
            "information": told("2027-03-27T09:00+01:00", "2027-03-27T10:00+01:00"),
            "consents": (signed("2027-03-27T11:00+01:00"),),
            "before_photos": (moment("2027-03-27T11:00+01:00"),),
        },
        OK,
        set(),
    ),
    # Over a leap day.
    (
        DK,
        "2028-03-01T09:59+01:00",
        {
            "information": told("2028-02-28T09:00Z", "2028-02-28T09:00Z"),
            "consents": (signed("2028-02-28T10:00Z"),),
            "before_photos": (moment("2028-02-28T10:00Z"),),
            "health_confirmed_at": moment("2028-02-28T09:00Z"),
        },
        BLOCKED,
        {"dk-reflection-first-injection"},
    ),
    (
        DK,
        "2028-03-01T10:00+01:00",
        {
            "information": told("2028-02-28T09:00Z", "2028-02-28T09:00Z"),
            "consents": (signed("2028-02-28T10:00Z"),),
            "before_photos": (moment("2028-02-28T10:00Z"),),
            "health_confirmed_at": moment("2028-02-28T09:00Z"),
        },
        OK,
        set(),
    ),
    # Sweden: the consent counts only if it is signed after the wait.
    (SE, END, {}, OK, set()),
    (
        SE,
        "2026-11-25T09:04Z",
        {"consents": (signed("2026-11-25T09:04Z"),)},
        BLOCKED,
        {"se-reflection-injection", "se-consent-after-reflection-injection"},
    ),
    (
        SE,
        "2026-11-26T09:00Z",
        {"consents": (signed("2026-11-25T09:04Z"),)},
        BLOCKED,
        {"se-consent-after-reflection-injection"},
    ),
    (SE, "2026-11-26T09:00Z", {"consents": (signed("2026-11-25T09:04Z"), signed("2026-11-25T09:05Z"))}, OK, set()),
    # Sweden: no new wait within six months of the same type, to the minute; 23 May to 23 November.
    (SE, "2026-11-23T10:00Z", {**EARLY, "earlier": done("2026-05-23T10:00Z")}, OK, set()),
    (
        SE,
        "2026-11-23T10:00Z",
        {**EARLY, "earlier": done("2026-05-23T09:59Z")},
        BLOCKED,
        {"se-reflection-injection", "se-consent-after-reflection-injection"},
    ),
    (SE, "2026-11-23T10:00Z", {**EARLY, "earlier": done("2026-05-23T10:00Z", here=False)}, OK, set()),
    # Six months from 31 August end on the last day of February.
    (
        SE,
        "2027-02-28T10:00Z",
        {
            "consents": (signed("2027-02-28T09:00Z"),),
            "information": told("2027-02-28T08:00Z", "2027-02-28T08:30Z"),
            "earlier": done("2026-08-31T10:00Z"),
        },
        OK,
        set(),
    ),
    (
        SE,
        "2027-02-28T10:01Z",
        {
            "consents": (signed("2027-02-28T09:00Z"),),
            "information": told("2027-02-28T08:00Z", "2027-02-28T08:30Z"),
            "earlier": done("2026-08-31T10:00Z"),
        },
        BLOCKED,
        {"se-reflection-injection"},
    ),
    # Information from before a treatment too long ago does not count for the next wait.
    (
        SE,
        END,
        {"earlier": done("2026-01-15T10:00Z"), "information": told("2026-01-10T09:00Z", "2026-01-10T10:00Z")},
        BLOCKED,
        {"se-reflection-injection", "se-consent-after-reflection-injection"},
    ),
    # The United Kingdom: no fixed statutory period; a reminder only.
    *[(j, "2026-11-23T10:00Z", EARLY, OK, {"gb-reflection"}) for j in UK],
    *[(j, "2026-11-24T09:05Z", EARLY, OK, set()) for j in UK],
]

CONSENT_RULE = {DK: "dk-consent", SE: "se-consent"} | dict.fromkeys(UK, "gb-consent")
LATER = "2026-11-30T10:00Z"
CONSENT: list[Row] = [
    row
    for j, rule in CONSENT_RULE.items()
    for row in (
        (j, LATER, {"consents": ()}, BLOCKED, {rule}),
        (j, LATER, {"consents": (signed(END, treatments=("filler",)),)}, BLOCKED, {rule}),
        (j, LATER, {"consents": (signed(END, withdrawn_at=moment(LATER)),)}, BLOCKED, {rule}),
        (j, LATER, {"consents": (signed(END, withdrawn_at=moment("2026-11-30T10:01Z")),)}, OK, set()),
        (j, LATER, {"consents": (signed(END, until=moment(LATER)),)}, BLOCKED, {rule}),
        (j, LATER, {"consents": (signed(END, until=moment("2026-11-30T10:01Z")),)}, OK, set()),
        (j, LATER, {"consents": (signed(END, valid_from=moment("2026-11-30T10:01Z")),)}, BLOCKED, {rule}),
        (j, LATER, {"patient_languages": ("pl",)}, WARNED, {f"{rule}-language"}),
        (j, LATER, {"patient_languages": None}, WARNED, {f"{rule}-language"}),
    )
]

AROUND: list[Row] = [
    (DK, END, {"before_photos": ()}, WARNED, {"dk-before-photo"}),
    (DK, END, {"before_photos": (moment("2026-11-25T09:06Z"),)}, WARNED, {"dk-before-photo"}),
    *[(j, END, {"before_photos": ()}, OK, set()) for j in (*UK, SE)],
    (DK, END, {"health_confirmed_at": None}, WARNED, {"dk-health"}),
    (SE, END, {"health_confirmed_at": moment("2025-11-25T09:05Z")}, OK, set()),
    (SE, END, {"health_confirmed_at": moment("2025-11-25T09:04Z")}, WARNED, {"se-health"}),
    (ENG, END, {"health_confirmed_at": None}, WARNED, {"gb-health"}),
    (
        DK,
        END,
        {"performer": Performer(ProfessionalRole.THERAPIST, registered=True)},
        WARNED,
        {"dk-performer", "dk-responsible"},
    ),
    (SE, END, {"performer": Performer(ProfessionalRole.NURSE)}, WARNED, {"se-performer"}),
    (SE, END, {"performer": Performer(ProfessionalRole.NURSE, registered=True)}, OK, set()),
    (SE, END, {"identity_checked": False}, WARNED, {"se-identity"}),
    (ENG, END, {"identity_checked": False}, WARNED, {"eng-identity"}),
    (
        ENG,
        END,
        {
            "performer": Performer(ProfessionalRole.NURSE, registered=True),
            "prescriber_consulted_at": None,
            "product_is_medicine": True,
        },
        WARNED,
        {"gb-prescriber-consulted"},
    ),
    (
        WLS,
        END,
        {
            "performer": Performer(ProfessionalRole.DOCTOR, registered=True),
            "prescriber_consulted_at": None,
            "product_is_medicine": True,
        },
        OK,
        set(),
    ),
    (DK, END, {"earlier": done("2026-10-01T10:00Z")}, OK, {"dk-interval"}),
    (DK, END, {"done": moment(END)}, OK, set()),
]

# The law of the day: Scotland's act came on 12-May-2026, England's on 1-Oct-2021.
DATED: list[Row] = [
    (SCT, "2026-05-11T22:59Z", {"born": date(2008, 11, 26)}, WARNED, {"sct-age-before-the-act"}),
    (SCT, "2026-05-11T23:00Z", {"born": date(2008, 11, 26)}, BLOCKED, {"sct-age"}),
    # Born on a leap day: eighteen on 1 March, in Denmark from 28 February 23:00 UTC.
    (DK, "2026-02-28T22:59Z", {"born": date(2008, 2, 29)}, BLOCKED, {"dk-age"}),
    (DK, "2026-02-28T23:00Z", {"born": date(2008, 2, 29)}, OK, set()),
    (ENG, "2021-09-30T22:59Z", {"born": date(2008, 11, 26)}, OK, set()),
    (ENG, "2021-09-30T23:00Z", {"born": date(2008, 11, 26)}, BLOCKED, {"eng-age"}),
]


def unhappy(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in findings if finding.status is not Status.OK}


@pytest.mark.parametrize(
    ("jurisdiction", "at", "changes", "expected", "rules"),
    [*FAULTLESS, *AGE, *INFORMATION, *REFLECTION, *CONSENT, *AROUND],
)
def test_the_rules_say(
    jurisdiction: str, at: str, changes: Mapping[str, object], expected: Verdict, rules: set[str]
) -> None:
    findings = evaluate(pack(jurisdiction).rule_pack, case(jurisdiction, changes), at=moment(at))
    assert (verdict(findings), unhappy(findings)) == (expected, rules)


@pytest.mark.parametrize(("jurisdiction", "at", "changes", "expected", "rules"), DATED)
def test_the_rules_of_their_day(
    jurisdiction: str, at: str, changes: Mapping[str, object], expected: Verdict, rules: set[str]
) -> None:
    facts = case(jurisdiction, {**changes, "stage": Stage.BOOKING})
    findings = evaluate(pack(jurisdiction).rule_pack, facts, at=moment(at))
    assert (verdict(findings), unhappy(findings)) == (expected, rules)


def test_england_refuses_to_book_an_under_18() -> None:
    facts = case(ENG, {"born": date(2010, 1, 1), "stage": Stage.BOOKING})
    findings = evaluate(pack(ENG).rule_pack, facts, at=moment(END))
    assert {finding.rule for finding in findings} == {"eng-age", "eng-identity"}
    assert verdict(findings) is BLOCKED


def test_sweden_refuses_to_hand_over_a_consent_before_the_wait_is_over() -> None:
    facts = case(SE, {"consents": (), "stage": Stage.CONSENT})
    early = evaluate(pack(SE).rule_pack, facts, at=moment(END) - timedelta(minutes=1))
    assert (verdict(early), unhappy(early)) == (BLOCKED, {"se-reflection-injection"})
    assert verdict(evaluate(pack(SE).rule_pack, facts, at=moment(END))) is OK


def test_denmark_lets_a_consent_be_signed_during_the_wait() -> None:
    facts = case(DK, {"consents": (), "stage": Stage.CONSENT})
    assert verdict(evaluate(pack(DK).rule_pack, facts, at=moment("2026-11-23T10:00Z"))) is OK


def test_the_earliest_time_is_told_in_local_time_with_its_source() -> None:
    facts = case(DK, {"consents": (signed("2026-11-23T10:00Z"),)})
    findings = evaluate(pack(DK).rule_pack, facts, at=moment("2026-11-23T10:00Z"))
    waiting = next(finding for finding in findings if finding.rule == "dk-reflection-first-injection")
    assert waiting.sentence == (
        "Reflection time ends 25-Nov-2026 10:05 (48 hours after the information was complete). Treat then or later."
    )
    assert waiting.until == moment(END)
    assert waiting.source.law == "BEK 834/2014"


def test_nobody_is_in_two_minds_about_the_time_zone() -> None:
    local = datetime.fromisoformat("2026-11-25T10:05+01:00")
    assert local == moment(END) == datetime(2026, 11, 25, 9, 5, tzinfo=UTC)
