"""Changes of people: ledger and key file together, or neither."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journal_app.domain.clinic import KeyringChanged
from journal_app.domain.errors import JournalError
from journal_app.services.staff_port import Newcomer
from journal_app.vault import keyring_files
from tests.clinic import (
    OTHER_PASSWORD,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_password,
    files_below,
    kinds_written,
)

LISE = Newcomer("Lise", RECEPTION, bytearray(OTHER_PASSWORD.encode()))


def states_its_keyring(clinic: OpenClinic) -> bool:
    """Whether the ledger's newest word on the key file is the one on disk and in memory."""
    stated = clinic.vault.newest_of("keyring.changed")
    assert isinstance(stated, KeyringChanged)
    ring = keyring_files.load(clinic.folder)
    return stated.sha256 == ring.digest.hex() == clinic.vault.ring.digest.hex() and stated.version == ring.version


def test_each_change_is_a_record_and_a_new_key_file(clinic: OpenClinic) -> None:
    staff, time, size = clinic.vault.staff, clinic.time, clinic.vault.head().size
    lise = staff.admit(LISE, at=time.now())
    assert states_its_keyring(clinic)
    staff.change(replace(lise, name="Lise Lund"), at=time.now())
    assert states_its_keyring(clinic)
    staff.change(replace(lise, name="Lise Lund", roles=PRACTITIONER), at=time.now())
    staff.change_password(old=a_password(), new=a_password("en helt anden sætning"), at=time.now())
    staff.set_pin(password=a_password("en helt anden sætning"), pin="860391", at=time.now())
    staff.dismiss(lise.id, reason="Nyt arbejde", at=time.now())
    assert states_its_keyring(clinic)
    written = kinds_written(clinic.vault, size)
    assert [kind for kind in written if kind != "keyring.changed"] == [
        "user.added",
        "user.changed",
        "user.changed",
        "user.removed",
    ]
    assert written.count("keyring.changed") == 6, "one for each of six changes that concerned keys"


def test_a_change_that_concerns_no_key_leaves_the_key_file_alone(clinic: OpenClinic) -> None:
    before = files_below(clinic.folder)["keyring.json"]
    clinic.vault.staff.change(replace(clinic.owner, title="ejer"), at=clinic.time.now())
    assert files_below(clinic.folder)["keyring.json"] == before
    assert kinds_written(clinic.vault)[-1] == "user.changed"
    assert clinic.vault.person.title == "ejer"


def test_what_the_ledger_refuses_does_not_reach_the_key_file(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (files_below(clinic.folder)["keyring.json"], clinic.vault.head(), clinic.vault.ring)

    def broken(*_: object) -> None:
        raise KeyError

    monkeypatch.setattr(type(clinic.vault), "act", broken)
    with pytest.raises(KeyError):
        clinic.vault.staff.admit(LISE, at=clinic.time.now())
    assert (files_below(clinic.folder)["keyring.json"], clinic.vault.head(), clinic.vault.ring) == before
    assert keyring_files.staged(clinic.folder) is None


def test_the_key_is_granted_to_whom_the_ledger_names(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key file that somebody altered cannot have the clinical key sealed to another's key."""
    clinic.sign_in(clinic.colleague("Mona", frozenset({*RECEPTION, *clinic.owner.roles} - PRACTITIONER)))
    waiting = clinic.vault.staff.admit(replace(LISE, roles=PRACTITIONER, name="Bo"), at=clinic.time.now())
    clinic.sign_in(clinic.owner)
    assert clinic.vault.staff.awaiting_clinical() == (waiting.id,)
    with monkeypatch.context() as altered:
        altered.setattr(type(clinic.vault), "agreement_public_of", lambda *_: b"\x09" + bytes(31))
        with pytest.raises(JournalError):
            clinic.vault.staff.grant_clinical(waiting.id, at=clinic.time.now())
    assert clinic.vault.staff.awaiting_clinical() == (waiting.id,)
    clinic.vault.staff.grant_clinical(waiting.id, at=clinic.time.now())
    assert clinic.vault.staff.awaiting_clinical() == ()
