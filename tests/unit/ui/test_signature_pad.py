"""Signatures are recorded as drawn, by pen, finger or mouse; nothing and a dot are not signatures."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.domain.consents import DrawnSignature, StrokePoint
from journal_app.ui import theme
from journal_app.ui.signature_pad import SignaturePad, render_signature
from journal_app.ui.theme import Appearance
from tests.ui.windows import open_window

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pad(qtbot: QtBot) -> SignaturePad:
    made = SignaturePad()
    qtbot.addWidget(made)
    made.resize(800, 300)
    open_window(made)
    return made


def mouse(pad: SignaturePad, kind: QEvent.Type, at: QPointF, *, moment: int = 0, button: Qt.MouseButton = LEFT) -> None:
    pressed = NONE if kind == QEvent.Type.MouseMove else button
    event = QMouseEvent(kind, at, pad.canvas.mapToGlobal(at), pressed, button, PLAIN)
    event.setTimestamp(moment)
    QCoreApplication.sendEvent(pad.canvas, event)


def stroke(pad: SignaturePad, *, start: float = 0.1, moment: int = 1000, count: int = 20) -> None:
    width, height = pad.canvas.width(), pad.canvas.height()
    places = [QPointF(width * (start + 0.02 * step), height * (0.3 + 0.02 * step)) for step in range(count)]
    mouse(pad, QEvent.Type.MouseButtonPress, places[0], moment=moment)
    for number, place in enumerate(places[1:], start=1):
        mouse(pad, QEvent.Type.MouseMove, place, moment=moment + 8 * number)
    mouse(pad, QEvent.Type.MouseButtonRelease, places[-1], moment=moment + 8 * count)


def drawn(pad: SignaturePad) -> DrawnSignature:
    signature = pad.signature()
    assert signature is not None
    return signature


def test_a_stroke_of_the_mouse_is_recorded_in_thousandths_and_milliseconds(pad: SignaturePad) -> None:
    stroke(pad)
    signature = drawn(pad)
    assert signature.device == "mouse"
    assert (signature.width, signature.height) == (pad.canvas.width(), pad.canvas.height())
    first, last = signature.strokes[0][0], signature.strokes[0][-1]
    assert first == StrokePoint(100, 300, 0, None)
    assert (last.x, last.y) == (480, 680)
    assert [point.t for point in signature.strokes[0]] == [8 * step for step in range(20)]


def test_two_strokes_share_one_clock(pad: SignaturePad) -> None:
    stroke(pad, moment=1000)
    stroke(pad, start=0.5, moment=3000)
    signature = drawn(pad)
    assert len(signature.strokes) == 2
    assert signature.strokes[1][0].t == 2000


def test_a_clock_that_jumps_back_does_not_turn_time_round(pad: SignaturePad) -> None:
    stroke(pad, moment=5000)
    stroke(pad, start=0.5, moment=100)
    times = [point.t for points in drawn(pad).strokes for point in points]
    assert times == sorted(times)


def test_strokes_beyond_the_edge_stay_on_the_pad(pad: SignaturePad) -> None:
    mouse(pad, QEvent.Type.MouseButtonPress, QPointF(5, 5))
    for step in range(12):
        mouse(pad, QEvent.Type.MouseMove, QPointF(-50 + 120 * step, -20 + 60 * step))
    mouse(pad, QEvent.Type.MouseButtonRelease, QPointF(9999, 9999))
    for points in drawn(pad).strokes:
        assert all(0 <= point.x <= 1000 and 0 <= point.y <= 1000 for point in points)


def pen_device() -> QPointingDevice:
    return QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
    )


def test_a_pen_gives_its_pressure(pad: SignaturePad) -> None:
    device = pen_device()

    def pen(kind: QEvent.Type, at: QPointF, pressure: float, moment: int) -> None:
        event = QTabletEvent(
            kind, device, at, pad.canvas.mapToGlobal(at), pressure, 0.0, 0.0, 0.0, 0.0, 0.0, PLAIN, LEFT, LEFT
        )
        event.setTimestamp(moment)
        QCoreApplication.sendEvent(pad.canvas, event)
        assert event.isAccepted()  # or Qt would send it once more as a mouse

    pen(QEvent.Type.TabletPress, QPointF(80, 60), 0.25, 10)
    for step in range(1, 15):
        pen(QEvent.Type.TabletMove, QPointF(80 + 20 * step, 60 + 5 * step), 0.5, 10 + 5 * step)
    pen(QEvent.Type.TabletRelease, QPointF(360, 130), 0.0, 90)
    signature = drawn(pad)
    assert signature.device == "pen"
    assert [point.pressure for point in signature.strokes[0]][:2] == [250, 500]
    assert not render_signature(signature).isNull()


def test_a_finger_draws_and_a_resting_hand_does_not(pad: SignaturePad) -> None:
    device = QTest.createTouchDevice()
    palm = QPoint(700, 200)
    QTest.touchEvent(pad.canvas, device).press(1, QPoint(50, 50), pad.canvas).press(2, palm, pad.canvas).commit()
    for step in range(1, 12):
        place = QPoint(50 + 20 * step, 50 + 4 * step)
        QTest.touchEvent(pad.canvas, device).move(1, place, pad.canvas).stationary(2).commit()
    QTest.touchEvent(pad.canvas, device).release(1, QPoint(270, 94), pad.canvas).release(2, palm, pad.canvas).commit()
    signature = drawn(pad)
    assert signature.device == "touch"
    assert len(signature.strokes) == 1


def test_one_signature_comes_from_one_device(pad: SignaturePad) -> None:
    stroke(pad)
    device = pen_device()  # Qt's event keeps no reference of its own
    event = QTabletEvent(
        QEvent.Type.TabletPress,
        device,
        QPointF(5, 5),
        QPointF(5, 5),
        1.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        PLAIN,
        LEFT,
        LEFT,
    )
    QCoreApplication.sendEvent(pad.canvas, event)
    assert drawn(pad).device == "mouse"
    assert len(drawn(pad).strokes) == 1


def test_other_buttons_do_not_draw(pad: SignaturePad) -> None:
    mouse(pad, QEvent.Type.MouseButtonPress, QPointF(10, 10), button=Qt.MouseButton.RightButton)
    mouse(pad, QEvent.Type.MouseMove, QPointF(300, 200), button=Qt.MouseButton.RightButton)
    assert pad.canvas.is_empty()


def test_nothing_and_a_dot_are_refused_with_a_reason(pad: SignaturePad) -> None:
    assert pad.signature() is None
    nothing = pad.problem()
    mouse(pad, QEvent.Type.MouseButtonPress, QPointF(50, 50))
    for step in range(20):
        mouse(pad, QEvent.Type.MouseMove, QPointF(50 + step % 3, 50 + step % 2))
    mouse(pad, QEvent.Type.MouseButtonRelease, QPointF(50, 50))
    assert pad.signature() is None
    assert nothing
    assert pad.problem() not in {"", nothing}
    stroke(pad)
    assert pad.problem() == ""


def test_the_last_stroke_can_be_taken_back_and_all_cleared(pad: SignaturePad, qtbot: QtBot) -> None:
    assert not pad.clear_button.isEnabled()
    stroke(pad, moment=1000)
    first = drawn(pad).strokes
    stroke(pad, start=0.5, moment=3000)
    QTest.mouseClick(pad.undo_button, LEFT)
    assert drawn(pad).strokes == first
    with qtbot.waitSignal(pad.changed):
        QTest.mouseClick(pad.clear_button, LEFT)
    assert pad.canvas.is_empty()
    stroke(pad, moment=9000)
    assert drawn(pad).strokes[0][0].t == 0  # a new signature begins its own clock


def test_the_keyboard_clears_and_takes_back(pad: SignaturePad, qtbot: QtBot) -> None:
    stroke(pad)
    stroke(pad, start=0.5, moment=3000)
    QTest.keyClick(pad.canvas, Qt.Key.Key_Backspace)
    assert len(drawn(pad).strokes) == 1
    QTest.keyClick(pad.canvas, Qt.Key.Key_Delete)
    assert pad.canvas.is_empty()
    stroke(pad)
    QTest.keyClick(pad.clear_button, Qt.Key.Key_Space)
    assert pad.canvas.is_empty()


def test_the_drawing_can_be_rendered_in_any_size(pad: SignaturePad, app: QApplication) -> None:
    stroke(pad)
    theme.apply(app, Appearance.DARK)
    image = render_signature(drawn(pad), width=450)
    assert image.width() == 450
    assert image.height() == round(450 * pad.canvas.height() / pad.canvas.width())
    assert image.pixelColor(0, 0).name() == "#ffffff"  # ink on white, whatever the screen's look
    dark = [x for x in range(450) for y in range(image.height()) if image.pixelColor(x, y).lightness() < 80]
    assert min(dark) >= 450 * 0.08
    assert max(dark) <= 450 * 0.52


def test_a_dot_inside_a_signature_is_drawn() -> None:
    dot = DrawnSignature((((StrokePoint(500, 500, 0)),),), "mouse", 100, 100)
    image = render_signature(dot, width=100)
    assert image.pixelColor(50, 50).lightness() < 80
    assert image.pixelColor(10, 10).name() == "#ffffff"


@pytest.fixture
def _listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("_listening")
def test_the_field_has_a_role_and_a_name(pad: SignaturePad) -> None:
    seen = QAccessible.queryAccessibleInterface(pad.canvas)
    assert seen.role() == QAccessible.Role.Canvas
    assert seen.text(QAccessible.Text.Name) == "Signature field"
    assert "Delete clears" in seen.text(QAccessible.Text.Description)


def test_every_sample_is_asked_of_qt_before_the_application_is_made() -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication, Qt;"
        "from journal_app.ui.signature_pad import prepare_pointer_events; prepare_pointer_events();"
        "a = Qt.ApplicationAttribute;"
        "assert not QCoreApplication.testAttribute(a.AA_CompressTabletEvents);"
        "assert not QCoreApplication.testAttribute(a.AA_CompressHighFrequencyEvents)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
