"""Consents that were signed by hand: printed, filed, looked at by one, and counting when another has looked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, time, timedelta
from io import BytesIO
from uuid import UUID

import pytest

from journal_app.domain.consents import (
    ConsentConfirmed,
    ConsentSigned,
    InformationGiven,
    PaperPoint,
    PaperSource,
    TextReference,
    TextUse,
)
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.health import HealthSubmitted
from journal_app.domain.paper import waiting_for_a_second, waiting_papers
from journal_app.domain.paper_contents import FormPrinted, FormUse, PaperFiled
from journal_app.domain.people import Role
from journal_app.services import consents, gate, health, paper, paper_forms, people, texts, treatments
from journal_app.services.paper import Alone, PaperDate
from journal_app.services.rulebook import RulesRefuse
from journal_app.vault.kept_files import FileKeyNeeded
from tests.clinic import (
    PIN,
    PRACTITIONER,
    RECEPTION,
    REFLECTION,
    TREATMENT,
    OpenClinic,
    a_health_form,
    a_healthy,
    a_patient,
    answered_harmlessly,
    details,
    entry_of,
    inform,
    opened,
)
from tests.paper_scans import a_bomb, a_pdf, a_picture, filed, printed

ALL = tuple(PaperPoint)


@contextmanager
def seat_of(clinic: OpenClinic, name: str, roles: frozenset[Role]) -> Iterator[None]:
    """Let somebody else have the seat for a while; the owner lets them in first."""
    known = next((one for one in clinic.vault.people() if one.name == name), None)
    clinic.sign_in(known or clinic.colleague(name, roles))
    yield
    clinic.sign_in(clinic.owner)


def today(clinic: OpenClinic) -> PaperDate:
    """The paper says: signed now."""
    now = clinic.time.moment.astimezone(clinic.session.clock.zone())
    return PaperDate(now.date(), now.time().replace(second=0, microsecond=0))


@pytest.fixture
def informed(clinic: OpenClinic) -> UUID:
    """A patient who was informed and has thought it over, in a clinic of two practitioners and a receptionist."""
    clinic.colleague("Bo Berg", PRACTITIONER)
    clinic.colleague("Lise Reception", RECEPTION)
    patient = a_patient(clinic.session)
    a_healthy(clinic.session, patient)
    inform(clinic.session, patient)
    clinic.time.moment += REFLECTION
    return patient


def a_filed_consent(clinic: OpenClinic, patient: UUID) -> tuple[UUID, PaperDate]:
    """Printed, signed by hand a few minutes later, and filed."""
    code = printed(clinic.session, patient)
    clinic.time.go(minutes=10)
    signed = today(clinic)
    clinic.time.go(minutes=10)
    return filed(clinic, patient, code), signed


def look_first(clinic: OpenClinic, patient: UUID, paper_id: UUID, signed: PaperDate) -> UUID:
    made = paper.look_first(clinic.session, opened(clinic.session, patient), paper_id, signed=signed, checked=ALL).made
    assert made is not None
    return made


def look_second(clinic: OpenClinic, patient: UUID, consent: UUID, alone: Alone | None = None) -> None:
    paper.look_second(clinic.session, opened(clinic.session, patient), consent, checked=ALL, alone=alone)


def treat(clinic: OpenClinic, patient: UUID) -> None:
    treatments.sign(clinic.session, opened(clinic.session, patient), entry_of(clinic.session), pin=PIN)


@contextmanager
def refused(key: str) -> Iterator[None]:
    """What the block does is refused with the sentence of this key."""
    with pytest.raises(UserFacing) as refusal:
        yield
    assert refusal.value.key == key


# ------------------------------------------------------------------------------------------------------------ printing


def test_what_is_printed_is_frozen_to_the_letter_and_traced(clinic: OpenClinic, informed: UUID) -> None:
    with seat_of(clinic, "Lise Reception", RECEPTION):
        registry = gate.take_registry(clinic.session, informed)
        made = paper_forms.print_forms(
            clinic.session, registry.patient, TREATMENT, uses=frozenset(FormUse), language="da"
        )
        assert made.pdf.startswith(b"%PDF-")
    record = opened(clinic.session, informed)
    forms = {item.content.use: item.content for item in record.items if isinstance(item.content, FormPrinted)}
    assert forms.keys() == set(FormUse)
    text = consents.text_for(clinic.session, TREATMENT, use=TextUse.CONSENT, language="da")
    asked = forms[FormUse.CONSENT].asked
    assert asked is not None
    assert asked.text == TextReference(text.id, text.version, text.language, text.sha256)
    assert (asked.title, asked.body, asked.ticks) == (text.title, text.body, text.ticks)
    kept = clinic.session.vault.published_questionnaires()
    assert forms[FormUse.HEALTH].questionnaires
    assert all(one.sha256 in kept for one in forms[FormUse.HEALTH].questionnaires)
    kinds = clinic.vault._database.execute("SELECT kind FROM records WHERE patient = ?", (informed.bytes,)).fetchall()
    assert ("access.printed",) in kinds


def test_reception_cannot_read_what_it_printed_or_filed(clinic: OpenClinic, informed: UUID) -> None:
    with seat_of(clinic, "Lise Reception", RECEPTION):
        code = printed(clinic.session, informed)
        kept = filed(clinic, informed, code)
        registry = gate.take_registry(clinic.session, informed)
        assert not any(isinstance(item.content, FormPrinted | PaperFiled) for item in registry.history)
        position, _ = clinic.vault.vouched(kept, _file_of(clinic, kept))
        assert clinic.vault.secrets_of(position) == {}
        with pytest.raises(FileKeyNeeded):
            clinic.vault.file(kept, _file_of(clinic, kept))
    (page,) = paper.pages_of(clinic.session, opened(clinic.session, informed), kept)
    assert (page.width, page.height) == (210, 297)


def _file_of(clinic: OpenClinic, kept: UUID) -> UUID:
    row = clinic.vault._database.execute(
        "SELECT json_extract(header, '$.files[0].id') FROM records JOIN ledger USING (position) WHERE id = ?",
        (kept.bytes,),
    )
    return UUID(row.fetchone()[0])


def test_a_code_of_another_patient_an_unknown_and_a_misread_one_file_nothing(
    clinic: OpenClinic, informed: UUID
) -> None:
    other = a_patient(clinic.session, details("Hansen"))
    code = printed(clinic.session, informed)
    stranger = gate.take_registry(clinic.session, other).patient
    with refused("paper.other_patient"):
        paper_forms.file_scan(clinic.session, stranger, (a_picture(),), code=code)
    with refused("paper.code_unknown"):
        paper_forms.file_scan(clinic.session, stranger, (a_picture(),), code="000000000000")
    with refused("paper.code_misread"):
        paper_forms.file_scan(clinic.session, stranger, (a_picture(),), code=code[:-1])
    assert not list((clinic.folder / "photos").glob("*/*"))


@pytest.mark.parametrize("side", [9_000, 12_000, 30_000])
def test_a_decompression_bomb_is_refused_before_it_unfolds(clinic: OpenClinic, informed: UUID, side: int) -> None:
    code, bomb = printed(clinic.session, informed), a_bomb(side)
    assert len(bomb) < 20_000
    with refused("picture.too_many_pixels"):
        filed(clinic, informed, code, bomb)
    assert not list((clinic.folder / "photos").glob("*/*"))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "PDF"])
def test_a_damaged_page_is_not_filed(clinic: OpenClinic, informed: UUID, kind: str) -> None:
    code = printed(clinic.session, informed)
    whole = a_picture(kind, (600, 800)) if kind != "PDF" else a_pdf()
    hurt = whole[: len(whole) // 2] if kind != "PDF" else b"%PDF-1.7\nstartxref\n9\n%%EOF\n"
    with pytest.raises(UserFacing):
        filed(clinic, informed, code, hurt)
    assert not list((clinic.folder / "photos").glob("*/*"))


def test_no_page_lies_unsealed_anywhere(clinic: OpenClinic, informed: UUID) -> None:
    canary = a_pdf("CanaryWordsOnThePage")
    filed(clinic, informed, printed(clinic.session, informed), canary)
    for path in clinic.folder.parent.rglob("*"):
        if path.is_file():
            assert b"CanaryWordsOnThePage" not in path.read_bytes()


# ----------------------------------------------------------------------------------------------------- two people look


def test_a_consent_on_paper_counts_when_two_have_looked(clinic: OpenClinic, informed: UUID) -> None:
    kept, signed = a_filed_consent(clinic, informed)
    consent = look_first(clinic, informed, kept, signed)
    with pytest.raises(RulesRefuse):
        treat(clinic, informed)
    assert paper.count_waiting(clinic.session) == 0, "not for the one who looked first"
    with seat_of(clinic, "Bo Berg", PRACTITIONER):
        assert paper.count_waiting(clinic.session) == 1
        assert [stub.id for stub in paper.find_waiting(clinic.session)] == [informed]
        look_second(clinic, informed, consent)
        assert paper.count_waiting(clinic.session) == 0
    treat(clinic, informed)
    record = opened(clinic.session, informed)
    given = next(item.content for item in record.items if item.id == consent)
    assert isinstance(given, ConsentSigned)
    assert given.signature is None
    assert given.paper is not None
    assert (given.paper.filed, given.paper.source) == (kept, PaperSource.SCAN)
    confirmed = next(item.content for item in record.items if isinstance(item.content, ConsentConfirmed))
    assert (confirmed.checked, confirmed.alone) == (ALL, "")
    assert not waiting_papers(record.items)
    assert not waiting_for_a_second(record.items)


def test_the_same_person_twice_is_refused_while_there_is_another(clinic: OpenClinic, informed: UUID) -> None:
    kept, signed = a_filed_consent(clinic, informed)
    consent = look_first(clinic, informed, kept, signed)
    with refused("paper.same_person"):
        look_second(clinic, informed, consent)
    with refused("paper.same_person"):
        look_second(clinic, informed, consent, Alone("Kollegaen er syg i dag", PIN))
    with refused("consent.nothing_to_confirm"):
        consents.confirm_consent(clinic.session, opened(clinic.session, informed), consent)


def test_one_practitioner_alone_proves_who_they_are_and_says_why(clinic: OpenClinic) -> None:
    clinic.colleague("Lise Reception", RECEPTION)
    patient = a_patient(clinic.session)
    a_healthy(clinic.session, patient)
    inform(clinic.session, patient)
    clinic.time.moment += REFLECTION
    kept, signed = a_filed_consent(clinic, patient)
    consent = look_first(clinic, patient, kept, signed)
    assert paper.count_waiting(clinic.session) == 1
    with refused("paper.alone"):
        look_second(clinic, patient, consent)
    with refused("paper.no_reason"):
        look_second(clinic, patient, consent, Alone("  ", PIN))
    with pytest.raises(UserFacing):
        look_second(clinic, patient, consent, Alone("Klinikken har kun mig", "000000"))
    look_second(clinic, patient, consent, Alone("Klinikken har kun mig", PIN))
    treat(clinic, patient)
    record = opened(clinic.session, patient)
    confirmed = next(item.content for item in record.items if isinstance(item.content, ConsentConfirmed))
    assert confirmed.alone == "Klinikken har kun mig"


def test_a_colleague_who_left_is_no_second_person(clinic: OpenClinic, informed: UUID) -> None:
    kept, signed = a_filed_consent(clinic, informed)
    consent = look_first(clinic, informed, kept, signed)
    bo = next(one for one in clinic.vault.people() if one.name == "Bo Berg")
    people.dismiss(clinic.session, bo.id, reason="Nyt job")
    look_second(clinic, informed, consent, Alone("Kollegaen er rejst", PIN))
    treat(clinic, informed)


def test_reception_looks_at_nothing(clinic: OpenClinic, informed: UUID) -> None:
    kept, signed = a_filed_consent(clinic, informed)
    record = opened(clinic.session, informed)
    consent = look_first(clinic, informed, kept, signed)
    again = opened(clinic.session, informed)
    with seat_of(clinic, "Lise Reception", RECEPTION):
        for act in (
            lambda: paper.look_first(clinic.session, record, kept, signed=signed, checked=ALL),
            lambda: paper.look_second(clinic.session, again, consent, checked=ALL),
            lambda: paper.set_aside(clinic.session, again, kept, reason="Forkert"),
            lambda: paper.pages_of(clinic.session, again, kept),
            lambda: paper.find_waiting(clinic.session),
        ):
            with pytest.raises(UserFacing) as refusal:
                act()
            assert refusal.value.key.startswith("permission.")
        assert paper.count_waiting(clinic.session) == 0


def test_every_point_must_be_compared(clinic: OpenClinic, informed: UUID) -> None:
    kept, signed = a_filed_consent(clinic, informed)
    for left_out in PaperPoint:
        some = tuple(point for point in PaperPoint if point is not left_out)
        with refused("paper.not_compared"):
            paper.look_first(clinic.session, opened(clinic.session, informed), kept, signed=signed, checked=some)
    consent = look_first(clinic, informed, kept, signed)
    with seat_of(clinic, "Bo Berg", PRACTITIONER), refused("paper.not_compared"):
        paper.look_second(clinic.session, opened(clinic.session, informed), consent, checked=ALL[:-1])


def test_a_paper_that_does_not_fit_is_set_aside_and_counts_for_nothing(clinic: OpenClinic, informed: UUID) -> None:
    kept, signed = a_filed_consent(clinic, informed)
    consent = look_first(clinic, informed, kept, signed)
    with seat_of(clinic, "Bo Berg", PRACTITIONER):
        with refused("paper.no_reason"):
            paper.set_aside(clinic.session, opened(clinic.session, informed), kept, reason="")
        paper.set_aside(clinic.session, opened(clinic.session, informed), kept, reason="Anden underskrift end sidst")
        assert paper.count_waiting(clinic.session) == 0
        with refused("paper.not_waiting"):
            look_second(clinic, informed, consent)
    with refused("paper.taken"):
        look_first(clinic, informed, kept, signed)


def test_a_withdrawal_before_the_second_look_ends_it(clinic: OpenClinic, informed: UUID) -> None:
    kept, signed = a_filed_consent(clinic, informed)
    consent = look_first(clinic, informed, kept, signed)
    consents.withdraw_consent(clinic.session, opened(clinic.session, informed), consent, channel="phone")
    with seat_of(clinic, "Bo Berg", PRACTITIONER), refused("paper.not_waiting"):
        look_second(clinic, informed, consent)


@pytest.mark.parametrize("what", ["treatment", "statements", "date", "pages"])
def test_a_second_look_lets_nothing_count_that_the_paper_does_not_say(
    clinic: OpenClinic, informed: UUID, what: str
) -> None:
    """A changed program of the first one writes down more than stands there; the second sees paper and page alone."""
    kept, signed = a_filed_consent(clinic, informed)
    honest = paper._consent

    def more(*given: object, **named: object) -> ConsentSigned:
        made = honest(*given, **named)  # type: ignore[arg-type]
        assert made.paper is not None
        changes: dict[str, dict[str, object]] = {
            "treatment": {"treatments": (*made.treatments, "filler")},
            "statements": {"ticks": ()},
            "date": {"signed_at": made.signed_at - timedelta(hours=1)},
            "pages": {"paper": replace(made.paper, sha256=("00" * 32,))},
        }
        return replace(made, **changes[what])  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paper, "_consent", more)
        consent = look_first(clinic, informed, kept, signed)
    with seat_of(clinic, "Bo Berg", PRACTITIONER), pytest.raises(UserFacing) as refusal:
        look_second(clinic, informed, consent)
    assert refusal.value.key in {"paper.other_than_read", "paper.date"}


def test_a_form_with_other_words_than_the_clinics_text_is_no_consent(clinic: OpenClinic, informed: UUID) -> None:
    """Whoever prints could leave out a risk and print the name and version of the text all the same."""
    honest = consents.text_for

    def shorter(*given: object, **named: object) -> object:
        return replace(honest(*given, **named), body="Jeg siger ja.", ticks=())  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paper_forms, "text_for", shorter)
        code = printed(clinic.session, informed)
    clinic.time.go(minutes=10)
    kept = filed(clinic, informed, code)
    with refused("paper.text_not_in_force"):
        look_first(clinic, informed, kept, today(clinic))


def test_files_are_no_way_round_the_number_of_pages(clinic: OpenClinic, informed: UUID) -> None:
    """Each within the limit, all together not: else a few small files fill the memory."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paper_forms, "MOST_SCAN_PAGES", 2)
        paper_forms.preview(clinic.session, (a_picture(), a_pdf()))
        with refused("scan.too_many_pages"):
            paper_forms.preview(clinic.session, (a_picture(), a_pdf(), a_picture()))


def test_a_long_scan_is_drawn_in_a_few_goes_and_in_order(clinic: OpenClinic) -> None:
    """Each go has half a minute, and nothing else is done meanwhile: a go for every page would be half an hour."""
    from pypdf import PdfWriter

    writer, made = PdfWriter(), BytesIO()
    for number in range(25):
        writer.add_blank_page(100 + number, 200)
    writer.write(made)
    goes: list[int] = []
    reader = clinic.session.pictures

    class Counting:
        def pages(self, content: bytes, *, longest: int, first: int = 0, most: int = 1) -> object:
            goes.append(first)
            return reader.pages(content, longest=longest, first=first, most=most)

    drawn = paper_forms.drawn(replace(clinic.session, pictures=Counting()), made.getvalue(), "application/pdf")  # type: ignore[arg-type]
    widths = [page.width for page in drawn]
    assert len(widths) == 25
    assert widths == sorted(set(widths))
    assert len(goes) <= 4


def test_one_byte_of_the_page_changed_stops_the_look(clinic: OpenClinic, informed: UUID) -> None:
    kept, signed = a_filed_consent(clinic, informed)
    (page,) = (path for path in (clinic.folder / "photos").glob("*/*") if path.is_file())
    data = bytearray(page.read_bytes())
    data[-40] ^= 1
    page.write_bytes(bytes(data))
    with pytest.raises(Environmental):
        look_first(clinic, informed, kept, signed)


# --------------------------------------------------------------------------------------------------- dates and the law


def test_the_reflection_time_is_judged_by_the_date_on_the_paper(clinic: OpenClinic) -> None:
    """Signed an hour after the information: whoever looks at it later, it counts from the end of the law's two days."""
    clinic.colleague("Bo Berg", PRACTITIONER)
    patient = a_patient(clinic.session)
    a_healthy(clinic.session, patient)
    inform(clinic.session, patient)
    informed_at = clinic.time.moment
    clinic.time.go(hours=1)
    kept, signed = a_filed_consent(clinic, patient)
    consent = look_first(clinic, patient, kept, signed)
    with seat_of(clinic, "Bo Berg", PRACTITIONER):
        look_second(clinic, patient, consent)
    with pytest.raises(RulesRefuse):
        treat(clinic, patient)
    record = opened(clinic.session, patient)
    confirmed = next(item.content for item in record.items if isinstance(item.content, ConsentConfirmed))
    assert confirmed.valid_from is not None
    assert abs(confirmed.valid_from - informed_at - timedelta(hours=48)) < timedelta(minutes=1)
    clinic.time.moment = confirmed.valid_from
    treat(clinic, patient)


def test_a_consent_signed_before_the_information_counts_for_nothing(clinic: OpenClinic) -> None:
    clinic.colleague("Bo Berg", PRACTITIONER)
    patient = a_patient(clinic.session)
    a_healthy(clinic.session, patient)
    kept, signed = a_filed_consent(clinic, patient)
    inform(clinic.session, patient)
    clinic.time.moment += REFLECTION
    with pytest.raises(UserFacing):
        look_first(clinic, patient, kept, signed)


def test_a_day_without_a_time_counts_from_its_end_and_against_its_beginning(clinic: OpenClinic, informed: UUID) -> None:
    code = printed(clinic.session, informed)
    signed = PaperDate(today(clinic).day)
    printed_at = clinic.time.moment
    clinic.time.go(days=2)
    kept = filed(clinic, informed, code)
    consent = look_first(clinic, informed, kept, signed)
    with seat_of(clinic, "Bo Berg", PRACTITIONER):
        look_second(clinic, informed, consent)
    record = opened(clinic.session, informed)
    given = next(item.content for item in record.items if item.id == consent)
    confirmed = next(item.content for item in record.items if isinstance(item.content, ConsentConfirmed))
    assert isinstance(given, ConsentSigned)
    zone = clinic.session.clock.zone()
    midnight = datetime.combine(signed.day + timedelta(days=1), time.min, zone)
    assert abs(given.signed_at - printed_at) < timedelta(minutes=1), "not before it was printed"
    assert confirmed.valid_from == midnight, "not before the day was over"


@pytest.mark.parametrize("days", [-1, 3])
def test_a_date_before_the_printing_or_after_the_filing_cannot_be(
    clinic: OpenClinic, informed: UUID, days: int
) -> None:
    kept, signed = a_filed_consent(clinic, informed)
    wrong = replace(signed, day=signed.day + timedelta(days=days))
    for one in (wrong, replace(wrong, time=None)):
        with refused("paper.date"):
            look_first(clinic, informed, kept, one)


def test_a_text_that_was_replaced_before_it_was_signed_does_not_count(clinic: OpenClinic, informed: UUID) -> None:
    code = printed(clinic.session, informed)
    text = consents.text_for(clinic.session, TREATMENT, use=TextUse.CONSENT, language="da")
    publish_anew(clinic, text.id)
    clinic.time.go(minutes=10)
    late = today(clinic)
    kept = filed(clinic, informed, code)
    with refused("paper.text_not_in_force"):
        look_first(clinic, informed, kept, late)


def test_a_text_that_was_replaced_only_after_it_was_signed_counts(clinic: OpenClinic, informed: UUID) -> None:
    code = printed(clinic.session, informed)
    text = consents.text_for(clinic.session, TREATMENT, use=TextUse.CONSENT, language="da")
    clinic.time.go(minutes=10)
    signed = today(clinic)
    clinic.time.go(minutes=10)
    publish_anew(clinic, text.id)
    kept = filed(clinic, informed, code)
    consent = look_first(clinic, informed, kept, signed)
    with seat_of(clinic, "Bo Berg", PRACTITIONER):
        look_second(clinic, informed, consent)


def publish_anew(clinic: OpenClinic, text: str) -> None:
    """The clinic puts its own, newer version of a text in force."""
    from journal_app.resource_root import resource_root

    source = (resource_root() / "texts" / "da" / f"{text}.md").read_text(encoding="utf-8")
    texts.publish(clinic.session, source.replace('version = "1"', 'version = "99"', 1))


# ----------------------------------------------------------------------------------- signed elsewhere, and other papers


def test_a_pdf_signed_elsewhere_needs_no_code_but_two_people_all_the_same(clinic: OpenClinic, informed: UUID) -> None:
    signed = today(clinic)
    clinic.time.go(days=1)
    record = opened(clinic.session, informed)
    with refused("paper.no_pdf"):
        paper_forms.file_signed_pdf(clinic.session, record, a_picture(), treatment=TREATMENT, language="da")
    kept = paper_forms.file_signed_pdf(clinic.session, record, a_pdf(), treatment=TREATMENT, language="da").made
    assert kept is not None
    consent = look_first(clinic, informed, kept, signed)
    with refused("paper.same_person"):
        look_second(clinic, informed, consent)
    with seat_of(clinic, "Bo Berg", PRACTITIONER):
        look_second(clinic, informed, consent)
    treat(clinic, informed)


def test_information_on_paper_counts_as_written_on_its_date(clinic: OpenClinic, informed: UUID) -> None:
    code = printed(clinic.session, informed, FormUse.INFORMATION)
    clinic.time.go(minutes=5)
    signed = today(clinic)
    clinic.time.go(days=1)
    kept = filed(clinic, informed, code)
    with refused("paper.no_consent"):
        look_first(clinic, informed, kept, signed)
    made = paper.record_information(clinic.session, opened(clinic.session, informed), kept, signed=signed).made
    given = next(item.content for item in opened(clinic.session, informed).items if item.id == made)
    assert isinstance(given, InformationGiven)
    assert given.paper == kept
    zone = clinic.session.clock.zone()
    assert given.written_at == datetime.combine(signed.day, signed.time or time.min, zone)
    assert given.oral_at is None


def test_health_answers_are_typed_in_from_the_paper_and_say_so(clinic: OpenClinic, informed: UUID) -> None:
    kept = filed(clinic, informed, printed(clinic.session, informed, FormUse.HEALTH))
    consent_paper = filed(clinic, informed, printed(clinic.session, informed))
    form, now = answered_harmlessly(a_health_form(clinic.session)), clinic.session.now()
    answers = health.HandedBack((form,), now, now, paper=kept)
    with refused("paper.taken"):
        wrong = replace(answers, paper=consent_paper)
        health.submit(clinic.session, opened(clinic.session, informed), wrong)
    made = health.submit(clinic.session, opened(clinic.session, informed), answers).made
    record = opened(clinic.session, informed)
    given = next(item.content for item in record.items if item.id == made)
    assert isinstance(given, HealthSubmitted)
    assert given.paper == kept
    with refused("paper.taken"):
        health.submit(clinic.session, record, answers)
    with seat_of(clinic, "Lise Reception", RECEPTION):
        registry = gate.take_registry(clinic.session, informed)
        with pytest.raises(UserFacing):
            health.submit(clinic.session, registry, answers)


def test_a_merged_registration_brings_its_papers_along(clinic: OpenClinic, informed: UUID) -> None:
    from journal_app.services import patients

    other = a_patient(clinic.session, details("Nielsen-Hansen"))
    code = printed(clinic.session, other)
    patients.merge(clinic.session, survivor=informed, duplicate=other, reason="samme person")
    clinic.time.go(minutes=5)
    kept = filed(clinic, informed, code)
    consent = look_first(clinic, informed, kept, today(clinic))
    with seat_of(clinic, "Bo Berg", PRACTITIONER):
        look_second(clinic, informed, consent)
    treat(clinic, informed)
