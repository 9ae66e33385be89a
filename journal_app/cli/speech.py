"""How commands speak: a text for people or one JSON document for programs; it must not decide what is said."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TextIO, TypeAlias

Document: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Speech:
    """Where a command's answer goes. Sentences about trouble and progress always go to the error stream."""

    is_json: bool

    def answer(self, document: Document, lines: Sequence[str]) -> None:
        """The command's answer, in the one form that was asked for."""
        if self.is_json:
            plain = not (sys.stdout.encoding or "").lower().startswith("utf")
            print(json.dumps(document, ensure_ascii=plain, indent=2))
        else:
            _say(sys.stdout, lines)

    def trouble(self, key: str, sentence: str) -> None:
        """One sentence about why there is no answer; as JSON besides, where a program waits for a document."""
        _say(sys.stderr, [sentence])
        if self.is_json:
            print(json.dumps({"error": {"key": key, "sentence": sentence}}, indent=2))

    def progress(self, done: int, of_all: int) -> None:
        """How far a long command has come, where somebody is looking."""
        if not sys.stderr.isatty():
            return
        end = "\n" if done >= of_all else ""
        print(f"\r{100 * done // max(of_all, 1):3d} %", end=end, file=sys.stderr, flush=True)


def _say(stream: TextIO, lines: Sequence[str]) -> None:
    for line in lines:
        # A terminal that lacks a letter must not keep anyone from reading the rest.
        encoding = stream.encoding or "utf-8"
        print(line.encode(encoding, "replace").decode(encoding), file=stream)
