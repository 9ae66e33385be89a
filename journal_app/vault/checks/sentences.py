"""The checks, and the English sentence of every result, by translation key; it must not decide which one holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Check(StrEnum):
    """What is checked, in the order in which it is reported."""

    KEYRING = "keyring"
    PAGES = "pages"
    SCHEMA = "schema"
    POSITIONS = "positions"
    HEADERS = "headers"
    LEAVES = "leaves"
    TREE = "tree"
    SIGNATURES = "signatures"
    STREAMS = "streams"
    BODIES = "bodies"
    ERASURES = "erasures"
    REFERENCES = "references"
    GATE = "gate"
    LINES = "lines"
    CHECKPOINTS = "checkpoints"
    ANCHORS = "anchors"
    MARK = "mark"
    VIEWS = "views"
    DRAFTS = "drafts"
    FILES = "files"


class Severity(StrEnum):
    """``ok`` for a check without a finding; a notice is to be known but is no sign of damage; a finding is."""

    OK = "ok"
    NOTICE = "notice"
    FINDING = "finding"


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence: which check says it, how grave it is, and the English words in ``str.format`` form."""

    check: Check
    severity: Severity
    sentence: str


ALL_WELL: Final[Mapping[Check, str]] = MappingProxyType(
    {
        Check.KEYRING: "The key file is whole, signed, and the one the journal knows.",
        Check.PAGES: "Every page of the database is as it was written.",
        Check.SCHEMA: "Tables, indexes and triggers are the program's own.",
        Check.POSITIONS: "Every record is in its place.",
        Check.HEADERS: "Every record's header is well formed.",
        Check.LEAVES: "Every record is the one that was put into the tree.",
        Check.TREE: "The tree over all records is right.",
        Check.SIGNATURES: "Every signature checked was made by someone whose key counted then.",
        Check.STREAMS: "No record is missing from any patient's or computer's own chain.",
        Check.BODIES: "Every content that could be opened is the one that was signed.",
        Check.ERASURES: "Nothing was erased but what two people approved.",
        Check.REFERENCES: "Every reference leads to an earlier record of the same patient.",
        Check.GATE: "Every treatment rests on a consent that was valid when it was done.",
        Check.LINES: "The journal's line of restores is unbroken.",
        Check.CHECKPOINTS: "Every stored checkpoint agrees with the records.",
        Check.ANCHORS: "Every anchor given agrees with the records.",
        Check.MARK: "The journal is not older than this computer has seen it.",
        Check.VIEWS: "Lists and search say what the records say.",
        Check.DRAFTS: "Every draft opens.",
        Check.FILES: "Every photo and document is there and whole.",
    }
)

_FINDINGS: Final[Mapping[str, str]] = {
    "keyring.copies": "The two copies of the key file are not the same, or one is missing or damaged.",
    "keyring.unstated": "The journal does not say which keys are in force.",
    "keyring.other": "The key file (version {version}) is not the one the journal knows (version {stated}).",
    "keyring.people": "The people in the key file, or their keys, are not those the journal knows.",
    "pages.unreadable": "The database cannot be read any further: it is damaged.",
    "pages.strange": "The database holds values that no journal has, so it could not be checked any further.",
    "pages.seal": "{pages} pages of the database were altered or are damaged.",
    "pages.structure": "The database's inner structure is damaged.",
    "pages.loose_rows": "{count} rows of the table {table} point to rows that do not exist.",
    "schema.differs": "A part of the database is missing, added or altered: {what}.",
    "positions.missing": "Records are missing from position {first} to {last}.",
    "positions.truncated": "The journal ends too early: {missing} records are missing at its end.",
    "positions.beyond_head": "{count} records stand behind the end that the journal states.",
    "headers.broken": "{count} records have a header that is not one.",
    "headers.not_canonical": (
        "{count} records have a header that was written in another form than the one that is signed."
    ),
    "headers.kind": "{count} records are of a kind or form that this program does not know.",
    "headers.no_patient": "{count} records name no patient although their kind needs one.",
    "headers.no_body": "{count} records promise no content although their kind has one.",
    "leaves.differs": "{count} records are not those that were put into the tree: they were altered.",
    "tree.head": "The journal's stated end cannot be read.",
    "tree.differs": "The tree over all records is not the one that the journal states.",
    "tree.cache": "The remembered root over {count} stretches of 256 records is not theirs.",
    "signatures.unknown_key": "{count} records are signed with a key that nobody here ever had.",
    "signatures.ended_key": "{count} records are signed with a key that no longer counted.",
    "signatures.other_author": "{count} records name another author than the owner of the key that signed them.",
    "signatures.wrong": "{count} signatures are wrong.",
    "signatures.changed_since": "The first {size} records are not those that this computer verified before.",
    "streams.broken": (
        "{count} records do not follow the one before them: a record of the same patient or computer is missing."
    ),
    "bodies.missing": "The content of {count} records is gone, and no erasure says why.",
    "bodies.unexpected": "{count} records have a content that their signed header does not know.",
    "bodies.without_record": "{count} contents belong to no record.",
    "bodies.seal": "The content of {count} records does not open: it was altered, damaged or put in another's place.",
    "bodies.commitment": "The content of {count} records is not the one that was signed.",
    "bodies.unreadable": "The content of {count} records does not have the form of its kind.",
    "bodies.foreign_key": "The content of {count} records is sealed with a key that does not belong to this journal.",
    "bodies.open_to_all": (
        "The clinical content of {count} records is sealed so that everyone who signs in can open it."
    ),
    "erasures.record_gone": "{count} records were reduced to their place in the tree, and no erasure says why.",
    "erasures.not_approved": "{count} erasures were not approved by two people whose keys counted.",
    "erasures.range": "{count} erasures name records that they cannot have erased.",
    "references.unknown": "{count} records refer to a record that does not exist before them.",
    "references.other_patient": "{count} records refer to a record of another patient.",
    "references.repeated_id": "{count} records carry an id that another record has.",
    "gate.no_facts": "{count} treatments say neither what was treated nor when.",
    "gate.no_consent": "{count} treatments rest on no consent.",
    "gate.other_patient": "{count} treatments rest on a consent of another patient.",
    "gate.other_treatment": "{count} treatments rest on a consent for another treatment.",
    "gate.before_signing": "{count} treatments were done before their consent was signed.",
    "gate.before_start": "{count} treatments were done within the time for reflection after the consent.",
    "gate.expired": "{count} treatments were done after their consent had expired.",
    "gate.withdrawn": "{count} treatments were done after their consent had been withdrawn.",
    "gate.correction": "{count} corrections do not name an entry of the same time.",
    "gate.counted_twice": "{count} consents were let count a second time.",
    "gate.misplaced": "{count} records carry facts about consent that do not belong to their kind.",
    "gate.body_differs": "{count} records say one thing about consent in their header and another in their content.",
    "lines.restore_differs": "{count} restores do not say truly where they began.",
    "lines.other": "The journal states line {line}, but its records lead to line {expected}.",
    "checkpoints.unsigned": "The checkpoint at {size} records is damaged, or signed by nobody whose key counted.",
    "checkpoints.other_vault": "A stored checkpoint is of another journal.",
    "checkpoints.other_line": "The checkpoint at {size} records is of a line that does not lead here.",
    "checkpoints.truncated": "There was a checkpoint at {size} records, and the journal is shorter now.",
    "checkpoints.other_tree": "The records up to the checkpoint at {size} records are not those it was signed over.",
    "anchors.none_found": "No anchor could be found in a file that was given.",
    "anchors.unsigned": "{count} anchors are damaged, or signed by nobody whose key counted.",
    "anchors.other_vault": "{count} anchors are of another journal.",
    "anchors.other_line": "The anchor at {size} records is of a line that does not lead here.",
    "anchors.truncated": "An anchor was made at {size} records, and the journal is shorter now: its end was cut off.",
    "anchors.other_tree": (
        "The first {size} records are not those that the anchor was made over: the journal was altered."
    ),
    "mark.damaged": "This computer's note of how far the journal had come is damaged.",
    "mark.behind": (
        "This computer has seen {size} records, and the journal is shorter now: an older copy, or a lost end."
    ),
    "mark.forked": "The first {size} records are not those that this computer has seen.",
    "mark.other_line": "This computer has seen the journal on a line that does not lead here.",
    "mark.keyring_behind": "The key file is older than the one this computer has seen.",
    "views.differs": "{count} rows of the view {view} are not what the records say.",
    "views.impossible": "{count} records cannot be shown: they change something that was never there.",
    "drafts.broken": "{count} drafts do not open.",
    "files.missing": "The file {id} of a photo or document is missing.",
    "files.damaged": "The file {id} of a photo or document is damaged or was altered.",
}

_NOTICES: Final[Mapping[str, str]] = {
    "keyring.staged": "A change of keys was begun and not finished; the next sign-in settles it.",
    "bodies.not_opened": "The content of {count} records is sealed to practitioners and was not opened.",
    "references.maybe_erased": "{count} records refer to a record that is not there; it may be one that was erased.",
    "gate.withdrawn_late": (
        "{count} treatments were done after a withdrawal that was written down only later. Review them."
    ),
    "checkpoints.abandoned": "The checkpoint at {size} records was abandoned by the restore that ended line {line}.",
    "anchors.abandoned": "The anchor at {size} records was abandoned by the restore that ended line {line}.",
    "mark.none": "This computer has no mark of how far the journal had come, so an older copy would not be noticed.",
    "mark.abandoned": (
        "What this computer saw last, {size} records, was abandoned by the restore that ended line {line}."
    ),
    "files.orphans": "{files} sealed files belong to no record, {first} first; an interrupted save leaves such.",
}


def _said(severity: Severity, sentences: Mapping[str, str]) -> dict[str, Said]:
    return {
        f"verify.{key}": Said(Check(key.partition(".")[0]), severity, sentence) for key, sentence in sentences.items()
    }


SENTENCES: Final[Mapping[str, Said]] = MappingProxyType(
    _said(Severity.FINDING, _FINDINGS) | _said(Severity.NOTICE, _NOTICES)
)
"""Every sentence but those that all is well, by key."""
