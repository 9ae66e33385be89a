"""The stripe above every screen about the recovery kit: what everybody is told at sign-in; it must not issue one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.people import Permission
from journal_app.services import new_kits
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.kit_words import due_reasons, kit_name, moment_there
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question

if TYPE_CHECKING:
    from journal_app.ui.standing import Standing


def say(notice: Notice, standing: Standing, zone: tzinfo) -> None:
    """What is most pressing: no kit, one that was asked for, a new one in force, one that is due; nothing in a demo."""
    kit = standing.new_kit
    if standing.clinic.demo:
        notice.say("")
    elif not standing.kit.is_ready:
        _say_unready(notice, standing)
    elif kit is None:
        notice.say("")
    elif kit.kit.request is not None:
        _say_asked(notice, standing, zone)
    elif kit.is_new:
        _say_new(notice, standing, zone)
    elif kit.is_due:
        notice.say(
            QCoreApplication.translate("KitStripe", "{reasons} Issue a new one.").format(reasons=due_reasons(kit)),
            heading=QCoreApplication.translate("KitStripe", "A new recovery kit is due"),
            kind=NoticeKind.WARNING,
        )
    else:
        notice.say("")


def is_for(standing: Standing) -> bool:
    """Whether the person can do something about it on the kit's own screen."""
    asked = standing.new_kit is not None and standing.new_kit.is_asked and not standing.clinic.demo
    return standing.may(Permission.MANAGE_CLINIC) or asked


def ask_to_stop(parent: QWidget, desk: Desk, done: Callable[[], object]) -> None:
    """Ask why a new kit that was asked for is not to be issued, and write it down; ``done`` is called then."""
    session = desk.session

    def stop(why: str) -> None:
        desk.tasks.run(lambda: new_kits.turn_down(session, why), stopped, desk.ways.fail, parent)

    def stopped(changes: ChangeSet) -> None:
        desk.bus.changed.emit(changes)
        desk.ways.say(QCoreApplication.translate("KitStripe", "The present kit stays in force."))
        done()

    question = Question(
        QCoreApplication.translate("KitStripe", "Stop the new recovery kit?"),
        QCoreApplication.translate(
            "KitStripe", "The present sheets stay in force. Who asked for a new kit can ask again, and waits anew."
        ),
        QCoreApplication.translate("KitStripe", "Stop it"),
        reason=QCoreApplication.translate("KitStripe", "Why it is not to be issued"),
    )
    ConfirmDialog(parent, question, stop).open()


def _say_unready(notice: Notice, standing: Standing) -> None:
    if standing.may(Permission.MANAGE_CLINIC):
        sentence = QCoreApplication.translate(
            "Shell", "Print the recovery kit and type it back. Until then no patient can be registered."
        )
    else:
        sentence = QCoreApplication.translate(
            "Shell", "An owner must type the recovery kit back before patients can be registered."
        )
    heading = QCoreApplication.translate("Shell", "Nobody could recover this journal yet")
    notice.say(sentence, heading=heading, kind=NoticeKind.WARNING)


def _say_asked(notice: Notice, standing: Standing, zone: tzinfo) -> None:
    kit = standing.new_kit
    if kit is None or kit.kit.request is None:
        return
    asked = kit.kit.request
    sentence = QCoreApplication.translate(
        "KitStripe",
        "{name} asked for it on {when}, because the present sheet 1 is not at hand. From {ripe} on it can be issued. "
        "If you know nothing of it, ask {name} today, and stop it.",
    ).format(name=kit.names.get(asked.by, "?"), when=moment_there(asked.at, zone), ripe=moment_there(asked.ripe, zone))
    heading = QCoreApplication.translate("KitStripe", "A new recovery kit was asked for without the old one")
    notice.say(sentence, heading=heading, kind=NoticeKind.WARNING)


def _say_new(notice: Notice, standing: Standing, zone: tzinfo) -> None:
    kit = standing.new_kit
    if kit is None or kit.kit.since is None or kit.kit.issued_by is None:
        return
    sentence = QCoreApplication.translate(
        "KitStripe",
        "{name} issued it on {when}: {kit}. Older sheets open older backups alone. If that was not agreed, speak to "
        "the clinic's owner now.",
    ).format(
        name=kit.names.get(kit.kit.issued_by, "?"),
        kit=kit_name(kit.kit.kit, zone),
        when=moment_there(kit.kit.since, zone),
    )
    heading = QCoreApplication.translate("KitStripe", "There is a new recovery kit")
    notice.say(sentence, heading=heading, kind=NoticeKind.INFORMATION)
