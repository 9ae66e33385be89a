"""The one signal by which screens learn that something changed; it must not say what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Carries what an act changed to whoever shows it.

    Only the code that carried out an act emits, once, in the GUI thread, after the act succeeded. Each screen looks at
    the kinds and patients named and decides for itself whether to refresh.

    Signals:
        changed: the services' frozen ``ChangeSet`` (kinds of records and ids of patients touched).
    """

    changed = Signal(object)
