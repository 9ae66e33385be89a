"""Every patient screen over a real vault, as pictures: ``python -m tests.ui.patient_gallery FOLDER``."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journal_app.domain.gender import Gender
from journal_app.domain.health import Allergy
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.names import PersonName
from journal_app.domain.patients import PatientDetails, Source
from journal_app.domain.questionnaires import YES
from journal_app.domain.rules.operators import Remedy
from journal_app.domain.treatments import Note, NoteKind
from journal_app.resource_root import resource_root
from journal_app.services import health, notes, patients
from journal_app.ui import theme
from journal_app.ui.patients.health_page import Stage
from journal_app.ui.signature_pad import prepare_pointer_events
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language, Translation
from tests.paper_scans import a_picture
from tests.ui.hands import give_reasons, sign_on
from tests.ui.health_forms import handed_in, harmless
from tests.ui.patient_desk import OpenClinic, Shown, mette, open_clinic, until

CALLED = (
    "Patienten ringer: meget tilfreds med resultatet. Ønsker at gentage behandlingen. "
    "Ingen bivirkninger ud over et lille blåt mærke i en uge."
)


ANSWERS = {
    "medicines.anticoagulants": YES,
    "medicines.any": YES,
    "medicines.list.name": "Apixaban",
    "medicines.list.use": "5 mg morgen og aften, mod blodpropper",
    "skin.type": "3",
    "illness.heart": YES,
    "illness.heart-what": "Blodprop i benet i 2025, behandles fortsat.",
    "allergies.any": YES,
    "allergies.list.substance": "Penicillin",
    "allergies.list.reaction": "nældefeber",
}


def furnish(clinic: OpenClinic) -> Shown:
    """A returning patient, a few others, and one that nothing is known of."""
    others = (
        ("Nielsen", "Mette", date(1984, 3, 2), "0203841118"),
        ("Sørensen", "Åse Bodil", date(1979, 11, 23), ""),
        ("Østergaard-Kjær", "Frederikke", date(1995, 1, 30), ""),
        ("Lund", "Jonas", date(2010, 5, 4), ""),
    )
    for family, given, born, cpr in others:
        identifiers = (Identifier(IdentifierSystem.CPR, cpr),) if cpr else ()
        clinic.register(PatientDetails(PersonName(family, given), identifiers, born, Gender.FEMALE, language="da"))
    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=3, hours=2))
    clinic.confirm_allergies(patient, Allergy("Lidocain", "udslæt"), Allergy("Plaster", "blærer"))
    clinic.consent(patient)
    clinic.clock.advance(timedelta(minutes=4))
    entry = clinic.treat(patient)
    clinic.clock.advance(timedelta(days=90))
    record = clinic.record(patient)
    wrong: Shown = next(item.content for item in record.items if item.id == entry)
    clinic.correct(
        patient,
        entry,
        replace(wrong, products=(replace(wrong.products[0], lot="C1234C4"),)),
        "Tastefejl i batchnummeret",
    )
    now = clinic.clock.now()
    clinic.ask(
        lambda: notes.sign_note(
            clinic.session,
            record,
            Note(
                NoteKind.PHONE,
                now - timedelta(hours=5),
                CALLED,
            ),
        )
    )
    clinic.ask(
        lambda: patients.change(clinic.session, patient, mette(phones=("+45 20 12 34 57",)), source=Source.PATIENT)
    )
    return patient


def shots(clinic: OpenClinic, patient: Shown) -> Iterator[str]:
    """Walk from screen to screen; the window is ready at each name."""
    window = clinic.window
    window.show()
    window.activateWindow()
    window.to_home()
    ready(lambda: window.screen_shown.finder._shown is not None)
    yield "home"
    window.screen_shown.to_inform._toggle()
    ready(lambda: not window.screen_shown.to_inform.results.isHidden())
    yield "home-to-inform"
    window.screen_shown.to_inform._toggle()
    QTest.keyClicks(window.screen_shown.finder.field, "niels")
    ready(lambda: window.screen_shown.finder._shown_for == "niels")
    yield "home-found"
    QTest.keyClicks(window.screen_shown.finder.field, "xq")
    ready(lambda: window.screen_shown.finder._shown_for == "nielsxq")
    yield "home-nobody"
    window.to_registration("070761-4285")
    ready(lambda: window.screen_shown.form is not None)
    form = window.screen_shown.form
    for name, text in (("name.family", "Nielsen"), ("name.given", "Mette"), ("phones", "20123456")):
        line = form._lines[name]
        line.setFocus()
        QTest.keyClicks(line, text)
    ready(lambda: not window.screen_shown.duplicates.isHidden())
    yield "registration"
    form._lines["email"].setText("mette@")
    form.born.edit.setText("30/2/2012")
    form.born.edit.textEdited.emit("30/2/2012")
    QTest.keyClick(window.screen_shown, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    yield "registration-errors"
    window.screen_shown._is_dirty = False
    window.to_registration("Jonas Lund")
    ready(lambda: window.screen_shown.form is not None)
    window.screen_shown.form.born.set_value(date(2012, 5, 4))
    ready(lambda: not window.screen_shown.notice.isHidden())
    window.screen_shown.may_leave()
    yield "registration-young"
    window.screen_shown._is_dirty = False
    yield from record_shots(clinic, patient)


def record_shots(clinic: OpenClinic, patient: Shown) -> Iterator[str]:  # noqa: PLR0915 - one walk
    window = clinic.window
    window.to_patient(patient)
    record = window.screen_shown
    ready(lambda: record._look is not None)
    yield "record"
    record.overview.tabs.setCurrentIndex(1)
    yield "record-consents"
    record.overview.tabs.setCurrentIndex(2)
    yield "record-details"
    record.overview.tabs.setCurrentIndex(0)
    consent = next(item for item in record._look.record.items if item.kind == "consent.signed")
    record._open_item(consent.id)
    yield "detail-consent"
    pop(record)
    yield from permit_shots(clinic, record)
    yield from act_shots(record)
    yield from document_shots(clinic, record)
    record._withdraw(consent)
    yield "withdraw"
    pop(record)
    corrected = next(item for item in record._look.record.items if item.kind == "treatment.corrected")
    record._open_item(corrected.id)
    yield "detail-entry"
    record._correct(corrected)
    ready(lambda: bool(record._pages[-1].fields.deviations.rows))
    yield "correction"
    pop(record)
    record.consents.inform()
    ready(lambda: record._pages[-1].language.count() > 0)
    record._pages[-1].written.setChecked(True)
    record._pages[-1].oral.setChecked(True)
    yield "information"
    pop(record)
    record._record_allergies()
    yield "allergies"
    pop(record)
    record._write_note(None)
    record._pages[-1].text.set_text("Patienten spørger til prisen.")
    yield "note"
    pop(record)
    record._print(None)
    yield "print"
    pop(record)
    record._write_entry(None)
    page = record._pages[-1]
    yield "entry-empty"
    page.repeating.repeat()
    ready(lambda: not page.repeating.notice.isHidden())
    page.fields.products.rows[0].lot.setText("C2611A")
    page.fields.products.rows[0].expiry.set_value(date(clinic.clock.now().year + 2, 3, 31))
    for row in page.fields.deviations.rows.values():
        QTest.keyClicks(row.field, "Aftalt med patienten")
    page.drafts._save()
    ready(lambda: "14" in page.draft_state.text() or ":" in page.draft_state.text())
    give_reasons(page)
    page.carry_out()
    ready(lambda: not page.pin_card.isHidden() or bool(page.problem.text.text()))
    yield "entry"
    pop(record)
    ready(lambda: not record.draft_stripe.isHidden())
    yield "record-draft"
    record._merge()
    page = record._pages[-1]
    ready(lambda: page.finder._shown is not None)
    yield "merge-find"
    other = next(stub.id for stub in page.finder._shown if stub.id != patient)
    page._look(other)
    ready(lambda: page._other is not None)
    yield "merge"
    pop(record)
    yield from hand_over_shots(clinic, record)
    yield from health_shots(clinic, patient)
    new = clinic.register(PatientDetails(PersonName("Ny", "Karla"), born=date(2001, 2, 3), language="da"))
    window.to_patient(new)
    ready(lambda: window.screen_shown._look is not None)
    yield "record-new"
    window.screen_shown.consents.hand_over()
    ready(lambda: bool(window.screen_shown.problem.text.text()))
    yield "record-may-not-sign"
    window.screen_shown._write_entry(None)
    page = window.screen_shown._pages[-1]
    page.fields.areas.ticks[0].setChecked(True)
    page.carry_out()
    settle()
    yield "entry-errors"
    pop(window.screen_shown)
    window.reads_clinical = False
    window.to_patient(patient)
    ready(window.screen_shown.banner.isVisible)
    yield "card"
    window.screen_shown._choose_questions()
    page = window.screen_shown._page
    ready(lambda: page.treatment.count() > 0)
    yield "card-questions"
    page.left.emit()
    window.reads_clinical = True


def act_shots(record: Shown) -> Iterator[str]:
    """The small acts, each begun."""
    record._report_treatment()
    yield "act-reported"
    pop(record)
    record.remedies.mend(Remedy.RECORD_PRESCRIBER_CONSULTATION.value)
    record._pages[-1].carry_out()
    yield "act-consultation"
    pop(record)
    record._give_notice()
    ready(lambda: record._pages[-1].language.count() > 0)
    yield "act-notice"
    pop(record)


def document_shots(clinic: OpenClinic, record: Shown) -> Iterator[str]:
    """A document from a scan folder before it is filed, noted as paper, with errors, filed, and looked at."""
    folder = clinic.folder.parent / "scans"
    folder.mkdir(exist_ok=True)
    (folder / "scanning.png").write_bytes(a_picture("PNG", (1240, 1754)))
    record.written._desk = replace(record._desk, scan_folder=lambda: folder)
    record.written.file_documents((folder / "scanning.png",))
    page = record._pages[-1]
    ready(lambda: bool(page.pages.view.sheets and page.folder.paths))
    yield "document"
    page.as_paper.setChecked(True)
    page.carry_out()
    yield "document-errors"
    page.as_file.setChecked(True)
    page.fields.kind.setCurrentIndex(1)
    page.carry_out()
    ready(lambda: bool(page.filed))
    yield "document-filed"
    pop(record)
    ready(lambda: any(item.kind == "document.received" for item in record._look.record.items))
    record._open_item(next(item.id for item in record._look.record.items if item.kind == "document.received"))
    yield "document-detail"
    pop(record)


def permit_shots(clinic: OpenClinic, record: Shown) -> Iterator[str]:
    """A consent to photos for marketing: chosen, ticked, shown, taken back."""
    record.remedies.ask_permit()
    page = record._pages[-1]
    ready(lambda: page.consent.count() > 0)
    page.consent.setCurrentIndex(page.consent.findData("disclosure"))
    page.signer.setCurrentIndex(1)
    settle()
    yield "permit-disclosure"
    page.consent.setCurrentIndex(page.consent.findData("photo_marketing"))
    page.signer.setCurrentIndex(0)
    page.carry_out()
    ready(lambda: clinic.window.handed is not None)
    handed: Shown = clinic.window.handed
    handed.page.verticalScrollBar().setValue(handed.page.verticalScrollBar().maximum())
    settle()
    handed._next()
    for tick in (*handed.ticks, *handed.choices.ticks[:2]):
        tick.setChecked(True)
    settle()
    yield "handed-choices"
    handed._next()
    settle()
    sign_on(handed.canvas)
    handed._next()
    ready(lambda: handed.step == 4)
    clinic.window.end_hand_over()
    ready(lambda: record._look.record.items[0].kind == "consent.signed")
    record.overview.tabs.setCurrentIndex(1)
    yield "record-permit"
    permit = record._look.record.items[0]
    record._open_item(permit.id)
    yield "detail-permit"
    record._withdraw(permit)
    yield "withdraw-permit"
    record._pages[-1].carry_out()
    ready(lambda: record._look.record.items[0].kind == "consent.withdrawn")
    pop(record)
    record._open_item(permit.id)
    ready(lambda: True)
    yield "detail-permit-withdrawn"
    pop(record)


def hand_over_shots(clinic: OpenClinic, record: Shown) -> Iterator[str]:
    window = clinic.window
    record.consents.hand_over()
    ready(lambda: window.handed is not None)
    page: Shown = window.handed
    settle()
    yield "handed-read"
    bar = page.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    page._next()
    for tick in page.ticks[:4]:
        tick.setChecked(True)
    page._next()
    yield "handed-confirm"
    for tick in page.ticks:
        tick.setChecked(True)
    page._next()
    settle()
    sign_on(page.canvas)
    yield "handed-sign"
    page.decline_button.click()
    yield "handed-decline"
    page.reason.setPlainText("Jeg vil tænke over det.")
    page.next_button.click()
    ready(lambda: page.step == 4)
    yield "handed-thanks"
    window.end_hand_over()
    settle()


def health_shots(clinic: OpenClinic, patient: Shown) -> Iterator[str]:
    """Answers confirmed once, handed in again with changes, looked through, and the form in the patient's hands."""
    window = clinic.window
    handed_in(clinic, patient, harmless(clinic, {"skin.type": "3"}, treatments=("botulinum",)))
    look = clinic.record(patient)
    clinic.ask(lambda: health.confirm(clinic.session, look, health.propose(clinic.session, look)))
    handed_in(clinic, patient, harmless(clinic, ANSWERS, treatments=("botulinum",)))
    window.to_patient(patient)
    record = window.screen_shown
    ready(lambda: record._look is not None)
    yield "record-health"
    record.health.review()
    ready(lambda: bool(record._pages))
    page = record._pages[-1]
    yield "health-review"
    bar = page.area.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 5)
    yield "health-review-changed"
    page.cards[0].begin_button.click()
    bar.setValue(0)
    yield "health-set-aside"
    pop(record)
    record._open_item(record._look.record.submissions[0].id)
    yield "detail-health"
    pop(record)
    record.health.ask()
    ready(lambda: bool(record._pages))
    yield "health-ask"
    pop(record)
    record.health.hand_over()
    ready(lambda: window.handed is not None)
    yield from handed_health_shots(window)
    window.end_hand_over()
    settle()


def handed_health_shots(window: Shown) -> Iterator[str]:
    page: Shown = window.handed
    settle()
    yield "handed-health"
    page.next_button.click()
    settle()
    yield "handed-health-errors"
    while page.stage is Stage.ASK:
        while errors := page.section.form.errors():
            field = errors[0].row.field
            if hasattr(field, "boxes"):
                next(iter(field.boxes.values())).click()
            else:
                field.setFocus()
                QTest.keyClicks(field, "Glattere pande")
        settle()
        if page.section.form._section in {"allergies", "illness"}:
            yield f"handed-health-{page.section.form._section}"
        page.next_button.click()
    settle()
    yield "handed-health-review"
    page.next_button.click()
    settle()
    sign_on(page.sign.canvas)
    yield "handed-health-sign"
    page.decline_button.click()
    yield "handed-health-decline"
    page.next_button.click()
    settle()
    yield "handed-health-thanks"


def pop(record: Shown) -> None:
    while record._pages:
        record._pages[-1].left.emit()
    settle()


def settle() -> None:
    QTest.qWait(60)


def ready(holds: Callable[[], bool]) -> None:
    until(holds)
    settle()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--looks", default="light-da,dark-en")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--size", default="1070x800")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    prepare_pointer_events()
    app = QApplication(sys.argv[:1])
    translation = Translation(app, resource_root() / "translations")
    for look in chosen.looks.split(","):
        appearance, language = look.split("-")
        translation.switch(Language(language))
        theme.apply(app, Appearance(appearance), scale=chosen.scale)
        with tempfile.TemporaryDirectory() as folder:
            clinic = open_clinic(Path(folder), ago=timedelta(days=120))
            clinic.window.resize(*(int(side) for side in chosen.size.split("x")))
            patient = furnish(clinic)
            for name in shots(clinic, patient):
                settle()
                if chosen.only in name:
                    shown = clinic.window.handed or clinic.window
                    shown.grab().save(str(chosen.folder / f"{name}-{look}.png"))
            print(look, "failures:", [str(one) for one in clinic.window.failures])
            clinic.close()


if __name__ == "__main__":
    main()
