"""What a role may read is decided by keys: no code run with a receptionist's keys opens anything clinical."""

from __future__ import annotations

import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.domain.access import Purpose
from journal_app.domain.consents import ConsentSigned
from journal_app.domain.errors import JournalError
from journal_app.domain.health import Alert, HealthConfirmed, HealthSubmitted
from journal_app.domain.people import Role
from journal_app.domain.questionnaires import YES, Place
from journal_app.domain.records import KINDS, EntryGate, NewRecord, Seal
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import drafts, gate, health
from journal_app.services.ports import Draft
from journal_app.services.session import Session
from journal_app.vault import envelope, headers, passwords, role_keys
from journal_app.vault.envelope import BodyKey
from journal_app.vault.hpke import AgreementKey
from journal_app.vault.open_vault import OpenVault
from tests.clinic import (
    OWNING,
    PASSWORD,
    RECEPTION,
    OpenClinic,
    a_health_form,
    a_note,
    a_signature,
    a_treated_patient,
    answered_harmlessly,
    entry_of,
    everything_in,
    opened,
)
from tests.memory_scan import copies, linux_only

PROGRAM = (sys.executable, "-m", "tests.signed_in_process")
CLINICAL_KINDS = frozenset(kind.name for kind in KINDS.values() if kind.seal is Seal.CLINICAL)
AUDIT = frozenset({Role.AUDITOR})
WITHOUT_CLINICAL_KEY = {
    "receptionist": RECEPTION,
    "owner": OWNING,
    "auditor": AUDIT,
    "all but one": RECEPTION | OWNING | AUDIT,
}


@pytest.fixture
def treated(clinic: OpenClinic) -> UUID:
    """A patient with one of everything that is clinical, a draft and an inbox record among them."""
    patient = a_treated_patient(clinic)
    a_note(clinic.session, patient)
    drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="note", content={"text": "halv"})
    return patient


# -------------------------------------------------------------------------------------------------------- all services


@pytest.mark.parametrize("roles", WITHOUT_CLINICAL_KEY.values(), ids=WITHOUT_CLINICAL_KEY)
def test_without_the_clinical_key_every_clinical_content_is_absent(
    clinic: OpenClinic, treated: UUID, roles: frozenset[Role]
) -> None:
    clinic.sign_in(clinic.colleague("Lise Reception", roles))
    vault = clinic.vault
    assert not vault.can_read_clinical()
    items = vault.journal(treated)
    assert {item.kind for item in items if item.content is None} == {
        "information.given",
        "consent.signed",
        "health.confirmed",
        "treatment.signed",
        "note.signed",
    }
    assert all(item.content is None for item in items if item.kind in CLINICAL_KINDS)
    assert vault.drafts(author=clinic.owner.id) == ()


def test_even_with_every_permission_there_is_nothing_to_read(
    clinic: OpenClinic, treated: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault in the permissions shows the places of clinical records, never what they say."""
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    monkeypatch.setattr(Session, "require", lambda *_: None)
    record = gate.take_record(clinic.session, treated, Purpose.CARE)
    assert [item.content for item in record.items if item.kind in CLINICAL_KINDS] == [None] * 5
    assert drafts.drafts_in(clinic.session, record) == ()


def answers_taken_at_reception(clinic: OpenClinic, patient: UUID) -> UUID:
    """A patient fills in the health questionnaire at the desk; who is signed in there may not read it back."""
    clinic.sign_in(next(person for person in clinic.vault.people() if person.name == "Lise Reception"))
    session = clinic.session
    form = a_health_form(session).answered(Place("expectations.wishes"), "Panden, hemmeligt")
    form = answered_harmlessly(form.answered(Place("illness.epilepsy"), YES))
    now = session.now()
    made = health.submit(
        session, gate.take_registry(session, patient), health.HandedBack((form,), now, now, signature=a_signature())
    ).made
    assert made is not None
    return made


def a_consent_taken_at_reception(clinic: OpenClinic, patient: UUID) -> UUID:
    """It goes to the inbox, and counts once a practitioner has confirmed it."""
    clinic.sign_in(clinic.owner)
    known = next(item.content for item in clinic.vault.journal(patient) if item.kind == "consent.signed")
    clinic.sign_in(next(person for person in clinic.vault.people() if person.name == "Lise Reception"))
    with clinic.vault.act(clinic.time.now()) as act:
        (written,) = act.append(NewRecord("consent.signed", known, patient=patient, purpose="care"))
    return written.id


def test_a_receptionist_writes_to_the_inbox_and_cannot_read_it_back(clinic: OpenClinic, treated: UUID) -> None:
    clinic.colleague("Lise Reception", RECEPTION)
    written = a_consent_taken_at_reception(clinic, treated)
    assert content_of(clinic, treated, written) is None
    clinic.sign_in(clinic.owner)
    assert isinstance(content_of(clinic, treated, written), ConsentSigned)


def test_a_receptionist_takes_health_answers_in_and_cannot_read_them_back(clinic: OpenClinic, treated: UUID) -> None:
    clinic.colleague("Lise Reception", RECEPTION)
    written = answers_taken_at_reception(clinic, treated)
    assert content_of(clinic, treated, written) is None
    rows = everything_in(clinic.vault)
    said = repr({table: found for table, found in rows.items() if table not in {"bodies", "drafts", "patient_keys"}})
    assert not [word for word in ("epilepsy", "hemmeligt", "general") if word in said]
    (sealed,) = [body for record, body in clinical_envelopes(clinic.vault) if record == written]
    assert envelope.key_id_of(sealed)[0] == envelope.SUITE_INBOX
    held = keys_held(clinic.vault)
    assert not [name for name, key in held.items() if opens(clinic.vault, written, sealed, key)]
    clinic.sign_in(clinic.owner)
    content = content_of(clinic, treated, written)
    assert isinstance(content, HealthSubmitted)
    assert content.alerts == (Alert.EPILEPSY,)
    held = keys_held(clinic.vault)
    assert [name for name, key in held.items() if opens(clinic.vault, written, sealed, key)], "the positive control"


def test_a_receptionist_confirms_no_health_whatever_code_runs(clinic: OpenClinic, treated: UUID) -> None:
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    before = clinic.vault.head()
    with pytest.raises(JournalError), clinic.vault.act(clinic.time.now()) as act:
        act.append(NewRecord("health.confirmed", HealthConfirmed((), none_known=True), patient=treated, purpose="care"))
    assert clinic.vault.head() == before


def test_a_receptionist_writes_no_note_whatever_code_runs(clinic: OpenClinic, treated: UUID) -> None:
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    note = Note(NoteKind.PHONE, clinic.time.now(), "Patienten ringede")
    before = clinic.vault.head()
    with pytest.raises(JournalError), clinic.vault.act(clinic.time.now()) as act:
        act.append(NewRecord("note.signed", note, patient=treated, purpose="care"))
    assert clinic.vault.head() == before


def test_a_receptionist_cannot_write_what_the_gate_compares(clinic: OpenClinic, treated: UUID) -> None:
    consent = next(item.id for item in clinic.vault.journal(treated) if item.kind == "consent.signed")
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    entry = entry_of(clinic.session, consent=consent)
    new = NewRecord(
        "treatment.signed",
        entry,
        patient=treated,
        purpose="care",
        refs={"consent": (consent,)},
        gate=EntryGate(entry.treatment, entry.done),
    )
    before = clinic.vault.head()
    with pytest.raises(JournalError), clinic.vault.act(clinic.time.now()) as act:
        act.append(new)
    assert clinic.vault.head() == before


def content_of(clinic: OpenClinic, patient: UUID, record: UUID) -> object:
    return next(item.content for item in clinic.vault.journal(patient) if item.id == record)


# ------------------------------------------------------------------------------------------------ every key and lock


def keys_held(vault: OpenVault) -> dict[str, bytes]:
    """Every 32 secret bytes that a person's process holds or can derive by the program's own labels."""
    keys = vault.keys
    held = {"secret": bytes(keys.secret), "seed": bytes(keys.private[:32]), "x25519": bytes(keys.private[32:])}
    labels = [getattr(role_keys, name) for name in vars(role_keys) if name.startswith("_") and name.isupper()]
    for kind, role in (("registry", keys.registry), ("clinical", keys.clinical)):
        for epoch, secret in role.items():
            held[f"{kind} {epoch}"] = bytes(secret)
            for label in (label for label in labels if isinstance(label, bytes)):
                held[f"{kind} {epoch} {label.decode()}"] = bytes(passwords.hkdf(secret, salt=None, info=label))
    return held


def clinical_envelopes(vault: OpenVault) -> list[tuple[UUID, bytes]]:
    """The envelopes of clinical bodies and of drafts, with the ids they are bound to."""
    rows = everything_in(vault)
    sealed = {row[0]: row[1] for row in rows["bodies"]}
    found = []
    for position, _, header, *_ in rows["ledger"]:
        decoded = headers.decode(str(header).encode())
        if decoded.kind in CLINICAL_KINDS:
            found.append((decoded.id, sealed[position]))
    found += [(UUID(bytes=row[0]), row[5]) for row in rows["drafts"]]  # type: ignore[arg-type]
    return found  # type: ignore[return-value]


def opens(vault: OpenVault, record: UUID, sealed: bytes, key: bytes) -> bool:
    """Whether 32 bytes open an envelope, taken as whatever kind of key the envelope asks for."""
    suite, key_id = envelope.key_id_of(sealed)
    try:
        if suite == envelope.SUITE_INBOX:
            private = AgreementKey(key)
            envelope.unseal_from_inbox(sealed, private=private, key_id=key_id, vault=vault.id, record=record)
        else:
            envelope.unseal(sealed, key=BodyKey(key, key_id=key_id), vault=vault.id, record=record)
    except JournalError:
        return False
    return True


def patient_keys_opened(vault: OpenVault, key: bytes) -> list[bytes]:
    """The patient keys (body ‖ token) that 32 bytes unwrap."""
    opened_keys = []
    for key_id, patient, epoch, sealed in everything_in(vault)["patient_keys"]:
        assert isinstance(sealed, bytes)
        bound = vault._body_keys._bound(UUID(bytes=patient), key_id, epoch)  # type: ignore[arg-type]
        try:
            opened_keys.append(AESGCM(key).decrypt(sealed[:12], sealed[12:], bound))
        except InvalidTag:
            continue
    return opened_keys


@pytest.fixture
def with_inbox(clinic: OpenClinic, treated: UUID) -> OpenClinic:
    """A receptionist is signed in and has written to the inbox."""
    clinic.colleague("Lise Reception", RECEPTION)
    a_consent_taken_at_reception(clinic, treated)
    answers_taken_at_reception(clinic, treated)
    return clinic


def test_a_receptionist_leaves_no_draft_for_anyone(with_inbox: OpenClinic, treated: UUID) -> None:
    """Nothing lies in the inbox that a practitioner would take for their own unsigned words."""
    vault, now = with_inbox.vault, with_inbox.time.now()
    for author in (vault.person.id, with_inbox.owner.id):
        draft = Draft(UUID(int=7), author, treated, "note", now, {"text": "halv"})
        with pytest.raises(JournalError), vault.act(now) as act:
            act.save_draft(draft)


def test_no_key_of_a_receptionist_opens_any_clinical_envelope(with_inbox: OpenClinic) -> None:
    vault = with_inbox.vault
    held, sealed = keys_held(vault), clinical_envelopes(vault)
    assert len(sealed) == 8
    assert {envelope.key_id_of(body)[0] for _, body in sealed} == {envelope.SUITE_KEY, envelope.SUITE_INBOX}
    for name, key in held.items():
        assert not [record for record, body in sealed if opens(vault, record, body, key)], name
        assert patient_keys_opened(vault, key) == [], name


def test_a_practitioners_keys_open_every_one_of_them(with_inbox: OpenClinic) -> None:
    """The positive control: the same search with the clinical key."""
    with_inbox.sign_in(with_inbox.owner)
    vault = with_inbox.vault
    held = keys_held(vault)
    found = [both for key in held.values() for both in patient_keys_opened(vault, key)]
    assert found
    reachable = [*held.values(), *(both[:32] for both in found)]
    for record, body in clinical_envelopes(vault):
        assert any(opens(vault, record, body, key) for key in reachable)


def test_what_the_registry_key_alone_shows_holds_no_clinical_word(with_inbox: OpenClinic) -> None:
    """Views and headers are readable for whoever holds R: no code, product, lot or text of a visit stands there."""
    rows = everything_in(with_inbox.vault)
    written = repr({table: found for table, found in rows.items() if table not in {"bodies", "drafts", "patient_keys"}})
    for word in ("botulinum", "glabella", "Botox", "AbbVie", "C1234", "Fint forløb", "Ringede og var glad", "halv"):
        assert word not in written
    assert "Nielsen" in written, "the registry does stand there, so the search would have found the others"


# -------------------------------------------------------------------------------------------------------------- memory


def random_password() -> str:
    """Words that stand nowhere else in a process."""
    return " ".join(secrets.token_hex(5) for _ in range(3))


class Process:
    """Another process, in which one person is signed in."""

    def __init__(self, clinic: OpenClinic, person: UUID, password: str) -> None:
        self._process = subprocess.Popen(
            [*PROGRAM, str(clinic.folder), str(clinic.home), str(person), str(len(password))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        self._say(password.encode())

    def _say(self, words: bytes) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(words)
        self._process.stdin.flush()
        assert self._process.stdout.readline(), "the process ended"

    def step(self, name: str) -> None:
        self._say(f"{name}\n".encode())

    def copies(self, needles: dict[str, bytes]) -> dict[str, int]:
        return copies(self._process.pid, needles)

    def end(self) -> None:
        self._process.communicate(timeout=30)
        assert self._process.returncode == 0


@contextmanager
def a_process(clinic: OpenClinic, person: UUID, password: str) -> Iterator[Process]:
    clinic.sign_out()
    process = Process(clinic, person, password)
    try:
        yield process
    finally:
        process.end()


def clinical_secrets(vault: OpenVault) -> dict[str, bytes]:
    """C, everything derived from it, and every patient's keys: what no receptionist's process may hold."""
    found = {name: key for name, key in keys_held(vault).items() if name.startswith("clinical")}
    for number, both in enumerate(both for key in list(found.values()) for both in patient_keys_opened(vault, key)):
        found |= {f"patient {number} body": both[:32], f"patient {number} token": both[32:]}
    assert len(found) > 5
    return found


def own_secrets(vault: OpenVault) -> dict[str, bytes]:
    """The rest: R and what follows from it, the clinic secret, private keys."""
    return {name: key for name, key in keys_held(vault).items() if not name.startswith("clinical")}


@linux_only
def test_the_clinical_key_is_in_a_practitioners_memory_and_never_in_a_receptionists(
    clinic: OpenClinic, treated: UUID
) -> None:
    lise_says, mona_says = random_password(), random_password()
    lise = clinic.colleague("Lise Reception", RECEPTION, password=lise_says)
    mona = clinic.colleague("Mona Owner", OWNING, password=mona_says)
    clinical = clinical_secrets(clinic.vault)
    newest = f"clinical {max(clinic.vault.keys.clinical)}"
    registry = {"R": bytes(clinic.vault.keys.newest_registry)}
    with a_process(clinic, clinic.owner.id, PASSWORD) as practitioner:
        practitioner.step("read")
        found = practitioner.copies(clinical)
        assert {newest, "patient 0 body"} <= found.keys(), "the positive control: the scan does find what is there"
    for person, password in ((lise.id, lise_says), (mona.id, mona_says)):
        with a_process(clinic, person, password) as reception:
            assert reception.copies(registry), "the positive control in this very process"
            assert reception.copies(clinical) == {}
            reception.step("read")
            assert reception.copies(clinical) == {}


@linux_only
def test_a_lock_leaves_no_key_and_the_next_person_finds_none(clinic: OpenClinic, treated: UUID) -> None:
    """Practitioner → lock → back by PIN → away → receptionist in a process of her own."""
    lise_says = random_password()
    lise = clinic.colleague("Lise Reception", RECEPTION, password=lise_says)
    vault = clinic.vault
    everything = clinical_secrets(vault) | own_secrets(vault)
    clinical = clinical_secrets(vault)
    with a_process(clinic, clinic.owner.id, PASSWORD) as practitioner:
        practitioner.step("read")
        assert practitioner.copies(everything)
        practitioner.step("lock")
        assert practitioner.copies(everything) == {}
        practitioner.step("unlock")
        assert practitioner.copies(clinical)
        practitioner.step("leave")
        assert practitioner.copies(everything) == {}
    with a_process(clinic, lise.id, lise_says) as reception:
        reception.step("read")
        assert reception.copies(clinical) == {}


@linux_only
def test_a_password_is_gone_once_it_opened_the_vault(clinic: OpenClinic, treated: UUID) -> None:
    """Typed into memory that can be overwritten, it leaves no copy, nor does what Argon2id made of it."""
    typed = random_password()
    lise = clinic.colleague("Lise Reception", RECEPTION, password=typed)
    with a_process(clinic, lise.id, typed) as reception:
        assert reception.copies({"password": typed.encode(), "utf-16": typed.encode("utf-16-le")}) == {}
        reception.step("read")
        assert reception.copies({"password": typed.encode()}) == {}


def test_a_session_holds_nothing_to_open_with_after_it_ended(clinic: OpenClinic, treated: UUID) -> None:
    vault = clinic.vault
    keys = vault.keys
    clinic.sign_out()
    assert not any(keys.private)
    assert not any(keys.secret)
    assert not any(byte for role in (keys.registry, keys.clinical) for secret in role.values() for byte in secret)
    with pytest.raises(AttributeError):
        vault.can_read_clinical()
    vault.close()  # a second time does nothing
