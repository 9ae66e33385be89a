"""Which words a person typed on a page, wherever it is closed before they were saved; it must not keep them itself."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

Words = tuple[tuple[str, str], ...]
"""The name of each field that was typed in, and what stands in it."""


def typed_words(page: QWidget) -> Words:
    """Every text that a person typed or changed on a page; never a password or a PIN."""
    found: list[tuple[str, str]] = []
    for field in page.findChildren(QWidget):
        if isinstance(field, QLineEdit):
            is_secret = field.echoMode() is not QLineEdit.EchoMode.Normal
            is_typed, text = field.isModified() and not is_secret, field.text()
        elif isinstance(field, QPlainTextEdit):
            is_typed, text = field.document().isModified() and not field.isReadOnly(), field.toPlainText()
        else:
            continue
        if is_typed and text.strip():
            found.append((field.accessibleName(), text))
    return tuple(found)
