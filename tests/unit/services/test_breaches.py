"""A breach from the first word to the register: the order of steps, who may do what, what leaves, what is traced."""

from __future__ import annotations

import traceback
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader

from journal_app.domain.breaches import DataKind, Nature, Next, Risk, ToldHow
from journal_app.domain.errors import UserFacing
from journal_app.domain.printing import PrintLanguage
from journal_app.services import access_log, breach_letters, breach_notices, breaches
from journal_app.services.breach_letters import LetterNamesSomebody, LetterWords
from journal_app.services.breaches import BreachLine, NewBreach
from journal_app.services.ports import AccessFilter
from tests.clinic import AUDIT, PRACTITIONER, RECEPTION, OpenClinic, a_patient, details

PHONE = "+45 20 12 34 56"


def noticed(clinic: OpenClinic, **more: object) -> UUID:
    new = NewBreach(
        what="En USB-nøgle med billeder er væk.",
        nature=(Nature.CONFIDENTIALITY, Nature.AVAILABILITY),
        data=(DataKind.PHOTOS, DataKind.CONTACT),
        **more,  # type: ignore[arg-type]
    )
    made = breaches.notice(clinic.session, new).made
    assert made is not None
    return made


def line(clinic: OpenClinic, breach: UUID) -> BreachLine:
    return next(one for one in breaches.register(clinic.session).lines if one.case.id == breach)


def refused(key: str, act: object, *args: object, **facts: object) -> None:
    with pytest.raises(UserFacing) as refusal:
        act(*args, **facts)  # type: ignore[operator]
    assert refusal.value.key == key


def test_a_breach_with_high_risk_goes_through_every_step(clinic: OpenClinic) -> None:
    session, patient = clinic.session, a_patient(clinic.session)
    other = a_patient(session, details("Olsen", "Ole", identifiers=()))
    breach = noticed(clinic, people=2, measures="Ledt overalt")
    assert line(clinic, breach).case.next is Next.ASSESS
    refused("breach.not_assessed", breaches.notify, session, breach, "Datatilsynet")
    breaches.assess(session, breach, Risk.HIGH, reasons="Ikke krypteret", affected=(patient, other))
    refused("breach.not_notified", breaches.close, session, breach)
    before = session.now() - timedelta(hours=1)
    refused("breach.before_aware", breaches.notify, session, breach, "Datatilsynet", at=before)
    assert 71 < (line(clinic, breach).left or timedelta()) / timedelta(hours=1) <= 72
    clinic.time.go(hours=80)
    assert (line(clinic, breach).left or timedelta()) < timedelta(hours=-7)
    refused("breach.not_why_late", breaches.notify, session, breach, "Datatilsynet")
    breaches.notify(session, breach, "Datatilsynet", reference="2026-442-1", late="Vi ledte først.")
    assert line(clinic, breach).left is None
    assert breaches.call_list(session, breach).splitlines()[1].startswith("OLSEN, Ole\t")
    breaches.tell(session, breach, ToldHow.PHONE, patient=other)
    assert "OLSEN" not in breaches.call_list(session, breach)
    refused("breach.nobody_told", breaches.close, session, breach)
    refused("breach.nobody_named", breaches.tell, session, breach, ToldHow.PHONE)
    breaches.tell(session, breach, ToldHow.LETTER, patient=patient)
    refused("breach.nobody_to_call", breaches.call_list, session, breach)
    breaches.close(session, breach, lessons="Kun krypterede nøgler")
    refused("breach.closed", breaches.assess, session, breach, Risk.NONE, reasons="Nej")
    assert line(clinic, breach).case.closed is not None


def affected(clinic: OpenClinic) -> tuple[UUID, tuple[UUID, ...]]:
    """A breach of high risk that touched readers of Danish, Swedish and Polish, and one whose language nobody knows."""
    session = clinic.session
    names = (("Nielsen", "da"), ("Olsen", ""), ("Öberg", "sv"), ("Nowak", "pl"))
    found = tuple(
        a_patient(session, replace(details(family, "Kim", identifiers=()), language=language, phones=(PHONE,)))
        for family, language in names
    )
    breach = noticed(clinic, measures="Ledt overalt")
    breaches.assess(session, breach, Risk.HIGH, reasons="Ikke krypteret", consequences="Afpresning", affected=found)
    return breach, found


def text_of(pdf: bytes) -> str:
    return " ".join("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_each_affected_patient_is_written_to_in_their_language_and_the_log_says_so(clinic: OpenClinic) -> None:
    breach, (danish, other, swedish, polish) = affected(clinic)
    waiting = breach_letters.waiting(clinic.session, breach)
    assert waiting.counts == {PrintLanguage.DANISH: 2, PrintLanguage.SWEDISH: 1, PrintLanguage.ENGLISH: 1}
    assert {"Afpresning", "Ledt overalt"} <= set(waiting.known.splitlines())
    assert "Afpresning" not in waiting.contact
    breaches.tell(clinic.session, breach, ToldHow.PHONE, patient=other)
    for language, whom, word in (
        (PrintLanguage.DANISH, danish, "Hvad du selv kan gøre"),
        (PrintLanguage.SWEDISH, swedish, "Vad du själv kan göra"),
        (PrintLanguage.ENGLISH, polish, "What you can do yourself"),
    ):
        words = LetterWords("En nøgle er væk", advice="Ring", contact=waiting.contact)
        (pdf,) = breach_letters.letters(clinic.session, breach, language, words)
        text = text_of(pdf)
        assert word in text
        assert "Afpresning" not in text
        assert "{" not in text
        with clinic.vault.snapshot() as reader:
            newest = reader.access_events(AccessFilter(patient=whom, kinds=("access.printed",)))[0]
        assert newest.reason == breaches.REASON
    with clinic.vault.snapshot() as reader:
        assert reader.access_events(AccessFilter(patient=other, kinds=("access.printed",))) == ()
    refused(
        "breach.letter_empty", breach_letters.letters, clinic.session, breach, PrintLanguage.DANISH, LetterWords(" ")
    )


def test_a_letter_names_none_of_those_affected_in_its_words(clinic: OpenClinic) -> None:
    """Each letter goes to every reader of a language: what names one of them tells the others of a patient."""
    breach, _ = affected(clinic)
    contact = breach_letters.waiting(clinic.session, breach).contact
    session = clinic.session
    for words in (
        LetterWords("Brevet til Öberg blev sendt forkert"),
        LetterWords("Et brev", consequences="Nowaks journal kan være læst"),
        LetterWords("Et brev", measures=f"Vi ringede til {PHONE}"),
        LetterWords("Et brev", advice="Gør som OLSEN"),
        LetterWords("Et brev", contact="Spørg Kim Nielsen"),
    ):
        before = clinic.vault.head().size
        with pytest.raises(LetterNamesSomebody) as refusal:
            breach_letters.letters(session, breach, PrintLanguage.DANISH, words)
        assert clinic.vault.head().size == before, "nothing was looked at"
        field = next(name for name in ("contact", "advice", "measures", "consequences", "what") if getattr(words, name))
        assert list(refusal.value.found) == [field]
        assert refusal.value.found[field] in getattr(words, field)
        assert refusal.value.params == {"count": 1}, "the words are for the form alone"
        said = (str(refusal.value), repr(refusal.value), *traceback.format_exception(refusal.value))
        assert not any(refusal.value.found[field] in text for text in said), "not what a log or a crash report shows"
    assert breach_letters.letters(session, breach, PrintLanguage.DANISH, LetterWords("Et brev", contact=contact))


def test_whom_to_ask_may_be_called_as_a_patient_is(clinic: OpenClinic) -> None:
    session = clinic.session
    family = clinic.vault.person.name.rpartition(" ")[2]
    patient = a_patient(session, replace(details(family, "Kim", identifiers=()), language="da"))
    breach = noticed(clinic)
    breaches.assess(session, breach, Risk.HIGH, reasons="Ikke krypteret", affected=(patient,))
    contact = breach_letters.waiting(session, breach).contact
    assert family in contact
    words = LetterWords("Et brev", contact=contact)
    assert len(breach_letters.letters(session, breach, PrintLanguage.DANISH, words)) == 1
    refused(
        "breach.letter_names",
        breach_letters.letters,
        session,
        breach,
        PrintLanguage.DANISH,
        replace(words, what=f"Brevet til {family}"),
    )


def test_all_who_are_left_are_told_at_once_with_a_record_each_or_none(clinic: OpenClinic) -> None:
    breach, found = affected(clinic)
    before = clinic.session.now() - timedelta(days=1)
    refused("breach.before_aware", breaches.tell_each, clinic.session, breach, ToldHow.LETTER, found, at=before)
    assert line(clinic, breach).case.told == ()
    breaches.tell_each(clinic.session, breach, ToldHow.LETTER, found)
    assert [(one.patient, one.how) for one in line(clinic, breach).case.told] == [
        (one, ToldHow.LETTER) for one in found
    ]
    refused("breach.nobody_named", breaches.tell_each, clinic.session, breach, ToldHow.LETTER, ())
    refused("breach.nobody_to_write_to", breach_letters.waiting, clinic.session, breach)


def test_the_register_keeps_what_nobody_had_to_hear_of_with_the_reason(clinic: OpenClinic) -> None:
    late, early = noticed(clinic), noticed(clinic, aware=clinic.session.now() - timedelta(hours=50))
    done = noticed(clinic)
    breaches.assess(clinic.session, done, Risk.NONE, reasons="Nøglen var krypteret")
    breaches.close(clinic.session, done)
    lines = breaches.register(clinic.session).lines
    assert [one.case.id for one in lines] == [early, late, done]
    assert lines[-1].case.not_notified == "Nøglen var krypteret"


def test_only_the_owner_writes_and_beside_them_only_the_auditor_reads(clinic: OpenClinic) -> None:
    breach = noticed(clinic)
    for name, roles in (("Lise", RECEPTION), ("Peter", PRACTITIONER), ("Rita", AUDIT)):
        clinic.colleague(name, roles)
    people = {person.name: person for person in clinic.vault.people()}
    for name in ("Lise", "Peter", "Rita"):
        clinic.sign_in(people[name])
        refused("permission.keep_breaches", noticed, clinic)
        refused("permission.keep_breaches", breaches.assess, clinic.session, breach, Risk.NONE, reasons="x")
        refused("permission.keep_breaches", breaches.call_list, clinic.session, breach)
        if name == "Rita":
            assert not breaches.register(clinic.session).may_write
            assert breach_notices.put_together(clinic.session, breach).body
        else:
            refused("permission.read_breaches", breaches.register, clinic.session)
            refused("permission.read_breaches", breach_notices.put_together, clinic.session, breach)


def test_who_is_named_leaves_a_trace_and_what_names_nobody_leaves_none(clinic: OpenClinic) -> None:
    session, patient = clinic.session, a_patient(clinic.session)
    breach = noticed(clinic)

    def looks() -> int:
        kinds = ("access.searched", "access.exported")
        page = access_log.read_log(session, AccessFilter(patient=patient, kinds=kinds))
        return len(page.events)

    breaches.register(session)
    assert looks() == 0
    breaches.assess(session, breach, Risk.HIGH, reasons="Ukrypteret", affected=(patient,))
    breaches.register(session)
    assert looks() == 1
    breaches.call_list(session, breach)
    assert looks() == 2


def test_the_text_for_the_authority_says_what_is_known_and_names_no_patient(clinic: OpenClinic) -> None:
    session, patient = clinic.session, a_patient(clinic.session)
    breach = noticed(clinic, people=40, records=300, measures="Ledt overalt")
    breaches.assess(session, breach, Risk.SOME, reasons="Ukrypteret", measures="Spærret", affected=(patient,))
    made = breach_notices.put_together(session, breach)
    assert made.language == "da"
    assert "Datatilsynet" in made.body
    told = dict(made.paragraphs)
    assert told["Antal berørte personer, cirka"] == "40"
    assert told["Foranstaltninger, truffet eller foreslået"] == "Ledt overalt\nSpærret"
    assert "[x] billeder" in told["Oplysninger"]
    assert "[x] kontaktoplysninger" in told["Oplysninger"]
    assert "[ ] helbredsoplysninger" in told["Oplysninger"]
    assert "[x] risiko" in told["Risiko for de berørte"]
    assert "{" not in made.body
    assert "NIELSEN" not in made.body.upper()
    assert breach_notices.print_notice(session, breach)[:4] == b"%PDF"


def test_what_is_not_here_is_refused(clinic: OpenClinic) -> None:
    breach = noticed(clinic)
    refused("breach.unknown", breaches.assess, clinic.session, uuid4(), Risk.NONE, reasons="x")
    refused("patient.unknown", breaches.assess, clinic.session, breach, Risk.HIGH, reasons="x", affected=(uuid4(),))
    refused("breach.ahead", noticed, clinic, aware=clinic.session.now() + timedelta(hours=1))
