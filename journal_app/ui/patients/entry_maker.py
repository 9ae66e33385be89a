"""An entry made of the fields as they stood when the PIN was typed; it must not read the screen again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from journal_app.domain.maps import MapPoint
from journal_app.domain.treatments import Deviation, ProductLine, Setting, TreatmentEntry
from journal_app.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryMaker:
    """What the fields hold, and of a correction the entry that it corrects."""

    treatment: str
    areas: tuple[str, ...]
    products: tuple[ProductLine, ...]
    text: str
    aftercare: str
    indication: str
    wishes: str
    findings: str
    plan: str
    reaction: str
    next_visit: date | None
    settings: tuple[Setting, ...]
    points: tuple[MapPoint, ...]
    place: str
    visit: UUID | None
    deviations: tuple[Deviation, ...]
    original: TreatmentEntry | None

    def says_the_same(self) -> bool:
        """Whether a correction tells what the entry tells already."""
        old = self.original
        return old is not None and self._over(old).tells_the_same_as(old)

    def __call__(self, session: Session, done: datetime | None) -> TreatmentEntry:
        """The entry, done by the person signed in; a correction stays with whoever treated. For the worker."""
        if self.original is not None:
            return self._over(self.original)
        me = session.vault.person
        blank = TreatmentEntry(
            treatment=self.treatment,
            done=done or session.now(),
            performer=me.id,
            performer_name=me.name,
            performer_registration=me.registration.number if me.registration is not None else "",
            areas=(),
            products=(),
            text="",
            session=self.visit,
        )
        return self._over(blank)

    def _over(self, entry: TreatmentEntry) -> TreatmentEntry:
        return replace(
            entry,
            areas=self.areas,
            products=self.products,
            text=self.text,
            aftercare=self.aftercare,
            indication=self.indication,
            wishes=self.wishes,
            findings=self.findings,
            plan=self.plan,
            reaction=self.reaction,
            next_visit=self.next_visit,
            settings=self.settings,
            points=self.points,
            place=self.place,
            deviations=self.deviations,
        )
