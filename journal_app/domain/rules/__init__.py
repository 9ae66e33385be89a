"""The law as data and its pure evaluation; it must not know a country (packs do), the clock, files or Qt."""

from journal_app.domain.rules.adjustments import Adjustment, adjusted, read_adjustment, require_lawful
from journal_app.domain.rules.consents_in_force import consent_in_force
from journal_app.domain.rules.definitions import LoadedPack, Pose, TreatmentArea, TreatmentDefinition, TreatmentField
from journal_app.domain.rules.evaluation import (
    consent_window,
    disclosure_ends,
    earliest_time,
    evaluate,
    verdict,
    weight,
)
from journal_app.domain.rules.explaining import Demand, explain, explain_coming, say_rule
from journal_app.domain.rules.facts import (
    Competence,
    Consent,
    Delegation,
    EarlierTreatment,
    Facts,
    IdentityCheck,
    Information,
    Jurisdiction,
    Performer,
    ProfessionalRole,
    Stage,
)
from journal_app.domain.rules.facts_of_record import facts_from_record, role_of
from journal_app.domain.rules.local_time import CivilClock
from journal_app.domain.rules.model import (
    Certainty,
    Finding,
    LegalSource,
    Mode,
    Rule,
    RulePack,
    Status,
    Verdict,
)
from journal_app.domain.rules.operators import OPERATORS, Remedy
from journal_app.domain.rules.terms import TreatmentTerms
from journal_app.domain.rules.wording import Phrasebook

__all__ = [
    "OPERATORS",
    "Adjustment",
    "Certainty",
    "CivilClock",
    "Competence",
    "Consent",
    "Delegation",
    "Demand",
    "EarlierTreatment",
    "Facts",
    "Finding",
    "IdentityCheck",
    "Information",
    "Jurisdiction",
    "LegalSource",
    "LoadedPack",
    "Mode",
    "Performer",
    "Phrasebook",
    "Pose",
    "ProfessionalRole",
    "Remedy",
    "Rule",
    "RulePack",
    "Stage",
    "Status",
    "TreatmentArea",
    "TreatmentDefinition",
    "TreatmentField",
    "TreatmentTerms",
    "Verdict",
    "adjusted",
    "consent_in_force",
    "consent_window",
    "disclosure_ends",
    "earliest_time",
    "evaluate",
    "explain",
    "explain_coming",
    "facts_from_record",
    "read_adjustment",
    "require_lawful",
    "role_of",
    "say_rule",
    "verdict",
    "weight",
]
