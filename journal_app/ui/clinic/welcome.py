"""The first page where no journal is known yet: create one, open or restore one, or try the demo clinic."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout

from journal_app.ui.clinic.front_page import FrontPage
from journal_app.ui.clinic.notice import NoticeKind
from journal_app.ui.file_dialogs import say_labels
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.plain_label import PlainLabel


class WelcomePage(FrontPage):
    """Four ways to begin.

    Signals:
        create_chosen, restore_chosen, demo_chosen: the button was pressed.
        folder_chosen: Path of the folder that holds a journal.
    """

    create_chosen = Signal()
    restore_chosen = Signal()
    demo_chosen = Signal()
    folder_chosen = Signal(object)

    def __init__(self, *, has_demo: bool) -> None:
        super().__init__(Icon.HEALTH)
        self.setObjectName("welcomePage")
        self.create_button = Button("", Kind.PRIMARY, icon=Icon.ADD)
        self.create_button.setObjectName("createButton")
        self.open_button = Button("", Kind.SECONDARY, icon=Icon.DOCUMENT)
        self.open_button.setObjectName("openButton")
        self.restore_button = Button("", Kind.SECONDARY, icon=Icon.UNDO)
        self.restore_button.setObjectName("restoreButton")
        self.demo_button = Button("", Kind.SECONDARY, icon=Icon.DEMO)
        self.demo_button.setObjectName("demoButton")
        self._hints = {button: PlainLabel("", TextRole.SECONDARY) for button in self._buttons()}
        for button, hint in self._hints.items():
            pair = QVBoxLayout()  # closer to each other than to the next, so that it is seen which it explains
            pair.setSpacing(XS)
            pair.addWidget(button)
            pair.addWidget(hint)
            self.card.body.addLayout(pair)
            button.setVisible(has_demo or button is not self.demo_button)
            hint.setVisible(has_demo or button is not self.demo_button)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.hide()
        self.card.body.addWidget(self._progress)
        self.create_button.clicked.connect(self.create_chosen)
        self.open_button.clicked.connect(self._choose_folder)
        self.restore_button.clicked.connect(self.restore_chosen)
        self.demo_button.clicked.connect(self.demo_chosen)
        self.settle()

    def focus_first(self) -> None:
        """Begin at creating."""
        self.create_button.setFocus()

    def say_problem(self, sentence: str) -> None:
        """Say why the last choice led nowhere."""
        self.set_working(working=False)
        self.notice.say(sentence, kind=NoticeKind.ERROR)

    def set_working(self, *, working: bool) -> None:
        """Show that the demo is being made."""
        self._progress.setVisible(working)
        if working:
            self.notice.say(self.tr("The demo clinic is being made. This takes a moment."), kind=NoticeKind.INFORMATION)
        for button in self._buttons():
            button.setEnabled(not working)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(self.tr("Welcome"), self.tr("An encrypted journal that stays on this computer."))
        self.create_button.setText(self.tr("Create a journal"))
        self.open_button.setText(self.tr("Open a journal"))
        self.restore_button.setText(self.tr("Restore from a backup"))
        self.demo_button.setText(self.tr("Try the demo clinic"))
        self._progress.setAccessibleName(self.tr("Making the demo clinic"))
        hints = (
            self.tr("For a new clinic. You need about ten minutes and a printer."),
            self.tr("Choose the folder that the journal lies in."),
            self.tr("The computer is lost or new. You need the backup drive and the recovery kit."),
            self.tr("Everything in it is invented. Nothing you do there matters."),
        )
        for button, hint in zip(self._buttons(), hints, strict=True):
            self._hints[button].setText(hint)
            button.setAccessibleDescription(hint)

    def _buttons(self) -> tuple[Button, Button, Button, Button]:
        return self.create_button, self.open_button, self.restore_button, self.demo_button

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the journal's folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        say_labels(dialog)
        dialog.fileSelected.connect(lambda folder: self.folder_chosen.emit(Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
