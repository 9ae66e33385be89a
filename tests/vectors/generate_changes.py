"""Writes the vector of what rarely happens beside it: merges, confirmations, corrections, ended and new keys.

The rules are those of `generate.py`; it must not import the program. Run it as ``python -m
tests.vectors.generate_changes``; running it again changes nothing.
"""

from __future__ import annotations

import json
from typing import Final

from tests.vectors import generate_keyring as ring
from tests.vectors.generate import HERE, VAULT, Vector, fixed
from tests.vectors.generate_records import (
    OTHER,
    PATIENT,
    SEEDS,
    TREATMENT,
    Ledger,
    at,
    begun,
    consent,
    ed25519,
    entry,
    patient_details,
    patient_keys,
    token,
    user,
)

FILE: Final = "changes.json"
SECOND: Final = "dermal-filler"
NEW_SEED: Final = fixed("owner seed after recovery")
DONE: Final = at(7)


def joined() -> Ledger:
    """Two people, two patients who are one, and a consent to two treatments that a receptionist took."""
    ledger = begun()
    ledger.append("user.added", user(ring.DESK, "Bo Ek", ["receptionist"]))
    ledger.append("patient.registered", patient_details(), author=ring.DESK, patient=PATIENT)
    again = patient_details() | {"identifiers": [], "born": None}
    ledger.append("patient.registered", again, author=ring.DESK, patient=OTHER)
    given = consent() | {"treatments": [TREATMENT, SECOND], "witness": str(ring.DESK), "witness_name": "Bo Ek"}
    taken = ledger.append("consent.signed", given, author=ring.DESK, patient=OTHER, purpose="care", suite=2)
    ledger.append(
        "consent.confirmed",
        {"consent": taken, "treatments": [TREATMENT, SECOND]},
        patient=OTHER,
        purpose="care",
        refs={"consent": [taken]},
        gate={
            "treatments": [token(TREATMENT, OTHER), token(SECOND, OTHER)],
            "signed": given["signed_at"],
            "from": given["valid_from"],
            "until": None,
        },
    )
    merged: dict[str, object] = {"survivor": str(PATIENT), "duplicate": str(OTHER), "reason": "Samme person."}
    ledger.append("patient.merged", merged, patient=PATIENT, purpose="registration")
    treated(ledger, taken)
    undone = merged | {"reason": "To personer alligevel."}
    ledger.append("patient.unmerged", undone, patient=PATIENT, purpose="registration")
    return ledger


def treated(ledger: Ledger, consent_id: str) -> None:
    """An entry of the survivor, by the duplicate's consent, and its correction."""
    facts: dict[str, object] = {"treatment": token(SECOND, OTHER), "done": DONE}
    first = entry(consent_id) | {"treatment": SECOND, "done": DONE}
    refs = {"consent": [consent_id]}
    signed = ledger.append("treatment.signed", first, patient=PATIENT, purpose="care", refs=refs, gate=facts)
    mended = first | {"areas": ["lips"], "corrects": signed, "reason": "Forkert område."}
    refs = {"consent": [consent_id], "corrects": [signed]}
    ledger.append("treatment.corrected", mended, patient=PATIENT, purpose="care", refs=refs, gate=facts)


def changes() -> Vector:
    ledger = joined()
    ledger.append("user.removed", {"user": str(ring.DESK), "reason": "Fratrådt."})
    sheet = ring.sheet_keys("registry")["ed25519"]
    renewed: dict[str, object] = {
        "user": str(ring.OWNER),
        "signing": ring.ed25519(NEW_SEED).hex(),
        "agreement": ring.x25519(fixed("owner x25519 after recovery")).hex(),
        "authorised_by": "recovery",
    }
    ledger.append("user.key_changed", renewed, seed=sheet)
    ledger.append("access.signed_in", seed=NEW_SEED)
    return {
        "about": "Records that change who signs and whose record it is; the keys are those of keyring.json.",
        "vault": str(VAULT),
        "people": {str(person): ed25519(person).hex() for person in SEEDS},
        "recovery_signing": ring.ed25519(sheet).hex(),
        "new_key": {"user": str(ring.OWNER), "ed25519": ring.ed25519(NEW_SEED).hex()},
        "patient_keys": [patient_keys(PATIENT), patient_keys(OTHER)],
        "tokens": {code: {str(one): token(code, one) for one in (PATIENT, OTHER)} for code in (TREATMENT, SECOND)},
        "records": ledger.records,
    }


def text() -> str:
    """The vector file's content."""
    return json.dumps(changes(), ensure_ascii=True, indent=1, sort_keys=False) + "\n"


if __name__ == "__main__":
    (HERE / FILE).write_text(text(), encoding="ascii")
