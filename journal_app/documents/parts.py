"""The parts that a printed record is made of, as ``base.typ`` sets them; it must not know any kind of record."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import TypeAlias

from journal_app.documents.labels import Wording
from journal_app.documents.signature_drawing import signature_svg
from journal_app.documents.typesetting import Drawing, Value
from journal_app.domain.consents import DrawnSignature

Part: TypeAlias = dict[str, Value]
Row: TypeAlias = tuple[str, str]


def facts(rows: Iterable[Row]) -> Part:
    """Labels and values; a row without a value is not shown."""
    return {"is": "facts", "rows": [[label, value] for label, value in rows if value]}


def remark(text: str) -> Part:
    """A sentence that the document says about the record."""
    return {"is": "remark", "text": text}


def prose(label: str, text: str) -> list[Part]:
    """What somebody wrote, under a label; nothing where nothing was written."""
    return [{"is": "text", "label": label, "text": text}] if text.strip() else []


def signature(drawn: DrawnSignature, *, name: str, at: datetime, wording: Wording) -> Part:
    """A drawn signature with whose it is, when and with what it was drawn."""
    say, device = wording.say, wording.coded("devices", drawn.device)
    return {
        "is": "signature",
        "label": say("consent", "signature"),
        "picture": Drawing(signature_svg(drawn)),
        "alt": say("consent", "signature_alt"),
        "caption": say("consent", "signature_caption", name=name, at=wording.moment(at), device=device),
    }


def language_of(code: str) -> str:
    """The language a reader may rely on, or nothing where the record names none that is one."""
    return code if re.fullmatch(r"[a-z]{2,3}", code) else ""
