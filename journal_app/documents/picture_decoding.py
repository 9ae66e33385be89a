"""Opens one untrusted picture with Pillow: allowed formats only, upright, in sRGB; runs only in a process of its own.

It must not write, nor let anything of the file through but pixels and the facts that are named here.
"""

from __future__ import annotations

import importlib
import io
import re
import warnings
from dataclasses import dataclass
from datetime import datetime

import pi_heif
from PIL import ExifTags, Image, ImageCms, ImageFile, UnidentifiedImageError

from journal_app.domain.pictures import (
    MOST_BYTES,
    MOST_PIXELS,
    PictureFacts,
    PictureFormat,
    PictureRefused,
    Refusal,
)

_FORMATS = {
    "JPEG": PictureFormat.JPEG,
    "MPO": PictureFormat.JPEG,  # what many telephones write: the photo, and more of its kind behind it
    "PNG": PictureFormat.PNG,
    "WEBP": PictureFormat.WEBP,
    "TIFF": PictureFormat.TIFF,
    "HEIF": PictureFormat.HEIF,
}
_OPENED = ("JPEG", "PNG", "WEBP", "TIFF", "HEIF")
"""What Pillow is allowed to look for; a JPEG turns out to be an MPO by itself."""
_BEGINNING = re.compile(
    rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n|RIFF.{4}WEBP|II\*\x00|MM\x00\*|.{4}ftyp(hei[cxms]|hevc|mif1|msf1)", re.DOTALL
)
"""How files of these formats begin: one that Pillow then makes nothing of is damaged, not foreign."""
_PLUGINS = ("JpegImagePlugin", "MpoImagePlugin", "PngImagePlugin", "TiffImagePlugin", "WebPImagePlugin")
_MAY_HOLD_MORE = frozenset({"MPO", "HEIF"})
"""Formats whose first picture is the photo, whatever else lies behind it."""
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What sets a picture of each EXIF orientation upright (Exif 2.32, tag 0x0112); 1 and anything else is upright."""
_SWAPPING = frozenset({5, 6, 7, 8})
"""Orientations that exchange width and height."""
_SCALED = frozenset({"RGB", "CMYK", "L"})
"""Kinds of colours that are scaled as they are, and that a colour profile may be of."""
_LONGEST_DEVICE = 100


@dataclass(frozen=True, slots=True)
class Decoded:
    """The facts of a picture and its renditions, in RGB and unpacked, in the order in which they were asked for."""

    facts: PictureFacts
    renditions: tuple[Image.Image, ...]


def prepare() -> None:
    """Make the decoders strict, once, before any file is opened."""
    for plugin in _PLUGINS:
        importlib.import_module(f"PIL.{plugin}")
    pi_heif.register_heif_opener()
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    warnings.simplefilter("ignore")  # of odd EXIF tags and the like; what stands in the way raises
    warnings.simplefilter("error", Image.DecompressionBombWarning)


def decode(content: bytes, *, longest: tuple[int, ...]) -> Decoded:
    """Open a picture and scale it down to each of ``longest`` (pixels of the longer side); none is made larger.

    Raises:
        PictureRefused: it is none of the formats, too large, moves, or is damaged.
    """
    if not content:
        raise PictureRefused(Refusal.EMPTY)
    if len(content) > MOST_BYTES:
        raise PictureRefused(Refusal.TOO_LARGE)
    try:
        with Image.open(io.BytesIO(content), formats=_OPENED) as picture:
            return _decoded(picture, longest)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise PictureRefused(Refusal.TOO_MANY_PIXELS) from None
    except UnidentifiedImageError:
        raise PictureRefused(Refusal.BROKEN if _BEGINNING.match(content) else Refusal.UNKNOWN) from None
    except PictureRefused:
        raise
    except MemoryError:
        raise PictureRefused(Refusal.TOO_HARD) from None
    except Exception:  # noqa: BLE001 -- decoders of hostile bytes raise anything; the clinic hears one sentence
        raise PictureRefused(Refusal.BROKEN) from None


def _decoded(picture: Image.Image, longest: tuple[int, ...]) -> Decoded:
    if picture.width * picture.height > MOST_PIXELS:
        raise PictureRefused(Refusal.TOO_MANY_PIXELS)
    if getattr(picture, "n_frames", 1) > 1 and picture.format not in _MAY_HOLD_MORE:
        raise PictureRefused(Refusal.MOVES)
    exif = _exif(picture)
    orientation = exif.get(ExifTags.Base.Orientation)
    facts = _facts(picture, exif)
    largest = max(longest, default=0)
    if picture.format == "JPEG" and largest:
        picture.draft(None, _smaller_by(picture.size, _skipped(max(picture.size), largest)))
    shown = _srgb(_scaled(_flat(picture), largest) if largest else _flat(picture))
    if orientation in _UPRIGHT:
        shown = shown.transpose(_UPRIGHT[orientation])
    made: dict[int, Image.Image] = {}
    for side in sorted(set(longest), reverse=True):  # each from the one before: it has all that a smaller one shows
        made[side] = shown = _scaled(shown, side)
        shown.load()  # now, while its file is open, and what is wrong with it can be said
    return Decoded(facts, tuple(made[side] for side in longest))


def _skipped(side: int, largest: int) -> int:
    """By how much a JPEG's decoder may divide a side of so many pixels, which it does while it decodes, for nothing.

    It may fall short of what was asked for by a sixteenth: cameras of 12 megapixels write 4,000 to 4,032 pixels, and
    their half does for a screen's 2,048 without every pixel being unpacked and weighed.
    """
    return next((by for by in (8, 4, 2) if side * 16 >= largest * by * 15), 1)


def _smaller_by(size: tuple[int, int], by: int) -> tuple[int, int]:
    return max(1, size[0] // by), max(1, size[1] // by)


def _exif(picture: Image.Image) -> Image.Exif:
    """What the camera wrote beside the pixels; where that is damaged the photo is still a photo."""
    try:
        exif = picture.getexif()
        for part in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
            exif.get_ifd(part)
    except Exception:  # noqa: BLE001 -- readers of hostile bytes raise anything
        return Image.Exif()
    return exif


def _facts(picture: Image.Image, exif: Image.Exif) -> PictureFacts:
    detail = exif.get_ifd(ExifTags.IFD.Exif)
    width, height = picture.size
    if exif.get(ExifTags.Base.Orientation) in _SWAPPING:
        width, height = height, width
    return PictureFacts(
        format=_FORMATS[str(picture.format)],
        width=width,
        height=height,
        taken=_taken(detail.get(ExifTags.Base.DateTimeOriginal), detail.get(ExifTags.Base.OffsetTimeOriginal)),
        device=_device(exif.get(ExifTags.Base.Make), exif.get(ExifTags.Base.Model)),
        has_place=bool(exif.get_ifd(ExifTags.IFD.GPSInfo)),
    )


def _taken(moment: object, offset: object) -> datetime | None:
    """The camera's own time, or None where it says none that exists."""
    text = str(moment).strip("\x00 ")
    try:
        naive = datetime.strptime(text, "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 -- many cameras tell no offset
    except ValueError:
        return None
    try:
        return datetime.fromisoformat(naive.isoformat() + str(offset).strip("\x00 "))
    except ValueError:
        return naive


def _device(make: object, model: object) -> str:
    words = [str(part).strip("\x00 ") for part in (make, model) if isinstance(part, str)]
    if len(words) == 2 and words[1].lower().startswith(words[0].lower()):  # noqa: PLR2004 -- make and model
        del words[0]
    seen = "".join(letter for letter in " ".join(words) if letter.isprintable())
    return seen[:_LONGEST_DEVICE].strip()


def _flat(picture: Image.Image) -> Image.Image:
    """The picture in eight bits and a kind of colours that can be scaled; what is clear lies on white."""
    profile = picture.info.get("icc_profile")
    if picture.mode.startswith("I") or picture.mode == "F":
        picture = _eight_bits(picture)
    if "A" in picture.getbands() or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")
    elif picture.mode not in _SCALED:
        picture = picture.convert("RGB")
    picture.info["icc_profile"] = profile
    return picture


def _srgb(picture: Image.Image) -> Image.Image:
    """The picture in sRGB by its own profile, without one by the usual conversion."""
    converted = _by_profile(picture, picture.info.get("icc_profile"))
    if converted is not None:
        return converted
    return picture if picture.mode == "RGB" else picture.convert("RGB")  # which would copy every pixel


def _by_profile(picture: Image.Image, profile: object) -> Image.Image | None:
    if not isinstance(profile, bytes):
        return None
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None  # a broken profile must not keep the photo from the journal


def _eight_bits(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I;16"):
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    _, high = picture.getextrema()
    top = 65535.0 if isinstance(high, (int, float)) and high > 255 else 255.0  # noqa: PLR2004 -- of eight bits
    return picture.convert("F").point(lambda value: value * (255.0 / top)).convert("L")


def _scaled(picture: Image.Image, longest: int) -> Image.Image:
    if max(picture.size) <= longest:
        return picture
    share = longest / max(picture.size)
    size = (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
    return picture.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
