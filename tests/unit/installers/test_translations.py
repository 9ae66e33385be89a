"""The catalogues are complete and agree with the sources; the script that keeps them finds what is wrong."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from installers import translations
from journal_app.ui.translation import CATALOGUE, SENTENCES, Language, Message, read_catalogue

WIDGETS = [*(translations.PACKAGE / "ui" / "widgets").glob("*.py"), translations.PACKAGE / "ui" / "signature_pad.py"]
CONTEXTS = {
    node.name
    for path in WIDGETS
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.ClassDef)
}


def of_widgets(catalogues: Path, language: Language) -> dict[tuple[str, str], Message]:
    messages = read_catalogue(catalogues / CATALOGUE.format(language=language.value))
    return {(one.context, one.source): one for one in messages if one.context in CONTEXTS}


@pytest.mark.parametrize("language", list(Language))
def test_every_text_of_the_widgets_is_translated_with_the_same_placeholders(language: Language) -> None:
    messages = of_widgets(translations.FOLDER, language).values()
    assert messages
    assert [one.source for one in messages if not one.finished or not translations._same_placeholders(one)] == []


def test_the_catalogues_hold_every_text_of_the_widgets_and_no_old_one(tmp_path: Path) -> None:
    translations.update(tmp_path)
    for language in Language:
        fresh = of_widgets(tmp_path, language)
        assert set(of_widgets(translations.FOLDER, language)) == set(fresh)


@pytest.mark.parametrize(
    ("translation", "problem"),
    [
        ('<translation type="unfinished"></translation>', "unfinished"),
        ("<translation>Plads til {antal}</translation>", "placeholders differ"),
    ],
)
def test_what_is_wrong_is_named(
    tmp_path: Path, translation: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    message = f"<message><source>Room for {{count}}</source>{translation}</message>"
    catalogue = f"<TS><context><name>Form</name>{message}</context></TS>"
    (tmp_path / "journal_app_da.ts").write_text(catalogue, encoding="utf-8")
    assert [one.rpartition(": ")[2] for one in translations.problems(Language.DANISH, tmp_path)] == [problem]


def test_a_text_filed_under_a_context_that_is_no_class_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    message = "<message><source>Asked</source><translation>Spurgt om</translation></message>"
    catalogue = f"<TS><context><name>QCoreApplication.self</name>{message}</context></TS>"
    (tmp_path / "journal_app_da.ts").write_text(catalogue, encoding="utf-8")
    (problem,) = translations.problems(Language.DANISH, tmp_path)
    assert problem.endswith("filed where nobody looks")


def test_a_sentence_that_no_catalogue_holds_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    (tmp_path / "module.py").write_text('raise UserFacing("note.empty", "The note is empty.")', encoding="utf-8")
    (tmp_path / "journal_app_da.ts").write_text("<TS></TS>", encoding="utf-8")
    assert len(list(translations.problems(Language.DANISH, tmp_path))) == 1
    assert SENTENCES == "sentences"


def test_the_form_for_one_may_spell_the_number_out() -> None:
    assert translations._same_placeholders(Message("a", "%n things", "", ("én ting", "%n ting"), finished=True))
    assert not translations._same_placeholders(Message("a", "%n things", "", ("én ting", "ting"), finished=True))
