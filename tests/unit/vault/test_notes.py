"""Checkpoints as signed notes: the reference example of the format, and every way a note can be wrong."""

from __future__ import annotations

import base64
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import Bug
from journal_app.vault import notes, signing
from journal_app.vault.notes import Checkpoint, NoteBroken, NoteKey

VAULT = UUID("6f2d6b0e-3f0a-4d0e-9b52-0d6a7f1f0001")
ROOT = bytes(range(32))
CHECKPOINT = Checkpoint(notes.origin_of(VAULT, "1"), 256, ROOT)
NAME = "journal/6f2d6b0e/ann"
SIGNER = signing.SigningKey(bytes(32))
KEY = NoteKey(NAME, SIGNER.public)
OTHER = signing.SigningKey(b"\x01" * 32)
OTHER_KEY = NoteKey(NAME, OTHER.public)

LINE_NAMES = st.from_regex(r"[0-9a-z][0-9a-z-]{0,63}", fullmatch=True)

# The reference example of the signed note format, as published with its first implementation.
PETER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PETER_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
PETER_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
PETER_NOTE = (
    PETER_TEXT + "\n\u2014 PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
PETER = NoteKey("PeterNeumann", base64.b64decode(PETER_KEY.rsplit("+", 1)[-1])[1:])


def test_the_reference_key() -> None:
    assert PETER.text == PETER_KEY
    assert PETER.key_hash.hex() == "c74f20a3"


def test_the_reference_note_verifies() -> None:
    note = notes.parse_note(PETER_NOTE)
    assert note.text == PETER_TEXT
    assert notes.signers_of(note, [PETER]) == (PETER,)


def test_the_reference_note_is_signed_alike() -> None:
    key = signing.SigningKey(base64.b64decode(PETER_SECRET)[1:])
    assert notes.sign_text(PETER_TEXT, name="PeterNeumann", key=key) == PETER_NOTE


def test_the_reference_note_altered_is_refused() -> None:
    note = notes.parse_note(PETER_NOTE.replace("answer", "Answer"))
    with pytest.raises(NoteBroken):
        notes.signers_of(note, [PETER])


def test_the_text_of_a_checkpoint() -> None:
    note = notes.sign(CHECKPOINT, name=NAME, key=SIGNER)
    root = base64.b64encode(ROOT).decode()
    assert note.startswith(f"journal/6f2d6b0e-3f0a-4d0e-9b52-0d6a7f1f0001/1\n256\n{root}\n\n\u2014 {NAME} ")


@given(st.integers(0, 2**53), st.binary(min_size=32, max_size=32), LINE_NAMES)
def test_a_signed_checkpoint_is_read_back(size: int, root: bytes, line: str) -> None:
    checkpoint = Checkpoint(notes.origin_of(VAULT, line), size, root)
    signed = notes.parse(notes.sign(checkpoint, name=NAME, key=SIGNER))
    assert signed.checkpoint == checkpoint
    assert (signed.checkpoint.vault, signed.checkpoint.line) == (VAULT, line)
    assert notes.verify(signed, [OTHER_KEY, KEY]) == (KEY,)


def test_only_known_keys_are_reported() -> None:
    signed = notes.parse(notes.sign(CHECKPOINT, name=NAME, key=SIGNER))
    assert notes.verify(signed, []) == ()
    assert notes.verify(signed, [OTHER_KEY, NoteKey("somebody", SIGNER.public)]) == ()


def test_two_signers() -> None:
    first = notes.sign(CHECKPOINT, name=NAME, key=SIGNER)
    second = notes.sign(CHECKPOINT, name=NAME, key=OTHER)
    both = notes.parse(first + second.rpartition("\n\n")[2])
    assert notes.verify(both, [OTHER_KEY, KEY]) == (OTHER_KEY, KEY)


def test_a_known_key_s_wrong_signature_is_no_unknown_one() -> None:
    smaller = Checkpoint(CHECKPOINT.origin, 255, ROOT)
    lines = notes.sign(smaller, name=NAME, key=SIGNER).rpartition("\n\n")[2]
    text = notes.sign(CHECKPOINT, name=NAME, key=SIGNER).rpartition("\n\n")[0]
    signed = notes.parse(text + "\n\n" + lines)
    with pytest.raises(NoteBroken):
        notes.verify(signed, [KEY])


GOOD = notes.sign(CHECKPOINT, name=NAME, key=SIGNER)
TEXT, _, LINES = GOOD.rpartition("\n\n")
ORIGIN, SIZE, ENCODED = TEXT.split("\n")
SIGNATURE = LINES.removesuffix("\n")
ENCODED_SIGNATURE = SIGNATURE.rpartition(" ")[2]


def _note(text: str = TEXT, lines: str = LINES) -> str:
    return f"{text}\n\n{lines}"


def test_the_parts_make_the_whole() -> None:
    assert _note() == GOOD
    assert notes.parse(_note()).checkpoint == CHECKPOINT


@pytest.mark.parametrize(
    "note",
    [
        "",
        "\n",
        "\n\n",
        TEXT,
        TEXT + "\n",
        _note(lines=""),
        _note(lines="\n"),
        _note(lines=SIGNATURE),
        _note(lines=LINES + "\n"),
        _note(lines="\n" + LINES),
        _note(lines=LINES + LINES),
        _note(lines=SIGNATURE.replace("\u2014", "-") + "\n"),
        _note(lines=SIGNATURE + " \n"),
        _note(lines=f"\u2014 {ENCODED_SIGNATURE}\n"),
        _note(lines=f"\u2014  {ENCODED_SIGNATURE}\n"),
        _note(lines=f"\u2014 a+b {ENCODED_SIGNATURE}\n"),
        _note(lines=f"\u2014 a\u00a0b {ENCODED_SIGNATURE}\n"),
        _note(lines=f"\u2014 a b {ENCODED_SIGNATURE}\n"),
        _note(lines=f"\u2014 {NAME} {ENCODED_SIGNATURE[:-4]}\n"),
        _note(lines=f"\u2014 {NAME} {ENCODED_SIGNATURE}====\n"),
        _note(lines=f"\u2014 {NAME} {ENCODED_SIGNATURE[:-2]}\n"),
        _note(lines=f"\u2014 {NAME} é{ENCODED_SIGNATURE}\n"),
        _note(lines=f"\u2014 {NAME} \n"),
        _note(lines=f"\u2014 {NAME}\n"),
        _note(f"{ORIGIN}\n{SIZE}"),
        _note(f"{ORIGIN}\n{SIZE}\n{ENCODED}\nextension"),
        _note(f"{ORIGIN}\n{SIZE}\n{ENCODED}\n"),
        _note(f"\n{ORIGIN}\n{SIZE}\n{ENCODED}"),
        _note(f"{ORIGIN}\n0{SIZE}\n{ENCODED}"),
        _note(f"{ORIGIN}\n+{SIZE}\n{ENCODED}"),
        _note(f"{ORIGIN}\n-1\n{ENCODED}"),
        _note(f"{ORIGIN}\n\n{ENCODED}"),
        _note(f"{ORIGIN}\n٢\n{ENCODED}"),
        _note(f"{ORIGIN}\n{10**19}\n{ENCODED}"),
        _note(f"{ORIGIN}\n{SIZE}\n{ENCODED[:-4]}"),
        _note(f"{ORIGIN}\n{SIZE}\n{ENCODED[:-1]}"),
        _note(f"{ORIGIN}\n{SIZE}\n{ENCODED} "),
        _note(f"{ORIGIN}\n{SIZE}\n{ENCODED[:-2]}9="),
        _note(f"{ORIGIN}\r\n{SIZE}\r\n{ENCODED}\r"),
        _note(f"{ORIGIN}\t\n{SIZE}\n{ENCODED}"),
        _note(f"\ud800{ORIGIN}\n{SIZE}\n{ENCODED}"),
        _note(f"{ORIGIN.upper()}\n{SIZE}\n{ENCODED}"),
        _note(f"{ORIGIN}/2\n{SIZE}\n{ENCODED}"),
        _note(f"{ORIGIN.rpartition('/')[0]}\n{SIZE}\n{ENCODED}"),
        _note(f"{ORIGIN.rpartition('/')[0]}/\n{SIZE}\n{ENCODED}"),
        _note(f"log.example/1\n{SIZE}\n{ENCODED}"),
        _note(f"x{ORIGIN}\n{SIZE}\n{ENCODED}"),
        _note(lines=LINES + "".join(f"\u2014 {n} {ENCODED_SIGNATURE}\n" for n in range(16))),
        _note("x\n" * notes.LONGEST + TEXT),
    ],
)
def test_any_deviation_is_refused(note: str) -> None:
    with pytest.raises(NoteBroken):
        notes.parse(note)


def test_sixteen_signatures_are_read() -> None:
    lines = LINES + "".join(f"\u2014 {n} {ENCODED_SIGNATURE}\n" for n in range(15))
    assert len(notes.parse(_note(lines=lines)).note.signatures) == 16


@given(st.integers(0, len(GOOD) - 1), st.characters(codec="utf-8"))
def test_every_changed_character_is_noticed(at: int, character: str) -> None:
    note = GOOD[:at] + character + GOOD[at + 1 :]
    if note == GOOD:
        return
    try:
        signers = notes.verify(notes.parse(note), [KEY])
    except NoteBroken:
        return
    assert signers == ()  # the name or the key hash changed: now it is somebody unknown's signature


@pytest.mark.parametrize(
    "checkpoint",
    [
        Checkpoint("elsewhere", 1, ROOT),
        Checkpoint(CHECKPOINT.origin, -1, ROOT),
        Checkpoint(CHECKPOINT.origin, 1, b""),
        Checkpoint(CHECKPOINT.origin + "\n1", 1, ROOT),
    ],
)
def test_what_could_not_be_read_is_not_signed(checkpoint: Checkpoint) -> None:
    with pytest.raises(Bug):
        notes.sign(checkpoint, name=NAME, key=SIGNER)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\nb", "\ud800", "x" * 300])
def test_a_signer_s_name_is_one_word(name: str) -> None:
    with pytest.raises(Bug):
        notes.sign(CHECKPOINT, name=name, key=SIGNER)


@pytest.mark.parametrize("text", ["", "\n", "no end", "nul\x00\n", "tab\t\n", "\ud800\n"])
def test_a_text_is_lines(text: str) -> None:
    with pytest.raises(Bug):
        notes.sign_text(text, name=NAME, key=SIGNER)


@pytest.mark.parametrize("line", ["", "A", "-1", "a/b", "a b", "x" * 65, "1\n"])
def test_a_line_has_a_plain_name(line: str) -> None:
    with pytest.raises(Bug):
        notes.origin_of(VAULT, line)


def test_a_note_s_signature_counts_for_no_other_use() -> None:
    signature = notes.parse(GOOD).note.signatures[0].signature
    message = (TEXT + "\n").encode()
    assert signing.verify(SIGNER.public, signature, signing.CHECKPOINT, message)
    for prefix in (signing.RECORD, signing.KEYRING, signing.BACKUP, signing.EXPORT):
        assert b"\x00" in prefix
        assert not signing.verify(SIGNER.public, signature, prefix, message)
