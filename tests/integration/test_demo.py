"""A small demo clinic: made like a big one, sound, marked, the same again for the same seed, and of nobody alive."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal_app.bootstrap import terminal
from journal_app.bootstrap.demo_clinic import make_demo
from journal_app.bootstrap.demo_paper import _font
from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.bootstrap.moving_clock import MovingClock
from journal_app.cli.parts import DemoClinic, DemoOrder, DemoPerson
from journal_app.domain.access import Purpose
from journal_app.domain.appointments import AppointmentState
from journal_app.domain.consents import ConsentWithdrawn
from journal_app.domain.health import AllergyState
from journal_app.domain.identifiers import IdentifierSystem, SyntheticNumbers, parse
from journal_app.domain.journal import PatientRecord
from journal_app.domain.patients import PatientDetails, age_on
from journal_app.domain.people import Role
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.rules.model import Status
from journal_app.domain.treatments import NoteKind
from journal_app.resource_root import resource_root
from journal_app.services import exporting, gate, printing, rulebook
from journal_app.services.appointments import DayList
from journal_app.services.front_door import SignInForm
from journal_app.services.search import PatientSearch
from journal_app.services.session import Session
from journal_app.vault import verifying
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from tests.fhir_validators import complaints

NOW = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)
PATIENTS, YEARS = 30, 1


@dataclass(frozen=True)
class Made:
    """A demo clinic, how to get into it, and when it is now."""

    clinic: DemoClinic
    home: Path

    def one(self, role: str) -> DemoPerson:
        return next(person for person in self.clinic.people if role in person.roles)

    @contextmanager
    def signed_in(self, role: str) -> Iterator[Session]:
        person = self.one(role)
        door = a_door(self.home)
        names = {name.label: name.person for name in door.sign_of(self.clinic.vault).names}
        session = door.open(self.clinic.vault, SignInForm(names[person.name], bytearray(person.password.encode())))
        assert isinstance(session.vault, OpenVault)
        with closing(session.vault):
            yield session


def a_door(home: Path) -> RealFrontDoor:
    clock = MovingClock(NOW)
    return RealFrontDoor(
        resource_root(), Circumstances(now=clock.now, clock=clock.in_zone, policy=KdfPolicy.TEST, home=home)
    )


def make(place: Path, *, seed: int = 7) -> Made:
    order = DemoOrder(place / "vault", seed=seed, patients=PATIENTS, years=YEARS)
    clinic = make_demo(order, resource_root(), home=place / "home", now=NOW, policy=KdfPolicy.TEST)
    return Made(clinic, place / "home")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("demo"))


def contents(session: Session) -> list[tuple[str, str, str]]:
    """Kind, time and patient's name of every record, in order: what two demos of one seed have in common."""
    vault = session.vault
    assert isinstance(vault, OpenVault)
    rows = vault._database.execute(
        "SELECT kind, at, (SELECT family || ', ' || given FROM patients WHERE patients.id = records.patient)"
        " FROM records ORDER BY position"
    ).fetchall()
    return [(kind, str(at), name or "") for kind, at, name in rows]


def all_details(session: Session) -> list[PatientDetails]:
    vault = session.vault
    assert isinstance(vault, OpenVault)
    stubs = vault.search("", limit=1000)
    return [patient.details for stub in stubs if (patient := vault.patient(stub.id)) is not None]


def opened(session: Session, typed: str) -> PatientRecord:
    (stub,) = PatientSearch(session).find(typed)
    return gate.take_record(session, stub.id, Purpose.CARE)


# ---------------------------------------------------------------------------------------------------------- the whole


def test_nothing_is_found_in_it(made: Made) -> None:
    owner = made.one("owner")
    names = {name.label: name.person for name in a_door(made.home).sign_of(made.clinic.vault).names}
    typed = SignIn(names[owner.name], bytearray(owner.password.encode()), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(made.clinic.vault, typed, home=made.home)
    report = verifying.verify(unlocked, verifying.Request(signatures=verifying.Signatures.ALL))
    assert report.found() == ()
    assert report.is_sound
    assert report.size == made.clinic.records


def test_it_is_marked_for_good(made: Made) -> None:
    assert a_door(made.home).sign_of(made.clinic.vault).is_demo
    with made.signed_in("owner") as session:
        assert session.vault.clinic().demo


def test_there_is_one_of_each(made: Made) -> None:
    roles = Counter(person.roles for person in made.clinic.people)
    assert roles == {("owner", "practitioner"): 1, ("practitioner",): 1, ("receptionist",): 1, ("auditor",): 1}


@pytest.mark.parametrize("role", ["owner", "receptionist", "auditor"])
def test_everybody_gets_in_with_the_password_that_is_told(made: Made, role: str) -> None:
    with made.signed_in(role) as session:
        assert Role(role) in session.vault.person.roles
        if made.one(role).pin:
            session.vault.confirm_pin(made.one(role).pin)


def test_the_same_seed_makes_the_same_clinic_and_another_another(made: Made, tmp_path: Path) -> None:
    same, other = make(tmp_path / "same"), make(tmp_path / "other", seed=8)
    assert same.clinic.people == made.clinic.people
    assert {one.password for one in other.clinic.people}.isdisjoint(one.password for one in made.clinic.people)
    with made.signed_in("owner") as session:
        first = contents(session)
    with same.signed_in("owner") as session:
        again = contents(session)
    with other.signed_in("owner") as session:
        different = contents(session)
    length = min(len(first), len(again))
    assert first[: length - 5] == again[: length - 5]
    assert different[: length // 2] != first[: length // 2]


def test_its_history_has_everything_a_clinic_meets(made: Made) -> None:
    with made.signed_in("owner") as session:
        kinds = Counter(kind for kind, _, _ in contents(session))
    for kind in (
        "patient.registered",
        "patient.changed",
        "information.given",
        "consent.signed",
        "consent.declined",
        "notice.given",
        "consent.withdrawn",
        "health.confirmed",
        "treatment.signed",
        "treatment.corrected",
        "note.signed",
        "access.searched",
        "access.record_opened",
        "access.log_read",
        "access.signed_in",
        "access.locked",
        "user.confidentiality_signed",
    ):
        assert kinds[kind], kind
    assert not kinds["clock.went_back"]


def test_every_record_lies_between_the_years_and_today(made: Made) -> None:
    with made.signed_in("owner") as session:
        times = [int(at) / 1e6 for _, at, _ in contents(session)][: made.clinic.records]
    assert times == sorted(times)
    assert times[0] > (NOW - timedelta(days=YEARS * 365 + 3)).timestamp()
    assert times[-1] < NOW.timestamp()


def test_several_people_wrote_it(made: Made) -> None:
    with made.signed_in("owner") as session:
        vault = session.vault
        assert isinstance(vault, OpenVault)
        rows = vault._database.execute(
            "SELECT kind, count(DISTINCT author) FROM records WHERE position < ? GROUP BY kind", (made.clinic.records,)
        ).fetchall()
    authors = dict(rows)
    assert authors["treatment.signed"] == 2
    assert authors["access.signed_in"] == 4
    assert authors["access.searched"] >= 3


# ------------------------------------------------------------------------------------------------------ invented people


def test_nobody_in_it_can_be_anybody(made: Made) -> None:
    with made.signed_in("owner") as session:
        everyone = all_details(session)
    story = {"0707614285", "0101650000", "1111111118", "9990000018", "197010632391"}
    assert len(everyone) >= PATIENTS
    for details in everyone:
        for identifier in details.identifiers:
            checked = parse(identifier.value, identifier.system, today=NOW.date(), synthetic=SyntheticNumbers.ACCEPTED)
            assert checked.acceptable
            assert checked.identifier == identifier
            if identifier.value not in story:
                _require_nobodys(identifier.system, identifier.value)
        assert not details.email or details.email.endswith("@example.org")
        assert all(_is_drama(phone) for phone in details.phones)
        if details.address.country == "GB":
            assert details.address.postal_code.startswith("ZZ99")


def _require_nobodys(system: IdentifierSystem, value: str) -> None:
    patterns = {
        IdentifierSystem.CPR_REPLACEMENT: r"[6-9]\d{9}",
        IdentifierSystem.NHS: r"999\d{7}",
        IdentifierSystem.PERSONNUMMER: r"(19|20)\d{6}23[89]\d",
    }
    assert re.fullmatch(patterns[system], value), system


def _is_drama(phone: str) -> bool:
    british = r"\+44 (7700 900\d{3}|1632 960\d{3}|20 7946 0\d{3}|161 496 0\d{3}|131 496 0\d{3})"
    return bool(re.fullmatch(british, phone) or re.fullmatch(r"\+46 70 17 40 6(0[5-9]|[1-9]\d)", phone))


def test_all_countries_and_letters_are_there(made: Made) -> None:
    with made.signed_in("owner") as session:
        everyone = all_details(session)
    assert {details.address.country for details in everyone} >= {"DK", "GB", "SE"}
    names = "".join(details.name.family + details.name.given for details in everyone)
    assert set("øåö") <= set(names.casefold())


# --------------------------------------------------------------------------------------------------------- the stories


def test_mette_has_allergies_a_correction_and_took_her_consent_back(made: Made) -> None:
    with made.signed_in("owner") as session:
        record = opened(session, "070761-4285")
        findings = rulebook.findings_now(session, record, "botulinum")
    assert record.patient.details.name.family == "Nielsen"
    assert record.allergies.state is AllergyState.KNOWN
    assert any(item.corrected_by is not None for item in record.items)
    assert any(isinstance(item.content, ConsentWithdrawn) for item in record.items)
    assert sum(item.kind == "treatment.signed" for item in record.items) == 3
    assert any(finding.status is Status.BLOCKED for finding in findings)


def test_freja_signed_and_has_to_wait(made: Made) -> None:
    with made.signed_in("owner") as session:
        record = opened(session, "lindqvist møller freja")
        findings = rulebook.findings_now(session, record, "botulinum")
    assert any(item.kind == "consent.signed" for item in record.items)
    blocked = [finding for finding in findings if finding.status is Status.BLOCKED]
    assert any("eflection" in finding.sentence for finding in blocked)


def test_ase_has_nothing_but_a_name(made: Made) -> None:
    with made.signed_in("owner") as session:
        record = opened(session, "sørensen åse")
    assert [item.kind for item in record.items] == ["patient.registered"]
    assert record.allergies.state is AllergyState.NOT_RECORDED


def test_emil_is_seventeen_and_was_sent_home(made: Made) -> None:
    with made.signed_in("owner") as session:
        record = opened(session, "ågård emil")
    born = record.patient.details.born
    assert born is not None
    assert age_on(born, NOW.date()) == 17
    assert [item.content.kind for item in record.items if item.kind == "note.signed"] == [NoteKind.REFUSAL]  # type: ignore[union-attr]


def test_reception_finds_a_filled_day_on_which_some_have_come_and_nobody_is_too_young(made: Made) -> None:
    with made.signed_in("receptionist") as session:
        days = [DayList(session).look(NOW.date() + timedelta(days=ahead)) for ahead in (0, 3)]
    assert min(len(lines) for lines in days) >= 5
    assert {AppointmentState.ARRIVED, AppointmentState.BOOKED} <= {line.appointment.state for line in days[0]}
    assert {line.appointment.state for line in days[1]} == {AppointmentState.BOOKED}
    assert not any(line.weighed.refusals for lines in days for line in lines)


# ---------------------------------------------------------------------------------------------------- from the terminal


def test_the_command_makes_it_whole_or_not_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    circumstances = Circumstances(policy=KdfPolicy.TEST, home=tmp_path / "home")
    words = ["demo", str(tmp_path / "v"), "--patients", "10", "--years", "1", "--json"]
    monkeypatch.setattr("journal_app.bootstrap.demo_history.plan", _fail)
    assert terminal.run(words, circumstances) != 0
    assert [path.name for path in tmp_path.iterdir()] == ["home"]
    monkeypatch.undo()
    capsys.readouterr()
    assert terminal.run(words, circumstances) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["vault"] == str(tmp_path / "v")
    assert {frozenset(one) for one in told["people"]} == {frozenset(("name", "roles", "password", "pin"))}
    assert terminal.run(words, circumstances) == 2, "and never over something that is there"


def _fail(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_every_journal_is_fhir_to_two_validators(made: Made) -> None:
    """Everybody in the clinic, whole and as a summary; a patient who was merged tells of the one they are shown as."""
    with made.signed_in("practitioner") as session:
        request = printing.PrintRequest(PrintLanguage.DANISH, Purpose.EXPORT, "Flytter", session.clock.zone())
        found = []
        vault = session.vault
        assert isinstance(vault, OpenVault)
        for patient in [stub.id for stub in vault.search("", limit=1000)]:
            for form in exporting.FhirForm:
                bundle = exporting.export_fhir(session, patient, request, recipient="Region Sjælland", form=form)
                found += complaints(bundle)
    assert found == []


def test_the_paper_of_the_demo_is_written_in_letters_of_every_language() -> None:
    missing = _font(22).getmask("\U0010ffff").getbbox(), bytes(_font(22).getmask("\U0010ffff"))
    for letter in "æøåäöÆØÅÄÖé“–":
        assert (_font(22).getmask(letter).getbbox(), bytes(_font(22).getmask(letter))) != missing
