"""Holds every module of the package to the fences, and every fence to a violation that it must catch."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import fences
from tests.architecture.fences import FENCES, Fence, Module

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def package() -> list[Module]:
    paths = sorted((ROOT / "journal_app").rglob("*.py"))
    return [Module.of(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths]


@pytest.mark.parametrize("fence", FENCES, ids=lambda fence: fence.__name__)
def test_the_package_keeps_to_the_fence(package: list[Module], fence: Fence) -> None:
    assert len(package) > 10, "the fences were shown nothing"
    assert [finding for module in package for finding in fence(module)] == []


VIOLATIONS: list[tuple[Fence, str, str]] = [
    (fences.names_say_what_a_thing_is, "journal_app/vault/utils.py", ""),
    (fences.names_say_what_a_thing_is, "journal_app/core/keys.py", ""),
    (fences.modules_say_their_job, "journal_app/vault/keys.py", "import hashlib"),
    (fences.modules_say_their_job, "journal_app/vault/keys.py", "'''  '''"),
    (fences.one_door_starts_threads, "journal_app/vault/store.py", "import threading\nthreading.Thread(target=print)"),
    (fences.one_door_starts_threads, "journal_app/vault/store.py", "from threading import Timer"),
    (fences.one_door_starts_threads, "journal_app/vault/store.py", "import concurrent.futures"),
    (
        fences.one_door_starts_threads,
        "journal_app/vault/store.py",
        "from concurrent.futures import ProcessPoolExecutor",
    ),
    (fences.one_door_starts_threads, "journal_app/packs/tasks.py", "def f():\n    import multiprocessing.pool"),
    (fences.one_door_starts_threads, "journal_app/ui/shell.py", "from PySide6.QtCore import QThreadPool"),
    (fences.one_door_starts_threads, "journal_app/ui/shell.py", "from PySide6 import QtCore\nQtCore.QThread()"),
    (fences.one_door_starts_threads, "journal_app/cli/demo.py", "import asyncio\nasyncio.to_thread(print)"),
    (fences.translated_texts_are_literals, "journal_app/ui/shell.py", "self.tr(f'{n} patients')"),
    (fences.translated_texts_are_literals, "journal_app/ui/shell.py", "self.tr('{} patients'.format(n))"),
    (fences.translated_texts_are_literals, "journal_app/ui/shell.py", "self.tr('a' + b)"),
    (fences.translated_texts_are_literals, "journal_app/ui/shell.py", "f\"{day}. {self.tr('Open', '', n)}\""),
    (fences.translated_texts_are_literals, "journal_app/ui/shell.py", "QCoreApplication.translate('x', 'a %s' % b)"),
    (fences.only_the_terminal_prints, "journal_app/ui/shell.py", "print('x')"),
    (fences.only_the_terminal_prints, "journal_app/bootstrap.py", "import pprint\npprint.pprint(1)"),
    (fences.domain_and_services_use_the_standard_library, "journal_app/domain/rules.py", "import msgspec"),
    (fences.domain_and_services_use_the_standard_library, "journal_app/services/gate.py", "from PIL import Image"),
    (fences.domain_is_pure, "journal_app/domain/rules.py", "import time"),
    (fences.domain_is_pure, "journal_app/domain/rules.py", "from os import path"),
    (fences.domain_is_pure, "journal_app/domain/rules.py", "import pathlib"),
    (fences.domain_is_pure, "journal_app/domain/rules.py", "import urllib.request"),
    (fences.domain_is_pure, "journal_app/domain/rules.py", "from datetime import date\ndate.today()"),
    (fences.domain_is_pure, "journal_app/domain/rules.py", "import datetime\ndatetime.datetime.now(datetime.UTC)"),
    (fences.domain_is_pure, "journal_app/domain/rules.py", "from datetime import datetime, UTC\ndatetime.now(UTC)"),
    (fences.domain_is_pure, "journal_app/domain/rules.py", "from uuid import uuid4"),
    (fences.domain_is_pure, "journal_app/domain/rules.py", "import uuid\nuuid.uuid4()"),
    (fences.domain_is_pure, "journal_app/domain/rules.py", "open('x')"),
    (fences.screens_go_through_the_gate, "journal_app/ui/shell.py", "self.session.vault.journal(patient)"),
    (fences.screens_go_through_the_gate, "journal_app/cli/commands.py", "vault = session.vault\nvault.drafts()"),
    (fences.screens_go_through_the_gate, "journal_app/ui/shell.py", "ask = session.vault.patient"),
    (fences.screens_go_through_the_gate, "journal_app/ui/shell.py", "with session.vault.act(now) as act: act.append()"),
]

ALLOWED: list[tuple[Fence, str, str]] = [
    (fences.modules_say_their_job, "journal_app/vault/keys.py", "'''Keys.'''"),
    (fences.one_door_starts_threads, "journal_app/ui/tasks.py", "from PySide6.QtCore import QThreadPool"),
    (fences.one_door_starts_threads, "journal_app/vault/store.py", "import threading\nthreading.Lock()"),
    (fences.one_door_starts_threads, "journal_app/ui/shell.py", "from PySide6.QtCore import QTimer"),
    (fences.translated_texts_are_literals, "journal_app/ui/shell.py", "self.tr('{} patients').format(n)"),
    (fences.translated_texts_are_literals, "journal_app/ui/shell.py", "self.tr('%n patient(s)', '', n)"),
    (fences.only_the_terminal_prints, "journal_app/cli/demo.py", "print('x')"),
    (fences.domain_and_services_use_the_standard_library, "journal_app/domain/rules.py", "import hashlib"),
    (fences.domain_and_services_use_the_standard_library, "journal_app/vault/keys.py", "import cryptography"),
    (
        fences.domain_is_pure,
        "journal_app/domain/rules.py",
        "from datetime import datetime, time\nfrom uuid import UUID",
    ),
    (fences.domain_is_pure, "journal_app/vault/clock.py", "import time\nopen('x')"),
    (fences.screens_go_through_the_gate, "journal_app/ui/shell.py", "session.vault.person.name"),
    (fences.screens_go_through_the_gate, "journal_app/services/gate.py", "session.vault.journal(patient)"),
]


@pytest.mark.parametrize(("fence", "path", "source"), VIOLATIONS)
def test_the_fence_catches_a_violation(fence: Fence, path: str, source: str) -> None:
    assert list(fence(Module.of(path, source)))


@pytest.mark.parametrize(("fence", "path", "source"), ALLOWED)
def test_the_fence_lets_through_what_is_right(fence: Fence, path: str, source: str) -> None:
    assert not list(fence(Module.of(path, source)))


def test_every_fence_has_a_violation_to_catch() -> None:
    assert {fence for fence, _, _ in VIOLATIONS} == set(FENCES)
