"""The keyring file has one byte form, is whole in itself, and shows every flipped bit."""

from __future__ import annotations

import dataclasses
import hashlib
import uuid
from collections.abc import Callable

import pytest

from journal_app.vault import canonical, keyring_format, signing
from journal_app.vault.keyring_format import (
    FORMAT,
    ClinicalAccess,
    Keyring,
    KeyringDamaged,
    KeyringTooNew,
    UnknownPerson,
)
from journal_app.vault.passwords import FLOOR, Argon2Parameters
from tests.unit.vault.keyring_cases import NURSE, OWNER, clinic

Change = Callable[[Keyring], Keyring]


def resigned(ring: Keyring) -> bytes:
    """The file of a keyring changed by someone who may sign."""
    return ring.signed_by(clinic().owner.signing, user=OWNER).encode()


def test_a_keyring_survives_its_file() -> None:
    ring = clinic().keyring
    data = ring.encode()

    assert Keyring.parse(data) == ring
    assert ring.digest == hashlib.sha256(data).digest()
    assert Keyring.parse(data).encode() == data
    assert ring.newest_clinical_public == ring.clinical[-1].public


def test_the_file_says_what_the_format_says() -> None:
    members = canonical.decode_object(clinic().keyring.encode())

    assert sorted(members) == [
        "clinical", "database", "demo", "kdf", "people", "recovery", "registry", "secret_check", "signed",
        "test_grade", "v", "vault", "version",
    ]  # fmt: skip
    signed = members.pop("signed")
    assert isinstance(signed, dict)
    message = clinic().keyring.vault.bytes + canonical.encode(members)
    signer = clinic().keyring.person(uuid.UUID(str(signed["by"])))
    assert signing.verify(signer.signing_public, bytes.fromhex(str(signed["signature"])), signing.KEYRING, message)
    assert signed["key"] == signing.key_id_of(signer.signing_public).hex()


def test_nothing_secret_stands_in_the_file() -> None:
    data = clinic().keyring.encode()
    keys = clinic().owner

    for secret in (keys.private, keys.secret, keys.newest_registry, keys.newest_clinical):
        assert secret.hex().encode() not in data


def test_every_flipped_bit_is_noticed() -> None:
    data = clinic().keyring.encode()
    for position in range(len(data) * 8):
        flipped = bytearray(data)
        flipped[position // 8] ^= 1 << position % 8
        with pytest.raises((KeyringDamaged, KeyringTooNew)):
            Keyring.parse(bytes(flipped))


@pytest.mark.parametrize(
    "made", ["", "2026-13-01T00:00:00.000000Z", "0001-01-01T00:00:00.000000+14:00", "9999-12-31T23:30:00.000000Z"]
)
def test_a_kit_of_no_time_is_damage(made: str) -> None:
    """One flipped bit in it must not hide the copy that is whole."""
    members = canonical.decode_object(clinic().keyring.encode())
    recovery = members["recovery"]
    assert isinstance(recovery, dict)
    recovery["kit"] = {"made": made, "number": 2}
    with pytest.raises(KeyringDamaged):
        Keyring.parse(canonical.encode(members))


def test_a_keyring_of_a_newer_version_is_refused_as_such() -> None:
    """Whatever else stands in it, which an older version cannot know."""
    members = {**canonical.decode_object(clinic().keyring.encode()), "v": FORMAT + 1, "unheard-of": "yes"}
    with pytest.raises(KeyringTooNew):
        Keyring.parse(canonical.encode(members))


def test_every_cut_is_noticed() -> None:
    data = clinic().keyring.encode()
    for length in range(0, len(data), 7):
        with pytest.raises(KeyringDamaged):
            Keyring.parse(data[:length])


def test_a_newer_format_is_said_to_be_newer() -> None:
    with pytest.raises(KeyringTooNew):
        Keyring.parse(canonical.encode({"v": 2, "something": "new"}))


def test_an_unknown_person_is_said_to_have_no_access() -> None:
    with pytest.raises(UnknownPerson):
        clinic().keyring.person(uuid.uuid4())


def person(**changes: object) -> Change:
    def change(ring: Keyring) -> Keyring:
        first, *others = ring.people
        return dataclasses.replace(ring, people=(dataclasses.replace(first, **changes), *others))  # type: ignore[arg-type]

    return change


def slot(**changes: object) -> Change:
    def change(ring: Keyring) -> Keyring:
        changed = dataclasses.replace(ring.people[0].slot, **changes)  # type: ignore[arg-type]
        return person(slot=changed)(ring)

    return change


def ring(**changes: object) -> Change:
    return lambda before: dataclasses.replace(before, **changes)  # type: ignore[arg-type]


def registry(**changes: object) -> Change:
    return lambda before: dataclasses.replace(
        before,
        registry=(dataclasses.replace(before.registry[0], **changes),),  # type: ignore[arg-type]
    )


def clinical(**changes: object) -> Change:
    return lambda before: dataclasses.replace(
        before,
        clinical=(dataclasses.replace(before.clinical[0], **changes),),  # type: ignore[arg-type]
    )


def recovery(**changes: object) -> Change:
    return lambda before: dataclasses.replace(
        before,
        recovery=dataclasses.replace(before.recovery, **changes),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    "change",
    [
        ring(version=0),
        ring(database="../elsewhere.db"),
        ring(database="journal"),
        ring(secret_check=bytes(31)),
        ring(people=()),
        lambda before: dataclasses.replace(before, people=(*before.people, before.people[0])),
        ring(is_test_grade=False),
        ring(parameters=Argon2Parameters(memory_kib=1 << 40, iterations=1, lanes=1)),
        slot(parameters=Argon2Parameters(memory_kib=1, iterations=1, lanes=1)),
        slot(salt=bytes(15)),
        person(label=""),
        person(label=" Åse"),
        person(label="Å\u202ese"),
        person(label="x" * 101),
        person(signing_public=bytes(32)),
        person(agreement_public=bytes(31)),
        person(clinical=ClinicalAccess.NONE),
        registry(number=2),
        registry(sealed={}),
        registry(public=bytes(32)),
        clinical(public=None),
        clinical(public=bytes(31)),
        ring(registry=()),
        recovery(registry_signing=bytes(32)),
        recovery(registry_agreement=b""),
        recovery(clinical_agreement=b""),
    ],
)
def test_a_signed_keyring_that_is_not_whole_is_refused(change: Change) -> None:
    changed = change(clinic().keyring)

    with pytest.raises(KeyringDamaged) as raised:
        Keyring.parse(resigned(changed))
    assert raised.value.params["reason"]


def test_a_real_keyring_refuses_weak_passwords_work() -> None:
    real = dataclasses.replace(
        clinic().keyring,
        is_test_grade=False,
        parameters=FLOOR,
        people=tuple(
            dataclasses.replace(member, slot=dataclasses.replace(member.slot, parameters=FLOOR))
            for member in clinic().keyring.people
        ),
    )

    assert Keyring.parse(resigned(real)).parameters == FLOOR


def test_an_unsigned_keyring_is_refused() -> None:
    with pytest.raises(KeyringDamaged):
        dataclasses.replace(clinic().keyring, signed=None).require_signature()


def test_a_signature_counts_only_for_its_key_and_person() -> None:
    case = clinic()
    signed = case.keyring.signed
    assert signed is not None
    desk = case.desk.signing
    for forged in (
        case.keyring.signed_by(desk, user=OWNER),
        case.keyring.signed_by(desk, user=None),
        case.keyring.signed_by(desk, user=uuid.uuid4()),
        dataclasses.replace(case.keyring, signed=dataclasses.replace(signed, key_id=bytes(32))),
        dataclasses.replace(case.keyring, version=99),
        dataclasses.replace(case.keyring, vault=uuid.uuid4()),
    ):
        with pytest.raises(KeyringDamaged):
            forged.require_signature()


def members() -> dict[str, canonical.Json]:
    return canonical.decode_object(clinic().keyring.encode())


@pytest.mark.parametrize(
    "wrong",
    [
        {"v": "1"},
        {"v": True},
        {"version": None},
        {"demo": 0},
        {"database": 1},
        {"vault": "no uuid"},
        {"vault": str(OWNER).upper()},
        {"secret_check": "zz"},
        {"people": {}},
        {"people": [1]},
        {"kdf": []},
        {"kdf": {"name": "scrypt", "memory_kib": 64, "iterations": 1, "lanes": 1}},
        {"extra": 1},
        {"signed": None},
        {"recovery": {}},
        {"registry": [{"epoch": 1, "recovery": "", "sealed": {"x": ""}}]},
    ],
)
def test_a_file_of_another_shape_is_refused(wrong: dict[str, canonical.Json]) -> None:
    with pytest.raises(KeyringDamaged):
        Keyring.parse(canonical.encode({**members(), **wrong}))


def test_an_unknown_clinical_access_is_refused() -> None:
    data = clinic().keyring.encode().replace(b'"clinical":"pending"', b'"clinical":"perhaps"')

    with pytest.raises(KeyringDamaged):
        Keyring.parse(data)


def test_names_of_database_files_are_no_paths() -> None:
    assert keyring_format.is_database_name("journal-2.db")
    for name in ("", "..", "a/b.db", "a\\b.db", "C:x.db", "con", "journal.db\n", "Journal.db", ".db", "a.b.db"):
        assert not keyring_format.is_database_name(name)


def test_the_pending_nurse_is_pending() -> None:
    assert clinic().keyring.person(NURSE).clinical is ClinicalAccess.PENDING
