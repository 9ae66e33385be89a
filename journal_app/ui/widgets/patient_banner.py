"""Whose record this is (NHS CUI banner, ISB 1505, 1506); it must never stand on a screen of several patients."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journal_app.domain.dates import format_age, format_date
from journal_app.domain.identifiers import Identifier, IdentifierSystem, format_identifier, mask_identifier
from journal_app.domain.names import display_name
from journal_app.domain.patients import Address, Gender, Patient, PatientDetails
from journal_app.domain.phones import format_phone
from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import EDGE, XL, XS, L, M, S
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import WholeWidget, restyle, stretch
from journal_app.ui.widgets.plain_label import PlainLabel, SelectableLabel

_FIELDS_WIDE = 88
"""Beside the name, the fields have at least so many average characters."""
_LOW = 42
"""In a window of fewer lines of text, as in large type on a small screen, the page below needs the room."""


class BannerField(QWidget):
    """A weak label above a strong value; moves to the next line as a whole."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Field")
        self.label = PlainLabel("", TextRole.SMALL)
        self.value = SelectableLabel("", TextRole.STRONG)
        self.value.setObjectName(f"{name}Value")
        self.words = QVBoxLayout()
        self.words.setSpacing(1)
        self.words.addWidget(self.label)
        self.words.addWidget(self.value)
        self.words.addStretch(1)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(XS)
        self.line.addLayout(self.words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lie_flat(self, *, flat: bool) -> None:
        """The label beside its value rather than above it, where there is little height."""
        direction = QVBoxLayout.Direction.LeftToRight if flat else QVBoxLayout.Direction.TopToBottom
        if self.words.direction() != direction:
            self.words.setDirection(direction)
            self.words.setSpacing(XS + 2 if flat else 1)

    def show_value(self, label: str, value: str, tip: str) -> None:
        """Show a value, what it is, and on the tip what that means."""
        self.label.setText(label)
        self.value.setText(value)
        self.value.setAccessibleName(f"{label} {value}")
        for widget in (self, self.label, self.value):
            widget.setToolTip(tip)


class PatientBanner(WholeWidget):
    """Name, birth and age, gender, identifier, then address and telephone, in that order on screen and for the Tab key.

    Nothing is ever cut off: whole fields move to the next line. What is missing reads "Not known". In a low window
    each label stands beside its value, and address and telephone behind a button: the ones that identify stay in view.

    Signals:
        identifier_shown: the whole identifier was asked for; it had been shown masked.
    """

    identifier_shown = Signal()

    def __init__(self, parent: QWidget | None = None, *, country: str = "DK", masked: bool = False) -> None:
        super().__init__(parent, surface="panel")
        self.setObjectName("patientBanner")
        self._country, self._masked, self._mask_by_default = country, masked, masked
        self._shown: tuple[Patient, date, str] | None = None
        self.name = SelectableLabel("", TextRole.TITLE)
        self.name.setObjectName("patientName")
        self.preferred = BannerField("preferred")
        self.born, self.died = BannerField("born"), BannerField("died")
        self.gender, self.identifier = BannerField("gender"), BannerField("identifier")
        self.address, self.phone = BannerField("address"), BannerField("phone")
        self._unmask = IconButton(Icon.SHOW)
        self._unmask.setObjectName("showIdentifierButton")
        self._unmask.clicked.connect(self._toggle_mask)
        self.identifier.line.addWidget(self._unmask)
        self.more_button = IconButton(Icon.COLLAPSED)
        self.more_button.setObjectName("bannerMoreButton")
        self.more_button.clicked.connect(self._toggle_more)
        self._is_low, self._is_more = False, False
        self._arrange()
        self.settle()

    def set_patient(self, patient: Patient, today: date, language: str, *, country: str = "") -> None:
        """Show ``patient`` as on ``today``, with month names in ``language``; the identifier is masked again.

        ``country`` is that of the clinic, where it was not known from the beginning.
        """
        self._country = country or self._country
        self._masked = self._mask_by_default
        self._shown = (patient, today, language)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every label again in the language of now."""
        self.setAccessibleName(self.tr("Patient"))
        if self._shown is None:
            return
        patient, today, language = self._shown
        details = patient.details
        self.name.setText(display_name(details.name))
        self.name.setToolTip(self.tr("FAMILY NAME, given name (title)"))
        self.preferred.setVisible(bool(details.name.preferred))
        self.preferred.show_value(
            self.tr("Preferred name"), details.name.preferred, self.tr("What the patient wishes to be called")
        )
        self._show_life(details, today, language)
        self.gender.show_value(self.tr("Gender"), self._gender(details.gender), self.tr("Administrative gender"))
        self._show_identifier(details)
        self.address.show_value(
            self.tr("Address"), _one_line(details.address) or self._not_known(), self.tr("Where the patient lives")
        )
        phones = ", ".join(format_phone(phone, country=self._country) for phone in details.phones)
        self.phone.show_value(self.tr("Phone"), phones or self._not_known(), self.tr("The patient's telephone numbers"))
        self._show_more()
        self._turn()
        restyle(self, "deceased", details.died is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The coloured edge; for the deceased another colour and, so that colour is not alone, a pattern across."""
        super().paintEvent(event)
        painter, tokens = QPainter(self), theme.active()
        dead = self._shown is not None and self._shown[0].details.died is not None
        if dead:
            painter.fillRect(self.rect(), QColor(tokens.hover))
            painter.fillRect(self.rect(), QBrush(QColor(tokens.hairline), Qt.BrushStyle.BDiagPattern))
        edge = QColor(tokens.secondary if dead else tokens.accent)
        painter.fillRect(QRectF(0, 0, EDGE, self.height()), edge)
        painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _arrange(self) -> None:
        self.preferred.lie_flat(flat=True)
        self._names = QVBoxLayout()
        self._names.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.name)
        head.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        self._names.addLayout(head)
        self._names.addWidget(self.preferred)
        self._names.addStretch(1)
        fields = QWidget()
        flow = FlowLayout(fields, across=XL, down=S)
        for field in (self.born, self.died, self.gender, self.identifier, self.address, self.phone):
            flow.addWidget(field)
        stretch(fields)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(EDGE + L, M, L, M + 2)
        self._line.setSpacing(XL + S)
        self._line.addLayout(self._names)
        self._line.addWidget(fields, 1)

    def _turn(self) -> None:
        """Name beside the fields while both have room, above them otherwise; flat where there is little height."""
        is_low = not self.isWindow() and self.window().height() < _LOW * self.fontMetrics().height()
        if is_low != self._is_low:
            self._is_low = is_low
            for field in (self.born, self.died, self.gender, self.identifier, self.address, self.phone):
                field.lie_flat(flat=is_low)
            self._show_more()
        beside = self.width() >= self.name.sizeHint().width() + self.fontMetrics().averageCharWidth() * _FIELDS_WIDE
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._line.direction():
            self._line.setDirection(direction)
            self._line.setSpacing(XL + S if beside else S)

    def _toggle_more(self) -> None:
        self._is_more = not self._is_more
        self._show_more()

    def _show_more(self) -> None:
        """Address and telephone: always, or in a low window when they are asked for."""
        self.more_button.setVisible(self._is_low)
        self.more_button.name_it(
            self.tr("Hide address and phone") if self._is_more else self.tr("Show address and phone")
        )
        self.more_button.show_icon(Icon.EXPANDED if self._is_more else Icon.COLLAPSED)
        for field in (self.address, self.phone):
            field.setVisible(self._is_more or not self._is_low)

    def _show_life(self, details: PatientDetails, today: date, language: str) -> None:
        born, died = details.born, details.died
        text = self._not_known()
        if born is not None:
            text = format_date(born, language)
            if died is None:
                text = f"{text} ({format_age(born, today, language)})"
        self.born.show_value(self.tr("Born"), text, self.tr("Date of birth, and age today"))
        self.died.setVisible(died is not None)
        if died is None:
            return
        end = format_date(died, language)
        if born is not None:
            end = self.tr("{date} (age at death {age})").format(date=end, age=format_age(born, died, language))
        self.died.show_value(self.tr("Died"), end, self.tr("Date of death, and age at death"))

    def _show_identifier(self, details: PatientDetails) -> None:
        found = details.identifiers[0] if details.identifiers else None
        can_mask = found is not None and self._mask_by_default
        self._unmask.setVisible(can_mask)
        self._unmask.name_it(self.tr("Show the whole number") if self._masked else self.tr("Hide part of the number"))
        self._unmask.show_icon(Icon.SHOW if self._masked else Icon.HIDE)
        if found is None:
            self.identifier.show_value(self.tr("ID number"), self._not_known(), self.tr("No identifier is recorded"))
            return
        value = mask_identifier(found) if self._masked else format_identifier(found)
        self.identifier.show_value(system_name(found), value, self.tr("The patient's national or local identifier"))

    def _toggle_mask(self) -> None:
        self._masked = not self._masked
        self.retranslate()
        if not self._masked:
            self.identifier_shown.emit()

    def _gender(self, gender: Gender) -> str:
        words = {Gender.FEMALE: self.tr("Female"), Gender.MALE: self.tr("Male"), Gender.OTHER: self.tr("Other")}
        return words.get(gender, self._not_known())

    def _not_known(self) -> str:
        return self.tr("Not known")


_NAMES = {
    IdentifierSystem.CPR: "CPR",
    IdentifierSystem.NHS: "NHS No.",
    IdentifierSystem.CHI: "CHI No.",
    IdentifierSystem.HC: "H&C No.",
    IdentifierSystem.PERSONNUMMER: "Personnummer",
    IdentifierSystem.SAMORDNINGSNUMMER: "Samordningsnummer",
}


def system_name(identifier: Identifier) -> str:
    """What the issuer itself calls the number, which is a name; only a replacement for one is no name of a number."""
    if identifier.system is IdentifierSystem.CPR_REPLACEMENT:
        return QCoreApplication.translate("PatientBanner", "Danish replacement CPR")
    return _NAMES.get(identifier.system, identifier.issuer)


def _one_line(address: Address) -> str:
    town = f"{address.postal_code} {address.city}".strip()
    return ", ".join(part for part in (*address.street.split("\n"), town) if part)
