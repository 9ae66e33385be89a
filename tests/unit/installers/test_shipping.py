"""What ships is built by pinned steps, and lies about nothing; it builds nothing."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from installers import deb

ROOT = Path(__file__).resolve().parents[3]
INSTALLERS = ROOT / "installers"


def test_every_action_of_a_workflow_is_pinned_to_a_commit_and_reads_only() -> None:
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        text = path.read_text("utf-8")
        used = re.findall(r"uses: (\S+)", text)
        assert used
        assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", one) for one in used), path.name
        assert re.search(r"^permissions:\n  contents: read$", text, re.MULTILINE)
        assert "secrets." not in text


def test_every_module_that_a_workflow_runs_is_there() -> None:
    text = (ROOT / ".github" / "workflows" / "installers.yml").read_text("utf-8")
    modules = set(re.findall(r"-m installers\.(\w+)", text))
    assert modules == {"deb", "nsis", "packing", "sbom", "tarball"}
    assert all((INSTALLERS / f"{name}.py").is_file() for name in modules)


def test_menu_entries_speak_the_three_languages() -> None:
    for path in (INSTALLERS / "linux").glob("*.desktop"):
        keys = {line.partition("=")[0] for line in path.read_text("utf-8").splitlines()}
        assert {"Comment", "Comment[da]", "Comment[sv]"} <= keys
        if shutil.which("desktop-file-validate"):
            subprocess.run(["desktop-file-validate", str(path)], check=True)


def test_the_control_file_is_one_paragraph() -> None:
    text = deb.control(version="1.2.3", architecture="amd64", needs="libc6 (>= 2.35)", size=7)
    assert "Version: 1.2.3\n" in text
    assert "Depends: libc6 (>= 2.35)\n" in text
    assert "\n\n" not in text
    assert all(line[:1] == " " or ": " in line for line in text.splitlines())


@pytest.mark.parametrize(
    ("language", "word"), [("da_DK.UTF-8", "Denne mappe"), ("sv_SE.UTF-8", "Den här mappen"), ("C", "This folder")]
)
def test_a_folder_that_is_no_journal_is_called_so(tmp_path: Path, language: str, word: str) -> None:
    done = subprocess.run(
        ["sh", str(INSTALLERS / "linux" / "check-handed-out"), str(tmp_path)],
        env={"LC_ALL": language, "PATH": "/usr/bin:/bin"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert word in done.stdout.decode()


def test_the_scripts_for_macos_are_well_formed() -> None:
    subprocess.run(["sh", "-n", str(INSTALLERS / "macos" / "dmg.sh")], check=True)
    rights = plistlib.loads((INSTALLERS / "macos" / "entitlements.plist").read_bytes())
    assert set(rights) == {
        "com.apple.security.cs.allow-unsigned-executable-memory",
        "com.apple.security.device.camera",
    }


def test_the_manual_page_names_the_commands_of_the_readme() -> None:
    page = (INSTALLERS / "linux" / "journal.1").read_text("utf-8").replace("\\-", "-")
    for command in ("demo", "verify", "backup", "restore", "verify-export", "doctor"):
        assert re.search(rf'^\.BI? "?{command} ?', page, re.MULTILINE), command
