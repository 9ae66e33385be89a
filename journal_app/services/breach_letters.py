"""Letters to the patients whom a breach touched (GDPR Art. 34), traced before they are made; it must not send one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.breach_letters import BreachLetter, by_language
from journal_app.domain.breaches import AUTHORITIES, BreachCase
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import ClinicalText, TextUse
from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.errors import UserFacing
from journal_app.domain.mentions import words_naming
from journal_app.domain.patients import Patient
from journal_app.domain.people import Permission
from journal_app.domain.printing import PrintLanguage, Printout, clinic_language
from journal_app.domain.records import NewRecord
from journal_app.services import gate, mentions
from journal_app.services.authority_reports import paragraphs_of
from journal_app.services.breaches import REASON, find
from journal_app.services.ports import Act, Reader
from journal_app.services.printing import ledger_state
from journal_app.services.request_letters import posted_to
from journal_app.services.session import Session
from journal_app.services.texts import texts_in_force
from journal_app.services.typed_words import paragraphs

LETTER = "breach-letter"
"""The id of the text, in each language, that says what Art. 34(2) asks for."""
_PLACE = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class LetterWords:
    """The clinic's own words, as the patients read them; what is empty is left out of the letter with its label."""

    what: str
    consequences: str = ""
    measures: str = ""
    advice: str = ""
    contact: str = ""


class LetterNamesSomebody(UserFacing):
    """The clinic's own words name an affected patient, and others would read it."""

    def __init__(self, found: Mapping[str, str]) -> None:
        """Keep the words around each name, by field of ``LetterWords``: for the form alone, never in the sentence."""
        self.found = found
        super().__init__(
            "breach.letter_names",
            "This names an affected patient, and the others would read it (number of fields: {count})."
            " Write it without.",
            count=len(found),
        )


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many patients are still to be written to in which language, and whom they can ask.

    ``known`` is what the register says: written for the clinic, in its language, and perhaps of somebody by name.
    """

    counts: Mapping[PrintLanguage, int]
    contact: str
    known: str


def waiting(session: Session, breach: UUID) -> Waiting:
    """Who waits for a letter, counted by language; that their registrations were looked at is traced.

    Raises:
        UserFacing: no permission, no such breach, or nobody is left to tell.
    """
    session.require(Permission.KEEP_BREACHES)
    with session.vault.act(session.now()) as act:
        case = find(session, act, breach)
        found = _to_write_to(act, case)
        shown = tuple(one.id for one in found)
        detail = AccessDetail(reason=REASON, shown=shown)
        act.append(NewRecord("access.searched", detail, purpose=Purpose.ADMINISTRATION.value))
    counts = {language: len(patients) for language, patients in _by_language(session, found).items()}
    return Waiting(counts, f"{session.vault.person.name}, {session.vault.clinic().name}", _known(case))


def letters(session: Session, breach: UUID, language: PrintLanguage, words: LetterWords) -> tuple[bytes, ...]:
    """A sealed letter to each patient who was not told yet and reads this language, in the order of the register.

    Raises:
        UserFacing: no permission, no such breach, nothing says what happened, the words name one of the affected,
            nobody is left, or there is no such text.
    """
    session.require(Permission.KEEP_BREACHES)
    if not words.what.strip():
        raise UserFacing("breach.letter_empty", "Write what happened, as the patients read it.")
    with session.vault.act(session.now()) as act:
        case = find(session, act, breach)
        _require_naming_nobody(session, act, case, words)
        form = _form(session, act, language)
        going = _by_language(session, _to_write_to(act, case)).get(language, ())
        for one in going:
            detail = gate.detail_of(act, one.id, reason=REASON)
            act.append(
                NewRecord("access.printed", detail, patient=one.id, purpose=Purpose.ADMINISTRATION.value),
            )
    told = tuple(_filled(form, _values(session, case, words, language)))
    return tuple(_letter(session, one, case, form=form, told=told) for one in going)


def _letter(
    session: Session, patient: Patient, case: BreachCase, *, form: ClinicalText, told: tuple[tuple[str, str], ...]
) -> bytes:
    addressee, address = posted_to(patient)
    purpose, zone = Purpose.ADMINISTRATION.value, session.clock.zone()
    letter = BreachLetter(
        clinic=session.vault.clinic(),
        patient=patient,
        addressee=addressee,
        address=address,
        title=form.title,
        paragraphs=told,
        breach=case.id,
        ledger=ledger_state(session),
        printout=Printout(PrintLanguage(form.language), session.now(), session.vault.person.name, purpose, zone),
    )
    return session.documents.breach_letter_pdf(letter, session.vault.seal())


def _to_write_to(reader: Reader, case: BreachCase) -> tuple[Patient, ...]:
    """Those who were not told yet and are still registered, each once."""
    ids = dict.fromkeys(reader.survivor(one) for one in case.to_tell)
    found = tuple(patient for one in ids if (patient := reader.patient(one)) is not None)
    if not found:
        raise UserFacing("breach.nobody_to_write_to", "Nobody is left to write to: no patient is named, or all know.")
    return found


def _known(case: BreachCase) -> str:
    seen = case.assessed
    assessed = () if seen is None else (seen.consequences, seen.measures)
    return "\n".join(one for one in (case.noticed.what, case.noticed.measures, *assessed) if one)


def _require_naming_nobody(session: Session, reader: Reader, case: BreachCase, words: LetterWords) -> None:
    """Refuse what tells of one patient by name, for the others read it too.

    Whom one can ask may be called as a patient is, where the clinic or somebody in it bears that name.
    """
    named = mentions.marks(reader, dict.fromkeys(reader.survivor(one) for one in case.patients))
    ours = "; ".join((session.vault.clinic().name, *(one.name for one in session.vault.people())))
    strangers = (one for one in named.names if not words_naming(ours, replace(named, names=frozenset((one,)))))
    to_ask = replace(named, names=frozenset(strangers))
    found = {
        field.name: words_naming(getattr(words, field.name), to_ask if field.name == "contact" else named)
        for field in fields(words)
    }
    naming = {name: said for name, said in found.items() if said}
    if naming:
        raise LetterNamesSomebody(naming)


def _by_language(session: Session, patients: tuple[Patient, ...]) -> Mapping[PrintLanguage, tuple[Patient, ...]]:
    return by_language(patients, clinic=clinic_language(session.vault.clinic().jurisdiction))


def _form(session: Session, act: Act, language: PrintLanguage) -> ClinicalText:
    texts = (one for one in texts_in_force(session, act) if one.use is TextUse.LETTER and one.id == LETTER)
    form = next((one for one in texts if one.language == language.value), None)
    if form is None:
        raise UserFacing("breach.no_letter", "There is no text for such a letter. An owner can publish one.")
    return form


def _values(session: Session, case: BreachCase, words: LetterWords, language: PrintLanguage) -> Mapping[str, str]:
    noticed, clinic = case.noticed, session.vault.clinic()
    country = clinic.jurisdiction.partition("-")[0]
    known_since = format_datetime(noticed.aware, language.value, zone=session.clock.zone())
    return {
        "clinic": clinic.name,
        "happened": "" if noticed.happened is None else format_date(noticed.happened, language.value),
        "aware": known_since,
        "authority": AUTHORITIES.get(country, ""),
        "what": paragraphs(words.what),
        "consequences": paragraphs(words.consequences),
        "measures": paragraphs(words.measures),
        "advice": paragraphs(words.advice),
        "contact": paragraphs(words.contact),
    }


def _filled(form: ClinicalText, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Every paragraph but those that would say nothing: all that they name is empty."""
    for label, text in paragraphs_of(form):
        named = [place[1] for place in _PLACE.finditer(text)]
        if named and not any(values.get(name, name) for name in named):
            continue
        yield label, _PLACE.sub(lambda place: values.get(place[1], place[0]), text)
