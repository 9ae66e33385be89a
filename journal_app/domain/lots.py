"""When two lot numbers are the same, and which lots an entry used; it must not know products or stock."""

from __future__ import annotations

import unicodedata

from journal_app.domain.treatments import TreatmentEntry


def normal_lot(number: str) -> str:
    """A lot number as it is compared: letters and digits alone, in capitals; empty where there is neither.

    Packs, printers and people write the same lot as ``ab-123 4`` and ``AB1234``. In a recall, a patient too many is
    seen from the number as it was written, which is shown beside it; a patient too few is seen by nobody.
    """
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", number).casefold())
    return "".join(sign for sign in plain if sign.isalnum()).upper()


def is_same_lot(one: str, other: str) -> bool:
    """Whether both numbers are of one lot; a number without letters and digits is of none."""
    return normal_lot(one) != "" and normal_lot(one) == normal_lot(other)


def lots_used(entry: TreatmentEntry) -> tuple[str, ...]:
    """The lots of an entry's products in their compared form, each once, in order of their signs."""
    return tuple(sorted({normal_lot(line.lot) for line in entry.products} - {""}))
