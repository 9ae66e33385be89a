"""How a journal that was handed out as a folder is printed; it must not know how such a folder is made."""

from __future__ import annotations

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part, facts, prose
from journal_app.domain.bundles import CaseExported
from journal_app.domain.printing import PrintedRecord


def exported_parts(_: PrintedRecord, content: CaseExported, wording: Wording) -> list[Part]:
    """To whom, how much, and the checksums that say exactly what."""
    say = wording.say
    rows = [
        (say("bundle", "recipient"), content.recipient),
        (say("bundle", "language"), wording.coded("languages", content.language)),
        (say("bundle", "records"), str(content.records)),
        *((say("bundle", "stream"), f"{end.patient}: {end.records}, {end.leaf}") for end in content.streams),
        (say("bundle", "files"), str(content.files)),
        (say("bundle", "missing"), ", ".join(map(str, content.missing))),
        (say("bundle", "tag_manifest"), content.tag_manifest),
        (say("bundle", "contents"), content.contents),
        (say("verify", "size"), str(content.ledger_size)),
        (say("verify", "root"), content.ledger_root),
    ]
    return [facts(rows), *prose(say("bundle", "reason"), content.reason)]
