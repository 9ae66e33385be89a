"""Makes the folder in which a whole clinic changes systems, one journal after the other; it must not open a vault.

Each journal is written beside its place, verified, and moved there whole, so the work may end at any moment and goes
on with what is missing. The lists of the clinic follow, then the sums of everything, the ledger's word, the signature.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from journal_app.bundle import clinic_check, clinic_words, making, transport, verify_export
from journal_app.bundle.bag import BagDiskFull, BagUnwritable, PlaceTaken, error_for
from journal_app.bundle.clinic_progress import NAME, Part, Progress, Work
from journal_app.bundle.making import BundleBroken, Told
from journal_app.domain.bundles import ClinicExported
from journal_app.domain.errors import Environmental
from journal_app.services import clinic_export
from journal_app.services.bundle_port import ClinicMade, ClinicOrder
from journal_app.services.clinic_export import Chosen, ClinicRequest, ClosedExport
from journal_app.services.session import Session

PATIENTS, TABLES, README = "patients", "tables", "README.txt"
_UNFINISHED: Final = ".unfinished"


class PartChanged(Environmental):
    """Something in the folder is not as it was written."""

    def __init__(self, names: Iterable[str]) -> None:
        """Say which, as far as a sentence holds."""
        some = ", ".join(sorted(names)[:3])
        super().__init__(
            "clinic_export.changed",
            "In the folder this is no longer as it was written: {what}. Delete it there and say the same again; it is "
            "then written anew.",
            what=some,
        )


def make(
    session: Session, request: ClinicRequest, order: ClinicOrder, *, on_progress: Told = lambda _done, _of: None
) -> ClinicMade:
    """Hand out every journal and the clinic's lists as a folder; goes on where the same was begun and interrupted.

    Raises:
        UserFacing: no permission, no recipient or reason, something else lies there, or a wrong passphrase.
        Environmental: it could not be written or read back; what is whole stays, and the work can be gone on with.
    """
    chosen = clinic_export.begin(session, request)
    try:
        return _Making(session, chosen, order, on_progress).run()
    except OSError as problem:
        raise error_for(problem) from problem


class _Making:
    """One run of the work."""

    def __init__(self, session: Session, chosen: Chosen, order: ClinicOrder, told: Told) -> None:
        self._session, self._chosen, self._told = session, chosen, told
        self._folder = order.place.expanduser().absolute()
        self._is_encrypted = order.passphrase is not None
        self._passphrase = ""
        self._failed: list[UUID] = []
        self._progress = self._begun(order)

    def run(self) -> ClinicMade:
        _sweep(self._folder)
        self._forget_what_must_go()
        written = self._write_journals()
        sums = self._write_rest()
        _require_as_written(self._folder, sums)
        _write(self._folder / verify_export.MANIFEST, [_listed(sums)])
        manifest = clinic_check.sum_of(self._folder / verify_export.MANIFEST)
        there = sorted(self._progress.parts)
        content = ClinicExported(
            recipient=self._chosen.request.recipient,
            reason=self._chosen.request.reason,
            language=self._chosen.request.language.value,
            encrypted=self._is_encrypted,
            manifest=manifest,
            patients=len(there),
            left_out=self._chosen.left_out,
            failed=tuple(self._failed),
        )
        closed = clinic_export.close(self._session, content)
        _write(self._folder / verify_export.SIGNATURE, [_signature(closed, manifest)])
        found = clinic_check.verify(self._folder, self._chosen.fingerprint, ignoring=NAME).findings
        if found:
            raise BundleBroken(", ".join(dict.fromkeys(one.key for one in found)))
        self._progress.end()
        missing = sum(one.missing for one in self._progress.parts.values())
        return ClinicMade(
            place=self._folder,
            patients=len(there),
            written=written,
            missing=missing,
            left_out=content.left_out,
            failed=content.failed,
            fingerprint=self._chosen.fingerprint,
            manifest=manifest,
        )

    # ------------------------------------------------------------------------------------------------------ beginning

    def _begun(self, order: ClinicOrder) -> Progress:
        asked, folder = self._chosen.request, self._folder
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise PlaceTaken
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)  # fails where it is another person's
        work = Work(self._chosen.fingerprint, asked.recipient, asked.reason, asked.language.value, self._is_encrypted)
        found = Progress.found(folder, work, self._session.vault)
        if found is not None:
            if order.passphrase is not None:
                self._passphrase = order.passphrase.ask().strip()
                found.require(self._passphrase)
            return found
        if any(folder.iterdir()):
            raise PlaceTaken
        if order.passphrase is not None:
            self._passphrase = transport.new_passphrase()
            order.passphrase.tell(self._passphrase)
        return Progress.begin(folder, work, self._passphrase, self._session.vault)

    def _forget_what_must_go(self) -> None:
        """What was written before of those who were erased, merged or restricted since, or whose journal went on."""
        (self._folder / PATIENTS).mkdir(mode=0o700, exist_ok=True)
        going = set(self._chosen.patients)
        for patient, part in tuple(self._progress.parts.items()):
            is_there = self._place(patient).exists()
            is_new = is_there and patient in going and clinic_export.newest_of(self._session, patient) == part.newest
            if not is_new:
                del self._progress.parts[patient]
        whole = {self._place(patient).name for patient in self._progress.parts}
        for path in (self._folder / PATIENTS).iterdir():
            if path.name not in whole:
                _remove(path)
        for name in (TABLES, f"{TABLES}.zip", README, verify_export.MANIFEST, verify_export.SIGNATURE):
            _remove(self._folder / name)

    def _place(self, patient: UUID) -> Path:
        return self._folder / PATIENTS / (f"{patient}.zip" if self._is_encrypted else str(patient))

    # -------------------------------------------------------------------------------------------------------- writing

    def _write_journals(self) -> int:
        """Those that are missing; returns how many were written. One that is damaged does not keep the rest."""
        written, total = 0, len(self._chosen.patients) + 1
        for number, patient in enumerate(self._chosen.patients):
            step = partial(self._told, number, total)
            step()
            if patient in self._progress.parts:
                continue
            try:
                self._progress.add(self._write_journal(patient, step))
                written += 1
            except (BagDiskFull, BagUnwritable):
                raise
            except Environmental:
                self._failed.append(patient)
        return written

    def _write_journal(self, patient: UUID, step: Callable[[], None]) -> Part:
        """One journal; ``step`` may stop it in the middle, and then nothing is left of this one."""

        def within(_done: int, _of: int) -> None:
            step()

        case, place = self._chosen.case_of(patient), self._place(patient)
        if self._is_encrypted:
            sent = transport.make_encrypted(self._session, case, place, passphrase=self._passphrase, on_progress=within)
            made = sent.made
        else:
            made = making.make(self._session, case, place, on_progress=within)
        newest = clinic_export.newest_of(self._session, patient)
        return Part(patient, newest, len(made.missing), _sums_below(self._folder, place))

    def _write_tables(self) -> dict[str, str]:
        """The lists, in clear or as one encrypted file that was made elsewhere; returns their sums."""
        workshop = self._session.vault.workshop() if self._is_encrypted else self._new_workshop()
        name = f"{TABLES}.zip" if self._is_encrypted else TABLES
        try:
            inner = workshop / TABLES
            inner.mkdir(mode=0o700)
            for table, chunks in clinic_export.tables(self._session, self._chosen, self._place_told):
                _write(inner / table, chunks)
            if self._is_encrypted:
                self._pack(inner, self._folder / name)
            else:
                inner.rename(self._folder / name)
        finally:
            shutil.rmtree(workshop, ignore_errors=True)
        return _sums_below(self._folder, self._folder / name)

    def _new_workshop(self) -> Path:
        made = self._folder / f".{TABLES}.{secrets.token_hex(4)}{_UNFINISHED}"
        made.mkdir(mode=0o700)
        return made

    def _pack(self, inner: Path, file: Path) -> None:
        packed = self._folder / f".{file.name}.{secrets.token_hex(4)}{_UNFINISHED}"
        try:
            transport.pack(inner, packed, self._passphrase)
            if not transport.is_whole(packed, inner, self._passphrase):
                raise transport.TransportBroken
            packed.rename(file)
        finally:
            packed.unlink(missing_ok=True)

    def _write_rest(self) -> dict[str, str]:
        """The lists and the words; returns the sums of everything as it was written."""
        sums = {name: one for part in self._progress.parts.values() for name, one in part.sums.items()}
        sums |= self._write_tables()
        outcome = clinic_words.Outcome(
            self._session.now(),
            self._session.vault.person.name,
            self._is_encrypted,
            len(self._progress.parts),
            tuple(self._failed),
        )
        _write(self._folder / README, [clinic_words.readme(self._chosen, outcome)])
        return sums | _sums_below(self._folder, self._folder / README)

    def _place_told(self, patient: UUID) -> str:
        place = self._place(patient)
        return f"{PATIENTS}/{place.name}" if patient in self._progress.parts else ""


def _sweep(folder: Path) -> None:
    """Delete what a crash left half written, readable copies before they were packed among it."""
    for below in (folder, folder / PATIENTS):
        for path in below.glob(f".*{_UNFINISHED}"):
            _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _require_as_written(folder: Path, sums: Mapping[str, str]) -> None:
    """Read everything again from the disk; a file more, less or other is told by name."""
    there = {name: clinic_check.sum_of(folder / name) for name in clinic_check.names_in(folder, ignoring=(NAME,))}
    if there != sums:
        raise PartChanged(name for name in {*there, *sums} if there.get(name) != sums.get(name))


def _write(path: Path, chunks: Iterable[bytes]) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.writelines(chunks)
        file.flush()
        os.fsync(file.fileno())


def _sums_below(folder: Path, path: Path) -> dict[str, str]:
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return {file.relative_to(folder).as_posix(): clinic_check.sum_of(file) for file in files}


def _listed(sums: Mapping[str, str]) -> bytes:
    return "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)).encode("ascii")


def _signature(closed: ClosedExport, manifest: str) -> bytes:
    return verify_export.canonical(
        {
            "checkpoint": closed.note,
            "export": making.shown(closed.record),
            "key": closed.signed.public.hex(),
            "manifest": manifest,
            "people": [making.shown(one) for one in closed.people],
            "signature": closed.signed.signature.hex(),
            "v": 1,
        }
    )
