"""The clinic's own texts: published by an owner, kept byte for byte, shown instead of the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal_app.domain.consents import ConsentSigned, TextUse, version_order
from journal_app.domain.errors import UserFacing
from journal_app.resource_root import resource_root
from journal_app.services import consents, texts
from tests.clinic import (
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_consent,
    a_healthy,
    a_patient,
    an_answer,
    consent_text,
    kinds_written,
    opened,
)

SHIPPED = (Path(resource_root()) / "texts" / "da" / "botulinum-consent.md").read_text(encoding="utf-8")


def own(version: str = "2", **changes: str) -> str:
    """The shipped consent with the clinic's own words."""
    made = SHIPPED.replace('version = "1"', f'version = "{version}"')
    made = made.replace("\n## ", "\nHos os i Klinik Holm.\n\n## ", 1)
    for old, new in changes.items():
        assert old in made
        made = made.replace(old, new)
    return made


def test_the_clinics_own_text_is_what_the_next_patient_signs(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    a_healthy(clinic.session, patient)
    a_consent(clinic, patient)
    texts.publish(clinic.session, own())
    shown = consents.text_for(clinic.session, TREATMENT, use=TextUse.CONSENT, language="da")
    assert shown.version == "2"
    assert "Hos os i Klinik Holm." in shown.body
    consents.sign_consent(clinic.session, opened(clinic.session, patient), an_answer(clinic.session))
    newer, older = (one.content for one in opened(clinic.session, patient).items if one.kind == "consent.signed")
    assert isinstance(newer, ConsentSigned)
    assert isinstance(older, ConsentSigned)
    assert (newer.text.version, older.text.version) == ("2", "1")
    assert "Klinik Holm" in newer.text_body
    assert "Klinik Holm" not in older.text_body


def test_the_shipped_text_is_no_longer_one_to_sign(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    answer = an_answer(clinic.session)
    texts.publish(clinic.session, own())
    with pytest.raises(UserFacing, match="not a consent text that is in force"):
        consents.sign_consent(clinic.session, opened(clinic.session, patient), answer)


def test_it_is_kept_byte_for_byte_and_the_older_ones_too(clinic: OpenClinic) -> None:
    texts.publish(clinic.session, own())
    texts.publish(clinic.session, own("10"))
    kept = clinic.vault.published_texts()
    assert [one.source for one in kept] == [own(), own("10")]
    assert consent_text(clinic.session).version == "10"


@pytest.mark.parametrize("version", ["1", "0.9"])
def test_a_version_that_is_not_newer_is_refused(clinic: OpenClinic, version: str) -> None:
    with pytest.raises(UserFacing, match="higher version"):
        texts.publish(clinic.session, own(version))
    texts.publish(clinic.session, own("9"))
    with pytest.raises(UserFacing, match="higher version"):
        texts.publish(clinic.session, own("9"))
    assert len(clinic.vault.published_texts()) == 1


def test_what_is_wrong_with_it_is_said_with_its_line(clinic: OpenClinic) -> None:
    with pytest.raises(UserFacing, match="line 4"):
        texts.publish(clinic.session, own().replace('language = "da"', 'language = "dansk"'))
    with pytest.raises(UserFacing, match="does not name this clinic's country"):
        texts.publish(clinic.session, own().replace('["DK"]', '["SE"]'))
    with pytest.raises(UserFacing, match="keeps its use"):
        texts.publish(clinic.session, own().replace('use = "consent"', 'use = "information"'))
    assert "text.published" not in kinds_written(clinic.vault)


def test_only_the_owner_publishes(clinic: OpenClinic) -> None:
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    with pytest.raises(UserFacing, match="Only the owner"):
        texts.publish(clinic.session, own())


def test_ten_comes_after_nine() -> None:
    assert sorted(["10", "9", "1.10", "1.9", "2026-a"], key=version_order) == ["2026-a", "1.9", "1.10", "9", "10"]


def kept(clinic: OpenClinic) -> texts.KeptText:
    """The Danish consent to botulinum toxin with its versions."""
    return next(
        one
        for one in texts.texts_kept(clinic.session)
        if (one.in_force.text.id, one.in_force.text.language) == ("botulinum-consent", "da")
    )


def test_every_version_stays_readable_with_who_published_it(clinic: OpenClinic) -> None:
    assert [one.published_at for one in kept(clinic).versions] == [None]
    texts.publish(clinic.session, own())
    texts.publish(clinic.session, own("10"))
    found = kept(clinic)
    assert [one.text.version for one in found.versions] == ["10", "2", "1"]
    assert found.in_force.published_by == clinic.vault.person.name
    assert found.versions[-1].published_at is None
    assert "Klinik Holm" not in found.versions[-1].text.body
    assert {one.in_force.text for one in texts.texts_kept(clinic.session)} == set(texts.texts_in_force(clinic.session))


def test_a_proposed_text_is_read_and_judged_and_not_published(clinic: OpenClinic) -> None:
    proposed = texts.propose(clinic.session, own())
    assert proposed.replaces == consent_text(clinic.session)
    assert "Klinik Holm" in proposed.text.body
    with pytest.raises(UserFacing, match="higher version"):
        texts.propose(clinic.session, own("1"))
    assert "text.published" not in kinds_written(clinic.vault)
    assert texts.propose(clinic.session, own().replace('"botulinum-consent"', '"our-own"')).replaces is None


def test_what_is_wrong_with_a_file_without_a_name_begins_with_its_line(clinic: OpenClinic) -> None:
    with pytest.raises(UserFacing) as refusal:
        texts.propose(clinic.session, own().replace('language = "da"', 'language = "dansk"'))
    assert str(refusal.value.params["problem"]).startswith("line 4: ")
