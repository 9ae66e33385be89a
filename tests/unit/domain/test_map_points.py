"""Points stay on their drawing, sums are what was added, and two sessions differ in exactly what differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.codec import from_fields, to_fields
from journal_app.domain.map_points import (
    FINE_STEP,
    MAPS,
    MOST_POINTS,
    STEP,
    PointRefused,
    Total,
    check_points,
    clamped,
    difference,
    in_reading_order,
    mirrored,
    moved,
    share,
    totals,
    totals_by_product,
)
from journal_app.domain.maps import PHOTO, MapPoint

A_PHOTO = UUID("5f0b8f0e-5a0b-4bb2-9df8-2f5f3c0a0001")
shares = st.integers(0, 10_000).map(lambda whole: Decimal(whole) / 10_000)
doses = st.none() | st.integers(1, 100_000).map(lambda tenths: Decimal(tenths) / 10)
points = st.builds(
    MapPoint,
    map=st.sampled_from(MAPS),
    x=shares.map(share),
    y=shares.map(share),
    product=st.sampled_from((0, 1, 2)),
    amount=doses,
    area=st.sampled_from(("glabella", "forehead", "")),
)


def a_point(**changes: object) -> MapPoint:
    return replace(
        MapPoint("face_front", Decimal("0.5000"), Decimal("0.4000"), 0, Decimal(4), area="glabella"),
        **changes,  # type: ignore[arg-type] # by name
    )


@given(points)
def test_the_mirror_of_the_mirror_is_the_point(point: MapPoint) -> None:
    assert mirrored(mirrored(point)) == point


def test_a_profile_is_mirrored_onto_the_other_side_of_the_face() -> None:
    other = mirrored(a_point(map="face_left", x=Decimal("0.3")))
    assert (other.map, other.x) == ("face_right", Decimal("0.7000"))


@given(points, st.lists(st.tuples(st.decimals(-2, 2, places=4), st.decimals(-2, 2, places=4)), max_size=8))
def test_no_way_of_moving_leaves_the_drawing(point: MapPoint, steps: list[tuple[Decimal, Decimal]]) -> None:
    for right, down in steps:
        point = moved(point, right=right, down=down)
    assert 0 <= point.x <= 1
    assert 0 <= point.y <= 1
    assert point == clamped(point)
    check_points([point], products=3)


def test_ten_fine_steps_are_two_steps() -> None:
    fine = a_point()
    for _step in range(10):
        fine = moved(fine, right=FINE_STEP, down=-FINE_STEP)
    assert fine == moved(a_point(), right=2 * STEP, down=-2 * STEP)


@given(st.lists(points, max_size=30))
def test_totals_are_the_sums_of_what_was_given(given_points: list[MapPoint]) -> None:
    for total in totals(given_points):
        group = [one for one in given_points if (one.product, one.area) == (total.product, total.area)]
        known = [one.amount for one in group if one.amount is not None]
        assert total == Total(total.product, total.area, sum(known, Decimal(0)), len(group), len(group) - len(known))
    by_product = totals_by_product(given_points)
    assert sum(total.points for total in by_product) == len(given_points)
    assert sum(total.amount for total in by_product) == sum(one.amount or 0 for one in given_points)


@given(st.lists(points, max_size=20))
def test_a_session_does_not_differ_from_itself_in_any_order(given_points: list[MapPoint]) -> None:
    found = difference(given_points, given_points[::-1])
    assert (found.added, found.removed, found.changed) == ((), (), ())
    assert len(found.kept) == len(given_points)


@given(st.lists(points, max_size=15), st.lists(points, max_size=15))
def test_every_point_of_both_sessions_is_accounted_for_once(before: list[MapPoint], after: list[MapPoint]) -> None:
    found = difference(before, after)
    assert len(found.kept) + len(found.changed) + len(found.added) == len(after)
    assert len(found.kept) + len(found.changed) + len(found.removed) == len(before)


def test_a_point_that_hardly_moved_was_changed_and_one_far_away_is_new() -> None:
    before = a_point()
    near, far = a_point(x=Decimal("0.5100"), amount=Decimal(5)), a_point(x=Decimal("0.6000"))
    assert difference([before], [near]).changed == ((before, near),)
    assert difference([before], [far]).added == (far,)
    assert difference([before], [far]).removed == (before,)


def test_the_same_place_on_another_drawing_is_another_place() -> None:
    other = a_point(map="lips")
    assert difference([a_point()], [other]).added == (other,)


def test_reading_order_goes_drawing_by_drawing_from_above_and_from_the_right_of_the_patient() -> None:
    low, left, right = a_point(y=Decimal("0.9")), a_point(x=Decimal("0.8")), a_point(x=Decimal("0.2"))
    lips, photo = a_point(map="lips"), a_point(map=PHOTO, photo=A_PHOTO)
    assert in_reading_order([photo, lips, low, left, right]) == (right, left, low, lips, photo)


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        (a_point(map="moon"), "map.unknown"),
        (a_point(map=PHOTO), "map.unknown"),
        (a_point(map=PHOTO, photo=A_PHOTO), "map.strange_photo"),
        (a_point(photo=A_PHOTO), "map.unknown"),
        (a_point(x=Decimal("1.0001")), "map.outside"),
        (a_point(y=Decimal("-0.0001")), "map.outside"),
        (a_point(x=Decimal("0.12345")), "map.outside"),
        (a_point(x=Decimal("NaN")), "map.outside"),
        (a_point(y=Decimal("Infinity")), "map.outside"),
        (a_point(product=1), "map.no_product"),
        (a_point(product=-1), "map.no_product"),
        (a_point(amount=Decimal(0)), "map.amount"),
        (a_point(amount=Decimal(-4)), "map.amount"),
        (a_point(amount=Decimal("NaN")), "map.amount"),
        (a_point(amount=Decimal("Infinity")), "map.amount"),
        (a_point(product=None), "map.dose_of_nothing"),
        (a_point(technique="x" * 101), "map.too_long"),
        (a_point(depth="two\nlines"), "map.words"),
        (a_point(technique="\u202egnp"), "map.words"),
    ],
)
def test_what_cannot_be_signed_is_refused_with_its_number(wrong: MapPoint, key: str) -> None:
    with pytest.raises(PointRefused) as refused:
        check_points([a_point(), wrong], products=1)
    assert refused.value.key == key
    assert refused.value.params["number"] == 2


def test_a_point_may_lie_on_a_photo_of_the_patients_own() -> None:
    check_points([a_point(map=PHOTO, photo=A_PHOTO)], products=1, photos={A_PHOTO})


def test_an_entry_holds_many_points_and_not_any_number() -> None:
    check_points([a_point()] * MOST_POINTS, products=1)
    with pytest.raises(PointRefused):
        check_points([a_point()] * (MOST_POINTS + 1), products=1)


@pytest.mark.parametrize("change", [lambda p: p, mirrored, lambda p: moved(p, right=STEP, down=FINE_STEP)])
def test_a_point_reads_back_from_a_record_as_it_was_written(change: Callable[[MapPoint], MapPoint]) -> None:
    point = change(a_point())
    assert from_fields(MapPoint, to_fields(point)) == point
