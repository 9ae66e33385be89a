"""SIGKILL at any moment: what was acknowledged is there, the ledger is sound, and the mark is never ahead of it."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.vault import database, headers, high_water, role_keys, verifying
from journal_app.vault.ledger import SqlRecordStore
from journal_app.vault.merkle import Frontier
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.seat import open_seat
from journal_app.vault.secret_memory import lent
from journal_app.vault.views import stream_of
from tests.clinic import FIRST_DAY, OpenClinic, a_password, a_treated_patient, opened

LONGEST_LIFE_SECONDS = 0.35
SIGNED_IN_AFTER_SECONDS = 0.03


@dataclass
class Told:
    """What writers acknowledged so far, and what they were about to do when they died."""

    records: set[UUID] = field(default_factory=set)
    patients: set[UUID] = field(default_factory=set)
    drafts: set[UUID] = field(default_factory=set)
    in_doubt: set[UUID] = field(default_factory=set)

    def hear(self, line: dict[str, str]) -> None:
        match line:
            case {"acked": "draft", "id": draft}:
                self.drafts.add(UUID(draft))
            case {"trying": "entry", "draft": draft}:
                self.drafts.discard(UUID(draft))
                self.in_doubt.add(UUID(draft))
            case {"acked": "entry", "id": entry, "draft": draft}:
                self.in_doubt.discard(UUID(draft))
                self.records.add(UUID(entry))
            case {"acked": "patient", "id": patient}:
                self.patients.add(UUID(patient))
            case {"acked": _, "id": record}:
                self.records.add(UUID(record))


class Soundness:
    """Follows the ledger from round to round: every leaf, signature, chain and root of what came on top."""

    def __init__(self, clinic: OpenClinic) -> None:
        keys = clinic.vault.keys
        self.folder, self.vault = clinic.folder, clinic.vault.id
        self.registry = bytes(keys.newest_registry)
        self.public = keys.signing.public
        self.ring = clinic.vault.ring
        self.seat = open_seat(self.vault, home=clinic.home)
        self.frontier = Frontier()
        self.streams: dict[UUID, tuple[int, bytes | None]] = {}
        self.ids: set[UUID] = set()

    def check(self, told: Told) -> None:
        file = database.open_existing(self.folder / self.ring.database, role_keys.sqlcipher_key(self.registry))
        try:
            store = SqlRecordStore(file)
            head = store.head()
            self._follow(store, head.size)
            assert head.root() == self.frontier.root()
            assert told.records <= self.ids
            patients = {UUID(bytes=row[0]) for row in file.execute("SELECT id FROM patients")}
            assert told.patients <= patients
            kept = {UUID(bytes=row[0]) for row in file.execute("SELECT id FROM drafts")}
            assert told.drafts <= kept
            assert kept <= told.drafts | told.in_doubt | self._unheard(kept, told)
            entries = file.execute("SELECT count(*) FROM entries").fetchone()[0]
            gated = file.execute("SELECT count(*) FROM records WHERE kind LIKE 'treatment.%'").fetchone()[0]
            assert entries == gated
            mark = high_water.read(self.seat.mark, self._mark_key)
            assert mark is not None
            assert mark.size <= head.size
            assert mark.root == store.root_at(mark.size)
        finally:
            file.connection.close()

    @staticmethod
    def _unheard(kept: set[UUID], told: Told) -> set[UUID]:
        """At most one draft a round may have been committed without its line: the writer died in between."""
        unheard = kept - told.drafts - told.in_doubt
        assert len(unheard) <= 1
        told.drafts |= unheard
        return unheard

    def _mark_key(self, epoch: int) -> bytes | None:
        return lent(role_keys.high_water_key(self.registry)) if epoch == 1 else None

    def _follow(self, store: SqlRecordStore, size: int) -> None:
        for row in store.rows(self.frontier.size, size):
            assert row.position == self.frontier.size
            assert row.header is not None
            assert row.signature is not None
            assert row.leaf == headers.leaf_of(row.header, row.signature)
            assert headers.is_signed(row.header, row.signature, vault=self.vault, public=self.public)
            header = headers.decode(row.header)
            assert header.id not in self.ids
            nth, leaf = self.streams.get(stream_of(header), (0, None))
            assert (header.previous.nth, header.previous.leaf) == (nth, leaf)
            self.streams[stream_of(header)] = (nth + 1, row.leaf)
            self.ids.add(header.id)
            self.frontier = self.frontier.extend([row.leaf])


class Writers:
    """The process that forks writers, and what they say."""

    def __init__(self, clinic: OpenClinic, patient: UUID) -> None:
        command = [sys.executable, "-m", "tests.reliability.writing_process", str(clinic.folder), str(clinic.home)]
        self._process = subprocess.Popen(
            [*command, str(clinic.owner.id), str(patient)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )

    def live_and_die(self, number: int, seconds: float) -> Iterator[dict[str, str]]:
        """One writer from its start to its end by SIGKILL after a while; yields what it said."""
        assert self._process.stdin is not None
        start = FIRST_DAY + timedelta(days=30, hours=number)
        self._process.stdin.write(json.dumps({"start": start.isoformat()}).encode() + b"\n")
        self._process.stdin.flush()
        writer = int(self._line()["pid"])
        time.sleep(seconds)
        os.kill(writer, signal.SIGKILL)
        while "ended" not in (line := self._line()):
            yield line
        assert line["ended"] == str(-signal.SIGKILL), "the writer ended by itself"

    def _line(self) -> dict[str, str]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the process that forks writers ended"
        heard: dict[str, str] = json.loads(line)
        return heard

    def end(self) -> None:
        self._process.communicate(timeout=30)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks its writers")
def test_nothing_acknowledged_is_lost_and_the_ledger_stays_sound(clinic: OpenClinic, rounds: int) -> None:
    patient = a_treated_patient(clinic)
    sound, told = Soundness(clinic), Told()
    clinic.sign_out()
    sound.check(told)
    chance = random.Random(rounds)
    writers, longest = Writers(clinic, patient), LONGEST_LIFE_SECONDS
    try:
        for number in range(rounds):
            seconds = chance.uniform(0, longest) + chance.choice((0, SIGNED_IN_AFTER_SECONDS))
            for line in writers.live_and_die(number, seconds):
                told.hear(line)
            sound.check(told)
            if not told.records:  # a loaded computer takes longer to sign in than most of these lives last
                longest *= 1.3
    finally:
        writers.end()
    assert told.records, "no writer lived long enough to write anything"
    assert told.drafts
    assert told.patients

    clinic.time.moment = FIRST_DAY + timedelta(days=60)
    clinic.sign_in(clinic.owner)
    record = opened(clinic.session, patient)
    assert {item.id for item in record.items if item.content is None} == set()
    texts = {draft.id: draft.content["text"] for draft in clinic.vault.drafts(author=clinic.owner.id)}
    assert told.drafts <= texts.keys()
    assert all(str(text).startswith("halv ") for text in texts.values())
    clinic.sign_out()

    sign_in = SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, sign_in, home=clinic.home)
    report = verifying.verify(unlocked, verifying.Request(signatures=verifying.Signatures.ALL))
    assert report.is_sound, report.found()
