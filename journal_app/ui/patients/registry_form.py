"""Every field of a registration, read from and written as the domain's details; it must not save anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.identifiers import Checked, digits_of, guess
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Address, Channel, Contact, Gender, PatientDetails
from journal_app.domain.phones import format_phone
from journal_app.ui.icons import Icon
from journal_app.ui.patients.identifier_row import FormPlace, IdentifierRow
from journal_app.ui.patients.typed_details import split_name, text_at
from journal_app.ui.patients.words import (
    KNOWN_LANGUAGES,
    channel_name,
    field_name,
    gender_name,
    language_name,
    yes_or_no,
)
from journal_app.ui.tokens import L, M
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget, stretch
from journal_app.ui.widgets.text_area import TextArea

_LONGEST = 400
"""More than any field holds, so that the check says what is too long instead of letters being swallowed."""
_NOTES = 4000
YES, NO = "yes", "no"
_PHONE_DIGITS = 8
_WEIGHTS = {"address.city": 4, "name.preferred": 3, "next_of_kin.name": 3}
_TWO_COLUMNS_FROM = 78
"""Average characters of width from which the two cards stand side by side."""
_BESIDE_FROM = 50
"""And from which short fields share a line."""


class RegistryForm(LivingWidget):
    """The fields in two cards and a third below; Enter leads from field to field.

    Signals:
        edited: something was typed or chosen by a person.
        identity_left: a field that tells who someone is was left; a good moment to look for duplicates.
        born_changed: date or None.
    """

    edited = Signal()
    identity_left = Signal()
    born_changed = Signal(object)

    def __init__(self, place: FormPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._before: PatientDetails | None = None
        self._after: tuple[QWidget, ...] = ()
        self.rows: dict[str, FormRow] = {}
        self.identifiers: list[IdentifierRow] = []
        self._lines: dict[str, QLineEdit] = {}
        self._shared_lines: list[QBoxLayout] = []
        self._build_fields()
        self._arrange()
        self._connect()
        self.settle()

    # ------------------------------------------------------------------------------------------------ in and out

    def details(self) -> PatientDetails:
        """The form as details, as they would be saved."""
        return PatientDetails(
            name=PersonName(
                self._text("name.family"),
                self._text("name.given"),
                self._text("name.title"),
                self._text("name.preferred"),
            ),
            identifiers=tuple(one for row in self.identifiers if (one := row.identifier()) is not None),
            born=self.born.value(),
            gender=Gender(self.gender.currentData()),
            address=Address(
                self.street.text().strip(),
                self._text("address.postal_code"),
                self._text("address.city"),
                self._text("address.country").upper(),
            ),
            phones=self._phones(),
            email=self._text("email"),
            language=str(self.language.currentData()),
            next_of_kin=Contact(
                self._text("next_of_kin.name"), self._text("next_of_kin.relation"), self._text("next_of_kin.phone")
            ),
            own_doctor=self.own_doctor.text().strip(),
            reception_notes=self.notes.text().strip(),
            preferred_channel=Channel(self.channel.currentData()),
            died=self.died.value(),
            needs_interpreter=self.interpreter.currentData() == YES,
        )

    def show_details(self, details: PatientDetails) -> None:
        """Fill the form."""
        self._before = details
        for name, line in self._lines.items():
            line.setText(text_at(details, name))
        for spare in self.identifiers[1:]:
            self._remove_identifier(spare)
        for number, identifier in enumerate(details.identifiers):
            row = self.identifiers[0] if number == 0 else self.add_identifier()
            row.field.set_value(identifier)
        self.born.set_value(details.born)
        self.died.set_value(details.died)
        self.street.set_text(details.address.street)
        self.own_doctor.set_text(details.own_doctor)
        self.notes.set_text(details.reception_notes)
        _choose(self.gender, details.gender.value)
        _choose(self.channel, details.preferred_channel.value)
        _choose(self.interpreter, YES if details.needs_interpreter else NO)
        if self.language.findData(details.language) < 0:
            self.language.addItem("", details.language)
        _choose(self.language, details.language)
        self.rows["died"].show()
        self.retranslate()

    def put_typed(self, typed: str) -> None:
        """Put what was typed in a search where it belongs: digits are a number or a phone, letters a name."""
        typed = typed.strip()
        if not typed:
            return
        digits = digits_of(typed)
        if "@" in typed:
            self._lines["email"].setText(typed)
        elif len(digits) * 2 > len(typed.replace(" ", "")):
            # Fewer digits than any national number has, or a plus before them: a phone.
            is_phone = typed.startswith("+") or len(digits) == _PHONE_DIGITS
            if is_phone and not guess(typed, country=self._place.country):
                self._lines["phones"].setText(typed)
            else:
                self.identifiers[0].put(typed)
        else:
            family, given = split_name(typed)
            self._lines["name.family"].setText(family)
            self._lines["name.given"].setText(given)

    @property
    def lines(self) -> Mapping[str, QLineEdit]:
        """The fields of one line, by their names."""
        return self._lines

    def put_identifiers(self, count: int) -> list[IdentifierRow]:
        """Exactly so many rows for numbers, one at least."""
        for spare in self.identifiers[max(1, count) :]:
            self._remove_identifier(spare)
        while len(self.identifiers) < count:
            self.add_identifier()
        return self.identifiers

    def unreadable(self) -> dict[str, str]:
        """Fields whose text is not what they are for (a date that is none), with the sentence to show."""
        found = {name: field.problem() for name, field in (("born", self.born), ("died", self.died))}
        return {name: sentence for name, sentence in found.items() if sentence}

    def row_for(self, field: str) -> FormRow:
        """The row that a finding's ``field`` belongs to."""
        head, _, number = field.partition(".")
        if head == "identifiers":
            place = int(number or 0)
            wanted = [row for row in self.identifiers if row.identifier() is not None]
            chosen = wanted[place] if place < len(wanted) else self.identifiers[0]
            return self._identifier_rows[chosen]
        if head == "phones":
            return self.rows["phones.1" if number == "1" and "phones" in self._lines else "phones"]
        return self.rows.get(field, self.rows["name.family"])

    def order_tabs(self, *after: QWidget) -> None:
        """Let the Tab key go as one reads, and then to what stands ``after`` the form."""
        chain: list[QWidget] = []
        for row in self.identifiers:
            chain += [row.field.system_box, row.field.edit, row.field.issuer_edit, row.remove_button]
        for name in _READING:
            field = self.rows[name].field
            chain.append(field.focusProxy() or field)
        self._after = after or self._after
        chain += [self.add_button, *self._after]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    def place_of(self, row: FormRow) -> int:
        """Where a row stands in the order of reading."""
        ordered = [*self._identifier_rows.values(), *self.rows.values()]
        return ordered.index(row) if row in ordered else len(ordered)

    def first_field(self) -> QWidget:
        """Where one begins."""
        return self.identifiers[0].field.edit

    def first_empty(self) -> QWidget:
        """Where one goes on after something was put in: the first empty field of the usual way through."""
        way: list[QLineEdit] = [
            self.identifiers[0].field.edit,
            *(self._lines[name] for name in ("name.family", "name.given")),
        ]
        return next((line for line in way if not line.text()), self._lines["phones"])

    # ------------------------------------------------------------------------------------------------ building

    def _build_fields(self) -> None:
        for name in (
            *("name.family", "name.given", "name.title", "name.preferred", "phones", "phones.1", "email"),
            *("address.postal_code", "address.city", "address.country"),
            *("next_of_kin.name", "next_of_kin.relation", "next_of_kin.phone"),
        ):
            line = self._lines[name] = QLineEdit()
            line.setObjectName(name)
            line.setMaxLength(_LONGEST)
        self.born, self.died = DateField(self._place.today), DateField(self._place.today)
        self.born.edit.setObjectName("born")
        self.died.edit.setObjectName("died")
        self.gender, self.channel, self.language, self.interpreter = (Chooser() for _ in range(4))
        for box, name, values in (
            (self.gender, "gender", tuple(one.value for one in _GENDERS)),
            (self.channel, "channel", tuple(one.value for one in _CHANNELS)),
            (self.language, "language", KNOWN_LANGUAGES),
            (self.interpreter, "needs_interpreter", (NO, YES)),
        ):
            box.setObjectName(name)
            for value in values:
                box.addItem("", value)
        self.street, self.own_doctor, self.notes = (
            TextArea(_LONGEST, lines=1),
            TextArea(_LONGEST, lines=1),
            TextArea(_NOTES, lines=3),
        )
        _choose(self.language, {"DK": "da", "SE": "sv", "GB": "en"}.get(self._place.country, ""))
        self._lines["address.country"].setText(self._place.country)

    def _arrange(self) -> None:
        self._who, self._reach, self._more = Card(), Card(), Card()
        self._identifier_rows: dict[IdentifierRow, FormRow] = {}
        self._identifier_box = QVBoxLayout()
        self._identifier_box.setSpacing(M)
        self._who.body.addLayout(self._identifier_box)
        self.add_identifier()
        for name in ("name.family", "name.given"):
            self._who.body.addWidget(self._row(name, self._lines[name]))
        self._who.body.addWidget(self._row("born", self.born))
        self._who.body.addWidget(self._row("gender", self.gender))
        self._who.body.addWidget(self._row("died", self.died))
        self.rows["died"].hide()
        for name in ("phones", "email"):
            self._reach.body.addWidget(self._row(name, self._lines[name]))
        reads, interpreted = self._row("language", self.language), self._row("needs_interpreter", self.interpreter)
        self._reach.body.addLayout(self._in_line((reads, 3), (interpreted, 2)))
        self._reach.body.addWidget(self._row("preferred_channel", self.channel))
        self._reach.body.addWidget(self._row("address.street", self.street))
        self._reach.body.addLayout(self._beside("address.postal_code", "address.city", "address.country"))
        self._more.body.addLayout(self._beside("name.title", "name.preferred", "phones.1"))
        self._more.body.addLayout(self._beside("next_of_kin.name", "next_of_kin.relation", "next_of_kin.phone"))
        self._more.body.addWidget(self._row("own_doctor", self.own_doctor))
        self._more.body.addWidget(self._row("reception_notes", self.notes))
        self.add_button = Button("", Kind.QUIET, icon=Icon.ADD)
        self.add_button.setObjectName("addIdentifierButton")
        self._more.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(L)
        self._place_cards(wide=True)

    def _beside(self, *names: str) -> QBoxLayout:
        return self._in_line(*((self._row(name, self._lines[name]), _WEIGHTS.get(name, 2)) for name in names))

    def _in_line(self, *weighted: tuple[FormRow, int]) -> QBoxLayout:
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(M)
        self._shared_lines.append(line)
        for row, weight in weighted:
            line.addWidget(row, weight)
        return line

    def _place_cards(self, *, wide: bool) -> None:
        self._is_wide = wide
        for card in (self._who, self._reach, self._more):
            self._grid.removeWidget(card)
        self._grid.addWidget(self._who, 0, 0)
        self._grid.addWidget(self._reach, 0 if wide else 1, 1 if wide else 0)
        self._grid.addWidget(self._more, 1 if wide else 2, 0, 1, 2 if wide else 1)
        self._grid.setRowStretch(3, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if wide else 0)

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type] # Qt hands over a QResizeEvent
        room = self.width() / self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if room >= _BESIDE_FROM else QBoxLayout.Direction.TopToBottom
        for line in self._shared_lines:
            line.setDirection(way)
        wide = room >= _TWO_COLUMNS_FROM
        if wide != self._is_wide:
            self._place_cards(wide=wide)

    def _row(self, name: str, field: QWidget) -> FormRow:
        row = self.rows[name] = FormRow("", field)
        return row

    def add_identifier(self) -> IdentifierRow:
        """One more line for a number."""
        made = IdentifierRow(self._place, removable=bool(self.identifiers))
        row = FormRow("", made)
        stretch(made)
        self.identifiers.append(made)
        self._identifier_rows[made] = row
        self._identifier_box.addWidget(row)
        made.field.edit.textEdited.connect(lambda _text: self.edited.emit())
        made.field.checked.connect(self._suggest)
        made.removed.connect(lambda: self._remove_identifier(made))
        made.field.edit.installEventFilter(self)
        if self._settled:
            self.retranslate()
            self.order_tabs()
        return made

    def _another_identifier(self) -> None:
        self.add_identifier().field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_identifier(self, row: IdentifierRow) -> None:
        self.identifiers.remove(row)
        form_row = self._identifier_rows.pop(row)
        self._identifier_box.removeWidget(form_row)
        form_row.deleteLater()
        self.edited.emit()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for line in self._lines.values():
            line.textEdited.connect(lambda _text: self.edited.emit())
            line.installEventFilter(self)
        for name in ("phones", "phones.1", "next_of_kin.phone"):
            self._lines[name].editingFinished.connect(lambda name=name: self._regroup_phone(self._lines[name]))
        for name in ("name.family", "name.given", "phones", "email"):
            self._lines[name].editingFinished.connect(self.identity_left.emit)
        for box in (self.gender, self.channel, self.language, self.interpreter):
            box.activated.connect(lambda _index: self.edited.emit())
            box.installEventFilter(self)
        for area in (self.street, self.own_doctor, self.notes):
            area.edit.textChanged.connect(self._area_edited)
        self.born.edit.installEventFilter(self)
        self.died.edit.installEventFilter(self)
        self.born.edit.textEdited.connect(lambda _text: self.edited.emit())
        self.died.edit.textEdited.connect(lambda _text: self.edited.emit())
        self.born.edit.editingFinished.connect(self.identity_left.emit)
        self.born.changed.connect(self.born_changed.emit)
        self.add_button.clicked.connect(self._another_identifier)

    # ------------------------------------------------------------------------------------------------ while typing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the next field, as Tab does."""
        is_field = isinstance(watched, QLineEdit | QComboBox)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and is_field:
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
            if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                watched.focusNextChild()  # type: ignore[attr-defined] # a field, see above
                return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Say every label again."""
        self._who.set_title(self.tr("Who it is"))
        self._reach.set_title(self.tr("How to reach them"))
        self._more.set_title(self.tr("More"))
        self.add_button.setText(self.tr("Another ID number"))
        hints = {
            "born": self.tr("For example 7/7/1961"),
            "language": self.tr("Texts to read and sign come in it"),
            "needs_interpreter": self.tr("In conversations"),
        }
        for name, row in self.rows.items():
            text = self.tr("Another phone") if name == "phones.1" else field_name(name)
            row.set_texts(text, hints.get(name, ""))
        for number, (holder, row) in enumerate(self._identifier_rows.items()):
            row.set_texts(
                field_name("identifiers") if number == 0 else self.tr("Another ID number"),
                self.tr("Type it first: it suggests birth date and gender") if number == 0 else "",
            )
            holder.remove_button.name_it(self.tr("Take this number out"))
        _say(self.gender, lambda value: gender_name(Gender(value)))
        _say(self.channel, lambda value: channel_name(Channel(value)))
        _say(self.language, language_name)
        _say(self.interpreter, lambda value: yes_or_no(value == YES))

    def _area_edited(self) -> None:
        if self._settled:
            self.edited.emit()

    def _suggest(self, found: Checked) -> None:
        """Take over what the number says, only where nothing stands yet: it may be wrong."""
        if found.born is not None and self.born.value() is None and not self.born.edit.text():
            self.born.set_value(found.born)
        if found.gender is not None and self.gender.currentData() == Gender.UNKNOWN.value:
            _choose(self.gender, found.gender.value)
        self.identity_left.emit()

    def _regroup_phone(self, line: QLineEdit) -> None:
        if line.text().strip():
            line.setText(format_phone(line.text().strip(), country=self._place.country))

    def _phones(self) -> tuple[str, ...]:
        """The two lines, and whatever more was there before."""
        typed = tuple(text for name in _PHONES if (text := self._text(name)))
        return typed + (() if self._before is None else self._before.phones[len(_PHONES) :])

    def _text(self, name: str) -> str:
        return self._lines[name].text().strip()


_PHONES = ("phones", "phones.1")
_READING = (
    *("name.family", "name.given", "born", "gender", "died", "phones", "email", "language", "needs_interpreter"),
    *("preferred_channel", "address.street", "address.postal_code", "address.city", "address.country"),
    *("name.title", "name.preferred", "phones.1"),
    *("next_of_kin.name", "next_of_kin.relation", "next_of_kin.phone", "own_doctor", "reception_notes"),
)
_GENDERS = (Gender.UNKNOWN, Gender.FEMALE, Gender.MALE, Gender.OTHER)
_CHANNELS = (Channel.NONE, Channel.PHONE, Channel.SMS, Channel.EMAIL, Channel.POST)


def _say(box: QComboBox, named: Callable[[str], str]) -> None:
    for place in range(box.count()):
        box.setItemText(place, named(str(box.itemData(place))))


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(max(0, box.findData(value)))
