"""Qt's own file dialog speaks the language of the screen, where the system has no dialog of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QToolButton

from journal_app.resource_root import resource_root
from journal_app.ui.file_dialogs import say_labels
from journal_app.ui.translation import Language, Translation


@pytest.fixture
def translation(app: QApplication) -> Iterator[Translation]:
    made = Translation(app, resource_root() / "translations")
    yield made
    made.switch(Language.ENGLISH)
    for translator in made._installed:
        QCoreApplication.removeTranslator(translator)
    made.deleteLater()


def said_by(mode: QFileDialog.FileMode, accept: QFileDialog.AcceptMode) -> set[str]:
    """Every word on the dialog that is no file's or folder's name."""
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(accept)
    say_labels(dialog)
    dialog.show()
    words = {one.text() for one in dialog.findChildren(QLabel)}
    words |= {one.text() for one in dialog.findChildren(QPushButton)}
    words |= {one.toolTip() for one in dialog.findChildren(QToolButton)}
    dialog.close()
    dialog.deleteLater()
    return {word.replace("&", "") for word in words if word}


@pytest.mark.parametrize("language", [Language.DANISH, Language.SWEDISH])
@pytest.mark.parametrize("mode", [QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.Directory])
@pytest.mark.parametrize("accept", list(QFileDialog.AcceptMode))
def test_no_word_of_the_dialog_stays_english(
    translation: Translation, language: Language, mode: QFileDialog.FileMode, accept: QFileDialog.AcceptMode
) -> None:
    translation.switch(Language.ENGLISH)
    english = said_by(mode, accept)
    assert "Look in:" in english
    translation.switch(language)
    assert said_by(mode, accept) & english == set()
