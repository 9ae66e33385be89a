"""Who left can write to the drive and has old keys: no restore and no backup believes what they left there."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from journal_app.domain.clinic import Approval, ErasureCarriedOut, ErasureExtent, PositionRange
from journal_app.domain.key_exchange import Cause
from journal_app.services import backups
from journal_app.services.backup_port import BackupOrder, RestoreForm, RestoreUnsound, Way, problems_of
from journal_app.services.front_door import SignInForm
from journal_app.vault import notes
from journal_app.vault.backup import erasure_list, layout, manifest
from journal_app.vault.backup.erased_since import ErasedSince, ErasuresUnknown
from journal_app.vault.backup.erasure_list import ErasureList
from journal_app.vault.erasing import LEAF_PREFIX, LostErasure
from journal_app.vault.open_keys import OpenKeys
from tests.backed_up import NEW_PASSWORD, BackedUp, made, sign_in_at, template
from tests.clinic import AUDIT, CARE, OWNING, PASSWORD, RECEPTION, a_door, a_note, a_password, a_treated_patient
from tests.integration.test_erasures_outlive_restores import Erased

__all__ = ["made", "template"]


class Leaver:
    """Bo, who treated here, kept his keys, and was removed; ``victim`` is in a backup of when he worked here."""

    def __init__(self, made: BackedUp, *, is_exchanged: bool = False) -> None:
        self.made, clinic = made, made.clinic
        bo = clinic.colleague("Bo Behandler", CARE)
        self.victim = a_treated_patient(clinic)
        made.back_up()
        self.older = made.folder.names()[-1]
        clinic.sign_in(bo)
        vault = clinic.vault
        self.kept = OpenKeys.from_bytes(vault.keys.to_bytes())
        self.places = vault.positions_of((self.victim,))
        parts = tuple(PositionRange(one, one) for one in self.places)
        self.wanted = ErasureCarriedOut(ErasureExtent.RECORDS, "journal", parts, "Opbevaring", ())
        self.approval = vault.approve_erasure(self.wanted)
        self.leaves = tuple(leaf for (leaf,) in (self._leaf(one) for one in self.places))
        clinic.sign_in(clinic.owner)
        clinic.vault.staff.dismiss(bo.id, reason="stoppet", at=clinic.time.now())
        if is_exchanged:
            clinic.vault.exchange_keys((Cause.LEFT,), at=clinic.time.now(), on_progress=lambda _done, _total: None)
        clinic.time.go(minutes=5)

    def lost(self, *more: Approval) -> LostErasure:
        return LostErasure(uuid4(), (self.victim,), replace(self.wanted, approvals=(self.approval, *more)), self.leaves)

    def plant(self, *lost: LostErasure, keys: OpenKeys | None = None, is_emptied: bool = False) -> None:
        """Write a list of today, signed by him (or with ``keys``)."""
        vault, owner, ring = self.made.folder.vault, self.made.clinic.owner.id, self.made.clinic.vault.ring
        keys = keys or self.kept
        sheet, owners = ring.recovery.registry_agreement, {owner: ring.person(owner).agreement_public}
        files = {one.record: erasure_list.seal(one, vault, sheet=sheet, owners=owners) for one in lost}
        shelf = self.made.folder.erasures
        before = erasure_list.read(shelf)
        assert before is not None
        new = {record: hashlib.sha256(sealed).digest() for record, sealed in files.items()}
        entries = new if is_emptied else {**before.entries, **new}
        forged = ErasureList(vault, before.line, 2**50, self.made.clinic.time.now(), before.to, entries)
        erasure_list.write(shelf, forged.signed_by(keys.signing, person=keys.user), files)

    def _leaf(self, place: int) -> tuple[bytes]:
        found = self.made.clinic.vault.database.execute("SELECT leaf FROM ledger WHERE position = ?", (place,))
        (leaf,) = found.fetchone()
        return (leaf[:LEAF_PREFIX],)


@pytest.mark.parametrize("is_exchanged", [False, True])
@pytest.mark.parametrize("is_older", [True, False])
def test_a_leaver_erases_nobody_at_a_restore(
    made: BackedUp, tmp_path: Path, *, is_older: bool, is_exchanged: bool
) -> None:
    """His list counts for no backup that lies beside a newer one in which he is gone."""
    bo = Leaver(made, is_exchanged=is_exchanged)
    made.back_up()
    bo.plant(bo.lost())
    made.clinic.sign_out()
    name = bo.older if is_older else made.folder.names()[-1]
    with pytest.raises(ErasuresUnknown):
        made.on_a_new_computer(tmp_path / "home", tmp_path / "elsewhere", name=name)
    here = made.clinic.door.restore(made.form(tmp_path / "new", name=name))  # this computer has a list of its own
    assert (here.erased.made, here.erased.left) == (0, 0)
    sign_in_at(made.clinic, made.clinic.home, tmp_path / "new", PASSWORD)
    assert made.clinic.vault.positions_of((bo.victim,)) == bo.places


def test_an_erasure_that_only_one_approved_is_shown_and_not_repeated(made: BackedUp, tmp_path: Path) -> None:
    """In a list that counts, since a member was tricked into signing it: that somebody restores is no approval."""
    bo = Leaver(made)
    made.back_up()
    bo.plant(bo.lost(), keys=made.clinic.vault.keys)
    made.clinic.sign_out()
    with pytest.raises(ErasedSince) as told:
        made.clinic.door.restore(made.form(tmp_path / "new", name=bo.older))
    assert told.value.key == "backup.erased_since_told"
    assert "Opbevaring" in str(told.value.params["told"])
    assert "Bo Behandler" in str(told.value.params["told"])
    shown = problems_of(told.value)
    restored = made.clinic.door.restore(
        made.form(tmp_path / "new", name=bo.older, despite="Det er ikke sandt.", shown=shown)
    )
    assert (restored.erased.made, restored.erased.left) == (0, 1)
    sign_in_at(made.clinic, made.clinic.home, tmp_path / "new", PASSWORD)
    assert made.clinic.vault.positions_of((bo.victim,)) == bo.places


def test_the_next_backup_vouches_for_nothing_that_a_leaver_wrote(made: BackedUp) -> None:
    bo = Leaver(made)
    lost = bo.lost()
    bo.plant(lost)
    made.back_up()
    listed = erasure_list.read(made.folder.erasures)
    assert listed is not None
    assert listed.signed is not None
    assert listed.signed.by == made.clinic.owner.id
    assert lost.record not in listed.entries


@pytest.mark.parametrize("is_backed_up_again", [True, False])
def test_a_leaver_brings_nobody_back(made: BackedUp, tmp_path: Path, *, is_backed_up_again: bool) -> None:
    """He empties the list and dates it today; without a newer backup he still works here, as far as the drive says."""
    bo = Leaver(made)
    made.back_up()
    one = Erased(made, backed_up_again=is_backed_up_again)
    sign_in_at(made.clinic, made.clinic.home, made.clinic.folder, PASSWORD)
    bo.plant(is_emptied=True)
    made.clinic.sign_out()
    assert one.older in made.folder.names()
    for name in made.folder.names():
        with pytest.raises(ErasuresUnknown):
            made.on_a_new_computer(tmp_path / "home", tmp_path / "new", name=name)


@pytest.mark.parametrize("how", ["an older backup's keyring", "a line of their own"])
def test_a_leaver_is_no_member_by_a_backup_of_his_own(made: BackedUp, tmp_path: Path, how: str) -> None:
    """He puts what he knows of an old backup behind the newest one, on a line that nobody began."""
    bo = Leaver(made)
    made.back_up()
    bo.plant(bo.lost())
    made.clinic.sign_out()
    generations = made.folder.generations
    forged = generations / "99991231T235959Z-00000000"
    shutil.copytree(generations / bo.older, forged)
    old = manifest.parse((forged / layout.MANIFEST).read_bytes())
    seen = old.checkpoint
    note = notes.Checkpoint(notes.origin_of(old.vault, "99"), seen.size, seen.root)
    mine = replace(
        old,
        note=notes.sign(note, name=str(bo.kept.user), key=bo.kept.signing),
        made=made.clinic.time.now(),
        signed=None,
    )
    if how == "an older backup's keyring":  # whose database opens for nobody
        (forged / layout.DATABASE).write_bytes(b"nothing")
    (forged / layout.MANIFEST).write_bytes(mine.signed_by(bo.kept.signing, person=bo.kept.user).encode())
    for number, name in enumerate((bo.older, sorted(made.folder.names())[-2])):
        with pytest.raises(ErasuresUnknown):
            made.on_a_new_computer(tmp_path / f"home {number}", tmp_path / f"new {number}", name=name)


def test_a_list_older_than_the_newest_backup_does_not_count(made: BackedUp, tmp_path: Path) -> None:
    """By somebody who works here, and with every tombstone: something may have been erased in between."""
    made.back_up()
    older = (made.folder.erasures / erasure_list.LIST).read_bytes()
    made.clinic.time.go(minutes=5)
    made.back_up()
    (made.folder.erasures / erasure_list.LIST).write_bytes(older)
    with pytest.raises(ErasuresUnknown):
        made.on_a_new_computer(tmp_path / "home", tmp_path / "new")


def test_a_list_by_somebody_who_came_later_counts(made: BackedUp, tmp_path: Path) -> None:
    """She and her PIN came after the older backup; the newest one's ledger says that she works here."""
    clinic = made.clinic
    made.back_up()
    older = made.folder.names()[-1]
    ida = clinic.colleague("Ida Revisor", AUDIT)
    clinic.sign_in(ida)
    keys = OpenKeys.from_bytes(clinic.vault.keys.to_bytes())
    clinic.sign_in(clinic.owner)
    clinic.time.go(minutes=5)
    made.back_up()
    found = erasure_list.read(made.folder.erasures)
    assert found is not None
    again = replace(found, signed=None).signed_by(keys.signing, person=keys.user)
    erasure_list.write(made.folder.erasures, again, {})
    assert made.on_a_new_computer(tmp_path / "home", tmp_path / "new", name=older).erased.known_until is not None


def test_a_reason_is_for_what_was_shown(made: BackedUp, tmp_path: Path) -> None:
    """A missing list was shown and answered; that the backup does not reach as far as a checkpoint was not."""
    clinic = made.clinic
    clinic.colleague("Lise Reception", RECEPTION)
    made.back_up()
    a_note(clinic.session, made.patient, "senere")
    vault = clinic.vault
    ahead = notes.Checkpoint(notes.origin_of(vault.id, "0"), vault.head().size, vault.head().root)
    anchor = notes.sign(ahead, name=str(vault.person.id), key=vault.keys.signing)
    clinic.sign_out()
    (made.folder.erasures / erasure_list.LIST).unlink()
    places = (tmp_path / str(number) for number in range(9))

    def tried(shown: frozenset[str]) -> object:
        home = next(places)
        return made.on_a_new_computer(
            home, home / "new", anchors=(anchor,), despite="listen mangler" if shown else "", shown=shown
        )

    with pytest.raises(ErasuresUnknown) as first:
        tried(frozenset())
    with pytest.raises(RestoreUnsound) as second:
        tried(problems_of(first.value))
    assert tried(problems_of(first.value) | problems_of(second.value))
    with pytest.raises(RestoreUnsound):
        tried(problems_of(first.value) | {second.value.key})


def test_an_owner_who_left_is_none_by_a_line_that_they_began_themselves(made: BackedUp, tmp_path: Path) -> None:
    """She restored an old backup at home while she could, and puts a backup of that journal on the clinic's drive."""
    clinic = made.clinic
    dorthe = clinic.colleague("Dorthe Medejer", OWNING)
    made.back_up()
    older = made.folder.names()[-1]
    words = made.words
    form = RestoreForm(
        made.drive, tmp_path / "hers", dorthe.id, a_password(NEW_PASSWORD), words["registry"], way=Way.NEW_PASSWORD
    )
    clinic.sign_out()
    door = a_door(tmp_path / "her home", clinic.time)
    door.restore(form)
    clinic.time.go(minutes=5)
    hers = door.open(tmp_path / "hers", SignInForm(dorthe.id, a_password(NEW_PASSWORD)))
    kept = OpenKeys.from_bytes(hers.vault.keys.to_bytes())  # type: ignore[attr-defined]
    backups.back_up(hers, BackupOrder(tmp_path / "her drive", country="DK"))
    hers.vault.sign_out(hers.now())
    sign_in_at(clinic, clinic.home, clinic.folder, PASSWORD)
    clinic.session.vault.staff.dismiss(dorthe.id, reason="stoppet", at=clinic.time.now())
    made.back_up()
    listed = erasure_list.read(made.folder.erasures)
    assert listed is not None
    clinic.sign_out()
    shutil.copytree(tmp_path / "her drive" / made.folder.path.name, made.folder.path, dirs_exist_ok=True)
    again = replace(listed, made=clinic.time.now() + timedelta(hours=1), signed=None)
    erasure_list.write(made.folder.erasures, again.signed_by(kept.signing, person=kept.user), {})
    with pytest.raises(ErasuresUnknown):
        made.on_a_new_computer(tmp_path / "home", tmp_path / "new", name=older)
