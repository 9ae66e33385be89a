"""National and local patient identifiers: their formats and checks; a checksum here warns and must not refuse a CPR.

What a number says of birth and gender is a suggestion for the form, never the truth: the date in a Danish or Swedish
number may differ from the real birth date, and numbers are changed. Sources: cpr.dk (CPR, replacement numbers),
Skatteverket and Lag 2022:1697 (Swedish numbers), NHS Data Dictionary (NHS number), NHS Scotland (CHI), HSC (H&C).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from journal_app.domain.findings import Finding, Severity, has_errors
from journal_app.domain.gender import Gender
from journal_app.domain.national_numbers import (
    ADDED_TO_DAY,
    SWEDISH,
    bare,
    british_check_fits,
    cpr_century,
    cpr_modulus_fits,
    day_or_none,
    exists_in_some_century,
    has_control,
    is_hc_stem,
    is_plausible_birth,
    latest_birth,
    looks_like_replacement,
    luhn_digit,
    plain,
    swedish_year,
)


class IdentifierSystem(StrEnum):
    """Who issued an identifier; the issuer is mandatory because the same digits may be valid in several systems."""

    CPR = "dk-cpr"
    CPR_REPLACEMENT = "dk-erstatnings-cpr"
    NHS = "gb-nhs"
    CHI = "gb-chi"
    HC = "gb-hc"
    PERSONNUMMER = "se-personnummer"
    SAMORDNINGSNUMMER = "se-samordningsnummer"
    PASSPORT = "passport"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Identifier:
    """One identifier: its system, its normalised value and, for passport and other, who issued it.

    The value is digits only, twelve for Swedish numbers; a replacement number may hold letters, a passport too.
    """

    system: IdentifierSystem
    value: str
    issuer: str = ""


class SyntheticNumbers(StrEnum):
    """Whether numbers that are issued for tests only (NHS 999…) may be registered: in a demo clinic, nowhere else."""

    REFUSED = "refused"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Checked:
    """What was typed, read as one identifier.

    ``identifier`` is always there so that a form can show it; it may be stored only if ``acceptable``. Its system may
    differ from the one asked for (a replacement number typed as a CPR). ``born`` and ``gender`` are suggestions.
    """

    identifier: Identifier
    born: date | None = None
    gender: Gender | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def acceptable(self) -> bool:
        """Whether no finding is an error."""
        return not has_errors(self.findings)


_LONGEST = 40
_LAST_FOUR = 4
_TEST_RANGE = "999"

_COUNTRY_SYSTEMS = {
    "DK": (IdentifierSystem.CPR, IdentifierSystem.CPR_REPLACEMENT),
    "GB": (IdentifierSystem.NHS, IdentifierSystem.CHI, IdentifierSystem.HC),
    "SE": (IdentifierSystem.PERSONNUMMER, IdentifierSystem.SAMORDNINGSNUMMER),
}


def parse(
    text: str,
    system: IdentifierSystem,
    *,
    today: date,
    issuer: str = "",
    synthetic: SyntheticNumbers = SyntheticNumbers.REFUSED,
) -> Checked:
    """Read what was typed as an identifier of ``system``; hyphens, spaces and full-width digits are tolerated.

    ``today`` chooses the century where the number does not tell it. A CPR's checksum and century only warn, because
    numbers without modulus 11 have been issued since 2007; every other checksum refuses.
    """
    written = Identifier(system, "", issuer)
    if len(text) > _LONGEST:
        return Checked(written, findings=(_error("long", "This number is too long. Check it."),))
    if has_control(text):
        sentence = "There is an invisible character in this number. Type the number instead of pasting it."
        return Checked(written, findings=(_error("control_character", sentence),))
    checked = _READERS[system](plain(text), today)
    checked = replace(checked, identifier=replace(checked.identifier, issuer=issuer))
    if checked.identifier.value.startswith(_TEST_RANGE) and system is IdentifierSystem.NHS:
        return _judge_synthetic(checked, synthetic)
    return checked


def guess(text: str, *, country: str) -> tuple[IdentifierSystem, ...]:
    """The systems whose identifier the text could be, often several; those of the country (DK, GB, SE) come first."""
    if len(text) > _LONGEST or has_control(text):
        return ()
    typed = plain(text)
    countries = sorted(_COUNTRY_SYSTEMS, key=lambda code: code != country)
    ordered = [system for code in countries for system in _COUNTRY_SYSTEMS[code]]
    found = tuple(system for system in ordered if _COULD_BE[system](typed))
    if not found and re.fullmatch(r"\d{9}|(?=.*[A-Z])(?=.*\d{5})[A-Z0-9]{7,9}", bare(typed)):
        return (IdentifierSystem.PASSPORT,)
    return found


def format_identifier(identifier: Identifier) -> str:
    """How an identifier is shown: CPR 6-4, NHS and H&C number 3 3 4, CHI 6 4, Swedish numbers 8-4, others as is."""
    return _joined(identifier, identifier.value)


def mask_identifier(identifier: Identifier) -> str:
    """The identifier as a list shows it: ``070761-••••``, or its last four signs if no birth date begins it."""
    value = identifier.value
    if _GROUPS.get(identifier.system, _NHS_GROUPS) == _NHS_GROUPS:
        kept = value[-_LAST_FOUR:] if len(value) > _LAST_FOUR else ""
        return _joined(identifier, "•" * (len(value) - len(kept)) + kept)
    return _joined(identifier, value[:-_LAST_FOUR] + "•" * len(value[-_LAST_FOUR:]))


def digits_of(written: Identifier | str) -> str:
    """Only the digits, as ASCII: what an identifier or a typed part of one is looked up by."""
    text = written.value if isinstance(written, Identifier) else written
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())


# ------------------------------------------------------------------------------------------------------------ showing

_NHS_GROUPS = ((3, 3, 4), " ")
_GROUPS = {
    IdentifierSystem.CPR: ((6, 4), "-"),
    IdentifierSystem.CPR_REPLACEMENT: ((6, 4), "-"),
    IdentifierSystem.NHS: _NHS_GROUPS,
    IdentifierSystem.HC: _NHS_GROUPS,
    IdentifierSystem.CHI: ((6, 4), " "),
    IdentifierSystem.PERSONNUMMER: ((8, 4), "-"),
    IdentifierSystem.SAMORDNINGSNUMMER: ((8, 4), "-"),
}


def _joined(identifier: Identifier, value: str) -> str:
    sizes, separator = _GROUPS.get(identifier.system, ((), ""))
    if len(value) != sum(sizes):
        return value
    ends = [sum(sizes[: place + 1]) for place in range(len(sizes))]
    return separator.join(value[end - size : end] for end, size in zip(ends, sizes, strict=True))


# ------------------------------------------------------------------------------------------------------------ reading


def _error(key: str, sentence: str) -> Finding:
    return Finding(Severity.ERROR, f"identifier.{key}", sentence)


def _warning(key: str, sentence: str) -> Finding:
    return Finding(Severity.WARN, f"identifier.{key}", sentence)


def _gender_of(digit: str) -> Gender | None:
    if not digit.isdecimal():
        return None
    return Gender.MALE if int(digit) % 2 else Gender.FEMALE


# ------------------------------------------------------------------------------------------------------------ Denmark


def _read_cpr(typed: str, today: date) -> Checked:
    value = bare(typed)
    if looks_like_replacement(value):
        checked = _read_replacement(typed, today)
        note = _warning("cpr.is_replacement", "This is a replacement number, not a CPR number.")
        return replace(checked, findings=(note, *checked.findings))
    identifier = Identifier(IdentifierSystem.CPR, value)
    if not re.fullmatch(r"\d{10}", value):
        sentence = "A CPR number has ten digits: six for the birth date and four more."
        return Checked(identifier, findings=(_error("cpr.shape", sentence),))
    day, month, year = int(value[:2]), int(value[2:4]), value[4:6]
    if not exists_in_some_century(year, month, day):
        sentence = "The first six digits are not a date. Check day, month and year."
        return Checked(identifier, findings=(_error("cpr.date", sentence),))
    born = day_or_none(cpr_century(value[6], int(year)) + int(year), month, day)
    plausible = is_plausible_birth(born, today)
    findings = tuple(_cpr_warnings(value, century_fits=plausible))
    return Checked(identifier, born if plausible else None, _gender_of(value[9]), findings)


def _cpr_warnings(value: str, *, century_fits: bool) -> Iterator[Finding]:
    if not century_fits:
        yield _warning("cpr.century", "The seventh digit gives a birth date that cannot be right. Check the number.")
    if not cpr_modulus_fits(value):
        sentence = "The check digit does not fit. Such numbers have been issued since 2007; check it once more."
        yield _warning("cpr.modulus", sentence)


def _read_replacement(typed: str, today: date) -> Checked:
    value = bare(typed)
    identifier = Identifier(IdentifierSystem.CPR_REPLACEMENT, value)
    if not re.fullmatch(r"\d{6}[A-Z0-9]{4}", value):
        sentence = "A replacement number has six digits for the birth date and four digits or letters."
        return Checked(identifier, findings=(_error("replacement.shape", sentence),))
    day, month, year = int(value[:2]), int(value[2:4]), value[4:6]
    day -= ADDED_TO_DAY if day > ADDED_TO_DAY else 0
    if not exists_in_some_century(year, month, day):
        sentence = "The first six digits are not a date, nor one with 60 added to the day."
        return Checked(identifier, findings=(_error("replacement.date", sentence),))
    findings: tuple[Finding, ...] = ()
    if not looks_like_replacement(value):
        sentence = "This looks like an ordinary CPR number. If it is one, choose CPR."
        findings = (_warning("replacement.looks_real", sentence),)
    born = latest_birth(year, month, day, today=today)
    if value[6].isdecimal():
        by_digit = day_or_none(cpr_century(value[6], int(year)) + int(year), month, day)
        born = by_digit if is_plausible_birth(by_digit, today) else born
    return Checked(identifier, born, _gender_of(value[9]), findings)


# ---------------------------------------------------------------------------------------------------- United Kingdom


def _read_ten_british(typed: str, system: IdentifierSystem) -> Checked:
    value = bare(typed)
    identifier = Identifier(system, value)
    if not re.fullmatch(r"\d{10}", value):
        return Checked(identifier, findings=(_error("gb.shape", "This number has ten digits."),))
    if not british_check_fits(value):
        sentence = "The check digit does not fit, so a digit is wrong or two have changed places."
        return Checked(identifier, findings=(_error("gb.check_digit", sentence),))
    return Checked(identifier)


def _read_nhs(typed: str, _today: date) -> Checked:
    checked = _read_ten_british(typed, IdentifierSystem.NHS)
    value = checked.identifier.value
    if not checked.acceptable or value.startswith(_TEST_RANGE):
        return checked
    if value[0] not in "467" or value == value[0] * 10:
        sentence = "NHS numbers in use begin with 4, 6 or 7. Check the number and who issued it."
        return replace(checked, findings=(_warning("nhs.range", sentence),))
    return checked


def _judge_synthetic(checked: Checked, synthetic: SyntheticNumbers) -> Checked:
    if not checked.acceptable:
        return checked
    if synthetic is SyntheticNumbers.ACCEPTED:
        finding = _warning("nhs.test", "This is a test number, which belongs to nobody.")
    else:
        finding = _error("nhs.test_refused", "Numbers beginning with 999 are for tests and belong to nobody.")
    return replace(checked, findings=(*checked.findings, finding))


def _read_chi(typed: str, today: date) -> Checked:
    checked = _read_ten_british(typed, IdentifierSystem.CHI)
    if not checked.acceptable:
        return checked
    value = checked.identifier.value
    day, month, year = int(value[:2]), int(value[2:4]), value[4:6]
    if not exists_in_some_century(year, month, day):
        sentence = "The first six digits of a CHI number are the birth date; these are not a date."
        return replace(checked, findings=(_error("chi.date", sentence),))
    return replace(checked, born=latest_birth(year, month, day, today=today), gender=_gender_of(value[8]))


def _read_hc(typed: str, _today: date) -> Checked:
    checked = _read_ten_british(typed, IdentifierSystem.HC)
    if checked.acceptable and not is_hc_stem(checked.identifier.value):
        sentence = "Health and Care numbers lie between 320 000 0010 and 399 999 9999. Check who issued it."
        return replace(checked, findings=(_warning("hc.range", sentence),))
    return checked


# ------------------------------------------------------------------------------------------------------------- Sweden


def _read_personnummer(typed: str, today: date) -> Checked:
    return _read_swedish(typed, today, IdentifierSystem.PERSONNUMMER)


def _read_samordningsnummer(typed: str, today: date) -> Checked:
    return _read_swedish(typed, today, IdentifierSystem.SAMORDNINGSNUMMER)


def _read_swedish(typed: str, today: date, asked: IdentifierSystem) -> Checked:
    match = SWEDISH.fullmatch(typed.replace(" ", ""))
    if match is None:
        sentence = "Write ten or twelve digits: the birth date, a hyphen (or + from the age of 100) and four more."
        return Checked(Identifier(asked, bare(typed)), findings=(_error("se.shape", sentence),))
    century, year, month, day, separator, serial, check = match.groups()
    if luhn_digit(year + month + day + serial) != int(check) or serial == "000":
        sentence = "The check digit does not fit, so a digit is wrong or two have changed places."
        return Checked(Identifier(asked, digits_of(typed)), findings=(_error("se.check_digit", sentence),))
    coordination = int(day) >= ADDED_TO_DAY
    system = IdentifierSystem.SAMORDNINGSNUMMER if coordination else IdentifierSystem.PERSONNUMMER
    findings = _swedish_system_findings(asked, system)
    real_day = int(day) - (ADDED_TO_DAY if coordination else 0)
    full_year = (
        int(century + year) if century else swedish_year(int(year), separator, int(month), real_day, today=today)
    )
    value = f"{full_year:04d}{month}{day}{serial}{check}"
    # Day 60 means that the day of birth is not known; the month must still be one.
    born = day_or_none(full_year, int(month), real_day or 1)
    if born is None or (real_day == 0 and not coordination):
        sentence = "The birth date in this number is not a date. Check year, month and day."
        return Checked(Identifier(system, value), findings=(*findings, _error("se.date", sentence)))
    if not is_plausible_birth(born, today):
        sentence = "The birth date in this number is in the future or too long ago. Check the year."
        return Checked(Identifier(system, value), findings=(*findings, _error("se.year", sentence)))
    return Checked(Identifier(system, value), born if real_day else None, _gender_of(serial[2]), findings)


def _swedish_system_findings(asked: IdentifierSystem, found: IdentifierSystem) -> tuple[Finding, ...]:
    if asked is found:
        return ()
    if found is IdentifierSystem.SAMORDNINGSNUMMER:
        return (_warning("se.is_samordning", "This is a samordningsnummer, not a personnummer."),)
    return (_warning("se.is_personnummer", "This is a personnummer, not a samordningsnummer."),)


# ------------------------------------------------------------------------------------------------------------- others


def _read_passport(typed: str, _today: date) -> Checked:
    value = bare(typed)
    identifier = Identifier(IdentifierSystem.PASSPORT, value)
    if not re.fullmatch(r"[A-Z0-9]{5,20}", value):
        sentence = "A passport number has five to twenty letters and digits."
        return Checked(identifier, findings=(_error("passport.shape", sentence),))
    return Checked(identifier)


def _read_other(typed: str, _today: date) -> Checked:
    identifier = Identifier(IdentifierSystem.OTHER, typed)
    if not typed:
        return Checked(identifier, findings=(_error("empty", "Write the number, or choose “none”."),))
    return Checked(identifier)


def _read_none(typed: str, _today: date) -> Checked:
    return Checked(Identifier(IdentifierSystem.NONE, typed))


_READERS: dict[IdentifierSystem, Callable[[str, date], Checked]] = {
    IdentifierSystem.CPR: _read_cpr,
    IdentifierSystem.CPR_REPLACEMENT: _read_replacement,
    IdentifierSystem.NHS: _read_nhs,
    IdentifierSystem.CHI: _read_chi,
    IdentifierSystem.HC: _read_hc,
    IdentifierSystem.PERSONNUMMER: _read_personnummer,
    IdentifierSystem.SAMORDNINGSNUMMER: _read_samordningsnummer,
    IdentifierSystem.PASSPORT: _read_passport,
    IdentifierSystem.OTHER: _read_other,
    IdentifierSystem.NONE: _read_none,
}


# ----------------------------------------------------------------------------------------------------------- guessing


def _could_be_cpr(typed: str) -> bool:
    value = bare(typed)
    if not re.fullmatch(r"\d{10}", value):
        return False
    return exists_in_some_century(value[4:6], int(value[2:4]), int(value[:2]))


def _could_be_replacement(typed: str) -> bool:
    value = bare(typed)
    if not looks_like_replacement(value):
        return False
    return exists_in_some_century(value[4:6], int(value[2:4]), int(value[:2]) % ADDED_TO_DAY)


def _could_be_nhs(typed: str) -> bool:
    value = bare(typed)
    return bool(re.fullmatch(r"[4679]\d{9}", value)) and british_check_fits(value)


def _could_be_chi(typed: str) -> bool:
    return _could_be_cpr(typed) and british_check_fits(bare(typed))


def _could_be_hc(typed: str) -> bool:
    value = bare(typed)
    return bool(re.fullmatch(r"\d{10}", value)) and is_hc_stem(value) and british_check_fits(value)


def _could_be_swedish(typed: str, added_to_day: int) -> bool:
    match = SWEDISH.fullmatch(typed.replace(" ", ""))
    if match is None or match[6] == "000" or luhn_digit(match[2] + match[3] + match[4] + match[6]) != int(match[7]):
        return False
    day = int(match[4]) - added_to_day
    unknown_day = day == 0 and added_to_day > 0
    return exists_in_some_century(match[2], int(match[3]), 1 if unknown_day else day)


_COULD_BE: dict[IdentifierSystem, Callable[[str], bool]] = {
    IdentifierSystem.CPR: _could_be_cpr,
    IdentifierSystem.CPR_REPLACEMENT: _could_be_replacement,
    IdentifierSystem.NHS: _could_be_nhs,
    IdentifierSystem.CHI: _could_be_chi,
    IdentifierSystem.HC: _could_be_hc,
    IdentifierSystem.PERSONNUMMER: lambda typed: _could_be_swedish(typed, 0),
    IdentifierSystem.SAMORDNINGSNUMMER: lambda typed: _could_be_swedish(typed, ADDED_TO_DAY),
}
