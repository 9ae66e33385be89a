"""Taking a photo in, watched from outside: no file, log, temporary folder or cache is written what the photo tells."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from tests.clinic import FIRST_DAY, OpenClinic, a_patient, files_below

strace = shutil.which("strace")
pytestmark = pytest.mark.skipif(strace is None, reason="strace is not installed")

NAME, PLACE = b"Kanarie Fuglsang", b"Rundetaarn 55.6814"
LONGEST_WRITE = 1_000_000
_WRITE = re.compile(rb"(?:write|pwrite64|writev|pwritev|pwritev2|sendto|sendmsg)\(\d+<([^>]*)>, (.*)")
_OPENED = re.compile(rb'openat\([^"]*"((?:\\x[0-9a-f]{2})*)", [^)]*O_(?:WRONLY|RDWR|CREAT)')
_HEX = re.compile(rb"\\x([0-9a-f]{2})")
ONE_IMPORT = """
import sys
from datetime import datetime
from pathlib import Path
from uuid import UUID
from journal_app.domain.photos import PATIENTS_OWN, PhotoSource
from journal_app.services import photo_copies, photos
from journal_app.services.front_door import SignInForm
from tests.clinic import PASSWORD, Time, a_door, a_password, opened
from journal_app.domain.journal import photos_of

folder, home, person, patient, start, picture = sys.argv[1:]
door = a_door(Path(home), Time(datetime.fromisoformat(start)))
session = door.open(Path(folder), SignInForm(UUID(person), a_password(PASSWORD)))
new = photos.NewPhoto(Path(picture).read_bytes(), PhotoSource.FILE)
photos.take_in(session, opened(session, UUID(patient)), new)
record = opened(session, UUID(patient))
(photo,) = photos_of(record.items)
photos.for_screen(session, record, photo)
copies = {
    "marked.jpg": photo_copies.marked_copy(session, record, photo, watermark="Klinik"),
    "collage.jpg": photo_copies.collage(session, record, (photo, photo), captions=("", "")),
    "plain.dcm": photo_copies.dicom_copy(session, record, photo, photo_copies.DicomChoice()),
}
for name, content in copies.items():
    copy = photos.Copy(content, name)
    photos.copy_out(session, record, (photo.id,), copy=copy, purpose=PATIENTS_OWN, recipient="Mette")
    Path(picture).with_name(name).write_bytes(content)
session.vault.sign_out(session.now())
"""


def a_telling_jpeg() -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = NAME.decode()
    exif[ExifTags.Base.ImageDescription] = PLACE.decode()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSAreaInformation] = PLACE
    out = io.BytesIO()
    Image.effect_noise((800, 600), 60).convert("RGB").save(out, "JPEG", exif=exif, comment=NAME)
    content = out.getvalue()
    assert NAME in content
    assert PLACE in content
    return content


def test_nothing_a_photo_tells_is_written_in_the_open(clinic: OpenClinic, tmp_path: Path, home: Path) -> None:
    patient = a_patient(clinic.session)
    clinic.sign_out()
    card, trace = tmp_path / "card", tmp_path / "trace"
    card.mkdir()
    (card / "IMG_1.JPG").write_bytes(a_telling_jpeg())
    assert strace is not None
    done = subprocess.run(
        [
            *(strace, "-f", "-y", "-xx", "-s", str(LONGEST_WRITE), "-o", str(trace)),
            *("-e", "trace=openat,write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg"),
            *(sys.executable, "-B", "-c", ONE_IMPORT, str(clinic.folder), str(clinic.home), str(clinic.owner.id)),
            *(str(patient), (FIRST_DAY + timedelta(days=30)).isoformat(), str(card / "IMG_1.JPG")),
        ],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
    )
    if b"ptrace" in done.stderr.lower():
        pytest.skip("this system lets nobody watch a process")
    assert done.returncode == 0, done.stderr.decode()
    told = [line for line in trace.read_bytes().splitlines() if (NAME in _plain(line) or PLACE in _plain(line))]
    written = {_where(line) for line in told} - {b""}
    assert written, "the picture went to the process that opens it, through a pipe"
    assert {where for where in written if not where.startswith(b"pipe:")} == set()
    left = [path for path in _opened_for_writing(trace.read_bytes()) if path.is_file()]
    assert {"marked.jpg", "collage.jpg", "plain.dcm"} <= {path.name for path in left}, "the watch saw them written"
    assert [path for path in left if _tells(path.read_bytes())] == []
    for folder in (clinic.folder, clinic.home, home):
        assert [name for name, content in files_below(folder).items() if _tells(content)] == []


def _tells(content: bytes) -> bool:
    return NAME in content or PLACE in content


def _plain(text: bytes) -> bytes:
    return _HEX.sub(lambda found: bytes([int(found[1], 16)]), text)


def _where(line: bytes) -> bytes:
    found = _WRITE.search(line)
    return _plain(found[1]) if found else b""


def _opened_for_writing(trace: bytes) -> set[Path]:
    return {Path(_plain(found[1]).decode()) for found in _OPENED.finditer(trace)}
