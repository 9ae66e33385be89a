"""Drafts of people who no longer treat here, and who goes on with them; it must not say what stands in one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Begun:
    """Who began a draft that a colleague goes on with, and since when they no longer treat here (aware)."""

    author: UUID
    author_name: str
    until: datetime


@dataclass(frozen=True, slots=True)
class DraftTakenOver:
    """Content of ``draft.taken_over``: a draft goes on as its taker's own; what the taker signs is the taker's word.

    ``draft`` is the id under which its author kept it, last at ``saved``, ``becomes`` the one that it goes on under,
    ``what`` the kind of page that made it. ``begun_until`` is since when the author no longer treats here.
    """

    draft: UUID
    becomes: UUID
    what: str
    saved: datetime
    begun_by: UUID
    begun_by_name: str
    begun_until: datetime
    taken_by: UUID
    taken_by_name: str
