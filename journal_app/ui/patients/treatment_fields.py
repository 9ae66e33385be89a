"""What is written of a treatment, in the order one writes it; read back for a draft or an entry, never judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.codec import Json, from_fields, to_fields
from journal_app.domain.consents import ClinicalText
from journal_app.domain.entry_checks import LONGEST_WORDS
from journal_app.domain.errors import Environmental
from journal_app.domain.maps import MapPoint
from journal_app.domain.repeating import Repeated
from journal_app.domain.rules.model import Finding
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.patients.aftercare_tick import AftercareTick
from journal_app.ui.patients.area_ticks import AreaTicks
from journal_app.ui.patients.deviation_rows import DeviationRows
from journal_app.ui.patients.entry_maker import EntryMaker
from journal_app.ui.patients.entry_words import EntryWords, unclean
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.map_section import MapSection
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.patients.place_field import PlaceField
from journal_app.ui.patients.product_lines import ProductLines
from journal_app.ui.patients.second_look import second_look
from journal_app.ui.patients.setting_fields import SettingFields
from journal_app.ui.patients.visit_field import VisitField
from journal_app.ui.patients.writing import Writing
from journal_app.ui.tokens import L, M
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.section import Section
from journal_app.ui.widgets.text_area import TextArea

_SAME_VISIT = timedelta(hours=12)
"""A draft of this visit keeps the time it was begun; one of an earlier day, which nobody changed, means now."""


class Clocks(Protocol):
    """The session's clock, and the day at the clinic."""

    def now(self) -> datetime:
        """The moment, aware."""
        ...

    def today(self) -> date:
        """The day on the clinic's clock."""
        ...


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
        return self.areas.ticks[0] if self.areas.ticks else self.products.rows[0].product

    def moment(self) -> datetime | None:
        """When it was done, of a correction as the entry says; None means now."""
        old = self._writing.old
        return self.done.moment() if old is None else old.done

    def _day_of_use(self) -> date:
        """The day of the treatment, by which lots are judged."""
        return (self.moment() or self._clocks.now()).astimezone(self._look.zone).date()

    def show_visits(self, look: Look) -> None:
        """Offer the visits of the day to which a new entry may belong."""
        self._look, now = look, self._clocks.now()
        if self._writing.original is None:
            self.visit.show_visits(look.record.items, self.moment() or now, now)

    def ticked(self) -> tuple[str, ...]:
        """The areas that are ticked."""
        return self.areas.ticked()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Ask for a reason where a rule warns."""
        self.deviations.show_findings(findings)

    def offer_aftercare(self, texts: Mapping[str, ClinicalText]) -> None:
        """Name the sheet that is handed over, in the patient's language if there is one."""
        self.aftercare.offer(texts, self._look.record.patient.details.language)

    def problems(self) -> tuple[tuple[FormRow, str], ...]:
        """What is missing or wrong, besides the reasons for warnings: every row with its sentence or none."""
        old = self._writing.old
        is_unexplained = old is not None and not self.reason.text().strip()
        no_reason = self.tr("Write why the entry is corrected") if is_unexplained else ""
        kept = None if old is None else frozenset(one.field for one in old.settings)
        return (
            (self.reason_row, no_reason or (self.reason.problem() if old is not None else "")),
            (self.done_row, "" if old is not None else self.done.problem()),
            (self.visit.row, self.visit.problem() if old is None else ""),
            (self.areas_row, "" if self.ticked() else self.tr("Tick at least one area that was treated")),
            (self.products_row, self.products.problem() if self._uses_products() else ""),
            *self.settings.problems(required=kept),
            (self.text_row, self.text.problem() or unclean(self.text.text())),
            *self.words.problems(),
        )

    def on_the_map(self) -> str:
        """How many areas and points are chosen, in words; empty without any."""
        areas, points = len(self.ticked()), len(self.map.points())
        parts = (self.tr("%n areas", "", areas) if areas else "", self.tr("%n points", "", points) if points else "")
        return ", ".join(part for part in parts if part)

    def reveal(self, rows: Iterable[FormRow]) -> None:
        """Open the parts in which these rows stand, so that they can be reached."""
        wanted = set(rows)
        if wanted & set(self.settings.rows.values()):
            self.settings_section.set_open(is_open=True)
        self.words.reveal(wanted)

    def entry_maker(self) -> EntryMaker:
        """The fields as they stand now."""
        return EntryMaker(
            treatment=self._writing.treatment.code,
            areas=self.ticked(),
            products=self.products.lines(),
            text=self.text.text().strip(),
            aftercare=self.aftercare.words() if self._writing.old is None else self._writing.old.aftercare,
            indication=self.words.text("indication"),
            wishes=self.words.text("wishes"),
            findings=self.words.text("findings"),
            plan=self.words.text("plan"),
            reaction=self.words.text("reaction"),
            next_visit=self.words.next_visit.value(),
            settings=self.settings.settings(),
            points=self.map.points(),
            place=self.place.value(),
            visit=self.visit.value(),
            deviations=self.deviations.deviations(),
            original=self._writing.old,
        )

    def content(self) -> Mapping[str, Json]:
        """Everything as a draft keeps it."""
        done, original = self.done.shown(), self._writing.original
        return {
            "treatment": self._writing.treatment.code,
            "original": "" if original is None else str(original.id),
            "done": self.done.content() or ("" if done is None else done.isoformat()),
            "done_is_now": self.done.is_now(),
            "place": self.place.value(),
            "visit": self.visit.text(),
            "areas": list(self.ticked()),
            "products": [dict(row.content()) for row in self.products.written()],
            "fields": dict(self.settings.content()),
            "points": [to_fields(point) for point in self.map.points()],
            "text": self.text.text(),
            **self.words.content(),
            "aftercare": self.aftercare.isChecked(),
            "reason": self.reason.text(),
            "deviations": dict(self.deviations.content()),
        }

    def restore(self, content: Mapping[str, Json]) -> None:
        """Show what ``content`` kept, all but the time it was done."""
        areas, products, fields = content.get("areas"), content.get("products"), content.get("fields")
        deviations, points = content.get("deviations"), content.get("points")
        self.visit.restore(str(content.get("visit", "")))
        self.place.choose(str(content.get("place", "")))
        self.areas.show_ticked([str(area) for area in areas] if isinstance(areas, list) else [])
        fields = fields if isinstance(fields, Mapping) else {}
        self.products.restore(_mappings(products), dilution=str(fields.get("dilution", "")))
        self.settings.restore(fields)
        self.map.set_points(_points(points))
        self.text.set_text(str(content.get("text", "")))
        self.words.restore(content)
        self.reason.set_text(str(content.get("reason", "")))
        if isinstance(deviations, Mapping):
            self.deviations.restore({rule: str(reason) for rule, reason in deviations.items()})
        self.aftercare.setChecked(content.get("aftercare") is True)

    def take_over(self, repeated: Repeated) -> None:
        """Begin with what a session before was planned to be; nothing of what was found that day."""
        self.areas.show_ticked(repeated.areas)
        self.products.show_lines(repeated.products)
        self.settings.show_settings(repeated.settings)
        self.map.set_points(repeated.points)
        self.words.take_over("plan", repeated.plan)
        self.words.take_over("indication", repeated.indication)
        self.changed.emit()
        self.products.focus_missing()

    # ------------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        definition = self._writing.treatment
        self.done = MomentField(self._clocks.now, self._look.zone)
        old = self._writing.old
        self.place = PlaceField(self._look.places, self._look.place_here if old is None else old.place)
        self.visit = VisitField(self._look.zone, performer=self._look.me.id, treatment=definition.code)
        self.done.changed.connect(lambda: self.show_visits(self._look))
        self.areas = AreaTicks(definition.areas)
        self.products = ProductLines(definition, self._clocks.today)
        self.products.use_day(self._day_of_use)
        self.done.changed.connect(lambda: self.products.use_day(self._day_of_use))
        self.map = MapSection(self._look.atlas, definition.code, self.areas.names())
        self.settings = SettingFields(definition)
        self.settings_section = Section("settingsSection", is_open=self.settings.is_needed())
        self.settings_section.body.addWidget(self.settings)
        self.second_look = Notice(NoticeKind.WARNING)
        self.second_look.setObjectName("secondLook")
        self.text = TextArea(LONGEST_WORDS, lines=2)
        self.text.edit.setObjectName("entryText")
        self.aftercare = AftercareTick()
        self.words = EntryWords(self._treated_on, self)
        self.reason = TextArea(LONGEST_WORDS, lines=2)
        self.reason.edit.setObjectName("correctionReason")
        self.reason_row, self.done_row = FormRow("", self.reason), FormRow("", self.done)
        self.areas_row, self.products_row = FormRow("", self.areas), FormRow("", self.products)
        self.text_row = FormRow("", self.text)
        self.deviations = DeviationRows(self._look.phrasebook, after=self.aftercare)

    def _arrange(self) -> None:
        is_correction = self._writing.original is not None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        after = QWidget()
        line = QHBoxLayout(after)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(L)
        line.addWidget(self.words.next_row)
        line.addWidget(self.aftercare, 1, Qt.AlignmentFlag.AlignBottom)
        for widget in (
            *(self.reason_row, self.visit.row, self.areas_row, self.products_row, self.second_look, self.map),
            *(self.settings_section, self.text_row, after, self.words.before, self.words.after, self.deviations),
        ):
            column.addWidget(widget)
        self.products_row.setVisible(self._uses_products())
        self.settings_section.setVisible(bool(self.settings.rows))
        self.reason_row.setVisible(is_correction)
        for shown in (self.done_row, self.aftercare):
            shown.setVisible(not is_correction)
        if is_correction:
            self.settings_section.set_open(is_open=True)
            self.words.open_both()

    def _uses_products(self) -> bool:
        """Whether the treatment uses anything up: a laser has no lot."""
        return bool(self._writing.treatment.product_units)

    def _connect(self) -> None:
        for part in (self.done, self.place, self.visit, self.products, self.text, self.reason, self.deviations):
            part.changed.connect(self.changed)
        self.areas.changed.connect(self.changed)
        self.areas.changed.connect(self.areas_changed)
        self.aftercare.toggled.connect(lambda _on: self.changed.emit())
        for section in (self.settings, self.words, self.map):
            section.changed.connect(self.changed)
        self.map.changed.connect(self._tick_what_was_pointed_at)
        self.changed.connect(self._look_again)

    def retranslate(self) -> None:
        """Say every label again."""
        self.reason_row.set_texts(self.tr("Why it is corrected"), self.tr("The old version stays, with this reason"))
        self.done_row.set_texts(self.tr("Done"))
        self.areas_row.set_texts(self.tr("Areas treated"))
        self.products_row.set_texts(self.tr("Products"))
        self.words.retranslate()
        self._look_again()
        self.text_row.set_texts(self.tr("What was done and seen"))
        self.aftercare.retranslate()

    # --------------------------------------------------------------------------------------------------- what is there

    def _fill(self) -> None:
        draft, old = self._writing.draft, self._writing.old
        if old is not None:
            self.areas.show_ticked(old.areas)
            self.products.show_lines(old.products)
            self.settings.show_settings(old.settings)
            self.map.set_points(old.points)
            self.text.set_text(old.text)
            self.words.show_entry(old)
            self.deviations.restore({one.rule: one.reason for one in old.deviations})
        self.show_visits(self._look)
        if draft is not None:
            is_stale = draft.content.get("done_is_now") is True and self._clocks.now() - draft.saved > _SAME_VISIT
            if draft.content.get("done") and not is_stale:
                self.done.restore(str(draft.content["done"]))
                self.show_visits(self._look)
            self.restore(draft.content)

    def _look_again(self) -> None:
        """Say beside the products what is unusual; half a number is none."""
        settings = self.settings.settings()
        self.settings_section.set_texts(self.tr("Settings"), self.settings.summary())
        lines = tuple(row.line() for row in self.products.written()) if self._uses_products() else ()
        self.map.set_products(lines)
        self.second_look.say(second_look(self._writing.treatment, lines, settings, self.map.points()))

    def _tick_what_was_pointed_at(self) -> None:
        """A point lies in an area, which was treated then."""
        self.areas.tick_too(point.area for point in self.map.points())

    def _treated_on(self) -> date:
        done = self.moment()
        return self._clocks.today() if done is None else done.astimezone(self._look.zone).date()


def _mappings(value: Json) -> list[Mapping[str, Json]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _points(value: Json) -> tuple[MapPoint, ...]:
    """The points of a draft; one that cannot be read is left out."""
    points = []
    for one in _mappings(value):
        with suppress(Environmental):
            points.append(from_fields(MapPoint, one))
    return tuple(points)
