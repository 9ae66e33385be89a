"""What is passed on or got from others: on a basis that holds at that time, to a country that it may go to, or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader

from journal_app.bundle import making
from journal_app.domain.access import Purpose, StaffNames
from journal_app.domain.bundles import CaseExported
from journal_app.domain.consents import ConsentPurpose, Disclosure
from journal_app.domain.disclosed import handed_on
from journal_app.domain.disclosures import Basis, Channel, DataObtained, DisclosureMade, Party
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem
from journal_app.domain.patients import Source
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.records import NewRecord
from journal_app.domain.transfers import TransferBasis, is_in_area, needs_basis, needs_words
from journal_app.services import consents, disclosures, exporting, gate, patients, permits, printing
from journal_app.services.case_export import CaseRequest
from journal_app.services.disclosures import FileOut, NewDisclosure, NewObtained
from journal_app.services.ports import AccessFilter
from journal_app.services.printing import PrintRequest
from journal_app.vault import opening, verifying
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.verifying import Severity
from tests.clinic import METTE, RECEPTION, OpenClinic, a_password, a_patient, a_signature, opened

INSURER = "Tryg Forsikring A/S"
PARAGRAPH = "SUL § 43, stk. 2, nr. 2"


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def consented(clinic: OpenClinic, patient: UUID, recipient: str = INSURER) -> UUID:
    texts = permits.texts_to_hand_over(clinic.session, language="da")
    text = next(one for one in texts if one.purpose is ConsentPurpose.DISCLOSURE)
    asked = permits.Asked(text, disclosure=Disclosure(recipient, "Behandlingerne i 2026", "Erstatning"))
    now = clinic.session.now()
    answer = consents.PatientAnswer(text, text.ticks, a_signature(), now, now, choices=())
    made = permits.sign(clinic.session, gate.take_registry(clinic.session, patient).patient, asked, answer).made
    assert made is not None
    return made


def new(clinic: OpenClinic, **changes: object) -> NewDisclosure:
    plain = NewDisclosure(
        party=Party.INSURER,
        recipient=INSURER,
        country="dk",
        why="Patienten søger erstatning.",
        basis=Basis.CONSENT,
        channel=Channel.SECURE_MAIL,
        made_at=clinic.session.now(),
        content="Behandlingen den 23. november",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def disclose(clinic: OpenClinic, patient: UUID, **changes: object) -> DisclosureMade:
    made = disclosures.disclose(clinic.session, opened(clinic.session, patient), new(clinic, **changes)).made
    content = item_of(clinic, patient, made).content
    assert isinstance(content, DisclosureMade)
    return content


def item_of(clinic: OpenClinic, patient: UUID, record: UUID | None) -> JournalItem:
    return next(one for one in opened(clinic.session, patient).items if one.id == record)


def text_of(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(UserFacing) as caught:
        act()
    return caught.value.key


# ------------------------------------------------------------------------------------------------------------- consent


def test_it_rests_on_the_consent_that_names_the_recipient_and_says_until_when(
    clinic: OpenClinic, patient: UUID
) -> None:
    consented(clinic, patient, "Dr. Falk, Amager")
    consent = consented(clinic, patient)
    made = disclose(clinic, patient, recipient="  tryg  forsikring a/s ".replace("  ", " "))
    assert made.consent == consent
    assert made.consent_until is not None
    assert made.consent_until > made.made_at + timedelta(days=364)
    assert (made.country, made.transfer, made.made_by) == ("DK", None, clinic.vault.person.id)


@pytest.mark.parametrize("case", ["none", "another", "withdrawn", "expired", "before"])
def test_without_a_consent_that_holds_at_that_time_nothing_is_written(
    clinic: OpenClinic, patient: UUID, case: str
) -> None:
    began = clinic.session.now()
    clinic.time.moment += timedelta(minutes=5)
    consent = None if case == "none" else consented(clinic, patient, "Dr. Falk" if case == "another" else INSURER)
    clinic.time.moment += timedelta(days=366 if case == "expired" else 1)
    if case == "withdrawn" and consent is not None:
        consents.withdraw_consent(clinic.session, opened(clinic.session, patient), consent, channel="phone")
        clinic.time.moment += timedelta(minutes=1)
    at = began if case == "before" else clinic.session.now()
    expected = "disclosure.other_recipient" if case == "another" else "disclosure.not_permitted"
    assert refused(lambda: disclose(clinic, patient, made_at=at)) == expected
    assert not [one for one in opened(clinic.session, patient).items if one.kind == "disclosure.made"]


def test_what_went_before_the_consent_was_taken_back_may_be_written_afterwards(
    clinic: OpenClinic, patient: UUID
) -> None:
    consent = consented(clinic, patient)
    clinic.time.moment += timedelta(hours=1)
    sent = clinic.session.now()
    clinic.time.moment += timedelta(hours=1)
    consents.withdraw_consent(clinic.session, opened(clinic.session, patient), consent, channel="phone")
    assert disclose(clinic, patient, made_at=sent).consent == consent


# --------------------------------------------------------------------------------------------------------- other bases


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"recipient": " "}, "no_party"),
        ({"country": "Danmark"}, "no_country"),
        ({"why": " \n"}, "no_reason"),
        ({"content": ""}, "no_content"),
        ({"basis": Basis.LAW, "basis_words": ""}, "no_paragraph"),
        ({"basis": Basis.VITAL_INTEREST, "basis_words": ""}, "no_vital_reason"),
        ({"country": "US"}, "no_transfer"),
        ({"country": "US", "transfer": TransferBasis.ADEQUACY}, "no_transfer_words"),
        ({"country": "IN", "transfer": TransferBasis.CLAUSES}, "no_transfer_words"),
        ({"file": FileOut("abc")}, "no_fingerprint"),
        ({"records": (uuid4(),)}, "other_record"),
    ],
)
def test_what_is_missing_is_refused_with_a_sentence(
    clinic: OpenClinic, patient: UUID, changes: dict[str, object], key: str
) -> None:
    given = {"basis": Basis.LAW, "basis_words": PARAGRAPH} | changes
    assert refused(lambda: disclose(clinic, patient, **given)) == f"disclosure.{key}"


def test_what_goes_to_the_patient_names_the_patient(clinic: OpenClinic, patient: UUID) -> None:
    """Their own report leaves it out, so nobody else may hide behind it."""
    own = {"party": Party.PATIENT, "basis": Basis.LAW, "basis_words": PARAGRAPH}
    assert refused(lambda: disclose(clinic, patient, **own)) == "disclosure.not_the_patient"
    disclose(clinic, patient, recipient="NIELSEN Mette", **own | {"party": Party.OTHER})
    assert disclose(clinic, patient, recipient="mette nielsen", **own).recipient == "mette nielsen"
    assert [line.who for line in handed_on(opened(clinic.session, patient).items)] == ["NIELSEN Mette"]
    changed = replace(METTE, name=replace(METTE.name, family="Holm"))
    patients.change(clinic.session, patient, changed, source=Source.PATIENT)
    assert disclose(clinic, patient, recipient="Mette Holm", **own).recipient == "Mette Holm"
    assert len(handed_on(opened(clinic.session, patient).items)) == 1, "nor what went to her under a former name"


def test_who_collects_it_for_the_patient_is_named_in_their_report(clinic: OpenClinic, patient: UUID) -> None:
    own = {"party": Party.PATIENT, "basis": Basis.LAW, "basis_words": PARAGRAPH, "recipient": "Mette Nielsen"}
    made = disclose(clinic, patient, collected_by="Karen Nielsen", **own)
    assert (made.party, made.recipient) == (Party.PATIENT, "Karen Nielsen")
    (line,) = handed_on(opened(clinic.session, patient).items)
    assert (line.who, line.party) == ("Karen Nielsen", "patient")


def test_another_under_the_name_of_a_patient_hides_no_folder(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    """Written past the service, the disclosure shows and so does the folder that it names."""
    began = clinic.session.now()
    case = CaseRequest(patient, "Ekstra Bladet", "Sag 12", PrintLanguage.DANISH, clinic.session.clock.zone())
    made = making.make(clinic.session, case, tmp_path / "ud")
    written(clinic, patient, party=Party.PATIENT, recipient="En ven", sha256=made.tag_manifest)
    told = {line.who for line in handed_on(opened(clinic.session, patient).items)}
    assert told == {INSURER, "Ekstra Bladet", "En ven"}
    listed = [line.content for line in disclosures.register(clinic.session, since=began)]
    assert any(isinstance(one, CaseExported) for one in listed)


def test_nothing_that_lies_ahead_is_written_and_reception_writes_none(clinic: OpenClinic, patient: UUID) -> None:
    later = clinic.session.now() + timedelta(minutes=1)
    law = {"basis": Basis.LAW, "basis_words": PARAGRAPH}
    assert refused(lambda: disclose(clinic, patient, made_at=later, **law)) == "disclosure.ahead"
    record, given = opened(clinic.session, patient), new(clinic, **law)
    session = clinic.sign_in(clinic.colleague("Lise Krogh", RECEPTION))
    assert refused(lambda: disclosures.disclose(session, record, given)) == "permission.export_patient"
    assert refused(lambda: disclosures.register(session, since=session.now())) == "permission.export_patient"


def test_a_country_with_a_decision_needs_no_word_and_another_its_basis(clinic: OpenClinic, patient: UUID) -> None:
    law = {"basis": Basis.LAW, "basis_words": PARAGRAPH}
    assert disclose(clinic, patient, country="CH", **law).transfer is TransferBasis.ADEQUACY
    assert disclose(clinic, patient, country="no", transfer=TransferBasis.CLAUSES, **law).transfer is None
    clauses = disclose(
        clinic, patient, country="US", transfer=TransferBasis.CLAUSES, transfer_words="Kontrakt af 1. marts", **law
    )
    assert (clauses.transfer, clauses.transfer_words) == (TransferBasis.CLAUSES, "Kontrakt af 1. marts")


@pytest.mark.parametrize(
    ("country", "jurisdiction", "is_inside", "is_free"),
    [
        ("DK", "DK", True, True),
        ("IS", "SE", True, True),
        ("GB", "DK", False, True),
        ("DK", "GB-ENG", False, True),
        ("GB", "GB-SCT", True, True),
        ("GI", "GB-ENG", False, True),
        ("GI", "DK", False, False),
        ("US", "DK", False, False),
        ("US", "GB-ENG", False, False),
        ("CH", "SE", False, True),
    ],
)
def test_each_country_has_its_area(country: str, jurisdiction: str, *, is_inside: bool, is_free: bool) -> None:
    assert is_in_area(country, jurisdiction=jurisdiction) is is_inside
    assert needs_basis(country, jurisdiction=jurisdiction) is not is_inside
    if not is_inside:
        assert needs_words(TransferBasis.ADEQUACY, country, jurisdiction=jurisdiction) is not is_free


def test_a_file_that_left_is_named_by_its_hash_and_why_it_was_open(clinic: OpenClinic, patient: UUID) -> None:
    law = {"basis": Basis.LAW, "basis_words": PARAGRAPH}
    made = disclose(clinic, patient, file=FileOut("ab" * 32, "I forsikringens egen portal"), **law)
    assert (made.sha256, made.unencrypted_why) == ("ab" * 32, "I forsikringens egen portal")


# ------------------------------------------------------------------------------------------------- obtained, register


def obtained(clinic: OpenClinic, **changes: object) -> NewObtained:
    plain = NewObtained(
        party=Party.HOSPITAL,
        source="Rigshospitalet",
        country="DK",
        why="Tidligere reaktion",
        basis=Basis.CONSENT,
        basis_words="Mundtligt samme dag",
        content="Udskrivningsbrev",
        channel=Channel.SECURE_MAIL,
        obtained_at=clinic.session.now(),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_what_came_from_others_says_from_whom_and_how_the_patient_agreed(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    made = disclosures.obtain(clinic.session, record, obtained(clinic)).made
    content = item_of(clinic, patient, made).content
    assert isinstance(content, DataObtained)
    assert (content.source, content.basis_words) == ("Rigshospitalet", "Mundtligt samme dag")
    silent = obtained(clinic, basis_words="")
    assert refused(lambda: disclosures.obtain(clinic.session, record, silent)) == "disclosure.no_consent_words"
    foreign = obtained(clinic, document=uuid4())
    assert refused(lambda: disclosures.obtain(clinic.session, record, foreign)) == "disclosure.other_record"


def test_the_register_names_every_patient_it_shows_in_the_log(clinic: OpenClinic, patient: UUID) -> None:
    began = clinic.session.now()
    disclose(clinic, patient, basis=Basis.LAW, basis_words=PARAGRAPH)
    disclosures.obtain(clinic.session, opened(clinic.session, patient), obtained(clinic))
    lines = disclosures.register(clinic.session, since=began)
    assert [type(line.content) for line in lines] == [DataObtained, DisclosureMade]
    assert {line.stub.id for line in lines if line.stub is not None} == {patient}
    with clinic.vault.snapshot() as reader:
        newest = reader.access_events(AccessFilter(patient=patient))[0]
    assert newest.kind == "access.searched"
    assert disclosures.register(clinic.session, since=clinic.session.now() + timedelta(days=1)) == ()


def test_the_patients_own_report_and_the_folder_name_who_got_what(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    disclose(clinic, patient, basis=Basis.LAW, basis_words=PARAGRAPH)
    disclosures.obtain(clinic.session, opened(clinic.session, patient), obtained(clinic))
    zone = clinic.session.clock.zone()
    request = PrintRequest(PrintLanguage.DANISH, Purpose.ACCESS_REQUEST, "Bad om den", zone)
    pdf = printing.access_report(clinic.session, patient, request, staff_names=StaffNames.HIDDEN)
    text = " ".join(text_of(pdf).split())
    for words in ("Til Tryg Forsikring A/S", "Fra Rigshospitalet", "En lovbestemmelse", "Udskrivningsbrev"):
        assert words in text
    journal = text_of(printing.journal(clinic.session, patient, request))
    assert "Videregivet til en anden" in " ".join(journal.split())
    case = CaseRequest(patient, "Styrelsen", "Sag 12", PrintLanguage.DANISH, zone)
    made = making.make(clinic.session, case, tmp_path / "ud")
    listed = (made.folder / "data" / "disclosures.txt").read_text("utf-8")
    assert "videregivet til Tryg Forsikring A/S, DK: Behandlingen den 23. november" in listed
    assert "indhentet fra Rigshospitalet, DK: Udskrivningsbrev" in listed


def test_a_journal_as_fhir_leaves_its_recipient_in_the_log(clinic: OpenClinic, patient: UUID) -> None:
    request = PrintRequest(PrintLanguage.DANISH, Purpose.EXPORT, "Henvisning", clinic.session.clock.zone())
    exporting.export_fhir(clinic.session, patient, request, recipient="Dr. Falk")
    with clinic.vault.snapshot() as reader:
        newest = reader.access_events(AccessFilter(patient=patient, kinds=("access.exported",)))[0]
    assert newest.reason == "Dr. Falk, Henvisning"


# ---------------------------------------------------------------------------------------------------------- past them


def written(clinic: OpenClinic, patient: UUID, **changes: object) -> None:
    """Straight into the ledger, past the service."""
    whole = disclose(clinic, patient, basis=Basis.LAW, basis_words=PARAGRAPH)
    content = replace(whole, **changes)  # type: ignore[arg-type]
    refs = {} if content.consent is None else {"consent": (content.consent,)}
    with clinic.vault.act(clinic.session.now()) as act:
        act.append(NewRecord("disclosure.made", content, patient=patient, refs=refs))


def found(clinic: OpenClinic) -> set[str]:
    typed = opening.SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
    keys = {one.key for one in verifying.verify(unlocked).findings if one.severity is Severity.FINDING}
    return {key.removeprefix("verify.") for key in keys}


def test_what_rests_on_nothing_is_found_although_the_service_was_passed_by(clinic: OpenClinic, patient: UUID) -> None:
    consent = consented(clinic, patient)
    disclose(clinic, patient)
    assert found(clinic) == set()
    clinic.time.moment += timedelta(days=1)
    consents.withdraw_consent(clinic.session, opened(clinic.session, patient), consent, channel="phone")
    clinic.time.moment += timedelta(minutes=1)
    now = clinic.session.now()
    written(clinic, patient, basis=Basis.CONSENT, basis_words="", consent=consent, made_at=now)
    assert found(clinic) == {"references.disclosure_basis"}


def test_a_transfer_without_basis_and_one_in_another_name_are_found(clinic: OpenClinic, patient: UUID) -> None:
    written(clinic, patient, country="US")
    assert found(clinic) == {"references.disclosure_basis"}
