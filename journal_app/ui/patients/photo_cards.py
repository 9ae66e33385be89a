"""What was photographed, described, marked and handed out, as cards of the timeline; it must not show a picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from journal_app.domain.journal import JournalItem, photos_of
from journal_app.domain.photos import (
    PhotoDescribed,
    PhotoHandedOut,
    PhotoMarked,
    PhotoMoment,
    PhotoPlace,
    PhotoSetAside,
    PhotoSourcesDeleted,
    PhotoTaken,
)
from journal_app.ui.icons import Icon
from journal_app.ui.patients.health_cards import PlainCard
from journal_app.ui.patients.health_words import BETWEEN
from journal_app.ui.patients.look import Look
from journal_app.ui.widgets.timeline_card import TimelineCard


def photo_moment_name(moment: PhotoMoment) -> str:
    """Where in a treatment a photo belongs, in words."""
    names = {
        PhotoMoment.BEFORE: QCoreApplication.translate("PhotoWords", "Before"),
        PhotoMoment.DURING: QCoreApplication.translate("PhotoWords", "During"),
        PhotoMoment.AFTER: QCoreApplication.translate("PhotoWords", "After"),
        PhotoMoment.OTHER: QCoreApplication.translate("PhotoWords", "Not tied to a treatment"),
    }
    return names[moment]


class PhotoCards:
    """Says one look's records about photos."""

    def __init__(self, look: Look, plain: PlainCard) -> None:
        self._look, self._plain = look, plain
        self._photos = {photo.id: photo for photo in photos_of(look.record.items)}

    def says(self) -> dict[type, Callable[[JournalItem, Any], TimelineCard]]:
        """How each kind of content about photos is said."""
        return {
            PhotoTaken: self.taken,
            PhotoDescribed: self.described,
            PhotoSetAside: self.set_aside,
            PhotoMarked: self.marked,
            PhotoHandedOut: self.handed_out,
            PhotoSourcesDeleted: self.sources_deleted,
        }

    def taken(self, item: JournalItem, taken: PhotoTaken) -> TimelineCard:
        """That a photo was taken, of what; what it shows by the newest word stands in the gallery."""
        title = QCoreApplication.translate("PhotoWords", "Photo")
        device = taken.device and QCoreApplication.translate("PhotoWords", "Camera: {device}").format(
            device=taken.device
        )
        photo = self._photos.get(item.id)
        aside = "" if photo is None or not photo.set_aside else self._aside(photo.set_aside)
        return self._plain(item, title, self._place(taken.place), device, taken.place.note, aside, icon=Icon.CAMERA)

    def described(self, item: JournalItem, described: PhotoDescribed) -> TimelineCard:
        """That a photo is described anew."""
        title = QCoreApplication.translate("PhotoWords", "Photo described anew")
        made = self._plain(item, title, self._place(described.place), described.reason, icon=Icon.CAMERA)
        return self._linked(made, described)

    def set_aside(self, item: JournalItem, aside: PhotoSetAside) -> TimelineCard:
        """That a photo is no longer shown among the others, and why."""
        title = QCoreApplication.translate("PhotoWords", "Photo set aside")
        return self._linked(self._plain(item, title, aside.reason, icon=Icon.HIDE), aside)

    def marked(self, item: JournalItem, marked: PhotoMarked) -> TimelineCard:
        """That something was drawn over a photo."""
        title = QCoreApplication.translate("PhotoWords", "Drawn over a photo")
        return self._linked(self._plain(item, title, *(one.text for one in marked.marks), icon=Icon.CAMERA), marked)

    def handed_out(self, item: JournalItem, given: PhotoHandedOut) -> TimelineCard:
        """That a copy left the clinic, and to whom."""
        title = QCoreApplication.translate("PhotoWords", "Copy of photos handed out")
        named = QCoreApplication.translate("PhotoWords", "It says whose it is") if given.with_identity else ""
        whole = QCoreApplication.translate("PhotoWords", "It holds the original file") if given.with_original else ""
        return self._plain(item, title, given.recipient, named, whole, icon=Icon.EXPORT)

    def sources_deleted(self, item: JournalItem, deleted: PhotoSourcesDeleted) -> TimelineCard:
        """That files outside went because the journal holds them, and which did not go."""
        title = QCoreApplication.translate("PhotoWords", "Files deleted from {place}").format(place=deleted.place)
        left = QCoreApplication.translate("PhotoWords", "Not deleted: {names}").format(names=", ".join(deleted.left))
        names = ", ".join(one.name for one in deleted.files)
        return self._plain(item, title, names, left if deleted.left else "", icon=Icon.CAMERA)

    def _place(self, place: PhotoPlace) -> str:
        treatment = place.treatment and self._look.treatment_name(place.treatment)
        return BETWEEN.join(part for part in (photo_moment_name(place.moment), treatment) if part)

    def _aside(self, reason: str) -> str:
        return QCoreApplication.translate("PhotoWords", "Set aside: {reason}").format(reason=reason)

    def _linked(self, made: TimelineCard, content: PhotoDescribed | PhotoSetAside | PhotoMarked) -> TimelineCard:
        if content.photo not in self._photos:
            return made
        return replace(made, link=content.photo, link_label=QCoreApplication.translate("PhotoWords", "The photo"))
