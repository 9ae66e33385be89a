"""Says in words what an entry of a treatment holds, part by part; it must not leave a field out, nor judge one."""

from __future__ import annotations

from journal_app.documents.labels import Wording
from journal_app.documents.map_layout import point_parts
from journal_app.documents.parts import Part, Row, facts, prose, remark
from journal_app.documents.typesetting import Value
from journal_app.domain.printing import PrintedRecord, field_key
from journal_app.domain.rules.wording import NAMES
from journal_app.domain.treatments import Deviation, ProductLine, TreatmentEntry

_BEFORE, _AFTER = ("indication", "wishes", "findings"), ("text", "reaction", "aftercare", "plan")
"""What was written, in the order in which a visit goes."""


def treatment_parts(record: PrintedRecord, content: TreatmentEntry, wording: Wording) -> list[Part]:
    """The facts, the deviations, what was used where, and what was written; nothing of what is empty."""
    say = wording.say
    performer = ", ".join(part for part in (content.performer_name, content.performer_registration) if part)
    rows = [
        (say("treatment", "treatment"), wording.named(content.treatment)),
        (say("treatment", "areas"), ", ".join(map(wording.named, content.areas))),
        (say("treatment", "done"), wording.moment(content.done)),
        (say("treatment", "ended"), "" if content.ended is None else wording.moment(content.ended)),
        (say("treatment", "place"), content.place),
        (say("treatment", "performer"), performer),
        (say("treatment", "next_visit"), "" if content.next_visit is None else wording.day(content.next_visit)),
        (say("treatment", "consent"), _basis(record, content, wording)),
        (say("treatment", "session"), "" if content.session is None else str(content.session)),
        (say("treatment", "pack"), content.pack_sha256),
    ]
    return [
        *prose(say("treatment", "reason"), content.reason),
        facts(rows),
        *_settings(content, wording),
        *(part for name in _BEFORE for part in prose(say("treatment", name), getattr(content, name))),
        *(part for one in content.deviations for part in prose(_deviation_label(one, wording), one.reason)),
        _products(content.products, wording),
        *_about_products(content.products, wording),
        *point_parts(content, wording),
        *(part for name in _AFTER for part in prose(say("treatment", name), getattr(content, name))),
    ]


def _deviation_label(deviation: Deviation, wording: Wording) -> str:
    key = NAMES + deviation.message.partition(".")[0]
    return wording.say("treatment", "deviation", name=wording.names.get(key, deviation.rule), rule=deviation.rule)


def _basis(record: PrintedRecord, content: TreatmentEntry, wording: Wording) -> str:
    if record.rests_on is not None:
        return wording.say("treatment", "consent_number", number=record.rests_on)
    return "" if content.consent is None else str(content.consent)


def _products(products: tuple[ProductLine, ...], wording: Wording) -> Part:
    if not products:
        return remark(wording.say("treatment", "no_products"))
    heads = [wording.say("treatment", head) for head in ("product", "manufacturer", "lot", "expiry", "amount")]
    rows: list[Value] = [
        [line.product, line.manufacturer, line.lot, wording.day(line.expiry), _amount(line, wording)]
        for line in products
    ]
    return {"is": "products", "label": wording.say("treatment", "products"), "heads": list(heads), "rows": rows}


def _amount(line: ProductLine, wording: Wording) -> str:
    # A number and its unit never part at the end of a line.
    return f"{wording.amount(line.amount)}\xa0{wording.unit(line.unit)}"


def _settings(content: TreatmentEntry, wording: Wording) -> list[Part]:
    """The fields of the treatment's definition with their names; by their id where the rules know them no more."""
    rows = [
        (
            wording.names.get(field_key(content.treatment, one.field), one.field),
            f"{one.value} {wording.unit(one.unit)}".strip(),
        )
        for one in content.settings
    ]
    return [facts(rows)] if rows else []


def _about_products(products: tuple[ProductLine, ...], wording: Wording) -> list[Part]:
    """What the table of products has no column for."""
    rows: list[Row] = []
    for line in products:
        kept = [one for one in (line.lot_record, line.vial) if one is not None]
        told = (
            line.strength,
            ""
            if line.diluted_ml is None
            else wording.say("treatment", "diluted", amount=wording.amount(line.diluted_ml)),
            wording.say("treatment", "udi", udi=line.udi) if line.udi else "",
            *(wording.say("treatment", "stock", id=str(one)) for one in kept),
        )
        rows.append((line.product, ", ".join(part for part in told if part)))
    return [facts(rows)] if any(value for _label, value in rows) else []
