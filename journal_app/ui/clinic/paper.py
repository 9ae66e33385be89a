"""Hands a finished PDF to a file or a printer, from memory; it makes no documents and leaves no other copy."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QStandardPaths
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from journal_app.domain.errors import Environmental
from journal_app.ui.file_dialogs import say_labels
from journal_app.ui.tasks import Tasks

_DOTS_PER_INCH = 200


class PaperFailed(Environmental):
    """The PDF could not be written where it was wanted."""

    def __init__(self) -> None:
        super().__init__("paper.not_written", "The file could not be written there. Choose another folder.")


def save_pdf(
    parent: QWidget,
    tasks: Tasks,
    pdf: bytes,
    *,
    name: str,
    saved: Callable[[Path], None],
    failed: Callable[[Exception], None],
) -> None:
    """Ask where, beginning with ``name`` (which must name nobody), and write the file on the worker."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, "", str(Path(folder) / name), "PDF (*.pdf)")
    dialog.setObjectName("saveDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    say_labels(dialog)

    def chosen(path: str) -> None:
        tasks.run(lambda: write_file(Path(path), pdf), saved, failed, parent)

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def write_pdfs(folder: Path, name: str, pdfs: Sequence[bytes]) -> tuple[Path, ...]:
    """Several into one folder, numbered; ``name`` must name nobody, and what lies there already keeps its name.

    Raises:
        PaperFailed: one could not be written; then none of them is left there.
    """
    free = (path for number in count(1) if not (path := folder / f"{name}-{number:02d}.pdf").exists())
    written: list[Path] = []
    try:
        for pdf in pdfs:
            written.append(write_file(next(free), pdf))  # noqa: PERF401 - what was written is known where one fails
    except PaperFailed:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise
    return tuple(written)


def write_file(path: Path, content: bytes) -> Path:
    """Write beside the place and rename: no link is followed, no half file stays, and only the user may read it.

    Raises:
        PaperFailed: it could not be written.
    """
    beside = ""
    try:
        descriptor, beside = tempfile.mkstemp(prefix=".journal-", suffix=".part", dir=path.parent)  # new, mode 0600
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except OSError:
        if beside:
            Path(beside).unlink(missing_ok=True)
        raise PaperFailed from None
    return path


def has_printer() -> bool:
    """Whether this computer knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def print_pdf(parent: QWidget, pdf: bytes) -> None:
    """Ask which printer, and print every page; nothing is written to a disk of ours."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: _print(pdf, printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # the print dialog's own takes a slot's name


def _print(pdf: bytes, printer: object) -> None:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

    if not isinstance(printer, QPrinter):
        return
    owner = QObject()
    document = QPdfDocument(owner)
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    painter = QPainter(printer)
    for page in range(document.pageCount()):
        if page:
            printer.newPage()
        size = document.pagePointSize(page) * (_DOTS_PER_INCH / 72)
        image = document.render(page, QSize(round(size.width()), round(size.height())))
        area = painter.viewport()
        image.setDevicePixelRatio(1.0)
        painter.drawImage(area, image)
    painter.end()
    document.close()
