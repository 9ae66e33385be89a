"""The processes that open pictures and set documents hold a patient's data in clear: nobody else reads their memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_ASKED = """
import ctypes, resource
from journal_app.documents.{child} import main
try:
    main()
except ValueError:
    pass
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE)[0])
print(resource.getrlimit(resource.RLIMIT_FSIZE)[0])
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")
@pytest.mark.parametrize("child", ["picture_child", "typesetting_child"])
def test_no_other_program_reads_what_it_holds(child: str) -> None:
    """The real process with nothing asked of it; it was started by one that anybody may read."""
    said = subprocess.run(
        [sys.executable, "-c", _ASKED.format(child=child)],
        input=b"",
        stdout=subprocess.PIPE,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert said.stdout.split() == [b"0", b"0", b"0"]
