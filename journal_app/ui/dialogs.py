"""What went wrong, what has no way back, and what is not kept yet, as dialogs; none waits in a loop of its own.

They must not be used for what can be undone: that is done at once and said in a toast.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from journal_app.domain.errors import Bug, JournalError
from journal_app.ui.announce import announce
from journal_app.ui.half_written import Words
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, L, M, S
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel

_LEAST_WIDTH = 440
_LONGEST_REASON = 500


class AskingDialog(QDialog):
    """A sentence with a picture, room for more below it, and a row of buttons; window modal, gone when closed.

    Content keeps its height at the top, unless the dialog is made to ``fill``: then what can grow takes the room.
    It is as high as its texts need at its width, as far as the screen goes: a form in the body scrolls only beyond.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        *,
        icon: Icon,
        colour: str = "info",
        fill: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(_LEAST_WIDTH)
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(IconLabel(icon, colour, size=26), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(PlainLabel(title, TextRole.HEADING), 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(M)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(S)
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(L)
        column.addLayout(head)
        column.addLayout(self.body, 1 if fill else 0)
        if not fill:
            column.addStretch(1)
        column.addLayout(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        for form in self._forms():
            if (inner := form.widget()) is not None:
                inner.installEventFilter(self)
        self._stay_inside()
        self._give_room()
        super().showEvent(event)

    def _stay_inside(self) -> None:
        """Be no larger than the window that it lies over, where its content allows; who wants it larger pulls it."""
        over = self.parentWidget()
        if over is not None:
            least = self.minimumSize().expandedTo(self.minimumSizeHint())
            self.resize(self.size().boundedTo((over.window().size() - QSize(2 * L, 2 * L)).expandedTo(least)))

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._give_room_soon()
        return handled

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A form that gets longer asks for room as the dialog itself does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._give_room_soon()
        return super().eventFilter(watched, event)

    def _give_room_soon(self) -> None:
        if self.isVisible():
            QTimer.singleShot(0, self, self._give_room)

    def _give_room(self) -> None:
        """Be as high as what is shown needs at this width; Qt's own minimum knows nothing of texts that wrap."""
        column, area = self.layout(), self.screen().availableGeometry()
        most = area.height() - (self.frameGeometry().height() - self.height())
        if column is None:
            return
        self.setMinimumHeight(min(self.minimumHeight(), most))
        least = column.totalHeightForWidth(self.width()) if column.hasHeightForWidth() else 0
        self.resize(self.width(), min(max(self.height(), least), most))
        column.activate()
        missing = max((_missing(form) for form in self._forms()), default=0)
        if missing > 0:
            self.resize(self.width(), min(self.height() + missing, most))
        below = self.frameGeometry().bottom() - area.bottom()
        if self.isVisible() and below > 0:
            self.move(self.x(), max(area.top(), self.y() - below))

    def _forms(self) -> list[QScrollArea]:
        """What scrolls and takes the whole width; a text beside a list scrolls in the room that the list has."""
        items = (self.body.itemAt(place) for place in range(self.body.count()))
        widgets = (None if item is None else item.widget() for item in items)
        return [one for one in widgets if isinstance(one, QScrollArea)]

    def add_button(self, text: str, kind: Kind, pressed: Callable[[], object], *, name: str) -> Button:
        """A button at the right of those there are; ``name`` is its object name."""
        button = Button(text, kind)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: pressed())
        self.buttons.addWidget(button)
        return button


class ProblemDialog(AskingDialog):
    """Why something was not done, until it is dismissed."""

    def __init__(self, parent: QWidget, sentence: str) -> None:
        title = QCoreApplication.translate("ProblemDialog", "This did not work")
        super().__init__(parent, title, icon=Icon.WARNING, colour="error")
        self.setObjectName("problemDialog")
        self.body.addWidget(PlainLabel(sentence))
        close = self.add_button(self.tr("Close"), Kind.PRIMARY, self.accept, name="closeButton")
        close.setAutoDefault(True)
        close.setDefault(True)
        close.setFocus()
        announce(self, sentence, urgent=True)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked before something with no way back: the button's verb, and a reason's label if one is needed."""

    title: str
    sentence: str
    verb: str
    reason: str = ""
    kind: Kind = Kind.DANGER


class ConfirmDialog(AskingDialog):
    """Asks before something irreversible: names it, Cancel has the focus, a reason is asked where one is needed."""

    def __init__(self, parent: QWidget, question: Question, confirmed: Callable[[str], object]) -> None:
        colour = "error" if question.kind is Kind.DANGER else "info"
        icon = Icon.WARNING if question.kind is Kind.DANGER else Icon.INFORMATION
        super().__init__(parent, question.title, icon=icon, colour=colour)
        self.setObjectName("confirmDialog")
        self._confirmed, self._label = confirmed, question.reason
        self.body.addWidget(PlainLabel(question.sentence))
        self.reason = QLineEdit(self)
        self.reason.setVisible(bool(question.reason))
        self.reason.setObjectName("reasonEdit")
        self.reason.setMaxLength(_LONGEST_REASON)
        self._row: FormRow | None = None
        if question.reason:
            self._row = FormRow(question.reason, self.reason)
            self.body.addWidget(self._row)
        cancel = self.add_button(self.tr("Cancel"), Kind.SECONDARY, self.reject, name="cancelButton")
        self.confirm = self.add_button(question.verb, question.kind, self._confirm, name="confirmButton")
        cancel.setAutoDefault(True)
        cancel.setDefault(True)
        (self.reason if question.reason else cancel).setFocus()

    def _confirm(self) -> None:
        typed = self.reason.text().strip()
        if self._row is not None and not typed:
            self._row.show_error(self.tr("Write a reason. It is kept in the journal."))
            self._row.focus_field()
            return
        self.accept()
        self._confirmed(typed)


class HoldingDialog(AskingDialog):
    """One that asks before what was chosen in it is lost; subclasses say whether anything would be."""

    def has_unsaved(self) -> bool:
        """Whether something was chosen or typed that nobody kept."""
        raise NotImplementedError

    def name_left(self) -> str:
        """What it is called in what is kept when the screen locks, under the key of the whole staff; of no case."""
        return self.windowTitle()

    def words_left(self) -> Words:
        """What of it may be kept there: nothing clinical, and no remark about anybody."""
        return ()

    def reject(self) -> None:
        """Escape and the button that closes: at once where nothing would be lost."""
        if not self.has_unsaved():
            super().reject()
            return
        question = Question(
            QCoreApplication.translate("Shell", "Leave without saving?"),
            QCoreApplication.translate("HoldingDialog", "What you chose here is not kept yet and would be lost."),
            QCoreApplication.translate("Shell", "Leave without saving"),
        )
        ConfirmDialog(self, question, lambda _reason: super(HoldingDialog, self).reject()).open()


def _missing(form: QScrollArea) -> int:
    """By how many px a form is higher than the room in which it scrolls."""
    inner, room = form.widget(), form.viewport().size()
    if inner is None:
        return 0
    least = inner.minimumSizeHint().height()  # what the area itself goes by, even where the texts need less
    return max(least, inner.heightForWidth(room.width())) - room.height()


def problem_sentence(problem: Exception, fallback: str) -> str:
    """What to tell the person at the screen; ``fallback`` for what has no sentence of its own."""
    if isinstance(problem, JournalError) and not isinstance(problem, Bug):
        return sentence_of(problem)
    return fallback
