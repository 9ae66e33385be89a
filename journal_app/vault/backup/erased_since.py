"""What was erased by law since a backup was made, as the drive and this computer know it; it must not erase anything.

Known are the list beside the backups, this seat's own, and the tombstones in manifests, as far as they are `believed`.
A list counts if its writer's ledger reached as far as every backup here, and if it has every tombstone: so one that
was taken away, cut short, forged or put back is noticed, unless everything newer on the drive was put back with it and
the computer is a new one. No clock says which of two knows more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from journal_app.domain.errors import UserFacing
from journal_app.vault.backup import erasure_list
from journal_app.vault.backup.believed import Belief
from journal_app.vault.backup.erasure_list import ErasureList, Recipient
from journal_app.vault.backup.layout import BackupDamaged
from journal_app.vault.backup.staging import Chosen
from journal_app.vault.erasing import LostErasure


class ErasedSince(UserFacing):
    """Something was erased by law since the backup was made, would come back, and cannot be erased again here."""

    def __init__(self, count: int, said: tuple[tuple[str, str], ...] = ()) -> None:
        """Tell of ``count`` erasures, and of some of them reason and approvers."""
        if said:
            super().__init__(
                "backup.erased_since_told",
                "{count} erasures since this backup cannot be made again by themselves, since not two people whom "
                "the backup knows approved them: {told}. Restore the newest backup. If you go on, what they took is "
                "there again: look into who wanted it gone, and erase it again in the journal if that was right.",
                count=count,
                told="; ".join(f"“{reason}” ({people})" for reason, people in said),
            )
            return
        super().__init__(
            "backup.erased_since",
            "{count} erasures were made since this backup, and cannot be made again by themselves: what was erased "
            "would come back. Restore the newest backup; if none newer can be restored, say why you go on, and erase "
            "it again.",
            count=count,
        )


class ErasuresUnknown(UserFacing):
    """Nobody can tell what was erased since a backup was made."""

    def __init__(self) -> None:
        super().__init__(
            "backup.erasures_unknown",
            "The list of what was erased is missing beside this backup, is not by anybody who works here now, or is "
            "dated ahead of this computer’s clock, so what was erased since may come back. Put the clock right or use "
            "another drive; if there is none, say why you go on, and erase it again.",
        )


@dataclass(frozen=True, slots=True)
class Since:
    """The erasures that are told of, and until when all are known; ``shelves`` are the places where they are kept."""

    told: frozenset[UUID]
    shelves: tuple[tuple[Path, ErasureList], ...]
    until: datetime | None

    @property
    def is_known(self) -> bool:
        """Whether a list counts, so that nothing else was erased until then."""
        return self.until is not None


def known(chosen: Chosen, seat: Path | None, belief: Belief) -> Since:
    """What is known on the drive and, where this computer has a seat, in that seat's folder of erasures."""
    shelves = [chosen.folder.erasures] if seat is None else [chosen.folder.erasures, seat]
    read = tuple((shelf, listed) for shelf in shelves if (listed := _listed(shelf, chosen, belief)) is not None)
    manifests = belief.manifests(chosen.folder).values()
    told = {one for manifest in manifests for one in manifest.tombstones}
    furthest = max(manifest.reach for manifest in (chosen.manifest, *manifests))
    until = max((one.made for _, one in read if furthest <= one.reach and told <= set(one.entries)), default=None)
    return Since(frozenset(told | {one for _, listed in read for one in listed.entries}), read, until)


def require_known(chosen: Chosen, seat: Path | None, belief: Belief) -> None:
    """Return if a restore could carry out again whatever was erased since.

    Raises:
        ErasuresUnknown: no list counts.
    """
    if not known(chosen, seat, belief).is_known:
        raise ErasuresUnknown


def opened(
    since: Since, lacking: Iterable[UUID], vault: UUID, recipients: tuple[Recipient, ...]
) -> tuple[LostErasure, ...]:
    """Those erasures that one of the recipients opens, in the order of their positions."""
    found = (_opened(since, vault, one, recipients) for one in lacking)
    return tuple(sorted((one for one in found if one is not None), key=lambda one: (_first(one), one.record)))


def _first(lost: LostErasure) -> int:
    return min((part.first for part in lost.erasure.positions), default=0)


def _opened(since: Since, vault: UUID, record: UUID, recipients: tuple[Recipient, ...]) -> LostErasure | None:
    for shelf, listed in since.shelves:
        if record not in listed.entries:
            continue
        try:
            sealed = erasure_list.kept(shelf, listed, record)
        except BackupDamaged:
            continue
        for recipient in recipients:
            lost = erasure_list.opened(sealed, vault, record, recipient)
            if lost is not None:
                return lost
    return None


def _listed(shelf: Path, chosen: Chosen, belief: Belief) -> ErasureList | None:
    try:
        found = erasure_list.read(shelf)
    except BackupDamaged:
        return None
    if found is None or found.vault != chosen.manifest.vault or not belief.holds(found):
        return None
    return found
