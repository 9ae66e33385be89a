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
    AUTHORITY = "authority"
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
        Check.KEYRING: "The file with the sign-in keys is whole, signed, and the one the journal knows.",
        Check.PAGES: "Every page of the database is as it was written.",
        Check.SCHEMA: "The database is built the way the program builds it.",
        Check.POSITIONS: "Every record is in its place.",
        Check.HEADERS: "The head of every record has the form it must have.",
        Check.LEAVES: "Every record is the one that was written.",
        Check.TREE: "The fingerprint over all records is right.",
        Check.SIGNATURES: "Every signature that was checked was made by someone whose key was valid then.",
        Check.AUTHORITY: "Every record was written by someone whose role allowed it.",
        Check.STREAMS: "No record is missing from any patient or any computer.",
        Check.BODIES: "Everything that could be opened is what was signed.",
        Check.ERASURES: "Nothing was erased but what two people approved.",
        Check.REFERENCES: "Every record that refers to another leads to an earlier one of the same patient.",
        Check.GATE: "Every treatment rests on a consent that was valid when it was done.",
        Check.LINES: "The journal's history of restores is unbroken.",
        Check.CHECKPOINTS: "Every stored checkpoint agrees with the records.",
        Check.ANCHORS: "Every anchor given agrees with the records.",
        Check.MARK: "The journal is not older than this computer has seen it.",
        Check.VIEWS: "Lists and search say what the records say.",
        Check.DRAFTS: "Every draft and every line of the day lists opens.",
        Check.FILES: "Every photo and document is there and whole.",
    }
)

_FINDINGS: Final[Mapping[str, str]] = {
    "keyring.copies": "The two copies of the file with the sign-in keys differ, or one is missing or damaged.",
    "keyring.unstated": "The journal does not say which sign-in keys are valid.",
    "keyring.other": (
        "The file with the sign-in keys (version {version}) is not the one the journal knows (version {stated})."
    ),
    "keyring.sheets": "The file with the sign-in keys has other recovery sheets than the kit that is in force.",
    "keyring.grants": "Somebody is marked as holding the clinical key to whom no holder of it gave it.",
    "keyring.people": "The people in the file with the sign-in keys, or their keys, are not those the journal knows.",
    "keyring.clinical": "The file with the sign-in keys has a clinical key that no practitioner is known to have made.",
    "pages.unreadable": "The database cannot be read any further: it is damaged.",
    "pages.strange": "The database holds values that no journal has, so it could not be checked any further.",
    "pages.seal": "The database was altered or is damaged. Pages concerned: {pages}.",
    "pages.structure": "The database's inner structure is damaged.",
    "pages.loose_rows": "Rows of the table {table} point to rows that do not exist: {count}.",
    "schema.differs": "A part of the database is missing, added or altered: {what}.",
    "positions.missing": "Records are missing from position {first} to {last}.",
    "positions.truncated": "The journal ends too early. Records missing at its end: {missing}.",
    "positions.beyond_head": "Records behind the journal's stated end: {count}.",
    "headers.broken": "Records whose head cannot be read: {count}.",
    "headers.not_canonical": "Records whose head was written in another form than the one that is signed: {count}.",
    "headers.kind": "Records of a kind or form that this program does not know: {count}.",
    "headers.purpose": "Records that give a purpose that does not exist: {count}.",
    "headers.time_back": (
        "Records dated before others that were already written, with no word of a clock that was set back: {count}."
    ),
    "headers.no_patient": "Records that name no patient although they must: {count}.",
    "headers.no_body": "Records that promise no content although they must have one: {count}.",
    "leaves.differs": "Records that are not the ones that were written, so they were altered: {count}.",
    "tree.head": "The journal's stated end cannot be read.",
    "tree.differs": "The fingerprint over all records is not the one that the journal states.",
    "tree.cache": "Stretches of 256 records whose remembered fingerprint is wrong: {count}.",
    "signatures.unknown_key": "Records signed with a key that nobody here ever had: {count}.",
    "signatures.ended_key": "Records signed with a key that was no longer valid: {count}.",
    "signatures.other_author": "Records that name another author than the one who signed them: {count}.",
    "signatures.wrong": "Wrong signatures: {count}.",
    "signatures.changed_since": "The first {size} records are not those that this computer verified before.",
    "authority.role": "Records whose author had no role that allows them, so they do not count: {count}.",
    "authority.keyring": "Changes of the sign-in keys by someone who may not make them: {count}.",
    "authority.kit": (
        "New recovery kits that neither the old sheet nor a request of seven days allowed, or that were not put in "
        "force: {count}."
    ),
    "authority.rotation": "Exchanges of keys without new keys, or with one that no holder of the last signed: {count}.",
    "authority.recovery": (
        "New sign-in keys from the recovery sheet for someone who does not work here, in another's name, or given "
        "before, so they do not count: {count}."
    ),
    "authority.hand_over": "Health answers taken in by another than the one who is said to have asked: {count}.",
    "authority.performer": "Treatments signed by another than the one said to have treated: {count}.",
    "authority.countersigned": (
        "Entries countersigned by someone who did not answer for them, so it does not count: {count}."
    ),
    "authority.own_review": (
        "Emergencies reviewed by the one who treated although a colleague worked here, so it does not count: {count}."
    ),
    "authority.another": "Records that say another than their author informed, witnessed or signed: {count}.",
    "streams.broken": (
        "Records that do not follow the one before them, so one of the same patient or computer is missing: {count}."
    ),
    "bodies.missing": "Records whose content is gone, and no erasure says why: {count}.",
    "bodies.unexpected": "Records with a content that was not signed with them: {count}.",
    "bodies.without_record": "Contents that belong to no record: {count}.",
    "bodies.seal": "Records whose content does not open, because it was altered, damaged or exchanged: {count}.",
    "bodies.commitment": "Records whose content is not the one that was signed: {count}.",
    "bodies.unreadable": "Records whose content does not have the form of its kind: {count}.",
    "bodies.foreign_key": "Records whose content is sealed with a key of another journal: {count}.",
    "bodies.open_to_all": "Records with clinical content that everyone who signs in can open: {count}.",
    "erasures.record_gone": "Records of which only the place is left, and no erasure says why: {count}.",
    "erasures.not_approved": "Erasures that were not approved by two people whose keys were valid: {count}.",
    "erasures.objection": (
        "Erasures that remember an objection to marketing in another form than it is written in: {count}."
    ),
    "erasures.no_objection": (
        "Registrations in which an objection to marketing from before an erasure is said to be known again, where no "
        "erasure remembers one: {count}."
    ),
    "erasures.range": "Erasures that name records they cannot have erased: {count}.",
    "references.unknown": "Records that refer to a record that does not exist before them: {count}.",
    "references.other_patient": "Records that refer to a record of another patient: {count}.",
    "references.questionnaire": "Health answers without the questionnaire that they answer, as it was asked: {count}.",
    "references.submissions": "Confirmed or set aside: health answers that are others inside than outside: {count}.",
    "references.other_kind": "Records that follow up one of a kind that they cannot be about, or none: {count}.",
    "references.named_elsewhere": (
        "Records whose content names a photo or document that is no earlier one of the same patient: {count}."
    ),
    "references.body_differs": "Records that follow up another one inside than outside: {count}.",
    "references.disclosure_basis": (
        "Records of something passed on, or got, without a consent or law that allowed it at that time: {count}."
    ),
    "references.request_person": "Steps of a request that are about another person than the request: {count}.",
    "references.request_order": "Steps of a request that cannot follow on what was written before them: {count}.",
    "references.breach_order": "Records of a data breach that cannot follow on what was written before them: {count}.",
    "references.case_person": "Steps of a complaint case that are about another person than the case: {count}.",
    "references.case_order": "Records of a complaint case that cannot follow on what was written before them: {count}.",
    "references.case_hold": "Complaint cases that were opened without a hold of their own: {count}.",
    "references.case_held": "Holds of an open complaint case that somebody released; they stand all the same: {count}.",
    "references.restriction_person": "Restrictions that were lifted in another patient's journal: {count}.",
    "references.restriction_order": "Restrictions that were set or lifted as they cannot be: {count}.",
    "gate.restricted": "Records that were written in a restricted journal although they may not: {count}.",
    "references.repeated_id": "Records with an id that another record has: {count}.",
    "gate.no_facts": "Treatments that say neither what was treated nor when: {count}.",
    "gate.no_consent": "Treatments that rest on no consent: {count}.",
    "gate.other_patient": "Treatments that rest on a consent of another patient: {count}.",
    "gate.other_treatment": "Treatments that rest on a consent to another treatment: {count}.",
    "gate.before_signing": "Treatments done before their consent was signed: {count}.",
    "gate.before_start": "Treatments done before the reflection time was over: {count}.",
    "gate.expired": "Treatments done after their consent had expired: {count}.",
    "gate.withdrawn": "Treatments done after their consent had been withdrawn: {count}.",
    "gate.correction": "Corrections that do not name an entry of the same time and treatment: {count}.",
    "gate.counted_twice": "Consents that were let count a second time: {count}.",
    "gate.confirms_nothing": "Confirmations of a consent that was not waiting for one: {count}.",
    "gate.paper_alone": "Consents on paper that were let count without two people's looking at the paper: {count}.",
    "gate.ahead": "Treatments or consents that were written down before they took place: {count}.",
    "gate.misplaced": "Records with facts about consent that do not belong to their kind: {count}.",
    "gate.twice_in_visit": (
        "Entries of a treatment that their performer had signed in the same visit already: {count}."
    ),
    "gate.body_differs": (
        "Records whose content says otherwise of treatment and consent than their head, or than the entry it corrects: "
        "{count}."
    ),
    "gate.lots_differ": "Treatments whose head names other lots than their content, so a recall misses them: {count}.",
    "lines.restore_differs": "Restores that do not say truly where they began: {count}.",
    "lines.other": (
        "The journal says it is on line {line}, but its records lead to line {expected} (a restore begins a new line)."
    ),
    "checkpoints.unsigned": "The checkpoint at {size} records is damaged, or signed by nobody whose key was valid.",
    "checkpoints.other_vault": "A stored checkpoint belongs to another journal.",
    "checkpoints.other_line": "The checkpoint at {size} records belongs to a line that does not lead here.",
    "checkpoints.truncated": (
        "There was a checkpoint at {size} records, and the journal is shorter now: its end is missing."
    ),
    "checkpoints.other_tree": (
        "The records up to the checkpoint at {size} records are not those for which it was signed."
    ),
    "anchors.none_found": "No anchor could be found in a file that was given.",
    "anchors.unsigned": "Anchors that are damaged, or signed by nobody whose key was valid: {count}.",
    "anchors.other_vault": "Anchors that belong to another journal: {count}.",
    "anchors.other_line": "The anchor at {size} records belongs to a line that does not lead here.",
    "anchors.truncated": "An anchor was made at {size} records, and the journal is shorter now: its end was cut off.",
    "anchors.other_tree": (
        "The first {size} records are not those for which the anchor was made: the journal was altered."
    ),
    "anchors.unlisted": (
        "The anchor at {size} records was left behind by the restore that ended line {line}, which does not list it: "
        "records may have been cut off."
    ),
    "mark.damaged": "This computer's note of how far the journal had come is damaged.",
    "mark.behind": (
        "This computer has seen {size} records, and the journal is shorter now: it is an older "
        "copy, or its end is lost."
    ),
    "mark.forked": "The first {size} records are not those that this computer has seen.",
    "mark.other_line": "This computer has seen the journal on a line that does not lead here.",
    "mark.keyring_behind": "The file with the sign-in keys is older than the one this computer has seen.",
    "views.differs": "The list {view} does not say what the records say. Rows concerned: {count}.",
    "views.impossible": "Records that cannot be shown, because they change something that was never there: {count}.",
    "drafts.broken": "Drafts that do not open: {count}.",
    "drafts.appointments": "Lines of the day lists that do not open: {count}.",
    "files.missing": "The file {id} of a photo or document is missing.",
    "files.damaged": "The file {id} of a photo or document is damaged or was altered.",
    "files.rendition": (
        "Smaller pictures that are damaged, or not of the photo they are kept for: {count}."
        " They are not shown; the next look makes them anew from the original."
    ),
}

_NOTICES: Final[Mapping[str, str]] = {
    "keyring.staged": "A change of who has access was begun and not finished; the next sign-in settles it.",
    "bodies.not_opened": "Records that only practitioners can open, so their content was not checked: {count}.",
    "references.maybe_erased": "Records that refer to a record that is not there; it may have been erased: {count}.",
    "gate.withdrawn_late": (
        "Treatments done after a withdrawal that was written down only later: {count}. Review them."
    ),
    "gate.written_late": (
        "Consents that were written down more than four hours after they were signed: {count}. Review them."
    ),
    "gate.unmerged": (
        "Treatments that rest on a consent of another registration, which is no longer merged: {count}. Review them."
    ),
    "gate.emergencies": "Emergencies that were treated, for which no consent is needed: {count}.",
    "gate.unreviewed": "Emergencies that no practitioner has reviewed yet: {count}. Review them.",
    "gate.reviewed_alone": "Emergencies reviewed by the one who treated: {count}. Let a colleague look, too.",
    "checkpoints.abandoned": "The checkpoint at {size} records was left behind by the restore that ended line {line}.",
    "anchors.abandoned": "The anchor at {size} records was left behind by the restore that ended line {line}.",
    "mark.none": "This computer has no mark of how far the journal had come, so an older copy would not be noticed.",
    "mark.half": (
        "One half of this computer's note of how far the journal had come is damaged, as a power cut leaves it. "
        "What is written next mends it; until then the note may be one step behind."
    ),
    "mark.abandoned": (
        "What this computer saw last, {size} records, was left behind by the restore that ended line {line}."
    ),
    "files.orphans": (
        "Sealed files that belong to no record: {files} ({first} is the first). An interrupted save leaves such files."
    ),
    "files.shared": (
        "The file {id} of a photo or document is vouched for by more than one record, though each is kept for one. "
        "Review them: somebody may pass off a picture of one patient as another's."
    ),
    "files.stray_renditions": "Smaller pictures that belong to no photo and are never shown: {files}.",
}


def _said(severity: Severity, sentences: Mapping[str, str]) -> dict[str, Said]:
    return {
        f"verify.{key}": Said(Check(key.partition(".")[0]), severity, sentence) for key, sentence in sentences.items()
    }


SENTENCES: Final[Mapping[str, Said]] = MappingProxyType(
    _said(Severity.FINDING, _FINDINGS) | _said(Severity.NOTICE, _NOTICES)
)
"""Every sentence but those that all is well, by key."""
