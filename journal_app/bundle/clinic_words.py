"""The words of a whole clinic's folder in the recipient's language; it must not name a patient."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.dates import format_datetime
from journal_app.services.clinic_export import Chosen


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words."""

    readme: str
    plain: str
    encrypted: str
    nobody: str


_EN = Words(
    readme="""Every journal of {clinic}

To: {recipient}
Why: {reason}
Finished: {made}, by {by}
Journals: {count}

WHAT IS HERE
{form}
  manifest-sha256.txt   checksums of every file
  signature.json        the clinic's signature under them, and the entry in its journal that says what was handed out
The tables are CSV (RFC 4180, commas, UTF-8, times in UTC). A cell that a spreadsheet would take for a formula begins
with an apostrophe. Each journal is described in a README.txt of its own.

CHECKING IT
sha256sum -c manifest-sha256.txt finds damage. The clinic's program also finds forgeries (verify-export). Have the
clinic read its fingerprint to you by telephone. This folder says it is
  {fingerprint}

NOT HERE
Drafts are in the journals, unsigned as they are. What was erased is not here, nor what the program itself needs: keys,
settings, backups.
Left out, because the journal is restricted (they are handed out one by one, once it is decided that they may be):
{left_out}
Failed, because the journal could not be written whole:
{failed}

Health data are confidential: keep this where others cannot read it.
""",
    plain="""\
  patients/<id>/        a journal each: begin with data/00-journal.pdf; data/fhir.json is for another system
  tables/*.csv          patients, appointments, staff, products, lots, access log""",
    encrypted="""\
  patients/<id>.zip     a journal each: begin with data/00-journal.pdf; data/fhir.json is for another system
  tables.zip            patients, appointments, staff, products, lots, access log
All of them open in 7-Zip with the one passphrase that the clinic tells you by another way.""",
    nobody="  none",
)
_DA = Words(
    readme="""Alle journaler fra {clinic}

Til: {recipient}
Hvorfor: {reason}
Afsluttet: {made}, af {by}
Journaler: {count}

HVAD DER ER HER
{form}
  manifest-sha256.txt   kontrolsummer af hver fil
  signature.json        klinikkens underskrift på dem og den optegnelse i dens journal, der siger, hvad der er udleveret
Tabellerne er CSV (RFC 4180, kommaer, UTF-8, tider i UTC). En celle, som et regneark ville tage for en formel, begynder
med en apostrof. Hver journal er beskrevet i sin egen README.txt.

SÅDAN KONTROLLERES DET
sha256sum -c manifest-sha256.txt finder skader. Klinikkens program finder også forfalskninger (verify-export). Få
klinikken til at læse sit fingeraftryk op i telefonen. Mappen siger selv, at det er
  {fingerprint}

HVAD DER IKKE ER HER
Kladder ligger i journalerne, uden underskrift som de er. Det, der er slettet, er her ikke, og heller ikke det, som
programmet selv har brug for: nøgler, indstillinger, sikkerhedskopier.
Udeladt, fordi journalens behandling er begrænset (de udleveres enkeltvis, når det er afgjort, at de må):
{left_out}
Mislykket, fordi journalen ikke kunne skrives hel:
{failed}

Helbredsoplysninger er fortrolige: Opbevar dem, hvor andre ikke kan læse dem.
""",
    plain="""\
  patients/<id>/        en journal hver: Begynd med data/00-journal.pdf; data/fhir.json er til et andet system
  tables/*.csv          patienter, aftaler, personale, produkter, batches, adgangslog""",
    encrypted="""\
  patients/<id>.zip     en journal hver: Begynd med data/00-journal.pdf; data/fhir.json er til et andet system
  tables.zip            patienter, aftaler, personale, produkter, batches, adgangslog
De åbnes alle i 7-Zip med den ene adgangssætning, som klinikken fortæller dig ad en anden vej.""",
    nobody="  ingen",
)
_SV = Words(
    readme="""Alla journaler från {clinic}

Till: {recipient}
Varför: {reason}
Avslutat: {made}, av {by}
Journaler: {count}

VAD SOM FINNS HÄR
{form}
  manifest-sha256.txt   kontrollsummor för varje fil
  signature.json        klinikens underskrift på dem och anteckningen i dess journal om vad som lämnats ut
Tabellerna är CSV (RFC 4180, kommatecken, UTF-8, tider i UTC). En cell som ett kalkylprogram skulle ta för en formel
börjar med en apostrof. Varje journal beskrivs i sin egen README.txt.

SÅ KONTROLLERAS DET
sha256sum -c manifest-sha256.txt hittar skador. Klinikens program hittar också förfalskningar (verify-export). Låt
kliniken läsa upp sitt fingeravtryck i telefon. Mappen säger själv att det är
  {fingerprint}

VAD SOM INTE FINNS HÄR
Utkast finns i journalerna, osignerade som de är. Det som raderats finns inte här, inte heller det som programmet självt
behöver: nycklar, inställningar, säkerhetskopior.
Utelämnade, eftersom journalen är begränsad eller spärrad (de lämnas ut en och en, när det är avgjort att de får det):
{left_out}
Misslyckade, eftersom journalen inte kunde skrivas hel:
{failed}

Hälsouppgifter är konfidentiella: förvara dem där andra inte kan läsa dem.
""",
    plain="""\
  patients/<id>/        en journal var: börja med data/00-journal.pdf; data/fhir.json är för ett annat system
  tables/*.csv          patienter, bokningar, personal, produkter, batcher, åtkomstlogg""",
    encrypted="""\
  patients/<id>.zip     en journal var: börja med data/00-journal.pdf; data/fhir.json är för ett annat system
  tables.zip            patienter, bokningar, personal, produkter, batcher, åtkomstlogg
Alla öppnas i 7-Zip med den enda lösenfras som kliniken ger dig på annat sätt.""",
    nobody="  inga",
)
_WORDS = MappingProxyType({"en": _EN, "da": _DA, "sv": _SV})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the README says of the work: when it ended (aware), who did it, and what is and is not there."""

    at: datetime
    by: str
    is_encrypted: bool
    patients: int
    failed: tuple[UUID, ...]


def readme(chosen: Chosen, outcome: Outcome) -> bytes:
    """What this folder is, how it is checked, and what is not in it."""
    asked = chosen.request
    said = _WORDS[asked.language.value]
    text = said.readme.format(
        clinic=chosen.clinic.name,
        recipient=asked.recipient,
        reason=asked.reason,
        made=format_datetime(outcome.at, asked.language.value, zone=asked.zone),
        by=outcome.by,
        count=outcome.patients,
        form=said.encrypted if outcome.is_encrypted else said.plain,
        fingerprint=chosen.fingerprint,
        left_out=_listed(chosen.left_out, said),
        failed=_listed(outcome.failed, said),
    )
    return text.encode()


def _listed(patients: Iterable[UUID], said: Words) -> str:
    return "\n".join(f"  {one}" for one in patients) or said.nobody
