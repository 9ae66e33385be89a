"""What is measured: each piece of work through the services, beside the same work on plain SQLite."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from uuid import UUID

from benchmarks.loading import LONG_JOURNAL, LOTS, PASSWORD, PIN, Loaded, an_entry, entry_record
from benchmarks.timing import Taken, Times, taken, timed, times
from journal_app.domain.access import Purpose
from journal_app.domain.names import plain_name
from journal_app.domain.patients import PatientStub
from journal_app.domain.recalls import RecallList
from journal_app.services import gate, people, recall, recovery_kit, treatments
from journal_app.services.front_door import SignInForm
from journal_app.services.search import LIMIT, PatientSearch
from journal_app.services.session import Session
from journal_app.vault import passwords, pin, verifying
from journal_app.vault.opening import SignIn

_SEARCHES, _OPENINGS, _SIGNINGS, _RECALLS, _STARTS, _FSYNCS = 60, 60, 60, 60, 5, 50


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``plain`` is None where plain SQLite has no such work. ``unit`` is ms unless it says.

    ``processor`` is the vault's share of the processor's time, in the same unit; of `Times` it is their own.
    """

    name: str
    vault: Times | float
    plain: Times | float | None
    unit: str = "ms"
    target: str = ""
    processor: float | None = None


def measure(loaded: Loaded, random: Random) -> Iterator[Row]:
    """Every row, in the order of the table; the vault is closed at the end."""
    yield from _search(loaded, random)
    yield _open(loaded)
    yield _sign(loaded, random)
    yield _recall(loaded, random)
    yield from _size(loaded)
    yield from _start(loaded)
    yield from _verify(loaded)


def _typed(loaded: Loaded, random: Random) -> list[list[str]]:
    """What people type: a name letter by letter, æøå and all, or a number from its beginning or middle."""
    typed = []
    for details in random.sample(loaded.details, min(_SEARCHES, len(loaded.details))):
        text = plain_name(details.name)
        if details.identifiers and random.random() < 0.3:
            value = details.identifiers[0].value
            text = random.choice((value[:6], value[-4:], value))
        elif random.random() < 0.5:
            text = details.name.family
        typed.append([text[:end] for end in range(1, len(text) + 1)])
    return typed


def _search(loaded: Loaded, random: Random) -> Iterator[Row]:
    first: list[Taken] = []
    further: list[Taken] = []
    full: list[Taken] = []
    plain: list[Taken] = []
    for keys in _typed(loaded, random):
        search = PatientSearch(loaded.session)
        for number, text in enumerate(keys):
            found: list[PatientStub] = []
            ours = taken(lambda: found.extend(search.find(text)))  # noqa: B023 -- done at once
            (further if number else first).append(ours)
            if number and len(found) == LIMIT:
                full.append(ours)
            plain.append(taken(lambda: loaded.plain.search(text)))  # noqa: B023 -- done at once
        search.settle()
    yield Row("search, first key (its trace on disk first)", times(first), None)
    yield Row("search, every key as one types", times([*first, *further]), times(plain), target="p95 ≤ 16 ms")
    if full:
        yield Row(f"search, a later key that shows all {LIMIT} lines", times(full), None)


def _open(loaded: Loaded) -> Row:
    author = loaded.vault.person.id
    cases = [loaded.long[number % len(loaded.long)] for number in range(_OPENINGS)]
    record = gate.take_record(loaded.session, cases[0], Purpose.CARE)
    assert len(record.items) >= LONG_JOURNAL
    ours = timed(lambda patient: gate.take_record(loaded.session, patient, Purpose.CARE), cases)
    plain = timed(lambda patient: loaded.plain.open(patient, author=author), cases)
    return Row(f"open a record of {LONG_JOURNAL} entries, traced", ours, plain, target="≤ 50 ms")


def _sign(loaded: Loaded, random: Random) -> Row:
    person = loaded.vault.person.id
    chosen = random.choices(loaded.patients, k=_SIGNINGS)
    records = {patient: gate.take_record(loaded.session, patient, Purpose.CARE) for patient in chosen}

    def sign(patient: UUID) -> None:
        entry = an_entry(person, datetime.now(UTC), "Fint forløb, ingen gener.")
        treatments.sign(loaded.session, records[patient], entry, pin=PIN)

    def plain(patient: UUID) -> None:
        now = datetime.now(UTC)
        made = entry_record(patient, patient, an_entry(person, now, "Fint forløb, ingen gener."))
        loaded.plain.sign(made, at=now, author=person)

    return Row(
        "sign an entry: rules, gate, commit, mark",
        timed(sign, chosen),
        timed(plain, chosen),
        target="≤ 20 ms + 2 fsyncs",
    )


def _recall(loaded: Loaded, random: Random) -> Row:
    author = loaded.vault.person.id
    lots = [f"C{random.randrange(LOTS)}" for _ in range(_RECALLS)]
    found: list[RecallList] = []
    ours = timed(lambda lot: found.append(recall.find(loaded.session, lot)), lots)
    expected: list[int] = []
    plain = timed(lambda lot: expected.append(len(loaded.plain.recall(lot, author=author))), lots)
    assert [one.count.treatments for one in found] == expected
    name = f"recall a lot: everyone's name, phone and dose, traced ({sum(expected) / len(lots):.0f} entries)"
    return Row(name, ours, plain, target="≤ 100 ms")


def _size(loaded: Loaded) -> Iterator[Row]:
    head = loaded.vault.head().size
    folder = loaded.vault.folder
    loaded.vault.sign_out(datetime.now(UTC))
    ours = sum(path.stat().st_size for path in folder.iterdir() if path.is_file()) / head
    size, count = loaded.plain.size()
    yield Row("file size per record", ours, size / count, unit="bytes")


def _start(loaded: Loaded) -> Iterator[Row]:
    person = loaded.door.sign_of(loaded.folder / "vault").names[0].person

    measured: list[Taken] = []
    for _ in range(_STARTS):
        opened: list[Session] = []
        measured.append(taken(lambda: opened.append(_to_first_screen(loaded, person))))  # noqa: B023 -- done at once
        opened[0].vault.sign_out(datetime.now(UTC))
    plain = timed(lambda _: loaded.plain.start(), range(_STARTS))
    yield Row("sign-in to first screen, without deriving the password", times(measured), plain)


def _to_first_screen(loaded: Loaded, person: UUID) -> Session:
    session = loaded.door.open(loaded.folder / "vault", SignInForm(person, bytearray(PASSWORD.encode())))
    people.statement_to_sign(session, language="da")
    recovery_kit.status(session)
    session.vault.patient_count()
    PatientSearch(session).find("")
    return session


def _verify(loaded: Loaded) -> Iterator[Row]:
    folder = loaded.folder / "vault"
    person = loaded.door.sign_of(folder).names[0].person
    sign_in = SignIn(person, bytearray(PASSWORD.encode()), policy=passwords.KdfPolicy.TEST)
    unlocked = verifying.unlock(folder, sign_in, home=loaded.folder / "home")
    reports: list[verifying.Report] = []

    def verify(request: verifying.Request) -> Taken:
        took = taken(lambda: reports.append(verifying.verify(unlocked, request)))
        assert reports[-1].is_sound, reports[-1].found()
        return took

    full = verify(verifying.Request(signatures=verifying.Signatures.ALL))
    verifying.remember(unlocked, reports[-1])
    quick = verify(verifying.Request(contents=verifying.Contents.SEALED, pages=verifying.Pages.READ))
    counts: list[int] = []
    plain = taken(lambda: counts.append(loaded.plain.check())).clock * 1000 / counts[-1]
    each = 1000 / reports[-1].size
    yield Row(
        "verify, everything: signatures, bodies, views",
        full.clock * each,
        plain,
        unit="µs/record",
        processor=full.processor * each,
    )
    yield Row(
        "verify, headers, leaves and tree; signatures since last",
        quick.clock * each,
        plain,
        unit="µs/record",
        target="≤ 10 µs",
        processor=quick.processor * each,
    )


def at_any_scale(folder: Path) -> Iterator[Row]:
    """What passwords and PINs cost by intention, and what the disk under ``folder`` costs: the same at every scale."""

    def derive(_: int) -> None:
        passwords.derive(PASSWORD, salt=bytes(16), parameters=passwords.FLOOR)

    yield Row("derive a password at the floor (64 MiB, 3 passes)", timed(derive, range(5)), None)
    verifier = pin.PinVerifier.of(PIN)
    yield Row("check a PIN, which every signing begins with", timed(lambda _: verifier.matches(PIN), range(5)), None)
    with (folder / "two-fsyncs").open("wb") as file:

        def twice(_: int) -> None:
            for _ in range(2):
                file.write(bytes(4096))
                file.flush()
                os.fsync(file.fileno())

        yield Row("two fsyncs of a page on this disk", timed(twice, range(_FSYNCS)), None)
