"""Writing and correcting a treatment entry: what was done, with what, judged while one writes; it must not sign alone.

Everything typed is kept as a draft, and stays on the screen whatever the rules or the vault answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.codec import Json
from journal_app.domain.consents import ClinicalText
from journal_app.domain.dates import format_time
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.domain.rules.evaluation import in_the_way
from journal_app.domain.rules.model import Finding
from journal_app.domain.treatments import Deviation, ProductLine, TreatmentEntry
from journal_app.services import drafts, treatments
from journal_app.services.consents import LONGEST_WORDS
from journal_app.services.ports import Draft
from journal_app.services.rulebook import ReasonsWanted, RulesRefuse
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.announce import announce
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.clinical_texts import texts_for
from journal_app.ui.patients.deviation_rows import DeviationRows
from journal_app.ui.patients.draft_keeper import DraftKeeper, record_draft
from journal_app.ui.patients.gate_words import finding_sentence, gate_lines
from journal_app.ui.patients.look import Look, findings_at
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.patients.product_lines import ProductLines
from journal_app.ui.patients.timeline_words import BETWEEN, TimelineWords
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.gate_panel import GatePanel
from journal_app.ui.widgets.living import stretch
from journal_app.ui.widgets.pin_entry import PinEntry
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel
from journal_app.ui.widgets.text_area import TextArea

DRAFT_KIND, CORRECTION_KIND = "treatment", "correction"
_JUDGE_AFTER_MS = 300
_ON_THE_LINE = ("product", "lot", "expiry", "amount")
"""Fields of a definition that the product lines hold already."""
_SAME_VISIT = timedelta(hours=12)
"""A draft of this visit keeps the time it was begun; one of an earlier day, which nobody changed, means now."""
_LONGEST = 200
_PANEL = 340


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written: a new entry of a treatment, perhaps from a draft, or a corrected version of an entry."""

    treatment: TreatmentDefinition
    draft: Draft | None = None
    original: JournalItem | None = None


class TreatmentPage(ActPage):
    """The fields of the treatment's definition, the rules beside them, and the PIN.

    Signals:
        remedy_wanted: str, a remedy's code; the record leads there and comes back.
    """

    remedy_wanted = Signal(str)

    def __init__(self, desk: Desk, look: Look, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(desk, keys="Ctrl+Return", parent=parent)
        self.setObjectName("treatmentPage")
        self._look, self._writing = look, writing
        self._aftercare_text: ClinicalText | None = None
        content = None if writing.original is None else writing.original.content
        self._old = content if isinstance(content, TreatmentEntry) else None
        is_new = writing.original is None
        self._findings: tuple[Finding, ...] = look.findings.get(writing.treatment.code, ()) if is_new else ()
        self._build_fields()
        self._build_side()
        self._arrange()
        original = writing.original
        kind = DRAFT_KIND if original is None else CORRECTION_KIND
        self.drafts = DraftKeeper(desk, record_draft(desk.session, look.record, kind), self._content, parent=self)
        self._fill()
        self._connect()
        self.settle()
        self._show_findings()
        if not is_new:
            self._judge()
        session, treatment = desk.session, writing.treatment
        desk.tasks.run(
            lambda: texts_for(session, treatment, "aftercare"), self._have_aftercare, self.problem.show_problem, self
        )

    # ------------------------------------------------------------------------------------------- the record's questions

    def first_field(self) -> QWidget:
        """The first area; of a correction, the reason."""
        if self._writing.original is not None:
            return self.reason.edit
        return self.areas[0] if self.areas else self.products.rows[0].product

    def keep(self) -> None:
        """Keep the draft now."""
        self.drafts.save_now()

    def take_look(self, look: Look) -> None:
        """Something in the record changed: judge again."""
        self._look = look
        self._judge()

    # ------------------------------------------------------------------------------------------------------- building

    def _build_fields(self) -> None:
        definition = self._writing.treatment
        self.done = MomentField(self.now, self._look.zone)
        self.areas = [Tick() for _area in definition.areas]
        for tick, area in zip(self.areas, definition.areas, strict=True):
            tick.setObjectName(f"area-{area.id}")
            tick.setProperty("area", area.id)
        self.products = ProductLines(definition.product_units, self.desk.today)
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
        flow_holder = QWidget()
        flow = FlowLayout(flow_holder, across=S, down=0)
        for tick in self.areas:
            flow.addWidget(tick)
        stretch(flow_holder)
        if self.areas:
            flow_holder.setFocusProxy(self.areas[0])
        self.reason_row, self.done_row = FormRow("", self.reason), FormRow("", self.done)
        self.areas_row, self.products_row = FormRow("", flow_holder), FormRow("", self.products)
        self.extra_rows = {name: FormRow("", line, optional=True) for name, line in self.extra.items()}
        self.text_row = FormRow("", self.text)
        self.deviations = DeviationRows(self._look.phrasebook, after=self.aftercare)

    def _build_side(self) -> None:
        self.gate = GatePanel()
        self.gate.action_requested.connect(self._remedy)
        self.pin_card = Card()
        self.pin_card.setObjectName("pinCard")
        self.pin = PinEntry()
        self.pin_hint = PlainLabel("", TextRole.SECONDARY)
        self.pin_problem = PlainLabel("", TextRole.ERROR)
        self.pin_problem.hide()
        self.pin_card.body.addWidget(self.pin_hint)
        self.pin_card.body.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignLeft)
        self.pin_card.body.addWidget(self.pin_problem)
        self.pin_card.hide()
        self.old_card = Card()
        self.old_card.setObjectName("oldVersion")
        self.draft_state = LineLabel("", TextRole.SECONDARY)
        self.draft_state.setObjectName("draftState")

    def _arrange(self) -> None:
        is_correction = self._writing.original is not None
        if not self._uses_products():
            self.products_row.hide()
        for widget in (self.reason_row, self.done_row, self.areas_row, self.products_row):
            self.column.addWidget(widget)
        line = QHBoxLayout()
        line.setSpacing(M)
        for row in self.extra_rows.values():
            line.addWidget(row, 1)
        self.column.addLayout(line)
        self.column.addWidget(self.text_row)
        self.column.addWidget(self.aftercare)
        self.column.addWidget(self.deviations)
        self.reason_row.setVisible(is_correction)
        for shown in (self.done_row, self.aftercare, *self.extra_rows.values()):
            shown.setVisible(not is_correction)
        side = QWidget()
        side.setMinimumWidth(_PANEL)
        side.setMaximumWidth(_PANEL + 80)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, L, L, L)
        column.setSpacing(M)
        column.addWidget(self.old_card)
        column.addWidget(self.gate, 1)
        column.addWidget(self.pin_card)
        self.old_card.setVisible(is_correction)
        self.gate.setVisible(not is_correction)
        if is_correction:
            column.addStretch(1)
        self.beside.addWidget(side, 2)
        foot = self.foot.layout()
        if isinstance(foot, QHBoxLayout):
            foot.insertWidget(0, self.draft_state, 1)

    def _connect(self) -> None:
        for signal in (self.done.changed, self.products.changed, self.text.changed, self.reason.changed):
            signal.connect(self._edited)
        self.deviations.changed.connect(self._edited)
        for tick in (*self.areas, self.aftercare):
            tick.toggled.connect(lambda _on: self._edited())
        for line in self.extra.values():
            line.textEdited.connect(lambda _text: self._edited())
        self.products.last_time_wanted.connect(self._same_as_last_time)
        self._judge_timer = QTimer(self)
        self._judge_timer.setSingleShot(True)
        self._judge_timer.setInterval(_JUDGE_AFTER_MS)
        self._judge_timer.timeout.connect(self._judge)
        self.done.changed.connect(self._judge_timer.start)
        for tick in self.areas:
            tick.toggled.connect(lambda _on: self._judge_timer.start())
        self.drafts.saved.connect(self._draft_saved)
        self.drafts.failed.connect(self.problem.show_problem)
        self.pin.submitted.connect(self._sign)
        self.pin.incomplete.connect(lambda: self._say_pin(self.tr("Type all six digits")))

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        definition, name = self._writing.treatment, self._look.patient_name
        treatment = definition.names.get(language_of(), definition.code)
        heading = (
            self.tr("New entry: {treatment}") if self._writing.original is None else self.tr("Correct: {treatment}")
        )
        self.heading.setText(heading.format(treatment=treatment))
        self.setAccessibleName(self.heading.text())
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
        self.act_button.setText(self.tr("Sign for {name}").format(name=name))
        self.cancel_button.setText(self.tr("Close"))
        self.pin_card.set_title(self.tr("Sign for {name}").format(name=name))
        self.pin_hint.setText(
            self.tr("Your PIN: its sixth digit signs. A signed entry cannot be changed, only corrected beside it")
        )
        self.old_card.set_title(self.tr("The version as it was signed"))
        self._show_old()
        self._show_findings()

    # --------------------------------------------------------------------------------------------------- what is there

    def _fill(self) -> None:
        draft, entry = self._writing.draft, self._old
        if entry is not None:
            for tick in self.areas:
                tick.setChecked(tick.property("area") in entry.areas)
            self.products.show_lines(entry.products)
            self.text.set_text(entry.text)
            self.deviations.restore({one.rule: one.reason for one in entry.deviations})
        if draft is not None:
            self._restore(draft)
        self.products.last_button.setVisible(entry is None and self._last_entry() is not None)

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
        if not self._areas():
            for tick in self.areas:
                tick.setChecked(tick.property("area") in last.areas)
        self._edited()
        announce(self, self.tr("Filled in from the last entry. Check lot and expiry"))
        self.products.rows[0].lot.setFocus(Qt.FocusReason.OtherFocusReason)
        self.products.rows[0].lot.selectAll()

    def _show_old(self) -> None:
        while (item := self.old_card.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        original = self._writing.original
        if original is None:
            return
        card = TimelineWords(self._look, self.now()).card(original)
        self.old_card.body.addWidget(LineLabel(card.when, TextRole.SECONDARY))
        self.old_card.body.addWidget(LineLabel(card.title, TextRole.STRONG))
        for line in card.lines:
            self.old_card.body.addWidget(LineLabel(line.replace(BETWEEN, "\n")))

    def _have_aftercare(self, texts: Mapping[str, ClinicalText]) -> None:
        wanted = self._look.record.patient.details.language
        self._aftercare_text = texts.get(wanted) or texts.get(language_of()) or next(iter(texts.values()), None)

    def _edited(self) -> None:
        self.drafts.touch()
        self.draft_state.setText(self.tr("Draft, not kept yet"))

    def _draft_saved(self, at: object) -> None:
        if isinstance(at, datetime):
            text = self.tr("Draft kept {time}, not signed")
            self.draft_state.setText(text.format(time=format_time(at, zone=self._look.zone)))

    def _content(self) -> Mapping[str, Json]:
        done, original = self.done.shown(), self._writing.original
        return {
            "treatment": self._writing.treatment.code,
            "original": "" if original is None else str(original.id),
            "done": "" if done is None else done.isoformat(),
            "done_is_now": self.done.is_now(),
            "areas": list(self._areas()),
            "products": [dict(row.content()) for row in self.products.written()],
            "fields": {name: line.text() for name, line in self.extra.items()},
            "text": self.text.text(),
            "aftercare": self.aftercare.isChecked(),
            "reason": self.reason.text(),
            "deviations": dict(self.deviations.content()),
        }

    def _restore(self, draft: Draft) -> None:
        content = draft.content
        self.drafts.draft = draft.id
        is_stale = content.get("done_is_now") is True and self.now() - draft.saved > _SAME_VISIT
        if content.get("done") and not is_stale:
            self.done.set_moment(datetime.fromisoformat(str(content["done"])))
        areas = content.get("areas")
        for tick in self.areas:
            tick.setChecked(isinstance(areas, list) and tick.property("area") in areas)
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

    def _areas(self) -> tuple[str, ...]:
        return tuple(str(tick.property("area")) for tick in self.areas if tick.isChecked())

    # -------------------------------------------------------------------------------------------------------- judging

    def _judge(self) -> None:
        self.desk.tasks.run(self._judging(), self._judged, self.problem.show_problem, self)

    def _judging(self) -> Callable[[], tuple[Finding, ...]]:
        """What asks the rules, for the worker; a correction is judged at the time of what it corrects."""
        session, record, code = self.desk.session, self._look.record, self._writing.treatment.code
        done = self.done.moment() if self._old is None else self._old.done
        areas = self._areas()
        return lambda: findings_at(session, record, code, done=done or session.now(), areas=areas)

    def _judged(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        self._show_findings()

    def _show_findings(self) -> None:
        self.gate.set_lines(gate_lines(self._findings, self._look.phrasebook()))
        self.deviations.show_findings(self._findings)

    def _remedy(self, code: str) -> None:
        self.keep()
        self.remedy_wanted.emit(code)

    # -------------------------------------------------------------------------------------------------------- signing

    def carry_out(self) -> None:
        """Check what is written, judge it once more, then ask for the PIN."""
        self.problem.clear()
        if self._is_incomplete():
            self.pin_card.hide()
        elif self._is_unchanged():
            self.pin_card.hide()
            self.problem.show_problem(treatments.NothingCorrected())
        else:
            self.work_on(self._judging(), self._judged_for_signing)

    def _is_unchanged(self) -> bool:
        old = self._old
        return old is not None and self._frozen_entry()(self.desk.session, None).tells_the_same_as(old)

    def _is_incomplete(self) -> bool:
        correcting = self._writing.original is not None
        no_reason = self.tr("Write why the entry is corrected") if correcting and not self.reason.text().strip() else ""
        return self.refuse(
            (self.reason_row, no_reason or (self.reason.problem() if correcting else "")),
            (self.done_row, "" if correcting else self.done.problem()),
            (self.areas_row, "" if self._areas() else self.tr("Tick at least one area that was treated")),
            (self.products_row, self.products.problem() if self._uses_products() else ""),
            (self.text_row, self.text.problem() or _unclean(self.text.text())),
            *(() if self._blocked() else self.deviations.lacking()),
        )

    def _uses_products(self) -> bool:
        """Whether the treatment uses anything up: a laser has no lot."""
        return bool(self._writing.treatment.product_units)

    def _blocked(self) -> tuple[Finding, ...]:
        """What no reason helps against."""
        return in_the_way(self._findings)

    def _judged_for_signing(self, findings: tuple[Finding, ...]) -> None:
        self._judged(findings)
        blocked = self._blocked()
        if blocked:
            self.show_refusal(blocked)
        elif self._is_incomplete():
            self.pin_card.hide()
        else:
            self._ask_pin()

    def show_refusal(self, blocked: tuple[Finding, ...]) -> None:
        """Say every reason; the ways out stand in the panel beside, and everything typed stays."""
        reasons = "\n".join(finding_sentence(one, self._look.phrasebook()) for one in blocked)
        self.pin_card.hide()
        self.problem.say(self.tr("This entry cannot be signed yet:\n{reasons}").format(reasons=reasons))
        self.gate.show()
        buttons = [button for button in self.gate.findChildren(Button) if button.objectName().startswith("gateAction-")]
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_pin(self) -> None:
        self.pin_card.show()
        self._say_pin("")
        self.pin.clear()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_pin(self, problem: str) -> None:
        self.pin_problem.setText(problem)
        self.pin_problem.setVisible(bool(problem))
        if problem:
            announce(self.pin, problem, urgent=True)

    def _sign(self, pin: str) -> None:
        if self._is_incomplete():
            self.pin_card.hide()
            return
        self._say_pin("")
        self.drafts.stop()
        session, writing, look = self.desk.session, self._writing, self._look
        draft, done, reason = self.drafts.draft, self.done.moment(), self.reason.text().strip()
        # What the fields hold is read here, in the GUI's thread; the worker adds only the time and the person.
        written = self._frozen_entry()

        def sign() -> ChangeSet:
            entry = written(session, done)
            if writing.original is None:
                return treatments.sign(session, look.record, entry, pin=pin, draft=draft)
            made = treatments.correct(session, look.record, writing.original.id, entry, reason=reason, pin=pin)
            if draft is not None:
                drafts.discard_draft(session, draft)
            return made

        said = (
            self.tr("Signed for {name}") if writing.original is None else self.tr("The correction is signed for {name}")
        )
        self.act_with(sign, said=said.format(name=look.patient_name))

    def _frozen_entry(self) -> _EntryMaker:
        return _EntryMaker(
            treatment=self._writing.treatment.code,
            areas=self._areas(),
            products=self.products.lines(),
            text=self._whole_text(),
            aftercare=self._aftercare_words(),
            deviations=self.deviations.deviations(),
            original=self._old,
        )

    def _whole_text(self) -> str:
        """The free text below the fields of the definition that have no place of their own."""
        rows = [(self.extra_rows[name].label.text(), line.text().strip()) for name, line in self.extra.items()]
        named = [f"{label.split(' (')[0]}: {value}" for label, value in rows if value]
        return "\n".join([*named, self.text.text().strip()]).strip()

    def _aftercare_words(self) -> str:
        if self._old is not None:
            return self._old.aftercare
        text = self._aftercare_text
        if not self.aftercare.isChecked():
            return ""
        if text is None:
            return self.tr("Aftercare was explained")
        words = self.tr("Aftercare was explained and the sheet handed over: “{title}”, version {version} ({language})")
        return words.format(title=text.title, version=text.version, language=text.language)

    def refused_by_service(self, problem: Exception) -> None:
        """Say why, by rule or beside the PIN; the draft goes on being kept."""
        self.drafts.go_on()
        if isinstance(problem, RulesRefuse):
            self.show_refusal(problem.findings)
        elif isinstance(problem, ReasonsWanted):
            found = {one.rule: one for one in (*self._findings, *problem.findings)}
            self._judged_for_signing(tuple(found.values()))
        elif isinstance(problem, UserFacing) and problem.key.startswith(("pin.", "vault.pin")):
            self._say_pin(sentence_of(problem))
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().refused_by_service(problem)
            if not self.pin_card.isHidden():
                self.pin.setFocus(Qt.FocusReason.OtherFocusReason)


@dataclass(frozen=True, slots=True)
class _EntryMaker:
    """The fields as they stood when the PIN was typed."""

    treatment: str
    areas: tuple[str, ...]
    products: tuple[ProductLine, ...]
    text: str
    aftercare: str
    deviations: tuple[Deviation, ...]
    original: TreatmentEntry | None

    def __call__(self, session: Session, done: datetime | None) -> TreatmentEntry:
        """The entry, done by the person signed in; a correction stays with whoever treated. For the worker."""
        if self.original is not None:
            return replace(
                self.original,
                areas=self.areas,
                products=self.products,
                text=self.text,
                aftercare=self.aftercare,
                deviations=self.deviations,
            )
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


def _unclean(text: str) -> str:
    try:
        clean_text(text, max_length=LONGEST_WORDS, lines=Lines.MANY)
    except UserFacing as error:
        return sentence_of(error)
    return ""
