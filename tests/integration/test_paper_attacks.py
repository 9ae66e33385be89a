"""A consent on paper and somebody with keys: one person's word lets nobody treat, however it is written down."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.consents import ConsentConfirmed, ConsentSigned, PaperEvidence, PaperPoint, PaperSource
from journal_app.domain.errors import Bug, JournalError
from journal_app.domain.received import DocumentFormat, DocumentKind, DocumentReceived
from journal_app.domain.records import ConsentGate, NewRecord, SealedFile
from journal_app.services import gate, paper
from journal_app.services.consents import reference_to
from journal_app.services.paper import PaperDate
from journal_app.vault import acting, opening, role_keys, verifying
from journal_app.vault.database import ActRefused
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.verifying import Severity
from tests.clinic import (
    PASSWORD,
    PRACTITIONER,
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_password,
    a_patient,
    consent_text,
    details,
    opened,
)
from tests.paper_scans import a_picture, filed, printed

ALL = tuple(PaperPoint)
NEEDS_TWO = "a paper needs two people"


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    """Of a clinic with two practitioners and a receptionist."""
    clinic.colleague("Bo Berg", PRACTITIONER)
    clinic.colleague("Lise Reception", RECEPTION)
    return a_patient(clinic.session)


def a_first_look(clinic: OpenClinic, patient: UUID, paper_id: UUID, **changes: object) -> NewRecord:
    """A first look as a faulty service, or a program of one's own, would write it."""
    text, now, me = consent_text(clinic.session), clinic.time.now(), clinic.session.vault.person
    record = opened(clinic.session, patient) if clinic.vault.can_read_clinical() else None
    pages = () if record is None else tuple(page.sha256 for page in paper.paper_of(record, paper_id).filed.pages)
    content = ConsentSigned(
        treatments=(TREATMENT,),
        text=reference_to(text),
        text_title=text.title,
        text_body=text.body,
        ticks=text.ticks,
        signer_name="Mette Nielsen",
        signature=None,
        shown_at=now,
        signed_at=now,
        valid_from=None,
        valid_until=None,
        witness=me.id,
        witness_name=me.name,
        paper=PaperEvidence(paper_id, PaperSource.SCAN, pages, ALL),
    )
    refs = {"paper": (paper_id,)}
    return NewRecord("consent.signed", replace(content, **changes), patient=patient, purpose="care", refs=refs)  # type: ignore[arg-type]


def a_second_look(patient: UUID, consent: UUID, first: NewRecord, *, alone: str = "") -> NewRecord:
    signed = first.content
    assert isinstance(signed, ConsentSigned)
    return NewRecord(
        "consent.confirmed",
        ConsentConfirmed(consent, (TREATMENT,), signed.signed_at, None, checked=ALL, alone=alone),
        patient=patient,
        purpose="care",
        refs={"consent": (consent,)},
        gate=ConsentGate((TREATMENT,), signed.signed_at, signed.signed_at, None),
    )


def append(clinic: OpenClinic, new: NewRecord) -> UUID:
    with clinic.vault.act(clinic.time.now()) as act:
        (written,) = act.append(new)
    return written.id


def a_paper(clinic: OpenClinic, patient: UUID) -> UUID:
    return filed(clinic, patient, printed(clinic.session, patient))


def without_the_trigger(clinic: OpenClinic) -> None:
    """Another program with the key takes the database's own gate for papers away."""
    key = role_keys.sqlcipher_key(clinic.vault.keys.newest_registry)
    other = sqlcipher.connect(str(clinic.vault._database.path), isolation_level=None)
    other.set_key(bytearray(b"x'" + key.hex().encode() + b"'"))
    other.execute("DROP TRIGGER consent_on_paper_needs_two")
    other.close()


def found_by_verifying(clinic: OpenClinic) -> set[str]:
    clinic.sign_out()
    typed = opening.SignIn(clinic.owner.id, a_password(PASSWORD), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
    return {one.key for one in verifying.verify(unlocked).findings if one.severity is not Severity.OK}


# ------------------------------------------------------------------------------------------------------ the database


def test_a_paper_that_lets_treat_by_itself_is_refused(clinic: OpenClinic, patient: UUID) -> None:
    first = a_first_look(clinic, patient, a_paper(clinic, patient))
    signed = first.content
    assert isinstance(signed, ConsentSigned)
    counting = replace(first, gate=ConsentGate((TREATMENT,), signed.signed_at, signed.signed_at, None))
    with pytest.raises(Bug):
        append(clinic, counting)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(acting, "_require_whole_consent", lambda _: None)
        with pytest.raises(ActRefused) as refusal:
            append(clinic, counting)
    assert refusal.value.params == {"why": NEEDS_TWO}


@pytest.mark.parametrize("alone", ["", "Ingen andre i dag"])
def test_the_database_refuses_one_persons_two_looks(clinic: OpenClinic, patient: UUID, alone: str) -> None:
    first = a_first_look(clinic, patient, a_paper(clinic, patient))
    consent = append(clinic, first)
    with pytest.raises(ActRefused) as refusal:
        append(clinic, a_second_look(patient, consent, first, alone=alone))
    assert refusal.value.params == {"why": NEEDS_TWO}


def test_the_database_refuses_a_first_look_by_reception(clinic: OpenClinic, patient: UUID) -> None:
    """Reception may hand in consents that were signed on the screen, so its role allows the kind."""
    kept = a_paper(clinic, patient)
    clinic.sign_in(next(one for one in clinic.vault.people() if one.roles == RECEPTION))
    first = a_first_look(clinic, patient, kept)
    consent = append(clinic, first)
    clinic.sign_in(clinic.owner)
    with pytest.raises(ActRefused) as refusal:
        append(clinic, a_second_look(patient, consent, first))
    assert refusal.value.params == {"why": NEEDS_TWO}


@pytest.mark.parametrize("what", ["nothing", "another's paper", "a form"])
def test_the_database_wants_the_patients_own_filed_paper(clinic: OpenClinic, patient: UUID, what: str) -> None:
    kept = a_paper(clinic, patient)
    other = a_patient(clinic.session, details("Hansen"))
    form = clinic.vault._database.execute("SELECT id FROM records WHERE kind = 'form.printed'").fetchone()[0]
    wrong = {"nothing": uuid4(), "another's paper": a_paper(clinic, other), "a form": UUID(bytes=form)}[what]
    first = a_first_look(clinic, patient, kept)
    content = first.content
    assert isinstance(content, ConsentSigned)
    assert content.paper is not None
    first = replace(
        first, content=replace(content, paper=replace(content.paper, filed=wrong)), refs={"paper": (wrong,)}
    )
    consent = append(clinic, first)
    clinic.sign_in(next(one for one in clinic.vault.people() if one.name == "Bo Berg"))
    with pytest.raises(ActRefused) as refusal:
        append(clinic, a_second_look(patient, consent, first))
    assert refusal.value.params == {"why": NEEDS_TWO}


# ----------------------------------------------------------------------------------- without the database's own gate


def test_one_persons_two_looks_count_for_nothing_and_verifying_finds_them(clinic: OpenClinic, patient: UUID) -> None:
    first = a_first_look(clinic, patient, a_paper(clinic, patient))
    without_the_trigger(clinic)
    consent = append(clinic, first)
    append(clinic, a_second_look(patient, consent, first, alone="Ingen andre i dag"))
    record = opened(clinic.session, patient)
    assert [item.counts for item in record.items if item.kind == "consent.confirmed"] == [False]
    registry = gate.take_registry(clinic.session, patient)
    assert [stub.counts for stub in registry.consents] == [False]
    assert "verify.gate.paper_alone" in found_by_verifying(clinic)


def test_two_honest_looks_leave_nothing_to_find(clinic: OpenClinic, patient: UUID) -> None:
    first = a_first_look(clinic, patient, a_paper(clinic, patient))
    consent = append(clinic, first)
    clinic.sign_in(next(one for one in clinic.vault.people() if one.name == "Bo Berg"))
    append(clinic, a_second_look(patient, consent, first))
    assert found_by_verifying(clinic) == set()


def test_reasons_that_do_not_fit_the_two_are_found(clinic: OpenClinic, patient: UUID) -> None:
    """Another's look needs no reason, and a look that compared nothing is none."""
    first = a_first_look(clinic, patient, a_paper(clinic, patient))
    consent = append(clinic, first)
    clinic.sign_in(next(one for one in clinic.vault.people() if one.name == "Bo Berg"))
    second = a_second_look(patient, consent, first)
    content = second.content
    assert isinstance(content, ConsentConfirmed)
    append(clinic, replace(second, content=replace(content, checked=(PaperPoint.NAME,))))
    assert "verify.gate.body_differs" in found_by_verifying(clinic)


def test_a_consent_that_hides_its_paper_from_its_header_does_not_count(clinic: OpenClinic, patient: UUID) -> None:
    """Without the header's word the database would take one practitioner's confirmation for that of a screen."""
    first = replace(a_first_look(clinic, patient, a_paper(clinic, patient)), refs={})
    with pytest.raises(Bug):
        append(clinic, first)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(acting, "_require_whole_consent", lambda _: None)
        consent = append(clinic, first)
    append(clinic, a_second_look(patient, consent, first))
    record = opened(clinic.session, patient)
    assert [item.counts for item in record.items if item.kind == "consent.signed"] == [False]
    assert "verify.gate.body_differs" in found_by_verifying(clinic)


def bo(clinic: OpenClinic) -> None:
    clinic.sign_in(next(one for one in clinic.vault.people() if one.name == "Bo Berg"))


def test_a_paper_that_was_set_aside_lets_nobody_treat(clinic: OpenClinic, patient: UUID) -> None:
    kept = a_paper(clinic, patient)
    first = a_first_look(clinic, patient, kept)
    consent = append(clinic, first)
    paper.set_aside(clinic.session, opened(clinic.session, patient), kept, reason="En andens underskrift")
    bo(clinic)
    with pytest.raises(ActRefused) as refusal:
        append(clinic, a_second_look(patient, consent, first))
    assert refusal.value.params == {"why": NEEDS_TWO}
    without_the_trigger(clinic)
    append(clinic, a_second_look(patient, consent, first))
    record = opened(clinic.session, patient)
    assert [item.counts for item in record.items if item.kind == "consent.confirmed"] == [False]
    assert [stub.counts for stub in gate.take_registry(clinic.session, patient).consents] == [False]
    assert "verify.gate.paper_alone" in found_by_verifying(clinic)


def test_a_paper_lets_one_consent_count_and_not_a_second_after_its_withdrawal(
    clinic: OpenClinic, patient: UUID
) -> None:
    first = a_first_look(clinic, patient, a_paper(clinic, patient))
    consent, again = append(clinic, first), append(clinic, first)
    bo(clinic)
    append(clinic, a_second_look(patient, consent, first))
    append(clinic, a_second_look(patient, again, first))
    record = opened(clinic.session, patient)
    assert [item.counts for item in record.items if item.kind == "consent.confirmed"] == [False, True]
    assert "verify.gate.paper_alone" in found_by_verifying(clinic)


# -------------------------------------------------------------------------------------------------------- the pages


def test_verifying_finds_a_page_with_one_byte_changed_and_a_page_that_is_gone(
    clinic: OpenClinic, patient: UUID
) -> None:
    a_paper(clinic, patient)
    (page,) = (path for path in (clinic.folder / "photos").glob("*/*") if path.is_file())
    data = bytearray(page.read_bytes())
    data[len(data) // 2] ^= 1
    page.write_bytes(bytes(data))
    assert "verify.files.damaged" in found_by_verifying(clinic)
    page.unlink()
    clinic.sign_in(clinic.owner)
    assert "verify.files.missing" in found_by_verifying(clinic)


def test_no_later_record_vouches_for_a_page_that_was_exchanged(clinic: OpenClinic, patient: UUID) -> None:
    """Whoever has the registry's key can write a record that says what lies there now; the first one still says no."""
    a_paper(clinic, patient)
    clinic.sign_in(next(one for one in clinic.vault.people() if one.roles == RECEPTION))
    (page,) = (path for path in (clinic.folder / "photos").glob("*/*") if path.is_file())
    page.write_bytes(b"another's")
    said = SealedFile(UUID(page.name), 9, hashlib.sha256(b"another's").hexdigest())
    day = clinic.session.clock.today()
    told = DocumentReceived(DocumentKind.LETTER, "Brev", "", day, DocumentFormat.PAPER, paper_place="skab")
    append(clinic, NewRecord("document.received", told, patient=patient, purpose="care", files=(said,)))
    assert "verify.files.damaged" in found_by_verifying(clinic)


def test_two_pages_that_changed_places_are_found_and_not_shown(clinic: OpenClinic, patient: UUID) -> None:
    kept = filed(clinic, patient, printed(clinic.session, patient), a_picture(shade=10), a_picture(shade=200))
    one, other = (path for path in sorted((clinic.folder / "photos").glob("*/*")) if path.is_file())
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    with pytest.raises(JournalError):
        paper.pages_of(clinic.session, opened(clinic.session, patient), kept)
    assert "verify.files.damaged" in found_by_verifying(clinic)


def test_a_consent_that_names_other_pages_than_were_filed_is_found(clinic: OpenClinic, patient: UUID) -> None:
    first = a_first_look(clinic, patient, a_paper(clinic, patient))
    content = first.content
    assert isinstance(content, ConsentSigned)
    assert content.paper is not None
    append(clinic, replace(first, content=replace(content, paper=replace(content.paper, sha256=("00" * 32,)))))
    assert "verify.gate.body_differs" in found_by_verifying(clinic)


def test_a_consent_to_more_than_its_paper_asks_is_found(clinic: OpenClinic, patient: UUID) -> None:
    append(clinic, a_first_look(clinic, patient, a_paper(clinic, patient), treatments=(TREATMENT, "filler")))
    assert "verify.gate.body_differs" in found_by_verifying(clinic)


def test_a_name_with_tricks_is_never_used(clinic: OpenClinic, patient: UUID) -> None:
    """What is filed is bytes: no name of a file reaches the vault, so there is none to trick with."""
    filed(clinic, patient, printed(clinic.session, patient))
    names = {path.name for path in (clinic.folder / "photos").rglob("*") if path.is_file()}
    assert all(str(UUID(name)) == name for name in names)


def test_a_paper_dated_in_the_past_is_no_finding(clinic: OpenClinic, patient: UUID) -> None:
    """Two people said when it was signed; a consent of the screen that is written late is one."""
    kept = a_paper(clinic, patient)
    signed = clinic.time.moment
    clinic.time.go(days=3)
    first = a_first_look(clinic, patient, kept, signed_at=signed, shown_at=signed)
    consent = append(clinic, first)
    clinic.sign_in(next(one for one in clinic.vault.people() if one.name == "Bo Berg"))
    append(clinic, a_second_look(patient, consent, first))
    assert found_by_verifying(clinic) == set()
    assert PaperDate(signed.date()).time is None
