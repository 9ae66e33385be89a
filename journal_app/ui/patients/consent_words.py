"""The words around a consent in the patient's own language; it must not switch the language of the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.ui.translation import CATALOGUE, Catalogue, Language, Translation, read_catalogue


class PatientWords:
    """Looks texts up in one language's catalogue; English where there is none."""

    def __init__(self, language: str) -> None:
        """``language`` is da, sv or en; any other reads English."""
        self.language = language
        self._catalogue: Catalogue | None = None
        app = QCoreApplication.instance()
        translation = None if app is None else app.findChild(Translation)
        if translation is not None and language in {one.value for one in Language}:
            path = translation.folder / CATALOGUE.format(language=language)
            self._catalogue = Catalogue(read_catalogue(path))

    def translate(self, context: str, source: str) -> str:
        """The text in the patient's language."""
        found = None if self._catalogue is None else self._catalogue.translate(context, source)
        return found or source
