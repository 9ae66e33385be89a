"""Index keys under which two registrations of one person meet; deciding whether they are one person is the domain's."""

from __future__ import annotations

from journal_app.domain.names import search_words
from journal_app.domain.patients import PatientDetails
from journal_app.domain.phones import search_digits

_SHORTEST_PHONE = 6


def match_keys(details: PatientDetails) -> tuple[str, ...]:
    """The keys of ``details``: each name part with the birth date, each phone, the e-mail address.

    Possible duplicates share at least one key, whichever of the two was registered first.
    """
    parts = search_words(f"{details.name.family} {details.name.given}") if details.born else ()
    keys = [f"name:{part}:{details.born}" for part in parts]
    phones = (search_digits(phone, country=details.address.country) for phone in details.phones)
    keys += [f"phone:{digits}" for digits in phones if len(digits) >= _SHORTEST_PHONE]
    if details.email:
        keys.append(f"email:{details.email.casefold()}")
    return tuple(dict.fromkeys(keys))
