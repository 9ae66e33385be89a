"""Finds the folder of data that ships with the program; it must not read or understand what lies in it.

Only ``bootstrap`` asks; every other part is handed the folder.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_root() -> Path:
    """Return the folder ``resources``: inside the package when installed, beside it in a source checkout.

    Raises:
        FileNotFoundError: the program was installed without its data.
    """
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if folder.is_dir():
            return folder
    message = f"the folder 'resources' is neither in nor beside {_PACKAGE}"
    raise FileNotFoundError(message)
