"""Who works in the clinic and what their roles allow; it must not know passwords or keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.errors import UserFacing
from journal_app.domain.findings import Finding, Severity


class Role(StrEnum):
    """What a person does in the clinic; one person may have several."""

    PRACTITIONER = "practitioner"
    RECEPTIONIST = "receptionist"
    OWNER = "owner"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class Registration:
    """A professional registration: its issuer (``GMC``, ``Styrelsen for Patientsikkerhed``), number and profession."""

    authority: str
    number: str
    profession: str


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff as the journal knows them; people are never deleted, only removed from a position on."""

    id: UUID
    name: str
    roles: frozenset[Role]
    title: str = ""
    registration: Registration | None = None
    active: bool = True


class Permission(StrEnum):
    """What a person may do; who may *read* clinical content is besides decided by keys, and these only mirror them."""

    SEARCH_PATIENTS = "search_patients"  #: identity lines only
    READ_REGISTRY = "read_registry"  #: identity, contact data, notes for reception
    REGISTER_PATIENT = "register_patient"
    CHANGE_PATIENT = "change_patient"
    MERGE_PATIENTS = "merge_patients"
    KEEP_STOCK = "keep_stock"  #: products and received lots; nothing of it tells who got what
    HAND_OVER = "hand_over"  #: hand a form to the patient; what the patient writes goes in, nothing comes out
    READ_CLINICAL = "read_clinical"
    WRITE_CLINICAL = "write_clinical"
    SIGN_TREATMENT = "sign_treatment"
    OPEN_VIAL = "open_vial"
    RECALL = "recall"  #: finding everyone who got a lot, so clinical reading is part of it
    RECEIVE_REQUEST = "receive_request"  #: requests for one's own data: take them in, note what was asked and shown
    ANSWER_REQUEST = "answer_request"  #: gather, review, extend, answer and refuse them
    EXPORT_PATIENT = "export_patient"  #: the whole journal, so clinical reading is part of it
    EXPORT_CLINIC = "export_clinic"  #: every journal and list at once; whoever does it needs EXPORT_PATIENT, too
    READ_ACCESS_LOG = "read_access_log"
    EXPORT_ACCESS_REPORT = "export_access_report"  #: the patient's own, readable report of who looked
    MANAGE_PEOPLE = "manage_people"
    EXCHANGE_KEYS = "exchange_keys"
    MANAGE_CLINIC = "manage_clinic"  #: texts, rule packs, settings
    MAKE_BACKUP = "make_backup"
    RESTORE_BACKUP = "restore_backup"
    PLACE_HOLD = "place_hold"
    KEEP_CASE = "keep_case"  #: complaint cases: open them, see them, note what comes and goes
    PROPOSE_ERASURE = "propose_erasure"
    CARRY_OUT_ERASURE = "carry_out_erasure"
    READ_BREACHES = "read_breaches"  #: the register of personal data breaches
    KEEP_BREACHES = "keep_breaches"
    READ_PROCESSING = "read_processing"  #: the register of processing activities
    READ_REPORTS = "read_reports"  #: counts without identities, small ones hidden


_REGISTRY = frozenset(
    (
        Permission.SEARCH_PATIENTS,
        Permission.READ_REGISTRY,
        Permission.REGISTER_PATIENT,
        Permission.CHANGE_PATIENT,
        Permission.KEEP_STOCK,
        Permission.HAND_OVER,
        Permission.RECEIVE_REQUEST,
    )
)
_CLINICAL = frozenset(
    (
        Permission.READ_CLINICAL,
        Permission.WRITE_CLINICAL,
        Permission.SIGN_TREATMENT,
        Permission.OPEN_VIAL,
        Permission.RECALL,
        Permission.EXPORT_PATIENT,
    )
)

PERMISSIONS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.PRACTITIONER: _REGISTRY
        | _CLINICAL
        | {
            Permission.MERGE_PATIENTS,
            Permission.ANSWER_REQUEST,
            Permission.EXPORT_ACCESS_REPORT,
            Permission.EXCHANGE_KEYS,
            Permission.MAKE_BACKUP,
            Permission.PLACE_HOLD,
            Permission.KEEP_CASE,
            Permission.PROPOSE_ERASURE,
            Permission.READ_REPORTS,
        },
        Role.RECEPTIONIST: _REGISTRY,
        Role.OWNER: _REGISTRY
        | {
            Permission.MERGE_PATIENTS,
            Permission.ANSWER_REQUEST,
            Permission.READ_ACCESS_LOG,
            Permission.EXPORT_ACCESS_REPORT,
            Permission.MANAGE_PEOPLE,
            Permission.EXCHANGE_KEYS,
            Permission.MANAGE_CLINIC,
            Permission.EXPORT_CLINIC,
            Permission.MAKE_BACKUP,
            Permission.RESTORE_BACKUP,
            Permission.PLACE_HOLD,
            Permission.KEEP_CASE,
            Permission.PROPOSE_ERASURE,
            Permission.CARRY_OUT_ERASURE,
            Permission.READ_BREACHES,
            Permission.KEEP_BREACHES,
            Permission.READ_PROCESSING,
            Permission.READ_REPORTS,
        },
        Role.AUDITOR: frozenset(
            (
                Permission.SEARCH_PATIENTS,
                Permission.READ_ACCESS_LOG,
                Permission.EXPORT_ACCESS_REPORT,
                Permission.PROPOSE_ERASURE,
                Permission.READ_BREACHES,
                Permission.READ_PROCESSING,
                Permission.READ_REPORTS,
            )
        ),
    }
)
"""What each role allows. Several roles allow what each of them does, so only the practitioner's reads clinically."""

_REFUSALS: Mapping[Permission, str] = MappingProxyType(
    {
        Permission.SEARCH_PATIENTS: "Your role does not allow searching for patients. Ask the owner.",
        Permission.READ_REGISTRY: "Your role does not allow seeing patients' contact details. Ask reception.",
        Permission.REGISTER_PATIENT: "Your role does not allow registering patients. Ask reception.",
        Permission.CHANGE_PATIENT: "Your role does not allow changing patients' details. Ask reception.",
        Permission.MERGE_PATIENTS: "Only a practitioner or the owner can merge two registrations. Ask one of them.",
        Permission.KEEP_STOCK: "Your role does not allow keeping the stock. Ask reception or a practitioner.",
        Permission.OPEN_VIAL: "Only practitioners can open or discard a vial. Ask one of them.",
        Permission.RECALL: "Only practitioners can see who was treated with a lot. Ask one of them.",
        Permission.HAND_OVER: "Your role does not allow handing the screen to a patient. Ask reception.",
        Permission.READ_CLINICAL: "Only practitioners can read the clinical part of a journal. Ask one of them.",
        Permission.WRITE_CLINICAL: "Only practitioners can write in the clinical part of a journal. Ask one of them.",
        Permission.SIGN_TREATMENT: "Only practitioners can sign a treatment. Ask the one who treated.",
        Permission.RECEIVE_REQUEST: "Your role does not see requests about personal data. Ask reception.",
        Permission.ANSWER_REQUEST: "Requests are answered by a practitioner or the owner. Ask one of them.",
        Permission.EXPORT_PATIENT: "Only practitioners can hand out a whole journal. Ask one of them.",
        Permission.EXPORT_CLINIC: "Only the owner can hand out every journal of the clinic. Ask the owner.",
        Permission.READ_ACCESS_LOG: "The access log is read by the owner and the auditor. Ask one of them.",
        Permission.EXPORT_ACCESS_REPORT: "Your role does not allow printing an access report. Ask a practitioner.",
        Permission.MANAGE_PEOPLE: "Only the owner can add, change or remove people. Ask the owner.",
        Permission.EXCHANGE_KEYS: "Only a practitioner or the owner can exchange the clinic's keys. Ask one of them.",
        Permission.MANAGE_CLINIC: "Only the owner can change texts, rules and settings. Ask the owner.",
        Permission.MAKE_BACKUP: "Backups are made by the owner or a practitioner. Ask one of them.",
        Permission.RESTORE_BACKUP: "Only the owner can restore a backup. Ask the owner.",
        Permission.PLACE_HOLD: "A hold is placed by the owner or a practitioner. Ask one of them.",
        Permission.KEEP_CASE: "Complaint cases are kept by the owner or a practitioner. Ask one of them.",
        Permission.PROPOSE_ERASURE: "Erasures are proposed by the owner, a practitioner or the auditor. Ask one.",
        Permission.CARRY_OUT_ERASURE: "Only the owner can carry out an erasure or release a hold. Ask the owner.",
        Permission.READ_BREACHES: "The register of data breaches is read by the owner and the auditor. Ask one.",
        Permission.KEEP_BREACHES: "Only the owner can write in the register of data breaches. Ask the owner.",
        Permission.READ_PROCESSING: "The register of processing is read by the owner and the auditor. Ask one of them.",
        Permission.READ_REPORTS: "Reports are read by the owner, the auditor and practitioners. Ask one of them.",
    }
)


def permissions(roles: Iterable[Role]) -> frozenset[Permission]:
    """Everything the roles together allow; nothing if there are none."""
    return frozenset().union(*(PERMISSIONS[role] for role in roles))


def require(person: Person, permission: Permission) -> None:
    """Refuse unless the person works here and has the permission.

    Raises:
        UserFacing: ``person.inactive`` or ``permission.<permission>``, saying whom to ask.
    """
    if not person.active:
        raise UserFacing("person.inactive", "This person no longer works here and cannot do anything in the journal.")
    if permission not in permissions(person.roles):
        raise UserFacing(f"permission.{permission}", _REFUSALS[permission])


def holds_clinical_key(roles: Iterable[Role]) -> bool:
    """Whether someone with these roles is to hold the clinical key: practitioners only."""
    return Role.PRACTITIONER in roles


def judge_removal(person: UUID, people: Iterable[Person]) -> tuple[Finding, ...]:
    """What speaks against someone's leaving: an error for the last owner, a warning for the last clinical key."""
    return judge_roles(person, frozenset(), people)


def judge_roles(person: UUID, roles: frozenset[Role], people: Iterable[Person]) -> tuple[Finding, ...]:
    """What speaks against giving someone exactly these roles, none meaning that they leave; ``people`` is everyone."""
    active = tuple(someone for someone in people if someone.active)
    before = next((someone.roles for someone in active if someone.id == person), frozenset[Role]())
    others = frozenset().union(*(someone.roles for someone in active if someone.id != person))
    lost = before - roles - others
    findings = []
    if Role.OWNER in lost:
        sentence = "This is the last owner. Make someone else an owner first."
        findings.append(Finding(Severity.ERROR, "people.last_owner", sentence))
    if Role.PRACTITIONER in lost:
        sentence = (
            "This is the last practitioner. After this nobody here can read the clinical journal; "
            "only the clinical recovery sheet opens it again."
        )
        findings.append(Finding(Severity.WARN, "people.last_practitioner", sentence))
    return tuple(findings)
