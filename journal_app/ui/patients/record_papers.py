"""The papers of an open record: what waits, printing, filing, taking in and confirming; it must not draw the rest.

The record shows its stripe and pushes the pages that it wants.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.consents import ConsentSigned
from journal_app.domain.health_forms import Form
from journal_app.domain.journal import JournalItem
from journal_app.domain.paper import others_who_may_look, waiting_for_a_second, waiting_papers
from journal_app.domain.paper_contents import FormPrinted, FormUse
from journal_app.services import health
from journal_app.services.paper import paper_of
from journal_app.services.session import Session
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.file_scan_page import FileScanPage
from journal_app.ui.patients.file_signed_page import FileSignedPage
from journal_app.ui.patients.health_ask_page import HealthAskPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.paper_page import PaperPage
from journal_app.ui.patients.print_forms_page import PrintFormsPage
from journal_app.ui.patients.second_look_page import SecondLookPage
from journal_app.ui.patients.set_aside_paper_page import SetAsidePaperPage
from journal_app.ui.patients.take_paper_page import TakePaperPage
from journal_app.ui.widgets.buttons import Button, Kind


class PaperStripe(Notice):
    """Says which paper waits, and for whom; hidden without any."""

    def __init__(self) -> None:
        super().__init__(NoticeKind.WARNING)
        self.setObjectName("paperStripe")
        self.look_button = Button("", Kind.SECONDARY)
        self.look_button.setObjectName("lookAtPaperButton")
        self.add_action(self.look_button)

    def show_for(self, look: Look, *, is_wanted: bool) -> None:
        """Say what waits in this record; hidden where it would be in the way."""
        self.look_button.setText(self.tr("Look at it"))
        mine, papers = for_me(look), waiting_papers(look.record.items)
        others = [item for item in waiting_for_a_second(look.record.items) if item not in mine]
        self.look_button.setVisible(bool(mine or papers))
        if not is_wanted or not (mine or papers or others):
            self.say("")
        elif mine:
            self.say(self.tr("A consent on paper waits for you as the second person"))
        elif papers:
            self.say(self.tr("%n filed papers wait to be taken in", "", len(papers)))
        else:
            names = ", ".join(one.name for one in others_who_may_look(others[0].author, look.people.values()))
            text = self.tr("A consent on paper waits for a second person: {names}")
            self.say(text.format(names=names), kind=NoticeKind.INFORMATION)
            return
        self.say(self.text(), kind=NoticeKind.WARNING)


def for_me(look: Look) -> tuple[JournalItem, ...]:
    """The consents on paper that the person signed in may let count."""
    waiting = waiting_for_a_second(look.record.items)
    return tuple(
        item
        for item in waiting
        if item.author != look.me.id or not others_who_may_look(look.me.id, look.people.values())
    )


def _blank(session: Session, form: FormPrinted) -> tuple[Form, ...]:
    """Empty forms of the very questionnaires that were printed."""
    found = (health.questionnaire_of(session, reference) for reference in form.questionnaires)
    return health.begin_blank(session, tuple(one for one in found if one is not None))


class RecordPapers(QObject):
    """Acts on one look at a time.

    Signals:
        page_wanted: ActPage, to be shown below the banner.
        failed: the problem that stood in the way.
    """

    page_wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, treatment: Callable[[], str], parent: QWidget) -> None:
        """``treatment`` tells which is chosen."""
        super().__init__(parent)
        self._desk, self._treatment = desk, treatment
        self._look: Look | None = None
        self.stripe = PaperStripe()
        self.print_button = Button("", Kind.SECONDARY, icon=Icon.DOCUMENT)
        self.print_button.setObjectName("printFormsButton")
        self.file_button = Button("", Kind.SECONDARY, icon=Icon.DOCUMENT)
        self.file_button.setObjectName("fileScanButton")
        self.signed_button = Button("", Kind.SECONDARY, icon=Icon.DOCUMENT)
        self.signed_button.setObjectName("fileSignedButton")
        self.confirm_button = Button("", Kind.SECONDARY, icon=Icon.CHECK)
        self.confirm_button.setObjectName("confirmPaperButton")
        self.buttons = (self.print_button, self.file_button, self.signed_button, self.confirm_button)
        self.stripe.look_button.clicked.connect(self.look_at_next)
        self.confirm_button.clicked.connect(self.look_at_next)
        self.print_button.clicked.connect(self._print)
        self.file_button.clicked.connect(self._file)
        self.signed_button.clicked.connect(self._file_signed)

    def retranslate(self) -> None:
        """Name the buttons in the language of now."""
        self.print_button.setText(self.tr("Print forms"))
        self.file_button.setText(self.tr("File a scan"))
        self.signed_button.setText(self.tr("Signed elsewhere"))
        self.confirm_button.setText(self.tr("Confirm a paper consent"))

    def show_look(self, look: Look, *, is_wanted: bool) -> None:
        """Follow the record."""
        self._look = look
        self.retranslate()
        self.stripe.show_for(look, is_wanted=is_wanted and not look.damaged)
        for button in self.buttons:
            button.setEnabled(not look.damaged)
        waits = bool(for_me(look) or waiting_papers(look.record.items))
        self.confirm_button.setVisible(waits)

    def look_at_next(self) -> None:
        """The second look that waits for this person, else the paper that came in first."""
        look = self._look
        if look is None or look.damaged:
            return
        mine, papers = for_me(look), waiting_papers(look.record.items)
        if mine:
            self._look_second(look, mine[-1])
        elif papers:
            self._take_in(look, papers[-1])

    def _look_second(self, look: Look, consent: JournalItem) -> None:
        signed = consent.content
        filed = look.item(signed.paper.filed) if isinstance(signed, ConsentSigned) and signed.paper else None
        if filed is not None:
            self._want(SecondLookPage(self._desk, look, consent, filed))

    def _take_in(self, look: Look, filed: JournalItem) -> None:
        paper = paper_of(look.record, filed.id)
        if paper.use is FormUse.HEALTH and paper.form is not None:
            session, form = self._desk.session, paper.form
            self._desk.tasks.run(
                lambda: _blank(session, form),
                lambda forms: self._type_in(look, filed, forms),
                self.failed.emit,
                self,
            )
        elif paper.use is None:
            self._set_aside(filed)
        else:
            self._want(TakePaperPage(self._desk, look, filed))

    def _type_in(self, look: Look, filed: JournalItem, forms: tuple[Form, ...]) -> None:
        self.page_wanted.emit(HealthAskPage(self._desk, look, forms, paper=filed))

    def _want(self, page: PaperPage) -> None:
        page.set_aside_wanted.connect(lambda filed: self._leave_for_setting_aside(page, filed))
        self.page_wanted.emit(page)

    def _leave_for_setting_aside(self, page: PaperPage, filed: JournalItem) -> None:
        page.left.emit()
        self._set_aside(filed)

    def _set_aside(self, filed: JournalItem) -> None:
        if self._look is not None:
            self.page_wanted.emit(SetAsidePaperPage(self._desk, self._look, filed.id))

    def _print(self) -> None:
        if self._look is not None:
            self.page_wanted.emit(PrintFormsPage(self._desk, self._look.record.patient, self._treatment()))

    def _file(self) -> None:
        if self._look is not None:
            self.page_wanted.emit(FileScanPage(self._desk, self._look.record.patient))

    def _file_signed(self) -> None:
        if self._look is not None:
            self.page_wanted.emit(FileSignedPage(self._desk, self._look, self._treatment()))
