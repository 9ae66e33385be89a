"""Makes each screen when it is first asked for: the window is there before most of them are imported.

It must not keep one, nor know which is shown.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from journal_app.ui.desk import Desk


def home_screen(desk: Desk) -> QWidget:
    """Search first."""
    from journal_app.ui.patients.home import HomeScreen

    return HomeScreen(desk)


def today_screen(desk: Desk) -> QWidget:
    """The day's list."""
    from journal_app.ui.today.screen import TodayScreen

    return TodayScreen(desk)


def record_screen(desk: Desk, patient: UUID, treatment: str = "", item: UUID | None = None) -> QWidget:
    """A patient's record, for a practitioner, perhaps with a treatment chosen, perhaps at one of its cards."""
    from journal_app.ui.patients.record import RecordScreen

    return RecordScreen(desk, patient, treatment=treatment, item=item)


def registry_card(desk: Desk, patient: UUID) -> QWidget:
    """A patient's registry details, for reception."""
    from journal_app.ui.patients.registry_card import RegistryCard

    return RegistryCard(desk, patient)


def registration_screen(desk: Desk, typed: str, draft: UUID | None) -> QWidget:
    """The form for a new patient, with what was searched for or what a draft kept."""
    from journal_app.ui.patients.registration import RegistrationScreen

    return RegistrationScreen(desk, typed=typed, draft=draft)


def registry_form(desk: Desk, patient: UUID, draft: UUID | None) -> QWidget:
    """The form to change a patient's registry details, with what a draft kept."""
    from journal_app.ui.patients.registration import RegistryFormScreen

    return RegistryFormScreen(desk, patient, draft=draft)


def log_screen(desk: Desk, patient: UUID | None) -> QWidget:
    """The access log, perhaps of one patient."""
    from journal_app.ui.clinic.access_log import AccessLogScreen

    return AccessLogScreen(desk, patient)


def people_screen(desk: Desk) -> QWidget:
    """Who works here."""
    from journal_app.ui.clinic.people import PeopleScreen

    return PeopleScreen(desk)


def clearances_screen(desk: Desk) -> QWidget:
    """Who may do what."""
    from journal_app.ui.clearances.screen import ClearancesScreen

    return ClearancesScreen(desk)


def stock_screen(desk: Desk) -> QWidget:
    """Products, lots and opened vials."""
    from journal_app.ui.stock.screen import StockScreen

    return StockScreen(desk)


def recall_screen(desk: Desk) -> QWidget:
    """Everyone who got a lot."""
    from journal_app.ui.stock.recall_screen import RecallScreen

    return RecallScreen(desk)


def rules_screen(desk: Desk) -> QWidget:
    """Rules and texts, for the owner."""
    from journal_app.ui.rules.screen import RulesScreen

    return RulesScreen(desk)


def help_screen() -> QWidget:
    """Help."""
    from journal_app.ui.clinic.help import HelpScreen

    return HelpScreen()
