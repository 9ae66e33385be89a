"""The register of processing activities in words, and as a PDF/A; it must not decide what a clinic set up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from journal_app.documents.document_data import for_margin, ledger_rows, wording_for
from journal_app.documents.labels import Wording
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.people import Role
from journal_app.domain.processing import BackupKept, Register, Transfer, transfer_to


def processing_parts(register: Register, *, resources: Path) -> tuple[tuple[str, str], ...]:
    """Each part that Art. 30(1) asks for: its heading, and its lines.

    Raises:
        Environmental: when the labels are missing.
    """
    wording = wording_for(register.printout, {}, resources)
    say, law = wording.say, f"processing_{register.area.value}"
    parts = [("controller", [register.clinic.name, register.clinic.address, say("processing", "fill_in")])]
    parts.append(("purposes", wording.steps("processing", "purposes")))
    parts.append(("basis", wording.steps(law, "basis")))
    parts += [(part, wording.steps("processing", part)) for part in ("subjects", "data")]
    recipients = [*wording.steps("processing", "recipients"), say(law, "boards")]
    recipients += [*_passed_on(register, wording), *_places(register, wording)]
    parts.append(("recipients", recipients))
    parts.append(("transfers", list(_transfers(register, wording))))
    parts.append(("times", list(_times(register, wording))))
    parts.append(("measures", list(_measures(register, wording))))
    parts.append(("authority", [say(law, "authority")]))
    return tuple((say("processing_parts", part), "\n".join(lines)) for part, lines in parts)


def processing_pdf(register: Register, *, resources: Path) -> bytes:
    """The register with the law it answers, as a PDF/A.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording, clinic = wording_for(register.printout, {}, resources), register.clinic
    say, printed_by = wording.say, for_margin(register.printout.by)
    title = say("processing", "title")
    law = say(f"processing_{register.area.value}", "law")
    paragraphs: list[Value] = [["", law]]
    paragraphs += [[heading, text] for heading, text in processing_parts(register, resources=resources)]
    data: dict[str, Value] = {
        "language": register.printout.language.value,
        "title": title,
        "clinic": {"name": clinic.name, "address": clinic.address, "short": for_margin(clinic.name)},
        "demo": say("page", "demo") if clinic.demo else "",
        "patient": {"name": title, "born": "", "identifier": ""},
        "printed": say("page", "printed", at=wording.moment(register.printout.at), by=printed_by),
        "page-number": say("page", "number"),
        "paragraphs": paragraphs,
        "verify-title": say("verify", "title"),
        "verify-rows": ledger_rows(register.ledger, wording),
    }
    return typeset("authority.typ", data, resources=resources, at=register.printout.at)


def _places(register: Register, wording: Wording) -> Iterator[str]:
    if not register.backups:
        yield wording.say("processing", "no_backup")
    for one in register.backups:
        country = one.country or wording.say("processing", "country_unknown")
        yield wording.say("processing", "backup", country=country, made=_when(one, wording))


def _passed_on(register: Register, wording: Wording) -> Iterator[str]:
    say = wording.say
    if register.recipients is None:
        yield say("processing", "passed_on_closed")
    elif not register.recipients:
        yield say("processing", "passed_on_none")
    for one in register.recipients or ():
        party = wording.coded("disclosure_parties", one.party)
        if one.transfer is None:
            yield say("processing", "passed_on", party=party, country=one.country)
        else:
            basis = wording.coded("disclosure_transfers", one.transfer)
            yield say("processing", "passed_on_abroad", party=party, country=one.country, basis=basis)


def _when(one: BackupKept, wording: Wording) -> str:
    return wording.say("page", "not_known") if one.made is None else wording.moment(one.made)


def _transfers(register: Register, wording: Wording) -> Iterator[str]:
    countries = {one.country for one in register.backups} | {one.country for one in register.recipients or ()}
    found = sorted((country, transfer_to(country, register.area)) for country in countries)
    abroad = [(country, what) for country, what in found if what is not Transfer.NONE]
    if not abroad:
        yield wording.say("processing", "no_transfer")
    for country, what in abroad:
        yield wording.say("processing_transfers", what.value, country=country)


def _times(register: Register, wording: Wording) -> Iterator[str]:
    say = wording.say
    for kind, rule in register.retention.items():
        binding = say("processing_binding", rule.binding.value)
        source = say("processing_follows", rule.follows, source=rule.source) if rule.follows else rule.source
        yield say("processing_times", kind.value, years=rule.years, binding=binding, source=source)
        if rule.until_age is not None:
            yield say("processing", "until_age", age=rule.until_age)
    yield say("processing", "appointments", days=register.kept_days)
    yield say("processing", "hold")


def _measures(register: Register, wording: Wording) -> Iterator[str]:
    say = wording.say
    yield from wording.steps("processing", "measures")
    counted = ", ".join(
        f"{say('roles', role.value)}: {register.roles[role]}" for role in Role if register.roles.get(role)
    )
    yield say("processing", "roles", counted=counted)
    yield say("processing", "lock", minutes=register.lock_minutes, reception=register.reception_minutes)
    yield say("processing", "seats", count=register.seats)
    yield (
        say("processing", "rules", version=register.rules_version)
        if register.rules_version
        else say("processing", "no_rules")
    )
    for key, moment in (("proven", register.proven_at), ("reviewed", register.reviewed_until)):
        yield say("processing", f"not_{key}") if moment is None else say("processing", key, at=wording.moment(moment))
