"""The stock as a clinic keeps it: products, deliveries, vials, and codes under the scanner."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.products import (
    LotEnd,
    LotReceived,
    LotState,
    ProductDetails,
    ProductKind,
)
from journal_app.domain.records import NewRecord
from journal_app.domain.stock_rules import _SENTENCES
from journal_app.domain.treatments import Deviation, ProductLine, TreatmentEntry
from journal_app.services import products
from journal_app.services.products import NewLot
from journal_app.services.rulebook import ReasonsWanted, RulesRefuse
from tests.clinic import (
    AUDIT,
    PRACTITIONER,
    REASONS,
    RECEPTION,
    OpenClinic,
    a_consent,
    a_healthy,
    a_patient,
    an_entry,
    opened,
)

GTIN, OTHER_GTIN = "09506000134352", "09506000134369"
TOXIN = ProductDetails(
    name="Solvanox",
    manufacturer="Nordlys Pharma",
    kind=ProductKind.TOXIN,
    strength="100 E",
    content=Decimal(100),
    unit="E",
    gtin=GTIN,
    number="123456",
    is_medicine=True,
    open_hours=24,
    jurisdictions=(),
)
FILLER = replace(TOXIN, name="Havgel", kind=ProductKind.FILLER, gtin=OTHER_GTIN, number="", open_hours=None)


def a_product(clinic: OpenClinic, details: ProductDetails = TOXIN) -> UUID:
    made = products.register_product(clinic.session, details).made
    assert made is not None
    return made


def a_lot(clinic: OpenClinic, product: UUID, number: str = "SX-1042", /, **changes: object) -> UUID:
    new = NewLot(product=product, number=number, expiry=clinic.session.clock.today() + timedelta(days=200), quantity=10)
    made = products.receive_lot(clinic.session, replace(new, **changes)).made  # type: ignore[arg-type]
    assert made is not None
    return made


def refused(clinic: OpenClinic, act: object) -> str:
    before = clinic.vault.head()
    with pytest.raises(UserFacing) as why:
        act()  # type: ignore[operator]
    assert clinic.vault.head() == before
    return why.value.key


# ------------------------------------------------------------------------------------------------------------- products


def test_a_product_is_registered_and_changed(clinic: OpenClinic) -> None:
    one = a_product(clinic)
    (known,) = products.products(clinic.session)
    assert (known.id, known.details) == (one, TOXIN)
    products.change_product(clinic.session, one, replace(TOXIN, open_hours=8))
    (known,) = products.products(clinic.session)
    assert (known.id, known.details.open_hours) == (one, 8)
    before = clinic.vault.head()
    assert products.change_product(clinic.session, one, known.details).kinds == frozenset()
    assert clinic.vault.head() == before


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"name": " "}, "product.no_name"),
        ({"gtin": "09506000134353"}, "product.gtin"),
        ({"gtin": "9506"}, "product.gtin"),
        ({"gtin": "\u0660" * 14}, "product.gtin"),
        ({"content": Decimal(0)}, "product.content"),
        ({"unit": ""}, "product.content"),
        ({"open_hours": 0}, "product.open_hours"),
        ({"name": "x" * 201}, "text.too_long"),
        ({"manufacturer": "a\u202eb"}, "text.bidi_override"),
    ],
)
def test_a_product_that_is_wrong_is_refused(clinic: OpenClinic, changes: dict[str, object], why: str) -> None:
    wrong = replace(TOXIN, **changes)  # type: ignore[arg-type]
    assert refused(clinic, lambda: products.register_product(clinic.session, wrong)) == why


def test_two_products_never_share_a_number(clinic: OpenClinic) -> None:
    a_product(clinic)
    other = a_product(clinic, FILLER)
    same = replace(FILLER, gtin=GTIN[1:])
    assert refused(clinic, lambda: products.change_product(clinic.session, other, same)) == "product.same_gtin"
    same = replace(FILLER, gtin="", number="12 34 56")
    assert refused(clinic, lambda: products.register_product(clinic.session, same)) == "product.same_number"


# ----------------------------------------------------------------------------------------------------------------- lots


def test_a_delivery_is_received_and_used_up(clinic: OpenClinic) -> None:
    product = a_product(clinic)
    late = a_lot(clinic, product, "LATE")
    soon = a_lot(clinic, product, "SOON", expiry=clinic.session.clock.today() + timedelta(days=30))
    shown = products.lots_in_use(clinic.session)
    assert [(one.lot.id, one.state) for one in shown] == [(soon, LotState.NEAR_EXPIRY), (late, LotState.GOOD)]
    assert products.lots_in_use(clinic.session, uuid4()) == ()
    products.close_lot(clinic.session, soon, LotEnd.USED_UP)
    assert [one.lot.id for one in products.lots_in_use(clinic.session, product)] == [late]
    assert {one.state for one in products.lots(clinic.session)} == {LotState.GOOD, LotState.CLOSED}
    again = lambda: products.close_lot(clinic.session, soon, LotEnd.DISCARDED)  # noqa: E731
    assert refused(clinic, again) == "stock.closed"


def test_a_lot_may_be_used_on_its_last_day_and_not_after(clinic: OpenClinic) -> None:
    lot = a_lot(clinic, a_product(clinic), expiry=clinic.session.clock.today())
    assert products.lots_in_use(clinic.session)[0].state is LotState.NEAR_EXPIRY
    clinic.time.go(days=1)
    assert products.lots_in_use(clinic.session)[0].state is LotState.EXPIRED
    assert refused(clinic, lambda: products.open_vial(clinic.session, lot)) == "vial.expired"


def test_the_owner_sets_how_early_an_expiry_is_pointed_out(clinic: OpenClinic) -> None:
    product = a_product(clinic)
    a_lot(clinic, product)
    assert products.lots_in_use(clinic.session)[0].state is LotState.GOOD
    products.point_out_expiry(clinic.session, 365, reason="Vi bestiller sjældent")
    assert products.lots_in_use(clinic.session)[0].state is LotState.NEAR_EXPIRY


def test_how_early_is_set_by_the_owner_with_a_reason(clinic: OpenClinic) -> None:
    def set_to(days: int, reason: str) -> str:
        return refused(clinic, lambda: products.point_out_expiry(clinic.session, days, reason=reason))

    assert [set_to(-1, "x"), set_to(367, "x"), set_to(9, " ")] == [*["stock.days_ahead"] * 2, "stock.no_reason"]
    clinic.sign_in(clinic.colleague("Nanna Nurse", PRACTITIONER))
    assert set_to(9, "x") == "permission.manage_clinic"


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"number": " -/ "}, "stock.no_lot"),
        ({"number": "A" * 41}, "text.too_long"),
        ({"quantity": 0}, "stock.no_quantity"),
        ({"quantity": 10**9}, "stock.no_quantity"),
        ({"expiry": date(2026, 3, 1)}, "stock.expired_on_arrival"),
        ({"received_on": date(2027, 1, 1)}, "stock.received_ahead"),
        ({"product": uuid4()}, "product.unknown"),
    ],
)
def test_a_delivery_that_is_wrong_is_refused(clinic: OpenClinic, changes: dict[str, object], why: str) -> None:
    product = a_product(clinic)
    assert refused(clinic, lambda: a_lot(clinic, product, **changes)) == why


# ---------------------------------------------------------------------------------------------------------------- vials


def test_a_vial_is_opened_for_as_long_as_its_product_keeps(clinic: OpenClinic) -> None:
    lot = a_lot(clinic, a_product(clinic))
    made = products.open_vial(clinic.session, lot, diluted_with="NaCl 0,9 %", diluted_ml=Decimal("2.5")).made
    (vial,) = products.open_vials(clinic.session)
    assert (vial.vial.id, vial.is_usable, vial.product.details) == (made, True, TOXIN)
    assert vial.vial.opened.usable_until == vial.vial.opened.opened_at + timedelta(hours=24)
    clinic.time.go(hours=24)
    assert not products.open_vials(clinic.session)[0].is_usable
    products.discard_vial(clinic.session, vial.vial.id)
    assert products.open_vials(clinic.session) == ()
    assert refused(clinic, lambda: products.discard_vial(clinic.session, vial.vial.id)) == "vial.unknown"


def test_a_vial_without_limit_stays_usable(clinic: OpenClinic) -> None:
    products.open_vial(clinic.session, a_lot(clinic, a_product(clinic, FILLER)))
    clinic.time.go(days=50)
    assert products.open_vials(clinic.session)[0].is_usable


def test_no_vial_of_a_closed_or_unknown_lot_is_opened(clinic: OpenClinic) -> None:
    lot = a_lot(clinic, a_product(clinic))
    products.close_lot(clinic.session, lot, LotEnd.RECALLED)
    assert refused(clinic, lambda: products.open_vial(clinic.session, lot)) == "stock.closed"
    assert refused(clinic, lambda: products.open_vial(clinic.session, uuid4())) == "stock.unknown_lot"


def test_a_vial_is_not_opened_ahead_nor_dissolved_in_nothing(clinic: OpenClinic) -> None:
    lot = a_lot(clinic, a_product(clinic))
    ahead = clinic.time.moment + timedelta(hours=1)
    assert refused(clinic, lambda: products.open_vial(clinic.session, lot, opened_at=ahead)) == "vial.ahead"
    nothing = lambda: products.open_vial(clinic.session, lot, diluted_ml=Decimal(2))  # noqa: E731
    assert refused(clinic, nothing) == "vial.diluted"


# ---------------------------------------------------------------------------------------------------------------- roles


def test_reception_keeps_the_stock_and_opens_no_vial(clinic: OpenClinic) -> None:
    reception = clinic.colleague("Rie Reception", RECEPTION)
    clinic.sign_in(reception)
    lot = a_lot(clinic, a_product(clinic))
    assert [one.lot.id for one in products.lots_in_use(clinic.session)] == [lot]
    assert refused(clinic, lambda: products.open_vial(clinic.session, lot)) == "permission.open_vial"
    products.close_lot(clinic.session, lot, LotEnd.RETURNED)


def test_an_auditor_sees_no_stock(clinic: OpenClinic) -> None:
    auditor = clinic.colleague("Asta Auditor", AUDIT)
    clinic.sign_in(auditor)
    assert refused(clinic, lambda: products.products(clinic.session)) == "permission.keep_stock"


def test_what_an_auditor_wrote_past_the_program_does_not_count(clinic: OpenClinic) -> None:
    product = a_product(clinic)
    nurse = clinic.colleague("Nanna Nurse", PRACTITIONER)
    auditor = clinic.colleague("Asta Auditor", AUDIT)
    clinic.sign_in(auditor)
    content = LotReceived(product, "FALSE", date(2027, 1, 1), 1, "", date(2026, 3, 2))
    with clinic.vault.act(clinic.time.now()) as act:
        act._require_role = lambda *_, **__: None  # type: ignore[attr-defined] # a program without this check
        act.append(NewRecord("lot.received", content))
    clinic.sign_in(nurse)
    assert products.lots(clinic.session) == ()


# ------------------------------------------------------------------------------------------------------------- scanning


def test_a_code_of_a_received_lot_says_which(clinic: OpenClinic) -> None:
    product = a_product(clinic)
    lot = a_lot(clinic, product, expiry=date(2027, 12, 31))
    found = products.resolve_scan(clinic.session, f"]d201{GTIN}1727123110sx1042")
    assert found.product is not None
    assert found.lot is not None
    assert (found.product.id, found.lot.id, found.expiry, found.warnings) == (product, lot, date(2027, 12, 31), ())
    for text in ("SX1042", "sx-10 42"):
        typed = products.resolve_scan(clinic.session, text)
        assert typed.lot is not None
        assert (typed.lot.id, typed.expiry) == (lot, date(2027, 12, 31))


def test_a_code_of_an_unknown_product_names_none_even_where_a_lot_is_called_the_same(clinic: OpenClinic) -> None:
    a_lot(clinic, a_product(clinic))
    found = products.resolve_scan(clinic.session, f"]d201{OTHER_GTIN}1727123110SX1042")
    assert (found.product, found.lot) == (None, None)
    assert (found.reading.gtin, found.reading.lot) == (OTHER_GTIN, "SX1042")
    assert [one.key for one in found.warnings] == ["stock.not_received"]


def test_pack_numbers_name_the_product(clinic: OpenClinic) -> None:
    product = a_product(clinic)
    for text in (GTIN[1:], "123456", f"]d201{OTHER_GTIN}710123456"):
        found = products.resolve_scan(clinic.session, text).product
        assert found is not None
        assert found.id == product


def test_a_number_that_lots_of_two_products_have_names_neither(clinic: OpenClinic) -> None:
    a_lot(clinic, a_product(clinic), "A1")
    a_lot(clinic, a_product(clinic, FILLER), "A-1")
    assert products.resolve_scan(clinic.session, "A1").lot is None


def test_a_doubtful_code_is_certain_where_only_one_reading_is_in_the_stock(clinic: OpenClinic) -> None:
    product = a_product(clinic)
    doubtful = f"01{GTIN}10ABC17271231"
    found = products.resolve_scan(clinic.session, doubtful)
    assert "gs1.no_separator" in [one.key for one in found.warnings]
    lot = a_lot(clinic, product, "ABC", expiry=date(2027, 12, 31))
    found = products.resolve_scan(clinic.session, doubtful)
    assert found.lot is not None
    assert (found.lot.id, found.warnings) == (lot, ())
    a_lot(clinic, product, "ABC17271231")
    found = products.resolve_scan(clinic.session, doubtful)
    assert found.lot is None
    assert "gs1.no_separator" in [one.key for one in found.warnings]


def test_what_may_not_be_used_is_said(clinic: OpenClinic) -> None:
    lot = a_lot(clinic, a_product(clinic), expiry=date(2026, 3, 20))
    code = f"]d201{GTIN}1727123110SX1042"
    keys = [one.key for one in products.resolve_scan(clinic.session, code).warnings]
    assert keys == ["stock.other_expiry", "stock.near_expiry"]
    clinic.time.go(days=30)
    assert products.resolve_scan(clinic.session, "SX-1042").warnings[0].key == "stock.expired"
    products.close_lot(clinic.session, lot, LotEnd.RECALLED)
    assert products.resolve_scan(clinic.session, "SX-1042").warnings[0].key == "stock.recalled"


# ------------------------------------------------------------------------------------------------- what is remembered


def test_an_act_that_is_undone_leaves_no_lot_behind(clinic: OpenClinic) -> None:
    product = a_product(clinic)
    content = LotReceived(product, "GONE", date(2027, 1, 1), 1, "", date(2026, 3, 2))

    def undone() -> None:
        with clinic.vault.act(clinic.time.now()) as act:
            act.append(NewRecord("lot.received", content))
            assert len(act.stock().lots) == 1
            raise RuntimeError

    with pytest.raises(RuntimeError):
        undone()
    assert clinic.vault.stock().lots == {}
    kept = a_lot(clinic, product, "KEPT")
    assert list(clinic.vault.stock().lots) == [kept]


def test_everything_is_still_there_after_signing_in_anew(clinic: OpenClinic) -> None:
    lot = a_lot(clinic, a_product(clinic))
    products.open_vial(clinic.session, lot)
    nurse = clinic.colleague("Nanna Nurse", PRACTITIONER)
    clinic.sign_in(nurse)
    assert [one.lot.id for one in products.lots_in_use(clinic.session)] == [lot]
    assert len(products.open_vials(clinic.session)) == 1


# --------------------------------------------------------------------------------------------------------- in an entry


def an_entry_with(clinic: OpenClinic, patient: UUID, received: UUID, *, reason: str = "", **changes: object) -> object:
    line = ProductLine("Solvanox", "Nordlys Pharma", "SX-1042", date(2028, 1, 1), Decimal(20), "E", lot_record=received)
    said = tuple(Deviation(rule, "", reason) for rule in ("stock-vial-over-SX-1042", "stock-lot-usable-SX-1042"))
    products_used = (replace(line, **changes),)  # type: ignore[arg-type]
    return an_entry(clinic.session, patient, products=products_used, deviations=(*REASONS, *said))


@pytest.fixture
def ready(clinic: OpenClinic) -> UUID:
    """A patient who may be treated now."""
    patient = a_patient(clinic.session)
    a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    return patient


def test_a_vial_past_its_time_needs_a_reason_that_is_kept(clinic: OpenClinic, ready: UUID) -> None:
    lot = a_lot(clinic, a_product(clinic))
    vial = products.open_vial(clinic.session, lot).made
    an_entry_with(clinic, ready, lot, vial=vial)
    clinic.time.go(hours=25)
    with pytest.raises(ReasonsWanted) as wanted:
        an_entry_with(clinic, ready, lot, vial=vial)
    assert [one.message for one in wanted.value.findings] == ["vial_over.passed"]
    an_entry_with(clinic, ready, lot, vial=vial, reason="Ny leverance kommer i morgen")
    kept = opened(clinic.session, ready).items[0].content
    assert isinstance(kept, TreatmentEntry)
    assert ("vial_over.passed", "Ny leverance kommer i morgen") in [(o.message, o.reason) for o in kept.deviations]


def test_a_recalled_or_expired_lot_is_refused_whatever_the_reason(clinic: OpenClinic, ready: UUID) -> None:
    product = a_product(clinic)
    soon = a_lot(clinic, product, "SOON", expiry=clinic.session.clock.today())
    lot = a_lot(clinic, product)
    products.close_lot(clinic.session, lot, LotEnd.RECALLED)
    clinic.time.go(days=1)
    for one, message in ((lot, "lot_usable.recalled"), (soon, "lot_usable.expired")):
        with pytest.raises(RulesRefuse) as refusal:
            an_entry_with(clinic, ready, one, reason="Vi havde ikke andet")
        assert [finding.message for finding in refusal.value.findings] == [message]


def test_a_recalled_number_typed_by_hand_is_warned_of(clinic: OpenClinic, ready: UUID) -> None:
    lot = a_lot(clinic, a_product(clinic))
    products.close_lot(clinic.session, lot, LotEnd.RECALLED)
    with pytest.raises(ReasonsWanted) as wanted:
        an_entry_with(clinic, ready, lot, lot_record=None, lot="sx1042")
    assert [one.message for one in wanted.value.findings] == ["lot_usable.maybe_recalled"]


@pytest.mark.parametrize("order", [1, -1])
def test_a_second_line_of_a_recalled_lot_softens_nothing(clinic: OpenClinic, order: int) -> None:
    """The same number typed by hand wants a reason only; beside the scanned one the lot is refused all the same."""
    lot = a_lot(clinic, a_product(clinic))
    products.close_lot(clinic.session, lot, LotEnd.RECALLED)
    scanned = ProductLine("Solvanox", "", "SX-1042", date(2028, 1, 1), Decimal(20), "E", lot_record=lot)
    lines = (scanned, replace(scanned, lot_record=None))[::order]
    found = products.findings_of_lines(clinic.session, lines, done=clinic.session.now())
    assert [one.message for one in found] == ["lot_usable.recalled"]


def test_what_was_done_before_a_recall_may_still_be_corrected(clinic: OpenClinic, ready: UUID) -> None:
    lot = a_lot(clinic, a_product(clinic))
    line = ProductLine("Solvanox", "", "SX-1042", date(2028, 1, 1), Decimal(20), "E", lot_record=lot)
    done = clinic.session.now()
    clinic.time.go(hours=1)
    products.close_lot(clinic.session, lot, LotEnd.RECALLED)
    assert products.findings_of_lines(clinic.session, (line,), done=done) == ()
    assert products.findings_of_lines(clinic.session, (line,), done=clinic.session.now()) != ()


def test_every_sentence_of_the_stock_is_in_every_language(clinic: OpenClinic) -> None:
    for language in ("da", "sv", "en"):
        book = clinic.session.packs.phrasebook(language).sentences
        for key, sentence in _SENTENCES.items():
            assert set(re.findall(r"\{\w+\}", book[key])) == set(re.findall(r"\{\w+\}", sentence))
            assert f"names.{key.partition('.')[0]}" in book
