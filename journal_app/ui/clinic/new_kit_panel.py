"""Which recovery kit is in force, why a new one is due, what was asked for, and the way to one; it issues none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from journal_app.services import new_kits
from journal_app.services.new_kits import Standing
from journal_app.ui.clinic.kit_stripe import ask_to_stop
from journal_app.ui.clinic.kit_words import due_reasons, kit_name, moment_there
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.tokens import M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


class NewKitPanel(LivingWidget):
    """A card about the kit in force.

    Signals:
        wanted: somebody begins to issue a new kit.
    """

    wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("kitInForce")
        self._desk = desk
        self._standing: Standing | None = None
        self.notice = Notice(NoticeKind.WARNING)
        self._which = PlainLabel("")
        self.new_button, self.stop_button = Button("", Kind.SECONDARY), Button("", Kind.SECONDARY)
        self.new_button.setObjectName("newKitButton")
        self.stop_button.setObjectName("stopKitButton")
        for button in (self.new_button, self.stop_button):
            button.hide()
        self._card = Card()
        row = QHBoxLayout()
        row.setSpacing(S)
        for button in (self.new_button, self.stop_button):
            row.addWidget(button)
        row.addStretch(1)
        self._card.body.setSpacing(M)
        self._card.body.addWidget(self._which)
        self._card.body.addWidget(self.notice)
        self._card.body.addLayout(row)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.new_button.clicked.connect(lambda _on=False: self.wanted.emit())
        self.stop_button.clicked.connect(lambda _on=False: ask_to_stop(self, self._desk, self.look))
        self.settle()
        self.look()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._card.set_title(self.tr("The kit in force"))
        self.new_button.setText(self.tr("Issue a new kit…"))
        self.stop_button.setText(self.tr("Stop the new kit…"))
        if self._standing is not None:
            self._show(self._standing)

    def look(self) -> None:
        """See how the kit stands."""
        session = self._desk.session
        self._desk.tasks.run(lambda: new_kits.standing(session), self._show, self._desk.ways.fail, self)

    def _show(self, standing: Standing) -> None:
        self._standing = standing
        zone, kit = self._desk.session.clock.zone(), standing.kit
        name = kit_name(kit.kit, zone)
        if kit.since is None or kit.issued_by is None:
            self._which.setText(self.tr("In force: {kit}.").format(kit=name))
        else:
            self._which.setText(
                self.tr("In force: {kit}, issued by {name}. Older sheets open older backups alone.").format(
                    kit=name, name=standing.names.get(kit.issued_by, "?")
                )
            )
        self.new_button.setVisible(standing.may_issue)
        self.new_button.set_kind(Kind.PRIMARY if standing.is_due else Kind.SECONDARY)
        self.stop_button.setVisible(standing.is_asked)
        self._say(standing)

    def _say(self, standing: Standing) -> None:
        zone, asked = self._desk.session.clock.zone(), standing.kit.request
        if asked is not None:
            said = self.tr("{name} asked for it on {when}. It can be issued from {ripe} on, unless somebody stops it.")
            sentence = said.format(
                name=standing.names.get(asked.by, "?"),
                when=moment_there(asked.at, zone),
                ripe=moment_there(asked.ripe, zone),
            )
            heading = self.tr("A new kit was asked for without the present sheet 1")
            self.notice.say(sentence, heading=heading, kind=NoticeKind.WARNING)
        elif standing.kit.due:
            said = due_reasons(standing)
            if standing.settles is not None:
                wait = self.tr(
                    "You were let in by a sheet, so you can issue it from {when} on; another owner can at once."
                )
                said = f"{said} {wait.format(when=moment_there(standing.settles, zone))}"
            self.notice.say(said, heading=self.tr("A new kit is due"), kind=NoticeKind.WARNING)
        else:
            self.notice.say("")
