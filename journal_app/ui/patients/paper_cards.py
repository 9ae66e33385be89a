"""Printed forms and filed papers as cards of the timeline; it must not show a page of them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from journal_app.domain.consents import ConsentSigned
from journal_app.domain.journal import JournalItem
from journal_app.domain.paper import asked_on, others_who_may_look, waiting_for_a_second, waiting_papers
from journal_app.domain.paper_contents import FormPrinted, PaperFiled, PaperSetAside
from journal_app.ui.icons import Icon
from journal_app.ui.patients.health_cards import PlainCard
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.paper_words import source_name, use_name
from journal_app.ui.widgets.timeline_card import TimelineCard, Tone
from journal_app.ui.widgets.typeset import Badge


class PaperCards:
    """Says one look's papers."""

    def __init__(self, look: Look, plain: PlainCard) -> None:
        self._look, self._plain = look, plain
        self._waiting = {item.id for item in waiting_papers(look.record.items)}

    def printed(self, item: JournalItem, form: FormPrinted) -> TimelineCard:
        """Which form was printed, and in which version of its text."""
        title = QCoreApplication.translate("TimelineWords", "Form printed: {use}").format(
            use=use_name(form.use).lower()
        )
        version = ""
        if form.asked is not None:
            version = QCoreApplication.translate("TimelineWords", "“{title}”, version {version}").format(
                title=form.asked.title, version=form.asked.text.version
            )
        return self._plain(item, title, form.treatment_name, version, icon=Icon.DOCUMENT)

    def filed(self, item: JournalItem, paper: PaperFiled) -> TimelineCard:
        """Which paper came back, and whether somebody has taken it in."""
        asked = asked_on(paper, self._look.record.items)
        what = use_name(asked.use) if isinstance(asked, FormPrinted) else source_name(paper.source)
        title = QCoreApplication.translate("TimelineWords", "Paper filed: {what}").format(what=what.lower())
        name = asked.treatment_name if isinstance(asked, FormPrinted) else paper.treatment_name
        made = self._plain(item, title, name, icon=Icon.DOCUMENT)
        if item.id not in self._waiting:
            return made
        badge = Badge(QCoreApplication.translate("TimelineWords", "Waits to be taken in"), "warning")
        return replace(made, tone=Tone.WARNING, badges=(badge,))

    def set_aside(self, item: JournalItem, aside: PaperSetAside) -> TimelineCard:
        """That a paper counts for nothing, and why."""
        title = QCoreApplication.translate("TimelineWords", "Paper set aside")
        made = self._plain(item, title, aside.reason, icon=Icon.DOCUMENT)
        known = self._look.item(aside.filed) is not None
        label = QCoreApplication.translate("TimelineWords", "The paper that counts for nothing")
        return replace(made, link=aside.filed if known else None, link_label=label if known else "")


def second_person_badge(look: Look, consent: ConsentSigned) -> Badge:
    """Whom a consent on paper waits for, or that it was set aside."""
    paper = consent.paper
    waits = any(item.content is consent for item in waiting_for_a_second(look.record.items))
    if paper is None or not waits:
        return Badge(QCoreApplication.translate("TimelineWords", "Set aside"), "error")
    if others_who_may_look(consent.witness, look.people.values()):
        return Badge(QCoreApplication.translate("TimelineWords", "Waits for a second person"), "warning")
    return Badge(QCoreApplication.translate("TimelineWords", "Waits to be confirmed once more"), "warning")
