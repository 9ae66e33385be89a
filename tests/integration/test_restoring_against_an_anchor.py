"""A restore held against a checkpoint that was printed earlier: what was forged with every key since does not pass."""

from __future__ import annotations

import dataclasses
import json
from datetime import timedelta
from pathlib import Path

import pytest

from journal_app.domain.clinic import RestoreMade
from journal_app.domain.records import Header
from journal_app.services.backup_port import BackupOrder, Restored, RestoreForm, RestoreUnsound, problems_of
from journal_app.vault import opening
from journal_app.vault.backup import restoring
from journal_app.vault.opening import SignIn, Surroundings
from journal_app.vault.passwords import KdfPolicy
from tests.attacks import move_mark, put_rows, raw, rebuild_views, resigned, rows_of, sign_checkpoint_anew
from tests.clinic_history import PASSWORD, TestClinic, found_clinic


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    made = found_clinic(tmp_path)
    made.register("Hansen", "Bo")
    return made


def printed(clinic: TestClinic) -> str:
    """The checkpoint of this evening, as it would be kept on paper; the journal is closed afterwards."""
    clinic.vault.sign_out(clinic.now())
    (*_, note) = clinic.vault.workstation.read_anchors()
    return note


def opened_again(clinic: TestClinic) -> None:
    typed = SignIn(clinic.owner, bytearray(PASSWORD), policy=KdfPolicy.TEST)
    clinic.vault = opening.open_vault(clinic.folder, typed, Surroundings(clinic.now, home=clinic.home))


def backed_up(clinic: TestClinic, drive: Path) -> None:
    opened_again(clinic)
    clinic.vault.backups.make(BackupOrder(drive, "DK"), clinic.now)
    clinic.vault.sign_out(clinic.now())


def restored(
    clinic: TestClinic,
    drive: Path,
    place: Path,
    *anchors: str,
    despite: str = "",
    shown: frozenset[str] = frozenset(),
) -> Restored:
    form = RestoreForm(drive, place, clinic.owner, bytearray(PASSWORD), despite=despite, shown=shown, anchors=anchors)
    return restoring.restore(form, Surroundings(clinic.now, home=clinic.home), KdfPolicy.TEST)


def forged(clinic: TestClinic) -> None:
    """Every record behind the founding is moved in time, signed and linked anew; tree, views and mark fit."""

    def later(position: int, header: Header) -> Header:
        return dataclasses.replace(header, at=header.at + timedelta(microseconds=1)) if position > 1 else header

    with raw(clinic) as connection:
        put_rows(connection, resigned(clinic, rows_of(connection), later))
        sign_checkpoint_anew(clinic, connection)
    rebuild_views(clinic)
    move_mark(clinic)
    clinic.vault.workstation.anchors.unlink()


def found_in(problem: RestoreUnsound) -> set[str]:
    return {one.key for one in problem.found}


def test_a_forged_ledger_rebuilt_with_all_keys_fails_against_an_anchor_printed_earlier(
    clinic: TestClinic, tmp_path: Path
) -> None:
    anchor = printed(clinic)
    forged(clinic)
    backed_up(clinic, tmp_path / "usb")
    restored(clinic, tmp_path / "usb", tmp_path / "unnoticed")  # nothing in the backup tells
    with pytest.raises(RestoreUnsound) as refused:
        restored(clinic, tmp_path / "usb", tmp_path / "new", anchor)
    assert found_in(refused.value) == {"verify.anchors.other_tree"}
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("form", ["the note", "a line of a seat"])
def test_what_agrees_is_restored(clinic: TestClinic, tmp_path: Path, form: str) -> None:
    anchor = printed(clinic)
    backed_up(clinic, tmp_path / "usb")
    brought = anchor if form == "the note" else json.dumps({"note": anchor})
    assert restored(clinic, tmp_path / "usb", tmp_path / "new", brought).size > 0


def test_a_backup_that_does_not_reach_as_far_says_so_and_writes_it_down(clinic: TestClinic, tmp_path: Path) -> None:
    clinic.vault.sign_out(clinic.now())
    backed_up(clinic, tmp_path / "usb")
    opened_again(clinic)
    clinic.register("Senere", "Ida")
    anchor = printed(clinic)
    clinic.vault.workstation.anchors.unlink()
    with pytest.raises(RestoreUnsound) as refused:
        restored(clinic, tmp_path / "usb", tmp_path / "new", anchor)
    assert found_in(refused.value) == {"verify.anchors.truncated"}
    why, shown = "Der er ingen nyere.", problems_of(refused.value)
    assert restored(clinic, tmp_path / "usb", tmp_path / "new", anchor, despite=why, shown=shown).lost >= 1
    clinic.folder = tmp_path / "new"
    opened_again(clinic)
    told = clinic.vault.newest_of("restore.made")
    assert isinstance(told, RestoreMade)
    assert anchor in told.lost_anchors
    clinic.vault.close()


def test_a_restore_that_lists_an_anchor_excuses_nothing_unseen(clinic: TestClinic, tmp_path: Path) -> None:
    """Somebody with all keys restores an older backup, lists the anchor as lost, and writes everything as they like."""
    clinic.vault.sign_out(clinic.now())
    backed_up(clinic, tmp_path / "usb")
    opened_again(clinic)
    clinic.register("Senere", "Ida")
    anchor = printed(clinic)
    with pytest.raises(RestoreUnsound) as refused:
        restored(clinic, tmp_path / "usb", tmp_path / "forged", anchor)
    shown = problems_of(refused.value)
    restored(clinic, tmp_path / "usb", tmp_path / "forged", anchor, despite="Ingen.", shown=shown)
    clinic.folder = tmp_path / "forged"
    backed_up(clinic, tmp_path / "usb")
    with pytest.raises(RestoreUnsound) as told:
        restored(clinic, tmp_path / "usb", tmp_path / "new", anchor)
    assert found_in(told.value) == {"verify.anchors.abandoned"}
    assert not (tmp_path / "new").exists()
    shown = problems_of(told.value)
    assert restored(clinic, tmp_path / "usb", tmp_path / "new", anchor, despite="Det ved vi.", shown=shown).size > 0


def test_a_file_without_any_checkpoint_is_no_proof(clinic: TestClinic, tmp_path: Path) -> None:
    clinic.vault.sign_out(clinic.now())
    backed_up(clinic, tmp_path / "usb")
    with pytest.raises(RestoreUnsound) as refused:
        restored(clinic, tmp_path / "usb", tmp_path / "new", "nothing")
    assert found_in(refused.value) == {"verify.anchors.none_found"}
