"""The clinical texts in force: those that come with the program, and the clinic's own, which the ledger keeps.

What a patient signed is frozen in the consent; an own text only decides what the next patient reads. It must not judge
what a text says.
"""

from __future__ import annotations

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


def publish(session: Session, source: str) -> ChangeSet:
    """Put the clinic's own version of a text in force; the older ones stay readable.

    Raises:
        UserFacing: no permission, the file is not valid (with the line), is not for this clinic's country, or its
            version is not newer than the one in force.
    """
    session.require(Permission.MANAGE_CLINIC)
    text = session.packs.decode_text(source)
    if not session.packs.is_text_for(source, session.vault.clinic().jurisdiction):
        raise UserFacing("text.other_country", "This text does not name this clinic's country among its jurisdictions.")
    with session.vault.act(session.now()) as act:
        present = next(
            (one for one in texts_in_force(session, act) if (one.id, one.language) == (text.id, text.language)), None
        )
        if present is not None and version_order(text.version) <= version_order(present.version):
            raise UserFacing(
                "text.not_newer",
                "Version {version} is in force already. Give the new text a higher version.",
                version=present.version,
            )
        if present is not None and (text.use, text.purpose) != (present.use, present.purpose):
            raise UserFacing("text.other_use", "A text keeps its use. Give the new one an id of its own.")
        content = TextPublished(text.id, text.version, text.language, text.sha256, source)
        act.append(NewRecord("text.published", content))
    return ChangeSet.of("text.published")
