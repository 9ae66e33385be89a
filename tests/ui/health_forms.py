"""Health forms as patients fill them in, for tests of screens: harmless answers but for those named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from journal_app.domain.health import Respondent
from journal_app.domain.health_forms import Form
from journal_app.domain.questionnaires import Place
from journal_app.services import health
from tests.clinic import answered_harmlessly
from tests.ui.patient_desk import OpenClinic, a_signature


def harmless(
    clinic: OpenClinic, answers: Mapping[str, str] | None = None, *, treatments: tuple[str, ...] = ()
) -> tuple[Form, ...]:
    """The forms for these treatments in Danish, answered with no."""
    questionnaires = clinic.ask(lambda: health.questionnaires_for(clinic.session, treatments, language="da"))
    forms = []
    for questionnaire in questionnaires:
        form = Form(questionnaire)
        for link_id, value in (answers or {}).items():
            if link_id.startswith(f"{questionnaire.id}.") or questionnaire.id == "general":
                form = form.answered(Place(link_id), value)
        forms.append(answered_harmlessly(form))
    return tuple(forms)


def handed_in(clinic: OpenClinic, patient: UUID, forms: tuple[Form, ...]) -> UUID:
    """A patient's answers, handed in now."""
    now = clinic.clock.now()
    answers = health.HandedBack(forms, now - timedelta(minutes=5), now, Respondent.PATIENT, signature=a_signature())
    record = clinic.record(patient)
    made = clinic.ask(lambda: health.submit(clinic.session, record, answers)).made
    assert made is not None
    return made
