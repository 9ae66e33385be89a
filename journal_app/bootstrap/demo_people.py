"""Invents the demo clinic's patients from lists of names; it must not use a number or an address of anybody alive.

Numbers: Danes get replacement numbers (day of birth plus 60), which the CPR office recommends because they can never be
taken for real ones; Britons NHS numbers of the test range 999; Swedes numbers with the serials 238 and 239, the pattern
of Skatteverket's published test numbers for births since 1990. Telephone numbers are those that Ofcom and, for Sweden,
PTS keep free for drama; mail goes to example.org (RFC 2606); British postcodes are ZZ99 codes, which name no place.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from journal_app.domain.gender import Gender
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.names import PersonName, fold
from journal_app.domain.national_numbers import british_check_fits, luhn_digit
from journal_app.domain.patients import Address, Channel, Contact, PatientDetails

_SHARES = (("da", 70), ("en", 18), ("sv", 12))
_FEWEST_YEARS, _MOST_YEARS = 19, 78
_FIRST_SWEDISH_YEAR = 1990
_DRAMA_MOBILE = "+44 7700 900{:03d}"
_DRAMA_LANDLINES = ("+44 1632 960{:03d}", "+44 20 7946 0{:03d}", "+44 161 496 0{:03d}", "+44 131 496 0{:03d}")
_SWEDISH_DRAMA = tuple(range(605, 700))


@dataclass(frozen=True, slots=True)
class Wordlists:
    """What ``resources/demo/names.toml`` holds, by table and key."""

    tables: Mapping[str, Mapping[str, Any]]

    @classmethod
    def read(cls, resources: Path) -> Wordlists:
        """Read the lists that ship with the program."""
        return cls(tomllib.loads((resources / "demo" / "names.toml").read_text(encoding="utf-8")))

    def of(self, table: str, key: str) -> Sequence[str]:
        """One list of words."""
        words: Sequence[str] = self.tables[table][key]
        return words

    def pairs(self, table: str, key: str) -> Sequence[tuple[str, str]]:
        """One list of pairs."""
        return [(first, second) for first, second in self.tables[table][key]]


class Inventor:
    """Draws people who do not exist; the same random source draws the same people."""

    def __init__(self, words: Wordlists, random: Random, *, today: date) -> None:
        """Draw from ``words``; nobody is younger than 19 on ``today``."""
        self._words = words
        self._random = random
        self._today = today
        self._given_out: set[str] = set()
        self._emails = 0

    def password(self) -> str:
        """Four words; strong enough for the rules and worthless as a secret, because the seed gives it away."""
        return " ".join(self._random.sample(list(self._words.of("passwords", "words")), 4))

    def patients(self, count: int) -> Iterator[PatientDetails]:
        """``count`` people with everything reception would ask for, some of it missing as in life."""
        origins = [origin for origin, share in _SHARES for _ in range(share)]
        for _ in range(count):
            yield self._patient(self._random.choice(origins))

    def _patient(self, origin: str) -> PatientDetails:
        is_woman = self._happens(0.8)
        name = self._name(origin, is_woman=is_woman)
        born = self._born(origin)
        identifier = self._identifier(origin, born, is_woman=is_woman)
        return PatientDetails(
            name=name,
            identifiers=() if identifier is None else (identifier,),
            born=born,
            gender=Gender.FEMALE if is_woman else Gender.MALE,
            address=self.address(origin),
            phones=(self.phone(origin),),
            email=self._email(name) if self._happens(0.8) else "",
            language="en" if origin == "en" else "da",
            next_of_kin=self._kin(origin) if self._happens(0.2) else Contact(),
            own_doctor="Lægerne ved Humlebakken" if self._happens(0.3) else "",
            reception_notes=self._note() if self._happens(0.08) else "",
            preferred_channel=self._random.choice((Channel.SMS, Channel.EMAIL, Channel.PHONE, Channel.NONE)),
        )

    def _note(self) -> str:
        return self._random.choice(self._words.of("notes", "reception"))

    def _happens(self, share: float) -> bool:
        return self._random.random() < share

    def _name(self, origin: str, *, is_woman: bool) -> PersonName:
        table = "women" if is_woman else "men"
        given = self._random.choice(self._words.of(origin, table))
        if self._happens(0.15):
            given = f"{given} {self._random.choice(self._words.of(origin, table))}"
        title = self._random.choice(self._words.of(origin, f"titles_{table}"))
        return PersonName(self._random.choice(self._words.of(origin, "families")), given, title)

    def _born(self, origin: str) -> date:
        years = self._random.triangular(_FEWEST_YEARS, _MOST_YEARS, 41)
        born = self._today - timedelta(days=int(years * 365.25))
        if origin == "sv" and born.year < _FIRST_SWEDISH_YEAR:
            latest = self._today - timedelta(days=_FEWEST_YEARS * 366)
            first = date(_FIRST_SWEDISH_YEAR, 1, 1)
            born = first + timedelta(days=self._random.randrange((latest - first).days))
        return born

    def _identifier(self, origin: str, born: date, *, is_woman: bool) -> Identifier | None:
        if self._happens(0.03):
            return None
        make = {"da": self._danish, "en": self._british, "sv": self._swedish}[origin]
        for _ in range(20):
            identifier = make(born, is_woman=is_woman)
            if identifier is not None and identifier.value not in self._given_out:
                self._given_out.add(identifier.value)
                return identifier
        return None

    def _danish(self, born: date, *, is_woman: bool) -> Identifier:
        seventh = self._random.randrange(4) if born.year < 2000 else self._random.randrange(4, 10)  # noqa: PLR2004 -- century
        last = self._random.randrange(0, 10, 2) + (0 if is_woman else 1)
        serial = f"{seventh}{self._random.randrange(100):02d}{last}"
        value = f"{born.day + 60:02d}{born.month:02d}{born.year % 100:02d}{serial}"
        return Identifier(IdentifierSystem.CPR_REPLACEMENT, value)

    def _british(self, _born: date, *, is_woman: bool) -> Identifier | None:
        del is_woman  # an NHS number says nothing of its holder
        stem = f"999{self._random.randrange(1_000_000):06d}"
        value = next((f"{stem}{check}" for check in range(10) if british_check_fits(f"{stem}{check}")), None)
        return None if value is None else Identifier(IdentifierSystem.NHS, value)

    def _swedish(self, born: date, *, is_woman: bool) -> Identifier:
        nine = f"{born:%y%m%d}{238 if is_woman else 239}"
        return Identifier(IdentifierSystem.PERSONNUMMER, f"{born:%Y}{nine[2:]}{luhn_digit(nine)}")

    def address(self, origin: str) -> Address:
        """A house that does not stand in a street that is not there."""
        postal_code, city = self._random.choice(self._words.pairs(origin, "cities"))
        street, number = self._random.choice(self._words.of(origin, "streets")), self._random.randrange(1, 140)
        country = str(self._words.tables[origin]["country"])
        written = f"{number} {street}" if country == "GB" else f"{street} {number}"
        return Address(written, postal_code, city, country)

    def phone(self, origin: str) -> str:
        """A number that rings nowhere. Denmark keeps none free for drama, so Danes have British ones."""
        if origin == "sv":
            return f"+46 70 17 40 {self._random.choice(_SWEDISH_DRAMA)}"
        pattern = _DRAMA_MOBILE if self._happens(0.4) else self._random.choice(_DRAMA_LANDLINES)
        return pattern.format(self._random.randrange(1000))

    def _email(self, name: PersonName) -> str:
        self._emails += 1
        written = ".".join(fold(f"{name.given.split()[0]} {name.family.split()[-1]}").split())
        return f"{written}.{self._emails}@example.org"

    def _kin(self, origin: str) -> Contact:
        name = self._name(origin, is_woman=self._happens(0.5))
        relation = self._random.choice(("ægtefælle", "datter", "søn", "søster", "ven"))
        return Contact(f"{name.given} {name.family}", relation, self.phone(origin))
