"""What a clinic offers, as data: one definition per treatment, and a pack of rules with the definitions beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from journal_app.domain.health import Alert
from journal_app.domain.rules.deadlines import RequestRules
from journal_app.domain.rules.facts import Jurisdiction, ProfessionalRole
from journal_app.domain.rules.model import RulePack
from journal_app.domain.rules.terms import TreatmentTerms


class Pose(StrEnum):
    """How a photo is taken, so that the one before and the one after can be compared."""

    FRONT = "front"
    FRONT_ANIMATED = "front_animated"
    OBLIQUE_LEFT = "oblique_left"
    OBLIQUE_RIGHT = "oblique_right"
    PROFILE_LEFT = "profile_left"
    PROFILE_RIGHT = "profile_right"
    BACK = "back"
    CLOSE_UP = "close_up"
    CHIN_UP = "chin_up"
    SMILE = "smile"
    FROWN = "frown"
    BROWS_RAISED = "brows_raised"
    BODY_FRONT = "body_front"
    BODY_BACK = "body_back"
    BODY_LEFT = "body_left"
    BODY_RIGHT = "body_right"


@dataclass(frozen=True, slots=True)
class TreatmentArea:
    """A place on the body where a treatment is done; ``names`` by language (da, sv, en)."""

    id: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TreatmentField:
    """One thing an entry states: ``unit`` is empty for words, ``required`` if it must not be missing.

    A number below ``warn_below`` or above ``warn_above`` (in ``unit``) is unusual: ask once more, refuse nothing.
    """

    id: str
    names: Mapping[str, str]
    unit: str
    required: bool
    warn_below: Decimal | None = None
    warn_above: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentDefinition:
    """One treatment: names by language, class and allowed professions by jurisdiction, units, fields, texts.

    ``interval_days`` is the usual shortest time between two treatments, None where there is none. ``texts`` maps a use
    (``information``, ``consent``, ``aftercare``) to text ids, the first that fits jurisdiction and language being used.
    ``forbidding_alerts`` and ``cautioning_alerts`` are what in the patient's health speaks against the treatment,
    ``poses`` the photos to take of it. ``is_medicine``: the product is always a medicine. ``after_photo_days`` are how
    many days after it a photo shows the result, and by when one is due; None where nobody said so.
    """

    code: str
    names: Mapping[str, str]
    classes: Mapping[Jurisdiction, str]
    allowed_roles: Mapping[Jurisdiction, tuple[ProfessionalRole, ...]]
    product_units: tuple[str, ...]
    fields: tuple[TreatmentField, ...]
    areas: tuple[TreatmentArea, ...]
    texts: Mapping[str, tuple[str, ...]]
    interval_days: int | None = None
    poses: tuple[Pose, ...] = ()
    after_photo_days: tuple[int, int] | None = None
    forbidding_alerts: tuple[Alert, ...] = ()
    cautioning_alerts: tuple[Alert, ...] = ()
    is_medicine: bool = False

    def terms(self, jurisdiction: Jurisdiction) -> TreatmentTerms:
        """Return what the definition says to the rules of a jurisdiction."""
        return TreatmentTerms(
            allowed_roles=self.allowed_roles.get(jurisdiction, ()),
            interval_days=self.interval_days,
            forbidding_alerts=self.forbidding_alerts,
            cautioning_alerts=self.cautioning_alerts,
        )

    def area(self, area_id: str) -> TreatmentArea:
        """Return the area with this id; KeyError when the treatment has no such area."""
        return {area.id: area for area in self.areas}[area_id]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedPack:
    """A rule pack as it was read: its rules, its treatments, its exact bytes and their lowercase hex SHA-256.

    An entry stores ``sha256``; ``canonical`` is what a ledger keeps so that the pack can be read again years later.
    ``requests`` are the rules about requests of persons for their own data.
    """

    rule_pack: RulePack
    treatments: tuple[TreatmentDefinition, ...]
    canonical: bytes
    sha256: str
    requests: RequestRules = field(default_factory=RequestRules)

    def treatment(self, code: str) -> TreatmentDefinition:
        """Return the definition with this code; KeyError when the pack does not hold it."""
        return {definition.code: definition for definition in self.treatments}[code]
