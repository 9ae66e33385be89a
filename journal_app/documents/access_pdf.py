"""A patient's access report as a PDF/A-3a with its data inside; it must not decide which lines or names are shown."""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.document_data import attachment, frame, head_json, ledger_rows, wording_for
from journal_app.documents.labels import Wording
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.codec import Json, encode_time
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
    }
