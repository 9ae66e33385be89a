"""Writes the list of all that is packed, as CycloneDX 1.6; it must ask nothing but the lock and the licences.

``python3 -m installers.sbom FILE`` in the checkout. The same commit gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from installers import licences
from installers.packing import Stop, commit_time
from journal_app import __version__

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:journal-app:sbom")


def document(moment: int) -> dict[str, Any]:
    """The list, as of ``moment`` (seconds since 1970); shapes are those of CycloneDX 1.6."""
    said = {entry["name"]: entry["licence"] for entry in _read(licences.PACKAGES)}
    packages = [_package(one, said[one.name]) for one in licences.locked(licences.LOCK.read_text("utf-8"))]
    parts = [_part(entry) for entry in _read(licences.FOLDER / "parts.json")]
    program = {"type": "application", "bom-ref": "journal-app", "name": "journal-app", "version": __version__}
    listed = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"timestamp": f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%dT%H:%M:%SZ}", "component": program},
        "components": packages + parts,
        "dependencies": [{"ref": "journal-app", "dependsOn": sorted(one["bom-ref"] for one in packages + parts)}],
    }
    return listed | {"serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, json.dumps(listed, sort_keys=True))}"}


def _read(path: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return entries


def _package(one: licences.Locked, licence: str) -> dict[str, Any]:
    purl = f"pkg:pypi/{one.name}@{one.version}"
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "name": one.name,
        "version": one.version,
        "purl": purl,
        "licenses": [{"expression": licence}],
        # Each of the locked files of this version; which of them is packed depends on the system.
        "properties": [{"name": "journal-app:locked-sha256", "value": digest} for digest in one.hashes],
    }
    if one.marker:
        found["properties"].append({"name": "journal-app:only-where", "value": one.marker.strip()})
    return found


def _part(entry: dict[str, Any]) -> dict[str, Any]:
    ref = f"{entry['name']} in {entry['within'] or 'journal-app'}"
    return {"type": "library", "bom-ref": ref, "name": entry["name"], "licenses": [{"expression": entry["licence"]}]}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the list into the named file."""
    parser = argparse.ArgumentParser(description="Write the list of everything that is packed, as CycloneDX.")
    parser.add_argument("file", type=Path)
    options = parser.parse_args(arguments)
    try:
        options.file.write_text(json.dumps(document(commit_time()), indent=1, ensure_ascii=False) + "\n", "utf-8")
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
