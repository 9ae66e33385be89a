"""Which words on the command line open the window, and which are commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal_app.__main__ import window_arguments


def test_no_words_open_the_window_without_a_vault() -> None:
    assert window_arguments([]) == (True, None)


@pytest.mark.parametrize("words", [["--vault", "clinic"], ["--vault=clinic"]])
def test_a_vault_alone_opens_the_window_on_it(words: list[str]) -> None:
    assert window_arguments(words) == (True, Path.cwd() / "clinic")


@pytest.mark.parametrize("words", [["doctor"], ["verify", "clinic"], ["--vault"], ["--vault", "a", "b"], ["--help"]])
def test_everything_else_is_a_command(words: list[str]) -> None:
    assert window_arguments(words) == (False, None)
