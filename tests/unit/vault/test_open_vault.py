"""An unlocked vault: acts, snapshots, gathering, the mark, and its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal_app.domain.clinic import UserRemoved
from journal_app.domain.errors import Environmental
from journal_app.domain.printing import SheetKind
from journal_app.domain.records import NewRecord
from journal_app.services import patients, people
from journal_app.vault import high_water
from journal_app.vault.high_water import MarkFile, Verdict
from journal_app.vault.merkle import root_of
from journal_app.vault.open_vault import PersonGone
from tests.clinic import (
    PIN,
    RECEPTION,
    OpenClinic,
    a_note,
    a_patient,
    details,
    everything_in,
    is_closed,
    kinds_written,
    opened,
    second_connection,
)

LOOK = NewRecord("access.record_opened", purpose="care")


def test_a_vault_knows_who_where_and_which(clinic: OpenClinic) -> None:
    vault = clinic.vault
    assert vault.person == clinic.owner
    assert vault.id == clinic.door.sign_of(clinic.folder).vault
    assert vault.workstation.seat == vault.seat
    assert vault.has_pin
    assert vault.first_leaf() == everything_in(vault)["ledger"][0][1]


def test_somebody_removed_is_nobody_here(clinic: OpenClinic) -> None:
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(NewRecord("user.removed", UserRemoved(clinic.owner.id, "left")))
    with pytest.raises(PersonGone):
        _ = clinic.vault.person


# ---------------------------------------------------------------------------------------------------------------- acts


def test_each_act_moves_the_mark(clinic: OpenClinic) -> None:
    for _ in range(3):
        with clinic.vault.act(clinic.time.now()) as act:
            act.append(LOOK)
        mark = high_water.read(clinic.vault.workstation.mark, clinic.vault._mark_key)
        assert mark == clinic.vault.standing()
        assert mark is not None
        assert mark.size == clinic.vault.head().size
    assert clinic.vault.judge_mark() is Verdict.EQUAL
    assert not clinic.vault.is_mark_stale


def test_a_mark_that_cannot_be_written_loses_nothing(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise Environmental("vault.disk.full")

    size = clinic.vault.head().size
    with monkeypatch.context() as full:
        full.setattr(MarkFile, "write", broken)
        with clinic.vault.act(clinic.time.now()) as act:
            act.append(LOOK)
    assert clinic.vault.is_mark_stale
    assert clinic.vault.judge_mark() is Verdict.AHEAD
    assert clinic.vault.head().size == size + 1
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(LOOK)
    assert not clinic.vault.is_mark_stale


def test_a_snapshot_sees_one_moment(clinic: OpenClinic) -> None:
    a_patient(clinic.session)
    with clinic.vault.snapshot() as reader:
        before = reader.patient_count()
        with second_connection(clinic.vault) as other, other.writing():
            other.execute("DELETE FROM patients")
        assert reader.patient_count() == before == 1
    assert clinic.vault.patient_count() == 0


# ------------------------------------------------------------------------------------------------------------ gathering


def test_many_acts_are_one_commit(clinic: OpenClinic) -> None:
    size = clinic.vault.head().size
    with clinic.vault.gathering():
        made = [a_patient(clinic.session, details(f"Nr{number}")) for number in range(5)]
        with second_connection(clinic.vault) as other:
            assert other.execute("SELECT size FROM head").fetchone() == (size,)
        with clinic.vault.snapshot() as reader:
            assert reader.patient_count() == 5
    assert clinic.vault.head().size == size + 5
    assert clinic.vault.judge_mark() is Verdict.EQUAL
    for patient in made:
        assert clinic.vault.stub(patient) is not None
    leaves = [row[1] for row in everything_in(clinic.vault)["ledger"]]
    assert clinic.vault.head().root == root_of(leaves)  # type: ignore[arg-type]


def test_one_act_of_many_falls_alone(clinic: OpenClinic) -> None:
    with clinic.vault.gathering():
        kept = a_patient(clinic.session)
        with pytest.raises(patients.DetailsRefused):
            a_patient(clinic.session, details("", ""))
        with pytest.raises(KeyError):
            break_off_with_a_note(clinic, kept)
        a_note(clinic.session, kept)
    assert [item.kind for item in clinic.vault.journal(kept)] == ["patient.registered", "note.signed"]
    assert clinic.vault.journal(kept)[1].content is not None


def break_off_with_a_note(clinic: OpenClinic, patient: object) -> None:
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(LOOK)
        raise KeyError


def test_what_breaks_the_whole_leaves_nothing(clinic: OpenClinic) -> None:
    before = everything_in(clinic.vault)
    patient = None

    def gather_and_break() -> None:
        nonlocal patient
        patient = a_patient(clinic.session)
        a_note(clinic.session, patient)
        raise KeyError

    with pytest.raises(KeyError), clinic.vault.gathering():
        gather_and_break()
    assert everything_in(clinic.vault) == before
    a_patient(clinic.session)


# ---------------------------------------------------------------------------------------------------------------- mark


def test_a_vault_without_a_mark_does_not_write_one(clinic: OpenClinic) -> None:
    vault = clinic.vault
    vault.workstation.mark.unlink()
    vault._mark = None
    with vault.act(clinic.time.now()) as act:
        act.append(LOOK)
    assert not vault.workstation.mark.exists()
    assert vault.judge_mark() is Verdict.FRESH
    vault.adopt_mark()
    assert vault.judge_mark() is Verdict.EQUAL


def test_a_mark_under_a_key_nobody_has_is_damaged(clinic: OpenClinic) -> None:
    high_water.write(clinic.vault.workstation.mark, clinic.vault.standing(), key=b"k" * 32, epoch=7)
    with pytest.raises(high_water.MarkDamaged):
        clinic.vault.judge_mark()


# ----------------------------------------------------------------------------------------------------- seal and sheets


def test_the_clinics_seal_is_the_one_of_record_0(clinic: OpenClinic) -> None:
    seal = clinic.vault.seal()
    assert seal.certificate[:1] == b"\x30"
    assert seal.sign(b"x") != seal.sign(b"x"), "ECDSA draws a number each time"
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    assert clinic.vault.seal().certificate == seal.certificate


def test_a_sheet_is_recognised_by_its_words(clinic: OpenClinic) -> None:
    for sheet in clinic.sheets:
        for kind in SheetKind:
            assert clinic.vault.recognises_sheet(kind, " ".join(sheet.words)) is (kind is sheet.kind)
    assert not clinic.vault.recognises_sheet(SheetKind.REGISTRY, "ord der ikke findes")


# ----------------------------------------------------------------------------------------------------------------- end


def test_leaving_signs_a_checkpoint_and_keeps_it_outside(clinic: OpenClinic) -> None:
    vault = clinic.vault
    clinic.sign_out()
    (anchor,) = vault.workstation.read_anchors()
    assert str(vault.id) in anchor
    assert is_closed(vault)
    clinic.sign_in(clinic.owner)
    size = int(anchor.splitlines()[1])
    assert kinds_written(clinic.vault, size - 1)[0] == "access.signed_out"
    leaves = [row[1] for row in everything_in(clinic.vault)["ledger"]][:size]
    assert clinic.vault._store.root_at(size) == root_of(leaves)  # type: ignore[arg-type]


def test_leaving_closes_whatever_happens(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise Environmental("vault.disk.full")

    monkeypatch.setattr(type(clinic.vault.workstation), "append_anchor", broken)
    vault = clinic.vault
    with pytest.raises(Environmental):
        vault.sign_out(clinic.time.now())
    assert is_closed(vault)
    assert not (clinic.folder / "vault.open.json").exists()


def test_new_keys_take_the_place_of_old_ones(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    a_note(clinic.session, patient)
    before = clinic.vault._body_keys
    people.set_pin(clinic.session, password=bytearray(b"solsort trampolin kaffekop"), pin="860391")
    assert clinic.vault._body_keys is not before
    assert not before.can_read_clinical
    assert opened(clinic.session, patient).items[0].content is not None
    assert PIN != "860391"


def test_closing_without_a_mark_is_closing(clinic: OpenClinic, tmp_path: Path) -> None:
    clinic.vault._mark = None
    clinic.vault.close()
    clinic.vault.close()
    assert is_closed(clinic.vault)
