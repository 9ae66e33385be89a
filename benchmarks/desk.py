"""An invisible display with somebody before it who has only keys, a mouse and eyes; it knows no part of the program.

The display is Xvfb, the hands are xdotool, and what is seen is read from the display's own memory. So what sits before
it is any program at all, also one that runs in a system of its own.
"""

from __future__ import annotations

import os
import shutil
import signal
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageStat

NEEDED = ("Xvfb", "xdotool", "setxkbmap")
SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where every X server listens
_SIZE, _KEYBOARD = (1280, 800), "dk"
_STILL_SECONDS, _CALM_SECONDS = 1.5, 0.2
_LOOK_SECONDS = 0.04
_PATIENCE_SECONDS = 90.0
_CARET_WIDTH = 4
"""A change no wider than this is a caret that blinks, in pixels."""
_KEY_MS = "20"
_STRONG = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"
_LABEL_HEIGHT, _INK = 13, 33


class NotSeen(Exception):
    """What should have come onto the display did not; the message says what."""


def lacking() -> str:
    """What there is no such desk without; empty where it can be had."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    return f"not here: {', '.join(missing)}" if missing else ""


@dataclass
class Desk:
    """A display and whoever sits before it; ``keys`` and ``clicks`` count what they did."""

    name: str
    memory: Path
    keys: int = 0
    clicks: int = 0
    watched: float = 0.0
    """Seconds in which nothing moved any more and it was only made sure of."""
    _before: Image.Image | None = field(default=None, repr=False)

    # ------------------------------------------------------------------------------------------------------- looking

    def picture(self) -> Image.Image:
        """What the display shows now."""
        raw = self.memory.read_bytes()
        head, width, height, line = (struct.unpack_from(">I", raw, at)[0] for at in (0, 16, 20, 48))
        colours = struct.unpack_from(">I", raw, 76)[0]
        start = head + 12 * colours
        return Image.frombytes("RGB", (width, height), raw[start : start + line * height], "raw", "BGRX", line, 1)

    def settle(self) -> None:
        """Wait until what was pressed last has changed something, and then until nothing moves but a caret.

        Raises:
            NotSeen: nothing changes, or nothing stands still.
        """
        if self._before is not None:
            before, self._before = self._before, None
            self.wait_for(lambda: _differ(before, self.picture()), "an answer to what was pressed")
        self._stand_still(_STILL_SECONDS)

    def _stand_still(self, still: float) -> None:
        last, changed = self.picture(), time.monotonic()
        end = changed + _PATIENCE_SECONDS
        while time.monotonic() - changed < still:
            time.sleep(_LOOK_SECONDS)
            now = self.picture()
            if _differ(last, now):
                changed = time.monotonic()
            last = now
            if time.monotonic() > end:
                raise NotSeen("a display that stands still")
        self.watched += time.monotonic() - changed

    def read(self, area: tuple[int, int, int, int], choices: Sequence[str]) -> str:
        """Which of these texts, in the strong type of a label, stands in an area: the one it looks most like."""
        seen = self.picture().crop(area).convert("L")
        return min(choices, key=lambda text: _unlikeness(text, seen))

    def wait_for(self, there: Callable[[], bool], what: str) -> None:
        """Wait until something holds.

        Raises:
            NotSeen: it does not come to hold.
        """
        end = time.monotonic() + _PATIENCE_SECONDS
        while not there():
            if time.monotonic() > end:
                raise NotSeen(what)
            time.sleep(_LOOK_SECONDS)

    def window(self, title: str) -> str:
        """Wait for a visible window whose title begins so, and give it the keyboard as a desktop would; its number."""
        found: list[str] = []

        def there() -> bool:
            found[:] = self._ask("search", "--onlyvisible", "--name", f"^{title}").split()
            return bool(found)

        self.wait_for(there, f"a window called {title}")
        self._ask("windowfocus", "--sync", found[-1])
        return found[-1]

    # ------------------------------------------------------------------------------------------------ keyboard, mouse

    def press(self, *names: str) -> None:
        """Press keys by xdotool's names for them."""
        self.keys += len(names)
        self._do("key", "--delay", _KEY_MS, *names)

    def type(self, text: str) -> None:
        """Type a text."""
        self.keys += len(text)
        self._do("type", "--delay", _KEY_MS, "--", text)

    def click(self, x: float, y: float) -> None:
        """Click at a point."""
        self.clicks += 1
        self._do("mousemove", str(round(x)), str(round(y)), "click", "1")

    def draw(self, stroke: list[tuple[float, float]]) -> None:
        """Draw with the button held down."""
        self.clicks += 1
        words = ["mousemove", *(str(round(one)) for one in stroke[0]), "mousedown", "1"]
        for x, y in stroke[1:]:
            words += ["mousemove", str(round(x)), str(round(y)), "sleep", "0.004"]
        self._do(*words, "mouseup", "1")

    def _do(self, *words: str) -> None:
        self._stand_still(_CALM_SECONDS)  # what is typed must not be taken for an answer to what is pressed next
        self._before = self.picture()
        done = self._run(words)
        if done.returncode != 0:
            raise NotSeen(f"xdotool: {done.stderr.strip()}")

    def _ask(self, *words: str) -> str:
        return self._run(words).stdout

    def _run(self, words: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["xdotool", *words],
            env=os.environ | {"DISPLAY": self.name, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )


def _unlikeness(text: str, seen: Image.Image) -> float:
    """How little a text, drawn in black on white, looks like the likeliest place at the left of what is seen."""
    font = ImageFont.truetype(_STRONG, _LABEL_HEIGHT)
    left, top, right, bottom = font.getbbox(text)
    drawn = Image.new("L", (round(right - left), round(bottom - top)), 255)
    ImageDraw.Draw(drawn).text((-left, -top), text, font=font, fill=_INK)
    places = ((x, y) for x in range(_LABEL_HEIGHT) for y in range(seen.height - drawn.height + 1))
    return min(
        ImageStat.Stat(ImageChops.difference(seen.crop((x, y, x + drawn.width, y + drawn.height)), drawn)).sum2[0]
        for x, y in places
    )


def _differ(one: Image.Image, other: Image.Image) -> bool:
    box = ImageChops.difference(one, other).getbbox()
    return box is not None and box[2] - box[0] > _CARET_WIDTH


@contextmanager
def desk() -> Iterator[Desk]:
    """A display of its own, for as long as it is looked at; it keeps its keyboard when its last program goes."""
    with tempfile.TemporaryDirectory(prefix="journal-desk-") as folder:
        read, write = os.pipe()
        server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(write), "-screen", "0", f"{_SIZE[0]}x{_SIZE[1]}x24"),
                *("-fbdir", folder, "-nolisten", "tcp", "-noreset", "-ac", "-dpi", "96"),
            ],
            pass_fds=(write,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        try:
            with os.fdopen(read) as told:
                number = told.readline().strip()
            if not number:
                raise NotSeen("the display")
            subprocess.run(["setxkbmap", "-display", f":{number}", _KEYBOARD], check=True)
            yield Desk(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()
