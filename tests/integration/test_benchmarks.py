"""The benchmarks measure what they say: the table has every row, and the vaults they fill are sound (they check it)."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.__main__ import main


@pytest.mark.thorough
def test_a_small_run_fills_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--scale", "30:1:2", "--folder", str(tmp_path), "--photos", "2"]
    assert main([*words, "--markdown", str(tmp_path / "table.md")]) == 0
    written = (tmp_path / "table.md").read_text(encoding="utf-8")
    shown = capsys.readouterr().out
    for row in (
        "search, every key as one types",
        "open a record of 100 entries, traced",
        "sign an entry: rules, gate, commit, mark",
        "recall a lot: everyone's name, phone and dose, traced",
        "sign-in to first screen, without deriving the password",
        "verify, everything: signatures, bodies, views",
        "file size per record",
        "check a PIN, which every signing begins with",
        "two fsyncs of a page on this disk",
        "show a journal of 1,000 entries (plain: a Qt list)",
        "scroll it by a page and paint",
        "fold a visit in it, or unfold it",
        "take in 2 photos of 12 megapixels, each to the byte",
        "growth beyond those files",
        "a grid of 12 thumbnails",
        "open a photo as large as the screen",
        "scroll a grid of 2 photos, thumbnails opened on the way",
        "draw two rows more of a grid of 2,000 photos",
    ):
        assert row in shown
        assert row in written
    assert "**Scaled down** at 30 patients" in written, "nobody takes a small journal for a whole one"
    assert "## Reading the table" in written
    assert [path.name for path in tmp_path.iterdir()] == ["table.md"]
