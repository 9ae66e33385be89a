"""The photos of an open record: the grid, what is filtered, and the ways to take in, look at and compare.

Pictures come in by file, by dropping them here, and from the clipboard. It must not keep one itself.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from journal_app.domain.journal import photos_of
from journal_app.domain.photos import Photo, PhotoMoment, PhotoSource
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.photo_cards import photo_moment_name
from journal_app.ui.photos import fetching
from journal_app.ui.photos.capture_page import CapturePage
from journal_app.ui.photos.compare_page import ComparePage
from journal_app.ui.photos.compare_view import MOST
from journal_app.ui.photos.fetching import Fetched
from journal_app.ui.photos.grid import PhotoGrid
from journal_app.ui.photos.import_page import PhotoImportPage
from journal_app.ui.photos.incoming import Incoming
from journal_app.ui.photos.photo_page import PhotoPage
from journal_app.ui.photos.viewing_page import ViewingPage
from journal_app.ui.photos.words import pose_name
from journal_app.ui.tokens import M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget


class RecordPhotos(LivingWidget):
    """The tab of the photos.

    Signals:
        page_wanted: ActPage, a page that the record is to show.
        failed: Exception, what went wrong, for the record to say.
    """

    page_wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, treatment: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recordPhotos")
        self.setAcceptDrops(True)
        self._desk, self._treatment = desk, treatment
        self._look: Look | None = None
        self.grid = PhotoGrid(self._fetch, desk.session.clock.zone())
        self._build()
        self._arrange()
        self.settle()

    def show_look(self, look: Look) -> None:
        """Show the photos of one look."""
        self._look = look
        for button in (self.capture_button, self.import_button):
            button.setEnabled(not look.damaged)
        self._show()
        self.retranslate()

    def focus_list(self) -> None:
        """Move the focus to the grid, or to the way to the first photo."""
        shown = self.grid if self._stack.currentWidget() is self.grid else self.capture_button
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    # -------------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        self.capture_button = Button("", Kind.SECONDARY, keys="Ctrl+P", icon=Icon.CAMERA)
        self.capture_button.setObjectName("takePhotosButton")
        self.capture_button.clicked.connect(lambda: self.capture(PhotoMoment.BEFORE))
        self.import_button = Button("", Kind.SECONDARY, keys="Ctrl+O", icon=Icon.ADD)
        self.import_button.setObjectName("importPhotosButton")
        self.import_button.clicked.connect(lambda: self.take_in(()))
        self.compare_button = Button("", Kind.SECONDARY, icon=Icon.SHOW)
        self.compare_button.setObjectName("comparePhotosButton")
        self.compare_button.clicked.connect(self._compare)
        self.grid.choice_changed.connect(self._say_choice)
        self.grid.opened.connect(self._open)
        self.moment, self.pose = Chooser(), Chooser()
        self.moment.setObjectName("momentFilter")
        self.pose.setObjectName("poseFilter")
        self.aside = Tick()
        self.aside.setObjectName("asideFilter")
        for chooser in (self.moment, self.pose):
            chooser.activated.connect(lambda _index: self._show())
        self.aside.toggled.connect(lambda _on: self._show())
        self.empty, self.filtered = EmptyState(Icon.CAMERA), EmptyState(Icon.SEARCH)
        self._paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self._take_pasted)
        self._paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _arrange(self) -> None:
        row = FlowLayout(across=S, down=S)
        for widget in (
            self.capture_button,
            self.import_button,
            self.compare_button,
            self.moment,
            self.pose,
            self.aside,
        ):
            row.addWidget(widget)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.filtered)
        self._stack.addWidget(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(M)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def retranslate(self) -> None:
        """Say every text again."""
        self.setAccessibleName(self.tr("Photos"))
        self.capture_button.setText(self.tr("Take photos"))
        self.import_button.setText(self.tr("Take in photos"))
        self.moment.setAccessibleName(self.tr("Moment"))
        self.pose.setAccessibleName(self.tr("Pose"))
        self.aside.setText(self.tr("Show those set aside"))
        self.empty.say(
            self.tr("No photos"),
            self.tr("Take them with a camera or in from a file, drop them here, or paste one with Ctrl+V"),
        )
        self.filtered.say(self.tr("No photo fits the filter"), self.tr("Choose another moment or pose"))
        self._fill_filters()
        self._say_choice()
        self.grid.setAccessibleName(self.tr("Photos"))

    def _fill_filters(self) -> None:
        standing = () if self._look is None else photos_of(self._look.record.items)
        moments = [one for one in PhotoMoment if any(photo.place.moment is one for photo in standing)]
        poses = sorted({photo.place.pose for photo in standing if photo.place.pose})
        _fill(self.moment, self.tr("All moments"), [(one.value, photo_moment_name(one)) for one in moments])
        _fill(self.pose, self.tr("All poses"), [(one, pose_name(one)) for one in poses])
        self.moment.setVisible(len(moments) > 1)
        self.pose.setVisible(len(poses) > 1)
        self.aside.setVisible(any(photo.set_aside for photo in standing))

    # --------------------------------------------------------------------------------------------------------- showing

    def _show(self) -> None:
        if self._look is None:
            return
        standing = photos_of(self._look.record.items)
        moment, pose = self.moment.currentData(), self.pose.currentData()
        wanted = tuple(
            photo
            for photo in standing
            if (self.aside.isChecked() or not photo.set_aside)
            and moment in {None, "", photo.place.moment.value}
            and pose in {None, "", photo.place.pose}
        )
        self.grid.show_photos(wanted)
        self._stack.setCurrentWidget(self.grid if wanted else self.filtered if standing else self.empty)

    def _say_choice(self) -> None:
        """Two to four can be compared."""
        count = len(self.grid.chosen())
        self.compare_button.setEnabled(2 <= count <= MOST)  # noqa: PLR2004 -- one alone compares with nothing
        self.compare_button.setText(self.tr("Compare the chosen"))
        self.compare_button.setToolTip(self.tr("Choose two to four photos with Ctrl or Shift"))

    def _compare(self) -> None:
        if self._look is not None:
            self._show_page(ComparePage(self._desk, self._look, self.grid.chosen()))

    def _open(self, wanted: object) -> None:
        look = self._look
        if look is None:
            return
        photo = next((one for one in photos_of(look.record.items) if one.id == wanted), None)
        if photo is not None:
            self._show_page(PhotoPage(self._desk, look, photo, self.grid.photos.photos))

    def _show_page(self, page: ViewingPage) -> None:
        page.page_wanted.connect(lambda wanted: self._instead(page, wanted))
        self.page_wanted.emit(page)

    def _instead(self, shown: ViewingPage, wanted: object) -> None:
        """An act ends what is shown: it tells what the journal said before."""
        shown.left.emit()
        self.page_wanted.emit(wanted)

    def _fetch(self, wanted: tuple[Photo, ...], within: QSize) -> None:
        look = self._look
        if look is None:
            return
        session, record = self._desk.session, look.record
        self._desk.tasks.run(
            lambda: fetching.thumbnails(session, record, wanted, within=within), self._have, self.failed.emit, self
        )

    def _have(self, fetched: Fetched) -> None:
        self.grid.have(fetched.images)
        if fetched.problem is not None:
            self.failed.emit(fetched.problem)

    # ------------------------------------------------------------------------------------------------------- taking in

    def capture(self, moment: PhotoMoment, treatment: str = "") -> None:
        """Show the page that takes photos with a camera, of a moment, in the poses of a treatment or the one chosen."""
        look = self._look
        if look is not None and not look.damaged:
            page = CapturePage(self._desk, look, treatment or self._treatment(), moment)
            page.page_wanted.connect(self.page_wanted.emit)
            self.page_wanted.emit(page)

    def take_in(self, incoming: tuple[Incoming, ...]) -> None:
        """Show the page that takes photos in, with what was dropped or pasted."""
        look = self._look
        if look is not None and not look.damaged:
            page: ActPage = PhotoImportPage(self._desk, look, self._treatment(), incoming)
            self.page_wanted.emit(page)

    def _take_pasted(self) -> None:
        self._take(QGuiApplication.clipboard().mimeData())

    def _take(self, data: QMimeData) -> None:
        files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
        if files:
            self.take_in(tuple(Incoming.from_file(path) for path in files if path.is_file()))
        elif data.hasImage():
            self.take_in((Incoming(self.tr("From the clipboard"), _png(QImage(data.imageData())), PhotoSource.PASTED),))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)  # the files stay where they are
        event.accept()
        self._take(event.mimeData())


def _fill(chooser: Chooser, everything: str, entries: list[tuple[str, str]]) -> None:
    chosen = chooser.currentData()
    chooser.clear()
    chooser.addItem(everything, "")
    for code, name in entries:
        chooser.addItem(name, code)
    chooser.setCurrentIndex(max(0, chooser.findData(chosen)))


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # a buffer is taken
    return bytes(data.data())
