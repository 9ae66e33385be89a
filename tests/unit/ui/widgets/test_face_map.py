"""Points are set, moved, dosed, mirrored and undone with mouse and with keys alone, and the table says the same."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from journal_app.domain.maps import PHOTO, MapPoint
from journal_app.packs.maps import load_atlas
from journal_app.resource_root import resource_root
from journal_app.ui.widgets.face_map import FaceMapEditor
from journal_app.ui.widgets.map_book import MapProduct
from journal_app.ui.widgets.map_table import Column
from tests.ui.gallery import POINT_AREAS, a_map, some_points
from tests.ui.screen_checks import small_targets, unnamed

A_PHOTO = UUID("5f0b8f0e-5a0b-4bb2-9df8-2f5f3c0a0001")
GLABELLA = (0.5, 0.44)


@pytest.fixture
def editor(qtbot: QtBot) -> FaceMapEditor:
    made = FaceMapEditor(load_atlas(resource_root()))
    qtbot.addWidget(made)
    made.set_treatment("botulinum", POINT_AREAS)
    made.set_products((MapProduct("Botulax", "U", Decimal(20)), MapProduct("Azzalure", "U")))
    made.resize(1100, 760)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def at(editor: FaceMapEditor, x: float, y: float) -> QPoint:
    return editor.view.frame.place(x, y).toPoint()


def click(editor: FaceMapEditor, x: float, y: float) -> None:
    QTest.mouseClick(editor.view, Qt.MouseButton.LeftButton, pos=at(editor, x, y))


def keys(editor: FaceMapEditor, text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or editor.view, text)


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, which, modifier)


def test_a_click_sets_a_point_that_knows_its_area_and_digits_give_its_dose(editor: FaceMapEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.changed):
        click(editor, *GLABELLA)
    keys(editor, "12,5")
    (point,) = editor.points()
    assert (point.map, point.area, point.product, point.amount) == ("face_front", "glabella", 0, Decimal("12.5"))
    assert abs(point.x - Decimal("0.5")) < Decimal("0.005")


def test_the_first_digit_after_a_while_begins_a_new_number(editor: FaceMapEditor) -> None:
    click(editor, *GLABELLA)
    keys(editor, "12")
    key(Qt.Key.Key_Return)
    keys(editor, "4")
    assert editor.points()[0].amount == Decimal(4)
    key(Qt.Key.Key_Backspace)
    assert editor.points()[0].amount is None


def test_half_a_unit_can_be_typed_from_its_first_sign(editor: FaceMapEditor) -> None:
    click(editor, *GLABELLA)
    keys(editor, "0.5")
    assert editor.points()[0].amount == Decimal("0.5")


def test_arrows_move_and_shift_moves_finer_and_both_are_one_step_to_undo(editor: FaceMapEditor) -> None:
    click(editor, *GLABELLA)
    before = editor.points()[0]
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    after = editor.points()[0]
    assert (after.x - before.x, after.y - before.y) == (Decimal("0.0100"), Decimal("-0.0010"))
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.points() == (before,)
    key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert editor.points() == (after,)


def test_a_point_that_is_moved_over_a_border_is_in_the_other_area(editor: FaceMapEditor) -> None:
    click(editor, 0.5, 0.30)
    assert editor.points()[0].area == "forehead"
    for _step in range(26):
        key(Qt.Key.Key_Down)
    assert editor.points()[0].area == "glabella"


def test_everything_can_be_done_without_a_mouse(editor: FaceMapEditor) -> None:
    editor.view.setFocus()
    key(Qt.Key.Key_A)
    keys(editor, "4")
    key(Qt.Key.Key_Left)
    key(Qt.Key.Key_M)
    assert [str(one.x) for one in editor.points()] == ["0.4950", "0.5050"]
    assert [one.amount for one in editor.points()] == [Decimal(4)] * 2
    key(Qt.Key.Key_P)
    assert editor.book.chosen == 0
    key(Qt.Key.Key_N)
    assert editor.book.chosen == 1
    key(Qt.Key.Key_Delete)
    assert len(editor.points()) == 1


def test_tab_goes_from_point_to_point_and_then_leaves_the_map(editor: FaceMapEditor) -> None:
    editor.set_points(some_points()[:3])
    editor.view.setFocus()
    seen = []
    for _step in range(3):
        key(Qt.Key.Key_Tab)
        seen.append(editor.book.chosen)
    assert seen == [0, 1, 2]
    key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert editor.book.chosen == 1
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in [editor.view, *editor.view.handles]


def test_mirroring_what_has_its_counterpart_goes_to_it(editor: FaceMapEditor) -> None:
    click(editor, 0.4, 0.44)
    key(Qt.Key.Key_M)
    key(Qt.Key.Key_M)
    assert len(editor.points()) == 2
    assert editor.book.chosen == 0


def test_a_drag_moves_a_point_in_one_step(editor: FaceMapEditor) -> None:
    click(editor, *GLABELLA)
    before = editor.points()[0]
    QTest.mousePress(editor.view, Qt.MouseButton.LeftButton, pos=at(editor, *GLABELLA))
    for share in (0.45, 0.40, 0.35, 0.30):
        QTest.mouseMove(editor.view, at(editor, 0.5, share))
    QTest.mouseRelease(editor.view, Qt.MouseButton.LeftButton, pos=at(editor, 0.5, 0.30))
    (after,) = editor.points()
    assert (after.area, abs(after.y - Decimal("0.30")) < Decimal("0.005")) == ("forehead", True)
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.points() == (before,)


def test_a_click_on_a_point_chooses_it_and_sets_no_other(editor: FaceMapEditor) -> None:
    editor.set_points(some_points())
    point = editor.points()[2]
    click(editor, float(point.x), float(point.y))
    assert (editor.book.chosen, len(editor.points())) == (2, len(some_points()))


def test_ctrl_and_the_wheel_enlarge_about_the_mouse_and_the_wheel_alone_does_not(editor: FaceMapEditor) -> None:
    view, place = editor.view, QPointF(at(editor, *GLABELLA))
    for modifiers, zoomed in ((Qt.KeyboardModifier.NoModifier, False), (Qt.KeyboardModifier.ControlModifier, True)):
        event = QWheelEvent(
            place,
            QPointF(view.mapToGlobal(place.toPoint())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own form
        )
        QApplication.sendEvent(view, event)
        assert (view.frame.zoom > 1) is zoomed
        assert event.isAccepted() is zoomed
    x, y = view.frame.shares(place)
    assert (round(x, 2), round(y, 2)) == GLABELLA


def test_plus_minus_and_f_zoom_and_a_drag_beside_points_pans_without_setting_one(editor: FaceMapEditor) -> None:
    view = editor.view
    view.setFocus()
    keys(editor, "+++")
    assert view.frame.zoom > 1.9
    keys(editor, "-")
    start = view.frame.target().topLeft()
    middle = view.rect().center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(view, middle + QPoint(40, 30))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 30))
    assert view.frame.target().topLeft() != start
    assert editor.points() == ()
    keys(editor, "f")
    assert view.frame.zoom == 1


def test_usual_points_come_without_doses_and_only_once(editor: FaceMapEditor) -> None:
    chooser = editor.tools.pattern
    for _time in range(2):
        place = chooser.findData("glabella_5")
        chooser.setCurrentIndex(place)
        chooser.activated.emit(place)
    assert [one.amount for one in editor.points()] == [None] * 5
    assert {one.area for one in editor.points()} == {"glabella"}


def test_a_dose_set_for_the_next_point_is_the_clinicians_own_and_goes_to_each_new_point(editor: FaceMapEditor) -> None:
    QTest.keyClicks(editor.tools.dose, "2,5")
    click(editor, 0.4, 0.3)
    click(editor, 0.6, 0.3)
    assert [one.amount for one in editor.points()] == [Decimal("2.5")] * 2


def test_the_table_says_the_same_and_is_filled_in_with_keys_alone(editor: FaceMapEditor, qtbot: QtBot) -> None:
    editor.set_points(some_points()[:2])
    table = editor.table
    table.setFocus()
    table.setCurrentIndex(table.points.index(1, Column.DOSE))
    assert editor.book.chosen == 1
    QTest.keyClick(table, Qt.Key.Key_Return)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, "7,5")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.points()[1].amount == Decimal("7.5"))
    table.setCurrentIndex(table.points.index(1, Column.TECHNIQUE))
    QTest.keyClicks(table, "m")  # a letter begins the cell, and is not the map's mirror
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "icro")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.points()[1].technique == "micro")
    assert len(editor.points()) == 2


def test_what_is_no_dose_is_not_taken(editor: FaceMapEditor) -> None:
    editor.set_points(some_points()[:1])
    index = editor.table.points.index(0, Column.DOSE)
    for wrong in ("many", "-4", "0", "NaN", "1e99"):
        assert not editor.table.points.setData(index, wrong)
    assert editor.points() == some_points()[:1]


def test_area_and_product_are_chosen_among_those_there_are(editor: FaceMapEditor) -> None:
    editor.set_points(some_points()[:1])
    table = editor.table
    table.setFocus()
    table.setCurrentIndex(table.points.index(0, Column.PRODUCT))
    QTest.keyClick(table, Qt.Key.Key_Return)
    box = table.findChild(QComboBox)
    assert box is not None
    assert [box.itemText(place) for place in range(box.count())] == ["No product", "Botulax", "Azzalure"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert editor.points()[0].product == 1


def test_choosing_in_the_table_turns_to_the_map_of_the_point(editor: FaceMapEditor) -> None:
    lips = MapPoint("lips", Decimal("0.5000"), Decimal("0.4000"), 0, None, area="upper_lip")
    editor.set_points((*some_points()[:1], lips))
    assert editor.view.map == "face_front"
    editor.table.setCurrentIndex(editor.table.points.index(1, Column.DOSE))
    assert (editor.view.map, len(editor.view.handles)) == ("lips", 1)


def test_a_signed_entry_can_be_looked_at_and_not_changed(editor: FaceMapEditor) -> None:
    editor.set_points(some_points())
    editor.set_read_only(read_only=True)
    click(editor, 0.5, 0.8)
    point = editor.points()[0]
    click(editor, float(point.x), float(point.y))
    keys(editor, "9m")
    for which in (Qt.Key.Key_Delete, Qt.Key.Key_Right, Qt.Key.Key_A, Qt.Key.Key_Backspace):
        key(which)
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor.table, Qt.Key.Key_Delete)
    assert not editor.table.points.flags(editor.table.points.index(0, Column.DOSE)) & Qt.ItemFlag.ItemIsEditable
    assert editor.points() == some_points()
    keys(editor, "n")
    assert editor.book.chosen == 1


def test_another_session_is_told_in_words_too(editor: FaceMapEditor) -> None:
    now = some_points()
    editor.set_points(now)
    editor.set_compared(
        (*now[1:], MapPoint("face_front", Decimal("0.9000"), Decimal("0.9000"), 0, None)), "02-Aug-2026"
    )
    words = [label.text() for label in editor.totals.labels]
    assert words[-1] == "02-Aug-2026: 1 added, 1 not used now"
    editor.set_compared(now, "02-Aug-2026")
    assert editor.totals.labels[-1].text().endswith("the same points and doses")


def test_another_sessions_product_is_known_by_its_name_and_not_by_its_place(editor: FaceMapEditor) -> None:
    now = some_points()
    editor.set_points(now)
    swapped = [replace(point, product=1 - (point.product or 0)) for point in now]
    editor.set_compared(swapped, "02-Aug-2026", products=(MapProduct("Azzalure", "U"), MapProduct("Botulax", "U")))
    assert editor.totals.labels[-1].text().endswith("the same points and doses")
    editor.set_compared(swapped, "02-Aug-2026", products=(MapProduct("Azzalure", "U"), MapProduct("Botulax", "ml")))
    assert editor.totals.labels[-1].text().endswith("5 changed")


def test_the_sum_is_said_and_a_line_that_says_otherwise_is_held_against_it(editor: FaceMapEditor) -> None:
    editor.set_points(some_points())
    words = [label.text().replace("\u00a0", " ") for label in editor.totals.labels]
    assert words[0] == "Botulax: 16 U, 5 points, 1 without a dose – the product line says 20 U"
    assert words[1] == "Azzalure: 5 U, 2 points"


def test_points_over_a_photo_belong_to_that_photo(editor: FaceMapEditor) -> None:
    image = QImage(400, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#c8a08c"))
    editor.set_photo(A_PHOTO, image, "Front, 20-Nov-2026")
    editor.show_map(PHOTO, A_PHOTO)
    click(editor, 0.25, 0.5)
    (point,) = editor.points()
    assert (point.map, point.photo) == (PHOTO, A_PHOTO)
    assert abs(point.x - Decimal("0.25")) < Decimal("0.005")
    editor.show_map("face_front")
    assert editor.view.handles == []


def test_the_build_is_a_preference_and_moves_no_point(editor: FaceMapEditor) -> None:
    editor.set_points(some_points())
    editor.set_build("b")
    assert editor.points() == some_points()


def test_every_point_and_every_cell_has_words_for_a_screen_reader(editor: FaceMapEditor) -> None:
    QAccessible.setActive(True)
    editor.set_points(some_points())
    names = [handle.accessibleName().replace("\u00a0", " ") for handle in editor.view.handles]
    assert names[0] == "Point 1: Frown lines (glabella), Botulax, 4 U"
    assert names[4] == "Point 5: Crow’s feet, Botulax, no dose yet, intramuscular"
    model = editor.table.points
    said = model.data(model.index(4, Column.DOSE), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Dose: not filled in"
    seen = QAccessible.queryAccessibleInterface(editor.view.handles[0])
    assert seen.text(QAccessible.Text.Name).startswith("Point 1")
    assert unnamed(editor) == []
    assert small_targets(editor, least=32) == []
    QAccessible.setActive(False)


def test_keys_of_the_window_do_not_take_what_a_point_needs(editor: FaceMapEditor, qtbot: QtBot) -> None:
    taken: list[str] = []
    button = QPushButton("Delete", editor)
    button.setShortcut("Delete")
    button.clicked.connect(lambda: taken.append("Delete"))
    button.show()
    click(editor, *GLABELLA)
    key(Qt.Key.Key_Delete)
    assert (editor.points(), taken) == ((), [])


def test_where_tabs_have_no_room_a_list_takes_their_place(editor: FaceMapEditor) -> None:
    assert (editor.tabs.isVisible(), editor.picker.isVisible()) == (True, False)
    editor.resize(420, 760)
    assert (editor.tabs.isVisible(), editor.picker.isVisible()) == (False, True)
    place = editor.picker.findText("Lips")
    editor.picker.setCurrentIndex(place)
    editor.picker.activated.emit(place)
    assert editor.view.map == "lips"


def test_a_map_shown_twice_is_drawn_alike_but_for_the_theme(qtbot: QtBot) -> None:
    one, other = a_map(), a_map()
    for made in (one, other):
        qtbot.addWidget(made)
        made.resize(900, 700)
    assert one.view.grab().toImage() == other.view.grab().toImage()
