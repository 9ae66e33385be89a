"""The commands that hand out a whole journal as a signed folder and check such a folder; it must not judge either."""

from __future__ import annotations

from journal_app.cli import export_files, passing_on
from journal_app.cli.arguments import Options, Usage
from journal_app.cli.parts import BundleCheck, Parts
from journal_app.cli.passing_on import What
from journal_app.cli.patient_lookup import find_patient
from journal_app.cli.signing_in import signed_in
from journal_app.cli.speech import Document, Speech
from journal_app.domain.access import LookReasons, Purpose, StaffNames, require_reason
from journal_app.domain.cases import ComplaintCase
from journal_app.domain.printing import PrintLanguage, clinic_language
from journal_app.services import cases
from journal_app.services.bundle_port import BundleMade, BundleOrder
from journal_app.services.case_export import CaseRequest
from journal_app.services.cases import HandOut
from journal_app.services.session import Session

FINE, FINDING = 0, 1


def export(options: Options, parts: Parts, speech: Speech) -> int:
    """Hand a journal out as a folder; returns the exit code."""
    purpose = Purpose(options.because or Purpose.EXPORT)
    require_reason(purpose, options.purpose)
    passing_on.require_told(options)
    with signed_in(options, parts) as session:
        patient = find_patient(session, options.patient)
        told = passing_on.require_basis(session, options, patient, What.PROVEN, purpose=purpose)
        request = CaseRequest(
            patient=patient,
            recipient=told[1].recipient,
            reason=options.purpose,
            language=PrintLanguage(options.language or clinic_language(session.vault.clinic().jurisdiction)),
            zone=session.clock.zone(),
            purpose=purpose,
            staff_names=StaffNames.HIDDEN if options.hides_staff else StaffNames.SHOWN,
            look_reasons=LookReasons.HIDDEN if options.hides_reasons else LookReasons.SHOWN,
        )
        order = BundleOrder(options.out_folder, is_encrypted=options.is_encrypted)
        with export_files.taken_back() as begun:
            made = parts.make_bundle(session, request, order, speech.progress)
            begun.append(made.place)
            passing_on.write_down(session, options, told, sha256=made.tag_manifest)
    return _answer(made, speech)


def export_case(options: Options, parts: Parts, speech: Speech) -> int:
    """Hand the journal of an open complaint case out as the window does; returns the exit code."""
    with signed_in(options, parts) as session:
        case = _case_named(session, options.case)
        why = f"{options.purpose} ({options.despite})" if options.despite else options.purpose
        wanted = HandOut(
            case=case.id,
            recipient=options.recipient or case.opened.authority,
            reason=why,
            language=PrintLanguage(options.language or clinic_language(session.vault.clinic().jurisdiction)),
            order=BundleOrder(options.out_folder, is_encrypted=options.is_encrypted),
            staff_names=StaffNames.HIDDEN if options.hides_staff else StaffNames.SHOWN,
            look_reasons=LookReasons.HIDDEN if options.hides_reasons else LookReasons.SHOWN,
        )
        made = cases.hand_out(session, wanted, speech.progress)
    return _answer(made, speech)


def _case_named(session: Session, text: str) -> ComplaintCase:
    """The one open case with this id, or with this number of the authority's own.

    Raises:
        Usage: there is none, or there are several.
    """
    wanted = text.strip().casefold()
    known = [line.case for line in cases.find(session).lines]
    found = [one for one in known if wanted in {str(one.id), one.opened.number.casefold()} and wanted]
    if len(found) != 1:
        numbers = ", ".join(f"{one.opened.number or '-'} ({one.id})" for one in known)
        raise Usage(f"there is no such open case, or more than one; there are: {numbers or 'none'}")
    return found[0]


def _answer(made: BundleMade, speech: Speech) -> int:
    document: Document = {
        "place": str(made.place),
        "records": made.records,
        "files": made.files,
        "missing": made.missing,
        "fingerprint": made.fingerprint,
        "tag_manifest": made.tag_manifest,
        "passphrase": made.passphrase or None,
    }
    lines = [
        f"{made.records} records and {made.files} photos and documents were handed out and the journal says so:",
        str(made.place),
        f"Tell the recipient the clinic's fingerprint by another way: {made.fingerprint}",
    ]
    if made.passphrase:
        lines.append(
            f"It opens in 7-Zip with this passphrase, told by another way, too, and kept nowhere: {made.passphrase}"
        )
    if made.missing:
        lines.append(f"{made.missing} of the journal's files could not be opened and are not among them; run verify")
    speech.answer(document, lines)
    return FINDING if made.missing else FINE


def check(options: Options, parts: Parts, speech: Speech) -> int:
    """Check a folder; returns the exit code: 0 proven, 1 something wrong, 4 whole but of unproven origin."""
    if options.folder is None or not options.folder.is_dir():
        raise Usage("there is no such folder")
    found = parts.check_bundle(options.folder, options.fingerprint, options.language)
    speech.answer(_check_document(found), found.lines)
    return found.code


def _check_document(found: BundleCheck) -> Document:
    return {
        "code": found.code,
        "findings": [{"key": key, "sentence": sentence} for key, sentence in found.findings],
        "notices": [{"key": key, "sentence": sentence} for key, sentence in found.notices],
        "facts": dict(found.facts),
    }
