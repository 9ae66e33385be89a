"""Writing and correcting a treatment entry, judged while one writes, signed with the PIN; it must not sign alone.

Everything typed is kept as a draft, and stays on the screen whatever the rules or the vault answer.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.dates import format_time
from journal_app.domain.errors import UserFacing
from journal_app.domain.repeating import last_session
from journal_app.domain.rules.evaluation import in_the_way
from journal_app.domain.rules.model import Finding
from journal_app.services import corrections, treatments
from journal_app.services.rulebook import ReasonsWanted, RulesRefuse
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import DIGITS, Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.clinical_texts import texts_for
from journal_app.ui.patients.draft_keeper import DraftKeeper, record_draft
from journal_app.ui.patients.gate_words import finding_sentence, gate_lines
from journal_app.ui.patients.look import Look, findings_at
from journal_app.ui.patients.map_photos import MapPhotos
from journal_app.ui.patients.old_version_card import OldVersionCard
from journal_app.ui.patients.product_lines import ProductRow
from journal_app.ui.patients.repeat_plan import RepeatPlan
from journal_app.ui.patients.scanned_line import ScannedLine, scanned_line
from journal_app.ui.patients.session_steps import StepId
from journal_app.ui.patients.signing_card import SigningCard
from journal_app.ui.patients.treatment_fields import TreatmentFields
from journal_app.ui.patients.visit_rail import REASON, VisitRail, Written
from journal_app.ui.patients.writing import Writing
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.face_map import FaceMapEditor
from journal_app.ui.widgets.gate_panel import GatePanel
from journal_app.ui.widgets.plain_label import LineLabel

DRAFT_KIND, CORRECTION_KIND = "treatment", "correction"
_JUDGE_AFTER_MS = 300
_LAID_OUT_MS = 30
"""What was just opened has its height by then."""
_PANEL, _LEAST_PANEL = 340, 280
_GATE_LINES, _GATE_FROM = 12, 116
"""Lines of text, and characters, below which the rules beside the fields could not be read."""
_OLD_LINES = 12
"""So much is seen of the version before, where it stands above the fields."""


class TreatmentPage(ActPage):
    """The steps, the fields, the rules beside them, and the PIN.

    Signals:
        remedy_wanted: str, a remedy's code; the record leads there and comes back.
    """

    widest = 1040
    remedy_wanted = Signal(str)

    def __init__(self, desk: Desk, look: Look, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(desk, keys="Ctrl+Return", parent=parent)
        self.setObjectName("treatmentPage")
        self.setProperty(DIGITS, True)  # noqa: FBT003 - Qt's own signature
        self._look, self._writing = look, writing
        is_new = writing.original is None
        self._findings: tuple[Finding, ...] = look.findings.get(writing.treatment.code, ()) if is_new else ()
        self.fields = TreatmentFields(self, look, writing)
        last = last_session(look.record.items, writing.treatment.code) if is_new else None
        self.repeating = RepeatPlan(desk, look, self.fields, last)
        self.fields.map.offer_photos(self._offer_photos)
        self._build_side()
        self._arrange()
        kind = DRAFT_KIND if is_new else CORRECTION_KIND
        place = record_draft(desk.session, look.record, kind)
        self.drafts = DraftKeeper(desk, place, self.fields.content, parent=self)
        if writing.draft is not None:
            self.drafts.draft = writing.draft.id
        self._connect()
        self.settle()
        if not is_new:
            self._judge()
        session, treatment = desk.session, writing.treatment
        desk.tasks.run(
            lambda: texts_for(session, treatment, "aftercare"),
            self.fields.offer_aftercare,
            self.problem.show_problem,
            self,
        )

    # ------------------------------------------------------------------------------------------- the record's questions

    def first_field(self) -> QWidget:
        """Where one begins to write."""
        return self.fields.first()

    def keeps_draft(self) -> bool:
        """It does."""
        return True

    def keep(self) -> None:
        """Keep the draft now."""
        self.drafts.save_now()

    def take_look(self, look: Look) -> None:
        """Something in the record changed: judge again."""
        self._look = look
        self.fields.show_visits(look)
        if self.fields.map.photos is not None:
            self.fields.map.photos.show_look(look)
        self._judge()

    def today(self) -> date:
        """The day on the clinic's clock."""
        return self.desk.today()

    # ------------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        self.rail = VisitRail()
        self.rail.setParent(self)  # before all else, so that Tab begins there
        super()._build()
        self._outer.insertWidget(0, self.rail)

    def _offer_photos(self, editor: FaceMapEditor) -> MapPhotos:
        offer = MapPhotos(self.desk, self._look, editor)
        offer.failed.connect(self.problem.show_problem)
        return offer

    def _build_side(self) -> None:
        self.gate = GatePanel()
        self.gate.action_requested.connect(self._remedy)
        self.pin_card = SigningCard(self._look.me, self._look.zone)
        self.pin, self.pin_problem = self.pin_card.pin, self.pin_card.problem
        self.old_card = OldVersionCard(self._writing.original)
        self.draft_state = LineLabel("", TextRole.SECONDARY)
        self.draft_state.setObjectName("draftState")

    def _arrange(self) -> None:
        is_correction = self._writing.original is not None
        line = QHBoxLayout()
        line.setSpacing(L)
        line.addWidget(self.fields.done_row, 1)
        line.addWidget(self.fields.place.row)
        line.addWidget(self.repeating.button, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(line)
        self.column.addWidget(self.repeating.notice)
        self.column.addWidget(self.fields)
        self.repeating.button.setVisible(self.repeating.is_offered())
        self.rail.setVisible(not is_correction)
        side = self._side = QWidget()
        side.setMinimumWidth(_LEAST_PANEL)
        side.setMaximumWidth(_PANEL + 80)
        column = self._side_column = QVBoxLayout(side)
        column.setContentsMargins(0, L, L, L)
        column.setSpacing(M)
        old = QVBoxLayout()
        old.setContentsMargins(0, 0, 0, 0)
        old.addWidget(self.old_card)
        self._old = scrolled(old)
        self._old.setVisible(is_correction)
        column.addWidget(self._old, 1)
        column.addWidget(self.gate, 1)
        column.addWidget(self.pin_card)
        self._is_narrow = False
        self._show_side()
        self.beside.addWidget(side, 2)
        self.foot.row.insertWidget(0, self.draft_state, 1)

    def _show_side(self) -> None:
        """Beside the fields stands what is in the way, or the PIN; with neither, the fields take the room."""
        self._place_side()
        is_asking = not self.pin_card.isHidden()
        self.gate.setVisible(self.gate.is_open() and not is_asking)
        self.draft_state.setVisible(self._has_room_for_the_gate())
        is_told = self.gate.is_open() and self._has_room_for_the_gate()
        is_wanted = self._writing.original is not None or is_told or is_asking
        self._side.setVisible(is_wanted and not self._is_narrow)

    def _place_side(self) -> None:
        """Where the fields would be cut beside them, the version before stands above them, and the PIN below."""
        is_narrow = self.width() < _GATE_FROM * self.fontMetrics().averageCharWidth()
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        if is_narrow:
            self.column.insertWidget(0, self._old)
            self.column.addWidget(self.pin_card)
        else:
            self._side_column.insertWidget(0, self._old, 1)
            self._side_column.addWidget(self.pin_card)
        self._old.setMinimumHeight(_OLD_LINES * self.fontMetrics().height() if is_narrow else 0)

    def _has_room_for_the_gate(self) -> bool:
        """In large type on a small screen the fields need the room; the rail says what is in the way, and mends it."""
        return not self._is_narrow and self.area.height() >= _GATE_LINES * self.fontMetrics().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_side)

    def _connect(self) -> None:
        self.fields.changed.connect(self._edited)
        self._judge_timer = QTimer(self)
        self._judge_timer.setSingleShot(True)
        self._judge_timer.setInterval(_JUDGE_AFTER_MS)
        self._judge_timer.timeout.connect(self._judge)
        self.fields.done.changed.connect(self._judge_timer.start)
        self.fields.areas_changed.connect(self._judge_timer.start)
        self.fields.place.changed.connect(self._judge_timer.start)
        self.fields.products.changed.connect(self._judge_timer.start)
        self.fields.products.code_entered.connect(self._look_up)
        self.drafts.saved.connect(self._draft_saved)
        self.drafts.failed.connect(self.problem.show_problem)
        self.pin.submitted.connect(self._sign)
        self.pin.incomplete.connect(lambda: self.pin_card.say(self.tr("Type all six digits")))
        self.repeating.failed.connect(self.problem.show_problem)
        self.rail.action_requested.connect(self._mend_step)
        self.rail.step_chosen.connect(self._lead_to_step)
        for number in range(1, len(StepId) + 1):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(lambda number=number: self.rail.choose(self.rail.step_at(number)))

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
        self.act_button.setText(self.tr("Sign for {name}").format(name=name))
        self.cancel_button.setText(self.tr("Close"))
        self.repeating.retranslate()
        self.pin_card.name_it(
            self.tr("Sign for {name}").format(name=name),
            self.tr("Your PIN: its sixth digit signs. A signed entry cannot be changed, only corrected beside it."),
        )
        self.old_card.show_look(self._look, self.now())
        self._show_findings()

    def _edited(self) -> None:
        self.drafts.touch()
        self.draft_state.setText(self.tr("Draft, not kept yet"))
        self._show_rail()

    def _draft_saved(self, at: object) -> None:
        if isinstance(at, datetime):
            text = self.tr("Draft kept {time}, not signed")
            self.draft_state.setText(text.format(time=format_time(at, zone=self._look.zone)))

    # -------------------------------------------------------------------------------------------------------- judging

    def _judge(self) -> None:
        self.desk.tasks.run(self._judging(), self._judged, self.problem.show_problem, self)

    def _judging(self) -> Callable[[], tuple[Finding, ...]]:
        """What asks the rules, for the worker; a correction is judged at the time of what it corrects."""
        session, record, code = self.desk.session, self._look.record, self._writing.treatment.code
        done, place = self.fields.moment(), self.fields.place.value()
        areas, lines = self.fields.ticked(), self.fields.products.complete()
        return lambda: findings_at(
            session, record, code, done=done or session.now(), areas=areas, products=lines, place=place
        )

    def _judged(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        self._show_findings()

    def _show_findings(self) -> None:
        self.gate.set_lines(gate_lines(self._findings, self._look.phrasebook(), me=self._look.me))
        self.fields.show_findings(self._findings)
        self._show_rail()
        self._show_side()

    def _show_rail(self) -> None:
        written = Written(
            self.fields.on_the_map(),
            is_complete=not self._lacks_anything(),
            is_open=True,
            treatment=self._writing.treatment.code,
        )
        self.rail.show_visit(self._findings, self._look, written)

    def _remedy(self, code: str) -> None:
        self.keep()
        self.remedy_wanted.emit(code)

    # ---------------------------------------------------------------------------------------------------------- steps

    def _mend_step(self, action: str) -> None:
        if action.startswith(REASON):
            row = self.fields.deviations.rows.get(action.removeprefix(REASON))
            if row is not None:
                row.focus_field()
        else:
            self._remedy(action)

    def _lead_to_step(self, step: str) -> None:
        """Keep what is written, then stand where the step is done."""
        self.keep()
        if step == StepId.MAP:
            self.fields.map.begin()
            QTimer.singleShot(_LAID_OUT_MS, self, self._scroll_to_map)
        elif step == StepId.SIGN and not self.pin_card.isHidden():
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step == StepId.SIGN:
            self.act_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.rail.lead_to(step)

    def _scroll_to_map(self) -> None:
        """Bring the head of the map to the top: it is higher than the room there is."""
        inner = self.area.widget()
        if inner is not None:
            self.area.verticalScrollBar().setValue(self.fields.map.mapTo(inner, QPoint(0, 0)).y())

    def _look_up(self, row: ProductRow, code: str) -> None:
        """Ask the stock what a code names."""
        session = self.desk.session

        def found(scanned: ScannedLine) -> None:
            if row in self.fields.products.rows:
                row.show_scan(code, scanned)

        self.desk.tasks.run(lambda: scanned_line(session, code), found, self.problem.show_problem, self)

    # -------------------------------------------------------------------------------------------------------- signing

    def carry_out(self) -> None:
        """Check what is written, judge it once more, then ask for the PIN."""
        self.problem.clear()
        if self._is_incomplete():
            self._hide_pin()
        elif self.fields.entry_maker().says_the_same():
            self._hide_pin()
            self.problem.show_problem(corrections.NothingCorrected())
        else:
            self.work_on(self._judging(), self._judged_for_signing)

    def _is_incomplete(self) -> bool:
        """Whether something is missing; where a rule blocks, no reason for a warning helps, and none is asked for."""
        reasons = () if in_the_way(self._findings) else self.fields.deviations.lacking()
        problems = (*self.fields.problems(), *reasons)
        self.fields.reveal(row for row, sentence in problems if sentence)
        return self.refuse(*problems)

    def _lacks_anything(self) -> bool:
        problems = (*self.fields.problems(), *self.fields.deviations.lacking())
        return any(sentence for _row, sentence in problems) or bool(in_the_way(self._findings))

    def _judged_for_signing(self, findings: tuple[Finding, ...]) -> None:
        self._judged(findings)
        blocked = in_the_way(findings)
        if blocked:
            self.show_refusal(blocked)
        elif self._is_incomplete():
            self._hide_pin()
        else:
            self._ask_pin()

    def show_refusal(self, blocked: tuple[Finding, ...]) -> None:
        """Say every reason; the ways out stand in the panel beside, and everything typed stays."""
        reasons = "\n".join(finding_sentence(one, self._look.phrasebook()) for one in blocked)
        self._hide_pin()
        self.problem.say(self.tr("This entry cannot be signed yet:\n{reasons}").format(reasons=reasons))
        self._show_side()
        self.gate.show()
        buttons = [button for button in self.gate.findChildren(Button) if button.objectName().startswith("gateAction-")]
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_pin(self) -> None:
        now = self.now()
        self._side.show()
        self.pin_card.ask(done=self.fields.moment() or now, now=now)
        self._show_side()
        QTimer.singleShot(_LAID_OUT_MS, self, lambda: self.area.ensureWidgetVisible(self.pin_card))

    def _hide_pin(self) -> None:
        self.pin_card.hide()
        self._show_side()

    def _sign(self, pin: str) -> None:
        if self._is_incomplete():
            self._hide_pin()
            return
        self.pin_card.say("")
        self.drafts.stop()
        session, writing, look = self.desk.session, self._writing, self._look
        draft, done, reason = self.drafts.draft, self.fields.moment(), self.fields.reason.text().strip()
        # What the fields hold is read here, in the GUI's thread; the worker adds only the time and the person.
        written = self.fields.entry_maker()

        def sign() -> ChangeSet:
            entry = written(session, done)
            if writing.original is None:
                return treatments.sign(session, look.record, entry, pin=pin, draft=draft)
            original = writing.original.id
            return treatments.correct(session, look.record, original, entry, reason=reason, pin=pin, draft=draft)

        said = (
            self.tr("Signed for {name}") if writing.original is None else self.tr("The correction is signed for {name}")
        )
        self.act_with(sign, said=said.format(name=look.patient_name))

    def refused_by_service(self, problem: Exception) -> None:
        """Say why, by rule or beside the PIN; the draft goes on being kept."""
        self.drafts.go_on()
        if isinstance(problem, RulesRefuse):
            self.show_refusal(problem.findings)
        elif isinstance(problem, ReasonsWanted):
            found = {one.rule: one for one in (*self._findings, *problem.findings)}
            self._judged_for_signing(tuple(found.values()))
        elif isinstance(problem, UserFacing) and problem.key.startswith(("pin.", "vault.pin")):
            self.pin_card.say(sentence_of(problem))
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().refused_by_service(problem)
            if not self.pin_card.isHidden():
                self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
