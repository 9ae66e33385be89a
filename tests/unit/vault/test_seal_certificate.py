"""The clinic's seal: what its certificate says, and that it signs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

from journal_app.vault.seal_certificate import (
    ClinicSealKey,
    SealCertificate,
    SealUnusable,
    create_seal_certificate,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def made() -> SealCertificate:
    return create_seal_certificate("Klinik Ærø & Åse", now=NOW)


def test_the_certificate_is_the_clinics_and_its_own(made: SealCertificate) -> None:
    certificate = x509.load_der_x509_certificate(made.certificate)
    assert certificate.subject == certificate.issuer
    assert certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)[0].value == "Klinik Ærø & Åse"
    certificate.verify_directly_issued_by(certificate)


def test_the_certificate_may_sign_documents_and_nothing_else(made: SealCertificate) -> None:
    certificate = x509.load_der_x509_certificate(made.certificate)
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert (usage.value.digital_signature, usage.value.content_commitment) == (True, True)
    assert not any((usage.value.key_cert_sign, usage.value.crl_sign, usage.value.key_agreement))
    assert not certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca


def test_the_certificate_counts_from_now_for_thirty_years(made: SealCertificate) -> None:
    certificate = x509.load_der_x509_certificate(made.certificate)
    assert certificate.not_valid_before_utc <= NOW
    assert certificate.not_valid_after_utc - NOW > timedelta(days=29 * 365)


def test_a_signature_is_ecdsa_over_the_message(made: SealCertificate) -> None:
    seal = ClinicSealKey(made)
    public = x509.load_der_x509_certificate(seal.certificate).public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    public.verify(seal.sign(b"a page"), b"a page", ec.ECDSA(hashes.SHA256()))
    with pytest.raises(InvalidSignature):
        public.verify(seal.sign(b"a page"), b"another", ec.ECDSA(hashes.SHA256()))


@pytest.mark.parametrize("name", ["", "  ", "x" * 500, "Ø" * 64])
def test_any_name_makes_a_certificate(name: str) -> None:
    certificate = x509.load_der_x509_certificate(create_seal_certificate(name, now=NOW).certificate)
    common = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)[0].value
    assert 0 < len(common) <= 64


def test_the_key_shows_in_no_repr(made: SealCertificate) -> None:
    assert repr(ClinicSealKey(made)) == "ClinicSealKey()"
    assert "private_key" not in repr(made)


def _other_key(kind: str) -> bytes:
    key = ed25519.Ed25519PrivateKey.generate() if kind == "ed25519" else ec.generate_private_key(ec.SECP384R1())
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


@pytest.mark.parametrize(
    "key", [b"", b"not a key", _other_key("ed25519"), _other_key("p384")], ids=["empty", "text", "ed25519", "p384"]
)
def test_another_key_is_refused(made: SealCertificate, key: bytes) -> None:
    with pytest.raises(SealUnusable):
        ClinicSealKey(SealCertificate(made.certificate, key))
