"""The pictures just taken and not yet kept, each small with its way to take it again; they are nowhere but here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from journal_app.ui.icons import Icon
from journal_app.ui.photos.words import pose_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_PICTURE = (84, 64)


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture that was taken: its pose (or none) and its bytes."""

    pose: str
    content: bytes


class _ShotCard(LivingWidget):
    """One shot."""

    def __init__(self, shot: Shot) -> None:
        super().__init__()
        self.shot = shot
        self.picture = QLabel()
        self.picture.setFixedSize(*_PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        image = QImage.fromData(QByteArray(shot.content))
        aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self.picture.setPixmap(QPixmap.fromImage(image.scaled(self.picture.size(), aspect, smooth)))
        self.name = PlainLabel("", TextRole.SMALL)
        self.again_button = Button("", Kind.QUIET, icon=Icon.REDO)
        self.again_button.setObjectName("retakeButton")
        beside = QVBoxLayout()
        beside.setSpacing(XS)
        for widget in (self.name, self.again_button):
            beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.picture)
        row.addLayout(beside)
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        name = pose_name(self.shot.pose) if self.shot.pose else self.tr("Another photo")
        self.name.setText(name)
        self.picture.setAccessibleName(name)
        self.again_button.setText(self.tr("Retake"))
        self.again_button.setAccessibleName(self.tr("Retake {pose}").format(pose=name))


class ShotStrip(QScrollArea):
    """The shots from left to right in the order in which they were taken.

    Signals:
        retake_wanted: Shot, this one is to go and be taken again.
    """

    retake_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shotStrip")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards: list[_ShotCard] = []
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, S)
        self._row.setSpacing(M)
        self._row.addStretch(1)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.hide()

    @property
    def shots(self) -> tuple[Shot, ...]:
        """Those that are here, in the order in which they were taken."""
        return tuple(card.shot for card in self.cards)

    def add(self, shot: Shot) -> None:
        """Show one more at the right."""
        card = _ShotCard(shot)
        card.again_button.clicked.connect(lambda: self.retake_wanted.emit(shot))
        self.cards.append(card)
        self._row.insertWidget(len(self.cards) - 1, card, 0, Qt.AlignmentFlag.AlignTop)
        self.setFixedHeight(card.sizeHint().height() + S + self.horizontalScrollBar().sizeHint().height())
        self.show()

    def drop(self, shot: Shot) -> None:
        """Forget one."""
        for card in [card for card in self.cards if card.shot is shot]:
            self.cards.remove(card)
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.setVisible(bool(self.cards))
