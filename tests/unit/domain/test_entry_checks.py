"""What an entry must say is refused when missing or impossible; what is only unusual is told, and refuses nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from journal_app.domain.entry_checks import (
    LONGEST_WORDS,
    cleaned,
    missing_settings,
    require_plausible,
    require_settings,
    setting,
    settings_of,
    sums_that_differ,
    unusual_amounts,
    unusual_settings,
)
from journal_app.domain.errors import UserFacing
from journal_app.domain.maps import MapPoint
from journal_app.domain.rules.definitions import TreatmentDefinition, TreatmentField
from journal_app.domain.treatments import ProductLine, Setting, TreatmentEntry

NOW = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
BOTOX = ProductLine("Botox", "AbbVie", "C1", date(2028, 3, 31), Decimal(20), "U")
POINT = MapPoint("face_front", Decimal("0.5"), Decimal("0.3"), product=0, amount=Decimal(4))
ENTRY = TreatmentEntry(
    "botulinum", NOW - timedelta(hours=1), UUID(int=1), "Anna Holm", "0ABCD", ("glabella",), (BOTOX,), "Fem punkter."
)


def named(field: str, unit: str = "", *, required: bool = False, **limits: Decimal) -> TreatmentField:
    return TreatmentField(field, {"en": field.title()}, unit, required, **limits)


FIELDS = (
    *(named("product", required=True), named("lot", required=True), named("expiry", required=True)),
    named("amount", "U", required=True, warn_below=Decimal(1), warn_above=Decimal(500)),
    named("dilution", "ml", warn_below=Decimal("0.5"), warn_above=Decimal(10)),
    named("technique"),
)
TOXIN = TreatmentDefinition(
    code="botulinum",
    names={"en": "Botulinum toxin"},
    classes={},
    allowed_roles={},
    product_units=("U",),
    fields=FIELDS,
    areas=(),
    texts={},
)
LASER = replace(
    TOXIN,
    product_units=(),
    fields=(
        named("wavelength", "nm", required=True, warn_below=Decimal(400), warn_above=Decimal(11000)),
        named("lot"),
        named("cooling"),
    ),
)


def refusal(uses_products: bool = True, **changes: Any) -> str:  # noqa: ANN401, FBT002 - parts of an entry
    with pytest.raises(UserFacing) as refused:
        require_plausible(replace(ENTRY, **changes), now=NOW, zone=COPENHAGEN, uses_products=uses_products)
    return refused.value.key


def test_a_plausible_entry_passes() -> None:
    whole = replace(
        ENTRY,
        points=(POINT,),
        ended=NOW - timedelta(minutes=30),
        next_visit=date(2027, 2, 15),
        products=(replace(BOTOX, diluted_ml=Decimal("2.5")),),
    )
    require_plausible(whole, now=NOW, zone=COPENHAGEN, uses_products=True)
    require_plausible(replace(ENTRY, products=()), now=NOW, zone=COPENHAGEN, uses_products=False)


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"done": NOW + timedelta(minutes=6)}, "treatment.ahead"),
        ({"ended": NOW - timedelta(hours=2)}, "treatment.ended"),
        ({"ended": NOW + timedelta(hours=24)}, "treatment.ended"),
        ({"areas": ()}, "treatment.no_area"),
        ({"products": ()}, "treatment.no_product"),
        ({"products": (replace(BOTOX, lot=" "),)}, "treatment.no_lot"),
        ({"products": (replace(BOTOX, expiry=None),)}, "treatment.no_lot"),
        ({"products": (replace(BOTOX, expiry=date(2026, 11, 22)),)}, "treatment.expired"),
        ({"products": (replace(BOTOX, amount=Decimal(0)),)}, "treatment.no_amount"),
        ({"products": (replace(BOTOX, unit=""),)}, "treatment.no_unit"),
        ({"products": (replace(BOTOX, diluted_ml=Decimal(0)),)}, "treatment.dilution"),
    ],
)
def test_what_cannot_have_been_so_is_refused(changes: dict[str, Any], key: str) -> None:
    assert refusal(**changes) == key


def test_the_next_visit_comes_after_the_treatment_on_the_clinics_calendar() -> None:
    """At half past eleven at night UTC it is tomorrow already in Copenhagen."""
    assert refusal(done=NOW, next_visit=date(2026, 11, 24)) == "treatment.next_visit"
    require_plausible(
        replace(ENTRY, done=NOW, next_visit=date(2026, 11, 25)), now=NOW, zone=COPENHAGEN, uses_products=True
    )


def test_texts_are_kept_composed_and_without_anything_unseen() -> None:
    composed = cleaned(replace(ENTRY, indication="Pande, u\u0308berall", plan="Igen\r\nom tre måneder"))
    assert (composed.indication, composed.plan) == ("Pande, überall", "Igen\nom tre måneder")
    for field in ("indication", "wishes", "findings", "plan", "reaction", "text", "aftercare"):
        with pytest.raises(UserFacing):
            cleaned(replace(ENTRY, **{field: "x" * (LONGEST_WORDS + 1)}))  # type: ignore[arg-type] # a text each
        with pytest.raises(UserFacing):
            cleaned(replace(ENTRY, **{field: "a\u202eb"}))  # type: ignore[arg-type] # a text each
    for line in (Setting("technique", "x" * 201), Setting("technique", "to\nlinjer")):
        with pytest.raises(UserFacing):
            cleaned(replace(ENTRY, settings=(line,)))
    for part in ({"udi": "a\u200bb"}, {"strength": "x" * 201}):
        with pytest.raises(UserFacing):
            cleaned(replace(ENTRY, products=(replace(BOTOX, **part),)))  # type: ignore[arg-type] # a text each
    with pytest.raises(UserFacing):
        cleaned(replace(ENTRY, points=(replace(POINT, technique="x" * 201),)))


def test_a_field_left_empty_is_no_setting() -> None:
    assert cleaned(replace(ENTRY, settings=(Setting("technique", ""),))).settings == ()


def test_what_the_product_line_holds_is_no_setting_unless_there_is_no_product_line() -> None:
    assert [one.id for one in settings_of(TOXIN)] == ["technique"]
    assert [one.id for one in settings_of(LASER)] == ["wavelength", "lot", "cooling"]


def test_a_unit_typed_after_the_value_is_not_kept_twice() -> None:
    field = LASER.fields[0]
    assert setting(field, " 755 nm") == setting(field, "755NM") == Setting("wavelength", "755", "nm")
    assert setting(named("cooling"), "luft ") == Setting("cooling", "luft")


def test_a_required_field_is_asked_for_and_a_correction_keeps_what_was_there() -> None:
    assert [one.id for one in missing_settings(replace(ENTRY, settings=()), LASER)] == ["wavelength"]
    written = replace(ENTRY, settings=(Setting("wavelength", "755", "nm"),))
    require_settings(written, LASER)
    require_settings(ENTRY, None)
    with pytest.raises(UserFacing, match="Wavelength"):
        require_settings(replace(ENTRY, settings=(Setting("wavelength", " "),)), LASER)
    require_settings(ENTRY, LASER, kept=ENTRY)
    with pytest.raises(UserFacing):
        require_settings(ENTRY, LASER, kept=written)


@pytest.mark.parametrize(
    ("value", "is_unusual"),
    [("755", False), ("755/1064", False), ("399,9", True), ("755 og 11001", True), ("blå", True), ("400", False)],
)
def test_a_setting_outside_the_usual_range_is_told(value: str, *, is_unusual: bool) -> None:
    assert bool(unusual_settings((Setting("wavelength", value, "nm"),), LASER)) is is_unusual


def test_an_unusual_setting_says_which_limit() -> None:
    (low,) = unusual_settings((Setting("wavelength", "300", "nm"),), LASER)
    assert (low.below, low.above) == (Decimal(400), None)
    (wordy,) = unusual_settings((Setting("wavelength", "blå", "nm"),), LASER)
    assert (wordy.below, wordy.above) == (None, None)
    assert unusual_settings((Setting("cooling", "0"), Setting("unknown", "0")), LASER) == ()


def test_an_amount_is_judged_in_its_own_unit_only() -> None:
    """Speywood units are not units of another product: nothing is converted, nothing compared."""
    much = replace(BOTOX, amount=Decimal(501))
    assert [one.field.id for one in unusual_amounts((much,), TOXIN)] == ["amount"]
    assert unusual_amounts((replace(much, unit="sU"), BOTOX), TOXIN) == ()
    thin = replace(BOTOX, diluted_ml=Decimal(25))
    assert [(one.field.id, one.above) for one in unusual_amounts((thin,), TOXIN)] == [("dilution", Decimal(10))]
    assert unusual_amounts((much,), LASER) == ()


def test_points_that_add_up_to_another_amount_are_told_line_by_line() -> None:
    dysport = replace(BOTOX, product="Dysport", amount=Decimal(50))
    points = (POINT, replace(POINT, amount=Decimal(16)), replace(POINT, product=1, amount=Decimal("49.5")))
    (differs,) = sums_that_differ((BOTOX, dysport), points)
    assert (differs.product, differs.points, differs.line) == (1, Decimal("49.5"), Decimal(50))


def test_points_without_dose_or_product_are_not_counted() -> None:
    silent = (replace(POINT, amount=None), replace(POINT, product=None), replace(POINT, product=7))
    assert sums_that_differ((BOTOX,), silent) == ()
