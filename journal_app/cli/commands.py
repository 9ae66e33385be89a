"""The program's commands, from words to exit code: 0 fine, 1 a finding, 2 wrong usage, 3 the vault cannot be opened.

A folder that is whole and whose origin nobody compared is 4.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

from journal_app.cli import (
    arguments,
    backup_commands,
    bundle_commands,
    clinic_commands,
    export_files,
    pack_commands,
    passing_on,
    request_commands,
    review_command,
)
from journal_app.cli.arguments import Options, Usage
from journal_app.cli.parts import (
    DemoClinic,
    DemoOrder,
    DoctorLine,
    Parts,
    TourOrder,
    VerifyOrder,
    VerifyReport,
)
from journal_app.cli.passing_on import What
from journal_app.cli.patient_lookup import find_patient
from journal_app.cli.signing_in import CannotOpen, form_for, signed_in
from journal_app.cli.speech import Document, Speech
from journal_app.domain.access import Purpose, require_reason
from journal_app.domain.errors import Environmental, JournalError, UserFacing
from journal_app.domain.printing import PrintLanguage, clinic_language
from journal_app.services import exporting
from journal_app.services.exporting import FhirForm
from journal_app.services.printing import PrintRequest
from journal_app.services.session import Session

FINE, FINDING, USAGE, CANNOT_OPEN = 0, 1, 2, 3
INTERRUPTED = 130


def main(words: Sequence[str], parts: Parts) -> int:
    """Carry out one command; returns the exit code. No error comes out as anything but one sentence."""
    speech = Speech(arguments.asks_for_json(words))
    try:
        options = arguments.read(words, version=parts.version, program=parts.program)
        return _COMMANDS[options.command](options, parts, speech)
    except SystemExit as end:  # argparse has printed its help
        return int(end.code or FINE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever reads along, a pager or "head", has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except Exception as problem:  # noqa: BLE001 -- whatever it is, no traceback and no data reach the terminal
        return _told(problem, parts, speech)


def _told(problem: Exception, parts: Parts, speech: Speech) -> int:
    """Say what happened in one sentence; returns the exit code that goes with it."""
    match problem:
        case Usage():
            speech.trouble("usage", str(problem))
            return USAGE
        case CannotOpen(why=why):
            speech.trouble(why.key, parts.sentence(why))
            return CANNOT_OPEN
        case UserFacing() | Environmental():
            speech.trouble(problem.key, parts.sentence(problem))
            return USAGE if isinstance(problem, UserFacing) else CANNOT_OPEN
        case _:
            speech.trouble("bug", f"The program made a mistake and stopped ({_place_of(problem)}).")
            return CANNOT_OPEN


def _place_of(problem: Exception) -> str:
    """Type and place of an error; its text may hold what must not be shown."""
    trace, place = problem.__traceback__, "?"
    while trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(problem).__name__} at {place}"


# --------------------------------------------------------------------------------------------------------------- demo


def _demo(options: Options, parts: Parts, speech: Speech) -> int:
    order = DemoOrder(options.vault_folder, seed=options.seed, patients=options.patients, years=options.years)
    made = parts.demo(order, speech.progress)
    speech.answer(demo_document(made), _demo_lines(made, parts.program))
    return FINE


def demo_document(made: DemoClinic) -> Document:
    """A demo clinic as JSON."""
    return {
        "vault": str(made.vault),
        "people": [
            {"name": one.name, "roles": list(one.roles), "password": one.password, "pin": one.pin}
            for one in made.people
        ],
        "patients": made.patients,
        "records": made.records,
        "seconds": round(made.seconds, 1),
    }


def _demo_lines(made: DemoClinic, program: str) -> list[str]:
    people = [f"  {p.name:<16} {', '.join(p.roles):<22} {p.password:<44} PIN {p.pin}" for p in made.people]
    return [
        f"A demo clinic of {made.patients} invented patients lies in {made.vault}.",
        "Its people, and their passwords, which protect nothing:",
        "",
        *people,
        "",
        f"They are kept in {made.people_file}, where the sign-in page finds them." if made.people_file else "",
        f"Open it with: {program} --vault {made.vault}",
    ]


# ------------------------------------------------------------------------------------------------------------- verify


def _verify(options: Options, parts: Parts, speech: Speech) -> int:
    anchors = tuple(backup_commands.anchor_in(file) for file in options.anchors)
    order = VerifyOrder(options.vault_folder, form_for(options, parts), anchors, is_full=options.is_full)
    try:
        report = parts.verify(order, speech.progress)
    except JournalError as why:
        raise CannotOpen(why) from why
    speech.answer(_verify_document(report), _verify_lines(report))
    return FINE if report.is_sound else FINDING


def _verify_document(report: VerifyReport) -> Document:
    return {
        "vault": str(report.vault),
        "sound": report.is_sound,
        "complete": report.is_complete,
        "line": report.line,
        "size": report.size,
        "root": report.root,
        "signatures_from": report.signatures_from,
        "seconds": round(report.seconds, 3),
        "results": [
            {
                "check": line.check,
                "severity": line.severity,
                "key": line.key,
                "sentence": line.sentence,
                "count": line.count,
                "positions": list(line.positions),
            }
            for line in report.lines
        ],
    }


def _verify_lines(report: VerifyReport) -> list[str]:
    rate = f", {report.size / report.seconds:,.0f} a second" if report.seconds > 0 else ""
    result = "Nothing was found to be altered, missing or rolled back."
    if not report.is_sound:
        result = "Something was found." if report.is_complete else "Not everything could be checked."
    return [
        *(f"{line.severity:<8} {line.check:<12} {line.sentence}{_places(line.positions)}" for line in report.lines),
        "",
        f"{report.size} records read in {report.seconds:.1f} s{rate}; root {report.root}",
        f"Signatures verified from record {report.signatures_from} on." if report.signatures_from else "",
        result,
    ]


def _places(positions: Sequence[int]) -> str:
    shown = ", ".join(str(position) for position in positions[:_MOST_PLACES])
    more = " …" if len(positions) > _MOST_PLACES else ""
    return f" (at {shown}{more})" if positions else ""


_MOST_PLACES = 8


# ------------------------------------------------------------------------------------------------------------- export


def _language(options: Options, session: Session) -> PrintLanguage:
    """The language that was asked for, else the clinic's own."""
    return PrintLanguage(options.language or clinic_language(session.vault.clinic().jurisdiction))


def _export(options: Options, parts: Parts, speech: Speech) -> int:
    if options.is_bundle:
        return bundle_commands.export(options, parts, speech)
    require_reason(Purpose.EXPORT, options.purpose)
    passing_on.require_told(options)
    export_files.require_new(options.out_folder)
    with signed_in(options, parts) as session:
        patient = find_patient(session, options.patient)
        told = passing_on.require_basis(session, options, patient, What.JOURNAL)
        language = _language(options, session)
        request = PrintRequest(language, Purpose.EXPORT, options.purpose, session.clock.zone())
        export = exporting.export(session, patient, request)
        open_file = partial(exporting.open_original, session, export.record)
        with export_files.taken_back() as begun:
            files = export_files.write(
                export, options.out_folder, purpose=options.purpose, open_file=open_file, begun=begun
            )
            hashes = sha256(files[-1].read_bytes()).hexdigest()
            passing_on.write_down(session, options, told, sha256=hashes)
    missing = len(exporting.originals_of(export.record)) + len(export_files.NAMES) - len(files)
    document: Document = {
        "patient": str(export.record.patient.id),
        "records": len(export.record.items),
        "files": [str(file) for file in files],
        "missing": missing,
    }
    lines = [
        f"{len(export.record.items)} records of the patient were handed out and the journal says so:",
        *map(str, files),
    ]
    if missing:
        lines.append(f"{missing} of the journal's files could not be opened and are not among them; run verify")
    speech.answer(document, lines)
    return FINDING if missing else FINE


def _export_fhir(options: Options, parts: Parts, speech: Speech) -> int:
    require_reason(Purpose.EXPORT, options.purpose)
    passing_on.require_told(options)
    export_files.require_absent(options.out_folder)
    form = FhirForm.SUMMARY if options.summary else FhirForm.JOURNAL
    with signed_in(options, parts) as session:
        patient = find_patient(session, options.patient)
        told = passing_on.require_basis(session, options, patient, What.SUMMARY if options.summary else What.FHIR)
        language = _language(options, session)
        request = PrintRequest(language, Purpose.EXPORT, options.purpose, session.clock.zone())
        content = exporting.export_fhir(session, patient, request, recipient=told[1].recipient, form=form)
        with export_files.taken_back() as begun:
            file = export_files.write_alone(options.out_folder, content, begun)
            passing_on.write_down(session, options, told, sha256=sha256(content).hexdigest())
    said = f"The patient's {form.value} was handed out and the journal says so: {file}"
    speech.answer({"patient": str(patient), "file": str(file), "bytes": len(content)}, [said])
    return FINE


# ---------------------------------------------------------------------------------------------------- doctor and tour


def _doctor(_options: Options, parts: Parts, speech: Speech) -> int:
    found = parts.doctor()
    is_fine = all(line.is_fine for line in found)
    document: Document = {
        "fine": is_fine,
        "checks": [
            {"topic": line.topic, "name": line.name, "found": line.found, "fine": line.is_fine, "advice": line.advice}
            for line in found
        ],
    }
    speech.answer(document, _doctor_lines(found))
    return FINE if is_fine else FINDING


def _doctor_lines(found: Sequence[DoctorLine]) -> list[str]:
    lines: list[str] = []
    topic = ""
    for line in found:
        if line.topic != topic:
            lines += ["", line.topic] if lines else [line.topic]
            topic = line.topic
        lines.append(f"  {'ok  ' if line.is_fine else 'LACK'} {line.name}: {line.found}")
        if line.advice:
            lines.append(f"       {line.advice}")
    lacking = sum(not line.is_fine for line in found)
    return [*lines, "", "Nothing is missing." if not lacking else f"{lacking} things are not as they should be."]


def _tour(options: Options, parts: Parts, speech: Speech) -> int:
    if options.person or options.password_file or options.secret_file:
        raise Usage(
            "the tour signs in as three people of a demo clinic: the owner, who practises, a receptionist and the "
            "auditor. --as, --password-file and --secret-file name one. It reads their passwords and PINs from "
            "VAULT-people.json beside the vault: keep there what demo --json printed"
        )
    made = parts.tour(TourOrder(options.out_folder, options.vault))
    document: Document = {"pictures": [str(path) for path in made.pictures], "problems": list(made.problems)}
    lines = [*made.problems, f"{len(made.pictures)} pictures are in {options.out_folder}."]
    speech.answer(document, lines)
    return FINDING if made.problems else FINE


_COMMANDS: Mapping[str, Callable[[Options, Parts, Speech], int]] = {
    "demo": _demo,
    "verify": _verify,
    "export-patient": _export,
    "export-case": bundle_commands.export_case,
    "export-all": clinic_commands.export_all,
    "backup": backup_commands.back_up,
    "restore": backup_commands.restore,
    "verify-export": bundle_commands.check,
    "export-fhir": _export_fhir,
    "doctor": _doctor,
    "tour": _tour,
    "packs": pack_commands.run,
    "requests": request_commands.run,
    "review": review_command.run,
}
