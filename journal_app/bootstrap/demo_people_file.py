"""The invented people of a demo clinic in a file beside its vault, so that one can sign in; never of a real clinic."""

from __future__ import annotations

import json
from pathlib import Path

from journal_app.cli.parts import DemoPerson
from journal_app.domain.errors import UserFacing

_LARGEST = 1 << 16


def place(vault: Path) -> Path:
    """Where the file lies."""
    return vault.with_name(vault.name + "-people.json")


def write(vault: Path, people: tuple[DemoPerson, ...]) -> None:
    """Keep the people; what ``demo --json`` prints has the same form.

    Raises:
        OSError: the folder cannot be written.
    """
    members = [{"name": one.name, "roles": list(one.roles), "password": one.password, "pin": one.pin} for one in people]
    place(vault).write_text(json.dumps({"people": members}, ensure_ascii=False, indent=1), encoding="utf-8")


def read(path: Path) -> tuple[DemoPerson, ...]:
    """The people in a file.

    Raises:
        UserFacing: it is not there or holds something else.
    """
    if not path.exists():
        raise UserFacing(
            "demo.no_people",
            "There is no {name} beside the demo clinic. Its people's passwords and PINs belong there: what demo --json "
            "printed when the clinic was made. Without them, make a new one.",
            name=path.name,
        )
    try:
        with path.open("rb") as opened:
            members = json.loads(opened.read(_LARGEST))["people"]
        return tuple(
            DemoPerson(str(one["name"]), tuple(map(str, one["roles"])), str(one["password"]), str(one.get("pin", "")))
            for one in members
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UserFacing(
            "demo.people",
            "The demo clinic's people and passwords cannot be read from {name}. Keep there what demo --json printed.",
            name=path.name,
        ) from None
