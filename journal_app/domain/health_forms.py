"""A questionnaire in somebody's hands: what it began with, what is answered so far; it must not keep anything."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journal_app.domain import questionnaires
from journal_app.domain.health import Alert, Answer, AnsweredForm
from journal_app.domain.questionnaires import AllergyAnswers, Item, Place, Questionnaire, Shown


@dataclass(frozen=True, slots=True)
class Form:
    """One questionnaire being filled in.

    ``last`` is what was confirmed last time, None where nothing was or nobody may know it here. ``unchanged`` are the
    link ids of sections of which somebody said that nothing has changed.
    """

    questionnaire: Questionnaire
    answers: tuple[Answer, ...] = ()
    last: tuple[Answer, ...] | None = None
    unchanged: tuple[str, ...] = ()

    def answered(self, place: Place, *values: str) -> Form:
        """The form with another answer at ``place``; without values the answer is taken away."""
        others = tuple(one for one in self.answers if (one.link_id, one.row) != (place.link_id, place.row))
        added = (Answer(place.link_id, values, place.row),) if values else ()
        return replace(self, answers=(*others, *added))

    def without_row(self, group: Item, row: int) -> Form:
        """The form without one row of a list; the rows after it move up."""
        inside = {item.link_id for item in questionnaires.every_item(group.items)}
        kept = (one for one in self.answers if one.link_id not in inside or one.row != row)
        moved = (replace(one, row=one.row - 1) if one.link_id in inside and one.row > row else one for one in kept)
        return replace(self, answers=tuple(moved))

    def values_at(self, place: Place) -> tuple[str, ...]:
        """What is answered at ``place``."""
        return questionnaires.by_place(self.answers).get(place, ())

    def said_unchanged(self, section: str) -> Form:
        """The form after somebody said that nothing has changed in a section: its answers are those of last time.

        What must be asked anew stays as it is answered now, or unanswered.
        """
        lasting = self._lasting(section)
        kept = tuple(one for one in self.answers if one.link_id not in lasting)
        again = tuple(one for one in self.last or () if one.link_id in lasting)
        return replace(self, answers=(*kept, *again), unchanged=(*self.unchanged, section))

    def _lasting(self, section: str) -> frozenset[str]:
        """The link ids in a section whose answers hold from one time to the next."""
        tops = (top for top in self.questionnaire.sections if top.link_id == section)
        inside = (item for top in tops for item in questionnaires.every_item(top.items))
        return frozenset(item.link_id for item in inside if not item.asked_anew)

    @property
    def visible(self) -> tuple[Shown, ...]:
        """Everything to show now, in order."""
        return questionnaires.visible(self.questionnaire, self.answers)

    @property
    def missing(self) -> tuple[Place, ...]:
        """What must still be answered, in order."""
        return questionnaires.missing(self.questionnaire, self.answers)

    @property
    def wrong(self) -> tuple[Place, ...]:
        """Where an answer is none that the question allows."""
        return questionnaires.wrong(self.questionnaire, self.answers)

    @property
    def changed(self) -> frozenset[Place]:
        """Where it says something else than last time; empty where nobody knows of a last time."""
        if self.last is None:
            return frozenset()
        return questionnaires.changed_since(self.last, questionnaires.settled(self.questionnaire, self.answers))

    @property
    def changed_sections(self) -> tuple[str, ...]:
        """The link ids of the sections with something that changed, in order."""
        if self.last is None:
            return ()
        kept = questionnaires.settled(self.questionnaire, self.answers)
        return questionnaires.changed_sections(self.questionnaire, self.last, kept)

    @property
    def alerts(self) -> tuple[Alert, ...]:
        """What its answers raise."""
        return questionnaires.alerts_of(self.questionnaire, self.answers)

    @property
    def allergies(self) -> AllergyAnswers | None:
        """The allergies that it names, or None where it does not ask."""
        return questionnaires.allergies_of(self.questionnaire, self.answers)

    def as_answered(self) -> AnsweredForm:
        """What is kept of it: the answers as :func:`questionnaires.settled` leaves them, and true claims only."""
        changed = {place.link_id for place in self.changed}
        claims = tuple(
            section.link_id
            for section in self.questionnaire.sections
            if self.last is not None
            and section.link_id in self.unchanged
            and changed.isdisjoint(self._lasting(section.link_id))
        )
        kept = questionnaires.settled(self.questionnaire, self.answers)
        return AnsweredForm(self.questionnaire.reference, kept, claims)
