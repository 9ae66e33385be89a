"""Draws one photo of the grid: day, picture, moment and pose; it must not fetch a picture, nor ask for one by itself.

Scrolling draws some forty of them at every step, so what is the same in many is made once: the empty frame, and each
text as it is laid out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journal_app.domain.photos import Photo, PhotoMoment, PhotoPlace
from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.patients.photo_cards import photo_moment_name
from journal_app.ui.photos.words import pose_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import RADIUS, XS, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.typeset import draw_icon, draw_still, line_height, text_width

if TYPE_CHECKING:
    from journal_app.ui.photos.grid import PhotoModel

Index = QModelIndex | QPersistentModelIndex
PICTURE: Final = QSize(160, 160)
"""What a picture has to fit into, in logical px."""
_EDGE = 1
"""Around a frame, for the half of its line that lies outside."""
_ICON = 24
_WIDEST = 480
"""Px beyond which a text goes on in the next line: a pose can be called anything."""


class PhotoCell(QStyledItemDelegate):
    """The focus is a yellow frame with a dark bar, as everywhere."""

    def __init__(self, photos: PhotoModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._photos = photos

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The same for all, wide enough for the longest of their texts: none is cut off in large type."""
        wide = min(max(PICTURE.width(), self._widest()), _WIDEST)
        return QSize(wide + 3 * S, PICTURE.height() + 3 * line_height(TextRole.BODY) + 4 * S)

    def _widest(self) -> int:
        photos, language = self._photos.photos, language_of()
        captions = {_caption(place, language) for place in {photo.place for photo in photos}}
        days = {self._photos.day_begins(row) for row in range(len(photos))}
        return max(
            (
                *(text_width(day, TextRole.LABEL) for day in days),
                *(text_width(upper, TextRole.STRONG) for upper, _ in captions),
                *(text_width(lower, TextRole.SMALL) for _, lower in captions),
            ),
            default=0,
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, tokens = index.row(), theme.active()
        photo = self._photos.photos[row]
        area: QRect = option.rect.adjusted(S // 2, S // 2, -S // 2, -S // 2)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        below = tokens.panel
        if has_focus or option.state & QStyle.StateFlag.State_Selected:
            below = tokens.focus if has_focus else tokens.selected
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.on_focus if has_focus else tokens.accent), 2))
            painter.setBrush(QColor(below))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        ink = tokens.on_focus if has_focus else tokens.text
        line, width = line_height(TextRole.BODY), area.width() - 2 * S
        at = QPoint(area.left() + S, area.top() + XS)
        day = self._photos.day_begins(row)
        if day:
            draw_still(painter, at, day, TextRole.LABEL, ink, width=width)
        frame = QRect(QPoint(at.x(), at.y() + line + XS), PICTURE)
        self._picture(painter, frame, photo, below=below)
        upper, lower = _caption(photo.place, language_of())
        at.setY(frame.bottom() + XS)
        draw_still(painter, at, upper, TextRole.STRONG, ink, width=width)
        if lower:
            at.setY(at.y() + line)
            draw_still(
                painter, at, lower, TextRole.SMALL, tokens.on_focus if has_focus else tokens.secondary, width=width
            )
        painter.restore()

    def _picture(self, painter: QPainter, frame: QRect, photo: Photo, *, below: str) -> None:
        picture, tokens = self._photos.picture(photo), theme.active()
        is_here = picture is not None and not picture.isNull()
        colours = (below, tokens.hairline, tokens.ground, "" if is_here else tokens.secondary)
        around = _frame(*colours, ratio=painter.device().devicePixelRatio())
        painter.drawPixmap(frame.topLeft() - QPoint(_EDGE, _EDGE), around)
        if picture is None or picture.isNull():
            return
        scaled = picture.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)  # mostly as large as it is
        place = QRect(QPoint(0, 0), scaled)
        place.moveCenter(frame.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture)


@lru_cache(maxsize=16)
def _frame(below: str, line: str, ground: str, icon: str, *, ratio: float) -> QPixmap:
    """An empty frame on the colour ``below`` it; with a camera in it where an ``icon`` colour is given.

    It lets nothing through: drawing what does costs several times as much.
    """
    made = QPixmap((PICTURE + QSize(2 * _EDGE, 2 * _EDGE)) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(below))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), 1))
    painter.setBrush(QColor(ground))
    frame = QRect(QPoint(_EDGE, _EDGE), PICTURE)
    painter.drawRoundedRect(frame, XS, XS)
    if icon:
        middle = QRectF(frame.center().x() - _ICON / 2, frame.center().y() - _ICON / 2, _ICON, _ICON)
        draw_icon(painter, Icon.CAMERA, icon, middle)
    painter.end()
    return made


@lru_cache(maxsize=256)
def _caption(place: PhotoPlace, _language: str) -> tuple[str, str]:
    """The two lines below: moment and pose, or the pose alone."""
    pose = pose_name(place.pose)
    if place.moment is PhotoMoment.OTHER:
        return pose, ""
    return photo_moment_name(place.moment), pose
