"""Who may do what: delegations and competences, each for those whom they concern; nothing is signed without a PIN."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget

from journal_app.domain.circumstances import Delegated
from journal_app.domain.clinic import Place, Workstation
from journal_app.domain.people import Person
from journal_app.services import delegations, places
from journal_app.services.delegations import Clearances
from journal_app.services.session import ChangeSet
from journal_app.ui.clearances.competence_dialog import CompetenceDialog
from journal_app.ui.clearances.competences_panel import CompetencesPanel
from journal_app.ui.clearances.delegate_dialog import DelegateDialog
from journal_app.ui.clearances.delegations_panel import DelegationsPanel
from journal_app.ui.clearances.place_dialog import PlaceDialog
from journal_app.ui.clearances.places_panel import PlacesPanel
from journal_app.ui.clinic.name_workstation import NameWorkstationDialog
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.icons import Icon
from journal_app.ui.widgets.buttons import Button, Kind

_KINDS = ("delegation.", "user.", "pack.", "places.", "seat.")


class ClearancesScreen(ClinicScreen):
    """Two parts, and the button to delegate for whoever has a registration to delegate from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("clearancesScreen")
        self._desk = desk
        self._known: Clearances | None = None
        self.delegate_button = Button("", Kind.PRIMARY, icon=Icon.ADD)
        self.delegate_button.setObjectName("delegateButton")
        self.delegate_button.hide()
        self.corner.addWidget(self.delegate_button)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("clearancesTabs")
        self.tabs.setDocumentMode(True)
        self.delegations, self.competences = DelegationsPanel(desk), CompetencesPanel(desk)
        self.places = PlacesPanel()
        for panel in (self.delegations, self.competences, self.places):
            self.tabs.addTab(panel, "")
        self.column.addWidget(self.tabs, 1)
        self.tabs.currentChanged.connect(lambda _place: self._weigh())
        self.delegate_button.clicked.connect(self._delegate)
        self.delegations.end_wanted.connect(self._end)
        self.competences.state_wanted.connect(self._state)
        self.places.add_wanted.connect(lambda: self._tell_place(None))
        self.places.change_wanted.connect(self._tell_place)
        self.places.remove_wanted.connect(self._give_up_place)
        self.places.move_wanted.connect(self._move_seat)
        desk.bus.changed.connect(self._changed)
        self.settle()
        self._load()

    def focus_first(self) -> None:
        """The parts."""
        self.tabs.tabBar().setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(
            self.tr("Who may do what"),
            self.tr("What practitioners leave to colleagues, and what each person is cleared to do."),
        )
        self.delegate_button.setText(self.tr("Delegate…"))
        for place, name in enumerate((self.tr("Delegations"), self.tr("Competences"), self.tr("Places"))):
            self.tabs.setTabText(place, name)
        self.tabs.setAccessibleName(self.tr("Parts of who may do what"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of who may do what"))

    def _load(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(lambda: delegations.clearances(session), self._show, self._desk.ways.fail, self)

    def _show(self, known: Clearances) -> None:
        self._known = known
        self.delegate_button.setVisible(known.may_give)
        self.delegations.show_known(known)
        self.competences.show_known(known)
        self.tabs.setTabVisible(self.tabs.indexOf(self.places), known.may_place)
        self.places.show_known(known)

    def _weigh(self) -> None:
        """Delegating is the main act among the delegations only."""
        is_main = self.tabs.currentWidget() is self.delegations
        self.delegate_button.set_kind(Kind.PRIMARY if is_main else Kind.SECONDARY)

    def _changed(self, changes: ChangeSet) -> None:
        if any(kind.startswith(_KINDS) for kind in changes.kinds):
            self._load()

    def _done(self, changes: ChangeSet, sentence: str) -> None:
        self._desk.bus.changed.emit(changes)
        self._desk.ways.say(sentence)

    def _delegate(self) -> None:
        if self._known is not None:
            done = self.tr("The delegation is signed.")
            DelegateDialog(self, self._desk, self._known, lambda changes: self._done(changes, done)).open()

    def _end(self, one: Delegated) -> None:
        session = self._desk.session
        question = Question(
            self.tr("End the delegation to {name}?").format(name=one.given.delegate_name),
            self.tr("From now on it does not count. What was done under it stays as it is."),
            self.tr("End the delegation"),
            self.tr("Why does it end?"),
        )
        done = self.tr("The delegation has ended.")

        def end(why: str) -> None:
            self._desk.tasks.run(
                lambda: delegations.end(session, one.id, reason=why),
                lambda changes: self._done(changes, done),
                self._desk.ways.fail,
                self,
            )

        ConfirmDialog(self, question, end).open()

    def _state(self, person: Person) -> None:
        if self._known is not None:
            whom = (self._known, person, self.competences.stated(person))
            done = self.tr("What {name} is cleared to do is stated.").format(name=person.name)
            CompetenceDialog(self, self._desk, whom, lambda changes: self._done(changes, done)).open()

    # --------------------------------------------------------------------------------------------------------- places

    def _tell_place(self, so_far: Place | None) -> None:
        known = () if self._known is None else self._known.places

        def told(place: Place) -> None:
            kept = tuple(place if one == so_far else one for one in known)
            self._state_places(kept if so_far is not None else (*known, place))

        PlaceDialog(self, so_far, told).open()

    def _give_up_place(self, place: Place | None) -> None:
        known = () if self._known is None else self._known.places
        if place is None:
            return
        question = Question(
            self.tr("Give up {place}?").format(place=place.name),
            self.tr("Nobody can sign an entry for it any more. What was done there stays as it is."),
            self.tr("Give up this place"),
        )
        ConfirmDialog(
            self, question, lambda _why: self._state_places(tuple(one for one in known if one != place))
        ).open()

    def _state_places(self, wanted: tuple[Place, ...]) -> None:
        session = self._desk.session
        self._desk.tasks.run(
            lambda: places.state_places(session, wanted),
            lambda changes: self._done(changes, self.tr("The clinic's places are stated.")),
            self._desk.ways.fail,
            self,
        )

    def _move_seat(self, seat: Workstation | None) -> None:
        if seat is not None:
            done = self.tr("The workstation is named.")
            NameWorkstationDialog(
                self, self._desk, seat.seat, seat.name, lambda changes: self._done(changes, done)
            ).open()
