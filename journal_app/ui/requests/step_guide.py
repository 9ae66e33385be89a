"""The five columns of the privacy desk for one request, and which of them it has reached; it must not lead to any."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.domain.requests import RequestCase, Step
from journal_app.ui.icons import Icon
from journal_app.ui.requests.words import standing_name, step_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, M
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget, stretch
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel


class StepGuide(LivingWidget):
    """A picture and a name for each step: behind, here, ahead; where there is no room they stand in two lines."""

    def __init__(self) -> None:
        super().__init__()
        self._case: RequestCase | None = None
        self._parts: dict[Step, tuple[IconLabel, PlainLabel]] = {}
        flow = FlowLayout(self, across=M, down=XS)
        for step in Step:
            icon, name = IconLabel(Icon.TODO, "secondary", size=16), PlainLabel("", TextRole.SECONDARY)
            name.setWordWrap(False)
            part = QWidget()
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(XS)
            row.addWidget(icon)
            row.addWidget(name)
            flow.addWidget(part)
            self._parts[step] = icon, name
        stretch(self)
        self.settle()

    def show_case(self, case: RequestCase) -> None:
        """Show how far a request is."""
        self._case = case
        self.retranslate()

    def retranslate(self) -> None:
        """Say every step in the language of now."""
        case = self._case
        if case is None:
            return
        here = list(Step).index(case.step)
        for number, (step, (icon, name)) in enumerate(self._parts.items()):
            is_end = step is Step.CLOSED and case.closed is not None
            name.setText(standing_name(case) if is_end else step_name(step))
            name.set_role(TextRole.STRONG if number == here else TextRole.SECONDARY)
            if step in case.taken and (number != here or case.closed is not None):
                icon.show_icon(Icon.CHECK, "success")
            else:
                icon.show_icon(
                    Icon.ARROW_RIGHT if number == here else Icon.TODO, "info" if number == here else "border"
                )
        self.setAccessibleName(
            self.tr("Step {number} of {count}: {name}").format(
                number=here + 1, count=len(self._parts), name=standing_name(case)
            )
        )
