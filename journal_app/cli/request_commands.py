"""The privacy desk from a terminal: the requests that are due, and one of them with its steps; it writes none."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from journal_app.cli.arguments import Options, Usage
from journal_app.cli.parts import Parts
from journal_app.cli.signing_in import signed_in
from journal_app.cli.speech import Document, Speech
from journal_app.domain.codec import Json, to_fields
from journal_app.domain.names import display_name
from journal_app.domain.request_clocks import Clock
from journal_app.services import requests
from journal_app.services.requests import RequestLine

FINE, FINDING = 0, 1


def run(options: Options, parts: Parts, speech: Speech) -> int:
    """List the requests, or show one; 1 where an open one is past its last day."""
    with signed_in(options, parts) as session:
        if options.case:
            shown = requests.look(session, _id(options.case))
            lines: tuple[RequestLine, ...] = (shown.line,)
            today = shown.today
        else:
            found = requests.find(session, closed=options.is_closed)
            lines, today = found.lines, found.today
    if options.case:
        speech.answer(_document(lines[0], today), [*_summary(lines[0], today), *_steps(lines[0])])
    else:
        plain = [text for line in lines for text in _summary(line, today)]
        speech.answer({"requests": [_document(line, today) for line in lines]}, plain or ["There are none."])
    return FINDING if any((line.clocks.days_left(today) or 0) < 0 for line in lines) else FINE


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Usage("a request is named by its id, as “requests” lists it") from None


def _whose(line: RequestLine) -> str:
    return line.case.asked.requester if line.stub is None else display_name(line.stub.name)


def _summary(line: RequestLine, today: date) -> list[str]:
    case = line.case
    head = f"{case.id}  {case.asked.right:<13} {case.step:<9} {_left(line, today):<18} {_whose(line)}"
    return [head, *(f"    {_clock(one, today)}" for one in line.clocks.legal), *_promise(line)]


def _promise(line: RequestLine) -> list[str]:
    return [] if line.clocks.promised is None else [f"    the clinic's own promise: {line.clocks.promised}"]


def _left(line: RequestLine, today: date) -> str:
    left = line.clocks.days_left(today)
    if line.clocks.is_closed:
        return "closed"
    if left is not None:
        return f"{-left} days overdue" if left < 0 else f"{left} days left"
    return "clock stands" if line.clocks.stands else "soon"


def _clock(clock: Clock, today: date) -> str:
    left = clock.days_left(today)
    due = "no day" if clock.due is None else clock.due.isoformat()
    days = "" if left is None else f", {left} days"
    extended = ", extended" if clock.is_extended else ""
    return f"{clock.deadline.source}: {due}, {clock.running}{days}{extended}"


def _steps(line: RequestLine) -> list[str]:
    case = line.case
    written = [(case.at, case.asked), *((one.at, one.content) for one in case.steps)]
    return ["", *(f"{at:%Y-%m-%d %H:%M}  {_told(to_fields(content))}" for at, content in written)]


def _told(fields: dict[str, Json]) -> str:
    return ", ".join(
        f"{name} {value}"
        for name, value in fields.items()
        if value not in (None, "") and name != "request" and not name.endswith("_by")
    )


def _document(line: RequestLine, today: date) -> Document:
    case = line.case
    return {
        "id": str(case.id),
        "patient": None if line.stub is None else str(line.stub.id),
        "whose": _whose(line),
        "step": case.step.value,
        "days_left": line.clocks.days_left(today),
        "promised": None if line.clocks.promised is None else line.clocks.promised.isoformat(),
        "clocks": [
            {
                "rule": one.deadline.id,
                "source": str(one.deadline.source),
                "certainty": one.deadline.certainty.value,
                "due": None if one.due is None else one.due.isoformat(),
                "running": one.running.value,
                "extended": one.is_extended,
            }
            for one in line.clocks.legal
        ],
        "asked": to_fields(case.asked),
        "steps": [{"id": str(one.id), **to_fields(one.content)} for one in case.steps],
    }
