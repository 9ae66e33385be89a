"""What the law says of described cases, in six jurisdictions and for every treatment, to the minute.

The expectations were written from the acts, orders and guidance that the rules name, not from the rules. Each case
begins as one without fault: written information Wed 11-Nov-2026 08:05 UTC, conversation 09:05 UTC, treatment Wed
25-Nov-2026 09:05 UTC, consent signed at that minute, photo five minutes before. What a line names is changed.
A line lists every rule that blocks or warns; reminders refuse nothing and have lines of their own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest

from journal_app.domain.rules import (
    Finding,
    Jurisdiction,
    LoadedPack,
    Status,
    Verdict,
    disclosure_ends,
    evaluate,
    explain,
    explain_coming,
    verdict,
    weight,
)
from journal_app.domain.rules.operators import DisclosureConsentLasts
from journal_app.packs import load_pack
from journal_app.packs.cases import CASE_FIELDS, read_case

RESOURCES = Path(__file__).parents[3] / "resources"
DK, ENG, SCT, WLS, NIR, SE = "DK", "GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR", "SE"
UK = (ENG, SCT, WLS, NIR)
EVERYWHERE = (DK, *UK, SE)
AT = "2026-11-25T09:05Z"
MINOR = {"born": "2008-11-26"}  # seventeen until the day after
OK, WARNED, BLOCKED = Verdict.OK, Verdict.WARNED, Verdict.BLOCKED
DENTAL = ("whitening",)

FAULTLESS = {
    "born": "1980-05-04",
    "at": AT,
    "information_written_at": "2026-11-11T08:05Z",
    "information_oral_at": "2026-11-11T09:05Z",
    "information_by_role": "doctor",
    "consent_signed_at": AT,
    "consent_language": "en",
    "patient_languages": ["en"],
    "before_photo_at": "2026-11-25T09:00Z",
    "health_confirmed_at": "2026-11-11T09:05Z",
    "identity_checked": True,
    "performer_role": "doctor",
    "performer_registered": True,
    "alerts": [],
}

Row = tuple[str, str, Mapping[str, object], Verdict, set[str]]


@cache
def pack(jurisdiction: str) -> LoadedPack:
    return load_pack(RESOURCES, jurisdiction)


def found(jurisdiction: str, treatment: str, changes: Mapping[str, object]) -> tuple[Finding, ...]:
    area = pack(jurisdiction).treatment(treatment).areas[0].id
    case = {**FAULTLESS, "jurisdiction": jurisdiction, "treatment": treatment, "area": area}
    if treatment in DENTAL:
        case |= {"performer_role": "dentist", "information_by_role": "dentist"}
    case.update(changes)
    described = read_case(json.dumps({k: v for k, v in case.items() if v is not None}).encode())
    facts, at = described.facts(pack(jurisdiction))
    return evaluate(pack(jurisdiction).rule_pack, facts, at=at)


def grave(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in findings if weight(finding) is not OK}


# ------------------------------------------------------------------------------------------------------------ section 1

# Whether seventeen is too young: B refused, W warned (18 by policy), . nothing found. DK ENG SCT WLS NIR SE.
AGE = {
    "botulinum": "B B B W W B",
    "filler": "B B B W W B",
    "skin_booster": "B B B W W B",
    "mesotherapy": "B W B W W B",
    "peel_superficial": "B W W W W W",
    "peel_medium": "B W B W W W",
    "peel_deep": "B W B W W W",
    "microneedling": "B W B W W W",
    "prp": "B W B W W B",
    "threads": "B W B W W B",
    "laser_hair_removal": "B W W W W W",
    "ipl_hair_removal": "B W W W W W",
    "vascular_laser": "B W W W W W",
    "pigment_laser": "B W W W W W",
    "tattoo_removal": "B W W W W W",
    "pmu": "B B B B B W",
    "cryolipolysis": "B W W W W W",
    "plasma": "B W W W W W",
    "sclerotherapy": "B W B W W B",
    "whitening": "B W W W W W",
    "skin_care": "B . . . . W",
    "surgery_referral": "B W W W W B",
}
AGE_CELLS = [
    (jurisdiction, treatment, letter)
    for treatment, letters in AGE.items()
    for jurisdiction, letter in zip(EVERYWHERE, letters.split(), strict=True)
]


@pytest.mark.parametrize(("jurisdiction", "treatment", "letter"), AGE_CELLS)
def test_seventeen_and_eighteen(jurisdiction: str, treatment: str, letter: str) -> None:
    findings = found(jurisdiction, treatment, MINOR)
    assert verdict(findings) is {"B": BLOCKED, "W": WARNED, ".": OK}[letter]
    assert all("-age" in rule or rule == "se-guardian" for rule in grave(findings))
    of_age = found(jurisdiction, treatment, MINOR | {"at": "2026-11-26T00:00Z"})
    assert (verdict(of_age), grave(of_age)) == (OK, set())


def test_every_treatment_has_a_line_in_the_table_of_ages() -> None:
    assert set(AGE) == {definition.code for definition in pack(DK).treatments}


# Eighteen begins at local midnight: 23:00 UTC in Denmark and Sweden in winter, 22:00 in summer; in the UK 00:00, 23:00.
BIRTHDAYS: list[Row] = [
    (DK, "botulinum", MINOR | {"at": "2026-11-25T22:59Z"}, BLOCKED, {"dk-age"}),
    (DK, "botulinum", MINOR | {"at": "2026-11-25T23:00Z"}, OK, set()),
    (SE, "filler", MINOR | {"at": "2026-11-25T22:59Z"}, BLOCKED, {"se-age"}),
    (SE, "filler", MINOR | {"at": "2026-11-25T23:00Z"}, OK, set()),
    (ENG, "filler", MINOR | {"at": "2026-11-25T23:59Z"}, BLOCKED, {"eng-age"}),
    (ENG, "filler", MINOR | {"at": "2026-11-26T00:00Z"}, OK, set()),
    (SCT, "threads", MINOR | {"at": "2026-11-25T23:59Z"}, BLOCKED, {"sct-age"}),
    (SCT, "threads", MINOR | {"at": "2026-11-26T00:00Z"}, OK, set()),
    (WLS, "pmu", MINOR | {"at": "2026-11-25T23:59Z"}, BLOCKED, {"gb-pmu-age"}),
    (WLS, "pmu", MINOR | {"at": "2026-11-26T00:00Z"}, OK, set()),
    (NIR, "pmu", MINOR | {"at": "2026-11-25T23:59Z"}, BLOCKED, {"nir-pmu-age"}),
    (NIR, "pmu", MINOR | {"at": "2026-11-26T00:00Z"}, OK, set()),
    (DK, "pmu", MINOR | {"at": "2026-11-25T22:59Z"}, BLOCKED, {"dk-age", "dk-pmu-age"}),
    # In summer time: born 1-Jul-2009, eighteen from 30-Jun-2027 22:00 UTC in Denmark, 23:00 UTC in England.
    (DK, "skin_care", {"born": "2009-07-01", "at": "2027-06-30T21:59Z"}, BLOCKED, {"dk-age"}),
    (DK, "skin_care", {"born": "2009-07-01", "at": "2027-06-30T22:00Z"}, OK, set()),
    (ENG, "botulinum", {"born": "2009-07-01", "at": "2027-06-30T22:59Z"}, BLOCKED, {"eng-age"}),
    (ENG, "botulinum", {"born": "2009-07-01", "at": "2027-06-30T23:00Z"}, OK, set()),
    # Born on a leap day: eighteen on 1 March of a common year.
    (
        DK,
        "skin_care",
        {"born": "2012-02-29", "at": "2030-02-28T22:59Z", "consent_signed_at": "2030-02-28T22:00Z"}
        | {"health_confirmed_at": "2030-02-28T22:00Z"},
        BLOCKED,
        {"dk-age"},
    ),
    (
        DK,
        "skin_care",
        {"born": "2012-02-29", "at": "2030-02-28T23:00Z", "consent_signed_at": "2030-02-28T22:00Z"}
        | {"health_confirmed_at": "2030-02-28T22:00Z"},
        OK,
        set(),
    ),
    # Below sixteen, somebody with parental responsibility consents in the UK; custody lasts to eighteen in Sweden.
    (ENG, "skin_care", {"born": "2010-11-26"}, WARNED, {"gb-guardian"}),
    (ENG, "skin_care", {"born": "2010-11-25"}, OK, set()),
    (NIR, "skin_care", {"born": "2010-11-26"}, WARNED, {"gb-guardian"}),
    (WLS, "botulinum", {"born": "2010-11-26"}, WARNED, {"gb-guardian", "wls-age"}),
    (SE, "laser_hair_removal", MINOR, WARNED, {"se-age-policy", "se-guardian"}),
    # Sweden: needling is exempt, unless a medicine is used.
    (
        SE,
        "microneedling",
        MINOR | {"product_is_medicine": True},
        BLOCKED,
        {"se-age-needling-medicine", "se-age-policy", "se-guardian"},
    ),
    (SE, "pmu", MINOR | {"product_is_medicine": False}, WARNED, {"se-age-policy", "se-guardian"}),
]

# Who looked at the identification: the law of Sweden asks it of the performer, in England and Scotland it is a defence.
IDENTITY: list[Row] = [
    (ENG, "botulinum", {"identity_checked": False}, WARNED, {"eng-identity"}),
    (ENG, "filler", {"identity_checked": None}, WARNED, {"eng-identity"}),
    (ENG, "laser_hair_removal", {"identity_checked": False}, OK, set()),
    (SCT, "threads", {"identity_checked": False}, WARNED, {"sct-identity"}),
    (SCT, "peel_superficial", {"identity_checked": False}, OK, set()),
    (WLS, "botulinum", {"identity_checked": False}, OK, set()),
    (SE, "filler", {"identity_checked": False}, WARNED, {"se-identity"}),
    (SE, "surgery_referral", {"identity_checked": False}, WARNED, {"se-identity"}),
    (SE, "ipl_hair_removal", {"identity_checked": False}, OK, set()),
    (DK, "botulinum", {"identity_checked": False}, OK, set()),
]

# Denmark: head, neck and hands are not tattooed, except brows, scalp, eyelids and lips.
SITES: list[Row] = [
    *[(DK, "pmu", {"area": area}, OK, set[str]()) for area in ("brows", "eyelids", "lips", "scalp", "areola")],
    *[(DK, "pmu", {"area": area}, BLOCKED, {"dk-pmu-site"}) for area in ("face", "cheeks", "neck", "hands")],
    (DK, "pmu", {"area": ["brows", "neck"]}, BLOCKED, {"dk-pmu-site"}),
    (DK, "pmu", {"area": None}, BLOCKED, {"dk-pmu-site"}),
    *[(j, "pmu", {"area": "neck"}, OK, set[str]()) for j in (*UK, SE)],
    (DK, "tattoo_removal", {"area": "neck"}, OK, set()),
]

# Wales: a licence for permanent make-up since 29-Nov-2024.
LICENCE: list[Row] = [
    (WLS, "pmu", {"performer_role": "therapist", "information_by_role": "therapist"}, OK, set()),
    (WLS, "pmu", {"performer_registered": False}, WARNED, {"wls-pmu-licence"}),
    (ENG, "pmu", {"performer_registered": False}, OK, set()),
    (
        WLS,
        "pmu",
        {"performer_registered": False, "at": "2024-11-28T23:59Z", "health_confirmed_at": "2024-11-01T09:00Z"}
        | {"information_written_at": "2024-11-01T09:00Z", "information_oral_at": "2024-11-01T09:00Z"}
        | {"consent_signed_at": "2024-11-28T09:00Z"},
        OK,
        set(),
    ),
]

# ------------------------------------------------------------------------------------------------------------ section 2


def told(then: str, /, **more: object) -> dict[str, object]:
    """Everything about information, consent, photo and health happened then, unless said otherwise."""
    moments = ("information_written_at", "information_oral_at", "consent_signed_at", "health_confirmed_at")
    return {**dict.fromkeys((*moments, "before_photo_at"), then), **more}


INFORMATION: list[Row] = [
    (
        DK,
        "laser_hair_removal",
        {"information_written_at": None},
        BLOCKED,
        {"dk-information-complete", "dk-reflection-laser-peel"},
    ),
    (DK, "pmu", {"information_oral_at": None}, BLOCKED, {"dk-information-complete"}),
    (
        DK,
        "botulinum",
        {"information_written_at": None, "information_oral_at": None},
        BLOCKED,
        {"dk-information-complete", "dk-reflection-first-injection"},
    ),
    (DK, "filler", {"information_oral_at": "2026-11-11T08:04Z"}, WARNED, {"dk-information-order"}),
    (DK, "filler", {"information_oral_at": "2026-11-11T08:05Z"}, OK, set()),
    (DK, "threads", {"information_refused": True}, BLOCKED, {"dk-information-not-refused"}),
    (DK, "whitening", {"information_refused": True}, BLOCKED, {"dk-information-not-refused"}),
    (SE, "filler", {"information_refused": True}, BLOCKED, {"se-information-not-refused"}),
    (SE, "plasma", {"information_refused": True}, WARNED, {"se-information-other-not-refused"}),
    *[(j, "filler", {"information_refused": True}, WARNED, {"gb-information-not-refused"}) for j in UK],
    (DK, "filler", {"information_by_role": "nurse"}, WARNED, {"dk-responsible-held-talk"}),
    (DK, "laser_hair_removal", {"information_by_role": "therapist"}, WARNED, {"dk-responsible-held-talk"}),
    (DK, "filler", {"information_by_role": "dentist"}, OK, set()),
    (DK, "filler", {"information_by_role": None}, WARNED, {"dk-responsible-held-talk"}),
    (DK, "skin_care", {"information_by_role": "therapist", "performer_role": "therapist"}, OK, set()),
    (SE, "filler", {"information_by_role": "nurse"}, OK, set()),
    *[(j, "filler", {"information_by_role": "nurse"}, WARNED, {"gb-performer-held-talk"}) for j in UK],
    (ENG, "filler", {"information_by_role": None}, WARNED, {"gb-performer-held-talk"}),
    (
        SE,
        "botulinum",
        {"information_written_at": None},
        BLOCKED,
        {"se-information-complete", "se-reflection-injection", "se-consent-after-reflection-injection"},
    ),
    (SE, "laser_hair_removal", {"information_written_at": None}, WARNED, {"se-information-other"}),
    (ENG, "laser_hair_removal", {"information_written_at": None}, WARNED, {"gb-information-complete"}),
    (
        SCT,
        "surgery_referral",
        {"information_oral_at": None},
        WARNED,
        {"gb-information-complete", "gb-reflection-surgery"},
    ),
]

# To the minute: 48 elapsed hours from 09:05 on Monday, and what is signed before.
MONDAY = {"information_written_at": "2026-11-23T08:05Z", "information_oral_at": "2026-11-23T09:05Z"}
MINUTE_EARLY = {"at": "2026-11-25T09:04Z", "consent_signed_at": "2026-11-23T10:00Z"}
SIGNED_EARLY = {"consent_signed_at": "2026-11-23T10:00Z"}
WAIT_48 = {"dk-reflection-first-injection", "dk-consent"}  # the consent does not begin before the wait ends
SE_WAIT = {"se-reflection-injection", "se-consent", "se-consent-after-reflection-injection"}
WEEK = {"information_written_at": "2026-11-18T08:05Z", "information_oral_at": "2026-11-18T09:05Z"}

REFLECTION: list[Row] = [
    *[(DK, t, MONDAY | MINUTE_EARLY, BLOCKED, WAIT_48) for t in ("botulinum", "filler", "skin_booster")],
    *[(DK, t, MONDAY | SIGNED_EARLY, OK, set[str]()) for t in ("botulinum", "filler", "skin_booster")],
    *[
        (DK, t, MONDAY | MINUTE_EARLY, WARNED, {"dk-reflection-laser-peel"})
        for t in (
            *("laser_hair_removal", "ipl_hair_removal", "vascular_laser", "pigment_laser", "tattoo_removal"),
            *("peel_superficial", "peel_medium", "peel_deep"),
        )
    ],
    (DK, "ipl_hair_removal", MONDAY | SIGNED_EARLY, OK, set()),
    *[(DK, t, MONDAY | MINUTE_EARLY, OK, set[str]()) for t in ("mesotherapy", "microneedling", "pmu", "skin_care")],
    # Surgery: seven days, 168 hours.
    (
        DK,
        "surgery_referral",
        WEEK | {"at": "2026-11-25T09:04Z", "consent_signed_at": "2026-11-18T10:00Z"},
        BLOCKED,
        {"dk-reflection-surgery", "dk-consent"},
    ),
    (DK, "surgery_referral", WEEK | {"consent_signed_at": "2026-11-18T10:00Z"}, OK, set()),
    (
        SE,
        "surgery_referral",
        WEEK | {"at": "2026-11-25T09:04Z", "consent_signed_at": "2026-11-25T09:04Z"},
        BLOCKED,
        {"se-reflection-surgery", "se-consent", "se-consent-after-reflection-surgery"},
    ),
    (SE, "surgery_referral", WEEK, OK, set()),
    *[
        (
            j,
            "surgery_referral",
            {"at": "2026-11-25T09:04Z", "consent_signed_at": "2026-11-24T09:00Z"},
            WARNED,
            {"gb-reflection-surgery"},
        )
        for j in UK
    ],
    # No fixed time in the UK.
    *[(j, "botulinum", MONDAY | MINUTE_EARLY, OK, set[str]()) for j in UK],
    # The later of the two starts the clock.
    (DK, "filler", SIGNED_EARLY | {"information_oral_at": "2026-11-23T09:06Z"}, BLOCKED, WAIT_48),
    (
        DK,
        "filler",
        SIGNED_EARLY | {"information_written_at": "2026-11-23T09:06Z"},
        BLOCKED,
        WAIT_48 | {"dk-information-order"},
    ),
    # Sweden: signed a minute too early does not count, not even a day later.
    *[
        (SE, t, MONDAY | {"at": "2026-11-25T09:04Z", "consent_signed_at": "2026-11-25T09:04Z"}, BLOCKED, SE_WAIT)
        for t in ("botulinum", "filler", "skin_booster", "mesotherapy", "prp", "threads", "sclerotherapy")
    ],
    *[(SE, t, MONDAY, OK, set[str]()) for t in ("botulinum", "filler", "mesotherapy", "prp", "threads")],
    (
        SE,
        "filler",
        MONDAY | {"at": "2026-11-26T09:05Z", "consent_signed_at": "2026-11-25T09:04Z"},
        BLOCKED,
        {"se-consent-after-reflection-injection"},
    ),
    # Sweden: no wait for what the act exempts, unless the needle carries a medicine.
    *[
        (SE, t, MONDAY | MINUTE_EARLY, OK, set[str]())
        for t in ("microneedling", "pmu", "peel_deep", "laser_hair_removal")
    ],
    (
        SE,
        "microneedling",
        MONDAY | MINUTE_EARLY | {"product_is_medicine": True},
        BLOCKED,
        {"se-reflection-needling-medicine", "se-consent", "se-consent-after-reflection-needling-medicine"},
    ),
    (SE, "microneedling", MONDAY | {"product_is_medicine": True}, OK, set()),
]

# The waiver: Denmark's rule is about the first treatment; Sweden's about the same type within six calendar months.
TODAY = told("2026-11-25T08:30Z", before_photo_at="2026-11-25T09:00Z")
WAIVER: list[Row] = [
    (DK, "botulinum", TODAY | {"previous_same_type_at": "2019-03-01T10:00Z"}, OK, set()),
    (DK, "botulinum", TODAY, BLOCKED, WAIT_48),
    (DK, "peel_medium", TODAY | {"previous_same_type_at": "2026-03-01T10:00Z"}, OK, set()),
    (
        DK,
        "surgery_referral",
        TODAY | {"previous_same_type_at": "2026-10-01T10:00Z"},
        BLOCKED,
        {"dk-reflection-surgery", "dk-consent"},
    ),
    (SE, "botulinum", TODAY | {"previous_same_type_at": "2026-05-25T09:05Z"}, OK, set()),
    (SE, "surgery_referral", TODAY | {"previous_same_type_at": "2026-05-25T09:05Z"}, OK, set()),
    (
        SE,
        "surgery_referral",
        TODAY | {"previous_same_type_at": "2026-05-25T08:29Z"},
        BLOCKED,
        {"se-reflection-surgery", "se-consent", "se-consent-after-reflection-surgery"},
    ),
    (SE, "filler", TODAY | {"previous_same_type_at": "2026-05-25T08:29Z"}, BLOCKED, SE_WAIT),
    # At the signing the six months were not over, at the treatment they are: a new wait is due.
    (SE, "filler", TODAY | {"previous_same_type_at": "2026-05-25T08:45Z"}, BLOCKED, {"se-reflection-injection"}),
    # Six months from 31 August end on the last day of February, in a leap year on the 29th.
    (
        SE,
        "prp",
        told("2028-02-29T09:00Z", at="2028-02-29T10:00Z", previous_same_type_at="2027-08-31T10:00Z"),
        OK,
        set(),
    ),
    (
        SE,
        "prp",
        told("2028-02-29T09:00Z", at="2028-02-29T10:01Z", previous_same_type_at="2027-08-31T10:00Z"),
        BLOCKED,
        {"se-reflection-injection"},
    ),
    (
        SE,
        "prp",
        told("2027-02-28T09:00Z", at="2027-02-28T10:00Z", previous_same_type_at="2026-08-31T10:00Z"),
        OK,
        set(),
    ),
]

# Days are 24 elapsed hours: over the end of summer time (25-Oct-2026) the wall clock shows an hour less, over its
# beginning (28-Mar-2027) an hour more; a leap day (29-Feb-2028) is a day like any other.
CLOCKS: list[Row] = [
    (DK, "filler", told("2026-10-24T10:00+02:00", at="2026-10-26T08:59+01:00"), BLOCKED, WAIT_48),
    (DK, "filler", told("2026-10-24T10:00+02:00", at="2026-10-26T09:00+01:00"), OK, set()),
    (DK, "filler", told("2027-03-27T10:00+01:00", at="2027-03-29T10:59+02:00"), BLOCKED, WAIT_48),
    (DK, "filler", told("2027-03-27T10:00+01:00", at="2027-03-29T11:00+02:00"), OK, set()),
    (DK, "filler", told("2028-02-28T10:00+01:00", at="2028-03-01T09:59+01:00"), BLOCKED, WAIT_48),
    (DK, "filler", told("2028-02-28T10:00+01:00", at="2028-03-01T10:00+01:00"), OK, set()),
    (
        DK,
        "surgery_referral",
        told("2026-10-20T10:00+02:00", at="2026-10-27T08:59+01:00"),
        BLOCKED,
        {"dk-reflection-surgery", "dk-consent"},
    ),
    (DK, "surgery_referral", told("2026-10-20T10:00+02:00", at="2026-10-27T09:00+01:00"), OK, set()),
    (
        SE,
        "filler",
        told("2026-10-24T10:00+02:00", at="2026-10-26T09:00+01:00", consent_signed_at="2026-10-26T08:59+01:00"),
        BLOCKED,
        {"se-consent-after-reflection-injection"},
    ),
    (
        SE,
        "filler",
        told("2026-10-24T10:00+02:00", at="2026-10-26T09:00+01:00", consent_signed_at="2026-10-26T09:00+01:00"),
        OK,
        set(),
    ),
    (
        SE,
        "surgery_referral",
        told("2027-03-24T10:00+01:00", at="2027-03-31T12:00+02:00", consent_signed_at="2027-03-31T10:59+02:00"),
        BLOCKED,
        {"se-consent-after-reflection-surgery"},
    ),
    (
        SE,
        "surgery_referral",
        told("2027-03-24T10:00+01:00", at="2027-03-31T12:00+02:00", consent_signed_at="2027-03-31T11:00+02:00"),
        OK,
        set(),
    ),
]

CONSENT_RULE = {DK: "dk-consent", SE: "se-consent"} | dict.fromkeys(UK, "gb-consent")
CONSENT: list[Row] = [
    *[(j, "skin_care", {"consent_signed_at": None}, BLOCKED, {CONSENT_RULE[j]}) for j in EVERYWHERE],
    *[(j, "whitening", {"consent_withdrawn_at": AT}, BLOCKED, {CONSENT_RULE[j]}) for j in EVERYWHERE],
    *[(j, "pmu", {"consent_withdrawn_at": "2026-11-25T09:06Z"}, OK, set[str]()) for j in EVERYWHERE],
    *[
        (
            j,
            "plasma",
            {"at": "2027-11-25T09:05Z", "health_confirmed_at": "2027-11-01T09:00Z"},
            BLOCKED,
            {CONSENT_RULE[j]},
        )
        for j in EVERYWHERE
    ],
    *[
        (j, "plasma", {"at": "2027-11-25T09:04Z", "health_confirmed_at": "2027-11-01T09:00Z"}, OK, set[str]())
        for j in EVERYWHERE
    ],
    *[(j, "pmu", {"patient_languages": ["pl"]}, WARNED, {f"{CONSENT_RULE[j]}-language"}) for j in EVERYWHERE],
    (DK, "pmu", {"consent_language": "en-GB", "patient_languages": ["da", "EN"]}, OK, set()),
    (SE, "pmu", {"consent_language": None}, WARNED, {"se-consent-language"}),
    (DK, "pmu", {"consent_signed_at": "2026-11-25T09:06Z"}, BLOCKED, {"dk-consent"}),
    (DK, "pmu", {"consent_withdrawn_at": "2026-11-25T09:04Z"}, OK, set()),
]

# The prescriber sees the patient before each prescription: nurses and midwives, of medicines, since 1-Jun-2025.
NURSE = {"performer_role": "nurse", "information_by_role": "nurse"}
PRESCRIBER: list[Row] = [
    *[(j, "botulinum", NURSE | {"product_is_medicine": True}, WARNED, {"gb-prescriber-consulted"}) for j in UK],
    (
        ENG,
        "botulinum",
        NURSE | {"product_is_medicine": True, "prescriber_consulted_at": "2026-11-25T09:00Z"},
        OK,
        set(),
    ),
    (
        ENG,
        "botulinum",
        NURSE | {"product_is_medicine": True, "prescriber_consulted_at": "2026-11-25T09:06Z"},
        WARNED,
        {"gb-prescriber-consulted"},
    ),
    (
        ENG,
        "botulinum",
        NURSE
        | {"product_is_medicine": True, "prescriber_consulted_at": "2026-08-01T09:00Z"}
        | {"previous_session_at": "2026-08-01T10:00Z"},
        WARNED,
        {"gb-prescriber-consulted"},
    ),
    (ENG, "filler", NURSE, OK, set()),
    (ENG, "filler", NURSE | {"product_is_medicine": False}, OK, set()),
    (ENG, "botulinum", {"product_is_medicine": True}, OK, set()),
    (SE, "botulinum", NURSE | {"product_is_medicine": True}, OK, set()),
    (
        SCT,
        "botulinum",
        {"performer_role": "midwife", "information_by_role": "midwife", "product_is_medicine": True},
        WARNED,
        {"gb-prescriber-consulted"},
    ),
    (
        WLS,
        "botulinum",
        told("2025-05-01T09:00Z", at="2025-05-31T22:59Z") | NURSE | {"product_is_medicine": True},
        OK,
        set(),
    ),
    (
        WLS,
        "botulinum",
        told("2025-05-01T09:00Z", at="2025-05-31T23:00Z") | NURSE | {"product_is_medicine": True},
        WARNED,
        {"gb-prescriber-consulted"},
    ),
]

# Who treats, and who answers for it.
BY_NURSE = {"performer_role": "nurse"}
ANSWERS = {"responsible_role": "doctor", "responsible_registered": True}
WHO: list[Row] = [
    (DK, "botulinum", BY_NURSE | ANSWERS, OK, set()),
    (DK, "botulinum", BY_NURSE, WARNED, {"dk-responsible"}),
    (DK, "botulinum", BY_NURSE | ANSWERS | {"responsible_registered": None}, WARNED, {"dk-responsible"}),
    (DK, "botulinum", BY_NURSE | ANSWERS | {"responsible_role": "nurse"}, WARNED, {"dk-responsible"}),
    (DK, "botulinum", BY_NURSE | ANSWERS | {"performer_registered": False}, WARNED, {"dk-performer"}),
    (DK, "botulinum", {"performer_registered": False}, WARNED, {"dk-performer", "dk-responsible"}),
    (DK, "botulinum", {"performer_role": "therapist"} | ANSWERS, WARNED, {"dk-performer"}),
    (DK, "botulinum", {"performer_role": None} | ANSWERS, WARNED, {"dk-performer"}),
    (DK, "laser_hair_removal", {"performer_role": "therapist"} | ANSWERS, OK, set()),
    (DK, "peel_deep", BY_NURSE | ANSWERS, WARNED, {"dk-performer"}),
    (DK, "skin_care", {"performer_role": "therapist", "performer_registered": False}, OK, set()),
    (SE, "filler", {"performer_role": "therapist"}, WARNED, {"se-performer"}),
    (SE, "filler", {"performer_role": "nurse", "performer_registered": False}, WARNED, {"se-performer"}),
    (SE, "filler", {"performer_role": "nurse"}, OK, set()),
    (SE, "skin_care", {"performer_role": "therapist", "performer_registered": False}, OK, set()),
    (
        ENG,
        "whitening",
        {"performer_role": "therapist", "information_by_role": "therapist"},
        WARNED,
        {"gb-performer-whitening"},
    ),
    (ENG, "filler", {"performer_role": "therapist", "information_by_role": "therapist"}, OK, set()),
]

LEFT = {"by_role": "doctor", "begins": "2026-11-01T00:00+01:00"}
# The 26th begins in Copenhagen.
MIDNIGHT: dict[str, object] = {"consent_signed_at": AT, "at": "2026-11-25T23:00Z"}


def left(**changes: str) -> dict[str, object]:
    return BY_NURSE | ANSWERS | {"delegated": [LEFT | changes]}


# What was left to a nurse: treatment, place and moment, to the minute. A doctor needs none, and where the clinic had
# recorded none by then nothing is asked.
DELEGATED: list[Row] = [
    (DK, "botulinum", left(), OK, set()),
    (DK, "botulinum", BY_NURSE | ANSWERS | {"delegated": []}, WARNED, {"dk-delegation"}),
    (DK, "botulinum", {"delegated": []}, OK, set()),
    (DK, "botulinum", left(treatment="filler"), WARNED, {"dk-delegation"}),
    (DK, "botulinum", left(by_role="nurse"), WARNED, {"dk-delegation"}),
    (DK, "botulinum", left(begins=AT), OK, set()),
    (DK, "botulinum", left(begins="2026-11-25T09:06Z"), WARNED, {"dk-delegation"}),
    (DK, "botulinum", left(until=AT), WARNED, {"dk-delegation"}),
    (DK, "botulinum", left(until="2026-11-25T09:06Z"), OK, set()),
    (DK, "botulinum", left(place="Aarhus") | {"place": "Aarhus"}, OK, set()),
    (DK, "botulinum", left(place="Aarhus") | {"place": "Odense"}, WARNED, {"dk-delegation"}),
    (DK, "botulinum", left(place="Aarhus"), OK, set()),
    (DK, "botulinum", left() | {"place": "Odense"}, OK, set()),
    (DK, "skin_care", {"performer_role": "therapist", "delegated": []}, OK, set()),
    (SE, "filler", {"performer_role": "nurse", "delegated": []}, OK, set()),
]

COMPETENCE_RULE = {DK: "dk", SE: "se"} | dict.fromkeys(UK, "gb")
# What somebody is cleared for, to the last minute of the last day on the clinic's own calendar.
CLEARED: list[Row] = [
    *[(j, "filler", {"cleared": []}, WARNED, {f"{COMPETENCE_RULE[j]}-competence"}) for j in EVERYWHERE],
    *[(j, "filler", {"cleared": [{}]}, OK, set[str]()) for j in EVERYWHERE],
    *[
        (
            j,
            "filler",
            {"cleared": [{"place": "Aarhus"}], "place": "Odense"},
            WARNED,
            {f"{COMPETENCE_RULE[j]}-competence"},
        )
        for j in EVERYWHERE
    ],
    (DK, "filler", {"cleared": [{"place": "Aarhus"}], "place": "Aarhus"}, OK, set()),
    (DK, "filler", {"cleared": [{"place": "Aarhus"}, {}], "place": "Odense"}, OK, set()),
    (DK, "filler", {"cleared": [{"treatment": "botulinum"}]}, WARNED, {"dk-competence"}),
    (DK, "filler", {"cleared": [{"until": "2026-11-26"}], "at": "2026-11-25T22:59Z"}, OK, set()),
    (DK, "filler", MIDNIGHT | {"cleared": [{"until": "2026-11-26"}]}, WARNED, {"dk-competence"}),
    (ENG, "filler", MIDNIGHT | {"cleared": [{"until": "2026-11-26"}]}, OK, set()),
    (ENG, "filler", {"cleared": [{"until": "2026-11-26"}], "at": "2026-11-26T00:00Z"}, WARNED, {"gb-competence"}),
]

# ---------------------------------------------------------------------------------- section 3, sessions, health history

PHOTO = (
    "botulinum",
    "filler",
    "skin_booster",
    "peel_superficial",
    "laser_hair_removal",
    "vascular_laser",
    "surgery_referral",
)
PHOTOS: list[Row] = [
    *[(DK, t, {"before_photo_at": None}, WARNED, {"dk-before-photo"}) for t in PHOTO],
    *[(DK, t, {"before_photo_at": None}, OK, set[str]()) for t in ("pmu", "skin_care", "microneedling")],
    (DK, "filler", {"before_photo_at": "2026-11-25T09:06Z"}, WARNED, {"dk-before-photo"}),
    (DK, "filler", {"before_photo_at": AT}, OK, set()),
    (
        DK,
        "filler",
        {"before_photo_at": "2026-09-01T10:00Z", "previous_session_at": "2026-09-01T10:00Z"},
        WARNED,
        {"dk-before-photo"},
    ),
    *[(j, "filler", {"before_photo_at": None}, OK, set[str]()) for j in (*UK, SE)],
    (DK, "filler", {"before_photo_at": None, "no_before_photo": "The camera is broken."}, OK, set()),
    (DK, "filler", {"before_photo_at": None, "no_before_photo": " "}, WARNED, {"dk-before-photo"}),
]

# Who needs an interpreter has one in the conversation; before it was held, nothing is missing yet.
INTERPRETER: list[Row] = [
    *[(j, "filler", {"needs_interpreter": True}, WARNED, {f"{COMPETENCE_RULE[j]}-interpreter"}) for j in EVERYWHERE],
    *[(j, "filler", {"needs_interpreter": True, "interpreter": "Ali, telephone"}, OK, set[str]()) for j in EVERYWHERE],
    *[(j, "filler", {"interpreter": "Ali, telephone"}, OK, set[str]()) for j in EVERYWHERE],
]

# Laser removal of tattoos in Denmark: six weeks, 42 days, between sessions (here over the end of summer time).
SESSIONS: list[Row] = [
    (DK, "tattoo_removal", {"previous_session_at": "2026-10-14T09:06Z"}, BLOCKED, {"dk-interval-tattoo-removal"}),
    (DK, "tattoo_removal", {"previous_session_at": "2026-10-14T09:05Z"}, OK, set()),
    (DK, "tattoo_removal", {"previous_session_at": "2026-10-14T11:05+02:00"}, OK, set()),
    (DK, "laser_hair_removal", {"previous_session_at": "2026-11-14T09:05Z"}, OK, set()),
    *[(j, "tattoo_removal", {"previous_session_at": "2026-11-14T09:05Z"}, OK, set[str]()) for j in (*UK, SE)],
]

HEALTH_RULE = {DK: "dk", SE: "se"} | dict.fromkeys(UK, "gb")
HEALTH: list[Row] = [
    *[(j, "filler", {"health_confirmed_at": None}, WARNED, {f"{HEALTH_RULE[j]}-health"}) for j in EVERYWHERE],
    *[(j, "filler", {"health_confirmed_at": "2025-11-25T09:05Z"}, OK, set[str]()) for j in EVERYWHERE],
    *[
        (j, "filler", {"health_confirmed_at": "2025-11-25T09:04Z"}, WARNED, {f"{HEALTH_RULE[j]}-health"})
        for j in EVERYWHERE
    ],
    *[(j, "botulinum", {"alerts": ["pregnancy"]}, BLOCKED, {f"{HEALTH_RULE[j]}-contraindicated"}) for j in EVERYWHERE],
    *[(j, "botulinum", {"alerts": ["anticoagulants"]}, WARNED, {f"{HEALTH_RULE[j]}-caution"}) for j in EVERYWHERE],
    *[(j, "botulinum", {"alerts": None}, WARNED, {f"{HEALTH_RULE[j]}-caution"}) for j in EVERYWHERE],
    (DK, "botulinum", {"alerts": ["neuromuscular_disease"]}, BLOCKED, {"dk-contraindicated"}),
    (DK, "botulinum", {"alerts": ["pacemaker"]}, OK, set()),
    (
        DK,
        "filler",
        {"alerts": ["hyaluronidase_allergy", "dental_work"]},
        BLOCKED,
        {"dk-contraindicated", "dk-caution"},
    ),
    (DK, "cryolipolysis", {"alerts": ["cold_intolerance"]}, BLOCKED, {"dk-contraindicated"}),
    (SE, "plasma", {"alerts": ["pacemaker"]}, BLOCKED, {"se-contraindicated"}),
    (ENG, "laser_hair_removal", {"alerts": ["recent_sun"]}, BLOCKED, {"gb-contraindicated"}),
    (ENG, "laser_hair_removal", {"alerts": ["photosensitising_medicine"]}, WARNED, {"gb-caution"}),
    (SCT, "peel_medium", {"alerts": ["isotretinoin"]}, BLOCKED, {"gb-contraindicated"}),
    (NIR, "peel_superficial", {"alerts": ["isotretinoin"]}, WARNED, {"gb-caution"}),
]

# The law of the day: Scotland's act came on 12-May-2026, England's on 1-Oct-2021, Denmark's exception on 1-Jul-2020.
SPRING = told("2026-04-01T09:00Z", before_photo_at="2026-05-11T09:00Z")
AUTUMN_2021 = told("2021-09-01T09:00Z", before_photo_at="2021-09-30T09:00Z", consent_signed_at="2021-09-29T09:00Z")
SUMMER_2020 = told("2020-06-01T09:00Z")
DATED: list[Row] = [
    (SCT, "filler", SPRING | MINOR | {"at": "2026-05-11T22:59Z"}, WARNED, {"sct-age-before-the-act"}),
    (SCT, "filler", SPRING | MINOR | {"at": "2026-05-11T23:00Z"}, BLOCKED, {"sct-age"}),
    (ENG, "filler", AUTUMN_2021 | {"born": "2005-01-01", "at": "2021-09-30T22:59Z"}, OK, set()),
    (ENG, "filler", AUTUMN_2021 | {"born": "2005-01-01", "at": "2021-09-30T23:00Z"}, BLOCKED, {"eng-age"}),
    (DK, "pmu", SUMMER_2020 | {"at": "2020-06-30T21:59Z"}, BLOCKED, {"dk-pmu-site-before-2020"}),
    (DK, "pmu", SUMMER_2020 | {"at": "2020-06-30T22:00Z"}, OK, set()),
]

TABLE: list[Row] = [
    *[(j, t, {}, OK, set[str]()) for t in AGE for j in EVERYWHERE],
    *(
        *BIRTHDAYS,
        *IDENTITY,
        *SITES,
        *LICENCE,
        *INFORMATION,
        *REFLECTION,
        *WAIVER,
        *CLOCKS,
        *CONSENT,
        *PRESCRIBER,
        *WHO,
        *DELEGATED,
        *CLEARED,
    ),
    *(*PHOTOS, *INTERPRETER, *SESSIONS, *HEALTH, *DATED),
]


@pytest.mark.parametrize(("jurisdiction", "treatment", "changes", "expected", "rules"), TABLE)
def test_the_law_says(
    jurisdiction: str, treatment: str, changes: Mapping[str, object], expected: Verdict, rules: set[str]
) -> None:
    findings = found(jurisdiction, treatment, changes)
    assert (grave(findings), verdict(findings)) == (rules, expected)


def test_the_table_is_long_and_reaches_every_field_of_a_case() -> None:
    changed = [row for row in TABLE if row[2]]
    assert len(changed) >= 250
    lines = (*changed, *REMINDERS)
    assert {field for row in lines for field in row[2]} >= set(CASE_FIELDS) - {"jurisdiction", "treatment"}


def test_every_rule_that_blocks_or_warns_is_reached_by_a_line() -> None:
    reached = {rule for row in TABLE for rule in row[4]}
    reached |= {rule for j, t, _ in AGE_CELLS for rule in grave(found(j, t, MINOR))}
    rules = [r for j in Jurisdiction for r in pack(j).rule_pack.rules]
    # How long a consent to something else lasts is asked of no treatment; it has a table of its own below.
    graver = {r.id for r in rules if r.mode != "remind" and not isinstance(r.operator, DisclosureConsentLasts)}
    assert graver - reached == set()


# ---------------------------------------------------------------------------------------------------------- disclosure

# Sundhedsloven § 44, stk. 2: at the latest one year after it was given, so to the minute of the same day next year.
DISCLOSED = [
    (DK, "2026-11-25T09:05Z", "2027-11-25T09:05Z"),
    (DK, "2027-03-01T09:05Z", "2028-03-01T09:05Z"),  # 366 days: a leap year is a year
    (DK, "2028-02-29T09:05Z", "2029-02-28T09:05Z"),
    (DK, "2006-12-31T22:59Z", None),  # the act came on 1-Jan-2007, in Copenhagen an hour earlier than in UTC
    (DK, "2006-12-31T23:00Z", "2007-12-31T23:00Z"),
    *[(j, "2026-11-25T09:05Z", None) for j in (*UK, SE)],
]


@pytest.mark.parametrize(("jurisdiction", "signed", "ends"), DISCLOSED)
def test_how_long_a_consent_to_pass_on_information_lasts(jurisdiction: str, signed: str, ends: str | None) -> None:
    found_end = disclosure_ends(pack(jurisdiction).rule_pack, signed_at=datetime.fromisoformat(signed))
    assert found_end == (None if ends is None else datetime.fromisoformat(ends))


# ----------------------------------------------------------------------------------------------------------- reminders

LONG_AGO = {"previous_session_at": "2026-08-01T09:05Z"}
REMINDERS: list[tuple[str, str, Mapping[str, object], set[str]]] = [
    (DK, "filler", {}, set()),
    (DK, "filler", {"identity_checked": False}, {"dk-identity"}),
    (ENG, "botulinum", MONDAY | SIGNED_EARLY | {"at": "2026-11-24T09:04Z", "before_photo_at": None}, {"gb-reflection"}),
    (ENG, "botulinum", MONDAY | SIGNED_EARLY | {"at": "2026-11-24T09:05Z", "before_photo_at": None}, set()),
    (ENG, "filler", {"performer_role": "therapist", "information_by_role": "therapist"}, {"gb-performer"}),
    (DK, "botulinum", {"previous_session_at": "2026-09-02T09:06Z"}, {"dk-interval"}),
    (DK, "botulinum", {"previous_session_at": "2026-09-02T09:05Z"}, set()),
    (DK, "botulinum", LONG_AGO | {"before_photo_at": None, "no_before_photo": "x"}, {"dk-after-photo"}),
    (
        DK,
        "botulinum",
        LONG_AGO | {"before_photo_at": None, "no_before_photo": "x", "after_photo_declined": True},
        set(),
    ),
    (DK, "botulinum", LONG_AGO, set()),
    (SE, "peel_medium", {"previous_session_at": "2026-08-27T09:06Z"}, {"se-interval"}),
    (SE, "peel_medium", {"previous_session_at": "2026-08-27T09:05Z"}, set()),
    (SE, "whitening", {"previous_session_at": "2026-11-24T09:05Z"}, set()),
    (
        DK,
        "filler",
        {"previous_session_at": "2026-10-01T10:00Z", "before_photo_at": "2026-09-30T10:00Z"},
        {"dk-after-photo"},
    ),
    (DK, "filler", {"previous_session_at": "2026-10-01T10:00Z"}, set()),
    (DK, "whitening", {"performer_role": "therapist"}, {"dk-performer-other"}),
    (SE, "whitening", {"performer_role": "therapist"}, {"se-performer-other"}),
]


@pytest.mark.parametrize(("jurisdiction", "treatment", "changes", "rules"), REMINDERS)
def test_a_reminder_refuses_nothing(
    jurisdiction: str, treatment: str, changes: Mapping[str, object], rules: set[str]
) -> None:
    findings = found(jurisdiction, treatment, changes)
    assert {f.rule for f in findings if f.status is not Status.OK and weight(f) is OK} == rules


def test_a_refusal_that_only_waits_says_until_when() -> None:
    findings = found(DK, "filler", MONDAY | MINUTE_EARLY)
    ends = {finding.until for finding in findings if weight(finding) is BLOCKED}
    assert {end.isoformat() for end in ends if end is not None} == {"2026-11-25T09:05:00+00:00"}


# ------------------------------------------------------------------------------------------------------------- to come


def test_a_rule_that_is_not_in_force_yet_is_told_with_its_day_and_refuses_nothing() -> None:
    scotland = pack(SCT)
    book = scotland.rule_pack.phrasebook
    later = explain_coming(scotland, "filler", after=date(2026, 5, 11), book=book)
    assert ("sct-age", date(2026, 5, 12)) in [(one.rule.id, one.rule.valid_from) for one in later]
    now = {one.rule.id for one in explain(scotland, "filler", on=date(2026, 5, 11), book=book)}
    assert "sct-age" not in now
    assert now.isdisjoint(one.rule.id for one in later)
    after = explain_coming(scotland, "filler", after=date(2026, 5, 12), book=book)
    assert "sct-age" not in {one.rule.id for one in after}
