"""The clinical texts in force: those that come with the program, and the clinic's own, which the ledger keeps.

What a patient signed is frozen in the consent; an own text only decides what the next patient reads. It must not judge
what a text says.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from journal_app.domain.consents import ClinicalText, TextPublished, version_order
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.services.ports import Reader
from journal_app.services.session import ChangeSet, Session


def texts_in_force(session: Session, reader: Reader | None = None) -> tuple[ClinicalText, ...]:
    """Every text that counts here, in every language; the clinic's newest own version stands for a shipped one."""
    reader = reader or session.vault
    own = {(one.id, one.language): one.source for one in reader.published_texts()}
    decoded = {key: session.packs.decode_text(source) for key, source in own.items()}
    shipped = (
        text for text in session.packs.texts(reader.clinic().jurisdiction) if (text.id, text.language) not in decoded
    )
    return tuple(sorted((*shipped, *decoded.values()), key=lambda text: (text.id, text.language)))


def text_at(session: Session, text: str, language: str, *, at: datetime) -> ClinicalText | None:
    """The version of a text that counted here at a time: the clinic's newest by then, else the one that is shipped."""
    with session.vault.snapshot() as reader:
        decisions, jurisdiction = reader.decisions(), reader.clinic().jurisdiction
    own = [one.content for one in decisions if isinstance(one.content, TextPublished) and one.at <= at]
    sources = [one.source for one in own if (one.id, one.language) == (text, language)]
    if sources:
        return session.packs.decode_text(sources[-1])
    shipped = session.packs.texts(jurisdiction)
    return next((one for one in shipped if (one.id, one.language) == (text, language)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVersion:
    """One version of a text; the one that comes with the program was published at no time and by nobody."""

    text: ClinicalText
    published_at: datetime | None = None
    published_by: str = ""


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text in one language with every version that counted or counts here, the one in force first."""

    versions: tuple[TextVersion, ...]

    @property
    def in_force(self) -> TextVersion:
        """The version that the next patient reads."""
        return self.versions[0]


@dataclass(frozen=True, slots=True)
class ProposedText:
    """A text as a file holds it, before it is published, and the one it would stand for, if there is one."""

    text: ClinicalText
    replaces: ClinicalText | None


def texts_kept(session: Session) -> tuple[KeptText, ...]:
    """Every text of this clinic with its versions, by id, then language."""
    with session.vault.snapshot() as reader:
        names = {person.id: person.name for person in reader.people()}
        decisions, jurisdiction = reader.decisions(), reader.clinic().jurisdiction
    versions = {(text.id, text.language): [TextVersion(text=text)] for text in session.packs.texts(jurisdiction)}
    for one in decisions:
        if isinstance(one.content, TextPublished):
            text = session.packs.decode_text(one.content.source)
            made = TextVersion(text=text, published_at=one.at, published_by=names.get(one.by, ""))
            versions.setdefault((text.id, text.language), []).insert(0, made)
    return tuple(KeptText(tuple(versions[key])) for key in sorted(versions))


def propose(session: Session, source: str) -> ProposedText:
    """Read a file as it would be published, and write nothing.

    Raises:
        UserFacing: what ``publish`` would refuse.
    """
    session.require(Permission.MANAGE_CLINIC)
    with session.vault.snapshot() as reader:
        return _proposed(session, reader, source)


def publish(session: Session, source: str) -> ChangeSet:
    """Put the clinic's own version of a text in force; the older ones stay readable.

    Raises:
        UserFacing: no permission, the file is not valid (with the line), is not for this clinic's country, or its
            version is not newer than the one in force.
    """
    session.require(Permission.MANAGE_CLINIC)
    with session.vault.act(session.now()) as act:
        text = _proposed(session, act, source).text
        content = TextPublished(text.id, text.version, text.language, text.sha256, source)
        act.append(NewRecord("text.published", content))
    return ChangeSet.of("text.published")


def _proposed(session: Session, reader: Reader, source: str) -> ProposedText:
    text = session.packs.decode_text(source)
    if not session.packs.is_text_for(source, reader.clinic().jurisdiction):
        raise UserFacing("text.other_country", "This text does not name this clinic's country among its jurisdictions.")
    present = next(
        (one for one in texts_in_force(session, reader) if (one.id, one.language) == (text.id, text.language)), None
    )
    if present is not None and version_order(text.version) <= version_order(present.version):
        raise UserFacing(
            "text.not_newer",
            "Version {version} is in force already. Give the new text a higher version.",
            version=present.version,
        )
    if present is not None and (text.use, text.purpose) != (present.use, present.purpose):
        raise UserFacing("text.other_use", "A text keeps its use. Give the new one an id of its own.")
    return ProposedText(text, present)
