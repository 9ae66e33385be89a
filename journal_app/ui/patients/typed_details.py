"""Texts of a patient's details as fields hold them, and names out of what was typed; it must not know the fields."""

from __future__ import annotations

from journal_app.domain.patients import PatientDetails


def text_at(details: PatientDetails, name: str) -> str:
    """What a field of this name holds, as ``address.city`` or ``phones.1``."""
    if name.startswith("phones"):
        place = int(name.partition(".")[2] or 0)
        return details.phones[place] if place < len(details.phones) else ""
    value: object = details
    for part in name.split("."):
        value = getattr(value, part)
    return str(value)


def split_name(typed: str) -> tuple[str, str]:
    """Family and given names of what was typed: ``Nielsen, Mette``, ``Mette Nielsen`` or a single name (family)."""
    family, comma, given = typed.partition(",")
    if comma:
        return family.strip(), given.strip()
    *first, last = typed.split()
    return _capital(last), " ".join(_capital(one) for one in first)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:] if name.islower() else name
