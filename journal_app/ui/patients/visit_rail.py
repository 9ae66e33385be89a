"""The rail of one treatment of one patient: its steps, and what rules and form say of each; it must not act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from journal_app.domain.photos import PhotoMoment
from journal_app.domain.rules.model import Finding
from journal_app.domain.rules.operators import Remedy
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.session_steps import Step, StepId, steps_of
from journal_app.ui.widgets.gate_panel import GateStatus
from journal_app.ui.widgets.session_rail import RailStep, SessionRail

REASON, ENTRY, PHOTOS = "reason:", "entry", "photos"
"""Acts of the rail that are no remedy of a rule: a rule's id follows the first, a moment and a treatment the last."""


@dataclass(frozen=True, slots=True)
class Written:
    """What the form says of the last two steps: what is on the map, and whether nothing is missing to sign.

    ``treatment`` is the code of what is written about, empty where the record's own choice counts.
    """

    on_the_map: str = ""
    is_complete: bool = False
    is_open: bool = False
    treatment: str = ""


def photos_wanted(action: str) -> tuple[PhotoMoment, str] | None:
    """The moment and the treatment of photos that an act of the rail leads to; None where it is another act."""
    name, _, rest = action.partition(":")
    moment, _, treatment = rest.partition(":")
    return (PhotoMoment(moment), treatment) if name == PHOTOS else None


class VisitRail(SessionRail):
    """Health, consent, photos, map, sign."""

    def __init__(self) -> None:
        super().__init__(len(StepId))

    def show_visit(self, findings: Iterable[Finding], look: Look, written: Written) -> None:
        """Show how the visit stands; without an open form the last two steps lead to it."""
        self.show_steps(tuple(_rail_step(step, written) for step in steps_of(findings, look.phrasebook(), me=look.me)))


def _rail_step(step: Step, written: Written) -> RailStep:
    status, line = step.status, step.open_line
    finding = line.text if line is not None else ""
    label, action = (line.action_label, line.action_id) if line is not None else ("", "")
    other, other_action = "", ""
    if line is not None and not label and line.asks_reason and written.is_open:
        label = QCoreApplication.translate("VisitRail", "Write why")
        action = REASON + _rule_that_warns(step)
    if line is not None and step.id is StepId.PHOTOS and not action.startswith(REASON):
        moment = PhotoMoment.AFTER if action == Remedy.TAKE_AFTER_PHOTO else PhotoMoment.BEFORE
        if action:
            other, other_action = QCoreApplication.translate("VisitRail", "No photo…"), action
        label = QCoreApplication.translate("VisitRail", "To the photos")
        action = f"{PHOTOS}:{moment}:{written.treatment}"
    is_own_work = step.id in {StepId.MAP, StepId.SIGN}
    if is_own_work and status in {GateStatus.OK, GateStatus.WARN}:
        is_done = bool(written.on_the_map) if step.id is StepId.MAP else False
        status = status if is_done else GateStatus.TODO
        finding = finding if line is not None and step.id is StepId.SIGN else _work(step.id, written)
        if not written.is_open:
            label, action = QCoreApplication.translate("VisitRail", "New treatment entry"), ENTRY
    return RailStep(step.id.value, _name(step.id), status, finding, label, action, other, other_action)


def _rule_that_warns(step: Step) -> str:
    return next(iter(step.warned), "")


def _work(step: StepId, written: Written) -> str:
    if step is StepId.MAP:
        return written.on_the_map or QCoreApplication.translate("VisitRail", "No area is chosen yet")
    if written.is_complete:
        return QCoreApplication.translate("VisitRail", "Ready to be signed")
    return QCoreApplication.translate("VisitRail", "The entry is not signed yet")


def _name(step: StepId) -> str:
    return {
        StepId.HEALTH: QCoreApplication.translate("VisitRail", "Health"),
        StepId.CONSENT: QCoreApplication.translate("VisitRail", "Consent"),
        StepId.PHOTOS: QCoreApplication.translate("VisitRail", "Photos"),
        StepId.MAP: QCoreApplication.translate("VisitRail", "Map"),
        StepId.SIGN: QCoreApplication.translate("VisitRail", "Sign"),
    }[step]
