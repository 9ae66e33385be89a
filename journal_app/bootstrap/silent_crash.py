"""Says of a mistake in the program what it was and where, never a text or a value, which may be a patient's.

Python's own hooks print messages, and objects that could not be tidied away; Qt prints what a file or a font is called.
All of them end here, in one line of the log. It must not swallow that something happened.
"""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

_LOG = logging.getLogger(__name__)


def hush() -> None:
    """Have every unexpected error told by type and place alone, in every thread and at the end of objects."""
    sys.excepthook = tell
    threading.excepthook = lambda hooked: tell(hooked.exc_type, hooked.exc_value, hooked.exc_traceback)
    sys.unraisablehook = lambda hooked: tell(hooked.exc_type, hooked.exc_value, hooked.exc_traceback)
    logging.raiseExceptions = False  # what cannot be written must not be printed with its arguments


def hush_qt() -> None:
    """Have Qt's messages told by their kind and category alone."""
    from PySide6.QtCore import qInstallMessageHandler

    qInstallMessageHandler(_qt)


def tell(kind: type[BaseException], _problem: BaseException | None, trace: TracebackType | None) -> None:
    """Log the type of an error and the last place it came through."""
    place = "?"
    while trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    _LOG.error("unexpected %s at %s", kind.__name__, place)


def _qt(kind: QtMsgType, context: QMessageLogContext, _text: str | None) -> None:
    _LOG.warning("Qt says %s of %s", kind.name, getattr(context, "category", None) or "default")
