"""Whether the clinic could recover: typed back, due again, refused until then."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.printing import PrintLanguage, SheetKind
from journal_app.services import recovery_kit
from journal_app.services.front_door import are_groups_right, groups_of
from tests.clinic import PRACTITIONER, OpenClinic, a_clinic, type_kit_back


@pytest.fixture
def fresh(tmp_path: Path) -> OpenClinic:
    return a_clinic(tmp_path, ready=False)


def test_the_light_goes_from_red_to_green_and_after_a_month_to_amber(fresh: OpenClinic) -> None:
    status = recovery_kit.status(fresh.session)
    assert (dict(status.confirmed), status.is_ready, status.is_due) == ({}, False, True)
    type_kit_back(fresh.session, fresh.sheets[:1])
    status = recovery_kit.status(fresh.session)
    assert (set(status.confirmed), status.is_ready, status.is_due) == ({SheetKind.REGISTRY}, False, True)
    type_kit_back(fresh.session, fresh.sheets)
    status = recovery_kit.status(fresh.session)
    assert (set(status.confirmed), status.is_ready, status.is_due) == (set(SheetKind), True, False)
    fresh.time.go(days=29)
    assert not recovery_kit.status(fresh.session).is_due
    fresh.time.go(days=1)
    status = recovery_kit.status(fresh.session)
    assert (status.is_ready, status.is_due) == (True, True)
    recovery_kit.confirm_words(fresh.session, SheetKind.REGISTRY, " ".join(fresh.sheets[0].words))
    assert recovery_kit.status(fresh.session).is_due, "the other sheet is still due"
    recovery_kit.confirm_words(fresh.session, SheetKind.CLINICAL, " ".join(fresh.sheets[1].words))
    assert not recovery_kit.status(fresh.session).is_due
    fresh.close()


def test_a_wrong_group_confirms_nothing(clinic: OpenClinic) -> None:
    sheet = clinic.sheets[0]
    size = clinic.vault.head().size
    for typed in ({}, {0: "abandon " * 4}, {0: " ".join(groups_of(sheet.words)[1])}):
        with pytest.raises(UserFacing) as refusal:
            recovery_kit.confirm_groups(clinic.session, sheet, typed)
        assert refusal.value.key == "kit.wrong_group"
    assert clinic.vault.head().size == size


def test_groups_are_six_of_four_and_read_as_people_type_them(clinic: OpenClinic) -> None:
    sheet = clinic.sheets[0]
    groups = groups_of(sheet.words)
    assert [len(group) for group in groups] == [4] * 6
    assert are_groups_right(sheet, {5: "  " + "   ".join(groups[5]).upper() + " \n"})
    assert not are_groups_right(sheet, {5: " ".join(groups[5][:3])})
    assert not are_groups_right(sheet, {0: " ".join(groups[0]), 1: " ".join(groups[0])})
    assert groups_of(sheet.words, size=12)[1] == sheet.words[12:]


def test_the_words_of_another_sheet_or_journal_are_not_this_ones(clinic: OpenClinic, tmp_path: Path) -> None:
    registry, clinical = (" ".join(sheet.words) for sheet in clinic.sheets)
    other = a_clinic(tmp_path / "other")
    strangers = " ".join(other.sheets[0].words)
    other.close()
    for kind, typed in (
        (SheetKind.REGISTRY, clinical),
        (SheetKind.CLINICAL, registry),
        (SheetKind.REGISTRY, strangers),
        (SheetKind.REGISTRY, "abandon " * 24),
        (SheetKind.REGISTRY, ""),
    ):
        with pytest.raises(UserFacing) as refusal:
            recovery_kit.confirm_words(clinic.session, kind, typed)
        assert refusal.value.key == "kit.wrong_words"
    recovery_kit.confirm_words(clinic.session, SheetKind.REGISTRY, registry.upper())


def test_only_an_owner_confirms(clinic: OpenClinic) -> None:
    sheet = clinic.sheets[0]
    typed = {0: " ".join(groups_of(sheet.words)[0])}
    session = clinic.sign_in(clinic.colleague("Bo Lund", PRACTITIONER))
    with pytest.raises(UserFacing) as refusal:
        recovery_kit.confirm_groups(session, sheet, typed)
    assert refusal.value.key == "permission.manage_clinic"
    with pytest.raises(UserFacing) as refusal:
        recovery_kit.confirm_words(session, SheetKind.REGISTRY, " ".join(sheet.words))
    assert refusal.value.key == "permission.manage_clinic"


def test_readiness_is_required_of_real_clinics(fresh: OpenClinic, tmp_path: Path) -> None:
    with pytest.raises(UserFacing) as refusal:
        recovery_kit.require_ready(fresh.session, fresh.vault)
    assert refusal.value.key == "kit.not_confirmed"
    type_kit_back(fresh.session, fresh.sheets)
    recovery_kit.require_ready(fresh.session, fresh.vault)
    fresh.close()
    demo = a_clinic(tmp_path / "demo", demo=True, ready=False)
    recovery_kit.require_ready(demo.session, demo.vault)
    demo.close()


def test_a_sheet_prints(clinic: OpenClinic) -> None:
    made = recovery_kit.sheet_pdf(clinic.session, clinic.sheets[0], language=PrintLanguage.DANISH)
    assert made.startswith(b"%PDF")


def test_a_sheet_does_not_show_its_words_by_accident(clinic: OpenClinic) -> None:
    assert clinic.sheets[0].words[0] not in repr(clinic.sheets[0])
