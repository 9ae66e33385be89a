"""What was passed on or got from others, in the language of the screen and as cards and rows; it must not judge it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from journal_app.domain.disclosures import Basis, Channel, DataObtained, DisclosureMade, Party
from journal_app.domain.journal import JournalItem
from journal_app.domain.transfers import TransferBasis
from journal_app.ui.icons import Icon
from journal_app.ui.patients.health_cards import PlainCard
from journal_app.ui.widgets.timeline_card import TimelineCard

_Rows = tuple[tuple[str, str], ...]


def party_name(party: Party) -> str:
    """Who received something, or gave it."""
    return {
        Party.INSURER: QCoreApplication.translate("DisclosureWords", "Insurer"),
        Party.SPECIALIST: QCoreApplication.translate("DisclosureWords", "Specialist or other treater"),
        Party.LABORATORY: QCoreApplication.translate("DisclosureWords", "Laboratory"),
        Party.HOSPITAL: QCoreApplication.translate("DisclosureWords", "Hospital"),
        Party.PARTNER: QCoreApplication.translate("DisclosureWords", "Partner"),
        Party.PROCESSOR: QCoreApplication.translate("DisclosureWords", "Processor"),
        Party.AUTHORITY: QCoreApplication.translate("DisclosureWords", "Authority"),
        Party.RELATIVE: QCoreApplication.translate("DisclosureWords", "Relative"),
        Party.OTHER: QCoreApplication.translate("DisclosureWords", "Somebody else"),
        Party.PATIENT: QCoreApplication.translate("DisclosureWords", "The patient"),
    }[party]


def basis_name(basis: Basis) -> str:
    """On what it rests."""
    return {
        Basis.CONSENT: QCoreApplication.translate("DisclosureWords", "The patient’s consent"),
        Basis.LAW: QCoreApplication.translate("DisclosureWords", "A paragraph of law"),
        Basis.VITAL_INTEREST: QCoreApplication.translate("DisclosureWords", "Vital interest: it could not wait"),
    }[basis]


def channel_name(channel: Channel) -> str:
    """By which way."""
    return {
        Channel.IN_PERSON: QCoreApplication.translate("DisclosureWords", "In person"),
        Channel.TELEPHONE: QCoreApplication.translate("DisclosureWords", "By telephone"),
        Channel.POST: QCoreApplication.translate("DisclosureWords", "By post"),
        Channel.SECURE_MAIL: QCoreApplication.translate("DisclosureWords", "By secure mail"),
        Channel.EMAIL: QCoreApplication.translate("DisclosureWords", "By e-mail"),
        Channel.PORTAL: QCoreApplication.translate("DisclosureWords", "Through a portal"),
        Channel.MEDIUM: QCoreApplication.translate("DisclosureWords", "On a drive or disc"),
    }[channel]


def transfer_name(basis: TransferBasis) -> str:
    """On what basis data may go to a country."""
    return {
        TransferBasis.ADEQUACY: QCoreApplication.translate("DisclosureWords", "Adequacy decision (Art. 45)"),
        TransferBasis.CLAUSES: QCoreApplication.translate("DisclosureWords", "Standard contractual clauses (Art. 46)"),
        TransferBasis.BINDING_RULES: QCoreApplication.translate("DisclosureWords", "Binding corporate rules (Art. 47)"),
        TransferBasis.EXPLICIT_CONSENT: QCoreApplication.translate(
            "DisclosureWords", "Explicit consent to the transfer (Art. 49(1)(a))"
        ),
        TransferBasis.LEGAL_CLAIM: QCoreApplication.translate("DisclosureWords", "Legal claims (Art. 49(1)(e))"),
        TransferBasis.VITAL_INTEREST: QCoreApplication.translate("DisclosureWords", "Vital interest (Art. 49(1)(f))"),
    }[basis]


def title_of(content: DisclosureMade | DataObtained) -> str:
    """What happened, with whom."""
    if isinstance(content, DisclosureMade):
        title = QCoreApplication.translate("DisclosureWords", "Passed on to {recipient}")
        return title.format(recipient=content.recipient)
    return QCoreApplication.translate("DisclosureWords", "Obtained from {source}").format(source=content.source)


def folder_title(recipient: str) -> str:
    """To whom a whole journal went as a folder."""
    return QCoreApplication.translate("WrittenCards", "Whole journal handed out to {recipient}").format(
        recipient=recipient
    )


class DisclosureCards:
    """Says one look's disclosures."""

    def __init__(self, plain: PlainCard) -> None:
        self._plain = plain

    def by_content(self) -> Mapping[type, Callable[..., TimelineCard]]:
        """What says which content."""
        return dict.fromkeys((DisclosureMade, DataObtained), self._card)

    def _card(self, item: JournalItem, content: DisclosureMade | DataObtained) -> TimelineCard:
        how = f"{basis_name(content.basis)}, {channel_name(content.channel)}"
        icon = Icon.EXPORT if isinstance(content, DisclosureMade) else Icon.DOCUMENT
        return self._plain(item, title_of(content), content.content, content.why, how, icon=icon)


def in_full(content: object, moment: Callable[[datetime], str]) -> tuple[_Rows, _Rows] | None:
    """Rows and texts of such a record; None for another."""
    match content:
        case DisclosureMade():
            return _made_rows(content, moment), _texts(content.content, content.why, content.left_out)
        case DataObtained():
            return _obtained_rows(content, moment), _texts(content.content, content.why, "")
        case _:
            return None


def _made_rows(made: DisclosureMade, moment: Callable[[datetime], str]) -> _Rows:
    until = "" if made.consent_until is None else moment(made.consent_until)
    transfer = "" if made.transfer is None else transfer_name(made.transfer)
    return (
        (QCoreApplication.translate("DisclosureWords", "Passed on to"), made.recipient),
        *_with_whom(made),
        (QCoreApplication.translate("DisclosureWords", "Basis for going to that country"), transfer),
        (QCoreApplication.translate("DisclosureWords", "Which"), made.transfer_words),
        (QCoreApplication.translate("DisclosureWords", "When"), moment(made.made_at)),
        *_how(made),
        (QCoreApplication.translate("DisclosureWords", "The consent ends"), until),
        (QCoreApplication.translate("DisclosureWords", "Entries that went"), str(len(made.records) or "")),
        (QCoreApplication.translate("DisclosureWords", "Checksum of the file (SHA-256)"), made.sha256),
        (QCoreApplication.translate("DisclosureWords", "Why it was not encrypted"), made.unencrypted_why),
        (QCoreApplication.translate("DisclosureWords", "By"), made.made_by_name),
    )


def _obtained_rows(got: DataObtained, moment: Callable[[datetime], str]) -> _Rows:
    return (
        (QCoreApplication.translate("DisclosureWords", "Obtained from"), got.source),
        *_with_whom(got),
        (QCoreApplication.translate("DisclosureWords", "When"), moment(got.obtained_at)),
        *_how(got),
        (QCoreApplication.translate("DisclosureWords", "By"), got.obtained_by_name),
    )


def _with_whom(content: DisclosureMade | DataObtained) -> _Rows:
    return (
        (QCoreApplication.translate("DisclosureWords", "Who that is"), party_name(content.party)),
        (QCoreApplication.translate("DisclosureWords", "Country"), content.country),
    )


def _how(content: DisclosureMade | DataObtained) -> _Rows:
    return (
        (QCoreApplication.translate("DisclosureWords", "How"), channel_name(content.channel)),
        (QCoreApplication.translate("DisclosureWords", "Basis"), basis_name(content.basis)),
        (QCoreApplication.translate("DisclosureWords", "Paragraph or reason"), content.basis_words),
    )


def _texts(what: str, why: str, left_out: str) -> _Rows:
    return (
        (QCoreApplication.translate("DisclosureWords", "What"), what),
        (QCoreApplication.translate("DisclosureWords", "Why it was necessary"), why),
        (QCoreApplication.translate("DisclosureWords", "What was left out"), left_out),
    )
