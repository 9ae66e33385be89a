"""Signs somebody in from the terminal: who, with which password, at which vault; it must not keep a password."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from journal_app.cli.arguments import Options, Usage
from journal_app.cli.parts import Parts
from journal_app.domain.errors import JournalError
from journal_app.domain.names import fold
from journal_app.services.front_door import SignInForm, VaultSign
from journal_app.services.session import Session

_LONGEST_PASSWORD_FILE = 8192


class CannotOpen(Exception):
    """The vault stays closed; ``why`` is the sentence to say."""

    def __init__(self, why: JournalError) -> None:
        self.why = why
        super().__init__(why.key)


def form_for(options: Options, parts: Parts) -> SignInForm:
    """Who signs in, and with what.

    Raises:
        CannotOpen: there is no vault.
        Usage: nobody of that name, or nothing to read a password from.
    """
    try:
        person = _person(options, parts)
    except JournalError as why:
        raise CannotOpen(why) from why
    return SignInForm(person, password_of(options.password_file), secret_file=options.secret_file)


@contextmanager
def signed_in(options: Options, parts: Parts) -> Iterator[Session]:
    """Somebody's session, signed out at the end.

    Raises:
        CannotOpen: with the reason.
    """
    form = form_for(options, parts)
    try:
        session = parts.door.open(options.vault_folder, form)
    except JournalError as why:
        raise CannotOpen(why) from why
    try:
        yield session
    finally:
        session.vault.sign_out(session.now())


def _person(options: Options, parts: Parts) -> UUID:
    sign = parts.door.sign_of(options.vault_folder)
    named = who_of(sign, options.person)
    if named is not None:
        return named
    return sign.names[0].person if len(sign.names) == 1 else parts.first_owner(options.vault_folder)


def who_of(sign: VaultSign, person: str) -> UUID | None:
    """Whom a name or id means; None where nothing was said.

    Raises:
        Usage: nobody of that name, or more than one.
    """
    if not person:
        return None
    wanted = person.strip()
    found = [one.person for one in sign.names if str(one.person) == wanted or fold(one.label) == fold(wanted)]
    if len(found) != 1:
        known = ", ".join(one.label for one in sign.names)
        raise Usage(f"nobody of this name signs in here, or more than one does; there are: {known}")
    return found[0]


def password_of(file: Path | None) -> bytearray:
    """The password, from a file's first line or typed at a terminal; raise `Usage` where there is neither."""
    if file is not None:
        return _first_line(file)
    if not sys.stdin.isatty():
        raise Usage("there is no terminal to ask for the password at; use --password-file")
    return bytearray(getpass.getpass("Password: ").encode())


def _first_line(file: Path) -> bytearray:
    try:
        with file.open("rb") as opened:
            content = opened.read(_LONGEST_PASSWORD_FILE)
    except OSError as problem:
        raise Usage(f"the password file cannot be read ({type(problem).__name__})") from None
    return bytearray(content.split(b"\n", 1)[0].removesuffix(b"\r"))
