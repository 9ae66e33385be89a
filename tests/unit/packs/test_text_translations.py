"""Texts whose languages are kept line by line: whole families, nothing lost in translation, every purpose served."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from journal_app.domain.consents import ClinicalText, ConsentPurpose, TextUse
from journal_app.domain.rules import Jurisdiction
from journal_app.packs import TextFile, load_text_files
from tests.unit.packs.conftest import RESOURCES

FILES = {(file.text.language, file.text.id): file for file in load_text_files(RESOURCES)}
FAMILIES = {
    "hair-removal": ("laser_hair_removal", "ipl_hair_removal"),
    "laser": ("vascular_laser", "pigment_laser"),
    "tattoo-removal": ("tattoo_removal",),
    "pmu": ("pmu",),
    "cryolipolysis": ("cryolipolysis",),
    "plasma": ("plasma",),
    "whitening": ("whitening",),
    "skin-care": ("skin_care",),
}
OTHERS = sorted(set(ConsentPurpose) - {ConsentPurpose.TREATMENT})
BRITISH = {"GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"}
EVERYWHERE = {"DK", "SE", *BRITISH}
OWN_LANGUAGE = {"DK": "da", "SE": "sv"}
TELEPHONES = {"111", "112", "999", "1177", "1813"}
IVO_POINTS = {
    "sv": "alternativ|kostar|resultat|patientförsäkring|upprepas|komplikationer|läkemedel|riskerna|eftervården|IVO",
    "en": "alternatives|costs|result|patient insurance|repeated|complications|medicines|risks|aftercare|IVO",
}


def translations(family: str, use: str) -> list[tuple[ClinicalText, ClinicalText]]:
    """Pairs of texts for the same patients in two languages."""
    if use == "aftercare":
        danish, swedish, english = (FILES[language, f"{family}-{use}"].text for language in ("da", "sv", "en"))
        return [(danish, swedish), (danish, english)]
    return [
        (FILES["da", f"{family}-{use}"].text, FILES["en", f"{family}-{use}-dk"].text),
        (FILES["sv", f"{family}-{use}"].text, FILES["en", f"{family}-{use}-se"].text),
    ]


def shape(text: ClinicalText) -> list[str]:
    """Which kind of line follows which: heading, item, row or paragraph."""
    kinds = {"#": "heading", "-": "item", "|": "row"}
    return [kinds.get(line[0], "paragraph") for line in text.body.splitlines() if line]


def numbers(text: ClinicalText) -> Counter[str]:
    """Every number a patient is told, but whom to call; thousands are parted by a point, a comma or some space."""
    told = re.sub(r"(?<=\d)[., \u00a0](?=\d{3}\b)", "", text.body)
    return Counter(number for number in re.findall(r"\d+", told) if number not in TELEPHONES)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_whole(family: str) -> None:
    written = {
        key: set(file.jurisdictions)
        for key, file in FILES.items()
        if re.fullmatch(rf"{family}-(information|consent|aftercare)(-dk|-se)?", key[1])
    }
    expected = {(language, f"{family}-aftercare"): EVERYWHERE for language in ("da", "sv", "en")}
    for use in ("information", "consent"):
        expected |= {
            ("da", f"{family}-{use}"): {"DK"},
            ("sv", f"{family}-{use}"): {"SE"},
            ("en", f"{family}-{use}"): BRITISH,
            ("en", f"{family}-{use}-dk"): {"DK"},
            ("en", f"{family}-{use}-se"): {"SE"},
        }
    assert written == expected
    texts = [FILES[key].text for key in expected]
    assert {(text.version, text.treatments) for text in texts} == {(texts[0].version, FAMILIES[family])}
    assert {text.id for text in texts if text.use is TextUse.CONSENT} == {
        id_ for _, id_ in expected if "-consent" in id_
    }


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("use", ["information", "consent", "aftercare"])
def test_a_family_says_the_same_in_every_language(family: str, use: str) -> None:
    for one, other in translations(family, use):
        assert len(one.ticks) == len(other.ticks)
        assert shape(one) == shape(other)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("use", ["information", "consent", "aftercare"])
def test_no_number_is_lost_or_changed_in_translation(family: str, use: str) -> None:
    for one, other in translations(family, use):
        assert numbers(one) == numbers(other)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(("language", "suffix"), [("sv", ""), ("en", "-se")])
def test_the_ten_points_of_ivo_come_first_in_sweden(family: str, language: str, suffix: str) -> None:
    ticks = FILES[language, f"{family}-consent{suffix}"].text.ticks
    points = IVO_POINTS[language].split("|")
    assert len(ticks) > len(points) == 10
    for tick, point in zip(ticks, points, strict=False):
        assert point in tick


@pytest.mark.parametrize(
    ("language", "id_", "words"),
    [
        ("da", "hair-removal-information", "**2 døgn (48 timer)**"),
        ("da", "laser-information", "**2 døgn (48 timer)**"),
        ("da", "tattoo-removal-information", "**mindst 6 uger**"),
        ("en", "tattoo-removal-information-dk", "**at least 6 weeks**"),
        ("da", "pmu-information", "bortset fra bryn, hårbund, øjenlåg og læber"),
        ("da", "pmu-information", "**18 år**"),
        ("da", "disclosure-consent", "**højst 1 år** (sundhedsloven § 44)"),
        ("en", "disclosure-consent-dk", "**1 year at most**"),
        ("da", "privacy-notice", "**7 arbejdsdage**"),
        ("da", "privacy-notice", "**Datatilsynet**"),
        ("sv", "privacy-notice", "(imy.se)"),
        ("sv", "privacy-notice", "**så snart som möjligt**"),
        ("en", "privacy-notice", "within **30 days**"),
        ("en", "privacy-notice", "(ico.org.uk)"),
    ],
)
def test_what_the_law_of_a_country_adds_is_said(language: str, id_: str, words: str) -> None:
    assert words in FILES[language, id_].text.body


@pytest.mark.parametrize("jurisdiction", list(Jurisdiction))
@pytest.mark.parametrize("purpose", OTHERS)
def test_every_other_consent_is_there_in_the_own_language_and_in_english(
    jurisdiction: Jurisdiction, purpose: ConsentPurpose
) -> None:
    found = [file.text for file in consents_to(purpose) if jurisdiction in file.jurisdictions]
    assert sorted(text.language for text in found) == sorted({OWN_LANGUAGE.get(jurisdiction, "en"), "en"})
    assert len({(text.version, len(text.ticks), len(text.choices)) for text in found}) == 1


@pytest.mark.parametrize("jurisdiction", list(Jurisdiction))
def test_each_patient_gets_one_privacy_notice_in_a_language(jurisdiction: Jurisdiction) -> None:
    notices = [f.text for f in FILES.values() if f.text.use is TextUse.NOTICE and jurisdiction in f.jurisdictions]
    assert sorted(text.language for text in notices) == sorted({OWN_LANGUAGE.get(jurisdiction, "en"), "en"})
    assert len({shape(text).count("heading") for text in notices}) == 1


def test_marketing_is_chosen_for_each_purpose_and_channel() -> None:
    channels = {
        "da": ("på e-mail.", "på SMS.", "på telefon.", "med post."),
        "sv": ("via e-post.", "via sms.", "via telefon.", "via post."),
        "en": ("by e-mail.", "by SMS.", "by phone.", "by post."),
    }
    for file in consents_to(ConsentPurpose.MARKETING):
        endings = channels[file.text.language] * 5
        assert len(file.text.choices) == 20
        assert all(choice.endswith(end) for choice, end in zip(file.text.choices, endings, strict=True))
        assert not set(file.text.choices) & set(file.text.ticks)


def test_who_signs_for_marketing_and_for_photos_outside_the_record_chooses_what() -> None:
    chosen = {purpose for purpose in OTHERS for file in consents_to(purpose) if file.text.choices}
    assert chosen == {ConsentPurpose.MARKETING, ConsentPurpose.PHOTO_MARKETING, ConsentPurpose.PHOTO_TEACHING}


def consents_to(purpose: ConsentPurpose) -> list[TextFile]:
    return [file for file in FILES.values() if file.text.use is TextUse.CONSENT and file.text.purpose is purpose]
