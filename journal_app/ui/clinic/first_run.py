"""The first run: step by step from the country to the recovery kit; it must not found anything before all is answered.

Going back keeps what was typed; once the journal is made there is no way back to before. Typing the kit back may be
put off, but not forgotten: until then no patient can be registered.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from journal_app.domain.clinic import Clinic
from journal_app.domain.errors import JournalError
from journal_app.domain.printing import SheetKind
from journal_app.services.front_door import FoundingForm, FrontDoor, KitSheet
from journal_app.services.staff_port import Newcomer
from journal_app.ui import theme
from journal_app.ui.clinic.first_run_steps import (
    ClinicStep,
    CountryStep,
    FolderStep,
    OwnerStep,
    PasswordStep,
    Step,
)
from journal_app.ui.clinic.front_page import LANGUAGE_NAMES
from journal_app.ui.clinic.kit_sheet import KitSheetPanel, name_of
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.icons import Icon
from journal_app.ui.standing import Standing, standing_of, wipe
from journal_app.ui.tasks import Tasks
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, XS, L, M, S, Tokens
from journal_app.ui.translation import Language, language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel

_GUIDE_WIDTH = 260


class StepLine(LivingWidget):
    """One line of the list of steps: done, here, or still to come."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel(Icon.TODO, "secondary")
        self._text = PlainLabel()
        self._is_here = False
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, M, S)
        row.setSpacing(M)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.settle()

    def show_step(self, text: str, *, place: int, here: int) -> None:
        """Say the step and how it stands to the one that is shown."""
        self._is_here = place == here
        done = place < here
        icon = Icon.DONE if done else Icon.ARROW_RIGHT if self._is_here else Icon.TODO
        self._icon.show_icon(icon, "success" if done else "accent" if self._is_here else "secondary")
        self._text.setText(text)
        self._text.set_role(TextRole.STRONG if self._is_here else TextRole.BODY if done else TextRole.SECONDARY)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_here:
            painter, tokens = QPainter(self), theme.active()
            painter.fillRect(self.rect(), QColor(tokens.selected))
            painter.fillRect(0, 0, 4, self.height(), QColor(tokens.accent))

    def recolour(self, tokens: Tokens) -> None:
        self.update()


class FirstRun(LivingWidget):
    """The wizard.

    Signals:
        cancelled: back to the welcome; nothing was made.
        founded: ``Standing`` and the sheets, as soon as the journal exists.
        kit_confirmed: both sheets were typed back.
        finished: ``Standing`` as it is at the end.
        language_chosen: ``Language``.
    """

    cancelled = Signal()
    founded = Signal(object, object)
    kit_confirmed = Signal()
    finished = Signal(object)
    language_chosen = Signal(object)

    def __init__(self, tasks: Tasks, door: Callable[[], FrontDoor], blocked: Callable[[], frozenset[str]]) -> None:
        super().__init__(surface="ground")
        self.setObjectName("firstRun")
        self._tasks, self._door = tasks, door
        self._standing: Standing | None = None
        self._working = False
        self.country, self.clinic, self.owner = CountryStep(), ClinicStep(), OwnerStep()
        self.password, self.folder = PasswordStep(blocked), FolderStep(tasks, door)
        self._forms: tuple[Step, ...] = (self.country, self.clinic, self.owner, self.password, self.folder)
        self.sheets: list[KitSheetPanel] = []
        self._lines = [StepLine() for _ in range(len(self._forms) + 2)]
        self._heading, self._lead = PlainLabel("", TextRole.TITLE), PlainLabel("", TextRole.SECONDARY)
        self.notice = Notice(NoticeKind.ERROR)
        self.stack = QStackedWidget()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self.back_button = Button("", Kind.SECONDARY, keys="Alt+B")
        self.back_button.setObjectName("backButton")
        self.later_button = Button("", Kind.QUIET)
        self.later_button.setObjectName("laterButton")
        self.next_button = Button("", Kind.PRIMARY, keys="Alt+N")
        self.next_button.setObjectName("nextButton")
        self._languages = Chooser()
        self._languages.setObjectName("languageChooser")
        self._pages = (self.country, self.clinic, self.owner, self.password, self.folder)
        for page in self._pages:
            self.stack.addWidget(_scrolled(page))
        self._build()
        self._connect()
        self.settle()

    @property
    def place(self) -> int:
        """Number of the step that is shown, from 0."""
        return self.stack.currentIndex()

    def title(self) -> str:
        """The wizard's name for the window."""
        return self.tr("Create a journal")

    def focus_first(self) -> None:
        """The first field of the step."""
        panel = self._panel()
        if panel is not None:
            panel.type_button.setFocus()
        elif self.place < len(self._pages):
            self._pages[self.place].setFocus()

    def may_leave(self) -> bool:
        """Nothing is lost: what is made is made."""
        return True

    def broke(self) -> None:
        """Something unexpected happened on the worker: say so, and let the person try again."""
        self._set_working(working=False)
        self.notice.say(
            self.tr("Something unexpected happened. Try again, or choose another folder."), kind=NoticeKind.ERROR
        )

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        names = self._names()
        for place, (line, name) in enumerate(zip(self._lines, names, strict=True)):
            line.show_step(name, place=place, here=self.place)
        self._heading.setText(names[self.place])
        is_form = self.place < len(self._forms)
        self._lead.setText(self._forms[self.place].lead() if is_form else self._kit_lead())
        self.setAccessibleName(f"{self.title()}: {names[self.place]}")
        self.back_button.setText(self.tr("Back"))
        self.later_button.setText(self.tr("Do this later"))
        self._languages.setAccessibleName(self.tr("Language of the screen"))
        self._progress.setAccessibleName(self.tr("Making the journal"))
        self._say_next()

    def _names(self) -> list[str]:
        return [form.name() for form in self._forms] + [name_of(kind) for kind in SheetKind]

    def _kit_lead(self) -> str:
        return self.tr("Print the sheet, put it in a safe place, then type two groups back from the paper.")

    def _say_next(self) -> None:
        is_last_form = self.place == len(self._forms) - 1
        text = self.tr("Next")
        if self._working:
            text = self.tr("Making the journal…")
        elif is_last_form:
            text = self.tr("Create the journal")
        elif self.place == len(self._lines) - 1:
            text = self.tr("Done")
        self.next_button.setText(text)
        panel = self._panel()
        self.next_button.setEnabled(not self._working and (panel is None or panel.is_done))
        self.back_button.setEnabled(not self._working)
        self.back_button.setVisible(self._standing is None)
        self.later_button.setVisible(panel is not None and not panel.is_done)

    def _panel(self) -> KitSheetPanel | None:
        place = self.place - len(self._forms)
        return self.sheets[place] if 0 <= place < len(self.sheets) else None

    def _build(self) -> None:
        guide = QWidget()
        guide.setFixedWidth(_GUIDE_WIDTH)
        left = QVBoxLayout(guide)
        left.setContentsMargins(0, XL, 0, L)
        left.setSpacing(XS)
        for line in self._lines:
            left.addWidget(line)
        left.addStretch(1)
        for language, name in LANGUAGE_NAMES.items():
            self._languages.addItem(name, language.value)
        self._languages.setCurrentIndex([one.value for one in LANGUAGE_NAMES].index(language_of()))
        at_foot = QHBoxLayout()
        at_foot.setContentsMargins(L, 0, L, 0)
        at_foot.addWidget(self._languages)
        left.addLayout(at_foot)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.later_button)
        buttons.addWidget(self.next_button)
        card = Card(fill=True)
        card.body.setSpacing(L)
        for widget in (self._heading, self._lead, self.notice):
            card.body.addWidget(widget)
        card.body.addWidget(self.stack, 1)
        card.body.addWidget(self._progress)
        card.body.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, XL, 0)
        whole.setSpacing(XL)
        whole.addWidget(guide)
        right = QVBoxLayout()
        right.setContentsMargins(0, XL, 0, XL)
        right.addWidget(card, 1)
        whole.addLayout(right, 1)

    def _connect(self) -> None:
        self.next_button.clicked.connect(self._next)
        self.back_button.clicked.connect(self._back)
        self.later_button.clicked.connect(self._later)
        self.password.password.submitted.connect(self._next)
        self._languages.activated.connect(lambda at: self.language_chosen.emit(Language(self._languages.itemData(at))))

    def _next(self) -> None:
        if self._working:
            return
        if self.place < len(self._forms):
            if not self._forms[self.place].is_complete():
                return
            if self.place == len(self._forms) - 1:
                self._create()
                return
            if self._forms[self.place] is self.owner:
                self.password.password.set_words((self.clinic.clinic_name.text(), self.owner.form.name.text()))
            if self._forms[self.place] is self.country:
                self.owner.form.propose_authority(self.country.jurisdiction())
        self._go(self.place + 1)

    def _back(self) -> None:
        if self.place == 0:
            self.cancelled.emit()
        else:
            self._go(self.place - 1)

    def _go(self, place: int) -> None:
        if place >= self.stack.count():
            self._finish()
            return
        self.notice.say("")
        self.stack.setCurrentIndex(place)
        self.retranslate()
        self.focus_first()

    def _create(self) -> None:
        form = self._form()
        self._set_working(working=True)
        door, language = self._door, language_of()
        self._tasks.run(lambda: _found(door(), form, language=language), self._made, self._refused, self)

    def _form(self) -> FoundingForm:
        owner = self.owner.form
        return FoundingForm(
            self.folder.path(),
            Clinic(self.clinic.clinic_name.text().strip(), self.clinic.address_line(), self.country.jurisdiction()),
            Newcomer(
                owner.name.text().strip(),
                self.owner.roles(),
                bytearray(self.password.password.first.text().encode("utf-8", errors="replace")),
                owner.person_title.text().strip(),
                self.owner.registration(),
            ),
        )

    def _made(self, made: tuple[Standing, tuple[KitSheet, ...]]) -> None:
        self._standing, sheets = made
        self.password.password.forget()
        for sheet in sheets:
            panel = KitSheetPanel(self._tasks, self._standing.session, sheet)
            panel.confirmed.connect(lambda _changes: self._sheet_done())
            self.sheets.append(panel)
            self.stack.addWidget(_scrolled(panel))
        self._set_working(working=False)
        self.founded.emit(self._standing, sheets)
        self._go(len(self._forms))

    def _refused(self, problem: Exception) -> None:
        self._set_working(working=False)
        if not isinstance(problem, JournalError):
            return
        sentence = sentence_of(problem)
        if problem.key.startswith("password."):
            self._go(self._forms.index(self.password))
            self.password.password.show_problem(sentence)
        elif problem.key.startswith(("vault.place.", "founding.")):
            self.folder.show_problem(sentence)
        else:
            self.notice.say(sentence, kind=NoticeKind.ERROR)

    def _set_working(self, *, working: bool) -> None:
        self._working = working
        self._progress.setVisible(working)
        self.stack.setEnabled(not working)
        self._say_next()

    def _sheet_done(self) -> None:
        self._say_next()
        if all(panel.is_done for panel in self.sheets):
            self.kit_confirmed.emit()
        self.next_button.setFocus()

    def _later(self) -> None:
        question = Question(
            self.tr("Type the sheets back later?"),
            self.tr(
                "The sheets can be shown again only until you lock or leave the program. Print both before that: "
                "without them a lost password loses the journal. Until then no patient can be registered."
            ),
            self.tr("Do this later"),
        )
        ConfirmDialog(self, question, lambda _reason: self._go(self.place + 1)).open()

    def _finish(self) -> None:
        standing = self._standing
        if standing is None:
            return
        session, folder, language = standing.session, standing.folder, language_of()
        self._tasks.run(
            lambda: standing_of(session, folder, language=language),
            self.finished.emit,
            lambda _problem: self.finished.emit(standing),
            self,
        )


def _found(door: FrontDoor, form: FoundingForm, *, language: str) -> tuple[Standing, tuple[KitSheet, ...]]:
    """Make the journal; runs on the worker and wipes the password."""
    try:
        founded = door.found(form)
    finally:
        wipe(form.owner.password)
    return standing_of(founded.session, form.folder, language=language), founded.sheets


def _scrolled(page: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, S, 0)
    column.addWidget(page)
    column.addStretch(1)
    scroll.setWidget(inner)
    inner.setAutoFillBackground(False)
    scroll.viewport().setAutoFillBackground(False)
    return scroll
