"""Signing entries behind the gate, and correcting them beside what stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.consents import ConsentWithdrawn
from journal_app.domain.entry_checks import missing_settings
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem
from journal_app.domain.maps import MapPoint
from journal_app.domain.patients import Source
from journal_app.domain.records import NewRecord, WithdrawalGate
from journal_app.domain.rules.model import Status
from journal_app.domain.treatments import Deviation, Setting, TreatmentEntry
from journal_app.domain.visits import SignedInThisVisit
from journal_app.services import consents, drafts, patients, rulebook, treatments
from journal_app.services.corrections import NothingCorrected
from journal_app.services.rulebook import ReasonsWanted, RulesRefuse
from journal_app.vault.pin import PinExhausted, WrongPin
from tests.clinic import (
    OWNING,
    PIN,
    PRACTITIONER,
    REASONS,
    RECEPTION,
    OpenClinic,
    a_consent,
    a_healthy,
    a_note,
    a_patient,
    an_answer,
    an_entry,
    details,
    entry_of,
    opened,
)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    """A patient who may be treated."""
    made = a_patient(clinic.session)
    a_consent(clinic, made)
    a_healthy(clinic.session, made)
    return made


def item(clinic: OpenClinic, patient: UUID, record: UUID | None) -> JournalItem:
    return next(one for one in opened(clinic.session, patient).items if one.id == record)


def entry(clinic: OpenClinic, patient: UUID, record: UUID | None) -> TreatmentEntry:
    content = item(clinic, patient, record).content
    assert isinstance(content, TreatmentEntry)
    return content


def refused(clinic: OpenClinic, patient: UUID, written: TreatmentEntry, *, pin: str = PIN) -> UserFacing:
    before = clinic.vault.head().size
    record = opened(clinic.session, patient)
    with pytest.raises(UserFacing) as refusal:
        treatments.sign(clinic.session, record, written, pin=pin)
    assert clinic.vault.head().size == before + 1, "only the look was written"
    return refusal.value


# ------------------------------------------------------------------------------------------------------------- signing


def test_an_entry_rests_on_its_consent_and_its_rules(clinic: OpenClinic, patient: UUID) -> None:
    written = entry_of(clinic.session)
    made = treatments.sign(clinic.session, opened(clinic.session, patient), written, pin=PIN)
    assert (made.kinds, made.patients) == (frozenset({"treatment.signed"}), frozenset({patient}))
    consent = next(one.id for one in opened(clinic.session, patient).items if one.kind == "consent.signed")
    pack = rulebook.pack_in_force(clinic.session)
    photo = Deviation("dk-before-photo", "before_photo.missing", REASONS[0].reason)
    expected = replace(written, consent=consent, pack_sha256=pack.sha256, deviations=(photo,), place="Klinik Holm")
    signed = entry(clinic, patient, made.made)
    assert signed.session is not None, "it begins a visit"
    assert replace(signed, session=None) == expected


def test_everything_written_of_a_visit_is_kept(clinic: OpenClinic, patient: UUID) -> None:
    plain = entry_of(clinic.session)
    point = MapPoint("face_front", Decimal("0.52"), Decimal("0.31"), 0, Decimal(4), "im", "bolus", "glabella")
    told = replace(
        plain,
        products=tuple(
            replace(line, strength="100 U", diluted_ml=Decimal("2.5"), udi="05012345678900") for line in plain.products
        ),
        indication="Dybe panderynker",
        wishes="Friskere udtryk, ikke stift",
        findings="Symmetrisk. Ingen ptose",
        plan="Kontrol om tre uger",
        reaction="Ingen",
        next_visit=plain.done.date() + timedelta(weeks=12),
        ended=plain.done + timedelta(minutes=1),
        settings=(Setting("technique", "32G, intramuskulært"),),
        points=(point,),
    )
    made = treatments.sign(clinic.session, opened(clinic.session, patient), told, pin=PIN)
    kept = entry(clinic, patient, made.made)
    assert replace(kept, consent=None, pack_sha256="", deviations=told.deviations, place="", session=None) == told


def test_an_impossible_point_is_refused(clinic: OpenClinic, patient: UUID) -> None:
    point = MapPoint("face_front", Decimal("1.5"), Decimal("0.31"))
    assert refused(clinic, patient, entry_of(clinic.session, points=(point,))).key == "map.outside"


def test_a_required_setting_is_asked_for_once_the_rules_allow_it(clinic: OpenClinic, patient: UUID) -> None:
    """The pack of the clinic says what a treatment must state; the rules that refuse come first."""
    pack = rulebook.pack_in_force(clinic.session)
    assert [one.id for one in missing_settings(entry_of(clinic.session), pack.treatment("botulinum"))] == []
    laser = entry_of(clinic.session, treatment="laser_hair_removal", products=())
    assert isinstance(refused(clinic, patient, laser), RulesRefuse)
    assert {"device", "wavelength", "fluence", "skin_type"} <= {
        one.id for one in missing_settings(laser, pack.treatment("laser_hair_removal"))
    }


def test_an_entry_is_the_signers_own(clinic: OpenClinic, patient: UUID) -> None:
    """Whom a form names does not matter: the rules judge the one who signs, and the entry says so."""
    somebody = uuid4()
    made = an_entry(
        clinic.session, patient, performer=somebody, performer_name="Dr. Nobody", corrects=somebody, reason="x"
    )
    content = entry(clinic, patient, made)
    assert (content.performer, content.performer_name) == (clinic.owner.id, "Anna Holm")
    assert (content.corrects, content.reason) == (None, "")


def test_a_draft_becomes_the_entry_in_one_step(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    draft = drafts.save_draft(clinic.session, record, kind="treatment", content={"text": "halv"})
    refused_entry = entry_of(clinic.session, areas=())
    with pytest.raises(UserFacing):
        treatments.sign(clinic.session, record, refused_entry, pin=PIN, draft=draft)
    assert drafts.drafts_in(clinic.session, record)
    treatments.sign(clinic.session, record, entry_of(clinic.session), pin=PIN, draft=draft)
    assert drafts.drafts_in(clinic.session, record) == ()


def test_without_consent_no_entry_is_signed(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    a_healthy(clinic.session, patient)
    problem = refused(clinic, patient, entry_of(clinic.session))
    assert isinstance(problem, RulesRefuse)
    assert any("consent" in finding.sentence for finding in problem.findings)


def test_what_a_blocking_rule_cannot_know_stands_in_the_way(clinic: OpenClinic, patient: UUID) -> None:
    """Nobody can see whether the patient is of age: neither a consent nor an entry is signed."""
    patients.change(clinic.session, patient, replace(details("Nielsen"), born=None), source=Source.PATIENT)
    problem = refused(clinic, patient, entry_of(clinic.session))
    assert isinstance(problem, RulesRefuse)
    assert [(one.rule, one.status) for one in problem.findings] == [("dk-age", Status.TODO)]
    with pytest.raises(RulesRefuse):
        consents.sign_consent(clinic.session, opened(clinic.session, patient), an_answer(clinic.session))


def test_a_consent_taken_back_since_the_screen_opened_counts_no_more(clinic: OpenClinic, patient: UUID) -> None:
    """What the ledger says at this very moment decides, not what a screen shows."""
    shown = opened(clinic.session, patient)
    consent = next(one.id for one in shown.items if one.kind == "consent.signed")
    consents.withdraw_consent(clinic.session, shown, consent, channel="phone")
    with pytest.raises(RulesRefuse):
        treatments.sign(clinic.session, shown, entry_of(clinic.session), pin=PIN)


def test_where_no_rule_asks_for_consent_the_service_still_does(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = a_patient(clinic.session)
    monkeypatch.setattr(treatments, "evaluate", lambda *_, **__: ())
    problem = refused(clinic, patient, entry_of(clinic.session))
    assert problem.key == "treatment.no_consent"


def test_a_treatment_that_uses_nothing_up_needs_no_lot(clinic: OpenClinic, patient: UUID) -> None:
    written = replace(entry_of(clinic.session), products=(), treatment="laser_hair_removal", areas=("armpits",))
    assert refused(clinic, patient, written).key == "rules.refuse", "only the rules stand in its way"


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"areas": ()}, "treatment.no_area"),
        ({"products": ()}, "treatment.no_product"),
        ({"lot": " "}, "treatment.no_lot"),
        ({"expiry": None}, "treatment.no_lot"),
        ({"amount": Decimal(0)}, "treatment.no_amount"),
        ({"amount": Decimal(-1)}, "treatment.no_amount"),
    ],
)
def test_an_incomplete_entry_is_not_signed(
    clinic: OpenClinic, patient: UUID, changes: dict[str, object], key: str
) -> None:
    written = entry_of(clinic.session)
    if changes.keys() & {"areas", "products"}:
        written = replace(written, **changes)  # type: ignore[arg-type]
    else:
        written = replace(written, products=(replace(written.products[0], **changes),))  # type: ignore[arg-type]
    assert refused(clinic, patient, written).key == key


def test_points_are_signed_with_the_entry_and_read_back_as_they_were(clinic: OpenClinic, patient: UUID) -> None:
    points = (
        MapPoint("face_front", Decimal("0.5000"), Decimal("0.4400"), 0, Decimal("2.5"), area="glabella"),
        MapPoint("face_left", Decimal("0.3600"), Decimal("0.4340"), depth="subkutant"),
    )
    written = entry_of(clinic.session, points=points)
    made = treatments.sign(clinic.session, opened(clinic.session, patient), written, pin=PIN).made
    assert entry(clinic, patient, made).points == points


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        (MapPoint("face_front", Decimal("1.5"), Decimal("0.5"), 0, Decimal(1)), "map.outside"),
        (MapPoint("face_front", Decimal("0.5"), Decimal("0.5"), 1, Decimal(1)), "map.no_product"),
        (MapPoint("photo", Decimal("0.5"), Decimal("0.5"), 0, photo=uuid4()), "map.strange_photo"),
    ],
)
def test_points_that_cannot_be_are_not_signed(clinic: OpenClinic, patient: UUID, wrong: MapPoint, key: str) -> None:
    assert refused(clinic, patient, entry_of(clinic.session, points=(wrong,))).key == key


def test_what_expired_the_day_before_was_expired(clinic: OpenClinic, patient: UUID) -> None:
    written = entry_of(clinic.session)
    day = written.done.date()
    line = replace(written.products[0], expiry=day - timedelta(days=1))
    problem = refused(clinic, patient, replace(written, products=(line,)))
    assert (problem.key, problem.params) == ("treatment.expired", {"lot": "C1234"})
    an_entry(clinic.session, patient, products=(replace(line, expiry=day),))


def test_nothing_is_signed_before_it_is_done(clinic: OpenClinic, patient: UUID) -> None:
    assert refused(clinic, patient, entry_of(clinic.session, done=clinic.time.moment + timedelta(minutes=6))).key == (
        "treatment.ahead"
    )
    an_entry(clinic.session, patient, done=clinic.time.moment + timedelta(minutes=4))


def test_a_wrong_pin_signs_nothing_and_five_end_it(clinic: OpenClinic, patient: UUID) -> None:
    for left in (4, 3, 2, 1):
        problem = refused(clinic, patient, entry_of(clinic.session), pin="111333")
        assert isinstance(problem, WrongPin)
        assert problem.params == {"left": left}
    for pin in ("111333", PIN):
        assert isinstance(refused(clinic, patient, entry_of(clinic.session), pin=pin), PinExhausted)
    clinic.sign_in(clinic.owner)
    an_entry(clinic.session, patient)


def test_a_right_pin_forgives_the_wrong_ones(clinic: OpenClinic, patient: UUID) -> None:
    for _ in range(3):
        refused(clinic, patient, entry_of(clinic.session), pin="111333")
        an_entry(clinic.session, patient)


def test_without_a_pin_nothing_is_signed(clinic: OpenClinic, patient: UUID) -> None:
    session = clinic.sign_in(clinic.colleague("Bo Lund", PRACTITIONER))
    with pytest.raises(UserFacing) as refusal:
        treatments.sign(session, opened(session, patient), entry_of(session), pin=PIN)
    assert refusal.value.key == "pin.not_set"


@pytest.mark.parametrize("roles", [RECEPTION, OWNING], ids=["receptionist", "owner"])
def test_only_practitioners_sign(clinic: OpenClinic, patient: UUID, roles: frozenset[object]) -> None:
    record, written = opened(clinic.session, patient), entry_of(clinic.session)
    session = clinic.sign_in(clinic.colleague("Lise", roles))  # type: ignore[arg-type]
    attempts: tuple[Callable[[], object], ...] = (
        lambda: treatments.sign(session, record, written, pin=PIN),
        lambda: treatments.correct(session, record, uuid4(), written, reason="x", pin=PIN),
    )
    for attempt in attempts:
        with pytest.raises(UserFacing) as refusal:
            attempt()
        assert refusal.value.key == "permission.sign_treatment"


# ------------------------------------------------------------------------------------------------------------ warnings


def test_a_warning_that_is_not_met_needs_a_reason(clinic: OpenClinic, patient: UUID) -> None:
    for deviations in ((), (Deviation("dk-before-photo", "before_photo.missing", "  "),), REASONS[1:]):
        problem = refused(clinic, patient, entry_of(clinic.session, deviations=deviations))
        assert isinstance(problem, ReasonsWanted)
        assert [(one.rule, one.message) for one in problem.findings] == [("dk-before-photo", "before_photo.missing")]


def test_every_warning_needs_its_own_reason(clinic: OpenClinic) -> None:
    """The second has none: the health history was not confirmed."""
    patient = a_patient(clinic.session)
    a_consent(clinic, patient)
    photo, health = REASONS[:2]
    problem = refused(clinic, patient, entry_of(clinic.session, deviations=(photo,)))
    assert isinstance(problem, ReasonsWanted)
    assert [one.rule for one in problem.findings] == ["dk-health"]
    made = an_entry(clinic.session, patient, deviations=(photo, replace(health, reason="Akut, spurgt mundtligt")))
    kept = {one.rule: (one.message, one.reason) for one in entry(clinic, patient, made).deviations}
    assert kept == {
        "dk-health": ("health_confirmed_within.never", "Akut, spurgt mundtligt"),
        "dk-before-photo": ("before_photo.missing", photo.reason),
    }


def test_what_is_not_known_needs_a_reason_as_what_is_not_met(clinic: OpenClinic) -> None:
    """It is not recorded which language the patient reads, and the rule about it warns."""
    patient = a_patient(clinic.session, replace(details("Hansen"), language=""))
    a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    problem = refused(clinic, patient, entry_of(clinic.session, deviations=REASONS[:1]))
    assert isinstance(problem, ReasonsWanted)
    assert [(one.rule, one.status) for one in problem.findings] == [("dk-consent-language", Status.TODO)]


def test_a_reason_for_what_is_met_or_unknown_is_not_kept(clinic: OpenClinic, patient: UUID) -> None:
    invented = Deviation("dk-age", "age_at_least.too_young", "Fordi")
    made = an_entry(clinic.session, patient, deviations=(*REASONS, invented))
    assert [one.rule for one in entry(clinic, patient, made).deviations] == ["dk-before-photo"]


def test_a_reason_is_one_line_of_visible_text(clinic: OpenClinic, patient: UUID) -> None:
    for reason in ("x" * 501, "a\u202eb"):
        photo = Deviation("dk-before-photo", "", reason)
        assert not isinstance(refused(clinic, patient, entry_of(clinic.session, deviations=(photo,))), ReasonsWanted)


# ---------------------------------------------------------------------------------------------------------- correcting


def corrected(clinic: OpenClinic, patient: UUID, original: UUID, *, text: str, **changes: object) -> UUID:
    record = opened(clinic.session, patient)
    written = entry_of(clinic.session, text=text, **changes)
    made = treatments.correct(clinic.session, record, original, written, reason="slåfejl", pin=PIN).made
    assert made is not None
    return made


def test_a_correction_stands_beside_what_it_corrects(clinic: OpenClinic, patient: UUID) -> None:
    original = an_entry(clinic.session, patient)
    before = item(clinic, patient, original)
    newer = corrected(clinic, patient, original, text="Rettet")
    after = item(clinic, patient, original)
    assert (after.content, after.leaf) == (before.content, before.leaf)
    assert (before.corrected_by, after.corrected_by) == (None, newer)
    content = entry(clinic, patient, newer)
    assert (content.text, content.reason, content.corrects) == ("Rettet", "slåfejl", original)
    assert content.consent == entry(clinic, patient, original).consent


def test_a_correction_keeps_what_happened_when_and_by_whom(clinic: OpenClinic, patient: UUID) -> None:
    original = an_entry(clinic.session, patient)
    written = replace(entry_of(clinic.session, treatment="filler", text="Rettet"), session=uuid4())
    newer = treatments.correct(
        clinic.session, opened(clinic.session, patient), original, written, reason="slåfejl", pin=PIN
    ).made
    old, content = entry(clinic, patient, original), entry(clinic, patient, newer)
    for name in ("done", "treatment", "session", "performer", "performer_name"):
        assert getattr(content, name) == getattr(old, name)


def test_each_correction_corrects_the_newest_version_whichever_is_named(clinic: OpenClinic, patient: UUID) -> None:
    first = an_entry(clinic.session, patient)
    second = corrected(clinic, patient, first, text="2")
    third = corrected(clinic, patient, first, text="3")
    fourth = corrected(clinic, patient, second, text="4")
    chain = [entry(clinic, patient, one).corrects for one in (first, second, third, fourth)]
    assert chain == [None, first, second, third]
    assert [item(clinic, patient, one).corrected_by for one in (first, second, third, fourth)] == [
        second,
        third,
        fourth,
        None,
    ]


def test_a_correction_is_judged_at_the_time_of_the_original(clinic: OpenClinic, patient: UUID) -> None:
    """A consent that ended, or was taken back, since then held when it happened."""
    original = an_entry(clinic.session, patient)
    record = opened(clinic.session, patient)
    consent = entry(clinic, patient, original).consent
    assert consent is not None
    consents.withdraw_consent(clinic.session, record, consent, channel="phone")
    clinic.time.go(days=500)
    with pytest.raises(RulesRefuse):
        an_entry(clinic.session, patient)
    corrected(clinic, patient, original, text="Rettet")


def test_a_correction_is_refused_where_the_original_could_not_have_been(clinic: OpenClinic, patient: UUID) -> None:
    """Somebody wrote down later that the consent had been taken back before: what rested on it is not renewed."""
    original = an_entry(clinic.session, patient)
    content = entry(clinic, patient, original)
    assert content.consent is not None
    early = content.done - timedelta(minutes=1)
    new = NewRecord(
        "consent.withdrawn",
        ConsentWithdrawn(content.consent, early, "letter"),
        patient=patient,
        purpose=Purpose.CARE.value,
        refs={"consent": (content.consent,)},
        gate=WithdrawalGate(early),
    )
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(new)
    with pytest.raises(RulesRefuse):
        corrected(clinic, patient, original, text="Rettet")


def test_a_correction_needs_a_reason_a_pin_and_completeness(clinic: OpenClinic, patient: UUID) -> None:
    original = an_entry(clinic.session, patient)
    record = opened(clinic.session, patient)
    for changes, key in (
        ({"reason": "  "}, "correction.no_reason"),
        ({"pin": "111333"}, "vault.pin.wrong"),
        ({"entry": entry_of(clinic.session, areas=())}, "treatment.no_area"),
    ):
        arguments = {"entry": entry_of(clinic.session), "reason": "slåfejl", "pin": PIN} | changes
        with pytest.raises(UserFacing) as refusal:
            treatments.correct(clinic.session, record, original, **arguments)  # type: ignore[arg-type]
        assert refusal.value.key == key
    assert item(clinic, patient, original).corrected_by is None


@pytest.mark.parametrize("text", ["Fint forløb", "  Fint forløb \n"], ids=["the same", "in other spaces"])
def test_a_correction_that_changes_nothing_is_refused(clinic: OpenClinic, patient: UUID, text: str) -> None:
    original = an_entry(clinic.session, patient)
    before = clinic.vault.head().size
    with pytest.raises(NothingCorrected):
        corrected(clinic, patient, original, text=text)
    assert clinic.vault.head().size == before + 1, "only the look was written"
    assert item(clinic, patient, original).corrected_by is None
    corrected(clinic, patient, original, text="Fint forløb uden blødning")


def test_a_correction_needs_the_reasons_too_and_may_mend_them(clinic: OpenClinic, patient: UUID) -> None:
    original = an_entry(clinic.session, patient)
    with pytest.raises(ReasonsWanted):
        corrected(clinic, patient, original, text="Rettet", deviations=())
    newer = corrected(clinic, patient, original, text="Fint forløb", deviations=(replace(REASONS[0], reason="Glemt"),))
    assert [one.reason for one in entry(clinic, patient, newer).deviations] == ["Glemt"]


def test_a_correction_back_to_the_first_version_is_one(clinic: OpenClinic, patient: UUID) -> None:
    """What counts is the newest version, not the one that was opened."""
    original = an_entry(clinic.session, patient)
    corrected(clinic, patient, original, text="Rettet")
    with pytest.raises(NothingCorrected):
        corrected(clinic, patient, original, text="Rettet")
    corrected(clinic, patient, original, text="Fint forløb")


def test_only_an_entry_of_this_journal_is_corrected(clinic: OpenClinic, patient: UUID) -> None:
    original = an_entry(clinic.session, patient)
    note = a_note(clinic.session, patient)
    other = a_patient(clinic.session, details("Hansen"))
    for whose, what in ((other, original), (patient, note), (patient, uuid4())):
        with pytest.raises(UserFacing) as refusal:
            corrected(clinic, whose, what, text="Rettet")
        assert refusal.value.key == "treatment.unknown"


def test_an_entry_of_a_merged_duplicate_is_corrected_where_it_is_shown(clinic: OpenClinic, patient: UUID) -> None:
    original = an_entry(clinic.session, patient)
    survivor = a_patient(clinic.session, details("Hansen"))
    patients.merge(clinic.session, survivor=survivor, duplicate=patient, reason="samme")
    a_healthy(clinic.session, survivor)
    newer = corrected(clinic, survivor, original, text="Rettet")
    assert item(clinic, survivor, original).corrected_by == newer


def test_a_visit_holds_one_entry_of_a_person_and_treatment(clinic: OpenClinic, patient: UUID) -> None:
    """Also where the screen that offered the visit had not heard of the entry yet: the ledger is asked in the act."""
    stale = opened(clinic.session, patient)
    visit = entry(clinic, patient, an_entry(clinic.session, patient)).session
    again = replace(entry_of(clinic.session, text="Igen"), session=visit)
    with pytest.raises(SignedInThisVisit):
        treatments.sign(clinic.session, stale, again, pin=PIN)
    assert refused(clinic, patient, replace(entry_of(clinic.session), session=uuid4())).key == "visit.unknown"
    assert entry(clinic, patient, an_entry(clinic.session, patient, text="Igen")).session not in {visit, None}


def test_a_correction_stays_in_the_visit(clinic: OpenClinic, patient: UUID) -> None:
    made = an_entry(clinic.session, patient)
    other = replace(entry_of(clinic.session, text="Rettet"), session=uuid4())
    record = opened(clinic.session, patient)
    corrected = treatments.correct(clinic.session, record, made, other, reason="Slåfejl", pin=PIN).made
    assert entry(clinic, patient, corrected).session == entry(clinic, patient, made).session
