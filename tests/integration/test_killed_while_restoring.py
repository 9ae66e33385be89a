"""A restore or a trial that is killed leaves a whole journal behind, sealed: the next one, or sign-in, deletes it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from journal_app.services import backups
from journal_app.vault import keyring_files, verifying
from journal_app.vault.backup import restoring
from tests.backed_up import BackedUp, made, sign_in_at, template
from tests.clinic import CARE, PASSWORD
from tests.integration.test_erasures_outlive_restores import Erased

__all__ = ["made", "template"]

KILLED = 9


def killed(act: Callable[[], object]) -> None:
    """Have another process do it, which ends as if the power went."""
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == KILLED


def dying(*_given: object, **_named: object) -> None:
    os._exit(KILLED)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="has no processes of this kind")
def test_the_next_restore_deletes_what_a_killed_one_left(
    made: BackedUp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was laid out, and what was erased since was not yet taken out of it."""
    one = Erased(made, backed_up_again=True)
    foreign = tmp_path / ".new-restoring-of-mine"
    foreign.mkdir()
    with monkeypatch.context() as patched:
        patched.setattr(restoring, "_begin_line", dying)
        killed(lambda: one.here(tmp_path / "new"))
    (left,) = set(tmp_path.glob(".new-restoring-*")) - {foreign}
    assert keyring_files.read(left).vault == made.folder.vault
    one.here(tmp_path / "new")
    assert not left.exists()
    assert foreign.exists()
    one.require_gone(made.clinic.home, tmp_path / "new", PASSWORD)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="has no processes of this kind")
def test_the_next_sign_in_deletes_what_a_killed_trial_left(made: BackedUp, monkeypatch: pytest.MonkeyPatch) -> None:
    made.back_up()
    with monkeypatch.context() as patched:
        patched.setattr(verifying, "verify", dying)
        killed(lambda: backups.try_restore(made.clinic.session, made.trial()))
    seat = made.clinic.vault.workstation.folder
    assert len(list(seat.rglob("*.db"))) == 1
    made.clinic.sign_out()
    sign_in_at(made.clinic, made.clinic.home, made.clinic.folder, PASSWORD)
    assert not list(seat.rglob("*.db"))
    assert backups.try_restore(made.clinic.session, made.trial()).proven is not None
    assert not list(seat.rglob("*.db"))


@pytest.mark.parametrize("name", [keyring_files.NAME, keyring_files.COPY_NAME, keyring_files.NEXT_NAME])
def test_no_unfinished_list_of_keys_outlives_who_left(made: BackedUp, name: str) -> None:
    """A program that was killed while it wrote one leaves a slot that a password opens."""
    clinic = made.clinic
    bo = clinic.colleague("Bo Behandler", CARE)
    left = clinic.folder / f".{name}.0a1b2c3d.tmp"
    left.write_bytes((clinic.folder / keyring_files.NAME).read_bytes())
    clinic.vault.staff.dismiss(bo.id, reason="stoppet", at=clinic.time.now())
    clinic.sign_in(clinic.owner)
    assert not left.exists()
    assert keyring_files.are_copies_sound(clinic.folder)
