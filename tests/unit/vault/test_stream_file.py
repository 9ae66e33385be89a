"""Sealed files: nothing altered, cut, reordered or foreign opens, and a crash leaves nothing half done."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import stat
from typing import TYPE_CHECKING, BinaryIO
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import Bug, Environmental
from journal_app.vault import durable_file, stream_file
from journal_app.vault.stream_file import CHUNK_BYTES, FileMissing, FileSealBroken, SealedFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VAULT = UUID("6f2d6b0e-3f0a-4d0e-9b52-0d6a7f1f0001")
FILE = UUID("ab935a3c-7e00-4abc-8def-0123456789ab")
OTHER = UUID("ab935a3c-7e00-4abc-8def-0123456789ac")
KEY = bytes(range(32))
HEADER_BYTES = 41
SEALED_CHUNK = CHUNK_BYTES + 16


def _content(size: int) -> bytes:
    return (b"0123456789abcdef" * (size // 16 + 1))[:size]


def _sealed(content: bytes, *, file_id: UUID = FILE) -> bytes:
    target = io.BytesIO()
    stream_file.seal_file(io.BytesIO(content), target, key=KEY, vault=VAULT, file_id=file_id)
    return target.getvalue()


def _opened(sealed: bytes, *, key: bytes = KEY, vault: UUID = VAULT, file_id: UUID = FILE) -> bytes:
    return b"".join(stream_file.open_file(io.BytesIO(sealed), key=key, vault=vault, file_id=file_id))


def _parts(sealed: bytes) -> tuple[bytes, list[bytes]]:
    body = sealed[HEADER_BYTES:]
    return sealed[:HEADER_BYTES], [body[at : at + SEALED_CHUNK] for at in range(0, len(body), SEALED_CHUNK)]


SIZES = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 3 * CHUNK_BYTES + 7]


@pytest.mark.parametrize("size", SIZES)
def test_what_is_sealed_opens(size: int) -> None:
    content = _content(size)
    target = io.BytesIO()
    facts = stream_file.seal_file(io.BytesIO(content), target, key=KEY, vault=VAULT, file_id=FILE)
    sealed = target.getvalue()
    assert _opened(sealed) == content
    assert facts == SealedFile(size, hashlib.sha256(content).digest(), len(sealed), hashlib.sha256(sealed).digest())
    assert stream_file.sealed_size_of(size) == len(sealed)


def test_the_bytes_of_a_file() -> None:
    content = _content(CHUNK_BYTES + 5)
    header, chunks = _parts(_sealed(content))
    assert header == b"JOURNALF\x01" + VAULT.bytes + FILE.bytes
    aead = AESGCM(KEY)
    assert aead.decrypt(bytes(11) + b"\x00", chunks[0], header) == content[:CHUNK_BYTES]
    assert aead.decrypt(bytes(10) + b"\x01\x01", chunks[1], header) == content[CHUNK_BYTES:]


@given(st.binary(max_size=200))
def test_small_contents_open(content: bytes) -> None:
    assert _opened(_sealed(content)) == content


def test_every_flipped_bit_of_a_small_file_is_noticed() -> None:
    sealed = _sealed(b"photo")
    for bit in range(len(sealed) * 8):
        flipped = (int.from_bytes(sealed, "big") ^ 1 << bit).to_bytes(len(sealed), "big")
        with pytest.raises(FileSealBroken):
            _opened(flipped)


def test_every_cut_of_a_small_file_is_noticed() -> None:
    sealed = _sealed(b"photo")
    for length in range(len(sealed)):
        with pytest.raises(FileSealBroken):
            _opened(sealed[:length])


@pytest.mark.parametrize("size", [CHUNK_BYTES, 3 * CHUNK_BYTES, 2 * CHUNK_BYTES + 9])
def test_cuts_reorderings_and_additions_at_chunk_borders_are_noticed(size: int) -> None:
    header, chunks = _parts(_sealed(_content(size)))
    other = _parts(_sealed(_content(size), file_id=OTHER))[1]
    longer = _parts(_sealed(_content(size + CHUNK_BYTES)))[1]
    wrong = [
        chunks[:-1],
        chunks[1:],
        chunks[::-1] if len(chunks) > 1 else [chunks[0], chunks[0]],
        [*chunks, chunks[-1]],
        [*chunks, b"x"],
        [*chunks, bytes(16)],
        [other[0], *chunks[1:]],
        longer[: len(chunks)],
        [],
    ]
    for one in wrong:
        with pytest.raises(FileSealBroken):
            _opened(header + b"".join(one))


def test_another_key_or_place_does_not_open() -> None:
    sealed = _sealed(b"photo")
    with pytest.raises(FileSealBroken):
        _opened(sealed, key=bytes(32))
    with pytest.raises(FileSealBroken):
        _opened(sealed, vault=OTHER)
    with pytest.raises(FileSealBroken):
        _opened(sealed, file_id=OTHER)


def test_a_second_writing_of_the_same_content_is_refused() -> None:
    # A full chunk followed by an empty last one would be another file with the same content.
    header, _ = _parts(_sealed(b""))
    aead, content = AESGCM(KEY), _content(CHUNK_BYTES)
    full = aead.encrypt(bytes(12), content, header)
    empty = aead.encrypt(bytes(10) + b"\x01\x01", b"", header)
    with pytest.raises(FileSealBroken):
        _opened(header + full + empty)


def test_nothing_unauthenticated_is_ever_handed_out() -> None:
    content = _content(3 * CHUNK_BYTES)
    header, chunks = _parts(_sealed(content))
    chunks[1] = chunks[1][:-1] + bytes([chunks[1][-1] ^ 1])
    opened = stream_file.open_file(io.BytesIO(header + b"".join(chunks)), key=KEY, vault=VAULT, file_id=FILE)
    assert next(opened) == content[:CHUNK_BYTES]
    with pytest.raises(FileSealBroken):
        next(opened)


def test_the_header_is_checked_before_the_first_chunk_is_asked_for() -> None:
    with pytest.raises(FileSealBroken):
        stream_file.open_file(io.BytesIO(b"JOURNALF\x02" + bytes(32)), key=KEY, vault=VAULT, file_id=FILE)


class _Trickle(io.RawIOBase):
    """Gives at most 1,000 bytes at a time, as a pipe may."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def read(self, size: int = -1, /) -> bytes:
        return self._content.read(min(size, 1000))


def test_a_source_may_give_little_at_a_time() -> None:
    content = _content(CHUNK_BYTES + 1500)
    target = io.BytesIO()
    source: BinaryIO = _Trickle(content)  # type: ignore[assignment]
    stream_file.seal_file(source, target, key=KEY, vault=VAULT, file_id=FILE)
    assert target.getvalue() == _sealed(content)


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_file_key_has_32_bytes(length: int) -> None:
    with pytest.raises(Bug):
        stream_file.seal_file(io.BytesIO(), io.BytesIO(), key=bytes(length), vault=VAULT, file_id=FILE)


def test_keys_are_new_each_time() -> None:
    assert len({stream_file.new_key() for _ in range(20)}) == 20
    assert len(stream_file.new_key()) == 32


def _write(folder: Path, content: bytes = b"photo", *, file_id: UUID = FILE) -> SealedFile:
    return stream_file.write_sealed(folder, io.BytesIO(content), key=KEY, vault=VAULT, file_id=file_id)


def _read(folder: Path, *, file_id: UUID = FILE) -> bytes:
    content, facts = stream_file.read_sealed(folder, key=KEY, vault=VAULT, file_id=file_id)
    assert facts == stream_file.fingerprint(folder, file_id), "what was opened is what was hashed"
    return content


def _all_files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_sealed_file_lies_under_its_id(tmp_path: Path) -> None:
    facts = _write(tmp_path)
    path = tmp_path / "photos" / "ab" / str(FILE)
    assert stream_file.path_of(tmp_path, FILE) == path
    assert _all_files(tmp_path) == [f"photos/ab/{FILE}"]
    assert _read(tmp_path) == b"photo"
    assert stream_file.fingerprint(tmp_path, FILE) == (facts.sealed_size, facts.sealed_sha256)
    assert path.stat().st_size == facts.sealed_size
    assert b"photo" not in path.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_only_this_person_may_read_it(tmp_path: Path) -> None:
    _write(tmp_path)
    path = stream_file.path_of(tmp_path, FILE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_an_id_is_never_used_again(tmp_path: Path) -> None:
    _write(tmp_path)
    with pytest.raises(Bug):
        _write(tmp_path, b"another")
    assert _read(tmp_path) == b"photo"


def test_the_name_appears_only_when_content_and_folders_are_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stream_file.path_of(tmp_path, FILE)
    order: list[str] = []
    real_sync, real_replace, real_folder = os.fsync, durable_file.replace, durable_file.sync_folder

    def sync(descriptor: int) -> None:
        order.append(f"sync before name={not path.exists()}")
        real_sync(descriptor)

    def replace(source: Path, target: Path) -> None:
        order.append("rename")
        real_replace(source, target)

    def sync_folder(folder: Path) -> None:
        order.append(f"folder {folder.name}")
        real_folder(folder)

    monkeypatch.setattr(durable_file, "sync_folder", sync_folder)
    monkeypatch.setattr(durable_file, "replace", replace)
    monkeypatch.setattr(os, "fsync", sync)
    _write(tmp_path)
    synced = [step for step in order if not step.startswith("sync")]
    assert synced == ["folder photos", f"folder {tmp_path.name}", "rename", "folder ab"]
    assert "sync before name=True" in order[: order.index("rename")]


def test_a_second_file_of_the_folder_makes_no_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path)

    def unexpected(_folder: Path) -> None:
        raise AssertionError

    monkeypatch.setattr(durable_file, "make_private_folder", unexpected)
    _write(tmp_path, file_id=OTHER)
    assert stream_file.ids_on_disk(tmp_path) == {FILE, OTHER}


class _Failing(io.BytesIO):
    def __init__(self, problem: BaseException) -> None:
        super().__init__(_content(3 * CHUNK_BYTES))
        self._problem = problem

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() > CHUNK_BYTES:
            raise self._problem
        return super().read(size)


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (OSError(errno.ENOSPC, "full"), durable_file.DiskFull),
        (OSError(errno.EIO, "unplugged"), durable_file.DiskFailed),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (ValueError(), ValueError),
    ],
)
def test_a_failure_leaves_nothing_behind(tmp_path: Path, problem: BaseException, expected: type[BaseException]) -> None:
    with pytest.raises(expected):
        stream_file.write_sealed(tmp_path, _Failing(problem), key=KEY, vault=VAULT, file_id=FILE)
    assert _all_files(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_the_environment_s_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_folder: Path) -> None:
        raise OSError(errno.EIO, "unplugged")

    monkeypatch.setattr(durable_file, "sync_folder", fail)
    with pytest.raises(durable_file.DiskFailed):
        _write(tmp_path)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Environmental):
        _write(tmp_path / "file")


def test_a_missing_file_is_named_by_its_id_only(tmp_path: Path) -> None:
    with pytest.raises(FileMissing) as missing:
        _read(tmp_path)
    assert missing.value.params == {"id": str(FILE)}
    with pytest.raises(FileMissing):
        stream_file.fingerprint(tmp_path, FILE)


def test_a_file_that_cannot_be_read_is_the_environment_s_fault(tmp_path: Path) -> None:
    stream_file.path_of(tmp_path, FILE).mkdir(parents=True)
    with pytest.raises(durable_file.DiskFailed):
        _read(tmp_path)
    with pytest.raises(durable_file.DiskFailed):
        stream_file.fingerprint(tmp_path, FILE)


def test_a_damaged_file_is_noticed_with_and_without_the_key(tmp_path: Path) -> None:
    facts = _write(tmp_path, _content(2 * CHUNK_BYTES))
    path = stream_file.path_of(tmp_path, FILE)
    data = bytearray(path.read_bytes())
    data[CHUNK_BYTES + 100] ^= 4
    path.write_bytes(data)
    with pytest.raises(FileSealBroken):
        _read(tmp_path)
    assert stream_file.fingerprint(tmp_path, FILE) != (facts.sealed_size, facts.sealed_sha256)


def test_what_lies_there_is_told_from_what_does_not_belong(tmp_path: Path) -> None:
    assert stream_file.ids_on_disk(tmp_path) == frozenset()
    ids = {uuid4() for _ in range(5)}
    for one in ids:
        _write(tmp_path, file_id=one)
    for stray in ("ab/readme.txt", f"zz/{FILE}", f"00/{FILE}", f"ab/{FILE}.sealing", f"ab/{str(FILE).upper()}"):
        path = tmp_path / "photos" / stray
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    assert stream_file.ids_on_disk(tmp_path) == ids


def test_what_a_crash_left_half_sealed_is_removed(tmp_path: Path) -> None:
    _write(tmp_path)
    half = stream_file.path_of(tmp_path, OTHER)
    half.with_name(half.name + ".sealing").write_bytes(b"half")
    assert stream_file.remove_unfinished(tmp_path) == 1
    assert stream_file.remove_unfinished(tmp_path) == 0
    assert _all_files(tmp_path) == [f"photos/ab/{FILE}"]


def test_sealing_is_streamed() -> None:
    content = _content(5 * CHUNK_BYTES)
    held: list[int] = []

    class Source(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            held.append(self.tell() - target.tell())
            return super().read(size)

    target = io.BytesIO()
    stream_file.seal_file(Source(content), target, key=KEY, vault=VAULT, file_id=FILE)
    assert max(held) <= 2 * CHUNK_BYTES


def test_opening_is_streamed() -> None:
    source = io.BytesIO(_sealed(_content(5 * CHUNK_BYTES)))
    opened: Iterator[bytes] = stream_file.open_file(source, key=KEY, vault=VAULT, file_id=FILE)
    next(opened)
    assert source.tell() <= HEADER_BYTES + 2 * SEALED_CHUNK
