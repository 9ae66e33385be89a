"""Secrets go to the system's own keystore where one answers, else to a private file, and never wait for a prompt."""

from __future__ import annotations

import base64
import os
import secrets
import subprocess
import sys
import types
from pathlib import Path

import pytest

from journal_app.vault import durable_file, keystore
from journal_app.vault.keystore import (
    CLINIC_SECRET,
    PIN_SECRET,
    FileSecrets,
    KeystoreFailed,
    KeystoreSecrets,
    SecretFileUnusable,
    SecretPlace,
    Session,
)

SECRET = bytes(range(32))
NO_DESKTOP = Session(platform="linux", environment={})
DESKTOP = Session(platform="linux", environment={"DISPLAY": ":0", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"})


class Backend:
    """A keystore in memory with the interface of the ``keyring`` package."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.is_broken = False

    def _ask(self) -> None:
        if self.is_broken:
            raise RuntimeError("the bus went away")

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username)) == "22" * 32:
            raise RuntimeError("not allowed")


def backend_of(module: str) -> Backend:
    made = type("Keyring", (Backend,), {"__module__": module})()
    assert isinstance(made, Backend)
    return made


def test_both_stores_keep_replace_and_forget(tmp_path: Path) -> None:
    stores: list[keystore.SecretStore] = [FileSecrets(tmp_path / "seat"), KeystoreSecrets(Backend(), seat_name="seat")]
    for store in stores:
        assert store.get(CLINIC_SECRET) is None
        store.remove(CLINIC_SECRET)
        store.put(CLINIC_SECRET, SECRET)
        store.put(PIN_SECRET, bytearray(32))
        store.put(CLINIC_SECRET, bytearray(SECRET))
        assert store.get(CLINIC_SECRET) == bytearray(SECRET)
        assert store.get(PIN_SECRET) == bytearray(32)
        store.remove(CLINIC_SECRET)
        assert store.get(CLINIC_SECRET) is None


def test_seats_do_not_share_entries() -> None:
    backend = Backend()
    KeystoreSecrets(backend, seat_name="one").put(CLINIC_SECRET, SECRET)

    assert KeystoreSecrets(backend, seat_name="two").get(CLINIC_SECRET) is None


def test_a_broken_keystore_is_the_environments_fault() -> None:
    backend = Backend()
    store = KeystoreSecrets(backend, seat_name="seat")
    store.put(PIN_SECRET, b"\x22" * 32)
    with pytest.raises(KeystoreFailed):
        store.remove(PIN_SECRET)
    backend.entries["journal-app", "seat/" + PIN_SECRET] = "not a secret"
    with pytest.raises(KeystoreFailed):
        store.get(PIN_SECRET)

    backend.is_broken = True
    with pytest.raises(KeystoreFailed):
        store.get(CLINIC_SECRET)
    with pytest.raises(KeystoreFailed):
        store.put(CLINIC_SECRET, SECRET)


def test_files_are_private_and_exposure_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "seat"
    store = FileSecrets(folder)
    assert not store.holds_any()
    store.put(PIN_SECRET, SECRET)
    assert store.holds_any()
    assert (folder / PIN_SECRET).stat().st_mode & 0o777 == 0o600
    assert store.describe() == keystore.SecretStoreDescription(place=SecretPlace.FILE, detail=str(folder))

    (folder / PIN_SECRET).chmod(0o640)
    assert store.describe().is_exposed
    monkeypatch.setattr(os, "name", "nt")
    assert not keystore._is_open_to_others(folder)


def test_a_keystore_names_its_backend() -> None:
    described = KeystoreSecrets(backend_of("keyring.backends.macOS"), seat_name="seat").describe()

    assert described == keystore.SecretStoreDescription(place=SecretPlace.KEYSTORE, detail="keyring.backends.macOS")


@pytest.mark.parametrize(
    "text",
    [
        SECRET.hex(),
        SECRET.hex().upper() + "\n",
        base64.b64encode(SECRET).decode(),
        base64.urlsafe_b64encode(SECRET).decode().rstrip("=") + "\r\n",
    ],
)
def test_a_secret_file_may_be_written_in_several_ways(tmp_path: Path, text: str) -> None:
    (tmp_path / "secret").write_text(text)

    assert keystore.read_secret_file(tmp_path / "secret") == SECRET


def test_a_secret_with_signs_of_the_url_alphabet(tmp_path: Path) -> None:
    secret = b"\xfb\xff" * 16
    (tmp_path / "secret").write_text(base64.urlsafe_b64encode(secret).decode())

    assert keystore.read_secret_file(tmp_path / "secret") == secret


@pytest.mark.parametrize("content", [None, b"", b"zz" * 32, b"AAAA", b"\xff", b"x" * 5000, b"A", b"hemmelig!"])
def test_a_file_without_a_secret_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "secret"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises((SecretFileUnusable, durable_file.FileTooLong)):
        keystore.read_secret_file(path)


@pytest.mark.parametrize(
    ("platform", "environment", "has_desktop"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, False),
        ("linux", {"DBUS_SESSION_BUS_ADDRESS": "x"}, False),
        ("linux", {"WAYLAND_DISPLAY": "w", "DBUS_SESSION_BUS_ADDRESS": "x"}, True),
    ],
)
def test_where_a_prompt_would_be_seen(platform: str, environment: dict[str, str], has_desktop: bool) -> None:
    assert Session(platform=platform, environment=environment).has_desktop is has_desktop


def test_without_a_desktop_secrets_are_files_and_nothing_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keystore, "_system_backend", lambda: pytest.fail("asked"))

    assert isinstance(keystore.open_secret_store(tmp_path, session=NO_DESKTOP), FileSecrets)


def test_a_desktop_with_a_keystore_uses_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keystore, "_system_backend", Backend)

    assert isinstance(keystore.open_secret_store(tmp_path, session=DESKTOP), KeystoreSecrets)
    assert isinstance(keystore.open_secret_store(tmp_path, session=NO_DESKTOP, backend=Backend()), KeystoreSecrets)


def test_a_desktop_without_one_uses_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keystore, "_system_backend", lambda: None)

    assert isinstance(keystore.open_secret_store(tmp_path, session=DESKTOP), FileSecrets)


def test_files_once_chosen_stay_in_use(tmp_path: Path) -> None:
    FileSecrets(tmp_path).put(CLINIC_SECRET, SECRET)

    assert isinstance(keystore.open_secret_store(tmp_path, session=DESKTOP, backend=Backend()), FileSecrets)


def test_a_person_may_choose_files(tmp_path: Path) -> None:
    session = Session(platform="win32", environment={"JOURNAL_KEYSTORE": "File"})

    assert isinstance(keystore.open_secret_store(tmp_path, session=session, backend=Backend()), FileSecrets)


def test_only_the_systems_own_keystores_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keystore, "_is_secret_service_locked", lambda: False)
    for module in ("SecretService", "kwallet", "macOS", "Windows", "libsecret"):
        own = backend_of(f"keyring.backends.{module}")
        assert keystore.usable_backend(own) is own
    for module in ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt.file"):
        assert keystore.usable_backend(backend_of(module)) is None


def test_a_chain_is_searched() -> None:
    chain = backend_of("keyring.backends.chainer")
    own = backend_of("keyring.backends.kwallet")
    chain.backends = [backend_of("keyrings.alt.file"), own]  # type: ignore[attr-defined]

    assert keystore.usable_backend(chain) is own


def test_a_locked_keystore_is_said_instead_of_prompting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keystore, "_is_secret_service_locked", lambda: True)

    with pytest.raises(KeystoreFailed):
        keystore.usable_backend(backend_of("keyring.backends.SecretService"))


def test_whether_the_secret_service_is_locked(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = []
    connection = types.SimpleNamespace(close=lambda: closed.append(1))
    for is_locked in (True, False):
        collection = types.SimpleNamespace(is_locked=lambda is_locked=is_locked: is_locked)
        stand_in = types.SimpleNamespace(
            dbus_init=lambda: connection, get_default_collection=lambda _bus, collection=collection: collection
        )
        monkeypatch.setitem(sys.modules, "secretstorage", stand_in)
        assert keystore._is_secret_service_locked() is is_locked
    assert closed == [1, 1]

    monkeypatch.setitem(sys.modules, "secretstorage", None)
    assert keystore._is_secret_service_locked()


def test_the_system_under_test_has_no_keystore() -> None:
    assert keystore._system_backend() is None


def test_a_broken_keyring_package_is_no_keystore(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)

    assert keystore._system_backend() is None


def test_opening_a_store_without_a_desktop_imports_no_keyring_package(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib\n"
        "from journal_app.vault import keystore\n"
        "store = keystore.open_secret_store(pathlib.Path(sys.argv[1]))\n"
        "store.put('clinic-secret', bytes(32))\n"
        "print('keyring' in sys.modules, type(store).__name__)\n"
    )
    asked = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        check=True,
        cwd=Path(keystore.__file__).parents[2],
        env={"PATH": "/usr/bin:/bin"},
        text=True,
        timeout=60,
    )

    assert asked.stdout.split() == ["False", "FileSecrets"]


def test_the_current_session_is_this_process() -> None:
    assert Session.current().platform == sys.platform


def test_what_is_kept_is_random_looking_hexadecimal(tmp_path: Path) -> None:
    secret = secrets.token_bytes(32)
    FileSecrets(tmp_path).put(CLINIC_SECRET, secret)

    assert (tmp_path / CLINIC_SECRET).read_text() == secret.hex() + "\n"
