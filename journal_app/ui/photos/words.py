"""Poses, moments and photos in words; it must not show a picture."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from journal_app.domain.consents import FollowedUp
from journal_app.domain.copies import CopyOut
from journal_app.domain.dates import format_date
from journal_app.domain.photos import Photo, PhotoMoment
from journal_app.domain.rules.definitions import Pose
from journal_app.services.photos import Doubt
from journal_app.ui.patients.permit_words import outcome_name
from journal_app.ui.patients.photo_cards import photo_moment_name
from journal_app.ui.translation import language_of


def pose_name(pose: str) -> str:
    """How a photo is taken, in words; the code itself where no pack knows it."""
    names = {
        Pose.FRONT: QCoreApplication.translate("PhotoWords", "Front"),
        Pose.FRONT_ANIMATED: QCoreApplication.translate("PhotoWords", "Front, muscles tensed"),
        Pose.OBLIQUE_LEFT: QCoreApplication.translate("PhotoWords", "45° left"),
        Pose.OBLIQUE_RIGHT: QCoreApplication.translate("PhotoWords", "45° right"),
        Pose.PROFILE_LEFT: QCoreApplication.translate("PhotoWords", "Left profile"),
        Pose.PROFILE_RIGHT: QCoreApplication.translate("PhotoWords", "Right profile"),
        Pose.BACK: QCoreApplication.translate("PhotoWords", "Back"),
        Pose.CLOSE_UP: QCoreApplication.translate("PhotoWords", "Close-up"),
        Pose.CHIN_UP: QCoreApplication.translate("PhotoWords", "Chin up"),
        Pose.SMILE: QCoreApplication.translate("PhotoWords", "Smile"),
        Pose.FROWN: QCoreApplication.translate("PhotoWords", "Frown"),
        Pose.BROWS_RAISED: QCoreApplication.translate("PhotoWords", "Brows raised"),
        Pose.BODY_FRONT: QCoreApplication.translate("PhotoWords", "Body from the front"),
        Pose.BODY_BACK: QCoreApplication.translate("PhotoWords", "Body from behind"),
        Pose.BODY_LEFT: QCoreApplication.translate("PhotoWords", "Body, left side"),
        Pose.BODY_RIGHT: QCoreApplication.translate("PhotoWords", "Body, right side"),
    }
    return next((name for one, name in names.items() if one.value == pose), pose)


def photo_name(photo: Photo, zone: tzinfo) -> str:
    """One photo in one line: when, which moment, which pose."""
    day = format_date(photo.taken.astimezone(zone).date(), language_of())
    moment = "" if photo.place.moment is PhotoMoment.OTHER else photo_moment_name(photo.place.moment)
    return ", ".join(part for part in (day, moment, pose_name(photo.place.pose)) if part)


def copy_words(copy: CopyOut) -> str:
    """Who has a copy and, where its consent was taken back, how far the calling back is."""
    if not copy.taken_back:
        return copy.content.recipient
    settled = None if copy.settled is None else copy.settled.content
    how = QCoreApplication.translate("PhotoWords", "consent taken back, to be called back")
    if isinstance(settled, FollowedUp) and settled.outcome is not None:
        how = outcome_name(settled.outcome)
    return f"{copy.content.recipient}: {how}"


def doubt_sentence(doubt: Doubt) -> str:
    """What to look at after a photo was taken in."""
    sentences = {
        Doubt.CLOCK: QCoreApplication.translate(
            "PhotoWords", "The camera’s clock says another day than this computer’s. Check when the photo was taken."
        ),
        Doubt.NO_CONSENT: QCoreApplication.translate(
            "PhotoWords", "No consent to photos for the record is in force. Hand it over under “Other consents”"
        ),
    }
    return sentences[doubt]
