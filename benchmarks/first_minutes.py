"""Somebody who never saw the program makes a clinic, registers, signs and backs up, timed from outside with real keys.

It must not know the program's inside: it sees windows' titles and pictures, and has a keyboard, a mouse and the paper
that the program hands out. It treats what needs no time to think over, so that no clock has to be moved.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import cos, pi, sin
from pathlib import Path

from benchmarks.desk import Desk

OWNER, PASSWORD, PIN = "Anna Holm", "havblik drivhus gyngestol kaffe", "274915"
NUMBER, REACTION, QUESTION = "0707614285", "Nældefeber", "Hvor længe holder det?"
VAULT, DRIVE = "journal", "drive"
_GROUPS, _WORDS_IN_GROUP = 6, 4
_STATEMENTS, _PAGES = 10, 14
"""How many statements the patient ticks, and how often somebody who reads at leisure turns a page of the text."""
# Where things stand on a display of 1280 by 800, for what a person would rather click than find with the keyboard.
_TREATMENT, _ALLERGIES, _INFORMATION = (1080, 273), (563, 92), (1190, 221)
_PATIENT_ONWARD, _STEPS, _BACKUP = (1068, 727), (451, 518), (82, 456)
_CANVAS = (140, 285, 1000, 342)
_FIRST_LABEL, _SECOND_LABEL = (296, 140, 560, 165), (296, 204, 560, 230)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: from its first key to the last change on the display. ``picture`` is what was shown then."""

    name: str
    seconds: float
    keys: int
    clicks: int
    picture: Path


@dataclass(frozen=True, slots=True)
class House:
    """The home folder of whoever sits there, where it is from here, and as the program calls it."""

    place: Path
    called: str


class FirstMinutes:
    """One go through it all; ``steps`` says how long each took."""

    def __init__(self, desk: Desk, house: House, pictures: Path) -> None:
        self._desk, self._house, self._pictures = desk, house, pictures
        self.steps: list[Step] = []

    def walk(self, start: Callable[[], subprocess.Popen[bytes]]) -> None:
        """Start the program and do everything.

        Raises:
            NotSeen: something that should have come did not.
        """
        with self._step("the first window"):
            program = start()
            self._desk.window("Welcome")
        try:
            self._work()
        finally:
            program.kill()
            program.wait()

    def _work(self) -> None:
        for name, act in (
            ("clinic, owner, password and place typed", self._answer),
            ("the journal is made", self._found),
            ("two recovery sheets saved and typed back", self._keep_sheets),
            ("statement signed, PIN chosen", self._sign_statement),
            ("a patient registered", self._register),
            ("allergies asked, information given", self._inform),
            ("consent read, ticked and signed by the patient", self._consent),
            ("an entry written and signed", self._write),
            ("a backup made and read back", self._back_up),
            ("the screen locked", self._lock),
        ):
            with self._step(name):
                act()

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        desk = self._desk
        keys, clicks, watched, began = desk.keys, desk.clicks, desk.watched, time.monotonic()
        yield
        desk.settle()
        seconds = time.monotonic() - began - (desk.watched - watched)
        picture = self._pictures / f"{len(self.steps) + 1:02}-{name.replace(' ', '-').replace(',', '')}.png"
        desk.picture().save(picture)
        self.steps.append(Step(name, seconds, desk.keys - keys, desk.clicks - clicks, picture))

    # --------------------------------------------------------------------------------------------------- the first run

    def _answer(self) -> None:
        desk = self._desk
        desk.press("Return")
        desk.window("Create a journal")
        desk.settle()
        desk.press("space", "alt+n")
        desk.settle()
        desk.type("Klinik Strand\tStrandpromenaden 1, 2100 København Ø")
        desk.press("alt+n")
        desk.settle()
        desk.type(f"{OWNER}\tlæge\t")
        desk.press("space")
        desk.settle()
        desk.type("\t\t0ABCD\tlæge")
        desk.press("alt+n")
        desk.settle()
        desk.type(PASSWORD)
        desk.press("Return")
        desk.type(PASSWORD)
        desk.press("alt+n")
        desk.settle()
        desk.press("ctrl+a")
        desk.type(f"{self._house.called}/{VAULT}")

    def _found(self) -> None:
        desk = self._desk
        desk.press("alt+n")
        desk.wait_for(lambda: any(self._house.place.glob(f"{VAULT}/*")), "the journal's folder")

    def _keep_sheets(self) -> None:
        desk = self._desk
        for number in (1, 2):
            desk.settle()
            words = self._saved_sheet(number)
            desk.press("Tab")
            desk.press("space")
            desk.settle()
            for area in (_FIRST_LABEL, _SECOND_LABEL):
                group = _asked(desk, area)
                desk.type(" ".join(words[_WORDS_IN_GROUP * group : _WORDS_IN_GROUP * (group + 1)]))
                desk.press("Return")
            desk.settle()
            desk.press("alt+n")
        desk.settle()

    def _saved_sheet(self, number: int) -> list[str]:
        """Save the sheet that is shown, read it as on paper, and throw the file away as the screen asks."""
        desk, paper = self._desk, self._house.place / f"sheet-{number}.pdf"
        desk.press("shift+Tab")
        desk.press("space")
        desk.window("Save As")
        desk.settle()
        desk.press("ctrl+a")
        desk.type(f"{self._house.called}/{paper.name}")
        desk.press("Return")
        desk.wait_for(paper.exists, "the sheet as a file")
        desk.window("Create a journal")
        desk.settle()
        read = subprocess.run(["pdftotext", "-layout", str(paper), "-"], capture_output=True, text=True, check=True)
        paper.unlink()
        return _words_of(read.stdout)

    def _sign_statement(self) -> None:
        desk = self._desk
        desk.press("Tab", "space")
        desk.press("Tab", "Return")
        desk.settle()
        desk.type(f"{PIN}{PIN}{PASSWORD}")
        desk.press("Return")
        desk.window("Patients")
        desk.settle()

    # --------------------------------------------------------------------------------------------------------- a visit

    def _register(self) -> None:
        desk = self._desk
        desk.type(NUMBER)
        desk.settle()
        desk.press("Return")
        desk.settle()
        desk.type("Nielsen\tMads\t\t\t20123456\tmads@example.dk")
        desk.press("ctrl+s")
        desk.settle()

    def _inform(self) -> None:
        desk = self._desk
        desk.click(*_TREATMENT)
        desk.settle()
        desk.type("Facial")
        desk.press("Return")
        desk.settle()
        desk.click(*_ALLERGIES)
        desk.settle()
        desk.type(f"Lidokain\t{REACTION}")
        desk.press("ctrl+s")
        desk.settle()
        desk.click(*_INFORMATION)
        desk.settle()
        desk.press("space", "Tab", "space")
        desk.press("ctrl+s")
        desk.settle()

    def _consent(self) -> None:
        desk = self._desk
        desk.press("F8")
        desk.window("Form for the patient")
        desk.settle()
        for _page in range(_PAGES):
            desk.press("space")
        desk.click(*_PATIENT_ONWARD)
        desk.settle()
        for _statement in range(_STATEMENTS):
            desk.press("space", "Tab")
        desk.type(QUESTION)
        desk.click(*_PATIENT_ONWARD)
        desk.settle()
        desk.draw(_signature())
        desk.click(*_PATIENT_ONWARD)
        desk.settle()
        desk.click(*_PATIENT_ONWARD)
        desk.settle()
        desk.type(PIN)
        desk.window("Patients")

    def _write(self) -> None:
        desk = self._desk
        desk.press("ctrl+n")
        desk.settle()
        desk.press("space")
        desk.click(*_STEPS)
        desk.type("Rens, maske\tCreme\tIngen gener.")
        desk.press("ctrl+Return")  # without a word on the patient's health, which the rules ask for
        desk.settle()
        desk.press("Tab", "Return")
        desk.settle()
        desk.type("Spurgt mundtligt, intet taler imod.")
        desk.press("ctrl+Return")
        desk.settle()
        desk.type(PIN)

    def _back_up(self) -> None:
        desk, drive = self._desk, self._house.place / DRIVE
        desk.click(*_BACKUP)
        desk.window("Backup")
        desk.settle()
        desk.press("Return")
        desk.window("Choose a folder")
        desk.settle()
        desk.type(f"{self._house.called}/{DRIVE}")
        desk.press("Return")
        desk.window("In which country")
        desk.settle()
        desk.press("Return")
        desk.wait_for(lambda: any(drive.glob("*/generations/*")), "a backup on the drive")
        desk.window("Backup")

    def _lock(self) -> None:
        self._desk.press("ctrl+l")


def _asked(desk: Desk, area: tuple[int, int, int, int]) -> int:
    """Which group of words a label asks for, from 0."""
    labels = [label_of(group) for group in range(_GROUPS)]
    return labels.index(desk.read(area, labels))


def label_of(group: int) -> str:
    """What the screen calls a group of words, counted from 0."""
    first = group * _WORDS_IN_GROUP + 1
    return f"Group {group + 1}: words {first} to {first + _WORDS_IN_GROUP - 1}"


def _words_of(sheet: str) -> list[str]:
    """The words of a printed sheet, each behind its number."""
    parts = sheet.partition("The 24 words")[2].split()
    at, words = 0, list[str]()
    for number in range(1, _GROUPS * _WORDS_IN_GROUP + 1):
        at = parts.index(str(number), at) + 1
        words.append(parts[at])
    return words


def _signature() -> list[tuple[float, float]]:
    """Loops that grow smaller to the right, as a quick hand writes a name."""
    left, top, width, height = _CANVAS
    points = []
    for step in range(90):
        t = step / 90
        turn, size = t * 5.5 * 2 * pi, 0.16 * (1 - 0.75 * t)
        x, y = 0.14 + 0.42 * t + 0.035 * sin(turn), 0.58 - size * cos(turn)
        points.append((left + x * width, top + y * height))
    return points
