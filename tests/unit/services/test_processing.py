"""The register of processing activities says what the clinic set up, per law and in each language, and names nobody."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from journal_app.domain.disclosures import Basis, Channel, Party
from journal_app.domain.errors import UserFacing
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.processing import Area, Transfer, area_of, transfer_to
from journal_app.domain.transfers import TransferBasis
from journal_app.services import backups, disclosures, processing
from journal_app.services.backup_port import BackupOrder
from journal_app.services.disclosures import NewDisclosure
from journal_app.services.processing import LockTimes
from tests.clinic import AUDIT, PRACTITIONER, RECEPTION, OpenClinic, a_clinic, a_patient, kinds_written, opened
from tests.integration.test_pdf_handouts import pages

LOCKS = LockTimes(timedelta(minutes=5), timedelta(minutes=2))
ENGLISH = PrintLanguage.ENGLISH


def told(clinic: OpenClinic, language: PrintLanguage = ENGLISH) -> str:
    return "\n".join(f"{heading}\n{text}" for heading, text in processing.shown(clinic.session, language, LOCKS))


def test_it_says_what_is_set_up_and_what_is_not_yet(clinic: OpenClinic) -> None:
    said = told(clinic)
    assert clinic.session.vault.clinic().name in said
    assert "Backups: none was made yet." in said
    assert "No backup was proven" in said
    assert "The access log was not reviewed yet." in said
    assert "A screen locks after 5 minutes of rest, at the front desk after 2." in said
    assert "10 years from the last entry, by law" in said
    clinic.colleague("Bo Lund", RECEPTION)
    assert "Reception: 1" in told(clinic)


@pytest.mark.parametrize(
    ("country", "words"),
    [("DK", "None that the journal knows of"), ("US", "US: write down here on what the transfer rests")],
)
def test_a_backup_abroad_is_a_transfer(clinic: OpenClinic, tmp_path: Path, country: str, words: str) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    backups.back_up(clinic.session, BackupOrder(drive, country))
    said = told(clinic)
    assert f"Encrypted backups kept in: {country}" in said
    assert words in said


def test_recipients_are_those_of_what_was_passed_on_and_name_nobody(clinic: OpenClinic) -> None:
    assert "Nothing was written down as passed on so far." in told(clinic)
    patient = a_patient(clinic.session)
    for country, transfer in (("DK", None), ("US", TransferBasis.CLAUSES), ("DK", None)):
        new = NewDisclosure(
            party=Party.INSURER,
            recipient="Tryg Skade A/S",
            country=country,
            why="Skaden skal vurderes.",
            basis=Basis.LAW,
            basis_words="Forsikringsaftaleloven § 22",
            channel=Channel.SECURE_MAIL,
            made_at=clinic.session.now(),
            content="Journalen fra marts.",
            transfer=transfer,
            transfer_words="" if transfer is None else "Standardaftalen af 3. marts.",
        )
        disclosures.disclose(clinic.session, opened(clinic.session, patient), new)
    said = told(clinic)
    assert said.count("Passed on so far: Insurer, DK.") == 1
    assert "Passed on so far: Insurer, US, on the basis of: Standard contractual clauses (Art. 46)." in said
    assert "US: write down here on what the transfer rests" in said
    assert "Tryg" not in said
    assert "Nielsen" not in said
    clinic.sign_in(clinic.colleague("Ida Revisor", AUDIT))
    assert "opens to practitioners alone" in told(clinic)


@pytest.mark.parametrize(
    ("country", "area", "what"),
    [
        ("DK", Area.DENMARK, Transfer.NONE),
        ("SE", Area.DENMARK, Transfer.NONE),
        ("GB", Area.KINGDOM, Transfer.NONE),
        ("DK", Area.KINGDOM, Transfer.ADEQUATE),
        ("GB", Area.SWEDEN, Transfer.NEEDS_BASIS),
        ("US", Area.KINGDOM, Transfer.NEEDS_BASIS),
        ("", Area.DENMARK, Transfer.UNKNOWN),
    ],
)
def test_which_countries_are_a_transfer(country: str, area: Area, what: Transfer) -> None:
    assert transfer_to(country, area) is what


@pytest.mark.parametrize(
    ("jurisdiction", "authority"), [("DK", "Datatilsynet"), ("SE", "(IMY)"), ("GB-SCT", "Information Commissioner")]
)
def test_it_follows_the_law_of_the_clinics_country(tmp_path: Path, jurisdiction: str, authority: str) -> None:
    made = a_clinic(tmp_path, jurisdiction=jurisdiction)
    assert area_of(jurisdiction) in Area
    for language in PrintLanguage:
        assert authority in told(made, language)
    made.close()


def test_the_pdf_says_the_same_is_sealed_and_names_no_patient(clinic: OpenClinic) -> None:
    a_patient(clinic.session)
    clinic.sign_in(clinic.colleague("Ada Revisor", AUDIT))
    size = clinic.vault.head().size
    pdf = processing.hand_out(clinic.session, PrintLanguage.DANISH, LOCKS)
    text = " ".join(pages(pdf))
    assert "Fortegnelse over behandlingsaktiviteter" in text
    assert "databeskyttelsesforordningens art. 30" in text
    assert "Mette" not in text
    assert b"/ByteRange" in pdf
    assert kinds_written(clinic.vault, size) == []


@pytest.mark.parametrize("roles", [RECEPTION, PRACTITIONER])
def test_it_is_the_owners_and_the_auditors(clinic: OpenClinic, roles: frozenset[object]) -> None:
    clinic.sign_in(clinic.colleague("Bo Lund", roles))  # type: ignore[arg-type]
    for act in (processing.shown, processing.hand_out):
        with pytest.raises(UserFacing) as refused:
            act(clinic.session, ENGLISH, LOCKS)
        assert refused.value.key == "permission.read_processing"
