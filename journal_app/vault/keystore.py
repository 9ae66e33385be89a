"""Keeps a seat's secrets in the operating system's keystore, or else in a private file; it must not derive keys.

Where there is no desktop session there is no keystore to ask, and asking could wait for a prompt nobody sees. So a
backend is used only if it is one of the systems' own and answers without a prompt; a file already there stays in use.
"""

from __future__ import annotations

import base64
import binascii
import enum
import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol, Self, cast

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.vault import durable_file, secret_memory

CLINIC_SECRET: Final = "clinic-secret"  # noqa: S105 -- the name of a secret
"""The clinic secret S, 32 bytes, the same on every enrolled seat."""

PIN_SECRET: Final = "pin-secret"  # noqa: S105 -- the name of a secret
"""What the PIN is worth together with: 32 bytes of this seat alone."""

SECRET_BYTES: Final = 32

CHOICE_VARIABLE: Final = "JOURNAL_KEYSTORE"
"""Environment variable; ``file`` keeps secrets in the seat's folder even where there is a keystore."""

_FILE_CHOICE: Final = "file"
_SERVICE: Final = "journal-app"
_SECRET_FILE_LIMIT: Final = 4096
_SYSTEM_BACKENDS: Final = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
_SECRET_SERVICE: Final = "keyring.backends.SecretService"  # noqa: S105 -- the name of a module


class SecretPlace(enum.Enum):
    """Where a seat's secrets are."""

    KEYSTORE = "keystore"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class SecretStoreDescription:
    """What ``doctor`` says: where secrets are, by which backend, and whether other people of the machine could read."""

    place: SecretPlace
    detail: str
    is_exposed: bool = False


class KeystoreFailed(Environmental):
    """The operating system's keystore is locked or broken."""

    def __init__(self) -> None:
        super().__init__(
            "vault.keystore.failed",
            "The computer's own store for passwords did not answer. Unlock it, or sign in to the "
            "computer again, and try once more.",
        )


class SecretFileUnusable(UserFacing):
    """The file that should hold the clinic secret does not."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "vault.keystore.secret_file",
            "The file {name} is not the clinic's secret file. Choose another file.",
            name=path.name,
        )


class SecretStore(Protocol):
    """Where a seat keeps its 32-byte secrets by name."""

    def get(self, name: str) -> bytearray | None:
        """Return the secret, or None where there is none; raise `Environmental`."""

    def put(self, name: str, secret: bytes | bytearray) -> None:
        """Keep a secret, in place of an earlier one."""

    def remove(self, name: str) -> None:
        """Forget a secret; does nothing where there is none."""

    def describe(self) -> SecretStoreDescription:
        """Say where the secrets are."""


class KeystoreBackend(Protocol):
    """The part of the ``keyring`` package's backends that is used."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a password or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""

    def delete_password(self, service: str, username: str) -> None:
        """Delete a password."""


class KeystoreSecrets:
    """Secrets in the operating system's keystore, one entry per seat and name."""

    def __init__(self, backend: KeystoreBackend, *, seat_name: str) -> None:
        self._backend = backend
        self._seat_name = seat_name

    def get(self, name: str) -> bytearray | None:
        """Return the secret, or None; raise `KeystoreFailed` also where the entry is no secret of ours."""
        try:
            text = self._backend.get_password(_SERVICE, self._entry(name))
            return None if text is None else _from_text(text)
        except Exception:  # noqa: BLE001 -- backends raise what their system gives them
            raise KeystoreFailed from None

    def put(self, name: str, secret: bytes | bytearray) -> None:
        """Keep a secret."""
        try:
            self._backend.set_password(_SERVICE, self._entry(name), secret.hex())
        except Exception:  # noqa: BLE001 -- see get
            raise KeystoreFailed from None

    def remove(self, name: str) -> None:
        """Forget a secret."""
        if self.get(name) is None:
            return
        try:
            self._backend.delete_password(_SERVICE, self._entry(name))
        except Exception:  # noqa: BLE001 -- see get
            raise KeystoreFailed from None

    def describe(self) -> SecretStoreDescription:
        """Name the backend."""
        return SecretStoreDescription(place=SecretPlace.KEYSTORE, detail=type(self._backend).__module__)

    def _entry(self, name: str) -> str:
        return f"{self._seat_name}/{name}"


class FileSecrets:
    """Secrets as files of mode 0600 in the seat's folder, outside the vault: no better than the disk's encryption."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str) -> bytearray | None:
        """Return the secret, or None; raise `SecretFileUnusable`."""
        path = self._path(name)
        content = durable_file.read(path, limit=_SECRET_FILE_LIMIT)
        return None if content is None else _secret_in(content, path)

    def put(self, name: str, secret: bytes | bytearray) -> None:
        """Keep a secret."""
        durable_file.make_private_folder(self._folder)
        durable_file.write(self._path(name), secret.hex().encode("ascii") + b"\n")

    def remove(self, name: str) -> None:
        """Forget a secret. The disk may keep the blocks; a secret that got out is replaced, not deleted."""
        durable_file.remove(self._path(name))

    def describe(self) -> SecretStoreDescription:
        """Name the folder, and say if somebody else could read there."""
        places = (self._folder, self._path(CLINIC_SECRET), self._path(PIN_SECRET))
        is_exposed = any(_is_open_to_others(place) for place in places)
        return SecretStoreDescription(place=SecretPlace.FILE, detail=str(self._folder), is_exposed=is_exposed)

    def holds_any(self) -> bool:
        """Tell whether this seat's secrets are already here."""
        return self._path(CLINIC_SECRET).exists() or self._path(PIN_SECRET).exists()

    def _path(self, name: str) -> Path:
        return self._folder / name


@dataclass(frozen=True, slots=True)
class Session:
    """What is known of the desktop session before anything is asked of it."""

    platform: str
    environment: Mapping[str, str]

    @classmethod
    def current(cls) -> Self:
        """Return this process's session."""
        return cls(platform=sys.platform, environment=os.environ)

    @property
    def wants_file(self) -> bool:
        """Whether the person chose a file."""
        return self.environment.get(CHOICE_VARIABLE, "").casefold() == _FILE_CHOICE

    @property
    def has_desktop(self) -> bool:
        """Whether a keystore can be there at all and its prompt would be seen."""
        if self.platform in {"win32", "darwin"}:
            return True
        has_screen = bool(self.environment.get("DISPLAY") or self.environment.get("WAYLAND_DISPLAY"))
        return has_screen and bool(self.environment.get("DBUS_SESSION_BUS_ADDRESS"))


def open_secret_store(
    seat_folder: Path, *, session: Session | None = None, backend: KeystoreBackend | None = None
) -> SecretStore:
    """Return the store of the seat in ``seat_folder``: its files if it has any, else the keystore, else files.

    ``backend`` stands in for the system's own. Raises `KeystoreFailed` where the keystore there is cannot be used
    now: falling back would look as if the secret were lost.
    """
    files = FileSecrets(seat_folder)
    session = session or Session.current()
    if files.holds_any() or session.wants_file:
        return files
    found = backend or (_system_backend() if session.has_desktop else None)
    return files if found is None else KeystoreSecrets(found, seat_name=seat_folder.name)


def read_secret_file(path: Path) -> bytearray:
    """Return the 32 bytes in a text file, hexadecimal or base64; raise `SecretFileUnusable`."""
    content = durable_file.read(path, limit=_SECRET_FILE_LIMIT)
    if content is None:
        raise SecretFileUnusable(path)
    return _secret_in(content, path)


def _system_backend() -> KeystoreBackend | None:
    """Return the system's own keystore, or None where there is none; imports ``keyring`` (0.1 s) only here."""
    try:
        import keyring

        chosen = keyring.get_keyring()
    except Exception:  # noqa: BLE001 -- a broken installation or session bus is no keystore
        return None
    return usable_backend(chosen)


def usable_backend(chosen: KeystoreBackend) -> KeystoreBackend | None:
    """Return ``chosen``, or the best of the backends it chains, if it is a system's own keystore; else None.

    The backends "fail" and "null" keep nothing, and those of other packages keep plain files: ours is no worse.
    Raises `KeystoreFailed` where it would prompt, because it is locked.
    """
    for candidate in getattr(chosen, "backends", None) or (chosen,):
        module = type(candidate).__module__
        if module in _SYSTEM_BACKENDS:
            if module == _SECRET_SERVICE and _is_secret_service_locked():
                raise KeystoreFailed
            return cast("KeystoreBackend", candidate)
    return None


def _is_secret_service_locked() -> bool:
    """Tell whether reading would open a prompt, which blocks until someone answers."""
    try:
        import secretstorage

        connection = secretstorage.dbus_init()
        try:
            return bool(secretstorage.get_default_collection(connection).is_locked())
        finally:
            connection.close()
    except Exception:  # noqa: BLE001 -- whatever keeps it from answering keeps it from serving
        return True


def _is_open_to_others(path: Path) -> bool:
    if os.name != "posix" or not path.exists():
        return False
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _secret_in(content: bytes, path: Path) -> bytearray:
    try:
        return _from_text(content.decode("ascii").strip())
    except ValueError:
        raise SecretFileUnusable(path) from None


def _from_text(text: str) -> bytearray:
    """Return the secret in ``text``; raise ValueError."""
    if len(text) == 2 * SECRET_BYTES:
        return secret_memory.taken(bytes.fromhex(text))
    padded = text + "=" * (-len(text) % 4)
    try:
        decoded = base64.b64decode(padded, altchars=b"-_" if set(text) & set("-_") else None, validate=True)
    except binascii.Error as problem:
        raise ValueError(str(problem)) from None
    if len(decoded) != SECRET_BYTES:
        message = "not 32 bytes"
        raise ValueError(message)
    return secret_memory.taken(decoded)
