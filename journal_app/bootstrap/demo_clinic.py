"""Makes a whole invented clinic through the real services, years of it; it must not be usable for real patients.

The clinic is marked DEMO in its first record, for good. The same seed, sizes and last day give the same people,
passwords and histories; keys, ids and sealed bytes differ each time, as they must. Everybody signs in with their own
keys, and every record is sealed, signed and judged as any other; only three things are done otherwise, for speed:
passwords are derived with the least work the vault accepts, a turn at the workstation is one commit, and a PIN is
checked at a person's sign-in instead of at each entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import cast
from uuid import UUID

from journal_app.bootstrap import demo_history, demo_stock, demo_story, demo_today
from journal_app.bootstrap.demo_calendar import AUDITOR, OWNER, PRACTITIONER, RECEPTIONIST, Calendar
from journal_app.bootstrap.demo_face import InventedFace
from journal_app.bootstrap.demo_people import Inventor, Wordlists
from journal_app.bootstrap.demo_shift import Shift
from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.bootstrap.moving_clock import MovingClock
from journal_app.bootstrap.system_clock import zone_of
from journal_app.cli.parts import DemoClinic, DemoOrder, DemoPerson
from journal_app.domain.clinic import Clinic
from journal_app.domain.errors import Bug, UserFacing
from journal_app.domain.people import Registration, Role
from journal_app.domain.printing import SheetKind
from journal_app.domain.records import NewRecord
from journal_app.services import people, recovery_kit, workstations
from journal_app.services.front_door import FoundingForm, SignInForm
from journal_app.services.ports import Vault
from journal_app.services.session import Session
from journal_app.services.staff_port import Newcomer
from journal_app.vault import pin as pins
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.opening import reopen
from journal_app.vault.passwords import KdfPolicy

CLINIC = Clinic("Klinik Holm (demo)", "Strandpromenaden 1\n2100 København Ø", "DK", demo=True)
_HOST, _WORKSTATION = "klinik-holm-1", "Receptionen"
_AUTHORITY = "Styrelsen for Patientsikkerhed"
_OPENS, _CLOSES = time(8, 0), time(17, 0)
_MONTHS_BETWEEN_SIGN_INS = 6
_MISTYPED = 0.1


@dataclass
class _Member:
    """Somebody who works here, and in what state their keys are kept between two turns of theirs."""

    who: str
    name: str
    roles: frozenset[Role]
    title: str
    registration: Registration | None
    password: str
    pin: str
    person: UUID = demo_history.NOBODY
    kept: bytearray | None = None
    half_year: int = -1

    @property
    def newcomer(self) -> Newcomer:
        return Newcomer(self.name, self.roles, bytearray(self.password.encode()), self.title, self.registration)


class _CheckedPin:
    """A vault whose person typed their PIN once in this turn; everything else is the vault's own."""

    def __init__(self, vault: OpenVault, right: str) -> None:
        self._vault = vault
        self._right = right

    def __getattr__(self, name: str) -> object:
        return getattr(self._vault, name)

    def confirm_pin(self, pin: str) -> None:
        """Compare with the PIN that was checked, and let the vault judge any other."""
        if pin != self._right:
            self._vault.confirm_pin(pin)


def make_demo(
    order: DemoOrder,
    resources: Path,
    *,
    home: Path | None = None,
    now: datetime | None = None,
    progress: Callable[[int, int], None] | None = None,
    policy: KdfPolicy = KdfPolicy.FLOOR,
) -> DemoClinic:
    """Make the clinic in ``order.vault``, whose history ends on the day before ``now``; ``policy`` is for tests.

    Raises:
        UserFacing: the folder is not empty.
        Environmental: it cannot be written.
    """
    started = datetime.now(UTC)
    clinic = _Clinic(order, resources, now=now or started, home=home, policy=policy)
    clinic.found()
    clinic.run(progress or (lambda _done, _all: None))
    return clinic.described(seconds=(datetime.now(UTC) - started).total_seconds())


class _Clinic:
    """The clinic while it is being made."""

    def __init__(
        self, order: DemoOrder, resources: Path, *, now: datetime, home: Path | None, policy: KdfPolicy
    ) -> None:
        self._order = order
        self._zone = zone_of(CLINIC.jurisdiction)
        last = now.astimezone(self._zone).date() - timedelta(days=1)
        first = last - timedelta(days=max(order.years * 365, 1))
        self._calendar = Calendar(first, last)
        self._random = Random(order.seed)  # noqa: S311 -- invented data
        self._words = Wordlists.read(resources)
        self._faces = InventedFace(resources)
        self._inventor = Inventor(self._words, self._random, today=first)
        self._clock = MovingClock(datetime.combine(first, _OPENS, self._zone) - timedelta(hours=1))
        self._door = RealFrontDoor(
            resources,
            Circumstances(now=self._clock.now, clock=self._clock.in_zone, policy=policy, home=home, host=_HOST),
        )
        self._staff = {member.who: member for member in _staff(self._inventor, self._random)}
        self._kit: Mapping[SheetKind, str] = {}
        self._size = self._patients = 0

    def found(self) -> None:
        """The first day: the owner founds the clinic and takes the others on, and everybody signs in once."""
        owner = self._staff[OWNER]
        founded = self._door.found(FoundingForm(self._order.vault, CLINIC, owner.newcomer))
        session = founded.session
        owner.person = session.vault.person.id
        self._kit = {sheet.kind: " ".join(sheet.words) for sheet in founded.sheets}
        for member in self._staff.values():
            if member is not owner:
                member.person = _made(people.admit(session, member.newcomer).made)
        workstations.name(session, session.vault.seat, _WORKSTATION)
        self._settle_in(session, owner)
        session.vault.sign_out(self._clock.now())
        for member in self._staff.values():
            if member is not owner:
                session = self._sign_in(member)
                self._settle_in(session, member)
                session.vault.sign_out(self._clock.now())

    def _settle_in(self, session: Session, member: _Member) -> None:
        statement = people.statement_to_sign(session, language="da")
        if statement is not None:
            people.sign_statement(session, statement)
        if member.pin:
            people.set_pin(session, password=bytearray(member.password.encode()), pin=member.pin)

    def run(self, progress: Callable[[int, int], None]) -> None:
        """Every day after the first, everybody's turn in order."""
        demo_stock.plan(self._calendar)
        demo_story.plan(self._calendar)
        ordinary = max(self._order.patients - demo_story.COUNT, 0)
        demo_history.plan(self._calendar, self._inventor, self._random, count=ordinary)
        days = list(self._calendar.days())
        for number, day in enumerate(days):
            for who in self._calendar.on_duty(day):
                self._turn(self._staff[who], day)
            progress(number + 1, len(days))
        self._close()

    def _turn(self, member: _Member, day: date) -> None:
        tasks = self._calendar.take(member.who, day)
        if not tasks:
            return
        opening = datetime.combine(day, _OPENS, self._zone)
        slot = (datetime.combine(day, _CLOSES, self._zone) - opening) / len(tasks)
        self._clock.step = timedelta(seconds=1)
        self._clock.move_to(opening)
        with self._at_the_workstation(member, day) as session:
            shift = Shift(
                session=session,
                pin=member.pin,
                day=day,
                clock=self._clock,
                calendar=self._calendar,
                random=self._random,
                words=self._words,
                inventor=self._inventor,
                faces=self._faces,
                longest_pause=slot / 4,
            )
            for number, task in enumerate(tasks):
                self._clock.move_to(opening + slot * number)
                task(shift)

    @contextmanager
    def _at_the_workstation(self, member: _Member, day: date) -> Iterator[Session]:
        """Somebody's session: a sign-in every half year, otherwise a return to a locked screen with their own keys."""
        half_year = (day.year * 12 + day.month) // _MONTHS_BETWEEN_SIGN_INS
        if member.kept is None or member.half_year != half_year:
            vault = _opened(self._sign_in(member))
            if member.pin:
                vault.confirm_pin(member.pin)
            member.kept, member.half_year = vault.keys.to_bytes(), half_year
            self._seat = vault.workstation
        else:
            keys = OpenKeys.from_bytes(member.kept)
            vault = reopen(self._order.vault, keys, seat=self._seat, now=self._clock.now)
        plain = self._door.session_of(vault)
        session = replace(plain, vault=cast("Vault", _CheckedPin(vault, member.pin)))
        try:
            with vault.gathering():
                yield session
                with vault.act(self._clock.now()) as act:
                    act.append(NewRecord("access.locked"))
        finally:
            vault.close()

    def _sign_in(self, member: _Member) -> Session:
        if member.kept is not None and self._random.random() < _MISTYPED:
            self._mistype(member)
        return self._door.open(self._order.vault, SignInForm(member.person, bytearray(member.password.encode())))

    def _mistype(self, member: _Member) -> None:
        """Somebody's keyboard has another layout this morning; the next sign-in reports it."""
        wrong = bytearray(member.password.replace(" ", "-").encode())
        try:
            self._door.open(self._order.vault, SignInForm(member.person, wrong)).vault.sign_out(self._clock.now())
        except UserFacing:
            self._clock.move_to(self._clock.now() + timedelta(minutes=1))

    def _close(self) -> None:
        """The owner types the recovery kit back once more, so that its light is green, and signs out."""
        session = self._sign_in(self._staff[OWNER])
        with _opened(session).gathering():
            demo_today.fill(session, self._calendar.last + timedelta(days=1), self._random)
        for kind, typed in self._kit.items():
            recovery_kit.confirm_words(session, kind, typed)
        self._patients = session.vault.patient_count()
        self._size = session.vault.head().size + 1  # and the signing out
        session.vault.sign_out(self._clock.now())

    def described(self, *, seconds: float) -> DemoClinic:
        """What was made."""
        known = tuple(
            DemoPerson(m.name, tuple(sorted(role.value for role in m.roles)), m.password, m.pin)
            for m in self._staff.values()
        )
        return DemoClinic(self._order.vault, known, patients=self._patients, records=self._size, seconds=seconds)


def _staff(inventor: Inventor, random: Random) -> Iterator[_Member]:
    doctor = Registration(_AUTHORITY, "DEMO-0ABCD", "læge")
    nurse = Registration(_AUTHORITY, "DEMO-1EFGH", "sygeplejerske")
    for who, name, roles, title, registration in (
        (OWNER, "Anna Holm", {Role.OWNER, Role.PRACTITIONER}, "læge", doctor),
        (PRACTITIONER, "Jonas Berg", {Role.PRACTITIONER}, "sygeplejerske", nurse),
        (RECEPTIONIST, "Lise Krogh", {Role.RECEPTIONIST}, "", None),
        (AUDITOR, "Sofie Lund", {Role.AUDITOR}, "databeskyttelsesrådgiver", None),
    ):
        yield _Member(who, name, frozenset(roles), title, registration, inventor.password(), _allowed_pin(random))


def _allowed_pin(random: Random) -> str:
    while True:
        pin = f"{random.randrange(1_000_000):06d}"
        try:
            pins.require_allowed(pin)
        except UserFacing:
            continue
        return pin


def _opened(session: Session) -> OpenVault:
    if not isinstance(session.vault, OpenVault):
        raise Bug("demo.vault", "the demo opened another vault than its own")
    return session.vault


def _made(person: UUID | None) -> UUID:
    if person is None:
        raise Bug("demo.person", "nobody was admitted")
    return person
