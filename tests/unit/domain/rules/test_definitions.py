"""Finding an area or a treatment by its id."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal_app.packs import load_pack


def test_areas_and_treatments_are_found_by_their_ids_or_not_at_all() -> None:
    pack = load_pack(Path(__file__).parents[4] / "resources", "DK")
    area = pack.treatment("botulinum").area("glabella")
    assert area.names["sv"] == "Rynkan mellan ögonbrynen (glabella)"
    with pytest.raises(KeyError):
        pack.treatment("botulinum").area("elbow")
    with pytest.raises(KeyError):
        pack.treatment("leeches")
