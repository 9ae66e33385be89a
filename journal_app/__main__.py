"""Starts the program: the window without arguments or with ``--vault`` alone, else the command line.

It must not import Qt unless the window is wanted, nor anything heavy before it knows which of the two it is.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn


def main(argv: Sequence[str] | None = None) -> int:
    """Run the window or one command; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--open-pictures"]:  # a packed program starts itself as the process that opens pictures
        from journal_app.documents.picture_child import main as open_pictures

        return open_pictures()
    if arguments == ["--typeset"]:  # and as the one that sets a large document
        from journal_app.documents.typesetting_child import main as typeset

        return typeset()
    wants_window, vault = window_arguments(arguments)
    if wants_window:
        gc.disable()  # all that is loaded now stays; the window collects again as soon as it is there
        from journal_app.bootstrap.window import open_window

        return open_window(vault)
    from journal_app.bootstrap.terminal import run

    return run(arguments)


def window_arguments(arguments: Sequence[str]) -> tuple[bool, Path | None]:
    """Whether these arguments ask for the window, and for which vault: none at all, or ``--vault PATH`` alone."""
    if not arguments:
        return True, None
    if len(arguments) == 2 and arguments[0] == "--vault":  # noqa: PLR2004 - the option and its value
        return True, Path(arguments[1]).expanduser().absolute()
    if len(arguments) == 1 and arguments[0].startswith("--vault="):
        return True, Path(arguments[0].removeprefix("--vault=")).expanduser().absolute()
    return False, None


def start() -> NoReturn:
    """Run as the program that this process is: shielded before any key is there, and silent about what goes wrong."""
    from journal_app.bootstrap.process_shield import raise_shield
    from journal_app.bootstrap.silent_crash import hush

    raise_shield()
    hush()
    sys.exit(main())


if __name__ == "__main__":
    start()
