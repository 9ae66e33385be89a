"""The three families of errors everything else derives from; it must not know any particular failure's cause."""

from __future__ import annotations


class JournalError(Exception):
    """Base of every error the program raises on purpose.

    ``key`` is the translation key of the sentence a person may read, ``params`` its named values (never patient data),
    and ``sentence`` the English default, in ``str.format`` form.
    """

    def __init__(self, key: str, sentence: str = "", **params: str | int) -> None:
        """Remember the key, its English default sentence and its parameters."""
        self.key = key
        self.params = params
        self.sentence = sentence or key
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The English sentence with its parameters filled in."""
        return self.sentence.format(**self.params)


class UserFacing(JournalError):
    """Something the person at the screen can understand and mend."""


class Environmental(JournalError):
    """The machine, disk, keystore or file is not as it must be; nothing was changed."""


class Bug(JournalError):
    """We are wrong; the sentence never reaches a screen, only its type and place reach the log."""
