"""Says what stands in a journal of data passed on or got from others, for the templates; it must not judge a basis."""

from __future__ import annotations

from collections.abc import Callable

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part, facts, prose
from journal_app.domain.disclosures import DataObtained, DisclosureMade
from journal_app.domain.printing import PrintedRecord


def made_parts(record: PrintedRecord, content: DisclosureMade, wording: Wording) -> list[Part]:
    """To whom what went, on what basis, and the checksum of a file that left."""
    say = wording.say
    until = "" if content.consent_until is None else wording.moment(content.consent_until)
    rests_on = "" if record.rests_on is None else say("disclosure", "record_number", number=record.rests_on)
    rows = [
        (say("disclosure", "party"), wording.coded("disclosure_parties", content.party.value)),
        (say("disclosure", "recipient"), content.recipient),
        (say("disclosure", "country"), content.country),
        (
            say("disclosure", "transfer"),
            "" if content.transfer is None else wording.coded("disclosure_transfers", content.transfer.value),
        ),
        ("", content.transfer_words),
        (say("disclosure", "made_at"), wording.moment(content.made_at)),
        (say("disclosure", "channel"), wording.coded("disclosure_channels", content.channel.value)),
        (say("disclosure", "basis"), wording.coded("disclosure_bases", content.basis.value)),
        (say("disclosure", "consent"), rests_on),
        (say("disclosure", "consent_until"), until),
        ("", content.basis_words),
        (say("disclosure", "records"), ", ".join(map(str, content.records))),
        (say("disclosure", "sha256"), content.sha256),
        (say("disclosure", "unencrypted_why"), content.unencrypted_why),
        (say("disclosure", "made_by"), content.made_by_name),
    ]
    return [
        facts(rows),
        *prose(say("disclosure", "content"), content.content),
        *prose(say("disclosure", "why"), content.why),
        *prose(say("disclosure", "left_out"), content.left_out),
    ]


def obtained_parts(record: PrintedRecord, content: DataObtained, wording: Wording) -> list[Part]:
    """From whom what came, and on what basis."""
    say = wording.say
    filed = "" if record.rests_on is None else say("disclosure", "record_number", number=record.rests_on)
    rows = [
        (say("disclosure", "party"), wording.coded("disclosure_parties", content.party.value)),
        (say("disclosure", "source"), content.source),
        (say("disclosure", "country"), content.country),
        (say("disclosure", "obtained_at"), wording.moment(content.obtained_at)),
        (say("disclosure", "channel"), wording.coded("disclosure_channels", content.channel.value)),
        (say("disclosure", "basis"), wording.coded("disclosure_bases", content.basis.value)),
        ("", content.basis_words),
        (say("disclosure", "document"), filed),
        (say("disclosure", "obtained_by"), content.obtained_by_name),
    ]
    return [
        facts(rows),
        *prose(say("disclosure", "content"), content.content),
        *prose(say("disclosure", "why"), content.why),
    ]


WRITERS: dict[type, Callable[..., list[Part]]] = {DisclosureMade: made_parts, DataObtained: obtained_parts}
