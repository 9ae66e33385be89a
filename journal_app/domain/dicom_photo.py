"""A photo as a DICOM object: what goes into it and when the original itself may; it must not write one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.jpeg_head import JpegFrame
from journal_app.domain.patients import PatientDetails

_GREY, _COLOUR = 1, 3
_NO_TRANSFORM, _TO_YCBCR = 0, 1


@dataclass(frozen=True, slots=True)
class DicomPhoto:
    """One photo for another archive: a baseline JPEG and its frame, and what may be said beside it.

    ``identity`` is whose it is and ``taken`` when it was (aware, in the clinic's zone): both None unless somebody chose
    to say so. ``is_original``: the very bytes that came from the camera, unturned. ``has_words_on_it``: a
    watermark. ``ids`` are those of study, series and object, drawn for this copy alone.
    """

    jpeg: bytes
    frame: JpegFrame
    ids: tuple[UUID, UUID, UUID]
    description: str = ""
    identity: PatientDetails | None = None
    taken: datetime | None = None
    device: str = ""
    is_original: bool = False
    has_words_on_it: bool = False


def fits_inside(frame: JpegFrame | None) -> bool:
    """Whether a JPEG may stand in a DICOM object as it is: baseline, grey or in colours that DICOM has a word for."""
    if frame is None or not frame.is_baseline:
        return False
    return frame.components == _GREY or (
        frame.components == _COLOUR and frame.transform in {None, _NO_TRANSFORM, _TO_YCBCR}
    )


def colours(frame: JpegFrame) -> str:
    """DICOM's word for the colours of a frame that fits.

    A photograph knows one word alone for the colours of JPEG (PS3.3 C.8.12.1.1.1), however finely they are stored;
    how finely stands in the JPEG, by which every decoder goes.
    """
    if frame.components == _GREY:
        return "MONOCHROME2"
    if frame.transform == _NO_TRANSFORM:
        return "RGB"
    return "YBR_FULL_422"
