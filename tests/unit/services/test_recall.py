"""A lot is called back: who got it, which version says so, who was called, and what everybody else can learn of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from uuid import UUID, uuid4

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import TextUse
from journal_app.domain.errors import UserFacing
from journal_app.domain.lots import is_same_lot, lots_used, normal_lot
from journal_app.domain.names import PersonName
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.recalls import RecallCalled, RecallOutcome
from journal_app.domain.records import EntryGate, NewRecord
from journal_app.domain.treatments import ProductLine, Setting, TreatmentEntry
from journal_app.services import consents, patients, products, recall, treatments
from journal_app.services.products import NewLot
from journal_app.services.recall import SheetForm
from journal_app.vault import verifying
from journal_app.vault.body_keys import ClinicalKeyNeeded
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.rebuilding import rebuild
from tests.clinic import (
    METTE,
    PIN,
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_clinic,
    a_consent,
    a_healthy,
    a_password,
    a_patient,
    a_signature,
    a_treated_patient,
    an_entry,
    details,
    entry_of,
    everything_in,
    opened,
)
from tests.integration.test_pdf_handouts import pages
from tests.unit.services.test_products import TOXIN
from tests.written import an_emergency_written

LOT = "C1234"  # of tests.clinic.entry_of


def a_line(lot: str, **changes: object) -> ProductLine:
    line = ProductLine("Botox", "AbbVie", lot, date(2028, 1, 1), Decimal(20), "U")
    return replace(line, **changes)  # type: ignore[arg-type]


def entered(clinic: OpenClinic, patient: UUID, consent: UUID, *lots: str, corrects: UUID | None = None) -> UUID:
    """An entry with a line for each lot, past the rules but not past the database's gate."""
    done = clinic.time.moment if corrects is None else done_of(clinic, patient, corrects)
    content = entry_of(
        clinic.session, done=done, consent=consent, corrects=corrects, products=tuple(map(a_line, lots)), reason="x"
    )
    refs = {"consent": (consent,)} | ({} if corrects is None else {"corrects": (corrects,)})
    kind = "treatment.signed" if corrects is None else "treatment.corrected"
    new = NewRecord(kind, content, patient=patient, purpose="care", refs=refs, gate=EntryGate(TREATMENT, done))
    with clinic.vault.act(clinic.time.now()) as act:
        return act.append(new)[0].id


def done_of(clinic: OpenClinic, patient: UUID, entry: UUID) -> datetime:
    content = next(item.content for item in clinic.vault.journal(patient) if item.id == entry)
    assert isinstance(content, TreatmentEntry)
    return content.done


def corrected(clinic: OpenClinic, patient: UUID, entry: UUID, *lots: str) -> UUID:
    fixed = entry_of(clinic.session, products=tuple(map(a_line, lots)))
    made = treatments.correct(
        clinic.session, opened(clinic.session, patient), entry, fixed, reason="Forkert batch", pin=PIN
    ).made
    assert made is not None
    return made


def findings(clinic: OpenClinic) -> set[str]:
    typed = SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
    return {one.key.removeprefix("verify.") for one in verifying.verify(unlocked).found()}


# ------------------------------------------------------------------------------------------------------------- spelling


@pytest.mark.parametrize("other", ["c1234", "C 12 34", "C-1234", "c/12.34", "\uff23\uff11\uff12\uff13\uff14"])
def test_one_lot_is_the_same_however_it_is_written(other: str) -> None:
    assert is_same_lot(LOT, other)


def test_what_has_no_letter_and_no_digit_is_no_lot() -> None:
    assert normal_lot(" -/. ") == ""
    assert not is_same_lot("-", "-")
    assert not is_same_lot("C1234", "C12345")
    assert not is_same_lot("0A", "OA")


# -------------------------------------------------------------------------------------------------------------- finding


def test_a_recall_finds_the_patient_with_dose_and_phone(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    found = recall.find(clinic.session, "c-1234")
    (line,) = found.lines
    (use,) = line.uses
    assert isinstance(use.lines[0], ProductLine)
    assert (line.patient.id, line.patient.phone, line.outcome) == (patient, "+45 20 12 34 56", None)
    assert (use.lines[0].amount, use.lines[0].lot, use.is_withdrawn) == (Decimal(20), LOT, False)
    assert recall.count(clinic.session, LOT) == found.count
    assert recall.find(clinic.session, "C1235").lines == ()


def consented_to(clinic: OpenClinic, patient: UUID, treatment: str) -> None:
    """Informed in writing and by word, and signed a week later."""
    session = clinic.session
    text = consents.text_for(session, treatment, use=TextUse.INFORMATION, language="da")
    now = session.now()
    consents.give_information(session, opened(session, patient), treatment, text=text, written_at=now, oral_at=now)
    clinic.time.moment += timedelta(days=7)
    text, now = consents.text_for(session, treatment, use=TextUse.CONSENT, language="da"), session.now()
    answer = consents.PatientAnswer(text, text.ticks, a_signature(), now, now)
    consents.sign_consent(session, opened(session, patient), answer)


def test_a_needle_module_is_found_although_an_entry_may_leave_it_out(clinic: OpenClinic) -> None:
    """Needling keeps lots as products of the entry, not as settings that no token is made of."""
    patient = a_patient(clinic.session)
    consented_to(clinic, patient, "microneedling")
    settings = (Setting("device", "DermaPen"), Setting("needle_depth", "0.5", "mm"))
    needled: dict[str, object] = {"treatment": "microneedling", "areas": ("face",), "settings": settings}
    an_entry(clinic.session, patient, **needled, products=())
    line = ProductLine("Nålemodul 12", "DermaPen", "N-4711", date(2028, 1, 1), Decimal(1), "pcs")
    an_entry(clinic.session, patient, **needled, products=(line,))
    (found,) = recall.find(clinic.session, "n 4711").lines
    assert (found.patient.id, len(found.uses)) == (patient, 1)
    with pytest.raises(UserFacing, match="lot number and expiry"):
        an_entry(clinic.session, patient, **needled, products=(replace(line, lot=""),))


def test_a_corrected_lot_is_found_under_both_numbers(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    first = next(one.id for one in clinic.vault.journal(patient) if one.kind == "treatment.signed")
    second = corrected(clinic, patient, first, "D9")
    ((old,),) = (line.uses for line in recall.find(clinic.session, LOT).lines)
    ((new,),) = (line.uses for line in recall.find(clinic.session, "D9").lines)
    assert (old.newest, old.versions, old.is_withdrawn, old.lines[0].lot) == (second, (first,), True, LOT)
    assert (new.newest, new.versions, new.is_withdrawn, new.lines[0].lot) == (second, (second,), False, "D9")
    assert recall.count(clinic.session, LOT).withdrawn == 1
    corrected(clinic, patient, first, LOT)
    ((again,),) = (line.uses for line in recall.find(clinic.session, LOT).lines)
    assert (len(again.versions), again.is_withdrawn) == (2, False)


def test_a_merged_duplicate_is_listed_once_and_as_the_one_who_stays(clinic: OpenClinic) -> None:
    stays, goes = a_treated_patient(clinic), a_patient(clinic.session, details("Nilsen", "Mete"))
    entered(clinic, goes, a_consent(clinic, goes), LOT)
    patients.merge(clinic.session, survivor=stays, duplicate=goes, reason="samme person")
    (line,) = recall.find(clinic.session, LOT).lines
    assert (line.patient.id, len(line.uses)) == (stays, 2)


@pytest.mark.parametrize("seed", range(3))
def test_it_finds_exactly_the_entries_that_used_the_lot(clinic: OpenClinic, seed: int) -> None:
    """Whatever was entered and corrected, in whatever spelling, by a plain look through all of it."""
    chance = Random(seed)
    lots = ("A1", "a-1", "A 1", "B1", "B/1", "A11", "C", "1")
    people = [a_patient(clinic.session, details(f"Person{one}")) for one in range(3)]
    consents = {patient: a_consent(clinic, patient) for patient in people}
    families: dict[UUID, list[UUID]] = {}
    used: dict[UUID, set[str]] = {}
    whose: dict[UUID, UUID] = {}
    for _ in range(40):
        names = chance.choices(lots, k=chance.randint(0, 3))
        if families and chance.random() < 0.4:
            first = chance.choice(list(families))
            new = entered(clinic, whose[first], consents[whose[first]], *names, corrects=families[first][-1])
        else:
            patient = chance.choice(people)
            first = new = entered(clinic, patient, consents[patient], *names)
            whose[first], families[first] = patient, []
        families[first].append(new)
        used[new] = set(map(normal_lot, names))
    for asked in ("a1", "B1", "A11", "C", "1", "D"):
        lot = normal_lot(asked)
        expected = {
            family[-1]: (whose[first], tuple(one for one in family if lot in used[one]), lot not in used[family[-1]])
            for first, family in families.items()
            if any(lot in used[one] for one in family)
        }
        found = recall.find(clinic.session, asked)
        assert {
            u.newest: (u.patient, u.versions, u.is_withdrawn) for line in found.lines for u in line.uses
        } == expected
    assert findings(clinic) == set()
    before = everything_in(clinic.vault)["entry_lots"]
    rebuild(clinic.vault._database, clinic.vault._body_keys)
    assert everything_in(clinic.vault)["entry_lots"] == before


def test_a_drug_of_an_emergency_is_found_counted_and_handed_out(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    an_emergency_written(clinic.session, patient)
    assert recall.count(clinic.session, "h77").treatments == 1
    (line,) = recall.find(clinic.session, "H 77").lines
    (use,) = line.uses
    assert (line.patient.id, use.done, use.is_withdrawn) == (patient, use.entry.began, False)  # type: ignore[union-attr]
    table = recall.hand_out(clinic.session, "H-77", SheetForm.CSV, PrintLanguage.ENGLISH).decode("utf-8-sig")
    _heads, row = csv.reader(io.StringIO(table))
    assert row[4:9] == ["Vascular occlusion", "Hyaluronidase", "H-77", "1500 IE", ""]
    pdf = recall.hand_out(clinic.session, "H-77", SheetForm.PDF, PrintLanguage.ENGLISH)
    assert "Hyaluronidase, H-77: 1500 IE" in " ".join(" ".join(pages(pdf)).split())


# ---------------------------------------------------------------------------------------------------------------- trace


def traces(clinic: OpenClinic, since: int) -> list[tuple[str, str | None, AccessDetail]]:
    store, vault = clinic.vault._store, clinic.vault
    rows = vault._database.execute(
        "SELECT position, kind, purpose FROM records WHERE position >= ? AND kind LIKE 'access.%'", (since,)
    ).fetchall()
    found = []
    for position, kind, purpose in rows:
        row = store.row(position)
        assert row is not None
        content = vault.content_of(row)
        found.append((kind, purpose, content if isinstance(content, AccessDetail) else AccessDetail()))
    return found


def test_one_trace_names_everyone_shown_and_never_the_lot(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    before = clinic.vault.head().size
    recall.count(clinic.session, LOT)
    assert clinic.vault.head().size == before
    recall.find(clinic.session, LOT)
    recall.hand_out(clinic.session, LOT, SheetForm.CSV, PrintLanguage.DANISH)
    detail = AccessDetail(shown=(patient,))
    recalled = Purpose.RECALL.value
    assert traces(clinic, before) == [("access.searched", recalled, detail), ("access.exported", recalled, detail)]


# ---------------------------------------------------------------------------------------------------------------- calls


def test_calls_stand_in_the_journal_and_on_the_list(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    found = recall.find(clinic.session, LOT)
    recall.call(clinic.session, found, patient, RecallOutcome.NOT_REACHED)
    recall.call(clinic.session, found, patient, RecallOutcome.INFORMED, note="Kommer på fredag")
    (line,) = recall.find(clinic.session, "c 1234").lines
    assert [one.outcome for one in line.calls] == [RecallOutcome.INFORMED, RecallOutcome.NOT_REACHED]
    assert line.calls[0].note == "Kommer på fredag"
    assert isinstance(opened(clinic.session, patient).items[0].content, RecallCalled)
    assert recall.find(clinic.session, "OTHER").lines == ()
    with pytest.raises(UserFacing, match="not on the list"):
        recall.call(clinic.session, found, uuid4(), RecallOutcome.INFORMED)


# ------------------------------------------------------------------------------------------------------- who may not


def test_reception_finds_nobody_and_the_file_holds_no_lot(clinic: OpenClinic) -> None:
    a_treated_patient(clinic)
    found = recall.find(clinic.session, LOT)
    recall.call(clinic.session, found, found.lines[0].patient.id, RecallOutcome.REACHED, note="om C1234")
    reception = clinic.colleague("Rie Reception", RECEPTION)
    clinic.sign_in(reception)
    for act in (recall.count, recall.find):
        with pytest.raises(UserFacing) as refused:
            act(clinic.session, LOT)
        assert refused.value.key == "permission.recall"
    with pytest.raises(ClinicalKeyNeeded):
        clinic.vault.lot_uses(LOT)
    everything: Mapping[str, list[tuple[object, ...]]] = everything_in(clinic.vault)
    readable = " ".join(str(cell) for rows in everything.values() for row in rows for cell in row)
    assert LOT not in readable


def test_two_clinics_have_different_tokens_for_one_lot(
    clinic: OpenClinic, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = a_clinic(tmp_path_factory.mktemp("other"))
    assert clinic.vault._body_keys.lot_token("C1") != other.vault._body_keys.lot_token("C1")
    assert clinic.vault._body_keys.lot_token("C1") != clinic.vault._body_keys.lot_token("C2")
    other.close()


def test_an_entry_names_each_lot_once_and_in_no_order_of_its_lines(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    made = entered(clinic, patient, a_consent(clinic, patient), "Z1", "A1", "z-1", "-")
    row = clinic.vault._database.execute("SELECT position FROM records WHERE id = ?", (made.bytes,)).fetchone()
    tokens = clinic.vault._database.execute("SELECT token FROM entry_lots WHERE position = ?", row).fetchall()
    assert sorted(tokens) == sorted((clinic.vault._body_keys.lot_token(lot),) for lot in ("Z1", "A1"))


# -------------------------------------------------------------------------------------------------------------- verify


@pytest.mark.parametrize("lots", [("OTHER",), (), (LOT, "OTHER")])
def test_verify_finds_a_header_that_names_other_lots(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch, lots: tuple[str, ...]
) -> None:
    patient = a_patient(clinic.session)
    consent = a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    monkeypatch.setattr("journal_app.vault.acting.lots_used", lambda _: tuple(map(normal_lot, lots)))
    an_entry(clinic.session, patient, consent=consent)
    assert findings(clinic) == {"gate.lots_differ"}


def test_no_row_about_a_lot_can_be_put_in_or_taken_out_by_an_act(clinic: OpenClinic) -> None:
    a_treated_patient(clinic)
    position = clinic.vault._database.execute("SELECT position FROM entry_lots").fetchone()[0]
    for statement, values in (
        ("INSERT INTO entry_lots VALUES (?, ?)", ("f" * 64, position)),
        ("DELETE FROM entry_lots WHERE position = ?", (position,)),
        ("UPDATE entry_lots SET position = 0 WHERE position = ?", (position,)),
    ):
        before = everything_in(clinic.vault)

        def forced(statement: str = statement, values: tuple[object, ...] = values) -> None:
            with clinic.vault.act(clinic.time.now()), clinic.vault._database.putting():
                clinic.vault._database.execute(statement, values)  # type: ignore[arg-type]

        with pytest.raises(Exception, match=r"refused|consent|gate|lot"):
            forced()
        assert everything_in(clinic.vault) == before


# ---------------------------------------------------------------------------------------------------------- handing out


def test_the_table_is_safe_to_open_in_a_spreadsheet(clinic: OpenClinic) -> None:
    patient = a_patient(
        clinic.session, replace(METTE, name=PersonName('=HYPERLINK("http://x")', "+1"), phones=("+45 20 12 34 56",))
    )
    entered(clinic, patient, a_consent(clinic, patient), "=1+2", "@SUM(A1)", '"; DROP', " \t-1")
    hostile = {"=1+2": 1, "@SUM(A1)": 1, '"; DROP': 1}
    for lot in hostile:
        table = recall.hand_out(clinic.session, lot, SheetForm.CSV, PrintLanguage.ENGLISH)
        assert table.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))
        assert len(rows) == 2
        assert all(not cell.lstrip().startswith(("=", "+", "-", "@")) for row in rows for cell in row)
        assert lot in rows[1][6]


def test_the_sheet_is_a_sealed_pdf_that_names_patient_dose_and_call(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    found = recall.find(clinic.session, LOT)
    recall.call(clinic.session, found, patient, RecallOutcome.MESSAGE_LEFT, note="Ringer tilbage")
    pdf = recall.hand_out(clinic.session, LOT, SheetForm.PDF, PrintLanguage.DANISH)
    text = " ".join(pages(pdf))
    for words in ("NIELSEN, Mette", "+45 20 12 34 56", "C1234: 20 E", "Besked lagt", "Ringer tilbage"):
        assert words in text
    assert b"/ByteRange" in pdf


# --------------------------------------------------------------------------------------------------------------- asking


def test_a_typed_or_scanned_text_says_which_lot_is_meant(clinic: OpenClinic) -> None:
    asked = recall.lot_asked(clinic.session, " C1234 ")
    assert (asked.lot, asked.others) == ("C1234", ())
    assert recall.lot_asked(clinic.session, "c-12 34").lot == "C-12 34"
    assert recall.lot_asked(clinic.session, "]d2010950600013435210C1234").lot == "C1234"
    doubtful = recall.lot_asked(clinic.session, "010950600013435210ABC17271231")
    assert doubtful.lot == "ABC17271231"
    assert "ABC" in doubtful.others
    assert doubtful.doubts
    for text in ("4006381333931", "]d20109506000134352", " - "):
        with pytest.raises(UserFacing):
            recall.lot_asked(clinic.session, text)


def test_lots_used_are_sorted_and_once(clinic: OpenClinic) -> None:
    entry = entry_of(clinic.session, products=(a_line("b"), a_line("A"), a_line("B ")))
    assert lots_used(entry) == ("A", "B")


# --------------------------------------------------------------------------------------------------------- what is left


def test_what_is_left_is_what_came_less_what_the_newest_entries_used(clinic: OpenClinic) -> None:
    product = products.register_product(clinic.session, replace(TOXIN, name="Botox", unit="U")).made
    assert product is not None
    new = NewLot(product=product, number="c-1234", expiry=date(2028, 1, 1), quantity=2)
    lot = products.receive_lot(clinic.session, new).made
    assert lot is not None
    patient = a_treated_patient(clinic)
    left = recall.left_of(clinic.session, lot)
    assert left is not None
    assert (left.received, left.used, left.left, left.unclear) == (Decimal(200), Decimal(20), Decimal(180), 0)
    consent = next(one.id for one in clinic.vault.journal(patient) if one.kind == "consent.signed")
    other = entered(clinic, patient, consent, LOT, LOT)
    left = recall.left_of(clinic.session, lot)
    assert left is not None
    assert left.used == Decimal(60)
    entered(clinic, patient, consent, "D9", corrects=other)
    left = recall.left_of(clinic.session, lot)
    assert left is not None
    assert left.used == Decimal(20)


def test_what_another_product_or_unit_used_is_unclear(clinic: OpenClinic) -> None:
    product = products.register_product(clinic.session, TOXIN).made
    assert product is not None
    new = NewLot(product=product, number=LOT, expiry=date(2028, 1, 1), quantity=1)
    lot = products.receive_lot(clinic.session, new).made
    assert lot is not None
    a_treated_patient(clinic)
    left = recall.left_of(clinic.session, lot)
    assert left is not None
    assert (left.used, left.unclear) == (Decimal(0), 1)
    reception = clinic.colleague("Rie Reception", RECEPTION)
    clinic.sign_in(reception)
    with pytest.raises(UserFacing):
        recall.left_of(clinic.session, lot)
