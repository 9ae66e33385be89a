"""Folders that somebody signed who has keys of a clinic, but not the right to sign what they say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from journal_app.bundle import verify_export
from tests.bundles import found_in
from tests.forged_bundles import Forger, Member


@pytest.fixture
def clinic() -> Forger:
    """An owner, and a patient with three records."""
    made = Forger().found()
    made.write("user.added", person(made.owner, "Owner", "owner"), by=made.owner)
    for number in range(3):
        note(made, made.owner, number)
    return made


def person(who: Member, name: str, *roles: str) -> dict[str, object]:
    return {"user": who.id, "name": name, "roles": list(roles), "signing": who.public.hex()}


def note(clinic: Forger, by: Member, number: int) -> None:
    clinic.write("note.signed", {"text": f"Note {number}"}, by=by, patient=clinic.patient)


def test_what_is_made_from_the_description_alone_is_whole(clinic: Forger, tmp_path: Path) -> None:
    folder = clinic.folder(tmp_path / "ud", by=clinic.owner)
    report = verify_export.verify(folder, clinic.leaves[0].hex())
    assert (report.findings, report.code) == ((), verify_export.WHOLE)
    assert report.facts["by"] == "Owner"


@pytest.mark.parametrize("size", range(2, 12))
def test_ledgers_of_every_size_are_proven(tmp_path: Path, size: int) -> None:
    clinic = Forger().found()
    for number in range(size):
        note(clinic, clinic.owner, number)
    assert found_in(clinic.folder(tmp_path / "ud", by=clinic.owner), clinic.leaves[0].hex()) == set()


def test_a_colleague_and_a_leaver_sign_what_they_could(clinic: Forger, tmp_path: Path) -> None:
    """Their records count as long as their keys did; the folder may be signed by whoever works there."""
    colleague, leaver = Member(), Member()
    clinic.write("user.added", person(leaver, "Leaver", "practitioner"), by=clinic.owner)
    clinic.write("user.added", person(colleague, "Colleague", "practitioner"), by=clinic.owner)
    note(clinic, leaver, 4)
    clinic.write("user.removed", {"user": leaver.id, "reason": ""}, by=clinic.owner)
    note(clinic, colleague, 5)
    assert found_in(clinic.folder(tmp_path / "ud", by=colleague)) == set()
    assert found_in(clinic.folder(tmp_path / "left", by=leaver)) >= {"checkpoint", "signature"}


def test_a_leaver_writes_no_more(clinic: Forger, tmp_path: Path) -> None:
    leaver = Member()
    clinic.write("user.added", person(leaver, "Leaver", "practitioner"), by=clinic.owner)
    clinic.write("user.removed", {"user": leaver.id, "reason": ""}, by=clinic.owner)
    note(clinic, leaver, 4)
    assert found_in(clinic.folder(tmp_path / "ud", by=clinic.owner)) == {"record_signature"}


def test_only_an_owner_lets_people_in(clinic: Forger, tmp_path: Path) -> None:
    colleague, friend = Member(), Member()
    clinic.write("user.added", person(colleague, "Colleague", "practitioner"), by=clinic.owner)
    clinic.write("user.added", person(friend, "Friend", "practitioner"), by=colleague)
    note(clinic, friend, 4)
    assert found_in(clinic.folder(tmp_path / "ud", by=clinic.owner)) == {"people"}


def test_nobody_makes_themselves_owner(clinic: Forger, tmp_path: Path) -> None:
    colleague = Member()
    clinic.write("user.added", person(colleague, "Colleague", "practitioner"), by=clinic.owner)
    clinic.write("user.changed", person(colleague, "Colleague", "owner"), by=colleague)
    assert found_in(clinic.folder(tmp_path / "ud", by=clinic.owner)) == {"people"}


def test_new_keys_are_given_by_the_sheet_alone(clinic: Forger, tmp_path: Path) -> None:
    renewed = Member(id=clinic.owner.id)
    fields = {"user": clinic.owner.id, "signing": renewed.public.hex()}
    as_sheet = Member(id=clinic.owner.id, key=clinic.sheet.key)
    clinic.write("user.key_changed", fields, by=as_sheet)
    note(clinic, renewed, 4)
    assert found_in(clinic.folder(tmp_path / "ud", by=renewed)) == set()
    note(clinic, clinic.owner, 5)  # the key that ended
    assert found_in(clinic.folder(tmp_path / "old", by=renewed)) == {"record_signature"}


def test_new_keys_that_somebody_gives_themselves_do_not_count(clinic: Forger, tmp_path: Path) -> None:
    renewed = Member(id=clinic.owner.id)
    clinic.write("user.key_changed", {"user": clinic.owner.id, "signing": renewed.public.hex()}, by=clinic.owner)
    assert found_in(clinic.folder(tmp_path / "ud", by=clinic.owner)) == {"record_signature"}


@pytest.mark.parametrize("hidden", [2, 3, 4])
def test_a_signer_who_hides_a_record_is_found_out(clinic: Forger, tmp_path: Path, hidden: int) -> None:
    """Everything is signed anew over what is shown, but the records name one another."""
    folder = clinic.folder(tmp_path / "ud", by=clinic.owner, hidden=(hidden,), records=2)
    assert "left_out" in found_in(folder)


def test_an_export_that_lies_about_where_the_journal_ends_is_found(clinic: Forger, tmp_path: Path) -> None:
    """The last record hidden, and the end said to be the one before: the export's own place in the chain tells."""
    last = clinic.shown[3]
    leaf = verify_export.record_in({**last, "proof": []}).leaf.hex()
    ends = [{"patient": clinic.patient, "records": 2, "leaf": leaf}]
    folder = clinic.folder(tmp_path / "ud", by=clinic.owner, hidden=(4,), records=2, streams=ends)
    assert found_in(folder) == {"left_out"}


def test_a_record_in_anothers_name_does_not_count(clinic: Forger, tmp_path: Path) -> None:
    colleague = Member()
    clinic.write("user.added", person(colleague, "Colleague", "practitioner"), by=clinic.owner)
    fields = {"text": "In the owner's name"}
    clinic.write("note.signed", fields, by=colleague, patient=clinic.patient, author=clinic.owner.id)
    assert found_in(clinic.folder(tmp_path / "ud", by=clinic.owner)) == {"record_signature"}


def test_a_photo_that_is_said_to_be_missing_and_is_not_named_is_found(clinic: Forger, tmp_path: Path) -> None:
    folder = clinic.folder(tmp_path / "ud", by=clinic.owner, missing=[clinic.patient])
    assert found_in(folder) == {"original_count"}


@pytest.mark.parametrize(
    "said",
    [
        {"files": "0"},
        {"missing": [{}]},
        {"streams": []},
        {"streams": [{"patient": "x", "records": 1, "leaf": "y"}]},
        {"records": True},
        {"ledger_root": 5},
        {"more": 1},
    ],
    ids=str,
)
def test_an_export_of_another_form_ends_in_a_sentence(clinic: Forger, tmp_path: Path, said: dict[str, Any]) -> None:
    assert found_in(clinic.folder(tmp_path / "ud", by=clinic.owner, **said)) == {"seal"}


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("user.added", {"user": [], "name": 1, "roles": 3, "signing": "zz"}),
        ("user.added", {"user": "x", "name": "y", "roles": [], "signing": "00" * 32}),
        ("photo.taken", {"file": {}, "size": [], "sha256": None}),
        ("paper.filed", {"pages": 7}),
    ],
)
def test_contents_of_another_form_end_in_a_sentence(
    clinic: Forger, tmp_path: Path, kind: str, fields: dict[str, object]
) -> None:
    patient = None if kind.startswith("user.") else clinic.patient
    clinic.write(kind, fields, by=clinic.owner, patient=patient)
    assert found_in(clinic.folder(tmp_path / "ud", by=clinic.owner))


def test_whoever_founds_the_clinic_anew_is_another_clinic(clinic: Forger, tmp_path: Path) -> None:
    """Same ids, same names, other keys: sound in itself, and another fingerprint."""
    twin = Forger(vault=clinic.vault, owner=Member(id=clinic.owner.id), patient=clinic.patient).found()
    for number in range(3):
        note(twin, twin.owner, number)
    folder = twin.folder(tmp_path / "ud", by=twin.owner)
    assert found_in(folder) == set()
    assert found_in(folder, clinic.leaves[0].hex()) == {"other_clinic"}
    assert json.loads((folder / "signature.json").read_text("utf-8"))["v"] == 1
