"""A journal that was handed out, as its own record tells of it on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from journal_app.bundle import making
from journal_app.domain.printing import PrintLanguage
from journal_app.resource_root import resource_root
from journal_app.services.case_export import CaseRequest
from journal_app.ui.patients.timeline_words import TimelineWords
from journal_app.ui.translation import Language, Translation
from tests.ui.patient_desk import OpenClinic, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path) -> Iterator[OpenClinic]:
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.DANISH)
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


def test_the_record_says_to_whom_the_journal_went(clinic: OpenClinic, tmp_path: Path) -> None:
    """In the timeline, and opened with what tells which folder it was."""
    patient, session = clinic.register(), clinic.session
    request = CaseRequest(patient, "Patientklager", "Sag 12/2026", PrintLanguage.DANISH, session.clock.zone())
    made = clinic.ask(lambda: making.make(session, request, tmp_path / "ud"))
    clinic.window.to_patient(patient)
    until(lambda: clinic.window.screen_shown._look is not None)
    record = clinic.window.screen_shown
    (item,) = (one for one in clinic.record(patient).items if one.kind == "case.exported")
    card = TimelineWords(record._look, session.now()).card(item)
    assert (card.title, card.lines[0]) == ("Hele journalen udleveret til Patientklager", "Sag 12/2026")
    record._open_item(item.id)
    texts = " ".join(label.text() for label in record._pages[-1].findChildren(QLabel))
    assert "Patientklager" in texts
    assert "Sag 12/2026" in texts
    plain = "".join(sign for sign in texts if sign.isalnum())
    assert made.tag_manifest in plain
