"""Seals a finished PDF with the clinic's certificate (PAdES B-B); it must not make keys, nor change what was set."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import TYPE_CHECKING

from journal_app.domain.errors import Bug
from journal_app.services.documents_port import ClinicSeal

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import Signer

FIELD_NAME = "ClinicSeal"
# A P-256 signature in DER is at most 72 bytes; the reserved room must never be smaller than what comes.
_LARGEST_SIGNATURE = 72


def seal_pdf(pdf: bytes, seal: ClinicSeal, *, reason: str = "") -> bytes:
    """The PDF with the clinic's signature appended: an incremental update, so every byte that was there stays.

    The time in the signature is this machine's; there is no visible mark, and PDF/A metadata stay as they were.

    Raises:
        Bug: when the bytes are not a PDF that can be sealed.
    """
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign import fields, signers

    # Its own log lines quote the document.
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    signer = _signer(seal)
    metadata = signers.PdfSignatureMetadata(
        field_name=FIELD_NAME,
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        reason=reason or None,
        name=signer.subject_name,
    )
    sealed = BytesIO()
    try:
        signers.PdfSigner(metadata, signer=signer).sign_pdf(_writer(pdf), output=sealed)
    except PdfError:
        raise Bug("documents.seal_failed", "The document could not be sealed.") from None
    return sealed.getvalue()


def _writer(pdf: bytes) -> IncrementalPdfFileWriter:
    from pyhanko.pdf_utils.extensions import DeveloperExtension
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class SignatureAppender(IncrementalPdfFileWriter):
        """Appends the signature and nothing else.

        PDF/A-3 stands on PDF 1.7 and holds the metadata stream to the letter; the library would raise the version to
        2.0, name extensions and rewrite the metadata in its own spelling.
        """

        def ensure_output_version(self, version: tuple[int, int]) -> None:
            """Leave the version."""

        def register_extension(self, ext: DeveloperExtension) -> None:
            """Leave the catalogue's extensions."""

        def _update_meta(self) -> None:
            pass

    return SignatureAppender(BytesIO(pdf))


def _signer(seal: ClinicSeal) -> Signer:
    from asn1crypto.algos import SignedDigestAlgorithm
    from asn1crypto.x509 import Certificate
    from pyhanko.sign.signers import Signer
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    class LentSigner(Signer):
        """Asks the seal's keeper for each signature."""

        async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:  # noqa: ARG002, FBT001, FBT002
            """The signature over the data, or as much room as the largest one takes."""
            return bytes(_LARGEST_SIGNATURE) if dry_run else seal.sign(data)

    return LentSigner(
        signing_cert=Certificate.load(seal.certificate),
        cert_registry=SimpleCertificateStore(),
        signature_mechanism=SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
    )
