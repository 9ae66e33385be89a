"""New keys after somebody left or a computer was lost: who may, what is due and why, and what leavers leave behind."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.key_exchange import Cause, KeysRotated
from journal_app.domain.printing import PrintLanguage
from journal_app.services import gate, key_exchange, people, reach, registry_drafts
from journal_app.services.front_door import RecoveryForm, SignInForm
from journal_app.services.session import ChangeSet
from journal_app.vault.acting import Acting
from journal_app.vault.durable_file import DiskFull
from journal_app.vault.open_vault import OpenVault
from tests.clinic import (
    AUDIT,
    CARE,
    OTHER_PASSWORD,
    OWNING,
    PASSWORD,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_door,
    a_password,
    a_patient,
    clinic,
    details,
    kinds_written,
)

__all__ = ["clinic"]


def untold(_done: int, _total: int) -> None:
    """Nobody looks."""


def exchanged(clinic: OpenClinic) -> ChangeSet:
    """Exchange the keys for those whom the window names."""
    holders = key_exchange.standing(clinic.session).holders
    return key_exchange.exchange(clinic.session, untold, confirmed=holders)


def at_another_computer(clinic: OpenClinic, tmp_path: Path, *words: str) -> UUID:
    """The owner was let in by the sheets at a second computer; its seat."""
    clinic.sign_out()
    door = a_door(tmp_path / "second", clinic.time)
    form = RecoveryForm(clinic.owner.id, words[0], a_password(OTHER_PASSWORD), clinical_words=words[1])
    session = door.recover(clinic.folder, form)
    seat = session.vault.seat
    session.vault.sign_out(clinic.time.now())
    clinic.passwords[clinic.owner.id] = OTHER_PASSWORD
    clinic.session = clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password(OTHER_PASSWORD)))
    return seat


def words_of(clinic: OpenClinic) -> tuple[str, ...]:
    return tuple(" ".join(sheet.words) for sheet in clinic.sheets)


def test_a_clinic_of_one_exchanges_whenever_it_wants(clinic: OpenClinic) -> None:
    found = key_exchange.standing(clinic.session)
    assert (found.due.is_due, found.may_exchange, found.has_clinical, found.can_help) == (False, True, True, False)
    changes = exchanged(clinic)
    assert changes.kinds == {"keys.rotated", "keyring.changed"}
    (said,) = [content for _, content in clinic.vault.told("keys.rotated")]
    assert isinstance(said, KeysRotated)
    assert said.causes == (Cause.ASKED,)
    clinic.sign_in(clinic.owner)


@pytest.mark.parametrize("roles", [RECEPTION, AUDIT])
def test_reception_and_auditors_exchange_nothing(clinic: OpenClinic, roles: frozenset[object]) -> None:
    clinic.sign_in(clinic.colleague("Rie", roles))  # type: ignore[arg-type]
    size = clinic.vault.head().size
    with pytest.raises(UserFacing):
        exchanged(clinic)
    with pytest.raises(UserFacing):
        key_exchange.report_lost(clinic.session, uuid4(), last_seen=None, words="Væk")
    assert kinds_written(clinic.vault, size) == []
    assert not key_exchange.standing(clinic.session).may_exchange


def test_a_practitioner_does_what_an_owner_without_the_clinical_key_cannot(clinic: OpenClinic) -> None:
    bo, carla = clinic.colleague("Bo", PRACTITIONER), clinic.colleague("Carla", PRACTITIONER)
    ida = clinic.colleague("Ida", OWNING)
    clinic.sign_in(ida)
    people.dismiss(clinic.session, bo.id, reason="Rejst")
    found = key_exchange.standing(clinic.session)
    assert found.can_help
    assert {found.names[one.about] for one in found.due.registry} == {"Bo"}
    exchanged(clinic)
    found = key_exchange.standing(clinic.session)
    assert (found.due.registry, bool(found.due.clinical), found.can_help) == ((), True, False)
    clinic.sign_in(carla)
    assert key_exchange.standing(clinic.session).can_help
    exchanged(clinic)
    assert not key_exchange.standing(clinic.session).due.is_due


def test_the_kit_makes_an_exchange_due_and_a_lost_computer_does(clinic: OpenClinic, tmp_path: Path) -> None:
    seat = at_another_computer(clinic, tmp_path, *words_of(clinic))
    found = key_exchange.standing(clinic.session)
    assert found.due.causes == (Cause.KIT_USED,)
    exchanged(clinic)
    assert not key_exchange.standing(clinic.session).due.is_due
    assert [one.seat for one in key_exchange.computers(clinic.session)] == [seat]
    for wrong, last_seen, words in (
        (clinic.vault.seat, None, "Væk"),
        (uuid4(), None, "Væk"),
        (seat, date(2099, 1, 1), "Væk"),
        (seat, None, "  "),
    ):
        with pytest.raises(UserFacing):
            key_exchange.report_lost(clinic.session, wrong, last_seen=last_seen, words=words)
    made = key_exchange.report_lost(clinic.session, seat, last_seen=date(2026, 3, 1), words="Glemt i toget.")
    assert made.made == seat
    assert key_exchange.computers(clinic.session) == ()
    assert key_exchange.standing(clinic.session).due.causes == (Cause.COMPUTER_LOST,)
    could = reach.find(clinic.session, seat=seat)
    assert (could.people, could.had_clinical, could.looks.patients) == ((clinic.owner.name,), True, ())


def test_whoever_leaves_leaves_nothing_to_nobody(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is taken over is taken over with the leaving or not at all: no end in between leaves it to nobody."""
    rie = clinic.colleague("Rie", RECEPTION)
    clinic.sign_in(rie)
    registry_drafts.save(clinic.session, uuid4(), {"family": "Halvvejs"})
    clinic.sign_in(clinic.owner)
    with monkeypatch.context() as patched:
        patched.setattr(OpenVault, "take_keys", ended)  # right behind the act and the keyring
        with pytest.raises(SystemExit):
            people.dismiss(clinic.session, rie.id, reason="Rejst")
    assert len(registry_drafts.waiting(clinic.session)) == 1
    assert rie.id not in {one.id for one in clinic.vault.people() if one.active}


def ended(*_: object) -> None:
    raise SystemExit


def test_who_cannot_be_dismissed_keeps_what_is_theirs(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    rie = clinic.colleague("Rie", RECEPTION)
    clinic.sign_in(rie)
    registry_drafts.save(clinic.session, uuid4(), {"family": "Halvvejs"})
    clinic.sign_in(clinic.owner)
    with monkeypatch.context() as patched:
        patched.setattr(Acting, "take_over_registry_draft", full)
        with pytest.raises(DiskFull):
            people.dismiss(clinic.session, rie.id, reason="Rejst")
    assert clinic.person(rie.id).active
    clinic.sign_in(rie)
    assert len(registry_drafts.waiting(clinic.session)) == 1


def full(*_: object) -> None:
    raise DiskFull


def test_unsaved_registrations_of_who_left_become_the_owners(clinic: OpenClinic) -> None:
    rie = clinic.colleague("Rie", RECEPTION)
    clinic.sign_in(rie)
    registry_drafts.save(clinic.session, uuid4(), {"family": "Halvvejs"})
    with pytest.raises(UserFacing):
        registry_drafts.take_over_left(clinic.session)
    clinic.sign_in(clinic.owner)
    assert registry_drafts.waiting(clinic.session) == ()
    people.dismiss(clinic.session, rie.id, reason="Rejst")
    (waits,) = registry_drafts.waiting(clinic.session)
    draft = registry_drafts.of_new_patient(clinic.session, waits.id)
    assert draft is not None
    assert (draft.author, draft.content) == (clinic.owner.id, {"family": "Halvvejs"})
    assert registry_drafts.take_over_left(clinic.session) == 0


def test_what_somebody_could_read_and_did_look_at(clinic: OpenClinic) -> None:
    seen, unseen = a_patient(clinic.session), a_patient(clinic.session, details("Olsen", "Ole"))
    bo = clinic.colleague("Bo", CARE)
    clinic.sign_in(bo)
    for _ in range(3):
        gate.take_record(clinic.session, seen, Purpose.CARE)
    clinic.sign_in(clinic.owner)
    size = clinic.vault.head().size
    found = reach.find(clinic.session, person=bo.id)
    assert (found.registered, found.had_clinical, found.people) == (2, True, ("Bo",))
    assert [(one.patient, one.looks) for one in found.looks.patients] == [(seen, 3)]
    assert set(found.lines) == {seen}
    assert unseen not in found.lines
    assert kinds_written(clinic.vault, size) == ["access.log_read"]
    pdf = reach.pdf(clinic.session, PrintLanguage.SWEDISH, name="Bo", person=bo.id)
    assert pdf.startswith(b"%PDF-")
    assert kinds_written(clinic.vault, size)[1:] == ["access.printed"]
    rie = clinic.colleague("Rie", RECEPTION)
    assert not reach.find(clinic.session, person=rie.id).had_clinical
    clinic.sign_in(rie)
    with pytest.raises(UserFacing):
        reach.find(clinic.session, person=bo.id)


def test_the_clinical_key_goes_to_nobody_whom_no_person_saw(clinic: OpenClinic) -> None:
    bo = clinic.colleague("Bo", PRACTITIONER)
    found = key_exchange.standing(clinic.session)
    assert {found.names[one] for one in found.holders} == {clinic.owner.name, "Bo"}
    for confirmed in ((), (clinic.owner.id,), (*found.holders, uuid4())):
        size = clinic.vault.head().size
        with pytest.raises(UserFacing) as refused:
            key_exchange.exchange(clinic.session, untold, confirmed=confirmed)
        assert refused.value.key == "exchange.holders"
        assert kinds_written(clinic.vault, size) == []
    people.dismiss(clinic.session, bo.id, reason="Rejst")
    assert key_exchange.standing(clinic.session).holders == (clinic.owner.id,)
    exchanged(clinic)


def test_password_is_still_the_old_one(clinic: OpenClinic) -> None:
    exchanged(clinic)
    clinic.sign_in(clinic.owner, password=PASSWORD)
