"""Joins the commands of the terminal to the parts that carry them out; it must not print or decide anything."""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
import time
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID

from journal_app import __version__, packs
from journal_app.bootstrap import itself
from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.bootstrap.handing_out import BundleMaker, make_clinic
from journal_app.bootstrap.sentences import sentences_of_this_system
from journal_app.bundle import clinic_check, verify_export
from journal_app.cli import commands
from journal_app.cli.parts import (
    BundleCheck,
    DemoClinic,
    DemoOrder,
    DoctorLine,
    PackComplaint,
    PackParts,
    Parts,
    Progress,
    TourMade,
    TourOrder,
    VerifyLine,
    VerifyOrder,
    VerifyReport,
)
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.rules import Facts, LoadedPack
from journal_app.resource_root import resource_root
from journal_app.services.backup_port import Copied, Reach
from journal_app.vault import keyring_files, keystore, verifying
from journal_app.vault.founding import FolderNotEmpty
from journal_app.vault.keyring_format import ClinicalAccess
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy


def run(words: Sequence[str], circumstances: Circumstances | None = None) -> int:
    """Carry out one command; returns the exit code."""
    return commands.main(words, parts(circumstances))


def parts(circumstances: Circumstances | None = None) -> Parts:
    """Every concrete part behind the commands."""
    resources, real = resource_root(), circumstances or Circumstances()
    return Parts(
        version=__version__,
        program=itself.name(),
        door=RealFrontDoor(resources, real),
        first_owner=_first_owner,
        demo=lambda order, progress: _demo(order, resources, real, progress),
        verify=lambda order, progress: _verify(order, real, progress),
        doctor=lambda: _doctor(resources, real.home),
        tour=lambda order: _tour(order, real),
        sentence=sentences_of_this_system(resources),
        copy_unattended=lambda journal, target, reach: _copy_unattended(journal, target, reach, real),
        make_bundle=BundleMaker().make,
        make_clinic=make_clinic,
        check_bundle=_check_bundle,
        packs=_packs(resources),
    )


def _copy_unattended(journal: Path, target: Path, reach: Reach, real: Circumstances) -> Copied:
    from journal_app.vault.backup import unattended  # only this command needs it

    return unattended.copy(journal, target, real.now(), reach=reach, home=real.home)


def _packs(resources: Path) -> PackParts:
    def in_folder(folder: Path | None) -> Path:
        """A folder with packs in it; that folder of packs itself is understood, too."""
        wanted = resources if folder is None else folder.expanduser().absolute()
        found = wanted.parent if wanted.name == "packs" and not (wanted / "packs").is_dir() else wanted
        if not (found / "packs").is_dir():
            raise UserFacing("packs.no_folder", "There is no folder “packs” in {folder}.", folder=str(wanted))
        return found

    def complaints(folder: Path | None) -> tuple[PackComplaint, ...]:
        return tuple(PackComplaint(one.file, one.line, one.problem) for one in packs.check(in_folder(folder)))

    def case_in(folder: Path | None, data: bytes) -> tuple[LoadedPack, Facts, datetime]:
        described = packs.read_case(data)
        pack = packs.load_pack(in_folder(folder), described.jurisdiction)
        return (pack, *described.facts(pack))

    return PackParts(
        check=complaints,
        load=lambda folder, jurisdiction: packs.load_pack(in_folder(folder), jurisdiction),
        phrasebook=lambda folder, language: packs.load_phrasebook(in_folder(folder), language),
        read_case=case_in,
        case_fields=packs.CASE_FIELDS,
    )


def _first_owner(vault: Path) -> UUID:
    """The founder comes first; if they are no practitioner, the first who holds the clinical key."""
    people = keyring_files.read(vault).people
    return next((person for person in people if person.clinical is ClinicalAccess.GRANTED), people[0]).user


def _demo(order: DemoOrder, resources: Path, real: Circumstances, progress: Progress) -> DemoClinic:
    """Make the clinic beside its place and move it there when it is whole, so that a half-made one is never opened."""
    from journal_app.bootstrap import demo_people_file
    from journal_app.bootstrap.demo_clinic import make_demo

    target = order.vault.expanduser().absolute()
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise FolderNotEmpty
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    except OSError as problem:
        raise _unwritable(problem) from None
    try:
        made = make_demo(
            dataclasses.replace(order, vault=workshop / "vault"),
            resources,
            home=real.home,
            progress=progress,
            policy=KdfPolicy.TEST if real.policy is KdfPolicy.TEST else KdfPolicy.FLOOR,
        )
        if target.exists():
            target.rmdir()
        (workshop / "vault").rename(target)
        demo_people_file.write(target, made.people)
    except OSError as problem:
        raise _unwritable(problem) from None
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    return dataclasses.replace(made, vault=target, people_file=demo_people_file.place(target))


def _unwritable(problem: OSError) -> Environmental:
    return Environmental(
        "demo.unwritable", "The demo clinic could not be made there ({what}).", what=type(problem).__name__
    )


def _verify(order: VerifyOrder, real: Circumstances, progress: Progress) -> VerifyReport:
    form = order.form
    secret = None if form.secret_file is None else keystore.read_secret_file(form.secret_file)
    sign_in = SignIn(person=form.person, password=form.password, secret=secret, policy=real.policy)
    unlocked = verifying.unlock(order.vault, sign_in, home=real.home, at=real.now())

    def told(done: verifying.Progress) -> bool:
        progress(done.done, done.total)
        return True

    started = time.perf_counter()
    request = verifying.Request(
        signatures=verifying.Signatures.ALL if order.is_full else verifying.Signatures.SINCE_LAST,
        anchors=order.anchors,
        on_progress=told,
    )
    report = verifying.verify(unlocked, request)
    seconds = time.perf_counter() - started
    verifying.remember(unlocked, report)
    return _reported(report, seconds)


def _reported(report: verifying.Report, seconds: float) -> VerifyReport:
    lines = tuple(
        VerifyLine(one.check.value, one.severity.value, one.key, one.message, one.positions, one.count)
        for one in report.findings
    )
    return VerifyReport(
        vault=report.vault,
        line=report.line,
        size=report.size,
        root=report.root.hex(),
        signatures_from=report.signatures_from,
        is_sound=report.is_sound,
        is_complete=report.is_complete,
        lines=lines,
        seconds=seconds,
    )


def _check_bundle(folder: Path, fingerprint: str, language: str) -> BundleCheck:
    if not verify_export.is_fingerprint(fingerprint):
        raise UserFacing("bundle.fingerprint", "A fingerprint has 64 digits and letters from a to f.")
    spoken = language or verify_export.language_here()
    checker = clinic_check.verify if clinic_check.is_one(folder) else verify_export.verify
    report = checker(folder, fingerprint)

    def in_words(found: Iterable[verify_export.Finding]) -> tuple[tuple[str, str], ...]:
        return tuple((one.key, verify_export.sentence(one, spoken)) for one in found)

    lines = tuple(verify_export.told(report, spoken))
    return BundleCheck(report.code, lines, in_words(report.findings), in_words(report.notices), report.facts)


def _doctor(resources: Path, home: Path | None) -> tuple[DoctorLine, ...]:
    from journal_app.bootstrap.doctor import examine

    return tuple(examine(resources, home=home))


def _tour(order: TourOrder, real: Circumstances) -> TourMade:
    from journal_app.bootstrap.tour import take

    return take(order, home=real.home)
