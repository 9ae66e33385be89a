"""A patient's access report as a PDF/A-3a with its data inside; it must not decide which lines or names are shown."""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.document_data import attachment, frame, head_json, ledger_rows, wording_for
from journal_app.documents.labels import Wording
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.codec import Json, encode_time
from journal_app.domain.disclosed import Handed, Whole
from journal_app.domain.printing import AccessLine, AccessReport


def access_pdf(report: AccessReport, *, resources: Path) -> bytes:
    """Who looked, when, what they did and why, oldest first, in words the patient understands.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording = wording_for(report.printout, report.names, resources)
    title = wording.say("access", "title")
    data = frame(report.clinic, report.patient, report.printout, wording, title=title)
    return typeset(
        "access.typ",
        data | _content(report, wording),
        resources=resources,
        at=report.printout.at,
        attachment=attachment("access.json", title, _json(report)),
    )


def _content(report: AccessReport, wording: Wording) -> dict[str, Value]:
    say = wording.say
    period = say("access", "period_note", since=wording.moment(report.since), until=wording.moment(report.until))
    withheld = bool(report.lines) and not any(line.who for line in report.lines)
    return {
        "lead": say("access", "lead"),
        "withheld": say("access", "names_withheld") if withheld else "",
        "facts": [[say("access", "period"), period], [say("access", "count"), str(len(report.lines))]],
        "heads": [say("access", head) for head in ("at", "who", "act", "purpose", "seat")],
        "none": say("access", "none"),
        "lines": [_line(line, wording) for line in sorted(report.lines, key=lambda line: line.at)],
        "handed-title": say("handed", "title"),
        "handed-none": _none_handed(report, wording),
        "handed-heads": [say("handed", head) for head in ("at", "who", "what", "why")],
        "handed": [_handed(line, wording) for line in report.handed or ()],
        "verify-title": say("verify", "title"),
        "verify-rows": ledger_rows(report.ledger, wording),
    }


def _line(line: AccessLine, wording: Wording) -> Value:
    role = ", ".join(wording.coded("roles", code) for code in line.role.split(",")) if line.role else ""
    who = f"{line.who}\n{role}".strip()
    return [
        wording.moment(line.at),
        who,
        wording.coded("acts", line.act),
        wording.coded("purposes", line.purpose),
        line.seat,
    ]


def _none_handed(report: AccessReport, wording: Wording) -> str:
    if report.handed is None:
        return wording.say("handed", "ask")
    return "" if report.handed else wording.say("handed", "none")


def _handed(line: Handed, wording: Wording) -> Value:
    party = wording.coded("disclosure_parties", line.party) if line.party else ""
    what = line.what or ("" if line.whole is None else wording.coded("handed_wholes", line.whole.value))
    section = "consent_purposes" if line.whole is Whole.PHOTOS else "disclosure_bases"
    basis = wording.coded(section, line.basis) if line.basis else ""
    return [
        wording.moment(line.at),
        f"{wording.coded('handed_ways', line.way.value)} {line.who}\n{party}".strip(),
        what,
        "\n".join(part for part in (basis, line.why) if part),
    ]


def _json(report: AccessReport) -> dict[str, Json]:
    return {
        **head_json(report.clinic, report.patient, report.printout, report.ledger),
        "since": encode_time(report.since),
        "until": encode_time(report.until),
        "lines": [
            {
                "at": encode_time(line.at),
                "who": line.who,
                "role": line.role,
                "act": line.act,
                "purpose": line.purpose,
                "seat": line.seat,
            }
            for line in report.lines
        ],
        "handed": None if report.handed is None else [_handed_json(line) for line in report.handed],
    }


def _handed_json(line: Handed) -> Json:
    return {
        "at": encode_time(line.at),
        "way": line.way.value,
        "who": line.who,
        "party": line.party,
        "what": line.what,
        "whole": None if line.whole is None else line.whole.value,
        "basis": line.basis,
        "why": line.why,
    }
