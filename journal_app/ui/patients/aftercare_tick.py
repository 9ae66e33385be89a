"""Whether aftercare was explained, and which sheet was handed over; it must not hand one over."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from journal_app.domain.consents import ClinicalText
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.choices import Tick


class AftercareTick(Tick):
    """A statement to tick; ``words`` say it as the entry keeps it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("aftercareTick")
        self._text: ClinicalText | None = None

    def offer(self, texts: Mapping[str, ClinicalText], wanted: str) -> None:
        """Name the sheet that is handed over, in the ``wanted`` language if there is one, by the texts there are."""
        self._text = texts.get(wanted) or texts.get(language_of()) or next(iter(texts.values()), None)

    def words(self) -> str:
        """What the entry says of it; nothing where it is not ticked."""
        text = self._text
        if not self.isChecked():
            return ""
        if text is None:
            return QCoreApplication.translate("AftercareTick", "Aftercare was explained")
        words = QCoreApplication.translate(
            "AftercareTick",
            "Aftercare was explained and the sheet handed over: “{title}”, version {version} ({language})",
        )
        return words.format(title=text.title, version=text.version, language=text.language)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.setText(QCoreApplication.translate("AftercareTick", "Aftercare was explained and the sheet handed over"))
