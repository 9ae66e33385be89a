"""A new recovery kit: issued with the old sheet or after seven days, and what each sheet opens from then on."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.key_exchange import Cause
from journal_app.domain.kits import ISSUED, DueCause, KitIssued, Why
from journal_app.domain.people import Role
from journal_app.domain.printing import SheetKind
from journal_app.services import backups, new_kits, people, recovery_kit
from journal_app.services.backup_port import BackupOrder, RestoreForm, TrialOrder, Way
from journal_app.services.front_door import KitSheet, Paper, RecoveryForm, SignInForm, groups_of
from journal_app.services.kit_port import DrawnKit, OldSheets
from journal_app.services.session import Session
from journal_app.vault import keyring_files, keyring_recovery, verifying
from journal_app.vault.keyring_recovery import WrongSheet
from journal_app.vault.kit_changes import ClinicalSheetNeeded, KitNotAllowed, KitOutrun, KitTooEarly
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.recovery import Sheet
from journal_app.vault.recovery import SheetKind as VaultKind
from journal_app.vault.verifying import Request, Signatures
from tests.clinic import (
    CARE,
    OTHER_PASSWORD,
    OWNING,
    PIN,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_door,
    a_note,
    a_password,
    a_patient,
    files_below,
    kinds_written,
)

NEW = "lanterne under havets bund"


def words_of(sheets: tuple[KitSheet, ...], kind: SheetKind = SheetKind.REGISTRY) -> str:
    return " ".join(next(one for one in sheets if one.kind is kind).words)


def old_of(clinic: OpenClinic) -> OldSheets:
    return OldSheets(words_of(clinic.sheets))


def typed_back(kit: DrawnKit) -> dict[Paper, dict[int, str]]:
    """One group of each paper, and all of two shares where they are what opens."""
    return {one.paper: whole(one) if one.share in {1, 3} else a_group(one) for one in kit.papers}


def whole(paper: KitSheet) -> dict[int, str]:
    return {number: " ".join(group) for number, group in enumerate(groups_of(paper.words))}


def a_group(paper: KitSheet) -> dict[int, str]:
    return {1: " ".join(groups_of(paper.words)[1])}


def given(kit: DrawnKit, old: OldSheets, *, why: Why = Why.USED, pin: str = PIN) -> new_kits.Issue:
    return new_kits.Issue(old, typed_back(kit), why, pin)


def issued(clinic: OpenClinic, old: OldSheets | None = None) -> DrawnKit:
    """Draw, type back and put in force; the clinic goes on with the new sheets."""
    used = old_of(clinic) if old is None else old
    kit = new_kits.draw(clinic.session, used)
    new_kits.issue(clinic.session, kit, given(kit, used))
    clinic.sheets = kit.sheets
    return kit


def findings_of(clinic: OpenClinic, person: UUID | None = None) -> set[str]:
    who = person or clinic.owner.id
    clinic.sign_out()
    typed = SignIn(who, a_password(clinic.passwords[who]), policy=KdfPolicy.TEST)
    report = verifying.verify(
        verifying.unlock(clinic.folder, typed, home=clinic.home), Request(signatures=Signatures.ALL)
    )
    return {one.key.removeprefix("verify.") for one in report.found()}


def let_in(clinic: OpenClinic, person: UUID, sheets: tuple[KitSheet, ...], *, both: bool = True) -> Session:
    clinic.sign_out()
    clinical = words_of(sheets, SheetKind.CLINICAL) if both else ""
    form = RecoveryForm(person, words_of(sheets), bytearray(NEW.encode()), clinical)
    clinic.session = clinic.door.recover(clinic.folder, form)
    clinic.passwords[person] = NEW
    people.set_pin(clinic.session, password=a_password(NEW), pin=PIN)
    return clinic.session


# ------------------------------------------------------------------------------------------------- with the old sheet


def test_a_new_kit_takes_the_old_ones_place_in_one_step(clinic: OpenClinic) -> None:
    size = clinic.vault.standing().size
    kit = issued(clinic)
    assert kinds_written(clinic.vault, size) == [ISSUED, "keyring.changed", "policy.changed", "policy.changed"]
    assert kit.label.number == 2
    standing = clinic.vault.kit_standing()
    assert (standing.kit, standing.issued_by, standing.due) == (kit.label, clinic.owner.id, ())
    assert clinic.vault.ring.recovery.kit == kit.label
    assert findings_of(clinic) == set()
    clinic.sign_in(clinic.owner)
    assert new_kits.standing(clinic.session).is_new


def test_the_new_sheets_let_somebody_in_and_the_old_ones_do_not(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    a_note(clinic.session, patient, "Kanariefugl")
    old = clinic.sheets
    issued(clinic)
    clinic.sign_out()
    before = files_below(clinic.folder)
    with pytest.raises(WrongSheet) as refused:
        clinic.door.recover(clinic.folder, RecoveryForm(clinic.owner.id, words_of(old), bytearray(NEW.encode())))
    assert refused.value.params["kit"] == 2
    with pytest.raises(WrongSheet):
        clinic.door.recover(
            clinic.folder,
            RecoveryForm(
                clinic.owner.id,
                words_of(clinic.sheets),
                bytearray(NEW.encode()),
                words_of(old, SheetKind.CLINICAL),
            ),
        )
    assert files_below(clinic.folder) == before
    session = let_in(clinic, clinic.owner.id, clinic.sheets)
    assert session.vault.can_read_clinical()
    assert findings_of(clinic) == set()


def test_a_third_kit_follows_the_second_and_no_sheet_comes_back(clinic: OpenClinic) -> None:
    first = clinic.sheets
    issued(clinic)
    second = clinic.sheets
    with pytest.raises(WrongSheet):
        new_kits.draw(clinic.session, OldSheets(words_of(first)))
    assert issued(clinic).label.number == 3
    assert [one.label.number for one in clinic.vault.signers().kits.all] == [1, 2, 3]
    assert not recovery_kit_recognises(clinic, second)
    assert recovery_kit_recognises(clinic, clinic.sheets)
    assert findings_of(clinic) == set()


def recovery_kit_recognises(clinic: OpenClinic, sheets: tuple[KitSheet, ...]) -> bool:
    return all(clinic.vault.recognises_sheet(one.kind, " ".join(one.words)) for one in sheets)


def test_drawing_changes_nothing_and_an_unused_drawing_opens_nothing(clinic: OpenClinic) -> None:
    before = files_below(clinic.folder)
    kit = new_kits.draw(clinic.session, old_of(clinic))
    assert files_below(clinic.folder) == before
    assert not recovery_kit_recognises(clinic, kit.sheets)


def test_it_is_put_in_force_only_once_it_was_typed_back_with_a_pin(clinic: OpenClinic) -> None:
    old = old_of(clinic)
    kit = new_kits.draw(clinic.session, old)
    before = clinic.vault.ring
    registry, clinical = (one.paper for one in kit.papers)
    half = {registry: typed_back(kit)[registry]}
    wrong = {**typed_back(kit), clinical: {1: "one two three four"}}
    for typed in ({}, half, wrong):
        with pytest.raises(UserFacing) as refused:
            new_kits.issue(clinic.session, kit, new_kits.Issue(old, typed, Why.SEEN, PIN))
        assert refused.value.key == "kit.wrong_group"
    with pytest.raises(UserFacing):
        new_kits.issue(clinic.session, kit, given(kit, old, pin="000000"))
    assert clinic.vault.ring == before


def test_two_drawings_cannot_both_be_put_in_force(clinic: OpenClinic) -> None:
    old = old_of(clinic)
    one, other = new_kits.draw(clinic.session, old), new_kits.draw(clinic.session, old)
    new_kits.issue(clinic.session, one, given(one, old))
    with pytest.raises((KitOutrun, WrongSheet)):
        new_kits.issue(clinic.session, other, given(other, old))
    with pytest.raises(KitOutrun):
        new_kits.issue(clinic.session, other, given(other, OldSheets(words_of(one.sheets))))
    assert clinic.vault.ring.recovery.kit == one.label


def test_only_an_owner_issues_one(clinic: OpenClinic) -> None:
    old = old_of(clinic)
    bo = clinic.colleague("Bo", PRACTITIONER)
    clinic.sign_in(bo)
    for act in (
        lambda: new_kits.draw(clinic.session, old),
        lambda: new_kits.ask(clinic.session, Why.LOST),
    ):
        with pytest.raises(UserFacing):
            act()


def test_an_owner_without_the_clinical_key_needs_the_present_sheet_two(clinic: OpenClinic) -> None:
    olga = clinic.colleague("Olga Ejer", OWNING)
    patient = a_patient(clinic.session)
    a_note(clinic.session, patient, "Kanariefugl")
    clinic.sign_in(olga)
    people.set_pin(clinic.session, password=a_password(OTHER_PASSWORD), pin=PIN)
    with pytest.raises(ClinicalSheetNeeded):
        new_kits.draw(clinic.session, old_of(clinic))
    both = OldSheets(words_of(clinic.sheets), words_of(clinic.sheets, SheetKind.CLINICAL))
    issued(clinic, both)
    assert not clinic.vault.can_read_clinical()
    assert findings_of(clinic) == set()
    session = let_in(clinic, clinic.owner.id, clinic.sheets)
    assert session.vault.can_read_clinical()


def test_the_keys_are_due_to_be_exchanged_and_the_new_ones_go_to_the_new_sheets(clinic: OpenClinic) -> None:
    old = clinic.sheets
    issued(clinic)
    assert clinic.vault.exchange_due().causes == (Cause.KIT_REPLACED,)
    clinic.vault.exchange_keys((Cause.KIT_REPLACED,), at=clinic.time.now(), on_progress=lambda _done, _total: None)
    assert not clinic.vault.exchange_due().is_due
    ring = clinic.vault.ring
    sheet = Sheet.typed(words_of(clinic.sheets), vault=ring.vault, kind=VaultKind.REGISTRY)
    clinical = Sheet.typed(words_of(clinic.sheets, SheetKind.CLINICAL), vault=ring.vault, kind=VaultKind.CLINICAL)
    assert set(keyring_recovery.opened_registry(ring, sheet)) == {1, 2}
    assert set(keyring_recovery.opened_clinical(ring, clinical)) == {1, 2}
    stale = Sheet.typed(words_of(old), vault=ring.vault, kind=VaultKind.REGISTRY)
    with pytest.raises(WrongSheet):
        keyring_recovery.opened_registry(ring, stale)
    assert findings_of(clinic) == set()


# ---------------------------------------------------------------------------------------------- without the old sheet


def test_without_the_sheet_it_takes_seven_days_that_everybody_sees(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    with pytest.raises(KitNotAllowed):
        new_kits.draw(clinic.session, OldSheets())
    new_kits.ask(clinic.session, Why.LOST)
    with pytest.raises(UserFacing):
        new_kits.ask(clinic.session, Why.LOST)
    with pytest.raises(KitTooEarly):
        new_kits.draw(clinic.session, OldSheets())
    clinic.time.go(days=6, hours=23)
    with pytest.raises(KitTooEarly):
        new_kits.draw(clinic.session, OldSheets())
    clinic.sign_in(lise)
    assert new_kits.standing(clinic.session).is_asked
    clinic.sign_in(clinic.owner)
    clinic.time.go(hours=2)
    assert issued(clinic, OldSheets()).label.number == 2
    assert not new_kits.standing(clinic.session).is_asked
    assert findings_of(clinic) == set()
    clinic.sign_in(clinic.owner)
    with pytest.raises(KitNotAllowed):
        new_kits.draw(clinic.session, OldSheets())


def test_whoever_works_here_can_stop_it(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    new_kits.ask(clinic.session, Why.LOST)
    clinic.sign_in(lise)
    with pytest.raises(UserFacing):
        new_kits.turn_down(clinic.session, "  ")
    new_kits.turn_down(clinic.session, "Arket ligger i boksen.")
    with pytest.raises(UserFacing):
        new_kits.turn_down(clinic.session, "En gang til")
    clinic.sign_in(clinic.owner)
    clinic.time.go(days=8)
    with pytest.raises(KitNotAllowed):
        new_kits.draw(clinic.session, OldSheets())
    new_kits.ask(clinic.session, Why.LOST)
    with pytest.raises(KitTooEarly):
        new_kits.draw(clinic.session, OldSheets())
    assert findings_of(clinic) == set()


# ------------------------------------------------------------------------------------------------- after it was used


def test_whom_a_sheet_let_in_waits_seven_days_and_another_owner_does_not(clinic: OpenClinic) -> None:
    """Else who found the sheet would replace it at once, and lock the clinic out of its own kit."""
    bo = clinic.colleague("Bo Ejer", CARE)
    clinic.session.vault.staff.grant_clinical(bo.id, at=clinic.time.now())
    session = let_in(clinic, clinic.owner.id, clinic.sheets)
    found = new_kits.standing(session)
    assert [one.cause for one in found.kit.due] == [DueCause.LET_IN]
    assert found.is_due
    assert found.settles is not None
    with pytest.raises(KitTooEarly):
        new_kits.draw(session, old_of(clinic))
    clinic.sign_in(bo)
    people.set_pin(clinic.session, password=a_password(OTHER_PASSWORD), pin=PIN)
    assert new_kits.standing(clinic.session).is_due
    issued(clinic)
    assert not new_kits.standing(clinic.session).kit.due
    assert findings_of(clinic) == set()


def test_after_seven_days_the_one_let_in_issues_it(clinic: OpenClinic) -> None:
    let_in(clinic, clinic.owner.id, clinic.sheets)
    clinic.time.go(days=7, minutes=1)
    assert new_kits.standing(clinic.session).settles is None
    issued(clinic)
    assert not clinic.vault.kit_standing().due
    assert findings_of(clinic) == set()


def test_an_owner_who_leaves_makes_a_new_kit_due(clinic: OpenClinic) -> None:
    bo = clinic.colleague("Bo Ejer", CARE)
    cia = clinic.colleague("Cia Ejer", CARE)
    lise = clinic.colleague("Lise", RECEPTION)
    people.dismiss(clinic.session, lise.id, reason="Rejst")
    assert not clinic.vault.kit_standing().due
    people.dismiss(clinic.session, bo.id, reason="Rejst")
    people.change(clinic.session, dataclasses.replace(cia, roles=PRACTITIONER))
    due = clinic.vault.kit_standing().due
    assert [(one.cause, one.about) for one in due] == [(DueCause.OWNER_LEFT, bo.id), (DueCause.OWNER_LEFT, cia.id)]
    issued(clinic)
    assert not clinic.vault.kit_standing().due


# -------------------------------------------------------------------------------------------------------- three shares


BOTH = frozenset(SheetKind)


def issued_split(clinic: OpenClinic, split: frozenset[SheetKind] = BOTH) -> DrawnKit:
    old = old_of(clinic)
    kit = new_kits.draw(clinic.session, old, split=split)
    new_kits.issue(clinic.session, kit, given(kit, old))
    clinic.sheets = kit.sheets
    return kit


def of(kit: DrawnKit, kind: SheetKind, *numbers: int) -> str:
    """The words of some shares of a sheet, one below the other."""
    found = {one.share: " ".join(one.words) for one in kit.shares if one.kind is kind}
    return "\n".join(found[number] for number in numbers)


def test_two_shares_let_somebody_in_wherever_the_sheet_would(clinic: OpenClinic) -> None:
    kit = issued_split(clinic)
    assert [one.paper for one in kit.papers] == [(kind, number) for kind in SheetKind for number in (1, 2, 3)]
    for pair in ((1, 2), (3, 1), (2, 3)):
        recovery_kit.confirm_words(clinic.session, SheetKind.REGISTRY, of(kit, SheetKind.REGISTRY, *pair))
        recovery_kit.confirm_words(clinic.session, SheetKind.CLINICAL, of(kit, SheetKind.CLINICAL, *pair))
    clinic.sign_out()
    form = RecoveryForm(
        clinic.owner.id,
        of(kit, SheetKind.REGISTRY, 3, 1),
        bytearray(NEW.encode()),
        of(kit, SheetKind.CLINICAL, 1, 2),
    )
    clinic.session = clinic.door.recover(clinic.folder, form)
    clinic.passwords[clinic.owner.id] = NEW
    assert clinic.vault.can_read_clinical()
    assert findings_of(clinic) == set()


def test_two_shares_prove_the_next_kit_and_restore_a_backup(clinic: OpenClinic, tmp_path: Path) -> None:
    kit = issued_split(clinic)
    patient = a_patient(clinic.session)
    a_note(clinic.session, patient, "Kanariefugl")
    backups.back_up(clinic.session, BackupOrder(tmp_path / "usb", country="DK"))
    issued(clinic, OldSheets(of(kit, SheetKind.REGISTRY, 2, 3)))
    assert clinic.vault.kit_standing().kit.number == 3
    form = RestoreForm(
        tmp_path / "usb",
        tmp_path / "restored",
        clinic.owner.id,
        bytearray(NEW.encode()),
        of(kit, SheetKind.REGISTRY, 1, 3),
        of(kit, SheetKind.CLINICAL, 2, 1),
        Way.NEW_PASSWORD,
    )
    assert a_door(tmp_path / "elsewhere", clinic.time).restore(form).place == tmp_path / "restored"
    assert findings_of(clinic) == set()


def test_shares_that_do_not_open_are_refused_and_change_nothing(clinic: OpenClinic) -> None:
    old, first = clinic.sheets, issued_split(clinic)
    second = issued_split(clinic)
    clinic.sign_out()
    before = files_below(clinic.folder)
    tries = {
        "vault.shares.too_few": of(second, SheetKind.REGISTRY, 2),
        "vault.shares.twice": of(second, SheetKind.REGISTRY, 2, 2),
        "vault.shares.mixed": of(second, SheetKind.REGISTRY, 1) + " " + of(first, SheetKind.REGISTRY, 2),
        "vault.sheet.wrong_registry": of(first, SheetKind.REGISTRY, 1, 2),
    }
    for key, words in tries.items():
        with pytest.raises(UserFacing) as refused:
            clinic.door.recover(clinic.folder, RecoveryForm(clinic.owner.id, words, bytearray(NEW.encode())))
        assert refused.value.key == key
    other = of(second, SheetKind.CLINICAL, 1, 2)
    with pytest.raises(WrongSheet):
        clinic.door.recover(clinic.folder, RecoveryForm(clinic.owner.id, other, bytearray(NEW.encode())))
    assert files_below(clinic.folder) == before
    assert words_of(old) != words_of(first.sheets)


def test_the_kits_page_says_what_is_wrong_with_shares(clinic: OpenClinic) -> None:
    kit = issued_split(clinic)
    size = clinic.vault.standing().size
    wrong = {
        "vault.shares.too_few": of(kit, SheetKind.CLINICAL, 1),
        "vault.shares.mixed": of(kit, SheetKind.CLINICAL, 1) + " " + of(kit, SheetKind.REGISTRY, 2),
        "kit.wrong_words": of(kit, SheetKind.REGISTRY, 1, 2),
    }
    for key, typed in wrong.items():
        with pytest.raises(UserFacing) as refused:
            recovery_kit.confirm_words(clinic.session, SheetKind.CLINICAL, typed)
        assert refused.value.key == key
    assert clinic.vault.standing().size == size


def test_every_share_is_typed_back_before_the_kit_counts(clinic: OpenClinic) -> None:
    old = old_of(clinic)
    kit = new_kits.draw(clinic.session, old, split=frozenset({SheetKind.CLINICAL}))
    assert [one.paper for one in kit.papers] == [
        (SheetKind.REGISTRY, 0),
        *((SheetKind.CLINICAL, number) for number in (1, 2, 3)),
    ]
    complete = typed_back(kit)
    for paper in complete:
        missing = {known: typed for known, typed in complete.items() if known != paper}
        swapped = {**complete, paper: {1: "duke ajar critical decision"}}
        for typed in (missing, swapped):
            with pytest.raises(UserFacing) as refused:
                new_kits.issue(clinic.session, kit, new_kits.Issue(old, typed, Why.SEEN, PIN))
            assert refused.value.key == "kit.wrong_group"
    new_kits.issue(clinic.session, kit, new_kits.Issue(old, complete, Why.SEEN, PIN))


def test_two_shares_are_typed_back_whole_before_the_kit_counts(clinic: OpenClinic) -> None:
    """One group of each says little of the other words, and no share opens alone."""
    old = old_of(clinic)
    kit = new_kits.draw(clinic.session, old, split=BOTH)
    complete = typed_back(kit)
    for paper in (one for one in kit.shares if one.share in {1, 3}):
        but_one = {number: text for number, text in whole(paper).items() if number}
        wrong = {**whole(paper), 8: "duke" if paper.words[-1] != "duke" else "ajar"}
        tries = ((a_group(paper), "shares_not_whole"), (but_one, "shares_not_whole"), (wrong, "wrong_group"))
        for typed, key in tries:
            with pytest.raises(UserFacing) as refused:
                new_kits.issue(
                    clinic.session, kit, new_kits.Issue(old, {**complete, paper.paper: typed}, Why.SEEN, PIN)
                )
            assert refused.value.key == f"kit.{key}"
    assert clinic.vault.kit_standing().kit.number == 1
    new_kits.issue(clinic.session, kit, new_kits.Issue(old, complete, Why.SEEN, PIN))
    assert clinic.vault.kit_standing().kit.number == 2


def test_the_journal_says_which_sheets_are_split(clinic: OpenClinic) -> None:
    assert recovery_kit.status(clinic.session).split == frozenset()
    issued_split(clinic, frozenset({SheetKind.CLINICAL}))
    assert recovery_kit.status(clinic.session).split == {SheetKind.CLINICAL}
    assert clinic.vault.settings()["recovery_kit.clinical.shares"] == "2/3"
    size = clinic.vault.standing().size
    issued_split(clinic, frozenset({SheetKind.CLINICAL}))
    assert kinds_written(clinic.vault, size) == [ISSUED, "keyring.changed", "policy.changed", "policy.changed"]
    issued(clinic)
    assert recovery_kit.status(clinic.session).split == frozenset()
    assert findings_of(clinic) == set()


# --------------------------------------------------------------------------------------------------------- interrupted


@pytest.mark.parametrize("where", ["stage", "act", "commit"])
def test_interrupted_it_is_there_wholly_or_not_at_all(
    clinic: OpenClinic, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = clinic.sheets
    kit = new_kits.draw(clinic.session, old_of(clinic))

    def stops(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        if where == "stage":
            patched.setattr(keyring_files, "stage", stops)
        elif where == "act":
            patched.setattr(type(clinic.vault), "act", stops)
        else:
            patched.setattr(keyring_files, "commit_staged", stops)
        with pytest.raises(KeyboardInterrupt):
            new_kits.issue(clinic.session, kit, given(kit, old_of(clinic)))
    clinic.close()
    sign_in = SignInForm(clinic.owner.id, a_password())
    if where == "commit":  # the ledger says so already: the next sign-in completes it
        with pytest.raises(Environmental) as finished:
            clinic.door.open(clinic.folder, sign_in)
        assert finished.value.key == "keyring.finished"
    clinic.session = clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password()))
    is_new = where == "commit"
    assert clinic.vault.kit_standing().kit.number == (2 if is_new else 1)
    assert recovery_kit_recognises(clinic, kit.sheets) is is_new
    assert recovery_kit_recognises(clinic, old) is not is_new
    assert findings_of(clinic) == set()


# ------------------------------------------------------------------------------------------------------------- backups


def a_backup(clinic: OpenClinic, drive: Path) -> str:
    drive.mkdir(exist_ok=True)
    return backups.back_up(clinic.session, BackupOrder(drive, "DK")).name


def restored(clinic: OpenClinic, tmp_path: Path, form: RestoreForm) -> OpenClinic:
    door = a_door(tmp_path / "new home", clinic.time)
    done = door.restore(form)
    session = door.open(done.place, SignInForm(form.person, a_password(clinic.passwords[form.person])))
    return OpenClinic(done.place, tmp_path / "new home", clinic.time, door, session, clinic.sheets, clinic.owner)


def test_each_backup_opens_with_the_sheets_of_its_own_time_and_says_which(clinic: OpenClinic, tmp_path: Path) -> None:
    drive, old = tmp_path / "drive", clinic.sheets
    before = a_backup(clinic, drive)
    issued(clinic)
    clinic.time.go(hours=1)
    after = a_backup(clinic, drive)
    sign = clinic.door.look_into_backups(drive)
    assert {name: kit.number for name, kit in sign.kits.items()} == {before: 1, after: 2}
    clinic.sign_out()

    def form(name: str, sheets: tuple[KitSheet, ...], place: str) -> RestoreForm:
        return RestoreForm(
            drive, tmp_path / place, clinic.owner.id, a_password(), registry_words=words_of(sheets), name=name
        )

    door = a_door(tmp_path / "other home", clinic.time)
    for name, wrong, number in ((before, clinic.sheets, 1), (after, old, 2)):
        with pytest.raises(WrongSheet) as refused:
            door.restore(form(name, wrong, "nowhere"))
        assert refused.value.params["kit"] == number
    assert door.restore(form(after, clinic.sheets, "new")).place == tmp_path / "new"
    assert door.restore(form(before, old, "older")).place == tmp_path / "older"


def test_a_restore_with_the_sheets_makes_a_new_kit_due(clinic: OpenClinic, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    a_backup(clinic, drive)
    clinic.sign_out()
    form = RestoreForm(
        drive, tmp_path / "new", clinic.owner.id, a_password(), words_of(clinic.sheets), way=Way.OWN_PASSWORD
    )
    again = restored(clinic, tmp_path, form)
    assert [one.cause for one in again.vault.kit_standing().due] == [DueCause.RESTORED]
    again.passwords.update(clinic.passwords)
    issued(again)
    assert not again.vault.kit_standing().due
    assert findings_of(again) == set()


def test_a_backup_of_before_the_new_kit_brings_the_old_one_back_and_says_so(clinic: OpenClinic, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    before = a_backup(clinic, drive)
    issued(clinic)
    clinic.time.go(hours=1)
    a_backup(clinic, drive)
    clinic.sign_out()
    done = clinic.door.restore(RestoreForm(drive, tmp_path / "old", clinic.owner.id, a_password(), name=before))
    session = clinic.door.open(done.place, SignInForm(clinic.owner.id, a_password()))
    kit = session.vault.kit_standing()
    assert kit.kit.number == 1
    assert [one.cause for one in kit.due] == [DueCause.OLDER]
    session.vault.sign_out(session.now())


def test_a_trial_with_the_sheets_goes_by_the_new_ones(clinic: OpenClinic, tmp_path: Path) -> None:
    drive, old = tmp_path / "drive", clinic.sheets
    issued(clinic)
    a_backup(clinic, drive)
    with pytest.raises(WrongSheet):
        backups.try_restore(clinic.session, TrialOrder(drive, words_of(old), words_of(old, SheetKind.CLINICAL)))
    done = backups.try_restore(
        clinic.session,
        TrialOrder(drive, words_of(clinic.sheets), words_of(clinic.sheets, SheetKind.CLINICAL)),
    )
    assert done.proven is not None


# ------------------------------------------------------------------------------------------------------ a rolled-back


def test_the_keyring_of_before_is_refused(clinic: OpenClinic, tmp_path: Path) -> None:
    """Somebody with the old sheet puts the old list of keys back, to which it belongs."""
    kept = tmp_path / "kept"
    shutil.copytree(clinic.folder, kept)
    issued(clinic)
    clinic.sign_out()
    for file in kept.glob("keyring*"):
        shutil.copy(file, clinic.folder / file.name)
    with pytest.raises(Environmental) as refused:
        clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password()))
    assert refused.value.key == "keyring.not_in_ledger"


def test_the_journal_says_who_issued_which_kit_why(clinic: OpenClinic) -> None:
    issued(clinic)
    (said,) = [content for _, content in clinic.vault.told(ISSUED)]
    assert isinstance(said, KitIssued)
    assert (said.number, said.why) == (2, Why.USED)
    assert Role.OWNER in clinic.person(clinic.owner.id).roles
    assert recovery_kit.status(clinic.session).is_ready
