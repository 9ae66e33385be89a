"""A large document is set in a process of its own: the same bytes, nothing on the disk, and it is gone afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from journal_app import __main__ as program
from journal_app.documents import typesetting, typesetting_child
from journal_app.documents.typesetting import typeset
from journal_app.documents.typesetting_child import TypesettingEnded, compiled, compiled_apart
from journal_app.domain.errors import Bug
from tests.printed_samples import START

FONTS = Path(__file__).resolve().parents[3] / "resources" / "documents" / "fonts"
CANARY = "Zebrafinke-4711"


@pytest.fixture
def template(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "fonts").symlink_to(FONTS)
    (folder / "one.typ").write_text(
        '#set document(title: "x")\n#set text(lang: "en", font: "IBM Plex Sans")\n#sys.inputs.data', encoding="utf-8"
    )
    return folder / "one.typ"


def test_apart_comes_the_same_document(template: Path) -> None:
    inputs = {"data": f"{CANARY} æøå ﷺ"}
    apart = compiled_apart(template, inputs, START)
    assert apart == compiled(template, inputs, START)
    assert apart is not None
    assert apart.startswith(b"%PDF")


def test_a_template_that_does_not_fit_tells_nothing(template: Path) -> None:
    template.write_text("#panic(sys.inputs.data)", encoding="utf-8")
    assert compiled_apart(template, {"data": CANARY}, START) is None


def test_large_data_are_set_apart_and_small_ones_here(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ways: list[str] = []

    def here(*_order: object) -> bytes:
        ways.append("here")
        return b"%PDF"

    monkeypatch.setattr(typesetting, "compiled", here)
    monkeypatch.setattr(typesetting, "compiled_apart", lambda *_order: ways.append("apart"))
    typeset("one.typ", {"text": "x"}, resources=template.parents[1], at=START)
    with pytest.raises(Bug):
        typeset("one.typ", {"text": "x" * typesetting._LARGE}, resources=template.parents[1], at=START)
    assert ways == ["here", "apart"]


@pytest.mark.parametrize("program_text", ["raise SystemExit(3)", "pass", "print('?')", "import os; os.abort()"])
def test_a_process_that_ends_without_an_answer_is_the_machines_fault(
    template: Path, monkeypatch: pytest.MonkeyPatch, program_text: str
) -> None:
    monkeypatch.setattr(typesetting_child, "_command", lambda: [sys.executable, "-c", program_text])
    with pytest.raises(TypesettingEnded) as ended:
        compiled_apart(template, {"data": CANARY}, START)
    assert CANARY not in str(ended.value)
    assert ended.value.__cause__ is None


def test_the_process_is_told_nothing_by_its_arguments_or_environment(
    template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNAL_CANARY", CANARY)
    seen = []
    run = subprocess.run

    def watched(command: list[str], **how: object) -> object:
        seen.append((command, how["env"]))
        return run(command, **how)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", watched)
    compiled_apart(template, {"data": CANARY}, START)
    ((command, environment),) = seen
    assert CANARY not in " ".join(command)
    assert CANARY not in str(environment)
    assert "JOURNAL_CANARY" in os.environ


def test_nothing_is_written_to_any_file(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = tmp_path / "room"
    room.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(room))
    before = sorted(template.parent.rglob("*"))
    assert compiled_apart(template, {"data": CANARY}, START)
    assert list(room.iterdir()) == []
    assert sorted(template.parent.rglob("*")) == before


def test_a_packed_program_starts_itself_as_that_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting_child, "main", lambda: 42)
    assert program.main([typesetting_child.CHILD_ARGUMENT]) == 42
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert typesetting_child._command() == [sys.executable, typesetting_child.CHILD_ARGUMENT]
