"""The poses of a treatment as a list: which is next, which are taken; it must not take a picture."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.photos.pose_picture import draw_pose
from journal_app.ui.photos.words import pose_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import RADIUS, XS, S
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.typeset import draw_icon, draw_text, line_height, text_height

_PICTURE, _SIGN = 40, 20


class PoseRow(QAbstractButton):
    """One pose: its drawing, its name, and a sign once it is taken. The arrows go from one to the next."""

    def __init__(self, pose: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"pose-{pose or 'none'}")
        self.pose, self.taken, self._said = pose, 0, ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click, Space still takes
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, name: str, state: str) -> None:
        """Name it, and say how far it is in words."""
        self.setText(name)
        self._said = state
        self.setAccessibleName(f"{name}, {state}" if state else name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = text_height(self.text(), TextRole.STRONG, _words_width(width)) + line_height(TextRole.SMALL)
        return max(_PICTURE, words) + 2 * XS

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = tokens.text
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus():
            ink = tokens.on_focus
            painter.setPen(QPen(QColor(tokens.on_focus), 2))
            painter.setBrush(QColor(tokens.focus))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        elif self.isChecked() or self.underMouse():
            painter.setPen(QPen(QColor(tokens.accent if self.isChecked() else tokens.hairline), 2))
            painter.setBrush(QColor(tokens.selected if self.isChecked() else tokens.hover))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        picture = QRectF(S, (self.height() - _PICTURE) / 2, _PICTURE, _PICTURE)
        if self.pose:
            draw_pose(painter, self.pose, ink, picture)
        else:
            draw_icon(painter, Icon.CAMERA, ink, picture.adjusted(8, 8, -8, -8))
        self._draw_words(painter, ink)

    def _draw_words(self, painter: QPainter, ink: str) -> None:
        tokens, width = theme.active(), _words_width(self.width())
        name, said = (
            text_height(self.text(), TextRole.STRONG, width),
            line_height(TextRole.SMALL) if self._said else 0,
        )
        left, top = 2 * S + _PICTURE, (self.height() - name - said) // 2
        draw_text(painter, QRect(left, top, width, name), self.text(), TextRole.STRONG, ink)
        under = ink if self.hasFocus() else tokens.secondary
        draw_text(painter, QRect(left, top + name, width, said), self._said, TextRole.SMALL, under)
        if self.taken:
            sign = QRectF(self.width() - _SIGN - S, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
            draw_icon(painter, Icon.DONE, ink if self.hasFocus() else tokens.success, sign)


def _words_width(width: int) -> int:
    """What picture and sign leave of a row."""
    return width - _PICTURE - _SIGN - 4 * S


class PoseList(LivingWidget):
    """The poses in order, one of them chosen, and a last row for photos of no pose.

    Signals:
        chosen: str, another pose; empty for none.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("poseList")
        self.rows: list[PoseRow] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(XS)
        self.settle()

    def show_poses(self, poses: tuple[str, ...]) -> None:
        """Offer these and none; the first is chosen."""
        for row in self.rows:
            self._group.removeButton(row)
            row.hide()
            row.deleteLater()
        self.rows = [PoseRow(pose, self) for pose in (*poses, "")]
        for row in self.rows:
            self._group.addButton(row)
            self._column.addWidget(row)
            row.clicked.connect(lambda _on, pose=row.pose: self.chosen.emit(pose))
        self.choose(self.rows[0].pose)
        self.retranslate()

    @property
    def pose(self) -> str:
        """The pose that is chosen."""
        return next((row.pose for row in self.rows if row.isChecked()), "")

    def choose(self, pose: str) -> None:
        """Choose one."""
        row = next((one for one in self.rows if one.pose == pose), None)
        if row is not None:
            row.setChecked(True)
            self.chosen.emit(pose)

    def count(self, taken: tuple[str, ...]) -> None:
        """Show of which poses there are photos now."""
        for row in self.rows:
            row.taken = taken.count(row.pose)
        self.retranslate()

    def next_pose(self) -> str:
        """The first pose that is not taken yet; none once all are."""
        return next((row.pose for row in self.rows if row.pose and not row.taken), "")

    def retranslate(self) -> None:
        """Say every text again."""
        self.setAccessibleName(self.tr("Poses"))
        for row in self.rows:
            taken = self.tr("%n photo(s) taken", "", row.taken) if row.taken else ""
            row.say(pose_name(row.pose) if row.pose else self.tr("Another photo"), taken)
