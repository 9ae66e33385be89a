"""Poses, moments and photos in words; it must not show a picture."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.photos import Photo, PhotoMoment
from journal_app.domain.rules.definitions import Pose
from journal_app.services.photos import Doubt
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
    }
    return next((name for one, name in names.items() if one.value == pose), pose)


def photo_name(photo: Photo, zone: tzinfo) -> str:
    """One photo in one line: when, which moment, which pose."""
    day = format_date(photo.taken.astimezone(zone).date(), language_of())
    moment = "" if photo.place.moment is PhotoMoment.OTHER else photo_moment_name(photo.place.moment)
    return ", ".join(part for part in (day, moment, pose_name(photo.place.pose)) if part)


def doubt_sentence(doubt: Doubt) -> str:
    """What to look at after a photo was taken in."""
    sentences = {
        Doubt.CLOCK: QCoreApplication.translate(
            "PhotoWords", "The camera’s clock says another day than this computer’s. Check when the photo was taken"
        ),
        Doubt.NO_CONSENT: QCoreApplication.translate(
            "PhotoWords", "No consent to photos for the record is in force. Hand it over under “Other consents”"
        ),
    }
    return sentences[doubt]
