"""Joins those who hand a journal out to the bundle that is made of it; it must not decide what is in one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from journal_app.services.bundle_port import (
    BundleMade,
    BundleOrder,
    ClinicBegun,
    ClinicMade,
    ClinicOrder,
    OnProgress,
)

if TYPE_CHECKING:
    from pathlib import Path

    from journal_app.bundle.making import Made
    from journal_app.services.case_export import CaseRequest
    from journal_app.services.clinic_export import ClinicRequest
    from journal_app.services.session import Session


class BundleMaker:
    """Hands a journal out as a folder or as one encrypted file."""

    def make(self, session: Session, request: CaseRequest, order: BundleOrder, on_progress: OnProgress) -> BundleMade:
        """See ``services.bundle_port``."""
        from journal_app.bundle import making, transport  # too much to load before the first page

        if order.is_encrypted:
            sent = transport.make_encrypted(session, request, order.place, on_progress=on_progress)
            return replace(_told(sent.made), place=sent.file, passphrase=sent.passphrase)
        return _told(making.make(session, request, order.place, on_progress=on_progress))

    def make_clinic(
        self, session: Session, request: ClinicRequest, order: ClinicOrder, on_progress: OnProgress
    ) -> ClinicMade:
        """See ``services.bundle_port``."""
        return make_clinic(session, request, order, on_progress)

    def begun_clinic(self, place: Path) -> ClinicBegun | None:
        """See ``services.bundle_port``."""
        from journal_app.bundle import clinic_progress  # as above

        work = clinic_progress.begun(place)
        return None if work is None else ClinicBegun(work.recipient, work.reason, work.language, work.is_encrypted)


def make_clinic(session: Session, request: ClinicRequest, order: ClinicOrder, on_progress: OnProgress) -> ClinicMade:
    """Hands the whole clinic out as a folder; see ``bundle.clinic``."""
    from journal_app.bundle import clinic  # as above

    return clinic.make(session, request, order, on_progress=on_progress)


def _told(made: Made) -> BundleMade:
    return BundleMade(made.folder, made.records, made.files, len(made.missing), made.fingerprint, made.tag_manifest)
