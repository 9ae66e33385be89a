"""Keeps what is being written as a draft, at the latest five seconds after a change; it must not sign anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from journal_app.domain.codec import Json
from journal_app.domain.journal import PatientRecord
from journal_app.services import drafts
from journal_app.services.session import Session
from journal_app.ui.desk import Desk

Keep: TypeAlias = Callable[[UUID, Mapping[str, Json]], object]

SAVE_AFTER_MS = 2_000
"""From a change to its draft; the promise is five seconds."""


class DraftKeeper(QObject):
    """One draft of one page.

    Signals:
        saved: datetime; the draft of this moment is safe.
        failed: the problem; the next change tries again.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, keep: Keep, content: Callable[[], Mapping[str, Json]], parent: QObject) -> None:
        """``keep`` saves a content under an id, on the worker."""
        super().__init__(parent)
        self._desk, self._keep, self._content = desk, keep, content
        self._is_stopped = False
        self.draft: UUID | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save)

    def touch(self) -> None:
        """Something changed."""
        if not self._timer.isActive() and not self._is_stopped:
            self._timer.start()  # not started anew by each key, or fast writing would never be saved

    def save_now(self) -> None:
        """Keep a change that waits, at once: the page is about to be left."""
        if self._timer.isActive():
            self._save()

    def stop(self) -> None:
        """Keep nothing more: it is being signed or thrown away."""
        self._is_stopped = True
        self._timer.stop()

    def go_on(self) -> None:
        """It was not signed after all: keep it, as it is now."""
        self._is_stopped = False
        self._save()

    def _save(self) -> None:
        self._timer.stop()
        self.draft = self.draft or uuid4()  # known before the answer comes, so that no second draft is begun
        clock, keep, draft, content = self._desk.session.clock, self._keep, self.draft, self._content()
        self._desk.tasks.run(
            lambda: keep(draft, content), lambda _nothing: self.saved.emit(clock.now()), self.failed.emit, self
        )


def record_draft(session: Session, record: PatientRecord, kind: str) -> Keep:
    """Keeps drafts of what is written of a patient whose record is open."""
    return lambda draft, content: drafts.save_draft(session, record, kind=kind, content=content, draft=draft)
