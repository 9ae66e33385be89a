"""Hands a clinic out and kills itself while a journal is half written; see test_cli_export_all."""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

from journal_app.bootstrap import terminal
from journal_app.bootstrap.front_door import Circumstances
from journal_app.bundle.bag import Bag
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import FIRST_DAY, ClinicClock, Time


def main() -> None:
    home, which, given = sys.argv[1:]
    time = Time(FIRST_DAY + timedelta(days=30))
    plain, count = Bag.add_contents, iter(range(1, 1000))

    def dying(bag: Bag) -> object:
        if next(count) == int(which):
            os.kill(os.getpid(), signal.SIGKILL)
        return plain(bag)

    Bag.add_contents = dying  # type: ignore[assignment, method-assign]
    circumstances = Circumstances(
        now=time.now, clock=lambda zone: ClinicClock(time, zone), policy=KdfPolicy.TEST, home=Path(home)
    )
    sys.exit(terminal.run(json.loads(given), circumstances))


if __name__ == "__main__":
    main()
