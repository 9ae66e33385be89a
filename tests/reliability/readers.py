"""Every reader of bytes that come from outside, with good examples of what it reads; it must not change any of them."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from PIL import Image

from journal_app.bootstrap import demo_people_file
from journal_app.bundle import verify_export
from journal_app.domain import day_calendar, day_rows, day_table, gs1, scans
from journal_app.packs import questionnaire_files, request_files, rule_files, rule_packs, texts, treatments
from journal_app.packs.messages import read_phrasebook
from journal_app.resource_root import resource_root
from journal_app.vault import canonical, commitment, headers, high_water, instance_lock, notes, stream_file
from journal_app.vault import seat as seats
from journal_app.vault.attempts import Attempts
from journal_app.vault.backup import file_list, manifest, medium, seat_notes
from journal_app.vault.backup.layout import BackupFolder
from journal_app.vault.checks import anchors
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.recovery import Sheet, SheetKind
from tests.bundles import rebag
from tests.forged_bundles import Forger
from tests.paper_scans import a_pdf
from tests.reliability.acts_clinic import ActsClinic

TODAY = date(2026, 3, 4)
VECTORS = Path(__file__).parents[1] / "vectors"


@dataclass(frozen=True)
class Reader:
    """What is read, by which function, with good examples; ``weight`` is its share of the cases."""

    name: str
    seeds: list[bytes]
    read: Callable[[bytes], object]
    weight: float = 1.0
    refusals: tuple[type[Exception], ...] = ()
    """What else but the program's own errors it says no with, where its caller makes a sentence of that."""


def all_of(clinic: ActsClinic, place: Path) -> list[Reader]:
    """The readers, with a closed clinic's own files as examples; ``place`` is for files that are read from a disk."""
    place.mkdir()
    return [*_of_the_vault(clinic, place), *_of_packs(), *_of_desk(place), *_of_bundles(place), *_of_pictures()]


def _on_disk(path: Path, read: Callable[[], object]) -> Callable[[bytes], object]:
    def reading(data: bytes) -> object:
        path.write_bytes(data)
        return read()

    return reading


def _of_the_vault(clinic: ActsClinic, place: Path) -> Iterator[Reader]:
    ring = (clinic.folder / "keyring.json").read_bytes()
    vault = Keyring.parse(ring).vault
    backup = BackupFolder.below(clinic.drive, vault)
    made = backup.generations / backup.names()[-1]
    here = clinic.home / str(vault)
    yield Reader("keyring", [ring, (made / "keyring.json").read_bytes()], Keyring.parse, 3)
    yield Reader("backup manifest", [(made / "manifest.json").read_bytes()], manifest.parse, 2)
    lines = (made / "files.list").read_bytes()
    path = place / "files.list"
    count = lines.count(b"\n")
    yield Reader("list of a backup's files", [lines], _on_disk(path, lambda: list(file_list.read(path, count=count))))
    copy = BackupFolder.below(place, vault)
    copy.path.mkdir()
    yield Reader(
        "what a medium says of itself", [backup.target.read_bytes()], _on_disk(copy.target, lambda: medium.read(copy))
    )
    mark, key = place / "mark", bytes(32)
    high_water.write(mark, high_water.Mark("0", 5, bytes(32), 3), key=key, epoch=1)
    one = mark.read_bytes()

    def read_mark() -> object:
        return high_water.read(mark, lambda epoch: key if epoch == 1 else None)

    yield Reader("high-water mark", [one, (here / "mark").read_bytes()], _on_disk(mark, read_mark), 2)
    yield Reader("high-water mark under its key", [one], _on_disk(mark, read_mark_of(mark, key, read_mark)), 1)
    yield from _of_the_seat(clinic, place)
    yield from _of_records(clinic, vault)


def _of_the_seat(clinic: ActsClinic, place: Path) -> Iterator[Reader]:
    vault = Keyring.parse((clinic.folder / "keyring.json").read_bytes()).vault
    here = clinic.home / str(vault)
    seat = place / "seats" / str(vault)
    seat.mkdir(parents=True)
    yield Reader(
        "seat",
        [(here / "seat.json").read_bytes()],
        _on_disk(seat / "seat.json", lambda: seats.open_seat(vault, home=place / "seats")),
    )
    seated = seats.Seat(folder=seat, vault=vault, seat=UUID(int=4))
    yield Reader("anchors", [(here / "anchors").read_bytes()], _on_disk(seated.anchors, seated.read_anchors))
    attempts = place / "attempts"
    written = b'{"dropped":0,"v":1}\n' + b'{"at":"2026-03-02T08:00:00.000000Z","cleared":false,"counted":12,"reason":'
    written += b'"wrong password","reported":false,"user":"' + str(clinic.owner).encode() + b'"}\n'
    yield Reader(
        "failed sign-ins", [(here / "attempts").read_bytes(), written], _on_disk(attempts, lambda: Attempts(attempts))
    )
    noted = place / "noted"
    noted.mkdir()
    yield Reader(
        "where backups were made",
        [(here / "backups").read_bytes()],
        _on_disk(noted / "backups", lambda: (seat_notes.read(noted), seat_notes.is_at_close(noted))),
    )
    holder = b'{"host":"pc","label":"Anna","process":7,"seat":"%s","since":"2026-03-02T08:00:00+00:00"}'
    held = place / instance_lock.HOLDER_NAME
    yield Reader(
        "who has a journal open",
        [holder % str(vault).encode()],
        _on_disk(held, lambda: instance_lock.holder_of(place)),
    )
    note = anchors.notes_in((here / "anchors").read_text())[0].encode()
    yield Reader("checkpoint", [note], lambda data: notes.parse(data.decode("utf-8", "replace")), 2)
    yield Reader(
        "file of anchors",
        [note, (here / "anchors").read_bytes(), json.dumps({"a": [{"note": note.decode()}]}).encode()],
        lambda data: anchors.notes_in(data.decode("utf-8", "replace")),
    )


def _of_records(clinic: ActsClinic, vault: UUID) -> Iterator[Reader]:
    ring = (clinic.folder / "keyring.json").read_bytes()
    yield Reader("canonical JSON", [ring, b'{"a":[1,"\xc3\xa6",null,true,{"b":-5}]}'], canonical.decode, 2)
    records = json.loads((VECTORS / "records.json").read_text("utf-8"))
    heads = [one["header"].encode() for one in records["records"] if isinstance(one.get("header"), str)]
    yield Reader("header of a record", heads[:20] or [b"{}"], headers.decode, 2)
    salts = commitment.new_salts(["text"])
    body, root = commitment.encode_body({"text": "a"}, salts, {}), commitment.commit({"text": "a"}, salts)
    yield Reader("body of a record", [body], lambda data: commitment.decode_body(data, root))
    sealed = io.BytesIO()
    stream_file.seal_file(io.BytesIO(b"photo" * 40_000), sealed, key=bytes(32), vault=vault, file_id=clinic.owner)
    yield Reader(
        "sealed file",
        [sealed.getvalue()],
        lambda data: sum(
            map(len, stream_file.open_file(io.BytesIO(data), key=bytes(32), vault=vault, file_id=clinic.owner))
        ),
    )
    words = [text.encode() for text in clinic.words.values()]
    codes = [sheet.qr_text.encode() for sheet in clinic.sheets]
    yield Reader(
        "recovery sheet",
        [*words, *codes],
        lambda data: Sheet.typed(data.decode("utf-8", "replace"), vault=vault, kind=SheetKind.REGISTRY),
    )


def read_mark_of(mark: Path, key: bytes, read: Callable[[], object]) -> Callable[[], object]:
    """Read a changed mark that somebody with the key has authenticated anew."""
    import hmac

    def reading() -> object:
        data = mark.read_bytes()[: 2 * high_water.SLOT_BYTES].ljust(2 * high_water.SLOT_BYTES, b"\0")
        slots = [data[: high_water.SLOT_BYTES], data[high_water.SLOT_BYTES :]]
        mark.write_bytes(b"".join(one[:-32] + hmac.digest(key, one[:-32], "sha256") for one in slots))
        return read()

    return reading


def _of_packs() -> Iterator[Reader]:
    packs = resource_root() / "packs"

    def found(pattern: str, below: Path = packs) -> list[bytes]:
        return [path.read_bytes() for path in sorted(below.glob(pattern))]

    rules = found("*/rules.toml") or [one for one in found("*/*.toml") if b"[[rule" in one]
    yield Reader("rules", rules, lambda data: rule_files.read_rules("rules.toml", data), 2)
    deadlines = [one for one in found("*/*.toml") if one not in rules]
    yield Reader(
        "deadlines of requests", deadlines, lambda data: request_files.read_request_rules("requests.toml", data)
    )
    yield Reader(
        "definition of a treatment",
        found("treatments/*.toml"),
        lambda data: treatments.read_definition("treatment.toml", data),
        2,
    )
    yield Reader("phrasebook", found("messages.*.toml"), lambda data: read_phrasebook("messages.toml", data, "da"))
    yield Reader(
        "a clinic's pack as written in the journal",
        [rule_packs.load_pack(resource_root(), land).canonical for land in ("DK", "SE")],
        rule_packs.read_pack,
    )
    yield Reader(
        "text of a consent",
        found("*/*.md", resource_root() / "texts")[:20],
        lambda data: texts.read_text("text.md", data),
        2,
    )
    yield Reader(
        "questionnaire",
        found("*.json", resource_root() / "questionnaires") or found("*/*.json", resource_root() / "questionnaires"),
        lambda data: questionnaire_files.read_questionnaire("questionnaire.json", data),
        2,
    )


DAY_LISTS = [
    'Tid;Navn;CPR;Telefon;Behandling\n09:00;Mette Nielsen;070761-4285;20 12 34 56;Botox\n10.30;Bo "Ib" Hansen;;;\n',
    'Date,Time,Name,Notes\n2026-03-04,09:00,"Nielsen, Mette","two\nlines"\n04/03/2026,10:30,Bo,=1+1\n',
]
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Copenhagen\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n"
    "UID:1\r\nDTSTART;TZID=Europe/Copenhagen:20260304T090000\r\nDURATION:PT30M\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"
    "SUMMARY:Mette Nielsen\r\n 070761-4285\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
BARCODES = [
    "]d201095060001343521727123110AB-12/C\x1d21ABC",
    "(01)09506000134352(17)271231(10)AB-12/C(21)X1",
    "https://id.gs1.org/01/09506000134352/10/AB-12?17=271231",
    "09506000134352",
]


def _of_desk(place: Path) -> Iterator[Reader]:
    from journal_app.ui import preferences

    zone = ZoneInfo("Europe/Copenhagen")

    def read_day(data: bytes) -> object:
        text = day_rows.text_of(data)
        if day_calendar.is_calendar(text):
            return day_calendar.events_of(text, zone=zone, zone_named=_zone, today=TODAY)
        table = day_table.table_of(text)
        return day_table.rows_of(table, table.guessed, zone=zone, today=TODAY)

    encoded = [text.encode(code) for text in DAY_LISTS for code in ("utf-8", "cp1252")]
    yield Reader("day list (CSV)", encoded, read_day, 2)
    yield Reader("day list (ICS)", [CALENDAR.encode()], read_day, 2)
    yield Reader(
        "barcode (GS1)",
        [text.encode() for text in BARCODES],
        lambda data: gs1.read(data.decode("utf-8", "replace"), today=TODAY),
        3,
    )
    yield Reader("head of a scan", [a_pdf("Henvisning"), b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"], scans.scan_type)
    kept = place / "preferences.json"
    yield Reader(
        "preferences",
        [b'{"vault": "/a", "person": "x", "language": "da", "appearance": "dark", "scale": 1.5, "geometry": ""}'],
        _on_disk(kept, lambda: preferences.PreferencesFile(kept)),
    )
    people = place / "people.json"
    yield Reader(
        "demo's people",
        [b'{"people": [{"name": "A", "roles": ["owner"], "password": "b", "pin": "1"}]}'],
        _on_disk(people, lambda: demo_people_file.read(people)),
    )


def _zone(name: str) -> ZoneInfo | None:
    with suppress(Exception):
        return ZoneInfo(name)
    return None


def _of_bundles(place: Path) -> Iterator[Reader]:
    """Each file of a handed-out folder that is whole otherwise, half of them with every list of sums made to fit."""
    forger = Forger().found()
    for number in range(3):
        forger.write("note.signed", {"text": f"Note {number}"}, by=forger.owner, patient=forger.patient)
    folder, first = forger.folder(place / "bundle", by=forger.owner), forger.leaves[0].hex()
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    whole = {name: (folder / name).read_bytes() for name in names}

    def reading(name: str) -> Callable[[bytes], object]:
        def read(data: bytes) -> object:
            (folder / name).write_bytes(data)
            if len(data) % 2 and name.startswith("data/") and name != verify_export.CONTENTS:
                rebag(folder)
            report = verify_export.verify(folder, first)
            assert data == whole[name] or report.code != verify_export.WHOLE or name == "data/00-journal.pdf"
            assert verify_export.told(report, "da")
            for other, content in whole.items():
                (folder / other).write_bytes(content)
            return report

        return read

    for name in names:
        yield Reader(f"bundle: {name}", [whole[name]], reading(name), 0.3)


def _of_pictures() -> Iterator[Reader]:
    """What the process that opens pictures runs; that the window bears whatever it answers is tried elsewhere."""
    from journal_app.documents import pdf_pages, picture_decoding

    picture_decoding.prepare()
    seeds = []
    plain = Image.effect_noise((48, 32), 60).convert("RGB")
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0132] = 6, "Camera", "2026:03:04 09:00:00"
    for kind in ("JPEG", "PNG", "WEBP", "TIFF"):
        out = io.BytesIO()
        plain.save(out, kind, exif=exif)
        seeds.append(out.getvalue())
    yield Reader("picture", seeds, lambda data: picture_decoding.decode(data, longest=(64,)), 3)
    yield Reader(
        "scan as PDF", [a_pdf("Henvisning")], lambda data: pdf_pages.draw(data, longest=100, first=0, most=1), 0.5
    )
