"""Printing forms for one patient and filing what comes back on paper; it must not judge what is written on a page.

Whoever may hand the screen to a patient may print and file. What is printed and filed is sealed to the practitioners,
so at reception it goes in and does not come back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.consents import ClinicalText, PaperSource, TextUse
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.paper import PrintedForm, form_code, read_code
from journal_app.domain.paper_contents import FiledPage, FormPrinted, FormUse, PaperFiled, PaperText
from journal_app.domain.patients import Patient
from journal_app.domain.people import Permission
from journal_app.domain.pictures import Pixels
from journal_app.domain.printing import PaperForm, PaperForms, PrintLanguage, Printout
from journal_app.domain.questionnaires import Questionnaire
from journal_app.domain.records import NewRecord
from journal_app.domain.scans import MOST_SCAN_PAGES, PDF, scan_type
from journal_app.services import gate
from journal_app.services.consents import reference_to, text_for, treatment_name
from journal_app.services.filed_before import IfFiledBefore, require_new
from journal_app.services.health import publish_questionnaires, questionnaires_for
from journal_app.services.ports import Act, KeptFile
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import ChangeSet, Session
from journal_app.services.texts import texts_in_force

MOST_FILES = 20
PAGE = 1_600
"""Pixels of the longer side of a page that is looked at."""
_DRAWN_AT_ONCE = 10
"""Pages of one PDF: each time has its own limit, so a file that is slow on purpose is given up after a few of them."""
_AGE_OF_MAJORITY = 18
_TEXTS = {FormUse.INFORMATION: TextUse.INFORMATION, FormUse.CONSENT: TextUse.CONSENT}


@dataclass(frozen=True, slots=True)
class Printable:
    """A treatment, what it is called in a language, and which forms of it there are in that language."""

    treatment: str
    name: str
    uses: tuple[FormUse, ...]


@dataclass(frozen=True, slots=True)
class PrintedForms:
    """The PDF to print, the code of each form in it, and what was written down of it."""

    pdf: bytes
    codes: tuple[str, ...]
    changes: ChangeSet


def forms_to_print(session: Session, *, language: str) -> tuple[Printable, ...]:
    """The forms of every treatment that the clinic offers, in a language, by the treatments' names.

    Raises:
        UserFacing: no permission, or no rules are in force yet.
    """
    session.require(Permission.HAND_OVER)
    texts = {text.id for text in texts_in_force(session) if text.language == language}
    asks = bool(session.packs.questionnaires(language))
    found = []
    for known in pack_in_force(session).treatments:
        uses = [use for use, text in _TEXTS.items() if not texts.isdisjoint(known.texts.get(text.value, ()))]
        uses += [FormUse.HEALTH] if asks else []
        if uses:
            name = known.names.get(language, known.code)
            found.append(Printable(known.code, name, tuple(use for use in FormUse if use in uses)))
    return tuple(sorted(found, key=lambda one: one.name))


def paper_text(text: ClinicalText) -> PaperText:
    """A text as it stands on a paper."""
    return PaperText(reference_to(text), text.title, text.body, text.ticks, text.choices)


def print_forms(
    session: Session, patient: Patient, treatment: str, *, uses: frozenset[FormUse], language: str
) -> PrintedForms:
    """Forms of a treatment as one PDF; before it is made, each is a record of its text, and the printing is traced.

    Raises:
        UserFacing: no permission, nothing was chosen, there is no such text in the language, or no such patient.
    """
    session.require(Permission.HAND_OVER)
    if not uses:
        raise UserFacing("paper.nothing_chosen", "Choose at least one form to print.")
    wanted = [_drafted(session, use, treatment, language=language) for use in FormUse if use in uses]
    with session.vault.act(session.now()) as act:
        known = act.patient(patient.id)
        if known is None:
            raise gate.NoSuchPatient
        published = (questionnaire for _, asked in wanted for questionnaire in asked)
        publish_questionnaires(session, act, [one.reference for one in published])
        detail = gate.detail_of(act, patient.id, reason="")
        act.append(NewRecord("access.printed", detail, patient=patient.id, purpose=Purpose.CARE.value))
        printed = tuple(_printed(session, act, patient.id, form, asked) for form, asked in wanted)
    changes = ChangeSet.of("form.printed", patients=[patient.id])
    return PrintedForms(_pdf(session, known, printed), tuple(one.code for one in printed), changes)


def _drafted(
    session: Session, use: FormUse, treatment: str, *, language: str
) -> tuple[FormPrinted, tuple[Questionnaire, ...]]:
    """What is about to be printed, as its record keeps it, and the questions of a health form."""
    asked: PaperText | None = None
    questionnaires: tuple[Questionnaire, ...] = ()
    if use is FormUse.HEALTH:
        questionnaires = questionnaires_for(session, (treatment,), language=language)
    else:
        text = text_for(session, treatment, use=_TEXTS[use], language=language)
        asked = paper_text(text)
    person = session.vault.person
    form = FormPrinted(
        use=use,
        treatment=treatment,
        treatment_name=treatment_name(session, treatment, language=language),
        language=language,
        printed_by=person.id,
        printed_by_name=person.name,
        asked=asked,
        questionnaires=tuple(one.reference for one in questionnaires),
    )
    return form, questionnaires


def _printed(
    session: Session, act: Act, patient: UUID, form: FormPrinted, asked: tuple[Questionnaire, ...]
) -> PaperForm:
    (written,) = act.append(NewRecord("form.printed", form, patient=patient, purpose=Purpose.CARE.value))
    return PaperForm(form, form_code(session.vault.id, written.id), asked)


def _pdf(session: Session, patient: Patient, printed: tuple[PaperForm, ...]) -> bytes:
    language = PrintLanguage(printed[0].form.language)
    printout = Printout(language, session.now(), session.vault.person.name, Purpose.CARE.value, session.clock.zone())
    born = patient.details.born
    forms = PaperForms(
        session.vault.clinic(),
        patient,
        printed,
        printout,
        for_guardian=born is None or _age(born, session.clock.today()) < _AGE_OF_MAJORITY,
    )
    return session.documents.forms_pdf(forms)


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


# -------------------------------------------------------------------------------------------------------------- filing


def preview(session: Session, files: tuple[bytes, ...]) -> tuple[Pixels, ...]:
    """Every page of files that are about to be filed, opened where they can do no harm.

    Raises:
        UserFacing: no permission, no file, too many, or one that is no whole PDF, JPEG or PNG of few enough pages.
    """
    session.require(Permission.HAND_OVER)
    return all_drawn(session, tuple(zip(files, _types(files), strict=True)))


def all_drawn(session: Session, files: Iterable[tuple[bytes, str]]) -> tuple[Pixels, ...]:
    """The pages of several files with their media types, as many as are filed at once and no more are ever held.

    Raises:
        UserFacing: as ``drawn``, or all together have too many pages.
    """
    pages: tuple[Pixels, ...] = ()
    for data, media_type in files:
        pages += drawn(session, data, media_type)
        if len(pages) > MOST_SCAN_PAGES:
            raise _too_many_pages()
    return pages


def drawn(session: Session, data: bytes, media_type: str) -> tuple[Pixels, ...]:
    """The pages of one file, which a process of its own opens.

    Raises:
        UserFacing: it is damaged, or has too many pages or pixels.
    """
    if media_type != PDF:
        return session.pictures.read(data, longest=(PAGE,))[1]
    count, first = session.pictures.pages(data, longest=PAGE)
    if count > MOST_SCAN_PAGES:
        raise _too_many_pages()
    starts = range(1, count, _DRAWN_AT_ONCE)
    others = (session.pictures.pages(data, longest=PAGE, first=one, most=_DRAWN_AT_ONCE)[1] for one in starts)
    return (*first, *(page for pages in others for page in pages))


def _too_many_pages() -> UserFacing:
    return UserFacing("scan.too_many_pages", "At most {most} pages are filed at once.", most=MOST_SCAN_PAGES)


def _types(files: tuple[bytes, ...]) -> tuple[str, ...]:
    if not files:
        raise UserFacing("scan.none", "Choose the scan of the paper first.")
    if len(files) > MOST_FILES:
        raise UserFacing("scan.too_many", "At most {most} files are filed at once.", most=MOST_FILES)
    return tuple(map(scan_type, files))


def file_scan(
    session: Session,
    patient: Patient,
    files: tuple[bytes, ...],
    *,
    code: str,
    known: IfFiledBefore = IfFiledBefore.ASK,
) -> ChangeSet:
    """Seal the scan of a printed form, byte for byte, where its code says it belongs.

    Raises:
        FiledBefore: one of the very files was filed for this patient, and ``known`` asks to be told.
        UserFacing: no permission, the code is misread, unknown or another patient's, or a file is unfit.
    """
    form = find_form(session, patient, code=code)
    require_new(session, patient.id, files, known=known)
    preview(session, files)
    types = _types(files)
    person = session.vault.person
    kept = tuple(session.vault.keep_file(BytesIO(data)) for data in files)
    content = PaperFiled(PaperSource.SCAN, _pages(kept, types), person.id, person.name, form=form.record)
    return _file(session, patient.id, content, kept)


def find_form(session: Session, patient: Patient, *, code: str) -> PrintedForm:
    """The printed form of a patient that a code leads to; nothing of what it says.

    Raises:
        UserFacing: no permission, or the code is misread, unknown here, or of a form for somebody else.
    """
    session.require(Permission.HAND_OVER)
    typed = read_code(code)
    with session.vault.snapshot() as reader:
        form = reader.printed_form(typed)
        if form is None:
            raise UserFacing(
                "paper.code_unknown", "No form with this code was printed here. Compare it with the paper."
            )
        if reader.survivor(form.patient) != reader.survivor(patient.id):
            raise UserFacing(
                "paper.other_patient",
                "This form was printed for another patient. Look at the name on the paper, and open that patient.",
            )
    return form


def file_signed_pdf(
    session: Session,
    record: PatientRecord,
    data: bytes,
    *,
    treatment: str,
    language: str,
    known: IfFiledBefore = IfFiledBefore.ASK,
) -> ChangeSet:
    """Seal a consent to a treatment that was signed elsewhere as PDF; which text it is, whoever confirms it compares.

    Raises:
        FiledBefore: this very file was filed for this patient, and ``known`` asks to be told.
        UserFacing: no permission, it is no whole PDF, or there is no consent to this treatment in the language.
    """
    session.require(Permission.WRITE_CLINICAL)
    types = _types((data,))
    if types != (PDF,):
        raise UserFacing("paper.no_pdf", "A consent that was signed elsewhere is filed as a PDF. File a scan instead.")
    require_new(session, record.patient.id, (data,), known=known)
    preview(session, (data,))
    text = text_for(session, treatment, use=TextUse.CONSENT, language=language)
    person = session.vault.person
    kept = (session.vault.keep_file(BytesIO(data)),)
    content = PaperFiled(
        source=PaperSource.SIGNED_PDF,
        pages=_pages(kept, types),
        filed_by=person.id,
        filed_by_name=person.name,
        treatment=treatment,
        treatment_name=treatment_name(session, treatment, language=language),
        asked=paper_text(text),
    )
    return _file(session, record.patient.id, content, kept)


def _pages(kept: tuple[KeptFile, ...], types: tuple[str, ...]) -> tuple[FiledPage, ...]:
    return tuple(
        FiledPage(one.file.id, media_type, one.size, one.sha256) for one, media_type in zip(kept, types, strict=True)
    )


def _file(session: Session, patient: UUID, content: PaperFiled, kept: tuple[KeptFile, ...]) -> ChangeSet:
    new = NewRecord(
        "paper.filed",
        content,
        patient=patient,
        purpose=Purpose.CARE.value,
        refs={} if content.form is None else {"form": (content.form,)},
        files=tuple(one.file for one in kept),
        secrets={name: key for one in kept for name, key in one.secrets.items()},
    )
    with session.vault.act(session.now()) as act:
        (written,) = act.append(new)
    return ChangeSet.of("paper.filed", patients=[patient], made=written.id)
