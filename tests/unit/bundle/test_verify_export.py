"""The verifier's own parts against the program's, and that it runs where it is sent: old Pythons, nothing installed."""

from __future__ import annotations

import ast
import hashlib
import json
import string
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from journal_app.bundle import verify_export
from journal_app.bundle.verify_export import Ed25519, Refused, is_grown, is_included, parsed, root_of
from journal_app.vault import canonical, merkle, signing

SOURCE = Path(verify_export.__file__).read_text("utf-8")
VECTORS = Path(__file__).parents[2] / "vectors"
ORDER = 2**252 + 27742317777372353535851937790883648493


def test_it_is_python_39_and_its_standard_library_alone() -> None:
    tree = ast.parse(SOURCE, feature_version=(3, 9))
    names = {
        name.split(".")[0]
        for part in ast.walk(tree)
        if isinstance(part, ast.Import | ast.ImportFrom)
        for name in ([part.module or ""] if isinstance(part, ast.ImportFrom) else [one.name for one in part.names])
    }
    assert names - {"__future__"} <= sys.stdlib_module_names
    assert not names & {"tomllib", "socket", "urllib", "http", "subprocess", "ctypes"}
    # Newer than 3.9 without being new syntax.
    assert not {"match_args", "file_digest", "pairwise", "bit_count", "removesuffix_"} & {
        part.attr for part in ast.walk(tree) if isinstance(part, ast.Attribute)
    }
    keywords = {part.arg for part in ast.walk(tree) if isinstance(part, ast.keyword)}
    assert not keywords & {"slots", "kw_only", "strict"}


def test_every_sentence_is_there_in_every_language_with_the_same_facts() -> None:
    for key, sentences in verify_export.SENTENCES.items():
        assert len(sentences) == len(verify_export.LANGUAGES)
        facts = {frozenset(name for _, name, _, _ in string.Formatter().parse(one) if name) for one in sentences}
        assert len(facts) == 1, key
        assert len(set(sentences)) > 1 or key.startswith("fact_"), key
    keys = {
        part.args[0].value
        for part in ast.walk(ast.parse(SOURCE))
        if isinstance(part, ast.Call)
        and part.args
        and isinstance(part.args[0], ast.Constant)
        and ast.unparse(part.func) in {"self.found", "Refused", "Finding.of", "check.found"}
    }
    assert keys <= set(verify_export.SENTENCES)


@given(seed=st.binary(min_size=32, max_size=32), message=st.binary(max_size=200), bit=st.integers(0, 64 * 8 - 1))
def test_signatures_are_judged_as_the_program_judges_them(seed: bytes, message: bytes, bit: int) -> None:
    private = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = private.public_key().public_bytes_raw(), private.sign(message)
    key = Ed25519(public)
    assert key.verifies(signature, message)
    assert not key.verifies(signature, message + b"x")
    changed = bytearray(signature)
    changed[bit // 8] ^= 1 << bit % 8
    assert key.verifies(bytes(changed), message) == signing.verify(public, bytes(changed), b"", message) is False


def test_signatures_that_lenient_verifiers_take_are_refused() -> None:
    private = Ed25519PrivateKey.from_private_bytes(bytes(32))
    key, signature = Ed25519(private.public_key().public_bytes_raw()), private.sign(b"m")
    s = int.from_bytes(signature[32:], "little") + ORDER
    assert not key.verifies(signature[:32] + s.to_bytes(32, "little"), b"m")
    assert not key.verifies(signature[:-1], b"m")
    for y in sorted(signing._SMALL_ORDER_Y):
        for sign in (0, 1 << 255):
            encoded = (y | sign).to_bytes(32, "little")
            assert not key.verifies(encoded + signature[32:], b"m")
            with pytest.raises(Refused):
                Ed25519(encoded)
    for y in (2**255 - 19, 2**255 - 1, 2):  # not canonical twice, and no point of the curve
        with pytest.raises(Refused):
            Ed25519(y.to_bytes(32, "little"))


@given(st.integers(1, 40), st.data())
def test_trees_are_the_programs(size: int, data: st.DataObject) -> None:
    leaves = [hashlib.sha256(bytes([number])).digest() for number in range(size)]

    def root(start: int, end: int) -> bytes:
        return merkle.root_of(leaves[start:end])

    assert root_of(leaves) == merkle.root_of(leaves)
    index = data.draw(st.integers(0, size - 1))
    proof = merkle.inclusion_proof(index, size, root)
    assert is_included(leaves[index], index, size, proof, root(0, size))
    assert not is_included(leaves[index], index, size, (*proof, leaves[0]), root(0, size))
    assert not is_included(leaves[index], index + 1, size, proof, root(0, size))
    old = data.draw(st.integers(1, size))
    if old < size:
        path = merkle.consistency_proof(old, size, root)
        assert is_grown(old, size, root(0, old), root(0, size), path)
        assert not is_grown(old, size, root(0, size), root(0, size), path)


def test_json_is_canonical_or_refused() -> None:
    cases = json.loads((VECTORS / "canonical.json").read_text("utf-8"))
    assert cases
    for text in (
        '{"a":1,"a":1}',
        '{"b":1,"a":1}',
        "1.0",
        "1e3",
        "-0",
        "01",
        "[1, 2]",
        "NaN",
        '"\\ud800"',
        "[" * 100_000,
    ):
        with pytest.raises(ValueError):  # noqa: PT011 -- whichever kind of it
            parsed(text.encode())
    values: tuple[canonical.Json, ...] = ({"a": [1, None, True, "æ\n\x7f"]}, [], "", -5)
    for value in values:
        assert parsed(canonical.encode(value)) == value
