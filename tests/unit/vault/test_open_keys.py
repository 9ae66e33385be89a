"""Open keys can be kept for the PIN, wiped, and leave no copy of a role key in the process's memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from journal_app.domain.errors import Bug
from journal_app.vault import canonical, keyring, open_keys, role_keys
from journal_app.vault.open_keys import ClinicalKeyMissing, OpenKeys
from tests.unit.vault.keyring_cases import OWNER, PASSWORDS, clinic, opened


def same(one: OpenKeys, other: OpenKeys) -> bool:
    return (
        (one.vault, one.user, one.private, one.secret, one.pin)
        == (other.vault, other.user, other.private, other.secret, other.pin)
        and dict(one.registry) == dict(other.registry)
        and dict(one.clinical) == dict(other.clinical)
        and (one.signing.public, one.agreement.public) == (other.signing.public, other.agreement.public)
    )


def test_keys_come_back_from_bytes() -> None:
    ring = clinic().keyring
    renewed = keyring.with_pin_set(ring, clinic().owner, password=PASSWORDS[OWNER], pin="482915")
    rotated = keyring.with_registry_rotated(renewed.keyring, renewed.keys, database="journal-2.db").keys

    for keys in (rotated, clinic().desk):
        kept = keys.to_bytes()
        back = OpenKeys.from_bytes(kept)
        kept[:] = bytes(len(kept))
        assert same(back, keys)


def test_a_foreign_head_is_a_bug() -> None:
    head = canonical.encode({"vault": str(OWNER), "user": str(OWNER), "registry": "x", "clinical": [], "pin": None})
    with pytest.raises(Bug):
        OpenKeys.from_bytes(bytearray(len(head).to_bytes(4, "big") + head + bytes(96)))


def test_wiping_leaves_zeros() -> None:
    keys = clinic().owner
    keys.wipe()

    held = [keys.private, keys.secret, *keys.registry.values(), *keys.clinical.values()]
    assert all(secret == bytes(len(secret)) for secret in held)


def test_newest_epochs_and_the_inbox() -> None:
    first = clinic().owner
    renewed = keyring.with_clinical_rotated(clinic().keyring, first)
    both = opened(renewed.keyring, OWNER)

    assert both.newest_clinical == renewed.keys.clinical[2]
    assert both.newest_registry == both.registry[1]
    assert [key.public for key in both.clinical_agreements()] == [
        role_keys.clinical_agreement(both.clinical[epoch]).public for epoch in (2, 1)
    ]


def test_without_c_the_sentence_says_who_can_help() -> None:
    desk = clinic().desk

    assert not desk.holds_clinical
    assert desk.clinical_agreements() == ()
    with pytest.raises(ClinicalKeyMissing):
        _ = desk.newest_clinical


def test_no_secret_shows_in_a_traceback() -> None:
    keys = clinic().owner
    shown = repr(keys)

    assert str(OWNER) in shown
    for secret in (keys.private, keys.secret, *keys.registry.values(), *keys.clinical.values()):
        assert secret.hex() not in shown
        assert repr(bytes(secret)) not in shown


SIGN_IN = """
import sys, uuid
from pathlib import Path
from journal_app.vault import keyring

folder, user, password = Path(sys.argv[1]), uuid.UUID(sys.argv[2]), sys.argv[3]
secret = bytearray((folder / "secret").read_bytes())
keys = keyring.unlock(keyring.load(folder), user, password, secret, allow_test_kdf=True)
print("open", flush=True)
sys.stdin.readline()
keys.wipe()
del keys
print("locked", flush=True)
sys.stdin.readline()
"""


def memory_of(process: int) -> bytes:
    """Everything the process can write to, from outside."""
    pieces = []
    with Path(f"/proc/{process}/maps").open() as maps, Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for line in maps:
            place, rights, *_ = line.split()
            start, end = (int(number, 16) for number in place.split("-"))
            if not rights.startswith("rw"):
                continue
            try:
                memory.seek(start)
                pieces.append(memory.read(end - start))
            except (OSError, ValueError):
                continue
    return b"\0".join(pieces)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_wiped_keys_are_nowhere_in_memory(tmp_path: Path) -> None:
    case = clinic()
    keyring.replace(tmp_path, case.keyring)
    (tmp_path / "secret").write_bytes(case.creation.keys.secret)
    owner = case.owner
    needles = {
        "R": bytes(owner.newest_registry),
        "C": bytes(owner.newest_clinical),
        "agreement": bytes(owner.private[32:]),
        "seed": bytes(owner.private[:32]),
    }

    arguments = [sys.executable, "-c", SIGN_IN, str(tmp_path), str(OWNER), PASSWORDS[OWNER]]
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(open_keys.__file__).parents[2], text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        found = {}
        for state in ("open", "locked"):
            assert process.stdout.readline().strip() == state
            memory = memory_of(process.pid)
            found[state] = {name for name, needle in needles.items() if needle in memory}
            process.stdin.write("\n")
            process.stdin.flush()

    assert found["open"] >= {"R", "C"}, "the control: an open process does hold them"
    assert found["locked"] == set()
