"""One sheet of the recovery kit on the screen: its words, the same secret for a camera, printing, and typing back.

It must not keep what is shown: the words live as long as the panel.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from enum import Enum
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.errors import JournalError
from journal_app.domain.printing import PrintLanguage, SheetKind
from journal_app.services import recovery_kit
from journal_app.services.front_door import GROUP_WORDS, SHARES_NEEDED, KitSheet, are_groups_right, groups_of
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.announce import give_role
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.paper import has_printer, print_pdf, save_pdf
from journal_app.ui.icons import Icon
from journal_app.ui.tasks import Tasks
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, XS, L, M, S
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_GROUPS_ASKED = 2
_QUIET = 4
"""Light modules around a QR code (ISO/IEC 18004)."""


class QrPicture(QWidget):
    """A secret as a QR code, always dark on light so that a camera reads it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        give_role(QrPicture, QAccessible.Role.Graphic)
        self.setObjectName("qrPicture")
        import segno

        self._rows = [bytes(row) for row in segno.make(text, micro=False).matrix]
        side = len(self._rows) + 2 * _QUIET
        self.setFixedSize(QSize(side, side) * max(3, 200 // side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        module = self.width() / (len(self._rows) + 2 * _QUIET)
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    left, top = (x + _QUIET) * module, (y + _QUIET) * module
                    painter.fillRect(QRectF(left, top, module, module), QColor(Qt.GlobalColor.black))


class WordsTable(QWidget):
    """Groups of four words, each a line as on paper: six of a sheet, nine of a share."""

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__()
        self.setObjectName("kitWords")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        for number, group in enumerate(groups_of(words)):
            grid.addWidget(PlainLabel(str(number + 1), TextRole.SECONDARY), number, 0)
            for place, word in enumerate(group, start=1):
                grid.addWidget(PlainLabel(word, TextRole.STRONG), number, place)


Confirm: TypeAlias = Callable[[Session, KitSheet, Mapping[int, str]], ChangeSet]


class _State(Enum):
    """How far one is with a sheet."""

    SHOWN = "shown"
    TYPING = "typing"
    DONE = "done"


class KitSheetPanel(LivingWidget):
    """Shows a fresh sheet, prints it, and has groups or all of it typed back while the words are hidden.

    Signals:
        confirmed: ChangeSet, the sheet was typed back.
    """

    confirmed = Signal(object)

    def __init__(
        self, tasks: Tasks, session: Session, sheet: KitSheet, confirm: Confirm = recovery_kit.confirm_groups
    ) -> None:
        """``confirm`` is told on the worker which groups were typed back."""
        super().__init__()
        self.setObjectName(f"kitSheet-{sheet.kind.value}" + (f"-{sheet.share}" if sheet.share else ""))
        self._tasks, self._session, self._sheet, self._confirm = tasks, session, sheet, confirm
        self._state = _State.SHOWN
        self._asked = _groups_to_ask(sheet)
        self._purpose = PlainLabel()
        self._words, self._qr = WordsTable(sheet.words), QrPicture(sheet.qr_text)
        self._qr_hint = PlainLabel("", TextRole.SMALL)
        self.print_button = Button("", Kind.PRIMARY)
        self.print_button.setObjectName("printSheetButton")
        self.save_button = Button("", Kind.SECONDARY, icon=Icon.EXPORT)
        self.save_button.setObjectName("saveSheetButton")
        self.type_button = Button("", Kind.SECONDARY, icon=Icon.DRAFT)
        self.type_button.setObjectName("typeBackButton")
        self.check_button = Button("", Kind.PRIMARY)
        self.check_button.setObjectName("checkSheetButton")
        self.show_button = Button("", Kind.QUIET)
        self.show_button.setObjectName("showSheetButton")
        self.fields = tuple(_words_line(f"group-{number}") for number in self._asked)
        self._rows = tuple(FormRow("", field) for field in self.fields)
        self.notice = Notice(NoticeKind.INFORMATION)
        self._build()
        self._connect()
        self.settle()

    @property
    def asked(self) -> tuple[int, ...]:
        """The groups that are asked for, from 0."""
        return tuple(self._asked)

    @property
    def kind(self) -> SheetKind:
        """Which of the two sheets it is."""
        return self._sheet.kind

    @property
    def is_done(self) -> bool:
        """Whether the sheet was typed back."""
        return self._state is _State.DONE

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._purpose.setText(purpose_of(self._sheet.kind) if not self._sheet.share else share_purpose())
        self._qr.setAccessibleName(self.tr("QR code with the same secret"))
        is_share = bool(self._sheet.share)
        words = self.tr("The 33 words of this share") if is_share else self.tr("The 24 words of this sheet")
        self._words.setAccessibleName(words)
        self._qr_hint.setText(self.tr("The same secret for a camera"))
        self.print_button.setText(self.tr("Print this share") if is_share else self.tr("Print this sheet"))
        self.save_button.setText(self.tr("Save as PDF…"))
        self.type_button.setText(self.tr("I have it on paper: type it back"))
        self.check_button.setText(self.tr("Check the words"))
        self.show_button.setText(self.tr("Show the share again") if is_share else self.tr("Show the sheet again"))
        for number, row in zip(self._asked, self._rows, strict=True):
            row.set_texts(self._asked_for(number))
        if self._state is _State.DONE:
            said = self.tr("Typed back. Keep the sheet away from this computer.")
            share = self.tr("Typed back. Keep the share apart from the two others.")
            self.notice.say(share if is_share else said, kind=NoticeKind.GOOD)

    def _asked_for(self, group: int) -> str:
        """A group by its line on the screen and by its words' numbers on paper, where lines have none."""
        size = len(groups_of(self._sheet.words)[group])
        first = group * GROUP_WORDS + 1
        several = self.tr("Group {number}: words {first} to {last}")
        sentence = several if size > 1 else self.tr("Group {number}: word {first}")
        return sentence.format(number=group + 1, first=first, last=first + size - 1)

    def _build(self) -> None:
        camera = QWidget()
        below = QVBoxLayout(camera)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(XS)
        below.addWidget(self._qr)
        below.addWidget(self._qr_hint)
        self._qr_hint.setFixedWidth(self._qr.width())
        # The words are others in every kit: beside long ones there is no room for the picture in the smallest window.
        secret = FlowLayout(across=XL, down=L)
        secret.addWidget(self._words)
        secret.addWidget(camera)
        buttons = FlowLayout(across=S, down=S)
        for button in (self.print_button, self.save_button, self.type_button):
            buttons.addWidget(button)
        self._front = QWidget()
        front = QVBoxLayout(self._front)
        front.setContentsMargins(0, 0, 0, 0)
        front.setSpacing(L)
        front.addLayout(secret)
        front.addLayout(buttons)
        checks = QHBoxLayout()
        checks.setSpacing(S)
        checks.addWidget(self.check_button)
        checks.addWidget(self.show_button)
        checks.addStretch(1)
        self._back = QWidget()
        back = QVBoxLayout(self._back)
        back.setContentsMargins(0, 0, 0, 0)
        back.setSpacing(M)
        for row in self._rows:
            back.addWidget(row)
        back.addLayout(checks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        for widget in (self._purpose, self.notice, self._front, self._back):
            column.addWidget(widget)
        self._back.hide()
        self.print_button.setVisible(has_printer())

    def _connect(self) -> None:
        self.print_button.clicked.connect(lambda: self._with_pdf(lambda pdf: print_pdf(self, pdf)))
        self.save_button.clicked.connect(lambda: self._with_pdf(self._save))
        self.type_button.clicked.connect(lambda: self._go(_State.TYPING))
        self.show_button.clicked.connect(lambda: self._go(_State.SHOWN))
        self.check_button.clicked.connect(self._check)
        for field, after in zip(self.fields, (*self.fields[1:], None), strict=True):
            field.returnPressed.connect(self._check if after is None else after.setFocus)

    def _go(self, state: _State) -> None:
        self._state = state
        self._front.setVisible(state is _State.SHOWN)
        self._back.setVisible(state is _State.TYPING)
        if state is not _State.DONE:
            self.notice.say("")
        for field, row in zip(self.fields, self._rows, strict=True):
            field.setText("")
            row.show_error("")
        if state is _State.TYPING:
            self.fields[0].setFocus()

    def _check(self) -> None:
        typed = {number: field.text() for number, field in zip(self._asked, self.fields, strict=True)}
        is_wrong = False
        for number, row in zip(self._asked, self._rows, strict=True):
            right = are_groups_right(self._sheet, {number: typed[number]})
            row.show_error("" if right else self.tr("These are not the words of this group. Look at the paper again."))
            is_wrong = is_wrong or not right
        if is_wrong:
            return
        session, sheet, confirm = self._session, self._sheet, self._confirm
        self.check_button.setEnabled(False)
        self._tasks.run(lambda: confirm(session, sheet, typed), self._was_right, self._was_refused, self)

    def _was_right(self, changes: ChangeSet) -> None:
        self._go(_State.DONE)
        self.retranslate()
        self.confirmed.emit(changes)

    def _was_refused(self, problem: Exception) -> None:
        self.check_button.setEnabled(True)
        if isinstance(problem, JournalError):
            self.notice.say(sentence_of(problem), kind=NoticeKind.ERROR)

    def _with_pdf(self, use: Callable[[bytes], None]) -> None:
        session, sheet, language = self._session, self._sheet, PrintLanguage(language_of())
        self._tasks.run(lambda: recovery_kit.sheet_pdf(session, sheet, language=language), use, self._was_refused, self)

    def _save(self, pdf: bytes) -> None:
        name = self.tr("sheet-1") if self._sheet.kind is SheetKind.REGISTRY else self.tr("sheet-2")
        if self._sheet.share:
            name = self.tr("{sheet}-share-{share}").format(sheet=name, share=self._sheet.share)
        save_pdf(self, self._tasks, pdf, name=f"{name}.pdf", saved=self._saved, failed=self._was_refused)

    def _saved(self, _path: object) -> None:
        sentence = self.tr("Saved. Print the file, then delete it: whoever has it can open the journal.")
        self.notice.say(sentence, kind=NoticeKind.WARNING)


def purpose_of(kind: SheetKind) -> str:
    """What a sheet is for, in the language of now."""
    if kind is SheetKind.REGISTRY:
        return QCoreApplication.translate(
            "KitSheetPanel",
            "Opens the clinic's registry and lets someone who forgot the password back in. Keep it in a safe.",
        )
    return QCoreApplication.translate(
        "KitSheetPanel",
        "Opens the patients' journals when no practitioner can. Keep it apart from the other sheet.",
    )


def share_purpose() -> str:
    """What a share is for, in the language of now."""
    return QCoreApplication.translate(
        "KitSheetPanel",
        "Any two of the three shares open what the sheet does; one alone opens nothing. Keep no two of them together.",
    )


def name_of(kind: SheetKind) -> str:
    """What a sheet is called, in the language of now."""
    if kind is SheetKind.REGISTRY:
        return QCoreApplication.translate("KitSheetPanel", "Recovery sheet 1: the registry")
    return QCoreApplication.translate("KitSheetPanel", "Recovery sheet 2: the journals")


def _groups_to_ask(sheet: KitSheet) -> list[int]:
    """Which groups are typed back: two of a sheet; all of two shares, which are what opens, and one of the third."""
    groups = groups_of(sheet.words)
    if 0 < sheet.share <= SHARES_NEEDED:
        return list(range(len(groups)))
    whole = [number for number, group in enumerate(groups) if len(group) == GROUP_WORDS]
    return sorted(secrets.SystemRandom().sample(whole, 1 if sheet.share else _GROUPS_ASKED))


def _words_line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setMaxLength(200)
    line.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
    return line
