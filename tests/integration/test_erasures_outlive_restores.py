"""A backup from before an erasure does not bring the person back, whoever tampered with the list that says so."""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.domain.clinic import Approval, ErasureCarriedOut, ErasureExtent, ErasureRepeated, PositionRange
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Person
from journal_app.domain.privacy import KnownBy, MarketingChannel, MarketingChoice, MarketingPurpose, SaidHow
from journal_app.domain.records import NewRecord
from journal_app.services import backups, choices, gate
from journal_app.services.backup_port import Restored
from journal_app.vault.backup import erasure_list, keeping_erasures, layout, staging
from journal_app.vault.backup.erased_since import ErasedSince, ErasuresUnknown
from journal_app.vault.erasing import LEAF_PREFIX, LostErasure
from journal_app.vault.signing import SigningKey
from tests.backed_up import NEW_PASSWORD, BackedUp, made, sign_in_at, template, verified
from tests.clinic import AUDIT, PASSWORD, a_patient, a_treated_patient, details, files_below, opened
from tests.integration.test_erasure import CANARY, a_canary, erased, raw_pages

__all__ = ["made", "template"]


UNKNOWN = frozenset({"backup.erasures_unknown"})
TOLD = frozenset({"backup.erased_since_told"})
_ORIGINAL = len(str(uuid4()))
"""Of a file's name; smaller pictures have longer ones, and are made anew."""


class Erased:
    """A clinic whose canary was backed up and erased afterwards."""

    def __init__(self, made: BackedUp, *, backed_up_again: bool = False) -> None:
        self.made = made
        clinic = made.clinic
        auditor: Person = clinic.colleague("Ida Revisor", AUDIT)
        self.others = {path.name for path in made.photo_files() if len(path.name) == _ORIGINAL}
        self.patient = a_canary(clinic)
        made.back_up()
        self.older = made.folder.names()[-1]
        self.before = made.drive.with_name("drive before")
        shutil.copytree(made.drive, self.before)
        erased(clinic, self.patient, auditor)
        if backed_up_again:
            made.back_up()
        clinic.sign_out()

    def here(self, place: Path, **changes: object) -> Restored:
        return self.made.clinic.door.restore(self.made.form(place, name=self.older, **changes))

    def elsewhere(self, home: Path, place: Path, **changes: object) -> Restored:
        return self.made.on_a_new_computer(home, place, name=self.older, **changes)

    def rolled_back(self) -> None:
        """Put the whole drive back to what it was before the erasure."""
        shutil.rmtree(self.made.drive)
        shutil.copytree(self.before, self.made.drive)

    def require_gone(self, home: Path, place: Path, password: str) -> None:
        """Nothing of the person is left in the restored journal, and it verifies."""
        clinic = self.made.clinic
        report = verified(clinic, home, place, password)
        assert report.is_sound, report.found()
        sign_in_at(clinic, home, place, password)
        assert not clinic.vault.positions_of((self.patient,))
        assert clinic.vault.stub(self.patient) is None
        pages = raw_pages(clinic)
        for word in (CANARY, CANARY.upper(), CANARY.lower(), "+4520304050"):
            assert word.encode() not in pages
        assert not clinic.vault.database.execute(
            "SELECT 1 FROM patient_keys WHERE patient = ?", (self.patient.bytes,)
        ).fetchone()
        kept = {name.rsplit("/", 1)[-1] for name in files_below(place) if "photos" in name}
        assert kept == self.others, "an original, or what was made of it, came back"
        assert len(opened(clinic.session, self.made.patient).items) > 0, "everybody else is there"


def test_it_is_erased_again_before_the_journal_is_offered(made: BackedUp, tmp_path: Path) -> None:
    one = Erased(made, backed_up_again=True)
    restored = one.here(tmp_path / "new")
    assert (restored.erased.made > 0, restored.erased.left) == (True, 0)
    assert restored.erased.known_until is not None
    one.require_gone(made.clinic.home, tmp_path / "new", PASSWORD)
    told = [content for _, content in made.clinic.vault.told("erasure.repeated")]
    assert len(told) == restored.erased.made
    assert all(isinstance(content, ErasureRepeated) for content in told)


def test_an_objection_outlives_the_erasure_that_is_repeated(made: BackedUp, tmp_path: Path) -> None:
    """The objection was made after the backup, so nothing in it tells of it any more."""
    clinic = made.clinic
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    given = details("Kanariensis", "Solveig", phones=("+4520304050",))
    patient = a_patient(clinic.session, given)
    made.back_up()
    older = made.folder.names()[-1]
    said = MarketingChoice(MarketingPurpose.OFFERS, MarketingChannel.SMS, allowed=False)
    choices.choose_marketing(clinic.session, patient, [said], said=SaidHow.PHONE)
    erased(clinic, patient, auditor)
    clinic.sign_out()
    clinic.door.restore(made.form(tmp_path / "new", name=older))
    sign_in_at(clinic, clinic.home, tmp_path / "new", PASSWORD)
    assert clinic.vault.stub(patient) is None
    again = gate.take_registry(clinic.session, a_patient(clinic.session, given))
    assert again.suppressed == (KnownBy.PHONE,)
    assert verified(clinic, clinic.home, tmp_path / "new", PASSWORD).is_sound


def test_with_nothing_but_the_drive_and_the_kit_and_no_newer_backup(made: BackedUp, tmp_path: Path) -> None:
    """The drive was there when it was erased, so it knows; the computer is gone."""
    one = Erased(made)
    restored = one.elsewhere(tmp_path / "home", tmp_path / "new")
    assert restored.erased.left == 0
    one.require_gone(tmp_path / "home", tmp_path / "new", NEW_PASSWORD)


def test_this_computer_knows_what_the_drive_does_not(made: BackedUp, tmp_path: Path) -> None:
    """The drive lay in the safe when it was erased."""
    one = Erased(made)
    one.rolled_back()
    one.here(tmp_path / "new")
    one.require_gone(made.clinic.home, tmp_path / "new", PASSWORD)


def test_it_stays_erased_over_a_second_restore(made: BackedUp, tmp_path: Path) -> None:
    """What was erased again is in the backups of the new line, and what the old list says stays in the new one."""
    one = Erased(made, backed_up_again=True)
    one.here(tmp_path / "new")
    clinic = made.clinic
    sign_in_at(clinic, clinic.home, tmp_path / "new", PASSWORD)
    clinic.time.go(minutes=1)
    made.back_up()
    newest = staging.choose(made.drive)
    assert backups.try_restore(clinic.session, made.trial()).proven is not None
    clinic.sign_out()
    again = clinic.door.restore(made.form(tmp_path / "newest"))
    assert (again.erased.made, again.erased.left) == (0, 0)
    third = clinic.door.restore(made.form(tmp_path / "third", name=one.older))
    assert third.erased.made == len(newest.manifest.tombstones)
    one.require_gone(clinic.home, tmp_path / "third", PASSWORD)


def test_nothing_on_the_drive_names_anybody(made: BackedUp) -> None:
    one = Erased(made)
    shelf = b"".join(files_below(made.folder.erasures).values())
    assert shelf
    for word in (CANARY.encode(), str(one.patient).encode(), one.patient.bytes, b"Opbevaring"):
        assert word not in shelf
        assert word.hex().encode() not in shelf


# ------------------------------------------------------------------------------------------------------------ attacks


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def by_a_stranger(path: Path) -> None:
    """The same list without its erasures, signed in the owner's name with another key."""
    found = erasure_list.read(path.parent)
    assert found is not None
    assert found.signed is not None
    empty = replace(found, entries={}, signed=None)
    path.write_bytes(empty.signed_by(SigningKey(os.urandom(32)), person=found.signed.by).encode())


def emptied(path: Path) -> None:
    """The entries taken out, the signature left."""
    found = erasure_list.read(path.parent)
    assert found is not None
    path.write_bytes(replace(found, entries={}).encode())


@pytest.mark.parametrize("harm", [Path.unlink, cut_short, by_a_stranger, emptied])
def test_a_list_that_was_removed_cut_or_forged_stops_the_restore(made: BackedUp, tmp_path: Path, harm: object) -> None:
    one = Erased(made)
    harm(made.folder.erasures / erasure_list.LIST)  # type: ignore[operator]
    with pytest.raises(ErasuresUnknown):
        one.elsewhere(tmp_path / "home", tmp_path / "new")
    assert not (tmp_path / "new").exists()
    restored = one.elsewhere(tmp_path / "home", tmp_path / "new", despite="Der er ikke andet.", shown=UNKNOWN)
    assert restored.erased.known_until is None
    one.here(tmp_path / "here")  # the clinic's own computer knows better
    one.require_gone(made.clinic.home, tmp_path / "here", PASSWORD)


def test_an_older_list_put_back_beside_a_newer_backup_is_noticed(made: BackedUp, tmp_path: Path) -> None:
    one = Erased(made, backed_up_again=True)
    shutil.rmtree(made.folder.erasures)
    shutil.copytree(one.before / made.folder.path.name / "erasures", made.folder.erasures)
    with pytest.raises(ErasuresUnknown):
        one.elsewhere(tmp_path / "home", tmp_path / "new")


@pytest.mark.parametrize("harm", ["gone", "flipped", "swapped"])
def test_an_erasure_whose_file_is_missing_or_another_stops_the_restore(
    made: BackedUp, tmp_path: Path, harm: str
) -> None:
    one = Erased(made)
    files = sorted(path for path in made.folder.erasures.iterdir() if path.name != erasure_list.LIST)
    assert len(files) >= 2
    if harm == "gone":
        files[0].unlink()
    elif harm == "flipped":
        files[0].write_bytes(files[0].read_bytes().replace(b'"sealed":"', b'"sealed":"00', 1))
    else:
        shutil.copyfile(files[1], files[0])
    with pytest.raises(ErasedSince):
        one.elsewhere(tmp_path / "home", tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_nobody_is_erased_by_a_list_that_nobody_approved(made: BackedUp, tmp_path: Path) -> None:
    """An insider signs a list with an erasure of somebody's journal that two people never approved."""
    clinic = made.clinic
    clinic.colleague("Ida Revisor", AUDIT)
    victim = a_treated_patient(clinic)
    made.back_up()
    vault = clinic.vault
    places = vault.positions_of((victim,))
    unsigned = ErasureCarriedOut(
        ErasureExtent.RECORDS, "journal", tuple(PositionRange(one, one) for one in places), "?", ()
    )
    forger = SigningKey(os.urandom(32))
    stranger = Approval(uuid4(), forger.key_id.hex(), "00" * 64)
    for approvals in ((), (stranger,), (vault.approve_erasure(unsigned),)):
        record = uuid4()
        leaves = tuple(leaf[:LEAF_PREFIX] for place in places for leaf in _leaves(made, place))
        _plant(made, LostErasure(record, (victim,), replace(unsigned, approvals=approvals), leaves))
        with pytest.raises(ErasedSince):
            clinic.door.restore(made.form(tmp_path / "new", name=made.folder.names()[0]))
    clinic.sign_out()
    restored = clinic.door.restore(made.form(tmp_path / "new", despite="Listen er forfalsket.", shown=TOLD))
    assert (restored.erased.made, restored.erased.left) == (0, 3)
    sign_in_at(clinic, clinic.home, tmp_path / "new", PASSWORD)
    assert clinic.vault.positions_of((victim,)) == places


def test_a_position_that_holds_another_record_is_left_alone(made: BackedUp, tmp_path: Path) -> None:
    """An erasure of another line, approved by two, names positions that belong to somebody else in this backup."""
    clinic = made.clinic
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    victim = a_treated_patient(clinic)
    made.back_up()
    places = clinic.vault.positions_of((victim,))
    wanted = ErasureCarriedOut(
        ErasureExtent.RECORDS, "journal", tuple(PositionRange(one, one) for one in places), "?", ()
    )
    first = clinic.vault.approve_erasure(wanted)
    clinic.sign_in(auditor)
    approved = replace(wanted, approvals=(first, clinic.vault.approve_erasure(wanted)))
    clinic.sign_in(clinic.owner)
    _plant(made, LostErasure(uuid4(), (), approved, tuple(os.urandom(LEAF_PREFIX) for _ in places)))
    clinic.sign_out()
    clinic.door.restore(made.form(tmp_path / "new"))
    assert verified(clinic, clinic.home, tmp_path / "new", PASSWORD).is_sound
    sign_in_at(clinic, clinic.home, tmp_path / "new", PASSWORD)
    assert clinic.vault.positions_of((victim,)) == places


def test_an_erasure_is_repeated_right_behind_a_restore_only(made: BackedUp) -> None:
    """An owner alone writes that an approved proposal was carried out again, though nothing was restored."""
    clinic = made.clinic
    clinic.colleague("Ida Revisor", AUDIT)
    wanted = ErasureCarriedOut(ErasureExtent.BODIES, "journal", (PositionRange(5, 5),), "?", ())
    approved = replace(wanted, approvals=(clinic.vault.approve_erasure(wanted),))
    with clinic.vault.act(clinic.session.now()) as act:
        act.append(NewRecord("erasure.repeated", ErasureRepeated(uuid4(), (), approved, wanted.positions)))
    clinic.sign_out()
    report = verified(clinic, clinic.home, clinic.folder, PASSWORD)
    assert [finding.key for finding in report.found()] == ["verify.erasures.not_approved"]


def test_a_drive_without_room_for_the_list_gets_no_backup(made: BackedUp, monkeypatch: pytest.MonkeyPatch) -> None:
    """No backup is newer than the list beside it."""
    made.back_up()
    names = made.folder.names()

    def failing(*_: object) -> None:
        raise layout.BackupDamaged("erasures")

    monkeypatch.setattr(keeping_erasures, "keep", failing)
    with pytest.raises((layout.BackupDamaged, UserFacing)):
        made.back_up()
    assert made.folder.names() == names


def _leaves(made: BackedUp, place: int) -> list[bytes]:
    found = made.clinic.vault.database.execute("SELECT leaf FROM ledger WHERE position = ?", (place,))
    return [leaf for (leaf,) in found.fetchall()]


def _plant(made: BackedUp, lost: LostErasure) -> None:
    """Put an erasure into the list, which an insider signs."""
    vault = made.clinic.vault
    owners: dict[UUID, bytes] = {made.clinic.owner.id: vault.agreement_public_of(made.clinic.owner.id)}
    sealed = erasure_list.seal(lost, vault.id, sheet=vault.ring.recovery.registry_agreement, owners=owners)
    shelf = made.folder.erasures
    before = erasure_list.read(shelf)
    assert before is not None
    digest = hashlib.sha256(sealed).digest()
    forged = replace(before, entries={**before.entries, lost.record: digest}, signed=None)
    erasure_list.write(shelf, forged.signed_by(vault.keys.signing, person=vault.keys.user), {lost.record: sealed})
