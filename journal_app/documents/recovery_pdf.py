"""One recovery sheet as a PDF to be printed and locked away; it must not keep, attach or log the words."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from journal_app.documents.document_data import for_margin
from journal_app.documents.labels import Wording, read_labels
from journal_app.documents.typesetting import Drawing, Value, typeset
from journal_app.domain.printing import RecoverySheet


def recovery_pdf(sheet: RecoverySheet, *, resources: Path) -> bytes:
    """One A4 page: what the sheet is for, its numbered words, the same secret as QR code, and how to keep it.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording = Wording(read_labels(resources, sheet.language), sheet.language, sheet.zone, {})
    return typeset("recovery.typ", _content(sheet, wording), resources=resources, at=sheet.made_at)


def _content(sheet: RecoverySheet, wording: Wording) -> dict[str, Value]:
    say, steps = wording.say, wording.steps
    keys = ("warning", "secret", "scan", "how", "keep", "belongs", "by_hand")
    labels = {key: say("recovery", key) for key in keys}
    title, purpose = say("recovery", f"title_{sheet.kind.value}"), say("recovery", f"for_{sheet.kind.value}")
    ways = ("how_steps", "keep_steps")
    if sheet.share:
        labels |= {key: say("recovery", f"share_{key}") for key in ("warning", "secret", "scan")}
        title = f"{title} · {say('recovery', 'share_title', share=str(sheet.share))}"
        purpose = f"{purpose} {say('recovery', 'share_purpose')}"
        ways = ("share_how_steps", "share_keep_steps")
    return {
        "language": sheet.language.value,
        "title": title,
        "clinic": {"name": for_margin(sheet.clinic.name)},
        "demo": say("page", "demo") if sheet.clinic.demo else "",
        "purpose": purpose,
        "labels": labels,
        "how": list(steps("recovery", ways[0])),
        "keep": list(steps("recovery", ways[1])),
        "is-share": bool(sheet.share),
        "by-hand": [say("recovery", key) for key in ("kept_by", "kept_at", "checked")],
        "words": list(sheet.words),
        "qr": Drawing(qr_svg(sheet.qr_payload)),
        "facts": [
            [say("recovery", "clinic"), for_margin(sheet.clinic.name)],
            [say("recovery", "kit"), str(sheet.kit)],
            [say("recovery", "vault"), str(sheet.vault)],
            [say("recovery", "made"), wording.moment(sheet.made_at)],
            [say("recovery", "first_record"), sheet.first_record],
        ],
    }


def qr_svg(payload: str) -> str:
    """A QR code (ISO/IEC 18004, at least a quarter of it may be damaged) with its quiet border, as SVG."""
    import segno

    drawn = BytesIO()
    segno.make(payload, micro=False, error="q").save(
        drawn, kind="svg", border=4, xmldecl=False, svgns=True, omitsize=True
    )
    return drawn.getvalue().decode("ascii")
