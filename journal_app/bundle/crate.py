"""Describes the folder for programs as an RO-Crate (1.1, JSON-LD); it must not say more than the files do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from journal_app.bundle.bag import BagFile
from journal_app.domain.codec import Json, encode_time

NAME: Final = "data/ro-crate-metadata.json"
_DATA: Final = "data/"
_TYPES: Final = {
    "pdf": "application/pdf",
    "txt": "text/plain",
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "tif": "image/tiff",
    "heic": "image/heic",
    "sha256": "text/plain",
}


@dataclass(frozen=True, slots=True)
class Described:
    """What the folder is: its name in words, who made it for which clinic, and when (aware)."""

    name: str
    clinic: str
    author: str
    at: datetime


def crate_of(described: Described, files: Iterable[BagFile], later: Iterable[str], names: Mapping[str, str]) -> bytes:
    """The metadata file; ``later`` are files that are written after it, ``names`` say what a file is."""
    parts = [_file(file.name, names, {"contentSize": str(file.size), "sha256": file.sha256}) for file in files]
    parts += [_file(name, names, {}) for name in later]
    parts.sort(key=lambda part: str(part["@id"]))
    root: dict[str, Json] = {
        "@id": "./",
        "@type": "Dataset",
        "name": described.name,
        "description": described.name,
        "datePublished": encode_time(described.at),
        "license": {"@id": "#confidential"},
        "author": {"@id": "#author"},
        "publisher": {"@id": "#clinic"},
        "hasPart": [{"@id": part["@id"]} for part in parts],
    }
    graph: list[Json] = [
        {
            "@id": "ro-crate-metadata.json",
            "@type": "CreativeWork",
            "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
            "about": {"@id": "./"},
        },
        root,
        {"@id": "#clinic", "@type": "Organization", "name": described.clinic},
        {"@id": "#author", "@type": "Person", "name": described.author},
        {"@id": "#confidential", "@type": "CreativeWork", "name": "Confidential health data"},
        *parts,
    ]
    whole = {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _file(name: str, names: Mapping[str, str], facts: dict[str, Json]) -> dict[str, Json]:
    made: dict[str, Json] = {"@id": name.removeprefix(_DATA), "@type": "File", **facts}
    if name in names:
        made["name"] = names[name]
    kind = _TYPES.get(name.rpartition(".")[2])
    return made if kind is None else made | {"encodingFormat": kind}
