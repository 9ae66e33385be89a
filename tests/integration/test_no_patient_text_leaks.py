"""After a whole visit nothing that a patient said, is called or had done stands anywhere in clear, in any spelling."""

from __future__ import annotations

import base64
import logging
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.access import Purpose, StaffNames
from journal_app.domain.errors import JournalError
from journal_app.domain.health import Allergy, HealthConfirmed, Respondent
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Address, Contact, Gender, PatientDetails, Source
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.questionnaires import Place
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import (
    access_log,
    consents,
    drafts,
    gate,
    health,
    notes,
    patients,
    people,
    printing,
    search,
    treatments,
)
from journal_app.services.ports import AccessFilter
from tests.clinic import (
    OTHER_PASSWORD,
    PASSWORD,
    PIN,
    REASONS,
    RECEPTION,
    OpenClinic,
    a_clinic,
    a_consent,
    a_health_form,
    a_password,
    a_submission,
    an_answer,
    answered_harmlessly,
    consent_text,
    entry_of,
    opened,
)

CPR = "0707614285"


class Canaries:
    """Words that stand nowhere else, one for each field."""

    def __init__(self) -> None:
        self.words: list[str] = [CPR, "070761-4285", "070761"]

    def __call__(self, field: str) -> str:
        word = f"Kanarie{field}{len(self.words)}æø"
        self.words.append(word)
        return word


def spellings(word: str) -> set[bytes]:
    """The bytes in which a text may have been written down by accident."""
    found: set[bytes] = set()
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
        plain = word.encode(encoding)
        found |= {plain, plain.hex().encode(), plain.hex().upper().encode()}
        # Base64 of the word alone, and of it within something longer, at each of three offsets.
        for before in range(3):
            whole = base64.b64encode(b"\0" * before + plain)
            start = {0: 0, 1: 2, 2: 3}[before]
            found |= {whole[start : len(whole) - 4], whole[start : len(whole) - 4].translate(_URL_SAFE)}
    found.add(word.encode("unicode_escape"))
    found.add(word.casefold().encode())
    return {spelling for spelling in found if len(spelling) >= 6}


_URL_SAFE = bytes.maketrans(b"+/", b"-_")


def leaks(where: dict[str, bytes], words: list[str]) -> list[str]:
    """Which words stand where."""
    wanted = [(word, spelling) for word in words for spelling in spellings(word)]
    return [f"{word} in {name}" for name, content in where.items() for word, spelling in wanted if spelling in content]


def a_whole_visit(clinic: OpenClinic, canary: Canaries) -> None:
    session = clinic.session
    described = PatientDetails(
        PersonName(canary("Family"), canary("Given"), "Fru", canary("Preferred")),
        (
            Identifier(IdentifierSystem.CPR, CPR),
            Identifier(IdentifierSystem.PASSPORT, "KANARIE4711", canary("Issuer")),
        ),
        date(1961, 7, 7),
        Gender.FEMALE,
        Address(canary("Street"), "2100", canary("City"), "DK"),
        ("+45 29 87 65 43",),
        "kanarieemail@example.dk",
        "da",
        Contact(canary("Kin"), canary("Relation"), "+45 28 76 54 32"),
        canary("Doctor"),
        canary("Reception"),
    )
    canary.words += ["KANARIE4711", "29876543", "29 87 65 43", "kanarieemail@example.dk", "28 76 54 32"]
    patient = patients.register(session, described, source=Source.PATIENT).made
    assert patient is not None
    patients.find_duplicates(session, described)
    looked = search.PatientSearch(session)
    looked.find("kanariefamily")
    looked.find(canary("Query"))
    looked.settle()
    changed = replace(described, reception_notes=canary("Changed"))
    patients.change(session, patient, changed, source=Source.OTHER)
    other = patients.register(session, replace(described, identifiers=()), source=Source.REGISTER).made
    assert other is not None
    patients.merge(session, survivor=patient, duplicate=other, reason=canary("Merge"))
    patients.unmerge(session, other, reason=canary("Unmerge"))
    a_consent(clinic, patient, questions=canary("Questions"))
    consents.decline_consent(session, opened(session, patient), consent_text(session), reason=canary("Declined"))
    notes.confirm_health(
        session,
        opened(session, patient),
        HealthConfirmed((Allergy(canary("Substance"), canary("Reaction")),), none_known=False),
    )
    _ask(clinic, patient, canary)
    _treat(clinic, patient, canary)
    notes.sign_note(session, opened(session, patient), Note(NoteKind.PHONE, session.now(), canary("Note")))
    gate.take_record(session, patient, Purpose.COMPLAINT, reason=canary("Reason"))
    gate.take_registry(session, patient)
    drafts.save_draft(session, opened(session, patient), kind="note", content={"text": canary("Draft")})
    _hand_out(clinic, patient, canary)
    _provoke(clinic, patient, canary)
    clinic.colleague("Lise", RECEPTION)  # who may sign in stands in the key file, for the list to choose from
    locked = clinic.lock()
    with pytest.raises(JournalError):
        locked.unlock("111222")
    clinic.session = locked.unlock(PIN)


def _ask(clinic: OpenClinic, patient: UUID, canary: Canaries) -> None:
    session = clinic.session
    form = a_health_form(session).answered(Place("expectations.wishes"), canary("Wish"))
    guardian = canary("Guardian")
    form = answered_harmlessly(form)
    a_submission(session, patient, form, respondent=Respondent.GUARDIAN, respondent_name=guardian)
    record = opened(session, patient)
    health.confirm(session, record, replace(health.propose(session, record), remarks=canary("Remark")))


def _treat(clinic: OpenClinic, patient: UUID, canary: Canaries) -> None:
    session = clinic.session
    plain = entry_of(session).products[0]
    line = replace(plain, product=canary("Product"), manufacturer=canary("Maker"), lot=canary("Lot"))
    photo, *others = REASONS
    deviations = (replace(photo, reason=canary("Deviation")), *others)
    words = {"text": canary("Entry"), "aftercare": canary("Aftercare")}
    entry = entry_of(session, **words, products=(line,), deviations=deviations)
    signed = treatments.sign(session, opened(session, patient), entry, pin=PIN).made
    assert signed is not None
    corrected = replace(entry, text=canary("Corrected"))
    treatments.correct(session, opened(session, patient), signed, corrected, reason=canary("Correction"), pin=PIN)
    consents.sign_consent(session, opened(session, patient), an_answer(session, questions=canary("Again")))
    known = next(item.id for item in opened(session, patient).items if item.kind == "consent.signed")
    consents.withdraw_consent(session, opened(session, patient), known, channel="phone", words=canary("Withdrawn"))


def _hand_out(clinic: OpenClinic, patient: UUID, canary: Canaries) -> None:
    session = clinic.session
    zone = session.clock.zone()
    request = printing.PrintRequest(PrintLanguage.DANISH, Purpose.ACCESS_REQUEST, canary("Handout"), zone)
    assert printing.journal(session, patient, request).startswith(b"%PDF")
    printing.access_report(session, patient, request, staff_names=StaffNames.SHOWN)
    consent = next(item.id for item in opened(session, patient).items if item.kind == "consent.signed")
    printing.consent(session, patient, consent, request)
    access_log.read_log(session, AccessFilter(patient=patient))
    access_log.patient_report(session, patient, language="da", with_names=StaffNames.SHOWN, zone=zone)


def _provoke(clinic: OpenClinic, patient: UUID, canary: Canaries) -> None:
    """Refusals and failures with patient text in hand: their sentences go to logs."""
    session = clinic.session
    record = opened(session, patient)
    failures = (
        lambda: treatments.sign(session, record, entry_of(session, text=canary("Refused")), pin=PIN),
        lambda: treatments.sign(session, record, entry_of(session, text=canary("WrongPin")), pin="111333"),
        lambda: notes.sign_note(session, record, Note(NoteKind.PHONE, session.now(), canary("Bell") + "\x07")),
        lambda: patients.register(
            session, replace(record.patient.details, email=canary("BadMail")), source=Source.PATIENT
        ),
        lambda: search.PatientSearch(session).find(canary("BadQuery") + "\x00"),
        lambda: people.dismiss(session, UUID(int=3), reason=canary("Nobody")),
    )
    log = logging.getLogger("journal_app")
    for attempt in failures:
        with pytest.raises(JournalError) as problem:
            attempt()
        log.error("%s", problem.value.key)
        assert not leaks({"sentence": str(problem.value).encode()}, canary.words)


def everything_below(*folders: Path) -> dict[str, bytes]:
    """Names and contents of every file below some folders; names may leak, too."""
    found: dict[str, bytes] = {}
    for folder in folders:
        for path in folder.rglob("*"):
            found[f"name of {path}"] = str(path).encode()
            if path.is_file():
                found[str(path)] = path.read_bytes()
    return found


def test_after_a_whole_visit_no_word_of_it_stands_in_clear(
    tmp_path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    clinic, canary = a_clinic(tmp_path), Canaries()
    a_whole_visit(clinic, canary)
    while_open = everything_below(tmp_path, home)
    clinic.sign_out()
    at_last = everything_below(tmp_path, home)
    printed = capfd.readouterr()
    logged = {"log": caplog.text.encode(), "out": printed.out.encode(), "err": printed.err.encode()}
    assert any(name.endswith("-wal") for name in while_open), "the write-ahead log was looked at, too"
    assert len(canary.words) > 40
    for where in (while_open, at_last, logged):
        assert leaks(where, canary.words) == []
        assert leaks(where, [PASSWORD, OTHER_PASSWORD, PIN]) == [] or where is while_open
    assert not any(temporary.iterdir()), "nothing was left in the folder for temporary files"


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    """The positive control: each spelling, within a longer file."""
    word = "KanarieMette7æø"
    for number, spelling in enumerate(sorted(spellings(word))):
        (tmp_path / str(number)).write_bytes(b"x" * 999 + spelling + b"y" * 99)
    for before in range(3):
        sealed = base64.b64encode(b"a" * before + f"Patient: {word}. Fint.".encode())
        (tmp_path / f"base64 {before}").write_bytes(sealed)
    found = everything_below(tmp_path)
    for name, content in found.items():
        if not name.startswith("name of"):
            assert leaks({name: content}, [word]), name


def test_what_a_crash_writes_holds_no_patient_text(clinic: OpenClinic, tmp_path: Path) -> None:
    """A program that dies in the middle of reading a record tells where, and nothing of whom."""
    canary = Canaries()
    made = patients.register(
        clinic.session, PatientDetails(PersonName(canary("Family"), canary("Given"))), source=Source.PATIENT
    ).made
    assert made is not None
    notes.sign_note(
        clinic.session, opened(clinic.session, made), Note(NoteKind.PHONE, clinic.session.now(), canary("Note"))
    )
    clinic.sign_out()
    died = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.dying_process",
            str(clinic.folder),
            str(clinic.home),
            str(clinic.owner.id),
            str(made),
        ],
        cwd=Path(__file__).parents[2],
        input=bytes(a_password()),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert died.returncode != 0
    assert b"ZeroDivisionError" in died.stderr
    assert leaks({"out": died.stdout, "err": died.stderr}, canary.words) == []
