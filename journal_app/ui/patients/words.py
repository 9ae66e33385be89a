"""Words for the registry's codes in the language of the screen; it must not hold clinical sentences."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from journal_app.domain.access import Purpose
from journal_app.domain.circumstances import ConsultationMode, Evidence, IdentityMethod
from journal_app.domain.patients import Channel, Gender, Ground, Source
from journal_app.domain.people import Person, Role
from journal_app.domain.privacy import (
    KnownBy,
    MarketingChannel,
    MarketingChoice,
    MarketingPurpose,
    NoticeChannel,
    SaidHow,
)
from journal_app.domain.recalls import RecallOutcome
from journal_app.domain.treatments import NoteKind


def gender_name(gender: Gender) -> str:
    """A gender in words."""
    return {
        Gender.FEMALE: QCoreApplication.translate("PatientWords", "Female"),
        Gender.MALE: QCoreApplication.translate("PatientWords", "Male"),
        Gender.OTHER: QCoreApplication.translate("PatientWords", "Other"),
    }.get(gender, QCoreApplication.translate("PatientWords", "Not known"))


def channel_name(channel: Channel) -> str:
    """How someone prefers to be reached."""
    return {
        Channel.PHONE: QCoreApplication.translate("PatientWords", "Phone call"),
        Channel.SMS: QCoreApplication.translate("PatientWords", "Text message"),
        Channel.EMAIL: QCoreApplication.translate("PatientWords", "E-mail"),
        Channel.POST: QCoreApplication.translate("PatientWords", "Letter"),
    }.get(channel, QCoreApplication.translate("PatientWords", "No preference"))


def source_name(source: Source) -> str:
    """Where a piece of information came from."""
    return {
        Source.PATIENT: QCoreApplication.translate("PatientWords", "The patient"),
        Source.REGISTER: QCoreApplication.translate("PatientWords", "A register"),
    }.get(source, QCoreApplication.translate("PatientWords", "Somebody else"))


def language_name(code: str) -> str:
    """A language in words; a code that is not one of ours as it is."""
    return {
        "": QCoreApplication.translate("PatientWords", "Not known"),
        "da": QCoreApplication.translate("PatientWords", "Danish"),
        "sv": QCoreApplication.translate("PatientWords", "Swedish"),
        "en": QCoreApplication.translate("PatientWords", "English"),
        "no": QCoreApplication.translate("PatientWords", "Norwegian"),
        "de": QCoreApplication.translate("PatientWords", "German"),
        "pl": QCoreApplication.translate("PatientWords", "Polish"),
        "ar": QCoreApplication.translate("PatientWords", "Arabic"),
        "tr": QCoreApplication.translate("PatientWords", "Turkish"),
        "fi": QCoreApplication.translate("PatientWords", "Finnish"),
    }.get(code, code)


KNOWN_LANGUAGES = ("", "da", "sv", "en", "no", "fi", "de", "pl", "tr", "ar")
"""What the form offers; others can be kept but not chosen."""


def yes_or_no(answer: object) -> str:
    """An answer that is one of two."""
    if answer:
        return QCoreApplication.translate("PatientWords", "Yes")
    return QCoreApplication.translate("PatientWords", "No")


def ground_name(ground: Ground) -> str:
    """What two registrations have in common."""
    return {
        Ground.IDENTIFIER: QCoreApplication.translate("PatientWords", "same number"),
        Ground.NAME: QCoreApplication.translate("PatientWords", "same name"),
        Ground.SWAPPED_NAME: QCoreApplication.translate("PatientWords", "same names, the other way round"),
        Ground.BORN: QCoreApplication.translate("PatientWords", "same birth date"),
        Ground.PHONE: QCoreApplication.translate("PatientWords", "same phone"),
        Ground.EMAIL: QCoreApplication.translate("PatientWords", "same e-mail"),
    }[ground]


def note_kind_name(kind: NoteKind) -> str:
    """What a note is about."""
    return {
        NoteKind.CONSULTATION: QCoreApplication.translate("PatientWords", "Consultation"),
        NoteKind.EXAMINATION: QCoreApplication.translate("PatientWords", "Examination without treatment"),
        NoteKind.PHONE: QCoreApplication.translate("PatientWords", "Phone call"),
        NoteKind.MESSAGE: QCoreApplication.translate("PatientWords", "Message"),
        NoteKind.REFUSAL: QCoreApplication.translate("PatientWords", "Treatment refused"),
        NoteKind.NO_SHOW: QCoreApplication.translate("PatientWords", "Did not come"),
    }[kind]


def identity_method_name(how: IdentityMethod) -> str:
    """What showed who the patient is."""
    return {
        IdentityMethod.PASSPORT: QCoreApplication.translate("PatientWords", "Passport"),
        IdentityMethod.DRIVING_LICENCE: QCoreApplication.translate("PatientWords", "Driving licence"),
        IdentityMethod.IDENTITY_CARD: QCoreApplication.translate("PatientWords", "Identity card"),
        IdentityMethod.RESIDENCE_PERMIT: QCoreApplication.translate("PatientWords", "Residence permit"),
        IdentityMethod.ELECTRONIC_ID: QCoreApplication.translate("PatientWords", "Electronic ID"),
    }[how]


def evidence_name(evidence: Evidence) -> str:
    """What a treatment elsewhere is known from."""
    return {
        Evidence.PATIENT: QCoreApplication.translate("PatientWords", "The patient"),
        Evidence.LETTER: QCoreApplication.translate("PatientWords", "A letter"),
        Evidence.JOURNAL: QCoreApplication.translate("PatientWords", "Another clinic’s journal"),
        Evidence.PHOTO: QCoreApplication.translate("PatientWords", "Photos"),
        Evidence.EXAMINATION: QCoreApplication.translate("PatientWords", "Examination"),
    }[evidence]


def consultation_mode_name(mode: ConsultationMode) -> str:
    """How a prescriber saw the patient."""
    return {
        ConsultationMode.IN_PERSON: QCoreApplication.translate("PatientWords", "In person"),
        ConsultationMode.VIDEO: QCoreApplication.translate("PatientWords", "By video"),
        ConsultationMode.PHONE: QCoreApplication.translate("PatientWords", "By phone"),
    }[mode]


def recall_outcome_name(outcome: RecallOutcome) -> str:
    """How a call about a recalled lot ended."""
    return {
        RecallOutcome.INFORMED: QCoreApplication.translate("PatientWords", "Informed"),
        RecallOutcome.REACHED: QCoreApplication.translate("PatientWords", "Reached, not informed yet"),
        RecallOutcome.MESSAGE_LEFT: QCoreApplication.translate("PatientWords", "Message left"),
        RecallOutcome.NOT_REACHED: QCoreApplication.translate("PatientWords", "Not reached"),
    }[outcome]


def marketing_purpose_name(purpose: MarketingPurpose) -> str:
    """What a clinic may want to write for, beyond care."""
    return {
        MarketingPurpose.NEWSLETTER: QCoreApplication.translate("PatientWords", "Newsletter"),
        MarketingPurpose.OFFERS: QCoreApplication.translate("PatientWords", "Offers"),
        MarketingPurpose.SURVEY: QCoreApplication.translate("PatientWords", "Surveys"),
        MarketingPurpose.PROFILING: QCoreApplication.translate("PatientWords", "Profiling"),
        MarketingPurpose.PARTNERS: QCoreApplication.translate("PatientWords", "Partners"),
    }[purpose]


def marketing_channel_name(channel: MarketingChannel) -> str:
    """Through which it may come."""
    return {
        MarketingChannel.EMAIL: QCoreApplication.translate("PatientWords", "e-mail"),
        MarketingChannel.SMS: QCoreApplication.translate("PatientWords", "text message"),
        MarketingChannel.PHONE: QCoreApplication.translate("PatientWords", "phone"),
        MarketingChannel.POST: QCoreApplication.translate("PatientWords", "post"),
    }[channel]


def said_how_name(how: SaidHow) -> str:
    """How the patient told the clinic."""
    return {
        SaidHow.IN_PERSON: QCoreApplication.translate("PatientWords", "In person"),
        SaidHow.PHONE: QCoreApplication.translate("PatientWords", "By phone"),
        SaidHow.EMAIL: QCoreApplication.translate("PatientWords", "By e-mail"),
        SaidHow.LETTER: QCoreApplication.translate("PatientWords", "By letter"),
    }[how]


def marketing_in_words(choice: MarketingChoice) -> str:
    """What a patient allowed or refused, in one line."""
    if choice.allowed:
        text = QCoreApplication.translate("PatientWords", "{purpose} by {channel}: allowed")
    else:
        text = QCoreApplication.translate("PatientWords", "{purpose} by {channel}: not allowed")
    return text.format(purpose=marketing_purpose_name(choice.purpose), channel=marketing_channel_name(choice.channel))


def known_by_names(known_by: Iterable[KnownBy]) -> str:
    """By what an objection was known again, as a list within a sentence."""
    names = {
        KnownBy.IDENTIFIER: QCoreApplication.translate("PatientWords", "number"),
        KnownBy.PHONE: QCoreApplication.translate("PatientWords", "phone"),
        KnownBy.EMAIL: QCoreApplication.translate("PatientWords", "e-mail address"),
    }
    return ", ".join(names[one] for one in known_by)


def suppressed_sentence(known_by: Iterable[KnownBy]) -> str:
    """That an objection from before an erasure stands, and what follows."""
    return QCoreApplication.translate(
        "PatientWords",
        "No marketing: somebody with the same {details} objected to it before their registration was erased here. "
        "That stands until the patient says otherwise.",
    ).format(details=known_by_names(known_by))


def notice_channel_name(channel: NoticeChannel) -> str:
    """How a privacy notice reached the patient."""
    return {
        NoticeChannel.PAPER: QCoreApplication.translate("PatientWords", "On paper"),
        NoticeChannel.SCREEN: QCoreApplication.translate("PatientWords", "On screen"),
        NoticeChannel.EMAIL: QCoreApplication.translate("PatientWords", "By e-mail"),
        NoticeChannel.POST: QCoreApplication.translate("PatientWords", "By post"),
    }[channel]


def purpose_name(purpose: Purpose) -> str:
    """Why patient data are opened or handed out."""
    return {
        Purpose.CARE: QCoreApplication.translate("PatientWords", "The patient's treatment here"),
        Purpose.CONSULTATION: QCoreApplication.translate("PatientWords", "A consultation with the patient"),
        Purpose.ACCESS_REQUEST: QCoreApplication.translate("PatientWords", "The patient asked for access"),
        Purpose.COMPLAINT: QCoreApplication.translate("PatientWords", "A complaint"),
        Purpose.EXPORT: QCoreApplication.translate("PatientWords", "A copy for someone else"),
        Purpose.ADMINISTRATION: QCoreApplication.translate("PatientWords", "The running of the clinic"),
        Purpose.QUALITY: QCoreApplication.translate("PatientWords", "Quality assurance"),
    }.get(purpose, purpose.value)


def role_of(person: Person | None) -> str:
    """What a person is, as one says it: their title, else their profession, else their role."""
    if person is None:
        return ""
    if person.title:
        return person.title
    if person.registration is not None and person.registration.profession:
        return person.registration.profession
    names = {
        Role.PRACTITIONER: QCoreApplication.translate("PatientWords", "practitioner"),
        Role.RECEPTIONIST: QCoreApplication.translate("PatientWords", "receptionist"),
        Role.OWNER: QCoreApplication.translate("PatientWords", "owner"),
        Role.AUDITOR: QCoreApplication.translate("PatientWords", "auditor"),
    }
    return next((names[role] for role in Role if role in person.roles), "")


def field_name(code: str) -> str:
    """A field of the registration, by the code that ``patients.changes`` gives it."""
    return {
        "name.family": QCoreApplication.translate("PatientWords", "Family name"),
        "name.given": QCoreApplication.translate("PatientWords", "Given names"),
        "name.title": QCoreApplication.translate("PatientWords", "Title"),
        "name.preferred": QCoreApplication.translate("PatientWords", "Preferred name"),
        "identifiers": QCoreApplication.translate("PatientWords", "ID number"),
        "born": QCoreApplication.translate("PatientWords", "Date of birth"),
        "died": QCoreApplication.translate("PatientWords", "Date of death"),
        "gender": QCoreApplication.translate("PatientWords", "Gender"),
        "address.street": QCoreApplication.translate("PatientWords", "Street"),
        "address.postal_code": QCoreApplication.translate("PatientWords", "Postal code"),
        "address.city": QCoreApplication.translate("PatientWords", "Town"),
        "address.country": QCoreApplication.translate("PatientWords", "Country"),
        "phones": QCoreApplication.translate("PatientWords", "Phone"),
        "email": QCoreApplication.translate("PatientWords", "E-mail"),
        "language": QCoreApplication.translate("PatientWords", "Language"),
        "needs_interpreter": QCoreApplication.translate("PatientWords", "Needs an interpreter"),
        "preferred_channel": QCoreApplication.translate("PatientWords", "Prefers to be reached by"),
        "next_of_kin.name": QCoreApplication.translate("PatientWords", "Next of kin"),
        "next_of_kin.relation": QCoreApplication.translate("PatientWords", "Relation to next of kin"),
        "next_of_kin.phone": QCoreApplication.translate("PatientWords", "Phone of next of kin"),
        "own_doctor": QCoreApplication.translate("PatientWords", "Own doctor"),
        "reception_notes": QCoreApplication.translate("PatientWords", "Notes for reception"),
    }.get(code, code)
