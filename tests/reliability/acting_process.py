"""Does real acts in a real vault, one after another, and says of each when it was acknowledged.

Standard input: one line of JSON with the clinic, ``acts`` to do in order, and ``rounds`` of them. Standard output:
``ready`` once signed in (it goes on at the next line of input), then lines of JSON: ``trying`` before an act, ``acked``
after it. Called with ``fork`` it forks off one process after another that acts until it is killed; what any of them
would have to load or work out first, it knows from a life of its own.
"""

from __future__ import annotations

import gc
import itertools
import json
import os
import random
import resource
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from journal_app.bootstrap.front_door import RealFrontDoor
from journal_app.documents import picture_decoding
from journal_app.documents.pictures import Opened, PictureReader
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.kits import WAIT, Why
from journal_app.domain.patients import Source
from journal_app.domain.people import Role
from journal_app.domain.photos import PhotoSource
from journal_app.domain.pictures import Pixels
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import (
    backups,
    drafts,
    erasure,
    key_exchange,
    new_kits,
    notes,
    patients,
    people,
    photos,
    recovery_kit,
    treatments,
)
from journal_app.services.backup_port import OVERRULABLE, BackupOrder, RestoreForm, Way, problems_of
from journal_app.services.front_door import SignInForm, groups_of
from journal_app.services.kit_port import OldSheets
from journal_app.services.photos import NewPhoto
from journal_app.services.staff_port import Newcomer
from journal_app.vault.instance_lock import VaultInUse
from journal_app.vault.open_vault import OpenVault
from tests.backed_up import a_picture
from tests.clinic import DOCTOR, PASSWORD, PIN, Time, a_door, a_password, details, entry_of, opened
from tests.reliability.programme import try_library_once

OUT = 1
NEXT_PASSWORD = "rejer kagefad lygtepæl"
RESTORED_PASSWORD = "helt nyt langt kodeord til Anna"


def say(**told: object) -> None:
    """One write, so that a kill leaves a whole line or none."""
    os.write(OUT, json.dumps(told).encode() + b"\n")


class PicturesInHand(PictureReader):
    """Opens pictures in this very process: whoever lives for a moment starts no other one for them."""

    def begin(self, content: bytes, *, longest: Sequence[int] = ()) -> Callable[[], Opened]:
        """At once."""
        decoded = picture_decoding.decode(content, longest=tuple(longest))
        drawn = tuple(Pixels(one.width, one.height, memoryview(one.tobytes())) for one in decoded.renditions)
        return lambda: (decoded.facts, drawn)


WARM: list[RealFrontDoor] = []
"""In a process that forks: the door that has loaded what every other one would have to load."""


def the_door(home: Path, time: Time) -> RealFrontDoor:
    door = a_door(home, time)
    if WARM:
        door._packs, door._press, door._pictures = WARM[0]._packs, WARM[0]._press, PicturesInHand()
    return door


class Actor:
    """Somebody at work; each method is one act with its acknowledgement."""

    def __init__(self, given: dict[str, Any], *, seed: str = "", tell: Callable[..., None] = say) -> None:
        root, self.say = Path(given["root"]), tell
        self.drive, self.place, self.new_home = root / "usb", root / "restored", root / "new home"
        self.kits = {int(number): words for number, words in given["kits"].items()}
        self.leaving, self.owner = UUID(given["leaving"]), UUID(given["owner"])
        self.colleague, self.computer = UUID(given["colleague"]), UUID(given["lost"])
        self.time = Time(datetime.fromisoformat(given["moment"]))
        self.password, self.seed = str(given.get("password", PASSWORD)), seed
        self.door = the_door(root / "home", self.time)
        self.session = self.door.open(root / "vault", SignInForm(self.owner, a_password(self.password)))
        self.record = opened(self.session, UUID(given["patient"]))
        self.count = itertools.count()

    def next_word(self) -> str:
        return f"{self.seed}{next(self.count)}"

    def note(self) -> None:
        made = notes.sign_note(
            self.session, self.record, Note(NoteKind.PHONE, self.session.now(), f"Opkald {self.next_word()}")
        )
        self.say(acked="record", id=str(made.made))

    def entry(self) -> None:
        made = treatments.sign(self.session, self.record, entry_of(self.session), pin=PIN)
        self.say(acked="record", id=str(made.made))

    def photo(self) -> None:
        kept = photos.take_in(self.session, self.record, NewPhoto(a_picture(self.next_word(), 64), PhotoSource.FILE))
        self.say(acked="record", id=str(kept.changes.made))

    def draft(self) -> None:
        made = drafts.save_draft(self.session, self.record, kind="note", content={"text": f"halv {self.next_word()}"})
        self.say(acked="draft", id=str(made))

    def patient(self) -> None:
        made = patients.register(self.session, details(f"Ny {self.next_word()}"), source=Source.PATIENT)
        self.say(acked="patient", id=str(made.made))

    def password_change(self) -> None:
        new = f"{NEXT_PASSWORD} {self.next_word()}"
        self.say(trying="password", password=new)
        people.change_password(self.session, old=a_password(self.password), new=a_password(new))
        self.password = new
        self.say(acked="password", password=new)

    def member(self) -> None:
        self.say(trying="member")
        word = f"paraply regnvejr himmel {self.next_word()}"
        practitioner = frozenset({Role.PRACTITIONER})
        newcomer = Newcomer(f"Nr. {len(word)} {self.next_word()}", practitioner, a_password(word), "", DOCTOR)
        made = people.admit(self.session, newcomer)
        self.say(acked="member", id=str(made.made), password=word)

    def exchange(self) -> None:
        self.say(trying="exchange")
        holders = key_exchange.standing(self.session).holders
        key_exchange.exchange(self.session, lambda _done, _total: None, confirmed=holders)
        vault = self.session.vault
        assert isinstance(vault, OpenVault)
        self.say(acked="exchange", epochs=len(vault.ring.registry))

    def leaver(self) -> None:
        """What there is to do once a colleague left; where it was begun before an earlier end, what is missing."""
        self.say(trying="leaver")
        if any(one.id == self.colleague and one.active for one in self.session.vault.people()):
            people.dismiss(self.session, self.colleague, reason="Rejst")
        self.say(acked="leaver", id=str(self.colleague))
        self._exchange_what_is_due()

    def lost(self) -> None:
        """What there is to do once a computer is lost, or what is missing of it."""
        self.say(trying="lost")
        if any(one.seat == self.computer for one in key_exchange.computers(self.session)):
            key_exchange.report_lost(self.session, self.computer, last_seen=None, words="Glemt i toget.")
        self.say(acked="lost", id=str(self.computer))
        self._exchange_what_is_due()

    def _exchange_what_is_due(self) -> None:
        if key_exchange.standing(self.session).due.is_due:
            self.exchange()

    def ask(self) -> None:
        """Ask for a recovery kit without the old sheet; where one is asked for already, stop it."""
        if new_kits.standing(self.session).is_asked:
            new_kits.turn_down(self.session, "Arket er fundet.")
        else:
            new_kits.ask(self.session, Why.LOST)
        self.say(acked="request")

    def kit(self) -> None:
        """A new recovery kit at once, with the words of the present sheet 1."""
        self.say(trying="kit")
        present = self.kits[self.session.vault.kit_standing().kit.number]
        self._issue("kit", OldSheets(present["registry"]))

    def wait(self) -> None:
        """A new recovery kit after the seven days, without the old sheet."""
        self.say(trying="wait")
        if not new_kits.standing(self.session).is_asked:
            new_kits.ask(self.session, Why.LOST)
        self.time.moment += WAIT
        self._issue("wait", OldSheets())

    def _issue(self, act: str, old: OldSheets) -> None:
        """Draw, print, type back, put in force."""
        drawn = new_kits.draw(self.session, old)
        words = {sheet.kind.value: " ".join(sheet.words) for sheet in drawn.sheets}
        new = {drawn.label.number: words}
        self.say(trying=act, kits=new)
        for sheet in () if WARM else drawn.sheets:  # the threads of what prints are lost in a fork, and print nothing
            recovery_kit.sheet_pdf(self.session, sheet, language=PrintLanguage.DANISH)
        typed = {sheet.paper: {2: " ".join(groups_of(sheet.words)[2])} for sheet in drawn.sheets}
        new_kits.issue(self.session, drawn, new_kits.Issue(old, typed, Why.ASKED, PIN))
        self.kits |= new
        self.say(acked="kit", kits=new)

    def erase(self) -> None:
        self.say(trying="erase")
        for waiting in erasure.proposals(self.session):  # none where it was done just before an earlier end
            erasure.carry_out(self.session, waiting)
        self.say(acked="erase", id=str(self.leaving))

    def backup(self) -> None:
        self.say(trying="backup")
        done = backups.back_up(self.session, BackupOrder(self.drive, country="DK"))
        self.say(acked="backup", name=done.name, manifest=done.made.manifest)

    def restore(self) -> None:
        """On another computer, with nothing but the drive and the printed kit that opens what lies on it.

        Older sheets do not open what a newer kit's list has of erasures since, so somebody says why to go on.
        """
        self.say(trying="restore")
        door = the_door(self.new_home, self.time)
        number = door.sign_of_backup(self.drive, "").kit.number
        words = self.kits[number]
        form = RestoreForm(
            self.drive,
            self.place,
            self.owner,
            a_password(RESTORED_PASSWORD),
            words["registry"],
            words["clinical"],
            Way.NEW_PASSWORD,
        )
        try:
            door.restore(form)
        except UserFacing as problem:
            if number == max(self.kits) or problem.key not in OVERRULABLE:
                raise
            again = replace(form, password=a_password(RESTORED_PASSWORD), despite="Kun sættet fra dengang.")
            door.restore(replace(again, shown=problems_of(problem)))
        self.say(acked="restore")

    def close(self) -> None:
        self.session.vault.sign_out(self.session.now())
        self.say(acked="closed")

    def does(self, act: str) -> Callable[[], None]:
        return self.password_change if act == "password" else getattr(self, act)


def wanted(given: dict[str, Any]) -> Iterator[str]:
    for _ in range(int(given.get("rounds", 1))):
        yield from given["acts"]


def live(given: dict[str, Any]) -> None:
    """Work until somebody ends this process; what it is told to do at most once, it does first."""
    actor = Actor(given, seed=str(given.get("seed", "")))
    say(ready=True)
    for act in given["once"]:
        actor.does(act)()
    while True:
        for act in given["acts"]:
            actor.does(act)()


def live_without_room(given: dict[str, Any]) -> None:
    """Do one act while no file may grow beyond a size, say what came of it, and go on once there is room."""
    actor = Actor(given, seed=str(given.get("seed", "")))
    say(ready=True)
    (act,), problem = given["once"], ""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (given["limit"], before[1]))
    try:
        actor.does(act)()
    except (UserFacing, Environmental) as refused:
        problem = refused.message
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    if problem:
        say(refused=problem)
    actor.note()
    actor.close()


def live_in_a_crowd(given: dict[str, Any]) -> None:
    """Get in whenever nobody else is, write, and leave, again and again."""
    seen = 0
    while seen < given["visits"]:
        try:
            actor = Actor(given, seed=f"{os.getpid()} {seen} ")
        except VaultInUse:
            time.sleep(random.uniform(0, 0.02))
            continue
        actor.note()
        actor.draft()
        actor.session.vault.sign_out(actor.session.now())
        seen += 1


def warm_up(given: dict[str, Any]) -> None:
    """Do every act once, in a clinic that nobody judges, so that all is loaded; say nothing of it."""
    try_library_once()
    picture_decoding.prepare()
    WARM.append(a_door(Path(given["root"]) / "home", Time(datetime.fromisoformat(given["moment"]))))
    actor = Actor(given, tell=lambda **_told: None)
    for act in given["acts"]:
        actor.does(act)()
    actor.close()
    gc.collect()
    gc.freeze()  # or each child's collector would copy every page of it


def fork_one_after_another() -> None:
    """Warm up by the first line of input, then for each a process that lives by it; it says how each ended."""
    warm_up(json.loads(sys.stdin.readline()))
    say(warm=True)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                LIVES[json.loads(line).get("life", "")](json.loads(line))
                os._exit(0)
            except Exception:  # noqa: BLE001 -- whatever it is, it is told and the process ends
                traceback.print_exc()
            finally:
                os._exit(3)
        say(pid=child)
        _, status = os.waitpid(child, 0)
        say(ended=os.waitstatus_to_exitcode(status))


LIVES: dict[str, Callable[[dict[str, Any]], None]] = {
    "": live,
    "without room": live_without_room,
    "crowd": live_in_a_crowd,
}


def main() -> None:
    if sys.argv[1:] == ["fork"]:
        fork_one_after_another()
        return
    given = json.loads(sys.stdin.readline())
    actor = Actor(given)
    if "photo" in given["acts"]:  # the process that opens pictures is up before anything is recorded
        actor.session.pictures.read(a_picture("warm", 64), longest=(64,))
    say(ready=True)
    sys.stdin.readline()
    for act in wanted(given):
        actor.does(act)()


if __name__ == "__main__":
    main()
