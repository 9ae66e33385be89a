"""The command that hands the whole clinic out for another system; it must not choose what is in the folder."""

from __future__ import annotations

import getpass
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from journal_app.cli.arguments import Options, Usage
from journal_app.cli.parts import Parts
from journal_app.cli.signing_in import signed_in
from journal_app.cli.speech import Document, Speech
from journal_app.domain.access import Purpose, require_reason
from journal_app.domain.printing import PrintLanguage, clinic_language
from journal_app.services.bundle_port import ClinicMade, ClinicOrder
from journal_app.services.clinic_export import ClinicRequest

FINE, FINDING = 0, 1
_LONGEST = 256


@dataclass(frozen=True, slots=True)
class _AtTerminal:
    """The passphrase is shown on the error stream, so that an answer for a program never holds it, and typed again."""

    def tell(self, passphrase: str) -> None:
        """See ``services.bundle_port``."""
        print(
            f"All of it will open in 7-Zip with this passphrase. Write it down now: it is kept nowhere, is not shown "
            f"again, and is needed to go on after an interruption.\n{passphrase}",
            file=sys.stderr,
            flush=True,
        )

    def ask(self) -> str:
        """See ``services.bundle_port``."""
        if not sys.stdin.isatty():
            raise Usage("there is no terminal to ask for the passphrase at; use --passphrase-file")
        return getpass.getpass("The passphrase that was shown when this was begun: ")


@dataclass(frozen=True, slots=True)
class _InFile:
    """The passphrase is written into a file of this person alone, and read from it."""

    file: Path

    def tell(self, passphrase: str) -> None:
        """See ``services.bundle_port``."""
        try:
            descriptor = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(passphrase.encode() + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as problem:
            raise Usage(f"the passphrase file cannot be written ({type(problem).__name__})") from None

    def ask(self) -> str:
        """See ``services.bundle_port``."""
        try:
            with self.file.open("rb") as file:
                return file.read(_LONGEST).split(b"\n", 1)[0].decode("ascii", "replace").strip()
        except OSError as problem:
            raise Usage(f"the passphrase file cannot be read ({type(problem).__name__})") from None


def export_all(options: Options, parts: Parts, speech: Speech) -> int:
    """Hand out every journal and the clinic's lists; returns the exit code, 1 where something is not in the folder."""
    require_reason(Purpose.EXPORT, options.purpose)
    place = options.out_folder.expanduser().absolute()
    order = ClinicOrder(place, None if options.despite.strip() else _passphrase(options, place))
    why = f"{options.purpose} ({options.despite.strip()})" if options.despite.strip() else options.purpose
    started = time.perf_counter()
    with signed_in(options, parts) as session:
        request = ClinicRequest(
            recipient=options.recipient,
            reason=why,
            language=PrintLanguage(options.language or clinic_language(session.vault.clinic().jurisdiction)),
            zone=session.clock.zone(),
        )
        made = parts.make_clinic(session, request, order, speech.progress)
    return _answer(made, time.perf_counter() - started, speech)


def _passphrase(options: Options, place: Path) -> _AtTerminal | _InFile:
    if options.passphrase_file is None:
        return _AtTerminal()
    file = options.passphrase_file.expanduser().absolute()
    if file.resolve().is_relative_to(place.resolve()):
        raise Usage("the passphrase file may not lie in the folder that it opens")
    return _InFile(file)


def _answer(made: ClinicMade, seconds: float, speech: Speech) -> int:
    each = seconds / made.written if made.written else 0.0
    document: Document = {
        "place": str(made.place),
        "patients": made.patients,
        "written": made.written,
        "missing": made.missing,
        "left_out": [str(one) for one in made.left_out],
        "failed": [str(one) for one in made.failed],
        "fingerprint": made.fingerprint,
        "manifest": made.manifest,
        "seconds": round(seconds, 1),
        "seconds_per_patient": round(each, 2),
    }
    lines = [
        f"{made.patients} journals are in the folder, {made.written} of them written now, {each:.1f} seconds each:",
        str(made.place),
        f"Tell the recipient the clinic's fingerprint by another way: {made.fingerprint}",
    ]
    if made.left_out:
        lines.append(f"{len(made.left_out)} restricted journals were left out; README.txt names them")
    if made.failed:
        lines.append(f"{len(made.failed)} journals could not be written whole; README.txt names them; run verify")
    if made.missing:
        lines.append(f"{made.missing} photos or documents could not be opened and are not among them; run verify")
    speech.answer(document, lines)
    return FINDING if made.left_out or made.failed or made.missing else FINE
