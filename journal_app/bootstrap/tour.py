"""Takes the pictures of every screen: on a copy of a demo clinic, in a home of its own, without a display.

It must not touch the demo vault it is given, the settings of whoever starts it, or a clinic that is real.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from journal_app.bootstrap import demo_people_file
from journal_app.bootstrap.demo_clinic import make_demo
from journal_app.bootstrap.demo_face import InventedFace, Sitting
from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.bootstrap.moving_clock import MovingClock
from journal_app.cli.parts import DemoOrder, DemoPerson, TourMade, TourOrder
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.people import Role
from journal_app.resource_root import manual_root, resource_root
from journal_app.services.front_door import SignInForm
from journal_app.vault import keystore
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.seat import seats_folder

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

    from journal_app.ui.application import Surroundings
    from journal_app.ui.photos.camera_source import CameraSource
    from journal_app.ui.tour.camera import Picture
    from journal_app.ui.tour.stage import Actor, Ground

FIRST_MOMENT = datetime(2026, 12, 1, 8, 2, tzinfo=UTC)
"""When the pictures of a demo clinic of our own are taken, so that they differ only where the screens do."""
LIST_NAME = "README.txt"
_OLDER = datetime(2026, 11, 27, 12, 0, tzinfo=UTC).timestamp()
_FOLDER = "klinik-holm"
_RESOURCES = "resources"
_PATIENTS, _YEARS = 60, 2
_SCREEN = {
    "name": "tour",
    "x": 0,
    "y": 0,
    "width": 1280,
    "height": 800,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
_OWNER, _RECEPTIONIST, _AUDITOR = (
    frozenset({Role.OWNER, Role.PRACTITIONER}),
    frozenset({Role.RECEPTIONIST}),
    frozenset({Role.AUDITOR}),
)
_NEEDED = (_OWNER, _RECEPTIONIST, _AUDITOR)
_OF_NO_SCREEN = "This plugin does not support"
_IN_USE = "vault.lock"


@dataclass(frozen=True, slots=True)
class _Clinic:
    """The clinic that is shown: a vault of our own, its people, and what time it is there."""

    vault: Path
    people: tuple[DemoPerson, ...]
    now: datetime


def take(order: TourOrder, *, home: Path | None = None, people_file: Path | None = None) -> TourMade:
    """Walk through every screen and write the pictures, and a list of them, into ``order.pictures``.

    ``home`` is where the seats of ``order.vault`` are kept, if not in the system's place; ``people_file`` holds what
    ``demo --json`` printed, if it does not lie beside the vault.

    Raises:
        UserFacing: the vault is no demo, or not everyone needed is known and can sign in.
        Environmental: the pictures cannot be written, or there is no Qt that draws without a display.
    """
    seats = home or seats_folder()
    with tempfile.TemporaryDirectory(prefix="journal-tour-", ignore_cleanup_errors=True) as folder:
        own = Path(folder)
        with _own_home(own):
            clinic = _own_clinic(own) if order.vault is None else _copied(order.vault, seats, own, people_file)
            return _pictured(order.pictures, clinic, own)


# --------------------------------------------------------------------------------------------------------- the clinic


def _own_clinic(own: Path) -> _Clinic:
    order = DemoOrder(own / _FOLDER, patients=_PATIENTS, years=_YEARS)
    made = make_demo(order, resource_root(), home=own / "seats", now=FIRST_MOMENT, policy=KdfPolicy.TEST)
    demo_people_file.write(made.vault, made.people)
    return _Clinic(made.vault, made.people, FIRST_MOMENT)


def _copied(vault: Path, seats: Path, own: Path, people_file: Path | None) -> _Clinic:
    """A copy, because the tour signs and registers; the copy's seat knows the secret and the mark of the original."""
    sign = RealFrontDoor(resource_root()).sign_of(vault)
    if not sign.is_demo:
        raise UserFacing("tour.real_clinic", "Pictures are only taken of a demo clinic. This journal is a real one.")
    people = demo_people_file.read(people_file or demo_people_file.place(vault))
    copy = own / vault.absolute().name
    try:
        shutil.copytree(vault, copy, ignore=shutil.ignore_patterns(_IN_USE))
        _copy_seat(seats / str(sign.vault), own / "seats" / str(sign.vault))
    except OSError as problem:
        raise _unwritable(problem) from None
    demo_people_file.write(copy, people)
    clinic = _Clinic(copy, people, datetime.now(UTC))
    _require_people(clinic, own)
    return clinic


def _require_people(clinic: _Clinic, own: Path) -> None:
    """Have everyone whom the tour needs sign in once at the copy, so that what is missing is said before it begins."""
    door = RealFrontDoor(resource_root(), Circumstances(policy=KdfPolicy.TEST, home=own / "seats"))
    known = {one.label: one.person for one in door.sign_of(clinic.vault).names}
    for one in (_person(clinic, roles) for roles in _NEEDED):
        if one.name not in known or not one.pin:
            raise UserFacing(
                "tour.person_unknown",
                "The people file says {name}, who does not sign in at this demo clinic or has no PIN there. "
                "Keep there what demo --json printed for this very clinic.",
                name=one.name,
            )
        form = SignInForm(known[one.name], bytearray(one.password.encode()))
        session = door.open(clinic.vault, form)
        session.vault.sign_out(session.now())


def _copy_seat(seat: Path, copy: Path) -> None:
    if not seat.is_dir():
        return
    secret = keystore.open_secret_store(seat).get(keystore.CLINIC_SECRET)
    shutil.copytree(seat, copy)
    if secret is not None:
        keystore.FileSecrets(copy).put(keystore.CLINIC_SECRET, secret)


# -------------------------------------------------------------------------------------------------------- the pictures


def _pictured(folder: Path, clinic: _Clinic, own: Path) -> TourMade:
    from journal_app.ui.tour import guide
    from journal_app.ui.tour.camera import Camera

    try:
        folder.mkdir(parents=True, exist_ok=True)
        app = _application(own)
        walked = guide.lead(app, _ground(clinic, own), Camera(app, folder))
        _write_list(folder, walked.pictures, walked.problems)
    except OSError as problem:
        raise _unwritable(problem) from None
    return TourMade(tuple(one.file for one in walked.pictures), walked.problems)


def _application(own: Path) -> QApplication:
    """Qt on two screens that are only memory, of the pictures' size, unless another platform was asked for."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from journal_app.ui.signature_pad import prepare_pointer_events

    if QApplication.instance() is not None:
        raise Environmental("tour.second_window", "The tour needs a program of its own, without a window already open.")
    screen = own / "screen.json"
    patients = _SCREEN | {"name": "tour-patients", "x": _SCREEN["width"]}
    screen.write_text(json.dumps({"screens": [_SCREEN, patients]}), encoding="utf-8")
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    prepare_pointer_events()
    qInstallMessageHandler(_pass_on)
    app = QApplication(["journal-app"])
    app.setQuitOnLastWindowClosed(False)
    return app


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    """What Qt says, but for what a screen of memory says it cannot do."""
    if message and not message.startswith(_OF_NO_SCREEN):
        sys.stderr.write(f"{message}\n")


def _ground(clinic: _Clinic, own: Path) -> Ground:
    from journal_app.ui.tour.stage import Ground

    clock = MovingClock(clinic.now)
    rest = _Rest()

    return Ground(
        vault=clinic.vault,
        owner=_actor(clinic, _OWNER),
        receptionist=_actor(clinic, _RECEPTIONIST),
        auditor=_actor(clinic, _AUDITOR),
        surroundings=lambda: _surroundings(clock, own, rest),
        let_pass=lambda time: clock.move_to(clock.now() + time),
        let_rest=rest.add,
        propose=lambda: _propose_rules(own / _RESOURCES),
        own_text=_own_text(own),
        day_file=_day_file(own, clinic.now.date().isoformat()),
        photo_file=_photo_file(own),
        drive=_drive(own),
    )


def _propose_rules(resources: Path) -> None:
    """Put rules on the disk as somebody would who prepared the next version: patients are older by two years."""
    path = resources / "packs" / "DK" / "rules.toml"
    words = path.read_text(encoding="utf-8")
    words = re.sub(r'^version = "(\d+)"', lambda found: f'version = "{int(found[1]) + 1}"', words, flags=re.MULTILINE)
    words = re.sub(r"years = (\d+)", lambda found: f"years = {int(found[1]) + 2}", words, count=1)
    path.write_text(words, encoding="utf-8")


def _own_text(own: Path) -> Path:
    """A consent in the clinic's own words, as a file to publish."""
    words = (resource_root() / "texts" / "en" / "botulinum-consent-dk.md").read_text(encoding="utf-8")
    words = re.sub(r'^version = "(\d+)"', lambda found: f'version = "{int(found[1]) + 1}"', words, flags=re.MULTILINE)
    path = own / "our-consent.md"
    path.write_text(words.replace("\n## ", "\nHere you always meet the same doctor.\n\n## ", 1), encoding="utf-8")
    return path


def _drive(own: Path) -> Path:
    """A folder that stands for a drive."""
    path = own / "Backup drive"
    path.mkdir(exist_ok=True)
    return path


def _photo_file(own: Path) -> Path:
    """A photo on a camera's card, beside one of another day."""
    folder = own / "EOS_DIGITAL" / "DCIM" / "100CANON"
    folder.mkdir(parents=True, exist_ok=True)
    path, older = folder / "IMG_2041.JPG", folder / "IMG_1987.JPG"
    older.write_bytes(InventedFace(resource_root()).photo(Sitting("face_right", size=1.1)))
    os.utime(older, (_OLDER, _OLDER))
    path.write_bytes(InventedFace(resource_root()).photo(Sitting("face_left", size=1.15)))
    os.utime(path, (FIRST_MOMENT.timestamp(), FIRST_MOMENT.timestamp()))
    return path


def _camera() -> CameraSource:
    """A camera before which the demo's face sits, pose after pose."""
    from journal_app.ui.photos.drawn_camera import DrawnCamera

    face = InventedFace(resource_root())
    sittings = (
        *(Sitting(lines=0.3, size=0.98, aside=12), Sitting(lines=0.7, size=0.99, turn=0.6)),
        *(Sitting("face_left", size=1.15), Sitting("face_right", size=1.15)),
    )
    return DrawnCamera("Demo", tuple(face.photo(sitting) for sitting in sittings))


def _day_file(own: Path, day: str) -> Path:
    """A day list as another system exports it, with somebody known, somebody new, a name alone and a slip."""
    path = own / "bookings.csv"
    path.write_text(
        "Dato;Tid;Navn;CPR;Født;Behandling;Behandler\n"
        f"{day};16:15;Mette Nielsen;070761-4285;;Botox;Anna Holm\n"
        f"{day};16:45;Kim Lind;;3/2/1991;Botulinumtoksin;Jonas\n"
        f"{day};25:00;Bo Bech;;;Filler;Jonas\n"
        f"{day};17:15;Nielsen;;;Peeling;Anna Holm\n",
        encoding="utf-8",
    )
    return path


class _Rest:
    """Seconds that pass only when they are told to."""

    def __init__(self) -> None:
        self._seconds = 0.0

    def add(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self._seconds += seconds

    def now(self) -> float:
        """The seconds that have passed."""
        return self._seconds


def _surroundings(clock: MovingClock, own: Path, rest: _Rest) -> Surroundings:
    """Those of one start of the program: nothing is remembered from the start before."""
    from journal_app.packs.pack_library import PackLibrary
    from journal_app.ui.application import DemoMaker, Surroundings
    from journal_app.ui.preferences import PreferencesFile

    resources = own / _RESOURCES
    if not resources.exists():
        shutil.copytree(resource_root(), resources)  # a copy, because a proposal is put there
    around = Circumstances(now=clock.now, clock=clock.in_zone, policy=KdfPolicy.TEST, home=own / "seats")
    door = RealFrontDoor(resources, around)
    preferences = own / "window.json"
    preferences.unlink(missing_ok=True)
    return Surroundings(
        door=lambda: door,
        translations=resources / "translations",
        manual=manual_root(),
        preferences=PreferencesFile(preferences),
        start_again=lambda _vault: None,
        blocked_passwords=PackLibrary(resources).blocked_passwords,
        demo=DemoMaker("", (), own / "no-demo"),
        monotonic=rest.now,
        camera=_camera,
        licences=resources / "licences",
    )


def _actor(clinic: _Clinic, roles: frozenset[Role]) -> Actor:
    from journal_app.ui.tour.stage import Actor

    found = _person(clinic, roles)
    return Actor(found.name, found.password, found.pin)


def _person(clinic: _Clinic, roles: frozenset[Role]) -> DemoPerson:
    wanted = {role.value for role in roles}
    found = next((one for one in clinic.people if set(one.roles) == wanted), None)
    if found is None:
        raise UserFacing(
            "tour.people",
            "The demo clinic needs a practitioner who owns it, a receptionist and an auditor. Make a new one.",
        )
    return found


def _write_list(folder: Path, pictures: tuple[Picture, ...], problems: tuple[str, ...]) -> None:
    lines = ["Every screen of the program, light and dark, of an invented clinic:", ""]
    lines += [f"{one.file.name:<48} {one.description}" for one in pictures]
    lines += ["", *problems] if problems else []
    (folder / LIST_NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _unwritable(problem: OSError) -> Environmental:
    return Environmental(
        "tour.unwritable", "The pictures could not be made there ({what}).", what=type(problem).__name__
    )


# ------------------------------------------------------------------------------------------------------------ the home


@contextmanager
def _own_home(own: Path) -> Iterator[None]:
    """Everything that this process would remember goes to a folder that is thrown away."""
    changed: Mapping[str, str] = {
        "HOME": str(own / "home"),
        "USERPROFILE": str(own / "home"),
        "APPDATA": str(own / "home" / "roaming"),
        "LOCALAPPDATA": str(own / "home" / "local"),
        "XDG_CONFIG_HOME": str(own / "home" / ".config"),
        "XDG_DATA_HOME": str(own / "home" / ".local" / "share"),
        "XDG_STATE_HOME": str(own / "home" / ".local" / "state"),
        "JOURNAL_HOME": str(own / "seats"),
        keystore.CHOICE_VARIABLE: "file",
    }
    before = {name: os.environ.get(name) for name in (*changed, "QT_QPA_PLATFORM")}
    (own / "home").mkdir()
    os.environ.update(changed)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
