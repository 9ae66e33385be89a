"""Two computers whose clocks differ work in one journal in turn: backups, trials, restores, signing, handing out.

What is newer is what reaches further in the ledger. Nothing here may rest on the times that two computers wrote.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.bundle import making
from journal_app.domain.backups import is_past
from journal_app.domain.errors import UserFacing
from journal_app.services import backups
from journal_app.services.backup_port import BackupDone, BackupOrder, RestoreForm, TrialOrder, Way
from journal_app.services.front_door import SignInForm
from journal_app.vault.backup import erased_since, staging
from journal_app.vault.backup.believed import Belief
from journal_app.vault.backup.precautions import JournalNotTheBackups
from tests.backed_up import NEW_PASSWORD, BackedUp, made, template, verified
from tests.bundles import request_for
from tests.clinic import PASSWORD, OpenClinic, Time, a_door, a_note, a_password, an_entry, kinds_written

__all__ = ["made", "template"]

A_LITTLE = [timedelta(seconds=7), timedelta(hours=-5)]
YEARS = [timedelta(days=800), timedelta(days=-800)]
START = datetime.fromisoformat("2026-06-01T09:00:00+00:00")


@dataclass
class TwoComputers:
    """A clinic at two computers; ``at`` signs the owner in at one of them."""

    made: BackedUp
    clinic: OpenClinic
    times: tuple[Time, Time]
    homes: tuple[Path, Path]
    secret: Path

    def at(self, computer: int) -> BackedUp:
        """Sign out wherever somebody is signed in, and in at this computer."""
        clinic, home, time = self.clinic, self.homes[computer], self.times[computer]
        clinic.sign_out()
        clinic.time, clinic.home = time, home
        clinic.door = a_door(home, time)
        form = SignInForm(clinic.owner.id, a_password(), secret_file=self.secret)
        clinic.session = clinic.door.open(clinic.folder, form)
        return self.made

    def later(self, **much: float) -> None:
        for time in self.times:
            time.go(**much)


@pytest.fixture
def pair(made: BackedUp, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[TwoComputers]:
    """The second computer's clock is ahead of the first one's by the parameter; both know the clinic's secret."""
    clinic = made.clinic
    secret = tmp_path / "secret"
    secret.write_text(bytes(clinic.vault.keys.secret).hex() + "\n", "utf-8")
    clinic.sign_out()
    times, homes = (Time(START), Time(START + request.param)), (clinic.home, tmp_path / "second")
    both = TwoComputers(made, clinic, times, homes, secret)
    both.at(0)
    yield both
    clinic.close()


def chosen_is(made: BackedUp, done: BackupDone) -> bool:
    """Whether the backup that was just made is the one that a restore takes."""
    return staging.choose(made.drive).name == done.name


@pytest.mark.parametrize("pair", [*A_LITTLE, *YEARS], indirect=True)
def test_they_take_turns(pair: TwoComputers, tmp_path: Path) -> None:
    for turn in range(4):
        here = pair.at(turn % 2)
        session = here.clinic.session
        a_note(session, here.patient, f"Nr. {turn}")
        done = here.back_up()
        assert chosen_is(here, done), f"turn {turn}"
        tried = backups.try_restore(session, TrialOrder(here.drive))
        assert tried.proven is not None, tried.findings
        assert tried.proven.generation == done.made.generation
        if turn in (1, 2):
            making.make(session, request_for(session, here.patient), tmp_path / f"out {turn}")
        pair.later(hours=1)
    clinic = pair.clinic
    clinic.sign_out()
    assert verified(clinic, pair.homes[0], clinic.folder, PASSWORD).is_sound
    place, home = tmp_path / "new", tmp_path / "new home"
    pair.made.on_a_new_computer(home, place)
    clinic.session = a_door(home, clinic.time).open(place, SignInForm(clinic.owner.id, a_password(NEW_PASSWORD)))
    texts = [str(item.content) for item in clinic.vault.journal(pair.made.patient)]
    assert all(any(f"Nr. {turn}" in text for text in texts) for turn in range(4))


@pytest.mark.parametrize("pair", A_LITTLE, indirect=True)
def test_treatments_are_signed_at_both(pair: TwoComputers) -> None:
    """With a consent of long ago; what each computer calls now is when it was done."""
    signed: list[UUID] = []
    for turn in range(4):
        here = pair.at(turn % 2)
        signed.append(an_entry(here.clinic.session, here.patient))
        pair.later(hours=1)
    clinic = pair.clinic
    assert set(signed) <= {item.id for item in clinic.vault.journal(pair.made.patient)}
    clinic.sign_out()
    assert verified(clinic, pair.homes[0], clinic.folder, PASSWORD).is_sound


@pytest.mark.parametrize("pair", YEARS, indirect=True)
def test_a_treatment_years_away_is_refused_in_a_sentence(pair: TwoComputers) -> None:
    """Before its consent was given, or with a lot long expired: nobody signs that, and nothing of it is left."""
    here = pair.at(1)
    size = here.clinic.vault.head().size
    with pytest.raises(UserFacing) as refused:
        an_entry(here.clinic.session, here.patient)
    assert refused.value.message.endswith(".")
    assert not [kind for kind in kinds_written(here.clinic.vault, size) if kind.startswith("treatment.")]
    an_entry(pair.at(0).clinic.session, here.patient)
    clinic = pair.clinic
    clinic.sign_out()
    assert verified(clinic, pair.homes[0], clinic.folder, PASSWORD).is_sound


@pytest.mark.parametrize("pair", YEARS, indirect=True)
def test_the_newest_backups_are_never_thinned_out(pair: TwoComputers) -> None:
    """The one that is behind makes backups of years ago, which no rule of days, weeks and months would keep."""
    for _ in range(10):
        pair.at(1).back_up()
        pair.later(days=9)
    made = [pair.at(0).back_up().name]
    pair.later(minutes=5)
    made += [pair.at(0).back_up().name, pair.at(1).back_up().name]
    assert set(made) <= set(pair.made.folder.names())


@pytest.mark.parametrize("pair", [timedelta(days=800)], indirect=True)
def test_an_older_copy_of_the_journal_is_noticed(pair: TwoComputers, tmp_path: Path) -> None:
    """What a journal must reach is the furthest backup that lies there, not the one with the latest date."""
    pair.at(1).back_up()
    clinic, older = pair.clinic, tmp_path / "older"
    clinic.sign_out()
    shutil.copytree(clinic.folder, older)
    here = pair.at(0)
    a_note(clinic.session, here.patient)
    here.back_up()
    clinic.sign_out()
    shutil.rmtree(clinic.folder)
    older.rename(clinic.folder)
    form = SignInForm(clinic.owner.id, a_password(), overrule="Kopien lå der.")
    clinic.session = clinic.door.open(clinic.folder, form)
    with pytest.raises(JournalNotTheBackups):
        here.back_up()


@pytest.mark.parametrize("pair", [timedelta(0)], indirect=True)
def test_a_clock_put_back_while_a_backup_is_made(pair: TwoComputers, tmp_path: Path) -> None:
    """The list of erasures is written last and must be no older than the backup, or no restore would believe it."""
    here = pair.at(0)
    here.back_up()
    time = pair.times[0]
    pair.later(hours=1)

    def put_back(_done: int, _total: int) -> None:
        time.moment = START - timedelta(days=3)

    backups.back_up(here.clinic.session, BackupOrder(here.drive, country="DK", on_progress=put_back))
    belief = Belief.of_journal(here.clinic.vault, time.moment)
    chosen = staging.choose(here.drive)
    assert chosen.manifest.made > time.moment
    assert erased_since.known(chosen, None, belief).is_known
    form = RestoreForm(here.drive, tmp_path / "new", here.clinic.owner.id, a_password(NEW_PASSWORD))
    words = here.words
    sheets = replace(form, registry_words=words["registry"], clinical_words=words["clinical"], way=Way.NEW_PASSWORD)
    a_door(tmp_path / "new home", time).restore(sheets)


@pytest.mark.parametrize("pair", [timedelta(days=400)], indirect=True)
def test_a_date_ahead_does_not_count_as_lately(pair: TwoComputers) -> None:
    here = pair.at(1)
    backups.keep_at_close(here.clinic.session, is_on=True)
    here.back_up()
    pair.times[1].moment = START + timedelta(hours=1)  # the clock is put right
    here = pair.at(1)
    session = here.clinic.session
    history = backups.history(session)
    assert history.made_at is not None
    assert is_past(history.made_at, session.now(), after=timedelta(days=7))
    assert backups.back_up_at_close(session) is not None
