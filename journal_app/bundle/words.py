"""The words of the folder itself in the recipient's language; what people wrote stays as they wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from journal_app.domain.bundles import CaseExported
from journal_app.domain.dates import format_datetime
from journal_app.domain.disclosures import DataObtained, DisclosureMade
from journal_app.domain.photos import PhotoHandedOut
from journal_app.services.case_export import Case

ACCESS, DISCLOSURES, DRAFTS = "data/access-log.txt", "data/disclosures.txt", "data/drafts.json"
FHIR = "data/fhir.json"


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words; ``files`` say what each fixed file is."""

    title: str
    readme: str
    access: str
    disclosures: str
    whole: str
    photos: str
    disclosed: str
    obtained: str
    missing: str
    blackened: str
    left: str
    files: Mapping[str, str]


_EN = Words(
    title="Journal handed out by {clinic}",
    readme="""{title}

To: {recipient}
Why: {reason}
Made: {made}, by {by}
{missing}
READING IT
Begin with data/00-journal.pdf: the whole journal, with every correction and every earlier version, the consents in
the words that were signed, lots, and who wrote what. Then:
  data/photos, data/documents   the original photos, letters and scans, to the byte
  data/access-log.txt           who has looked at the journal
  data/disclosures.txt          what was printed or handed out before
  data/drafts.json              notes that nobody has signed, where there are any
  data/fhir.json                the journal for another clinic's system (FHIR R4)
  data/proof                    every record as it was signed, for verify_export.py

CHECKING IT
With Python 3.9 or newer on the computer (no network is used, nothing is written):
  python3 verify_export.py --fingerprint F       (on Windows: py verify_export.py --fingerprint F)
F is the clinic's fingerprint. Have the clinic read it to you over a telephone number that you found elsewhere than in
this folder. It never changes, so it stands on earlier printouts of the clinic too. This folder says it is
  {fingerprint}
Without it, anybody could have made this folder. Whoever trusts no program in a folder takes verify_export.py from
somewhere else: its format is public. Without Python, sha256sum -c manifest-sha256.txt finds damage, but no forgery.

WHAT IT PROVES
That the records were signed by the people named, that none of this patient's records was left out, that the photos are
those that were filed, and that nothing was changed afterwards. Not that what somebody wrote is true, nor that the
lists of who looked are complete. Health data are confidential: keep the folder where others cannot read it.
""",
    access="Who has looked at the journal, as far as the clinic's log says so:",
    disclosures="What was passed on, printed or handed out of the journal, the making of this folder last:",
    whole="{at}: whole journal to {recipient} ({reason})",
    photos="{at}: copy of photos to {recipient}",
    disclosed="{at}: passed on to {recipient}, {country}: {what} ({why}){sha256}",
    obtained="{at}: obtained from {source}, {country}: {what} ({why})",
    missing="\nNot in it, because the clinic could not open them: {count} photos or documents.\n",
    blackened="\nBlackened for the sake of others: parts of {count} records, each with its reason in the journal.\n",
    left="\nNot in it, because they were not chosen: {count} notes that nobody has signed.\n",
    files=MappingProxyType(
        {
            "data/00-journal.pdf": "The whole journal",
            ACCESS: "Who has looked at the journal",
            DISCLOSURES: "What was printed or handed out before",
            DRAFTS: "Unsigned notes",
            FHIR: "The journal for another system (FHIR R4)",
            "data/proof/records.jsonl": "Every record as it was signed",
            "data/proof/checkpoint.txt": "The signed state of the clinic's ledger",
            "data/contents.sha256": "Checksums of everything but the journal",
        }
    ),
)
_DA = Words(
    title="Journal udleveret af {clinic}",
    readme="""{title}

Til: {recipient}
Hvorfor: {reason}
Lavet: {made}, af {by}
{missing}
SÅDAN LÆSES DEN
Begynd med data/00-journal.pdf: hele journalen med hver rettelse og hver tidligere udgave, samtykkerne i de ord, der
blev skrevet under på, batchnumre, og hvem der har skrevet hvad. Derefter:
  data/photos, data/documents   de originale fotos, breve og skanninger, byte for byte
  data/access-log.txt           hvem der har set i journalen
  data/disclosures.txt          hvad der tidligere er udskrevet eller udleveret
  data/drafts.json              notater, som ingen har underskrevet, hvis der er nogen
  data/fhir.json                journalen til en anden kliniks system (FHIR R4)
  data/proof                    hver optegnelse, som den blev underskrevet, til verify_export.py

SÅDAN KONTROLLERES DEN
Med Python 3.9 eller nyere på computeren (der bruges intet netværk, og der skrives intet):
  python3 verify_export.py --fingerprint F       (på Windows: py verify_export.py --fingerprint F)
F er klinikkens fingeraftryk. Få klinikken til at læse det op over et telefonnummer, du har fundet et andet sted end i
denne mappe. Det ændrer sig aldrig, så det står også på klinikkens tidligere udskrifter. Mappen siger selv, at det er
  {fingerprint}
Uden det kunne enhver have lavet mappen. Den, der ikke stoler på et program i en mappe, henter verify_export.py et
andet sted: Formatet er offentligt. Uden Python finder sha256sum -c manifest-sha256.txt skader, men ingen forfalskning.

HVAD DEN BEVISER
At optegnelserne er underskrevet af dem, der er nævnt, at ingen af patientens optegnelser er udeladt, at fotografierne
er dem, der blev lagt i journalen, og at intet er ændret siden. Ikke at det, nogen skrev, er sandt, og ikke at listerne
over, hvem der har set i journalen, er fuldstændige. Helbredsoplysninger er fortrolige: Opbevar mappen, hvor andre ikke
kan læse den.
""",
    access="Hvem der har set i journalen, så vidt klinikkens log fortæller:",
    disclosures="Hvad der er videregivet, udskrevet eller udleveret af journalen, denne mappe til sidst:",
    whole="{at}: hele journalen til {recipient} ({reason})",
    photos="{at}: kopi af fotos til {recipient}",
    disclosed="{at}: videregivet til {recipient}, {country}: {what} ({why}){sha256}",
    obtained="{at}: indhentet fra {source}, {country}: {what} ({why})",
    missing="\nIkke med, fordi klinikken ikke kunne åbne dem: {count} fotos eller dokumenter.\n",
    blackened="\nOverstreget af hensyn til andre: dele af {count} optegnelser, hver med sin begrundelse i journalen.\n",
    left="\nIkke med, fordi de ikke er valgt: {count} notater uden underskrift.\n",
    files=MappingProxyType(
        {
            "data/00-journal.pdf": "Hele journalen",
            ACCESS: "Hvem der har set i journalen",
            DISCLOSURES: "Hvad der tidligere er udskrevet eller udleveret",
            DRAFTS: "Notater uden underskrift",
            FHIR: "Journalen til et andet system (FHIR R4)",
            "data/proof/records.jsonl": "Hver optegnelse, som den blev underskrevet",
            "data/proof/checkpoint.txt": "Den underskrevne tilstand af klinikkens hovedbog",
            "data/contents.sha256": "Kontrolsummer af alt andet end journalen",
        }
    ),
)
_SV = Words(
    title="Journal utlämnad av {clinic}",
    readme="""{title}

Till: {recipient}
Varför: {reason}
Gjord: {made}, av {by}
{missing}
SÅ LÄSER DU DEN
Börja med data/00-journal.pdf: hela journalen med varje rättelse och varje tidigare version, samtyckena i de ord som
undertecknades, batchnummer och vem som har skrivit vad. Sedan:
  data/photos, data/documents   originalfoton, brev och skanningar, byte för byte
  data/access-log.txt           vem som har tittat i journalen
  data/disclosures.txt          vad som tidigare har skrivits ut eller lämnats ut
  data/drafts.json              anteckningar som ingen har signerat, om det finns några
  data/fhir.json                journalen för en annan kliniks system (FHIR R4)
  data/proof                    varje anteckning som den undertecknades, för verify_export.py

SÅ KONTROLLERAR DU DEN
Med Python 3.9 eller nyare på datorn (inget nätverk används och inget skrivs):
  python3 verify_export.py --fingerprint F       (i Windows: py verify_export.py --fingerprint F)
F är klinikens fingeravtryck. Be kliniken läsa upp det på ett telefonnummer som du har hittat någon annanstans än i den
här mappen. Det ändras aldrig, så det står även på klinikens tidigare utskrifter. Mappen säger själv att det är
  {fingerprint}
Utan det kunde vem som helst ha gjort mappen. Den som inte litar på ett program i en mapp hämtar verify_export.py någon
annanstans: formatet är offentligt. Utan Python hittar sha256sum -c manifest-sha256.txt skador, men ingen förfalskning.

VAD DEN BEVISAR
Att anteckningarna undertecknades av dem som nämns, att ingen av patientens anteckningar har utelämnats, att fotona är
de som lades in i journalen och att inget har ändrats sedan dess. Inte att det som någon skrev är sant, och inte att
listorna över vem som har tittat i journalen är fullständiga. Hälsouppgifter är konfidentiella: förvara mappen där
andra inte kan läsa den.
""",
    access="Vem som har tittat i journalen, så långt klinikens logg berättar:",
    disclosures="Vad som har skrivits ut eller lämnats ut av journalen, den här mappen sist:",
    whole="{at}: hela journalen till {recipient} ({reason})",
    photos="{at}: kopia av foton till {recipient}",
    disclosed="{at}: utlämnat till {recipient}, {country}: {what} ({why}){sha256}",
    obtained="{at}: inhämtat från {source}, {country}: {what} ({why})",
    missing="\nInte med, eftersom kliniken inte kunde öppna dem: {count} foton eller dokument.\n",
    blackened="\nMaskerat av hänsyn till andra: delar av {count} anteckningar, var och en med sitt skäl i journalen.\n",
    left="\nInte med, eftersom de inte har valts: {count} anteckningar utan signatur.\n",
    files=MappingProxyType(
        {
            "data/00-journal.pdf": "Hela journalen",
            ACCESS: "Vem som har tittat i journalen",
            DISCLOSURES: "Vad som tidigare har skrivits ut eller lämnats ut",
            DRAFTS: "Anteckningar utan signatur",
            FHIR: "Journalen för ett annat system (FHIR R4)",
            "data/proof/records.jsonl": "Varje anteckning som den undertecknades",
            "data/proof/checkpoint.txt": "Det undertecknade tillståndet för klinikens huvudbok",
            "data/contents.sha256": "Kontrollsummor för allt utom journalen",
        }
    ),
)
_LANGUAGES = {"en": _EN, "da": _DA, "sv": _SV}


def words_in(language: str) -> Words:
    """The words of a language."""
    return _LANGUAGES[language]


def readme(case: Case, words: Words, *, missing: int) -> bytes:
    """The text that a person reads first."""
    text = words.readme.format(
        title=words.title.format(clinic=case.clinic.name),
        recipient=case.recipient,
        reason=" ".join(case.reason.split()),
        made=format_datetime(case.made_at, case.request.language.value, zone=case.request.zone),
        by=case.made_by,
        fingerprint=case.fingerprint,
        missing=(words.missing.format(count=missing) if missing else "")
        + (words.blackened.format(count=len(case.blackened)) if case.blackened else "")
        + (words.left.format(count=case.left_drafts) if case.left_drafts else ""),
    )
    return text.encode()


def listed(heading: str, lines: Iterable[str]) -> Iterator[bytes]:
    """A list as a text file."""
    yield f"{heading}\n\n".encode()
    for line in lines:
        yield f"{line}\n".encode()


def recipients(case: Case, words: Words) -> Iterator[str]:
    """To whom something went before, and what came from others, as the journal itself says."""
    for item in sorted(case.record.items, key=lambda one: one.position):
        at = format_datetime(item.at, case.request.language.value, zone=case.request.zone)
        match item.content:
            case CaseExported(recipient=recipient, reason=reason):
                yield words.whole.format(at=at, recipient=recipient, reason=" ".join(reason.split()))
            case PhotoHandedOut(recipient=recipient):
                yield words.photos.format(at=at, recipient=recipient)
            case DisclosureMade() as made:
                yield words.disclosed.format(
                    at=format_datetime(made.made_at, case.request.language.value, zone=case.request.zone),
                    recipient=made.recipient,
                    country=made.country,
                    what=_line(made.content) or ", ".join(map(str, made.records)),
                    why=_line(made.why),
                    sha256=f", SHA-256 {made.sha256}" if made.sha256 else "",
                )
            case DataObtained() as got:
                yield words.obtained.format(
                    at=format_datetime(got.obtained_at, case.request.language.value, zone=case.request.zone),
                    source=got.source,
                    country=got.country,
                    what=_line(got.content),
                    why=_line(got.why),
                )


def _line(text: str) -> str:
    return " ".join(text.split())
