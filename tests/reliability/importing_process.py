"""A process that takes photos in, one after another, until it is killed.

Standard output: ``ready`` once the first picture was opened, then for each photo a line with its SHA-256 (hex), written
only after it was kept.
"""

from __future__ import annotations

import hashlib
import io
import os
import sys
from datetime import datetime
from itertools import count
from pathlib import Path
from uuid import UUID

from PIL import Image

from journal_app.domain.photos import PhotoSource
from journal_app.services import photos
from journal_app.services.front_door import SignInForm
from journal_app.services.photos import NewPhoto
from tests.clinic import PASSWORD, Time, a_door, a_password, opened

OUT = 1
SIDE = 640


def say(word: str) -> None:
    """One write, so that a kill leaves a whole line or none."""
    os.write(OUT, word.encode() + b"\n")


def a_picture(seed: str) -> bytes:
    """One that no other is like, of several chunks when sealed."""
    out = io.BytesIO()
    noise = hashlib.shake_256(seed.encode()).digest(SIDE * SIDE * 3)
    Image.frombytes("RGB", (SIDE, SIDE), noise).save(out, "JPEG", quality=90)
    return out.getvalue()


def main() -> None:
    folder, home, person, patient, start = sys.argv[1:]
    door = a_door(Path(home), Time(datetime.fromisoformat(start)))
    session = door.open(Path(folder), SignInForm(UUID(person), a_password(PASSWORD)))
    record = opened(session, UUID(patient))
    pictures = (a_picture(f"{start} {number}") for number in count())
    session.pictures.read(next(pictures), longest=(64,))
    say("ready")
    for picture in pictures:
        photos.take_in(session, record, NewPhoto(picture, PhotoSource.FILE))
        say(hashlib.sha256(picture).hexdigest())


if __name__ == "__main__":
    main()
