"""A large document is set in a process of its own: the same bytes, nothing on the disk, and it is gone afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from journal_app import __main__ as program
from journal_app.documents import typesetting, typesetting_child
from journal_app.documents.typesetting import typeset
from journal_app.documents.typesetting_child import TypesettingEnded, compiled, compiled_apart, measured_apart
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
    monkeypatch.setattr(typesetting, "compiled_apart", lambda *_order, **_how: ways.append("apart"))
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
    started = subprocess.Popen

    def watched(command: list[str], **how: object) -> object:
        seen.append((command, how["env"]))
        return started(command, **how)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", watched)
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


def test_whoever_waits_can_end_it(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    started = list[subprocess.Popen[bytes]]()
    begin = subprocess.Popen

    def watched(*what: Any, **how: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401 - passed on
        started.append(begin(*what, **how))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", watched)
    program_text = "import sys, time; sys.stdin.buffer.read(); time.sleep(600)"
    monkeypatch.setattr(typesetting_child, "_command", lambda: [sys.executable, "-c", program_text])
    with pytest.raises(Stopped):
        compiled_apart(template, {"data": CANARY * 100_000}, START, still=stop)
    (process,) = started
    assert process.returncode not in {None, 0}  # it was ended, and waited for


def test_one_that_takes_too_long_is_ended(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting_child, "_LONGEST_SECONDS", 0.3)
    monkeypatch.setattr(typesetting_child, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(600)"])
    with pytest.raises(TypesettingEnded):
        compiled_apart(template, {"data": CANARY}, START)


def test_what_a_template_says_of_its_pages_is_told_apart(template: Path) -> None:
    template.write_text("#context [#metadata((pages: counter(page).final().first()))<measured>]", encoding="utf-8")
    assert json.loads(measured_apart(template, {"data": CANARY}) or b"") == {"pages": 1}
    template.write_text("#panic(sys.inputs.data)", encoding="utf-8")
    assert measured_apart(template, {"data": CANARY}) is None
