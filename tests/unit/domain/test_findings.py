"""Findings, and turning the first error into a refusal."""

from __future__ import annotations

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.findings import Finding, Severity, has_errors, refuse_errors

WARNING = Finding(Severity.WARN, "a.warning", "Look again.")
ERROR = Finding(Severity.ERROR, "an.error", "At most {most} fit here.", (("most", 3),))


def test_the_message_has_its_values_filled_in() -> None:
    assert WARNING.message == "Look again."
    assert ERROR.message == "At most 3 fit here."


def test_only_errors_refuse() -> None:
    assert not has_errors(())
    assert not has_errors((WARNING,))
    assert has_errors((WARNING, ERROR))
    refuse_errors((WARNING, WARNING))
    with pytest.raises(UserFacing, match="At most 3 fit here") as refused:
        refuse_errors((WARNING, ERROR))
    assert (refused.value.key, refused.value.params) == ("an.error", {"most": 3})
