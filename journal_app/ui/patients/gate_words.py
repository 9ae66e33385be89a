"""The rules' findings as lines of the panel "Before you treat", with the button that mends each; it must not judge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from journal_app.domain.people import Permission, Person, permissions
from journal_app.domain.rules.evaluation import unmet_warnings
from journal_app.domain.rules.model import Finding, Mode, Status
from journal_app.domain.rules.operators import Remedy
from journal_app.domain.rules.wording import Phrasebook
from journal_app.ui.widgets.gate_panel import GateLine, GateStatus

_STATUS = {
    Status.OK: GateStatus.OK,
    Status.TODO: GateStatus.TODO,
    Status.WARN: GateStatus.WARN,
    Status.BLOCKED: GateStatus.BLOCKED,
}
_GRAVEST_FIRST = (Status.BLOCKED, Status.TODO, Status.WARN, Status.OK)


def gate_lines(findings: Iterable[Finding], phrases: Phrasebook, *, me: Person) -> tuple[GateLine, ...]:
    """Every finding in the language of ``me``: what stands in the way first, each group in the order of the rules.

    A finding that somebody else must mend has no button; its sentence says who.
    """
    barred = set() if Permission.MANAGE_PEOPLE in permissions(me.roles) else {Remedy.ADD_REGISTRATION}
    ordered = sorted(findings, key=lambda one: _GRAVEST_FIRST.index(one.status))
    excused = unmet_warnings(ordered)
    offered: set[Remedy] = set(barred)
    lines: list[GateLine] = []
    for finding in ordered:
        lines.append(replace(_line(finding, phrases, offered), asks_reason=finding in excused))
        if finding.resolves is not None and finding.status is not Status.OK:
            offered.add(finding.resolves)
    return tuple(lines)


def finding_sentence(finding: Finding, phrases: Phrasebook) -> str:
    """A finding's whole sentence."""
    return phrases.say(finding.message, finding.params)


def _line(finding: Finding, phrases: Phrasebook, offered: set[Remedy]) -> GateLine:
    sentence = finding_sentence(finding, phrases)
    if finding.status is Status.OK:
        return GateLine(GateStatus.OK, sentence.rstrip("."))
    what, _stop, how = sentence.partition(". ")
    source = QCoreApplication.translate("GateWords", "Rule: {source}").format(source=finding.source.in_words(phrases))
    label = ""
    if finding.resolves is not None and finding.resolves not in offered:  # one button for what mends several
        label = _action(finding.resolves)
    action = finding.resolves.value if finding.resolves is not None and label else ""
    return GateLine(_shown(finding), what.rstrip("."), f"{how}\n{source}".strip(), label, action)


def _shown(finding: Finding) -> GateStatus:
    """What is to do for a rule that only warns or reminds does not stand in the way, nor what the entry itself asks."""
    is_asked_there = finding.resolves is Remedy.CHOOSE_AREA
    if finding.status is Status.TODO and (is_asked_there or finding.mode is not Mode.BLOCK):
        return GateStatus.WARN
    return _STATUS[finding.status]


def _action(remedy: Remedy) -> str:
    """What the button says; nothing for what cannot be mended here and now."""
    return {
        Remedy.ADD_BIRTH_DATE: QCoreApplication.translate("GateWords", "Add birth date"),
        Remedy.CALL_INTERPRETER: QCoreApplication.translate("GateWords", "Record the interpreter"),
        Remedy.CHECK_IDENTITY: QCoreApplication.translate("GateWords", "Check identity"),
        Remedy.CONFIRM_HEALTH: QCoreApplication.translate("GateWords", "Confirm health"),
        Remedy.GIVE_INFORMATION: QCoreApplication.translate("GateWords", "Give information"),
        Remedy.HAND_OVER_CONSENT: QCoreApplication.translate("GateWords", "Hand over consent"),
        Remedy.RECORD_GUARDIAN_CONSENT: QCoreApplication.translate("GateWords", "Hand over to the guardian"),
        Remedy.RECORD_PRESCRIBER_CONSULTATION: QCoreApplication.translate("GateWords", "Record consultation"),
        Remedy.ADD_REGISTRATION: QCoreApplication.translate("GateWords", "Open “People”"),
        Remedy.RECORD_DELEGATION: QCoreApplication.translate("GateWords", "Open “Who may do what”"),
        Remedy.RECORD_RESPONSIBLE: QCoreApplication.translate("GateWords", "Open “Who may do what”"),
        Remedy.STATE_COMPETENCE: QCoreApplication.translate("GateWords", "Open “Who may do what”"),
        Remedy.TAKE_BEFORE_PHOTO: QCoreApplication.translate("GateWords", "Photo, or why not"),
        Remedy.TAKE_AFTER_PHOTO: QCoreApplication.translate("GateWords", "Photo, or declined"),
        Remedy.SET_LANGUAGE: QCoreApplication.translate("GateWords", "Set language"),
    }.get(remedy, "")
