"""Says in words what records of printed forms and filed papers hold; it must not show a page of them."""

from __future__ import annotations

from collections.abc import Iterable

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part, Row, facts, prose, remark
from journal_app.domain.consents import ConsentConfirmed, PaperEvidence, PaperPoint, TextReference
from journal_app.domain.paper_contents import FormPrinted, PaperFiled, PaperSetAside, PaperText
from journal_app.domain.printing import PrintedRecord


def printed_parts(_: PrintedRecord, content: FormPrinted, wording: Wording) -> list[Part]:
    """Which form, which exact text, by whom."""
    say = wording.say
    rows = [
        (say("paper", "use"), wording.coded("form_uses", content.use.value)),
        (say("paper", "treatment"), content.treatment_name),
        *_asked(content.asked, wording),
        *(
            (say("paper", "text"), f"{form.canonical} ({form.language})\n{form.sha256}")
            for form in content.questionnaires
        ),
        (say("paper", "printed_by"), content.printed_by_name),
    ]
    return [facts(rows)]


def filed_parts(_: PrintedRecord, content: PaperFiled, wording: Wording) -> list[Part]:
    """What was filed, from which form, and the hash of every original."""
    say = wording.say
    rows = [
        (say("paper", "source"), wording.coded("paper_sources", content.source.value)),
        (say("paper", "treatment"), content.treatment_name),
        *_asked(content.asked, wording),
        (say("paper", "form"), "" if content.form is None else str(content.form)),
        (say("paper", "filed_by"), content.filed_by_name),
        *[(say("paper", "original"), page.sha256) for page in content.pages],
    ]
    return [remark(say("paper", "in_the_vault")), facts(rows)]


def set_aside_parts(_: PrintedRecord, content: PaperSetAside, wording: Wording) -> list[Part]:
    """Which paper, and why it counts for nothing."""
    say = wording.say
    return [facts([(say("paper", "paper"), str(content.filed))]), *prose(say("consent", "reason"), content.reason)]


def evidence_rows(paper: PaperEvidence | None, wording: Wording) -> list[Row]:
    """That a consent was signed on paper, what was compared first, and the hashes of the pages."""
    if paper is None:
        return []
    say = wording.say
    return [
        (say("paper", "source"), wording.coded("paper_sources", paper.source.value)),
        (say("paper", "paper"), str(paper.filed)),
        (say("paper", "time"), say("paper", "with_time" if paper.with_time else "day_only")),
        (say("paper", "compared"), _points(paper.checked, wording)),
        *[(say("paper", "original"), one) for one in paper.sha256],
    ]


def second_look(content: ConsentConfirmed, wording: Wording) -> list[Part]:
    """What the second person compared, or why there was none; nothing of a consent that was signed here."""
    if not content.checked:
        return []
    say = wording.say
    alone = [remark(say("paper", "alone")), *prose(say("consent", "reason"), content.alone)] if content.alone else []
    return [facts([(say("paper", "compared"), _points(content.checked, wording))]), *alone]


def _asked(asked: PaperText | None, wording: Wording) -> list[Row]:
    return [] if asked is None else _text(asked.text, wording)


def _text(text: TextReference, wording: Wording) -> list[Row]:
    say = wording.say
    language = wording.coded("languages", text.language)
    version = say("consent", "text_version", id=text.id, version=text.version, language=language)
    return [(say("consent", "text"), version), (say("consent", "text_hash"), text.sha256)]


def _points(points: Iterable[PaperPoint], wording: Wording) -> str:
    return ", ".join(wording.coded("paper_points", point.value) for point in points)
