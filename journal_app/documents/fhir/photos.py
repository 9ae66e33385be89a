"""Photos as FHIR ``Media``; the picture itself goes beside the bundle, and it must not be opened here."""

from __future__ import annotations

from collections.abc import Iterator

from journal_app.documents.fhir.about import About
from journal_app.documents.fhir.parts import DICOM, TERMINOLOGY, Resource, coding, concept, moment, notes, told
from journal_app.domain.journal import photos_of
from journal_app.domain.photos import Photo
from journal_app.domain.pictures import PictureFormat

_TYPES = {
    PictureFormat.JPEG: "image/jpeg",
    PictureFormat.PNG: "image/png",
    PictureFormat.WEBP: "image/webp",
    PictureFormat.TIFF: "image/tiff",
    PictureFormat.HEIF: "image/heic",
}


def photo_resources(about: About) -> Iterator[Resource]:
    """Every photo of the journal as it stands now."""
    for photo in photos_of(about.items.values()):
        yield _media(photo, about)


def _media(photo: Photo, about: About) -> Resource:
    original, item = photo.original, about.items[photo.id]
    return told(
        resourceType="Media",
        id=str(photo.id),
        identifier=[
            told(system="urn:ietf:rfc:3986", value=f"urn:uuid:{photo.id}"),
            told(system="urn:ietf:rfc:3986", value=f"urn:sha256:{original.sha256}"),
        ],
        status="completed" if not photo.set_aside else "entered-in-error",
        type=concept("", coding(TERMINOLOGY + "media-type", "image", "Image")),
        modality=concept("", coding(DICOM, "XC", "External-camera Photography")),
        view=concept(about.word(photo.place.pose)) if photo.place.pose else None,
        subject=about.subject,
        createdDateTime=moment(photo.taken),
        issued=moment(item.at),
        operator=about.person(item.author, item.author_name),
        reasonCode=[concept(photo.place.moment.value)],
        bodySite=concept(about.word(photo.place.area)) if photo.place.area else None,
        deviceName=original.device,
        height=original.height,
        width=original.width,
        content=told(
            contentType=_TYPES[original.format],
            size=original.size,
            title=f"sha256:{original.sha256}",
            creation=moment(photo.taken),
        ),
        note=notes({"": photo.place.note, "Set aside": photo.set_aside}),
    )
