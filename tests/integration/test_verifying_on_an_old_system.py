"""A handed-out folder on a Debian 11 with nothing but Python 3.9: its own verifier and Debian's tools, nothing of ours.

The folder is a real one; the forgeries are those of a person who has everything but the clinic's keys.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from journal_app.bundle import verify_export
from tests import clean_roots
from tests.bundles import HandedOut, change_signature, handed_out, kind_of, names_in, rebag, records_in, write_records
from tests.clean_roots import PERSON, CleanRoot

pytestmark = [
    pytest.mark.thorough,
    pytest.mark.skipif(bool(clean_roots.lacking()), reason=clean_roots.lacking() or "-"),
]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HandedOut]:
    yield from handed_out(tmp_path_factory.mktemp("clinic"))


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CleanRoot]:
    place = tmp_path_factory.mktemp("old") / "root"
    yield clean_roots.made("bullseye", place, ("python3", "poppler-utils"))
    shutil.rmtree(place)


def verified(old: CleanRoot, folder: Path, *words: str) -> tuple[int, str]:
    """What the folder's own verifier says of it there; the folder is gone again afterwards."""
    inside = f"/home/person/{folder.name}"
    old.take_in(folder, inside)
    done = old.run("python3", "-I", f"{inside}/verify_export.py", inside, "--language", "en", *words, user=PERSON)
    shutil.rmtree(old.place / inside.lstrip("/"))
    assert "Traceback" not in done.stdout, done.stdout  # Python's own end has the number of a fault that was found
    return done.returncode, done.stdout


def test_it_is_python_3_9_and_knows_nothing_of_us(old: CleanRoot) -> None:
    assert old.must("python3", "-V").startswith("Python 3.9.")
    for package in ("cryptography", "nacl", "journal_app"):
        assert old.run("python3", "-c", f"import {package}").returncode


def test_a_good_folder_is_whole_and_from_that_clinic(good: HandedOut, old: CleanRoot) -> None:
    code, said = verified(old, good.copy(), "--fingerprint", good.made.fingerprint)
    assert code == verify_export.WHOLE, said
    assert verified(old, good.copy())[0] == verify_export.UNPROVEN
    assert verified(old, good.copy(), "--fingerprint", "0" * 64)[0] == verify_export.WRONG


def test_the_systems_own_tools_agree(good: HandedOut, old: CleanRoot) -> None:
    old.take_in(good.copy(), "/home/person/tools")
    for name in (verify_export.MANIFEST, verify_export.TAGS, verify_export.CONTENTS):
        old.must("sh", "-c", f"cd /home/person/tools && sha256sum --strict -c {name}", user=PERSON)
    said = old.must("pdfsig", f"/home/person/tools/{verify_export.PDF}", user=PERSON)
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    pdf = old.place / "home/person/tools" / verify_export.PDF
    data = bytearray(pdf.read_bytes())
    data[len(data) // 2] ^= 1
    pdf.write_bytes(bytes(data))
    assert "Signature is Valid" not in old.run("pdfsig", f"/home/person/tools/{verify_export.PDF}", user=PERSON).stdout
    assert old.run("sh", "-c", f"cd /home/person/tools && sha256sum -c {verify_export.MANIFEST}").returncode
    shutil.rmtree(old.place / "home/person/tools")


def test_one_byte_changed_in_any_file_is_found(good: HandedOut, old: CleanRoot) -> None:
    for name in names_in(good.folder):
        if name == "verify_export.py":  # it would have to find itself out; the sums do
            continue
        copy = good.copy()
        data = bytearray((copy / name).read_bytes())
        data[len(data) // 2] ^= 4
        (copy / name).write_bytes(bytes(data))
        code, said = verified(old, copy, "--fingerprint", good.made.fingerprint)
        assert code == verify_export.WRONG, (name, said)


def test_a_file_taken_away_is_found(good: HandedOut, old: CleanRoot) -> None:
    for name in (*sorted(n for n in names_in(good.folder) if n.startswith("data/photos/")), "data/access-log.txt"):
        copy = good.copy()
        (copy / name).unlink()
        assert verified(old, copy, "--fingerprint", good.made.fingerprint)[0] == verify_export.WRONG, name


def test_a_forged_folder_with_fresh_sums_is_found(good: HandedOut, old: CleanRoot) -> None:
    copy = good.copy()
    (copy / verify_export.PDF).write_bytes(b"%PDF-1.7 another journal")
    rebag(copy)
    tags = hashlib.sha256((copy / verify_export.TAGS).read_bytes()).hexdigest()
    change_signature(copy, tagmanifest=tags)
    code, said = verified(old, copy, "--fingerprint", good.made.fingerprint)
    assert code == verify_export.WRONG, said
    assert "Do not rely on this folder" in said


@pytest.mark.parametrize("which", [0, 2, -1])
def test_a_record_left_out_is_found(good: HandedOut, old: CleanRoot, which: int) -> None:
    copy, shown = good.copy(), records_in(good.folder)
    journal = [one for one in shown if json.loads(one["header"])["patient"] and not kind_of(one).startswith("access.")]
    write_records(copy, [one for one in shown if one is not journal[which]])
    rebag(copy)
    change_signature(copy, tagmanifest=hashlib.sha256((copy / verify_export.TAGS).read_bytes()).hexdigest())
    assert verified(old, copy, "--fingerprint", good.made.fingerprint)[0] == verify_export.WRONG
