"""Reads a text's file that somebody chose, for the service to judge; it must not judge it itself."""

from __future__ import annotations

from pathlib import Path

from journal_app.domain.errors import UserFacing

_LARGEST = 1_000_000


def source_of(path: Path) -> str:
    """The whole file as text, byte for byte; runs on the worker.

    Raises:
        UserFacing: it cannot be read, is far too large, or is not UTF-8 (with the line).
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError:
        raise UserFacing("text.unreadable", "The file cannot be read. Choose another, or copy it anew.") from None
    if len(data) > _LARGEST:
        raise UserFacing("text.too_large", "The file is far too large for a text. Choose the text's own file.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UserFacing(
            "text.not_utf8",
            "The file is not UTF-8 text (line {line}). Save it with UTF-8 encoding and choose it again.",
            line=line,
        ) from None
