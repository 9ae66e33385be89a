"""Two validators of FHIR R4 that know nothing of this program, and what each is known to get wrong."""

from __future__ import annotations

import json
import logging
import os
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

_FOLDER = Path(__file__).resolve().parents[1] / ".venv" / "fhir-r4"
# Elements of R4 that pyrofile does not know, because every resource has one of the same name at its top.
_SHADOWED = (".text", ".language")
_ENABLED = "questionnaire.item.required"


def complaints(bundle: bytes) -> list[str]:
    """What the two find wrong with a bundle, as ``where: what``."""
    return sorted({*_of_pyrofile(json.loads(bundle)), *_of_fhirkit(bundle)})


def _of_fhirkit(bundle: bytes) -> Iterator[str]:
    import fhirkit

    for issue in fhirkit.validate(bundle):
        if issue.severity == "error":
            yield f"{issue.path}: {issue.message}"


def _of_pyrofile(bundle: Mapping[str, Any]) -> Iterator[str]:
    with _quiet():
        issues = _pyrofile().validate_resource(dict(bundle)).issues
    asked = _conditional_questions(bundle)
    for issue in issues:
        if str(issue.severity).rpartition(".")[2].lower() not in {"error", "fatal"}:
            continue
        path = issue.path or ""
        if issue.code == "element.unknown" and path.endswith(_SHADOWED) and path.count(".") > 1:
            continue
        if issue.code == _ENABLED and path.rpartition(":")[2] in asked:
            continue  # it asks for answers to questions that were never enabled
        yield f"{path}: {issue.message}"


def _conditional_questions(bundle: Mapping[str, Any]) -> set[str]:
    found: set[str] = set()

    def walk(items: list[dict[str, Any]]) -> None:
        for item in items:
            if "enableWhen" in item:
                found.add(item["linkId"])
            walk(item.get("item", []))

    for entry in bundle.get("entry", []):
        if entry["resource"]["resourceType"] == "Questionnaire":
            walk(entry["resource"].get("item", []))
    return found


@contextmanager
def _quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the library's own making
            yield
    finally:
        logging.disable(logging.NOTSET)


@cache
def _pyrofile() -> Any:  # noqa: ANN401 -- a library without types
    from pyrofile_validator.config import ValidatorConfig
    from pyrofile_validator.core.engine import Validator

    with _quiet():
        return Validator(
            ValidatorConfig(
                local_package_paths=[str(_definitions())], error_on_unknown_profile=False, allow_unknown_extensions=True
            )
        )


def _definitions() -> Path:
    folder = _FOLDER
    if folder.is_dir():
        return folder
    if os.environ.get("CI"):
        pytest.fail("the definitions of FHIR are missing, and CI must have them")
    pytest.skip("the definitions of FHIR are not here; `installers/from_source.py test` fetches them")
