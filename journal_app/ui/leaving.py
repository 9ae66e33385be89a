"""What the worker does when a person leaves the desk: the keys are wrapped or dropped, whatever the disk says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from journal_app.domain.errors import Environmental, JournalError

if TYPE_CHECKING:
    from journal_app.services.front_door import FrontDoor, LockedSession
    from journal_app.ui.standing import Standing


def locking(standing: Standing | None, door: Callable[[], FrontDoor]) -> Callable[[], LockedSession | None]:
    """The act that wraps the keys under the PIN, or drops them where that does not work."""
    out = signing_out(standing)

    def work() -> LockedSession | None:
        if standing is None:
            return None
        try:
            return door().lock(standing.session)
        except JournalError:
            return out()  # keys go, whatever the disk says

    return work


def closing(standing: Standing | None) -> Callable[[], LockedSession | None]:
    """The act that ends the day: the backup that was wished for, where its folder is there, and then `signing_out`."""
    out = signing_out(standing)

    def work() -> LockedSession | None:
        if standing is None:
            return None
        from journal_app.services import backups  # only the end of the day needs it

        try:
            backups.back_up_at_close(standing.session)
        except JournalError:
            pass  # the backup's own screen says how old the last one is; nobody is kept from going home
        finally:
            out()
        return None

    return work


def signing_out(standing: Standing | None) -> Callable[[], LockedSession | None]:
    """The act that drops the keys for good."""

    def work() -> None:
        if standing is None:
            return
        try:
            standing.session.vault.sign_out(standing.session.now())
        except Environmental:
            return  # the trace could not be written; the keys are dropped all the same

    return work
