"""Reads the program as a screen reader does, over the accessibility bus from outside its process; presses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ROLES = {
    7: "check box",
    11: "combo box",
    16: "dialog",
    20: "filler",
    23: "frame",
    26: "icon",
    27: "image",
    29: "label",
    31: "list",
    32: "list item",
    37: "page tab",
    38: "page tab list",
    39: "panel",
    40: "password text",
    43: "push button",
    44: "radio button",
    55: "table",
    56: "table cell",
    57: "table column header",
    61: "text",
    62: "toggle button",
    67: "unknown",
    75: "application",
    79: "entry",
}
"""The numbers of ``AtspiRole`` that are met here."""
_STATES = {
    4: "checked",
    7: "editable",
    11: "focusable",
    12: "focused",
    22: "selectable",
    23: "selected",
    24: "sensitive",
    25: "showing",
    30: "visible",
    31: "manages descendants",
    41: "checkable",
}
"""The bits of ``AtspiStateType`` that are met here."""
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_REGISTRY = "org.a11y.atspi.Registry"
_PATIENCE_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Place:
    """Where one object lives: whose process, and under which path."""

    bus: str
    path: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What a screen reader is told of one object."""

    place: Place
    name: str
    role: str
    states: frozenset[str]


class ScreenReader:
    """One who listens on the accessibility bus of a session."""

    def __init__(self, session: str) -> None:
        with open_dbus_connection(session) as bus:
            asked = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
            answer = bus.send_and_get_reply(new_method_call(asked, "GetAddress"), timeout=_PATIENCE_SECONDS)
        self._bus: DBusConnection = open_dbus_connection(_told(answer)[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bus.close()

    def programs(self) -> list[Place]:
        """The programs that told the registry of themselves."""
        return self.children(Place(_REGISTRY, _ROOT))

    def children(self, place: Place) -> list[Place]:
        """What stands in it, in order."""
        return [Place(bus, path) for bus, path in self._ask(place, "GetChildren")[0]]

    def hear(self, place: Place) -> Heard:
        """What is said of it."""
        role = int(self._ask(place, "GetRole")[0])
        low, high = self._ask(place, "GetState")[0]
        bits = low | high << 32
        states = frozenset(name for bit, name in _STATES.items() if bits >> bit & 1)
        return Heard(place, self._property(place, "Name"), ROLES.get(role, f"role {role}"), states)

    def showing(self, place: Place) -> Iterator[Heard]:
        """Everything in it that is on the screen, in order; of what manages its own descendants only itself."""
        for child in self.children(place):
            try:
                heard = self.hear(child)
                if heard.role == "frame" or "showing" in heard.states:
                    yield heard
                    if "manages descendants" not in heard.states:
                        yield from self.showing(child)
            except LookupError:  # gone while we listened
                continue

    def is_explained(self, place: Place) -> bool:
        """Whether a label is bound to it, or a description says what it is for: a list says only what is chosen."""
        labelled_by = 2
        bound = any(kind == labelled_by and labels for kind, labels in self._ask(place, "GetRelationSet")[0])
        return bound or bool(self._property(place, "Description").strip())

    def _property(self, place: Place, name: str) -> str:
        at = DBusAddress(place.path, bus_name=place.bus, interface=_ACCESSIBLE)
        answer = self._bus.send_and_get_reply(Properties(at).get(name), timeout=_PATIENCE_SECONDS)
        return str(_told(answer)[0][1])

    def _ask(self, place: Place, method: str) -> Any:  # noqa: ANN401 - whatever the bus answers
        at = DBusAddress(place.path, bus_name=place.bus, interface=_ACCESSIBLE)
        return _told(self._bus.send_and_get_reply(new_method_call(at, method), timeout=_PATIENCE_SECONDS))


def _told(answer: Any) -> Any:  # noqa: ANN401 - a message of the bus
    if answer.header.message_type is MessageType.error:
        raise LookupError(str(answer.body))
    return answer.body
