"""A clinic that hands a journal out as a folder, and hands that take such a folder apart and put it together again."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from journal_app.bundle import making, verify_export
from journal_app.domain.errors import JournalError
from journal_app.domain.printing import PrintLanguage
from journal_app.services.case_export import CaseRequest
from journal_app.services.session import Session
from tests.clinic import RECEPTION, OpenClinic, a_clinic, a_note, a_treated_patient
from tests.integration.test_cli_export import take_in_all
from tests.paper_scans import a_pdf, a_picture

RECIPIENT, REASON = "Styrelsen for Patientklager", "Klagesag 12/2026"


def request_for(session: Session, patient: UUID, **changes: Any) -> CaseRequest:  # noqa: ANN401 -- any field
    plain = {
        "patient": patient,
        "recipient": RECIPIENT,
        "reason": REASON,
        "language": PrintLanguage.DANISH,
        "zone": session.clock.zone(),
    }
    return CaseRequest(**{**plain, **changes})


@dataclass
class HandedOut:
    """A good folder, and the clinic it is from."""

    clinic: OpenClinic
    patient: UUID
    made: making.Made
    copies: int = 0
    extra: list[Path] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        return self.made.folder

    def copy(self) -> Path:
        """The folder once more, to do something to."""
        self.copies += 1
        return Path(shutil.copytree(self.folder, self.folder.with_name(f"copy-{self.copies}")))


def handed_out(place: Path) -> Iterator[HandedOut]:
    """A patient with a photo, a letter, a scan and a colleague who came, looked and left; handed out."""
    clinic = a_clinic(place)
    clinic.colleague("Lise Krogh", RECEPTION)
    patient = a_treated_patient(clinic)
    photo, letter, scan = a_picture("JPEG", (96, 72), 10), a_pdf("Henvisning"), a_picture("PNG", (60, 40), 250)
    take_in_all(clinic, patient, photo, letter, scan)
    a_note(clinic.session, patient)
    made = making.make(clinic.session, request_for(clinic.session, patient), place / "ud")
    yield HandedOut(clinic, patient, made)
    with suppress(JournalError):
        clinic.close()


def found_in(folder: Path, fingerprint: str = "") -> set[str]:
    """The keys of what the verifier finds wrong."""
    return {finding.key for finding in verify_export.verify(folder, fingerprint).findings}


def sums_of(folder: Path, names: list[str]) -> str:
    return "".join(f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(names))


def names_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def rebag(folder: Path) -> None:
    """Make every list anew, as a forger without a key would."""
    listed = [name for name in names_in(folder) if name not in (verify_export.TAGS, verify_export.SIGNATURE)]
    data = [name for name in listed if name.startswith("data/")]
    inner = [name for name in data if name not in (verify_export.PDF, verify_export.CONTENTS)]
    (folder / verify_export.CONTENTS).write_text(sums_of(folder, inner), encoding="ascii")
    (folder / verify_export.MANIFEST).write_text(sums_of(folder, data), encoding="ascii")
    oxum = f"Payload-Oxum: {sum((folder / name).stat().st_size for name in data)}.{len(data)}"
    lines = (folder / "bag-info.txt").read_text("utf-8").splitlines()
    kept = [oxum if line.startswith("Payload-Oxum") else line for line in lines]
    (folder / "bag-info.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")
    tags = [name for name in listed if not name.startswith("data/")]
    (folder / verify_export.TAGS).write_text(sums_of(folder, tags), encoding="ascii")


def records_in(folder: Path) -> list[dict[str, Any]]:
    """Every line of the records."""
    return [json.loads(line) for line in (folder / verify_export.RECORDS).read_text("utf-8").splitlines()]


def write_records(folder: Path, records: list[dict[str, Any]]) -> None:
    data = b"".join(verify_export.canonical(one) + b"\n" for one in records)
    (folder / verify_export.RECORDS).write_bytes(data)


def kind_of(record: dict[str, Any]) -> str:
    return str(json.loads(record["header"])["kind"])


def change_signature(folder: Path, **changes: object) -> None:
    """Say something else in ``signature.json``."""
    seal = json.loads((folder / verify_export.SIGNATURE).read_text("utf-8"))
    (folder / verify_export.SIGNATURE).write_bytes(verify_export.canonical({**seal, **changes}))
