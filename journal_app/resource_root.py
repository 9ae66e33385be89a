"""Finds the folders of data that ship with the program; it must not read or understand what lies in them.

Only ``bootstrap`` asks; every other part is handed the folder.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_root() -> Path:
    """Return the folder ``resources``: inside the package when installed, beside it in a source checkout.

    Raises:
        FileNotFoundError: the program was installed without its data.
    """
    return _found(_PACKAGE / "resources", _PACKAGE.parent / "resources")


def manual_root() -> Path:
    """Return the folder of the manual, with one folder for each language, as `resource_root` does.

    Raises:
        FileNotFoundError: the program was installed without its manual.
    """
    return _found(_PACKAGE / "manual", _PACKAGE.parent / "docs" / "manual")


def _found(*places: Path) -> Path:
    for folder in places:
        if folder.is_dir():
            return folder
    message = f"the folder {places[0].name!r} is neither in nor beside {_PACKAGE}"
    raise FileNotFoundError(message)
