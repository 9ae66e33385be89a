"""A process in which one person signs in and works, step by step as its parent says; see test_roles_are_keys.

Standard input: the password, whose length is an argument, then one line for each step. Standard output: a line when a
step is done. It writes no secret anywhere and keeps none but what the program keeps.
"""

from __future__ import annotations

import gc
import os
import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from journal_app.services.front_door import LockedSession, SignInForm
from journal_app.services.session import Session
from journal_app.vault.open_vault import OpenVault
from tests.clinic import FIRST_DAY, PIN, Time, a_door, opened


def _typed(length: int) -> bytearray:
    """The password, in memory of which there is one copy."""
    typed = bytearray(length)
    assert os.readv(0, [typed]) == length
    return typed


class Work:
    def __init__(self, folder: Path, home: Path, person: UUID, typed: bytearray) -> None:
        self.time = Time(FIRST_DAY + timedelta(days=30))
        door = a_door(home, self.time)
        self.door = door
        self.session: Session | None = door.open(folder, SignInForm(person, typed))
        typed[:] = bytes(len(typed))
        self.locked: LockedSession | None = None

    @property
    def vault(self) -> OpenVault:
        assert self.session is not None
        assert isinstance(self.session.vault, OpenVault)
        return self.session.vault

    def read(self) -> None:
        """Look at every patient as far as the person may."""
        for stub in self.vault.search("", limit=50):
            if self.vault.can_read_clinical():
                assert self.session is not None
                opened(self.session, stub.id)
            else:
                self.vault.journal(stub.id)

    def lock(self) -> None:
        assert self.session is not None
        self.locked = self.door.lock(self.session)
        self.session = None
        gc.collect()

    def unlock(self) -> None:
        assert self.locked is not None
        self.session = self.locked.unlock(PIN)
        self.locked = None
        self.read()

    def leave(self) -> None:
        self.vault.sign_out(self.time.now())
        self.session = None
        gc.collect()


def main() -> None:
    folder, home, person, length = sys.argv[1:]
    work = Work(Path(folder), Path(home), UUID(person), _typed(int(length)))
    print("signed in", flush=True)
    for line in sys.stdin:
        getattr(work, line.strip())()
        print(line.strip(), flush=True)


if __name__ == "__main__":
    main()
