"""Makes and uses the clinic's seal: a P-256 key with a certificate of its own signing; it must not know what is sealed.

PDF readers accept ECDSA on P-256 but not Ed25519, so the seal's key stands apart from the people's signing keys.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from journal_app.domain.errors import Environmental

VALID: Final = timedelta(days=365 * 30)
# RFC 5280, upper bound ub-common-name and ub-organization-name.
_LONGEST_NAME: Final = 64
_BEFORE: Final = timedelta(minutes=5)


class SealUnusable(Environmental):
    """The sealed key of the clinic's seal is not a P-256 key."""

    def __init__(self) -> None:
        """Say so; nothing of the key is in the message."""
        super().__init__(
            "vault.seal_unusable",
            "The clinic's seal for documents cannot be used, so nothing was sealed. Ask whoever looks "
            "after the computers.",
        )


@dataclass(frozen=True, slots=True)
class SealCertificate:
    """The seal's two halves, both DER: the certificate, which record 0 publishes, and the key, which stays sealed."""

    certificate: bytes
    private_key: bytes = field(repr=False)


class ClinicSealKey:
    """The seal, ready to sign."""

    def __init__(self, made: SealCertificate) -> None:
        """Load the key.

        Raises:
            SealUnusable: when it is no P-256 key in PKCS#8 DER.
        """
        self._certificate = made.certificate
        try:
            key = serialization.load_der_private_key(made.private_key, password=None)
        except (ValueError, TypeError, UnsupportedAlgorithm):
            raise SealUnusable from None
        if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
            raise SealUnusable
        self._key = key

    @property
    def certificate(self) -> bytes:
        """The certificate, DER."""
        return self._certificate

    def sign(self, message: bytes) -> bytes:
        """The ECDSA signature over SHA-256 of the message, DER (RFC 3279, 2.2.3)."""
        return self._key.sign(message, ec.ECDSA(hashes.SHA256()))

    def __repr__(self) -> str:
        """Nothing of the key."""
        return "ClinicSealKey()"


def create_seal_certificate(clinic_name: str, *, now: datetime) -> SealCertificate:
    """A new P-256 key and its self-signed certificate in the clinic's name, for thirty years from ``now`` (aware).

    Usages digitalSignature and nonRepudiation, as readers demand of a document's signer (RFC 5280, 4.2.1.3); it can
    certify no one else. A name of more than 64 bytes is cut, in the certificate only.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _certificate(key, _subject(clinic_name), now)
    return SealCertificate(
        certificate.public_bytes(serialization.Encoding.DER),
        key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()),
    )


def _subject(clinic_name: str) -> x509.Name:
    # Counted in bytes: the library is stricter than X.509, which counts characters.
    name = clinic_name.strip().encode()[:_LONGEST_NAME].decode(errors="ignore") or "-"
    return x509.Name(
        [x509.NameAttribute(NameOID.ORGANIZATION_NAME, name), x509.NameAttribute(NameOID.COMMON_NAME, name)]
    )


def _certificate(key: ec.EllipticCurvePrivateKey, subject: x509.Name, now: datetime) -> x509.Certificate:
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BEFORE)
        .not_valid_after(now + VALID)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usages(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, hashes.SHA256())
    )


def _usages() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
