"""The sections at the left: which there are for whom, what they are called, what waits there; it must not open any."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.domain.people import Permission
from journal_app.ui.desk import CLEARANCES, PEOPLE
from journal_app.ui.icons import Icon
from journal_app.ui.standing import Standing
from journal_app.ui.widgets.section_button import Section

PATIENTS, TODAY, LOG, STOCK, RECALL, REQUESTS = "patients", "today", "log", "stock", "recall", "requests"
RULES, KIT, BACKUP, REPORTS, ACCOUNT, HELP = "rules", "kit", "backup", "reports", "account", "help"


def of_standing(standing: Standing) -> tuple[Section, ...]:
    """Those of the person signed in, in their order, in the language of now."""
    may = standing.may
    manages_people, manages_clinic = may(Permission.MANAGE_PEOPLE), may(Permission.MANAGE_CLINIC)
    for_people, kit_due = standing.waiting + standing.keys_due, _is_kit_due(standing)
    kit_icon = Icon.WARNING if kit_due else Icon.DONE
    offered = (
        (
            may(Permission.SEARCH_PATIENTS),
            Section(PATIENTS, QCoreApplication.translate("Shell", "Patients"), Icon.PATIENTS),
        ),
        (may(Permission.READ_REGISTRY), Section(TODAY, QCoreApplication.translate("Shell", "Today"), Icon.TODAY)),
        (may(Permission.READ_ACCESS_LOG), Section(LOG, QCoreApplication.translate("Shell", "Access log"), Icon.LOG)),
        (
            manages_people or for_people,
            Section(PEOPLE, QCoreApplication.translate("Shell", "People"), Icon.DETAILS, for_people),
        ),
        (
            manages_people or may(Permission.SIGN_TREATMENT),
            Section(CLEARANCES, QCoreApplication.translate("Shell", "Who may do what"), Icon.CASE),
        ),
        (may(Permission.KEEP_STOCK), Section(STOCK, QCoreApplication.translate("Shell", "Stock"), Icon.STOCK)),
        (may(Permission.RECALL), Section(RECALL, QCoreApplication.translate("Shell", "Recall"), Icon.RECALL)),
        (
            may(Permission.RECEIVE_REQUEST),
            Section(REQUESTS, QCoreApplication.translate("Shell", "Privacy requests"), Icon.PRIVACY, standing.overdue),
        ),
        (manages_clinic, Section(RULES, QCoreApplication.translate("Shell", "Rules and texts"), Icon.DOCUMENT)),
        (manages_clinic, Section(KIT, QCoreApplication.translate("Shell", "Recovery kit"), kit_icon, int(kit_due))),
        (may(Permission.MAKE_BACKUP), Section(BACKUP, QCoreApplication.translate("Sections", "Backup"), Icon.BACKUP)),
        (
            may(Permission.READ_REPORTS),
            Section(REPORTS, QCoreApplication.translate("Sections", "Reports"), Icon.REPORT),
        ),
        (True, Section(ACCOUNT, QCoreApplication.translate("Shell", "My account"), Icon.SETTINGS)),
        (True, Section(HELP, QCoreApplication.translate("Shell", "Help"), Icon.INFORMATION)),
    )
    return tuple(section for is_offered, section in offered if is_offered)


def _is_kit_due(standing: Standing) -> bool:
    new = standing.new_kit
    is_new_due = new is not None and (new.is_due or new.is_asked)
    return (standing.kit.is_due or is_new_due) and not standing.clinic.demo
