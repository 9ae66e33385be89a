"""Qt's own file dialog speaks the language of the screen, and nothing remembers what was chosen in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QToolButton
from shiboken6 import delete

from journal_app.resource_root import resource_root
from journal_app.ui.file_dialogs import remember_nothing, say_labels
from journal_app.ui.translation import Language, Translation
from tests.ui.patient_desk import until


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


@pytest.mark.parametrize("is_written_elsewhere", [False, True])
def test_neither_folder_nor_file_is_remembered(
    app: QApplication, tmp_path: Path, *, is_written_elsewhere: bool
) -> None:
    """Not even where Qt's settings are no files, and cannot be sent nowhere: there the folder itself is not told."""
    folder, settings = tmp_path / "Nielsen, Mette", tmp_path / "settings"
    folder.mkdir()
    (folder / "før.jpg").write_bytes(b"a photo")
    dialog = QFileDialog()
    remember_nothing(dialog)
    if is_written_elsewhere:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(settings))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    chosen: list[list[str]] = []
    dialog.filesSelected.connect(chosen.append)
    dialog.open()
    dialog.setDirectory(str(folder))
    entry = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(entry, QLineEdit)
    until(lambda: dialog.directory().path() == str(folder))
    entry.setText("før.jpg")
    dialog.accept()
    assert chosen == [[str(folder / "før.jpg")]]
    delete(dialog)
    written = [path.read_bytes() for path in settings.rglob("*") if path.is_file()] if settings.exists() else []
    assert bool(written) == is_written_elsewhere
    assert not any(b"Nielsen" in content for content in written)
