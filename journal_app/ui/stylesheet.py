"""One small Qt style sheet from the tokens, for what Qt draws itself; it must not name any screen.

Item views get no ``::item`` rules: those break row heights, so delegates draw rows. Our own buttons paint themselves;
the rules for QPushButton here serve Qt's own dialogs.
"""

from __future__ import annotations

from string import Template

from journal_app.ui.tokens import PATIENT_POINTS, Tokens

_RULES = Template(
    """
QMainWindow, QDialog, QWizard { background: $ground; }
QWidget[surface="ground"] { background: $ground; }
QWidget[surface="panel"] { background: $panel; }
QWidget[surface="card"] { background: $panel; border: 1px solid $hairline; border-radius: 6px; }
QToolTip { background: $panel; color: $text; border: 1px solid $border; padding: 4px 8px; }

*[patientMode="true"] QWidget { font-size: ${patient}pt; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
*[patientMode="true"] QLabel[role="title"] { font-size: ${patient_title}pt; }
*[patientMode="true"] QLabel[role="heading"] { font-size: ${patient_heading}pt; }
*[patientMode="true"] QLabel[role="small"] { font-size: ${patient}pt; }
QLabel[role="strong"], QLabel[role="label"] { font-weight: 600; }
QLabel[role="secondary"] { color: $secondary; }
QLabel[role="small"] { color: $secondary; font-size: ${small}pt; }
QLabel[role="error"] { color: $error; font-weight: 600; }
QLabel[role="success"] { color: $success; }
QLabel[role="warning"] { color: $warning; }
QLabel:focus { background: $focus; color: $on_focus; border-bottom: 2px solid $on_focus; }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
  background: $panel; color: $text; border: 1px solid $border; border-radius: 4px;
  selection-background-color: $primary; selection-color: $on_primary;
}
QLineEdit, QAbstractSpinBox, QComboBox { padding: 5px 8px; min-height: ${field}px; }
QPlainTextEdit, QTextEdit { padding: 5px 6px; }
QTextEdit[readOnly="true"] { border-color: $hairline; border-radius: 6px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
  background: $field_focus; border: 2px solid $field_focus_edge; border-bottom-width: 3px;
}
QTextEdit[readOnly="true"]:focus { background: $panel; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { padding: 4px 7px 3px 7px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 4px 5px 3px 5px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
  color: $disabled; background: $ground;
}
QLineEdit[invalid="true"], QComboBox[invalid="true"], QPlainTextEdit[invalid="true"], QTextEdit[invalid="true"] {
  border: 2px solid $error;
}
QLineEdit[invalid="true"], QComboBox[invalid="true"] { padding: 4px 7px; }
QLineEdit[invalid="true"]:focus, QComboBox[invalid="true"]:focus { padding: 4px 7px 3px 7px; border-bottom-width: 3px; }
QLineEdit#patientSearch { padding: 9px 8px; }
QLineEdit#patientSearch:focus { padding: 8px 7px 7px 7px; }
*[patientMode="true"] QLineEdit, *[patientMode="true"] QComboBox { min-height: ${patient_line}px; }
QComboBox { padding-right: 28px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox QAbstractItemView {
  background: $panel; color: $text; border: 1px solid $border;
  selection-background-color: $focus; selection-color: $on_focus;
}

QPushButton {
  background: $panel; color: $text; border: 1px solid $border; border-radius: 6px;
  padding: 6px 16px; min-height: ${line}px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:default { background: $primary; color: $on_primary; border-color: $primary; }
QPushButton:focus {
  background: $focus; color: $on_focus; border: 1px solid $focus; border-bottom: 4px solid $on_focus;
  padding-bottom: 3px;
}
QPushButton:disabled { color: $disabled; background: $ground; border-color: $hairline; }

QCheckBox, QRadioButton { spacing: 10px; padding: 4px 6px; min-height: 24px; border-radius: 4px; }
QCheckBox::indicator, QRadioButton::indicator { width: 20px; height: 20px; }
QCheckBox:focus, QRadioButton:focus {
  background: $focus; color: $on_focus; border-bottom: 3px solid $on_focus; padding-bottom: 1px;
}
*[patientMode="true"] QCheckBox, *[patientMode="true"] QRadioButton { min-height: 36px; }
*[patientMode="true"] QCheckBox::indicator, *[patientMode="true"] QRadioButton::indicator { width: 28px; height: 28px; }

QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar { qproperty-drawBase: 0; background: transparent; }
QTabBar::tab {
  background: transparent; color: $secondary; padding: 8px 16px; border: none; border-bottom: 3px solid transparent;
}
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { background: $focus; color: $on_focus; border-bottom-color: $on_focus; }

QAbstractItemView {
  background: $panel; color: $text; border: 1px solid $hairline; border-radius: 6px; outline: none;
  alternate-background-color: $ground; selection-background-color: $selected; selection-color: $text;
}
QAbstractItemView[bare="true"] { background: transparent; border: none; border-radius: 0; }
QTableView { gridline-color: $hairline; }
QTableView:focus, QTreeView:focus, QListView:focus { selection-background-color: $focus; selection-color: $on_focus; }
QHeaderView { background: $ground; border: none; }
QHeaderView::section {
  background: $ground; color: $secondary; border: none; border-bottom: 1px solid $border;
  padding: 6px 8px; font-weight: 600;
}

QScrollArea { background: transparent; border: 2px solid transparent; border-radius: 6px; }
QScrollArea:focus { border-color: $field_focus_edge; }
QScrollArea[focusPolicy="NoFocus"] { border: none; border-radius: 0; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $panel; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 7px 24px 7px 16px; border-radius: 4px; }
QMenu::item:selected { background: $focus; color: $on_focus; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QProgressBar {
  background: $hover; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; color: transparent;
}
QProgressBar[thin="true"] { min-height: 3px; max-height: 3px; border-radius: 0; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSplitter::handle { background: $hairline; }
QStatusBar { background: $ground; color: $secondary; }
"""
)
_INSIDE = 2
"""What a line to type in keeps free above and below its text, in px."""


def stylesheet(tokens: Tokens, *, body: float, line: int) -> str:
    """The style sheet for ``tokens``: type sizes derived from ``body`` points, whose lines are ``line`` px high."""
    colours = {name: getattr(tokens, name) for name in Tokens.__dataclass_fields__}
    patient = max(PATIENT_POINTS, body * 1.2)
    sizes = {name: f"{body * factor:.2f}" for name, factor in (("title", 1.35), ("heading", 1.1), ("small", 0.9))}
    sizes |= {
        "patient": f"{patient:.2f}",
        "patient_title": f"{patient * 1.35:.2f}",
        "patient_heading": f"{patient * 1.1:.2f}",
    }
    patient_line = round(line * patient / body)
    sizes |= {"line": str(max(20, line)), "field": str(max(20, line + _INSIDE))}
    sizes |= {"patient_line": str(max(32, patient_line + _INSIDE))}
    return _RULES.substitute(colours | sizes)
