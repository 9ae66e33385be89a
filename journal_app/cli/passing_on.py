"""What the commands that hand out are told of to whom and on what basis, and writing it down; it must not judge it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from journal_app.cli.arguments import Options, Usage
from journal_app.domain.access import Purpose
from journal_app.domain.disclosures import Basis, Channel, Party
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import plain_name
from journal_app.domain.people import Permission
from journal_app.domain.printing import PrintLanguage, clinic_language
from journal_app.domain.restrictions import OpeningGround
from journal_app.domain.transfers import TransferBasis
from journal_app.services import disclosures, gate
from journal_app.services.disclosures import FileOut, NewDisclosure
from journal_app.services.session import Session

_COUNTRY_LETTERS = 2


class What(StrEnum):
    """What leaves, as the journal says it in the clinic's language."""

    JOURNAL = "journal"
    PROVEN = "proven"
    FHIR = "fhir"
    SUMMARY = "summary"


_WORDS: Mapping[PrintLanguage, Mapping[What, str]] = MappingProxyType(
    {
        PrintLanguage.DANISH: {
            What.JOURNAL: "Hele journalen som PDF og data, med billeder og dokumenter",
            What.PROVEN: "Hele journalen med bevis, som mappe; kontrolsummen er af dens tagmanifest-sha256.txt",
            What.FHIR: "Hele journalen som data til et andet system (FHIR)",
            What.SUMMARY: "Et uddrag af journalen til andre behandlere (FHIR)",
        },
        PrintLanguage.SWEDISH: {
            What.JOURNAL: "Hela journalen som PDF och data, med bilder och dokument",
            What.PROVEN: "Hela journalen med bevis, som mapp; kontrollsumman är av dess tagmanifest-sha256.txt",
            What.FHIR: "Hela journalen som data till ett annat system (FHIR)",
            What.SUMMARY: "En sammanfattning av journalen till andra behandlare (FHIR)",
        },
        PrintLanguage.ENGLISH: {
            What.JOURNAL: "The whole journal as PDF and data, with photos and documents",
            What.PROVEN: "The whole journal with proof, as a folder; the checksum is of its tagmanifest-sha256.txt",
            What.FHIR: "The whole journal as data for another system (FHIR)",
            What.SUMMARY: "A summary of the journal for other treaters (FHIR)",
        },
    }
)


_GROUNDS: Mapping[PrintLanguage, Mapping[OpeningGround, str]] = MappingProxyType(
    {
        PrintLanguage.DANISH: {
            OpeningGround.CONSENT: "patienten samtykker",
            OpeningGround.PROTECTION: "en anden persons rettigheder",
            OpeningGround.CLAIM: "et retskrav",
            OpeningGround.PUBLIC_INTEREST: "vigtige samfundsinteresser",
        },
        PrintLanguage.SWEDISH: {
            OpeningGround.CONSENT: "patienten samtycker",
            OpeningGround.PROTECTION: "någon annans rättigheter",
            OpeningGround.CLAIM: "ett rättsligt anspråk",
            OpeningGround.PUBLIC_INTEREST: "ett viktigt allmänintresse",
        },
        PrintLanguage.ENGLISH: {
            OpeningGround.CONSENT: "the patient consents",
            OpeningGround.PROTECTION: "another person's rights",
            OpeningGround.CLAIM: "a legal claim",
            OpeningGround.PUBLIC_INTEREST: "an important public interest",
        },
    }
)


def require_told(options: Options) -> None:
    """Refuse, before anything is opened, where it is not said to whom it goes or why it is not encrypted.

    Raises:
        Usage: one of them is missing, the patient is given a name, or it would be told as encrypted and is not.
    """
    if options.is_encrypted and not options.is_bundle:
        raise Usage("--encrypted goes with --bundle alone; without it what is written can be read: see --unencrypted")
    is_own = options.party == Party.PATIENT.value
    if is_own and options.recipient.strip():
        raise Usage("--recipient does not go with --to patient: say who it is with --to, or leave the name out")
    if not is_own and not options.recipient.strip():
        raise Usage("--recipient is missing: the name of whoever receives it")
    if not is_own and not options.country.strip():
        raise Usage("--country is missing: where whoever receives it is, by two letters")
    if not options.is_encrypted and not options.despite.strip():
        raise Usage("--unencrypted is missing: what is written can be read by whoever has it; say why that may be")


def require_basis(
    session: Session, options: Options, patient: UUID, what: What, *, purpose: Purpose = Purpose.EXPORT
) -> tuple[PatientRecord, NewDisclosure]:
    """The journal, and what will be written down of it, once it is known that it may leave.

    Raises:
        UserFacing: no permission, or it may not be passed on so (see ``disclosures.disclose``).
    """
    session.require(Permission.EXPORT_PATIENT)
    record = gate.take_record(session, patient, purpose, reason=options.purpose)
    jurisdiction = session.vault.clinic().jurisdiction
    own_name = plain_name(record.patient.details.name) if options.party == Party.PATIENT.value else ""
    new = NewDisclosure(
        party=Party(options.party),
        recipient=own_name or options.recipient.strip(),
        country=options.country or jurisdiction[:_COUNTRY_LETTERS],
        why=options.purpose,
        basis=Basis(options.basis),
        channel=Channel(options.channel),
        made_at=session.now(),
        content=_WORDS[clinic_language(jurisdiction)][what],
        transfer=TransferBasis(options.transfer) if options.transfer else None,
        transfer_words=options.transfer_words,
        basis_words=_basis_words(options, clinic_language(jurisdiction)),
        all_the_same=OpeningGround(options.all_the_same) if options.all_the_same else None,
    )
    disclosures.require_basis(session, record, new)
    return record, new


def _basis_words(options: Options, language: PrintLanguage) -> str:
    """The paragraph as it was given, and on what ground a restricted journal goes all the same."""
    if not options.all_the_same or not options.basis_words.strip():
        return options.basis_words
    ground = _GROUNDS[language][OpeningGround(options.all_the_same)]
    return f"{options.basis_words.strip()}; GDPR Art. 18 (2): {ground}"


def write_down(session: Session, options: Options, told: tuple[PatientRecord, NewDisclosure], *, sha256: str) -> None:
    """Write down what lies there now; what cannot be written down must not stay.

    Raises:
        UserFacing: it no longer may leave.
        Environmental: nothing can be written any more.
    """
    record, new = told
    why = "" if options.is_encrypted else options.despite
    disclosures.disclose(session, record, replace(new, file=FileOut(sha256, why)))
