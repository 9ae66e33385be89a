"""What is written of a treatment: areas, products, words, reasons; read back for a draft or an entry, never judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.codec import Json
from journal_app.domain.consents import ClinicalText
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.domain.rules.model import Finding
from journal_app.domain.treatments import Deviation, ProductLine, TreatmentEntry
from journal_app.services.consents import LONGEST_WORDS
from journal_app.services.ports import Draft
from journal_app.services.session import Session
from journal_app.ui.announce import announce
from journal_app.ui.patients.deviation_rows import DeviationRows
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.patients.product_lines import ProductLines
from journal_app.ui.tokens import L, M, S
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget, stretch
from journal_app.ui.widgets.text_area import TextArea

_ON_THE_LINE = ("product", "lot", "expiry", "amount")
"""Fields of a definition that the product lines hold already."""
_SAME_VISIT = timedelta(hours=12)
"""A draft of this visit keeps the time it was begun; one of an earlier day, which nobody changed, means now."""
_LONGEST = 200


class Clocks(Protocol):
    """The session's clock, and the day at the clinic."""

    def now(self) -> datetime:
        """The moment, aware."""
        ...

    def today(self) -> date:
        """The day on the clinic's clock."""
        ...


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written: a new entry of a treatment, perhaps from a draft, or a corrected version of an entry."""

    treatment: TreatmentDefinition
    draft: Draft | None = None
    original: JournalItem | None = None

    @property
    def old(self) -> TreatmentEntry | None:
        """The entry that is corrected."""
        content = None if self.original is None else self.original.content
        return content if isinstance(content, TreatmentEntry) else None


class TreatmentFields(LivingWidget):
    """The fields of the treatment's definition, one below the other.

    Signals:
        changed: anything was edited.
        areas_changed: other areas are ticked.
    """

    changed = Signal()
    areas_changed = Signal()

    def __init__(self, clocks: Clocks, look: Look, writing: Writing) -> None:
        super().__init__()
        self._clocks, self._look, self._writing = clocks, look, writing
        self._aftercare_text: ClinicalText | None = None
        self._build()
        self._arrange()
        self._fill()
        self._connect()
        self.settle()

    # ------------------------------------------------------------------------------------------------------ the page's

    def first(self) -> QWidget:
        """The first area; of a correction, the reason."""
        if self._writing.original is not None:
            return self.reason.edit
        return self.areas[0] if self.areas else self.products.rows[0].product

    def moment(self) -> datetime | None:
        """When it was done, of a correction as the entry says; None means now."""
        old = self._writing.old
        return self.done.moment() if old is None else old.done

    def _day_of_use(self) -> date:
        """The day of the treatment, by which lots are judged."""
        return (self.moment() or self._clocks.now()).astimezone(self._look.zone).date()

    def ticked(self) -> tuple[str, ...]:
        """The areas that are ticked."""
        return tuple(str(tick.property("area")) for tick in self.areas if tick.isChecked())

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Ask for a reason where a rule warns."""
        self.deviations.show_findings(findings)

    def offer_aftercare(self, texts: Mapping[str, ClinicalText]) -> None:
        """Name the sheet that is handed over, in the patient's language if there is one, by the texts there are."""
        wanted = self._look.record.patient.details.language
        self._aftercare_text = texts.get(wanted) or texts.get(language_of()) or next(iter(texts.values()), None)

    def problems(self) -> tuple[tuple[FormRow, str], ...]:
        """What is missing or wrong, besides the reasons for warnings: every row with its sentence or none."""
        correcting = self._writing.original is not None
        no_reason = self.tr("Write why the entry is corrected") if correcting and not self.reason.text().strip() else ""
        return (
            (self.reason_row, no_reason or (self.reason.problem() if correcting else "")),
            (self.done_row, "" if correcting else self.done.problem()),
            (self.areas_row, "" if self.ticked() else self.tr("Tick at least one area that was treated")),
            (self.products_row, self.products.problem() if self._uses_products() else ""),
            (self.text_row, self.text.problem() or _unclean(self.text.text())),
        )

    def entry_maker(self) -> EntryMaker:
        """The fields as they stand now."""
        return EntryMaker(
            treatment=self._writing.treatment.code,
            areas=self.ticked(),
            products=self.products.lines(),
            text=self._whole_text(),
            aftercare=self._aftercare_words(),
            deviations=self.deviations.deviations(),
            original=self._writing.old,
        )

    def content(self) -> Mapping[str, Json]:
        """Everything as a draft keeps it."""
        done, original = self.done.shown(), self._writing.original
        return {
            "treatment": self._writing.treatment.code,
            "original": "" if original is None else str(original.id),
            "done": "" if done is None else done.isoformat(),
            "done_is_now": self.done.is_now(),
            "areas": list(self.ticked()),
            "products": [dict(row.content()) for row in self.products.written()],
            "fields": {name: line.text() for name, line in self.extra.items()},
            "text": self.text.text(),
            "aftercare": self.aftercare.isChecked(),
            "reason": self.reason.text(),
            "deviations": dict(self.deviations.content()),
        }

    # ------------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        definition = self._writing.treatment
        self.done = MomentField(self._clocks.now, self._look.zone)
        self.areas = [Tick() for _area in definition.areas]
        for tick, area in zip(self.areas, definition.areas, strict=True):
            tick.setObjectName(f"area-{area.id}")
            tick.setProperty("area", area.id)
        self.products = ProductLines(definition.product_units, self._clocks.today)
        self.products.use_day(self._day_of_use)
        self.done.changed.connect(lambda: self.products.use_day(self._day_of_use))
        self.extra = {one.id: QLineEdit() for one in definition.fields if one.id not in _ON_THE_LINE}
        for name, line in self.extra.items():
            line.setObjectName(f"field-{name}")
            line.setMaxLength(_LONGEST)
        self.text = TextArea(LONGEST_WORDS, lines=5)
        self.text.edit.setObjectName("entryText")
        self.aftercare = Tick()
        self.aftercare.setObjectName("aftercareTick")
        self.reason = TextArea(LONGEST_WORDS, lines=2)
        self.reason.edit.setObjectName("correctionReason")
        self.reason_row, self.done_row = FormRow("", self.reason), FormRow("", self.done)
        self.areas_row, self.products_row = FormRow("", self._area_ticks()), FormRow("", self.products)
        self.extra_rows = {name: FormRow("", line, optional=True) for name, line in self.extra.items()}
        self.text_row = FormRow("", self.text)
        self.deviations = DeviationRows(self._look.phrasebook, after=self.aftercare)

    def _area_ticks(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, across=S, down=0)
        for tick in self.areas:
            flow.addWidget(tick)
        stretch(holder)
        if self.areas:
            holder.setFocusProxy(self.areas[0])
        return holder

    def _arrange(self) -> None:
        is_correction = self._writing.original is not None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        for widget in (self.reason_row, self.done_row, self.areas_row, self.products_row):
            column.addWidget(widget)
        line = QHBoxLayout()
        line.setSpacing(M)
        for row in self.extra_rows.values():
            line.addWidget(row, 1)
        column.addLayout(line)
        column.addWidget(self.text_row)
        column.addWidget(self.aftercare)
        column.addWidget(self.deviations)
        if not self._uses_products():
            self.products_row.hide()
        self.reason_row.setVisible(is_correction)
        for shown in (self.done_row, self.aftercare, *self.extra_rows.values()):
            shown.setVisible(not is_correction)

    def _uses_products(self) -> bool:
        """Whether the treatment uses anything up: a laser has no lot."""
        return bool(self._writing.treatment.product_units)

    def _connect(self) -> None:
        for signal in (self.done.changed, self.products.changed, self.text.changed, self.reason.changed):
            signal.connect(self.changed)
        self.deviations.changed.connect(self.changed)
        for tick in (*self.areas, self.aftercare):
            tick.toggled.connect(lambda _on: self.changed.emit())
        for tick in self.areas:
            tick.toggled.connect(lambda _on: self.areas_changed.emit())
        for line in self.extra.values():
            line.textEdited.connect(lambda _text: self.changed.emit())
        self.products.last_time_wanted.connect(self._same_as_last_time)

    def retranslate(self) -> None:
        """Say every label again."""
        definition = self._writing.treatment
        for tick, area in zip(self.areas, definition.areas, strict=True):
            tick.setText(area.names.get(language_of(), area.id))
        self.reason_row.set_texts(self.tr("Why it is corrected"), self.tr("The old version stays, with this reason"))
        self.done_row.set_texts(self.tr("Done"))
        self.areas_row.set_texts(self.tr("Areas treated"))
        self.products_row.set_texts(self.tr("Products"))
        for field in definition.fields:
            if field.id in self.extra_rows:
                label = field.names.get(language_of(), field.id)
                self.extra_rows[field.id].set_texts(f"{label} ({field.unit})" if field.unit else label)
        self.text_row.set_texts(self.tr("What was done and seen"))
        self.aftercare.setText(self.tr("Aftercare was explained and the sheet handed over"))

    # --------------------------------------------------------------------------------------------------- what is there

    def _fill(self) -> None:
        draft, old = self._writing.draft, self._writing.old
        if old is not None:
            self._tick(old.areas)
            self.products.show_lines(old.products)
            self.text.set_text(old.text)
            self.deviations.restore({one.rule: one.reason for one in old.deviations})
        if draft is not None:
            self._restore(draft)
        self.products.last_button.setVisible(old is None and self._last_entry() is not None)

    def _restore(self, draft: Draft) -> None:
        content = draft.content
        is_stale = content.get("done_is_now") is True and self._clocks.now() - draft.saved > _SAME_VISIT
        if content.get("done") and not is_stale:
            self.done.set_moment(datetime.fromisoformat(str(content["done"])))
        areas = content.get("areas")
        self._tick([str(area) for area in areas] if isinstance(areas, list) else [])
        products = content.get("products")
        self.products.restore(
            [one for one in products if isinstance(one, Mapping)] if isinstance(products, list) else []
        )
        fields = content.get("fields")
        for name, line in self.extra.items():
            line.setText(str(fields.get(name, "")) if isinstance(fields, Mapping) else "")
        self.text.set_text(str(content.get("text", "")))
        self.reason.set_text(str(content.get("reason", "")))
        deviations = content.get("deviations")
        if isinstance(deviations, Mapping):
            self.deviations.restore({rule: str(reason) for rule, reason in deviations.items()})
        self.aftercare.setChecked(content.get("aftercare") is True)

    def _last_entry(self) -> TreatmentEntry | None:
        code = self._writing.treatment.code
        entries = [
            item.content
            for item in self._look.record.items
            if isinstance(item.content, TreatmentEntry) and item.corrected_by is None and item.content.treatment == code
        ]
        return max(entries, key=lambda entry: entry.done, default=None)

    def _same_as_last_time(self) -> None:
        last = self._last_entry()
        if last is None:
            return
        self.products.show_lines(last.products)
        if not self.ticked():
            self._tick(last.areas)
        self.changed.emit()
        announce(self, self.tr("Filled in from the last entry. Check lot and expiry"))
        self.products.rows[0].lot.setFocus(Qt.FocusReason.OtherFocusReason)
        self.products.rows[0].lot.selectAll()

    def _tick(self, areas: Iterable[str]) -> None:
        wanted = set(areas)
        for tick in self.areas:
            tick.setChecked(tick.property("area") in wanted)

    def _whole_text(self) -> str:
        """The free text below the fields of the definition that have no place of their own."""
        rows = [(self.extra_rows[name].label.text(), line.text().strip()) for name, line in self.extra.items()]
        named = [f"{label.split(' (')[0]}: {value}" for label, value in rows if value]
        return "\n".join([*named, self.text.text().strip()]).strip()

    def _aftercare_words(self) -> str:
        old, text = self._writing.old, self._aftercare_text
        if old is not None:
            return old.aftercare
        if not self.aftercare.isChecked():
            return ""
        if text is None:
            return self.tr("Aftercare was explained")
        words = self.tr("Aftercare was explained and the sheet handed over: “{title}”, version {version} ({language})")
        return words.format(title=text.title, version=text.version, language=text.language)


@dataclass(frozen=True, slots=True)
class EntryMaker:
    """The fields as they stood when the PIN was typed."""

    treatment: str
    areas: tuple[str, ...]
    products: tuple[ProductLine, ...]
    text: str
    aftercare: str
    deviations: tuple[Deviation, ...]
    original: TreatmentEntry | None

    def says_the_same(self) -> bool:
        """Whether a correction tells what the entry tells already."""
        old = self.original
        return old is not None and self._corrected(old).tells_the_same_as(old)

    def __call__(self, session: Session, done: datetime | None) -> TreatmentEntry:
        """The entry, done by the person signed in; a correction stays with whoever treated. For the worker."""
        if self.original is not None:
            return self._corrected(self.original)
        me = session.vault.person
        return TreatmentEntry(
            treatment=self.treatment,
            done=done or session.now(),
            performer=me.id,
            performer_name=me.name,
            performer_registration=me.registration.number if me.registration is not None else "",
            areas=self.areas,
            products=self.products,
            text=self.text,
            aftercare=self.aftercare,
            deviations=self.deviations,
        )

    def _corrected(self, old: TreatmentEntry) -> TreatmentEntry:
        return replace(
            old,
            areas=self.areas,
            products=self.products,
            text=self.text,
            aftercare=self.aftercare,
            deviations=self.deviations,
        )


def _unclean(text: str) -> str:
    try:
        clean_text(text, max_length=LONGEST_WORDS, lines=Lines.MANY)
    except UserFacing as error:
        return sentence_of(error)
    return ""
