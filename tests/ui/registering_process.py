"""Signs in at reception, types half a registration, says when it is kept, and waits to be killed."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.packs.pack_library import PackLibrary
from journal_app.resource_root import manual_root, resource_root
from journal_app.ui.application import Application, Surroundings
from journal_app.ui.preferences import PreferencesFile
from journal_app.vault.passwords import KdfPolicy
from tests.ui.clinic_window import choose, enter_password
from tests.ui.patient_desk import until


def main() -> None:
    place, name, password, family = sys.argv[1:]
    app = QApplication(["journal-app"])
    door = RealFrontDoor(resource_root(), Circumstances(policy=KdfPolicy.TEST, home=Path(place) / "home"))
    application = Application(
        app,
        Surroundings(
            door=lambda: door,
            translations=resource_root() / "translations",
            manual=manual_root(),
            preferences=PreferencesFile(Path(place) / "other-window.json"),
            start_again=lambda _vault: None,
            blocked_passwords=PackLibrary(resource_root()).blocked_passwords,
        ),
    )

    def page(wanted: str) -> Any:  # noqa: ANN401 - the page of that name, or None
        shown = application.window.centralWidget()
        return shown if shown is not None and shown.objectName() == wanted else None

    application.start(Path(place) / "vault")
    until(lambda: page("signInPage") is not None and page("signInPage").names.buttons())
    choose(page("signInPage"), name)
    enter_password(page("signInPage"), password)
    until(lambda: page("shell") is not None)
    shell = page("shell")
    shell.to_registration("")
    until(lambda: shell.screen_shown.form is not None)
    screen = shell.screen_shown
    kept: list[object] = []
    screen.drafts.saved.connect(kept.append)
    began = time.monotonic()
    QTest.keyClicks(screen.form.lines["name.family"], family)
    until(lambda: bool(kept))
    sys.stdout.write(f"{time.monotonic() - began}\n")
    sys.stdout.flush()
    until(lambda: False, patience_ms=60_000)


if __name__ == "__main__":
    main()
