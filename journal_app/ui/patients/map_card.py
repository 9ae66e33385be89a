"""The map of a signed entry, to look at and to hold against another session; it must not change it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.journal import JournalItem
from journal_app.domain.maps import MapPoint
from journal_app.domain.treatments import TreatmentEntry
from journal_app.ui.desk import Desk
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.map_photos import MapPhotos
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.face_map import FaceMapEditor
from journal_app.ui.widgets.map_book import MapProduct

_HEIGHT = 620


class MapCard(Card):
    """The points of an entry on their maps, and a choice of the sessions they can be compared with."""

    def __init__(self, desk: Desk, look: Look, item: JournalItem) -> None:
        super().__init__(QCoreApplication.translate("MapCard", "Points on the map"))
        self._look = look
        self.editor = FaceMapEditor(look.atlas)
        self.editor.setMinimumHeight(_HEIGHT)
        self.others = Chooser()
        self.others.setObjectName("comparedSession")
        self.others.setAccessibleName(QCoreApplication.translate("MapCard", "Compare with another session"))
        self._entries = _others(look, item)
        self._fill(item.content)
        self.corner.addWidget(self.others)
        self.body.addWidget(self.editor)
        self.problem = ProblemNote()
        self.body.addWidget(self.problem)
        self.photos = MapPhotos(desk, look, self.editor)
        self.photos.setParent(self)
        self.photos.hide()  # a signed entry shows the photos that it has points on, and offers none
        self.photos.failed.connect(self.problem.show_problem)
        self.photos.show_used(point for entry in (item.content, *self._entries) for point in _points_of(entry))
        self.others.activated.connect(self._compare)

    def _fill(self, entry: object) -> None:
        if not isinstance(entry, TreatmentEntry):
            return
        areas = {area: self._look.area_name(entry.treatment, area) for area in _areas_of(entry)}
        self.editor.set_treatment(entry.treatment, areas)
        self.editor.set_products(_products_of(entry))
        self.editor.set_points(entry.points)
        self.editor.set_read_only(read_only=True)
        self.others.addItem(QCoreApplication.translate("MapCard", "Compare with …"))
        self.others.addItems([_day(one, self._look) for one in self._entries])
        self.others.setVisible(bool(self._entries))

    def _compare(self, at: int) -> None:
        """Show the chosen session around this one; the first line shows none."""
        if at <= 0:
            self.editor.set_compared((), "")
            return
        other = self._entries[at - 1]
        self.editor.set_compared(other.points, _day(other, self._look), products=_products_of(other))


def _others(look: Look, item: JournalItem) -> list[TreatmentEntry]:
    """The standing entries of the same treatment that have points, the newest first."""
    own = item.content
    entries = [
        one.content
        for one in look.record.items
        if isinstance(one.content, TreatmentEntry) and one.corrected_by is None and one.id != item.id
    ]
    same = [one for one in entries if isinstance(own, TreatmentEntry) and one.treatment == own.treatment and one.points]
    return sorted(same, key=lambda entry: entry.done, reverse=True)


def _points_of(content: object) -> tuple[MapPoint, ...]:
    return content.points if isinstance(content, TreatmentEntry) else ()


def _areas_of(entry: TreatmentEntry) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*entry.areas, *(point.area for point in entry.points if point.area))))


def _products_of(entry: TreatmentEntry) -> tuple[MapProduct, ...]:
    return tuple(MapProduct(line.product, line.unit, line.amount) for line in entry.products)


def _day(entry: TreatmentEntry, look: Look) -> str:
    return format_date(entry.done.astimezone(look.zone).date(), language_of())
