"""A new session begins with the last one's plan, and with nothing that was found or used up that day."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

from journal_app.domain.journal import JournalItem
from journal_app.domain.maps import PHOTO, MapPoint
from journal_app.domain.repeating import Repeated, last_session, repeat
from journal_app.domain.treatments import ProductLine, Setting, TreatmentEntry

DONE = datetime(2026, 8, 2, 12, 0, tzinfo=UTC)
BOTOX = ProductLine(
    "Botox", "AbbVie", "C1", date(2028, 3, 31), Decimal(20), "U", "100 U", Decimal("2.5"), "0501", uuid4(), uuid4()
)
POINT = MapPoint("face_front", Decimal("0.5"), Decimal("0.3"), product=0, amount=Decimal(4))
ENTRY = TreatmentEntry(
    *("botulinum", DONE, UUID(int=1), "Anna Holm", "0ABCD", ("glabella",), (BOTOX,), "Fem punkter."),
    aftercare="Ark udleveret",
    indication="Panderynker",
    wishes="Friskere",
    findings="Symmetrisk",
    plan="Igen om tre måneder",
    reaction="Let rødme",
    next_visit=date(2026, 11, 1),
    settings=(Setting("technique", "32G"),),
    points=(POINT, replace(POINT, map=PHOTO, photo=uuid4())),
)


def item(content: TreatmentEntry, *, corrected: bool = False) -> JournalItem:
    kind = "treatment.signed"
    return JournalItem(
        uuid4(), kind, DONE, UUID(int=1), "Anna Holm", 1, b"", content, corrected_by=uuid4() if corrected else None
    )


def test_lot_and_expiry_are_left_out_unless_the_lot_is_open() -> None:
    (closed,) = repeat(ENTRY, is_open=lambda _line: False).products
    assert (closed.lot, closed.expiry, closed.udi, closed.lot_record, closed.vial) == ("", None, "", None, None)
    assert (closed.product, closed.amount, closed.unit, closed.diluted_ml) == (
        *("Botox", Decimal(20), "U"),
        Decimal("2.5"),
    )
    assert repeat(ENTRY, is_open=lambda line: line.lot == "C1").products == (replace(BOTOX, vial=None),)


def test_nothing_of_that_day_comes_along() -> None:
    taken = repeat(ENTRY, is_open=lambda _line: False)
    assert {one.name for one in fields(Repeated)} == {
        *("areas", "products", "settings", "points", "plan", "indication"),
    }
    assert (taken.areas, taken.settings, taken.plan) == (ENTRY.areas, ENTRY.settings, ENTRY.plan)
    assert taken.points == (POINT,), "a point on a photo of that day has no place on today's face"


def test_the_last_session_is_the_one_done_last_in_its_newest_version() -> None:
    old, filler = replace(ENTRY, done=DONE - timedelta(days=90)), replace(ENTRY, treatment="filler")
    newest = replace(ENTRY, text="Rettet")
    items = (item(ENTRY, corrected=True), item(newest), item(old), item(replace(filler, done=DONE + timedelta(days=1))))
    assert last_session(items, "botulinum") == newest
    assert last_session((), "botulinum") is None
