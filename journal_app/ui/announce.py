"""Says things to a screen reader, and gives self-drawn widgets a role; it must not be the only way a thing is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shiboken6 import isValid

if TYPE_CHECKING:  # Qt's classes of accessibility are dear to load, and the first page has nothing to say yet
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessible, QAccessibleInterface
    from PySide6.QtWidgets import QWidget

_roles: dict[str, QAccessible.Role] = {}
# Qt keeps only a plain pointer to an interface made in Python; without a reference here it would be freed under Qt.
_kept: dict[int, QAccessibleInterface] = {}


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have ``text`` read aloud where a screen reader listens; ``urgent`` interrupts what it is reading."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def give_role(widget_class: type[QWidget], role: QAccessible.Role) -> None:
    """Let every ``widget_class`` be known to assistive technology as ``role`` instead of as filler.

    Call it once, before the first such widget is asked for its interface.
    """
    from PySide6.QtGui import QAccessible

    if not _roles:
        QAccessible.installFactory(_interface)
    _roles[widget_class.__name__] = role


def _interface(key: str, thing: QObject) -> QAccessibleInterface | None:
    from PySide6.QtWidgets import QAccessibleWidget, QWidget

    role = _roles.get(key)
    if role is None or not isinstance(thing, QWidget) or not isValid(thing):
        return None
    made = QAccessibleWidget(thing, role)
    address = id(thing)
    _kept[address] = made
    thing.destroyed.connect(lambda: _kept.pop(address, None))
    return made
