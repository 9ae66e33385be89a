"""The invented clinic, for every test of this folder."""

from __future__ import annotations

from tests.clinic import clinic

__all__ = ["clinic"]
