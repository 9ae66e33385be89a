"""Holds every screen to passing its words through translation, and the check to what it must catch."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.architecture.spoken import untranslated

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / "journal_app" / "ui"
ALLOWED_FOLDERS: Final = {
    "tour": "captions of the pictures in the guide, and what is typed while they are taken; no screen shows them",
}
ALLOWED: Final = {
    "Styrelsen for Patientsikkerhed": "an authority's own name, the same in every language",
}


def _modules() -> list[Path]:
    return [path for path in sorted(SCREENS.rglob("*.py")) if path.relative_to(SCREENS).parts[0] not in ALLOWED_FOLDERS]


def _name(path: Path) -> str:
    return path.relative_to(SCREENS).as_posix()


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_every_word_of_a_screen_passes_through_translation(path: Path) -> None:
    found = untranslated(path.read_text(encoding="utf-8"))
    assert [f"line {line}: {text!r}" for line, text in found if text not in ALLOWED] == []


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_whoever_asks_for_a_file_names_the_fields_of_the_dialog(path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    assert "= QFileDialog(" not in written or "say_labels(dialog)" in written, "Qt would leave them in English"


def test_nothing_is_allowed_that_is_gone() -> None:
    written = "\n".join(path.read_text(encoding="utf-8") for path in _modules())
    assert [text for text in ALLOWED if text not in written] == []
    assert [name for name in ALLOWED_FOLDERS if not (SCREENS / name).is_dir()] == []


@pytest.mark.parametrize(
    "code",
    [
        "label.setText('Patients')",
        "label.setText(f'{count} patients')",
        "label.setText('{} patients'.format(count))",
        "label.setText('Patient: ' + name)",
        "label.setText('Locked' if locked else self.tr('Open'))",
        "edit.setPlaceholderText('Name')",
        "table.setHorizontalHeaderLabels(['Name', 'Born'])",
        "button = Button('Sign')",
        "row = FormRow(label='Name', field=edit)",
        "box.addItem('Botulinum', 'botulinum')",
        "self.setAccessibleName('Photo')",
        "WORDS = {Role.OWNER: 'The owner of the clinic'}",
        "TEXT = 'The record is locked.'",
        "HINT = 'three plain words'",
        "say = QCoreApplication.translate\nlabel.setText(say('Words', 'Owner of the clinic'))",
    ],
)
def test_what_is_shown_without_translation_is_found(code: str) -> None:
    assert list(untranslated(code))


@pytest.mark.parametrize(
    "code",
    [
        "label.setText(self.tr('Patients'))",
        "label.setText(self.tr('{count} patients').format(count=3))",
        "label.setText(QCoreApplication.translate('Words', 'Owner of the clinic'))",
        "WORDS = [QT_TRANSLATE_NOOP('Words', 'Owner of the clinic')]",
        "label.setText(', '.join(names))",
        "label.setText(f'{family}, {given}')",
        "label.setObjectName('patientLabel')",
        "row = FormRow('', edit, name='familyEdit')",
        "_log.warning('a slot raised %s', kind)",
        "raise Bug('stage.twice', 'a page is shown twice')",
        "raise UserFacing('note.empty', 'The note is empty.')",
        "def show():\n    'Shows the page of the patient.'",
        "if key.startswith('password.'):\n    pass",
        "KINDS = ('patient.registered', 'patient.changed')",
    ],
)
def test_what_is_translated_or_never_shown_is_left_alone(code: str) -> None:
    assert list(untranslated(code)) == []
