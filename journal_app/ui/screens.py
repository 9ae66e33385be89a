"""Makes each screen when it is first asked for: the window is there before most of them are imported.

It must not keep one, nor know which is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
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


def record_screen(
    desk: Desk, patient: UUID, treatment: str = "", item: UUID | None = None, *, photos: bool = False
) -> QWidget:
    """A patient's record, for a practitioner: perhaps with a treatment chosen, at one of its cards or at its photos."""
    from journal_app.ui.patients.record import RecordScreen

    screen = RecordScreen(desk, patient, treatment=treatment, item=item)
    if photos:
        screen.overview.show_photos()
    return screen


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


def requests_screen(desk: Desk) -> QWidget:
    """The privacy desk."""
    from journal_app.ui.requests.screen import RequestsScreen

    return RequestsScreen(desk)


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


def backup_screen(desk: Desk) -> QWidget:
    """When the last backup was made and proven, and the ways to make and try one."""
    from journal_app.ui.clinic.backup import BackupScreen

    return BackupScreen(desk)


def reports_screen(desk: Desk) -> QWidget:
    """What was done, counted without identities."""
    from journal_app.ui.reports.screen import ReportsScreen

    return ReportsScreen(desk)


def help_screen(show_manual: Callable[[QWidget], None], licences: Path | None) -> QWidget:
    """Help, the way into the manual, and the licences in that folder."""
    from journal_app.ui.clinic.help import HelpScreen

    return HelpScreen(show_manual, licences)
