"""Where a walk takes place: one start of the program, hands on it, a camera before it; it must not know the walks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from journal_app.ui.application import Application, Surroundings
from journal_app.ui.shell import Shell
from journal_app.ui.tour.camera import Camera
from journal_app.ui.tour.hands import Hands, NotThere, visible_widgets

_LARGE_SCREEN, _LED_MS = (1920, 1200), 400
"""Width and height of a picture in large type, in px, and how long the window is given to lay it out."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody of the invented clinic: their name, password and PIN protect nothing."""

    name: str
    password: str
    pin: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What the tour is given: an invented clinic, its people, and clocks that obey.

    ``surroundings`` makes those of a fresh start. ``let_pass`` moves the clinic's clock, ``let_rest`` the one that
    counts how long nobody has touched anything. ``propose`` puts newer rules on the disk, which nobody has applied;
    ``own_text`` is a file with the clinic's own version of a text, ``day_file`` a day list of another
    system, ``photo_file`` a photo of nobody, ``drive`` a folder to back up to.
    """

    vault: Path
    owner: Actor
    receptionist: Actor
    auditor: Actor
    surroundings: Callable[[], Surroundings]
    let_pass: Callable[[timedelta], None]
    let_rest: Callable[[float], None]
    propose: Callable[[], None]
    own_text: Path
    day_file: Path
    photo_file: Path
    drive: Path


class Stage:
    """One start of the program, until it is closed again."""

    def __init__(self, application: Application, ground: Ground, camera: Camera) -> None:
        self.application, self.ground, self.camera = application, ground, camera
        self.hands = Hands(lambda: application.tasks)

    def picture(self, name: str, description: str, *, with_toast: bool = False) -> None:
        """Wait until nothing moves, then take what a person would see."""
        self.hands.rest()
        self.camera.take(self._in_front(), name, description, with_toast=with_toast)

    def large_picture(self, name: str, description: str, *, scale: float, lead: Callable[[], None]) -> None:
        """In type ``scale`` times as large, on a screen with room for it, once ``lead`` has led there again."""
        self.hands.rest()
        window = self._in_front()
        with self.camera.in_type(scale):
            window.resize(*_LARGE_SCREEN)
            lead()
            self.hands.rest(_LED_MS)
            self.camera.take(window, name, description)
            window.resize(*self.camera.size)

    def picture_of(self, window: str, name: str, description: str) -> None:
        """Take a window that stands on another display than the one that a person would look at."""
        self.hands.rest()
        self.camera.take(self.hands.see(window, QWidget), name, description)

    def wait_for(self, page: str) -> None:
        """Wait until this page is there and has been filled."""
        self.hands.see(page)
        self.hands.rest()

    def sign_in(self, actor: Actor) -> None:
        """Choose a name, type the password, and wait for the desk."""
        self.choose(actor)
        self.hands.type(actor.password)
        self.hands.enter()
        self.wait_for("shell")

    def choose(self, actor: Actor) -> None:
        """Choose a name on the sign-in page."""
        self.wait_for("signInPage")
        for widget in visible_widgets():
            if isinstance(widget, QAbstractButton) and widget.text() == actor.name:
                self.hands.click(widget)
                return
        raise NotThere("the name of somebody who signs in")

    def section(self, name: str) -> None:
        """Go to a section of the rail at the left."""
        self.hands.press(f"section-{name}")
        self.hands.rest()

    def find(self, typed: str) -> None:
        """Search from wherever one is."""
        self.hands.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self.wait_for("homeScreen")
        self.hands.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.hands.type(typed)
        self.hands.rest(_TYPING_PAUSE_MS)

    def pick_patient(self, button: str, typed: str) -> None:
        """Press the button that asks whose journal it is, search, and take the first of those found."""
        self.hands.press(button)
        self.wait_for("pickPatientDialog")
        self.hands.type(typed)
        self.hands.enter()
        self.hands.wait(lambda: not self.hands.sees("pickPatientDialog"), "who was searched for")
        self.hands.rest()

    def open_first(self, page: str) -> None:
        """Open the first of those found."""
        self.hands.enter()
        self.wait_for(page)

    @property
    def shell(self) -> Shell:
        """The desk that is shown."""
        page = self.application.window.centralWidget()
        if not isinstance(page, Shell):
            raise NotThere("the desk")
        return page

    def _in_front(self) -> QWidget:
        over = next((one for one in visible_widgets() if one.objectName() == "handOverWindow"), None)
        window = over or self.application.window
        if window.size().toTuple() != self.camera.size:
            window.resize(*self.camera.size)
        return window


_TYPING_PAUSE_MS = 150


@contextmanager
def stage(app: QApplication, ground: Ground, camera: Camera, *, vault: Path | None) -> Iterator[Stage]:
    """Start the program on a vault, or on none, and end it again whatever happens in between."""
    application = Application(app, ground.surroundings())
    made = Stage(application, ground, camera)
    try:
        application.start(vault)
        application.window.resize(*camera.size)
        application.window.activateWindow()
        yield made
    finally:
        _end(application, made.hands)


def _end(application: Application, hands: Hands) -> None:
    over: list[bool] = []
    application.ended.connect(lambda: over.append(True))
    application.quit()
    hands.wait(lambda: bool(over), "the end of the program")
    application.window.deleteLater()
    application.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
