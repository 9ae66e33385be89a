"""The commands ``backup`` and ``restore``: what they ask for and what they say; they keep no password and no words."""

from __future__ import annotations

from pathlib import Path

from journal_app.cli.arguments import Options, Usage
from journal_app.cli.parts import Parts
from journal_app.cli.signing_in import CannotOpen, password_of, signed_in, who_of
from journal_app.cli.speech import Document, Speech
from journal_app.domain.backups import is_in_eea
from journal_app.domain.errors import JournalError
from journal_app.services import backups
from journal_app.services.backup_port import (
    OVERRULABLE,
    BackupDone,
    BackupOrder,
    Care,
    Reach,
    Restored,
    RestoreForm,
    RestoreUnsound,
    TrialDone,
    TrialOrder,
    Way,
    problems_of,
)

_FINE, _FINDING = 0, 1
_LONGEST_WORDS_FILE = 4096


def back_up(options: Options, parts: Parts, speech: Speech) -> int:
    """Make a backup, or try the newest one, or copy without any key."""
    if options.is_unattended or options.is_write_only:
        return _copy(options, parts, speech)
    with signed_in(options, parts) as session:
        if options.is_drill:
            order = TrialOrder(
                options.out_folder,
                _words(options.words_file),
                _words(options.clinical_words_file),
                on_progress=speech.progress,
            )
            return _told_of_trial(backups.try_restore(session, order), parts, speech)
        done = backups.back_up(
            session,
            BackupOrder(
                options.out_folder,
                country=options.country,
                despite=options.despite,
                care=Care.ALL if options.is_full else Care.SAMPLE,
                on_progress=speech.progress,
            ),
        )
    speech.answer(_backup_document(done), _backup_lines(done))
    return _FINDING if done.lost else _FINE


def _copy(options: Options, parts: Parts, speech: Speech) -> int:
    """Copy the closed journal without a key; whatever goes wrong is the scheduler's to tell by the exit code."""
    if not options.is_unattended:
        raise Usage("--write-only goes with --unattended: a backup that counts must be read back")
    reach = Reach.WRITE_ONLY if options.is_write_only else Reach.READ
    try:
        copied = parts.copy_unattended(options.vault_folder, options.out_folder, reach)
    except JournalError as why:
        raise CannotOpen(why) from why
    document: Document = {
        "copied": copied.made.isoformat(),
        "new_files": copied.new_files,
        "read_back": copied.is_read_back,
        "proven": False,
    }
    how = "It was compared with what was read." if copied.is_read_back else "It could not be read back."
    lines = [
        f"The closed journal was copied, with {copied.new_files} new photos and documents. {how}",
        "It is not proven: it counts as a backup once somebody signs in with the drive there."
        if copied.is_read_back
        else "It is not proven, and cannot be from here: try it from where the folder can be read.",
    ]
    speech.answer(document, lines)
    return _FINE


def restore(options: Options, parts: Parts, speech: Speech) -> int:
    """Restore a backup into a new place."""
    try:
        form = _form(options, parts, speech)
    except JournalError as why:
        raise CannotOpen(why) from why
    try:
        restored = parts.door.restore(form)
    except JournalError as why:
        if why.key not in OVERRULABLE:
            raise CannotOpen(why) from why
        found = [parts.sentence(one) for one in why.found] if isinstance(why, RestoreUnsound) else []
        problems = sorted(problems_of(why) | form.shown)
        go_on = "To go on all the same: --despite TEXT " + " ".join(f"--shown {key}" for key in problems)
        document: Document = {"restored": False, "findings": [*found, parts.sentence(why)], "problems": problems}
        speech.answer(document, [*found, parts.sentence(why), go_on])
        return _FINDING
    speech.answer(_restored_document(restored), _restored_lines(restored, parts.program))
    return _FINE


def _form(options: Options, parts: Parts, speech: Speech) -> RestoreForm:
    source = options.source_folder
    words, clinical = _words(options.words_file), _words(options.clinical_words_file)
    if options.is_new_password and not words:
        raise Usage("a new password needs the recovery sheet: give its words with --words-file")
    sign = parts.door.sign_of_backup(source, options.generation)
    person = who_of(sign, options.person) or sign.names[0].person  # whoever founded the clinic stands first
    return RestoreForm(
        source=source,
        place=options.out_folder,
        person=person,
        password=password_of(options.password_file),
        registry_words=words,
        clinical_words=clinical,
        way=Way.NEW_PASSWORD if options.is_new_password else Way.OWN_PASSWORD,
        name=options.generation,
        reason=options.purpose,
        despite=options.despite,
        shown=frozenset(options.shown),
        anchors=tuple(anchor_in(file) for file in options.anchors),
        on_progress=speech.progress,
    )


def anchor_in(file: Path) -> str:
    """The text of a file with signed checkpoints; raise `Usage` where it cannot be read."""
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError as problem:
        raise Usage(f"the anchor file cannot be read ({type(problem).__name__})") from None


def _words(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        with file.open(encoding="utf-8", errors="replace") as opened:
            return opened.read(_LONGEST_WORDS_FILE)
    except OSError as problem:
        raise Usage(f"the file with the words cannot be read ({type(problem).__name__})") from None


def _backup_document(done: BackupDone) -> Document:
    made = done.made
    return {
        "backup": done.name,
        "records": made.size,
        "root": made.root,
        "files": made.files,
        "new_files": done.new_files,
        "lost": done.lost,
        "removed": done.removed,
        "country": made.country,
        "cloud": done.service,
        "same_disk": done.is_beside,
        "strange": done.strange,
    }


def _backup_lines(done: BackupDone) -> list[str]:
    made = done.made
    lines = [
        f"Backup {done.name}: {made.size} records, {made.files} photos and documents ({done.new_files} new).",
        "It was read back from there and is whole. Older backups removed: " + str(done.removed),
    ]
    if done.lost:
        lines.append(f"{done.lost} photos or documents are missing or damaged here and in every backup; run verify")
    if done.service:
        lines.append(f"This folder seems to be copied by {done.service}: check that you have an agreement with them.")
    if done.is_beside:
        lines.append("This is the disk that the journal lies on: if it breaks or is stolen, both are gone.")
    if done.strange:
        lines.append(
            f"{done.strange} backups or lists of erasures on this drive are signed by nobody known, or dated ahead of "
            "the clock, and were left out of account. If none of you knows them, use another drive."
        )
    if not is_in_eea(made.country):
        lines.append(f"It is kept in {made.country}, outside the EEA: check that you may.")
    return lines


def _told_of_trial(done: TrialDone, parts: Parts, speech: Speech) -> int:
    proven = done.proven
    if proven is None:
        found = [parts.sentence(one) for one in done.findings]
        speech.answer({"proven": False, "findings": found}, [*found, "Nothing was proven."])
        return _FINDING
    document: Document = {
        "proven": True,
        "made": proven.made.isoformat(),
        "records": proven.size,
        "root": proven.root,
        "opened_with": proven.opened_with.value,
        "clinical": proven.is_clinical_read,
    }
    how = "nothing but the recovery sheets" if proven.opened_with.value == "sheets" else "an owner's keys"
    lines = [
        f"The backup of {proven.made:%Y-%m-%d %H:%M} UTC was restored with {how} and verified: {proven.size} records.",
        "The journal says so, and the copy was deleted.",
    ]
    if not proven.is_clinical_read:
        lines.append("Clinical contents were compared sealed, not opened: recovery sheet 2 opens them.")
    speech.answer(document, lines)
    return _FINE


def _restored_document(restored: Restored) -> Document:
    return {
        "vault": str(restored.place),
        "records": restored.size,
        "made": restored.made.isoformat(),
        "line": restored.line,
        "fingerprint": restored.fingerprint,
        "lost_checkpoints": restored.lost,
        "erased_again": restored.erased.made,
        "erasures_left": restored.erased.left,
        "erasures_known_until": None
        if restored.erased.known_until is None
        else restored.erased.known_until.isoformat(),
    }


def _restored_lines(restored: Restored, program: str) -> list[str]:
    lines = [
        f"The backup of {restored.made:%Y-%m-%d %H:%M} UTC was verified and lies in {restored.place}.",
        f"Compare with Record 0 on the recovery sheets before you sign in: {restored.fingerprint}",
        f"Open it with: {program} --vault {restored.place}",
    ]
    if restored.lost:
        lines.append("The journal had come further than this backup; what is missing was written after it was made.")
    erased = restored.erased
    if erased.made:
        lines.append(f"Erasures made since the backup and made again: {erased.made}")
    if erased.left:
        lines.append(f"Erasures that could not be made again, so that it came back: {erased.left}. Erase it again.")
    if erased.known_until is None:
        lines.append("Nothing tells what was erased since the backup. What was, is there again: erase it.")
    else:
        lines.append(f"Erasures are known until {erased.known_until:%Y-%m-%d %H:%M} UTC; repeat any made later.")
    return lines
