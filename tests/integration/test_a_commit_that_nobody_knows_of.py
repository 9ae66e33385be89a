"""A disk that fails in the middle of a commit says nothing of whether it has it: nobody is locked out by either."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journal_app.domain.errors import Environmental
from journal_app.domain.kits import Why
from journal_app.services import new_kits, people
from journal_app.services.front_door import RecoveryForm
from journal_app.services.new_kits import Issue
from journal_app.vault import keyring_files
from journal_app.vault.database import Database
from journal_app.vault.durable_file import DiskFailed
from tests.clinic import OTHER_PASSWORD, PASSWORD, PIN, RECEPTION, OpenClinic, a_clinic, a_password
from tests.integration.test_new_kits import old_of, typed_back, words_of


@pytest.fixture
def clinic(tmp_path: Path) -> OpenClinic:
    return a_clinic(tmp_path)


def leaving(clinic: OpenClinic) -> Callable[[], object]:
    bo = clinic.colleague("Bo Skranke", RECEPTION)
    return lambda: people.dismiss(clinic.session, bo.id, reason="stoppet")


def joining(clinic: OpenClinic) -> Callable[[], object]:
    return lambda: clinic.colleague("Cia Skranke", RECEPTION)


def a_new_kit(clinic: OpenClinic) -> Callable[[], object]:
    old = old_of(clinic)
    kit = new_kits.draw(clinic.session, old)
    return lambda: new_kits.issue(clinic.session, kit, Issue(old, typed_back(kit), Why.ASKED, PIN))


def being_let_in(clinic: OpenClinic) -> Callable[[], object]:
    clinic.sign_out()
    form = RecoveryForm(clinic.owner.id, words_of(clinic.sheets), a_password(OTHER_PASSWORD))
    clinic.passwords[clinic.owner.id] = OTHER_PASSWORD
    return lambda: clinic.door.recover(clinic.folder, form)


@pytest.mark.parametrize("act", [leaving, a_new_kit, being_let_in])
def test_a_change_of_the_keys_that_was_committed_after_all_locks_nobody_out(
    clinic: OpenClinic, act: Callable[[OpenClinic], Callable[[], object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    carry_out = act(clinic)
    before = keyring_files.read(clinic.folder).version
    committed_and_failed(clinic, carry_out, monkeypatch)
    clinic.close()
    with pytest.raises(Environmental) as told:
        clinic.sign_in(clinic.owner, password=PASSWORD)
    assert told.value.key == "keyring.finished"
    clinic.sign_in(clinic.owner)
    assert clinic.vault.ring.version == before + 1
    assert keyring_files.staged(clinic.folder) is None


@pytest.mark.parametrize("first", [leaving, a_new_kit])
@pytest.mark.parametrize("second", [joining, a_new_kit])
def test_no_other_change_takes_its_place_before(
    clinic: OpenClinic,
    first: Callable[[OpenClinic], Callable[[], object]],
    second: Callable[[OpenClinic], Callable[[], object]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Who goes on in the same session, as if nothing had been changed, is told to sign in again."""
    carry_out, then = first(clinic), second(clinic)
    before = keyring_files.read(clinic.folder).version
    committed_and_failed(clinic, carry_out, monkeypatch)
    with pytest.raises(Environmental) as told:
        then()
    assert told.value.key == "keyring.finished"
    clinic.sign_in(clinic.owner)
    assert clinic.vault.ring.version == before + 1


def committed_and_failed(clinic: OpenClinic, carry_out: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    execute = Database.execute

    def failing(self: Database, statement: str, *given: object) -> object:
        done = execute(self, statement, *given)  # type: ignore[arg-type]
        if statement == "COMMIT" and keyring_files.staged(clinic.folder) is not None:
            raise DiskFailed(clinic.folder)
        return done

    with monkeypatch.context() as patched:
        patched.setattr(Database, "execute", failing)
        with pytest.raises(Environmental):
            carry_out()


@pytest.mark.parametrize("act", [leaving, a_new_kit])
def test_a_change_of_the_keys_that_the_disk_refused_leaves_them_as_they_were(
    clinic: OpenClinic, act: Callable[[OpenClinic], Callable[[], object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    carry_out, execute = act(clinic), Database.execute
    before = keyring_files.read(clinic.folder)

    def failing(self: Database, statement: str, *given: object) -> object:
        if statement == "COMMIT":
            raise DiskFailed(clinic.folder)
        return execute(self, statement, *given)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(Database, "execute", failing)
        with pytest.raises(DiskFailed):
            carry_out()
    carry_out()  # in the same session, as if nothing had been
    clinic.sign_in(clinic.owner)
    assert clinic.vault.ring.version == before.version + 1
    assert keyring_files.staged(clinic.folder) is None
